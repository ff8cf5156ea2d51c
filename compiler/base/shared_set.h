// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* SharedSet: sets of small numbers of which many are nearly alike. A copy costs nothing and shares what neither changes; what
** is shared is not looked at when two sets are compared or united. For sets at the joins of a function of 100,000 lines.
**
** Sets of fewer than 64 numbers, as of nearly all functions, are one word; those of some hundred are several.
** Numbers are 1 and above: 0 is the answer "there is none". */
#ifndef OWN_BASE_SHARED_SET_H
#define OWN_BASE_SHARED_SET_H

#include "base/arena.h"
#include "base/array.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct SharedNode SharedNode;

/* Zeroed: no set. `=` moves a set: only one of the two may be used afterwards. */
typedef struct {
  union {
    uint64_t word;    /* of the smallest */
    uint64_t *words;  /* of a small set */
    SharedNode *root; /* of others; NULL: empty */
  };
  bool made;
} SharedSet;

/* Where the sets of one size come from. */
typedef struct {
  Arena *arena;
  uint32_t bits;
  uint32_t levels; /* of nodes above the leaves */
  bool one_word;
  OWN_ARRAY(uint64_t *) spare;
  SharedNode *spare_nodes[2]; /* leaves, others */
} SharedSets;

SharedSets shared_sets(Arena *arena, uint32_t bits); /* for numbers below `bits` */
SharedSet shared_set_new(SharedSets *sets);          /* empty */
/* The first number at or above `from` that is in `a` and not in `b`; `either`: in one of them only. 0: there is none. */
uint32_t shared_set_next(const SharedSets *sets, const SharedSet *a, const SharedSet *b,
                         uint32_t from, bool either);

/* The same of sets that are larger than a word. */
bool shared_set_has_large(const SharedSets *sets, const SharedSet *set, uint32_t bit);
SharedSet shared_set_copy_large(SharedSets *sets, const SharedSet *from);
void shared_set_free_large(SharedSets *sets, SharedSet set);
void shared_set_add_large(SharedSets *sets, SharedSet *set, uint32_t bit);
void shared_set_remove_large(SharedSets *sets, SharedSet *set, uint32_t bit);
void shared_set_replace_large(SharedSets *sets, SharedSet *set, uint32_t out, uint32_t in);
bool shared_set_unite_large(SharedSets *sets, SharedSet *to, const SharedSet *from);

static inline bool shared_set_has(const SharedSets *sets, const SharedSet *set, uint32_t bit) {
  if (sets->one_word) return (set->word >> bit) & 1;
  return shared_set_has_large(sets, set, bit);
}

static inline SharedSet shared_set_copy(SharedSets *sets, const SharedSet *from) {
  return sets->one_word ? *from : shared_set_copy_large(sets, from);
}

/* Its memory serves the next. */
static inline void shared_set_free(SharedSets *sets, SharedSet set) {
  if (!sets->one_word) shared_set_free_large(sets, set);
}

static inline void shared_set_add(SharedSets *sets, SharedSet *set, uint32_t bit) {
  if (sets->one_word)
    set->word |= UINT64_C(1) << bit;
  else
    shared_set_add_large(sets, set, bit);
}

static inline void shared_set_remove(SharedSets *sets, SharedSet *set, uint32_t bit) {
  if (sets->one_word)
    set->word &= ~(UINT64_C(1) << bit);
  else
    shared_set_remove_large(sets, set, bit);
}

/* Takes `out` away and adds `in`; both lie in one word of 64. */
static inline void shared_set_replace(SharedSets *sets, SharedSet *set, uint32_t out, uint32_t in) {
  if (sets->one_word)
    set->word = (set->word & ~(UINT64_C(1) << out)) | UINT64_C(1) << in;
  else
    shared_set_replace_large(sets, set, out, in);
}

/* True if `to` grew; of a part of a large set that was empty before it may say so without need. */
static inline bool shared_set_unite(SharedSets *sets, SharedSet *to, const SharedSet *from) {
  if (!sets->one_word) return shared_set_unite_large(sets, to, from);
  uint64_t grown = from->word & ~to->word;
  to->word |= grown;
  return grown != 0;
}

#endif
