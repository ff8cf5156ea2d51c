// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* A function: its locals for parameters and result, its entries, its exits.
**
** In: a TypedFn. Out: a body with fact CFG. Invariant: parameters are the first locals; `owned` and `deinit` ones are the
** outermost entries, so they end after all locals, in reverse order. The surprise: a `deinit` self of a type with a
** written destructor is dropped field by field, since nothing may call that destructor again. */
#include "lower/lower_internal.h"

MirLocal lower_var(Lower *l, VarId var) {
  MirLocal local = l->local_of_var[var.index];
  own_check(local.index != 0, "a variable is declared before it is used");
  return local;
}

static const char *body_name(Lower *l) {
  const FnDecl *fn = l->decl;
  const char *name = lower_name(l, fn->name);
  if (fn->trait.index)
    return arena_format(l->arena, "%s.%s", lower_name(l, decl_trait(l->decls, fn->trait)->name),
                        name);
  if (!fn->owner.index) return name;
  const StructDecl *owner = decl_struct(l->decls, fn->owner);
  if (owner->call.index) return lower_name(l, owner->name);
  return arena_format(l->arena, "%s.%s", lower_name(l, decl_struct(l->decls, fn->owner)->name),
                      name);
}

static bool is_destructor(const Lower *l, FnDeclId id) {
  const FnDecl *fn = decl_fn(l->decls, id);
  return fn->owner.index && decl_struct(l->decls, fn->owner)->del.index == id.index;
}

static void add_param(Lower *l, const ParamDecl *param) {
  bool lent = param->convention == PASS_READ || param->convention == PASS_MUT ||
              param->convention == PASS_REF;
  Convention convention = l->in_del ? PASS_DEINIT : param->convention;
  MirLocalInfo info = {
      .name = param->name, .type = param->type, .kind = LOCAL_PARAM, .convention = convention};
  info.mutable_ = param->convention != PASS_READ && param->convention != PASS_REF;
  info.indirect = lent && !l->in_del;
  info.scope = (MirScope){1};
  info.span = param->span;
  mir_add_local(l->body, info);
  l->body->param_count++;
}

static void add_locals(Lower *l, const TypedFn *fn) {
  for (uint32_t i = 0; i < l->decl->params.count; i++) {
    add_param(l, &l->decl->params.items[i]);
    if (fn->params && fn->params[i].index) l->local_of_var[fn->params[i].index] = (MirLocal){i + 1};
  }
  l->body->result_type = l->decl->result.index ? l->decl->result : TYPE_NONE;
  if (!lower_valued(l->body->result_type)) return;
  MirLocalInfo info = {
      .type = l->body->result_type, .kind = LOCAL_RESULT, .mutable_ = true, .scope = {1}};
  info.name = l->decl->is_init ? symbol_of(SYM_self) : l->decl->out_name;
  info.span = l->decl->span;
  l->body->result = mir_add_local(l->body, info);
  if (fn->self_out.index) l->local_of_var[fn->self_out.index] = l->body->result;
}

/* Does it end as a whole, by its destructor or (@linear) never? */
static bool ends_whole(const Lower *l, TypeId type) {
  const TypeInfo *info = type_info(l->decls->types, type);
  if (info->kind != TYPE_KIND_STRUCT) return false;
  const StructDecl *decl = decl_struct(l->decls, (StructId){info->declaration});
  return decl->del.index || decl->linear;
}

static void hold_params(Lower *l) {
  if (decl_names_result(l->decl) && l->decl->raises)
    lower_push_result(l, mir_root(l->body, l->body->result));
  for (uint32_t i = 1; i <= l->body->param_count; i++) {
    MirLocalInfo info = l->body->locals.items[i];
    MirPlace place = mir_root(l->body, (MirLocal){i});
    if (info.indirect) continue;
    if (info.convention == PASS_DEINIT && ends_whole(l, info.type)) {
      for (uint32_t f = type_field_count(l->decls, info.type); f > 0; f--) {
        lower_hold(l, mir_field(l->body, place, f - 1), REASON_PARAMETER_END);
      }
      continue;
    }
    lower_hold(l, place, REASON_PARAMETER_END);
  }
}

static void finish_exit(Lower *l, LowerTarget *target, MirOp op) {
  if (!target->label.block.index) return;
  MirBlock block = target->label.block;
  mir_block(l->body, block)->chain = true;
  mir_terminate(l->body, block,
                (MirInstr){.op = op, .form = FORM_FUNCTION_END, .span = l->body->end_span}, NULL, 0,
                NULL, 0);
}

static void open_body(Lower *l, const TypedFn *fn) {
  l->decl = decl_fn(l->decls, fn->fn);
  l->in_del = is_destructor(l, fn->fn);
  MirBody *body = mir_body_new(l->work, l->context, l->decls);
  l->body = body;
  body->decl = fn->fn;
  body->type_params = l->decl->type_params.items;
  body->type_param_count = l->decl->type_params.count;
  body->name = body_name(l);
  body->raises = l->decl->raises;
  body->span = l->decl->span;
  const Ast *text = fn->ast ? &fn->ast->head : fn->lambda ? &fn->lambda->head : NULL;
  body->end_span = text ? lower_last(text->span) : l->decl->span;
  mir_scope(body, (MirScope){1})->span = text ? text->span : l->decl->span;
}

void lower_function(Lower *l, const TypedFn *fn) {
  open_body(l, fn);
  add_locals(l, fn);
  l->at.scope = (MirScope){1};
  l->block = mir_add_block(l->body, l->at.scope);
  l->return_target = lower_target(l, false);
  l->return_target->returns = l->return_target->cleanup = true;
  l->resume_target = lower_target(l, true);
  l->resume_target->cleanup = true;
  l->at.raise = l->decl->raises ? l->resume_target : NULL;
  hold_params(l);
  lower_open_captures(l);
  if (fn->ast) {
    l->body_scope = (MirScope){l->body->scopes.count};
    lower_suite(l, fn->ast->body, SCOPE_BLOCK);
    lower_body_end(l, FORM_FUNCTION_END, l->body->end_span);
  } else if (fn->lambda) {
    l->body_scope = (MirScope){l->body->scopes.count};
    l->lambda = true;
    lower_lambda_body(l, fn->lambda);
  } else if (fn->forward) {
    l->form = FORM_DERIVED;
    lower_forward(l, fn->forward);
    lower_body_end(l, FORM_DERIVED, l->body->end_span);
  } else {
    l->form = FORM_DERIVED;
    lower_derived(l);
    lower_body_end(l, FORM_DERIVED, l->body->end_span);
  }
  finish_exit(l, l->return_target, MIR_RETURN);
  finish_exit(l, l->resume_target, MIR_RESUME);
  l->body->facts = MIR_FACT_CFG;
}
