// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: one source. Out: its tokens. Invariant: syntax_validate has seen the bytes, so a NUL is the end and text is UTF-8.
** Condition `field` holds directly inside the braces of an f-string, where `}` `:` `!` and a last `=` belong to the field.
** The surprise: `^`, names and strings are one rule each here; words.c and literal.c decide. */
#include "syntax/lexer.h"

/*!types:re2c*/

#define MAKE(kind) return lexer_make(lexer, start, cursor, TOKEN_##kind, 0)
#define MAKE_OP(kind, op) return lexer_make(lexer, start, cursor, TOKEN_##kind, OP_##op)
#define FOREIGN(kind, op) return words_foreign(lexer, start, cursor, TOKEN_##kind, OP_##op)
#define CONVENTION(name) return words_pair(lexer, start, cursor, TOKEN_CONVENTION, CONVENTION_##name)
#define PAIR(kind) return words_pair(lexer, start, cursor, TOKEN_##kind, 0)

/* A line end in code: a token outside brackets, else white space. */
static bool ends_line(Lexer *lexer, const unsigned char *cursor) {
  lexer->cursor = cursor;
  lexer->first = true;
  if (lexer->brackets) return false;
  lexer->at_line_start = true;
  return true;
}

Token lexer_scan(Lexer *lexer) {
  const unsigned char *cursor = lexer->cursor, *marker, *start;
  lexer->blank = cursor;
again:
  start = cursor;
  bool field = lexer->brackets && lexer->bracket[lexer->brackets - 1].kind == BRACKET_FIELD;
  /*!re2c
  re2c:define:YYCTYPE = "unsigned char";
  re2c:define:YYCURSOR = cursor;
  re2c:define:YYMARKER = marker;
  re2c:define:YYCTXMARKER = marker;
  re2c:define:YYGETCONDITION = "(field ? yycfield : yyccode)";
  re2c:define:YYGETCONDITION:naked = 1;
  re2c:yyfill:enable = 0;

  eol      = "\r"? "\n";
  name     = [A-Za-z_] [A-Za-z0-9_]*;
  beyond   = [A-Za-z_\x80-\xff] [A-Za-z0-9_\x80-\xff]*;
  digits   = [0-9] ("_"? [0-9])*;
  exponent = [eE] [+-]? digits;
  integer  = digits | "0" [xX] ("_"? [0-9a-fA-F])+ | "0" [oO] ("_"? [0-7])+ | "0" [bB] ("_"? [01])+;
  float    = digits "." digits? exponent? | "." digits exponent? | digits exponent;
  prefix   = [rRbBfFuUtT] | [rR] [bBfF] | [bBfF] [rR];

  <*> [ \t\f]+         { goto again; }
  <*> "#" [^\n\x00]*   { goto again; }
  <*> "\\" eol         { lexer->first = true; goto again; }
  <*> eol              { if (field && !(lexer->bracket[lexer->brackets - 1].flags & TOKEN_TRIPLE)) {
                           lexer->cursor = start;
                           return literal_piece(lexer);
                         }
                         if (ends_line(lexer, cursor)) return lexer_make(lexer, start, cursor, TOKEN_NEWLINE, 0);
                         goto again; }
  <*> "\x00"           { lexer->cursor = start; return lexer_make(lexer, start, start, TOKEN_END, 0); }
  <*> *                { return words_unknown(lexer, start); }

  <field> "}"                        { return lexer_close(lexer, start, cursor, TOKEN_FIELD_END, BRACKET_FIELD); }
  <field> ":"                        { lexer->bracket[lexer->brackets - 1].kind = BRACKET_SPEC; MAKE(FIELD_SPEC); }
  <field> "!" [a-zA-Z_]              { return lexer_make(lexer, start, cursor, TOKEN_FIELD_CONVERSION, start[1]); }
  <field> "=" / [ \t]* ("}" | ":" | "!" [a-z])  { MAKE(FIELD_EQUALS); }

  <*> "("   { return lexer_open(lexer, start, cursor, TOKEN_LPAREN, BRACKET_PAREN); }
  <*> "["   { return lexer_open(lexer, start, cursor, TOKEN_LBRACKET, BRACKET_SQUARE); }
  <*> "{"   { return words_brace(lexer, start, cursor); }
  <*> ")"   { return lexer_close(lexer, start, cursor, TOKEN_RPAREN, BRACKET_PAREN); }
  <*> "]"   { return lexer_close(lexer, start, cursor, TOKEN_RBRACKET, BRACKET_SQUARE); }
  <code> "}" { return lexer_close(lexer, start, cursor, TOKEN_RBRACE, BRACKET_BRACE); }
  <*> ","   { MAKE(COMMA); }
  <code> ":" { MAKE(COLON); }
  <*> ";"   { MAKE(SEMICOLON); }
  <*> "."   { MAKE(DOT); }
  <*> "..." { MAKE(ELLIPSIS); }
  <*> "->"  { MAKE(ARROW); }
  <*> "="   { MAKE(ASSIGN); }
  <code> ":=" { MAKE(WALRUS); }
  <*> "?"   { MAKE(QUESTION); }
  <*> "@"   { MAKE_OP(AT, MATMUL); }
  <*> "+"   { MAKE_OP(PLUS, ADD); }
  <*> "-"   { MAKE_OP(MINUS, SUB); }
  <*> "*"   { MAKE_OP(STAR, MUL); }
  <*> "**"  { MAKE_OP(STARSTAR, POW); }
  <*> "/"   { MAKE_OP(SLASH, DIV); }
  <*> "//"  { MAKE_OP(MULTIPLY, FLOORDIV); }
  <*> "%"   { MAKE_OP(MULTIPLY, MOD); }
  <*> "<<"  { MAKE_OP(SHIFT, SHL); }
  <*> ">>"  { MAKE_OP(SHIFT, SHR); }
  <*> "&"   { MAKE_OP(AMPERSAND, AND); }
  <*> "|"   { MAKE_OP(PIPE, OR); }
  <*> "~"   { MAKE_OP(TILDE, INVERT); }
  <*> "^"   { return words_caret(lexer, start, cursor); }
  <*> "+="  { MAKE_OP(AUGMENT, ADD); }
  <*> "-="  { MAKE_OP(AUGMENT, SUB); }
  <*> "*="  { MAKE_OP(AUGMENT, MUL); }
  <*> "**=" { MAKE_OP(AUGMENT, POW); }
  <*> "/="  { MAKE_OP(AUGMENT, DIV); }
  <*> "//=" { MAKE_OP(AUGMENT, FLOORDIV); }
  <*> "%="  { MAKE_OP(AUGMENT, MOD); }
  <*> "@="  { MAKE_OP(AUGMENT, MATMUL); }
  <*> "<<=" { MAKE_OP(AUGMENT, SHL); }
  <*> ">>=" { MAKE_OP(AUGMENT, SHR); }
  <*> "&="  { MAKE_OP(AUGMENT, AND); }
  <*> "|="  { MAKE_OP(AUGMENT, OR); }
  <*> "^="  { MAKE_OP(AUGMENT, XOR); }
  <*> "=="  { MAKE_OP(COMPARE, EQ); }
  <*> "!="  { MAKE_OP(COMPARE, NE); }
  <*> "<"   { MAKE_OP(COMPARE, LT); }
  <*> "<="  { MAKE_OP(COMPARE, LE); }
  <*> ">"   { MAKE_OP(COMPARE, GT); }
  <*> ">="  { MAKE_OP(COMPARE, GE); }

  <*> "==="  { FOREIGN(COMPARE, EQ); }
  <*> "!=="  { FOREIGN(COMPARE, NE); }
  <*> "<>"   { FOREIGN(COMPARE, NE); }
  <*> "&&"   { FOREIGN(AND, NONE); }
  <*> "||"   { FOREIGN(OR, NONE); }
  <code> "!" { FOREIGN(NOT, NONE); }
  <field> "!" { FOREIGN(NOT, NONE); }

  <*> "False"    { MAKE(FALSE); }
  <*> "None"     { MAKE(NONE); }
  <*> "True"     { MAKE(TRUE); }
  <*> "and"      { MAKE(AND); }
  <*> "as"       { MAKE(AS); }
  <*> "assert"   { MAKE(ASSERT); }
  <*> "async"    { MAKE(ASYNC); }
  <*> "await"    { MAKE(AWAIT); }
  <*> "break"    { MAKE(BREAK); }
  <*> "class"    { MAKE(CLASS); }
  <*> "continue" { MAKE(CONTINUE); }
  <*> "def"      { MAKE(DEF); }
  <*> "del"      { MAKE(DEL); }
  <*> "elif"     { MAKE(ELIF); }
  <*> "else"     { return words_else(lexer, start, cursor); }
  <*> "except"   { return words_except(lexer, start, cursor); }
  <*> "finally"  { MAKE(FINALLY); }
  <*> "for"      { MAKE(FOR); }
  <*> "from"     { MAKE(FROM); }
  <*> "global"   { MAKE(GLOBAL); }
  <*> "if"       { MAKE(IF); }
  <*> "import"   { MAKE(IMPORT); }
  <*> "in"       { MAKE_OP(IN, IN); }
  <*> "is"       { MAKE_OP(IS, IS); }
  <*> "lambda"   { MAKE(LAMBDA); }
  <*> "nonlocal" { MAKE(NONLOCAL); }
  <*> "not"      { MAKE_OP(NOT, NOT); }
  <*> "or"       { MAKE(OR); }
  <*> "pass"     { MAKE(PASS); }
  <*> "raise"    { MAKE(RAISE); }
  <*> "return"   { MAKE(RETURN); }
  <*> "try"      { MAKE(TRY); }
  <*> "while"    { MAKE(WHILE); }
  <*> "with"     { MAKE(WITH); }
  <*> "yield"    { MAKE(YIELD); }

  <*> "fn"       { return words_fn(lexer, start, cursor); }
  <*> "struct"   { PAIR(STRUCT); }
  <*> "trait"    { PAIR(TRAIT); }
  <*> "enum"     { PAIR(ENUM); }
  <*> "var"      { return words_var(lexer, start, cursor); }
  <*> "alias"    { PAIR(ALIAS); }
  <*> "comptime" { PAIR(COMPTIME); }
  <*> "extern"   { PAIR(EXTERN); }
  <*> "deinit"   { CONVENTION(DEINIT); }
  <*> "mut"      { CONVENTION(MUT); }
  <*> "inout"    { CONVENTION(MUT); }
  <*> "out"      { CONVENTION(OUT); }
  <*> "owned"    { CONVENTION(OWNED); }
  <*> "read"     { CONVENTION(READ); }
  <*> "imm"      { CONVENTION(READ); }
  <*> "borrowed" { CONVENTION(READ); }
  <*> "ref"      { return words_ref(lexer, start, cursor); }
  <*> "match"    { return words_match(lexer, start, cursor); }
  <*> "case"     { return words_pair(lexer, start, cursor, TOKEN_CASE, 0); }
  <*> "raises"   { return words_pair(lexer, start, cursor, TOKEN_RAISES, 0); }
  <*> "where"    { return words_pair(lexer, start, cursor, TOKEN_WHERE, 0); }

  <*> name       { return words_name(lexer, start, cursor); }
  <*> beyond     { return words_unicode(lexer, start, cursor); }
  <*> "`"        { return words_quoted(lexer, start); }
  <*> integer    { return literal_number(lexer, start, cursor, TOKEN_INT); }
  <*> float      { return literal_number(lexer, start, cursor, TOKEN_FLOAT); }
  <*> (digits | float) [jJ]  { return literal_number(lexer, start, cursor, TOKEN_IMAGINARY); }
  <*> prefix? ["']           { return literal_string(lexer, start, cursor); }
  */
}
