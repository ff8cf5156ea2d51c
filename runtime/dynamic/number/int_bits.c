// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Shifts and bit operations of ints, negative ones as two's complement without end.
**
** The surprise: -n is the complement of n - 1, so a negative operand is read digit by digit with a
** borrow and complemented, and a negative result is written with a carry. */
#include "dynamic/class.h"
#include "dynamic/number/big.h"
#include "dynamic/number/int_internal.h"

Word int_invert(Word word) {
  word = int_plain(word);
  if (ov_is_int(word)) return ov_small(~ov_int(word));
  Word negative = int_negate(word);
  if (!negative) return 0;
  Word result = int_binary(OPERATOR_SUB, negative, ov_small(1));
  ov_release(negative);
  return result;
}

/* ── shifts ── */

static mp_err shift_left(const mp_int *number, int64_t digits, int shift, mp_int *to) {
  int64_t used = digits + number->used + 1;
  mp_err error = used <= MOST_DIGITS ? big_reserve(to, (int)used) : MP_MEM;
  if (error != MP_OKAY) return error;
  memset(to->dp, 0, (size_t)digits * sizeof *to->dp);
  uint64_t carry = 0;
  for (int i = 0; i < number->used; i++) {
    to->dp[digits + i] = (number->dp[i] << shift & DIGIT_MASK) | carry;
    carry = number->dp[i] >> (DIGIT_BITS - shift);
  }
  to->dp[used - 1] = carry;
  to->used = (int)used;
  return MP_OKAY;
}

/* There are digits left. */
static mp_err shift_right(const mp_int *number, int digits, int shift, mp_int *to) {
  int used = number->used - digits;
  mp_err error = big_reserve(to, used);
  if (error != MP_OKAY) return error;
  for (int i = 0; i < used; i++) {
    uint64_t above = i + 1 < used ? number->dp[digits + i + 1] : 0;
    uint64_t digit = number->dp[digits + i] >> shift;
    to->dp[i] = digit | (above << (DIGIT_BITS - shift) & DIGIT_MASK);
  }
  to->used = used;
  return MP_OKAY;
}

mp_err big_shift(const mp_int *number, int64_t count, mp_int *to, bool *lost) {
  int64_t digits = (count < 0 ? -count : count) / DIGIT_BITS;
  int shift = (int)((count < 0 ? -count : count) % DIGIT_BITS);
  mp_err error = MP_OKAY;
  if (lost) *lost = false;
  for (int i = 0; lost && count < 0 && i < digits && i < number->used; i++)
    *lost |= number->dp[i] != 0;
  to->sign = number->sign;
  to->used = 0;
  if (count >= 0) {
    error = shift_left(number, digits, shift, to);
  } else if (digits < number->used) {
    if (lost) *lost |= (number->dp[digits] & ((UINT64_C(1) << shift) - 1)) != 0;
    error = shift_right(number, (int)digits, shift, to);
  }
  if (error == MP_OKAY) big_trim(to);
  return error;
}

Word int_shift_left(Word word, int64_t count) {
  if (word == ov_small(0)) return word;
  if (ov_is_int(word) && count < 62) {
    int64_t value = ov_int(word), shifted = (int64_t)((uint64_t)value << count);
    if (shifted >> count == value && ov_fits(shifted)) return ov_small(shifted);
  }
  BigView view;
  mp_int result = big_borrow();
  return big_result(&result, big_shift(big_view(word, &view), count, &result, NULL));
}

/* Towards minus infinity: of a negative number, lost bits add one to the magnitude. */
static Word shift_big_right(const mp_int *number, int64_t count) {
  bool negative = number->sign == MP_NEG, lost;
  mp_int result = big_borrow();
  mp_err error = big_shift(number, -count, &result, &lost);
  if (error == MP_OKAY && negative && lost) {
    result.sign = MP_ZPOS;
    error = mp_incr(&result);
    result.sign = MP_NEG;
  }
  return big_result(&result, error);
}

/* Shifted by a count that is no int64_t: would the number have more digits, of 30 bits, than CPython can count? */
static bool is_beyond_digits(Word left, Word count_word) {
  static const uint64_t most = (UINT64_C(1) << 61) - 7, first = UINT64_C(1) << 60;
  BigView view;
  const mp_int *count = big_view(count_word, &view);
  if (count->used > 2 || count->dp[1] >= 64) return true;
  uint64_t low = count->dp[0] + count->dp[1] * (first % 30);
  uint64_t digits = count->dp[1] * (first / 30) + low / 30 + (low % 30 != 0);
  return digits + ((uint64_t)int_bit_length(left) + 29) / 30 > most;
}

Word int_shift(Word left, Word count_word, bool to_the_left) {
  int64_t count;
  if (int_sign(count_word) < 0) return raise_value_error("negative shift count");
  bool known = int_value(count_word, &count);
  if (to_the_left) {
    if (known || left == ov_small(0)) return int_shift_left(left, known ? count : 0);
    if (!is_beyond_digits(left, count_word)) return raise_memory();
    return raise_class(OWN_CLASS_OVERFLOW_ERROR, "too many digits in integer");
  }
  if (!known) return ov_small(int_sign(left) < 0 ? -1 : 0);
  if (ov_is_int(left)) return ov_small(ov_int(left) >> (count < 63 ? count : 63));
  BigView view;
  return shift_big_right(big_view(left, &view), count);
}

/* ── and, or, xor ── */

/* Reads a number as two's complement, digit by digit. */
typedef struct {
  const mp_int *number;
  uint64_t flip; /* all ones if it is negative */
  uint64_t carry;
} Complement;

static inline uint64_t complement_digit(Complement *from, int i) {
  uint64_t digit = i < from->number->used ? from->number->dp[i] : 0;
  digit = ((digit ^ from->flip) & DIGIT_MASK) + from->carry;
  from->carry = digit >> DIGIT_BITS;
  return digit & DIGIT_MASK;
}

static Complement complement_of(const mp_int *number) {
  bool negative = number->sign == MP_NEG;
  return (Complement){number, negative ? DIGIT_MASK : 0, negative};
}

static inline uint64_t combine(Operator op, uint64_t a, uint64_t b) {
  return op == OPERATOR_AND ? a & b : op == OPERATOR_OR ? a | b : a ^ b;
}

/* The value of an int of up to 64 bits that is not negative, like most that are hashes; false: something else. */
static inline bool is_short(Word word, uint64_t *value) {
  if (ov_is_int(word)) {
    *value = (uint64_t)ov_int(word);
    return ov_int(word) >= 0;
  }
  if (!ov_is(word, OWN_CLASS_INT)) return false;
  const BigInt *big = (const BigInt *)ov_object(word);
  if (big->used != 2 || big->digits[1] >> (64 - DIGIT_BITS)) return false;
  *value = big->digits[0] | big->digits[1] << DIGIT_BITS;
  return true;
}

Word int_bits_short(Operator op, Word left, Word right) {
  uint64_t a, b;
  bool bits = op == OPERATOR_AND || op == OPERATOR_OR || op == OPERATOR_XOR;
  if (!bits || !is_short(left, &a) || !is_short(right, &b)) return 0;
  return int_new_unsigned(combine(op, a, b));
}

Word int_bits(Operator op, Word left, Word right) {
  if (ov_is_int(left) && ov_is_int(right))
    return ov_small((int64_t)combine(op, (uint64_t)ov_int(left), (uint64_t)ov_int(right)));
  uint64_t a_bits, b_bits;
  if (is_short(left, &a_bits) && is_short(right, &b_bits))
    return int_new_unsigned(combine(op, a_bits, b_bits));
  int64_t first, second;
  if (int_value(left, &first) && int_value(right, &second))
    return int_new((int64_t)combine(op, (uint64_t)first, (uint64_t)second));
  BigView left_view, right_view;
  const mp_int *a = big_view(left, &left_view), *b = big_view(right, &right_view);
  Complement from_a = complement_of(a), from_b = complement_of(b);
  int used = (a->used > b->used ? a->used : b->used) + 1;
  mp_int result = big_borrow();
  if (big_grow(&result, used)) return 0;
  for (int i = 0; i < used; i++)
    result.dp[i] = combine(op, complement_digit(&from_a, i), complement_digit(&from_b, i));
  bool negative = combine(op, from_a.flip, from_b.flip) != 0;
  uint64_t carry = 1;
  for (int i = 0; i < used && negative; i++) {
    uint64_t digit = (result.dp[i] ^ DIGIT_MASK) + carry;
    result.dp[i] = digit & DIGIT_MASK;
    carry = digit >> DIGIT_BITS;
  }
  result.used = used;
  result.sign = negative ? MP_NEG : MP_ZPOS;
  return big_result(&result, MP_OKAY);
}
