// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Classes and cases of code points, exactly those of CPython 3.11.
**
** ASCII by arithmetic, the rest by utf8proc 2.8 (Unicode 15), corrected by unicode_tables.h; a test compares a checksum over
** all code points with CPython's. The surprise: `cased` and `case-ignorable` are needed for one letter only, the Greek sigma,
** whose small form depends on its neighbours. */
#include "dynamic/text/text_internal.h"
#include "dynamic/text/unicode_tables.h"

#include <utf8proc.h>

#define IN(table, code) in_table(table, (int)(sizeof(table) / sizeof(table)[0]), code)

static bool in_table(const CodeRange *table, int count, uint32_t code) {
  int low = 0, high = count;
  while (low < high) {
    int middle = (low + high) / 2;
    if (code > table[middle].to)
      low = middle + 1;
    else
      high = middle;
  }
  return low < count && code >= table[low].from;
}

static utf8proc_category_t category(uint32_t code) {
  utf8proc_category_t found = utf8proc_category((utf8proc_int32_t)code);
  return found != UTF8PROC_CATEGORY_CN && IN(newer, code) ? UTF8PROC_CATEGORY_CN : found;
}

static bool is_of(uint32_t code, uint32_t categories) { return categories >> category(code) & 1; }

#define BIT(name) (UINT32_C(1) << UTF8PROC_CATEGORY_##name)
#define LETTERS   (BIT(LU) | BIT(LL) | BIT(LT) | BIT(LM) | BIT(LO))

static bool ascii_letter(uint32_t code) { return (code | 32) - 'a' < 26; }

bool unicode_is_space(uint32_t code) { return utf8_space(code); }

bool unicode_is_printable(uint32_t code) {
  if (code < 0x7f) return code >= ' ';
  return !is_of(code,
                BIT(CC) | BIT(CF) | BIT(CS) | BIT(CO) | BIT(CN) | BIT(ZL) | BIT(ZP) | BIT(ZS));
}

bool unicode_is_alpha(uint32_t code) {
  return code < 0x80 ? ascii_letter(code) : is_of(code, LETTERS);
}

bool unicode_is_decimal(uint32_t code) {
  return code < 0x80 ? code - '0' < 10 : is_of(code, BIT(ND));
}

/* Decimal digits stand in rows of ten; several rows may touch (mathematical digits). */
int unicode_decimal(uint32_t code) {
  if (code < 0x80) return code - '0' < 10 ? (int)(code - '0') : -1;
  if (!unicode_is_decimal(code)) return -1;
  uint32_t first = code;
  while (unicode_is_decimal(first - 1))
    first--;
  return (int)((code - first) % 10);
}

bool unicode_is_digit(uint32_t code) {
  return unicode_is_decimal(code) || (code >= 0x80 && IN(small_digits, code));
}

bool unicode_is_numeric(uint32_t code) {
  if (code < 0x80) return code - '0' < 10;
  return is_of(code, BIT(ND) | BIT(NL) | BIT(NO)) || IN(numerals, code);
}

bool unicode_is_alnum(uint32_t code) { return unicode_is_alpha(code) || unicode_is_numeric(code); }

bool unicode_is_upper(uint32_t code) {
  if (code < 0x80) return code - 'A' < 26;
  return utf8proc_isupper((utf8proc_int32_t)code) && !IN(newer, code);
}

bool unicode_is_lower(uint32_t code) {
  if (code < 0x80) return code - 'a' < 26;
  if (code == 0x10fc || (code >= 0xa7f2 && code <= 0xa7f4) || code == 0xab69) return false;
  return utf8proc_islower((utf8proc_int32_t)code) && !IN(newer, code);
}

bool unicode_is_title(uint32_t code) { return code >= 0x80 && is_of(code, BIT(LT)); }

bool unicode_is_cased(uint32_t code) {
  if (code < 0x80) return ascii_letter(code);
  return unicode_is_lower(code) || unicode_is_upper(code) || unicode_is_title(code);
}

bool unicode_is_case_ignorable(uint32_t code) {
  return IN(ignorable_marks, code) || is_of(code, BIT(MN) | BIT(ME) | BIT(CF) | BIT(LM) | BIT(SK));
}

bool unicode_starts_name(uint32_t code) {
  if (code < 0x80) return ascii_letter(code) || code == '_';
  return (is_of(code, LETTERS | BIT(NL)) && !IN(no_name_starts, code)) || IN(name_starts, code);
}

bool unicode_continues_name(uint32_t code) {
  if (code < 0x80) return ascii_letter(code) || code == '_' || code - '0' < 10;
  uint32_t parts = LETTERS | BIT(NL) | BIT(MN) | BIT(MC) | BIT(ND) | BIT(PC);
  return (is_of(code, parts) && !IN(no_name_parts, code)) || IN(name_starts, code) ||
         IN(name_parts, code);
}

/* ── cases ── */

static int find_special(uint32_t code) {
  int low = 0, high = (int)(sizeof special_cases / sizeof special_cases[0]) - 1;
  while (low <= high) {
    int middle = (low + high) / 2;
    if (special_cases[middle].code == code) return middle;
    if (special_cases[middle].code < code)
      low = middle + 1;
    else
      high = middle - 1;
  }
  return -1;
}

static int take(const uint16_t from[3], uint32_t to[3]) {
  int count = 0;
  for (; count < 3 && from[count]; count++)
    to[count] = from[count];
  return count;
}

int unicode_upper(uint32_t code, uint32_t to[3]) {
  to[0] = code;
  if (code < 0x80) {
    if (code - 'a' < 26) to[0] = code - 32;
    return 1;
  }
  int special = find_special(code);
  if (special >= 0) return take(special_cases[special].upper, to);
  if (!IN(newer, code)) to[0] = (uint32_t)utf8proc_toupper((utf8proc_int32_t)code);
  return 1;
}

int unicode_title(uint32_t code, uint32_t to[3]) {
  if (code < 0x80) return unicode_upper(code, to);
  int special = find_special(code);
  if (special >= 0) return take(special_cases[special].title, to);
  to[0] = IN(newer, code) ? code : (uint32_t)utf8proc_totitle((utf8proc_int32_t)code);
  return 1;
}

int unicode_lower(uint32_t code, uint32_t to[3]) {
  to[0] = code;
  if (code < 0x80) {
    if (code - 'A' < 26) to[0] = code + 32;
    return 1;
  }
  if (code == 0x130) { /* the only one that becomes two: i and a dot */
    to[0] = 'i';
    to[1] = 0x307;
    return 2;
  }
  if (!IN(newer, code)) to[0] = (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
  return 1;
}

int unicode_fold(uint32_t code, uint32_t to[3]) {
  if (code < 0x80) return unicode_lower(code, to);
  to[0] = code;
  if (IN(newer, code)) return 1;
  utf8proc_int32_t folded[8];
  utf8proc_ssize_t count =
      utf8proc_decompose_char((utf8proc_int32_t)code, folded, 8, UTF8PROC_CASEFOLD, NULL);
  if (count < 1 || count > 3) return 1;
  for (int i = 0; i < count; i++)
    to[i] = (uint32_t)folded[i];
  return (int)count;
}
