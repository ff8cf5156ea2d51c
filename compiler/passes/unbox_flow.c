// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What raw locals hold at each point, and where their numbers are still asked for.
**
** In: kinds. Out: by block which raw locals are unbound, hold a number, are live. A local that may be either where it is asked
** for cannot be raw: nothing but its word says which. Invariant: what is only dropped is not asked for. The surprise: the flow
** is that of the body as it was, since the general copy has to find there what the fast one leaves. */
#include "passes/unbox.h"

#include "own/value.h"

enum { BITS_MOST = 1 << 22 }; /* blocks × raw locals */

uint32_t raw_of(const Unbox *u, MirPlace place) {
  uint32_t local = kinds_local(u->body, place);
  return local && local < u->told ? u->raw[local] : 0;
}

static void number_locals(Unbox *u) {
  u->count = 0;
  for (uint32_t i = 1; i < u->body->locals.count; i++) {
    uint32_t local = kinds_local(u->body, mir_root(u->body, (MirLocal){i}));
    bool raw = local && !u->fixed[i] && (kind_is_raw(u->kind[i]) || u->object[i] || u->range[i]);
    u->object[i] = u->object[i] && raw;
    if (raw) u->local[u->count++] = (MirLocal){i};
    u->raw[i] = raw ? u->count : 0;
  }
}

/* All stay words: too much would be to be remembered. */
static void forget_raw(Unbox *u) {
  for (uint32_t i = 0; i < u->body->locals.count; i++) {
    u->raw[i] = 0;
    u->object[i] = u->range[i] = false;
    u->fixed[i] = true;
  }
  u->count = 0;
}

Held held_new(const Unbox *u) {
  return (Held){bitset_new(u->arena, u->count), bitset_new(u->arena, u->count)};
}

void held_copy(Held to, Held from) {
  bitset_assign(to.unbound, from.unbound);
  bitset_assign(to.number, from.number);
}

static void clear(Held held, uint32_t raw) {
  bitset_remove(held.unbound, raw - 1);
  bitset_remove(held.number, raw - 1);
}

void held_operands(const Unbox *u, Held held, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(u->body, instr);
  for (uint32_t i = 0; i < instr->count; i++) {
    bool ends = operands[i].role == ROLE_MOVE || instr->op == MIR_DROP || instr->op == MIR_END;
    if (operands[i].role == ROLE_CONST || !ends) continue;
    uint32_t raw = raw_of(u, (MirPlace){operands[i].index});
    if (raw) clear(held, raw);
  }
}

static bool is_unbound_mark(const MirBody *body, const MirInstr *instr) {
  if (instr->op != MIR_INIT) return false;
  MirOperand operand = mir_operands(body, instr)[0];
  if (operand.role != ROLE_CONST) return false;
  const MirConstInfo *info = mir_const(body, (MirConst){operand.index});
  return info->kind == MIR_CONST_WORD && info->bits == OWN_UNBOUND;
}

void held_result(const Unbox *u, Held held, const MirInstr *instr) {
  uint32_t raw = raw_of(u, instr->dst);
  if (!raw) return;
  clear(held, raw);
  bitset_add(is_unbound_mark(u->body, instr) ? held.unbound : held.number, raw - 1);
}

static bool unite(Held to, Held from) {
  bool grew = bitset_unite(to.unbound, from.unbound);
  return bitset_unite(to.number, from.number) || grew;
}

static void flow_forwards(Unbox *u) {
  Held now = held_new(u);
  for (bool grew = true; grew;) {
    grew = false;
    for (uint32_t i = 0; i < u->cfg->count; i++) {
      const MirBlockInfo *block = mir_block(u->body, u->cfg->order[i]);
      held_copy(now, u->held[u->cfg->order[i].index]);
      for (uint32_t k = 0; k < block->instrs.count; k++) {
        const MirInstr *instr = &block->instrs.items[k];
        held_operands(u, now, instr);
        if (instr->op == MIR_CALL_RAISES)
          grew = unite(u->held[block->successors.items[1].index], now) || grew;
        held_result(u, now, instr);
      }
      uint32_t ways = mir_terminator(block)->op == MIR_CALL_RAISES ? 1 : block->successors.count;
      for (uint32_t k = 0; k < ways; k++)
        grew = unite(u->held[block->successors.items[k].index], now) || grew;
    }
  }
}

/* ── live ── */

static void live_before(const Unbox *u, Bitset live, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(u->body, instr);
  bool ends = instr->op == MIR_DROP || instr->op == MIR_END;
  for (uint32_t i = 0; i < instr->count; i++) {
    if (operands[i].role == ROLE_CONST) continue;
    uint32_t raw = raw_of(u, (MirPlace){operands[i].index});
    if (raw && ends) bitset_remove(live, raw - 1);
    if (raw && !ends) bitset_add(live, raw - 1);
  }
}

/* Live behind the last instruction; along a raising edge it has written nothing. */
static Bitset live_behind(const Unbox *u, const MirBlockInfo *block) {
  Bitset live = bitset_new(u->arena, u->count);
  if (block->successors.count) bitset_assign(live, u->live[block->successors.items[0].index]);
  uint32_t raw = raw_of(u, mir_terminator(block)->dst);
  if (raw) bitset_remove(live, raw - 1);
  for (uint32_t k = 1; k < block->successors.count; k++)
    bitset_unite(live, u->live[block->successors.items[k].index]);
  return live;
}

Bitset *live_in_block(const Unbox *u, const MirBlockInfo *block) {
  Bitset *at = arena_make_many(u->arena, Bitset, block->instrs.count + 1);
  at[block->instrs.count] = live_behind(u, block);
  for (uint32_t i = block->instrs.count; i-- > 0;) {
    const MirInstr *instr = &block->instrs.items[i];
    at[i] = bitset_copy(u->arena, at[i + 1]);
    uint32_t raw = raw_of(u, instr->dst);
    if (raw && i + 1 < block->instrs.count) bitset_remove(at[i], raw - 1);
    live_before(u, at[i], instr);
  }
  return at;
}

static void flow_backwards(Unbox *u) {
  for (bool grew = true; grew;) {
    grew = false;
    for (uint32_t i = u->cfg->count; i-- > 0;) {
      ArenaMark mark = arena_mark(u->arena);
      const MirBlockInfo *block = mir_block(u->body, u->cfg->order[i]);
      Bitset live = live_behind(u, block);
      for (uint32_t k = block->instrs.count; k-- > 0;) {
        uint32_t raw = raw_of(u, block->instrs.items[k].dst);
        if (raw && k + 1 < block->instrs.count) bitset_remove(live, raw - 1);
        live_before(u, live, &block->instrs.items[k]);
      }
      grew = bitset_unite(u->live[u->cfg->order[i].index], live) || grew;
      arena_rewind(u->arena, mark);
    }
  }
}

/* ── who cannot be raw ── */

/* Fixes what is asked for and may be unbound or not. True: something was fixed. */
static bool fix_doubtful(Unbox *u, Held held, Bitset live) {
  bool any = false;
  for (uint32_t w = 0; w < (u->count + 63) / 64; w++) {
    uint64_t both = held.unbound.words[w] & held.number.words[w] & live.words[w];
    for (; both; both &= both - 1) {
      u->fixed[u->local[w * 64 + (uint32_t)__builtin_ctzll(both)].index] = true;
      any = true;
    }
  }
  return any;
}

/* A number that is read must be there; a test for `unbound` may find either. */
static bool fix_unbound(Unbox *u, Held held, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(u->body, instr);
  bool any = false;
  if (instr->op == MIR_DROP || instr->op == MIR_END ||
      mir_entry(u->body, instr) == RUNTIME_own_is_unbound)
    return false;
  for (uint32_t i = 0; i < instr->count; i++) {
    uint32_t raw = operands[i].role == ROLE_CONST ? 0 : raw_of(u, (MirPlace){operands[i].index});
    if (!raw || bitset_has(held.number, raw - 1)) continue;
    u->fixed[u->local[raw - 1].index] = any = true;
  }
  return any;
}

static bool check_block(Unbox *u, MirBlock id, Held now) {
  const MirBlockInfo *block = mir_block(u->body, id);
  Bitset *live = live_in_block(u, block);
  bool any = false;
  held_copy(now, u->held[id.index]);
  for (uint32_t i = 0; i < block->instrs.count; i++) {
    const MirInstr *instr = &block->instrs.items[i];
    any = fix_doubtful(u, now, live[i]) || any;
    if (!u->pending[id.index]) any = fix_unbound(u, now, instr) || any;
    held_operands(u, now, instr);
    held_result(u, now, instr);
  }
  return any;
}

static bool check(Unbox *u) {
  Held now = held_new(u);
  bool any = false;
  for (uint32_t i = 0; i < u->cfg->count; i++) {
    ArenaMark mark = arena_mark(u->arena);
    any = check_block(u, u->cfg->order[i], now) || any;
    arena_rewind(u->arena, mark);
  }
  return any;
}

bool unbox_flow(Unbox *u) {
  number_locals(u);
  if ((uint64_t)u->count * u->body->blocks.count > BITS_MOST) forget_raw(u);
  for (uint32_t b = 1; b < u->body->blocks.count; b++) {
    u->held[b] = held_new(u);
    u->live[b] = bitset_new(u->arena, u->count);
  }
  flow_forwards(u);
  flow_backwards(u);
  return !check(u);
}
