// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: a full array. Out: its items in a piece of the arena twice as large.
** Invariant: counts fit 32 bits; reaching the bound is the end of ownc, not an overflow. The surprise: the old items stay. */
#include "base/array.h"
#include "base/check.h"

#include <string.h>

enum { FIRST_BYTES = 128 }; /* of an array of larger items, mostly few */

void *array_grow(Arena *arena, void *items, uint32_t count, uint32_t *capacity, size_t item_size) {
  own_check(*capacity < UINT32_MAX / 2, "an array has at most 2^31 items");
  uint32_t larger = *capacity ? *capacity * 2 : item_size > FIRST_BYTES / 8 ? 4 : 8;
  void *moved = arena_alloc(arena, larger * item_size);
  if (count) memcpy(moved, items, count * item_size);
  *capacity = larger;
  return moved;
}
