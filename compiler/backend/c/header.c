// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The C header of a program: prototypes of its exported functions, with their doc strings, and the structs that they take by
** address.
**
** In: instance MIR. Out: text for C and C++, types of <stdint.h> only. Invariant: a struct that is spelled out has the layout
** of types/layout.c, which is C's. The surprise: what C could not lay out the same way is `void *` to it. */
#include "backend/backend.h"
#include "base/check.h"
#include "types/operators.h"

#include <string.h>

typedef struct {
  const MirProgram *program;
  const Decls *decls;
  Arena *arena;
  AbiNames *names;
  Table seen; /* struct types: 1 spelled out, 2 known to be none of C's */
  Text structs;
} Header;

static bool define(Header *h, TypeId type);

static const char *scalar(const Header *h, TypeId type) {
  uint32_t bits = type_bits(h->decls->types, type);
  switch (type_class(h->decls->types, type)) {
  case TYPE_CLASS_BOOL: return "bool";
  case TYPE_CLASS_SIGNED: return arena_format(h->arena, "int%u_t", bits);
  case TYPE_CLASS_UNSIGNED: return arena_format(h->arena, "uint%u_t", bits);
  case TYPE_CLASS_FLOAT: return bits == 32 ? "float" : "double";
  case TYPE_CLASS_COUNTED:
  case TYPE_CLASS_SPECIAL:
  case TYPE_CLASS_STRUCTURED: break;
  }
  return "void";
}

/* "int32_t ", "Point *": ready for a name behind it. */
static const char *spelled(Header *h, TypeId type, bool by_address) {
  const TypeInfo *info = type_info(h->decls->types, type);
  const char *text = "void ";
  if (info->kind == TYPE_KIND_POINTER)
    text = spelled(h, info->arguments[0], true);
  else if (info->kind != TYPE_KIND_STRUCT && info->kind != TYPE_KIND_TUPLE)
    text = arena_format(h->arena, "%s ", scalar(h, type));
  else if (define(h, type))
    text = arena_format(h->arena, "%s ", abi_struct_name(h->names, type));
  return by_address ? arena_format(h->arena, "%s*", text) : text;
}

static bool is_c_field(Header *h, TypeId type) {
  TypeKind kind = type_info(h->decls->types, type)->kind;
  if (kind == TYPE_KIND_STRUCT) return define(h, type);
  return kind == TYPE_KIND_POINTER || (kind >= TYPE_KIND_BOOL && kind <= TYPE_KIND_FLOAT64);
}

/* Is the struct one of C's? Those inside of it come before it. */
static bool define(Header *h, TypeId type) {
  uint32_t known = table_get(&h->seen, type.index);
  if (known) return known == 1;
  const TypeInfo *info = type_info(h->decls->types, type);
  uint32_t count = type_field_count(h->decls, type);
  bool fits = info->kind == TYPE_KIND_STRUCT && count > 0 && !type_enum(h->decls, type) &&
              !type_builtin(h->decls, type);
  table_set(h->arena, &h->seen, type.index, 2); /* a pointer inside to itself is `void *` */
  for (uint32_t i = 0; fits && i < count; i++)
    fits = is_c_field(h, type_field(h->decls, type, i));
  if (!fits) return false;
  const StructDecl *decl = decl_struct(h->decls, (StructId){info->declaration});
  Text body = text_new(h->arena);
  for (uint32_t i = 0; i < count; i++) {
    const char *name = symbol_text(h->decls->context->symbols, decl->fields.items[i].name);
    text_format(&body, "  %s%s;\n", spelled(h, type_field(h->decls, type, i), false),
                abi_identifier(h->arena, name));
  }
  const char *name = abi_struct_name(h->names, type);
  text_format(&h->structs, "typedef struct %s {\n%s} %s;\n\n", name, body.data, name);
  table_set(h->arena, &h->seen, type.index, 1);
  return true;
}

static bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/* A doc string may hold what would end a comment; its lines begin below one another. */
static void add_comment(Text *out, const char *text, uint32_t length) {
  while (length && is_blank(text[length - 1]))
    length--;
  text_add(out, "/* ");
  for (uint32_t i = 0; i < length; i++) {
    if (text[i] == '/' && i && text[i - 1] == '*') text_char(out, ' ');
    text_char(out, text[i]);
    if (text[i] != '\n') continue;
    while (i + 1 < length && is_blank(text[i + 1]) && text[i + 1] != '\n')
      i++;
    if (text[i + 1] != '\n') text_add(out, "   ");
  }
  text_add(out, " */\n");
}

static void add_prototype(Header *h, Text *out, const FnDecl *fn) {
  bool result = abi_has_result(fn->result);
  if (fn->exported->doc) add_comment(out, fn->exported->doc, fn->exported->doc_length);
  text_format(out, "%s%s(", result ? spelled(h, fn->result, false) : "void ", fn->exported->name);
  for (uint32_t i = 0; i < fn->params.count; i++) {
    const ParamDecl *param = &fn->params.items[i];
    text_format(out, "%s%s%s", i ? ", " : "",
                spelled(h, param->type, param->convention == PASS_MUT),
                abi_identifier(h->arena, symbol_text(h->decls->context->symbols, param->name)));
  }
  text_add(out, fn->params.count ? ");\n" : "void);\n");
}

/* "dir/my-lib.own" -> "MY_LIB_H" */
static const char *guard_of(Arena *arena, const char *name) {
  const char *slash = strrchr(name, '/');
  char *guard = arena_format(arena, "OWN_%s_H", slash ? slash + 1 : name);
  for (char *at = guard; *at; at++) {
    if (*at >= 'a' && *at <= 'z') *at = (char)(*at - 'a' + 'A');
    if (!((*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9'))) *at = '_';
  }
  return guard;
}

void c_emit_header(const MirProgram *program, const char *name, Text *out) {
  Arena *arena = arena_new();
  Header h = {.program = program, .decls = program->decls, .arena = arena};
  h.names = abi_names_new(program, arena);
  h.structs = text_new(arena);
  Text functions = text_new(arena);
  for (uint32_t i = 1; i < program->instances.count; i++)
    if (abi_is_exported(program, (FnId){i}))
      add_prototype(&h, &functions, abi_decl(program, (FnId){i}));
  const char *guard = guard_of(arena, name);
  text_format(
      out,
      "/* Made by ownc. Programs that use it link the object with libown_rt.a -lm -lpthread. */\n"
      "#ifndef %s\n#define %s\n\n#include <stdbool.h>\n#include <stdint.h>\n\n"
      "#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n",
      guard, guard);
  text_add(out, h.structs.length ? h.structs.data : "");
  text_add(out, functions.length ? functions.data : "");
  text_add(out, "\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n");
  arena_free(arena);
}
