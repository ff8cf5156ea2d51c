// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* raise, try and `except` clauses.
**
** In: the statements. Out: the type of each clause's error on its Handler node (with a variable: RES_VAR). Error stands for any
** error. The surprise: whether an error may be raised here, and whether a clause ever takes one, is asked in lowering, which
** knows what is reached. */
#include "sema/dynamic.h"
#include "sema/sema_internal.h"

static bool is_error(Sema *sema, TypeId type) {
  return type_is_error(type) || type_has_kind(sema, type, TRAIT_ERROR_TYPE);
}

void report_not_error(Sema *sema, Span span, TypeId type, const char *text) {
  sema->body_broken = true;
  Diag *diag = diag_not_error(sema->diags, span, text);
  const TypeInfo *info = type_info(sema->types, type);
  bool own = info->kind == TYPE_KIND_STRUCT &&
             !decl_struct(sema->decls, (StructId){info->declaration})->builtin;
  if (type_same(type, TYPE_OBJECT))
    diag_reason(sema->diags, diag, "`fn` code raises `Error(\"text\")`, or a struct of its own");
  else if (own)
    diag_reason(sema->diags, diag,
                "write `struct %s(ErrorType)`: its text is what `__str__` or `write_to` gives",
                text);
}

void check_raises_type(Sema *sema, const Ast *ast, FnDecl *decl) {
  TypeId type = resolve_type(sema, ast);
  decl->raises_span = ast->span;
  if (type_is_error(type) || type_same(type, type_error_struct(sema->decls))) return;
  decl->raises_type = type;
  TraitId bound = sema->decls->trait_of[TRAIT_ERROR_TYPE];
  resolve_check_bound(sema, (PendingBound){.type = type,
                                           .bound = bound,
                                           .span = ast->span,
                                           .params = sema->here.params,
                                           .param_count = sema->here.param_count});
}

/* `from None` says that there is no cause. */
static void check_cause(Sema *sema, const Ast *cause) {
  if (!cause || cause->kind == AST_None) return;
  TypeId type = check_expr(sema, cause, WANT_ANY);
  if (!is_error(sema, type)) report_not_error(sema, cause->span, type, text_of(sema, type));
}

void check_raise(Sema *sema, const AstRaise *stmt) {
  if (!stmt->value) return; /* whether one is being handled: lowering knows */
  TypeId type = check_expr(sema, stmt->value, WANT_ANY);
  if (type_same(type, type_string(sema->decls))) { /* `raise "text"` is an Error with that text */
    Want want = {type_error_struct(sema->decls), WANT_OTHER, {0, 0}, {0}, "an error to raise"};
    type = coerce(sema, stmt->value, type, want);
  }
  if (!is_error(sema, type)) report_not_error(sema, stmt->value->span, type, text_of(sema, type));
  check_cause(sema, stmt->cause);
}

/* `except ValueError`: classes of dynamic code are told apart by the handler itself. */
static bool names_exception(Sema *sema, const Ast *type) {
  if (type->kind != AST_Name) return false;
  Symbol name = AS(Name, type)->name;
  Entity entity = scope_find(sema, name);
  if (entity.kind == ENTITY_GLOBAL)
    return dynamic_is_class(sema->typed->dynamic, (DynVarId){entity.index});
  return entity.kind == ENTITY_NONE &&
         dynamic_builtin_find(sema->typed->dynamic, name).kind == DYN_NAME_CLASS;
}

/* One type that the clause takes. */
static TypeId caught_type(Sema *sema, const Ast *type) {
  if (names_exception(sema, type)) {
    Diag *diag = diag_not_built(sema->diags, type->span, "`except` with a class of dynamic code");
    diag_reason(sema->diags, diag,
                "write `except e:`, ask `isinstance(e.object(), %s)`, and `raise` what is left",
                sema_name(sema, AS(Name, type)->name));
    return TYPE_ERROR;
  }
  TypeId named = resolve_type(sema, type);
  if (is_error(sema, named)) return named;
  report_not_error(sema, type->span, named, text_of(sema, named));
  return TYPE_ERROR;
}

/* `except (A, B)`: each type on its own node; what the clause takes is an Error that holds one of them. */
static TypeId caught_types(Sema *sema, const AstTuple *types) {
  TypeId type = TYPE_ERROR;
  for (uint32_t i = 0; i < types->items.count; i++) {
    const Ast *item = ast_bare(types->items.items[i]);
    type = caught_type(sema, item);
    if (type_is_error(type)) return TYPE_ERROR;
    typed_set(sema->typed, item, RES_TYPE, type, 0);
  }
  return types->items.count == 1 ? type : type_error_struct(sema->decls);
}

/* `except e` and `except T` look alike: a name that means no type is the variable. */
static bool names_variable(Sema *sema, const Ast *type) {
  if (type->kind != AST_Name || names_exception(sema, type)) return false;
  EntityKind kind = scope_find(sema, AS(Name, type)->name).kind;
  return kind == ENTITY_NONE || kind == ENTITY_VAR || kind == ENTITY_FN || kind == ENTITY_GLOBAL;
}

/* Where the name of the variable stands: before the type in `except e: T`, after it in `except T as e`. */
static Span handler_name_span(const Sema *sema, const AstHandler *handler) {
  Span before = {handler->head.span.from + 6, handler->type->span.from}; /* past `except` */
  Span found = span_of_name(sema, before, handler->name);
  if (found.from != before.from || found.to != before.to) return found;
  return span_of_name(sema, (Span){handler->type->span.to, handler->head.span.to}, handler->name);
}

static void check_handler(Sema *sema, const AstHandler *handler) {
  TypeId error = type_error_struct(sema->decls);
  Symbol name = handler->name;
  Span span = handler->head.span;
  scope_enter(sema);
  if (handler->type && !name.index && names_variable(sema, handler->type)) {
    name = AS(Name, handler->type)->name;
    span = handler->type->span;
  } else if (handler->type) {
    const Ast *type = ast_bare(handler->type);
    error = type->kind == AST_Tuple && AS(Tuple, type)->items.count
                ? caught_types(sema, AS(Tuple, type))
                : caught_type(sema, handler->type);
    typed_set(sema->typed, &handler->head, RES_TYPE, error, 0);
    if (name.index) span = handler_name_span(sema, handler);
  }
  if (name.index) {
    VarId var = declare_var(sema, name, span, error, VAR_HANDLER);
    typed_set(sema->typed, &handler->head, RES_VAR, error, var.index);
  }
  check_suite(sema, handler->body);
  scope_leave(sema);
}

void check_try(Sema *sema, const AstTry *stmt) {
  check_suite(sema, stmt->body);
  for (uint32_t i = 0; i < stmt->handlers.count; i++) {
    if (AS(Handler, stmt->handlers.items[i])->is_star)
      report_unbuilt(sema, stmt->handlers.items[i]->span, "`except*`");
    check_handler(sema, AS(Handler, stmt->handlers.items[i]));
  }
  if (stmt->otherwise) check_suite(sema, stmt->otherwise);
  if (stmt->finally) check_suite(sema, stmt->finally);
}
