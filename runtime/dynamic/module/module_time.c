// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The module time.
**
** In: seconds as ints or floats. Out: clocks of the system. */
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
