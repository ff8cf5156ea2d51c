// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Counts, the naive truth: every copy of an object is a retain, every drop of one a release.
**
** In: instances with GLUE. Out: the same with count writes in the place of `copy` and `drop`. What is moved is not counted.
** Nothing is clever here: the naive program is the baseline that count_elide is measured against, and a program that
** --no-elide runs. Needs GLUE. Gives COUNTS. spec 70-counting.
**
** Before   t = copy &read x    drop t          After    t = retain &read x    release t
**
** The surprise: this is all there is to it. Where an object begins and ends was decided by the passes that decide it for every
** other value. */
#include "passes/passes_internal.h"

static bool is_object(const MirBody *body, MirPlace place) {
  return type_same(mir_place(body, place)->type, TYPE_OBJECT);
}

void count_insert_run(PassBody *pass) {
  MirBody *body = pass->body;
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      MirInstr *instr = &block->instrs.items[i];
      if (instr->op == MIR_COPY && is_object(body, instr->dst)) instr->op = MIR_RETAIN;
      if (instr->op == MIR_DROP && is_object(body, (MirPlace){mir_operands(body, instr)[0].index}))
        instr->op = MIR_RELEASE;
    }
  }
}
