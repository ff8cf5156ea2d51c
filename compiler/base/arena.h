// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Arena: memory that is given back all at once.
**
** Everything the compiler builds lives in an arena (program, unit, body, scratch); nothing frees a single node. Memory is
** zeroed. Exhaustion ends ownc with status 3 and names the limit; a caller never sees NULL. */
#ifndef OWN_BASE_ARENA_H
#define OWN_BASE_ARENA_H

#include <stddef.h>
#include <stdint.h>

typedef struct ArenaBlock ArenaBlock;

/* Private, but for the allocation in place below. What lies between `at` and `end` is zero. */
typedef struct {
  char *at, *end;    /* the rest of the newest block */
  ArenaBlock *block; /* the newest */
  ArenaBlock *spare; /* the largest one that was rewound, or NULL */
  size_t next_size;
  size_t older_bytes; /* used in all blocks but the newest */
} Arena;

typedef struct {
  ArenaBlock *block;
  size_t used;
} ArenaMark;

/* A new empty arena; ends with arena_free. */
Arena *arena_new(void);
/* Gives every block back; NULL is allowed. */
void arena_free(Arena *arena);
void *arena_alloc_slow(Arena *arena, size_t size); /* in a new block */

enum { ARENA_ALIGNMENT = 8 };

/* `size` zeroed bytes aligned to 8. size 0 gives a valid pointer. */
__attribute__((returns_nonnull)) static inline void *arena_alloc(Arena *arena, size_t size) {
  size_t left = (size_t)(arena->end - arena->at); /* whole units of the alignment */
  if (size > left || !arena->at) return arena_alloc_slow(arena, size);
  char *memory = arena->at;
  arena->at += (size + ARENA_ALIGNMENT - 1) & ~(size_t)(ARENA_ALIGNMENT - 1);
  return memory;
}

/* Copies `size` bytes from `from` into the arena. */
void *arena_copy(Arena *arena, const void *from, size_t size);
/* Copies `length` characters and adds a NUL. */
char *arena_text(Arena *arena, const char *from, size_t length);
/* printf into the arena. */
char *arena_format(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* A point to return to: arena_rewind gives back all that came after it. */
ArenaMark arena_mark(const Arena *arena);
void arena_rewind(Arena *arena, ArenaMark mark);
/* Bytes handed out so far. */
size_t arena_bytes(const Arena *arena);

/* Asks for what lies between two pieces of an arena, so that it is near when its turn comes. Pieces of different blocks, or far
** apart: nothing. */
static inline void arena_ahead(const void *from, const void *to) {
  enum { LINE = 64, MOST = 8192 };
  uintptr_t at = (uintptr_t)from, end = (uintptr_t)to;
  if (!from || end < at || end - at > MOST) return;
  for (; at < end; at += LINE)
    __builtin_prefetch((const void *)at, 0, 2);
}

#define arena_make(arena, T)         ((T *)arena_alloc((arena), sizeof(T)))
#define arena_make_many(arena, T, n) ((T *)arena_alloc((arena), sizeof(T) * (size_t)(n)))

#endif
