// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The keys of a set, one after the other or many at a time.
**
** In: a set and where the walk is: a place of its table, or the number of an entry where the order of insertion counts. Out: entries,
** in CPython's order. Invariant: the set stays as it is between two steps of a walk of many, so no code of the program runs there.
** The surprise: looking at a set may give it its table (set_settle). */
#include "dynamic/container/container_internal.h"

/* Small tables are mostly empty places: eight at a time. The place of the next number, or one behind the table. */
static uint32_t next_place(const Set *set, uint32_t at) {
  const uint64_t numbers = UINT64_C(0xFEFEFEFEFEFEFEFE); /* neither free nor removed */
  const uint8_t *places = set->table;
  for (; at + 8 <= set->mask + 1; at += 8) {
    uint64_t eight;
    memcpy(&eight, places + at, sizeof eight);
    if (eight & numbers) return at + ((uint32_t)__builtin_ctzll(eight & numbers) >> 3);
  }
  while (at <= set->mask && places[at] < SET_FIRST_PLACE)
    at++;
  return at;
}

/* Free places of a table of 16 bits, four at a time: behind those that lie before the next number. */
static uint32_t next_place_wide(const Set *set, uint32_t at) {
  const uint16_t *places = set->table;
  for (; at + 4 <= set->mask + 1; at += 4) {
    uint64_t four;
    memcpy(&four, places + at, sizeof four);
    if (four) break;
  }
  return at;
}

const SetEntry *set_next_entry(Set *set, uint32_t *at) {
  if (set_is_bare(set)) return set_next_number(set, at);
  if (set->keyed) {
    while (*at < set->count) {
      const SetEntry *entry = &set->order[(*at)++];
      if (entry->key != OWN_DELETED) return entry;
    }
    return NULL;
  }
  set_settle_if(set);
  if (set->table && set->mask <= UINT8_MAX) {
    *at = next_place(set, *at);
    if (*at > set->mask) return NULL;
    return &set->order[((const uint8_t *)set->table)[(*at)++] - SET_FIRST_PLACE];
  }
  if (set->table && set->mask <= UINT16_MAX) *at = next_place_wide(set, *at);
  while (set->table && *at <= set->mask) {
    uint32_t number = set_get(set, (*at)++);
    if (number >= SET_FIRST_PLACE) return &set->order[number - SET_FIRST_PLACE];
  }
  return NULL;
}

Word set_next(Word set, uint32_t *at) {
  const SetEntry *entry = set_next_entry(set_of(set), at);
  return entry ? entry->key : OWN_END;
}

/* Entries of the order of insertion. */
static uint32_t take_ordered(const Set *set, uint32_t *at, const SetEntry **entries) {
  uint32_t count = 0;
  for (; *at < set->count && count < SET_MANY; ++*at)
    if (set->order[*at].key != OWN_DELETED) entries[count++] = &set->order[*at];
  return count;
}

/* Entries of a table of bytes, eight places at a time, as long as there is room for so many. */
static uint32_t take_bytes(const Set *set, uint32_t *at, const SetEntry **entries) {
  uint32_t count = 0;
  const uint8_t *places = set->table;
  for (; *at <= set->mask && count + 8 <= SET_MANY; *at += 8) {
    uint64_t eight;
    memcpy(&eight, places + *at, sizeof eight);
    while (eight) {
      uint32_t number = set_take_place(&eight);
      if (number >= SET_FIRST_PLACE) entries[count++] = &set->order[number - SET_FIRST_PLACE];
    }
  }
  return count;
}

static uint32_t take_wide(const Set *set, uint32_t *at, const SetEntry **entries) {
  uint32_t count = 0;
  const uint16_t *places = set->table;
  for (; *at <= set->mask && count + 4 <= SET_MANY; *at += 4) {
    uint64_t four;
    memcpy(&four, places + *at, sizeof four);
    for (; four; four >>= 16) {
      uint32_t number = (uint32_t)four & UINT16_MAX;
      if (number >= SET_FIRST_PLACE) entries[count++] = &set->order[number - SET_FIRST_PLACE];
    }
  }
  return count;
}

uint32_t set_next_entries(Set *set, uint32_t *at, const SetEntry **entries) {
  if (set->keyed && !set_is_bare(set)) return take_ordered(set, at, entries);
  set_settle_if(set);
  if (set->table && set->mask <= UINT8_MAX) return take_bytes(set, at, entries);
  if (set->table && set->mask <= UINT16_MAX) return take_wide(set, at, entries);
  uint32_t count = 0;
  const SetEntry *entry;
  while (count < SET_MANY && (entry = set_next_entry(set, at)))
    entries[count++] = entry;
  return count;
}
