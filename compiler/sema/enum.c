// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Enums: sum types, declared as structs whose fields belong to cases.
**
** In: an Enum node. Out: a StructDecl with cases, and one static function per case that builds it (INTRINSIC_MAKE_CASE), so
** that calls, keyword arguments, defaults and inference are those of any function. Invariant: the payload of a case is a
** range of the fields. The surprise: `Expr.Nothing` is a call without parentheses. */
#include "sema/sema_internal.h"

const AstStruct *enum_as_struct(Sema *sema, const AstEnum *ast) {
  AstStruct *node = arena_make(sema->arena, AstStruct);
  node->head = ast->head;
  node->head.kind = AST_Struct;
  node->decorators = ast->decorators;
  node->name = ast->name;
  node->generics = ast->generics;
  node->bases = ast->bases;
  node->members = ast->members;
  return node;
}

int32_t enum_find_case(const StructDecl *decl, Symbol name) {
  for (uint32_t i = 0; decl->is_enum && i < decl->cases.count; i++) {
    if (symbol_same(decl->cases.items[i].name, name)) return (int32_t)i;
  }
  return -1;
}

/* ── declaration ── */

/* Payload fields are plain: a name and its type. */
static bool plain_field(Sema *sema, const AstParam *param) {
  if (param->kind != PARAM_PLAIN) {
    report_unbuilt(sema, param->head.span, "`*` or `/` in the payload of a case");
    return false;
  }
  if (param->convention != CONVENTION_DEFAULT && param->convention != CONVENTION_OWNED)
    report_unbuilt(sema, param->head.span, "a convention in the payload of a case");
  return true;
}

static void add_payload(Sema *sema, StructId id, FnDeclId fn, const AstParam *param) {
  StructDecl *decl = decl_struct(sema->decls, id);
  const CaseDecl *item = &array_last(&decl->cases);
  FieldDecl field = {.name = param->name,
                     .span = span_of_name(sema, param->head.span, param->name),
                     .has_default = param->value != NULL,
                     .type = TYPE_ERROR};
  if (param->type)
    field.type = resolve_type(sema, param->type);
  else
    diag_type_needed(sema->diags, field.span, sema_name(sema, field.name));
  if (param->type && type_holds_view(sema->decls, field.type)) {
    report_kept_view(sema, param->type->span, field.type);
    field.type = TYPE_ERROR;
  }
  for (uint32_t i = item->first; i < decl->fields.count; i++) {
    if (!symbol_same(decl->fields.items[i].name, field.name)) continue;
    Diag *diag = diag_declared_twice(sema->diags, field.span, sema_name(sema, field.name));
    diag_label(sema->diags, diag, decl->fields.items[i].span, "first declared here");
  }
  FnDecl *maker = decl_fn(sema->decls, fn);
  ParamDecl made = {.name = field.name, .span = field.span, .type = field.type};
  made.convention = PASS_OWNED;
  made.has_default = field.has_default;
  if (!param->value && maker->params.count && array_last(&maker->params).has_default)
    diag_default_order(sema->diags, field.span, sema_name(sema, field.name));
  if (param->value) declare_set_default(sema, fn, maker->params.count, param->value);
  array_push(sema->arena, &maker->params, made);
  array_push(sema->arena, &decl->fields, field);
  array_last(&decl->cases).count++;
}

static FnDeclId declare_maker(Sema *sema, StructId id, Symbol name, Span span) {
  StructDecl *decl = decl_struct(sema->decls, id);
  const StructInfo *info = &sema->struct_infos.items[id.index];
  FnDecl fn = {.name = name,
               .module = decl->module,
               .span = span,
               .owner = id,
               .is_static = true,
               .builtin = decl->builtin,
               .intrinsic = INTRINSIC_MAKE_CASE,
               .case_index = decl->cases.count - 1,
               .result = info->self_type,
               .owner_type_params = decl->type_params.count};
  for (uint32_t i = 0; i < decl->type_params.count; i++) {
    TypeParamDecl param = decl->type_params.items[i];
    param.bounds.capacity = param.bounds.count;
    array_push(sema->arena, &fn.type_params, param);
  }
  FnDeclId maker = declare_fn_name(sema, NULL, info->unit, fn);
  member_add_method(sema, id.index, maker);
  array_push(sema->arena, &decl_struct(sema->decls, id)->methods, maker);
  return maker;
}

void enum_case(Sema *sema, StructId id, const AstEnumCase *ast) {
  StructDecl *decl = decl_struct(sema->decls, id);
  Span span = span_of_name(sema, ast->head.span, ast->name);
  int32_t before = enum_find_case(decl, ast->name);
  if (before >= 0) {
    Diag *diag = diag_declared_twice(sema->diags, span, sema_name(sema, ast->name));
    diag_label(sema->diags, diag, decl->cases.items[before].span, "first declared here");
    return;
  }
  AstNodes params = ast->params;
  if (params.count > LIMIT_PARAMETERS) {
    diag_limit_exceeded(sema->diags, span, LIMIT_PARAMETERS, "parameters of a function");
    params.count = LIMIT_PARAMETERS;
  }
  array_push(sema->arena, &decl->cases,
             (CaseDecl){.name = ast->name, .span = span, .first = decl->fields.count});
  FnDeclId maker = declare_maker(sema, id, ast->name, span);
  for (uint32_t i = 0; i < params.count; i++) {
    const AstParam *param = AS(Param, params.items[i]);
    if (plain_field(sema, param)) add_payload(sema, id, maker, param);
  }
}

void enum_rules(Sema *sema, StructId id) {
  const StructDecl *decl = decl_struct(sema->decls, id);
  if (decl->cases.count) return;
  Diag *diag = diag_body(sema->diags, decl->span, sema_name(sema, decl->name), "has no cases");
  diag_reason(sema->diags, diag, "a value of it could never be built");
}

/* ── use ── */

static const char *payload_form(Sema *sema, const StructDecl *decl, const CaseDecl *item) {
  Text text = text_new(sema->arena);
  for (uint32_t i = 0; i < item->count; i++) {
    text_format(&text, "%s%s", i ? ", " : "",
                sema_name(sema, decl->fields.items[item->first + i].name));
  }
  return text.data;
}

bool enum_bare_case(Sema *sema, const Ast *ast, StructId id, TypeId type, Want want,
                    TypeId *result) {
  const StructDecl *decl = id.index ? decl_struct(sema->decls, id) : NULL;
  Symbol name = AS(Attribute, ast)->name;
  int32_t index = decl ? enum_find_case(decl, name) : -1;
  if (index < 0) return false;
  const CaseDecl *item = &decl->cases.items[index];
  if (item->count) {
    Diag *diag = diag_not_value(sema->diags, member_span(ast), sema_name(sema, name),
                                "a case with a payload");
    diag_reason(sema->diags, diag, "build it: `%s.%s(%s)`", sema_name(sema, decl->name),
                sema_name(sema, name), payload_form(sema, decl, item));
    *result = poison(sema, ast);
    return true;
  }
  Member member = member_find(sema, id.index, name);
  CallQuery query = {.first = {member.index}, .name = name, .span = member_span(ast), .want = want};
  if (type.index) {
    const TypeInfo *info = type_info(sema->types, type);
    query.owner_args = info->arguments;
    query.owner_count = info->count;
  }
  CallInfo call;
  if (!overload_choose(sema, &query, &call)) {
    *result = poison(sema, ast);
    return true;
  }
  typed_set_call(sema->typed, ast, RES_CALL, &call, call.result);
  *result = call.result;
  return true;
}
