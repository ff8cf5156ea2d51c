// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What literals mean: escapes decoded, digits without `_`. */
#ifndef OWN_SYNTAX_ESCAPE_H
#define OWN_SYNTAX_ESCAPE_H

#include "syntax/ast.h"
#include "syntax/token.h"

/* The bytes of a STRING, BYTES or FSTRING_TEXT token. Reports escapes that mean nothing. */
AstText escape_decode(Context *context, Arena *arena, const Source *source, Token token);
/* The spelling of a number without `_` (and without the `j` of an imaginary one). */
AstText escape_digits(Arena *arena, const Source *source, Token token);

#endif
