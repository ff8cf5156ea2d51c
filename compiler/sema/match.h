// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Shared by the files of `match`: check_match.c (statement), pattern.c (one pattern), exhaust.c (all together). */
#ifndef OWN_SEMA_MATCH_H
#define OWN_SEMA_MATCH_H

#include "sema/sema_internal.h"

/* The pattern against a value of `type`; its names are declared in the scope at hand and listed in `arm`. NULL: reported.
** An error type declares the names and stays silent. */
const Pattern *pattern_check(Sema *sema, const Ast *ast, TypeId type, MatchArm *arm);
/* `Add(_, Nothing)`: case `shape` of `type` with these parts. */
const char *pattern_text(Sema *sema, TypeId type, uint32_t shape, const char *const *parts);
/* Cases that nothing covers, and cases that are covered before: E0263, E0264. */
void exhaust_check(Sema *sema, const AstMatch *stmt, const MatchInfo *info);

#endif
