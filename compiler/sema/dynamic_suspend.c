// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Where `yield` and `await` may stand, and what they make of the function around them.
**
** In: a node that leaves the frame and comes back, and its scope. Out: marks of the frame (generator, coroutine, asynchronous
** generator); E0417 where Python has a SyntaxError. The surprise: a generator expression may await anywhere, which makes it an
** asynchronous generator; other comprehensions await for the function that they stand in. */
#include "sema/dynamic_internal.h"

static DynScope *scope_at(const Sema *sema, DynScopeId id) {
  return &sema->typed->dynamic->scopes.items[id.index];
}

/* The node is of no use: the frame has no body. */
static void refuse(Sema *sema, DynScopeId scope, Span span, const char *what, const char *where) {
  diag_misplaced_yield(sema->diags, span, what, where);
  scope_at(sema, scope_at(sema, scope)->frame)->broken = true;
}

void dynamic_note_yield(Sema *sema, DynScopeId scope, const Ast *node) {
  DynScope *here = scope_at(sema, scope);
  here->yields = here->gives = here->calls = true;
  bool from = AS(Yield, node)->is_from;
  const char *what = from ? "`yield from`" : "`yield`";
  if (here->is_async && from)
    refuse(sema, scope, node->span, what, "inside of an `async def`: write `async for` or `await`");
  if (here->kind == DYN_FUNCTION || here->kind == DYN_LAMBDA) return;
  const char *where = here->kind == DYN_GENERATOR       ? "inside of a generator expression"
                      : here->kind == DYN_COMPREHENSION ? "inside of a comprehension"
                                                        : "outside of a function";
  refuse(sema, scope, node->span, what, where);
}

void dynamic_note_await(Sema *sema, DynScopeId scope, const char *what, Span span) {
  DynScopeId at = scope;
  while (scope_at(sema, at)->kind == DYN_COMPREHENSION)
    at = scope_at(sema, at)->parent;
  DynScope *around = scope_at(sema, at);
  around->calls = true;
  if (around->kind == DYN_GENERATOR) around->is_async = true;
  if (!around->is_async) refuse(sema, scope, span, what, "outside of an `async def`");
}
