// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: samples. Out: medians with intervals, whether two samples differ, the ratio of their medians (toolchain.md §4.3).
** Invariant: the same samples give the same answer everywhere: the bootstrap has its own generator and a fixed seed.
** The surprise: the interval of a median needs no distribution: the k-th smallest and k-th largest value enclose it with the
** probability that a fair coin, thrown once per run, shows heads at least k and at most n - k times. */
#include "driver/bench_stats.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { DRAWS = 2000 };
static const double ALPHA = 0.05;
static const double MOST_HALF_WIDTH = 0.05;
static const uint64_t BOOTSTRAP_SEED = 42;

uint64_t bench_random(BenchRandom *random) {
  uint64_t z = random->state += 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

uint32_t bench_random_below(BenchRandom *random, uint32_t bound) {
  return (uint32_t)(((bench_random(random) >> 32) * bound) >> 32);
}

static int compare_numbers(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

static double *sorted(Arena *scratch, BenchNumbers numbers) {
  double *copy = arena_copy(scratch, numbers.items, sizeof *copy * numbers.count);
  qsort(copy, numbers.count, sizeof *copy, compare_numbers);
  return copy;
}

static double median_of_sorted(const double *items, uint32_t count) {
  if (count == 0) return 0;
  return count % 2 ? items[count / 2] : (items[count / 2 - 1] + items[count / 2]) / 2;
}

/* The value below which the share `at` of the items lies, between neighbours by straight lines. */
static double quantile_of_sorted(const double *items, uint32_t count, double at) {
  double place = at * (count - 1);
  uint32_t below = (uint32_t)place, above = below + 1 < count ? below + 1 : below;
  return items[below] + (place - below) * (items[above] - items[below]);
}

/* The largest k for which the k-th smallest and the k-th largest of `count` values enclose the median with 95 %; 0: none. */
static uint32_t interval_rank(uint32_t count) {
  double outside = 0, term = ldexp(1, -(int)count);
  uint32_t rank = 0;
  while (rank < count / 2 && 2 * (outside + term) <= ALPHA) {
    outside += term;
    term *= (double)(count - rank) / (rank + 1);
    rank++;
  }
  return rank;
}

static void count_outliers(BenchSummary *summary, const double *items, uint32_t count) {
  double first = quantile_of_sorted(items, count, 0.25),
         third = quantile_of_sorted(items, count, 0.75), reach = third - first;
  for (uint32_t i = 0; i < count; i++) {
    double beyond = items[i] < first ? first - items[i] : items[i] - third;
    if (beyond > 3 * reach)
      summary->severe++;
    else if (beyond > 1.5 * reach)
      summary->mild++;
  }
}

BenchSummary bench_summary(Arena *scratch, BenchNumbers numbers) {
  BenchSummary summary = {0};
  uint32_t count = numbers.count;
  if (count == 0) return summary;
  ArenaMark mark = arena_mark(scratch);
  double *items = sorted(scratch, numbers);
  uint32_t rank = interval_rank(count);
  summary.median = median_of_sorted(items, count);
  summary.least = items[0];
  summary.low = items[rank ? rank - 1 : 0];
  summary.high = items[rank ? count - rank : count - 1];
  count_outliers(&summary, items, count);
  for (uint32_t i = 0; i < count; i++)
    items[i] = fabs(items[i] - summary.median);
  qsort(items, count, sizeof *items, compare_numbers);
  summary.mad = median_of_sorted(items, count);
  arena_rewind(scratch, mark);
  return summary;
}

typedef struct {
  double value;
  bool of_a;
} Ranked;

static int compare_ranked(const void *left, const void *right) {
  const Ranked *a = left, *b = right;
  return (a->value > b->value) - (a->value < b->value);
}

/* Sum of the ranks of a; equal values share the mean of their ranks. *ties: the sum of t^3 - t over groups of t equals. */
static double rank_sum(Ranked *items, uint32_t count, double *ties) {
  double sum = 0;
  *ties = 0;
  qsort(items, count, sizeof *items, compare_ranked);
  for (uint32_t from = 0, to; from < count; from = to) {
    uint32_t of_a = 0;
    for (to = from; to < count && items[to].value == items[from].value; to++)
      of_a += items[to].of_a;
    double size = to - from;
    sum += of_a * (from + to + 1) / 2.0;
    *ties += size * size * size - size;
  }
  return sum;
}

double bench_difference(Arena *scratch, BenchNumbers a, BenchNumbers b) {
  ArenaMark mark = arena_mark(scratch);
  uint32_t count = a.count + b.count;
  Ranked *items = arena_make_many(scratch, Ranked, count);
  for (uint32_t i = 0; i < a.count; i++)
    items[i] = (Ranked){a.items[i], true};
  for (uint32_t i = 0; i < b.count; i++)
    items[a.count + i] = (Ranked){b.items[i], false};
  double ties, n = a.count, m = b.count, all = count;
  double u = rank_sum(items, count, &ties) - n * (n + 1) / 2;
  arena_rewind(scratch, mark);
  double deviation = sqrt(n * m / 12 * (all + 1 - ties / (all * (all - 1))));
  double distance = fabs(u - n * m / 2) - 0.5;
  if (!(deviation > 0) || distance <= 0) return 1;
  return erfc(distance / deviation / sqrt(2));
}

/* p[at] times the number of probabilities that are not smaller; equals count in their order. */
static double holm_step(const double *p, uint32_t count, uint32_t at) {
  uint32_t smaller = 0;
  for (uint32_t i = 0; i < count; i++)
    smaller += p[i] < p[at] || (p[i] == p[at] && i < at);
  return p[at] * (count - smaller);
}

void bench_holm(const double *p, uint32_t count, double *corrected) {
  for (uint32_t i = 0; i < count; i++) {
    double most = 0;
    for (uint32_t k = 0; k < count; k++)
      if (p[k] <= p[i]) most = fmax(most, holm_step(p, count, k));
    corrected[i] = fmin(most, 1);
  }
}

static double draw_median(BenchRandom *random, double *space, BenchNumbers numbers) {
  for (uint32_t i = 0; i < numbers.count; i++)
    space[i] = numbers.items[bench_random_below(random, numbers.count)];
  qsort(space, numbers.count, sizeof *space, compare_numbers);
  return median_of_sorted(space, numbers.count);
}

static double divide(double a, double b) { return b > 0 ? a / b : 0; }

BenchRatio bench_ratio(Arena *scratch, BenchNumbers a, BenchNumbers b) {
  ArenaMark mark = arena_mark(scratch);
  BenchRandom random = {BOOTSTRAP_SEED};
  double *draws = arena_make_many(scratch, double, DRAWS);
  double *space = arena_make_many(scratch, double, a.count > b.count ? a.count : b.count);
  for (uint32_t i = 0; i < DRAWS; i++) {
    double above = draw_median(&random, space, a), below = draw_median(&random, space, b);
    draws[i] = divide(above, below);
  }
  qsort(draws, DRAWS, sizeof *draws, compare_numbers);
  BenchRatio ratio = {.low = quantile_of_sorted(draws, DRAWS, ALPHA / 2),
                      .high = quantile_of_sorted(draws, DRAWS, 1 - ALPHA / 2)};
  ratio.value = divide(median_of_sorted(sorted(scratch, a), a.count),
                       median_of_sorted(sorted(scratch, b), b.count));
  arena_rewind(scratch, mark);
  return ratio;
}

bool bench_ratio_is_noisy(BenchRatio ratio) {
  return (ratio.high - ratio.low) / 2 > MOST_HALF_WIDTH * ratio.value;
}
