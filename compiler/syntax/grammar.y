// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: tokens. Out: the tree of one file (Parser.module). Own and Python in one LALR(1) grammar without conflicts.
** Invariant: the driver feeds only tokens that are viable, so no action runs for a text that is wrong; lemon's own error
** handling is off. ERROR is an ordinary token, fed after the stack was unwound to a place where a statement may begin.
** The surprise: targets and patterns parse as expressions; build.c checks them. */
%name own_grammar_
%token_prefix TOKEN_
%token_type {Token}
%default_type {Ast *}
%extra_argument {Parser *p}
%stack_size 10000
%start_symbol module
%stack_overflow { parser_too_deep(p, token_span(p->last)); }
%include {
#include "base/check.h"
#include "syntax/build.h"
#include <assert.h>
#define YYNOERRORRECOVERY 1
#define NODE(Name, span, ...) AST(p, Name, span, __VA_ARGS__)
#define SPOT(token) token_span(token)
#define FROM(token, node) span_join(token_span(token), (node)->span)
#define TO(node, token) span_join((node)->span, token_span(token))
#define BOTH(a, b) span_join((a)->span, (b)->span)
#define SPAN(first, last) span_join(token_span(first), token_span(last))
}

%token NEWLINE INDENT DEDENT ERROR BAD NAME INT FLOAT IMAGINARY STRING BYTES.
%token FSTRING_BEGIN FSTRING_TEXT FSTRING_END FIELD_BEGIN FIELD_EQUALS FIELD_CONVERSION FIELD_SPEC FIELD_END.

%left OR.
%left AND.
%left PIPE.
%left CARET.
%left AMPERSAND.
%left SHIFT.
%left PLUS MINUS.
%left STAR SLASH MULTIPLY AT.

/* --- statements -------------------------------------------------------------------------------------------------- */

module ::= .                              { p->module = NODE(Module, p->line.span, .body = {NULL, 0}); }
module ::= statements(B).                 { p->module = build_block(p, AST_Module, B); }

%type statements {AstNodes}
statements(A) ::= line(B).                { A = B; }
statements(A) ::= compound(B).            { A = list_one(p, B); }
statements(A) ::= statements(A) line(B).     { A = list_join(p, A, B); }
statements(A) ::= statements(A) compound(B). { A = list_add(p, A, B); }

%type line {AstNodes}
%type smalls {AstNodes}
line(A) ::= smalls(A) NEWLINE.
line(A) ::= smalls(A) SEMICOLON NEWLINE.
smalls(A) ::= small(B).                       { A = build_line(p, (AstNodes){NULL, 0}, B); }
smalls(A) ::= smalls(A) SEMICOLON small(B).   { A = build_line(p, A, B); }

compound(A) ::= ERROR(E) NEWLINE.                                 { A = build_hole(p, SPOT(E)); }
compound(A) ::= ERROR(E) NEWLINE INDENT statements DEDENT.        { A = build_hole(p, SPOT(E)); }

suite(A) ::= line(B).                                     { A = build_block(p, AST_Suite, B); }
suite(A) ::= NEWLINE INDENT statements(B) DEDENT.         { A = build_block(p, AST_Suite, B); }

small(A) ::= tuple(B).                        { A = NODE(ExprStmt, B->span, .value = B); }
small(A) ::= yield(B).                        { A = NODE(ExprStmt, B->span, .value = B); }
small(A) ::= targets(B) value(C).             { A = build_assign(p, B, C); }
small(A) ::= tuple(B) AUGMENT(O) value(C).    { A = build_augment(p, O, B, C); }
small(A) ::= tuple(B) COLON type(C).          { A = build_annotated(p, B, C, NULL); }
small(A) ::= tuple(B) COLON type(C) ASSIGN value(D).  { A = build_annotated(p, B, C, D); }
small(A) ::= PASS(T).                         { A = NODE(Pass, SPOT(T), ); }
small(A) ::= BREAK(T).                        { A = NODE(Break, SPOT(T), ); }
small(A) ::= CONTINUE(T).                     { A = NODE(Continue, SPOT(T), ); }
small(A) ::= RETURN(T).                       { A = NODE(Return, SPOT(T), .value = NULL); }
small(A) ::= RETURN(T) tuple(B).              { A = NODE(Return, FROM(T, B), .value = B); }
small(A) ::= RAISE(T).                        { A = NODE(Raise, SPOT(T), .value = NULL); }
small(A) ::= RAISE(T) expr(B).                { A = NODE(Raise, FROM(T, B), .value = B); }
small(A) ::= RAISE(T) expr(B) FROM expr(C).   { A = NODE(Raise, FROM(T, C), .value = B, .cause = C); }
small(A) ::= DEL(T) targets_of_loop(B).       { A = build_delete(p, T, B); }
small(A) ::= ASSERT(T) expr(B).               { A = NODE(Assert, FROM(T, B), .condition = B); }
small(A) ::= ASSERT(T) expr(B) COMMA expr(C). { A = NODE(Assert, FROM(T, C), .condition = B, .message = C); }
small(A) ::= GLOBAL(T) names(B).              { A = NODE(Global, FROM(T, list_last(B)), .names = B); }
small(A) ::= NONLOCAL(T) names(B).            { A = NODE(Nonlocal, FROM(T, list_last(B)), .names = B); }
small(A) ::= VAR(T) var_names(B) annotation(C) initial(D).  { A = build_var(p, T, B, C, D); }
small(A) ::= REF(T) NAME(N) ASSIGN expr(B).   { A = NODE(RefBind, FROM(T, B), .name = N.symbol, .value = B); }
small(A) ::= ALIAS(T) NAME(N) annotation(B) ASSIGN fn_arrow(C). { A = NODE(Alias, FROM(T, C), .name = N.symbol, .type = B, .value = C); }
small(A) ::= ALIAS(T) NAME(N) annotation(B) ASSIGN expr(C).     { A = NODE(Alias, FROM(T, C), .name = N.symbol, .type = B, .value = C); }
small(A) ::= COMPTIME(T) NAME(N) annotation(B) ASSIGN expr(C).  { A = NODE(Alias, FROM(T, C), .name = N.symbol, .type = B, .value = C); }
small(A) ::= ALIAS(T) NAME(N) annotation(B).     { A = NODE(Alias, span_join(SPAN(T, N), build_span(B)), .name = N.symbol, .type = B); }
small(A) ::= COMPTIME(T) NAME(N) annotation(B).  { A = NODE(Alias, span_join(SPAN(T, N), build_span(B)), .name = N.symbol, .type = B); }
small(A) ::= COMPTIME(T) ASSERT expr(B).      { A = NODE(ComptimeAssert, FROM(T, B), .condition = B); }
small(A) ::= COMPTIME(T) ASSERT expr(B) COMMA expr(C).  { A = NODE(ComptimeAssert, FROM(T, C), .condition = B, .message = C); }

%type targets {AstNodes}
targets(A) ::= tuple(B) ASSIGN.               { A = list_one(p, B); }
targets(A) ::= targets(A) tuple(B) ASSIGN.    { A = list_add(p, A, B); }
value(A) ::= tuple(A).
value(A) ::= yield(A).
initial(A) ::= .                              { A = NULL; }
initial(A) ::= ASSIGN value(B).               { A = B; }
annotation(A) ::= .                           { A = NULL; }
annotation(A) ::= COLON type(B).              { A = B; }
annotation(A) ::= COLON star(B).              { A = B; }
%type var_names {AstNodes}
var_names(A) ::= var_name(B).                     { A = list_one(p, B); }
var_names(A) ::= var_names(A) COMMA var_name(B).  { A = list_add(p, A, B); }
var_name(A) ::= NAME(N).                      { A = build_name(p, N); }
var_name(A) ::= STAR(T) NAME(N).              { A = NODE(Star, SPAN(T, N), .count = 1, .value = build_name(p, N)); }
%type names {AstNodes}
names(A) ::= NAME(N).                         { A = list_one(p, build_name(p, N)); }
names(A) ::= names(A) COMMA NAME(N).          { A = list_add(p, A, build_name(p, N)); }

yield(A) ::= YIELD(T).                        { A = NODE(Yield, SPOT(T), .value = NULL); }
yield(A) ::= YIELD(T) tuple(B).               { A = NODE(Yield, FROM(T, B), .value = B); }
yield(A) ::= YIELD(T) FROM expr(B).           { A = NODE(Yield, FROM(T, B), .value = B, .is_from = 1); }

/* --- imports ----------------------------------------------------------------------------------------------------- */

%type dotted {AstNodes}
%type imports {AstNodes}
%type imported {AstNodes}
%type import_names {AstNodes}
%type dots {Token}
dotted(A) ::= NAME(N).                        { A = list_one(p, build_name(p, N)); }
dotted(A) ::= dotted(A) DOT NAME(N).          { A = list_add(p, A, build_name(p, N)); }
dots(A) ::= DOT(T).                           { A = T; A.extra = 1; }
dots(A) ::= ELLIPSIS(T).                      { A = T; A.extra = 3; }
dots(A) ::= dots(A) DOT(T).                   { A.extra++; A.to = T.to; }
dots(A) ::= dots(A) ELLIPSIS(T).              { A.extra = (uint16_t)(A.extra + 3); A.to = T.to; }

small(A) ::= IMPORT(T) imports(B).            { A = NODE(Import, FROM(T, list_last(B)), .items = B); }
imports(A) ::= import_module(B).              { A = list_one(p, B); }
imports(A) ::= imports(A) COMMA import_module(B).  { A = list_add(p, A, B); }
import_module(A) ::= dotted(B).               { A = build_import(p, B, NULL); }
import_module(A) ::= dotted(B) AS NAME(N).    { A = build_import(p, B, &N); }
small(A) ::= FROM(T) from_path(B) IMPORT imported(C).  { A = build_from(p, T, B, C); }
from_path(A) ::= dotted(B).                   { A = NODE(FromImport, BOTH(B.items[0], list_last(B)), .path = B); }
from_path(A) ::= dots(D) dotted(B).           { A = NODE(FromImport, FROM(D, list_last(B)), .level = D.extra, .path = B); }
from_path(A) ::= dots(D).                     { A = NODE(FromImport, SPOT(D), .level = D.extra); }
imported(A) ::= STAR.                         { A = (AstNodes){NULL, 0}; }
imported(A) ::= import_names(A).
imported(A) ::= LPAREN import_names(B) comma RPAREN.  { A = B; }
import_names(A) ::= import_name(B).           { A = list_one(p, B); }
import_names(A) ::= import_names(A) COMMA import_name(B).  { A = list_add(p, A, B); }
import_name(A) ::= NAME(N).                   { A = build_import(p, list_one(p, build_name(p, N)), NULL); }
import_name(A) ::= NAME(N) AS NAME(B).        { A = build_import(p, list_one(p, build_name(p, N)), &B); }

/* --- compound statements ----------------------------------------------------------------------------------------- */

%type if_arms {AstNodes}
compound(A) ::= if(A).
compound(A) ::= COMPTIME(T) if(B).            { A = build_comptime_if(p, SPOT(T), B); }
compound(A) ::= decorators(D) if(B).          { A = build_parameter_if(p, D, B); }
if(A) ::= if_arms(B) otherwise(C).            { A = build_if(p, B, C); }
if_arms(A) ::= IF(T) condition(B) COLON suite(C).             { A = list_one(p, NODE(IfArm, FROM(T, C), .condition = B, .body = C)); }
if_arms(A) ::= if_arms(A) ELIF(T) condition(B) COLON suite(C). { A = list_add(p, A, NODE(IfArm, FROM(T, C), .condition = B, .body = C)); }
otherwise(A) ::= .                            { A = NULL; }
otherwise(A) ::= ELSE COLON suite(B).         { A = B; }
condition(A) ::= named(A).
condition(A) ::= REF(T) NAME(N) ASSIGN expr(B).  { A = NODE(RefBind, FROM(T, B), .name = N.symbol, .value = B); }

compound(A) ::= WHILE(T) condition(B) COLON suite(C) otherwise(D).
    { A = NODE(While, span_join(FROM(T, C), build_span(D)), .condition = B, .body = C, .otherwise = D); }
compound(A) ::= for(A).
compound(A) ::= ASYNC(T) for(B).              { A = build_async(p, T, B); }
for(A) ::= FOR(T) binding(B) targets_of_loop(C) IN tuple(D) COLON suite(E) otherwise(F).
    { A = build_for(p, (ForParts){T, B.kind, C, D, E, F}); }
%type binding {Token}
binding(A) ::= .                              { A = (Token){.kind = FOR_PLAIN}; }
binding(A) ::= REF.                           { A = (Token){.kind = FOR_REF}; }
binding(A) ::= VAR.                           { A = (Token){.kind = FOR_VAR}; }

%type handlers {AstNodes}
compound(A) ::= TRY(T) COLON suite(B) handlers(C) otherwise(D) finally(E).
    { A = NODE(Try, span_join(FROM(T, list_last(C)), span_join(build_span(D), build_span(E))), .body = B, .handlers = C, .otherwise = D, .finally = E); }
compound(A) ::= TRY(T) COLON suite(B) FINALLY COLON suite(C).  { A = NODE(Try, FROM(T, C), .body = B, .finally = C); }
finally(A) ::= .                              { A = NULL; }
finally(A) ::= FINALLY COLON suite(B).        { A = B; }
handlers(A) ::= handler(B).                   { A = list_one(p, B); }
handlers(A) ::= handlers(A) handler(B).       { A = list_add(p, A, B); }
handler(A) ::= EXCEPT(T) COLON suite(B).              { A = NODE(Handler, FROM(T, B), .body = B); }
handler(A) ::= EXCEPT(T) expr(B) COLON suite(C).      { A = NODE(Handler, FROM(T, C), .type = B, .body = C); }
handler(A) ::= EXCEPT(T) expr(B) AS NAME(N) COLON suite(C).  { A = NODE(Handler, FROM(T, C), .type = B, .name = N.symbol, .body = C); }
handler(A) ::= EXCEPT(T) STAR expr(B) COLON suite(C).        { A = NODE(Handler, FROM(T, C), .is_star = 1, .type = B, .body = C); }
handler(A) ::= EXCEPT(T) STAR expr(B) AS NAME(N) COLON suite(C).  { A = NODE(Handler, FROM(T, C), .is_star = 1, .type = B, .name = N.symbol, .body = C); }
handler(A) ::= EXCEPT_TYPED(T) NAME(N) COLON type(B) COLON suite(C).  { A = NODE(Handler, FROM(T, C), .type = B, .name = N.symbol, .body = C); }

%type with_items {AstNodes}
compound(A) ::= with(A).
compound(A) ::= ASYNC(T) with(B).             { A = build_async(p, T, B); }
with(A) ::= WITH(T) with_items(B) COLON suite(C).     { A = build_with(p, T, B, C); }
with_items(A) ::= with_item(B).               { A = list_one(p, B); }
with_items(A) ::= with_items(A) COMMA with_item(B).   { A = list_add(p, A, B); }
with_item(A) ::= expr(B).                     { A = NODE(WithItem, B->span, .value = build_as_allowed(p, B)); }
with_item(A) ::= expr(B) AS bits(C).          { A = build_as(p, B, C); }

%type cases {AstNodes}
compound(A) ::= MATCH(T) tuple(B) COLON NEWLINE INDENT cases(C) DEDENT.
    { A = NODE(Match, FROM(T, list_last(C)), .subject = B, .cases = C); }
cases(A) ::= case(B).                         { A = list_one(p, B); }
cases(A) ::= cases(A) case(B).                { A = list_add(p, A, B); }
case(A) ::= CASE(T) pattern(B) guard(C) COLON suite(D).   { A = build_case(p, T, B, C, D); }
case(A) ::= ERROR(E) NEWLINE.                             { A = build_case_hole(p, SPOT(E)); }
case(A) ::= ERROR(E) NEWLINE INDENT statements DEDENT.    { A = build_case_hole(p, SPOT(E)); }
guard(A) ::= .                                { A = NULL; }
guard(A) ::= IF named(B).                     { A = B; }
%type pattern_items {AstNodes}
pattern(A) ::= pattern_item(A).
pattern(A) ::= pattern_item(B) COMMA(T).      { A = build_tuple(p, list_one(p, B), &T); }
pattern(A) ::= pattern_items(B) comma(T).     { A = build_tuple(p, B, &T); }
pattern_items(A) ::= pattern_item(B) COMMA pattern_item(C).   { A = list_add(p, list_one(p, B), C); }
pattern_items(A) ::= pattern_items(A) COMMA pattern_item(B).  { A = list_add(p, A, B); }
pattern_item(A) ::= bits(B).                  { A = build_as_allowed(p, B); }
pattern_item(A) ::= STAR(T) bits(B).          { A = NODE(Star, FROM(T, B), .count = 1, .value = B); }
pattern_item(A) ::= bits(B) AS NAME(N).       { A = build_as_allowed(p, build_as(p, B, build_name(p, N))); }

/* --- declarations ------------------------------------------------------------------------------------------------ */

%type decorators {AstNodes}
compound(A) ::= declaration(A).
compound(A) ::= decorators(D) declaration(B). { A = build_decorated(p, D, B); }
decorators(A) ::= decorator(B).               { A = list_one(p, B); }
decorators(A) ::= decorators(A) decorator(B). { A = list_add(p, A, B); }
decorator(A) ::= AT(T) named(B) NEWLINE.      { A = NODE(Decorator, FROM(T, B), .value = B); }
declaration(A) ::= function(A).
declaration(A) ::= struct(A).
declaration(A) ::= trait(A).
declaration(A) ::= enum(A).
declaration(A) ::= class(A).

%type generics {AstNodes}
%type generic_list {AstNodes}
%type params {AstNodes}
%type param_list {AstNodes}
%type fn_word {Token}
%type raises {Raises}
function(A) ::= fn_word(W) NAME(N) generics(G) LPAREN params(P) RPAREN(R) captures(C) raises(E) result(T) where(H) fn_body(B).
    { A = build_function(p, (FunctionParts){W, N, R, G, P, C, E, T, H, B}); }
fn_word(A) ::= FN(T).                         { A = T; A.extra = 0; }
fn_word(A) ::= DEF(T).                        { A = T; A.extra = FN_IS_DEF; }
fn_word(A) ::= ASYNC(T) FN.                   { A = T; A.extra = FN_IS_ASYNC; }
fn_word(A) ::= ASYNC(T) DEF.                  { A = T; A.extra = FN_IS_ASYNC | FN_IS_DEF; }
fn_word(A) ::= EXTERN(T) FN.                  { A = T; A.extra = FN_IS_EXTERN; }
%type captures {AstNodes}
%type capture_list {AstNodes}
captures(A) ::= .                             { A = (AstNodes){NULL, 0}; }
captures(A) ::= CAPTURES capture_list(B) comma RBRACE.  { A = B; }
capture_list(A) ::= capture(B).               { A = list_one(p, B); }
capture_list(A) ::= capture_list(A) COMMA capture(B).  { A = list_add(p, A, B); }
capture(A) ::= convention(C) primary(B).      { A = NODE(Capture, C.extra ? span_join(SPOT(C), B->span) : B->span, .convention = C.extra, .value = B); }
raises(A) ::= .                               { A = (Raises){0, NULL}; }
raises(A) ::= RAISES.                         { A = (Raises){1, NULL}; }
raises(A) ::= RAISES expr(B).                 { A = (Raises){1, B}; }
result(A) ::= .                               { A = NULL; }
result(A) ::= ARROW type(B).                  { A = B; }
where(A) ::= .                                { A = NULL; }
where(A) ::= WHERE where_list(B).             { A = build_where(p, B); }
%type where_list {AstNodes}
where_list(A) ::= where_bound(B).             { A = list_one(p, B); }
where_list(A) ::= where_list(A) COMMA where_bound(B).  { A = list_add(p, A, B); }
where_bound(A) ::= expr(B) COLON type(C).     { A = NODE(WhereBound, BOTH(B, C), .type = B, .bound = C); }
fn_body(A) ::= NEWLINE.                       { A = NULL; }
fn_body(A) ::= COLON suite(B).                { A = B; }

params(A) ::= .                               { A = (AstNodes){NULL, 0}; }
params(A) ::= param_list(A) comma.
param_list(A) ::= param(B).                   { A = list_one(p, B); }
param_list(A) ::= param_list(A) COMMA param(B).  { A = list_add(p, A, B); }
param(A) ::= convention(C) NAME(N) annotation(T) default(D).  { A = build_param(p, PARAM_PLAIN, C, N, T, D); }
param(A) ::= starred(A).
starred(A) ::= STAR(S).                       { A = NODE(Param, SPOT(S), .kind = PARAM_STAR_MARK); }
starred(A) ::= SLASH(S).                      { A = NODE(Param, SPOT(S), .kind = PARAM_SLASH_MARK); }
starred(A) ::= STAR(S) convention(C) NAME(N) annotation(T).      { A = build_starred(S, build_param(p, PARAM_STAR, C, N, T, NULL)); }
starred(A) ::= STARSTAR(S) convention(C) NAME(N) annotation(T).  { A = build_starred(S, build_param(p, PARAM_STARSTAR, C, N, T, NULL)); }
%type convention {Token}
convention(A) ::= .                           { A = (Token){.extra = CONVENTION_DEFAULT}; }
convention(A) ::= CONVENTION(T).              { A = T; }
convention(A) ::= REF(T).                     { A = T; A.extra = CONVENTION_REF; }
convention(A) ::= VAR(T).                     { A = T; A.extra = CONVENTION_OWNED; }
default(A) ::= .                              { A = NULL; }
default(A) ::= ASSIGN expr(B).                { A = B; }

generics(A) ::= .                             { A = (AstNodes){NULL, 0}; }
generics(A) ::= LBRACKET generic_list(B) comma RBRACKET.  { A = B; }
generic_list(A) ::= generic(B).               { A = list_one(p, B); }
generic_list(A) ::= generic_list(A) COMMA generic(B).     { A = list_add(p, A, B); }
generic(A) ::= NAME(N) annotation(B) default(C).
    { A = NODE(TypeParam, span_join(SPOT(N), span_join(build_span(B), build_span(C))), .name = N.symbol, .bound = B, .value = C); }

%type bases {AstNodes}
%type base_list {AstNodes}
struct(A) ::= STRUCT(T) NAME(N) generics(G) bases(B) where(W) COLON suite(S).
    { A = NODE(Struct, FROM(T, S), .name = N.symbol, .generics = G, .bases = B, .where = W, .members = AS(Suite, S)->body); }
trait(A) ::= TRAIT(T) NAME(N) generics(G) bases(B) COLON suite(S).
    { A = NODE(Trait, FROM(T, S), .name = N.symbol, .generics = G, .bases = B, .members = AS(Suite, S)->body); }
enum(A) ::= ENUM(T) NAME(N) generics(G) bases(B) COLON enum_body(S).
    { A = NODE(Enum, FROM(T, S), .name = N.symbol, .generics = G, .bases = B, .members = AS(Suite, S)->body); }
class(A) ::= CLASS(T) NAME(N) COLON suite(S).
    { A = NODE(Class, FROM(T, S), .name = N.symbol, .body = AS(Suite, S)->body); }
class(A) ::= CLASS(T) NAME(N) LPAREN args(B) RPAREN COLON suite(S).
    { A = NODE(Class, FROM(T, S), .name = N.symbol, .arguments = B, .body = AS(Suite, S)->body); }
bases(A) ::= .                                { A = (AstNodes){NULL, 0}; }
bases(A) ::= LPAREN RPAREN.                   { A = (AstNodes){NULL, 0}; }
bases(A) ::= LPAREN base_list(B) comma RPAREN. { A = B; }
base_list(A) ::= base(B).                     { A = list_one(p, B); }
base_list(A) ::= base_list(A) COMMA base(B).  { A = list_add(p, A, B); }
base_list(A) ::= base_list(A) COMMA where_bound(B).  { A = build_base_bound(p, A, B); }
base(A) ::= expr(B).                          { A = NODE(Conformance, B->span, .trait = B); }
base(A) ::= expr(B) WHERE where_bound(C).     { A = NODE(Conformance, BOTH(B, C), .trait = B, .where = C); }

%type enum_items {AstNodes}
enum_body(A) ::= PASS NEWLINE.                           { A = build_block(p, AST_Suite, (AstNodes){NULL, 0}); }
enum_body(A) ::= NEWLINE INDENT enum_items(B) DEDENT.    { A = build_block(p, AST_Suite, B); }
enum_items(A) ::= enum_item(B).               { A = list_one(p, B); }
enum_items(A) ::= enum_items(A) enum_item(B). { A = list_add(p, A, B); }
enum_item(A) ::= NAME(N) NEWLINE.             { A = NODE(EnumCase, SPOT(N), .name = N.symbol); }
enum_item(A) ::= NAME(N) LPAREN case_parts(B) RPAREN(R) NEWLINE.  { A = build_enum_case(p, N, B, R); }
enum_item(A) ::= NAME(C) NAME(N) NEWLINE.     { refuse_case_word(p, C, N); A = NODE(EnumCase, SPOT(N), .name = N.symbol); }
enum_item(A) ::= NAME(C) NAME(N) LPAREN case_parts(B) RPAREN(R) NEWLINE. { refuse_case_word(p, C, N); A = build_enum_case(p, N, B, R); }
enum_item(A) ::= strings(B) NEWLINE.          { A = build_string(p, B); A = NODE(ExprStmt, A->span, .value = A); }
enum_item(A) ::= PASS(T) NEWLINE.             { A = NODE(Pass, SPOT(T), ); }
enum_item(A) ::= function(A).
enum_item(A) ::= decorators(D) function(B).   { A = build_decorated(p, D, B); }
enum_item(A) ::= ERROR(E) NEWLINE.                             { A = build_hole(p, SPOT(E)); }
enum_item(A) ::= ERROR(E) NEWLINE INDENT statements DEDENT.    { A = build_hole(p, SPOT(E)); }

%type case_parts {AstNodes}
%type case_part_list {AstNodes}
case_parts(A) ::= .                           { A = (AstNodes){NULL, 0}; }
case_parts(A) ::= case_part_list(A) comma.
case_part_list(A) ::= case_part(B).           { A = list_one(p, B); }
case_part_list(A) ::= case_part_list(A) COMMA case_part(B).  { A = list_add(p, A, B); }
case_part(A) ::= type(B).                     { A = NODE(Param, B->span, .type = B); }
case_part(A) ::= type(B) COLON type(C) default(D).  { A = build_case_part(p, B, C, D); }
case_part(A) ::= type(B) ASSIGN expr(C).      { A = build_case_part(p, B, NULL, C); }
case_part(A) ::= CONVENTION(C) NAME(N) annotation(T) default(D).  { A = build_param(p, PARAM_PLAIN, C, N, T, D); }
case_part(A) ::= VAR(C) NAME(N) annotation(T) default(D).  { C.extra = CONVENTION_OWNED; A = build_param(p, PARAM_PLAIN, C, N, T, D); }
case_part(A) ::= starred(A).

/* --- types ------------------------------------------------------------------------------------------------------- */

type(A) ::= expr(A).
type(A) ::= REF(T) type(B).                   { A = NODE(RefType, FROM(T, B), .type = B); }
type(A) ::= REF_TYPE(T) QUESTION type(B).     { A = NODE(RefType, FROM(T, B), .maybe = 1, .type = B); }
type(A) ::= REF_TYPE(T) LBRACKET indexes(O) RBRACKET QUESTION type(B).
    { A = NODE(RefType, FROM(T, B), .maybe = 1, .origins = O, .type = B); }
type(A) ::= REF_TYPE(T) LBRACKET indexes(O) RBRACKET type(B).  { A = NODE(RefType, FROM(T, B), .origins = O, .type = B); }
type(A) ::= FN_TYPE(T) LPAREN fn_types(B) RPAREN(R).  { A = NODE(FnType, SPAN(T, R), .params = B); }
type(A) ::= fn_arrow(A).
fn_arrow(A) ::= FN_ARROW(T) LPAREN fn_types(B) RPAREN(R) raises_mark(E) result(C).
    { A = NODE(FnType, span_join(SPAN(T, R), build_span(C)), .params = B, .raises = E.extra, .result = C); }
%type raises_mark {Token}
raises_mark(A) ::= .                          { A = (Token){.extra = 0}; }
raises_mark(A) ::= RAISES(T).                 { A = T; A.extra = 1; }
%type fn_types {AstNodes}
%type fn_type_list {AstNodes}
fn_types(A) ::= .                             { A = (AstNodes){NULL, 0}; }
fn_types(A) ::= fn_type_list(A) comma.
fn_type_list(A) ::= fn_type(B).               { A = list_one(p, B); }
fn_type_list(A) ::= fn_type_list(A) COMMA fn_type(B).  { A = list_add(p, A, B); }
fn_type(A) ::= type(B).                       { A = NODE(Param, B->span, .type = B); }
fn_type(A) ::= CONVENTION(C) type(B).         { A = NODE(Param, FROM(C, B), .convention = C.extra, .type = B); }

/* --- expressions ------------------------------------------------------------------------------------------------- */

%type tuple_items {AstNodes}
%type comma {Token}
comma(A) ::= .                                { A = (Token){.from = 0}; }
comma(A) ::= COMMA(T).                        { A = T; }

tuple(A) ::= tuple_item(A).
tuple(A) ::= tuple_item(B) COMMA(T).          { A = build_tuple(p, list_one(p, B), &T); }
tuple(A) ::= tuple_items(B) comma(T).         { A = build_tuple(p, B, &T); }
tuple_items(A) ::= tuple_item(B) COMMA tuple_item(C).  { A = list_add(p, list_one(p, B), C); }
tuple_items(A) ::= tuple_items(A) COMMA tuple_item(B). { A = list_add(p, A, B); }
tuple_item(A) ::= expr(A).
tuple_item(A) ::= star(A).
star(A) ::= STAR(T) bits(B).                  { A = NODE(Star, FROM(T, B), .count = 1, .value = B); }

named(A) ::= expr(A).
named(A) ::= NAME(N) WALRUS expr(B).          { A = NODE(Walrus, FROM(N, B), .name = N.symbol, .value = B); }

expr(A) ::= logic(A).
expr(A) ::= logic(B) IF logic(C) ELSE expr(D). { A = NODE(IfExpr, BOTH(B, D), .value = B, .condition = C, .otherwise = D); }
expr(A) ::= LAMBDA(T) lambda_params(B) captures(D) COLON expr(C).  { A = NODE(Lambda, FROM(T, C), .params = B, .captures = D, .body = C); }

logic(A) ::= not(A).
logic(A) ::= logic(B) AND logic(C).           { A = build_bool(p, OP_LOGICAL_AND, B, C); }
logic(A) ::= logic(B) OR logic(C).            { A = build_bool(p, OP_LOGICAL_OR, B, C); }
not(A) ::= bits(A).
not(A) ::= compare(A).
not(A) ::= NOT(T) not(B).                     { A = NODE(Unary, FROM(T, B), .op = OP_NOT, .operand = B); }

%type comparison {Token}
compare(A) ::= bits(B) comparison(O) bits(C).     { A = build_compare(p, B, O, C); }
compare(A) ::= compare(B) comparison(O) bits(C).  { A = build_compare(p, B, O, C); }
comparison(A) ::= COMPARE(A).
comparison(A) ::= IN(A).
comparison(A) ::= IS(A).
comparison(A) ::= NOT(T) IN(B).               { A = T; A.to = B.to; A.extra = OP_NOT_IN; }
comparison(A) ::= IS(T) NOT(B).               { A = T; A.to = B.to; A.extra = OP_IS_NOT; }

bits(A) ::= unary(A).
bits(A) ::= bits(B) PIPE(O) bits(C).          { A = build_chain(p, B, O, C); }
bits(A) ::= bits(B) CARET(O) bits(C).         { A = build_chain(p, B, O, C); }
bits(A) ::= bits(B) AMPERSAND(O) bits(C).     { A = build_chain(p, B, O, C); }
bits(A) ::= bits(B) SHIFT(O) bits(C).         { A = build_chain(p, B, O, C); }
bits(A) ::= bits(B) PLUS(O) bits(C).          { A = build_chain(p, B, O, C); }
bits(A) ::= bits(B) MINUS(O) bits(C).         { A = build_chain(p, B, O, C); }
bits(A) ::= bits(B) STAR(O) bits(C).          { A = build_chain(p, B, O, C); }
bits(A) ::= bits(B) SLASH(O) bits(C).         { A = build_chain(p, B, O, C); }
bits(A) ::= bits(B) MULTIPLY(O) bits(C).      { A = build_chain(p, B, O, C); }
bits(A) ::= bits(B) AT(O) bits(C).            { A = build_chain(p, B, O, C); }

unary(A) ::= power(A).
unary(A) ::= MINUS(T) unary(B).               { A = NODE(Unary, FROM(T, B), .op = OP_NEG, .operand = B); }
unary(A) ::= PLUS(T) unary(B).                { A = NODE(Unary, FROM(T, B), .op = OP_POS, .operand = B); }
unary(A) ::= TILDE(T) unary(B).               { A = NODE(Unary, FROM(T, B), .op = OP_INVERT, .operand = B); }
power(A) ::= await(A).
power(A) ::= await(B) STARSTAR unary(C).      { A = NODE(Power, BOTH(B, C), .base = B, .exponent = C); }
await(A) ::= primary(A).
await(A) ::= AWAIT(T) primary(B).             { A = NODE(Await, FROM(T, B), .value = B); }

primary(A) ::= atom(A).
primary(A) ::= primary(B) DOT NAME(N).        { A = NODE(Attribute, TO(B, N), .value = B, .name = N.symbol); }
primary(A) ::= primary(B) TRANSFER(T).        { A = NODE(Transfer, TO(B, T), .value = B); }
primary(A) ::= primary(B) LPAREN args(C) RPAREN(R).       { A = NODE(Call, TO(B, R), .callee = B, .arguments = C); }
primary(A) ::= primary(B) LBRACKET RBRACKET(R).           { A = NODE(Subscript, TO(B, R), .value = B); }
primary(A) ::= primary(B) LBRACKET indexes(C) RBRACKET(R). { A = NODE(Subscript, TO(B, R), .value = B, .indexes = C); }

%type args {AstNodes}
%type arg_list {AstNodes}
args(A) ::= .                                 { A = (AstNodes){NULL, 0}; }
args(A) ::= arg_list(A) comma.
arg_list(A) ::= arg(B).                       { A = build_argument(p, (AstNodes){NULL, 0}, B); }
arg_list(A) ::= arg_list(A) COMMA arg(B).     { A = build_argument(p, A, B); }
arg(A) ::= named(A).
arg(A) ::= NAME(N) ASSIGN expr(B).            { A = NODE(Arg, FROM(N, B), .name = N.symbol, .value = B); }
arg(A) ::= NAME(N) ASSIGN expr(B) AS(T) NAME(C).  { p->stray_as = SPOT(T); A = build_as(p, B, build_name(p, C)); A = NODE(Arg, FROM(N, A), .name = N.symbol, .value = A); }
arg(A) ::= expr(B) AS(T) NAME(N).             { p->stray_as = SPOT(T); A = build_as(p, B, build_name(p, N)); }
arg(A) ::= STAR(T) expr(B).                   { A = NODE(Star, FROM(T, B), .count = 1, .value = B); }
arg(A) ::= STARSTAR(T) expr(B).               { A = NODE(Star, FROM(T, B), .count = 2, .value = B); }
arg(A) ::= named(B) clauses(C).               { A = build_comprehension(p, COMP_GENERATOR, B, NULL, C); }

%type indexes {AstNodes}
%type index_list {AstNodes}
indexes(A) ::= index_list(A) comma.
index_list(A) ::= index(B).                   { A = list_one(p, B); }
index_list(A) ::= index_list(A) COMMA index(B).  { A = list_add(p, A, B); }
index(A) ::= named(A).
index(A) ::= NAME(N) ASSIGN(T) expr(B).       { A = build_byte_index(p, N, T, B); }
index(A) ::= NAME(N) ASSIGN(T) bound(B) COLON(U) bound(C).  { A = build_byte_index(p, N, T, build_slice(p, U, B, C, NULL, NULL)); }
index(A) ::= star(A).
index(A) ::= fn_arrow(A).
index(A) ::= bound(B) COLON(T) bound(C).      { A = build_slice(p, T, B, C, NULL, NULL); }
index(A) ::= bound(B) COLON(T) bound(C) COLON(U) bound(D).  { A = build_slice(p, T, B, C, &U, D); }
bound(A) ::= .                                { A = NULL; }
bound(A) ::= expr(A).

%type clauses {AstNodes}
clauses(A) ::= comp_for(B).                   { A = list_one(p, B); }
clauses(A) ::= clauses(A) comp_for(B).        { A = list_add(p, A, B); }
clauses(A) ::= clauses(A) IF logic(B).        { build_comp_if(p, list_last(A), B); }
comp_for(A) ::= FOR(T) targets_of_loop(B) IN logic(C).        { A = build_comp_for(p, T, 0, B, C); }
comp_for(A) ::= ASYNC(T) FOR targets_of_loop(B) IN logic(C).  { A = build_comp_for(p, T, 1, B, C); }

%type loop_items {AstNodes}
targets_of_loop(A) ::= loop_item(A).
targets_of_loop(A) ::= loop_item(B) COMMA(T).     { A = build_tuple(p, list_one(p, B), &T); }
targets_of_loop(A) ::= loop_items(B) comma(T).    { A = build_tuple(p, B, &T); }
loop_items(A) ::= loop_item(B) COMMA loop_item(C).   { A = list_add(p, list_one(p, B), C); }
loop_items(A) ::= loop_items(A) COMMA loop_item(B).  { A = list_add(p, A, B); }
loop_item(A) ::= bits(A).
loop_item(A) ::= star(A).

%type lambda_params {AstNodes}
%type lambda_list {AstNodes}
lambda_params(A) ::= .                        { A = (AstNodes){NULL, 0}; }
lambda_params(A) ::= lambda_list(A) comma.
lambda_list(A) ::= lambda_param(B).           { A = list_one(p, B); }
lambda_list(A) ::= lambda_list(A) COMMA lambda_param(B).  { A = list_add(p, A, B); }
lambda_param(A) ::= NAME(N) default(D).       { A = build_param(p, PARAM_PLAIN, (Token){.extra = 0}, N, NULL, D); }
lambda_param(A) ::= STAR(S).                  { A = NODE(Param, SPOT(S), .kind = PARAM_STAR_MARK); }
lambda_param(A) ::= SLASH(S).                 { A = NODE(Param, SPOT(S), .kind = PARAM_SLASH_MARK); }
lambda_param(A) ::= STAR(S) NAME(N).          { A = NODE(Param, SPAN(S, N), .kind = PARAM_STAR, .name = N.symbol); }
lambda_param(A) ::= STARSTAR(S) NAME(N).      { A = NODE(Param, SPAN(S, N), .kind = PARAM_STARSTAR, .name = N.symbol); }

/* --- atoms ------------------------------------------------------------------------------------------------------- */

atom(A) ::= NAME(N).                          { A = build_name(p, N); }
atom(A) ::= INT(T).                           { A = build_number(p, T); }
atom(A) ::= FLOAT(T).                         { A = build_number(p, T); }
atom(A) ::= IMAGINARY(T).                     { A = build_number(p, T); }
atom(A) ::= TRUE(T).                          { A = NODE(True, SPOT(T), ); }
atom(A) ::= FALSE(T).                         { A = NODE(False, SPOT(T), ); }
atom(A) ::= NONE(T).                          { A = NODE(None, SPOT(T), ); }
atom(A) ::= ELLIPSIS(T).                      { A = NODE(Ellipsis, SPOT(T), ); }
atom(A) ::= strings(B).                       { A = build_string(p, B); }
atom(A) ::= bytes(B).                         { A = build_string(p, B); }

%type paren_items {AstNodes}
atom(A) ::= LPAREN(L) RPAREN(R).              { A = build_bracketed(p, AST_Tuple, L, (AstNodes){NULL, 0}, NULL, R); }
atom(A) ::= LPAREN(L) yield(B) RPAREN(R).     { A = NODE(Paren, SPAN(L, R), .value = B); }
atom(A) ::= LPAREN(L) paren_item(B) RPAREN(R). { A = NODE(Paren, SPAN(L, R), .value = B); }
atom(A) ::= LPAREN(L) paren_item(B) COMMA(T) RPAREN(R).       { A = build_bracketed(p, AST_Tuple, L, list_one(p, B), &T, R); }
atom(A) ::= LPAREN(L) paren_items(B) comma(T) RPAREN(R).      { A = build_bracketed(p, AST_Tuple, L, B, &T, R); }
atom(A) ::= LPAREN(L) paren_item(B) clauses(C) RPAREN(R).     { A = build_enclosed(L, build_comprehension(p, COMP_GENERATOR, B, NULL, C), R); }
paren_items(A) ::= paren_item(B) COMMA paren_item(C).         { A = list_add(p, list_one(p, B), C); }
paren_items(A) ::= paren_items(A) COMMA paren_item(B).        { A = list_add(p, A, B); }
paren_item(A) ::= named(A).
paren_item(A) ::= star(A).
paren_item(A) ::= expr(B) AS bits(C).         { p->stray_as = B->span; A = build_as(p, B, C); }

%type list_items {AstNodes}
atom(A) ::= LBRACKET(L) RBRACKET(R).          { A = build_bracketed(p, AST_List, L, (AstNodes){NULL, 0}, NULL, R); }
atom(A) ::= LBRACKET(L) list_items(B) comma(T) RBRACKET(R).   { A = build_bracketed(p, AST_List, L, B, &T, R); }
atom(A) ::= LBRACKET(L) list_item(B) clauses(C) RBRACKET(R).  { A = build_enclosed(L, build_comprehension(p, COMP_LIST, B, NULL, C), R); }
list_items(A) ::= list_item(B).               { A = list_one(p, B); }
list_items(A) ::= list_items(A) COMMA list_item(B).  { A = list_add(p, A, B); }
list_item(A) ::= named(A).
list_item(A) ::= star(A).
list_item(A) ::= expr(B) AS(T) NAME(N).       { p->stray_as = SPOT(T); A = build_as(p, B, build_name(p, N)); }

%type dict_items {AstNodes}
atom(A) ::= LBRACE(L) RBRACE(R).              { A = build_bracketed(p, AST_Dict, L, (AstNodes){NULL, 0}, NULL, R); }
atom(A) ::= LBRACE(L) dict_items(B) comma(T) RBRACE(R).       { A = build_bracketed(p, AST_Dict, L, B, &T, R); }
atom(A) ::= LBRACE(L) expr(K) COLON expr(B) clauses(C) RBRACE(R).  { A = build_enclosed(L, build_comprehension(p, COMP_DICT, B, K, C), R); }
atom(A) ::= LBRACE(L) list_items(B) comma(T) RBRACE(R).       { A = build_bracketed(p, AST_Set, L, B, &T, R); }
atom(A) ::= LBRACE(L) list_item(B) clauses(C) RBRACE(R).      { A = build_enclosed(L, build_comprehension(p, COMP_SET, B, NULL, C), R); }
dict_items(A) ::= dict_item(B).               { A = list_one(p, B); }
dict_items(A) ::= dict_items(A) COMMA dict_item(B).  { A = list_add(p, A, B); }
dict_item(A) ::= expr(B) COLON expr(C).       { A = NODE(DictItem, BOTH(B, C), .key = B, .value = C); }
dict_item(A) ::= expr(B) COLON expr(C) AS(T) NAME(N).
    { p->stray_as = SPOT(T); A = build_as(p, C, build_name(p, N)); A = NODE(DictItem, BOTH(B, A), .key = B, .value = A); }
dict_item(A) ::= STARSTAR(T) bits(B).         { A = NODE(Star, FROM(T, B), .count = 2, .value = B); }

%type strings {AstNodes}
%type bytes {AstNodes}
%type fstring {AstNodes}
%type fparts {AstNodes}
strings(A) ::= STRING(T).                     { A = list_one(p, build_text(p, T)); }
strings(A) ::= fstring(A).
strings(A) ::= strings(A) STRING(T).          { A = list_add(p, A, build_text(p, T)); }
strings(A) ::= strings(A) fstring(B).         { A = list_join(p, A, B); }
bytes(A) ::= BYTES(T).                        { A = list_one(p, build_text(p, T)); }
bytes(A) ::= bytes(A) BYTES(T).               { A = list_add(p, A, build_text(p, T)); }
fstring(A) ::= FSTRING_BEGIN(T) fparts(B) FSTRING_END(E).  { A = build_fstring(p, T, B, E); }
fparts(A) ::= .                               { A = (AstNodes){NULL, 0}; }
fparts(A) ::= fparts(A) FSTRING_TEXT(T).      { A = list_add(p, A, build_text(p, T)); }
fparts(A) ::= fparts(A) field(B).             { A = list_add(p, A, B); }
%type equals {Token}
%type conversion {Token}
field(A) ::= FIELD_BEGIN(T) value(B) equals(E) conversion(C) FIELD_END(R).
    { A = build_field(p, (FieldParts){T, E, C, R, B, NULL}); }
field(A) ::= FIELD_BEGIN(T) value(B) equals(E) conversion(C) FIELD_SPEC(S) fparts(F) FIELD_END(R).
    { A = build_field(p, (FieldParts){T, E, C, R, B, build_spec(p, S, F)}); }
equals(A) ::= .                               { A = (Token){.from = 0}; }
equals(A) ::= FIELD_EQUALS(T).                { A = T; }
conversion(A) ::= .                           { A = (Token){.extra = 0}; }
conversion(A) ::= FIELD_CONVERSION(T).        { A = T; }

%code {
enum { PLANNED = 64, ACTS_NOT = YYNRULE, KNOWN_BITS = 10, NEAR = 3, LONGEST = 16 };

/* A part of what a token leads to: the rule acts, then `state` stands on top. Rules of one symbol that do not act only change
** what stands on top, so those behind a rule are no steps of their own. Before the first rule that acts it is ACTS_NOT. */
typedef struct {
  YYACTIONTYPE rule, state;
  YYCODETYPE major;
} Step;

/* All that a token leads to: the steps, then it is shifted. It follows from the token and the `seen` states on top of the stack,
** mostly no more than NEAR. A program has a few hundred such cases, which come again and again, in all of its files: they are
** kept, LONGEST in a list at most, so that a hostile text finds no long ones. */
typedef struct Plan Plan;
struct Plan {
  Plan *next;
  uint64_t key;              /* the token and NEAR states */
  const YYACTIONTYPE *under; /* the states below those, from the top down */
  const Step *steps;
  uint16_t seen, count;
  YYACTIONTYPE shift;
};

struct Grammar {
  yyParser parser;
  Arena *arena;
  const Plan *plan; /* found by grammar_viable for a token of kind `planned`; NULL: lemon's loop runs */
  uint32_t planned;
  Plan latest; /* the last one made; it may not be kept */
  Step steps[PLANNED];
  Plan *known[1 << KNOWN_BITS];
};

Grammar *grammar_begin(Context *context) {
  if (!context->grammar) context->grammar = arena_make(context->arena, Grammar);
  Grammar *grammar = context->grammar;
  grammar->arena = context->arena;
  grammar->plan = NULL;
  own_grammar_Init(&grammar->parser);
  return grammar;
}

/* The plan is carried out, so no table is asked twice. */
void grammar_feed(Grammar *grammar, Parser *parser, Token token) {
  yyParser *yypParser = &grammar->parser;
  const Plan *plan = grammar->planned == token.kind ? grammar->plan : NULL;
  grammar->plan = NULL;
  if (!plan || yypParser->yytos + PLANNED >= yypParser->yystackEnd) {
    own_grammar_(yypParser, token.kind, token, parser);
    return;
  }
  yypParser->p = parser;
  for (const Step *step = plan->steps, *end = step + plan->count; step < end; step++) {
    if (step->rule != ACTS_NOT) yy_reduce(yypParser, step->rule, token.kind, token);
    yypParser->yytos->stateno = step->state;
    yypParser->yytos->major = step->major;
  }
  yy_shift(yypParser, plan->shift, token.kind, token);
}

/* Of the token and NEAR states; 0: the stack has fewer. Only the one on top can be a rule that is still to act. */
static inline uint64_t key_of(const yyParser *parser, uint32_t kind) {
  enum { TOP = 11, STATE = 9, KIND = 7 };
  static_assert(YY_MAX_REDUCE < 1 << TOP && YY_MAX_SHIFT < 1 << STATE && YYNTOKEN <= 1 << KIND, "keys");
  static_assert(TOP + (NEAR - 1) * STATE + KIND <= 64, "a key has room");
  if (parser->yytos - parser->yystack < NEAR - 1) return 0;
  uint64_t key = parser->yytos->stateno;
  for (int i = 1; i < NEAR; i++)
    key = key << STATE | parser->yytos[-i].stateno;
  return key << KIND | kind;
}

static inline Plan **slot_of(Grammar *grammar, uint64_t key) {
  return &grammar->known[(key * UINT64_C(0x9e3779b97f4a7c15)) >> (64 - KNOWN_BITS)];
}

/* Whether the states below the NEAR ones are those that the plan was made from. */
static inline bool lies_under(const Plan *plan, const yyParser *parser) {
  if (plan->seen > NEAR && parser->yytos - parser->yystack < plan->seen - 1) return false;
  for (int i = NEAR; i < plan->seen; i++)
    if (parser->yytos[-i].stateno != plan->under[i - NEAR]) return false;
  return true;
}

/* The steps are made, and end in `action`. */
static bool settle_plan(Grammar *grammar, uint32_t kind, YYACTIONTYPE action, uint32_t steps) {
  bool shifts = action <= YY_MAX_SHIFTREDUCE;
  grammar->latest = (Plan){.steps = grammar->steps, .count = (uint16_t)steps, .shift = action};
  grammar->plan = shifts && steps <= PLANNED ? &grammar->latest : NULL;
  grammar->planned = kind;
  return shifts || action == YY_ACCEPT_ACTION;
}

static void keep_plan(Grammar *grammar, uint64_t key, uint32_t seen) {
  Plan **end = slot_of(grammar, key);
  for (uint32_t length = 0; *end; end = &(*end)->next)
    if (++length == LONGEST) return;
  Plan *plan = arena_copy(grammar->arena, &grammar->latest, sizeof(Plan));
  plan->key = key;
  plan->seen = (uint16_t)seen;
  plan->steps = arena_copy(grammar->arena, grammar->steps, plan->count * sizeof(Step));
  YYACTIONTYPE *under = seen > NEAR ? arena_make_many(grammar->arena, YYACTIONTYPE, seen - NEAR) : NULL;
  for (uint32_t i = NEAR; i < seen; i++)
    under[i - NEAR] = grammar->parser.yytos[-(int)i].stateno;
  plan->under = under;
  *end = plan;
}

/* LAC: the reductions that `kind` would cause are done on state numbers only. Under `top` lie the states pushed on the way, and
** under them the real stack from `below` on, which is never changed. *seen: how many of its entries were looked at. */
static bool simulate(Grammar *grammar, uint32_t kind, YYACTIONTYPE action, uint32_t *seen) {
  YYACTIONTYPE pushed[64];
  const yyStackEntry *stack = grammar->parser.yystack, *below = grammar->parser.yytos;
  Step top = {.rule = ACTS_NOT, .state = below->stateno, .major = below->major};
  YYACTIONTYPE under = below > stack ? (--below)->stateno : 0;
  uint32_t count = 0, steps = 0;
  do {
    uint32_t rule = (uint32_t)action - YY_MIN_REDUCE, pop = (uint32_t)-yyRuleInfoNRhs[rule];
    if (rule < YYNRULE_WITH_ACTION || pop != 1) {
      if (steps < PLANNED) grammar->steps[steps++] = top;
      top.rule = (YYACTIONTYPE)rule;
      if (pop) {
        uint32_t taken = pop - 1 < count ? pop - 1 : count;
        count -= taken;
        below -= pop - 1 - taken;
      } else {
        own_check(count < 64, "empty rules follow each other a few times only");
        pushed[count++] = top.state;
      }
      under = count ? pushed[count - 1] : below->stateno;
    }
    top.major = yyRuleInfoLhs[rule];
    top.state = yy_find_reduce_action(under, top.major);
    if (top.state == YY_ACCEPT_ACTION) return kind == TOKEN_END;
    action = yy_find_shift_action((YYCODETYPE)kind, top.state);
  } while (action >= YY_MIN_REDUCE);
  if (steps < PLANNED) grammar->steps[steps] = top;
  *seen = (uint32_t)(grammar->parser.yytos - below) + 1;
  return settle_plan(grammar, kind, action, steps + 1);
}

static __attribute__((noinline)) bool find_plan(Grammar *grammar, uint32_t kind, uint64_t key) {
  uint32_t seen = 1;
  YYACTIONTYPE action = yy_find_shift_action((YYCODETYPE)kind, grammar->parser.yytos->stateno);
  bool viable = action < YY_MIN_REDUCE ? settle_plan(grammar, kind, action, 0) : simulate(grammar, kind, action, &seen);
  if (grammar->plan && key) keep_plan(grammar, key, seen);
  return viable;
}

bool grammar_viable(Grammar *grammar, uint32_t kind) {
  uint64_t key = key_of(&grammar->parser, kind);
  const Plan *plan = *slot_of(grammar, key);
  while (plan && (plan->key != key || !lies_under(plan, &grammar->parser)))
    plan = plan->next;
  grammar->plan = plan;
  grammar->planned = kind;
  return plan || find_plan(grammar, kind, key);
}

/* A block that has ended is taken off as a whole: inside it nothing can begin any more. */
bool grammar_unwind(Grammar *grammar) {
  yyParser *parser = &grammar->parser;
  grammar->plan = NULL;
  int ended = 0;
  for (;; parser->yytos--) {
    YYACTIONTYPE state = parser->yytos->stateno;
    YYCODETYPE major = parser->yytos->major;
    if (major == TOKEN_DEDENT) ended++;
    if (ended) {
      if (major == TOKEN_INDENT) ended--;
    } else if (state <= YY_MAX_SHIFT && yy_find_shift_action(TOKEN_ERROR, state) <= YY_MAX_SHIFTREDUCE) return true;
    if (parser->yytos == parser->yystack) return false;
  }
}
}
