// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Products and powers of magnitudes of 60-bit digits.
**
** A short factor is multiplied row by row here; the rest is libtommath's (columns, Karatsuba, Toom).
** Invariant: a product of two digits, a digit and a carry of a digit fit into 128 bits. */
#include "dynamic/number/big.h"

enum { ROWS = 24 }; /* factors up to this many digits are multiplied here */

uint64_t big_multiply_digit(uint64_t *to, const uint64_t *digits, int64_t used, uint64_t factor,
                            uint64_t add) {
  for (int64_t i = 0; i < used; i++) {
    Wide product = (Wide)digits[i] * factor + add;
    to[i] = (uint64_t)product & DIGIT_MASK;
    add = (uint64_t)(product >> DIGIT_BITS);
  }
  return add;
}

/* to += digits × factor; the new highest digit is returned. */
static uint64_t add_row(uint64_t *to, const uint64_t *digits, int used, uint64_t factor) {
  uint64_t carry = 0;
  for (int i = 0; i < used; i++) {
    Wide product = (Wide)digits[i] * factor + to[i] + carry;
    to[i] = (uint64_t)product & DIGIT_MASK;
    carry = (uint64_t)(product >> DIGIT_BITS);
  }
  return carry;
}

/* `few` has the fewer digits, at least one. */
static mp_err multiply_rows(const mp_int *many, const mp_int *few, mp_int *result) {
  mp_err error = big_reserve(result, many->used + few->used);
  if (error != MP_OKAY) return error;
  uint64_t *to = result->dp;
  to[many->used] = big_multiply_digit(to, many->dp, many->used, few->dp[0], 0);
  for (int i = 1; i < few->used; i++)
    to[many->used + i] = add_row(to + i, many->dp, many->used, few->dp[i]);
  result->used = many->used + few->used;
  result->sign = many->sign == few->sign ? MP_ZPOS : MP_NEG;
  big_trim(result);
  return MP_OKAY;
}

mp_err big_multiply(const mp_int *left, const mp_int *right, mp_int *result) {
  const mp_int *many = left->used > right->used ? left : right;
  const mp_int *few = many == left ? right : left;
  if (few->used == 0) {
    result->used = 0;
    result->sign = MP_ZPOS;
    return MP_OKAY;
  }
  if (few->used <= ROWS) return multiply_rows(many, few, result);
  return left->dp == right->dp && left->sign == right->sign ? mp_sqr(left, result)
                                                            : mp_mul(left, right, result);
}

mp_err big_power(const mp_int *base, uint64_t exponent, mp_int *result) {
  mp_int other = big_borrow();
  int bit = 63 - __builtin_clzll((unsigned long long)exponent);
  mp_err error = mp_copy(base, result);
  while (error == MP_OKAY && bit-- > 0) {
    error = big_multiply(result, result, &other);
    mp_exch(result, &other);
    if (error != MP_OKAY || !((exponent >> bit) & 1)) continue;
    error = big_multiply(result, base, &other);
    mp_exch(result, &other);
  }
  big_return(&other);
  return error;
}
