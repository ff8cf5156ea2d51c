#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct { int64_t id; double value; char *name; } Record;
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]), size = 0, capacity = 0, total = 0;
  Record *records = NULL;
  for (int64_t i = 0; i < n; i++) {
    if (size == capacity) {
      capacity = capacity ? capacity * 2 : 4;
      records = realloc(records, (size_t)capacity * sizeof *records);
    }
    char text[32];
    int length = snprintf(text, sizeof text, "record-%lld", (long long)i);
    char *name = malloc((size_t)length + 1);
    memcpy(name, text, (size_t)length + 1);
    records[size++] = (Record){i, (double)i * 1.5, name};
  }
  for (int64_t i = 0; i < n; i++) total += (int64_t)strlen(records[i].name);
  printf("%lld\n", (long long)total);
  for (int64_t i = 0; i < n; i++) free(records[i].name);
  free(records);
}
