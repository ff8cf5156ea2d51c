// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Numbers as text and back.
**
** Floats print as Python's repr: the fewest digits that read back as the same number, nearest to
** it among those. From 5e-7 to 2^53 they are scaled to integers of 128 bits. Powers of two take a
** short cut: if x * 10^k is an integer m below 10^15 and m / 10^k gives x back, m's digits are the
** answer, because at most one decimal of up to 15 digits lies in x's rounding interval. The rest
** asks printf and strtod. */
#include "runtime.h"

#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

int64_t number_digits(char *to, uint64_t value) {
  static const char pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233"
                              "343536373839404142434445464748"
                              "49505152535455565758596061626364656667686970717273747576777879808182"
                              "838485868788899091929394959697"
                              "9899";
  char text[24];
  char *at = text + sizeof text;
  for (; value >= 100; value /= 100) {
    at -= 2;
    memcpy(at, pairs + 2 * (value % 100), 2);
  }
  if (value >= 10) {
    at -= 2;
    memcpy(at, pairs + 2 * value, 2);
  } else {
    *--at = (char)('0' + value);
  }
  int64_t length = text + sizeof text - at;
  memcpy(to, at, (size_t)length);
  return length;
}

/* A decimal: 0.d1d2d3… * 10^point. */
typedef struct {
  char digits[24];
  int count;
  int point;
} Decimal;

static void cut_zeros(Decimal *decimal) {
  while (decimal->count > 1 && decimal->digits[decimal->count - 1] == '0')
    decimal->count--;
}

/* The short cut of the file comment. */
static bool decimal_short(Decimal *decimal, double value) {
  double scale = 1;
  for (int places = 0; places <= 15; places++, scale *= 10) {
    double whole = value * scale;
    if (whole >= 1e15) return false;
    if (whole != (double)(uint64_t)whole || whole / scale != value) continue;
    decimal->count = (int)number_digits(decimal->digits, (uint64_t)whole);
    decimal->point = decimal->count - places;
    cut_zeros(decimal);
    return true;
  }
  return false;
}

__extension__ typedef unsigned __int128 Wide;

/* For x = m / 2^shift: scales by 10^places, so that the interval of the numbers that read back as x is 1
** to 10 wide. A multiple of ten in it has fewer digits than all others (zeros are cut); else the nearest
** integer is the answer. Not for m = 2^52, whose interval is narrower below. */
static bool decimal_scaled(Decimal *decimal, double value) {
  int exponent;
  uint64_t m = (uint64_t)(frexp(value, &exponent) * 0x1p53);
  int shift = 53 - exponent, places = 0;
  if (shift < 1 || shift > 73 || m == UINT64_C(1) << 52) return false;
  Wide power = 1;
  for (; power >> shift == 0; power *= 10)
    places++;
  Wide middle = 2 * power * m, low = middle - power, high = middle + power;
  uint64_t digits = (uint64_t)(high >> (shift + 1)) / 10 * 10;
  Wide shorter = (Wide)digits << (shift + 1);
  bool closed = m % 2 == 0; /* ties read back as the even one */
  if (!(closed ? low <= shorter : low < shorter) || (shorter == high && !closed)) {
    Wide half = (Wide)1 << shift, rest = middle & (2 * half - 1);
    digits = (uint64_t)(middle >> (shift + 1));
    if (rest > half || (rest == half && digits % 2 == 1)) digits++;
  }
  decimal->count = (int)number_digits(decimal->digits, digits);
  decimal->point = decimal->count - places;
  cut_zeros(decimal);
  return true;
}

static void decimal_print(Decimal *decimal, double value, int count) {
  char text[48];
  snprintf(text, sizeof text, "%.*e", count - 1, value);
  decimal->count = count;
  decimal->digits[0] = text[0];
  if (count > 1) memcpy(decimal->digits + 1, text + 2, (size_t)count - 1);
  decimal->point = atoi(strchr(text, 'e') + 1) + 1;
}

static double decimal_value(const Decimal *decimal, bool narrow) {
  char text[48];
  snprintf(text, sizeof text, "0.%.*se%d", decimal->count, decimal->digits, decimal->point);
  return narrow ? (double)strtof(text, NULL) : strtod(text, NULL);
}

/* The next larger decimal of as many digits. */
static void decimal_up(Decimal *decimal) {
  int i = decimal->count - 1;
  while (i >= 0 && decimal->digits[i] == '9')
    decimal->digits[i--] = '0';
  if (i >= 0) {
    decimal->digits[i]++;
    return;
  }
  decimal->digits[0] = '1';
  decimal->point++;
}

static void decimal_shortest(Decimal *decimal, double value, bool narrow) {
  if (!narrow && decimal_scaled(decimal, value)) return;
  if (!narrow && value >= 1e-5 && decimal_short(decimal, value)) return;
  int most = narrow ? 9 : 17;
  int first = !narrow && value >= 2.3e-308 ? 15 : 1;
  for (int count = first; count <= most; count++) {
    decimal_print(decimal, value, count);
    if (decimal_value(decimal, narrow) == value) break;
    decimal_up(decimal); /* at powers of two the interval is wider above */
    if (decimal_value(decimal, narrow) == value) break;
  }
  cut_zeros(decimal);
}

/* Python: plain between 1e-4 and 1e16, else with an exponent of at least two digits. */
static int64_t decimal_text(char *to, const Decimal *decimal) {
  char *at = to;
  const char *digits = decimal->digits;
  int count = decimal->count, point = decimal->point;
  if (point < -3 || point > 16) {
    at += sprintf(at, "%c", digits[0]);
    if (count > 1) at += sprintf(at, ".%.*s", count - 1, digits + 1);
    at += sprintf(at, "e%c%02d", point > 0 ? '+' : '-', abs(point - 1));
  } else if (point <= 0) {
    at += sprintf(at, "0.%.*s%.*s", -point, "0000", count, digits);
  } else if (count <= point) {
    at += sprintf(at, "%.*s%.*s.0", count, digits, point - count, "0000000000000000");
  } else {
    at += sprintf(at, "%.*s.%.*s", point, digits, count - point, digits + point);
  }
  return at - to;
}

static int64_t float_text(char *to, double value, bool narrow) {
  Decimal decimal = {.count = 0};
  int64_t sign = signbit(value) && !isnan(value) ? 1 : 0;
  if (sign) *to = '-';
  if (!isfinite(value)) {
    memcpy(to + sign, isnan(value) ? "nan" : "inf", 4);
    return sign + 3;
  }
  value = fabs(value);
  if (value == 0)
    decimal = (Decimal){"0", 1, 1};
  else
    decimal_shortest(&decimal, value, narrow);
  return sign + decimal_text(to + sign, &decimal);
}

int64_t number_float(char *to, double value) { return float_text(to, value, false); }

void own_write_int(void *to, int64_t value) {
  char text[32];
  text[0] = '-';
  int64_t sign = value < 0 ? 1 : 0;
  string_add(to, text,
             sign + number_digits(text + sign, value < 0 ? 0 - (uint64_t)value : (uint64_t)value));
}

void own_write_uint(void *to, int64_t value) {
  char text[32];
  string_add(to, text, number_digits(text, (uint64_t)value));
}

void own_write_float(void *to, double value) {
  char text[48];
  string_add(to, text, float_text(text, value, false));
}

void own_write_float32(void *to, double value) {
  char text[48];
  string_add(to, text, float_text(text, value, true));
}

void own_write_bool(void *to, bool value) {
  string_add(to, value ? "True" : "False", value ? 4 : 5);
}

/* Without white space around and `_` between digits; false if a `_` stands elsewhere or the text
** is too long to be a number. */
static bool clean(OwnString *text, char *to, size_t room) {
  OwnString stripped;
  own_string_strip(&stripped, text, 3);
  Slice slice = string_slice(&stripped);
  size_t length = 0;
  bool good = slice.size > 0;
  for (int64_t i = 0; i < slice.size && good; i++) {
    uint8_t byte = slice.data[i];
    bool between =
        i > 0 && i + 1 < slice.size && isdigit(slice.data[i - 1]) && isdigit(slice.data[i + 1]);
    good = byte == '_' ? between : length + 1 < room && byte != 0;
    if (byte != '_' && good) to[length++] = (char)byte;
  }
  to[length] = '\0';
  string_drop(&stripped);
  return good;
}

int64_t own_parse_int(void *text, void *value) {
  char digits[1024];
  if (!clean(text, digits, sizeof digits)) return 1;
  const char *at = digits;
  bool negative = *at == '-', range = true;
  if (*at == '-' || *at == '+') at++;
  if (!*at) return 1;
  int64_t result = 0;
  for (; *at; at++) {
    if (!isdigit((unsigned char)*at)) return 1;
    int digit = negative ? -(*at - '0') : *at - '0';
    if (__builtin_mul_overflow(result, 10, &result) ||
        __builtin_add_overflow(result, digit, &result))
      range = false;
  }
  if (!range) return 2;
  *(int64_t *)value = result;
  return 0;
}

int64_t own_parse_float(void *text, void *value) {
  char digits[1024];
  char *end;
  if (!clean(text, digits, sizeof digits)) return 1;
  const char *at = digits + (*digits == '-' || *digits == '+');
  bool number = isdigit((unsigned char)*at) || (*at == '.' && isdigit((unsigned char)at[1]));
  bool word =
      strcasecmp(at, "inf") == 0 || strcasecmp(at, "infinity") == 0 || strcasecmp(at, "nan") == 0;
  if (!word && (!number || strpbrk(at, "xXpP"))) return 1;
  double result = strtod(digits, &end);
  if (*end) return 1;
  *(double *)value = result;
  return 0;
}

/* The generator that all functions of the module random share; random.own seeds it. */
void *own_random_shared(void) {
  static uint64_t generator[2];
  return generator;
}
