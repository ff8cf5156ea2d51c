// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc check --fix`.
**
** In: the root file and what it imports. Out: the same files with fixes put in that were seen to
** work, each written whole, and a line on stderr for each. One fix a round, then everything is
** checked again, because a fix can change what is wrong elsewhere. The surprise: a program in
** which nothing is sure, and standard input, are left alone, and the errors that stay are reported by the caller. */
#include "driver/output.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ROUNDS = 100 };

static const DiagFix *sure_fix(Diags *diags, const Diag **of) {
  uint32_t count;
  const Diag *const *all = diag_sorted(diags, &count);
  for (uint32_t i = 0; i < count; i++) {
    const DiagFix *fix = all[i]->fixes.count ? &all[i]->fixes.items[0] : NULL;
    if (!fix || fix->kind != FIX_CERTAIN || all[i]->severity != SEVERITY_ERROR) continue;
    *of = all[i];
    return fix;
  }
  return NULL;
}

static bool write_source(Driver *driver, const char *path, const char *text, uint32_t length) {
  Output output = {.kind = OUTPUT_SOURCE, .path = path};
  struct stat before;
  bool known = stat(path, &before) == 0;
  if (!output_open(driver, &output)) return false;
  if (known) (void)chmod(output.temporary, before.st_mode & 07777);
  if (output_write(driver, &output, text, length) && output_commit(driver, &output, 1)) return true;
  output_discard(&output, 1);
  return false;
}

static void tell(Driver *driver, const Sources *sources, const Diag *diag, const DiagFix *fix) {
  Position at = source_position(sources, fix->span.from);
  Text line = text_new(driver->arena);
  text_format(&line, "fixed %s:%u: %s (%s)\n", source_get(sources, at.source)->name, at.line,
              fix->title, diag_code_text(diag->code));
  driver_write(STDERR_FILENO, line.data, line.length);
}

/* One round: true if a file was changed. *failed: it could not be written. */
static bool repair_once(Driver *driver, bool *failed) {
  Context *context = context_new(&driver->host);
  Program program = {.context = context, .arena = context->arena};
  FrontOptions options = driver_front_options(driver);
  compile_check(&program, &options);
  bool changed = false;
  const Diag *diag;
  if (diag_errors(context->diags)) fixes_check(&program, &options);
  const DiagFix *fix = sure_fix(context->diags, &diag);
  if (fix) {
    const Source *source =
        source_get(context->sources, source_at(context->sources, fix->span.from));
    uint32_t length;
    const char *text = fixes_text(context->arena, source, fix, &length);
    const char *path = arena_text(driver->arena, source->name, strlen(source->name));
    changed = write_source(driver, path, text, length);
    *failed = !changed;
    if (changed) tell(driver, context->sources, diag, fix);
  }
  context_free(context);
  return changed;
}

bool repair_files(Driver *driver) {
  bool failed = false;
  if (strcmp(driver->options.file, "-") == 0) return true; /* read once, and nothing to write to */
  for (uint32_t round = 0; round < ROUNDS && repair_once(driver, &failed); round++)
    continue;
  return !failed;
}
