#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
typedef struct { int64_t id; double value; } Record;
typedef struct { Record *data; size_t size, capacity; } List;
static void append(List *list, Record r) {
  if (list->size == list->capacity) {
    list->capacity = list->capacity ? list->capacity * 2 : 4;
    list->data = realloc(list->data, list->capacity * sizeof(Record));
  }
  list->data[list->size++] = r;
}
static List process_batch(const List *data) {
  List out = {malloc(data->size * sizeof(Record)), 0, data->size};
  for (size_t i = 0; i < data->size; i++) append(&out, (Record){data->data[i].id, data->data[i].value * 1.5});
  return out;
}
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]), k = atoll(argv[2]);
  List data = {0};
  for (int64_t i = 0; i < n; i++) append(&data, (Record){i, (double)i});
  double sum = 0;
  for (int64_t j = 0; j < k; j++) {
    List out = process_batch(&data);
    sum += out.data[n - 1].value + out.data[j % n].value;
    free(out.data);
  }
  free(data.data);
  printf("%.1f\n", sum);
}
