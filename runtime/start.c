// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Start and end of a program: own_start, the program's main, own_finish. */
#include "runtime.h"

#include <signal.h>
#include <stdlib.h>

static struct {
  Arguments arguments;
  const DynamicHooks *dynamic; /* NULL: only `fn` code */
} program;

Arguments start_arguments(void) { return program.arguments; }
void start_set_dynamic(const DynamicHooks *hooks) { program.dynamic = hooks; }
const DynamicHooks *start_dynamic(void) { return program.dynamic; }

void own_start(int64_t count, void *values) {
  program.arguments = (Arguments){count, values};
  signal(SIGPIPE, SIG_IGN);
  io_start();
  stack_start();
  if (OWN_IS_CHECKED) reserve_count(true);
}

static void library_end(void) { io_flush(); }

/* Signals stay the program's own business. */
void own_library_start(void) {
  io_start();
  stack_bounds();
  atexit(library_end);
}

int64_t own_finish(bool raised) {
  bool written = io_flush();
  int status = raised ? error_report() : 0;
  if (program.dynamic) program.dynamic->end();
  written = io_flush() && written;
  if (OWN_IS_CHECKED) debug_audit();
  if (!written) io_exit(status);
  stats_print();
  return status;
}

int64_t own_arg_count(void) { return program.arguments.count; }

/* Bytes of arguments that are not UTF-8 become U+FFFD: a String is always well-formed. */
void own_arg(void *result, int64_t index) {
  OwnString *text = result;
  *text = (OwnString){0};
  if (index < 0 || index >= program.arguments.count) return;
  const char *from = program.arguments.values[index];
  string_add(text, from, (int64_t)strlen(from));
  string_repair(text);
}
