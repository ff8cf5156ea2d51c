// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Tokens: what the lexer hands to the parser, one at a time; none is stored.
**
** Glossary: kind = TOKEN_x of grammar.h, which lemon numbers; extra = the AstOp of an operator, the AstConvention of a
** convention, the letter of an f-string conversion. */
#ifndef OWN_SYNTAX_TOKEN_H
#define OWN_SYNTAX_TOKEN_H

#include "base/source.h"
#include "base/symbol.h"
#include "syntax/grammar.h"

/* lemon calls the end of the input 0. */
#define TOKEN_END 0

enum TokenFlags { TOKEN_FIRST = 1, TOKEN_RAW = 2, TOKEN_TRIPLE = 4, TOKEN_GLUED = 8 };
/* FIRST: first on its physical line. RAW, TRIPLE: of strings. GLUED: no blank stands before it. */

typedef enum { CLASS_OTHER, CLASS_HARD, CLASS_PAIR, CLASS_LINE, CLASS_HERE } TokenClass;

typedef struct {
  uint32_t from, to; /* offsets over all sources */
  Symbol symbol;     /* of a NAME and of words that may be one */
  uint8_t kind, flags;
  uint16_t extra;
} Token;

static inline Span token_span(Token token) { return (Span){token.from, token.to}; }

/* "`(`", "a name". */
const char *token_spelling(uint32_t kind);
/* "LPAREN": the name in tokens.def. */
const char *token_name(uint32_t kind);
extern const uint8_t token_classes[]; /* by kind */
static inline TokenClass token_class(uint32_t kind) { return (TokenClass)token_classes[kind]; }
uint32_t token_kinds(void);

#endif
