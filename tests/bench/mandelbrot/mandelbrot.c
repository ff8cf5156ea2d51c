#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]), inside = 0, h = 0;
  for (int64_t y = 0; y < n; y++) {
    double ci = 2.0 * (double)y / (double)n - 1.0;
    for (int64_t x = 0; x < n; x++) {
      double cr = 2.0 * (double)x / (double)n - 1.5, zr = 0, zi = 0, a = 0, b = 0;
      int64_t k = 0;
      while (k < 100 && a + b <= 4.0) {
        zi = 2.0 * zr * zi + ci;
        zr = a - b + cr;
        a = zr * zr;
        b = zi * zi;
        k++;
      }
      if (k == 100) inside++;
      h = (h * 31 + k) % 1000000007;
    }
  }
  printf("%lld %lld\n", (long long)inside, (long long)h);
}
