// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: the variants of a subject and a size. Out: samples, statistics and counters of each (toolchain.md §4.1).
**
** Each run is a fresh process, started by own-measure (driver/measure.c), whose line holds: wall, user, system time in ns,
** peak KiB, minor faults, exit status, and what the program wrote to descriptor 3: its inner time, and facts (bench_facts.c). Blocks hold every variant
** once, in an order drawn anew; the size of the environment changes from run to run, so that no variant profits from where
** its stack happens to lie.
** Invariant: every run ends with status 0 and prints the same bytes, or the subject has no figures.
** The surprise: the run that counts is never timed: a --stats build is another program. */
#include "driver/bench.h"

#include "driver/process.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_PADDING = 4096, MOST_OUTPUT = 1 << 30 };
static const double ALPHA = 0.05;

typedef struct {
  Bench *bench;
  BenchResult *result;
  const char *output, *errors, *counts; /* files of the run under way */
  const char *expected;                 /* what the first run printed; NULL: none yet */
  uint32_t expected_length, expected_of;
  uint32_t done, all; /* runs, for the progress line */
} Measuring;

typedef enum { RUN_DONE, RUN_REFUSED, RUN_BROKEN } RunOutcome; /* BROKEN: the launcher failed */

enum { RUN_WALL, RUN_USER, RUN_SYSTEM, RUN_PEAK, RUN_FAULTS, RUN_STATUS, RUN_INNER, RUN_NUMBERS };
typedef struct {
  double numbers[RUN_NUMBERS];
  bool has_inner;
  const char *words; /* what the program wrote to descriptor 3 */
} Run;

static const BenchVariant *variant_of(const Measuring *measuring, uint32_t index) {
  return &measuring->result->subject->variants.items[index];
}

static void progress(const Measuring *measuring, const char *label) {
  if (!isatty(STDERR_FILENO)) return;
  Text text = text_new(measuring->bench->scratch);
  text_add(&text, "\r\033[K");
  if (label)
    text_format(&text, "%.40s: run %u of %u (%.40s)", measuring->result->subject->name,
                measuring->done + 1, measuring->all, label);
  driver_write(STDERR_FILENO, text.data, text.length);
}

/* The launcher's words: itself, its options, the command, the size, the arguments after `--`. */
static const char *const *launch_words(const Measuring *measuring, const char *const *command,
                                       uint32_t padding) {
  const Bench *bench = measuring->bench;
  const Options *options = &bench->driver->options;
  OWN_ARRAY(const char *) words = {0};
  array_push(bench->scratch, &words, bench->launcher);
  array_push(bench->scratch, &words, "--out");
  array_push(bench->scratch, &words, measuring->output);
  array_push(bench->scratch, &words, "--pipe");
  array_push(bench->scratch, &words, arena_format(bench->scratch, "--pad=%u", padding));
  for (uint32_t i = 0; command[i]; i++)
    array_push(bench->scratch, &words, command[i]);
  if (measuring->result->size) array_push(bench->scratch, &words, measuring->result->size);
  for (int i = 0; i < options->program_arg_count; i++)
    array_push(bench->scratch, &words, options->program_args[i]);
  array_push(bench->scratch, &words, NULL);
  return words.items;
}

/* The first word that is nothing but a number. */
static void read_inner(Run *run) {
  for (const char *at = run->words + strspn(run->words, " "); *at && !run->has_inner;
       at += strspn(at, " ")) {
    size_t length = strcspn(at, " \n");
    char *end;
    double value = (double)strtoll(at, &end, 10);
    run->has_inner = length && end == at + length;
    if (run->has_inner) run->numbers[RUN_INNER] = value;
    at += length ? length : 1;
  }
}

/* False: this is no line of own-measure. */
static bool read_line(const char *line, Run *run) {
  *run = (Run){0};
  for (uint32_t i = 0; i < RUN_INNER; i++) {
    char *end;
    run->numbers[i] = (double)strtoll(line, &end, 10);
    if (end == line) return false;
    line = end;
  }
  run->words = line;
  read_inner(run);
  return true;
}

static const char *read_scratch(const Measuring *measuring, const char *path, uint32_t *length) {
  const Host *host = &measuring->bench->driver->host;
  char *text;
  if (host->read_file(host->self, measuring->bench->scratch, path, MOST_OUTPUT, &text, length) ==
      HOST_OK)
    return text;
  *length = 0;
  return "";
}

static RunOutcome report_launcher(const Measuring *measuring, const char *said) {
  Diags *diags = measuring->bench->driver->context->diags;
  Diag *diag = diag_bench_launcher(diags, (Span){0, 0}, measuring->bench->launcher);
  uint32_t length;
  bench_add_lines(measuring->bench, diag, said, 1);
  bench_add_lines(measuring->bench, diag, read_scratch(measuring, measuring->errors, &length), 5);
  return RUN_BROKEN;
}

static RunOutcome report_status(const Measuring *measuring, uint32_t index, int status) {
  Diag *diag = diag_bench_failed(measuring->bench->driver->context->diags, (Span){0, 0},
                                 bench_title(measuring->bench, measuring->result),
                                 variant_of(measuring, index)->label, status);
  uint32_t length;
  bench_add_lines(measuring->bench, diag, read_scratch(measuring, measuring->errors, &length), 5);
  return RUN_REFUSED;
}

/* The line that begins at `from` of a text, short enough to be read. */
static const char *shown_line(const Measuring *measuring, const char *text, uint32_t length,
                              uint32_t from) {
  enum { MOST_SHOWN = 70 };
  if (from >= length) return "nothing more";
  size_t bytes = 0;
  while (from + bytes < length && text[from + bytes] != '\n' && bytes < MOST_SHOWN)
    bytes++;
  return arena_format(measuring->bench->scratch, "`%.*s`", (int)bytes, text + from);
}

static RunOutcome report_difference(const Measuring *measuring, uint32_t index, const char *text,
                                    uint32_t length) {
  uint32_t line = 1, from = 0;
  for (uint32_t i = 0;
       i < length && i < measuring->expected_length && text[i] == measuring->expected[i]; i++)
    if (text[i] == '\n') {
      line++;
      from = i + 1;
    }
  const char *one = variant_of(measuring, measuring->expected_of)->label,
             *other = variant_of(measuring, index)->label;
  Diags *diags = measuring->bench->driver->context->diags;
  Diag *diag = diag_bench_outputs(diags, (Span){0, 0},
                                  bench_title(measuring->bench, measuring->result), one, other);
  diag_reason(diags, diag, "line %u of `%s`: %s", line, one,
              shown_line(measuring, measuring->expected, measuring->expected_length, from));
  diag_reason(diags, diag, "line %u of `%s`: %s", line, other,
              shown_line(measuring, text, length, from));
  return RUN_REFUSED;
}

static RunOutcome check_output(Measuring *measuring, uint32_t index) {
  uint32_t length;
  const char *text = read_scratch(measuring, measuring->output, &length);
  if (!measuring->expected) {
    measuring->expected = arena_text(measuring->bench->arena, text, length);
    measuring->expected_length = length;
    measuring->expected_of = index;
  }
  if (length == measuring->expected_length && memcmp(text, measuring->expected, length) == 0)
    return RUN_DONE;
  return report_difference(measuring, index, text, length);
}

/* One process from its start to its end. */
static RunOutcome run_once(Measuring *measuring, uint32_t index, const char *const *command,
                           const char *variable, Run *run) {
  Bench *bench = measuring->bench;
  uint32_t padding = bench_random_below(&bench->random, MOST_PADDING + 1);
  ProcessRequest request = {launch_words(measuring, command, padding), variable, measuring->errors};
  Text said = text_new(bench->scratch);
  int status = 0;
  progress(measuring, variant_of(measuring, index)->label);
  ProcessResult result = process_run_apart(&request, &said, &status);
  measuring->done++;
  if (result != PROCESS_DONE || status != 0 || !read_line(said.data, run))
    return report_launcher(measuring, said.data);
  if (run->numbers[RUN_STATUS] != 0)
    return report_status(measuring, index, (int)run->numbers[RUN_STATUS]);
  return check_output(measuring, index);
}

static void keep(BenchRow *row, uint32_t at, const Run *run) {
  const double *numbers = run->numbers;
  row->samples[METRIC_WALL][at] = numbers[RUN_WALL];
  row->samples[METRIC_CPU][at] = numbers[RUN_USER] + numbers[RUN_SYSTEM];
  row->samples[METRIC_USER][at] = numbers[RUN_USER];
  row->samples[METRIC_SYSTEM][at] = numbers[RUN_SYSTEM];
  row->samples[METRIC_INNER][at] = numbers[RUN_INNER];
  row->samples[METRIC_PEAK][at] = numbers[RUN_PEAK];
  row->samples[METRIC_FAULTS][at] = numbers[RUN_FAULTS];
  row->has_inner &= run->has_inner;
}

static RunOutcome run_timed(Measuring *measuring, uint32_t index, uint32_t block) {
  Bench *bench = measuring->bench;
  ArenaMark mark = arena_mark(bench->scratch);
  Run run;
  RunOutcome outcome =
      run_once(measuring, index, variant_of(measuring, index)->command, NULL, &run);
  if (outcome == RUN_DONE && block >= BENCH_WARM_UPS) {
    keep(&measuring->result->rows[index], block - BENCH_WARM_UPS, &run);
    bench_keep_facts(bench, &measuring->result->rows[index], run.words, false);
  }
  arena_rewind(bench->scratch, mark);
  return outcome;
}

/* Draws the order of a block: each of the count! orders is as likely as the others. */
static void shuffle(BenchRandom *random, uint32_t *order, uint32_t count) {
  for (uint32_t i = count; i > 1; i--) {
    uint32_t other = bench_random_below(random, i), held = order[i - 1];
    order[i - 1] = order[other];
    order[other] = held;
  }
}

/* The first block, a warm-up, is in order: what the baseline prints is what the others are held to. */
static RunOutcome run_blocks(Measuring *measuring) {
  Bench *bench = measuring->bench;
  uint32_t count = measuring->result->subject->variants.count;
  uint32_t *order = arena_make_many(bench->arena, uint32_t, count);
  RunOutcome outcome = RUN_DONE;
  for (uint32_t i = 0; i < count; i++)
    order[i] = i;
  for (uint32_t block = 0; block < BENCH_WARM_UPS + bench->runs; block++) {
    if (block > 0) shuffle(&bench->random, order, count);
    for (uint32_t i = 0; i < count && outcome == RUN_DONE; i++)
      outcome = run_timed(measuring, order[i], block);
  }
  return outcome;
}

/* The run with counters. */
static RunOutcome run_counting(Measuring *measuring, uint32_t index) {
  Bench *bench = measuring->bench;
  const char *const command[] = {variant_of(measuring, index)->counting, NULL};
  if (!command[0]) return RUN_DONE;
  ArenaMark mark = arena_mark(bench->scratch);
  const char *variable = arena_format(bench->scratch, "OWN_STATS_JSON=%s", measuring->counts);
  Run run;
  unlink(measuring->counts);
  RunOutcome outcome = run_once(measuring, index, command, variable, &run);
  if (outcome == RUN_DONE) {
    bench_read_counts(bench->arena, measuring->counts, &measuring->result->rows[index].counts);
    bench_keep_facts(bench, &measuring->result->rows[index], run.words, true);
  }
  arena_rewind(bench->scratch, mark);
  return outcome;
}

static BenchNumbers numbers_of(const Bench *bench, const BenchRow *row, BenchMetric metric) {
  return (BenchNumbers){row->samples[metric], bench->runs};
}

static void compare(Bench *bench, const BenchRow *base, BenchRow *row) {
  row->p = bench_difference(bench->scratch, numbers_of(bench, row, METRIC_WALL),
                            numbers_of(bench, base, METRIC_WALL));
  for (BenchMetric metric = METRIC_WALL; metric < METRIC_PEAK; metric++)
    row->ratios[metric] = bench_ratio(bench->scratch, numbers_of(bench, row, metric),
                                      numbers_of(bench, base, metric));
}

/* The rows beside the baseline; their probabilities are corrected for their number. */
void bench_evaluate(Bench *bench, BenchResult *result) {
  uint32_t count = result->subject->variants.count;
  BenchRow *rows = result->rows;
  double *p = arena_make_many(bench->arena, double, count),
         *corrected = arena_make_many(bench->arena, double, count);
  for (uint32_t i = 0; i < count; i++) {
    for (BenchMetric metric = 0; metric < METRIC_COUNT; metric++)
      rows[i].summaries[metric] =
          bench_summary(bench->scratch, numbers_of(bench, &rows[i], metric));
    bench_evaluate_facts(bench, &rows[i]);
    if (i > 0) compare(bench, &rows[0], &rows[i]);
    p[i] = rows[i].p;
  }
  bench_holm(p + 1, count - 1, corrected + 1);
  for (uint32_t i = 1; i < count; i++) {
    rows[i].p = corrected[i];
    rows[i].differs = corrected[i] < ALPHA;
  }
}

static void make_room(Bench *bench, BenchResult *result) {
  for (uint32_t i = 0; i < result->subject->variants.count; i++) {
    result->rows[i].has_inner = true;
    for (BenchMetric metric = 0; metric < METRIC_COUNT; metric++)
      result->rows[i].samples[metric] = arena_make_many(bench->arena, double, bench->runs);
  }
}

bool bench_measure(Bench *bench, BenchResult *result) {
  uint32_t count = result->subject->variants.count;
  Measuring measuring = {.bench = bench, .result = result};
  measuring.output = arena_format(bench->arena, "%s/output", bench->folder);
  measuring.errors = arena_format(bench->arena, "%s/errors", bench->folder);
  measuring.counts = arena_format(bench->arena, "%s/counts.json", bench->folder);
  measuring.all = count * (BENCH_WARM_UPS + bench->runs);
  for (uint32_t i = 0; i < count; i++)
    measuring.all += variant_of(&measuring, i)->counting != NULL;
  make_room(bench, result);
  RunOutcome outcome = run_blocks(&measuring);
  for (uint32_t i = 0; i < count && outcome == RUN_DONE; i++)
    outcome = run_counting(&measuring, i);
  progress(&measuring, NULL);
  if (outcome == RUN_DONE) bench_evaluate(bench, result);
  result->measured = outcome == RUN_DONE;
  return outcome != RUN_BROKEN;
}
