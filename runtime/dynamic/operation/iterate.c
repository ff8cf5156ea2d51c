// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Iteration: iter(), next(), walking over anything, unpacking.
**
** In: any value. Out: items, owned; OWN_END where an iterator is exhausted, never StopIteration. Invariant: an exhausted
** iterator has let go of what it walked over, and stays exhausted. The surprise: __next__ runs code of the program, which may
** drop the iterator itself; so whoever looks at an iterator after such a call holds it. */
#include "dynamic/bytes.h"
#include "dynamic/container/container_internal.h"

Word sequence_iterator_new(uint32_t class_id, Word sequence, int64_t at) {
  bool green = is_tuple(sequence) && object_is_green(sequence);
  ov_retain(sequence);
  SequenceIterator *iterator = object_new(class_id, sizeof *iterator, green ? OWN_FLAG_GREEN : 0);
  iterator->sequence = sequence;
  iterator->at = at;
  return ov_word(iterator);
}

/* ── iter() ── */

bool is_built_in_iterator(Word word) {
  uint32_t id = ov_class(word);
  return (id >= OWN_CLASS_LIST_ITERATOR && id <= OWN_CLASS_CALL_ITERATOR) ||
         (id >= OWN_CLASS_DICT_KEY_ITERATOR && id <= OWN_CLASS_DICT_REVERSE_KEY_ITERATOR) ||
         (id >= OWN_CLASS_ENUMERATE && id <= OWN_CLASS_REVERSED);
}

bool is_iterator(Word word) {
  if (is_built_in_iterator(word)) return true;
  return class_special(class_of(word), SPECIAL_NEXT) != OWN_UNBOUND;
}

bool object_is_iterable(Word word) {
  Class *class = class_of(word);
  return is_built_in_iterator(word) || class_special(class, SPECIAL_ITER) != OWN_UNBOUND ||
         class_special(class, SPECIAL_GETITEM) != OWN_UNBOUND;
}

/* What an __iter__ of the program gave; taken. */
static Word iterator_given(Word iterator) {
  if (is_generator(iterator) || !iterator || is_iterator(iterator)) return iterator;
  raise_type("iter() returned non-iterator of type '%s'", class_name_of(iterator));
  ov_release(iterator);
  return 0;
}

/* Calls the __iter__ of a class of the program. */
static inline Word iter_method(Word word, Word method) {
  bool deep = OWN_UNLIKELY((uintptr_t)__builtin_frame_address(0) < own_stack_floor);
  if (deep && stack_check()) return 0;
  return iterator_given(call_method_held(method, &word, 1));
}

static Word iter_special(Word word) {
  Class *class = class_of(word);
  if (is_class(word)) {
    Word iterator = class_hook_text(word, "__class_iter__", NULL, 0);
    if (iterator != OWN_UNBOUND) return iterator;
  }
  Word payload = payload_if_usual(word, SPECIAL_ITER);
  if (payload != OWN_UNBOUND) return object_iter(payload);
  Word method = class_special(class, SPECIAL_ITER);
  if (method == OWN_UNBOUND && class_special(class, SPECIAL_GETITEM) != OWN_UNBOUND)
    return sequence_iterator_new(OWN_CLASS_SEQUENCE_ITERATOR, word, 0);
  if (method == OWN_UNBOUND || method == OWN_NONE)
    return raise_type("'%s' object is not iterable", class_name(class));
  return iterator_given(call_special(word, SPECIAL_ITER, NULL, 0));
}

/* The same for what somebody keeps alive meanwhile. */
Word object_iter_held(Word word) {
  uint32_t id = ov_class(word);
  if (id < OWN_CLASS_FIRST_FREE) return object_iter(word);
  Word method = class_special(class_by_id(id), SPECIAL_ITER);
  return ov_is(method, OWN_CLASS_FUNCTION) ? iter_method(word, method) : iter_special(word);
}

Word object_iter(Word word) {
  uint32_t id = ov_class(word);
  if (id >= OWN_CLASS_FIRST_FREE) {
    ov_retain(word);
    Word iterator = object_iter_held(word);
    ov_release(word);
    return iterator;
  }
  switch (id) {
  case OWN_CLASS_LIST: return sequence_iterator_new(OWN_CLASS_LIST_ITERATOR, word, 0);
  case OWN_CLASS_TUPLE: return sequence_iterator_new(OWN_CLASS_TUPLE_ITERATOR, word, 0);
  case OWN_CLASS_RANGE: return range_iter(word, false);
  case OWN_CLASS_STR: return str_iter(word);
  case OWN_CLASS_BYTES:
  case OWN_CLASS_BYTEARRAY:
  case OWN_CLASS_ARRAY:
  case OWN_CLASS_MEMORYVIEW: return bytes_iter(word);
  case OWN_CLASS_DICT:
    return table_iterator_new(OWN_CLASS_DICT_KEY_ITERATOR, word, OWN_CLASS_DICT_KEYS);
  case OWN_CLASS_DICT_KEYS:
    return table_iterator_new(OWN_CLASS_DICT_KEY_ITERATOR, view_dict(word), id);
  case OWN_CLASS_DICT_VALUES:
    return table_iterator_new(OWN_CLASS_DICT_VALUE_ITERATOR, view_dict(word), id);
  case OWN_CLASS_DICT_ITEMS:
    return table_iterator_new(OWN_CLASS_DICT_ITEM_ITERATOR, view_dict(word), id);
  case OWN_CLASS_SET:
  case OWN_CLASS_FROZENSET: return table_iterator_new(OWN_CLASS_SET_ITERATOR, word, OWN_CLASS_SET);
  case OWN_CLASS_GENERATOR: return ov_copy(word);
  default: return is_built_in_iterator(word) ? ov_copy(word) : iter_special(word);
  }
}

Word own_iter(Word word) { return object_iter_held(word); }

/* ── next() ── */

static Word sequence_exhausted(SequenceIterator *iterator) {
  Word sequence = iterator->sequence;
  iterator->sequence = OWN_UNBOUND;
  ov_release(sequence);
  return OWN_END;
}

static inline Word list_next(SequenceIterator *iterator) {
  if (OWN_UNLIKELY(iterator->sequence == OWN_UNBOUND)) return OWN_END;
  const List *list = list_of(iterator->sequence);
  if (OWN_UNLIKELY(iterator->at >= list->length)) return sequence_exhausted(iterator);
  return ov_copy(list->items[iterator->at++]);
}

static inline Word range_next(RangeIterator *iterator) {
  if (OWN_UNLIKELY(iterator->left <= 0)) return OWN_END;
  int64_t value = iterator->next;
  iterator->left--;
  iterator->next = value + iterator->step;
  return ov_small(value);
}

static Word tuple_next(SequenceIterator *iterator) {
  if (iterator->sequence == OWN_UNBOUND) return OWN_END;
  const Tuple *tuple = tuple_of(iterator->sequence);
  if (iterator->at >= tuple->length) return sequence_exhausted(iterator);
  return ov_copy(tuple->items[iterator->at++]);
}

static Word list_previous(SequenceIterator *iterator) {
  if (iterator->sequence == OWN_UNBOUND) return OWN_END;
  const List *list = list_of(iterator->sequence);
  if (iterator->at < 0 || iterator->at >= list->length) return sequence_exhausted(iterator);
  return ov_copy(list->items[iterator->at--]);
}

static Word next_special(Word iterator) {
  Word item = call_special(iterator, SPECIAL_NEXT, NULL, 0);
  if (item == OWN_UNBOUND)
    return raise_type("'%s' object is not an iterator", class_name_of(iterator));
  if (item || !error_is(OWN_CLASS_STOP_ITERATION)) return item;
  error_clear();
  return OWN_END;
}

static __attribute__((noinline)) Word next_other(Word iterator) {
  if (!ov_is_pointer(iterator)) return next_special(iterator);
  void *object = ov_object(iterator);
  switch (ov_object_class(object)) {
  case OWN_CLASS_TUPLE_ITERATOR: return tuple_next(object);
  case OWN_CLASS_STR_ITERATOR: return str_iter_next(object);
  case OWN_CLASS_BYTES_ITERATOR: return bytes_iter_next(object);
  case OWN_CLASS_LIST_REVERSE: return list_previous(object);
  case OWN_CLASS_SEQUENCE_ITERATOR:
  case OWN_CLASS_REVERSED:
  case OWN_CLASS_CALL_ITERATOR:
  case OWN_CLASS_ENUMERATE:
  case OWN_CLASS_ZIP:
  case OWN_CLASS_MAP:
  case OWN_CLASS_FILTER: return adapter_next(iterator);
  default: return next_special(iterator);
  }
}

static inline Word next_of(Word iterator) {
  if (OWN_UNLIKELY(!ov_is_pointer(iterator))) return next_other(iterator);
  void *object = ov_object(iterator);
  uint32_t id = ov_object_class(object);
  if (id == OWN_CLASS_GENERATOR) return generator_next(iterator);
  if (id == OWN_CLASS_RANGE_ITERATOR) return range_next(object);
  if (id == OWN_CLASS_LIST_ITERATOR) return list_next(object);
  if (id == OWN_CLASS_SET_ITERATOR) return set_iterator_next(object);
  if (id >= OWN_CLASS_DICT_KEY_ITERATOR && id <= OWN_CLASS_DICT_REVERSE_KEY_ITERATOR)
    return table_iterator_next(object);
  return next_other(iterator);
}

Word own_next(Word iterator) { return memory_result(next_of(iterator)); }
/* What an instance of a class derived from list or tuple holds is walked, unless the program says how to go through it. */
Word own_walk(Word word) {
  if (is_list(word) || is_tuple(word)) return ov_copy(word);
  Word payload = payload_if_usual(word, SPECIAL_ITER);
  return is_list(payload) || is_tuple(payload) ? ov_copy(payload) : object_iter(word);
}
Word own_walk_next(Word walked, int64_t at) {
  if (is_list(walked))
    return at < list_of(walked)->length ? ov_copy(list_of(walked)->items[at]) : OWN_END;
  if (is_tuple(walked))
    return at < tuple_of(walked)->length ? ov_copy(tuple_of(walked)->items[at]) : OWN_END;
  return own_next(walked);
}
Word iter_next(Word iterator) { return memory_result(next_of(iterator)); }
bool own_is_end(Word word) { return word == OWN_END; }

/* ── walking ── */

typedef bool (*Each)(void *self, Word item);

static bool each_of_list(Word word, Each each, void *self) {
  const List *list = list_of(word);
  bool raised = false;
  ov_retain(word);
  for (int64_t at = 0; !raised && at < list->length; at++) {
    Word item = ov_copy(list->items[at]);
    raised = each(self, item);
    ov_release(item);
  }
  ov_release(word);
  return raised;
}

static bool each_of_tuple(Word word, Each each, void *self) {
  const Tuple *tuple = tuple_of(word);
  bool raised = false;
  ov_retain(word);
  for (int64_t at = 0; !raised && at < tuple->length; at++)
    raised = each(self, tuple->items[at]);
  ov_release(word);
  return raised;
}

bool object_each_item(Word iterable, Each each, void *self) {
  if (is_list(iterable)) return each_of_list(iterable, each, self);
  if (is_tuple(iterable)) return each_of_tuple(iterable, each, self);
  Word iterator = object_iter(iterable), item = 0;
  if (!iterator) return true;
  bool raised = false;
  while (!raised && (item = next_of(iterator)) != OWN_END && item) {
    raised = each(self, item);
    ov_release(item);
  }
  ov_release(iterator);
  return raised || !item;
}

/* How many items there will be, as far as that is known without asking the program. */
static int64_t length_hint(Word word) {
  switch (ov_class(word)) {
  case OWN_CLASS_DICT: return dict_length(word);
  case OWN_CLASS_DICT_KEYS:
  case OWN_CLASS_DICT_VALUES:
  case OWN_CLASS_DICT_ITEMS: return dict_length(view_dict(word));
  case OWN_CLASS_SET:
  case OWN_CLASS_FROZENSET: return set_length(word);
  case OWN_CLASS_STR: return str_length(word);
  case OWN_CLASS_RANGE: {
    Word length = range_of(word)->length;
    return ov_is_int(length) ? ov_int(length) : INT64_MAX;
  }
  default: return 0;
  }
}

Word object_to_list(Word iterable) {
  const SliceBounds all = {0, INT64_MAX, 1, 0};
  if (is_list(iterable)) return list_slice(iterable, &all);
  int64_t hint = length_hint(iterable);
  if (container_room(hint, sizeof(Word))) return 0;
  ov_retain(iterable);
  Word list = list_new(hint);
  bool raised = list_extend(list, iterable);
  ov_release(iterable);
  if (!raised) return list;
  ov_release(list);
  return 0;
}

/* ── unpacking ── */

static Word raise_not_enough(int64_t wanted, int64_t got, bool star) {
  return raise_value_error("not enough values to unpack (expected %s%lld, got %lld)",
                           star ? "at least " : "", (long long)wanted, (long long)got);
}

/* The items of the starred target and of those behind it. */
static bool unpack_rest(Word iterator, Word tuple, int64_t star) { /* raised */
  int64_t count = tuple_of(tuple)->length, after = count - star - 1;
  Word rest = list_new(0);
  tuple_set(tuple, star, rest);
  if (list_extend(rest, iterator)) return true;
  List *list = list_of(rest);
  if (list->length < after) return raise_not_enough(count - 1, star + list->length, true), true;
  list->length -= after;
  for (int64_t i = 0; i < after; i++)
    tuple_set(tuple, star + 1 + i, list->items[list->length + i]);
  return false;
}

static bool unpack_into(Word iterator, Word tuple, int64_t star) { /* raised */
  int64_t count = tuple_of(tuple)->length, plain = star < 0 ? count : star;
  for (int64_t at = 0; at < plain; at++) {
    Word item = next_of(iterator);
    if (!item) return true;
    if (item == OWN_END) return raise_not_enough(star < 0 ? count : count - 1, at, star >= 0), true;
    tuple_set(tuple, at, item);
  }
  if (star >= 0) return unpack_rest(iterator, tuple, star);
  Word more = next_of(iterator);
  if (more == OWN_END || !more) return !more;
  ov_release(more);
  return raise_value_error("too many values to unpack (expected %lld)", (long long)count), true;
}

static __attribute__((noinline)) Word unpack_any(Word sequence, int64_t count, int64_t star) {
  Class *class = class_of(sequence);
  Word iterator = object_iter(sequence);
  if (!iterator) {
    if (error_is(OWN_CLASS_TYPE_ERROR) && class_special(class, SPECIAL_ITER) == OWN_UNBOUND) {
      error_clear();
      raise_type("cannot unpack non-iterable %s object", class_name(class));
    }
    return 0;
  }
  Word tuple = tuple_new(count);
  bool raised = unpack_into(iterator, tuple, star);
  ov_release(iterator);
  if (!raised) return tuple;
  ov_release(tuple);
  return 0;
}

/* The items of a tuple or list that has so many; NULL: another case. */
static const Word *just_items(Word sequence, int64_t count) {
  if (is_tuple(sequence))
    return tuple_of(sequence)->length == count ? tuple_of(sequence)->items : NULL;
  return is_list(sequence) && list_of(sequence)->length == count ? list_of(sequence)->items : NULL;
}

/* The items of the starred target; making the list may change a list that they come from. */
static Word middle_of(Word sequence, int64_t star, int64_t after) {
  const SliceBounds bounds = {star, after ? -after : INT64_MAX, 1, 0};
  if (is_list(sequence)) return list_slice(sequence, &bounds);
  return list_from(tuple_of(sequence)->items + star, tuple_of(sequence)->length - star - after);
}

static inline int64_t row_length(Word sequence) {
  return is_tuple(sequence) ? tuple_of(sequence)->length : list_of(sequence)->length;
}

/* A list or tuple with a starred target: no iterator is made. */
static Word unpack_row(Word sequence, int64_t count, int64_t star) {
  int64_t others = count - 1, length = row_length(sequence);
  if (length < others) return raise_not_enough(others, length, true);
  ov_retain(sequence);
  Word tuple = tuple_new(count), middle = middle_of(sequence, star, others - star);
  if (middle) tuple_set(tuple, star, middle);
  length = row_length(sequence);
  const Word *items = is_tuple(sequence) ? tuple_of(sequence)->items : list_of(sequence)->items;
  for (int64_t i = 0; middle && length >= others && i < count; i++)
    if (i != star) tuple_set(tuple, i, ov_copy(items[i < star ? i : length - (count - i)]));
  ov_release(sequence);
  if (middle && length >= others) return tuple;
  ov_release(tuple);
  return middle ? raise_not_enough(others, length, true) : 0;
}

Word own_unpack(Word sequence, int64_t count, int64_t star) {
  if (star < 0 && count && just_items(sequence, count)) return ov_copy(sequence);
  if (star >= 0 && (is_tuple(sequence) || is_list(sequence)))
    return memory_result(unpack_row(sequence, count, star));
  return memory_result(unpack_any(sequence, count, star));
}

Word own_unpacked(Word sequence, int64_t at) {
  return ov_copy(is_list(sequence) ? list_of(sequence)->items[at] : tuple_of(sequence)->items[at]);
}

Word own_row[OWN_ROW_MOST];

bool own_unpack_row(Word sequence, int64_t count, int64_t star) {
  const Word *row = star < 0 ? just_items(sequence, count) : NULL;
  for (int64_t i = 0; row && i < count; i++)
    own_row[i] = ov_copy(row[i]);
  if (row) return false;
  Word parts = own_unpack(sequence, count, star);
  if (!parts) return true;
  const Word *items = is_list(parts) ? list_of(parts)->items : tuple_of(parts)->items;
  for (int64_t i = 0; i < count; i++)
    own_row[i] = ov_copy(items[i]);
  ov_release(parts); /* its items have owners */
  return false;
}

Word own_row_take(int64_t at) { return own_row[at]; }

Word own_tuple_item(Word tuple, int64_t at) { return ov_copy(tuple_of(tuple)->items[at]); }
bool own_tuple_is_of(Word tuple, int64_t count) { return tuple_of(tuple)->length == count; }
