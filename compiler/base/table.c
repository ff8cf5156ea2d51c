// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: 64-bit keys. Out: the 32-bit value stored under each. Invariant: at most half of the slots are taken. */
#include "base/table.h"
#include "base/check.h"

#include <string.h>

static uint64_t mix(uint64_t key) {
  key ^= key >> 32;
  key *= UINT64_C(0x9e3779b97f4a7c15);
  return key ^ (key >> 29);
}

static uint32_t slot_of(const Table *table, uint64_t key) {
  uint32_t mask = table->capacity - 1, at = (uint32_t)mix(key) & mask;
  while (table->values[at] && table->keys[at] != key)
    at = (at + 1) & mask;
  return at;
}

uint32_t table_get(const Table *table, uint64_t key) {
  return table->capacity ? table->values[slot_of(table, key)] : 0;
}

static void grow(Arena *arena, Table *table) {
  Table larger = {.count = table->count, .capacity = table->capacity ? table->capacity * 2 : 16};
  own_check(larger.capacity > table->capacity, "a table has at most 2^31 slots");
  larger.keys = arena_make_many(arena, uint64_t, larger.capacity);
  larger.values = arena_make_many(arena, uint32_t, larger.capacity);
  for (uint32_t i = 0; i < table->capacity; i++) {
    if (!table->values[i]) continue;
    uint32_t at = slot_of(&larger, table->keys[i]);
    larger.keys[at] = table->keys[i];
    larger.values[at] = table->values[i];
  }
  *table = larger;
}

void table_set(Arena *arena, Table *table, uint64_t key, uint32_t value) {
  own_check(value != 0, "a stored value is at least 1");
  if (table->count >= table->capacity / 2) grow(arena, table);
  uint32_t at = slot_of(table, key);
  if (!table->values[at]) table->count++;
  table->keys[at] = key;
  table->values[at] = value;
}

uint64_t table_hash(const void *bytes, size_t length) {
  const unsigned char *at = bytes;
  uint64_t hash = UINT64_C(0xcbf29ce484222325) ^ length;
  for (; length >= 8; at += 8, length -= 8) {
    uint64_t word;
    memcpy(&word, at, 8);
    hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
    hash ^= hash >> 32;
  }
  if (length) hash = (hash ^ table_word(at, length)) * UINT64_C(0x9e3779b97f4a7c15);
  return mix(hash);
}
