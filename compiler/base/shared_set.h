// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* SharedSet: sets of small numbers of which many are nearly alike. A copy costs nothing and shares what neither changes; what
** is shared is not looked at when two sets are compared or united. For sets at the joins of a function of 100,000 lines.
**
** Small sets are plain words. Numbers are 1 and above: 0 is the answer "there is none". */
#ifndef OWN_BASE_SHARED_SET_H
#define OWN_BASE_SHARED_SET_H

#include "base/arena.h"
#include "base/array.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct SharedNode SharedNode;

/* Zeroed: no set. `=` moves a set: only one of the two may be used afterwards. */
typedef struct {
  uint64_t *words;  /* of a small set */
  SharedNode *root; /* of others; NULL: empty */
  bool made;
} SharedSet;

/* Where the sets of one size come from. */
typedef struct {
  Arena *arena;
  uint32_t bits;
  uint32_t levels; /* of nodes above the leaves */
  OWN_ARRAY(uint64_t *) spare;
  SharedNode *spare_nodes[2]; /* leaves, others */
} SharedSets;

SharedSets shared_sets(Arena *arena, uint32_t bits); /* for numbers below `bits` */
SharedSet shared_set_new(SharedSets *sets);          /* empty */
SharedSet shared_set_copy(SharedSets *sets, const SharedSet *from);
void shared_set_free(SharedSets *sets, SharedSet set); /* its memory serves the next */
void shared_set_add(SharedSets *sets, SharedSet *set, uint32_t bit);
void shared_set_remove(SharedSets *sets, SharedSet *set, uint32_t bit);
/* True if `to` grew; of a part of a large set that was empty before it may say so without need. */
bool shared_set_unite(SharedSets *sets, SharedSet *to, const SharedSet *from);
/* The first number at or above `from` that is in `a` and not in `b`; `either`: in one of them only. 0: there is none. */
uint32_t shared_set_next(const SharedSets *sets, const SharedSet *a, const SharedSet *b,
                         uint32_t from, bool either);
bool shared_set_deep_has(const SharedSets *sets, const SharedSet *set, uint32_t bit);

static inline bool shared_set_has(const SharedSets *sets, const SharedSet *set, uint32_t bit) {
  if (set->words) return (set->words[bit / 64] >> (bit % 64)) & 1;
  return shared_set_deep_has(sets, set, bit);
}

#endif
