// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Patterns of `match` in dynamic code: which names they bind, which values they look at, and what CPython's compiler refuses.
**
** In: the expression that the parser took for a pattern. Out: its parts, one by one, or E0266. A bare name is bound; one with a
** dot, a literal, the callee of a class pattern and the keys of a dict are values. Invariant: alternatives bind the same names,
** and no name is bound twice. The surprise: `_` is no name here, and in `**_` it may not stand. */
#include "sema/dynamic_internal.h"

static bool is_wildcard(const Ast *pattern) {
  return pattern->kind == AST_Name && symbol_is(AS(Name, pattern)->name, SYM_underscore);
}

static AstNodes items_of(const Ast *pattern) {
  return pattern->kind == AST_Tuple ? AS(Tuple, pattern)->items : AS(List, pattern)->items;
}

bool dynamic_is_alternatives(const Ast *pattern) {
  if (pattern->kind != AST_Chain) return false;
  for (uint32_t i = 0; i < AS(Chain, pattern)->rest.count; i++)
    if (AS(Chain, pattern)->rest.items[i].op != OP_OR) return false;
  return true;
}

/* ── parts ── */

static void parts_of_list(AstNodes items, const PatternVisitor *visitor) {
  for (uint32_t i = 0; i < items.count; i++) {
    const Ast *item = items.items[i];
    if (item->kind == AST_Arg) item = AS(Arg, item)->value;
    dynamic_pattern_parts(item, visitor);
  }
}

static void capture(const Ast *name, const PatternVisitor *visitor) {
  if (name->kind == AST_Name && !is_wildcard(name))
    visitor->capture(visitor->self, AS(Name, name)->name, name->span);
}

void dynamic_pattern_parts(const Ast *pattern, const PatternVisitor *visitor) {
  switch ((unsigned)pattern->kind) {
  case AST_Name: capture(pattern, visitor); return;
  case AST_Paren: dynamic_pattern_parts(AS(Paren, pattern)->value, visitor); return;
  case AST_Star: dynamic_pattern_parts(AS(Star, pattern)->value, visitor); return;
  case AST_WithItem:
    dynamic_pattern_parts(AS(WithItem, pattern)->value, visitor);
    if (AS(WithItem, pattern)->target) capture(AS(WithItem, pattern)->target, visitor);
    return;
  case AST_Tuple:
  case AST_List: parts_of_list(items_of(pattern), visitor); return;
  case AST_Dict: parts_of_list(AS(Dict, pattern)->items, visitor); return;
  case AST_DictItem:
    visitor->value(visitor->self, AS(DictItem, pattern)->key);
    dynamic_pattern_parts(AS(DictItem, pattern)->value, visitor);
    return;
  case AST_Call:
    visitor->value(visitor->self, AS(Call, pattern)->callee);
    parts_of_list(AS(Call, pattern)->arguments, visitor);
    return;
  default: break;
  }
  if (!dynamic_is_alternatives(pattern)) {
    visitor->value(visitor->self, pattern);
    return;
  }
  dynamic_pattern_parts(AS(Chain, pattern)->first, visitor);
  for (uint32_t i = 0; i < AS(Chain, pattern)->rest.count; i++)
    dynamic_pattern_parts(AS(Chain, pattern)->rest.items[i].operand, visitor);
}

/* ── what is wrong with one ── */

typedef OWN_ARRAY(Symbol) Names;
typedef struct {
  Sema *sema;
  Names bound; /* in the alternative at hand */
  bool wrong;
} Check;

static void check(Check *c, const Ast *pattern);

static void refuse(Check *c, const Ast *pattern, const char *why) {
  if (!c->wrong) diag_wrong_pattern(c->sema->diags, pattern->span, why);
  c->wrong = true;
}

static bool has(const Names *names, uint32_t from, Symbol name) {
  for (uint32_t i = from; i < names->count; i++)
    if (symbol_same(names->items[i], name)) return true;
  return false;
}

static void bind(Check *c, const Ast *name) {
  if (name->kind != AST_Name) {
    refuse(c, name, "a name is wanted here");
    return;
  }
  if (is_wildcard(name)) return;
  Symbol symbol = AS(Name, name)->name;
  if (has(&c->bound, 0, symbol))
    refuse(c, name,
           arena_format(c->sema->arena, "it binds `%s` twice", sema_name(c->sema, symbol)));
  array_push(c->sema->arena, &c->bound, symbol);
}

/* Whatever it is held against, it fits. */
static bool fits_all(const Ast *pattern) {
  if (pattern->kind == AST_Name) return true;
  if (pattern->kind == AST_Paren) return fits_all(AS(Paren, pattern)->value);
  if (pattern->kind == AST_WithItem) return fits_all(AS(WithItem, pattern)->value);
  if (!dynamic_is_alternatives(pattern)) return false;
  AstLinks rest = AS(Chain, pattern)->rest;
  return fits_all(rest.items[rest.count - 1].operand);
}

/* Something follows. */
static void check_followed(Check *c, const Ast *pattern) {
  if (fits_all(pattern)) refuse(c, pattern, "it fits always, so what follows is never tried");
}

static void check_alternatives(Check *c, const AstChain *chain) {
  uint32_t before = c->bound.count;
  check(c, chain->first);
  Names first = {0};
  for (uint32_t i = before; i < c->bound.count; i++)
    array_push(c->sema->arena, &first, c->bound.items[i]);
  const Ast *last = chain->first;
  check_followed(c, last);
  for (uint32_t i = 0; i < chain->rest.count; i++) {
    last = chain->rest.items[i].operand;
    c->bound.count = before;
    if (i + 1 < chain->rest.count) check_followed(c, last);
    check(c, last);
    bool same = c->bound.count - before == first.count;
    for (uint32_t k = 0; k < first.count; k++)
      same = same && has(&c->bound, before, first.items[k]);
    if (!same) refuse(c, last, "alternatives bind different names");
  }
}

static void check_sequence(Check *c, AstNodes items) {
  uint32_t stars = 0;
  for (uint32_t i = 0; i < items.count; i++) {
    const Ast *item = items.items[i];
    bool star = item->kind == AST_Star && AS(Star, item)->count == 1;
    if (star && stars++) refuse(c, item, "a second `*`");
    if (star)
      bind(c, AS(Star, item)->value);
    else
      check(c, item);
  }
}

static void check_mapping(Check *c, AstNodes items) {
  for (uint32_t i = 0; i < items.count; i++) {
    const Ast *item = items.items[i];
    if (item->kind == AST_DictItem) {
      check(c, AS(DictItem, item)->value);
      continue;
    }
    if (i + 1 < items.count) refuse(c, item, "`**` comes last");
    if (item->kind == AST_Star && is_wildcard(AS(Star, item)->value))
      refuse(c, item, "`**_`: leave it out, a dict may have more keys");
    if (item->kind == AST_Star) bind(c, AS(Star, item)->value);
  }
}

static void check_class(Check *c, const AstCall *call) {
  if (call->callee->kind != AST_Name && call->callee->kind != AST_Attribute)
    refuse(c, call->callee, "the name of a class is wanted here");
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    const Ast *argument = call->arguments.items[i];
    check(c, argument->kind == AST_Arg ? AS(Arg, argument)->value : argument);
  }
}

static bool is_literal(const Ast *pattern) {
  switch ((unsigned)pattern->kind) {
  case AST_Int:
  case AST_Float:
  case AST_Imaginary:
  case AST_Str:
  case AST_Bytes:
  case AST_True:
  case AST_False:
  case AST_None:
  case AST_Attribute: return true;
  case AST_Unary: {
    unsigned kind = AS(Unary, pattern)->operand->kind;
    return AS(Unary, pattern)->op == OP_NEG && (kind == AST_Int || kind == AST_Float);
  }
  default: return false;
  }
}

static void check(Check *c, const Ast *pattern) {
  switch ((unsigned)pattern->kind) {
  case AST_Name: bind(c, pattern); return;
  case AST_Paren: check(c, AS(Paren, pattern)->value); return;
  case AST_Tuple:
  case AST_List: check_sequence(c, items_of(pattern)); return;
  case AST_Dict: check_mapping(c, AS(Dict, pattern)->items); return;
  case AST_Call: check_class(c, AS(Call, pattern)); return;
  case AST_WithItem:
    check(c, AS(WithItem, pattern)->value);
    if (!AS(WithItem, pattern)->target) return;
    if (is_wildcard(AS(WithItem, pattern)->target))
      refuse(c, AS(WithItem, pattern)->target, "`as _` binds nothing");
    bind(c, AS(WithItem, pattern)->target);
    return;
  default: break;
  }
  if (dynamic_is_alternatives(pattern))
    check_alternatives(c, AS(Chain, pattern));
  else if (!is_literal(pattern))
    refuse(c, pattern, "it is neither a name, a constant, a class, a sequence nor a dict");
}

bool dynamic_check_match(Sema *sema, const AstMatch *match) {
  Check c = {.sema = sema};
  for (uint32_t i = 0; i < match->cases.count; i++) {
    const AstCase *arm = AS(Case, match->cases.items[i]);
    if ((arm->head.flags | arm->pattern->flags) & AST_ERROR) return false;
    c.bound.count = 0;
    check(&c, arm->pattern);
    bool last = i + 1 == match->cases.count;
    if (!last && !arm->guard) check_followed(&c, arm->pattern);
  }
  return !c.wrong;
}
