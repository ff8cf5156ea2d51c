// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Unpacking in the fast copy: `a, b = pair`, `for (x, y), v in bodies`.
**
** In: own_unpack_row, and the instructions that take its items from the row. Out: a question whether it is a tuple or a list of that
** many items, then plain loads: a number goes to its twin without a count, an object may be lent (count_lend.c). What is
** something else leaves for the general copy before anything is unpacked. Invariant: no code runs between the question and the
** last load. The surprise: who leaves between the loads, because an item is no number, fills the row first, where the general copy
** looks for the rest. */
#include "passes/unbox.h"

static MirOperand number(Unbox *u, int64_t value) {
  return mir_constant(mir_int(u->body, TYPE_INT, (uint64_t)value));
}

static int64_t constant_of(const Unbox *u, MirOperand operand) {
  return (int64_t)mir_const(u->body, (MirConst){operand.index})->bits;
}

/* The block behind it takes the items. */
static bool ask(Unbox *u, const MirInstr *instr, const MirInstr *on_twins) {
  const MirOperand *operands = mir_operands(u->body, on_twins);
  MirOperand sequence = operands[0];
  int64_t count = constant_of(u, operands[1]), star = constant_of(u, operands[2]);
  bool word =
      sequence.role == ROLE_READ && !kind_is_raw(kinds_operand(u, mir_operands(u->body, instr)[0]));
  if (star >= 0 || !word || !count) return false;
  MirOperand question[2] = {sequence, number(u, count)};
  MirPlace items = unbox_call(u, RUNTIME_own_parts, TYPE_INT, question, 2, (MirPlace){0});
  MirPlace test = unbox_temporary(u, TYPE_BOOL);
  unbox_binary(u, BINARY_NE, test, mir_use(items), number(u, 0));
  unbox_guard(u, test, unbox_exit(u));
  mir_local(u->body, mir_place(u->body, (MirPlace){sequence.index})->root)->seldom_number = true;
  MirBlock next = u->old[u->from.index].successors.items[0];
  u->items[next.index] = items;
  u->parts[next.index] = count;
  u->parted[next.index] = sequence;
  return true;
}

/* The way out before the item is taken. */
static MirBlock leave(Unbox *u, int64_t at) {
  MirBlock out = unbox_exit(u), block = mir_add_block(u->body, mir_block(u->body, out)->scope);
  mir_block(u->body, block)->chain = mir_block(u->body, out)->chain;
  MirOperand operands[3] = {u->parted[u->from.index], number(u, at),
                            number(u, u->parts[u->from.index])};
  MirInstr fill = {.op = MIR_CALL, .form = FORM_UNPACK, .span = u->span, .again = true};
  fill.extra =
      mir_add_callee(u->body, (MirCallee){.kind = CALLEE_RUNTIME, .runtime = RUNTIME_own_row_fill});
  mir_emit(u->body, block, fill, operands, 3);
  MirInstr jump = {.op = MIR_GOTO, .form = FORM_EDGE, .span = u->span, .again = true};
  mir_terminate(u->body, block, jump, NULL, 0, &out, 1);
  return block;
}

static void take(Unbox *u, const MirInstr *instr) {
  int64_t at = constant_of(u, mir_operands(u->body, instr)[0]);
  MirOperand operands[3] = {u->parted[u->from.index], mir_use(u->items[u->from.index]),
                            number(u, at)};
  if (!raw_of(u, instr->dst)) {
    unbox_call(u, RUNTIME_own_part_get, TYPE_OBJECT, operands, 3, instr->dst);
    return;
  }
  MirPlace word = unbox_call(u, RUNTIME_own_part_lend, TYPE_OBJECT, operands, 3, (MirPlace){0});
  unbox_take(u, mir_read(word), instr->dst, leave(u, at));
}

/* ── results of functions ── */

static bool gives_fresh(const Unbox *u, const MirInstr *instr) {
  if (instr->op != MIR_CALL && instr->op != MIR_CALL_RAISES) return false;
  RuntimeFn fn = mir_entry(u->body, instr);
  return fn == RUNTIME_NONE || fn == RUNTIME_own_call || fn == RUNTIME_own_call_method;
}

/* All values of the local come from calls of functions: a tuple there was mostly made for who unpacks it. */
static bool is_result(const Unbox *u, MirLocal local) {
  for (uint32_t b = 1; b < u->old_count; b++)
    for (uint32_t i = 0; i < u->old[b].instrs.count; i++) {
      const MirInstr *instr = &u->old[b].instrs.items[i];
      bool here = instr->dst.index && mir_place(u->body, instr->dst)->root.index == local.index;
      if (here && !gives_fresh(u, instr)) return false;
    }
  return true;
}

/* Are so many items taken in the block, as numbers? */
static bool takes_numbers(const Unbox *u, int64_t count) {
  const MirBlockInfo *block = &u->old[u->from.index];
  for (uint32_t i = 0; i < block->instrs.count; i++) {
    const MirInstr *instr = &block->instrs.items[i];
    uint32_t raw = mir_entry(u->body, instr) == RUNTIME_own_row_take ? raw_of(u, instr->dst) : 0;
    count -= raw && kind_is_raw(u->kind[u->local[raw - 1].index]);
  }
  return count == 0;
}

/* The end of a tuple that was taken apart in this block: nothing ends with it. False: it is something else. */
static bool end(Unbox *u, const MirInstr *instr) {
  int64_t count = u->parts[u->from.index];
  if (!count || instr->op != MIR_DROP) return false;
  MirPlace place = {mir_operands(u->body, instr)[0].index};
  MirLocal local = mir_place(u->body, place)->root;
  MirPlace row = {u->parted[u->from.index].index};
  if (!mir_place_same(place, row) || raw_of(u, place) || !is_result(u, local) ||
      !takes_numbers(u, count))
    return false;
  MirOperand operands[2] = {mir_move(place), number(u, count)};
  MirCallee callee = {.kind = CALLEE_RUNTIME, .runtime = RUNTIME_own_row_end};
  MirInstr call = {.op = MIR_CALL, .form = FORM_UNPACK, .extra = mir_add_callee(u->body, callee)};
  unbox_emit(u, call, operands, 2);
  return true;
}

bool unbox_parts(Unbox *u, const MirInstr *instr, const MirInstr *on_twins) {
  RuntimeFn fn = mir_entry(u->body, instr);
  if (fn == RUNTIME_own_unpack_row) return ask(u, instr, on_twins);
  if (end(u, instr)) return true;
  if (fn != RUNTIME_own_row_take || !u->parts[u->from.index]) return false;
  take(u, instr);
  return true;
}
