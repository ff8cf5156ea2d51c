// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* How the heap of objects lies in memory, for new.c and marks.c.
**
** A slab: head, then blocks of one size, of which those from `at` on are not carved yet. A single block: head, then one object
** of more than OWN_OBJECT_MOST bytes, or of any size where ALL_SINGLE. A free block of a slab begins with 8 bytes of zeros,
** which are no header, and is linked through the 8 after them. */
#ifndef OWN_DYNAMIC_MEMORY_BLOCKS_H
#define OWN_DYNAMIC_MEMORY_BLOCKS_H

#include "dynamic/class.h"
#include "dynamic/memory.h"

enum { SLAB = 64 << 10, SLAB_HEAD = 64 };

typedef struct Slab {
  struct Slab *older;
  uint8_t *at; /* what is not carved yet */
  int32_t class;
  uint32_t epoch;   /* the pass that `marks` belongs to          */
  uint32_t *marks;  /* one per block, of marks.c                 */
  uint32_t inverse; /* 2^32 / bytes of a block, rounded up       */
  int32_t bytes;
} Slab;

typedef struct Block {
  struct Block *older, *newer;
  uint32_t epoch, mark;
  int64_t bytes; /* of the object, if it waits for the end of a pass; else 0 */
} Block;

#define ALL_SINGLE (OWN_FROM_MALLOC || OWN_IS_CHECKED)

static inline void *object_of(Block *block) { return block + 1; }
static inline Block *block_of(void *object) { return (Block *)object - 1; }

/* Has it a block of its own? Instances and lists are most of what is asked about. */
static inline bool is_single(const OwnObject *object) {
  if (ALL_SINGLE) return true;
  if (shape_of(object).list || ov_object_class(object) == OWN_CLASS_LIST) return false;
  return object_size(object) > OWN_OBJECT_MOST;
}

/* The newest slab. */
Slab *object_heap_slabs(void);
/* Gives the storage of a single object back that single_free has left to the pass. */
void object_heap_let_go(Block *block);

/* ── marks.c: what a gradual pass knows of objects ── */

enum {
  MARK_SEEN = 1,
  MARK_LIVES = 2,
  MARK_TRIED = 4, /* a trial let it live: what owns it may be suspect, too */
  MARK_ONE = 8    /* a reference from what was seen                        */
};
static inline bool mark_is_suspect(uint32_t mark) {
  return (mark & (MARK_SEEN | MARK_LIVES)) == MARK_SEEN;
}
static inline bool mark_is_next(uint32_t mark) {
  return (mark & (MARK_SEEN | MARK_LIVES | MARK_TRIED)) == MARK_SEEN;
}

/* Whatever is in the place where an object was seen. */
static inline bool is_living(const OwnObject *object) {
  return object->count && colour_of(object) != COLOUR_DYING;
}

void marks_begin(void);
/* The mark of an object, or of the one that was in its place before; it is made if there is none yet. NULL: no memory. */
uint32_t *mark_of(OwnObject *object);
/* The same; 0: there is none. */
uint32_t mark_if(OwnObject *object);
/* Goes on through all marks since marks_rewind, by `*steps` of them at most; NULL: those are done, or all (marks_over). What
** is returned is alive, suspect and not tried yet; of marks_next_owned it also has more owners than were counted, or is a candidate again:
** it was in the hands of the program meanwhile. */
void marks_rewind(void);
OwnObject *marks_next(int64_t *steps);
OwnObject *marks_next_owned(int64_t *steps);
bool marks_over(void);
/* The storage of a single object that has a mark is kept, as the pass may come to it; true: it is. */
bool marks_keep(Block *block, int64_t bytes);
/* Gives some memory of the marks back, and what was kept; false: that was all. */
bool marks_end_some(void);

#endif
