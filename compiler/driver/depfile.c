// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `-MD`: the files a program was made of, as a rule for make and ninja.
**
** In: units and the names of the outputs. Out: `outputs: sources`, then each imported source as a target without a rule, so
** that a file that is gone does not stop make. Invariant: what make would read as more than a name is escaped as gcc does it.
** The surprise: the standard library is not named: it is part of ownc. */
#include "driver/output.h"

#include <string.h>

/* Blanks, `#` and what stands before them get a backslash, `$` is doubled. */
static void add_name(Text *out, const char *name) {
  size_t slashes = 0;
  for (const char *at = name; *at; at++) {
    if (*at == ' ' || *at == '\t' || *at == '#') {
      for (size_t i = 0; i <= slashes; i++)
        text_char(out, '\\');
    }
    if (*at == '$') text_char(out, '$');
    text_char(out, *at);
    slashes = *at == '\\' ? slashes + 1 : 0;
  }
}

static const char *source_name(const Program *program, uint32_t unit) {
  const SemaUnit *from = &program->units[unit];
  if (from->builtin || from->of_python || !from->ast) return NULL;
  const char *name = source_get(program->context->sources, from->ast->source)->name;
  bool folder = name[0] && name[strlen(name) - 1] == '/'; /* a package without a file of its own */
  return folder || strcmp(name, "<stdin>") == 0 ? NULL : name;
}

const char *depfile_text(Driver *driver, const Program *program, const Output *outputs,
                         uint32_t count) {
  Text out = text_new(driver->arena);
  const char *separator = "";
  for (uint32_t i = 0; i < count; i++) {
    if (outputs[i].kind == OUTPUT_DEPFILE || strcmp(outputs[i].path, "-") == 0) continue;
    text_add(&out, separator);
    add_name(&out, outputs[i].path);
    separator = " ";
  }
  text_char(&out, ':');
  for (uint32_t i = 0; i < program->unit_count; i++) {
    if (!source_name(program, i)) continue;
    text_add(&out, " \\\n  ");
    add_name(&out, source_name(program, i));
  }
  text_char(&out, '\n');
  for (uint32_t i = 1; i < program->unit_count; i++) {
    if (!source_name(program, i)) continue;
    text_char(&out, '\n');
    add_name(&out, source_name(program, i));
    text_add(&out, ":\n");
  }
  return out.data;
}
