// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: a source. Out: its token stream: line starts, the automaton and text of f-strings taken in turn.
** Invariant: bracket[] holds what is open, innermost last. The surprise: a closing token that does not fit closes nothing;
** the parser cannot take it there either and reports it. */
#include "syntax/lexer.h"

#include <string.h>

void lexer_begin(Lexer *lexer, Context *context, SourceId source) {
  lexer->context = context;
  lexer->source = source_get(context->sources, source);
  lexer->cursor = (const unsigned char *)lexer->source->text;
  lexer->end = lexer->cursor + lexer->source->length;
  lexer->blank = lexer->cursor;
  if (memcmp(lexer->cursor, "\xef\xbb\xbf", lexer->source->length < 3 ? 1 : 3) == 0)
    lexer->cursor += 3;
  lexer->at_line_start = lexer->first = true;
  lexer->levels = 1;
}

Span lexer_span(const Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  return (Span){lexer_offset(lexer, from), lexer_offset(lexer, to)};
}

Token lexer_limit(Lexer *lexer, Span span, uint32_t limit, const char *what) {
  diag_limit_exceeded(lexer->context->diags, span, limit, what);
  lexer->reports++;
  lexer->stop = true;
  return (Token){.from = span.from, .to = span.from, .kind = TOKEN_END};
}

Token lexer_open(Lexer *lexer, const unsigned char *from, const unsigned char *to, uint32_t kind,
                 BracketKind bracket) {
  Token token = lexer_make(lexer, from, to, kind, 0);
  if (lexer->brackets == LIMIT_BRACKETS)
    return lexer_limit(lexer, token_span(token), LIMIT_BRACKETS, "open brackets");
  Bracket *open = &lexer->bracket[lexer->brackets];
  *open = (Bracket){.kind = bracket, .span = token_span(token)};
  if (bracket == BRACKET_FIELD) {
    open->quote = open[-1].quote;
    open->flags = open[-1].flags;
  }
  lexer->brackets++;
  return token;
}

Token lexer_close(Lexer *lexer, const unsigned char *from, const unsigned char *to, uint32_t kind,
                  BracketKind bracket) {
  lexer->unmatched = !lexer->brackets || lexer->bracket[lexer->brackets - 1].kind != bracket;
  if (!lexer->unmatched) lexer->brackets--;
  return lexer_make(lexer, from, to, kind, 0);
}

void lexer_forget_bracket(Lexer *lexer) {
  if (lexer->brackets) lexer->brackets--;
}

void lexer_restart_line(Lexer *lexer, Token token) {
  const unsigned char *text = (const unsigned char *)lexer->source->text;
  const unsigned char *line = text + (token.from - lexer->source->base);
  while (line > text && line[-1] != '\n')
    line--;
  lexer->cursor = line;
  lexer->brackets = lexer->texts = 0;
  lexer->at_line_start = lexer->first = true;
}

Token lexer_stopped(const Lexer *lexer) {
  uint32_t at = lexer_offset(lexer, lexer->cursor);
  return (Token){.from = at, .to = at, .kind = TOKEN_END};
}
