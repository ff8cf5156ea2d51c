// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Tuples of numbers, texts and such tuples: hashes and equality, which run no code of the program.
**
** In: tuples, lent, also those that instances of derived classes hold which are hashed and compared as tuples (named tuples). Out:
** CPython's hash and answer, or that it cannot be told here: something else is in them, or they are deep. Invariant: a tuple with
** OWN_FLAG_HASHED may have its hash in the table `known`; it leaves it when it ends. The surprise: the table has one place for
** each address, so that a hash may be forgotten at any time; and all of it is void when a class may have got another __hash__. */
#include "dynamic/container/container_internal.h"

enum { DEPTH = 8, MANY_ITEMS = 6, FIRST_PLACES = 256, MOST_PLACES = 1 << 15 };

typedef struct {
  const Tuple *tuple; /* NULL: free */
  int64_t hash;
} Known;

static struct {
  Known *places; /* NULL: none yet */
  uint64_t mask;
  uint64_t pushed_out; /* since the table has this size */
  uint64_t epoch;      /* of special methods */
} known;

/* ── what is known ── */

static inline Known *place_in(Known *places, uint64_t mask, const Tuple *tuple) {
  return &places[((uint64_t)(uintptr_t)tuple * UINT64_C(0x9E3779B97F4A7C15) >> 32) & mask];
}

static inline int64_t bytes_of(uint64_t mask) { return (int64_t)((mask + 1) * sizeof(Known)); }

void tuple_hashes_end(void) {
  if (known.places) own_free(known.places, bytes_of(known.mask));
  known.places = NULL;
}

void tuple_hashes_forget(void) {
  if (known.places) memset(known.places, 0, (size_t)bytes_of(known.mask));
}

void tuple_hash_forget(const OwnObject *object) {
  const void *start = object;
  if (!known.places) return;
  Known *place = place_in(known.places, known.mask, start);
  if (place->tuple == start) place->tuple = NULL;
}

static inline bool recall(const Tuple *tuple, int64_t *hash) {
  if (!known.places || known.epoch != class_state.special_epoch) return false;
  const Known *place = place_in(known.places, known.mask, tuple);
  *hash = place->hash;
  return place->tuple == tuple;
}

static void make_places(uint64_t count) {
  Known *old = known.places;
  uint64_t old_mask = known.mask;
  known.mask = count - 1;
  known.places = own_alloc(bytes_of(known.mask));
  known.pushed_out = 0;
  tuple_hashes_forget();
  if (!old) return;
  for (uint64_t i = 0; i <= old_mask; i++)
    if (old[i].tuple) *place_in(known.places, known.mask, old[i].tuple) = old[i];
  own_free(old, bytes_of(old_mask));
}

static void note(Tuple *tuple, int64_t hash) {
  if (OWN_UNLIKELY(!known.places)) make_places(FIRST_PLACES);
  if (OWN_UNLIKELY(known.epoch != class_state.special_epoch)) tuple_hashes_forget();
  known.epoch = class_state.special_epoch;
  if (OWN_UNLIKELY(known.pushed_out > known.mask && known.mask < MOST_PLACES - 1))
    make_places((known.mask + 1) * 4);
  Known *place = place_in(known.places, known.mask, tuple);
  if (place->tuple) known.pushed_out++;
  *place = (Known){tuple, hash};
  tuple->head.tag |= OWN_FLAG_HASHED;
}

/* ── hashes ── */

/* Does the class say nothing but what `object` says? */
static inline bool is_usual(uint32_t id, Special special) {
  return class_special(class_by_id(id), special) ==
         class_special(class_by_id(OWN_CLASS_OBJECT), special);
}

/* The tuple that the word is, or that an instance holds which is taken as it is; OWN_UNBOUND: neither. */
static inline Word tuple_in(Word word, Special special) {
  if (!ov_is_pointer(word)) return OWN_UNBOUND;
  uint32_t id = ov_class(word);
  if (id == OWN_CLASS_TUPLE) return word;
  if (id < OWN_CLASS_FIRST_FREE || class_by_id(id)->payload != OWN_CLASS_TUPLE) return OWN_UNBOUND;
  return is_usual(id, special) ? payload_of(word) : OWN_UNBOUND;
}

/* What is no tuple and has no code of the program for its hash. */
static bool item_hash(Word word, int64_t *hash) {
  if (!ov_is_pointer(word)) return !object_hash(word, hash);
  switch (ov_class(word)) {
  case OWN_CLASS_INT:
  case OWN_CLASS_FLOAT:
  case OWN_CLASS_BYTES:
  case OWN_CLASS_FROZENSET:
  case OWN_CLASS_FUNCTION:
  case OWN_CLASS_TYPE: return !object_hash(word, hash);
  default: break;
  }
  uint32_t id = ov_class(word);
  if (id < OWN_CLASS_FIRST_FREE || class_by_id(id)->payload || !is_usual(id, SPECIAL_HASH))
    return false;
  return !object_hash(word, hash);
}

static bool hash_in(Tuple *tuple, int depth, int64_t *hash) {
  if ((tuple->head.tag & OWN_FLAG_HASHED) && recall(tuple, hash)) return true;
  uint64_t mixed = HASH_MIX_START;
  bool worth = tuple->length >= MANY_ITEMS;
  for (int64_t i = 0; i < tuple->length; i++) {
    int64_t item;
    if (!hash_quick(tuple->items[i], &item)) {
      Word inner = depth ? tuple_in(tuple->items[i], SPECIAL_HASH) : OWN_UNBOUND;
      worth = worth || inner != OWN_UNBOUND;
      bool told = inner == OWN_UNBOUND ? item_hash(tuple->items[i], &item)
                                       : hash_in(tuple_of(inner), depth - 1, &item);
      if (!told) return false;
    }
    mixed = hash_mix(mixed, item);
  }
  *hash = hash_mix_end(mixed, tuple->length);
  if (worth) note(tuple, *hash);
  return true;
}

bool tuple_hash_quiet(Word tuple, int64_t *hash) { return hash_in(tuple_of(tuple), DEPTH, hash); }

/* ── equality ── */

enum { UNEQUAL, EQUAL, UNDECIDED };

static int equal_in(const Tuple *left, const Tuple *right, int depth);

static int items_equal(Word left, Word right, int depth) {
  if (left == right) return EQUAL;
  if (!ov_is_pointer(left) && !ov_is_pointer(right)) {
    if (ov_is_float(left) && ov_is_float(right)) return ov_float(left) == ov_float(right);
    bool apart = (ov_is_int(left) && ov_is_int(right)) || left == OWN_NONE || right == OWN_NONE;
    return apart ? UNEQUAL : UNDECIDED;
  }
  if (is_str(left) && is_str(right)) return str_equal(left, right);
  Word one = tuple_in(left, SPECIAL_EQ), other = tuple_in(right, SPECIAL_EQ);
  if (depth == 0 || one == OWN_UNBOUND || other == OWN_UNBOUND) return UNDECIDED;
  return equal_in(tuple_of(one), tuple_of(other), depth - 1);
}

/* The items come before the lengths, as they might raise. */
static int equal_in(const Tuple *left, const Tuple *right, int depth) {
  for (int64_t at = 0; at < left->length && at < right->length; at++) {
    int equal = items_equal(left->items[at], right->items[at], depth);
    if (equal != EQUAL) return equal;
  }
  return left->length == right->length;
}

int tuples_equal_quiet(Word left, Word right) {
  return equal_in(tuple_of(left), tuple_of(right), DEPTH);
}
