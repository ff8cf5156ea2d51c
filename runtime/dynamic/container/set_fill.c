// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Sets that get all their keys at once.
**
** In: an empty set, and keys none of which equals another, in the order in which they come. Out: the set as if each had been
** added by itself, with entries and a table that were made once, in the size that they have in the end. Invariant: every key
** has the place that CPython gives it. The surprise: where keys outgrow the first table, the first five go through a copy of
** it on the stack, since the larger one gets them in the order in which they lie there. */
#include "dynamic/container/container_internal.h"

enum {
  FREE = SET_FREE,
  FIRST_PLACE = SET_FIRST_PLACE,
  LEAST_MASK = 7,
  OUTGROWN = 5,
  NEXT_MASK = 31
};

/* The table that so many keys come to, one by one. */
static uint32_t mask_for(uint32_t keys) {
  uint32_t mask = LEAST_MASK;
  for (uint32_t fill = 1; fill <= keys; fill++)
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

void set_fill(Set *set, const SetEntry *keys, uint32_t count) {
  if (!count) return;
  set_allocate(set, mask_for(count), count);
  for (uint32_t i = 0; i < count; i++)
    set_enter(set, keys[i].key, keys[i].hash);
  set->fill = count;
  place_keys(set, count);
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
  uint32_t keys = (uint32_t)__builtin_popcountll(bits), mask = mask_for(keys);
  if (!keys) return;
  if (bits & ~set_low_bits(mask)) {
    fill_bits(set, bits);
    return;
  }
  set_allocate(set, mask, keys);
  set->bits = bits;
  uint8_t *places = set->table;
  for (; bits; bits &= bits - 1) {
    int64_t key = __builtin_ctzll(bits);
    set->order[set->count++] = (SetEntry){key, ov_small(key)};
    places[key] = (uint8_t)(set->count - 1 + FIRST_PLACE);
  }
  set->fill = set->used = keys;
  set->version++;
}
