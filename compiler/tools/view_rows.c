// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Notes and ghosts of a function become the rows of its page.
**
** In: what view.c collected. Out: a ViewPage: words that count it, its source lines in order, and between them what was inserted, the
** steps of a refusal, what Rust says. Invariant: the source lines are complete and unchanged; a note stands beside its line. The
** surprise: which form is printed is not known here; all forms print these rows and nothing else. */
#include "tools/view_internal.h"

#include "base/display.h"

#include <string.h>

void view_add_row(ViewPage *page, Arena *arena, ViewRow row) {
  if (!row.note) row.note = "";
  array_push(arena, &page->rows, row);
}

const char *view_source_text(const ViewFn *view, uint32_t line) {
  uint32_t length;
  const char *text = source_line(view->source, line, &length);
  while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\r'))
    length--;
  return arena_text(view->arena, text, length);
}

/* ── words that count ── */

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

static void add_count(Text *out, uint32_t count, const char *what, const char *plural) {
  text_format(out, "%u %s", count, count == 1 ? what : plural);
}

static void add_drops(Text *out, const ViewFn *view) {
  uint32_t total = 0, shown = 0, counts[REASON_COUNT] = {0};
  for (uint32_t i = 0; i < REASON_COUNT; i++) {
    uint32_t same = i == REASON_PARAMETER_END ? REASON_SCOPE_END
                    : i == REASON_EDGE_UNSET  ? REASON_EDGE
                                              : i;
    counts[same] += view->drops[i];
    total += view->drops[i];
  }
  add_count(out, total, "drop", "drops");
  for (uint32_t i = 0; i < REASON_COUNT; i++) {
    if (!counts[i]) continue;
    text_format(out, "%s%u %s", shown++ ? ", " : ": ", counts[i],
                drop_kinds[i] ? drop_kinds[i] : "other");
  }
}

static const char *words_of(const ViewFn *view) {
  Text text = text_new(view->arena);
  add_count(&text, view->moves, "move", "moves");
  text_add(&text, "  ");
  add_count(&text, view->copies, "copy", "copies");
  text_add(&text, "  ");
  if (view->body->broken) {
    text_add(&text, "refused");
    return text.data;
  }
  add_drops(&text, view);
  view_add_count_words(&text, view);
  if (view->body->rust.count) {
    text_add(&text, "  Rust refuses ");
    add_count(&text, view_rust_lines(view), "line", "lines");
  }
  if (view->error_exits)
    text_format(&text, "  (%u more when an error passes: --raises)", view->error_exits);
  return text.data;
}

/* ── rows ── */

static void add_ghosts(ViewPage *page, const ViewFn *view, uint32_t line, bool before) {
  for (uint32_t i = 0; i < view->ghosts.count; i++) {
    const ViewGhost *ghost = &view->ghosts.items[i];
    if (ghost->line != line || ghost->before != before) continue;
    view_add_row(page, view->arena,
                 (ViewRow){.kind = ghost->elided ? ROW_ELIDED : ROW_INSERTED,
                           .line = line,
                           .indent = ghost->indent,
                           .text = arena_format(view->arena, "%s%s", ghost->where, ghost->text),
                           .note = ghost->why,
                           .local = ghost->local});
  }
}

static const Diag *refusal_of(const ViewFn *view, uint32_t line) {
  for (uint32_t i = 0; i < view->refusals.count; i++)
    if (view_line(view, view->refusals.items[i]->span.from) == line) return view->refusals.items[i];
  return NULL;
}

static const char *note_of(const ViewFn *view, uint32_t line, const Diag *refusal) {
  Text text = text_new(view->arena);
  if (refusal) text_format(&text, "%s %s", diag_code_text(refusal->code), refusal->message);
  for (uint32_t i = 0; i < view->notes.count; i++) {
    if (view->notes.items[i].line != line) continue;
    text_format(&text, "%s%s", text.length ? "; " : "", view->notes.items[i].text);
  }
  return text.data;
}

static void add_source(ViewPage *page, const ViewFn *view, uint32_t line) {
  const Diag *refusal = refusal_of(view, line);
  ViewRowKind kind = refusal                         ? ROW_REFUSED
                     : view_rust_refuses(view, line) ? ROW_RUST_REFUSED
                                                     : ROW_SOURCE;
  view_add_row(page, view->arena,
               (ViewRow){.kind = kind,
                         .line = line,
                         .text = view_source_text(view, line),
                         .note = note_of(view, line, refusal)});
}

/* The steps that led to a refusal, in the numbers of its message: those of this line. */
static void add_story(ViewPage *page, const ViewFn *view, const Diag *diag, uint32_t line) {
  uint32_t count;
  const DiagMark *marks = diag_marks(view->arena, view->program->context->sources, diag, &count);
  for (uint32_t i = 0; i < count; i++) {
    if (marks[i].source != view->source || marks[i].at.line != line || !marks[i].text[0]) continue;
    const char *text = arena_format(view->arena, "%s%s%s", display_step_digit(marks[i].step),
                                    marks[i].step ? " " : "", marks[i].text);
    view_add_row(page, view->arena, (ViewRow){.kind = ROW_STORY, .line = line, .text = text});
  }
}

void view_page(ViewPage *page, const ViewFn *view) {
  page->words = words_of(view);
  for (uint32_t line = view->first; line <= view->last; line++) {
    add_ghosts(page, view, line, true);
    add_source(page, view, line);
    for (uint32_t i = 0; i < view->refusals.count; i++)
      add_story(page, view, view->refusals.items[i], line);
    view_add_rust(page, view, line);
    add_ghosts(page, view, line, false);
  }
}
