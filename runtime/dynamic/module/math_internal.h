// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of the module math share. */
#ifndef OWN_DYNAMIC_MATH_INTERNAL_H
#define OWN_DYNAMIC_MATH_INTERNAL_H

#include "dynamic/class/class_internal.h"

Word raise_domain(void);
Word raise_range(void);

/* The module is filled: compiled code may call its functions by number from here. */
void math_direct_start(Word module);

/* Each ends with name NULL. */
extern const NativeInfo math_int_natives[]; /* module_math_int.c */
extern const NativeInfo math_sum_natives[]; /* module_math_sum.c */

#endif
