// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Numbers that nobody counts with: they are loaded, handed on, stored, and stay words.
**
** In: raw locals, flow. Out: those of them that are fixed to be words: whatever they turn out to be, it is in nobody's way. Locals
** that are copies of one another stand together. Invariant: a number that is an operand of arithmetic, or its result, is raw.
** The surprise: one that is stored stays raw, because a number is stored where one was without a count, unless it lives across a
** loop that has a way back, which would ask for it at each round. */
#include "base/partition.h"
#include "passes/unbox.h"

typedef struct {
  const Unbox *u;
  uint32_t *same; /* by local: which are copies of one another                     */
  bool *used;     /* by local, at the end by the first of those: as a number       */
  bool *stored;   /* … into an attribute or an item                                */
  bool *bits;     /* … of & | ^                                                    */
  bool *carried;  /* … it lives across a loop that has a way back                  */
} Kept;

static uint32_t first_of(const Kept *kept, uint32_t local) {
  return partition_find(kept->same, local);
}

/* Is the operand only handed on? -1: the result. */
static bool only_handed_on(const MirBody *body, const MirInstr *instr, int at) {
  switch ((unsigned)mir_entry(body, instr)) {
  case RUNTIME_NONE:
  case RUNTIME_own_call:
  case RUNTIME_own_call_method:
  case RUNTIME_own_get_attr:
  case RUNTIME_own_set_attr:
  case RUNTIME_own_append:
  case RUNTIME_own_list_new:
  case RUNTIME_own_tuple_new:
  case RUNTIME_own_dict_put:
  case RUNTIME_own_format:
  case RUNTIME_own_is_unbound: return true;
  case RUNTIME_own_get_item: return at < 1;
  case RUNTIME_own_set_item: return at == 2;
  case RUNTIME_own_contains: return at == 1;
  default: return false;
  }
}

/* The local that is a raw number; 0: it is something else. */
static uint32_t number_at(const Unbox *u, MirPlace place) {
  uint32_t raw = place.index ? raw_of(u, place) : 0;
  uint32_t local = raw ? u->local[raw - 1].index : 0;
  return kind_is_raw(u->kind[local]) ? local : 0;
}

/* & | ^: operands and result stand together. False: it is something else. */
static bool note_bits(const Kept *kept, const MirInstr *instr) {
  const Unbox *u = kept->u;
  ArithInstr arith;
  if (!kinds_arith(u->body, instr, &arith) || arith.op < ARITH_AND) return false;
  uint32_t to = number_at(u, arith.dst);
  MirOperand operands[2] = {arith.left, arith.right};
  kept->bits[to] = true;
  for (uint32_t i = 0; i < 2; i++) {
    bool constant = operands[i].role == ROLE_CONST;
    uint32_t from = constant ? 0 : number_at(u, (MirPlace){operands[i].index});
    if (from && to) partition_join(kept->same, from, to);
    if (!to) kept->used[from] = true;
  }
  return true;
}

static void note(const Kept *kept, const MirInstr *instr) {
  const Unbox *u = kept->u;
  if (note_bits(kept, instr)) return;
  RuntimeFn fn = mir_entry(u->body, instr);
  bool copies = instr->op == MIR_COPY || instr->op == MIR_INIT;
  uint32_t to = number_at(u, instr->dst);
  if (!only_handed_on(u->body, instr, -1)) kept->used[to] = true;
  for (uint32_t i = 0; i < instr->count; i++) {
    MirOperand operand = mir_operands(u->body, instr)[i];
    bool constant = operand.role == ROLE_CONST;
    uint32_t from = constant ? 0 : number_at(u, (MirPlace){operand.index});
    if (constant && copies && kind_is_raw(kinds_operand(u, operand))) kept->used[to] = true;
    if (!only_handed_on(u->body, instr, (int)i)) kept->used[from] = true;
    if (i == 2 && (fn == RUNTIME_own_set_attr || fn == RUNTIME_own_set_item))
      kept->stored[from] = true;
    if (from && to && copies) partition_join(kept->same, from, to);
  }
}

static void note_blocks(const Kept *kept) {
  const Unbox *u = kept->u;
  for (uint32_t i = 0; i < u->cfg->count; i++) {
    MirBlock id = u->cfg->order[i];
    const MirBlockInfo *block = mir_block(u->body, id);
    for (uint32_t k = 0; k < block->instrs.count; k++)
      note(kept, &block->instrs.items[k]);
    for (uint32_t k = 0; k < u->count && u->calling[id.index]; k++)
      if (bitset_has(u->live[id.index], k)) kept->carried[u->local[k].index] = true;
  }
}

/* What holds for one of them holds for all. */
static void join(const Kept *kept, bool *holds) {
  for (uint32_t i = 1; i < kept->u->told; i++)
    if (holds[i]) holds[first_of(kept, i)] = true;
}

bool unbox_fix_kept(Unbox *u) {
  Kept kept = {.u = u, .same = partition_new(u->arena, u->told)};
  kept.used = arena_make_many(u->arena, bool, u->told);
  kept.stored = arena_make_many(u->arena, bool, u->told);
  kept.carried = arena_make_many(u->arena, bool, u->told);
  kept.bits = arena_make_many(u->arena, bool, u->told);
  note_blocks(&kept);
  join(&kept, kept.used);
  join(&kept, kept.stored);
  join(&kept, kept.carried);
  join(&kept, kept.bits);
  bool any = false;
  for (uint32_t i = 1; i < u->told; i++) {
    uint32_t first = first_of(&kept, i);
    bool raw = number_at(u, mir_root(u->body, (MirLocal){i})) && !u->fixed[i];
    bool in_place = kept.stored[first] && !kept.carried[first] && !kept.bits[first];
    if (!raw || kept.used[first] || in_place) continue;
    u->fixed[i] = any = true;
  }
  return any;
}
