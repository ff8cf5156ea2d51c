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
} Edge;

/* The edges into a chain block that come with one state. */
typedef struct {
  SharedSet state;
  OWN_ARRAY(Edge) edges;
} Entry;
typedef OWN_ARRAY(Entry) Entries;

typedef struct {
  PassBody *pass;
  MirBody *body;
  Entries *entries; /* by block, of the body as it was */
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

static void enter(Chains *chains, Edge edge, SharedSet *state) {
  MirBlock to = mir_block(chains->body, edge.from)->successors.items[edge.which];
  Entries *entries = &chains->entries[to.index];
  MirScope scope = mir_block(chains->body, to)->scope;
  Entry *entry = NULL;
  for (uint32_t i = 0; i < entries->count && !entry; i++) {
    if (agree(chains, &entries->items[i].state, state, scope)) entry = &entries->items[i];
  }
  if (!entry) {
    array_push(chains->pass->scratch, entries,
               (Entry){.state = shared_set_copy(&chains->pass->init->sets, state)});
    entry = &array_last(entries);
  }
  array_push(chains->pass->scratch, &entry->edges, edge);
}

static void enter_from_body(void *self, MirBlock from, uint32_t which, SharedSet *out) {
  Chains *chains = self;
  const MirBlockInfo *block = mir_block(chains->body, from);
  if (!block->chain && mir_block(chains->body, block->successors.items[which])->chain)
    enter(chains, (Edge){from, which}, out);
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
      enter(chains, (Edge){block, which}, state);
  }
}

static void split(Chains *chains, MirBlock block) {
  const Entries *entries = &chains->entries[block.index];
  for (uint32_t e = 0; e < entries->count; e++) {
    Entry *entry = &entries->items[e];
    MirBlock copy = block;
    if (e > 0) {
      copy = mir_clone_block(chains->body, block);
      chains->split = true;
      for (uint32_t k = 0; k < entry->edges.count; k++) {
        Edge edge = entry->edges.items[k];
        mir_block(chains->body, edge.from)->successors.items[edge.which] = copy;
      }
    }
    pass_on(chains, copy, &entry->state);
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
  chains.entries = arena_make_many(pass->scratch, Entries, pass->body->blocks.count);
  init_walk(pass->init, &(InitWalk){.self = &chains, .edge = enter_from_body});
  for (uint32_t i = 0; i < pass->cfg->count; i++) {
    if (mir_block(pass->body, pass->cfg->order[i])->chain) split(&chains, pass->cfg->order[i]);
  }
  return chains.split;
}
