// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: words and `^`. Out: their token, decided by what stands around them.
** Invariant: only text up to the end of the line is looked at (inside brackets `^` looks past line ends), never the parser's
** state. The surprise: what reads as a soft keyword here never occurs in a Python file: two names in a row. */
#include "syntax/lexer.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

typedef struct {
  const char *text;
  size_t length;
} Word;

#define WORD(text) {text, sizeof(text) - 1}

static const Word hard_words[] = {
    WORD("False"),    WORD("None"),    WORD("True"),  WORD("and"),   WORD("as"),
    WORD("assert"),   WORD("async"),   WORD("await"), WORD("break"), WORD("class"),
    WORD("continue"), WORD("def"),     WORD("del"),   WORD("elif"),  WORD("else"),
    WORD("except"),   WORD("finally"), WORD("for"),   WORD("from"),  WORD("global"),
    WORD("if"),       WORD("import"),  WORD("in"),    WORD("is"),    WORD("lambda"),
    WORD("nonlocal"), WORD("not"),     WORD("or"),    WORD("pass"),  WORD("raise"),
    WORD("return"),   WORD("try"),     WORD("while"), WORD("with"),  WORD("yield")};

static bool starts_name(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
}

static bool in_name(unsigned char c) { return starts_name(c) || (c >= '0' && c <= '9'); }

static const unsigned char *skip_blanks(const unsigned char *at) {
  while (*at == ' ' || *at == '\t')
    at++;
  return at;
}

/* The name at `at`, of length 0 if there is none. */
static Word word_at(const unsigned char *at) {
  const unsigned char *to = at;
  if (starts_name(*at))
    while (in_name(*to))
      to++;
  return (Word){(const char *)at, (size_t)(to - at)};
}

static bool word_is(Word word, const char *text) {
  return word.length == strlen(text) && memcmp(word.text, text, word.length) == 0;
}

static bool is_hard(Word word) {
  for (size_t i = 0; i < sizeof hard_words / sizeof *hard_words; i++)
    if (hard_words[i].length == word.length &&
        memcmp(hard_words[i].text, word.text, word.length) == 0)
      return true;
  return false;
}

static Token bad(Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  lexer->reports++;
  return lexer_make(lexer, from, to, TOKEN_BAD, 0);
}

/* --- names ------------------------------------------------------------------------------------------------------- */

static bool xid(utf8proc_int32_t c, bool first) {
  switch (utf8proc_category(c)) {
  case UTF8PROC_CATEGORY_LU:
  case UTF8PROC_CATEGORY_LL:
  case UTF8PROC_CATEGORY_LT:
  case UTF8PROC_CATEGORY_LM:
  case UTF8PROC_CATEGORY_LO:
  case UTF8PROC_CATEGORY_NL: return true;
  case UTF8PROC_CATEGORY_MN:
  case UTF8PROC_CATEGORY_MC:
  case UTF8PROC_CATEGORY_ND:
  case UTF8PROC_CATEGORY_PC: return !first;
  default: return c == '_' || (!first && (c == 0xb7 || c == 0x387));
  }
}

static Token unknown(Lexer *lexer, const unsigned char *from, const unsigned char *at,
                     utf8proc_ssize_t bytes) {
  utf8proc_int32_t c = 0;
  utf8proc_iterate(at, bytes, &c);
  Span span = lexer_span(lexer, at, at + bytes);
  char code[16];
  snprintf(code, sizeof code, "U+%04X", (unsigned)c);
  const char *text = arena_format(lexer->context->arena, "%.*s", (int)bytes, (const char *)at);
  Diag *diag = diag_unknown_character(lexer->context->diags, span, text, c < 0x80 ? "" : code);
  if (c == 0x2018 || c == 0x2019 || c == 0x201c || c == 0x201d)
    diag_fix(lexer->context->diags, diag, FIX_MAYBE, span, c < 0x201c ? "'" : "\"",
             "use a straight quote");
  if (c == 0xa0 || c == 0x3000)
    diag_fix(lexer->context->diags, diag, FIX_MAYBE, span, " ", "use a blank");
  return bad(lexer, from, at + bytes);
}

static Token too_long(Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  return lexer_limit(lexer, lexer_span(lexer, from, to), LIMIT_NAME_BYTES, "bytes of a name");
}

Token words_unicode(Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  if (to - from > LIMIT_NAME_BYTES) return too_long(lexer, from, to);
  for (const unsigned char *at = from; at < to;) {
    utf8proc_int32_t c;
    utf8proc_ssize_t bytes = utf8proc_iterate(at, to - at, &c);
    if (!xid(c, at == from)) {
      Token token = unknown(lexer, from, at, bytes);
      while (in_name(*lexer->cursor))
        lexer->cursor++;
      return token;
    }
    at += bytes;
  }
  Arena *arena = lexer->context->arena;
  utf8proc_ssize_t room = (to - from) * 4 + 16;
  utf8proc_int32_t *points = arena_make_many(arena, utf8proc_int32_t, room);
  utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
  utf8proc_ssize_t count = utf8proc_decompose(from, to - from, points, room, options);
  Token token = lexer_make(lexer, from, to, TOKEN_NAME, 0);
  utf8proc_ssize_t length =
      count > 0 && count <= room ? utf8proc_reencode(points, count, options) : -1;
  if (length > 0)
    token.symbol = symbol_intern(lexer->context->symbols, (const char *)points, (size_t)length);
  else
    token.symbol = symbol_intern(lexer->context->symbols, (const char *)from, (size_t)(to - from));
  return token;
}

Token words_name(Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  if (to - from > LIMIT_NAME_BYTES) return too_long(lexer, from, to);
  Token token = lexer_make(lexer, from, to, TOKEN_NAME, 0);
  token.symbol = symbol_intern(lexer->context->symbols, (const char *)from, (size_t)(to - from));
  return token;
}

Token words_quoted(Lexer *lexer, const unsigned char *from) {
  const unsigned char *to = from + 1;
  while (*to != '`' && *to != '\n')
    to++;
  if (*to == '\n' || to == from + 1) {
    diag_bad_quoted_name(lexer->context->diags, lexer_span(lexer, from, from + 1));
    return bad(lexer, from, to == from + 1 && *to == '`' ? to + 1 : to);
  }
  if (to - from > LIMIT_NAME_BYTES) return too_long(lexer, from, to);
  Token token = lexer_make(lexer, from, to + 1, TOKEN_NAME, 0);
  token.symbol =
      symbol_intern(lexer->context->symbols, (const char *)from + 1, (size_t)(to - from - 1));
  return token;
}

/* --- soft words -------------------------------------------------------------------------------------------------- */

static bool name_follows(const unsigned char *to) {
  const unsigned char *at = skip_blanks(to);
  if (*at == '`') return true;
  Word word = word_at(at);
  return word.length && at[word.length] != '"' && at[word.length] != '\'' && !is_hard(word);
}

/* The keyword, which can still be read as a name. */
static Token soft(Lexer *lexer, const unsigned char *from, const unsigned char *to, uint32_t kind,
                  uint32_t extra) {
  Token token = words_name(lexer, from, to);
  token.kind = (uint8_t)kind;
  token.extra = (uint16_t)extra;
  return token;
}

Token words_pair(Lexer *lexer, const unsigned char *from, const unsigned char *to, uint32_t kind,
                 uint32_t extra) {
  bool keyword = token_class(kind) == CLASS_HERE || name_follows(to);
  if (!keyword && kind == TOKEN_COMPTIME) {
    Word next = word_at(skip_blanks(to));
    keyword = word_is(next, "if") || word_is(next, "assert");
  }
  return keyword ? soft(lexer, from, to, kind, extra) : words_name(lexer, from, to);
}

/* `var *a, b = xs` where a statement begins; `var * a` multiplies a name. */
static bool star_follows(const Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  const unsigned char *at = skip_blanks(to), *start = (const unsigned char *)lexer->source->text;
  if (*at != '*' || lexer->brackets || !name_follows(at + 1)) return false;
  at = skip_blanks(at + 1);
  if (*skip_blanks(at + word_at(at).length) != ',') return false;
  while (from > start && (from[-1] == ' ' || from[-1] == '\t'))
    from--;
  return from == start || from[-1] == '\n' || from[-1] == ';' || from[-1] == ':';
}

Token words_var(Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  if (star_follows(lexer, from, to)) return soft(lexer, from, to, TOKEN_VAR, 0);
  return words_pair(lexer, from, to, TOKEN_VAR, 0);
}

/* `ref[a] T`, `ref[a]? T` are types; `ref[i] = 3` and a Python annotation `ref[T]` index a name. */
static bool type_follows_bracket(const unsigned char *at) {
  uint32_t depth = 0;
  for (; *at && *at != '\n'; at++) {
    if (*at == '[') depth++;
    if (*at != ']' || --depth != 0) continue;
    return name_follows(at + 1) || *skip_blanks(at + 1) == '(' || *skip_blanks(at + 1) == '?';
  }
  return false;
}

Token words_ref(Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  const unsigned char *next = skip_blanks(to);
  if (*next == '?' || (*next == '[' && type_follows_bracket(next)))
    return soft(lexer, from, to, TOKEN_REF_TYPE, 0);
  return words_pair(lexer, from, to, TOKEN_REF, CONVENTION_REF);
}

/* `fn(A) -> R`, `fn() raises`: a type also where an expression could stand; `fn(a)` may be a call of a name. */
static bool result_follows(const unsigned char *at) {
  uint32_t depth = 0;
  for (; *at; at++) {
    if (*at == '(' || *at == '[' || *at == '{') depth++;
    if ((*at == ')' || *at == ']' || *at == '}') && --depth == 0) break;
  }
  if (!*at) return false;
  at = skip_blanks(at + 1);
  return (at[0] == '-' && at[1] == '>') || word_is(word_at(at), "raises");
}

/* `{a^}:`, `{a} -> T`: captures, if a closure's head is being read; a block in braces is neither. */
Token words_brace(Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  Token token = lexer_open(lexer, from, to, TOKEN_LBRACE, BRACKET_BRACE);
  const unsigned char *at = to;
  while (*at && *at != '}' && *at != '\n')
    at++;
  if (token.kind != TOKEN_LBRACE || *at != '}') return token;
  at = skip_blanks(at + 1);
  token.extra = *at == ':' || (at[0] == '-' && at[1] == '>') || word_is(word_at(at), "raises");
  return token;
}

Token words_fn(Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  const unsigned char *next = skip_blanks(to);
  if (*next == '(')
    return soft(lexer, from, to, result_follows(next) ? TOKEN_FN_ARROW : TOKEN_FN_TYPE, 0);
  return words_pair(lexer, from, to, TOKEN_FN, 0);
}

/* Passes a string that opens at `at`; stops at the end of the line for one that is not closed. */
static const unsigned char *skip_string(const unsigned char *at) {
  unsigned char quote = *at;
  bool triple = at[1] == quote && at[2] == quote;
  for (at += triple ? 3 : 1; *at && (triple || *at != '\n'); at++) {
    if (*at == '\\' && at[1])
      at++;
    else if (*at == quote && !triple)
      return at + 1;
    else if (*at == quote && at[1] == quote && at[2] == quote)
      return at + 3;
  }
  return at;
}

/* Whether the logical line that goes on at `at` ends in `:`. */
static bool line_ends_in_colon(const unsigned char *at) {
  uint32_t depth = 0;
  bool colon = false;
  while (*at && (depth || *at != '\n')) {
    if (*at == '#') {
      while (*at != '\n' && *at)
        at++;
      continue;
    }
    if (*at == '"' || *at == '\'') {
      at = skip_string(at);
      colon = false;
      continue;
    }
    if (*at == '(' || *at == '[' || *at == '{') depth++;
    if ((*at == ')' || *at == ']' || *at == '}') && depth) depth--;
    if (*at == '\\' && (at[1] == '\n' || at[1] == '\r'))
      at += at[1] == '\r' ? 2 : 1;
    else if (*at != ' ' && *at != '\t' && *at != '\r' && *at != '\n')
      colon = *at == ':' && depth == 0;
    at++;
  }
  return colon;
}

Token words_match(Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  const unsigned char *next = skip_blanks(to);
  bool keyword = lexer->first && !lexer->brackets && *next != ':' && *next != '=' && *next != ',' &&
                 line_ends_in_colon(to);
  return keyword ? soft(lexer, from, to, TOKEN_MATCH, 0) : words_name(lexer, from, to);
}

/* `except e: T:` names the error before its type; a Python handler never ends in a second colon. */
Token words_except(Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  const unsigned char *next = skip_blanks(to);
  Word name = word_at(next);
  next = skip_blanks(next + name.length);
  bool typed =
      name.length && *next == ':' && *skip_blanks(next + 1) != '\n' && line_ends_in_colon(next + 1);
  return lexer_make(lexer, from, to, typed ? TOKEN_EXCEPT_TYPED : TOKEN_EXCEPT, 0);
}

Token words_else(Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  const unsigned char *next = skip_blanks(to);
  if (!word_is(word_at(next), "if")) return lexer_make(lexer, from, to, TOKEN_ELSE, 0);
  return words_foreign(lexer, from, next + 2, TOKEN_ELIF, OP_NONE);
}

Token words_foreign(Lexer *lexer, const unsigned char *from, const unsigned char *to, uint32_t kind,
                    uint32_t extra) {
  Span span = lexer_span(lexer, from, to);
  const char *written = arena_text(lexer->context->arena, (const char *)from, (size_t)(to - from));
  const char *ours = extra == OP_EQ      ? "=="
                     : extra == OP_NE    ? "!="
                     : kind == TOKEN_AND ? "and"
                     : kind == TOKEN_OR  ? "or"
                     : kind == TOKEN_NOT ? "not"
                                         : "elif";
  Diag *diag = diag_foreign_spelling(lexer->context->diags, span, written, ours);
  const char *edit = kind == TOKEN_NOT ? "not " : ours;
  diag_fix(lexer->context->diags, diag, FIX_CERTAIN, span, edit,
           arena_format(lexer->context->arena, "write `%s`", ours));
  lexer->reports++;
  return lexer_make(lexer, from, to, kind, extra);
}

Token words_unknown(Lexer *lexer, const unsigned char *from) {
  return unknown(lexer, from, from, 1);
}

/* --- transfer or xor --------------------------------------------------------------------------------------------- */

static const unsigned char *skip_space(const Lexer *lexer, const unsigned char *at) {
  for (;;) {
    at = skip_blanks(at);
    if (*at == '\\' && at[1] == '\n')
      at += 2;
    else if (*at == '\\' && at[1] == '\r' && at[2] == '\n')
      at += 3;
    else if (!lexer->brackets)
      return at;
    else if (*at == '\n' || *at == '\r')
      at++;
    else if (*at == '#')
      while (*at != '\n' && *at)
        at++;
    else
      return at;
  }
}

Token words_caret(Lexer *lexer, const unsigned char *from, const unsigned char *to) {
  static const char *const followers[] = {"if", "else", "for", "in",   "is",   "and",
                                          "or", "as",   "not", "from", "async"};
  const unsigned char *next = skip_space(lexer, to);
  bool transfer = *next == '\0' || strchr(")]},:;#\n\r=!<>*/%|&@", *next) != NULL;
  if (*next == '.') transfer = next[1] < '0' || next[1] > '9';
  Word word = word_at(next);
  for (size_t i = 0; i < sizeof followers / sizeof *followers; i++)
    transfer = transfer || word_is(word, followers[i]);
  return lexer_make(lexer, from, to, transfer ? TOKEN_TRANSFER : TOKEN_CARET,
                    transfer ? 0 : OP_XOR);
}
