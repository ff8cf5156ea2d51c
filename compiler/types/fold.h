// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Arithmetic at compile time, with the rules of run time. Integers and Bools as bits, extended from their type to 64. */
#ifndef OWN_TYPES_FOLD_H
#define OWN_TYPES_FOLD_H

#include "types/operators.h"
#include "types/type.h"

/* A value, or why there is none. */
typedef struct {
  TypeId type;
  uint64_t bits;
  const char *trap; /* "overflow in addition"; NULL: there is a value */
} Folded;

/* Operands of one type, integers or Bools; an operator they do not have is a trap as well. */
Folded fold_binary(const Types *types, BinaryOp op, Folded a, Folded b);
/* Negation, complement, `not`. */
Folded fold_unary(const Types *types, UnaryOp op, Folded value);
/* The value in another integer type; CONVERT_CHECKED traps where it does not fit. */
Folded fold_convert(const Types *types, ConvertOp op, TypeId type, Folded value);

#endif
