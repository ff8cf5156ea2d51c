// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `with`: the methods that its items need.
**
** In: a With node. Out: a WithInfo for each item, and the variables. `__enter__(self) -> T` gives what `as` names,
** `__exit__(self)` runs on every way out, `__exit__(self, error: Error) -> Bool` instead where an error passes. The surprise: an
** `__enter__(owned self)` takes the value itself, so `__exit__` is then asked of its result, and may be missing. */
#include "sema/sema_internal.h"

/* The call of a method of `type` on a value that is there, with `count` arguments in all; NULL: none fits. */
static const CallInfo *find_method(Sema *sema, TypeId type, enum SymbolName name, uint32_t count,
                                   Span span) {
  TypeId error = type_error_struct(sema->decls);
  Arg args[2] = {{.span = span, .type = type}, {.span = span, .type = error}};
  CallInfo *call = arena_make(sema->arena, CallInfo);
  return method_call(sema, type, symbol_of(name), args, count, call) ? call : NULL;
}

/* It is there, but what it returns was refused where it is declared. */
static bool was_refused(Sema *sema, TypeId type, enum SymbolName method) {
  CallQuery query = {0};
  return method_query(sema, type, symbol_of(method), &query) &&
         type_is_error(decl_fn(sema->decls, query.first)->result);
}

static void report_missing(Sema *sema, const Ast *value, TypeId type, enum SymbolName method) {
  sema->body_broken = true;
  if (was_refused(sema, type, method)) return;
  Diag *diag = diag_with_missing(sema->diags, value->span, text_of(sema, type),
                                 sema_name(sema, symbol_of(method)));
  if (method == SYM_enter)
    diag_reason(sema->diags, diag, "`fn __enter__(self) -> T` gives what `as` names");
  else
    diag_reason(sema->diags, diag, "`fn __exit__(self)` runs on every way out of the block");
}

/* The type of what `as` names. */
static TypeId check_item(Sema *sema, const AstWithItem *item) {
  TypeId type = check_expr(sema, item->value, WANT_ANY);
  Span span = item->value->span;
  if (type_is_error(type)) return TYPE_ERROR;
  if (type_same(type, TYPE_OBJECT)) {
    report_unbuilt(sema, span, "`with` on an object in `fn` code");
    return TYPE_ERROR;
  }
  WithInfo *info = arena_make(sema->arena, WithInfo);
  info->enter = find_method(sema, type, SYM_enter, 1, span);
  if (!info->enter) {
    report_missing(sema, item->value, type, SYM_enter);
    return TYPE_ERROR;
  }
  Convention convention = info->enter->args[0].convention;
  info->consumed = convention == PASS_OWNED || convention == PASS_DEINIT;
  TypeId manager = info->consumed ? info->enter->result : type;
  info->leave = find_method(sema, manager, SYM_exit, 1, span);
  info->leave_error = find_method(sema, manager, SYM_exit, 2, span);
  if (!info->leave && (!info->consumed || info->leave_error)) {
    report_missing(sema, item->value, manager, SYM_exit);
    return TYPE_ERROR;
  }
  typed_set_with(sema->typed, &item->head, info, info->enter->result);
  return info->enter->result;
}

static void declare_target(Sema *sema, const Ast *target, TypeId type) {
  if (target->kind != AST_Name) {
    if (!(target->flags & AST_ERROR)) report_unbuilt(sema, target->span, "this target of `with`");
    poison(sema, target);
    return;
  }
  VarId var = declare_var(sema, AS(Name, target)->name, target->span, type, VAR_LOCAL);
  typed_set(sema->typed, target, RES_VAR, type, var.index);
}

void check_with(Sema *sema, const AstWith *stmt) {
  if (stmt->is_async) report_unbuilt(sema, stmt->head.span, "`async with`");
  scope_enter(sema);
  for (uint32_t i = 0; i < stmt->items.count; i++) {
    const AstWithItem *item = AS(WithItem, stmt->items.items[i]);
    TypeId type = check_item(sema, item);
    if (type_is_error(type)) sema->body_broken = true;
    if (item->target) declare_target(sema, item->target, type);
  }
  check_suite(sema, stmt->body);
  scope_leave(sema);
}
