// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Parser: what the driver (parse.c), error reports (recover.c), the grammar's actions (build.c) and the node constructors
** share. The grammar itself is lemon's, behind grammar_*. */
#ifndef OWN_SYNTAX_PARSER_H
#define OWN_SYNTAX_PARSER_H

#include "syntax/ast.h"
#include "syntax/lexer.h"

#include <string.h>

typedef struct Grammar Grammar;

typedef struct {
  uint32_t kind; /* of its first token */
  Span span;     /* of its first token */
  bool reported; /* one of its mistakes was reported: the others are its echo */
} ParserLine;

typedef struct Parser {
  Context *context;
  Arena *arena;
  const Source *source;
  Lexer *lexer;
  Grammar *grammar;
  const Ast *module; /* set when the whole text was accepted */
  bool stop;         /* a limit was reached: nothing more is fed */
  bool outline;      /* bodies of functions are left out */
  uint32_t
      inside; /* a body that was left out is parsed: the levels of lines around it; 0: all of the file is */
  Token last, before_last; /* the tokens fed last */
  ParserLine line, header; /* this logical line, and the one before */
  bool line_begins;        /* the next token is the first of a logical line */
  uint32_t line_reports;   /* lexer->reports at its start */
  uint32_t
      orphans; /* levels where a header was lost: its `else`, `except` … are passed over; 0 = none */
  uint32_t braces;    /* blocks that were opened with `{` */
  uint32_t bodyless;  /* offset behind the header of the function without body read last */
  uint32_t restarted; /* where a line was read again last: it happens once */
  uint32_t read, stuck,
      tries;     /* tokens read; the one that recovery was tried at last, and how often */
  Span stray_as; /* `(a as b)` outside `with` and `case` */
} Parser;

/* Grammar (grammar.y). The one of `context`, at the start of a text. One text is parsed at a time. */
Grammar *grammar_begin(Context *context);
void grammar_feed(Grammar *grammar, Parser *parser, Token token);
/* Whether `kind` can be taken in the present state, all pending reductions done. Remembers which these are, for grammar_feed. */
bool grammar_viable(Grammar *grammar, uint32_t kind);
/* Takes entries off the stack until an ERROR statement can begin; false: there is no such state. */
bool grammar_unwind(Grammar *grammar);

/* The driver (parse.c). */
Parser *parser_new(Context *context, Arena *arena, Arena *scratch, SourceId source);
void parser_run(Parser *parser); /* to the end, or to a limit */
Token parser_next(Parser *parser);
void parser_feed(Parser *parser, Token token);
/* Feeds a token that does not stand in the text; it has the place of `at`. */
void parser_feed_kind(Parser *parser, uint32_t kind, Token at);
/* A mistake of this line was reported before. */
bool parser_quiet(const Parser *parser);

/* outline.c: `indent` was fed. The body of a function is passed over. */
void outline_block(Parser *parser, Token indent);

/* recover.c: *token is not viable. Reports it and brings the parser to where it can go on. True: the token was used up. */
bool recover(Parser *parser, Token *token);
bool recover_continues(
    uint32_t kind); /* `else`, `except` …: the line belongs to the statement before */
/* repair.c: the mistakes that are known by name. */
typedef enum { REPAIR_NONE, REPAIR_USED, REPAIR_AGAIN, REPAIR_PANIC } Repair;
Repair repair(Parser *parser, Token token);
/* `{` or `}` around a block: true if the token was one and is used up. */
bool repair_brace(Parser *parser, Token token);
/* expected.c: "`,` or `)`"; what the token is called in a report. */
const char *expected_words(const Parser *parser);
const char *expected_found(const Parser *parser, Token token);
/* The text of a token, cut after 30 bytes. */
const char *expected_text(const Parser *parser, Span span);
/* A nesting limit was reached at `span`: reported once, parsing ends. */
void parser_too_deep(Parser *parser, Span span);

/* A new node: AST(parser, If, span, .arms = arms, .otherwise = otherwise). Fields left out are empty; a missing KID is a
** failure of ours. */
#define AST(parser, Name, span, ...)                                                               \
  ast_settle((parser), AST_##Name, (span),                                                         \
             memcpy(arena_alloc((parser)->arena, sizeof(Ast##Name)),                               \
                    &(Ast##Name){.head = {.flags = 0}, __VA_ARGS__}, sizeof(Ast##Name)))
Ast *ast_settle(Parser *parser, AstKind kind, Span span, Ast *node); /* fills in the head */

/* Lists grow at powers of two. */
AstNodes list_add(Parser *parser, AstNodes list, Ast *item);
AstNodes list_one(Parser *parser, Ast *item);
static inline Ast *list_last(AstNodes list) { return list.items[list.count - 1]; }
AstNodes list_join(Parser *parser, AstNodes list, AstNodes more);
AstLinks links_add(Parser *parser, AstLinks links, AstLink link);
/* `child` was added to a list of `node`: its depth and end follow. */
void ast_adopt(Parser *parser, Ast *node, const Ast *child);

#endif
