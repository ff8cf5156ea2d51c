// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Marks of a gradual pass (pass.c): 32 bits for each place where an object may be, beside the heap.
**
** In: objects that the pass sees. Out: their marks, and a walk over all of them. A slab has a table of marks, made when the first of
** its objects is marked; a single object has its mark in the head of its block. Invariant: a mark counts only if its slab or
** block is of this epoch, so nothing is wiped between passes. The surprise: an object may end, and another one take its place
** and its mark; memory where something was marked stays readable until the pass ends, and what is not alive has a count of 0
** or is dying. */
#include "dynamic/class.h"
#include "dynamic/memory/blocks.h"

#include <sys/mman.h>

enum { CHUNK = 1 << 20 };

typedef struct Chunk {
  struct Chunk *older;
  uint32_t marks[]; /* of one slab after the other */
} Chunk;

static struct {
  uint32_t epoch;
  bool runs;
  Chunk *chunks;
  uint32_t *at, *end; /* rest of the newest chunk          */
  Pile singles;       /* with a mark                       */
  Slab *slab;         /* the walk: the slab it is in …     */
  int64_t place;      /* … the next of its marks …         */
  int64_t single;     /* … and after them of the singles   */
  Block *kept;        /* ended singles, linked by `older`  */
} marks;

void marks_begin(void) {
  marks.epoch++;
  marks.runs = true;
}

/* ── one mark ── */

static inline int64_t place_of(const Slab *slab, const void *object) {
  uint64_t offset = (uint64_t)((const uint8_t *)object - (const uint8_t *)slab) - SLAB_HEAD;
  return (int64_t)(offset * slab->inverse >> 32);
}

static int64_t places(const Slab *slab) { return (SLAB - SLAB_HEAD) / slab->bytes; }

static __attribute__((noinline)) bool table_new(Slab *slab) {
  int64_t count = places(slab);
  if (marks.end - marks.at < count) {
    Chunk *chunk = mmap(NULL, CHUNK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (chunk == MAP_FAILED) return false;
    chunk->older = marks.chunks;
    marks.chunks = chunk;
    marks.at = chunk->marks;
    marks.end = marks.at + (CHUNK - (int64_t)sizeof *chunk) / (int64_t)sizeof *marks.at;
  }
  slab->marks = marks.at;
  slab->epoch = marks.epoch;
  marks.at += count;
  return true;
}

static inline Slab *slab_of(OwnObject *object) {
  void *slab = (uint8_t *)object - ((uintptr_t)object & (SLAB - 1));
  return slab;
}

static uint32_t *single_mark(OwnObject *object) {
  Block *block = block_of(object);
  if (block->epoch != marks.epoch) {
    if (!pile_reserve(&marks.singles, marks.singles.count + 1)) return NULL;
    block->epoch = marks.epoch;
    block->mark = 0;
    pile_push(&marks.singles, object);
  }
  return &block->mark;
}

uint32_t *mark_of(OwnObject *object) {
  if (OWN_UNLIKELY(is_single(object))) return single_mark(object);
  Slab *slab = slab_of(object);
  if (OWN_UNLIKELY(slab->epoch != marks.epoch) && !table_new(slab)) return NULL;
  return &slab->marks[place_of(slab, object)];
}

uint32_t mark_if(OwnObject *object) {
  if (OWN_UNLIKELY(is_single(object))) {
    const Block *block = block_of(object);
    return block->epoch == marks.epoch ? block->mark : 0;
  }
  const Slab *slab = slab_of(object);
  return slab->epoch == marks.epoch ? slab->marks[place_of(slab, object)] : 0;
}

/* ── all marks ── */

void marks_rewind(void) {
  marks.slab = object_heap_slabs();
  marks.place = marks.single = 0;
}

bool marks_over(void) { return !marks.slab && marks.single == marks.singles.count; }

static inline bool seems_owned(const OwnObject *object, uint32_t mark) {
  return object->count != mark / MARK_ONE || (object->tag & OWN_FLAG_BUFFERED);
}

static inline OwnObject *next_in_slab(Slab *slab, int64_t *steps, bool owned) {
  int64_t end = places(slab), place = marks.place, left = *steps;
  OwnObject *found = NULL;
  for (; place < end && left > 0 && !found; place++, left--) {
    uint32_t mark = slab->marks[place];
    if (!mark_is_next(mark)) continue;
    void *block = (uint8_t *)slab + SLAB_HEAD + place * slab->bytes;
    OwnObject *object = block;
    if (is_living(object) && (!owned || seems_owned(object, mark))) found = object;
  }
  marks.place = place;
  *steps = left;
  return found;
}

static inline OwnObject *next_of_all(int64_t *steps, bool owned) {
  while (marks.slab && *steps > 0) {
    Slab *slab = marks.slab;
    OwnObject *object = slab->epoch == marks.epoch ? next_in_slab(slab, steps, owned) : NULL;
    if (object) return object;
    if (*steps <= 0) return NULL;
    --*steps;
    marks.slab = slab->older;
    marks.place = 0;
  }
  for (; marks.single < marks.singles.count && *steps > 0; --*steps) {
    OwnObject *object = marks.singles.items[marks.single++];
    uint32_t mark = block_of(object)->mark;
    bool next = mark_is_next(mark) && is_living(object);
    if (next && (!owned || seems_owned(object, mark))) return object;
  }
  return NULL;
}

OwnObject *marks_next(int64_t *steps) { return next_of_all(steps, false); }
OwnObject *marks_next_owned(int64_t *steps) { return next_of_all(steps, true); }

/* ── the end ── */

bool marks_keep(Block *block, int64_t bytes) {
  if (!marks.runs || block->epoch != marks.epoch || block->bytes) return false;
  OwnObject *object = object_of(block);
  *object = (OwnObject){0, object->tag};
  block->bytes = bytes;
  block->older = marks.kept;
  marks.kept = block;
  return true;
}

bool marks_end_some(void) {
  enum { AT_ONCE = 64 };
  for (int i = 0; i < AT_ONCE && marks.kept; i++) {
    Block *block = marks.kept;
    marks.kept = block->older;
    object_heap_let_go(block);
  }
  Chunk *chunk = marks.chunks;
  if (chunk) {
    marks.chunks = chunk->older;
    munmap(chunk, CHUNK);
  }
  if (marks.kept || marks.chunks) return true;
  marks.at = marks.end = NULL;
  marks.runs = false;
  pile_empty(&marks.singles);
  return false;
}
