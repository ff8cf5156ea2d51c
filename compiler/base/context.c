// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: the host. Out: a context with fresh services.
** Invariant: everything in it, itself included, lives in its arena. */
#include "base/context.h"

Context *context_new(const Host *host) {
  Arena *arena = arena_new();
  Context *context = arena_make(arena, Context);
  context->arena = arena;
  context->symbols = symbols_new(arena);
  context->sources = sources_new(arena);
  context->diags = diags_new(arena, context->sources);
  context->host = host;
  context->phase = "start";
  return context;
}

void context_free(Context *context) {
  if (context) arena_free(context->arena);
}
