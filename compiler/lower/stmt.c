// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Statements, one function each; the table at the end says which.
**
** Invariant: after a statement its temporaries have ended. The surprise: a suite stops where control cannot go on;
** unreachable statements have no state and no ownership errors, so they are not lowered at all. */
#include "lower/lower_internal.h"

MirLocal lower_declare(Lower *l, const Ast *name, TypeId type) {
  MirLocalInfo info = {.type = type,
                       .kind = LOCAL_VARIABLE,
                       .mutable_ = true,
                       .scope = l->at.scope,
                       .span = name->span};
  VarId var = typed_var(l->typed, name);
  if (var.index) info.name = typed_var_info(l->typed, var)->name;
  MirLocal local = mir_add_local(l->body, info);
  if (var.index) l->local_of_var[var.index] = local;
  return local;
}

void lower_declared(Lower *l, MirLocal local) {
  array_push(l->arena, &l->declared, local);
  lower_hold(l, mir_root(l->body, local), l->loop_depth ? REASON_LOOP_ROUND : REASON_SCOPE_END);
}

/* The last character of the statements of a suite, through the suites inside it. */
static Span suite_end(const Ast *suite) {
  if (suite->kind != AST_Suite || !AS(Suite, suite)->body.count) return suite->span;
  AstNodes body = AS(Suite, suite)->body;
  return body.items[body.count - 1]->span;
}

static void lower_statements(Lower *l, AstNodes list) {
  for (uint32_t i = 0; i < list.count && lower_reachable(l); i++)
    lower_statement(l, list.items[i]);
}

void lower_suite(Lower *l, const Ast *suite, MirScopeKind kind) {
  if (!lower_reachable(l)) return;
  uint32_t declared = l->declared.count;
  LowerState outer = lower_enter(l, kind, suite->span);
  if (suite->kind == AST_Suite)
    lower_statements(l, AS(Suite, suite)->body);
  else
    lower_statement(l, suite);
  lower_leave(l, outer, declared, suite_end(suite));
}

static void expression(Lower *l, const Ast *stmt) {
  l->form = FORM_DISCARD;
  if (AS(ExprStmt, stmt)->value->kind == AST_Ellipsis) return;
  lower_effect(l, AS(ExprStmt, stmt)->value);
}

static void nothing(Lower *l, const Ast *stmt) {
  (void)l;
  (void)stmt;
}

static void block(Lower *l, const Ast *stmt) { lower_suite(l, stmt, SCOPE_BLOCK); }

/* `if ref r = e:`: what was held for r ends on both ways. */
static void ref_arm(Lower *l, const AstIfArm *arm, LowerLabel *end) {
  LowerLabel no = lower_label(l);
  LowerEntry *mark = l->at.live;
  Span last = lower_last(arm->head.span);
  LowerEntry *held = lower_ref_condition(l, AS(RefBind, arm->condition), &no);
  lower_suite(l, arm->body, SCOPE_BLOCK);
  lower_end(l, mark, FORM_IF, last);
  lower_goto(l, end, FORM_IF, last);
  lower_start(l, no);
  l->at.live = held;
  lower_end(l, mark, FORM_IF, arm->condition->span);
}

static void if_statement(Lower *l, const Ast *stmt) {
  const AstIf *node = AS(If, stmt);
  LowerLabel end = lower_label(l);
  for (uint32_t i = 0; i < node->arms.count; i++) {
    const AstIfArm *arm = AS(IfArm, node->arms.items[i]);
    LowerLabel yes = lower_label(l), no = lower_label(l);
    if (!lower_reachable(l)) break;
    if (arm->condition->kind == AST_RefBind) {
      ref_arm(l, arm, &end);
      continue;
    }
    lower_full_statement(l, arm->condition->span);
    lower_condition(l, arm->condition, &yes, &no);
    lower_start(l, yes);
    lower_suite(l, arm->body, SCOPE_BLOCK);
    lower_goto(l, &end, FORM_IF, lower_last(arm->head.span));
    lower_start(l, no);
  }
  if (node->otherwise) lower_suite(l, node->otherwise, SCOPE_BLOCK);
  lower_join(l, &end, FORM_IF, lower_last(stmt->span));
}

/* Control reaches the end of the text. */
void lower_body_end(Lower *l, MirForm form, Span span) {
  if (!lower_reachable(l)) return;
  TypeId result = l->body->result_type;
  if (form != FORM_DERIVED && !decl_names_result(l->decl) && !type_same(result, TYPE_NONE)) {
    lower_missing_return(l, span);
    return;
  }
  lower_end(l, l->return_target->entry, FORM_FUNCTION_END, span);
  mir_terminate(l->body, l->block,
                (MirInstr){.op = MIR_RETURN, .form = FORM_FUNCTION_END, .span = span}, NULL, 0,
                NULL, 0);
  l->block = (MirBlock){0};
}

void lower_return(Lower *l, const Ast *stmt) {
  const AstReturn *node = AS(Return, stmt);
  LowerEntry *mark = l->at.live;
  l->form = FORM_RETURN;
  l->to = "the caller";
  if (node->value && l->decl->lends) {
    lower_return_lent(l, node->value);
  } else if (node->value && l->body->result.index) {
    l->giving = lower_plain(l, node->value);
    lower_into(l, node->value, mir_root(l->body, l->body->result));
    l->giving = NULL;
  } else if (node->value) {
    lower_effect(l, node->value);
  }
  lower_end(l, mark, FORM_RETURN, stmt->span);
  if (!lower_reachable(l)) return;
  if (l->at.scope.index != l->body_scope.index) {
    lower_exit(l, l->return_target, FORM_RETURN, stmt->span);
    return;
  }
  /* The last statement of the function: its drops are those of the scope end, not of an early exit. */
  lower_end(l, l->return_target->entry, FORM_RETURN, stmt->span);
  mir_terminate(l->body, l->block,
                (MirInstr){.op = MIR_RETURN, .form = FORM_RETURN, .span = stmt->span}, NULL, 0,
                NULL, 0);
  l->block = (MirBlock){0};
}

typedef void (*StatementFn)(Lower *, const Ast *);
static const StatementFn statement_of[AST_KIND_COUNT] = {
    [AST_ExprStmt] = expression,
    [AST_Var] = lower_var_stmt,
    [AST_RefBind] = lower_ref_bind,
    [AST_Assign] = lower_assign,
    [AST_AugAssign] = lower_aug_assign,
    [AST_If] = if_statement,
    [AST_While] = lower_while,
    [AST_For] = lower_for,
    [AST_Break] = lower_break,
    [AST_Continue] = lower_continue,
    [AST_Pass] = nothing,
    [AST_Return] = lower_return,
    [AST_Raise] = lower_raise,
    [AST_With] = lower_with,
    [AST_Del] = lower_del,
    [AST_Try] = lower_try,
    [AST_Assert] = lower_assert,
    [AST_Match] = lower_match,
    [AST_ComptimeIf] = lower_comptime_if,
    [AST_ComptimeAssert] = lower_comptime_assert,
    [AST_Alias] = nothing,
    [AST_Suite] = block,
    [AST_Function] = lower_nested_fn,
};

/* What `:=` declares in the expressions of a statement has no value before: its block, not the statement, ends it. */
static void declare_named(Lower *l, const Ast *stmt) {
  uint32_t cursor = 0;
  for (const Ast *node; (node = typed_declared(l->typed, stmt, &cursor));) {
    MirLocal local = lower_declare(l, node, typed_type(l->typed, node));
    MirOperand empty = mir_use(mir_root(l->body, local));
    lower_emit(l, (MirInstr){.op = MIR_END, .form = FORM_VAR, .span = node->span}, &empty, 1);
    lower_declared(l, local);
  }
}

/* Those that are one full statement: no suite stands in them. */
static const bool is_full[AST_KIND_COUNT] = {
    [AST_ExprStmt] = true, [AST_Var] = true,       [AST_RefBind] = true,
    [AST_Assign] = true,   [AST_AugAssign] = true, [AST_Return] = true,
    [AST_Raise] = true,    [AST_Del] = true,       [AST_Assert] = true,
};

void lower_full_statement(Lower *l, Span span) {
  array_push(l->body->arena, &l->body->statements, span);
}

void lower_statement(Lower *l, const Ast *stmt) {
  if (l->def) {
    dynamic_statement(l, stmt);
    return;
  }
  StatementFn lower = statement_of[stmt->kind];
  own_check(lower != NULL, "sema refuses statements that are not built");
  if (is_full[stmt->kind]) lower_full_statement(l, stmt->span);
  declare_named(l, stmt);
  LowerEntry *mark = l->at.live;
  const char *to = l->to;
  lower(l, stmt);
  l->to = to;
  if (stmt->kind == AST_ExprStmt || stmt->kind == AST_Assign || stmt->kind == AST_AugAssign) {
    lower_end(l, mark, l->form, stmt->span);
  }
}
