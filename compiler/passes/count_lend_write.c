// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Locals that are lent get their words without counts, and a keeper that ends in their place.
**
** In: decisions of count_lend.c. Out: edits.
**
** Before   t = own_get_attr(&read x, "a")            …   release t        v = move t                 v = own_call(…)
** After    k = own_lend_attr(&mut t, &read x, "a")   …   release k        v = &read t                k = own_call(…)
**                                                                         k' = own_kept(-, k, v)     v = &read k
**
** Invariant: each write of a lent local writes its keeper, too; the keeper ends where the local ended. A firm local that was lent
** by one with a keeper of its own asks that: own_kept makes the keeper an owner if that other one is an owner, for it may end
** first. The surprise: usually all keepers are the mark `unbound`, whose release writes nothing. */
#include "passes/count_elide.h"

#include "own/value.h"

#include <string.h>

static MirOperand unbound(const Elide *e) {
  MirConstInfo info = {.kind = MIR_CONST_WORD, .type = TYPE_OBJECT, .bits = OWN_UNBOUND};
  return mir_constant(mir_add_const(e->body, info));
}

static void add_keeper(Elide *e, MirLocal local) {
  Lending *lending = &e->lending[local.index];
  MirLocalInfo of = *mir_local(e->body, local);
  MirLocalInfo info = {
      .type = TYPE_OBJECT, .kind = LOCAL_TEMPORARY, .mutable_ = true, .span = of.span};
  info.scope = of.scope;
  for (uint32_t i = 0; i < lending->writes.count; i++)
    if (lend_is_owned(e, &lending->writes.items[i])) info.name = of.name;
  lending->keeper = mir_root(e->body, mir_add_local(e->body, info));
}

/* ── writes ── */

static void put(Elide *e, Site before, const MirInstr *like, MirPlace dst, MirOperand value) {
  MirInstr instr = {.op = MIR_INIT, .form = like->form, .dst = dst, .span = like->span};
  mir_edit_insert_before(elide_edit(e, before.block), before.at, instr, &value, 1);
}

/* keeper = own_kept(above, own, &read local) */
static void put_keep(Elide *e, Site before, const MirInstr *like, MirLocal local, MirOperand above,
                     MirOperand own) {
  MirOperand operands[3] = {above, own, mir_read(mir_root(e->body, local))};
  MirInstr instr = {.op = MIR_CALL,
                    .form = like->form,
                    .dst = e->lending[local.index].keeper,
                    .span = like->span};
  instr.extra = mir_add_callee(
      e->body, (MirCallee){.kind = CALLEE_RUNTIME, .runtime = (uint32_t)RUNTIME_own_kept});
  mir_edit_insert_before(elide_edit(e, before.block), before.at, instr, operands, 3);
}

/* Behind a write: what the keeper is, if `own` is what it would be otherwise. */
static void settle(Elide *e, MirLocal local, const LendWrite *write, Site behind, MirOperand own) {
  const Lending *lending = &e->lending[local.index];
  MirLocal lender = lend_lender(e, write);
  if (!lending->keeps) return;
  bool asks = lending->firm && lender.index && e->lending[lender.index].keeps;
  if (!asks && own.role == ROLE_MOVE) return;
  MirOperand above = asks ? mir_read(e->lending[lender.index].keeper) : unbound(e);
  put_keep(e, behind, elide_at(e, write->site), local, above, own);
}

static void write_retain(Elide *e, MirLocal local, const LendWrite *write) {
  MirInstr *instr = elide_at(e, write->site);
  MirPlace place = mir_root(e->body, local);
  bool named = mir_local(e->body, local)->name.index != 0;
  MirOperand from = mir_operands(e->body, instr)[0];
  MirPlace name = named ? place : (MirPlace){from.role == ROLE_CONST ? 0 : from.index};
  Site behind = lend_behind(e, write->site);
  instr->op = MIR_INIT;
  elide_note(e, place, name, write->rule, instr);
  settle(e, local, write, behind, unbound(e));
  elide_mark(e, place, write->rule, instr->span, behind);
  elide_witness(e, place, write->rule, WITNESS_BEGIN, instr->span, behind);
}

/* What is loaded where no text stands, as what a function has captured is, is known by the variable that it moves to. */
static MirPlace reader_name(const Elide *e, MirLocal local, RuntimeFn load) {
  const Mentions *of = &e->of[local.index];
  for (uint32_t i = 0; load == RUNTIME_own_capture && i < of->count; i++)
    if (of->items[i].kind == MENTION_MOVE) return elide_at(e, of->items[i].site)->dst;
  return mir_root(e->body, local);
}

static void write_load(Elide *e, MirLocal local, const LendWrite *write) {
  MirInstr *load = elide_at(e, write->site);
  MirPlace place = mir_root(e->body, local), keeper = e->lending[local.index].keeper;
  Site behind = lend_behind(e, write->site);
  MirCallee callee = *mir_callee(e->body, load->extra);
  RuntimeFn form = RUNTIME_NONE;
  Elision rule = ELIDE_CHAIN;
  lend_form((RuntimeFn)callee.runtime, &form, &rule);
  callee.runtime = form;
  elide_note(e, place, reader_name(e, local, mir_entry(e->body, load)), rule, load);
  MirOperand operands[4] = {mir_mut(place)};
  memcpy(operands + 1, mir_operands(e->body, load), sizeof *operands * load->count);
  bool kept = lend_is_kept(form);
  if (!kept) load->dst = keeper;
  elide_set_operands(e, load, operands + kept, load->count + !kept);
  load->extra = mir_add_callee(e->body, callee);
  settle(e, local, write, behind, kept ? unbound(e) : mir_move(keeper));
  if (kept) elide_mark(e, place, rule, load->span, behind);
  elide_witness(e, place, rule, WITNESS_BEGIN, load->span, behind);
}

/* The keeper moves, too; a variable that the rule `move` has emptied may be written again. */
static void write_move(Elide *e, MirLocal local, const LendWrite *write) {
  MirInstr *instr = elide_at(e, write->site);
  MirLocal source = lend_lender(e, write);
  const Lending *from = &e->lending[source.index];
  MirOperand word = write->from;
  Site behind = lend_behind(e, write->site);
  if (e->lending[local.index].keeps) {
    put_keep(e, behind, instr, local, unbound(e),
             from->keeps ? mir_move(from->keeper) : unbound(e));
    if (from->keeps && e->gave[source.index]) put(e, behind, instr, from->keeper, unbound(e));
  }
  elide_set_operands(e, instr, &word, 1);
}

/* The keeper gets what it is. */
static void write_owned(Elide *e, MirLocal local, const LendWrite *write) {
  MirInstr *instr = elide_at(e, write->site);
  MirPlace place = mir_root(e->body, local), keeper = e->lending[local.index].keeper;
  Site behind = lend_behind(e, write->site);
  instr->dst = keeper;
  put(e, behind, instr, place, mir_read(keeper));
  elide_witness(e, place, e->lending[local.index].rule, WITNESS_BEGIN, instr->span, behind);
}

static void rewrite_write(Elide *e, MirLocal local, const LendWrite *write) {
  const Lending *lending = &e->lending[local.index];
  if (lend_is_owned(e, write)) {
    write_owned(e, local, write);
    return;
  }
  switch (write->kind) {
  case LEND_CONST:
    if (lending->keeps) put(e, write->site, elide_at(e, write->site), lending->keeper, unbound(e));
    return;
  case LEND_RETAIN: write_retain(e, local, write); return;
  case LEND_LOAD: write_load(e, local, write); return;
  case LEND_MOVE: write_move(e, local, write); return;
  case LEND_OWNED: return;
  }
}

/* ── ends ── */

static void rewrite_release(Elide *e, MirLocal local, Site at) {
  const Lending *lending = &e->lending[local.index];
  MirPlace place = mir_root(e->body, local);
  MirInstr *release = elide_at(e, at);
  bool owns =
      lending->keeps && mir_local(e->body, mir_place(e->body, lending->keeper)->root)->name.index;
  if (!owns) elide_note(e, place, place, lending->rule, release);
  /* Before the keeper ends: if it owns the object, this is not the last owner. */
  elide_witness(e, place, lending->rule, WITNESS_END, release->span, at);
  if (lending->keeps) {
    MirOperand keeper = {mir_operands(e->body, release)[0].role, lending->keeper.index};
    elide_set_operands(e, release, &keeper, 1);
  } else {
    elide_mark(e, place, lending->rule, release->span, at);
    mir_edit_remove(elide_edit(e, at.block), at.at);
  }
}

static Elision rule_of(const Lending *lending) {
  if (lending->chained) return ELIDE_CHAIN;
  Elision rule = ELIDE_CHAIN;
  for (uint32_t i = 0; i < lending->writes.count; i++) {
    const LendWrite *write = &lending->writes.items[i];
    if (write->kind == LEND_LOAD) return write->rule;
    if (write->kind == LEND_RETAIN) rule = write->rule;
  }
  return rule;
}

void elide_rewrite_lent(Elide *e) {
  e->kept = e->body->locals.count;
  for (uint32_t i = 1; i < e->kept; i++) {
    e->lending[i].rule = rule_of(&e->lending[i]);
    if (e->lending[i].on && e->lending[i].keeps) add_keeper(e, (MirLocal){i});
  }
  for (uint32_t i = 1; i < e->kept; i++) {
    const Lending *lending = &e->lending[i];
    const Mentions *of = &e->of[i];
    for (uint32_t k = 0; lending->on && k < of->count; k++)
      if (of->items[k].kind == MENTION_RELEASE)
        rewrite_release(e, (MirLocal){i}, of->items[k].site);
    for (uint32_t k = 0; lending->on && k < lending->writes.count; k++)
      rewrite_write(e, (MirLocal){i}, &lending->writes.items[k]);
  }
}
