// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The pending error and the calls it passed through.
**
** Invariant: at most one error is pending. The trace keeps the innermost and the outermost
** calls, 32 of each. The surprise: an error that is raised while one is pending takes its place:
** the old one ends here. */
#include "runtime.h"

enum { TRACE_HALF = 32 };

static struct {
  OwnString message;
  bool raised;
  const OwnSite *inner[TRACE_HALF]; /* as they came                 */
  const OwnSite *outer[TRACE_HALF]; /* a ring of those that came after */
  uint64_t count;
} pending;

void own_error_raise(void *error, const OwnSite *site) {
  OwnError *raised = error;
  if (pending.raised) string_drop(&pending.message);
  pending.message = raised->message;
  raised->message = (OwnString){0};
  pending.raised = true;
  pending.count = 0;
  own_error_trace(site);
}

void own_error_trace(const OwnSite *site) {
  if (pending.count < TRACE_HALF)
    pending.inner[pending.count] = site;
  else
    pending.outer[pending.count % TRACE_HALF] = site;
  pending.count++;
}

void own_error_take(void *error) {
  OwnError *taken = error;
  taken->message = pending.message;
  pending.message = (OwnString){0};
  pending.raised = false;
}

static void print_site(const OwnSite *site) {
  if (site) io_error("  %s:%u:%u in %s\n", site->file, site->line, site->column, site->function);
}

void error_report(void) {
  io_error("Traceback (most recent call last):\n");
  uint64_t left = pending.count;
  for (int i = 0; i < TRACE_HALF && left > TRACE_HALF; i++)
    print_site(pending.outer[--left % TRACE_HALF]);
  if (left > TRACE_HALF) io_error("  … %llu more calls\n", (unsigned long long)(left - TRACE_HALF));
  if (left > TRACE_HALF) left = TRACE_HALF;
  while (left > 0)
    print_site(pending.inner[--left]);
  Slice text = string_slice(&pending.message);
  io_error("Error: ");
  io_error_bytes(text.data, text.size);
  io_error("\n");
  string_drop(&pending.message);
  pending.raised = false;
}
