// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Running another program: never through a shell. */
#ifndef OWN_DRIVER_PROCESS_H
#define OWN_DRIVER_PROCESS_H

#include "base/text.h"
#include <stdbool.h>

typedef enum { PROCESS_DONE, PROCESS_MISSING, PROCESS_FAILED } ProcessResult;

/* Runs argv (NULL at the end), standard output and error going to `said`. PROCESS_DONE: *status is its exit status, or 128 +
** the signal. PROCESS_MISSING: there is no such program. */
ProcessResult process_run(const char *const *argv, Text *said, int *status);

#endif
