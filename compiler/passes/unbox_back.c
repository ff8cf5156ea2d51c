// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The ways back: where the general copy comes to a loop, it may go on in the fast one.
**
** In: the general copy, on its way to the header of a loop. Out: questions whether all that the fast copy relies on there holds:
** numbers that are asked for are in their words, objects are what is expected. Then the words end, their numbers lie in twins, and
** the fast copy goes on; else the general one does. Invariant: nothing is written before the last question but twins, which the
** general copy does not look at. The surprise: the general code becomes a part of the loop for the back end, which keeps nothing in
** registers across it, so loops without calls of the program have no way back; they are short. */
#include "passes/unbox.h"

enum { ASKED_MOST = 16 }; /* what is asked at each round must be worth it */

/* ── loops that call ── */

static bool calls(const MirBody *body, const MirInstr *instr) {
  if (instr->op != MIR_CALL_RAISES) return false;
  RuntimeFn fn = mir_entry(body, instr);
  return mir_callee(body, instr->extra)->kind == CALLEE_INSTANCE || fn == RUNTIME_own_call ||
         fn == RUNTIME_own_call_method;
}

static bool block_calls(const Unbox *u, MirBlock id) {
  const MirBlockInfo *block = mir_block(u->body, id);
  for (uint32_t i = 0; i < block->instrs.count && !u->pending[id.index]; i++)
    if (calls(u->body, &block->instrs.items[i])) return true;
  return false;
}

/* Is there such a call in the loop, on a way that is not one of errors? */
static bool loop_calls(const Unbox *u, MirBlock header) {
  const MirCfg *cfg = u->cfg;
  Bitset seen = bitset_new(u->arena, u->body->blocks.count);
  OWN_ARRAY(MirBlock) open = {0};
  bitset_add(seen, header.index);
  array_push(u->arena, &open, header);
  while (open.count) {
    MirBlock at = open.items[--open.count];
    if (block_calls(u, at)) return true;
    for (uint32_t i = 0; i < cfg->predecessor_count[at.index]; i++) {
      MirBlock from = cfg->predecessors[at.index][i];
      bool inside =
          at.index != header.index || cfg->number[from.index] >= cfg->number[header.index];
      if (!inside || bitset_has(seen, from.index)) continue;
      bitset_add(seen, from.index);
      array_push(u->arena, &open, from);
    }
  }
  return false;
}

void unbox_find_backs(Unbox *u) {
  u->calling = arena_make_many(u->arena, bool, u->body->blocks.count);
  for (uint32_t i = 0; i < u->cfg->count; i++) {
    MirBlock id = u->cfg->order[i];
    ArenaMark mark = arena_mark(u->arena);
    if (u->cfg->loop_header[id.index] && !u->pending[id.index])
      u->calling[id.index] = loop_calls(u, id);
    arena_rewind(u->arena, mark);
  }
}

/* ── where there is one ── */

/* An iterator that is counted, or a word that is lent, is not made out of the general copy's. */
static bool is_odd(const Unbox *u, uint32_t raw) {
  uint32_t local = u->local[raw].index;
  return u->range[local] || u->object[local];
}

static uint32_t count_asked(const Unbox *u, MirBlock header) {
  Held held = u->held[header.index];
  uint32_t count = 0;
  for (uint32_t i = 0; i < u->count; i++) {
    bool number = bitset_has(held.number, i);
    if (is_odd(u, i) && number) return UINT32_MAX;
    count += number && bitset_has(u->live[header.index], i);
  }
  for (uint32_t i = 1; i < u->told; i++)
    count += bitset_has(u->sure[header.index], i);
  return count;
}

/* Iterators of ranges that are words are known to be such, which nobody asks again. */
static bool has_range_words(const Unbox *u) {
  for (uint32_t i = 1; i < u->told; i++)
    if (u->kind[i] == KIND_RANGE && !u->fixed[i] && !u->range[i]) return true;
  return false;
}

/* Local 0 is none: nothing is known of a block of which everything is said, for the fast copy does not get there. */
static bool has_back(const Unbox *u, MirBlock to) {
  return u->calling[to.index] && !bitset_has(u->sure[to.index], 0) &&
         count_asked(u, to) <= ASKED_MOST && !has_range_words(u);
}

/* ── the way ── */

static void take_numbers(Unbox *u, MirBlock to, MirBlock general) {
  for (uint32_t i = 0; i < u->count; i++)
    if (bitset_has(u->held[to.index].number, i) && bitset_has(u->live[to.index], i)) {
      MirPlace word = mir_root(u->body, u->local[i]);
      unbox_take(u, mir_read(word), word, general);
    }
}

static void end_words(Unbox *u, MirBlock to) {
  Held held = u->held[to.index];
  for (uint32_t i = 0; i < u->count; i++) {
    if (!bitset_has(held.number, i) && !bitset_has(held.unbound, i)) continue;
    MirOperand word = mir_use(mir_root(u->body, u->local[i]));
    MirInstr drop = {.op = MIR_DROP, .reason = REASON_TEMPORARY, .again = true};
    unbox_emit(u, drop, &word, 1);
  }
}

MirBlock unbox_back(Unbox *u, MirBlock to) {
  MirBlock general = unbox_split(u, to, 0);
  if (u->backs[to.index].index || !has_back(u, to))
    return u->backs[to.index].index ? u->backs[to.index] : general;
  MirBlock block = mir_add_block(u->body, u->old[to.index].scope);
  u->backs[to.index] = u->at = block;
  u->exit = general;
  u->span = u->old[to.index].instrs.items[0].span;
  unbox_ask_sure(u, u->sure[to.index]);
  take_numbers(u, to, general);
  end_words(u, to);
  MirInstr jump = {.op = MIR_GOTO, .form = FORM_EDGE, .span = u->span, .again = true};
  mir_terminate(u->body, u->at, jump, NULL, 0, &to, 1);
  return block;
}
