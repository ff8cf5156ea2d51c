// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: what a rule of the grammar matched. Out: statements and declarations.
** Invariant: only nodes made in this parse are changed, and only by adding children. The surprise: `with (a as b):` parses as
** a tuple in parentheses whose items are WithItem; elsewhere such a tuple is reported (Parser.stray_as). */
#include "syntax/build.h"

#include <stdio.h>
#include <string.h>

static void *changed(Ast *node) { return node; }

AstNodes build_line(Parser *p, AstNodes line, Ast *statement) {
  if (p->stray_as.from) diag_as_outside_with(p->context->diags, p->stray_as);
  p->stray_as = (Span){0, 0};
  return list_add(p, line, statement);
}

Ast *build_block(Parser *p, AstKind kind, AstNodes statements) {
  Span span = token_span(p->last);
  if (statements.count) span = span_join(statements.items[0]->span, list_last(statements)->span);
  if (kind == AST_Module) return AST(p, Module, span, .body = statements);
  return AST(p, Suite, span, .body = statements);
}

Ast *build_hole(Parser *p, Span span) {
  Ast *hole = AST(p, Pass, span, );
  hole->flags = AST_ERROR;
  return hole;
}

Ast *build_case_hole(Parser *p, Span span) {
  Ast *hole = AST(p, Case, span, .pattern = AST(p, None, span, ),
                  .body = build_block(p, AST_Suite, (AstNodes){NULL, 0}));
  hole->flags = AST_ERROR;
  return hole;
}

/* --- simple statements ------------------------------------------------------------------------------------------- */

static const char *target_word(const Ast *node) {
  switch ((uint32_t)node->kind) {
  case AST_Call: return "the result of a call";
  case AST_Int:
  case AST_Float:
  case AST_Imaginary: return "a number";
  case AST_Str:
  case AST_Bytes:
  case AST_FString: return "a text";
  case AST_True:
  case AST_False:
  case AST_None:
  case AST_Ellipsis: return "a constant";
  case AST_Chain:
  case AST_Power:
  case AST_Unary:
  case AST_BoolOp: return "the result of an operator";
  case AST_Compare: return "a comparison";
  case AST_Transfer: return "what is given away with `^`";
  case AST_Lambda: return "a lambda";
  default: return "this expression";
  }
}

static void check_targets(Parser *p, AstNodes list) {
  for (uint32_t i = 0; i < list.count; i++)
    build_check_target(p, list.items[i]);
}

/* `var (a, b) = t`: in Python's text `var` is a name like any other. */
static bool calls_var(const Parser *p, const Ast *target) {
  if (target->kind != AST_Call || AS(Call, target)->callee->kind != AST_Name) return false;
  Symbol name = AS(Name, AS(Call, target)->callee)->name;
  return strcmp(symbol_text(p->context->symbols, name), "var") == 0;
}

/* Depth is bounded by LIMIT_TREE_DEPTH. */
void build_check_target(Parser *p, const Ast *target) {
  switch ((uint32_t)target->kind) {
  case AST_Name:
  case AST_Attribute:
  case AST_Subscript: return;
  case AST_Paren: build_check_target(p, AS(Paren, target)->value); return;
  case AST_Star: build_check_target(p, AS(Star, target)->value); return;
  case AST_Tuple: check_targets(p, AS(Tuple, target)->items); return;
  case AST_List: check_targets(p, AS(List, target)->items); return;
  case AST_Call: /* it may return a reference; sema refuses every other one */
    if (!calls_var(p, target)) return;
    break;
  default: break;
  }
  Diag *diag = diag_bad_target(p->context->diags, target->span, target_word(target));
  if (target->kind == AST_Compare)
    diag_primary(p->context->diags, diag, "a name, a field or an element can be set");
  if (calls_var(p, target))
    diag_reason(p->context->diags, diag, "to take a tuple apart, write `var a, b = …`");
}

Ast *build_assign(Parser *p, AstNodes targets, Ast *value) {
  check_targets(p, targets);
  return AST(p, Assign, span_join(targets.items[0]->span, value->span), .targets = targets,
             .value = value);
}

static void check_single(Parser *p, const Ast *target) {
  bool list = target->kind == AST_Tuple || target->kind == AST_List || target->kind == AST_Star;
  if (list)
    diag_bad_target(p->context->diags, target->span, "several values at once");
  else
    build_check_target(p, target);
}

Ast *build_augment(Parser *p, Token op, Ast *target, Ast *value) {
  check_single(p, target);
  return AST(p, AugAssign, span_join(target->span, value->span), .op = op.extra, .target = target,
             .value = value);
}

Ast *build_annotated(Parser *p, Ast *target, Ast *type, Ast *value) {
  check_single(p, target);
  Span span = span_join(target->span, span_join(type->span, build_span(value)));
  return AST(p, AnnAssign, span, .target = target, .type = type, .value = value);
}

Ast *build_delete(Parser *p, Token word, Ast *targets) {
  bool several = targets->kind == AST_Tuple && !(targets->flags & AST_PARENTHESES);
  AstNodes list = several ? AS(Tuple, targets)->items : list_one(p, targets);
  check_targets(p, list);
  return AST(p, Del, span_join(token_span(word), targets->span), .targets = list);
}

Ast *build_var(Parser *p, Token word, AstNodes names, Ast *type, Ast *value) {
  Span span = span_join(token_span(word), list_last(names)->span);
  span = span_join(span, span_join(build_span(type), build_span(value)));
  return AST(p, Var, span, .targets = names, .type = type, .value = value);
}

Ast *build_import(Parser *p, AstNodes path, const Token *alias) {
  Span span = span_join(path.items[0]->span, list_last(path)->span);
  if (alias) span = span_join(span, token_span(*alias));
  return AST(p, ImportItem, span, .path = path, .alias = alias ? alias->symbol : (Symbol){0});
}

Ast *build_from(Parser *p, Token word, Ast *from, AstNodes items) {
  AstFromImport *node = changed(from);
  node->items = items;
  for (uint32_t i = 0; i < items.count; i++)
    ast_adopt(p, from, items.items[i]);
  from->span = span_join(span_join(token_span(word), from->span), token_span(p->last));
  return from;
}

/* --- compound statements ----------------------------------------------------------------------------------------- */

Ast *build_if(Parser *p, AstNodes arms, Ast *otherwise) {
  Span span =
      span_join(span_join(arms.items[0]->span, list_last(arms)->span), build_span(otherwise));
  return AST(p, If, span, .arms = arms, .otherwise = otherwise);
}

Ast *build_comptime_if(Parser *p, Span word, const Ast *node) {
  const AstIf *from = AS(If, node);
  return AST(p, ComptimeIf, span_join(word, node->span), .arms = from->arms,
             .otherwise = from->otherwise);
}

Ast *build_parameter_if(Parser *p, AstNodes decorators, const Ast *node) {
  const Ast *value = AS(Decorator, decorators.items[0])->value;
  bool known = decorators.count == 1 && value->kind == AST_Name;
  known =
      known && strcmp(symbol_text(p->context->symbols, AS(Name, value)->name), "parameter") == 0;
  if (!known) diag_parameter_flag(p->context->diags, decorators.items[0]->span);
  return build_comptime_if(p, decorators.items[0]->span, node);
}

Ast *build_for(Parser *p, ForParts parts) {
  build_check_target(p, parts.target);
  Span span =
      span_join(span_join(token_span(parts.word), parts.body->span), build_span(parts.otherwise));
  return AST(p, For, span, .binding = parts.binding, .target = parts.target,
             .iterable = parts.iterable, .body = parts.body, .otherwise = parts.otherwise);
}

Ast *build_async(Parser *p, Token word, Ast *node) {
  (void)p;
  if (node->kind == AST_For)
    ((AstFor *)changed(node))->is_async = 1;
  else
    ((AstWith *)changed(node))->is_async = 1;
  node->span = span_join(token_span(word), node->span);
  return node;
}

Ast *build_as(Parser *p, Ast *value, Ast *target) {
  build_check_target(p, target);
  return AST(p, WithItem, span_join(value->span, target->span), .value = value, .target = target);
}

Ast *build_as_allowed(Parser *p, Ast *item) {
  p->stray_as = (Span){0, 0};
  return item;
}

/* `with (a as b, c):` reads its items out of the parentheses. */
static AstNodes with_items(Parser *p, AstNodes items) {
  const Ast *only = AS(WithItem, items.items[0])->value;
  if (items.count != 1 || AS(WithItem, items.items[0])->target) return items;
  AstNodes inner = {NULL, 0}, out = {NULL, 0};
  if (only->kind == AST_Tuple) inner = AS(Tuple, only)->items;
  if (only->kind == AST_Paren) inner = list_one(p, AS(Paren, only)->value);
  bool named = false;
  for (uint32_t i = 0; i < inner.count; i++)
    named = named || inner.items[i]->kind == AST_WithItem;
  if (!named) return items;
  for (uint32_t i = 0; i < inner.count; i++) {
    Ast *item = inner.items[i];
    out = list_add(p, out,
                   item->kind == AST_WithItem ? item : AST(p, WithItem, item->span, .value = item));
  }
  return out;
}

Ast *build_with(Parser *p, Token word, AstNodes items, Ast *body) {
  return AST(p, With, span_join(token_span(word), body->span), .items = with_items(p, items),
             .body = body);
}

Ast *build_case(Parser *p, Token word, Ast *pattern, Ast *guard, Ast *body) {
  return AST(p, Case, span_join(token_span(word), body->span), .pattern = pattern, .guard = guard,
             .body = body);
}

/* --- declarations ------------------------------------------------------------------------------------------------ */

Ast *build_function(Parser *p, FunctionParts parts) {
  Span span = span_join(token_span(parts.word), token_span(parts.close));
  const Ast *last[] = {parts.raises.type, parts.result, parts.where, parts.body};
  for (uint32_t i = 0; i < 4; i++)
    span = span_join(span, build_span(last[i]));
  Ast *node = AST(p, Function, span, .is_def = (parts.word.extra & FN_IS_DEF) != 0,
                  .is_async = (parts.word.extra & FN_IS_ASYNC) != 0, .name = parts.name.symbol,
                  .generics = parts.generics, .params = parts.params, .captures = parts.captures,
                  .raises = parts.raises.raises, .raises_type = parts.raises.type,
                  .result = parts.result, .where = parts.where, .body = parts.body);
  if (parts.word.extra & FN_IS_EXTERN) node->flags = AST_EXTERN;
  return node;
}

Ast *build_decorated(Parser *p, AstNodes decorators, Ast *declaration) {
  switch ((uint32_t)declaration->kind) {
  case AST_Function: ((AstFunction *)changed(declaration))->decorators = decorators; break;
  case AST_Struct: ((AstStruct *)changed(declaration))->decorators = decorators; break;
  case AST_Trait: ((AstTrait *)changed(declaration))->decorators = decorators; break;
  case AST_Enum: ((AstEnum *)changed(declaration))->decorators = decorators; break;
  default: ((AstClass *)changed(declaration))->decorators = decorators; break;
  }
  for (uint32_t i = 0; i < decorators.count; i++)
    ast_adopt(p, declaration, decorators.items[i]);
  return declaration;
}

Ast *build_param(Parser *p, AstParamKind kind, Token convention, Token name, Ast *type,
                 Ast *value) {
  Span span = span_join(token_span(convention), token_span(name));
  span = span_join(span, span_join(build_span(type), build_span(value)));
  return AST(p, Param, span, .convention = convention.extra, .kind = kind, .name = name.symbol,
             .type = type, .value = value);
}

Ast *build_case_part(Parser *p, Ast *name, Ast *type, Ast *value) {
  if (name->kind != AST_Name)
    diag_unexpected(p->context->diags, (type ? type : value)->span, "more than a type");
  Symbol symbol = name->kind == AST_Name ? AS(Name, name)->name : (Symbol){0};
  Span span = span_join(name->span, span_join(build_span(type), build_span(value)));
  return AST(p, Param, span, .name = symbol, .type = type, .value = value);
}

void refuse_case_word(Parser *p, Token word, Token name) {
  Diags *diags = p->context->diags;
  Diag *diag = diag_word_before_case(diags, token_span(word), expected_text(p, token_span(word)));
  diag_fix(diags, diag, FIX_MAYBE, (Span){word.from, name.from}, "", "leave it out");
}

Ast *build_enum_case(Parser *p, Token name, AstNodes parts, Token close) {
  for (uint32_t i = 0; i < parts.count; i++) {
    AstParam *part = changed(parts.items[i]);
    char text[16];
    int length = snprintf(text, sizeof text, "_%u", i);
    if (!part->name.index && part->kind == PARAM_PLAIN)
      part->name = symbol_intern(p->context->symbols, text, (size_t)length);
  }
  return AST(p, EnumCase, span_join(token_span(name), token_span(close)), .name = name.symbol,
             .params = parts);
}

Ast *build_where(Parser *p, AstNodes bounds) {
  if (bounds.count == 1) return bounds.items[0];
  return AST(p, Tuple, span_join(bounds.items[0]->span, list_last(bounds)->span), .items = bounds);
}

AstNodes build_base_bound(Parser *p, AstNodes bases, Ast *bound) {
  AstConformance *last = changed(list_last(bases));
  if (!last->where) {
    diag_unexpected(p->context->diags, bound->span, "a condition without `where`");
    bound->flags |= AST_ERROR;
  }
  AstNodes bounds = {NULL, 0};
  if (last->where && last->where->kind == AST_Tuple)
    bounds = AS(Tuple, last->where)->items;
  else if (last->where)
    bounds = list_one(p, (Ast *)changed((Ast *)(uintptr_t)last->where));
  last->where = build_where(p, list_add(p, bounds, bound));
  ast_adopt(p, &last->head, bound);
  return bases;
}

Ast *build_starred(Token star, Ast *param) {
  param->span = span_join(token_span(star), param->span);
  return param;
}
