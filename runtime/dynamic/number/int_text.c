// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Ints as text, in any base.
**
** Numbers in place are written directly; large ones in base 2^k by their bits, in other bases by
** dividing by a digit's worth of the base, and beyond some hundred digits by halves: the number is
** divided by a power of the base, and both parts are written with their width. The surprise: the width
** is a bound; leading zeros are cut at the end. */
#include "dynamic/class.h"
#include "dynamic/number/big.h"
#include "dynamic/text.h"

#include <math.h>

enum { DIRECT_DIGITS = 32 }; /* numbers up to this are not halved */

static const char MARKS[] = "0123456789abcdefghijklmnopqrstuvwxyz";

static struct {
  int64_t most_digits; /* 0: no limit */
} limits = {4300};

void int_set_max_digits(int64_t limit) { limits.most_digits = limit; }
int64_t int_max_digits(void) { return limits.most_digits; }

/* ── magnitudes ── */

/* The last `count` digits of the value, with zeros in front. */
static void write_chunk(char *to, int64_t count, uint64_t value, int base) {
  if (base != 10) {
    for (; count > 0; value /= (uint64_t)base)
      to[--count] = MARKS[value % (uint64_t)base];
    return;
  }
  char digits[32];
  int64_t length = number_digits(digits, value), cut = length > count ? length - count : 0;
  memset(to, '0', (size_t)(count - (length - cut)));
  memcpy(to + (count - (length - cut)), digits + cut, (size_t)(length - cut));
}

/* Exactly `width` characters; the number is below base^width, and 0 at the end. */
static void write_direct(char *to, int64_t width, mp_int *number, int base) {
  int exponent;
  uint64_t chunk = big_chunk(base, &exponent);
  while (width > 0) {
    uint64_t rest = number->used ? big_divide_digit(number->dp, number->used, chunk) : 0;
    int64_t count = width < exponent ? width : exponent;
    big_trim(number);
    width -= count;
    write_chunk(to + width, count, rest, base);
  }
}

static mp_err write_copy(char *to, int64_t width, const mp_int *number, int base) {
  mp_int copy = big_borrow();
  mp_err error = mp_copy(number, &copy);
  if (error == MP_OKAY) write_direct(to, width, &copy, base);
  big_return(&copy);
  return error;
}

/* The number is below the square of power `level`. */
static mp_err write_halves(char *to, int64_t width, const mp_int *number, int base,
                           const BigPowers *powers, int level) {
  if (level < 0) return write_copy(to, width, number, base);
  int64_t low = powers->unit << level;
  if (width <= low) return write_halves(to, width, number, base, powers, level - 1);
  mp_int quotient = big_borrow(), rest = big_borrow();
  mp_err error = big_divide(number, &powers->powers[level], &quotient, &rest);
  if (error == MP_OKAY) error = write_halves(to, width - low, &quotient, base, powers, level - 1);
  if (error == MP_OKAY)
    error = write_halves(to + (width - low), low, &rest, base, powers, level - 1);
  big_return(&rest);
  big_return(&quotient);
  return error;
}

static mp_err write_large(char *to, int64_t width, const mp_int *number, int base) {
  if (number->used <= DIRECT_DIGITS) return write_copy(to, width, number, base);
  BigPowers powers;
  mp_err error = big_powers_start(&powers, base, number->used);
  if (error == MP_OKAY) error = write_halves(to, width, number, base, &powers, powers.count - 1);
  big_powers_end(&powers);
  return error;
}

/* Base 2^bits. */
static void write_bits(char *to, int64_t width, const mp_int *number, int bits) {
  for (int64_t i = 0; i < width; i++) {
    int64_t at = i * bits;
    int64_t digit = at / DIGIT_BITS;
    int shift = (int)(at % DIGIT_BITS);
    uint64_t value = digit < number->used ? number->dp[digit] >> shift : 0;
    if (shift + bits > DIGIT_BITS && digit + 1 < number->used)
      value |= number->dp[digit + 1] << (DIGIT_BITS - shift);
    to[width - 1 - i] = MARKS[value & ((UINT64_C(1) << bits) - 1)];
  }
}

static int base_bits(int base) { return base & (base - 1) ? 0 : __builtin_ctz((unsigned)base); }

/* At least as many digits as the number has in the base. */
static int64_t width_bound(const mp_int *number, int base) {
  int64_t bits = big_bits(number);
  int step = base_bits(base);
  if (step) return (bits + step - 1) / step;
  return (int64_t)((double)bits / log2(base) * (1 + 1e-12)) + 1;
}

/* ── results ── */

static bool raise_limit(void) {
  raise_value_error("Exceeds the limit (%lld digits) for integer string conversion; use "
                    "sys.set_int_max_str_digits() to increase the limit",
                    (long long)limits.most_digits);
  return true;
}

void int_text_drop(IntText *text) {
  if (text->memory != text->local) own_free(text->memory, text->room);
}

static void make_small(IntText *result, int64_t value, int base) {
  uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
  char *end = result->local + sizeof result->local, *at = end;
  do
    *--at = MARKS[magnitude % (uint64_t)base];
  while (magnitude /= (uint64_t)base);
  if (value < 0) *--at = '-';
  result->text = at;
  result->length = end - at;
}

static void make_decimal(IntText *result, int64_t value) {
  int sign = value < 0;
  result->local[0] = '-';
  result->text = result->local;
  result->length =
      sign + number_digits(result->local + sign, sign ? 0 - (uint64_t)value : (uint64_t)value);
}

static bool make_large(IntText *result, const mp_int *number, int base) {
  int64_t width = width_bound(number, base), most = base_bits(base) ? 0 : limits.most_digits;
  if (most > 0 && width > most + 2) return raise_limit();
  if (width + 1 > (int64_t)sizeof result->local) {
    result->room = width + 1;
    result->memory = own_alloc(result->room);
  }
  char *text = result->memory + 1; /* before it is room for the sign */
  memset(text, '0', (size_t)width);
  mp_err error = MP_OKAY;
  if (base_bits(base))
    write_bits(text, width, number, base_bits(base));
  else
    error = write_large(text, width, number, base);
  while (error == MP_OKAY && *text == '0')
    text++, width--;
  if (error == MP_OKAY && (most == 0 || width <= most)) {
    if (number->sign == MP_NEG) *--text = '-', width++;
    result->text = text;
    result->length = width;
    return false;
  }
  int_text_drop(result);
  if (error == MP_OKAY) return raise_limit();
  raise_memory();
  return true;
}

bool int_text_make(IntText *result, Word word, int base) {
  word = int_plain(word);
  result->memory = result->local;
  result->room = 0;
  if (ov_is_int(word)) {
    if (base == 10)
      make_decimal(result, ov_int(word));
    else
      make_small(result, ov_int(word), base);
    return false;
  }
  BigView view;
  return make_large(result, big_view(word, &view), base);
}

Word int_text(Word word, int base) {
  IntText text;
  if (int_text_make(&text, word, base)) return 0;
  Word result = str_new(text.text, text.length);
  int_text_drop(&text);
  return result;
}
