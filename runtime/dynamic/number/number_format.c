// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Numbers by a format specification: the layout of every number, and ints.
**
** In: a number's pieces (sign, prefix, digits, rest) and a FormatSpec. Out: a str. Grouping and added
** zeros concern the digits only. The surprise: zeros that fill the width are grouped too, and one more
** is added where a separator would come first: format(1234, "08,") has nine characters. */
#include "dynamic/class.h"
#include "dynamic/format_spec.h"
#include "dynamic/number/big.h"
#include "dynamic/text.h"

#include <ctype.h>

static const int64_t MOST_WIDTH = INT64_C(1) << 31;

char number_sign(const FormatSpec *spec, bool negative) {
  if (negative) return '-';
  return spec->sign == '+' || spec->sign == ' ' ? spec->sign : 0;
}

/* Digits with a separator after each `step` from the right. */
static void put_digits(StrBuilder *builder, const NumberText *number, int64_t zeros, char group,
                       int64_t step) {
  int64_t count = zeros + number->digit_count;
  if (!group) {
    builder_repeat(builder, '0', zeros);
    builder_ascii(builder, number->digits, number->digit_count);
    return;
  }
  for (int64_t i = 0; i < count; i++) {
    if (i > 0 && (count - i) % step == 0) builder_char(builder, (uint8_t)group);
    builder_char(builder, i < zeros ? '0' : (uint8_t)number->digits[i - zeros]);
  }
}

static void put_rest(StrBuilder *builder, const NumberText *number) {
  int64_t at = number->rest_zeros ? number->rest_zeros_at : number->rest_count;
  builder_ascii(builder, number->rest, at);
  builder_repeat(builder, '0', number->rest_zeros);
  builder_ascii(builder, number->rest + at, number->rest_count - at);
}

/* Zeros before the digits so that they fill `room`, separators included. */
static int64_t filling_zeros(int64_t room, int64_t digits, bool group, int64_t step) {
  if (digits == 0 || room <= 0) return 0;
  int64_t count = room;
  if (group) {
    count = room / (step + 1) * step + room % (step + 1);
    if (room % (step + 1) == 0) count++;
  }
  return count > digits ? count - digits : 0;
}

Word number_layout(const NumberText *number, const FormatSpec *spec) {
  int64_t step = spec->type && strchr("boxX", (int)spec->type) ? 4 : 3;
  int64_t before = (number->sign != 0) + (int64_t)strlen(number->prefix), zeros = number->zeros;
  int64_t fixed = before + number->rest_count + number->rest_zeros;
  if (spec->width > MOST_WIDTH || fixed > MOST_WIDTH || zeros > MOST_WIDTH) return raise_memory();
  bool group = spec->group && number->digit_count > 0;
  if (spec->fill == '0' && spec->align == '=') {
    int64_t filling = filling_zeros(spec->width - fixed, number->digit_count, group, step);
    if (filling > zeros) zeros = filling;
  }
  int64_t digits = zeros + number->digit_count;
  int64_t length = fixed + digits + (group ? (digits - 1) / step : 0);
  int64_t missing = spec->width > length ? spec->width - length : 0;
  int64_t left = spec->align == '>' ? missing : spec->align == '^' ? missing / 2 : 0;
  int64_t inner = spec->align == '=' ? missing : 0;
  StrBuilder builder = builder_new(length + missing);
  builder_repeat(&builder, spec->fill, left);
  if (number->sign) builder_char(&builder, (uint8_t)number->sign);
  builder_ascii(&builder, number->prefix, (int64_t)strlen(number->prefix));
  builder_repeat(&builder, spec->fill, inner);
  put_digits(&builder, number, zeros, group ? spec->group : 0, step);
  put_rest(&builder, number);
  builder_repeat(&builder, spec->fill, missing - left - inner);
  return builder_done(&builder);
}

/* ── ints ── */

static void to_upper(char *text, int64_t length) {
  for (int64_t i = 0; i < length; i++)
    text[i] = (char)toupper((unsigned char)text[i]);
}

Word int_layout(Word word, const FormatSpec *spec, char kind, int64_t precision) {
  int base = kind == 'b' ? 2 : kind == 'o' ? 8 : kind == 'x' || kind == 'X' ? 16 : 10;
  IntText text;
  if (int_text_make(&text, word, base)) return 0;
  bool negative = text.text[0] == '-';
  NumberText number = {.sign = number_sign(spec, negative), .rest = ""};
  number.digits = text.text + negative;
  number.digit_count = text.length - negative;
  if (precision > number.digit_count) number.zeros = precision - number.digit_count;
  if (spec->alternate && base != 10) memcpy(number.prefix, (char[]){'0', kind, '\0'}, 3);
  if (kind == 'X') to_upper(text.memory + (number.digits - text.memory), number.digit_count);
  Word result = number_layout(&number, spec);
  int_text_drop(&text);
  return result;
}

/* A character in its width; aligned to the right as numbers are. */
static Word layout_character(uint32_t code, const FormatSpec *spec) {
  if (spec->width > MOST_WIDTH) return raise_memory();
  int64_t missing = spec->width > 1 ? spec->width - 1 : 0;
  int64_t right = spec->align == '<' ? missing : spec->align == '^' ? missing - missing / 2 : 0;
  StrBuilder builder = builder_new(missing + 1);
  builder_repeat(&builder, spec->fill, missing - right);
  builder_char(&builder, code);
  builder_repeat(&builder, spec->fill, right);
  return builder_done(&builder);
}

static Word format_character(Word word, const FormatSpec *spec) {
  int64_t code;
  if (spec->sign) return raise_value_error("Sign not allowed with integer format specifier 'c'");
  if (spec->alternate)
    return raise_value_error("Alternate form (#) not allowed with integer format specifier 'c'");
  if (!int_value(word, &code))
    return raise_class(OWN_CLASS_OVERFLOW_ERROR, "Python int too large to convert to C long");
  if (code < 0 || code > 0x10ffff)
    return raise_class(OWN_CLASS_OVERFLOW_ERROR, "%%c arg not in range(0x110000)");
  return layout_character((uint32_t)code, spec);
}

static Word format_whole(Word word, const FormatSpec *spec) {
  if (spec->precision >= 0)
    return raise_value_error("Precision not allowed in integer format specifier");
  if (spec->positive_zero)
    return raise_value_error("Negative zero coercion (z) not allowed in integer format specifier");
  if (spec->type == 'c') return format_character(word, spec);
  bool decimal = spec->type == 0 || spec->type == 'n';
  return int_layout(word, spec, decimal ? 'd' : (char)spec->type, 0);
}

Word int_format(Word word, Word spec_text) {
  if (str_length(spec_text) == 0)
    return ov_is_bool(word) ? str_from(word == OWN_TRUE ? "True" : "False") : int_text(word, 10);
  FormatSpec spec;
  if (format_spec_parse(&spec, spec_text, '>', class_name_of(word))) return 0;
  bool ascii = spec.type < 128;
  if (spec.type == 0 || (ascii && strchr("bcdnoxX", (int)spec.type)))
    return format_whole(word, &spec);
  if (!ascii || !strchr("eEfFgG%", (int)spec.type))
    return format_unknown_type(&spec, class_name_of(word));
  double value;
  return int_to_double(word, &value) ? 0 : float_format_spec(value, &spec);
}

Word int_percent(Word word, const PercentSpec *percent) {
  FormatSpec spec = {.fill = ' ', .align = '>', .width = percent->width, .precision = -1};
  spec.sign = percent->plus ? '+' : percent->space ? ' ' : 0;
  spec.alternate = percent->alternate;
  if (percent->left) spec.align = '<';
  if (percent->zero && !percent->left) spec.fill = '0', spec.align = '=';
  bool decimal = percent->kind == 'i' || percent->kind == 'u';
  return int_layout(word, &spec, decimal ? 'd' : percent->kind, percent->precision);
}
