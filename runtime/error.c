// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The pending error and the calls it passed through.
**
** In: an Error of `fn` code, or a Python exception, which only the hooks of dynamic code know how to look at. An Error may
** hold a value of another type, which only a function of its program knows. Invariant: at most one error is pending. The trace
** keeps the innermost and the outermost calls, 32 of each; an exception or an Error carries a copy of it while it is not
** pending. The surprise: an error that is raised while one is pending takes its place: the old one ends here, and its end
** runs code of the user, which may raise itself. */
#include "runtime.h"

/* Error._do of the value's type: 0 ends the value, 1 appends its text. */
typedef void (*ValueFunction)(void *value, int64_t what, OwnString *to);
enum { VALUE_END, VALUE_TEXT };

struct OwnHeld {
  void *value; /* NULL: none */
  int64_t bytes, type;
  ValueFunction function;
  const char *name;  /* of the type                     */
  ErrorTrace *trace; /* NULL: while pending, and if empty */
  bool caused;       /* `raise … from`: */
  OwnError cause;
};

static struct {
  OwnString message;
  OwnWord object; /* 0: an Error with `message` and `held` */
  OwnHeld *held;
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

/* The function takes a pointer to its own type of value, which is more than a sanitizer knows. */
#if defined(__clang__)
__attribute__((no_sanitize("function")))
#endif
static void
value_do(const OwnHeld *held, int64_t what, OwnString *to) {
  held->function(held->value, what, to);
}

static void value_drop(OwnHeld *held) {
  OwnString unused = {0};
  if (!held->value) return;
  value_do(held, VALUE_END, &unused);
  own_free(held->value, held->bytes);
}

/* Chains of causes may be long. */
void error_held_drop(OwnHeld *held) {
  while (held) {
    OwnHeld *ended = held;
    OwnError cause = {.object = OWN_NONE};
    error_take_cause(held, &cause);
    value_drop(ended);
    error_trace_free(ended->trace);
    own_free(ended, sizeof *ended);
    string_drop(&cause.message);
    if (cause.object != OWN_NONE) own_error_object_drop((int64_t)cause.object);
    held = cause.held;
  }
}

static void held_text(const OwnHeld *held, OwnString *message) {
  if (held && held->value && string_slice(message).size == 0) value_do(held, VALUE_TEXT, message);
}

static OwnHeld *held_new(void) {
  OwnHeld *held = own_alloc(sizeof *held);
  *held = (OwnHeld){0};
  return held;
}

static void let_go(void) {
  if (!pending.raised) return;
  pending.raised = false;
  OwnWord object = pending.object;
  OwnHeld *held = pending.held;
  pending.object = 0;
  pending.held = NULL;
  string_drop(&pending.message);
  error_held_drop(held);
  if (object) start_dynamic()->release(object);
}

/* The calls are those of the pending error again. */
static void trace_back(const ErrorTrace *trace) {
  pending.count = trace ? trace->count : 0;
  for (uint64_t i = 0; i < kept(pending.count); i++)
    pending.sites[i] = trace->sites[i];
}

bool error_pending(void) { return pending.raised; }

OwnWord error_exception(void) { return pending.raised ? pending.object : 0; }

void error_set(OwnWord taken, const ErrorTrace *trace) {
  let_go();
  pending.object = taken;
  pending.raised = true;
  trace_back(trace);
}

/* What was pending, as an Error that nobody owns yet. */
static OwnError unset(void) {
  OwnError error = {pending.message, pending.object, pending.held};
  pending.message = (OwnString){0};
  pending.object = 0;
  pending.held = NULL;
  pending.raised = false;
  return error;
}

OwnError error_unset(void) {
  OwnError error = unset();
  held_text(error.held, &error.message);
  return error;
}

void own_error_raise(void *error, const OwnSite *site) {
  OwnError raised = *(OwnError *)error;
  *(OwnError *)error = (OwnError){.object = OWN_NONE};
  let_go();
  if (raised.object != OWN_NONE) {
    string_drop(&raised.message);
    error_held_drop(raised.held);
    start_dynamic()->raise(raised.object);
  } else {
    ErrorTrace *trace = error_take_trace(raised.held);
    trace_back(trace);
    error_trace_free(trace);
    pending.message = raised.message;
    pending.held = raised.held;
    pending.raised = true;
  }
  own_error_trace(site);
}

void own_error_take(void *error) {
  own_error_keep(error);
  own_error_text(error);
}

void own_error_keep(void *error) {
  OwnError *taken = error;
  if (pending.object) {
    start_dynamic()->take(taken);
    return;
  }
  *taken = unset();
  taken->object = OWN_NONE;
  if (pending.count == 0) return;
  if (!taken->held) taken->held = held_new();
  taken->held->trace = error_trace_copy();
}

/* ── values of other types ── */

void own_error_hold(void *function, void *name, int64_t type, int64_t bytes, void *error,
                    void *storage) {
  OwnError *owner = error;
  if (owner->object != OWN_NONE && start_dynamic()) { /* taken out of it, and put back */
    start_dynamic()->put(owner->object, storage);
    return;
  }
  if (!owner->held) owner->held = held_new();
  memcpy(&owner->held->function, &function, sizeof function);
  owner->held->name = name;
  owner->held->type = type;
  owner->held->bytes = bytes;
  owner->held->value = storage;
}

bool own_error_holds(void *error, int64_t type) {
  const OwnError *asked = error;
  if (asked->object != OWN_NONE) return start_dynamic()->holds(asked->object, type);
  return asked->held && asked->held->value && asked->held->type == type;
}

void *own_error_value(void *error) {
  const OwnError *asked = error;
  if (asked->object != OWN_NONE) return start_dynamic()->value(asked->object);
  OwnHeld *held = asked->held;
  void *value = held->value;
  held->value = NULL;
  return value;
}

void *error_held_value(const OwnHeld *held, int64_t *type, int64_t *bytes) {
  if (!held || !held->value) return NULL;
  *type = held->type;
  *bytes = held->bytes;
  return held->value;
}

void error_held_forget(OwnHeld *held) { held->value = NULL; }

void own_error_text(void *error) {
  OwnError *asked = error;
  held_text(asked->held, &asked->message);
}

void own_error_held_drop(int64_t held) { error_held_drop((OwnHeld *)(uintptr_t)held); }

int64_t own_error_object_copy(int64_t word) {
  ov_retain((OwnWord)word);
  return word;
}

void own_error_object_drop(int64_t word) {
  if (start_dynamic()) start_dynamic()->release((OwnWord)word);
}

/* ── what caused it ── */

bool error_take_cause(OwnHeld *held, OwnError *cause) {
  if (!held || !held->caused) return false;
  *cause = held->cause;
  held->caused = false;
  return true;
}

ErrorTrace *error_take_trace(OwnHeld *held) {
  ErrorTrace *trace = held ? held->trace : NULL;
  if (trace) held->trace = NULL;
  return trace;
}

void own_error_cause(void *error, void *cause) {
  OwnError *raised = error, *from = cause;
  if (raised->object != OWN_NONE) {
    start_dynamic()->cause(raised->object, from);
  } else {
    if (!raised->held) raised->held = held_new();
    held_text(from->held, &from->message);
    raised->held->cause = *from;
    raised->held->caused = true;
  }
  *from = (OwnError){.object = OWN_NONE};
}

bool own_error_cause_text(void *error, void *to) {
  const OwnHeld *held = ((OwnError *)error)->held;
  if (!held || !held->caused) return false;
  own_string_append(to, (void *)(uintptr_t)&held->cause.message);
  return true;
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

static void print_call(void *self, const OwnSite *site, uint64_t missing) {
  (void)self;
  if (site)
    io_error("  %s:%u:%u in %s\n", site->file, site->line, site->column, site->function);
  else
    io_error("  … %llu more calls\n", (unsigned long long)missing);
}

void error_each_call(uint64_t count, const OwnSite *const *sites, ErrorCall call, void *self) {
  uint64_t left = count;
  for (int i = 0; i < TRACE_HALF && left > TRACE_HALF; i++)
    call(self, sites[TRACE_HALF + --left % TRACE_HALF], 0);
  if (left > TRACE_HALF) call(self, NULL, left - TRACE_HALF);
  if (left > TRACE_HALF) left = TRACE_HALF;
  while (left > 0)
    call(self, sites[--left], 0);
}

static void print_trace(uint64_t count, const OwnSite *const *sites) {
  io_error("Traceback (most recent call last):\n");
  error_each_call(count, sites, print_call, NULL);
}

void error_print_trace(const ErrorTrace *trace) { print_trace(trace->count, trace->sites); }

static void print_line(const OwnError *error) {
  Slice text = string_slice(&error->message);
  io_error("%s: ", error->held && error->held->value ? error->held->name : "Error");
  io_error_bytes(text.data, text.size);
  io_error("\n");
}

static const OwnError *cause_of(const OwnError *error) {
  return error->held && error->held->caused ? &error->held->cause : NULL;
}

/* The causes of `error`, the first one first; they have their traces with them. */
static void print_causes(const OwnError *error) {
  int64_t count = 0;
  for (const OwnError *at = cause_of(error); at; at = cause_of(at))
    count++;
  if (!count) return;
  const OwnError **causes = own_alloc(count * (int64_t)sizeof *causes);
  int64_t left = count;
  for (const OwnError *at = cause_of(error); at; at = cause_of(at))
    causes[--left] = at;
  for (int64_t i = 0; i < count; i++) {
    if (causes[i]->held && causes[i]->held->trace) error_print_trace(causes[i]->held->trace);
    print_line(causes[i]);
    io_error("\nThe above error was the direct cause of the following error:\n\n");
  }
  own_free(causes, count * (int64_t)sizeof *causes);
}

/* Somewhere in the chain is an exception: only dynamic code can print that. */
static bool has_exception(const OwnHeld *held) {
  for (; held && held->caused; held = held->cause.held)
    if (held->cause.object != OWN_NONE) return true;
  return false;
}

int error_report(void) {
  if (pending.object || has_exception(pending.held)) return start_dynamic()->report();
  OwnError error = error_unset();
  print_causes(&error);
  print_trace(pending.count, pending.sites);
  print_line(&error);
  string_drop(&error.message);
  error_held_drop(error.held);
  return STATUS_FAILED;
}
