// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The heap of counted objects.
**
** In: class and size. Out: storage with a header. Up to 512 bytes: size classes (own.h) in slabs of 64 KiB that hold objects
** of one class only; a slab is carved in ascending order, a few blocks at a time, so that unused pages stay untouched. Above
** that, and in builds where every object comes from malloc, single blocks in a ring. Invariant: each small block is in
** exactly one of: the program, own_object_heap, `hidden` lists, the uncarved rest of its slab. The surprise: hiding the free
** lists is how others make the next object_new stop at the safe point. */
#include "dynamic/class.h"
#include "dynamic/memory/blocks.h"

#include "collector.h"

#include <stdlib.h>
#include <sys/mman.h>

enum {
  REGION = 1 << 20, /* asked of the system at once */
  HUGE_REGION = 2 << 20,
  HUGE_PAGE = 2 << 20,
  MANY_BYTES = 16 << 20,
  CARVE = 32, /* blocks made at once         */
  CARVE_BYTES = 8192,
  QUARANTINE = 1024,
  DEAD_BYTE = 0xDD
};
/* With no more than this, 2^31 references cannot exist, so no count reaches the range of immortal objects. */
static const int64_t MOST_BYTES = INT64_C(16) << 30;
static const int64_t BEYOND = 64 << 20; /* while a MemoryError is due */

OwnObjectHeap own_object_heap;

static struct {
  uint8_t *at, *end; /* rest of the newest region */
  Slab *slabs;       /* newest first */
  Slab *carved[OWN_OBJECT_CLASSES];
  void *hidden[OWN_OBJECT_CLASSES];
  bool hides, eager;       /* eager: each carving comes to the safe point */
  Block blocks, immortals; /* heads of rings; NULL: empty yet */
  int64_t slab_bytes, block_bytes, block_count, carved_bytes;
} heap;

/* Checked builds: the last objects that were freed; their headers still tell the class. */
static struct {
  OwnObject *objects[QUARANTINE];
  int64_t bytes[QUARANTINE];
  int64_t next;
} quarantine;

static int64_t class_bytes(int class) {
  if (class <= 16) return class * INT64_C(8);
  return class <= 24 ? (class - 8) * INT64_C(16) : (class - 16) * INT64_C(32);
}

static void need_room(int64_t bytes) {
  int64_t left = MOST_BYTES - heap.slab_bytes - heap.block_bytes;
  if (bytes <= left) return;
  if (bytes > left + BEYOND)
    panic_text(NULL, "out of memory: an object of %lld bytes was asked for", (long long)bytes);
  reserve_due();
}

/* ── single blocks ── */

static void ring_add(Block *ring, Block *block) {
  if (!ring->older) ring->older = ring->newer = ring;
  *block = (Block){.older = ring->older, .newer = ring};
  block->older->newer = block->newer->older = block;
}

static OwnObject *single_new(int64_t bytes) {
  need_room(bytes);
  cycle_safe_point();
  if (OWN_IS_CHECKED) audit_step();
  int64_t all = bytes + (int64_t)sizeof(Block);
  Block *block = OWN_HEAP_HOOKS   ? OWN_HEAP_HOOKS->alloc(OWN_HEAP_HOOKS->self, all)
                 : OWN_IS_CHECKED ? debug_alloc(all)
                                  : heap_alloc(all);
  ring_add(&heap.blocks, block);
  heap.block_bytes += bytes;
  heap.block_count++;
  return object_of(block);
}

static void single_release(OwnObject *object, int64_t bytes) {
  if (marks_keep(block_of(object), bytes)) return;
  int64_t all = bytes + (int64_t)sizeof(Block);
  if (OWN_HEAP_HOOKS)
    OWN_HEAP_HOOKS->free(OWN_HEAP_HOOKS->self, block_of(object), all);
  else if (OWN_IS_CHECKED)
    debug_free(block_of(object), all);
  else
    heap_free(block_of(object), all);
}

void object_heap_let_go(Block *block) { single_release(object_of(block), block->bytes); }

/* The oldest of the quarantine goes, `object` takes its place. */
static void quarantine_swap(OwnObject *object, int64_t bytes) {
  int64_t place = quarantine.next++ % QUARANTINE;
  OwnObject *oldest = quarantine.objects[place];
  int64_t oldest_bytes = quarantine.bytes[place];
  quarantine.objects[place] = object;
  quarantine.bytes[place] = bytes;
  if (!oldest) return;
  const uint8_t *data = (const uint8_t *)oldest;
  for (int64_t i = (int64_t)sizeof *oldest; i < oldest_bytes; i++) {
    if (data[i] == DEAD_BYTE) continue;
    io_flush();
    io_error("own: checked heap: a freed %s was written to, at byte %lld of %lld\n",
             class_name(class_by_id(ov_object_class(oldest))), (long long)i,
             (long long)oldest_bytes);
    abort();
  }
  single_release(oldest, oldest_bytes);
}

static void single_free(OwnObject *object, int64_t bytes) {
  Block *block = block_of(object);
  block->older->newer = block->newer;
  block->newer->older = block->older;
  heap.block_bytes -= bytes;
  heap.block_count--;
  if (!OWN_IS_CHECKED || OWN_FROM_MALLOC || OWN_HEAP_HOOKS) {
    single_release(object, bytes);
    return;
  }
  object->count = 0;
  memset(object + 1, DEAD_BYTE, (size_t)bytes - sizeof *object);
  quarantine_swap(object, bytes);
}

void object_heap_flush(void) {
  for (int i = 0; i < QUARANTINE; i++)
    quarantine_swap(NULL, 0);
}

/* ── slabs ── */

static void region_is(uint8_t *at, int64_t bytes) {
  heap.at = at;
  heap.end = at + bytes;
  collector_keep(at, bytes);
}

/* So many bytes at an address that is a multiple of `to`. NULL: the system has no more. */
static uint8_t *pages_aligned(size_t bytes, size_t to) {
  uint8_t *pages =
      mmap(NULL, bytes + to, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED) return NULL;
  size_t before = (size_t)(-(uintptr_t)pages % to);
  if (before) munmap(pages, before);
  munmap(pages + before + bytes, to - before);
  return pages + before;
}

/* Of many objects the processor cannot remember where each small page is: they lie in pages of 2 MiB, if there are some. */
static uint8_t *region_huge(void) {
  uint8_t *region = pages_aligned(HUGE_REGION, HUGE_PAGE);
  if (region) madvise(region, HUGE_REGION, MADV_HUGEPAGE);
  return region;
}

/* False: the system has no more. */
static bool region_new(void) {
  uint8_t *region = heap.slab_bytes >= MANY_BYTES ? region_huge() : NULL;
  int64_t bytes = region ? HUGE_REGION : REGION;
  if (!region) region = pages_aligned(REGION, SLAB);
  if (region) region_is(region, bytes);
  return region;
}

/* A slab of what was put aside; a MemoryError is due. */
static void region_at_last(void) {
  uint8_t *region = reserve_pages(SLAB, SLAB);
  if (!region) panic_text(NULL, "out of memory: %d bytes were asked for", SLAB);
  region_is(region, SLAB);
}

static Slab *slab_new(int class) {
  need_room(SLAB);
  void *start = heap.at;
  Slab *slab = start;
  int64_t bytes = class_bytes(class);
  *slab = (Slab){.older = heap.slabs,
                 .at = heap.at + SLAB_HEAD,
                 .class = class,
                 .bytes = (int32_t)bytes,
                 .inverse = (uint32_t)(UINT32_MAX / (uint64_t)bytes + 1)};
  heap.slabs = slab;
  heap.at += SLAB;
  heap.slab_bytes += SLAB - SLAB_HEAD;
  heap.carved[class] = slab;
  return slab;
}

static int64_t slab_room(const Slab *slab) { return (const uint8_t *)slab + SLAB - slab->at; }

/* A block of the class; the others that are carved with it are its free list. */
static void *carve(Slab *slab, int64_t bytes) {
  int64_t count = CARVE_BYTES / bytes < CARVE ? CARVE_BYTES / bytes : CARVE;
  if (count > slab_room(slab) / bytes) count = slab_room(slab) / bytes;
  uint8_t *first = slab->at;
  slab->at += count * bytes;
  heap.carved_bytes += count * bytes;
  void *next = NULL;
  for (int64_t i = count - 1; i > 0; i--) {
    void *block = first + i * bytes;
    free_link(block, next);
    next = block;
  }
  own_object_heap.free_list[slab->class] = next;
  return first;
}

void object_heap_hurry(bool eager) { heap.eager = eager; }
int64_t object_heap_carved(void) { return heap.carved_bytes; }
Slab *object_heap_slabs(void) { return heap.slabs; }

void object_heap_hide(void) {
  if (heap.hides || ALL_SINGLE) return;
  heap.hides = true;
  memcpy(heap.hidden, own_object_heap.free_list, sizeof heap.hidden);
  memset(own_object_heap.free_list, 0, sizeof own_object_heap.free_list);
}

/* What was freed meanwhile comes before what was hidden. */
static void unhide(void) {
  heap.hides = false;
  for (int class = 0; class < OWN_OBJECT_CLASSES; class ++) {
    void *last = own_object_heap.free_list[class];
    while (last && free_next(last))
      last = free_next(last);
    if (last)
      free_link(last, heap.hidden[class]);
    else
      own_object_heap.free_list[class] = heap.hidden[class];
    heap.hidden[class] = NULL;
  }
}

static void *small_slow(int class);

/* The system has no more: what cyclic garbage has is looked for first. */
static void *small_at_last(int class) {
  if (!own_memory_due && cycle_enabled() && cycle_collect()) return small_slow(class);
  heap_flush();
  if (!region_new()) region_at_last();
  return carve(slab_new(class), class_bytes(class));
}

/* The free list of the class is empty, or hidden. */
__attribute__((cold, noinline)) static void *small_slow(int class) {
  int64_t bytes = class_bytes(class);
  Slab *slab = heap.carved[class];
  bool room = slab && slab_room(slab) >= bytes;
  if (heap.hides || !room || heap.eager) cycle_safe_point();
  if (heap.hides) unhide();
  void *block = own_object_heap.free_list[class];
  if (block) {
    own_object_heap.free_list[class] = free_next(block);
    return block;
  }
  slab = heap.carved[class]; /* finalisers may have made objects */
  if (slab && slab_room(slab) >= bytes) return carve(slab, bytes);
  if (heap.at == heap.end && !region_new()) return small_at_last(class);
  return carve(slab_new(class), bytes);
}

/* ── objects ── */

void *object_new_apart(uint32_t class_id, int64_t bytes, uint32_t flags) {
  if (OWN_IS_STATS) {
    count_event(COUNT_OBJECTS);
    stats_count(bytes, -1);
  }
  OwnObject *object;
  if (ALL_SINGLE || bytes > OWN_OBJECT_MOST) {
    object = single_new(bytes);
  } else {
    int class = (int)object_list_of(bytes);
    object = own_object_heap.free_list[class];
    if (!object)
      object = small_slow(class);
    else
      own_object_heap.free_list[class] = free_next(object);
  }
  *object = (OwnObject){1, class_id << OWN_CLASS_SHIFT | flags};
  return object;
}

void object_free_apart(void *object, int64_t bytes) {
  if (OWN_IS_STATS) stats_count(-1, bytes);
  own_object_heap.freed_bytes += bytes;
  if (ALL_SINGLE || bytes > OWN_OBJECT_MOST) {
    single_free(object, bytes);
    return;
  }
  uint32_t list = object_list_of(bytes);
  free_link(object, own_object_heap.free_list[list]);
  own_object_heap.free_list[list] = object;
}

void *object_new_immortal(uint32_t class_id, int64_t bytes) {
  Block *block = heap_alloc(bytes + (int64_t)sizeof *block);
  ring_add(&heap.immortals, block);
  OwnObject *object = object_of(block);
  *object = (OwnObject){OWN_IMMORTAL_COUNT,
                        class_id << OWN_CLASS_SHIFT | OWN_FLAG_IMMORTAL | OWN_FLAG_GREEN};
  return object;
}

/* ── all objects ── */

typedef void (*Visit)(void *self, OwnObject *object);

static void ring_each(Block *ring, Visit visit, void *self) {
  Block *next = NULL;
  for (Block *block = ring->older; block && block != ring; block = next) {
    next = block->older;
    visit(self, object_of(block));
  }
}

static bool is_alive(const OwnObject *object) {
  return colour_of(object) != COLOUR_DYING && !(object->tag & OWN_FLAG_IMMORTAL);
}

typedef struct {
  Visit visit;
  void *self;
} Alive;
static void visit_alive(void *self, OwnObject *object) {
  const Alive *alive = self;
  if (is_alive(object)) alive->visit(alive->self, object);
}

static void slab_each(Slab *slab, Visit visit, void *self) {
  for (uint8_t *at = (uint8_t *)slab + SLAB_HEAD; at < slab->at; at += slab->bytes) {
    void *block = at;
    OwnObject *object = block;
    if (object->tag) visit(self, object);
  }
}

void object_each(Visit visit, void *self) {
  Alive alive = {visit, self};
  ring_each(&heap.blocks, visit_alive, &alive);
  for (Slab *slab = heap.slabs; slab; slab = slab->older)
    slab_each(slab, visit_alive, &alive);
}

void object_each_immortal(Visit visit, void *self) { ring_each(&heap.immortals, visit, self); }

static void count_one(void *self, OwnObject *object) {
  (void)object;
  ++*(int64_t *)self;
}

int64_t object_live_count(void) {
  int64_t count = 0;
  object_each(count_one, &count);
  return count;
}

int64_t object_heap_taken(void) {
  return heap.slab_bytes + (OWN_IS_CHECKED ? heap.block_bytes : 0);
}

int64_t object_heap_freed(void) { return own_object_heap.freed_bytes; }

static int64_t unused_bytes(void) {
  int64_t unused = 0;
  for (const Slab *slab = heap.slabs; slab; slab = slab->older)
    unused += slab_room(slab);
  for (int class = 2; class < OWN_OBJECT_CLASSES; class ++) {
    int64_t blocks = 0;
    for (void *block = own_object_heap.free_list[class]; block; block = free_next(block))
      blocks++;
    for (void *block = heap.hidden[class]; block; block = free_next(block))
      blocks++;
    unused += blocks * class_bytes(class);
  }
  return unused;
}

int64_t object_heap_bytes(void) { return heap.slab_bytes - unused_bytes() + heap.block_bytes; }
