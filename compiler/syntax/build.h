// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the actions of grammar.y call where one node is not enough. `p` is the parser throughout, as lemon names it there. */
#ifndef OWN_SYNTAX_BUILD_H
#define OWN_SYNTAX_BUILD_H

#include "syntax/parser.h"

typedef struct {
  uint32_t raises;
  Ast *type;
} Raises;

enum { FN_IS_DEF = 1, FN_IS_ASYNC = 2, FN_IS_EXTERN = 4 }; /* Token.extra of fn_word */

typedef struct {
  Token word, name, close; /* close: the `)` of the parameters */
  AstNodes generics, params, captures;
  Raises raises;
  Ast *result, *where, *body;
} FunctionParts;

typedef struct {
  Token word;
  uint32_t binding;
  Ast *target, *iterable, *body, *otherwise;
} ForParts;

typedef struct {
  Token open, equals, conversion, close;
  Ast *value, *spec;
} FieldParts;

static inline Span build_span(const Ast *node) { return node ? node->span : (Span){0, 0}; }

/* Statements (build.c). */
AstNodes build_line(Parser *p, AstNodes line, Ast *statement);
Ast *build_block(Parser *p, AstKind kind, AstNodes statements); /* AST_Module or AST_Suite */
Ast *build_hole(Parser *p, Span span);
Ast *build_case_hole(Parser *p, Span span);
Ast *build_assign(Parser *p, AstNodes targets, Ast *value);
Ast *build_augment(Parser *p, Token op, Ast *target, Ast *value);
Ast *build_annotated(Parser *p, Ast *target, Ast *type, Ast *value);
Ast *build_delete(Parser *p, Token word, Ast *targets);
Ast *build_var(Parser *p, Token word, AstNodes names, Ast *type, Ast *value);
Ast *build_import(Parser *p, AstNodes path, const Token *alias);
Ast *build_from(Parser *p, Token word, Ast *from, AstNodes items);
Ast *build_if(Parser *p, AstNodes arms, Ast *otherwise);
Ast *build_comptime_if(Parser *p, Span word, const Ast *node);
Ast *build_parameter_if(Parser *p, AstNodes decorators, const Ast *node);
Ast *build_for(Parser *p, ForParts parts);
Ast *build_async(Parser *p, Token word, Ast *node);
Ast *build_with(Parser *p, Token word, AstNodes items, Ast *body);
Ast *build_as(Parser *p, Ast *value, Ast *target);
/* An item of `with` or a pattern: `(a as b)` is right here. */
Ast *build_as_allowed(Parser *p, Ast *item);
Ast *build_case(Parser *p, Token word, Ast *pattern, Ast *guard, Ast *body);
Ast *build_function(Parser *p, FunctionParts parts);
Ast *build_decorated(Parser *p, AstNodes decorators, Ast *declaration);
Ast *build_param(Parser *p, AstParamKind kind, Token convention, Token name, Ast *type, Ast *value);
/* A part of an enum case: `name: type = value`. */
Ast *build_case_part(Parser *p, Ast *name, Ast *type, Ast *value);
/* Parts that are a type alone are called _0, _1 … by their position. */
/* Reports the word before a case of an enum: `case Red` of other languages. */
void refuse_case_word(Parser *p, Token word, Token name);
Ast *build_enum_case(Parser *p, Token name, AstNodes parts, Token close);
/* One bound as it is, several as a tuple of them. */
Ast *build_where(Parser *p, AstNodes bounds);
/* `A where T: B, U: C`: one more bound of the conformance before it. */
AstNodes build_base_bound(Parser *p, AstNodes bases, Ast *bound);
Ast *build_starred(Token star, Ast *param);

/* Expressions (build_expr.c). */
Ast *build_name(Parser *p, Token name);
Ast *build_number(Parser *p, Token number);
Ast *build_text(Parser *p, Token text);
Ast *build_string(Parser *p, AstNodes pieces);
AstNodes build_fstring(Parser *p, Token begin, AstNodes parts, Token end);
Ast *build_field(Parser *p, FieldParts parts);
Ast *build_spec(Parser *p, Token colon, AstNodes parts);
Ast *build_tuple(Parser *p, AstNodes items, const Token *comma);
Ast *build_bracketed(Parser *p, AstKind kind, Token open, AstNodes items, const Token *comma,
                     Token close);
Ast *build_enclosed(Token open, Ast *node, Token close);
Ast *build_bool(Parser *p, AstOp op, Ast *left, Ast *right);
Ast *build_compare(Parser *p, Ast *left, Token op, Ast *right);
Ast *build_chain(Parser *p, Ast *left, Token op, Ast *right);
AstNodes build_argument(Parser *p, AstNodes arguments, Ast *argument);
/* `text[byte=i]` of a `.mojo` file is `text[i]`; elsewhere the `=` is refused. */
Ast *build_byte_index(Parser *p, Token name, Token equals, Ast *index);
Ast *build_slice(Parser *p, Token colon, Ast *from, Ast *to, const Token *second, Ast *step);
Ast *build_comprehension(Parser *p, AstCompKind kind, Ast *value, Ast *key, AstNodes clauses);
Ast *build_comp_for(Parser *p, Token word, uint32_t is_async, Ast *target, Ast *iterable);
void build_comp_if(Parser *p, Ast *comp_for, Ast *condition);
/* Reports what cannot be assigned to. */
void build_check_target(Parser *p, const Ast *target);

#endif
