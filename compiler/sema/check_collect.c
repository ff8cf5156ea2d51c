// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Loops as expressions: comprehensions, generators, and adaptors as arguments.
**
** In: a Comprehension, or a call of `range`, `zip` …, and who takes its items. Out: RES_COLLECT with what becomes of them: a list,
** or one value that `sum`, `any`, `all`, `min` and `max` make without one. Invariant: the variables of a clause are in sight
** in what stands to its right, in its conditions and in the element, and nowhere else. The surprise: a generator is no value; it
** becomes a list for those library functions that take one, and is refused everywhere else. */
#include "base/check.h"
#include "sema/check_loop.h"

static bool is_generator(const Ast *ast) {
  return ast->kind == AST_Comprehension && AS(Comprehension, ast)->kind == COMP_GENERATOR;
}

bool collectable(Sema *sema, const Ast *ast) {
  ast = ast_bare(ast);
  return is_generator(ast) || source_word(sema, ast).index;
}

/* ── the parts ── */

/* Opens a scope per clause; false: something was reported. */
static bool open_clauses(Sema *sema, const AstComprehension *node) {
  bool fine = true;
  for (uint32_t i = 0; i < node->clauses.count; i++) {
    const AstCompFor *clause = AS(CompFor, node->clauses.items[i]);
    if (clause->is_async) report_unbuilt(sema, clause->head.span, "`async for`");
    LoopSource *source = check_source(sema, clause->iterable, FOR_PLAIN);
    typed_set_loop(sema->typed, &clause->head, source);
    fine = fine && !type_is_error(source->item);
    scope_enter(sema);
    bind_target(sema, clause->target, source, FOR_PLAIN);
    for (uint32_t k = 0; k < clause->conditions.count; k++)
      check_condition(sema, clause->conditions.items[k]);
  }
  return fine;
}

static void close_clauses(Sema *sema, const AstComprehension *node) {
  for (uint32_t i = 0; i < node->clauses.count; i++)
    scope_leave(sema);
}

/* The type of an element, which is TYPE_ERROR after a report. */
static TypeId element(Sema *sema, const Ast *value, TypeId wanted, Span said) {
  Want want = {wanted, WANT_ITEM, said, {0}, NULL};
  TypeId type = wanted.index ? check_value(sema, value, want) : check_expr(sema, value, WANT_ANY);
  bool nothing = type.index == TYPE_NONE.index || type.index == TYPE_NEVER.index;
  if (!nothing) return type;
  Diag *diag = diag_item_type(sema->diags, value->span);
  diag_reason(sema->diags, diag, "%s",
              value->kind == AST_None
                  ? "give the variable its type: `var xs: List[Optional[T]] = […]`"
                  : "it has no value; a `for` statement does something for each item");
  return TYPE_ERROR;
}

/* ── lists ── */

static TypeId wanted_item(Sema *sema, Want want) {
  if (!want.type.index) return (TypeId){0};
  TypeId payload = optional_payload(sema, want.type);
  return builtin_item(sema, payload.index ? payload : want.type, BUILTIN_LIST);
}

/* `at` becomes the list. */
static TypeId list_of(Sema *sema, const Ast *at, const Ast *ast, TypeId wanted, Span said) {
  const AstComprehension *node = AS(Comprehension, ast);
  bool fine = open_clauses(sema, node);
  TypeId item = element(sema, node->value, wanted, said);
  close_clauses(sema, node);
  if (!fine || type_is_error(item)) return poison(sema, at);
  TypeId type = type_list(sema->decls, item);
  CollectInfo info = {.kind = COLLECT_LIST, .item = item, .comprehension = ast};
  typed_set_collect(sema->typed, at, info, type);
  return type;
}

/* ── sets and dicts ── */

static TypeId set_of(Sema *sema, const Ast *ast, Want want) {
  const AstComprehension *node = AS(Comprehension, ast);
  StructId id = sema->decls->set;
  const TypeId *wanted = wanted_items(sema, want, id);
  bool fine = open_clauses(sema, node);
  TypeId item = element(sema, node->value, wanted ? wanted[0] : (TypeId){0}, want.span);
  close_clauses(sema, node);
  if (!fine || type_is_error(item)) return poison(sema, ast);
  TypeId type = resolve_apply(sema, id, &item, 1, node->value->span);
  if (type_is_error(type)) return poison(sema, ast);
  CollectInfo info = {.kind = COLLECT_SET, .item = item, .comprehension = ast};
  typed_set_collect(sema->typed, ast, info, type);
  return type;
}

static TypeId dict_of(Sema *sema, const Ast *ast, Want want) {
  const AstComprehension *node = AS(Comprehension, ast);
  StructId id = sema->decls->dict;
  const TypeId *wanted = wanted_items(sema, want, id);
  TypeId parts[2];
  bool fine = open_clauses(sema, node);
  parts[0] = element(sema, node->key, wanted ? wanted[0] : (TypeId){0}, want.span);
  parts[1] = element(sema, node->value, wanted ? wanted[1] : (TypeId){0}, want.span);
  close_clauses(sema, node);
  if (!fine || type_is_error(parts[0]) || type_is_error(parts[1])) return poison(sema, ast);
  TypeId type = resolve_apply(sema, id, parts, 2, node->key->span);
  if (type_is_error(type)) return poison(sema, ast);
  CollectInfo info = {.kind = COLLECT_DICT, .item = parts[0], .comprehension = ast};
  typed_set_collect(sema->typed, ast, info, type);
  return type;
}

TypeId check_comprehension(Sema *sema, const Ast *ast, Want want) {
  switch ((AstCompKind)AS(Comprehension, ast)->kind) {
  case COMP_LIST: return list_of(sema, ast, ast, wanted_item(sema, want), want.span);
  case COMP_SET: return set_of(sema, ast, want);
  case COMP_DICT: return dict_of(sema, ast, want);
  case COMP_GENERATOR: {
    Diag *diag = diag_not_built(sema->diags, ast->span, "a generator as a value");
    diag_reason(sema->diags, diag, "write `[… for …]` to make a list of its items");
    break;
  }
  }
  return poison(sema, ast);
}

/* The items of a source as they are: a tuple that was not made must be one that can be. */
static bool whole_items(Sema *sema, const LoopSource *source) {
  if (source_ownable(sema, source)) return true;
  Diag *diag = diag_lent_tuple(sema->diags, source->node->span, text_of(sema, source->item));
  diag_reason(sema->diags, diag, "write `[… for a, b in …]`, with copies of what it takes");
  return false;
}

TypeId check_collect(Sema *sema, const Ast *at, const Ast *ast, TypeId wanted) {
  const Ast *plain = ast_bare(ast);
  if (is_generator(plain)) return list_of(sema, at, plain, wanted, (Span){0, 0});
  LoopSource *source = check_source(sema, ast, FOR_VAR);
  if (type_is_error(source->item) || !whole_items(sema, source)) return poison(sema, at);
  TypeId type = type_list(sema->decls, source->item);
  CollectInfo info = {.kind = COLLECT_LIST, .item = source->item, .source = source};
  typed_set_collect(sema->typed, at, info, type);
  return type;
}

/* ── folds ── */

static bool fold_kind(Symbol name, CollectKind *kind) {
  static const struct {
    enum SymbolName name;
    CollectKind kind;
  } folds[] = {{SYM_sum, COLLECT_SUM},
               {SYM_min_fn, COLLECT_MIN},
               {SYM_max_fn, COLLECT_MAX},
               {SYM_any, COLLECT_ANY},
               {SYM_all, COLLECT_ALL}};
  for (size_t i = 0; i < sizeof folds / sizeof folds[0]; i++) {
    if (!symbol_is(name, folds[i].name)) continue;
    *kind = folds[i].kind;
    return true;
  }
  return false;
}

/* The list that a library function takes stays one: its item is not for a fold. */
static TypeId as_list(Sema *sema, const Ast *arg, CollectInfo info) {
  TypeId type = type_list(sema->decls, info.item);
  info.kind = COLLECT_LIST;
  typed_set_collect(sema->typed, arg, info, type);
  return type;
}

static bool folds(Sema *sema, CollectKind kind, TypeId item) {
  if (kind == COLLECT_ANY || kind == COLLECT_ALL) return true;
  return type_is_number(sema->types, item);
}

/* The items of the argument; TYPE_ERROR after a report. */
static TypeId fold_items(Sema *sema, const Ast *arg, CollectInfo *info, bool truth) {
  if (!is_generator(arg)) {
    LoopSource *source = check_source(sema, arg, FOR_VAR);
    info->source = source;
    return type_is_error(source->item) || whole_items(sema, source) ? source->item : TYPE_ERROR;
  }
  const AstComprehension *node = AS(Comprehension, arg);
  info->comprehension = arg;
  bool fine = open_clauses(sema, node);
  TypeId item = element(sema, node->value, (TypeId){0}, (Span){0, 0});
  if (truth && fine && !type_is_error(item)) {
    check_truth(sema, node->value, item);
    item = TYPE_BOOL;
  }
  close_clauses(sema, node);
  return fine ? item : TYPE_ERROR;
}

bool check_fold(Sema *sema, const Ast *ast, Symbol name, TypeId *type, TypeId *list) {
  const AstCall *call = AS(Call, ast);
  CollectInfo info = {.kind = COLLECT_LIST};
  if (!fold_kind(name, &info.kind) || call->arguments.count != 1) return false;
  const Ast *arg = ast_bare(call->arguments.items[0]);
  if (!collectable(sema, arg)) return false;
  bool truth = info.kind == COLLECT_ANY || info.kind == COLLECT_ALL;
  info.item = fold_items(sema, arg, &info, truth);
  if (type_is_error(info.item)) {
    poison(sema, arg);
    *type = poison(sema, ast);
    return true;
  }
  if (!folds(sema, info.kind, info.item) || (truth && !type_same(info.item, TYPE_BOOL))) {
    *list = as_list(sema, arg, info);
    return false;
  }
  *type = info.item;
  typed_set(sema->typed, arg, RES_NONE, TYPE_NONE, 0);
  typed_set_collect(sema->typed, ast, info, *type);
  return true;
}
