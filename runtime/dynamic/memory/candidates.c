// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The buffers of candidates: objects that lost an owner and lived on, so that they may be the root of a dead cycle.
**
** In: own_candidate, at a release. Out: piles by age, for the collector. Invariant: a living object that is marked as buffered is
** in one of them, or in the hands of a collection or a pass. The surprises: an object of a slab that dies while it is buffered
** goes at once, and its entry then leads to a free block, which bears no mark, or to another object in its place, which is looked
** at if it is a candidate itself; one with a block of its own stays as an empty shell. And releases never collect: a full buffer
** hides the free lists of the heap, so that the next object_new does. */
#include "dynamic/class.h"
#include "dynamic/memory/blocks.h"

#include <sys/mman.h>

enum { PILE_BYTES = 64 << 10, KEPT_BYTES = 1 << 20, MOST_SEARCHED = 16 << 10 };

static struct {
  Pile piles[CANDIDATE_AGES];
  int64_t stop_at; /* so many young ones make own_candidate look closer; never above the capacity */
  int64_t wanted;  /* so many young ones ask for a collection                                     */
  bool lost;       /* there was no memory for some: each object may be one                        */
} buffers = {.wanted = 2048};

/* ── piles ── */

/* Pages of its own: the heap of the program does not grow because the collector remembers something. */
static bool pile_resize(Pile *pile, size_t bytes) {
  size_t old_bytes = (size_t)pile->capacity * sizeof(OwnObject *);
  void *items = old_bytes
                    ? mremap(pile->items, old_bytes, bytes, MREMAP_MAYMOVE)
                    : mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (items == MAP_FAILED) return false;
  pile->items = items;
  pile->capacity = (int64_t)(bytes / sizeof(OwnObject *));
  return true;
}

bool pile_widen(Pile *pile, int64_t count) {
  size_t bytes = pile->capacity ? (size_t)pile->capacity * sizeof(OwnObject *) : PILE_BYTES;
  while (bytes && bytes < (size_t)count * sizeof(OwnObject *))
    bytes *= 2;
  return bytes && pile_resize(pile, bytes);
}

static size_t little_more(const Pile *pile) {
  return (size_t)pile->capacity * sizeof(OwnObject *) + PILE_BYTES;
}

/* Where the system has little left, a little more must do. */
static bool pile_grows(Pile *pile) {
  return pile_reserve(pile, pile->capacity + 1) || pile_resize(pile, little_more(pile));
}

/* If need be, of what was put aside. */
void pile_grow(Pile *pile) {
  if (!pile_grows(pile) && !(reserve_give_up() && pile_resize(pile, little_more(pile))))
    panic_text(NULL, "out of memory: the collector needs %lld places", (long long)pile->capacity);
}

void pile_free(Pile *pile) {
  if (pile->items) munmap(pile->items, (size_t)pile->capacity * sizeof(OwnObject *));
  *pile = (Pile){0};
}

void pile_empty(Pile *pile) {
  if (pile->capacity * (int64_t)sizeof(OwnObject *) > KEPT_BYTES) pile_free(pile);
  pile->count = 0;
}

/* ── candidates ── */

Pile *candidates_of(CandidateAge age) { return &buffers.piles[age]; }

bool candidates_any(void) {
  for (int age = 0; age < CANDIDATE_AGES; age++)
    if (buffers.piles[age].count) return true;
  return false;
}

bool candidates_wait(void) { return buffers.piles[CANDIDATES_YOUNG].count >= buffers.wanted; }

void candidates_want(int64_t count) {
  buffers.wanted = count;
  int64_t capacity = buffers.piles[CANDIDATES_YOUNG].capacity;
  buffers.stop_at = count < capacity ? count : capacity;
}

/* Frees what has ended meanwhile. */
static void drop_shells(Pile *pile) {
  int64_t kept = 0;
  for (int64_t i = 0; i < pile->count; i++)
    if (release_is_over(pile->items[i]))
      object_free(pile->items[i], object_size(pile->items[i]));
    else if (pile->items[i]->tag & OWN_FLAG_BUFFERED)
      pile->items[kept++] = pile->items[i];
  pile->count = kept;
}

void candidates_drop_shells(void) {
  for (int age = 0; age < CANDIDATE_AGES; age++)
    drop_shells(&buffers.piles[age]);
}

/* Shells go before a pile grows: it has doubled since the last time, so that costs little. Old candidates are so many that it
** would be a long pause; their shells go with the next major. */
static bool make_room(Pile *pile) {
  if (pile->count < pile->capacity) return true;
  if (buffers.lost) return false; /* until a full pass has found them */
  if (pile->count <= MOST_SEARCHED || pile == &buffers.piles[CANDIDATES_YOUNG]) drop_shells(pile);
  return pile->count * 2 < pile->capacity || pile_grows(pile) || pile->count < pile->capacity;
}

/* There is no memory to remember that it is a candidate. Of one that is dead already the shell is lost. */
static __attribute__((cold, noinline)) void lose(OwnObject *object) {
  buffers.lost = true;
  object->tag &= ~(uint32_t)OWN_FLAG_BUFFERED;
}

void candidates_lose(void) { buffers.lost = true; }

static void find_lost(void *self, OwnObject *object) {
  (void)self;
  Pile *old = &buffers.piles[CANDIDATES_OLD];
  if (object->tag & OWN_NO_CANDIDATE) return;
  if (!pile_reserve(old, old->count + 1)) {
    buffers.lost = true;
    return;
  }
  object->tag |= OWN_FLAG_BUFFERED;
  pile_push(old, object);
}

void candidates_find_lost(void) {
  if (!buffers.lost) return;
  buffers.lost = false;
  object_each(find_lost, NULL);
}

static __attribute__((cold, noinline)) bool stop(Pile *young) {
  if (!make_room(young)) return false;
  if (young->count >= buffers.wanted) object_heap_hide();
  bool asked = young->count >= buffers.wanted || buffers.wanted > young->capacity;
  buffers.stop_at = asked ? young->capacity : buffers.wanted;
  return true;
}

void own_candidate(void *object) {
  OwnObject *candidate = object;
  candidate->tag |= OWN_FLAG_BUFFERED;
  Pile *young = &buffers.piles[CANDIDATES_YOUNG];
  if (OWN_UNLIKELY(young->count >= buffers.stop_at) && !stop(young)) {
    lose(candidate);
    return;
  }
  young->items[young->count++] = candidate;
}

void candidate_put(CandidateAge age, OwnObject *object) {
  object->tag |= OWN_FLAG_BUFFERED;
  if (!make_room(&buffers.piles[age])) {
    lose(object);
    return;
  }
  pile_push(&buffers.piles[age], object);
  if (age == CANDIDATES_YOUNG) candidates_want(buffers.wanted);
}

void candidates_swap(CandidateAge age, Pile *empty) {
  Pile taken = buffers.piles[age];
  buffers.piles[age] = *empty;
  *empty = taken;
  if (age == CANDIDATES_YOUNG) candidates_want(buffers.wanted);
}

void candidates_take(int64_t most, Pile *empty) {
  Pile *young = &buffers.piles[CANDIDATES_YOUNG];
  if (young->count <= most) {
    candidates_swap(CANDIDATES_YOUNG, empty);
    return;
  }
  young->count -= most;
  if (pile_reserve(empty, empty->count + most)) {
    memcpy(empty->items + empty->count, young->items + young->count,
           (size_t)most * sizeof(OwnObject *));
    empty->count += most;
  } else {
    for (int64_t i = 0; i < most; i++)
      pile_push(empty, young->items[young->count + i]);
  }
  candidates_want(buffers.wanted);
}

void candidates_return(OwnObject *const *items, int64_t count) {
  Pile *young = &buffers.piles[CANDIDATES_YOUNG];
  if (pile_reserve(young, young->count + count)) {
    memcpy(young->items + young->count, items, (size_t)count * sizeof *items);
    young->count += count;
  } else {
    for (int64_t i = 0; i < count; i++)
      if (items[i]->tag & OWN_FLAG_BUFFERED) candidate_put(CANDIDATES_YOUNG, items[i]);
  }
  candidates_want(buffers.wanted);
}

void candidates_age(void) {
  Pile *young = &buffers.piles[CANDIDATES_YOUNG];
  for (int64_t i = 0; i < young->count; i++)
    pile_push(&buffers.piles[CANDIDATES_OLD], young->items[i]);
  young->count = 0;
}

bool candidate_leaves_shell(const OwnObject *object, int64_t bytes) {
  if (!(object->tag & OWN_FLAG_BUFFERED)) return false;
  Pile *young = &buffers.piles[CANDIDATES_YOUNG];
  if (young->count && young->items[young->count - 1] == object) {
    young->count--;
    return false;
  }
  return ALL_SINGLE || bytes > OWN_OBJECT_MOST;
}
