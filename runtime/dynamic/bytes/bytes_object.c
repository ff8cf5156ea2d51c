// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the protocol asks of bytes, bytearray, array and memoryview: length, items, slices, `in`, iteration.
**
** In: any key or item. Out: items as ints (of a bytearray, bytes) or as the format says. Invariant: __index__ of the program
** runs before the length is looked at. The surprise: an iterator of any of them is one class here; CPython has four. */
#include "dynamic/bytes/bytes_internal.h"

int64_t bytes_length(Word word) {
  if (is_bytes(word)) return bytes_of(word)->length;
  if (is_view(word)) return view_released(view_of(word)) ? -1 : view_of(word)->length;
  return store_of(word)->length / store_of(word)->size;
}

static const char *name_for_index(Word word) {
  return is_bytes(word) ? "index" : is_array(word) ? "array index" : "bytearray index";
}

/* A place among the items. Raised. */
static bool item_place(Word word, Word key, bool assigns, int64_t *at) {
  const char *what = is_bytes(word)   ? "byte indices"
                     : is_array(word) ? "array indices"
                                      : "bytearray indices";
  if (is_array(word) && !index_like(key)) return raise_type("array indices must be integers"), true;
  if (object_index(key, at, false, what)) return true;
  int64_t length = bytes_length(word);
  if (*at < 0) *at += length;
  if (*at >= 0 && *at < length) return false;
  raise_class(OWN_CLASS_INDEX_ERROR, "%s out of range",
              assigns && is_array(word) ? "array assignment index" : name_for_index(word));
  return true;
}

static Word get_slice(Word word, Word key) {
  SliceBounds bounds;
  if (slice_unpack(key, &bounds)) return 0;
  slice_adjust(&bounds, bytes_length(word));
  bool bytes = is_bytes(word);
  if (bytes && bounds.step == 1) return bytes_part(word, bounds.start, bounds.start + bounds.count);
  int64_t size = bytes ? 1 : store_of(word)->size;
  Bytes *made = bytes ? bytes_make(bounds.count) : NULL;
  if (bytes && !made) return 0;
  Word result = bytes
                    ? ov_word(made)
                    : store_new(ov_class(word), store_of(word)->format, NULL, bounds.count * size);
  if (!result) return 0;
  uint8_t *to = bytes ? made->data : store_of(result)->data;
  const uint8_t *from = bytes_view(word).data;
  for (int64_t i = 0; i < bounds.count; i++)
    memcpy(to + i * size, from + (bounds.start + i * bounds.step) * size, (size_t)size);
  return result;
}

static Word item_at(Word word, int64_t at) {
  if (is_bytes(word)) return ov_small(bytes_of(word)->data[at]);
  if (is_view(word))
    return item_read(view_of(word)->format, view_of(word)->data + at * view_of(word)->stride);
  const Store *store = store_of(word);
  if (store->format == 'B') return ov_small(store->data[at]);
  return item_read(store->format, store->data + at * store->size);
}

Word bytes_get_item(Word word, Word key) {
  int64_t at;
  if (is_view(word)) return view_get(word, key);
  if (ov_is_int(key)) {
    at = ov_int(key);
    int64_t length = bytes_length(word);
    if (at < 0) at += length;
    if (at >= 0 && at < length) return item_at(word, at);
  }
  if (ov_is(key, OWN_CLASS_SLICE)) return get_slice(word, key);
  if (is_bytes(word) && !index_like(key))
    return raise_type("byte indices must be integers or slices, not %s", class_name_of(key));
  return item_place(word, key, false, &at) ? 0 : item_at(word, at);
}

/* ── storing ── */

/* The bytes that replace a slice of a bytearray. */
static bool assign_slice(Word word, Word key, Word value) { /* raised */
  SliceBounds bounds;
  if (slice_unpack(key, &bounds)) return true;
  if (value == OWN_UNBOUND) return store_set_slice(store_of(word), bounds, NULL, 0);
  if (is_str(value) || is_int_or_bool(value))
    return raise_type("can assign only bytes, buffers, or iterables of ints in range(0, 256)"),
           true;
  Gathered gathered;
  if (gather(value, &gathered)) return true;
  static const uint8_t nothing[1];
  bool raised = store_set_slice(store_of(word), bounds, gathered.length ? gathered.data : nothing,
                                gathered.length);
  gather_drop(&gathered);
  return raised;
}

static bool bytearray_set(Word word, Word key, Word value) { /* raised */
  int64_t at;
  uint8_t byte;
  if (ov_is(key, OWN_CLASS_SLICE)) return assign_slice(word, key, value);
  if (value == OWN_UNBOUND)
    return item_place(word, key, true, &at) || store_splice(store_of(word), at, 1, NULL, 0);
  if (byte_argument(value, &byte) || item_place(word, key, true, &at)) return true;
  store_of(word)->data[at] = byte;
  return false;
}

bool bytes_set_item(Word word, Word key, Word value) {
  switch (ov_class(word)) {
  case OWN_CLASS_BYTEARRAY: return bytearray_set(word, key, value);
  case OWN_CLASS_ARRAY: return array_set(word, key, value);
  case OWN_CLASS_MEMORYVIEW: return view_set(word, key, value);
  default:
    if (value == OWN_UNBOUND)
      raise_type("'bytes' object %s support item deletion",
                 ov_is(key, OWN_CLASS_SLICE) ? "does not" : "doesn't");
    else
      raise_type("'bytes' object does not support item assignment");
    return true;
  }
}

/* ── membership, iteration ── */

static int contains_item(Word word, Word item) {
  int64_t length = bytes_length(word);
  for (int64_t at = 0; at < length; at++) {
    Word found = item_at(word, at);
    int equal = found ? object_same_or_equal(found, item) : -1;
    if (found) ov_release(found);
    if (equal) return equal;
    length = bytes_length(word);
  }
  return length < 0 ? -1 : 0;
}

int bytes_contains(Word word, Word item) {
  if (!is_byte_text(word)) return contains_item(word, item);
  Chars chars = bytes_view(word), part;
  if (index_like(item)) {
    uint8_t byte;
    if (byte_argument(item, &byte)) return -1;
    chars = bytes_view(word);
    return chars_find(chars, chars_of_bytes(&byte, 1)) >= 0;
  }
  if (bytes_need(item, &part)) return -1;
  return chars_find(chars, part) >= 0;
}

Word bytes_iter(Word word) {
  if (is_view(word) && view_released(view_of(word))) return 0;
  ov_retain(word);
  OwnSequenceIterator *iterator =
      object_new(OWN_CLASS_BYTES_ITERATOR, (int64_t)sizeof *iterator, OWN_FLAG_GREEN);
  iterator->sequence = word;
  iterator->at = 0;
  return ov_word(iterator);
}

Word bytes_iter_next(OwnSequenceIterator *iterator) {
  Word word = iterator->sequence;
  if (word == OWN_UNBOUND) return OWN_END;
  int64_t length = bytes_length(word);
  if (iterator->at < length) return item_at(word, iterator->at++);
  if (length < 0) return 0;
  iterator->sequence = OWN_UNBOUND;
  ov_release(word);
  return OWN_END;
}
