// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: reports from every phase, in any order. Out: the sorted, deduplicated list that the renderers print.
** Invariant: every report goes through one of the functions made from diag.def, so a code has one headline and severity.
** The surprise: a detached report is in the same list; discarding cuts the list back to its mark. */
#include "base/diag.h"
#include "base/check.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

struct Diags {
  Arena *arena;
  const Sources *sources;
  OWN_ARRAY(Diag *) items;
  uint32_t errors; /* among items: asked for after every statement */
  uint32_t open;
};

Diags *diags_new(Arena *arena, const Sources *sources) {
  Diags *diags = arena_make(arena, Diags);
  diags->arena = arena;
  diags->sources = sources;
  return diags;
}

__attribute__((format(printf, 2, 0))) static const char *formatted(Diags *diags, const char *format,
                                                                   va_list arguments) {
  Text text = text_new(diags->arena);
  text_vformat(&text, format, arguments);
  return text.data ? text.data : "";
}

Diag *diag_report(Diags *diags, Span span, DiagCode code, Severity severity, const char *format,
                  ...) {
  Diag *diag = arena_make(diags->arena, Diag);
  va_list arguments;
  va_start(arguments, format);
  diag->message = formatted(diags, format, arguments);
  va_end(arguments);
  diag->code = code;
  diag->severity = severity;
  diag->span = span;
  if (severity == SEVERITY_ERROR) diags->errors++;
  array_push(diags->arena, &diags->items, diag);
  return diag;
}

void diag_leave_open(Diags *diags) { diags->open++; }

uint32_t diag_left_open(const Diags *diags) { return diags->open; }

#define D(code, severity, name, params, ...)                                                       \
  Diag *diag_##name params {                                                                       \
    return diag_report(diags, span, DIAG_##code, SEVERITY_##severity, __VA_ARGS__);                \
  }
#include "base/diag.def"

void diag_primary(Diags *diags, Diag *diag, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  diag->primary = formatted(diags, format, arguments);
  va_end(arguments);
}

void diag_label(Diags *diags, Diag *diag, Span span, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const char *text = formatted(diags, format, arguments);
  va_end(arguments);
  array_push(diags->arena, &diag->labels, (DiagLabel){span, text});
}

void diag_reason(Diags *diags, Diag *diag, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const char *text = formatted(diags, format, arguments);
  va_end(arguments);
  array_push(diags->arena, &diag->reasons, text);
}

DiagFix *diag_fix(Diags *diags, Diag *diag, FixKind kind, Span span, const char *edit,
                  const char *title) {
  DiagFix fix = {.kind = kind, .span = span};
  fix.edit = edit ? arena_text(diags->arena, edit, strlen(edit)) : "";
  fix.title = title ? arena_text(diags->arena, title, strlen(title)) : "";
  array_push(diags->arena, &diag->fixes, fix);
  return &array_last(&diag->fixes);
}

static uint32_t count_from(const Diags *diags, uint32_t from, Severity severity) {
  uint32_t count = 0;
  for (uint32_t i = from; i < diags->items.count; i++)
    count += diags->items.items[i]->severity == severity;
  return count;
}

uint32_t diag_errors(const Diags *diags) { return diags->errors; }

uint32_t diag_warnings(const Diags *diags) { return count_from(diags, 0, SEVERITY_WARNING); }

uint32_t diag_detach(Diags *diags) { return diags->items.count; }

uint32_t diag_detached_errors(const Diags *diags, uint32_t mark) {
  return count_from(diags, mark, SEVERITY_ERROR);
}

void diag_adopt(Diags *diags, uint32_t mark) {
  own_check(mark <= diags->items.count, "reports are adopted once");
}

void diag_discard(Diags *diags, uint32_t mark) {
  own_check(mark <= diags->items.count, "reports are discarded once");
  diags->errors -= count_from(diags, mark, SEVERITY_ERROR);
  diags->items.count = mark;
}

/* By position; at one position errors first, then the narrower span, then the code. */
static int compare(const void *left, const void *right) {
  const Diag *a = *(const Diag *const *)left, *b = *(const Diag *const *)right;
  if (a->span.from != b->span.from) return a->span.from < b->span.from ? -1 : 1;
  if (a->severity != b->severity) return a->severity > b->severity ? -1 : 1;
  if (a->span.to != b->span.to) return a->span.to < b->span.to ? -1 : 1;
  if (a->code != b->code) return a->code < b->code ? -1 : 1;
  return strcmp(a->message, b->message);
}

const Diag *const *diag_sorted(Diags *diags, uint32_t *count) {
  uint32_t kept = 0, errors = 0;
  Diag **items = diags->items.items;
  if (diags->items.count) qsort(items, diags->items.count, sizeof *items, compare);
  for (uint32_t i = 0; i < diags->items.count; i++) {
    const Diag *last = kept ? items[kept - 1] : NULL;
    bool same = last && last->code == items[i]->code && last->span.from == items[i]->span.from &&
                last->span.to == items[i]->span.to &&
                (last->span.from || !strcmp(last->message, items[i]->message));
    if (same) continue;
    errors += items[i]->severity == SEVERITY_ERROR;
    items[kept++] = items[i];
  }
  diags->items.count = kept;
  diags->errors = errors;
  *count = kept;
  return (const Diag *const *)items;
}

static const char *const codes[] = {
    "",
#define D(code, severity, name, params, ...) #code,
#include "base/diag.def"
};

#define FIRST(format, ...) format
static const char *const summaries[] = {
    "",
#define D(code, severity, name, params, ...) FIRST(__VA_ARGS__, ""),
#include "base/diag.def"
};
#undef FIRST

const char *diag_code_text(DiagCode code) { return codes[code]; }

DiagCode diag_code_find(const char *text) {
  for (uint32_t i = 1; i < DIAG_CODE_COUNT; i++)
    if (strcmp(codes[i], text) == 0) return (DiagCode)i;
  return DIAG_NONE;
}

void diag_code_summary(Text *out, DiagCode code) {
  for (const char *at = summaries[code]; *at; at++) {
    if (*at != '%')
      text_char(out, *at);
    else if (at[1] == '%')
      text_char(out, *at++);
    else
      text_add(out, "…"), at++;
  }
}
