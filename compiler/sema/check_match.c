// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `match`: the subject, the cases, their guards and bodies.
**
** In: a Match node. Out: its MatchInfo, with a Pattern per case (pattern.c makes them), and the reports of exhaust.c. The
** surprise: a tuple written as the subject is no value: its items are matched where they are, unless a case names the whole. */
#include "sema/match.h"

/* Does the pattern give the whole subject a name? */
static bool names_whole(const Ast *pattern) {
  pattern = ast_bare(pattern);
  if (pattern->kind == AST_Name) return !symbol_is(AS(Name, pattern)->name, SYM_underscore);
  if (pattern->kind == AST_WithItem) return true;
  if (pattern->kind != AST_Chain) return false;
  AstLinks rest = AS(Chain, pattern)->rest;
  bool names = names_whole(AS(Chain, pattern)->first);
  for (uint32_t i = 0; i < rest.count; i++)
    names = names || names_whole(rest.items[i].operand);
  return names;
}

static bool is_listed(const AstMatch *stmt, const Ast *subject) {
  bool listed = subject->kind == AST_Tuple && AS(Tuple, subject)->items.count > 0;
  for (uint32_t i = 0; listed && i < stmt->cases.count; i++)
    listed = !names_whole(AS(Case, stmt->cases.items[i])->pattern);
  return listed;
}

static TypeId listed_type(Sema *sema, const Ast *subject) {
  AstNodes items = AS(Tuple, subject)->items;
  TypeId *types = arena_make_many(sema->arena, TypeId, items.count);
  bool fine = true;
  for (uint32_t i = 0; i < items.count; i++) {
    types[i] = check_expr(sema, items.items[i], WANT_ANY);
    fine = fine && !type_is_error(types[i]);
  }
  return fine ? type_tuple(sema->types, types, items.count) : TYPE_ERROR;
}

static TypeId check_subject(Sema *sema, const AstMatch *stmt, MatchInfo *info) {
  info->subject = ast_bare(stmt->subject);
  info->listed = is_listed(stmt, info->subject);
  TypeId type =
      info->listed ? listed_type(sema, info->subject) : check_expr(sema, info->subject, WANT_ANY);
  if (type_is_error(type)) return type;
  bool valued = !type_same(type, TYPE_NONE) && !type_same(type, TYPE_NEVER);
  if (valued && !type_same(type, TYPE_OBJECT)) return type;
  if (valued)
    report_unbuilt(sema, stmt->subject->span, "`match` on an object");
  else
    diag_no_value(sema->diags, stmt->subject->span);
  return TYPE_ERROR;
}

/* ── guards ── */

typedef struct {
  Sema *sema;
  VarId var;
  const Ast *use;
} Mention;

static void look_for_use(void *self, const Ast *node) {
  Mention *mention = self;
  if (!node || mention->use) return;
  if (node->kind == AST_Name && typed_var(mention->sema->typed, node).index == mention->var.index)
    mention->use = node;
  ast_each_child(node, look_for_use, mention);
}

/* What is left of a list that is given away becomes a list when its items have been taken out: after the guard. */
static void check_guard_rest(Sema *sema, const Pattern *pattern, const Ast *guard) {
  if (pattern->kind == PATTERN_LIST && pattern->rest.index && pattern->sequence->taken) {
    Mention mention = {.sema = sema, .var = pattern->rest};
    look_for_use(&mention, guard);
    if (mention.use)
      report_unbuilt(sema, mention.use->span,
                     "the rest of a list that is given away, in the guard of its case,");
  }
  for (uint32_t i = 0; i < pattern->count; i++)
    check_guard_rest(sema, pattern->parts[i], guard);
}

static MatchArm check_case(Sema *sema, const AstCase *node, const MatchInfo *info) {
  MatchArm arm = {.guard = node->guard, .body = node->body};
  arm.span = (Span){node->head.span.from, node->pattern->span.to};
  scope_enter(sema);
  arm.pattern = pattern_check(sema, node->pattern, info, &arm);
  if (node->guard) check_condition(sema, node->guard);
  if (node->guard && arm.pattern) check_guard_rest(sema, arm.pattern, node->guard);
  check_suite(sema, node->body);
  scope_leave(sema);
  return arm;
}

void check_match(Sema *sema, const AstMatch *stmt) {
  uint32_t errors = diag_errors(sema->diags);
  MatchInfo *info = arena_make(sema->arena, MatchInfo);
  info->type = check_subject(sema, stmt, info);
  info->arms = arena_make_many(sema->arena, MatchArm, stmt->cases.count);
  bool whole = !type_is_error(info->type), fits = true;
  for (uint32_t i = 0; i < stmt->cases.count; i++) {
    const AstCase *node = AS(Case, stmt->cases.items[i]);
    if (node->head.flags & AST_ERROR) { /* a hole: nobody knows what it covers */
      whole = false;
      sema->body_broken = true;
      continue;
    }
    MatchArm *arm = &info->arms[info->count++];
    *arm = check_case(sema, node, info);
    fits = fits && arm->pattern != NULL;
  }
  typed_set_match(sema->typed, &stmt->head, info);
  if (!fits || diag_errors(sema->diags) != errors) sema->body_broken = true;
  if (whole && fits) exhaust_check(sema, stmt, info);
}
