// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Division of magnitudes: by one digit, by the school's method (Knuth's algorithm D), and above
** RECURSIVE digits by halves (Burnikel and Ziegler: as fast as multiplication, times a logarithm).
**
** In: magnitudes, the divisor is not 0. Out: quotient and remainder of numbers without sign.
** The surprise: halves are views into the digits of their whole, which they must not outlive. */
#include "dynamic/number/big.h"

enum { RECURSIVE = 100 };

uint64_t big_divide_digit(uint64_t *digits, int64_t used, uint64_t divisor) {
  uint64_t rest = 0;
  for (int64_t i = used - 1; i >= 0; i--) {
    Wide value = (Wide)rest << DIGIT_BITS | digits[i];
    digits[i] = (uint64_t)(value / divisor);
    rest = (uint64_t)value - digits[i] * divisor;
  }
  return rest;
}

/* to = digits << shift, shift < 60; the bits that leave at the top are returned. */
static uint64_t shift_left(uint64_t *to, const uint64_t *digits, int used, int shift) {
  uint64_t carry = 0;
  for (int i = 0; i < used; i++) {
    uint64_t digit = digits[i];
    to[i] = (digit << shift & DIGIT_MASK) | carry;
    carry = digit >> (DIGIT_BITS - shift);
  }
  return carry;
}

static void shift_right(uint64_t *digits, int used, int shift) {
  for (int i = 0; i < used; i++) {
    uint64_t above = i + 1 < used ? digits[i + 1] : 0;
    digits[i] = digits[i] >> shift | (above << (DIGIT_BITS - shift) & DIGIT_MASK);
  }
}

/* rest[0 … n] -= divisor × guess; true if that went below zero. */
static bool subtract_row(uint64_t *rest, const uint64_t *divisor, int n, uint64_t guess) {
  uint64_t carry = 0;
  for (int i = 0; i < n; i++) {
    Wide product = (Wide)divisor[i] * guess + carry;
    uint64_t low = (uint64_t)product & DIGIT_MASK;
    carry = (uint64_t)(product >> DIGIT_BITS) + (rest[i] < low);
    rest[i] = (rest[i] - low) & DIGIT_MASK;
  }
  bool below = rest[n] < carry;
  rest[n] = (rest[n] - carry) & DIGIT_MASK;
  return below;
}

static void add_back(uint64_t *rest, const uint64_t *divisor, int n) {
  uint64_t carry = 0;
  for (int i = 0; i < n; i++) {
    uint64_t sum = rest[i] + divisor[i] + carry;
    rest[i] = sum & DIGIT_MASK;
    carry = sum >> DIGIT_BITS;
  }
  rest[n] = (rest[n] + carry) & DIGIT_MASK;
}

/* The next digit of the quotient, at most 1 too large, from the three highest digits of the rest. */
static uint64_t guess_digit(const uint64_t *rest, const uint64_t *divisor, int n) {
  Wide high = (Wide)rest[n] << DIGIT_BITS | rest[n - 1];
  uint64_t first = divisor[n - 1];
  uint64_t guess = rest[n] >= first ? DIGIT_MASK : (uint64_t)(high / first);
  Wide left = high - (Wide)guess * first;
  while (!(left >> DIGIT_BITS) &&
         (Wide)guess * divisor[n - 2] > (left << DIGIT_BITS | rest[n - 2])) {
    guess--;
    left += first;
  }
  return guess;
}

/* Knuth D on normalised digits: the divisor has n >= 2, its highest bit is set; the rest has m + n +
** 1, and ends as the remainder. `quotient` gets m + 1 digits, or is NULL. */
static void divide_rows(uint64_t *rest, const uint64_t *divisor, int n, int m, uint64_t *quotient) {
  for (int j = m; j >= 0; j--) {
    uint64_t guess = guess_digit(rest + j, divisor, n);
    if (guess && subtract_row(rest + j, divisor, n, guess)) {
      add_back(rest + j, divisor, n);
      guess--;
    }
    if (quotient) quotient[j] = guess;
  }
}

static void set_digit(mp_int *number, uint64_t digit) { /* there is room */
  number->dp[0] = digit;
  number->used = digit != 0;
  number->sign = MP_ZPOS;
}

static mp_err divide_by_digit(const mp_int *left, uint64_t divisor, mp_int *quotient,
                              mp_int *remainder) {
  mp_int own = big_borrow();
  mp_int *to = quotient ? quotient : &own;
  mp_err error = mp_copy(left, to);
  if (error == MP_OKAY) {
    uint64_t rest = big_divide_digit(to->dp, to->used, divisor);
    to->sign = MP_ZPOS;
    big_trim(to);
    if (remainder) error = big_reserve(remainder, 1);
    if (remainder && error == MP_OKAY) set_digit(remainder, rest);
  }
  big_return(&own);
  return error;
}

/* left has at least as many digits as right, right at least two. */
static mp_err divide_school(const mp_int *left, const mp_int *right, mp_int *quotient,
                            mp_int *remainder) {
  mp_int rest = big_borrow(), divisor = big_borrow();
  int n = right->used, m = left->used - n;
  mp_err error = big_reserve(&rest, left->used + 1);
  if (error == MP_OKAY) error = big_reserve(&divisor, n);
  if (error == MP_OKAY && quotient) error = big_reserve(quotient, m + 1);
  if (error == MP_OKAY) {
    int shift = __builtin_clzll((unsigned long long)right->dp[n - 1]) - (64 - DIGIT_BITS);
    shift_left(divisor.dp, right->dp, n, shift);
    rest.dp[left->used] = shift_left(rest.dp, left->dp, left->used, shift);
    divide_rows(rest.dp, divisor.dp, n, m, quotient ? quotient->dp : NULL);
    if (quotient) {
      quotient->used = m + 1;
      quotient->sign = MP_ZPOS;
      big_trim(quotient);
    }
    rest.used = n;
    rest.sign = MP_ZPOS;
    shift_right(rest.dp, n, shift);
    big_trim(&rest);
    if (remainder) mp_exch(remainder, &rest);
  }
  big_return(&divisor);
  big_return(&rest);
  return error;
}

/* ── by halves ── */

/* Digits from … to - 1 of the number, as a view. */
static mp_int digits_of(const mp_int *number, int from, int to) {
  if (to > number->used) to = number->used;
  if (from >= to) return (mp_int){0, 0, MP_ZPOS, number->dp};
  mp_int view = {to - from, to - from, MP_ZPOS, number->dp + from};
  big_trim(&view);
  return view;
}

/* number = high × B^n + low; low has at most n digits. `number` is none of them. */
static mp_err join(mp_int *number, const mp_int *high, int n, const mp_int *low) {
  mp_err error = big_reserve(number, n + high->used);
  if (error != MP_OKAY) return error;
  memset(number->dp, 0, (size_t)n * sizeof(uint64_t));
  if (low->used) memcpy(number->dp, low->dp, (size_t)low->used * sizeof(uint64_t));
  if (high->used) memcpy(number->dp + n, high->dp, (size_t)high->used * sizeof(uint64_t));
  number->used = n + high->used;
  number->sign = MP_ZPOS;
  big_trim(number);
  return MP_OKAY;
}

static mp_err divide_2_by_1(const mp_int *left, const mp_int *right, int n, mp_int *quotient,
                            mp_int *remainder);

/* What is left of high = right_high × B^half + … after the quotient B^half - 1. */
static mp_err divide_full(const mp_int *high, const mp_int *right_high, int half, mp_int *quotient,
                          mp_int *rest) {
  const mp_int zero = {0, 0, MP_ZPOS, NULL};
  mp_err error = big_reserve(quotient, half);
  if (error != MP_OKAY) return error;
  for (int i = 0; i < half; i++)
    quotient->dp[i] = DIGIT_MASK;
  quotient->used = half;
  quotient->sign = MP_ZPOS;
  error = join(rest, right_high, half, &zero);
  if (error == MP_OKAY) error = mp_sub(high, rest, rest);
  if (error == MP_OKAY) error = mp_add(rest, right_high, rest);
  return error;
}

/* The numerator is high × B^half + low, below right × B^half; right has 2 × half digits, its highest
** bit is set: so the first quotient is at most 2 too large. */
static mp_err divide_3_by_2(const mp_int *high, const mp_int *low, const mp_int *right, int half,
                            mp_int *quotient, mp_int *remainder) {
  mp_int right_high = digits_of(right, half, right->used), right_low = digits_of(right, 0, half);
  mp_int high_high = digits_of(high, half, high->used), rest = big_borrow(), product = big_borrow();
  mp_err error = big_compare(&high_high, &right_high) >= 0
                     ? divide_full(high, &right_high, half, quotient, &rest)
                     : divide_2_by_1(high, &right_high, half, quotient, &rest);
  if (error == MP_OKAY) error = join(remainder, &rest, half, low);
  if (error == MP_OKAY) error = big_multiply(quotient, &right_low, &product);
  if (error == MP_OKAY) error = mp_sub(remainder, &product, remainder);
  while (error == MP_OKAY && remainder->sign == MP_NEG) {
    error = mp_decr(quotient);
    if (error == MP_OKAY) error = mp_add(remainder, right, remainder);
  }
  big_return(&product);
  big_return(&rest);
  return error;
}

/* left is below right × B^n; right has n digits, its highest bit is set. */
static mp_err divide_2_by_1(const mp_int *left, const mp_int *right, int n, mp_int *quotient,
                            mp_int *remainder) {
  if (n < RECURSIVE) return big_divide(left, right, quotient, remainder);
  int half = n / 2;
  mp_int high = digits_of(left, n, left->used), middle = digits_of(left, half, n);
  mp_int low = digits_of(left, 0, half);
  mp_int first = big_borrow(), second = big_borrow(), rest = big_borrow();
  mp_err error = divide_3_by_2(&high, &middle, right, half, &first, &rest);
  if (error == MP_OKAY) error = divide_3_by_2(&rest, &low, right, half, &second, remainder);
  if (error == MP_OKAY) error = join(quotient, &first, half, &second);
  big_return(&rest);
  big_return(&second);
  big_return(&first);
  return error;
}

/* to = number × B^digits × 2^shift */
static mp_err scale(mp_int *to, const mp_int *number, int digits, int shift) {
  mp_err error = big_reserve(to, number->used + digits + 1);
  if (error != MP_OKAY) return error;
  memset(to->dp, 0, (size_t)digits * sizeof(uint64_t));
  to->used = number->used + digits + 1;
  to->sign = MP_ZPOS;
  to->dp[to->used - 1] = shift_left(to->dp + digits, number->dp, number->used, shift);
  big_trim(to);
  return MP_OKAY;
}

/* The blocks of n digits of `left` by `right`, of n digits, from the highest block on. */
static mp_err divide_blocks(const mp_int *left, const mp_int *right, mp_int *quotient,
                            mp_int *rest) {
  int n = right->used, blocks = (left->used + n - 1) / n;
  mp_int current = big_borrow(), part = big_borrow();
  mp_err error = quotient ? big_reserve(quotient, blocks * n) : MP_OKAY;
  rest->used = 0;
  for (int i = blocks - 1; i >= 0 && error == MP_OKAY; i--) {
    mp_int block = digits_of(left, i * n, i * n + n);
    error = join(&current, rest, n, &block);
    if (error == MP_OKAY) error = divide_2_by_1(&current, right, n, &part, rest);
    if (error != MP_OKAY || !quotient) continue;
    memset(quotient->dp + (size_t)i * (size_t)n, 0, (size_t)n * sizeof(uint64_t));
    if (part.used)
      memcpy(quotient->dp + (size_t)i * (size_t)n, part.dp, (size_t)part.used * sizeof(uint64_t));
  }
  if (quotient && error == MP_OKAY) {
    quotient->used = blocks * n;
    quotient->sign = MP_ZPOS;
    big_trim(quotient);
  }
  big_return(&part);
  big_return(&current);
  return error;
}

static mp_err divide_halves(const mp_int *left, const mp_int *right, mp_int *quotient,
                            mp_int *remainder) {
  int n = right->used, unit = 1;
  while (n / unit >= RECURSIVE)
    unit *= 2;
  int added = (n + unit - 1) / unit * unit - n; /* so that n halves evenly down to the school's */
  int shift = __builtin_clzll((unsigned long long)right->dp[n - 1]) - (64 - DIGIT_BITS);
  mp_int a = big_borrow(), b = big_borrow(), rest = big_borrow();
  mp_err error = scale(&a, left, added, shift);
  if (error == MP_OKAY) error = scale(&b, right, added, shift);
  if (error == MP_OKAY) error = divide_blocks(&a, &b, quotient, &rest);
  if (error == MP_OKAY && remainder) {
    mp_int part = digits_of(&rest, added, rest.used);
    error = mp_copy(&part, remainder);
    if (error == MP_OKAY) shift_right(remainder->dp, remainder->used, shift);
    if (error == MP_OKAY) big_trim(remainder);
  }
  big_return(&rest);
  big_return(&b);
  big_return(&a);
  return error;
}

mp_err big_divide(const mp_int *left, const mp_int *right, mp_int *quotient, mp_int *remainder) {
  if (left->used < right->used) {
    mp_err error = remainder ? mp_copy(left, remainder) : MP_OKAY;
    if (remainder) remainder->sign = MP_ZPOS;
    if (quotient) quotient->used = 0, quotient->sign = MP_ZPOS;
    return error;
  }
  if (right->used == 1) return divide_by_digit(left, right->dp[0], quotient, remainder);
  int longer = left->used - right->used;
  if (right->used < RECURSIVE || longer < RECURSIVE / 2 || longer < right->used / 16)
    return divide_school(left, right, quotient, remainder);
  return divide_halves(left, right, quotient, remainder);
}
