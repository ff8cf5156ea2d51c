// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: a claim of ours that does not hold. Out: a message and exit status 70.
** The surprise: it is exit, not abort: what the driver registered for the end of the process (removing half-written files)
** still runs. */
#include "base/check.h"

#include <stdio.h>
#include <stdlib.h>

void own_check_failed(const char *file, int line, const char *what) {
  fflush(stdout);
  fprintf(stderr, "ownc: internal error: %s (%s:%d); this is a bug in ownc\n", what, file, line);
  exit(70);
}
