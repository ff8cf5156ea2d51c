// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Loads of attributes, items and cells that need no count: their container keeps the object until something is stored.
**
** In: decisions of count_elide about what is borrowed. Out: temporaries that are lent by a container (rules `field`, `elem`,
** `cell`), and their rewriting. A load may be lent if its object is borrowed from, or is, a local that stays as it is until the
** last use, and if until then nothing is stored under that name, in any list, in any cell, callees included (effects.c).
**
** Before   t = own_get_attr(&read x, "a")                 …   release t
** After    k = own_lend_attr(&mut t, &read x, "a")        …   release k
**
** The surprise: whether the object is kept shows at run time only. A property makes a new one; then k owns it, else k is the
** mark `unbound`, whose release writes nothing. */
#include "passes/count_elide.h"

#include "base/check.h"

#include <string.h>

/* ── decisions ── */

/* The operation that lends what `fn` loads. */
static bool lending_form(RuntimeFn fn, RuntimeFn *form, Elision *rule) {
  if (fn == RUNTIME_own_get_attr) {
    *form = RUNTIME_own_lend_attr;
    *rule = ELIDE_FIELD;
  } else if (fn == RUNTIME_own_get_item) {
    *form = RUNTIME_own_lend_item;
    *rule = ELIDE_ELEM;
  } else if (fn == RUNTIME_own_cell_get) {
    *form = RUNTIME_own_cell_lend;
    *rule = ELIDE_CELL;
  } else if (fn == RUNTIME_own_slot_get) {
    *form = RUNTIME_own_slot_lend;
    *rule = ELIDE_FIELD;
  } else if (fn == RUNTIME_own_item_get) {
    *form = RUNTIME_own_item_lend;
    *rule = ELIDE_ELEM;
  } else {
    return false;
  }
  return true;
}

/* What it lends is certainly kept by the container: there is no keeper. */
static bool is_kept(RuntimeFn form) { return mir_runtime_signature(form)[0] == 'l'; }

/* The only place where the local is written, if all else is looking at it and ending it. */
static bool loaded_once(const Elide *e, MirLocal local, Site *site) {
  const Mentions *of = &e->of[local.index];
  uint32_t loads = 0, releases = 0;
  for (uint32_t i = 0; i < of->count; i++) {
    MentionKind kind = of->items[i].kind;
    if (kind == MENTION_OWNED) {
      loads++;
      *site = of->items[i].site;
    } else if (kind == MENTION_RELEASE) {
      releases++;
    } else if (kind != MENTION_READ && kind != MENTION_RETAINED) {
      return false;
    }
  }
  return loads == 1 && releases > 0 && mir_local(e->body, local)->kind == LOCAL_TEMPORARY;
}

/* The load at the site, if it can be lent. */
static bool lendable(const Elide *e, Site site, RuntimeFn *form, Elision *rule) {
  const MirInstr *load = elide_at(e, site);
  if (load->op != MIR_CALL && load->op != MIR_CALL_RAISES) return false;
  const MirCallee *callee = mir_callee(e->body, load->extra);
  if (callee->kind != CALLEE_RUNTIME || !lending_form((RuntimeFn)callee->runtime, form, rule))
    return false;
  if (!elide_enabled(e, *rule) || mir_place(e->body, load->dst)->step != STEP_LOCAL) return false;
  return load->op == MIR_CALL_RAISES || is_kept(*form);
}

/* What keeps the container, if that is a local of this frame (or a constant) itself. */
static bool safe_root(const Elide *e, const MirInstr *load, MirOperand *root) {
  MirOperand container = mir_operands(e->body, load)[0];
  *root = container;
  if (container.role == ROLE_CONST) return true;
  if (container.role != ROLE_READ ||
      mir_place(e->body, (MirPlace){container.index})->step != STEP_LOCAL)
    return false;
  *root = elide_source(e, (MirPlace){container.index});
  if (root->role == ROLE_CONST) return true;
  const MirPlaceInfo *place = mir_place(e->body, (MirPlace){root->index});
  const MirLocalInfo *from = mir_local(e->body, place->root);
  bool changed_elsewhere =
      from->kind == LOCAL_REFERENCE ||
      (from->kind == LOCAL_PARAM && from->convention != PASS_READ && from->indirect);
  return place->step == STEP_LOCAL && !changed_elsewhere;
}

typedef struct {
  const Elide *e;
  MirLocal local;
  MirOperand root;
  CountEffect kept; /* what must not be stored */
} Lending;

static Walk lending_step(void *self, const MirInstr *instr) {
  const Lending *lending = self;
  const Elide *e = lending->e;
  bool release = instr->op == MIR_RELEASE;
  MirPlace place = release ? (MirPlace){mir_operands(e->body, instr)[0].index} : instr->dst;
  if (place.index && mir_place(e->body, place)->root.index == lending->local.index) return WALK_END;
  bool kills = count_meets(count_effect(e->closed, e->body, instr), lending->kept) ||
               count_kills(e->closed, e->body, instr, lending->root);
  return kills ? WALK_FAIL : WALK_ON;
}

/* Where the loaded object is there. Where the load raises, nothing was loaded: only the other way counts. */
static Site behind(const Elide *e, Site load) {
  if (elide_at(e, load)->op == MIR_CALL) return (Site){load.block, load.at + 1};
  return (Site){mir_block(e->body, load.block)->successors.items[0], 0};
}

static void decide(Elide *e, MirLocal local) {
  Site site;
  RuntimeFn form;
  Elision rule;
  Lending lending = {.e = e, .local = local};
  if (!loaded_once(e, local, &site) || !lendable(e, site, &form, &rule)) return;
  const MirInstr *load = elide_at(e, site);
  if (!safe_root(e, load, &lending.root)) return;
  lending.kept = count_kept_by(e->body, load);
  Site from = behind(e, site); /* count_walk begins behind what it is given */
  from.at--;
  if (!count_walk(e->body, from, e->seen, &e->round, lending_step, &lending)) return;
  e->lent[local.index] = (uint32_t)rule + 1;
}

void elide_lend(Elide *e) {
  for (uint32_t i = 1; i < e->body->locals.count; i++)
    if (type_same(mir_local(e->body, (MirLocal){i})->type, TYPE_OBJECT) && !e->rule[i])
      decide(e, (MirLocal){i});
}

/* ── rewriting ── */

static MirPlace add_keeper(Elide *e, const MirInstr *load) {
  MirLocalInfo info = {
      .type = TYPE_OBJECT, .kind = LOCAL_TEMPORARY, .mutable_ = true, .span = load->span};
  info.scope = mir_local(e->body, mir_place(e->body, load->dst)->root)->scope;
  return mir_root(e->body, mir_add_local(e->body, info));
}

/* The load lends; returns who has to be released instead (none: index 0). */
static MirPlace rewrite_load(Elide *e, Site site, Elision rule) {
  MirInstr *load = elide_at(e, site);
  RuntimeFn form;
  MirOperand root;
  MirCallee callee = *mir_callee(e->body, load->extra);
  bool known = lending_form((RuntimeFn)callee.runtime, &form, &rule) && safe_root(e, load, &root);
  own_check(known, "a lent load was decided as one");
  callee.runtime = form;
  MirPlace loaded = load->dst, keeper = {0};
  elide_note(e, loaded, loaded, rule, load);
  if (is_kept(form))
    elide_mark(e, loaded, rule, load->span, (Site){site.block, site.at + 1});
  else
    load->dst = keeper = add_keeper(e, load);
  MirOperand old[3] = {{0}};
  own_check(load->count <= 3, "a load has few operands");
  memcpy(old, mir_operands(e->body, load), sizeof *old * load->count);
  uint32_t first = e->body->operands.count;
  if (keeper.index) array_push(e->body->arena, &e->body->operands, mir_mut(loaded));
  if (root.role != ROLE_CONST) root = mir_read((MirPlace){root.index});
  array_push(e->body->arena, &e->body->operands, root);
  for (uint32_t i = 1; i < load->count; i++)
    array_push(e->body->arena, &e->body->operands, old[i]);
  load->first = first;
  load->count = e->body->operands.count - first;
  load->extra = mir_add_callee(e->body, callee);
  return keeper;
}

static void rewrite(Elide *e, MirLocal local) {
  const Mentions *of = &e->of[local.index];
  Elision rule = (Elision)(e->lent[local.index] - 1);
  Site site = {{0}, 0};
  loaded_once(e, local, &site);
  MirPlace keeper = rewrite_load(e, site, rule), loaded = mir_root(e->body, local);
  /* Before the keeper ends: if it owns the object, this is not the last owner. */
  elide_witness(e, loaded, rule, WITNESS_BEGIN, elide_at(e, site)->span, behind(e, site));
  for (uint32_t i = 0; i < of->count; i++) {
    if (of->items[i].kind != MENTION_RELEASE) continue;
    Site at = of->items[i].site;
    MirInstr *release = elide_at(e, at);
    elide_note(e, loaded, loaded, rule, release);
    elide_witness(e, loaded, rule, WITNESS_END, release->span, at);
    if (keeper.index) {
      elide_set_operand(e, release,
                        (MirOperand){mir_operands(e->body, release)[0].role, keeper.index});
    } else {
      elide_mark(e, loaded, rule, release->span, at);
      mir_edit_remove(elide_edit(e, at.block), at.at);
    }
  }
}

void elide_rewrite_lent(Elide *e) {
  e->kept = e->body->locals.count;
  for (uint32_t i = 1; i < e->kept; i++)
    if (e->lent[i]) rewrite(e, (MirLocal){i});
}
