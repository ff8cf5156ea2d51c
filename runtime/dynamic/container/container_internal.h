// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of the containers share among themselves: arguments of natives, quick comparison, parts of list, dict and
** set that only their methods, views, iterators and subscripts use. Included by nobody else. */
#ifndef OWN_DYNAMIC_CONTAINER_INTERNAL_H
#define OWN_DYNAMIC_CONTAINER_INTERNAL_H

#include "dynamic/class.h"
#include "dynamic/container.h"
#include "dynamic/number.h"
#include "dynamic/text.h"

/* ── arguments of natives: container_start.c ── */

/* A parameter that is given by name; `value` is lent, OWN_UNBOUND where it is not given. */
typedef struct {
  const char *name;
  Word value;
} Keyword;
/* Puts the keyword arguments (values beside their `names`, a tuple or 0) into their parameters. Raised: TypeError. */
bool keywords_read(const char *function, Word names, const Word *values, Keyword *keywords,
                   int count);
/* The optional bounds of index(), args[2] and args[3], as of a slice of a sequence of `length`. */
bool search_bounds(const Word *args, int64_t count, int64_t length, int64_t *from, int64_t *to);
/* A length or count that an object has room for: else raises MemoryError. `each` is the size of an item in bytes. */
bool container_room(int64_t count, int64_t each); /* raised */
/* A bound of index(): __index__, clamped to 64 bits. */
static inline bool index_argument(Word word, int64_t *index) { /* raised */
  if (!ov_is_int(word)) return object_index(word, index, true, NULL);
  *index = ov_int(word);
  return false;
}

extern const NativeInfo list_methods[], tuple_methods[], dict_methods[], dict_view_methods[],
    set_methods[], frozenset_methods[], range_methods[], slice_methods[], enumerate_methods[],
    zip_methods[], map_methods[], filter_methods[], reversed_methods[], compare_methods[],
    hash_methods[];
void range_start(void); /* the attributes that are computed: start, stop, step */
void slice_start(void);
void container_operators_start(void); /* list.__add__ … */

/* ── comparison and hashes ── */

/* tuple_quiet.c: whether two tuples are equal: 0, 1; 2: only code of the program, or much stack, can tell. */
int tuples_equal_quiet(Word left, Word right);
/* The hash of a tuple, under the same conditions; false: it cannot be told. */
bool tuple_hash_quiet(Word tuple, int64_t *hash);
/* CPython's variant of xxHash: what goes into the hash of a tuple, item by item. */
#define HASH_MIX_START UINT64_C(2870177450012600261)
static inline uint64_t hash_mix(uint64_t mixed, int64_t item) {
  mixed += (uint64_t)item * UINT64_C(14029467366897019727);
  return (mixed << 31 | mixed >> 33) * UINT64_C(11400714785074694791);
}
static inline int64_t hash_mix_end(uint64_t mixed, int64_t length) {
  mixed += (uint64_t)length ^ (HASH_MIX_START ^ UINT64_C(3527539));
  return mixed == UINT64_MAX ? 1546275796 : (int64_t)mixed;
}

/* Whether two items of a container are the same or equal, if that can be told without code of the program: 0, 1; else 2. */
static inline int equal_quick(Word left, Word right) {
  if (left == right) return 1;
  if (ov_is_int(left) && ov_is_int(right)) return 0;
  if (is_str(left) && is_str(right)) return str_equal(left, right);
  bool texts = (left == OWN_NONE || is_str(left)) && (right == OWN_NONE || is_str(right));
  if (texts) return 0;
  return ov_is(left, OWN_CLASS_TUPLE) && ov_is(right, OWN_CLASS_TUPLE)
             ? tuples_equal_quiet(left, right)
             : 2;
}
/* The same, decided: -1 raised. Both are held meanwhile; what they were found in is not. */
int equal_held(Word left, Word right);
static inline int item_equal(Word item, Word wanted) {
  int equal = equal_quick(item, wanted);
  return equal == 2 ? equal_held(item, wanted) : equal;
}
bool object_is_same(Word left,
                    Word right); /* `is`: numbers and characters by value (dynamic.md V2) */

#define HASH_MODULUS ((INT64_C(1) << 61) - 1)
/* The hash of an int in place or a str; false: another kind of key. */
static inline bool hash_quick(Word key, int64_t *hash) {
  if (ov_is_int(key)) {
    int64_t value = ov_int(key);
    if (value >= HASH_MODULUS || value <= -HASH_MODULUS) return false;
    *hash = value == -1 ? -2 : value;
    return true;
  }
  if (!is_str(key)) return false;
  uint64_t hashed = str_of(key)->hash;
  if (hashed == 0) hashed = str_hash(key);
  *hash = (int64_t)hashed == -1 ? -2 : (int64_t)hashed;
  return true;
}
/* The same for what has a hash without code of the program. */
static inline bool hash_quiet(Word key, int64_t *hash) {
  return hash_quick(key, hash) || (ov_is(key, OWN_CLASS_TUPLE) && tuple_hash_quiet(key, hash));
}
/* Numbers and tuples of them: the hash is the same in every run. */
bool hash_is_plain(Word key);
int64_t set_hash(Word word);                /* as of a frozenset */
bool range_hash(Word range, int64_t *hash); /* raised */

/* Comparison of two values of one kind: a word, OWN_NOT_IMPLEMENTED, or 0. Operands are held by the caller. */
Word dict_compare(CompareOp op, Word left, Word right);
Word view_compare(CompareOp op, Word view, Word other);
Word set_compare(CompareOp op, Word left, Word right);
Word range_compare(CompareOp op, Word left, Word right);
Word slice_compare(CompareOp op, Word left, Word right);

/* ── list ── */

/* Holds the word over the next list_new, unless that is no safe point: then nothing runs that could let go of it. */
static inline bool list_new_hold(Word word) {
  bool quiet = !OWN_FROM_MALLOC && !OWN_IS_CHECKED &&
               own_object_heap.free_list[sizeof(List) / 8]; /* a size class each 8 bytes */
  if (!quiet) ov_retain(word);
  return !quiet;
}
/* own_alloc, without a call where the heap has such a block at hand. */
static inline Word *words_alloc(int64_t count) {
  if (count == 0) return NULL;
  bool plain = !OWN_FROM_MALLOC && !OWN_IS_CHECKED && !OWN_IS_STATS && !OWN_BLOCK_HOOKS;
  int64_t class = (count + 1) / 2;
  if (plain && class <= OWN_SMALL_CLASSES) {
    void **list = &own_heap.free_list[class];
    void **block = *list;
    if (block) {
      *list = *block;
      return (void *)block;
    }
  }
  return own_alloc(count * (int64_t)sizeof(Word));
}

void list_reserve(List *list, int64_t capacity);
void list_insert(List *list, int64_t at, Word taken); /* 0 <= at <= length */
Word list_remove_at(List *list, int64_t at);          /* owned */
void list_shrink(List *list); /* after items were taken out: gives storage back */
void list_clear(List *list);
Word list_slice(Word word, const SliceBounds *unpacked);
bool list_set_slice(Word list, Word slice, Word value); /* raised; value OWN_UNBOUND: deletes */
Word list_to_tuple(Word word);
Word list_take(const Word *items, int64_t count); /* a list of words whose owners are taken over */
/* The first place of the value at or after `from`, -1: none, -2: raised. */
int64_t list_find(Word word, Word value, int64_t from, int64_t to);

/* ── tuple ── */

Word tuple_take(const Word *items, int64_t count); /* owners are taken over */
Word tuple_pair(Word taken_first, Word taken_second);
Word tuple_slice(Word word, const SliceBounds *unpacked);
int64_t tuple_find(Word word, Word value, int64_t from, int64_t to); /* as list_find */

/* Lent words come into places of the list that hold nothing of its own. */
static inline void list_copy_in(List *list, Word *to, const Word *items, int64_t count) {
  for (int64_t i = 0; i < count; i++) {
    Word item = items[i];
    to[i] = item;
    if (!ov_is_pointer(item)) continue;
    object_store_note(&list->head, item);
    ov_retain(item);
  }
}

/* ── dict ── */

/* As dict_find, if that can be told without code of the program; else OWN_DELETED. */
Word dict_find_quick(Word word, Word key);
Word dict_get(Word word, Word key); /* the same as dict_find, owned; holds dict and key */
Word dict_get_hashed(Word word, Word key, int64_t hash);
int dict_has(Word word, Word key);
Word dict_copy(Word word);
void dict_free_tables(Dict *dict);
void dict_clear(Word word);
void dict_reserve(Word word, int64_t keys);
void dict_clone(Word word, Word from_word);                          /* into an empty dict */
bool dict_put_hashed(Word dict, Word key, int64_t hash, Word taken); /* raised */
/* Sets the value and gives it back, owned, unless the key is there: then its value. */
Word dict_set_default(Word word, Word key, Word value);
bool dict_last(Word dict, DictEntry *removed); /* takes the last entry out, owned; false: empty */
/* As dict_update; for the keywords of a call of `callee` a key that is there raises. OWN_UNBOUND: no call. */
bool dict_merge(Word dict, Word from, Word callee);
Word dict_fromkeys(const Word *args, int64_t count, Word names);

/* dict_views.c */
Word dict_view_new(uint32_t class_id, Word dict);
static inline Word view_dict(Word view) { return ((DictView *)ov_object(view))->dict; }
int dict_view_has(Word view, Word item);
static inline bool is_dict_view(Word word) { /* of those that are like sets */
  return ov_is(word, OWN_CLASS_DICT_KEYS) || ov_is(word, OWN_CLASS_DICT_ITEMS);
}

/* ── set ── */

bool set_add_hashed(Set *set, Word item, int64_t hash); /* raised; the caller holds the set */
/* A key that is surely not there, into a set from which nothing was removed. */
void set_add_fresh(Set *set, Word item, int64_t hash);
/* Room for so many entries; a table with mask + 1 places, of an empty set; a key comes into a set, and into none of its places. */
void set_make_room(Set *set, uint32_t keys);
void set_make_table(Set *set, uint32_t mask);
void set_enter(Set *set, Word item, int64_t hash);
/* How places are looked for: so many further ones, then so many bits of the hash come in. What is in a place: nothing, or the
** number of an entry from FIRST_PLACE on. */
enum { SET_LINEAR = 9, SET_SHIFT = 5, SET_FREE = 0, SET_REMOVED = 1, SET_FIRST_PLACE = 2 };
static inline int64_t set_width(uint32_t mask) {
  if (mask <= UINT8_MAX) return 1;
  return mask <= UINT16_MAX ? 2 : 4;
}

static inline uint32_t set_get(const Set *set, uint64_t slot) {
  if (set->mask <= UINT8_MAX) return ((const uint8_t *)set->table)[slot];
  if (set->mask <= UINT16_MAX) return ((const uint16_t *)set->table)[slot];
  return ((const uint32_t *)set->table)[slot];
}
/* Takes the first number out of eight places of a table of bytes, of which some are not free. */
static inline uint32_t set_take_place(uint64_t *eight) {
  uint32_t at = (uint32_t)__builtin_ctzll(*eight) & ~UINT32_C(7);
  uint32_t number = (uint32_t)(*eight >> at) & UINT8_MAX;
  *eight &= ~((uint64_t)UINT8_MAX << at);
  return number;
}
/* Puts a number into the first free place for the hash, in a table of bytes without removed places. */
static inline void set_place(uint8_t *places, uint64_t mask, int64_t hash, uint32_t number) {
  uint64_t perturb = (uint64_t)hash, slot = perturb & mask;
  for (;;) {
    uint64_t last = slot + SET_LINEAR <= mask ? slot + SET_LINEAR : slot;
    for (uint64_t at = slot; at <= last; at++) {
      if (places[at] != SET_FREE) continue;
      places[at] = (uint8_t)number;
      return;
    }
    perturb >>= SET_SHIFT;
    slot = (slot * 5 + 1 + perturb) & mask;
  }
}

/* set_fill.c */
enum {
  SET_LISTED_FIRST = 8, /* so many entries of a listed set have room at first, then FEW */
  SET_OUTGROWN = 5,     /* with so many the table is the second one          */
  SET_NEXT_MASK = 31,   /* which is this one */
  SET_FEW = 18          /* with more the table is the third one, at least */
};
/* So few keys that are all different, one after the other, into a fresh set. */
void set_fill(Set *set, const SetEntry *keys, uint32_t count);
/* Those of the numbers that have a place of their own in the table. */
static inline uint64_t set_low_bits(uint32_t mask) {
  return mask < SET_BITS - 1 ? (UINT64_C(1) << (mask + 1)) - 1 : UINT64_MAX;
}
/* May a set with such a table be bare, with these keys? */
static inline bool set_lies_by_bits(uint64_t bits, uint32_t mask) {
  return mask <= UINT8_MAX && !(bits & ~set_low_bits(mask));
}
/* set_next_entry of a bare set. */
const SetEntry *set_next_number(const Set *set, uint32_t *at);
/* What is known only by its bits, or only listed, gets its table and entries. */
void set_settle(Set *set);
static inline void set_settle_if(Set *set) {
  if (OWN_UNLIKELY(!set->table && set->fill)) set_settle(set);
}
/* Into a small set without a table; false: it is another case. */
bool set_add_listed(Set *set, Word item, int64_t hash);
/* Is the key in a listed set? 2: a table is wanted, or code of the program has to tell. */
int set_has_listed(const Set *set, Word item, int64_t hash);
/* A copy of what is listed, into a fresh set; false: it has another table than a copy gets. */
bool set_copy_listed(Set *to, const Set *from);
/* A set without keys becomes a bare one. */
static inline void set_put_bits(Set *set, uint64_t bits) {
  set->bits = bits;
  set->fill = set->used = (uint32_t)__builtin_popcountll(bits);
  set->version++;
}
/* The key leaves a bare set, where its place is known as a removed one. */
static inline void set_drop_bit(Set *set, uint64_t bit) {
  set->bits &= ~bit;
  set->gone |= bit;
  set->used--;
  set->version++;
}
/* The mask that such a set comes to, by keys that are added one by one. */
uint32_t set_mask_for(uint32_t keys);
/* The numbers of the bits, in ascending order, into a fresh set. */
void set_add_bits(Set *set, uint64_t bits);
int set_has_hashed(Set *set, Word item, int64_t hash);     /* -1 raised; the caller holds the set */
int set_discard_hashed(Set *set, Word item, int64_t hash); /* 1: it was there */
int set_discard(Word set, Word item);
void set_clear(Word word);
Word set_pop(Word word);
Word set_copy(Word set, uint32_t class_id);
bool set_merge(Word set, Word other); /* raised; other is a set */
bool set_update(Word set, Word iterable);
void set_resize(Set *set, uint64_t least); /* CPython's set_table_resize */
void set_swap(Set *left, Set *right);
const SetEntry *set_next_entry(Set *set, uint32_t *at); /* set_walk.c */
/* The same, up to MANY entries at once; 0: those were all. Nothing may change the set meanwhile. A walk is of one kind or the other. */
enum { SET_MANY = 64 };
uint32_t set_next_entries(Set *set, uint32_t *at, const SetEntry **entries);

/* set_algebra.c; `other` is any iterable */
Word set_intersection(Word word, Word other);
Word set_difference(Word word, Word other);
Word set_symmetric(Word word, Word other);
bool set_difference_update(Word set, Word other); /* raised */
bool set_symmetric_update(Word set, Word other);
int set_is_subset(Word word, Word other); /* of another set */
int set_is_superset(Word word, Word other);
int set_is_disjoint(Word word, Word other);

void set_free_tables(Set *set);

/* ── range, slice ── */

Word range_item(Word word, Word key);
Word range_slice(Word word, Word slice);
int range_has(Word range, Word item);
/* -1: raised (OverflowError) */
int64_t range_length_value(Word range);

/* ── iterators ── */

Word reversed_of(Word word);
Word call_iterator_new(Word function, Word sentinel);
Word sequence_iterator_new(uint32_t class_id, Word sequence, int64_t at);
Word table_iterator_new(uint32_t class_id, Word table, uint32_t gives);
Word range_iter(Word word, bool reversed);
Word table_iterator_next(TableIterator *iterator); /* of a dict or its view */
Word set_iterator_next(TableIterator *iterator);
Word adapter_next(Word word);         /* enumerate, zip, map, filter, reversed, callable iterator */
bool is_built_in_iterator(Word word); /* one of this header */

#endif
