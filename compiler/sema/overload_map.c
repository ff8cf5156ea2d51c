// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Which argument of a call belongs to which parameter.
**
** In: a call and one overload. Out: Candidate.arg_of, and for `*args` the arguments it collects. Types are not looked at.
** Invariant: every argument belongs to exactly one parameter, or `why` is set. The surprise: `f(*xs)` lends the list itself,
** so it must be all that `*args` gets. */
#include "sema/overload.h"

TypeId overload_rest_item(const Sema *sema, const Candidate *candidate) {
  TypeId list = candidate->decl->params.items[candidate->rest_param - 1].type;
  return type_is_error(list) ? TYPE_ERROR : builtin_item(sema, list, BUILTIN_LIST);
}

static uint32_t keyword_param(const FnDecl *decl, Symbol name) {
  for (uint32_t i = 0; i < decl->params.count; i++) {
    const ParamDecl *param = &decl->params.items[i];
    if (symbol_same(param->name, name) && !param->variadic && !param->positional_only) return i;
  }
  return UINT32_MAX;
}

static bool no(Candidate *candidate, Why why) {
  candidate->why = why;
  return false;
}

static bool map_rest(const CallQuery *query, Candidate *candidate, uint32_t arg, uint32_t param) {
  bool spread = query->args[arg].spread;
  if (candidate->arg_of[param] || (spread && candidate->rest_count))
    return no(candidate, WHY_SPREAD);
  if (!query->args[arg].expr) return no(candidate, WHY_TOO_MANY);
  if (spread) {
    candidate->arg_of[param] = arg + 1;
    return true;
  }
  candidate->rest_param = param + 1;
  candidate->rest[candidate->rest_count++] = arg;
  return true;
}

static bool map_positional(const CallQuery *query, Candidate *candidate, uint32_t arg,
                           uint32_t *next) {
  const FnDecl *decl = candidate->decl;
  while (*next < decl->params.count && decl->params.items[*next].keyword_only)
    ++*next;
  if (*next >= decl->params.count) return no(candidate, WHY_TOO_MANY);
  if (decl->params.items[*next].variadic) return map_rest(query, candidate, arg, *next);
  if (query->args[arg].spread) return no(candidate, WHY_SPREAD);
  if (candidate->arg_of[*next]) return no(candidate, WHY_TWICE);
  candidate->arg_of[(*next)++] = arg + 1;
  return true;
}

static bool map_keyword(const CallQuery *query, Candidate *candidate, uint32_t arg) {
  uint32_t at = keyword_param(candidate->decl, query->args[arg].name);
  if (at == UINT32_MAX) return no(candidate, WHY_KEYWORD);
  if (candidate->arg_of[at]) return no(candidate, WHY_TWICE);
  candidate->arg_of[at] = arg + 1;
  return true;
}

bool overload_map(Sema *sema, const CallQuery *query, Candidate *candidate) {
  const FnDecl *decl = candidate->decl;
  candidate->rest = arena_make_many(sema->arena, uint32_t, query->arg_count);
  uint32_t next = 0;
  for (uint32_t i = 0; i < query->arg_count; i++) {
    candidate->guilty = i;
    bool fits = query->args[i].name.index ? map_keyword(query, candidate, i)
                                          : map_positional(query, candidate, i, &next);
    if (!fits) return false;
  }
  for (uint32_t i = 0; i < decl->params.count; i++) {
    const ParamDecl *param = &decl->params.items[i];
    candidate->guilty = i;
    if (param->variadic && !candidate->arg_of[i]) candidate->rest_param = i + 1;
    if (!candidate->arg_of[i] && !param->has_default && !param->variadic)
      return no(candidate, WHY_MISSING);
  }
  return true;
}
