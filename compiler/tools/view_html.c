// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc view --html`. In: pages. Out: one file for a browser: per function a table of its rows, with a column for each lane.
**
** Invariant: the rows are those of the text form, in its order, so that the table read aloud says the same; nothing is loaded and nothing
** runs: style and signs stand in the file (view.html). The surprise: `x_fn` and `x_def` stand side by side, where the first is. */
#include "base/html.h"
#include "tools/view_internal.h"

#include <string.h>

enum { LANES_SHOWN = 12 };

/* ── lanes ── */

static void add_cell(Text *out, const ViewLane *lane, uint32_t row) {
  bool inside = lane->first <= row && row <= lane->last;
  ViewLaneState state = inside ? lane->states[row] : LANE_NONE;
  ViewMark mark = inside ? lane->marks[row] : MARK_NONE;
  text_format(out, "<td class=\"lane %s\">", view_lane_look(state).css);
  if (state || mark) {
    text_add(out, "<svg role=\"img\"><title>");
    html_add_escaped(out, lane->name);
    if (mark) text_format(out, ": %s", view_mark_look(mark).words);
    if (state) text_format(out, "%s %s", mark ? ";" : ":", view_lane_look(state).words);
    text_add(out, "</title>");
    if (state && !(mark == MARK_INIT && row == lane->first))
      text_format(out, "<use href=\"#lane-%s\"%s/>", view_lane_look(state).css,
                  view_lane_ends(lane, row) ? " height=\"50%\"" : "");
    if (mark) text_format(out, "<use href=\"#mark-%s\"/>", view_mark_look(mark).css);
    text_add(out, "</svg>");
  }
  text_add(out, "</td>");
}

/* ── rows ── */

static const char *row_class(ViewRowKind kind) {
  switch (kind) {
  case ROW_SOURCE: return "";
  case ROW_REFUSED: return "refused";
  case ROW_RUST_REFUSED: return "rust";
  case ROW_INSERTED: return "added";
  case ROW_ELIDED: return "elided";
  case ROW_STORY: return "story";
  case ROW_REMARK:
  case ROW_REMARK_MORE: return "remark";
  }
  return "";
}

/* What stands where a line number would stand. */
static void add_gutter(Text *out, const ViewRow *row) {
  switch (row->kind) {
  case ROW_SOURCE:
  case ROW_REFUSED:
  case ROW_RUST_REFUSED: text_format(out, "%u", row->line); return;
  case ROW_INSERTED: text_add(out, "+"); return;
  case ROW_ELIDED: text_add(out, "−"); return;
  case ROW_STORY: text_add(out, "!"); return;
  case ROW_REMARK:
  case ROW_REMARK_MORE: return;
  }
}

static void add_row(Text *out, const ViewPage *page, const ViewLanes *lanes, uint32_t at) {
  const ViewRow *row = &page->rows.items[at];
  text_format(out, "<tr class=\"%s\"><td class=\"line\">", row_class(row->kind));
  add_gutter(out, row);
  text_add(out, "</td><td class=\"code\">");
  for (uint32_t i = 0; i < row->indent; i++)
    text_char(out, ' ');
  html_add_escaped(out, row->text);
  text_add(out, "</td>");
  for (uint32_t i = 0; i < lanes->count; i++)
    add_cell(out, &lanes->items[i], at);
  text_add(out, "<td class=\"why\">");
  html_add_escaped(out, row->note);
  text_add(out, "</td></tr>\n");
}

/* ── functions ── */

static void add_page(Text *out, const ViewPage *page, uint32_t number) {
  ViewLanes lanes = view_lanes(page, out->arena);
  uint32_t more = lanes.count > LANES_SHOWN ? lanes.count - LANES_SHOWN : 0;
  lanes.count -= more;
  text_format(out, "<section id=\"f%u\"><h2><code>", number);
  html_add_escaped(out, page->name);
  text_add(out, "</code> <span class=\"dim\">");
  html_add_escaped(out, page->source->name);
  text_format(out, ":%u</span></h2>\n<p class=\"words\">", page->line);
  html_add_escaped(out, page->words);
  if (more) text_format(out, " · %u variables more have no lane here", more);
  text_add(out, "</p>\n<div class=\"scroll\"><table class=\"view\"><thead><tr><th>line</th>"
                "<th>code, and what was inserted</th>");
  for (uint32_t i = 0; i < lanes.count; i++) {
    text_add(out, "<th class=\"lane\">");
    html_add_escaped(out, lanes.items[i].name);
    text_add(out, "</th>");
  }
  text_add(out, "<th>why</th></tr></thead><tbody>\n");
  for (uint32_t i = 0; i < page->rows.count; i++)
    add_row(out, page, &lanes, i);
  text_add(out, "</tbody></table></div></section>\n");
}

/* The other one of `x_fn` and `x_def`; `count` if there is none. */
static uint32_t twin_of(const ViewPage *pages, uint32_t count, uint32_t at) {
  const char *name = pages[at].name, *ending = pages[at].counted ? "_def" : "_fn";
  size_t length = strlen(name), tail = strlen(ending);
  if (length <= tail || strcmp(name + length - tail, ending) != 0) return count;
  for (uint32_t i = 0; i < count; i++) {
    if (pages[i].counted == pages[at].counted || strncmp(pages[i].name, name, length - tail) != 0)
      continue;
    if (strcmp(pages[i].name + length - tail, pages[i].counted ? "_def" : "_fn") == 0) return i;
  }
  return count;
}

static void add_pages(Text *out, const ViewPage *pages, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    uint32_t twin = twin_of(pages, count, i);
    if (twin == count) {
      add_page(out, &pages[i], i);
    } else if (i < twin) {
      text_add(out, "<div class=\"twin\">\n");
      add_page(out, &pages[i], i);
      add_page(out, &pages[twin], twin);
      text_add(out, "</div>\n");
    }
  }
}

/* ── the file ── */

static void add_legend(Text *out) {
  text_add(out, "<h2>Signs</h2>\n<dl class=\"legend\">\n");
  for (ViewLaneState i = 1; i < LANE_COUNT; i++)
    text_format(out,
                "<dt><svg aria-hidden=\"true\"><use href=\"#lane-%s\"/></svg></dt><dd>%s</dd>\n",
                view_lane_look(i).css, view_lane_look(i).words);
  for (ViewMark i = 1; i < MARK_COUNT; i++)
    text_format(out,
                "<dt><svg aria-hidden=\"true\"><use href=\"#mark-%s\"/></svg></dt><dd>%s</dd>\n",
                view_mark_look(i).css, view_mark_look(i).words);
  text_add(out, "</dl>\n");
}

static void add_contents(Text *out, const ViewPage *pages, uint32_t count) {
  text_add(out, "<nav><ul>\n");
  for (uint32_t i = 0; i < count; i++) {
    text_format(out, "<li><a href=\"#f%u\"><code>", i);
    html_add_escaped(out, pages[i].name);
    text_add(out, "</code></a> <span class=\"dim words\">");
    html_add_escaped(out, pages[i].words);
    text_add(out, "</span></li>\n");
  }
  text_add(out, "</ul></nav>\n");
}

void view_print_html(Text *out, const ViewPage *pages, uint32_t count) {
  uint32_t length;
  const char *head = embedded_find("tools/view.html", &length);
  const char *name = count ? pages[0].source->name : "nothing";
  html_begin(out, arena_format(out->arena, "%s: what was inserted", name));
  text_add_bytes(out, head, length);
  text_add(out, "<main><h1>");
  html_add_escaped(out, name);
  text_add(out, "</h1>\n<p class=\"dim\">What the compiler inserted, where, and why. Printed by "
                "<code>ownc view --html</code>.</p>\n");
  if (count > 1) add_contents(out, pages, count);
  add_pages(out, pages, count);
  add_legend(out);
  html_end(out);
}
