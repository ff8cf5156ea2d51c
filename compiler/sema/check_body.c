// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Bodies: every function once, generic ones against their bounds.
**
** In: complete declarations. Out: Typed.fns in source order, root file first; bodies of the library when a program turns out to
** need them, since no verdict about the program depends on them. The surprise: defaults of parameters and fields are checked
** here as well, once, where they are declared; calls only refer to them. */
#include "base/check.h"
#include "sema/sema_internal.h"
#include "syntax/parse.h"

/* Defaults see the module's names, not the function's parameters. */
static void check_defaults(Sema *sema, FnDeclId fn) {
  const FnDecl *decl = decl_fn(sema->decls, fn);
  for (uint32_t i = 0; i < decl->params.count; i++) {
    const Ast *value = declare_default(sema, fn, i);
    const ParamDecl *param = &decl->params.items[i];
    if (!value || typed_type(sema->typed, value).index) continue;
    uint32_t errors = diag_errors(sema->diags);
    check_value(sema, value, (Want){param->type, WANT_PARAM, param->span, param->name, NULL});
    if (diag_errors(sema->diags) != errors) sema->fn_infos.items[fn.index].broken = true;
  }
}

VarId add_param_var(Sema *sema, const FnDecl *decl, uint32_t index) {
  const ParamDecl *param = &decl->params.items[index];
  if (type_is_error(param->type)) sema->body_broken = true;
  VarInfo info = {.name = param->name,
                  .span = param->span,
                  .type = param->type,
                  .kind = VAR_PARAM,
                  .convention = param->convention,
                  .index = index};
  return typed_add_var(sema->typed, info);
}

static void declare_parameters(Sema *sema, TypedFn *typed) {
  const FnDecl *decl = decl_fn(sema->decls, typed->fn);
  typed->params = arena_make_many(sema->arena, VarId, decl->params.count);
  if (decl_names_result(decl)) {
    Symbol name = decl->is_init ? symbol_of(SYM_self) : decl->out_name;
    typed->self_out = declare_var(sema, name, decl->span, decl->result, VAR_SELF_OUT);
  }
  for (uint32_t i = 0; i < decl->params.count; i++) {
    const ParamDecl *param = &decl->params.items[i];
    typed->params[i] = add_param_var(sema, decl, i);
    Entity entity = {.kind = ENTITY_VAR,
                     .name = param->name,
                     .span = param->span,
                     .index = typed->params[i].index};
    uint32_t mark =
        diag_detach(sema->diags); /* a name used twice was reported with the signature */
    scope_declare_local(sema, entity);
    diag_discard(sema->diags, mark);
  }
}

/* Param nodes carry their variables; `out self` has none among the parameters. */
static void set_param_nodes(Sema *sema, const TypedFn *typed) {
  if (!typed->ast) return;
  const FnDecl *decl = decl_fn(sema->decls, typed->fn);
  uint32_t at = 0;
  for (uint32_t i = 0; i < typed->ast->params.count; i++) {
    const AstParam *param = AS(Param, typed->ast->params.items[i]);
    if (param->kind != PARAM_PLAIN && param->kind != PARAM_STAR) continue;
    if (decl_names_result(decl) && param->convention == CONVENTION_OUT) {
      typed_set(sema->typed, &param->head, RES_VAR, decl->result, typed->self_out.index);
    } else if (at < decl->params.count && symbol_same(decl->params.items[at].name, param->name)) {
      typed_set(sema->typed, &param->head, RES_VAR, decl->params.items[at].type,
                typed->params[at].index);
      at++;
    }
  }
}

static void check_body(Sema *sema, FnDeclId fn) {
  const FnDecl *decl = decl_fn(sema->decls, fn);
  const FnInfo info = sema->fn_infos.items[fn.index];
  uint32_t errors = diag_errors(sema->diags);
  TypedFn typed = {.fn = fn, .ast = info.ast};
  if (info.ast && info.ast->result) sema->here.result_span = info.ast->result->span;
  scope_enter(sema);
  declare_params_open(sema, decl->type_params.items, decl->type_params.count);
  if (info.ast) writer_declare(sema, info.ast->generics);
  scope_enter(sema);
  declare_parameters(sema, &typed);
  set_param_nodes(sema, &typed);
  if (info.ast) check_suite(sema, info.ast->body);
  scope_leave(sema);
  scope_leave(sema);
  typed.broken = sema->body_broken || diag_errors(sema->diags) != errors;
  array_push(sema->arena, &sema->typed->fns, typed);
}

/* A constructor owes all fields: nobody knows what becomes of one whose type was refused. */
static bool owes_unknown(const Sema *sema, const FnDecl *decl) {
  if (!decl->is_init || !decl->owner.index) return false;
  const StructDecl *owner = decl_struct(sema->decls, decl->owner);
  for (uint32_t i = 0; i < owner->fields.count; i++)
    if (type_is_error(owner->fields.items[i].type)) return true;
  return false;
}

/* Defaults, and the body if it is wanted now. */
static void check_fn(Sema *sema, FnDeclId fn, bool body) {
  const FnDecl *decl = decl_fn(sema->decls, fn);
  const FnInfo info = sema->fn_infos.items[fn.index];
  here_fn(sema, fn);
  sema->body_broken = info.broken || type_is_error(decl->result) || owes_unknown(sema, decl);
  Silence silence = silence_begin(sema, info.ast ? info.ast->head.span : (Span){0, 0});
  uint32_t errors = diag_errors(sema->diags);
  check_defaults(sema, fn);
  if (diag_errors(sema->diags) != errors) sema->body_broken = true;
  body = body && decl->has_body;
  if (body) check_body(sema, fn);
  if (silence_end(sema, silence) && body) array_last(&sema->typed->fns).broken = true;
}

/* The tree of what was declared next stands behind this one's, and was written long ago. */
static void look_ahead(const Sema *sema, FnDeclId fn) {
  if (fn.index + 1 < sema->fn_infos.count)
    arena_ahead(sema->fn_infos.items[fn.index].ast, sema->fn_infos.items[fn.index + 1].ast);
}

static void check_declared(Sema *sema, FnDeclId fn) {
  look_ahead(sema, fn);
  check_fn(sema, fn, !decl_fn(sema->decls, fn)->builtin || sema->input->whole_library);
}

void sema_check_library(const Typed *typed, FnDeclId fn) {
  if (!decl_fn(typed->decls, fn)->builtin) return;
  Sema *sema = typed->sema;
  FnInfo *info = &sema->fn_infos.items[fn.index];
  if (info->ast) info->ast = syntax_parse_body(sema->context, sema->arena, info->ast);
  typed_grow(sema->typed, sema->context->node_count);
  check_fn(sema, fn, true);
}

static void check_struct_bodies(Sema *sema, StructId id) {
  /* Written methods in source order, derived ones after them. */
  const StructDecl *decl = decl_struct(sema->decls, id);
  for (uint32_t i = 0; i < decl->methods.count; i++)
    check_declared(sema, decl->methods.items[i]);
}

/* Declarations of a unit stand in `order` one after the other; overloads of a function are reached by its entity. */
void check_bodies(Sema *sema) {
  check_module_asserts(sema);
  for (uint32_t i = 0; i < sema->order.count; i++) {
    const Entity entity = *entity_get(sema, sema->order.items[i]);
    if (entity.imported) continue;
    if (entity.kind == ENTITY_FN) {
      for (FnDeclId fn = {entity.index}; fn.index; fn = sema->fn_infos.items[fn.index].next) {
        if (!sema->fn_infos.items[fn.index].checked) check_declared(sema, fn);
        sema->fn_infos.items[fn.index].checked = true;
      }
    } else if (entity.kind == ENTITY_TRAIT) {
      const TraitDecl *trait = decl_trait(sema->decls, (TraitId){entity.index});
      for (uint32_t k = 0; k < trait->methods.count; k++)
        check_declared(sema, trait->methods.items[k]);
    } else if (entity.kind == ENTITY_STRUCT) {
      check_struct_bodies(sema, (StructId){entity.index});
    } else if (entity.kind == ENTITY_TYPE && sema->decls->scalar_of[entity.index].index) {
      check_struct_bodies(sema, sema->decls->scalar_of[entity.index]);
    }
  }
}
