// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What both back ends agree on: how values travel, and the link names of instances.
**
** In: types and the list of instances. Out: pass modes and C identifiers. Invariant: all names of a
** program, of functions and structs alike, differ; the same program always gives the same names.
** The surprise: struct names are made when they are asked for first, because types have no list of
** their own. */
#include "backend/backend.h"

#include "base/check.h"

#include <string.h>

enum { NAME_LONGEST = 96 };

typedef struct {
  Arena *arena;
  const MirProgram *program;
  Table taken;                     /* hash of a name -> 1 */
  OWN_ARRAY(const char *) structs; /* by TypeId           */
} NameState;

struct AbiNames {
  const char **fns; /* by FnId */
  NameState *state; /* grows when a struct is asked for */
};

bool abi_has_result(TypeId type) {
  return type.index && !type_same(type, TYPE_NONE) && !type_same(type, TYPE_NEVER);
}

static bool is_scalar(const Decls *decls, TypeId type) {
  TypeKind kind = type_info(decls->types, type)->kind;
  return kind <= TYPE_KIND_FLOAT64 || kind == TYPE_KIND_OBJECT || kind == TYPE_KIND_POINTER;
}

PassMode abi_pass_mode(const Decls *decls, Convention convention, TypeId type) {
  switch (convention) {
  case PASS_READ:
  case PASS_OWNED:
  case PASS_DEINIT:
    return is_scalar(decls, type) || layout_by_value(decls, type) ? PASS_BY_VALUE : PASS_BY_POINTER;
  case PASS_MUT:
  case PASS_REF:
  case PASS_OUT: return PASS_BY_POINTER;
  }
  return PASS_BY_POINTER;
}

bool abi_result_by_value(const Decls *decls, TypeId type, bool raises) {
  if (raises) return abi_raises_as_word(type, raises);
  return is_scalar(decls, type) || layout_by_value(decls, type);
}

bool abi_raises_as_word(TypeId result, bool raises) {
  return raises && type_same(result, TYPE_OBJECT);
}

const FnDecl *abi_decl(const MirProgram *program, FnId fn) {
  FnDeclId decl = program->instance_decls.items[fn.index];
  return decl.index ? decl_fn(program->decls, decl) : NULL;
}

bool abi_is_exported(const MirProgram *program, FnId fn) {
  const FnDecl *decl = abi_decl(program, fn);
  return decl && decl->exported;
}

bool abi_is_library(const MirProgram *program) {
  bool exports = false;
  for (uint32_t i = 1; i < program->instances.count; i++)
    exports = exports || abi_is_exported(program, (FnId){i});
  return exports && !program->main_instance.index;
}

bool abi_extern_result_by_value(const Decls *decls, TypeId type) { return is_scalar(decls, type); }

const char *runtime_name(RuntimeFn fn) { return mir_runtime_text(fn); }
const char *runtime_signature(RuntimeFn fn) { return mir_runtime_signature(fn); }

/* ── names ── */

/* Letters and digits of `name`; everything else as _xNN. Underscores around it go: `__init__` is
** "init". */
static void add_identifier(Text *text, const char *name) {
  size_t length = strlen(name);
  while (length > 1 && *name == '_')
    name++, length--;
  while (length > 1 && name[length - 1] == '_')
    length--;
  for (size_t i = 0; i < length && text->length < NAME_LONGEST; i++) {
    char c = name[i];
    bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    if (plain)
      text_char(text, c);
    else if (c == '.')
      text_char(text, '_');
    else
      text_format(text, "_x%02X", (unsigned)(unsigned char)c);
  }
}

static void add_type(const NameState *state, Text *text, TypeId type) {
  const Decls *decls = state->program->decls;
  const TypeInfo info = *type_info(decls->types, type);
  if (text->length >= NAME_LONGEST) return;
  if (info.kind == TYPE_KIND_STRUCT) {
    add_identifier(text, symbol_text(decls->context->symbols,
                                     decl_struct(decls, (StructId){info.declaration})->name));
  } else if (info.kind == TYPE_KIND_TUPLE) {
    text_add(text, "Tuple");
  } else if (info.kind == TYPE_KIND_POINTER) {
    text_add(text, "Pointer");
  } else if (info.kind == TYPE_KIND_FUNCTION) {
    text_add(text, fn_shape_raises(fn_shape_of(&info)) ? "raising_fn" : "fn");
  } else {
    add_identifier(text, type_scalar_text(info.kind));
  }
  for (uint32_t i = 0; i < info.count; i++) {
    text_char(text, '_');
    add_type(state, text, info.arguments[i]);
  }
}

/* Names that mean something else in C: keywords, what headers define, entries of the runtime. */
static bool is_reserved(const char *name) {
  static const char *const words[] = {
      "auto",     "break",  "case",   "char",     "const",    "continue", "default",  "do",
      "double",   "else",   "enum",   "extern",   "float",    "for",      "goto",     "if",
      "inline",   "int",    "long",   "register", "restrict", "return",   "short",    "signed",
      "sizeof",   "static", "struct", "switch",   "typedef",  "union",    "unsigned", "void",
      "volatile", "while",  "bool",   "true",     "false",    "asm",      "typeof",   "unix",
      "linux",    "main",   "errno"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    if (strcmp(words[i], name) == 0) return true;
  }
  size_t length = strlen(name);
  if (length > 2 && strcmp(name + length - 2, "_t") == 0) return true;
  if (strncmp(name, "own_", 4) == 0 || strncmp(name, "Own", 3) == 0) return true;
  bool shouts = true; /* macros */
  for (const char *at = name; *at; at++)
    shouts = shouts && !(*at >= 'a' && *at <= 'z');
  return shouts && length > 1;
}

static const char *claim(NameState *state, const char *wanted) {
  const char *name = is_reserved(wanted) ? arena_format(state->arena, "%s_", wanted) : wanted;
  for (uint32_t i = 2; table_get(&state->taken, table_hash(name, strlen(name))); i++)
    name = arena_format(state->arena, "%s_%u", wanted, i);
  table_set(state->arena, &state->taken, table_hash(name, strlen(name)), 1);
  return name;
}

static void add_type_args(const NameState *state, Text *text, const MirBody *body, uint32_t from,
                          uint32_t to) {
  for (uint32_t i = from; i < to && i < body->type_arg_count; i++) {
    text_char(text, '_');
    add_type(state, text, body->type_args[i]);
  }
}

/* "drop_List_Record", "List_Record_append", "fn_work" */
static const char *fn_name(NameState *state, const MirBody *body, const FnDecl *fn) {
  const Decls *decls = state->program->decls;
  const Symbols *symbols = decls->context->symbols;
  Text text = text_new(state->arena);
  if (body->glue_of.index) {
    text_add(&text, "drop_");
    add_type(state, &text, body->glue_of);
    return claim(state, text.data);
  }
  if (body->thunk_of.index) {
    text_add(&text, "call_");
    add_type(state, &text, body->thunk_of);
    return claim(state, text.data);
  }
  uint32_t owner_args = fn->owner.index ? fn->owner_type_params : 0;
  if (fn->owner.index)
    add_identifier(&text, symbol_text(symbols, decl_struct(decls, fn->owner)->name));
  else if (fn->module.index)
    add_identifier(&text, symbol_text(symbols, fn->module));
  else
    text_add(&text, "fn");
  add_type_args(state, &text, body, 0, owner_args);
  text_char(&text, '_');
  add_identifier(&text, symbol_text(symbols, fn->name));
  add_type_args(state, &text, body, owner_args, body->type_arg_count);
  return claim(state, text.data);
}

AbiNames *abi_names_new(const MirProgram *program, Arena *arena) {
  AbiNames *names = arena_make(arena, AbiNames);
  NameState *state = arena_make(arena, NameState);
  state->arena = arena;
  state->program = program;
  names->state = state;
  names->fns = arena_make_many(arena, const char *, program->instances.count);
  for (uint32_t i = 1; i < program->instances.count; i++) { /* extern names cannot give way */
    const FnDecl *fn = abi_decl(program, (FnId){i});
    if (!fn || (program->instances.items[i] && !fn->exported)) continue;
    const char *name =
        fn->exported ? fn->exported->name : symbol_text(program->context->symbols, fn->name);
    names->fns[i] = name;
    table_set(arena, &state->taken, table_hash(name, strlen(name)), 1);
  }
  for (uint32_t i = 1; i < program->instances.count; i++) {
    const MirBody *body = program->instances.items[i];
    const FnDecl *fn = abi_decl(program, (FnId){i});
    if (!body || (fn && fn->exported)) continue;
    own_check(fn || body->glue_of.index || body->thunk_of.index,
              "an instance is of a declaration, drop glue or what a function value calls");
    names->fns[i] = i == program->main_instance.index ? "own_main" : fn_name(state, body, fn);
  }
  return names;
}

const char *abi_fn_name(const AbiNames *names, FnId fn) { return names->fns[fn.index]; }

const char *abi_struct_name(const AbiNames *names, TypeId type) {
  NameState *state = names->state;
  while (state->structs.count <= type.index)
    array_push(state->arena, &state->structs, NULL);
  const char *known = state->structs.items[type.index];
  if (known) return known;
  Text text = text_new(state->arena);
  add_type(state, &text, type);
  const char *name = claim(state, text.data);
  state->structs.items[type.index] = name;
  return name;
}

const char *abi_identifier(Arena *arena, const char *name) {
  Text text = text_new(arena);
  text_char(&text, '_');
  add_identifier(&text, name);
  bool digit = text.data[1] >= '0' && text.data[1] <= '9'; /* of a name like `_0`, too */
  if (is_reserved(text.data + 1)) text_char(&text, '_');
  return digit ? text.data : text.data + 1;
}
