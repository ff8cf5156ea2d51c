// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* AST: the tree the parser builds and nobody changes afterwards.
**
** Every node starts with the 16-byte head `Ast`; the structs, AstIf, AstCall …, come from ast.def. Ids are dense over all units
** in creation order (1 …, Context.node_count) and index the side tables of sema (sema/typed.h). `depth` bounds every recursive walker: the
** constructor reports E06xx beyond LIMIT_TREE_DEPTH. Parentheses are kept (`Paren`). */
#ifndef OWN_SYNTAX_AST_H
#define OWN_SYNTAX_AST_H

#include "base/check.h"
#include "base/context.h"
#include <stdbool.h>

typedef enum {
  AST_NONE_KIND,
#define X(Name, class, fields) AST_##Name,
#include "syntax/ast.def"
  AST_KIND_COUNT
} AstKind;

typedef struct Ast {
  AstKind kind : 8;
  uint8_t flags; /* AST_EXTERN … */
  uint16_t depth;
  uint32_t id;
  Span span;
} Ast;

enum {
  AST_EXTERN = 1,
  AST_TRAILING_COMMA = 2,
  AST_MULTILINE = 4,
  AST_ERROR = 8,
  AST_PARENTHESES = 16 /* a tuple in ( ) */
};

/* Operators of Chain, Compare, Unary, AugAssign links. */
typedef enum {
  OP_NONE,
  OP_ADD,
  OP_SUB,
  OP_MUL,
  OP_DIV,
  OP_FLOORDIV,
  OP_MOD,
  OP_POW,
  OP_MATMUL,
  OP_SHL,
  OP_SHR,
  OP_AND,
  OP_OR,
  OP_XOR,
  OP_EQ,
  OP_NE,
  OP_LT,
  OP_LE,
  OP_GT,
  OP_GE,
  OP_IN,
  OP_NOT_IN,
  OP_IS,
  OP_IS_NOT,
  OP_NEG,
  OP_POS,
  OP_INVERT,
  OP_NOT,
  OP_LOGICAL_AND,
  OP_LOGICAL_OR
} AstOp;

typedef enum {
  CONVENTION_DEFAULT,
  CONVENTION_READ,
  CONVENTION_MUT,
  CONVENTION_OWNED,
  CONVENTION_REF,
  CONVENTION_OUT,
  CONVENTION_DEINIT
} AstConvention;
typedef enum {
  PARAM_PLAIN,
  PARAM_STAR,
  PARAM_STARSTAR,
  PARAM_STAR_MARK,
  PARAM_SLASH_MARK
} AstParamKind;
typedef enum { FOR_PLAIN, FOR_REF, FOR_VAR } AstForBinding;
typedef enum { COMP_LIST, COMP_SET, COMP_DICT, COMP_GENERATOR } AstCompKind;

typedef struct {
  Ast **items;
  uint32_t count;
} AstNodes; /* a list of nodes; AstList is the list literal */

typedef struct {
  const char *bytes; /* NUL-terminated, may contain NUL */
  uint32_t length;
} AstText;

typedef struct {
  AstOp op;
  Span span; /* of the operator */
  Ast *operand;
} AstLink;

typedef struct {
  AstLink *items;
  uint32_t count;
} AstLinks;

#define KID(x)   Ast *x;
#define OPT(x)   Ast *x;
#define KIDS(x)  AstNodes x;
#define SYM(x)   Symbol x;
#define NUM(x)   uint32_t x;
#define TEXT(x)  AstText x;
#define LINKS(x) AstLinks x;
#define X(Name, class, fields)                                                                     \
  typedef struct {                                                                                 \
    Ast head;                                                                                      \
    fields                                                                                         \
  } Ast##Name;
#include "syntax/ast.def"
#undef KID
#undef OPT
#undef KIDS
#undef SYM
#undef NUM
#undef TEXT
#undef LINKS

/* The node as its struct; the kind is checked. AS(If, node)->arms */
#define AS(Name, node) ((const Ast##Name *)ast_expect((node), AST_##Name))
const char *ast_kind_name(AstKind kind);
static inline const Ast *ast_expect(const Ast *node, AstKind kind) {
  own_check(node && node->kind == kind, ast_kind_name(kind));
  return node;
}

/* What one file became. */
typedef struct {
  SourceId source;
  const AstModule *module;
  bool broken; /* syntax errors were reported: the tree has holes marked AST_ERROR */
} AstUnit;

/* What stands inside of all parentheses. */
const Ast *ast_bare(const Ast *node);
/* Which target of an assignment has a `*`; their count: none. */
uint32_t ast_star(AstNodes targets);
/* A target without its `*`. */
const Ast *ast_unstarred(const Ast *target);
const char *ast_op_text(AstOp op); /* "+", "not in" */
/* Calls `visit` for each direct child in source order (links and lists included, missing ones left out). */
void ast_each_child(const Ast *node, void (*visit)(void *self, const Ast *child), void *self);
/* Same shape, names and values; positions and ids are ignored. */
bool ast_equal(const Ast *a, const Ast *b);
/* `--dump=ast`: one node per line, indented, with positions. */
void ast_dump(Text *out, const Context *context, const Ast *node);

#endif
