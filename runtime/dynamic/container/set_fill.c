// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Sets that get all their keys at once.
**
** In: an empty set, and keys none of which equals another, in the order in which they come. Out: the set as if each had been
** added by itself, with entries and a table that were made once, in the size that they have in the end. Invariant: every key
** has the place that CPython gives it. The surprise: where keys outgrow the first table, the first five go through a copy of
** it on the stack, since the larger one gets them in the order in which they lie there. Numbers that all have a place of their
** own need no table at all: such a set is bare, as long as nobody asks for more than its bits; other small sets get it late. */
#include "dynamic/container/container_internal.h"

enum {
  FREE = SET_FREE,
  FIRST_PLACE = SET_FIRST_PLACE,
  LEAST_MASK = 7,
  OUTGROWN = SET_OUTGROWN,
  NEXT_MASK = SET_NEXT_MASK,
  LOOKED_THROUGH = 8 /* so few entries are searched one by one */
};

uint32_t set_mask_for(uint32_t keys) {
  if (keys < OUTGROWN) return LEAST_MASK;
  if (keys <= SET_FEW) return NEXT_MASK;
  uint32_t mask = NEXT_MASK;
  for (uint32_t fill = SET_FEW + 1; fill <= keys; fill++)
    if (fill * 5 >= mask * 3)
      for (mask = LEAST_MASK; mask < fill * 4;)
        mask = mask * 2 + 1;
  return mask;
}

static void place_keys(Set *set, uint32_t count) {
  uint8_t first[LEAST_MASK + 1] = {FREE}, *places = set->table;
  uint32_t at = 0;
  if (set->mask == NEXT_MASK) {
    for (; at < OUTGROWN; at++)
      set_place(first, LEAST_MASK, set->order[at].hash, at + FIRST_PLACE);
    for (int i = 0; i <= LEAST_MASK; i++)
      if (first[i] != FREE)
        set_place(places, NEXT_MASK, set->order[first[i] - FIRST_PLACE].hash, first[i]);
  }
  for (; at < count; at++)
    set_place(places, set->mask, set->order[at].hash, at + FIRST_PLACE);
}

/* The same as set_enter for each, if all are ints in place: nobody counts them. */
static bool enter_ints(Set *set, const SetEntry *keys, uint32_t count) {
  uint64_t bits = 0;
  bool exact = true;
  for (uint32_t i = 0; i < count; i++) {
    if (!ov_is_int(keys[i].key)) return false;
    bits |= set_bit(keys[i].hash);
    exact = exact && is_bit(keys[i].key);
  }
  memcpy(set->order, keys, count * sizeof *keys);
  set->bits = bits;
  set->exact = exact;
  set->count = set->used = count;
  set->version++;
  return true;
}

void set_fill(Set *set, const SetEntry *keys, uint32_t count) {
  if (!count) return;
  set->mask = set_mask_for(count);
  set_make_room(set, count);
  if (!enter_ints(set, keys, count))
    for (uint32_t i = 0; i < count; i++)
      set_enter(set, keys[i].key, keys[i].hash);
  set->fill = count;
}

/* ── listed sets ── */

bool set_add_listed(Set *set, Word item, int64_t hash) {
  if (set->fill != set->count || set->count >= SET_FEW ||
      set->mask != (set->count < OUTGROWN ? LEAST_MASK : NEXT_MASK))
    return false;
  for (uint32_t i = 0; i < set->count && (set->bits & set_bit(hash)); i++) {
    if (set->order[i].hash != hash) continue;
    int equal = equal_quick(set->order[i].key, item);
    if (equal) return equal == 1;
  }
  if (set->count == set->capacity) set_make_room(set, set->capacity ? SET_FEW : SET_LISTED_FIRST);
  set_enter(set, item, hash);
  if (++set->fill == OUTGROWN) set->mask = NEXT_MASK;
  return true;
}

int set_has_listed(const Set *set, Word item, int64_t hash) {
  if (set->count > LOOKED_THROUGH) return 2;
  for (uint32_t i = 0; i < set->count; i++) {
    if (set->order[i].hash != hash) continue;
    int equal = equal_quick(set->order[i].key, item);
    if (equal) return equal;
  }
  return 0;
}

/* What has a keyed hash comes in the order of insertion, so its table may be any. Else CPython's copy of so many keys has a table
** for twice as many, which is the same one for some. */
bool set_copy_listed(Set *to, const Set *from) {
  bool same = from->keyed || from->used < OUTGROWN || (from->used >= 8 && from->used < 16);
  if (!same || to->table || to->fill || to->count || to->mask != LEAST_MASK) return false;
  to->mask = from->mask;
  set_make_room(to, from->count);
  for (uint32_t i = 0; i < from->count; i++)
    set_enter(to, from->order[i].key, from->order[i].hash);
  to->fill = from->fill;
  return true;
}

/* Keys that meet in the table of so many: they are few. */
static void fill_bits(Set *set, uint64_t bits) {
  SetEntry few[SET_FEW];
  uint32_t count = 0;
  for (; bits; bits &= bits - 1) {
    int64_t key = __builtin_ctzll(bits);
    few[count++] = (SetEntry){key, ov_small(key)};
  }
  set_fill(set, few, count);
}

void set_add_bits(Set *set, uint64_t bits) {
  uint32_t keys = (uint32_t)__builtin_popcountll(bits), mask = set_mask_for(keys);
  if (!keys) return;
  if (!set_lies_by_bits(bits, mask)) {
    fill_bits(set, bits);
    return;
  }
  set->mask = mask;
  set_put_bits(set, bits);
}

void set_settle(Set *set) {
  uint32_t count = 0;
  uint64_t bits = set->bits, gone = set->gone;
  set_make_table(set, set->mask);
  if (set->count) {
    place_keys(set, set->count);
    return;
  }
  set_make_room(set, set->used + 1);
  uint8_t *places = set->table;
  for (; bits; bits &= bits - 1) {
    int64_t key = __builtin_ctzll(bits);
    set->order[count] = (SetEntry){key, ov_small(key)};
    places[key] = (uint8_t)(count++ + FIRST_PLACE);
  }
  for (; gone; gone &= gone - 1)
    places[__builtin_ctzll(gone)] = SET_REMOVED;
  set->count = count;
  set->gone = 0;
}

/* The keys of bare sets. */
#define KEY(i)     {(i), (Word)(i) << 2 | 2}
#define FOUR(i)    KEY(i), KEY((i) + 1), KEY((i) + 2), KEY((i) + 3)
#define SIXTEEN(i) FOUR(i), FOUR((i) + 4), FOUR((i) + 8), FOUR((i) + 12)
static const SetEntry numbers[SET_BITS] = {SIXTEEN(0), SIXTEEN(16), SIXTEEN(32), SIXTEEN(48)};

const SetEntry *set_next_number(const Set *set, uint32_t *at) {
  uint64_t ahead = *at < SET_BITS ? set->bits >> *at << *at : 0;
  if (!ahead) return NULL;
  const SetEntry *entry = &numbers[__builtin_ctzll(ahead)];
  *at = (uint32_t)entry->hash + 1;
  return entry;
}
