// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The control flow of a body as C will have it: which conditions are one, which loop a block is in, and whether a block stands
** where the only edge to it leads, or apart: behind the region of the block that dominates it.
**
** In: a CFG. Out: tables by block. Invariant: correctness never rests on them: a jump that no statement of C says becomes a
** goto, so a graph that is not reducible only gets more labels. The surprise: a block that does nothing but return is no node of
** the graph: it is written wherever an edge leads to it. */
#ifndef OWN_BACKEND_C_FLOW_H
#define OWN_BACKEND_C_FLOW_H

#include "mir/analysis.h"

/* "… && condition of block", "… || !condition of block". */
typedef struct CTerm {
  MirBlock block;
  bool either;  /* || */
  bool negated; /* !  */
  struct CTerm *next;
} CTerm;

typedef struct {
  const MirBody *body;
  const MirCfg *cfg;
  MirBlock (
      *to)[2]; /* BRANCH: true, false. CALL_RAISES: normally, raising. GOTO and RAISE: the first */
  uint32_t *edges; /* that lead to it */
  bool *leaves;    /* only returns: no node */
  bool *cold;      /* reached while an error is pending only */
  bool *dead_end;  /* … and goes on to no block that is not */
  bool *apart;
  bool *behind_loop; /* apart, behind a loop that it leaves */
  uint32_t *weight;  /* of the blocks that it dominates and itself */
  CTerm **terms;     /* what stands behind the condition of its branch */
  MirBlock *term_of; /* the block whose condition holds that of this one, or none */
  MirBlock *idom,
      *jump;        /* immediate dominator; some further one (dominator tree with jump pointers) */
  uint32_t *depth;  /* in that tree */
  bool *header;     /* of a loop */
  MirBlock *loop;   /* the innermost one it is in, by its header; a header is in its own */
  MirBlock *outer;  /* by header: the loop around it */
  MirBlock *inside; /* first block that stands apart behind its region, in the loop it is in */
  MirBlock *after;  /* by header: first block that stands behind the loop */
  MirBlock *next_apart; /* of the same list */
  bool reducible;
} CFlow;

/* `conditions`: by block: nothing but a condition and the branch on it. */
CFlow *c_flow(Arena *arena, const MirBody *body, const MirCfg *cfg, const bool *conditions);
/* flow_loops.c: loops, and where the blocks stand that stand apart. */
void c_flow_loops(Arena *arena, CFlow *flow);
bool c_dominates(const CFlow *flow, MirBlock above, MirBlock below);
/* Is it the one place that an edge leads to where it may stand? */
static inline bool c_stands_there(const CFlow *flow, MirBlock block) {
  return !flow->apart[block.index] && !flow->leaves[block.index];
}

#endif
