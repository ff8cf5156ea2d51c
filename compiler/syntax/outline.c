// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Bodies of the library are parsed when a program turns out to need them.
** In: a source whose bodies are to be left out. Out: its functions, each with one `pass` of no width where its body begins;
** later the body of one of them. Invariant: only files of the library are read so: they have no tabs, and no line of a text or
** bracket inside a function stands further left than the function's own lines.
** The surprise: what may be a mere `...` or text is read at once, since that is how a trait says that it has no body. */
#include "syntax/parse.h"
#include "syntax/parser.h"

#include <string.h>

/* The first line from `line` on that is not blank and no comment; *text: behind its blanks. */
static const unsigned char *line_of_code(const unsigned char *line, const unsigned char **text) {
  for (;;) {
    const unsigned char *at = line;
    while (*at == ' ')
      at++;
    *text = at;
    if (*at != '\n' && *at != '#') return line;
    line = (const unsigned char *)strchr((const char *)at, '\n') + 1;
  }
}

static bool ends_in(const unsigned char *to, const char *three) {
  return memcmp(to - 3, three, 3) == 0;
}

/* Moves behind the block whose INDENT was returned last. False: it has to be read. */
static bool skip_block(Lexer *lexer) {
  uint32_t width = lexer->level[lexer->levels - 1].width;
  const unsigned char *text = lexer->cursor, *line, *end;
  do {
    end = (const unsigned char *)strchr((const char *)text, '\n');
    line = line_of_code(end + 1, &text);
  } while (*text && (uint32_t)(text - line) >= width);
  if (ends_in(end, "...") || ends_in(end, "\"\"\"")) return false;
  lexer->cursor = line;
  lexer->at_line_start = lexer->first = true;
  return true;
}

void outline_block(Parser *parser, Token indent) {
  if (parser->header.kind != TOKEN_FN || !skip_block(parser->lexer)) return;
  parser_feed_kind(parser, TOKEN_PASS, indent);
  parser_feed_kind(parser, TOKEN_NEWLINE, indent);
}

/* Where the body begins that was left out; 0: none was. */
static uint32_t left_out(const AstFunction *function) {
  if (!function->body || function->body->kind != AST_Suite) return 0;
  AstNodes body = AS(Suite, function->body)->body;
  if (body.count != 1 || body.items[0]->kind != AST_Pass) return 0;
  const Ast *pass = body.items[0];
  return pass->span.from == pass->span.to && !(pass->flags & AST_ERROR) ? pass->span.from : 0;
}

const AstFunction *syntax_parse_body(Context *context, Arena *arena, const AstFunction *outline) {
  uint32_t from = left_out(outline);
  if (!from) return outline;
  Arena *scratch = arena_new();
  Parser *parser = parser_new(context, arena, scratch, source_at(context->sources, from));
  parser->lexer->cursor =
      (const unsigned char *)parser->source->text + (from - parser->source->base);
  uint32_t width = layout_width(parser->lexer, outline->head.span.from);
  if (width) parser->lexer->level[parser->lexer->levels++] = (Level){width, width, false};
  parser->inside = parser->lexer->levels;
  parser_next(parser); /* the INDENT */
  parser_run(parser);
  own_check(parser->module, "the library is well-formed");
  AstFunction *function = arena_copy(arena, outline, sizeof *outline);
  function->body =
      AST(parser, Suite, parser->module->span, .body = AS(Module, parser->module)->body);
  ast_adopt(parser, &function->head, function->body);
  arena_free(scratch);
  return function;
}
