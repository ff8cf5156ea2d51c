// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The module math: functions that give ints.
**
** In: ints of any size, or what has __index__; for floor, ceil and trunc also floats and what has the special method. Out:
** exact ints. The surprise: products of many numbers are made of halves, so that the large factors come last. */
#include "dynamic/module/math_internal.h"

#include <math.h>

/* left op right; both are taken, either may be 0: raised before. */
static Word operate(Operator op, Word left, Word right) {
  Word result = left && right ? int_binary(op, left, right) : 0;
  if (left) ov_release(left);
  if (right) ov_release(right);
  return result;
}

/* ── rounding ── */

static Word rounded(Word word, const char *method_name, double (*function)(double)) {
  if (is_float(word)) return int_from_float(function(float_value(word)));
  if (is_int_or_bool(word)) return ov_copy(int_plain(word));
  Word name = str_intern_text(method_name);
  if (class_lookup(class_of(word), name) != OWN_UNBOUND) return call_method(word, name, NULL, 0);
  double value;
  if (function == trunc)
    return raise_type("type %s doesn't define __trunc__ method", class_name_of(word));
  return math_number(word, &value) ? 0 : int_from_float(function(value));
}

static Word math_floor(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return rounded(args[0], "__floor__", floor);
}

static Word math_ceil(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return rounded(args[0], "__ceil__", ceil);
}

static Word math_trunc(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return rounded(args[0], "__trunc__", trunc);
}

/* ── gcd, lcm ── */

static uint64_t magnitude(int64_t value) { return value < 0 ? -(uint64_t)value : (uint64_t)value; }

/* Both are taken. */
static Word gcd_of(Word left, Word right) {
  int64_t small_left, small_right;
  while (!int_value(left, &small_left) || !int_value(right, &small_right)) {
    if (int_sign(right) == 0) {
      Word result = int_absolute(left);
      ov_release(left);
      return result;
    }
    Word rest = int_binary(OPERATOR_MOD, left, right);
    ov_release(left);
    left = right;
    right = rest;
    if (right == 0) return ov_release(left), 0;
  }
  ov_release(left);
  ov_release(right);
  uint64_t a = magnitude(small_left), b = magnitude(small_right);
  while (b) {
    uint64_t rest = a % b;
    a = b;
    b = rest;
  }
  return int_new_unsigned(a);
}

/* Both are taken. */
static Word lcm_of(Word left, Word right) {
  if (int_sign(left) == 0 || int_sign(right) == 0) {
    ov_release(left);
    ov_release(right);
    return ov_small(0);
  }
  Word divisor = gcd_of(ov_copy(left), ov_copy(right));
  Word product = operate(OPERATOR_MUL, operate(OPERATOR_FLOORDIV, left, divisor), right);
  if (product == 0) return 0;
  Word result = int_absolute(product);
  ov_release(product);
  return result;
}

static Word fold(const Word *args, int64_t count, Word first, Word (*function)(Word, Word)) {
  Word result = first;
  for (int64_t i = 0; result && i < count; i++) {
    Word next = number_index(args[i]);
    if (next == 0) {
      ov_release(result);
      return 0;
    }
    result = function(result, next);
  }
  return result;
}

static Word math_gcd(const Word *args, int64_t count, Word names) {
  (void)names;
  return fold(args, count, ov_small(0), gcd_of);
}

static Word math_lcm(const Word *args, int64_t count, Word names) {
  (void)names;
  return fold(args, count, ov_small(1), lcm_of);
}

/* ── products ── */

/* from × (from + 1) × … × to */
static Word product_of(int64_t from, int64_t to) {
  if (to - from < 16) {
    Word product = int_new(from);
    for (int64_t i = from + 1; product && i <= to; i++)
      product = operate(OPERATOR_MUL, product, int_new(i));
    return product;
  }
  int64_t middle = from + (to - from) / 2;
  Word low = product_of(from, middle);
  return low ? operate(OPERATOR_MUL, low, product_of(middle + 1, to)) : 0;
}

static Word math_factorial(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word number = number_index(args[0]);
  if (number == 0) return 0;
  int64_t value;
  bool fits = int_value(number, &value);
  int sign = int_sign(number);
  ov_release(number);
  if (sign < 0) return raise_value_error("factorial() not defined for negative values");
  if (!fits)
    return raise_class(OWN_CLASS_OVERFLOW_ERROR,
                       "factorial() argument should not exceed 9223372036854775807");
  return value < 2 ? ov_small(1) : product_of(2, value);
}

/* n × (n - 1) × … with k factors, any n; `n` is lent. */
static Word falling(Word n, int64_t k) {
  if (k == 0) return ov_small(1);
  if (k == 1) return ov_copy(n);
  int64_t half = k / 2;
  Word high = falling(n, half);
  if (high == 0) return 0;
  Word below = operate(OPERATOR_SUB, ov_copy(n), int_new(half));
  Word low = below ? falling(below, k - half) : 0;
  if (below) ov_release(below);
  return operate(OPERATOR_MUL, high, low);
}

/* The arguments as ints that are not negative. Raised. */
static bool two_naturals(const Word *args, Word *n, Word *k) {
  *n = number_index(args[0]);
  *k = *n ? number_index(args[1]) : 0;
  if (*k && int_sign(*n) >= 0 && int_sign(*k) >= 0) return false;
  if (*k && int_sign(*n) < 0)
    raise_value_error("n must be a non-negative integer");
  else if (*k)
    raise_value_error("k must be a non-negative integer");
  if (*n) ov_release(*n);
  if (*k) ov_release(*k);
  return true;
}

static Word math_perm(const Word *args, int64_t count, Word names) {
  if (count == 1 || args[1] == OWN_NONE) return math_factorial(args, 1, names);
  Word n, k, result;
  if (two_naturals(args, &n, &k)) return 0;
  int64_t factors;
  if (int_compare(n, k) < 0)
    result = ov_small(0);
  else if (!int_value(k, &factors))
    result = raise_class(OWN_CLASS_OVERFLOW_ERROR, "k must not exceed %lld", (long long)INT64_MAX);
  else
    result = falling(n, factors);
  ov_release(n);
  ov_release(k);
  return result;
}

/* n over k; `n` is lent, 0 <= k <= n. */
static Word binomial(Word n, int64_t k) {
  Word top = falling(n, k);
  return top ? operate(OPERATOR_FLOORDIV, top, k < 2 ? ov_small(1) : product_of(2, k)) : 0;
}

static Word math_comb(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word n, k, result = 0;
  if (two_naturals(args, &n, &k)) return 0;
  Word other = int_binary(OPERATOR_SUB, n, k);
  if (other && int_sign(other) < 0) {
    result = ov_small(0);
  } else if (other) {
    int64_t least;
    if (!int_value(int_compare(other, k) < 0 ? other : k, &least))
      raise_class(OWN_CLASS_OVERFLOW_ERROR, "min(n - k, k) must not exceed %lld",
                  (long long)INT64_MAX);
    else
      result = binomial(n, least);
  }
  if (other) ov_release(other);
  ov_release(n);
  ov_release(k);
  return result;
}

/* ── isqrt ── */

static Word shifted(Word number, int64_t right) { /* lent */
  Word places = int_new(right < 0 ? -right : right);
  return operate(right < 0 ? OPERATOR_LSHIFT : OPERATOR_RSHIFT, ov_copy(number), places);
}

/* Newton's method with a precision that doubles: after each step a² is within 2^… of the leading bits of n. */
static Word isqrt_of(Word n) {
  int64_t half = (int_bit_length(n) - 1) / 2, done = 0;
  Word root = ov_small(1);
  for (int step = half ? 63 - __builtin_clzll((uint64_t)half) : -1; root && step >= 0; step--) {
    int64_t before = done;
    done = half >> step;
    Word grown = shifted(root, -(done - before - 1));
    Word rest = operate(OPERATOR_FLOORDIV, shifted(n, 2 * half - before - done + 1), root);
    root = operate(OPERATOR_ADD, grown, rest);
  }
  Word square = root ? int_binary(OPERATOR_MUL, root, root) : 0;
  if (square && int_compare(square, n) > 0) root = operate(OPERATOR_SUB, root, ov_small(1));
  if (square) ov_release(square);
  return root;
}

static Word math_isqrt(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word n = number_index(args[0]), result;
  if (n == 0) return 0;
  int sign = int_sign(n);
  if (sign < 0)
    result = raise_value_error("isqrt() argument must be nonnegative");
  else
    result = sign == 0 ? ov_small(0) : isqrt_of(n);
  ov_release(n);
  return result;
}

const NativeInfo math_int_natives[] = {{"ceil", math_ceil, 1, 1, false, true},
                                       {"comb", math_comb, 2, 2, false, true},
                                       {"factorial", math_factorial, 1, 1, false, true},
                                       {"floor", math_floor, 1, 1, false, true},
                                       {"gcd", math_gcd, 0, -1, false, true},
                                       {"isqrt", math_isqrt, 1, 1, false, true},
                                       {"lcm", math_lcm, 0, -1, false, true},
                                       {"perm", math_perm, 1, 2, false, true},
                                       {"trunc", math_trunc, 1, 1, false, true},
                                       {0}};
