// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Iterators of ranges that no object stands for: `for i in range(n)` counts.
**
** In: locals of kind RANGE. Out: those that nothing but loops look at are raw, in three Ints: the next number, how many are left,
** the step. Numbers of 62 bits are counted through without an overflow; other ranges, and a step of 0, leave for the general copy
** before the iterator is made. Invariant: a counted iterator is made, moved, asked for its next number, ended, and nothing else.
** The surprise: the iterator is asked once more when it is exhausted, so `left` ends at -1. */
#include "passes/unbox.h"

/* ── which iterators ── */

/* The candidate that the place is, else 0. */
static uint32_t candidate(const Unbox *u, MirPlace place) {
  uint32_t local = kinds_local(u->body, place);
  return local && local < u->told && u->range[local] ? local : 0;
}

static uint32_t candidate_in(const Unbox *u, MirOperand operand) {
  return operand.role == ROLE_CONST ? 0 : candidate(u, (MirPlace){operand.index});
}

static bool of_ints(const Unbox *u, const MirInstr *instr) {
  if (!kinds_makes_range(u->body, instr)) return false;
  for (uint32_t i = 0; i < 3; i++)
    if (kinds_operand(u, mir_operands(u->body, instr)[i]) != KIND_INT) return false;
  return true;
}

static bool moves(const MirBody *body, const MirInstr *instr) {
  return instr->op == MIR_INIT && mir_operands(body, instr)[0].role == ROLE_MOVE;
}

static bool is_usual(const Unbox *u, const MirInstr *instr, uint32_t operand) {
  if (instr->op == MIR_DROP || instr->op == MIR_END) return true;
  if (moves(u->body, instr)) return candidate(u, instr->dst);
  return operand == 0 && mir_entry(u->body, instr) == RUNTIME_own_next &&
         kinds_operand(u, mir_use(instr->dst)) == KIND_INT;
}

/* True: a local is no candidate any more. */
static bool refuse(Unbox *u, const MirInstr *instr) {
  bool any = false;
  for (uint32_t i = 0; i < instr->count; i++) {
    uint32_t local = candidate_in(u, mir_operands(u->body, instr)[i]);
    if (!local || is_usual(u, instr, i)) continue;
    u->range[local] = false;
    any = true;
  }
  uint32_t local = instr->dst.index ? candidate(u, instr->dst) : 0;
  bool made = of_ints(u, instr) ||
              (moves(u->body, instr) && candidate_in(u, mir_operands(u->body, instr)[0]));
  if (!local || made) return any;
  u->range[local] = false;
  return true;
}

void unbox_find_ranges(Unbox *u) {
  for (uint32_t i = 1; i < u->told; i++)
    u->range[i] = u->kind[i] == KIND_RANGE && !u->fixed[i];
  for (bool any = true; any;) {
    any = false;
    for (uint32_t i = 0; i < u->cfg->count; i++) {
      const MirBlockInfo *block = mir_block(u->body, u->cfg->order[i]);
      for (uint32_t k = 0; k < block->instrs.count; k++)
        any = refuse(u, &block->instrs.items[k]) || any;
    }
  }
}

/* ── the fast form ── */

static MirOperand constant(Unbox *u, int64_t value) {
  return mir_constant(mir_int(u->body, TYPE_INT, (uint64_t)value));
}

static void set(Unbox *u, MirPlace to, MirOperand value) {
  unbox_emit(u, (MirInstr){.op = MIR_INIT, .dst = to}, &value, 1);
}

/* Backwards: from the last number on, with the opposite step. */
static void turn(Unbox *u, uint32_t raw) {
  MirPlace steps = unbox_temporary(u, TYPE_INT), way = unbox_temporary(u, TYPE_INT);
  MirPlace next = u->twin[raw], step = u->step[raw];
  unbox_binary(u, BINARY_SUB, steps, mir_use(u->left[raw]), constant(u, 1));
  unbox_binary(u, BINARY_MUL, way, mir_use(steps), mir_use(step));
  unbox_binary(u, BINARY_ADD, next, mir_use(next), mir_use(way));
  unbox_binary(u, BINARY_SUB, step, constant(u, 0), mir_use(step));
}

static void make(Unbox *u, const MirInstr *instr, uint32_t raw) {
  MirOperand parts[3];
  for (uint32_t i = 0; i < 3; i++)
    parts[i] = unbox_bits(u, mir_operands(u->body, instr)[i], KIND_INT);
  unbox_require(u, RUNTIME_own_range_fits, parts, 3);
  unbox_call(u, RUNTIME_own_range_count, TYPE_INT, parts, 3, u->left[raw]);
  set(u, u->twin[raw], parts[0]);
  set(u, u->step[raw], parts[2]);
  if (mir_entry(u->body, instr) == RUNTIME_own_range_back) turn(u, raw);
}

/* The next number, and whether there is one. */
static void next(Unbox *u, const MirInstr *instr, uint32_t raw) {
  uint32_t number = raw_of(u, instr->dst);
  MirPlace end = unbox_temporary(u, TYPE_BOOL), at = u->twin[raw], left = u->left[raw];
  unbox_binary(u, BINARY_EQ, end, mir_use(left), constant(u, 0));
  set(u, u->twin[number - 1], mir_use(at));
  unbox_binary(u, BINARY_ADD, at, mir_use(at), mir_use(u->step[raw]));
  unbox_binary(u, BINARY_SUB, left, mir_use(left), constant(u, 1));
  u->ends[u->local[number - 1].index] = end;
}

bool unbox_range(Unbox *u, const MirInstr *instr) {
  uint32_t to = instr->dst.index ? candidate(u, instr->dst) : 0;
  uint32_t from = instr->count ? candidate_in(u, mir_operands(u->body, instr)[0]) : 0;
  if (from && mir_entry(u->body, instr) == RUNTIME_own_next) {
    next(u, instr, u->raw[from] - 1);
    return true;
  }
  if (!to) return false;
  uint32_t raw = u->raw[to] - 1;
  if (!from) {
    make(u, instr, raw);
    return true;
  }
  set(u, u->twin[raw], mir_use(u->twin[u->raw[from] - 1]));
  set(u, u->left[raw], mir_use(u->left[u->raw[from] - 1]));
  set(u, u->step[raw], mir_use(u->step[u->raw[from] - 1]));
  return true;
}
