// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: what a rule of the grammar matched. Out: expressions.
** Invariant: one level of operators is one node however long it is: a left operand that is a chain of the same level takes
** the next link. The surprise: adjacent strings arrive as a list; an f-string among them makes the whole an FString. */
#include "base/check.h"
#include "syntax/build.h"
#include "syntax/escape.h"

#include <string.h>

Ast *build_name(Parser *p, Token name) {
  return AST(p, Name, token_span(name), .name = name.symbol);
}

Ast *build_number(Parser *p, Token number) {
  AstText digits = escape_digits(p->arena, p->source, number);
  if (number.kind == TOKEN_INT) return AST(p, Int, token_span(number), .digits = digits);
  if (number.kind == TOKEN_FLOAT) return AST(p, Float, token_span(number), .digits = digits);
  return AST(p, Imaginary, token_span(number), .digits = digits);
}

/* --- strings ----------------------------------------------------------------------------------------------------- */

Ast *build_text(Parser *p, Token text) {
  AstText bytes = escape_decode(p->context, p->arena, p->source, text);
  if (text.kind == TOKEN_BYTES) return AST(p, Bytes, token_span(text), .bytes = bytes);
  return AST(p, Str, token_span(text), .bytes = bytes);
}

static AstText text_of(const Ast *node) {
  return node->kind == AST_Bytes ? AS(Bytes, node)->bytes : AS(Str, node)->bytes;
}

/* Str or Bytes nodes pieces[from .. to) as one. */
static Ast *join_texts(Parser *p, AstNodes pieces, uint32_t from, uint32_t to) {
  if (to - from == 1) return pieces.items[from];
  Text joined = text_new(p->arena);
  Span span = {0, 0};
  for (uint32_t i = from; i < to; i++) {
    AstText text = text_of(pieces.items[i]);
    text_add_bytes(&joined, text.bytes, text.length);
    span = span_join(span, pieces.items[i]->span);
  }
  if (joined.length > LIMIT_STRING_BYTES) {
    diag_limit_exceeded(p->context->diags, span, LIMIT_STRING_BYTES, "bytes of a string literal");
    p->stop = true;
  }
  AstText bytes = {joined.data, (uint32_t)joined.length};
  own_check(pieces.items, "a string has pieces");
  if (pieces.items[from]->kind == AST_Bytes) return AST(p, Bytes, span, .bytes = bytes);
  return AST(p, Str, span, .bytes = bytes);
}

/* Text between fields joined; a Str if there is no field at all. */
static Ast *join_parts(Parser *p, AstNodes pieces, Span span) {
  AstNodes parts = {NULL, 0};
  for (uint32_t i = 0; i < pieces.count;) {
    uint32_t end = i;
    while (end < pieces.count && pieces.items[end]->kind != AST_FField)
      end++;
    if (end > i)
      parts = list_add(p, parts, join_texts(p, pieces, i, end));
    else
      parts = list_add(p, parts, pieces.items[end++]);
    i = end;
  }
  if (parts.count == 0) return AST(p, Str, span, .bytes = {"", 0});
  if (parts.count > 1 || parts.items[0]->kind == AST_FField)
    return AST(p, FString, span, .parts = parts);
  parts.items[0]->span = span;
  return parts.items[0];
}

Ast *build_string(Parser *p, AstNodes pieces) {
  if (pieces.count == 1 && pieces.items[0]->kind != AST_FString) return pieces.items[0];
  Span span = span_join(pieces.items[0]->span, list_last(pieces)->span);
  bool formatted = false;
  AstNodes flat = {NULL, 0};
  for (uint32_t i = 0; i < pieces.count; i++) {
    bool string = pieces.items[i]->kind == AST_FString;
    formatted = formatted || string;
    flat = string ? list_join(p, flat, AS(FString, pieces.items[i])->parts)
                  : list_add(p, flat, pieces.items[i]);
  }
  return formatted ? join_parts(p, flat, span) : join_texts(p, flat, 0, flat.count);
}

AstNodes build_fstring(Parser *p, Token begin, AstNodes parts, Token end) {
  return list_one(p,
                  AST(p, FString, span_join(token_span(begin), token_span(end)), .parts = parts));
}

Ast *build_spec(Parser *p, Token colon, AstNodes parts) {
  if (!parts.count) return AST(p, Str, token_span(colon), .bytes = {"", 0});
  return join_parts(p, parts, span_join(parts.items[0]->span, list_last(parts)->span));
}

/* `f"{x = }"` keeps the text up to the closing part, blanks included. */
static AstText field_source(Parser *p, FieldParts parts) {
  if (!parts.equals.from) return (AstText){"", 0};
  const char *from = p->source->text + (parts.open.to - p->source->base);
  const char *to = p->source->text + (parts.equals.to - p->source->base);
  while (*to == ' ' || *to == '\t')
    to++;
  return (AstText){arena_text(p->arena, from, (size_t)(to - from)), (uint32_t)(to - from)};
}

Ast *build_field(Parser *p, FieldParts parts) {
  uint32_t conversion = parts.conversion.extra;
  if (conversion && !strchr("rsa", (int)conversion))
    diag_unexpected(p->context->diags, token_span(parts.conversion),
                    "this conversion (`!r`, `!s` and `!a` exist)");
  AstText source = field_source(p, parts);
  if (source.length && !conversion && !parts.spec) conversion = 'r';
  Span span = span_join(token_span(parts.open), token_span(parts.close));
  return AST(p, FField, span, .value = parts.value, .conversion = conversion, .spec = parts.spec,
             .source = source);
}

/* --- brackets ---------------------------------------------------------------------------------------------------- */

Ast *build_byte_index(Parser *p, Token name, Token equals, Ast *index) {
  const char *word = symbol_text(p->context->symbols, name.symbol);
  if (!source_is_mojo(p->source) || strcmp(word, "byte") != 0)
    diag_unexpected(p->context->diags, token_span(equals), "`=`");
  return index;
}

Ast *build_tuple(Parser *p, AstNodes items, const Token *comma) {
  Span span = span_join(items.items[0]->span, list_last(items)->span);
  Ast *node = AST(p, Tuple, span_join(span, token_span(*comma)), .items = items);
  if (comma->from) node->flags = AST_TRAILING_COMMA;
  return node;
}

Ast *build_bracketed(Parser *p, AstKind kind, Token open, AstNodes items, const Token *comma,
                     Token close) {
  Span span = span_join(token_span(open), token_span(close));
  Ast *node = NULL;
  if (kind == AST_Tuple)
    node = AST(p, Tuple, span, .items = items);
  else if (kind == AST_List)
    node = AST(p, List, span, .items = items);
  else if (kind == AST_Dict)
    node = AST(p, Dict, span, .items = items);
  else
    node = AST(p, Set, span, .items = items);
  if (comma && comma->from) node->flags = AST_TRAILING_COMMA;
  if (kind == AST_Tuple) node->flags |= AST_PARENTHESES;
  return node;
}

Ast *build_enclosed(Token open, Ast *node, Token close) {
  node->span = span_join(token_span(open), token_span(close));
  return node;
}

AstNodes build_argument(Parser *p, AstNodes arguments, Ast *argument) {
  const Ast *last = arguments.count ? list_last(arguments) : NULL;
  bool named =
      last && (last->kind == AST_Arg || (last->kind == AST_Star && AS(Star, last)->count == 2));
  if (named && argument->kind != AST_Arg && argument->kind != AST_Star) {
    Diag *diag = diag_argument_order(p->context->diags, argument->span);
    diag_label(p->context->diags, diag, last->span, "named arguments begin here");
  }
  return list_add(p, arguments, argument);
}

Ast *build_slice(Parser *p, Token colon, Ast *from, Ast *to, const Token *second, Ast *step) {
  Span span = span_join(span_join(build_span(from), token_span(colon)), build_span(to));
  if (second) span = span_join(span_join(span, token_span(*second)), build_span(step));
  return AST(p, Slice, span, .from = from, .to = to, .step = step);
}

/* --- comprehensions ---------------------------------------------------------------------------------------------- */

Ast *build_comp_for(Parser *p, Token word, uint32_t is_async, Ast *target, Ast *iterable) {
  build_check_target(p, target);
  Span span = span_join(token_span(word), iterable->span);
  return AST(p, CompFor, span, .is_async = is_async, .target = target, .iterable = iterable);
}

void build_comp_if(Parser *p, Ast *comp_for, Ast *condition) {
  AstCompFor *node = (AstCompFor *)comp_for;
  node->conditions = list_add(p, node->conditions, condition);
  ast_adopt(p, comp_for, condition);
}

Ast *build_comprehension(Parser *p, AstCompKind kind, Ast *value, Ast *key, AstNodes clauses) {
  if (value->kind == AST_Star || value->kind == AST_WithItem)
    diag_unexpected(p->context->diags, value->span,
                    value->kind == AST_Star ? "`*` before a comprehension" : "`as`");
  p->stray_as = (Span){0, 0};
  Span span = span_join(span_join(build_span(key), value->span), list_last(clauses)->span);
  return AST(p, Comprehension, span, .kind = kind, .value = value, .key = key, .clauses = clauses);
}

/* --- operators --------------------------------------------------------------------------------------------------- */

static uint32_t level_of(AstOp op) {
  switch ((uint32_t)op) {
  case OP_OR: return 1;
  case OP_XOR: return 2;
  case OP_AND: return 3;
  case OP_SHL:
  case OP_SHR: return 4;
  case OP_ADD:
  case OP_SUB: return 5;
  default: return 6;
  }
}

static AstLink link_of(Token op, Ast *operand) {
  return (AstLink){(AstOp)op.extra, token_span(op), operand};
}

Ast *build_chain(Parser *p, Ast *left, Token op, Ast *right) {
  uint32_t level = level_of((AstOp)op.extra);
  if (left->kind == AST_Chain && AS(Chain, left)->level == level) {
    AstChain *chain = (AstChain *)left;
    chain->rest = links_add(p, chain->rest, link_of(op, right));
    ast_adopt(p, left, right);
    return left;
  }
  AstLinks rest = links_add(p, (AstLinks){NULL, 0}, link_of(op, right));
  return AST(p, Chain, span_join(left->span, right->span), .level = level, .first = left,
             .rest = rest);
}

Ast *build_compare(Parser *p, Ast *left, Token op, Ast *right) {
  if (left->kind == AST_Compare) {
    AstCompare *compare = (AstCompare *)left;
    compare->rest = links_add(p, compare->rest, link_of(op, right));
    ast_adopt(p, left, right);
    return left;
  }
  AstLinks rest = links_add(p, (AstLinks){NULL, 0}, link_of(op, right));
  return AST(p, Compare, span_join(left->span, right->span), .first = left, .rest = rest);
}

Ast *build_bool(Parser *p, AstOp op, Ast *left, Ast *right) {
  if (left->kind == AST_BoolOp && AS(BoolOp, left)->op == (uint32_t)op) {
    AstBoolOp *node = (AstBoolOp *)left;
    node->operands = list_add(p, node->operands, right);
    ast_adopt(p, left, right);
    return left;
  }
  AstNodes operands = list_add(p, list_one(p, left), right);
  return AST(p, BoolOp, span_join(left->span, right->span), .op = (uint32_t)op,
             .operands = operands);
}
