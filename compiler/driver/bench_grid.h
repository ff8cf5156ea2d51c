// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Tables and figures of the reports of `ownc bench`. */
#ifndef OWN_DRIVER_BENCH_GRID_H
#define OWN_DRIVER_BENCH_GRID_H

#include "base/array.h"
#include "base/text.h"
#include <stdbool.h>

/* Cells in rows; the first column is aligned left, the others right unless they hold text. At most ten columns. */
typedef struct {
  Arena *arena;
  uint32_t columns;
  OWN_ARRAY(const char *) cells;
  bool utf8, of_text;
} Grid;

void grid_cell(Grid *grid, const char *text);
void grid_print(Text *out, const Grid *grid);
/* Four digits: more than any of these figures deserves. */
const char *grid_figure(Arena *arena, double value);

#endif
