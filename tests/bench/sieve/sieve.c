#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static int64_t primes(int64_t n) {
  bool *prime = malloc((size_t)n + 1);
  memset(prime, true, (size_t)n + 1);
  int64_t count = 0;
  for (int64_t i = 2; i <= n; i++) {
    if (!prime[i]) continue;
    count++;
    for (int64_t j = i + i; j <= n; j += i) prime[j] = false;
  }
  free(prime);
  return count;
}
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]);
  for (int round = 0; round < 3; round++, n /= 2) printf("%lld %lld\n", (long long)n, (long long)primes(n));
}
