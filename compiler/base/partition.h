// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Disjoint sets of numbers: which of them belong together.
**
** In: pairs that do. Out: of each number the one that stands for its set. Invariant: an entry leads to one of its own set, the one
** that stands for it to itself. After Galler and Fischer, "An improved equivalence algorithm" (CACM 7, 1964); ways are halved as
** they are gone (Tarjan and van Leeuwen, 1984). */
#ifndef OWN_BASE_PARTITION_H
#define OWN_BASE_PARTITION_H

#include "base/arena.h"

/* `count` numbers, each alone; in the arena. */
static inline uint32_t *partition_new(Arena *arena, uint32_t count) {
  uint32_t *to = arena_make_many(arena, uint32_t, count);
  for (uint32_t i = 0; i < count; i++)
    to[i] = i;
  return to;
}

/* The number that stands for the set of `at`. */
static inline uint32_t partition_find(uint32_t *to, uint32_t at) {
  while (to[at] != at)
    at = to[at] = to[to[at]];
  return at;
}

/* The two belong together; the one that stands for `other` does for both. */
static inline void partition_join(uint32_t *to, uint32_t one, uint32_t other) {
  to[partition_find(to, one)] = partition_find(to, other);
}

#endif
