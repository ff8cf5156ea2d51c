// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What is left for dynamic code when the system has no more memory.
**
** In: requests of the heap that the system has refused. Out: some of RESERVE bytes that were put aside at the start, and a
** MemoryError that is due: the next entry that can raise does (dynamic/memory/short.c), so that whoever asked for a block has
** it, and no count is wrong. Large requests are not served: whoever makes one asks memory_is_there before, and raises. `fn` code has no
** errors for that, it panics. The surprise: OWN_FAIL_ALLOC=n of checked builds is the same with memory that is there. */
#include "runtime.h"

#include <stdlib.h>
#include <sys/mman.h>

enum { RESERVE = 8 << 20, LARGE = 1 << 20, PAGE = 4096 };

bool own_memory_due;

static struct {
  uint8_t *start, *at, *end; /* of pages of the system, not touched yet */
  void *block;               /* of malloc, in builds whose blocks come from there */
} reserve;

/* ── OWN_FAIL_ALLOC of checked builds ── */

static struct {
  uint64_t left; /* allocations until one fails; 0: none will */
} fails;

void reserve_count(bool begin) {
  const char *text = begin ? getenv("OWN_FAIL_ALLOC") : NULL;
  fails.left = text ? strtoull(text, NULL, 10) : 0;
}

bool reserve_fails_now(void) {
  if (!fails.left) return false;
  fails.left--;
  return fails.left == 0;
}

/* ── what was put aside ── */

#define FROM_MALLOC (OWN_FROM_MALLOC || OWN_IS_CHECKED)

void reserve_fill(void) {
  if (FROM_MALLOC) {
    if (!reserve.block) reserve.block = malloc(RESERVE);
    return;
  }
  if (reserve.start && reserve.at == reserve.start) return;
  heap_flush();
  void *pages = mmap(NULL, RESERVE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED) return;
  if (reserve.at != reserve.end) munmap(reserve.at, (size_t)(reserve.end - reserve.at));
  reserve.start = reserve.at = pages;
  reserve.end = reserve.at + RESERVE;
}

void reserve_end(void) {
  free(reserve.block);
  reserve.block = NULL;
}

void *reserve_pages(int64_t bytes, int64_t align) {
  bytes = (bytes + PAGE - 1) & -PAGE;
  uint8_t *from = reserve.at + (-(uintptr_t)reserve.at & (uintptr_t)(align - 1));
  if (bytes > LARGE || from > reserve.end || bytes > reserve.end - from) return NULL;
  if (from != reserve.at) munmap(reserve.at, (size_t)(from - reserve.at));
  reserve.at = from + bytes;
  reserve_due();
  return from;
}

bool reserve_give_up(void) {
  if (!reserve.block && reserve.at == reserve.end) return false;
  if (reserve.at != reserve.end) munmap(reserve.at, (size_t)(reserve.end - reserve.at));
  reserve.at = reserve.end;
  reserve_end();
  return true;
}

void reserve_due(void) {
  own_memory_due = true;
  stack_set_due(true);
}

void reserve_raised(void) {
  own_memory_due = false;
  stack_set_due(false);
  reserve_fill();
}

/* ── large requests ── */

bool memory_is_there(int64_t bytes) { return memory_grows(0, bytes); }

bool memory_grows(int64_t from, int64_t to) {
  if (OWN_IS_CHECKED && reserve_fails_now()) return false;
  if (to <= LARGE || to <= from) return true;
  size_t size = (size_t)(to - from);
  void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) {
    heap_flush();
    memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  }
  return memory != MAP_FAILED && munmap(memory, size) == 0;
}
