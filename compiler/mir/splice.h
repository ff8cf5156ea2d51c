// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Splicing: a body in place of a call of it. */
#ifndef OWN_MIR_SPLICE_H
#define OWN_MIR_SPLICE_H

#include "mir/analysis.h"

/* Is the body made of nothing but what a copy inside of another body may hold? Of dynamic code only: its parameters are lent,
** all that it owns lies in locals of its own, and ends on each way out. */
bool mir_can_splice(const MirBody *body);

/* A body that is called: its parameter `self` is an instance of `meant`; without a class it is none. */
typedef struct {
  const MirBody *body;
  const MirCfg *cfg;
  uint32_t self;
  ClassId meant;
} MirSpliced;

/* In `to` the call that ends block `at` becomes a copy of the body of its callee. The copy lies in a scope of its own,
** SCOPE_INLINED. Returned, in scratch: by callee of the body, what it is in `to`; 0: the copy has none. */
const uint32_t *mir_splice(MirBody *to, MirBlock at, const MirSpliced *spliced, Arena *scratch);

/* The name of the function in whose text the span is: that of the body, or of one that was inlined into it. */
const char *mir_function_at(const MirBody *body, Span span);

#endif
