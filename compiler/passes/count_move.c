// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Last uses give the owner of a variable away: the rule `move`.
**
** In: a body with the naive counts, and what count_lend.c decided: what is lent is not moved. Out: retains that became moves. A
** move leaves the mark `unbound`, whose release writes nothing. Where a function was inlined that keeps an argument (an __init__
** in an attribute, mostly), the argument moves on into the variable that stands for its parameter, if from there it moves on, too:
** a release that leaves owners would make it a candidate of the collector.
**
** Before   t = make()   left = retain &read t   u = retain &read left   own_set_attr(self, move u)   release left   release t
** After    t = make()   left = move t           u = move left           own_set_attr(self, move u)
**
** Invariant: all decisions are made on the naive body. Garbage can only come to be where an owner ends, and here none does: what
** takes the object is owned by somebody else, or it would be lent from what moves. */
#include "passes/count_elide.h"

#include "own/value.h"

/* ── the last use ── */

typedef struct {
  const MirBody *body;
  MirLocal local;
} Use;

static Walk last_use_step(void *self, const MirInstr *instr) {
  const Use *use = self;
  const MirBody *body = use->body;
  const MirOperand *operands = mir_operands(body, instr);
  for (uint32_t i = 0; i < instr->count; i++) {
    if (operands[i].role == ROLE_CONST) continue;
    if (mir_place(body, (MirPlace){operands[i].index})->root.index != use->local.index) continue;
    return instr->op == MIR_RELEASE || instr->op == MIR_END ? WALK_END : WALK_FAIL;
  }
  return instr->dst.index && mir_place(body, instr->dst)->root.index == use->local.index ? WALK_END
                                                                                         : WALK_ON;
}

static bool is_last_use(Elide *e, Site site, MirLocal local) {
  Use use = {e->body, local};
  return count_walk(e->body, site, e->seen, &e->round, last_use_step, &use);
}

/* ── who gives, who takes ── */

/* The local that is retained; none: it is none, or a part of one. */
static MirLocal retained(const Elide *e, Site site) {
  MirOperand source = mir_operands(e->body, elide_at(e, site))[0];
  if (source.role == ROLE_CONST) return (MirLocal){0};
  const MirPlaceInfo *place = mir_place(e->body, (MirPlace){source.index});
  return place->step == STEP_LOCAL ? place->root : (MirLocal){0};
}

/* … into which local. */
static MirLocal retained_into(const Elide *e, Site site) {
  const MirPlaceInfo *place = mir_place(e->body, elide_at(e, site)->dst);
  return place->step == STEP_LOCAL ? place->root : (MirLocal){0};
}

/* Who gets the retained value: the result, or an operation that takes it over. In a loud program only the result may take it,
** or objects could end earlier than the text says. */
static bool may_take(const Elide *e, MirLocal taker) {
  if (taker.index == e->body->result.index) return true;
  const Mentions *of = &e->of[taker.index];
  if (e->closed->loud || mir_local(e->body, taker)->kind != LOCAL_TEMPORARY) return false;
  for (uint32_t i = 0; i < of->count; i++)
    if (of->items[i].kind == MENTION_MOVE) return true;
  return false;
}

static bool may_give(const Elide *e, MirLocal local) {
  return local.index && !mir_local(e->body, local)->indirect &&
         local.index != e->body->result.index && !e->lending[local.index].on;
}

static bool is_variable(const Elide *e, MirLocal local) {
  MirLocalKind kind = mir_local(e->body, local)->kind;
  return kind == LOCAL_VARIABLE || kind == LOCAL_HIDDEN;
}

static bool owns_alone(const Elide *e, MirLocal local) {
  return may_give(e, local) && is_variable(e, local) && !elide_may_borrow(e, local);
}

/* ── moves ── */

static void move(Elide *e, Site site) {
  MirInstr *instr = elide_at(e, site);
  MirPlace place = {mir_operands(e->body, instr)[0].index};
  MirConstInfo unbound = {.kind = MIR_CONST_WORD, .type = TYPE_OBJECT, .bits = OWN_UNBOUND};
  MirOperand mark = mir_constant(mir_add_const(e->body, unbound));
  MirInstr empty = {.op = MIR_INIT, .form = instr->form, .dst = place, .span = instr->span};
  MirOperand moved = mir_move(place);
  instr->op = MIR_INIT;
  e->gave[mir_place(e->body, place)->root.index] = true;
  elide_set_operands(e, instr, &moved, 1);
  mir_edit_insert_before(elide_edit(e, site.block), site.at + 1, empty, &mark, 1);
  Site after = {site.block, site.at + 1};
  elide_mark(e, instr->dst, ELIDE_MOVE, instr->span,
             after); /* the retain, and a release later on */
  elide_mark(e, instr->dst, ELIDE_MOVE, instr->span, after);
  elide_note(e, instr->dst, place, ELIDE_MOVE, instr);
}

static void decide_move(Elide *e, Site site) {
  MirLocal from = retained(e, site), to = retained_into(e, site);
  if (owns_alone(e, from) && to.index && may_take(e, to) && is_last_use(e, site, from))
    move(e, site);
}

static void each_retain(Elide *e, void (*decide)(Elide *e, Site site)) {
  for (uint32_t b = 1; b < e->body->blocks.count; b++) {
    uint32_t count = e->body->blocks.items[b].instrs.count;
    for (uint32_t i = 0; i < count; i++)
      if (e->body->blocks.items[b].instrs.items[i].op == MIR_RETAIN) decide(e, (Site){{b}, i});
  }
}

/* ── arguments of what was inlined ── */

/* Is an object that the variable owned moved on where it was retained? */
static bool moves_on(Elide *e, MirLocal variable) {
  const Mentions *of = &e->of[variable.index];
  for (uint32_t i = 0; i < of->count; i++) {
    if (of->items[i].kind != MENTION_RETAINED) continue;
    MirLocal to = retained_into(e, of->items[i].site);
    if (to.index && may_take(e, to) && is_last_use(e, of->items[i].site, variable)) return true;
  }
  return false;
}

/* May the argument move into the variable wherever that is set? In both copies of a body (pass unbox) that is done. */
static bool is_handed_over(Elide *e, MirLocal variable) {
  const Mentions *of = &e->of[variable.index];
  for (uint32_t i = 0; i < of->count; i++) {
    if (of->items[i].kind != MENTION_RETAIN) continue;
    MirLocal from = retained(e, of->items[i].site);
    if (!may_give(e, from) || e->rule[from.index] || elide_may_borrow(e, from)) return false;
    bool owner = is_variable(e, from) || mir_local(e->body, from)->kind == LOCAL_TEMPORARY;
    if (!owner || !is_last_use(e, of->items[i].site, from)) return false;
  }
  return moves_on(e, variable);
}

static void hand_over(Elide *e, MirLocal variable) {
  const Mentions *of = &e->of[variable.index];
  for (uint32_t i = 0; i < of->count; i++)
    if (of->items[i].kind == MENTION_RETAIN) move(e, of->items[i].site);
}

static void hand_over_all(Elide *e) {
  for (uint32_t i = 1; i < e->body->locals.count; i++) {
    MirLocal local = {i};
    if (e->rule[i] && mir_local(e->body, local)->kind == LOCAL_VARIABLE && is_handed_over(e, local))
      hand_over(e, local);
  }
  elide_collect(e);
}

void elide_moves(Elide *e) {
  if (!elide_enabled(e, ELIDE_MOVE)) return;
  if (!e->closed->loud) hand_over_all(e);
  each_retain(e, decide_move);
}
