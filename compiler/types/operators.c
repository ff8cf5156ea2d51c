// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The texts of operators.def. In: an operator. Out: how source and messages spell it. The enums
** are 1-based, so the first entry of each table is the empty text of "no operator". */
#include "types/operators.h"

const char *binary_text(BinaryOp op) {
  static const char *const texts[] = {
      "",
#define BINARY(name, text, words) text,
#include "types/operators.def"
  };
  return texts[op];
}

const char *binary_words(BinaryOp op) {
  static const char *const words_of[] = {
      "",
#define BINARY(name, text, words) words,
#include "types/operators.def"
  };
  return words_of[op];
}

const char *unary_text(UnaryOp op) {
  static const char *const texts[] = {
      "",
#define UNARY(name, text, words) text,
#include "types/operators.def"
  };
  return texts[op];
}

const char *convert_text(ConvertOp op) {
  static const char *const texts[] = {
      "",
#define CONVERT(name, text, words) text,
#include "types/operators.def"
  };
  return texts[op];
}
