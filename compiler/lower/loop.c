// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Loops: while, for over range, for over a List; break, continue, else.
**
** Shape: set-up, header (the question), body, step, back to the header. `continue` goes to the step, `break` beyond `else`.
** Invariant: the variable of a `for` is written once a round. The surprise: no loop over a range overflows at its end; steps
** other than 1 and -1 count their rounds before the first one. */
#include "lower/lower_internal.h"

typedef struct {
  Lower *l;
  const AstFor *node;
  const LoopInfo *info;
  LowerState outer;
  LowerTarget *next, *leave;
  LowerLoop loop;
  LowerLabel header, body, done;
  MirPlace counter;
  Span span; /* of target and iterable */
} For;

static MirInstr *binary(Lower *l, BinaryOp op, MirPlace dst, MirOperand a, MirOperand b,
                        Span span) {
  MirOperand operands[2] = {a, b};
  MirInstr instr = {.op = MIR_BINARY, .form = FORM_FOR_NEXT, .dst = dst, .extra = op, .span = span};
  return lower_emit(l, instr, operands, 2);
}

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
  lower_condition(l, node->condition, &body, &done);
  lower_start(l, body);
  loop_body(l, &loop, node->body);
  lower_goto(l, &loop.next->label, FORM_WHILE, lower_last(node->body->span));
  lower_start(l, done);
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

/* ── for: what both kinds share ── */

/* Before the first round: the targets, and the header. */
static void open_loop(For *f) {
  Lower *l = f->l;
  f->next = lower_target(l, false);
  f->loop.next = f->next;
  f->loop.leave = f->leave;
  f->header = lower_label(l);
  f->body = lower_label(l);
  f->done = lower_label(l);
  lower_goto(l, &f->header, FORM_FOR, f->span);
  lower_start(l, f->header);
}

/* The variable of this round. */
static MirLocal loop_variable(For *f, bool reference) {
  Lower *l = f->l;
  const Ast *target = lower_plain(l, f->node->target);
  VarId var = typed_var(l->typed, target);
  MirLocalInfo info = {.type = f->info->item,
                       .kind = reference ? LOCAL_REFERENCE : LOCAL_VARIABLE,
                       .indirect = reference};
  info.scope = l->at.scope;
  info.span = target->span;
  if (var.index) info.name = typed_var_info(l->typed, var)->name;
  MirLocal local = mir_add_local(l->body, info);
  if (var.index) l->local_of_var[var.index] = local;
  return local;
}

/* After the body: the step, the way back, the end with `else`. */
static void close_loop(For *f, void (*step)(For *f)) {
  Lower *l = f->l;
  lower_join(l, &f->next->label, FORM_FOR, lower_last(f->node->body->span));
  if (lower_reachable(l)) step(f);
  lower_goto(l, &f->header, FORM_FOR, f->span);
  lower_start(l, f->done);
  lower_end(l, f->outer.live, FORM_FOR, f->span); /* a hidden list ends before `else` */
  l->at = f->outer;
  else_part(l, f->node->otherwise);
  lower_join(l, &f->leave->label, FORM_FOR, lower_last(f->node->head.span));
}

/* ── for over range ── */

static bool constant_step(const Lower *l, const Ast *step, int64_t *value) {
  *value = 1;
  if (!step) return true;
  step = lower_plain(l, step);
  if (typed_res(l->typed, step) != RES_CONST || lower_adjust_count(l, step)) return false;
  *value = (int64_t)typed_const(l->typed, step)->bits;
  return true;
}

/* The unsigned type of the same width: it stands five places further in types.def. */
static TypeId unsigned_of(const Lower *l, TypeId type) {
  if (type_class(l->decls->types, type) != TYPE_CLASS_SIGNED) return type;
  return (TypeId){type.index + (TYPE_KIND_UINT - TYPE_KIND_INT)};
}

static MirOperand range_bound(Lower *l, const Ast *expr) {
  MirOperand value = lower_read(l, expr, ALL_ADJUSTS, NOISE_NONE);
  if (value.role == ROLE_CONST) return value;
  MirPlace place = lower_new_hidden(l, lower_type_after(l, expr, ALL_ADJUSTS), expr->span);
  lower_init(l, place, value, FORM_FOR, expr->span);
  return mir_use(place);
}

typedef struct {
  MirOperand start, stop, step;
} Range;

static Range range_values(For *f) {
  Lower *l = f->l;
  LowerEntry *mark = l->at.live;
  Range range;
  range.start = f->info->start ? range_bound(l, f->info->start) : lower_int(l, f->info->item, 0);
  range.stop = range_bound(l, f->info->stop);
  range.step = f->info->step ? range_bound(l, f->info->step) : lower_int(l, f->info->item, 1);
  lower_end(l, mark, FORM_FOR, f->span);
  return range;
}

static void step_up(For *f) {
  MirInstr *next = binary(f->l, BINARY_ADD, f->counter, mir_use(f->counter),
                          lower_int(f->l, f->info->item, 1), f->span);
  next->checked_no_overflow = true; /* counter < stop */
}

static void step_down(For *f) {
  MirInstr *next = binary(f->l, BINARY_SUB, f->counter, mir_use(f->counter),
                          lower_int(f->l, f->info->item, 1), f->span);
  next->checked_no_overflow = true; /* counter > stop */
}

static void range_by_one(For *f, Range range, bool up) {
  Lower *l = f->l;
  f->counter = lower_new_hidden(l, f->info->item, f->span);
  lower_init(l, f->counter, range.start, FORM_FOR, f->span);
  open_loop(f);
  MirPlace more = lower_new_temporary(l, TYPE_BOOL, f->span);
  binary(l, up ? BINARY_LT : BINARY_GT, more, mir_use(f->counter), range.stop, f->span);
  lower_branch(l, mir_use(more), &f->body, &f->done, f->span);
  lower_start(l, f->body);
  lower_init(l, mir_root(l->body, loop_variable(f, false)), mir_use(f->counter), FORM_FOR_NEXT,
             f->node->target->span);
  loop_body(l, &f->loop, f->node->body);
  close_loop(f, up ? step_up : step_down);
}

/* Any other step: `rounds` is counted first, in unsigned numbers, which wrap; so the last step harms nobody. */
typedef struct {
  For base;
  MirPlace rounds, number; /* rounds left; the value, unsigned */
  MirOperand stride;
} Counted;

static MirOperand to_unsigned(Lower *l, MirOperand value, TypeId type, Span span) {
  MirPlace place = lower_new_hidden(l, unsigned_of(l, type), span);
  if (type_same(unsigned_of(l, type), type)) {
    lower_init(l, place, value, FORM_FOR, span);
    return mir_use(place);
  }
  MirInstr instr = {
      .op = MIR_CONVERT, .form = FORM_FOR, .dst = place, .extra = CONVERT_TRUNCATE, .span = span};
  lower_emit(l, instr, &value, 1);
  return mir_use(place);
}

/* rounds = (to - from - 1) // stride + 1, where from < to holds (`down`: the two exchanged, the stride negated). */
static void count_rounds(Counted *c, Range range, bool down, LowerLabel *ready) {
  For *f = &c->base;
  Lower *l = f->l;
  TypeId type = f->info->item, plain = unsigned_of(l, type);
  LowerLabel some = lower_label(l), none = lower_label(l);
  MirPlace any = lower_new_temporary(l, TYPE_BOOL, f->span);
  binary(l, down ? BINARY_GT : BINARY_LT, any, range.start, range.stop, f->span);
  lower_branch(l, mir_use(any), &some, &none, f->span);
  lower_start(l, none);
  lower_init(l, c->rounds, lower_int(l, plain, 0), FORM_FOR, f->span);
  lower_goto(l, ready, FORM_FOR, f->span);
  lower_start(l, some);
  MirOperand low = to_unsigned(l, range.start, type, f->span),
             high = to_unsigned(l, range.stop, type, f->span);
  MirPlace span = lower_new_hidden(l, plain, f->span), stride = lower_new_hidden(l, plain, f->span);
  binary(l, BINARY_SUB, span, down ? low : high, down ? high : low, f->span);
  binary(l, BINARY_SUB, span, mir_use(span), lower_int(l, plain, 1), f->span);
  if (down)
    binary(l, BINARY_SUB, stride, lower_int(l, plain, 0), c->stride, f->span);
  else
    lower_init(l, stride, c->stride, FORM_FOR, f->span);
  binary(l, BINARY_FLOORDIV, span, mir_use(span), mir_use(stride), f->span);
  binary(l, BINARY_ADD, c->rounds, mir_use(span), lower_int(l, plain, 1), f->span);
  lower_goto(l, ready, FORM_FOR, f->span);
}

static void panic_zero_step(For *f) {
  static const char text[] = "range() step is 0";
  Lower *l = f->l;
  MirPlace message = lower_new_temporary(l, type_string(l->decls), f->span);
  lower_init(l, message, lower_string(l, text, sizeof text - 1), FORM_FOR, f->span);
  MirOperand operand = mir_read(message);
  lower_call_runtime(l, RUNTIME_own_panic, (MirPlace){0}, &operand, 1, f->info->step->span);
  lower_unreachable(l, FORM_FOR, f->span);
}

static void count_by_sign(Counted *c, Range range, LowerLabel *ready) {
  For *f = &c->base;
  Lower *l = f->l;
  LowerLabel up = lower_label(l), other = lower_label(l), down = lower_label(l),
             zero = lower_label(l);
  MirPlace positive = lower_new_temporary(l, TYPE_BOOL, f->span),
           negative = lower_new_temporary(l, TYPE_BOOL, f->span);
  binary(l, BINARY_GT, positive, range.step, lower_int(l, f->info->item, 0), f->span);
  lower_branch(l, mir_use(positive), &up, &other, f->span);
  lower_start(l, other);
  binary(l, BINARY_LT, negative, range.step, lower_int(l, f->info->item, 0), f->span);
  lower_branch(l, mir_use(negative), &down, &zero, f->span);
  lower_start(l, zero);
  panic_zero_step(f);
  lower_start(l, up);
  count_rounds(c, range, false, ready);
  lower_start(l, down);
  count_rounds(c, range, true, ready);
}

static void step_counted(For *f) {
  Counted *c = (Counted *)f; /* the first field */
  Lower *l = f->l;
  TypeId plain = unsigned_of(l, f->info->item);
  binary(l, BINARY_SUB, c->rounds, mir_use(c->rounds), lower_int(l, plain, 1), f->span);
  binary(l, BINARY_ADD, c->number, mir_use(c->number), c->stride, f->span);
}

static void take_number(Counted *c, MirPlace variable) {
  For *f = &c->base;
  Lower *l = f->l;
  MirOperand number = mir_use(c->number);
  if (type_same(unsigned_of(l, f->info->item), f->info->item)) {
    lower_init(l, variable, number, FORM_FOR_NEXT, f->node->target->span);
    return;
  }
  MirInstr instr = {
      .op = MIR_CONVERT, .form = FORM_FOR_NEXT, .dst = variable, .extra = CONVERT_TRUNCATE};
  instr.span = f->node->target->span;
  lower_emit(l, instr, &number, 1);
}

static void range_counted(Counted *c, Range range, bool known, int64_t step) {
  For *f = &c->base;
  Lower *l = f->l;
  LowerLabel ready = lower_label(l);
  TypeId plain = unsigned_of(l, f->info->item);
  c->rounds = lower_new_hidden(l, plain, f->span);
  c->stride = to_unsigned(l, range.step, f->info->item, f->span);
  if (known)
    count_rounds(c, range, step < 0, &ready);
  else
    count_by_sign(c, range, &ready);
  lower_start(l, ready);
  c->number = (MirPlace){to_unsigned(l, range.start, f->info->item, f->span).index};
  open_loop(f);
  MirPlace more = lower_new_temporary(l, TYPE_BOOL, f->span);
  binary(l, BINARY_NE, more, mir_use(c->rounds), lower_int(l, plain, 0), f->span);
  lower_branch(l, mir_use(more), &f->body, &f->done, f->span);
  lower_start(l, f->body);
  take_number(c, mir_root(l->body, loop_variable(f, false)));
  loop_body(l, &f->loop, f->node->body);
  close_loop(f, step_counted);
}

static void for_range(For *f) {
  Lower *l = f->l;
  int64_t step;
  bool known = constant_step(l, f->info->step, &step);
  if (known && !step) {
    diag_range_step_zero(l->context->diags, f->info->step->span);
    step = 1;
  }
  Range range = range_values(f);
  if (known && (step == 1 || step == -1)) {
    range_by_one(f, range, step == 1);
    return;
  }
  Counted counted = {.base = *f};
  range_counted(&counted, range, known, step);
}

/* ── for over a List ── */

static void list_step(For *f) {
  MirInstr *next = binary(f->l, BINARY_ADD, f->counter, mir_use(f->counter),
                          lower_int(f->l, TYPE_INT, 1), f->span);
  next->checked_no_overflow = true; /* below the size of a list */
}

/* The list: a reference to a place, which may not change meanwhile (E0325), or a hidden local with the value. */
static MirPlace iterated(For *f) {
  Lower *l = f->l;
  const Ast *expr = f->node->iterable;
  if (!lower_adjust_count(l, expr) && lower_is_place(l, expr)) {
    MirOperand list = mir_read(lower_place(l, expr));
    MirLocalInfo info = {.type = mir_place(l->body, (MirPlace){list.index})->type,
                         .kind = LOCAL_REFERENCE,
                         .indirect = true};
    info.scope = l->at.scope;
    info.span = expr->span;
    MirPlace reference = mir_root(l->body, mir_add_local(l->body, info));
    lower_emit(l, (MirInstr){.op = MIR_REF, .form = FORM_FOR, .dst = reference, .span = expr->span},
               &list, 1);
    return reference;
  }
  LowerEntry *mark = l->at.live;
  MirPlace list = lower_new_hidden(l, lower_type_after(l, expr, ALL_ADJUSTS), expr->span);
  lower_into(l, expr, list);
  lower_end(l, mark, FORM_FOR, f->span);
  lower_hold(l, list, REASON_SCOPE_END);
  return list;
}

static void take_item(For *f, MirPlace list) {
  Lower *l = f->l;
  MirPlace item = mir_element(l->body, list, mir_place(l->body, f->counter)->root, true);
  bool trivial = lower_trivial(l, f->info->item);
  MirPlace variable = mir_root(l->body, loop_variable(f, !trivial));
  MirOperand operand = trivial ? mir_use(item) : mir_read(item);
  MirInstr instr = {.op = trivial ? MIR_INIT : MIR_REF,
                    .form = FORM_FOR_NEXT,
                    .dst = variable,
                    .span = f->node->target->span};
  lower_emit(l, instr, &operand, 1);
}

static void for_list(For *f) {
  Lower *l = f->l;
  MirPlace list = iterated(f);
  if (!lower_reachable(l)) {
    l->at = f->outer;
    return;
  }
  f->counter = lower_new_hidden(l, TYPE_INT, f->span);
  lower_init(l, f->counter, lower_int(l, TYPE_INT, 0), FORM_FOR, f->span);
  open_loop(f);
  MirPlace more = lower_new_temporary(l, TYPE_BOOL, f->span);
  enum { SIZE_FIELD = 1 };
  binary(l, BINARY_LT, more, mir_use(f->counter), mir_use(mir_field(l->body, list, SIZE_FIELD)),
         f->span);
  lower_branch(l, mir_use(more), &f->body, &f->done, f->span);
  lower_start(l, f->body);
  take_item(f, list);
  loop_body(l, &f->loop, f->node->body);
  close_loop(f, list_step);
}

/* ── for over an object ── */

static void no_step(For *f) { (void)f; }

/* Each round has a handle of its own; it ends with the round. */
static void for_object(For *f) {
  Lower *l = f->l;
  LowerEntry *mark = l->at.live;
  MirPlace iterator = lower_new_hidden(l, TYPE_OBJECT, f->span);
  lower_object_iterate(l, f->node->iterable, iterator);
  lower_end(l, mark, FORM_FOR, f->span);
  lower_hold(l, iterator, REASON_SCOPE_END);
  if (!lower_reachable(l)) {
    l->at = f->outer;
    return;
  }
  open_loop(f);
  LowerEntry *round = l->at.live;
  MirOperand item = lower_object_next(l, iterator, &f->done, f->span);
  MirPlace variable = mir_root(l->body, loop_variable(f, false));
  lower_init(l, variable, item, FORM_FOR_NEXT, f->node->target->span);
  lower_hold(l, variable, REASON_LOOP_ROUND);
  loop_body(l, &f->loop, f->node->body);
  lower_end(l, round, FORM_FOR_NEXT, lower_last(f->node->body->span));
  close_loop(f, no_step);
}

void lower_for(Lower *l, const Ast *stmt) {
  For f = {.l = l, .node = AS(For, stmt), .info = typed_loop(l->typed, stmt)};
  f.span = span_join(f.node->target->span, f.node->iterable->span);
  f.leave = lower_target(l, false);
  l->form = FORM_FOR;
  f.outer = lower_enter(l, SCOPE_STATEMENT, stmt->span);
  switch (f.info->kind) {
  case LOOP_RANGE: for_range(&f); return;
  case LOOP_LIST: for_list(&f); return;
  case LOOP_OBJECT: for_object(&f); return;
  }
}
