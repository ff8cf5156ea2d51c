// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* How values are kept under `--model=rc` and `--model=gc`: which types are boxed, and what each type becomes.
**
** In: a concrete type as the program says it. Out: the type whose values stand for its values. A struct or an enum with a
** payload, declared in the program, becomes a handle: a struct with one field, the address of its block (counts, content).
** All other types stay, with their arguments mapped. Invariant: the map is one to one, and what it gives maps to itself.
** The surprise: a Box of a boxed type is that type's own box; else each node of a tree would be two blocks. spec 75. */
#include "types/decls.h"

#include <string.h>

static const StructDecl *decl_of(const Decls *decls, TypeId type) {
  return decl_struct(decls, (StructId){type_info(decls->types, type)->declaration});
}

/* NULL: it is no struct. */
static const StructDecl *struct_of(const Decls *decls, TypeId type) {
  return type_info(decls->types, type)->kind == TYPE_KIND_STRUCT ? decl_of(decls, type) : NULL;
}

bool type_is_boxed(const Decls *decls, TypeId type) {
  const StructDecl *decl = decls->model == MODEL_OWN ? NULL : struct_of(decls, type);
  if (!decl || decl->builtin || decl->builtin_kind != BUILTIN_NONE || decl->source.index)
    return false;
  bool closure = decl->call.index || decl->lends;
  return !closure && !decl->view && (!decl->is_enum || decl->fields.count > 0);
}

bool type_box_is_content(const Decls *decls, TypeId type) {
  if (decls->model == MODEL_OWN) return false;
  bool box = type_builtin(decls, type) == BUILTIN_BOX;
  while (type_builtin(decls, type) == BUILTIN_BOX)
    type = type_info(decls->types, type)->arguments[0];
  return box && type_is_boxed(decls, type);
}

static void remember(Decls *decls, TypeId type, TypeId as) {
  table_set(decls->arena, &decls->represented, type.index, as.index);
}

/* A declaration without parameters whose fields are those of `type`, as they are kept. */
static TypeId with_fields_kept(Decls *decls, TypeId type, StructDecl decl) {
  const char *text = type_text(decls, decls->arena, type, NULL, 0);
  decl.name = symbol_intern(decls->context->symbols, text, strlen(text));
  decl.type_params.count = 0;
  decl.source = type;
  decl.fields.items =
      arena_copy(decls->arena, decl.fields.items, sizeof *decl.fields.items * decl.fields.count);
  StructId id = decl_add_struct(decls, decl);
  TypeId kept = type_struct(decls->types, id, NULL, 0);
  if (!type_is_boxed(decls, type)) remember(decls, type, kept);
  remember(decls, kept, kept);
  for (uint32_t i = 0; i < decl.fields.count; i++)
    decl.fields.items[i].type = type_represented(decls, type_field(decls, type, i));
  return kept;
}

/* The handle of a boxed type. It is known before its content is: types may hold themselves behind it. */
static TypeId handle(Decls *decls, TypeId type) {
  StructDecl content = *decl_of(decls, type);
  const char *text =
      arena_format(decls->arena, "counted %s", type_text(decls, decls->arena, type, NULL, 0));
  FieldDecl *block = arena_make(decls->arena, FieldDecl);
  StructDecl decl = {.name = symbol_intern(decls->context->symbols, text, strlen(text)),
                     .module = content.module,
                     .span = content.span,
                     .builtin_kind = BUILTIN_COUNTED,
                     .source = type};
  block->name = symbol_intern(decls->context->symbols, "block", strlen("block"));
  block->span = content.span;
  decl.fields.items = block;
  decl.fields.count = decl.fields.capacity = 1;
  TypeId kept = type_struct(decls->types, decl_add_struct(decls, decl), NULL, 0);
  remember(decls, type, kept);
  remember(decls, kept, kept);
  content.del = content.copyinit = (FnDeclId){0};
  content.methods.count = 0;
  content.linear = content.scoped = false;
  TypeId parts[COUNTED_PARTS] = {TYPE_UINT32, TYPE_UINT32, with_fields_kept(decls, type, content)};
  block->type = type_pointer(decls->types, type_tuple(decls->types, parts, COUNTED_PARTS));
  return kept;
}

/* The same type with its arguments mapped. */
static TypeId with_arguments(Decls *decls, TypeId type) {
  const TypeInfo info = *type_info(decls->types, type);
  TypeId *arguments = arena_make_many(decls->arena, TypeId, info.count);
  bool same = true;
  for (uint32_t i = 0; i < info.count; i++) {
    arguments[i] = type_represented(decls, info.arguments[i]);
    same = same && type_same(arguments[i], info.arguments[i]);
  }
  if (same) return type;
  if (info.kind == TYPE_KIND_TUPLE) return type_tuple(decls->types, arguments, info.count);
  if (info.kind == TYPE_KIND_POINTER) return type_pointer(decls->types, arguments[0]);
  return type_struct(decls->types, (StructId){info.declaration}, arguments, info.count);
}

/* A struct that stays in place: a closure or a view may have fields that do not follow from its arguments. */
static TypeId in_place(Decls *decls, TypeId type) {
  TypeId kept = with_arguments(decls, type);
  const StructDecl *decl = struct_of(decls, type);
  remember(decls, type, kept); /* for fields that lead here again */
  if (!decl || decl->builtin || decl->source.index) return kept;
  bool fits = true;
  for (uint32_t i = 0; i < decl->fields.count; i++)
    fits = fits && type_same(type_field(decls, kept, i),
                             type_represented(decls, type_field(decls, type, i)));
  return fits ? kept : with_fields_kept(decls, type, *decl);
}

TypeId type_represented(Decls *decls, TypeId type) {
  if (decls->model == MODEL_OWN || !type.index) return type;
  uint32_t known = table_get(&decls->represented, type.index);
  if (known) return (TypeId){known};
  const TypeInfo info = *type_info(decls->types, type);
  TypeId kept = type;
  if (type_is_boxed(decls, type))
    kept = handle(decls, type);
  else if (type_box_is_content(decls, type))
    kept = type_represented(decls, info.arguments[0]);
  else if (info.kind == TYPE_KIND_STRUCT)
    kept = in_place(decls, type);
  else if (info.kind == TYPE_KIND_TUPLE || info.kind == TYPE_KIND_POINTER)
    kept = with_arguments(decls, type);
  remember(decls, type, kept);
  return kept;
}

TypeId type_source(const Decls *decls, TypeId type) {
  const TypeInfo info = *type_info(decls->types, type);
  const StructDecl *decl = decls->model == MODEL_OWN ? NULL : struct_of(decls, type);
  if (decl && decl->source.index) return decl->source;
  if (!decl || !info.count) return type;
  TypeId *arguments = arena_make_many(decls->arena, TypeId, info.count);
  for (uint32_t i = 0; i < info.count; i++)
    arguments[i] = type_source(decls, info.arguments[i]);
  return type_struct(decls->types, (StructId){info.declaration}, arguments, info.count);
}

TypeId type_counted(const Decls *decls, TypeId handle) {
  return type_builtin(decls, handle) == BUILTIN_COUNTED ? decl_of(decls, handle)->source
                                                        : (TypeId){0};
}

/* ── which boxes may have several owners ── */

enum { SHARES = 1, ALONE };

static bool parts_share(Decls *decls, TypeId type);

/* Copies and ends of containers of the library are those of what they hold; other structs of it may show them, as Rc does. */
static bool struct_shares(Decls *decls, const TypeInfo *info, const StructDecl *decl, TypeId type) {
  bool container = decl->builtin && decl->builtin_kind != BUILTIN_NONE;
  bool written = decl->del.index || decl_is_written(decls, decl->copyinit) || decl->linear;
  if (written && !container) return false;
  for (uint32_t i = 0; i < info->count; i++)
    if (!parts_share(decls, info->arguments[i])) return false;
  for (uint32_t i = 0; i < decl->fields.count; i++)
    if (!parts_share(decls, type_field(decls, type, i))) return false;
  return true;
}

static bool parts_share(Decls *decls, TypeId type) {
  uint32_t known = table_get(&decls->sharing, type.index);
  if (known) return known == SHARES;
  const TypeInfo info = *type_info(decls->types, type);
  table_set(decls->arena, &decls->sharing, type.index, SHARES); /* until the contrary is found */
  bool shares = info.kind != TYPE_KIND_FUNCTION && info.kind != TYPE_KIND_OBJECT;
  if (info.kind == TYPE_KIND_STRUCT)
    shares = struct_shares(decls, &info, decl_of(decls, type), type);
  for (uint32_t i = 0; info.kind == TYPE_KIND_TUPLE && i < info.count; i++)
    shares = shares && parts_share(decls, info.arguments[i]);
  table_set(decls->arena, &decls->sharing, type.index, shares ? SHARES : ALONE);
  return shares;
}

bool type_box_is_shared(Decls *decls, TypeId type) {
  bool copies =
      type_is_trivial(decls, type, NULL, 0) || conforms_kind(decls, type, TRAIT_COPYABLE, NULL, 0);
  return copies && parts_share(decls, type);
}
