// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* enumerate, zip, map, filter, reversed, iter(f, sentinel), and the iterator over __getitem__.
**
** In: iterables and functions. Out: one item at a time. Invariant: nothing is asked before next() asks for it. The surprise:
** an adapter is held while code of the program may run in it; over the iterators of lists, ranges and the like no code runs,
** so there it is not (a release would make it a candidate of the collector each time). */
#include "dynamic/container/container_internal.h"

enum { FEW = 8, WORD = sizeof(Word) };

static Adapter *adapter_of(Word word) { return (Adapter *)ov_object(word); }

/* Its next() makes no object and runs no code of the program, but perhaps when it ends. */
static bool is_quiet(Word iterator) {
  uint32_t id = ov_class(iterator);
  return id >= OWN_CLASS_LIST_ITERATOR && id <= OWN_CLASS_SET_ITERATOR &&
         id != OWN_CLASS_STR_ITERATOR;
}

/* ── enumerate ── */

static Word enumerate_next(Enumerate *enumerate) {
  Word item = iter_next(enumerate->iterator);
  if (item == OWN_END || !item) return item;
  Word index = enumerate->index;
  if (ov_is_int(index) && ov_fits(ov_int(index) + 1))
    enumerate->index = ov_small(ov_int(index) + 1);
  else
    enumerate->index = int_binary(OPERATOR_ADD, index, ov_small(1));
  return tuple_pair(index, item);
}

static Word enumerate_construct(const Word *args, int64_t count, Word names) {
  Keyword keywords[] = {{"iterable", count > 1 ? args[1] : OWN_UNBOUND},
                        {"start", count > 2 ? args[2] : OWN_UNBOUND}};
  if (keywords_read("enumerate", names, args + count, keywords, 2)) return 0;
  if (keywords[0].value == OWN_UNBOUND)
    return raise_type("enumerate() missing required argument 'iterable'");
  Word start = ov_small(0);
  if (keywords[1].value != OWN_UNBOUND) start = number_index(keywords[1].value);
  if (!start) return 0;
  Word iterator = object_iter(keywords[0].value);
  if (!iterator) return ov_release(start), 0;
  Enumerate *enumerate = object_new(OWN_CLASS_ENUMERATE, sizeof *enumerate, 0);
  enumerate->iterator = iterator;
  enumerate->index = start;
  return ov_word(enumerate);
}

/* ── zip and map: one item of each of several iterators ── */

static Word adapter_new(uint32_t class_id, Word taken_function, Word taken_iterators) {
  Adapter *adapter = object_new(class_id, sizeof *adapter, 0);
  adapter->function = taken_function;
  adapter->iterators = taken_iterators;
  return ov_word(adapter);
}

/* iter() of all of them: a tuple; 0: raised. */
static Word iterators_of(const Word *iterables, int64_t count) {
  Word tuple = tuple_new(count);
  for (int64_t i = 0; i < count; i++) {
    Word iterator = object_iter(iterables[i]);
    if (!iterator) return ov_release(tuple), 0;
    tuple_set(tuple, i, iterator);
  }
  return tuple;
}

/* Items from each iterator; how many there were until one gave none. *last: what it gave, OWN_END or 0. */
static int64_t collect(const Tuple *iterators, Word *items, Word *last) {
  for (int64_t i = 0; i < iterators->length; i++) {
    items[i] = iter_next(iterators->items[i]);
    if (items[i] != OWN_END && items[i]) continue;
    *last = items[i];
    return i;
  }
  return iterators->length;
}

static void items_release(const Word *items, int64_t count) {
  for (int64_t i = count; i-- > 0;)
    ov_release(items[i]);
}

static Word *items_begin(Word few[FEW], int64_t count) {
  return count <= FEW ? few : own_alloc(count * WORD);
}

static void items_end(Word *items, int64_t count) {
  if (count > FEW) own_free(items, count * WORD);
}

static Word raise_strict(int64_t at, const char *what) {
  return raise_value_error("zip() argument %lld is %s than argument%s%lld", (long long)at + 1, what,
                           at == 1 ? " " : "s 1-", (long long)at);
}

/* With strict=True: the iterator `at` has ended, those before have not. */
static Word zip_strict_end(const Tuple *iterators, int64_t at) {
  if (at > 0) return raise_strict(at, "shorter");
  for (int64_t i = 1; i < iterators->length; i++) {
    Word item = iter_next(iterators->items[i]);
    if (!item) return 0;
    if (item == OWN_END) continue;
    ov_release(item);
    return raise_strict(i, "longer");
  }
  return OWN_END;
}

static Word zip_next(const Adapter *zip) {
  const Tuple *iterators = tuple_of(zip->iterators);
  int64_t count = iterators->length;
  Word few[FEW], *items = items_begin(few, count), result = OWN_END;
  int64_t collected = collect(iterators, items, &result);
  if (collected == count) {
    if (count) result = tuple_take(items, count);
  } else {
    bool strict = result == OWN_END && zip->function == OWN_TRUE;
    items_release(items, collected);
    if (strict) result = zip_strict_end(iterators, collected);
  }
  items_end(items, count);
  return result;
}

static Word zip_construct(const Word *args, int64_t count, Word names) {
  Keyword keywords[] = {{"strict", OWN_FALSE}};
  if (keywords_read("zip", names, args + count, keywords, 1)) return 0;
  int strict = object_truth(keywords[0].value);
  if (strict < 0) return 0;
  Word iterators = iterators_of(args + 1, count - 1);
  return iterators ? adapter_new(OWN_CLASS_ZIP, ov_bool(strict), iterators) : 0;
}

static Word map_next(const Adapter *map) {
  const Tuple *iterators = tuple_of(map->iterators);
  int64_t count = iterators->length;
  Word few[FEW], *items = items_begin(few, count), result = OWN_END;
  int64_t collected = collect(iterators, items, &result);
  if (collected == count) result = call(map->function, items, count);
  items_release(items, collected);
  items_end(items, count);
  return result;
}

static Word map_construct(const Word *args, int64_t count, Word names) {
  (void)names;
  if (count < 3) return raise_type("map() must have at least two arguments.");
  Word iterators = iterators_of(args + 2, count - 2);
  return iterators ? adapter_new(OWN_CLASS_MAP, ov_copy(args[1]), iterators) : 0;
}

/* ── filter ── */

static int filter_wants(Word function, Word item) {
  if (function == OWN_NONE || function == class_word(OWN_CLASS_BOOL)) return object_truth(item);
  Word answer = call(function, &item, 1);
  if (!answer) return -1;
  int truth = object_truth(answer);
  ov_release(answer);
  return truth;
}

static Word filter_next(const Adapter *filter) {
  for (;;) {
    Word item = iter_next(filter->iterators);
    if (item == OWN_END || !item) return item;
    int wants = filter_wants(filter->function, item);
    if (wants > 0) return item;
    ov_release(item);
    if (wants < 0) return 0;
  }
}

static Word filter_construct(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  Word iterator = object_iter(args[2]);
  return iterator ? adapter_new(OWN_CLASS_FILTER, ov_copy(args[1]), iterator) : 0;
}

/* ── by subscripts: forwards and backwards ── */

static Word exhausted(Word *part) {
  Word word = *part;
  *part = OWN_UNBOUND;
  ov_release(word);
  return OWN_END;
}

static Word subscript_next(SequenceIterator *iterator, int64_t step) {
  if (iterator->sequence == OWN_UNBOUND) return OWN_END;
  if (iterator->at < 0) return exhausted(&iterator->sequence);
  Word sequence = ov_copy(iterator->sequence), index = int_new(iterator->at);
  Word item = object_get_item(sequence, index);
  ov_release(index);
  ov_release(sequence);
  if (item) {
    iterator->at += step;
    return item;
  }
  if (!error_is(OWN_CLASS_INDEX_ERROR) && !error_is(OWN_CLASS_STOP_ITERATION)) return 0;
  error_clear();
  return exhausted(&iterator->sequence);
}

static Word reversed_special(Word sequence) {
  Class *class = class_of(sequence);
  if (is_class(sequence)) {
    Word iterator = class_hook_text(sequence, "__class_reversed__", NULL, 0);
    if (iterator != OWN_UNBOUND) return iterator;
  }
  Word method = class_special(class, SPECIAL_REVERSED);
  if (method != OWN_UNBOUND && method != OWN_NONE)
    return call_special(sequence, SPECIAL_REVERSED, NULL, 0);
  if (method == OWN_NONE || class_special(class, SPECIAL_GETITEM) == OWN_UNBOUND)
    return raise_type("'%s' object is not reversible", class_name(class));
  int64_t length = object_length(sequence);
  return length < 0 ? 0 : sequence_iterator_new(OWN_CLASS_REVERSED, sequence, length - 1);
}

Word reversed_of(Word word) {
  const uint32_t table = OWN_CLASS_DICT_REVERSE_KEY_ITERATOR;
  uint32_t id = ov_class(word);
  switch (id) {
  case OWN_CLASS_LIST:
    return sequence_iterator_new(OWN_CLASS_LIST_REVERSE, word, list_of(word)->length - 1);
  case OWN_CLASS_TUPLE:
    return sequence_iterator_new(OWN_CLASS_REVERSED, word, tuple_of(word)->length - 1);
  case OWN_CLASS_STR: return sequence_iterator_new(OWN_CLASS_REVERSED, word, str_length(word) - 1);
  case OWN_CLASS_RANGE: return range_iter(word, true);
  case OWN_CLASS_DICT: return table_iterator_new(table, word, OWN_CLASS_DICT_KEYS);
  case OWN_CLASS_DICT_KEYS:
  case OWN_CLASS_DICT_VALUES:
  case OWN_CLASS_DICT_ITEMS: return table_iterator_new(table, view_dict(word), id);
  default: return reversed_special(word);
  }
}

static Word reversed_construct(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  return reversed_of(args[1]);
}

/* ── iter(function, sentinel) ── */

static Word call_next(CallIterator *iterator) {
  if (iterator->function == OWN_UNBOUND) return OWN_END;
  Word item = call(iterator->function, NULL, 0);
  if (!item) {
    if (!error_is(OWN_CLASS_STOP_ITERATION)) return 0;
    error_clear();
    exhausted(&iterator->sentinel);
    return exhausted(&iterator->function);
  }
  int equal = iterator->function == OWN_UNBOUND ? 1 : item_equal(iterator->sentinel, item);
  if (equal == 0) return item;
  ov_release(item);
  if (equal < 0) return 0;
  exhausted(&iterator->sentinel);
  return exhausted(&iterator->function);
}

Word call_iterator_new(Word function, Word sentinel) {
  ov_retain(function);
  ov_retain(sentinel);
  CallIterator *iterator = object_new(OWN_CLASS_CALL_ITERATOR, sizeof *iterator, 0);
  iterator->function = function;
  iterator->sentinel = sentinel;
  return ov_word(iterator);
}

/* ── next() of all of them ── */

static Word held_next(Word word) {
  void *object = ov_object(word);
  switch (ov_class(word)) {
  case OWN_CLASS_ENUMERATE: return enumerate_next(object);
  case OWN_CLASS_ZIP: return zip_next(object);
  case OWN_CLASS_MAP: return map_next(object);
  case OWN_CLASS_FILTER: return filter_next(object);
  case OWN_CLASS_CALL_ITERATOR: return call_next(object);
  case OWN_CLASS_REVERSED: return subscript_next(object, -1);
  default: return subscript_next(object, 1);
  }
}

/* Of two quiet iterators. */
static Word pair_next(const Tuple *iterators) {
  Word left = iter_next(iterators->items[0]);
  if (left == OWN_END || !left) return left;
  Word right = iter_next(iterators->items[1]);
  if (right != OWN_END && right) return tuple_pair(left, right);
  ov_release(left);
  return right;
}

Word adapter_next(Word word) {
  uint32_t id = ov_class(word);
  if (id == OWN_CLASS_ENUMERATE) {
    Enumerate *enumerate = (Enumerate *)ov_object(word);
    if (is_quiet(enumerate->iterator)) return enumerate_next(enumerate);
  }
  if (id == OWN_CLASS_ZIP && adapter_of(word)->function == OWN_FALSE) {
    const Tuple *iterators = tuple_of(adapter_of(word)->iterators);
    if (iterators->length == 2 && is_quiet(iterators->items[0]) && is_quiet(iterators->items[1]))
      return pair_next(iterators);
  }
  if (stack_check()) return 0;
  ov_retain(word);
  Word item = held_next(word);
  ov_release(word);
  return item;
}

const NativeInfo enumerate_methods[] = {
    {"__new__", enumerate_construct, 1, 3, true, true},
    {NULL, NULL, 0, 0, false, false},
};
const NativeInfo zip_methods[] = {
    {"__new__", zip_construct, 1, -1, true, true},
    {NULL, NULL, 0, 0, false, false},
};
const NativeInfo map_methods[] = {
    {"__new__", map_construct, 1, -1, false, true},
    {NULL, NULL, 0, 0, false, false},
};
const NativeInfo filter_methods[] = {
    {"__new__", filter_construct, 3, 3, false, true},
    {NULL, NULL, 0, 0, false, false},
};
const NativeInfo reversed_methods[] = {
    {"__new__", reversed_construct, 2, 2, false, true},
    {NULL, NULL, 0, 0, false, false},
};
