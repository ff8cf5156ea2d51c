// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Loops over characters of any width: what they need, copying, filling, comparing.
**
** In: views of texts. Out: nothing is allocated here. The surprise: or-ing all characters is enough to know the widest class
** among them, because the borders of the classes (80, 100, 10000) are powers of two. */
#include "dynamic/text/text_internal.h"

static uint32_t bits_of_bytes(const uint8_t *data, int64_t length) {
  uint64_t all = 0, word;
  int64_t at = 0;
  for (; at + 8 <= length; at += 8) {
    memcpy(&word, data + at, 8);
    all |= word;
  }
  for (; at < length; at++)
    all |= data[at];
  return all & UINT64_C(0x8080808080808080) ? 0xff : 0x7f;
}

uint32_t chars_bits(Chars chars) {
  if (chars.ascii) return 0x7f;
  if (chars.width == 1) return bits_of_bytes(chars.data, chars.length);
  uint32_t bits = 0;
  if (chars.width == 2) {
    const uint16_t *data = (const uint16_t *)chars.data;
    for (int64_t i = 0; i < chars.length; i++)
      bits |= data[i];
  } else {
    const uint32_t *data = (const uint32_t *)chars.data;
    for (int64_t i = 0; i < chars.length; i++)
      bits |= data[i];
  }
  return bits;
}

/* One loop per pair of widths, so that the compiler makes vectors of them. */
#define COPY(TO, FROM)                                                                             \
  for (int64_t i = 0; i < from.length; i++)                                                        \
  ((TO *)to)[i] = (TO)((const FROM *)from.data)[i]

void chars_copy(uint8_t *to, uint32_t width, Chars from) {
  if (width == from.width) {
    if (from.length) memcpy(to, from.data, (size_t)(from.length * width));
    return;
  }
  switch (width * 8 + from.width) {
  case 1 * 8 + 2: COPY(uint8_t, uint16_t); break;
  case 1 * 8 + 4: COPY(uint8_t, uint32_t); break;
  case 2 * 8 + 1: COPY(uint16_t, uint8_t); break;
  case 2 * 8 + 4: COPY(uint16_t, uint32_t); break;
  case 4 * 8 + 1: COPY(uint32_t, uint8_t); break;
  default: COPY(uint32_t, uint16_t); break;
  }
}

void chars_fill(uint8_t *to, uint32_t width, uint32_t code, int64_t count) {
  if (width == 1) {
    if (count > 0) memset(to, (int)code, (size_t)count);
    return;
  }
  for (int64_t i = 0; i < count; i++)
    chars_put(to, width, i, code);
}

bool chars_equal(Chars left, Chars right) {
  if (left.length != right.length) return false;
  if (left.width == right.width)
    return left.length == 0 ||
           memcmp(left.data, right.data, (size_t)(left.length * left.width)) == 0;
  for (int64_t i = 0; i < left.length; i++)
    if (chars_at(left, i) != chars_at(right, i)) return false;
  return true;
}
