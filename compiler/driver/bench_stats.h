// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Statistics of `ownc bench`, without assumptions about distributions: nothing here is a mean. Pure functions of numbers.
**
** Glossary: MAD = median of the distances to the median · fence = quartile ± 1.5 (mild) or 3 (severe) times the distance of
** the quartiles; what lies beyond is counted and never removed. */
#ifndef OWN_DRIVER_BENCH_STATS_H
#define OWN_DRIVER_BENCH_STATS_H

#include "base/arena.h"
#include <stdbool.h>
#include <stdint.h>

/* splitmix64: one number of state, the same sequence on every machine. */
typedef struct {
  uint64_t state;
} BenchRandom;

uint64_t bench_random(BenchRandom *random);
uint32_t bench_random_below(BenchRandom *random, uint32_t bound);

typedef struct {
  const double *items;
  uint32_t count;
} BenchNumbers;

typedef struct {
  double median, low, high; /* [low, high]: 95 % interval of the median, by order statistics */
  double least, mad;
  uint32_t mild, severe; /* beyond the inner and beyond the outer fences */
} BenchSummary;

BenchSummary bench_summary(Arena *scratch, BenchNumbers numbers);

/* Mann-Whitney U with ties, two-sided, normal approximation with continuity correction (10 or more runs): the probability
** that two samples of one distribution lie at least so far apart. */
double bench_difference(Arena *scratch, BenchNumbers a, BenchNumbers b);
/* Holm's correction of `count` such probabilities. */
void bench_holm(const double *p, uint32_t count, double *corrected);

typedef struct {
  double value, low, high; /* ratio of the medians; 95 % of 2,000 bootstrap draws */
} BenchRatio;

/* Median of a over median of b. The draws always start from the same seed. */
BenchRatio bench_ratio(Arena *scratch, BenchNumbers a, BenchNumbers b);
/* Is half the width of the interval more than 5 % of the ratio? */
bool bench_ratio_is_noisy(BenchRatio ratio);

#endif
