// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The modules time and gc.
**
** In: seconds as ints or floats. Out: clocks of the system; what the collector does. The surprise: thresholds of gc are
** accepted and forgotten: the collector runs when the heap has grown. */
#include "dynamic/class/class_internal.h"

#include <math.h>
#include <time.h>

/* ── time ── */

static int64_t clock_ns(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

#define CLOCK(name, clock)                                                                         \
  static Word name(const Word *args, int64_t count, Word names) {                                  \
    (void)args, (void)count, (void)names;                                                          \
    return float_word((double)clock_ns(clock) / 1e9);                                              \
  }                                                                                                \
  static Word name##_ns(const Word *args, int64_t count, Word names) {                             \
    (void)args, (void)count, (void)names;                                                          \
    return int_new(clock_ns(clock));                                                               \
  }
CLOCK(time_time, CLOCK_REALTIME)
CLOCK(time_monotonic, CLOCK_MONOTONIC)
CLOCK(time_process, CLOCK_PROCESS_CPUTIME_ID)
#undef CLOCK

static Word time_sleep(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double seconds;
  if (!is_float(args[0]) && class_special(class_of(args[0]), SPECIAL_INDEX) == OWN_UNBOUND &&
      !is_int_or_bool(args[0]))
    return raise_type("'%s' object cannot be interpreted as an integer", class_name_of(args[0]));
  if (math_number(args[0], &seconds)) return 0;
  if (isnan(seconds)) return raise_value_error("Invalid value NaN (not a number)");
  if (seconds < 0) return raise_value_error("sleep length must be non-negative");
  if (seconds > 9e9)
    return raise_class(OWN_CLASS_OVERFLOW_ERROR, "timestamp too large to convert to C _PyTime_t");
  own_flush();
  own_sleep_ns((int64_t)ceil(seconds * 1e9));
  return OWN_NONE;
}

void module_fill_time(Word module) {
  static const NativeInfo natives[] = {{"time", time_time, 0, 0, false, false},
                                       {"time_ns", time_time_ns, 0, 0, false, false},
                                       {"perf_counter", time_monotonic, 0, 0, false, false},
                                       {"perf_counter_ns", time_monotonic_ns, 0, 0, false, false},
                                       {"monotonic", time_monotonic, 0, 0, false, false},
                                       {"monotonic_ns", time_monotonic_ns, 0, 0, false, false},
                                       {"process_time", time_process, 0, 0, false, false},
                                       {"process_time_ns", time_process_ns, 0, 0, false, false},
                                       {"thread_time", time_process, 0, 0, false, false},
                                       {"sleep", time_sleep, 1, 1, false, false},
                                       {0}};
  module_add_natives(module, natives);
}

/* ── gc ── */

static Word gc_collect(const Word *args, int64_t count, Word names) {
  (void)names;
  int64_t generation = 2;
  if (count && !int_value(args[0], &generation))
    return raise_type("'%s' object cannot be interpreted as an integer", class_name_of(args[0]));
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

static Word gc_nothing(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return OWN_NONE;
}

static Word gc_threshold(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  Word thresholds[] = {ov_small(700), ov_small(10), ov_small(10)};
  return tuple_from(thresholds, 3);
}

static Word gc_count(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  Word counts[] = {ov_small(0), ov_small(0), ov_small(0)};
  return tuple_from(counts, 3);
}

void module_fill_gc(Word module) {
  static const NativeInfo natives[] = {{"collect", gc_collect, 0, 1, false, true},
                                       {"enable", gc_enable, 0, 0, false, false},
                                       {"disable", gc_disable, 0, 0, false, false},
                                       {"isenabled", gc_enabled, 0, 0, false, false},
                                       {"get_threshold", gc_threshold, 0, 0, false, false},
                                       {"set_threshold", gc_nothing, 1, 3, false, false},
                                       {"get_count", gc_count, 0, 0, false, false},
                                       {"freeze", gc_nothing, 0, 0, false, false},
                                       {"unfreeze", gc_nothing, 0, 0, false, false},
                                       {0}};
  module_add_natives(module, natives);
  module_add(module, "garbage", list_new(0));
}
