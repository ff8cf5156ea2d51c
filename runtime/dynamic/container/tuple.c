// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* tuple: making, slices, joining, methods.
**
** In: words, lent or taken as the name says. Out: tuples that never change again; they are green if all their items are, and
** stay so. Invariant: there is one empty tuple, immortal. The surprise: items are retained before the tuple is made, because
** making it may run __del__ methods that let go of them. */
#include "dynamic/container/container_internal.h"

enum { WORD = sizeof(Word) };

static struct {
  Word empty;
} tuples;

Word tuple_empty(void) {
  if (OWN_UNLIKELY(!tuples.empty)) {
    Tuple *tuple = object_new_immortal(OWN_CLASS_TUPLE, sizeof *tuple);
    tuple->length = 0;
    tuples.empty = ov_word(tuple);
  }
  return ov_copy(tuples.empty);
}

static inline Tuple *tuple_alloc(int64_t length, uint32_t flags) {
  Tuple *tuple = object_new(OWN_CLASS_TUPLE, (int64_t)sizeof *tuple + length * WORD, flags);
  tuple->length = length;
  return tuple;
}

Word tuple_new(int64_t length) {
  if (length == 0) return tuple_empty();
  Tuple *tuple = tuple_alloc(length, OWN_FLAG_GREEN);
  for (int64_t i = 0; i < length; i++)
    tuple->items[i] = OWN_NONE;
  return ov_word(tuple);
}

static inline uint32_t words_green(const Word *items, int64_t count) {
  if (words_are_run(items, count)) return OWN_FLAG_GREEN;
  for (int64_t i = 0; i < count; i++)
    if (!object_is_green(items[i])) return 0;
  return OWN_FLAG_GREEN;
}

Word tuple_take(const Word *items, int64_t count) {
  if (count == 0) return tuple_empty();
  Tuple *tuple = tuple_alloc(count, words_green(items, count));
  if (count >= MANY_WORDS) memcpy(tuple->items, items, (size_t)count * WORD);
  for (int64_t i = 0; count < MANY_WORDS && i < count; i++)
    tuple->items[i] = items[i];
  return ov_word(tuple);
}

Word tuple_pair(Word first, Word second) { return tuple_take((Word[]){first, second}, 2); }

/* `items` may be part of a tuple, which the caller keeps alive. */
Word tuple_from(const Word *items, int64_t count) {
  if (count == 0) return tuple_empty();
  for (int64_t i = 0; i < count; i++)
    ov_retain(items[i]);
  return tuple_take(items, count);
}

/* A tuple never changes, so it is enough to hold it. */
Word tuple_slice(Word word, const SliceBounds *unpacked) {
  SliceBounds bounds = *unpacked;
  slice_adjust(&bounds, tuple_of(word)->length);
  if (bounds.count == tuple_of(word)->length && bounds.step == 1) return ov_copy(word);
  ov_retain(word);
  Word result = tuple_new(bounds.count);
  for (int64_t i = 0; i < bounds.count; i++)
    tuple_set(result, i, ov_copy(tuple_of(word)->items[bounds.start + i * bounds.step]));
  ov_release(word);
  return result;
}

Word tuple_concat(Word left, Word right) {
  const Tuple *first = tuple_of(left), *second = tuple_of(right);
  if (first->length == 0) return ov_copy(right);
  if (second->length == 0) return ov_copy(left);
  ov_retain(left);
  ov_retain(right);
  Word result = tuple_new(first->length + second->length);
  for (int64_t i = 0; i < first->length; i++)
    tuple_set(result, i, ov_copy(first->items[i]));
  for (int64_t i = 0; i < second->length; i++)
    tuple_set(result, first->length + i, ov_copy(second->items[i]));
  ov_release(right);
  ov_release(left);
  return result;
}

Word tuple_repeat(Word word, int64_t times) {
  int64_t length = tuple_of(word)->length;
  if (times <= 0 || length == 0) return tuple_empty();
  if (times == 1) return ov_copy(word);
  if (container_room(times > INT64_MAX / length ? INT64_MAX : length * times, WORD)) return 0;
  ov_retain(word);
  Word result = tuple_new(length * times);
  for (int64_t start = 0; times-- > 0; start += length)
    for (int64_t i = 0; i < length; i++)
      tuple_set(result, start + i, ov_copy(tuple_of(word)->items[i]));
  ov_release(word);
  return result;
}

int64_t tuple_find(Word word, Word value, int64_t from, int64_t to) {
  const Tuple *tuple = tuple_of(word);
  for (int64_t at = from; at < to && at < tuple->length; at++) {
    int equal = item_equal(tuple->items[at], value);
    if (equal) return equal < 0 ? -2 : at;
  }
  return -1;
}

/* ── methods ── */

static Word tuple_construct(const Word *args, int64_t count, Word names) {
  (void)names;
  if (count == 1) return tuple_empty();
  if (is_tuple(args[1])) return ov_copy(args[1]);
  if (is_list(args[1])) return list_to_tuple(args[1]);
  Word list = object_to_list(args[1]);
  return list ? own_list_to_tuple(list) : 0;
}

static Word tuple_index(const Word *args, int64_t count, Word names) {
  (void)names;
  int64_t from, to;
  if (search_bounds(args, count, tuple_of(args[0])->length, &from, &to)) return 0;
  int64_t at = tuple_find(args[0], args[1], from, to);
  if (at == -1) return raise_value_error("tuple.index(x): x not in tuple");
  return at < 0 ? 0 : ov_small(at);
}

static Word tuple_count(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  int64_t found = 0, length = tuple_of(args[0])->length;
  for (int64_t at = 0;; found++) {
    at = tuple_find(args[0], args[1], at, length) + 1;
    if (at <= 0) return at < 0 ? 0 : ov_small(found);
  }
}

const NativeInfo tuple_methods[] = {
    {"__new__", tuple_construct, 1, 2, false, true},
    {"index", tuple_index, 2, 4, false, true},
    {"count", tuple_count, 2, 2, false, true},
    {NULL, NULL, 0, 0, false, false},
};
