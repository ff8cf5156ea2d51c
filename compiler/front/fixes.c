// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Fixes are tried before they are promised.
**
** In: a program with errors, and the fixes that the phases offer for them. Out: a fix is certain
** if the program with its edit put in has this error no more and none of its stage that it did not
** have; all others are possible. Each trial compiles a copy of the program in a context of its own, whose
** host shows the edited text in place of the file. The surprise: at most TRIALS are made, in
** printing order, and none for a large file: what is not tried is possible at best. */
#include "front/compile.h"

#include <string.h>

enum { TRIALS = 8, TRIAL_LINES = 5000 };

/* One file as it would be after an edit, everything else as it is. */
typedef struct {
  const Host *real;
  const char *path, *text;
  uint32_t length;
} Overlay;

static HostStatus overlay_read(void *self, Arena *arena, const char *path, uint32_t limit,
                               char **text, uint32_t *length) {
  const Overlay *overlay = self;
  if (strcmp(path, overlay->path) != 0)
    return overlay->real->read_file(overlay->real->self, arena, path, limit, text, length);
  *text = arena_text(arena, overlay->text, overlay->length);
  *length = overlay->length;
  return HOST_OK;
}

static const char *overlay_real_path(void *self, Arena *arena, const char *path) {
  const Overlay *overlay = self;
  return overlay->real->real_path(overlay->real->self, arena, path);
}

static uint64_t overlay_now(void *self) {
  const Overlay *overlay = self;
  return overlay->real->now(overlay->real->self);
}

static void count_errors(Diags *diags, uint32_t *counts) {
  uint32_t count;
  const Diag *const *all = diag_sorted(diags, &count);
  for (uint32_t i = 0; i < count; i++)
    counts[all[i]->code] += all[i]->severity == SEVERITY_ERROR;
}

/* Is `code` of a stage that a program with error `first` does not reach? Then the fix did not make
** it, it only shows: text E01, names and types E02, ownership E03. */
static bool comes_later(DiagCode code, DiagCode first) {
  return strncmp(diag_code_text(code), diag_code_text(first), 3) > 0;
}

static bool holds(const FrontOptions *options, const Overlay *overlay, const uint32_t *before,
                  DiagCode code) {
  Host host = {.self = (void *)(uintptr_t)overlay,
               .read_file = overlay_read,
               .real_path = overlay_real_path,
               .now = overlay_now};
  Context *context = context_new(&host);
  Program trial = {.context = context, .arena = context->arena};
  compile(&trial, options);
  uint32_t after[DIAG_CODE_COUNT] = {0};
  count_errors(context->diags, after);
  bool better = after[code] < before[code];
  for (uint32_t i = 0; i < DIAG_CODE_COUNT && better; i++)
    better = after[i] <= before[i] || comes_later((DiagCode)i, code);
  context_free(context);
  return better;
}

const char *fixes_text(Arena *arena, const Source *source, const DiagFix *fix, uint32_t *length) {
  uint32_t from = fix->span.from - source->base, to = fix->span.to - source->base;
  Text text = text_new(arena);
  text_add_bytes(&text, source->text, from);
  text_add(&text, fix->edit);
  text_add_bytes(&text, source->text + to, source->length - to);
  *length = (uint32_t)text.length;
  return text.data;
}

/* The file a fix edits; NULL: it is advice, or its text cannot be put in place of a file. */
static const Source *edited(const Program *program, const FrontOptions *options,
                            const DiagFix *fix) {
  SourceId id = source_at(program->context->sources, fix->span.from);
  if (fix->kind == FIX_PLACEHOLDER || !fix->span.from || !id.index) return NULL;
  const Source *source = source_get(program->context->sources, id);
  bool standard_input = strcmp(options->path, "-") == 0;
  if (source->builtin || standard_input || source_line_count(source) > TRIAL_LINES) return NULL;
  return source;
}

static void try_fix(Program *program, const FrontOptions *options, const uint32_t *before,
                    Diag *diag, DiagFix *fix, uint32_t *trials) {
  const Source *source = edited(program, options, fix);
  if (fix->kind == FIX_CERTAIN) fix->kind = FIX_MAYBE;
  if (!source || *trials >= TRIALS) return;
  ++*trials;
  Overlay overlay = {.real = program->context->host, .path = source->name};
  overlay.text = fixes_text(program->arena, source, fix, &overlay.length);
  if (holds(options, &overlay, before, diag->code)) fix->kind = FIX_CERTAIN;
}

/* What was seen to work stands first. */
static void order_fixes(Diag *diag) {
  for (uint32_t i = 1; i < diag->fixes.count; i++) {
    DiagFix fix = diag->fixes.items[i];
    uint32_t at = i;
    for (; fix.kind == FIX_CERTAIN && at > 0 && diag->fixes.items[at - 1].kind != FIX_CERTAIN; at--)
      diag->fixes.items[at] = diag->fixes.items[at - 1];
    diag->fixes.items[at] = fix;
  }
}

void fixes_check(Program *program, const FrontOptions *options) {
  FrontOptions trial = {.path = options->path,
                        .roots = options->roots,
                        .root_count = options->root_count,
                        .entry = options->entry,
                        .overflow_wraps = options->overflow_wraps};
  trial.passes.elide = options->passes.elide;
  uint32_t before[DIAG_CODE_COUNT] = {0}, count, trials = 0;
  count_errors(program->context->diags, before);
  const Diag *const *all = diag_sorted(program->context->diags, &count);
  for (uint32_t i = 0; i < count; i++) {
    Diag *diag = (Diag *)(uintptr_t)all[i]; /* ours: the collection hands them out as read-only */
    if (diag->severity != SEVERITY_ERROR) continue;
    for (uint32_t k = 0; k < diag->fixes.count; k++)
      try_fix(program, &trial, before, diag, &diag->fixes.items[k], &trials);
    order_fixes(diag);
  }
}
