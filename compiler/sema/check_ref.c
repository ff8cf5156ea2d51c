// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ref r = e`: another name for a place.
**
** In: the statement. Out: the variable, with the type of what it refers to. Whether it may be changed, and how long it may be
** used, is asked later: lowering knows the place, the pass `borrow` its life. The surprise: `e` need not be a place; a value
** is kept for as long as the name is in sight. */
#include "sema/sema_internal.h"

/* What is asked for in `if ref r = e:`: what a `ref? T` refers to, or what an Optional holds. */
static TypeId asked_for(Sema *sema, TypeId found, Span span) {
  if (type_is_error(found)) return found;
  TypeId target = type_maybe_target(sema->decls, found);
  if (target.index) return target;
  TypeId payload = optional_payload(sema, found);
  if (payload.index && !type_is_view(sema->decls, payload)) return payload;
  if (payload.index) {
    report_kept_view(sema, span, payload);
  } else {
    Diag *diag = diag_mismatch(sema->diags, span, "ref? T", text_of(sema, found));
    diag_reason(sema->diags, diag,
                "`ref` in a condition asks whether there is something that a `ref? T` refers to, "
                "or that an Optional holds");
  }
  sema->body_broken = true;
  return TYPE_ERROR;
}

/* `if ref r = e:`: r names what is there. */
void check_ref_condition(Sema *sema, const AstRefBind *node) {
  Span name = span_of_name(sema, node->head.span, node->name);
  TypeId found = check_expr(sema, node->value, WANT_ANY);
  TypeId type = asked_for(sema, found, node->value->span);
  VarId var = declare_var(sema, node->name, name, type, VAR_REF);
  typed_set(sema->typed, &node->head, RES_VAR, type, var.index);
}

void check_ref(Sema *sema, const AstRefBind *stmt) {
  Span name = span_of_name(sema, stmt->head.span, stmt->name);
  TypeId type = check_expr(sema, stmt->value, WANT_ANY);
  if (type_same(type, TYPE_NONE) || type_same(type, TYPE_NEVER)) {
    diag_no_value(sema->diags, stmt->value->span);
    type = TYPE_ERROR;
  } else if (closure_lends(sema, type)) {
    report_kept_closure(sema, stmt->value->span);
    type = TYPE_ERROR;
  } else if (type_is_view(sema->decls, type)) {
    report_kept_view(sema, stmt->value->span, type);
    type = TYPE_ERROR;
  } else if (type_same(type, TYPE_OBJECT)) {
    report_unbuilt(sema, stmt->head.span, "`ref` to an object");
    type = TYPE_ERROR;
  }
  VarId var = declare_var(sema, stmt->name, name, type, VAR_REF);
  typed_set(sema->typed, &stmt->head, RES_VAR, type, var.index);
}
