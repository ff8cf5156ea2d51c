// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Inference of type arguments by matching types.
**
** In: a type of a declaration ("pattern": parameter(i) is the i-th parameter of the callee) and a type of the caller. Out:
** what the parameters must be. The surprise: both sides write parameters alike, the caller's own ones are parameter(i) too;
** they never mix, because a pattern is only looked at until all its parameters are replaced. */
#include "sema/sema_internal.h"

bool infer_unify(Sema *sema, Inference *inference, TypeId pattern, TypeId type) {
  if (type_is_error(type) || type_is_error(pattern)) return true;
  if (type_is_concrete(sema->types, pattern)) return type_same(pattern, type);
  const TypeInfo wanted = *type_info(sema->types, pattern);
  if (wanted.kind == TYPE_KIND_PARAMETER) {
    if (wanted.declaration >= inference->count) return false;
    TypeId *bound = &inference->bound[wanted.declaration];
    if (!bound->index) *bound = type;
    return type_same(*bound, type);
  }
  /* What is computed from parameters says nothing about them; it is compared once they are known. */
  if (wanted.kind == TYPE_KIND_PROJECTION || wanted.kind == TYPE_KIND_EXPRESSION) {
    TypeId known = infer_apply(sema, inference, pattern);
    return !known.index || type_same(known, type);
  }
  const TypeInfo given = *type_info(sema->types, type);
  if (given.kind != wanted.kind || given.declaration != wanted.declaration ||
      given.count != wanted.count)
    return false;
  for (uint32_t i = 0; i < wanted.count; i++) {
    if (!infer_unify(sema, inference, wanted.arguments[i], given.arguments[i])) return false;
  }
  return true;
}

void infer_implicit(Sema *sema, Inference *inference, TypeId pattern, TypeId type) {
  const FnDecl *decl;
  if (type_is_concrete(sema->types, pattern)) return;
  for (FnDeclId fn = {0}; (decl = implicit_next(sema, pattern, &fn)) != NULL;) {
    const TypeInfo info = *type_info(sema->types, pattern);
    uint32_t count = decl->type_params.count;
    Inference made = {arena_make_many(sema->arena, TypeId, count), count};
    if (!infer_unify(sema, &made, decl->params.items[0].type, type)) continue;
    for (uint32_t i = 0; i < info.count && i < count; i++)
      if (made.bound[i].index) infer_unify(sema, inference, info.arguments[i], made.bound[i]);
    return;
  }
}

bool infer_closed(Sema *sema, const Inference *inference, TypeId pattern) {
  if (type_is_concrete(sema->types, pattern)) return true;
  const TypeInfo info = *type_info(sema->types, pattern);
  if (info.kind == TYPE_KIND_PARAMETER)
    return info.declaration < inference->count && inference->bound[info.declaration].index;
  for (uint32_t i = 0; i < info.count; i++) {
    if (!infer_closed(sema, inference, info.arguments[i])) return false;
  }
  return true;
}

TypeId infer_apply(Sema *sema, const Inference *inference, TypeId pattern) {
  if (!infer_closed(sema, inference, pattern)) return (TypeId){0};
  return type_substitute(sema->types, pattern, inference->bound, inference->count);
}
