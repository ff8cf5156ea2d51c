// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `map` and `filter` as sources of loops.
**
** In: a source and a function. Out: a call per item, or the body of a lambda with its parameters bound to the item. Invariant: what
** a call makes is owned by the round; `filter` only looks at an item and hands it on as it came. The surprise: `filter` asks in a
** loop of its own until an item passes; an item that does not ends there. */
#include "lower/loops.h"

/* A function that is a value is evaluated once. */
void map_open(LowerRounds *r, LowerSource *s) {
  if (!s->info->value || !lower_reachable(r->l)) return;
  s->through = source_through(r, s->info->value, s->info->next->args[0].convention == PASS_MUT);
}

static bool several(const LowerSource *s) {
  const LoopSource *items = s->info->parts[0];
  return items->kind == LOOP_ZIP && items->node == s->info->node;
}

static const LowerItem *argument(const LowerSource *s, uint32_t at) {
  const LowerItem *item = &s->parts[0].item;
  return several(s) ? &item->parts[at] : item;
}

static void bind_lambda(Lower *l, const LowerSource *s, bool look) {
  AstNodes params = AS(Lambda, s->info->lambda)->params;
  for (uint32_t i = 0; i < params.count; i++) {
    LowerItem item = *argument(s, i);
    if (look && item.kind == ITEM_OWNED) item.kind = ITEM_LENT;
    loop_bind_name(l, params.items[i], &item, FOR_PLAIN);
  }
}

static MirOperand operand(LowerRounds *r, const CallArg *to, const LowerItem *item) {
  Lower *l = r->l;
  bool owned = to->convention == PASS_OWNED || to->convention == PASS_DEINIT;
  MirOperand value =
      item->kind == ITEM_TUPLE || owned ? item_owned(l, item, r->span) : mir_read(item->place);
  if (owned) return value;
  return value.role == ROLE_READ ? lower_lend(l, item->place)
                                 : lower_lend(l, (MirPlace){value.index});
}

static void call_into(LowerRounds *r, LowerSource *s, MirPlace dst) {
  Lower *l = r->l;
  const CallInfo *info = s->info->next;
  MirOperand *operands = arena_make_many(l->arena, MirOperand, info->arg_count);
  uint32_t first = s->info->value ? 1 : 0;
  bool changes = info->args[0].convention == PASS_MUT;
  if (first && lower_refuse_kept(l, mir_place(l->body, s->through)->type, s->info->node->span))
    return;
  if (first) operands[0] = changes ? mir_mut(s->through) : lower_lend(l, s->through);
  for (uint32_t i = first; i < info->arg_count; i++)
    operands[i] = operand(r, &info->args[i], argument(s, i - first));
  MirInstr call = {.form = FORM_CALL, .dst = dst, .span = s->info->node->span};
  lower_call_emit(l, info, call, operands, info->arg_count);
}

void map_advance(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  source_advance(r, &s->parts[0]);
  if (!lower_reachable(l)) return;
  MirPlace value = lower_new_hidden(l, s->info->item, r->span);
  if (s->info->lambda) {
    bind_lambda(l, s, false);
    LowerEntry *mark = l->at.live;
    l->form = FORM_FOR_NEXT;
    lower_into(l, AS(Lambda, s->info->lambda)->body, value);
    lower_end(l, mark, FORM_FOR_NEXT, r->span);
  } else {
    call_into(r, s, value);
  }
  source_own(r, s, value);
}

void filter_advance(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  LowerLabel again = lower_label(l), yes = lower_label(l), no = lower_label(l);
  LowerEntry *before = l->at.live;
  lower_goto(l, &again, FORM_FOR_NEXT, r->span);
  lower_start(l, again);
  source_advance(r, &s->parts[0]);
  if (s->info->lambda) {
    bind_lambda(l, s, true);
    lower_condition(l, AS(Lambda, s->info->lambda)->body, &yes, &no);
  } else {
    MirPlace passes = lower_new_temporary(l, TYPE_BOOL, r->span);
    call_into(r, s, passes);
    lower_branch(l, mir_use(passes), &yes, &no, r->span);
  }
  LowerEntry *held = l->at.live;
  lower_start(l, no);
  lower_end(l, before, FORM_FOR_NEXT, r->span);
  source_step(r, &s->parts[0]);
  lower_goto(l, &again, FORM_FOR_NEXT, r->span);
  l->at.live = held;
  lower_start(l, yes);
  s->item = s->parts[0].item;
}
