// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Damage: can the rest of a program with syntax errors be checked without guessing? */
#ifndef OWN_FRONT_DAMAGE_H
#define OWN_FRONT_DAMAGE_H

#include "front/compile.h"

/* Do all syntax errors lie in bodies of functions, and is the structure around them sure? Then sema goes on; it is silent
** about damaged bodies itself (sema/damage.c). */
bool damage_is_local(const Program *program);

#endif
