// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Kinds of values, as the whole program lets expect them. Guesses: whoever uses one tests the value.
**
** In: instances before unbox. Out: Expected, for kinds.c. */
#ifndef OWN_PASSES_EXPECTED_H
#define OWN_PASSES_EXPECTED_H

#include "base/table.h"
#include "passes/unbox.h"

/* Of a value: what it is; what its items are, if it has some. */
typedef struct Expect {
  Kind self, item;
} Expect;

typedef struct Expected {
  Expect **locals; /* by FnId, by local; NULL: not of dynamic code  */
  Expect *globals; /* by GlobalId                                   */
  Table of_name;   /* by hash of the name of an attribute: + 1 */
  OWN_ARRAY(Expect) attributes;
} Expected;

/* NULL: numbers stay in their words. */
const Expected *expected_find(const MirProgram *program, const PassOptions *options, Arena *arena);

#endif
