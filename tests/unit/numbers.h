// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* For unit tests of numbers: values from their text. */
#ifndef OWN_TESTS_NUMBERS_H
#define OWN_TESTS_NUMBERS_H

#include "texts.h"

/* "12", "-3", "1.5", "inf", "True", "'text'" */
static inline Word value(const char *text) {
  size_t length = strlen(text);
  if (strcmp(text, "True") == 0) return OWN_TRUE;
  if (strcmp(text, "None") == 0) return OWN_NONE;
  if (*text == '\'') return str_new(text + 1, (int64_t)length - 2);
  if (strpbrk(text, ".ein")) return float_new(strtod(text, NULL));
  return int_from_decimal(text, (int64_t)length);
}

#define BIG "1000000000000000000000000000000" /* 10^30 */

#endif
