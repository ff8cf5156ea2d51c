// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Control flow: reverse postorder, predecessors, loop headers.
**
** In: a body whose blocks have their successors. Out: tables by block. Invariant: only reachable
** blocks are in `order`, and only edges from reachable blocks count as predecessors. The walk
** keeps its own stack: a body may have a million blocks. */
#include "mir/analysis.h"

typedef enum { VISIT_NEW, VISIT_OPEN, VISIT_DONE } Visit;

typedef struct {
  MirBlock block;
  uint32_t next; /* successor to look at next */
} Frame;

typedef struct {
  const MirBody *body;
  MirCfg *cfg;
  Frame *stack;
  uint32_t depth;
  uint8_t *state; /* Visit, by block */
} Walk;

static void walk_open(Walk *walk, MirBlock block) {
  walk->state[block.index] = VISIT_OPEN;
  walk->stack[walk->depth++] = (Frame){block, 0};
}

static void walk_step(Walk *walk) {
  Frame *frame = &walk->stack[walk->depth - 1];
  const MirBlockInfo *info = mir_block(walk->body, frame->block);
  if (frame->next == info->successors.count) {
    walk->state[frame->block.index] = VISIT_DONE;
    *--walk->cfg->order = frame->block;
    walk->cfg->count++;
    walk->depth--;
    return;
  }
  MirBlock to = info->successors.items[frame->next++];
  walk->cfg->predecessor_count[to.index]++;
  if (walk->state[to.index] == VISIT_OPEN) walk->cfg->loop_header[to.index] = true;
  if (walk->state[to.index] == VISIT_NEW) walk_open(walk, to);
}

/* All of them stand in one array, those of one block side by side. */
static void fill_predecessors(Arena *arena, const MirBody *body, MirCfg *cfg) {
  uint32_t edges = 0;
  for (uint32_t i = 0; i < cfg->count; i++)
    edges += cfg->predecessor_count[cfg->order[i].index];
  MirBlock *next = arena_make_many(arena, MirBlock, edges);
  for (uint32_t i = 0; i < cfg->count; i++) {
    uint32_t block = cfg->order[i].index;
    cfg->predecessors[block] = next;
    next += cfg->predecessor_count[block];
    cfg->predecessor_count[block] = 0;
  }
  for (uint32_t i = 0; i < cfg->count; i++) {
    const MirBlockInfo *info = mir_block(body, cfg->order[i]);
    for (uint32_t k = 0; k < info->successors.count; k++) {
      uint32_t to = info->successors.items[k].index;
      cfg->predecessors[to][cfg->predecessor_count[to]++] = cfg->order[i];
    }
  }
}

MirCfg *mir_cfg(Arena *arena, const MirBody *body) {
  uint32_t blocks = body->blocks.count;
  MirCfg *cfg = arena_make(arena, MirCfg);
  cfg->order = arena_make_many(arena, MirBlock, blocks) + blocks; /* filled from its end */
  cfg->number = arena_make_many(arena, uint32_t, blocks);
  cfg->predecessors = arena_make_many(arena, MirBlock *, blocks);
  cfg->predecessor_count = arena_make_many(arena, uint32_t, blocks);
  cfg->loop_header = arena_make_many(arena, bool, blocks);
  if (blocks < 2) return cfg;
  Walk walk = {.body = body, .cfg = cfg};
  walk.stack = arena_make_many(arena, Frame, blocks);
  walk.state = arena_make_many(arena, uint8_t, blocks);
  walk_open(&walk, (MirBlock){1});
  while (walk.depth)
    walk_step(&walk);
  for (uint32_t i = 0; i < cfg->count; i++)
    cfg->number[cfg->order[i].index] = i + 1;
  fill_predecessors(arena, body, cfg);
  return cfg;
}
