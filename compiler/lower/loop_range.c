// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Ranges as sources of loops, forwards and backwards.
**
** In: start, stop, step. Out: a counter. A step of 1 or -1 compares the counter with its bound; every other one counts its rounds
** first, in unsigned numbers, which wrap. Invariant: no range overflows at its end, for the counter is changed only where its
** bound was not reached. The surprise: backwards the counter starts at the far end and is changed before the body, so that it
** never leaves the range. */
#include "lower/loops.h"

bool range_constant(const Lower *l, const Ast *expr, int64_t *value) {
  expr = lower_plain(l, expr);
  if (typed_res(l->typed, expr) != RES_CONST || lower_adjust_count(l, expr)) return false;
  *value = (int64_t)typed_const(l->typed, expr)->bits;
  return typed_const(l->typed, expr)->kind != CONST_PARAM; /* known per instance only */
}

static MirOperand bound(Lower *l, const Ast *expr) {
  MirOperand value = lower_read(l, expr, ALL_ADJUSTS, NOISE_NONE);
  if (value.role == ROLE_CONST) return value;
  MirPlace place = lower_new_hidden(l, lower_type_after(l, expr, ALL_ADJUSTS), expr->span);
  lower_init(l, place, value, FORM_FOR, expr->span);
  return mir_use(place);
}

static LowerRange values(LowerRounds *r, const LoopSource *info) {
  Lower *l = r->l;
  LowerEntry *mark = l->at.live;
  LowerRange range = {.known = true, .by = 1};
  if (info->step) range.known = range_constant(l, info->step, &range.by);
  if (range.known && !range.by) {
    diag_range_step_zero(l->context->diags, info->step->span);
    range.by = 1;
  }
  range.start = info->start ? bound(l, info->start) : lower_int(l, TYPE_INT, 0);
  range.stop = bound(l, info->stop);
  range.step = info->step ? bound(l, info->step) : lower_int(l, TYPE_INT, 1);
  lower_end(l, mark, FORM_FOR, r->span);
  return range;
}

/* ── steps other than 1 and -1 ── */

static MirOperand to_unsigned(Lower *l, MirOperand value, Span span) {
  MirPlace place = lower_new_hidden(l, TYPE_UINT, span);
  MirInstr instr = {
      .op = MIR_CONVERT, .form = FORM_FOR, .dst = place, .extra = CONVERT_TRUNCATE, .span = span};
  lower_emit(l, instr, &value, 1);
  return mir_use(place);
}

/* rounds = (to - from - 1) // stride + 1, where from < to holds (`down`: the two exchanged, the stride negated). */
static void count_rounds(LowerRounds *r, LowerSource *s, bool down, LowerLabel *ready) {
  Lower *l = r->l;
  Span at = r->span;
  const LowerRange *range = &s->range;
  LowerLabel some = lower_label(l), none = lower_label(l);
  MirPlace any = lower_new_temporary(l, TYPE_BOOL, at);
  loop_binary(l, down ? BINARY_GT : BINARY_LT, any, range->start, range->stop, at);
  lower_branch(l, mir_use(any), &some, &none, at);
  lower_start(l, none);
  lower_init(l, s->rounds, lower_int(l, TYPE_UINT, 0), FORM_FOR, at);
  lower_goto(l, ready, FORM_FOR, at);
  lower_start(l, some);
  MirOperand low = to_unsigned(l, range->start, at), high = to_unsigned(l, range->stop, at);
  MirPlace span = lower_new_hidden(l, TYPE_UINT, at), stride = lower_new_hidden(l, TYPE_UINT, at);
  loop_binary(l, BINARY_SUB, span, down ? low : high, down ? high : low, at);
  loop_binary(l, BINARY_SUB, span, mir_use(span), lower_int(l, TYPE_UINT, 1), at);
  if (down)
    loop_binary(l, BINARY_SUB, stride, lower_int(l, TYPE_UINT, 0), s->stride, at);
  else
    lower_init(l, stride, s->stride, FORM_FOR, at);
  loop_binary(l, BINARY_FLOORDIV, span, mir_use(span), mir_use(stride), at);
  loop_binary(l, BINARY_ADD, s->rounds, mir_use(span), lower_int(l, TYPE_UINT, 1), at);
  lower_goto(l, ready, FORM_FOR, at);
}

static void panic_zero_step(LowerRounds *r, const LowerSource *s) {
  static const char text[] = "range() step is 0";
  Lower *l = r->l;
  MirPlace message = lower_new_temporary(l, type_string(l->decls), r->span);
  lower_init(l, message, lower_string(l, text, sizeof text - 1), FORM_FOR, r->span);
  MirOperand operand = mir_read(message);
  lower_call_runtime(l, RUNTIME_own_panic, (MirPlace){0}, &operand, 1, s->info->step->span);
  lower_unreachable(l, FORM_FOR, r->span);
}

static void count_by_sign(LowerRounds *r, LowerSource *s, LowerLabel *ready) {
  Lower *l = r->l;
  LowerLabel up = lower_label(l), other = lower_label(l), down = lower_label(l),
             zero = lower_label(l);
  MirPlace positive = lower_new_temporary(l, TYPE_BOOL, r->span),
           negative = lower_new_temporary(l, TYPE_BOOL, r->span);
  loop_binary(l, BINARY_GT, positive, s->range.step, lower_int(l, TYPE_INT, 0), r->span);
  lower_branch(l, mir_use(positive), &up, &other, r->span);
  lower_start(l, other);
  loop_binary(l, BINARY_LT, negative, s->range.step, lower_int(l, TYPE_INT, 0), r->span);
  lower_branch(l, mir_use(negative), &down, &zero, r->span);
  lower_start(l, zero);
  panic_zero_step(r, s);
  lower_start(l, up);
  count_rounds(r, s, false, ready);
  lower_start(l, down);
  count_rounds(r, s, true, ready);
}

/* Backwards: from start + (rounds - 1) * stride, with the stride negated. With no rounds nobody looks at it. */
static void turn_round(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  MirPlace way = lower_new_hidden(l, TYPE_UINT, r->span),
           back = lower_new_hidden(l, TYPE_UINT, r->span);
  loop_binary(l, BINARY_SUB, way, mir_use(s->rounds), lower_int(l, TYPE_UINT, 1), r->span);
  loop_binary(l, BINARY_MUL, way, mir_use(way), s->stride, r->span);
  loop_binary(l, BINARY_ADD, s->counter, mir_use(s->counter), mir_use(way), r->span);
  loop_binary(l, BINARY_SUB, back, lower_int(l, TYPE_UINT, 0), s->stride, r->span);
  s->stride = mir_use(back);
}

static void open_counted(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  LowerLabel ready = lower_label(l);
  s->rounds = lower_new_hidden(l, TYPE_UINT, r->span);
  s->stride = to_unsigned(l, s->range.step, r->span);
  if (s->range.known)
    count_rounds(r, s, s->range.by < 0, &ready);
  else
    count_by_sign(r, s, &ready);
  lower_start(l, ready);
  if (s->info->reversed) {
    s->counter = (MirPlace){to_unsigned(l, s->range.start, r->span).index};
    turn_round(r, s);
    return;
  }
  s->counter = lower_new_hidden(l, TYPE_INT, r->span);
  lower_init(l, s->counter, s->range.start, FORM_FOR, r->span);
}

/* ── the rounds ── */

void range_open(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  s->range = values(r, s->info);
  bool by_one = s->range.known && (s->range.by == 1 || s->range.by == -1);
  if (!by_one) {
    open_counted(r, s);
    return;
  }
  s->counter = lower_new_hidden(l, TYPE_INT, r->span);
  lower_init(l, s->counter, s->info->reversed ? s->range.stop : s->range.start, FORM_FOR, r->span);
  s->stop = s->info->reversed ? s->range.start : s->range.stop;
}

static void change(Lower *l, const LowerSource *s, bool up, Span span) {
  MirInstr *next = loop_binary(l, up ? BINARY_ADD : BINARY_SUB, s->counter, mir_use(s->counter),
                               lower_int(l, TYPE_INT, 1), span);
  if (next) next->checked_no_overflow = true; /* the counter has not reached its bound */
}

void range_advance(LowerRounds *r, LowerSource *s) {
  Lower *l = r->l;
  MirPlace more = lower_new_temporary(l, TYPE_BOOL, r->span);
  s->item = (LowerItem){.kind = ITEM_VALUE, .type = TYPE_INT, .place = s->counter};
  if (!s->rounds.index) {
    bool up = (s->range.by == 1) != s->info->reversed;
    loop_binary(l, up ? BINARY_LT : BINARY_GT, more, mir_use(s->counter), s->stop, r->span);
    rounds_ask(r, mir_use(more));
    if (s->info->reversed) change(l, s, up, r->span);
    return;
  }
  loop_binary(l, BINARY_NE, more, mir_use(s->rounds), lower_int(l, TYPE_UINT, 0), r->span);
  rounds_ask(r, mir_use(more));
  if (!s->info->reversed) return;
  s->item.place = lower_new_temporary(l, TYPE_INT, r->span);
  MirOperand number = mir_use(s->counter);
  MirInstr instr = {.op = MIR_CONVERT,
                    .form = FORM_FOR_NEXT,
                    .dst = s->item.place,
                    .extra = CONVERT_TRUNCATE,
                    .span = r->span};
  lower_emit(l, instr, &number, 1);
}

void range_step(Lower *l, LowerSource *s, Span span) {
  if (s->rounds.index) {
    loop_binary(l, BINARY_SUB, s->rounds, mir_use(s->rounds), lower_int(l, TYPE_UINT, 1), span);
    bool back = s->info->reversed;
    MirInstr *next = loop_binary(l, BINARY_ADD, s->counter, mir_use(s->counter),
                                 back ? s->stride : s->range.step, span);
    if (next) next->checked_no_overflow = !back; /* too large only where no round follows: unused */
  } else if (!s->info->reversed) {
    change(l, s, s->range.by == 1, span);
  }
}
