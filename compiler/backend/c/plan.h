// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The statements of C that a body's control flow becomes, in the order in which they are printed.
**
** In: a CFlow. Out: a row of items. Invariant: each block's code stands exactly once; IF, RAISES and LOOP have their END. The
** surprise: an edge that no statement takes is a GOTO, so there is a plan for every graph. */
#ifndef OWN_BACKEND_C_PLAN_H
#define OWN_BACKEND_C_PLAN_H

#include "backend/c/flow.h"

typedef enum {
  ITEM_LABEL,      /* printed if a GOTO leads there                                    */
  ITEM_CODE,       /* the instructions of the block before its terminator; of RAISE: all */
  ITEM_IF,         /* if (condition of the block) {                                    */
  ITEM_ELSE_IF,    /* } else if (condition of the block) {                             */
  ITEM_ELSE,       /* } else {                                                         */
  ITEM_RAISES,     /* if (the call at the end of the block raised) {                   */
  ITEM_SWITCH,     /* switch (what the block's condition compares) {                   */
  ITEM_CASE,       /* case (what it compares that with): {                             */
  ITEM_DEFAULT,    /* default: {                                                       */
  ITEM_LOOP,       /* for (;;) {                                                       */
  ITEM_END,        /* }                                                                */
  ITEM_SWITCH_END, /* } of the switch, behind those of its cases                     */
  ITEM_BREAK,      /* out of the loop                                                  */
  ITEM_CONTINUE,   /* its next round                                                   */
  ITEM_GOTO,       /* to the block                                                     */
  ITEM_LEAVE       /* return, resume or unreachable at the end of the block            */
} CItemKind;

typedef struct {
  CItemKind kind;
  bool negated; /* IF: if (!condition) */
  MirBlock block;
} CItem;

typedef struct {
  OWN_ARRAY(CItem) items;
  bool *labelled; /* by block: a GOTO leads there */
} CPlan;

/* What the emitter knows of its blocks. */
typedef struct {
  const bool *conditions; /* as for c_flow                                                    */
  const MirInstr *const
      *equals; /* whose branch asks whether a variable is equal to a number; else NULL */
} CBlocks;

/* Regions deeper than C compilers like stand behind the rest, behind labels. */
CPlan *c_plan(Arena *arena, const CFlow *flow, CBlocks blocks);

#endif
