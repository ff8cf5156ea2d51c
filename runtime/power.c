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

/* ── powers that a root and products give ──
** A sum of two doubles, good to 2^-100 or so, from additions that lose nothing. It is what pow gives, which is off by less than
** 0.52 of the last place where base and result are moderate (glibc and musl: 0.511 and 2^-14 of that per factor e of the result): so if the
** sum lies within 0.48 of a double, that is the one. Otherwise, one time in 25, pow decides. */
#if defined(__x86_64__) || defined(__FMA__) || defined(__ARM_FEATURE_FMA)
#if defined(__x86_64__) && !defined(__FMA__)
#define WITH_FMA __attribute__((target("fma")))
static bool has_fma(void) { return __builtin_cpu_supports("fma"); }
#else
#define WITH_FMA
static bool has_fma(void) { return true; }
#endif

typedef struct {
  double high, low;
} Sum;

/* base ** exponent. {0, NaN}: it is no such power. */
static inline WITH_FMA Sum short_power(double base, double exponent) {
  if (exponent == 2) {
    double square = base * base;
    return (Sum){square, __builtin_fma(base, base, -square)};
  }
  if (exponent == 3) {
    double square = base * base, cube = square * base;
    double rest = __builtin_fma(base, base, -square) * base;
    return (Sum){cube, __builtin_fma(square, base, -cube) + rest};
  }
  if (exponent == -1) {
    double inverse = 1 / base;
    return (Sum){inverse, __builtin_fma(-inverse, base, 1) * inverse};
  }
  /* The root is root * (1 + rest / base), the inverse is inverse * (1 + off); both are made at the same time. */
  double root = __builtin_sqrt(base), rest = __builtin_fma(-root, root, base) * 0.5;
  double inverse = 1 / base;
  if (exponent == 0.5) return (Sum){root, rest * inverse * root};
  if (exponent == 1.5) {
    double product = base * root;
    return (Sum){product, __builtin_fma(base, root, -product) + rest * root};
  }
  double off = __builtin_fma(-inverse, base, 1);
  if (exponent == -0.5) {
    double product = root * inverse, part = off + rest * inverse;
    return (Sum){product, __builtin_fma(root, inverse, -product) + product * part};
  }
  if (exponent != -1.5) return (Sum){0, __builtin_nan("")};
  double square = inverse * inverse, low = __builtin_fma(inverse, inverse, -square);
  double product = root * square, part = 2 * off + rest * inverse;
  return (Sum){product, __builtin_fma(root, square, -product) + root * low + product * part};
}

static WITH_FMA double power_with_fma(double base, double exponent) {
  Sum sum = short_power(base, exponent);
  double result = sum.high + sum.low, low = sum.high - result + sum.low;
  return result + low * (0.5 / 0.48) == result ? result : pow(base, exponent);
}

double own_float_pow(double base, double exponent) {
  double size = fabs(base);
  bool moderate = size > 0x1p-64 && size < 0x1p64;
  return moderate && has_fma() ? power_with_fma(base, exponent) : pow(base, exponent);
}
#else
double own_float_pow(double base, double exponent) { return pow(base, exponent); }
#endif

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
