// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc view --json`. In: pages. Out: `own-view/1`: per function its rows as the text form prints them, and the lanes of its variables.
**
** Invariant: no address, no order of a hash; rows are numbered from 0, and a lane says its state only where it changes. The surprise: words
** are those that the other forms show, so that a tool that reads this can print what they print. */
#include "base/json.h"
#include "tools/view_internal.h"

static const char *const kinds[] = {
    [ROW_SOURCE] = "source",     [ROW_REFUSED] = "refused",   [ROW_RUST_REFUSED] = "rust-refused",
    [ROW_INSERTED] = "inserted", [ROW_ELIDED] = "elided",     [ROW_STORY] = "story",
    [ROW_REMARK] = "remark",     [ROW_REMARK_MORE] = "remark"};

static void add_row(Json *json, const ViewRow *row) {
  json_begin(json, NULL, '{');
  json_text(json, "kind", kinds[row->kind]);
  json_number(json, "line", row->line);
  if (row->indent) json_number(json, "indent", row->indent);
  json_text(json, "text", row->text);
  if (*row->note) json_text(json, "note", row->note);
  json_end(json, '}');
}

static void add_lane(Json *json, const ViewLane *lane) {
  ViewLaneState before = LANE_NONE;
  json_begin(json, NULL, '{');
  json_text(json, "name", lane->name);
  json_number(json, "first", lane->first);
  json_number(json, "last", lane->last);
  json_begin(json, "rows", '[');
  for (uint32_t row = lane->first; row <= lane->last; row++) {
    if (lane->states[row] == before && !lane->marks[row]) continue;
    json_begin(json, NULL, '{');
    json_number(json, "row", row);
    json_text(json, "state", view_lane_look(lane->states[row]).css);
    if (lane->marks[row]) json_text(json, "mark", view_mark_look(lane->marks[row]).css);
    json_end(json, '}');
    before = lane->states[row];
  }
  json_end(json, ']');
  json_end(json, '}');
}

static void add_page(Json *json, const ViewPage *page, Arena *arena) {
  ViewLanes lanes = view_lanes(page, arena);
  json_begin(json, NULL, '{');
  json_text(json, "name", page->name);
  json_text(json, "file", page->source->name);
  json_number(json, "line", page->line);
  json_text(json, "world", page->counted ? "def" : "fn");
  json_text(json, "inserted", page->words);
  json_begin(json, "rows", '[');
  for (uint32_t i = 0; i < page->rows.count; i++)
    add_row(json, &page->rows.items[i]);
  json_end(json, ']');
  json_begin(json, "lanes", '[');
  for (uint32_t i = 0; i < lanes.count; i++)
    add_lane(json, &lanes.items[i]);
  json_end(json, ']');
  json_end(json, '}');
}

void view_print_json(Text *out, const ViewPage *pages, uint32_t count) {
  Json json = {.out = out};
  json_begin(&json, NULL, '{');
  json_text(&json, "schema", "own-view/1");
  json_begin(&json, "functions", '[');
  for (uint32_t i = 0; i < count; i++)
    add_page(&json, &pages[i], out->arena);
  json_end(&json, ']');
  json_end(&json, '}');
  text_char(out, '\n');
}
