#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
typedef struct { int64_t key, count; } Entry; /* count 0: free */
static Entry *entries;
static uint64_t size, capacity;
static uint64_t hash(uint64_t x) {
  x ^= x >> 32;
  x *= UINT64_C(0x9E3779B97F4A7C15);
  return x ^ x >> 29;
}
static Entry *find(int64_t key) {
  uint64_t at = hash((uint64_t)key) & (capacity - 1);
  while (entries[at].count && entries[at].key != key) at = (at + 1) & (capacity - 1);
  return &entries[at];
}
static void grow(void) {
  Entry *old = entries;
  uint64_t count = capacity;
  capacity = capacity ? capacity * 2 : 16;
  entries = calloc(capacity, sizeof *entries);
  for (uint64_t i = 0; i < count; i++)
    if (old[i].count) *find(old[i].key) = old[i];
  free(old);
}
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]), s = 42, largest = 0, sum = 0;
  for (int64_t i = 0; i < n; i++) {
    s = s * 48271 % 2147483647;
    if ((size + 1) * 4 > capacity * 3) grow();
    Entry *entry = find(s % 500000);
    if (!entry->count) size++, entry->key = s % 500000;
    entry->count++;
  }
  for (uint64_t i = 0; i < capacity; i++) {
    if (!entries[i].count) continue;
    if (entries[i].count > largest) largest = entries[i].count;
    sum += entries[i].key * entries[i].count % 1000;
  }
  printf("%llu %lld %lld\n", (unsigned long long)size, (long long)largest, (long long)sum);
  free(entries);
}
