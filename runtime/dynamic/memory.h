// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What new.c, layout.c, release.c, cycle.c and audit.c share: colours, places of words, piles of objects.
**
** An object's life: black · during a collection white (may be garbage) or grey (was white, lives) · dying, from the moment
** its last owner is gone: then count and the lent bits say how far its words are released, see release.c. */
#ifndef OWN_DYNAMIC_MEMORY_H
#define OWN_DYNAMIC_MEMORY_H

#include "dynamic/object.h"

#include <stdio.h>

enum { COLOUR_BLACK, COLOUR_GREY, COLOUR_WHITE, COLOUR_DYING };
static inline uint32_t colour_of(const OwnObject *object) { return object->tag & OWN_FLAG_COLOUR; }
static inline void colour_set(OwnObject *object, uint32_t colour) {
  object->tag = (object->tag & ~(uint32_t)OWN_FLAG_COLOUR) | colour;
}
/* The collector looks at it: it may be part of a cycle that dies. */
static inline bool may_be_garbage(Word word) {
  return ov_is_pointer(word) && !(ov_object(word)->tag & (OWN_FLAG_GREEN | OWN_FLAG_IMMORTAL));
}

/* Words at equal distances, in the order in which they are released. */
typedef struct {
  Word *first;
  int64_t count;
  int32_t step;  /* from a group to the next, in words */
  int32_t width; /* words of a group: 1, or 2 (the key and value of an entry) */
} WordRun;
enum { MOST_RUNS = 6 };
static inline Word *run_at(const WordRun *run, int64_t at) {
  if (run->width == 1) return run->first + at * run->step;
  return run->first + (at >> 1) * run->step + (at & 1);
}

/* A growing array of objects, outside of the heap. */
typedef struct {
  OwnObject **items;
  int64_t count, capacity;
} Pile;
void pile_grow(Pile *pile);
void pile_free(Pile *pile);
static inline void pile_push(Pile *pile, OwnObject *object) {
  if (OWN_UNLIKELY(pile->count == pile->capacity)) pile_grow(pile);
  pile->items[pile->count++] = object;
}

/* ── new.c ── */
/* Bytes that objects take from the system apart from what heap_system_bytes says, and how much of that is free (slow). */
int64_t object_heap_taken(void);
int64_t object_heap_unused(void);
/* From now on the next object_new finds no free object, so that it asks cycle_due. */
void object_heap_hide(void);
void object_each_immortal(void (*visit)(void *self, OwnObject *object), void *self);
/* Checked builds: gives back what waits in the quarantine. */
void object_heap_flush(void);

/* ── layout.c ── */
/* Where the words of the object are, the dict of overflow_of not included; returns how many runs. */
int layout_runs(OwnObject *object, WordRun runs[MOST_RUNS]);

/* ── release.c ── */
/* Has it a __del__ that was not called yet? */
bool release_is_loud(const OwnObject *object);
/* Calls it; the caller holds the object. */
void release_finalise(OwnObject *object);
/* Ends what waits for the end of the outermost __del__, if none runs. */
void release_waiting(void);
/* Marks garbage, so that nothing looks at it any more; then: releases its words, frees it. */
void release_garbage_mark(OwnObject *object);
void release_garbage(OwnObject *object);
/* The candidates so far, no longer marked as buffered; shells among them are freed. */
Pile release_take_candidates(void);
const Pile *release_candidates(void);

/* ── finalise.c ── */
/* Calls each __del__ of what the variables of modules reach, then takes their values away. */
void variables_end(const OwnProgram *program);

/* ── counts.c ── */
/* What stats.c adds to its line and, after the members that are there, to its JSON object. */
void count_print(void);
void count_json(FILE *file);

/* ── audit.c ── */
/* One release in a build that counts or checks, before the count changes. */
void release_check(Word word);
/* Checked builds, around each collection: ends the process if the heap is not as it must be. */
void audit_heap(const char *when);

#endif
