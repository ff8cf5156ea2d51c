// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Lines of a function in C.
**
** In: statements. Out: c->text, indented by the braces that are open. Invariant: what an instruction needs first (`before`: checks,
** variables for results) stands before its first line, the line
** of the source and a declaration before that; what a raising call leaves to do (`behind`) waits for the END of its `if`.
** The surprise: an `if` whose arm is one jump is one line, so whoever opens one is told that jump first (short_arm). */
#include "backend/c/c_internal.h"
#include <string.h>

enum { MOST_TOLD = 90 }; /* bytes of a line of the source */

static void indent(const CEmit *c, Text *text) {
  text_format(text, "%*s", (int)(2 * c->depth), "");
}

static void flush_before(CEmit *c) {
  if (!c->checks.length) return;
  text_add_bytes(&c->text, c->checks.data, c->checks.length);
  c->checks = text_new(c->arena);
}

/* The line of the source that the instruction comes from, the first time. A comment goes on in the next line behind `\\` and what
** stands for it. */
static void tell_source(CEmit *c) {
  if (!c->instr || !c->instr->span.from || !c->source.index) return;
  Position at = source_position(c->body->context->sources, c->instr->span.from);
  if (at.source.index != c->source.index || table_get(&c->told, at.line)) return;
  table_set(c->arena, &c->told, at.line, 1);
  uint32_t length;
  const char *line =
      source_line(source_get(c->body->context->sources, at.source), at.line, &length);
  while (length && (*line == ' ' || *line == '\t'))
    line++, length--;
  if (length > MOST_TOLD) {
    length = MOST_TOLD;
    while ((line[length] & 0xC0) == 0x80)
      length--;
  }
  while (length && (line[length - 1] == '\r' || line[length - 1] == ' '))
    length--;
  bool goes_on = length && (line[length - 1] == '\\' || line[length - 1] == '/');
  indent(c, &c->text);
  text_format(&c->text, "// %u: %.*s%s\n", at.line, (int)length, line, goes_on ? " ." : "");
}

static void declare(CEmit *c) {
  MirLocal local = c->declares;
  c->declares = (MirLocal){0};
  if (!local.index) return;
  indent(c, &c->text);
  text_format(&c->text, "%s%s;\n", c_declaration(c, local),
              c->uses[local.index].perhaps ? " = 0" : "");
}

void c_line(CEmit *c, const char *format, ...) {
  tell_source(c);
  declare(c);
  flush_before(c);
  indent(c, &c->text);
  va_list arguments;
  va_start(arguments, format);
  text_vformat(&c->text, format, arguments);
  va_end(arguments);
  if (c->note) text_format(&c->text, "  // %s", c->note);
  c->note = NULL;
  text_char(&c->text, '\n');
}

void c_end_instr(CEmit *c) {
  declare(c);
  c->note = NULL;
  c->instr = NULL;
}

void c_assign(CEmit *c, MirLocal local, const char *dst, const char *value) {
  bool here = local.index && c->declares.index == local.index;
  if (here) c->declares = (MirLocal){0};
  c_line(c, "%s = %s;", here ? c_declaration(c, local) : dst, value);
}

__attribute__((format(printf, 3, 0))) static void hold_line(CEmit *c, Text *held,
                                                            const char *format, va_list arguments) {
  indent(c, held);
  text_vformat(held, format, arguments);
  text_char(held, '\n');
}

void c_before(CEmit *c, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  hold_line(c, &c->checks, format, arguments);
  va_end(arguments);
}

void c_behind(CEmit *c, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  hold_line(c, &c->after, format, arguments);
  va_end(arguments);
}

void c_open_if(CEmit *c, const char *start, const char *condition) {
  c_line(c, "%s (%s) %s", start, condition, c->short_arm ? c->short_arm : "{");
  if (!c->short_arm) c->depth++;
}
