// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: pieces of a node. Out: the node; its children in order; equality. All made from ast.def.
** Invariant: depth is one more than the deepest child's, and no tree deeper than LIMIT_TREE_DEPTH is ever handed out, so
** recursive walkers are bounded. The surprise: lists double at powers of two and carry no capacity. */
#include "base/check.h"
#include "syntax/parser.h"

#include <string.h>

/* --- construction ------------------------------------------------------------------------------------------------ */

static void deepen(Parser *parser, Ast *node, const Ast *child) {
  if (!child || child->depth < node->depth) return;
  if (child->depth >= LIMIT_TREE_DEPTH)
    parser_too_deep(parser, node->span);
  else
    node->depth = (uint16_t)(child->depth + 1);
}

static void deepen_list(Parser *parser, Ast *node, AstNodes list) {
  for (uint32_t i = 0; i < list.count; i++)
    deepen(parser, node, list.items[i]);
}

static void deepen_links(Parser *parser, Ast *node, AstLinks links) {
  for (uint32_t i = 0; i < links.count; i++)
    deepen(parser, node, links.items[i].operand);
}

#define KID(x)                                                                                     \
  own_check(node->x, "a part of the node is there");                                               \
  deepen(parser, head, node->x);
#define OPT(x)   deepen(parser, head, node->x);
#define KIDS(x)  deepen_list(parser, head, node->x);
#define LINKS(x) deepen_links(parser, head, node->x);
#define SYM(x)
#define NUM(x)
#define TEXT(x)
#define X(Name, class, fields)                                                                     \
  static void settle_##Name(Parser *parser, Ast *head) {                                           \
    const Ast##Name *node = (const Ast##Name *)head;                                               \
    (void)parser, (void)node;                                                                      \
    fields                                                                                         \
  }
#include "syntax/ast.def"
#undef KID
#undef OPT
#undef KIDS
#undef LINKS

static void (*const settle[])(Parser *, Ast *) = {
    NULL,
#define X(Name, class, fields) settle_##Name,
#include "syntax/ast.def"
};

Ast *ast_settle(Parser *parser, AstKind kind, Span span, Ast *node) {
  node->kind = kind;
  node->depth = 1;
  node->id = ++parser->context->node_count;
  node->span = span;
  settle[kind](parser, node);
  return node;
}

void ast_adopt(Parser *parser, Ast *node, const Ast *child) {
  node->span = span_join(node->span, child->span);
  deepen(parser, node, child);
}

/* Whether a list of `count` items is full: its room is the next power of two, at least 2. */
static bool full(uint32_t count) {
  return count == 0 || (count >= 2 && (count & (count - 1)) == 0);
}

static uint32_t room(uint32_t count) { return count ? count * 2 : 2; }

AstNodes list_add(Parser *parser, AstNodes list, Ast *item) {
  if (full(list.count)) {
    Ast **items = arena_make_many(parser->arena, Ast *, room(list.count));
    if (list.count) memcpy(items, list.items, list.count * sizeof(Ast *));
    list.items = items;
  }
  list.items[list.count++] = item;
  return list;
}

AstNodes list_one(Parser *parser, Ast *item) { return list_add(parser, (AstNodes){NULL, 0}, item); }

AstNodes list_join(Parser *parser, AstNodes list, AstNodes more) {
  for (uint32_t i = 0; i < more.count; i++)
    list = list_add(parser, list, more.items[i]);
  return list;
}

AstLinks links_add(Parser *parser, AstLinks links, AstLink link) {
  if (full(links.count)) {
    AstLink *items = arena_make_many(parser->arena, AstLink, room(links.count));
    if (links.count) memcpy(items, links.items, links.count * sizeof(AstLink));
    links.items = items;
  }
  links.items[links.count++] = link;
  return links;
}

/* --- names ------------------------------------------------------------------------------------------------------- */

const char *ast_kind_name(AstKind kind) {
  static const char *const names[] = {
      "none",
#define X(Name, class, fields) #Name,
#include "syntax/ast.def"
  };
  return names[kind];
}

const char *ast_op_text(AstOp op) {
  static const char *const texts[] = {"",  "+",  "-",  "*",   "/",   "//",     "%",  "**",
                                      "@", "<<", ">>", "&",   "|",   "^",      "==", "!=",
                                      "<", "<=", ">",  ">=",  "in",  "not in", "is", "is not",
                                      "-", "+",  "~",  "not", "and", "or"};
  return texts[op];
}

const Ast *ast_bare(const Ast *node) {
  while (node->kind == AST_Paren)
    node = AS(Paren, node)->value;
  return node;
}

uint32_t ast_star(AstNodes targets) {
  uint32_t star = 0;
  while (star < targets.count && targets.items[star]->kind != AST_Star)
    star++;
  return star;
}

const Ast *ast_unstarred(const Ast *target) {
  return target->kind == AST_Star ? AS(Star, target)->value : target;
}

/* --- children ---------------------------------------------------------------------------------------------------- */

typedef void Visit(void *self, const Ast *child);

static void visit_list(AstNodes list, Visit *visit, void *self) {
  for (uint32_t i = 0; i < list.count; i++)
    visit(self, list.items[i]);
}

static void visit_links(AstLinks links, Visit *visit, void *self) {
  for (uint32_t i = 0; i < links.count; i++)
    visit(self, links.items[i].operand);
}

#define KID(x) visit(self, node->x);
#define OPT(x)                                                                                     \
  if (node->x) visit(self, node->x);
#define KIDS(x)  visit_list(node->x, visit, self);
#define LINKS(x) visit_links(node->x, visit, self);
#define X(Name, class, fields)                                                                     \
  static void visit_##Name(const Ast *head, Visit *visit, void *self) {                            \
    const Ast##Name *node = (const Ast##Name *)head;                                               \
    (void)node, (void)visit, (void)self;                                                           \
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

void ast_each_child(const Ast *node, Visit *visit, void *self) {
  static void (*const visitors[])(const Ast *, Visit *, void *) = {
      NULL,
#define X(Name, class, fields) visit_##Name,
#include "syntax/ast.def"
  };
  visitors[node->kind](node, visit, self);
}

/* --- equality ---------------------------------------------------------------------------------------------------- */

static bool equal_lists(AstNodes a, AstNodes b) {
  if (a.count != b.count) return false;
  for (uint32_t i = 0; i < a.count; i++)
    if (!ast_equal(a.items[i], b.items[i])) return false;
  return true;
}

static bool equal_links(AstLinks a, AstLinks b) {
  if (a.count != b.count) return false;
  for (uint32_t i = 0; i < a.count; i++)
    if (a.items[i].op != b.items[i].op || !ast_equal(a.items[i].operand, b.items[i].operand))
      return false;
  return true;
}

static bool equal_texts(AstText a, AstText b) {
  return a.length == b.length && (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

#define KID(x)                                                                                     \
  if (!ast_equal(a->x, b->x)) return false;
#define OPT(x) KID(x)
#define KIDS(x)                                                                                    \
  if (!equal_lists(a->x, b->x)) return false;
#define LINKS(x)                                                                                   \
  if (!equal_links(a->x, b->x)) return false;
#define SYM(x)                                                                                     \
  if (!symbol_same(a->x, b->x)) return false;
#define NUM(x)                                                                                     \
  if (a->x != b->x) return false;
#define TEXT(x)                                                                                    \
  if (!equal_texts(a->x, b->x)) return false;
#define X(Name, class, fields)                                                                     \
  static bool equal_##Name(const Ast *left, const Ast *right) {                                    \
    const Ast##Name *a = (const Ast##Name *)left, *b = (const Ast##Name *)right;                   \
    (void)a, (void)b;                                                                              \
    fields return true;                                                                            \
  }
#include "syntax/ast.def"

bool ast_equal(const Ast *a, const Ast *b) {
  static bool (*const equals[])(const Ast *, const Ast *) = {
      NULL,
#define X(Name, class, fields) equal_##Name,
#include "syntax/ast.def"
  };
  if (!a || !b) return a == b;
  return a->kind == b->kind && ((a->flags ^ b->flags) & AST_EXTERN) == 0 && equals[a->kind](a, b);
}
