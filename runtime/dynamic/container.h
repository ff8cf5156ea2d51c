// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* list, tuple, dict, set, range, slice and their iterators. */
#ifndef OWN_DYNAMIC_CONTAINER_H
#define OWN_DYNAMIC_CONTAINER_H

#include "dynamic/object.h"

typedef OwnList List;
typedef OwnTuple Tuple;

/* Compact and ordered: entries in the order of insertion, an index of positions beside them. Removed entries keep their
** place (key OWN_DELETED, value OWN_UNBOUND) until the next growth. */
typedef struct {
  int64_t hash;
  Word key, value;
} DictEntry;
typedef struct {
  OwnObject head;
  DictEntry *entries; /* NULL: none yet */
  void *index;        /* mask + 1 places: u8, u16 or u32 by mask; NULL: searched in order */
  uint32_t used;      /* keys in it */
  uint32_t fill;      /* entries, removed ones included */
  uint32_t capacity;  /* entries there is room for */
  uint32_t version;   /* changes with every insertion or removal of a key */
  uint32_t mask;      /* of the index, also of one that is left out because it is so small */
  uint32_t room;      /* how many insertions until the index is made anew */
} Dict;

/* Also frozenset. The table repeats CPython's, so that small ints come in its order (dynamic.md §6.4): mask + 1 places, u8,
** u16 or u32 by mask: 0 empty, 1 removed, else the number of an entry in `order` + 2.
** A set is bare if its `bits` say all: it is exact, and each key has the place of its number. It has neither table nor entries
** until an operation asks for them (set_settle). A set is listed if all its keys are entries and nothing was removed, but its
** table is made when somebody asks for it: a small set that is filled and asked little never gets one. */
typedef struct {
  int64_t hash;
  Word key; /* OWN_DELETED: removed */
} SetEntry;
typedef struct {
  OwnObject head;
  void *table;     /* NULL: none yet */
  SetEntry *order; /* in the order of insertion */
  int64_t hash;    /* of a frozenset; -1: not computed yet */
  uint32_t used, fill, mask, version;
  uint32_t count, capacity; /* of `order`: entries, removed ones included; room for them */
  uint32_t finger;          /* where pop goes on */
  bool keyed;    /* some hash is keyed or an address: iteration in the order of insertion */
  bool exact;    /* all keys are ints of 0 … 63, and `bits` says which                    */
  uint64_t bits; /* has bit h % 64 of each hash h in it, and perhaps others             */
  uint64_t gone; /* of a bare set: its removed places, by number                        */
} Set;
enum { SET_BITS = 64 };
static inline uint64_t set_bit(int64_t hash) { return UINT64_C(1) << ((uint64_t)hash % SET_BITS); }
/* An int in place of 0 … 63: its hash is itself. */
static inline bool is_bit(Word word) { return ov_is_int(word) && word < ov_small(SET_BITS); }

typedef struct {
  OwnObject head;
  Word start, stop, step, length; /* ints of any size */
} Range;
typedef struct {
  OwnObject head;
  Word start, stop, step; /* None where nothing was written */
} Slice3;

/* ── iterators ── */

typedef OwnSequenceIterator SequenceIterator;
typedef OwnRangeIterator RangeIterator;
/* DICT_…_ITERATOR, SET_ITERATOR */
typedef struct {
  OwnObject head;
  Word table; /* the dict or set; OWN_UNBOUND: exhausted */
  /* DICT_ITEM_ITERATOR: the first one it gave, filled again if nobody else has it; OWN_UNBOUND: none */
  Word pair;
  uint32_t at, used, left;
  uint32_t gives; /* DICT_REVERSE_KEY_ITERATOR: class id of the view */
} TableIterator;
typedef struct { /* DICT_KEYS, DICT_VALUES, DICT_ITEMS */
  OwnObject head;
  Word dict;
} DictView;
typedef struct {
  OwnObject head;
  Word function, sentinel; /* function OWN_UNBOUND: exhausted */
} CallIterator;
typedef struct {
  OwnObject head;
  Word iterator, index; /* index: an int of any size */
} Enumerate;
/* ZIP: function is True if strict, else False. `iterators` is a tuple; FILTER: one iterator. */
typedef struct {
  OwnObject head;
  Word function, iterators;
} Adapter;

/* Is there no object among many words? (In a form of which a C compiler makes vectors.) */
static inline bool words_are_numbers(const Word *items, int64_t count) {
  Word some = 0; /* its top bit: some word has the tag of a pointer */
  for (int64_t i = 0; i < count; i++)
    some |= ((items[i] & 7) ^ 1) - 1;
  return !(some >> 63);
}

enum { MANY_WORDS = 16 };
/* … of so many that it pays to ask. */
static inline bool words_are_run(const Word *items, int64_t count) {
  return count >= MANY_WORDS && words_are_numbers(items, count);
}

static inline bool is_list(Word word) { return ov_is(word, OWN_CLASS_LIST); }
static inline bool is_tuple(Word word) { return ov_is(word, OWN_CLASS_TUPLE); }
static inline bool is_dict(Word word) { return ov_is(word, OWN_CLASS_DICT); }
static inline bool is_set(Word word) {
  return ov_is(word, OWN_CLASS_SET) || ov_is(word, OWN_CLASS_FROZENSET);
}
static inline List *list_of(Word word) { return (List *)ov_object(word); }
static inline Tuple *tuple_of(Word word) { return (Tuple *)ov_object(word); }
static inline Dict *dict_of(Word word) { return (Dict *)ov_object(word); }
static inline Set *set_of(Word word) { return (Set *)ov_object(word); }
static inline Range *range_of(Word word) { return (Range *)ov_object(word); }

/* container_parts.c: what release.c and cycle.c ask about the classes of this header (list … slice, enumerate … reversed,
** the views and all iterators but the one of str). Words are visited in the order in which CPython releases them. */
int64_t container_size(const OwnObject *object);
void container_each_word(OwnObject *object, void (*visit)(void *self, Word *word), void *self);
void container_free_parts(OwnObject *object);

/* container_start.c: makes the methods and constructors of these classes; needs class_add_methods. */
void container_start(void);

/* list.c */
Word list_new(int64_t capacity);
Word list_from(const Word *items, int64_t count); /* retains them */
void list_append(Word word, Word taken);
bool list_extend(Word list, Word iterable); /* raised */
/* The usual case of LIST_APPEND …, nothing raised; OWN_UNBOUND: another one. */
Word list_at_once(uint8_t way, Word self, const Word *args, int64_t count);
Word list_sort(Word word, Word key, bool reverse); /* None; key OWN_NONE: none */

/* tuple.c */
/* Items are OWN_NONE; set them before anything else, through tuple_set, or note it: the tuple is green at first. */
Word tuple_new(int64_t length);
static inline void tuple_set(Word tuple, int64_t at, Word taken) {
  object_store_note(ov_object(tuple), taken);
  tuple_of(tuple)->items[at] = taken;
}
Word tuple_from(const Word *items, int64_t count); /* retains them */
Word tuple_empty(void);
/* tuple_quiet.c: hashes of tuples are remembered by address. One with OWN_FLAG_HASHED ends; all, as some class may have another
** __hash__; the storage. */
void tuple_hash_forget(const OwnObject *object);
void tuple_hashes_forget(void);
void tuple_hashes_end(void);

/* dict.c; keys are hashed by object_hash */
Word dict_new(void);
/* Lent value of `key`, OWN_UNBOUND if it is not there, 0: raised (unhashable, or __eq__ raised). */
Word dict_find(Word word, Word key);
Word dict_find_str(Word word, Word interned_key); /* the same for interned strings: never raises */
bool dict_set(Word dict, Word key, Word taken);   /* raised; the key is retained if it is new */
/* Removes the key; *value gets what was there, owned, or OWN_UNBOUND. */
bool dict_remove(Word dict, Word key, Word *value); /* raised */
/* The entry at or after *at with a key; NULL at the end. Moves *at behind it. */
const DictEntry *dict_next(Word word, uint32_t *at);
bool dict_update(Word dict, Word from); /* raised: from a dict or an iterable of pairs */
static inline int64_t dict_length(Word dict) { return (int64_t)dict_of(dict)->used; }

/* set.c */
Word set_new(uint32_t class_id);
bool set_add(Word set, Word item); /* raised */
int set_has(Word set, Word item);
/* The next key in the order of iteration, lent; OWN_END at the end. Moves *at behind it; begins with 0. */
Word set_next(Word set, uint32_t *at);
static inline bool set_is_bare(const Set *set) { return !set->table && set->fill && !set->count; }
static inline bool set_is_listed(const Set *set) { return !set->table && set->count; }
static inline int64_t set_length(Word set) { return (int64_t)set_of(set)->used; }

/* range.c, slice.c */
Word range_new(Word start, Word stop, Word step); /* ints; ValueError of step 0 */
Word slice_new(Word start, Word stop, Word step);
/* start, stop, step of the slice for a sequence of `length`, clamped as Python does, and how many items that is. */
typedef struct {
  int64_t start, stop, step, count;
} SliceBounds;
bool slice_bounds(Word slice, int64_t length, SliceBounds *bounds); /* raised */
/* The same in two steps: the first may run __index__ methods, the second cannot. */
bool slice_unpack(Word slice, SliceBounds *bounds); /* raised */
static inline void slice_defaults(SliceBounds *bounds) {
  bounds->start = bounds->step < 0 ? INT64_MAX : 0;
  bounds->stop = bounds->step < 0 ? INT64_MIN : INT64_MAX;
}
static inline bool slice_plain_part(Word part, int64_t *value) {
  if (ov_is_int(part)) *value = ov_int(part);
  return ov_is_int(part) || part == OWN_NONE;
}
/* The same if the parts are numbers in place or None, and nothing is wrong with them. */
static inline bool slice_is_plain(Word start, Word stop, Word step, SliceBounds *bounds) {
  bounds->step = 1;
  if (!slice_plain_part(step, &bounds->step) || bounds->step == 0) return false;
  slice_defaults(bounds);
  return slice_plain_part(start, &bounds->start) && slice_plain_part(stop, &bounds->stop);
}
/* An end counted from the back, and brought into low … high. */
static inline int64_t slice_clamp(int64_t at, int64_t length, int64_t low, int64_t high) {
  if (at < 0) at += length;
  if (at < low) return low;
  return at > high ? high : at;
}
void slice_adjust_steps(SliceBounds *bounds, int64_t length);
static inline void slice_adjust(SliceBounds *bounds, int64_t length) {
  if (bounds->step == 1) { /* no division */
    bounds->start = slice_clamp(bounds->start, length, 0, length);
    bounds->stop = slice_clamp(bounds->stop, length, 0, length);
    bounds->count = bounds->stop > bounds->start ? bounds->stop - bounds->start : 0;
  } else if (bounds->step == -1) {
    bounds->start = slice_clamp(bounds->start, length, -1, length - 1);
    bounds->stop = slice_clamp(bounds->stop, length, -1, length - 1);
    bounds->count = bounds->start > bounds->stop ? bounds->start - bounds->stop : 0;
  } else {
    slice_adjust_steps(bounds, length);
  }
}

/* for operate.c: both operands are of the class (list_…, tuple_…); a negative count is 0 */
Word list_concat(Word left, Word right);
/* The same, of which one or both end now, if nobody else owns them. */
Word list_concat_over(Word left, Word right, bool takes_left, bool takes_right);
Word list_repeat(Word word, int64_t times);
bool list_repeat_in_place(Word list, int64_t count); /* raised; left += right is list_extend */
Word tuple_concat(Word left, Word right);
Word tuple_repeat(Word word, int64_t times);
/* & | - ^ of sets, frozensets and the views of keys and items; OWN_NOT_IMPLEMENTED for other operands. */
Word set_binary(Operator op, Word left, Word right);
/* &= |= -= ^= of a set with a set or frozenset: raised. Not for frozensets, which have no such operators. */
bool set_inplace(Operator op, Word set, Word right);
Word dict_union(Word left, Word right); /* left | right of dicts; left |= right is dict_update */

#endif
