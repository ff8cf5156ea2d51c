// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ref r = e`: another name for a place.
**
** In: the statement. Out: the variable, with the type of what it refers to. Whether it may be changed, and how long it may be
** used, is asked later: lowering knows the place, the pass `borrow` its life. The surprise: `e` need not be a place; a value
** is kept for as long as the name is in sight. */
#include "sema/sema_internal.h"

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
