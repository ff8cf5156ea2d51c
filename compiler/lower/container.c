// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Literals of Dict and Set, and `del x[i]`.
**
** In: nodes as sema typed them. Out: all keys and values from left to right, then the container with room for them, then one call
** per entry. Invariant: until the last one is ready, what is ready is held by temporaries (3.3), so that an error ends it. The
** surprise: the calls are those of the library (`insert`, `add`), by name. */
#include "lower/lower_internal.h"

/* Calls a method of the container that is built at `dst`, on top of it unless it makes it. */
static void call_method(Lower *l, MirPlace dst, Symbol name, const MirOperand *operands,
                        uint32_t count, Span span) {
  const TypeInfo *info = type_info(l->decls->types, mir_place(l->body, dst)->type);
  MirCallee callee = {.kind = CALLEE_FUNCTION,
                      .fn = lower_method(l, (StructId){info->declaration}, name, count),
                      .type_args = info->arguments,
                      .type_arg_count = info->count};
  MirInstr call = {
      .op = MIR_CALL, .form = FORM_LITERAL, .extra = mir_add_callee(l->body, callee), .span = span};
  if (!count) call.dst = dst;
  lower_emit(l, call, operands, count);
}

static void start(Lower *l, MirPlace dst, uint32_t count, Span span) {
  call_method(l, dst, symbol_of(SYM_init), NULL, 0, span);
  if (!count) return;
  MirOperand operands[2] = {mir_mut(dst), lower_int(l, TYPE_INT, count)};
  call_method(l, dst, symbol_of(SYM_reserve), operands, 2, span);
}

static LowerArg item_of(Lower *l, const Ast *item) {
  LowerArg arg = {
      .expr = item, .adjusts = ALL_ADJUSTS, .convention = PASS_OWNED, .span = item->span};
  arg.type = lower_type_after(l, item, ALL_ADJUSTS);
  return arg;
}

/* A constant that owns something becomes a value. */
static MirOperand ready(Lower *l, MirOperand operand, const LowerArg *arg) {
  if (operand.role != ROLE_CONST || lower_trivial(l, arg->type)) return operand;
  MirPlace place = lower_new_temporary(l, arg->type, arg->span);
  lower_init(l, place, operand, FORM_LITERAL, arg->span);
  return mir_move(place);
}

void lower_dict_into(Lower *l, const Ast *expr, MirPlace dst) {
  AstNodes items = AS(Dict, expr)->items;
  uint32_t count = items.count * 2;
  LowerArg *args = arena_make_many(l->arena, LowerArg, count);
  MirOperand *operands = arena_make_many(l->arena, MirOperand, count);
  for (uint32_t i = 0; i < items.count; i++) {
    LowerArg *pair = args + 2 * (size_t)i;
    pair[0] = item_of(l, AS(DictItem, items.items[i])->key);
    pair[1] = item_of(l, AS(DictItem, items.items[i])->value);
  }
  lower_args(l, args, count, operands);
  start(l, dst, items.count, expr->span);
  for (uint32_t i = 0; i < count; i += 2) {
    MirOperand entry[3] = {mir_mut(dst), ready(l, operands[i], &args[i]),
                           ready(l, operands[i + 1], &args[i + 1])};
    call_method(l, dst, symbol_of(SYM_insert), entry, 3, args[i].span);
  }
  lower_release(l, operands, count);
}

void lower_set_into(Lower *l, const Ast *expr, MirPlace dst) {
  AstNodes items = AS(Set, expr)->items;
  LowerArg *args = arena_make_many(l->arena, LowerArg, items.count);
  MirOperand *operands = arena_make_many(l->arena, MirOperand, items.count);
  for (uint32_t i = 0; i < items.count; i++)
    args[i] = item_of(l, items.items[i]);
  lower_args(l, args, items.count, operands);
  start(l, dst, items.count, expr->span);
  for (uint32_t i = 0; i < items.count; i++) {
    MirOperand entry[2] = {mir_mut(dst), ready(l, operands[i], &args[i])};
    call_method(l, dst, symbol_of(SYM_add_method), entry, 2, args[i].span);
  }
  lower_release(l, operands, items.count);
}

static void del_one(Lower *l, const Ast *target) {
  if (target->kind == AST_Name)
    lower_del_variable(l, target);
  else
    lower_call_node(l, target, (MirPlace){0});
}

void lower_del(Lower *l, const Ast *stmt) {
  AstNodes targets = AS(Del, stmt)->targets;
  for (uint32_t i = 0; i < targets.count; i++)
    del_one(l, lower_plain(l, targets.items[i]));
}
