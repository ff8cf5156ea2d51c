// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Names and types. In: the units of a program. Out: Decls and Typed. Reports E02xx (and E0311, E0312, E04xx "not built
** yet"); goes on after every error. A declaration with an error is poisoned, so it is reported once. */
#ifndef OWN_SEMA_SEMA_H
#define OWN_SEMA_SEMA_H

#include "sema/typed.h"

/* One file of the program with the name under which others import it. */
typedef struct {
  AstUnit *ast;
  Symbol module;  /* dotted name; none for the root file            */
  bool builtin;   /* embedded standard library                      */
  bool prelude;   /* its public names are visible everywhere        */
  bool of_python; /* a module of Python's library, embedded         */
  bool is_mojo;
  bool is_py; /* a file of Python: its imports are for dynamic code */
} SemaUnit;

/* Is the statement of a module no dynamic code: `fn`, `struct`, what is known at compile time? */
bool dynamic_is_static(const SemaUnit *unit, const Ast *stmt);
/* Has the module dynamic code? */
bool dynamic_has_code(const SemaUnit *unit);
/* Has the module dynamic code, and besides it nothing but imports? */
bool dynamic_fills(const SemaUnit *unit);

/* One more name under which the program finds the file of a unit. */
typedef struct {
  Symbol module;
  uint32_t unit;
} SemaModuleName;

typedef struct {
  const SemaUnit *units;
  uint32_t count;
  const SemaModuleName *names; /* besides those in units */
  uint32_t name_count;
  Model model;         /* --model */
  bool overflow_wraps; /* --overflow=wrap: constants fold that way too */
  bool bench;          /* `own_bench_main` is the program's main */
  bool whole_library;  /* bodies of the library are checked even if nothing has used them yet */
  /* The library module that declares a name, for advice; NULL = none. May be NULL itself. */
  const char *(*library_home)(Arena *arena, const char *name);
} SemaInput;

/* Fills a Typed in `arena`. Bodies of the library are left out, unless the input wants them. */
Typed *sema_check(Context *context, Arena *arena, const SemaInput *input);
/* Checks one body that was left out: Typed.fns gets it and what stands in it. */
void sema_check_library(const Typed *typed, FnDeclId fn);
/* `--dump=types`: every function's signature, variables and expression types. */
void sema_dump(Text *out, Context *context, const Typed *typed);

#endif
