// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The writing side of Typed, for sema only. */
#ifndef OWN_SEMA_TYPED_INTERNAL_H
#define OWN_SEMA_TYPED_INTERNAL_H

#include "sema/typed.h"

Typed *typed_new(Arena *arena, Decls *decls, uint32_t node_count);
/* More nodes were made. */
void typed_grow(Typed *typed, uint32_t node_count);
void typed_set_type(Typed *typed, const Ast *node, TypeId type);
void typed_set(Typed *typed, const Ast *node, ResKind res, TypeId type, uint32_t detail);
void typed_set_const(Typed *typed, const Ast *node, ConstValue value);
void typed_set_object(Typed *typed, const Ast *node, ObjectInfo info, TypeId type);
void typed_set_call(Typed *typed, const Ast *node, ResKind res, const CallInfo *call, TypeId type);
void typed_set_links(Typed *typed, const Ast *node, LinkInfo *links, TypeId type);
void typed_set_print(Typed *typed, const Ast *node, PrintInfo *print);
void typed_set_closure(Typed *typed, const Ast *node, ClosureInfo info);
void typed_set_collect(Typed *typed, const Ast *node, CollectInfo info, TypeId type);
void typed_set_with(Typed *typed, const Ast *item, const WithInfo *with, TypeId type);
void typed_set_loop(Typed *typed, const Ast *node, LoopSource *loop);
void typed_set_match(Typed *typed, const Ast *node, const MatchInfo *match);
void typed_set_setitem(Typed *typed, const Ast *node, const CallInfo *call);
/* The statement has a `:=` that declares a variable. */
void typed_add_declared(Typed *typed, const Ast *stmt, const Ast *walrus);
void typed_add_adjust(Typed *typed, const Ast *node, Adjust adjust);
VarId typed_add_var(Typed *typed, VarInfo info);

#endif
