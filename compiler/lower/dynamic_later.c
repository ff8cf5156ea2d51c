// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What an expression of dynamic code asks of built-in objects that the runtime does not have yet.
**
** In: an attribute. Out: E0401 or E0404 with its position, before the program runs. Invariant: an attribute is refused
** only if nothing in the program can have made one of that name, so no object at all has it. The surprise: inside a `try`
** that catches AttributeError nothing is refused, because programs find out this way what there is. */
#include "lower/dynamic_internal.h"

#include <string.h>

static bool later_attribute(Lower *l, const AstAttribute *node) {
  if (l->def->asking || dynamic_may_have(l->def->dynamic, node->name)) return false;
  uint32_t end = node->head.span.to, length = (uint32_t)strlen(lower_name(l, node->name));
  return dynamic_refuse_attribute(l->context->diags, lower_name(l, node->name),
                                  (Span){end - length, end});
}

/* The own name of the module of the program that `m` of `m.x` is, if it has no variable x; else NULL. */
static const char *module_without(Lower *l, const AstAttribute *node) {
  if (node->value->kind != AST_Name) return NULL;
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, AS(Name, node->value)->name);
  if (name.kind != DYN_NAME_MODULE) return NULL;
  bool there = dynamic_global(l->def->dynamic, name.index - 1, node->name).index != 0;
  return there ? NULL : lower_name(l, dynamic_module_name(l->def->dynamic, name.index - 1));
}

bool dynamic_refused_attribute(Lower *l, const AstAttribute *node) {
  const char *module = dynamic_module_of(l, node->value), *name = lower_name(l, node->name);
  if (!module) module = module_without(l, node);
  if (module) return dynamic_refuse_member(l->context->diags, module, name, node->head.span);
  bool of_code = node->value->kind == AST_Attribute &&
                 strcmp(lower_name(l, AS(Attribute, node->value)->name), "__code__") == 0;
  if (of_code) return dynamic_refuse_code_attribute(l->context->diags, name, node->head.span);
  return later_attribute(l, node);
}
