// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Sums, products and powers of ints, and the way from an operator to its function.
**
** In: words that are ints or bools. Out: the result as Python defines it. Numbers in place are tried
** in 64 or 128 bits first: operate.c comes here after an overflow, other callers with anything. */
#include "dynamic/class.h"
#include "dynamic/number/big.h"
#include "dynamic/number/int_internal.h"

/* ── sums ── */

/* to = a + b, of magnitudes. */
static void add_digits(mp_int *to, const mp_int *a, const mp_int *b) {
  const mp_int *longer = a->used >= b->used ? a : b, *shorter = longer == a ? b : a;
  uint64_t carry = 0;
  int i = 0;
  for (; i < shorter->used; i++) {
    uint64_t sum = longer->dp[i] + shorter->dp[i] + carry;
    to->dp[i] = sum & DIGIT_MASK;
    carry = sum >> DIGIT_BITS;
  }
  for (; i < longer->used; i++) {
    uint64_t sum = longer->dp[i] + carry;
    to->dp[i] = sum & DIGIT_MASK;
    carry = sum >> DIGIT_BITS;
  }
  to->dp[i] = carry;
  to->used = i + 1;
}

/* to = a - b, of magnitudes; a is not less. */
static void subtract_digits(mp_int *to, const mp_int *a, const mp_int *b) {
  uint64_t borrow = 0;
  for (int i = 0; i < a->used; i++) {
    uint64_t rest = a->dp[i] - (i < b->used ? b->dp[i] : 0) - borrow;
    to->dp[i] = rest & DIGIT_MASK;
    borrow = rest >> 63;
  }
  to->used = a->used;
}

enum { NEAR_DIGITS = 32 }; /* so many are summed up on the stack */

static Word add(Word left, Word right, bool subtract) {
  if (ov_is_int(left) && ov_is_int(right))
    return int_new(subtract ? ov_int(left) - ov_int(right) : ov_int(left) + ov_int(right));
  BigView left_view, right_view;
  const mp_int *a = big_view(left, &left_view), *b = big_view(right, &right_view);
  bool a_negative = a->sign == MP_NEG, b_negative = (b->sign == MP_NEG) != subtract;
  uint64_t near[NEAR_DIGITS];
  int digits = (a->used > b->used ? a->used : b->used) + 1;
  bool is_near = digits <= NEAR_DIGITS;
  mp_int sum = is_near ? (mp_int){0, NEAR_DIGITS, MP_ZPOS, near} : big_borrow();
  if (!is_near && big_grow(&sum, digits)) return 0;
  bool swap = big_compare(a, b) < 0;
  if (a_negative == b_negative)
    add_digits(&sum, a, b);
  else
    subtract_digits(&sum, swap ? b : a, swap ? a : b);
  sum.sign = (swap ? b_negative : a_negative) ? MP_NEG : MP_ZPOS;
  if (is_near) return big_new(near, sum.used, sum.sign == MP_NEG);
  return big_result(&sum, MP_OKAY);
}

Word int_negate(Word word) {
  word = int_plain(word);
  if (ov_is_int(word)) return int_new(-ov_int(word));
  return add(ov_small(0), word, true);
}

Word int_absolute(Word word) {
  word = int_plain(word);
  return int_sign(word) < 0 ? int_negate(word) : ov_copy(word);
}

/* ── products ── */

static Word multiply_small(int64_t left, int64_t right) {
  int64_t product;
  if (!__builtin_mul_overflow(left, right, &product)) return int_new(product);
  uint64_t a = left < 0 ? 0 - (uint64_t)left : (uint64_t)left;
  uint64_t b = right < 0 ? 0 - (uint64_t)right : (uint64_t)right;
  Wide magnitude = (Wide)a * b;
  uint64_t digits[3] = {(uint64_t)magnitude & DIGIT_MASK,
                        (uint64_t)(magnitude >> DIGIT_BITS) & DIGIT_MASK,
                        (uint64_t)(magnitude >> 2 * DIGIT_BITS)};
  return big_new(digits, 3, (left < 0) != (right < 0));
}

static Word multiply(Word left, Word right) {
  if (ov_is_int(left) && ov_is_int(right)) return multiply_small(ov_int(left), ov_int(right));
  BigView left_view, right_view;
  const mp_int *a = big_view(left, &left_view), *b = big_view(right, &right_view);
  if ((int64_t)a->used + b->used > MOST_DIGITS) return raise_memory();
  mp_int result = big_borrow();
  return big_result(&result, big_multiply(a, b, &result));
}

/* ── powers ── */

static Word power_small(int64_t base, uint64_t exponent, bool *fits) {
  int64_t result = 1;
  *fits = true;
  for (; exponent; exponent >>= 1) {
    if ((exponent & 1) && __builtin_mul_overflow(result, base, &result)) *fits = false;
    if (exponent > 1 && __builtin_mul_overflow(base, base, &base)) *fits = false;
    if (!*fits) return 0;
  }
  return int_new(result);
}

/* The base is not -1, 0 or 1, so an exponent beyond 64 bits is beyond all memory. */
static Word power_big(Word base, Word exponent) {
  int64_t count;
  if (!int_value(exponent, &count) || count > MOST_DIGITS * INT64_C(60)) return raise_memory();
  BigView view;
  const mp_int *number = big_view(base, &view);
  if ((big_bits(number) - 1) > MOST_DIGITS * INT64_C(60) / count) return raise_memory();
  if (number->used == 1 && (number->dp[0] & (number->dp[0] - 1)) == 0) { /* a power of two */
    bool negative = number->sign == MP_NEG && (count & 1);
    int64_t shift = (big_bits(number) - 1) * count;
    return int_shift_left(ov_small(negative ? -1 : 1), shift);
  }
  mp_int result = big_borrow();
  return big_result(&result, big_power(number, (uint64_t)count, &result));
}

static Word power(Word base, Word exponent) {
  if (int_sign(exponent) < 0) {
    double left, right;
    if (int_to_double(base, &left) || int_to_double(exponent, &right)) return 0;
    return float_binary(OPERATOR_POW, left, right);
  }
  if (exponent == ov_small(0)) return ov_small(1);
  if (base == ov_small(0) || base == ov_small(1)) return base;
  if (base == ov_small(-1)) {
    BigView view;
    return ov_small(big_view(exponent, &view)->dp[0] & 1 ? -1 : 1);
  }
  if (ov_is_int(base) && ov_is_int(exponent)) {
    bool fits;
    Word result = power_small(ov_int(base), (uint64_t)ov_int(exponent), &fits);
    if (fits) return result;
  }
  return power_big(base, exponent);
}

/* ── all operators ── */

Word int_binary(Operator op, Word left, Word right) {
  bool bools = ov_is_bool(left) && ov_is_bool(right);
  left = int_plain(left);
  right = int_plain(right);
  switch (op) {
  case OPERATOR_ADD: return add(left, right, false);
  case OPERATOR_SUB: return add(left, right, true);
  case OPERATOR_MUL: return multiply(left, right);
  case OPERATOR_TRUEDIV: return int_true_divide(left, right);
  case OPERATOR_FLOORDIV: return int_floor_divide(left, right);
  case OPERATOR_MOD: return int_modulo(left, right);
  case OPERATOR_POW: return power(left, right);
  case OPERATOR_LSHIFT: return int_shift(left, right, true);
  case OPERATOR_RSHIFT: return int_shift(left, right, false);
  case OPERATOR_AND:
  case OPERATOR_OR:
  case OPERATOR_XOR: {
    Word result = int_bits(op, left, right);
    return bools ? ov_bool(result != ov_small(0)) : result;
  }
  default: return OWN_NOT_IMPLEMENTED;
  }
}
