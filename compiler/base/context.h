// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Context: the services every phase needs; each phase's own context points to it. */
#ifndef OWN_BASE_CONTEXT_H
#define OWN_BASE_CONTEXT_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/host.h"
#include "base/source.h"
#include "base/symbol.h"

enum Limit {
#define LIMIT(name, value, text) LIMIT_##name = (value),
#include "base/limits.def"
};

typedef struct Context {
  Arena *arena; /* lives as long as the program that is compiled */
  Symbols *symbols;
  Sources *sources;
  Diags *diags;
  const Host *host;
  struct Grammar *grammar; /* what parsing found out about its tables, kept for all files */
  const char *phase;       /* what runs now, for the crash report */
  uint32_t
      node_count; /* AST ids given out so far, over all units: side tables of sema are indexed by them */
} Context;

/* A context with fresh services; `host` stays the caller's. Ends with context_free. */
Context *context_new(const Host *host);
void context_free(Context *context);

#endif
