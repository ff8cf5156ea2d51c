// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of loops share: loop.c (statements), loop_source.c (the tree of what is gone through), loop_range.c,
** loop_bind.c (targets).
**
** A round: ask each source in turn whether it has an item, in the order of the text; bind; body; step; back. `next` is where
** `continue` goes, `done` where a source without an item goes; both have chains, for a source that came before may have given an
** item of this round that has to end. Invariant: what a source holds for the whole loop is live before `round`. */
#ifndef OWN_LOWER_LOOPS_H
#define OWN_LOWER_LOOPS_H

#include "lower/lower_internal.h"

typedef enum {
  ITEM_VALUE, /* a Trivial value that stands still during the round */
  ITEM_LENT,  /* storage of what the loop goes through               */
  ITEM_OWNED, /* a local of the round, which may be given away       */
  ITEM_TUPLE  /* one item of each part                               */
} LowerItemKind;
typedef struct LowerItem {
  LowerItemKind kind;
  TypeId type;
  MirPlace place;
  const LoopSource *source; /* LENT: whose items they are */
  struct LowerItem *parts;
  uint32_t count;
} LowerItem;

typedef struct {
  MirOperand start, stop, step;
  bool known; /* `by` is the step */
  int64_t by;
} LowerRange;

/* A source at run time. */
typedef struct LowerSource {
  const LoopSource *info;
  struct LowerSource *parts;
  MirPlace through; /* the list, iterator, sequence                                  */
  MirPlace counter; /* the number, position, or rounds so far                        */
  MirPlace rounds;  /* of a range whose step is not 1 or -1: rounds left, else none  */
  MirOperand stop, stride;
  bool bounded; /* its rounds are fewer than items fit into memory */
  LowerRange range;
  LowerItem item; /* of this round */
} LowerSource;

typedef struct {
  Lower *l;
  LowerSource source;
  LowerState outer;
  LowerTarget *next, *done;
  LowerLabel header;
  LowerEntry *round;
  Span span;
} LowerRounds;

/* Sets the loop up in a scope of its own. False: control never comes to its first round. */
bool rounds_open(LowerRounds *rounds, const LoopSource *source, Span span, Span whole);
/* Leads into the body, with `source.item` at hand. */
void rounds_begin(LowerRounds *rounds);
/* How many rounds there will be, or more, if that is known before the first one; else no operand. */
MirOperand rounds_count(LowerRounds *rounds);
/* From the end of the body at `last` back to the header; then what the loop held ends and its scope is left. */
void rounds_close(LowerRounds *rounds, Span last);
/* Continues if `condition` holds, else there is no item any more. */
void rounds_ask(LowerRounds *rounds, MirOperand condition);
MirInstr *loop_binary(Lower *l, BinaryOp op, MirPlace dst, MirOperand a, MirOperand b, Span span);

/* ── loop_range.c ── */
void range_open(LowerRounds *rounds, LowerSource *source);
void range_advance(LowerRounds *rounds, LowerSource *source);
void range_step(Lower *l, LowerSource *source, Span span);
bool range_constant(const Lower *l, const Ast *expr, int64_t *value);

/* ── loop_source.c, for loop_map.c ── */
void source_open(LowerRounds *rounds, LowerSource *source, const LoopSource *info);
void source_advance(LowerRounds *rounds, LowerSource *source);
void source_step(LowerRounds *rounds, LowerSource *source);
/* The value that a loop goes through or calls: a reference to a place, or a hidden local with it. */
MirPlace source_through(LowerRounds *rounds, const Ast *expr, bool change);
/* `value` was made for this round, and is the item. */
void source_own(LowerRounds *rounds, LowerSource *source, MirPlace value);

/* ── loop_map.c ── */
void map_open(LowerRounds *rounds, LowerSource *source);
void map_advance(LowerRounds *rounds, LowerSource *source);
void filter_advance(LowerRounds *rounds, LowerSource *source);

/* ── loop_bind.c ── */
void loop_bind(Lower *l, const Ast *target, const LowerItem *item, AstForBinding binding);
/* One variable: a Name, or a Param of a lambda. */
void loop_bind_name(Lower *l, const Ast *target, const LowerItem *item, AstForBinding binding);
LowerItem item_part(Lower *l, const LowerItem *item, uint32_t at);
/* The item as a value that is owned: USE or MOVE. */
MirOperand item_owned(Lower *l, const LowerItem *item, Span span);

#endif
