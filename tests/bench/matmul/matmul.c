#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
static double **matrix(int64_t n) {
  double t = 1.0 / (double)n / (double)n, **rows = malloc((size_t)n * sizeof(double *));
  for (int64_t i = 0; i < n; i++) {
    rows[i] = malloc((size_t)n * sizeof(double));
    for (int64_t j = 0; j < n; j++) rows[i][j] = t * (double)(i - j) * (double)(i + j);
  }
  return rows;
}
static double **product(double **a, double **b, int64_t n) {
  double **c = malloc((size_t)n * sizeof(double *));
  for (int64_t i = 0; i < n; i++) {
    double *x = c[i] = calloc((size_t)n, sizeof(double));
    for (int64_t k = 0; k < n; k++) {
      double t = a[i][k];
      const double *y = b[k];
      for (int64_t j = 0; j < n; j++) x[j] += t * y[j];
    }
  }
  return c;
}
static void drop(double **rows, int64_t n) {
  for (int64_t i = 0; i < n; i++) free(rows[i]);
  free(rows);
}
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]);
  double **a = matrix(n), **b = matrix(n), **c = product(a, b, n);
  printf("%.9f\n", c[n / 2][n / 2]);
  drop(a, n), drop(b, n), drop(c, n);
}
