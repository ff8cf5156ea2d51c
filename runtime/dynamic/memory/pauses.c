// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* How long the program stood still for collections, in the statistics build.
**
** In: when each pause began. Out: a histogram by powers of two from 1 us on, the longest, percentiles, the sum. The
** surprises: percentiles are the upper ends of the classes they fall into, except in the last one, whose end is the longest; and
** each pause is also measured by the processor's time alone, because on a busy machine the clock goes on while others run. */
#include "dynamic/memory.h"

#include <time.h>

enum { CLASSES = 24 };
static const double NANO = 1000; /* per us */

typedef struct {
  int64_t classes[CLASSES];    /* [i]: below 2^i us, and not below half of that */
  int64_t count, longest, sum; /* ns */
} Pauses;
static struct {
  Pauses clock, processor;
} pauses;

static int64_t now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

PauseTime pause_now(void) {
  return (PauseTime){now(CLOCK_MONOTONIC), now(CLOCK_THREAD_CPUTIME_ID)};
}

static void note(Pauses *of, int64_t nanoseconds) {
  int class = 0;
  while (class < CLASSES - 1 && nanoseconds >= INT64_C(1000) << class)
    class ++;
  of->classes[class]++;
  of->count++;
  of->sum += nanoseconds;
  if (nanoseconds > of->longest) of->longest = nanoseconds;
}

void pause_note(PauseTime began) {
  PauseTime end = pause_now();
  note(&pauses.clock, end.clock - began.clock);
  note(&pauses.processor, end.processor - began.processor);
}

/* What `parts` of 1000 pauses do not exceed, in us. */
static double percentile(const Pauses *of, int64_t parts) {
  int64_t below = 0;
  for (int class = 0; class < CLASSES; class ++) {
    below += of->classes[class];
    if (below * 1000 < of->count * parts) continue;
    double end = (double)(INT64_C(1) << class), longest = (double)of->longest / NANO;
    return end < longest ? end : longest;
  }
  return 0;
}

void pause_print(void) {
  const Pauses *of = &pauses.clock, *busy = &pauses.processor;
  if (!of->count) return;
  io_error("pauses: %lld  max %.1f us  p99.9 %.0f us  p99 %.0f us  total %.1f us\n",
           (long long)of->count, (double)of->longest / NANO, percentile(of, 999),
           percentile(of, 990), (double)of->sum / NANO);
  io_error("pauses of the processor: max %.1f us  p99.9 %.0f us  p99 %.0f us  total %.1f us\n",
           (double)busy->longest / NANO, percentile(busy, 999), percentile(busy, 990),
           (double)busy->sum / NANO);
  io_error("pauses below:");
  for (int class = 0; class < CLASSES; class ++)
    if (of->classes[class])
      io_error("  %lld us %lld", (long long)(INT64_C(1) << class), (long long)of->classes[class]);
  io_error("\n");
}

void pause_json(FILE *file) {
  const Pauses *of = &pauses.clock, *busy = &pauses.processor;
  fprintf(
      file, ", \"pauses\": {\"count\": %lld, \"max_us\": %.3f, \"p999_us\": %.3f, \"p99_us\": %.3f",
      (long long)of->count, (double)of->longest / NANO, percentile(of, 999), percentile(of, 990));
  fprintf(file,
          ", \"processor_max_us\": %.3f, \"processor_p999_us\": %.3f, "
          "\"processor_p99_us\": %.3f",
          (double)busy->longest / NANO, percentile(busy, 999), percentile(busy, 990));
  fprintf(file, ", \"total_us\": %.3f, \"below_us\": {", (double)of->sum / NANO);
  const char *comma = "";
  for (int class = 0; class < CLASSES; class ++) {
    if (!of->classes[class]) continue;
    fprintf(file, "%s\"%lld\": %lld", comma, (long long)(INT64_C(1) << class),
            (long long)of->classes[class]);
    comma = ", ";
  }
  fprintf(file, "}}");
}
