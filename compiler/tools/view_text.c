// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The text form of `ownc view` (toolchain.md §3.1). In: notes and ghosts of a function. Out: a header with counts, then its
** source with what was inserted. Gutter: `|` source, `+` inserted, `-` inserted and elided again, `!` refused, `r` refused by Rust.
** Invariant: the source lines are complete and unchanged. The surprise: reasons start in one column as far as most lines
** allow; a longer line pushes its own reason out and no other. */
#include "base/display.h"
#include "tools/view_internal.h"

#include <string.h>

enum { WIDEST = 64 };

static uint32_t width_of(const char *text) { return display_width(text, strlen(text), true); }

static uint32_t ghost_width(const ViewGhost *ghost) {
  return ghost->indent + width_of(ghost->where) + width_of(ghost->text);
}

static uint32_t line_width(const ViewFn *view, uint32_t line) {
  uint32_t length;
  const char *text = source_line(view->source, line, &length);
  while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\r'))
    length--;
  return display_width(text, length < 4 * WIDEST ? length : 4 * WIDEST, true);
}

/* Where reasons start: right of every line that has one, unless that is too far. */
static uint32_t reason_column(const ViewFn *view) {
  uint32_t widest = 24;
  for (uint32_t i = 0; i < view->ghosts.count; i++) {
    uint32_t width = ghost_width(&view->ghosts.items[i]);
    if (width <= WIDEST && width > widest) widest = width;
  }
  for (uint32_t i = 0; i < view->notes.count; i++) {
    uint32_t width = line_width(view, view->notes.items[i].line);
    if (width <= WIDEST && width > widest) widest = width;
  }
  return widest + 3;
}

static const char *const drop_kinds[REASON_COUNT] = {
    [REASON_SCOPE_END] = "scope end",
    [REASON_PARAMETER_END] = "scope end",
    [REASON_REST] = "rest",
    [REASON_EDGE] = "edge",
    [REASON_EDGE_UNSET] = "edge",
    [REASON_OVERWRITTEN] = "overwritten",
    [REASON_TEMPORARY] = "temporary",
    [REASON_DISCARDED] = "not used",
    [REASON_EARLY_EXIT] = "early exit",
    [REASON_ERROR_EXIT] = "error",
    [REASON_FAILED_CONSTRUCTOR] = "failed constructor",
    [REASON_LOOP_ROUND] = "loop round",
    [REASON_LAST_USE] = "last use",
};

static void print_count(Text *out, uint32_t count, const char *what, const char *plural) {
  text_format(out, "%u %s", count, count == 1 ? what : plural);
}

static void print_header(Text *out, const ViewFn *view) {
  uint32_t total = 0, shown = 0, counts[REASON_COUNT] = {0};
  for (uint32_t i = 0; i < REASON_COUNT; i++) {
    uint32_t same = i == REASON_PARAMETER_END ? REASON_SCOPE_END
                    : i == REASON_EDGE_UNSET  ? REASON_EDGE
                                              : i;
    counts[same] += view->drops[i];
    total += view->drops[i];
  }
  text_format(out, "%s  ", view->body->name);
  display_add(out, view->source->name, strlen(view->source->name), true);
  text_format(out, ":%u    ", view->first);
  print_count(out, view->moves, "move", "moves");
  text_add(out, "  ");
  print_count(out, view->copies, "copy", "copies");
  text_add(out, "  ");
  if (view->body->broken) {
    text_add(out, "refused\n");
    return;
  }
  print_count(out, total, "drop", "drops");
  for (uint32_t i = 0; i < REASON_COUNT; i++) {
    if (!counts[i]) continue;
    text_format(out, "%s%u %s", shown++ ? ", " : ": ", counts[i],
                drop_kinds[i] ? drop_kinds[i] : "other");
  }
  view_print_count_words(out, view);
  if (view->body->rust.count) {
    text_add(out, "  Rust refuses ");
    print_count(out, view_rust_lines(view), "line", "lines");
  }
  if (view->error_exits)
    text_format(out, "  (%u more when an error passes: --raises)", view->error_exits);
  text_char(out, '\n');
}

static void print_reason(Text *out, uint32_t used, uint32_t column, const char *reason) {
  display_blanks(out, used + 2 <= column ? column - used : 2);
  text_add(out, reason);
}

static void print_ghosts(Text *out, const ViewFn *view, uint32_t line, bool before,
                         uint32_t column) {
  for (uint32_t i = 0; i < view->ghosts.count; i++) {
    const ViewGhost *ghost = &view->ghosts.items[i];
    if (ghost->line != line || ghost->before != before) continue;
    text_add(out, ghost->elided ? "    - " : "    + ");
    display_blanks(out, ghost->indent);
    text_add(out, ghost->where);
    text_add(out, ghost->text);
    print_reason(out, ghost_width(ghost), column, ghost->why);
    text_char(out, '\n');
  }
}

static const char *refusal_of(const ViewFn *view, uint32_t line) {
  for (uint32_t i = 0; i < view->refusals.count; i++)
    if (view->refusals.items[i].line == line) return view->refusals.items[i].text;
  return NULL;
}

static void print_source(Text *out, const ViewFn *view, uint32_t line, uint32_t column) {
  uint32_t length, notes = 0;
  const char *text = source_line(view->source, line, &length), *refusal = refusal_of(view, line);
  while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\r'))
    length--;
  text_format(out, "%3u %c", line, refusal ? '!' : view_rust_refuses(view, line) ? 'r' : '|');
  if (length) text_char(out, ' ');
  display_add(out, text, length, true);
  uint32_t used = display_width(text, length, true);
  if (refusal) {
    print_reason(out, used, column, refusal);
    notes++;
  }
  for (uint32_t i = 0; i < view->notes.count; i++) {
    if (view->notes.items[i].line != line) continue;
    if (notes++)
      text_add(out, "; ");
    else
      print_reason(out, used, column, "");
    text_add(out, view->notes.items[i].text);
  }
  text_char(out, '\n');
}

void view_print_text(Text *out, const ViewFn *view) {
  uint32_t column = reason_column(view);
  print_header(out, view);
  for (uint32_t line = view->first; line <= view->last; line++) {
    print_ghosts(out, view, line, true, column);
    print_source(out, view, line, column);
    view_print_rust(out, view, line);
    print_ghosts(out, view, line, false, column);
  }
}
