// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Operators: arithmetic chains, comparisons, unary operators, powers, `op=`.
**
** In: operands and operators as written. Out: one LinkInfo per operator: the machine's operator on scalars, else a special
** method of the left operand, else the reflected one of the right operand. Number literals take the type of the operand
** they meet. Chains are loops: a sum of a million terms needs no stack. The surprise: an operand that waits for its type
** (a literal beside a struct) is handed to the method as an unchecked argument. */
#include "sema/check_object.h"
#include "sema/overload.h"

/* An operand: expression, and its type once it is known. */
typedef struct {
  const Ast *expr; /* NULL: the value of the links before */
  TypeId type;     /* none: waits                          */
  Span span;
} Operand;

static bool is_number(const Sema *sema, TypeId type) {
  return type.index && type_is_number(sema->types, type);
}

static void settle(Sema *sema, Operand *operand, TypeId hint) {
  if (operand->type.index) return;
  Want want = WANT_ANY;
  bool list = hint.index && builtin_item(sema, hint, BUILTIN_LIST).index && operand->expr &&
              operand->expr->kind == AST_List;
  if (is_number(sema, hint) || list || is_object(hint)) want.type = hint;
  operand->type = check_expr(sema, operand->expr, want);
}

static Arg arg_of(const Operand *operand) {
  return (Arg){.expr = operand->expr, .span = operand->span, .type = operand->type};
}

/* ── reports ── */

static bool is_sign(const Ast *ast) {
  if (!ast || ast->kind != AST_Unary) return false;
  return AS(Unary, ast)->op == OP_POS || AS(Unary, ast)->op == OP_NEG;
}

static void report_transfer_or_xor(Sema *sema, Span span, TypeId left) {
  Diag *diag = diag_xor_transfer(sema->diags, span, text_of(sema, left));
  diag_reason(
      sema->diags, diag,
      "to give the left side away, write `(x^) + …`: before another operand `^` is exclusive or");
}

static void report_binary(Sema *sema, AstOp op, Span span, const Operand *left,
                          const Operand *right) {
  TypeKind kind = type_info(sema->types, left->type)->kind;
  if (kind == TYPE_KIND_PARAMETER || kind == TYPE_KIND_PROJECTION) {
    report_no_member(sema, left->type, operator_method(op), span);
    return;
  }
  Diag *diag = diag_no_operator(sema->diags, span, ast_op_text(op), text_of(sema, left->type),
                                text_of(sema, right->type));
  bool numbers = is_number(sema, left->type) && is_number(sema, right->type);
  if (numbers && op == OP_DIV) {
    diag_reason(sema->diags, diag, "`/` divides floats: write `//`, or `Float64(a) / Float64(b)`");
  } else if (numbers) {
    diag_reason(sema->diags, diag, "numbers of different types are not mixed: convert one, `%s(…)`",
                text_of(sema, left->type));
  } else if ((op == OP_EQ || op == OP_NE) &&
             (right->type.index == TYPE_NONE.index || left->type.index == TYPE_NONE.index)) {
    diag_reason(sema->diags, diag,
                "to ask whether there is a value, write `is None` or `is not None`");
  } else if (optional_payload(sema, left->type).index ||
             optional_payload(sema, right->type).index) {
    diag_reason(sema->diags, diag, "`.value()` is what an Optional holds");
  } else if (kind == TYPE_KIND_STRUCT && type_same(left->type, right->type)) {
    diag_reason(sema->diags, diag, "`%s` has no method `%s`", text_of(sema, left->type),
                sema_name(sema, operator_method(op)));
  }
}

/* ── one link ── */

static bool link_method(Sema *sema, Symbol name, const Operand *receiver, Operand *other,
                        LinkKind kind, LinkInfo *link) {
  if (!name.index || !receiver->type.index) return false;
  Arg args[2] = {arg_of(receiver), arg_of(other)};
  bool swapped = kind == LINK_CALL_SWAPPED;
  CallInfo call;
  bool found = method_call(sema, receiver->type, name, args, 2, &call);
  other->type = args[1].type;
  if (!found) return false;
  /* The left side is the value so far; its expression, if it had one, was evaluated before. */
  call.args[swapped ? 1 : 0].expr = NULL;
  link->kind = kind;
  link->call = arena_copy(sema->arena, &call, sizeof call);
  link->result = call.result;
  return true;
}

static bool is_comparison(AstOp op) {
  return op == OP_EQ || op == OP_NE || op == OP_LT || op == OP_LE || op == OP_GT || op == OP_GE ||
         op == OP_IN || op == OP_NOT_IN || op == OP_IS || op == OP_IS_NOT;
}

/* One operand is an object: the other one is, or becomes one. */
static TypeId object_link(Sema *sema, AstOp op, Span span, Operand *left, Operand *right,
                          LinkInfo *link) {
  settle(sema, left, TYPE_OBJECT);
  settle(sema, right, TYPE_OBJECT);
  if (type_is_error(left->type) || type_is_error(right->type)) return TYPE_ERROR;
  const Operand *other = is_object(left->type) ? right : left;
  bool identity = op == OP_IS || op == OP_IS_NOT;
  bool fits = is_object(other->type) || (!identity && type_crosses_lent(sema->decls, other->type));
  if (!fits) {
    Diag *diag = diag_no_operator(sema->diags, span, ast_op_text(op), text_of(sema, left->type),
                                  text_of(sema, right->type));
    diag_reason(sema->diags, diag,
                identity ? "`is` asks whether two objects are one; values are compared with `==`"
                         : "numbers, Bool, String and what is Copyable meet objects; `%s` does not",
                text_of(sema, other->type));
    return TYPE_ERROR;
  }
  link->kind = LINK_OBJECT;
  link->operator= op;
  link->result = is_comparison(op) ? TYPE_BOOL : TYPE_OBJECT;
  return link->result;
}

/* Settles both operands and finds what the operator means for them. */
static TypeId resolve_link(Sema *sema, AstOp op, Span span, Operand *left, Operand *right,
                           LinkInfo *link) {
  if (is_object(left->type) || is_object(right->type))
    return object_link(sema, op, span, left, right, link);
  if (is_number(sema, left->type) || (left->type.index && left->type.index == TYPE_BOOL.index))
    settle(sema, right, left->type);
  if ((left->type.index && type_is_error(left->type)) ||
      (right->type.index && type_is_error(right->type))) {
    settle(sema, left, (TypeId){0});
    settle(sema, right, (TypeId){0});
    return TYPE_ERROR;
  }
  if (left->type.index && right->type.index) {
    link->op = builtin_binary(sema, op, left->type, right->type, &link->result);
    if (link->op) return link->kind = LINK_BINARY, link->result;
  }
  if (left->type.index && pointer_target(sema, left->type).index && !right->type.index) {
    settle(sema, right, TYPE_INT);
    link->op = builtin_binary(sema, op, left->type, right->type, &link->result);
    if (link->op) return link->kind = LINK_BINARY, link->result;
  }
  if (!left->type.index && left->expr &&
      literal_class(left->expr) == LITERAL_NO) { /* `[0] * n`, `[1] + xs` */
    bool list = right->type.index && builtin_item(sema, right->type, BUILTIN_LIST).index;
    settle(sema, left, list ? right->type : (TypeId){0});
  }
  uint32_t errors = diag_errors(sema->diags);
  bool found =
      link_method(sema, operator_method(op), left, right, LINK_CALL, link) ||
      (op == OP_NE && link_method(sema, symbol_of(SYM_eq), left, right, LINK_CALL_NEGATED, link)) ||
      link_method(sema, operator_reflected(op), right, left, LINK_CALL_SWAPPED, link);
  settle(sema, left, right->type);
  settle(sema, right, left->type);
  if (found) return link->result;
  bool poisoned = type_is_error(left->type) || type_is_error(right->type);
  if (!poisoned && diag_errors(sema->diags) == errors) report_binary(sema, op, span, left, right);
  return TYPE_ERROR;
}

/* ── chains ── */

/* A literal beside an object becomes one. */
static bool operand_waits(const Operand *left, const Ast *expr) {
  return arg_waits(expr) || (is_object(left->type) && check_object_literal_kind(expr));
}

/* `2 * n`: the first operand waits for the first one that says its type. Returns the index of the operand that was
** checked for that, 0 if none (the links count from 1). */
static uint32_t look_ahead(Sema *sema, Operand *first, AstLinks rest, Operand *known, TypeId want) {
  bool has_float = literal_class(first->expr) == LITERAL_FLOAT;
  for (uint32_t i = 0; i < rest.count; i++) {
    const Ast *expr = rest.items[i].operand;
    if (arg_waits(expr)) {
      has_float = has_float || literal_class(expr) == LITERAL_FLOAT;
      continue;
    }
    *known = (Operand){expr, check_expr(sema, expr, WANT_ANY), expr->span};
    if (is_number(sema, known->type) || is_object(known->type)) settle(sema, first, known->type);
    if (i > 0) settle(sema, first, known->type);
    return i + 1;
  }
  if (literal_class(first->expr) == LITERAL_NO) return 0;
  if (has_float && !(is_number(sema, want) && type_is_float(sema->types, want)))
    want = TYPE_FLOAT64;
  settle(sema, first, want);
  return 0;
}

static Operand first_operand(Sema *sema, const Ast *expr, AstLinks rest, TypeId want,
                             Operand *known, uint32_t *known_at) {
  Operand first = {expr, {0}, expr->span};
  *known_at = 0;
  if (arg_waits(expr)) {
    *known_at = look_ahead(sema, &first, rest, known, want);
  } else {
    first.type = check_expr(sema, expr, WANT_ANY);
  }
  return first;
}

static TypeId hint_of(const Sema *sema, Want want) {
  TypeId payload = want.type.index ? optional_payload(sema, want.type) : (TypeId){0};
  TypeId type = payload.index ? payload : want.type;
  return is_number(sema, type) ? type : (TypeId){0};
}

TypeId check_chain(Sema *sema, const Ast *ast, Want want) {
  const AstChain *chain = AS(Chain, ast);
  LinkInfo *links = arena_make_many(sema->arena, LinkInfo, chain->rest.count);
  Operand known = {NULL, {0}, {0, 0}};
  uint32_t known_at = 0;
  Operand left =
      first_operand(sema, chain->first, chain->rest, hint_of(sema, want), &known, &known_at);
  for (uint32_t i = 0; i < chain->rest.count; i++) {
    const AstLink *link = &chain->rest.items[i];
    if (link->op == OP_XOR && is_sign(link->operand) && left.type.index &&
        !type_is_error(left.type) && !type_is_integer(sema->types, left.type)) {
      report_transfer_or_xor(sema, link->span, left.type);
      return poison(sema, ast);
    }
    Operand right = {link->operand, {0}, link->operand->span};
    if (i + 1 == known_at)
      right = known;
    else if (!operand_waits(&left, link->operand))
      right.type = check_expr(sema, link->operand, WANT_ANY);
    TypeId result = resolve_link(sema, link->op, link->span, &left, &right, &links[i]);
    links[i].left = left.type;
    links[i].right = right.type;
    left = (Operand){NULL, result, span_join(chain->first->span, right.span)};
  }
  if (type_is_error(left.type)) return poison(sema, ast);
  typed_set_links(sema->typed, ast, links, left.type);
  return left.type;
}

/* ── comparisons ── */

static TypeId link_is(Sema *sema, const AstLink *link, Operand *left, Operand *right,
                      LinkInfo *info) {
  bool none = link->operand->kind == AST_None;
  settle(sema, left, (TypeId){0});
  if (!right->type.index) settle(sema, right, (TypeId){0});
  if (type_is_error(left->type) || type_is_error(right->type)) return TYPE_ERROR;
  info->kind = link->op == OP_IS ? LINK_IS_NONE : LINK_IS_NOT_NONE;
  if (none && optional_payload(sema, left->type).index) return TYPE_BOOL;
  Diag *diag =
      diag_is_none(sema->diags, link->span, text_of(sema, none ? left->type : right->type));
  if (!none)
    diag_reason(sema->diags, diag,
                "`is` asks whether an Optional is None; values are compared with `==`");
  return TYPE_ERROR;
}

static TypeId link_in(Sema *sema, const AstLink *link, Operand *left, Operand *right,
                      LinkInfo *info) {
  settle(sema, right, (TypeId){0});
  if (type_is_error(right->type) || (left->type.index && type_is_error(left->type)))
    return TYPE_ERROR;
  uint32_t errors = diag_errors(sema->diags);
  bool found = link_method(sema, symbol_of(SYM_contains), right, left, LINK_CALL_SWAPPED, info);
  settle(sema, left, (TypeId){0});
  if (found) {
    if (link->op == OP_NOT_IN) info->kind = LINK_CALL_NEGATED;
    return info->result;
  }
  if (!type_is_error(left->type) && diag_errors(sema->diags) == errors) {
    Diag *diag = diag_no_operator(sema->diags, link->span, ast_op_text(link->op),
                                  text_of(sema, left->type), text_of(sema, right->type));
    diag_reason(sema->diags, diag, "`in` calls `__contains__` of `%s`", text_of(sema, right->type));
  }
  return TYPE_ERROR;
}

static TypeId compare_link(Sema *sema, const AstLink *link, Operand *left, Operand *right,
                           LinkInfo *info) {
  if (is_object(left->type) || is_object(right->type))
    return object_link(sema, link->op, link->span, left, right, info);
  if (link->op == OP_IS || link->op == OP_IS_NOT) return link_is(sema, link, left, right, info);
  if (link->op == OP_IN || link->op == OP_NOT_IN) return link_in(sema, link, left, right, info);
  return resolve_link(sema, link->op, link->span, left, right, info);
}

TypeId check_compare(Sema *sema, const Ast *ast) {
  const AstCompare *compare = AS(Compare, ast);
  LinkInfo *links = arena_make_many(sema->arena, LinkInfo, compare->rest.count);
  Operand known = {NULL, {0}, {0, 0}};
  uint32_t known_at = 0;
  Operand left = first_operand(sema, compare->first, compare->rest, (TypeId){0}, &known, &known_at);
  bool poisoned = false;
  TypeId result = TYPE_BOOL;
  for (uint32_t i = 0; i < compare->rest.count; i++) {
    const AstLink *link = &compare->rest.items[i];
    Operand right = {link->operand, {0}, link->operand->span};
    if (i + 1 == known_at)
      right = known;
    else if (!operand_waits(&left, link->operand))
      right.type = check_expr(sema, link->operand, WANT_ANY);
    result = compare_link(sema, link, &left, &right, &links[i]);
    settle(sema, &right, left.type);
    links[i].left = left.type;
    links[i].right = right.type;
    links[i].result = result;
    if (!type_is_error(result) && result.index != TYPE_BOOL.index && compare->rest.count > 1) {
      diag_not_condition(sema->diags, link->span, text_of(sema, result));
      result = TYPE_ERROR;
    }
    poisoned = poisoned || type_is_error(result);
    left = right;
  }
  if (poisoned) return poison(sema, ast);
  typed_set_links(sema->typed, ast, links, result);
  return result;
}

/* ── unary operators and powers ── */

static TypeId unary_method(Sema *sema, const Ast *ast, TypeId type) {
  const AstUnary *node = AS(Unary, ast);
  Arg self = {.expr = node->operand, .span = node->operand->span, .type = type};
  CallInfo call;
  Symbol name = operator_unary_method(node->op);
  if (!method_call(sema, type, name, &self, 1, &call)) {
    TypeKind kind = type_info(sema->types, type)->kind;
    if (kind == TYPE_KIND_PARAMETER || kind == TYPE_KIND_PROJECTION) {
      report_no_member(sema, type, name, ast->span);
    } else {
      diag_no_unary(sema->diags, ast->span, ast_op_text(node->op), text_of(sema, type));
    }
    return poison(sema, ast);
  }
  typed_set_call(sema->typed, ast, RES_CALL, &call, call.result);
  return call.result;
}

TypeId check_unary(Sema *sema, const Ast *ast, Want want) {
  const AstUnary *node = AS(Unary, ast);
  if (node->op == OP_NOT) {
    check_condition(sema, node->operand);
    typed_set(sema->typed, ast, RES_UNARY, TYPE_BOOL, UNARY_NOT);
    return TYPE_BOOL;
  }
  Want hint = {hint_of(sema, want), WANT_NOTHING, {0, 0}, {0}, NULL};
  TypeId type = check_expr(sema, node->operand, hint);
  if (type_is_error(type)) return poison(sema, ast);
  if (is_object(type)) return check_object_unary(sema, ast);
  UnaryOp op = builtin_unary(sema, node->op, type);
  if (op) {
    typed_set(sema->typed, ast, RES_UNARY, type, op);
    return type;
  }
  if (node->op == OP_POS && is_number(sema, type)) {
    typed_set(sema->typed, ast, RES_VALUE, type, 0);
    return type;
  }
  return unary_method(sema, ast, type);
}

static TypeId power_of_objects(Sema *sema, const AstPower *node, const Operand *base,
                               const Operand *exponent) {
  if (!is_object(base->type)) check_object_box(sema, node->base, base->type);
  if (!is_object(exponent->type)) check_object_box(sema, node->exponent, exponent->type);
  return check_object_power(sema, &node->head);
}

TypeId check_power(Sema *sema, const Ast *ast, Want want) {
  const AstPower *node = AS(Power, ast);
  Operand base = {node->base, {0}, node->base->span},
          exponent = {node->exponent, {0}, node->exponent->span};
  bool base_waits = arg_waits(node->base);
  if (!base_waits)
    base.type = check_expr(sema, node->base, WANT_ANY);
  else if (!arg_waits(node->exponent))
    exponent.type = check_expr(sema, node->exponent, WANT_ANY);
  TypeId hint = hint_of(sema, want);
  if (!hint.index && literal_class(ast) == LITERAL_FLOAT) hint = TYPE_FLOAT64;
  if (base_waits) settle(sema, &base, exponent.type.index ? exponent.type : hint);
  LinkInfo link = {.kind = LINK_BINARY};
  if (!exponent.type.index && !arg_waits(node->exponent))
    exponent.type = check_expr(sema, node->exponent, WANT_ANY);
  TypeId result = resolve_link(sema, OP_POW, ast->span, &base, &exponent, &link);
  if (type_is_error(result)) return poison(sema, ast);
  if (link.kind == LINK_OBJECT) return power_of_objects(sema, node, &base, &exponent);
  if (link.kind == LINK_BINARY) {
    typed_set(sema->typed, ast, RES_BINARY, result, link.op);
    return result;
  }
  CallInfo call = *link.call;
  call.args[link.kind == LINK_CALL_SWAPPED ? 1 : 0].expr = node->base;
  typed_set_call(sema->typed, ast, RES_CALL, &call, result);
  return result;
}

/* ── `x op= e` ── */

/* In-place method of the target, else the operator, whose result must be what the target is. */
void check_aug_value(Sema *sema, const AstAugAssign *stmt, TypeId type) {
  const Ast *node = &stmt->head;
  Operand left = {NULL, type, stmt->target->span}, right = {stmt->value, {0}, stmt->value->span};
  if (!arg_waits(stmt->value)) right.type = check_expr(sema, stmt->value, WANT_ANY);
  if (type_is_error(type) || (right.type.index && type_is_error(right.type))) {
    settle(sema, &right, type);
    sema->body_broken = true;
    return;
  }
  Arg args[2] = {{.expr = stmt->target, .span = stmt->target->span, .type = type}, arg_of(&right)};
  CallInfo call;
  Symbol in_place = operator_in_place((AstOp)stmt->op);
  bool scalar = is_number(sema, type) || type.index == TYPE_BOOL.index;
  if (!scalar && method_call(sema, type, in_place, args, 2, &call)) {
    typed_set_call(sema->typed, node, RES_CALL, &call, TYPE_NONE);
    return;
  }
  if (args[1].type.index) right.type = args[1].type;
  LinkInfo *link = arena_make(sema->arena, LinkInfo);
  TypeId result = resolve_link(sema, (AstOp)stmt->op, node->span, &left, &right, link);
  link->left = left.type;
  link->right = right.type;
  if (type_is_error(result)) {
    sema->body_broken = true;
    return;
  }
  if (is_object(result) && !is_object(type)) {
    report_mismatch(sema, stmt->value, right.type,
                    (Want){type, WANT_TARGET, stmt->target->span, {0}, NULL});
    return;
  }
  if (!type_same(result, type)) {
    report_mismatch(sema, node, result, (Want){type, WANT_TARGET, stmt->target->span, {0}, NULL});
    return;
  }
  if (link->kind == LINK_BINARY)
    typed_set(sema->typed, node, RES_BINARY, type, link->op);
  else
    typed_set_links(sema->typed, node, link, type);
}
