// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Division of ints: floor division and modulo with Python's signs, true division rounded once, and
** powers modulo a number.
**
** The surprise: true division of large numbers shifts so that the quotient has at least 2 bits more
** than a double, keeps in its lowest bit whether something was lost, and rounds itself: as CPython. */
#include "dynamic/class.h"
#include "dynamic/container.h"
#include "dynamic/number/big.h"
#include "dynamic/number/int_internal.h"

#include <float.h>
#include <math.h>

static Word raise_zero(const char *message) {
  return raise_class(OWN_CLASS_ZERO_DIVISION_ERROR, "%s", message);
}

static const char DIVISION_BY_ZERO[] = "integer division or modulo by zero";

/* ── floor division ── */

/* Both results are scratch; `quotient` may be NULL. `right` is not 0. The remainder has its sign. */
static mp_err divide_floor(Word left, Word right, mp_int *quotient, mp_int *remainder) {
  BigView left_view, right_view;
  const mp_int *a = big_view(left, &left_view), *b = big_view(right, &right_view);
  mp_err error = big_divide(a, b, quotient, remainder);
  bool differ = a->sign != b->sign;
  if (error == MP_OKAY && differ && remainder->used > 0) {
    mp_int magnitude = {b->used, b->alloc, MP_ZPOS, b->dp};
    error = mp_sub(&magnitude, remainder, remainder);
    if (error == MP_OKAY && quotient) error = mp_incr(quotient);
  }
  if (quotient && differ && quotient->used > 0) quotient->sign = MP_NEG;
  if (remainder->used > 0) remainder->sign = b->sign;
  return error;
}

Word int_floor_divide(Word left, Word right) {
  if (right == ov_small(0)) return raise_zero(DIVISION_BY_ZERO);
  if (ov_is_int(left) && ov_is_int(right)) {
    int64_t a = ov_int(left), b = ov_int(right), quotient = a / b;
    return int_new(quotient * b != a && (a ^ b) < 0 ? quotient - 1 : quotient);
  }
  mp_int quotient = big_borrow(), remainder = big_borrow();
  mp_err error = divide_floor(left, right, &quotient, &remainder);
  big_return(&remainder);
  return big_result(&quotient, error);
}

Word int_modulo(Word left, Word right) {
  if (right == ov_small(0)) return raise_zero("integer modulo by zero");
  if (ov_is_int(left) && ov_is_int(right)) {
    int64_t a = ov_int(left), b = ov_int(right), rest = a % b;
    return ov_small(rest != 0 && (rest ^ b) < 0 ? rest + b : rest);
  }
  mp_int remainder = big_borrow();
  return big_result(&remainder, divide_floor(left, right, NULL, &remainder));
}

Word int_divmod(Word left, Word right) {
  left = int_plain(left);
  right = int_plain(right);
  if (right == ov_small(0)) return raise_zero(DIVISION_BY_ZERO);
  mp_int quotient = big_borrow(), remainder = big_borrow();
  mp_err error = divide_floor(left, right, &quotient, &remainder);
  Word items[2] = {big_result(&quotient, error), 0};
  items[1] = items[0] ? big_result(&remainder, error) : 0;
  if (!items[0]) big_return(&remainder);
  Word result = items[1] ? tuple_from(items, 2) : 0;
  if (items[0]) ov_release(items[0]);
  if (items[1]) ov_release(items[1]);
  return result;
}

/* ── true division ── */

/* x × 2^shift, rounded to a double; `x` has at least two bits too many, unless the double is tiny. */
static double round_quotient(uint64_t x, bool inexact, int shift) {
  int bits = 64 - __builtin_clzll((unsigned long long)x), least = DBL_MIN_EXP - shift;
  int extra = (bits > least ? bits : least) - DBL_MANT_DIG;
  uint64_t half = UINT64_C(1) << (extra - 1), low = x | inexact;
  if ((low & half) && (low & (3 * half - 1))) low += half;
  return ldexp((double)(low & ~(2 * half - 1)), shift);
}

static Word divide_big(const mp_int *a, const mp_int *b) {
  bool negative = (a->sign != b->sign), lost;
  int64_t longer = big_bits(a) - big_bits(b);
  if (a->used == 0 || longer < DBL_MIN_EXP - DBL_MANT_DIG - 1)
    return float_word(negative ? -0.0 : 0.0);
  double result = HUGE_VAL;
  if (longer <= DBL_MAX_EXP) {
    int shift = (longer > DBL_MIN_EXP ? (int)longer : DBL_MIN_EXP) - DBL_MANT_DIG - 2;
    mp_int shifted = big_borrow(), quotient = big_borrow(), rest = big_borrow();
    mp_err error = big_shift(a, -shift, &shifted, &lost);
    if (error == MP_OKAY) error = big_divide(&shifted, b, &quotient, &rest);
    if (error == MP_OKAY) {
      uint64_t x = quotient.used ? quotient.dp[0] : 0;
      result = x ? round_quotient(x, lost || rest.used > 0, shift) : 0;
    }
    big_return(&rest);
    big_return(&quotient);
    big_return(&shifted);
    if (error != MP_OKAY) return raise_memory();
  }
  if (isfinite(result)) return float_word(negative ? -result : result);
  return raise_class(OWN_CLASS_OVERFLOW_ERROR, "integer division result too large for a float");
}

Word int_true_divide(Word left, Word right) {
  if (right == ov_small(0)) return raise_zero("division by zero");
  BigView left_view, right_view;
  return divide_big(big_view(left, &left_view), big_view(right, &right_view));
}

/* ── powers modulo a number ── */

/* base^exponent modulo a modulus of at most 61 bits; 0 <= base < modulus. */
static uint64_t power_modulo_small(uint64_t base, const mp_int *exponent, uint64_t modulus) {
  uint64_t result = 1 % modulus;
  for (int64_t bit = big_bits(exponent) - 1; bit >= 0; bit--) {
    result = (uint64_t)((Wide)result * result % modulus);
    if (exponent->dp[bit / DIGIT_BITS] >> bit % DIGIT_BITS & 1)
      result = (uint64_t)((Wide)result * base % modulus);
  }
  return result;
}

/* The inverse of `base`, which is taken; 0 <= base < modulus. */
static Word invert_modulo(Word base, Word modulus) {
  BigView base_view, modulus_view;
  mp_int result = big_borrow();
  const mp_int *a = big_view(base, &base_view);
  mp_err error = MP_VAL;
  if (a->used > 0) error = mp_invmod(a, big_view(modulus, &modulus_view), &result);
  ov_release(base);
  if (error != MP_VAL) return big_result(&result, error);
  big_return(&result);
  return raise_value_error("base is not invertible for the given modulus");
}

/* 0 <= base < modulus, and 1 < modulus; the sign of the exponent is ignored. */
static Word power_modulo(Word base, Word exponent, Word modulus) {
  BigView base_view, exponent_view, modulus_view;
  const mp_int *given = big_view(exponent, &exponent_view);
  const mp_int magnitude = {given->used, given->alloc, MP_ZPOS, given->dp};
  if (ov_is_int(modulus))
    return ov_small(
        (int64_t)power_modulo_small((uint64_t)ov_int(base), &magnitude, (uint64_t)ov_int(modulus)));
  if (given->used == 0) return ov_small(1);
  mp_int result = big_borrow();
  mp_err error =
      mp_exptmod(big_view(base, &base_view), &magnitude, big_view(modulus, &modulus_view), &result);
  return big_result(&result, error);
}

/* The words are held, `modulus` is positive. */
static Word power_modulo_positive(Word base, Word exponent, Word modulus) {
  if (modulus == ov_small(1)) return ov_small(0);
  Word rest = int_modulo(base, modulus);
  if (rest && int_sign(exponent) < 0) rest = invert_modulo(rest, modulus);
  if (!rest) return 0;
  Word result = power_modulo(rest, exponent, modulus);
  ov_release(rest);
  return result;
}

Word int_power_modulo(Word base, Word exponent, Word modulus) {
  base = ov_copy(int_plain(base));
  exponent = ov_copy(int_plain(exponent));
  modulus = ov_copy(int_plain(modulus));
  Word result = 0, positive = int_absolute(modulus);
  if (modulus == ov_small(0))
    raise_value_error("pow() 3rd argument cannot be 0");
  else if (positive)
    result = power_modulo_positive(base, exponent, positive);
  if (result && result != ov_small(0) && int_sign(modulus) < 0) {
    Word sum = int_binary(OPERATOR_ADD, result, modulus);
    ov_release(result);
    result = sum;
  }
  if (positive) ov_release(positive);
  ov_release(modulus);
  ov_release(exponent);
  ov_release(base);
  return result;
}
