// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Counters of the heap: printed at the end, and written as JSON if OWN_STATS_JSON names a file. Those of dynamic code are in
** dynamic/memory/counts.c. */
#include "dynamic/memory.h"

#include <stdio.h>
#include <stdlib.h>

#if defined(OWN_EMBEDDED)
OwnMode own_mode;
bool own_count_calls;
#endif

static struct {
  int64_t allocations, frees, bytes, live, peak;
} stats;

void own_runtime_mode(int checked, int use_stats) {
#if defined(OWN_EMBEDDED)
  own_mode = (OwnMode){.checked = checked != 0, .stats = use_stats != 0};
  own_count_calls = checked || use_stats;
#else
  (void)checked;
  (void)use_stats;
#endif
}

void own_runtime_heap(const OwnHeapHooks *hooks) {
#if defined(OWN_EMBEDDED)
  own_mode.heap = hooks;
#else
  (void)hooks;
#endif
}

/* A negative number: no block of that kind. Growing a block counts as one of each. */
void stats_count(int64_t allocated, int64_t freed) {
  if (freed >= 0) {
    stats.frees++;
    stats.live -= freed;
  }
  if (allocated < 0) return;
  stats.allocations++;
  stats.bytes += allocated;
  stats.live += allocated;
  if (stats.live > stats.peak) stats.peak = stats.live;
}

/* Bytes in use at most; under a collector, as far as it found out. */
static int64_t peak(void) { return collector_collections() ? collector_live_peak() : stats.peak; }

static void stats_json(const char *path) {
  FILE *file = fopen(path, "w");
  if (!file) {
    io_error("own: cannot write %s\n", path);
    return;
  }
  fprintf(file, "{\"allocations\": %lld, \"frees\": %lld, \"bytes\": %lld, \"peak\": %lld",
          (long long)stats.allocations, (long long)stats.frees, (long long)stats.bytes,
          (long long)peak());
  count_json(file);
  fprintf(file, "}\n");
  if (fclose(file) != 0) io_error("own: cannot write %s\n", path);
}

void own_memory_stats(void *to) {
  int64_t figures[] = {stats.allocations, stats.frees, stats.live, stats.peak};
  memcpy(to, figures, sizeof figures);
}

void stats_print(void) {
  if (!OWN_IS_STATS) return;
  io_error("allocations %lld  frees %lld  bytes %lld  peak %lld\n", (long long)stats.allocations,
           (long long)stats.frees, (long long)stats.bytes, (long long)peak());
  count_print();
  const char *path = getenv("OWN_STATS_JSON");
  if (path && *path) stats_json(path);
}
