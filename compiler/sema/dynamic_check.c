// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What CPython's compiler refuses although its grammar, or ours, lets it through.
**
** In: a node of dynamic code. Out: a diagnostic for wrong targets, parameter lists, arguments and handlers. Invariant: each
** node is looked at once, before its parts are. The surprise: static code allows some of these (a call as a target, a
** subscript without an index), so the parser cannot decide. */
#include "sema/dynamic_internal.h"

#include <string.h>

/* ── targets ── */

static AstNodes items_of(const Ast *target) {
  if (target->kind == AST_Tuple) return AS(Tuple, target)->items;
  return target->kind == AST_List ? AS(List, target)->items : (AstNodes){NULL, 0};
}

static bool check_targets(Sema *sema, AstNodes targets);

static bool check_target(Sema *sema, const Ast *target, bool starred) {
  switch ((unsigned)target->kind) {
  case AST_Star:
    if (starred) return check_target(sema, AS(Star, target)->value, false);
    diag_bad_target(sema->diags, target->span, "`*` outside of a list or tuple");
    return false;
  case AST_Call: diag_bad_target(sema->diags, target->span, "the result of a call"); return false;
  case AST_Name:
    if (strcmp(sema_name(sema, AS(Name, target)->name), "__debug__") != 0) return true;
    diag_bad_target(sema->diags, target->span, "`__debug__`");
    return false;
  case AST_Paren: return check_target(sema, AS(Paren, target)->value, false);
  case AST_Tuple:
  case AST_List: return check_targets(sema, items_of(target));
  default: return true; /* the parser has seen to the others */
  }
}

static bool check_targets(Sema *sema, AstNodes targets) {
  uint32_t stars = 0;
  for (uint32_t i = 0; i < targets.count; i++) {
    stars += targets.items[i]->kind == AST_Star;
    if (stars > 1 && targets.items[i]->kind == AST_Star) {
      diag_bad_target(sema->diags, targets.items[i]->span, "a second `*`");
      return false;
    }
    if (!check_target(sema, targets.items[i], true)) return false;
  }
  return true;
}

static bool check_each_target(Sema *sema, AstNodes targets) {
  for (uint32_t i = 0; i < targets.count; i++)
    if (!check_target(sema, targets.items[i], false)) return false;
  return true;
}

static bool check_with_targets(Sema *sema, AstNodes items) {
  for (uint32_t i = 0; i < items.count; i++) {
    const Ast *target = AS(WithItem, items.items[i])->target;
    if (target && !check_target(sema, target, false)) return false;
  }
  return true;
}

/* ── parameters ── */

typedef struct {
  bool star, keywords, slash; /* `*a` or `*`, `**k`, `/` stood before */
  bool bare;                  /* … a `*` with nothing behind it yet   */
  bool fallback;              /* … a parameter with a default         */
  uint32_t named;
} Seen;

static const char *misplaced(const Seen *seen, const AstParam *param) {
  switch ((AstParamKind)param->kind) {
  case PARAM_PLAIN: break;
  case PARAM_STAR:
  case PARAM_STAR_MARK:
    if (seen->star) return "`*` may stand there once";
    break;
  case PARAM_STARSTAR:
    if (seen->bare) return "a name must follow `*`";
    break;
  case PARAM_SLASH_MARK:
    if (seen->slash) return "`/` may stand there once";
    if (seen->star) return "`/` must stand before `*`";
    if (!seen->named) return "a parameter must stand before `/`";
    break;
  }
  return seen->keywords ? "nothing may follow `**`" : NULL;
}

static bool check_param(Sema *sema, Seen *seen, const AstParam *param) {
  const char *wrong = misplaced(seen, param);
  if (wrong) {
    diag_parameter_list(sema->diags, param->head.span, wrong);
    return false;
  }
  AstParamKind kind = (AstParamKind)param->kind;
  if (kind == PARAM_PLAIN && !seen->star && seen->fallback && !param->value) {
    diag_default_order(sema->diags, param->head.span, sema_name(sema, param->name));
    return false;
  }
  seen->bare = kind == PARAM_STAR_MARK || (seen->bare && kind != PARAM_PLAIN);
  seen->fallback = seen->fallback || (kind == PARAM_PLAIN && param->value);
  seen->star = seen->star || kind == PARAM_STAR || kind == PARAM_STAR_MARK;
  seen->keywords = seen->keywords || kind == PARAM_STARSTAR;
  seen->slash = seen->slash || kind == PARAM_SLASH_MARK;
  seen->named += kind == PARAM_PLAIN;
  return true;
}

static bool check_params(Sema *sema, AstNodes params) {
  Seen seen = {.star = false};
  for (uint32_t i = 0; i < params.count; i++)
    if (!check_param(sema, &seen, AS(Param, params.items[i]))) return false;
  if (!seen.bare) return true;
  diag_parameter_list(sema->diags, params.items[params.count - 1]->span, "a name must follow `*`");
  return false;
}

/* ── arguments, handlers, subscripts ── */

static bool given_before(AstNodes arguments, uint32_t at) {
  for (uint32_t i = 0; i < at; i++)
    if (arguments.items[i]->kind == AST_Arg &&
        symbol_same(AS(Arg, arguments.items[i])->name, AS(Arg, arguments.items[at])->name))
      return true;
  return false;
}

static bool check_given(Sema *sema, const char *callee, AstNodes arguments) {
  bool spread = false;
  for (uint32_t i = 0; i < arguments.count; i++) {
    const Ast *argument = arguments.items[i];
    bool star = argument->kind == AST_Star;
    if (star && spread && AS(Star, argument)->count == 1) {
      diag_spread_order(sema->diags, argument->span);
      return false;
    }
    spread = spread || (star && AS(Star, argument)->count == 2);
    if (argument->kind != AST_Arg || !given_before(arguments, i)) continue;
    diag_argument_twice(sema->diags, argument->span, callee,
                        sema_name(sema, AS(Arg, argument)->name));
    return false;
  }
  return true;
}

static const char *callee_name(const Sema *sema, const Ast *callee) {
  if (callee->kind == AST_Name) return sema_name(sema, AS(Name, callee)->name);
  return callee->kind == AST_Attribute ? sema_name(sema, AS(Attribute, callee)->name) : "it";
}

static bool check_handlers(Sema *sema, AstNodes handlers) {
  for (uint32_t i = 0; i + 1 < handlers.count; i++) {
    if (AS(Handler, handlers.items[i])->type) continue;
    Span span = handlers.items[i]->span;
    diag_default_handler(sema->diags, (Span){span.from, span.from + 6});
    return false;
  }
  return true;
}

bool dynamic_check_syntax(Sema *sema, const Ast *node) {
  switch ((unsigned)node->kind) {
  case AST_Assign: return check_each_target(sema, AS(Assign, node)->targets);
  case AST_AugAssign: return check_target(sema, AS(AugAssign, node)->target, false);
  case AST_AnnAssign: return check_target(sema, AS(AnnAssign, node)->target, false);
  case AST_For: return check_target(sema, AS(For, node)->target, false);
  case AST_With: return check_with_targets(sema, AS(With, node)->items);
  case AST_CompFor: return check_target(sema, AS(CompFor, node)->target, false);
  case AST_Del: return check_each_target(sema, AS(Del, node)->targets);
  case AST_Function: return check_params(sema, AS(Function, node)->params);
  case AST_Lambda: return check_params(sema, AS(Lambda, node)->params);
  case AST_Call:
    return check_given(sema, callee_name(sema, AS(Call, node)->callee), AS(Call, node)->arguments);
  case AST_Class:
    return check_given(sema, sema_name(sema, AS(Class, node)->name), AS(Class, node)->arguments);
  case AST_Match: return dynamic_check_match(sema, AS(Match, node));
  case AST_Try: return check_handlers(sema, AS(Try, node)->handlers);
  case AST_Subscript:
    if (AS(Subscript, node)->indexes.count) return true;
    diag_unexpected(sema->diags, (Span){node->span.to - 1, node->span.to}, "`]`");
    return false;
  default: return true;
  }
}
