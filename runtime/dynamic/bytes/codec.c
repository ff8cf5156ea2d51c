// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* str.encode and bytes.decode: UTF-8, ASCII, Latin-1, UTF-16, UTF-32; what is done about characters that do not fit.
**
** In: bytes or a text, names of an encoding and of a handler of errors. Out: the other one; UnicodeDecodeError,
** UnicodeEncodeError, LookupError. The surprise: what is well formed takes a short way without a builder; names of encodings
** are compared without case and with `_` for `-`. */
#include "dynamic/bytes/bytes_internal.h"

#include <stdio.h>

typedef enum { UTF8, ASCII, LATIN1, UTF16, UTF16_LE, UTF16_BE, UTF32, UTF32_LE, UTF32_BE } Encoding;

typedef struct {
  Encoding encoding;
  const char *name;   /* as errors spell it */
  const char *errors; /* strict, ignore … */
  Word whole;         /* what is coded, for the error: 0, not yet made; or the text */
  Chars bytes;        /* decoding: all of them */
} Coder;

static const struct {
  const char *alias, *name;
  Encoding encoding;
} encodings[] = {
    {"utf_8", "utf-8", UTF8},
    {"utf8", "utf-8", UTF8},
    {"u8", "utf-8", UTF8},
    {"ascii", "ascii", ASCII},
    {"us_ascii", "ascii", ASCII},
    {"646", "ascii", ASCII},
    {"latin_1", "latin-1", LATIN1},
    {"latin1", "latin-1", LATIN1},
    {"iso_8859_1", "latin-1", LATIN1},
    {"iso8859_1", "latin-1", LATIN1},
    {"l1", "latin-1", LATIN1},
    {"utf_16", "utf-16", UTF16},
    {"utf16", "utf-16", UTF16},
    {"utf_16_le", "utf-16-le", UTF16_LE},
    {"utf_16le", "utf-16-le", UTF16_LE},
    {"utf_16_be", "utf-16-be", UTF16_BE},
    {"utf_16be", "utf-16-be", UTF16_BE},
    {"utf_32", "utf-32", UTF32},
    {"utf32", "utf-32", UTF32},
    {"utf_32_le", "utf-32-le", UTF32_LE},
    {"utf_32le", "utf-32-le", UTF32_LE},
    {"utf_32_be", "utf-32-be", UTF32_BE},
    {"utf_32be", "utf-32-be", UTF32_BE},
};

static bool same_name(const char *given, const char *alias) {
  for (; *given && *alias; given++, alias++) {
    char c = *given >= 'A' && *given <= 'Z' ? (char)(*given + 32) : *given;
    if (c == '-' || c == ' ') c = '_';
    if (c != *alias) return false;
  }
  return *given == *alias;
}

static bool coder_of(Coder *coder, const char *encoding, const char *errors) { /* raised */
  *coder = (Coder){.encoding = UTF8, .name = "utf-8", .errors = errors ? errors : "strict"};
  if (!encoding) return false;
  for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++) {
    if (!same_name(encoding, encodings[i].alias)) continue;
    coder->encoding = encodings[i].encoding;
    coder->name = encodings[i].name;
    return false;
  }
  return raise_class(OWN_CLASS_LOOKUP_ERROR, "unknown encoding: %s", encoding) == 0;
}

/* What is wrong: places from … to of what is coded. */
typedef struct {
  int64_t from, to;
  const char *reason;
} Fault;

static bool raise_fault(const Coder *coder, const Fault *fault, bool decoding) {
  Word whole = decoding ? bytes_new(coder->bytes.data, coder->bytes.length) : ov_copy(coder->whole);
  if (!whole) return true;
  Word args[] = {str_from(coder->name), whole, int_new(fault->from), int_new(fault->to),
                 str_from(fault->reason)};
  uint32_t class = decoding ? OWN_CLASS_UNICODE_DECODE_ERROR : OWN_CLASS_UNICODE_ENCODE_ERROR;
  Word exception = exception_new(class, args, 5);
  object_release_all(args, 5);
  return raise_value(exception) == 0;
}

static bool raise_handler(const Coder *coder) {
  return raise_class(OWN_CLASS_LOOKUP_ERROR, "unknown error handler name '%s'", coder->errors) == 0;
}

/* ── decoding ── */

/* What stands for bytes that mean nothing. Raised. */
static bool decode_fault(const Coder *coder, const Fault *fault, StrBuilder *out) {
  const char *errors = coder->errors;
  if (strcmp(errors, "strict") == 0) return raise_fault(coder, fault, true);
  if (strcmp(errors, "ignore") == 0) return false;
  if (strcmp(errors, "replace") == 0) {
    builder_char(out, 0xfffd);
    return false;
  }
  bool escapes = strcmp(errors, "backslashreplace") == 0;
  if (strcmp(errors, "xmlcharrefreplace") == 0)
    return raise_type("don't know how to handle UnicodeDecodeError in error callback") == 0;
  if (!escapes && strcmp(errors, "surrogateescape") != 0) return raise_handler(coder);
  for (int64_t at = fault->from; at < fault->to; at++) {
    uint8_t byte = coder->bytes.data[at];
    char text[8];
    if (escapes)
      builder_ascii(out, text, snprintf(text, sizeof text, "\\x%02x", byte));
    else if (byte < 0x80)
      return raise_fault(coder, fault, true);
    else
      builder_char(out, 0xdc00 + (uint32_t)byte);
  }
  return false;
}

/* The length of the sequence that begins with the byte, 0: none does. */
static int64_t sequence_length(uint8_t lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/* May the byte follow as number `place` of a sequence with that lead? */
static bool may_follow(uint8_t lead, int64_t place, uint8_t byte) {
  uint8_t least = 0x80, most = 0xbf;
  if (place == 1 && lead == 0xe0) least = 0xa0;
  if (place == 1 && lead == 0xed) most = 0x9f;
  if (place == 1 && lead == 0xf0) least = 0x90;
  if (place == 1 && lead == 0xf4) most = 0x8f;
  return byte >= least && byte <= most;
}

/* The first fault at or behind `at`. */
static bool find_fault(Chars text, int64_t at, Fault *fault) {
  while (at < text.length) {
    uint8_t lead = text.data[at];
    int64_t length = sequence_length(lead), place = 1;
    if (length == 0) return *fault = (Fault){at, at + 1, "invalid start byte"}, true;
    while (place < length && at + place < text.length &&
           may_follow(lead, place, text.data[at + place]))
      place++;
    if (place < length) {
      bool short_of = at + place == text.length;
      *fault = (Fault){at, at + place,
                       short_of ? "unexpected end of data" : "invalid continuation byte"};
      return true;
    }
    at += length;
  }
  return false;
}

static bool decode_utf8(const Coder *coder, StrBuilder *out) { /* raised */
  Chars chars = coder->bytes;
  Slice text = {chars.data, chars.length};
  for (int64_t at = 0; at < chars.length;) {
    Fault fault = {chars.length, chars.length, NULL};
    bool wrong = find_fault(chars, at, &fault);
    while (at < fault.from) {
      int64_t width;
      builder_char(out, utf8_decode(text, at, &width));
      at += width;
    }
    if (wrong && decode_fault(coder, &fault, out)) return true;
    at = fault.to;
  }
  return false;
}

static bool decode_bytes(const Coder *coder, StrBuilder *out) { /* ASCII, Latin-1 */
  for (int64_t at = 0; at < coder->bytes.length; at++) {
    uint8_t byte = coder->bytes.data[at];
    Fault fault = {at, at + 1, "ordinal not in range(128)"};
    if (coder->encoding == LATIN1 || byte < 0x80)
      builder_char(out, byte);
    else if (decode_fault(coder, &fault, out))
      return true;
  }
  return false;
}

static uint32_t read_unit(const uint8_t *at, int size, bool big) {
  uint32_t unit = 0;
  for (int i = 0; i < size; i++)
    unit |= (uint32_t)at[big ? size - 1 - i : i] << (8 * i);
  return unit;
}

static bool is_wide(Encoding encoding) { return encoding >= UTF32; }
static bool is_big(Encoding encoding) { return encoding == UTF16_BE || encoding == UTF32_BE; }

/* UTF-16 and UTF-32. Raised. */
static bool decode_units(const Coder *coder, StrBuilder *out) {
  Chars text = coder->bytes;
  int size = is_wide(coder->encoding) ? 4 : 2;
  bool big = is_big(coder->encoding);
  int64_t at = 0;
  if ((coder->encoding == UTF16 || coder->encoding == UTF32) && text.length >= size) {
    uint32_t mark = read_unit(text.data, size, false);
    big = size == 2 ? mark == 0xfffe : mark == 0xfffe0000;
    if (big || mark == 0xfeff) at = size;
  }
  while (at < text.length) {
    Fault fault = {at, text.length, "truncated data"};
    uint32_t code = at + size <= text.length ? read_unit(text.data + at, size, big) : 0x110000;
    bool high = size == 2 && code >= 0xd800 && code < 0xdc00;
    uint32_t low = high && at + 4 <= text.length ? read_unit(text.data + at + 2, 2, big) : 0;
    if (at + size <= text.length) fault.to = at + size;
    if (low >= 0xdc00 && low < 0xe000) {
      code = 0x10000 + ((code & 0x3ff) << 10 | (low & 0x3ff));
      fault.to = at + 4;
    } else if (code >= 0xd800 && code < 0xe000) {
      fault.reason = at + 4 > text.length && high ? "unexpected end of data"
                     : high                       ? "illegal UTF-16 surrogate"
                     : size == 2                  ? "illegal encoding"
                                 : "code point in surrogate code point range(0xd800, 0xe000)";
      code = 0x110000;
    } else if (code > 0x10ffff && at + size <= text.length) {
      fault.reason = "code point not in range(0x110000)";
    }
    if (code <= 0x10ffff)
      builder_char(out, code);
    else if (decode_fault(coder, &fault, out))
      return true;
    at = fault.to;
  }
  return false;
}

Word bytes_decode(Chars chars, const char *encoding, const char *errors) {
  Coder coder;
  Fault fault;
  if (coder_of(&coder, encoding, errors)) return 0;
  coder.bytes = chars;
  if (coder.encoding == UTF8 && !find_fault(chars, 0, &fault))
    return str_new((const char *)chars.data, chars.length);
  StrBuilder out = builder_new(chars.length);
  bool raised = coder.encoding == UTF8                                ? decode_utf8(&coder, &out)
                : coder.encoding == ASCII || coder.encoding == LATIN1 ? decode_bytes(&coder, &out)
                                                                      : decode_units(&coder, &out);
  if (!raised) return builder_done(&out);
  builder_drop(&out);
  return 0;
}

/* ── encoding ── */

typedef struct {
  uint8_t *data;
  int64_t length, capacity;
} Output;

static void put(Output *out, const void *bytes, int64_t count) {
  if (!out->data || out->length + count > out->capacity) {
    int64_t capacity = out->capacity * 2 + count + 16;
    out->data = out->data ? own_realloc(out->data, out->capacity, capacity) : own_alloc(capacity);
    out->capacity = capacity;
  }
  memcpy(out->data + out->length, bytes, (size_t)count);
  out->length += count;
}

static void put_unit(Output *out, uint32_t unit, int size, bool big) {
  uint8_t bytes[4];
  for (int i = 0; i < size; i++)
    bytes[big ? size - 1 - i : i] = (uint8_t)(unit >> (8 * i));
  put(out, bytes, size);
}

/* The character in the encoding; false: it has no place there. */
static bool put_code(Output *out, Encoding encoding, uint32_t code) {
  uint8_t bytes[4];
  bool surrogate = code >= 0xd800 && code < 0xe000;
  switch (encoding) {
  case UTF8:
    if (surrogate) return false;
    put(out, bytes, utf8_encode(bytes, code));
    return true;
  case ASCII:
  case LATIN1:
    if (code >= (encoding == ASCII ? 0x80 : 0x100)) return false;
    bytes[0] = (uint8_t)code;
    put(out, bytes, 1);
    return true;
  case UTF16:
  case UTF16_LE:
  case UTF16_BE:
    if (surrogate) return false;
    if (code >= 0x10000) {
      put_unit(out, 0xd7c0 + (code >> 10), 2, is_big(encoding));
      code = 0xdc00 | (code & 0x3ff);
    }
    put_unit(out, code, 2, is_big(encoding));
    return true;
  case UTF32:
  case UTF32_LE:
  case UTF32_BE:
    if (surrogate) return false;
    put_unit(out, code, 4, is_big(encoding));
    return true;
  }
  return false;
}

static void put_text(Output *out, Encoding encoding, const char *text) {
  for (; *text; text++)
    put_code(out, encoding, (uint8_t)*text);
}

/* What stands for characters without a place. Raised. */
static bool encode_fault(const Coder *coder, const Fault *fault, Output *out) {
  const char *errors = coder->errors;
  if (strcmp(errors, "strict") == 0) return raise_fault(coder, fault, false);
  if (strcmp(errors, "ignore") == 0) return false;
  bool replace = strcmp(errors, "replace") == 0, escape = strcmp(errors, "backslashreplace") == 0;
  bool xml = strcmp(errors, "xmlcharrefreplace") == 0;
  bool back = strcmp(errors, "surrogateescape") == 0;
  if (!replace && !escape && !xml && !back) return raise_handler(coder);
  for (int64_t at = fault->from; at < fault->to; at++) {
    uint32_t code = str_char(str_of(coder->whole), at);
    char text[16] = "?";
    if (back) {
      if (code < 0xdc80 || code > 0xdcff) return raise_fault(coder, fault, false);
      put(out, &(uint8_t){(uint8_t)(code - 0xdc00)}, 1);
      continue;
    }
    if (xml) snprintf(text, sizeof text, "&#%u;", code);
    if (escape && code < 0x100)
      snprintf(text, sizeof text, "\\x%02x", code);
    else if (escape)
      snprintf(text, sizeof text, code < 0x10000 ? "\\u%04x" : "\\U%08x", code);
    put_text(out, coder->encoding, text);
  }
  return false;
}

static bool has_place(Encoding encoding, uint32_t code) {
  if (encoding == ASCII || encoding == LATIN1) return code < (encoding == ASCII ? 0x80 : 0x100);
  return code < 0xd800 || code >= 0xe000;
}

static bool encode_all(const Coder *coder, Output *out) { /* raised */
  int64_t length = str_length(coder->whole);
  const char *reason = coder->encoding == ASCII    ? "ordinal not in range(128)"
                       : coder->encoding == LATIN1 ? "ordinal not in range(256)"
                                                   : "surrogates not allowed";
  if (coder->encoding == UTF16) put_unit(out, 0xfeff, 2, false);
  if (coder->encoding == UTF32) put_unit(out, 0xfeff, 4, false);
  for (int64_t at = 0; at < length;) {
    if (put_code(out, coder->encoding, str_char(str_of(coder->whole), at))) {
      at++;
      continue;
    }
    Fault fault = {at, at + 1, reason};
    while (fault.to < length &&
           !has_place(coder->encoding, str_char(str_of(coder->whole), fault.to)))
      fault.to++;
    if (encode_fault(coder, &fault, out)) return true;
    at = fault.to;
  }
  return false;
}

Word bytes_encode(Word text, const char *encoding, const char *errors) {
  Coder coder;
  const Str *str = str_of(text);
  if (coder_of(&coder, encoding, errors)) return 0;
  coder.whole = text;
  bool plain = str->ascii && coder.encoding <= LATIN1;
  if (plain || (coder.encoding == LATIN1 && str->width == 1))
    return bytes_new(str->data, (int64_t)str->length);
  Output out = {0};
  bool raised = encode_all(&coder, &out);
  Word result = raised ? 0 : bytes_new(out.data, out.length);
  if (out.data) own_free(out.data, out.capacity);
  return result;
}

/* ── str.encode ── */

METHOD(encode) {
  static const char *const allowed[] = {"encoding", "errors", NULL};
  Word slots[2] = {count > 1 ? args[1] : OWN_UNBOUND, count > 2 ? args[2] : OWN_UNBOUND};
  Keywords known = {"encode", allowed, count - 1};
  if (keyword_arguments(&known, args + count, names, slots)) return 0;
  const char *given[2] = {NULL, NULL};
  for (int i = 0; i < 2; i++) {
    if (slots[i] == OWN_UNBOUND) continue;
    if (!is_str(slots[i]))
      return raise_type("encode() argument '%s' must be str, not %s", allowed[i],
                        given_name(slots[i]));
    given[i] = str_utf8(slots[i], NULL);
  }
  return bytes_encode(args[0], given[0], given[1]);
}

void codec_start(void) {
  static const NativeInfo methods[] = {{"encode", method_encode, 1, 3, true, false}, {0}};
  class_add_methods(OWN_CLASS_STR, methods);
}
