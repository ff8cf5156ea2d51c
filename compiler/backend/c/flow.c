// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Conditions, dominators and cold blocks of a CFlow.
**
** In: MIR's CFG in reverse postorder. Out: the tables of flow.h but for loops. Invariant: one walk each, O(edges · log blocks):
** dominators are least common ancestors, found through jump pointers, and final once all edges from before were seen. The
** surprise: edges back that are not to a dominator are not looked at: in such a graph the tree is only a good guess. */
#include "backend/c/flow.h"

/* ── the graph ── */

/* Conditions of more terms would be long lines. */
enum { MOST_TERMS = 8 };

static bool only_returns(const MirBody *body, MirBlock block) {
  const MirBlockInfo *info = mir_block(body, block);
  for (uint32_t i = 0; i + 1 < info->instrs.count; i++)
    if (info->instrs.items[i].op != MIR_END) return false;
  MirOp last = mir_terminator(info)->op;
  return last == MIR_RETURN || last == MIR_RESUME;
}

static void read_edges(CFlow *flow) {
  for (uint32_t i = 0; i < flow->cfg->count; i++) {
    MirBlock block = flow->cfg->order[i];
    const MirBlockInfo *info = mir_block(flow->body, block);
    flow->leaves[block.index] = i > 0 && only_returns(flow->body, block);
    for (uint32_t k = 0; k < info->successors.count && k < 2; k++) {
      flow->to[block.index][k] = info->successors.items[k];
      flow->edges[info->successors.items[k].index]++;
    }
  }
}

static bool branches(const CFlow *flow, MirBlock block) {
  const MirInstr *last = mir_terminator(mir_block(flow->body, block));
  return last->op == MIR_BRANCH && last->form != FORM_GUARD;
}

static uint32_t term_count(const CFlow *flow, MirBlock block) {
  uint32_t count = 1;
  for (const CTerm *term = flow->terms[block.index]; term; term = term->next)
    count += term_count(flow, term->block); /* bounded by MOST_TERMS */
  return count;
}

static void add_term(Arena *arena, CFlow *flow, MirBlock block, CTerm term) {
  CTerm **end = &flow->terms[block.index];
  while (*end)
    end = &(*end)->next;
  *end = arena_make(arena, CTerm);
  **end = term;
  flow->term_of[term.block.index] = block;
}

/* `if a: if b: T` with one other way out is one condition. Did the block take in that of its successor `side`? */
static bool join(Arena *arena, CFlow *flow, MirBlock block, int side, const bool *conditions) {
  MirBlock *to = flow->to[block.index], inner = to[side], other = to[1 - side];
  if (inner.index == other.index || flow->edges[inner.index] != 1 || !conditions[inner.index] ||
      !branches(flow, inner) || flow->cfg->number[inner.index] <= flow->cfg->number[block.index])
    return false;
  const MirBlock *then = flow->to[inner.index];
  int shared = then[0].index == other.index ? 0 : then[1].index == other.index ? 1 : -1;
  if (shared < 0 || then[0].index == then[1].index ||
      term_count(flow, block) + term_count(flow, inner) > MOST_TERMS)
    return false;
  /* block true leads on: `block && (way on)`; block false: `block || (way to what block true means)`. */
  bool either = side == 1;
  add_term(arena, flow, block, (CTerm){inner, either, (shared == 0) != either, NULL});
  to[side] = then[1 - shared];
  flow->edges[other.index]--;
  return true;
}

static void join_conditions(Arena *arena, CFlow *flow, const bool *conditions) {
  for (uint32_t i = flow->cfg->count; i > 0; i--) {
    MirBlock block = flow->cfg->order[i - 1];
    if (!branches(flow, block)) continue;
    while (join(arena, flow, block, 0, conditions) || join(arena, flow, block, 1, conditions)) {
    }
  }
}

/* ── dominators ── */

static MirBlock common(const CFlow *flow, MirBlock a, MirBlock b) {
  while (a.index != b.index) {
    if (flow->depth[a.index] < flow->depth[b.index]) {
      MirBlock swap = a;
      a = b;
      b = swap;
    }
    bool level = flow->depth[a.index] == flow->depth[b.index];
    MirBlock over = flow->jump[a.index], over_b = flow->jump[b.index];
    if (!level) {
      a = flow->depth[over.index] >= flow->depth[b.index] ? over : flow->idom[a.index];
    } else if (over.index != over_b.index) {
      a = over;
      b = over_b;
    } else {
      a = flow->idom[a.index];
      b = flow->idom[b.index];
    }
  }
  return a;
}

bool c_dominates(const CFlow *flow, MirBlock above, MirBlock below) {
  uint32_t depth = flow->depth[above.index];
  while (flow->depth[below.index] > depth) {
    MirBlock over = flow->jump[below.index];
    below = flow->depth[over.index] >= depth ? over : flow->idom[below.index];
  }
  return above.index == below.index;
}

/* Jump pointers as of skew-binary numbers: each block has one, any ancestor is O(log depth) away. */
static void settle(CFlow *flow, MirBlock block) {
  MirBlock up = flow->idom[block.index];
  flow->depth[block.index] = flow->depth[up.index] + 1;
  MirBlock once = flow->jump[up.index], twice = flow->jump[once.index];
  bool even = flow->depth[up.index] - flow->depth[once.index] ==
              flow->depth[once.index] - flow->depth[twice.index];
  flow->jump[block.index] = even ? twice : up;
}

/* Block 0, which is none, stands above the entry. */
static void find_dominators(CFlow *flow) {
  for (uint32_t i = 0; i < flow->cfg->count; i++) {
    MirBlock block = flow->cfg->order[i];
    if (flow->term_of[block.index].index) continue;
    settle(flow, block);
    for (int k = 0; k < 2; k++) {
      MirBlock to = flow->to[block.index][k], *idom = &flow->idom[to.index];
      if (!to.index || flow->cfg->number[to.index] <= i + 1) continue;
      *idom = idom->index ? common(flow, *idom, block) : block;
    }
  }
  for (uint32_t i = flow->cfg->count; i > 0; i--) {
    MirBlock block = flow->cfg->order[i - 1];
    flow->weight[block.index]++;
    flow->weight[flow->idom[block.index].index] += flow->weight[block.index];
  }
}

static void find_cold(CFlow *flow) {
  for (uint32_t i = 1; i < flow->cfg->count; i++)
    flow->cold[flow->cfg->order[i].index] = true;
  for (uint32_t i = 0; i < flow->cfg->count; i++) {
    MirBlock block = flow->cfg->order[i];
    if (flow->cold[block.index]) continue;
    MirOp op = mir_terminator(mir_block(flow->body, block))->op;
    if (op != MIR_RAISE) flow->cold[flow->to[block.index][0].index] = false;
    if (op == MIR_BRANCH) flow->cold[flow->to[block.index][1].index] = false;
  }
}

CFlow *c_flow(Arena *arena, const MirBody *body, const MirCfg *cfg, const bool *conditions) {
  uint32_t count = body->blocks.count;
  CFlow *flow = arena_make(arena, CFlow);
  flow->body = body;
  flow->cfg = cfg;
  flow->to = (MirBlock(*)[2])arena_make_many(arena, MirBlock, 2 * (size_t)count);
  flow->edges = arena_make_many(arena, uint32_t, count);
  flow->leaves = arena_make_many(arena, bool, count);
  flow->cold = arena_make_many(arena, bool, count);
  flow->apart = arena_make_many(arena, bool, count);
  flow->weight = arena_make_many(arena, uint32_t, count);
  flow->terms = arena_make_many(arena, CTerm *, count);
  flow->term_of = arena_make_many(arena, MirBlock, count);
  flow->idom = arena_make_many(arena, MirBlock, count);
  flow->jump = arena_make_many(arena, MirBlock, count);
  flow->depth = arena_make_many(arena, uint32_t, count);
  flow->reducible = true;
  read_edges(flow);
  join_conditions(arena, flow, conditions);
  find_dominators(flow);
  find_cold(flow);
  c_flow_loops(arena, flow);
  return flow;
}
