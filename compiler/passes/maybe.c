// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Which variables may hold a value, at each point: the other half of INIT, for pictures of refused programs only.
**
** In: a body. Out: per block the variables that hold a value on some way to its start; steps through a block. Forward, union at joins. What
** INIT says may be empty and this says may be full is held on some ways only. The surprise: an accepted program has no such place in the end,
** for drops on edges make every state definite; so nothing but the view asks. spec own.view.html. */
#include "passes/passes_internal.h"

static bool is_whole(const MirBody *body, MirPlace place) {
  return place.index && !mir_place(body, place)->parent.index;
}

static void operands_step(const MirBody *body, const MirInstr *instr, Bitset held) {
  bool ends = instr->op == MIR_DROP || instr->op == MIR_END;
  const MirOperand *operands = mir_operands(body, instr);
  for (uint32_t k = 0; k < instr->count; k++) {
    if (operands[k].role != ROLE_MOVE && !(ends && operands[k].role == ROLE_USE)) continue;
    MirPlace place = {operands[k].index};
    if (is_whole(body, place)) bitset_remove(held, mir_place(body, place)->root.index);
  }
}

void maybe_step(const MirBody *body, const MirInstr *instr, Bitset held) {
  operands_step(body, instr, held);
  if (is_whole(body, instr->dst)) bitset_add(held, mir_place(body, instr->dst)->root.index);
}

/* Through the block to its successors; the last destination is written on the first edge only. True: one of them grew. */
static bool flow(const MirBody *body, MirBlock block, const Bitset *in, Bitset held) {
  const MirBlockInfo *info = mir_block(body, block);
  uint32_t last = info->instrs.count - 1;
  bool grew = false;
  bitset_assign(held, in[block.index]);
  for (uint32_t i = 0; i < last; i++)
    maybe_step(body, &info->instrs.items[i], held);
  operands_step(body, &info->instrs.items[last], held);
  for (uint32_t which = info->successors.count; which-- > 0;) {
    if (which == 0) maybe_step(body, &info->instrs.items[last], held);
    grew |= bitset_unite(in[info->successors.items[which].index], held);
  }
  return grew;
}

Bitset *maybe_solve(const MirBody *body, const MirCfg *cfg, Arena *arena) {
  Bitset *in = arena_make_many(arena, Bitset, body->blocks.count);
  Bitset held = bitset_new(arena, body->locals.count);
  for (uint32_t i = 0; i < body->blocks.count; i++)
    in[i] = bitset_new(arena, body->locals.count);
  for (uint32_t l = 1; l < body->locals.count && cfg->count; l++)
    if (mir_local(body, (MirLocal){l})->kind == LOCAL_PARAM) bitset_add(in[cfg->order[0].index], l);
  for (bool grew = true; grew;) {
    grew = false;
    for (uint32_t i = 0; i < cfg->count; i++)
      grew |= flow(body, cfg->order[i], in, held);
  }
  return in;
}
