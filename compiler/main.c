// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* ownc: dispatches the verbs. What each does: driver/; the compiler itself: front/compile.c. */
#include "backend/backend.h"
#include "base/check.h"
#include "driver/driver.h"

#include <unistd.h>

static int print(int descriptor, const Text *out, int status) {
  return driver_write(descriptor, out->data, out->length) ? status : STATUS_ENVIRONMENT;
}

static int dispatch(Driver *driver) {
  const Options *options = &driver->options;
  Text out = text_new(driver->arena);
  if (options->version) {
    text_add(&out, "ownc " OWN_VERSION "\n");
    return print(STDOUT_FILENO, &out, STATUS_DONE);
  }
  if (options->print) {
    help_print_table(&out, options->print);
    return print(STDOUT_FILENO, &out, STATUS_DONE);
  }
  if (options->help) {
    if (options->verb == VERB_NONE)
      help_print(&out);
    else
      help_print_verb(&out, options->verb);
    return print(STDOUT_FILENO, &out, STATUS_DONE);
  }
  switch (options->verb) {
  case VERB_BUILD: return verb_build(driver);
  case VERB_RUN: return verb_run(driver);
  case VERB_CHECK: return verb_check(driver);
  case VERB_VIEW: return verb_view(driver);
  case VERB_BENCH: return verb_bench(driver);
  case VERB_EXPLAIN: return verb_explain(driver);
  case VERB_HELP: return verb_help(driver);
  case VERB_NONE: help_print(&out); return print(STDERR_FILENO, &out, STATUS_USAGE);
  case VERB_COUNT: break;
  }
  own_unreachable("a verb without a case");
}

int main(int argc, char **argv) {
  llvm_start();
  return driver_main(argc, argv, dispatch);
}
