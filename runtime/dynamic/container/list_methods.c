// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The methods of list as natives: args[0] is the list, lent.
**
** Invariant: lengths are read again after whatever may run code of the program. */
#include "dynamic/container/container_internal.h"
#include "dynamic/number.h"

/* The optional bounds of index(), args[2] and args[3], as of a slice of a sequence of `length`. */
bool search_bounds(const Word *args, int64_t count, int64_t length, int64_t *from, int64_t *to) {
  *from = 0;
  *to = INT64_MAX;
  for (int64_t i = 2; i < count; i++) {
    int64_t *bound = i == 2 ? from : to;
    if (!is_int_or_bool(args[i]) && class_special(class_of(args[i]), SPECIAL_INDEX) == OWN_UNBOUND)
      return raise_type("slice indices must be integers or have an __index__ method"), true;
    if (index_argument(args[i], bound)) return true;
    if (*bound < 0) *bound = *bound + length < 0 ? 0 : *bound + length;
  }
  return false;
}

static Word list_construct(const Word *args, int64_t count, Word names) {
  (void)names;
  return count == 1 ? list_new(0) : object_to_list(args[1]);
}

static Word native_append(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  list_append(args[0], ov_copy(args[1]));
  return OWN_NONE;
}

static Word native_extend(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  return list_extend(args[0], args[1]) ? 0 : OWN_NONE;
}

/* Where to insert or take out. Raised: it is no index, or has more than 64 bits. */
static bool place_argument_any(Word word, int64_t *index) {
  if (int_value(word, index)) return false;
  Word number = number_index(word);
  if (!number) return true;
  bool good = int_value(number, index);
  ov_release(number);
  if (!good) raise_class(OWN_CLASS_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
  return !good;
}

static inline bool place_argument(Word word, int64_t *index) {
  if (!ov_is_int(word)) return place_argument_any(word, index);
  *index = ov_int(word);
  return false;
}

static Word native_insert(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  int64_t at;
  if (place_argument(args[1], &at)) return 0;
  List *list = list_of(args[0]);
  if (at < 0) at += list->length;
  if (at < 0) at = 0;
  list_insert(list, at > list->length ? list->length : at, ov_copy(args[2]));
  return OWN_NONE;
}

static Word native_pop(const Word *args, int64_t count, Word names) {
  (void)names;
  List *list = list_of(args[0]);
  if (count == 1 && list->length > 0) {
    Word item = list->items[--list->length];
    list_shrink(list);
    return item;
  }
  int64_t at = -1;
  if (count == 2 && place_argument(args[1], &at)) return 0;
  if (list->length == 0) return raise_class(OWN_CLASS_INDEX_ERROR, "pop from empty list");
  if (at < 0) at += list->length;
  if (at < 0 || at >= list->length)
    return raise_class(OWN_CLASS_INDEX_ERROR, "pop index out of range");
  return list_remove_at(list, at);
}

/* ── short lists, without a call: items go on one after the other ── */

enum { SHORT = 16 /* the capacity from which on list_shrink has something to do */ };

/* Puts the item, which is lent, before number `at`; false: it is another case. */
static inline bool insert_at_once(List *list, uint64_t at, Word item) {
  int64_t length = list->length;
  if (at >= (uint64_t)length || length >= list->capacity || length > SHORT) return false;
  if (ov_is_pointer(item)) {
    if (list->head.tag & OWN_FLAG_GREEN) return false;
    ov_retain(item);
  }
  Word *last = list->items + length;
  for (Word *place = list->items + at; place != last; place++) {
    Word next = *place;
    *place = item;
    item = next;
  }
  *last = item;
  list->length = length + 1;
  return true;
}

/* Takes number `at` out; OWN_UNBOUND: it is another case. */
static inline Word pop_at_once(List *list, uint64_t at) {
  int64_t length = list->length;
  if (at >= (uint64_t)length || list->capacity > SHORT) return OWN_UNBOUND;
  Word *first = list->items + at, *place = list->items + length - 1, item = *place;
  while (place != first) {
    Word next = *--place;
    *place = item;
    item = next;
  }
  list->length = length - 1;
  return item;
}

/* The same with the last one, while the storage is not too large for the others. */
static inline Word pop_last(List *list) {
  int64_t length = list->length - 1;
  if (length < 0 || (list->capacity > SHORT && length < list->capacity >> 2)) return OWN_UNBOUND;
  list->length = length;
  return list->items[length];
}

Word list_at_once(uint8_t way, Word self, const Word *args, int64_t count) {
  List *list = list_of(self);
  if (way == LIST_POP && count == 0) return pop_last(list);
  if (way == LIST_APPEND && count == 1) {
    bool plain = list->length < list->capacity && !ov_is_pointer(args[0]);
    if (!plain) return OWN_UNBOUND;
    list->items[list->length++] = args[0];
    return OWN_NONE;
  }
  if (count != 1 + (way == LIST_INSERT) || !ov_is_int(args[0])) return OWN_UNBOUND;
  uint64_t at = (uint64_t)ov_int(args[0]);
  if (way == LIST_POP) return pop_at_once(list, at);
  return insert_at_once(list, at, args[1]) ? OWN_NONE : OWN_UNBOUND;
}

static Word native_remove(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  List *list = list_of(args[0]);
  int64_t at = list_find(args[0], args[1], 0, INT64_MAX);
  if (at < -1) return 0;
  if (at < 0) return raise_value_error("list.remove(x): x not in list");
  if (at < list->length) ov_release(list_remove_at(list, at)); /* __eq__ may have emptied it */
  return OWN_NONE;
}

static Word native_index(const Word *args, int64_t count, Word names) {
  int64_t from, to;
  (void)names;
  if (search_bounds(args, count, list_of(args[0])->length, &from, &to)) return 0;
  int64_t at = list_find(args[0], args[1], from, to);
  if (at >= 0) return ov_small(at);
  if (at < -1) return 0;
  Word text = object_repr(args[1]);
  if (!text) return 0;
  raise_value_error("%s is not in list", str_utf8(text, NULL));
  ov_release(text);
  return 0;
}

static Word native_count(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  int64_t found = 0;
  for (int64_t at = 0;; found++) {
    at = list_find(args[0], args[1], at, INT64_MAX) + 1;
    if (at <= 0) return at < 0 ? 0 : ov_small(found);
  }
}

static Word native_clear(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  list_clear(list_of(args[0]));
  return OWN_NONE;
}

static Word native_copy(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  const SliceBounds all = {0, INT64_MAX, 1, 0};
  return list_slice(args[0], &all);
}

static Word native_reverse(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  List *list = list_of(args[0]);
  for (int64_t low = 0, high = list->length - 1; low < high; low++, high--) {
    Word item = list->items[low];
    list->items[low] = list->items[high];
    list->items[high] = item;
  }
  return OWN_NONE;
}

static Word native_init(const Word *args, int64_t count, Word names) {
  (void)names;
  list_clear(list_of(args[0]));
  return count == 2 && list_extend(args[0], args[1]) ? 0 : OWN_NONE;
}

/* key= and reverse= of sort() and sorted(). */
static Word sort_with(Word list, Word names, const Word *values) {
  Keyword keywords[] = {{"key", OWN_NONE}, {"reverse", OWN_FALSE}};
  if (keywords_read("sort", names, values, keywords, 2)) return 0;
  int64_t reverse = 0;
  if (!ov_is_bool(keywords[1].value)) {
    if (object_index(keywords[1].value, &reverse, false, NULL)) return 0;
  } else {
    reverse = keywords[1].value == OWN_TRUE;
  }
  return list_sort(list, keywords[0].value, reverse != 0);
}

static Word native_sort(const Word *args, int64_t count, Word names) {
  if (count > 1) return raise_type("sort() takes no positional arguments");
  return sort_with(args[0], names, args + count);
}

Word builtin_SORTED(const Word *args, int64_t count, Word names) {
  if (count != 1) return raise_type("sorted expected 1 argument, got %lld", (long long)count);
  Word list = object_to_list(args[0]);
  if (!list) return 0;
  Word done = sort_with(list, names, args + count);
  if (done) return list;
  ov_release(list);
  return 0;
}

const NativeInfo list_methods[] = {
    {"__new__", list_construct, 1, 2, false, true},
    {"__init__", native_init, 1, 2, false, true},
    {"append", native_append, 2, 2, false, LIST_APPEND},
    {"clear", native_clear, 1, 1, false, true},
    {"copy", native_copy, 1, 1, false, true},
    {"count", native_count, 2, 2, false, true},
    {"extend", native_extend, 2, 2, false, true},
    {"index", native_index, 2, 4, false, true},
    {"insert", native_insert, 3, 3, false, LIST_INSERT},
    {"pop", native_pop, 1, 2, false, LIST_POP},
    {"remove", native_remove, 2, 2, false, true},
    {"reverse", native_reverse, 1, 1, false, false},
    {"sort", native_sort, 1, -1, true, true},
    {NULL, NULL, 0, 0, false, false},
};
