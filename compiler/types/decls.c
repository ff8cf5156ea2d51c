// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Declarations and their fields.
**
** In: declarations, added one by one by sema. Out: ids, and the types that follow from a
** declaration and arguments. Invariant: a declaration never moves, so pointers to it stay good
** while others are added. The surprise: scalars and UnsafePointer have a struct declaration too;
** it carries their methods and has no fields. */
#include "types/decls.h"

#include "base/check.h"
#include "types/types_internal.h"

/* What the struct of `base` says for the alias that a trait asks for. */
static TypeId project(const void *context, TypeId base, uint32_t assoc) {
  const Decls *decls = context;
  StructId id = decl_of_type(decls, base);
  if (!id.index) return TYPE_ERROR;
  const StructDecl *decl = decl_struct(decls, id);
  Symbol name = decl_assoc(decls, (AssocId){assoc})->param.name;
  for (uint32_t i = 0; i < decl->aliases.count; i++) {
    if (!symbol_same(decl->aliases.items[i].name, name)) continue;
    const TypeInfo info = *type_info(decls->types, base);
    return type_substitute(decls->types, decl->aliases.items[i].type, info.arguments, info.count);
  }
  return TYPE_ERROR;
}

Decls *decls_new(Context *context, Arena *arena) {
  Decls *decls = arena_make(arena, Decls);
  decls->arena = arena;
  decls->context = context;
  decls->types = types_new(arena);
  decls->memo = arena_make(arena, DeclsMemo);
  array_push(arena, &decls->structs, NULL);
  array_push(arena, &decls->traits, NULL);
  array_push(arena, &decls->fns, NULL);
  array_push(arena, &decls->assocs, NULL);
  types_set_projector(decls->types, project, decls);
  array_push(arena, &decls->globals, (GlobalDecl){{0}, {0}});
  array_push(arena, &decls->classes, NULL);
  return decls;
}

bool decl_is_written(const Decls *decls, FnDeclId fn) {
  return fn.index && decl_fn(decls, fn)->derived == DERIVED_NONE;
}

StructId decl_add_struct(Decls *decls, StructDecl decl) {
  StructId id = {decls->structs.count};
  array_push(decls->arena, &decls->structs, arena_copy(decls->arena, &decl, sizeof decl));
  return id;
}

TraitId decl_add_trait(Decls *decls, TraitDecl decl) {
  TraitId id = {decls->traits.count};
  array_push(decls->arena, &decls->traits, arena_copy(decls->arena, &decl, sizeof decl));
  return id;
}

bool decl_class_comes_from(const Decls *decls, ClassId id, ClassId base) {
  const ClassDecl *decl = decl_class(decls, id), *of = decl_class(decls, base);
  return decl->planned_id >= of->planned_id && decl->planned_id <= of->planned_last;
}

uint32_t decl_class_slot(const ClassDecl *decl, Symbol name) {
  uint32_t slot = 0;
  while (slot < decl->layout.count && !symbol_same(decl->layout.items[slot], name))
    slot++;
  return slot;
}

FnDeclId decl_class_method(const Decls *decls, const ClassDecl *decl, Symbol name) {
  for (uint32_t i = 0; i < decl->methods.count; i++)
    if (symbol_same(decl_fn(decls, decl->methods.items[i])->name, name))
      return decl->methods.items[i];
  return (FnDeclId){0};
}

AssocId decl_add_assoc(Decls *decls, AssocDecl decl) {
  AssocId id = {decls->assocs.count};
  array_push(decls->arena, &decls->assocs, arena_copy(decls->arena, &decl, sizeof decl));
  return id;
}

AssocDecl *decl_assoc(const Decls *decls, AssocId id) {
  own_check(id.index && id.index < decls->assocs.count, "an alias of a trait exists");
  return decls->assocs.items[id.index];
}

const TypeParamDecl *type_bounds(const Decls *decls, TypeId type, const TypeParamDecl *params,
                                 uint32_t param_count) {
  const TypeInfo *info = type_info(decls->types, type);
  if (info->kind == TYPE_KIND_PROJECTION)
    return &decl_assoc(decls, (AssocId){info->declaration})->param;
  bool known = info->kind == TYPE_KIND_PARAMETER && info->declaration < param_count;
  return known ? &params[info->declaration] : NULL;
}

GlobalId decl_add_global(Decls *decls, GlobalDecl decl) {
  GlobalId id = {decls->globals.count};
  array_push(decls->arena, &decls->globals, decl);
  return id;
}

ClassId decl_add_class(Decls *decls, ClassDecl decl) {
  ClassId id = {decls->classes.count};
  array_push(decls->arena, &decls->classes, arena_copy(decls->arena, &decl, sizeof decl));
  return id;
}

ClassDecl *decl_class(const Decls *decls, ClassId id) {
  own_check(id.index && id.index < decls->classes.count, "a class exists");
  return decls->classes.items[id.index];
}

FnDeclId decl_add_fn(Decls *decls, FnDecl decl) {
  FnDeclId id = {decls->fns.count};
  array_push(decls->arena, &decls->fns, arena_copy(decls->arena, &decl, sizeof decl));
  return id;
}

StructId decl_of_type(const Decls *decls, TypeId type) {
  const TypeInfo *info = type_info(decls->types, type);
  if (info->kind == TYPE_KIND_STRUCT) return (StructId){info->declaration};
  if (info->kind == TYPE_KIND_POINTER) return decls->pointer;
  if (info->kind == TYPE_KIND_TUPLE && info->count <= DECL_TUPLE_MOST)
    return decls->tuple_of[info->count];
  if (info->kind <= TYPE_KIND_FLOAT64) return decls->scalar_of[info->kind];
  return (StructId){0};
}

BuiltinKind type_builtin(const Decls *decls, TypeId type) {
  const TypeInfo *info = type_info(decls->types, type);
  if (info->kind != TYPE_KIND_STRUCT) return BUILTIN_NONE;
  return decl_struct(decls, (StructId){info->declaration})->builtin_kind;
}

/* A library that lacks the declaration was reported by sema; its type is poison. */
static TypeId library_type(const Decls *decls, StructId id, TypeId item) {
  if (!id.index) return TYPE_ERROR;
  return type_struct(decls->types, id, &item, item.index ? 1 : 0);
}

TypeId type_string(const Decls *decls) { return library_type(decls, decls->string, (TypeId){0}); }
TypeId type_error_struct(const Decls *decls) {
  return library_type(decls, decls->error, (TypeId){0});
}
TypeId type_list(const Decls *decls, TypeId item) { return library_type(decls, decls->list, item); }
TypeId type_box(const Decls *decls, TypeId item) { return library_type(decls, decls->box, item); }
TypeId type_optional(const Decls *decls, TypeId item) {
  return library_type(decls, decls->optional, item);
}

TypeId type_maybe_reference(const Decls *decls, TypeId target) {
  return type_optional(decls, library_type(decls, decls->reference, target));
}

TypeId type_maybe_target(const Decls *decls, TypeId type) {
  const TypeInfo *info = type_info(decls->types, type);
  if (type_builtin(decls, type) != BUILTIN_OPTIONAL || !info->count) return (TypeId){0};
  TypeId item = info->arguments[0];
  bool reference = type_builtin(decls, item) == BUILTIN_REFERENCE;
  return reference ? type_info(decls->types, item)->arguments[0] : (TypeId){0};
}

uint32_t type_field_count(const Decls *decls, TypeId type) {
  const TypeInfo *info = type_info(decls->types, type);
  if (info->kind == TYPE_KIND_TUPLE) return info->count;
  if (info->kind == TYPE_KIND_FUNCTION) return 2;
  if (info->kind == TYPE_KIND_STRUCT)
    return decl_struct(decls, (StructId){info->declaration})->fields.count;
  return 0;
}

TypeId type_field(const Decls *decls, TypeId type, uint32_t index) {
  const TypeInfo info = *type_info(decls->types, type);
  own_check(index < type_field_count(decls, type), "a field exists");
  if (info.kind == TYPE_KIND_TUPLE) return info.arguments[index];
  if (info.kind == TYPE_KIND_FUNCTION) {
    TypeId code = type_pointer(decls->types, TYPE_UINT8);
    return index == FUNCTION_CODE ? code : type_pointer(decls->types, code);
  }
  const StructDecl *decl = decl_struct(decls, (StructId){info.declaration});
  if (decl->builtin_kind == BUILTIN_ARRAY) return type_array_row(decls, type);
  return type_substitute(decls->types, decl->fields.items[index].type, info.arguments, info.count);
}

const StructDecl *type_enum(const Decls *decls, TypeId type) {
  const TypeInfo *info = type_info(decls->types, type);
  if (info->kind != TYPE_KIND_STRUCT) return NULL;
  const StructDecl *decl = decl_struct(decls, (StructId){info->declaration});
  return decl->is_enum ? decl : NULL;
}

uint32_t enum_case_of(const StructDecl *decl, uint32_t field) {
  for (uint32_t i = 0; i < decl->cases.count; i++) {
    const CaseDecl *item = &decl->cases.items[i];
    if (field >= item->first && field < item->first + item->count) return i;
  }
  own_unreachable("a field of an enum belongs to a case");
}

TypeId enum_tag_type(const StructDecl *decl) {
  if (decl->cases.count > 65536) return TYPE_UINT32;
  return decl->cases.count > 256 ? TYPE_UINT16 : TYPE_UINT8;
}

uint32_t type_shape_count(const Decls *decls, TypeId type) {
  const StructDecl *decl = type_enum(decls, type);
  if (decl) return decl->cases.count;
  if (type_same(type, TYPE_BOOL) || type_builtin(decls, type) == BUILTIN_OPTIONAL) return 2;
  return type_info(decls->types, type)->kind == TYPE_KIND_TUPLE ? 1 : 0;
}

uint32_t type_shape_parts(const Decls *decls, TypeId type, uint32_t shape) {
  const StructDecl *decl = type_enum(decls, type);
  if (decl) return decl->cases.items[shape].count;
  if (type_same(type, TYPE_BOOL)) return 0;
  return type_builtin(decls, type) == BUILTIN_OPTIONAL ? shape
                                                       : type_info(decls->types, type)->count;
}

TypeId type_shape_part(const Decls *decls, TypeId type, uint32_t shape, uint32_t part) {
  const StructDecl *decl = type_enum(decls, type);
  if (decl) return type_field(decls, type, decl->cases.items[shape].first + part);
  return type_info(decls->types, type)->arguments[part];
}
