// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Operators on values of any class: operate_any.c, for operate.c and the built-in functions. */
#ifndef OWN_DYNAMIC_OPERATE_H
#define OWN_DYNAMIC_OPERATE_H

#include "dynamic/class.h"

static inline bool is_of_program(Word word) {
  return ov_is_pointer(word) && ov_object_class(ov_object(word)) >= OWN_CLASS_FIRST_FREE;
}
/* object_binary for callers that hold both. */
Word operate_held(Operator op, Word left, Word right);
/* left op= right; the result is left's new value, owned. The caller holds both. */
Word object_inplace(Operator op, Word left, Word right);
/* What the built-in classes make of both, without a look at classes of the program; NotImplemented. */
Word operate_base(Operator op, Word left, Word right);
Word operate_base_inplace(Operator op, Word left, Word right);
/* The methods of classes of the program, in Python's order; NotImplemented if they do not apply. The
** caller holds both. */
Word operate_methods(Special forward, Special reflected, Word left, Word right);

#endif
