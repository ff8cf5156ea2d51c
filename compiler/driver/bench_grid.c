// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: cells. Out: rows whose columns are as wide as their widest cell, in display columns. */
#include "driver/bench_grid.h"

#include "base/display.h"

#include <string.h>

enum { MOST_COLUMNS = 10 };

void grid_cell(Grid *grid, const char *text) { array_push(grid->arena, &grid->cells, text); }

static uint32_t width_of(const Grid *grid, const char *text) {
  return display_width(text, strlen(text), grid->utf8);
}

void grid_print(Text *out, const Grid *grid) {
  uint32_t widths[MOST_COLUMNS] = {0};
  for (uint32_t i = 0; i < grid->cells.count; i++) {
    uint32_t width = width_of(grid, grid->cells.items[i]);
    if (width > widths[i % grid->columns]) widths[i % grid->columns] = width;
  }
  for (uint32_t i = 0; i < grid->cells.count; i++) {
    const char *text = grid->cells.items[i];
    uint32_t column = i % grid->columns, blanks = widths[column] - width_of(grid, text);
    text_add(out, "  ");
    bool left = column == 0 || grid->of_text, last = column == grid->columns - 1;
    if (!left) display_blanks(out, blanks);
    display_add(out, text, strlen(text), grid->utf8);
    if (left && !last) display_blanks(out, blanks);
    if (last) text_char(out, '\n');
  }
}

const char *grid_figure(Arena *arena, double value) {
  int decimals = value >= 1000 ? 0 : value >= 100 ? 1 : value >= 10 ? 2 : 3;
  return arena_format(arena, "%.*f", decimals, value);
}
