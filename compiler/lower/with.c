// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `with a() as x, b():` — one item around the next, the block inside.
**
** In: a With node, checked. Out: the value goes into a local (a place stays where it is), `__enter__` is called, and `__exit__` on
** every way out: inline at the end, as an entry of the scope list on the others, like `finally`. Order at the end: what the block
** made, the variable of `as`, `__exit__`, the value. The surprise: an `__exit__` that returns True for an error makes control
** go on behind the statement. */
#include "lower/lower_internal.h"

static void call_method(Lower *l, const CallInfo *call, MirPlace dst, const MirOperand *operands,
                        Span span) {
  MirInstr instr = {.form = FORM_METHOD, .dst = dst, .span = span};
  lower_call_emit(l, call, instr, operands, call->arg_count);
}

void lower_with_exit(Lower *l, const LowerWith *with, MirPlace error) {
  const CallInfo *call =
      error.index && with->info->leave_error ? with->info->leave_error : with->info->leave;
  if (!call || !lower_reachable(l)) return;
  LowerEntry *mark = l->at.live;
  MirOperand operands[2] = {lower_pass(l, with->manager, call->args[0].convention)};
  if (call->arg_count > 1) operands[1] = mir_read(error);
  MirPlace result = {0};
  if (lower_valued(call->result)) result = lower_new_temporary(l, call->result, with->span);
  call_method(l, call, result, operands, with->span);
  if (result.index) lower_hold(l, result, REASON_TEMPORARY);
  if (call->arg_count > 1 && type_same(call->result, TYPE_BOOL)) {
    LowerLabel keep = lower_label(l), pass = lower_label(l);
    lower_branch(l, mir_use(result), &keep, &pass, with->span);
    lower_start(l, keep);
    lower_exit(l, with->after, FORM_EARLY_EXIT, with->span);
    lower_start(l, pass);
  }
  lower_end(l, mark, FORM_METHOD, with->span);
}

/* Where the value is: in its own place, or in a local without a name. */
static MirPlace manager_place(Lower *l, const Ast *value, const CallInfo *enter) {
  LowerEntry *mark = l->at.live;
  if (lower_is_place(l, value))
    return enter->args[0].convention == PASS_MUT ? lower_mutable_place(l, value)
                                                 : lower_place(l, value);
  MirPlace place = lower_new_hidden(l, lower_type_after(l, value, ALL_ADJUSTS), value->span);
  lower_into(l, value, place);
  lower_end(l, mark, FORM_METHOD, value->span);
  lower_hold(l, place, REASON_SCOPE_END);
  return place;
}

static MirPlace target_place(Lower *l, const AstWithItem *item, TypeId type) {
  if (!item->target) return lower_new_hidden(l, type, item->value->span);
  return mir_root(l->body, lower_declare(l, item->target, type));
}

/* Enters an item; the LowerWith says how to leave. */
static LowerWith *enter(Lower *l, const AstWithItem *item, LowerTarget *after) {
  LowerWith *with = arena_make(l->arena, LowerWith);
  *with = (LowerWith){
      .info = typed_with(l->typed, &item->head), .after = after, .span = item->value->span};
  const CallInfo *call = with->info->enter;
  MirOperand operand;
  LowerEntry *mark = l->at.live;
  if (with->info->consumed) {
    operand = lower_owned(l, item->value, ALL_ADJUSTS);
  } else {
    with->manager = manager_place(l, item->value, call);
    operand = lower_pass(l, with->manager, call->args[0].convention);
    mark = l->at.live;
  }
  bool valued = lower_valued(call->result);
  MirPlace target = valued ? target_place(l, item, call->result) : (MirPlace){0};
  call_method(l, call, target, &operand, item->value->span);
  lower_end(l, mark, FORM_METHOD, item->value->span);
  if (with->info->consumed) {
    with->manager = target;
    if (valued) lower_hold(l, target, REASON_SCOPE_END);
    if (with->info->leave) lower_push_with(l, with);
  } else {
    lower_push_with(l, with);
    if (valued) lower_hold(l, target, REASON_SCOPE_END);
  }
  return with;
}

static void with_items(Lower *l, const AstWith *node, uint32_t index) {
  if (index == node->items.count) {
    lower_suite(l, node->body, SCOPE_BLOCK);
    return;
  }
  const AstWithItem *item = AS(WithItem, node->items.items[index]);
  Span span = node->body->span;
  LowerTarget *after = lower_target(l, false);
  uint32_t declared = l->declared.count;
  LowerState outer = lower_enter(l, SCOPE_BLOCK, node->head.span);
  const LowerWith *with = enter(l, item, after);
  if (lower_reachable(l)) {
    LowerEntry *exit = l->at.live;
    while (exit != outer.live && exit->with != with)
      exit = exit->parent;
    with_items(l, node, index + 1);
    lower_end(l, exit, FORM_SCOPE_END, lower_last(span));
    if (exit != outer.live) l->at.live = exit->parent;
    lower_with_exit(l, with, (MirPlace){0});
  }
  lower_leave(l, outer, declared, span);
  lower_join(l, &after->label, FORM_SCOPE_END, lower_last(span));
}

void lower_with(Lower *l, const Ast *stmt) { with_items(l, AS(With, stmt), 0); }
