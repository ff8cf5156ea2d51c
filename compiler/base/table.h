// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Table: hash map from a 64-bit key to a 32-bit value (open addressing). Iteration order is not offered: nothing printed
** may depend on a hash. For keys that are texts or lists, hash them with table_hash and compare in the caller's chain. */
#ifndef OWN_BASE_TABLE_H
#define OWN_BASE_TABLE_H

#include "base/arena.h"
#include <stdbool.h>
#include <stdint.h>

typedef struct {
  uint64_t *keys;
  uint32_t *values; /* 0 = free slot, so stored values are ≥ 1 */
  uint32_t count, capacity;
} Table;

/* The value under `key`, 0 if there is none. */
uint32_t table_get(const Table *table, uint64_t key);
/* Sets the value (≥ 1) of `key`. */
void table_set(Arena *arena, Table *table, uint64_t key, uint32_t value);
uint64_t table_hash(const void *bytes, size_t length);
/* Mixes two numbers into a key; use for pairs of ids. */
static inline uint64_t table_pair(uint32_t a, uint32_t b) { return ((uint64_t)a << 32) | b; }

#endif
