// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What only bytearray can do: append, extend, insert, pop, remove, clear, reverse, copy, +=, *=.
**
** In: args[0] is a bytearray (call.c has checked). Invariant: values are turned into bytes before the store is looked at,
** because their __index__ is code of the program. */
#include "dynamic/bytes/bytes_internal.h"

bool bytes_extend(Word word, Word items) {
  Chars chars;
  if (is_array(word)) return array_extend(word, items);
  if (!bytes_chars(items, &chars) && !is_view(items))
    return raise_type("can't concat %s to bytearray", class_name_of(items)), true;
  Gathered gathered;
  if (gather(items, &gathered)) return true;
  Store *store = store_of(word);
  bool raised = store_splice(store, store->length, 0, gathered.data, gathered.length);
  gather_drop(&gathered);
  return raised;
}

bool bytes_repeat_in_place(Word word, int64_t count) {
  Store *store = store_of(word);
  if (count <= 0) return store_splice(store, 0, store->length, NULL, 0);
  Word repeated = bytes_repeat(word, count);
  if (!repeated) return true;
  Store *from = store_of(repeated);
  bool raised = store_splice(store, 0, store->length, from->data, from->length);
  ov_release(repeated);
  return raised;
}

METHOD(append) {
  UNUSED;
  uint8_t byte;
  if (byte_argument(args[1], &byte)) return 0;
  Store *store = store_of(args[0]);
  return store_splice(store, store->length, 0, &byte, 1) ? 0 : OWN_NONE;
}

METHOD(extend) {
  UNUSED;
  Gathered gathered;
  if (!is_byte_row(args[1]) && !object_is_iterable(args[1]))
    return raise_type("can't extend bytearray with %s", class_name_of(args[1]));
  if (gather(args[1], &gathered)) {
    if (!error_is(OWN_CLASS_VALUE_ERROR)) return 0;
    error_clear();
    return raise_value_error("byte must be in range(0, 256)");
  }
  Store *store = store_of(args[0]);
  bool raised = store_splice(store, store->length, 0, gathered.data, gathered.length);
  gather_drop(&gathered);
  return raised ? 0 : OWN_NONE;
}

METHOD(insert) {
  UNUSED;
  int64_t at;
  uint8_t byte;
  if (size_argument(args[1], &at) || byte_argument(args[2], &byte)) return 0;
  Store *store = store_of(args[0]);
  if (at < 0) at += store->length;
  if (at < 0) at = 0;
  if (at > store->length) at = store->length;
  return store_splice(store, at, 0, &byte, 1) ? 0 : OWN_NONE;
}

METHOD(pop) {
  (void)names;
  int64_t at = -1;
  if (count > 1 && size_argument(args[1], &at)) return 0;
  Store *store = store_of(args[0]);
  if (store->length == 0) return raise_class(OWN_CLASS_INDEX_ERROR, "pop from empty bytearray");
  if (at < 0) at += store->length;
  if (at < 0 || at >= store->length)
    return raise_class(OWN_CLASS_INDEX_ERROR, "pop index out of range");
  uint8_t byte = store->data[at];
  return store_splice(store, at, 1, NULL, 0) ? 0 : ov_small(byte);
}

METHOD(remove) {
  UNUSED;
  uint8_t byte;
  if (byte_argument(args[1], &byte)) return 0;
  Store *store = store_of(args[0]);
  int64_t at = chars_find(bytes_view(args[0]), chars_of_bytes(&byte, 1));
  if (at < 0) return raise_value_error("value not found in bytearray");
  return store_splice(store, at, 1, NULL, 0) ? 0 : OWN_NONE;
}

METHOD(clear) {
  UNUSED;
  Store *store = store_of(args[0]);
  return store_splice(store, 0, store->length, NULL, 0) ? 0 : OWN_NONE;
}

METHOD(reverse) {
  UNUSED;
  Store *store = store_of(args[0]);
  for (int64_t i = 0, j = store->length - 1; i < j; i++, j--) {
    uint8_t byte = store->data[i];
    store->data[i] = store->data[j];
    store->data[j] = byte;
  }
  return OWN_NONE;
}

METHOD(copy) {
  UNUSED;
  Store *store = store_of(args[0]);
  return store_new(OWN_CLASS_BYTEARRAY, 'B', store->data, store->length);
}

const NativeInfo bytearray_methods[] = {{"append", method_append, 2, 2, false, true},
                                        {"extend", method_extend, 2, 2, false, true},
                                        {"insert", method_insert, 3, 3, false, true},
                                        {"pop", method_pop, 1, 2, false, true},
                                        {"remove", method_remove, 2, 2, false, true},
                                        {"clear", method_clear, 1, 1, false, false},
                                        {"reverse", method_reverse, 1, 1, false, false},
                                        {"copy", method_copy, 1, 1, false, false},
                                        {0}};
