// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Start and end of a program: own_start, the program's main, own_finish. */
#include "runtime.h"

#include <signal.h>

static Arguments arguments;
static const DynamicHooks *dynamic;

Arguments start_arguments(void) { return arguments; }
void start_set_dynamic(const DynamicHooks *hooks) { dynamic = hooks; }
const DynamicHooks *start_dynamic(void) { return dynamic; }

void own_start(int64_t count, void *values) {
  arguments = (Arguments){count, values};
  signal(SIGPIPE, SIG_IGN);
  io_start();
  stack_start();
}

int64_t own_finish(bool raised) {
  bool written = io_flush();
  int status = raised ? error_report() : 0;
  if (dynamic) dynamic->end();
  written = io_flush() && written;
  if (OWN_IS_CHECKED) debug_audit();
  if (!written) io_exit(status);
  stats_print();
  return status;
}

int64_t own_arg_count(void) { return arguments.count; }

/* Bytes of arguments that are not UTF-8 become U+FFFD: a String is always well-formed. */
void own_arg(void *result, int64_t index) {
  OwnString *text = result;
  *text = (OwnString){0};
  if (index < 0 || index >= arguments.count) return;
  const char *from = arguments.values[index];
  string_add(text, from, (int64_t)strlen(from));
  string_repair(text);
}
