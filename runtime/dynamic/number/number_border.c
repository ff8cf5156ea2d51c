// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The border: numbers of static code become words, and back.
**
** In: an Int, Float64 …, or a word and the text that says what is converted. Out: the value; TypeError
** for a word of another class, OverflowError for a number out of range. own_unbox_… checks, own_to_…
** converts as Python's int(), float() and bool() do. */
#include "dynamic/class.h"
#include "dynamic/container.h"
#include "dynamic/memory.h"
#include "dynamic/number.h"
#include "dynamic/text.h"

#include <stdio.h>

Word own_box_int(int64_t value) { return int_new(value); }
Word own_box_uint(int64_t bits) { return int_new_unsigned((uint64_t)bits); }
Word own_box_bool(bool value) { return ov_bool(value); }
Word own_box_float(double value) { return float_new(value); }

/* ── checks ── */

/* Int, Int8 …, UInt, UInt8 … */
static void type_name(char name[16], int64_t width) {
  int bits = (int)(width < 0 ? -width : width);
  const char *sign = width < 0 ? "U" : "";
  if (bits == 64)
    snprintf(name, 16, "%sInt", sign);
  else
    snprintf(name, 16, "%sInt%d", sign, bits);
}

static bool raise_expected(const char *what, const char *type, Word word) {
  raise_type("%s: expected %s, got '%s'", what, type, class_name_of(word));
  return true;
}

/* "argument 1 'n' of fn f: 300 does not fit into Int8"; what NULL: without the beginning. */
static bool raise_range(const char *what, int64_t width, Word word) {
  enum { MOST_SHOWN = 400 }; /* bits */
  char type[16];
  type_name(type, width);
  const char *between = what ? ": " : "";
  Word text = int_bit_length(word) <= MOST_SHOWN
                  ? int_text(word, 10)
                  : str_from_format("an int of %lld bits", (long long)int_bit_length(word));
  if (!text) return true;
  raise_class(OWN_CLASS_OVERFLOW_ERROR, "%s%s%s does not fit into %s", what ? what : "", between,
              str_utf8(text, NULL), type);
  ov_release(text);
  return true;
}

/* The bits of an int, if it is in the range of the width. */
static bool int_in_width(Word word, int64_t width, int64_t *value) {
  if (!int_value(word, value)) { /* 2^63 … 2^64 - 1: only a UInt */
    if (width != -64 || int_sign(word) < 0 || int_bit_length(word) > 64) return false;
    const BigInt *big = (const BigInt *)ov_object(word);
    *value = (int64_t)(big->digits[0] | big->digits[1] << 60);
    return true;
  }
  if (width == 64) return true;
  if (width < 0) return *value >= 0 && (width == -64 || *value >> -width == 0);
  int64_t most = (INT64_C(1) << (width - 1)) - 1;
  return *value >= -most - 1 && *value <= most;
}

bool own_unbox_int(Word word, void *what, int64_t width, int64_t *value) {
  count_border(BORDER_CHECK);
  if (!is_int_or_bool(word)) {
    char type[16];
    type_name(type, width);
    return raise_expected(what, type, word);
  }
  return int_in_width(word, width, value) ? false : raise_range(what, width, word);
}

bool own_unbox_float(Word word, void *what, int64_t width, double *value) {
  count_border(BORDER_CHECK);
  bool raised;
  if (number_value(word, value, &raised)) return false;
  return raised ? true : raise_expected(what, width == 32 ? "Float32" : "Float64", word);
}

bool own_unbox_bool(Word word, void *what, bool *value) {
  count_border(BORDER_CHECK);
  if (!ov_is_bool(word)) return raise_expected(what, "Bool", word);
  *value = word == OWN_TRUE;
  return false;
}

bool own_unbox_tuple(Word word, void *what, int64_t count) {
  count_border(BORDER_CHECK);
  if (!is_tuple(word)) return raise_expected(what, "a tuple", word);
  int64_t length = tuple_of(word)->length;
  if (length == count) return false;
  raise_type("%s: expected a tuple of %lld, got one of %lld", (const char *)what, (long long)count,
             (long long)length);
  return true;
}

int64_t own_class_id(Word word) { return ov_class(word); }

bool own_no_overload(void *text) {
  raise_type("%s", (const char *)text);
  return true;
}

/* ── conversions ── */

bool own_to_int(Word word, int64_t width, int64_t *value) {
  Word number = number_int(word);
  if (!number) return true;
  bool raised = !int_in_width(number, width, value) && raise_range(NULL, width, number);
  ov_release(number);
  return raised;
}

bool own_to_float(Word word, double *value) {
  Word number = number_real(word);
  if (!number) return true;
  *value = float_value(number);
  ov_release(number);
  return false;
}

bool own_to_bool(Word word, bool *value) {
  int truth = object_truth(word);
  *value = truth > 0;
  return truth < 0;
}
