// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Memory with a shadow: blocks of real bytes, and one cell of knowledge per byte.
**
** Glossary: cell = what is known about one byte · state = dead (no storage), never (no value yet), holds, gone · leaf = kind of
** the scalar a byte belongs to · site = number of the instruction that made the cell what it is: the history of a value
** costs no more than that. Foreign memory (constants, the runtime's own) has no cells; whatever is done there is fine.
** generation = when a place that the byte belonged to ended last: references and views know when they were bound (age.c).
** A freed address is not given out again until QUARANTINE bytes were freed after it, so an old pointer meets dead cells first. */
#ifndef OWN_INTERP_MEMORY_H
#define OWN_INTERP_MEMORY_H

#include "base/array.h"

#include <stdbool.h>

/* ── a map from numbers to numbers that can forget (map.c) ── */
typedef struct {
  uint64_t key; /* 0: free */
  uint64_t value;
} MapSlot;
typedef struct {
  MapSlot *slots;
  uint64_t count, capacity;
} Map;
uint64_t *map_find(const Map *map, uint64_t key); /* NULL: not there; valid until the map changes */
void map_set(Map *map, uint64_t key, uint64_t value);
bool map_remove(Map *map, uint64_t key);
void map_free(Map *map);

/* ── cells ── */
typedef uint32_t Cell;
typedef enum { CELL_DEAD, CELL_NEVER, CELL_HOLDS, CELL_GONE } CellState;
enum { CELL_STATE_BITS = 2, CELL_LEAF_BITS = 5, CELL_LEAF_ANY = 0, CELL_LEAF_POINTER = 31 };
static inline CellState cell_state(Cell cell) { return (CellState)(cell & 3); }
static inline uint32_t cell_leaf(Cell cell) { return cell >> CELL_STATE_BITS & 31; }
static inline uint32_t cell_site(Cell cell) { return cell >> (CELL_STATE_BITS + CELL_LEAF_BITS); }
static inline Cell cell_make(CellState state, uint32_t leaf, uint32_t site) {
  return (Cell)state | leaf << CELL_STATE_BITS | site << (CELL_STATE_BITS + CELL_LEAF_BITS);
}

/* ── blocks ── */
typedef struct {
  uint64_t bytes; /* as asked for     */
  uint32_t site;  /* who asked for it */
} Block;

typedef struct {
  uint8_t *base, *at, *end;        /* storage; what lies beyond `at` was never given out */
  Cell *cells;                     /* one per byte from `base` */
  uint32_t *generations;           /* the same                 */
  uint32_t clock;                  /* ends of places so far    */
  void **free_list;                /* by class: blocks out of quarantine */
  OWN_ARRAY(uint8_t *) quarantine; /* a ring of freed blocks … */
  uint32_t oldest, waiting;
  uint64_t waiting_bytes;
  Map heap;                /* address -> index of the program's block there */
  OWN_ARRAY(Block) blocks; /* item 0 unused; bytes UINT64_MAX: spare */
  OWN_ARRAY(uint32_t) spare_blocks;
  Arena *arena;
} Memory;

/* False: the system does not give so much address space. */
bool memory_start(Memory *memory, Arena *arena);
void memory_stop(Memory *memory);
/* Storage of `bytes`, aligned to 16, with all cells in `state`; NULL: there is no more. */
void *memory_new(Memory *memory, uint64_t bytes, CellState state, uint32_t site);
/* The storage ends; its cells are dead from here on. */
void memory_end(Memory *memory, void *address, uint64_t bytes, uint32_t site);
/* The places that these bytes belonged to have ended; what comes there later is something else. */
void memory_renew(Memory *memory, const void *address, uint64_t bytes);
/* 0: foreign memory. */
static inline uint32_t memory_generation(const Memory *memory, const void *address) {
  const uint8_t *byte = address;
  bool known = byte >= memory->base && byte < memory->end;
  return known ? memory->generations[byte - memory->base] : 0;
}
/* Storage that the program has to give back: noted, found (NULL: none begins here), forgotten. */
void memory_note(Memory *memory, const void *address, Block block);
const Block *memory_noted(const Memory *memory, const void *address);
void memory_forget(Memory *memory, const void *address);
/* The cell of a byte; NULL: foreign memory. */
static inline Cell *memory_cell(const Memory *memory, const void *address) {
  const uint8_t *byte = address;
  return byte >= memory->base && byte < memory->end ? memory->cells + (byte - memory->base) : NULL;
}

#endif
