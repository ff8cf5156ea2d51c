// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: line starts. Out: INDENT and DEDENT tokens. Lines of blanks and comments do not count.
** Invariant: every INDENT that the parser takes is matched by one DEDENT. A width between two levels is reported once and
** read as the deeper level. The surprise: each line is measured twice, with tabs to 8 and with tabs of one column; where the
** two disagree about what is deeper, the meaning would depend on the reader's tab width, and the file is refused. */
#include "syntax/lexer.h"

typedef struct {
  const unsigned char *from, *to; /* the blanks; `to` is the first character of code, or the end */
  uint32_t width, narrow;
} Blanks;

/* Skips lines without code. */
static Blanks next_line(const unsigned char *cursor) {
  for (;;) {
    Blanks line = {.from = cursor};
    for (;; cursor++) {
      if (*cursor == ' ')
        line.width++, line.narrow++;
      else if (*cursor == '\t')
        line.width = (line.width / 8 + 1) * 8, line.narrow++;
      else if (*cursor == '\f')
        line.width = line.narrow = 0;
      else
        break;
    }
    line.to = cursor;
    if (*cursor == '#')
      while (*cursor != '\n' && *cursor)
        cursor++;
    if (*cursor == '\r' && cursor[1] == '\n') cursor++;
    if (*cursor != '\n') return line;
    cursor++;
  }
}

uint32_t layout_width(const Lexer *lexer, uint32_t offset) {
  const unsigned char *text = (const unsigned char *)lexer->source->text;
  const unsigned char *line = text + (offset - lexer->source->base);
  while (line > text && line[-1] != '\n')
    line--;
  uint32_t width = 0;
  for (; *line == ' ' || *line == '\t'; line++)
    width = *line == '\t' ? (width / 8 + 1) * 8 : width + 1;
  return width;
}

static bool ambiguous(Blanks line, Level level) {
  return (line.width > level.width) != (line.narrow > level.narrow) ||
         (line.width < level.width) != (line.narrow < level.narrow);
}

static Token refuse_tabs(Lexer *lexer, Blanks line) {
  Span span = lexer_span(lexer, line.from, line.to);
  diag_ambiguous_tabs(lexer->context->diags, span);
  lexer->reports++;
  lexer->stop = true;
  return (Token){.from = span.from, .to = span.to, .kind = TOKEN_END};
}

static Token indent(Lexer *lexer, Blanks line) {
  Span span = lexer_span(lexer, line.from, line.to);
  if (lexer->levels == LIMIT_INDENTS + 1)
    return lexer_limit(lexer, span, LIMIT_INDENTS, "indentation levels");
  lexer->level[lexer->levels++] = (Level){line.width, line.narrow, false};
  return (Token){.from = span.from, .to = span.to, .kind = TOKEN_INDENT, .flags = TOKEN_FIRST};
}

/* Takes levels off until one fits; counts the DEDENTs that the parser will see. */
static void dedent(Lexer *lexer, Blanks line) {
  while (lexer->level[lexer->levels - 1].width > line.width) {
    Level *top = &lexer->level[lexer->levels - 1];
    if (top[-1].width < line.width) {
      diag_bad_dedent(lexer->context->diags, lexer_span(lexer, line.from, line.to));
      lexer->reports++;
      top->width = line.width;
      top->narrow = line.narrow;
      return;
    }
    if (!top->silent) lexer->dedents++;
    lexer->levels--;
  }
}

static Token take_dedent(Lexer *lexer) {
  uint32_t at = lexer_offset(lexer, lexer->cursor);
  lexer->dedents--;
  return (Token){.from = at, .to = at, .kind = TOKEN_DEDENT, .flags = TOKEN_FIRST};
}

void layout_silence(Lexer *lexer) { lexer->level[lexer->levels - 1].silent = true; }

bool layout_line(Lexer *lexer, Token *token) {
  if (lexer->at_line_start) {
    Blanks line = next_line(lexer->cursor);
    lexer->at_line_start = false;
    lexer->cursor = line.to;
    lexer->first = true;
    if (line.to == lexer->end) line.width = line.narrow = 0;
    Level top = lexer->level[lexer->levels - 1];
    if (line.to != lexer->end && ambiguous(line, top)) {
      *token = refuse_tabs(lexer, line);
      return true;
    }
    if (line.width > top.width) {
      *token = indent(lexer, line);
      return true;
    }
    dedent(lexer, line);
    if (line.to != lexer->end && !lexer->stop && ambiguous(line, lexer->level[lexer->levels - 1])) {
      *token = refuse_tabs(lexer, line);
      return true;
    }
  }
  if (!lexer->dedents) return false;
  *token = take_dedent(lexer);
  return true;
}
