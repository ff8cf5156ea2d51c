// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Slices of lists: reading, assigning, deleting; searching.
**
** In: a list, a slice that is not unpacked yet, and what is assigned. Out: the list changed as CPython does it, or an error
** and the list as it was. Invariant: whatever may run code of the program (__index__, iterating the assigned value) runs
** before the bounds are fitted to the length; the items that leave the list are released when it is whole again. The
** surprise: a[i:j] with j < i inserts before i. */
#include "dynamic/container/container_internal.h"
#include "own/quick.h"

enum { WORD = sizeof(Word), FEW = 16, SOME = 6 /* looked at all at once */ };

/* Words that left a list, to be released at the end. */
typedef struct {
  Word few[FEW];
  Word *words;
  int64_t count;
} Removed;

static void removed_begin(Removed *removed, int64_t count) {
  removed->words = count > FEW ? own_alloc(count * WORD) : removed->few;
  removed->count = count;
}

static void removed_end(Removed *removed, bool backwards) {
  int64_t count = removed->count;
  for (int64_t i = 0; i < count; i++)
    ov_release(removed->words[backwards ? count - 1 - i : i]);
  if (count > FEW) own_free(removed->words, count * WORD);
}

/* ── reading ── */

/* Copies `count` words from a list, `step` apart, to another one that is green and has room. */
static inline void copy_items(List *to, const List *list, int64_t start, int64_t step,
                              int64_t count) {
  const Word *from = list->items + start;
  Word *items = to->items;
  to->length = count;
  if (count >= SOME && step == 1 && words_are_numbers(from, count)) {
    memcpy(items, from, (size_t)count * WORD);
    return;
  }
  if (list->head.tag & OWN_FLAG_GREEN) { /* then all items are */
    for (int64_t i = 0; i < count; i++)
      items[i] = ov_copy(from[i * step]);
    return;
  }
  for (int64_t i = 0; i < count; i++) {
    Word item = from[i * step];
    items[i] = item;
    if (!ov_is_pointer(item)) continue;
    object_store_note(&to->head, item);
    ov_retain(item);
  }
}

/* `all`: nobody has said which. */
static inline Word cut(Word word, SliceBounds bounds, bool all) {
  bool held = list_new_hold(word);
  List *to = object_new(OWN_CLASS_LIST, sizeof *to, OWN_FLAG_GREEN);
  to->length = to->capacity = 0;
  to->items = NULL;
  const List *from = list_of(word);
  if (all)
    bounds.count = from->length;
  else
    slice_adjust(&bounds, from->length);
  bool raised = memory_room(bounds.count * WORD);
  if (bounds.count && !raised) {
    to->items = words_alloc(bounds.count);
    to->capacity = bounds.count;
    copy_items(to, from, bounds.start, bounds.step, bounds.count);
  }
  if (held) ov_release(word);
  if (!raised) return ov_word(to);
  ov_release(ov_word(to));
  return 0;
}

Word list_slice(Word word, const SliceBounds *unpacked) { return cut(word, *unpacked, false); }

/* ── assigning and deleting ── */

/* Puts `count` lent words in the place of as many, if none of those is an object; false: some is. */
static bool replace_numbers(List *list, int64_t start, int64_t count, const Word *items) {
  if (!count) return true;
  Word *to = list->items + start;
  for (int64_t i = 0; i < count; i++)
    if (ov_is_pointer(to[i])) return false;
  list_copy_in(list, to, items, count);
  return true;
}

/* Puts `count` lent words in the place of the items start … start + gone - 1. */
static void replace_run(List *list, int64_t start, int64_t gone, const Word *items, int64_t count) {
  if (gone == count && replace_numbers(list, start, count, items)) return;
  Removed removed;
  removed_begin(&removed, gone);
  if (gone) memcpy(removed.words, list->items + start, (size_t)gone * WORD);
  int64_t tail = list->length - start - gone, length = list->length - gone + count;
  if (length > list->capacity) list_reserve(list, length + (length >> 3) + 3);
  if (tail) memmove(list->items + start + count, list->items + start + gone, (size_t)tail * WORD);
  for (int64_t i = 0; i < count; i++) {
    object_store_note(&list->head, items[i]);
    list->items[start + i] = ov_copy(items[i]);
  }
  list->length = length;
  list_shrink(list);
  removed_end(&removed, true);
}

static bool assign_steps(List *list, const SliceBounds *bounds, const Word *items, int64_t count) {
  if (count != bounds->count)
    return raise_value_error(
               "attempt to assign sequence of size %lld to extended slice of size %lld",
               (long long)count, (long long)bounds->count),
           true;
  Removed removed;
  removed_begin(&removed, count);
  for (int64_t i = 0; i < count; i++) {
    Word *item = &list->items[bounds->start + i * bounds->step];
    removed.words[i] = *item;
    object_store_note(&list->head, items[i]);
    *item = ov_copy(items[i]);
  }
  removed_end(&removed, false);
  return false;
}

static void delete_steps(List *list, SliceBounds bounds) {
  if (bounds.count == 0) return;
  if (bounds.step < 0) { /* the same items, first to last */
    bounds.start += bounds.step * (bounds.count - 1);
    bounds.step = -bounds.step;
  }
  Removed removed;
  removed_begin(&removed, bounds.count);
  int64_t to = bounds.start, from = bounds.start;
  for (int64_t i = 0; i < bounds.count; i++) {
    removed.words[i] = list->items[from++];
    int64_t end = i + 1 < bounds.count ? from + bounds.step - 1 : list->length;
    memmove(list->items + to, list->items + from, (size_t)(end - from) * WORD);
    to += end - from;
    from = end;
  }
  list->length = to;
  list_shrink(list);
  removed_end(&removed, false);
}

/* What is assigned, as a list or tuple that stays as it is: owned. */
static Word assigned_items(Word list, Word value, const char *refusal) {
  if (is_tuple(value) || (is_list(value) && value != list)) return ov_copy(value);
  Word iterator = object_iter(value);
  if (!iterator) {
    if (!error_is(OWN_CLASS_TYPE_ERROR)) return 0;
    error_clear();
    return raise_type("%s", refusal);
  }
  Word items = list_new(0);
  bool raised = list_extend(items, iterator);
  ov_release(iterator);
  if (!raised) return items;
  ov_release(items);
  return 0;
}

static bool assign_items(List *list, const SliceBounds *bounds, const Word *items, int64_t count) {
  if (bounds->step != 1) return assign_steps(list, bounds, items, count);
  replace_run(list, bounds->start, bounds->count, items, count);
  return false;
}

/* list[bounds] = value, lent; UNBOUND: deletes. Raised. */
static bool set_bounds(Word word, SliceBounds bounds, Word value) {
  List *list = list_of(word);
  if (value == OWN_UNBOUND) {
    slice_adjust(&bounds, list->length);
    if (bounds.step == 1)
      replace_run(list, bounds.start, bounds.count, NULL, 0);
    else
      delete_steps(list, bounds);
    return false;
  }
  Word source = assigned_items(word, value,
                               bounds.step == 1 ? "can only assign an iterable"
                                                : "must assign iterable to extended slice");
  if (!source) return true;
  slice_adjust(&bounds, list->length);
  bool tuple = is_tuple(source);
  const Word *items = tuple ? tuple_of(source)->items : list_of(source)->items;
  int64_t count = tuple ? tuple_of(source)->length : list_of(source)->length;
  bool raised = assign_items(list, &bounds, items, count);
  ov_release(source);
  return raised;
}

/* What either list gets may make it lose its green mark. */
static void share_marks(List *list, List *other) {
  uint32_t both = list->head.tag & other->head.tag & OWN_FLAG_GREEN;
  list->head.tag = (list->head.tag & ~(uint32_t)OWN_FLAG_GREEN) | both;
  other->head.tag = (other->head.tag & ~(uint32_t)OWN_FLAG_GREEN) | both;
}

/* The items of a list that ends now, in the place of all items, or of as many: they change places, so that what was there ends with
** that list. False: it is another case, nothing has changed. */
static inline bool replace_moving(Word word, const SliceBounds *unpacked, Word taken) {
  SliceBounds bounds = *unpacked;
  if (bounds.step != 1 || !is_list(taken) || ov_object(taken)->count != 1) return false;
  List *list = list_of(word), *from = list_of(taken);
  slice_adjust(&bounds, list->length);
  bool all = bounds.count == list->length;
  if (list == from || (!all && from->length != bounds.count)) return false;
  share_marks(list, from);
  if (all) {
    Word *items = list->items;
    int64_t length = list->length, capacity = list->capacity;
    list->items = from->items;
    list->length = from->length;
    list->capacity = from->capacity;
    from->items = items;
    from->length = length;
    from->capacity = capacity;
    return true;
  }
  Word *to = list->items + bounds.start;
  for (int64_t i = 0; i < bounds.count; i++) {
    Word item = to[i];
    to[i] = from->items[i];
    from->items[i] = item;
  }
  return true;
}

/* As many items of another list or tuple in the place of numbers: nothing is let go of, so nothing needs to be held. False: it is
** another case, nothing has changed. */
static bool replace_quietly(Word word, const SliceBounds *unpacked, Word value) {
  SliceBounds bounds = *unpacked;
  if (bounds.step != 1 || value == word || !(is_list(value) || is_tuple(value))) return false;
  slice_adjust(&bounds, list_of(word)->length);
  bool tuple = is_tuple(value);
  int64_t count = tuple ? tuple_of(value)->length : list_of(value)->length;
  const Word *items = tuple ? tuple_of(value)->items : list_of(value)->items;
  return count == bounds.count && replace_numbers(list_of(word), bounds.start, count, items);
}

bool list_set_slice(Word word, Word slice, Word value) {
  SliceBounds bounds;
  return slice_unpack(slice, &bounds) || set_bounds(word, bounds, value);
}

/* ── as compiled code writes them: mostly no slice is made ── */

OwnWord own_get_slice(OwnWord container, OwnWord start, OwnWord stop, OwnWord step) {
  SliceBounds bounds = {0, INT64_MAX, 1, 0};
  bool all = start == OWN_NONE && stop == OWN_NONE && step == OWN_NONE;
  if (all || slice_is_plain(start, stop, step, &bounds)) {
    if (is_list(container)) return memory_result(cut(container, bounds, all));
    if (is_tuple(container)) return memory_result(tuple_slice(container, &bounds));
  }
  Word slice = slice_new(start, stop, step);
  Word result = object_get_item(container, slice);
  ov_release(slice);
  return memory_result(result);
}

bool own_set_slice(OwnWord container, OwnWord start, OwnWord stop, OwnWord step, OwnWord taken) {
  SliceBounds bounds;
  if (is_list(container) && slice_is_plain(start, stop, step, &bounds)) {
    if (replace_moving(container, &bounds, taken) || replace_quietly(container, &bounds, taken)) {
      ov_release(taken);
      return false;
    }
    ov_retain(container);
    bool raised = set_bounds(container, bounds, taken);
    ov_release(taken);
    ov_release(container);
    return raised || memory_raised();
  }
  Word slice = slice_new(start, stop, step);
  bool raised = object_set_item(container, slice, taken);
  ov_release(slice);
  return raised || memory_raised();
}

bool own_turn_slice(OwnWord x, OwnWord start, OwnWord stop, OwnWord more, OwnWord from,
                    OwnWord to) {
  Word sum = ov_is_int(stop) ? ov_try_add(stop, more) : 0;
  if (sum && ov_try_turn(x, start, sum, from, to)) return false;
  Word taken = own_get_slice(x, from, to, ov_small(-1));
  if (!taken) return true;
  sum = more == ov_small(0) ? ov_copy(stop) : own_add(stop, more);
  bool raised = !sum;
  if (raised)
    ov_release(taken);
  else
    raised = own_set_slice(x, start, sum, OWN_NONE, taken);
  ov_release(sum);
  return raised;
}

/* ── searching ── */

int64_t list_find(Word word, Word value, int64_t from, int64_t to) {
  List *list = list_of(word);
  for (int64_t at = from; at < to && at < list->length; at++) {
    int equal = item_equal(list->items[at], value);
    if (equal) return equal < 0 ? -2 : at;
  }
  return -1;
}
