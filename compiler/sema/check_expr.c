// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Expressions: the dispatch, literals, and what is built of parts.
**
** In: a node and what is wanted (a hint). Out: its type; the node's row in the side tables. Invariant: every node of a body
** is checked exactly once; TYPE_ERROR means reported. The surprise: the hint flows down only into what can adapt: number
** literals, None, list literals, tuples, branches, and calls whose type arguments are open. */
#include "base/check.h"
#include "sema/check_loop.h"
#include "sema/check_object.h"
#include "sema/closure.h"

TypeId poison(Sema *sema, const Ast *ast) {
  typed_set(sema->typed, ast, RES_NONE, TYPE_ERROR, 0);
  sema->body_broken = true;
  return TYPE_ERROR;
}

static TypeId value_of(Sema *sema, const Ast *ast, TypeId type) {
  typed_set(sema->typed, ast, RES_VALUE, type, 0);
  return type;
}

TypeId inner_type(const Sema *sema, TypeId want) {
  TypeId payload = want.index ? optional_payload(sema, want) : (TypeId){0};
  return payload.index ? payload : want;
}

static TypeId check_number(Sema *sema, const Ast *ast, bool negative, const Ast *node, Want want) {
  ConstValue value = {.kind = CONST_NONE};
  if (!constant_literal(sema, ast, negative, inner_type(sema, want.type), &value))
    return poison(sema, node);
  typed_set_const(sema->typed, node, value);
  return value.type;
}

/* A literal for a struct that has an @implicit constructor keeps its own type: constant_literal sees to that. */
static TypeId check_none(Sema *sema, const Ast *ast, Want want) {
  if (want.type.index && optional_payload(sema, want.type).index) {
    typed_set(sema->typed, ast, RES_NONE_OPTIONAL, want.type, 0);
    return want.type;
  }
  return value_of(sema, ast, TYPE_NONE);
}

static TypeId check_string(Sema *sema, const Ast *ast) {
  TypeId type = type_string(sema->decls);
  typed_set_const(sema->typed, ast,
                  (ConstValue){.kind = CONST_STRING, .type = type, .text = AS(Str, ast)->bytes});
  return type;
}

static TypeId check_bool(Sema *sema, const Ast *ast, bool value) {
  typed_set_const(sema->typed, ast,
                  (ConstValue){.kind = CONST_BOOL, .type = TYPE_BOOL, .bits = value});
  return TYPE_BOOL;
}

/* ── built of parts ── */

/* `[a, b, c]` where an Array is wanted: as many items as it has. */
static TypeId array_literal(Sema *sema, const Ast *ast, TypeId wanted, Want want) {
  uint64_t length, count = AS(List, ast)->items.count;
  if (type_array_length(sema->decls, wanted, &length) && length == count)
    return value_of(sema, ast, wanted);
  TypeId parts[2] = {type_array_item(sema->decls, wanted),
                     type_value(sema->types, TYPE_INT, count)};
  report_mismatch(sema, ast, type_struct(sema->types, sema->decls->array, parts, 2), want);
  return poison(sema, ast);
}

static TypeId check_list(Sema *sema, const Ast *ast, Want want) {
  AstNodes items = AS(List, ast)->items;
  TypeId wanted = inner_type(sema, want.type);
  TypeId item = wanted.index ? builtin_item(sema, wanted, BUILTIN_LIST) : (TypeId){0};
  TypeId array = wanted.index ? type_array_item(sema->decls, wanted) : (TypeId){0};
  if (array.index) item = array;
  if (!items.count && !item.index) {
    Diag *diag = diag_list_type(sema->diags, ast->span, "list");
    diag_reason(sema->diags, diag,
                "write `List[T]()`, or give the variable its type: `var xs: List[T] = []`");
    return poison(sema, ast);
  }
  item = check_items(sema, (const Ast *const *)items.items, items.count, item, want.span);
  if (type_is_error(item)) return poison(sema, ast);
  if (array.index) return array_literal(sema, ast, wanted, want);
  return value_of(sema, ast, type_list(sema->decls, item));
}

static TypeId check_tuple(Sema *sema, const Ast *ast, Want want) {
  AstNodes items = AS(Tuple, ast)->items;
  TypeId wanted = inner_type(sema, want.type);
  TypeInfo info = *type_info(sema->types, wanted);
  bool matches = info.kind == TYPE_KIND_TUPLE && info.count == items.count;
  TypeId *types = arena_make_many(sema->arena, TypeId, items.count);
  bool poisoned = false;
  if (!items.count) {
    report_unbuilt(sema, ast->span, "the empty tuple");
    return poison(sema, ast);
  }
  for (uint32_t i = 0; i < items.count; i++) {
    Want each = matches ? (Want){info.arguments[i], WANT_ITEM, want.span, {0}, NULL} : WANT_ANY;
    types[i] = check_value(sema, items.items[i], each);
    if (types[i].index == TYPE_NONE.index) {
      diag_no_value(sema->diags, items.items[i]->span);
      types[i] = TYPE_ERROR;
    }
    poisoned = poisoned || type_is_error(types[i]);
  }
  return poisoned ? poison(sema, ast)
                  : value_of(sema, ast, type_tuple(sema->types, types, items.count));
}

static TypeId check_if_expr(Sema *sema, const Ast *ast, Want want) {
  const AstIfExpr *node = AS(IfExpr, ast);
  check_condition(sema, node->condition);
  bool wanted = want.type.index && type_is_concrete(sema->types, want.type);
  if (want.type.index && !wanted) wanted = true;
  if (wanted) {
    TypeId yes = check_value(sema, node->value, want),
           no = check_value(sema, node->otherwise, want);
    bool bad = type_is_error(yes) || type_is_error(no);
    return bad ? poison(sema, ast) : value_of(sema, ast, want.type);
  }
  /* The branch that cannot adapt says the type. */
  bool swap = literal_class(node->value) != LITERAL_NO || node->value->kind == AST_None;
  const Ast *first = swap ? node->otherwise : node->value,
            *second = swap ? node->value : node->otherwise;
  TypeId type = check_expr(sema, first, WANT_ANY);
  Want other = {type, WANT_BRANCH, first->span, {0}, NULL};
  if (type_is_error(type)) other = WANT_ANY;
  TypeId rest = check_value(sema, second, other);
  if (type_is_error(type) || type_is_error(rest)) return poison(sema, ast);
  return value_of(sema, ast, type.index == TYPE_NEVER.index ? rest : type);
}

static TypeId check_bool_op(Sema *sema, const Ast *ast) {
  AstNodes operands = AS(BoolOp, ast)->operands;
  for (uint32_t i = 0; i < operands.count; i++)
    check_condition(sema, operands.items[i]);
  return value_of(sema, ast, TYPE_BOOL);
}

static TypeId check_paren(Sema *sema, const Ast *ast, Want want) {
  TypeId type = check_expr(sema, AS(Paren, ast)->value, want);
  return type_is_error(type) ? poison(sema, ast) : value_of(sema, ast, type);
}

/* `n^` of a number or a Bool. Structs of such parts may grow others: `^` is no mistake there. */
static void warn_transfer(Sema *sema, const Ast *ast, TypeId type) {
  if (!type_is_number(sema->types, type) && !type_same(type, TYPE_BOOL)) return;
  Span mark = {ast->span.to - 1, ast->span.to};
  Diag *diag = diag_needless_transfer(sema->diags, mark);
  diag_reason(sema->diags, diag, "`%s` is copied bit by bit, and what is copied stays usable",
              text_of(sema, type));
  diag_fix(sema->diags, diag, FIX_MAYBE, mark, "", "leave it out");
}

static TypeId check_transfer(Sema *sema, const Ast *ast, Want want) {
  TypeId type = check_expr(sema, AS(Transfer, ast)->value, want);
  if (!type_is_error(type) && !sema_builtin(sema)) warn_transfer(sema, ast, type);
  return type_is_error(type) ? poison(sema, ast) : value_of(sema, ast, type);
}

/* ── the dispatch ── */

/* A literal where an object is wanted; `None` for an Optional of objects is that Optional's. */
static bool wants_object(const Sema *sema, const Ast *ast, Want want) {
  if (!want.type.index || !check_object_literal_kind(ast)) return false;
  return is_object(want.type) || (ast->kind != AST_None && is_object(inner_type(sema, want.type)));
}

/* Only what is wanted says its type. */
static bool waits_for_type(const Ast *ast) {
  return (ast->kind == AST_List && !AS(List, ast)->items.count) ||
         (ast->kind == AST_Dict && !AS(Dict, ast)->items.count) || ast->kind == AST_Lambda;
}

TypeId check_expr(Sema *sema, const Ast *ast, Want want) {
  if (ast->flags & AST_ERROR) return poison(sema, ast);
  AstKind kind = ast->kind;
  if (want.type.index && type_is_error(want.type)) {
    if (waits_for_type(ast)) return poison(sema, ast);
    want = WANT_ANY;
  }
  if (wants_object(sema, ast, want)) return check_object_literal(sema, ast);
  if (kind == AST_Name) return check_name(sema, ast, want);
  if (kind == AST_Int || kind == AST_Float) return check_number(sema, ast, false, ast, want);
  if (kind == AST_Call) return check_call(sema, ast, want);
  if (kind == AST_Attribute) return check_attribute(sema, ast, want);
  if (kind == AST_Subscript) return check_subscript(sema, ast, STORE_NOT, want);
  if (kind == AST_Chain) return check_chain(sema, ast, want);
  if (kind == AST_Compare) return check_compare(sema, ast);
  if (kind == AST_Str) return check_string(sema, ast);
  if (kind == AST_Paren) return check_paren(sema, ast, want);
  if (kind == AST_Transfer) return check_transfer(sema, ast, want);
  if (kind == AST_BoolOp) return check_bool_op(sema, ast);
  if (kind == AST_Unary) {
    const Ast *operand = AS(Unary, ast)->operand;
    bool literal = operand->kind == AST_Int || operand->kind == AST_Float;
    if (AS(Unary, ast)->op == OP_NEG && literal)
      return check_number(sema, operand, true, ast, want);
    return check_unary(sema, ast, want);
  }
  if (kind == AST_Power) return check_power(sema, ast, want);
  if (kind == AST_True || kind == AST_False) return check_bool(sema, ast, kind == AST_True);
  if (kind == AST_None) return check_none(sema, ast, want);
  if (kind == AST_List) return check_list(sema, ast, want);
  if (kind == AST_Dict) return check_dict(sema, ast, want);
  if (kind == AST_Set) return check_set(sema, ast, want);
  if (kind == AST_Tuple) return check_tuple(sema, ast, want);
  if (kind == AST_Comprehension) return check_comprehension(sema, ast, want);
  if (kind == AST_IfExpr) return check_if_expr(sema, ast, want);
  if (kind == AST_FString) return check_fstring(sema, ast);
  if (kind == AST_Lambda) return check_callable_wanted(sema, ast, want.type);
  if (kind == AST_Walrus) return check_walrus(sema, ast);
  if (kind == AST_Slice) return check_slice_value(sema, ast);
  if (!report_unbuilt_node(sema, ast)) report_unbuilt(sema, ast->span, "this expression");
  return poison(sema, ast);
}

TypeId check_value(Sema *sema, const Ast *ast, Want want) {
  return coerce(sema, ast, check_expr(sema, ast, want), want);
}
