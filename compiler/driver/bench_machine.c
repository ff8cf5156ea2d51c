// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: /proc, /sys and uname. Out: the facts without which a figure says little: processor, kernel, C library, governor, load.
** The surprise: a virtual machine often tells no governor; then the host decides, and no warning is possible. */
#include "driver/bench.h"

#include <gnu/libc-version.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

static const double MOST_LOAD = 0.5; /* per core */

/* The text of a small file, or "". These files have no size, so the host's reader reads until the end. */
static const char *read_text(Bench *bench, const char *path) {
  enum { MOST_BYTES = 1 << 20 };
  const Host *host = &bench->driver->host;
  char *text;
  uint32_t length;
  bool done =
      host->read_file(host->self, bench->arena, path, MOST_BYTES, &text, &length) == HOST_OK;
  return done ? text : "";
}

static const char *read_cpu(Bench *bench) {
  static const char key[] = "model name\t: ";
  const char *text = read_text(bench, "/proc/cpuinfo"), *at = strstr(text, key);
  if (!at) return "unknown processor";
  at += sizeof key - 1;
  return arena_text(bench->arena, at, strcspn(at, "\n"));
}

void bench_read_machine(Bench *bench) {
  BenchMachine *machine = &bench->machine;
  struct utsname system;
  long cores = sysconf(_SC_NPROCESSORS_ONLN);
  const char *governor = read_text(bench, "/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");
  machine->cpu = read_cpu(bench);
  machine->cores = cores > 0 ? (unsigned)cores : 1;
  machine->kernel = uname(&system) == 0
                        ? arena_format(bench->arena, "%s %s", system.sysname, system.release)
                        : "unknown kernel";
  machine->libc = arena_format(bench->arena, "glibc %s", gnu_get_libc_version());
  machine->governor =
      *governor ? arena_text(bench->arena, governor, strcspn(governor, "\n")) : NULL;
  if (getloadavg(&machine->load, 1) != 1) machine->load = 0;
}

const char *bench_load_warning(const Bench *bench) {
  const BenchMachine *machine = &bench->machine;
  if (machine->load <= MOST_LOAD * machine->cores) return NULL;
  return arena_format(bench->arena,
                      "a load of %.2f on %u cores: other programs run beside the measured ones",
                      machine->load, machine->cores);
}

const char *bench_governor_warning(const Bench *bench) {
  const char *governor = bench->machine.governor;
  if (!governor || strcmp(governor, "performance") == 0) return NULL;
  return arena_format(bench->arena, "the frequency governor is `%s`, not `performance`", governor);
}
