// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Diagnostics: what is wrong with the input, told as a story.
**
** diag.def makes one typed function per code:
**   Diag *diag = diag_use_after_move(diags, span_of_use, "names");
**   diag_label(diags, diag, span_of_move, "given to `%s` here", "archive");      a step of the story, in execution order
**   diag_reason(diags, diag, "`%s` is not copied implicitly", "List[String]");
**   diag_fix(diags, diag, FIX_MAYBE, span, "names.copy()", "keep a copy");
** Reports are collected, then sorted by position, deduplicated by (code, span) and rendered (diag_human.c, diag_json.c).
** The primary span is the narrowest wrong thing; its own label text is set with diag_primary. */
#ifndef OWN_BASE_DIAG_H
#define OWN_BASE_DIAG_H

#include "base/array.h"
#include "base/source.h"
#include "base/text.h"
#include <stdbool.h>

typedef enum { SEVERITY_WARNING, SEVERITY_ERROR } Severity;
typedef enum { FIX_MAYBE, FIX_CERTAIN, FIX_PLACEHOLDER } FixKind;

typedef enum {
  DIAG_NONE,
#define D(code, severity, name, params, ...) DIAG_##code,
#include "base/diag.def"
  DIAG_CODE_COUNT
} DiagCode;

typedef struct {
  Span span;
  const char *text;
} DiagLabel;

typedef struct {
  FixKind kind;
  Span span; /* what `edit` replaces; empty = nothing to edit, `edit` is advice */
  const char *edit;
  const char *title; /* "keep a copy"                    */
  const char *cost;  /* "one allocation", or NULL        */
} DiagFix;

typedef struct Diag {
  DiagCode code;
  Severity severity;
  Span span;
  const char *message;         /* the headline, without code                          */
  const char *primary;         /* label under the primary span, or NULL               */
  uint32_t primary_step;       /* place of the primary among the numbered steps; 0: last */
  OWN_ARRAY(DiagLabel) labels; /* in execution order                                  */
  OWN_ARRAY(const char *) reasons;
  OWN_ARRAY(DiagFix) fixes;
} Diag;

/* One place of a diagnostic's story. */
typedef struct {
  Span span;
  const char *text; /* may be empty: the line is shown without a caret */
  uint32_t step;    /* 1 … in execution order; 0 = not numbered        */
  bool primary;
  const Source *source;
  Position at;
} DiagMark;

/* The labels and the primary span of `diag` in execution order. Nothing for a span that is nowhere. */
DiagMark *diag_marks(Arena *arena, const Sources *sources, const Diag *diag, uint32_t *count);

typedef struct Diags Diags;

/* A new collection over `sources`; messages live in `arena`. */
Diags *diags_new(Arena *arena, const Sources *sources);
/* Reports a diagnostic; the functions of diag.def call it. */
Diag *diag_report(Diags *diags, Span span, DiagCode code, Severity severity, const char *format,
                  ...) __attribute__((format(printf, 5, 6)));
void diag_primary(Diags *diags, Diag *diag, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void diag_label(Diags *diags, Diag *diag, Span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void diag_reason(Diags *diags, Diag *diag, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* `edit` replaces `span`; `title` says what that does. Both are copied. */
DiagFix *diag_fix(Diags *diags, Diag *diag, FixKind kind, Span span, const char *edit,
                  const char *title);

/* Errors so far (warnings not counted). */
uint32_t diag_errors(const Diags *diags);
uint32_t diag_warnings(const Diags *diags);
/* One more error was seen and not looked into: it is counted, and told when others are mended. */
void diag_leave_open(Diags *diags);
uint32_t diag_left_open(const Diags *diags);
/* While detached, reports go to a side list; diag_adopt keeps it, diag_discard drops it. Nests. Returns a mark. */
uint32_t diag_detach(Diags *diags);
uint32_t diag_detached_errors(const Diags *diags, uint32_t mark);
void diag_adopt(Diags *diags, uint32_t mark);
void diag_discard(Diags *diags, uint32_t mark);
/* Sorts and deduplicates; returns the reports in printing order. */
const Diag *const *diag_sorted(Diags *diags, uint32_t *count);
/* "E0301" of a code; DIAG_NONE for a text that is none. */
const char *diag_code_text(DiagCode code);
DiagCode diag_code_find(const char *text);
/* One line about a code, for the list of `ownc explain`: its headline with `…` for names. */
void diag_code_summary(Text *out, DiagCode code);

typedef struct {
  bool color;
  bool utf8;
  uint32_t width; /* columns, 60 … 160 */
  uint32_t limit; /* errors shown      */
} DiagStyle;

/* Renderers. Each prints all reports of `diags` into `out`. */
void diag_print_human(Text *out, Diags *diags, const Sources *sources, DiagStyle style);
void diag_print_short(Text *out, Diags *diags, const Sources *sources, DiagStyle style);
void diag_print_json(Text *out, Diags *diags, const Sources *sources, DiagStyle style);

/* The typed functions: diag_NAME(Diags *, Span, …). */
#define AT                                   Diags *diags, Span span
#define D(code, severity, name, params, ...) Diag *diag_##name params;
#include "base/diag.def"

#endif
