// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What conflict.c keeps of a body. */
#ifndef OWN_PASSES_CONFLICT_H
#define OWN_PASSES_CONFLICT_H

#include "passes/loans.h"

/* A place that an instruction changes or gives away. */
typedef struct {
  uint32_t from; /* of the instruction's span: what they are sorted by */
  uint32_t order;
  Site site;
  MirPlace place;
  bool gives; /* away, not only changes */
} Change;

typedef struct Conflicts {
  OWN_ARRAY(Change) changes;
  bool any_part; /* some place is a part of a library container */
} Conflicts;

/* What an operand does; of a view that is copied into a call: it lends. */
MirRole conflict_role(const Borrow *borrow, MirOperand operand);

/* conflict_story.c */
/* One of the places that an operand may be; itself if nothing is known. */
MirPlace conflict_one_origin(Borrow *borrow, MirPlace place, Site site);
/* Two operands of one instruction: `changed` is lent for change; one is given away before or after the other is lent. */
void conflict_tell_overlap(Borrow *borrow, Site site, uint32_t changed, uint32_t other);
void conflict_tell_given_before(Borrow *borrow, const MirInstr *instr, uint32_t given,
                                uint32_t used);
void conflict_tell_given_later(Borrow *borrow, const MirInstr *instr, uint32_t lent,
                               uint32_t given);
/* A later operand changed what operand `waiting` names. */
void conflict_tell_changed(Borrow *borrow, const Change *change, const MirInstr *instr,
                           uint32_t waiting, MirPlace place);
/* … what a container found. */
void conflict_tell_part_changed(Borrow *borrow, const Change *change, const MirPlaceInfo *part);

#endif
