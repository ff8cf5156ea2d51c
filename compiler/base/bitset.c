// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In and out: sets of small numbers. Invariant: bits at or above `bits` are zero, so words can be compared and hashed.
** The surprise: a set of no bits still has one word. */
#include "base/bitset.h"
#include "base/check.h"
#include "base/table.h"

#include <string.h>

static size_t words_of(Bitset set) { return set.bits ? ((size_t)set.bits + 63) / 64 : 1; }

Bitset bitset_new(Arena *arena, uint32_t bits) {
  Bitset set = {NULL, bits};
  set.words = arena_make_many(arena, uint64_t, words_of(set));
  return set;
}

Bitset bitset_copy(Arena *arena, Bitset set) {
  Bitset copy = {NULL, set.bits};
  copy.words = arena_copy(arena, set.words, words_of(set) * sizeof(uint64_t));
  return copy;
}

void bitset_assign(Bitset to, Bitset from) {
  own_check(to.bits == from.bits, "sets of one size are assigned");
  memcpy(to.words, from.words, words_of(to) * sizeof(uint64_t));
}

bool bitset_unite(Bitset to, Bitset from) {
  own_check(to.bits == from.bits, "sets of one size are united");
  uint64_t grown = 0;
  for (size_t i = 0, n = words_of(to); i < n; i++) {
    grown |= from.words[i] & ~to.words[i];
    to.words[i] |= from.words[i];
  }
  return grown != 0;
}

bool bitset_equal(Bitset a, Bitset b) {
  return a.bits == b.bits && memcmp(a.words, b.words, words_of(a) * sizeof(uint64_t)) == 0;
}

uint64_t bitset_hash(Bitset set) { return table_hash(set.words, words_of(set) * sizeof(uint64_t)); }

bool bitset_empty(Bitset set) {
  for (size_t i = 0, n = words_of(set); i < n; i++)
    if (set.words[i]) return false;
  return true;
}
