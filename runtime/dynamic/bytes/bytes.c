// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* bytes: making, cutting, joining, comparing, hashes, repr; what of it is the same for bytearray, array and memoryview.
**
** In: objects whose class is known. Out: fresh objects, numbers. Invariant: a Chars of bytes has width 1, so searching and
** cutting are those of texts. The surprise: b"a" == bytearray(b"a") == memoryview(b"a"), and their hashes agree where they
** have one; an array is equal to arrays and views only. */
#include "dynamic/bytes/bytes_internal.h"

/* As texts: making bytes is no safe point (see str.c). */
Bytes *bytes_make(int64_t length) {
  if (length > BYTES_MOST - (int64_t)sizeof(Bytes) - 8) {
    raise_memory();
    return NULL;
  }
  if (memory_room(length)) return NULL;
  bool enabled = cycle_enabled();
  if (OWN_UNLIKELY(class_state.loud)) cycle_set_enabled(false);
  Bytes *bytes =
      object_new(OWN_CLASS_BYTES, (int64_t)sizeof *bytes + ((length + 8) & -8), OWN_FLAG_GREEN);
  if (OWN_UNLIKELY(class_state.loud)) cycle_set_enabled(enabled);
  bytes->hash = 0;
  bytes->length = length;
  bytes->data[length] = 0;
  return bytes;
}

int64_t bytes_size(const OwnObject *object) {
  switch (ov_object_class(object)) {
  case OWN_CLASS_BYTES:
    return (int64_t)sizeof(Bytes) + ((((const Bytes *)object)->length + 8) & -8);
  case OWN_CLASS_MEMORYVIEW: return sizeof(View);
  default: return sizeof(Store);
  }
}

Word bytes_new(const void *data, int64_t length) {
  Bytes *bytes = bytes_make(length);
  if (!bytes) return 0;
  if (length) memcpy(bytes->data, data, (size_t)length);
  return ov_word(bytes);
}

Word bytes_like(Word like, const void *data, int64_t length) {
  return is_bytes(like) ? bytes_new(data, length)
                        : store_new(OWN_CLASS_BYTEARRAY, 'B', data, length);
}

Word bytes_part(Word whole, int64_t from, int64_t to) {
  Chars chars = bytes_view(whole);
  if (from == 0 && to == chars.length && is_bytes(whole)) return ov_copy(whole);
  return bytes_like(whole, chars.data + from, to - from);
}

/* ── views of their bytes ── */

bool bytes_chars(Word word, Chars *chars) {
  switch (ov_class(word)) {
  case OWN_CLASS_BYTES:
  case OWN_CLASS_BYTEARRAY:
  case OWN_CLASS_ARRAY: *chars = bytes_view(word); return true;
  case OWN_CLASS_MEMORYVIEW: {
    const View *view = view_of(word);
    *chars = chars_of_bytes(view->data, view->length * view->size);
    return view->owner != OWN_NONE && view_is_contiguous(view);
  }
  default: return false;
  }
}

bool bytes_need(Word word, Chars *chars) {
  if (bytes_chars(word, chars)) return false;
  if (!is_view(word))
    raise_type("a bytes-like object is required, not '%s'", class_name_of(word));
  else if (!view_released(view_of(word)))
    raise_class(OWN_CLASS_BUFFER_ERROR, "memoryview: underlying buffer is not C-contiguous");
  return true;
}

Word bytes_copy(Word word) {
  Chars chars;
  if (bytes_chars(word, &chars)) return bytes_new(chars.data, chars.length);
  const View *view = view_of(word);
  if (view_released(view)) return 0;
  Bytes *bytes = bytes_make(view->length * view->size);
  if (!bytes) return 0;
  for (int64_t i = 0; i < view->length; i++)
    memcpy(bytes->data + i * view->size, view->data + i * view->stride, view->size);
  return ov_word(bytes);
}

Word bytes_latin(Chars chars) {
  StrBuilder builder = builder_new(chars.length);
  for (int64_t i = 0; i < chars.length; i++)
    builder_char(&builder, chars.data[i]);
  return builder_done(&builder);
}

/* ── + and * ── */

Word bytes_concat(Word left, Word right) {
  Chars a, b;
  if (is_array(left)) {
    if (!is_array(right))
      return raise_type("can only append array (not \"%s\") to array", class_name_of(right));
    if (store_of(left)->format != store_of(right)->format)
      return raise_type("bad argument type for built-in operation");
  }
  if (!bytes_chars(right, &b))
    return raise_type("can't concat %s to %s", class_name_of(right), class_name_of(left));
  a = bytes_view(left);
  if (a.length > BYTES_MOST || b.length > BYTES_MOST) return raise_memory();
  if (!is_bytes(left)) {
    const Store *store = store_of(left);
    Word result = store_new(ov_class(left), store->format, NULL, a.length + b.length);
    if (!result) return 0;
    uint8_t *to = store_of(result)->data;
    if (a.length) memcpy(to, a.data, (size_t)a.length);
    if (b.length) memcpy(to + a.length, b.data, (size_t)b.length);
    return result;
  }
  if (b.length == 0) return ov_copy(left);
  Bytes *bytes = bytes_make(a.length + b.length);
  if (!bytes) return 0;
  memcpy(bytes->data, a.data, (size_t)a.length);
  memcpy(bytes->data + a.length, b.data, (size_t)b.length);
  return ov_word(bytes);
}

static void fill_repeated(uint8_t *to, Chars chars, int64_t bytes) {
  if (chars.length == 1) {
    memset(to, chars.data[0], (size_t)bytes);
    return;
  }
  for (int64_t done = 0; done < bytes; done += chars.length)
    memmove(to + done, chars.data, (size_t)chars.length);
}

Word bytes_repeat(Word word, int64_t count) {
  Chars chars = bytes_view(word);
  int64_t length;
  if (count < 0) count = 0;
  if (count == 1 && is_bytes(word)) return ov_copy(word);
  if (__builtin_mul_overflow(chars.length, count, &length) || length > BYTES_MOST)
    return raise_memory();
  if (is_bytes(word)) {
    Bytes *bytes = bytes_make(length);
    if (!bytes) return 0;
    if (length) fill_repeated(bytes->data, chars, length);
    return ov_word(bytes);
  }
  Word result = store_new(ov_class(word), store_of(word)->format, NULL, length);
  if (result && length) fill_repeated(store_of(result)->data, chars, length);
  return result;
}

Word bytes_percent(Word format, Word arguments) {
  Word text = bytes_latin(bytes_view(format));
  Word made = text ? str_percent(text, arguments, true) : 0;
  if (text) ov_release(text);
  if (!made) return 0;
  Word result = bytes_like(format, str_of(made)->data, str_length(made));
  ov_release(made);
  return result;
}

/* ── comparing ── */

static int compare_chars(Chars a, Chars b) {
  int64_t least = a.length < b.length ? a.length : b.length;
  int order = least ? memcmp(a.data, b.data, (size_t)least) : 0;
  return order ? order : (a.length > b.length) - (a.length < b.length);
}

static Word items_of(Word word) {
  if (is_view(word)) return view_to_list(word);
  return is_array(word) ? array_to_list(word) : object_to_list(word);
}

/* The object itself, or bytes if its items do not lie side by side. */
static Word bytes_copied(Word word) {
  Chars chars;
  return bytes_chars(word, &chars) ? ov_copy(word) : bytes_copy(word);
}

/* Items one by one, as the objects they are. */
static Word compare_lists(CompareOp op, Word left, Word right) {
  Word a = items_of(left), b = items_of(right);
  Word result = a && b ? object_compare(op, a, b) : 0;
  if (a) ov_release(a);
  if (b) ov_release(b);
  return result;
}

static char format_of(Word word) {
  if (is_view(word)) return view_of(word)->format;
  return is_byte_text(word) ? 'B' : store_of(word)->format;
}

/* Which classes compare with which: views ask for equality only, arrays know arrays, views and bytearrays. */
static bool are_comparable(CompareOp op, Word left, Word right) {
  if (!is_byte_row(right)) return false;
  if (is_view(left) || is_view(right)) return op == COMPARE_EQ || op == COMPARE_NE;
  if (!is_array(left) && !is_array(right)) return true;
  return is_array(left) && is_array(right) ? true : is_bytearray(left) || is_bytearray(right);
}

/* Are they compared byte by byte? Views and arrays of other formats are compared as the numbers they hold. */
static bool are_bytes(Word left, Word right) {
  bool items = is_view(left) || is_view(right) || (is_array(left) && is_array(right));
  return !items || (format_of(left) == 'B' && format_of(right) == 'B');
}

Word bytes_compare(CompareOp op, Word left, Word right) {
  if (!are_comparable(op, left, right)) return OWN_NOT_IMPLEMENTED;
  bool released = (is_view(left) && view_of(left)->owner == OWN_NONE) ||
                  (is_view(right) && view_of(right)->owner == OWN_NONE);
  if (released) return OWN_NOT_IMPLEMENTED;
  if (!are_bytes(left, right)) return compare_lists(op, left, right);
  Word a = bytes_copied(left), b = a ? bytes_copied(right) : 0;
  Chars first, second;
  Word result = 0;
  if (b && bytes_chars(a, &first) && bytes_chars(b, &second))
    result = ov_bool(order_says(op, compare_chars(first, second)));
  if (a) ov_release(a);
  if (b) ov_release(b);
  return result;
}

bool bytes_hash(Word word, int64_t *hash) {
  uint64_t hashed;
  if (is_bytes(word)) {
    Bytes *bytes = bytes_of(word);
    if (!bytes->hash) bytes->hash = chars_hash(bytes->data, bytes->length);
    hashed = bytes->hash;
  } else {
    const View *view = view_of(word);
    if (view_released(view)) return true;
    if (!view->readonly) return raise_value_error("cannot hash writable memoryview object"), true;
    Word copy = bytes_copy(word);
    if (!copy) return true;
    hashed = chars_hash(bytes_of(copy)->data, bytes_of(copy)->length);
    ov_release(copy);
  }
  *hash = (int64_t)hashed == -1 ? -2 : (int64_t)hashed;
  return false;
}

/* ── repr ── */

static void add_byte(StrBuilder *out, uint8_t byte, uint8_t quote) {
  static const char digits[] = "0123456789abcdef";
  const char *escape = byte == '\n' ? "\\n" : byte == '\r' ? "\\r" : byte == '\t' ? "\\t" : NULL;
  if (escape) {
    builder_ascii(out, escape, 2);
  } else if (byte == '\\' || byte == quote) {
    builder_char(out, '\\');
    builder_char(out, byte);
  } else if (byte < ' ' || byte >= 0x7f) {
    char text[] = {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
    builder_ascii(out, text, 4);
  } else {
    builder_char(out, byte);
  }
}

Word bytes_repr(Word word) {
  if (is_array(word)) return array_repr(word);
  if (is_view(word)) {
    const View *view = view_of(word);
    return str_from_format("<%smemory at 0x%llx>", view->owner == OWN_NONE ? "released " : "",
                           (unsigned long long)(uintptr_t)view);
  }
  Chars chars = bytes_view(word);
  bool single = chars.length && memchr(chars.data, '\'', (size_t)chars.length);
  bool doubled = chars.length && memchr(chars.data, '"', (size_t)chars.length);
  char quote = single && !doubled ? '"' : '\'';
  StrBuilder out = builder_new(chars.length + 16);
  if (is_bytearray(word)) builder_ascii(&out, "bytearray(", 10);
  builder_char(&out, 'b');
  builder_char(&out, (uint32_t)quote);
  /* Python's own oddity: a bytearray escapes ' in any quotes */
  for (int64_t i = 0; i < chars.length; i++)
    add_byte(&out, chars.data[i], is_bytearray(word) ? '\'' : (uint8_t)quote);
  builder_char(&out, (uint32_t)quote);
  if (is_bytearray(word)) builder_char(&out, ')');
  return builder_done(&out);
}
