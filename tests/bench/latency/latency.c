#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
typedef struct { int64_t id; double value; char *name; } Record;
typedef struct { Record **items; int64_t size, capacity; } List;
static void append(List *list, Record *record) {
  if (list->size == list->capacity) {
    list->capacity = list->capacity ? list->capacity * 2 : 4;
    list->items = realloc(list->items, (size_t)list->capacity * sizeof *list->items);
  }
  list->items[list->size++] = record;
}
static List request(int64_t i) {
  List list = {NULL, 0, 0};
  for (int64_t j = 0; j < 100; j++) {
    char text[64];
    int length = snprintf(text, sizeof text, "k%lld-%lld", (long long)i, (long long)j);
    Record *record = malloc(sizeof *record);
    char *name = malloc((size_t)length + 1);
    memcpy(name, text, (size_t)length + 1);
    *record = (Record){j, (double)j * 1.5, name};
    append(&list, record);
  }
  return list;
}
static void drop(List *list) {
  for (int64_t j = 0; j < list->size; j++) free(list->items[j]->name), free(list->items[j]);
  free(list->items);
}
static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}
static int order(const void *a, const void *b) {
  int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return (x > y) - (x < y);
}
static void report(int64_t *times, int64_t n) {
  qsort(times, (size_t)n, sizeof *times, order);
  FILE *out = fopen("/dev/fd/3", "w");
  if (!out || n == 0) return;
  fprintf(out, "%lld %lld %lld %lld %lld\n", (long long)times[n / 2], (long long)times[n * 99 / 100],
          (long long)times[n * 999 / 1000], (long long)times[n * 9999 / 10000], (long long)times[n - 1]);
  fclose(out);
}
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]);
  List *window = calloc(5000, sizeof *window);
  int64_t *times = malloc((size_t)(n + 1) * sizeof *times);
  double sum = 0;
  for (int64_t i = 0; i < n; i++) {
    int64_t start = now();
    List list = request(i);
    for (int64_t j = 0; j < list.size; j++) sum += list.items[j]->value;
    drop(&window[i % 5000]);
    window[i % 5000] = list;
    times[i] = now() - start;
  }
  printf("%.1f\n", sum);
  report(times, n);
  free(times);
  for (int64_t i = 0; i < 5000; i++) drop(&window[i]);
  free(window);
}
