// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* array.array: numbers of one format in a row.
**
** In: values of any class. Out: the array changed, or an error and the array as it was, except that extend keeps what came
** before the value that did not fit, as in CPython. Invariant: a value is turned into the bytes of an item before the store is
** looked at. The surprise: what does not fit is worded differently for nearly every format. */
#include "dynamic/bytes/bytes_internal.h"

#include <math.h>

enum { MOST_SIZE = 8 };
static const char typecodes[] = "bBuhHiIlLqQfd";

static Word raise_overflow(const char *text) {
  return raise_class(OWN_CLASS_OVERFLOW_ERROR, "%s", text);
}

/* CPython goes through C types: what does not fit one of them is worded by it. */
static const char *range_name(char format, int64_t value) {
  switch (format) {
  case 'b': return value < INT16_MIN || value > INT16_MAX ? "signed short integer" : "signed char";
  case 'B': return "unsigned byte integer";
  case 'h': return "signed short integer";
  case 'H': return value < INT32_MIN || value > INT32_MAX ? "signed integer" : "unsigned short";
  case 'i': return "signed integer";
  default: return "unsigned int";
  }
}

static Word raise_range(char format, Word value) {
  int64_t number = 0;
  Word index = number_index(value);
  if (!index) return 0;
  bool negative = int_sign(index) < 0, fits = int_value(index, &number);
  bool large = int_bit_length(index) > 64;
  ov_release(index);
  if (format == 'q') return raise_overflow("int too big to convert");
  if (format == 'Q')
    return raise_overflow(negative ? "can't convert negative int to unsigned"
                                   : "int too big to convert");
  if (format == 'I' || format == 'L') {
    if (negative) return raise_overflow("can't convert negative value to unsigned int");
    if (large) return raise_overflow("Python int too large to convert to C unsigned long");
  } else if (!fits) {
    return raise_overflow("Python int too large to convert to C long");
  }
  return raise_class(OWN_CLASS_OVERFLOW_ERROR, "%s is %s", range_name(format, number),
                     negative ? "less than minimum" : "greater than maximum");
}

static Word raise_item(char format, ItemError error, Word value) {
  if (error == ITEM_RANGE && format != 'u') return raise_range(format, value);
  switch (format) {
  case 'u':
    return raise_type("array item must be a unicode character, not %s", class_name_of(value));
  case 'f':
  case 'd': return raise_type("must be real number, not %s", class_name_of(value));
  default:
    return raise_type("'%s' object cannot be interpreted as an integer", class_name_of(value));
  }
}

bool array_write(const Store *array, uint8_t *at, Word value) {
  ItemError error = item_write(array->format, at, value);
  if (error == ITEM_RANGE && array->format == 'f') { /* a float that is too large is infinite */
    float infinite =
        object_compare_truth(COMPARE_LT, value, ov_small(0)) > 0 ? -INFINITY : INFINITY;
    memcpy(at, &infinite, sizeof infinite);
    return false;
  }
  if (error == ITEM_GOOD || error == ITEM_RAISED) return error == ITEM_RAISED;
  return raise_item(array->format, error, value) == 0;
}

Word array_to_list(Word word) {
  const Store *array = store_of(word);
  Word list = list_new(array->length / array->size);
  for (int64_t at = 0; at < array->length; at += array->size)
    list_append(list, item_read(array->format, array->data + at));
  return list;
}

Word array_repr(Word word) {
  const Store *array = store_of(word);
  if (array->length == 0) return str_from_format("array('%c')", array->format);
  StrBuilder out = builder_new(64);
  char head[] = {'a', 'r', 'r', 'a', 'y', '(', '\'', array->format, '\'', ',', ' '};
  builder_ascii(&out, head, sizeof head);
  Word items = array->format == 'u' ? str_empty() : array_to_list(word);
  for (int64_t at = 0; array->format == 'u' && at < array->length; at += 4) {
    Word letter = item_read('u', array->data + at);
    items = str_append(items, letter);
    ov_release(letter);
  }
  bool raised = builder_taken(&out, object_repr(items));
  ov_release(items);
  if (raised) {
    builder_drop(&out);
    return 0;
  }
  builder_char(&out, ')');
  return builder_done(&out);
}

/* ── items ── */

static bool put_at(Word word, int64_t at, Word value) { /* raised; inserts, `at` < 0: at the end */
  Store *array = store_of(word);
  uint8_t room[MOST_SIZE];
  if (array_write(array, room, value)) return true;
  return store_splice(array, at < 0 ? array->length : at * array->size, 0, room, array->size);
}

/* An index for storing or deleting. Raised. */
static bool place_of(Word word, Word key, const char *what, int64_t *at) {
  if (!index_like(key)) return raise_type("array indices must be integers") == 0;
  *at = 0;
  if (object_index(key, at, false, NULL)) return true;
  int64_t length = bytes_length(word);
  if (*at < 0) *at += length;
  if (*at >= 0 && *at < length) return false;
  return raise_class(OWN_CLASS_INDEX_ERROR, "%s out of range", what) == 0;
}

static bool set_slice(Word word, Word key, Word value) { /* raised */
  SliceBounds bounds;
  if (slice_unpack(key, &bounds)) return true;
  if (value == OWN_UNBOUND) return store_set_slice(store_of(word), bounds, NULL, 0);
  if (!is_array(value))
    return raise_type("can only assign array (not \"%s\") to array slice", class_name_of(value)) ==
           0;
  const Store *from = store_of(value);
  if (from->format != store_of(word)->format)
    return raise_type("bad argument type for built-in operation") == 0;
  static const uint8_t nothing[1];
  return store_set_slice(store_of(word), bounds, from->length ? from->data : nothing, from->length);
}

bool array_set(Word word, Word key, Word value) {
  Store *array = store_of(word);
  int64_t at = 0;
  uint8_t room[MOST_SIZE];
  if (ov_is(key, OWN_CLASS_SLICE)) return set_slice(word, key, value);
  if (place_of(word, key, "array assignment index", &at)) return true;
  if (value == OWN_UNBOUND) return store_splice(array, at * array->size, array->size, NULL, 0);
  if (array_write(array, room, value)) return true;
  if (at * array->size < array->length) memcpy(array->data + at * array->size, room, array->size);
  return false;
}

static bool append_each(void *self, Word item) { return put_at(*(Word *)self, -1, item); }

bool array_extend(Word word, Word items) {
  Store *array = store_of(word);
  if (!is_array(items)) return object_each_item(items, append_each, &word);
  const Store *from = store_of(items);
  if (from->format != array->format)
    return raise_type("can only extend with array of same kind") == 0;
  return store_splice(array, array->length, 0, from->data, from->length);
}

/* ── array(typecode, initializer) ── */

static bool add_bytes(Word word, Word bytes) { /* raised */
  Chars chars;
  Store *array = store_of(word);
  if (bytes_need(bytes, &chars)) return true;
  if (chars.length % array->size)
    return raise_value_error("bytes length not a multiple of item size") == 0;
  return store_splice(array, array->length, 0, chars.data, chars.length);
}

static bool fill(Word word, Word from) { /* raised */
  char format = store_of(word)->format;
  if (is_str(from) && format != 'u')
    return raise_type("cannot use a str to initialize an array with typecode '%c'", format) == 0;
  if (is_byte_text(from)) return add_bytes(word, from);
  return object_each_item(from, append_each, &word);
}

METHOD(new_array) {
  if (names && tuple_of(names)->length)
    return raise_type("array.array() takes no keyword arguments");
  if (count < 2) return raise_type("array() takes at least 1 argument (0 given)");
  if (!is_str(args[1]) || str_length(args[1]) != 1)
    return raise_type("array() argument 1 must be a unicode character, not %s",
                      class_name_of(args[1]));
  uint32_t format = str_char(str_of(args[1]), 0);
  if (format > 127 || !strchr(typecodes, (int)format))
    return raise_value_error("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
  Word word = store_new(OWN_CLASS_ARRAY, (char)format, NULL, 0);
  if (!word || count < 3 || !fill(word, args[2])) return word;
  ov_release(word);
  return 0;
}

/* ── methods ── */

METHOD(append) {
  UNUSED;
  return put_at(args[0], -1, args[1]) ? 0 : OWN_NONE;
}
METHOD(extend) {
  UNUSED;
  return array_extend(args[0], args[1]) ? 0 : OWN_NONE;
}

METHOD(insert) {
  UNUSED;
  int64_t at, length = bytes_length(args[0]);
  if (size_argument(args[1], &at)) return 0;
  if (at < 0) at += length;
  if (at < 0) at = 0;
  return put_at(args[0], at > length ? length : at, args[2]) ? 0 : OWN_NONE;
}

METHOD(pop) {
  (void)names;
  Store *array = store_of(args[0]);
  int64_t at = 0;
  if (array->length == 0) return raise_class(OWN_CLASS_INDEX_ERROR, "pop from empty array");
  if (place_of(args[0], count > 1 ? args[1] : ov_small(-1), "pop index", &at)) return 0;
  Word item = item_read(array->format, array->data + at * array->size);
  if (!store_splice(array, at * array->size, array->size, NULL, 0)) return item;
  ov_release(item);
  return 0;
}

/* The first place of the value from `from` on, -1: none, -2: raised. */
static int64_t find_item(Word word, Word value, int64_t from, int64_t to) {
  Store *array = store_of(word);
  for (int64_t at = from; at < to && at < bytes_length(word); at++) {
    Word item = item_read(array->format, array->data + at * array->size);
    int equal = object_same_or_equal(item, value);
    ov_release(item);
    if (equal) return equal < 0 ? -2 : at;
  }
  return -1;
}

METHOD(index) {
  (void)names;
  int64_t from, to;
  if (range_arguments(args + 2, count - 2, bytes_length(args[0]), &from, &to)) return 0;
  int64_t at = find_item(args[0], args[1], from, to);
  if (at == -1) return raise_value_error("array.index(x): x not in array");
  return at < 0 ? 0 : ov_small(at);
}

METHOD(remove) {
  UNUSED;
  Store *array = store_of(args[0]);
  int64_t at = find_item(args[0], args[1], 0, INT64_MAX);
  if (at == -1) return raise_value_error("array.remove(x): x not in array");
  return at < 0 || store_splice(array, at * array->size, array->size, NULL, 0) ? 0 : OWN_NONE;
}

METHOD(count) {
  UNUSED;
  int64_t found = 0, at = -1;
  while ((at = find_item(args[0], args[1], at + 1, INT64_MAX)) >= 0)
    found++;
  return at == -2 ? 0 : ov_small(found);
}

METHOD(reverse) {
  UNUSED;
  Store *array = store_of(args[0]);
  uint8_t room[MOST_SIZE];
  for (int64_t i = 0, j = array->length - array->size; i < j; i += array->size, j -= array->size) {
    memcpy(room, array->data + i, array->size);
    memcpy(array->data + i, array->data + j, array->size);
    memcpy(array->data + j, room, array->size);
  }
  return OWN_NONE;
}

METHOD(byteswap) {
  UNUSED;
  Store *array = store_of(args[0]);
  for (int64_t at = 0; at < array->length; at += array->size)
    for (int i = 0, j = array->size - 1; i < j; i++, j--) {
      uint8_t byte = array->data[at + i];
      array->data[at + i] = array->data[at + j];
      array->data[at + j] = byte;
    }
  return OWN_NONE;
}

METHOD(tolist) {
  UNUSED;
  return array_to_list(args[0]);
}
METHOD(tobytes) {
  UNUSED;
  return bytes_copy(args[0]);
}
METHOD(frombytes) {
  UNUSED;
  return add_bytes(args[0], args[1]) ? 0 : OWN_NONE;
}

METHOD(fromlist) {
  UNUSED;
  if (!is_list(args[1])) return raise_type("arg must be list");
  Store *array = store_of(args[0]);
  int64_t before = array->length;
  if (!array_extend(args[0], args[1])) return OWN_NONE;
  if (array->length > before) array->length = before; /* all of it or nothing */
  return 0;
}

METHOD(copy) {
  (void)count, (void)names;
  const Store *array = store_of(args[0]);
  return store_new(OWN_CLASS_ARRAY, array->format, array->data, array->length);
}

METHOD(get_typecode) {
  UNUSED;
  return str_character((uint8_t)store_of(args[0])->format);
}
METHOD(get_itemsize) {
  UNUSED;
  return ov_small(store_of(args[0])->size);
}

const NativeInfo array_methods[] = {{"__new__", method_new_array, 1, 3, true, true},
                                    {"append", method_append, 2, 2, false, true},
                                    {"extend", method_extend, 2, 2, false, true},
                                    {"fromlist", method_fromlist, 2, 2, false, true},
                                    {"frombytes", method_frombytes, 2, 2, false, false},
                                    {"insert", method_insert, 3, 3, false, true},
                                    {"pop", method_pop, 1, 2, false, true},
                                    {"remove", method_remove, 2, 2, false, true},
                                    {"index", method_index, 2, 4, false, true},
                                    {"count", method_count, 2, 2, false, true},
                                    {"reverse", method_reverse, 1, 1, false, false},
                                    {"byteswap", method_byteswap, 1, 1, false, false},
                                    {"tolist", method_tolist, 1, 1, false, false},
                                    {"tobytes", method_tobytes, 1, 1, false, false},
                                    {"__copy__", method_copy, 1, 1, false, false},
                                    {"__deepcopy__", method_copy, 2, 2, false, false},
                                    {0}};

void array_start(void) {
  class_add_getter(OWN_CLASS_ARRAY, "typecode", method_get_typecode);
  class_add_getter(OWN_CLASS_ARRAY, "itemsize", method_get_itemsize);
}
