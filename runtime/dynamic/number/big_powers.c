// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Powers of a base for conversions by halves: number i is base^(unit × 2^i).
**
** In: how large the number to convert is. Out: as many powers as splitting it in two, four … needs.
** The unit is what the direct method does well: it divides or multiplies by one digit at a time. */
#include "dynamic/number/big.h"

enum { UNIT_CHUNKS = 30 };

uint64_t big_chunk(int base, int *exponent) {
  uint64_t power = (uint64_t)base;
  for (*exponent = 1; power <= (DIGIT_MASK + 1) / (uint64_t)base; ++*exponent)
    power *= (uint64_t)base;
  return power;
}

mp_err big_powers_start(BigPowers *powers, int base, int64_t used) {
  int exponent;
  uint64_t chunk = big_chunk(base, &exponent);
  mp_int digit = {1, 1, MP_ZPOS, &chunk};
  powers->unit = (int64_t)exponent * UNIT_CHUNKS;
  powers->count = 1;
  powers->powers[0] = big_borrow();
  mp_err error = big_power(&digit, UNIT_CHUNKS, &powers->powers[0]);
  while (error == MP_OKAY && 2 * (int64_t)powers->powers[powers->count - 1].used <= used + 1) {
    mp_int *next = &powers->powers[powers->count];
    const mp_int *last = next - 1;
    *next = big_borrow();
    powers->count++;
    error = big_multiply(last, last, next);
  }
  return error;
}

void big_powers_end(BigPowers *powers) {
  while (powers->count > 0)
    big_return(&powers->powers[--powers->count]);
}
