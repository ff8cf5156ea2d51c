// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Floats as text and back, and rounding to decimal places, which goes through text.
**
** In: doubles, or a str. Out: Python's repr; float("…"); round(x, n), correctly rounded because glibc
** prints and reads exactly, ties to even. The surprise: round(2.675, 2) is 2.67, as in Python: the
** double lies below the tie. */
#include "dynamic/class.h"
#include "dynamic/number/big.h"
#include "dynamic/text.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

Word float_text(double value) {
  char text[40];
  return str_new(text, number_float(text, value));
}

/* ── float("…") ── */

static const char *skip_digits(const char *at) {
  while (isdigit((unsigned char)*at))
    at++;
  return at;
}

/* A decimal number, without sign, up to the end: C's strtod would take more, "0x1p3" or "nan(1)". */
static bool is_decimal_number(const char *text) {
  const char *whole = skip_digits(text), *at = whole;
  if (*at == '.') at = skip_digits(at + 1);
  if (at - text - (*whole == '.') < 1) return false;
  if (*at == 'e' || *at == 'E') {
    at += at[1] == '-' || at[1] == '+' ? 2 : 1;
    if (!isdigit((unsigned char)*at)) return false;
    at = skip_digits(at);
  }
  return *at == '\0';
}

static bool is_number(const char *text) {
  text += *text == '-' || *text == '+';
  return is_decimal_number(text) || strcasecmp(text, "inf") == 0 ||
         strcasecmp(text, "infinity") == 0 || strcasecmp(text, "nan") == 0;
}

/* Takes `_` out from between digits; false if one is elsewhere, or a NUL is in it. */
static bool clean(char *text, int64_t length) {
  char *to = text;
  for (int64_t i = 0; i < length; i++) {
    bool between =
        i > 0 && isdigit((unsigned char)text[i - 1]) && isdigit((unsigned char)text[i + 1]);
    if (text[i] == '\0' || (text[i] == '_' && !between)) return false;
    if (text[i] != '_') *to++ = text[i];
  }
  *to = '\0';
  return true;
}

static bool is_blank(char c) { return c == ' ' || (c >= 9 && c <= 13) || (c >= 28 && c <= 31); }

/* Without the space around it; the text ends with a NUL. */
static char *trim(char *text, int64_t *length) {
  while (*length > 0 && is_blank(text[*length - 1]))
    --*length;
  text[*length] = '\0';
  while (*length > 0 && is_blank(*text))
    text++, --*length;
  return text;
}

/* ── which NaN it is ──
** CPython tells one NaN from another by identity, and floats have none here: each that a text makes gets a number of its own in
** bits that nothing else looks at. */

static struct {
  uint32_t nans;
} made;

static const uint64_t NUMBERED = UINT64_C(0x7ffc) << 48, NUMBER_BITS = UINT32_MAX;

static double number_nan(double nan) {
  uint64_t bits = NUMBERED | ++made.nans;
  double value;
  memcpy(&value, &bits, sizeof value);
  return copysign(value, nan);
}

double float_plain(double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  bool numbered = (bits & ~(NUMBER_BITS | UINT64_C(1) << 63)) == NUMBERED;
  return numbered ? copysign((double)NAN, value) : value;
}

Word float_parse(Word text) {
  int64_t length;
  char *ascii = number_ascii(text, &length);
  int64_t room = length + 1;
  char *number = trim(ascii, &length);
  bool good = clean(number, length) && is_number(number);
  double value = good ? strtod(number, NULL) : 0;
  own_free(ascii, room);
  if (good) return float_new(isnan(value) ? number_nan(value) : value);
  Word quoted = object_repr(text);
  if (!quoted) return 0;
  raise_value_error("could not convert string to float: %s", str_utf8(quoted, NULL));
  ov_release(quoted);
  return 0;
}

/* ── round ── */

enum { MOST_PLACES = 323, EXACT = 770 }; /* digits that any double has at most */

/* `places` are before the point: round to a multiple of 10^places. */
static double round_before_point(double value, int places) {
  char text[EXACT + 20];
  snprintf(text, sizeof text, "%.*e", EXACT, fabs(value));
  int exponent = atoi(strchr(text, 'e') + 1), kept = exponent + 1 - places;
  if (kept > 0) {
    snprintf(text, sizeof text, "%.*e", kept - 1, fabs(value));
  } else { /* 10^places or nothing: nothing at the tie, which is even */
    bool above = kept == 0 && (text[0] > '5' || (text[0] == '5' && strspn(text + 2, "0") < EXACT));
    snprintf(text, sizeof text, "%de%d", above, places);
  }
  return copysign(strtod(text, NULL), value);
}

static Word round_places(double value, int64_t places) {
  if (!isfinite(value) || places > MOST_PLACES) return float_new(value);
  if (places < -308) return float_word(copysign(0.0, value));
  double result;
  if (places >= 0) {
    char text[400 + MOST_PLACES];
    snprintf(text, sizeof text, "%.*f", (int)places, value);
    result = strtod(text, NULL);
  } else {
    result = round_before_point(value, (int)-places);
  }
  if (isfinite(result)) return float_word(result);
  return raise_class(OWN_CLASS_OVERFLOW_ERROR, "rounded value too large to represent");
}

Word float_round(double value, Word digits) {
  if (digits == OWN_UNBOUND || digits == OWN_NONE) return int_from_float(rint(value));
  Word index = number_index(digits);
  if (!index) return 0;
  int64_t places;
  if (!int_value(index, &places)) places = int_sign(index) < 0 ? INT64_MIN : INT64_MAX;
  ov_release(index);
  return round_places(value, places);
}
