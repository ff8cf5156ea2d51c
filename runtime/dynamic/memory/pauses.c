// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* How long the program stood still for collections, in the statistics build.
**
** In: the length of each pause. Out: a histogram by powers of two from 1 us on, the longest, percentiles, the sum. The
** surprise: percentiles are the upper ends of the classes they fall into, except in the last one, whose end is the longest. */
#include "dynamic/memory.h"

enum { CLASSES = 24 };
static const double NANO = 1000; /* per us */

static struct {
  int64_t classes[CLASSES];    /* [i]: below 2^i us, and not below half of that */
  int64_t count, longest, sum; /* ns */
} pauses;

void pause_note(int64_t nanoseconds) {
  int class = 0;
  while (class < CLASSES - 1 && nanoseconds >= INT64_C(1000) << class)
    class ++;
  pauses.classes[class]++;
  pauses.count++;
  pauses.sum += nanoseconds;
  if (nanoseconds > pauses.longest) pauses.longest = nanoseconds;
}

/* What `parts` of 1000 pauses do not exceed, in us. */
static double percentile(int64_t parts) {
  int64_t below = 0;
  for (int class = 0; class < CLASSES; class ++) {
    below += pauses.classes[class];
    if (below * 1000 < pauses.count * parts) continue;
    double end = (double)(INT64_C(1) << class), longest = (double)pauses.longest / NANO;
    return end < longest ? end : longest;
  }
  return 0;
}

void pause_print(void) {
  if (!pauses.count) return;
  io_error("pauses: %lld  max %.1f us  p99.9 %.0f us  p99 %.0f us  total %.1f us\n",
           (long long)pauses.count, (double)pauses.longest / NANO, percentile(999), percentile(990),
           (double)pauses.sum / NANO);
  io_error("pauses below:");
  for (int class = 0; class < CLASSES; class ++)
    if (pauses.classes[class])
      io_error("  %lld us %lld", (long long)(INT64_C(1) << class),
               (long long)pauses.classes[class]);
  io_error("\n");
}

void pause_json(FILE *file) {
  fprintf(file,
          ", \"pauses\": {\"count\": %lld, \"max_us\": %.3f, \"p999_us\": %.3f, \"p99_us\": %.3f",
          (long long)pauses.count, (double)pauses.longest / NANO, percentile(999), percentile(990));
  fprintf(file, ", \"total_us\": %.3f, \"below_us\": {", (double)pauses.sum / NANO);
  const char *comma = "";
  for (int class = 0; class < CLASSES; class ++) {
    if (!pauses.classes[class]) continue;
    fprintf(file, "%s\"%lld\": %lld", comma, (long long)(INT64_C(1) << class),
            (long long)pauses.classes[class]);
    comma = ", ";
  }
  fprintf(file, "}}");
}
