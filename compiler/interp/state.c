// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* States of whole values: what must hold before an act, what holds after it.
**
** In: an address and a shape or a number of bytes. Out: cells read or written. Invariant: foreign memory has no cells; reading
** and writing there changes nothing, but an address in the first page is never right. The surprise: padding and the payload
** of None are nobody's: their cells are copied with the others, and never asked about. */
#include "interp/interp_internal.h"

#include "base/check.h"

#include <string.h>

enum { FIRST_PAGE = 4096 };

static const Cell *cells_of(Interp *in, const uint8_t *at, const char *act) {
  if ((uintptr_t)at < FIRST_PAGE)
    violation(in, "%s through a null pointer (address %p)", act, (const void *)at);
  return memory_cell(&in->memory, at);
}

void state_need_scalar(Interp *in, const uint8_t *at, uint64_t size, uint32_t leaf,
                       const char *act) {
  const Cell *cells = cells_of(in, at, act);
  if (!cells) return;
  for (uint64_t i = 0; i < size; i++) {
    if (cell_state(cells[i]) != CELL_HOLDS) violation_at(in, act, at + i);
    uint32_t is = cell_leaf(cells[i]);
    if (is != leaf && is != CELL_LEAF_ANY && leaf != CELL_LEAF_ANY) violation_at(in, act, at + i);
  }
}

void state_need(Interp *in, const uint8_t *at, const Shape *shape, const char *act) {
  if (shape->counted && (uintptr_t)at >= FIRST_PAGE) object_need_alive(in, at, act);
  if (!memory_cell(&in->memory, at) && (uintptr_t)at >= FIRST_PAGE) return;
  if (shape->kind == SHAPE_SCALAR) {
    state_need_scalar(in, at, shape->size, shape->leaf, act);
    return;
  }
  if (shape->kind != SHAPE_FIELDS)
    state_need_scalar(in, at + shape->tag_offset, shape->tag_size, shape->leaf, act);
  for (uint32_t i = 0; i < shape->count; i++)
    if (shape_has_part(shape, &shape->parts[i], at))
      state_need(in, at + shape->parts[i].offset, shape->parts[i].shape, act);
  if (shape->owner && !owner_find(in, at, shape->type)) {
    violation(in, "%s a value of type %s that was never made, or was copied bit by bit", act,
              type_text(in->decls, in->arena, shape->type, NULL, 0));
  }
}

void state_need_storage(Interp *in, const uint8_t *at, uint64_t bytes, const char *act) {
  const Cell *cells = cells_of(in, at, act);
  for (uint64_t i = 0; cells && i < bytes; i++)
    if (cell_state(cells[i]) == CELL_DEAD) violation_at(in, act, at + i);
}

void state_set_scalar(Interp *in, uint8_t *at, uint64_t size, uint32_t leaf) {
  Cell *cells = memory_cell(&in->memory, at);
  Cell cell = cell_make(CELL_HOLDS, leaf, in->site);
  for (uint64_t i = 0; cells && i < size; i++)
    cells[i] = cell;
}

void state_set(Interp *in, uint8_t *at, const Shape *shape) {
  if (!memory_cell(&in->memory, at)) return;
  if (shape->kind == SHAPE_SCALAR) {
    state_set_scalar(in, at, shape->size, shape->leaf);
    return;
  }
  if (shape->kind != SHAPE_FIELDS)
    state_set_scalar(in, at + shape->tag_offset, shape->tag_size, shape->leaf);
  for (uint32_t i = 0; i < shape->count; i++)
    if (shape_has_part(shape, &shape->parts[i], at))
      state_set(in, at + shape->parts[i].offset, shape->parts[i].shape);
}

/* The place of the last act stands in the copy's cells; what holds nothing keeps its own. */
static void copy_cells(Cell *to, const Cell *from, uint64_t count, uint32_t site) {
  Cell mark = cell_make(CELL_DEAD, 0, site);
  Cell keep = cell_make((CellState)3, 31, 0);
  memmove(to, from, count * sizeof *to);
  for (uint64_t i = 0; i < count; i++)
    if (cell_state(to[i]) == CELL_HOLDS) to[i] = (to[i] & keep) | mark;
}

void state_copy(Interp *in, uint8_t *to, const uint8_t *from, uint64_t bytes) {
  Cell *to_cells = memory_cell(&in->memory, to);
  const Cell *from_cells = memory_cell(&in->memory, from);
  if (to_cells && from_cells) copy_cells(to_cells, from_cells, bytes, in->site);
  if (to_cells && !from_cells) state_set_scalar(in, to, bytes, CELL_LEAF_ANY);
  memmove(to, from, bytes);
}

void state_gone(Interp *in, uint8_t *at, uint64_t bytes) {
  Cell *cells = memory_cell(&in->memory, at);
  for (uint64_t i = 0; cells && i < bytes; i++)
    if (cell_state(cells[i]) == CELL_HOLDS) cells[i] = cell_make(CELL_GONE, 0, in->site);
}

void state_ended(Interp *in, uint8_t *at, uint64_t bytes) {
  Cell *cells = memory_cell(&in->memory, at);
  for (uint64_t i = 0; cells && i < bytes; i++)
    if (cell_state(cells[i]) != CELL_DEAD) cells[i] = cell_make(CELL_GONE, 0, in->site);
}

void state_never(Interp *in, uint8_t *at, uint64_t bytes) {
  Cell *cells = memory_cell(&in->memory, at);
  for (uint64_t i = 0; cells && i < bytes; i++)
    if (cell_state(cells[i]) != CELL_DEAD) cells[i] = cell_make(CELL_NEVER, 0, in->site);
}

void state_set_rest(Interp *in, uint8_t *at) {
  Cell *cells = memory_cell(&in->memory, at);
  for (uint64_t i = 0; cells && cell_state(cells[i]) != CELL_DEAD; i++)
    cells[i] = cell_make(CELL_HOLDS, CELL_LEAF_ANY, in->site);
}
