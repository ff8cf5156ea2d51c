// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Expressions of dynamic code as values.
**
** In: a node. Out: a value: a temporary that owns it, or a constant. Operands are evaluated from left to right and end, in that
** order, right after their operation. The surprise: nothing here knows types; every operator is a call of the runtime, and
** later passes find out which of them are plain arithmetic. */
#include "lower/dynamic_internal.h"

#include "own/value.h"

#include <string.h>

RuntimeFn dynamic_compare_fn(AstOp op) {
  switch ((unsigned)op) {
  case OP_EQ: return RUNTIME_own_eq;
  case OP_NE: return RUNTIME_own_ne;
  case OP_LT: return RUNTIME_own_lt;
  case OP_LE: return RUNTIME_own_le;
  case OP_GT: return RUNTIME_own_gt;
  case OP_GE: return RUNTIME_own_ge;
  default: own_unreachable("a comparison");
  }
}

/* Numbers of own_binary and own_inplace: Operator in runtime/dynamic/object.h. */
int dynamic_operator(AstOp op) {
  static const AstOp order[] = {OP_ADD,    OP_SUB, OP_MUL, OP_DIV, OP_FLOORDIV, OP_MOD, OP_POW,
                                OP_MATMUL, OP_SHL, OP_SHR, OP_AND, OP_OR,       OP_XOR};
  for (int i = 0; i < (int)(sizeof order / sizeof *order); i++)
    if (order[i] == op) return i;
  return -1;
}

MirPlace dynamic_binary(Lower *l, AstOp op, MirOperand *operands, MirPlace dst, Span span) {
  static const RuntimeFn direct[] = {RUNTIME_own_add,     RUNTIME_own_sub,      RUNTIME_own_mul,
                                     RUNTIME_own_truediv, RUNTIME_own_floordiv, RUNTIME_own_mod};
  int number = dynamic_operator(op);
  own_check(number >= 0, "a binary operator");
  operands[0] = dynamic_int(l, number);
  bool short_form = number < (int)(sizeof direct / sizeof *direct);
  DynOp operation = {.fn = short_form ? direct[number] : RUNTIME_own_binary,
                     .form = FORM_OPERATOR,
                     .span = span,
                     .dst = dst};
  return dynamic_op(l, operation, short_form ? operands + 1 : operands, short_form ? 2 : 3);
}

RuntimeFn dynamic_unary_fn(AstOp op) {
  return op == OP_NEG ? RUNTIME_own_neg : op == OP_POS ? RUNTIME_own_pos : RUNTIME_own_invert;
}

static MirOperand binary(Lower *l, AstOp op, MirOperand left, MirOperand right, LowerEntry *mark,
                         Span span) {
  MirOperand operands[3] = {{ROLE_CONST, 0}, left, right};
  MirPlace result = dynamic_binary(l, op, operands, (MirPlace){0}, span);
  lower_end_forwards(l, mark, FORM_OPERATOR, span);
  return dynamic_hold(l, result);
}

/* `[item] * times`: the list of one item is not made. */
static bool repeated(Lower *l, const AstChain *node, LowerEntry *mark, MirOperand *value) {
  if (node->first->kind != AST_List || node->rest.items[0].op != OP_MUL) return false;
  AstNodes items = AS(List, node->first)->items;
  if (items.count != 1 || items.items[0]->kind == AST_Star) return false;
  MirOperand operands[2] = {dynamic_value(l, items.items[0]),
                            dynamic_value(l, node->rest.items[0].operand)};
  Span span = span_join(node->first->span, node->rest.items[0].operand->span);
  DynOp fill = {.fn = RUNTIME_own_list_fill, .form = FORM_OPERATOR, .span = span};
  *value = dynamic_do(l, fill, operands, 2, mark);
  return true;
}

/* Is it an object that nobody else knows, and most likely a list? */
static bool is_fresh_list(const Ast *expr) {
  expr = ast_bare(expr);
  if (expr->kind == AST_Subscript) return dynamic_only_slice(AS(Subscript, expr)) != NULL;
  bool made = expr->kind == AST_Comprehension && AS(Comprehension, expr)->kind == COMP_LIST;
  return made || expr->kind == AST_List;
}

/* `xs[1:] + [x]`: `fresh` says which operands end with the operation, so that it may take their items over. */
static MirOperand add_over(Lower *l, int64_t fresh, MirOperand left, MirOperand right,
                           LowerEntry *mark, Span span) {
  MirOperand operands[3] = {dynamic_int(l, fresh), left, right};
  DynOp add = {.fn = RUNTIME_own_add_over, .form = FORM_OPERATOR, .span = span};
  return dynamic_do(l, add, operands, 3, mark);
}

static MirOperand chain(Lower *l, const Ast *expr) {
  const AstChain *node = AS(Chain, expr);
  LowerEntry *mark = l->at.live;
  MirOperand value;
  if (dynamic_float_tree(l, expr, &value)) return value;
  bool first = repeated(l, node, mark, &value), fresh = first || is_fresh_list(node->first);
  if (!first) value = dynamic_value(l, node->first);
  for (uint32_t i = first; i < node->rest.count; i++) {
    const AstLink *link = &node->rest.items[i];
    MirOperand right = dynamic_value(l, link->operand);
    int64_t over = link->op == OP_ADD ? fresh + 2 * is_fresh_list(link->operand) : 0;
    Span span = span_join(node->first->span, link->operand->span);
    value = over ? add_over(l, over, value, right, mark, span)
                 : binary(l, link->op, value, right, mark, span);
    fresh = over != 0;
  }
  return value;
}

static MirOperand power(Lower *l, const Ast *expr) {
  LowerEntry *mark = l->at.live;
  MirOperand base = dynamic_value(l, AS(Power, expr)->base);
  MirOperand exponent = dynamic_value(l, AS(Power, expr)->exponent);
  return binary(l, OP_POW, base, exponent, mark, expr->span);
}

static MirOperand unary(Lower *l, const Ast *expr) {
  const AstUnary *node = AS(Unary, expr);
  bool literal = node->operand->kind == AST_Int || node->operand->kind == AST_Float;
  if (node->op == OP_NOT) return dynamic_not(l, expr);
  if (node->op == OP_NEG && literal) return dynamic_number(l, node->operand, true);
  LowerEntry *mark = l->at.live;
  MirOperand value = dynamic_value(l, node->operand);
  return dynamic_do(
      l,
      (DynOp){.fn = dynamic_unary_fn((AstOp)node->op), .form = FORM_OPERATOR, .span = expr->span},
      &value, 1, mark);
}

/* ── attributes and items ── */

DynName dynamic_module_named(Lower *l, const Ast *expr) {
  const Dynamic *dynamic = l->def->dynamic;
  DynName none = {.kind = DYN_NAME_NONE};
  if (expr->kind == AST_Name) return dynamic_name(dynamic, l->def->scope, AS(Name, expr)->name);
  if (expr->kind != AST_Attribute) return none;
  DynName outer = dynamic_module_named(l, AS(Attribute, expr)->value);
  if (outer.kind != DYN_NAME_MODULE) return none;
  uint32_t inner = dynamic_inner_module(dynamic, outer.index - 1, AS(Attribute, expr)->name);
  return inner ? (DynName){.kind = DYN_NAME_MODULE, .index = inner} : none;
}

/* `m.x` of a module of the program; false: the value is no such module. */
static bool module_attribute(Lower *l, const AstAttribute *node, MirOperand *value) {
  DynName name = dynamic_module_named(l, node->value);
  if (name.kind != DYN_NAME_MODULE) return false;
  DynVarId var = dynamic_global(l->def->dynamic, name.index - 1, node->name);
  if (var.index) {
    *value = dynamic_load_name(l, (DynName){.kind = DYN_NAME_VAR, .var = var}, node->name,
                               node->head.span);
    return true;
  }
  FnDeclId fn = dynamic_static_fn(l->def->dynamic, name.index - 1, node->name);
  if (fn.index) {
    *value = dynamic_fn_value(l, fn, node->head.span);
    return true;
  }
  StructId of = dynamic_static_struct(l->def->dynamic, name.index - 1, node->name);
  if (of.index) {
    *value = dynamic_struct_class(l, of, node->head.span);
    return true;
  }
  bool dunder = symbol_is(node->name, SYM_name_dunder) || symbol_is(node->name, SYM_doc_dunder) ||
                symbol_is(node->name, SYM_file_dunder);
  if (dunder && dynamic_is_module(l->def->dynamic, name.index - 1)) {
    *value = dynamic_dunder(l, node->name.index, name.index - 1);
    return true;
  }
  uint32_t inner = dynamic_inner_module(l->def->dynamic, name.index - 1, node->name);
  if (inner && dynamic_is_module(l->def->dynamic, inner - 1)) {
    *value = dynamic_module_value(l, inner - 1, node->head.span);
    return true;
  }
  bool of_all = symbol_is(node->name, SYM_dict_dunder) || symbol_is(node->name, SYM_class_cell);
  if (of_all && dynamic_is_module(l->def->dynamic, name.index - 1)) return false;
  diag_no_module_name(l->context->diags, node->head.span,
                      lower_name(l, node->value->kind == AST_Name
                                        ? AS(Name, node->value)->name
                                        : AS(Attribute, node->value)->name),
                      lower_name(l, node->name));
  *value = dynamic_none(l);
  return true;
}

const char *dynamic_module_of(Lower *l, const Ast *expr) {
  if (expr->kind != AST_Name) return NULL;
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, AS(Name, expr)->name);
  bool variable = name.kind == DYN_NAME_VAR || name.kind == DYN_NAME_CAPTURE;
  return variable ? dynamic_var(l->def->dynamic, name.var)->module : NULL;
}

static MirOperand attribute(Lower *l, const Ast *expr) {
  const AstAttribute *node = AS(Attribute, expr);
  if (dynamic_refused_attribute(l, node)) return dynamic_none(l);
  LowerEntry *mark = l->at.live;
  MirOperand operands[2];
  if (module_attribute(l, node, &operands[0])) return operands[0];
  operands[0] = dynamic_value(l, node->value);
  operands[1] = dynamic_symbol(l, dynamic_mangle(l->def->dynamic, l->def->scope, node->name));
  return dynamic_do(l, (DynOp){.fn = RUNTIME_own_get_attr, .form = FORM_FIELD, .span = expr->span},
                    operands, 2, mark);
}

void dynamic_slice_parts(Lower *l, const AstSlice *slice, MirOperand *out) {
  const Ast *parts[3] = {slice->from, slice->to, slice->step};
  for (int i = 0; i < 3; i++)
    out[i] = parts[i] ? dynamic_value(l, parts[i]) : dynamic_none(l);
}

static MirOperand slice(Lower *l, const Ast *node) {
  LowerEntry *mark = l->at.live;
  MirOperand operands[3];
  dynamic_slice_parts(l, AS(Slice, node), operands);
  return dynamic_do(l, (DynOp){.fn = RUNTIME_own_slice, .form = FORM_INDEX, .span = node->span},
                    operands, 3, mark);
}

const AstSlice *dynamic_only_slice(const AstSubscript *node) {
  bool only = node->indexes.count == 1 && node->indexes.items[0]->kind == AST_Slice;
  return only ? AS(Slice, node->indexes.items[0]) : NULL;
}

MirOperand dynamic_index(Lower *l, const AstSubscript *node) {
  if (node->indexes.count == 1 && node->indexes.items[0]->kind != AST_Star)
    return dynamic_value(l, node->indexes.items[0]);
  LowerEntry *mark = l->at.live;
  MirOperand *items = dynamic_items(l, node->indexes);
  DynOp make = {.fn = RUNTIME_own_tuple_new, .form = FORM_LITERAL, .span = node->head.span};
  return dynamic_do(l, make, items, node->indexes.count, mark);
}

/* `List` of `List[Int]`: a struct that says for which types by an index. */
static bool names_generic(const Lower *l, const Ast *expr) {
  if (expr->kind != AST_Name) return false;
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, AS(Name, expr)->name);
  return name.kind == DYN_NAME_STRUCT &&
         decl_struct(l->decls, (StructId){name.index})->type_params.count;
}

static MirOperand subscript(Lower *l, const Ast *expr) {
  const AstSubscript *node = AS(Subscript, expr);
  if (dynamic_names_this_module(l, node))
    return dynamic_module_value(l, dynamic_scope(l->def->dynamic, l->def->scope)->unit, expr->span);
  if (names_generic(l, node->value))
    return dynamic_type_class(
        l,
        dynamic_static_type(l->def->dynamic, dynamic_scope(l->def->dynamic, l->def->scope)->unit,
                            expr),
        expr->span);
  LowerEntry *mark = l->at.live;
  MirOperand operands[4] = {dynamic_value(l, node->value)};
  const AstSlice *slice_node = dynamic_only_slice(node);
  if (slice_node) {
    dynamic_slice_parts(l, slice_node, operands + 1);
    return dynamic_do(l,
                      (DynOp){.fn = RUNTIME_own_get_slice, .form = FORM_INDEX, .span = expr->span},
                      operands, 4, mark);
  }
  operands[1] = dynamic_index(l, node);
  return dynamic_do(l, (DynOp){.fn = RUNTIME_own_get_item, .form = FORM_INDEX, .span = expr->span},
                    operands, 2, mark);
}

/* ── leaves ── */

static MirOperand name(Lower *l, const Ast *expr) {
  return dynamic_load(l, AS(Name, expr)->name, expr->span);
}
static MirOperand number(Lower *l, const Ast *expr) { return dynamic_number(l, expr, false); }
static MirOperand text(Lower *l, const Ast *expr) {
  return dynamic_text(l, AS(Str, expr)->bytes.bytes, AS(Str, expr)->bytes.length);
}
static MirOperand bytes(Lower *l, const Ast *expr) {
  return dynamic_bytes(l, AS(Bytes, expr)->bytes.bytes, AS(Bytes, expr)->bytes.length);
}
static MirOperand paren(Lower *l, const Ast *expr) {
  return dynamic_value(l, AS(Paren, expr)->value);
}
static MirOperand true_value(Lower *l, const Ast *expr) {
  (void)expr;
  return dynamic_bool(l, true);
}
static MirOperand false_value(Lower *l, const Ast *expr) {
  (void)expr;
  return dynamic_bool(l, false);
}
static MirOperand none(Lower *l, const Ast *expr) {
  (void)expr;
  return dynamic_none(l);
}
static MirOperand ellipsis(Lower *l, const Ast *expr) {
  (void)expr;
  return dynamic_mark(l, OWN_ELLIPSIS);
}

/* What it sets may be left out by what stands around it (`a and (x := 1)`), so the name does not count as bound. */
static MirOperand walrus(Lower *l, const Ast *expr) {
  const AstWalrus *node = AS(Walrus, expr);
  MirOperand value = dynamic_value(l, node->value);
  MirOperand copy =
      value.role == ROLE_READ ? dynamic_copy(l, (MirPlace){value.index}, expr->span) : value;
  dynamic_store(l, node->name, dynamic_given(l, copy, expr->span), expr->span);
  dynamic_forget_bound(l, node->name);
  return value;
}

/* `*a` where it has no meaning: the grammar lets it through. */
static MirOperand star(Lower *l, const Ast *expr) {
  diag_not_supported(l->context->diags, expr->span, "`*` here");
  return dynamic_none(l);
}

typedef MirOperand (*ValueFn)(Lower *l, const Ast *expr);
static const ValueFn value_of[AST_KIND_COUNT] = {
    [AST_Name] = name,
    [AST_Int] = number,
    [AST_Float] = number,
    [AST_Str] = text,
    [AST_Bytes] = bytes,
    [AST_FString] = dynamic_fstring,
    [AST_True] = true_value,
    [AST_False] = false_value,
    [AST_None] = none,
    [AST_Ellipsis] = ellipsis,
    [AST_Paren] = paren,
    [AST_Tuple] = dynamic_display,
    [AST_List] = dynamic_display,
    [AST_Dict] = dynamic_display,
    [AST_Set] = dynamic_display,
    [AST_Comprehension] = dynamic_comprehension,
    [AST_Chain] = chain,
    [AST_Compare] = dynamic_compare,
    [AST_BoolOp] = dynamic_bool_op,
    [AST_Unary] = unary,
    [AST_Power] = power,
    [AST_IfExpr] = dynamic_if_expr,
    [AST_Lambda] = dynamic_lambda,
    [AST_Call] = dynamic_call,
    [AST_Subscript] = subscript,
    [AST_Slice] = slice,
    [AST_Attribute] = attribute,
    [AST_Star] = star,
    [AST_Walrus] = walrus,
    [AST_Yield] = dynamic_yield,
    [AST_Await] = dynamic_await,
};

MirOperand dynamic_value(Lower *l, const Ast *expr) {
  ValueFn value = value_of[expr->kind];
  own_check(value != NULL, "sema refuses expressions that are not built");
  if (!lower_reachable(l)) return dynamic_none(l);
  return value(l, expr);
}

MirOperand dynamic_owned(Lower *l, const Ast *expr) {
  return dynamic_given(l, dynamic_value(l, expr), expr->span);
}
