// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The module math: functions of floats.
**
** In: real numbers: floats, ints, what has __float__ or __index__. Out: floats as the C library computes them, with CPython's
** errors: no number where there was one is a "math domain error", infinity where there was none a "math range error" (or a
** domain error where the function has a pole). The surprise: logarithms take ints of any size. */
#include "dynamic/module/math_internal.h"

#include <errno.h>
#include <math.h>

Word raise_domain(void) { return raise_value_error("math domain error"); }
Word raise_range(void) { return raise_class(OWN_CLASS_OVERFLOW_ERROR, "math range error"); }

static bool from_special(Word result, const char *class, double *value) {
  if (result == 0) return true;
  bool good = is_float(result);
  if (good)
    *value = float_value(result);
  else
    raise_type("%s.__float__ returned non-float (type %s)", class, class_name_of(result));
  ov_release(result);
  return !good;
}

bool math_number(Word word, double *value) {
  *value = 0;
  if (is_float(payload_of(word))) return *value = float_value(payload_of(word)), false;
  if (is_int_or_bool(word)) return int_to_double(word, value);
  Word result = class_of(word)->kind == KIND_BUILTIN ? OWN_UNBOUND
                                                     : call_special(word, SPECIAL_FLOAT, NULL, 0);
  if (result != OWN_UNBOUND) return from_special(result, class_name_of(word), value);
  if (class_special(class_of(word), SPECIAL_INDEX) == OWN_UNBOUND)
    return raise_type("must be real number, not %s", class_name_of(word)) == 0;
  Word index = number_index(word);
  bool raised = index == 0 || int_to_double(index, value);
  if (index) ov_release(index);
  return raised;
}

static Word unary(Word word, double (*function)(double), bool overflows) {
  double x;
  if (math_number(word, &x)) return 0;
  double result = function(x);
  if (isnan(result) && !isnan(x)) return raise_domain();
  if (isinf(result) && isfinite(x)) return overflows ? raise_range() : raise_domain();
  return float_word(result);
}

#define UNARY(name, overflows)                                                                     \
  static Word math_##name(const Word *args, int64_t count, Word names) {                           \
    (void)count, (void)names;                                                                      \
    return unary(args[0], name, overflows);                                                        \
  }
UNARY(acos, false)
UNARY(acosh, false)
UNARY(asin, false)
UNARY(asinh, false)
UNARY(atan, false)
UNARY(atanh, false)
UNARY(cbrt, false)
UNARY(cos, false)
UNARY(cosh, true)
UNARY(erf, false)
UNARY(erfc, false)
UNARY(exp, true)
UNARY(exp2, true)
UNARY(expm1, true)
UNARY(fabs, false)
UNARY(log1p, false)
UNARY(sin, false)
UNARY(sinh, true)
UNARY(sqrt, false)
UNARY(tan, false)
UNARY(tanh, false)
#undef UNARY

/* ── of two numbers ── */

static bool two_numbers(const Word *args, double *x, double *y) {
  return math_number(args[0], x) || math_number(args[1], y);
}

static Word math_atan2(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double y, x;
  return two_numbers(args, &y, &x) ? 0 : float_word(atan2(y, x));
}

static Word math_copysign(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x, y;
  return two_numbers(args, &x, &y) ? 0 : float_word(copysign(x, y));
}

static Word math_fmod(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x, y;
  if (two_numbers(args, &x, &y)) return 0;
  if (isinf(y) && isfinite(x)) return float_word(x);
  double result = fmod(x, y);
  return isnan(result) && !isnan(x) && !isnan(y) ? raise_domain() : float_word(result);
}

static Word math_remainder(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x, y;
  if (two_numbers(args, &x, &y)) return 0;
  double result = remainder(x, y);
  return isnan(result) && !isnan(x) && !isnan(y) ? raise_domain() : float_word(result);
}

static Word math_pow(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x, y;
  if (two_numbers(args, &x, &y)) return 0;
  double result = pow(x, y);
  if (isfinite(x) && isfinite(y)) {
    if (isnan(result)) return raise_domain();
    if (isinf(result)) return x == 0 ? raise_domain() : raise_range();
  }
  return float_word(result);
}

static Word math_nextafter(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x, y;
  return two_numbers(args, &x, &y) ? 0 : float_word(nextafter(x, y));
}

static Word math_ldexp(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x;
  if (math_number(args[0], &x)) return 0;
  if (!is_int_or_bool(args[1])) return raise_type("Expected an int as second argument to ldexp.");
  if (x == 0 || !isfinite(x)) return float_word(x);
  int64_t shift;
  if (!int_value(args[1], &shift)) shift = int_sign(args[1]) < 0 ? INT32_MIN : INT32_MAX;
  if (shift < -3000) return float_word(copysign(0, x));
  double result = shift > 3000 ? INFINITY : ldexp(x, (int)shift);
  return isinf(result) ? raise_range() : float_word(result);
}

/* ── of one number, in parts or with another scale ── */

static Word pair(Word first, Word second) {
  Word words[] = {first, second}, tuple = tuple_from(words, 2);
  object_release_all(words, 2);
  return tuple;
}

static Word math_frexp(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x;
  int exponent = 0;
  if (math_number(args[0], &x)) return 0;
  if (isfinite(x)) x = frexp(x, &exponent);
  return pair(float_word(x), ov_small(exponent));
}

static Word math_modf(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x, whole;
  if (math_number(args[0], &x)) return 0;
  double fraction = modf(x, &whole);
  Word first = float_word(fraction);
  return pair(first, float_word(whole));
}

static Word math_degrees(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x;
  return math_number(args[0], &x) ? 0 : float_word(x * (180.0 / M_PI));
}

static Word math_radians(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x;
  return math_number(args[0], &x) ? 0 : float_word(x * (M_PI / 180.0));
}

static Word math_ulp(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x;
  if (math_number(args[0], &x)) return 0;
  x = fabs(x);
  if (!isfinite(x)) return float_word(x);
  double next = nextafter(x, INFINITY);
  return float_word(isinf(next) ? x - nextafter(x, -INFINITY) : next - x);
}

static Word math_isfinite(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x;
  return math_number(args[0], &x) ? 0 : ov_bool(isfinite(x));
}

static Word math_isinf(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x;
  return math_number(args[0], &x) ? 0 : ov_bool(isinf(x));
}

static Word math_isnan(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x;
  return math_number(args[0], &x) ? 0 : ov_bool(isnan(x));
}

/* isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0) */
static Word math_isclose(const Word *args, int64_t count, Word names) {
  double a, b, relative = 1e-9, absolute = 0;
  if (two_numbers(args, &a, &b)) return 0;
  for (int64_t i = 0; i < names_count(names); i++) {
    const char *name = str_utf8(tuple_of(names)->items[i], NULL);
    double *place = strcmp(name, "rel_tol") == 0   ? &relative
                    : strcmp(name, "abs_tol") == 0 ? &absolute
                                                   : NULL;
    if (!place) return raise_type("'%s' is an invalid keyword argument for isclose()", name);
    if (math_number(args[count + i], place)) return 0;
  }
  if (relative < 0 || absolute < 0) return raise_value_error("tolerances must be non-negative");
  if (a == b) return OWN_TRUE;
  if (isinf(a) || isinf(b)) return OWN_FALSE;
  double difference = fabs(b - a);
  return ov_bool(difference <= fabs(relative * b) || difference <= fabs(relative * a) ||
                 difference <= absolute);
}

/* ── logarithms ── */

/* An int beyond the floats as a fraction in [0.5, 1] and an exponent. */
static bool big_parts(Word number, double *fraction, double *exponent) {
  int64_t bits = int_bit_length(number), shift = bits - 64;
  Word places = int_new(shift), top = int_binary(OPERATOR_RSHIFT, number, places);
  ov_release(places);
  if (top == 0) return true;
  bool raised = int_to_double(top, fraction);
  ov_release(top);
  *fraction = ldexp(*fraction, -64);
  *exponent = (double)bits;
  return raised;
}

static Word log_float(double x, double (*function)(double)) {
  if (isnan(x) || x > 0) return float_word(function(x));
  return raise_domain();
}

static Word logarithm(Word word, double (*function)(double)) {
  double x = 0, exponent = 0;
  if (!is_int_or_bool(word)) return math_number(word, &x) ? 0 : log_float(x, function);
  if (int_sign(word) <= 0) return raise_domain();
  if (int_bit_length(word) <= 1024) {
    if (!int_to_double(word, &x)) return float_word(function(x));
    error_clear();
  }
  if (big_parts(word, &x, &exponent)) return 0;
  return float_word(function(x) + function(2.0) * exponent);
}

static Word math_log(const Word *args, int64_t count, Word names) {
  (void)names;
  if (count < 1 || count > 2) return raise_type("math.log requires 1 to 2 arguments");
  Word number = logarithm(args[0], log);
  if (number == 0 || count == 1) return number;
  Word base = logarithm(args[1], log);
  Word result = base ? float_binary(OPERATOR_TRUEDIV, float_value(number), float_value(base)) : 0;
  if (base) ov_release(base);
  ov_release(number);
  return result;
}

static Word math_log2(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return logarithm(args[0], log2);
}

static Word math_log10(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return logarithm(args[0], log10);
}

static const NativeInfo natives[] = {{"acos", math_acos, 1, 1, false, true},
                                     {"acosh", math_acosh, 1, 1, false, true},
                                     {"asin", math_asin, 1, 1, false, true},
                                     {"asinh", math_asinh, 1, 1, false, true},
                                     {"atan", math_atan, 1, 1, false, true},
                                     {"atan2", math_atan2, 2, 2, false, true},
                                     {"atanh", math_atanh, 1, 1, false, true},
                                     {"cbrt", math_cbrt, 1, 1, false, true},
                                     {"copysign", math_copysign, 2, 2, false, true},
                                     {"cos", math_cos, 1, 1, false, true},
                                     {"cosh", math_cosh, 1, 1, false, true},
                                     {"degrees", math_degrees, 1, 1, false, true},
                                     {"erf", math_erf, 1, 1, false, true},
                                     {"erfc", math_erfc, 1, 1, false, true},
                                     {"exp", math_exp, 1, 1, false, true},
                                     {"exp2", math_exp2, 1, 1, false, true},
                                     {"expm1", math_expm1, 1, 1, false, true},
                                     {"fabs", math_fabs, 1, 1, false, true},
                                     {"fmod", math_fmod, 2, 2, false, true},
                                     {"frexp", math_frexp, 1, 1, false, true},
                                     {"isclose", math_isclose, 2, 2, true, true},
                                     {"isfinite", math_isfinite, 1, 1, false, true},
                                     {"isinf", math_isinf, 1, 1, false, true},
                                     {"isnan", math_isnan, 1, 1, false, true},
                                     {"ldexp", math_ldexp, 2, 2, false, true},
                                     {"log", math_log, 0, -1, false, true},
                                     {"log10", math_log10, 1, 1, false, true},
                                     {"log1p", math_log1p, 1, 1, false, true},
                                     {"log2", math_log2, 1, 1, false, true},
                                     {"modf", math_modf, 1, 1, false, true},
                                     {"nextafter", math_nextafter, 2, 2, false, true},
                                     {"pow", math_pow, 2, 2, false, true},
                                     {"radians", math_radians, 1, 1, false, true},
                                     {"remainder", math_remainder, 2, 2, false, true},
                                     {"sin", math_sin, 1, 1, false, true},
                                     {"sinh", math_sinh, 1, 1, false, true},
                                     {"sqrt", math_sqrt, 1, 1, false, true},
                                     {"tan", math_tan, 1, 1, false, true},
                                     {"tanh", math_tanh, 1, 1, false, true},
                                     {"ulp", math_ulp, 1, 1, false, true},
                                     {0}};

void module_fill_math(Word module) {
  module_add_natives(module, natives);
  module_add_natives(module, math_int_natives);
  module_add_natives(module, math_sum_natives);
  module_add(module, "pi", float_word(M_PI));
  module_add(module, "e", float_word(M_E));
  module_add(module, "tau", float_word(2 * M_PI));
  module_add(module, "inf", float_word(INFINITY));
  module_add(module, "nan", float_word(NAN));
  math_direct_start(module);
}
