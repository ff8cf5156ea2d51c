// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Statements.
**
** In: a suite. Out: every expression in it typed, every variable declared. Goes on after each error. The surprise: what a
** statement may do with ownership is not asked here; lowering and the passes do. */
#include "base/check.h"
#include "sema/closure.h"
#include "sema/dynamic.h"

static const char *leaving_word(AstKind kind) {
  if (kind == AST_Return) return "return";
  if (kind == AST_Raise) return "raise";
  if (kind == AST_Break) return "break";
  return kind == AST_Continue ? "continue" : NULL;
}

static void warn_unreachable(Sema *sema, AstNodes body) {
  if (sema_builtin(sema)) return;
  for (uint32_t i = 0; i + 1 < body.count; i++) {
    const char *word = leaving_word(body.items[i]->kind);
    if (!word || body.items[i + 1]->flags & AST_ERROR) continue;
    Diag *diag = diag_unreachable_code(sema->diags, body.items[i + 1]->span, word);
    diag_label(sema->diags, diag, body.items[i]->span, "control leaves here");
    return;
  }
}

void check_suite(Sema *sema, const Ast *suite) {
  scope_enter(sema);
  if (suite->kind == AST_Suite) {
    AstNodes body = AS(Suite, suite)->body;
    for (uint32_t i = 0; i < body.count; i++)
      check_stmt(sema, body.items[i]);
    warn_unreachable(sema, body);
  } else {
    check_stmt(sema, suite);
  }
  scope_leave(sema);
}

/* A `ref` of the condition is in sight in what follows it only. */
static void check_arm(Sema *sema, const Ast *condition, const Ast *body) {
  if (condition->kind != AST_RefBind) {
    check_condition(sema, condition);
    check_suite(sema, body);
    return;
  }
  scope_enter(sema);
  check_ref_condition(sema, AS(RefBind, condition));
  check_suite(sema, body);
  scope_leave(sema);
}

static void check_if(Sema *sema, const AstIf *stmt) {
  for (uint32_t i = 0; i < stmt->arms.count; i++) {
    const AstIfArm *arm = AS(IfArm, stmt->arms.items[i]);
    check_arm(sema, arm->condition, arm->body);
  }
  if (stmt->otherwise) check_suite(sema, stmt->otherwise);
}

static void check_while(Sema *sema, const AstWhile *stmt) {
  sema->here.loops++;
  check_arm(sema, stmt->condition, stmt->body);
  sema->here.loops--;
  if (stmt->otherwise) check_suite(sema, stmt->otherwise);
}

static void check_loop_exit(Sema *sema, const Ast *stmt, const char *word) {
  if (sema->here.loops) return;
  diag_outside_loop(sema->diags, stmt->span, word);
  sema->body_broken = true;
}

bool calls_misdeclared(const Sema *sema, const Ast *value) {
  const Ast *call = ast_bare(value);
  if (call->kind != AST_Call || typed_res(sema->typed, call) != RES_CALL) return false;
  return sema->fn_infos.items[typed_call(sema->typed, call)->fn.index].misdeclared;
}

static void check_return(Sema *sema, const AstReturn *stmt) {
  const FnDecl *decl = decl_fn(sema->decls, sema->here.fn);
  TypeId result = sema->here.result;
  if (decl->lends && !type_is_error(result)) result = pointer_target(sema, result);
  bool none = result.index == TYPE_NONE.index || decl_names_result(decl);
  if (!stmt->value) {
    if (none || type_is_error(result)) return;
    Diag *diag = diag_return_value(sema->diags, stmt->head.span, text_of(sema, result));
    if (sema->here.result_span.from)
      diag_label(sema->diags, diag, sema->here.result_span, "the function returns `%s`",
                 text_of(sema, result));
    sema->body_broken = true;
    return;
  }
  if (!none) {
    check_value(sema, stmt->value, (Want){result, WANT_RESULT, sema->here.result_span, {0}, NULL});
    return;
  }
  TypeId type = check_expr(sema, stmt->value, WANT_ANY);
  if (type_is_error(type) || type.index == TYPE_NONE.index || type.index == TYPE_NEVER.index)
    return;
  Diag *diag = diag_return_nothing(sema->diags, stmt->value->span, sema_name(sema, decl->name));
  if (decl->out_name.index)
    diag_reason(sema->diags, diag, "its result is `%s`: set it, and write `return` alone",
                sema_name(sema, decl->out_name));
  else if (!decl->is_init)
    diag_reason(sema->diags, diag, "declare the result: `fn %s(…) -> %s`",
                sema_name(sema, decl->name), text_of(sema, type));
  sema->fn_infos.items[sema->here.fn.index].misdeclared = true;
  sema->body_broken = true;
}

static void check_assert(Sema *sema, const AstAssert *stmt) {
  check_condition(sema, stmt->condition);
  if (!stmt->message) return;
  check_value(sema, stmt->message,
              (Want){type_string(sema->decls), WANT_OTHER, {0, 0}, {0}, "this is the message"});
}

/* ── the rest ── */

/* Expressions that do nothing but give a value. Calls, `x^` and texts (comments to some) may stand alone. */
static bool only_gives_value(const Ast *value) {
  AstKind kind = value->kind;
  if (kind == AST_Paren) return only_gives_value(AS(Paren, value)->value);
  return kind == AST_Name || kind == AST_Attribute || kind == AST_Int || kind == AST_Float ||
         kind == AST_True || kind == AST_False || kind == AST_Compare || kind == AST_Chain ||
         kind == AST_BoolOp || kind == AST_Unary || kind == AST_Power || kind == AST_List ||
         kind == AST_Tuple || kind == AST_FString || kind == AST_Subscript;
}

static void check_expr_stmt(Sema *sema, const AstExprStmt *stmt) {
  const Ast *value = stmt->value;
  if (value->kind == AST_Ellipsis) return; /* the same as `pass` */
  TypeId type = check_expr(sema, value, WANT_ANY);
  bool valued = !type_is_error(type) && !type_same(type, TYPE_NONE) &&
                !type_same(type, TYPE_NEVER) && !type_same(type, TYPE_OBJECT);
  if (!valued || sema_builtin(sema) || !only_gives_value(value)) return;
  Diag *diag = diag_unused_value(sema->diags, value->span);
  diag_reason(sema->diags, diag, "write `_ = …` if that is meant");
}

/* `x: T = e` in static code is `var x: T = e`. */
static void check_annotation(Sema *sema, const AstAnnAssign *stmt) {
  sema->body_broken = true;
  if (stmt->target->kind != AST_Name) {
    report_unbuilt(sema, stmt->head.span, "a type on an assignment");
    return;
  }
  Symbol name = AS(Name, stmt->target)->name;
  Diag *diag = diag_annotation(sema->diags, stmt->target->span, sema_name(sema, name));
  diag_fix(sema->diags, diag, FIX_MAYBE, stmt->target->span,
           arena_format(sema->arena, "var %s", sema_name(sema, name)), "declare it");
  declare_var(sema, name, stmt->target->span, resolve_type(sema, stmt->type), VAR_LOCAL);
}

/* A declaration that was refused leaves its name as poison. */
static void declare_refused_imports(Sema *sema, AstNodes items) {
  for (uint32_t i = 0; i < items.count; i++) {
    if (items.items[i]->kind != AST_ImportItem) continue;
    const AstImportItem *item = AS(ImportItem, items.items[i]);
    bool named = item->path.count && item->path.items[0]->kind == AST_Name;
    Symbol name = item->alias.index ? item->alias
                  : named           ? AS(Name, item->path.items[0])->name
                                    : (Symbol){0};
    if (name.index)
      scope_declare_local(sema,
                          (Entity){.kind = ENTITY_BROKEN, .name = name, .span = item->head.span});
  }
}

static void declare_refused(Sema *sema, const Ast *stmt) {
  Symbol name = {0};
  if (stmt->kind == AST_Import) declare_refused_imports(sema, AS(Import, stmt)->items);
  if (stmt->kind == AST_FromImport) declare_refused_imports(sema, AS(FromImport, stmt)->items);
  if (stmt->kind == AST_Struct) name = AS(Struct, stmt)->name;
  if (stmt->kind == AST_Class) name = AS(Class, stmt)->name;
  if (name.index)
    scope_declare_local(sema, (Entity){.kind = ENTITY_BROKEN, .name = name, .span = stmt->span});
}

void check_stmt(Sema *sema, const Ast *stmt) {
  uint32_t errors = diag_errors(sema->diags);
  AstKind kind = stmt->kind;
  const Here around = sema->here;
  sema->here.stmt = stmt;
  sema->here.stmt_depth = sema->depth;
  if (!sema->here.outer && kind != AST_Suite) {
    sema->here.outer = stmt;
    sema->here.outer_depth = sema->depth;
  }
  if (stmt->flags & AST_ERROR)
    sema->body_broken = true;
  else if (kind == AST_ExprStmt)
    check_expr_stmt(sema, AS(ExprStmt, stmt));
  else if (kind == AST_Var)
    check_var(sema, AS(Var, stmt));
  else if (kind == AST_RefBind)
    check_ref(sema, AS(RefBind, stmt));
  else if (kind == AST_Assign)
    check_assign(sema, AS(Assign, stmt));
  else if (kind == AST_AugAssign)
    check_aug_assign(sema, AS(AugAssign, stmt));
  else if (kind == AST_AnnAssign)
    check_annotation(sema, AS(AnnAssign, stmt));
  else if (kind == AST_If)
    check_if(sema, AS(If, stmt));
  else if (kind == AST_While)
    check_while(sema, AS(While, stmt));
  else if (kind == AST_For)
    check_for(sema, AS(For, stmt));
  else if (kind == AST_Match)
    check_match(sema, AS(Match, stmt));
  else if (kind == AST_Break)
    check_loop_exit(sema, stmt, "break");
  else if (kind == AST_Continue)
    check_loop_exit(sema, stmt, "continue");
  else if (kind == AST_Return)
    check_return(sema, AS(Return, stmt));
  else if (kind == AST_Raise)
    check_raise(sema, AS(Raise, stmt));
  else if (kind == AST_With)
    check_with(sema, AS(With, stmt));
  else if (kind == AST_Try)
    check_try(sema, AS(Try, stmt));
  else if (kind == AST_Del)
    check_del(sema, AS(Del, stmt));
  else if (kind == AST_Assert)
    check_assert(sema, AS(Assert, stmt));
  else if (kind == AST_Alias)
    check_local_alias(sema, AS(Alias, stmt));
  else if (kind == AST_Function)
    check_nested_fn(sema, stmt);
  else if (kind == AST_Suite)
    check_suite(sema, stmt);
  else if (kind == AST_ComptimeIf)
    check_comptime_if(sema, AS(ComptimeIf, stmt));
  else if (kind == AST_ComptimeAssert)
    check_comptime_assert(sema, AS(ComptimeAssert, stmt));
  else if (kind != AST_Pass && report_unbuilt_node(sema, stmt))
    declare_refused(sema, stmt);
  sema->here.stmt = around.stmt;
  sema->here.stmt_depth = around.stmt_depth;
  sema->here.outer = around.outer;
  sema->here.outer_depth = around.outer_depth;
  if (diag_errors(sema->diags) != errors) sema->body_broken = true;
}
