// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* len(), subscripts, `in`, indexes.
**
** In: any container and key, lent; stored values are taken. Out: items, owned. Lists with ints in place come first, without
** a call; dicts next. Invariant: indexes and slices are unpacked before the length is looked at, since __index__ is code of
** the program; container and key are held while any such code may run (compiled code holds what it lends). The surprise: `in` falls back to iterating, and `x in
** y` compares item == x, in this order. */
#include "dynamic/bytes.h"
#include "dynamic/container/container_internal.h"

/* ── indexes ── */

/* A number that is too large for 64 bits. */
static bool index_too_large(Word number, int64_t *index, bool clamp) { /* raised */
  if (!clamp)
    return raise_class(OWN_CLASS_INDEX_ERROR, "cannot fit 'int' into an index-sized integer"), true;
  *index = int_sign(number) < 0 ? INT64_MIN : INT64_MAX;
  return false;
}

bool object_index(Word word, int64_t *index, bool clamp, const char *what) {
  if (int_value(word, index)) return false;
  if (is_int(word)) return index_too_large(word, index, clamp);
  if (what && class_special(class_of(word), SPECIAL_INDEX) == OWN_UNBOUND)
    return raise_type("%s must be integers or slices, not %s", what, class_name_of(word)), true;
  Word number = number_index(word);
  if (!number) return true;
  bool raised = int_value(number, index) ? false : index_too_large(number, index, clamp);
  ov_release(number);
  return raised;
}

/* A place in a sequence of `length`: negative ones are counted from the back. */
static inline bool index_inside(int64_t *at, int64_t length) {
  if (*at < 0) *at += length;
  return (uint64_t)*at < (uint64_t)length;
}

static Word raise_index(const char *what) {
  return raise_class(OWN_CLASS_INDEX_ERROR, "%s index out of range", what);
}

/* ── length ── */

/* … that a __len__ gave and that is taken over; -1: raised */
static int64_t length_given(Word taken) {
  Word number = number_index(taken);
  ov_release(taken);
  if (!number) return -1;
  int64_t length = -1;
  if (int_sign(number) < 0)
    raise_value_error("__len__() should return >= 0");
  else if (!int_value(number, &length))
    raise_class(OWN_CLASS_OVERFLOW_ERROR, "cannot fit 'int' into an index-sized integer");
  ov_release(number);
  return length < 0 ? -1 : length;
}

Word own_length_given(Word word) {
  if (ov_is_int(word) && ov_int(word) >= 0) return word;
  int64_t length = length_given(ov_copy(word));
  return length < 0 ? 0 : int_new(length);
}

static int64_t length_special(Word word) {
  Word payload = payload_if_usual(word, SPECIAL_LEN);
  if (payload != OWN_UNBOUND) return object_length(payload);
  Word result = is_class(word) ? class_hook_text(word, "__class_len__", NULL, 0)
                               : call_special(word, SPECIAL_LEN, NULL, 0);
  if (result == OWN_UNBOUND)
    return raise_type("object of type '%s' has no len()", class_name_of(word)), -1;
  return result ? length_given(result) : -1;
}

int64_t object_length(Word word) {
  switch (ov_class(word)) {
  case OWN_CLASS_STR: return str_length(word);
  case OWN_CLASS_BYTES:
  case OWN_CLASS_BYTEARRAY:
  case OWN_CLASS_ARRAY:
  case OWN_CLASS_MEMORYVIEW: return bytes_length(word);
  case OWN_CLASS_LIST: return list_of(word)->length;
  case OWN_CLASS_TUPLE: return tuple_of(word)->length;
  case OWN_CLASS_DICT: return dict_length(word);
  case OWN_CLASS_SET:
  case OWN_CLASS_FROZENSET: return set_length(word);
  case OWN_CLASS_RANGE: return range_length_value(word);
  case OWN_CLASS_DICT_KEYS:
  case OWN_CLASS_DICT_VALUES:
  case OWN_CLASS_DICT_ITEMS: return dict_length(view_dict(word));
  default: return length_special(word);
  }
}

/* ── reading ── */

static Word list_get(Word list, Word key) {
  if (ov_is(key, OWN_CLASS_SLICE)) {
    SliceBounds bounds;
    return slice_unpack(key, &bounds) ? 0 : list_slice(list, &bounds);
  }
  int64_t at;
  if (object_index(key, &at, false, "list indices")) return 0;
  if (!index_inside(&at, list_of(list)->length)) return raise_index("list");
  return ov_copy(list_of(list)->items[at]);
}

static Word tuple_get(Word tuple, Word key) {
  if (ov_is(key, OWN_CLASS_SLICE)) {
    SliceBounds bounds;
    return slice_unpack(key, &bounds) ? 0 : tuple_slice(tuple, &bounds);
  }
  int64_t at;
  if (object_index(key, &at, false, "tuple indices")) return 0;
  if (!index_inside(&at, tuple_of(tuple)->length)) return raise_index("tuple");
  return ov_copy(tuple_of(tuple)->items[at]);
}

static Word dict_subscript(Word dict, Word key) {
  Word value = dict_get(dict, key);
  return value == OWN_UNBOUND ? raise_key(key) : value;
}

static Word get_special(Word container, Word key) {
  if (is_class(container)) return class_subscript(container, key);
  Word payload = payload_if_usual(container, SPECIAL_GETITEM);
  if (payload != OWN_UNBOUND)
    return is_dict(payload) ? derived_subscript(container, key) : object_get_item(payload, key);
  Word item = call_special_held(container, SPECIAL_GETITEM, &key, 1);
  if (item != OWN_UNBOUND) return item;
  return raise_type("'%s' object is not subscriptable", class_name_of(container));
}

/* Container and key are held. */
static Word get_held(Word container, Word key) {
  switch (ov_class(container)) {
  case OWN_CLASS_LIST: return list_get(container, key);
  case OWN_CLASS_TUPLE: return tuple_get(container, key);
  case OWN_CLASS_DICT: return dict_subscript(container, key);
  case OWN_CLASS_STR: return str_get_item(container, key);
  case OWN_CLASS_BYTES:
  case OWN_CLASS_BYTEARRAY:
  case OWN_CLASS_ARRAY:
  case OWN_CLASS_MEMORYVIEW: return bytes_get_item(container, key);
  case OWN_CLASS_RANGE:
    return ov_is(key, OWN_CLASS_SLICE) ? range_slice(container, key) : range_item(container, key);
  default: return get_special(container, key);
  }
}

static __attribute__((noinline)) Word get_holding(Word container, Word key) {
  ov_retain(container);
  ov_retain(key);
  Word item = get_held(container, key);
  ov_release(key);
  ov_release(container);
  return item;
}

/* What needs no code of the program; 0: another case. */
static inline Word get_quick(Word container, Word key) {
  if (OWN_UNLIKELY(!ov_is_pointer(container))) return 0;
  const void *object = ov_object(container);
  uint32_t id = ov_object_class(object);
  if (id == OWN_CLASS_DICT) {
    Word value = dict_find_quick(container, key);
    if (value != OWN_DELETED && value != OWN_UNBOUND) return ov_copy(value);
  } else if (ov_is_int(key)) {
    int64_t at = ov_int(key);
    if (id == OWN_CLASS_LIST) {
      const List *list = object;
      if (index_inside(&at, list->length)) return ov_copy(list->items[at]);
    } else if (id == OWN_CLASS_TUPLE) {
      const Tuple *tuple = object;
      if (index_inside(&at, tuple->length)) return ov_copy(tuple->items[at]);
    } else if (id == OWN_CLASS_STR) {
      const Str *str = object;
      if (index_inside(&at, str_length(container))) return str_character(str_char(str, at));
    } else if (id == OWN_CLASS_ARRAY) {
      return array_get_quick(object, key);
    }
  }
  return 0;
}

/* An item that its list or tuple keeps, or a number in place; 0: another case. */
static Word kept_item(Word container, Word key) {
  if (!ov_is_pointer(container) || !ov_is_int(key)) return 0;
  int64_t at = ov_int(key);
  if (is_list(container) && index_inside(&at, list_of(container)->length))
    return list_of(container)->items[at];
  if (is_tuple(container) && index_inside(&at, tuple_of(container)->length))
    return tuple_of(container)->items[at];
  return is_array(container) ? array_get_quick(store_of(container), key) : 0;
}

OwnLent own_lend_item(Word container, Word key) {
  Word item = kept_item(container, key);
  if (item) {
    count_lent(ELISION_ELEM, item);
    return (OwnLent){item, OWN_UNBOUND};
  }
  item = own_get_item(container, key);
  return (OwnLent){item, item};
}

int64_t own_peek(OwnWord word) { return (int64_t)word; }
bool own_bits_are_float(int64_t bits) { return ov_is_float((Word)bits); }
double own_float_of_bits(int64_t bits) { return ov_float((Word)bits); }
int64_t own_peek_item(OwnWord container, OwnWord key) {
  Word item = kept_item(container, key);
  return (int64_t)(item ? item : OWN_UNBOUND);
}

Word own_get_item(Word container, Word key) {
  Word item = get_quick(container, key);
  return item ? item : get_held(container, key);
}

Word object_get_item(Word container, Word key) {
  Word item = get_quick(container, key);
  return item ? item : get_holding(container, key);
}

/* ── storing ── */

static bool list_set(Word list, Word key, Word value) { /* raised; value is lent */
  int64_t at;
  if (ov_is(key, OWN_CLASS_SLICE)) return list_set_slice(list, key, value);
  if (object_index(key, &at, false, "list indices")) return true;
  if (!index_inside(&at, list_of(list)->length)) return raise_index("list assignment"), true;
  Word old = list_of(list)->items[at];
  object_store_note(ov_object(list), value);
  list_of(list)->items[at] = ov_copy(value);
  ov_release(old);
  return false;
}

static bool set_special(Word container, Word key, Word value) { /* raised; value is lent */
  Word payload = payload_if_usual(container, SPECIAL_SETITEM);
  if (is_list(payload) || is_dict(payload)) return object_set_item(payload, key, ov_copy(value));
  Word result = call_special_held(container, SPECIAL_SETITEM, (Word[]){key, value}, 2);
  if (result == OWN_UNBOUND)
    return raise_type("'%s' object does not support item assignment", class_name_of(container)),
           true;
  ov_release(result);
  return !result;
}

static __attribute__((noinline)) bool set_slow(Word container, Word key, Word taken) {
  bool raised;
  ov_retain(container);
  ov_retain(key);
  if (is_list(container))
    raised = list_set(container, key, taken);
  else if (is_dict(container))
    raised = dict_set(container, key, ov_copy(taken));
  else if (is_byte_row(container))
    raised = bytes_set_item(container, key, taken);
  else
    raised = set_special(container, key, taken);
  ov_release(taken);
  ov_release(key);
  ov_release(container);
  return raised;
}

static inline bool set_item(Word container, Word key, Word taken) {
  if (is_list(container) && ov_is_int(key)) {
    List *list = list_of(container);
    int64_t at = ov_int(key);
    if (index_inside(&at, list->length)) {
      Word old = list->items[at];
      object_store_note(&list->head, taken);
      list->items[at] = taken;
      ov_release(old);
      return false;
    }
  } else if (is_dict(container)) {
    return dict_set(container, key, taken);
  } else if (is_array(container) && ov_is_int(key) &&
             array_set_quick(store_of(container), key, taken)) {
    return false; /* a number in place */
  }
  return set_slow(container, key, taken);
}

bool own_set_item(Word container, Word key, Word taken) {
  return set_item(container, key, taken) || memory_raised();
}
bool object_set_item(Word container, Word key, Word taken) {
  return set_item(container, key, taken);
}

/* ── deleting ── */

static bool list_del(Word list, Word key) { /* raised */
  int64_t at;
  if (ov_is(key, OWN_CLASS_SLICE)) return list_set_slice(list, key, OWN_UNBOUND);
  if (object_index(key, &at, false, "list indices")) return true;
  if (!index_inside(&at, list_of(list)->length)) return raise_index("list assignment"), true;
  ov_release(list_remove_at(list_of(list), at));
  return false;
}

static bool dict_del(Word dict, Word key) { /* raised */
  Word value;
  if (dict_remove(dict, key, &value)) return true;
  if (value == OWN_UNBOUND) return raise_key(key), true;
  ov_release(value);
  return false;
}

/* CPython words it differently where only the index is missing a method. */
static bool is_like_sequence(uint32_t id) {
  return (id >= OWN_CLASS_STR && id <= OWN_CLASS_RANGE) || id >= OWN_CLASS_FIRST_FREE ||
         (id >= OWN_CLASS_DICT_KEYS && id <= OWN_CLASS_DICT_ITEMS);
}

static bool del_special(Word container, Word key) { /* raised */
  Word payload = payload_if_usual(container, SPECIAL_DELITEM);
  if (is_list(payload) || is_dict(payload)) return object_del_item(payload, key);
  Word result = call_special_held(container, SPECIAL_DELITEM, &key, 1);
  if (result == OWN_UNBOUND) {
    bool by_index = is_like_sequence(ov_class(container)) && is_int_or_bool(key);
    raise_type("'%s' object %s support item deletion", class_name_of(container),
               by_index ? "doesn't" : "does not");
    return true;
  }
  ov_release(result);
  return !result;
}

bool object_del_item(Word container, Word key) {
  ov_retain(container);
  ov_retain(key);
  bool raised = is_list(container)       ? list_del(container, key)
                : is_dict(container)     ? dict_del(container, key)
                : is_byte_row(container) ? bytes_set_item(container, key, OWN_UNBOUND)
                                         : del_special(container, key);
  ov_release(key);
  ov_release(container);
  return raised;
}

bool own_del_item(Word container, Word key) { return object_del_item(container, key); }

/* ── membership ── */

typedef struct {
  Word wanted;
  bool found, raised;
} Sought;

static bool is_sought(void *self, Word item) {
  Sought *sought = self;
  int equal = item_equal(item, sought->wanted);
  sought->found = equal > 0;
  return equal != 0;
}

/* Through an iterator. */
static int walk_contains(Word container, Word item) {
  Sought sought = {item, false, false};
  if (!object_each_item(container, is_sought, &sought)) return 0;
  return sought.found ? 1 : -1;
}

/* Of what a method gave; -1: raised */
static int truth_of_taken(Word result) {
  if (!result) return -1;
  int truth = object_truth(result);
  ov_release(result);
  return truth;
}

static int contains_special(Word container, Word item) {
  Word payload = payload_if_usual(container, SPECIAL_CONTAINS);
  if (payload != OWN_UNBOUND) return object_contains(payload, item);
  Class *class = class_of(container);
  if (is_class(container)) {
    Word result = class_hook_text(container, "__class_contains__", &item, 1);
    if (result != OWN_UNBOUND) return truth_of_taken(result);
  }
  Word method = class_special(class, SPECIAL_CONTAINS);
  if (method == OWN_NONE)
    return raise_type("'%s' object is not a container", class_name(class)), -1;
  if (method != OWN_UNBOUND) {
    return truth_of_taken(call_special_held(container, SPECIAL_CONTAINS, &item, 1));
  }
  Word iterator = object_iter(container);
  if (!iterator) {
    if (!error_is(OWN_CLASS_TYPE_ERROR)) return -1;
    error_clear();
    return raise_type("argument of type '%s' is not iterable", class_name(class)), -1;
  }
  int found = walk_contains(iterator, item);
  ov_release(iterator);
  return found;
}

/* Container and item are held. */
static int contains_held(Word container, Word item) {
  int64_t at;
  switch (ov_class(container)) {
  case OWN_CLASS_LIST: at = list_find(container, item, 0, INT64_MAX); return at < -1 ? -1 : at >= 0;
  case OWN_CLASS_TUPLE:
    at = tuple_find(container, item, 0, INT64_MAX);
    return at < -1 ? -1 : at >= 0;
  case OWN_CLASS_DICT: return dict_has(container, item);
  case OWN_CLASS_SET:
  case OWN_CLASS_FROZENSET: return set_has(container, item);
  case OWN_CLASS_STR: return str_contains(container, item);
  case OWN_CLASS_BYTES:
  case OWN_CLASS_BYTEARRAY:
  case OWN_CLASS_ARRAY:
  case OWN_CLASS_MEMORYVIEW: return bytes_contains(container, item);
  case OWN_CLASS_RANGE: return range_has(container, item);
  case OWN_CLASS_DICT_KEYS:
  case OWN_CLASS_DICT_ITEMS: return dict_view_has(container, item);
  default: return contains_special(container, item);
  }
}

/* Is it one of them, as far as that can be told without code of the program? 2: else. */
static inline int among(const Word *items, int64_t length, Word item) {
  int equal = 0;
  for (int64_t at = 0; at < length && equal == 0; at++)
    equal = equal_quick(items[at], item);
  return equal;
}

/* What needs no code of the program; 2: another case. */
static inline int contains_quick(Word container, Word item) {
  if (!ov_is_pointer(container)) return 2;
  const void *object = ov_object(container);
  switch (ov_object_class(object)) {
  case OWN_CLASS_LIST:
    return among(((const List *)object)->items, ((const List *)object)->length, item);
  case OWN_CLASS_TUPLE:
    return among(((const Tuple *)object)->items, ((const Tuple *)object)->length, item);
  case OWN_CLASS_DICT: {
    Word value = dict_find_quick(container, item);
    return value == OWN_DELETED ? 2 : value != OWN_UNBOUND;
  }
  case OWN_CLASS_STR: return str_contains(container, item);
  default: return 2;
  }
}

int object_contains(Word container, Word item) {
  ov_retain(container);
  ov_retain(item);
  int contains = contains_held(container, item);
  ov_release(item);
  ov_release(container);
  return contains;
}

int32_t own_contains(Word container, Word item) {
  int quick = contains_quick(container, item);
  return quick == 2 ? contains_held(container, item) : quick;
}
