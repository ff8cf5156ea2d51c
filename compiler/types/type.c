// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Types, interned.
**
** In: kind, declaration and arguments. Out: the one TypeId of that combination. Invariant: two
** equal types have equal ids, and the arguments of a type have smaller ids than the type itself,
** so walks over arguments end. The surprise: the table maps hashes, not types; on a collision the
** search goes on at hash + 1. */
#include "types/fold.h"

#include "base/array.h"
#include "base/check.h"
#include "base/table.h"
#include <string.h>

struct Types {
  Arena *arena;
  OWN_ARRAY(TypeInfo) infos; /* [0] = no type */
  Table interned;            /* hash -> id                                      */
  Table substituted;         /* (type, tuple of the arguments) -> result        */
  TypeProjector projector;
  const void *project_context;
  bool overflow_wraps;
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
  uint64_t head[4] = {(uint64_t)info->kind, info->declaration, info->count, info->value};
  if (!info->count) return table_hash(head, sizeof head);
  head[2] ^= table_hash(info->arguments, sizeof(TypeId) * info->count) << 8;
  return table_hash(head, sizeof head);
}

static bool same_info(const TypeInfo *a, const TypeInfo *b) {
  return a->kind == b->kind && a->declaration == b->declaration && a->count == b->count &&
         a->value == b->value &&
         (!a->count || memcmp(a->arguments, b->arguments, sizeof(TypeId) * a->count) == 0);
}

static TypeId intern_info(Types *types, TypeInfo info) {
  const TypeId *arguments = info.arguments;
  uint32_t count = info.count;
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

static TypeId intern(Types *types, TypeKind kind, uint32_t declaration, const TypeId *arguments,
                     uint32_t count) {
  return intern_info(types, (TypeInfo){.kind = kind,
                                       .declaration = declaration,
                                       .arguments = arguments,
                                       .count = count,
                                       .concrete = kind != TYPE_KIND_PARAMETER});
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

/* ── values ── */

TypeId type_value(Types *types, TypeId of, uint64_t value) {
  TypeInfo info = {.kind = TYPE_KIND_VALUE, .arguments = &of, .count = 1, .concrete = true};
  info.value = value;
  return intern_info(types, info);
}

TypeId type_of_value(const Types *types, TypeId value) {
  const TypeInfo *info = type_info(types, value);
  bool yes = info->kind == TYPE_KIND_VALUE || info->kind == TYPE_KIND_EXPRESSION;
  return yes ? info->arguments[0] : (TypeId){0};
}

void types_set_overflow_wraps(Types *types, bool wraps) { types->overflow_wraps = wraps; }
bool types_overflow_wraps(const Types *types) { return types->overflow_wraps; }

enum { FOLD_OPERATORS = 256 };

FoldKind type_fold(const TypeInfo *expression, uint32_t *op) {
  *op = expression->declaration % FOLD_OPERATORS;
  return (FoldKind)(expression->declaration / FOLD_OPERATORS);
}

static bool known(const Types *types, TypeId value, Folded *folded) {
  const TypeInfo *info = type_info(types, value);
  if (info->kind != TYPE_KIND_VALUE) return false;
  *folded = (Folded){info->arguments[0], info->value, NULL};
  return true;
}

/* `and`, `or`: what follows a deciding operand is not looked at. */
static bool fold_logic(const Types *types, FoldKind kind, const TypeId *operands, uint32_t count,
                       Folded *result) {
  for (uint32_t i = 0; i < count; i++) {
    if (!known(types, operands[i], result)) return false;
    if ((result->bits != 0) == (kind == FOLD_OR)) return true;
  }
  return true;
}

/* False: an operand is not known. A String's bits are its Symbol: only equality is asked of it. */
static bool fold(const Types *types, const TypeInfo *info, Folded *result) {
  uint32_t op;
  FoldKind kind = type_fold(info, &op);
  const TypeId *operands = info->arguments + 1;
  Folded a = {{0}, 0, NULL}, b = a;
  switch (kind) {
  case FOLD_AND:
  case FOLD_OR: return fold_logic(types, kind, operands, info->count - 1, result);
  case FOLD_IF:
    return known(types, operands[0], &a) && known(types, operands[a.bits ? 1 : 2], result);
  case FOLD_UNARY:
  case FOLD_CONVERT:
    if (!known(types, operands[0], &a)) return false;
    *result = kind == FOLD_UNARY ? fold_unary(types, (UnaryOp)op, a)
                                 : fold_convert(types, (ConvertOp)op, info->arguments[0], a);
    return true;
  case FOLD_BINARY:
    if (!known(types, operands[0], &a) || !known(types, operands[1], &b)) return false;
    if (type_class(types, a.type) == TYPE_CLASS_STRUCTURED)
      *result = (Folded){TYPE_BOOL, (a.bits == b.bits) == (op == BINARY_EQ), NULL};
    else
      *result = fold_binary(types, (BinaryOp)op, a, b);
    return true;
  }
  return false;
}

static TypeId fold_or_intern(Types *types, TypeInfo info) {
  Folded folded = {{0}, 0, NULL};
  if (fold(types, &info, &folded) && !folded.trap)
    return type_value(types, folded.type, folded.bits);
  info.concrete = true;
  return intern_info(types, info);
}

TypeId type_expression(Types *types, FoldKind kind, uint32_t op, TypeId of, const TypeId *operands,
                       uint32_t count) {
  TypeId *arguments = arena_make_many(types->arena, TypeId, count + 1);
  arguments[0] = of;
  for (uint32_t i = 0; i < count; i++)
    arguments[i + 1] = operands[i];
  return fold_or_intern(types, (TypeInfo){.kind = TYPE_KIND_EXPRESSION,
                                          .declaration = (uint32_t)kind * FOLD_OPERATORS + op,
                                          .arguments = arguments,
                                          .count = count + 1});
}

const char *type_trap(Types *types, TypeId expression) {
  const TypeInfo info = *type_info(types, expression);
  if (info.kind != TYPE_KIND_EXPRESSION) return "it is not known";
  Folded folded = {{0}, 0, NULL};
  if (fold(types, &info, &folded)) return folded.trap ? folded.trap : "it is not known";
  for (uint32_t i = 1; i < info.count; i++) {
    if (type_info(types, info.arguments[i])->kind == TYPE_KIND_EXPRESSION)
      return type_trap(types, info.arguments[i]);
  }
  return "it is not known";
}

/* ── what belongs to a type ── */

void types_set_projector(Types *types, TypeProjector projector, const void *context) {
  types->projector = projector;
  types->project_context = context;
}

TypeId type_projection(Types *types, TypeId base, uint32_t assoc) {
  TypeKind kind = type_info(types, base)->kind;
  bool open = kind == TYPE_KIND_PARAMETER || kind == TYPE_KIND_PROJECTION;
  if (!open) return types->projector(types->project_context, base, assoc);
  return intern(types, TYPE_KIND_PROJECTION, assoc, &base, 1);
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
  TypeId result;
  if (info.kind == TYPE_KIND_PROJECTION) {
    result = type_projection(types, parts[0], info.declaration);
  } else {
    TypeInfo replaced = {.kind = info.kind,
                         .declaration = info.declaration,
                         .arguments = parts,
                         .count = info.count,
                         .concrete = true};
    result = info.kind == TYPE_KIND_EXPRESSION ? fold_or_intern(types, replaced)
                                               : intern_info(types, replaced);
  }
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
