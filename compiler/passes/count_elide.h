// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the parts of the pass count_elide share: who is mentioned where, what was decided, how it is noted.
**
** In: a body with the naive counts. Out: decisions per local, edits per block. Invariant: nothing is edited before everything is
** decided, so all parts look at the same naive body. */
#ifndef OWN_PASSES_COUNT_ELIDE_H
#define OWN_PASSES_COUNT_ELIDE_H

#include "passes/count.h"

typedef enum {
  MENTION_RETAIN,   /* dst of a retain                                   */
  MENTION_CONST,    /* dst of an init with a constant that is not counted */
  MENTION_OWNED,    /* dst of anything else                              */
  MENTION_READ,     /* lent for a call                                   */
  MENTION_RETAINED, /* source of a retain                                */
  MENTION_MOVE,
  MENTION_RELEASE,
  MENTION_OTHER
} MentionKind;

typedef struct {
  MentionKind kind;
  Site site;
} Mention;
typedef OWN_ARRAY(Mention) Mentions;

typedef struct {
  PassBody *pass;
  MirBody *body;
  Arena *arena;
  const Closed *closed;
  Mentions *of;   /* by local */
  uint32_t *rule; /* by local: rule + 1 by which it is borrowed, 0: it owns         */
  uint32_t *lent; /* by local: rule + 1 by which it is lent by its container, 0: no */
  uint32_t kept;  /* the first local that only keeps what was lent by nobody        */
  uint32_t *seen, round;
  MirEdit **edits; /* by block */
} Elide;

/* ── count_elide.c ── */
MirInstr *elide_at(const Elide *e, Site site);
bool elide_enabled(const Elide *e, Elision rule);
MirEdit *elide_edit(const Elide *e, MirBlock block);
/* What the place (a whole local) is borrowed from in the end: another local, a constant, itself. */
MirOperand elide_source(const Elide *e, MirPlace place);
/* Statistics: a count write less, counted where it would have been. */
void elide_mark(const Elide *e, MirPlace place, Elision rule, Span span, Site before);
/* --elide=witness: the count that was removed is written there all the same, and its end is watched. */
void elide_witness(const Elide *e, MirPlace place, Elision rule, MirWitness what, Span span,
                   Site before);
/* For the reader, who knows the object by `name`: a place, a constant (index 0), or the place itself. */
void elide_note(const Elide *e, MirPlace place, MirPlace name, Elision rule, const MirInstr *instr);

void elide_set_operand(Elide *e, MirInstr *instr, MirOperand operand);

/* ── count_lend.c ── */
/* Loads whose object their container keeps: decided after what is borrowed, rewritten with it. */
void elide_lend(Elide *e);
void elide_rewrite_lent(Elide *e);

#endif
