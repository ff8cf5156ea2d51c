// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Array[T, n]: n values of T in place.
**
** In: the type. Out: item, length, and the type of its one field: the items as a tuple, so that layout, drops and both back
** ends need to know nothing about arrays. Invariant: no padding stands between the items. The surprise: a long row is a tuple
** of equal tuples, so that no type has more than a few dozen parts; in a generic body, where the length is not known, the field
** answers like one item. */
#include "types/decls.h"

enum { ROW_PARTS = 64 };

TypeId type_array_item(const Decls *decls, TypeId type) {
  if (type_builtin(decls, type) != BUILTIN_ARRAY) return (TypeId){0};
  return type_info(decls->types, type)->arguments[0];
}

bool type_array_length(const Decls *decls, TypeId type, uint64_t *length) {
  if (type_builtin(decls, type) != BUILTIN_ARRAY) return false;
  const TypeInfo *value = type_info(decls->types, type_info(decls->types, type)->arguments[1]);
  if (value->kind != TYPE_KIND_VALUE) return false;
  *length = (int64_t)value->value < 0 ? 0 : value->value; /* a negative one was reported */
  return true;
}

/* How many items stand in each part of a row, but for the last. */
static uint64_t part_length(uint64_t length) {
  uint64_t part = 1;
  while (length > part * ROW_PARTS)
    part *= ROW_PARTS;
  return part;
}

static TypeId row(const Decls *decls, TypeId item, uint64_t length) {
  TypeId parts[ROW_PARTS + 1];
  uint64_t part = part_length(length);
  uint32_t count = 0;
  TypeId full = part == 1 ? item : length >= part ? row(decls, item, part) : item;
  for (uint64_t left = length; left > 0;) {
    parts[count++] = left >= part ? full : row(decls, item, left);
    left -= left >= part ? part : left;
  }
  return type_tuple(decls->types, parts, count);
}

TypeId type_array_row(const Decls *decls, TypeId array) {
  uint64_t length;
  TypeId item = type_array_item(decls, array);
  return type_array_length(decls, array, &length) ? row(decls, item, length) : item;
}

uint32_t type_array_path(uint64_t length, uint64_t index, uint32_t path[ARRAY_DEPTH]) {
  for (uint32_t count = 0;;) {
    uint64_t part = part_length(length), at = index / part;
    path[count++] = (uint32_t)at;
    if (part == 1) return count;
    index -= at * part;
    length = length - at * part < part ? length - at * part : part;
  }
}
