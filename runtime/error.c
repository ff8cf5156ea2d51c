// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The pending error and the calls it passed through.
**
** In: an Error of `fn` code, or a Python exception, which only the hooks of dynamic code know how to look at. Invariant: at
** most one error is pending. The trace keeps the innermost and the outermost calls, 32 of each; an exception carries a copy
** of it while it is not pending. The surprise: an error that is raised while one is pending takes its place: the old one
** ends here. */
#include "runtime.h"

static struct {
  OwnString message;
  OwnWord object; /* 0: an Error with `message` */
  bool raised;
  uint64_t count;
  const OwnSite *sites[2 * TRACE_HALF]; /* as in ErrorTrace */
} pending;

static uint64_t kept(uint64_t count) {
  const uint64_t most = sizeof pending.sites / sizeof pending.sites[0];
  return count < most ? count : most;
}

static int64_t trace_bytes(uint64_t count) {
  return (int64_t)(sizeof(ErrorTrace) + kept(count) * sizeof(OwnSite *));
}

/* ── raising and taking ── */

static void let_go(void) {
  if (!pending.raised) return;
  pending.raised = false;
  OwnWord object = pending.object;
  pending.object = 0;
  string_drop(&pending.message);
  if (object) start_dynamic()->release(object);
}

bool error_pending(void) { return pending.raised; }

OwnWord error_exception(void) { return pending.raised ? pending.object : 0; }

void error_set(OwnWord taken, const ErrorTrace *trace) {
  let_go();
  pending.object = taken;
  pending.raised = true;
  pending.count = trace ? trace->count : 0;
  for (uint64_t i = 0; i < kept(pending.count); i++)
    pending.sites[i] = trace->sites[i];
}

OwnWord error_unset(OwnString *message) {
  OwnWord object = pending.object;
  *message = pending.message;
  pending.message = (OwnString){0};
  pending.object = 0;
  pending.raised = false;
  return object;
}

void own_error_raise(void *error, const OwnSite *site) {
  OwnError *raised = error;
  OwnString message = raised->message;
  OwnWord object = raised->object;
  *raised = (OwnError){.object = OWN_NONE};
  if (object == OWN_NONE) {
    let_go();
    pending.message = message;
    pending.raised = true;
    pending.count = 0;
  } else {
    string_drop(&message);
    start_dynamic()->raise(object);
  }
  own_error_trace(site);
}

void own_error_take(void *error) {
  OwnError *taken = error;
  if (pending.object) {
    start_dynamic()->take(taken);
    return;
  }
  *taken = (OwnError){.object = OWN_NONE};
  error_unset(&taken->message);
}

int64_t own_error_object_copy(int64_t word) {
  ov_retain((OwnWord)word);
  return word;
}

void own_error_object_drop(int64_t word) {
  if (start_dynamic()) start_dynamic()->release((OwnWord)word);
}

/* ── where it passed ── */

void own_error_trace(const OwnSite *site) {
  if (!site || site->line == 0) return; /* made by the compiler: it has no place */
  uint64_t at =
      pending.count < TRACE_HALF ? pending.count : TRACE_HALF + pending.count % TRACE_HALF;
  pending.sites[at] = site;
  pending.count++;
}

ErrorTrace *error_trace_copy(void) {
  if (pending.count == 0) return NULL;
  ErrorTrace *copy = own_alloc(trace_bytes(pending.count));
  copy->count = pending.count;
  memcpy(copy->sites, pending.sites, kept(pending.count) * sizeof(OwnSite *));
  return copy;
}

void error_trace_free(ErrorTrace *trace) {
  if (trace) own_free(trace, trace_bytes(trace->count));
}

/* ── printing ── */

static void print_site(const OwnSite *site) {
  io_error("  %s:%u:%u in %s\n", site->file, site->line, site->column, site->function);
}

static void print_trace(uint64_t left, const OwnSite *const *sites) {
  io_error("Traceback (most recent call last):\n");
  for (int i = 0; i < TRACE_HALF && left > TRACE_HALF; i++)
    print_site(sites[TRACE_HALF + --left % TRACE_HALF]);
  if (left > TRACE_HALF) io_error("  … %llu more calls\n", (unsigned long long)(left - TRACE_HALF));
  if (left > TRACE_HALF) left = TRACE_HALF;
  while (left > 0)
    print_site(sites[--left]);
}

void error_print_trace(const ErrorTrace *trace) { print_trace(trace->count, trace->sites); }

int error_report(void) {
  if (pending.object) return start_dynamic()->report();
  print_trace(pending.count, pending.sites);
  Slice text = string_slice(&pending.message);
  io_error("Error: ");
  io_error_bytes(text.data, text.size);
  io_error("\n");
  let_go();
  return STATUS_FAILED;
}
