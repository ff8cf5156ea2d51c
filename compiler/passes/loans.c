// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Versions of references: what each may refer to, and what it was derived from.
**
** In: MIR with INIT. Out: Loans. Each binding makes a version; a local that is bound in several places has joins where several
** versions meet, at blocks where it is live (SSA form, for references only). Origins unite at joins; lineage is cut to the nearest
** common ancestor, because of a union a write could spare what it frees. spec own.origin.set, own.ref.lineage. The surprise: origins
** that grow around a loop, or are too many, are cut short with `~`: somewhere below. */
#include "passes/loans.h"
#include "mir/mutant.h"

#include "base/check.h"

enum { MOST_ORIGINS = 32, DEEPEST = 48, ROUNDS_EXACT = 4 };

typedef OWN_ARRAY(MirPlace) PlaceList;

/* ── meetings ── */

static void meet(Loans *loans, MirPlace place, Meeting meeting) {
  if (!loans_is_reference(loans, place)) return;
  MirLocal root = mir_place(loans->body, place)->root;
  array_push(loans->arena, &loans->locals[root.index].meetings, meeting);
}

static bool binds(const Loans *loans, const MirInstr *instr) {
  bool refers = instr->op == MIR_REF || instr->op == MIR_ADDRESS;
  return refers && loans_is_reference(loans, instr->dst);
}

static void note_call(Loans *loans, const MirInstr *instr, Site site) {
  bool call = instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES;
  if (!call || !instr->dst.index || mir_place(loans->body, instr->dst)->parent.index) return;
  loans->called_at[mir_place(loans->body, instr->dst)->root.index] = site;
}

const MirInstr *loans_lending_call(const Loans *loans, MirPlace place, Site *site) {
  const MirPlaceInfo *info = mir_place(loans->body, place);
  if (info->step != STEP_POINTEE || mir_place(loans->body, info->parent)->parent.index) return NULL;
  if (info->root.index >= loans->local_count) return NULL;
  *site = loans->called_at[info->root.index];
  if (!site->block.index) return NULL;
  const MirInstr *call = &mir_block(loans->body, site->block)->instrs.items[site->at];
  const MirCallee *callee = mir_callee(loans->body, call->extra);
  bool declared = callee->kind == CALLEE_FUNCTION || callee->kind == CALLEE_REQUIREMENT;
  return declared && decl_fn(loans->body->decls, callee->fn)->lends ? call : NULL;
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
  MirPlace at = {mir_operands(loans->body, instr)[0].index};
  if (instr->form == FORM_FOR_NEXT) return false;
  for (; mir_place(loans->body, at)->parent.index; at = mir_place(loans->body, at)->parent)
    if (mir_place(loans->body, at)->step != STEP_FIELD) return false;
  return true;
}

static void meet_instr(Loans *loans, Site site, uint32_t number) {
  const MirInstr *instr = &mir_block(loans->body, site.block)->instrs.items[site.at];
  Meeting use = {.number = number, .at = site.at};
  note_constant(loans, instr);
  note_call(loans, instr, site);
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

/* ── joins ── */

/* What is seen at the end of a block, as far as it is known yet. */
static uint32_t seen_at_end(const Loans *loans, MirLocal local, MirBlock block) {
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
    uint32_t seen = seen_at_end(loans, local, cfg->predecessors[block.index][k]);
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

/* ── origins ── */

static void add_origin(Loans *loans, PlaceList *list, MirPlace place) {
  for (uint32_t i = 0; i < list->count; i++)
    if (mir_place_same(list->items[i], place)) return;
  array_push(loans->arena, list, place);
}

static uint32_t depth_of(const MirBody *body, MirPlace place) {
  uint32_t depth = 0;
  for (; place.index; place = mir_place(body, place)->parent)
    depth++;
  return depth;
}

/* `base` and then the steps of `place` below its root. */
static MirPlace rebase(MirBody *body, MirPlace base, MirPlace place) {
  enum { FEW = 64 };
  MirPlace steps[FEW];
  uint32_t count = 0;
  for (MirPlace at = place; mir_place(body, at)->parent.index; at = mir_place(body, at)->parent) {
    if (count == FEW) return mir_below(body, base, mir_place(body, place)->type);
    steps[count++] = at;
  }
  while (count)
    base = mir_step_like(body, base, steps[--count]);
  return base;
}

bool loans_derives(const Loans *loans, uint32_t version, uint32_t from) {
  for (; version; version = loans->versions.items[version].parent)
    if (version == from) return true;
  return false;
}

/* The target of an UnsafePointer has no owner: it never becomes stale (own.origin.unsafe). */
bool loans_is_unowned(const Loans *loans, MirPlace place) {
  for (MirPlace at = place; at.index; at = mir_place(loans->body, at)->parent)
    if (mir_place(loans->body, at)->step == STEP_POINTEE)
      return OWN_MUTANT(pointer_owns, true, false);
  return false;
}

/* `place` and the fields that the origin names. */
static MirPlace below_fields(MirBody *body, MirPlace place, const OriginDecl *origin) {
  for (uint32_t i = 0; i < origin->field_count; i++)
    place = mir_field(body, place, origin->fields[i]);
  return place;
}

MirPlace loans_declared(MirBody *body, const OriginDecl *origin) {
  return below_fields(body, mir_root(body, (MirLocal){origin->param + 1}), origin);
}

static void add_places(Loans *loans, PlaceList *list, MirPlace place, Site site);

/* There or below, for each origin of the signature: callers know no more. */
static void add_lent(Loans *loans, PlaceList *list, MirPlace place, Site site,
                     const MirInstr *call) {
  MirBody *body = loans->body;
  TypeId type = mir_place(body, place)->type;
  const FnDecl *fn = decl_fn(body->decls, mir_callee(body, call->extra)->fn);
  for (uint32_t i = 0; i < fn->origins.count; i++) {
    const OriginDecl *origin = &fn->origins.items[i];
    MirOperand given = mir_operands(body, call)[origin->param];
    if (given.role == ROLE_CONST) continue;
    PlaceList places = {0};
    add_places(loans, &places, below_fields(body, (MirPlace){given.index}, origin), site);
    for (uint32_t k = 0; k < places.count; k++)
      add_origin(loans, list, mir_below(body, places.items[k], type));
  }
}

static void add_places(Loans *loans, PlaceList *list, MirPlace place, Site site) {
  Site at;
  const MirInstr *call = loans_lending_call(loans, place, &at);
  if (call) {
    add_lent(loans, list, place, at, call);
    return;
  }
  if (loans_is_unowned(loans, place)) return;
  if (!loans_is_reference(loans, place)) {
    add_origin(loans, list, place);
    return;
  }
  uint32_t from = loans_version(loans, mir_place(loans->body, place)->root, site);
  for (uint32_t i = 0; from && i < loans->versions.items[from].origin_count; i++) {
    MirPlace origin = loans->versions.items[from].origins[i];
    add_origin(loans, list, rebase(loans->body, origin, place));
  }
}

Origins loans_origins(Loans *loans, MirPlace place, Site site) {
  if (!loans_is_reference(loans, place)) {
    MirPlace *one = arena_make(loans->arena, MirPlace);
    *one = place;
    return (Origins){one, 1};
  }
  PlaceList list = {0};
  add_places(loans, &list, place, site);
  return (Origins){list.items, list.count};
}

/* Too long, too many, or still growing: the root and `~` stand for all below it. */
static void cut_short(Loans *loans, PlaceList *list, TypeId type, bool growing) {
  bool many = list->count > MOST_ORIGINS || growing;
  PlaceList cut = {0};
  for (uint32_t i = 0; i < list->count; i++) {
    MirPlace place = list->items[i];
    bool deep = depth_of(loans->body, place) > DEEPEST;
    if (many || deep)
      place =
          mir_below(loans->body, mir_root(loans->body, mir_place(loans->body, place)->root), type);
    add_origin(loans, &cut, place);
  }
  list->items = cut.items;
  list->count = cut.count;
}

static bool same_places(const Version *version, const PlaceList *list) {
  if (version->origin_count != list->count) return false;
  for (uint32_t i = 0; i < list->count; i++)
    if (!mir_place_same(version->origins[i], list->items[i])) return false;
  return true;
}

static void join_origins(Loans *loans, const Version *version, PlaceList *list) {
  const MirCfg *cfg = loans->pass->cfg;
  MirBlock block = version->site.block;
  for (uint32_t k = 0;
       k < OWN_MUTANT(join_takes_one_origin, cfg->predecessor_count[block.index], 1); k++) {
    uint32_t from = seen_at_end(loans, version->local, cfg->predecessors[block.index][k]);
    for (uint32_t i = 0; from && i < loans->versions.items[from].origin_count; i++)
      add_origin(loans, list, loans->versions.items[from].origins[i]);
  }
}

/* True if the version's origins changed. */
static bool find_origins(Loans *loans, uint32_t id, bool growing) {
  const Version version = loans->versions.items[id];
  PlaceList list = {0};
  if (version.site.at == AT_START) {
    join_origins(loans, &version, &list);
  } else {
    const MirInstr *instr =
        &mir_block(loans->body, version.site.block)->instrs.items[version.site.at];
    add_places(loans, &list, (MirPlace){mir_operands(loans->body, instr)[0].index}, version.site);
  }
  TypeId type = mir_local(loans->body, version.local)->type;
  cut_short(loans, &list, type, false);
  if (same_places(&version, &list)) return false;
  if (growing) cut_short(loans, &list, type, true);
  if (same_places(&version, &list)) return false;
  loans->versions.items[id].origins = list.items;
  loans->versions.items[id].origin_count = list.count;
  return true;
}

/* ── lineage ── */

static uint32_t ancestors(const Loans *loans, uint32_t version) {
  uint32_t count = 0;
  for (; version; version = loans->versions.items[version].parent)
    count++;
  return count;
}

/* The nearest version that both are or come from. */
static uint32_t common(const Loans *loans, uint32_t a, uint32_t b) {
  uint32_t count_a = ancestors(loans, a), count_b = ancestors(loans, b);
  while (a != b) {
    if (count_a >= count_b) {
      a = loans->versions.items[a].parent;
      count_a--;
    } else {
      b = loans->versions.items[b].parent;
      count_b--;
    }
  }
  return a;
}

/* The version that a place is reached through; of a returned reference: what all arguments it may lie in have in common. */
static uint32_t seen_through(const Loans *loans, MirPlace place, Site site) {
  Site at;
  const MirInstr *call = loans_lending_call(loans, place, &at);
  if (!call) {
    if (!loans_is_reference(loans, place)) return 0;
    return loans_version(loans, mir_place(loans->body, place)->root, site);
  }
  const FnDecl *fn = decl_fn(loans->body->decls, mir_callee(loans->body, call->extra)->fn);
  uint32_t found = 0;
  for (uint32_t i = 0; i < fn->origins.count; i++) {
    MirOperand given = mir_operands(loans->body, call)[fn->origins.items[i].param];
    if (given.role == ROLE_CONST) continue;
    MirPlace from = {given.index};
    if (!loans_is_reference(loans, from)) return 0;
    uint32_t seen = loans_version(loans, mir_place(loans->body, from)->root, at);
    found = found ? common(loans, found, seen) : seen;
    if (!found) return 0;
  }
  return found;
}

/* Of joins in loops nothing is assumed that is not known from all sides: sources without a line yet have none. */
static uint32_t parent_of(const Loans *loans, const Version *version) {
  if (version->site.at != AT_START) {
    const MirInstr *instr =
        &mir_block(loans->body, version->site.block)->instrs.items[version->site.at];
    return seen_through(loans, (MirPlace){mir_operands(loans->body, instr)[0].index},
                        version->site);
  }
  const MirCfg *cfg = loans->pass->cfg;
  MirBlock block = version->site.block;
  const uint32_t *number = cfg->number;
  uint32_t found = 0;
  for (uint32_t k = 0; k < cfg->predecessor_count[block.index]; k++) {
    MirBlock before = cfg->predecessors[block.index][k];
    if (number[before.index] >= number[block.index]) return 0;
    uint32_t from = seen_at_end(loans, version->local, before);
    found = k == 0 ? from : OWN_MUTANT(lineage_united, common(loans, found, from), found);
  }
  return found;
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
    loans->versions.items[order[i]].parent = parent_of(loans, &loans->versions.items[order[i]]);
  uint32_t round = 0;
  for (bool changed = true; changed; round++) {
    changed = false;
    for (uint32_t i = 0; i < count; i++)
      changed = find_origins(loans, order[i], round >= ROUNDS_EXACT) || changed;
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
  if (body->decl.index && decl_fn(body->decls, body->decl)->lends) loans->returned = body->result;
  loans->constant_of = arena_make_many(loans->arena, uint32_t, loans->local_count);
  array_push(loans->arena, &loans->versions, (Version){.site = {{0}, 0}});
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
