// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* How values travel, and what functions and types are called in both back ends.
**
** Names are C identifiers: words of the user joined by `_`, numbered when two would be equal. In order of FnId, so they are
** stable. The surprise: extern functions keep their own name and are never numbered. */
#include "backend/backend.h"
#include <string.h>

PassMode abi_pass_mode(const Decls *decls, Convention convention, TypeId type) {
  switch (convention) {
  case PASS_READ:
  case PASS_OWNED:
  case PASS_DEINIT: return layout_by_value(decls, type) ? PASS_BY_VALUE : PASS_BY_POINTER;
  case PASS_MUT:
  case PASS_REF:
  case PASS_OUT: return PASS_BY_POINTER;
  }
  return PASS_BY_POINTER;
}

bool abi_result_by_value(const Decls *decls, TypeId type, bool raises) { return !raises && layout_by_value(decls, type); }

const char *runtime_name(RuntimeFn fn) { return mir_runtime_text(fn); }

const char *runtime_signature(RuntimeFn fn) { return mir_runtime_signature(fn); }

struct AbiNames {
  const MirProgram *program;
  Arena *arena;
  const char **fns;  /* by FnId */
  Table taken;       /* hash of a function's name -> how many have it */
};

static void add_word(Text *text, const char *word) {
  if (text->length) text_char(text, '_');
  for (const char *at = word; *at; at++) {
    bool plain = (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9') || *at == '_';
    if (plain) text_char(text, *at);
    else text_format(text, "x%02X", (unsigned char)*at);
  }
}

static void add_type(const Decls *decls, Text *text, TypeId type) {
  const TypeInfo *info = type_info(decls->types, type);
  switch (info->kind) {
  case TYPE_KIND_STRUCT:
    add_word(text, symbol_text(decls->context->symbols, decl_struct(decls, (StructId){info->declaration})->name));
    break;
  case TYPE_KIND_TUPLE: add_word(text, "Tuple"); break;
  case TYPE_KIND_POINTER: add_word(text, "Pointer"); break;
#define T(name, spelling, bits, class) case TYPE_KIND_##name:
#include "types/types.def"
  case TYPE_KIND_ABSENT:
  case TYPE_KIND_PARAMETER:
  case TYPE_KIND_FUNCTION: add_word(text, type_text(decls, text->arena, type, NULL, 0)); break;
  }
  for (uint32_t i = 0; i < info->count; i++) add_type(decls, text, info->arguments[i]);
}

static const char *fn_words(const AbiNames *names, uint32_t fn) {
  const Decls *decls = names->program->decls;
  const MirBody *body = names->program->instances.items[fn];
  FnDeclId id = names->program->instance_decls.items[fn];
  Text text = text_new(names->arena);
  if (!id.index) {
    add_word(&text, "drop");
    add_type(decls, &text, body->glue_of);
    return text.data;
  }
  const FnDecl *decl = decl_fn(decls, id);
  if (decl->is_extern) return symbol_text(decls->context->symbols, decl->name);
  uint32_t used = 0;
  if (decl->owner.index) {
    add_word(&text, symbol_text(decls->context->symbols, decl_struct(decls, decl->owner)->name));
    used = decl->owner_type_params;
    for (uint32_t i = 0; i < used && i < body->type_arg_count; i++) add_type(decls, &text, body->type_args[i]);
  }
  const char *name = symbol_text(decls->context->symbols, decl->name);
  size_t length = strlen(name);
  bool special = length > 4 && strncmp(name, "__", 2) == 0 && strcmp(name + length - 2, "__") == 0;
  add_word(&text, special ? arena_text(names->arena, name + 2, length - 4) : name);
  for (uint32_t i = used; i < body->type_arg_count; i++) add_type(decls, &text, body->type_args[i]);
  return decl->owner.index ? text.data : arena_format(names->arena, "fn_%s", text.data);
}

AbiNames *abi_names_new(const MirProgram *program, Arena *arena) {
  AbiNames *names = arena_make(arena, AbiNames);
  names->program = program;
  names->arena = arena;
  names->fns = arena_make_many(arena, const char *, program->instances.count + 1);
  for (uint32_t f = 1; f < program->instances.count; f++) {
    const char *name = fn_words(names, f);
    FnDeclId decl = program->instance_decls.items[f];
    uint64_t key = table_hash(name, strlen(name));
    uint32_t others = table_get(&names->taken, key);
    table_set(arena, &names->taken, key, others + 1);
    bool external = decl.index && decl_fn(program->decls, decl)->is_extern;
    names->fns[f] = others && !external ? arena_format(arena, "%s__%u", name, others + 1) : name;
  }
  return names;
}

const char *abi_fn_name(const AbiNames *names, FnId fn) { return names->fns[fn.index]; }

/* Two types may have the same words (modules, nesting): the type's number keeps them apart. */
const char *abi_struct_name(const AbiNames *names, TypeId type) {
  Text text = text_new(names->arena);
  add_type(names->program->decls, &text, type);
  return arena_format(names->arena, "%s_t%u", text.data, type.index);
}
