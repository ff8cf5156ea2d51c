// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The operators of ints, one by one, for int_binary. Operands are ints, not bools. */
#ifndef OWN_DYNAMIC_INT_INTERNAL_H
#define OWN_DYNAMIC_INT_INTERNAL_H

#include "dynamic/number.h"

/* int_divide.c */
Word int_true_divide(Word left, Word right);
Word int_floor_divide(Word left, Word right);
Word int_modulo(Word left, Word right);

/* int_bits.c */
Word int_shift(Word left, Word count, bool to_the_left);
Word int_shift_left(Word word, int64_t count);     /* count >= 0; MemoryError */
Word int_bits(Operator op, Word left, Word right); /* & | ^ */

#endif
