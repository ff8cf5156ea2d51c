// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Text as ints: int("…", base), and the constants of a program.
**
** In: a str, bytes, or plain digits. Out: the int; ValueError quotes the text. Long texts are converted by
** halves, with multiplications only. The surprise: digits of all scripts count, as in Python. */
#include "dynamic/bytes.h"
#include "dynamic/class.h"
#include "dynamic/number/big.h"
#include "dynamic/text.h"

#include <math.h>

/* ── from any script to ASCII ── */

static char ascii_of(uint32_t code) {
  if (code < 128) return (char)code;
  if (unicode_is_space(code)) return ' ';
  int digit = unicode_decimal(code);
  return digit < 0 ? '?' : (char)('0' + digit);
}

char *number_ascii(Word text, int64_t *length) {
  Chars bytes;
  bool is_text = !bytes_chars(text, &bytes);
  *length = is_text ? str_length(text) : bytes.length;
  char *result = own_alloc(*length + 1);
  for (int64_t i = 0; i < *length; i++) {
    uint32_t code = is_text ? str_char(str_of(text), i) : bytes.data[i];
    result[i] = is_text || code < 128 ? ascii_of(code) : '?';
  }
  result[*length] = '\0';
  return result;
}

/* The repr of the text, at most 200 characters of it. */
static Word quote(Word text) {
  enum { MOST = 200 };
  int64_t length = object_length(text), most = length < MOST ? length : MOST;
  Word part = is_str(text) ? str_part(text, 0, most)
                           : bytes_part(text, 0, most); /* its repr is not shorter */
  Word whole = part ? object_repr(part) : 0;
  if (part) ov_release(part);
  if (!whole || str_length(whole) <= MOST) return whole;
  Word result = str_part(whole, 0, MOST);
  ov_release(whole);
  return result;
}

/* ── digits to numbers ── */

static uint64_t chunk_value(const uint8_t *values, int64_t count, int base) {
  uint64_t value = 0;
  for (int64_t i = 0; i < count; i++)
    value = value * (uint64_t)base + values[i];
  return value;
}

static mp_err read_bits(const uint8_t *values, int64_t count, int bits, mp_int *result) {
  int64_t used = (count * bits + DIGIT_BITS - 1) / DIGIT_BITS;
  mp_err error = used <= MOST_DIGITS ? big_reserve(result, (int)used) : MP_MEM;
  if (error != MP_OKAY) return error;
  memset(result->dp, 0, (size_t)used * sizeof(uint64_t));
  for (int64_t i = 0; i < count; i++) {
    int64_t at = i * bits, digit = at / DIGIT_BITS;
    int shift = (int)(at % DIGIT_BITS);
    uint64_t value = values[count - 1 - i];
    result->dp[digit] |= value << shift & DIGIT_MASK;
    if (shift + bits > DIGIT_BITS && digit + 1 < used)
      result->dp[digit + 1] |= value >> (DIGIT_BITS - shift);
  }
  result->used = (int)used;
  result->sign = MP_ZPOS;
  return MP_OKAY;
}

/* number = number × base^chunk + the next digits, from the front on. */
static mp_err read_direct(const uint8_t *values, int64_t count, int base, mp_int *result) {
  int exponent;
  uint64_t chunk = big_chunk(base, &exponent);
  mp_err error = big_reserve(result, (int)(count / exponent) + 1);
  if (error != MP_OKAY) return error;
  int64_t first = count % exponent;
  result->used = 0;
  result->sign = MP_ZPOS;
  if (first) result->dp[result->used++] = chunk_value(values, first, base);
  for (int64_t at = first; at < count; at += exponent) {
    uint64_t next = chunk_value(values + at, exponent, base);
    uint64_t carry = big_multiply_digit(result->dp, result->dp, result->used, chunk, next);
    result->dp[result->used++] = carry;
  }
  return MP_OKAY;
}

static mp_err read_halves(const uint8_t *values, int64_t count, int base, const BigPowers *powers,
                          int level, mp_int *result) {
  while (level >= 0 && count <= powers->unit << level)
    level--;
  if (level < 0) return read_direct(values, count, base, result);
  int64_t low = powers->unit << level;
  mp_int high_part = big_borrow(), low_part = big_borrow();
  mp_err error = read_halves(values, count - low, base, powers, level, &high_part);
  if (error == MP_OKAY)
    error = read_halves(values + (count - low), low, base, powers, level - 1, &low_part);
  big_trim(&high_part);
  big_trim(&low_part);
  if (error == MP_OKAY) error = big_multiply(&high_part, &powers->powers[level], result);
  if (error == MP_OKAY) error = mp_add(result, &low_part, result);
  big_return(&low_part);
  big_return(&high_part);
  return error;
}

mp_err big_from_values(const uint8_t *values, int64_t count, int base, mp_int *result) {
  if ((base & (base - 1)) == 0)
    return read_bits(values, count, __builtin_ctz((unsigned)base), result);
  double bits = (double)count * log2(base) + (int)DIGIT_BITS;
  int64_t used = (int64_t)(bits / (int)DIGIT_BITS);
  if (used > MOST_DIGITS) return MP_MEM;
  BigPowers powers;
  mp_err error = big_powers_start(&powers, base, used);
  if (error == MP_OKAY) error = read_halves(values, count, base, &powers, powers.count - 1, result);
  big_powers_end(&powers);
  return error;
}

static Word int_from_values(const uint8_t *values, int64_t count, int base, bool negative) {
  while (count > 0 && *values == 0)
    values++, count--;
  int exponent;
  big_chunk(base, &exponent);
  if (count < exponent) {
    int64_t value = (int64_t)chunk_value(values, count, base);
    return ov_small(negative ? -value : value);
  }
  mp_int result = big_borrow();
  mp_err error = big_from_values(values, count, base, &result);
  if (error == MP_OKAY) result.sign = negative ? MP_NEG : MP_ZPOS;
  return big_result(&result, error);
}

Word int_from_decimal(const char *digits, int64_t length) {
  bool negative = length > 0 && *digits == '-';
  digits += negative;
  length -= negative;
  uint8_t *values = own_alloc(length);
  for (int64_t i = 0; i < length; i++)
    values[i] = (uint8_t)(digits[i] - '0');
  Word result = int_from_values(values, length, 10, negative);
  own_free(values, length);
  return result;
}

/* ── int("…") ── */

typedef struct {
  char *at, *end;
  int base;
  bool negative;
  bool only_zeros; /* base 0: digits after a leading 0 */
  int64_t count;   /* of values, written where the text was */
} Literal;

static bool is_space(char c) { return c == ' ' || (c >= 9 && c <= 13) || (c >= 28 && c <= 31); }

static int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'z') return c - 'a' + 10;
  return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 36;
}

static int prefix_base(char c) {
  return c == 'x' || c == 'X' ? 16 : c == 'o' || c == 'O' ? 8 : c == 'b' || c == 'B' ? 2 : 0;
}

static void skip_front(Literal *literal) {
  while (literal->end > literal->at && is_space(literal->end[-1]))
    literal->end--;
  while (literal->at < literal->end && is_space(*literal->at))
    literal->at++;
  if (literal->at < literal->end && (*literal->at == '-' || *literal->at == '+'))
    literal->negative = *literal->at++ == '-';
  bool zero = literal->end - literal->at >= 1 && *literal->at == '0';
  int prefix = zero && literal->end - literal->at >= 2 ? prefix_base(literal->at[1]) : 0;
  if (literal->base == 0) {
    literal->base = prefix ? prefix : 10;
    literal->only_zeros = zero && !prefix;
  }
  if (!prefix || prefix != literal->base) return;
  literal->at += 2;
  if (literal->at < literal->end && *literal->at == '_') literal->at++;
}

/* Digits become values, `_` between digits goes; false: not a number. */
static bool read_digits(Literal *literal) {
  uint8_t *to = (uint8_t *)literal->at;
  bool digit_before = false, zeros = true;
  for (const char *at = literal->at; at < literal->end; at++) {
    int value = digit_value(*at);
    if (*at == '_' && digit_before) {
      digit_before = false;
      continue;
    }
    if (value >= literal->base) return false;
    digit_before = true;
    zeros = zeros && value == 0;
    to[literal->count++] = (uint8_t)value;
  }
  return digit_before && (zeros || !literal->only_zeros);
}

static Word raise_literal(Word text, int base) {
  Word quoted = quote(text);
  if (!quoted) return 0;
  raise_value_error("invalid literal for int() with base %d: %s", base, str_utf8(quoted, NULL));
  ov_release(quoted);
  return 0;
}

Word int_parse(Word text, int base) {
  int64_t length, most = int_max_digits();
  char *ascii = number_ascii(text, &length);
  Literal literal = {.at = ascii, .end = ascii + length, .base = base};
  skip_front(&literal);
  Word result = 0;
  if (!read_digits(&literal))
    raise_literal(text, base);
  else if (most > 0 && literal.count > most && (literal.base & (literal.base - 1)))
    raise_value_error("Exceeds the limit (%lld digits) for integer string conversion: value has "
                      "%lld digits; use sys.set_int_max_str_digits() to increase the limit",
                      (long long)most, (long long)literal.count);
  else
    result =
        int_from_values((const uint8_t *)literal.at, literal.count, literal.base, literal.negative);
  own_free(ascii, length + 1);
  return result;
}
