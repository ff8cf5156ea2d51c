// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `--model=gc`: every block comes from the Boehm-Demers-Weiser collector (Debian's libgc), which is opened when the program
** starts, so nothing of Own needs it to be built or linked.
**
** In: sizes. Out: blocks that are found by their addresses on the stack, in static data and in each other; nobody frees them.
** Invariant: the collector never runs while a second stack is in use (own_deep), which it does not know.
** Objects of dynamic code stay in their own heap, whose pages are searched like static data.
** The surprise: what is live is known only after a collection, so `peak` of the statistics is the largest of those figures;
** a program without a collection has all it ever allocated. */
#include "collector.h"
#include "dynamic/memory.h"

#include <dlfcn.h>

static const char library[] = "libgc.so.1";
enum { EVENT_START = 0, EVENT_END = 5 }; /* GC_EventType */
enum { EARLY = 64 };

static struct {
  void *(*allocate)(size_t bytes);
  void (*disable)(void);
  void (*enable)(void);
  size_t (*heap_bytes)(void);
  size_t (*free_bytes)(void);
  void (*add_roots)(void *from, void *to);
  PauseTime started;
  int64_t collections, live_peak;
  struct {
    char *from;
    int64_t bytes;
  } early[EARLY]; /* pages of the heap from before it started */
  int early_count;
} collector;

const OwnHeapHooks *own_collector_hooks;

/* What the C library and the linker call the ends of this program's own data. The collector would look for them by itself, but in a
** program that exports nothing it does not find them. */
extern char __data_start[], _end[];

/* The world stands still from the first event to the last. */
static void on_event(int event) {
  if (event == EVENT_START) collector.started = pause_now();
  if (event != EVENT_END) return;
  pause_note(collector.started);
  collector.collections++;
  int64_t live = (int64_t)collector.heap_bytes() - (int64_t)collector.free_bytes();
  if (live > collector.live_peak) collector.live_peak = live;
}

static void *take(void *self, int64_t bytes) {
  (void)self;
  void *block = collector.allocate(bytes ? (size_t)bytes : 1);
  if (!block) panic_text(NULL, "out of memory: %lld bytes were asked for", (long long)bytes);
  return block;
}

static void leave(void *self, void *block, int64_t bytes) {
  (void)self;
  (void)block;
  (void)bytes;
}

/* False: the library has no function of this name. A pointer to a function is no object pointer in C. */
static bool find(void *handle, const char *name, void *to) {
  void *found = dlsym(handle, name);
  memcpy(to, &found, sizeof found);
  return found != NULL;
}

void collector_keep(void *pages, int64_t bytes) {
  char *from = pages;
  if (own_collector_hooks) {
    collector.add_roots(from, from + bytes);
  } else if (collector.early_count < EARLY) {
    collector.early[collector.early_count].from = from;
    collector.early[collector.early_count++].bytes = bytes;
  }
}

const char *own_collector_missing(void) {
  void *handle = dlopen(library, RTLD_NOW);
  return handle ? NULL : dlerror();
}

void own_collector_start(void) {
  static const OwnHeapHooks hooks = {NULL, take, leave};
  void (*start)(void) = NULL, (*watch)(void (*)(int)) = NULL;
  void *handle = dlopen(library, RTLD_NOW);
  bool whole = handle && find(handle, "GC_init", &start) &&
               find(handle, "GC_malloc", &collector.allocate) &&
               find(handle, "GC_disable", &collector.disable) &&
               find(handle, "GC_enable", &collector.enable) &&
               find(handle, "GC_add_roots", &collector.add_roots) &&
               find(handle, "GC_get_heap_size", &collector.heap_bytes) &&
               find(handle, "GC_get_free_bytes", &collector.free_bytes) &&
               find(handle, "GC_set_on_collection_event", &watch);
  if (!whole)
    panic_text(NULL, "--model=gc needs %s: %s", library, handle ? "it is too old" : dlerror());
  if (collector.early_count == EARLY) panic_text(NULL, "--model=gc: too late for a collector");
  start();
  if (OWN_IS_STATS) watch(on_event);
  own_collector_hooks = &hooks;
  collector.add_roots(__data_start, _end);
  for (int i = 0; i < collector.early_count; i++)
    collector_keep(collector.early[i].from, collector.early[i].bytes);
}

void collector_pause(void) {
  if (collector.disable) collector.disable();
}

void collector_resume(void) {
  if (collector.enable) collector.enable();
}

int64_t collector_collections(void) { return collector.collections; }
int64_t collector_live_peak(void) { return collector.live_peak; }
