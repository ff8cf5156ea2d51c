// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Loops of a CFlow, and where its blocks stand.
**
** In: edges and dominators. Out: `loop`, `apart` and the lists of what stands apart. Invariant: a block is in exactly one list, or
** it is the target of exactly one edge from before it. The surprise: a block that leaves a loop stands behind the outermost loop
** that it leaves, if several edges lead to it or if it is the largest way out; a smaller way out stays where it is taken. */
#include "backend/c/flow.h"

typedef struct {
  Arena *arena;
  CFlow *flow;
  uint32_t *first; /* by block: where its predecessors begin; one more at the end */
  MirBlock *predecessors;
  MirBlock *top; /* the outermost loop found so far around a block, or itself */
  MirBlock *stack;
  uint8_t *straight; /* blocks until it ends in a jump, without a choice; 0: it does not */
} Loops;

enum { MOST_STRAIGHT = 6 };

static bool is_node(const CFlow *flow, MirBlock block) {
  return block.index && !flow->leaves[block.index] && !flow->term_of[block.index].index;
}

static bool goes_back(const CFlow *flow, MirBlock from, MirBlock to) {
  return flow->cfg->number[to.index] <= flow->cfg->number[from.index];
}

/* ── loops ── */

static void list_predecessors(Loops *l) {
  const CFlow *flow = l->flow;
  uint32_t count = flow->body->blocks.count, edges = 0;
  l->first = arena_make_many(l->arena, uint32_t, count + 2);
  for (uint32_t b = 1; b < count; b++)
    for (int k = 0; k < 2; k++)
      if (is_node(flow, (MirBlock){b}) && is_node(flow, flow->to[b][k]))
        l->first[flow->to[b][k].index + 2]++, edges++;
  for (uint32_t b = 0; b < count; b++)
    l->first[b + 2] += l->first[b + 1];
  l->predecessors = arena_make_many(l->arena, MirBlock, edges + 1);
  for (uint32_t b = 1; b < count; b++)
    for (int k = 0; k < 2; k++)
      if (is_node(flow, (MirBlock){b}) && is_node(flow, flow->to[b][k]))
        l->predecessors[l->first[flow->to[b][k].index + 1]++] = (MirBlock){b};
}

/* Edges back to a dominator make loops. They are no edges to a place: `edges` counts the others from now on. */
static void find_headers(CFlow *flow) {
  for (uint32_t i = 0; i < flow->cfg->count; i++) {
    MirBlock block = flow->cfg->order[i];
    for (int k = 0; k < 2 && is_node(flow, block); k++) {
      MirBlock to = flow->to[block.index][k];
      if (!is_node(flow, to) || !goes_back(flow, block, to)) continue;
      bool loops = c_dominates(flow, to, block);
      flow->header[to.index] = flow->header[to.index] || loops;
      flow->reducible = flow->reducible && loops;
      if (loops) flow->edges[to.index]--;
    }
  }
}

static MirBlock top_of(Loops *l, MirBlock block) {
  MirBlock top = block;
  while (l->top[top.index].index != top.index)
    top = l->top[top.index];
  while (l->top[block.index].index != top.index) {
    MirBlock up = l->top[block.index];
    l->top[block.index] = top;
    block = up;
  }
  return top;
}

/* Pushes what may come before `block` in the loop of `header`. */
static uint32_t push_before(Loops *l, MirBlock block, MirBlock header, uint32_t depth) {
  for (uint32_t i = l->first[block.index]; i < l->first[block.index + 1]; i++) {
    MirBlock from = l->predecessors[i];
    bool round = block.index != header.index || goes_back(l->flow, from, header);
    MirBlock top = top_of(l, from);
    if (!round || top.index == header.index || !c_dominates(l->flow, header, top)) continue;
    /* It is in the loop from now on, so that nobody pushes it again. */
    l->top[top.index] = header;
    if (l->flow->header[top.index])
      l->flow->outer[top.index] = header;
    else
      l->flow->loop[top.index] = header;
    l->stack[depth++] = top;
  }
  return depth;
}

static void find_loops(Loops *l) {
  CFlow *flow = l->flow;
  for (uint32_t b = 0; b < flow->body->blocks.count; b++)
    l->top[b].index = b;
  for (uint32_t i = flow->cfg->count; i > 0; i--) {
    MirBlock header = flow->cfg->order[i - 1];
    if (!flow->header[header.index]) continue;
    flow->loop[header.index] = header;
    uint32_t depth = push_before(l, header, header, 0);
    while (depth) {
      MirBlock block = l->stack[--depth];
      depth = push_before(l, block, header, depth);
    }
  }
}

/* The loop a block stands in: a header, that around its own. */
static MirBlock stands_in(const CFlow *flow, MirBlock block) {
  return flow->header[block.index] ? flow->outer[block.index] : flow->loop[block.index];
}

/* The outermost loop around `from` that is not around `to`; none: there is none. */
static MirBlock left(const CFlow *flow, MirBlock from, MirBlock to) {
  MirBlock around = stands_in(flow, to), loop = flow->loop[from.index];
  if (loop.index == around.index) return (MirBlock){0};
  while (loop.index && flow->outer[loop.index].index != around.index)
    loop = flow->outer[loop.index];
  return loop;
}

/* ── where blocks stand ── */

/* Raising edges lead to what is written there only if it is short and without a choice. */
static bool raises_apart(const Loops *l, MirBlock block) {
  const CFlow *flow = l->flow;
  MirBlock to = flow->to[block.index][1];
  return mir_terminator(mir_block(flow->body, block))->op == MIR_CALL_RAISES && is_node(flow, to) &&
         !l->straight[to.index];
}

static void find_ends(Loops *l) {
  CFlow *flow = l->flow;
  for (uint32_t i = flow->cfg->count; i > 0; i--) {
    MirBlock block = flow->cfg->order[i - 1], to = flow->to[block.index][0];
    if (!is_node(flow, block)) continue;
    if (i > 1 && flow->edges[block.index] != 1) flow->apart[block.index] = true;
    MirOp op = mir_terminator(mir_block(flow->body, block))->op;
    bool choice = op == MIR_BRANCH || op == MIR_CALL_RAISES || flow->header[block.index];
    bool on = is_node(flow, to) && !flow->apart[to.index];
    uint32_t length = 1u + (on ? l->straight[to.index] : 0);
    bool straight = !choice && length <= MOST_STRAIGHT && (!on || l->straight[to.index]);
    l->straight[block.index] = straight ? (uint8_t)length : 0;
    flow->dead_end[block.index] =
        flow->cold[block.index] && !choice && (!is_node(flow, to) || flow->dead_end[to.index]);
    if (raises_apart(l, block)) flow->apart[flow->to[block.index][1].index] = true;
  }
}

/* Which loops have something behind them that is not cold. */
static bool *find_followed(const Loops *l) {
  const CFlow *flow = l->flow;
  bool *followed = arena_make_many(l->arena, bool, flow->body->blocks.count);
  for (uint32_t i = 1; i < flow->cfg->count; i++) {
    MirBlock block = flow->cfg->order[i];
    if (is_node(flow, block) && flow->apart[block.index] && !flow->cold[block.index])
      followed[left(flow, flow->idom[block.index], block).index] = true;
  }
  return followed;
}

/* Of a loop that nothing stands behind, the largest way out does. */
static void choose_ways_out(Loops *l) {
  CFlow *flow = l->flow;
  const bool *followed = find_followed(l);
  MirBlock *best = arena_make_many(l->arena, MirBlock, flow->body->blocks.count);
  for (uint32_t i = 1; i < flow->cfg->count; i++) {
    MirBlock block = flow->cfg->order[i];
    if (!is_node(flow, block) || flow->apart[block.index] || flow->cold[block.index]) continue;
    MirBlock loop = left(flow, flow->idom[block.index], block);
    if (!loop.index || followed[loop.index]) continue;
    MirBlock *chosen = &best[loop.index];
    if (!chosen->index || flow->weight[block.index] > flow->weight[chosen->index]) *chosen = block;
  }
  for (uint32_t b = 1; b < flow->body->blocks.count; b++)
    if (best[b].index) flow->apart[best[b].index] = true;
}

static void list_apart(Loops *l, bool dead_ends) {
  CFlow *flow = l->flow;
  for (uint32_t i = flow->cfg->count; i > 1; i--) {
    MirBlock block = flow->cfg->order[i - 1];
    if (!is_node(flow, block) || !flow->apart[block.index] ||
        flow->dead_end[block.index] != dead_ends)
      continue;
    MirBlock owner = flow->idom[block.index], loop = left(flow, owner, block);
    MirBlock *list = loop.index ? &flow->after[loop.index] : &flow->inside[owner.index];
    flow->behind_loop[block.index] = loop.index != 0;
    flow->next_apart[block.index] = *list;
    *list = block;
  }
}

void c_flow_loops(Arena *arena, CFlow *flow) {
  uint32_t count = flow->body->blocks.count;
  Loops l = {.arena = arena, .flow = flow};
  flow->header = arena_make_many(arena, bool, count);
  flow->loop = arena_make_many(arena, MirBlock, count);
  flow->outer = arena_make_many(arena, MirBlock, count);
  flow->inside = arena_make_many(arena, MirBlock, count);
  flow->after = arena_make_many(arena, MirBlock, count);
  flow->behind_loop = arena_make_many(arena, bool, count);
  flow->next_apart = arena_make_many(arena, MirBlock, count);
  l.top = arena_make_many(arena, MirBlock, count);
  l.stack = arena_make_many(arena, MirBlock, count);
  flow->dead_end = arena_make_many(arena, bool, count);
  l.straight = arena_make_many(arena, uint8_t, count);
  list_predecessors(&l);
  find_headers(flow);
  find_loops(&l);
  find_ends(&l);
  choose_ways_out(&l);
  list_apart(&l, true);
  list_apart(&l, false);
}
