// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: the syntax errors of a program. Out: whether the rest is worth checking.
**
** A syntax error inside a body leaves the function's signature whole, so all other functions are checked as if nothing
** had happened. An error outside of bodies, or one that makes nesting unsure (a bracket never closed, indentation), may
** hide declarations: then only the syntax errors are reported.
** The surprise: nothing in the tree says "damaged body"; the spans of errors and bodies do. */
#include "front/damage.h"

#include <string.h>

typedef struct {
  uint32_t offset;
  Span body; /* of the function around it */
} Search;

static bool is_syntax(const Diag *diag) {
  const char *code = diag_code_text(diag->code);
  return diag->severity == SEVERITY_ERROR &&
         (strncmp(code, "E01", 3) == 0 || strncmp(code, "E060", 4) == 0);
}

/* After these nobody knows which line belongs to what. */
static bool is_unsure(DiagCode code) {
  static const DiagCode codes[] = {DIAG_E0101, DIAG_E0102, DIAG_E0103, DIAG_E0105,
                                   DIAG_E0112, DIAG_E0113, DIAG_E0115, DIAG_E0116,
                                   DIAG_E0117, DIAG_E0118, DIAG_E0121};
  for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
    if (codes[i] == code) return true;
  return strncmp(diag_code_text(code), "E060", 4) == 0;
}

static void search_body(void *self, const Ast *node) {
  Search *search = self;
  if (node->kind == AST_Function && AS(Function, node)->body) {
    Span body = AS(Function, node)->body->span;
    if (body.from <= search->offset && search->offset < body.to) search->body = body;
    return;
  }
  ast_each_child(node, search_body, self);
}

/* The body of the function around an offset; empty if there is none. */
static Span body_around(const Program *program, uint32_t offset) {
  Search search = {.offset = offset};
  uint32_t source = source_at(program->context->sources, offset).index;
  for (uint32_t i = 0; i < program->unit_count; i++)
    if (program->units[i].ast->source.index == source)
      search_body(&search, &program->units[i].ast->module->head);
  return search.body;
}

bool damage_is_local(const Program *program) {
  uint32_t count;
  const Diag *const *all = diag_sorted(program->context->diags, &count);
  for (uint32_t i = 0; i < count; i++) {
    if (!is_syntax(all[i])) continue;
    if (is_unsure(all[i]->code) || !body_around(program, all[i]->span.from).from) return false;
  }
  return true;
}
