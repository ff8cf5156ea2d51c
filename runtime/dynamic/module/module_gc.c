// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The module gc.
**
** In: wishes. Out: collections, and what they found. Generation 0 is a minor collection, 1 a major, 2 everything at once. The
** surprise: thresholds are kept for get_threshold and mean nothing: pace.c decides by candidates and memory. */
#include "dynamic/class/class_internal.h"
#include "dynamic/memory.h"

static int64_t thresholds[3] = {700, 10, 10};

/* An int; false: raised. */
static bool int_argument(Word word, int64_t *value) {
  if (int_value(word, value)) return true;
  raise_type("'%s' object cannot be interpreted as an integer", class_name_of(word));
  return false;
}

static Word gc_collect(const Word *args, int64_t count, Word names) {
  (void)names;
  int64_t generation = 2;
  if (count && !int_argument(args[0], &generation)) return 0;
  if (generation < 0 || generation > 2) return raise_value_error("invalid generation");
  return int_new(cycle_collect());
}

static Word gc_enable(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  cycle_set_enabled(true);
  return OWN_NONE;
}

static Word gc_disable(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  cycle_set_enabled(false);
  return OWN_NONE;
}

static Word gc_enabled(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return ov_bool(cycle_enabled());
}

static Word get_threshold(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  Word words[3];
  for (int i = 0; i < 3; i++)
    words[i] = ov_small(thresholds[i]);
  return tuple_from(words, 3);
}

static Word set_threshold(const Word *args, int64_t count, Word names) {
  (void)names;
  for (int64_t i = 0; i < count; i++) {
    int64_t value = 0;
    if (!int_argument(args[i], &value)) return 0;
    thresholds[i] = value < INT32_MAX ? value : INT32_MAX;
  }
  return OWN_NONE;
}

/* Candidates that wait for each kind of collection. */
static Word get_count(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  Word counts[] = {ov_small(candidates_of(CANDIDATES_YOUNG)->count),
                   ov_small(candidates_of(CANDIDATES_OLD)->count),
                   ov_small(candidates_of(CANDIDATES_DEFERRED)->count)};
  return tuple_from(counts, 3);
}

static Word stats_of(int64_t collections, int64_t collected) {
  static const char *const keys[] = {"collections", "collected", "uncollectable"};
  int64_t values[] = {collections, collected, 0};
  Word dict = dict_new();
  for (int i = 0; i < 3; i++)
    if (dict_set(dict, str_intern_text(keys[i]), int_new(values[i]))) error_clear();
  return dict;
}

static Word get_stats(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  CycleTotals totals = *cycle_totals();
  Word list = list_new(3);
  list_append(list, stats_of(totals.minors, totals.freed_by[0]));
  list_append(list, stats_of(totals.majors, totals.freed_by[1]));
  list_append(list, stats_of(totals.fulls, totals.freed_by[2]));
  return list;
}

/* Can it be part of a cycle, as far as is known? */
static Word is_tracked(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_bool(may_be_garbage(args[0]));
}

void module_fill_gc(Word module) {
  static const NativeInfo natives[] = {{"collect", gc_collect, 0, 1, false, true},
                                       {"enable", gc_enable, 0, 0, false, false},
                                       {"disable", gc_disable, 0, 0, false, false},
                                       {"isenabled", gc_enabled, 0, 0, false, false},
                                       {"get_threshold", get_threshold, 0, 0, false, false},
                                       {"set_threshold", set_threshold, 1, 3, false, false},
                                       {"get_count", get_count, 0, 0, false, false},
                                       {"get_stats", get_stats, 0, 0, false, false},
                                       {"is_tracked", is_tracked, 1, 1, false, false},
                                       {0}};
  module_add_natives(module, natives);
  module_add(module, "garbage", list_new(0));
}
