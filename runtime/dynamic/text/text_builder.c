// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Texts made piece by piece.
**
** In: characters, texts, parts of them. Out: a text in its canonical form. Invariant: `width` is the least that holds what is
** in it, so the end is one copy. The surprise: what cannot fit marks the builder instead of raising, because whoever appends
** usually holds other things and wants one place where errors come out. */
#include "dynamic/text/text_internal.h"

enum { FIRST_CAPACITY = 24 };

StrBuilder builder_new(int64_t capacity) {
  StrBuilder builder = {.width = 1, .ascii = true};
  if (capacity < FIRST_CAPACITY) capacity = FIRST_CAPACITY;
  /* the text itself will tell */
  if (capacity > TEXT_BYTES_MOST / 4 || !memory_is_there(capacity)) capacity = FIRST_CAPACITY;
  builder.data = own_alloc(capacity);
  builder.capacity = capacity;
  return builder;
}

void builder_drop(StrBuilder *builder) {
  own_free(builder->data, builder->capacity * builder->width);
  *builder = (StrBuilder){.width = 1, .ascii = true};
}

/* Room for `more` characters with these bits; false: there is none. */
static bool make_room(StrBuilder *builder, int64_t more, uint32_t bits) {
  uint32_t width = width_of_bits(bits);
  if (width < builder->width) width = builder->width;
  if (builder->failed || more > TEXT_BYTES_MOST / width - builder->length) {
    builder->failed = true;
    return false;
  }
  int64_t capacity = builder->capacity;
  if (more > capacity - builder->length) {
    capacity += capacity / 2;
    if (capacity < builder->length + more) capacity = builder->length + more;
    if (capacity < FIRST_CAPACITY) capacity = FIRST_CAPACITY;
  }
  if (!memory_grows(builder->capacity * builder->width, capacity * width)) {
    builder->failed = true;
    return false;
  }
  if (width == builder->width) {
    builder->data = own_realloc(builder->data, builder->capacity * width, capacity * width);
  } else {
    uint8_t *data = own_alloc(capacity * width);
    chars_copy(data, width, (Chars){builder->data, builder->length, builder->width, false});
    own_free(builder->data, builder->capacity * builder->width);
    builder->data = data;
    builder->width = width;
  }
  builder->capacity = capacity;
  return true;
}

static inline bool has_room(const StrBuilder *builder, int64_t more, uint32_t bits) {
  return more <= builder->capacity - builder->length && width_of_bits(bits) <= builder->width;
}

void builder_char(StrBuilder *builder, uint32_t code) {
  if (!has_room(builder, 1, code) && !make_room(builder, 1, code)) return;
  chars_put(builder->data, builder->width, builder->length++, code);
  builder->ascii &= code < 0x80;
}

static void add(StrBuilder *builder, Chars chars, uint32_t bits) {
  if (chars.length <= 0) return;
  if (!has_room(builder, chars.length, bits) && !make_room(builder, chars.length, bits)) return;
  chars_copy(builder->data + builder->length * builder->width, builder->width, chars);
  builder->length += chars.length;
  builder->ascii &= bits < 0x80;
}

void builder_text(StrBuilder *builder, Word text) {
  Chars chars = chars_of(text);
  add(builder, chars, chars_most(chars));
}

bool builder_taken(StrBuilder *builder, Word taken) {
  if (taken == 0) return true;
  builder_text(builder, taken);
  ov_release(taken);
  return false;
}

void builder_part(StrBuilder *builder, Word text, int64_t from, int64_t to) {
  builder_chars(builder, chars_part(chars_of(text), from, to));
}

void builder_chars(StrBuilder *builder, Chars chars) { add(builder, chars, chars_bits(chars)); }

void builder_ascii(StrBuilder *builder, const char *text, int64_t length) {
  add(builder, (Chars){(const uint8_t *)text, length, 1, true}, 0x7f);
}

void builder_repeat(StrBuilder *builder, uint32_t code, int64_t count) {
  if (count <= 0) return;
  if (!has_room(builder, count, code) && !make_room(builder, count, code)) return;
  chars_fill(builder->data + builder->length * builder->width, builder->width, code, count);
  builder->length += count;
  builder->ascii &= code < 0x80;
}

Word builder_done(StrBuilder *builder) {
  Chars chars = {builder->data, builder->length, builder->width, builder->ascii};
  Word result = 0;
  if (builder->failed) {
    raise_memory();
  } else if (chars.length < 2) {
    result = str_of_chars(chars);
  } else {
    Str *str = str_make(chars.length, chars_most(chars));
    if (str) {
      chars_copy(str->data, str->width, chars);
      result = ov_word(str);
    }
  }
  builder_drop(builder);
  return result;
}
