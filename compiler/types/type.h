// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Types: interned, so equality of types is equality of ids.
**
** Glossary: struct type = declaration + type arguments · parameter(i) = the i-th type parameter of the generic body at hand
** (parameters of the struct come first, then the function's own) · concrete = mentions no parameter. */
#ifndef OWN_TYPES_TYPE_H
#define OWN_TYPES_TYPE_H

#include "base/context.h"
#include "base/table.h"
#include <stdbool.h>

typedef struct {
  uint32_t index; /* 0 = none */
} TypeId;
typedef struct {
  uint32_t index;
} StructId;
typedef struct {
  uint32_t index;
} TraitId;
typedef struct {
  uint32_t index; /* a declared function or method, generic or not */
} FnDeclId;
typedef struct {
  uint32_t index; /* a declaration with type arguments: one body of MIR */
} FnId;

typedef enum {
  TYPE_KIND_ABSENT, /* of TypeId 0: no type at all; the type `None` is TYPE_NONE */
#define T(name, spelling, bits, class) TYPE_KIND_##name,
#include "types/types.def"
  TYPE_KIND_STRUCT,    /* declaration, arguments                            */
  TYPE_KIND_TUPLE,     /* arguments                                         */
  TYPE_KIND_POINTER,   /* UnsafePointer[argument 0]                         */
  TYPE_KIND_PARAMETER, /* declaration = index                               */
  TYPE_KIND_FUNCTION   /* arguments: parameters, then the result; declaration = FnShape */
} TypeKind;

/* The ids of scalar and special types equal their kinds. */
#define T(name, spelling, bits, class) static const TypeId TYPE_##name = {TYPE_KIND_##name};
#include "types/types.def"

typedef enum {
  TYPE_CLASS_SPECIAL,
  TYPE_CLASS_COUNTED,
  TYPE_CLASS_BOOL,
  TYPE_CLASS_SIGNED,
  TYPE_CLASS_UNSIGNED,
  TYPE_CLASS_FLOAT,
  TYPE_CLASS_STRUCTURED
} TypeClass;

/* What a function type says besides its types: two bits per parameter (0 read, 1 mut, 2 owned), and whether it raises. */
typedef struct {
  uint32_t bits;
} FnShape;
enum {
  FN_SHAPE_PARAMS = 15,
  TYPE_PARAMETER_OPEN = 0xffff /* index of a parameter that stands for a type not known yet: `_` */
};
static inline bool fn_shape_raises(FnShape shape) { return shape.bits & 1; }
static inline uint32_t fn_shape_param(FnShape shape, uint32_t index) {
  return shape.bits >> (1 + 2 * index) & 3;
}

typedef struct {
  TypeKind kind;
  uint32_t declaration; /* StructId.index, parameter index, or FnShape.bits */
  const TypeId *arguments;
  uint32_t count;
  bool concrete;
} TypeInfo;

typedef struct Types Types;

Types *types_new(Arena *arena);
const TypeInfo *type_info(const Types *types, TypeId type);
TypeId type_struct(Types *types, StructId declaration, const TypeId *arguments, uint32_t count);
TypeId type_tuple(Types *types, const TypeId *items, uint32_t count);
TypeId type_pointer(Types *types, TypeId target);
TypeId type_parameter(Types *types, uint32_t index);
/* `fn(parts[0], …) -> parts[count - 1]`; None is written as a result like any other type. */
TypeId type_function(Types *types, FnShape shape, const TypeId *parts, uint32_t count);
/* Replaces parameter(i) by arguments[i]. Fewer arguments than parameters: the others stay. */
TypeId type_substitute(Types *types, TypeId type, const TypeId *arguments, uint32_t count);

TypeClass type_class(const Types *types, TypeId type);
uint32_t type_bits(const Types *types, TypeId type); /* width of a number or Bool, else 0 */
bool type_is_integer(const Types *types, TypeId type);
bool type_is_float(const Types *types, TypeId type);
bool type_is_number(const Types *types, TypeId type);
bool type_is_concrete(const Types *types, TypeId type);
/* Spelling of a scalar or special type (types.def); "" for structured kinds. */
const char *type_scalar_text(TypeKind kind);
static inline bool type_same(TypeId a, TypeId b) { return a.index == b.index; }
static inline bool type_is_error(TypeId type) { return type.index == TYPE_ERROR.index; }

#endif
