// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What String's methods do: searching, cutting, case, replacing, quoting. Positions are bytes. */
#include "runtime.h"

enum { CLASS_DIGIT = 1, CLASS_ALPHA, CLASS_ALNUM, CLASS_SPACE, CLASS_UPPER, CLASS_LOWER };
enum { STRIP_LEFT = 1, STRIP_RIGHT = 2 };

static int64_t find(Slice text, Slice part, int64_t from) {
  if (from < 0) from = 0;
  if (part.size == 0) return from <= text.size ? from : -1;
  if (part.size > text.size - from) return -1;
  const uint8_t *at =
      memmem(text.data + from, (size_t)(text.size - from), part.data, (size_t)part.size);
  return at ? at - text.data : -1;
}

int64_t own_string_find(void *text, void *part, int64_t from) {
  return find(string_slice(text), string_slice(part), from);
}

static bool matches(Slice text, Slice part, int64_t at) {
  if (at < 0 || part.size > text.size - at) return false;
  return part.size == 0 || memcmp(text.data + at, part.data, (size_t)part.size) == 0;
}

bool own_string_matches(void *text, void *part, int64_t at) {
  return matches(string_slice(text), string_slice(part), at);
}

int64_t own_string_rfind(void *text, void *part) {
  Slice whole = string_slice(text), wanted = string_slice(part);
  for (int64_t at = whole.size - wanted.size; at >= 0; at--)
    if (matches(whole, wanted, at)) return at;
  return -1;
}

/* Occurrences that do not overlap; of the empty text: one before each character and one at the
** end, as in Python. */
int64_t own_string_count(void *text, void *part) {
  Slice whole = string_slice(text), wanted = string_slice(part);
  if (wanted.size == 0) return utf8_length(whole) + 1;
  int64_t count = 0;
  for (int64_t at = find(whole, wanted, 0); at >= 0; at = find(whole, wanted, at + wanted.size))
    count++;
  return count;
}

void own_string_slice(void *result, void *text, int64_t from, int64_t to) {
  const OwnString *string = text;
  Slice whole = string_slice(string);
  OwnString made = {0};
  if (string->capacity == 0 && from < to)
    made = (OwnString){string->data + from, to - from, 0};
  else if (from < to)
    string_init(&made, whole.data + from, to - from);
  *(OwnString *)result = made;
}

void *own_string_bytes(void *text) { return (void *)(uintptr_t)string_slice(text).data; }

bool own_string_boundary(void *text, int64_t at) {
  Slice whole = string_slice(text);
  return at == whole.size || (at >= 0 && at < whole.size && utf8_starts(whole.data[at]));
}

int64_t own_string_next(void *text, int64_t at) {
  Slice whole = string_slice(text);
  do
    at++;
  while (at < whole.size && !utf8_starts(whole.data[at]));
  return at;
}

int64_t own_string_byte(void *text, int64_t at) { return string_slice(text).data[at]; }

int64_t own_string_characters(void *text) { return utf8_length(string_slice(text)); }

static void map_case(void *result, void *text, uint32_t (*map)(uint32_t)) {
  Slice whole = string_slice(text);
  OwnString made = {0};
  int64_t width;
  uint8_t bytes[4];
  own_string_reserve(&made, whole.size);
  for (int64_t at = 0; at < whole.size; at += width) {
    uint32_t code = map(utf8_decode(whole, at, &width));
    string_add(&made, bytes, utf8_encode(bytes, code));
  }
  *(OwnString *)result = made;
}

void own_string_upper(void *result, void *text) { map_case(result, text, utf8_upper); }
void own_string_lower(void *result, void *text) { map_case(result, text, utf8_lower); }

int64_t own_string_space(void *text, int64_t from, int64_t wanted) {
  Slice whole = string_slice(text);
  int64_t width;
  for (; from < whole.size; from += width)
    if (utf8_space(utf8_decode(whole, from, &width)) == (wanted != 0)) return from;
  return whole.size;
}

void own_string_strip(void *result, void *text, int64_t sides) {
  Slice whole = string_slice(text);
  int64_t from = sides & STRIP_LEFT ? own_string_space(text, 0, 0) : 0, to = whole.size, width;
  while ((sides & STRIP_RIGHT) && to > from) {
    int64_t last = to - 1;
    while (!utf8_starts(whole.data[last]))
      last--;
    if (!utf8_space(utf8_decode(whole, last, &width))) break;
    to = last;
  }
  own_string_slice(result, text, from, to);
}

void own_string_replace(void *result, void *text, void *old, void *fresh) {
  Slice whole = string_slice(text), from = string_slice(old), to = string_slice(fresh);
  OwnString made = {0};
  int64_t done = 0, width;
  if (from.size == 0) { /* before each character and at the end */
    for (; done < whole.size; done += width) {
      utf8_decode(whole, done, &width);
      string_add(&made, to.data, to.size);
      string_add(&made, whole.data + done, width);
    }
    string_add(&made, to.data, to.size);
  } else {
    for (int64_t at = find(whole, from, 0); at >= 0; at = find(whole, from, done)) {
      string_add(&made, whole.data + done, at - done);
      string_add(&made, to.data, to.size);
      done = at + from.size;
    }
    string_add(&made, whole.data + done, whole.size - done);
  }
  *(OwnString *)result = made;
}

/* Letters: what has case, and everything from U+00AA on that is no space and no Latin-1 or
** general punctuation. */
static bool is_alpha(uint32_t code) {
  if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
  if (code < 0xc0) return code == 0xaa || code == 0xb5 || code == 0xba;
  return code != 0xd7 && code != 0xf7 && !(code >= 0x2000 && code <= 0x2bff) &&
         !(code >= 0x3000 && code <= 0x3004) && code < 0x1f000;
}

static bool is_of(uint32_t code, int64_t class) {
  bool digit = code >= '0' && code <= '9';
  switch (class) {
  case CLASS_DIGIT: return digit;
  case CLASS_ALPHA: return is_alpha(code);
  case CLASS_ALNUM: return digit || is_alpha(code);
  case CLASS_SPACE: return utf8_space(code);
  default: return false;
  }
}

/* isupper, islower: at least one letter with case, and none of the other case. */
static bool is_cased(Slice text, bool upper) {
  bool some = false;
  int64_t width;
  for (int64_t at = 0; at < text.size; at += width) {
    uint32_t code = utf8_decode(text, at, &width);
    bool is_upper = utf8_lower(code) != code, is_lower = utf8_upper(code) != code || code == 0xdf;
    if (upper ? is_lower : is_upper) return false;
    some |= upper ? is_upper : is_lower;
  }
  return some;
}

bool own_string_is(void *text, int64_t class) {
  Slice whole = string_slice(text);
  int64_t width;
  if (class == CLASS_UPPER || class == CLASS_LOWER) return is_cased(whole, class == CLASS_UPPER);
  for (int64_t at = 0; at < whole.size; at += width)
    if (!is_of(utf8_decode(whole, at, &width), class)) return false;
  return whole.size > 0;
}

static void quote_byte(OwnString *to, uint8_t byte, uint8_t mark) {
  static const char digits[] = "0123456789abcdef";
  const char hex[] = {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
  const char escaped[] = {'\\', byte == '\n'   ? 'n'
                                : byte == '\r' ? 'r'
                                : byte == '\t' ? 't'
                                               : (char)byte};
  if (byte == '\n' || byte == '\r' || byte == '\t' || byte == '\\' || byte == mark)
    string_add(to, escaped, 2);
  else if (byte < 0x20 || byte == 0x7f)
    string_add(to, hex, 4);
  else
    string_add(to, &byte, 1);
}

/* In single quotes, unless the text has some and no double ones. */
void own_string_quote(void *to, int64_t from) {
  Slice whole = string_slice(to);
  Slice tail = {whole.data + from, whole.size - from};
  bool single = tail.size && memchr(tail.data, '\'', (size_t)tail.size),
       twofold = tail.size && memchr(tail.data, '"', (size_t)tail.size);
  uint8_t mark = single && !twofold ? '"' : '\'';
  OwnString made = {0};
  own_string_reserve(&made, whole.size + 2);
  string_add(&made, whole.data, from);
  string_add(&made, &mark, 1);
  for (int64_t i = 0; i < tail.size; i++)
    quote_byte(&made, tail.data[i], mark);
  string_add(&made, &mark, 1);
  string_drop(to);
  *(OwnString *)to = made;
}

int64_t own_string_ord(void *text) {
  Slice whole = string_slice(text);
  if (whole.size == 0) return -1;
  int64_t width;
  uint32_t code = utf8_decode(whole, 0, &width);
  return width == whole.size ? (int64_t)code : -1;
}

void own_string_chr(void *result, int64_t code) {
  uint8_t bytes[4];
  string_init(result, bytes, utf8_encode(bytes, (uint32_t)code));
}
