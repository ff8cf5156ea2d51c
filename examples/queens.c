/* The fn half of queens.own in C. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
static int64_t place(int64_t row, int64_t n, bool *columns, bool *up, bool *down) {
  if (row == n) return 1;
  int64_t count = 0;
  for (int64_t c = 0; c < n; c++) {
    int64_t u = row + c, d = row - c + n - 1;
    if (!columns[c] && !up[u] && !down[d]) {
      columns[c] = up[u] = down[d] = true;
      count += place(row + 1, n, columns, up, down);
      columns[c] = up[u] = down[d] = false;
    }
  }
  return count;
}
int main(int argc, char **argv) {
  int64_t n = argc > 1 ? atoll(argv[1]) : 8;
  bool *columns = calloc((size_t)n, 1), *up = calloc((size_t)(2 * n), 1), *down = calloc((size_t)(2 * n), 1);
  printf("%lld\n", (long long)place(0, n, columns, up, down));
  free(columns), free(up), free(down);
}
