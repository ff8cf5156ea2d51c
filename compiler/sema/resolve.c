// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Type expressions: names, applications `List[T]`, tuples, `Self`, `A & B` of bounds.
**
** In: an expression in a type's place and the scope at hand. Out: a TypeId, TYPE_ERROR after a report. Invariant: every
** node that names a type gets RES_TYPE. The surprise: while declarations are read nobody knows yet which type conforms to
** which trait, so bounds of applications wait in `pending`. */
#include "sema/closure.h"
#include "sema/mojo.h"

const char *text_of(Sema *sema, TypeId type) {
  return type_text(sema->decls, sema->arena, type, sema->here.params, sema->here.param_count);
}

bool type_has(Sema *sema, TypeId type, TraitId trait) {
  return conforms(sema->decls, type, trait, sema->here.params, sema->here.param_count);
}

bool type_has_kind(Sema *sema, TypeId type, TraitKind kind) {
  return conforms_kind(sema->decls, type, kind, sema->here.params, sema->here.param_count);
}

TypeId builtin_item(const Sema *sema, TypeId type, BuiltinKind kind) {
  const TypeInfo *info = type_info(sema->types, type);
  if (info->kind != TYPE_KIND_STRUCT || info->count != 1) return (TypeId){0};
  return type_builtin(sema->decls, type) == kind ? info->arguments[0] : (TypeId){0};
}

TypeId optional_payload(const Sema *sema, TypeId type) {
  return builtin_item(sema, type, BUILTIN_OPTIONAL);
}

TypeId pointer_target(const Sema *sema, TypeId type) {
  const TypeInfo *info = type_info(sema->types, type);
  return info->kind == TYPE_KIND_POINTER ? info->arguments[0] : (TypeId){0};
}

static Entity find_entity(Sema *sema, const Ast *ast);

static TypeId named(Sema *sema, const Ast *ast, TypeId type) {
  typed_set(sema->typed, ast, RES_TYPE, type, 0);
  return type;
}

/* ── bounds ── */

static void check_callable_bound(Sema *sema, const PendingBound *pending) {
  TypeId has = type_callable(sema->decls, pending->type, pending->params, pending->param_count);
  if (has.index && !callable_difference(sema->decls, has, pending->callable)) return;
  report_callable(sema, pending->span, pending->type, pending->callable);
}

void resolve_check_bound(Sema *sema, PendingBound pending) {
  if (pending.callable.index) {
    if (sema->bounds_now)
      check_callable_bound(sema, &pending);
    else
      array_push(sema->arena, &sema->pending, pending);
    return;
  }
  TraitKind kind = decl_trait(sema->decls, pending.bound)->kind;
  if (kind == TRAIT_MOVABLE) return;
  if (!sema->bounds_now) {
    array_push(sema->arena, &sema->pending, pending);
    return;
  }
  if (conforms(sema->decls, pending.type, pending.bound, pending.params, pending.param_count))
    return;
  const char *type =
      type_text(sema->decls, sema->arena, pending.type, pending.params, pending.param_count);
  const char *trait = sema_name(sema, decl_trait(sema->decls, pending.bound)->name);
  if (kind == TRAIT_DESTRUCTIBLE) {
    report_linear_stored(sema, pending.span, pending.type, sema_name(sema, pending.of));
    return;
  }
  if (!pending.param.index) { /* of `raises T` */
    report_not_error(sema, pending.span, pending.type, type);
    return;
  }
  Diag *diag = diag_bound_unmet(sema->diags, pending.span, type, trait);
  diag_reason(sema->diags, diag, "`%s` of `%s` must be `%s`", sema_name(sema, pending.param),
              sema_name(sema, pending.of), trait);
  const TypeParamDecl *lacks =
      type_bounds(sema->decls, pending.type, pending.params, pending.param_count);
  if (lacks) {
    suggest_bound(sema, diag, lacks, trait);
  } else {
    suggest_conformance(sema, diag, pending.type, pending.bound);
  }
}

void resolve_pending(Sema *sema) {
  sema->bounds_now = true;
  for (uint32_t i = 0; i < sema->pending.count; i++)
    resolve_check_bound(sema, sema->pending.items[i]);
}

void report_linear_stored(Sema *sema, Span span, TypeId type, const char *by) {
  Diag *diag = diag_linear_stored(sema->diags, span, text_of(sema, type),
                                  arena_format(sema->arena, "`%s`", by));
  diag_reason(sema->diags, diag,
              "a linear value is consumed by name, so it stays in a variable or in a field");
}

/* Whoever takes a type as an argument may drop its values. False: reported already. */
static bool check_destructible(Sema *sema, PendingBound pending) {
  pending.bound = sema->decls->trait_of[TRAIT_DESTRUCTIBLE];
  if (!sema->decls->any_linear || !pending.bound.index) return true;
  resolve_check_bound(sema, pending);
  return !sema->bounds_now || !type_is_linear(sema->decls, pending.type);
}

TypeId resolve_apply(Sema *sema, StructId id, const TypeId *arguments, uint32_t count, Span span) {
  const StructDecl *decl = decl_struct(sema->decls, id);
  bool poisoned = false;
  for (uint32_t i = 0; i < count; i++) {
    poisoned = poisoned || type_is_error(arguments[i]);
    const TypeParamDecl *param = &decl->type_params.items[i];
    for (uint32_t k = 0; k < param->bounds.count; k++) {
      resolve_check_bound(sema, (PendingBound){.type = arguments[i],
                                               .bound = param->bounds.items[k],
                                               .span = span,
                                               .param = param->name,
                                               .of = decl->name,
                                               .params = sema->here.params,
                                               .param_count = sema->here.param_count});
    }
    PendingBound ends = {
        .type = arguments[i], .span = span, .param = param->name, .of = decl->name};
    ends.params = sema->here.params;
    ends.param_count = sema->here.param_count;
    if (decl->builtin_kind != BUILTIN_POINTER && !check_destructible(sema, ends)) poisoned = true;
    if (decl->builtin_kind != BUILTIN_OPTIONAL && type_holds_view(sema->decls, arguments[i])) {
      report_kept_view(sema, span, arguments[i]);
      poisoned = true;
    }
    if (!param->callable.index || poisoned) continue;
    resolve_check_bound(sema, (PendingBound){.type = arguments[i],
                                             .callable = type_substitute(
                                                 sema->types, param->callable, arguments, count),
                                             .span = span,
                                             .params = sema->here.params,
                                             .param_count = sema->here.param_count});
  }
  if (poisoned) return TYPE_ERROR;
  if (decl->builtin_kind == BUILTIN_POINTER) return type_pointer(sema->types, arguments[0]);
  return type_struct(sema->types, id, arguments, count);
}

/* An argument for `param`: a type, or a value of its type. */
TypeId resolve_argument(Sema *sema, const Ast *ast, const TypeParamDecl *param) {
  if (!param->value_type.index) return resolve_type(sema, ast);
  ConstValue value = constant_eval(sema, ast, param->value_type);
  if (value.kind == CONST_NONE || type_is_error(param->value_type)) return TYPE_ERROR;
  if (type_same(value.type, param->value_type)) return constant_type(sema, &value);
  Want want = {param->value_type, WANT_PARAM, param->span, param->name, NULL};
  report_mismatch(sema, ast, value.type, want);
  return TYPE_ERROR;
}

TypeId resolve_given(Sema *sema, const Ast *ast) {
  if (ast->kind == AST_Paren) return resolve_given(sema, AS(Paren, ast)->value);
  if (ast->kind == AST_Tuple || ast->kind == AST_None) return resolve_type(sema, ast);
  bool names = ast->kind == AST_Name || ast->kind == AST_Attribute || ast->kind == AST_Subscript;
  if (names) {
    TypeId type = resolve_type_maybe(sema, ast);
    if (type.index) return type;
    Entity entity = find_entity(sema, ast);
    bool value = entity.kind == ENTITY_TYPE_PARAM || entity.kind == ENTITY_ALIAS ||
                 (entity.kind == ENTITY_NONE && ast->kind == AST_Attribute);
    if (!value) return resolve_type(sema, ast);
  }
  ConstValue value = constant_eval(sema, ast, (TypeId){0});
  if (value.kind == CONST_NONE) return TYPE_ERROR;
  TypeId type = constant_type(sema, &value);
  if (!type.index) diag_not_type(sema->diags, ast->span);
  return type.index ? type : TYPE_ERROR;
}

/* `UnsafePointer[Int, MutOrigin]` of Mojo: what Own leaves out is named. */
static bool refuse_origin(Sema *sema, AstNodes arguments) {
  if (!sema_unit(sema, sema->here.unit)->is_mojo) return false;
  for (uint32_t i = 0; i < arguments.count; i++) {
    const Ast *node = arguments.items[i];
    if (node->kind != AST_Name) continue;
    const char *name = sema_name(sema, AS(Name, node)->name);
    if (mojo_refuse_name(sema->diags, name, node->span)) return true;
  }
  return false;
}

static TypeId report_argument_count(Sema *sema, StructId id, AstNodes arguments, Span span) {
  const StructDecl *decl = decl_struct(sema->decls, id);
  if (refuse_origin(sema, arguments)) return TYPE_ERROR;
  uint32_t wanted = sema->struct_infos.items[id.index].ast->generics.count;
  Diag *diag = diag_type_argument_count(sema->diags, span, sema_name(sema, decl->name), wanted,
                                        arguments.count);
  diag_label(sema->diags, diag, decl->span, "`%s` is declared here", sema_name(sema, decl->name));
  return TYPE_ERROR;
}

/* The arguments that are written, then defaults. */
static TypeId apply_struct(Sema *sema, StructId id, AstNodes arguments, Span span) {
  const StructDecl *decl = decl_struct(sema->decls, id);
  uint32_t count = sema->struct_infos.items[id.index].ast->generics.count;
  bool enough = arguments.count <= count;
  for (uint32_t i = arguments.count; i < count && enough; i++)
    enough = i < decl->type_params.count && decl->type_params.items[i].value.index;
  if (!enough) return report_argument_count(sema, id, arguments, span);
  TypeId *types = arena_make_many(sema->arena, TypeId, count);
  bool poisoned = false;
  for (uint32_t i = 0; i < count; i++) {
    const TypeParamDecl *param = &decl->type_params.items[i];
    types[i] = i < arguments.count ? resolve_argument(sema, arguments.items[i], param)
                                   : type_substitute(sema->types, param->value, types, i);
    poisoned = poisoned || type_is_error(types[i]);
  }
  return poisoned ? TYPE_ERROR : resolve_apply(sema, id, types, count, span);
}

/* ── names ── */

static TypeId of_entity(Sema *sema, const Ast *ast, const Entity *entity) {
  switch (entity->kind) {
  case ENTITY_TYPE: return named(sema, ast, (TypeId){entity->index});
  case ENTITY_TYPE_PARAM: {
    TypeId type = type_parameter(sema->types, entity->index);
    return constant_value_type(sema, type).index ? (TypeId){0} : named(sema, ast, type);
  }
  case ENTITY_SELF_TYPE:
    return named(sema, ast, sema->here.self_type.index ? sema->here.self_type : TYPE_ERROR);
  case ENTITY_STRUCT: {
    StructId id = {entity->index};
    return named(sema, ast, apply_struct(sema, id, (AstNodes){NULL, 0}, ast->span));
  }
  case ENTITY_ALIAS: {
    constant_alias(sema, entity->index);
    TypeId type = sema->aliases.items[entity->index].type;
    return type.index ? named(sema, ast, type) : (TypeId){0};
  }
  case ENTITY_BROKEN: return named(sema, ast, TYPE_ERROR);
  case ENTITY_NONE:
  case ENTITY_FN:
  case ENTITY_TRAIT:
  case ENTITY_MODULE:
  case ENTITY_IMPORT:
  case ENTITY_VAR:
  case ENTITY_WORD:
  case ENTITY_GLOBAL: break;
  }
  return (TypeId){0};
}

/* The entity that `a`, `m.a`, `m.n.a` names. */
static Entity find_entity(Sema *sema, const Ast *ast) {
  if (ast->kind == AST_Paren) return find_entity(sema, AS(Paren, ast)->value);
  if (ast->kind == AST_Name) {
    Symbol name = AS(Name, ast)->name;
    if (symbol_is(name, SYM_Self) && sema->here.self_type.index)
      return (Entity){.kind = ENTITY_SELF_TYPE, .name = name};
    return scope_find(sema, name);
  }
  if (ast->kind != AST_Attribute) return (Entity){.kind = ENTITY_NONE};
  const AstAttribute *node = AS(Attribute, ast);
  Entity module = find_entity(sema, node->value);
  if (module.kind != ENTITY_MODULE)
    return (Entity){.kind = module.kind == ENTITY_BROKEN ? ENTITY_BROKEN : ENTITY_NONE};
  return entity_in_module(sema, &module, node->name);
}

Entity entity_in_module(Sema *sema, const Entity *module, Symbol name) {
  if (module->index) {
    Entity found = scope_find_in_unit(sema, module->index - 1, name);
    bool hidden = sema_name(sema, name)[0] == '_' && !sema_builtin(sema);
    if (found.kind != ENTITY_NONE && !hidden) return found;
  }
  const char *dotted =
      arena_format(sema->arena, "%s.%s", sema_name(sema, module->symbol), sema_name(sema, name));
  uint32_t length = symbol_length(sema->context->symbols, module->symbol) + 1 +
                    symbol_length(sema->context->symbols, name);
  return scope_find_module(sema, dotted, length);
}

/* ── applications ── */

static TypeId apply_tuple(Sema *sema, const Ast *ast, AstNodes items) {
  TypeId *types = arena_make_many(sema->arena, TypeId, items.count);
  bool poisoned = false;
  for (uint32_t i = 0; i < items.count; i++) {
    types[i] = resolve_type(sema, items.items[i]);
    poisoned = poisoned || type_is_error(types[i]);
  }
  return named(sema, ast, poisoned ? TYPE_ERROR : type_tuple(sema->types, types, items.count));
}

/* `[A, B]` may arrive as two indexes or as one tuple; `[(A, B)]` is one type, a tuple. */
AstNodes type_arguments(const AstSubscript *node) {
  const Ast *first = node->indexes.count == 1 ? node->indexes.items[0] : NULL;
  bool list = first && first->kind == AST_Tuple && !(first->flags & AST_PARENTHESES);
  return list ? AS(Tuple, first)->items : node->indexes;
}

static TypeId apply(Sema *sema, const Ast *ast, bool report) {
  const AstSubscript *node = AS(Subscript, ast);
  Entity entity = find_entity(sema, node->value);
  AstNodes arguments = type_arguments(node);
  if (entity.kind == ENTITY_WORD && symbol_is(entity.symbol, SYM_Tuple))
    return apply_tuple(sema, ast, arguments);
  if (entity.kind == ENTITY_WORD && symbol_is(entity.symbol, SYM_Some)) {
    TypeId writer = writer_some(sema, arguments);
    if (writer.index) return named(sema, ast, writer);
  }
  if (entity.kind == ENTITY_BROKEN) return named(sema, ast, TYPE_ERROR);
  if (entity.kind != ENTITY_STRUCT) {
    TypeId plain = of_entity(sema, node->value, &entity);
    if (!plain.index || !report) return (TypeId){0};
    if (!type_is_error(plain))
      diag_type_argument_count(sema->diags, ast->span, text_of(sema, plain), 0, arguments.count);
    return named(sema, ast, TYPE_ERROR);
  }
  return named(sema, ast, apply_struct(sema, (StructId){entity.index}, arguments, ast->span));
}

/* `base.Item` of a type; none without a report if it is no type. */
static TypeId member_type(Sema *sema, const Ast *ast) {
  if (ast->kind != AST_Attribute) return (TypeId){0};
  TypeId base = resolve_type_maybe(sema, AS(Attribute, ast)->value);
  TypeMember member;
  if (!base.index || !type_member(sema, base, AS(Attribute, ast)->name, &member))
    return (TypeId){0};
  return member.type.index ? named(sema, ast, member.type) : (TypeId){0};
}

TypeId resolve_type_maybe(Sema *sema, const Ast *ast) {
  if (ast->kind == AST_FnType) return resolve_fn_type(sema, ast);
  if (ast->kind == AST_Subscript) return apply(sema, ast, false);
  Entity entity = find_entity(sema, ast);
  if (entity.kind == ENTITY_NONE) return member_type(sema, ast);
  bool generic =
      entity.kind == ENTITY_STRUCT && sema->struct_infos.items[entity.index].ast->generics.count;
  return generic ? (TypeId){0} : of_entity(sema, ast, &entity);
}

static TypeId report_not_type(Sema *sema, const Ast *ast, const Entity *entity) {
  bool is_name = ast->kind == AST_Name;
  if (entity->kind == ENTITY_NONE && is_name) {
    scope_report_unknown(sema, AS(Name, ast)->name, ast->span);
  } else if (entity->kind == ENTITY_NONE && ast->kind == AST_Attribute) {
    TypeId base = resolve_type_maybe(sema, AS(Attribute, ast)->value);
    if (base.index && !type_is_error(base))
      report_no_member(sema, base, AS(Attribute, ast)->name, member_span(ast));
    else if (!base.index)
      diag_unknown_name(sema->diags, ast->span, sema_name(sema, AS(Attribute, ast)->name));
  } else {
    Diag *diag = diag_not_type(sema->diags, ast->span);
    if (entity->kind == ENTITY_TYPE_PARAM)
      diag_primary(sema->diags, diag, "this is a value parameter");
    else if (entity->kind != ENTITY_NONE)
      diag_primary(sema->diags, diag, "this is %s", entity_words(entity));
    if (entity->kind == ENTITY_GLOBAL)
      diag_reason(sema->diags, diag, "what dynamic code makes has the type `object`");
    if (entity->kind == ENTITY_TRAIT) {
      diag_reason(sema->diags, diag,
                  "to take any type that has it, write a type parameter: `fn f[T: %s](x: T)`",
                  sema_name(sema, entity->name));
    }
  }
  return named(sema, ast, TYPE_ERROR);
}

TypeId resolve_type(Sema *sema, const Ast *ast) {
  if (ast->flags & AST_ERROR) return named(sema, ast, TYPE_ERROR);
  if (ast->kind == AST_Subscript) {
    TypeId type = apply(sema, ast, true);
    Entity none = find_entity(sema, AS(Subscript, ast)->value);
    return type.index ? type : report_not_type(sema, AS(Subscript, ast)->value, &none);
  }
  if (ast->kind == AST_Paren) return named(sema, ast, resolve_type(sema, AS(Paren, ast)->value));
  if (ast->kind == AST_None) return named(sema, ast, TYPE_NONE);
  if (ast->kind == AST_Tuple) return apply_tuple(sema, ast, AS(Tuple, ast)->items);
  if (ast->kind == AST_FnType || resolves_fn_call(sema, ast)) return resolve_fn_type(sema, ast);
  if (ast->kind == AST_RefType && AS(RefType, ast)->maybe && !AS(RefType, ast)->origins.count) {
    TypeId target = resolve_type(sema, AS(RefType, ast)->type);
    return named(sema, ast, resolve_maybe_reference(sema, target, ast->span));
  }
  if (ast->kind == AST_RefType) {
    Diag *diag = diag_reference_kept(sema->diags, ast->span, "a reference");
    diag_reason(sema->diags, diag,
                "write `ref r = …` in a body, `ref` before a parameter, `-> ref T` for a result");
    return named(sema, ast, TYPE_ERROR);
  }
  if (ast->kind != AST_Name && ast->kind != AST_Attribute) {
    if (report_unbuilt_node(sema, ast)) return named(sema, ast, TYPE_ERROR);
  }
  if (ast->kind == AST_Name) {
    Symbol name = AS(Name, ast)->name;
    if (symbol_is(name, SYM_object)) {
      if (scope_find(sema, name).kind == ENTITY_NONE) {
        report_unbuilt(sema, ast->span, arena_format(sema->arena, "`%s`", sema_name(sema, name)));
        return named(sema, ast, TYPE_ERROR);
      }
    }
  }
  Entity entity = find_entity(sema, ast);
  TypeId type = of_entity(sema, ast, &entity);
  if (entity.kind == ENTITY_NONE) type = member_type(sema, ast);
  return type.index ? type : report_not_type(sema, ast, &entity);
}

/* ── traits ── */

TraitId resolve_trait(Sema *sema, const Ast *ast) {
  if (ast->flags & AST_ERROR) return (TraitId){0};
  Entity entity = find_entity(sema, ast);
  if (entity.kind == ENTITY_TRAIT) return (TraitId){entity.index};
  if (entity.kind == ENTITY_BROKEN) return (TraitId){0};
  if (entity.kind == ENTITY_NONE && ast->kind == AST_Name) {
    TraitId mojo = mojo_trait(sema, AS(Name, ast)->name);
    if (mojo.index) return mojo;
    scope_report_unknown(sema, AS(Name, ast)->name, ast->span);
  } else {
    Diag *diag = diag_not_trait(sema->diags, ast->span);
    if (entity.kind != ENTITY_NONE)
      diag_primary(sema->diags, diag, "this is %s", entity_words(&entity));
  }
  return (TraitId){0};
}

/* `n: Int`: it stands for a value. */
static void value_parameter(Sema *sema, const Ast *ast, const Entity *entity,
                            TypeParamDecl *param) {
  TypeId type = entity->kind == ENTITY_TYPE ? (TypeId){entity->index} : type_string(sema->decls);
  bool text = entity->kind == ENTITY_STRUCT && entity->index == sema->decls->string.index;
  bool whole = entity->kind == ENTITY_TYPE &&
               (type_is_integer(sema->types, type) || type_same(type, TYPE_BOOL));
  if (entity->kind == ENTITY_STRUCT && !text) {
    Diag *diag = diag_not_trait(sema->diags, ast->span);
    diag_primary(sema->diags, diag, "this is %s", entity_words(entity));
    diag_reason(sema->diags, diag, "values of parameters are integers, Bools and Strings");
  } else if (!whole && !text) {
    report_unbuilt(
        sema, ast->span,
        arena_format(sema->arena, "a value parameter of type `%s`", text_of(sema, type)));
  } else if (param->bounds.count || param->value_type.index) {
    diag_not_trait(sema->diags, ast->span);
  }
  param->value_type = type;
  if (!whole && !text) param->value_type = TYPE_ERROR;
}

static void add_bound(Sema *sema, const Ast *ast, TypeParamDecl *param) {
  if (ast->kind == AST_FnType) {
    if (param->callable.index)
      diag_declared_twice(sema->diags, ast->span, text_of(sema, param->callable));
    param->callable = resolve_fn_type(sema, ast);
    return;
  }
  Entity entity =
      ast->kind == AST_Name ? scope_find(sema, AS(Name, ast)->name) : (Entity){.kind = ENTITY_NONE};
  if (ast->kind == AST_Name && symbol_is(AS(Name, ast)->name, SYM_AnyType) &&
      entity.kind == ENTITY_NONE)
    return;
  if (entity.kind == ENTITY_TYPE || entity.kind == ENTITY_STRUCT) {
    value_parameter(sema, ast, &entity, param);
    return;
  }
  TraitId trait = resolve_trait(sema, ast);
  if (trait.index && param->value_type.index) {
    Diag *diag = diag_not_type(sema->diags, ast->span);
    diag_reason(sema->diags, diag, "a value parameter has one type and no bounds");
  } else if (trait.index) {
    array_push(sema->arena, &param->bounds, trait);
  }
}

void resolve_bounds(Sema *sema, const Ast *ast, TypeParamDecl *param) {
  if (!ast) return;
  ast = ast_bare(ast);
  if (ast->kind != AST_Chain) {
    add_bound(sema, ast, param);
    return;
  }
  const AstChain *chain = AS(Chain, ast);
  add_bound(sema, chain->first, param);
  for (uint32_t i = 0; i < chain->rest.count; i++)
    add_bound(sema, chain->rest.items[i].operand, param);
}
