#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
static double a(int64_t i, int64_t j) { return 1.0 / (double)((i + j) * (i + j + 1) / 2 + i + 1); }
static void times(const double *v, double *out, int64_t n) {
  for (int64_t i = 0; i < n; i++) {
    double sum = 0;
    for (int64_t j = 0; j < n; j++) sum += a(i, j) * v[j];
    out[i] = sum;
  }
}
static void transposed_times(const double *v, double *out, int64_t n) {
  for (int64_t i = 0; i < n; i++) {
    double sum = 0;
    for (int64_t j = 0; j < n; j++) sum += a(j, i) * v[j];
    out[i] = sum;
  }
}
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]);
  double *u = malloc((size_t)n * sizeof *u), *v = calloc((size_t)n, sizeof *v), *between = calloc((size_t)n, sizeof *between);
  for (int64_t i = 0; i < n; i++) u[i] = 1;
  for (int round = 0; round < 10; round++) {
    times(u, between, n), transposed_times(between, v, n);
    times(v, between, n), transposed_times(between, u, n);
  }
  double uv = 0, vv = 0;
  for (int64_t i = 0; i < n; i++) uv += u[i] * v[i], vv += v[i] * v[i];
  printf("%.9f\n", sqrt(uv / vv));
  free(u), free(v), free(between);
}
