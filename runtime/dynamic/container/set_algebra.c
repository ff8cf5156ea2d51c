// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Union, intersection, difference, symmetric difference; subsets; hash and comparison of sets.
**
** In: sets, and any iterable as the second operand where Python allows it. Out: new sets of the first operand's class, or the
** first one changed. Invariant: which operand is walked, and how large a new table is, is CPython's choice, because the order
** of small ints shows it. The surprise: hashes of a set's or dict's keys are never computed again, even if __hash__ has
** changed its mind. */
#include "dynamic/container/container_internal.h"

enum { LARGE = 50000 };

/* ── walking ── */

/* What is done with each key of an operand; true: raised. */
typedef struct Walk {
  bool (*each)(struct Walk *walk, Word key, int64_t hash);
  Set *set, *into;
  Word dict;
  int answer;
} Walk;

/* The same where no code of the program runs, and another set is changed. */
static bool walk_quiet(Set *set, Walk *walk) {
  uint32_t at = 0, count;
  const SetEntry *entries[SET_MANY];
  while ((count = set_next_entries(set, &at, entries)))
    for (uint32_t i = 0; i < count; i++)
      if (walk->each(walk, entries[i]->key, entries[i]->hash)) return true;
  return false;
}

static bool walk_set(Word word, Walk *walk) {
  uint32_t at = 0;
  bool raised = false;
  const SetEntry *entry;
  bool other = walk->set && walk->set != set_of(word);
  if (other && (walk->set->head.tag & ov_object(word)->tag & OWN_FLAG_GREEN))
    return walk_quiet(set_of(word), walk);
  ov_retain(word);
  while (!raised && (entry = set_next_entry(set_of(word), &at))) {
    Word key = ov_copy(entry->key);
    raised = walk->each(walk, key, entry->hash);
    ov_release(key);
  }
  ov_release(word);
  return raised;
}

static bool walk_dict(Word word, Walk *walk) {
  uint32_t at = 0;
  bool raised = false;
  const DictEntry *entry;
  ov_retain(word);
  while (!raised && (entry = dict_next(word, &at))) {
    Word key = ov_copy(entry->key);
    raised = walk->each(walk, key, entry->hash);
    ov_release(key);
  }
  ov_release(word);
  return raised;
}

static bool walk_item(void *self, Word item) {
  Walk *walk = self;
  int64_t hash;
  return object_hash(item, &hash) || walk->each(walk, item, hash);
}

static bool walk_any(Word iterable, Walk *walk) {
  if (is_set(iterable)) return walk_set(iterable, walk);
  if (is_dict(iterable)) return walk_dict(iterable, walk);
  return object_each_item(iterable, walk_item, walk);
}

/* ── what is done with a key ── */

static bool do_add(Walk *walk, Word key, int64_t hash) {
  return set_add_hashed(walk->set, key, hash);
}

static bool do_discard(Walk *walk, Word key, int64_t hash) {
  return set_discard_hashed(walk->set, key, hash) < 0;
}

static bool do_toggle(Walk *walk, Word key, int64_t hash) {
  int gone = set_discard_hashed(walk->set, key, hash);
  return gone == 0 ? set_add_hashed(walk->set, key, hash) : gone < 0;
}

static bool do_keep_common(Walk *walk, Word key, int64_t hash) {
  int has = set_has_hashed(walk->set, key, hash);
  return has > 0 ? set_add_hashed(walk->into, key, hash) : has < 0;
}

static bool do_keep_other(Walk *walk, Word key, int64_t hash) {
  int has = -1;
  if (walk->set) {
    has = set_has_hashed(walk->set, key, hash);
  } else {
    Word value = dict_get_hashed(walk->dict, key, hash);
    if (value) has = value != OWN_UNBOUND;
    ov_release(value);
  }
  return has == 0 ? set_add_hashed(walk->into, key, hash) : has < 0;
}

/* Stops the walk with answer 0 at the first key that is not in the set (do_need) or is in it (do_avoid). */
static bool do_need(Walk *walk, Word key, int64_t hash) {
  int has = set_has_hashed(walk->set, key, hash);
  walk->answer = has;
  return has <= 0;
}

static bool do_avoid(Walk *walk, Word key, int64_t hash) {
  int has = set_has_hashed(walk->set, key, hash);
  walk->answer = has < 0 ? -1 : !has;
  return has != 0;
}

/* Walks `iterable` while `set` is held. */
static bool walk_held(Word set, Word iterable, Walk *walk) { /* raised */
  ov_retain(set);
  bool raised = walk_any(iterable, walk);
  ov_release(set);
  return raised;
}

/* ── numbers and texts: no code of the program can run ── */

/* Both hold nothing but keys that are green for ever. */
static bool are_quiet(Word left, Word right) {
  return ov_object(left)->tag & ov_object(right)->tag & OWN_FLAG_GREEN;
}

/* Is each of those keys in the place of its number? Then the set is walked in ascending order; after removals it may not be. */
static bool lies_by_bits(const Set *set, uint64_t bits) {
  if (set_is_bare(set)) return true;
  if (!set->table || set->mask > UINT8_MAX || !set_lies_by_bits(bits, set->mask)) return false;
  const uint8_t *places = set->table;
  for (; bits; bits &= bits - 1) {
    int key = __builtin_ctzll(bits);
    if (places[key] < 2 || set->order[places[key] - 2].key != ov_small(key)) return false;
  }
  return true;
}

/* The table that so many keys come to has a place for the number of each, or they come in ascending order. */
static bool makes_of_bits(const Set *from, uint64_t bits) {
  uint32_t mask = set_mask_for((uint32_t)__builtin_popcountll(bits));
  return set_lies_by_bits(bits, mask) || lies_by_bits(from, bits);
}

static inline bool has_key(Set *set, const SetEntry *entry) {
  if (set->exact && is_bit(entry->key)) return set->bits & set_bit(entry->hash);
  return set_has_hashed(set, entry->key, entry->hash) > 0;
}

/* Those of the bits, from a set of small numbers with a table of bytes: eight places at a time. */
static uint32_t pick_few(SetEntry *few, const Set *word, uint64_t bits) {
  const uint8_t *places = word->table;
  uint32_t count = 0;
  for (uint32_t slot = 0; slot <= word->mask; slot += 8) {
    uint64_t eight;
    memcpy(&eight, places + slot, sizeof eight);
    while (eight) {
      uint32_t number = set_take_place(&eight);
      if (number < SET_FIRST_PLACE) continue;
      const SetEntry *entry = &word->order[number - SET_FIRST_PLACE];
      if (bits >> entry->hash & 1) few[count++] = *entry;
    }
  }
  return count;
}

static void filter_few(Set *result, Set *word, Set *asked, bool wanted) {
  SetEntry few[SET_FEW];
  uint32_t at = 0, count = 0;
  const SetEntry *entry;
  if (set_is_listed(word)) set_settle(word);
  if (word->exact && asked->exact && word->table && word->mask <= UINT8_MAX) {
    count = pick_few(few, word, wanted ? asked->bits : ~asked->bits);
    set_fill(result, few, count);
    return;
  }
  while ((entry = set_next_entry(word, &at)))
    if (has_key(asked, entry) == wanted) few[count++] = *entry;
  set_fill(result, few, count);
}

static void filter_keys(Set *result, Set *word, Set *asked, bool wanted) {
  uint32_t at = 0, count;
  const SetEntry *entries[SET_MANY];
  if (word->used <= SET_FEW) {
    filter_few(result, word, asked, wanted);
    return;
  }
  while ((count = set_next_entries(word, &at, entries)))
    for (uint32_t i = 0; i < count; i++)
      if (has_key(asked, entries[i]) == wanted)
        set_add_fresh(result, entries[i]->key, entries[i]->hash);
}

/* A fresh set of the keys of `word` that are in `asked`, or are not: nothing was removed from it, so keys just go in.
** UNBOUND: they are not quiet. */
static Word filter_quiet(Word word, Word asked, bool wanted, uint32_t class_id) {
  if (!are_quiet(word, asked)) return OWN_UNBOUND;
  ov_retain(word);
  ov_retain(asked);
  Word result = set_new(class_id);
  bool quiet = are_quiet(word, asked); /* a __del__ may have run */
  Set *one = set_of(word), *other = set_of(asked);
  uint64_t bits = one->bits & (wanted ? other->bits : ~other->bits);
  if (quiet && one->exact && other->exact && makes_of_bits(one, bits))
    set_add_bits(set_of(result), bits);
  else if (quiet)
    filter_keys(set_of(result), one, other, wanted);
  ov_release(asked);
  ov_release(word);
  if (quiet) return result;
  ov_release(result);
  return OWN_UNBOUND;
}

/* The entries in any order, without a table. */
static inline const SetEntry *some_entry(const Set *set, uint32_t *at) {
  if (set_is_bare(set)) return set_next_number(set, at);
  while (*at < set->count && set->order[*at].key == OWN_DELETED)
    ++*at;
  return *at < set->count ? &set->order[(*at)++] : NULL;
}

static int is_subset_quiet(const Set *set, Set *other) {
  if (set->exact && other->exact) return (set->bits & ~other->bits) == 0;
  uint32_t at = 0;
  const SetEntry *entry;
  while ((entry = some_entry(set, &at)))
    if (!set_has_hashed(other, entry->key, entry->hash)) return 0;
  return 1;
}

/* ── operations ── */

/* Keys in the order of insertion may have any table: one for so many, unless most are equal. */
static void expect_more(Set *set, int64_t keys) {
  enum { MOST = 128 };
  if (!set->keyed || set->used > 1) return;
  set_resize(set, 2 * (uint64_t)(keys < MOST ? keys : MOST));
}

/* The items of a list or tuple, which code of the program may change meanwhile. */
static bool add_items(Word word, Word items) { /* raised */
  bool raised = false;
  ov_retain(word);
  ov_retain(items);
  for (int64_t i = 0; !raised; i++) {
    bool list = is_list(items);
    int64_t length = list ? list_of(items)->length : tuple_of(items)->length;
    if (i >= length) break;
    Word item = list ? list_of(items)->items[i] : tuple_of(items)->items[i];
    raised = set_add(word, item);
    if (i == 0 && !raised && length > SET_FEW) expect_more(set_of(word), length);
  }
  ov_release(items);
  ov_release(word);
  return raised;
}

bool set_update(Word word, Word iterable) {
  Set *set = set_of(word);
  if (is_set(iterable)) return set_merge(word, iterable);
  if (is_list(iterable) || is_tuple(iterable)) return add_items(word, iterable);
  if (is_dict(iterable)) {
    uint64_t more = (uint64_t)dict_length(iterable);
    if ((set->fill + more) * 5 >= (uint64_t)set->mask * 3) set_resize(set, (set->used + more) * 2);
  }
  return walk_held(word, iterable, &(Walk){do_add, set, NULL, 0, 0});
}

static Word unless(bool raised, Word result) {
  if (!raised) return result;
  ov_release(result);
  return 0;
}

Word set_intersection(Word word, Word other) {
  if (word == other) return set_copy(word, ov_class(word));
  if (is_set(other)) {
    bool swap = set_length(other) > set_length(word);
    Word common = filter_quiet(swap ? word : other, swap ? other : word, true, ov_class(word));
    if (common != OWN_UNBOUND) return common;
  }
  ov_retain(word);
  Word result = set_new(ov_class(word)), walked = other, asked = word;
  if (is_set(other) && set_length(other) > set_length(word)) {
    walked = word;
    asked = other;
  }
  ov_retain(asked);
  bool raised = walk_any(walked, &(Walk){do_keep_common, set_of(asked), set_of(result), 0, 0});
  ov_release(asked);
  ov_release(word);
  return unless(raised, result);
}

Word set_difference(Word word, Word other) {
  bool set = is_set(other), dict = is_dict(other);
  int64_t removed = set ? set_length(other) : dict ? dict_length(other) : 0;
  if ((!set && !dict) || set_length(word) >> 2 > removed) {
    Word copy = set_copy(word, ov_class(word));
    return unless(set_difference_update(copy, other), copy);
  }
  Word rest = set ? filter_quiet(word, other, false, ov_class(word)) : OWN_UNBOUND;
  if (rest != OWN_UNBOUND) return rest;
  ov_retain(other);
  ov_retain(word);
  Word result = set_new(ov_class(word));
  bool raised =
      walk_set(word, &(Walk){do_keep_other, set ? set_of(other) : NULL, set_of(result), other, 0});
  ov_release(word);
  ov_release(other);
  return unless(raised, result);
}

/* Removed places are swept out if they are more than a quarter. */
static void sweep(Set *set) {
  if (set->fill - set->used <= set->mask / 4) return;
  set_resize(set, set->used > LARGE ? (uint64_t)set->used * 2 : (uint64_t)set->used * 4);
}

/* Both hold nothing but small numbers, and the first one has no table. */
static bool drop_bits(Set *set, const Set *other) {
  if (!set_is_bare(set) || !other->exact) return false;
  for (uint64_t bits = set->bits & other->bits; bits; bits &= bits - 1)
    set_drop_bit(set, bits & -bits);
  sweep(set);
  return true;
}

bool set_difference_update(Word word, Word other) {
  if (word == other) {
    set_clear(word);
    return false;
  }
  if (is_set(other) && drop_bits(set_of(word), set_of(other))) return false;
  Word walked = ov_copy(other);
  if (is_set(other) && set_length(other) >> 3 > set_length(word)) {
    ov_release(walked);
    walked = set_intersection(word, other);
    if (!walked) return true;
  }
  ov_retain(word);
  bool raised = walk_any(walked, &(Walk){do_discard, set_of(word), NULL, 0, 0});
  if (!raised) sweep(set_of(word));
  ov_release(word);
  ov_release(walked);
  return raised;
}

bool set_symmetric_update(Word word, Word other) {
  if (word == other) {
    set_clear(word);
    return false;
  }
  Word walked = ov_copy(other);
  if (!is_set(other) && !is_dict(other)) {
    ov_release(walked);
    walked = set_new(ov_class(word));
    if (set_update(walked, other)) return ov_release(walked), true;
  }
  bool raised = walk_held(word, walked, &(Walk){do_toggle, set_of(word), NULL, 0, 0});
  ov_release(walked);
  return raised;
}

Word set_symmetric(Word word, Word other) {
  ov_retain(word);
  Word result = set_new(ov_class(word));
  bool raised = set_update(result, other) || set_symmetric_update(result, word);
  ov_release(word);
  return unless(raised, result);
}

/* ── questions ── */

int set_is_subset(Word word, Word other) {
  if (set_length(word) > set_length(other)) return 0;
  if (are_quiet(word, other)) return is_subset_quiet(set_of(word), set_of(other));
  Walk walk = {do_need, set_of(other), NULL, 0, 1};
  walk_held(other, word, &walk);
  return walk.answer;
}

int set_is_superset(Word word, Word other) {
  if (is_set(other)) return set_is_subset(other, word);
  Walk walk = {do_need, set_of(word), NULL, 0, 1};
  return walk_held(word, other, &walk) && walk.answer ? -1 : walk.answer;
}

int set_is_disjoint(Word word, Word other) {
  if (word == other) return set_length(word) == 0;
  if (is_set(other) && set_of(word)->exact && set_of(other)->exact)
    return (set_of(word)->bits & set_of(other)->bits) == 0;
  bool smaller = is_set(other) && set_length(other) > set_length(word);
  Word asked = smaller ? other : word;
  Walk walk = {do_avoid, set_of(asked), NULL, 0, 1};
  return walk_held(asked, smaller ? word : other, &walk) && walk.answer ? -1 : walk.answer;
}

static uint64_t shuffle(uint64_t hash) {
  return (hash ^ UINT64_C(89869747) ^ hash << 16) * UINT64_C(3644798167);
}

/* CPython's frozenset_hash: the order of the keys does not matter. */
int64_t set_hash(Word word) {
  Set *set = set_of(word);
  bool frozen = ov_is(word, OWN_CLASS_FROZENSET);
  if (frozen && set->hash != -1) return set->hash;
  uint64_t hash = 0;
  uint32_t at = 0;
  const SetEntry *entry;
  while ((entry = some_entry(set, &at)))
    hash ^= shuffle((uint64_t)entry->hash);
  hash ^= ((uint64_t)set->used + 1) * UINT64_C(1927868237);
  hash ^= hash >> 11 ^ hash >> 25;
  hash = hash * UINT64_C(69069) + UINT64_C(907133923);
  if (hash == UINT64_MAX) hash = UINT64_C(590923713);
  if (frozen) set->hash = (int64_t)hash;
  return (int64_t)hash;
}

Word set_compare(CompareOp op, Word left, Word right) {
  if (!is_set(right)) return OWN_NOT_IMPLEMENTED;
  int64_t first = set_length(left), second = set_length(right);
  int result = 0;
  switch (op) {
  case COMPARE_EQ:
  case COMPARE_NE: result = first == second ? set_is_subset(left, right) : 0; break;
  case COMPARE_LT: result = first < second ? set_is_subset(left, right) : 0; break;
  case COMPARE_LE: result = set_is_subset(left, right); break;
  case COMPARE_GT: result = first > second ? set_is_subset(right, left) : 0; break;
  case COMPARE_GE: result = set_is_subset(right, left); break;
  }
  if (result < 0) return 0;
  return ov_bool(op == COMPARE_NE ? !result : result);
}
