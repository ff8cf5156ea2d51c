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

typedef struct {
  const char *const *argv;
  const char *variable; /* NAME=VALUE, one more in its environment, or NULL */
  const char *errors;   /* the file that gets its standard error; NULL: `said` */
} ProcessRequest;

/* The same for programs of the user: in a process group of its own, which ends with ownc. */
ProcessResult process_run_apart(const ProcessRequest *request, Text *said, int *status);

#endif
