// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The letters of `ownc view --permissions`. In: MirBody.permits. Out: notes beside the lines where a permission changes: `xs RW--  (r)`.
** Invariant: a variable is told on its first line and whenever its letters differ from those of the line before. The surprise: a letter
** that makes no sense for a type (the shape of a number) is left out, one that is taken away becomes `-`. */
#include "tools/view_internal.h"

static const MirPermit *next_after(const ViewFn *view, const MirPermit *last, MirLocal local) {
  const MirPermit *best = NULL;
  for (uint32_t i = 0; i < view->body->permits.count; i++) {
    const MirPermit *permit = &view->body->permits.items[i];
    bool later = permit->local.index == local.index && (!last || permit->line > last->line);
    if (later && (!best || permit->line < best->line)) best = permit;
  }
  return best;
}

static const char *name_of(const ViewFn *view, MirLocal local) {
  return symbol_text(view->program->context->symbols, mir_local(view->body, local)->name);
}

static const char *letters_of(const ViewFn *view, const MirPermit *permit) {
  static const struct {
    uint8_t bit;
    char letter;
  } letters[] = {{PERMIT_READ, 'R'}, {PERMIT_WRITE, 'W'}, {PERMIT_SHAPE, 'S'}, {PERMIT_GIVE, 'O'}};
  Text text = text_new(view->arena);
  for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
    if (!(permit->possible & letters[i].bit)) continue;
    text_char(&text, permit->letters & letters[i].bit ? letters[i].letter : '-');
  }
  return text.data;
}

static void note_permit(ViewFn *view, const MirPermit *permit) {
  const char *why = "";
  if (!permit->letters)
    why = " (no value)";
  else if (permit->because.index && permit->letters != permit->possible)
    why = arena_format(view->arena, " (%s)",
                       mir_local(view->body, permit->because)->name.index
                           ? name_of(view, permit->because)
                           : "the loop");
  view_add_note(view, permit->line,
                arena_format(view->arena, "%s %s%s", name_of(view, permit->local),
                             letters_of(view, permit), why));
}

void view_collect_permits(ViewFn *view) {
  for (uint32_t l = 1; l < view->body->locals.count; l++) {
    const MirPermit *last = NULL, *permit;
    while ((permit = next_after(view, last, (MirLocal){l}))) {
      if (!last || permit->letters != last->letters || permit->because.index != last->because.index)
        note_permit(view, permit);
      last = permit;
    }
  }
}
