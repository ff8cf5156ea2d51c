// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What is counted in the statistics build, besides storage: objects, executed count writes, and those that elision removed.
**
** In: events of the runtime, and calls that compiled code makes where an operation was removed. Out: lines for stats.c.
** The surprise: what the start of the runtime does is not counted, see count_start. */
#include "dynamic/memory.h"

static const char *const elision_names[] = {
#define ELISION(id, name, reason) name,
#include "own/elisions.def"
};

static const char *const event_names[] = {"objects", "retains", "releases"};

/* One per figure of CycleTotals. */
static const char *const cycle_names[] = {"minors", "majors", "fulls",    "touched",
                                          "freed",  "cycles", "promoted", "deferred"};
enum { CYCLE_FIGURES = sizeof cycle_names / sizeof cycle_names[0] };
static const int64_t *cycle_figures(void) { return &cycle_totals()->minors; }

static const char *const border_names[] = {"box",       "unbox", "check",           "pin",
                                           "transcode", "copy",  "borrow_conflicts"};

static struct {
  int64_t events[COUNT_KINDS], elided[ELISION_COUNT], border[BORDER_KINDS];
} counts;

void count_event(CountKind kind) { counts.events[kind]++; }

void count_border(BorderCount what) {
  if (OWN_IS_STATS) counts.border[what]++;
}

void count_start(void) { memset(&counts, 0, sizeof counts); }

void own_count_owner(bool more) { count_event(more ? COUNT_RETAINS : COUNT_RELEASES); }

void own_count_elided(int64_t rule, OwnWord word) {
  if (ov_is_pointer(word) && rule >= 0 && rule < ELISION_COUNT) counts.elided[rule]++;
}

int64_t own_count_writes(void) {
  return OWN_IS_STATS ? counts.events[COUNT_RETAINS] + counts.events[COUNT_RELEASES] : -1;
}

/* One line: "objects 5  retains 3 …", left out if nothing was counted. */
static void print_line(const char *before, const char *const *names, const int64_t *values,
                       int number) {
  int64_t sum = 0;
  for (int i = 0; i < number; i++)
    sum += values[i];
  if (!sum) return;
  io_error("%s", before);
  for (int i = 0; i < number; i++)
    io_error("%s%s %lld", i ? "  " : "", names[i], (long long)values[i]);
  io_error("\n");
}

void count_print(void) {
  print_line("", event_names, counts.events, COUNT_KINDS);
  print_line("cycles: ", cycle_names, cycle_figures(), CYCLE_FIGURES);
  pause_print();
  print_line("elided: ", elision_names, counts.elided, ELISION_COUNT);
  print_line("border: ", border_names, counts.border, BORDER_KINDS);
}

/* A member with one member for each figure. */
static void write_object(FILE *file, const char *name, const char *const *names,
                         const int64_t *values, int number) {
  fprintf(file, ", \"%s\": {", name);
  for (int i = 0; i < number; i++)
    fprintf(file, "%s\"%s\": %lld", i ? ", " : "", names[i], (long long)values[i]);
  fprintf(file, "}");
}

void count_json(FILE *file) {
  for (int i = 0; i < COUNT_KINDS; i++)
    fprintf(file, ", \"%s\": %lld", event_names[i], (long long)counts.events[i]);
  const int64_t *figures = cycle_figures();
  int64_t collections = figures[0] + figures[1] + figures[2] + collector_collections();
  fprintf(file, ", \"collections\": %lld", (long long)collections);
  for (int i = 0; i < CYCLE_FIGURES; i++)
    fprintf(file, ", \"%s\": %lld", cycle_names[i], (long long)figures[i]);
  pause_json(file);
  write_object(file, "elided", elision_names, counts.elided, ELISION_COUNT);
  write_object(file, "border", border_names, counts.border, BORDER_KINDS);
}
