// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Which instructions belong to one full statement.
**
** In: the spans that lowering noted, in its order, some inside of others, some more than once (copies of `finally`). Out: the
** outermost of them, sorted; an instruction belongs to the one that its text lies in. Invariant: they do not overlap. The
** surprise: what ends a scope may have the span of a statement, too; `statements_works` tells it from what does the work. */
#include "passes/passes_internal.h"

#include <stdlib.h>

static int compare_spans(const void *left, const void *right) {
  const Span *a = left, *b = right;
  if (a->from != b->from) return a->from < b->from ? -1 : 1;
  return a->to > b->to ? -1 : a->to < b->to;
}

Statements statements_outermost(const MirBody *body, Arena *arena) {
  Statements found = {.items = arena_make_many(arena, Span, body->statements.count)};
  Span *sorted = arena_make_many(arena, Span, body->statements.count);
  for (uint32_t i = 0; i < body->statements.count; i++)
    sorted[i] = body->statements.items[i];
  if (body->statements.count) qsort(sorted, body->statements.count, sizeof *sorted, compare_spans);
  for (uint32_t i = 0; i < body->statements.count; i++) {
    bool inside = found.count && sorted[i].from < found.items[found.count - 1].to;
    if (!inside) found.items[found.count++] = sorted[i];
  }
  return found;
}

uint32_t statements_of(const Statements *statements, Span span) {
  uint32_t low = 0, high = statements->count; /* the last one that begins at or before it */
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (statements->items[middle].from <= span.from)
      low = middle + 1;
    else
      high = middle;
  }
  return low && span.to <= statements->items[low - 1].to ? low : 0;
}

bool statements_works(const MirInstr *instr) {
  switch (instr->op) {
  case MIR_DROP: return instr->reason == REASON_TEMPORARY;
  case MIR_END:
  case MIR_GOTO:
  case MIR_BRANCH:
  case MIR_RETURN:
  case MIR_RAISE:
  case MIR_RESUME:
  case MIR_UNREACHABLE:
  case MIR_OP_COUNT: return false;
  case MIR_INIT:
  case MIR_ASSIGN:
  case MIR_REF:
  case MIR_ADDRESS:
  case MIR_FUNCTION:
  case MIR_MAKE:
  case MIR_TAG:
  case MIR_UNARY:
  case MIR_BINARY:
  case MIR_CONVERT:
  case MIR_COPY:
  case MIR_CALL:
  case MIR_CAUGHT:
  case MIR_SIZE_OF:
  case MIR_NEEDS_DROP:
  case MIR_RETAIN:
  case MIR_RELEASE:
  case MIR_ELIDED:
  case MIR_CALL_RAISES: return true;
  }
  return false;
}
