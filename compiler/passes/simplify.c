// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Fewer blocks: jumps to jumps go straight, blocks with one way in and out are merged,
** unreachable ones are dropped.
**
** In: instance MIR. Out: the same program, blocks numbered in reverse postorder. Needs GLUE;
** gives nothing: back ends accept both forms, this one reads better and translates faster.
**
** Before   b1: x = 1  goto b2      b2: goto b3      b3: return          After    b1: x = 1  return
**
** The surprise: an empty loop jumps to itself for ever and is kept; following jumps stops there. */
#include "passes/passes_internal.h"

static bool only_jumps(const MirBody *body, MirBlock block) {
  const MirBlockInfo *info = mir_block(body, block);
  return info->instrs.count == 1 && mir_terminator(info)->op == MIR_GOTO;
}

/* Where a jump to `block` ends up; paths are halved, so that chains of jumps stay linear. */
static MirBlock destination(MirBody *body, MirBlock block) {
  for (uint32_t steps = body->blocks.count; steps > 0 && only_jumps(body, block); steps--) {
    MirBlock *next = &mir_block(body, block)->successors.items[0];
    if (only_jumps(body, *next) && next->index != block.index)
      *next = mir_block(body, *next)->successors.items[0];
    block = *next;
  }
  return block;
}

static void thread_jumps(MirBody *body) {
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t k = 0; k < block->successors.count; k++) {
      block->successors.items[k] = destination(body, block->successors.items[k]);
    }
    if (!block->instrs.count) continue;
    MirInstr *last = mir_terminator(block);
    if (last->op != MIR_BRANCH ||
        block->successors.items[0].index != block->successors.items[1].index)
      continue;
    last->op = MIR_GOTO;
    last->count = 0;
    block->successors.count = 1;
  }
}

/* Appends each block that only one jump leads to. */
static void merge_lines(Arena *scratch, MirBody *body) {
  const MirCfg *cfg = mir_cfg(scratch, body);
  bool *gone = arena_make_many(scratch, bool, body->blocks.count);
  for (uint32_t i = 0; i < cfg->count; i++) {
    if (gone[cfg->order[i].index]) continue;
    MirBlockInfo *block = mir_block(body, cfg->order[i]);
    while (mir_terminator(block)->op == MIR_GOTO) {
      MirBlock next = block->successors.items[0];
      if (cfg->predecessor_count[next.index] != 1 || cfg->number[next.index] == 1 ||
          next.index == cfg->order[i].index)
        break;
      const MirBlockInfo *tail = mir_block(body, next);
      block->instrs.count--;
      for (uint32_t k = 0; k < tail->instrs.count; k++)
        array_push(body->arena, &block->instrs, tail->instrs.items[k]);
      block->successors.items = tail->successors.items;
      block->successors.count = block->successors.capacity = tail->successors.count;
      gone[next.index] = true;
    }
  }
}

void simplify_reachable(MirBody *body, const MirCfg *cfg) {
  MirBlockInfo *blocks = arena_make_many(body->arena, MirBlockInfo, cfg->count + 1);
  for (uint32_t i = 0; i < cfg->count; i++) {
    blocks[i + 1] = *mir_block(body, cfg->order[i]);
    for (uint32_t k = 0; k < blocks[i + 1].successors.count; k++) {
      MirBlock *next = &blocks[i + 1].successors.items[k];
      next->index = cfg->number[next->index];
    }
  }
  body->blocks.items = blocks;
  body->blocks.count = body->blocks.capacity = cfg->count + 1;
}

void simplify_run(PassBody *pass) {
  thread_jumps(pass->body);
  merge_lines(pass->scratch, pass->body);
  simplify_reachable(pass->body, mir_cfg(pass->scratch, pass->body));
}
