// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The interpreter of MIR: runs a program and proves on the way that it keeps the law of ownership.
**
** In: instance MIR with GLUE, as both back ends get it. Out: what the program prints, its exit status; or the first act that an
** accepted program must never do, with its place and the history of the value. Such an act is a bug of ownc: the checker
** accepted too much, or a pass made a wrong drop. It is an oracle of its own: no LLVM, no C, and nothing of the analyses.
** The surprise: values are real bytes at real addresses, laid out as compiled code does it, so the runtime is called as it
** is; what is known about each byte lies in a second memory beside the first (memory.c). */
#ifndef OWN_INTERP_INTERP_H
#define OWN_INTERP_INTERP_H

#include "mir/mir.h"

typedef struct {
  int argc;
  char **argv;
  void *(*symbol)(const char *name); /* address of a C function, NULL: there is none */
  bool overflow_wraps;
  uint64_t steps; /* instructions it may run; 0: any number */
  bool drop_log;  /* one line on standard error for each value that ends */
} InterpInput;

enum { INTERP_VIOLATION = 70, INTERP_LIMIT = 3 }; /* exit statuses besides the program's own */

/* What the interpreter cannot run: a text for "… is not built yet" and where it is; NULL: nothing in the program. */
const char *interp_unbuilt(const MirProgram *program, Span *span);
/* Runs the program in this process. Returns its exit status; a panic, exit(), a violation and a limit end the process. */
int interp_run(const MirProgram *program, const InterpInput *input, Arena *arena);

#endif
