// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Loops as statements: while, for; break, continue, else.
**
** Shape of a `for`: set-up, header (the question), variables, body, step, back to the header (loop_source.c). `continue` goes to
** the step, `break` beyond `else`. Invariant: the variable of a `for` is written once a round. The surprise: what a loop holds
** ends before its `else`, and on the way of a `break`. */
#include "lower/loops.h"

/* ── while ── */

static void else_part(Lower *l, const Ast *otherwise) {
  if (otherwise) lower_suite(l, otherwise, SCOPE_BLOCK);
}

static void loop_body(Lower *l, LowerLoop *loop, const Ast *body) {
  LowerLoop *outer = l->at.loop;
  l->at.loop = loop;
  l->loop_depth++;
  lower_suite(l, body, SCOPE_LOOP);
  l->loop_depth--;
  l->at.loop = outer;
}

void lower_while(Lower *l, const Ast *stmt) {
  const AstWhile *node = AS(While, stmt);
  LowerLoop loop = {.next = lower_target(l, false), .leave = lower_target(l, false)};
  LowerLabel body = lower_label(l), done = lower_label(l);
  lower_goto(l, &loop.next->label, FORM_WHILE, stmt->span);
  lower_start(l, loop.next->label);
  LowerEntry *mark = l->at.live, *held = mark;
  if (node->condition->kind == AST_RefBind) {
    held = lower_ref_condition(l, AS(RefBind, node->condition), &done);
  } else {
    lower_full_statement(l, node->condition->span);
    lower_condition(l, node->condition, &body, &done);
    lower_start(l, body);
  }
  loop_body(l, &loop, node->body);
  lower_end(l, mark, FORM_WHILE, lower_last(node->body->span));
  lower_goto(l, &loop.next->label, FORM_WHILE, lower_last(node->body->span));
  lower_start(l, done);
  l->at.live = held;
  lower_end(l, mark, FORM_WHILE, node->condition->span);
  else_part(l, node->otherwise);
  lower_join(l, &loop.leave->label, FORM_WHILE, lower_last(stmt->span));
}

void lower_break(Lower *l, const Ast *stmt) {
  own_check(l->at.loop != NULL, "sema refuses `break` outside of a loop");
  lower_exit(l, l->at.loop->leave, FORM_BREAK, stmt->span);
}

void lower_continue(Lower *l, const Ast *stmt) {
  own_check(l->at.loop != NULL, "sema refuses `continue` outside of a loop");
  lower_exit(l, l->at.loop->next, FORM_CONTINUE, stmt->span);
}

/* ── for ── */

void lower_for(Lower *l, const Ast *stmt) {
  const AstFor *node = AS(For, stmt);
  LowerRounds rounds = {.l = l};
  LowerLoop loop = {.leave = lower_target(l, false)};
  Span span = span_join(node->target->span, node->iterable->span);
  if (!rounds_open(&rounds, typed_loop(l->typed, stmt), span, stmt->span)) return;
  rounds_begin(&rounds);
  loop.next = rounds.next;
  if (lower_reachable(l))
    loop_bind(l, node->target, &rounds.source.item, (AstForBinding)node->binding);
  loop_body(l, &loop, node->body);
  rounds_close(&rounds, lower_last(node->body->span));
  else_part(l, node->otherwise);
  lower_join(l, &loop.leave->label, FORM_FOR, lower_last(stmt->span));
}
