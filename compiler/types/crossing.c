// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Which static types cross the border to dynamic code, and what class of Python their values are there.
**
** In: a type. Out: yes for numbers, Bool, String, object, and Optionals and tuples of what crosses. The surprise: nothing is asked
** of traits; a struct does not cross, however small it is (own.dyn.cross). */
#include "types/types_internal.h"

enum { CROSSING_DEPTH = 20 }; /* Optional of Optional of …: deeper is not asked for */

static bool crosses(const Decls *decls, TypeId type, uint32_t depth) {
  switch (type_class(decls->types, type)) {
  case TYPE_CLASS_BOOL:
  case TYPE_CLASS_SIGNED:
  case TYPE_CLASS_UNSIGNED:
  case TYPE_CLASS_FLOAT:
  case TYPE_CLASS_COUNTED: return true;
  case TYPE_CLASS_SPECIAL: return false;
  case TYPE_CLASS_STRUCTURED: break;
  }
  const TypeInfo info = *type_info(decls->types, type);
  bool inside = info.kind == TYPE_KIND_TUPLE || type_builtin(decls, type) == BUILTIN_OPTIONAL;
  if (!inside) return type_same(type, type_string(decls));
  if (depth == CROSSING_DEPTH) return false;
  for (uint32_t i = 0; i < info.count; i++)
    if (!crosses(decls, info.arguments[i], depth + 1)) return false;
  return true;
}

bool type_crosses(const Decls *decls, TypeId type) { return crosses(decls, type, 0); }
