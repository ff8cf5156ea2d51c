// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In and out: sets of small numbers. A large one is a tree: leaves of LEAF_BITS numbers, FAN nodes below each other node, NULL
** where nothing is set.
** Invariant: a node counts its users (sets and nodes above it) and is changed only where it and all above it have one.
** The surprise: a part that grows into what the other set has takes over its nodes, and one that does not grow keeps its own:
** so sets that come from one set stay the same where they were, and that is passed over. */
#include "base/shared_set.h"
#include "base/check.h"

#include <string.h>

enum { LEAF_WORDS = 4, LEAF_BITS = LEAF_WORDS * 64, FAN_BITS = 3, FAN = 1 << FAN_BITS };
enum { SMALL_BITS = 2 * LEAF_BITS, WORD_BITS = 64 };

struct SharedNode {
  uint32_t users;
  union {
    uint64_t words[LEAF_WORDS];
    SharedNode *kids[FAN];
  };
};

static uint32_t words_of(const SharedSets *sets) { return sets->bits / 64 + 1; }

/* What a node `level` levels above the leaves covers. */
static uint32_t span_of(uint32_t level) { return (uint32_t)LEAF_BITS << (FAN_BITS * level); }

SharedSets shared_sets(Arena *arena, uint32_t bits) {
  SharedSets sets = {.arena = arena, .bits = bits, .one_word = bits <= WORD_BITS};
  while (bits > SMALL_BITS && (uint64_t)LEAF_BITS << (FAN_BITS * sets.levels) < bits)
    sets.levels++;
  return sets;
}

static uint64_t *take_words(SharedSets *sets) {
  if (sets->spare.count) return sets->spare.items[--sets->spare.count];
  return arena_make_many(sets->arena, uint64_t, words_of(sets));
}

SharedSet shared_set_new(SharedSets *sets) {
  SharedSet set = {.made = true};
  if (sets->levels || sets->one_word) return set;
  set.words = take_words(sets);
  memset(set.words, 0, words_of(sets) * sizeof *set.words);
  return set;
}

SharedSet shared_set_copy_large(SharedSets *sets, const SharedSet *from) {
  SharedSet copy = *from;
  if (sets->levels) {
    if (copy.root) copy.root->users++;
    return copy;
  }
  copy.words = take_words(sets);
  for (uint32_t i = 0, count = words_of(sets); i < count; i++)
    copy.words[i] = from->words[i];
  return copy;
}

/* One user less. */
static void release(SharedSets *sets, SharedNode *node, uint32_t level) {
  if (!node || --node->users) return;
  for (uint32_t i = 0; level && i < FAN; i++)
    release(sets, node->kids[i], level - 1);
  node->kids[0] = sets->spare_nodes[level > 0];
  sets->spare_nodes[level > 0] = node;
}

void shared_set_free_large(SharedSets *sets, SharedSet set) {
  if (sets->levels)
    release(sets, set.root, sets->levels);
  else
    array_push(sets->arena, &sets->spare, set.words);
}

bool shared_set_has_large(const SharedSets *sets, const SharedSet *set, uint32_t bit) {
  if (!sets->levels) return (set->words[bit / 64] >> (bit % 64)) & 1;
  const SharedNode *node = set->root;
  for (uint32_t level = sets->levels; node && level; level--)
    node = node->kids[bit / span_of(level - 1) % FAN];
  return node && (node->words[bit % LEAF_BITS / 64] >> (bit % 64)) & 1;
}

/* A node with one user that is like `from`, or empty. */
static SharedNode *clone(SharedSets *sets, const SharedNode *from, uint32_t level) {
  size_t size =
      level ? sizeof(SharedNode) : offsetof(SharedNode, words) + LEAF_WORDS * sizeof(uint64_t);
  SharedNode *node = sets->spare_nodes[level > 0];
  if (node)
    sets->spare_nodes[level > 0] = node->kids[0];
  else
    node = arena_alloc(sets->arena, size);
  if (from)
    memcpy(node, from, size);
  else
    memset(node, 0, size);
  node->users = 1;
  for (uint32_t i = 0; level && i < FAN; i++)
    if (node->kids[i]) node->kids[i]->users++;
  return node;
}

/* The node in `*slot`, of which all above have one user, as one that may be changed. */
static SharedNode *own(SharedSets *sets, SharedNode **slot, uint32_t level) {
  if (*slot && (*slot)->users == 1) return *slot;
  SharedNode *node = clone(sets, *slot, level);
  release(sets, *slot, level);
  return *slot = node;
}

/* The word with the number. */
static uint64_t *word_to_change(SharedSets *sets, SharedSet *set, uint32_t bit) {
  if (!sets->levels) return &set->words[bit / 64];
  SharedNode **slot = &set->root;
  for (uint32_t level = sets->levels; level; level--)
    slot = &own(sets, slot, level)->kids[bit / span_of(level - 1) % FAN];
  return &own(sets, slot, 0)->words[bit % LEAF_BITS / 64];
}

void shared_set_add_large(SharedSets *sets, SharedSet *set, uint32_t bit) {
  if (!shared_set_has(sets, set, bit)) *word_to_change(sets, set, bit) |= UINT64_C(1) << (bit % 64);
}

void shared_set_remove_large(SharedSets *sets, SharedSet *set, uint32_t bit) {
  if (shared_set_has(sets, set, bit))
    *word_to_change(sets, set, bit) &= ~(UINT64_C(1) << (bit % 64));
}

void shared_set_replace_large(SharedSets *sets, SharedSet *set, uint32_t out, uint32_t in) {
  own_check(out / 64 == in / 64, "one word is changed");
  if (shared_set_has(sets, set, in) && !shared_set_has(sets, set, out)) return;
  uint64_t *word = word_to_change(sets, set, in);
  *word = (*word & ~(UINT64_C(1) << (out % 64))) | UINT64_C(1) << (in % 64);
}

static bool unite_words(uint64_t *to, const uint64_t *from, uint32_t count) {
  uint64_t grown = 0;
  for (uint32_t i = 0; i < count; i++) {
    grown |= from[i] & ~to[i];
    to[i] |= from[i];
  }
  return grown != 0;
}

/* What a node becomes. Another node than `to` is one user more of it, and `to` has to be released. */
typedef struct {
  SharedNode *node;
  bool grew;
} United;

static United taken(SharedNode *from, bool grew) {
  from->users++;
  return (United){from, grew};
}

static United unite_leaf(SharedSets *sets, SharedNode *to, SharedNode *from, bool alone) {
  uint64_t grown = 0, missing = 0;
  for (uint32_t i = 0; i < LEAF_WORDS; i++) {
    grown |= from->words[i] & ~to->words[i];
    missing |= to->words[i] & ~from->words[i];
  }
  if (!grown) return (United){to, false};
  if (!missing) return taken(from, true);
  if (!alone) to = clone(sets, to, 0);
  return (United){to, unite_words(to->words, from->words, LEAF_WORDS)};
}

/* `alone`: what is above `to` has one user. */
static United unite_nodes(SharedSets *sets, SharedNode *to, SharedNode *from, uint32_t level,
                          bool alone) {
  if (!from || to == from) return (United){to, false};
  if (!to) return taken(from, true);
  alone = alone && to->users == 1;
  if (!level) return unite_leaf(sets, to, from, alone);
  const SharedNode *before = to;
  bool grew = false, same = true;
  for (uint32_t i = 0; i < FAN; i++) {
    SharedNode *kid = to->kids[i];
    United united = unite_nodes(sets, kid, from->kids[i], level - 1, alone);
    grew = grew || united.grew;
    same = same && united.node == from->kids[i];
    if (united.node == kid) continue;
    if (!alone) to = clone(sets, to, level);
    alone = true;
    release(sets, kid, level - 1);
    to->kids[i] = united.node;
  }
  if (!same) return (United){to, grew};
  if (to != before) release(sets, to, level);
  return taken(from, grew);
}

bool shared_set_unite_large(SharedSets *sets, SharedSet *to, const SharedSet *from) {
  if (!sets->levels) return unite_words(to->words, from->words, words_of(sets));
  United united = unite_nodes(sets, to->root, from->root, sets->levels, true);
  if (united.node == to->root) return united.grew;
  release(sets, to->root, sets->levels);
  to->root = united.node;
  return united.grew;
}

/* The first bit at or above `from`, all counted from the start of the words. */
static uint32_t first_in_words(const uint64_t *a, const uint64_t *b, uint32_t count, uint32_t from,
                               bool either) {
  for (uint32_t i = from / 64; i < count; i++) {
    uint64_t other = b ? b[i] : 0, word = (a ? a[i] : 0);
    word = either ? word ^ other : word & ~other;
    if (i == from / 64) word &= ~UINT64_C(0) << (from % 64);
    if (word) return i * 64 + (uint32_t)__builtin_ctzll(word);
  }
  return UINT32_MAX;
}

static uint32_t first_in_nodes(const SharedNode *a, const SharedNode *b, uint32_t level,
                               uint32_t from, bool either) {
  if (a == b || (!a && !either)) return UINT32_MAX;
  if (!level)
    return first_in_words(a ? a->words : NULL, b ? b->words : NULL, LEAF_WORDS, from, either);
  uint32_t span = span_of(level - 1);
  for (uint32_t i = from / span; i < FAN; i++) {
    uint32_t found = first_in_nodes(a ? a->kids[i] : NULL, b ? b->kids[i] : NULL, level - 1,
                                    i == from / span ? from % span : 0, either);
    if (found != UINT32_MAX) return i * span + found;
  }
  return UINT32_MAX;
}

uint32_t shared_set_next(const SharedSets *sets, const SharedSet *a, const SharedSet *b,
                         uint32_t from, bool either) {
  if (from >= sets->bits) return 0;
  uint32_t found = sets->levels ? first_in_nodes(a->root, b->root, sets->levels, from, either)
                   : sets->one_word
                       ? first_in_words(&a->word, &b->word, 1, from, either)
                       : first_in_words(a->words, b->words, words_of(sets), from, either);
  return found == UINT32_MAX ? 0 : found;
}
