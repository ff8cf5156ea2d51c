// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The report of `ownc bench` from made-up samples: every kind of cell, and the counters of a --stats build. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "driver/bench.h"

enum { RUNS = 10, MOST_ROWS = 4 };

typedef struct {
  Driver driver;
  Bench bench;
  BenchSubject subject;
} World;

static int setup(void **state) {
  World *world = calloc(1, sizeof *world);
  world->driver.arena = arena_new();
  world->driver.style.utf8 = true;
  world->bench = (Bench){
      .driver = &world->driver, .arena = world->driver.arena, .scratch = arena_new(), .runs = RUNS};
  world->subject.name = "sum";
  *state = world;
  return 0;
}

static int teardown(void **state) {
  World *world = *state;
  arena_free(world->bench.scratch);
  arena_free(world->driver.arena);
  free(world);
  return 0;
}

/* A row whose samples lie evenly in [from, to] milliseconds. */
static void add_row(World *world, BenchResult *result, const char *label, double from, double to) {
  Arena *arena = world->bench.arena;
  BenchRow *row = &result->rows[world->subject.variants.count];
  array_push(arena, &world->subject.variants, (BenchVariant){.label = label, .counting = "x"});
  for (uint32_t metric = 0; metric < METRIC_COUNT; metric++) {
    row->samples[metric] = arena_make_many(arena, double, RUNS);
    for (uint32_t i = 0; i < RUNS; i++)
      row->samples[metric][i] =
          metric >= METRIC_PEAK ? 2048 : 1e6 * (from + (to - from) * i / (RUNS - 1));
  }
}

static BenchResult *new_result(World *world) {
  BenchResult *result = arena_make(world->bench.arena, BenchResult);
  *result = (BenchResult){.subject = &world->subject, .size = "1000", .measured = true};
  result->rows = arena_make_many(world->bench.arena, BenchRow, MOST_ROWS);
  return result;
}

static BenchResult *made_up(World *world) {
  BenchResult *result = new_result(world);
  add_row(world, result, "fn", 100, 101);
  add_row(world, result, "def", 300, 303);
  add_row(world, result, "wide", 100, 300);
  add_row(world, result, "same", 100, 101);
  result->rows[1].has_inner = true;
  BenchCounts *counts = &result->rows[1].counts;
  for (BenchCounter counter = 0; counter < COUNTER_COUNT; counter++) {
    counts->known[counter] = true;
    counts->values[counter] = 10 * (counter + 1);
  }
  counts->values[COUNTER_ELIDED] =
      2 * (counts->values[COUNTER_RETAINS] + counts->values[COUNTER_RELEASES]);
  bench_evaluate(&world->bench, result);
  return result;
}

static void has(const char *text, const char *part) {
  if (!strstr(text, part)) fail_msg("`%s` is missing in\n%s", part, text);
}

static void lacks(const char *text, const char *part) {
  if (strstr(text, part)) fail_msg("`%s` stands in\n%s", part, text);
}

static const char *printed(World *world, const BenchResult *result) {
  Text out = text_new(world->bench.arena);
  bench_print_result(&out, &world->bench, result);
  return out.data;
}

static void tables(void **state) {
  World *world = *state;
  const char *text = printed(world, made_up(world));
  has(text, "sum, n = 1000\n");
  has(text,
      "              wall ms [95 %]           × fn [95 %]  cpu ms  inner ms  peak MiB  faults\n");
  has(text,
      "  fn    100.5 [100.1, 100.9]                     1   100.5         –     2.000    2048\n");
  has(text,
      "  def   301.5 [300.3, 302.7]  3.000 [2.987, 3.012]   301.5     301.5     2.000    2048\n");
  has(text, "              withheld");
  has(text, "                   ~   100.5");
  has(text, "withheld: the ratio is known no better than to ±5 %");
  has(text, "~: the runs do not tell it from the first row");
  has(text, "180 (67 % of naive)");
  has(text, "  same            –      –      –        –         –");
  lacks(text, "short runs");
}

static void noisy_and_ascii(void **state) {
  World *world = *state;
  world->driver.options.noisy = true;
  world->driver.style.utf8 = false;
  const char *text = printed(world, made_up(world));
  has(text, "~= 1.990 [");
  has(text, "x fn [95 %]");
  lacks(text, "withheld");
  for (const char *at = text; *at; at++)
    assert_true((unsigned char)*at < 0x80);
}

static void no_figures(void **state) {
  World *world = *state;
  BenchResult *result = made_up(world);
  result->measured = false;
  assert_string_equal(printed(world, result), "\nsum, n = 1000: no figures, see the error\n");
}

static BenchCounts read_counts(World *world, const char *text) {
  char path[] = "/tmp/own-unit-XXXXXX";
  int descriptor = mkstemp(path);
  assert_true(descriptor >= 0);
  assert_int_equal(write(descriptor, text, strlen(text)), strlen(text));
  close(descriptor);
  BenchCounts counts = {0};
  bench_read_counts(world->bench.arena, path, &counts);
  unlink(path);
  return counts;
}

static void counters(void **state) {
  World *world = *state;
  BenchCounts counts =
      read_counts(world, "{\"allocations\": 5, \"new\": [1], \"elided\": {\"borrowed\": 3, "
                         "\"moved\": 4}, \"peak\": 9223372036854775807}");
  assert_true(counts.known[COUNTER_ALLOCATIONS] && counts.values[COUNTER_ALLOCATIONS] == 5);
  assert_true(counts.known[COUNTER_ELIDED] && counts.values[COUNTER_ELIDED] == 7);
  assert_true(counts.values[COUNTER_PEAK] == INT64_MAX);
  assert_int_equal(counts.rules.count, 2);
  assert_false(counts.known[COUNTER_RETAINS]);
  assert_true(read_counts(world, "{\"elided\": 12}").values[COUNTER_ELIDED] == 12);
}

static void counters_that_cannot_be_read(void **state) {
  World *world = *state;
  static const char *const texts[] = {"",     "{",   "[1]", "{\"allocations\": \"many\"}",
                                      "null", "\xff"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    assert_false(read_counts(world, texts[i]).known[COUNTER_ALLOCATIONS]);
  BenchCounts counts = {0};
  bench_read_counts(world->bench.arena, "/no/such/file", &counts);
  assert_false(counts.known[COUNTER_ALLOCATIONS]);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(tables),
      TEST(noisy_and_ascii),
      TEST(no_figures),
      TEST(counters),
      TEST(counters_that_cannot_be_read),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
