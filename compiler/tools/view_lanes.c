// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The lives of the variables of a function, row by row.
**
** In: a page; MirBody.permits (what each line may do with each variable) and the log of its body. Out: a lane for each variable that
** owns or refers to something: a state and at most one mark for each row. Invariant: a state is what the check itself answered for the
** start of that line (pass permissions), never a second model; a mark is an event of the log, or a drop of the elaborated MIR. The
** surprise: a line without instructions (`else:`, a comment) has no answer; it looks like the row before it. */
#include "tools/view_internal.h"

#include <stdlib.h>
#include <string.h>

static const ViewLook lane_looks[] =
    {
#define LANE(id, css, words) {css, words},
#include "tools/view_lanes.def"
},
                      mark_looks[] = {
#define MARK(id, css, words) {css, words},
#include "tools/view_lanes.def"
};

ViewLook view_lane_look(ViewLaneState state) { return lane_looks[state]; }
ViewLook view_mark_look(ViewMark mark) { return mark_looks[mark]; }

bool view_lane_ends(const ViewLane *lane, uint32_t row) {
  ViewMark mark = lane->marks[row];
  return row == lane->last &&
         (mark == MARK_DROP || mark == MARK_MOVE || mark == MARK_RELEASE || mark == MARK_ELIDED);
}

typedef struct {
  const ViewPage *page;
  ViewLane lane;
} LaneMaker;

static uint32_t line_of(const LaneMaker *maker, Span span) {
  return span.from ? source_position(maker->page->program->context->sources, span.from).line : 0;
}

static bool is_source(const ViewRow *row) {
  return row->kind == ROW_SOURCE || row->kind == ROW_REFUSED || row->kind == ROW_RUST_REFUSED;
}

static uint32_t row_of(const LaneMaker *maker, uint32_t line) {
  for (uint32_t i = 0; i < maker->page->rows.count; i++)
    if (maker->page->rows.items[i].line == line && is_source(&maker->page->rows.items[i])) return i;
  return UINT32_MAX;
}

static void reaches(LaneMaker *maker, uint32_t row) {
  if (row == UINT32_MAX) return;
  if (row < maker->lane.first) maker->lane.first = row;
  if (row > maker->lane.last) maker->lane.last = row;
}

/* One mark a row: the beginning of a life is never hidden, of the others the last one told stays. */
static void mark(LaneMaker *maker, uint32_t row, ViewMark kind) {
  if (row == UINT32_MAX) return;
  reaches(maker, row);
  ViewMark *there = &maker->lane.marks[row];
  if (*there != MARK_INIT) *there = kind;
}

/* ── states ── */

/* `refused`: the program is; in an accepted one the other ways end what is given away on some. */
static ViewLaneState state_of(const MirPermit *permit, bool refused) {
  if (!permit->letters) return permit->maybe && refused ? LANE_MAYBE : LANE_EMPTY;
  if (!(permit->possible & PERMIT_GIVE)) return LANE_REFERENCE;
  if (!(permit->letters & PERMIT_GIVE)) return LANE_PINNED;
  return permit->letters & PERMIT_WRITE ? LANE_OWNED : LANE_FIXED;
}

static bool is_refused(const ViewPage *page) {
  for (uint32_t i = 0; i < page->rows.count; i++)
    if (page->rows.items[i].kind == ROW_REFUSED) return true;
  return false;
}

static void add_states(LaneMaker *maker) {
  const MirBody *body = maker->page->body;
  bool refused = is_refused(maker->page);
  for (uint32_t i = 0; i < body->permits.count; i++) {
    const MirPermit *permit = &body->permits.items[i];
    if (permit->local.index != maker->lane.local.index) continue;
    uint32_t row = row_of(maker, permit->line);
    if (row == UINT32_MAX) continue;
    reaches(maker, row);
    maker->lane.states[row] = state_of(permit, refused);
  }
}

/* Rows without an answer go on as the row before; what was given away in it is empty after it. */
static void fill_states(LaneMaker *maker, ViewLaneState first) {
  ViewLane *lane = &maker->lane;
  ViewLaneState state = first;
  for (uint32_t row = lane->first; row <= lane->last; row++) {
    if (lane->states[row]) state = lane->states[row];
    lane->states[row] = state;
    if (lane->marks[row] == MARK_MOVE && state != LANE_ROPE) state = LANE_EMPTY;
    if (lane->marks[row] == MARK_INIT && state == LANE_EMPTY) state = LANE_OWNED;
  }
}

/* ── marks ── */

static bool is_of_lane(const LaneMaker *maker, MirPlace place) {
  return place.index && mir_place(maker->page->body, place)->root.index == maker->lane.local.index;
}

static ViewMark mark_of(const MirEvent *event) {
  switch (event->kind) {
  case EVENT_MOVE: return MARK_MOVE;
  case EVENT_COPY: return event->reason == REASON_TRIVIAL_COPY ? MARK_NONE : MARK_COPY;
  case EVENT_LEND: return MARK_LEND;
  case EVENT_RETAIN: return MARK_RETAIN;
  case EVENT_RELEASE: return MARK_RELEASE;
  case EVENT_ELIDED: return MARK_ELIDED;
  case EVENT_DROP:
  case EVENT_EDGE_DROP:
  case EVENT_KIND_COUNT: return MARK_NONE; /* they are rows of their own */
  }
  return MARK_NONE;
}

static void add_marks(LaneMaker *maker) {
  const ViewPage *page = maker->page;
  for (uint32_t i = 0; i < page->body->events.count; i++) {
    const MirEvent *event = &page->body->events.items[i];
    ViewMark kind = mark_of(event);
    bool of_counts = kind == MARK_RETAIN || kind == MARK_RELEASE || kind == MARK_ELIDED;
    if (!kind || event->on_raise || of_counts != page->counted || !is_of_lane(maker, event->place))
      continue;
    mark(maker, row_of(maker, line_of(maker, event->span)), kind);
  }
  for (uint32_t i = 0; i < page->rows.count; i++) {
    const ViewRow *row = &page->rows.items[i];
    if (row->local.index != maker->lane.local.index || is_source(row)) continue;
    mark(maker, i, row->kind == ROW_ELIDED ? MARK_ELIDED : MARK_DROP);
  }
}

/* ── which variables ── */

static bool has_permits(const MirBody *body, MirLocal local) {
  for (uint32_t i = 0; i < body->permits.count; i++)
    if (body->permits.items[i].local.index == local.index) return true;
  return false;
}

/* Dynamic code keeps a parameter in a variable of its name: that one has the lane. */
static bool is_kept_by_variable(const ViewPage *page, const MirLocalInfo *info) {
  if (!page->counted || info->kind != LOCAL_PARAM) return false;
  for (uint32_t l = page->body->param_count + 1; l < page->body->locals.count; l++) {
    const MirLocalInfo *other = mir_local(page->body, (MirLocal){l});
    if (other->kind == LOCAL_VARIABLE && symbol_same(other->name, info->name)) return true;
  }
  return false;
}

static bool has_lane(const ViewPage *page, MirLocal local) {
  const MirLocalInfo *info = mir_local(page->body, local);
  if (!info->name.index ||
      (info->kind != LOCAL_PARAM && info->kind != LOCAL_VARIABLE && info->kind != LOCAL_REFERENCE))
    return false;
  if (is_kept_by_variable(page, info)) return false;
  if (type_same(info->type, TYPE_OBJECT)) return true;
  if (page->counted) return false;
  return has_permits(page->body, local) ||
         type_needs_drop(page->body->decls, info->type, page->body->type_params,
                         page->body->type_param_count);
}

static ViewLane make_lane(const ViewPage *page, Arena *arena, MirLocal local) {
  const MirLocalInfo *info = mir_local(page->body, local);
  LaneMaker maker = {.page = page};
  uint32_t rows = page->rows.count;
  maker.lane = (ViewLane){.local = local,
                          .name = symbol_text(page->program->context->symbols, info->name),
                          .first = UINT32_MAX,
                          .states = arena_make_many(arena, ViewLaneState, rows),
                          .marks = arena_make_many(arena, ViewMark, rows)};
  bool rope = type_same(info->type, TYPE_OBJECT);
  add_states(&maker);
  mark(&maker, row_of(&maker, line_of(&maker, info->span)), MARK_INIT);
  add_marks(&maker);
  if (maker.lane.first != UINT32_MAX) fill_states(&maker, rope ? LANE_ROPE : LANE_NONE);
  return maker.lane;
}

static int by_first_row(const void *left, const void *right) {
  const ViewLane *a = left, *b = right;
  if (a->first != b->first) return a->first < b->first ? -1 : 1;
  return a->local.index < b->local.index ? -1 : a->local.index > b->local.index;
}

ViewLanes view_lanes(const ViewPage *page, Arena *arena) {
  ViewLanes lanes = {0};
  for (uint32_t l = 1; l < page->body->locals.count; l++) {
    if (!has_lane(page, (MirLocal){l})) continue;
    ViewLane lane = make_lane(page, arena, (MirLocal){l});
    if (lane.first != UINT32_MAX) array_push(arena, &lanes, lane);
  }
  if (lanes.count) qsort(lanes.items, lanes.count, sizeof *lanes.items, by_first_row);
  return lanes;
}
