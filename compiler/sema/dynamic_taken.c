// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Generator expressions whose items a built-in takes as they come: `sum(x * x for x in xs)`.
**
** In: calls, as they are walked; then all mentions, before names are resolved. Out: the scope of such a generator expression is
** that of a comprehension: it runs in the frame around it, and captures nothing. Invariant: the name of the callee means the
** built-in, whatever the program does, and what else the call is given may be evaluated after the loop. The surprise: this is
** decided by names alone, because it decides what names mean. */
#include "own/value.h"
#include "sema/dynamic_internal.h"

static bool is_number(const Ast *expr) { return expr->kind == AST_Int || expr->kind == AST_Float; }

/* It has no effect and cannot fail. */
static bool is_plain(const Ast *expr) {
  if (expr->kind != AST_Lambda)
    return is_number(expr) || expr->kind == AST_True || expr->kind == AST_False ||
           expr->kind == AST_None;
  AstNodes params = AS(Lambda, expr)->params;
  for (uint32_t i = 0; i < params.count; i++)
    if (AS(Param, params.items[i])->value) return false;
  return true;
}

static bool is_pair(const Ast *expr) {
  expr = ast_bare(expr);
  if (expr->kind != AST_Tuple || AS(Tuple, expr)->items.count != 2) return false;
  return AS(Tuple, expr)->items.items[0]->kind != AST_Star &&
         AS(Tuple, expr)->items.items[1]->kind != AST_Star;
}

static bool sorts_plainly(AstNodes arguments) {
  for (uint32_t i = 1; i < arguments.count; i++)
    if (arguments.items[i]->kind != AST_Arg || !is_plain(AS(Arg, arguments.items[i])->value))
      return false;
  return true;
}

static bool takes(DynName callee, AstNodes arguments) {
  bool only = arguments.count == 1;
  if (callee.kind == DYN_NAME_CLASS)
    return only && (callee.index == OWN_CLASS_LIST || callee.index == OWN_CLASS_TUPLE ||
                    callee.index == OWN_CLASS_SET ||
                    (callee.index == OWN_CLASS_DICT &&
                     is_pair(AS(Comprehension, arguments.items[0])->value)));
  if (callee.kind != DYN_NAME_BUILTIN) return false;
  if (callee.index == OWN_BUILTIN_SUM)
    return only || (arguments.count == 2 && is_number(arguments.items[1]));
  if (callee.index == OWN_BUILTIN_SORTED) return sorts_plainly(arguments);
  return only && (callee.index == OWN_BUILTIN_ANY || callee.index == OWN_BUILTIN_ALL ||
                  callee.index == OWN_BUILTIN_MIN || callee.index == OWN_BUILTIN_MAX);
}

void dynamic_note_taken(Dynamic *dynamic, DynScopeId scope, const AstCall *call) {
  struct DynTables *tables = dynamic->tables;
  if (!call->arguments.count) return;
  const Ast *first = call->arguments.items[0];
  if (first->kind != AST_Comprehension || AS(Comprehension, first)->kind != COMP_GENERATOR) return;
  Taken taken = {.scope = scope, .generator = dynamic_scope_of(dynamic, first)};
  if (call->callee->kind == AST_Name) {
    taken.name = AS(Name, call->callee)->name;
    if (!takes(dynamic_builtin_find(dynamic, taken.name), call->arguments)) return;
  } else if (call->callee->kind == AST_Attribute) {
    const AstAttribute *callee = AS(Attribute, call->callee);
    bool joins = callee->value->kind == AST_Str && call->arguments.count == 1 &&
                 symbol_is(callee->name, SYM_join);
    if (!joins) return;
  } else {
    return;
  }
  if (taken.generator.index) array_push(tables->arena, &tables->taken, taken);
}

/* Does the name mean the built-in there? */
static bool means_built_in(const Dynamic *dynamic, const Taken *taken) {
  if (!taken->name.index) return true; /* a method of a literal */
  for (DynScopeId at = taken->scope; at.index; at = dynamic->scopes.items[at.index].parent) {
    const Mention *mention = dynamic_mentioned(dynamic, at, taken->name);
    if (mention && (mention->bindings || mention->declared)) return false;
  }
  uint32_t unit = dynamic->scopes.items[taken->scope.index].unit;
  return dynamic_static_name(dynamic->tables->sema, unit, taken->name).kind == DYN_NAME_NONE;
}

void dynamic_settle_taken(Dynamic *dynamic) {
  const struct DynTables *tables = dynamic->tables;
  for (uint32_t i = 0; i < tables->taken.count; i++) {
    const Taken *taken = &tables->taken.items[i];
    DynScope *scope = &dynamic->scopes.items[taken->generator.index];
    if (tables->notes.items[taken->generator.index].sets_outer || scope->broken ||
        scope->is_async || !means_built_in(dynamic, taken))
      continue;
    decl_fn(tables->sema->decls, scope->fn)->has_body = false;
    scope->fn = (FnDeclId){0};
    scope->kind = DYN_COMPREHENSION;
    scope->yields = scope->gives = false;
  }
  if (!tables->taken.count) return;
  for (uint32_t i = 1; i < dynamic->scopes.count; i++) { /* outer ones come first */
    DynScope *scope = &dynamic->scopes.items[i];
    bool frame = scope->kind != DYN_CLASS && scope->kind != DYN_COMPREHENSION;
    scope->frame = frame ? (DynScopeId){i} : dynamic->scopes.items[scope->parent.index].frame;
  }
}

bool dynamic_is_taken(const Dynamic *dynamic, const Ast *expr) {
  return expr->kind == AST_Comprehension && AS(Comprehension, expr)->kind == COMP_GENERATOR &&
         dynamic_scope(dynamic, dynamic_scope_of(dynamic, expr))->kind == DYN_COMPREHENSION;
}
