// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What sema does not trust: text that could not be parsed, and names that could not be found for that reason.
**
** In: the reports made before sema began. Out: is a declaration damaged, may names of a unit be missing? A damaged
** declaration is looked at, because others use it, but nothing is reported in it: one error per cause. The surprise: reports
** in damaged text are made and thrown away, so that no checker needs to know. */
#include "sema/sema_internal.h"

void damage_collect(Sema *sema) {
  uint32_t count = 0;
  const Diag *const *reports = diag_sorted(sema->diags, &count);
  sema->holes = arena_make_many(sema->arena, bool, sema->input->count);
  for (uint32_t i = 0; i < sema->input->count; i++) {
    const AstUnit *ast = sema_unit(sema, i)->ast;
    sema->holes[i] = ast && ast->broken;
  }
  for (uint32_t i = 0; i < count; i++) {
    if (reports[i]->severity != SEVERITY_ERROR || !reports[i]->span.from) continue;
    array_push(sema->arena, &sema->damage, reports[i]->span.from);
  }
}

/* The reports are sorted by position: the first one at or after the start decides. */
static bool damaged(const Sema *sema, Span span) {
  uint32_t low = 0, high = sema->damage.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (sema->damage.items[middle] < span.from)
      low = middle + 1;
    else
      high = middle;
  }
  return low < sema->damage.count && sema->damage.items[low] <= span.to;
}

Silence silence_begin(Sema *sema, Span span) {
  if (!sema->damage.count || !damaged(sema, span)) return (Silence){0, false};
  return (Silence){diag_detach(sema->diags), true};
}

bool silence_end(Sema *sema, Silence silence) {
  if (silence.on) diag_discard(sema->diags, silence.mark);
  return silence.on;
}
