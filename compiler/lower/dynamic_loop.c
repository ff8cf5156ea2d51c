// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Loops of dynamic code: while, for, and the loops of comprehensions.
**
** In: a loop. Out: header, body, way back. A `for` asks its iterator for the next item; the END mark leaves the loop. A list or
** tuple is walked by the number of the next item: no iterator is made (own_walk).
** `for a, b in zip(x, y)` asks the iterators of x and y in turn, `enumerate` is the same beside a range: no tuple is made.
** `async for` asks one iterator, and awaits what that gives (dynamic_generator.c). Invariant: the iterator is a hidden value of the loop; it ends before `else`. The surprise: what the body binds is not bound
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

enum { PARALLEL_MOST = 4 };
static const int64_t COUNT_END = (INT64_C(1) << 61) - 1; /* of enumerate: nobody gets there */

typedef struct {
  const Ast *target;
  AstNodes targets; /* of several iterators: one each */
  MirOperand iterators[PARALLEL_MOST];
  MirPlace
      at[PARALLEL_MOST]; /* Int: number of the next item, if the iterator may be a list itself */
  uint32_t count;
  bool is_async;
  Span span;
  const MirOperand *gets_all; /* as in DynEach */
} Iteration;

static bool has_plain_arguments(const AstCall *call) {
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    AstKind kind = call->arguments.items[i]->kind;
    if (kind == AST_Arg || kind == AST_Star) return false;
  }
  return true;
}

/* The built-in class that is called with plain arguments, 0: something else. */
static uint32_t called_class(Lower *l, const Ast *expr) {
  const AstCall *call = expr->kind == AST_Call ? AS(Call, expr) : NULL;
  if (!call || call->callee->kind != AST_Name || !has_plain_arguments(call)) return 0;
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, AS(Name, call->callee)->name);
  return name.kind == DYN_NAME_CLASS ? name.index : 0;
}

/* `range(…)` with one to three plain arguments; NULL: something else. */
static const AstCall *range_call(Lower *l, const Ast *iterable) {
  if (called_class(l, iterable) != OWN_CLASS_RANGE) return NULL;
  const AstCall *call = AS(Call, iterable);
  return call->arguments.count && call->arguments.count <= 3 ? call : NULL;
}

/* The range of `reversed(range(…))`; NULL: something else. */
static const AstCall *reversed_range(Lower *l, const Ast *iterable) {
  if (called_class(l, iterable) != OWN_CLASS_REVERSED) return NULL;
  const AstCall *call = AS(Call, iterable);
  return call->arguments.count == 1 ? range_call(l, call->arguments.items[0]) : NULL;
}

/* The range itself is never made. */
static MirPlace iterate_range(Lower *l, const AstCall *call, RuntimeFn fn) {
  MirOperand parts[3] = {dynamic_small(l, 0), dynamic_small(l, 0), dynamic_small(l, 1)};
  uint32_t first = call->arguments.count == 1;
  for (uint32_t i = 0; i < call->arguments.count; i++)
    parts[first + i] = dynamic_value(l, call->arguments.items[i]);
  return dynamic_op(l, (DynOp){.fn = fn, .form = FORM_FOR, .span = call->head.span}, parts, 3);
}

static MirPlace make_iterator(Lower *l, RuntimeFn fn, MirOperand operand, Span span) {
  return dynamic_op(l, (DynOp){.fn = fn, .form = FORM_FOR, .span = span}, &operand, 1);
}

/* By own_iter or own_walk, or of a range; only then `*ranges`. */
static MirPlace iterate(Lower *l, RuntimeFn fn, const Ast *iterable, bool *ranges) {
  const AstCall *range = range_call(l, iterable), *back = reversed_range(l, iterable);
  *ranges = range || back;
  if (range) return iterate_range(l, range, RUNTIME_own_range_iter);
  if (back) return iterate_range(l, back, RUNTIME_own_range_back);
  return make_iterator(l, fn, dynamic_iterable(l, iterable), iterable->span);
}

MirPlace dynamic_iterator(Lower *l, const Ast *iterable, bool is_async, Span span) {
  LowerEntry *mark = l->at.live;
  bool ranges;
  MirPlace made = is_async
                      ? make_iterator(l, RUNTIME_own_async_iter, dynamic_value(l, iterable), span)
                      : iterate(l, RUNTIME_own_iter, iterable, &ranges);
  lower_end_forwards(l, mark, FORM_FOR, span);
  return made;
}

/* ── several iterators ── */

/* The names of `for a, b in zip(x, y)`, as many as it has parts; none: the loop is another one. */
static AstNodes parallel_targets(Lower *l, const Ast *target, const Ast *iterable) {
  uint32_t class_id = called_class(l, iterable);
  bool enumerates = class_id == OWN_CLASS_ENUMERATE;
  target = ast_bare(target);
  if ((class_id != OWN_CLASS_ZIP && !enumerates) || target->kind != AST_Tuple)
    return (AstNodes){NULL, 0};
  AstNodes targets = AS(Tuple, target)->items;
  uint32_t parts = AS(Call, iterable)->arguments.count;
  bool fits = enumerates ? parts == 1 && targets.count == 2 : parts == targets.count;
  bool few = targets.count >= 2 && targets.count <= PARALLEL_MOST;
  return fits && few && !dynamic_has_star(targets) ? targets : (AstNodes){NULL, 0};
}

static MirPlace first_number(Lower *l, Span span) {
  MirPlace at = lower_new_hidden(l, TYPE_INT, span);
  mir_local(l->body, mir_place(l->body, at)->root)->mutable_ = true;
  lower_init(l, at, dynamic_int(l, 0), FORM_FOR, span);
  return at;
}

/* All arguments, then the iterators; of a range that is what stands for its value. */
static void make_parallel(Lower *l, const AstCall *call, MirOperand *out, MirPlace *at) {
  MirOperand values[PARALLEL_MOST];
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    const AstCall *range = range_call(l, call->arguments.items[i]);
    values[i] = range ? dynamic_hold(l, iterate_range(l, range, RUNTIME_own_range_iter))
                      : dynamic_value(l, call->arguments.items[i]);
  }
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    const Ast *arg = call->arguments.items[i];
    out[i] = values[i];
    if (range_call(l, arg)) continue;
    out[i] = dynamic_hold(l, make_iterator(l, RUNTIME_own_walk, values[i], arg->span));
    at[i] = first_number(l, arg->span);
  }
}

static MirOperand make_counter(Lower *l, Span span) {
  MirOperand parts[3] = {dynamic_small(l, 0), dynamic_small(l, COUNT_END), dynamic_small(l, 1)};
  DynOp count = {.fn = RUNTIME_own_range_iter, .form = FORM_FOR, .span = span};
  return dynamic_hold(l, dynamic_op(l, count, parts, 3));
}

/* ── the iteration ── */

/* The iterator becomes a hidden value of the loop. */
static MirPlace hidden_iterator(Lower *l, MirOperand made, Span span) {
  MirLocalInfo info = {
      .type = TYPE_OBJECT, .kind = LOCAL_HIDDEN, .scope = l->at.scope, .span = span};
  MirPlace place = mir_root(l->body, mir_add_local(l->body, info));
  lower_init(l, place, made, FORM_FOR, span);
  return place;
}

/* The only iterator; a list that is walked stands for its own. */
static MirPlace start_walk(Lower *l, Iteration *it, const Ast *iterable) {
  LowerEntry *mark = l->at.live;
  bool ranges;
  MirPlace made = iterate(l, RUNTIME_own_walk, iterable, &ranges);
  if (!ranges) it->at[0] = first_number(l, it->span);
  lower_end_forwards(l, mark, FORM_FOR, it->span);
  return made;
}

/* A list that gets an item each time is as long as the list or tuple that is walked. */
static void expect_items(Lower *l, const Iteration *it, uint32_t walked) {
  if (!it->gets_all || !it->at[walked].index) return;
  MirOperand operands[2] = {*it->gets_all, it->iterators[walked]};
  dynamic_op(l, (DynOp){.fn = RUNTIME_own_list_expect, .form = FORM_FOR, .span = it->span},
             operands, 2);
}

/* `made`: the only iterator is there already, or none. */
static void open_iteration(Lower *l, Iteration *it, const Ast *iterable, MirPlace made) {
  MirOperand found[PARALLEL_MOST];
  MirPlace places[PARALLEL_MOST];
  LowerEntry *mark = l->at.live;
  uint32_t counter = 0;
  it->count = 1;
  if (!made.index && it->is_async) made = dynamic_iterator(l, iterable, true, it->span);
  if (!made.index) it->targets = parallel_targets(l, it->target, iterable);
  if (it->targets.count) {
    counter = AS(Call, iterable)->arguments.count == 1;
    if (counter) found[0] = make_counter(l, it->span);
    make_parallel(l, AS(Call, iterable), found + counter, it->at + counter);
    it->count = it->targets.count;
  } else {
    found[0] = mir_read(made.index ? made : start_walk(l, it, iterable));
  }
  for (uint32_t i = 0; i < it->count; i++) {
    if (it->targets.count) lower_release(l, &(MirOperand){ROLE_MOVE, found[i].index}, 1);
    places[i] = hidden_iterator(l, mir_move((MirPlace){found[i].index}), it->span);
  }
  lower_end_forwards(l, mark, FORM_FOR, it->span);
  for (uint32_t i = 0; i < it->count; i++)
    it->iterators[i] = dynamic_hold(l, places[i]);
  if (it->count == 1 + counter) expect_items(l, it, counter);
}

static void count_on(Lower *l, MirPlace at, Span span) {
  MirOperand parts[2] = {mir_use(at), dynamic_int(l, 1)};
  MirInstr add = {.op = MIR_BINARY,
                  .extra = BINARY_ADD,
                  .form = FORM_FOR_NEXT,
                  .dst = at,
                  .type = TYPE_INT,
                  .span = span,
                  .checked_no_overflow = true};
  lower_emit(l, add, parts, 2);
}

/* The next item of one of the iterators, or control to `done`: what is live beyond `mark` has ended then. */
static MirOperand ask_next(Lower *l, const Iteration *it, uint32_t which, LowerEntry *mark,
                           LowerLabel *done) {
  if (it->is_async) return dynamic_await_next(l, it->iterators[which], done, it->span);
  LowerLabel more = lower_label(l), end = lower_label(l);
  MirPlace at = it->at[which];
  DynOp next = {.fn = at.index ? RUNTIME_own_walk_next : RUNTIME_own_next,
                .form = FORM_FOR_NEXT,
                .span = it->span};
  MirOperand asked[2] = {it->iterators[which], mir_use(at)};
  MirOperand item = dynamic_hold(l, dynamic_op(l, next, asked, at.index ? 2 : 1));
  LowerEntry *held = l->at.live;
  MirPlace test = dynamic_op(
      l, (DynOp){.fn = RUNTIME_own_is_end, .form = FORM_FOR_NEXT, .span = it->span}, &item, 1);
  lower_branch(l, mir_use(test), &end, &more, it->span);
  lower_start(l, end);
  lower_end(l, mark, FORM_FOR_NEXT, it->span);
  lower_goto(l, done, FORM_FOR_NEXT, it->span);
  l->at.live = held;
  lower_start(l, more);
  if (at.index) count_on(l, at, it->span);
  return item;
}

/* The next items go to their targets, or control to `done`. */
static void next_item(Lower *l, const Iteration *it, LowerLabel *done) {
  MirOperand items[PARALLEL_MOST];
  LowerEntry *mark = l->at.live;
  for (uint32_t i = 0; i < it->count; i++)
    items[i] = ask_next(l, it, i, mark, done);
  for (uint32_t i = 0; i < it->count; i++) {
    const Ast *target = it->targets.count ? it->targets.items[i] : it->target;
    dynamic_assign_to(l, target, dynamic_given(l, items[i], it->span));
  }
  lower_end_forwards(l, mark, FORM_FOR_NEXT, it->span);
}

void dynamic_for(Lower *l, const Ast *stmt) {
  const AstFor *node = AS(For, stmt);
  Iteration it = {.target = node->target,
                  .is_async = node->is_async,
                  .span = span_join(node->target->span, node->iterable->span)};
  LowerState outer = l->at;
  LowerLoop loop = {.leave = lower_target(l, false)};
  LowerLabel done = lower_label(l);
  open_iteration(l, &it, node->iterable, (MirPlace){0});
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

void dynamic_each(Lower *l, const AstCompFor *clause, DynEach each,
                  void (*body)(Lower *l, void *self), void *self) {
  Iteration it = {.target = clause->target,
                  .is_async = clause->is_async,
                  .span = clause->head.span,
                  .gets_all = each.gets_all};
  DynScopeId outer_scope = l->def->scope, scope = l->def->comprehension;
  LowerState outer = l->at;
  LowerLabel done = lower_label(l), header;
  open_iteration(l, &it, clause->iterable, each.iterator);
  if (each.raise) l->at.raise = each.raise;
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
