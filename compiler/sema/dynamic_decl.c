// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The declarations that dynamic code becomes: a function per frame, an entry per function that can be a value, a record per
** class; and the names of modules that `fn` code may use.
**
** In: scopes and resolved names. Out: FnDecl with DefDecl: all parameters are lent objects, the result is an object, and
** everything may raise. The surprise: a function that captures gets its own function object as a hidden first parameter. */
#include "sema/dynamic_internal.h"

#include "own/value.h"

#include <string.h>

static DynScope *scope_at(const Sema *sema, uint32_t index) {
  return &sema->typed->dynamic->scopes.items[index];
}

static AstNodes params_of(const DynScope *scope) {
  if (scope->kind == DYN_FUNCTION) return AS(Function, scope->ast)->params;
  if (scope->kind == DYN_LAMBDA) return AS(Lambda, scope->ast)->params;
  return (AstNodes){NULL, 0};
}

static void add_param(Sema *sema, FnDecl *fn, Symbol name, TypeId type) {
  ParamDecl param = {.name = name, .span = fn->span, .type = type, .convention = PASS_READ};
  array_push(sema->arena, &fn->params, param);
}

/* Positional ones, `*rest`, keyword-only ones, `**rest`: the order of their slots. */
static void count_params(AstNodes params, DefDecl *def) {
  bool keyword_only = false;
  for (uint32_t i = 0; i < params.count; i++) {
    switch ((AstParamKind)AS(Param, params.items[i])->kind) {
    case PARAM_PLAIN:
      if (keyword_only)
        def->keyword_only++;
      else
        def->positional++;
      break;
    case PARAM_STAR:
      def->star = true;
      keyword_only = true;
      break;
    case PARAM_STARSTAR: def->starstar = true; break;
    case PARAM_STAR_MARK: keyword_only = true; break;
    case PARAM_SLASH_MARK: def->positional_only = def->positional; break;
    }
  }
}

static void declare_params(Sema *sema, uint32_t scope_index, FnDecl *fn, const DefDecl *def) {
  Dynamic *dynamic = sema->typed->dynamic;
  AstNodes params = params_of(scope_at(sema, scope_index));
  uint32_t slot = def->captures ? 1 : 0;
  if (def->captures) add_param(sema, fn, symbol_of(SYM_callee), TYPE_OBJECT);
  for (uint32_t i = 0; i < params.count; i++) {
    const AstParam *param = AS(Param, params.items[i]);
    if (!param->name.index) continue;
    Symbol name = dynamic_mangle(dynamic, (DynScopeId){scope_index}, param->name);
    add_param(sema, fn, name, TYPE_OBJECT);
    const Mention *mention = dynamic_mentioned(dynamic, (DynScopeId){scope_index}, name);
    dynamic->vars.items[mention->var.index].param = ++slot;
  }
}

/* ── names and texts ── */

static const char *qualified(const Sema *sema, const DynScope *scope, Symbol name) {
  const char *text = sema_name(sema, name);
  DynScopeId outer = scope->parent;
  while (outer.index && scope_at(sema, outer.index)->kind == DYN_COMPREHENSION)
    outer = scope_at(sema, outer.index)->parent;
  const DynScope *around = outer.index ? scope_at(sema, outer.index) : NULL;
  if (!around || around->kind == DYN_MODULE) return text;
  if (around->kind == DYN_CLASS)
    return arena_format(sema->arena, "%s.%s", decl_class(sema->decls, around->class_decl)->qualname,
                        text);
  const DefDecl *def = decl_fn(sema->decls, around->fn)->def;
  return arena_format(sema->arena, "%s.<locals>.%s", def ? def->qualname : "", text);
}

/* The string a block begins with. */
static AstText doc_of(AstNodes body) {
  if (!body.count || body.items[0]->kind != AST_ExprStmt) return (AstText){NULL, 0};
  const Ast *value = AS(ExprStmt, body.items[0])->value;
  return value->kind == AST_Str ? AS(Str, value)->bytes : (AstText){NULL, 0};
}

static AstText doc_of_scope(const DynScope *scope) {
  if (scope->kind == DYN_CLASS) return doc_of(AS(Class, scope->ast)->body);
  if (scope->kind == DYN_MODULE) return doc_of(AS(Module, scope->ast)->body);
  if (scope->kind != DYN_FUNCTION) return (AstText){NULL, 0};
  const Ast *body = AS(Function, scope->ast)->body;
  return body && body->kind == AST_Suite ? doc_of(AS(Suite, body)->body) : (AstText){NULL, 0};
}

/* ── functions and classes ── */

/* What a function object points to: callee and an array of arguments. The callee of what runs a generator on is the frame. */
static FnDeclId declare_entry(Sema *sema, FnDeclId of, uint32_t unit) {
  const FnDecl *fn = decl_fn(sema->decls, of);
  FnDecl entry = {.name = fn->name,
                  .module = fn->module,
                  .span = fn->span,
                  .result = TYPE_OBJECT,
                  .entry_of = of};
  entry.raises = entry.has_body = true;
  add_param(sema, &entry, symbol_of(SYM_callee), TYPE_OBJECT);
  add_param(sema, &entry, symbol_of(SYM_arguments), type_pointer(sema->types, TYPE_OBJECT));
  return declare_fn_name(sema, NULL, unit, entry);
}

/* The class of the first parameter, unless a decorator says that it is none. */
static ClassId class_of_self(Sema *sema, const DynScope *scope) {
  if (scope->kind != DYN_FUNCTION || !scope->parent.index) return (ClassId){0};
  const DynScope *around = dynamic_scope(sema->typed->dynamic, scope->parent);
  if (around->kind != DYN_CLASS) return (ClassId){0};
  AstNodes decorators = AS(Function, scope->ast)->decorators;
  for (uint32_t i = 0; i < decorators.count; i++) {
    const Ast *value = AS(Decorator, decorators.items[i])->value;
    const char *name =
        value->kind == AST_Name ? symbol_text(sema->context->symbols, AS(Name, value)->name) : "";
    if (strcmp(name, "staticmethod") == 0 || strcmp(name, "classmethod") == 0) return (ClassId){0};
  }
  return around->class_decl;
}

static void declare_frame(Sema *sema, uint32_t index) {
  const DynScope *scope = scope_at(sema, index);
  FnDecl *fn = decl_fn(sema->decls, scope->fn);
  DefDecl *def = arena_make(sema->arena, DefDecl);
  AstText doc = doc_of_scope(scope);
  def->qualname = qualified(sema, scope, fn->name);
  def->doc = doc.bytes;
  def->doc_length = doc.length;
  def->captures = scope->captures.count;
  count_params(params_of(scope), def);
  fn->def = def;
  declare_params(sema, index, fn, def);
  def->method_of = class_of_self(sema, scope);
  bool called = scope->kind != DYN_MODULE && scope->kind != DYN_GENERATOR;
  if (called) def->entry = declare_entry(sema, scope->fn, scope->unit);
  if (scope->is_async) def->makes = scope->gives ? OWN_CODE_ASYNC_GENERATOR : OWN_CODE_COROUTINE;
  if (scope->yields) def->resume = declare_entry(sema, scope->fn, scope->unit);
}

static void declare_class(Sema *sema, uint32_t index) {
  DynScope *scope = scope_at(sema, index);
  const ScopeNotes *notes = &sema->typed->dynamic->tables->notes.items[index];
  Symbol name = AS(Class, scope->ast)->name;
  AstText doc = doc_of_scope(scope);
  ClassDecl decl = {.name = name,
                    .qualname = qualified(sema, scope, name),
                    .doc = doc.bytes,
                    .doc_length = doc.length};
  for (uint32_t i = 0; i < notes->first_slots.count; i++)
    array_push(sema->arena, &decl.slots, notes->first_slots.items[i]);
  for (uint32_t i = 0; i < notes->slots.count; i++) {
    bool known = false;
    for (uint32_t k = 0; k < notes->first_slots.count; k++)
      known = known || symbol_same(notes->first_slots.items[k], notes->slots.items[i]);
    if (!known) array_push(sema->arena, &decl.slots, notes->slots.items[i]);
  }
  scope->class_decl = decl_add_class(sema->decls, decl);
}

/* ── what `fn` code sees ── */

static void publish_global(Sema *sema, const Mention *mention) {
  const Dynamic *dynamic = sema->typed->dynamic;
  const DynScope *scope = &dynamic->scopes.items[mention->scope.index];
  if (scope->kind != DYN_MODULE || !mention->var.index || mention->imports == mention->bindings)
    return;
  FnDeclId def = dynamic->vars.items[mention->var.index].def;
  Entity entity = {.kind = ENTITY_GLOBAL, .name = mention->name, .index = mention->var.index};
  entity.span = def.index ? decl_fn(sema->decls, def)->span : mention->span;
  scope_declare_module(sema, scope->unit, entity);
}

/* Scopes stand in the order of the text, outer ones first, so names of outer ones are known. */
void dynamic_declare(Sema *sema) {
  Dynamic *dynamic = sema->typed->dynamic;
  for (uint32_t i = 1; i < dynamic->scopes.count; i++) {
    if (dynamic->scopes.items[i].kind == DYN_CLASS)
      declare_class(sema, i);
    else if (dynamic->scopes.items[i].kind != DYN_COMPREHENSION)
      declare_frame(sema, i);
  }
  for (uint32_t i = 1; i < dynamic->tables->mentions.count; i++)
    publish_global(sema, &dynamic->tables->mentions.items[i]);
}
