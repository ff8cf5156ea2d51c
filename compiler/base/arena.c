// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: sizes. Out: zeroed memory that lives until the arena ends or is rewound.
** Invariant: bytes at or above `dirty` of a block are still zero from calloc; only those below are cleared again.
** The surprise: rewinding keeps one block as a spare, so that scratch memory used in rounds is neither asked for nor
** cleared as a whole in each round. */
#include "base/arena.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 16, FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 1024 * 1024 };

struct ArenaBlock {
  ArenaBlock *older;
  size_t size, used, dirty;
};

struct Arena {
  ArenaBlock *block; /* the newest */
  ArenaBlock *spare; /* the largest one that was rewound, or NULL */
  size_t next_size;
  size_t older_bytes; /* used in all blocks but the newest */
};

static size_t round_up(size_t size) { return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1); }

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

Arena *arena_new(void) {
  Arena *arena = zeroed(sizeof(Arena));
  arena->next_size = FIRST_BLOCK;
  return arena;
}

void arena_free(Arena *arena) {
  if (!arena) return;
  for (ArenaBlock *block = arena->block; block;) {
    ArenaBlock *older = block->older;
    free(block);
    block = older;
  }
  free(arena->spare);
  free(arena);
}

static ArenaBlock *new_block(Arena *arena, size_t need) {
  ArenaBlock *block = arena->spare;
  if (block && block->size >= need) {
    arena->spare = NULL;
    return block;
  }
  size_t size = need > arena->next_size ? need : arena->next_size;
  if (size > SIZE_MAX / 2) exhausted(size);
  block = zeroed(round_up(sizeof(ArenaBlock)) + size);
  block->size = size;
  if (arena->next_size < LARGEST_BLOCK) arena->next_size *= 2;
  return block;
}

static void add_block(Arena *arena, size_t need) {
  ArenaBlock *block = new_block(arena, need);
  block->older = arena->block;
  if (arena->block) arena->older_bytes += arena->block->used;
  arena->block = block;
}

void *arena_alloc(Arena *arena, size_t size) {
  size_t need = round_up(size ? size : 1);
  if (need < size) exhausted(size);
  if (!arena->block || arena->block->size - arena->block->used < need) add_block(arena, need);
  ArenaBlock *block = arena->block;
  char *memory = block_bytes(block) + block->used;
  if (block->used < block->dirty) {
    size_t dirty = block->dirty - block->used;
    memset(memory, 0, dirty < need ? dirty : need);
  }
  block->used += need;
  if (block->used > block->dirty) block->dirty = block->used;
  return memory;
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
  return (ArenaMark){arena->block, arena->block ? arena->block->used : 0};
}

static void keep_spare(Arena *arena, ArenaBlock *block) {
  ArenaBlock *smaller = block;
  if (!arena->spare || arena->spare->size < block->size) {
    smaller = arena->spare;
    arena->spare = block;
    block->used = 0;
  }
  free(smaller);
}

void arena_rewind(Arena *arena, ArenaMark mark) {
  while (arena->block && arena->block != mark.block) {
    ArenaBlock *block = arena->block;
    arena->block = block->older;
    if (arena->block) arena->older_bytes -= arena->block->used;
    keep_spare(arena, block);
  }
  if (arena->block) arena->block->used = mark.used;
}

size_t arena_bytes(const Arena *arena) {
  return arena->older_bytes + (arena->block ? arena->block->used : 0);
}
