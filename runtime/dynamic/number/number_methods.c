// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The methods and attributes of int and float, and the start of their classes.
**
** In: args[0] is an int, bool or float (call.c has checked). Out: numbers, pairs, texts. bool has those
** of int by inheritance. */
#include "dynamic/container.h"
#include "dynamic/number.h"
#include "dynamic/number/number_internal.h"
#include "dynamic/text.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define METHOD(name) static Word method_##name(const Word *args, int64_t count, Word names)
#define UNUSED       (void)count, (void)names

/* ── int ── */

METHOD(bit_length) {
  UNUSED;
  return ov_small(int_bit_length(args[0]));
}

METHOD(bit_count) {
  UNUSED;
  return ov_small(int_bit_count(args[0]));
}

/* Also conjugate and real: the number itself, a bool as int. */
METHOD(itself) {
  UNUSED;
  return ov_copy(int_plain(args[0]));
}

METHOD(int_ratio) {
  UNUSED;
  return pair_new(ov_copy(int_plain(args[0])), ov_small(1));
}

METHOD(zero) {
  UNUSED;
  (void)args;
  return ov_small(0);
}

METHOD(one) {
  UNUSED;
  (void)args;
  return ov_small(1);
}

/* ── float ── */

METHOD(zero_float) {
  UNUSED;
  (void)args;
  return float_word(0);
}

METHOD(is_integer) {
  UNUSED;
  double value = float_value(args[0]);
  return ov_bool(isfinite(value) && floor(value) == value);
}

METHOD(float_ratio) {
  UNUSED;
  double value = float_value(args[0]);
  if (isnan(value)) return raise_value_error("cannot convert NaN to integer ratio");
  if (isinf(value))
    return raise_class(OWN_CLASS_OVERFLOW_ERROR, "cannot convert Infinity to integer ratio");
  int exponent;
  double fraction = frexp(value, &exponent);
  for (; fraction != floor(fraction); exponent--)
    fraction *= 2;
  Word whole = int_from_float(fraction), power = ov_small(exponent < 0 ? -exponent : exponent);
  if (exponent < 0) return pair_new(whole, int_binary(OPERATOR_LSHIFT, ov_small(1), power));
  return pair_new(int_binary(OPERATOR_LSHIFT, whole, power), ov_small(1)); /* whole is in place */
}

METHOD(hex) {
  UNUSED;
  double value = float_value(args[0]);
  if (!isfinite(value)) return float_text(value);
  char text[40];
  if (value == 0) return str_from(signbit(value) ? "-0x0.0p+0" : "0x0.0p+0");
  snprintf(text, sizeof text, "%.13a", value);
  return str_from(text);
}

static const char *skip_hex(const char *at) {
  while (isxdigit((unsigned char)*at))
    at++;
  return at;
}

/* What float.fromhex takes: [0x]digits[.digits][p[sign]decimals], at least one digit. */
static bool is_hex_number(const char *text) {
  if (text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) text += 2;
  const char *whole = skip_hex(text), *at = whole;
  if (*at == '.') at = skip_hex(at + 1);
  if (at - text - (*whole == '.') < 1) return false;
  if (*at == 'p' || *at == 'P') {
    at += at[1] == '-' || at[1] == '+' ? 2 : 1;
    if (!isdigit((unsigned char)*at)) return false;
    while (isdigit((unsigned char)*at))
      at++;
  }
  while (isspace((unsigned char)*at))
    at++;
  return *at == '\0';
}

/* The value of a magnitude; NaN if it is no number (which "nan" is not asked for). */
static double hex_value(const char *text) {
  if (!is_hex_number(text)) return NAN;
  bool prefixed = text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
  if (prefixed) return strtod(text, NULL);
  char *longer = NULL;
  if (asprintf(&longer, "0x%s", text) < 0) return NAN;
  double value = strtod(longer, NULL);
  free(longer);
  return value;
}

/* "inf", "infinity" or "nan", with space behind. */
static bool is_named(const char *text, const char *name) {
  size_t length = strlen(name);
  return strncasecmp(text, name, length) == 0 &&
         text[length + strspn(text + length, " \t\n\r\f\v")] == '\0';
}

METHOD(fromhex) { /* args[0] is the class */
  UNUSED;
  if (!is_str(args[1])) return raise_type("bad argument type for built-in operation");
  int64_t bytes;
  const char *text = str_utf8(args[1], &bytes);
  bool whole = (int64_t)strlen(text) == bytes;
  while (isspace((unsigned char)*text))
    text++;
  bool negative = *text == '-';
  text += *text == '-' || *text == '+';
  if (whole && is_named(text, "nan")) return float_new(negative ? -NAN : NAN);
  bool infinite = is_named(text, "inf") || is_named(text, "infinity");
  double value = infinite ? HUGE_VAL : hex_value(text);
  if (isnan(value) || !whole) return raise_value_error("invalid hexadecimal floating-point string");
  if (isinf(value) && !infinite)
    return raise_class(OWN_CLASS_OVERFLOW_ERROR,
                       "hexadecimal value too large to represent as a float");
  return float_new(negative ? -value : value);
}

/* ── tables ── */

const NativeInfo int_methods[] = {{"bit_length", method_bit_length, 1, 1, false, false},
                                  {"bit_count", method_bit_count, 1, 1, false, false},
                                  {"conjugate", method_itself, 1, 1, false, false},
                                  {"as_integer_ratio", method_int_ratio, 1, 1, false, false},
                                  {0}};

const NativeInfo float_methods[] = {{"is_integer", method_is_integer, 1, 1, false, false},
                                    {"as_integer_ratio", method_float_ratio, 1, 1, false, false},
                                    {"conjugate", method_itself, 1, 1, false, false},
                                    {"hex", method_hex, 1, 1, false, false},
                                    {0}};

static const NativeInfo fromhex = {"fromhex", method_fromhex, 2, 2, false, false};

/* A method of the class, not of its instances. */
static void add_class_method(uint32_t class_id, const NativeInfo *info) {
  Word function = native_new(info, OWN_UNBOUND);
  Word method = wrapper_new(OWN_CLASS_CLASSMETHOD, function);
  ov_release(function);
  class_set(class_by_id(class_id), str_intern_text(info->name), method);
}

void number_start(void) {
  class_add_methods(OWN_CLASS_INT, int_methods);
  class_add_methods(OWN_CLASS_INT, int_specials);
  class_add_methods(OWN_CLASS_INT, int_constructor);
  class_add_methods(OWN_CLASS_BOOL, bool_constructor);
  class_add_methods(OWN_CLASS_FLOAT, float_methods);
  class_add_methods(OWN_CLASS_FLOAT, float_specials);
  class_add_methods(OWN_CLASS_FLOAT, float_constructor);
  class_add_getter(OWN_CLASS_INT, "real", method_itself);
  class_add_getter(OWN_CLASS_INT, "imag", method_zero);
  class_add_getter(OWN_CLASS_INT, "numerator", method_itself);
  class_add_getter(OWN_CLASS_INT, "denominator", method_one);
  class_add_getter(OWN_CLASS_FLOAT, "real", method_itself);
  class_add_getter(OWN_CLASS_FLOAT, "imag", method_zero_float);
  add_class_method(OWN_CLASS_FLOAT, &fromhex);
}
