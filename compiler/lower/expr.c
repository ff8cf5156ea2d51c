// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Expressions as values.
**
** Three doors: into a place that holds nothing (lower_into), as an owned operand (lower_owned), to look at (lower_read).
** All three go through the adjustments that sema noted, in order. Invariant: a value that nobody asked to place somewhere
** is a temporary, written once, held until its statement ends. The surprise: `dst` of lower_into is not held while the
** value is computed; whoever owns it says when it begins to live. */
#include "lower/lower_internal.h"

#include "mir/mutant.h"

uint32_t lower_adjust_count(const Lower *l, const Ast *expr) {
  uint32_t count = 0;
  (void)typed_adjusts(l->typed, expr, &count);
  return count;
}

TypeId lower_type_after(const Lower *l, const Ast *expr, uint32_t adjusts) {
  uint32_t count = 0;
  const Adjust *list = typed_adjusts(l->typed, expr, &count);
  if (adjusts > count) adjusts = count;
  return adjusts ? list[adjusts - 1].type : typed_type(l->typed, expr);
}

/* The expression without parentheses that mean nothing. */
const Ast *lower_plain(const Lower *l, const Ast *expr) {
  while (expr->kind == AST_Paren && !lower_adjust_count(l, expr))
    expr = AS(Paren, expr)->value;
  return expr;
}

/* Both branches write the value: then it is no temporary, which is written once. */
static bool writes_twice(const Ast *expr) {
  if (expr->kind == AST_Compare) return AS(Compare, expr)->rest.count > 1;
  return expr->kind == AST_IfExpr || expr->kind == AST_BoolOp;
}

static MirPlace new_local(Lower *l, TypeId type, MirLocalKind kind, Span span) {
  MirLocalInfo info = {
      .type = type, .kind = kind, .mutable_ = true, .scope = l->at.scope, .span = span};
  return mir_root(l->body, mir_add_local(l->body, info));
}

MirPlace lower_new_temporary(Lower *l, TypeId type, Span span) {
  return new_local(l, type, LOCAL_TEMPORARY, span);
}

MirPlace lower_new_hidden(Lower *l, TypeId type, Span span) {
  return new_local(l, type, LOCAL_HIDDEN, span);
}

MirPlace lower_temporary(Lower *l, const Ast *expr, uint32_t adjusts) {
  MirLocalKind kind = writes_twice(lower_plain(l, expr)) ? LOCAL_HIDDEN : LOCAL_TEMPORARY;
  TypeId type = lower_type_after(l, expr, adjusts);
  if (!lower_valued(type)) type = TYPE_BOOL; /* `Never`: nothing comes of it */
  MirPlace place = new_local(l, type, kind, expr->span);
  MirForm form = l->form;
  l->form = FORM_NONE;
  lower_into_part(l, expr, adjusts, place);
  l->form = form;
  lower_hold(l, place, REASON_TEMPORARY);
  return place;
}

/* ── adjustments ── */

static void make_some(Lower *l, const Ast *expr, uint32_t before, MirPlace dst) {
  MirOperand value = lower_owned(l, expr, before);
  lower_emit(l, (MirInstr){.op = MIR_MAKE, .form = FORM_CONVERSION, .dst = dst, .span = expr->span},
             &value, 1);
  lower_release(l, &value, 1);
}

static void make_function(Lower *l, const Ast *expr, uint32_t before, MirPlace dst) {
  MirOperand value = lower_owned(l, expr, before);
  MirInstr instr = {.op = MIR_FUNCTION, .form = FORM_CONVERSION, .dst = dst, .span = expr->span};
  lower_emit(l, instr, &value, 1);
  lower_release(l, &value, 1);
}

static void number_truth(Lower *l, const Ast *expr, uint32_t before, MirPlace dst) {
  TypeId type = lower_type_after(l, expr, before);
  MirConstInfo zero = {
      .kind = type_is_float(l->decls->types, type) ? MIR_CONST_FLOAT : MIR_CONST_INT, .type = type};
  MirOperand operands[2] = {lower_read(l, expr, before, NOISE_NONE),
                            mir_constant(mir_add_const(l->body, zero))};
  MirInstr instr = {.op = MIR_BINARY,
                    .form = FORM_CONVERSION,
                    .dst = dst,
                    .extra = BINARY_NE,
                    .span = expr->span};
  lower_emit(l, instr, operands, 2);
}

static void optional_truth(Lower *l, const Ast *expr, uint32_t before, MirPlace dst) {
  MirOperand value = lower_read(l, expr, before, NOISE_NONE);
  lower_emit(l, (MirInstr){.op = MIR_TAG, .form = FORM_CONVERSION, .dst = dst, .span = expr->span},
             &value, 1);
}

static void adjust_into(Lower *l, const Ast *expr, uint32_t adjusts, MirPlace dst) {
  uint32_t count;
  const Adjust *adjust = &typed_adjusts(l->typed, expr, &count)[adjusts - 1];
  switch (adjust->kind) {
  case ADJUST_CALL: {
    LowerCall call = {
        .info = adjust->call, .left = expr, .left_adjusts = adjusts - 1, .form = FORM_CONVERSION};
    call.span = expr->span;
    lower_call_into(l, &call, dst);
    return;
  }
  case ADJUST_SOME: make_some(l, expr, adjusts - 1, dst); return;
  case ADJUST_NUMBER_TRUTH: number_truth(l, expr, adjusts - 1, dst); return;
  case ADJUST_OPTIONAL_TRUTH: optional_truth(l, expr, adjusts - 1, dst); return;
  case ADJUST_FUNCTION: make_function(l, expr, adjusts - 1, dst); return;
  case ADJUST_BOX: lower_object_box_adjust(l, expr, adjusts - 1, dst); return;
  case ADJUST_TEXT: lower_object_text_adjust(l, expr, adjusts - 1, dst); return;
  }
}

/* ── structural expressions ── */

static void transfer_into(Lower *l, const Ast *expr, MirPlace dst) {
  const Ast *value = lower_plain(l, AS(Transfer, expr)->value);
  if (!lower_is_place(l, value)) {
    lower_refuse_held(l, value);
    lower_into(l, value, dst);
    return;
  }
  MirForm form = l->form == FORM_NONE ? FORM_TRANSFER : l->form;
  lower_init(l, dst, lower_transfer(l, expr, REASON_TRANSFER), form, value->span);
}

/* The items of a literal as operands that it will own. */
static LowerArg *owned_items(Lower *l, AstNodes items, bool keep_const) {
  LowerArg *args = arena_make_many(l->arena, LowerArg, items.count);
  for (uint32_t i = 0; i < items.count; i++) {
    const Ast *item = items.items[i];
    args[i] = (LowerArg){
        .expr = item, .adjusts = ALL_ADJUSTS, .convention = PASS_OWNED, .span = item->span};
    args[i].type = lower_type_after(l, item, ALL_ADJUSTS);
    args[i].keep_const = keep_const;
  }
  return args;
}

static void tuple_into(Lower *l, const Ast *expr, MirPlace dst) {
  const AstTuple *node = AS(Tuple, expr);
  uint32_t count = node->items.count;
  LowerArg *args = owned_items(l, node->items, false);
  MirOperand *operands = arena_make_many(l->arena, MirOperand, count);
  lower_args(l, args, count, operands);
  lower_emit(l, (MirInstr){.op = MIR_MAKE, .form = FORM_LITERAL, .dst = dst, .span = expr->span},
             operands, count);
  lower_release(l, operands, count);
}

/* An element that owns something and could be followed by a raising one is a temporary until the last is ready (3.3). */
void lower_list_append(Lower *l, MirPlace list, MirOperand item, Span span) {
  FnDeclId append = lower_method(l, l->decls->list, symbol_of(SYM_append), 2);
  TypeId type = mir_place(l->body, list)->type;
  TypeId element = type_info(l->decls->types, type)->arguments[0];
  if (item.role == ROLE_CONST && !lower_trivial(l, element)) {
    MirPlace place = lower_new_temporary(l, element, span);
    lower_init(l, place, item, FORM_LITERAL, span);
    item = mir_move(place);
  }
  MirOperand operands[2] = {mir_mut(list), item};
  MirCallee callee = {.kind = CALLEE_FUNCTION, .fn = append, .type_arg_count = 1};
  callee.type_args = arena_copy(l->arena, &element, sizeof element);
  MirInstr call = {
      .op = MIR_CALL, .form = FORM_LITERAL, .extra = mir_add_callee(l->body, callee), .span = span};
  lower_emit(l, call, operands, 2);
}

void lower_list_start(Lower *l, MirPlace dst, MirOperand room, Span span) {
  TypeId type = mir_place(l->body, dst)->type;
  MirCallee callee = {.kind = CALLEE_FUNCTION,
                      .type_arg_count = 1,
                      .type_args = type_info(l->decls->types, type)->arguments};
  callee.fn = lower_method(l, l->decls->list, symbol_of(SYM_init), 0);
  MirInstr make = {.op = MIR_CALL,
                   .form = FORM_LITERAL,
                   .dst = dst,
                   .extra = mir_add_callee(l->body, callee),
                   .span = span};
  lower_emit(l, make, NULL, 0);
  if (!room.index) return;
  callee.fn = lower_method(l, l->decls->list, symbol_of(SYM_reserve), 2);
  MirOperand operands[2] = {mir_mut(dst), room};
  MirInstr reserve = {
      .op = MIR_CALL, .form = FORM_LITERAL, .extra = mir_add_callee(l->body, callee), .span = span};
  lower_emit(l, reserve, operands, 2);
}

void lower_list_of(Lower *l, const LowerArg *args, const MirOperand *items, uint32_t count,
                   MirPlace dst, Span span) {
  MirOperand none = {0};
  lower_list_start(l, dst, count ? lower_int(l, TYPE_INT, count) : none, span);
  for (uint32_t i = 0; i < count; i++)
    lower_list_append(l, dst, items[i], args[i].span);
  lower_release(l, items, count);
}

/* Room for the items, then each where it belongs. */
static void array_of(Lower *l, const MirOperand *items, uint32_t count, MirPlace dst, Span span) {
  TypeId type = mir_place(l->body, dst)->type, item = type_array_item(l->decls, type);
  MirConstInfo zeros = {.kind = MIR_CONST_NONE, .type = type};
  lower_init(l, dst, mir_constant(mir_add_const(l->body, zeros)), FORM_LITERAL, span);
  MirPlace data = lower_new_temporary(l, type_pointer(l->decls->types, item), span);
  MirOperand whole = mir_read(dst);
  MirInstr address = {.op = MIR_ADDRESS, .form = FORM_LITERAL, .dst = data};
  address.span = span;
  lower_emit(l, address, &whole, 1);
  for (uint32_t i = 0; i < count; i++) {
    MirLocal at = lower_index_local(l, lower_int(l, TYPE_INT, i), TYPE_INT, span);
    lower_init(l, mir_pointee(l->body, data, at), items[i], FORM_LITERAL, span);
  }
  lower_release(l, items, count);
}

static void list_into(Lower *l, const Ast *expr, MirPlace dst) {
  const AstList *node = AS(List, expr);
  uint32_t count = node->items.count;
  LowerArg *args = owned_items(l, node->items, true);
  MirOperand *operands = arena_make_many(l->arena, MirOperand, count);
  lower_args(l, args, count, operands);
  if (type_array_item(l->decls, mir_place(l->body, dst)->type).index)
    array_of(l, operands, count, dst, expr->span);
  else
    lower_list_of(l, args, operands, count, dst, expr->span);
}

static void if_into(Lower *l, const Ast *expr, MirPlace dst) {
  const AstIfExpr *node = AS(IfExpr, expr);
  LowerLabel yes = lower_label(l), no = lower_label(l), end = lower_label(l);
  LowerEntry *mark;
  lower_condition(l, node->condition, &yes, &no);
  mark = l->at.live;
  lower_start(l, yes);
  lower_into(l, node->value, dst);
  lower_end(l, mark, FORM_IF, node->value->span);
  lower_goto(l, &end, FORM_IF, node->value->span);
  l->at.live = mark;
  lower_start(l, no);
  lower_into(l, node->otherwise, dst);
  lower_end(l, mark, FORM_IF, node->otherwise->span);
  lower_join(l, &end, FORM_IF, node->otherwise->span);
}

static const Ast *only_argument(const Ast *expr) {
  const Ast *argument = AS(Call, expr)->arguments.items[0];
  return argument->kind == AST_Arg ? AS(Arg, argument)->value : argument;
}

/* Bool(x), Optional(x): a call that only names the type its argument gets. */
static void argument_into(Lower *l, const Ast *expr, MirPlace dst) {
  lower_into(l, only_argument(expr), dst);
}

/* The value of type None. */
static void nothing_into(Lower *l, const Ast *expr, MirPlace dst) {
  (void)l;
  (void)expr;
  (void)dst;
}

static void paren_into(Lower *l, const Ast *expr, MirPlace dst) {
  lower_into(l, AS(Paren, expr)->value, dst);
}

typedef void (*IntoFn)(Lower *, const Ast *, MirPlace);
static const IntoFn structure_of[AST_KIND_COUNT] = {
    [AST_Paren] = paren_into,   [AST_Transfer] = transfer_into,  [AST_Tuple] = tuple_into,
    [AST_List] = list_into,     [AST_Dict] = lower_dict_into,    [AST_Set] = lower_set_into,
    [AST_IfExpr] = if_into,     [AST_BoolOp] = lower_truth_into, [AST_FString] = lower_fstring_into,
    [AST_Call] = argument_into, [AST_Unary] = lower_unary_into,  [AST_None] = nothing_into,
};

/* ── values by what sema found ── */

static void convert_into(Lower *l, const Ast *expr, MirPlace dst) {
  const Ast *from = only_argument(expr);
  ConvertOp op = typed_convert(l->typed, expr);
  if (op == CONVERT_NONE) {
    lower_into(l, from, dst);
    return;
  }
  MirOperand operand = lower_read(l, from, ALL_ADJUSTS, NOISE_NONE);
  MirInstr instr = {
      .op = MIR_CONVERT, .form = FORM_CONVERSION, .dst = dst, .extra = op, .span = expr->span};
  lower_emit(l, instr, &operand, 1);
}

static void power_into(Lower *l, const Ast *expr, MirPlace dst) {
  const AstPower *node = AS(Power, expr);
  MirOperand operands[2] = {lower_read(l, node->base, ALL_ADJUSTS, lower_noise(l, node->exponent))};
  operands[1] = lower_read(l, node->exponent, ALL_ADJUSTS, NOISE_NONE);
  MirInstr instr = {
      .op = MIR_BINARY, .form = FORM_OPERATOR, .dst = dst, .extra = typed_binary(l->typed, expr)};
  instr.span = expr->span;
  lower_emit(l, instr, operands, 2);
}

static void none_into(Lower *l, const Ast *expr, MirPlace dst) {
  lower_emit(l, (MirInstr){.op = MIR_MAKE, .form = FORM_LITERAL, .dst = dst, .span = expr->span},
             NULL, 0);
}

/* x.copy() */
static void copy_into(Lower *l, const Ast *expr, MirPlace dst) {
  const Ast *source = AS(Attribute, lower_plain(l, AS(Call, expr)->callee))->value;
  if (lower_trivial(l, typed_type(l->typed, expr))) {
    lower_init(l, dst, mir_use(lower_place(l, source)), FORM_COPY, expr->span);
    return;
  }
  MirPlace place = lower_place(l, source);
  MirOperand operand = mir_read(place);
  lower_emit(l, (MirInstr){.op = MIR_COPY, .form = FORM_COPY, .dst = dst, .span = expr->span},
             &operand, 1);
  MirEvent event = {.kind = EVENT_COPY,
                    .reason = REASON_WRITTEN_COPY,
                    .form = FORM_COPY,
                    .place = place,
                    .to = l->to};
  event.name = lower_words(l, source);
  event.span = expr->span;
  if (lower_reachable(l)) mir_log(l->body, event);
}

static void raw_into(Lower *l, const Ast *expr, MirPlace dst) {
  switch (typed_res(l->typed, expr)) {
  case RES_CONST:
    lower_init(l, dst, lower_const(l, typed_const(l->typed, expr)), l->form, expr->span);
    return;
  case RES_VAR:
  case RES_FIELD:
  case RES_ITEM:
  case RES_ELEMENT:
  case RES_BOX:
  case RES_PAYLOAD:
  case RES_LENT:
  case RES_PART:
  case RES_POINTEE: lower_place_into(l, expr, dst); return;
  case RES_VALUE: {
    IntoFn into = structure_of[expr->kind];
    own_check(into != NULL, "sema refuses expressions that are not built");
    into(l, expr, dst);
    return;
  }
  case RES_CALL: lower_call_node(l, expr, dst); return;
  case RES_CONVERT: convert_into(l, expr, dst); return;
  case RES_BINARY: power_into(l, expr, dst); return;
  case RES_UNARY: lower_unary_into(l, expr, dst); return;
  case RES_CHAIN: lower_chain_into(l, expr, dst); return;
  case RES_COPY: copy_into(l, expr, dst); return;
  case RES_NONE_OPTIONAL: none_into(l, expr, dst); return;
  case RES_OBJECT: lower_object_into(l, expr, dst); return;
  case RES_PRINT: lower_print(l, expr); return;
  case RES_CLOSURE: lower_closure_into(l, expr, dst); return;
  case RES_COLLECT: lower_collect_into(l, expr, dst); return;
  case RES_NONE:
  case RES_FUNCTION:
  case RES_TYPE:
  case RES_MODULE: break;
  }
  own_unreachable("an expression without a value");
}

/* ── the doors ── */

static uint32_t clamp(const Lower *l, const Ast *expr, uint32_t adjusts) {
  uint32_t count = lower_adjust_count(l, expr);
  return adjusts > count ? count : adjusts;
}

void lower_into_part(Lower *l, const Ast *expr, uint32_t adjusts, MirPlace dst) {
  adjusts = clamp(l, expr, adjusts);
  if (adjusts)
    adjust_into(l, expr, adjusts, dst);
  else
    raw_into(l, expr, dst);
}

void lower_into(Lower *l, const Ast *expr, MirPlace dst) {
  lower_into_part(l, expr, ALL_ADJUSTS, dst);
}

MirOperand lower_owned(Lower *l, const Ast *expr, uint32_t adjusts) {
  adjusts = clamp(l, expr, adjusts);
  const Ast *plain = adjusts ? expr : lower_plain(l, expr);
  if (!adjusts && plain != expr) return lower_owned(l, plain, ALL_ADJUSTS);
  if (!adjusts && typed_res(l->typed, plain) == RES_CONST &&
      lower_trivial(l, typed_type(l->typed, plain))) {
    return lower_const(l, typed_const(l->typed, plain));
  }
  if (!adjusts && lower_is_place(l, plain)) return lower_place_owned(l, plain);
  if (!adjusts && plain->kind == AST_Transfer &&
      lower_is_place(l, lower_plain(l, AS(Transfer, plain)->value))) {
    return lower_transfer(l, plain, REASON_TRANSFER);
  }
  return lower_take(l, lower_temporary(l, expr, adjusts));
}

/* May what happens later change, or be noticed before, the reading of this place? */
static bool must_settle(const Lower *l, MirPlace place, LowerNoise later) {
  if (later == NOISE_NONE) return false;
  if (later == NOISE_TRAPS) return lower_place_checked(l, place);
  const MirPlaceInfo *info = mir_place(l->body, place);
  const MirLocalInfo *root = mir_local(l->body, info->root);
  if (root->kind == LOCAL_TEMPORARY && !info->parent.index) return false;
  bool inline_only = true;
  for (; info->parent.index; info = mir_place(l->body, info->parent))
    inline_only = inline_only && info->step == STEP_FIELD;
  /* Nobody changes a `read` parameter or the copy that a loop made; behind a reference anything may happen. */
  return !(inline_only && !root->mutable_ && root->kind != LOCAL_REFERENCE);
}

/* `x^` gives x away in its turn: whoever names x later finds it empty. */
static MirOperand settle_move(Lower *l, MirOperand operand, LowerNoise later, Span span) {
  const MirPlaceInfo *place = mir_place(l->body, (MirPlace){operand.index});
  MirLocalKind kind = mir_local(l->body, place->root)->kind;
  if (later == NOISE_NONE || kind == LOCAL_TEMPORARY || kind == LOCAL_HIDDEN) return operand;
  MirPlace given = lower_new_temporary(l, place->type, span);
  lower_init(l, given, operand, FORM_TRANSFER, span);
  lower_hold(l, given, REASON_TEMPORARY);
  return mir_move(given);
}

MirOperand lower_settle(Lower *l, MirOperand operand, LowerNoise later, Span span) {
  if (operand.role == ROLE_MOVE) return settle_move(l, operand, later, span);
  if (operand.role != ROLE_USE && operand.role != ROLE_READ) return operand;
  MirPlace place = {operand.index};
  TypeId type = mir_place(l->body, place)->type;
  if (!lower_trivial(l, type) || !must_settle(l, place, later) ||
      OWN_MUTANT(trivial_by_size, false, type_field_count(l->decls, type) > 2))
    return operand;
  MirPlace copy = lower_new_temporary(l, type, span);
  lower_init(l, copy, mir_use(place), FORM_NONE, span);
  lower_hold(l, copy, REASON_TEMPORARY); /* boxed, in some models */
  return (MirOperand){operand.role, copy.index};
}

MirOperand lower_read(Lower *l, const Ast *expr, uint32_t adjusts, LowerNoise later) {
  adjusts = clamp(l, expr, adjusts);
  const Ast *plain = adjusts ? expr : lower_plain(l, expr);
  if (!adjusts && plain != expr) return lower_read(l, plain, ALL_ADJUSTS, later);
  if (!adjusts && typed_res(l->typed, plain) == RES_CONST)
    return lower_const(l, typed_const(l->typed, plain));
  MirOperand constant;
  if (!adjusts && lower_object_constant(l, plain, &constant)) return constant;
  if (adjusts || !lower_is_place(l, plain)) return lower_lend(l, lower_temporary(l, expr, adjusts));
  return lower_settle(l, lower_lend(l, lower_place(l, plain)), later, expr->span);
}

/* A value nobody wants: it is looked at, and ends with the statement. */
void lower_effect(Lower *l, const Ast *expr) {
  const Ast *plain = lower_plain(l, expr);
  ResKind res = typed_res(l->typed, plain);
  if (res == RES_CONST || res == RES_NONE_OPTIONAL) return;
  if (res == RES_PRINT) {
    lower_print(l, plain);
    return;
  }
  if (!lower_valued(lower_type_after(l, plain, ALL_ADJUSTS))) {
    lower_into(l, plain, (MirPlace){0});
    return;
  }
  if (!lower_is_place(l, plain)) {
    LowerEntry *mark = l->at.live;
    (void)lower_temporary(l, plain, ALL_ADJUSTS);
    bool held = lower_needs_drop(l, lower_type_after(l, plain, ALL_ADJUSTS));
    if (held && lower_reachable(l) && l->at.live != mark) l->at.live->reason = REASON_DISCARDED;
    return;
  }
  MirOperand looked = mir_read(lower_place(l, plain));
  MirLocalInfo info = {
      .type = typed_type(l->typed, plain), .kind = LOCAL_REFERENCE, .indirect = true};
  info.scope = l->at.scope;
  info.span = plain->span;
  MirPlace dst = mir_root(l->body, mir_add_local(l->body, info));
  lower_emit(l, (MirInstr){.op = MIR_REF, .form = FORM_DISCARD, .dst = dst, .span = plain->span},
             &looked, 1);
}
