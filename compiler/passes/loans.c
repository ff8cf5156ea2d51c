// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Versions of references: where each is seen, and in which order all of them are solved.
**
** In: MIR with INIT. Out: Loans. Each binding makes a version; a local that is bound in several places has joins where several
** versions meet, at blocks where it is live (SSA form, for references only). What they refer to is found in origins.c, round after round
** as long as something changes. The surprise: a view that comes as a parameter has a version that no instruction makes. */
#include "passes/loans.h"

#include "base/check.h"

enum { ROUNDS_EXACT = 4 };

/* ── meetings ── */

static void meet(Loans *loans, MirPlace place, Meeting meeting) {
  if (!loans_is_reference(loans, place)) return;
  MirLocal root = mir_place(loans->body, place)->root;
  array_push(loans->arena, &loans->locals[root.index].meetings, meeting);
}

bool loans_is_view_storage(const Loans *loans, MirPlace place) {
  if (!loans_is_view(loans, place)) return false;
  for (MirPlace at = place; at.index; at = mir_place(loans->body, at)->parent) {
    MirStep step = mir_place(loans->body, at)->step;
    if (step != STEP_LOCAL && step != STEP_FIELD && step != STEP_PAYLOAD) return false;
  }
  return true;
}

static bool binds(const Loans *loans, const MirInstr *instr) {
  if (!instr->dst.index) return false;
  if (loans_is_view(loans, instr->dst)) return !mir_place(loans->body, instr->dst)->parent.index;
  bool refers = instr->op == MIR_REF || instr->op == MIR_ADDRESS;
  return refers && loans_is_reference(loans, instr->dst);
}

static void note_call(Loans *loans, const MirInstr *instr, Site site) {
  bool call = instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES;
  if (!call || !instr->dst.index || mir_place(loans->body, instr->dst)->parent.index) return;
  loans->called_at[mir_place(loans->body, instr->dst)->root.index] = site;
}

/* Of locals that are written once and only by one constant (index locals are written once). */
static void note_constant(Loans *loans, const MirInstr *instr) {
  if (!instr->dst.index || mir_place(loans->body, instr->dst)->parent.index) return;
  uint32_t local = mir_place(loans->body, instr->dst)->root.index;
  MirOperand from = instr->count ? mir_operands(loans->body, instr)[0] : (MirOperand){ROLE_USE, 0};
  bool constant = instr->op == MIR_INIT && from.role == ROLE_CONST;
  loans->constant_of[local] = constant ? from.index : 0;
}

/* Does the binding only compute an address? An element or the content of a box is looked up: that uses what leads there. */
static bool only_copies(const Loans *loans, const MirInstr *instr) {
  if (instr->count != 1 || mir_operands(loans->body, instr)[0].role == ROLE_CONST) return false;
  MirPlace at = {mir_operands(loans->body, instr)[0].index};
  bool call = instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES;
  if (instr->form == FORM_FOR_NEXT || call) return false;
  for (; mir_place(loans->body, at)->parent.index; at = mir_place(loans->body, at)->parent)
    if (mir_place(loans->body, at)->step != STEP_FIELD) return false;
  return true;
}

static void meet_instr(Loans *loans, Site site, uint32_t number) {
  const MirInstr *instr = &mir_block(loans->body, site.block)->instrs.items[site.at];
  Meeting use = {.number = number, .at = site.at};
  note_constant(loans, instr);
  note_call(loans, instr, site);
  if (!loans->any_reference) return;
  bool bound = binds(loans, instr);
  if (bound) {
    Version version = {.local = mir_place(loans->body, instr->dst)->root,
                       .site = site,
                       .holds = instr->form == FORM_FOR};
    array_push(loans->arena, &loans->versions, version);
    if (only_copies(loans, instr)) use.copy = loans->versions.count - 1;
  }
  for (uint32_t k = 0; k < instr->count; k++) {
    MirOperand operand = mir_operands(loans->body, instr)[k];
    if (operand.role != ROLE_CONST) meet(loans, (MirPlace){operand.index}, use);
  }
  use.copy = 0;
  if (instr->op == MIR_RETURN && loans->returned.index)
    array_push(loans->arena, &loans->locals[loans->returned.index].meetings, use);
  use.binds = bound ? loans->versions.count - 1 : 0;
  if (instr->dst.index) meet(loans, instr->dst, use);
  if (!bound) return;
  LoanLocal *local = &loans->locals[mir_place(loans->body, instr->dst)->root.index];
  local->bindings++;
  local->only = loans->versions.count - 1;
}

/* A view that comes as a parameter is bound where the function begins. */
static void meet_param(Loans *loans, MirLocal param) {
  MirBlock entry = loans->pass->cfg->order[0];
  bool fixed = mir_local(loans->body, param)->convention != PASS_MUT;
  Version version = {
      .local = param, .site = {entry, AT_START}, .used = true, .given = true, .fixed = fixed};
  array_push(loans->arena, &loans->versions, version);
  loans->locals[param.index].bindings = 1;
  loans->locals[param.index].only = loans->versions.count - 1;
  table_set(loans->arena, &loans->seen_in, table_pair(param.index, entry.index),
            loans->versions.count - 1);
}

/* ── joins ── */

uint32_t loans_seen_at_end(const Loans *loans, MirLocal local, MirBlock block) {
  const LoanLocal *info = &loans->locals[local.index];
  uint32_t number = loans->pass->cfg->number[block.index];
  for (uint32_t i = live_meeting(loans, local, block, AT_START); i-- > 0;) {
    const Meeting *meeting = &info->meetings.items[i];
    if (meeting->number != number) break;
    if (meeting->binds) return meeting->binds;
  }
  return table_get(&loans->seen_in, table_pair(local.index, block.index));
}

static uint32_t merged(Loans *loans, MirLocal local, MirBlock block, uint32_t now) {
  const MirCfg *cfg = loans->pass->cfg;
  uint32_t found = 0;
  bool join = now && loans->versions.items[now].site.at == AT_START &&
              loans->versions.items[now].site.block.index == block.index;
  for (uint32_t k = 0; k < cfg->predecessor_count[block.index] && !join; k++) {
    uint32_t seen = loans_seen_at_end(loans, local, cfg->predecessors[block.index][k]);
    if (seen && found && seen != found) join = true;
    if (seen) found = seen;
  }
  if (!join) return found;
  if (now && loans->versions.items[now].site.at == AT_START &&
      loans->versions.items[now].site.block.index == block.index)
    return now;
  Version version = {.local = local, .site = {block, AT_START}, .used = true};
  array_push(loans->arena, &loans->versions, version);
  return loans->versions.count - 1;
}

static void find_joins(Loans *loans, MirLocal local) {
  const LoanLocal *info = &loans->locals[local.index];
  for (bool changed = true; changed;) {
    changed = false;
    for (uint32_t i = info->live.count; i-- > 0;) { /* found backwards: this is roughly forwards */
      MirBlock block = info->live.items[i];
      uint64_t key = table_pair(local.index, block.index);
      uint32_t now = table_get(&loans->seen_in, key), next = merged(loans, local, block, now);
      if (next == now || !next) continue;
      table_set(loans->arena, &loans->seen_in, key, next);
      changed = true;
    }
  }
}

uint32_t loans_version(const Loans *loans, MirLocal local, Site site) {
  const LoanLocal *info = &loans->locals[local.index];
  if (info->bindings <= 1) return info->only;
  uint32_t number = loans->pass->cfg->number[site.block.index];
  for (uint32_t i = live_meeting(loans, local, site.block, site.at); i-- > 0;) {
    const Meeting *meeting = &info->meetings.items[i];
    if (meeting->number != number) break;
    if (meeting->binds) return meeting->binds;
  }
  return table_get(&loans->seen_in, table_pair(local.index, site.block.index));
}

/* ── the order of all that ── */

/* Blocks in order; in each the joins first, then the bindings, which were found like that. */
static uint32_t *in_order(const Loans *loans, uint32_t bindings) {
  const MirCfg *cfg = loans->pass->cfg;
  uint32_t count = loans->versions.count, at = 0, binding = 1;
  uint32_t *order = arena_make_many(loans->arena, uint32_t, count);
  uint32_t *first = arena_make_many(loans->arena, uint32_t, cfg->count + 1);
  uint32_t *next = arena_make_many(loans->arena, uint32_t, count);
  for (uint32_t v = bindings; v < count; v++) {
    uint32_t number = cfg->number[loans->versions.items[v].site.block.index];
    next[v] = first[number];
    first[number] = v;
  }
  for (uint32_t number = 1; number <= cfg->count; number++) {
    for (uint32_t v = first[number]; v; v = next[v])
      order[at++] = v;
    while (binding < bindings &&
           cfg->number[loans->versions.items[binding].site.block.index] == number)
      order[at++] = binding++;
  }
  return order;
}

static void solve_origins(Loans *loans, uint32_t bindings) {
  uint32_t count = loans->versions.count - 1, *order = in_order(loans, bindings);
  bool loops = loans->versions.count > bindings;
  for (uint32_t i = 0; i < count; i++)
    loans->versions.items[order[i]].parent = loans_parent(loans, &loans->versions.items[order[i]]);
  uint32_t round = 0;
  for (bool changed = true; changed; round++) {
    changed = false;
    for (uint32_t i = 0; i < count; i++)
      changed = loans_find_origins(loans, order[i], round >= ROUNDS_EXACT) || changed;
    for (uint32_t i = 0; i < count; i++)
      changed = loans_find_fixed(loans, order[i]) || changed;
    if (!loops) break; /* what is copied was bound before */
  }
}

Loans *loans_solve(PassBody *pass) {
  MirBody *body = pass->body;
  Loans *loans = arena_make(pass->scratch, Loans);
  *loans = (Loans){
      .pass = pass, .body = body, .arena = pass->scratch, .local_count = body->locals.count};
  loans->locals = arena_make_many(loans->arena, LoanLocal, loans->local_count);
  loans->called_at = arena_make_many(loans->arena, Site, loans->local_count);
  loans->views = arena_make_many(loans->arena, bool, loans->local_count);
  for (uint32_t l = 1; l < loans->local_count; l++) {
    const MirLocalInfo *local = mir_local(body, (MirLocal){l});
    loans->views[l] = local->kind != LOCAL_REFERENCE && type_is_view(body->decls, local->type);
    loans->any_view = loans->any_view || loans->views[l];
    loans->any_reference = loans->any_reference || local->kind == LOCAL_REFERENCE;
  }
  bool lends = body->decl.index && decl_fn(body->decls, body->decl)->lends;
  if (lends || (body->result.index && loans->views[body->result.index]))
    loans->returned = body->result;
  loans->any_reference = loans->any_reference || loans->any_view || loans->returned.index;
  loans->constant_of = arena_make_many(loans->arena, uint32_t, loans->local_count);
  array_push(loans->arena, &loans->versions, (Version){.site = {{0}, 0}});
  for (uint32_t p = 1; p <= body->param_count; p++)
    if (loans->views[p]) meet_param(loans, (MirLocal){p});
  for (uint32_t i = 0; i < pass->cfg->count; i++) {
    MirBlock block = pass->cfg->order[i];
    for (uint32_t at = 0; at < mir_block(body, block)->instrs.count; at++)
      meet_instr(loans, (Site){block, at}, i + 1);
  }
  uint32_t bindings = loans->versions.count;
  if (bindings == 1) return loans;
  live_solve(loans);
  for (uint32_t l = 1; l < loans->local_count; l++)
    if (loans->locals[l].bindings > 1) find_joins(loans, (MirLocal){l});
  solve_origins(loans, bindings);
  return loans;
}
