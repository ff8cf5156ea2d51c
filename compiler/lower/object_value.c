// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Objects in `fn` code as values: literals, module variables, attributes, items, operators, conversions.
**
** In: RES_OBJECT nodes, LINK_OBJECT, ADJUST_BOX, ADJUST_TEXT. Out: the entries of own/dynops.def, with the handle in `dst`.
** Invariant: a variable is lent to the operation as it is; what an operation makes is a temporary that ends with its statement,
** like every temporary of `fn` code. The surprise: what is stored in an object or a literal is given away, so a handle that is
** kept too is written `.copy()`. */
#include "lower/dynamic_border.h"
#include "lower/object.h"

#include "own/value.h"

/* ── operands ── */

MirOperand lower_object_read(Lower *l, const Ast *expr) {
  MirOperand value = lower_read(l, expr, ALL_ADJUSTS, NOISE_CALLS);
  return value.role == ROLE_MOVE ? mir_read((MirPlace){value.index}) : value;
}

LowerArg lower_object_argument(const Ast *expr, Convention convention) {
  LowerArg arg = {
      .expr = expr, .adjusts = ALL_ADJUSTS, .convention = convention, .type = TYPE_OBJECT};
  arg.span = expr->span;
  return arg;
}

MirOperand lower_object_held(Lower *l, DynOp op, const MirOperand *operands, uint32_t count) {
  return dynamic_hold(l, dynamic_op(l, op, operands, count));
}

/* ── out of objects ── */

/* Int(o), Float64(o), Bool(o), String(o). */
static void convert(Lower *l, MirOperand value, MirPlace dst, Span span) {
  TypeId type = mir_place(l->body, dst)->type;
  MirOperand operands[2] = {value};
  DynOp op = {
      .fn = RUNTIME_own_to_int, .form = FORM_CONVERSION, .span = span, .dst = dst, .result = type};
  uint32_t count = 1;
  switch (type_class(l->decls->types, type)) {
  case TYPE_CLASS_BOOL: op.fn = RUNTIME_own_to_bool; break;
  case TYPE_CLASS_STRUCTURED: op.fn = RUNTIME_own_to_string; break;
  case TYPE_CLASS_FLOAT:
    op.fn = RUNTIME_own_to_float;
    op.result = TYPE_FLOAT64;
    break;
  case TYPE_CLASS_SIGNED:
  case TYPE_CLASS_UNSIGNED:
    operands[count++] = dynamic_int(l, lower_object_width(l, type));
    op.result = TYPE_INT;
    break;
  case TYPE_CLASS_SPECIAL:
  case TYPE_CLASS_COUNTED: own_unreachable("a type that objects convert to");
  }
  if (type_same(op.result, type)) {
    dynamic_op(l, op, operands, count);
    return;
  }
  op.dst = (MirPlace){0};
  lower_object_narrow(l, dynamic_op(l, op, operands, count), dst, span);
}

static void take_into(Lower *l, const AstCall *call, MirPlace dst) {
  const AstAttribute *callee = AS(Attribute, AS(Subscript, call->callee)->value);
  TypeId type = mir_place(l->body, dst)->type;
  const char *where = border_where(l, call->head.span);
  BorderValue want = {.type = type,
                      .convention = PASS_OWNED,
                      .what = arena_format(l->arena, "take[%s]()", lower_type_text(l, type)),
                      .taker = arena_format(l->arena, "by take() at %s", where),
                      .span = call->head.span};
  boxed_take(l, lower_object_read(l, callee->value), &want, dst);
}

void lower_object_text_adjust(Lower *l, const Ast *expr, uint32_t adjusts, MirPlace dst) {
  convert(l, lower_read(l, expr, adjusts, NOISE_NONE), dst, expr->span);
}

/* ── literals ── */

bool lower_object_constant(Lower *l, const Ast *expr, MirOperand *value) {
  const ObjectInfo *info = typed_object(l->typed, expr);
  if (info && info->kind == OBJECT_CLASS) return *value = dynamic_class(l, info->index), true;
  if (!info || info->kind != OBJECT_LITERAL) return false;
  AstKind kind = expr->kind;
  if (kind == AST_Int || kind == AST_Float)
    *value = dynamic_number(l, expr, false);
  else if (kind == AST_Unary)
    *value = dynamic_number(l, AS(Unary, expr)->operand, true);
  else if (kind == AST_Str)
    *value = dynamic_text(l, AS(Str, expr)->bytes.bytes, AS(Str, expr)->bytes.length);
  else if (kind == AST_True || kind == AST_False)
    *value = dynamic_bool(l, kind == AST_True);
  else if (kind == AST_None)
    *value = dynamic_none(l);
  else
    return false;
  return true;
}

static void display(Lower *l, const Ast *expr, AstNodes items, RuntimeFn make, MirPlace dst) {
  LowerArg *args = arena_make_many(l->arena, LowerArg, items.count * 2 + 1);
  MirOperand *operands = arena_make_many(l->arena, MirOperand, items.count * 2 + 1);
  uint32_t count = 0;
  for (uint32_t i = 0; i < items.count; i++) {
    const Ast *item = items.items[i];
    bool pair = item->kind == AST_DictItem;
    args[count++] = lower_object_argument(pair ? AS(DictItem, item)->key : item, PASS_OWNED);
    if (pair) args[count++] = lower_object_argument(AS(DictItem, item)->value, PASS_OWNED);
  }
  lower_args(l, args, count, operands);
  dynamic_op(l, (DynOp){.fn = make, .form = FORM_LITERAL, .span = expr->span, .dst = dst}, operands,
             count);
}

static void slice(Lower *l, const Ast *expr, MirPlace dst) {
  const Ast *parts[3] = {AS(Slice, expr)->from, AS(Slice, expr)->to, AS(Slice, expr)->step};
  MirOperand operands[3];
  for (int i = 0; i < 3; i++)
    operands[i] = parts[i] ? lower_object_read(l, parts[i]) : dynamic_none(l);
  dynamic_op(l,
             (DynOp){.fn = RUNTIME_own_slice, .form = FORM_INDEX, .span = expr->span, .dst = dst},
             operands, 3);
}

static void literal_into(Lower *l, const Ast *expr, MirPlace dst) {
  MirOperand constant;
  if (lower_object_constant(l, expr, &constant)) {
    if (dynamic_in_place(l, constant))
      lower_init(l, dst, constant, l->form, expr->span);
    else
      lower_emit(l,
                 (MirInstr){.op = MIR_COPY, .form = FORM_LITERAL, .dst = dst, .span = expr->span},
                 &constant, 1);
    return;
  }
  switch ((unsigned)expr->kind) {
  case AST_List: display(l, expr, AS(List, expr)->items, RUNTIME_own_list_new, dst); return;
  case AST_Tuple: display(l, expr, AS(Tuple, expr)->items, RUNTIME_own_tuple_new, dst); return;
  case AST_Set: display(l, expr, AS(Set, expr)->items, RUNTIME_own_set_new, dst); return;
  case AST_Dict: display(l, expr, AS(Dict, expr)->items, RUNTIME_own_dict_new, dst); return;
  case AST_Slice: slice(l, expr, dst); return;
  default: own_unreachable("a literal that may be an object");
  }
}

/* ── module variables, attributes, items ── */

static void global_into(Lower *l, const Ast *expr, DynVarId var, MirPlace dst) {
  dynamic_check_global(l, var, expr->span);
  MirOperand place = mir_read(dynamic_global_place(l, var));
  lower_emit(l, (MirInstr){.op = MIR_COPY, .form = FORM_COPY, .dst = dst, .span = expr->span},
             &place, 1);
}

void lower_object_part(Lower *l, const Ast *expr, MirOperand *operands) {
  if (expr->kind == AST_Attribute) {
    operands[0] = lower_object_read(l, AS(Attribute, expr)->value);
    operands[1] = dynamic_symbol(l, AS(Attribute, expr)->name);
    return;
  }
  AstNodes indexes = AS(Subscript, expr)->indexes;
  operands[0] = lower_object_read(l, AS(Subscript, expr)->value);
  if (indexes.count == 1) {
    operands[1] = lower_object_read(l, indexes.items[0]);
    return;
  }
  MirPlace tuple = dynamic_temporary(l, TYPE_OBJECT, expr->span);
  display(l, expr, indexes, RUNTIME_own_tuple_new, tuple);
  operands[1] = dynamic_hold(l, tuple);
}

static void part_into(Lower *l, const Ast *expr, MirPlace dst) {
  bool attribute = expr->kind == AST_Attribute;
  MirOperand operands[2];
  lower_object_part(l, expr, operands);
  DynOp op = {.fn = attribute ? RUNTIME_own_get_attr : RUNTIME_own_get_item,
              .span = expr->span,
              .dst = dst};
  op.form = attribute ? FORM_FIELD : FORM_INDEX;
  dynamic_op(l, op, operands, 2);
}

/* ── operators ── */

static void truth_into(Lower *l, MirOperand value, MirPlace dst, Span span) {
  dynamic_op(l, (DynOp){.fn = RUNTIME_own_truth, .form = FORM_CONDITION, .span = span, .dst = dst},
             &value, 1);
}

static void negate(Lower *l, MirPlace value, MirPlace dst, Span span) {
  MirOperand operand = mir_use(value);
  MirInstr instr = {
      .op = MIR_UNARY, .form = FORM_OPERATOR, .dst = dst, .extra = UNARY_NOT, .span = span};
  lower_emit(l, instr, &operand, 1);
}

static void compare_into(Lower *l, AstOp op, const MirOperand *operands, MirPlace dst, Span span) {
  DynOp made = {.form = FORM_OPERATOR, .span = span};
  bool membership = op == OP_IN || op == OP_NOT_IN, negated = op == OP_NOT_IN || op == OP_IS_NOT;
  if (!membership && op != OP_IS && op != OP_IS_NOT) {
    made.fn = dynamic_compare_fn(op);
    truth_into(l, lower_object_held(l, made, operands, 2), dst, span);
    return;
  }
  MirOperand swapped[2] = {operands[1], operands[0]};
  made.fn = membership ? RUNTIME_own_contains : RUNTIME_own_same;
  if (!negated) made.dst = dst;
  MirPlace flag = dynamic_op(l, made, membership ? swapped : operands, 2);
  if (negated) negate(l, flag, dst, span);
}

/* An operand of a link: an object, or what becomes one. */
static MirOperand link_operand(Lower *l, const Ast *expr, bool done, MirOperand value,
                               TypeId type) {
  if (!done) value = lower_read(l, expr, ALL_ADJUSTS, NOISE_CALLS);
  if (!type_same(type, TYPE_OBJECT)) {
    Span span = expr ? expr->span : (Span){0, 0};
    return dynamic_hold(l, lower_object_box(l, value, type, (MirPlace){0}, span));
  }
  return value.role == ROLE_MOVE ? mir_read((MirPlace){value.index}) : value;
}

void lower_object_link_into(Lower *l, const LowerLink *link, MirPlace dst) {
  const LinkInfo *info = link->info;
  MirOperand operands[3];
  operands[1] = link_operand(l, link->left, link->left_done, link->left_value, info->left);
  operands[2] = link_operand(l, link->right, link->right_done, link->right_value, info->right);
  if (type_same(info->result, TYPE_BOOL)) {
    compare_into(l, info->operator, operands + 1, dst, link->span);
    return;
  }
  dynamic_binary(l, info->operator, operands, dst, link->span);
}

static void unary_into(Lower *l, const Ast *expr, MirPlace dst) {
  MirOperand value = lower_object_read(l, AS(Unary, expr)->operand);
  DynOp op = {.fn = dynamic_unary_fn((AstOp)AS(Unary, expr)->op),
              .form = FORM_OPERATOR,
              .span = expr->span,
              .dst = dst};
  dynamic_op(l, op, &value, 1);
}

static void power_into(Lower *l, const Ast *expr, MirPlace dst) {
  LowerArg args[2] = {lower_object_argument(AS(Power, expr)->base, PASS_READ),
                      lower_object_argument(AS(Power, expr)->exponent, PASS_READ)};
  MirOperand operands[3];
  lower_args(l, args, 2, operands + 1);
  dynamic_binary(l, OP_POW, operands, dst, expr->span);
}

/* ── functions of the language ── */

static const Ast *argument(const Ast *expr, uint32_t index) {
  return AS(Call, expr)->arguments.items[index];
}

static MirOperand call_builtin(Lower *l, const Ast *expr, enum SymbolName name) {
  uint32_t count = AS(Call, expr)->arguments.count;
  MirOperand operands[3] = {
      dynamic_builtin(l, dynamic_builtin_find(l->typed->dynamic, symbol_of(name)).index)};
  LowerArg args[2];
  for (uint32_t i = 0; i < count; i++)
    args[i] = lower_object_argument(argument(expr, i), PASS_READ);
  lower_args(l, args, count, operands + 1);
  return lower_object_held(l,
                           (DynOp){.fn = RUNTIME_own_call, .form = FORM_CALL, .span = expr->span},
                           operands, count + 1);
}

static void format_into(Lower *l, const Ast *expr, MirPlace dst) {
  const AstFField *field = AS(FField, expr);
  MirOperand operands[3] = {lower_object_read(l, field->value), dynamic_int(l, field->conversion)};
  operands[2] = field->spec ? lower_object_read(l, field->spec) : dynamic_text(l, "", 0);
  MirOperand text = lower_object_held(
      l, (DynOp){.fn = RUNTIME_own_format, .form = FORM_FSTRING, .span = expr->span}, operands, 3);
  convert(l, text, dst, expr->span);
}

void lower_object_into(Lower *l, const Ast *expr, MirPlace dst) {
  const ObjectInfo *info = typed_object(l->typed, expr);
  switch (info->kind) {
  case OBJECT_LITERAL:
  case OBJECT_CLASS: literal_into(l, expr, dst); return;
  case OBJECT_GLOBAL: global_into(l, expr, (DynVarId){info->index}, dst); return;
  case OBJECT_ATTRIBUTE:
  case OBJECT_ITEM: part_into(l, expr, dst); return;
  case OBJECT_CALL: lower_object_call_into(l, expr, dst); return;
  case OBJECT_UNARY: unary_into(l, expr, dst); return;
  case OBJECT_POWER: power_into(l, expr, dst); return;
  case OBJECT_CONVERT: convert(l, lower_object_read(l, argument(expr, 0)), dst, expr->span); return;
  case OBJECT_TAKE: take_into(l, AS(Call, expr), dst); return;
  case OBJECT_LENGTH: convert(l, call_builtin(l, expr, SYM_len_fn), dst, expr->span); return;
  case OBJECT_INSTANCE:
    truth_into(l, call_builtin(l, expr, SYM_isinstance), dst, expr->span);
    return;
  case OBJECT_FORMAT: format_into(l, expr, dst); return;
  }
}
