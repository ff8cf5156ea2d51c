// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What every analysis asks: control flow (cfg.c), relations of places (place.c). */
#ifndef OWN_MIR_ANALYSIS_H
#define OWN_MIR_ANALYSIS_H

#include "mir/mir.h"

typedef struct {
  MirBlock *order; /* reachable blocks in reverse postorder */
  uint32_t count;
  uint32_t *number;        /* by block: position in `order` + 1, 0 = unreachable */
  MirBlock **predecessors; /* by block; an edge taken twice stands twice */
  uint32_t *predecessor_count;
  bool *loop_header; /* by block: target of a back edge */
} MirCfg;
MirCfg *mir_cfg(Arena *arena, const MirBody *body);

/* How two places stand to each other (own.rel). */
typedef enum {
  PLACES_DISJOINT, /* share no storage                                                   */
  PLACES_EQUAL,
  PLACES_ABOVE,          /* a holds b by inline steps only                                     */
  PLACES_ABOVE_INTERIOR, /* a owns b through an interior step                                  */
  PLACES_BELOW,          /* b holds a                                                          */
  PLACES_UNKNOWN         /* may be the same: elements at unknown indexes, UnsafePointer        */
} PlaceRelation;
PlaceRelation mir_relate(const MirBody *body, MirPlace a, MirPlace b);
/* What an access to `access` may mean for a reference to `place` (own.rel, ownership.md §5.2). */
typedef struct {
  bool
      overlaps; /* one may be a part of the other: a move, a drop, the end of storage ends the reference     */
  bool
      interior; /* `place` may lie behind an interior step of what is accessed: so does a write that may free */
} PlaceReach;
/* `holds`: the reference goes through what `place` holds (a loop over it), not to `place` itself. */
PlaceReach mir_reach(const MirBody *body, MirPlace access, MirPlace place, bool holds);
bool mir_overlap(const MirBody *body, MirPlace a, MirPlace b); /* anything but DISJOINT */
bool mir_behind_pointer(const MirBody *body,
                        MirPlace place); /* on the way stands the target of an UnsafePointer */
bool mir_is_prefix(const MirBody *body, MirPlace prefix, MirPlace place);
/* A signed operand that is never below 0, as far as is known. */
bool mir_is_natural(const MirBody *body, MirOperand operand);
bool mir_step_is_interior(MirStep step);
/* The place as the user writes it: "a.b", "xs[i]", "b[]"; "this temporary" for temporaries. */
const char *mir_place_words(const MirBody *body, Arena *arena, MirPlace place);
/* Visits every operand, then dst (role -1 is not used: `visit_dst` may be NULL). */
void mir_each_operand(const MirBody *body, const MirInstr *instr,
                      void (*visit)(void *self, MirOperand operand), void *self);

#endif
