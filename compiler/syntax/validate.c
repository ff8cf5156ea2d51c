// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: the bytes of a source. Out: whether they may be parsed: UTF-8, no NUL, no control characters, nothing invisible that
** makes the text read otherwise than it is. The first fault is reported and is the only one. */
#include "syntax/parse.h"

#include <string.h>
#include <utf8proc.h>

static Span span_at(const Source *source, const unsigned char *at, uint32_t bytes) {
  uint32_t from = source->base + (uint32_t)(at - (const unsigned char *)source->text);
  return (Span){from, from + bytes};
}

static bool turns_text(utf8proc_int32_t c) {
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e ||
         c == 0x200f || c == 0x61c;
}

static const char *invisible_name(utf8proc_int32_t c) {
  if (turns_text(c)) return "changes the direction of text";
  if (c == 0xfeff) return "byte-order mark inside the text";
  if (c == 0x2028 || c == 0x2029) return "line separator";
  if (c < 0x20 || (c >= 0x7f && c < 0xa0)) return "control character";
  if (c == 0x200b || c == 0x2060 || c == 0xad) return "no width";
  return NULL;
}

/* Texts of Python may hold what is only invisible, as terminals' control characters; not what shows another text than there is. */
static bool deceives(utf8proc_int32_t c) { return c == '\r' || c == 0xfeff || turns_text(c); }

static bool plain(const unsigned char *at) {
  unsigned char c = *at;
  return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\t' || c == '\f' ||
         (c == '\r' && at[1] == '\n');
}

/* How many of the eight bytes at `at` are from ' ' to '~', up to the first that is not. In `odd` the high bit of a byte is set
** if it is below (the subtraction), above (the addition) or beyond ASCII; a carry goes upwards, past the first that counts. */
static uint32_t printable(const unsigned char *at) {
  uint64_t word;
  memcpy(&word, at, sizeof word);
  const uint64_t each = UINT64_C(0x0101010101010101);
  uint64_t odd = ((word - each * 0x20) | (word + each) | word) & (each * 0x80);
  return odd ? (uint32_t)__builtin_ctzll(odd) / 8 : 8;
}

/* `at` is the first byte that is not plain. Returns the bytes to pass over, 0 if a fault was reported. */
static uint32_t check_character(Context *context, const Source *source, const unsigned char *at,
                                const unsigned char *end) {
  if (*at == 0) {
    diag_nul_byte(context->diags, span_at(source, at, 1));
    return 0;
  }
  utf8proc_int32_t c;
  utf8proc_ssize_t bytes = utf8proc_iterate(at, end - at, &c);
  if (bytes <= 0) {
    diag_invalid_utf8(context->diags, span_at(source, at, 1), *at);
    return 0;
  }
  const char *name = invisible_name(c);
  if (!name || (source_is_python(source) && !deceives(c))) return (uint32_t)bytes;
  Diag *diag = diag_invisible_character(context->diags, span_at(source, at, (uint32_t)bytes),
                                        (unsigned)c, name);
  if (c == '\r')
    diag_reason(context->diags, diag, "lines end in LF or CR LF");
  else if (c < 0x80)
    diag_reason(context->diags, diag, "in a string write `\\x%02x`", (unsigned)c);
  else
    diag_reason(context->diags, diag, "in a string write `\\u%04x`", (unsigned)c);
  return 0;
}

bool syntax_validate(Context *context, SourceId id) {
  const Source *source = source_get(context->sources, id);
  const unsigned char *at = (const unsigned char *)source->text, *end = at + source->length;
  if (source->length >= 3 && at[0] == 0xef && at[1] == 0xbb && at[2] == 0xbf) at += 3;
  while (at < end) {
    uint32_t passed = end - at >= 8 ? printable(at) : 0;
    at += passed;
    if (passed == 8) continue;
    if (plain(at)) {
      at++;
      continue;
    }
    uint32_t bytes = check_character(context, source, at, end);
    if (!bytes) return false;
    at += bytes;
  }
  return true;
}
