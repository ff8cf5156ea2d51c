// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* A report of `ownc bench` as it is read back from its JSON (`own-bench/1`): for --compare and --html, which need no measuring. */
#ifndef OWN_DRIVER_BENCH_RECORD_H
#define OWN_DRIVER_BENCH_RECORD_H

#include "driver/bench.h"

typedef struct {
  bool known;
  BenchSummary summary;
  BenchNumbers samples; /* in the order of the runs */
} RecordMetric;

typedef struct {
  const char *name;
  double median;
} RecordFact;

typedef struct {
  const char *label, *made;
  OWN_ARRAY(RecordFact) facts;
  RecordMetric metrics[METRIC_COUNT];
  BenchCounts counts;
  bool differs;     /* from the first variant */
  BenchRatio ratio; /* of the wall times; of the first: 1 */
} RecordVariant;

typedef struct {
  const char *name, *size; /* size: NULL if there is none */
  OWN_ARRAY(RecordVariant) variants;
} RecordResult;

typedef struct {
  const char *path; /* for messages */
  const char *version, *flags, *compiler, *cpu, *kernel, *libc, *governor;
  double cores, load, runs, seed;
  bool models; /* its variants are memory models */
  OWN_ARRAY(const char *) warnings;
  OWN_ARRAY(RecordResult) results; /* those that were measured */
} BenchRecord;

/* Reads `length` bytes of JSON. False: they are no report; reported at `path` (E0637). Texts live in `arena`. */
bool bench_record_read(Driver *driver, const char *path, const char *text, size_t length,
                       BenchRecord *record);
/* NULL: `record` has no such result, or the result no such variant. */
const RecordResult *bench_record_result(const BenchRecord *record, const RecordResult *like);
const RecordVariant *bench_record_variant(const RecordResult *result, const char *label);

/* bench_compare.c: what became of each figure of `old`. Times only where both reports are of one kind of machine. With --gate
** counters that grew by more are reported (E0638). */
void bench_compare(Text *out, Driver *driver, const BenchRecord *old, const BenchRecord *new_);
/* bench_html.c: the report as one page that needs nothing else. `noisy`: also ratios that are known to no better than 5 %. */
void bench_print_html(Text *out, Arena *arena, const BenchRecord *record, bool noisy);

#endif
