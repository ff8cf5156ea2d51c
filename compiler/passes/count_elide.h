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

/* What a local that is lent gets. */
typedef enum {
  LEND_CONST,  /* what is not counted                                        */
  LEND_RETAIN, /* what another local, or a constant, holds                   */
  LEND_LOAD,   /* what is kept by what that holds                            */
  LEND_MOVE,   /* what another one held: lent, if that was; else it is owned */
  LEND_OWNED
} LendKind;

typedef struct {
  LendKind kind;
  Site site;
  Elision rule;    /* of RETAIN, LOAD                    */
  MirOperand from; /* the local (or constant) that holds it */
} LendWrite;

typedef struct {
  OWN_ARRAY(LendWrite) writes;
  bool on;      /* it is lent                                                     */
  bool firm;    /* it may outlive what it was lent by, so that its keeper asks that */
  bool chained; /* it needs the rule `chain`                                      */
  bool gains;   /* not all that it gets is owned                                  */
  bool keeps;   /* it has a keeper                                                */
  MirPlace keeper;
  Elision rule; /* of its end */
} Lending;

typedef struct {
  PassBody *pass;
  MirBody *body;
  Arena *arena;
  const Closed *closed;
  Mentions *of;     /* by local */
  uint32_t *rule;   /* by local: rule + 1 by which it is borrowed, 0: it owns         */
  Lending *lending; /* by local: is it lent by a container?                           */
  bool *gave; /* by local: the rule `move` gave it away somewhere, so that it is unbound there */
  uint32_t *ways_into; /* by block                                                       */
  uint32_t kept;       /* the first local that only keeps what was lent by nobody        */
  uint32_t *seen, round;
  MirEdit **edits; /* by block */
} Elide;

/* ── count_elide.c ── */
/* Finds anew who is mentioned where. */
void elide_collect(Elide *e);
/* Is the local only set from what is not counted or from retains, only looked at, and ended? */
bool elide_may_borrow(const Elide *e, MirLocal local);
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

/* Blocks that were copied share their operands, so an instruction gets new ones. */
void elide_set_operands(Elide *e, MirInstr *instr, const MirOperand *operands, uint32_t count);
/* The rule that a retain of `source` into `local` falls under; false: none. */
bool elide_rule_of(const Elide *e, MirLocal local, MirOperand source, Elision *rule);

/* ── count_move.c ── */
/* Last uses give the owner of a variable away. Behind elide_lend: what is lent is not moved. */
void elide_moves(Elide *e);

/* ── count_lend.c ── */
/* Locals that containers keep the objects of: decided after what is borrowed, rewritten with it. */
void elide_lend(Elide *e);
/* The operation that lends what `fn` loads; is that certainly kept by the container? Then there is no keeper. */
bool lend_form(RuntimeFn fn, RuntimeFn *form, Elision *rule);
bool lend_is_kept(RuntimeFn form);
/* The lent local that what is written comes from; none: there is none. */
MirLocal lend_lender(const Elide *e, const LendWrite *write);
/* Does the local get an owner of its own there? */
bool lend_is_owned(const Elide *e, const LendWrite *write);
/* Where the write is done. Where a call raises, nothing was written: only the other way counts. */
Site lend_behind(const Elide *e, Site site);
/* ── count_lend_write.c ── */
void elide_rewrite_lent(Elide *e);

#endif
