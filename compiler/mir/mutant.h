// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Mutants: bugs on purpose, to test the tests.
**
** OWN_MUTANT(name, right, wrong) is `right`. In a build with OWN_MUTANTS it is `wrong` while the environment variable OWN_MUTANT
** holds the name. Names stand in mutants.def. The surprise: nothing of it is left in any other build. */
#ifndef OWN_MIR_MUTANT_H
#define OWN_MIR_MUTANT_H

#if defined(OWN_MUTANTS)
#include <stdbool.h>

typedef enum {
#define MUTANT(name, what) MUTANT_##name,
#include "mir/mutants.def"
  MUTANT_COUNT
} Mutant;

/* Is it switched in? */
bool mutant_is(Mutant mutant);
#define OWN_MUTANT(name, right, wrong) (mutant_is(MUTANT_##name) ? (wrong) : (right))
#else
#define OWN_MUTANT(name, right, wrong) (right)
#endif

#endif
