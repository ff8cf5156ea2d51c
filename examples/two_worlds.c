/* The fn half of two_worlds.own in C. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct { double value; } Record;
typedef struct { Record *items; int64_t count, capacity; } Records;
typedef struct { double *items; int64_t count, capacity; } Floats;

#define APPEND(list, item)                                                        \
  do {                                                                            \
    if ((list).count == (list).capacity) {                                        \
      (list).capacity = (list).capacity ? 2 * (list).capacity : 4;                \
      (list).items = realloc((list).items, (size_t)(list).capacity * sizeof *(list).items); \
      if (!(list).items) abort();                                                 \
    }                                                                             \
    (list).items[(list).count++] = (item);                                        \
  } while (0)

static double process(const Record *r) { return r->value * 1.5; }

static double process_batch(Records data) {
  Floats results = {0};
  for (int64_t i = 0; i < data.count; i++) APPEND(results, process(&data.items[i]));
  double total = 0;
  for (int64_t i = 0; i < results.count; i++) total += results.items[i];
  free(results.items);
  free(data.items);
  return total;
}

int main(int argc, char **argv) {
  int64_t n = argc > 1 ? atoll(argv[1]) : 1000;
  Records batch = {0};
  for (int64_t i = 0; i < n; i++) APPEND(batch, ((Record){(double)i}));
  printf("%.1f\n", process_batch(batch));
}
