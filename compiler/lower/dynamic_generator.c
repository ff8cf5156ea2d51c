// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Generators and coroutines: functions with `yield`, generator expressions, `async def`.
**
** In: frames that yield. Out: two bodies each: one makes the generator and puts cells and arguments into its slots; the other
** one is the text, whose first parameter is the generator. It takes cells and arguments out, and at each `yield` gives an item
** away (or delegates to what it awaits) and waits in own_resumed, where the pass `suspend` lets it leave and come back. Invariant: what is thrown in comes out
** of own_resumed like the error of any operation. The surprise: nothing here knows what has to be kept meanwhile. */
#include "lower/dynamic_internal.h"

static MirOperand slot(Lower *l, uint32_t number) { return dynamic_int(l, number); }

MirPlace dynamic_frame_take(Lower *l, uint32_t number, Span span) {
  MirOperand operands[2] = {mir_read(l->def->generator), slot(l, number)};
  DynOp take = {.fn = RUNTIME_own_frame_take, .form = FORM_VAR, .span = span};
  return dynamic_op(l, take, operands, 2);
}

/* ── making one ── */

void dynamic_generator_maker(Lower *l, DynScopeId id) {
  const DynScope *frame = dynamic_scope(l->def->dynamic, id);
  const DefDecl *def = decl_fn(l->decls, frame->fn)->def;
  dynamic_open_body(l, frame->fn, def->qualname, frame->ast->span);
  Span span = l->body->span;
  uint32_t hidden = def->captures ? 1 : 0, count = 0, params = l->decl->params.count;
  MirOperand *operands = arena_make_many(l->arena, MirOperand, def->captures + params + 1);
  for (uint32_t i = 0; i < def->captures; i++)
    operands[count++] = mir_move(dynamic_capture(l, mir_root(l->body, (MirLocal){1}), i));
  for (uint32_t i = hidden; i < params; i++) {
    MirPlace param = mir_root(l->body, (MirLocal){i + 1});
    operands[count++] = dynamic_given(l, dynamic_copy(l, param, span), span);
  }
  DynOp make = {.fn = RUNTIME_own_generator_new,
                .form = FORM_CALL,
                .span = span,
                .code = def->resume,
                .dst = mir_root(l->body, l->body->result)};
  dynamic_op(l, make, operands, count);
  lower_exit(l, l->return_target, FORM_FUNCTION_END, span);
  dynamic_close_body(l);
}

MirOperand dynamic_generator(Lower *l, const Ast *expr) {
  const DynScope *scope = dynamic_scope(l->def->dynamic, dynamic_scope_of(l->def->dynamic, expr));
  const AstCompFor *first = AS(CompFor, AS(Comprehension, expr)->clauses.items[0]);
  uint32_t count = scope->captures.count;
  MirOperand *operands = arena_make_many(l->arena, MirOperand, count + 1);
  MirPlace made = dynamic_iterator(l, first->iterable, first->is_async, first->head.span);
  MirOperand iterator = dynamic_hold(l, made);
  for (uint32_t i = 0; i < count; i++)
    operands[i] = dynamic_given(l, dynamic_captured_cell(l, scope->captures.items[i], expr->span),
                                expr->span);
  operands[count] = dynamic_given(l, iterator, expr->span);
  DynOp make = {.fn = RUNTIME_own_generator_new,
                .form = FORM_LITERAL,
                .span = expr->span,
                .code = decl_fn(l->decls, scope->fn)->def->resume};
  return dynamic_hold(l, dynamic_op(l, make, operands, count + 1));
}

void dynamic_generator_body(Lower *l, const Ast *expr) {
  const DynScope *frame = dynamic_scope(l->def->dynamic, l->def->frame);
  dynamic_generator_loops(l, expr, dynamic_frame_take(l, frame->captures.count, expr->span));
}

/* ── yield ── */

static MirPlace resumed(Lower *l, Span span) {
  MirOperand frame = mir_read(l->def->generator);
  return dynamic_op(l, (DynOp){.fn = RUNTIME_own_resumed, .form = FORM_CALL, .span = span}, &frame,
                    1);
}

static MirOperand wait(Lower *l, Span span) { return dynamic_hold(l, resumed(l, span)); }

MirOperand dynamic_yield_value(Lower *l, MirOperand given, Span span) {
  MirOperand operands[2] = {mir_read(l->def->generator), given};
  dynamic_op(l, (DynOp){.fn = RUNTIME_own_yield, .form = FORM_CALL, .span = span}, operands, 2);
  return wait(l, span);
}

/* Whoever resumes the frame speaks with what `fn` finds in the value, until that is done. */
static MirOperand delegate(Lower *l, RuntimeFn fn, const Ast *value, Span span) {
  LowerEntry *mark = l->at.live;
  MirOperand operands[2] = {mir_read(l->def->generator), dynamic_value(l, value)};
  dynamic_op(l, (DynOp){.fn = fn, .form = FORM_CALL, .span = span}, operands, 2);
  lower_end_forwards(l, mark, FORM_CALL, span);
  return wait(l, span);
}

MirOperand dynamic_yield(Lower *l, const Ast *expr) {
  const AstYield *node = AS(Yield, expr);
  if (node->is_from) return delegate(l, RUNTIME_own_delegate, node->value, expr->span);
  MirOperand value = node->value ? dynamic_owned(l, node->value) : dynamic_none(l);
  return dynamic_yield_value(l, value, expr->span);
}

/* ── await ── */

uint32_t dynamic_makes(const Lower *l) {
  const DynScope *frame = dynamic_scope(l->def->dynamic, l->def->frame);
  const DefDecl *def = frame->fn.index ? decl_fn(l->decls, frame->fn)->def : NULL;
  return def ? def->makes : 0;
}

MirPlace dynamic_await_op(Lower *l, DynOp op, MirOperand *operands, uint32_t count) {
  operands[0] = mir_read(l->def->generator);
  dynamic_op(l, op, operands, count);
  return resumed(l, op.span);
}

MirOperand dynamic_await(Lower *l, const Ast *expr) {
  return delegate(l, RUNTIME_own_await, AS(Await, expr)->value, expr->span);
}

/* The error that leaves an asynchronous iterator is its end, or goes on. */
static void end_or_pass_on(Lower *l, LowerTarget *raised, LowerLabel *done, Span span) {
  if (!raised->label.block.index) return;
  lower_start(l, raised->label);
  MirOperand given = dynamic_caught(l, FORM_FOR_NEXT, span);
  DynOp ended = {.fn = RUNTIME_own_async_ended, .form = FORM_FOR_NEXT, .span = span};
  dynamic_op(l, ended, &given, 1);
  lower_goto(l, done, FORM_FOR_NEXT, span);
}

MirOperand dynamic_await_next(Lower *l, MirOperand iterator, LowerLabel *done, Span span) {
  LowerState before = l->at;
  LowerTarget *raised = lower_target(l, true);
  LowerLabel more = lower_label(l);
  l->at.raise = raised;
  MirOperand operands[2] = {{0}, iterator};
  DynOp next = {.fn = RUNTIME_own_await_next, .form = FORM_FOR_NEXT, .span = span};
  MirOperand item = dynamic_hold(l, dynamic_await_op(l, next, operands, 2));
  l->at.raise = before.raise;
  LowerState held = l->at;
  lower_goto(l, &more, FORM_FOR_NEXT, span);
  l->at = before;
  end_or_pass_on(l, raised, done, span);
  l->at = held;
  lower_start(l, more);
  return item;
}
