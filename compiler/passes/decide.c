// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Can instances be wrong where the generic body is right?
**
** In: checked generic MIR. Out: yes, if a function of the program computes with value parameters (`comptime assert n > 0`,
** `Array[T, n - 1]`), or calls itself for other types than its own, which may never end. Then `ownc check` makes the instances,
** too. The surprise: a circle of several functions that grows is not seen here; the build reports it. */
#include "passes/passes.h"

static bool computes(const MirBody *body) {
  for (uint32_t i = 1; i < body->consts.count; i++)
    if (body->consts.items[i].kind == MIR_CONST_PARAMETER) return true;
  return false;
}

static bool passes_on(const MirBody *body, TypeId type) {
  const TypeInfo *info = type_info(body->decls->types, type);
  if (info->kind == TYPE_KIND_EXPRESSION) return true;
  for (uint32_t i = 0; i < info->count; i++)
    if (passes_on(body, info->arguments[i])) return true;
  return false;
}

static bool calls(const MirBody *body, const MirCallee *callee) {
  bool itself = callee->kind == CALLEE_FUNCTION && callee->fn.index == body->decl.index;
  for (uint32_t i = 0; i < callee->type_arg_count; i++) {
    const TypeInfo *info = type_info(body->decls->types, callee->type_args[i]);
    bool same = info->kind == TYPE_KIND_PARAMETER && info->declaration == i;
    if ((itself && !same) || passes_on(body, callee->type_args[i])) return true;
  }
  return false;
}

bool passes_instance_decides(const MirBody *body) {
  if (!body->type_param_count || !body->decl.index || decl_fn(body->decls, body->decl)->builtin)
    return false;
  if (computes(body)) return true;
  for (uint32_t k = 1; k < body->callees.count; k++)
    if (calls(body, &body->callees.items[k])) return true;
  return false;
}

bool passes_instances_decide(const MirProgram *program) {
  for (uint32_t i = 0; i < program->bodies.count; i++) {
    const MirBody *body = program->bodies.items[i];
    if (body && passes_instance_decides(body)) return true;
  }
  return false;
}
