// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: the JSON that a --stats build writes at its end (runtime/stats.c). Out: its counters.
** Invariant: what is not in the file stays unknown and is printed as such, never as 0.
** The surprise: `elided` is a number, or an object with a number for each rule; then the counter is their sum. */
#include "driver/bench.h"

#include <jansson.h>

static uint64_t number_of(const json_t *value) {
  json_int_t number = json_integer_value(value);
  return number > 0 ? (uint64_t)number : 0;
}

static uint64_t read_rules(Arena *arena, json_t *rules, BenchCounts *counts) {
  const char *rule;
  json_t *value;
  uint64_t sum = 0;
  json_object_foreach(rules, rule, value) {
    BenchElided elided = {arena_format(arena, "%s", rule), number_of(value)};
    array_push(arena, &counts->rules, elided);
    sum += elided.count;
  }
  return sum;
}

void bench_counts_of(Arena *arena, const json_t *all, BenchCounts *counts) {
  for (uint32_t i = 0; i < COUNTER_COUNT; i++) {
    json_t *value = json_object_get(all, bench_counter_names[i]);
    counts->known[i] = json_is_integer(value) || json_is_object(value);
    counts->values[i] = json_is_object(value) ? read_rules(arena, value, counts) : number_of(value);
  }
  const json_t *pauses = json_object_get(all, "pauses");
  counts->pauses = (BenchPauses){json_number_value(json_object_get(pauses, "p99_us")),
                                 json_number_value(json_object_get(pauses, "p999_us")),
                                 json_number_value(json_object_get(pauses, "max_us"))};
}

void bench_read_counts(Arena *arena, const char *path, BenchCounts *counts) {
  json_t *all = json_load_file(path, JSON_REJECT_DUPLICATES, NULL);
  bench_counts_of(arena, all, counts);
  json_decref(all);
}
