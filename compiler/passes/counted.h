// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Handles of boxed values (types/represent.c): their parts, and the bodies that copy, clone and end them (counted.c). */
#ifndef OWN_PASSES_COUNTED_H
#define OWN_PASSES_COUNTED_H

#include "passes/passes_internal.h"

/* The block pointer in a handle; a part of the block, COUNTED_OWNERS … COUNTED_CONTENT. */
MirPlace counted_block(MirBody *body, MirPlace handle);
MirPlace counted_part(MirBody *body, MirPlace handle, uint32_t part);
/* Bytes of a block, as an operand. */
MirOperand counted_size(MirBody *body, TypeId handle);
/* May its block have several owners? */
bool counted_is_shared(Decls *decls, TypeId handle);
/* `unique`(&mut handle): the block has one owner afterwards. */
FnId counted_unique(Instances *instances, TypeId handle);
/* `copy`(&read handle) -> handle: one more owner, or a clone of what is pinned. */
FnId counted_copy(Instances *instances, TypeId handle);
/* The rest of the destructor of a handle, from `block` on; `end` puts what ends the content. */
void counted_destructor(const Instances *instances, MirBody *body, MirBlock block, DropPart end);

/* represent_refuse.c: reports what cannot be kept as the model says (E0642). */
void represent_refuse_foreign(MirProgram *program);
/* `told`: types that were reported as objects of dynamic code, over all bodies. */
void represent_refuse_body(MirProgram *program, const MirBody *body, Table *told);

#endif
