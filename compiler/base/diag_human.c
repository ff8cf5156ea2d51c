// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: the reports of a run. Out: the terminal form of toolchain.md §2.1, and the short form (one line per report).
** Invariant: without its colour escapes the text is the same with and without colour.
** The surprise: numbers ①②③ follow execution, rows follow the text. */
#include "base/diag_internal.h"
#include "base/display.h"

#include <string.h>

typedef enum { PAINT_OFF, PAINT_ERROR, PAINT_WARNING, PAINT_BOLD, PAINT_FRAME, PAINT_FIX } Paint;

enum { WIDEST_EDIT = 50 };

typedef struct {
  Text *out;
  const Sources *sources;
  DiagStyle style;
  uint32_t gutter; /* columns of the widest line number */
  Paint severity;
} Render;

static void paint(Render *render, Paint what) {
  static const char *const escapes[] = {"\033[0m", "\033[1;31m", "\033[1;33m",
                                        "\033[1m", "\033[1;34m", "\033[1;32m"};
  if (render->style.color) text_add(render->out, escapes[what]);
}

static void add(Render *render, const char *text) {
  display_add(render->out, text, strlen(text), render->style.utf8);
}

static uint32_t width_of(const Render *render, const char *text) {
  return display_width(text, strlen(text), render->style.utf8);
}

const char *diag_severity_text(Severity severity) {
  return severity == SEVERITY_ERROR ? "error" : "warning";
}

uint32_t diag_shown(const Diag *const *all, uint32_t count, uint32_t limit, uint32_t *hidden) {
  uint32_t shown = 0, errors = 0;
  *hidden = 0;
  for (uint32_t i = 0; i < count; i++) {
    if (all[i]->severity == SEVERITY_ERROR) errors++;
    if (limit == 0 || errors <= limit) shown = i + 1;
  }
  if (limit && errors > limit) *hidden = errors - limit;
  return shown;
}

static DiagMark mark_at(const Sources *sources, Span span, const char *text) {
  DiagMark mark = {
      .span = span, .text = text ? text : "", .at = source_position(sources, span.from)};
  mark.source = source_get(sources, mark.at.source);
  return mark;
}

DiagMark *diag_marks(Arena *arena, const Sources *sources, const Diag *diag, uint32_t *count) {
  uint32_t labels = diag->labels.count, steps = 0;
  DiagMark *marks = arena_make_many(arena, DiagMark, labels + 1);
  uint32_t place =
      diag->primary_step && diag->primary_step <= labels ? diag->primary_step - 1 : labels;
  *count = 0;
  for (uint32_t i = 0, label = 0; i <= labels; i++) {
    bool primary = i == place;
    Span span = primary ? diag->span : diag->labels.items[label].span;
    const char *text = primary ? diag->primary : diag->labels.items[label].text;
    if (!primary) label++;
    if (!span.from) continue;
    DiagMark mark = mark_at(sources, span, text);
    mark.primary = primary;
    if (primary || mark.text[0]) mark.step = ++steps;
    marks[(*count)++] = mark;
  }
  for (uint32_t i = 0; i < *count && steps < 2; i++)
    marks[i].step = 0;
  return marks;
}

/* Rows go by file (that of the primary span first), line, step. */
static bool row_before(const DiagMark *a, const DiagMark *b, SourceId first) {
  bool a_first = a->at.source.index == first.index, b_first = b->at.source.index == first.index;
  if (a_first != b_first) return a_first;
  if (a->at.source.index != b->at.source.index) return a->at.source.index < b->at.source.index;
  if (a->at.line != b->at.line) return a->at.line < b->at.line;
  return a->step < b->step;
}

static void sort_rows(DiagMark *marks, uint32_t count, SourceId first) {
  for (uint32_t i = 1; i < count; i++) {
    DiagMark mark = marks[i];
    uint32_t at = i;
    for (; at > 0 && row_before(&mark, &marks[at - 1], first); at--)
      marks[at] = marks[at - 1];
    marks[at] = mark;
  }
}

static void print_gutter(Render *render, uint32_t line) {
  paint(render, PAINT_FRAME);
  if (line)
    text_format(render->out, "%*u |", (int)render->gutter, line);
  else
    text_format(render->out, "%*s |", (int)render->gutter, "");
  paint(render, PAINT_OFF);
}

static const char *blank_gutter(Render *render) {
  const char *before = render->style.color ? "\033[1;34m" : "",
             *after = render->style.color ? "\033[0m" : "";
  return arena_format(render->out->arena, "%s%*s |%s", before, (int)render->gutter, "", after);
}

/* Carets under [from, to) of the row just printed, the step number and the label. */
static void print_carets(Render *render, const DiagMark *mark, uint32_t column, uint32_t width) {
  uint32_t start = render->gutter + 3 + column, limit = render->style.width;
  print_gutter(render, 0);
  display_blanks(render->out, column + 1);
  paint(render, mark->primary ? render->severity : PAINT_FRAME);
  for (uint32_t i = 0; i < width; i++)
    text_char(render->out, '^');
  const char *text = mark->text;
  const char *digit = mark->step ? display_step_digit(mark->step) : "";
  if (mark->step)
    text = arena_format(render->out->arena, "%s%s%s", digit, text[0] ? " " : "", text);
  uint32_t label = start + width + 1;
  if (text[0]) {
    uint32_t need = width_of(render, text);
    if (label + need > limit && label + 30 > limit) {
      text_add(render->out, "\n");
      label = start + 30 < limit ? start : render->gutter + 3;
      print_gutter(render, 0);
      display_blanks(render->out, label - render->gutter - 2);
    } else {
      text_char(render->out, ' ');
    }
    display_wrap(
        render->out, text,
        (DisplayWrap){blank_gutter(render), render->gutter + 2, label, limit, render->style.utf8});
  }
  paint(render, PAINT_OFF);
  text_char(render->out, '\n');
}

/* Bytes of the mark inside its line: a span of several lines is underlined to the end of its first one. */
static void mark_bytes(const DiagMark *mark, size_t length, size_t *from, size_t *to) {
  uint32_t start = mark->source->base + source_line_start(mark->source, mark->at.line);
  *from = mark->span.from - start;
  *to = mark->span.to > start ? mark->span.to - start : 0;
  if (*from > length) *from = length;
  if (*to > length) *to = length;
  if (*to < *from) *to = *from;
}

static void print_source_row(Render *render, const char *line, DisplayWindow window,
                             uint32_t number) {
  print_gutter(render, number);
  if (window.to > window.from) text_char(render->out, ' ');
  display_window_print(render->out, line, window, window.from, render->style.utf8);
  text_char(render->out, '\n');
}

/* The marks of one line, which are rows[0 … count). The line is printed once if it fits, else around each mark. */
static void print_line(Render *render, const DiagMark *rows, uint32_t count) {
  uint32_t length;
  const char *line = source_line(rows->source, rows->at.line, &length);
  uint32_t width = render->style.width - render->gutter - 3;
  for (uint32_t i = 0; i < count; i++) {
    size_t from, to;
    mark_bytes(&rows[i], length, &from, &to);
    DisplayWindow window = display_window(line, length, from, to, width, render->style.utf8);
    bool cut = window.cut_left || window.cut_right;
    if (i == 0 || cut) print_source_row(render, line, window, rows[i].at.line);
    if (!rows[i].primary && !rows[i].text[0]) continue;
    Text scratch = text_new(render->out->arena);
    uint32_t column = display_window_print(&scratch, line, window, from, render->style.utf8);
    size_t end = to < window.to ? to : window.to;
    uint32_t carets = end > from ? display_width(line + from, end - from, render->style.utf8) : 1;
    print_carets(render, &rows[i], column, carets ? carets : 1);
  }
}

/* Between two shown lines: nothing, the one line between, or dots. */
static void print_gap(Render *render, const DiagMark *before, uint32_t line) {
  if (line == before->at.line + 1 || line == before->at.line) return;
  if (line != before->at.line + 2) {
    paint(render, PAINT_FRAME);
    text_add(render->out, "...\n");
    paint(render, PAINT_OFF);
    return;
  }
  uint32_t length;
  const char *text = source_line(before->source, line - 1, &length);
  DisplayWindow window = display_window(
      text, length, 0, 0, render->style.width - render->gutter - 3, render->style.utf8);
  print_source_row(render, text, window, line - 1);
}

static void print_place(Render *render, const char *arrow, const DiagMark *mark) {
  display_blanks(render->out, render->gutter + 1);
  paint(render, PAINT_FRAME);
  text_add(render->out, arrow);
  paint(render, PAINT_OFF);
  text_char(render->out, ' ');
  add(render, mark->source->name);
  text_format(render->out, ":%u:%u\n", mark->at.line, mark->at.column);
}

static void print_story(Render *render, const Diag *diag, DiagMark *marks, uint32_t count) {
  SourceId first = source_position(render->sources, diag->span.from).source;
  sort_rows(marks, count, first);
  for (uint32_t i = 0; i < count; i++)
    if (marks[i].primary) print_place(render, "-->", &marks[i]);
  for (uint32_t i = 0; i < count;) {
    uint32_t end = i + 1;
    while (end < count && marks[end].at.source.index == marks[i].at.source.index &&
           marks[end].at.line == marks[i].at.line)
      end++;
    bool same_file = i > 0 && marks[i - 1].at.source.index == marks[i].at.source.index;
    if (same_file)
      print_gap(render, &marks[i - 1], marks[i].at.line);
    else if (marks[i].at.source.index != first.index)
      print_place(render, ":::", &marks[i]);
    print_line(render, marks + i, end - i);
    i = end;
  }
}

/* The edit with a little of the line around it. */
static const char *edit_in_line(Arena *arena, const char *line, size_t from, size_t to,
                                size_t length, const char *edit) {
  enum { BEFORE = 20, BEHIND = 10 };
  size_t start = from > BEFORE ? from - BEFORE : 0,
         end = length > to + BEHIND ? to + BEHIND : length;
  while (start < from && ((unsigned char)line[start] & 0xC0) == 0x80)
    start++;
  while (end > to && end < length && ((unsigned char)line[end] & 0xC0) == 0x80)
    end--;
  return arena_format(arena, "%s%.*s%s%.*s%s", start ? "…" : "", (int)(from - start), line + start,
                      edit, (int)(end - to), line + to, end < length ? "…" : "");
}

/* What stands in the `edit` column: the whole line with the edit applied, or what is near the edit, if that is short. */
static const char *fix_words(Render *render, const DiagFix *fix) {
  Arena *arena = render->out->arena;
  const char *edit = fix->edit ? fix->edit : "";
  if (!fix->span.from || strchr(edit, '\n')) return edit;
  DiagMark mark = mark_at(render->sources, fix->span, "");
  uint32_t length;
  const char *line = source_line(mark.source, mark.at.line, &length);
  size_t from, to;
  mark_bytes(&mark, length, &from, &to);
  if (length > 200 || mark.span.to - mark.span.from != to - from) return edit;
  size_t skip = strspn(line, " \t");
  if (skip > from) skip = from;
  const char *text = arena_format(arena, "%.*s%s%.*s", (int)(from - skip), line + skip, edit,
                                  (int)(length - to), line + to);
  if (width_of(render, text) <= WIDEST_EDIT) return text;
  if (!strpbrk(edit, " ,.([^")) return edit; /* a name speaks for itself */
  text = edit_in_line(arena, line, from, to, length, edit);
  return width_of(render, text) <= WIDEST_EDIT ? text : edit;
}

/* An edit of several lines stands below its title, without the indentation of its first line. */
static void print_lines(Render *render, const char *edit) {
  if (*edit == '\n') edit++;
  size_t indent = strspn(edit, " \t");
  while (*edit) {
    size_t blanks = strspn(edit, " \t"), length = strcspn(edit, "\n");
    size_t skip = blanks < indent ? blanks : indent;
    text_char(render->out, '\n');
    display_blanks(render->out, 9);
    add(render, arena_text(render->out->arena, edit + skip, length - skip));
    edit += length + (edit[length] == '\n');
  }
}

static void print_fixes(Render *render, const Diag *diag) {
  uint32_t title_width = 15, edit_width = 0, cost_width = 0;
  for (uint32_t i = 0; i < diag->fixes.count; i++) {
    const DiagFix *fix = &diag->fixes.items[i];
    const char *words = fix_words(render, fix);
    uint32_t title = width_of(render, fix->title);
    uint32_t edit = strchr(words, '\n') ? 0 : width_of(render, words);
    uint32_t cost = fix->cost ? width_of(render, fix->cost) + 2 : 0;
    if (title > title_width) title_width = title;
    if (edit > edit_width) edit_width = edit;
    if (cost > cost_width) cost_width = cost;
  }
  bool rows = 5 + title_width + 2 + edit_width + cost_width > render->style.width;
  for (uint32_t i = 0; i < diag->fixes.count; i++) {
    const DiagFix *fix = &diag->fixes.items[i];
    const char *edit = fix_words(render, fix);
    paint(render, PAINT_FIX);
    text_add(render->out, "fix:");
    paint(render, PAINT_OFF);
    text_char(render->out, ' ');
    add(render, fix->title);
    if (strchr(edit, '\n')) {
      print_lines(render, edit);
    } else if (edit[0]) {
      if (rows) text_add(render->out, "\n");
      display_blanks(render->out, rows ? 9 : title_width + 2 - width_of(render, fix->title));
      add(render, edit);
    }
    if (fix->cost) {
      uint32_t used = edit[0] ? width_of(render, edit) : 0;
      if (rows) text_add(render->out, "\n");
      display_blanks(render->out,
                     rows ? 9
                          : edit_width + 2 - used +
                                (edit[0] ? 0 : title_width + 2 - width_of(render, fix->title)));
      add(render, fix->cost);
    }
    text_char(render->out, '\n');
  }
}

static void print_equals(Render *render, const char *text) {
  display_blanks(render->out, render->gutter + 1);
  paint(render, PAINT_FRAME);
  text_char(render->out, '=');
  paint(render, PAINT_OFF);
  text_char(render->out, ' ');
  uint32_t column = render->gutter + 3;
  display_wrap(render->out, text,
               (DisplayWrap){"", 0, column, render->style.width, render->style.utf8});
  text_char(render->out, '\n');
}

static uint32_t digits_of(uint32_t number) {
  uint32_t digits = 1;
  while (number >= 10)
    number /= 10, digits++;
  return digits;
}

/* `others`: where more of the kind are, or NULL. */
static void print_report(Text *out, const Diag *diag, const Sources *sources, DiagStyle style,
                         const char *others) {
  Render render = {.out = out, .sources = sources, .style = style, .gutter = 1};
  render.severity = diag->severity == SEVERITY_ERROR ? PAINT_ERROR : PAINT_WARNING;
  uint32_t count;
  DiagMark *marks = diag_marks(out->arena, sources, diag, &count);
  for (uint32_t i = 0; i < count; i++)
    if (digits_of(marks[i].at.line) > render.gutter) render.gutter = digits_of(marks[i].at.line);
  paint(&render, render.severity);
  text_format(out, "%s[%s]", diag_severity_text(diag->severity), diag_code_text(diag->code));
  paint(&render, PAINT_OFF);
  paint(&render, PAINT_BOLD);
  text_add(out, ": ");
  add(&render, diag->message);
  paint(&render, PAINT_OFF);
  text_char(out, '\n');
  if (diag->span.from) print_story(&render, diag, marks, count);
  for (uint32_t i = 0; i < diag->reasons.count; i++)
    print_equals(&render, diag->reasons.items[i]);
  print_fixes(&render, diag);
  bool sure = diag->fixes.count && diag->fixes.items[0].kind == FIX_CERTAIN;
  if (diag->span.from)
    print_equals(&render,
                 arena_format(out->arena, "more: ownc explain %s%s", diag_code_text(diag->code),
                              sure ? "; ownc check --fix applies the first fix" : ""));
  if (others) print_equals(&render, others);
}

void diag_print_one(Text *out, const Diag *diag, const Sources *sources, DiagStyle style) {
  print_report(out, diag, sources, style, NULL);
}

/* What is left out, and what was not looked into. */
static void print_hidden(Text *out, const Diags *diags, uint32_t hidden) {
  uint32_t open = diag_left_open(diags);
  if (hidden)
    text_format(out, "%u error%s more; `--error-limit=0` shows all\n", hidden,
                hidden == 1 ? "" : "s");
  if (open)
    text_format(out, "%u value%s more %s used where %s may not be there: mend these first\n", open,
                open == 1 ? "" : "s", open == 1 ? "is" : "are", open == 1 ? "it" : "they");
}

static DiagStyle style_clamped(DiagStyle style) {
  if (style.width < 60) style.width = 60;
  if (style.width > 160) style.width = 160;
  return style;
}

void diag_print_human(Text *out, Diags *diags, const Sources *sources, DiagStyle style) {
  uint32_t count, hidden;
  const Diag *const *all = diag_sorted(diags, &count);
  style = style_clamped(style);
  const DiagTold *told = diag_told(out->arena, sources, all, count, style.limit, &hidden);
  for (uint32_t i = 0; i < count; i++) {
    if (told[i] == DIAG_LISTED || told[i] == DIAG_HIDDEN) continue;
    if (i > 0) text_char(out, '\n');
    const char *others = NULL;
    if (told[i] == DIAG_LAST) others = diag_others(out->arena, sources, all, told, count, i);
    print_report(out, all[i], sources, style, others);
  }
  if (hidden || diag_left_open(diags)) text_char(out, '\n');
  print_hidden(out, diags, hidden);
}

void diag_print_short(Text *out, Diags *diags, const Sources *sources, DiagStyle style) {
  uint32_t count, hidden;
  const Diag *const *all = diag_sorted(diags, &count);
  uint32_t shown = diag_shown(all, count, style.limit, &hidden);
  for (uint32_t i = 0; i < shown; i++) {
    Position at = source_position(sources, all[i]->span.from);
    const char *name = all[i]->span.from ? source_get(sources, at.source)->name : "ownc";
    display_add(out, name, strlen(name), style.utf8);
    if (all[i]->span.from) text_format(out, ":%u:%u", at.line, at.column);
    text_format(out, ": %s[%s]: ", diag_severity_text(all[i]->severity),
                diag_code_text(all[i]->code));
    display_add(out, all[i]->message, strlen(all[i]->message), style.utf8);
    text_char(out, '\n');
  }
  print_hidden(out, diags, hidden);
}
