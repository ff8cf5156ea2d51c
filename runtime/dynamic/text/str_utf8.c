// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Between UTF-8 and texts.
**
** In: bytes that should be UTF-8; what is not becomes U+FFFD (cut messages), surrogates in 3 bytes are let in. Out: texts; UTF-8
** in a ring of buffers, each good until the ring comes round. The surprise: str_utf8 never raises, it writes \udc80 for a lone
** surrogate, as standard error does; str_encode raises. */
#include "dynamic/text/text_internal.h"

#include <stdarg.h>
#include <stdio.h>

enum { RING = 8 };

static struct {
  struct {
    char *data;
    int64_t bytes;
  } ring[RING];
  unsigned next;
} encoded;

void str_utf8_end(void) {
  for (int i = 0; i < RING; i++) {
    own_free(encoded.ring[i].data, encoded.ring[i].bytes);
    encoded.ring[i].data = NULL;
  }
}

static inline bool continues(const uint8_t *at, const uint8_t *end) {
  return at < end && (*at & 0xc0) == 0x80;
}

/* One character; the result is how many bytes it took. */
static int64_t decode(const uint8_t *at, const uint8_t *end, uint32_t *code) {
  uint32_t lead = *at;
  *code = lead;
  if (lead < 0x80) return 1;
  int64_t bytes = lead >= 0xc2 && lead < 0xe0   ? 2
                  : lead >= 0xe0 && lead < 0xf0 ? 3
                  : lead >= 0xf0 && lead < 0xf5 ? 4
                                                : 1;
  static const uint32_t masks[] = {0, 0, 0x1f, 0x0f, 0x07}, least[] = {0, 0, 0x80, 0x800, 0x10000};
  uint32_t value = lead & masks[bytes];
  int64_t i = 1;
  for (; i < bytes && continues(at + i, end); i++)
    value = value << 6 | (at[i] & 0x3fu);
  bool good = bytes > 1 && i == bytes && value >= least[bytes] && value < 0x110000;
  *code = good ? value : 0xfffd;
  return good ? bytes : 1;
}

static Word decode_wide(const uint8_t *from, const uint8_t *end) {
  uint32_t bits = 0, code;
  int64_t length = 0;
  for (const uint8_t *at = from; at < end; at += decode(at, end, &code), bits |= code)
    length++;
  decode(from, end, &code);
  if (length == 1) return str_character(code);
  Str *str = str_make(length, bits);
  if (!str) return 0;
  for (int64_t i = 0; i < length; i++) {
    from += decode(from, end, &code);
    chars_put(str->data, str->width, i, code);
  }
  return ov_word(str);
}

Word str_new(const char *utf8, int64_t bytes) {
  const uint8_t *data = (const uint8_t *)utf8;
  Chars chars = {data, bytes, 1, false};
  if (bytes <= 1 && (bytes <= 0 || *data < 0x80)) return str_of_chars(chars);
  if (chars_bits(chars) > 0x7f) return decode_wide(data, data + bytes);
  Str *str = str_make(bytes, 0x7f);
  if (!str) return 0;
  memcpy(str->data, data, (size_t)bytes);
  return ov_word(str);
}

Word str_from(const char *text) { return str_new(text, (int64_t)strlen(text)); }

Word str_from_format(const char *format, ...) {
  char line[512];
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  int length = vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  if (length < 0) length = 0;
  Word result;
  if (length < (int)sizeof line) {
    result = str_new(line, length);
  } else {
    char *longer = own_alloc(length + 1);
    vsnprintf(longer, (size_t)length + 1, format, again);
    result = str_new(longer, length);
    own_free(longer, length + 1);
  }
  va_end(again);
  return result;
}

static bool is_surrogate(uint32_t code) { return code >= 0xd800 && code < 0xe000; }

static int64_t utf8_bytes(Chars chars) {
  int64_t bytes = 0;
  for (int64_t i = 0; i < chars.length; i++) {
    uint32_t code = chars_at(chars, i);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : is_surrogate(code) ? 6 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/* A buffer of the ring, with room for a NUL. */
static char *ring_buffer(int64_t bytes) {
  unsigned at = encoded.next++ % RING;
  own_free(encoded.ring[at].data, encoded.ring[at].bytes);
  encoded.ring[at].data = own_alloc(bytes + 1);
  encoded.ring[at].bytes = bytes + 1;
  return encoded.ring[at].data;
}

const char *str_utf8(Word text, int64_t *bytes) {
  Chars chars = chars_of(text);
  if (chars.ascii) {
    if (bytes) *bytes = chars.length;
    return (const char *)chars.data;
  }
  int64_t length = utf8_bytes(chars);
  char *data = ring_buffer(length), *to = data;
  for (int64_t i = 0; i < chars.length; i++) {
    uint32_t code = chars_at(chars, i);
    if (is_surrogate(code))
      to += snprintf(to, 7, "\\u%04x", code);
    else
      to += utf8_encode((uint8_t *)to, code);
  }
  *to = '\0';
  if (bytes) *bytes = length;
  return data;
}

static Word raise_surrogates(Word text, int64_t from) {
  int64_t to = from + 1;
  while (to < str_length(text) && is_surrogate(str_char(str_of(text), to)))
    to++;
  Word args[] = {str_from("utf-8"), text, ov_small(from), ov_small(to),
                 str_from("surrogates not allowed")};
  Word error = exception_new(OWN_CLASS_UNICODE_ENCODE_ERROR, args, 5);
  ov_release(args[0]);
  ov_release(args[4]);
  return raise_value(error);
}

const char *str_encode(Word text, int64_t *bytes) {
  Chars chars = chars_of(text);
  for (int64_t i = 0; chars.width > 1 && i < chars.length; i++)
    if (is_surrogate(chars_at(chars, i))) {
      raise_surrogates(text, i);
      return NULL;
    }
  return str_utf8(text, bytes);
}
