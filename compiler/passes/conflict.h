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
} Change;

typedef struct Conflicts {
  OWN_ARRAY(Change) changes;
} Conflicts;

#endif
