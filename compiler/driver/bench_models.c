// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc bench --models`: one source under several memory models. In: rows whose figures are there. Out: the table of what a
** model costs: time, pauses, bytes of an object, memory at the peak, fragmentation.
**
** Invariant: each cell follows from what was measured: time and memory from the timed runs, the rest from the run that counts.
** What was not measured is a dash. The surprise: fragmentation is resident memory divided by the bytes in use at the peak, so
** code, stacks and the heap's own room are in it: it is large for small programs. */
#include "driver/bench.h"
#include "driver/bench_grid.h"

#include <string.h>

enum { CELLS = BENCH_MODEL_CELLS };
static const double KIB = 1024;

const char *const bench_model_titles[CELLS] = {"longest pause", "object bytes", "peak MiB",
                                               "fragmentation"};

/* Can the program stand still for a collection at all? */
static bool may_pause(const char *label) {
  return strcmp(label, "gc") == 0 || strcmp(label, "def") == 0;
}

static const char *pause_of(Arena *arena, const char *label, const BenchCounts *counts) {
  if (!may_pause(label)) return "none";
  if (!counts->known[COUNTER_COLLECTIONS]) return "-";
  if (!counts->values[COUNTER_COLLECTIONS]) return "no collection";
  return arena_format(arena, "%s ms", grid_figure(arena, counts->pauses.longest / 1000));
}

BenchModel bench_model_of(const BenchCounts *counts, double peak_kib) {
  BenchModel model = {0};
  double allocations = (double)counts->values[COUNTER_ALLOCATIONS];
  double live = (double)counts->values[COUNTER_PEAK];
  if (allocations > 0) model.object_bytes = (double)counts->values[COUNTER_BYTES] / allocations;
  if (live > 0) model.fragmentation = peak_kib * KIB / live;
  return model;
}

void bench_model_cells(Arena *arena, const char *label, const BenchCounts *counts, double peak_kib,
                       const char *cells[CELLS]) {
  BenchModel model = bench_model_of(counts, peak_kib);
  cells[0] = pause_of(arena, label, counts);
  cells[1] = model.object_bytes > 0 ? grid_figure(arena, model.object_bytes) : "-";
  cells[2] = grid_figure(arena, peak_kib / KIB);
  cells[3] = model.fragmentation > 0 ? grid_figure(arena, model.fragmentation) : "-";
}

void bench_print_models(Text *out, const Bench *bench, const BenchResult *result) {
  if (!bench->driver->options.models || !result->measured) return;
  Grid grid = {.arena = bench->arena, .columns = CELLS + 2, .utf8 = bench->driver->style.utf8};
  grid_cell(&grid, "memory model");
  grid_cell(&grid,
            arena_format(bench->arena, "time, %s = 1", result->subject->variants.items[0].label));
  for (uint32_t i = 0; i < CELLS; i++)
    grid_cell(&grid, bench_model_titles[i]);
  for (uint32_t i = 0; i < result->subject->variants.count; i++) {
    const BenchVariant *variant = &result->subject->variants.items[i];
    const BenchRow *row = &result->rows[i];
    const char *cells[CELLS];
    if (!variant->counting) continue;
    bench_model_cells(bench->arena, variant->label, &row->counts,
                      row->summaries[METRIC_PEAK].median, cells);
    grid_cell(&grid, variant->label);
    grid_cell(&grid, bench_ratio_cell(bench, result, i));
    for (uint32_t k = 0; k < CELLS; k++)
      grid_cell(&grid, cells[k]);
  }
  text_char(out, '\n');
  grid_print(out, &grid);
}
