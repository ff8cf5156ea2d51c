// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* A function whose end is reached without `return`: the report, with the outcomes that lead there.
**
** In: the block in which control falls off the end. Out: E0281. Outcomes are told only where they are forced, that is where
** the other way out of the condition cannot reach the end. The surprise: this runs on a body that is not complete yet;
** open blocks simply have no successors. */
#include "lower/lower_internal.h"

/* Marks the blocks from which `end` is reached. */
static bool *reaching(const Lower *l, MirBlock end) {
  const MirBody *body = l->body;
  bool *reaches = arena_make_many(l->arena, bool, body->blocks.count);
  reaches[end.index] = true;
  for (bool changed = true; changed;) {
    changed = false;
    for (uint32_t b = body->blocks.count - 1; b > 0; b--) {
      const MirBlockInfo *block = &body->blocks.items[b];
      for (uint32_t k = 0; !reaches[b] && k < block->successors.count; k++) {
        if (reaches[block->successors.items[k].index]) reaches[b] = changed = true;
      }
    }
  }
  return reaches;
}

/* The blocks in the order in which a search from the entry meets them; parents[b] = block before b. */
static uint32_t *parents_of(const Lower *l, const bool *reaches) {
  const MirBody *body = l->body;
  uint32_t *parents = arena_make_many(l->arena, uint32_t, body->blocks.count);
  uint32_t *queue = arena_make_many(l->arena, uint32_t, body->blocks.count);
  uint32_t head = 0, tail = 0;
  queue[tail++] = 1;
  while (head < tail) {
    const MirBlockInfo *block = &body->blocks.items[queue[head]];
    for (uint32_t k = 0; k < block->successors.count; k++) {
      uint32_t next = block->successors.items[k].index;
      if (next == 1 || parents[next] || !reaches[next]) continue;
      parents[next] = queue[head];
      queue[tail++] = next;
    }
    head++;
  }
  return parents;
}

static void tell_outcomes(Lower *l, Diag *diag, MirBlock end) {
  enum { TOLD = 2 };
  bool *reaches = reaching(l, end);
  uint32_t *parents = parents_of(l, reaches);
  Span spans[TOLD];
  bool truths[TOLD];
  uint32_t count = 0;
  for (uint32_t at = end.index; at != 1 && parents[at] && count < TOLD; at = parents[at]) {
    const MirBlockInfo *from = &l->body->blocks.items[parents[at]];
    const MirInstr *last = mir_terminator(from);
    if (last->op != MIR_BRANCH || last->form != FORM_CONDITION) continue;
    bool truth = from->successors.items[0].index == at;
    if (reaches[from->successors.items[truth ? 1 : 0].index]) continue;
    spans[count] = last->span;
    truths[count++] = truth;
  }
  while (count-- > 0)
    diag_label(l->context->diags, diag, spans[count], "when this is %s",
               truths[count] ? "true" : "false");
}

void lower_missing_return(Lower *l, Span span) {
  Diags *diags = l->context->diags;
  Diag *diag = diag_missing_return(diags, l->decl->span, lower_name(l, l->decl->name));
  diag_primary(diags, diag, "must return a value of type `%s`",
               lower_type_text(l, l->body->result_type));
  diag->primary_step = 1;
  tell_outcomes(l, diag, l->block);
  diag_label(diags, diag, span, "ends here without one");
  lower_unreachable(l, FORM_FUNCTION_END, span);
}
