// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What needs no count because a container keeps it: loads of attributes, items and cells, and variables that hold them.
**
** In: decisions of count_elide about what is borrowed for as long as one source stays as it is. Out: locals that are lent (rules
** `field`, `elem`, `cell`, `chain`); count_lend_write.c rewrites them. A local may be lent if each value that it gets is loaded
** from, is, or comes from what an owner up the way keeps, and if until the local ends that owner stays as it is and nothing is
** stored under a name that was loaded on the way, in any list, in any cell, callees included (effects.c).
**
** Invariant: decisions only fall: all candidates are lent at first, and who does not hold with the others is out, until nothing
** changes. The surprises: whether the object is kept shows at run time only, so most lent locals have a keeper (a property makes
** an object, a call gives one: then the keeper owns it); and a local may outlive what it was loaded from, as in `node = node.next`:
** then it is firm, it asks whether the keeper of that owns something. */
#include "passes/count_elide.h"

#include <string.h>

/* ── what may be lent ── */

bool lend_form(RuntimeFn fn, RuntimeFn *form, Elision *rule) {
  if (fn == RUNTIME_own_get_attr) {
    *form = RUNTIME_own_lend_attr;
    *rule = ELIDE_FIELD;
  } else if (fn == RUNTIME_own_get_item) {
    *form = RUNTIME_own_lend_item;
    *rule = ELIDE_ELEM;
  } else if (fn == RUNTIME_own_cell_get) {
    *form = RUNTIME_own_cell_lend;
    *rule = ELIDE_CELL;
  } else if (fn == RUNTIME_own_capture) {
    *form = RUNTIME_own_capture_lend;
    *rule = ELIDE_CELL;
  } else if (fn == RUNTIME_own_slot_get) {
    *form = RUNTIME_own_slot_lend;
    *rule = ELIDE_FIELD;
  } else if (fn == RUNTIME_own_item_get || fn == RUNTIME_own_part_get) {
    *form = fn == RUNTIME_own_item_get ? RUNTIME_own_item_lend : RUNTIME_own_part_lend;
    *rule = ELIDE_ELEM;
  } else {
    return false;
  }
  return true;
}

bool lend_is_kept(RuntimeFn form) { return mir_runtime_signature(form)[0] == 'l'; }

/* The load at the site, if it can be lent. */
static bool lendable(const Elide *e, const MirInstr *load, Elision *rule) {
  RuntimeFn form = RUNTIME_NONE;
  if (!lend_form(mir_entry(e->body, load), &form, rule)) return false;
  return elide_enabled(e, *rule) && (load->op == MIR_CALL_RAISES || lend_is_kept(form));
}

/* What keeps the operand, if that is a local of this frame (or a constant) itself. */
static bool safe_source(const Elide *e, MirOperand operand, MirOperand *from) {
  *from = operand;
  if (operand.role == ROLE_CONST) return true;
  if (operand.role != ROLE_READ ||
      mir_place(e->body, (MirPlace){operand.index})->step != STEP_LOCAL)
    return false;
  *from = elide_source(e, (MirPlace){operand.index});
  if (from->role == ROLE_CONST) return true;
  const MirPlaceInfo *place = mir_place(e->body, (MirPlace){from->index});
  const MirLocalInfo *local = mir_local(e->body, place->root);
  bool changed_elsewhere =
      local->kind == LOCAL_REFERENCE ||
      (local->kind == LOCAL_PARAM && local->convention != PASS_READ && local->indirect);
  return place->step == STEP_LOCAL && !changed_elsewhere;
}

/* ── candidates ── */

/* Something may be put where the call came back. */
static bool has_own_way(const Elide *e, const MirInstr *instr, Site site) {
  if (instr->op != MIR_CALL_RAISES) return true;
  MirBlock next = mir_block(e->body, site.block)->successors.items[0];
  return e->ways_into[next.index] == 1;
}

/* What an instruction that is no retain and no uncounted constant writes; false: nobody knows. */
static bool classify_owned(const Elide *e, const MirInstr *instr, LendWrite *write) {
  const MirOperand *operands = mir_operands(e->body, instr);
  write->kind = LEND_OWNED;
  if (instr->op == MIR_INIT && operands[0].role == ROLE_MOVE) {
    MirPlace place = {operands[0].index};
    if (mir_place(e->body, place)->step != STEP_LOCAL) return false;
    write->kind = LEND_MOVE;
    write->from = mir_read(place);
    return true;
  }
  if ((instr->op != MIR_CALL && instr->op != MIR_CALL_RAISES) || mir_lends(e->body, instr))
    return false;
  if (mir_gives_number(e->body, instr)) write->kind = LEND_CONST;
  if (!has_own_way(e, instr, write->site)) return false;
  if (lendable(e, instr, &write->rule) && safe_source(e, operands[0], &write->from))
    write->kind = LEND_LOAD;
  return true;
}

static bool classify(const Elide *e, MirLocal local, MentionKind kind, LendWrite *write) {
  const MirInstr *instr = elide_at(e, write->site);
  if (kind == MENTION_CONST) {
    write->kind = LEND_CONST;
    return true;
  }
  if (kind == MENTION_OWNED) return classify_owned(e, instr, write);
  MirOperand source = mir_operands(e->body, instr)[0];
  bool known = elide_rule_of(e, local, source, &write->rule) && elide_enabled(e, write->rule) &&
               safe_source(e, source, &write->from);
  write->kind = known ? LEND_RETAIN : LEND_OWNED;
  return true;
}

static bool is_write(MentionKind kind) {
  return kind == MENTION_RETAIN || kind == MENTION_CONST || kind == MENTION_OWNED;
}

/* Only written, looked at, moved on and ended. */
static void note_candidate(Elide *e, MirLocal local) {
  enum { MOST_WRITES = 24 };
  const Mentions *of = &e->of[local.index];
  Lending *lending = &e->lending[local.index];
  const MirLocalInfo *info = mir_local(e->body, local);
  bool local_kind =
      info->kind == LOCAL_TEMPORARY || info->kind == LOCAL_VARIABLE || info->kind == LOCAL_HIDDEN;
  memset(lending, 0, sizeof *lending);
  if (!local_kind || info->indirect || e->rule[local.index] || local.index == e->body->result.index)
    return;
  bool ends = false;
  for (uint32_t i = 0; i < of->count; i++) {
    MentionKind kind = of->items[i].kind;
    LendWrite write = {.site = of->items[i].site};
    if (kind == MENTION_OTHER) return;
    ends = ends || kind == MENTION_RELEASE || kind == MENTION_MOVE;
    if (!is_write(kind)) continue;
    if (lending->writes.count == MOST_WRITES || !classify(e, local, kind, &write)) return;
    array_push(e->arena, &lending->writes, write);
  }
  lending->on = ends;
}

/* ── up the way ── */

enum { MOST_ON_THE_WAY = 24 };

typedef struct {
  const Elide *e;
  MirLocal local;
  CountEffect kept; /* what must not be stored               */
  MirOperand roots[MOST_ON_THE_WAY];
  MirLocal lenders[MOST_ON_THE_WAY]; /* lent themselves      */
  uint32_t root_count, lender_count;
  bool full;
  bool outlives; /* … one of them                            */
} Reach;

MirLocal lend_lender(const Elide *e, const LendWrite *write) {
  if (write->kind == LEND_CONST || write->kind == LEND_OWNED || write->from.role == ROLE_CONST)
    return (MirLocal){0};
  MirLocal local = mir_place(e->body, (MirPlace){write->from.index})->root;
  return e->lending[local.index].on ? local : (MirLocal){0};
}

bool lend_is_owned(const Elide *e, const LendWrite *write) {
  return write->kind == LEND_OWNED || (write->kind == LEND_MOVE && !lend_lender(e, write).index);
}

static void add_lender(Reach *reach, MirLocal lender) {
  for (uint32_t i = 0; i < reach->lender_count; i++)
    if (reach->lenders[i].index == lender.index) return;
  reach->full = reach->full || reach->lender_count == MOST_ON_THE_WAY;
  if (!reach->full) reach->lenders[reach->lender_count++] = lender;
}

static void add_sources(Reach *reach, MirLocal local) {
  const Elide *e = reach->e;
  for (uint32_t i = 0; i < e->lending[local.index].writes.count; i++) {
    const LendWrite *write = &e->lending[local.index].writes.items[i];
    MirLocal from = lend_lender(e, write);
    if (write->kind == LEND_LOAD)
      reach->kept = count_both(reach->kept, count_kept_by(e->body, elide_at(e, write->site)));
    bool root = (write->kind == LEND_LOAD || write->kind == LEND_RETAIN) &&
                write->from.role != ROLE_CONST && !from.index;
    if (from.index) add_lender(reach, from);
    reach->full = reach->full || (root && reach->root_count == MOST_ON_THE_WAY);
    if (root && !reach->full) reach->roots[reach->root_count++] = write->from;
  }
}

static Walk reach_step(void *self, const MirInstr *instr) {
  Reach *reach = self;
  const MirBody *body = reach->e->body;
  MirOperand first = instr->count ? mir_operands(body, instr)[0] : (MirOperand){ROLE_CONST, 0};
  bool ends = instr->op == MIR_RELEASE || (instr->op == MIR_INIT && first.role == ROLE_MOVE);
  if (ends && mir_place(body, (MirPlace){first.index})->root.index == reach->local.index)
    return WALK_END;
  if (count_meets(count_effect(reach->e->closed, body, instr), reach->kept)) return WALK_FAIL;
  for (uint32_t i = 0; i < reach->root_count; i++)
    if (count_kills(reach->e->closed, body, instr, reach->roots[i])) return WALK_FAIL;
  for (uint32_t i = 0; i < reach->lender_count; i++)
    if (reach->lenders[i].index != reach->local.index &&
        count_touches(body, instr, reach->lenders[i]))
      reach->outlives = true;
  return instr->dst.index && mir_place(body, instr->dst)->root.index == reach->local.index
             ? WALK_END
             : WALK_ON;
}

Site lend_behind(const Elide *e, Site site) {
  if (elide_at(e, site)->op != MIR_CALL_RAISES) return (Site){site.block, site.at + 1};
  return (Site){mir_block(e->body, site.block)->successors.items[0], 0};
}

/* ── decisions ── */

/* Who gets it as its own must be lent, too. */
static bool moved_well(const Elide *e, MirLocal local) {
  const Mentions *of = &e->of[local.index];
  for (uint32_t i = 0; i < of->count; i++) {
    if (of->items[i].kind != MENTION_MOVE) continue;
    const MirInstr *instr = elide_at(e, of->items[i].site);
    if (instr->op != MIR_INIT || mir_place(e->body, instr->dst)->step != STEP_LOCAL) return false;
    MirLocal to = mir_place(e->body, instr->dst)->root;
    if (to.index == local.index || !e->lending[to.index].on) return false;
  }
  return true;
}

/* Does it get other things than what was loaded, or is held by one that is not lent? */
static bool gets_chained(const Elide *e, const Lending *lending) {
  for (uint32_t i = 0; i < lending->writes.count; i++)
    if (lend_is_owned(e, &lending->writes.items[i]) || lending->writes.items[i].kind == LEND_MOVE)
      return true;
  return false;
}

/* Does it get anything that needs no count? */
static bool gains(const Elide *e, const Lending *lending) {
  for (uint32_t i = 0; i < lending->writes.count; i++) {
    const LendWrite *write = &lending->writes.items[i];
    MirLocal lender = lend_lender(e, write);
    if (write->kind == LEND_LOAD || (write->kind == LEND_RETAIN && !lender.index)) return true;
    if (lender.index && e->lending[lender.index].gains) return true;
  }
  return false;
}

static bool holds(Elide *e, MirLocal local) {
  Lending *lending = &e->lending[local.index];
  Reach reach = {.e = e, .local = local};
  bool chained = gets_chained(e, lending);
  if (!moved_well(e, local)) return false;
  add_sources(&reach, local);
  for (uint32_t i = 0; i < reach.lender_count; i++)
    add_sources(&reach, reach.lenders[i]);
  if (reach.full) return false;
  for (uint32_t i = 0; i < lending->writes.count; i++) {
    const LendWrite *write = &lending->writes.items[i];
    if (write->kind == LEND_CONST || lend_is_owned(e, write)) continue;
    reach.outlives = reach.outlives || write->kind == LEND_MOVE;
    Site from = lend_behind(e, write->site); /* count_walk begins behind what it is given */
    from.at--;
    if (!count_walk(e->body, from, e->seen, &e->round, reach_step, &reach)) return false;
  }
  if ((chained || reach.outlives) && !elide_enabled(e, ELIDE_CHAIN)) return false;
  lending->chained = chained || reach.outlives;
  lending->firm = lending->firm || reach.outlives;
  for (uint32_t i = 0; reach.outlives && i < reach.lender_count; i++)
    e->lending[reach.lenders[i].index].firm = true;
  return true;
}

static bool needs_keeper(const Elide *e, const Lending *lending) {
  for (uint32_t i = 0; i < lending->writes.count; i++) {
    const LendWrite *write = &lending->writes.items[i];
    MirLocal lender = lend_lender(e, write);
    if (lend_is_owned(e, write)) return true;
    if (lending->firm && lender.index && e->lending[lender.index].keeps) return true;
    RuntimeFn form = RUNTIME_NONE;
    Elision rule = ELIDE_CHAIN;
    if (write->kind != LEND_LOAD) continue;
    const MirInstr *load = elide_at(e, write->site);
    lend_form(mir_entry(e->body, load), &form, &rule);
    if (!lend_is_kept(form)) return true;
  }
  return false;
}

static void find_keepers(Elide *e) {
  for (bool changed = true; changed;) {
    changed = false;
    for (uint32_t i = 1; i < e->body->locals.count; i++) {
      Lending *lending = &e->lending[i];
      if (!lending->on || lending->keeps || !needs_keeper(e, lending)) continue;
      lending->keeps = changed = true;
    }
  }
}

static bool drop_failures(Elide *e) {
  bool changed = false;
  for (uint32_t i = 1; i < e->body->locals.count; i++) {
    if (!e->lending[i].on || holds(e, (MirLocal){i})) continue;
    e->lending[i].on = false;
    changed = true;
  }
  return changed;
}

/* Those that only get what some of them own. */
static bool drop_useless(Elide *e) {
  bool dropped = false;
  for (uint32_t i = 1; i < e->body->locals.count; i++)
    e->lending[i].gains = false;
  for (bool changed = true; changed;) {
    changed = false;
    for (uint32_t i = 1; i < e->body->locals.count; i++) {
      Lending *lending = &e->lending[i];
      if (!lending->on || lending->gains || !gains(e, lending)) continue;
      lending->gains = changed = true;
    }
  }
  for (uint32_t i = 1; i < e->body->locals.count; i++) {
    dropped = dropped || (e->lending[i].on && !e->lending[i].gains);
    e->lending[i].on = e->lending[i].gains;
  }
  return dropped;
}

static void count_ways(Elide *e) {
  memset(e->ways_into, 0, sizeof *e->ways_into * e->body->blocks.count);
  for (uint32_t b = 1; b < e->body->blocks.count; b++) {
    const MirBlockInfo *block = &e->body->blocks.items[b];
    for (uint32_t i = 0; i < block->successors.count; i++)
      e->ways_into[block->successors.items[i].index]++;
  }
}

void elide_lend(Elide *e) {
  count_ways(e);
  for (uint32_t i = 1; i < e->body->locals.count; i++)
    if (type_same(mir_local(e->body, (MirLocal){i})->type, TYPE_OBJECT))
      note_candidate(e, (MirLocal){i});
  for (bool changed = true; changed;) {
    changed = drop_failures(e);
    changed = drop_useless(e) || changed;
  }
  find_keepers(e);
}
