// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: tokens of strings and numbers. Out: their decoded bytes, with a NUL behind.
** Invariant: the bytes of a string are UTF-8; `\xff` in it is the character U+00FF. In b'…' it is the byte.
** The surprise: an escape that Python does not know stays as written, with a warning, as in Python. */
#include "syntax/escape.h"

#include <string.h>
#include <utf8proc.h>

typedef struct {
  Context *context;
  const Source *source;
  Text out;
  bool bytes;
} Decoder;

static Span span_of(const Decoder *decoder, const char *from, const char *to) {
  uint32_t base = decoder->source->base;
  return (Span){base + (uint32_t)(from - decoder->source->text),
                base + (uint32_t)(to - decoder->source->text)};
}

static void bad_escape(Decoder *decoder, const char *from, const char *to, const char *why) {
  const char *text = arena_format(decoder->out.arena, "%.*s", (int)(to - from), from);
  diag_bad_escape(decoder->context->diags, span_of(decoder, from, to), text, why);
  text_add_bytes(&decoder->out, from, (size_t)(to - from));
}

static int digit_of(char c, int base) {
  int digit = c >= '0' && c <= '9'   ? c - '0'
              : c >= 'a' && c <= 'f' ? c - 'a' + 10
              : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                     : 99;
  return digit < base ? digit : -1;
}

static void add_point(Decoder *decoder, uint32_t point) {
  if (decoder->bytes) {
    text_char(&decoder->out, (char)(unsigned char)point);
    return;
  }
  utf8proc_uint8_t bytes[4];
  utf8proc_ssize_t length = utf8proc_encode_char((utf8proc_int32_t)point, bytes);
  text_add_bytes(&decoder->out, (const char *)bytes, (size_t)length);
}

/* `\xhh`, `\uhhhh`, `\Uhhhhhhhh`: `at` stands on the backslash; returns what follows the escape. */
static const char *hex_escape(Decoder *decoder, const char *at, const char *end, int count) {
  const char *digits = at + 2, *to = digits;
  uint32_t point = 0;
  for (; to < end && to < digits + count && digit_of(*to, 16) >= 0; to++)
    point = point * 16 + (uint32_t)digit_of(*to, 16);
  static const char *const wanted[] = {[2] = "two hexadecimal digits are needed",
                                       [4] = "four hexadecimal digits are needed",
                                       [8] = "eight hexadecimal digits are needed"};
  if (to < digits + count)
    bad_escape(decoder, at, to, wanted[count]);
  else if (point > 0x10ffff)
    bad_escape(decoder, at, to, "the last character is U+10FFFF");
  else if (point >= 0xd800 && point < 0xe000)
    bad_escape(decoder, at, to, "half of a surrogate pair is no character");
  else
    add_point(decoder, point);
  return to;
}

static const char *octal_escape(Decoder *decoder, const char *at, const char *end) {
  const char *to = at + 1;
  uint32_t point = 0;
  for (; to < end && to < at + 4 && digit_of(*to, 8) >= 0; to++)
    point = point * 8 + (uint32_t)digit_of(*to, 8);
  if (decoder->bytes && point > 255)
    bad_escape(decoder, at, to, "a byte is at most `\\377`");
  else
    add_point(decoder, point);
  return to;
}

static const char *unknown_escape(Decoder *decoder, const char *at) {
  const char *text = arena_format(decoder->out.arena, "%.2s", at);
  if (at[1] > ' ' && at[1] < 0x7f)
    diag_unknown_escape(decoder->context->diags, span_of(decoder, at, at + 2), text);
  text_char(&decoder->out, '\\');
  return at + 1;
}

/* Decodes the escape at `at`, a backslash; returns what follows it. */
static const char *escape(Decoder *decoder, const char *at, const char *end) {
  static const char simple[] = "\\\\''\"\"a\ab\bf\fn\nr\rt\tv\v";
  char c = at[1];
  if (c == '\n') return at + 2;
  if (c == '\r' && at[2] == '\n') return at + 3;
  if (c >= '0' && c <= '7') return octal_escape(decoder, at, end);
  if (c == 'x') return hex_escape(decoder, at, end, 2);
  if (c == 'u' && !decoder->bytes) return hex_escape(decoder, at, end, 4);
  if (c == 'U' && !decoder->bytes) return hex_escape(decoder, at, end, 8);
  if (c == 'N' && !decoder->bytes) {
    const char *to = at + 2;
    while (at[2] == '{' && to < end && to[-1] != '}')
      to++;
    bad_escape(decoder, at, to, "character names are not built yet; write `\\u` and its number");
    return to;
  }
  for (const char *row = simple; *row; row += 2)
    if (*row == c) {
      text_char(&decoder->out, row[1]);
      return at + 2;
    }
  return unknown_escape(decoder, at);
}

static void decode(Decoder *decoder, Token token, const char *at, const char *end) {
  bool raw = token.flags & TOKEN_RAW, braces = token.kind == TOKEN_FSTRING_TEXT && !token.extra;
  while (at < end) {
    const char *plain = at;
    while (at < end && *at != '\\' && *at != '\r' && !(braces && (*at == '{' || *at == '}')))
      at++;
    text_add_bytes(&decoder->out, plain, (size_t)(at - plain));
    if (at == end) return;
    if (*at == '\\' && !raw && at + 1 < end) {
      at = escape(decoder, at, end);
      continue;
    }
    if (*at != '\r' || at[1] != '\n') text_char(&decoder->out, *at);
    at += (*at == '{' || *at == '}') && at + 1 < end && at[1] == *at ? 2 : 1; /* {{ and }} */
  }
}

static void refuse_wide_bytes(Decoder *decoder, const char *at, const char *end) {
  for (; at < end; at++)
    if ((unsigned char)*at >= 0x80) {
      diag_wide_bytes(decoder->context->diags, span_of(decoder, at, at + 1));
      return;
    }
}

AstText escape_decode(Context *context, Arena *arena, const Source *source, Token token) {
  const char *at = source->text + (token.from - source->base),
             *end = source->text + (token.to - source->base);
  Decoder decoder = {.context = context,
                     .source = source,
                     .out = text_new(arena),
                     .bytes = token.kind == TOKEN_BYTES};
  if (token.kind != TOKEN_FSTRING_TEXT) {
    uint32_t quotes = token.flags & TOKEN_TRIPLE ? 3 : 1;
    while (*at != '"' && *at != '\'')
      at++;
    at += quotes;
    end -= quotes;
  }
  if (decoder.bytes) refuse_wide_bytes(&decoder, at, end);
  size_t length = (size_t)(end - at);
  bool braces = token.kind == TOKEN_FSTRING_TEXT;
  bool plain =
      !memchr(at, '\r', length) && ((token.flags & TOKEN_RAW) || !memchr(at, '\\', length));
  if (plain && (!braces || (!memchr(at, '{', length) && !memchr(at, '}', length))))
    return (AstText){arena_text(arena, at, length), (uint32_t)length};
  decode(&decoder, token, at, end);
  return (AstText){decoder.out.data ? decoder.out.data : "", (uint32_t)decoder.out.length};
}

AstText escape_digits(Arena *arena, const Source *source, Token token) {
  const char *at = source->text + (token.from - source->base);
  uint32_t length = token.to - token.from, kept = 0;
  if (token.kind == TOKEN_IMAGINARY) length--;
  char *digits = arena_text(arena, at, length);
  for (uint32_t i = 0; i < length; i++)
    if (at[i] != '_') digits[kept++] = at[i];
  digits[kept] = '\0';
  return (AstText){digits, kept};
}
