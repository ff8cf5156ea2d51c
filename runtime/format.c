// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Format specifications of f-strings: [[fill]align][sign][#][0][width][,|_][.precision][type],
** with Python's meaning.
**
** A number is formatted in pieces: sign and prefix, digits, rest (point, fraction, exponent);
** grouping and zeros concern the digits only. The surprise: with `0` and `,` the added zeros are
** grouped too: f"{1234:010,}" is 00,001,234. */
#include "runtime.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  uint8_t fill[4];
  int64_t fill_size;
  char align, sign, group, type; /* 0 = not given */
  bool alternative, zeros;
  int64_t width, precision; /* -1 = not given */
  Slice text;
} Spec;

typedef struct {
  char before[4]; /* sign and prefix */
  const char *digits, *rest;
  int64_t digit_count, rest_count;
} Pieces;

static _Noreturn void bad_spec(const Spec *spec, const char *type) {
  int size = spec->text.size < 200 ? (int)spec->text.size : 200;
  panic_text(NULL, "`%.*s` is not a format specification for %s", size,
             (const char *)spec->text.data, type);
}

static bool is_one_of(char c, const char *set) { return c && strchr(set, c); }

static int64_t read_number(Slice text, int64_t *at) {
  int64_t value = -1;
  for (; *at < text.size && text.data[*at] >= '0' && text.data[*at] <= '9'; ++*at) {
    value = (value < 0 ? 0 : value * 10) + (text.data[*at] - '0');
    if (value > 1000000) value = 1000000;
  }
  return value;
}

static char read_one_of(Slice text, int64_t *at, const char *set) {
  if (*at >= text.size || !is_one_of((char)text.data[*at], set)) return 0;
  return (char)text.data[(*at)++];
}

static Spec parse_spec(void *from, const char *type, const char *types) {
  Slice text = string_slice(from);
  Spec spec = {.fill = " ", .fill_size = 1, .width = -1, .precision = -1, .text = text};
  int64_t at = 0, width = 0;
  bool filled = false;
  if (text.size) utf8_decode(text, 0, &width);
  if (width < text.size && text.size && is_one_of((char)text.data[width], "<>^=")) {
    memcpy(spec.fill, text.data, (size_t)width);
    spec.fill_size = width;
    spec.align = (char)text.data[width];
    filled = true;
    at = width + 1;
  } else {
    spec.align = read_one_of(text, &at, "<>^=");
  }
  spec.sign = read_one_of(text, &at, "+- ");
  spec.alternative = read_one_of(text, &at, "#") != 0;
  spec.zeros = read_one_of(text, &at, "0") != 0;
  spec.width = read_number(text, &at);
  spec.group = read_one_of(text, &at, ",_");
  if (read_one_of(text, &at, ".")) {
    spec.precision = read_number(text, &at);
    if (spec.precision < 0) bad_spec(&spec, type);
  }
  spec.type = read_one_of(text, &at, types);
  if (at != text.size) bad_spec(&spec, type);
  if (spec.zeros && !spec.align) spec.align = '=';
  if (spec.zeros && !filled) spec.fill[0] = '0';
  return spec;
}

static void add_fill(OwnString *to, const Spec *spec, int64_t count) {
  for (; count > 0; count--)
    string_add(to, spec->fill, spec->fill_size);
}

/* The text in its width; `align` is the default. */
static void add_aligned(OwnString *to, const Spec *spec, Slice text, char align) {
  int64_t missing = spec->width - utf8_length(text);
  if (missing < 0) missing = 0;
  if (spec->align) align = spec->align;
  int64_t left = align == '>' || align == '=' ? missing : align == '^' ? missing / 2 : 0;
  add_fill(to, spec, left);
  string_add(to, text.data, text.size);
  add_fill(to, spec, missing - left);
}

/* `count` digits with a mark after each `step` from the right; the first `zeros` of them are
** zeros that are not in `digits`. */
static void add_grouped(OwnString *to, const char *digits, int64_t count, int64_t zeros, char mark,
                        int64_t step) {
  for (int64_t i = 0; i < count; i++) {
    if (mark && i > 0 && (count - i) % step == 0) string_add(to, &mark, 1);
    string_add(to, i < zeros ? "0" : digits + (i - zeros), 1);
  }
}

static void add_number(OwnString *to, const Spec *spec, const Pieces *pieces, int64_t step) {
  int64_t before = (int64_t)strlen(pieces->before), count = pieces->digit_count, zeros = 0;
  bool zero_fill = spec->align == '=' && spec->fill_size == 1 && spec->fill[0] == '0';
  int64_t room = spec->width - before - pieces->rest_count;
  while (zero_fill && count + (spec->group ? (count - 1) / step : 0) < room)
    count++, zeros++;
  OwnString number = {0};
  string_add(&number, pieces->before, spec->align == '=' ? 0 : before);
  add_grouped(&number, pieces->digits, count, zeros, spec->group, step);
  string_add(&number, pieces->rest, pieces->rest_count);
  Spec rest = *spec;
  if (spec->align == '=') {
    string_add(to, pieces->before, before);
    rest.width -= before;
  }
  if (zero_fill) rest.width = -1;
  add_aligned(to, &rest, string_slice(&number), '>');
  string_drop(&number);
}

static void set_sign(Pieces *pieces, const Spec *spec, bool negative) {
  char sign = negative ? '-' : spec->sign == '+' || spec->sign == ' ' ? spec->sign : 0;
  pieces->before[0] = sign;
}

static void format_magnitude(void *to, uint64_t value, bool negative, const Spec *spec,
                             const char *type) {
  char digits[72];
  Pieces pieces = {.digits = digits, .rest = ""};
  int base = spec->type == 'x' || spec->type == 'X' ? 16
             : spec->type == 'o'                    ? 8
             : spec->type == 'b'                    ? 2
                                                    : 10;
  if (spec->precision >= 0) bad_spec(spec, type);
  const char *marks = spec->type == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
  char *at = digits + sizeof digits;
  do
    *--at = marks[value % (unsigned)base];
  while (value /= (unsigned)base);
  pieces.digits = at;
  pieces.digit_count = digits + sizeof digits - at;
  set_sign(&pieces, spec, negative);
  if (spec->alternative && base != 10) {
    size_t sign = strlen(pieces.before);
    pieces.before[sign] = '0';
    pieces.before[sign + 1] = spec->type;
  }
  add_number(to, spec, &pieces, base == 10 ? 3 : 4);
}

static void format_double(void *to, double value, const Spec *spec);

void own_format_int(void *to, int64_t value, void *from) {
  Spec spec = parse_spec(from, "Int", "dxXobceEfFgG%n");
  if (is_one_of(spec.type, "eEfFgG%")) {
    format_double(to, (double)value, &spec);
  } else if (spec.type == 'c') {
    OwnString text;
    own_string_chr(&text, value >= 0 && value < 0x110000 && (value < 0xd800 || value > 0xdfff)
                              ? value
                              : 0xfffd);
    add_aligned(to, &spec, string_slice(&text), '<');
  } else {
    format_magnitude(to, value < 0 ? 0 - (uint64_t)value : (uint64_t)value, value < 0, &spec,
                     "Int");
  }
}

void own_format_uint(void *to, int64_t value, void *from) {
  Spec spec = parse_spec(from, "UInt", "dxXobeEfFgG%n");
  if (is_one_of(spec.type, "eEfFgG%"))
    format_double(to, (double)(uint64_t)value, &spec);
  else
    format_magnitude(to, (uint64_t)value, false, &spec, "UInt");
}

/* The text of a magnitude with a type: by printf. */
static char *typed_text(double value, const Spec *spec) {
  char form[] = {'%', '.', '*',
                 spec->type == '%'   ? 'f'
                 : spec->type == 'n' ? 'g'
                                     : spec->type,
                 '\0'};
  char hashed[] = {'%', '#', '.', '*', form[3], '\0'};
  int precision = spec->precision < 0 ? 6 : (int)spec->precision;
  const char *chosen = spec->alternative ? hashed : form;
  char *text = NULL;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (asprintf(&text, chosen, precision, value) < 0) text = NULL;
#pragma GCC diagnostic pop
  return text;
}

/* Without type: repr, or with a precision `g` that keeps a digit after the point. */
static char *untyped_text(double value, const Spec *spec) {
  char *text = NULL;
  if (spec->precision < 0) {
    text = calloc(1, 48);
    if (text) number_float(text, value);
    return text;
  }
  int precision = spec->precision ? (int)spec->precision : 1;
  char probe[40];
  snprintf(probe, sizeof probe, "%.*e", precision > 25 ? 25 : precision - 1, value);
  int exponent = atoi(strchr(probe, 'e') ? strchr(probe, 'e') + 1 : "0");
  bool whole = isfinite(value) && exponent == precision - 1;
  if (whole) { /* `g` would print the digits without point or exponent */
    if (asprintf(&text, "%.*e", precision - 1, value) < 0) return NULL;
    char *point = strchr(text, '.'), *e = strchr(text, 'e');
    char *end = e;
    while (point && end > point + 1 && end[-1] == '0')
      end--;
    if (point && end == point + 1) end = point;
    memmove(end, e, strlen(e) + 1);
    return text;
  }
  if (asprintf(&text, "%.*g", precision, value) < 0) return NULL;
  if (isfinite(value) && !strpbrk(text, ".e")) {
    size_t length = strlen(text);
    char *longer = realloc(text, length + 3);
    if (longer) {
      text = longer;
      memcpy(text + length, ".0", 3);
    }
  }
  return text;
}

static void format_double(void *to, double value, const Spec *spec) {
  Pieces pieces = {.rest = ""};
  bool negative = signbit(value) && !isnan(value);
  double magnitude = isnan(value) ? value : fabs(value) * (spec->type == '%' ? 100 : 1);
  char *text = spec->type ? typed_text(magnitude, spec) : untyped_text(magnitude, spec);
  if (!text) panic_text(NULL, "out of memory");
  size_t digits = isfinite(value) ? strspn(text, "0123456789") : strlen(text);
  OwnString rest = {0};
  string_add(&rest, text + digits, (int64_t)strlen(text + digits));
  if (spec->type == '%') string_add(&rest, "%", 1);
  Slice rest_text = string_slice(&rest);
  set_sign(&pieces, spec, negative);
  pieces.digits = text;
  pieces.digit_count = (int64_t)digits;
  pieces.rest = (const char *)rest_text.data;
  pieces.rest_count = rest_text.size;
  Spec used = *spec;
  if (!isfinite(value)) used.group = 0;
  add_number(to, &used, &pieces, 3);
  string_drop(&rest);
  free(text);
}

void own_format_float(void *to, double value, void *from) {
  Spec spec = parse_spec(from, "Float64", "eEfFgG%n");
  format_double(to, value, &spec);
}

void own_format_string(void *to, void *value, void *from) {
  Spec spec = parse_spec(from, "String", "s");
  Slice text = string_slice(value);
  if (spec.sign || spec.alternative || spec.group || spec.align == '=') {
    if (!spec.zeros || spec.sign || spec.alternative || spec.group) bad_spec(&spec, "String");
    spec.align = '<'; /* `05` on a text: zeros behind it, as in Python */
  }
  if (spec.precision >= 0) {
    int64_t end = 0, left = spec.precision;
    while (end < text.size && left-- > 0)
      end = own_string_next(value, end);
    text.size = end;
  }
  add_aligned(to, &spec, text, '<');
}
