// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Statistics of `ownc bench` against values computed with Python beforehand (numpy 2, scipy 1.17: median, percentile,
** median_abs_deviation, binom, mannwhitneyu with method='asymptotic'). Both sides draw their samples with splitmix64. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "driver/bench_stats.h"

static int setup(void **state) {
  *state = arena_new();
  return 0;
}

static int teardown(void **state) {
  arena_free(*state);
  return 0;
}

static void near(double got, double wanted) {
  if (fabs(got - wanted) > 1e-12 * fmax(1, fabs(wanted)))
    fail_msg("%.17g, expected %.17g", got, wanted);
}

/* `count` numbers base … base + spread - 1. */
static BenchNumbers sample(Arena *arena, BenchRandom *random, uint32_t count, double base,
                           uint32_t spread) {
  double *items = arena_make_many(arena, double, count);
  for (uint32_t i = 0; i < count; i++)
    items[i] = base + bench_random_below(random, spread);
  return (BenchNumbers){items, count};
}

static BenchNumbers seeded(Arena *arena, uint64_t seed, uint32_t count, double base,
                           uint32_t spread) {
  BenchRandom random = {seed};
  return sample(arena, &random, count, base, spread);
}

static void same_sequence_everywhere(void **state) {
  (void)state;
  BenchRandom random = {0};
  assert_true(bench_random(&random) == 0xe220a8397b1dcdaf);
  assert_true(bench_random(&random) == 0x6e789e6aa1b965f4);
  assert_true(bench_random(&random) == 0x6c45d188009454f);
}

typedef struct {
  uint64_t seed;
  uint32_t count;
  double base;
  uint32_t spread;
  double median, low, high, least, mad;
  uint32_t mild;
} Known;

/* Two rows make a pair, whose probability and ratio stand in `pairs`. */
static const Known known[] = {
    {1, 10, 1000, 100, 1065, 1044, 1087, 1028, 17.5, 0},
    {2, 10, 1000, 100, 1065.5, 1031, 1074, 1025, 8, 0},
    {3, 15, 1000, 50, 1030, 1010, 1035, 1003, 6, 0},
    {4, 15, 1020, 50, 1049, 1042, 1062, 1029, 8, 0},
    {5, 30, 1000, 8, 1003, 1003, 1006, 1000, 2, 0},
    {6, 30, 1002, 8, 1005, 1003, 1007, 1002, 2, 0},
    {7, 11, 100000, 3000, 101169, 100310, 101748, 100050, 421, 1},
    {8, 14, 101000, 9000, 105397.5, 102756, 107201, 101574, 1211, 0},
    {9, 15, 500, 1, 500, 500, 500, 500, 0, 0},
    {10, 15, 500, 1, 500, 500, 500, 500, 0, 0},
    {11, 101, 1000000, 40000, 1021754, 1018229, 1025625, 1000366, 9644, 0},
    {12, 100, 1010000, 40000, 1031422, 1025366, 1034013, 1010309, 8973, 0},
};
enum { PAIRS = sizeof known / sizeof *known / 2 };

static const struct {
  double p;
  BenchRatio ratio;
} pairs[PAIRS] = {
    {0.4264846218865175, {0.999530736743313, 0.9776119402985075, 1.0310585399327854}},
    {5.61805368868175e-05, {0.9818875119161106, 0.9635820376275162, 0.9894837476099426}},
    {0.04162596115923039, {0.9980099502487563, 0.9965226030799801, 1.00049826231321}},
    {7.217350829582588e-05, {0.9598804525724045, 0.9451031894934334, 0.9711036379140199}},
    {1, {1, 1, 1}},
    {4.594767389914487e-06, {0.9906265330776346, 0.9864329581314818, 0.9970436353946963}},
};

static BenchNumbers known_sample(Arena *arena, const Known *row) {
  return seeded(arena, row->seed, row->count, row->base, row->spread);
}

static void summaries(void **state) {
  for (uint32_t i = 0; i < 2 * PAIRS; i++) {
    BenchSummary got = bench_summary(*state, known_sample(*state, &known[i]));
    near(got.median, known[i].median);
    near(got.low, known[i].low);
    near(got.high, known[i].high);
    near(got.least, known[i].least);
    near(got.mad, known[i].mad);
    assert_int_equal(got.mild, known[i].mild);
    assert_int_equal(got.severe, 0);
  }
}

static void differences_and_ratios(void **state) {
  for (uint32_t i = 0; i < PAIRS; i++) {
    BenchNumbers a = known_sample(*state, &known[2 * i]),
                 b = known_sample(*state, &known[2 * i + 1]);
    near(bench_difference(*state, a, b), pairs[i].p);
    near(bench_difference(*state, b, a), pairs[i].p);
    BenchRatio ratio = bench_ratio(*state, a, b);
    near(ratio.value, pairs[i].ratio.value);
    near(ratio.low, pairs[i].ratio.low);
    near(ratio.high, pairs[i].ratio.high);
  }
}

static void outliers_are_counted_and_kept(void **state) {
  static const double items[] = {10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 60, 28};
  BenchSummary got = bench_summary(*state, (BenchNumbers){items, 12});
  near(got.median, 15.5);
  near(got.low, 12);
  near(got.high, 19);
  assert_int_equal(got.mild, 1);
  assert_int_equal(got.severe, 1);
}

static void holm_corrects(void **state) {
  (void)state;
  static const double p[2][4] = {{0.04, 0.01, 0.03, 0.005}, {0.9, 0.01, 0.01, 0.6}};
  static const double wanted[2][4] = {{0.06, 0.03, 0.06, 0.02}, {1, 0.04, 0.04, 1}};
  double corrected[4];
  for (int row = 0; row < 2; row++) {
    bench_holm(p[row], 4, corrected);
    for (int i = 0; i < 4; i++)
      near(corrected[i], wanted[row][i]);
  }
}

/* 1,000 random pairs of 10 … 39 runs with many ties: sums of every statistic. */
static void a_thousand_samples(void **state) {
  double median = 0, low = 0, high = 0, mad = 0, outliers = 0, p = 0;
  for (uint64_t seed = 0; seed < 1000; seed++) {
    BenchRandom random = {seed};
    uint32_t n = 10 + bench_random_below(&random, 30), m = 10 + bench_random_below(&random, 30);
    uint32_t spread = 1 + bench_random_below(&random, 200);
    BenchNumbers a = sample(*state, &random, n, 1000, spread),
                 b = sample(*state, &random, m, 1000, spread);
    BenchSummary got = bench_summary(*state, a);
    median += got.median;
    low += got.low;
    high += got.high;
    mad += got.mad;
    outliers += got.mild + got.severe;
    p += bench_difference(*state, a, b);
  }
  near(median, 1051763);
  near(low, 1028245);
  near(high, 1074337);
  near(mad, 23819.5);
  near(outliers, 42);
  near(p, 507.2071416347908);
}

/* Runs of one program against itself: at most one report in twenty sees a difference. */
static void equals_are_not_different(void **state) {
  uint32_t different = 0;
  for (uint64_t i = 0; i < 1000; i++) {
    BenchNumbers a = seeded(*state, 1000 + 2 * i, 15, 1000, 1000);
    BenchNumbers b = seeded(*state, 1001 + 2 * i, 15, 1000, 1000);
    different += bench_difference(*state, a, b) < 0.05;
  }
  assert_int_equal(different, 48);
}

static void noisy_ratios(void **state) {
  (void)state;
  assert_false(bench_ratio_is_noisy((BenchRatio){2, 1.91, 2.09}));
  assert_true(bench_ratio_is_noisy((BenchRatio){2, 1.85, 2.09}));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(same_sequence_everywhere),
      cmocka_unit_test(summaries),
      cmocka_unit_test(differences_and_ratios),
      cmocka_unit_test(outliers_are_counted_and_kept),
      cmocka_unit_test(holm_corrects),
      cmocka_unit_test(a_thousand_samples),
      cmocka_unit_test(equals_are_not_different),
      cmocka_unit_test(noisy_ratios),
  };
  return cmocka_run_group_tests(tests, setup, teardown);
}
