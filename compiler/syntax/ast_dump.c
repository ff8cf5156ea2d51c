// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: a tree. Out: one node per line: what it is in its parent, kind, position, names and numbers.
** The surprise: positions are line:column of the first character and, after `-`, behind the last. */
#include "syntax/ast.h"

#include <string.h>

typedef struct {
  Text *out;
  const Context *context;
  uint32_t indent;
  bool bytes; /* of a Bytes node: beyond ASCII by number */
} Dump;

static void dump_node(Dump *dump, const char *field, const Ast *node);

static void dump_name(Dump *dump, const char *field, Symbol symbol) {
  if (symbol.index)
    text_format(dump->out, " %s=%s", field, symbol_text(dump->context->symbols, symbol));
}

static void dump_number(Dump *dump, const char *field, uint32_t number) {
  if (!number) return;
  if (strcmp(field, "conversion") == 0)
    text_format(dump->out, " %s=%c", field, (int)number);
  else if (strcmp(field, "op") == 0)
    text_format(dump->out, " %s=%s", field, ast_op_text((AstOp)number));
  else
    text_format(dump->out, " %s=%u", field, number);
}

static void dump_text(Dump *dump, const char *field, AstText text) {
  if (strcmp(field, "source") == 0 && !text.length) return;
  text_format(dump->out, " %s=\"", field);
  for (uint32_t i = 0; i < text.length && i < 200; i++) {
    unsigned char c = (unsigned char)text.bytes[i];
    if (c == '"' || c == '\\')
      text_format(dump->out, "\\%c", c);
    else if (c == '\n')
      text_add(dump->out, "\\n");
    else if (c < 0x20 || c == 0x7f || (dump->bytes && c >= 0x80))
      text_format(dump->out, "\\x%02x", c);
    else
      text_char(dump->out, (char)c);
  }
  text_add(dump->out, text.length > 200 ? "\"…" : "\"");
}

static void dump_list(Dump *dump, const char *field, AstNodes list) {
  for (uint32_t i = 0; i < list.count; i++)
    dump_node(dump, field, list.items[i]);
}

static void dump_links(Dump *dump, AstLinks links) {
  for (uint32_t i = 0; i < links.count; i++)
    dump_node(dump, ast_op_text(links.items[i].op), links.items[i].operand);
}

/* On the node's own line. */
#define KID(x)
#define OPT(x)
#define KIDS(x)
#define LINKS(x)
#define SYM(x)  dump_name(dump, #x, node->x);
#define NUM(x)  dump_number(dump, #x, node->x);
#define TEXT(x) dump_text(dump, #x, node->x);
#define X(Name, class, fields)                                                                     \
  static void line_##Name(Dump *dump, const Ast *head) {                                           \
    const Ast##Name *node = (const Ast##Name *)head;                                               \
    (void)node, (void)dump;                                                                        \
    fields                                                                                         \
  }
#include "syntax/ast.def"
#undef KID
#undef OPT
#undef KIDS
#undef LINKS
#undef SYM
#undef NUM
#undef TEXT

/* On the lines below. */
#define KID(x)   dump_node(dump, #x, node->x);
#define OPT(x)   dump_node(dump, #x, node->x);
#define KIDS(x)  dump_list(dump, #x, node->x);
#define LINKS(x) dump_links(dump, node->x);
#define SYM(x)
#define NUM(x)
#define TEXT(x)
#define X(Name, class, fields)                                                                     \
  static void below_##Name(Dump *dump, const Ast *head) {                                          \
    const Ast##Name *node = (const Ast##Name *)head;                                               \
    (void)node, (void)dump;                                                                        \
    fields                                                                                         \
  }
#include "syntax/ast.def"

typedef struct {
  void (*line)(Dump *, const Ast *);
  void (*below)(Dump *, const Ast *);
} Row;

static const Row rows[] = {
    {NULL, NULL},
#define X(Name, class, fields) {line_##Name, below_##Name},
#include "syntax/ast.def"
};

static void dump_node(Dump *dump, const char *field, const Ast *node) {
  if (!node) return;
  for (uint32_t i = 0; i < dump->indent; i++)
    text_add(dump->out, "  ");
  if (field[0]) text_format(dump->out, "%s: ", field);
  Position from = source_position(dump->context->sources, node->span.from);
  Position to = source_position(dump->context->sources, node->span.to);
  text_format(dump->out, "%s %u:%u-%u:%u", ast_kind_name(node->kind), from.line, from.column,
              to.line, to.column);
  dump->bytes = node->kind == AST_Bytes;
  rows[node->kind].line(dump, node);
  if (node->flags & AST_EXTERN) text_add(dump->out, " extern");
  if (node->flags & AST_TRAILING_COMMA) text_add(dump->out, " trailing-comma");
  if (node->flags & AST_ERROR) text_add(dump->out, " error");
  text_char(dump->out, '\n');
  dump->indent++;
  rows[node->kind].below(dump, node);
  dump->indent--;
}

void ast_dump(Text *out, const Context *context, const Ast *node) {
  Dump dump = {.out = out, .context = context};
  dump_node(&dump, "", node);
}
