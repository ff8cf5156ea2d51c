// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Upper and lower case of bytes, and questions about them: isdigit, isalpha …; expandtabs.
**
** In: args[0] is bytes or a bytearray. Out: another of its class, or a truth. Only ASCII letters have a case; every byte beyond
** ASCII is neither letter nor digit. */
#include "dynamic/bytes/bytes_internal.h"

static bool is_upper(uint8_t byte) { return byte >= 'A' && byte <= 'Z'; }
static bool is_lower(uint8_t byte) { return byte >= 'a' && byte <= 'z'; }
static bool is_alpha(uint8_t byte) { return is_upper(byte) || is_lower(byte); }
static bool is_digit(uint8_t byte) { return byte >= '0' && byte <= '9'; }
static bool is_alnum(uint8_t byte) { return is_alpha(byte) || is_digit(byte); }
static bool is_space(uint8_t byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }
static uint8_t to_upper(uint8_t byte) { return is_lower(byte) ? byte - 32 : byte; }
static uint8_t to_lower(uint8_t byte) { return is_upper(byte) ? byte + 32 : byte; }

/* ── case ── */

typedef enum { UPPER, LOWER, SWAP, TITLE, CAPITAL } Change;

static uint8_t changed(Change change, uint8_t byte, bool first, bool inside_word) {
  switch (change) {
  case UPPER: return to_upper(byte);
  case LOWER: return to_lower(byte);
  case SWAP: return is_upper(byte) ? to_lower(byte) : to_upper(byte);
  case TITLE: return inside_word ? to_lower(byte) : to_upper(byte);
  case CAPITAL: return first ? to_upper(byte) : to_lower(byte);
  }
  return byte;
}

static Word change_case(Word word, Change change) {
  Chars chars = bytes_view(word);
  uint8_t *room = own_alloc(chars.length + 1);
  for (int64_t i = 0; i < chars.length; i++)
    room[i] = changed(change, chars.data[i], i == 0, i > 0 && is_alpha(chars.data[i - 1]));
  Word result = bytes_like(word, room, chars.length);
  own_free(room, chars.length + 1);
  return result;
}

#define CASE(name, change)                                                                         \
  METHOD(name) {                                                                                   \
    UNUSED;                                                                                        \
    return change_case(args[0], change);                                                           \
  }
CASE(upper, UPPER)
CASE(lower, LOWER)
CASE(swapcase, SWAP)
CASE(title, TITLE)
CASE(capitalize, CAPITAL)

/* ── questions ── */

typedef bool (*ByteTest)(uint8_t byte);

static Word all_are(Word word, ByteTest test) {
  Chars chars = bytes_view(word);
  for (int64_t i = 0; i < chars.length; i++)
    if (!test(chars.data[i])) return OWN_FALSE;
  return ov_bool(chars.length > 0);
}

#define ALL(name, test)                                                                            \
  METHOD(name) {                                                                                   \
    UNUSED;                                                                                        \
    return all_are(args[0], test);                                                                 \
  }
ALL(isalpha, is_alpha)
ALL(isdigit, is_digit)
ALL(isalnum, is_alnum)
ALL(isspace, is_space)

METHOD(isascii) {
  UNUSED;
  Chars chars = bytes_view(args[0]);
  for (int64_t i = 0; i < chars.length; i++)
    if (chars.data[i] > 127) return OWN_FALSE;
  return OWN_TRUE;
}

/* Some letter, and none that is `wrong`. */
static Word has_case(Word word, ByteTest right, ByteTest wrong) {
  Chars chars = bytes_view(word);
  bool found = false;
  for (int64_t i = 0; i < chars.length; i++) {
    if (wrong(chars.data[i])) return OWN_FALSE;
    found |= right(chars.data[i]);
  }
  return ov_bool(found);
}

METHOD(isupper) {
  UNUSED;
  return has_case(args[0], is_upper, is_lower);
}
METHOD(islower) {
  UNUSED;
  return has_case(args[0], is_lower, is_upper);
}

METHOD(istitle) {
  UNUSED;
  Chars chars = bytes_view(args[0]);
  bool inside = false, found = false;
  for (int64_t i = 0; i < chars.length; i++) {
    uint8_t byte = chars.data[i];
    if (is_upper(byte) ? inside : is_lower(byte) && !inside) return OWN_FALSE;
    inside = is_alpha(byte);
    found |= inside;
  }
  return ov_bool(found);
}

/* ── tabs ── */

METHOD(expandtabs) {
  static const char *const allowed[] = {"tabsize", NULL};
  Word slots[1] = {count > 1 ? args[1] : ov_small(8)};
  Keywords known = {"expandtabs", allowed, count - 1};
  int32_t size;
  if (keyword_arguments(&known, args + count, names, slots) || int_argument(slots[0], &size))
    return 0;
  Word text = bytes_latin(bytes_view(args[0])), name = str_intern_text("expandtabs");
  Word wide = text ? call_method(text, name, (Word[]){ov_small(size)}, 1) : 0;
  if (text) ov_release(text);
  if (!wide) return 0;
  Word result = bytes_like(args[0], str_of(wide)->data, str_length(wide));
  ov_release(wide);
  return result;
}

const NativeInfo byte_case_methods[] = {{"upper", method_upper, 1, 1, false, false},
                                        {"lower", method_lower, 1, 1, false, false},
                                        {"swapcase", method_swapcase, 1, 1, false, false},
                                        {"title", method_title, 1, 1, false, false},
                                        {"capitalize", method_capitalize, 1, 1, false, false},
                                        {"isalpha", method_isalpha, 1, 1, false, false},
                                        {"isdigit", method_isdigit, 1, 1, false, false},
                                        {"isalnum", method_isalnum, 1, 1, false, false},
                                        {"isspace", method_isspace, 1, 1, false, false},
                                        {"isascii", method_isascii, 1, 1, false, false},
                                        {"isupper", method_isupper, 1, 1, false, false},
                                        {"islower", method_islower, 1, 1, false, false},
                                        {"istitle", method_istitle, 1, 1, false, false},
                                        {"expandtabs", method_expandtabs, 1, 2, true, true},
                                        {0}};
