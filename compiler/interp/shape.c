// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Shapes: a type as parts of memory.
**
** In: concrete types. Out: parts with offsets, once per type. Invariant: offsets are those of types/layout.c. The surprise:
** what an Optional or an enum holds depends on the value, so parts are asked for with the bytes at hand. */
#include "interp/interp_internal.h"

#include <string.h>

static const Shape *make_shape(Interp *in, TypeId type);

const Shape *shape_of(Interp *in, TypeId type) {
  while (in->shapes.count <= type.index)
    array_push(in->arena, &in->shapes, NULL);
  if (!in->shapes.items[type.index]) {
    const Shape *made = make_shape(in, type);
    in->shapes.items[type.index] = made;
  }
  return in->shapes.items[type.index];
}

static void add_part(Interp *in, Shape *shape, TypeId type, uint64_t offset, uint32_t case_index) {
  const Shape *part = shape_of(in, type);
  shape->parts[shape->count++] = (ShapePart){part, offset, case_index};
  shape->has_owners = shape->has_owners || part->has_owners;
  shape->has_cases = shape->has_cases || part->has_cases;
}

static void add_fields(Interp *in, Shape *shape) {
  const StructDecl *cases = type_enum(in->decls, shape->type);
  uint32_t count = type_field_count(in->decls, shape->type);
  shape->parts = arena_make_many(in->arena, ShapePart, count);
  for (uint32_t i = 0; i < count; i++)
    add_part(in, shape, type_field(in->decls, shape->type, i),
             layout_field_offset(in->decls, shape->type, i), cases ? enum_case_of(cases, i) : 0);
}

static void make_enum(Interp *in, Shape *shape, const StructDecl *decl) {
  TypeId tag = enum_tag_type(decl);
  shape->kind = SHAPE_ENUM;
  shape->has_cases = true;
  shape->tag_size = layout_of(in->decls, tag).size;
  shape->leaf = tag.index;
  add_fields(in, shape);
}

static void make_optional(Interp *in, Shape *shape) {
  const TypeInfo *info = type_info(in->decls->types, shape->type);
  bool pointer = layout_optional_is_pointer(in->decls, shape->type);
  shape->kind = pointer ? SHAPE_OPTIONAL_POINTER : SHAPE_OPTIONAL;
  shape->has_cases = !pointer;
  shape->parts = arena_make_many(in->arena, ShapePart, 1);
  shape->leaf = pointer ? CELL_LEAF_POINTER : TYPE_KIND_BOOL;
  shape->tag_size = pointer ? sizeof(void *) : 1;
  if (info->count) add_part(in, shape, info->arguments[0], 0, 0);
  if (!pointer && shape->count) shape->tag_offset = shape->parts[0].shape->size;
}

static const Shape *make_shape(Interp *in, TypeId type) {
  Shape *shape = arena_make(in->arena, Shape);
  TypeKind kind = type_info(in->decls->types, type)->kind;
  shape->type = type;
  shape->size = layout_of(in->decls, type).size;
  shape->kind = SHAPE_FIELDS;
  shape->view = type_is_view(in->decls, type);
  shape->is_string = type_builtin(in->decls, type) == BUILTIN_STRING;
  const StructDecl *cases = type_enum(in->decls, type);
  if (kind <= TYPE_KIND_FLOAT64 || kind == TYPE_KIND_POINTER) {
    shape->kind = SHAPE_SCALAR;
    shape->leaf = kind == TYPE_KIND_POINTER ? CELL_LEAF_POINTER : (uint32_t)kind;
    shape->counted = shape->has_owners = kind == TYPE_KIND_OBJECT;
    return shape;
  }
  if (cases) {
    make_enum(in, shape, cases);
    return shape;
  }
  if (type_builtin(in->decls, type) == BUILTIN_OPTIONAL) {
    make_optional(in, shape);
    return shape;
  }
  add_fields(in, shape);
  if (kind != TYPE_KIND_STRUCT) return shape;
  StructId decl = {type_info(in->decls->types, type)->declaration};
  shape->owner = decl_struct(in->decls, decl)->del.index != 0;
  shape->has_owners = shape->has_owners || shape->owner;
  return shape;
}

uint64_t shape_tag(const Shape *shape, const uint8_t *at) {
  uint64_t tag = 0; /* little-endian, as compiled code has it */
  memcpy(&tag, at + shape->tag_offset, shape->tag_size);
  return tag;
}

bool shape_has_part(const Shape *shape, const ShapePart *part, const uint8_t *at) {
  switch (shape->kind) {
  case SHAPE_SCALAR: return false;
  case SHAPE_FIELDS: return true;
  case SHAPE_OPTIONAL: return shape_tag(shape, at) == 1;
  case SHAPE_OPTIONAL_POINTER: return shape_tag(shape, at) != 0;
  case SHAPE_ENUM: return shape_tag(shape, at) == part->case_index;
  }
  return false;
}
