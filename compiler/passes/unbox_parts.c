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

bool unbox_parts(Unbox *u, const MirInstr *instr, const MirInstr *on_twins) {
  RuntimeFn fn = mir_entry(u->body, instr);
  if (fn == RUNTIME_own_unpack_row) return ask(u, instr, on_twins);
  if (fn != RUNTIME_own_row_take || !u->parts[u->from.index]) return false;
  take(u, instr);
  return true;
}
