// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the passes over counts share: facts of the closed world (closed.c), how far something holds (count_walk.c).
**
** Glossary
**   source   what a borrowed value is borrowed from: a parameter, a variable, a variable of a module, a constant
**   kill     an instruction after which the source may no longer keep the object alive
**   loud     some class of the program has __del__: then a release may run anything */
#ifndef OWN_PASSES_COUNT_H
#define OWN_PASSES_COUNT_H

#include "passes/passes_internal.h"

/* Facts about the whole program; found once, before the passes over counts. */
typedef struct Closed {
  bool *shared; /* by GlobalId: written by other code than the statements of its own module */
  bool loud;
  uint32_t groups; /* Decls.special_groups */
} Closed;
const Closed *closed_world(const MirProgram *program, Arena *arena);
/* Are these the statements of the variable's own module? */
bool closed_is_module_of(const MirBody *body, GlobalId global);

/* May the instruction run code of the user? */
bool count_runs_user_code(const Closed *closed, const MirBody *body, const MirInstr *instr);
/* Does it write, move, lend for change or end the local as a whole? */
bool count_touches(const MirBody *body, const MirInstr *instr, MirLocal local);
/* Does the instruction kill what is borrowed from the source (ROLE_READ of a whole local, or a constant)? */
bool count_kills(const Closed *closed, const MirBody *body, const MirInstr *instr,
                 MirOperand source);
/* May it store something in an object, so that another one is kept no more? */
bool count_stores(const MirBody *body, const MirInstr *instr);

typedef enum { WALK_ON, WALK_END, WALK_FAIL } Walk;
typedef Walk (*WalkStep)(void *self, const MirInstr *instr);
/* Follows all ways from just after `from` until the step ends each of them; false: a step failed, or there was too much to
** look at. `seen`: by block, scratch of the caller, all below *round. */
bool count_walk(const MirBody *body, Site from, uint32_t *seen, uint32_t *round, WalkStep step,
                void *self);

#endif
