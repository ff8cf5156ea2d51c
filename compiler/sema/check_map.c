// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `map` and `filter`: a function between the items and the loop.
**
** In: `map(f, s, …)`, `filter(f, s)`. Out: what a round calls. The function may be the name of a function or type, any value that can
** be called, or a lambda; a lambda is no closure here: its parameters are variables of the round and its body stands where it is
** needed. The surprise: with several sources `map` goes through their `zip`, and its parts are the arguments. */
#include "base/check.h"
#include "sema/check_loop.h"
#include "sema/check_object.h"

/* The sources behind the function, as one. */
static LoopSource *source_behind(Sema *sema, const Ast *call) {
  AstNodes args = AS(Call, call)->arguments;
  if (args.count == 2) return check_source(sema, args.items[1], FOR_PLAIN);
  LoopSource *zip = source_new(sema, LOOP_ZIP, call);
  source_parts(sema, zip, args.count - 1);
  for (uint32_t i = 1; i < args.count; i++)
    zip->parts[i - 1] = check_source(sema, args.items[i], FOR_PLAIN);
  zip->item = source_zipped(sema, zip);
  return zip;
}

/* ── lambdas ── */

static bool lambda_params(Sema *sema, const AstLambda *lambda, uint32_t wanted) {
  for (uint32_t i = 0; i < lambda->params.count; i++) {
    const AstParam *param = AS(Param, lambda->params.items[i]);
    if (param->kind == PARAM_PLAIN && !param->value) continue;
    report_unbuilt(sema, param->head.span, "this parameter of a lambda in `map` or `filter`");
    return false;
  }
  if (lambda->params.count == wanted) return true;
  const char *takes = arena_format(sema->arena, "%u argument%s", lambda->params.count,
                                   lambda->params.count == 1 ? "" : "s");
  diag_argument_count(sema->diags, lambda->head.span, "lambda", takes, wanted);
  return false;
}

/* The type of the body; TYPE_ERROR after a report. */
static TypeId lambda_source(Sema *sema, LoopSource *source, const Ast *ast, bool several) {
  const AstLambda *lambda = AS(Lambda, ast);
  const LoopSource *items = source->parts[0];
  bool fine = lambda_params(sema, lambda, several ? items->part_count : 1);
  scope_enter(sema);
  for (uint32_t i = 0; i < lambda->params.count; i++) {
    const AstParam *param = AS(Param, lambda->params.items[i]);
    const LoopSource *part = several && i < items->part_count ? items->parts[i] : items;
    if (fine)
      bind_name(sema, &param->head, param->name, part);
    else
      declare_var(sema, param->name, param->head.span, TYPE_ERROR, VAR_LOOP);
  }
  TypeId type = check_expr(sema, lambda->body, WANT_ANY);
  if (source->kind == LOOP_FILTER && !type_is_error(type)) {
    check_truth(sema, lambda->body, type);
    type = TYPE_BOOL;
  }
  scope_leave(sema);
  typed_set(sema->typed, ast, RES_NONE, TYPE_NONE, 0);
  source->lambda = ast;
  return fine ? type : TYPE_ERROR;
}

/* ── functions ── */

/* What stands before `map`'s comma, as a query with the items as its arguments; false: reported. */
static bool function_query(Sema *sema, LoopSource *source, const Ast *ast, CallQuery *query) {
  Entity entity = {.kind = ENTITY_NONE};
  if (ast->kind == AST_Name) entity = scope_find(sema, AS(Name, ast)->name);
  query->span = ast->span;
  query->name = entity.name;
  if (entity.kind == ENTITY_FN) {
    query->first = (FnDeclId){entity.index};
    typed_set(sema->typed, ast, RES_FUNCTION, TYPE_NONE, entity.index);
    return true;
  }
  bool names = entity.kind == ENTITY_STRUCT || ast->kind == AST_Subscript;
  TypeId type = names ? resolve_type_maybe(sema, ast) : (TypeId){0};
  if (type.index && type_is_error(type)) return false;
  if (type.index && method_query(sema, type, symbol_of(SYM_init), query)) {
    query->receiver = (TypeId){0};
    return true;
  }
  if (entity.kind == ENTITY_WORD || entity.kind == ENTITY_TYPE) {
    report_unbuilt(sema, ast->span, "this name as the function of `map` or `filter`");
    return false;
  }
  TypeId value = check_expr(sema, ast, WANT_ANY);
  if (type_is_error(value)) return false;
  source->value = ast;
  if (!is_object(value) && method_query(sema, value, symbol_of(SYM_call), query)) return true;
  diag_not_callable(sema->diags, ast->span, text_of(sema, value));
  return false;
}

static void report_items(Sema *sema, const Ast *ast, const CallQuery *query, uint32_t first) {
  if (sema->fn_infos.items[query->first.index].broken) return;
  const char *name = query->name.index ? sema_name(sema, query->name) : "function";
  Diag *diag = diag_no_overload(sema->diags, ast->span, name);
  for (uint32_t i = first; i < query->arg_count; i++)
    diag_reason(sema->diags, diag, "it is given items of type `%s`",
                text_of(sema, query->args[i].type));
}

static bool plain_call(Sema *sema, const CallInfo *call, uint32_t given, Span span) {
  bool fine = call->arg_count == given && !decl_fn(sema->decls, call->fn)->intrinsic;
  for (uint32_t i = 0; fine && i < call->arg_count; i++)
    fine = i == 0 && call->args[0].expr ? true : call->args[i].convention != PASS_MUT;
  if (!fine)
    report_unbuilt(sema, span, "a function with defaults or `mut` parameters in `map` or `filter`");
  return fine;
}

static TypeId function_source(Sema *sema, LoopSource *source, const Ast *ast, bool several) {
  const LoopSource *items = source->parts[0];
  CallQuery query = {.first = {0}};
  if (!function_query(sema, source, ast, &query)) return TYPE_ERROR;
  uint32_t count = several ? items->part_count : 1, first = source->value ? 1 : 0;
  query.args = arena_make_many(sema->arena, Arg, count + 1);
  if (first)
    query.args[0] = (Arg){.expr = ast, .span = ast->span, .type = typed_type(sema->typed, ast)};
  for (uint32_t i = 0; i < count; i++)
    query.args[first + i] =
        (Arg){.span = ast->span, .type = (several ? items->parts[i] : items)->item};
  query.arg_count = count + first;
  CallInfo call;
  query.quiet = true;
  if (!overload_choose(sema, &query, &call)) {
    report_items(sema, ast, &query, first);
    return TYPE_ERROR;
  }
  if (!plain_call(sema, &call, query.arg_count, ast->span)) return TYPE_ERROR;
  source->next = arena_copy(sema->arena, &call, sizeof call);
  return call.result;
}

/* ── the two ── */

static bool item_fits(Sema *sema, const LoopSource *source, const Ast *function, TypeId type) {
  if (type_is_error(type)) return false;
  if (source->kind == LOOP_FILTER) {
    if (type_same(type, TYPE_BOOL)) return true;
    diag_not_condition(sema->diags, function->span, text_of(sema, type));
    return false;
  }
  if (type.index != TYPE_NONE.index && type.index != TYPE_NEVER.index) return true;
  Diag *diag = diag_no_value(sema->diags, function->span);
  diag_reason(sema->diags, diag, "`map` needs what the function makes of each item");
  return false;
}

void map_source(Sema *sema, LoopSource *source, const Ast *call) {
  AstNodes args = AS(Call, call)->arguments;
  bool maps = source->kind == LOOP_MAP;
  const char *word = maps ? "map" : "filter";
  bool fine = source_no_keywords(sema, call, word, (Symbol){0});
  bool counted = maps ? args.count >= 2 : args.count == 2;
  if (!counted || !fine) {
    if (fine)
      diag_argument_count(sema->diags, call->span, word,
                          maps ? "a function and what it is applied to" : "2 arguments",
                          args.count);
    source_give_up(sema, call);
    return;
  }
  source_parts(sema, source, 1);
  source->parts[0] = source_behind(sema, call);
  const Ast *function = ast_bare(args.items[0]);
  bool several = args.count > 2, whole = several || source_ownable(sema, source->parts[0]);
  if (type_is_error(source->parts[0]->item)) return;
  if (function->kind == AST_None && !maps) {
    report_unbuilt(sema, function->span, "`filter(None, …)` (write a lambda)");
    return;
  }
  if (!whole) {
    Diag *diag = diag_lent_tuple(sema->diags, source->parts[0]->node->span,
                                 text_of(sema, source->parts[0]->item));
    diag_reason(sema->diags, diag, "%s",
                maps ? "give `map` the sources one by one: `map(f, a, b)`"
                     : "write a loop with `if`");
    return;
  }
  TypeId type = function->kind == AST_Lambda ? lambda_source(sema, source, function, several)
                                             : function_source(sema, source, function, several);
  if (!item_fits(sema, source, function, type)) return;
  source->item = maps ? type : source->parts[0]->item;
}
