// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Statements of dynamic code: the dispatch, and the small ones.
**
** In: a node. Out: MIR; what a statement evaluated has ended when it is over. The surprise: annotations mean nothing here, and
** `global` and `nonlocal` did their work in sema. */
#include "lower/dynamic_internal.h"

#include "own/value.h"

static void expression(Lower *l, const Ast *stmt) {
  const Ast *value = AS(ExprStmt, stmt)->value;
  if (value->kind == AST_Str) return; /* a doc string, or a comment */
  dynamic_value(l, value);
}

/* The class notes the text of the annotation: `dataclass` and the like ask for it. */
static void note_hint(Lower *l, const AstAnnAssign *node) {
  const Sources *sources = l->context->sources;
  Span span = node->type->span;
  const Source *source = source_get(sources, source_at(sources, span.from));
  Symbol name = dynamic_mangle(l->def->dynamic, l->def->scope, AS(Name, node->target)->name);
  MirOperand operands[3] = {
      mir_read(l->def->class_object), dynamic_symbol(l, name),
      dynamic_text(l, source->text + (span.from - source->base), span.to - span.from)};
  DynOp op = {.fn = RUNTIME_own_class_hint, .form = FORM_ASSIGN, .span = node->head.span};
  dynamic_op(l, op, operands, 3);
}

static void annotated(Lower *l, const Ast *stmt) {
  const AstAnnAssign *node = AS(AnnAssign, stmt);
  bool of_class = dynamic_scope(l->def->dynamic, l->def->scope)->kind == DYN_CLASS;
  if (of_class && node->target->kind == AST_Name) note_hint(l, node);
  if (node->value) dynamic_assign_to(l, node->target, dynamic_owned(l, node->value));
}

static void if_statement(Lower *l, const Ast *stmt) {
  const AstIf *node = AS(If, stmt);
  LowerLabel end = lower_label(l);
  Bitset after = {NULL, 0};
  bool any = false, probing = l->def->probing, never = probing;
  for (uint32_t i = 0; i < node->arms.count && lower_reachable(l); i++) {
    const AstIfArm *arm = AS(IfArm, node->arms.items[i]);
    LowerLabel yes = lower_label(l), no = lower_label(l);
    dynamic_condition(l, arm->condition, &yes, &no);
    Bitset before = dynamic_bound_copy(l);
    DynVerdict verdict = dynamic_verdict(l->context->symbols, arm->condition);
    l->def->probing = never || verdict == DYN_NEVER;
    lower_start(l, yes);
    lower_suite(l, arm->body, SCOPE_BLOCK);
    never = never || verdict == DYN_ALWAYS;
    if (lower_reachable(l)) dynamic_bound_meet(l, after, any);
    if (lower_reachable(l)) after = l->bound;
    any = any || lower_reachable(l);
    lower_goto(l, &end, FORM_IF, lower_last(arm->head.span));
    l->bound = before;
    lower_start(l, no);
  }
  l->def->probing = never;
  if (node->otherwise) lower_suite(l, node->otherwise, SCOPE_BLOCK);
  l->def->probing = probing;
  dynamic_bound_meet(l, after, any);
  lower_join(l, &end, FORM_IF, lower_last(stmt->span));
}

static void return_statement(Lower *l, const Ast *stmt) {
  const AstReturn *node = AS(Return, stmt);
  LowerEntry *mark = l->at.live;
  DynScopeKind kind = dynamic_scope(l->def->dynamic, l->def->scope)->kind;
  if (kind == DYN_MODULE || kind == DYN_CLASS) {
    diag_return_outside(l->context->diags, stmt->span);
    return;
  }
  if (node->value && dynamic_makes(l) == OWN_CODE_ASYNC_GENERATOR) {
    diag_misplaced_yield(l->context->diags, stmt->span, "`return` with a value",
                         "inside of an asynchronous generator");
    return;
  }
  MirOperand value = node->value ? dynamic_owned(l, node->value) : dynamic_none(l);
  lower_init(l, mir_root(l->body, l->body->result), value, FORM_RETURN, stmt->span);
  lower_end_forwards(l, mark, FORM_RETURN, stmt->span);
  lower_exit(l, l->return_target, FORM_RETURN, stmt->span);
}

static void loop_exit(Lower *l, const Ast *stmt) {
  bool leaves = stmt->kind == AST_Break;
  if (!l->at.loop) {
    diag_outside_loop(l->context->diags, stmt->span, leaves ? "break" : "continue");
    return;
  }
  lower_exit(l, leaves ? l->at.loop->leave : l->at.loop->next, leaves ? FORM_BREAK : FORM_CONTINUE,
             stmt->span);
}

static void assertion(Lower *l, const Ast *stmt) {
  const AstAssert *node = AS(Assert, stmt);
  LowerLabel yes = lower_label(l), no = lower_label(l);
  dynamic_condition(l, node->condition, &yes, &no);
  lower_start(l, no);
  LowerEntry *mark = l->at.live;
  MirOperand message =
      node->message ? dynamic_value(l, node->message) : dynamic_mark(l, OWN_UNBOUND);
  dynamic_fail(l, (DynOp){.fn = RUNTIME_own_assert_failed, .form = FORM_ASSERT, .span = stmt->span},
               &message, 1);
  l->at.live = mark;
  lower_start(l, yes);
}

static void nothing(Lower *l, const Ast *stmt) {
  (void)l;
  (void)stmt;
}

static void block(Lower *l, const Ast *stmt) { lower_suite(l, stmt, SCOPE_BLOCK); }

typedef void (*StatementFn)(Lower *l, const Ast *stmt);
static const StatementFn statement_of[AST_KIND_COUNT] = {
    [AST_ExprStmt] = expression,
    [AST_Assign] = dynamic_assign,
    [AST_AnnAssign] = annotated,
    [AST_AugAssign] = dynamic_augment,
    [AST_If] = if_statement,
    [AST_While] = dynamic_while,
    [AST_For] = dynamic_for,
    [AST_Break] = loop_exit,
    [AST_Continue] = loop_exit,
    [AST_Pass] = nothing,
    [AST_Return] = return_statement,
    [AST_Raise] = dynamic_raise,
    [AST_Try] = dynamic_try,
    [AST_With] = dynamic_with,
    [AST_Match] = dynamic_match,
    [AST_Assert] = assertion,
    [AST_Del] = dynamic_delete,
    [AST_Global] = nothing,
    [AST_Nonlocal] = nothing,
    [AST_Import] = dynamic_import_statement,
    [AST_FromImport] = dynamic_from_import,
    [AST_Function] = dynamic_function,
    [AST_Class] = dynamic_class_statement,
    [AST_Suite] = block,
};

void dynamic_statement(Lower *l, const Ast *stmt) {
  StatementFn lower = statement_of[stmt->kind];
  own_check(lower != NULL, "sema refuses statements that are not built");
  LowerEntry *mark = l->at.live;
  lower(l, stmt);
  if (lower_reachable(l)) lower_end_forwards(l, mark, l->form, stmt->span);
  l->at.live = mark;
}
