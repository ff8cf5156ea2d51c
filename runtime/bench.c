// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the programs of `ownc bench` ask for: their size, a clock around what is measured, and a place for what they know themselves.
**
** In: the first argument of the program. Out: nanoseconds as a decimal number, and facts NAME=NUMBER, on descriptor 3 if the launcher has
** opened it. The surprise: without an argument the default counts, so that such a program can be run by hand. */
#include "runtime.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { TIME_DESCRIPTOR = 3 };

static int64_t began;

static bool is_heard(void) { return fcntl(TIME_DESCRIPTOR, F_GETFD) >= 0; }

int64_t own_bench_size(int64_t usual) {
  Arguments arguments = start_arguments();
  if (arguments.count < 2) return usual;
  char *end;
  long long size = strtoll(arguments.values[1], &end, 10);
  return *end || !arguments.values[1][0] ? usual : size;
}

void own_bench_begin(void) { began = own_now_ns(); }

void own_bench_end(void) {
  int64_t time = own_now_ns() - began;
  if (is_heard()) dprintf(TIME_DESCRIPTOR, "%lld\n", (long long)time);
}

void own_bench_report(void *name, double value) {
  Slice slice = string_slice(name);
  if (is_heard())
    dprintf(TIME_DESCRIPTOR, "%.*s=%.9g\n", (int)slice.size, (const char *)slice.data, value);
}

/* Another file of the program: its optimiser cannot see that nothing happens here. */
void own_keep(void *value) { __asm__ volatile("" : : "r"(value) : "memory"); }
