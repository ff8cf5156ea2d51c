// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The names of all modules, before anything is looked at closely, so that declarations may refer to each other in any order.
**
** In: units. Out: entities, empty declarations with their ids, FnInfo, StructInfo, TraitInfo, AliasInfo. Reports names that
** are declared twice and what may not stand at module level. The surprise: a struct marked @builtin("scalar") or
** @builtin("pointer") does not declare a new type; its name stays that of the scalar, and it only carries methods. */
#include "base/check.h"
#include "sema/dynamic_internal.h"
#include <string.h>

FnDeclId declare_fn_name(Sema *sema, const AstFunction *ast, uint32_t unit, FnDecl decl) {
  FnDeclId id = decl_add_fn(sema->decls, decl);
  while (sema->fn_infos.count < id.index)
    array_push(sema->arena, &sema->fn_infos, (FnInfo){.ast = NULL});
  array_push(sema->arena, &sema->fn_infos, (FnInfo){.ast = ast, .unit = unit, .last = id});
  return id;
}

static void collect_fn(Sema *sema, uint32_t unit, const AstFunction *ast) {
  const SemaUnit *from = sema_unit(sema, unit);
  Span span = span_of_declared(sema, ast->head.span, ast->decorators, ast->name);
  FnDecl decl = {.name = ast->name, .module = from->module, .span = span, .builtin = from->builtin};
  decl.is_extern = ast->head.flags & AST_EXTERN;
  FnDeclId id = declare_fn_name(sema, ast, unit, decl);
  Entity entity = {
      .kind = ENTITY_FN, .name = ast->name, .span = span, .index = id.index, .last = id.index};
  scope_declare_module(sema, unit, entity);
}

/* The text of `@builtin("text")`, or none. */
static const char *builtin_text(const Sema *sema, const AstStruct *ast) {
  for (uint32_t i = 0; i < ast->decorators.count; i++) {
    const Ast *value = AS(Decorator, ast->decorators.items[i])->value;
    if (value->kind != AST_Call) continue;
    const AstCall *call = AS(Call, value);
    bool named =
        call->callee->kind == AST_Name && symbol_is(AS(Name, call->callee)->name, SYM_builtin);
    if (named && call->arguments.count == 1 && call->arguments.items[0]->kind == AST_Str) {
      return AS(Str, call->arguments.items[0])->bytes.bytes;
    }
  }
  (void)sema;
  return NULL;
}

static BuiltinKind builtin_kind(const char *text) {
  static const struct {
    const char *text;
    BuiltinKind kind;
  } kinds[] = {
      {"scalar", BUILTIN_SCALAR},     {"list", BUILTIN_LIST},     {"box", BUILTIN_BOX},
      {"optional", BUILTIN_OPTIONAL}, {"string", BUILTIN_STRING}, {"error", BUILTIN_ERROR},
      {"pointer", BUILTIN_POINTER},   {"dict", BUILTIN_DICT},     {"tuple", BUILTIN_TUPLE},
      {"set", BUILTIN_SET},           {"array", BUILTIN_ARRAY},   {"reference", BUILTIN_REFERENCE},
      {"lent", BUILTIN_LENT}};
  for (size_t i = 0; text && i < sizeof kinds / sizeof kinds[0]; i++) {
    if (strcmp(kinds[i].text, text) == 0) return kinds[i].kind;
  }
  return BUILTIN_NONE;
}

static void remember_builtin(Sema *sema, StructId id, StructDecl *decl) {
  Decls *decls = sema->decls;
  switch (decl->builtin_kind) {
  case BUILTIN_LIST: decls->list = id; break;
  case BUILTIN_DICT: decls->dict = id; break;
  case BUILTIN_SET: decls->set = id; break;
  case BUILTIN_ARRAY: decls->array = id; break;
  case BUILTIN_BOX: decls->box = id; break;
  case BUILTIN_OPTIONAL: decls->optional = id; break;
  case BUILTIN_REFERENCE: decls->reference = id; break;
  case BUILTIN_LENT: decls->lent = id; break;
  case BUILTIN_STRING: decls->string = id; break;
  case BUILTIN_ERROR: decls->error = id; break;
  case BUILTIN_POINTER: decls->pointer = id; break;
  case BUILTIN_SCALAR:
    for (int kind = TYPE_KIND_NONE; kind <= TYPE_KIND_FLOAT64; kind++) {
      if (strcmp(type_scalar_text((TypeKind)kind), sema_name(sema, decl->name)) != 0) continue;
      decl->scalar = (TypeId){(uint32_t)kind};
      decls->scalar_of[kind] = id;
    }
    break;
  case BUILTIN_TUPLE: /* by its parameters, below */
  case BUILTIN_COUNTED:
  case BUILTIN_NONE: break;
  }
}

static void collect_struct(Sema *sema, uint32_t unit, const AstStruct *ast, bool is_enum) {
  const SemaUnit *from = sema_unit(sema, unit);
  Span span = span_of_declared(sema, ast->head.span, ast->decorators, ast->name);
  StructDecl decl = {
      .name = ast->name, .module = from->module, .span = span, .builtin = from->builtin};
  if (from->builtin) decl.builtin_kind = builtin_kind(builtin_text(sema, ast));
  decl.is_enum = is_enum;
  StructId id = decl_add_struct(sema->decls, decl);
  array_push(sema->arena, &sema->struct_infos, (StructInfo){.ast = ast, .unit = unit});
  StructDecl *added = decl_struct(sema->decls, id);
  remember_builtin(sema, id, added);
  if (decl.builtin_kind == BUILTIN_TUPLE && ast->generics.count <= DECL_TUPLE_MOST)
    sema->decls->tuple_of[ast->generics.count] = id;
  Entity entity = {.kind = ENTITY_STRUCT, .name = ast->name, .span = span, .index = id.index};
  if (added->scalar.index) {
    entity.kind = ENTITY_TYPE;
    entity.index = added->scalar.index;
  }
  scope_declare_module(sema, unit, entity);
}

static TraitKind trait_kind(Symbol name) {
  if (symbol_is(name, SYM_Trivial)) return TRAIT_TRIVIAL;
  if (symbol_is(name, SYM_ImplicitlyCopyable)) return TRAIT_IMPLICITLY_COPYABLE;
  if (symbol_is(name, SYM_Copyable)) return TRAIT_COPYABLE;
  if (symbol_is(name, SYM_Movable)) return TRAIT_MOVABLE;
  if (symbol_is(name, SYM_Destructible)) return TRAIT_DESTRUCTIBLE;
  if (symbol_is(name, SYM_Writable)) return TRAIT_WRITABLE;
  if (symbol_is(name, SYM_Equatable)) return TRAIT_EQUATABLE;
  if (symbol_is(name, SYM_Comparable)) return TRAIT_COMPARABLE;
  if (symbol_is(name, SYM_Hashable)) return TRAIT_HASHABLE;
  if (symbol_is(name, SYM_ErrorType)) return TRAIT_ERROR_TYPE;
  return TRAIT_ORDINARY;
}

static void collect_trait(Sema *sema, uint32_t unit, const AstTrait *ast) {
  const SemaUnit *from = sema_unit(sema, unit);
  Span span = span_of_declared(sema, ast->head.span, ast->decorators, ast->name);
  TraitDecl decl = {.name = ast->name, .module = from->module, .span = span};
  if (from->builtin) decl.kind = trait_kind(ast->name);
  TraitId id = decl_add_trait(sema->decls, decl);
  array_push(sema->arena, &sema->trait_infos, (TraitInfo){ast, unit});
  if (decl.kind != TRAIT_ORDINARY) sema->decls->trait_of[decl.kind] = id;
  if (ast->generics.count) report_unbuilt(sema, span, "a generic trait");
  scope_declare_module(
      sema, unit,
      (Entity){.kind = ENTITY_TRAIT, .name = ast->name, .span = span, .index = id.index});
}

static void collect_alias(Sema *sema, uint32_t unit, const AstAlias *ast) {
  Span span = span_of_name(sema, ast->head.span, ast->name);
  array_push(sema->arena, &sema->aliases, (AliasInfo){.ast = ast, .unit = unit});
  uint32_t index = sema->aliases.count - 1;
  scope_declare_module(
      sema, unit, (Entity){.kind = ENTITY_ALIAS, .name = ast->name, .span = span, .index = index});
}

/* Names that a refused statement would have declared are poison, so that their uses stay silent. */
static void collect_refused(Sema *sema, uint32_t unit, const Ast *stmt) {
  Entity entity = {.kind = ENTITY_BROKEN, .span = stmt->span};
  AstNodes targets = {NULL, 0};
  if (stmt->kind == AST_Var) targets = AS(Var, stmt)->targets;
  for (uint32_t i = 0; i < targets.count; i++) {
    if (targets.items[i]->kind != AST_Name) continue;
    entity.name = AS(Name, targets.items[i])->name;
    if (scope_find_in_unit(sema, unit, entity.name).kind == ENTITY_NONE)
      scope_declare_module(sema, unit, entity);
  }
  if (stmt->kind == AST_Var) {
    Diag *diag = diag_not_built(sema->diags, stmt->span, "`var` at module level");
    diag_reason(sema->diags, diag,
                "a variable of a module belongs to dynamic code: leave `var` out");
  } else if (stmt->kind == AST_ComptimeIf) {
    report_unbuilt(sema, stmt->span, "`comptime if` at module level");
  } else if (!report_unbuilt_node(sema, stmt)) {
    report_unbuilt(sema, stmt->span, "this at module level");
  }
}

/* `def`, `class` and statements: dynamic code (dynamic_scope.c). The library is static throughout. */
static bool is_dynamic(const SemaUnit *unit, const Ast *stmt) {
  return !unit->builtin && !unit->is_mojo && !dynamic_is_static(unit, stmt);
}

static void collect_stmt(Sema *sema, uint32_t unit, const Ast *stmt) {
  if (stmt->flags & AST_ERROR || is_dynamic(sema_unit(sema, unit), stmt)) return;
  Silence silence = silence_begin(sema, stmt->span);
  if (stmt->kind == AST_Function)
    collect_fn(sema, unit, AS(Function, stmt));
  else if (stmt->kind == AST_Struct)
    collect_struct(sema, unit, AS(Struct, stmt), false);
  else if (stmt->kind == AST_Enum)
    collect_struct(sema, unit, enum_as_struct(sema, AS(Enum, stmt)), true);
  else if (stmt->kind == AST_Trait)
    collect_trait(sema, unit, AS(Trait, stmt));
  else if (stmt->kind == AST_Alias)
    collect_alias(sema, unit, AS(Alias, stmt));
  else if (stmt->kind == AST_ComptimeAssert)
    array_push(sema->arena, &sema->module_asserts, (ModuleAssert){AS(ComptimeAssert, stmt), unit});
  else if (stmt->kind != AST_Import && stmt->kind != AST_FromImport && stmt->kind != AST_Pass &&
           stmt->kind != AST_ExprStmt)
    collect_refused(sema, unit, stmt);
  silence_end(sema, silence);
}

/* Scalar types, Never and the functions that are part of the language are there without a declaration. */
static void collect_words(Sema *sema) {
  for (int kind = TYPE_KIND_NEVER; kind <= TYPE_KIND_FLOAT64; kind++) {
    const char *text = type_scalar_text((TypeKind)kind);
    Symbol name = symbol_intern(sema->context->symbols, text, strlen(text));
    Entity entity = {.kind = ENTITY_TYPE, .name = name, .index = (uint32_t)kind};
    scope_publish(sema, name, entity_add(sema, entity));
  }
  Entity byte = {.kind = ENTITY_TYPE, .name = symbol_of(SYM_Byte), .index = TYPE_UINT8.index};
  scope_publish(sema, byte.name, entity_add(sema, byte));
  enum SymbolName words[] = {SYM_print,     SYM_Some, SYM_Tuple,    SYM_isinstance, SYM_range,
                             SYM_enumerate, SYM_zip,  SYM_reversed, SYM_map,        SYM_filter};
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
    Symbol name = symbol_of(words[i]);
    scope_publish(sema, name,
                  entity_add(sema, (Entity){.kind = ENTITY_WORD, .name = name, .symbol = name}));
  }
}

static bool is_extern(const Sema *sema, const Entity *entity) {
  return entity->kind == ENTITY_FN && decl_fn(sema->decls, (FnDeclId){entity->index})->is_extern;
}

static void publish_prelude(Sema *sema) {
  for (uint32_t i = 0; i < sema->order.count; i++) {
    uint32_t id = sema->order.items[i];
    const Entity *entity = entity_get(sema, id);
    if (!sema_unit(sema, entity->unit)->prelude || sema_name(sema, entity->name)[0] == '_')
      continue;
    if (entity->kind == ENTITY_IMPORT || is_extern(sema, entity))
      continue; /* how the library is made is its own business */
    scope_publish(sema, entity->name, id);
  }
}

static void collect_other_names(Sema *sema) {
  for (uint32_t i = 0; i < sema->input->name_count; i++) {
    const SemaModuleName *name = &sema->input->names[i];
    table_set(sema->arena, &sema->module_of, table_pair(false, name->module.index), name->unit + 1);
  }
}

void collect_names(Sema *sema) {
  collect_words(sema);
  collect_other_names(sema);
  dynamic_prune(sema);
  for (uint32_t unit = 0; unit < sema->input->count; unit++) {
    const SemaUnit *from = sema_unit(sema, unit);
    if (from->module.index)
      table_set(sema->arena, &sema->module_of, table_pair(from->builtin, from->module.index),
                unit + 1);
    if (!from->ast) continue;
    sema->here = (Here){.unit = unit};
    const AstNodes body = from->ast->module->body;
    for (uint32_t i = 0; i < body.count; i++)
      collect_stmt(sema, unit, body.items[i]);
  }
  for (uint32_t unit = 0; unit < sema->input->count; unit++)
    dynamic_walk_unit(sema, unit); /* once all modules are known */
  publish_prelude(sema);
}
