// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Items of raw bytes by format: one of the letters of the module struct, in the size and order of this machine.
**
** In: a format that format_size knows, an address (of any alignment), a value. Out: objects, bytes. The surprise: a value
** that does not fit is only named by its kind, since array, memoryview and struct each say it in their own words. */
#include "dynamic/bytes/bytes_internal.h"

#include <math.h>

int format_size(char format) {
  switch (format) {
  case 'c':
  case '?':
  case 'b':
  case 'B': return 1;
  case 'h':
  case 'H':
  case 'e': return 2;
  case 'i':
  case 'I':
  case 'f':
  case 'u': return 4;
  case 'l':
  case 'L':
  case 'q':
  case 'Q':
  case 'n':
  case 'N':
  case 'P':
  case 'd': return 8;
  default: return FORMAT_SIZE_NONE;
  }
}

bool format_limits(char format, int64_t *low, uint64_t *high) {
  bool is_signed = strchr("bhilqn", format) != NULL;
  if (!is_signed && !strchr("BHILQNP", format)) return false;
  int bits = format_size(format) * 8;
  if (bits == 0) return false;
  *low = is_signed ? -(INT64_C(1) << (bits - 2)) * 2 : 0;
  *high = UINT64_MAX >> (64 - bits + is_signed);
  return true;
}

static int64_t read_signed(const uint8_t *at, int size) {
  int64_t value = 0;
  memcpy(&value, at, (size_t)size);
  int unused = 64 - 8 * size;
  return (int64_t)((uint64_t)value << unused) >> unused;
}

static uint64_t read_unsigned(const uint8_t *at, int size) {
  uint64_t value = 0;
  memcpy(&value, at, (size_t)size);
  return value;
}

/* ── floats of 16 bits ── */

static double half_value(uint16_t bits) {
  int exponent = bits >> 10 & 31, fraction = bits & 1023;
  double value;
  if (exponent == 31)
    value = fraction ? (double)NAN : (double)INFINITY;
  else
    value = exponent ? ldexp(1024 + fraction, exponent - 25) : ldexp(fraction, -24);
  return bits >> 15 ? -value : value;
}

/* Rounded to even; false: too large. */
static bool half_bits(double value, uint16_t *bits) {
  uint16_t sign = signbit(value) ? 0x8000 : 0;
  *bits = sign;
  value = fabs(value);
  if (value != value) return *bits |= 0x7e00, true;
  if (isinf(value)) return *bits |= 0x7c00, true;
  int exponent;
  frexp(value, &exponent);
  if (exponent < -13) exponent = -13; /* of the least normal number */
  double scaled = nearbyint(ldexp(value, 11 - exponent));
  if (scaled == 2048) {
    scaled = 1024;
    exponent++;
  }
  if (exponent > 16) return false;
  bool normal = scaled >= 1024;
  *bits |= (uint16_t)((normal ? (exponent + 14) << 10 : 0) + (int)scaled - (normal ? 1024 : 0));
  return true;
}

/* ── reading and writing ── */

Word item_read(char format, const uint8_t *at) {
  switch (format) {
  case 'c': return bytes_new(at, 1);
  case '?': return ov_bool(*at != 0);
  case 'u': return str_character((uint32_t)read_unsigned(at, 4));
  case 'e': return float_word(half_value((uint16_t)read_unsigned(at, 2)));
  case 'f': {
    float value;
    memcpy(&value, at, sizeof value);
    return float_word((double)value);
  }
  case 'd': {
    double value;
    memcpy(&value, at, sizeof value);
    return float_word(value);
  }
  case 'b':
  case 'h':
  case 'i':
  case 'l':
  case 'q':
  case 'n': return int_new(read_signed(at, format_size(format)));
  default: return int_new_unsigned(read_unsigned(at, format_size(format)));
  }
}

/* The value of an int of 64 bits with or without sign; false: it has more. */
static bool wide_value(Word number, int64_t *value, bool *is_large) {
  *is_large = false;
  if (int_value(number, value)) return true;
  if (int_sign(number) < 0 || int_bit_length(number) > 64) return false;
  Word low = int_binary(OPERATOR_AND, number, ov_small(UINT32_MAX));
  Word high = int_binary(OPERATOR_RSHIFT, number, ov_small(32));
  *is_large = true;
  *value = (int64_t)((uint64_t)ov_int(high) << 32 | (uint64_t)ov_int(low));
  ov_release(low);
  ov_release(high);
  return true;
}

static ItemError write_int(char format, uint8_t *at, Word value) {
  int64_t low = 0, number = 0;
  uint64_t high = 0;
  bool large = false;
  format_limits(format, &low, &high);
  if (!is_int_or_bool(value) && class_special(class_of(value), SPECIAL_INDEX) == OWN_UNBOUND)
    return ITEM_TYPE;
  Word index = number_index(value);
  if (!index) return ITEM_RAISED;
  bool fits = wide_value(index, &number, &large);
  ov_release(index);
  if (!fits || (!large && number < low) || ((large || number > 0) && (uint64_t)number > high))
    return ITEM_RANGE;
  memcpy(at, &number, (size_t)format_size(format));
  return ITEM_GOOD;
}

static ItemError write_float(char format, uint8_t *at, Word value) {
  bool raised = false;
  double number;
  if (!number_value(value, &number, &raised)) {
    if (raised) return ITEM_RAISED;
    Class *class = class_of(value);
    if (class_special(class, SPECIAL_FLOAT) == OWN_UNBOUND &&
        class_special(class, SPECIAL_INDEX) == OWN_UNBOUND)
      return ITEM_TYPE;
    Word real = number_real(value);
    if (!real) return ITEM_RAISED;
    number = float_value(real);
    ov_release(real);
  }
  number = float_plain(number);
  if (format == 'd') {
    memcpy(at, &number, sizeof number);
  } else if (format == 'f') {
    float narrow = (float)number;
    if (isinf(narrow) && !isinf(number)) return ITEM_RANGE;
    memcpy(at, &narrow, sizeof narrow);
  } else {
    uint16_t bits;
    if (!half_bits(number, &bits)) return ITEM_RANGE;
    memcpy(at, &bits, sizeof bits);
  }
  return ITEM_GOOD;
}

static ItemError write_character(uint8_t *at, Word value) {
  if (!is_str(value)) return ITEM_TYPE;
  if (str_length(value) != 1) return ITEM_RANGE;
  uint32_t code = str_char(str_of(value), 0);
  memcpy(at, &code, sizeof code);
  return ITEM_GOOD;
}

ItemError item_write(char format, uint8_t *at, Word value) {
  Chars chars;
  switch (format) {
  case 'c':
    if (!is_byte_text(value) || !bytes_chars(value, &chars)) return ITEM_TYPE;
    if (chars.length != 1) return ITEM_RANGE;
    *at = chars.data[0];
    return ITEM_GOOD;
  case '?': {
    int truth = object_truth(value);
    *at = truth > 0;
    return truth < 0 ? ITEM_RAISED : ITEM_GOOD;
  }
  case 'u': return write_character(at, value);
  case 'e':
  case 'f':
  case 'd': return write_float(format, at, value);
  default: return write_int(format, at, value);
  }
}
