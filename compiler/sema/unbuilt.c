// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the language has and this compiler does not: refused by name.
**
** In: nodes. Out: one E0299 per construct, at its own span; what stands inside is not looked at, so nothing follows.
** The surprise: a kind without a line here is taken as built, so the checkers end in a report of their own. */
#include "sema/sema_internal.h"

void report_unbuilt(Sema *sema, Span span, const char *feature) {
  diag_not_built(sema->diags, span, feature);
}

static const char *unbuilt_stmt(AstKind kind) {
  if (kind == AST_Global) return "`global`";
  if (kind == AST_Nonlocal) return "`nonlocal`";
  if (kind == AST_Class) return "`class`";
  return NULL;
}

static const char *unbuilt_inner_declaration(AstKind kind) {
  if (kind == AST_Struct) return "a struct inside a function";
  if (kind == AST_Trait) return "a trait inside a function";
  if (kind == AST_Enum) return "an enum inside a function";
  if (kind == AST_Import || kind == AST_FromImport) return "an import inside a function";
  return NULL;
}

static const char *unbuilt_expr(const Ast *node) {
  AstKind kind = node->kind;
  if (kind == AST_Imaginary) return "a complex number";
  if (kind == AST_Bytes) return "a bytes literal";
  if (kind == AST_Ellipsis) return "`...` as a value";
  if (kind == AST_Await) return "`await`";
  if (kind == AST_Yield) return "`yield`";
  if (kind == AST_Star) return "unpacking with `*`";
  if (kind == AST_RefBind) return "`ref` in a condition";
  return NULL;
}

bool report_unbuilt_node(Sema *sema, const Ast *node) {
  const char *feature = unbuilt_stmt(node->kind);
  if (!feature) feature = unbuilt_inner_declaration(node->kind);
  if (!feature) feature = unbuilt_expr(node);
  if (!feature) return false;
  Span span = node->span;
  if (node->kind == AST_Class) span = span_of_name(sema, span, AS(Class, node)->name);
  if (node->kind == AST_Enum) span = span_of_name(sema, span, AS(Enum, node)->name);
  diag_not_built(sema->diags, span, feature);
  return true;
}
