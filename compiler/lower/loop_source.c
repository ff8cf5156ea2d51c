// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The tree of what a loop goes through, as code.
**
** Each source has three parts: open (before the loop), advance (the question, and the item if the answer is yes), step (after the
** body). A source that is made of others calls theirs; so `enumerate(zip(xs, ys))` is one loop with three counters. Invariant: a
** place that is gone through stands behind a hidden reference, and may not change meanwhile (passes/iterate.c); every other value
** is in a hidden local that ends with the loop. The surprise: an iterator is advanced by the question, so its item is owned by
** the round from there on, and ends on every way out of it. */
#include "lower/loops.h"

enum { FAR = 1 << 30 };

MirInstr *loop_binary(Lower *l, BinaryOp op, MirPlace dst, MirOperand a, MirOperand b, Span span) {
  MirOperand operands[2] = {a, b};
  MirInstr instr = {.op = MIR_BINARY, .form = FORM_FOR_NEXT, .dst = dst, .extra = op, .span = span};
  return lower_emit(l, instr, operands, 2);
}

void rounds_ask(LowerRounds *r, MirOperand condition) {
  Lower *l = r->l;
  LowerLabel yes = lower_label(l), no = lower_label(l);
  bool bare = l->at.live == r->done->entry;
  lower_branch(l, condition, &yes, bare ? &r->done->label : &no, r->span);
  if (!bare) {
    lower_start(l, no);
    lower_exit(l, r->done, FORM_FOR_NEXT, r->span);
  }
  lower_start(l, yes);
}

static MirPlace counter(LowerRounds *r, MirOperand start) {
  MirPlace place = lower_new_hidden(r->l, TYPE_INT, r->span);
  lower_init(r->l, place, start, FORM_FOR, r->span);
  return place;
}

static void count(Lower *l, MirPlace place, BinaryOp op, bool bounded, Span span) {
  MirInstr *next = loop_binary(l, op, place, mir_use(place), lower_int(l, TYPE_INT, 1), span);
  if (next) next->checked_no_overflow = bounded;
}

/* ── open ── */

/* The value: a reference to a place, or a hidden local with it. */
MirPlace source_through(LowerRounds *r, const Ast *expr, bool change) {
  Lower *l = r->l;
  TypeId type = lower_type_after(l, expr, ALL_ADJUSTS);
  bool place_of_value = !lower_adjust_count(l, expr) && lower_is_place(l, expr);
  if (place_of_value &&
      !type_is_view(l->decls, type)) { /* of a view its copy: there is no reference to one */
    MirPlace place = change ? lower_mutable_place(l, expr) : lower_place(l, expr);
    MirOperand lent = change ? mir_mut(place) : mir_read(place);
    MirLocalInfo info = {.type = mir_place(l->body, place)->type,
                         .kind = LOCAL_REFERENCE,
                         .indirect = true,
                         .mutable_ = change};
    info.scope = l->at.scope;
    info.span = expr->span;
    MirPlace reference = mir_root(l->body, mir_add_local(l->body, info));
    lower_emit(l, (MirInstr){.op = MIR_REF, .form = FORM_FOR, .dst = reference, .span = expr->span},
               &lent, 1);
    return reference;
  }
  LowerEntry *mark = l->at.live;
  MirPlace value = lower_new_hidden(l, type, expr->span);
  LocalList kept = {{0}};
  l->lent_from.count = 0;
  lower_into(l, expr, value);
  if (type_is_view(l->decls, type)) lower_add_kept(l, value, &kept);
  l->form = FORM_FOR;
  lower_end_others(l, mark, kept, r->span);
  lower_hold(l, value, REASON_SCOPE_END);
  return value;
}

static void open_list(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  s->bounded = true;
  s->through = source_through(r, s->info->value, s->info->binding == FOR_REF);
  MirOperand size = mir_use(mir_field(l->body, s->through, LIST_SIZE));
  s->counter = counter(r, s->info->reversed ? size : lower_int(l, TYPE_INT, 0));
}

static void open_object(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  LowerEntry *mark = l->at.live;
  s->through = lower_new_hidden(l, TYPE_OBJECT, r->span);
  lower_object_iterate(l, s->info->value, s->through);
  lower_end(l, mark, FORM_FOR, r->span);
  lower_hold(l, s->through, REASON_SCOPE_END);
}

static void open_iterator(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  if (!s->info->open) {
    s->through = source_through(r, s->info->value, true);
    return;
  }
  LowerEntry *mark = l->at.live;
  s->through = lower_new_hidden(l, s->info->open->result, r->span);
  LowerCall call = {.info = s->info->open, .form = FORM_FOR, .span = s->info->value->span};
  lower_call_into(l, &call, s->through);
  lower_end(l, mark, FORM_FOR, r->span);
  lower_hold(l, s->through, REASON_SCOPE_END);
}

static void open_sequence(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  bool change = s->info->lent && !s->info->fixed && s->info->binding == FOR_REF;
  s->bounded = true;
  s->through = source_through(r, s->info->value, change);
  MirPlace size = lower_new_hidden(l, TYPE_INT, r->span);
  MirOperand self = lower_lend(l, s->through);
  MirInstr call = {.form = FORM_FOR, .dst = size, .span = s->info->value->span};
  lower_call_emit(l, s->info->open, call, &self, 1);
  s->stop = mir_use(size);
  s->counter = counter(r, s->info->reversed ? s->stop : lower_int(l, TYPE_INT, 0));
}

/* Positions: `counter` is where the search for the next one begins. */
static void open_cursor(LowerRounds *r, LowerSource *s) {
  s->bounded = true;
  s->through = source_through(r, s->info->value, s->info->binding == FOR_REF);
  s->counter = counter(r, lower_int(r->l, TYPE_INT, s->info->reversed ? INT64_MAX : 0));
}

/* The numbers of `enumerate` cannot overflow beside a list, if they start at a number that is not far away. */
static void open_numbers(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  LowerEntry *mark = l->at.live;
  int64_t start = 0;
  bool known = !s->info->start || range_constant(l, s->info->start, &start);
  s->bounded = known && start >= 0 && start < FAR;
  s->stop = s->info->start && !known ? lower_read(l, s->info->start, ALL_ADJUSTS, NOISE_NONE)
                                     : lower_int(l, TYPE_INT, (uint64_t)start);
  if (s->stop.role != ROLE_CONST) s->stop = mir_use(counter(r, s->stop));
  lower_end(l, mark, FORM_FOR, r->span);
  s->counter = counter(r, lower_int(l, TYPE_INT, 0));
}

static void open_parts(LowerRounds *r, LowerSource *s) {
  uint32_t parts = s->info->part_count;
  s->parts = arena_make_many(r->l->arena, LowerSource, parts);
  for (uint32_t i = 0; i < parts; i++) {
    source_open(r, &s->parts[i], s->info->parts[i]);
    if (s->info->parts[i]->kind != LOOP_COUNT) s->bounded = s->bounded || s->parts[i].bounded;
  }
  if (s->info->parts[0]->kind == LOOP_COUNT)
    s->parts[0].bounded = s->parts[0].bounded && s->bounded;
}

void source_open(LowerRounds *r, LowerSource *s, const LoopSource *info) {
  *s = (LowerSource){.info = info};
  if (!lower_reachable(r->l)) return;
  switch (info->kind) {
  case LOOP_RANGE: range_open(r, s); return;
  case LOOP_COUNT: open_numbers(r, s); return;
  case LOOP_LIST: open_list(r, s); return;
  case LOOP_OBJECT: open_object(r, s); return;
  case LOOP_ITERATOR: open_iterator(r, s); return;
  case LOOP_SEQUENCE: open_sequence(r, s); return;
  case LOOP_CURSOR: open_cursor(r, s); return;
  case LOOP_PART: return;
  case LOOP_ZIP: open_parts(r, s); return;
  case LOOP_MAP:
  case LOOP_FILTER:
    map_open(r, s);
    open_parts(r, s);
    return;
  }
}

/* ── advance ── */

static void advance_numbers(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  s->item = (LowerItem){.kind = ITEM_VALUE, .type = TYPE_INT, .place = s->counter};
  if (s->stop.role == ROLE_CONST && !mir_const(l->body, (MirConst){s->stop.index})->bits) return;
  s->item.place = lower_new_temporary(l, TYPE_INT, r->span);
  MirInstr *sum = loop_binary(l, BINARY_ADD, s->item.place, s->stop, mir_use(s->counter), r->span);
  if (sum) sum->checked_no_overflow = s->bounded;
}

/* Asks whether the position is inside; backwards, it moves before it is used. */
static void advance_position(LowerRounds *r, LowerSource *s, MirOperand size) {
  Lower *l = r->l;
  bool back = s->info->reversed;
  MirPlace more = lower_new_temporary(l, TYPE_BOOL, r->span);
  loop_binary(l, back ? BINARY_GT : BINARY_LT, more, mir_use(s->counter),
              back ? lower_int(l, TYPE_INT, 0) : size, r->span);
  rounds_ask(r, mir_use(more));
  if (back) count(l, s->counter, BINARY_SUB, true, r->span);
}

static void advance_list(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  advance_position(r, s, mir_use(mir_field(l->body, s->through, LIST_SIZE)));
  s->item = (LowerItem){.kind = ITEM_LENT, .type = s->info->item, .source = s->info};
  s->item.place = mir_element(l->body, s->through, mir_place(l->body, s->counter)->root, true);
}

void source_own(LowerRounds *r, LowerSource *s, MirPlace value) {
  bool trivial = lower_trivial(r->l, s->info->item);
  s->item =
      (LowerItem){.kind = trivial ? ITEM_VALUE : ITEM_OWNED, .type = s->info->item, .place = value};
  lower_hold(r->l, value, REASON_LOOP_ROUND);
}

/* What `__getitem__` returned a reference to. */
static void lend_item(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  MirPlace address = lower_new_temporary(l, s->info->next->result, r->span);
  MirOperand operands[2] = {mir_read(s->through), mir_use(s->counter)};
  MirInstr call = {.form = FORM_FOR_NEXT, .dst = address, .span = s->info->value->span};
  lower_call_emit(l, s->info->next, call, operands, 2);
  bool change = s->info->binding == FOR_REF && !s->info->fixed;
  MirPlace target = mir_pointee(l->body, address, (MirLocal){0});
  MirLocalInfo local = {.type = s->info->item, .kind = LOCAL_REFERENCE, .indirect = true};
  local.mutable_ = change;
  local.scope = l->at.scope;
  local.span = s->info->value->span;
  MirPlace dst = mir_root(l->body, mir_add_local(l->body, local));
  MirOperand lent = change ? mir_mut(target) : mir_read(target);
  lower_emit(l, (MirInstr){.op = MIR_REF, .form = FORM_FOR_NEXT, .dst = dst, .span = r->span},
             &lent, 1);
  s->item = (LowerItem){.kind = ITEM_LENT, .type = s->info->item, .place = dst, .source = s->info};
}

static void advance_sequence(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  advance_position(r, s, s->stop);
  if (s->info->lent) {
    lend_item(r, s);
    return;
  }
  MirPlace value = lower_new_hidden(l, s->info->item, r->span);
  MirOperand operands[2] = {lower_lend(l, s->through), mir_use(s->counter)};
  MirInstr call = {.form = FORM_FOR_NEXT, .dst = value, .span = s->info->value->span};
  lower_call_emit(l, s->info->next, call, operands, 2);
  source_own(r, s, value);
}

/* A part of the container itself: what the address that it gives points to. */
static LowerItem lent_part(LowerRounds *r, LowerSource *s, const LoopSource *info,
                           MirPlace address) {
  MirBody *body = r->l->body;
  LowerItem item = {.kind = ITEM_LENT, .type = info->item, .source = info};
  item.place = mir_part(body, s->through, mir_place(body, address)->root, info->fixed);
  return item;
}

/* What a part takes at the position: a value of the round, or a place inside the container. */
static LowerItem take_part(LowerRounds *r, LowerSource *s, const LoopSource *info) {
  Lower *l = r->l;
  LowerSource part = {.info = info};
  MirPlace value = info->lent ? lower_new_temporary(l, info->next->result, r->span)
                              : lower_new_hidden(l, info->item, r->span);
  MirOperand operands[2] = {lower_lend(l, s->through), mir_use(s->counter)};
  MirInstr call = {.form = FORM_FOR_NEXT, .dst = value, .span = info->value->span};
  lower_call_emit(l, info->next, call, operands, 2);
  if (info->lent) return lent_part(r, s, info, value);
  source_own(r, &part, value);
  return part.item;
}

static void advance_cursor(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  uint32_t parts = s->info->part_count;
  MirPlace more = lower_new_temporary(l, TYPE_BOOL, r->span);
  MirOperand operands[2] = {lower_lend(l, s->through), mir_use(s->counter)};
  MirInstr call = {.form = FORM_FOR_NEXT, .dst = s->counter, .span = s->info->value->span};
  lower_call_emit(l, s->info->reversed ? s->info->open : s->info->next, call, operands, 2);
  loop_binary(l, BINARY_GE, more, mir_use(s->counter), lower_int(l, TYPE_INT, 0), r->span);
  rounds_ask(r, mir_use(more));
  s->item = (LowerItem){.kind = ITEM_TUPLE, .type = s->info->item, .count = parts};
  s->item.parts = arena_make_many(l->arena, LowerItem, parts);
  for (uint32_t i = 0; i < parts; i++)
    s->item.parts[i] = take_part(r, s, s->info->parts[i]);
  if (parts == 1) s->item = s->item.parts[0];
}

static void advance_iterator(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  LowerEntry *mark = l->at.live;
  MirPlace perhaps = lower_new_temporary(l, s->info->next->result, r->span);
  MirPlace some = lower_new_temporary(l, TYPE_BOOL, r->span);
  MirOperand self = mir_mut(s->through), asked = mir_read(perhaps);
  MirInstr call = {.form = FORM_FOR_NEXT, .dst = perhaps, .span = s->info->node->span};
  lower_call_emit(l, s->info->next, call, &self, 1);
  lower_hold(l, perhaps, REASON_LOOP_ROUND);
  lower_emit(l, (MirInstr){.op = MIR_TAG, .form = FORM_FOR_NEXT, .dst = some, .span = r->span},
             &asked, 1);
  rounds_ask(r, mir_use(some));
  MirPlace value = lower_new_temporary(l, s->info->item, r->span);
  MirOperand whole = lower_take(l, perhaps);
  MirInstr unwrap = {.op = MIR_CONVERT,
                     .form = FORM_FOR_NEXT,
                     .dst = value,
                     .extra = CONVERT_UNWRAP,
                     .span = r->span};
  lower_emit(l, unwrap, &whole, 1);
  l->at.live = mark;
  source_own(r, s, value);
}

static void advance_object(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  LowerLabel end = lower_label(l);
  MirOperand item = lower_object_next(l, s->through, &end, r->span);
  MirBlock more = l->block;
  LowerEntry *held = l->at.live;
  lower_start(l, end);
  l->at.live = held->parent;
  lower_exit(l, r->done, FORM_FOR_NEXT, r->span);
  l->at.live = held;
  l->block = more;
  s->item = (LowerItem){.kind = ITEM_OWNED, .type = s->info->item, .place = (MirPlace){item.index}};
}

static void advance_zip(LowerRounds *r, LowerSource *s) {
  uint32_t parts = s->info->part_count;
  s->item = (LowerItem){.kind = ITEM_TUPLE, .type = s->info->item, .count = parts};
  s->item.parts = arena_make_many(r->l->arena, LowerItem, parts);
  for (uint32_t i = 0; i < parts; i++) {
    source_advance(r, &s->parts[i]);
    s->item.parts[i] = s->parts[i].item;
  }
}

void source_advance(LowerRounds *r, LowerSource *s) {
  if (!lower_reachable(r->l)) return;
  switch (s->info->kind) {
  case LOOP_RANGE: range_advance(r, s); return;
  case LOOP_COUNT: advance_numbers(r, s); return;
  case LOOP_LIST: advance_list(r, s); return;
  case LOOP_OBJECT: advance_object(r, s); return;
  case LOOP_ITERATOR: advance_iterator(r, s); return;
  case LOOP_SEQUENCE: advance_sequence(r, s); return;
  case LOOP_CURSOR: advance_cursor(r, s); return;
  case LOOP_PART: return;
  case LOOP_ZIP: advance_zip(r, s); return;
  case LOOP_MAP: map_advance(r, s); return;
  case LOOP_FILTER: filter_advance(r, s); return;
  }
}

/* ── step ── */

void source_step(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  switch (s->info->kind) {
  case LOOP_RANGE: range_step(l, s, r->span); return;
  case LOOP_COUNT: count(l, s->counter, BINARY_ADD, s->bounded, r->span); return;
  case LOOP_LIST:
  case LOOP_SEQUENCE:
    if (!s->info->reversed) count(l, s->counter, BINARY_ADD, true, r->span);
    return;
  case LOOP_CURSOR:
    count(l, s->counter, s->info->reversed ? BINARY_SUB : BINARY_ADD, true, r->span);
    return;
  case LOOP_PART:
  case LOOP_OBJECT:
  case LOOP_ITERATOR: return;
  case LOOP_ZIP:
  case LOOP_MAP:
  case LOOP_FILTER:
    for (uint32_t i = 0; i < s->info->part_count; i++)
      source_step(r, &s->parts[i]);
    return;
  }
}

/* ── the loop ── */

bool rounds_open(LowerRounds *r, const LoopSource *source, Span span, Span whole) {
  Lower *l = r->l;
  l->form = FORM_FOR;
  r->span = span;
  r->outer = lower_enter(l, SCOPE_STATEMENT, whole);
  source_open(r, &r->source, source);
  if (!lower_reachable(l)) {
    l->at = r->outer;
    return false;
  }
  return true;
}

void rounds_begin(LowerRounds *r) {
  Lower *l = r->l;
  r->done = lower_target(l, false);
  r->next = lower_target(l, false);
  r->header = lower_label(l);
  r->round = l->at.live;
  lower_goto(l, &r->header, FORM_FOR, r->span);
  lower_start(l, r->header);
  source_advance(r, &r->source);
}

static MirOperand count_of(LowerRounds *r, const LowerSource *s) {
  const MirOperand unknown = {0};
  switch (s->info->kind) {
  case LOOP_RANGE: {
    bool from_zero = !s->info->start && s->range.known && s->range.by == 1;
    return from_zero ? s->range.stop : unknown;
  }
  case LOOP_LIST: return mir_use(mir_field(r->l->body, s->through, LIST_SIZE));
  case LOOP_SEQUENCE: return s->info->reversed ? unknown : s->stop;
  case LOOP_MAP: return count_of(r, &s->parts[0]);
  case LOOP_ZIP: {
    bool numbers = s->info->part_count == 2 && s->info->parts[0]->kind == LOOP_COUNT;
    return numbers ? count_of(r, &s->parts[1]) : unknown;
  }
  case LOOP_COUNT:
  case LOOP_CURSOR:
  case LOOP_PART:
  case LOOP_OBJECT:
  case LOOP_ITERATOR:
  case LOOP_FILTER: return unknown;
  }
  return unknown;
}

MirOperand rounds_count(LowerRounds *r) { return count_of(r, &r->source); }

void rounds_close(LowerRounds *r, Span last) {
  Lower *l = r->l;
  lower_end(l, r->round, FORM_FOR_NEXT, last);
  lower_join(l, &r->next->label, FORM_FOR, last);
  if (lower_reachable(l)) source_step(r, &r->source);
  lower_goto(l, &r->header, FORM_FOR, r->span);
  lower_start(l, r->done->label);
  lower_end(l, r->outer.live, FORM_FOR, r->span); /* a hidden value ends before `else` */
  l->at = r->outer;
}
