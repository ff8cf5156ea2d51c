// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Instructions of the fast copy: arithmetic, comparisons, truth on raw numbers; numbers out of words and into them.
**
** In: an instruction of the body as it was, whose operands are numbers. Out: plain MIR. What Python does otherwise leaves for the
** general copy first: an int beyond 64 bits, a division by zero, a mixed comparison that a double cannot decide. Invariant:
** whatever leaves, leaves before anything was done. The surprise: a number becomes a word without a count only if it fits into
** one; else the general copy makes the object, once. */
#include "passes/unbox.h"

#include "base/check.h"
#include "own/value.h"

#include <string.h>

TypeId unbox_type(Kind kind) {
  if (!kind_is_raw(kind)) return TYPE_OBJECT;
  return kind == KIND_FLOAT ? TYPE_FLOAT64 : kind == KIND_INT ? TYPE_INT : TYPE_BOOL;
}

void unbox_emit(Unbox *u, MirInstr instr, const MirOperand *operands, uint32_t count) {
  instr.span = u->span;
  mir_emit(u->body, u->at, instr, operands, count);
}

MirPlace unbox_temporary(Unbox *u, TypeId type) {
  MirLocalInfo info = {.type = type, .kind = LOCAL_TEMPORARY, .mutable_ = true, .span = u->span};
  info.scope = mir_block(u->body, u->at)->scope;
  return mir_root(u->body, mir_add_local(u->body, info));
}

MirPlace unbox_call(Unbox *u, RuntimeFn fn, TypeId type, const MirOperand *operands, uint32_t count,
                    MirPlace dst) {
  MirCallee callee = {.kind = CALLEE_RUNTIME, .runtime = fn};
  MirInstr instr = {.op = MIR_CALL, .form = FORM_OPERATOR};
  instr.dst = dst.index ? dst : unbox_temporary(u, type);
  instr.extra = mir_add_callee(u->body, callee);
  unbox_emit(u, instr, operands, count);
  return instr.dst;
}

MirPlace unbox_ask(Unbox *u, RuntimeFn fn, const MirOperand *operands, uint32_t count) {
  return unbox_call(u, fn, TYPE_BOOL, operands, count, (MirPlace){0});
}

void unbox_guard(Unbox *u, MirPlace condition, MirBlock exit) {
  MirBlock next[2] = {mir_add_block(u->body, mir_block(u->body, u->at)->scope), exit};
  MirOperand operand = mir_use(condition);
  MirInstr branch = {.op = MIR_BRANCH, .form = FORM_GUARD, .span = u->span};
  mir_terminate(u->body, u->at, branch, &operand, 1, next, 2);
  u->at = next[0];
}

void unbox_require(Unbox *u, RuntimeFn fn, const MirOperand *operands, uint32_t count) {
  unbox_guard(u, unbox_ask(u, fn, operands, count), unbox_exit(u));
}

/* ── bits ── */

static MirOperand float_constant(Unbox *u, double value) {
  MirConstInfo info = {.kind = MIR_CONST_FLOAT, .type = TYPE_FLOAT64};
  memcpy(&info.bits, &value, sizeof info.bits);
  return mir_constant(mir_add_const(u->body, info));
}

static MirOperand int_constant(Unbox *u, int64_t value) {
  return mir_constant(mir_int(u->body, TYPE_INT, (uint64_t)value));
}

static MirOperand constant_bits(Unbox *u, MirOperand operand, Kind wanted) {
  MirConstInfo info = *mir_const(u->body, (MirConst){operand.index});
  if (wanted == KIND_FLOAT && info.kind == MIR_CONST_INT)
    return float_constant(u, (double)(int64_t)info.bits);
  info.type = unbox_type(wanted);
  return mir_constant(mir_add_const(u->body, info));
}

MirOperand unbox_bits(Unbox *u, MirOperand operand, Kind wanted) {
  if (operand.role == ROLE_CONST) return constant_bits(u, operand, wanted);
  uint32_t raw = raw_of(u, (MirPlace){operand.index});
  own_check(raw, "a number lies in a twin");
  MirOperand bits = mir_use(u->twin[raw - 1]);
  if (u->kind[u->local[raw - 1].index] == wanted) return bits;
  MirPlace number = unbox_temporary(u, unbox_type(wanted));
  MirInstr convert = {.op = MIR_CONVERT, .extra = CONVERT_CHECKED, .dst = number};
  unbox_emit(u, convert, &bits, 1);
  return mir_use(number);
}

/* The number of a mixed local as a word, made or lent. */
static void box_mixed(Unbox *u, MirPlace dst, RuntimeFn fn, MirOperand operand) {
  MirOperand operands[2] = {unbox_bits(u, operand, KIND_FLOAT), unbox_whole(u, operand)};
  unbox_call(u, fn, TYPE_OBJECT, operands, 2, dst);
}

static void box(Unbox *u, MirPlace dst, MirOperand bits, Kind kind) {
  RuntimeFn fn = kind == KIND_FLOAT ? RUNTIME_own_box_float
                 : kind == KIND_INT ? RUNTIME_own_box_int
                                    : RUNTIME_own_box_bool;
  unbox_call(u, fn, TYPE_OBJECT, &bits, 1, dst);
}

void unbox_set(Unbox *u, MirPlace dst, MirOperand bits, Kind kind) {
  uint32_t raw = raw_of(u, dst);
  if (!raw)
    box(u, dst, bits, kind);
  else
    unbox_emit(u, (MirInstr){.op = MIR_INIT, .dst = u->twin[raw - 1]}, &bits, 1);
  unbox_set_whole(u, dst, mir_constant(mir_bool(u->body, false)));
}

void unbox_copy(Unbox *u, MirPlace dst, MirOperand from, Kind kind) {
  uint32_t raw = raw_of(u, dst);
  if (!raw && unbox_may_be_whole(u, from)) {
    box_mixed(u, dst, RUNTIME_own_box_number, from);
    return;
  }
  MirOperand flag = unbox_whole(u, from);
  unbox_set(u, dst, unbox_bits(u, from, kind), kind);
  unbox_set_whole(u, dst, flag);
}

MirOperand unbox_word(Unbox *u, MirOperand operand) {
  uint32_t raw = operand.role == ROLE_CONST ? 0 : raw_of(u, (MirPlace){operand.index});
  if (!raw) return operand;
  Kind kind = u->kind[u->local[raw - 1].index];
  MirOperand bits = mir_use(u->twin[raw - 1]);
  MirPlace word = unbox_temporary(u, TYPE_OBJECT);
  if (unbox_may_be_whole(u, operand)) {
    bool read = operand.role == ROLE_READ;
    box_mixed(u, word, read ? RUNTIME_own_number_lent : RUNTIME_own_box_number, operand);
    return (MirOperand){operand.role, word.index};
  }
  if (operand.role == ROLE_READ) {
    RuntimeFn lend = kind == KIND_FLOAT ? RUNTIME_own_float_lent
                     : kind == KIND_INT ? RUNTIME_own_int_lent
                                        : RUNTIME_own_bool_lent;
    unbox_call(u, lend, TYPE_OBJECT, &bits, 1, word);
    return mir_read(word);
  }
  box(u, word, bits, kind);
  return (MirOperand){operand.role, word.index};
}

MirOperand unbox_stored(Unbox *u, MirOperand operand) {
  uint32_t raw = operand.role == ROLE_CONST ? 0 : raw_of(u, (MirPlace){operand.index});
  Kind kind = raw ? u->kind[u->local[raw - 1].index] : KIND_WORD;
  bool number = kind == KIND_FLOAT || kind == KIND_INT;
  if (!number || unbox_may_be_whole(u, operand)) return unbox_word(u, operand);
  MirOperand bits = mir_use(u->twin[raw - 1]);
  unbox_require(u, kind == KIND_INT ? RUNTIME_own_int_fits : RUNTIME_own_float_fits, &bits, 1);
  RuntimeFn lend = kind == KIND_INT ? RUNTIME_own_int_lent : RUNTIME_own_float_lent;
  MirPlace word = unbox_call(u, lend, TYPE_OBJECT, &bits, 1, (MirPlace){0});
  return (MirOperand){operand.role, word.index};
}

void unbox_take(Unbox *u, MirOperand word, MirPlace raw_local, MirBlock exit) {
  uint32_t raw = raw_of(u, raw_local);
  if (u->whole[raw - 1].index) {
    unbox_take_mixed(u, word, raw, exit);
    return;
  }
  Kind kind = u->kind[u->local[raw - 1].index];
  RuntimeFn test = kind == KIND_FLOAT ? RUNTIME_own_has_float
                   : kind == KIND_INT ? RUNTIME_own_has_int
                                      : RUNTIME_own_has_bool;
  static const RuntimeFn takes[2][3] = {
      {RUNTIME_own_bool_in, RUNTIME_own_int_in, RUNTIME_own_float_in},
      {RUNTIME_own_bool_taken, RUNTIME_own_int_taken, RUNTIME_own_float_taken}};
  RuntimeFn take = takes[word.role == ROLE_MOVE][kind - KIND_BOOL];
  MirOperand lent = mir_read((MirPlace){word.index});
  unbox_guard(u, unbox_ask(u, test, &lent, 1), exit);
  unbox_call(u, take, unbox_type(kind), &word, 1, u->twin[raw - 1]);
}

/* ── arithmetic ── */

/* Where a result of the kind goes: the twin of dst, or a temporary that unbox_set boxes. */
static MirPlace result_place(Unbox *u, MirPlace dst, Kind kind) {
  uint32_t raw = raw_of(u, dst);
  return raw ? u->twin[raw - 1] : unbox_temporary(u, unbox_type(kind));
}

void unbox_binary(Unbox *u, BinaryOp op, MirPlace to, MirOperand left, MirOperand right) {
  MirOperand operands[2] = {left, right};
  MirInstr instr = {.op = MIR_BINARY, .form = FORM_OPERATOR, .extra = op, .dst = to};
  instr.checked_no_overflow = true;
  unbox_emit(u, instr, operands, 2);
}

static bool is_zero(const Unbox *u, MirOperand operand) {
  return operand.role == ROLE_CONST &&
         (mir_const(u->body, (MirConst){operand.index})->bits & INT64_MAX) == 0;
}

static void require_nonzero(Unbox *u, MirOperand bits) {
  if (bits.role == ROLE_CONST && !is_zero(u, bits)) return;
  MirPlace test = unbox_temporary(u, TYPE_BOOL);
  unbox_binary(u, BINARY_NE, test, bits, float_constant(u, 0));
  unbox_guard(u, test, unbox_exit(u));
}

static void require_exact(Unbox *u, MirOperand operand) {
  if (kinds_operand(u, operand) != KIND_INT) return;
  MirOperand bits = unbox_bits(u, operand, KIND_INT);
  unbox_require(u, RUNTIME_own_is_exact, &bits, 1);
}

static void require_fitting(Unbox *u, Arith op, const MirOperand *bits) {
  if (op == ARITH_ADD) unbox_require(u, RUNTIME_own_sum_fits, bits, 2);
  if (op == ARITH_SUB) unbox_require(u, RUNTIME_own_difference_fits, bits, 2);
  if (op == ARITH_MUL) unbox_require(u, RUNTIME_own_product_fits, bits, 2);
  if (op == ARITH_FLOORDIV || op == ARITH_MOD) unbox_require(u, RUNTIME_own_divides, bits + 1, 1);
  if (op == ARITH_SHL) unbox_require(u, RUNTIME_own_shift_fits, bits, 2);
  if (op == ARITH_SHR) unbox_require(u, RUNTIME_own_shifts, bits + 1, 1);
}

static bool is_integral(const Unbox *u, MirOperand bits) {
  if (bits.role != ROLE_CONST) return false;
  double value;
  memcpy(&value, &mir_const(u->body, (MirConst){bits.index})->bits, sizeof value);
  return value >= -1e15 && value <= 1e15 && value == (double)(int64_t)value;
}

/* … and square roots of negative numbers. */
static void require_root(Unbox *u, MirOperand bits) {
  MirPlace test = unbox_temporary(u, TYPE_BOOL);
  unbox_binary(u, BINARY_GE, test, bits, float_constant(u, 0));
  unbox_guard(u, test, unbox_exit(u));
}

/* A negative number to a power that is no integer is complex; 0 to a negative one, and what is too large, raise: they leave. */
static void power(Unbox *u, MirPlace to, const MirOperand *bits) {
  if (!is_integral(u, bits[1])) require_root(u, bits[0]);
  MirPlace result = unbox_temporary(u, TYPE_FLOAT64);
  MirOperand value = mir_use(result);
  unbox_binary(u, BINARY_POW, result, bits[0], bits[1]);
  unbox_require(u, RUNTIME_own_float_fits, &value, 1);
  unbox_emit(u, (MirInstr){.op = MIR_INIT, .dst = to}, &value, 1);
}

static BinaryOp operator_of(Arith op) {
  static const BinaryOp ops[] = {[ARITH_ADD] = BINARY_ADD,
                                 [ARITH_SUB] = BINARY_SUB,
                                 [ARITH_MUL] = BINARY_MUL,
                                 [ARITH_TRUEDIV] = BINARY_DIV,
                                 [ARITH_FLOORDIV] = BINARY_FLOORDIV,
                                 [ARITH_MOD] = BINARY_MOD,
                                 [ARITH_SHL] = BINARY_SHL,
                                 [ARITH_SHR] = BINARY_SHR,
                                 [ARITH_AND] = BINARY_AND,
                                 [ARITH_OR] = BINARY_OR,
                                 [ARITH_XOR] = BINARY_XOR};
  return ops[op];
}

/* Of two ints they give one. */
static bool stays_whole(Arith op) { return op == ARITH_ADD || op == ARITH_SUB || op == ARITH_MUL; }

/* Two ints would give an int, which a double may not be, or a zero without a sign; their quotient is the same. */
static void require_mixed(Unbox *u, const ArithInstr *arith) {
  MirOperand left = arith->left, right = arith->right;
  uint32_t raw = raw_of(u, arith->dst);
  bool stays = stays_whole(arith->op) && raw && u->whole[raw - 1].index;
  if (unbox_may_be_whole(u, left)) require_exact(u, right);
  if (unbox_may_be_whole(u, right)) require_exact(u, left);
  if (arith->op != ARITH_TRUEDIV && !stays) unbox_not_both_whole(u, left, right);
}

/* … into a mixed local the sum or product of two ints goes as one, if it is exact. */
static void stay_mixed(Unbox *u, const ArithInstr *arith, MirPlace to, const MirOperand *bits) {
  uint32_t raw = raw_of(u, arith->dst);
  if (!raw || !u->whole[raw - 1].index) {
    unbox_binary(u, operator_of(arith->op), to, bits[0], bits[1]);
    return;
  }
  MirPlace result = unbox_temporary(u, TYPE_FLOAT64);
  unbox_binary(u, operator_of(arith->op), result, bits[0], bits[1]);
  MirOperand flag = unbox_both_whole(u, arith, result), value = mir_use(result);
  unbox_emit(u, (MirInstr){.op = MIR_INIT, .dst = to}, &value, 1);
  unbox_set_whole(u, arith->dst, flag);
}

static bool arithmetic(Unbox *u, const ArithInstr *arith) {
  Kind left = kinds_operand(u, arith->left), right = kinds_operand(u, arith->right);
  Kind kind = kinds_result(arith->op, left, right);
  uint32_t raw = raw_of(u, arith->dst);
  bool same = !raw || u->kind[u->local[raw - 1].index] == kind;
  if (kind == KIND_WORD || !same || (arith->in_place && !raw)) return false;
  if (arith->op == ARITH_TRUEDIV && left == KIND_INT && right == KIND_INT) {
    require_exact(u, arith->left);
    require_exact(u, arith->right);
  }
  if (kind == KIND_FLOAT) require_mixed(u, arith);
  MirOperand bits[2] = {unbox_bits(u, arith->left, kind), unbox_bits(u, arith->right, kind)};
  if (arith->op == ARITH_TRUEDIV) require_nonzero(u, bits[1]);
  if (kind == KIND_INT) require_fitting(u, arith->op, bits);
  MirPlace to = result_place(u, arith->dst, kind);
  if (arith->op == ARITH_POW)
    power(u, to, bits);
  else if (kind == KIND_FLOAT && stays_whole(arith->op))
    stay_mixed(u, arith, to, bits);
  else
    unbox_binary(u, operator_of(arith->op), to, bits[0], bits[1]);
  if (kind == KIND_FLOAT && !stays_whole(arith->op))
    unbox_set_whole(u, arith->dst, mir_constant(mir_bool(u->body, false)));
  if (!raw) box(u, arith->dst, mir_use(to), kind);
  return true;
}

static bool is_number(Kind kind) { return kind == KIND_INT || kind == KIND_FLOAT; }

/* A result of that kind has a place: a word, or the raw local of its kind. */
static bool gives(const Unbox *u, const MirInstr *instr, Kind kind) {
  uint32_t raw = raw_of(u, instr->dst);
  return !raw || u->kind[u->local[raw - 1].index] == kind;
}

/* A double decides about ints up to 2 ** 53. */
static bool compare(Unbox *u, const MirInstr *instr, BinaryOp op) {
  MirOperand left = mir_operands(u->body, instr)[0], right = mir_operands(u->body, instr)[1];
  Kind kinds[2] = {kinds_operand(u, left), kinds_operand(u, right)};
  uint32_t raw = raw_of(u, instr->dst);
  if (!is_number(kinds[0]) || !is_number(kinds[1])) return false;
  if (raw && u->kind[u->local[raw - 1].index] != KIND_BOOL) return false;
  Kind kind = kinds[0];
  if (kinds[0] != kinds[1]) {
    require_exact(u, left);
    require_exact(u, right);
    kind = KIND_FLOAT;
  }
  MirOperand bits[2] = {unbox_bits(u, left, kind), unbox_bits(u, right, kind)};
  MirPlace to = result_place(u, instr->dst, KIND_BOOL);
  unbox_binary(u, op, to, bits[0], bits[1]);
  if (!raw) box(u, instr->dst, mir_use(to), KIND_BOOL);
  return true;
}

static bool negate(Unbox *u, const MirInstr *instr) {
  MirOperand operand = mir_operands(u->body, instr)[0];
  Kind kind = kinds_operand(u, operand);
  uint32_t raw = raw_of(u, instr->dst);
  bool same = !raw || u->kind[u->local[raw - 1].index] == kind;
  if (!is_number(kind) || !same) return false;
  unbox_require_float(u, operand);
  MirOperand bits[2] = {int_constant(u, 0), unbox_bits(u, operand, kind)};
  if (kind == KIND_INT) unbox_require(u, RUNTIME_own_difference_fits, bits, 2);
  MirPlace to = result_place(u, instr->dst, kind);
  MirInstr minus = {.op = MIR_UNARY, .form = FORM_OPERATOR, .extra = UNARY_NEG, .dst = to};
  if (kind == KIND_INT)
    unbox_binary(u, BINARY_SUB, to, bits[0], bits[1]);
  else
    unbox_emit(u, minus, &bits[1], 1);
  unbox_set_whole(u, instr->dst, mir_constant(mir_bool(u->body, false)));
  if (!raw) box(u, instr->dst, mir_use(to), kind);
  return true;
}

static bool truth(Unbox *u, const MirInstr *instr) {
  MirOperand operand = mir_operands(u->body, instr)[0];
  Kind kind = kinds_operand(u, operand);
  if (!kind_is_raw(kind)) return false;
  MirOperand bits = unbox_bits(u, operand, kind);
  if (kind == KIND_BOOL)
    unbox_emit(u, (MirInstr){.op = MIR_INIT, .dst = instr->dst}, &bits, 1);
  else
    unbox_binary(u, BINARY_NE, instr->dst, bits,
                 kind == KIND_INT ? int_constant(u, 0) : float_constant(u, 0));
  return true;
}

/* Numbers are the same object if they are equal, bit by bit (V2 of the differences to CPython). */
static bool same(Unbox *u, const MirInstr *instr) {
  MirOperand operands[2] = {mir_operands(u->body, instr)[0], mir_operands(u->body, instr)[1]};
  Kind kind = kinds_operand(u, operands[0]);
  if (!kind_is_raw(kind) || kinds_operand(u, operands[1]) != kind) return false;
  for (int i = 0; i < 2; i++) {
    unbox_require_float(u, operands[i]);
    operands[i] = unbox_bits(u, operands[i], kind);
    if (kind != KIND_FLOAT) continue;
    MirPlace word = unbox_temporary(u, TYPE_UINT64);
    MirInstr bits = {.op = MIR_CONVERT, .extra = CONVERT_BITS, .dst = word};
    unbox_emit(u, bits, &operands[i], 1);
    operands[i] = mir_use(word);
  }
  unbox_binary(u, BINARY_EQ, instr->dst, operands[0], operands[1]);
  return true;
}

/* ── built-in functions ── */

/* abs of a number, min and max of two of one kind. */
static bool choose(Unbox *u, const MirInstr *instr, RuntimeFn fn) {
  const MirOperand *operands = mir_operands(u->body, instr);
  Kind kind = kinds_operand(u, operands[0]);
  bool of_two = fn != RUNTIME_own_abs, ints = kind == KIND_INT, least = fn == RUNTIME_own_min;
  if (!is_number(kind) || !gives(u, instr, kind)) return false;
  if (of_two && kinds_operand(u, operands[1]) != kind) return false;
  for (uint32_t i = 0; i < (of_two ? 2 : 1); i++)
    unbox_require_float(u, operands[i]);
  MirOperand bits[2] = {int_constant(u, ints ? 0 : OWN_MATH_fabs),
                        unbox_bits(u, operands[0], kind)};
  if (of_two) bits[0] = bits[1];
  if (of_two) bits[1] = unbox_bits(u, operands[1], kind);
  if (!of_two && ints) unbox_require(u, RUNTIME_own_difference_fits, bits, 2);
  RuntimeFn raw = ints ? (least ? RUNTIME_own_least_int : RUNTIME_own_most_int)
                       : (least ? RUNTIME_own_least_float : RUNTIME_own_most_float);
  if (!of_two) raw = ints ? RUNTIME_own_size_int : RUNTIME_own_math_float;
  bool one = !of_two && ints;
  MirPlace value =
      unbox_call(u, raw, unbox_type(kind), one ? bits + 1 : bits, one ? 1 : 2, (MirPlace){0});
  unbox_set(u, instr->dst, mir_use(value), kind);
  return true;
}

/* int() and float() of a number. */
static bool convert(Unbox *u, const MirInstr *instr, Kind wanted) {
  MirOperand operand = mir_operands(u->body, instr)[0];
  Kind kind = kinds_operand(u, operand);
  if (!is_number(kind) || !gives(u, instr, wanted)) return false;
  MirOperand bits[2] = {int_constant(u, OWN_MATH_trunc), unbox_bits(u, operand, kind)};
  if (kind == KIND_FLOAT && wanted == KIND_INT) {
    unbox_require(u, RUNTIME_own_whole_fits, bits + 1, 1);
    bits[1] = mir_use(unbox_call(u, RUNTIME_own_math_int, TYPE_INT, bits, 2, (MirPlace){0}));
  } else {
    bits[1] = unbox_bits(u, operand, wanted);
  }
  unbox_set(u, instr->dst, bits[1], wanted);
  return true;
}

/* isinstance(): the class of a number is known. */
static bool is_of(Unbox *u, const MirInstr *instr) {
  const MirOperand *o = mir_operands(u->body, instr);
  Kind kind = kinds_operand(u, o[0]);
  bool raw = is_number(kind) || kind == KIND_BOOL;
  if (!raw || o[1].role != ROLE_CONST || unbox_may_be_whole(u, o[0]) || !gives(u, instr, KIND_BOOL))
    return false;
  const MirConstInfo *class = mir_const(u->body, (MirConst){o[1].index});
  if (class->kind != MIR_CONST_CLASS) return false;
  bool same = class->bits == OWN_CLASS_OBJECT ||
              class->bits == (kind == KIND_FLOAT ? OWN_CLASS_FLOAT : OWN_CLASS_INT) ||
              (class->bits == OWN_CLASS_BOOL && kind == KIND_BOOL);
  unbox_set(u, instr->dst, mir_constant(mir_bool(u->body, same)), KIND_BOOL);
  return true;
}

/* ── the module math ── */

static bool fits_math(const Unbox *u, const MirInstr *instr, Kind kind) {
  for (uint32_t i = 2; i < instr->count; i++)
    if (!is_number(kinds_operand(u, mir_operands(u->body, instr)[i]))) return false;
  return gives(u, instr, kind);
}

/* Functions that somebody has replaced, and what is not finite, are left to the runtime. */
static bool math(Unbox *u, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(u->body, instr);
  uint32_t number = kinds_math(u->body, instr), count = instr->count - 1;
  Kind kind = number >= OWN_MATH_ceil ? KIND_INT : KIND_FLOAT;
  if (!fits_math(u, instr, kind)) return false;
  MirOperand of[2] = {operands[0], mir_read((MirPlace){operands[1].index})};
  MirOperand bits[3] = {int_constant(u, number)};
  unbox_require(u, RUNTIME_own_is_math, of, 2);
  for (uint32_t i = 1; i < count; i++)
    bits[i] = unbox_bits(u, operands[i + 1], KIND_FLOAT);
  if (kind == KIND_INT) unbox_require(u, RUNTIME_own_whole_fits, bits + 1, 1);
  RuntimeFn fn = kind == KIND_INT ? RUNTIME_own_math_int
                 : count == 2     ? RUNTIME_own_math_float
                                  : RUNTIME_own_math_floats;
  if (number == OWN_MATH_sqrt) require_root(u, bits[1]);
  MirOperand value = mir_use(unbox_call(u, fn, unbox_type(kind), bits, count, (MirPlace){0}));
  if (kind == KIND_FLOAT && number != OWN_MATH_sqrt)
    unbox_require(u, RUNTIME_own_float_fits, &value, 1);
  unbox_set(u, instr->dst, value, kind);
  return true;
}

bool unbox_arithmetic(Unbox *u, const MirInstr *instr) {
  ArithInstr arith;
  BinaryOp op;
  RuntimeFn fn = mir_entry(u->body, instr);
  if (kinds_arith(u->body, instr, &arith)) return arithmetic(u, &arith);
  if (kinds_compare(u->body, instr, &op)) return compare(u, instr, op);
  if (fn == RUNTIME_own_neg) return negate(u, instr);
  if (fn == RUNTIME_own_same) return same(u, instr);
  if (fn == RUNTIME_own_truth) return truth(u, instr);
  if (fn == RUNTIME_own_isinstance) return is_of(u, instr);
  if (fn == RUNTIME_own_int_of) return convert(u, instr, KIND_INT);
  if (fn == RUNTIME_own_float_of) return convert(u, instr, KIND_FLOAT);
  if (fn == RUNTIME_own_abs || fn == RUNTIME_own_min || fn == RUNTIME_own_max)
    return choose(u, instr, fn);
  return (fn == RUNTIME_own_math_one || fn == RUNTIME_own_math_two) && math(u, instr);
}
