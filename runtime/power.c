// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The arithmetic that is a call: powers, and Python's % and // of floats. A file of its own,
** because only programs that use it shall need libm. */
#include "runtime.h"

#include <math.h>

int64_t own_int_pow(int64_t base, int64_t exponent, const OwnSite *site) {
  int64_t result = 1;
  if (exponent < 0) panic_text(site, "negative exponent %lld of an integer", (long long)exponent);
  for (;;) {
    if ((exponent & 1) && __builtin_mul_overflow(result, base, &result))
      own_panic_overflow(site, "power");
    exponent >>= 1;
    if (!exponent) return result;
    if (__builtin_mul_overflow(base, base, &base)) own_panic_overflow(site, "power");
  }
}

int64_t own_int_pow_wrap(int64_t base, int64_t exponent, const OwnSite *site) {
  uint64_t result = 1, factor = (uint64_t)base;
  if (exponent < 0) panic_text(site, "negative exponent %lld of an integer", (long long)exponent);
  for (; exponent; exponent >>= 1, factor *= factor)
    if (exponent & 1) result *= factor;
  return (int64_t)result;
}

double own_float_pow(double base, double exponent) { return pow(base, exponent); }

double own_float_mod(double a, double b) {
  double rest = fmod(a, b);
  if (rest != 0) return (rest < 0) != (b < 0) ? rest + b : rest;
  return copysign(0.0, b);
}

double own_float_floordiv(double a, double b) {
  if (b == 0) return a / b;
  double rest = fmod(a, b);
  double quotient = (a - rest) / b;
  if (rest != 0 && (rest < 0) != (b < 0)) quotient -= 1;
  if (quotient == 0) return copysign(0.0, a / b);
  double whole = floor(quotient);
  return quotient - whole > 0.5 ? whole + 1 : whole;
}
