#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
static void fannkuch(int64_t n) {
  int64_t *order = malloc((size_t)n * sizeof *order), *flipped = calloc((size_t)n, sizeof *flipped);
  int64_t *counts = calloc((size_t)n, sizeof *counts), checksum = 0, most = 0, sign = 1, r = n;
  for (int64_t i = 0; i < n; i++) order[i] = i;
  for (;;) {
    for (; r != 1; r--) counts[r - 1] = r;
    if (order[0] != 0) {
      for (int64_t i = 0; i < n; i++) flipped[i] = order[i];
      int64_t flips = 0;
      for (int64_t first = flipped[0]; first != 0; first = flipped[0]) {
        for (int64_t low = 0, high = first; low < high; low++, high--) {
          int64_t t = flipped[low];
          flipped[low] = flipped[high];
          flipped[high] = t;
        }
        flips++;
      }
      if (flips > most) most = flips;
      checksum += sign * flips;
    }
    sign = -sign;
    for (;; r++) {
      if (r == n) {
        printf("%lld %lld\n", (long long)checksum, (long long)most);
        free(order), free(flipped), free(counts);
        return;
      }
      int64_t first = order[0];
      for (int64_t i = 0; i < r; i++) order[i] = order[i + 1];
      order[r] = first;
      if (--counts[r] > 0) break;
    }
  }
}
int main(int argc, char **argv) {
  (void)argc;
  fannkuch(atoll(argv[1]));
}
