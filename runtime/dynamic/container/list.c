// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* list: storage, growth, slices, repetition.
**
** In: words; lent ones are retained when stored. Out: lists whose items own what they hold. Invariant: items[0 … length-1] are
** owned words, items is NULL exactly if capacity is 0. The surprise: making an object may run __del__ methods, which may
** change any list; so the object is made first and the source looked at afterwards, and what a list loses is released
** only when the list is whole again. */
#include "dynamic/container/container_internal.h"

enum { WORD = sizeof(Word), SHRINK_ABOVE = 16, FIRST_ITEMS = 4 };

Word list_new(int64_t capacity) {
  List *list = object_new(OWN_CLASS_LIST, sizeof *list, OWN_FLAG_GREEN);
  list->length = 0;
  list->capacity = capacity;
  list->items = words_alloc(capacity);
  return ov_word(list);
}

static void list_resize_storage(List *list, int64_t capacity) {
  list->items = own_realloc(list->items, list->capacity * WORD, capacity * WORD);
  list->capacity = capacity;
}

void list_reserve(List *list, int64_t capacity) {
  if (capacity > list->capacity) list_resize_storage(list, capacity);
}

/* Room for `least` items and a quarter more, at least 4, rounded up to what the heap gives anyway. False: there is no memory,
** and a MemoryError is due. */
static __attribute__((noinline)) bool list_grow(List *list, int64_t least) {
  if (!OWN_IS_CHECKED && !list->capacity && least <= FIRST_ITEMS) {
    list->items = words_alloc(FIRST_ITEMS);
    list->capacity = FIRST_ITEMS;
    return true;
  }
  int64_t wanted = heap_good_size((least + (least >> 2) + 3) * WORD) / WORD;
  bool there = memory_grows(list->capacity * WORD, wanted * WORD);
  if (there)
    list_resize_storage(list, wanted);
  else
    reserve_due();
  return there;
}

/* Larger lists grow with what they get: a loop over them may end early. */
void own_list_expect(OwnWord word, OwnWord walked) {
  enum { MOST = 1 << 12 };
  int64_t count = is_list(walked)    ? list_of(walked)->length
                  : is_tuple(walked) ? tuple_of(walked)->length
                                     : 0;
  if (count > 0 && count <= MOST) list_reserve(list_of(word), count);
}

/* After items were taken out: gives storage back once three quarters of it are free. */
void list_shrink(List *list) {
  if (list->capacity <= SHRINK_ABOVE || list->length >= list->capacity >> 2) return;
  list_resize_storage(list, list->length + (list->length >> 1) + 4);
}

void list_append(Word word, Word taken) {
  List *list = list_of(word);
  if (OWN_UNLIKELY(list->length == list->capacity) && !list_grow(list, list->length + 1)) {
    ov_release(taken); /* whoever called raises */
    return;
  }
  object_store_note(&list->head, taken);
  list->items[list->length++] = taken;
}

static void list_note_all(List *list, const Word *items, int64_t count) {
  for (int64_t i = 0; i < count && (list->head.tag & OWN_FLAG_GREEN); i++)
    object_store_note(&list->head, items[i]);
}

/* Copies lent words to the end; there is room. */
static void list_put(List *list, const Word *items, int64_t count) {
  if (count == 0) return; /* an empty list has no storage */
  Word *to = list->items + list->length;
  if (words_are_run(items, count)) {
    memcpy(to, items, (size_t)count * WORD);
    list->length += count;
    return;
  }
  list_copy_in(list, to, items, count);
  list->length += count;
}

Word list_from(const Word *items, int64_t count) {
  Word result = list_new(count);
  list_put(list_of(result), items, count);
  return result;
}

Word list_take(const Word *items, int64_t count) {
  Word result = list_new(count);
  List *list = list_of(result);
  list_note_all(list, items, count);
  if (count) memcpy(list->items, items, (size_t)count * WORD);
  list->length = count;
  return result;
}

void list_insert(List *list, int64_t at, Word taken) {
  if (list->length == list->capacity && !list_grow(list, list->length + 1)) {
    ov_release(taken);
    return;
  }
  object_store_note(&list->head, taken);
  memmove(list->items + at + 1, list->items + at, (size_t)(list->length - at) * WORD);
  list->items[at] = taken;
  list->length++;
}

Word list_remove_at(List *list, int64_t at) {
  Word item = list->items[at];
  list->length--;
  memmove(list->items + at, list->items + at + 1, (size_t)(list->length - at) * WORD);
  list_shrink(list);
  return item;
}

/* Last to first, as CPython; then the storage. */
static void words_release(Word *items, int64_t count, int64_t capacity) {
  for (int64_t i = count; i-- > 0;)
    ov_release(items[i]);
  own_free(items, capacity * WORD);
}

void list_clear(List *list) {
  Word *items = list->items;
  int64_t count = list->length, capacity = list->capacity;
  list->items = NULL;
  list->length = list->capacity = 0;
  words_release(items, count, capacity);
}

/* The items of a list or tuple; they may move as soon as anything runs. */
static const Word *sequence_items(Word word, int64_t *count) {
  if (is_list(word)) {
    *count = list_of(word)->length;
    return list_of(word)->items;
  }
  *count = tuple_of(word)->length;
  return tuple_of(word)->items;
}

static bool append_each(void *self, Word item) {
  list_append(*(Word *)self, ov_copy(item));
  return false;
}

bool list_extend(Word word, Word iterable) {
  List *list = list_of(word);
  if (ov_is(iterable, OWN_CLASS_RANGE)) {
    Word more = range_of(iterable)->length;
    int64_t most = INT64_MAX / 2;
    if (container_room(list->length + (ov_is_int(more) ? ov_int(more) : most), WORD)) return true;
  }
  if (!is_list(iterable) && !is_tuple(iterable)) {
    ov_retain(word);
    bool raised = object_each_item(iterable, append_each, &word);
    ov_release(word);
    return raised;
  }
  int64_t count;
  sequence_items(iterable, &count);
  int64_t least = list->length + count;
  if (least > list->capacity && !list_grow(list, least)) return memory_raised();
  list_put(list, sequence_items(iterable, &count),
           count); /* asked again: it may be the list itself */
  return false;
}

Word list_concat(Word left, Word right) {
  int64_t first, second;
  bool held = list_new_hold(left);
  if (held) ov_retain(right);
  Word result = list_new(0);
  sequence_items(left, &first);
  sequence_items(right, &second);
  if (memory_room((first + second) * WORD)) {
    ov_release(result);
    result = 0;
  } else {
    list_of(result)->items = words_alloc(first + second);
    list_of(result)->capacity = first + second;
    list_put(list_of(result), sequence_items(left, &first), first);
    list_put(list_of(result), sequence_items(right, &second), second);
  }
  if (held) ov_release(right);
  if (held) ov_release(left);
  return result;
}

/* A list that gets what another one has is not greener than that. */
static inline void list_note_list(List *to, const List *from) {
  to->head.tag &= from->head.tag | ~(uint32_t)OWN_FLAG_GREEN;
}

/* All items of a list that ends now go to the end of the other, where there is room: nobody counts them. */
static void list_put_over(List *to, List *from) {
  list_note_list(to, from);
  if (from->length) memcpy(to->items + to->length, from->items, (size_t)from->length * WORD);
  to->length += from->length;
  from->length = 0;
}

/* The storage of a list that ends now. */
static void list_take_over(List *to, List *from) {
  list_note_list(to, from);
  to->items = from->items;
  to->length = from->length;
  to->capacity = from->capacity;
  from->items = NULL;
  from->length = from->capacity = 0;
}

/* What a list that somebody else knows has keeps its items. */
Word list_concat_over(Word left, Word right, bool takes_left, bool takes_right) {
  List *first = list_of(left), *second = list_of(right);
  takes_left = takes_left && first->head.count == 1;
  takes_right = takes_right && second->head.count == 1;
  if (!takes_left && !takes_right) return list_concat(left, right);
  bool held = list_new_hold(left);
  if (held) ov_retain(right);
  Word result = list_new(0);
  List *to = list_of(result);
  int64_t count = first->length + second->length;
  if (memory_room(count * WORD)) {
    ov_release(result);
    result = 0;
  } else {
    if (takes_left) list_take_over(to, first);
    list_reserve(to, count);
    if (!takes_left) list_put(to, first->items, first->length);
    if (takes_right)
      list_put_over(to, second);
    else
      list_put(to, second->items, second->length);
  }
  if (held) ov_release(right);
  if (held) ov_release(left);
  return result;
}

Word list_to_tuple(Word word) {
  List *list = list_of(word);
  ov_retain(word);
  Word result;
  for (;;) {
    int64_t count = list->length;
    result = tuple_new(count);
    if (list->length == count)
      break; /* else a __del__ that the allocation ran has changed the list */
    ov_release(result);
  }
  const Word *items = list->items;
  Word *to = tuple_of(result)->items;
  bool numbers = words_are_run(items, list->length);
  if (numbers) memcpy(to, items, (size_t)list->length * WORD);
  for (int64_t i = 0; !numbers && i < list->length; i++) {
    to[i] = ov_copy(items[i]);
    object_store_note(ov_object(result), items[i]);
  }
  ov_release(word);
  return result;
}

/* ── repetition ── */

static void retain_times(Word word, int64_t times) {
  if (!ov_is_pointer(word)) return;
  if (OWN_COUNTS_BY_CALL) {
    while (times-- > 0)
      ov_retain(word);
  } else {
    ov_object(word)->count += (uint32_t)times;
  }
}

/* Makes `count` words at `items` into count × times; there is room. */
static void words_repeat(Word *items, int64_t count, int64_t times) {
  for (int64_t i = 0; i < count; i++)
    retain_times(items[i], times - 1);
  int64_t total = count * times;
  if (count == 1) {
    for (int64_t i = 1; i < total; i++)
      items[i] = items[0];
    return;
  }
  for (int64_t done = count; done < total;) { /* doubling what is there */
    int64_t part = done < total - done ? done : total - done;
    memcpy(items + done, items, (size_t)part * WORD);
    done += part;
  }
}

/* Room for that many items; MemoryError. */
static bool repeat_room(int64_t length, int64_t times) {
  int64_t items;
  bool beyond = __builtin_mul_overflow(length, times, &items);
  return container_room(beyond ? INT64_MAX : items, WORD);
}

bool list_repeat_in_place(Word word, int64_t times) {
  List *list = list_of(word);
  if (times <= 0 || list->length == 0) {
    list_clear(list);
    return false;
  }
  if (repeat_room(list->length, times)) return true;
  list_reserve(list, list->length * times);
  words_repeat(list->items, list->length, times);
  list->length *= times;
  return false;
}

/* `times` owners of the word, in a list that is empty. */
static void fill(List *list, Word item, int64_t times) {
  Word *items = words_alloc(times);
  retain_times(item, times);
  object_store_note(&list->head, item);
  for (int64_t i = 0; i < times; i++)
    items[i] = item;
  list->items = items;
  list->length = list->capacity = times;
}

static bool put_repeated(List *to, const List *list, int64_t times) { /* raised */
  if (times <= 0 || list->length == 0) return false;
  if (repeat_room(list->length, times)) return true;
  if (list->length == 1) {
    fill(to, list->items[0], times);
    return false;
  }
  list_reserve(to, list->length * times);
  list_put(to, list->items, list->length);
  words_repeat(to->items, list->length, times);
  to->length *= times;
  return false;
}

Word list_repeat(Word word, int64_t times) {
  bool held = list_new_hold(word);
  Word result = list_new(0);
  if (put_repeated(list_of(result), list_of(word), times)) {
    ov_release(result);
    result = 0;
  }
  if (held) ov_release(word);
  return result;
}

OwnWord own_list_fill(OwnWord item, OwnWord times) {
  Word result;
  if (!ov_is_int(times)) {
    Word list = list_from(&item, 1);
    result = own_mul(list, times);
    ov_release(list);
    return result;
  }
  result = list_new(0);
  if (ov_int(times) <= 0) return result;
  if (!repeat_room(1, ov_int(times))) {
    fill(list_of(result), item, ov_int(times));
    return memory_result(result);
  }
  ov_release(result);
  return memory_result(0);
}
