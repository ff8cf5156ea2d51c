// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Bitset: a set of small numbers, one bit each, of a size fixed at birth. */
#ifndef OWN_BASE_BITSET_H
#define OWN_BASE_BITSET_H

#include "base/arena.h"
#include <stdbool.h>
#include <stdint.h>

typedef struct {
  uint64_t *words;
  uint32_t bits;
} Bitset;

Bitset bitset_new(Arena *arena, uint32_t bits); /* empty */
Bitset bitset_copy(Arena *arena, Bitset set);
void bitset_assign(Bitset to, Bitset from); /* equal sizes */
bool bitset_unite(Bitset to, Bitset from);  /* true if `to` grew */
bool bitset_equal(Bitset a, Bitset b);
uint64_t bitset_hash(Bitset set);
bool bitset_empty(Bitset set);

static inline bool bitset_has(Bitset set, uint32_t bit) {
  return (set.words[bit / 64] >> (bit % 64)) & 1;
}
static inline void bitset_add(Bitset set, uint32_t bit) {
  set.words[bit / 64] |= UINT64_C(1) << (bit % 64);
}
static inline void bitset_remove(Bitset set, uint32_t bit) {
  set.words[bit / 64] &= ~(UINT64_C(1) << (bit % 64));
}

#endif
