#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct { char *word; uint64_t length, hash; int64_t count; } Entry; /* word NULL: free */
static Entry *entries;
static uint64_t size, capacity;
static int64_t s = 42;
static int64_t rnd(int64_t k) {
  s = s * 48271 % 2147483647;
  return s % k;
}
static uint64_t hash(const char *word, uint64_t length) {
  uint64_t h = UINT64_C(0xcbf29ce484222325);
  for (uint64_t i = 0; i < length; i++) h = (h ^ (uint8_t)word[i]) * UINT64_C(0x100000001b3);
  return h;
}
static Entry *find(const char *word, uint64_t length, uint64_t h) {
  uint64_t at = h & (capacity - 1);
  for (;; at = (at + 1) & (capacity - 1)) {
    Entry *entry = &entries[at];
    if (!entry->word || (entry->hash == h && entry->length == length && !memcmp(entry->word, word, length))) return entry;
  }
}
static void grow(void) {
  Entry *old = entries;
  uint64_t count = capacity;
  capacity = capacity ? capacity * 2 : 16;
  entries = calloc(capacity, sizeof *entries);
  for (uint64_t i = 0; i < count; i++)
    if (old[i].word) *find(old[i].word, old[i].length, old[i].hash) = old[i];
  free(old);
}
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]);
  uint64_t bytes = 0, room = 16;
  char *text = malloc(room);
  for (int64_t i = 0; i < n; i++) {
    int64_t a = rnd(50000), b = rnd(50000);
    char piece[32];
    uint64_t length = (uint64_t)snprintf(piece, sizeof piece, "word%lld ", (long long)(a < b ? a : b));
    if (bytes + length > room) text = realloc(text, room *= 2);
    memcpy(text + bytes, piece, length);
    bytes += length;
  }
  for (uint64_t start = 0; start < bytes;) {
    uint64_t end = (uint64_t)((char *)memchr(text + start, ' ', bytes - start) - text), length = end - start;
    if ((size + 1) * 4 > capacity * 3) grow();
    uint64_t h = hash(text + start, length);
    Entry *entry = find(text + start, length, h);
    if (!entry->word) {
      *entry = (Entry){malloc(length + 1), length, h, 0};
      memcpy(entry->word, text + start, length);
      entry->word[length] = 0;
      size++;
    }
    entry->count++;
    start = end + 1;
  }
  const Entry *best = NULL;
  for (uint64_t i = 0; i < capacity; i++) {
    const Entry *entry = &entries[i];
    if (!entry->word) continue;
    if (!best || entry->count > best->count || (entry->count == best->count && strcmp(entry->word, best->word) < 0)) best = entry;
  }
  printf("%llu %llu %s %lld\n", (unsigned long long)bytes, (unsigned long long)size, best->word, (long long)best->count);
  for (uint64_t i = 0; i < capacity; i++) free(entries[i].word);
  free(entries), free(text);
}
