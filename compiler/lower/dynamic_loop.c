// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Loops of dynamic code: while, for, and the loops of comprehensions.
**
** In: a loop. Out: header, body, way back. A `for` asks its iterator for the next item; the END mark leaves the loop.
** Invariant: the iterator is a hidden value of the loop; it ends before `else`. The surprise: what the body binds is not bound
** for what follows: it may not have run. */
#include "lower/dynamic_internal.h"

#include "own/value.h"

static void loop_body(Lower *l, LowerLoop *loop, const Ast *body) {
  LowerLoop *outer = l->at.loop;
  l->at.loop = loop;
  lower_suite(l, body, SCOPE_LOOP);
  l->at.loop = outer;
}

void dynamic_while(Lower *l, const Ast *stmt) {
  const AstWhile *node = AS(While, stmt);
  LowerLoop loop = {.next = lower_target(l, false), .leave = lower_target(l, false)};
  LowerLabel body = lower_label(l), done = lower_label(l);
  dynamic_forget_deleted(l, node->body);
  Bitset bound = dynamic_bound_copy(l);
  lower_goto(l, &loop.next->label, FORM_WHILE, stmt->span);
  lower_start(l, loop.next->label);
  dynamic_condition(l, node->condition, &body, &done);
  lower_start(l, body);
  loop_body(l, &loop, node->body);
  lower_goto(l, &loop.next->label, FORM_WHILE, lower_last(node->body->span));
  lower_start(l, done);
  l->bound = bitset_copy(l->arena, bound);
  if (node->otherwise) lower_suite(l, node->otherwise, SCOPE_BLOCK);
  lower_join(l, &loop.leave->label, FORM_WHILE, lower_last(stmt->span));
  l->bound = bound;
}

/* ── for ── */

typedef struct {
  const Ast *target;
  MirOperand iterator;
  Span span;
} Iteration;

/* `range(…)` with one to three plain arguments; NULL: something else. */
static const AstCall *range_call(Lower *l, const Ast *iterable) {
  const AstCall *call = iterable->kind == AST_Call ? AS(Call, iterable) : NULL;
  if (!call || call->callee->kind != AST_Name || !call->arguments.count ||
      call->arguments.count > 3)
    return NULL;
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    AstKind kind = call->arguments.items[i]->kind;
    if (kind == AST_Arg || kind == AST_Star) return NULL;
  }
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, AS(Name, call->callee)->name);
  return name.kind == DYN_NAME_CLASS && name.index == OWN_CLASS_RANGE ? call : NULL;
}

/* The range itself is never made. */
static MirPlace iterate_range(Lower *l, const AstCall *call) {
  MirOperand parts[3] = {dynamic_small(l, 0), dynamic_small(l, 0), dynamic_small(l, 1)};
  uint32_t first = call->arguments.count == 1;
  for (uint32_t i = 0; i < call->arguments.count; i++)
    parts[first + i] = dynamic_value(l, call->arguments.items[i]);
  return dynamic_op(
      l, (DynOp){.fn = RUNTIME_own_range_iter, .form = FORM_FOR, .span = call->head.span}, parts,
      3);
}

static MirPlace iterate(Lower *l, const Ast *iterable) {
  const AstCall *range = range_call(l, iterable);
  if (range) return iterate_range(l, range);
  MirOperand operand = dynamic_iterable(l, iterable);
  return dynamic_op(l, (DynOp){.fn = RUNTIME_own_iter, .form = FORM_FOR, .span = iterable->span},
                    &operand, 1);
}

MirPlace dynamic_iterator(Lower *l, const Ast *iterable, Span span) {
  LowerEntry *mark = l->at.live;
  MirPlace made = iterate(l, iterable);
  lower_end_forwards(l, mark, FORM_FOR, span);
  return made;
}

/* The iterator becomes a hidden value of the loop. */
static void open_iteration(Lower *l, Iteration *it, MirPlace made) {
  MirLocalInfo info = {
      .type = TYPE_OBJECT, .kind = LOCAL_HIDDEN, .scope = l->at.scope, .span = it->span};
  MirPlace place = mir_root(l->body, mir_add_local(l->body, info));
  lower_init(l, place, mir_move(made), FORM_FOR, it->span);
  it->iterator = dynamic_hold(l, place);
}

/* The next item goes to the target, or control to `done`. */
static void next_item(Lower *l, const Iteration *it, LowerLabel *done) {
  LowerLabel more = lower_label(l), end = lower_label(l);
  LowerEntry *mark = l->at.live;
  DynOp next = {.fn = RUNTIME_own_next, .form = FORM_FOR_NEXT, .span = it->span};
  MirOperand item = dynamic_hold(l, dynamic_op(l, next, &it->iterator, 1));
  LowerEntry *held = l->at.live;
  MirPlace test = dynamic_op(
      l, (DynOp){.fn = RUNTIME_own_is_end, .form = FORM_FOR_NEXT, .span = it->span}, &item, 1);
  lower_branch(l, mir_use(test), &end, &more, it->span);
  lower_start(l, end);
  lower_end(l, mark, FORM_FOR_NEXT, it->span);
  lower_goto(l, done, FORM_FOR_NEXT, it->span);
  l->at.live = held;
  lower_start(l, more);
  dynamic_assign_to(l, it->target, dynamic_given(l, item, it->span));
  lower_end_forwards(l, mark, FORM_FOR_NEXT, it->span);
}

void dynamic_for(Lower *l, const Ast *stmt) {
  const AstFor *node = AS(For, stmt);
  Iteration it = {
      node->target, {ROLE_CONST, 0}, span_join(node->target->span, node->iterable->span)};
  LowerState outer = l->at;
  LowerLoop loop = {.leave = lower_target(l, false)};
  LowerLabel done = lower_label(l);
  open_iteration(l, &it, dynamic_iterator(l, node->iterable, it.span));
  loop.next = lower_target(l, false);
  dynamic_forget_deleted(l, node->body);
  Bitset bound = dynamic_bound_copy(l);
  lower_goto(l, &loop.next->label, FORM_FOR, it.span);
  lower_start(l, loop.next->label);
  next_item(l, &it, &done);
  loop_body(l, &loop, node->body);
  lower_goto(l, &loop.next->label, FORM_FOR, lower_last(node->body->span));
  lower_start(l, done);
  lower_end(l, outer.live, FORM_FOR, it.span);
  l->at = outer;
  l->bound = bitset_copy(l->arena, bound);
  if (node->otherwise) lower_suite(l, node->otherwise, SCOPE_BLOCK);
  lower_join(l, &loop.leave->label, FORM_FOR, lower_last(stmt->span));
  l->bound = bound;
}

void dynamic_each(Lower *l, const AstCompFor *clause, MirPlace iterator,
                  void (*body)(Lower *l, void *self), void *self) {
  Iteration it = {clause->target, {ROLE_CONST, 0}, clause->head.span};
  DynScopeId outer_scope = l->def->scope, scope = l->def->comprehension;
  LowerState outer = l->at;
  LowerLabel done = lower_label(l), header;
  if (!iterator.index) iterator = dynamic_iterator(l, clause->iterable, it.span);
  open_iteration(l, &it, iterator);
  l->def->scope = scope;
  header = lower_label(l);
  Bitset bound = dynamic_bound_copy(l);
  lower_goto(l, &header, FORM_FOR, it.span);
  lower_start(l, header);
  next_item(l, &it, &done);
  body(l, self);
  lower_goto(l, &header, FORM_FOR, it.span);
  lower_start(l, done);
  lower_end(l, outer.live, FORM_FOR, it.span);
  l->at = outer;
  l->bound = bound;
  l->def->scope = outer_scope;
}
