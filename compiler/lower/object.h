// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of objects in `fn` code share, and what the border from `def` code (dynamic_bridge.c) takes from them.
**
** Glossary: lent = an operand that is looked at · given = one that the operation takes over. */
#ifndef OWN_LOWER_OBJECT_H
#define OWN_LOWER_OBJECT_H

#include "lower/dynamic_internal.h"

/* The value of an expression that is an object or becomes one, lent. */
MirOperand lower_object_read(Lower *l, const Ast *expr);
/* One of several operands, for lower_args; PASS_READ: lent, PASS_OWNED: given. */
LowerArg lower_object_argument(const Ast *expr, Convention convention);
/* The operation, its result lent by a temporary of the statement. */
MirOperand lower_object_held(Lower *l, DynOp op, const MirOperand *operands, uint32_t count);
/* The object that a value becomes, with an owner of its own; dst none: a temporary that nobody holds yet. */
MirPlace lower_object_box(Lower *l, MirOperand value, TypeId type, MirPlace dst, Span span);
/* A checked Int64 or a Float64 in the narrower type of `dst`. */
void lower_object_narrow(Lower *l, MirPlace wide, MirPlace dst, Span span);
/* Bits of an integer type as the border counts them: negative if unsigned. */
int64_t lower_object_width(const Lower *l, TypeId type);
/* The operands of `o.x` or `o[i]`: object, and name or index; both lent. */
void lower_object_part(Lower *l, const Ast *expr, MirOperand *operands);
void lower_object_call_into(Lower *l, const Ast *expr, MirPlace dst);

#endif
