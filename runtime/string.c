// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* String: making, growing, copying, comparing.
**
** In: well-formed UTF-8. Invariant: bytes of an inline String beyond its length are unspecified,
** its length is in byte 23. The surprise: a String holds no pointer into itself, so moving its
** 24 bytes moves it; string_slice of an inline String points into those 24 bytes and goes stale
** when they move. */
#include "runtime.h"

enum { INLINE_MOST = 23, FIRST_CAPACITY = 48 };

static bool is_inline(const OwnString *string) { return string->capacity < 0; }

static void set_inline_size(OwnString *string, int64_t size) {
  ((uint8_t *)string)[INLINE_MOST] = (uint8_t)(0x80 | size);
}

/* memcpy of at most 32 bytes: a call costs more than the few bytes of most texts. */
static inline void copy_short(uint8_t *to, const uint8_t *from, int64_t size) {
  if (size >= 16) {
    memcpy(to, from, 16);
    memcpy(to + size - 16, from + size - 16, 16);
  } else if (size >= 8) {
    memcpy(to, from, 8);
    memcpy(to + size - 8, from + size - 8, 8);
  } else if (size >= 4) {
    memcpy(to, from, 4);
    memcpy(to + size - 4, from + size - 4, 4);
  } else {
    for (int64_t i = 0; i < size; i++)
      to[i] = from[i];
  }
}

void string_init(OwnString *result, const void *bytes, int64_t size) {
  *result = (OwnString){0};
  if (size <= 0) return;
  if (size <= INLINE_MOST) {
    copy_short((uint8_t *)result, bytes, size);
    set_inline_size(result, size);
    return;
  }
  int64_t capacity = heap_good_size(size);
  *result = (OwnString){own_alloc(capacity), size, capacity};
  memcpy(result->data, bytes, (size_t)size);
}

void string_drop(OwnString *string) {
  if (string->capacity > 0) own_free(string->data, string->capacity);
  *string = (OwnString){0};
}

/* Room for `size` bytes in all, the text kept; the String is owned or inline afterwards. */
static void make_room(OwnString *string, int64_t size) {
  Slice old = string_slice(string);
  if (string->capacity >= size && string->capacity > 0) return;
  if (size <= INLINE_MOST) {
    if (is_inline(string)) return;
    OwnString made = {0};
    if (old.size) memcpy(&made, old.data, (size_t)old.size);
    set_inline_size(&made, old.size);
    if (string->capacity > 0) own_free(string->data, string->capacity);
    *string = made;
    return;
  }
  int64_t grown =
      string->capacity > 0
          ? string->capacity + (string->capacity < 65536 ? string->capacity : string->capacity / 2)
          : FIRST_CAPACITY;
  int64_t capacity = heap_good_size(size > grown ? size : grown);
  if (string->capacity > 0) {
    string->data = own_realloc(string->data, string->capacity, capacity);
  } else {
    uint8_t *data = own_alloc(capacity);
    if (old.size) memcpy(data, old.data, (size_t)old.size);
    string->data = data;
    string->size = old.size;
  }
  string->capacity = capacity;
}

/* There is no room. What is added may be part of the text. */
__attribute__((noinline)) static void add_slow(OwnString *string, const uint8_t *bytes,
                                               int64_t size) {
  Slice old = string_slice(string);
  uintptr_t offset = (uintptr_t)bytes - (uintptr_t)old.data;
  bool of_itself = string->capacity != 0 && offset < (uintptr_t)old.size;
  make_room(string, old.size + size); /* more than 0 bytes, so there is storage now */
  uint8_t *to = is_inline(string) ? (uint8_t *)string : string->data;
  if (!to) __builtin_unreachable();
  memmove(to + old.size, of_itself ? to + offset : bytes, (size_t)size);
  if (is_inline(string))
    set_inline_size(string, old.size + size);
  else
    string->size = old.size + size;
}

/* Where there is room, what is added lies before what is written, even if it is part of the text. */
void string_add(OwnString *string, const void *bytes, int64_t size) {
  if (size <= 0) return;
  Slice old = string_slice(string);
  if (string->capacity > 0 && size <= string->capacity - old.size) {
    if (size > 32)
      memcpy(string->data + old.size, bytes, (size_t)size);
    else
      copy_short(string->data + old.size, bytes, size);
    string->size = old.size + size;
  } else if (is_inline(string) && size <= INLINE_MOST - old.size) {
    copy_short((uint8_t *)string + old.size, bytes, size);
    set_inline_size(string, old.size + size);
  } else if (string->capacity == 0 && size <= INLINE_MOST - old.size) {
    OwnString made = {0};
    copy_short((uint8_t *)&made, old.data, old.size);
    copy_short((uint8_t *)&made + old.size, bytes, size);
    set_inline_size(&made, old.size + size);
    *string = made;
  } else {
    add_slow(string, bytes, size);
  }
}

void own_append_bytes(void *to, void *bytes, int64_t size) { string_add(to, bytes, size); }

void own_string_append(void *to, void *other) {
  Slice text = string_slice(other);
  string_add(to, text.data, text.size);
}

void own_string_reserve(void *to, int64_t size) {
  OwnString *string = to;
  if (size > INLINE_MOST && size > string->capacity) make_room(string, size);
}

void own_string_copy(void *result, void *of) {
  const OwnString *string = of;
  if (string->capacity > 0)
    string_init(result, string->data, string->size);
  else
    memcpy(result, of, sizeof *string);
}

void own_string_concat(void *result, void *left, void *right) {
  Slice a = string_slice(left), b = string_slice(right);
  OwnString made = {0};
  if (a.size + b.size > INLINE_MOST) {
    int64_t capacity = heap_good_size(a.size + b.size);
    made = (OwnString){own_alloc(capacity), 0, capacity};
  }
  string_add(&made, a.data, a.size);
  string_add(&made, b.data, b.size);
  *(OwnString *)result = made;
}

void own_string_repeat(void *result, void *of, int64_t count) {
  Slice text = string_slice(of);
  int64_t size;
  OwnString made = {0};
  if (count > 0 && text.size > 0) {
    if (__builtin_mul_overflow(text.size, count, &size))
      panic_text(NULL, "out of memory: a text repeated %lld times", (long long)count);
    if (size > INLINE_MOST) own_string_reserve(&made, size);
    for (int64_t i = 0; i < count; i++)
      string_add(&made, text.data, text.size);
  }
  *(OwnString *)result = made;
}

bool own_string_equal(void *left, void *right) {
  Slice a = string_slice(left), b = string_slice(right);
  return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, (size_t)a.size) == 0);
}

/* Bytes compare as code points do: that is how UTF-8 was made. */
int64_t own_string_compare(void *left, void *right) {
  Slice a = string_slice(left), b = string_slice(right);
  int64_t least = a.size < b.size ? a.size : b.size;
  int order = least ? memcmp(a.data, b.data, (size_t)least) : 0;
  if (order != 0) return order < 0 ? -1 : 1;
  return (a.size > b.size) - (a.size < b.size);
}

/* Length of the well-formed sequence at `at`, 0 if there is none. */
static int64_t sequence(Slice text, int64_t at) {
  uint8_t lead = text.data[at];
  if (lead < 0x80) return 1;
  int64_t bytes = lead >= 0xc2 && lead < 0xe0   ? 2
                  : lead >= 0xe0 && lead < 0xf0 ? 3
                  : lead >= 0xf0 && lead < 0xf5 ? 4
                                                : 0;
  if (!bytes || at + bytes > text.size) return 0;
  for (int64_t i = 1; i < bytes; i++)
    if (utf8_starts(text.data[at + i])) return 0;
  int64_t width;
  uint32_t code = utf8_decode(text, at, &width);
  bool bad = (bytes == 3 && (code < 0x800 || (code >= 0xd800 && code < 0xe000))) ||
             (bytes == 4 && (code < 0x10000 || code > 0x10ffff));
  return bad ? 0 : bytes;
}

bool string_valid(const OwnString *string) {
  Slice text = string_slice(string);
  int64_t good = 0;
  while (good < text.size && sequence(text, good))
    good += sequence(text, good);
  return good == text.size;
}

void string_repair(OwnString *string) {
  Slice text = string_slice(string);
  if (string_valid(string)) return;
  OwnString made = {0};
  for (int64_t i = 0; i < text.size;) {
    int64_t bytes = sequence(text, i);
    if (bytes)
      string_add(&made, text.data + i, bytes);
    else
      string_add(&made, "\xef\xbf\xbd", 3);
    i += bytes ? bytes : 1;
  }
  string_drop(string);
  *string = made;
}
