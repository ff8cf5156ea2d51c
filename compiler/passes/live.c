// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Where references are live.
**
** In: the meetings of each reference local. Out: live_in, and the list of these blocks by local. Backwards, one local at a time, from
** its uses to its bindings: the cost is the length of the live ranges in blocks, whatever else the body holds. The surprise: binding
** q to a part of r uses r only if q is used, so uses are found while the search runs. */
#include "mir/mutant.h"
#include "passes/loans.h"

typedef struct {
  MirLocal local;
  MirBlock block; /* live before position `at` of it; AT_START: at its end */
  uint32_t at;
} Reach;

typedef struct {
  Loans *loans;
  OWN_ARRAY(Reach) stack;
} Live;

bool live_at_start(const Loans *loans, MirLocal local, MirBlock block) {
  return table_get(&loans->live_in, table_pair(local.index, block.index)) != 0;
}

bool live_at_end(const Loans *loans, MirLocal local, MirBlock block) {
  const MirBlockInfo *info = mir_block(loans->body, block);
  for (uint32_t k = 0; k < info->successors.count; k++)
    if (live_at_start(loans, local, info->successors.items[k])) return true;
  return false;
}

uint32_t live_meeting(const Loans *loans, MirLocal local, MirBlock block, uint32_t at) {
  const LoanLocal *info = &loans->locals[local.index];
  uint32_t number = loans->pass->cfg->number[block.index], low = 0, high = info->meetings.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    const Meeting *meeting = &info->meetings.items[middle];
    bool before = meeting->number < number || (meeting->number == number && meeting->at < at);
    if (before)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

bool live_counts(const Loans *loans, const Meeting *meeting) {
  return !meeting->binds && (!meeting->copy || loans->versions.items[meeting->copy].used);
}

static void push(Live *live, Reach reach) { array_push(live->loans->arena, &live->stack, reach); }

/* A version is seen: what it was copied from is, too. */
static void use_version(Live *live, uint32_t id) {
  Loans *loans = live->loans;
  Version *version = &loans->versions.items[id];
  if (version->used) return;
  version->used = true;
  const MirInstr *instr =
      &mir_block(loans->body, version->site.block)->instrs.items[version->site.at];
  if (!instr->count || mir_operands(loans->body, instr)[0].role == ROLE_CONST) return;
  MirPlace from = {mir_operands(loans->body, instr)[0].index};
  if (!OWN_MUTANT(copies_are_no_use, loans_is_reference(loans, from), false)) return;
  push(live, (Reach){mir_place(loans->body, from)->root, version->site.block, version->site.at});
}

static void reach_start(Live *live, MirLocal local, MirBlock block) {
  Loans *loans = live->loans;
  const MirCfg *cfg = loans->pass->cfg;
  if (live_at_start(loans, local, block)) return;
  table_set(loans->arena, &loans->live_in, table_pair(local.index, block.index), 1);
  array_push(loans->arena, &loans->locals[local.index].live, block);
  for (uint32_t k = 0; k < cfg->predecessor_count[block.index]; k++)
    if (OWN_MUTANT(live_ignores_back_edge, true,
                   cfg->number[cfg->predecessors[block.index][k].index] < cfg->number[block.index]))
      push(live, (Reach){local, cfg->predecessors[block.index][k], AT_START});
}

static void go_back(Live *live, Reach reach) {
  Loans *loans = live->loans;
  const LoanLocal *info = &loans->locals[reach.local.index];
  uint32_t number = loans->pass->cfg->number[reach.block.index];
  for (uint32_t i = live_meeting(loans, reach.local, reach.block, reach.at); i-- > 0;) {
    const Meeting *meeting = &info->meetings.items[i];
    if (meeting->number != number) break;
    if (live_counts(loans, meeting)) return; /* it went on from there */
    if (!meeting->binds) continue;
    use_version(live, meeting->binds);
    return;
  }
  reach_start(live, reach.local, reach.block);
}

void live_solve(Loans *loans) {
  Live live = {.loans = loans};
  const MirCfg *cfg = loans->pass->cfg;
  for (uint32_t l = 1; l < loans->local_count; l++) {
    const LoanLocal *info = &loans->locals[l];
    for (uint32_t i = 0; i < info->meetings.count; i++) {
      const Meeting *meeting = &info->meetings.items[i];
      if (meeting->binds || meeting->copy) continue;
      push(&live, (Reach){{l}, cfg->order[meeting->number - 1], meeting->at});
      while (live.stack.count)
        go_back(&live, live.stack.items[--live.stack.count]);
    }
  }
}
