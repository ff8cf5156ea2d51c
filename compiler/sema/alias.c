// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Aliases: names of constants and types, at module level, in functions, in structs, and those that traits ask for.
**
** In: an Alias node. Out: AliasInfo: a value, or a type. Invariant: evaluated once, on first use; one that needs itself is
** reported. The surprise: an alias of a module or struct may be needed while a function is read; then local names are out of
** sight, and what is in sight are the parameters of the struct. */
#include "sema/sema_internal.h"

/* Can it name a type? */
static bool names_type(const Ast *ast) {
  return ast->kind == AST_Name || ast->kind == AST_Attribute || ast->kind == AST_Subscript ||
         ast->kind == AST_FnType || (ast->kind == AST_Paren && names_type(AS(Paren, ast)->value));
}

static void evaluate(Sema *sema, AliasInfo *alias) {
  const AstAlias *ast = alias->ast;
  if (!ast->value) {
    diag_alias_value(sema->diags, span_of_name(sema, ast->head.span, ast->name),
                     sema_name(sema, ast->name));
    alias->type = TYPE_ERROR;
    return;
  }
  if (!ast->type && names_type(ast->value)) {
    TypeId type = resolve_type_maybe(sema, ast->value);
    if (type.index) {
      alias->type = type;
      return;
    }
  }
  TypeId want = ast->type ? resolve_type(sema, ast->type) : (TypeId){0};
  ConstValue value = constant_eval(sema, ast->value, want);
  if (value.kind == CONST_NONE || type_is_error(want)) {
    alias->type = TYPE_ERROR;
  } else if (want.index && !type_same(want, value.type)) {
    Want wanted = {want, WANT_VAR, ast->type->span, ast->name, NULL};
    report_mismatch(sema, ast->value, value.type, wanted);
    alias->type = TYPE_ERROR;
  }
  alias->value = value;
}

/* Evaluates where the alias stands: of a function here, of a struct among its parameters, else in its module. */
static void evaluate_there(Sema *sema, AliasInfo *alias) {
  if (alias->local) {
    evaluate(sema, alias);
    return;
  }
  Here here = sema->here;
  uint32_t hidden = sema->hidden;
  sema->hidden = sema->bindings.count;
  sema->here = (Here){.unit = alias->unit};
  scope_enter(sema);
  if (alias->owner.index) {
    here_struct(sema, alias->owner);
    declare_params_open(sema, sema->here.params, sema->here.param_count);
  }
  evaluate(sema, alias);
  scope_leave(sema);
  sema->here = here;
  sema->hidden = hidden;
}

void constant_alias(Sema *sema, uint32_t index) {
  AliasInfo *alias = &sema->aliases.items[index];
  if (alias->state == ALIAS_DONE) return;
  if (alias->state == ALIAS_RUNNING) {
    if (!alias->type.index) {
      diag_defined_by_itself(sema->diags,
                             span_of_name(sema, alias->ast->head.span, alias->ast->name),
                             sema_name(sema, alias->ast->name));
    }
    alias->type = TYPE_ERROR;
    return;
  }
  if (sema->alias_depth >= ALIAS_DEPTH) {
    diag_limit_exceeded(sema->diags, alias->ast->head.span, ALIAS_DEPTH,
                        "constants that need each other");
    alias->type = TYPE_ERROR;
    alias->state = ALIAS_DONE;
    return;
  }
  sema->alias_depth++;
  alias->state = ALIAS_RUNNING;
  AliasInfo copy = *alias;
  evaluate_there(sema, &copy);
  alias = &sema->aliases.items[index];
  if (!alias->type.index) {
    alias->type = copy.type;
    alias->value = copy.value;
  }
  alias->state = ALIAS_DONE;
  sema->alias_depth--;
}

/* ── members of types ── */

void alias_declare(Sema *sema, StructId id, const AstAlias *ast) {
  const StructInfo *info = &sema->struct_infos.items[id.index];
  array_push(sema->arena, &sema->aliases, (AliasInfo){.ast = ast, .unit = info->unit, .owner = id});
  if (member_find(sema, id.index, ast->name).kind != MEMBER_NONE) {
    diag_declared_twice(sema->diags, span_of_name(sema, ast->head.span, ast->name),
                        sema_name(sema, ast->name));
    return;
  }
  member_add(sema, id.index, ast->name, (Member){MEMBER_ALIAS, sema->aliases.count - 1});
}

void alias_publish(Sema *sema) {
  for (uint32_t i = 0; i < sema->aliases.count; i++) {
    if (!sema->aliases.items[i].owner.index) continue;
    constant_alias(sema, i);
    const AliasInfo *alias = &sema->aliases.items[i];
    StructAlias item = {alias->ast->name, alias->type};
    if (!item.type.index) item.type = constant_type(sema, &alias->value);
    StructDecl *decl = decl_struct(sema->decls, alias->owner);
    if (item.type.index) array_push(sema->arena, &decl->aliases, item);
  }
}

AssocId assoc_find(Sema *sema, TraitId trait, Symbol name) {
  if (!trait_enter(sema, trait)) return (AssocId){0};
  const TraitDecl *decl = decl_trait(sema->decls, trait);
  for (uint32_t i = 0; i < decl->assocs.count; i++)
    if (symbol_same(decl_assoc(sema->decls, decl->assocs.items[i])->param.name, name))
      return decl->assocs.items[i];
  for (uint32_t i = 0; i < decl->supers.count; i++) {
    AssocId found = assoc_find(sema, decl->supers.items[i], name);
    if (found.index) return found;
  }
  return (AssocId){0};
}

static bool bound_member(Sema *sema, TypeId base, Symbol name, TypeMember *member) {
  const TypeParamDecl *param =
      type_bounds(sema->decls, base, sema->here.params, sema->here.param_count);
  for (uint32_t i = 0; param && i < param->bounds.count; i++) {
    trait_walk(sema);
    AssocId assoc = assoc_find(sema, param->bounds.items[i], name);
    if (!assoc.index) continue;
    TypeId type = type_projection(sema->types, base, assoc.index);
    if (constant_value_type(sema, type).index)
      member->value = constant_of_type(sema, type);
    else
      member->type = type;
    return true;
  }
  return false;
}

bool type_member(Sema *sema, TypeId base, Symbol name, TypeMember *member) {
  *member = (TypeMember){.value = {.kind = CONST_NONE}};
  const TypeInfo info = *type_info(sema->types, base);
  if (info.kind == TYPE_KIND_ERROR) return member->type = TYPE_ERROR, true;
  if (info.kind == TYPE_KIND_PARAMETER || info.kind == TYPE_KIND_PROJECTION)
    return bound_member(sema, base, name, member);
  StructId id = decl_of_type(sema->decls, base);
  Member found = id.index ? member_find(sema, id.index, name) : (Member){MEMBER_NONE, 0};
  if (found.kind != MEMBER_ALIAS) return false;
  constant_alias(sema, found.index);
  const AliasInfo *alias = &sema->aliases.items[found.index];
  if (alias->type.index) {
    member->type = type_substitute(sema->types, alias->type, info.arguments, info.count);
  } else if (alias->value.kind == CONST_PARAM) {
    TypeId value = constant_type(sema, &alias->value);
    member->value =
        constant_of_type(sema, type_substitute(sema->types, value, info.arguments, info.count));
  } else {
    member->value = alias->value;
  }
  return true;
}
