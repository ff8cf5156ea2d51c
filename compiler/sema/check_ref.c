// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ref r = e`: another name for a place.
**
** In: the statement. Out: the variable, with the type of what it refers to. Whether it may be changed, and how long it may be
** used, is asked later: lowering knows the place, the pass `borrow` its life. The surprise: `e` need not be a place; a value
** is kept for as long as the name is in sight. */
#include "sema/sema_internal.h"

/* `if ref r = e:` of a `ref? T`: r names what is there. */
void check_ref_condition(Sema *sema, const AstRefBind *node) {
  Span name = span_of_name(sema, node->head.span, node->name);
  TypeId found = check_expr(sema, node->value, WANT_ANY);
  TypeId type = type_is_error(found) ? found : type_maybe_target(sema->decls, found);
  if (!type.index) {
    Diag *diag = diag_mismatch(sema->diags, node->value->span, "ref? T", text_of(sema, found));
    diag_reason(sema->diags, diag,
                "`ref` in a condition asks whether there is something that `ref? T` refers to");
    if (optional_payload(sema, found).index)
      diag_reason(sema->diags, diag, "`match` takes an Optional apart: `case Some(x)`");
    type = TYPE_ERROR;
    sema->body_broken = true;
  }
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
