#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
static int64_t s = 42;
static int64_t rnd(int64_t k) {
  s = s * 48271 % 2147483647;
  return s % k;
}
static uint8_t *letters(int64_t n) {
  uint8_t *text = malloc((size_t)n);
  for (int64_t i = 0; i < n; i++) text[i] = (uint8_t)(97 + rnd(4));
  return text;
}
static int64_t distance(const uint8_t *a, const uint8_t *b, int64_t n) {
  int64_t *row = malloc((size_t)(n + 1) * sizeof *row), *next = calloc((size_t)n + 1, sizeof *next);
  for (int64_t j = 0; j <= n; j++) row[j] = j;
  for (int64_t i = 0; i < n; i++) {
    next[0] = i + 1;
    for (int64_t j = 0; j < n; j++) {
      int64_t cost = row[j] + (a[i] != b[j]);
      if (row[j + 1] + 1 < cost) cost = row[j + 1] + 1;
      if (next[j] + 1 < cost) cost = next[j] + 1;
      next[j + 1] = cost;
    }
    int64_t *t = row;
    row = next, next = t;
  }
  int64_t result = row[n];
  free(row), free(next);
  return result;
}
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]);
  uint8_t *a = letters(n), *b = letters(n);
  printf("%lld\n", (long long)distance(a, b, n));
  free(a), free(b);
}
