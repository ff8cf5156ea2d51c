// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Why a call fits no function, in words.
**
** In: a call and the candidates that were tried. Out: one diagnostic. The surprise: with one candidate the message is about
** the argument that is wrong; with several it lists them, because nobody knows which one was meant. */
#include "sema/closure.h"

static const char *callee(Sema *sema, const CallQuery *query) {
  return sema_name(sema, query->name);
}

static uint32_t receivers(const CallQuery *query) { return query->receiver.index ? 1 : 0; }

static const char *count_words(Sema *sema, const CallQuery *query, const FnDecl *decl) {
  uint32_t most = 0, least = 0;
  for (uint32_t i = receivers(query); i < decl->params.count; i++) {
    if (decl->params.items[i].variadic)
      return arena_format(sema->arena, "%u or more arguments", least);
    if (decl->params.items[i].keyword_only) continue;
    most++;
    if (!decl->params.items[i].has_default) least++;
  }
  if (most != least) return arena_format(sema->arena, "%u to %u arguments", least, most);
  return arena_format(sema->arena, most == 1 ? "%u argument" : "%u arguments", most);
}

static void declared_here(Sema *sema, Diag *diag, const Candidate *candidate, const char *name) {
  if (!candidate->decl->builtin)
    diag_label(sema->diags, diag, candidate->decl->span, "`%s` is declared here", name);
}

static void report_keyword(Sema *sema, const CallQuery *query, const Candidate *candidate) {
  const Arg *arg = &query->args[candidate->guilty];
  Diag *diag =
      diag_unknown_keyword(sema->diags, arg->span, callee(sema, query), sema_name(sema, arg->name));
  Nearest nearest = nearest_start(sema, arg->name);
  for (uint32_t i = receivers(query); i < candidate->decl->params.count; i++)
    nearest_offer(&nearest, candidate->decl->params.items[i].name);
  if (nearest.best.index && symbol_same(nearest.best, arg->name)) {
    diag_reason(sema->diags, diag, "`%s` has no name at the call: write the value alone",
                sema_name(sema, arg->name));
  } else if (nearest.best.index) {
    const char *title =
        arena_format(sema->arena, "did you mean `%s`?", sema_name(sema, nearest.best));
    diag_fix(sema->diags, diag, FIX_MAYBE, arg->span, sema_name(sema, nearest.best), title);
  }
  declared_here(sema, diag, candidate, callee(sema, query));
}

static void report_bound(Sema *sema, const CallQuery *query, const Candidate *candidate) {
  TypeId type = candidate->inference.bound[candidate->guilty];
  const TypeParamDecl *param = &candidate->decl->type_params.items[candidate->guilty];
  if (decl_trait(sema->decls, candidate->bound)->kind == TRAIT_DESTRUCTIBLE) {
    report_linear_stored(sema, query->span, type, callee(sema, query));
    return;
  }
  const char *trait = sema_name(sema, decl_trait(sema->decls, candidate->bound)->name);
  Diag *diag = diag_bound_unmet(sema->diags, query->span, text_of(sema, type), trait);
  bool self = symbol_is(param->name, SYM_Self);
  if (!self)
    diag_reason(sema->diags, diag, "`%s` of `%s` must be `%s`", sema_name(sema, param->name),
                callee(sema, query), trait);
  const TypeParamDecl *lacks =
      type_bounds(sema->decls, type, sema->here.params, sema->here.param_count);
  if (lacks) {
    suggest_bound(sema, diag, lacks, trait);
  } else {
    suggest_conformance(sema, diag, type, candidate->bound);
    declared_here(sema, diag, candidate, callee(sema, query));
  }
}

/* A type where a value belongs, the reverse, or a value of another type. */
static void report_value(Sema *sema, const CallQuery *query, const Candidate *candidate) {
  const TypeParamDecl *param = &candidate->decl->type_params.items[candidate->guilty];
  TypeId given = candidate->inference.bound[candidate->guilty];
  TypeId of = constant_value_type(sema, given);
  const char *name = sema_name(sema, param->name);
  Diag *diag;
  if (param->value_type.index && of.index) {
    diag = diag_mismatch(sema->diags, query->span, text_of(sema, param->value_type),
                         text_of(sema, of));
  } else {
    diag = param->value_type.index ? diag_not_constant(sema->diags, query->span)
                                   : diag_not_type(sema->diags, query->span);
    diag_primary(sema->diags, diag, "given: `%s`", text_of(sema, given));
  }
  if (param->value_type.index)
    diag_reason(sema->diags, diag, "`%s` of `%s` is a value of type `%s`", name,
                callee(sema, query), text_of(sema, param->value_type));
  else
    diag_reason(sema->diags, diag, "`%s` of `%s` is a type", name, callee(sema, query));
  declared_here(sema, diag, candidate, callee(sema, query));
}

void report_candidate(Sema *sema, const CallQuery *query, const Candidate *candidate) {
  const FnDecl *decl = candidate->decl;
  const char *name = callee(sema, query);
  switch (candidate->why) {
  case WHY_KEYWORD: report_keyword(sema, query, candidate); return;
  case WHY_BOUND: report_bound(sema, query, candidate); return;
  case WHY_CALLABLE:
    report_callable(sema, query->span, candidate->inference.bound[candidate->guilty],
                    type_substitute(sema->types,
                                    decl->type_params.items[candidate->guilty].callable,
                                    candidate->inference.bound, candidate->inference.count));
    return;
  case WHY_TOO_MANY: {
    uint32_t given = query->arg_count - receivers(query);
    Diag *diag = diag_argument_count(sema->diags, query->args[candidate->guilty].span, name,
                                     count_words(sema, query, decl), given);
    declared_here(sema, diag, candidate, name);
    return;
  }
  case WHY_TWICE: {
    const Arg *arg = &query->args[candidate->guilty];
    diag_argument_twice(sema->diags, arg->span, name, sema_name(sema, arg->name));
    return;
  }
  case WHY_MISSING: {
    if (decl->is_call) {
      diag_argument_count(sema->diags, query->span, name, count_words(sema, query, decl),
                          query->arg_count - receivers(query));
      return;
    }
    const ParamDecl *param = &decl->params.items[candidate->guilty];
    Diag *diag =
        diag_missing_argument(sema->diags, query->span, name, sema_name(sema, param->name));
    if (!decl->builtin)
      diag_label(sema->diags, diag, param->span, "`%s` is a parameter here",
                 sema_name(sema, param->name));
    return;
  }
  case WHY_TYPE_ARGUMENTS:
    diag_type_argument_count(sema->diags, query->span, name,
                             decl->type_params.count - decl->owner_type_params -
                                 decl->implicit_params,
                             query->given_count);
    return;
  case WHY_STATIC: {
    Diag *diag = diag_static_on_value(sema->diags, query->span, name);
    const StructDecl *owner = decl_struct(sema->decls, decl->owner);
    diag_reason(sema->diags, diag, "call it as `%s.%s`", sema_name(sema, owner->name), name);
    return;
  }
  case WHY_VALUE: report_value(sema, query, candidate); return;
  case WHY_SPREAD: {
    Diag *diag =
        diag_not_built(sema->diags, query->args[candidate->guilty].span, "unpacking with `*`");
    diag_reason(sema->diags, diag,
                "`*xs` may be all that a parameter `*args` gets; elsewhere write the values");
    return;
  }
  case WHY_TYPE:
  case WHY_FITS: return;
  }
}

/* "(Int, String)": what was given. */
static const char *given_text(Sema *sema, const CallQuery *query) {
  Text text = text_new(sema->arena);
  text_char(&text, '(');
  for (uint32_t i = receivers(query); i < query->arg_count; i++) {
    if (i > receivers(query)) text_add(&text, ", ");
    if (query->args[i].name.index) text_format(&text, "%s: ", sema_name(sema, query->args[i].name));
    text_add(&text, text_of(sema, query->args[i].type));
  }
  text_char(&text, ')');
  return text.data;
}

enum { CANDIDATES_SHOWN = 4 };

void report_no_overload(Sema *sema, const CallQuery *query, const Candidate *candidates,
                        uint32_t count) {
  Diag *diag = diag_no_overload(sema->diags, query->span, callee(sema, query));
  diag_primary(sema->diags, diag, "given: %s", given_text(sema, query));
  for (uint32_t i = 0; i < count && i < CANDIDATES_SHOWN; i++) {
    diag_reason(sema->diags, diag, "there is `%s`", signature_text(sema, candidates[i].fn));
  }
}

void report_ambiguous(Sema *sema, const CallQuery *query, const Candidate *a, const Candidate *b) {
  Diag *diag = diag_ambiguous(sema->diags, query->span, callee(sema, query));
  diag_primary(sema->diags, diag, "given: %s", given_text(sema, query));
  diag_reason(sema->diags, diag, "`%s` and `%s` fit equally well", signature_text(sema, a->fn),
              signature_text(sema, b->fn));
  if (!a->decl->builtin) diag_label(sema->diags, diag, a->decl->span, "this one fits");
  if (!b->decl->builtin) diag_label(sema->diags, diag, b->decl->span, "and so does this one");
}

/* A parameter whose type still has open parameters, and an argument that cannot be of that form. */
void report_pattern(Sema *sema, const Candidate *candidate, uint32_t param, const Arg *arg) {
  const ParamDecl *decl = &candidate->decl->params.items[param];
  const FnDecl *fn = candidate->decl;
  const char *wanted =
      type_text(sema->decls, sema->arena, decl->type, fn->type_params.items, fn->type_params.count);
  Span span = arg->expr ? arg->expr->span : arg->span;
  Diag *diag = diag_mismatch(sema->diags, span, wanted, text_of(sema, arg->type));
  for (uint32_t i = 0; i < candidate->inference.count; i++) {
    if (candidate->inference.bound[i].index || !fn->type_params.items[i].value_type.index) continue;
    diag_reason(sema->diags, diag, "nothing says what `%s` is: write it in brackets",
                sema_name(sema, fn->type_params.items[i].name));
  }
  if (!fn->builtin)
    diag_label(sema->diags, diag, decl->span, "parameter `%s` is declared here",
               sema_name(sema, decl->name));
}
