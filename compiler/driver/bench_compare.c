// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc bench --compare=OLD`. In: two reports. Out: for each variant of both its wall times and their change, and the counters that changed.
**
** Invariant: a change of time is told only where the samples differ (Mann-Whitney U, 5 %, Holm over all rows of a result), with its
** interval; counters are exact, so each change of one is told. The surprise: times of unlike machines are not compared at all; counters are. */
#include "driver/bench_grid.h"
#include "driver/bench_record.h"

#include <string.h>

static const double ALPHA = 0.05;

typedef struct {
  Text *out;
  Driver *driver;
  Arena *arena;
  const BenchRecord *old, *new_;
  bool alike; /* the machines */
} Comparison;

static bool same_text(const char *a, const char *b) { return a && b ? strcmp(a, b) == 0 : a == b; }

static const char *known(const char *text) { return text ? text : "unknown"; }

static void print_head(const Comparison *self) {
  const BenchRecord *old = self->old, *new_ = self->new_;
  text_format(self->out, "\n%s -> %s\n", old->path, new_->path);
  if (!self->alike)
    text_format(
        self->out,
        "  times are not compared: unlike machines (%s, %.0f cores, %s; %s, %.0f cores, %s)\n",
        known(old->cpu), old->cores, known(old->libc), known(new_->cpu), new_->cores,
        known(new_->libc));
  if (!same_text(old->flags, new_->flags) || !same_text(old->compiler, new_->compiler))
    text_format(self->out, "  built otherwise: %s, %s -> %s, %s\n", known(old->flags),
                known(old->compiler), known(new_->flags), known(new_->compiler));
}

/* ── times ── */

static const char *change_of(const Comparison *self, BenchNumbers old, BenchNumbers new_,
                             double p) {
  if (p >= ALPHA) return "~";
  BenchRatio ratio = bench_ratio(self->arena, new_, old);
  return arena_format(self->arena, "%+.1f %% [%+.1f, %+.1f]", 100 * (ratio.value - 1),
                      100 * (ratio.low - 1), 100 * (ratio.high - 1));
}

static void add_time_row(const Comparison *self, Grid *grid, const RecordVariant *old,
                         const RecordVariant *new_, double p) {
  const RecordMetric *before = &old->metrics[METRIC_WALL], *after = &new_->metrics[METRIC_WALL];
  const RecordMetric *was = &old->metrics[METRIC_PEAK], *is = &new_->metrics[METRIC_PEAK];
  grid_cell(grid, new_->label);
  grid_cell(grid, grid_figure(self->arena, before->summary.median / 1e6));
  grid_cell(grid, grid_figure(self->arena, after->summary.median / 1e6));
  grid_cell(grid, change_of(self, before->samples, after->samples, p));
  grid_cell(grid, was->known ? grid_figure(self->arena, was->summary.median / 1024) : "-");
  grid_cell(grid, is->known ? grid_figure(self->arena, is->summary.median / 1024) : "-");
}

static void print_times(const Comparison *self, const RecordResult *old, const RecordResult *new_) {
  Grid grid = {.arena = self->arena, .columns = 6, .utf8 = self->driver->style.utf8};
  const char *const titles[] = {"", "wall ms old", "new", "change [95 %]", "peak MiB old", "new"};
  double *p = arena_make_many(self->arena, double, new_->variants.count);
  double *corrected = arena_make_many(self->arena, double, new_->variants.count);
  uint32_t count = 0;
  for (uint32_t i = 0; i < sizeof titles / sizeof *titles; i++)
    grid_cell(&grid, titles[i]);
  for (uint32_t i = 0; i < new_->variants.count; i++) {
    const RecordVariant *variant = &new_->variants.items[i];
    const RecordVariant *before = bench_record_variant(old, variant->label);
    if (before)
      p[count++] = bench_difference(self->arena, variant->metrics[METRIC_WALL].samples,
                                    before->metrics[METRIC_WALL].samples);
  }
  bench_holm(p, count, corrected);
  for (uint32_t i = 0, row = 0; i < new_->variants.count; i++) {
    const RecordVariant *variant = &new_->variants.items[i];
    const RecordVariant *before = bench_record_variant(old, variant->label);
    if (before) add_time_row(self, &grid, before, variant, corrected[row++]);
  }
  grid_print(self->out, &grid);
}

/* ── counters ── */

static void compare_counter(const Comparison *self, const RecordResult *result,
                            const RecordVariant *old, const RecordVariant *new_, uint32_t counter) {
  if (!old->counts.known[counter] || !new_->counts.known[counter]) return;
  uint64_t before = old->counts.values[counter], after = new_->counts.values[counter];
  if (before == after) return;
  double change = before ? 100 * ((double)after / (double)before - 1) : 100;
  text_format(self->out, "  %s %s: %llu -> %llu (%+.1f %%)\n", new_->label,
              bench_counter_names[counter], (unsigned long long)before, (unsigned long long)after,
              change);
  bool worse_if_less = counter == COUNTER_ELIDED || counter == COUNTER_FREES;
  const Options *options = &self->driver->options;
  if (options->gated && !worse_if_less && change > options->gate)
    diag_bench_regressed(self->driver->context->diags, (Span){0, 0}, bench_counter_names[counter],
                         result->name, new_->label, change);
}

static void compare_counters(const Comparison *self, const RecordResult *old,
                             const RecordResult *new_) {
  for (uint32_t i = 0; i < new_->variants.count; i++) {
    const RecordVariant *variant = &new_->variants.items[i];
    const RecordVariant *before = bench_record_variant(old, variant->label);
    for (uint32_t k = 0; before && k < COUNTER_COUNT; k++)
      compare_counter(self, new_, before, variant, k);
  }
}

/* ── */

static const char *title_of(const Comparison *self, const RecordResult *result) {
  if (!result->size) return result->name;
  return arena_format(self->arena, "%s, n = %s", result->name, result->size);
}

static void compare_result(const Comparison *self, const RecordResult *new_) {
  const RecordResult *old = bench_record_result(self->old, new_);
  text_format(self->out, "\n%s", title_of(self, new_));
  if (!old) {
    text_format(self->out, ": not in %s\n", self->old->path);
    return;
  }
  text_char(self->out, '\n');
  if (self->alike) print_times(self, old, new_);
  compare_counters(self, old, new_);
}

void bench_compare(Text *out, Driver *driver, const BenchRecord *old, const BenchRecord *new_) {
  Comparison self = {out, driver, driver->arena, old, new_, false};
  self.alike = same_text(old->cpu, new_->cpu) && same_text(old->libc, new_->libc) &&
               old->cores == new_->cores;
  print_head(&self);
  for (uint32_t i = 0; i < new_->results.count; i++)
    compare_result(&self, &new_->results.items[i]);
  for (uint32_t i = 0; i < old->results.count; i++)
    if (!bench_record_result(new_, &old->results.items[i]))
      text_format(out, "\n%s: only in %s\n", title_of(&self, &old->results.items[i]), old->path);
}
