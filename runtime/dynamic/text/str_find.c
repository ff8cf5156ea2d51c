// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Searching in texts.
**
** In: views of any widths. Out: places counted in characters, -1: not there. A part is first widened to the text's width, then
** bytes are compared: memchr and memmem of the C library for width 1. The surprise: in wider texts memmem may find a part
** between two characters; after some of those the search goes on with Knuth, Morris and Pratt's, which takes linear time. */
#include "dynamic/text/text_internal.h"

enum { STRAYS = 8, NEAR_BYTES = 256 };

/* A part in the width of a text: in place, on the stack or in raw storage. */
typedef struct {
  Chars part;
  uint8_t *storage; /* NULL: nothing to free */
  int64_t bytes;
  _Alignas(4) uint8_t near[NEAR_BYTES];
} Widened;

static void widen(Widened *wide, Chars part, uint32_t width) {
  wide->part = part;
  wide->storage = NULL;
  wide->bytes = part.length * width;
  if (part.width == width) return;
  uint8_t *to = wide->near;
  if (wide->bytes > NEAR_BYTES) to = wide->storage = own_alloc(wide->bytes);
  chars_copy(to, width, part);
  wide->part = (Chars){to, part.length, width, part.ascii};
}

/* For each place of `part`: how long a beginning of it ends there. */
static int64_t *failure_table(Chars part) {
  int64_t *table = own_alloc(part.length * (int64_t)sizeof *table);
  int64_t matched = 0;
  table[0] = 0;
  for (int64_t i = 1; i < part.length; i++) {
    while (matched && chars_at(part, i) != chars_at(part, matched))
      matched = table[matched - 1];
    matched += chars_at(part, i) == chars_at(part, matched);
    table[i] = matched;
  }
  return table;
}

static int64_t find_linear(Chars text, Chars part) {
  int64_t *table = failure_table(part);
  int64_t matched = 0, at = 0;
  for (; at < text.length && matched < part.length; at++) {
    while (matched && chars_at(text, at) != chars_at(part, matched))
      matched = table[matched - 1];
    matched += chars_at(text, at) == chars_at(part, matched);
  }
  own_free(table, part.length * (int64_t)sizeof *table);
  return matched == part.length ? at - part.length : -1;
}

static int64_t find_bytes(Chars text, Chars part) {
  size_t part_bytes = (size_t)(part.length * part.width);
  const uint8_t *at = text.data, *end = text.data + text.length * text.width;
  for (int strays = 0; strays < STRAYS; strays++) {
    const uint8_t *found = memmem(at, (size_t)(end - at), part.data, part_bytes);
    if (!found) return -1;
    if ((found - text.data) % text.width == 0) return (found - text.data) / text.width;
    at = found + 1;
  }
  int64_t from = (at - text.data) / text.width;
  int64_t place = find_linear(chars_part(text, from, text.length), part);
  return place < 0 ? -1 : place + from;
}

int64_t chars_find(Chars text, Chars part) {
  if (part.length == 0) return 0;
  if (part.length > text.length || part.width > text.width) return -1;
  if (text.width == 1) {
    const uint8_t *at =
        part.length == 1 ? memchr(text.data, part.data[0], (size_t)text.length)
                         : memmem(text.data, (size_t)text.length, part.data, (size_t)part.length);
    return at ? at - text.data : -1;
  }
  Widened wide;
  widen(&wide, part, text.width);
  int64_t place = find_bytes(text, wide.part);
  own_free(wide.storage, wide.bytes);
  return place;
}

int64_t chars_find_last(Chars text, Chars part) {
  if (part.length == 0) return text.length;
  if (part.width > text.width) return -1;
  uint32_t first = chars_at(part, 0);
  for (int64_t at = text.length - part.length; at >= 0; at--) {
    if (text.width == 1) {
      const uint8_t *found = memrchr(text.data, (int)first, (size_t)at + 1);
      if (!found) return -1;
      at = found - text.data;
    } else if (chars_at(text, at) != first) {
      continue;
    }
    if (chars_match(text, part, at)) return at;
  }
  return -1;
}

int64_t chars_count(Chars text, Chars part, int64_t most) {
  int64_t count = 0, at = 0;
  if (text.width == 1 && part.length == 1 && part.width == 1 && most >= text.length) {
    for (int64_t i = 0; i < text.length; i++)
      count += text.data[i] == part.data[0];
    return count;
  }
  while (count < most) {
    int64_t place = chars_find(chars_part(text, at, text.length), part);
    if (place < 0) break;
    count++;
    at += place + part.length;
  }
  return count;
}

int64_t str_find(Word text, Word part, int64_t from, int64_t to) {
  if (from > to) return -1;
  int64_t place = chars_find(chars_part(chars_of(text), from, to), chars_of(part));
  return place < 0 ? -1 : place + from;
}

int64_t str_find_last(Word text, Word part, int64_t from, int64_t to) {
  if (from > to) return -1;
  int64_t place = chars_find_last(chars_part(chars_of(text), from, to), chars_of(part));
  return place < 0 ? -1 : place + from;
}

int str_contains(Word text, Word item) {
  item = payload_of(item);
  if (!is_str(item)) {
    raise_type("'in <string>' requires string as left operand, not %s", class_name_of(item));
    return -1;
  }
  return chars_find(chars_of(text), chars_of(item)) >= 0;
}

/* ── methods ── */

typedef int64_t (*Finder)(Word text, Word part, int64_t from, int64_t to);

static bool find_arguments(const Word *args, int64_t count, int64_t *from, int64_t *to) {
  if (range_arguments(args + 2, count - 2, str_length(args[0]), from, to)) return true;
  return !is_str(args[1]) && !raise_type("must be str, not %s", class_name_of(args[1]));
}

static Word find_with(Finder finder, const Word *args, int64_t count, bool must) {
  int64_t from, to;
  if (find_arguments(args, count, &from, &to)) return 0;
  int64_t place = finder(args[0], args[1], from, to);
  if (must && place < 0) return raise_value_error("substring not found");
  return ov_small(place);
}

static Word method_find(const Word *args, int64_t count, Word names) {
  (void)names;
  return find_with(str_find, args, count, false);
}

static Word method_rfind(const Word *args, int64_t count, Word names) {
  (void)names;
  return find_with(str_find_last, args, count, false);
}

static Word method_index(const Word *args, int64_t count, Word names) {
  (void)names;
  return find_with(str_find, args, count, true);
}

static Word method_rindex(const Word *args, int64_t count, Word names) {
  (void)names;
  return find_with(str_find_last, args, count, true);
}

static Word method_count(const Word *args, int64_t count, Word names) {
  (void)names;
  int64_t from, to;
  if (find_arguments(args, count, &from, &to)) return 0;
  if (from > to) return ov_small(0);
  Chars text = chars_part(chars_of(args[0]), from, to), part = chars_of(args[1]);
  return ov_small(part.length ? chars_count(text, part, INT64_MAX) : text.length + 1);
}

static Word method_contains(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  int found = str_contains(args[0], args[1]);
  return found < 0 ? 0 : ov_bool(found);
}

static const NativeInfo methods[] = {
    {"find", method_find, 2, 4, false, false},
    {"rfind", method_rfind, 2, 4, false, false},
    {"index", method_index, 2, 4, false, false},
    {"rindex", method_rindex, 2, 4, false, false},
    {"count", method_count, 2, 4, false, false},
    {"__contains__", method_contains, 2, 2, false, false},
    {NULL, NULL, 0, 0, false, false},
};

void str_find_start(void) { class_add_methods(OWN_CLASS_STR, methods); }
