#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
typedef struct { int64_t s, e; } Interval;
static int64_t state = 42;
static int64_t rnd(int64_t k) {
  state = state * 48271 % 2147483647;
  return state % k;
}
static int by_start(const void *a, const void *b) {
  int64_t x = ((const Interval *)a)->s, y = ((const Interval *)b)->s;
  return (x > y) - (x < y);
}
static int by_value(const void *a, const void *b) {
  int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return (x > y) - (x < y);
}
static int64_t starts_before(const Interval *intervals, int64_t n, int64_t at) {
  int64_t low = 0, high = n;
  while (low < high) {
    int64_t middle = (low + high) / 2;
    if (intervals[middle].s < at)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}
static int64_t ends_until(const int64_t *ends, int64_t n, int64_t at) {
  int64_t low = 0, high = n;
  while (low < high) {
    int64_t middle = (low + high) / 2;
    if (ends[middle] <= at)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]), total = 0, h = 0;
  Interval *intervals = malloc((size_t)n * sizeof *intervals);
  int64_t *ends = malloc((size_t)n * sizeof *ends);
  for (int64_t i = 0; i < n; i++) {
    int64_t s = rnd(100000000), e = s + 1 + rnd(1000);
    intervals[i] = (Interval){s, e};
    ends[i] = e;
  }
  qsort(intervals, (size_t)n, sizeof *intervals, by_start);
  qsort(ends, (size_t)n, sizeof *ends, by_value);
  for (int64_t i = 0; i < n; i++) {
    int64_t qs = rnd(100000000), qe = qs + 1 + rnd(1000);
    int64_t overlaps = starts_before(intervals, n, qe) - ends_until(ends, n, qs);
    total += overlaps;
    h = (h * 31 + overlaps) % 1000000007;
  }
  printf("%lld %lld\n", (long long)total, (long long)h);
  free(intervals), free(ends);
}
