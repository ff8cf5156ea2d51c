// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: a token that the parser cannot take. Out: a report that names the mistake, if it is one that people make who come from
** another language, and how to go on. The order of the rules matters: the most certain first.
** The surprise: `x++` and `let x` are seen one token late, by the tokens before. */
#include "syntax/parser.h"

#include <string.h>

static bool can_take(const Parser *parser, uint32_t kind) {
  return grammar_viable(parser->grammar, kind);
}

static bool is_header(uint32_t kind) {
  switch (kind) {
  case TOKEN_IF:
  case TOKEN_ELIF:
  case TOKEN_ELSE:
  case TOKEN_FOR:
  case TOKEN_WHILE:
  case TOKEN_TRY:
  case TOKEN_EXCEPT:
  case TOKEN_EXCEPT_TYPED:
  case TOKEN_FINALLY:
  case TOKEN_WITH:
  case TOKEN_DEF:
  case TOKEN_CLASS:
  case TOKEN_STRUCT:
  case TOKEN_TRAIT:
  case TOKEN_ENUM:
  case TOKEN_MATCH:
  case TOKEN_CASE:
  case TOKEN_FN:
  case TOKEN_ASYNC:
  case TOKEN_COMPTIME:
  case TOKEN_RBRACE: return true;
  default: return false;
  }
}

static Repair missing_colon(Parser *parser, Token token) {
  if (token.kind != TOKEN_NEWLINE || !is_header(parser->line.kind) ||
      !can_take(parser, TOKEN_COLON))
    return REPAIR_NONE;
  Diags *diags = parser->context->diags;
  Span at = {parser->last.to, parser->last.to};
  Diag *diag = diag_missing_colon(diags, at, expected_text(parser, parser->line.span));
  diag_fix(diags, diag, FIX_CERTAIN, at, ":", "end the line with `:`");
  parser_feed_kind(parser, TOKEN_COLON, token);
  return REPAIR_AGAIN;
}

static Repair assign_for_compare(Parser *parser, Token token) {
  uint32_t line = parser->line.kind;
  bool condition = line == TOKEN_IF || line == TOKEN_ELIF || line == TOKEN_WHILE ||
                   line == TOKEN_ASSERT || line == TOKEN_RETURN;
  if (token.kind != TOKEN_ASSIGN || !condition || !can_take(parser, TOKEN_COMPARE))
    return REPAIR_NONE;
  Diags *diags = parser->context->diags;
  Diag *diag = diag_assign_for_compare(diags, token_span(token));
  diag_fix(diags, diag, FIX_MAYBE, token_span(token), "==", "compare");
  token.kind = TOKEN_COMPARE;
  token.extra = OP_EQ;
  parser_feed(parser, token);
  return REPAIR_USED;
}

static Repair walrus_statement(Parser *parser, Token token) {
  bool statement =
      parser->line.kind == TOKEN_NAME && !parser->lexer->brackets && can_take(parser, TOKEN_ASSIGN);
  if (token.kind != TOKEN_WALRUS || !statement) return REPAIR_NONE;
  Diags *diags = parser->context->diags;
  Diag *diag = diag_walrus_statement(diags, token_span(token));
  Span whole = {parser->line.span.from, token.to};
  const char *edit =
      arena_format(parser->context->arena, "var %s =", expected_text(parser, parser->line.span));
  diag_fix(diags, diag, FIX_MAYBE, whole, edit, "declare a variable");
  token.kind = TOKEN_ASSIGN;
  parser_feed(parser, token);
  return REPAIR_USED;
}

bool repair_brace(Parser *parser, Token token) {
  Lexer *lexer = parser->lexer;
  if (token.kind == TOKEN_RBRACE && lexer->unmatched && parser->braces) {
    parser->braces--;
    return true;
  }
  bool opens =
      token.kind == TOKEN_LBRACE && is_header(parser->line.kind) && can_take(parser, TOKEN_COLON);
  if (!opens) return false;
  if (!parser->braces && !parser_quiet(parser)) {
    Diag *diag = diag_brace_block(parser->context->diags, token_span(token));
    diag_fix(parser->context->diags, diag, FIX_MAYBE, (Span){parser->last.to, token.to}, ":",
             "use `:` and indentation");
    parser->line.reported = true;
  }
  lexer_forget_bracket(lexer);
  parser->braces++;
  token.kind = TOKEN_COLON;
  parser_feed(parser, token);
  return true;
}

static Repair increment(Parser *parser, Token token) {
  Token last = parser->last, before = parser->before_last;
  bool twice = (last.kind == TOKEN_PLUS || last.kind == TOKEN_MINUS) && before.kind == last.kind &&
               before.to == last.from;
  if (!twice) return REPAIR_NONE;
  bool ends = token.kind == TOKEN_NEWLINE || token.kind == TOKEN_SEMICOLON ||
              token.kind == TOKEN_RPAREN || token.kind == TOKEN_COLON;
  if (!ends) return REPAIR_NONE;
  Diags *diags = parser->context->diags;
  Span span = {before.from, last.to};
  Diag *diag = diag_increment(diags, span, last.kind == TOKEN_PLUS ? "+" : "-");
  diag_fix(diags, diag, FIX_MAYBE, span, last.kind == TOKEN_PLUS ? " += 1" : " -= 1",
           "add or subtract 1");
  return REPAIR_PANIC;
}

typedef struct {
  const char *word, *ours;
} ForeignWord;

static Repair say_foreign(Parser *parser, Span span, const char *word, const char *ours) {
  Diags *diags = parser->context->diags;
  Diag *diag = diag_foreign_word(diags, span, word, ours);
  diag_fix(diags, diag, FIX_MAYBE, span, ours,
           arena_format(parser->context->arena, "write `%s`", ours));
  return REPAIR_PANIC;
}

/* `catch` after the block of a `try`, where no statement may begin. */
static Repair foreign_clause(Parser *parser, Token token) {
  if (token.kind != TOKEN_NAME || !(token.flags & TOKEN_FIRST)) return REPAIR_NONE;
  const char *text = expected_text(parser, token_span(token));
  bool known = strcmp(text, "catch") == 0 || strcmp(text, "rescue") == 0;
  return known ? say_foreign(parser, token_span(token), text, "except") : REPAIR_NONE;
}

static Repair foreign_word(Parser *parser, Token token) {
  static const ForeignWord words[] = {
      {"let", "var"},      {"const", "alias"},     {"val", "var"},        {"auto", "var"},
      {"mutable", "var"},  {"func", "fn"},         {"function", "fn"},    {"fun", "fn"},
      {"proc", "fn"},      {"sub", "fn"},          {"elsif", "elif"},     {"elseif", "elif"},
      {"switch", "match"}, {"interface", "trait"}, {"protocol", "trait"}, {"impl", "struct"},
      {"foreach", "for"},  {"until", "while not"}, {"throw", "raise"},    {"catch", "except"},
      {"use", "import"},   {"include", "import"},  {"require", "import"}};
  static const char *const calls[] = {"print", "echo", "puts", "printf", "exec"};
  static const char *const types[] = {"int",  "float", "double",  "bool", "string", "char",
                                      "long", "Int",   "Float64", "Bool", "String", "UInt"};
  Token last = parser->last;
  bool follows = token.kind == TOKEN_NAME || token.kind == TOKEN_INT || token.kind == TOKEN_FLOAT ||
                 token.kind == TOKEN_STRING || token.kind == TOKEN_FSTRING_BEGIN ||
                 token.kind == TOKEN_NOT || token.kind == TOKEN_LBRACE;
  if (!follows || last.kind != TOKEN_NAME || last.from != parser->line.span.from)
    return REPAIR_NONE;
  Diags *diags = parser->context->diags;
  const char *text = expected_text(parser, token_span(last));
  Span span = token_span(last);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    if (strcmp(text, words[i].word) == 0) return say_foreign(parser, span, text, words[i].ours);
  }
  for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
    if (strcmp(text, calls[i]) != 0) continue;
    diag_call_without_parens(diags, span, "print");
    return REPAIR_PANIC;
  }
  for (size_t i = 0; i < sizeof types / sizeof *types && token.kind == TOKEN_NAME; i++) {
    if (strcmp(text, types[i]) != 0) continue;
    Diag *diag = diag_type_before_name(diags, span, text);
    const char *edit = arena_format(parser->context->arena, "var %s: %s",
                                    expected_text(parser, token_span(token)), text);
    diag_fix(diags, diag, FIX_MAYBE, (Span){span.from, token.to}, edit,
             "put the type behind the name");
    return REPAIR_PANIC;
  }
  return REPAIR_NONE;
}

/* `fn f(a Int)`. */
static Repair missing_type_colon(Parser *parser, Token token) {
  const Lexer *lexer = parser->lexer;
  bool list = lexer->brackets && lexer->bracket[lexer->brackets - 1].kind == BRACKET_PAREN &&
              (parser->line.kind == TOKEN_FN || parser->line.kind == TOKEN_DEF);
  if (!list || token.kind != TOKEN_NAME || parser->last.kind != TOKEN_NAME ||
      !can_take(parser, TOKEN_COLON))
    return REPAIR_NONE;
  Diags *diags = parser->context->diags;
  const char *name = expected_text(parser, token_span(parser->last));
  Diag *diag = diag_missing_type_colon(diags, token_span(token), name);
  diag_fix(diags, diag, FIX_MAYBE, (Span){parser->last.to, parser->last.to}, ":",
           "put `:` between them");
  parser_feed_kind(parser, TOKEN_COLON, token);
  return REPAIR_AGAIN;
}

static Repair wrong_bracket(Parser *parser, Token token) {
  bool closing =
      token.kind == TOKEN_RPAREN || token.kind == TOKEN_RBRACKET || token.kind == TOKEN_RBRACE;
  Lexer *lexer = parser->lexer;
  if (!closing || !lexer->unmatched) return REPAIR_NONE;
  Diags *diags = parser->context->diags;
  const char *text = expected_text(parser, token_span(token));
  if (!lexer->brackets) {
    diag_closes_nothing(diags, token_span(token), text);
    return token.flags & TOKEN_FIRST ? REPAIR_PANIC : REPAIR_USED;
  }
  Span open = lexer->bracket[lexer->brackets - 1].span;
  Diag *diag = diag_wrong_bracket(diags, token_span(token), text, expected_text(parser, open));
  diag_label(diags, diag, open, "opened here");
  lexer->brackets = lexer->texts = 0;
  return REPAIR_PANIC;
}

Repair repair(Parser *parser, Token token) {
  static Repair (*const rules[])(Parser *, Token) = {
      wrong_bracket,    increment,    missing_colon,  assign_for_compare,
      walrus_statement, foreign_word, foreign_clause, missing_type_colon};
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
    Repair done = rules[i](parser, token);
    if (done != REPAIR_NONE) return done;
  }
  return REPAIR_NONE;
}
