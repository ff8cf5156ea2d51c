// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Types in C. Structs and tuples become structs with the user's field names; Optional[Box[T]] is
** the box itself, empty when its pointer is NULL; other Optionals are payload and flag.
** Invariant: layouts are those of types/layout.c. */
#include "backend/c/c_internal.h"
#include <string.h>

const char *c_suffix(const CEmit *c, TypeId type) {
  bool is_signed = type_class(c->decls->types, type) == TYPE_CLASS_SIGNED;
  return arena_format(c->arena, "%c%u", is_signed ? 'i' : 'u', type_bits(c->decls->types, type));
}

static const char *scalar(const CEmit *c, TypeId type) {
  switch (type_class(c->decls->types, type)) {
  case TYPE_CLASS_BOOL: return "bool";
  case TYPE_CLASS_SIGNED:
    return arena_format(c->arena, "int%u_t", type_bits(c->decls->types, type));
  case TYPE_CLASS_UNSIGNED:
    return arena_format(c->arena, "uint%u_t", type_bits(c->decls->types, type));
  case TYPE_CLASS_FLOAT: return type_bits(c->decls->types, type) == 32 ? "float" : "double";
  case TYPE_CLASS_COUNTED: return "OwnWord";
  case TYPE_CLASS_SPECIAL:
  case TYPE_CLASS_STRUCTURED: return "OwnNone";
  }
  own_unreachable("type class");
}

const char *c_type(const CEmit *c, TypeId type) {
  const TypeInfo *info = type_info(c->decls->types, type);
  if (info->kind == TYPE_KIND_POINTER) {
    const char *target = c_type(c, info->arguments[0]);
    return arena_format(c->arena, "%s%s", target, target[strlen(target) - 1] == '*' ? "*" : " *");
  }
  if (info->kind == TYPE_KIND_TUPLE || info->kind == TYPE_KIND_FUNCTION)
    return abi_struct_name(c->names, type);
  if (info->kind != TYPE_KIND_STRUCT) return scalar(c, type);
  if (layout_optional_is_pointer(c->decls, type)) return c_type(c, info->arguments[0]);
  return abi_struct_name(c->names, type);
}

/* Position of the field among those that stand in one C struct with it. */
static uint32_t first_beside(const StructDecl *decl, uint32_t field) {
  return decl->is_enum ? decl->cases.items[enum_case_of(decl, field)].first : 0;
}

/* Two names of one list may give the same identifier: `a` and `__a`. */
static const char *told_apart(const CEmit *c, const char *name, bool taken, uint32_t number) {
  return taken ? arena_format(c->arena, "%s_%u", name, number) : name;
}

static const char *case_identifier(const CEmit *c, const StructDecl *decl, uint32_t index) {
  const Symbols *symbols = c->decls->context->symbols;
  return abi_identifier(c->arena, symbol_text(symbols, decl->cases.items[index].name));
}

const char *c_case_name(const CEmit *c, const StructDecl *decl, uint32_t index) {
  const char *name = case_identifier(c, decl, index);
  bool taken = false;
  for (uint32_t i = 0; i < index && !taken; i++)
    taken = strcmp(name, case_identifier(c, decl, i)) == 0;
  if (name[strcspn(name, "abcdefghijklmnopqrstuvwxyz")] == 0) /* EOF is a macro of C */
    name = arena_format(c->arena, "case_%s", name);
  return told_apart(c, name, taken, index);
}

CPlace c_case_field(const CEmit *c, TypeId type, CPlace value, uint32_t field) {
  const char *name =
      c_case_name(c, type_enum(c->decls, type), enum_case_of(type_enum(c->decls, type), field));
  name = arena_format(c->arena, "as.%s.%s", name, c_field_name(c, type, field));
  return (CPlace){c_member(c, value, name), false, true};
}

static const char *field_identifier(const CEmit *c, const StructDecl *decl, uint32_t field) {
  const Symbols *symbols = c->decls->context->symbols;
  return abi_identifier(c->arena, symbol_text(symbols, decl->fields.items[field].name));
}

const char *c_field_name(const CEmit *c, TypeId type, uint32_t field) {
  const TypeInfo *info = type_info(c->decls->types, type);
  if (info->kind == TYPE_KIND_FUNCTION) return field == FUNCTION_CODE ? "code" : "environment";
  if (info->kind != TYPE_KIND_STRUCT) return arena_format(c->arena, "item%u", field);
  const StructDecl *decl = decl_struct(c->decls, (StructId){info->declaration});
  const char *name = field_identifier(c, decl, field);
  bool taken = false;
  for (uint32_t i = first_beside(decl, field); i < field && !taken; i++)
    taken = strcmp(name, field_identifier(c, decl, i)) == 0;
  return told_apart(c, name, taken, field);
}

const char *c_is_some(const CEmit *c, TypeId optional, CPlace place) {
  if (!layout_optional_is_pointer(c->decls, optional)) return c_member(c, place, "present");
  TypeId payload = type_info(c->decls->types, optional)->arguments[0];
  bool pointer = type_info(c->decls->types, payload)->kind == TYPE_KIND_POINTER;
  return arena_format(c->arena, "%s != NULL",
                      pointer ? c_lvalue(c, place)
                              : c_member(c, place, c_field_name(c, payload, 0)));
}

/* ── definitions ── */

typedef struct {
  CEmit *c;
  Table state; /* by type: 1 named, 2 defined */
  Text names, bodies;
} Definer;

static void define(Definer *definer, TypeId type);

static void name_type(Definer *definer, TypeId type) {
  if (table_get(&definer->state, type.index)) return;
  table_set(definer->c->arena, &definer->state, type.index, 1);
  const char *name = abi_struct_name(definer->c->names, type);
  BuiltinKind kind = type_builtin(definer->c->decls, type);
  c_global(definer->c, name);
  if (kind == BUILTIN_STRING) { /* the runtime's own struct */
    text_format(&definer->names, "typedef OwnString %s;\n", name);
    table_set(definer->c->arena, &definer->state, type.index, 2);
  } else {
    text_format(&definer->names, "typedef struct %s %s;\n", name, name);
  }
}

static void define_pointee(Definer *definer, TypeId type) {
  const TypeInfo *info = type_info(definer->c->decls->types, type);
  if (info->kind == TYPE_KIND_POINTER)
    define_pointee(definer, info->arguments[0]);
  else if (info->kind == TYPE_KIND_STRUCT || info->kind == TYPE_KIND_TUPLE ||
           info->kind == TYPE_KIND_FUNCTION) {
    /* A pointer to Optional[Box[T]] spells the type of its payload. */
    if (layout_optional_is_pointer(definer->c->decls, type))
      define_pointee(definer, info->arguments[0]);
    else
      name_type(definer, type);
  }
}

static void define_optional(Definer *definer, TypeId type, TypeId payload) {
  CEmit *c = definer->c;
  define(definer, payload);
  text_format(&definer->bodies, "struct %s {\n  %s payload;\n  bool present;\n};\n\n",
              abi_struct_name(c->names, type), c_type(c, payload));
}

/* `struct Expr { uint8_t tag; union { struct { double value; } Num; … } as; };` */
static void define_enum(Definer *definer, TypeId type, const StructDecl *decl) {
  CEmit *c = definer->c;
  for (uint32_t i = 0; i < decl->fields.count; i++)
    define(definer, type_field(c->decls, type, i));
  text_format(&definer->bodies, "struct %s {\n  %s tag;\n", abi_struct_name(c->names, type),
              c_type(c, enum_tag_type(decl)));
  if (decl->fields.count) text_add(&definer->bodies, "  union {\n");
  for (uint32_t k = 0; k < decl->cases.count; k++) {
    const CaseDecl *item = &decl->cases.items[k];
    if (!item->count) continue;
    text_add(&definer->bodies, "    struct {\n");
    for (uint32_t i = item->first; i < item->first + item->count; i++)
      text_format(&definer->bodies, "      %s %s;\n", c_type(c, type_field(c->decls, type, i)),
                  c_field_name(c, type, i));
    text_format(&definer->bodies, "    } %s;\n", c_case_name(c, decl, k));
  }
  if (decl->fields.count) text_add(&definer->bodies, "  } as;\n");
  text_add(&definer->bodies, "};\n\n");
}

static void define_fields(Definer *definer, TypeId type) {
  CEmit *c = definer->c;
  uint32_t count = type_field_count(c->decls, type);
  for (uint32_t i = 0; i < count; i++)
    define(definer, type_field(c->decls, type, i));
  text_format(&definer->bodies, "struct %s {\n", abi_struct_name(c->names, type));
  for (uint32_t i = 0; i < count; i++) {
    text_format(&definer->bodies, "  %s %s;\n", c_type(c, type_field(c->decls, type, i)),
                c_field_name(c, type, i));
  }
  if (!count) text_add(&definer->bodies, "  char nothing; /* C has no empty struct */\n");
  text_add(&definer->bodies, "};\n\n");
}

static void define(Definer *definer, TypeId type) {
  const CEmit *c = definer->c;
  const TypeInfo *info = type_info(c->decls->types, type);
  if (info->kind == TYPE_KIND_POINTER) define_pointee(definer, info->arguments[0]);
  if (info->kind != TYPE_KIND_STRUCT && info->kind != TYPE_KIND_TUPLE &&
      info->kind != TYPE_KIND_FUNCTION)
    return;
  if (layout_optional_is_pointer(c->decls, type)) {
    define(definer, info->arguments[0]);
    return;
  }
  name_type(definer, type);
  if (table_get(&definer->state, type.index) == 2) return;
  table_set(c->arena, &definer->state, type.index, 2);
  const StructDecl *cases = type_enum(c->decls, type);
  if (cases)
    define_enum(definer, type, cases);
  else if (type_builtin(c->decls, type) == BUILTIN_OPTIONAL)
    define_optional(definer, type, info->arguments[0]);
  else
    define_fields(definer, type);
}

void c_emit_types(CEmit *c) {
  Definer definer = {.c = c, .names = text_new(c->arena), .bodies = text_new(c->arena)};
  for (uint32_t f = 1; f < c->program->instances.count; f++) {
    const MirBody *body = c->program->instances.items[f];
    if (!body || !c->reached[f]) continue;
    for (uint32_t i = 1; i < body->locals.count; i++)
      define(&definer, body->locals.items[i].type);
    for (uint32_t i = 1; i < body->places.count; i++)
      define(&definer, body->places.items[i].type);
    for (uint32_t i = 1; i < body->consts.count; i++)
      define(&definer, body->consts.items[i].type);
  }
  text_format(c->out, "%s\n%s", definer.names.data, definer.bodies.data);
}
