// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc bench --html`. In: a report. Out: one page: machine, and per result a picture of every run, its figures and counters; where a name
** was measured with several sizes, size against time.
**
** Invariant: the page follows from the report alone, so a page made later of the saved JSON is the same; no run is left out of a picture. The
** surprise: each picture has the table of its figures under it, which says the same without one. */
#include "driver/bench_grid.h"
#include "driver/bench_record.h"

#include "base/html.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = 760, LEFT = 130, RIGHT = 20, ROW = 34, TOP = 8, AXIS = 26, CHART_HEIGHT = 260 };
static const double RUNS_WIDTH = WIDTH - LEFT - RIGHT, CURVE_WIDTH = WIDTH - LEFT - 200;
static const double CURVE_HEIGHT = CHART_HEIGHT - 24;

static const char style[] =
    "<style>\n"
    ":root { color-scheme: light dark; --text: #1b1b1b; --paper: #fff; --dim: #5c5c5c; --rule: "
    "#d9d9d9;\n"
    "  --c0: #0b5d94; --c1: #a33d00; --c2: #00604a; --c3: #7a3b69; --c4: #6b5a00; --c5: #444; }\n"
    "@media (prefers-color-scheme: dark) { :root { --text: #ececec; --paper: #16181b; --dim: "
    "#a9a9a9;\n"
    "  --rule: #3a3d42; --c0: #79bdec; --c1: #ffae7a; --c2: #6fd3b1; --c3: #dba6cb; --c4: #e0cf6b; "
    "--c5: #bbb; } }\n"
    "body { margin: 1.5rem; background: var(--paper); color: var(--text); font: 15px/1.5 "
    "system-ui, sans-serif; }\n"
    "h1 { font-size: 1.3rem; } h2 { font-size: 1.05rem; margin-top: 2rem; } .dim { color: "
    "var(--dim); }\n"
    "table { border-collapse: collapse; margin-bottom: .8rem; } td, th { padding: .1rem .6rem; "
    "text-align: right; white-space: nowrap; }\n"
    "td:first-child, th:first-child { text-align: left; } th { border-bottom: 1px solid "
    "var(--rule); }\n"
    ".scroll { overflow-x: auto; } svg { max-width: 100%; height: auto; } svg text { fill: "
    "var(--text); font-size: 12px; }\n"
    "svg .axis { stroke: var(--rule); fill: none; }\n"
    "@media print { body { margin: 0; } section { break-inside: avoid; } }\n"
    "</style>\n";

typedef struct {
  Text *out;
  Arena *arena;
  const BenchRecord *record;
  bool noisy;
} Page;

static void add_plain(const Page *page, const char *text) { html_add_escaped(page->out, text); }

/* ── axes: 1, 2 or 5 times a power of ten ── */

static double step_for(double span, int parts) {
  double rough = span / parts, power = pow(10, floor(log10(rough))), times = rough / power;
  return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
}

static double x_of(double value, double most) { return (int)LEFT + RUNS_WIDTH * value / most; }

static void add_axis(const Page *page, double most, double unit, int bottom, const char *name) {
  double step = step_for(most, 6);
  for (int i = 0; i * step <= most; i++) {
    double at = i * step;
    text_format(page->out, "<path class=\"axis\" d=\"M%.1f %dV%d\"/>", x_of(at, most), TOP, bottom);
    text_format(page->out, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%g</text>",
                x_of(at, most), bottom + 16, at / unit);
  }
  text_format(page->out, "<text x=\"4\" y=\"%d\">%s</text>\n", bottom + 16, name);
}

/* ── every run of each variant, with median and interval ── */

static void add_runs_of(const Page *page, const RecordVariant *variant, uint32_t index,
                        double most) {
  const RecordMetric *wall = &variant->metrics[METRIC_WALL];
  double middle = TOP + ROW * (int)index + 0.5 * (int)ROW;
  text_format(page->out, "<text x=\"4\" y=\"%.1f\">", middle + 4);
  add_plain(page, variant->label);
  text_format(page->out, "</text><g fill=\"var(--c%u)\" stroke=\"var(--c%u)\">", index % 6,
              index % 6);
  for (uint32_t i = 0; i < wall->samples.count; i++)
    text_format(page->out, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" opacity=\".55\"/>",
                x_of(wall->samples.items[i], most), middle - 7 + 14.0 * (i % 8) / 7);
  text_format(page->out, "<path d=\"M%.1f %.1fH%.1f\" stroke-width=\"2\"/>",
              x_of(wall->summary.low, most), middle, x_of(wall->summary.high, most));
  text_format(page->out, "<path d=\"M%.1f %.1fv20\" stroke-width=\"3\"/></g>\n",
              x_of(wall->summary.median, most), middle - 10);
}

static double most_of(const RecordResult *result) {
  double most = 0;
  for (uint32_t i = 0; i < result->variants.count; i++) {
    BenchNumbers samples = result->variants.items[i].metrics[METRIC_WALL].samples;
    for (uint32_t k = 0; k < samples.count; k++)
      if (samples.items[k] > most) most = samples.items[k];
  }
  return most > 0 ? most * 1.02 : 1;
}

static void add_runs(const Page *page, const RecordResult *result) {
  int bottom = TOP + ROW * (int)result->variants.count;
  double most = most_of(result);
  double unit = most >= 1e9 ? 1e9 : 1e6;
  text_format(
      page->out,
      "<svg viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\"><title>Wall time of every run of ",
      WIDTH, bottom + AXIS, WIDTH);
  add_plain(page, result->name);
  text_add(page->out, "</title>\n");
  add_axis(page, most, unit, bottom, unit > 1e6 ? "s" : "ms");
  for (uint32_t i = 0; i < result->variants.count; i++)
    add_runs_of(page, &result->variants.items[i], i, most);
  text_add(page->out, "</svg>\n");
}

/* ── tables ── */

static void add_cells(const Page *page, const char *tag, const char *const *cells, uint32_t count) {
  text_add(page->out, "<tr>");
  for (uint32_t i = 0; i < count; i++) {
    text_format(page->out, "<%s>", tag);
    add_plain(page, cells[i]);
    text_format(page->out, "</%s>", tag);
  }
  text_add(page->out, "</tr>\n");
}

static const char *median_of(const Page *page, const RecordVariant *variant, BenchMetric metric,
                             double unit) {
  const RecordMetric *known = &variant->metrics[metric];
  return known->known ? grid_figure(page->arena, known->summary.median / unit) : "–";
}

static const char *ratio_of(const Page *page, const RecordVariant *variant, bool first) {
  if (first) return "1";
  if (!variant->differs) return "~";
  bool noisy = bench_ratio_is_noisy(variant->ratio);
  if (noisy && !page->noisy) return "withheld";
  return arena_format(page->arena, "%s%s", noisy ? "≈ " : "",
                      grid_figure(page->arena, variant->ratio.value));
}

static void add_figures(const Page *page, const RecordResult *result) {
  const char *const titles[] = {"",       "wall ms",  "95 %",     "× first",
                                "cpu ms", "inner ms", "peak MiB", "faults"};
  enum { COLUMNS = sizeof titles / sizeof *titles };
  text_add(page->out, "<div class=\"scroll\"><table>\n");
  add_cells(page, "th", titles, COLUMNS);
  for (uint32_t i = 0; i < result->variants.count; i++) {
    const RecordVariant *variant = &result->variants.items[i];
    const BenchSummary *wall = &variant->metrics[METRIC_WALL].summary;
    const char *const cells[COLUMNS] = {variant->label,
                                        grid_figure(page->arena, wall->median / 1e6),
                                        arena_format(page->arena, "%s to %s",
                                                     grid_figure(page->arena, wall->low / 1e6),
                                                     grid_figure(page->arena, wall->high / 1e6)),
                                        ratio_of(page, variant, i == 0),
                                        median_of(page, variant, METRIC_CPU, 1e6),
                                        median_of(page, variant, METRIC_INNER, 1e6),
                                        median_of(page, variant, METRIC_PEAK, 1024),
                                        median_of(page, variant, METRIC_FAULTS, 1)};
    add_cells(page, "td", cells, COLUMNS);
  }
  text_add(page->out, "</table></div>\n");
}

static bool counts_anything(const RecordVariant *variant) {
  for (uint32_t i = 0; i < COUNTER_COUNT; i++)
    if (variant->counts.known[i]) return true;
  return false;
}

static void add_counters(const Page *page, const RecordResult *result) {
  const char *cells[COUNTER_COUNT + 2] = {""
#define COUNTER(id, name) , name
                                          BENCH_COUNTERS(COUNTER)
#undef COUNTER
                                              ,
                                          "longest pause µs"};
  text_add(page->out, "<div class=\"scroll\"><table>\n");
  add_cells(page, "th", cells, COUNTER_COUNT + 2);
  for (uint32_t i = 0; i < result->variants.count; i++) {
    const RecordVariant *variant = &result->variants.items[i];
    if (!counts_anything(variant)) continue;
    cells[0] = variant->label;
    for (uint32_t k = 0; k < COUNTER_COUNT; k++)
      cells[k + 1] =
          variant->counts.known[k]
              ? arena_format(page->arena, "%llu", (unsigned long long)variant->counts.values[k])
              : "–";
    double longest = variant->counts.pauses.longest;
    cells[COUNTER_COUNT + 1] = longest > 0 ? grid_figure(page->arena, longest) : "–";
    add_cells(page, "td", cells, COUNTER_COUNT + 2);
  }
  text_add(page->out, "</table></div>\n");
}

/* What each memory model costs. */
static void add_models(const Page *page, const RecordResult *result) {
  enum { COLUMNS = BENCH_MODEL_CELLS + 2 };
  const char *cells[COLUMNS] = {"memory model", "time, first = 1"};
  for (uint32_t i = 0; i < BENCH_MODEL_CELLS; i++)
    cells[i + 2] = bench_model_titles[i];
  text_add(page->out, "<div class=\"scroll\"><table>\n");
  add_cells(page, "th", cells, COLUMNS);
  for (uint32_t i = 0; i < result->variants.count; i++) {
    const RecordVariant *variant = &result->variants.items[i];
    if (!counts_anything(variant)) continue;
    cells[0] = variant->label;
    cells[1] = ratio_of(page, variant, i == 0);
    bench_model_cells(page->arena, variant->label, &variant->counts,
                      variant->metrics[METRIC_PEAK].summary.median, cells + 2);
    add_cells(page, "td", cells, COLUMNS);
  }
  text_add(page->out, "</table></div>\n");
}

/* What each program says of itself: a line per variant, for they need not say the same. */
static void add_facts(const Page *page, const RecordVariant *variant) {
  if (variant->facts.count == 0) return;
  text_add(page->out, "<p>");
  add_plain(page, variant->label);
  for (uint32_t i = 0; i < variant->facts.count; i++) {
    text_add(page->out, i ? ", " : ": ");
    add_plain(page, variant->facts.items[i].name);
    text_format(page->out, " %s", grid_figure(page->arena, variant->facts.items[i].median));
  }
  text_add(page->out, "</p>\n");
}

/* ── size against time, both axes logarithmic ── */

typedef struct {
  double least_n, most_n, least, most;
} Range;

static double share(double value, double least, double most) {
  return most > least ? log(value / least) / log(most / least) : 0.5;
}

static void widen(Range *range, double n, double value) {
  if (!(range->most_n > 0)) *range = (Range){n, n, value, value};
  range->least_n = fmin(range->least_n, n);
  range->most_n = fmax(range->most_n, n);
  range->least = fmin(range->least, value);
  range->most = fmax(range->most, value);
}

static bool point_of(const RecordResult *result, const char *name, const char *label, double *n,
                     double *value) {
  if (strcmp(result->name, name) != 0 || !result->size) return false;
  const RecordVariant *variant = bench_record_variant(result, label);
  *n = strtod(result->size, NULL);
  if (variant) *value = variant->metrics[METRIC_WALL].summary.median;
  return variant && *n > 0 && *value > 0;
}

/* Points of one variant joined by lines, and the slope between the first and the last. */
static void add_curve(const Page *page, const char *name, const RecordVariant *variant,
                      uint32_t index, const Range *range) {
  Text path = text_new(page->arena);
  double first_n = 0, first = 0, n = 0, value = 0, x = 0, y = 0;
  for (uint32_t i = 0; i < page->record->results.count; i++) {
    if (!point_of(&page->record->results.items[i], name, variant->label, &n, &value)) continue;
    x = (int)LEFT + CURVE_WIDTH * share(n, range->least_n, range->most_n);
    y = (int)TOP + 12 + CURVE_HEIGHT * (1 - share(value, range->least, range->most));
    text_format(&path, "%s%.1f %.1f", path.length ? "L" : "M", x, y);
    text_format(page->out, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"var(--c%u)\"/>", x, y,
                index % 6);
    if (first_n <= 0) first_n = n, first = value;
  }
  double slope = n > first_n ? log(value / first) / log(n / first_n) : 0;
  text_format(page->out, "<path d=\"%s\" fill=\"none\" stroke=\"var(--c%u)\" stroke-width=\"2\"/>",
              path.data, index % 6);
  text_format(page->out, "<text x=\"%.1f\" y=\"%.1f\">", x + 8, y + 4);
  add_plain(page, variant->label);
  text_format(page->out, ", slope %.2f</text>\n", slope);
}

static void add_sizes(const Page *page, const RecordResult *first) {
  Range range = {0};
  double n, value;
  for (uint32_t i = 0; i < page->record->results.count; i++)
    for (uint32_t k = 0; k < first->variants.count; k++)
      if (point_of(&page->record->results.items[i], first->name, first->variants.items[k].label, &n,
                   &value))
        widen(&range, n, value);
  if (!(range.most_n > range.least_n)) return;
  text_format(page->out, "<section><h2>");
  add_plain(page, first->name);
  text_format(page->out,
              ": size against time</h2>\n<svg viewBox=\"0 0 %d %d\" width=\"%d\" "
              "role=\"img\"><title>Medians; "
              "both axes are logarithmic</title>\n<path class=\"axis\" d=\"M%d %dV%dH%d\"/>",
              WIDTH, CHART_HEIGHT + TOP + AXIS, WIDTH, LEFT, TOP, CHART_HEIGHT + TOP,
              WIDTH - RIGHT);
  text_format(page->out,
              "<text x=\"4\" y=\"%d\">%g ms</text><text x=\"4\" y=\"%d\">%g ms</text>"
              "<text x=\"%d\" y=\"%d\">n = %g</text><text x=\"%d\" y=\"%d\" "
              "text-anchor=\"end\">%g</text>\n",
              TOP + 16, range.most / 1e6, CHART_HEIGHT, range.least / 1e6, LEFT,
              CHART_HEIGHT + TOP + 18, range.least_n, WIDTH - 200, CHART_HEIGHT + TOP + 18,
              range.most_n);
  for (uint32_t k = 0; k < first->variants.count; k++)
    add_curve(page, first->name, &first->variants.items[k], k, &range);
  text_add(page->out, "</svg></section>\n");
}

/* ── the page ── */

static void add_result(const Page *page, const RecordResult *result) {
  text_add(page->out, "<section><h2>");
  add_plain(page, result->name);
  if (result->size) {
    text_add(page->out, ", n = ");
    add_plain(page, result->size);
  }
  text_add(page->out, "</h2>\n");
  add_runs(page, result);
  if (page->record->models) add_models(page, result);
  add_figures(page, result);
  for (uint32_t i = 0; i < result->variants.count; i++)
    add_facts(page, &result->variants.items[i]);
  for (uint32_t i = 0; i < result->variants.count; i++) {
    if (!counts_anything(&result->variants.items[i])) continue;
    add_counters(page, result);
    break;
  }
  text_add(page->out, "</section>\n");
}

static void add_head(const Page *page) {
  const BenchRecord *record = page->record;
  const char *const facts[] = {record->cpu, record->kernel, record->libc, record->compiler};
  text_format(
      page->out,
      "<h1>ownc bench</h1>\n<p class=\"dim\">%.0f runs of each after warm-ups · seed %.0f · "
      "%.0f cores · load %.2f",
      record->runs, record->seed, record->cores, record->load);
  for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
    if (!facts[i]) continue;
    text_add(page->out, " · ");
    add_plain(page, facts[i]);
  }
  text_add(page->out, "<br>ownc ");
  add_plain(page, record->version ? record->version : "");
  text_char(page->out, ' ');
  add_plain(page, record->flags ? record->flags : "");
  text_add(page->out, "</p>\n");
  for (uint32_t i = 0; i < record->warnings.count; i++) {
    text_add(page->out, "<p>Warning: ");
    add_plain(page, record->warnings.items[i]);
    text_add(page->out, "</p>\n");
  }
}

static bool is_first_of_name(const BenchRecord *record, uint32_t at) {
  for (uint32_t i = 0; i < at; i++)
    if (strcmp(record->results.items[i].name, record->results.items[at].name) == 0) return false;
  return true;
}

void bench_print_html(Text *out, Arena *arena, const BenchRecord *record, bool noisy) {
  Page page = {out, arena, record, noisy};
  html_begin(out, "ownc bench");
  text_add(out, style);
  text_add(out, "<main>\n");
  add_head(&page);
  for (uint32_t i = 0; i < record->results.count; i++) {
    add_result(&page, &record->results.items[i]);
  }
  for (uint32_t i = 0; i < record->results.count; i++)
    if (is_first_of_name(record, i)) add_sizes(&page, &record->results.items[i]);
  text_add(out, "<p class=\"dim\">A dot is a run, the thick mark the median, the line its 95 % "
                "interval. ~: the runs do not tell it from "
                "the first row (Mann-Whitney U, 5 %). Withheld, or with --noisy ≈: known no better "
                "than to 5 %.</p>\n");
  html_end(out);
}
