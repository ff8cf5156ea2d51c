// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Floats: making, arithmetic, hash.
**
** In: doubles. Out: words; a box only for what does not fit in place. What C and Python define
** differently is decided here: signs of // and %, division by zero, overflow of a power. */
#include "dynamic/class.h"
#include "dynamic/container.h"
#include "dynamic/number.h"
#include "dynamic/text.h"

#include <errno.h>
#include <math.h>

Word float_new(double value) {
  Word word = ov_try_float(value);
  if (word) return word;
  FloatBox *box = object_new(OWN_CLASS_FLOAT, (int64_t)sizeof(FloatBox), OWN_FLAG_GREEN);
  box->value = value;
  return ov_word(box);
}

bool number_value(Word word, double *value, bool *raised) {
  *raised = false;
  if (is_float(word)) {
    *value = float_value(word);
    return true;
  }
  if (!is_int_or_bool(word)) return false;
  *raised = int_to_double(word, value);
  return !*raised;
}

/* ── arithmetic ── */

static Word raise_zero(const char *message) {
  return raise_class(OWN_CLASS_ZERO_DIVISION_ERROR, "%s", message);
}

/* OverflowError(34, 'Numerical result out of range') */
static Word raise_range(void) {
  Word args[2] = {ov_small(ERANGE), str_from("Numerical result out of range")};
  if (!args[1]) return 0;
  Word error = exception_new(OWN_CLASS_OVERFLOW_ERROR, args, 2);
  ov_release(args[1]);
  return error ? raise_value(error) : 0;
}

static Word float_power(double left, double right) {
  if (left == 0 && right < 0 && isfinite(right))
    return raise_zero("0.0 cannot be raised to a negative power");
  if (left < 0 && isfinite(left) && isfinite(right) && right != floor(right))
    return raise_value_error("negative number cannot be raised to a fractional power");
  double result = own_float_pow(left, right);
  if (isinf(result) && isfinite(left) && isfinite(right)) return raise_range();
  return float_word(result);
}

Word float_binary(Operator op, double left, double right) {
  switch (op) {
  case OPERATOR_ADD: return float_word(left + right);
  case OPERATOR_SUB: return float_word(left - right);
  case OPERATOR_MUL: return float_word(left * right);
  case OPERATOR_TRUEDIV:
    return right == 0 ? raise_zero("float division by zero") : float_word(left / right);
  case OPERATOR_FLOORDIV:
    if (right == 0) return raise_zero("float floor division by zero");
    return float_word(own_float_floordiv(left, right));
  case OPERATOR_MOD:
    return right == 0 ? raise_zero("float modulo") : float_word(own_float_mod(left, right));
  case OPERATOR_POW: return float_power(left, right);
  default: return OWN_NOT_IMPLEMENTED;
  }
}

Word float_divmod(double left, double right) {
  if (right == 0) return raise_zero("float divmod()");
  Word items[2] = {float_new(own_float_floordiv(left, right)),
                   float_new(own_float_mod(left, right))};
  Word result = tuple_from(items, 2);
  ov_release(items[0]);
  ov_release(items[1]);
  return result;
}

/* ── hash ── */

/* The value modulo 2^61 - 1, with fractions as inverses: equal to the hash of an equal int. */
static int64_t hash_fraction(double value) {
  const uint64_t modulus = (UINT64_C(1) << 61) - 1;
  int exponent;
  double rest = frexp(fabs(value), &exponent);
  uint64_t hash = 0;
  while (rest != 0) { /* 28 bits at a time */
    hash = ((hash << 28) & modulus) | hash >> 33;
    rest = ldexp(rest, 28);
    exponent -= 28;
    uint64_t part = (uint64_t)rest;
    rest -= (double)part;
    hash += part;
    if (hash >= modulus) hash -= modulus;
  }
  exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
  if (exponent) hash = ((hash << exponent) & modulus) | hash >> (61 - exponent);
  return value < 0 ? -(int64_t)hash : (int64_t)hash;
}

int64_t float_hash(double value) {
  if (isinf(value)) return value < 0 ? -314159 : 314159;
  if (isnan(value)) return 0; /* no identity to take it from: floats are values (V2) */
  bool whole = fabs(value) < 0x1p60 && (double)(int64_t)value == value;
  int64_t hash = whole ? (int64_t)value : hash_fraction(value);
  return hash == -1 ? -2 : hash;
}
