// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Function types: in signatures, in calls, and functions as values.
**
** In: `fn(A) -> R` as a bound or the type of a parameter; arguments for such parameters; calls of values. Out: type
** parameters with a `callable` bound, their arguments, CallInfo of decl_call. The surprise: a parameter `f: fn(A) -> R` is
** generic without saying so: each call chooses the anonymous type of the closure it gives, so nothing is indirect. */
#include "base/check.h"
#include "sema/closure.h"

/* ── types ── */

static Convention part_convention(Sema *sema, const AstParam *param) {
  switch ((AstConvention)param->convention) {
  case CONVENTION_DEFAULT:
  case CONVENTION_READ: return PASS_READ;
  case CONVENTION_MUT: return PASS_MUT;
  case CONVENTION_OWNED: return PASS_OWNED;
  case CONVENTION_REF:
  case CONVENTION_OUT:
  case CONVENTION_DEINIT: break;
  }
  report_unbuilt(sema, param->head.span, "this convention in a function type");
  return PASS_READ;
}

bool resolves_fn_call(const Sema *sema, const Ast *ast) {
  if (ast->kind != AST_Call || AS(Call, ast)->callee->kind != AST_Name) return false;
  const char *name = sema_name(sema, AS(Name, AS(Call, ast)->callee)->name);
  return name[0] == 'f' && name[1] == 'n' && !name[2];
}

static TypeId resolve_fn_call(Sema *sema, const Ast *ast) {
  AstNodes list = AS(Call, ast)->arguments;
  TypeId *parts = arena_make_many(sema->arena, TypeId, list.count + 1);
  bool poisoned = false;
  if (list.count > FN_SHAPE_PARAMS) {
    diag_limit_exceeded(sema->diags, ast->span, FN_SHAPE_PARAMS, "parameters of a function type");
    return TYPE_ERROR;
  }
  for (uint32_t i = 0; i < list.count; i++) {
    parts[i] = resolve_type(sema, list.items[i]);
    poisoned = poisoned || type_is_error(parts[i]);
  }
  parts[list.count] = TYPE_NONE;
  TypeId type = type_function(sema->types, (FnShape){0}, parts, list.count + 1);
  typed_set(sema->typed, ast, RES_TYPE, poisoned ? TYPE_ERROR : type, 0);
  return poisoned ? TYPE_ERROR : type;
}

TypeId resolve_fn_type(Sema *sema, const Ast *ast) {
  if (ast->kind == AST_Call) return resolve_fn_call(sema, ast);
  const AstFnType *node = AS(FnType, ast);
  uint32_t count = node->params.count;
  if (count > FN_SHAPE_PARAMS) {
    diag_limit_exceeded(sema->diags, ast->span, FN_SHAPE_PARAMS, "parameters of a function type");
    count = FN_SHAPE_PARAMS;
  }
  TypeId *parts = arena_make_many(sema->arena, TypeId, count + 1);
  FnShape shape = {node->raises ? 1 : 0};
  bool poisoned = count != node->params.count;
  for (uint32_t i = 0; i < count; i++) {
    const AstParam *param = AS(Param, node->params.items[i]);
    parts[i] = resolve_type(sema, param->type);
    shape.bits |= fn_shape_bits(part_convention(sema, param), i);
    poisoned = poisoned || type_is_error(parts[i]);
  }
  parts[count] = node->result ? resolve_type(sema, node->result) : TYPE_NONE;
  poisoned = poisoned || type_is_error(parts[count]);
  if (node->result && type_is_view(sema->decls, parts[count])) {
    report_unbuilt(sema, node->result->span, "a view as the result of a function type");
    poisoned = true;
  }
  TypeId type = poisoned ? TYPE_ERROR : type_function(sema->types, shape, parts, count + 1);
  typed_set(sema->typed, ast, RES_TYPE, type, 0);
  return type;
}

TypeId declare_callable_param(Sema *sema, FnDecl *decl, Symbol name, Span span, TypeId callable) {
  TypeParamDecl param = {.name = name, .span = span, .callable = callable, .implicit = true};
  array_push(sema->arena, &decl->type_params, param);
  decl->implicit_params++;
  sema->here.params = decl->type_params.items;
  sema->here.param_count = decl->type_params.count;
  return type_parameter(sema->types, decl->type_params.count - 1);
}

TypeId callable_type(Sema *sema, TypeId type) {
  return type_callable(sema->decls, type, sema->here.params, sema->here.param_count);
}

TypeId callable_bound(const Sema *sema, const FnDecl *decl, TypeId pattern) {
  const TypeInfo *info = type_info(sema->types, pattern);
  bool own = info->kind == TYPE_KIND_PARAMETER && info->declaration < decl->type_params.count;
  return own ? decl->type_params.items[info->declaration].callable : (TypeId){0};
}

/* ── matching ── */

static bool shapes_fit(FnShape has, FnShape wants, uint32_t params) {
  if (fn_shape_raises(has) && !fn_shape_raises(wants)) return false;
  for (uint32_t i = 0; i < params; i++) {
    if (fn_shape_param(has, i) != fn_shape_param(wants, i)) return false;
  }
  return true;
}

bool callable_unify(Sema *sema, Inference *inference, TypeId pattern, TypeId type) {
  if (type_is_error(type) || type_is_error(pattern)) return true;
  TypeId found = callable_type(sema, type);
  if (!found.index) return false;
  const TypeInfo has = *type_info(sema->types, found), wants = *type_info(sema->types, pattern);
  if (has.count != wants.count) return false;
  if (!shapes_fit(fn_shape_of(&has), fn_shape_of(&wants), has.count - 1)) return false;
  for (uint32_t i = 0; i < has.count; i++) {
    if (!infer_unify(sema, inference, wants.arguments[i], has.arguments[i])) return false;
  }
  return true;
}

void report_callable(Sema *sema, Span span, TypeId found, TypeId wanted) {
  sema->body_broken = true;
  TypeId has = callable_type(sema, found);
  Diag *diag = diag_wrong_function(sema->diags, span, text_of(sema, wanted),
                                   text_of(sema, has.index ? has : found));
  if (!has.index) {
    diag_reason(sema->diags, diag, "`%s` cannot be called", text_of(sema, found));
    return;
  }
  const char *why = callable_difference(sema->decls, has, wanted);
  if (why) diag_reason(sema->diags, diag, "different: %s", why);
}

/* ── calls of values ── */

static void know_fn(Sema *sema, FnDeclId id) {
  while (sema->fn_infos.count <= id.index)
    array_push(sema->arena, &sema->fn_infos, (FnInfo){.ast = NULL});
}

bool callable_query(Sema *sema, TypeId type, CallQuery *query) {
  const TypeInfo info = *type_info(sema->types, type);
  query->receiver = type;
  if (info.kind == TYPE_KIND_STRUCT) {
    query->first = decl_struct(sema->decls, (StructId){info.declaration})->call;
    query->owner_args = info.arguments;
    query->owner_count = info.count;
    return query->first.index != 0;
  }
  TypeId callable = callable_type(sema, type);
  if (!callable.index || type_is_error(callable)) return false;
  const TypeInfo parts = *type_info(sema->types, callable);
  TypeId *arguments = arena_make_many(sema->arena, TypeId, parts.count + 1);
  arguments[0] = type;
  for (uint32_t i = 0; i < parts.count; i++)
    arguments[i + 1] = parts.arguments[i];
  query->first = decl_call(sema->decls, fn_shape_of(&parts), parts.count - 1);
  know_fn(sema, query->first);
  query->trait_self = type;
  query->owner_args = arguments;
  query->owner_count = parts.count + 1;
  return true;
}

/* ── functions as values ── */

static Entity named_entity(Sema *sema, const Ast *ast) {
  if (ast->kind == AST_Name) return scope_find(sema, AS(Name, ast)->name);
  if (ast->kind != AST_Attribute) return (Entity){.kind = ENTITY_NONE};
  Entity base = named_entity(sema, AS(Attribute, ast)->value);
  if (base.kind != ENTITY_MODULE) return (Entity){.kind = ENTITY_NONE};
  return entity_in_module(sema, &base, AS(Attribute, ast)->name);
}

bool callable_waits(Sema *sema, const Ast *ast) {
  ast = ast_bare(ast);
  return ast->kind == AST_Lambda || named_entity(sema, ast).kind == ENTITY_FN;
}

/* May a value lent or given as `has` go on as `wants`? */
static bool passes_on(Sema *sema, Convention has, Convention wants, TypeId type) {
  if (has == wants || wants == PASS_READ || has == PASS_OWNED) return true;
  return wants == PASS_OWNED && type_has_kind(sema, type, TRAIT_TRIVIAL);
}

typedef struct {
  FnDeclId fn;
  Inference inference;
  FnShape shape; /* of the value */
  TypeId *parts;
  uint32_t count;
} Forward;

/* Can `fn` be called as expected? Fills what the value is. */
static bool forward_fits(Sema *sema, FnDeclId id, const Expect *expect, Forward *forward) {
  const FnDecl *fn = decl_fn(sema->decls, id);
  uint32_t params = fn->params.count;
  *forward = (Forward){.fn = id, .count = params + 1};
  forward->inference.count = fn->type_params.count;
  forward->inference.bound = arena_make_many(sema->arena, TypeId, fn->type_params.count);
  forward->parts = arena_make_many(sema->arena, TypeId, params + 1);
  if (params > FN_SHAPE_PARAMS || (expect->count && expect->count != params + 1)) return false;
  FnShape wanted = {fn->raises ? 1 : 0};
  if (expect->count) wanted = fn_shape_of(type_info(sema->types, expect->type));
  if (fn->raises && !fn_shape_raises(wanted)) return false;
  for (uint32_t i = 0; i <= params; i++) {
    TypeId own = i < params ? fn->params.items[i].type : fn->result;
    TypeId known = expect->count ? expect->parts[i] : (TypeId){0};
    if (known.index && !infer_unify(sema, &forward->inference, own, known)) return false;
  }
  for (uint32_t i = 0; i <= params; i++) {
    TypeId own = i < params ? fn->params.items[i].type : fn->result;
    forward->parts[i] = infer_apply(sema, &forward->inference, own);
    if (!forward->parts[i].index) return false;
    if (i == params) break;
    Convention has = fn->params.items[i].convention;
    if (!expect->count) wanted.bits |= fn_shape_bits(has, i);
    if (!passes_on(sema, fn_shape_convention(wanted, i), has, forward->parts[i])) return false;
  }
  forward->shape = wanted;
  return true;
}

static bool bounds_hold(Sema *sema, const Forward *forward) {
  const FnDecl *fn = decl_fn(sema->decls, forward->fn);
  for (uint32_t i = 0; i < forward->inference.count; i++) {
    TypeId type = forward->inference.bound[i];
    const TypeParamDecl *param = &fn->type_params.items[i];
    if (!type.index) return false;
    for (uint32_t k = 0; k < param->bounds.count; k++) {
      if (!type_has(sema, type, param->bounds.items[k])) return false;
    }
    if (param->callable.index &&
        !callable_unify(sema, &(Inference){forward->inference.bound, forward->inference.count},
                        param->callable, type))
      return false;
  }
  return true;
}

/* The function type of a declaration, as the user reads it; none if it is generic. */
static TypeId declared_type(Sema *sema, FnDeclId id) {
  Forward forward;
  bool plain = forward_fits(sema, id, &(Expect){.count = 0}, &forward);
  return plain ? type_function(sema->types, forward.shape, forward.parts, forward.count)
               : (TypeId){0};
}

static TypeId report_no_forward(Sema *sema, const Ast *ast, FnDeclId first, const Expect *expect) {
  const char *name = sema_name(sema, decl_fn(sema->decls, first)->name);
  bool single = !sema->fn_infos.items[first.index].next.index;
  TypeId has = single ? declared_type(sema, first) : (TypeId){0};
  if (has.index && expect->count) {
    report_callable(sema, ast->span, has, expect->type);
    return poison(sema, ast);
  }
  Diag *diag = diag_function_open(sema->diags, ast->span, name);
  if (expect->count)
    diag_primary(sema->diags, diag, "wanted is `%s`", text_of(sema, expect->type));
  else
    diag_reason(sema->diags, diag, "say which one: `var f: fn(Int) -> Int = %s`", name);
  for (FnDeclId fn = first; fn.index; fn = sema->fn_infos.items[fn.index].next)
    diag_reason(sema->diags, diag, "there is `%s`", signature_text(sema, fn));
  return poison(sema, ast);
}

/* A struct without captures whose code calls the function. */
static TypeId make_forward(Sema *sema, const Ast *ast, const Forward *forward) {
  const FnDecl *target = decl_fn(sema->decls, forward->fn);
  FnDeclId id = closure_declare(sema, target->name, ast->span);
  FnDecl *fn = decl_fn(sema->decls, id);
  uint32_t params = forward->count - 1;
  CallArg *args = arena_make_many(sema->arena, CallArg, params);
  for (uint32_t i = 0; i < params; i++) {
    ParamDecl param = {.name = target->params.items[i].name,
                       .span = ast->span,
                       .type = forward->parts[i],
                       .convention = fn_shape_convention(forward->shape, i)};
    array_push(sema->arena, &fn->params, param);
    args[i] = (CallArg){.convention = target->params.items[i].convention, .type = param.type};
  }
  fn->result = forward->parts[params];
  fn->raises = fn_shape_raises(forward->shape);
  fn->derived = DERIVED_FORWARD;
  CallInfo *call = arena_make(sema->arena, CallInfo);
  *call = (CallInfo){.fn = forward->fn,
                     .type_args = forward->inference.bound,
                     .type_arg_count = forward->inference.count,
                     .args = args,
                     .arg_count = params,
                     .result = fn->result};
  array_push(sema->arena, &sema->typed->fns, (TypedFn){.fn = id, .forward = call});
  TypeId type = sema->struct_infos.items[fn->owner.index].self_type;
  typed_set_closure(sema->typed, ast, (ClosureInfo){.type = type});
  return type;
}

static TypeId function_value(Sema *sema, const Ast *ast, FnDeclId first, const Expect *expect) {
  Forward chosen = {.fn = {0}};
  uint32_t fitting = 0;
  for (FnDeclId fn = first; fn.index; fn = sema->fn_infos.items[fn.index].next) {
    Forward forward;
    if (sema->fn_infos.items[fn.index].broken) return poison(sema, ast);
    if (!forward_fits(sema, fn, expect, &forward) || !bounds_hold(sema, &forward)) continue;
    if (!fitting++) chosen = forward;
  }
  if (fitting != 1) return report_no_forward(sema, ast, first, expect);
  bool refers = decl_fn(sema->decls, chosen.fn)->lends;
  for (uint32_t i = 0; i < decl_fn(sema->decls, chosen.fn)->params.count; i++)
    refers = refers || decl_fn(sema->decls, chosen.fn)->params.items[i].convention == PASS_REF;
  if (refers || decl_fn(sema->decls, chosen.fn)->intrinsic != INTRINSIC_NONE) {
    report_unbuilt(sema, ast->span, "this function as a value");
    return poison(sema, ast);
  }
  return make_forward(sema, ast, &chosen);
}

TypeId check_callable_value(Sema *sema, const Ast *ast, const Expect *expect) {
  const Ast *value = ast_bare(ast);
  TypeId type;
  if (value->kind == AST_Lambda) {
    type = check_lambda(sema, value, expect);
  } else {
    Entity entity = named_entity(sema, value);
    own_check(entity.kind == ENTITY_FN, "a function is named");
    type = function_value(sema, value, (FnDeclId){entity.index}, expect);
  }
  for (const Ast *at = ast; at != value; at = AS(Paren, at)->value)
    typed_set(sema->typed, at, type_is_error(type) ? RES_NONE : RES_VALUE, type, 0);
  return type;
}

TypeId check_callable_wanted(Sema *sema, const Ast *ast, TypeId want) {
  Expect expect = {.count = 0};
  TypeId payload = want.index ? optional_payload(sema, want) : (TypeId){0};
  while (payload.index) {
    want = payload;
    payload = optional_payload(sema, want);
  }
  const TypeInfo info = *type_info(sema->types, want);
  if (info.kind == TYPE_KIND_FUNCTION) expect = (Expect){want, info.arguments, info.count, false};
  return check_callable_value(sema, ast, &expect);
}

bool callable_fits(Sema *sema, TypeId type, TypeId wanted) {
  if (type_info(sema->types, wanted)->kind != TYPE_KIND_FUNCTION) return false;
  TypeId has = callable_type(sema, type);
  bool value = type_info(sema->types, type)->kind !=
               TYPE_KIND_FUNCTION; /* one that raises is another type */
  return value && has.index && !callable_difference(sema->decls, has, wanted);
}

bool callable_convert(Sema *sema, const Ast *ast, TypeId type, TypeId wanted) {
  if (!callable_fits(sema, type, wanted)) return false;
  typed_add_adjust(sema->typed, ast, (Adjust){ADJUST_FUNCTION, wanted, NULL});
  return true;
}

/* ── arguments ── */

bool check_callable_arg(Sema *sema, Candidate *candidate, uint32_t param, Arg *arg) {
  const FnDecl *decl = candidate->decl;
  TypeId pattern = decl->params.items[param].type;
  TypeId bound = callable_bound(sema, decl, pattern);
  if (type_is_error(bound)) {
    poison(sema, arg->expr);
    return false;
  }
  const TypeInfo info = *type_info(sema->types, bound);
  TypeId *parts = arena_make_many(sema->arena, TypeId, info.count);
  TypeId *shown = arena_make_many(sema->arena, TypeId, info.count);
  for (uint32_t i = 0; i < info.count; i++) {
    parts[i] = infer_apply(sema, &candidate->inference, info.arguments[i]);
    shown[i] = parts[i].index ? parts[i] : type_parameter(sema->types, TYPE_PARAMETER_OPEN);
  }
  const TypeParamDecl *own = &decl->type_params.items[type_info(sema->types, pattern)->declaration];
  bool lent = decl->params.items[param].convention == PASS_READ &&
              !own->bounds.count; /* nobody can keep it */
  TypeId type = type_function(sema->types, fn_shape_of(&info), shown, info.count);
  arg->type = check_callable_value(sema, arg->expr, &(Expect){type, parts, info.count, lent});
  if (type_is_error(arg->type)) return false;
  TypeId has = callable_type(sema, arg->type);
  const TypeInfo found = *type_info(sema->types, has);
  bool nothing = found.arguments[found.count - 1].index == TYPE_NONE.index;
  if (nothing && !parts[info.count - 1].index) {
    Diag *diag = diag_no_value(sema->diags, arg->expr->span);
    diag_primary(sema->diags, diag, "this returns nothing, and its result is wanted");
    return false;
  }
  if (callable_unify(sema, &candidate->inference, bound, arg->type) &&
      infer_unify(sema, &candidate->inference, pattern, arg->type))
    return true;
  report_callable(sema, arg->expr->span, arg->type, type);
  return false;
}
