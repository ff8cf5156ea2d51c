// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* OWN_ARRAY(T): the only container macro: a growing array in an arena.
**
**   OWN_ARRAY(MirBlock) blocks = {0};
**   array_push(arena, &blocks, block);      blocks.items[0 .. blocks.count)
** Growing copies into a new piece of the arena; the old piece stays until the arena ends. */
#ifndef OWN_BASE_ARRAY_H
#define OWN_BASE_ARRAY_H

#include "base/arena.h"
#include <stdint.h>

#define OWN_ARRAY(T)                                                                               \
  struct {                                                                                         \
    T *items;                                                                                      \
    uint32_t count;                                                                                \
    uint32_t capacity;                                                                             \
  }

/* Makes room for one more item; returns the (moved) items. */
__attribute__((returns_nonnull)) void *array_grow(Arena *arena, void *items, uint32_t count,
                                                  uint32_t *capacity, size_t item_size);

/* Is there no room? (clang-tidy does not know that there are items as long as there is.) */
#ifdef __clang_analyzer__
#define array_is_full(array) true
#else
#define array_is_full(array) ((array)->count >= (array)->capacity)
#endif

#define array_push(arena, array, ...)                                                              \
  ((array)->items = array_is_full(array) ? array_grow((arena), (array)->items, (array)->count,     \
                                                      &(array)->capacity, sizeof *(array)->items)  \
                                         : (array)->items,                                         \
   (array)->items[(array)->count] = (__VA_ARGS__), (void)(array)->count++)

#define array_last(array) ((array)->items[(array)->count - 1])

#endif
