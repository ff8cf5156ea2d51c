// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Which mutant is switched in. In: the environment. Out: yes or no. The surprise: it is asked each time, so that there is no
** state; a build with mutants is for tests of small programs. */
#include "mir/mutant.h"

#if defined(OWN_MUTANTS)
#include <stdlib.h>
#include <string.h>

bool mutant_is(Mutant mutant) {
  static const char *const names[] = {
#define MUTANT(name, what) #name,
#include "mir/mutants.def"
  };
  const char *chosen = getenv("OWN_MUTANT");
  return chosen && strcmp(chosen, names[mutant]) == 0;
}
#else
typedef int MutantsAreOff; /* a source file is not empty */
#endif
