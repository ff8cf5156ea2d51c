// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Shared by conflict.c (what one call is given) and iterate.c (what a loop goes through). */
#ifndef OWN_PASSES_CONFLICT_H
#define OWN_PASSES_CONFLICT_H

#include "passes/passes_internal.h"

typedef struct {
  MirLocal local;
  Site site;        /* the REF                                              */
  MirPlace origin;  /* what it refers to, rewritten                         */
  bool coarse;      /* somewhere in `origin`: there were too many          */
  uint32_t another; /* origin of the same local + 1: alternatives of a pattern bind one name */
  bool loops;       /* set up by `for`: stands for all elements of `origin` */
  Span body;        /* of that loop                                         */
  bool *live_in;    /* by block; made when first asked for                  */
  uint32_t next;    /* reference of the same root + 1                       */
} Reference;

/* A place that an instruction changes or gives away. */
typedef struct {
  uint32_t from; /* of the instruction's span: what they are sorted by */
  uint32_t order;
  Site site;
  MirPlace place;
} Change;

typedef struct Conflicts {
  OWN_ARRAY(Reference) references;
  uint32_t *reference_of; /* by local: its reference + 1             */
  uint32_t *of_root;      /* by local: first reference into it + 1   */
  uint32_t local_count;
  OWN_ARRAY(Change) changes;
  Site *called_at;       /* by local: the call that wrote it; last one */
  uint32_t *constant_of; /* by local: MirConst it is, if it is one  */
} Conflicts;

/* The place with the root, if that is a reference, replaced by its origin. A reference that is bound in several ways has as
** many origins: `which` counts them; the answer after the last one is no place. */
MirPlace conflict_origin(Borrow *borrow, MirPlace place, uint32_t which);
/* May the two share storage? What lies behind an UnsafePointer has no owner: only the same place
** overlaps it. */
bool conflict_overlap(const Borrow *borrow, MirPlace a, MirPlace b);
bool conflict_behind_pointer(const Borrow *borrow, MirPlace place);
uint32_t conflict_depth(const Borrow *borrow, MirPlace place);
/* Does the operand lend or give away something that could be shared? */
bool conflict_counts(const Borrow *borrow, MirOperand operand);

/* iterate.c */
void iterate_add(Borrow *borrow, Site site);
void iterate_check(Borrow *borrow, Site site);

#endif
