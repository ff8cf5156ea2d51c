// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Lines of a function in C.
**
** In: statements. Out: c->text, indented by the braces that are open. Invariant: what an instruction needs first (`before`: checks,
** variables for results) stands before its first line; what a raising call leaves to do (`behind`) waits for the END of its `if`.
** The surprise: an `if` whose arm is one jump is one line, so whoever opens one is told that jump first (short_arm). */
#include "backend/c/c_internal.h"

static void indent(const CEmit *c, Text *text) {
  text_format(text, "%*s", (int)(2 * c->depth), "");
}

static void flush_before(CEmit *c) {
  if (!c->checks.length) return;
  text_add_bytes(&c->text, c->checks.data, c->checks.length);
  c->checks = text_new(c->arena);
}

void c_line(CEmit *c, const char *format, ...) {
  flush_before(c);
  indent(c, &c->text);
  va_list arguments;
  va_start(arguments, format);
  text_vformat(&c->text, format, arguments);
  va_end(arguments);
  text_char(&c->text, '\n');
}

void c_before(CEmit *c, const char *format, ...) {
  indent(c, &c->checks);
  va_list arguments;
  va_start(arguments, format);
  text_vformat(&c->checks, format, arguments);
  va_end(arguments);
  text_char(&c->checks, '\n');
}

void c_behind(CEmit *c, const char *format, ...) {
  indent(c, &c->after);
  va_list arguments;
  va_start(arguments, format);
  text_vformat(&c->after, format, arguments);
  va_end(arguments);
  text_char(&c->after, '\n');
}

void c_open_if(CEmit *c, const char *start, const char *condition) {
  c_line(c, "%s (%s) %s", start, condition, c->short_arm ? c->short_arm : "{");
  if (!c->short_arm) c->depth++;
}
