// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Splits shared cleanup chains whose entries disagree (own.drop.chain).
**
** Lowering builds one chain per (innermost live entry, target) and lets all exits share it.
** Sharing is not a join: if only one of two exits has given `x` away, dropping `x` on the edge
** of the other would end it before what was declared later. So each block of a chain gets one
** copy per state of the paths in scope there. Needs INIT; breaks it if blocks are added.
**
** Before   b1: call eat(move x)  goto b3     b2: goto b3     b3: drop y  goto b4     b4: drop x  return
** After    b1 → b3 → b4    b2 → b5 → b6      where b5, b6 are copies: `drop x` goes from one, stays in the other
**
** The surprise: chain blocks are visited in reverse postorder, so all entries of a block are
** known when its turn comes. */
#include "mir/mutant.h"
#include "passes/passes_internal.h"

typedef struct {
  MirBlock from;
  uint32_t which;
  uint32_t next; /* of the same entry, + 1 */
} Edge;

/* The edges into a chain block that come with one state. */
typedef struct {
  SharedSet state;
  uint32_t edges; /* the newest of them, + 1   */
  uint32_t next;  /* of the same block, + 1 */
} Entry;

typedef struct {
  PassBody *pass;
  MirBody *body;
  OWN_ARRAY(Edge) edges;
  OWN_ARRAY(Entry) entries;
  uint32_t *first; /* entry of a block of the body as it was, + 1 */
  bool split;
} Chains;

/* Are the two alike for all paths that need a drop and are in scope? */
static bool agree(const Chains *chains, const SharedSet *a, const SharedSet *b, MirScope scope) {
  const Paths *paths = chains->pass->paths;
  const SharedSets *sets = &chains->pass->init->sets;
  for (uint32_t p = 0; (p = shared_set_next(sets, a, b, p + 1, true)) != 0;) {
    const Path *path = &paths->items.items[p];
    bool in_scope =
        OWN_MUTANT(chain_forgets_outer, drops_in_scope(chains->body, scope, path->local),
                   mir_local(chains->body, path->local)->scope.index == scope.index);
    if (path->needs_drop && in_scope) return OWN_MUTANT(chains_agree, false, true);
  }
  return true;
}

/* The entry of a block that comes with the state. */
static Entry *entry_for(Chains *chains, MirBlock to, SharedSet *state) {
  MirScope scope = mir_block(chains->body, to)->scope;
  uint32_t last = 0;
  for (uint32_t e = chains->first[to.index]; e; e = chains->entries.items[e - 1].next) {
    if (agree(chains, &chains->entries.items[e - 1].state, state, scope))
      return &chains->entries.items[e - 1];
    last = e;
  }
  Entry entry = {.state = shared_set_copy(&chains->pass->init->sets, state)};
  array_push(chains->pass->scratch, &chains->entries, entry);
  uint32_t *link = last ? &chains->entries.items[last - 1].next : &chains->first[to.index];
  *link = chains->entries.count;
  return &array_last(&chains->entries);
}

static void enter(Chains *chains, MirBlock from, uint32_t which, SharedSet *state) {
  Entry *entry = entry_for(chains, mir_block(chains->body, from)->successors.items[which], state);
  array_push(chains->pass->scratch, &chains->edges, (Edge){from, which, entry->edges});
  entry->edges = chains->edges.count;
}

static void enter_from_body(void *self, MirBlock from, uint32_t which, SharedSet *out) {
  Chains *chains = self;
  const MirBlockInfo *block = mir_block(chains->body, from);
  if (!block->chain && mir_block(chains->body, block->successors.items[which])->chain)
    enter(chains, from, which, out);
}

/* Runs the state through one block of a chain and on to its successors in the chain. */
static void pass_on(Chains *chains, MirBlock block, SharedSet *state) {
  Init *init = chains->pass->init;
  const MirBlockInfo *info = mir_block(chains->body, block);
  uint32_t last = info->instrs.count - 1;
  for (uint32_t i = 0; i <= last; i++) {
    if (OWN_MUTANT(chain_state_stays, true, false))
      init_operands(init, state, &info->instrs.items[i]);
    if (i < last) init_destination(init, state, &info->instrs.items[i]);
  }
  for (uint32_t which = info->successors.count; which-- > 0;) {
    if (which == 0) init_destination(init, state, &info->instrs.items[last]);
    if (mir_block(chains->body, info->successors.items[which])->chain)
      enter(chains, block, which, state);
  }
}

static void lead_to(Chains *chains, const Entry *entry, MirBlock copy) {
  for (uint32_t k = entry->edges; k; k = chains->edges.items[k - 1].next) {
    Edge edge = chains->edges.items[k - 1];
    mir_block(chains->body, edge.from)->successors.items[edge.which] = copy;
  }
}

static void split(Chains *chains, MirBlock block) {
  uint32_t first = chains->first[block.index];
  for (uint32_t e = first; e; e = chains->entries.items[e - 1].next) {
    Entry entry = chains->entries.items[e - 1]; /* which may grow below */
    MirBlock copy = block;
    if (e != first) {
      copy = mir_clone_block(chains->body, block);
      chains->split = true;
      lead_to(chains, &entry, copy);
    }
    pass_on(chains, copy, &entry.state);
    shared_set_free(&chains->pass->init->sets, entry.state);
  }
}

static bool any_chain(const MirBody *body) {
  for (uint32_t b = 1; b < body->blocks.count; b++)
    if (body->blocks.items[b].chain) return true;
  return false;
}

bool chains_split(PassBody *pass) {
  if (OWN_MUTANT(chains_are_joins, !any_chain(pass->body), true)) return false;
  Chains chains = {.pass = pass, .body = pass->body};
  chains.first = arena_make_many(pass->scratch, uint32_t, pass->body->blocks.count);
  init_walk(pass->init, &(InitWalk){.self = &chains, .edge = enter_from_body});
  for (uint32_t i = 0; i < pass->cfg->count; i++) {
    if (mir_block(pass->body, pass->cfg->order[i])->chain) split(&chains, pass->cfg->order[i]);
  }
  return chains.split;
}
