// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* dict: compact and ordered. Entries lie in the order of insertion; up to 5 are searched one by one, more through an index of
** their numbers, whose places come from a keyed mix of the hash (so the order never depends on it).
**
** In: lent keys, taken values. Out: dicts that own both. Invariant: at most two thirds of the index are in use, so that a
** search ends at an empty place; `room` counts the insertions that are left. Sizes change when CPython's do, so that an
** iteration over a dict that changes meets the same keys. The surprise: an __eq__ of the program may run in the middle of a
** search and change the dict; then `version` has changed and the search begins again. What can be told without such code
** (ints, strings, identity) goes a short way that holds nothing. */
#include "dynamic/container/container_internal.h"

#include <sys/random.h>

enum { LEAST_SIZE = 8, FIRST_ENTRIES = 2, FREE = 0, REMOVED = 1, FIRST_PLACE = 2 };
enum { NOWHERE = -1, FAILED = -2, UNDECIDED = -3 };
#define MOST_ENTRIES (UINT32_C(1) << 30)

static struct {
  uint64_t key; /* mixed into hashes; 0: no index was made yet */
} dicts;

static void make_key(void) {
  if (getrandom(&dicts.key, sizeof dicts.key, 0) != (ssize_t)sizeof dicts.key || !dicts.key)
    dicts.key = UINT64_C(0xD1B54A32D192ED03);
}

Word dict_new(void) {
  Dict *dict = object_new(OWN_CLASS_DICT, sizeof *dict, OWN_FLAG_GREEN);
  OwnObject head = dict->head;
  *dict = (Dict){.head = head};
  return ov_word(dict);
}

/* ── the index ── */

static inline int64_t index_width(const Dict *dict) {
  if (dict->mask <= UINT8_MAX) return 1;
  return dict->mask <= UINT16_MAX ? 2 : 4;
}

static inline int64_t index_bytes(const Dict *dict) {
  return dict->index ? ((int64_t)dict->mask + 1) * index_width(dict) : 0;
}

static inline uint32_t index_get(const Dict *dict, uint32_t slot) {
  if (dict->mask <= UINT8_MAX) return ((const uint8_t *)dict->index)[slot];
  if (dict->mask <= UINT16_MAX) return ((const uint16_t *)dict->index)[slot];
  return ((const uint32_t *)dict->index)[slot];
}

static inline void index_put(Dict *dict, uint32_t slot, uint32_t value) {
  if (dict->mask <= UINT8_MAX)
    ((uint8_t *)dict->index)[slot] = (uint8_t)value;
  else if (dict->mask <= UINT16_MAX)
    ((uint16_t *)dict->index)[slot] = (uint16_t)value;
  else
    ((uint32_t *)dict->index)[slot] = value;
}

/* The first place to look at. Hashes that differ in their last four bits only, as those of neighbouring ints do, share a row
** of 16 places, so that walking over such keys stays in the cache; row and order within it come from a keyed mix. */
static inline uint32_t first_slot(const Dict *dict, int64_t hash) {
  uint64_t mixed = ((uint64_t)hash >> 4 ^ dicts.key) * UINT64_C(0x9E3779B97F4A7C15);
  return (uint32_t)(mixed >> __builtin_clzll((uint64_t)dict->mask) ^ ((uint64_t)hash & 15));
}

/* The first free place for the hash: steps 1, 2, 3 … reach every place of a table of 2^n. */
static uint32_t free_slot(const Dict *dict, int64_t hash) {
  uint32_t slot = first_slot(dict, hash);
  for (uint32_t step = 1; index_get(dict, slot) != FREE; step++)
    slot = (slot + step) & dict->mask;
  return slot;
}

/* ── searching ── */

/* Is the entry's key the one wanted? 0, 1, -1 raised, UNDECIDED: only code of the program can tell. */
static inline int entry_matches(const DictEntry *entry, Word key, int64_t hash) {
  if (entry->key == key) return 1;
  if (entry->hash != hash || entry->key == OWN_DELETED) return 0;
  int equal = equal_quick(entry->key, key);
  return equal == 2 ? UNDECIDED : equal;
}

/* The entry's number, NOWHERE or UNDECIDED (then `start` is where to go on with code). *slot: its place in the index. */
static inline int64_t search_quick(const Dict *dict, Word key, int64_t hash, uint32_t *slot) {
  if (!dict->index) {
    for (uint32_t at = 0; at < dict->fill; at++) {
      int match = entry_matches(&dict->entries[at], key, hash);
      if (match) return match == 1 ? (int64_t)at : UNDECIDED;
    }
    return NOWHERE;
  }
  uint32_t place = first_slot(dict, hash);
  for (uint32_t step = 1;; step++) {
    uint32_t number = index_get(dict, place);
    if (number >= FIRST_PLACE) {
      int match = entry_matches(&dict->entries[number - FIRST_PLACE], key, hash);
      if (match) {
        *slot = place;
        return match == 1 ? (int64_t)(number - FIRST_PLACE) : UNDECIDED;
      }
    } else if (number == FREE) {
      return NOWHERE;
    }
    place = (place + step) & dict->mask;
  }
}

/* Asks the program; UNDECIDED: it has changed the index, or this entry, so the search begins again (as in CPython). */
static int entry_matches_code(const Dict *dict, uint32_t at, Word key) {
  const void *index = dict->index;
  uint32_t mask = dict->mask;
  Word known = dict->entries[at].key;
  int equal = equal_held(known, key);
  if (equal < 0) return equal;
  bool same = dict->index == index && dict->mask == mask && at < dict->fill &&
              dict->entries[at].key == known;
  return same ? equal : UNDECIDED;
}

/* One pass with code allowed; UNDECIDED: begin again. */
static int64_t search_pass(const Dict *dict, Word key, int64_t hash, uint32_t *slot) {
  uint32_t place = dict->index ? first_slot(dict, hash) : 0;
  for (uint32_t step = 1;; step++) {
    uint32_t at = step - 1;
    if (dict->index) {
      uint32_t number = index_get(dict, place);
      if (number == FREE) return NOWHERE;
      at = number - FIRST_PLACE; /* huge if removed */
    } else if (at >= dict->fill) {
      return NOWHERE;
    }
    int match = at < dict->fill ? entry_matches(&dict->entries[at], key, hash) : 0;
    if (match == UNDECIDED) match = entry_matches_code(dict, at, key);
    if (match == 1) {
      *slot = place;
      return at;
    }
    if (match) return match == UNDECIDED ? UNDECIDED : FAILED;
    place = (place + step) & dict->mask;
  }
}

/* The caller holds dict and key. */
static int64_t search(const Dict *dict, Word key, int64_t hash, uint32_t *slot) {
  int64_t at = search_quick(dict, key, hash, slot);
  while (at == UNDECIDED)
    at = search_pass(dict, key, hash, slot);
  return at;
}

/* ── room ── */

static const int64_t ENTRY = sizeof(DictEntry);

/* So many entries go with an index of `size` places. */
static inline uint32_t usable(uint64_t size) { return (uint32_t)(size * 2 / 3); }

static void entries_compact(Dict *dict) {
  uint32_t to = 0;
  for (uint32_t at = 0; at < dict->fill; at++)
    if (dict->entries[at].key != OWN_DELETED) dict->entries[to++] = dict->entries[at];
  dict->fill = to;
}

static void entries_resize(Dict *dict, uint32_t capacity) {
  dict->entries = own_realloc(dict->entries, dict->capacity * ENTRY, capacity * ENTRY);
  dict->capacity = capacity;
}

/* Few entries first, then a quarter more each time, but no more than the index is for. */
static __attribute__((noinline)) void entries_grow(Dict *dict) {
  uint32_t most = dict->fill + dict->room, capacity = FIRST_ENTRIES;
  if (dict->capacity) {
    int64_t wanted = (int64_t)dict->capacity + (dict->capacity >> 2) + 3;
    capacity = (uint32_t)(heap_good_size(wanted * ENTRY) / ENTRY);
  }
  entries_resize(dict, capacity < most ? capacity : most);
}

/* CPython's calculate_log2_keysize: mostly the smallest power of 2 from `least` on. */
static inline uint64_t size_for(uint64_t least) {
  uint64_t bits = ((least | LEAST_SIZE) - 1) | (LEAST_SIZE - 1);
  return UINT64_C(1) << (64 - __builtin_clzll(bits));
}

/* CPython's dictresize: an index for `least` places; entries that were removed go. */
static void dict_resize(Dict *dict, uint64_t least) {
  uint64_t size = size_for(least);
  if (dict->fill > dict->used) entries_compact(dict);
  if (dict->capacity > usable(size)) entries_resize(dict, usable(size));
  own_free(dict->index, index_bytes(dict));
  dict->index = NULL;
  dict->mask = (uint32_t)(size - 1);
  dict->room = usable(size) - dict->used;
  dict->version++;
  if (size == LEAST_SIZE) return; /* few keys are searched in order */
  if (!dicts.key) make_key();
  dict->index = own_alloc((int64_t)size * index_width(dict));
  memset(dict->index, 0, (size_t)index_bytes(dict));
  for (uint32_t at = 0; at < dict->fill; at++)
    index_put(dict, free_slot(dict, dict->entries[at].hash), at + FIRST_PLACE);
}

void dict_reserve(Word word, int64_t keys) {
  Dict *dict = dict_of(word);
  uint64_t all = (uint64_t)dict->used + (uint64_t)keys;
  if (keys <= usable((uint64_t)dict->mask + 1) || all >= MOST_ENTRIES) return;
  if (!memory_is_there((int64_t)all * (ENTRY + 12))) return; /* growing will raise */
  dict_resize(dict, (all * 3 + 1) / 2);
  if (dict->capacity < all) entries_resize(dict, (uint32_t)all);
}

/* The empty dict becomes a copy with the same room; removed entries stay. */
void dict_clone(Word word, Word from_word) {
  Dict *dict = dict_of(word);
  const Dict *from = dict_of(from_word);
  dict_free_tables(dict);
  OwnObject head = dict->head;
  uint32_t version = dict->version + 1;
  *dict = *from;
  dict->head = head;
  dict->version = version;
  dict->capacity = from->fill;
  dict->entries = own_alloc(from->fill * ENTRY);
  if (from->index) dict->index = own_alloc(index_bytes(from));
  if (from->index) memcpy(dict->index, from->index, (size_t)index_bytes(from));
  for (uint32_t at = 0; at < from->fill; at++) {
    DictEntry entry = from->entries[at];
    object_store_note(&dict->head, entry.key);
    object_store_note(&dict->head, entry.value);
    dict->entries[at] = (DictEntry){entry.hash, ov_copy(entry.key), ov_copy(entry.value)};
  }
}

/* ── storing ── */

/* A key that is not there. `taken` is released if there is no room. */
static bool dict_insert(Dict *dict, Word key, int64_t hash, Word taken) { /* raised */
  if (OWN_UNLIKELY(dict->room == 0)) {
    if (dict->used >= MOST_ENTRIES) return ov_release(taken), container_room(INT64_MAX, 1);
    int64_t index = (int64_t)size_for((uint64_t)dict->used * 3) * (int64_t)sizeof(uint32_t);
    if (memory_room(index)) return ov_release(taken), true;
    dict_resize(dict, (uint64_t)dict->used * 3);
  }
  if (OWN_UNLIKELY(dict->fill == dict->capacity)) {
    int64_t bytes = dict->capacity * ENTRY;
    if (memory_room_for(bytes, bytes + bytes / 3)) return ov_release(taken), true;
    entries_grow(dict);
  }
  uint32_t at = dict->fill++;
  if (dict->index) index_put(dict, free_slot(dict, hash), at + FIRST_PLACE);
  dict->room--;
  object_store_note(&dict->head, key);
  object_store_note(&dict->head, taken);
  dict->entries[at] = (DictEntry){hash, ov_copy(key), taken};
  dict->used++;
  dict->version++;
  return false;
}

static inline void dict_replace(Dict *dict, int64_t at, Word taken) {
  Word old = dict->entries[at].value;
  object_store_note(&dict->head, taken);
  dict->entries[at].value = taken;
  ov_release(old);
}

static bool dict_store_at(Dict *dict, int64_t at, Word key, int64_t hash, Word taken) { /* raised */
  if (at == FAILED) return ov_release(taken), true;
  if (at == NOWHERE) return dict_insert(dict, key, hash, taken);
  dict_replace(dict, at, taken);
  return false;
}

bool dict_put_hashed(Word word, Word key, int64_t hash, Word taken) {
  uint32_t slot;
  Dict *dict = dict_of(word);
  int64_t at = search_quick(dict, key, hash, &slot);
  if (at != UNDECIDED) return dict_store_at(dict, at, key, hash, taken);
  ov_retain(word);
  ov_retain(key);
  at = search(dict, key, hash, &slot);
  bool raised = dict_store_at(dict, at, key, hash, taken);
  ov_release(key);
  ov_release(word);
  return raised;
}

bool dict_set(Word word, Word key, Word taken) {
  int64_t hash;
  if (hash_quiet(key, &hash)) return dict_put_hashed(word, key, hash, taken);
  ov_retain(word);
  ov_retain(key);
  bool raised = object_hash(key, &hash);
  if (raised)
    ov_release(taken);
  else
    raised = dict_put_hashed(word, key, hash, taken);
  ov_release(key);
  ov_release(word);
  return raised;
}

Word dict_set_default(Word word, Word key, Word value) {
  int64_t hash;
  uint32_t slot;
  Word result = 0;
  Dict *dict = dict_of(word);
  ov_retain(word);
  ov_retain(key);
  if (!object_hash(key, &hash)) {
    int64_t at = search(dict, key, hash, &slot);
    if (at >= 0)
      result = ov_copy(dict->entries[at].value);
    else if (at == NOWHERE && !dict_insert(dict, key, hash, ov_copy(value)))
      result = ov_copy(value);
  }
  ov_release(key);
  ov_release(word);
  return result;
}

/* ── finding ── */

Word dict_find_quick(Word word, Word key) {
  int64_t hash;
  uint32_t slot;
  if (!hash_quiet(key, &hash)) return OWN_DELETED;
  const Dict *dict = dict_of(word);
  int64_t at = search_quick(dict, key, hash, &slot);
  if (OWN_UNLIKELY(at < 0)) return at == NOWHERE ? OWN_UNBOUND : OWN_DELETED;
  return dict->entries[at].value;
}

Word dict_find_str(Word word, Word key) {
  Word value = dict_find_quick(word, key);
  return value == OWN_DELETED ? OWN_UNBOUND : value;
}

Word dict_find(Word word, Word key) {
  int64_t hash;
  uint32_t slot;
  Word value = dict_find_quick(word, key);
  if (value != OWN_DELETED) return value;
  if (object_hash(key, &hash)) return 0;
  int64_t at = search(dict_of(word), key, hash, &slot);
  if (at < 0) return at == NOWHERE ? OWN_UNBOUND : 0;
  return dict_of(word)->entries[at].value;
}

/* The value, owned; OWN_UNBOUND: the key is not there; 0: raised. The caller holds dict and key. */
static Word get_hashed(Word word, Word key, int64_t hash) {
  uint32_t slot;
  int64_t at = search(dict_of(word), key, hash, &slot);
  if (at < 0) return at == NOWHERE ? OWN_UNBOUND : 0;
  return ov_copy(dict_of(word)->entries[at].value);
}

Word dict_get_hashed(Word word, Word key, int64_t hash) {
  ov_retain(word);
  ov_retain(key);
  Word value = get_hashed(word, key, hash);
  ov_release(key);
  ov_release(word);
  return value;
}

Word dict_get(Word word, Word key) {
  Word value = dict_find_quick(word, key);
  if (value != OWN_DELETED) return ov_copy(value);
  int64_t hash;
  ov_retain(word);
  ov_retain(key);
  value = object_hash(key, &hash) ? 0 : get_hashed(word, key, hash);
  ov_release(key);
  ov_release(word);
  return value;
}

int dict_has(Word word, Word key) {
  Word value = dict_get(word, key);
  if (!value) return -1;
  ov_release(value);
  return value != OWN_UNBOUND;
}

/* ── removing ── */

/* The entry leaves; its key and value belong to the caller. */
static DictEntry dict_take_out(Dict *dict, int64_t at, uint32_t slot) {
  DictEntry entry = dict->entries[at];
  if (dict->index) index_put(dict, slot, REMOVED);
  dict->entries[at] = (DictEntry){entry.hash, OWN_DELETED, OWN_UNBOUND};
  dict->used--;
  dict->version++;
  return entry;
}

bool dict_remove(Word word, Word key, Word *value) {
  int64_t hash;
  uint32_t slot = 0;
  Word gone = OWN_NONE;
  Dict *dict = dict_of(word);
  *value = OWN_UNBOUND;
  ov_retain(word);
  ov_retain(key);
  bool raised = object_hash(key, &hash);
  if (!raised) {
    int64_t at = search(dict, key, hash, &slot);
    raised = at == FAILED;
    if (at >= 0) {
      DictEntry entry = dict_take_out(dict, at, slot);
      *value = entry.value;
      gone = entry.key;
    }
  }
  ov_release(gone);
  ov_release(key);
  ov_release(word);
  return raised;
}

bool dict_last(Word word, DictEntry *removed) {
  Dict *dict = dict_of(word);
  if (dict->used == 0) return false;
  uint32_t at = dict->fill - 1;
  while (dict->entries[at].key == OWN_DELETED)
    at--;
  uint32_t slot = dict->index ? first_slot(dict, dict->entries[at].hash) : 0;
  for (uint32_t step = 1; dict->index && index_get(dict, slot) != at + FIRST_PLACE; step++)
    slot = (slot + step) & dict->mask;
  *removed = dict_take_out(dict, at, slot);
  dict->fill = at;
  return true;
}

void dict_free_tables(Dict *dict) {
  own_free(dict->index, index_bytes(dict));
  own_free(dict->entries, (int64_t)dict->capacity * ENTRY);
}

void dict_clear(Word word) {
  Dict *dict = dict_of(word), old = *dict;
  *dict = (Dict){.head = old.head, .version = old.version + 1};
  for (uint32_t at = 0; at < old.fill; at++) {
    ov_release(old.entries[at].key);
    ov_release(old.entries[at].value);
  }
  dict_free_tables(&old);
}

/* ── all entries ── */

const DictEntry *dict_next(Word word, uint32_t *at) {
  const Dict *dict = dict_of(word);
  while (*at < dict->fill) {
    const DictEntry *entry = &dict->entries[(*at)++];
    if (entry->key != OWN_DELETED) return entry;
  }
  return NULL;
}

Word dict_copy(Word word) {
  const Dict *dict = dict_of(word);
  ov_retain(word);
  Word result = dict_new();
  if (dict->used > 0 && dict->used >= dict->fill * UINT64_C(2) / 3)
    dict_clone(result, word);
  else
    dict_merge(result, word, false); /* runs no code: nothing can be there */
  ov_release(word);
  return result;
}
