// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Storage of the interpreted program: frames, heap, scratch.
**
** In: sizes. Out: blocks of real memory, each followed by at least 16 dead bytes, so a step over the end is seen.
** Invariant: the cells of a block are alive exactly from memory_new to memory_end. The surprise: nothing is searched for: all
** blocks lie in one reserved range of addresses, and the cells of a byte are found by its distance from the start. Untouched
** parts of either cost nothing. */
#include "interp/memory.h"

#include <string.h>
#include <sys/mman.h>

enum { GRAIN = 16, REDZONE = 16, CLASSES = 4096, PAGE = 4096 }; /* classes: blocks up to 64 KiB */
static const uint64_t RANGE = UINT64_C(16) << 30;
static const uint64_t QUARANTINE = UINT64_C(16) << 20;

static void *reserve(uint64_t bytes) {
  void *range =
      mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return range == MAP_FAILED ? NULL : range;
}

bool memory_start(Memory *memory, Arena *arena) {
  uint8_t *base = reserve(RANGE);
  Cell *cells = reserve(RANGE * sizeof(Cell));
  uint32_t *generations = reserve(RANGE * sizeof *generations);
  if (!base || !cells || !generations) return false;
  *memory = (Memory){.base = base, .at = base, .end = base + RANGE, .arena = arena};
  memory->cells = cells;
  memory->generations = generations;
  memory->free_list = arena_make_many(arena, void *, CLASSES);
  array_push(arena, &memory->blocks, (Block){UINT64_MAX, 0});
  return true;
}

void memory_stop(Memory *memory) {
  map_free(&memory->heap);
  munmap(memory->base, RANGE);
  munmap(memory->cells, RANGE * sizeof(Cell));
  munmap(memory->generations, RANGE * sizeof *memory->generations);
}

/* Whole bytes of a block, its dead end included. */
static uint64_t total_of(uint64_t bytes) {
  uint64_t total = (bytes + REDZONE + GRAIN - 1) / GRAIN * GRAIN;
  return total / GRAIN < CLASSES ? total : (total + PAGE - 1) / PAGE * PAGE;
}

static void set_cells(const Memory *memory, const uint8_t *from, uint64_t count, Cell cell) {
  Cell *cells = memory->cells + (from - memory->base);
  for (uint64_t i = 0; i < count; i++)
    cells[i] = cell;
}

void memory_renew(Memory *memory, const void *address, uint64_t bytes) {
  const uint8_t *from = address;
  if (from < memory->base || from >= memory->end) return;
  uint32_t *generations = memory->generations + (from - memory->base);
  memory->clock++;
  for (uint64_t i = 0; i < bytes; i++)
    generations[i] = memory->clock;
}

static uint8_t *fresh(Memory *memory, uint64_t total) {
  bool large = total / GRAIN >= CLASSES;
  uint8_t *at = memory->at;
  if (large) at += (PAGE - (at - memory->base) % PAGE) % PAGE; /* its pages are its own */
  if (total > (uint64_t)(memory->end - at)) return NULL;
  memory->at = at + total;
  return at;
}

static uint8_t *from_list(Memory *memory, uint64_t total) {
  if (total / GRAIN >= CLASSES) return NULL;
  uint8_t *block = memory->free_list[total / GRAIN];
  if (block) memcpy(&memory->free_list[total / GRAIN], block, sizeof(void *));
  return block;
}

void *memory_new(Memory *memory, uint64_t bytes, CellState state, uint32_t site) {
  if (bytes > RANGE / 2) return NULL;
  uint64_t total = total_of(bytes);
  uint8_t *at = from_list(memory, total);
  if (at) memory_renew(memory, at, bytes);
  if (!at) at = fresh(memory, total);
  if (at) set_cells(memory, at, bytes, cell_make(state, CELL_LEAF_ANY, site));
  return at;
}

void memory_note(Memory *memory, const void *address, Block block) {
  uint32_t index = memory->blocks.count;
  if (memory->spare_blocks.count) {
    index = memory->spare_blocks.items[--memory->spare_blocks.count];
    memory->blocks.items[index] = block;
  } else {
    array_push(memory->arena, &memory->blocks, block);
  }
  map_set(&memory->heap, (uintptr_t)address, index);
}

const Block *memory_noted(const Memory *memory, const void *address) {
  const uint64_t *index = map_find(&memory->heap, (uintptr_t)address);
  return index ? &memory->blocks.items[*index] : NULL;
}

void memory_forget(Memory *memory, const void *address) {
  const uint64_t *index = map_find(&memory->heap, (uintptr_t)address);
  if (!index) return;
  memory->blocks.items[*index] = (Block){UINT64_MAX, 0};
  array_push(memory->arena, &memory->spare_blocks, (uint32_t)*index);
  map_remove(&memory->heap, (uintptr_t)address);
}

/* The first bytes of a block in the ring tell how long it is; in a free list they are the link. */
static void release_oldest(Memory *memory) {
  uint8_t *block = memory->quarantine.items[memory->oldest];
  memory->oldest = (memory->oldest + 1) % memory->quarantine.count;
  memory->waiting--;
  uint64_t total;
  memcpy(&total, block, sizeof total);
  memory->waiting_bytes -= total;
  memcpy(block, &memory->free_list[total / GRAIN], sizeof(void *));
  memory->free_list[total / GRAIN] = block;
}

static void await(Memory *memory, uint8_t *block, uint64_t total) {
  enum { RING = 1 << 18 };
  if (!memory->quarantine.count) {
    memory->quarantine.items = arena_make_many(memory->arena, uint8_t *, RING);
    memory->quarantine.count = memory->quarantine.capacity = RING;
  }
  while (memory->waiting == RING || memory->waiting_bytes > QUARANTINE)
    release_oldest(memory);
  memcpy(block, &total, sizeof total);
  memory->quarantine.items[(memory->oldest + memory->waiting++) % RING] = block;
  memory->waiting_bytes += total;
}

void memory_end(Memory *memory, void *address, uint64_t bytes, uint32_t site) {
  uint64_t total = total_of(bytes);
  if (total / GRAIN < CLASSES) {
    set_cells(memory, address, bytes, cell_make(CELL_DEAD, CELL_LEAF_ANY, site));
    await(memory, address, total);
    return;
  }
  /* A large block is never given out again; its pages go back at once. Zero cells are dead. */
  Cell *cells = memory->cells + ((uint8_t *)address - memory->base);
  madvise(address, total, MADV_DONTNEED);
  madvise(cells, total * sizeof(Cell), MADV_DONTNEED);
}
