// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: the parser's state. Out: words about what it could take, and about a token.
** The set comes from probing every kind of token. It is folded: what can begin an expression is "an expression", operators
** are "an operator", and words that may be names are left out. At most four items are named. */
#include "syntax/parser.h"

#include <string.h>

enum { MOST = 4 };

typedef enum { FOLD_NONE, FOLD_EXPRESSION, FOLD_OPERATOR, FOLD_LEFT_OUT } Fold;

/* Where the parser stands: before an operand, behind one, or at neither. */
typedef enum { PLACE_BEFORE, PLACE_BEHIND, PLACE_OTHER } Place;

static bool begins_expression(uint32_t kind) {
  switch (kind) {
  case TOKEN_NAME:
  case TOKEN_INT:
  case TOKEN_FLOAT:
  case TOKEN_IMAGINARY:
  case TOKEN_STRING:
  case TOKEN_BYTES:
  case TOKEN_FSTRING_BEGIN:
  case TOKEN_LPAREN:
  case TOKEN_LBRACKET:
  case TOKEN_LBRACE:
  case TOKEN_PLUS:
  case TOKEN_MINUS:
  case TOKEN_TILDE:
  case TOKEN_NOT:
  case TOKEN_LAMBDA:
  case TOKEN_AWAIT:
  case TOKEN_NONE:
  case TOKEN_TRUE:
  case TOKEN_FALSE:
  case TOKEN_ELLIPSIS:
  case TOKEN_STAR:
  case TOKEN_STARSTAR:
  case TOKEN_YIELD: return true;
  default: return false;
  }
}

/* Goes on with an expression that could as well end: no news to the reader. */
static bool continues_expression(uint32_t kind) {
  switch (kind) {
  case TOKEN_PLUS:
  case TOKEN_MINUS:
  case TOKEN_STAR:
  case TOKEN_STARSTAR:
  case TOKEN_AUGMENT:
  case TOKEN_COMPARE:
  case TOKEN_SLASH:
  case TOKEN_MULTIPLY:
  case TOKEN_AT:
  case TOKEN_SHIFT:
  case TOKEN_AMPERSAND:
  case TOKEN_PIPE:
  case TOKEN_CARET:
  case TOKEN_TRANSFER:
  case TOKEN_AND:
  case TOKEN_OR:
  case TOKEN_IS:
  case TOKEN_IN:
  case TOKEN_NOT:
  case TOKEN_DOT:
  case TOKEN_IF:
  case TOKEN_WALRUS:
  case TOKEN_ASSIGN:
  case TOKEN_AS:
  case TOKEN_LPAREN:
  case TOKEN_LBRACKET:
  case TOKEN_STRING:
  case TOKEN_FSTRING_BEGIN:
  case TOKEN_BYTES: return true;
  default: return false;
  }
}

static Fold fold_of(uint32_t kind, Place place) {
  switch (kind) {
  case TOKEN_ERROR:
  case TOKEN_BAD:
  case TOKEN_DEDENT:
  case TOKEN_END:
  case TOKEN_SEMICOLON:
  case TOKEN_FSTRING_TEXT:
  case TOKEN_FIELD_BEGIN:
  case TOKEN_FIELD_CONVERSION:
  case TOKEN_FIELD_SPEC:
  case TOKEN_FIELD_EQUALS:
  case TOKEN_FOR:
  case TOKEN_ASYNC:
  case TOKEN_CONVENTION:
  case TOKEN_REF:
  case TOKEN_VAR:
  case TOKEN_REF_TYPE:
  case TOKEN_FN_TYPE:
  case TOKEN_CAPTURES:
  case TOKEN_FN_ARROW: return FOLD_LEFT_OUT;
  default: break;
  }
  if (place == PLACE_BEFORE && begins_expression(kind)) return FOLD_EXPRESSION;
  if (place == PLACE_BEHIND && continues_expression(kind)) return FOLD_OPERATOR;
  return FOLD_NONE;
}

static void add_word(const char **words, uint32_t *count, const char *word) {
  for (uint32_t i = 0; i < *count; i++)
    if (strcmp(words[i], word) == 0) return;
  if (*count < MOST) words[(*count)++] = word;
}

const char *expected_words(const Parser *parser) {
  Grammar *grammar = parser->grammar;
  if (grammar_viable(grammar, TOKEN_PASS) && grammar_viable(grammar, TOKEN_RETURN))
    return "a statement";
  if (grammar_viable(grammar, TOKEN_FN) && grammar_viable(grammar, TOKEN_CLASS))
    return "a declaration";
  Place place = grammar_viable(grammar, TOKEN_TRANSFER) ? PLACE_BEHIND : PLACE_OTHER;
  if (grammar_viable(grammar, TOKEN_NAME) && grammar_viable(grammar, TOKEN_INT))
    place = PLACE_BEFORE;
  const char *words[MOST];
  uint32_t count = 0;
  bool expression = false, operation = false;
  for (uint32_t kind = 1; kind < token_kinds(); kind++) {
    Fold fold = fold_of(kind, place);
    if (fold == FOLD_LEFT_OUT || !grammar_viable(grammar, kind)) continue;
    if (fold == FOLD_EXPRESSION)
      expression = true;
    else if (fold == FOLD_OPERATOR)
      operation = true;
    else
      add_word(words, &count, token_spelling(kind));
  }
  if (expression)
    add_word(words, &count, "an expression");
  else if (operation && count < 3)
    add_word(words, &count, "an operator");
  Text text = text_new(parser->context->arena);
  for (uint32_t i = 0; i < count; i++) {
    if (i > 0) text_add(&text, i + 1 == count ? " or " : ", ");
    text_add(&text, words[i]);
  }
  return text.data ? text.data : "";
}

const char *expected_text(const Parser *parser, Span span) {
  uint32_t length = span.to - span.from;
  bool cut = length > 30;
  const char *text = parser->source->text + (span.from - parser->source->base);
  while (cut && length > 28 && ((unsigned char)text[length - 1] & 0xc0) == 0x80)
    length--;
  if (cut && length > 28) length = 28;
  while (cut && length && ((unsigned char)text[length] & 0xc0) == 0x80)
    length--;
  return arena_format(parser->context->arena, "%.*s%s", (int)length, text, cut ? "…" : "");
}

const char *expected_found(const Parser *parser, Token token) {
  switch (token.kind) {
  case TOKEN_NEWLINE:
  case TOKEN_INDENT:
  case TOKEN_DEDENT:
  case TOKEN_END:
  case TOKEN_FSTRING_TEXT:
  case TOKEN_FSTRING_END: return token_spelling(token.kind);
  case TOKEN_STRING: return "this string";
  case TOKEN_BYTES: return "this bytes literal";
  case TOKEN_FSTRING_BEGIN: return "this f-string";
  default:
    return arena_format(parser->context->arena, "`%s`", expected_text(parser, token_span(token)));
  }
}
