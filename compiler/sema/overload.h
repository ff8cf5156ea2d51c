// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What overload.c (choosing) and overload_report.c (explaining) share. */
#ifndef OWN_SEMA_OVERLOAD_H
#define OWN_SEMA_OVERLOAD_H

#include "sema/sema_internal.h"

typedef enum {
  WHY_FITS,
  WHY_KEYWORD,
  WHY_TOO_MANY,
  WHY_TWICE,
  WHY_MISSING,
  WHY_TYPE_ARGUMENTS,
  WHY_STATIC,
  WHY_SPREAD,
  WHY_TYPE,
  WHY_BOUND,
  WHY_CALLABLE,
  WHY_VALUE
} Why;

/* One overload tried on the arguments of a call. */
typedef struct {
  FnDeclId fn;
  const FnDecl *decl;
  uint32_t *arg_of;    /* by parameter: argument + 1, or 0: default */
  uint32_t rest_param; /* the `*args` that takes items: parameter + 1, or 0 */
  uint32_t *rest;      /* its arguments, in order                            */
  uint32_t rest_count;
  uint8_t *cost; /* by argument: how far it is from fitting    */
  bool *checked; /* by argument                                */
  Inference inference;
  Why why;
  uint32_t guilty; /* argument, parameter or type parameter, by `why` */
  TraitId bound;   /* WHY_BOUND                                      */
} Candidate;

/* Gives every parameter its argument. False: they do not fit; `why` and `guilty` say how. */
bool overload_map(Sema *sema, const CallQuery *query, Candidate *candidate);
/* The type of an item of `*args`. */
TypeId overload_rest_item(const Sema *sema, const Candidate *candidate);
/* Its type depends on what is wanted. */
bool arg_waits(const Ast *ast);
void report_candidate(Sema *sema, const CallQuery *query, const Candidate *candidate);
void report_no_overload(Sema *sema, const CallQuery *query, const Candidate *candidates,
                        uint32_t count);
void report_ambiguous(Sema *sema, const CallQuery *query, const Candidate *a, const Candidate *b);
void report_pattern(Sema *sema, const Candidate *candidate, uint32_t param, const Arg *arg);

#endif
