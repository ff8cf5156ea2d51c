// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc view --svg`. In: the page of one function. Out: one picture for slides and documents: its rows, a lane for each variable, reasons.
**
** Invariant: rows and lanes are those of the page for a browser; nothing is loaded and nothing runs, and the signs are its signs (view.html).
** The surprise: each piece of text says how wide it is, so that columns stand where they stand whatever font the reader has. */
#include "base/display.h"
#include "base/html.h"
#include "tools/view_internal.h"

#include <string.h>

enum {
  ROW_HEIGHT = 20,
  LANE_WIDTH = 20,
  HEAD = 26,
  MOST_CODE = 80,
  MOST_WHY = 90,
  MOST_LANES = 12
};
static const double CELL = 7.8, GUTTER = 44, GAP = 14;

static const char style[] =
    "<style>:root { --text: #1b1b1b; --paper: #ffffff; --dim: #5c5c5c; --rule: #d9d9d9; --add: "
    "#00604a; --added: #e9f6f1; --bad: #a33d00;\n"
    "  --badly: #fff0e6; --lane: #0b5d94; --gone: #6b6b6b; --rope: #7a3b69; }\n"
    "@media (prefers-color-scheme: dark) { :root { --text: #ececec; --paper: #16181b; --dim: "
    "#a9a9a9; --rule: #3a3d42; --add: #6fd3b1;\n"
    "  --added: #17302a; --bad: #ffae7a; --badly: #3a2415; --lane: #79bdec; --gone: #9b9b9b; "
    "--rope: #dba6cb; } }\n"
    "text { font: 13px ui-monospace, 'DejaVu Sans Mono', Consolas, monospace; fill: var(--text); "
    "white-space: pre; }\n"
    ".dim { fill: var(--dim); } .added { fill: var(--added); } .badly { fill: var(--badly); } .add "
    "{ fill: var(--add); font-style: italic; }\n"
    ".bad { fill: var(--bad); font-style: italic; } .gone { fill: var(--dim); text-decoration: "
    "line-through; } .paper, .back { fill: var(--paper); }\n"
    ".lane { color: var(--lane); fill: var(--lane); } .rope { color: var(--rope); } .empty { "
    "color: var(--gone); } .maybe { color: var(--bad); }</style>\n";

typedef struct {
  Text *out;
  const ViewPage *page;
  ViewLanes lanes;
  double lanes_at, why_at; /* where the columns start */
  uint32_t top;            /* of the first row        */
} Picture;

/* The text in at most `most` cells, and how many it takes. */
static const char *shown(Arena *arena, const char *text, uint32_t most, uint32_t *width) {
  size_t length = strlen(text);
  Text cut = text_new(arena);
  display_window_print(&cut, text, display_window(text, length, 0, 0, most, true), 0, true);
  *width = display_width(cut.data, cut.length, true);
  return cut.data;
}

static void add_text(const Picture *picture, double x, double y, const char *class,
                     const char *text, uint32_t most) {
  uint32_t width;
  const char *cut = shown(picture->out->arena, text, most, &width);
  if (width == 0) return;
  text_format(
      picture->out,
      "<text x=\"%.1f\" y=\"%.0f\" class=\"%s\" xml:space=\"preserve\" textLength=\"%.1f\">", x, y,
      class, width * CELL);
  html_add_escaped(picture->out, cut);
  text_add(picture->out, "</text>");
}

/* ── rows ── */

typedef struct {
  const char *band, *text,
      *gutter; /* classes, and the sign in the gutter; NULL: the line's number */
} RowLook;

static RowLook look_of(ViewRowKind kind) {
  switch (kind) {
  case ROW_SOURCE: return (RowLook){NULL, "", NULL};
  case ROW_REFUSED:
  case ROW_RUST_REFUSED: return (RowLook){"badly", "", NULL};
  case ROW_INSERTED: return (RowLook){"added", "add", "+"};
  case ROW_ELIDED: return (RowLook){NULL, "gone", "\xe2\x88\x92"};
  case ROW_STORY: return (RowLook){"badly", "bad", "!"};
  case ROW_REMARK:
  case ROW_REMARK_MORE: return (RowLook){NULL, "dim", ""};
  }
  return (RowLook){NULL, "", NULL};
}

static void add_sign(const Picture *picture, const ViewLane *lane, uint32_t row, double x,
                     uint32_t y) {
  bool inside = lane->first <= row && row <= lane->last;
  ViewLaneState state = inside ? lane->states[row] : LANE_NONE;
  ViewMark mark = inside ? lane->marks[row] : MARK_NONE;
  bool line = state && !(mark == MARK_INIT && row == lane->first);
  if (!line && !mark) return;
  text_format(picture->out, "<g class=\"lane %s\"><title>", view_lane_look(state).css);
  html_add_escaped(picture->out, lane->name);
  text_format(picture->out, ": %s</title>",
              mark ? view_mark_look(mark).words : view_lane_look(state).words);
  if (line)
    text_format(picture->out,
                "<use href=\"#lane-%s\" x=\"%.1f\" y=\"%u\" width=\"20\" height=\"%d\"/>",
                view_lane_look(state).css, x, y, view_lane_ends(lane, row) ? 10 : 20);
  if (mark)
    text_format(picture->out,
                "<use href=\"#mark-%s\" x=\"%.1f\" y=\"%u\" width=\"20\" height=\"20\"/>",
                view_mark_look(mark).css, x, y);
  text_add(picture->out, "</g>");
}

static void add_row(const Picture *picture, uint32_t at, double width) {
  const ViewRow *row = &picture->page->rows.items[at];
  RowLook look = look_of(row->kind);
  uint32_t y = picture->top + at * ROW_HEIGHT, base = y + 14;
  if (look.band)
    text_format(picture->out, "<rect x=\"0\" y=\"%u\" width=\"%.0f\" height=\"20\" class=\"%s\"/>",
                y, width, look.band);
  const char *sign =
      look.gutter ? look.gutter : arena_format(picture->out->arena, "%3u", row->line);
  add_text(picture, look.gutter ? 25 : 8, base, "dim", sign, 8);
  add_text(picture, (double)GUTTER + row->indent * CELL, base, look.text, row->text, MOST_CODE);
  for (uint32_t i = 0; i < picture->lanes.count; i++)
    add_sign(picture, &picture->lanes.items[i], at, picture->lanes_at + i * LANE_WIDTH, y);
  add_text(picture, picture->why_at, base, "dim", row->note, MOST_WHY);
  text_char(picture->out, '\n');
}

/* ── the picture ── */

static uint32_t widest(const ViewPage *page, bool notes, Arena *arena) {
  uint32_t most = 0, width;
  for (uint32_t i = 0; i < page->rows.count; i++) {
    const ViewRow *row = &page->rows.items[i];
    shown(arena, notes ? row->note : row->text, notes ? MOST_WHY : MOST_CODE, &width);
    width += notes ? 0 : row->indent;
    if (width > most) most = width;
  }
  return most;
}

/* Their names stand above them, slanted; the longest needs the most room. */
static uint32_t names_height(const ViewLanes *lanes) {
  size_t most = 0;
  for (uint32_t i = 0; i < lanes->count; i++)
    if (strlen(lanes->items[i].name) > most) most = strlen(lanes->items[i].name);
  return (uint32_t)((double)(most < 16 ? most : 16) * CELL * 0.75) + 8;
}

static void add_head(const Picture *picture) {
  const ViewPage *page = picture->page;
  Arena *arena = picture->out->arena;
  add_text(picture, 8, 18, "",
           arena_format(arena, "%s  %s:%u", page->name, page->source->name, page->line), MOST_CODE);
  add_text(picture, 8, 18 + ROW_HEIGHT, "dim", page->words, 150);
  for (uint32_t i = 0; i < picture->lanes.count; i++) {
    text_format(picture->out, "<text transform=\"translate(%.1f %u) rotate(-48)\" class=\"lane\">",
                picture->lanes_at + i * LANE_WIDTH + 14, picture->top - 6);
    uint32_t width;
    html_add_escaped(picture->out, shown(arena, picture->lanes.items[i].name, 16, &width));
    text_add(picture->out, "</text>");
  }
  text_char(picture->out, '\n');
}

/* The signs that the page for a browser has. */
static void add_signs(Text *out) {
  uint32_t length;
  const char *page = embedded_find("tools/view.html", &length);
  const char *from = strstr(page, "<defs>"), *to = strstr(page, "</defs>");
  if (from && to) text_add_bytes(out, from, (size_t)(to - from) + strlen("</defs>"));
}

void view_print_svg(Text *out, const ViewPage *page) {
  Picture picture = {.out = out, .page = page, .lanes = view_lanes(page, out->arena)};
  if (picture.lanes.count > MOST_LANES) picture.lanes.count = MOST_LANES;
  uint32_t words = display_width(page->words, strlen(page->words), true);
  picture.lanes_at = (double)GUTTER + widest(page, false, out->arena) * CELL + (double)GAP;
  picture.why_at = picture.lanes_at + picture.lanes.count * LANE_WIDTH + (double)GAP;
  picture.top = HEAD + ROW_HEIGHT + names_height(&picture.lanes);
  double width = picture.why_at + widest(page, true, out->arena) * CELL + (double)GAP;
  double least = (words < 150 ? words : 150) * CELL + 2 * GAP;
  if (width < least) width = least;
  uint32_t height = picture.top + page->rows.count * ROW_HEIGHT + 8;
  text_format(out,
              "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %u\" width=\"%.0f\" "
              "height=\"%u\" "
              "role=\"img\">\n<title>",
              width, height, width, height);
  html_add_escaped(out, page->name);
  text_add(out, ": what was inserted, and the life of each variable</title>\n");
  text_add(out, style);
  add_signs(out);
  text_format(out, "\n<rect width=\"%.0f\" height=\"%u\" class=\"paper\"/>\n", width, height);
  add_head(&picture);
  for (uint32_t i = 0; i < page->rows.count; i++)
    add_row(&picture, i, width);
  text_add(out, "</svg>\n");
}
