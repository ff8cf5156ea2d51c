#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]);
  List *window = calloc(5000, sizeof *window);
  double sum = 0;
  for (int64_t i = 0; i < n; i++) {
    List list = request(i);
    for (int64_t j = 0; j < list.size; j++) sum += list.items[j]->value;
    drop(&window[i % 5000]);
    window[i % 5000] = list;
  }
  printf("%.1f\n", sum);
  for (int64_t i = 0; i < 5000; i++) drop(&window[i]);
  free(window);
}
