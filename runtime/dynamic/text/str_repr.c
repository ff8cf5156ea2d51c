// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* repr and ascii of a text: quotes and escapes.
**
** Out: a text that Python would read back as the same one: in single quotes, unless it has some and no double ones. Runs of
** plain characters are copied at once. */
#include "dynamic/text/text_internal.h"

#include <stdio.h>

enum { PLAIN_MOST = 1 << 16 };

static void add_number(StrBuilder *out, uint32_t code) {
  char text[16];
  const char *form = code < 0x100 ? "\\x%02x" : code < 0x10000 ? "\\u%04x" : "\\U%08x";
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  builder_ascii(out, text, snprintf(text, sizeof text, form, code));
#pragma GCC diagnostic pop
}

static void add_escape(StrBuilder *out, uint32_t code) {
  switch (code) {
  case '\n': builder_ascii(out, "\\n", 2); break;
  case '\r': builder_ascii(out, "\\r", 2); break;
  case '\t': builder_ascii(out, "\\t", 2); break;
  case '\\':
  case '\'':
  case '"':
    builder_char(out, '\\');
    builder_char(out, code);
    break;
  default: add_number(out, code);
  }
}

static bool has(Chars chars, uint8_t code) {
  return chars_find(chars, (Chars){&code, 1, 1, true}) >= 0;
}

static bool is_plain(uint32_t code, uint32_t quote, bool ascii) {
  if (code < 0x80) return code >= ' ' && code < 0x7f && code != quote && code != '\\';
  return !ascii && unicode_is_printable(code);
}

/* ASCII without anything to escape, in single quotes; 0: it has. */
static Word quote_plain(Chars chars) {
  for (int64_t i = 0; i < chars.length; i++) {
    uint8_t byte = chars.data[i];
    if (byte < ' ' || byte == 0x7f || byte == '\'' || byte == '\\') return 0;
  }
  Str *str = str_make(chars.length + 2, 0x7f);
  if (!str) return 0;
  str->data[0] = str->data[chars.length + 1] = '\'';
  memcpy(str->data + 1, chars.data, (size_t)chars.length);
  return ov_word(str);
}

Word str_repr(Word text, bool ascii) {
  Chars chars = chars_of(text);
  if (chars.ascii && chars.length < PLAIN_MOST) {
    Word plain = quote_plain(chars);
    if (plain) return plain;
  }
  uint32_t quote = has(chars, '\'') && !has(chars, '"') ? '"' : '\'';
  StrBuilder out = builder_new(chars.length + 2);
  int64_t from = 0, at = 0;
  builder_char(&out, quote);
  for (; at < chars.length; at++) {
    uint32_t code = chars_at(chars, at);
    if (is_plain(code, quote, ascii)) continue;
    builder_chars(&out, chars_part(chars, from, at));
    add_escape(&out, code);
    from = at + 1;
  }
  builder_chars(&out, chars_part(chars, from, at));
  builder_char(&out, quote);
  return builder_done(&out);
}

Word object_ascii(Word word) {
  Word text = object_repr(word);
  if (!text) return 0;
  Chars chars = chars_of(text);
  if (chars.ascii) return text;
  StrBuilder out = builder_new(chars.length * 2);
  for (int64_t i = 0; i < chars.length; i++) {
    uint32_t code = chars_at(chars, i);
    if (code < 0x80)
      builder_char(&out, code);
    else
      add_number(&out, code);
  }
  ov_release(text);
  return builder_done(&out);
}
