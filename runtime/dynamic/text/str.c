// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* str: making, cutting, joining two, repeating, growing, subscripts, iteration.
**
** In: texts and places in them, in range. Out: texts in their canonical form: the smallest width that fits, so that equal
** texts have equal bytes. Invariant: the text of length 0 and those of length 1 below 256 exist once and are immortal. The
** surprise: str_append writes into a text that has a single owner; the room for that comes from str_bytes, which rounds up. */
#include "dynamic/container.h"
#include "dynamic/text/text_internal.h"

static struct {
  Word empty;
  Word singles[256];
} texts;

Word raise_memory(void) { return raise_value(exception_new(OWN_CLASS_MEMORY_ERROR, NULL, 0)); }

static inline void set_fields(Str *str, int64_t length, uint32_t width, bool ascii) {
  str->hash = 0;
  str->facts = str_facts(length, width, ascii);
  chars_put(str->data, width, length, 0);
}

/* In a program with a __del__ the collector may run it, and that may end the very texts that are being put together: the next
** object that is no text will do as a safe point. */
static __attribute__((cold, noinline)) Str *allocate_quietly(int64_t bytes) {
  bool enabled = cycle_enabled();
  cycle_set_enabled(false);
  Str *str = object_new(OWN_CLASS_STR, bytes, OWN_FLAG_GREEN);
  cycle_set_enabled(enabled);
  return str;
}

static inline Str *make(int64_t length, uint32_t width, bool ascii) {
  if (OWN_UNLIKELY(length > TEXT_BYTES_MOST / width - 64)) {
    raise_memory();
    return NULL;
  }
  int64_t bytes = str_bytes(length, width);
  if (OWN_UNLIKELY(memory_room(bytes))) return NULL;
  Str *str = OWN_UNLIKELY(class_state.loud) ? allocate_quietly(bytes)
                                            : object_new(OWN_CLASS_STR, bytes, OWN_FLAG_GREEN);
  set_fields(str, length, width, ascii);
  return str;
}

Str *str_make(int64_t length, uint32_t bits) {
  return make(length, width_of_bits(bits), bits < 0x80);
}

static Word make_immortal(Chars chars) {
  uint32_t bits = chars_bits(chars), width = width_of_bits(bits);
  Str *str = object_new_immortal(OWN_CLASS_STR, str_bytes(chars.length, width));
  set_fields(str, chars.length, width, bits < 0x80);
  chars_copy(str->data, width, chars);
  str->interned = 1;
  return ov_word(str);
}

void str_start(void) {
  texts.empty = make_immortal((Chars){NULL, 0, 1, true});
  for (int code = 0; code < 256; code++) {
    uint8_t byte = (uint8_t)code;
    texts.singles[code] = make_immortal((Chars){&byte, 1, 1, code < 0x80});
  }
}

Word str_immortal(Word text) {
  Chars chars = chars_of(text);
  if (chars.length == 0) return texts.empty;
  if (chars.length == 1 && chars.width == 1) return texts.singles[chars.data[0]];
  return make_immortal(chars);
}

Word str_empty(void) { return ov_copy(texts.empty); }

Word str_character(uint32_t code) {
  if (code < 256) return ov_copy(texts.singles[code]);
  Str *str = str_make(1, code);
  if (!str) return 0;
  chars_put(str->data, str->width, 0, code);
  return ov_word(str);
}

Word str_of_chars(Chars chars) {
  if (chars.length == 0) return str_empty();
  if (chars.length == 1) return str_character(chars_at(chars, 0));
  Str *str = str_make(chars.length, chars_bits(chars));
  if (!str) return 0;
  chars_copy(str->data, str->width, chars);
  return ov_word(str);
}

Word str_settle(Str *made) {
  Word word = ov_word(made);
  Chars chars = chars_of(word);
  if (chars.length >= 2) {
    uint32_t bits = chars_bits(chars);
    made->ascii = bits < 0x80;
    if (width_of_bits(bits) == chars.width) return word;
  }
  Word result = str_of_chars(chars);
  ov_release(word);
  return result;
}

Word str_part(Word text, int64_t from, int64_t to) {
  const Str *str = str_of(text);
  if (from == 0 && to == (int64_t)str->length) return ov_copy(text);
  if (!str->ascii || to - from < 2) return str_of_chars(chars_part(chars_of(text), from, to));
  Str *part = make(to - from, 1, true);
  if (!part) return 0;
  memcpy(part->data, str->data + from, (size_t)(to - from));
  return ov_word(part);
}

Word str_concat(Word left, Word right) {
  const Str *a = str_of(left), *b = str_of(right);
  int64_t before = (int64_t)a->length, behind = (int64_t)b->length;
  if (before == 0) return ov_copy(right);
  if (behind == 0) return ov_copy(left);
  bool ascii = a->ascii && b->ascii;
  uint32_t width = a->width > b->width ? a->width : b->width;
  Str *str = ascii ? make(before + behind, 1, true) : make(before + behind, width, false);
  if (!str) return 0;
  if (ascii) {
    memcpy(str->data, a->data, (size_t)before);
    memcpy(str->data + before, b->data, (size_t)behind);
  } else {
    chars_copy_text(str->data, width, a);
    chars_copy_text(str->data + before * width, width, b);
  }
  return ov_word(str);
}

/* Is the text `left` ours alone, and is there room behind it? */
static bool can_grow(const Str *left, int64_t length, uint32_t width) {
  return left->head.count == 1 && left->width >= width && left->length > 0 &&
         (int64_t)sizeof(Str) + (length + 1) * left->width <= str_size(left);
}

Word str_append(Word taken, Word right) {
  Str *left = str_of(taken);
  const Str *more = str_of(right);
  int64_t old = (int64_t)left->length, length = old + (int64_t)more->length;
  if (!can_grow(left, length, more->width)) {
    Word result = str_concat(taken, right);
    ov_release(taken);
    return result;
  }
  uint32_t width = left->width;
  if (more->length == 1)
    chars_put(left->data, width, old, str_char(more, 0));
  else
    chars_copy_text(left->data + old * width, width, more);
  set_fields(left, length, width, left->ascii && more->ascii);
  return taken;
}

Word str_repeat(Word text, int64_t count) {
  Chars chars = chars_of(text);
  if (count <= 0 || chars.length == 0) return str_empty();
  if (count == 1) return ov_copy(text);
  int64_t length;
  if (__builtin_mul_overflow(chars.length, count, &length))
    return raise_class(OWN_CLASS_OVERFLOW_ERROR, "repeated string is too long");
  Str *str = str_make(length, chars_most(chars));
  if (!str) return 0;
  if (chars.length == 1) {
    chars_fill(str->data, str->width, chars_at(chars, 0), count);
    return ov_word(str);
  }
  int64_t bytes = length * chars.width, done = chars.length * chars.width;
  memcpy(str->data, chars.data, (size_t)done);
  while (done < bytes) { /* what is there, once more */
    int64_t more = done < bytes - done ? done : bytes - done;
    memcpy(str->data + done, str->data, (size_t)more);
    done += more;
  }
  return ov_word(str);
}

static Word get_slice(Word text, Word slice) {
  SliceBounds bounds;
  if (slice_bounds(slice, str_length(text), &bounds)) return 0;
  Chars chars = chars_of(text);
  if (bounds.count <= 0) return str_empty();
  if (bounds.step == 1) return str_part(text, bounds.start, bounds.start + bounds.count);
  if (bounds.count == 1) return str_character(chars_at(chars, bounds.start));
  Str *str = str_make(bounds.count, chars_most(chars));
  if (!str) return 0;
  for (int64_t i = 0; i < bounds.count; i++)
    chars_put(str->data, str->width, i, chars_at(chars, bounds.start + i * bounds.step));
  return str_settle(str);
}

Word str_get_item(Word text, Word key) {
  int64_t at;
  if (ov_is_int(key)) {
    at = ov_int(key);
  } else {
    if (ov_is(key, OWN_CLASS_SLICE)) return get_slice(text, key);
    if (!index_like(key))
      return raise_type("string indices must be integers, not '%s'", class_name_of(key));
    if (object_index(key, &at, false, "string indices")) return 0;
  }
  int64_t length = str_length(text);
  if (at < 0) at += length;
  if (OWN_UNLIKELY(at < 0 || at >= length))
    return raise_class(OWN_CLASS_INDEX_ERROR, "string index out of range");
  return str_character(str_char(str_of(text), at));
}

Word str_iter(Word text) {
  ov_retain(text);
  StrIterator *iterator =
      object_new(OWN_CLASS_STR_ITERATOR, (int64_t)sizeof *iterator, OWN_FLAG_GREEN);
  iterator->text = text;
  iterator->at = 0;
  return ov_word(iterator);
}

Word str_iter_next(StrIterator *iterator) {
  if (iterator->text == OWN_NONE) return OWN_END;
  if (iterator->at < str_length(iterator->text))
    return str_character(str_char(str_of(iterator->text), iterator->at++));
  Word text = iterator->text;
  iterator->text = OWN_NONE;
  ov_release(text);
  return OWN_END;
}
