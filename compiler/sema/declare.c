// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Declarations: from the tree to types/decls.h.
**
** In: collected names. Out: type parameters, conformances, fields, methods and signatures of every declaration. Steps go over
** all declarations one after the other, because each needs the step before it for all of them: headers, then conformances,
** then members, then signatures. Invariant: `here` and the local scope always describe the declaration whose text is read. */
#include "base/check.h"
#include "sema/sema_internal.h"

/* ── members ── */

static uint64_t member_key(uint32_t key, Symbol name) { return table_pair(key, name.index); }

Member member_find(const Sema *sema, uint32_t key, Symbol name) {
  uint32_t at = table_get(&sema->member_of, member_key(key, name));
  return at ? sema->members.items[at] : (Member){MEMBER_NONE, 0};
}

void member_add(Sema *sema, uint32_t key, Symbol name, Member member) {
  array_push(sema->arena, &sema->members, member);
  table_set(sema->arena, &sema->member_of, member_key(key, name), sema->members.count - 1);
}

/* False: a field has that name; reported. */
bool member_add_method(Sema *sema, uint32_t key, FnDeclId fn) {
  const FnDecl *decl = decl_fn(sema->decls, fn);
  Member member = member_find(sema, key, decl->name);
  if (member.kind == MEMBER_FIELD) {
    diag_declared_twice(sema->diags, decl->span, sema_name(sema, decl->name));
    return false;
  }
  if (member.kind == MEMBER_NONE) {
    member_add(sema, key, decl->name, (Member){MEMBER_METHOD, fn.index});
    return true;
  }
  FnInfo *first = &sema->fn_infos.items[member.index];
  sema->fn_infos.items[first->last.index].next = fn;
  first->last = fn;
  return true;
}

/* ── type parameters ── */

void declare_params_open(Sema *sema, const TypeParamDecl *params, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    scope_declare_local(sema, (Entity){.kind = ENTITY_TYPE_PARAM,
                                       .name = params[i].name,
                                       .span = params[i].span,
                                       .index = i,
                                       .last = params[i].value_type.index != 0});
  }
}

/* Bounds are copied without spare room, so that adding to one copy never writes into another. */
static TypeParamDecl param_copy(const TypeParamDecl *param) {
  TypeParamDecl copy = *param;
  copy.bounds.capacity = copy.bounds.count;
  return copy;
}

/* A parameter of the owner named again is a condition of the method: `fn contains[T: Equatable]` in `struct List[T]`. */
static uint32_t owners_param(const TypeParamDecl *items, uint32_t first, Symbol name) {
  for (uint32_t i = 0; i < first; i++)
    if (symbol_same(items[i].name, name) && !symbol_is(name, SYM_Self)) return i;
  return UINT32_MAX;
}

static bool mentions_from(const Sema *sema, TypeId type, uint32_t first) {
  const TypeInfo info = *type_info(sema->types, type);
  if (info.concrete) return false;
  if (info.kind == TYPE_KIND_PARAMETER) return info.declaration >= first;
  for (uint32_t i = 0; i < info.count; i++)
    if (mentions_from(sema, info.arguments[i], first)) return true;
  return false;
}

void declare_param_defaults(Sema *sema, AstNodes generics, TypeParamDecl *params, uint32_t count,
                            uint32_t first) {
  bool gap = false;
  for (uint32_t at = first, i = 0; i < generics.count && at < count; i++) {
    const AstTypeParam *ast = AS(TypeParam, generics.items[i]);
    TypeParamDecl *param = &params[at];
    if (!symbol_same(param->name, ast->name)) continue; /* a condition on the owner's */
    if (!ast->value && gap)
      diag_default_order(sema->diags, param->span, sema_name(sema, ast->name));
    if (ast->value) {
      param->value = resolve_argument(sema, ast->value, param);
      if (mentions_from(sema, param->value, at)) {
        report_unbuilt(sema, ast->value->span, "a default that mentions a parameter behind it");
        param->value = TYPE_ERROR;
      }
      gap = true;
    }
    at++;
  }
}

static Span bound_span(const AstTypeParam *ast) {
  if (ast->bound) return ast->bound->span;
  uint32_t end = ast->value ? ast->value->span.from : ast->head.span.to;
  return (Span){end, end};
}

uint32_t declare_generics(Sema *sema, AstNodes generics, TypeParamDecl **params, uint32_t first) {
  uint32_t count = first;
  TypeParamDecl *items = arena_make_many(sema->arena, TypeParamDecl, first + generics.count);
  uint32_t *slots = arena_make_many(sema->arena, uint32_t, generics.count);
  for (uint32_t i = 0; i < first; i++)
    items[i] = param_copy(&(*params)[i]);
  for (uint32_t i = 0; i < generics.count; i++) {
    const AstTypeParam *ast = AS(TypeParam, generics.items[i]);
    slots[i] = owners_param(items, first, ast->name);
    if (slots[i] != UINT32_MAX || writer_param(sema, ast)) continue;
    slots[i] = count++;
    items[slots[i]] = (TypeParamDecl){.name = ast->name,
                                      .span = span_of_name(sema, ast->head.span, ast->name),
                                      .bound = bound_span(ast),
                                      .bounded = ast->bound != NULL};
  }
  declare_params_open(sema, items, count);
  writer_declare(sema, generics);
  for (uint32_t i = 0; i < generics.count; i++) {
    const AstTypeParam *ast = AS(TypeParam, generics.items[i]);
    if (slots[i] == UINT32_MAX) continue;
    resolve_bounds(sema, ast->bound, &items[slots[i]]);
    if (!ast->value || slots[i] >= first) continue;
    report_unbuilt(sema, ast->head.span, "a default of a parameter of the struct in a method");
  }
  *params = items;
  return count;
}

static void where_bound(Sema *sema, const AstWhereBound *ast, TypeParamDecl *params,
                        uint32_t count) {
  TypeId type = resolve_type(sema, ast->type);
  const TypeInfo *info = type_info(sema->types, type);
  if (info->kind == TYPE_KIND_PARAMETER && info->declaration < count) {
    resolve_bounds(sema, ast->bound, &params[info->declaration]);
  } else if (!type_is_error(type)) {
    report_unbuilt(sema, ast->head.span, "a condition about something else than a type parameter");
  }
}

void declare_where(Sema *sema, const Ast *where, TypeParamDecl *params, uint32_t count) {
  if (!where || (where->flags & AST_ERROR)) return;
  if (where->kind == AST_WhereBound) {
    where_bound(sema, AS(WhereBound, where), params, count);
  } else if (where->kind == AST_Tuple) {
    AstNodes items = AS(Tuple, where)->items;
    for (uint32_t i = 0; i < items.count; i++)
      declare_where(sema, items.items[i], params, count);
  } else {
    report_unbuilt(sema, where->span, "this form of `where`");
  }
}

/* ── where the text at hand belongs ── */

void here_struct(Sema *sema, StructId id) {
  const StructDecl *decl = decl_struct(sema->decls, id);
  const StructInfo *info = &sema->struct_infos.items[id.index];
  sema->here = (Here){.unit = info->unit,
                      .params = decl->type_params.items,
                      .param_count = decl->type_params.count,
                      .self_type = info->self_type,
                      .owner = id};
}

void here_fn(Sema *sema, FnDeclId fn) {
  const FnDecl *decl = decl_fn(sema->decls, fn);
  sema->here = (Here){.unit = sema->fn_infos.items[fn.index].unit,
                      .fn = fn,
                      .params = decl->type_params.items,
                      .param_count = decl->type_params.count,
                      .result = decl->result};
  sema->here.owner = decl->owner;
  if (decl->owner.index)
    sema->here.self_type = sema->struct_infos.items[decl->owner.index].self_type;
  if (decl->trait.index) sema->here.self_type = type_parameter(sema->types, 0);
}

/* ── structs ── */

static TypeId self_of(Sema *sema, StructId id, const StructDecl *decl) {
  if (decl->scalar.index) return decl->scalar;
  TypeId *arguments = arena_make_many(sema->arena, TypeId, decl->type_params.count);
  for (uint32_t i = 0; i < decl->type_params.count; i++)
    arguments[i] = type_parameter(sema->types, i);
  if (decl->builtin_kind == BUILTIN_POINTER)
    return type_pointer(sema->types, type_parameter(sema->types, 0));
  if (decl->builtin_kind == BUILTIN_TUPLE)
    return type_tuple(sema->types, arguments, decl->type_params.count);
  return type_struct(sema->types, id, arguments, decl->type_params.count);
}

/* Mojo's `@value` of old: `@fieldwise_init`, and Copyable. */
static bool is_value(const Sema *sema, const StructInfo *info) {
  const AstNodes decorators = info->ast->decorators;
  for (uint32_t i = 0; i < decorators.count; i++) {
    const Ast *value = AS(Decorator, decorators.items[i])->value;
    if (value->kind == AST_Name && symbol_is(AS(Name, value)->name, SYM_value))
      return sema_unit(sema, info->unit)->is_mojo;
  }
  return false;
}

/* `@linear("text")`, Mojo's `@explicit_destroy`, and `@scoped`: how a value may end. */
static bool ending_decorator(Sema *sema, StructDecl *decl, const Ast *value, Symbol name) {
  const AstCall *call = value->kind == AST_Call ? AS(Call, value) : NULL;
  if (symbol_is(name, SYM_scoped) && !call) {
    decl->scoped = sema->decls->any_scoped = true;
    return true;
  }
  if (!symbol_is(name, SYM_linear) && !symbol_is(name, SYM_explicit_destroy)) return false;
  if (decl->is_enum) {
    report_unbuilt(sema, value->span, "`@linear` on an enum");
    return true;
  }
  decl->linear = sema->decls->any_linear = true;
  if (!call) return true;
  bool text = call->arguments.count == 1 && call->arguments.items[0]->kind == AST_Str;
  if (text) decl->hint = AS(Str, call->arguments.items[0])->bytes.bytes;
  return text;
}

static void struct_decorators(Sema *sema, StructDecl *decl, const StructInfo *info) {
  const AstStruct *ast = info->ast;
  bool is_mojo = sema_unit(sema, info->unit)->is_mojo;
  for (uint32_t i = 0; i < ast->decorators.count; i++) {
    const Ast *value = AS(Decorator, ast->decorators.items[i])->value;
    const Ast *name_node = value->kind == AST_Call ? AS(Call, value)->callee : value;
    if (name_node->kind != AST_Name) {
      diag_unknown_decorator(sema->diags, value->span, "…");
      continue;
    }
    Symbol name = AS(Name, name_node)->name;
    if (symbol_is(name, SYM_fieldwise_init) && !decl->is_enum) {
      decl->fieldwise_init = true;
    } else if (symbol_is(name, SYM_value) && is_mojo && value->kind == AST_Name) {
      decl->fieldwise_init = true;
    } else if (!decl->builtin && ending_decorator(sema, decl, value, name)) {
      continue;
    } else if (decl->builtin && symbol_is(name, SYM_view)) {
      decl->view = sema->decls->any_view = true;
    } else if (!symbol_is(name, SYM_builtin) || !decl->builtin) {
      Diag *diag = diag_unknown_decorator(sema->diags, value->span, sema_name(sema, name));
      decorator_of_python(sema, diag, name);
    }
  }
}

static void struct_header(Sema *sema, StructId id) {
  StructDecl *decl = decl_struct(sema->decls, id);
  StructInfo *info = &sema->struct_infos.items[id.index];
  here_struct(sema, id);
  scope_enter(sema);
  TypeParamDecl *params = NULL;
  uint32_t count = declare_generics(sema, info->ast->generics, &params, 0);
  declare_where(sema, info->ast->where, params, count);
  for (uint32_t i = 0; i < count; i++)
    array_push(sema->arena, &decl->type_params, params[i]);
  scope_leave(sema);
  info->self_type = self_of(sema, id, decl);
  struct_decorators(sema, decl, info);
}

static void struct_defaults(Sema *sema, StructId id) {
  StructDecl *decl = decl_struct(sema->decls, id);
  here_struct(sema, id);
  scope_enter(sema);
  declare_params_open(sema, decl->type_params.items, decl->type_params.count);
  declare_param_defaults(sema, sema->struct_infos.items[id.index].ast->generics,
                         decl->type_params.items, decl->type_params.count, 0);
  scope_leave(sema);
}

static void add_conformance(Sema *sema, StructDecl *decl, TraitId trait, const Ast *where,
                            Span span) {
  for (uint32_t i = 0; i < decl->conforms.count; i++) {
    if (decl->conforms.items[i].trait.index != trait.index) continue;
    diag_declared_twice(sema->diags, span, sema_name(sema, decl_trait(sema->decls, trait)->name));
    return;
  }
  ConformanceDecl conformance = {.trait = trait};
  if (where) {
    for (uint32_t i = 0; i < decl->type_params.count; i++) {
      TypeParamDecl bare = {.name = decl->type_params.items[i].name,
                            .span = decl->type_params.items[i].span};
      array_push(sema->arena, &conformance.where, bare);
    }
    declare_where(sema, where, conformance.where.items, conformance.where.count);
  }
  array_push(sema->arena, &decl->conforms, conformance);
}

static bool conforms_to(const StructDecl *decl, TraitId trait) {
  for (uint32_t i = 0; i < decl->conforms.count; i++)
    if (decl->conforms.items[i].trait.index == trait.index) return true;
  return false;
}

static void struct_conformances(Sema *sema, StructId id) {
  StructDecl *decl = decl_struct(sema->decls, id);
  AstNodes bases = sema->struct_infos.items[id.index].ast->bases;
  here_struct(sema, id);
  scope_enter(sema);
  declare_params_open(sema, decl->type_params.items, decl->type_params.count);
  for (uint32_t i = 0; i < bases.count; i++) {
    const Ast *base = bases.items[i];
    const Ast *where = NULL;
    if (base->kind == AST_Conformance) {
      where = AS(Conformance, base)->where;
      base = AS(Conformance, base)->trait;
    }
    TraitId trait = resolve_trait(sema, base);
    bool again = sema_unit(sema, sema->here.unit)->is_mojo &&
                 conforms_to(decl, trait); /* by two names of Mojo */
    if (trait.index && !again) add_conformance(sema, decl, trait, where, base->span);
  }
  TraitId copyable = sema->decls->trait_of[TRAIT_COPYABLE];
  if (is_value(sema, &sema->struct_infos.items[id.index]) && !conforms_to(decl, copyable))
    add_conformance(sema, decl, copyable, NULL, decl->span);
  scope_leave(sema);
}

static void add_field(Sema *sema, StructId id, const AstVar *var, const Ast *target) {
  StructDecl *decl = decl_struct(sema->decls, id);
  if (target->kind != AST_Name) return;
  FieldDecl field = {
      .name = AS(Name, target)->name, .span = target->span, .has_default = var->value != NULL};
  if (!var->type) {
    diag_type_needed(sema->diags, target->span, sema_name(sema, field.name));
    field.type = TYPE_ERROR;
  } else {
    field.type = typed_type(sema->typed, var->type);
    if (!field.type.index) field.type = resolve_type(sema, var->type);
    if (!decl->view && type_holds_view(sema->decls, field.type)) {
      report_kept_view(sema, var->type->span, field.type);
      field.type = TYPE_ERROR;
    }
  }
  if (var->value && !decl->fieldwise_init)
    diag_field_default(sema->diags, var->value->span, sema_name(sema, field.name));
  Member known = member_find(sema, id.index, field.name);
  if (known.kind == MEMBER_NONE) {
    member_add(sema, id.index, field.name, (Member){MEMBER_FIELD, decl->fields.count});
  } else {
    Diag *diag = diag_declared_twice(sema->diags, field.span, sema_name(sema, field.name));
    if (known.kind == MEMBER_FIELD)
      diag_label(sema->diags, diag, decl->fields.items[known.index].span, "first declared here");
  }
  array_push(sema->arena, &decl->fields, field);
}

static bool quiet_member(const Ast *member) {
  if (member->flags & AST_ERROR) return true;
  if (member->kind == AST_Pass) return true;
  if (member->kind != AST_ExprStmt) return false;
  AstKind kind = AS(ExprStmt, member)->value->kind;
  return kind == AST_Str || kind == AST_Ellipsis;
}

static void struct_member(Sema *sema, StructId id, const Ast *member) {
  if (member->kind == AST_Var) {
    const AstVar *var = AS(Var, member);
    for (uint32_t i = 0; i < var->targets.count; i++)
      add_field(sema, id, var, var->targets.items[i]);
  } else if (member->kind == AST_EnumCase) {
    enum_case(sema, id, AS(EnumCase, member));
  } else if (member->kind == AST_AnnAssign && AS(AnnAssign, member)->target->kind == AST_Name) {
    const Ast *target = AS(AnnAssign, member)->target;
    Diag *diag = diag_not_a_member(sema->diags, member->span);
    const char *edit = arena_format(sema->arena, "var %s", sema_name(sema, AS(Name, target)->name));
    diag_fix(sema->diags, diag, FIX_MAYBE, target->span, edit, "a field is declared with `var`");
    sema->struct_infos.items[id.index].broken = true;
    member_add(sema, id.index, AS(Name, target)->name, (Member){MEMBER_FIELD, UINT32_MAX});
  } else if (member->kind != AST_Function && member->kind != AST_Alias && !quiet_member(member)) {
    diag_not_a_member(sema->diags, member->span);
  }
}

static void struct_method(Sema *sema, StructId id, const AstFunction *ast) {
  StructDecl *decl = decl_struct(sema->decls, id);
  const StructInfo *info = &sema->struct_infos.items[id.index];
  Span span = span_of_declared(sema, ast->head.span, ast->decorators, ast->name);
  if (ast->is_def && !sema_unit(sema, info->unit)->is_mojo) {
    report_unbuilt(sema, span, "`def` in a struct");
    return;
  }
  int32_t same = enum_find_case(decl, ast->name);
  if (same >= 0) {
    Diag *diag = diag_declared_twice(sema->diags, span, sema_name(sema, ast->name));
    diag_label(sema->diags, diag, decl->cases.items[same].span, "first declared here");
    return;
  }
  if (symbol_is(ast->name, SYM_moveinit)) {
    diag_move_hook(sema->diags, span);
    return;
  }
  FnDecl fn = {.name = ast->name,
               .module = decl->module,
               .span = span,
               .owner = id,
               .builtin = decl->builtin};
  fn.is_init = symbol_is(ast->name, SYM_init) || symbol_is(ast->name, SYM_copyinit);
  FnDeclId fn_id = declare_fn_name(sema, ast, info->unit, fn);
  decl = decl_struct(sema->decls, id);
  bool is_del = symbol_is(ast->name, SYM_del) || symbol_is(ast->name, SYM_deinit_);
  if (is_del && decl->del.index) {
    Diag *diag = diag_declared_twice(sema->diags, span, sema_name(sema, ast->name));
    diag_label(sema->diags, diag, decl_fn(sema->decls, decl->del)->span, "first declared here");
    return;
  }
  if (is_del && decl->is_enum) {
    report_unbuilt(sema, span, "a destructor of an enum");
    return;
  }
  if (is_del && decl->linear) {
    Diag *diag = diag_linear_destructor(sema->diags, span, sema_name(sema, decl->name));
    diag_reason(sema->diags, diag,
                "a linear value is used up by a method that takes `deinit self`");
  }
  if (is_del) decl->del = fn_id;
  if (symbol_is(ast->name, SYM_copyinit)) decl->copyinit = fn_id;
  if (!member_add_method(sema, id.index, fn_id)) return;
  array_push(sema->arena, &decl->methods, fn_id);
}

static void struct_aliases(Sema *sema, StructId id) {
  AstNodes members = sema->struct_infos.items[id.index].ast->members;
  for (uint32_t i = 0; i < members.count; i++) {
    const Ast *member = members.items[i];
    if (member->kind == AST_Alias && !(member->flags & AST_ERROR))
      alias_declare(sema, id, AS(Alias, member));
  }
}

static void struct_members(Sema *sema, StructId id) {
  const StructInfo *info = &sema->struct_infos.items[id.index];
  const StructDecl *decl = decl_struct(sema->decls, id);
  AstNodes members = info->ast->members;
  Silence silence = silence_begin(sema, info->ast->head.span);
  here_struct(sema, id);
  scope_enter(sema);
  declare_params_open(sema, decl->type_params.items, decl->type_params.count);
  for (uint32_t i = 0; i < members.count; i++)
    struct_member(sema, id, members.items[i]);
  scope_leave(sema);
  for (uint32_t i = 0; i < members.count; i++) {
    const Ast *member = members.items[i];
    if (member->kind == AST_Function && !(member->flags & AST_ERROR))
      struct_method(sema, id, AS(Function, member));
  }
  if (decl->is_enum) enum_rules(sema, id);
  silence_end(sema, silence);
}

/* ── traits ── */

/* `alias Item: Movable`, `alias size: Int`: what a struct that conforms has to say. */
static void trait_alias(Sema *sema, TraitId id, const AstAlias *ast) {
  TraitDecl *decl = decl_trait(sema->decls, id);
  Span span = span_of_name(sema, ast->head.span, ast->name);
  AssocDecl assoc = {.trait = id, .param = {.name = ast->name, .span = span}};
  for (uint32_t i = 0; i < decl->assocs.count; i++) {
    if (symbol_same(decl_assoc(sema->decls, decl->assocs.items[i])->param.name, ast->name))
      diag_declared_twice(sema->diags, span, sema_name(sema, ast->name));
  }
  if (ast->value) report_unbuilt(sema, ast->value->span, "a value of an alias in a trait");
  resolve_bounds(sema, ast->type, &assoc.param);
  array_push(sema->arena, &decl->assocs, decl_add_assoc(sema->decls, assoc));
}

static void trait_members(Sema *sema, TraitId id) {
  const TraitInfo info = sema->trait_infos.items[id.index];
  TraitDecl *decl = decl_trait(sema->decls, id);
  sema->here = (Here){.unit = info.unit};
  for (uint32_t i = 0; i < info.ast->bases.count; i++) {
    const Ast *base = info.ast->bases.items[i];
    if (base->kind == AST_Conformance) base = AS(Conformance, base)->trait;
    TraitId super = resolve_trait(sema, base);
    if (super.index) array_push(sema->arena, &decl->supers, super);
  }
  for (uint32_t i = 0; i < info.ast->members.count; i++) {
    const Ast *member = info.ast->members.items[i];
    if (member->kind == AST_Alias) {
      trait_alias(sema, id, AS(Alias, member));
      continue;
    }
    if (member->kind != AST_Function) {
      if (!quiet_member(member)) diag_not_a_member(sema->diags, member->span);
      continue;
    }
    if (member->flags & AST_ERROR) continue;
    const AstFunction *ast = AS(Function, member);
    Span span = span_of_declared(sema, ast->head.span, ast->decorators, ast->name);
    FnDecl fn = {.name = ast->name,
                 .module = decl->module,
                 .span = span,
                 .trait = id,
                 .builtin = sema_builtin(sema)};
    fn.is_init = symbol_is(ast->name, SYM_init) || symbol_is(ast->name, SYM_copyinit);
    FnDeclId fn_id = declare_fn_name(sema, ast, info.unit, fn);
    if (!member_add_method(sema, TRAIT_KEY | id.index, fn_id)) continue;
    array_push(sema->arena, &decl->methods, fn_id);
    if (!table_get(&sema->trait_with, ast->name.index))
      table_set(sema->arena, &sema->trait_with, ast->name.index, id.index);
  }
}

/* A trait may not be above itself; the way up is bounded. */
static bool super_cycle(Sema *sema, TraitId trait, uint32_t depth) {
  enum { OPEN = 1, DONE = 2 };
  uint32_t state = table_get(&sema->super_state, trait.index);
  if (state == DONE) return false;
  if (state == OPEN || depth > SUPER_DEPTH) return true;
  table_set(sema->arena, &sema->super_state, trait.index, OPEN);
  TraitDecl *decl = decl_trait(sema->decls, trait);
  for (uint32_t i = 0; i < decl->supers.count; i++) {
    if (!super_cycle(sema, decl->supers.items[i], depth + 1)) continue;
    diag_defined_by_itself(sema->diags, decl->span, sema_name(sema, decl->name));
    decl->supers.count = 0;
  }
  table_set(sema->arena, &sema->super_state, trait.index, DONE);
  return false;
}

/* Overloads side by side: the order of the first of each name. */
static void group_methods(Sema *sema, StructDecl *decl, uint32_t key) {
  uint32_t count = decl->methods.count;
  FnDeclId *old = decl->methods.items;
  decl->methods.items = NULL;
  decl->methods.count = decl->methods.capacity = 0;
  for (uint32_t i = 0; i < count; i++) {
    Member member = member_find(sema, key, decl_fn(sema->decls, old[i])->name);
    if (member.index != old[i].index) continue;
    for (FnDeclId fn = old[i]; fn.index; fn = sema->fn_infos.items[fn.index].next) {
      array_push(sema->arena, &decl->methods, fn);
    }
  }
}

/* ── all ── */

const Ast *declare_default(const Sema *sema, FnDeclId fn, uint32_t param) {
  uint32_t at = table_get(&sema->default_key, table_pair(fn.index, param));
  return at ? sema->default_of.items[at] : NULL;
}

void declare_set_default(Sema *sema, FnDeclId fn, uint32_t param, const Ast *value) {
  array_push(sema->arena, &sema->default_of, value);
  table_set(sema->arena, &sema->default_key, table_pair(fn.index, param),
            sema->default_of.count - 1);
}

void declare_all(Sema *sema) {
  Decls *decls = sema->decls;
  uint32_t structs = decls->structs.count, traits = decls->traits.count;
  for (uint32_t i = 1; i < structs; i++)
    struct_header(sema, (StructId){i});
  for (uint32_t i = 1; i < structs; i++)
    struct_defaults(sema, (StructId){i});
  for (uint32_t i = 1; i < traits; i++)
    trait_members(sema, (TraitId){i});
  for (uint32_t i = 1; i < traits; i++)
    super_cycle(sema, (TraitId){i}, 0);
  for (uint32_t i = 1; i < structs; i++)
    struct_conformances(sema, (StructId){i});
  for (uint32_t i = 1; i < structs; i++)
    struct_aliases(sema, (StructId){i});
  for (uint32_t i = 1; i < structs; i++)
    struct_members(sema, (StructId){i});
  alias_publish(sema);
  uint32_t fns = decls->fns.count;
  for (uint32_t i = 1; i < fns; i++) /* those of dynamic code are declared already */
    if (sema->fn_infos.items[i].ast) declare_signature(sema, (FnDeclId){i});
  for (uint32_t i = 0; i < sema->aliases.count; i++)
    constant_alias(sema, i);
  derive_all(sema);
  for (uint32_t i = 1; i < structs; i++)
    group_methods(sema, decl_struct(decls, (StructId){i}), i);
  check_structs(sema);
  check_overloads(sema);
  resolve_pending(sema);
  decls->complete = true;
  check_conformances(sema);
}
