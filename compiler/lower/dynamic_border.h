// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of the border from `def` to `fn` share: dynamic_bridge.c (calls), dynamic_convert.c (values), dynamic_boxed.c
** (structs as values), dynamic_fn_value.c (`fn` as values), dynamic_member.c (what is seen of a struct), dynamic_struct.c (the
** classes of structs). */
#ifndef OWN_LOWER_DYNAMIC_BORDER_H
#define OWN_LOWER_DYNAMIC_BORDER_H

#include "lower/dynamic_internal.h"

/* What a None of a method becomes that dynamic code sees as an exception. */
typedef enum {
#define NOTHING(name) NOTHING_##name,
#include "own/nothing.def"
} BorderNothing;

/* A `fn`, or a method of a struct. */
typedef struct {
  FnDeclId id;
  const FnDecl *fn;
  const TypeId *type_args; /* of the struct */
  uint32_t type_arg_count;
  const char *name; /* for messages: "fn area", "Circle.area()"                                 */
  bool method;      /* a function of module `_border` whose first parameter is the struct       */
  BorderNothing
      nothing;     /* its Optional is seen as what is in it, its None as an exception          */
  bool silent;     /* what comes out of it is not seen                                         */
  bool iterates;   /* what comes out of it is gone through: an iterator over it is seen        */
  bool gives_self; /* it changes its first argument, and dynamic code gets that: `__iadd__`    */
} BorderFn;
BorderFn border_fn(Lower *l, FnDeclId id);
/* Sets the type arguments: `given`, those of its struct, and behind them what its parameters of function type are. `given` is kept. */
void border_type_args(Lower *l, BorderFn *fn, const TypeId *given, uint32_t count);
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

/* ── dynamic_span.c ── */
/* Is it a view that a call can get: a Span of what a List in an object may hold, a StringSlice? */
bool view_crosses(Lower *l, TypeId type);
/* The view, as a `fn` wants it. What it looks at stays live. */
MirOperand view_lent(Lower *l, MirOperand object, const BorderValue *want);
/* Bool: is the object of a class that has such a view? */
MirOperand view_fits(Lower *l, MirOperand object, TypeId type, Span at);

/* ── dynamic_callable.c ── */
/* Is it a function type that any object can be called as? */
bool callable_crosses(const Lower *l, TypeId type);
/* A value of that type, as a `fn` wants it, that calls the object. */
MirOperand callable_value(Lower *l, MirOperand object, const BorderValue *want);
/* The code behind such values; false: there is nothing new. */
bool callable_bodies(Lower *like, MirProgram *program);

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

/* ── dynamic_member.c: what dynamic code sees of a struct ── */
typedef enum {
  MEMBER_METHOD,
  MEMBER_STATIC,
  MEMBER_OPERATOR, /* a method of two operands: NotImplemented for another class */
  MEMBER_NEW,
  MEMBER_GET, /* of a field */
  MEMBER_SET,
  MEMBER_TEXT, /* what `print` shows */
  MEMBER_COPY,
  MEMBER_SELF, /* `__iter__` of what has `__next__` */
  MEMBER_FILL, /* a container of the library from what can be gone through */
  MEMBER_CASE, /* of an enum: makes one */
  MEMBER_PART, /* of an enum: a field of its cases */
  MEMBER_EXIT, /* `__exit__` with the three arguments of Python */
  MEMBER_END
} MemberKind;

typedef struct {
  MemberKind kind;
  Symbol name;
  BorderCallee callee;
  uint32_t field;
  FnDeclId record;
} Member;

typedef struct BoxedClass {
  BoxedDecl decl;
  FnDeclId filler; /* sets the members */
  OWN_ARRAY(Member) members;
} BoxedClass;
/* The class of boxed struct number `index`, with its members and their records. */
BoxedClass *boxed_members(Lower *l, uint32_t index);
/* The constructor of a container of the library without items; none: it is no such container. */
FnDeclId boxed_empty(const Lower *l, TypeId type);

/* ── dynamic_struct.c ── */
/* The bodies behind the classes of structs; false: there are no new ones. */
bool boxed_entries(Lower *like, MirProgram *program);
/* Errors of `fn` code may come to dynamic code, whoever names them there: each has a class. */
void boxed_errors(Lower *l);
/* Makes the classes: at the start of the program. */
void boxed_classes(Lower *l);

#endif
