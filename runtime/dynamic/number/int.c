// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Ints as values: making, comparing, hashing, from and to doubles; the pool of scratch numbers.
**
** In: words that are ints or bools. Out: words in place wherever they fit. Invariant: a BigInt has at
** least two digits, its highest digit is not 0, and it lies outside -2^61 … 2^61 - 1. The surprise: a
** borrowed scratch number leaves the pool, because making an object may run code that borrows too. */
#include "dynamic/class.h"
#include "dynamic/number/big.h"

#include <math.h>

enum { POOLED = 8, POOLED_DIGITS = 1 << 15 };
static const uint64_t HASH_MODULUS = (UINT64_C(1) << 61) - 1;

static struct {
  mp_int free[POOLED];
  int count;
} pool;

/* ── scratch ── */

mp_int big_borrow(void) {
  if (pool.count > 0) return pool.free[--pool.count];
  return (mp_int){0, 0, MP_ZPOS, NULL};
}

void big_return(mp_int *number) {
  if (pool.count < POOLED && number->alloc <= POOLED_DIGITS)
    pool.free[pool.count++] = *number;
  else
    mp_clear(number);
  number->dp = NULL;
}

bool big_grow(mp_int *number, int64_t digits) {
  if (digits <= MOST_DIGITS && number->alloc >= digits) return false;
  /* a number without storage is valid for mp_grow: realloc(NULL, n) */
  if (digits <= MOST_DIGITS && mp_grow(number, (int)digits) == MP_OKAY) return false;
  big_return(number);
  raise_memory();
  return true;
}

Word big_result(mp_int *number, mp_err error) {
  Word result =
      error == MP_OKAY ? big_new(number->dp, number->used, number->sign == MP_NEG) : raise_memory();
  big_return(number);
  return result;
}

/* ── making ── */

Word big_new(const uint64_t *digits, int64_t used, bool negative) {
  while (used > 0 && digits[used - 1] == 0)
    used--;
  if (used == 0) return ov_small(0);
  if (used == 1) return ov_small(negative ? -(int64_t)digits[0] : (int64_t)digits[0]);
  if (used == 2 && digits[1] <= 2) { /* up to 2^61 */
    uint64_t magnitude = digits[0] | digits[1] << DIGIT_BITS;
    int64_t value = negative ? -(int64_t)magnitude : (int64_t)magnitude;
    if (ov_fits(value)) return ov_small(value);
  }
  if (used > MOST_DIGITS) return raise_memory();
  int64_t bytes = (int64_t)sizeof(BigInt) + used * (int64_t)sizeof(uint64_t);
  if (memory_room(bytes)) return 0;
  BigInt *big = object_new(OWN_CLASS_INT, bytes, OWN_FLAG_GREEN);
  big->used = (int32_t)(negative ? -used : used);
  big->spare = 0;
  memcpy(big->digits, digits, (size_t)used * sizeof(uint64_t));
  return ov_word(big);
}

/* Beyond 2^61: two digits. */
static Word int_new_magnitude(uint64_t magnitude, bool negative) {
  BigInt *big = object_new(OWN_CLASS_INT, sizeof *big + 2 * sizeof(uint64_t), OWN_FLAG_GREEN);
  big->used = negative ? -2 : 2;
  big->spare = 0;
  big->digits[0] = magnitude & DIGIT_MASK;
  big->digits[1] = magnitude >> DIGIT_BITS;
  return ov_word(big);
}

Word int_new(int64_t value) {
  if (ov_fits(value)) return ov_small(value);
  return int_new_magnitude(value < 0 ? 0 - (uint64_t)value : (uint64_t)value, value < 0);
}

Word int_new_unsigned(uint64_t value) {
  return value < UINT64_C(1) << 61 ? ov_small((int64_t)value) : int_new_magnitude(value, false);
}

bool int_value(Word word, int64_t *value) {
  word = int_plain(word);
  if (ov_is_int(word)) {
    *value = ov_int(word);
    return true;
  }
  if (!ov_is(word, OWN_CLASS_INT)) return false;
  const BigInt *big = (const BigInt *)ov_object(word);
  bool negative = big->used < 0;
  if (big->used > 2 || big->used < -2 || big->digits[1] > 8) return false;
  if (big->digits[1] == 8 && !(negative && big->digits[0] == 0)) return false; /* beyond -2^63 */
  uint64_t magnitude = big->digits[0] | big->digits[1] << DIGIT_BITS;
  *value = (int64_t)(negative ? 0 - magnitude : magnitude);
  return true;
}

/* ── comparing ── */

int int_sign(Word word) {
  word = int_plain(word);
  if (!ov_is_int(word)) return ((const BigInt *)ov_object(word))->used < 0 ? -1 : 1;
  int64_t value = ov_int(word);
  return (value > 0) - (value < 0);
}

int big_compare(const mp_int *left, const mp_int *right) {
  if (left->used != right->used) return left->used < right->used ? -1 : 1;
  for (int i = left->used - 1; i >= 0; i--)
    if (left->dp[i] != right->dp[i]) return left->dp[i] < right->dp[i] ? -1 : 1;
  return 0;
}

int int_compare(Word left, Word right) {
  left = int_plain(left);
  right = int_plain(right);
  if (ov_is_int(left) && ov_is_int(right))
    return ((int64_t)left > (int64_t)right) - ((int64_t)left < (int64_t)right);
  BigView left_view, right_view;
  const mp_int *a = big_view(left, &left_view), *b = big_view(right, &right_view);
  if (a->sign != b->sign) return a->sign == MP_NEG ? -1 : 1;
  return a->sign == MP_NEG ? big_compare(b, a) : big_compare(a, b);
}

int64_t int_hash(Word word) {
  word = int_plain(word);
  BigView view;
  const mp_int *number = big_view(word, &view);
  uint64_t hash = 0;
  for (int i = number->used - 1; i >= 0; i--) { /* × 2^60 is a rotation by 60 of 61 bits */
    hash = ((hash << DIGIT_BITS) & HASH_MODULUS) | hash >> 1;
    hash += number->dp[i];
    if (hash >= HASH_MODULUS) hash -= HASH_MODULUS;
  }
  int64_t result = number->sign == MP_NEG ? -(int64_t)hash : (int64_t)hash;
  return result == -1 ? -2 : result;
}

/* ── bits of magnitudes ── */

int64_t big_bits(const mp_int *number) {
  if (number->used == 0) return 0;
  int high = 64 - __builtin_clzll((unsigned long long)number->dp[number->used - 1]);
  return (int64_t)(number->used - 1) * DIGIT_BITS + high;
}

int64_t int_bit_length(Word word) {
  BigView view;
  return big_bits(big_view(int_plain(word), &view));
}

int64_t int_bit_count(Word word) {
  BigView view;
  const mp_int *number = big_view(int_plain(word), &view);
  int64_t count = 0;
  for (int i = 0; i < number->used; i++)
    count += __builtin_popcountll((unsigned long long)number->dp[i]);
  return count;
}

uint64_t big_top(const mp_int *number, bool *more) {
  int at = number->used - 1;
  uint64_t top = number->dp[at];
  int missing = __builtin_clzll((unsigned long long)top);
  top <<= missing;
  uint64_t rest = 0;
  while (missing > 0 && --at >= 0) {
    if (missing >= DIGIT_BITS) {
      top |= number->dp[at] << (missing - DIGIT_BITS);
      missing -= DIGIT_BITS;
    } else {
      top |= number->dp[at] >> (DIGIT_BITS - missing);
      rest = number->dp[at] & ((UINT64_C(1) << (DIGIT_BITS - missing)) - 1);
      missing = 0;
    }
  }
  while (rest == 0 && --at >= 0)
    rest = number->dp[at];
  *more = rest != 0;
  return top;
}

/* ── doubles ── */

bool int_to_double(Word word, double *value) {
  word = int_plain(word);
  if (ov_is_int(word)) {
    *value = (double)ov_int(word);
    return false;
  }
  BigView view;
  const mp_int *number = big_view(word, &view);
  int64_t bits = big_bits(number);
  if (bits <= 1024) {
    bool more;
    uint64_t top = big_top(number, &more);
    double magnitude = ldexp((double)(top | more), (int)bits - 64); /* one rounding: the first */
    *value = number->sign == MP_NEG ? -magnitude : magnitude;
    if (isfinite(magnitude)) return false;
  }
  raise_class(OWN_CLASS_OVERFLOW_ERROR, "int too large to convert to float");
  return true;
}

enum { DOUBLE_DIGITS = 18 }; /* of the largest double */

/* The digits of a whole value that is not negative; how many. */
static int double_digits(double value, uint64_t digits[DOUBLE_DIGITS]) {
  int exponent;
  double fraction = frexp(value, &exponent);
  uint64_t mantissa = (uint64_t)ldexp(fraction, 53);
  int shift = exponent - 53;
  if (shift < 0) {
    mantissa >>= -shift;
    shift = 0;
  }
  int at = shift / DIGIT_BITS;
  shift %= DIGIT_BITS;
  memset(digits, 0, DOUBLE_DIGITS * sizeof *digits);
  digits[at] = (mantissa << shift) & DIGIT_MASK;
  uint64_t high = shift ? mantissa >> (DIGIT_BITS - shift) : 0;
  if (high == 0) return at + 1;
  digits[at + 1] = high;
  return at + 2;
}

Word int_from_float(double value) {
  if (isnan(value)) return raise_value_error("cannot convert float NaN to integer");
  if (isinf(value))
    return raise_class(OWN_CLASS_OVERFLOW_ERROR, "cannot convert float infinity to integer");
  if (fabs(value) < 0x1p61) return ov_small((int64_t)value);
  uint64_t digits[DOUBLE_DIGITS];
  int used = double_digits(fabs(value), digits);
  return big_new(digits, used, value < 0);
}

/* `number` is beyond 2^61: there doubles have no fraction. */
static int big_compare_double(const mp_int *number, double value) {
  int sign = number->sign == MP_NEG ? -1 : 1;
  if (isinf(value) || (value < 0) != (sign < 0) || fabs(value) < 0x1p60)
    return isinf(value) ? (value < 0 ? 1 : -1) : sign;
  uint64_t digits[DOUBLE_DIGITS];
  mp_int other = {double_digits(fabs(value), digits), DOUBLE_DIGITS, MP_ZPOS, digits};
  return sign * big_compare(number, &other);
}

int int_compare_double(Word word, double value) {
  word = int_plain(word);
  if (!ov_is_int(word)) {
    BigView view;
    return big_compare_double(big_view(word, &view), value);
  }
  if (value >= 0x1p61) return -1;
  if (value < -0x1p61) return 1;
  int64_t left = ov_int(word), right = (int64_t)value;
  if (left != right) return left < right ? -1 : 1;
  double fraction = value - (double)right; /* not 0 only below 2^53: exact */
  return (fraction < 0) - (fraction > 0);
}
