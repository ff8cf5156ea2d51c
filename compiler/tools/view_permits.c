// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The letters of `ownc view --permissions`. In: MirBody.permits. Out: notes beside the lines where a permission changes: `xs RW--  (r)`.
** Invariant: a variable is told on its first line and whenever its letters differ from those of the line before. The surprise: a letter
** that makes no sense for a type (the shape of a number) is left out, one that is taken away becomes `-`. */
#include "tools/view_internal.h"

#include <stdlib.h>

static int by_variable(const void *left, const void *right) {
  const MirPermit *a = left, *b = right;
  if (a->local.index != b->local.index) return a->local.index < b->local.index ? -1 : 1;
  return a->line < b->line ? -1 : a->line > b->line;
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
  uint32_t count = view->body->permits.count;
  if (!count) return;
  MirPermit *permits = arena_copy(view->arena, view->body->permits.items, count * sizeof *permits);
  qsort(permits, count, sizeof *permits, by_variable);
  for (uint32_t i = 0; i < count; i++) {
    const MirPermit *permit = &permits[i], *last = i ? &permits[i - 1] : NULL;
    bool same = last && last->local.index == permit->local.index &&
                last->letters == permit->letters && last->because.index == permit->because.index;
    if (!same) note_permit(view, permit);
  }
}
