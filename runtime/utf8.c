// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* UTF-8 of well-formed text, and the case and white space of its characters.
**
** Case is simple: one character to one, for Latin, Greek and Cyrillic; all others stay as they
** are. */
#include "runtime.h"

int64_t utf8_length(Slice text) {
  int64_t count = 0;
  for (int64_t i = 0; i < text.size; i++)
    count += utf8_starts(text.data[i]);
  return count;
}

uint32_t utf8_decode(Slice text, int64_t at, int64_t *width) {
  uint8_t lead = text.data[at];
  int64_t bytes = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + bytes > text.size) bytes = 1;
  uint32_t code = bytes == 1   ? lead
                  : bytes == 2 ? lead & 0x1fu
                  : bytes == 3 ? lead & 0x0fu
                               : lead & 0x07u;
  for (int64_t i = 1; i < bytes; i++)
    code = (code << 6) | (text.data[at + i] & 0x3fu);
  *width = bytes;
  return code;
}

int64_t utf8_encode(uint8_t *to, uint32_t code) {
  if (code < 0x80) {
    to[0] = (uint8_t)code;
    return 1;
  }
  int64_t bytes = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  static const uint8_t leads[] = {0, 0, 0xc0, 0xe0, 0xf0};
  for (int64_t i = bytes - 1; i > 0; i--, code >>= 6)
    to[i] = (uint8_t)(0x80 | (code & 0x3f));
  to[0] = (uint8_t)(leads[bytes] | code);
  return bytes;
}

bool utf8_space(uint32_t code) {
  if (code <= 0x20)
    return code == ' ' || (code >= 9 && code <= 13) || (code >= 0x1c && code <= 0x1f);
  return code == 0x85 || code == 0xa0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200a) ||
         code == 0x2028 || code == 0x2029 || code == 0x202f || code == 0x205f || code == 0x3000;
}

/* Blocks where capitals and small letters alternate; in some of them capitals are odd. */
static bool is_pair(uint32_t code, bool *capital) {
  bool odd_capital = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17e);
  bool even_capital = (code >= 0x100 && code <= 0x137 && code != 0x130 && code != 0x131) ||
                      (code >= 0x14a && code <= 0x177) || (code >= 0x460 && code <= 0x481) ||
                      (code >= 0x48a && code <= 0x4bf) || (code >= 0x4d0 && code <= 0x52f) ||
                      (code >= 0x1e00 && code <= 0x1e95) || (code >= 0x1ea0 && code <= 0x1eff);
  *capital = odd_capital ? (code & 1) == 1 : (code & 1) == 0;
  return odd_capital || even_capital;
}

uint32_t utf8_upper(uint32_t code) {
  bool capital;
  if (code < 0x80) return code >= 'a' && code <= 'z' ? code - 32 : code;
  if ((code >= 0xe0 && code <= 0xfe && code != 0xf7) ||
      (code >= 0x3b1 && code <= 0x3cb && code != 0x3c2) || (code >= 0x430 && code <= 0x44f))
    return code - 32;
  if (code == 0xff) return 0x178;
  if (code >= 0x450 && code <= 0x45f) return code - 80;
  return is_pair(code, &capital) && !capital ? code - 1 : code;
}

uint32_t utf8_lower(uint32_t code) {
  bool capital;
  if (code < 0x80) return code >= 'A' && code <= 'Z' ? code + 32 : code;
  if ((code >= 0xc0 && code <= 0xde && code != 0xd7) ||
      (code >= 0x391 && code <= 0x3ab && code != 0x3a2) || (code >= 0x410 && code <= 0x42f))
    return code + 32;
  if (code == 0x178) return 0xff;
  if (code >= 0x400 && code <= 0x40f) return code + 80;
  return is_pair(code, &capital) && capital ? code + 1 : code;
}
