// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Types: interned, so equality of types is equality of ids.
**
** A value parameter takes a value where a type parameter takes a type, and values are interned like types.
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
  TYPE_KIND_FUNCTION,  /* arguments: parameters, then the result; declaration = FnShape */
  /* What stands for the value of a parameter among type arguments: `Array[Int, 3]`. */
  TYPE_KIND_VALUE,      /* argument 0: its type; value: bits, or the Symbol of a String */
  TYPE_KIND_EXPRESSION, /* declaration: FoldKind and operator; arguments: its type, operands */
  TYPE_KIND_PROJECTION /* declaration: AssocId.index; argument 0: the type it belongs to, `T.Item` */
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
  uint64_t value; /* VALUE */
  bool concrete;
} TypeInfo;

/* What an EXPRESSION of parameters computes; the operator stands below. */
typedef enum { FOLD_BINARY, FOLD_UNARY, FOLD_CONVERT, FOLD_AND, FOLD_OR, FOLD_IF } FoldKind;

typedef struct Types Types;

Types *types_new(Arena *arena);
const TypeInfo *type_info(const Types *types, TypeId type);
TypeId type_struct(Types *types, StructId declaration, const TypeId *arguments, uint32_t count);
TypeId type_tuple(Types *types, const TypeId *items, uint32_t count);
TypeId type_pointer(Types *types, TypeId target);
TypeId type_parameter(Types *types, uint32_t index);
/* `fn(parts[0], …) -> parts[count - 1]`; None is written as a result like any other type. */
TypeId type_function(Types *types, FnShape shape, const TypeId *parts, uint32_t count);
TypeId type_value(Types *types, TypeId of, uint64_t value);
/* The value if all operands are known and it has one, else an EXPRESSION; one that is concrete would trap. */
TypeId type_expression(Types *types, FoldKind kind, uint32_t op, TypeId of, const TypeId *operands,
                       uint32_t count);
/* What an EXPRESSION computes, and its operator: a BinaryOp, UnaryOp or ConvertOp. */
FoldKind type_fold(const TypeInfo *expression, uint32_t *op);
/* Why a concrete EXPRESSION has no value: "division by zero". */
const char *type_trap(Types *types, TypeId expression);
/* `base.Item`: what the struct says if the type is known, else a PROJECTION. */
TypeId type_projection(Types *types, TypeId base, uint32_t assoc);
/* Who answers for known types; TYPE_ERROR: there is none. */
typedef TypeId (*TypeProjector)(const void *context, TypeId base, uint32_t assoc);
void types_set_projector(Types *types, TypeProjector projector, const void *context);
/* Is it a value, or stands for one? The type of that value, else none. */
TypeId type_of_value(const Types *types, TypeId value);
void types_set_overflow_wraps(Types *types, bool wraps);
bool types_overflow_wraps(const Types *types);
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
