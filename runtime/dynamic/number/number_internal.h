// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the classes and built-in functions of numbers share: their tables and their arguments. */
#ifndef OWN_DYNAMIC_NUMBER_INTERNAL_H
#define OWN_DYNAMIC_NUMBER_INTERNAL_H

#include "dynamic/class.h"

/* number_methods.c, number_special.c, number_class.c */
extern const NativeInfo int_methods[], float_methods[], int_specials[], float_specials[],
    int_constructor[], float_constructor[], bool_constructor[];

/* number_class.c: arguments of a built-in that takes them by position or by name. */
typedef struct {
  const char *function;
  const char *names[3]; /* NULL: there are fewer parameters             */
  int positional;       /* so many of the first are not known by name   */
  int required;
} Signature;
/* Fills `slots`, one per parameter, lent; OWN_UNBOUND where nothing was given. Raised: TypeError. */
bool arguments_read(const Signature *signature, const Word *args, int64_t count, Word names,
                    Word *slots);

/* A tuple of two; both are taken, 0 gives 0. */
Word pair_new(Word first, Word second);
Word int_round(Word word, Word digits); /* round(x, n) of an int; digits may be OWN_UNBOUND, None */
Word number_divmod(Word left, Word right); /* NotImplemented if they are no numbers */

#endif
