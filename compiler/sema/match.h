// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Shared by the files of `match`: check_match.c (statement), pattern.c (one pattern), shapes.c (what values look like),
** exhaust.c (all together). */
#ifndef OWN_SEMA_MATCH_H
#define OWN_SEMA_MATCH_H

#include "sema/sema_internal.h"

/* The pattern against what is matched; its names are declared in the scope at hand and listed in `arm`. NULL: reported.
** An error type declares the names and stays silent. */
const Pattern *pattern_check(Sema *sema, const Ast *ast, const MatchInfo *info, MatchArm *arm);
/* What a pattern `[p, *q]` asks of a List, an Array or a Span; NULL: the type is none of them. */
const SequenceInfo *sequence_of(Sema *sema, TypeId type, bool taken, Span span);

/* What values of a type can look like, as far as some patterns tell them apart. Of a List: each length that is named, then all
** that are longer. 0: a type whose values are not listed. */
typedef struct {
  TypeId type;
  uint32_t count;
  const SequenceInfo
      *sequence;        /* of a List, an Array, a Span; else NULL: the shapes of types/decls.h */
  uint32_t front, back; /* of the longest: items that some pattern looks at */
} Shapes;
/* Takes in what one more pattern tells apart. */
void shapes_add(Shapes *shapes, const Pattern *pattern);
uint32_t shapes_parts(const Sema *sema, const Shapes *shapes, uint32_t shape);
TypeId shapes_part(const Sema *sema, const Shapes *shapes, uint32_t shape, uint32_t part);
/* Can a value of this shape match the pattern, by its shape alone? */
bool shapes_fit(const Shapes *shapes, const Pattern *pattern, uint32_t shape);
/* The pattern's part there; NULL: it may be anything. */
const Pattern *shapes_cell(const Sema *sema, const Shapes *shapes, const Pattern *pattern,
                           uint32_t shape, uint32_t part);
/* `Add(_, Nothing)`, `[_, *_]`: a value of the shape with these parts. */
const char *shapes_text(Sema *sema, const Shapes *shapes, uint32_t shape, const char *const *parts);
/* Cases that nothing covers, and cases that are covered before: E0263, E0264. */
void exhaust_check(Sema *sema, const AstMatch *stmt, const MatchInfo *info);

#endif
