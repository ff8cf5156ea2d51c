// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: one source. Out: its unit. Tokens are probed before they are fed, so a mistake is seen before any rule acts on it.
** Invariant: every round of the loop feeds a token, uses one up, or changes the stack so that the next round can.
** The surprise: words of class HERE are keywords exactly where the parser can take them. */
#include "syntax/parse.h"
#include "syntax/parser.h"

#include <string.h>

/* Tokens whose kind depends on where the parser stands. Inside of parser_next it would take every token apart. */
static __attribute__((noinline)) Token settle_kind(const Parser *parser, Token token) {
  if (token_class(token.kind) == CLASS_HERE && !grammar_viable(parser->grammar, token.kind))
    token.kind = TOKEN_NAME;
  if (token.kind == TOKEN_LBRACE && token.extra && grammar_viable(parser->grammar, TOKEN_CAPTURES))
    token.kind = TOKEN_CAPTURES;
  bool ends = token.kind == TOKEN_DEDENT &&
              parser->lexer->levels + parser->lexer->dedents == parser->inside;
  if (ends) token.kind = TOKEN_END;
  return token;
}

Token parser_next(Parser *parser) {
  Token token = lexer_next(parser->lexer);
  parser->read++;
  bool settled = token_class(token.kind) != CLASS_HERE && token.kind != TOKEN_LBRACE &&
                 token.kind != TOKEN_DEDENT;
  return settled ? token : settle_kind(parser, token);
}

/* Before NEWLINE is fed: the header of a function may end here, and its body may be meant to follow. */
static void note_bodyless(Parser *parser, Token token) {
  uint32_t line = parser->line.kind;
  bool function = line == TOKEN_FN || line == TOKEN_DEF || line == TOKEN_ASYNC;
  if (function && grammar_viable(parser->grammar, TOKEN_COLON)) parser->bodyless = token.from;
}

/* NEWLINE was fed. */
static void begin_line(Parser *parser, Token token) {
  parser->header = parser->line;
  parser->header.reported = parser_quiet(parser);
  parser->line = (ParserLine){.kind = TOKEN_NEWLINE, .span = token_span(token)};
  parser->line_begins = true;
  parser->line_reports = parser->lexer->reports;
}

/* In place where the text is read: it is done for every token. */
static inline __attribute__((always_inline)) void feed(Parser *parser, Token token) {
  if (token.kind == TOKEN_NEWLINE) note_bodyless(parser, token);
  grammar_feed(parser->grammar, parser, token);
  parser->before_last = parser->last;
  parser->last = token;
  if (token.kind == TOKEN_NEWLINE) begin_line(parser, token);
}

void parser_feed(Parser *parser, Token token) { feed(parser, token); }

void parser_feed_kind(Parser *parser, uint32_t kind, Token at) {
  at.kind = (uint8_t)kind;
  at.to = at.from;
  parser_feed(parser, at);
}

bool parser_quiet(const Parser *parser) {
  return parser->line.reported || parser->lexer->reports > parser->line_reports;
}

void parser_too_deep(Parser *parser, Span span) {
  if (!parser->stop) diag_nesting(parser->context->diags, span);
  parser->stop = true;
}

static void note_line(Parser *parser, Token token) {
  if (!parser->line_begins || token.kind == TOKEN_INDENT || token.kind == TOKEN_DEDENT) return;
  parser->line.kind = token.kind;
  parser->line.span = token_span(token);
  parser->line_begins = false;
  if (!recover_continues(token.kind) && parser->lexer->levels <= parser->orphans)
    parser->orphans = 0;
}

void parser_run(Parser *parser) {
  Token token = parser_next(parser);
  while (!parser->stop && !parser->lexer->stop) {
    note_line(parser, token);
    bool used = true;
    if (grammar_viable(parser->grammar, token.kind)) {
      feed(parser, token);
      if (token.kind == TOKEN_END) return;
      if (token.kind == TOKEN_INDENT && parser->outline) outline_block(parser, token);
    } else {
      Token wrong = token; /* has an address: `token` stays in registers */
      used = recover(parser, &wrong);
      token = wrong;
    }
    if (used) token = parser_next(parser);
  }
}

Parser *parser_new(Context *context, Arena *arena, Arena *scratch, SourceId source) {
  Parser *parser = arena_make(scratch, Parser);
  parser->context = context;
  parser->arena = arena;
  parser->source = source_get(context->sources, source);
  parser->lexer = arena_make(scratch, Lexer);
  parser->grammar = grammar_begin(context);
  parser->line_begins = true;
  parser->line.span = (Span){parser->source->base, parser->source->base};
  lexer_begin(parser->lexer, context, source);
  return parser;
}

AstUnit *syntax_parse(Context *context, Arena *arena, SourceId source, bool outline) {
  Arena *scratch = arena_new();
  uint32_t errors = diag_errors(context->diags);
  Parser *parser = parser_new(context, arena, scratch, source);
  parser->outline = outline;
  parser_run(parser);
  if (!parser->module)
    parser->module = AST(parser, Module, ((Span){parser->source->base, parser->source->base}),
                         .body = {NULL, 0});
  AstUnit *unit = arena_make(arena, AstUnit);
  unit->source = source;
  unit->module = AS(Module, parser->module);
  unit->broken = diag_errors(context->diags) > errors;
  arena_free(scratch);
  return unit;
}

/* Counts lines and columns as it goes, so that a line of 10 MB is no square. */
static void dump_position(Text *out, const Source *source, uint32_t *at, Position *position,
                          uint32_t to) {
  for (; *at < to; (*at)++) {
    unsigned char c = (unsigned char)source->text[*at];
    if (c == '\n')
      position->line++, position->column = 1;
    else if ((c & 0xc0) != 0x80)
      position->column++;
  }
  text_format(out, "%u:%u", position->line, position->column);
}

static void dump_piece(Text *out, const char *text, uint32_t length) {
  text_add(out, " `");
  for (uint32_t i = 0; i < length && i < 200; i++) {
    if (text[i] == '\n')
      text_add(out, "\\n");
    else if (text[i] != '\r')
      text_char(out, text[i]);
  }
  text_add(out, length > 200 ? "…`" : "`");
}

void syntax_dump_tokens(Text *out, Context *context, SourceId source) {
  Arena *scratch = arena_new();
  Lexer *lexer = arena_make(scratch, Lexer);
  lexer_begin(lexer, context, source);
  const Source *text = source_get(context->sources, source);
  Position position = {.line = 1, .column = 1};
  uint32_t at = memcmp(text->text, "\xef\xbb\xbf", text->length < 3 ? 1 : 3) == 0 ? 3 : 0;
  for (;;) {
    Token token = lexer_next(lexer);
    dump_position(out, text, &at, &position, token.from - text->base);
    text_format(out, " %s%s", token_class(token.kind) == CLASS_HERE ? "NAME/" : "",
                token_name(token.kind));
    bool layout =
        token.kind == TOKEN_INDENT || token.kind == TOKEN_DEDENT || token.kind == TOKEN_NEWLINE;
    if (!layout && token.to > token.from)
      dump_piece(out, text->text + (token.from - text->base), token.to - token.from);
    text_char(out, '\n');
    if (token.kind == TOKEN_END) break;
  }
  arena_free(scratch);
}
