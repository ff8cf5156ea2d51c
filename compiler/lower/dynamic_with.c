// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `with a() as x, b():` of dynamic code — one item around the next, the block inside.
**
** In: a With node. Out: `__enter__` is called, and `__exit__` on every way out: inline at the end, as an entry of the scope list on
** the others, like `finally`; the error on its way is handed to it. Invariant: the manager lives until `__exit__` is done. The
** surprise: what `__enter__` gave is assigned inside, so a target that raises leaves through `__exit__`, too. */
#include "lower/dynamic_internal.h"

#include "own/value.h"

void dynamic_with_exit(Lower *l, const LowerWith *with, MirPlace error) {
  if (!lower_reachable(l)) return;
  MirOperand operands[3] = {mir_read(with->manager), mir_read(with->manager)};
  operands[2] = error.index ? mir_read(error) : dynamic_mark(l, OWN_UNBOUND);
  DynOp leave = {.fn = with->is_async ? RUNTIME_own_await_exit : RUNTIME_own_with_exit,
                 .form = FORM_METHOD,
                 .span = with->span};
  LowerEntry *mark = l->at.live;
  MirPlace keeps;
  if (with->is_async) {
    MirOperand answer = dynamic_hold(l, dynamic_await_op(l, leave, operands, 3));
    DynOp truth = {.fn = RUNTIME_own_truth, .form = FORM_METHOD, .span = with->span};
    if (error.index) keeps = dynamic_op(l, truth, &answer, 1);
    lower_end_forwards(l, mark, FORM_METHOD, with->span);
  } else {
    keeps = dynamic_op(l, leave, operands + 1, 2);
  }
  if (!error.index) return;
  LowerLabel keep = lower_label(l), pass = lower_label(l);
  lower_branch(l, mir_use(keeps), &keep, &pass, with->span);
  lower_start(l, keep);
  lower_exit(l, with->after, FORM_EARLY_EXIT, with->span);
  lower_start(l, pass);
}

/* Enters an item; its entry is on the list. */
static LowerWith *enter(Lower *l, const AstWithItem *item, LowerWith new, Bitset before) {
  LowerWith *with = arena_make(l->arena, LowerWith);
  LowerEntry *mark = l->at.live;
  Span span = item->value->span;
  new.manager = lower_new_hidden(l, TYPE_OBJECT, span);
  new.span = span;
  *with = new;
  MirOperand value = dynamic_owned(l, item->value);
  lower_init(l, with->manager, value, FORM_METHOD, span);
  lower_release(l, &value, 1);
  lower_end_forwards(l, mark, FORM_METHOD, span);
  MirOperand manager[2] = {{0}, dynamic_hold(l, with->manager)};
  DynOp enter = {.fn = with->is_async ? RUNTIME_own_await_enter : RUNTIME_own_with_enter,
                 .form = FORM_METHOD,
                 .span = span};
  MirPlace entered = with->is_async ? dynamic_await_op(l, enter, manager, 2)
                                    : dynamic_op(l, enter, manager + 1, 1);
  lower_push_with(l, with);
  if (lower_reachable(l)) l->at.live->bound = before;
  mark = l->at.live;
  MirOperand given = dynamic_hold(l, entered);
  if (item->target) dynamic_assign_to(l, item->target, dynamic_given(l, given, span));
  lower_end_forwards(l, mark, FORM_METHOD, span);
  return with;
}

static void with_items(Lower *l, const AstWith *node, uint32_t index, Bitset before) {
  if (index == node->items.count) {
    lower_suite(l, node->body, SCOPE_BLOCK);
    return;
  }
  LowerState outer = l->at;
  LowerTarget *after = lower_target(l, false);
  LowerWith new = {.after = after, .is_async = node->is_async};
  const LowerWith *with = enter(l, AS(WithItem, node->items.items[index]), new, before);
  LowerEntry *entered = l->at.live;
  Span end = lower_last(node->body->span);
  with_items(l, node, index + 1, before);
  l->at = outer;
  if (lower_reachable(l)) {
    l->at.live = entered->parent;
    dynamic_with_exit(l, with, (MirPlace){0});
    lower_end(l, outer.live, FORM_SCOPE_END, end);
  }
  l->at = outer;
  dynamic_bound_meet(l, bitset_copy(l->arena, before), after->label.block.index != 0);
  lower_join(l, &after->label, FORM_SCOPE_END, end);
}

void dynamic_with(Lower *l, const Ast *stmt) {
  Bitset bound = dynamic_bound_copy(l);
  dynamic_forget_deleted(l, stmt);
  Bitset before = dynamic_bound_copy(l);
  l->bound = bound;
  with_items(l, AS(With, stmt), 0, before);
}
