// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Names, attributes and subscripts as values.
**
** In: Name, Attribute, Subscript nodes. Out: variables, constants, fields, elements, the content of boxes and pointers, calls of
** `__getitem__`. The surprise: `m.x`, `Int.MAX` and `p.x` look alike; the left side is asked first whether it names a module
** or a type. */
#include "base/check.h"
#include "sema/check_object.h"
#include "sema/closure.h"

static TypeId constant_of(Sema *sema, const Ast *ast, const Entity *entity) {
  constant_alias(sema, entity->index);
  const AliasInfo *alias = &sema->aliases.items[entity->index];
  if (alias->type.index && type_is_error(alias->type)) return poison(sema, ast);
  if (alias->type.index) {
    diag_not_value(sema->diags, ast->span, sema_name(sema, entity->name), "a type");
    return poison(sema, ast);
  }
  typed_set_const(sema->typed, ast, alias->value);
  return alias->value.type;
}

static TypeId entity_value(Sema *sema, const Ast *ast, const Entity *entity, Want want) {
  switch (entity->kind) {
  case ENTITY_VAR: {
    VarId id = closure_variable(sema, (VarId){entity->index}, ast);
    const VarInfo *var = typed_var_info(sema->typed, id);
    typed_set(sema->typed, ast, RES_VAR, var->type, id.index);
    if (type_is_error(var->type)) sema->body_broken = true;
    return var->type;
  }
  case ENTITY_ALIAS: return constant_of(sema, ast, entity);
  case ENTITY_TYPE_PARAM: {
    ConstValue value = constant_of_type(sema, type_parameter(sema->types, entity->index));
    if (!value.type.index) break;
    typed_set_const(sema->typed, ast, value);
    return value.type;
  }
  case ENTITY_FN: return check_callable_wanted(sema, ast, want.type);
  case ENTITY_TYPE:
  case ENTITY_STRUCT:
  case ENTITY_TRAIT:
  case ENTITY_MODULE:
  case ENTITY_SELF_TYPE:
  case ENTITY_WORD: break;
  case ENTITY_GLOBAL: return check_object_global(sema, ast, entity);
  case ENTITY_NONE:
  case ENTITY_BROKEN:
  case ENTITY_IMPORT: return poison(sema, ast);
  }
  diag_not_value(sema->diags, ast->span, sema_name(sema, entity->name), entity_words(entity));
  return poison(sema, ast);
}

TypeId check_name(Sema *sema, const Ast *ast, Want want) {
  Symbol name = AS(Name, ast)->name;
  Entity entity = scope_find(sema, name);
  if (entity.kind == ENTITY_NONE && symbol_is(name, SYM_Self) && sema->here.self_type.index) {
    entity = (Entity){.kind = ENTITY_SELF_TYPE, .name = name};
  }
  if (entity.kind == ENTITY_NONE) {
    if (symbol_is(name, SYM_underscore)) {
      diag_not_value(sema->diags, ast->span, "_",
                     "only a target: what is assigned to it is discarded");
    } else {
      scope_report_unknown(sema, name, ast->span);
    }
    return poison(sema, ast);
  }
  return entity_value(sema, ast, &entity, want);
}

/* ── attributes ── */

Entity base_entity(Sema *sema, const Ast *ast) {
  if (ast->kind == AST_Name) {
    Symbol name = AS(Name, ast)->name;
    Entity entity = scope_find(sema, name);
    if (entity.kind == ENTITY_NONE && symbol_is(name, SYM_Self) && sema->here.self_type.index)
      entity.kind = ENTITY_SELF_TYPE;
    return entity;
  }
  if (ast->kind != AST_Attribute) return (Entity){.kind = ENTITY_NONE};
  Entity base = base_entity(sema, AS(Attribute, ast)->value);
  if (base.kind != ENTITY_MODULE) return (Entity){.kind = ENTITY_NONE};
  return entity_in_module(sema, &base, AS(Attribute, ast)->name);
}

static TypeId type_attribute(Sema *sema, const Ast *ast, TypeId type, Want want) {
  Symbol name = AS(Attribute, ast)->name;
  ConstValue value = {.kind = CONST_NONE};
  if (type_is_error(type)) return poison(sema, ast);
  if (constant_member(sema, type, name, &value)) {
    typed_set_const(sema->typed, ast, value);
    return value.type;
  }
  TypeMember member;
  if (type_member(sema, type, name, &member)) {
    if (!member.type.index && member.value.kind != CONST_NONE) {
      typed_set_const(sema->typed, ast, member.value);
      return member.value.type;
    }
    if (!type_is_error(member.type))
      diag_not_value(sema->diags, member_span(ast), sema_name(sema, name), "a type");
    return poison(sema, ast);
  }
  StructId id = decl_of_type(sema->decls, type);
  TypeId built;
  if (enum_bare_case(sema, ast, id, type, want, &built)) return built;
  if (id.index && member_find(sema, id.index, name).kind != MEMBER_NONE) {
    Diag *diag = diag_not_value(sema->diags, member_span(ast), sema_name(sema, name),
                                "a member of the type");
    diag_reason(sema->diags, diag,
                "a static method is called, `%s.%s(…)`; a field belongs to a value",
                text_of(sema, type), sema_name(sema, name));
  } else {
    report_no_member(sema, type, name, member_span(ast));
  }
  return poison(sema, ast);
}

static TypeId module_attribute(Sema *sema, const Ast *ast, const Entity *module, Want want) {
  Entity entity = entity_in_module(sema, module, AS(Attribute, ast)->name);
  if (entity.kind == ENTITY_NONE) {
    report_no_module_name(sema, module, AS(Attribute, ast)->name, member_span(ast));
    return poison(sema, ast);
  }
  return entity_value(sema, ast, &entity, want);
}

/* The fields of List, Box and String carry promises that the compiler builds on (a size below the capacity, range facts):
** only the standard library may name them. */
static bool is_private_field(const Sema *sema, const Ast *ast, StructId id) {
  BuiltinKind kind = decl_struct(sema->decls, id)->builtin_kind;
  if (kind == BUILTIN_NONE || kind == BUILTIN_ERROR) return false;
  SourceId source = source_at(sema->context->sources, ast->span.from);
  return !source_get(sema->context->sources, source)->builtin;
}

static TypeId field_of(Sema *sema, const Ast *ast, TypeId type) {
  Symbol name = AS(Attribute, ast)->name;
  StructId id = decl_of_type(sema->decls, type);
  Member member = id.index ? member_find(sema, id.index, name) : (Member){MEMBER_NONE, 0};
  if (member.kind == MEMBER_FIELD && member.index == UINT32_MAX) return poison(sema, ast);
  if (member.kind == MEMBER_FIELD && type_info(sema->types, type)->kind == TYPE_KIND_STRUCT) {
    TypeId field = type_field(sema->decls, type, member.index);
    if (type_is_error(field)) return poison(sema, ast);
    if (is_private_field(sema, ast, id)) {
      diag_private_name(sema->diags, member_span(ast), sema_name(sema, name),
                        sema_name(sema, decl_struct(sema->decls, id)->name));
      return poison(sema, ast);
    }
    typed_set(sema->typed, ast, RES_FIELD, field, member.index);
    return field;
  }
  if (member.kind == MEMBER_ALIAS) {
    Diag *diag = diag_not_value(sema->diags, member_span(ast), sema_name(sema, name), "an alias");
    diag_reason(sema->diags, diag, "it belongs to the type: `%s.%s`", text_of(sema, type),
                sema_name(sema, name));
  } else if (member.kind == MEMBER_METHOD) {
    Diag *diag = diag_not_value(sema->diags, member_span(ast), sema_name(sema, name), "a method");
    diag_reason(sema->diags, diag, "call it with `.%s(…)`", sema_name(sema, name));
  } else {
    report_no_member(sema, type, name, member_span(ast));
  }
  return poison(sema, ast);
}

/* `Tree.Leaf`: what is wanted gives the type arguments. */
static bool generic_case(Sema *sema, const Ast *ast, const Entity *base, Want want,
                         TypeId *result) {
  if (base->kind != ENTITY_STRUCT) return false;
  StructId id = {base->index};
  if (!sema->struct_infos.items[id.index].ast->generics.count) return false;
  return enum_bare_case(sema, ast, id, (TypeId){0}, want, result);
}

TypeId check_attribute(Sema *sema, const Ast *ast, Want want) {
  const Ast *value = AS(Attribute, ast)->value;
  Entity base = base_entity(sema, value);
  if (base.kind == ENTITY_BROKEN) return poison(sema, ast);
  if (base.kind == ENTITY_MODULE) return module_attribute(sema, ast, &base, want);
  TypeId built;
  if (generic_case(sema, ast, &base, want, &built)) return built;
  bool may_be_type = value->kind == AST_Subscript || value->kind == AST_Attribute ||
                     (base.kind != ENTITY_NONE && base.kind != ENTITY_VAR);
  TypeId named = may_be_type ? resolve_type_maybe(sema, value) : (TypeId){0};
  if (named.index) return type_attribute(sema, ast, named, want);
  TypeId type = check_expr(sema, value, WANT_ANY);
  if (is_object(type)) return check_object_attribute(sema, ast);
  return type_is_error(type) ? poison(sema, ast) : field_of(sema, ast, type);
}

/* ── subscripts ── */

static bool check_indexes(Sema *sema, const AstSubscript *node) {
  bool fine = true;
  for (uint32_t i = 0; i < node->indexes.count; i++)
    fine = !type_is_error(check_expr(sema, node->indexes.items[i], WANT_ANY)) && fine;
  return fine;
}

static bool has_slice(const AstSubscript *node) {
  for (uint32_t i = 0; i < node->indexes.count; i++) {
    if (node->indexes.items[i]->kind == AST_Slice) return true;
  }
  return false;
}

static TypeId place(Sema *sema, const Ast *ast, ResKind res, TypeId type) {
  typed_set(sema->typed, ast, res, type, 0);
  return type;
}

static TypeId wrong_indexes(Sema *sema, const Ast *ast, TypeId type, const char *wanted) {
  diag_argument_count(sema->diags, ast->span, text_of(sema, type), wanted,
                      AS(Subscript, ast)->indexes.count);
  check_indexes(sema, AS(Subscript, ast));
  return poison(sema, ast);
}

static TypeId tuple_item(Sema *sema, const Ast *ast, TypeId type) {
  const AstSubscript *node = AS(Subscript, ast);
  const TypeInfo info = *type_info(sema->types, type);
  if (node->indexes.count != 1) return wrong_indexes(sema, ast, type, "1 index");
  const Ast *index = node->indexes.items[0];
  TypeId index_type = check_expr(sema, index, (Want){TYPE_INT, WANT_INDEX, {0, 0}, {0}, NULL});
  if (type_is_error(index_type)) return poison(sema, ast);
  const ConstValue *value = typed_const(sema->typed, index);
  if (!value || value->kind != CONST_INT) {
    Diag *diag = diag_tuple_index(sema->diags, index->span);
    diag_reason(
        sema->diags, diag,
        "the items of a tuple may differ in type, so the compiler must know which one is meant");
    return poison(sema, ast);
  }
  int64_t at = (int64_t)value->bits;
  if (at < 0) at += info.count;
  if (at < 0 || at >= info.count) {
    diag_tuple_range(sema->diags, index->span, info.count);
    return poison(sema, ast);
  }
  typed_set(sema->typed, ast, RES_ITEM, info.arguments[at], (uint32_t)at);
  return info.arguments[at];
}

static TypeId element(Sema *sema, const Ast *ast, ResKind res, TypeId type, TypeId item) {
  const AstSubscript *node = AS(Subscript, ast);
  if (node->indexes.count > 1 || (res == RES_ELEMENT && !node->indexes.count))
    return wrong_indexes(sema, ast, type, "1 index");
  if (node->indexes.count) {
    Want want = {TYPE_INT, WANT_OTHER, {0, 0}, {0}, "this is the index"};
    if (type_is_error(check_value(sema, node->indexes.items[0], want))) return poison(sema, ast);
  }
  return place(sema, ast, res, item);
}

/* A constant index that an Array of known length does not have. */
static bool array_range(Sema *sema, const AstSubscript *node, TypeId type) {
  uint64_t length;
  if (!type_array_length(sema->decls, type, &length) || node->indexes.count != 1) return false;
  const ConstValue *value = typed_const(sema->typed, node->indexes.items[0]);
  if (!value || value->kind != CONST_INT) return false;
  int64_t at = (int64_t)value->bits;
  if (at < (int64_t)length && at >= -(int64_t)length) return false;
  diag_array_range(sema->diags, node->indexes.items[0]->span, (long long)at, text_of(sema, type));
  return true;
}

static TypeId item_method(Sema *sema, const Ast *ast, TypeId type) {
  const AstSubscript *node = AS(Subscript, ast);
  CallQuery query = {.name = symbol_of(SYM_getitem), .span = ast->span};
  if (!method_query(sema, type, symbol_of(SYM_getitem), &query)) {
    Diag *diag = diag_not_indexable(sema->diags, node->value->span, text_of(sema, type));
    TypeId payload = optional_payload(sema, type);
    if (payload.index) diag_reason(sema->diags, diag, "write `.value()` for what it holds");
    check_indexes(sema, node);
    return poison(sema, ast);
  }
  query.arg_count = node->indexes.count + 1;
  query.args = arena_make_many(sema->arena, Arg, query.arg_count);
  query.args[0] = (Arg){.expr = node->value, .span = node->value->span, .type = type};
  for (uint32_t i = 0; i < node->indexes.count; i++) {
    query.args[i + 1] = (Arg){.expr = node->indexes.items[i], .span = node->indexes.items[i]->span};
  }
  CallInfo call;
  if (!overload_choose(sema, &query, &call)) return poison(sema, ast);
  if (array_range(sema, node, type)) return poison(sema, ast);
  return call_result(sema, ast, &call);
}

TypeId call_result(Sema *sema, const Ast *ast, const CallInfo *call) {
  const FnDecl *decl = decl_fn(sema->decls, call->fn);
  bool place = decl->is_place || decl->lends;
  TypeId type = place ? pointer_target(sema, call->result) : call->result;
  typed_set_call(sema->typed, ast,
                 decl->lends ? RES_LENT
                 : place     ? RES_PART
                             : RES_CALL,
                 call, type);
  return type;
}

static bool has_method(Sema *sema, TypeId type, enum SymbolName name) {
  CallQuery query = {.name = symbol_of(name)};
  return method_query(sema, type, symbol_of(name), &query);
}

/* Can `x[i]` be set or changed where it stands? */
static bool lends_items(Sema *sema, TypeId type) {
  CallQuery query = {.name = symbol_of(SYM_getitem)};
  if (!method_query(sema, type, symbol_of(SYM_getitem), &query)) return false;
  const FnDecl *decl = decl_fn(sema->decls, query.first);
  return decl->is_place || decl->lends;
}

/* `x[a:b]` is `__getitem__` of a Slice, where the library has nothing better. */
static bool gets_slices(Sema *sema, TypeId type) {
  return has_method(sema, type, SYM_getitem) && !has_method(sema, type, SYM_slice_method) &&
         !has_method(sema, type, SYM_part_method);
}

TypeId check_subscript(Sema *sema, const Ast *ast, Store store, Want want) {
  const AstSubscript *node = AS(Subscript, ast);
  Entity base = base_entity(sema, node->value);
  bool names_type =
      base.kind == ENTITY_STRUCT || base.kind == ENTITY_TYPE || base.kind == ENTITY_TYPE_PARAM;
  if (names_type) {
    diag_not_value(sema->diags, ast->span, sema_name(sema, base.name), "a type");
    return poison(sema, ast);
  }
  TypeId type = check_expr(sema, node->value, WANT_ANY);
  if (is_object(type)) return check_object_item(sema, ast);
  if (type_is_error(type)) {
    check_indexes(sema, node);
    return poison(sema, ast);
  }
  bool given = has_slice(node) && gets_slices(sema, type);
  if (has_slice(node) && !given && store == STORE_NOT) return check_slice(sema, ast, type, want);
  if (has_slice(node) && !given) {
    report_unbuilt(sema, ast->span, "an assignment to a slice");
    return poison(sema, ast);
  }
  TypeId list = builtin_item(sema, type, BUILTIN_LIST), box = builtin_item(sema, type, BUILTIN_BOX);
  TypeId target = pointer_target(sema, type);
  if (type_info(sema->types, type)->kind == TYPE_KIND_TUPLE) return tuple_item(sema, ast, type);
  if (list.index) return element(sema, ast, RES_ELEMENT, type, list);
  if (target.index) return element(sema, ast, RES_POINTEE, type, target);
  if (box.index && !node->indexes.count) return place(sema, ast, RES_BOX, box);
  bool through_method =
      !lends_items(sema, type) || (store == STORE_SET && has_method(sema, type, SYM_setitem));
  if (store != STORE_NOT && through_method) return type; /* check_assign.c calls __setitem__ */
  return item_method(sema, ast, type);
}
