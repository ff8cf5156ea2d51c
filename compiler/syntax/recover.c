// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: a token that the parser cannot take. Out: one report, and a parser that goes on: with the next token, with what stands
** in for the mistake, or with the next statement.
** Invariant: a logical line is reported once; what follows from a mistake is silent. The surprise: after a lost header its
** block is still parsed, and its `else`, `elif`, `except` lines are passed over. */
#include "syntax/parser.h"

static bool is_layout(uint32_t kind) {
  return kind == TOKEN_NEWLINE || kind == TOKEN_INDENT || kind == TOKEN_DEDENT || kind == TOKEN_END;
}

static bool is_closing(uint32_t kind) {
  return kind == TOKEN_RPAREN || kind == TOKEN_RBRACKET || kind == TOKEN_RBRACE;
}

/* The innermost bracket that was open before `token`, which may have opened one itself; NULL: none. */
static const Bracket *open_before(const Parser *parser, Token token) {
  const Lexer *lexer = parser->lexer;
  uint32_t count = lexer->brackets;
  if (count && lexer->bracket[count - 1].span.from == token.from) count--;
  return count ? &lexer->bracket[count - 1] : NULL;
}

/* --- lines ------------------------------------------------------------------------------------------------------- */

/* Inside brackets: whether the physical line that `token` begins looks like a new statement. */
static bool begins_statement(const Parser *parser, Token token) {
  if (!(token.flags & TOKEN_FIRST) || is_closing(token.kind) || token.from <= parser->restarted)
    return false;
  switch (token.kind) {
  case TOKEN_DEF:
  case TOKEN_CLASS:
  case TOKEN_RETURN:
  case TOKEN_WHILE:
  case TOKEN_TRY:
  case TOKEN_WITH:
  case TOKEN_IMPORT:
  case TOKEN_PASS:
  case TOKEN_BREAK:
  case TOKEN_CONTINUE:
  case TOKEN_RAISE:
  case TOKEN_ASSERT:
  case TOKEN_FN:
  case TOKEN_STRUCT:
  case TOKEN_TRAIT:
  case TOKEN_ENUM:
  case TOKEN_VAR:
  case TOKEN_ALIAS:
  case TOKEN_END: return true;
  default: break;
  }
  const Lexer *lexer = parser->lexer;
  return layout_width(lexer, token.from) <= lexer->level[lexer->levels - 1].width;
}

/* Ends the logical line inside brackets that are never closed; the physical line of `token` is read again. */
static void restart(Parser *parser, Token token) {
  parser->restarted = token.from;
  lexer_restart_line(parser->lexer, token);
  parser_feed_kind(parser, TOKEN_NEWLINE, token);
}

/* Passes over the rest of a block whose INDENT was just read. */
static void skip_block(Parser *parser) {
  for (uint32_t depth = 1; depth;) {
    Token token = lexer_next(parser->lexer);
    if (token.kind == TOKEN_INDENT) depth++;
    if (token.kind == TOKEN_DEDENT) depth--;
    if (token.kind == TOKEN_END) return;
  }
}

/* Passes over the rest of the logical line and feeds its end. True: the next token is to be read; false: *token is next. */
static bool skip_line(Parser *parser, Token *token) {
  bool block = parser->line.kind == TOKEN_MATCH || parser->line.kind == TOKEN_ENUM;
  while (!is_layout(token->kind)) {
    *token = lexer_next(parser->lexer);
    if (parser->lexer->brackets && begins_statement(parser, *token)) {
      restart(parser, *token);
      return true;
    }
  }
  if (token->kind != TOKEN_NEWLINE) {
    parser_feed_kind(parser, TOKEN_NEWLINE, *token);
    parser->lexer->at_line_start = token->kind == TOKEN_END; /* for the DEDENTs */
    return token->kind == TOKEN_END;
  }
  parser_feed(parser, *token);
  if (!block) return true;
  *token = parser_next(parser);
  if (token->kind != TOKEN_INDENT) return false;
  skip_block(parser);
  return true;
}

/* --- panic ------------------------------------------------------------------------------------------------------- */

bool recover_continues(uint32_t kind) {
  return kind == TOKEN_ELSE || kind == TOKEN_ELIF || kind == TOKEN_EXCEPT ||
         kind == TOKEN_EXCEPT_TYPED || kind == TOKEN_FINALLY;
}

static bool has_continuation(uint32_t kind) {
  return recover_continues(kind) || kind == TOKEN_IF || kind == TOKEN_TRY || kind == TOKEN_FOR ||
         kind == TOKEN_WHILE || kind == TOKEN_COMPTIME || kind == TOKEN_ASYNC;
}

/* Gives the statement up: the stack goes back to where a statement may begin, and a hole takes its place. */
static bool panic(Parser *parser, Token *token) {
  if (has_continuation(parser->line.kind) || recover_continues(token->kind))
    parser->orphans = parser->lexer->levels;
  parser->line.reported = true;
  if (!grammar_unwind(parser->grammar)) {
    parser->stop = true;
    return true;
  }
  parser_feed_kind(parser, TOKEN_ERROR, *token);
  bool first = (token->flags & TOKEN_FIRST) && !open_before(parser, *token);
  if (first || token->kind == TOKEN_END) {
    parser_feed_kind(parser, TOKEN_NEWLINE, *token);
    if (grammar_viable(parser->grammar, token->kind)) return false;
    if (token->kind == TOKEN_END || !grammar_unwind(parser->grammar)) {
      parser->stop = true;
      return true;
    }
    parser_feed_kind(parser, TOKEN_ERROR, *token);
  }
  return skip_line(parser, token);
}

/* --- reports ----------------------------------------------------------------------------------------------------- */

static void report_unexpected(Parser *parser, Token token) {
  Diags *diags = parser->context->diags;
  Span span = token_span(token);
  if (span.to == span.from) span.to++;
  Diag *diag = diag_unexpected(diags, span, expected_found(parser, token));
  const char *words = expected_words(parser);
  if (words[0]) diag_primary(diags, diag, "expected %s", words);
  const Bracket *open = open_before(parser, token);
  if (open && open->kind <= BRACKET_FIELD)
    diag_label(diags, diag, open->span, "`%s` opened here", expected_text(parser, open->span));
}

/* The innermost bracket is open, and the text goes on with a new statement or ends. */
static bool recover_unclosed(Parser *parser, Token *token) {
  Lexer *lexer = parser->lexer;
  const Bracket *open = open_before(parser, *token);
  if (!parser_quiet(parser)) {
    Diags *diags = parser->context->diags;
    Diag *diag = diag_never_closed(diags, open->span, expected_text(parser, open->span));
    diag_primary(diags, diag, "opened here");
    diag->primary_step = 1;
    if (token->kind != TOKEN_END)
      diag_label(diags, diag, token_span(*token), "this looks like a new statement");
  }
  parser->line.reported = true;
  bool unwound = grammar_unwind(parser->grammar);
  if (!unwound) {
    parser->stop = true;
    return true;
  }
  if (has_continuation(parser->line.kind)) parser->orphans = lexer->levels;
  parser_feed_kind(parser, TOKEN_ERROR, *token);
  if (token->kind != TOKEN_END) {
    restart(parser, *token);
    return true;
  }
  lexer->brackets = lexer->texts = 0;
  lexer->at_line_start = true;
  parser_feed_kind(parser, TOKEN_NEWLINE, *token);
  return true;
}

static const char *header_word(const Parser *parser) {
  uint32_t length = parser->header.span.to - parser->header.span.from;
  return length && length < 12 ? expected_text(parser, parser->header.span) : "block";
}

/* An INDENT where no block begins. Its lines are read as if they were not indented. */
static bool recover_indent(Parser *parser, Token token) {
  Diags *diags = parser->context->diags;
  Token last = parser->last;
  layout_silence(parser->lexer);
  if (parser->header.reported) return true;
  if (last.kind == TOKEN_NEWLINE && last.from == parser->bodyless && last.from) {
    Span at = {last.from, last.from};
    Diag *diag = diag_missing_colon(diags, at, header_word(parser));
    diag_fix(diags, diag, FIX_CERTAIN, at, ":", "end the line with `:`");
    return true;
  }
  diag_unexpected_indent(diags, token_span(token));
  return true;
}

/* `if x:` without a block. A hole takes its place. */
static bool recover_missing_block(Parser *parser, Token token) {
  Diags *diags = parser->context->diags;
  if (!parser->header.reported) {
    Span at = token_span(token);
    if (token.kind == TOKEN_DEDENT || token.kind == TOKEN_END) at = parser->header.span;
    Diag *diag = diag_missing_block(diags, at, header_word(parser));
    if (at.from != parser->header.span.from) {
      diag_label(diags, diag, parser->header.span, "the block belongs to this line");
      diag_primary(diags, diag, "this line is not indented");
    }
  }
  static const uint32_t hole[] = {TOKEN_INDENT, TOKEN_ERROR, TOKEN_NEWLINE, TOKEN_DEDENT};
  for (uint32_t i = 0; i < 4; i++)
    if (grammar_viable(parser->grammar, hole[i])) parser_feed_kind(parser, hole[i], token);
  return false;
}

bool recover(Parser *parser, Token *token) {
  Lexer *lexer = parser->lexer;
  parser->tries = parser->read == parser->stuck ? parser->tries + 1 : 0;
  parser->stuck = parser->read;
  if (parser->tries > 4) {
    parser->stop = parser->stop || token->kind == TOKEN_END;
    return true;
  }
  if (token->kind == TOKEN_INDENT) return recover_indent(parser, *token);
  bool starts = (token->flags & TOKEN_FIRST) || token->kind == TOKEN_END;
  bool open = open_before(parser, *token) != NULL;
  if (starts && !open && grammar_viable(parser->grammar, TOKEN_INDENT))
    return recover_missing_block(parser, *token);
  if (token->kind == TOKEN_NEWLINE && parser->last.kind != TOKEN_ERROR &&
      is_layout(parser->last.kind))
    return true;
  if (starts && recover_continues(token->kind) && parser->orphans == lexer->levels)
    return panic(parser, token);
  if (open && (token->kind == TOKEN_END || begins_statement(parser, *token)))
    return recover_unclosed(parser, token);
  if (repair_brace(parser, *token)) return true;
  Repair done =
      parser_quiet(parser) || token->kind == TOKEN_BAD ? REPAIR_NONE : repair(parser, *token);
  if (done != REPAIR_NONE) {
    parser->line.reported = true;
    if (done == REPAIR_PANIC) return panic(parser, token);
    return done == REPAIR_USED;
  }
  if (!parser_quiet(parser) && token->kind != TOKEN_BAD) report_unexpected(parser, *token);
  return panic(parser, token);
}
