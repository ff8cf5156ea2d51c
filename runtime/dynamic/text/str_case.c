// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* upper, lower, title, capitalize, swapcase, casefold; isalpha, isdigit …: what all characters of a text are.
**
** ASCII texts are mapped byte by byte; others character by character, where one may become three. The surprise: a capital sigma
** becomes a final one at the end of a word, which is where a letter stands before it and none behind it, signs that ignore case
** not counted. */
#include "dynamic/text/text_internal.h"

enum { CAPITAL_SIGMA = 0x3a3, SIGMA = 0x3c3, FINAL_SIGMA = 0x3c2 };

static uint32_t lower_sigma(Chars chars, int64_t at) {
  int64_t before = at - 1, behind = at + 1;
  while (before >= 0 && unicode_is_case_ignorable(chars_at(chars, before)))
    before--;
  if (before < 0 || !unicode_is_cased(chars_at(chars, before))) return SIGMA;
  while (behind < chars.length && unicode_is_case_ignorable(chars_at(chars, behind)))
    behind++;
  bool last = behind == chars.length || !unicode_is_cased(chars_at(chars, behind));
  return last ? FINAL_SIGMA : SIGMA;
}

static void add_mapped(StrBuilder *builder, Chars chars, int64_t at, CaseMap map) {
  uint32_t to[3], code = chars_at(chars, at);
  if (code == CAPITAL_SIGMA && map == unicode_lower) {
    builder_char(builder, lower_sigma(chars, at));
    return;
  }
  int count = map(code, to);
  for (int i = 0; i < count; i++)
    builder_char(builder, to[i]);
}

/* Each byte of an ASCII text that lies in `low` … `low` + 25 with its case bit turned. */
static Word turn_ascii(Chars chars, uint8_t low) {
  Str *str = str_make(chars.length, 0x7f);
  if (!str) return 0;
  for (int64_t i = 0; i < chars.length; i++) {
    uint8_t byte = chars.data[i];
    str->data[i] = (uint8_t)(byte ^ ((uint8_t)(byte - low) < 26 ? 0x20 : 0));
  }
  return str_settle(str);
}

static Word map_all(Word text, CaseMap map) {
  Chars chars = chars_of(text);
  if (chars.ascii) return turn_ascii(chars, map == unicode_upper ? 'a' : 'A');
  StrBuilder builder = builder_new(chars.length);
  for (int64_t i = 0; i < chars.length; i++)
    add_mapped(&builder, chars, i, map);
  return builder_done(&builder);
}

#define METHOD(name) static Word method_##name(const Word *args, int64_t count, Word names)
#define UNUSED       (void)count, (void)names

METHOD(upper) {
  UNUSED;
  return map_all(args[0], unicode_upper);
}

METHOD(lower) {
  UNUSED;
  return map_all(args[0], unicode_lower);
}

METHOD(casefold) {
  UNUSED;
  return map_all(args[0], unicode_fold);
}

METHOD(capitalize) {
  UNUSED;
  Chars chars = chars_of(args[0]);
  StrBuilder builder = builder_new(chars.length);
  for (int64_t i = 0; i < chars.length; i++)
    add_mapped(&builder, chars, i, i ? unicode_lower : unicode_title);
  return builder_done(&builder);
}

METHOD(title) {
  UNUSED;
  Chars chars = chars_of(args[0]);
  StrBuilder builder = builder_new(chars.length);
  bool inside = false; /* inside a word */
  for (int64_t i = 0; i < chars.length; i++) {
    add_mapped(&builder, chars, i, inside ? unicode_lower : unicode_title);
    inside = unicode_is_cased(chars_at(chars, i));
  }
  return builder_done(&builder);
}

static int keep(uint32_t code, uint32_t to[3]) {
  to[0] = code;
  return 1;
}

METHOD(swapcase) {
  UNUSED;
  Chars chars = chars_of(args[0]);
  StrBuilder builder = builder_new(chars.length);
  for (int64_t i = 0; i < chars.length; i++) {
    uint32_t code = chars_at(chars, i);
    CaseMap map = unicode_is_upper(code)   ? unicode_lower
                  : unicode_is_lower(code) ? unicode_upper
                                           : keep;
    add_mapped(&builder, chars, i, map);
  }
  return builder_done(&builder);
}

/* ── classes ── */

static bool all_are(Word text, CharTest test) {
  Chars chars = chars_of(text);
  for (int64_t i = 0; i < chars.length; i++)
    if (!test(chars_at(chars, i))) return false;
  return true;
}

/* At least one character, and all of them. */
#define TEST_METHOD(name, test)                                                                    \
  METHOD(name) {                                                                                   \
    UNUSED;                                                                                        \
    return ov_bool(str_length(args[0]) > 0 && all_are(args[0], test));                             \
  }
TEST_METHOD(isalpha, unicode_is_alpha)
TEST_METHOD(isalnum, unicode_is_alnum)
TEST_METHOD(isdecimal, unicode_is_decimal)
TEST_METHOD(isdigit, unicode_is_digit)
TEST_METHOD(isnumeric, unicode_is_numeric)
TEST_METHOD(isspace, unicode_is_space)

METHOD(isprintable) {
  UNUSED;
  return ov_bool(all_are(args[0], unicode_is_printable));
}

METHOD(isascii) {
  UNUSED;
  return ov_bool(chars_of(args[0]).ascii);
}

/* At least one character of the class, and none of the opposite one. */
static bool is_cased(Word text, CharTest wanted, CharTest opposite) {
  Chars chars = chars_of(text);
  bool some = false;
  for (int64_t i = 0; i < chars.length; i++) {
    uint32_t code = chars_at(chars, i);
    if (opposite(code) || unicode_is_title(code)) return false;
    some = some || wanted(code);
  }
  return some;
}

METHOD(isupper) {
  UNUSED;
  return ov_bool(is_cased(args[0], unicode_is_upper, unicode_is_lower));
}

METHOD(islower) {
  UNUSED;
  return ov_bool(is_cased(args[0], unicode_is_lower, unicode_is_upper));
}

METHOD(istitle) {
  UNUSED;
  Chars chars = chars_of(args[0]);
  bool some = false, inside = false; /* inside a word */
  for (int64_t i = 0; i < chars.length; i++) {
    uint32_t code = chars_at(chars, i);
    bool capital = unicode_is_upper(code) || unicode_is_title(code), lower = unicode_is_lower(code);
    if ((capital && inside) || (lower && !inside)) return OWN_FALSE;
    inside = capital || lower;
    some = some || inside;
  }
  return ov_bool(some);
}

METHOD(isidentifier) {
  UNUSED;
  Chars chars = chars_of(args[0]);
  if (chars.length == 0 || !unicode_starts_name(chars_at(chars, 0))) return OWN_FALSE;
  for (int64_t i = 1; i < chars.length; i++)
    if (!unicode_continues_name(chars_at(chars, i))) return OWN_FALSE;
  return OWN_TRUE;
}

static const NativeInfo methods[] = {
    {"upper", method_upper, 1, 1, false, false},
    {"lower", method_lower, 1, 1, false, false},
    {"casefold", method_casefold, 1, 1, false, false},
    {"capitalize", method_capitalize, 1, 1, false, false},
    {"title", method_title, 1, 1, false, false},
    {"swapcase", method_swapcase, 1, 1, false, false},
    {"isalpha", method_isalpha, 1, 1, false, false},
    {"isalnum", method_isalnum, 1, 1, false, false},
    {"isdecimal", method_isdecimal, 1, 1, false, false},
    {"isdigit", method_isdigit, 1, 1, false, false},
    {"isnumeric", method_isnumeric, 1, 1, false, false},
    {"isspace", method_isspace, 1, 1, false, false},
    {"isprintable", method_isprintable, 1, 1, false, false},
    {"isascii", method_isascii, 1, 1, false, false},
    {"isupper", method_isupper, 1, 1, false, false},
    {"islower", method_islower, 1, 1, false, false},
    {"istitle", method_istitle, 1, 1, false, false},
    {"isidentifier", method_isidentifier, 1, 1, false, false},
    {NULL, NULL, 0, 0, false, false},
};

void str_case_start(void) { class_add_methods(OWN_CLASS_STR, methods); }
