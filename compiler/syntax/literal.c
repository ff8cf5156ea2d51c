// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: numbers and strings in the text. Out: their tokens; f-strings become several. What a literal means is escape.c's part.
** Invariant: a string that is not closed is reported once, where it opens, and the rest of its line is passed over.
** The surprise: inside `{…}` of an f-string the same quotes may be used again, as in Python 3.12. */
#include "syntax/lexer.h"

#include <string.h>

static bool in_name(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c >= 0x80;
}

static Token bad_number(Lexer *lexer, const unsigned char *from, const unsigned char *to,
                        const char *why) {
  while (in_name(*to))
    to++;
  const char *text = arena_format(lexer->context->arena, "%.*s",
                                  to - from > 30 ? 30 : (int)(to - from), (const char *)from);
  diag_bad_number(lexer->context->diags, lexer_span(lexer, from, to), text, why);
  lexer->reports++;
  return lexer_make(lexer, from, to, TOKEN_BAD, 0);
}

/* `1if x else y` is Python: a keyword may follow a number directly. */
static bool keyword_at(const unsigned char *at) {
  static const char *const words[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    size_t length = strlen(words[i]);
    if (strncmp((const char *)at, words[i], length) == 0 && !in_name(at[length])) return true;
  }
  return false;
}

Token literal_number(Lexer *lexer, const unsigned char *from, const unsigned char *to,
                     uint32_t kind) {
  if (to - from > LIMIT_DIGITS)
    return lexer_limit(lexer, lexer_span(lexer, from, to), LIMIT_DIGITS, "digits in a number");
  bool prefixed = to - from == 1 && *from == '0' && strchr("xXoObB", *to);
  if (prefixed && *to)
    return bad_number(lexer, from, to, "digits of its base must follow the prefix");
  if (*to == '_') return bad_number(lexer, from, to, "`_` stands between two digits only");
  if (in_name(*to) && !keyword_at(to))
    return bad_number(lexer, from, to, "a letter follows its digits");
  if (kind == TOKEN_INT && *from == '0' && to - from > 1 &&
      (from[1] == '_' || (from[1] >= '0' && from[1] <= '9')))
    for (const unsigned char *at = from; at < to; at++)
      if (*at != '0' && *at != '_')
        return bad_number(lexer, from, to, "octal numbers begin with `0o`");
  return lexer_make(lexer, from, to, kind, 0);
}

/* Passes over the rest of the line and forgets what is open, so that one unclosed quote is one report. */
static Token not_closed(Lexer *lexer, Span open, const unsigned char *from, const char *what) {
  diag_unterminated(lexer->context->diags, open, what);
  lexer->reports++;
  const unsigned char *to = lexer->cursor;
  while (to < lexer->end && *to != '\n')
    to++;
  lexer->brackets = lexer->texts = 0;
  return lexer_make(lexer, from, to, TOKEN_BAD, 0);
}

static bool closes(const unsigned char *at, unsigned char quote, bool triple) {
  return *at == quote && (!triple || (at[1] == quote && at[2] == quote));
}

static Token begin_fstring(Lexer *lexer, const unsigned char *from, const unsigned char *to,
                           uint8_t flags) {
  char quote = (char)to[-1];
  if (lexer->texts == LIMIT_FSTRING_DEPTH)
    return lexer_limit(lexer, lexer_span(lexer, from, to), LIMIT_FSTRING_DEPTH, "nested f-strings");
  Token token = lexer_open(lexer, from, to, TOKEN_FSTRING_BEGIN, BRACKET_TEXT);
  if (lexer->stop) return token;
  Bracket *open = &lexer->bracket[lexer->brackets - 1];
  open->quote = quote;
  open->flags = flags;
  lexer->texts++;
  return token;
}

/* `t"…"` of Mojo is an f-string; that of Python is not a string at all. */
static void check_template(Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  if (source_is_mojo(lexer->source)) return;
  diag_not_built(lexer->context->diags, lexer_span(lexer, from, to), "a t-string");
  lexer->reports++;
}

Token literal_string(Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  unsigned char quote = to[-1];
  uint8_t flags = 0;
  uint32_t kind = TOKEN_STRING;
  for (const unsigned char *at = from; at < to - 1; at++) {
    if (*at == 'r' || *at == 'R') flags |= TOKEN_RAW;
    if (*at == 'b' || *at == 'B') kind = TOKEN_BYTES;
    if (*at == 'f' || *at == 'F') kind = TOKEN_FSTRING_BEGIN;
    if (*at != 't' && *at != 'T') continue;
    kind = TOKEN_FSTRING_BEGIN;
    check_template(lexer, from, to);
  }
  if (to[0] == quote && to[1] == quote) {
    flags |= TOKEN_TRIPLE;
    to += 2;
  }
  if (kind == TOKEN_FSTRING_BEGIN) return begin_fstring(lexer, from, to, flags);
  bool triple = flags & TOKEN_TRIPLE;
  const unsigned char *at = to;
  while (!closes(at, quote, triple)) {
    if (*at == '\\' && at[1] == '\r' && at[2] == '\n') at++;
    if (at >= lexer->end || (*at == '\n' && !triple)) {
      lexer->cursor = at;
      return not_closed(lexer, lexer_span(lexer, from, to), from,
                        triple ? "the string in triple quotes" : "the string");
    }
    at += *at == '\\' && at + 1 < lexer->end ? 2 : 1;
  }
  if (at - to > LIMIT_STRING_BYTES)
    return lexer_limit(lexer, lexer_span(lexer, from, to), LIMIT_STRING_BYTES,
                       "bytes of a string literal");
  Token token = lexer_make(lexer, from, at + (triple ? 3 : 1), kind, 0);
  token.flags |= flags;
  return token;
}

static Token fstring_end(Lexer *lexer, bool triple) {
  const unsigned char *at = lexer->cursor;
  lexer->brackets--;
  lexer->texts--;
  return lexer_make(lexer, at, at + (triple ? 3 : 1), TOKEN_FSTRING_END, 0);
}

/* The end of the literal text that starts at the cursor; reports a `}` that stands alone. */
static const unsigned char *text_end(Lexer *lexer, Bracket top) {
  bool spec = top.kind == BRACKET_SPEC, triple = top.flags & TOKEN_TRIPLE;
  const unsigned char *at = lexer->cursor;
  while (at < lexer->end && !closes(at, (unsigned char)top.quote, triple)) {
    if (*at == '\n' && !triple) break;
    if (*at == '\\' && at[1] != '{' && at[1] != '}' && !spec) {
      bool named = at[1] == 'N' && at[2] == '{' && !(top.flags & TOKEN_RAW);
      at += at[1] == '\r' && at[2] == '\n' ? 3 : 2;
      while (named && at < lexer->end && *at != '}' && *at != '\n')
        at++;
      if (named && *at == '}') at++;
      continue;
    }
    if (*at == '{' && (spec || at[1] != '{')) break;
    if (*at == '}' && spec) break;
    if (*at == '}' && at[1] != '}') {
      diag_single_brace(lexer->context->diags, lexer_span(lexer, at, at + 1));
      lexer->reports++;
      at++;
      continue;
    }
    at += *at == '{' || *at == '}' ? 2 : 1;
  }
  return at;
}

Token literal_piece(Lexer *lexer) {
  Bracket top = lexer->bracket[lexer->brackets - 1];
  if (top.kind == BRACKET_FIELD)
    return not_closed(lexer, top.span, lexer->cursor, "the field of the f-string");
  bool spec = top.kind == BRACKET_SPEC, triple = top.flags & TOKEN_TRIPLE;
  const unsigned char *from = lexer->cursor, *at = text_end(lexer, top);
  if (at > lexer->end) at = lexer->end;
  if (at - from > LIMIT_STRING_BYTES)
    return lexer_limit(lexer, top.span, LIMIT_STRING_BYTES, "bytes of a string literal");
  if (at > from) {
    Token token = lexer_make(lexer, from, at, TOKEN_FSTRING_TEXT, spec);
    token.flags |= top.flags;
    return token;
  }
  if (*at == '{') return lexer_open(lexer, at, at + 1, TOKEN_FIELD_BEGIN, BRACKET_FIELD);
  if (spec && *at == '}') return lexer_close(lexer, at, at + 1, TOKEN_FIELD_END, BRACKET_SPEC);
  if (!spec && at < lexer->end && closes(at, (unsigned char)top.quote, triple))
    return fstring_end(lexer, triple);
  return not_closed(lexer, top.span, from, spec ? "the field of the f-string" : "the f-string");
}
