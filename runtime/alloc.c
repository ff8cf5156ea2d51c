// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The heap: sizes are known at every free, so blocks carry no header.
**
** In: bytes. Out: blocks aligned to 16. Up to 1 KiB: classes of 16 bytes; up to 1 MiB: four
** classes per doubling; above: whole pages from the system, grown in place by mremap, a few kept
** for reuse; large ones, and chunks once there are many, in huge pages if the system has them: a
** huge page costs one fault and one entry of the processor's tables. Invariant: a block is in
** exactly one of: the program, own_heap.free_list of its class, the cache of big blocks. The
** surprise: a fresh class is filled with up to 32 blocks in ascending order, so lists built in
** order lie in order. */
#include "collector.h"
#include "runtime.h"

#include <stdlib.h>
#include <sys/mman.h>

enum {
  GRAIN = 16,
  SMALL_MOST = GRAIN * OWN_SMALL_CLASSES, /* 1 KiB */
  MEDIUM_MOST = 1 << 20,
  CHUNK = 1 << 20,       /* asked of the system at once                    */
  CHUNK_BLOCK = 1 << 16, /* larger blocks get their own pages              */
  CARVE = 32,            /* small blocks made at once                      */
  CARVE_BYTES = 8192,    /* but no more than these bytes                   */
  PAGE = 4096,
  SKEW = 64,             /* left free behind a block of whole pages: see skip_line */
  HUGE_LEAST = 4 << 20,  /* blocks from here on are wished in huge pages   */
  HUGE_CHUNK = 2 << 20,  /* chunks behind the first …                      */
  MANY_BYTES = 32 << 20, /* … so many bytes: one huge page each            */
  CACHED = 16,           /* freed big blocks kept                          */
  CACHED_BYTES = 32 << 20
};

typedef struct {
  void *pointer;
  int64_t bytes;
} BigBlock;

OwnHeap own_heap;

static struct {
  uint8_t *at, *end; /* rest of the newest chunk */
  BigBlock cached[CACHED];
  int64_t cached_bytes;
  int64_t freed_bytes;  /* by heap_free, so far */
  int64_t system_bytes; /* got from the system; where blocks come from malloc: living ones */
  int64_t watch_at;     /* at so many of them … */
  void (*watch)(void);  /* … this is called, once */
} heap = {.watch_at = INT64_MAX};

static int64_t round_up(int64_t bytes, int64_t to) { return (bytes + to - 1) & -to; }

static _Noreturn void out_of_memory(int64_t bytes) {
  panic_text(NULL, "out of memory: %lld bytes were asked for", (long long)bytes);
}

void heap_watch(int64_t at, void (*reached)(void)) {
  heap.watch_at = at;
  heap.watch = reached;
}

int64_t heap_system_bytes(void) { return heap.system_bytes; }
int64_t heap_freed_bytes(void) { return heap.freed_bytes; }

static void count_system(int64_t bytes) {
  heap.system_bytes += bytes;
  if (OWN_UNLIKELY(heap.system_bytes >= heap.watch_at)) {
    heap.watch_at = INT64_MAX;
    heap.watch();
  }
}

/* As far as the system gives them; memory that is never touched then counts by up to one of them more. */
static void wish_huge(void *pointer, int64_t bytes) {
  madvise(pointer, (size_t)bytes, MADV_HUGEPAGE);
}

/* NULL: the system has no more. */
static void *pages_asked(int64_t bytes) {
  void *pointer =
      mmap(NULL, (size_t)bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return pointer == MAP_FAILED ? NULL : pointer;
}

/* Dynamic code has a reserve for what is not large, and a MemoryError is due then. */
static __attribute__((cold, noinline)) void *pages_at_last(int64_t bytes) {
  heap_flush();
  void *pointer = pages_asked(bytes);
  if (!pointer) pointer = reserve_pages(bytes, PAGE);
  if (!pointer) out_of_memory(bytes);
  return pointer;
}

static void *pages_new(int64_t bytes) {
  void *pointer = pages_asked(bytes);
  if (OWN_UNLIKELY(!pointer)) pointer = pages_at_last(bytes);
  if (bytes >= HUGE_LEAST) wish_huge(pointer, bytes);
  count_system(bytes);
  return pointer;
}

/* Classes above 1 KiB: 1280, 1536, 1792, 2048, 2560 … 1 MiB. */
static int medium_class(int64_t bytes) {
  int log = 63 - __builtin_clzll((unsigned long long)(bytes - 1)); /* 2^log < bytes ≤ 2^(log + 1) */
  int quarter = (int)((bytes - 1 - (1LL << log)) >> (log - 2));
  return OWN_SMALL_CLASSES + 1 + (log - 10) * 4 + quarter;
}

static int class_of(int64_t bytes) {
  if (bytes <= SMALL_MOST) return bytes ? (int)((bytes + GRAIN - 1) / GRAIN) : 1;
  return medium_class(bytes);
}

static int64_t class_bytes(int class) {
  if (class <= OWN_SMALL_CLASSES) return (int64_t)class * GRAIN;
  int step = class - OWN_SMALL_CLASSES - 1;
  int log = 10 + step / 4;
  return (1LL << log) + (step % 4 + 1) * (1LL << (log - 2));
}

int64_t heap_good_size(int64_t bytes) {
  return bytes <= MEDIUM_MOST ? class_bytes(class_of(bytes)) : round_up(bytes, PAGE);
}

/* Links blocks 1 … count-1 of the carved row into their class; block 0 is the caller's. */
static void link_rest(int class, uint8_t *first, int64_t bytes, int64_t count) {
  void *next = NULL;
  for (int64_t i = count - 1; i > 0; i--) {
    void *block = first + i * bytes;
    *(void **)block = next;
    next = block;
  }
  own_heap.free_list[class] = next;
}

static void chunk_new(void) {
  bool many = heap.system_bytes >= MANY_BYTES;
  int64_t bytes = many ? HUGE_CHUNK : CHUNK;
  heap.at = pages_asked(bytes);
  if (heap.at) {
    count_system(bytes);
  } else {
    bytes = CHUNK_BLOCK; /* memory is short */
    heap.at = pages_new(bytes);
  }
  heap.end = heap.at + bytes;
  collector_keep(heap.at, bytes);
  if (many && bytes == HUGE_CHUNK) wish_huge(heap.at, bytes);
}

/* Rows of whole pages shall not begin alike: loops over two of them would store and load at equal
** low bits of addresses, which processors take for the same place. */
static void skip_line(void) {
  if (heap.end - heap.at > SKEW) heap.at += SKEW;
}

static __attribute__((cold, noinline)) void *heap_carve(int class) {
  int64_t bytes = class_bytes(class);
  if (bytes > CHUNK_BLOCK) {
    void *block = pages_new(bytes);
    collector_keep(block, bytes);
    return block;
  }
  int64_t count = bytes <= SMALL_MOST ? CARVE_BYTES / bytes : 1;
  if (count > CARVE) count = CARVE;
  int64_t left = heap.end - heap.at;
  if (left < bytes) {
    chunk_new();
  } else if (left < bytes * count) {
    count = left / bytes;
  }
  uint8_t *first = heap.at;
  heap.at += bytes * count;
  if (bytes % PAGE == 0) skip_line();
  link_rest(class, first, bytes, count);
  return first;
}

/* MAP_FAILED: the system has no more. */
static void *pages_remap(void *pointer, int64_t old_bytes, int64_t new_bytes) {
  pointer = mremap(pointer, (size_t)old_bytes, (size_t)new_bytes, MREMAP_MAYMOVE);
  if (pointer == MAP_FAILED) return pointer;
  if (new_bytes >= HUGE_LEAST) wish_huge(pointer, new_bytes);
  count_system(new_bytes - old_bytes);
  return pointer;
}

/* A cached block turned into one of exactly `bytes`, or NULL: the same size, else a larger one
** cut, else one grown. */
static void *big_from_cache(int64_t bytes) {
  BigBlock *best = NULL;
  for (int i = 0; i < CACHED; i++) {
    BigBlock *block = &heap.cached[i];
    if (!block->pointer) continue;
    if (block->bytes == bytes) {
      best = block;
      break;
    }
    if (!best || block->bytes > best->bytes) best = block;
  }
  if (!best) return NULL;
  void *pointer = best->pointer;
  if (best->bytes != bytes) {
    pointer = pages_remap(pointer, best->bytes, bytes);
    if (pointer == MAP_FAILED) return NULL;
  }
  heap.cached_bytes -= best->bytes;
  best->pointer = NULL;
  return pointer;
}

static void *big_alloc(int64_t bytes) {
  if (bytes > INT64_MAX - PAGE) out_of_memory(bytes);
  bytes = round_up(bytes, PAGE);
  void *pointer = big_from_cache(bytes);
  return pointer ? pointer : pages_new(bytes);
}

void heap_flush(void) {
  for (int i = 0; i < CACHED; i++) {
    BigBlock *block = &heap.cached[i];
    if (!block->pointer) continue;
    munmap(block->pointer, (size_t)block->bytes);
    count_system(-block->bytes);
    *block = (BigBlock){0};
  }
  heap.cached_bytes = 0;
}

static void big_free(void *pointer, int64_t bytes) {
  bytes = round_up(bytes, PAGE);
  if (heap.cached_bytes + bytes <= CACHED_BYTES) {
    for (int i = 0; i < CACHED; i++) {
      if (heap.cached[i].pointer) continue;
      heap.cached[i] = (BigBlock){pointer, bytes};
      heap.cached_bytes += bytes;
      return;
    }
  }
  munmap(pointer, (size_t)bytes);
  count_system(-bytes);
}

void *heap_alloc(int64_t bytes) {
  if (OWN_FROM_MALLOC) {
    void *pointer = malloc(bytes ? (size_t)bytes : 1);
    if (!pointer && reserve_give_up()) {
      pointer = malloc(bytes ? (size_t)bytes : 1);
      reserve_due();
    }
    if (!pointer) out_of_memory(bytes);
    count_system(bytes);
    return pointer;
  }
  if (bytes > MEDIUM_MOST) return big_alloc(bytes);
  int class = class_of(bytes);
  void *block = own_heap.free_list[class];
  if (OWN_UNLIKELY(!block)) return heap_carve(class);
  own_heap.free_list[class] = *(void **)block;
  return block;
}

void heap_free(void *pointer, int64_t bytes) {
  heap.freed_bytes += bytes;
  if (OWN_FROM_MALLOC) {
    free(pointer);
    count_system(-bytes);
    return;
  }
  if (bytes > MEDIUM_MOST) {
    big_free(pointer, bytes);
    return;
  }
  int class = class_of(bytes);
  *(void **)pointer = own_heap.free_list[class];
  own_heap.free_list[class] = pointer;
}

static void *moved(void *pointer, int64_t old_bytes, int64_t new_bytes) {
  void *fresh = heap_alloc(new_bytes);
  memcpy(fresh, pointer, (size_t)(old_bytes < new_bytes ? old_bytes : new_bytes));
  heap_free(pointer, old_bytes);
  return fresh;
}

/* Grows or shrinks a block that has its own pages and goes on having them. */
static void *pages_resize(void *pointer, int64_t old_bytes, int64_t new_bytes) {
  if (new_bytes > INT64_MAX - PAGE) out_of_memory(new_bytes);
  int64_t old_pages = heap_good_size(old_bytes), new_pages = heap_good_size(new_bytes);
  void *resized = pages_remap(pointer, old_pages, new_pages);
  if (resized != MAP_FAILED) return resized;
  heap_flush();
  resized = pages_remap(pointer, old_pages, new_pages);
  if (resized != MAP_FAILED) return resized;
  return moved(pointer, old_bytes, new_bytes);
}

void *heap_realloc(void *pointer, int64_t old_bytes, int64_t new_bytes) {
  if (!OWN_FROM_MALLOC) {
    bool medium = new_bytes <= MEDIUM_MOST;
    if (medium && old_bytes <= MEDIUM_MOST && class_of(old_bytes) == class_of(new_bytes))
      return pointer;
    /* A block that is free goes first: else each list that grows to this size leaves one more. */
    bool is_free = medium && own_heap.free_list[class_of(new_bytes)];
    if (old_bytes > CHUNK_BLOCK && new_bytes > CHUNK_BLOCK && !is_free)
      return pages_resize(pointer, old_bytes, new_bytes);
  }
  return moved(pointer, old_bytes, new_bytes);
}

void *own_alloc(int64_t bytes) {
  if (OWN_UNLIKELY(bytes < 0)) out_of_memory(bytes);
  if (OWN_IS_STATS) stats_count(bytes, -1);
  if (OWN_BLOCK_HOOKS) return OWN_BLOCK_HOOKS->alloc(OWN_BLOCK_HOOKS->self, bytes);
  return OWN_IS_CHECKED ? debug_alloc(bytes) : heap_alloc(bytes);
}

void own_free(void *pointer, int64_t bytes) {
  if (!pointer) return;
  if (OWN_IS_STATS && !own_collector_hooks)
    stats_count(-1, bytes); /* the collector's are not freed */
  if (OWN_BLOCK_HOOKS)
    OWN_BLOCK_HOOKS->free(OWN_BLOCK_HOOKS->self, pointer, bytes);
  else if (OWN_IS_CHECKED)
    debug_free(pointer, bytes);
  else
    heap_free(pointer, bytes);
}

void *own_realloc(void *pointer, int64_t old_bytes, int64_t new_bytes) {
  if (!pointer) return own_alloc(new_bytes);
  if (OWN_UNLIKELY(new_bytes < 0)) out_of_memory(new_bytes);
  if (!OWN_IS_CHECKED && !OWN_BLOCK_HOOKS) {
    if (OWN_IS_STATS) stats_count(new_bytes, old_bytes);
    return heap_realloc(pointer, old_bytes, new_bytes);
  }
  void *fresh = own_alloc(new_bytes);
  memcpy(fresh, pointer, (size_t)(old_bytes < new_bytes ? old_bytes : new_bytes));
  own_free(pointer, old_bytes);
  return fresh;
}

void own_move_bytes(void *to, void *from, int64_t bytes) {
  if (bytes > 0) memmove(to, from, (size_t)bytes);
}
