// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Operations that call a special method of their first operand, if that is an instance of a class of the program.
**
** In: instructions of instances. Out: SpecialCall, for expected.c and specials.c. */
#ifndef OWN_PASSES_SPECIALS_H
#define OWN_PASSES_SPECIALS_H

#include "passes/expected.h"

/* What the operation makes of what the method gives. */
typedef enum {
  GIVES_VALUE,         /* that                                              */
  GIVES_UNLESS_PASSED, /* that; NotImplemented: the other operand is asked  */
  GIVES_NOTHING,
  GIVES_LENGTH,
  GIVES_TRUTH
} SpecialGives;

typedef struct {
  const char *name;
  uint32_t first, count; /* its operands of the instruction's: the instance, the arguments */
  SpecialGives gives;
  uint32_t op; /* UNLESS_PASSED: OwnAsked */
} SpecialCall;

bool specials_call(const MirBody *body, const MirInstr *instr, SpecialCall *call);

#endif
