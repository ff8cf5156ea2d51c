// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Floats by a format specification, and by one conversion of `%`.
**
** In: a double and a FormatSpec or PercentSpec. Out: a str. glibc's printf is exact, so digits come from
** there. The surprise: no double has more than EXACT digits that are not 0, so a larger precision is cut
** to it, and the zeros are added while the text is laid out: no buffer grows with the precision. */
#include "dynamic/class.h"
#include "dynamic/format_spec.h"
#include "dynamic/number.h"
#include "dynamic/text.h"

#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

__extension__ typedef unsigned __int128 Wide;

enum { EXACT = 1100, ROOM = EXACT + 340 };

typedef struct {
  char text[ROOM]; /* of the magnitude */
  int64_t length;
  int64_t zeros; /* of a precision beyond EXACT, to be inserted at the end of the fraction */
} FloatText;

static void print(FloatText *to, const char *form, int64_t precision, double value) {
  int used = precision < EXACT ? (int)precision : EXACT;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  to->length = snprintf(to->text, sizeof to->text, form, used, value);
#pragma GCC diagnostic pop
  to->zeros = precision - used;
}

static int64_t exponent_of(const FloatText *text) {
  const char *exponent = strpbrk(text->text, "eE");
  return exponent ? atoi(exponent + 1) : 0;
}

/* `%#g` by its definition: glibc loses zeros of numbers that are rounded up to a power of ten. */
static void print_all_digits(FloatText *to, char kind, int64_t precision, double value) {
  print(to, kind == 'g' ? "%#.*e" : "%#.*E", precision - 1, value);
  int64_t exponent = exponent_of(to);
  if (isfinite(value) && exponent >= -4 && exponent < precision)
    print(to, "%#.*f", precision - 1 - exponent, value);
}

/* The digits of a magnitude with so many places behind the point. A double is a multiple of a power of two, so the product with a
** power of ten is there whole in 128 bits, and is rounded once, halves to even: what printf says. 0: the product is too large. */
int64_t float_fixed(char *to, double magnitude, int64_t places) {
  enum { MOST_PLACES = 17, FRACTION = 52, BIAS = 1075, BITS = 128 };
  uint64_t bits, scale = 1;
  if (places > MOST_PLACES) return 0;
  for (int64_t i = 0; i < places; i++)
    scale *= 10;
  if (!(magnitude * (double)scale < 1e17)) return 0;
  memcpy(&bits, &magnitude, sizeof bits);
  int64_t exponent = (int64_t)(bits >> FRACTION);
  uint64_t fraction = bits & ((UINT64_C(1) << FRACTION) - 1);
  Wide whole = exponent ? fraction | UINT64_C(1) << FRACTION : fraction;
  int64_t shift = BIAS - (exponent ? exponent : 1);
  whole *= scale;
  uint64_t digits = 0;
  if (shift <= 0) {
    digits = (uint64_t)(whole << -shift);
  } else if (shift < BITS) {
    Wide half = (Wide)1 << (shift - 1), rest = whole & (2 * half - 1);
    digits = (uint64_t)(whole >> shift);
    digits += rest > half || (rest == half && digits & 1);
  }
  int64_t length = number_digits(to, digits / scale);
  if (!places) return length;
  to[length++] = '.';
  for (int64_t i = places; i > 0; i--, digits /= 10)
    to[length + i - 1] = (char)('0' + digits % 10);
  return length + places;
}

/* kind is e E f F g G. */
static void print_kind(FloatText *to, char kind, int64_t precision, bool alternate, double value) {
  const char form[] = {'%', '.', '*', kind, '\0'}, hashed[] = {'%', '#', '.', '*', kind, '\0'};
  bool general = kind == 'g' || kind == 'G';
  to->zeros = 0;
  to->length =
      (kind == 'f' || kind == 'F') && !alternate ? float_fixed(to->text, value, precision) : 0;
  to->text[to->length] = '\0';
  if (to->length) return;
  if (general && precision == 0) precision = 1;
  if (general && alternate)
    print_all_digits(to, kind, precision, value);
  else
    print(to, alternate ? hashed : form, precision, value);
  if (!isfinite(value) || (general && !alternate)) to->zeros = 0;
}

static void insert(FloatText *to, int64_t at, const char *text) {
  int64_t length = (int64_t)strlen(text);
  memmove(to->text + at + length, to->text + at, (size_t)(to->length - at + 1));
  memcpy(to->text + at, text, (size_t)length);
  to->length += length;
}

/* Takes the zeros at the end of the fraction away, and a point that is left alone. */
static void cut_zeros(FloatText *to) {
  char *point = strchr(to->text, '.'), *exponent = strchr(to->text, 'e');
  if (!point || !exponent) return;
  char *end = exponent;
  while (end[-1] == '0')
    end--;
  if (end - 1 == point) end = point;
  memmove(end, exponent, strlen(exponent) + 1);
  to->length -= exponent - end;
}

/* Without a type but with a precision: as `g`, but with a digit after the point, and with an exponent
** as soon as that digit would be one too many. */
static void print_general(FloatText *to, int64_t precision, bool alternate, double value) {
  if (precision == 0) precision = 1;
  print(to, alternate ? "%#.*e" : "%.*e", precision - 1, value);
  int64_t exponent = exponent_of(to);
  if (exponent < -4 || exponent >= precision - 1) {
    if (!alternate) cut_zeros(to), to->zeros = 0;
    return;
  }
  print_kind(to, 'g', precision, alternate, value);
  if (!strchr(to->text, '.')) insert(to, to->length, ".0");
}

static void print_shortest(FloatText *to, bool alternate, double value) {
  to->length = number_float(to->text, value);
  to->text[to->length] = '\0';
  to->zeros = 0;
  const char *e = strchr(to->text, 'e');
  if (alternate && e && !strchr(to->text, '.')) insert(to, e - to->text, ".");
}

static void print_magnitude(FloatText *to, const FormatSpec *spec, double value) {
  int64_t precision = spec->precision < 0 ? 6 : spec->precision;
  if (spec->type)
    print_kind(to,
               spec->type == '%'   ? 'f'
               : spec->type == 'n' ? 'g'
                                   : (char)spec->type,
               precision, spec->alternate, value);
  else if (!isfinite(value) || spec->precision < 0)
    print_shortest(to, spec->alternate && isfinite(value), value);
  else
    print_general(to, precision, spec->alternate, value);
}

Word float_format_spec(double value, const FormatSpec *spec) {
  if (spec->precision > INT_MAX) return raise_value_error("precision too big");
  FloatText text;
  bool negative = signbit(value) && !isnan(value);
  double magnitude = fabs(value);
  print_magnitude(&text, spec, spec->type == '%' ? magnitude * 100 : magnitude);
  if (spec->positive_zero && isfinite(value) && strspn(text.text, "0.") == strcspn(text.text, "eE"))
    negative = false;
  NumberText number = {.sign = number_sign(spec, negative), .digits = text.text};
  number.rest_zeros = text.zeros;
  number.digit_count = (int64_t)strspn(text.text, "0123456789");
  number.rest = text.text + number.digit_count;
  number.rest_zeros_at = (int64_t)strcspn(number.rest, "eE");
  if (spec->type == '%') insert(&text, text.length, "%");
  number.rest_count = text.length - number.digit_count;
  return number_layout(&number, spec);
}

Word float_format(double value, Word spec_text) {
  if (str_length(spec_text) == 0) return float_text(value);
  FormatSpec spec;
  if (format_spec_parse(&spec, spec_text, '>', "float")) return 0;
  bool known = spec.type == 0 || (spec.type < 128 && strchr("eEfFgGn%", (int)spec.type));
  return known ? float_format_spec(value, &spec) : format_unknown_type(&spec, "float");
}

Word float_percent(double value, const PercentSpec *percent) {
  FormatSpec spec = {.fill = ' ', .align = '>', .width = percent->width};
  spec.type = (uint8_t)percent->kind;
  spec.precision = percent->precision;
  spec.sign = percent->plus ? '+' : percent->space ? ' ' : 0;
  spec.alternate = percent->alternate;
  if (percent->left) spec.align = '<';
  if (percent->zero && !percent->left) spec.fill = '0', spec.align = '=';
  return float_format_spec(value, &spec);
}
