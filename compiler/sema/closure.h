// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files about closures share: closure.c (code and captures), callable.c (function types, functions as values). */
#ifndef OWN_SEMA_CLOSURE_H
#define OWN_SEMA_CLOSURE_H

#include "sema/overload.h"

/* What the surroundings say about a closure. */
typedef struct {
  TypeId
      type; /* the function type, with types that are not known yet left open; none: nothing is said */
  const TypeId
      *parts; /* its parameters, then its result; items that are none are not known yet          */
  uint32_t count;
  bool lent; /* it lives during one call only: it may capture by reference */
} Expect;

/* The closure whose text is being checked. */
typedef struct ClosureFrame {
  struct ClosureFrame *parent;
  StructId env;
  VarId self;         /* its own value, inside */
  VarId named;        /* a nested function's variable outside, which is `self` inside */
  uint32_t first_var; /* variables from here on are its own */
  Span span;          /* where it is written */
  bool lent;
  bool nested; /* a nested function: what it captures by reference is lent to each call of it */
  OWN_ARRAY(ClosureCapture) captures;
} ClosureFrame;

/* The variable that `entity` means inside the closure at hand: itself, or a capture of it. `use` is where it is named. */
VarId closure_variable(Sema *sema, VarId var, const Ast *use);
/* The struct of a closure and its code, whose first parameter is the struct. */
FnDeclId closure_declare(Sema *sema, Symbol name, Span span);
/* Adds a field for the capture; returns the variable that stands for it inside. */
VarId closure_capture(Sema *sema, ClosureFrame *frame, ClosureCapture capture);
TypeId check_lambda(Sema *sema, const Ast *ast, const Expect *expect);
void check_nested_fn(Sema *sema, const Ast *stmt);

/* The expression names a function (or is a lambda): its type depends on what is wanted. */
bool callable_waits(Sema *sema, const Ast *ast);
/* The function type as which values of `type` are called here, or none. */
TypeId callable_type(Sema *sema, TypeId type);
/* A lambda or the name of a function where `expect` is wanted; its own anonymous type, or TYPE_ERROR after a report. */
TypeId check_callable_value(Sema *sema, const Ast *ast, const Expect *expect);
/* The same where the type `want` is wanted, perhaps a function type. */
TypeId check_callable_wanted(Sema *sema, const Ast *ast, TypeId want);
/* Can a value of `type` become one of the function type `wanted`? */
bool callable_fits(Sema *sema, TypeId type, TypeId wanted);
/* Turns a value that can be called into one of function type: false if `wanted` is none, or does not fit. */
bool callable_convert(Sema *sema, const Ast *ast, TypeId type, TypeId wanted);
/* An argument of a parameter with the bound `callable` (a pattern of the candidate). False: reported. */
bool check_callable_arg(Sema *sema, Candidate *candidate, uint32_t param, Arg *arg);
/* Matches the function type of `type` with the pattern; chooses open parameters. */
bool callable_unify(Sema *sema, Inference *inference, TypeId pattern, TypeId type);
/* The callee of `value(…)`: false if values of the type cannot be called. */
bool callable_query(Sema *sema, TypeId type, CallQuery *query);
/* The bound of the parameter that `pattern` is, if it is one for functions; else none. */
TypeId callable_bound(const Sema *sema, const FnDecl *decl, TypeId pattern);
void report_callable(Sema *sema, Span span, TypeId found, TypeId wanted);
/* `fn(A) -> R` in a type's place. */
TypeId resolve_fn_type(Sema *sema, const Ast *ast);
/* `fn(A)` inside of brackets looks like a call. */
bool resolves_fn_call(const Sema *sema, const Ast *ast);
/* The type of a parameter `f: fn(…)`: a type parameter of its own. */
TypeId declare_callable_param(Sema *sema, FnDecl *decl, Symbol name, Span span, TypeId callable);

#endif
