#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
enum { CAPACITY = 100000 };
typedef struct { int64_t key, slot; } Entry; /* slot 0: free */
static Entry *entries;
static uint64_t size, capacity;
static int64_t *keys, *previous, *next, count = 1, s = 42;
static int64_t rnd(int64_t k) {
  s = s * 48271 % 2147483647;
  return s % k;
}
static uint64_t hash(uint64_t x) {
  x ^= x >> 32;
  x *= UINT64_C(0x9E3779B97F4A7C15);
  return x ^ x >> 29;
}
static Entry *find(int64_t key) {
  uint64_t at = hash((uint64_t)key) & (capacity - 1);
  while (entries[at].slot && entries[at].key != key) at = (at + 1) & (capacity - 1);
  return &entries[at];
}
static void grow(void) {
  Entry *old = entries;
  uint64_t slots = capacity;
  capacity = capacity ? capacity * 2 : 16;
  entries = calloc(capacity, sizeof *entries);
  for (uint64_t i = 0; i < slots; i++)
    if (old[i].slot) *find(old[i].key) = old[i];
  free(old);
}
static void put(int64_t key, int64_t slot) {
  if ((size + 1) * 4 > capacity * 3) grow();
  *find(key) = (Entry){key, slot};
  size++;
}
/* What follows moves up, if it may. */
static void erase(int64_t key) {
  uint64_t mask = capacity - 1, hole = (uint64_t)(find(key) - entries);
  for (uint64_t at = (hole + 1) & mask; entries[at].slot; at = (at + 1) & mask) {
    uint64_t wanted = hash((uint64_t)entries[at].key) & mask;
    if (((at - wanted) & mask) < ((at - hole) & mask)) continue;
    entries[hole] = entries[at];
    hole = at;
  }
  entries[hole].slot = 0;
  size--;
}
static void unlink_slot(int64_t slot) {
  next[previous[slot]] = next[slot];
  previous[next[slot]] = previous[slot];
}
static void link_front(int64_t slot) {
  int64_t first = next[0];
  previous[slot] = 0;
  next[slot] = first;
  previous[first] = slot;
  next[0] = slot;
}
static bool use(int64_t key) {
  int64_t slot = find(key)->slot;
  if (slot) {
    unlink_slot(slot);
    link_front(slot);
    return true;
  }
  if (count <= CAPACITY) {
    slot = count++;
  } else {
    slot = previous[0];
    unlink_slot(slot);
    erase(keys[slot]);
  }
  keys[slot] = key;
  put(key, slot);
  link_front(slot);
  return false;
}
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]), hits = 0, h = 0;
  keys = calloc(CAPACITY + 1, sizeof *keys);
  previous = calloc(CAPACITY + 1, sizeof *previous);
  next = calloc(CAPACITY + 1, sizeof *next);
  grow();
  for (int64_t i = 0; i < n; i++) {
    int64_t a = rnd(200000), b = rnd(200000);
    hits += use(a < b ? a : b);
  }
  for (int64_t slot = next[0]; slot; slot = next[slot]) h = (h * 31 + keys[slot]) % 1000000007;
  printf("%lld %llu %lld\n", (long long)hits, (unsigned long long)size, (long long)h);
  free(entries), free(keys), free(previous), free(next);
}
