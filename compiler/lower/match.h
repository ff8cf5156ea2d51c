// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Shared by match.c (which case), match_list.c (items of lists) and match_bind.c (what names stand for). */
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
  const Pattern *list;   /* its parts are `items`; NULL: it is a shape */
  const MirPlace *items; /* one per part of the pattern                */
  MirOperand size;       /* how many items there are                   */
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

/* What tests have shown of the length of a list. */
typedef struct Sized {
  MirPlace list;
  MirOperand size;
  uint64_t least, most;
  const struct Sized *next;
} Sized;
/* An item of it that some pattern looks at. */
typedef struct Item {
  MirPlace list;
  uint64_t index; /* from the front, or */
  bool behind;    /* from the end: 1 is the last one */
  MirPlace place;
  const struct Item *next;
} Item;
/* Places by column; what is known of lists only grows on a way, as the lists of a row do. */
typedef struct {
  const MirPlace *places;
  uint32_t count;
  const Sized *sized;
  const Item *items;
} MatchColumns;

/* A part that no name wants. Other leaves of the case put theirs there, too, so that all of them end where the case ends. */
typedef struct {
  MirPlace place;
  uint32_t leaf; /* the last one that used it */
} UnnamedPart;
typedef struct {
  LowerLabel label;             /* of its body; none until a leaf jumps there */
  MirLocal *locals;             /* by name                                    */
  OWN_ARRAY(UnnamedPart) parts; /* taken out of the subject, by leaves that share them */
} ArmState;

/* Is what is left of the list a List of its own, with a name? */
static inline bool match_has_taken_rest(const Opened *opened) {
  return opened->list && opened->list->rest.index && opened->list->sequence->taken;
}

typedef struct Match {
  Lower *l;
  const AstMatch *node;
  const MatchInfo *info;
  LowerState outer;
  OWN_ARRAY(Subject) subjects;
  ArmState *arms;
  LowerLabel done;
  uint32_t steps;
  uint32_t leaves;
  struct Match *around; /* the match whose guard this one stands in, or NULL */
} Match;

/* Control comes here with a value that some of the rows may match; the first one that does is taken. */
void match_decide(Match *m, const MatchRows *rows, MatchColumns columns);
/* The same, where the first row asks for the items of the list in column `at`. */
void match_list(Match *m, const MatchRows *rows, MatchColumns columns, uint32_t at);
/* The pattern's name, if it has one, is a name of the place. */
void match_name(Match *m, MatchRow *row, const Pattern *pattern, MirPlace place);
/* Binds the Span that is left of lists that stay where they are. */
void match_bind_rests(Match *m, const MatchRow *row);
/* Takes the items out of the list at the place, for their names. */
void match_take_list(Match *m, const MatchRow *row, MirPlace place, const Opened *opened);

/* The place of a part of a shape. */
MirPlace match_part(Lower *l, MirPlace value, uint32_t shape, uint32_t part);
/* Does the row give the value at the place, or something in it, to a name that owns it? */
bool match_takes(const Match *m, const MatchRow *row, MirPlace place);
/* Moves the value out of the subject: to its names, or to a local without a name. `tracked`: the place has a state of its own,
** which END empties. */
void match_take(Match *m, const MatchRow *row, MirPlace place, bool tracked);
/* Moves it to a local without a name, which ends with the case. */
MirPlace match_take_part(Match *m, const MatchRow *row, MirPlace place);
/* A local that becomes the value at the place: that of its name, or one that ends with the case unless it is taken apart. */
MirPlace match_new_part(Match *m, const MatchRow *row, MirPlace place, TypeId type);
const Named *match_named(const MatchRow *row, MirPlace place);
const Opened *match_opened(const MatchRow *row, MirPlace place);
/* The local of a name, made at the first leaf; all leaves of a case share it. */
MirPlace match_local(Match *m, uint32_t arm, VarId var, MirLocalInfo info);
const Subject *match_subject_of(const Match *m, MirPlace place);
/* What is matched, from the expression. */
Subject match_subject(Match *m, const Ast *expr);
/* All tests of the row have held: gives its names their places and goes to its body. True: a guard may send control on. */
bool match_leaf(Match *m, const MatchRow *row);
/* The body of each case that is reached. */
void match_bodies(Match *m);

#endif
