// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What is given to a `mut` parameter.
**
** In: the argument. Out: the place that is lent for change. Invariant: somebody may look at it after the call: E0333 refuses
** values that end with the statement, and the parts of such values. The surprise: what a method is called on may be one,
** `make().pop()`, since the result of the method says what was done. */
#include "lower/lower_internal.h"

/* What the place is a part of: NULL if it is none, or lies where a reference or a pointer leads. */
static const Ast *whole_of(const Lower *l, const Ast *expr) {
  switch (typed_res(l->typed, expr)) {
  case RES_FIELD: return AS(Attribute, expr)->value;
  case RES_ITEM:
  case RES_BOX:
  case RES_ELEMENT: return AS(Subscript, expr)->value;
  case RES_PAYLOAD: return AS(Attribute, lower_plain(l, AS(Call, expr)->callee))->value;
  case RES_PART: return typed_call(l->typed, expr)->args[0].expr;
  case RES_VAR:
  case RES_LENT:
  case RES_POINTEE:
  case RES_NONE:
  case RES_VALUE:
  case RES_CONST:
  case RES_CALL:
  case RES_CONVERT:
  case RES_BINARY:
  case RES_UNARY:
  case RES_CHAIN:
  case RES_PRINT:
  case RES_COPY:
  case RES_NONE_OPTIONAL:
  case RES_OBJECT:
  case RES_CLOSURE:
  case RES_COLLECT:
  case RES_FUNCTION:
  case RES_TYPE:
  case RES_MODULE: break;
  }
  return NULL;
}

/* Is it a value that ends with its statement, or a part of one? What objects hold is refused for its own reason. */
static bool is_unnamed(const Lower *l, const Ast *expr) {
  expr = lower_plain(l, expr);
  for (const Ast *whole = whole_of(l, expr); whole; whole = whole_of(l, expr))
    expr = lower_plain(l, whole);
  return !lower_is_place(l, expr) && !lower_is_held(l, expr);
}

static Diag *report_unnamed(Lower *l, const Ast *expr) {
  Diags *diags = l->context->diags;
  Diag *diag = diag_mut_without_name(diags, expr->span, lower_words(l, expr));
  diag_primary(diags, diag, "ends with this statement, and with it what was changed");
  return diag;
}

MirPlace lower_lent_place(Lower *l, const Ast *expr, bool receiver) {
  if (receiver || !lower_reachable(l) || !is_unnamed(l, expr)) return lower_mutable_place(l, expr);
  expr = lower_plain(l, expr);
  Diag *diag = report_unnamed(l, expr);
  if (expr->kind == AST_Transfer) { /* nothing is given away, so that nothing follows */
    const Ast *value = AS(Transfer, expr)->value;
    diag_reason(l->context->diags, diag,
                "a `mut` parameter is lent its argument, and leaves it where it is");
    diag_fix(l->context->diags, diag, FIX_MAYBE, expr->span, lower_words(l, value),
             "leave out the `^`");
    expr = value;
  } else {
    diag_fix(l->context->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
             arena_format(l->arena, "var value = %s", lower_words(l, expr)),
             "name it in a line before");
  }
  return lower_mutable_place(l, expr);
}
