// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of the border from `def` to `fn` share: dynamic_bridge.c (calls), dynamic_convert.c (values),
** dynamic_fn_value.c (`fn` as values). */
#ifndef OWN_LOWER_DYNAMIC_BORDER_H
#define OWN_LOWER_DYNAMIC_BORDER_H

#include "lower/dynamic_internal.h"

/* Is it a `fn` that dynamic code cannot call? Then that is reported at `span`, if asked for. */
bool border_refused(Lower *l, Span span, FnDeclId id, bool report);

/* What a value of the dynamic world has to become. */
typedef struct {
  TypeId type;
  bool owned;       /* by the `fn`; else lent       */
  const char *what; /* for messages: "argument 1 'n' of fn f" */
  Span span;
} BorderValue;
/* The operand for the `fn`; TypeError, OverflowError. What it needs stays live. */
MirOperand border_unbox(Lower *l, MirOperand value, const BorderValue *want);
/* The object that a result becomes; the place is given away. */
MirOperand border_box(Lower *l, MirPlace place, Span span);
/* Goes to `other` unless the value is of the class that the type wants. */
void border_test(Lower *l, MirOperand value, TypeId type, LowerLabel *other, Span span);
/* Converts, calls, boxes; `values` are lent, `given` tells which are no defaults, by parameter. What is live beyond `mark` ends. */
MirOperand border_call(Lower *l, FnDeclId id, const MirOperand *values, const bool *given,
                       LowerEntry *mark, Span span);

/* The default of a parameter as an object, given. */
MirOperand border_default(Lower *l, FnDeclId id, uint32_t index, Span span);

/* ── dynamic_fn_value.c ── */
/* The bodies behind the `fn` that were used as values. */
void border_entries(Lower *like, MirProgram *program);

#endif
