// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Map: open addressing with linear probing, from a number (not 0) to a number.
**
** Invariant: between the slot a key hashes to and the slot it is in, none is free. The surprise: `map_remove` keeps that by
** moving later keys back instead of leaving a mark, so a map that lives as long as the program does not silt up. */
#include "interp/memory.h"

#include "base/check.h"

#include <stdlib.h>

static uint64_t slot_of(const Map *map, uint64_t key) {
  return (key * UINT64_C(0x9e3779b97f4a7c15)) >> 32 & (map->capacity - 1);
}

static MapSlot *locate(const Map *map, uint64_t key) {
  uint64_t at = slot_of(map, key);
  while (map->slots[at].key && map->slots[at].key != key)
    at = (at + 1) & (map->capacity - 1);
  return &map->slots[at];
}

uint64_t *map_find(const Map *map, uint64_t key) {
  if (!map->count) return NULL;
  MapSlot *slot = locate(map, key);
  return slot->key ? &slot->value : NULL;
}

static void grow(Map *map) {
  Map larger = {.capacity = map->capacity ? 2 * map->capacity : 256};
  larger.slots = calloc(larger.capacity, sizeof *larger.slots);
  own_check(larger.slots, "memory for the interpreter's tables");
  for (uint64_t i = 0; i < map->capacity; i++)
    if (map->slots[i].key) *locate(&larger, map->slots[i].key) = map->slots[i];
  larger.count = map->count;
  free(map->slots);
  *map = larger;
}

void map_set(Map *map, uint64_t key, uint64_t value) {
  own_check(key, "keys of a map are not 0");
  if (2 * map->count >= map->capacity) grow(map);
  MapSlot *slot = locate(map, key);
  map->count += !slot->key;
  *slot = (MapSlot){key, value};
}

bool map_remove(Map *map, uint64_t key) {
  if (!map->count) return false;
  MapSlot *slot = locate(map, key);
  if (!slot->key) return false;
  uint64_t mask = map->capacity - 1, hole = (uint64_t)(slot - map->slots);
  for (uint64_t at = (hole + 1) & mask; map->slots[at].key; at = (at + 1) & mask) {
    uint64_t wanted = slot_of(map, map->slots[at].key);
    bool reachable = ((at - wanted) & mask) < ((at - hole) & mask);
    if (reachable) continue;
    map->slots[hole] = map->slots[at];
    hole = at;
  }
  map->slots[hole] = (MapSlot){0, 0};
  map->count--;
  return true;
}

void map_free(Map *map) {
  free(map->slots);
  *map = (Map){.slots = NULL};
}
