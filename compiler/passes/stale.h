// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Shared by stale.c (which access makes which reference unusable) and stale_story.c (how that is told). */
#ifndef OWN_PASSES_STALE_H
#define OWN_PASSES_STALE_H

#include "passes/loans.h"

typedef enum {
  ACCESS_WRITE, /* may free, move or re-type what lies behind interior steps */
  ACCESS_MOVE,  /* the value leaves the place                                */
  ACCESS_END    /* drop, end of storage                                      */
} AccessKind;

typedef struct {
  AccessKind kind;
  uint32_t number; /* of the block in reverse postorder */
  Site site;       /* at = count of instructions: an edge drop on the edge `which` */
  uint32_t which;
  MirPlace place; /* what is accessed: an origin       */
  MirPlace named; /* as the instruction names it       */
  uint32_t via;   /* the version that the access goes through, or 0 */
} Access;

typedef struct {
  uint32_t version;
  MirPlace origin;
  Access access;
} Stale;

/* The reference is used again after the access; one diagnostic. */
void story_stale(Borrow *borrow, Stale stale);

#endif
