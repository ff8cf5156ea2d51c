// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of loops share: check_source.c (what they go through), check_for.c (statements, targets),
** check_map.c (`map`, `filter`), check_comprehension.c. */
#ifndef OWN_SEMA_CHECK_LOOP_H
#define OWN_SEMA_CHECK_LOOP_H

#include "sema/sema_internal.h"

/* `range`, `enumerate`, `zip`, `reversed`, `map`, `filter`, if `ast` is a call of one of them; else none. */
Symbol source_word(Sema *sema, const Ast *ast);
/* What `ast` gives to a loop; never NULL. */
LoopSource *check_source(Sema *sema, const Ast *ast, AstForBinding binding);
LoopSource *source_new(Sema *sema, LoopKind kind, const Ast *node);
/* The tuple of the items of its parts; TYPE_ERROR if one was reported. */
TypeId source_zipped(Sema *sema, const LoopSource *source);
void source_parts(Sema *sema, LoopSource *source, uint32_t count);
void source_give_up(Sema *sema, const Ast *call);
bool source_no_keywords(Sema *sema, const Ast *call, const char *word, Symbol allowed);

/* Can its items become values of their own, implicitly? */
bool source_ownable(Sema *sema, const LoopSource *source);
/* Declares the variables of a target for the items of `source`, in the innermost scope. */
void bind_target(Sema *sema, const Ast *target, const LoopSource *source, AstForBinding binding);
/* One variable for the items of `source`; `node` is where it is declared. */
void bind_name(Sema *sema, const Ast *node, Symbol name, const LoopSource *source);

/* ── check_map.c ── */
/* `map(…)`, `filter(…)`: sets the item of `source`, whose kind says which. */
void map_source(Sema *sema, LoopSource *source, const Ast *call);

/* ── check_collect.c ── */
TypeId check_comprehension(Sema *sema, const Ast *ast, Want want);
/* A generator, or a call of an adaptor: no value, but something whose items a library function may take as a List. */
bool collectable(Sema *sema, const Ast *ast);
/* Makes the node `at` a List of the items of `ast`, which may be any source, but `at` itself only if it is no value; `wanted`:
** their type, or none. */
TypeId check_collect(Sema *sema, const Ast *at, const Ast *ast, TypeId wanted);
/* `sum(x for x in xs)`: true: done, with `type`. False: no fold; `list` is the type of the argument, if it was checked. */
bool check_fold(Sema *sema, const Ast *ast, Symbol name, TypeId *type, TypeId *list);

#endif
