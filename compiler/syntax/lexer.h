// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Lexer: bytes -> tokens. lexer.re holds the automaton, layout.c the indentation, words.c what depends on the words around,
** literal.c the strings, and each reports what is wrong with its part.
**
** The bracket stack decides the mode: empty = line ends matter; FIELD on top = inside the braces of an f-string; TEXT or
** SPEC on top = text of an f-string. */
#ifndef OWN_SYNTAX_LEXER_H
#define OWN_SYNTAX_LEXER_H

#include "base/context.h"
#include "syntax/ast.h"
#include "syntax/token.h"

typedef enum {
  BRACKET_PAREN,
  BRACKET_SQUARE,
  BRACKET_BRACE,
  BRACKET_FIELD,
  BRACKET_SPEC,
  BRACKET_TEXT
} BracketKind;

typedef struct {
  BracketKind kind;
  char quote;    /* of the f-string around, 0 = none */
  uint8_t flags; /* TOKEN_RAW, TOKEN_TRIPLE of that f-string */
  Span span;     /* of the opening token */
} Bracket;

typedef struct {
  uint32_t width, narrow; /* columns with tabs to 8, and with tabs of 1 */
  bool silent;            /* its INDENT was refused: no DEDENT ends it  */
} Level;

typedef struct {
  Context *context;
  const Source *source;
  const unsigned char *cursor, *end; /* *end is the NUL */
  const unsigned char *blank;        /* end of the token before */
  bool at_line_start;                /* the next token is the first of a logical line */
  bool first;                        /* … of a physical line                          */
  bool stop;        /* a limit was reached or indentation has no meaning: only END follows */
  bool unmatched;   /* the closing bracket just returned closes nothing */
  uint32_t reports; /* errors the lexer reported so far */
  uint32_t levels, dedents;
  uint32_t brackets, texts; /* open brackets; f-strings among them */
  Level level[LIMIT_INDENTS + 2];
  Bracket bracket[LIMIT_BRACKETS + 1];
} Lexer;

void lexer_begin(Lexer *lexer, Context *context, SourceId source);
/* Forgets open brackets and reads the line of `token` again, as the start of a logical line. */
void lexer_restart_line(Lexer *lexer, Token token);
/* Forgets the bracket that was opened last: the `{` of a block. */
void lexer_forget_bracket(Lexer *lexer);

/* Between the files of the lexer. */
Token lexer_scan(Lexer *lexer); /* lexer.re: code, not text of f-strings */
static inline uint32_t lexer_offset(const Lexer *lexer, const unsigned char *at) {
  return lexer->source->base + (uint32_t)(at - (const unsigned char *)lexer->source->text);
}
static inline Token lexer_make(Lexer *lexer, const unsigned char *from, const unsigned char *to,
                               uint32_t kind, uint32_t extra) {
  Token token = {.from = lexer_offset(lexer, from), .to = lexer_offset(lexer, to)};
  token.kind = (uint8_t)kind;
  token.extra = (uint16_t)extra;
  if (lexer->first && kind != TOKEN_NEWLINE) {
    token.flags = TOKEN_FIRST;
    lexer->first = false;
  }
  if (from == lexer->blank) token.flags |= TOKEN_GLUED;
  lexer->cursor = to;
  return token;
}
Token lexer_open(Lexer *lexer, const unsigned char *from, const unsigned char *to, uint32_t kind,
                 BracketKind bracket);
Token lexer_close(Lexer *lexer, const unsigned char *from, const unsigned char *to, uint32_t kind,
                  BracketKind bracket);
Token lexer_limit(Lexer *lexer, Span span, uint32_t limit, const char *what);
Span lexer_span(const Lexer *lexer, const unsigned char *from, const unsigned char *to);

bool layout_line(
    Lexer *lexer,
    Token *token); /* layout.c: at a line start; true: *token is INDENT, DEDENT or END */
void layout_silence(Lexer *lexer); /* the INDENT just returned is ignored, with its DEDENT */
uint32_t layout_width(const Lexer *lexer, uint32_t offset); /* blanks before `offset` on its line */

Token words_name(Lexer *lexer, const unsigned char *from, const unsigned char *to); /* of ASCII */
/* A name beyond ASCII: its characters are checked, then normalised to NFC. */
Token words_unicode(Lexer *lexer, const unsigned char *from, const unsigned char *to);
Token words_quoted(Lexer *lexer, const unsigned char *from); /* `any text` */
Token words_pair(Lexer *lexer, const unsigned char *from, const unsigned char *to, uint32_t kind,
                 uint32_t extra);
Token words_var(Lexer *lexer, const unsigned char *from, const unsigned char *to);
Token words_ref(Lexer *lexer, const unsigned char *from, const unsigned char *to);
Token words_fn(Lexer *lexer, const unsigned char *from, const unsigned char *to);
Token words_brace(Lexer *lexer, const unsigned char *from, const unsigned char *to);
Token words_match(Lexer *lexer, const unsigned char *from, const unsigned char *to);
Token words_except(Lexer *lexer, const unsigned char *from, const unsigned char *to);
Token words_else(Lexer *lexer, const unsigned char *from, const unsigned char *to);
Token words_caret(Lexer *lexer, const unsigned char *from, const unsigned char *to);
/* A spelling of another language: reports `written` and reads it as `kind`. */
Token words_foreign(Lexer *lexer, const unsigned char *from, const unsigned char *to, uint32_t kind,
                    uint32_t extra);
Token words_unknown(Lexer *lexer, const unsigned char *from);

Token literal_number(Lexer *lexer, const unsigned char *from, const unsigned char *to,
                     uint32_t kind);
/* `to` stands behind the opening quote. */
Token literal_string(Lexer *lexer, const unsigned char *from, const unsigned char *to);
Token literal_piece(Lexer *lexer); /* the next token inside the text of an f-string */

Token lexer_stopped(const Lexer *lexer); /* END, where the cursor stands */

/* The next token. HERE words come as their keyword; the parser turns them into names. After `stop` only END. */
static inline Token lexer_next(Lexer *lexer) {
  Token token;
  if (lexer->stop) return lexer_stopped(lexer);
  if ((lexer->at_line_start || lexer->dedents) && layout_line(lexer, &token)) return token;
  lexer->blank = lexer->cursor;
  if (lexer->brackets && lexer->bracket[lexer->brackets - 1].kind >= BRACKET_SPEC)
    return literal_piece(lexer);
  return lexer_scan(lexer);
}

#endif
