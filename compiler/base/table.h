// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Table: hash map from a 64-bit key to a 32-bit value (open addressing). Iteration order is not offered: nothing printed
** may depend on a hash. For keys that are texts or lists, hash them with table_hash and compare in the caller's chain. */
#ifndef OWN_BASE_TABLE_H
#define OWN_BASE_TABLE_H

#include "base/arena.h"
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

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
/* The first eight bytes, or as many as there are, as a number: texts of one length that differ in one of them have different ones. */
static inline uint64_t table_word(const void *bytes, size_t length) {
  const unsigned char *at = bytes;
  uint64_t word = 0;
  uint32_t low, high;
  if (length >= 8) {
    memcpy(&word, at, 8);
  } else if (length >= 4) {
    memcpy(&low, at, 4);
    memcpy(&high, at + length - 4, 4);
    word = low | (uint64_t)high << 32;
  } else if (length) {
    word = at[0] | (uint64_t)at[length / 2] << 8 | (uint64_t)at[length - 1] << 16;
  }
  return word;
}
/* Mixes two numbers into a key; use for pairs of ids. */
static inline uint64_t table_pair(uint32_t a, uint32_t b) { return ((uint64_t)a << 32) | b; }

#endif
