// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The parts of a value for the targets of `a, b = …` and `a, *rest = …`.
**
** In: the value and the targets, as sema checked them. Out: one owned operand per target, all of them before the first target is
** set (own.assign.tuple). The surprise: `*rest` of a List is the List itself, when the other items have been taken out of it. */
#include "lower/lower_internal.h"

#include <string.h>

/* The items of a tuple as owned operands: all of them first, from left to right. */
static void tuple_operands(Lower *l, const AstTuple *tuple, LowerArg *args, MirOperand *operands) {
  for (uint32_t i = 0; i < tuple->items.count; i++) {
    const Ast *item = tuple->items.items[i];
    args[i] = (LowerArg){
        .expr = item, .adjusts = ALL_ADJUSTS, .convention = PASS_OWNED, .span = item->span};
    args[i].type = lower_type_after(l, item, ALL_ADJUSTS);
  }
  lower_args(l, args, tuple->items.count, operands);
}

/* All parts of a tuple, from its literal or from its fields. */
static MirOperand *parts_of_tuple(Lower *l, const Ast *value, uint32_t count, LowerArg *args) {
  MirOperand *operands = arena_make_many(l->arena, MirOperand, count);
  const Ast *plain = lower_plain(l, value);
  if (plain->kind == AST_Tuple && AS(Tuple, plain)->items.count == count) {
    tuple_operands(l, AS(Tuple, plain), args, operands);
    for (uint32_t i = 0; i < count; i++)
      operands[i] = lower_settle(l, operands[i], NOISE_CALLS, value->span);
    return operands;
  }
  MirPlace whole = lower_temporary(l, value, ALL_ADJUSTS);
  for (uint32_t i = 0; i < count; i++) {
    args[i].span = value->span;
    operands[i] = lower_take(l, mir_field(l->body, whole, i));
  }
  return operands;
}

/* Those for `*rest` become a List. */
static MirOperand *gather(Lower *l, const LowerArg *args, const MirOperand *parts, uint32_t count,
                          AstNodes targets) {
  MirOperand *operands = arena_make_many(l->arena, MirOperand, targets.count);
  uint32_t star = ast_star(targets), middle = count + 1 - targets.count;
  for (uint32_t i = 0; i < targets.count; i++)
    operands[i] = parts[i <= star ? i : i + middle - 1];
  const Ast *target = targets.items[star];
  MirPlace list = lower_new_temporary(l, typed_type(l->typed, target), target->span);
  lower_list_of(l, args + star, parts + star, middle, list, target->span);
  lower_hold(l, list, REASON_TEMPORARY);
  operands[star] = mir_move(list);
  return operands;
}

void lower_list_call(Lower *l, MirPlace list, LowerListCall told, MirPlace dst, Span span) {
  const TypeInfo *info = type_info(l->decls->types, mir_place(l->body, list)->type);
  Symbol symbol = symbol_intern(l->context->symbols, told.name, strlen(told.name));
  CallInfo call = {.fn = lower_method(l, l->decls->list, symbol, told.count + 1),
                   .type_args = info->arguments,
                   .type_arg_count = info->count};
  MirOperand operands[3] = {mir_mut(list)};
  for (uint32_t i = 0; i < told.count; i++)
    operands[i + 1] = lower_int(l, TYPE_INT, (uint64_t)told.numbers[i]);
  MirInstr instr = {.form = FORM_UNPACK, .dst = dst, .span = span};
  if (dst.index) call.result = mir_place(l->body, dst)->type;
  lower_call_emit(l, &call, instr, operands, told.count + 1);
}

static MirOperand *parts_of_list(Lower *l, const Ast *value, AstNodes targets) {
  MirOperand *operands = arena_make_many(l->arena, MirOperand, targets.count);
  uint32_t star = ast_star(targets), count = targets.count;
  MirPlace list = lower_temporary(l, value, ALL_ADJUSTS), none = {0};
  TypeId item = type_info(l->decls->types, mir_place(l->body, list)->type)->arguments[0];
  int64_t behind = (int64_t)count - 1 - star;
  lower_list_call(l, list, (LowerListCall){"_check_parts", {star, behind}, 2}, none, value->span);
  for (uint32_t i = 0; i < count; i++) {
    if (i == star) continue;
    int64_t from = i < star ? (int64_t)i : (int64_t)i - count;
    MirPlace part = lower_new_temporary(l, item, targets.items[i]->span);
    lower_list_call(l, list, (LowerListCall){"_take_part", {from}, 1}, part,
                    targets.items[i]->span);
    lower_hold(l, part, REASON_TEMPORARY);
    operands[i] = lower_take(l, part);
  }
  lower_list_call(l, list, (LowerListCall){"_keep_rest", {star, behind}, 2}, none, value->span);
  operands[star] = mir_move(list);
  return operands;
}

MirOperand *lower_unpack(Lower *l, const Ast *value, AstNodes targets) {
  const TypeInfo info = *type_info(l->decls->types, lower_type_after(l, value, ALL_ADJUSTS));
  if (info.kind != TYPE_KIND_TUPLE) return parts_of_list(l, value, targets);
  LowerArg *args = arena_make_many(l->arena, LowerArg, info.count);
  MirOperand *parts = parts_of_tuple(l, value, info.count, args);
  return ast_star(targets) == targets.count ? parts : gather(l, args, parts, info.count, targets);
}
