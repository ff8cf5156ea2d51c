// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What can be called, and how.
**
** In: a type. Out: the function type `fn(A, …) -> R` as which its values are called. A closure is a struct with code, so it is
** asked like a struct with `__call__`. Invariant: type_callable mentions only parameters that occur in the type it is asked
** about. The surprise: a call of a value goes to a requirement made here, one per shape of function type, as if there were
** a trait for each; instances find out what runs. */
#include "base/symbol.h"
#include "types/decls.h"

Convention fn_shape_convention(FnShape shape, uint32_t index) {
  uint32_t bits = fn_shape_param(shape, index);
  return bits == 1 ? PASS_MUT : bits == 2 ? PASS_OWNED : PASS_READ;
}

uint32_t fn_shape_bits(Convention convention, uint32_t index) {
  uint32_t bits = convention == PASS_MUT ? 1 : convention == PASS_OWNED ? 2 : 0;
  return bits << (1 + 2 * index);
}

/* The only `__call__`: overloads and further type parameters have no function type. */
FnDeclId decl_call_method(const Decls *decls, StructId id) {
  const StructDecl *decl = decl_struct(decls, id);
  if (decl->call.index) return decl->call;
  FnDeclId found = {0};
  for (uint32_t i = 0; i < decl->methods.count; i++) {
    if (!symbol_is(decl_fn(decls, decl->methods.items[i])->name, SYM_call)) continue;
    if (found.index) return (FnDeclId){0};
    found = decl->methods.items[i];
  }
  return found;
}

static TypeId method_callable(const Decls *decls, const TypeInfo *owner) {
  FnDeclId id = decl_call_method(decls, (StructId){owner->declaration});
  if (!id.index) return (TypeId){0};
  const FnDecl *fn = decl_fn(decls, id);
  uint32_t count = fn->params.count;
  bool plain = count && count - 1 <= FN_SHAPE_PARAMS && !fn->is_static &&
               fn->type_params.count == fn->owner_type_params &&
               fn->params.items[0].convention == PASS_READ;
  if (!plain) return (TypeId){0};
  TypeId *parts = arena_make_many(decls->arena, TypeId, count);
  FnShape shape = {fn->raises ? 1 : 0};
  for (uint32_t i = 1; i < count; i++) {
    parts[i - 1] =
        type_substitute(decls->types, fn->params.items[i].type, owner->arguments, owner->count);
    shape.bits |= fn_shape_bits(fn->params.items[i].convention, i - 1);
  }
  parts[count - 1] = type_substitute(decls->types, fn->result, owner->arguments, owner->count);
  return type_function(decls->types, shape, parts, count);
}

TypeId type_callable(const Decls *decls, TypeId type, const TypeParamDecl *params,
                     uint32_t param_count) {
  const TypeInfo info = *type_info(decls->types, type);
  if (info.kind == TYPE_KIND_FUNCTION) return type;
  if (info.kind == TYPE_KIND_STRUCT) return method_callable(decls, &info);
  if (info.kind == TYPE_KIND_PARAMETER && info.declaration < param_count)
    return params[info.declaration].callable;
  return (TypeId){0};
}

const char *callable_difference(const Decls *decls, TypeId has, TypeId wants) {
  const TypeInfo a = *type_info(decls->types, has), b = *type_info(decls->types, wants);
  if (a.count != b.count)
    return arena_format(decls->arena, "it takes %u argument%s, not %u", a.count - 1,
                        a.count == 2 ? "" : "s", b.count - 1);
  FnShape given = fn_shape_of(&a), wanted = fn_shape_of(&b);
  if (fn_shape_raises(given) && !fn_shape_raises(wanted)) return "it may raise";
  for (uint32_t i = 0; i < a.count; i++) {
    if (i + 1 < a.count && fn_shape_param(given, i) != fn_shape_param(wanted, i))
      return arena_format(decls->arena, "its parameter %u has another convention", i + 1);
    if (type_same(a.arguments[i], b.arguments[i])) continue;
    return i + 1 == a.count ? "its result" : arena_format(decls->arena, "its parameter %u", i + 1);
  }
  return NULL;
}

FnDeclId decl_call(Decls *decls, FnShape shape, uint32_t params) {
  uint64_t key = table_pair(shape.bits, params);
  uint32_t known = table_get(&decls->calls, key);
  if (known) return (FnDeclId){known};
  FnDecl fn = {.name = symbol_of(SYM_call), .is_call = true, .builtin = true};
  fn.raises = fn_shape_raises(shape);
  for (uint32_t i = 0; i < params + 2; i++)
    array_push(decls->arena, &fn.type_params, (TypeParamDecl){.implicit = false});
  for (uint32_t i = 0; i < params + 1; i++) {
    ParamDecl param = {.type = type_parameter(decls->types, i), .convention = PASS_READ};
    if (i) param.convention = fn_shape_convention(shape, i - 1);
    if (!i) param.name = symbol_of(SYM_self);
    array_push(decls->arena, &fn.params, param);
  }
  fn.result = type_parameter(decls->types, params + 1);
  fn.owner_type_params = params + 2;
  FnDeclId id = decl_add_fn(decls, fn);
  table_set(decls->arena, &decls->calls, key, id.index);
  return id;
}
