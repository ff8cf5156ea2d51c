// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Which function a call means.
**
** In: the overloads of a name and the arguments as written. Out: a CallInfo: function, type arguments, one operand per
** parameter, every argument converted. Each argument is checked exactly once: those whose type depends on what is wanted
** (number literals, None, list literals …) wait until the function is chosen; until then their shape stands for them.
** The surprise: with one candidate nothing is ranked; its parameters are what the arguments are checked against, so that
** the message is about the argument and not about the overload. */
#include "sema/overload.h"
#include "base/check.h"
#include "sema/check_loop.h"
#include "sema/check_object.h"
#include "sema/closure.h"
#include "types/fold.h"

bool arg_waits(const Ast *ast) {
  ast = ast_bare(ast);
  if (ast->kind == AST_None || ast->kind == AST_List || ast->kind == AST_Dict ||
      ast->kind == AST_Set)
    return true;
  if (ast->kind == AST_IfExpr)
    return arg_waits(AS(IfExpr, ast)->value) || arg_waits(AS(IfExpr, ast)->otherwise);
  if (ast->kind == AST_Tuple) {
    AstNodes items = AS(Tuple, ast)->items;
    for (uint32_t i = 0; i < items.count; i++) {
      if (arg_waits(items.items[i])) return true;
    }
    return false;
  }
  return literal_class(ast) != LITERAL_NO;
}

/* ── one candidate ── */

/* What was written in brackets for `param`: a literal has adapted to the type of the value. */
static TypeId given_for(Sema *sema, const TypeParamDecl *param, TypeId given) {
  const TypeInfo *info = type_info(sema->types, given);
  bool adapts = param->value_type.index && info->kind == TYPE_KIND_VALUE &&
                type_same(info->arguments[0], TYPE_INT) &&
                type_is_integer(sema->types, param->value_type);
  if (!adapts) return given;
  Folded value = fold_convert(sema->types, CONVERT_CHECKED, param->value_type,
                              (Folded){TYPE_INT, info->value, NULL});
  return value.trap ? given : type_value(sema->types, value.type, value.bits);
}

static Candidate candidate_start(Sema *sema, const CallQuery *query, FnDeclId fn) {
  const FnDecl *decl = decl_fn(sema->decls, fn);
  Candidate candidate = {.fn = fn, .decl = decl};
  candidate.arg_of = arena_make_many(sema->arena, uint32_t, decl->params.count);
  candidate.cost = arena_make_many(sema->arena, uint8_t, query->arg_count);
  candidate.inference.count = decl->type_params.count;
  candidate.inference.bound = arena_make_many(sema->arena, TypeId, decl->type_params.count);
  for (uint32_t i = 0; i < query->owner_count && i < candidate.inference.count; i++) {
    candidate.inference.bound[i] = query->owner_args[i];
  }
  for (uint32_t i = 0; i < query->given_count; i++) {
    uint32_t at = decl->owner_type_params + i;
    if (at < candidate.inference.count)
      candidate.inference.bound[at] =
          given_for(sema, &decl->type_params.items[at], query->given[i]);
  }
  return candidate;
}

/* Types where types stand, values of the right type where values do. */
static bool kinds_fit(Sema *sema, Candidate *candidate, uint32_t param, TypeId type) {
  TypeId wanted = candidate->decl->type_params.items[param].value_type;
  TypeId of = constant_value_type(sema, type);
  if (type_same(wanted, of) || type_is_error(type) || type_is_error(wanted)) return true;
  candidate->guilty = param;
  candidate->why = WHY_VALUE;
  return false;
}

static bool given_fits(Sema *sema, const CallQuery *query, Candidate *candidate) {
  const FnDecl *decl = candidate->decl;
  if (query->given_count && query->given_count > decl->type_params.count - decl->owner_type_params -
                                                     decl->implicit_params) {
    candidate->why = WHY_TYPE_ARGUMENTS;
    return false;
  }
  for (uint32_t i = 0; i < query->given_count; i++) {
    uint32_t at = decl->owner_type_params + i;
    if (!kinds_fit(sema, candidate, at, candidate->inference.bound[at])) return false;
  }
  if (query->receiver.index && decl->is_static) {
    candidate->why = WHY_STATIC;
    return false;
  }
  return true;
}

/* ── how well an argument fits ── */

enum { COST_EXACT = 0, COST_LITERAL = 1, COST_SOME = 2, COST_IMPLICIT = 3, COST_NO = 100 };

static uint32_t type_cost(Sema *sema, Candidate *candidate, TypeId pattern, TypeId type,
                          Convention convention) {
  if (type_is_error(type) || type_is_error(pattern)) return COST_EXACT;
  TypeId bound = callable_bound(sema, candidate->decl, pattern);
  if (bound.index && !callable_unify(sema, &candidate->inference, bound, type)) return COST_NO;
  if (infer_unify(sema, &candidate->inference, pattern, type)) return COST_EXACT;
  if (convention == PASS_MUT && !type_is_view(sema->decls, pattern)) return COST_NO;
  TypeId payload = optional_payload(sema, pattern);
  if (payload.index && infer_unify(sema, &candidate->inference, payload, type)) return COST_SOME;
  infer_implicit(sema, &candidate->inference, pattern, type);
  TypeId closed = infer_apply(sema, &candidate->inference, pattern);
  FnDeclId fn = {0};
  if (is_object(closed) && is_boxable(sema, type)) return COST_IMPLICIT;
  if (closed.index && callable_fits(sema, type, closed)) return COST_IMPLICIT;
  if (closed.index && implicit_constructor(sema, type, closed, &fn, NULL)) return COST_IMPLICIT;
  return type.index == TYPE_NEVER.index ? COST_EXACT : COST_NO;
}

static uint32_t literal_cost(Sema *sema, LiteralClass class, TypeId type) {
  TypeId natural = class == LITERAL_INT ? TYPE_INT : TYPE_FLOAT64;
  if (type_same(type, natural)) return COST_EXACT;
  if (type_is_float(sema->types, type)) return COST_LITERAL;
  if (type_is_integer(sema->types, type)) return class == LITERAL_INT ? COST_LITERAL : COST_NO;
  if (is_object(type)) return COST_IMPLICIT;
  FnDeclId fn = {0};
  return implicit_constructor(sema, natural, type, &fn, NULL) ? COST_IMPLICIT : COST_NO;
}

/* A lambda or the name of a function. */
static uint32_t callable_cost(Sema *sema, const Ast *ast, TypeId pattern, TypeId bound) {
  TypeId wanted = bound.index ? bound : pattern;
  const TypeInfo *info = type_info(sema->types, wanted);
  if (info->kind == TYPE_KIND_PARAMETER) return COST_EXACT;
  if (info->kind != TYPE_KIND_FUNCTION) return COST_NO;
  bool fits = ast->kind != AST_Lambda || AS(Lambda, ast)->params.count == info->count - 1;
  return fits ? COST_EXACT : COST_NO;
}

/* `items: Span[T]` takes a list literal: what its items must be. 0: no constructor takes a List. */
static TypeId implicit_item(Sema *sema, TypeId type) {
  const FnDecl *decl;
  for (FnDeclId fn = {0}; (decl = implicit_next(sema, type, &fn)) != NULL;) {
    TypeId item = builtin_item(sema, decl->params.items[0].type, BUILTIN_LIST);
    const TypeInfo info = *type_info(sema->types, type);
    if (item.index) return type_substitute(sema->types, item, info.arguments, info.count);
  }
  return (TypeId){0};
}

/* The shape of an argument that was not checked yet against a parameter. */
static uint32_t shape_cost(Sema *sema, Candidate *candidate, const Ast *ast, TypeId pattern) {
  ast = ast_bare(ast);
  if (ast->kind == AST_IfExpr) {
    uint32_t yes = shape_cost(sema, candidate, AS(IfExpr, ast)->value, pattern);
    uint32_t no = shape_cost(sema, candidate, AS(IfExpr, ast)->otherwise, pattern);
    return yes > no ? yes : no;
  }
  TypeId bound = callable_bound(sema, candidate->decl, pattern);
  if (callable_waits(sema, ast)) return callable_cost(sema, ast, pattern, bound);
  if (bound.index) return COST_NO;
  TypeId closed = infer_apply(sema, &candidate->inference, pattern);
  bool open = !closed.index && type_info(sema->types, pattern)->kind == TYPE_KIND_PARAMETER;
  if (open) return ast->kind == AST_None ? COST_NO : COST_EXACT;
  TypeId type = closed.index ? closed : pattern;
  if (is_object(type) && check_object_literal_kind(ast)) return COST_IMPLICIT;
  TypeId payload = optional_payload(sema, type);
  if (ast->kind == AST_None)
    return payload.index || type.index == TYPE_NONE.index ? COST_EXACT : COST_NO;
  if (payload.index) {
    uint32_t inner = shape_cost(sema, candidate, ast, payload);
    return inner >= COST_IMPLICIT ? COST_NO : COST_SOME;
  }
  if (ast->kind == AST_List) {
    TypeId item = builtin_item(sema, type, BUILTIN_LIST);
    if (!item.index) item = type_array_item(sema->decls, type);
    AstNodes items = AS(List, ast)->items;
    uint32_t least = COST_EXACT;
    if (!item.index) {
      item = implicit_item(sema, type);
      least = COST_IMPLICIT;
    }
    if (!item.index) return COST_NO;
    bool waits = items.count && arg_waits(items.items[0]);
    uint32_t cost = waits ? shape_cost(sema, candidate, items.items[0], item) : COST_EXACT;
    return cost == COST_NO ? COST_NO : least + cost;
  }
  if (ast->kind == AST_Dict || ast->kind == AST_Set) {
    BuiltinKind kind = ast->kind == AST_Dict ? BUILTIN_DICT : BUILTIN_SET;
    return type_builtin(sema->decls, type) == kind ? COST_EXACT : COST_NO;
  }
  if (ast->kind == AST_Tuple) {
    const TypeInfo info = *type_info(sema->types, type);
    return info.kind == TYPE_KIND_TUPLE && info.count == AS(Tuple, ast)->items.count ? COST_EXACT
                                                                                     : COST_NO;
  }
  LiteralClass class = literal_class(ast);
  if (class == LITERAL_NO) return COST_EXACT; /* a branch whose type is not known yet */
  return literal_cost(sema, class, type);
}

static void cost_rest(Sema *sema, const CallQuery *query, Candidate *candidate, bool typed) {
  for (uint32_t i = 0; i < candidate->rest_count && !candidate->why; i++) {
    const Arg *arg = &query->args[candidate->rest[i]];
    if (typed != (arg->type.index != 0)) continue;
    TypeId item = overload_rest_item(sema, candidate);
    uint32_t cost = typed ? type_cost(sema, candidate, item, arg->type, PASS_READ)
                          : shape_cost(sema, candidate, arg->expr, item);
    candidate->cost[candidate->rest[i]] = (uint8_t)cost;
    candidate->guilty = candidate->rest_param - 1;
    if (cost == COST_NO) candidate->why = WHY_TYPE;
  }
}

static void cost_args(Sema *sema, const CallQuery *query, Candidate *candidate) {
  const FnDecl *decl = candidate->decl;
  for (uint32_t round = 0; round < 2; round++) {
    for (uint32_t i = 0; i < decl->params.count && !candidate->why; i++) {
      if (!candidate->arg_of[i]) continue;
      uint32_t at = candidate->arg_of[i] - 1;
      const Arg *arg = &query->args[at];
      if ((round == 0) != (arg->type.index != 0)) continue;
      const ParamDecl *param = &decl->params.items[i];
      uint32_t cost = round == 0
                          ? type_cost(sema, candidate, param->type, arg->type, param->convention)
                          : shape_cost(sema, candidate, arg->expr, param->type);
      candidate->cost[at] = (uint8_t)cost;
      candidate->guilty = i;
      if (cost == COST_NO) candidate->why = WHY_TYPE;
    }
    cost_rest(sema, query, candidate, round == 0);
  }
}

/* `Self` of a trait's method that only looks at its receiver. */
static bool looks_at_self(const Candidate *candidate, uint32_t param) {
  const FnDecl *decl = candidate->decl;
  return param == 0 && symbol_is(decl->type_params.items[0].name, SYM_Self) && decl->params.count &&
         decl->params.items[0].convention != PASS_OWNED &&
         decl->params.items[0].convention != PASS_DEINIT;
}

static bool bounds_fit(Sema *sema, const CallQuery *query, Candidate *candidate) {
  for (uint32_t i = 0; i < candidate->inference.count; i++) {
    TypeId type = candidate->inference.bound[i];
    const TypeParamDecl *param = &candidate->decl->type_params.items[i];
    if (type.index && !kinds_fit(sema, candidate, i, type)) return false;
    for (uint32_t k = 0; type.index && k < param->bounds.count; k++) {
      if (type_has(sema, type, param->bounds.items[k])) continue;
      candidate->guilty = i;
      candidate->bound = param->bounds.items[k];
      candidate->why = WHY_BOUND;
      return false;
    }
    bool checked = i < query->owner_count; /* where the type was written */
    if (type.index && !checked && type_is_linear(sema->decls, type) &&
        !looks_at_self(candidate, i)) {
      candidate->guilty = i;
      candidate->bound = sema->decls->trait_of[TRAIT_DESTRUCTIBLE];
      candidate->why = WHY_BOUND;
      return false;
    }
    if (!type.index || !param->callable.index ||
        callable_unify(sema, &candidate->inference, param->callable, type))
      continue;
    candidate->guilty = i;
    candidate->why = WHY_CALLABLE;
    return false;
  }
  return true;
}

/* ── many candidates ── */

static bool better(const CallQuery *query, const Candidate *a, const Candidate *b) {
  bool some = false;
  for (uint32_t i = 0; i < query->arg_count; i++) {
    if (a->cost[i] > b->cost[i]) return false;
    some = some || a->cost[i] < b->cost[i];
  }
  if (some) return true;
  uint32_t a_own = a->decl->type_params.count - a->decl->owner_type_params;
  uint32_t b_own = b->decl->type_params.count - b->decl->owner_type_params;
  if ((a_own == 0) != (b_own == 0)) return a_own == 0;
  if ((a->rest_param == 0) != (b->rest_param == 0)) return a->rest_param == 0;
  return a->decl->params.count < b->decl->params.count;
}

typedef struct {
  Candidate *items;
  uint32_t count, fitting;
  Candidate *best, *rival;
} Candidates;

static void choose_best(const CallQuery *query, Candidates *all) {
  for (uint32_t i = 0; i < all->count; i++) {
    Candidate *candidate = &all->items[i];
    if (candidate->why) continue;
    all->fitting++;
    if (!all->best || better(query, candidate, all->best)) all->best = candidate;
  }
  for (uint32_t i = 0; i < all->count; i++) {
    Candidate *candidate = &all->items[i];
    if (candidate->why || candidate == all->best || better(query, all->best, candidate)) continue;
    all->rival = candidate;
  }
}

static Candidates try_all(Sema *sema, const CallQuery *query) {
  Candidates all = {0};
  for (FnDeclId fn = query->first; fn.index; fn = sema->fn_infos.items[fn.index].next)
    all.count++;
  all.items = arena_make_many(sema->arena, Candidate, all.count);
  uint32_t at = 0;
  for (FnDeclId fn = query->first; fn.index; fn = sema->fn_infos.items[fn.index].next) {
    Candidate *candidate = &all.items[at++];
    *candidate = candidate_start(sema, query, fn);
    if (!given_fits(sema, query, candidate) || !overload_map(sema, query, candidate)) continue;
    cost_args(sema, query, candidate);
    if (!candidate->why) bounds_fit(sema, query, candidate);
  }
  choose_best(query, &all);
  return all;
}

/* ── the chosen one ── */

static Want want_param(const Candidate *candidate, uint32_t param, TypeId type) {
  const ParamDecl *decl = &candidate->decl->params.items[param];
  return (Want){type, WANT_PARAM,
                candidate->decl->derived || !candidate->decl->builtin ? decl->span : (Span){0, 0},
                decl->name, NULL};
}

/* What the call is wanted for may say what its type arguments are. */
static void infer_from_want(Sema *sema, const CallQuery *query, Candidate *candidate) {
  if (!query->want.type.index || infer_closed(sema, &candidate->inference, candidate->decl->result))
    return;
  Inference trial = candidate->inference;
  trial.bound = arena_copy(sema->arena, trial.bound, sizeof(TypeId) * trial.count);
  TypeId payload = optional_payload(sema, query->want.type);
  bool direct = infer_unify(sema, &trial, candidate->decl->result, query->want.type);
  if (!direct)
    trial.bound = arena_copy(sema->arena, candidate->inference.bound, sizeof(TypeId) * trial.count);
  if (direct || (payload.index && infer_unify(sema, &trial, candidate->decl->result, payload)))
    candidate->inference = trial;
}

/* `arg` against the type `pattern` of a parameter, or of an item of `*args`. */
static bool check_arg(Sema *sema, Candidate *candidate, uint32_t param, Arg *arg, TypeId pattern) {
  Convention convention = candidate->decl->params.items[param].convention;
  bool mut = convention == PASS_MUT;
  TypeId type = infer_apply(sema, &candidate->inference, pattern);
  Want want = want_param(candidate, param, type);
  TypeId bound = callable_bound(sema, candidate->decl, pattern);
  if (bound.index && arg->expr && !arg->type.index && callable_waits(sema, arg->expr))
    return check_callable_arg(sema, candidate, param, arg);
  if (!arg->type.index) {
    Want hint = want;
    if (!type.index && literal_class(arg->expr) == LITERAL_NO) hint.type = (TypeId){0};
    arg->type = check_expr(sema, arg->expr, hint);
  }
  if (!type.index) {
    type_cost(sema, candidate, pattern, arg->type, convention);
    type = infer_apply(sema, &candidate->inference, pattern);
    want.type = type;
  }
  if (type_is_error(arg->type)) return false;
  if (!type.index && bound.index) {
    report_callable(sema, arg->span, arg->type, bound);
    return false;
  }
  if (!type.index) {
    report_pattern(sema, candidate, param, arg);
    return false;
  }
  if (type_same(arg->type, type) || type_is_error(type)) return !type_is_error(type);
  if (!arg->expr) return arg->type.index == TYPE_NEVER.index;
  if (mut && !type_is_view(sema->decls, type)) {
    report_mismatch(sema, arg->expr, arg->type, want);
    return false;
  }
  return !type_is_error(coerce(sema, arg->expr, arg->type, want));
}

/* Arguments with a type come first, so that literals adapt to what they have fixed; functions come last. */
static uint32_t round_of(Sema *sema, const Arg *arg) {
  if (!arg->expr || arg->type.index) return 0;
  return callable_waits(sema, arg->expr) ? 2 : arg_waits(arg->expr) ? 1 : 0;
}

static bool is_turn(Sema *sema, const Arg *arg, uint32_t round, bool *checked) {
  if (*checked || round_of(sema, arg) > round) return false;
  *checked = true;
  return true;
}

static bool check_args(Sema *sema, const CallQuery *query, Candidate *candidate) {
  bool fits = true;
  for (uint32_t round = 0; round < 3; round++) {
    if (round == 1) infer_from_want(sema, query, candidate);
    for (uint32_t i = 0; i < candidate->decl->params.count; i++) {
      if (!candidate->arg_of[i]) continue;
      uint32_t at = candidate->arg_of[i] - 1;
      Arg *arg = &query->args[at];
      if (!is_turn(sema, arg, round, &candidate->checked[at])) continue;
      if (round == 2 && !fits) { /* what it takes may be what could not be told */
        poison(sema, arg->expr);
        continue;
      }
      fits = check_arg(sema, candidate, i, arg, candidate->decl->params.items[i].type) && fits;
    }
    for (uint32_t i = 0; i < candidate->rest_count; i++) {
      Arg *arg = &query->args[candidate->rest[i]];
      if (!is_turn(sema, arg, round, &candidate->checked[candidate->rest[i]])) continue;
      TypeId item = overload_rest_item(sema, candidate);
      fits = check_arg(sema, candidate, candidate->rest_param - 1, arg, item) && fits;
    }
  }
  return fits;
}

/* Parameters that neither arguments nor the result fix take their defaults. */
static void infer_defaults(Sema *sema, Candidate *candidate) {
  for (uint32_t i = 0; i < candidate->inference.count; i++) {
    TypeId value = candidate->decl->type_params.items[i].value;
    if (!value.index || candidate->inference.bound[i].index) continue;
    candidate->inference.bound[i] = infer_apply(sema, &candidate->inference, value);
  }
}

static bool all_inferred(Sema *sema, const CallQuery *query, const Candidate *candidate) {
  for (uint32_t i = 0; i < candidate->inference.count; i++) {
    if (candidate->inference.bound[i].index) continue;
    const char *param = sema_name(sema, candidate->decl->type_params.items[i].name);
    Diag *diag = diag_cannot_infer(sema->diags, query->span, param, sema_name(sema, query->name));
    diag_reason(sema->diags, diag, "write it in brackets: `%s[…]`", sema_name(sema, query->name));
    return false;
  }
  return true;
}

static const Ast *const *rest_exprs(Sema *sema, const CallQuery *query,
                                    const Candidate *candidate) {
  const Ast **exprs = arena_make_many(sema->arena, const Ast *, candidate->rest_count);
  for (uint32_t i = 0; i < candidate->rest_count; i++)
    exprs[i] = query->args[candidate->rest[i]].expr;
  return exprs;
}

static void fill_call(Sema *sema, const CallQuery *query, const Candidate *candidate,
                      CallInfo *call) {
  const FnDecl *decl = candidate->decl;
  CallArg *args = arena_make_many(sema->arena, CallArg, decl->params.count);
  for (uint32_t i = 0; i < decl->params.count; i++) {
    const ParamDecl *param = &decl->params.items[i];
    args[i].convention = param->convention;
    args[i].type = infer_apply(sema, &candidate->inference, param->type);
    if (candidate->rest_param == i + 1) {
      args[i].is_rest = true;
      args[i].rest = rest_exprs(sema, query, candidate);
      args[i].rest_count = candidate->rest_count;
      continue;
    }
    args[i].is_default = !candidate->arg_of[i];
    args[i].expr = candidate->arg_of[i] ? query->args[candidate->arg_of[i] - 1].expr
                                        : declare_default(sema, candidate->fn, i);
  }
  *call = (CallInfo){.fn = candidate->fn,
                     .trait_self = query->trait_self,
                     .type_args = candidate->inference.bound,
                     .type_arg_count = candidate->inference.count,
                     .args = args,
                     .arg_count = decl->params.count,
                     .result = infer_apply(sema, &candidate->inference, decl->result)};
}

static bool finish(Sema *sema, const CallQuery *query, Candidate *candidate, CallInfo *call) {
  candidate->checked = arena_make_many(sema->arena, bool, query->arg_count);
  bool fits = check_args(sema, query, candidate);
  infer_defaults(sema, candidate);
  call->result = infer_apply(sema, &candidate->inference,
                             candidate->decl->result); /* known even if the call is wrong */
  if (!fits) return false;
  if (sema->fn_infos.items[candidate->fn.index].broken) return false;
  if (!all_inferred(sema, query, candidate)) return false;
  if (!bounds_fit(sema, query, candidate)) {
    if (!query->quiet) report_candidate(sema, query, candidate);
    return false;
  }
  if (!view_arguments_fit(sema, query, candidate->fn, candidate->inference.bound,
                          candidate->inference.count))
    return false;
  fill_call(sema, query, candidate, call);
  return call->result.index && !type_is_error(call->result);
}

/* Arguments whose type does not depend on the parameter. True if one of them is poison. */
static bool check_early(Sema *sema, CallQuery *query, bool all) {
  bool poisoned = false;
  for (uint32_t i = 0; i < query->arg_count; i++) {
    Arg *arg = &query->args[i];
    if (!arg->type.index && (all || !round_of(sema, arg)))
      arg->type = check_expr(sema, arg->expr, WANT_ANY);
    poisoned = poisoned || (arg->type.index && type_is_error(arg->type));
  }
  return poisoned;
}

static bool choose_single(Sema *sema, CallQuery *query, CallInfo *call) {
  Candidate candidate = candidate_start(sema, query, query->first);
  bool broken = sema->fn_infos.items[query->first.index].broken;
  if (!given_fits(sema, query, &candidate) || !overload_map(sema, query, &candidate)) {
    bool poisoned = check_early(sema, query, true);
    if (!poisoned && !query->quiet && !broken) report_candidate(sema, query, &candidate);
    call->result = infer_apply(sema, &candidate.inference, candidate.decl->result);
    return false;
  }
  if (query->quiet) {
    cost_args(sema, query, &candidate);
    if (candidate.why || !bounds_fit(sema, query, &candidate)) return false;
    candidate = candidate_start(sema, query, query->first);
    overload_map(sema, query, &candidate);
  }
  return finish(sema, query, &candidate, call);
}

/* The library takes the items of a generator or an adaptor as a List. */
static void collect_args(Sema *sema, CallQuery *query) {
  if (!decl_fn(sema->decls, query->first)->builtin || sema_builtin(sema)) return;
  for (uint32_t i = 0; i < query->arg_count; i++) {
    Arg *arg = &query->args[i];
    if (arg->expr && !arg->type.index && collectable(sema, arg->expr))
      arg->type = check_collect(sema, arg->expr, arg->expr, (TypeId){0});
  }
}

bool overload_choose(Sema *sema, CallQuery *query, CallInfo *call) {
  *call = (CallInfo){.result = {0}};
  collect_args(sema, query);
  if (!sema->fn_infos.items[query->first.index].next.index) return choose_single(sema, query, call);
  if (check_early(sema, query, false)) {
    check_early(sema, query, true);
    return false;
  }
  Candidates all = try_all(sema, query);
  if (all.fitting == 0) {
    bool poisoned = check_early(sema, query, true);
    for (uint32_t i = 0; i < all.count; i++)
      poisoned = poisoned || sema->fn_infos.items[all.items[i].fn.index].broken;
    if (!poisoned && !query->quiet) report_no_overload(sema, query, all.items, all.count);
    return false;
  }
  if (all.rival) {
    check_early(sema, query, true);
    bool broken = sema->fn_infos.items[all.best->fn.index].broken ||
                  sema->fn_infos.items[all.rival->fn.index].broken;
    if (!query->quiet && !broken) report_ambiguous(sema, query, all.best, all.rival);
    return false;
  }
  Candidate best = candidate_start(sema, query, all.best->fn);
  overload_map(sema, query, &best);
  return finish(sema, query, &best, call);
}
