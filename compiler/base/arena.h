// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Arena: memory that is given back all at once.
**
** Everything the compiler builds lives in an arena (program, unit, body, scratch); nothing frees a single node. Memory is
** zeroed. Exhaustion ends ownc with status 3 and names the limit; a caller never sees NULL. */
#ifndef OWN_BASE_ARENA_H
#define OWN_BASE_ARENA_H

#include <stddef.h>

typedef struct Arena Arena;
typedef struct ArenaBlock ArenaBlock;

typedef struct {
  ArenaBlock *block;
  size_t used;
} ArenaMark;

/* A new empty arena; ends with arena_free. */
Arena *arena_new(void);
/* Gives every block back; NULL is allowed. */
void arena_free(Arena *arena);
/* `size` zeroed bytes aligned to 16. size 0 gives a valid pointer. */
void *arena_alloc(Arena *arena, size_t size);
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

#define arena_make(arena, T)         ((T *)arena_alloc((arena), sizeof(T)))
#define arena_make_many(arena, T, n) ((T *)arena_alloc((arena), sizeof(T) * (size_t)(n)))

#endif
