// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: sizes. Out: zeroed memory that lives until the arena ends or is rewound.
** Invariant: bytes from `at` on are zero: they come so from the system, and rewinding clears what was used.
** The surprises: rewinding keeps one block as a spare, so that scratch memory used in rounds is neither asked for nor
** cleared as a whole in each round. And an arena that has grown large asks for huge pages, or for pages that are there
** already: to touch small ones one by one first was a fifth of the time of a large program. */
#include "base/arena.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { FIRST_BLOCK = 16 * 1024, MAPPED = 128 * 1024, HUGE_PAGE = 2048 * 1024 };

struct ArenaBlock {
  ArenaBlock *older;
  size_t size, used; /* `used` once it is no more the newest */
};

static size_t round_up(size_t size) {
  return (size + ARENA_ALIGNMENT - 1) & ~(size_t)(ARENA_ALIGNMENT - 1);
}

static char *block_bytes(ArenaBlock *block) { return (char *)block + round_up(sizeof(ArenaBlock)); }

static void exhausted(size_t size) {
  fprintf(stderr, "ownc: error: out of memory (%zu more bytes were needed)\n", size);
  exit(3);
}

static void *zeroed(size_t size) {
  void *memory = calloc(1, size);
  if (!memory) exhausted(size);
  return memory;
}

static size_t whole_size(size_t size) { return round_up(sizeof(ArenaBlock)) + size; }

/* A block of the usual largest size is one huge page, a larger one several. */
static size_t largest_block(void) { return HUGE_PAGE - round_up(sizeof(ArenaBlock)); }

static char *map(size_t size) {
  char *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) exhausted(size);
  return memory;
}

/* Where the system has no huge pages to give, the small ones come all at once for a single one. Several may be the block of an
** array that grows, which uses half of it: they come when they are touched. */
static char *map_huge_pages(size_t size) {
  char *memory = map(size + HUGE_PAGE);
  size_t before = (HUGE_PAGE - (uintptr_t)memory % HUGE_PAGE) % HUGE_PAGE;
  if (before) munmap(memory, before);
  munmap(memory + before + size, HUGE_PAGE - before);
  madvise(memory + before, size, MADV_HUGEPAGE);
#ifdef MADV_POPULATE_WRITE
  if (size == HUGE_PAGE) madvise(memory + before, size, MADV_POPULATE_WRITE);
#endif
  return memory + before;
}

static ArenaBlock *make_block(size_t size) {
  size_t whole = whole_size(size);
  if (size >= largest_block()) whole = (whole + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
  ArenaBlock *block = whole % HUGE_PAGE == 0 ? (void *)map_huge_pages(whole)
                      : size >= MAPPED       ? (void *)map(whole)
                                             : zeroed(whole);
  block->size = whole - whole_size(0);
  return block;
}

static void free_block(ArenaBlock *block) {
  if (block && block->size >= MAPPED)
    munmap(block, whole_size(block->size));
  else
    free(block);
}

Arena *arena_new(void) {
  Arena *arena = zeroed(sizeof(Arena));
  arena->next_size = FIRST_BLOCK;
  return arena;
}

void arena_free(Arena *arena) {
  if (!arena) return;
  for (ArenaBlock *block = arena->block; block;) {
    ArenaBlock *older = block->older;
    free_block(block);
    block = older;
  }
  free_block(arena->spare);
  free(arena);
}

static ArenaBlock *new_block(Arena *arena, size_t need) {
  ArenaBlock *block = arena->spare;
  if (block && block->size >= need) {
    arena->spare = NULL;
    return block;
  }
  size_t size = need > arena->next_size ? need : arena->next_size;
  arena->next_size = arena->next_size < MAPPED ? arena->next_size * 2 : largest_block();
  return make_block(size);
}

static size_t used_of_newest(const Arena *arena) {
  return arena->block ? (size_t)(arena->at - block_bytes(arena->block)) : 0;
}

/* Goes on behind `used` bytes of the newest block. */
static void stand_at(Arena *arena, size_t used) {
  arena->at = arena->block ? block_bytes(arena->block) + used : NULL;
  arena->end = arena->block ? block_bytes(arena->block) + arena->block->size : NULL;
}

void *arena_alloc_slow(Arena *arena, size_t size) {
  if (size > SIZE_MAX / 2) exhausted(size);
  ArenaBlock *block = new_block(arena, round_up(size));
  if (arena->block) {
    arena->block->used = used_of_newest(arena);
    arena->older_bytes += arena->block->used;
  }
  block->older = arena->block;
  arena->block = block;
  stand_at(arena, round_up(size));
  return block_bytes(block);
}

void *arena_copy(Arena *arena, const void *from, size_t size) {
  void *memory = arena_alloc(arena, size);
  if (size) memcpy(memory, from, size);
  return memory;
}

char *arena_text(Arena *arena, const char *from, size_t length) {
  char *memory = arena_alloc(arena, length + 1);
  if (length) memcpy(memory, from, length);
  return memory;
}

char *arena_format(Arena *arena, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  Text text = text_new(arena);
  text_vformat(&text, format, arguments);
  va_end(arguments);
  return text.data ? text.data : arena_text(arena, "", 0);
}

ArenaMark arena_mark(const Arena *arena) {
  return (ArenaMark){arena->block, used_of_newest(arena)};
}

/* Clears what was used of a block and keeps it as the spare, or frees it, whichever block is larger. */
static void keep_spare(Arena *arena, ArenaBlock *block, size_t used) {
  if (arena->spare && arena->spare->size >= block->size) {
    free_block(block);
    return;
  }
  free_block(arena->spare);
  memset(block_bytes(block), 0, used);
  arena->spare = block;
}

void arena_rewind(Arena *arena, ArenaMark mark) {
  size_t used = used_of_newest(arena);
  while (arena->block && arena->block != mark.block) {
    ArenaBlock *block = arena->block;
    arena->block = block->older;
    keep_spare(arena, block, used);
    used = arena->block ? arena->block->used : 0;
    if (arena->block) arena->older_bytes -= used;
  }
  if (arena->block) memset(block_bytes(arena->block) + mark.used, 0, used - mark.used);
  stand_at(arena, mark.used);
}

size_t arena_bytes(const Arena *arena) { return arena->older_bytes + used_of_newest(arena); }
