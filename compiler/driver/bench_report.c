// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: the record of a bench. Out: what the reader sees: machine, commands, and two tables per result.
** Invariant: no figure stands here without what it needs to be judged: a time comes with its interval, a ratio only if the
** samples differ and its own interval is narrow (or --noisy was given, then with its sign).
** The surprise: `~` does not mean "equal", it means that these runs cannot tell the two apart. */
#include "driver/bench.h"
#include "driver/bench_grid.h"

#include <math.h>
#include <string.h>

static const char *sign(const Bench *bench, const char *utf8, const char *ascii) {
  return bench->driver->style.utf8 ? utf8 : ascii;
}

typedef struct {
  const char *name;
  double nanoseconds;
} Unit;

/* One unit for all times of a table: that of its shortest wall time. */
static Unit unit_of(const BenchResult *result) {
  double least = result->rows[0].summaries[METRIC_WALL].median;
  for (uint32_t i = 1; i < result->subject->variants.count; i++) {
    double median = result->rows[i].summaries[METRIC_WALL].median;
    if (median < least) least = median;
  }
  return least >= 1e9 ? (Unit){"s", 1e9} : (Unit){"ms", 1e6};
}

static const char *interval(Arena *arena, BenchSummary summary, double unit) {
  return arena_format(arena, "%s [%s, %s]", grid_figure(arena, summary.median / unit),
                      grid_figure(arena, summary.low / unit),
                      grid_figure(arena, summary.high / unit));
}

static bool is_withheld(const Bench *bench, const BenchRow *row) {
  return row->differs && bench_ratio_is_noisy(row->ratios[METRIC_WALL]) &&
         !bench->driver->options.noisy;
}

const char *bench_ratio_cell(const Bench *bench, const BenchResult *result, uint32_t index) {
  const BenchRow *row = &result->rows[index];
  BenchRatio ratio = row->ratios[METRIC_WALL];
  if (index == 0) return "1";
  if (!row->differs) return "~";
  if (is_withheld(bench, row)) return "withheld";
  return arena_format(bench->arena, "%s%s [%s, %s]",
                      bench_ratio_is_noisy(ratio) ? sign(bench, "≈ ", "~= ") : "",
                      grid_figure(bench->arena, ratio.value), grid_figure(bench->arena, ratio.low),
                      grid_figure(bench->arena, ratio.high));
}

static void time_row(Grid *grid, const Bench *bench, const BenchResult *result, uint32_t index,
                     Unit unit) {
  Arena *arena = bench->arena;
  const BenchRow *row = &result->rows[index];
  const BenchSummary *summaries = row->summaries;
  grid_cell(grid, result->subject->variants.items[index].label);
  grid_cell(grid, interval(arena, summaries[METRIC_WALL], unit.nanoseconds));
  grid_cell(grid, bench_ratio_cell(bench, result, index));
  grid_cell(grid, grid_figure(arena, summaries[METRIC_CPU].median / unit.nanoseconds));
  grid_cell(grid, row->has_inner
                      ? grid_figure(arena, summaries[METRIC_INNER].median / unit.nanoseconds)
                      : sign(bench, "–", "-"));
  grid_cell(grid, grid_figure(arena, summaries[METRIC_PEAK].median / 1024));
  grid_cell(grid, arena_format(arena, "%.0f", summaries[METRIC_FAULTS].median));
}

static void print_times(Text *out, const Bench *bench, const BenchResult *result) {
  Grid grid = {.arena = bench->arena, .columns = 7, .utf8 = bench->driver->style.utf8};
  Unit unit = unit_of(result);
  const char *base = result->subject->variants.items[0].label;
  grid_cell(&grid, "");
  grid_cell(&grid, arena_format(bench->arena, "wall %s [95 %%]", unit.name));
  grid_cell(&grid, arena_format(bench->arena, "%s %s [95 %%]", sign(bench, "×", "x"), base));
  grid_cell(&grid, arena_format(bench->arena, "cpu %s", unit.name));
  grid_cell(&grid, arena_format(bench->arena, "inner %s", unit.name));
  grid_cell(&grid, "peak MiB");
  grid_cell(&grid, "faults");
  for (uint32_t i = 0; i < result->subject->variants.count; i++)
    time_row(&grid, bench, result, i, unit);
  grid_print(out, &grid);
}

/* The counters of the second table, in its order. */
static const struct {
  BenchCounter counter;
  const char *title;
} count_columns[] = {
    {COUNTER_ALLOCATIONS, "allocations"},
    {COUNTER_FREES, "frees"},
    {COUNTER_BYTES, "bytes"},
    {COUNTER_RETAINS, "retains"},
    {COUNTER_RELEASES, "releases"},
    {COUNTER_ELIDED, "elided"},
    {COUNTER_OBJECTS, "objects"},
    {COUNTER_COLLECTIONS, "collections"},
};
enum { COUNT_COLUMNS = sizeof count_columns / sizeof *count_columns };

/* The share of the naive count operations that never ran. */
static const char *share_of_naive(const Bench *bench, const BenchCounts *counts) {
  uint64_t left = counts->values[COUNTER_RETAINS] + counts->values[COUNTER_RELEASES];
  uint64_t elided = counts->values[COUNTER_ELIDED];
  if (left + elided == 0) return "";
  double share = 100 * (double)elided / (double)(left + elided);
  return arena_format(bench->arena, " (%.0f %% of naive)", share);
}

static const char *count_cell(const Bench *bench, const BenchCounts *counts, BenchCounter counter) {
  if (!counts->known[counter]) return sign(bench, "–", "-");
  return arena_format(bench->arena, "%llu%s", (unsigned long long)counts->values[counter],
                      counter == COUNTER_ELIDED ? share_of_naive(bench, counts) : "");
}

/* "12 / 40 / 85.30": percentiles and the longest. */
static const char *pause_cell(const Bench *bench, const BenchPauses *pauses) {
  if (!(pauses->longest > 0)) return sign(bench, "–", "-");
  return arena_format(bench->arena, "%.0f / %.0f / %.0f", pauses->p99, pauses->p999,
                      pauses->longest);
}

static void print_counts(Text *out, const Bench *bench, const BenchResult *result) {
  Grid grid = {.arena = bench->arena, .columns = COUNT_COLUMNS + 2};
  grid.utf8 = bench->driver->style.utf8;
  grid_cell(&grid, "");
  for (uint32_t i = 0; i < COUNT_COLUMNS; i++)
    grid_cell(&grid, count_columns[i].title);
  grid_cell(&grid, sign(bench, "pauses µs p99 / p99.9 / max", "pauses us p99 / p99.9 / max"));
  for (uint32_t i = 0; i < result->subject->variants.count; i++) {
    if (!result->subject->variants.items[i].counting) continue;
    grid_cell(&grid, result->subject->variants.items[i].label);
    for (uint32_t k = 0; k < COUNT_COLUMNS; k++)
      grid_cell(&grid, count_cell(bench, &result->rows[i].counts, count_columns[k].counter));
    grid_cell(&grid, pause_cell(bench, &result->rows[i].counts.pauses));
  }
  grid_print(out, &grid);
}

static void print_outliers(Text *out, const BenchResult *result) {
  bool any = false;
  for (uint32_t i = 0; i < result->subject->variants.count; i++) {
    const BenchSummary *wall = &result->rows[i].summaries[METRIC_WALL];
    if (wall->mild + wall->severe == 0) continue;
    text_format(out, "%s %s %u+%u", any ? "," : "  outliers (mild+severe, kept):",
                result->subject->variants.items[i].label, wall->mild, wall->severe);
    any = true;
  }
  if (any) text_char(out, '\n');
}

static bool is_short(const BenchResult *result) {
  static const double SHORT_NANOSECONDS = 1e7;
  for (uint32_t i = 0; i < result->subject->variants.count; i++)
    if (result->rows[i].summaries[METRIC_WALL].median < SHORT_NANOSECONDS) return true;
  return false;
}

static void print_notes(Text *out, const Bench *bench, const BenchResult *result) {
  bool withheld = false, alike = false;
  for (uint32_t i = 1; i < result->subject->variants.count; i++) {
    withheld |= is_withheld(bench, &result->rows[i]);
    alike |= !result->rows[i].differs;
  }
  print_outliers(out, result);
  if (is_short(result))
    text_add(out,
             "  short runs: the start of a process is a part of these times; take a larger --n\n");
  if (alike)
    text_add(out, "  ~: the runs do not tell it from the first row (Mann-Whitney U, 5 %)\n");
  if (withheld)
    text_format(out,
                "  withheld: the ratio is known no better than to %s5 %%; more --runs or --noisy\n",
                sign(bench, "±", "+-"));
}

void bench_print_result(Text *out, const Bench *bench, const BenchResult *result) {
  text_format(out, "\n%s", bench_title(bench, result));
  if (!result->measured) {
    text_add(out, ": no figures, see the error\n");
    return;
  }
  text_add(out, "\n");
  print_times(out, bench, result);
  print_notes(out, bench, result);
  bench_print_facts(out, bench, result);
  text_add(out, "\n");
  print_counts(out, bench, result);
}

/* The ratios of one variant over several results. */
typedef struct {
  const char *label;
  uint32_t count, all; /* known well enough, and all */
  double logs, worst;
  const char *worst_name;
} Overall;

static void add_overall(Overall *overall, const Bench *bench, const BenchResult *result) {
  for (uint32_t i = 1; i < result->subject->variants.count; i++) {
    double ratio = result->rows[i].ratios[METRIC_WALL].value;
    if (strcmp(result->subject->variants.items[i].label, overall->label) != 0) continue;
    overall->all++;
    if (is_withheld(bench, &result->rows[i]) || !(ratio > 0)) continue;
    overall->count++;
    overall->logs += log(ratio);
    if (overall->worst_name && ratio <= overall->worst) continue;
    overall->worst = ratio;
    overall->worst_name = result->subject->name;
  }
}

void bench_print_overall(Text *out, const Bench *bench) {
  const BenchResult *first = &bench->results.items[0];
  const char *base = first->subject->variants.items[0].label;
  for (uint32_t i = 1; bench->results.count > 1 && i < first->subject->variants.count; i++) {
    Overall overall = {.label = first->subject->variants.items[i].label};
    for (uint32_t k = 0; k < bench->results.count; k++) {
      const BenchResult *result = &bench->results.items[k];
      bool same = strcmp(result->subject->variants.items[0].label, base) == 0;
      if (result->measured && same) add_overall(&overall, bench, result);
    }
    if (overall.count < 2) continue;
    text_format(out, "%s%s %s %s: geometric mean %s, largest %s (%s), %u of %u results\n",
                i == 1 ? "\n" : "", overall.label, sign(bench, "×", "x"), base,
                grid_figure(bench->arena, exp(overall.logs / overall.count)),
                grid_figure(bench->arena, overall.worst), overall.worst_name, overall.count,
                overall.all);
  }
}

static void print_peers(Text *out, const Bench *bench) {
  Grid grid = {.arena = bench->arena, .columns = 2, .of_text = true};
  grid.utf8 = bench->driver->style.utf8;
  for (uint32_t i = 0; i < bench->peers.count; i++) {
    const BenchPeer *peer = &bench->peers.items[i];
    bool used = peer->state == PEER_USED;
    grid_cell(&grid, arena_format(bench->arena, "%s:", peer->label));
    grid_cell(&grid, arena_format(bench->arena, "%s%s%s%s%s",
                                  used ? "" : "absent: ", used ? peer->command : peer->note,
                                  used && peer->note[0] ? " (" : "", used ? peer->note : "",
                                  used && peer->note[0] ? ")" : ""));
  }
  grid_print(out, &grid);
}

void bench_print_head(Text *out, const Bench *bench) {
  const BenchMachine *machine = &bench->machine;
  const char *dot = sign(bench, " · ", ", ");
  text_format(out, "machine  %s%s%u cores%s%s%s%s%s", machine->cpu, dot, machine->cores, dot,
              machine->kernel, dot, machine->libc, dot);
  text_format(out, "governor %s%sload %.2f\n", machine->governor ? machine->governor : "unknown",
              dot, machine->load);
  text_format(out, "ownc     " OWN_VERSION " %s%s%s%scounters from a --stats build\n",
              bench_flags(bench), dot, bench->compiler, dot);
  text_format(
      out, "runs     %u of each after %d warm-ups, fresh processes in shuffled blocks%sseed %u\n",
      bench->runs, BENCH_WARM_UPS, dot, bench->seed);
  const char *const warnings[] = {bench_load_warning(bench), bench_governor_warning(bench)};
  for (int i = 0; i < 2; i++)
    if (warnings[i]) text_format(out, "warning: %s\n", warnings[i]);
  if (bench->peers.count)
    text_add(out, "peers\n");
  else if (bench->driver->options.peers)
    text_add(out, "peers    none: there is no file of the same name in another language\n");
  print_peers(out, bench);
}
