// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Lowering: typed AST -> generic MIR, one body per function without a syntax or type error.
**
** Decides places, scopes, temporaries and the order of everything; writes `drop x` at every way out of a scope (meaning
** "if x still owns a value"). Reports what is visible without a graph: E0302 (would be copied), E0307 (cannot be given away
** from here), E0309 (immutable), and calls that raise where no one may (E02xx). Gives CFG. */
#ifndef OWN_LOWER_LOWER_H
#define OWN_LOWER_LOWER_H

#include "mir/mir.h"
#include "sema/typed.h"

/* Adds a body for every entry of typed->fns that is not broken, and those of dynamic code. */
void lower_program(Context *context, const Typed *typed, MirProgram *program);
/* The same for the entries that were added to typed->fns since. */
void lower_added(Context *context, const Typed *typed, MirProgram *program);
/* The body of one entry that is not broken, all of it in `arena`; the program does not get it. */
MirBody *lower_alone(const Typed *typed, MirProgram *program, const TypedFn *fn, Arena *arena);
/* Adds a body that was not kept. */
void lower_again(const Typed *typed, MirProgram *program, FnDeclId fn);
/* Only those of dynamic code. */
void lower_dynamic(Context *context, const Typed *typed, MirProgram *program);

#endif
