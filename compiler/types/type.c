// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Types, interned.
**
** In: kind, declaration and arguments. Out: the one TypeId of that combination. Invariant: two
** equal types have equal ids, and the arguments of a type have smaller ids than the type itself,
** so walks over arguments end. The surprise: the table maps hashes, not types; on a collision the
** search goes on at hash + 1. */
#include "types/type.h"

#include "base/array.h"
#include "base/check.h"
#include "base/table.h"
#include <string.h>

struct Types {
  Arena *arena;
  OWN_ARRAY(TypeInfo) infos; /* [0] = no type */
  Table interned;            /* hash -> id                                      */
  Table substituted;         /* (type, tuple of the arguments) -> result        */
};

typedef struct {
  const char *spelling;
  uint32_t bits;
  TypeClass class;
} ScalarRow;

static const ScalarRow scalar_rows[] = {
    {"", 0, TYPE_CLASS_SPECIAL},
#define T(name, spelling, bits, class) {spelling, bits, TYPE_CLASS_##class},
#include "types/types.def"
};

enum { SCALAR_ROWS = sizeof scalar_rows / sizeof scalar_rows[0] };

Types *types_new(Arena *arena) {
  Types *types = arena_make(arena, Types);
  types->arena = arena;
  for (uint32_t i = 0; i < SCALAR_ROWS; i++) {
    array_push(arena, &types->infos, (TypeInfo){.kind = (TypeKind)i, .concrete = true});
  }
  return types;
}

const TypeInfo *type_info(const Types *types, TypeId type) {
  own_check(type.index < types->infos.count, "a type exists");
  return &types->infos.items[type.index];
}

static uint64_t hash_of(const TypeInfo *info) {
  uint64_t head[3] = {(uint64_t)info->kind, info->declaration, info->count};
  if (!info->count) return table_hash(head, sizeof head);
  head[2] ^= table_hash(info->arguments, sizeof(TypeId) * info->count) << 8;
  return table_hash(head, sizeof head);
}

static bool same_info(const TypeInfo *a, const TypeInfo *b) {
  return a->kind == b->kind && a->declaration == b->declaration && a->count == b->count &&
         (!a->count || memcmp(a->arguments, b->arguments, sizeof(TypeId) * a->count) == 0);
}

static TypeId intern(Types *types, TypeKind kind, uint32_t declaration, const TypeId *arguments,
                     uint32_t count) {
  TypeInfo info = {kind, declaration, arguments, count, kind != TYPE_KIND_PARAMETER};
  uint64_t hash = hash_of(&info);
  for (;; hash++) {
    uint32_t found = table_get(&types->interned, hash);
    if (!found) break;
    if (same_info(&types->infos.items[found], &info)) return (TypeId){found};
  }
  info.arguments = arena_copy(types->arena, arguments, sizeof(TypeId) * count);
  for (uint32_t i = 0; i < count; i++)
    info.concrete = info.concrete && type_info(types, arguments[i])->concrete;
  TypeId id = {types->infos.count};
  array_push(types->arena, &types->infos, info);
  table_set(types->arena, &types->interned, hash, id.index);
  return id;
}

TypeId type_struct(Types *types, StructId declaration, const TypeId *arguments, uint32_t count) {
  return intern(types, TYPE_KIND_STRUCT, declaration.index, arguments, count);
}

TypeId type_tuple(Types *types, const TypeId *items, uint32_t count) {
  return intern(types, TYPE_KIND_TUPLE, 0, items, count);
}

TypeId type_pointer(Types *types, TypeId target) {
  return intern(types, TYPE_KIND_POINTER, 0, &target, 1);
}

TypeId type_parameter(Types *types, uint32_t index) {
  return intern(types, TYPE_KIND_PARAMETER, index, NULL, 0);
}

TypeId type_function(Types *types, FnShape shape, const TypeId *parts, uint32_t count) {
  return intern(types, TYPE_KIND_FUNCTION, shape.bits, parts, count);
}

/* `list` is the interned tuple of the arguments: it makes (type, arguments) a small key, so that a
** type that repeats its parts is still substituted in linear time. */
static TypeId substitute(Types *types, TypeId type, const TypeId *arguments, uint32_t count,
                         TypeId list) {
  const TypeInfo info = *type_info(types, type);
  if (info.concrete) return type;
  if (info.kind == TYPE_KIND_PARAMETER)
    return info.declaration < count ? arguments[info.declaration] : type;
  uint64_t key = table_pair(type.index, list.index);
  uint32_t known = table_get(&types->substituted, key);
  if (known) return (TypeId){known};
  TypeId *parts = arena_make_many(types->arena, TypeId, info.count);
  for (uint32_t i = 0; i < info.count; i++)
    parts[i] = substitute(types, info.arguments[i], arguments, count, list);
  TypeId result = intern(types, info.kind, info.declaration, parts, info.count);
  table_set(types->arena, &types->substituted, key, result.index);
  return result;
}

TypeId type_substitute(Types *types, TypeId type, const TypeId *arguments, uint32_t count) {
  if (type_is_concrete(types, type) || !count) return type;
  return substitute(types, type, arguments, count, type_tuple(types, arguments, count));
}

TypeClass type_class(const Types *types, TypeId type) {
  TypeKind kind = type_info(types, type)->kind;
  return (uint32_t)kind < SCALAR_ROWS ? scalar_rows[kind].class : TYPE_CLASS_STRUCTURED;
}

uint32_t type_bits(const Types *types, TypeId type) {
  TypeKind kind = type_info(types, type)->kind;
  return (uint32_t)kind < SCALAR_ROWS ? scalar_rows[kind].bits : 0;
}

bool type_is_integer(const Types *types, TypeId type) {
  TypeClass class = type_class(types, type);
  return class == TYPE_CLASS_SIGNED || class == TYPE_CLASS_UNSIGNED;
}

bool type_is_float(const Types *types, TypeId type) {
  return type_class(types, type) == TYPE_CLASS_FLOAT;
}

bool type_is_number(const Types *types, TypeId type) {
  return type_is_integer(types, type) || type_is_float(types, type);
}

bool type_is_concrete(const Types *types, TypeId type) { return type_info(types, type)->concrete; }

const char *type_scalar_text(TypeKind kind) {
  return (uint32_t)kind < SCALAR_ROWS ? scalar_rows[kind].spelling : "";
}
