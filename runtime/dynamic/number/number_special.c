// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The special methods of int and float, for programs that name them: int.__add__, (5).__index__().
**
** Operators do not come here. In: args[0] is an int, bool or float (call.c has checked), args[1]
** anything. Out: the operator's result, NotImplemented for operands that are no numbers of the kind. */
#include "dynamic/number.h"
#include "dynamic/number/number_internal.h"

#include <math.h>

#define SPECIAL_METHOD(name) static Word name(const Word *args, int64_t count, Word names)
#define UNUSED               (void)count, (void)names

static Word ints(Operator op, Word left, Word right) {
  if (!is_int_or_bool(left) || !is_int_or_bool(right)) return OWN_NOT_IMPLEMENTED;
  return int_binary(op, left, right);
}

static Word floats(Operator op, Word left, Word right) {
  double a, b;
  bool raised;
  if (!number_value(left, &a, &raised) || !number_value(right, &b, &raised))
    return raised ? 0 : OWN_NOT_IMPLEMENTED;
  return float_binary(op, a, b);
}

#define BINARY(kind, name, op)                                                                     \
  SPECIAL_METHOD(kind##_##name) {                                                                  \
    UNUSED;                                                                                        \
    return kind##s(OPERATOR_##op, args[0], args[1]);                                               \
  }                                                                                                \
  SPECIAL_METHOD(kind##_r##name) {                                                                 \
    UNUSED;                                                                                        \
    return kind##s(OPERATOR_##op, args[1], args[0]);                                               \
  }
#define ARITHMETIC(X, kind)                                                                        \
  X(kind, add, ADD)                                                                                \
  X(kind, sub, SUB)                                                                                \
  X(kind, mul, MUL)                                                                                \
  X(kind, truediv, TRUEDIV)                                                                        \
  X(kind, floordiv, FLOORDIV)                                                                      \
  X(kind, mod, MOD)
#define BITS(X)                                                                                    \
  X(int, lshift, LSHIFT) X(int, rshift, RSHIFT) X(int, and, AND) X(int, or, OR) X(int, xor, XOR)

ARITHMETIC(BINARY, int)
ARITHMETIC(BINARY, float)
BITS(BINARY)

/* ── powers and divmod ── */

SPECIAL_METHOD(int_pow) {
  (void)names;
  if (count < 3 || args[2] == OWN_NONE) return ints(OPERATOR_POW, args[0], args[1]);
  if (!is_int_or_bool(args[1]) || !is_int_or_bool(args[2])) return OWN_NOT_IMPLEMENTED;
  return int_power_modulo(args[0], args[1], args[2]);
}

SPECIAL_METHOD(int_rpow) {
  UNUSED;
  return ints(OPERATOR_POW, args[1], args[0]);
}

SPECIAL_METHOD(float_pow) {
  UNUSED;
  return floats(OPERATOR_POW, args[0], args[1]);
}

SPECIAL_METHOD(float_rpow) {
  UNUSED;
  return floats(OPERATOR_POW, args[1], args[0]);
}

/* An int does not take a float; a float takes both. */
static Word divide(Word left, Word right, Word self) {
  if (!is_float(self) && (is_float(left) || is_float(right))) return OWN_NOT_IMPLEMENTED;
  return number_divmod(left, right);
}

SPECIAL_METHOD(any_divmod) {
  UNUSED;
  return divide(args[0], args[1], args[0]);
}

SPECIAL_METHOD(any_rdivmod) {
  UNUSED;
  return divide(args[1], args[0], args[0]);
}

/* ── one operand ── */

SPECIAL_METHOD(any_neg) {
  UNUSED;
  return own_neg(args[0]);
}

SPECIAL_METHOD(any_pos) {
  UNUSED;
  return own_pos(args[0]);
}

SPECIAL_METHOD(int_invert_) {
  UNUSED;
  return int_invert(args[0]);
}

SPECIAL_METHOD(any_abs) {
  UNUSED;
  return is_float(args[0]) ? float_word(fabs(float_value(args[0]))) : int_absolute(args[0]);
}

SPECIAL_METHOD(any_int) {
  UNUSED;
  return number_int(args[0]);
}

SPECIAL_METHOD(any_float) {
  UNUSED;
  return number_real(args[0]);
}

SPECIAL_METHOD(any_bool) {
  UNUSED;
  return ov_bool(is_float(args[0]) ? float_value(args[0]) != 0 : int_sign(args[0]) != 0);
}

SPECIAL_METHOD(any_round) {
  (void)names;
  Word digits = count > 1 ? args[1] : OWN_UNBOUND;
  return is_float(args[0]) ? float_round(float_value(args[0]), digits) : int_round(args[0], digits);
}

SPECIAL_METHOD(any_floor) {
  UNUSED;
  return is_float(args[0]) ? int_from_float(floor(float_value(args[0]))) : number_int(args[0]);
}

SPECIAL_METHOD(any_ceil) {
  UNUSED;
  return is_float(args[0]) ? int_from_float(ceil(float_value(args[0]))) : number_int(args[0]);
}

#define ROWS(kind, name, op)                                                                       \
  {"__" #name "__", kind##_##name, 2, 2, false, false},                                            \
      {"__r" #name "__", kind##_r##name, 2, 2, false, false},

#define SHARED                                                                                     \
  {"__divmod__", any_divmod, 2, 2, false, false},                                                  \
      {"__rdivmod__", any_rdivmod, 2, 2, false, false}, {"__neg__", any_neg, 1, 1, false, false},  \
      {"__pos__", any_pos, 1, 1, false, false}, {"__abs__", any_abs, 1, 1, false, false},          \
      {"__int__", any_int, 1, 1, false, false}, {"__float__", any_float, 1, 1, false, false},      \
      {"__bool__", any_bool, 1, 1, false, false}, {"__round__", any_round, 1, 2, false, true},     \
      {"__trunc__", any_int, 1, 1, false, false}, {"__floor__", any_floor, 1, 1, false, false},    \
      {"__ceil__", any_ceil, 1, 1, false, false}, {0}

const NativeInfo int_specials[] = {ARITHMETIC(ROWS, int) BITS(ROWS) //
                                   {"__pow__", int_pow, 2, 3, false, false},
                                   {"__rpow__", int_rpow, 2, 3, false, false},
                                   {"__invert__", int_invert_, 1, 1, false, false},
                                   {"__index__", any_int, 1, 1, false, false},
                                   SHARED};

const NativeInfo float_specials[] = {ARITHMETIC(ROWS, float) //
                                     {"__pow__", float_pow, 2, 3, false, false},
                                     {"__rpow__", float_rpow, 2, 3, false, false},
                                     SHARED};
