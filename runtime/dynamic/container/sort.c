// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* list.sort: a stable merge sort that finds runs which are there already (timsort with the merge order of powersort, as
** CPython 3.11, without its galloping inside merges).
**
** In: a list, a key function or None. Out: the list sorted, or an error and some order of the same items. Comparisons ask
** only `<`, the later item on the left. Invariant: at any call of the program's code the arrays hold each word once, so an
** error can stop everything anywhere. The surprise: the list is empty while the sort runs; what the program puts into it
** meanwhile is thrown away with ValueError. */
#include "dynamic/container/container_internal.h"

enum { WORD = sizeof(Word), MOST_RUNS = 85, SHORT = 64 };

/* Keys, and the items they belong to: NULL if the items are their own keys. */
typedef struct {
  Word *keys, *items;
} Lane;

typedef struct {
  int64_t start, length;
  int power; /* of the border to the next run */
} Run;

typedef enum { KEYS_INT, KEYS_FLOAT, KEYS_STR, KEYS_ANY } KeyKind;

typedef struct {
  Lane all, spare;
  int64_t count, spare_size;
  KeyKind kind;
  Run runs[MOST_RUNS];
  int run_count;
} Sort;

/* ── comparing ── */

static KeyKind key_kind(const Word *keys, int64_t count) {
  int64_t ints = 0, floats = 0, texts = 0;
  for (int64_t i = 0; i < count && i == ints + floats + texts; i++) {
    ints += ov_is_int(keys[i]);
    floats += ov_is_float(keys[i]);
    texts += is_str(keys[i]);
  }
  if (ints == count) return KEYS_INT;
  if (floats == count) return KEYS_FLOAT;
  return texts == count ? KEYS_STR : KEYS_ANY;
}

/* Tuples that differ in an int at the front need no more. */
static int less_any(Word left, Word right) {
  if (is_tuple(left) && is_tuple(right) && tuple_of(left)->length && tuple_of(right)->length) {
    Word first = tuple_of(left)->items[0], second = tuple_of(right)->items[0];
    if (first != second && ov_is_int(first) && ov_is_int(second))
      return (int64_t)first < (int64_t)second;
  }
  return object_compare_truth(COMPARE_LT, left, right);
}

/* 0, 1, -1 raised. The arrays own both. */
static inline int less(const Sort *sort, Word left, Word right) {
  switch (sort->kind) {
  case KEYS_INT: return (int64_t)left < (int64_t)right;
  case KEYS_FLOAT: return ov_float(left) < ov_float(right);
  case KEYS_STR: return str_compare(left, right) < 0;
  case KEYS_ANY: break;
  }
  return less_any(left, right);
}

/* ── moving ── */

static inline void lane_move(Lane to, int64_t at, Lane from, int64_t start, int64_t count) {
  if (count <= 0) return;
  memmove(to.keys + at, from.keys + start, (size_t)count * WORD);
  if (to.items) memmove(to.items + at, from.items + start, (size_t)count * WORD);
}

static inline void lane_set(Lane to, int64_t at, Lane from, int64_t start) {
  to.keys[at] = from.keys[start];
  if (to.items) to.items[at] = from.items[start];
}

static void words_reverse(Word *words, int64_t count) {
  for (int64_t low = 0, high = count - 1; low < high; low++, high--) {
    Word word = words[low];
    words[low] = words[high];
    words[high] = word;
  }
}

static void lane_reverse(Lane lane, int64_t start, int64_t count) {
  words_reverse(lane.keys + start, count);
  if (lane.items) words_reverse(lane.items + start, count);
}

static void spare_free(Sort *sort) {
  if (sort->spare_size == 0) return;
  own_free(sort->spare.keys, sort->spare_size * WORD);
  if (sort->all.items) own_free(sort->spare.items, sort->spare_size * WORD);
  sort->spare_size = 0;
}

static void spare_reserve(Sort *sort, int64_t count) {
  if (count <= sort->spare_size) return;
  spare_free(sort);
  sort->spare_size = count;
  sort->spare.keys = own_alloc(count * WORD);
  sort->spare.items = sort->all.items ? own_alloc(count * WORD) : NULL;
}

/* ── runs ── */

/* The length of the run that begins at `start`; a falling one is turned round. -1 raised */
static int64_t run_length(Sort *sort, int64_t start) {
  const Word *keys = sort->all.keys;
  int64_t at = start + 1;
  if (at >= sort->count) return sort->count - start;
  int falling = less(sort, keys[at], keys[start]);
  if (falling < 0) return -1;
  for (at++; at < sort->count; at++) {
    int below = less(sort, keys[at], keys[at - 1]);
    if (below < 0) return -1;
    if (below != falling) break;
  }
  if (falling) lane_reverse(sort->all, start, at - start);
  return at - start;
}

/* The first place of low … high-1 whose key is above `key`; -1 raised */
static int64_t place_above(const Sort *sort, Word key, int64_t low, int64_t high) {
  while (low < high) {
    int64_t middle = low + (high - low) / 2;
    int above = less(sort, key, sort->all.keys[middle]);
    if (above < 0) return -1;
    if (above)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

/* The first place of low … high-1 whose key is not below `key`; -1 raised */
static int64_t place_not_below(const Sort *sort, Word key, int64_t low, int64_t high) {
  while (low < high) {
    int64_t middle = low + (high - low) / 2;
    int below = less(sort, sort->all.keys[middle], key);
    if (below < 0) return -1;
    if (below)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* start … sorted-1 is in order; inserts the items up to end-1. */
static bool insert_each(Sort *sort, int64_t start, int64_t sorted, int64_t end) { /* raised */
  for (int64_t at = sorted; at < end; at++) {
    Word key = sort->all.keys[at], item = sort->all.items ? sort->all.items[at] : 0;
    int64_t place = place_above(sort, key, start, at);
    if (place < 0) return true;
    lane_move(sort->all, place + 1, sort->all, place, at - place);
    sort->all.keys[place] = key;
    if (sort->all.items) sort->all.items[place] = item;
  }
  return false;
}

/* ── merging ── */

/* The first run waits in `spare`; both are merged from the left. */
static bool merge_low(Sort *sort, int64_t start, int64_t first, int64_t second) { /* raised */
  Lane all = sort->all, spare = sort->spare;
  int64_t from = 0, other = start + first, end = other + second, to = start;
  int below = 0;
  lane_move(spare, 0, all, start, first);
  while (from < first && other < end) {
    below = less(sort, all.keys[other], spare.keys[from]);
    if (below < 0) break;
    if (below)
      lane_set(all, to++, all, other++);
    else
      lane_set(all, to++, spare, from++);
  }
  lane_move(all, to, spare, from, first - from);
  return below < 0;
}

/* The second run waits in `spare`; both are merged from the right. */
static bool merge_high(Sort *sort, int64_t start, int64_t first, int64_t second) { /* raised */
  Lane all = sort->all, spare = sort->spare;
  int64_t from = second, other = start + first, to = other + second;
  int below = 0;
  lane_move(spare, 0, all, start + first, second);
  while (from > 0 && other > start) {
    below = less(sort, spare.keys[from - 1], all.keys[other - 1]);
    if (below < 0) break;
    if (below)
      lane_set(all, --to, all, --other);
    else
      lane_set(all, --to, spare, --from);
  }
  lane_move(all, to - from, spare, 0, from);
  return below < 0;
}

/* Merges runs i and i + 1, without the items that are in their places already. */
static bool merge_runs(Sort *sort, int i) { /* raised */
  Run *left = &sort->runs[i], right = sort->runs[i + 1];
  int64_t start = left->start, middle = right.start, end = middle + right.length;
  left->length += right.length;
  left->power = right.power;
  sort->run_count--;
  for (int at = i + 1; at < sort->run_count; at++)
    sort->runs[at] = sort->runs[at + 1];
  start = place_above(sort, sort->all.keys[middle], start, middle);
  if (start < 0) return true;
  if (start == middle) return false;
  end = place_not_below(sort, sort->all.keys[middle - 1], middle, end);
  if (end < 0) return true;
  int64_t first = middle - start, second = end - middle;
  spare_reserve(sort, first < second ? first : second);
  return first <= second ? merge_low(sort, start, first, second)
                         : merge_high(sort, start, first, second);
}

/* Depth of the border between two neighbours in a balanced tree over all items. */
static int border_power(const Run *left, int64_t next, int64_t count) {
  int64_t low = 2 * left->start + left->length, high = low + left->length + next;
  for (int power = 1;; power++) {
    if (low >= count) {
      low -= count;
      high -= count;
    } else if (high >= count) {
      return power;
    }
    low *= 2;
    high *= 2;
  }
}

static bool push_run(Sort *sort, int64_t start, int64_t length) { /* raised */
  if (sort->run_count) {
    int power = border_power(&sort->runs[sort->run_count - 1], length, sort->count);
    while (sort->run_count > 1 && sort->runs[sort->run_count - 2].power > power)
      if (merge_runs(sort, sort->run_count - 2)) return true;
    sort->runs[sort->run_count - 1].power = power;
  }
  sort->runs[sort->run_count++] = (Run){start, length, 0};
  return false;
}

/* Runs shorter than this are made longer by insertion. */
static int64_t least_run(int64_t count) {
  int64_t odd = 0;
  for (; count >= SHORT; count /= 2)
    odd |= count & 1;
  return count + odd;
}

static bool sort_all(Sort *sort) { /* raised */
  int64_t least = least_run(sort->count);
  for (int64_t start = 0; start < sort->count;) {
    int64_t length = run_length(sort, start), left = sort->count - start;
    if (length < 0) return true;
    if (length < least && length < left) {
      int64_t wanted = least < left ? least : left;
      if (insert_each(sort, start, start + length, start + wanted)) return true;
      length = wanted;
    }
    if (push_run(sort, start, length)) return true;
    start += length;
  }
  while (sort->run_count > 1) {
    int last = sort->run_count - 2;
    if (last > 0 && sort->runs[last - 1].length < sort->runs[last + 1].length) last--;
    if (merge_runs(sort, last)) return true;
  }
  return false;
}

/* ── the list ── */

/* The key of each item; how many there are: less than `count` if one raised. */
static int64_t make_keys(Word function, const Word *items, Word *keys, int64_t count) {
  for (int64_t i = 0; i < count; i++) {
    keys[i] = call(function, &items[i], 1);
    if (!keys[i]) return i;
  }
  return count;
}

static bool sort_items(Word *items, int64_t count,
                       bool reverse) { /* raised; items are their keys */
  Sort sort = {.all = {items, NULL}, .count = count, .kind = key_kind(items, count)};
  if (reverse) lane_reverse(sort.all, 0, count);
  bool raised = sort_all(&sort);
  if (reverse) lane_reverse(sort.all, 0, count);
  spare_free(&sort);
  return raised;
}

static bool sort_by_keys(Word *items, int64_t count, Word function, bool reverse) { /* raised */
  Word *keys = own_alloc(count * WORD);
  int64_t made = make_keys(function, items, keys, count);
  bool raised = made < count;
  if (!raised) {
    Sort sort = {.all = {keys, items}, .count = count, .kind = key_kind(keys, count)};
    if (reverse) lane_reverse(sort.all, 0, count);
    raised = sort_all(&sort);
    if (reverse) lane_reverse(sort.all, 0, count);
    spare_free(&sort);
  }
  for (int64_t i = 0; i < made; i++)
    ov_release(keys[i]);
  own_free(keys, count * WORD);
  return raised;
}

/* Puts the storage back and throws away what the program has put in meanwhile; true if there was something. */
static bool give_back(List *list, Word *items, int64_t count, int64_t capacity) {
  List changed = *list;
  list->items = items;
  list->length = count;
  list->capacity = capacity;
  for (int64_t i = changed.length; i-- > 0;)
    ov_release(changed.items[i]);
  own_free(changed.items, changed.capacity * WORD);
  return changed.items != NULL;
}

Word list_sort(Word word, Word key, bool reverse) {
  List *list = list_of(word);
  Word *items = list->items;
  int64_t count = list->length, capacity = list->capacity;
  if (count == 0) return OWN_NONE;
  ov_retain(word);
  ov_retain(key);
  list->items = NULL;
  list->length = list->capacity = 0;
  bool raised = key == OWN_NONE ? sort_items(items, count, reverse)
                                : sort_by_keys(items, count, key, reverse);
  bool changed = give_back(list, items, count, capacity);
  if (changed && !raised) raise_value_error("list modified during sort");
  ov_release(key);
  ov_release(word);
  return raised || changed ? 0 : OWN_NONE;
}
