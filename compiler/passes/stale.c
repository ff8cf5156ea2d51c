// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Law 2: no reference is used after what it refers to may be gone (E0320, E0321, E0325, E0331).
**
** In: Loans, MU. Out: reports. Every access that may free, move, re-type or end something is listed by the root it belongs to; then each
** version is followed through the blocks where it is live, and compared with the accesses of its origins' roots there (mir_reach is the
** table of ownership.md §5.2). So the cost is the live ranges plus the accesses they meet. spec own.ref.stale, own.ref.lineage,
** own.drop.edge-access. The surprise: an edge drop is not in the graph yet; it is read off MU, and stands behind the last instruction. */
#include "passes/stale.h"
#include "mir/mutant.h"

#include <stdlib.h>

typedef struct {
  Borrow *borrow;
  Loans *loans;
  MirBody *body;
  Arena *arena;
  bool *watched; /* by local: some version has an origin in it */
  OWN_ARRAY(Access) accesses;
  OWN_ARRAY(Stale)
  edges;           /* told last, if at all: what an edge drop ends, a move has emptied elsewhere */
  uint32_t *first; /* by root: its accesses in `accesses`, sorted by place in the body */
} StaleCheck;

/* ── accesses ── */

static bool is_flat(const StaleCheck *check, MirPlace place) {
  TypeId type = mir_place(check->body, place)->type;
  return OWN_MUTANT(trivial_is_flat, type_is_flat(check->body->decls, type),
                    type_is_trivial(check->body->decls, type, check->body->type_params,
                                    check->body->type_param_count));
}

static void add_access(StaleCheck *check, Access access) {
  Site site = access.site;
  if (access.site.at >= mir_block(check->body, site.block)->instrs.count) site.at = AT_START;
  Origins origins = loans_origins(check->loans, access.named, site);
  if (loans_is_reference(check->loans, access.named))
    access.via = loans_version(check->loans, mir_place(check->body, access.named)->root, site);
  access.number = check->loans->pass->cfg->number[access.site.block.index];
  for (uint32_t i = 0; i < origins.count; i++) {
    access.place = origins.items[i];
    uint32_t root = mir_place(check->body, access.place)->root.index;
    if (root < check->loans->local_count && check->watched[root])
      array_push(check->arena, &check->accesses, access);
  }
}

static bool is_behind_pointer(const StaleCheck *check, MirPlace place) {
  return OWN_MUTANT(pointee_is_accessed, mir_behind_pointer(check->body, place), false);
}

/* A view lent for change: may what it refers to own something? */
static bool changes_owners(const StaleCheck *check, MirPlace view) {
  const TypeInfo *info = type_info(check->body->decls->types, mir_place(check->body, view)->type);
  return OWN_MUTANT(view_changes_nothing,
                    info->count && !type_is_flat(check->body->decls, info->arguments[0]), false);
}

static void access_operand(StaleCheck *check, Site site, MirOperand operand) {
  const MirInstr *instr = story_instr(check->borrow, site);
  MirPlace place = {operand.index};
  Access access = {.site = site, .named = place};
  bool ends = (instr->op == MIR_DROP || instr->op == MIR_END) && operand.role == ROLE_USE;
  if (operand.role == ROLE_CONST || is_behind_pointer(check, place)) return;
  if (loans_is_view_storage(check->loans, place)) {
    if (operand.role != ROLE_MUT || instr->op == MIR_REF || !changes_owners(check, place)) return;
    access.kind = ACCESS_WRITE; /* of what it refers to; its own end is nobody's */
  } else if (ends) {
    access.kind = ACCESS_END;
  } else if (operand.role == ROLE_MUT && instr->op != MIR_REF) {
    if (is_flat(check, place)) return;
    if (OWN_MUTANT(mut_is_no_access, false, true)) return;
    access.kind = ACCESS_WRITE;
  } else if (OWN_MUTANT(move_is_no_access, operand.role == ROLE_MOVE, false) &&
             conflict_counts(check->borrow, operand)) {
    access.kind = ACCESS_MOVE;
  } else {
    return;
  }
  add_access(check, access);
}

static void access_instr(StaleCheck *check, Site site) {
  uint32_t count = story_instr(check->borrow, site)->count;
  for (uint32_t k = 0; k < count; k++) {
    const MirInstr *instr = story_instr(check->borrow, site);
    access_operand(check, site, mir_operands(check->body, instr)[k]);
  }
  const MirInstr *instr = story_instr(check->borrow, site);
  if (instr->dst.index && loans_is_view_storage(check->loans, instr->dst)) return;
  if (OWN_MUTANT(assignment_is_no_access, instr->op != MIR_ASSIGN, true) ||
      is_flat(check, instr->dst) || is_behind_pointer(check, instr->dst))
    return;
  add_access(check, (Access){.kind = ACCESS_WRITE, .site = site, .named = instr->dst});
}

/* What the edge will drop (drops.c): paths that hold a value before it and may hold none behind it. */
static void access_edge(void *self, MirBlock from, uint32_t which, SharedSet *out) {
  StaleCheck *check = self;
  const Paths *paths = check->borrow->pass->paths;
  const Init *init = check->borrow->pass->init;
  MirBlock to = mir_block(check->body, from)->successors.items[which];
  if (!init_joins(init, to) || mir_block(check->body, to)->chain) return;
  if (OWN_MUTANT(edge_drop_is_no_access, false, true)) return;
  Site site = {from, mir_block(check->body, from)->instrs.count};
  for (uint32_t p = 0; (p = init_next_lost(init, to, out, p + 1)) != 0;) {
    const Path *path = &paths->items.items[p];
    if (path->needs_drop && check->watched[path->local.index] &&
        drops_in_scope(check->body, mir_block(check->body, to)->scope, path->local))
      add_access(check,
                 (Access){.kind = ACCESS_END, .site = site, .which = which, .named = path->place});
  }
}

static uint32_t access_root(const MirBody *body, const Access *access) {
  return mir_place(body, access->place)->root.index;
}

static int compare_positions(const Access *a, const Access *b) {
  if (a->number != b->number) return a->number < b->number ? -1 : 1;
  if (a->site.at != b->site.at) return a->site.at < b->site.at ? -1 : 1;
  return a->which < b->which ? -1 : a->which > b->which;
}

static int by_position(const void *left, const void *right) {
  return compare_positions(left, right);
}

/* Counting sort by root, then by position inside each. */
static void sort_accesses(StaleCheck *check) {
  uint32_t count = check->accesses.count, locals = check->loans->local_count;
  Access *sorted = arena_make_many(check->arena, Access, count + 1);
  check->first = arena_make_many(check->arena, uint32_t, locals + 2);
  for (uint32_t i = 0; i < count; i++)
    check->first[access_root(check->body, &check->accesses.items[i]) + 2]++;
  for (uint32_t l = 1; l < locals + 2; l++)
    check->first[l] += check->first[l - 1];
  for (uint32_t i = 0; i < count; i++) {
    const Access *access = &check->accesses.items[i];
    sorted[check->first[access_root(check->body, access) + 1]++] = *access;
  }
  check->accesses.items = sorted;
  for (uint32_t l = 1; l < locals; l++) {
    uint32_t from = check->first[l], to = check->first[l + 1];
    if (to - from > 1) qsort(sorted + from, to - from, sizeof *sorted, by_position);
  }
}

static void collect_accesses(StaleCheck *check) {
  const MirCfg *cfg = check->borrow->pass->cfg;
  check->watched = arena_make_many(check->arena, bool, check->loans->local_count);
  for (uint32_t v = 1; v < check->loans->versions.count; v++) {
    const Version *version = &check->loans->versions.items[v];
    for (uint32_t i = 0; i < version->origin_count && version->used; i++)
      check->watched[mir_place(check->body, version->origins[i])->root.index] = true;
  }
  for (uint32_t b = 0; b < cfg->count; b++) {
    for (uint32_t i = 0; i < mir_block(check->body, cfg->order[b])->instrs.count; i++)
      access_instr(check, (Site){cfg->order[b], i});
  }
  init_walk(check->borrow->pass->init, &(InitWalk){.self = check, .edge = access_edge});
  sort_accesses(check);
}

/* ── the table ── */

static bool makes_stale(const StaleCheck *check, uint32_t id, MirPlace origin,
                        const Access *access) {
  const Version *version = &check->loans->versions.items[id];
  bool writes = access->kind == ACCESS_WRITE;
  if (OWN_MUTANT(writer_is_stale, access->via == id, false) ||
      OWN_MUTANT(no_lineage, writes && loans_derives(check->loans, access->via, id), false))
    return false;
  PlaceReach reach = mir_reach(check->body, access->place, origin, version->holds);
  if (!(writes ? reach.interior : reach.overlaps)) return false;
  return OWN_MUTANT(constant_elements_stale, !conflict_apart(check->borrow, access->place, origin),
                    true);
}

/* ── the sweep ── */

typedef struct {
  uint32_t version;
  MirBlock block;
  uint32_t from, to; /* instructions strictly between them; `to`: count + 1 = the edges too */
} Range;

static bool on_live_edge(const StaleCheck *check, const Access *access, MirLocal local) {
  const MirBlockInfo *block = mir_block(check->body, access->site.block);
  return access->site.at < block->instrs.count ||
         OWN_MUTANT(edge_wrong_way,
                    live_at_start(check->loans, local, block->successors.items[access->which]),
                    live_at_end(check->loans, local, access->site.block));
}

static void check_origin(StaleCheck *check, Range range, MirPlace origin) {
  const Version version = check->loans->versions.items[range.version];
  uint32_t root = mir_place(check->body, origin)->root.index;
  uint32_t number = check->loans->pass->cfg->number[range.block.index];
  uint32_t low = check->first[root], end = check->first[root + 1], high = end;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    const Access *access = &check->accesses.items[middle];
    bool before =
        access->number < number ||
        (access->number == number && (range.from != AT_START && access->site.at <= range.from));
    if (before)
      low = middle + 1;
    else
      high = middle;
  }
  for (; low < end; low++) {
    const Access *access = &check->accesses.items[low];
    if (access->number != number || access->site.at >= range.to) return;
    if (!on_live_edge(check, access, version.local) ||
        !makes_stale(check, range.version, origin, access))
      continue;
    Stale stale = {range.version, origin, *access};
    bool edge = access->site.at >= mir_block(check->body, access->site.block)->instrs.count;
    if (edge)
      array_push(check->arena, &check->edges, stale);
    else
      story_stale(check->borrow, stale);
  }
}

/* From `from` on in the block, as long as the version is seen and live. */
static void check_range(StaleCheck *check, uint32_t id, MirBlock block, uint32_t from) {
  const Version version = check->loans->versions.items[id];
  const LoanLocal *local = &check->loans->locals[version.local.index];
  uint32_t number = check->loans->pass->cfg->number[block.index], last = 0;
  bool bound = false;
  uint32_t i = live_meeting(check->loans, version.local, block, from == AT_START ? 0 : from + 1);
  for (; i < local->meetings.count && local->meetings.items[i].number == number && !bound; i++) {
    const Meeting *meeting = &local->meetings.items[i];
    bound = meeting->binds != 0;
    if (live_counts(check->loans, meeting)) last = meeting->at;
  }
  Range range = {id, block, from, last};
  if (!bound && live_at_end(check->loans, version.local, block))
    range.to = mir_block(check->body, block)->instrs.count + 1;
  for (uint32_t k = 0; k < version.origin_count && range.to; k++)
    check_origin(check, range, version.origins[k]);
}

static void check_local(StaleCheck *check, MirLocal id) {
  const LoanLocal *local = &check->loans->locals[id.index];
  for (uint32_t i = 0; i < local->meetings.count; i++) {
    const Meeting *meeting = &local->meetings.items[i];
    MirBlock block = check->loans->pass->cfg->order[meeting->number - 1];
    if (meeting->binds) check_range(check, meeting->binds, block, meeting->at);
  }
  for (uint32_t i = 0; i < local->live.count; i++) {
    MirBlock block = local->live.items[i];
    uint32_t seen = local->only;
    if (local->bindings > 1)
      seen = table_get(&check->loans->seen_in, table_pair(id.index, block.index));
    if (seen) check_range(check, seen, block, AT_START);
  }
}

void stale_check(Borrow *borrow) {
  StaleCheck check = {
      .borrow = borrow, .loans = borrow->loans, .body = borrow->body, .arena = borrow->arena};
  if (check.loans->versions.count == 1) return;
  collect_accesses(&check);
  for (uint32_t l = 1; l < check.loans->local_count; l++)
    if (check.loans->locals[l].bindings) check_local(&check, (MirLocal){l});
  for (uint32_t i = 0; i < check.edges.count && !borrow->errors; i++)
    story_stale(borrow, check.edges.items[i]);
}
