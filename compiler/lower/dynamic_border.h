// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of the border from `def` to `fn` share: dynamic_bridge.c (calls), dynamic_convert.c (values), dynamic_boxed.c
** (structs as values), dynamic_fn_value.c (`fn` as values), dynamic_struct.c (the classes of structs). */
#ifndef OWN_LOWER_DYNAMIC_BORDER_H
#define OWN_LOWER_DYNAMIC_BORDER_H

#include "lower/dynamic_internal.h"

/* A `fn`, or a method of a struct. */
typedef struct {
  FnDeclId id;
  const FnDecl *fn;
  const TypeId *type_args; /* of the struct */
  uint32_t type_arg_count;
  const char *name; /* for messages: "fn area", "Circle.area()" */
} BorderFn;
BorderFn border_fn(Lower *l, FnDeclId id);
TypeId border_param_type(const Lower *l, const BorderFn *fn, uint32_t index);
/* Is it one that dynamic code cannot call? Then that is reported at `span`, if asked for. */
bool border_refused(Lower *l, Span span, const BorderFn *fn, bool report);

/* "file.own:12" */
const char *border_where(Lower *l, Span span);

/* What a value of the dynamic world has to become. */
typedef struct {
  TypeId type;
  Convention convention; /* of the parameter                       */
  const char *what;      /* for messages: "argument 1 'n' of fn f" */
  const char *taker;     /* … if a struct is given away: "to fn f" */
  Span span;
} BorderValue;
/* The operand for the `fn`; TypeError, OverflowError. What it needs stays live. */
MirOperand border_unbox(Lower *l, MirOperand value, const BorderValue *want);
/* The object that a result becomes; the place is given away. */
MirOperand border_box(Lower *l, MirPlace place, Span span);
/* Goes to `other` unless the value is of the class that the type wants. */
void border_test(Lower *l, MirOperand value, TypeId type, LowerLabel *other, Span span);
/* Converts, calls, boxes; `values` are lent, `given` tells which are no defaults, by parameter. What is live beyond `mark` ends. */
MirOperand border_call(Lower *l, const BorderFn *fn, const MirOperand *values, const bool *given,
                       LowerEntry *mark, Span span);

/* A `fn` among several of one name, and which of its parameters gets which argument: its number + 1; 0: its default. */
typedef struct {
  BorderFn fn;
  uint32_t *arg_of;
} Candidate;
typedef OWN_ARRAY(Candidate) Candidates;
/* The call of the first candidate whose types are exactly those of the values; TypeError if there is none. */
MirOperand border_choose(Lower *l, const Candidates *all, const MirOperand *values,
                         LowerEntry *mark, Span span);

/* The default of a parameter as an object, given. */
MirOperand border_default(Lower *l, const BorderFn *fn, uint32_t index, Span span);

/* What a function object of dynamic code calls: a `fn`, or one of several of a name. */
typedef struct {
  Symbol name, module;
  Span span;
  const char *qualname;
  OWN_ARRAY(BorderFn) fns;
  uint32_t plain; /* it calls none, and takes so many objects */
  Symbol
      first; /* an argument before the others that nobody looks at, the class of __new__; or none */
} BorderCallee;
/* "no fn f takes these arguments; there is f(n: Int), f(x: Float64)" */
const char *border_overload_words(Lower *l, const BorderCallee *callee);

/* ── dynamic_boxed.c ── */
/* The class of a struct, lent. */
MirOperand boxed_class(Lower *l, TypeId type, Span span);
/* A fresh object that takes the value over; dst none: a temporary that nobody holds yet. */
MirPlace boxed_new(Lower *l, MirOperand given, TypeId type, MirPlace dst, Span span);
/* The value in the object as a `fn` wants it: lent, copied, or given away for good. */
MirOperand boxed_lent(Lower *l, MirOperand object, const BorderValue *want);
/* … given away; … a copy: in a temporary that nobody holds yet. */
MirPlace boxed_take(Lower *l, MirOperand object, const BorderValue *want, MirPlace dst);
MirPlace boxed_copy(Lower *l, MirOperand object, const BorderValue *want);

/* ── dynamic_fn_value.c ── */
/* The bodies behind the `fn` that were used as values. */
void border_entries(Lower *like, MirProgram *program);
/* What describes it to callers through a value; the function object; the call in the body of its entry. */
FnDeclId border_record(Lower *l, const BorderCallee *callee);
MirPlace border_function(Lower *l, const BorderCallee *callee, FnDeclId record, Span span);
void border_calls(Lower *l, const BorderCallee *callee);
/* An argument of an entry, lent; its result. */
MirOperand border_argument(Lower *l, uint32_t index, Span span);
void border_return(Lower *l, MirOperand result, Span span);

/* ── dynamic_struct.c ── */
/* The bodies behind the classes of structs; false: there are no new ones. */
bool boxed_entries(Lower *like, MirProgram *program);
/* Makes the classes: at the start of the program. */
void boxed_classes(Lower *l);

#endif
