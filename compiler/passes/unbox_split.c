// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The general copy of a body, and the ways into it.
**
** In: the body as it was, and the points where the fast copy leaves. Out: blocks from these points on. On the way there raw
** locals become words: those that are still asked for get their number, the others the mark `unbound`, which their drops pass
** over. Invariant: nothing leads back but loops (unbox_back.c). The surprise: blocks with a pending error stand once; what catches
** the error goes on in the general copy. */
#include "passes/unbox.h"

#include "own/value.h"

MirBlock unbox_split(Unbox *u, MirBlock from, uint32_t at) {
  for (uint32_t i = u->first_split[from.index]; i; i = u->splits.items[i].next)
    if (u->splits.items[i].at == at) return u->splits.items[i].block;
  MirBlock block = mir_add_block(u->body, u->old[from.index].scope);
  mir_block(u->body, block)->chain = u->old[from.index].chain;
  Split split = {.at = at, .next = u->first_split[from.index], .block = block, .from = from};
  u->first_split[from.index] = u->splits.count;
  array_push(u->arena, &u->splits, split);
  return block;
}

/* The twin may be lent: who goes on gets an owner, if anybody does. */
static void spill_object(Unbox *u, MirBlock block, uint32_t raw, bool asked_for) {
  MirConstInfo unbound = {.kind = MIR_CONST_WORD, .type = TYPE_OBJECT, .bits = OWN_UNBOUND};
  MirOperand word =
      asked_for ? mir_read(u->twin[raw]) : mir_constant(mir_add_const(u->body, unbound));
  MirInstr take = {.op = asked_for ? MIR_COPY : MIR_INIT,
                   .dst = mir_root(u->body, u->local[raw]),
                   .span = u->span,
                   .again = true};
  mir_emit(u->body, block, take, &word, 1);
  MirOperand twin = mir_use(u->twin[raw]);
  MirInstr drop = {.op = MIR_DROP, .reason = REASON_TEMPORARY, .span = u->span, .again = true};
  mir_emit(u->body, block, drop, &twin, 1);
}

static void spill_local(Unbox *u, MirBlock block, uint32_t raw, bool number) {
  MirLocal local = u->local[raw];
  Kind kind = u->kind[local.index];
  bool mixed = u->whole[raw].index != 0;
  bool range = u->range[local.index];
  RuntimeFn fn = range                ? RUNTIME_own_range_spilt
                 : mixed              ? RUNTIME_own_number_spilt
                 : kind == KIND_FLOAT ? RUNTIME_own_float_spilt
                 : kind == KIND_INT   ? RUNTIME_own_int_spilt
                                      : RUNTIME_own_box_bool;
  MirConstInfo unbound = {.kind = MIR_CONST_WORD, .type = TYPE_OBJECT, .bits = OWN_UNBOUND};
  MirOperand operands[3] = {number ? mir_use(u->twin[raw])
                                   : mir_constant(mir_add_const(u->body, unbound)),
                            mir_use(range ? u->left[raw] : u->whole[raw]), mir_use(u->step[raw])};
  MirInstr instr = {.op = number ? MIR_CALL : MIR_INIT, .span = u->span, .again = true};
  if (number)
    instr.extra =
        mir_add_callee(u->body, (MirCallee){.kind = CALLEE_RUNTIME, .runtime = (uint32_t)fn});
  instr.dst = mir_root(u->body, local);
  mir_emit(u->body, block, instr, operands, !number ? 1 : range ? 3 : mixed ? 2 : 1);
}

MirBlock unbox_spill(Unbox *u, Held held, Bitset live, uint32_t but, MirBlock to) {
  MirBlock block = mir_add_block(u->body, mir_block(u->body, to)->scope);
  mir_block(u->body, block)->chain = mir_block(u->body, to)->chain;
  for (uint32_t i = 0; i < u->count; i++) {
    bool number = bitset_has(held.number, i), unbound = bitset_has(held.unbound, i);
    if (i + 1 != but && number && u->object[u->local[i].index])
      spill_object(u, block, i, bitset_has(live, i));
    else if (i + 1 != but && (number || unbound))
      spill_local(u, block, i, number && bitset_has(live, i));
  }
  MirInstr jump = {.op = MIR_GOTO, .form = FORM_EDGE, .span = u->span, .again = true};
  mir_terminate(u->body, block, jump, NULL, 0, &to, 1);
  return block;
}

MirBlock unbox_exit(Unbox *u) {
  if (!u->exit.index)
    u->exit = unbox_spill(u, u->now, u->live_at[u->index], 0, unbox_split(u, u->from, u->index));
  return u->exit;
}

MirBlock unbox_raised(Unbox *u, MirBlock to) {
  MirBlock *spill = &u->spills[to.index];
  if (spill->index) return *spill;
  Held held = u->held[to.index];
  bool empty = bitset_empty(held.unbound) && bitset_empty(held.number);
  *spill = empty ? to : unbox_spill(u, held, u->live[to.index], 0, to);
  return *spill;
}

/* ── the copy ── */

static MirBlock general_successor(Unbox *u, MirBlock to) {
  return u->pending[to.index] ? to : unbox_back(u, to);
}

/* The next split of the same block behind this one; none: it goes to the end. */
static const Split *split_behind(const Unbox *u, const Split *split) {
  const Split *least = NULL;
  for (uint32_t i = u->first_split[split->from.index]; i; i = u->splits.items[i].next) {
    const Split *other = &u->splits.items[i];
    if (other->at > split->at && (!least || other->at < least->at)) least = other;
  }
  return least;
}

static void fill(Unbox *u, Split split) {
  const MirBlockInfo *old = &u->old[split.from.index];
  const Split *behind = split_behind(u, &split);
  uint32_t end = behind ? behind->at : old->instrs.count;
  MirBlock next = behind ? behind->block : (MirBlock){0};
  for (uint32_t i = split.at; i < end; i++) {
    MirInstr instr = old->instrs.items[i];
    instr.again = instr.rare = true;
    array_push(u->body->arena, &mir_block(u->body, split.block)->instrs, instr);
  }
  if (next.index) {
    MirInstr jump = {.op = MIR_GOTO, .form = FORM_EDGE, .again = true};
    mir_terminate(u->body, split.block, jump, NULL, 0, &next, 1);
    return;
  }
  for (uint32_t i = 0; i < old->successors.count; i++) {
    MirBlock to = general_successor(u, old->successors.items[i]);
    array_push(u->body->arena, &mir_block(u->body, split.block)->successors, to);
  }
}

void unbox_general(Unbox *u) {
  for (uint32_t i = 0; i < u->cfg->count; i++) {
    MirBlock id = u->cfg->order[i];
    if (!u->pending[id.index]) continue;
    for (uint32_t k = 0; k < u->old[id.index].successors.count; k++) {
      MirBlock to = general_successor(u, u->old[id.index].successors.items[k]);
      mir_block(u->body, id)->successors.items[k] = to;
    }
  }
  for (uint32_t i = 1; i < u->splits.count; i++)
    fill(u, u->splits.items[i]);
}
