// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Substitution: a generic body -> the same body for given type arguments. */
#ifndef OWN_MIR_SUBST_H
#define OWN_MIR_SUBST_H

#include "mir/mir.h"

/* A copy of `generic` in `arena` in which parameter(i) is arguments[i]: in locals, places,
** constants, instructions and the type arguments of callees. Ids, blocks and scopes stay; the
** log is not copied (it belongs to the source, not to an instance). Callees are still
** declarations: the pass `instances` binds them. Inserts nothing, so it asks no new question
** about ownership. */
MirBody *mir_subst(Arena *arena, const MirBody *generic, const TypeId *arguments, uint32_t count);

#endif
