// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The machine's operators as enums; meaning of each: operators.def. */
#ifndef OWN_TYPES_OPERATORS_H
#define OWN_TYPES_OPERATORS_H

typedef enum {
  BINARY_NONE,
#define BINARY(name, text, words) BINARY_##name,
#include "types/operators.def"
} BinaryOp;

typedef enum {
  UNARY_NONE,
#define UNARY(name, text, words) UNARY_##name,
#include "types/operators.def"
} UnaryOp;

typedef enum {
  CONVERT_NONE,
#define CONVERT(name, text, words) CONVERT_##name,
#include "types/operators.def"
} ConvertOp;

const char *binary_text(BinaryOp op);
const char *binary_words(BinaryOp op);
const char *unary_text(UnaryOp op);
const char *convert_text(ConvertOp op);

#endif
