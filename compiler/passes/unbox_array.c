// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Items of array.array in the fast copy: numbers that never become words.
**
** In: a local that is expected to be an array of doubles, or of ints of up to 32 bits (expected.c), and is known to be one where
** these are called (unbox_object.c). Out: its items as plain loads and stores of numbers. What does not fit (an index beyond the
** end, a value that the format has no room for) leaves for the general copy. Invariant: nothing here raises or is counted. The
** surprise: a float tree that looks at an item has the number at once. */
#include "passes/expected.h"

bool unbox_is_array(Kind kind) { return kind == KIND_DOUBLES || kind == KIND_INTS; }

RuntimeFn unbox_array_test(Kind kind) {
  return kind == KIND_DOUBLES ? RUNTIME_own_has_doubles : RUNTIME_own_has_ints;
}

/* Can the value be stored as a number? */
static bool takes(const Unbox *u, Kind array, MirOperand value) {
  Kind kind = kinds_operand(u, value);
  if (array == KIND_INTS) return kind == KIND_INT;
  return kind == KIND_FLOAT || (value.role == ROLE_CONST ? kind == KIND_INT : kind == KIND_WORD);
}

bool unbox_array_wants(const Unbox *u, const MirInstr *instr, Kind array) {
  RuntimeFn fn = mir_entry(u->body, instr);
  const MirOperand *operands = mir_operands(u->body, instr);
  if (fn == RUNTIME_own_peek_item) return true;
  bool item = fn == RUNTIME_own_get_item || fn == RUNTIME_own_set_item;
  if (!item || kinds_operand(u, operands[1]) != KIND_INT) return false;
  return fn == RUNTIME_own_get_item || takes(u, array, operands[2]);
}

/* What asks about the bits finds the number (unbox.c), or that there is no float. */
static void peek(Unbox *u, const MirInstr *instr, Kind array, MirOperand object) {
  MirOperand at = mir_operands(u->body, instr)[1];
  MirPlace number = {UINT32_MAX};
  if (array == KIND_DOUBLES && kinds_operand(u, at) == KIND_INT) {
    MirOperand place[2] = {object, unbox_bits(u, at, KIND_INT)};
    unbox_require(u, RUNTIME_own_doubles_in, place, 2);
    number = unbox_call(u, RUNTIME_own_double_get, TYPE_FLOAT64, place, 2, (MirPlace){0});
  }
  u->peeked[mir_place(u->body, instr->dst)->root.index] = number;
}

static void put(Unbox *u, bool doubles, const MirOperand *place) {
  MirCallee callee = {.kind = CALLEE_RUNTIME,
                      .runtime = doubles ? RUNTIME_own_double_put : RUNTIME_own_int_put};
  MirInstr instr = {.op = MIR_CALL, .form = FORM_FIELD};
  instr.extra = mir_add_callee(u->body, callee);
  unbox_emit(u, instr, place, 3);
}

/* The number to be stored: one beside its word, or in a word that is given and has to be a float in place. */
static MirOperand number_of(Unbox *u, MirOperand value, Kind kind) {
  if (value.role == ROLE_CONST || kind_is_raw(kinds_operand(u, value)))
    return unbox_bits(u, value, kind);
  MirOperand word = mir_read((MirPlace){value.index});
  unbox_require(u, RUNTIME_own_has_float, &word, 1);
  bool given = value.role == ROLE_MOVE;
  RuntimeFn fn = given ? RUNTIME_own_float_taken : RUNTIME_own_float_in;
  return mir_use(unbox_call(u, fn, TYPE_FLOAT64, given ? &value : &word, 1, (MirPlace){0}));
}

void unbox_array(Unbox *u, const MirInstr *instr, Kind array, MirOperand object) {
  const MirOperand *operands = mir_operands(u->body, instr);
  RuntimeFn fn = mir_entry(u->body, instr);
  bool doubles = array == KIND_DOUBLES;
  object.role = ROLE_READ;
  if (fn == RUNTIME_own_peek_item) {
    peek(u, instr, array, object);
    return;
  }
  Kind kind = doubles ? KIND_FLOAT : KIND_INT;
  MirOperand at = operands[1], value = fn == RUNTIME_own_set_item ? operands[2] : at;
  MirOperand place[3] = {object, unbox_bits(u, at, KIND_INT)};
  unbox_require(u, doubles ? RUNTIME_own_doubles_in : RUNTIME_own_ints_in, place, 2);
  if (fn == RUNTIME_own_get_item) {
    RuntimeFn get = doubles ? RUNTIME_own_double_get : RUNTIME_own_int_get;
    MirPlace number = unbox_call(u, get, unbox_type(kind), place, 2, (MirPlace){0});
    unbox_set(u, instr->dst, mir_use(number), kind);
    return;
  }
  place[2] = number_of(u, value, kind);
  MirOperand suits[2] = {object, place[2]};
  if (!doubles) unbox_require(u, RUNTIME_own_int_suits, suits, 2);
  put(u, doubles, place);
}
