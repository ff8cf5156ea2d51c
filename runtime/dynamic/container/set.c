// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The table of set and frozenset: CPython 3.11's algorithm place by place, so that sets of numbers come in CPython's order
** (dynamic.md §6.4), over entries that lie in the order of insertion.
**
** Invariant: a place of the table holds 0 (never used), 1 (removed) or the number of an entry + 2; `fill` counts the places
** that are not 0. Entries that were removed wait until `order` is full, then the others move together. The surprises: an
** insertion takes the last removed place on its way, not the first; most questions about a small set are answered by the bits
** of its hashes, without its table; once a key with a keyed hash (a str, an address) comes in,
** iteration follows the order of insertion. As in dict.c a search begins again if an __eq__ has changed the set. */
#include "dynamic/container/container_internal.h"

enum {
  LEAST = 8,
  LINEAR = SET_LINEAR,
  SHIFT = SET_SHIFT,
  FREE = SET_FREE,
  REMOVED = SET_REMOVED,
  FIRST_PLACE = SET_FIRST_PLACE,
  LARGE = 50000
};
enum { NOWHERE = -1, FAILED = -2, CHANGED = -3, UNSURE = -4 };
#define MOST_PLACES (UINT64_C(1) << 31)
#define NO_SLOT     UINT32_MAX

Word set_new(uint32_t class_id) {
  Set *set = object_new(class_id, sizeof *set, OWN_FLAG_GREEN);
  OwnObject head = set->head;
  *set = (Set){.head = head, .hash = -1, .mask = LEAST - 1, .exact = true};
  return ov_word(set);
}

/* ── the table ── */

static inline void place_put(Set *set, uint64_t slot, uint32_t value) {
  if (set->mask <= UINT8_MAX)
    ((uint8_t *)set->table)[slot] = (uint8_t)value;
  else if (set->mask <= UINT16_MAX)
    ((uint16_t *)set->table)[slot] = (uint16_t)value;
  else
    ((uint32_t *)set->table)[slot] = value;
}

static void *table_alloc(uint32_t mask) {
  int64_t bytes = ((int64_t)mask + 1) * set_width(mask);
  return memset(own_alloc(bytes), 0, (size_t)bytes);
}

static void table_free(void *table, uint32_t mask) {
  own_free(table, table ? ((int64_t)mask + 1) * set_width(mask) : 0);
}

/* Of a table whose places are so wide. */
static inline uint32_t get_of_width(const Set *set, uint64_t slot, int64_t width) {
  if (width == 1) return ((const uint8_t *)set->table)[slot];
  if (width == 2) return ((const uint16_t *)set->table)[slot];
  return ((const uint32_t *)set->table)[slot];
}

/* The first free place for the hash in a table without removed places. */
static inline uint64_t free_place(const Set *set, int64_t hash, int64_t width) {
  uint64_t mask = set->mask, perturb = (uint64_t)hash, slot = perturb & mask;
  for (;;) {
    uint64_t last = slot + LINEAR <= mask ? slot + LINEAR : slot;
    for (uint64_t at = slot; at <= last; at++)
      if (get_of_width(set, at, width) == FREE) return at;
    perturb >>= SHIFT;
    slot = (slot * 5 + 1 + perturb) & mask;
  }
}

/* Puts an entry that is surely not there into a table without removed places. */
static inline void insert_clean(Set *set, int64_t hash, uint32_t number) {
  if (set->mask <= UINT8_MAX)
    set_place(set->table, set->mask, hash, number + FIRST_PLACE);
  else if (set->mask <= UINT16_MAX)
    ((uint16_t *)set->table)[free_place(set, hash, 2)] = (uint16_t)(number + FIRST_PLACE);
  else
    ((uint32_t *)set->table)[free_place(set, hash, 4)] = number + FIRST_PLACE;
}

/* ── entries ── */

static const int64_t ENTRY = sizeof(SetEntry);

/* The entries move together; their numbers in the table change. */
static void order_compact(Set *set) {
  uint32_t kept = 0;
  uint32_t *moved = own_alloc((int64_t)set->count * (int64_t)sizeof *moved);
  for (uint32_t at = 0; at < set->count; at++) {
    moved[at] = kept;
    if (set->order[at].key != OWN_DELETED) set->order[kept++] = set->order[at];
  }
  for (uint64_t slot = 0; set->table && slot <= set->mask; slot++) {
    uint32_t number = set_get(set, slot);
    if (number >= FIRST_PLACE) place_put(set, slot, moved[number - FIRST_PLACE] + FIRST_PLACE);
  }
  own_free(moved, (int64_t)set->count * (int64_t)sizeof *moved);
  set->count = kept;
}

static void order_resize(Set *set, uint32_t capacity) {
  set->order = own_realloc(set->order, set->capacity * ENTRY, capacity * ENTRY);
  set->capacity = capacity;
}

/* So many entries can be numbered in the table. */
static uint32_t most_entries(const Set *set) { return set->mask - 1; }

static __attribute__((noinline)) void order_grow(Set *set, uint32_t more) {
  uint64_t wanted = (uint64_t)set->count + more;
  uint32_t removed = set->count - set->used;
  if (removed && (removed > set->count >> 2 || wanted > most_entries(set))) {
    order_compact(set);
    wanted = (uint64_t)set->count + more;
    if (wanted <= set->capacity) return;
  }
  uint64_t capacity = (set->capacity + (set->capacity >> 1) + 4) & ~UINT64_C(1);
  if (capacity < wanted) capacity = wanted;
  order_resize(set, (uint32_t)(capacity < most_entries(set) ? capacity : most_entries(set)));
}

static inline void order_make_room(Set *set, uint32_t more) {
  if ((uint64_t)set->count + more > set->capacity) order_grow(set, more);
}

/* All numbers of a table of bytes go into the set's, which is another one; REMOVED stays behind. */
static void move_places(Set *set, const uint8_t *places, uint32_t mask) {
  for (uint32_t slot = 0; slot <= mask; slot += 8) {
    uint64_t eight;
    for (memcpy(&eight, places + slot, sizeof eight); eight;) {
      uint32_t number = set_take_place(&eight);
      if (number >= FIRST_PLACE)
        insert_clean(set, set->order[number - FIRST_PLACE].hash, number - FIRST_PLACE);
    }
  }
}

/* False: not all of its keys have the place of their number then, so it has got a table. */
static bool resize_bare(Set *set, uint32_t mask) {
  if (!set_lies_by_bits(set->bits, mask)) {
    set_settle(set);
    return false;
  }
  set->mask = mask;
  set->fill = set->used;
  set->gone = 0;
  set->version++;
  return true;
}

static uint32_t mask_above(uint64_t least) {
  uint64_t size = LEAST;
  while (size <= least)
    size *= 2;
  if (size > MOST_PLACES) panic_text(NULL, "out of memory: a set is too large");
  return (uint32_t)(size - 1);
}

/* The smallest table above `least` places, CPython's set_table_resize: entries go in as the old table has them. */
void set_resize(Set *set, uint64_t least) {
  uint32_t mask = mask_above(least);
  if (set_is_listed(set)) set_settle(set);
  if (set_is_bare(set) && resize_bare(set, mask)) return;
  if (set->count > set->used) order_compact(set);
  Set old = *set;
  set->mask = mask;
  set->table = table_alloc(set->mask);
  set->fill = set->used;
  set->version++;
  bool bytes = old.table && old.mask <= UINT8_MAX;
  if (bytes) move_places(set, old.table, old.mask);
  for (uint64_t slot = 0; old.table && !bytes && slot <= old.mask; slot++) {
    uint32_t number = set_get(&old, slot);
    if (number >= FIRST_PLACE)
      insert_clean(set, set->order[number - FIRST_PLACE].hash, number - FIRST_PLACE);
  }
  table_free(old.table, old.mask);
  if (set->capacity > most_entries(set)) order_resize(set, most_entries(set));
  if (set->mask <= UINT8_MAX && set->count == set->capacity) order_resize(set, set->count * 2);
}

/* ── searching ── */

/* Asks the program: 0, 1, -1 raised, CHANGED: the search begins again. As in CPython it does so only if the table is another one
** or another key stands in this place, so that an `__eq__` which adds something each time does not make it go on for ever. */
static int entry_matches_code(const Set *set, uint64_t slot, Word key) {
  const void *table = set->table;
  uint32_t mask = set->mask;
  Word known = set->order[set_get(set, slot) - FIRST_PLACE].key;
  int equal = equal_held(known, key);
  if (equal < 0) return equal;
  if (set->table != table || set->mask != mask) return CHANGED;
  uint32_t number = set_get(set, slot);
  return number >= FIRST_PLACE && set->order[number - FIRST_PLACE].key == known ? equal : CHANGED;
}

/* Number of the entry, in *slot its place; NOWHERE: there the first free place; UNSURE: only code of the program can tell. */
static inline int64_t probe_width(const Set *set, Word key, int64_t hash, uint64_t *place,
                                  int64_t width) {
  uint64_t mask = set->mask, perturb = (uint64_t)hash, slot = perturb & mask;
  for (;;) {
    uint64_t last = slot + LINEAR <= mask ? slot + LINEAR : slot;
    for (uint64_t at = slot; at <= last; at++) {
      uint32_t number = get_of_width(set, at, width);
      *place = at;
      if (number == FREE) return NOWHERE;
      if (number == REMOVED) continue;
      const SetEntry *entry = &set->order[number - FIRST_PLACE];
      if (entry->hash != hash) continue;
      int equal = equal_quick(entry->key, key);
      if (equal) return equal == 1 ? (int64_t)(number - FIRST_PLACE) : UNSURE;
    }
    perturb >>= SHIFT;
    slot = (slot * 5 + 1 + perturb) & mask;
  }
}

static int64_t probe(const Set *set, Word key, int64_t hash, uint64_t *place) {
  if (set->mask <= UINT8_MAX) return probe_width(set, key, hash, place, 1);
  if (set->mask <= UINT16_MAX) return probe_width(set, key, hash, place, 2);
  return probe_width(set, key, hash, place, 4);
}

/* What the search has found. */
typedef struct {
  uint32_t slot;    /* of the key; else where to insert it       */
  bool was_removed; /* that place had a key once                 */
} Found;

static inline int place_matches(const Set *set, uint64_t slot, Word key, int64_t hash) {
  const SetEntry *entry = &set->order[set_get(set, slot) - FIRST_PLACE];
  if (entry->hash != hash) return 0;
  int equal = equal_quick(entry->key, key);
  return equal == 2 ? entry_matches_code(set, slot, key) : equal;
}

/* Number of the entry, NOWHERE, FAILED, CHANGED. */
static int64_t search_pass(const Set *set, Word key, int64_t hash, Found *found) {
  uint64_t mask = set->mask, perturb = (uint64_t)hash, slot = perturb & mask;
  *found = (Found){NO_SLOT, false};
  for (;;) {
    uint64_t last = slot + LINEAR <= mask ? slot + LINEAR : slot;
    for (uint64_t at = slot; at <= last; at++) {
      uint32_t number = set_get(set, at);
      if (number == FREE) {
        if (found->was_removed && set_get(set, found->slot) != REMOVED) found->was_removed = false;
        if (!found->was_removed) found->slot = (uint32_t)at;
        return NOWHERE;
      }
      if (number == REMOVED) {
        *found = (Found){(uint32_t)at, true};
        continue;
      }
      int match = place_matches(set, at, key, hash);
      if (match == 0) continue;
      found->slot = (uint32_t)at;
      if (match == 1) return set_get(set, at) - FIRST_PLACE;
      return match == -1 ? FAILED : CHANGED;
    }
    perturb >>= SHIFT;
    slot = (slot * 5 + 1 + perturb) & mask;
  }
}

static int64_t search(const Set *set, Word key, int64_t hash, Found *found) {
  int64_t number = CHANGED;
  while (number == CHANGED && set->table)
    number = search_pass(set, key, hash, found);
  if (set->table) return number;
  *found = (Found){NO_SLOT, false};
  return number == FAILED ? FAILED : NOWHERE;
}

/* ── adding, finding, removing ── */

enum { ABSENT, PRESENT, UNKNOWN };

/* What the bits say. */
static inline int ask_bits(const Set *set, Word item, int64_t hash) {
  if (!(set->bits & set_bit(hash))) return ABSENT;
  return set->exact && is_bit(item) ? PRESENT : UNKNOWN;
}
static inline void note_bit(Set *set, Word item, int64_t hash) {
  set->bits |= set_bit(hash);
  if (!is_bit(item)) set->exact = false;
}

/* Bytes at most; mostly 0. */
static int64_t room_for_one(const Set *set) {
  bool order = set->count == set->capacity;
  bool table = (uint64_t)set->fill * 5 + 5 >= (uint64_t)set->mask * 3;
  int64_t grown = ((int64_t)set->mask + 1) * (set->used > LARGE ? 2 : 4);
  return (order ? (int64_t)set->capacity * ENTRY : 0) +
         (table ? grown * (int64_t)sizeof(uint32_t) : 0);
}

void set_make_room(Set *set, uint32_t keys) { order_resize(set, keys); }

void set_make_table(Set *set, uint32_t mask) {
  set->mask = mask;
  set->table = table_alloc(mask);
}

/* A key comes into the table. */
static inline void enter(Set *set, Word item, int64_t hash) {
  order_make_room(set, 1);
  object_store_note(&set->head, item);
  note_bit(set, item, hash);
  set->order[set->count++] = (SetEntry){hash, ov_copy(item)};
  set->used++;
  set->version++;
}

/* … and into a place that was empty. */
static inline void filled(Set *set) {
  set->fill++;
  if ((uint64_t)set->fill * 5 >= (uint64_t)set->mask * 3)
    set_resize(set, set->used > LARGE ? (uint64_t)set->used * 2 : (uint64_t)set->used * 4);
}

static inline void note_keyed(Set *set, Word item) {
  if (set->keyed || ov_is_int(item) || hash_is_plain(item)) return;
  set->keyed = true;
  set->finger = 0;
}

void set_enter(Set *set, Word item, int64_t hash) {
  note_keyed(set, item);
  enter(set, item, hash);
}

static bool add_absent(Set *set, Word item, int64_t hash) { /* raised */
  if (memory_room(room_for_one(set))) return true;
  set_add_fresh(set, item, hash);
  return false;
}

/* Nothing grows if one key more comes, and no place was removed. */
static inline bool has_room(const Set *set) {
  return set->table && set->count < set->capacity && set->fill == set->used &&
         (uint64_t)set->fill * 5 + 5 < (uint64_t)set->mask * 3;
}

/* Into a set that has room, if that can be told without code of the program; false: it cannot. */
static bool add_at_once(Set *set, Word item, int64_t hash) {
  uint64_t slot;
  int64_t number = probe(set, item, hash, &slot);
  if (number != NOWHERE) return number != UNSURE;
  set_enter(set, item, hash);
  place_put(set, slot, set->count - 1 + FIRST_PLACE);
  set->fill++;
  return true;
}

bool set_add_hashed(Set *set, Word item, int64_t hash) {
  int known = ask_bits(set, item, hash);
  if (known == PRESENT || (has_room(set) && add_at_once(set, item, hash))) return false;
  if (!set->table && set_add_listed(set, item, hash)) return false;
  if (known == ABSENT && set->fill == set->used) return add_absent(set, item, hash);
  Found found;
  set_settle_if(set);
  int64_t number = search(set, item, hash, &found);
  if (number != NOWHERE) return number == FAILED;
  if (!set->table) {
    set->table = table_alloc(set->mask);
    found.slot = (uint32_t)((uint64_t)hash & set->mask);
  }
  note_keyed(set, item);
  if (memory_room(room_for_one(set))) return true;
  enter(set, item, hash);
  place_put(set, found.slot, set->count - 1 + FIRST_PLACE);
  if (!found.was_removed) filled(set);
  return false;
}

void set_add_fresh(Set *set, Word item, int64_t hash) {
  set_settle_if(set);
  if (!set->table) set->table = table_alloc(set->mask);
  set_enter(set, item, hash);
  insert_clean(set, hash, set->count - 1);
  filled(set);
}

int set_has_hashed(Set *set, Word item, int64_t hash) {
  int known = ask_bits(set, item, hash);
  if (known != UNKNOWN) return known == PRESENT;
  if (set_is_listed(set)) {
    int has = set_has_listed(set, item, hash);
    if (has != 2) return has;
  }
  set_settle_if(set);
  if (!set->table) return 0;
  uint64_t slot;
  int64_t number = probe(set, item, hash, &slot);
  if (number != UNSURE) return number != NOWHERE;
  Found found;
  number = search(set, item, hash, &found);
  return number == FAILED ? -1 : number != NOWHERE;
}

/* The key of the place leaves: it belongs to the caller. */
static Word take_out(Set *set, uint32_t slot) {
  SetEntry *entry = &set->order[set_get(set, slot) - FIRST_PLACE];
  Word key = entry->key;
  entry->key = OWN_DELETED;
  place_put(set, slot, REMOVED);
  if (set->exact) set->bits &= ~set_bit(entry->hash);
  set->used--;
  set->version++;
  return key;
}

int set_discard_hashed(Set *set, Word item, int64_t hash) {
  int known = ask_bits(set, item, hash);
  if (known == ABSENT) return 0;
  if (known == PRESENT && set_is_bare(set)) {
    set_drop_bit(set, set_bit(hash));
    return 1;
  }
  set_settle_if(set);
  if (!set->table) return 0;
  uint64_t slot;
  Found found;
  int64_t number = probe(set, item, hash, &slot);
  found.slot = (uint32_t)slot;
  if (number == UNSURE) number = search(set, item, hash, &found);
  if (number < 0) return number == FAILED ? -1 : 0;
  ov_release(take_out(set, found.slot));
  return 1;
}

/* As object_hash; but a set is hashed as a frozenset, to be looked for in a set. */
static bool search_hash(Word item, int64_t *hash) { /* raised */
  if (hash_quick(item, hash)) return false;
  if (!ov_is(item, OWN_CLASS_SET)) return object_hash(item, hash);
  *hash = set_hash(item);
  return false;
}

/* Ints, strings and tuples of them compared with keys that are green for ever: no code of the program can run. */
static inline bool is_quiet(Word set, Word item, int64_t *hash) {
  if (!(ov_object(set)->tag & OWN_FLAG_GREEN)) return false;
  if (hash_quick(item, hash)) return true;
  return ov_is(item, OWN_CLASS_TUPLE) && (ov_object(item)->tag & OWN_FLAG_GREEN) &&
         tuple_hash_quiet(item, hash);
}

typedef int (*WithHash)(Set *set, Word item, int64_t hash);

static int with_hash(Word word, Word item, WithHash function) {
  int64_t hash;
  if (is_quiet(word, item, &hash)) return function(set_of(word), item, hash);
  ov_retain(word);
  ov_retain(item);
  int result = search_hash(item, &hash) ? -1 : function(set_of(word), item, hash);
  ov_release(item);
  ov_release(word);
  return result;
}

int set_has(Word set, Word item) { return with_hash(set, item, set_has_hashed); }
int set_discard(Word set, Word item) { return with_hash(set, item, set_discard_hashed); }

static __attribute__((noinline)) void list_more(Set *set) {
  set_make_room(set, set->capacity ? SET_FEW : SET_LISTED_FIRST);
}

/* The same as set_add_listed, of an int whose bit nobody has. */
static inline bool list_quick(Set *set, Word item, int64_t hash) {
  if (set->fill != set->count || set->count >= SET_FEW || set->mask > SET_NEXT_MASK) return false;
  if (OWN_UNLIKELY(set->count == set->capacity)) list_more(set);
  note_bit(set, item, hash);
  set->order[set->count++] = (SetEntry){hash, item};
  set->fill = ++set->used;
  if (set->fill == SET_OUTGROWN) set->mask = SET_NEXT_MASK;
  set->version++;
  return true;
}

/* An int comes into a listed set, or into a small table that has room, and from which nothing was removed. False: it is another
** case. */
static inline bool add_quick(Set *set, Word item, int64_t hash) {
  if (set->bits & set_bit(hash)) return set->exact && is_bit(item); /* it is there */
  if (!set->table) return list_quick(set, item, hash) || set_add_listed(set, item, hash);
  if (set->mask > UINT8_MAX || !has_room(set)) return false;
  note_bit(set, item, hash);
  set_place(set->table, set->mask, hash, set->count + FIRST_PLACE);
  set->order[set->count++] = (SetEntry){hash, item};
  set->fill = ++set->used;
  set->version++;
  return true;
}

/* What a comprehension or a display adds. */
bool own_set_add(Word set, Word taken) {
  int64_t hash;
  if (ov_is_int(taken) && hash_quick(taken, &hash) && add_quick(set_of(set), taken, hash))
    return memory_raised();
  bool raised = set_add(set, taken);
  ov_release(taken);
  return raised || memory_raised();
}

bool set_add(Word set, Word item) {
  int64_t hash;
  if (ov_is_int(item) && hash_quick(item, &hash) && add_quick(set_of(set), item, hash))
    return false;
  if (is_quiet(set, item, &hash)) return set_add_hashed(set_of(set), item, hash);
  ov_retain(set);
  ov_retain(item);
  bool raised = object_hash(item, &hash) || set_add_hashed(set_of(set), item, hash);
  ov_release(item);
  ov_release(set);
  return raised;
}

void set_free_tables(Set *set) {
  table_free(set->table, set->mask);
  own_free(set->order, set->capacity * ENTRY);
}

void set_clear(Word word) {
  Set *set = set_of(word), old = *set;
  *set = (Set){.head = old.head,
               .hash = -1,
               .mask = LEAST - 1,
               .exact = true,
               .version = old.version + 1,
               .finger = old.finger};
  for (uint32_t at = 0; at < old.count; at++)
    ov_release(old.order[at].key);
  set_free_tables(&old);
}

/* The place of the entry in the table. */
static uint32_t slot_of(const Set *set, uint32_t number) {
  uint64_t mask = set->mask, perturb = (uint64_t)set->order[number].hash, slot = perturb & mask;
  for (;;) {
    uint64_t last = slot + LINEAR <= mask ? slot + LINEAR : slot;
    for (uint64_t at = slot; at <= last; at++)
      if (set_get(set, at) == number + FIRST_PLACE) return (uint32_t)at;
    perturb >>= SHIFT;
    slot = (slot * 5 + 1 + perturb) & mask;
  }
}

static Word pop_bit(Set *set) {
  uint32_t from = set->finger & set->mask;
  uint64_t ahead = from < SET_BITS ? set->bits >> from << from : 0;
  int64_t key = __builtin_ctzll(ahead ? ahead : set->bits);
  set->finger = (uint32_t)key + 1;
  set_drop_bit(set, set_bit(key));
  return ov_small(key);
}

/* The next key from where the last pop went on; 0: KeyError. */
Word set_pop(Word word) {
  Set *set = set_of(word);
  if (set->used == 0) return raise_class(OWN_CLASS_KEY_ERROR, "pop from an empty set");
  if (set_is_bare(set)) return pop_bit(set);
  set_settle_if(set);
  if (set->keyed) {
    uint32_t at = set->finger < set->count ? set->finger : 0;
    while (set->order[at].key == OWN_DELETED)
      at = at + 1 == set->count ? 0 : at + 1;
    set->finger = at + 1;
    return take_out(set, slot_of(set, at));
  }
  uint32_t slot = set->finger & set->mask;
  while (set_get(set, slot) < FIRST_PLACE)
    slot = slot == set->mask ? 0 : slot + 1;
  set->finger = slot + 1;
  return take_out(set, slot);
}

/* ── copies ── */

/* Place by place, as it is, removed entries included. */
static void copy_as_is(Set *to, const Set *from) {
  int64_t bytes = ((int64_t)from->mask + 1) * set_width(from->mask);
  if (!to->table) to->table = own_alloc(bytes);
  memcpy(to->table, from->table, (size_t)bytes);
  if (to->capacity < from->count) order_resize(to, from->count);
  memcpy(to->order, from->order, from->count * sizeof *from->order);
  for (uint32_t at = 0; at < from->count; at++) {
    Word key = from->order[at].key;
    if (!ov_is_pointer(key)) continue;
    object_store_note(&to->head, key);
    ov_retain(key);
  }
  to->count = from->count;
  to->fill = to->used = from->used;
  to->keyed = from->keyed;
  to->bits = from->bits;
  to->exact = from->exact;
  to->version++;
}

/* Into an empty set: nothing can be there twice. */
static void copy_clean(Set *to, Set *from) {
  uint32_t at = 0, count;
  const SetEntry *entries[SET_MANY];
  to->keyed = from->keyed;
  if (!to->table) to->table = table_alloc(to->mask);
  order_make_room(to, from->used);
  while ((count = set_next_entries(from, &at, entries))) {
    for (uint32_t i = 0; i < count; i++) {
      SetEntry entry = *entries[i];
      object_store_note(&to->head, entry.key);
      to->order[to->count] = (SetEntry){entry.hash, ov_copy(entry.key)};
      insert_clean(to, entry.hash, to->count++);
    }
  }
  to->fill = to->used = from->used;
  to->bits = from->bits;
  to->exact = from->exact;
  to->version++;
}

/* Into a set that has nothing. False: it is another case. */
static bool copy_bits(Set *to, const Set *from) {
  uint32_t mask = to->mask;
  if (!from->exact || to->table || to->fill || to->count) return false;
  if (from->used * 5 >= mask * 3) mask = mask_above((uint64_t)from->used * 2);
  if (!set_lies_by_bits(from->bits, mask)) return false;
  to->mask = mask;
  set_put_bits(to, from->bits);
  return true;
}

/* Adds the keys of a set, one after the other; nothing of both runs code of the program. */
static bool add_quietly(Set *to, Set *from) { /* raised */
  uint32_t at = 0, count;
  const SetEntry *entries[SET_MANY];
  while ((count = set_next_entries(from, &at, entries)))
    for (uint32_t i = 0; i < count; i++)
      if (set_add_hashed(to, entries[i]->key, entries[i]->hash)) return true;
  return false;
}

/* CPython's set_merge: makes room for all at once. */
bool set_merge(Word word, Word other) {
  Set *to = set_of(word), *from = set_of(other);
  if (to == from || from->used == 0 || copy_bits(to, from)) return false;
  if (set_is_listed(from) && set_copy_listed(to, from)) return false;
  if (!from->keyed && set_is_listed(from)) set_settle(from);
  if (((uint64_t)to->fill + from->used) * 5 >= (uint64_t)to->mask * 3)
    set_resize(to, ((uint64_t)to->used + from->used) * 2);
  if (to->fill == 0 && to->count == 0) {
    if (to->mask == from->mask && from->fill == from->used && from->table)
      copy_as_is(to, from);
    else
      copy_clean(to, from);
    return false;
  }
  bool adds = set_is_bare(to) && !to->gone && from->exact;
  if (adds && set_lies_by_bits(from->bits, to->mask)) {
    set_put_bits(to, to->bits | from->bits);
    return false;
  }
  if (to->head.tag & from->head.tag & OWN_FLAG_GREEN) return add_quietly(to, from);
  uint32_t at = 0;
  bool raised = false;
  const SetEntry *entry;
  ov_retain(word);
  ov_retain(other);
  while (!raised && (entry = set_next_entry(from, &at))) {
    Word key = ov_copy(entry->key);
    raised = set_add_hashed(to, key, entry->hash);
    ov_release(key);
  }
  ov_release(other);
  ov_release(word);
  return raised;
}

Word set_copy(Word set, uint32_t class_id) {
  ov_retain(set);
  Word result = set_new(class_id);
  set_merge(result, set); /* into an empty set: runs no code */
  ov_release(set);
  return result;
}

/* The contents change hands; both stay of their class. */
void set_swap(Set *left, Set *right) {
  Set one = *left, other = *right;
  *left = other;
  *right = one;
  left->head = one.head;
  right->head = other.head;
  left->head.tag &= other.head.tag | ~(uint32_t)OWN_FLAG_GREEN;
  right->head.tag &= one.head.tag | ~(uint32_t)OWN_FLAG_GREEN;
  left->finger = one.finger;
  right->finger = other.finger;
  left->version = one.version + 1;
  right->version = other.version + 1;
}
