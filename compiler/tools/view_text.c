// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The text form of `ownc view` (toolchain.md §3.1). In: the page of a function. Out: a header with counts, then its rows.
** Gutter: `|` source, `+` inserted, `-` inserted and elided again, `!` refused, `r` refused by Rust.
** Invariant: the source lines are complete and unchanged. The surprise: reasons start in one column as far as most lines
** allow; a longer line pushes its own reason out and no other. */
#include "base/display.h"
#include "tools/view_internal.h"

#include <string.h>

enum { WIDEST = 64, NARROWEST = 24 };

static uint32_t width_of(const ViewRow *row) {
  return row->indent + display_width(row->text, strlen(row->text), true);
}

/* Where reasons start: right of every line that has one, unless that is too far. */
static uint32_t reason_column(const ViewPage *page) {
  uint32_t widest = NARROWEST;
  for (uint32_t i = 0; i < page->rows.count; i++) {
    const ViewRow *row = &page->rows.items[i];
    uint32_t width = *row->note ? width_of(row) : 0;
    if (width <= WIDEST && width > widest) widest = width;
  }
  return widest + 3;
}

static void print_gutter(Text *out, const ViewRow *row) {
  static const char *const gutters[] = {
      [ROW_SOURCE] = "|", [ROW_REFUSED] = "!", [ROW_RUST_REFUSED] = "r", [ROW_INSERTED] = "+",
      [ROW_ELIDED] = "-", [ROW_STORY] = "!",   [ROW_REMARK] = "=",       [ROW_REMARK_MORE] = " "};
  bool source =
      row->kind == ROW_SOURCE || row->kind == ROW_REFUSED || row->kind == ROW_RUST_REFUSED;
  if (source)
    text_format(out, "%3u %s", row->line, gutters[row->kind]);
  else
    text_format(out, "    %s", gutters[row->kind]);
  if (!source || *row->text) text_char(out, ' ');
}

static void print_row(Text *out, const ViewRow *row, uint32_t column) {
  print_gutter(out, row);
  display_blanks(out, row->indent);
  display_add(out, row->text, strlen(row->text), true);
  uint32_t used = width_of(row);
  if (*row->note) {
    display_blanks(out, used + 2 <= column ? column - used : 2);
    text_add(out, row->note);
  }
  text_char(out, '\n');
}

void view_print_text(Text *out, const ViewPage *page) {
  uint32_t column = reason_column(page);
  text_format(out, "%s  ", page->name);
  display_add(out, page->source->name, strlen(page->source->name), true);
  text_format(out, ":%u    %s\n", page->line, page->words);
  for (uint32_t i = 0; i < page->rows.count; i++)
    print_row(out, &page->rows.items[i], column);
}
