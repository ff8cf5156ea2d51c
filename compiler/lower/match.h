// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Shared by match.c (which case) and match_bind.c (what its names stand for). */
#ifndef OWN_LOWER_MATCH_H
#define OWN_LOWER_MATCH_H

#include "lower/lower_internal.h"

/* What is matched. A listed tuple has one per item. */
typedef struct {
  MirPlace place;
  MirLocal origin; /* the root of the place as written                          */
  bool owned;      /* a local of the match: `x^`, or a value made by the subject */
  bool mutable_;
} Subject;

/* A name and the place it is given to; a place whose shape a test has shown. Lists grow at the front and are shared by rows. */
typedef struct Named {
  VarId var;
  MirPlace place;
  const struct Named *next;
} Named;
typedef struct Opened {
  MirPlace place;
  uint32_t shape;
  const struct Opened *next;
} Opened;

/* A case, as far as it is not decided yet: patterns by column. */
typedef struct {
  const Pattern **cells;
  uint32_t arm;
  uint32_t origin; /* its position before alternatives got rows of their own */
  const Named *named;
  const Opened *opened;
} MatchRow;
typedef OWN_ARRAY(MatchRow) MatchRows;

typedef struct {
  LowerLabel label;          /* of its body; none until a leaf jumps there */
  MirLocal *locals;          /* by name                                    */
  OWN_ARRAY(MirPlace) parts; /* parts without a name, taken out of the subject */
} ArmState;

typedef struct Match {
  Lower *l;
  const AstMatch *node;
  const MatchInfo *info;
  LowerState outer;
  OWN_ARRAY(Subject) subjects;
  ArmState *arms;
  LowerLabel done;
  uint32_t steps;
  struct Match *around; /* the match whose guard this one stands in, or NULL */
} Match;

/* The place of a part of a shape. */
MirPlace match_part(Lower *l, MirPlace value, uint32_t shape, uint32_t part);
/* What is matched, from the expression. */
Subject match_subject(Match *m, const Ast *expr);
/* All tests of the row have held: gives its names their places and goes to its body. True: a guard may send control on. */
bool match_leaf(Match *m, const MatchRow *row);
/* The body of each case that is reached. */
void match_bodies(Match *m);

#endif
