// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Which static types cross the border to dynamic code, and what their values are there.
**
** In: a type. Out: yes for numbers, Bool, String, object, structs and enums of the program, and Optionals and tuples of what
** crosses. A struct becomes an object with the value in it (own.dyn.boxed). The surprise: inside of an Optional or a tuple it has
** to be Copyable, for its value stays where it is. */
#include "types/types_internal.h"

#include <string.h>

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
  if (!inside && type_has_class(decls, type))
    return depth == 0 || conforms_kind(decls, type, TRAIT_COPYABLE, NULL, 0);
  if (!inside) return type_same(type, type_string(decls));
  if (depth == CROSSING_DEPTH) return false;
  for (uint32_t i = 0; i < info.count; i++)
    if (!crosses(decls, info.arguments[i], depth + 1)) return false;
  return true;
}

bool type_crosses(const Decls *decls, TypeId type) { return crosses(decls, type, 0); }

bool type_crosses_lent(const Decls *decls, TypeId type) { return crosses(decls, type, 1); }

/* Structs of the library that are values of their own; Optionals, tuples and texts become objects part by part. */
static bool is_of_library(const Decls *decls, const StructDecl *decl) {
  switch (decl->builtin_kind) {
  case BUILTIN_LIST:
  case BUILTIN_BOX:
  case BUILTIN_DICT:
  case BUILTIN_SET:
  case BUILTIN_ARRAY: return true;
  case BUILTIN_NONE: return symbol_text(decls->context->symbols, decl->name)[0] != '_';
  case BUILTIN_SCALAR:
  case BUILTIN_OPTIONAL:
  case BUILTIN_STRING:
  case BUILTIN_ERROR:
  case BUILTIN_TUPLE:
  case BUILTIN_LENT:
  case BUILTIN_REFERENCE:
  case BUILTIN_POINTER:
  case BUILTIN_COUNTED: return false;
  }
  return false;
}

bool type_has_class(const Decls *decls, TypeId type) {
  const TypeInfo *info = type_info(decls->types, type);
  if (info->kind != TYPE_KIND_STRUCT || !info->concrete) return false;
  const StructDecl *decl = decl_struct(decls, (StructId){info->declaration});
  bool of_compiler = decl->builtin && !is_of_library(decls, decl);
  return !of_compiler && !decl->lends && !type_is_linear(decls, type) &&
         !type_is_scoped(decls, type) && !type_holds_view(decls, type);
}

const char *type_why_no_class(const Decls *decls, TypeId type) {
  const TypeInfo *info = type_info(decls->types, type);
  if (info->kind != TYPE_KIND_STRUCT || !info->concrete) return NULL;
  const StructDecl *decl = decl_struct(decls, (StructId){info->declaration});
  if (decl->builtin || decl->lends) return NULL;
  if (type_is_linear(decls, type))
    return "it must be used up, and nobody knows where an object ends";
  return type_is_scoped(decls, type) ? "it ends with its scope, and an object may outlive that"
                                     : NULL;
}

const BoxedDecl *decl_boxed(Decls *decls, TypeId type) {
  for (uint32_t i = 0; i < decls->boxed.count; i++)
    if (type_same(decls->boxed.items[i].type, type)) return &decls->boxed.items[i];
  const StructDecl *decl = decl_struct(decls, decl_of_type(decls, type));
  const char *text = type_text(decls, decls->arena, type, NULL, 0);
  Symbol name = symbol_intern(decls->context->symbols, text, strlen(text));
  ClassDecl record = {.name = name, .qualname = text};
  BoxedDecl made = {.type = type};
  made.global = decl_add_global(decls, (GlobalDecl){name, decl->module});
  made.record = decl_add_class(decls, record);
  array_push(decls->arena, &decls->boxed, made);
  return &array_last(&decls->boxed);
}
