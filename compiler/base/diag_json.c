// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: the reports of a run. Out: one JSON object per line, shaped like rustc's (toolchain.md §2.2), and a summary object.
** Invariant: columns are 1-based characters, byte offsets 0-based within the file, ends exclusive.
** The surprise: what is ours alone stands under the one key `own`. */
#include "base/diag_internal.h"
#include "base/json.h"

#include <string.h>

enum { LONGEST_TEXT = 2000 }; /* lines beyond it are left out of `text` */

static const char *applicability(FixKind kind) {
  switch (kind) {
  case FIX_CERTAIN: return "MachineApplicable";
  case FIX_MAYBE: return "MaybeIncorrect";
  case FIX_PLACEHOLDER: return "HasPlaceholders";
  }
  return "Unspecified";
}

static uint32_t characters(const char *line, uint32_t length) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < length; i++)
    count += ((unsigned char)line[i] & 0xc0) != 0x80;
  return count;
}

/* The first line of the span, with the columns it covers there. */
static void add_line_text(Json *json, const Source *source, Position from, Position to) {
  uint32_t length;
  const char *line = source_line(source, from.line, &length);
  json_begin(json, "text", '[');
  if (length <= LONGEST_TEXT) {
    json_begin(json, NULL, '{');
    json_bytes(json, "text", line, length);
    json_number(json, "highlight_start", from.column);
    json_number(json, "highlight_end",
                to.line == from.line ? to.column : characters(line, length) + 1);
    json_end(json, '}');
  }
  json_end(json, ']');
}

static void add_span(Json *json, const Sources *sources, Span span, const DiagMark *mark,
                     const DiagFix *fix) {
  Position from = source_position(sources, span.from);
  Position to = span.to > span.from ? source_position(sources, span.to) : from;
  if (to.source.index != from.source.index) to = from;
  const Source *source = source_get(sources, from.source);
  json_begin(json, NULL, '{');
  json_text(json, "file_name", source->name);
  json_number(json, "byte_start", span.from - source->base);
  json_number(json, "byte_end", (span.to > span.from ? span.to : span.from) - source->base);
  json_number(json, "line_start", from.line);
  json_number(json, "line_end", to.line);
  json_number(json, "column_start", from.column);
  json_number(json, "column_end", to.column);
  json_bool(json, "is_primary", mark ? mark->primary : true);
  add_line_text(json, source, from, to);
  json_text(json, "label", mark && mark->text[0] ? mark->text : NULL);
  json_text(json, "suggested_replacement", fix ? fix->edit : NULL);
  json_text(json, "suggestion_applicability", fix ? applicability(fix->kind) : NULL);
  json_null(json, "expansion");
  json_end(json, '}');
}

static void add_child(Json *json, const Sources *sources, const char *level, const char *message,
                      const DiagFix *fix) {
  json_begin(json, NULL, '{');
  json_text(json, "message", message);
  json_null(json, "code");
  json_text(json, "level", level);
  json_begin(json, "spans", '[');
  if (fix && fix->span.from) add_span(json, sources, fix->span, NULL, fix);
  json_end(json, ']');
  json_begin(json, "children", '[');
  json_end(json, ']');
  json_null(json, "rendered");
  json_end(json, '}');
}

static void add_children(Json *json, const Sources *sources, const Diag *diag) {
  json_begin(json, "children", '[');
  for (uint32_t i = 0; i < diag->reasons.count; i++)
    add_child(json, sources, "note", diag->reasons.items[i], NULL);
  for (uint32_t i = 0; i < diag->fixes.count; i++)
    add_child(json, sources, "help", diag->fixes.items[i].title, &diag->fixes.items[i]);
  json_end(json, ']');
}

static void add_own(Json *json, const Diag *diag, const DiagMark *marks, uint32_t count) {
  json_begin(json, "own", '{');
  json_text(json, "schema", "own-diagnostic/1");
  json_begin(json, "story", '[');
  for (uint32_t i = 0; i < count; i++) {
    json_begin(json, NULL, '{');
    json_number(json, "step", marks[i].step);
    json_text(json, "file_name", marks[i].source->name);
    json_number(json, "line", marks[i].at.line);
    json_number(json, "column", marks[i].at.column);
    json_text(json, "text", marks[i].text);
    json_end(json, '}');
  }
  json_end(json, ']');
  json_begin(json, "fixes", '[');
  for (uint32_t i = 0; i < diag->fixes.count; i++) {
    json_begin(json, NULL, '{');
    json_text(json, "title", diag->fixes.items[i].title);
    json_text(json, "edit", diag->fixes.items[i].edit);
    json_text(json, "cost", diag->fixes.items[i].cost);
    json_end(json, '}');
  }
  json_end(json, ']');
  json_end(json, '}');
}

static void add_diag(Text *out, const Diag *diag, const Sources *sources, DiagStyle style) {
  Json json = {out, false};
  uint32_t count;
  DiagMark *marks = diag_marks(out->arena, sources, diag, &count);
  Text rendered = text_new(out->arena);
  style.color = false;
  diag_print_one(&rendered, diag, sources, style);
  json_begin(&json, NULL, '{');
  json_text(&json, "$message_type", "diagnostic");
  json_text(&json, "message", diag->message);
  json_begin(&json, "code", '{');
  json_text(&json, "code", diag_code_text(diag->code));
  Text summary = text_new(out->arena);
  diag_code_summary(&summary, diag->code);
  json_text(&json, "explanation", summary.data);
  json_end(&json, '}');
  json_text(&json, "level", diag_severity_text(diag->severity));
  json_begin(&json, "spans", '[');
  for (uint32_t i = 0; i < count; i++)
    add_span(&json, sources, marks[i].span, &marks[i], NULL);
  json_end(&json, ']');
  add_children(&json, sources, diag);
  json_bytes(&json, "rendered", rendered.data, rendered.length);
  add_own(&json, diag, marks, count);
  json_end(&json, '}');
  text_char(out, '\n');
}

void diag_print_json(Text *out, Diags *diags, const Sources *sources, DiagStyle style) {
  uint32_t count, hidden;
  const Diag *const *all = diag_sorted(diags, &count);
  uint32_t shown = diag_shown(all, count, style.limit, &hidden);
  for (uint32_t i = 0; i < shown; i++)
    add_diag(out, all[i], sources, style);
  Json json = {out, false};
  json_begin(&json, NULL, '{');
  json_text(&json, "$message_type", "summary");
  json_text(&json, "schema", "own-summary/1");
  json_number(&json, "errors", diag_errors(diags));
  json_number(&json, "warnings", diag_warnings(diags));
  json_number(&json, "errors_hidden", hidden);
  json_end(&json, '}');
  text_char(out, '\n');
}
