// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Parsing: source text -> AST. Reports E01xx and E06xx and goes on; the tree of a broken unit has holes (AST_ERROR). */
#ifndef OWN_SYNTAX_PARSE_H
#define OWN_SYNTAX_PARSE_H

#include "syntax/ast.h"

/* Checks the bytes of a source (UTF-8, NUL, control and bidi characters). False: reported, the file is not parsed. */
bool syntax_validate(Context *context, SourceId source);
/* Parses one loaded and validated source into `arena`. Always returns a unit; `broken` says whether errors were reported.
** `outline`, for files of the library: bodies of functions are left out. */
AstUnit *syntax_parse(Context *context, Arena *arena, SourceId source, bool outline);
/* The function with its body, if that was left out; its nodes have new ids. */
const AstFunction *syntax_parse_body(Context *context, Arena *arena, const AstFunction *outline);
/* `--dump=tokens`: one token per line. */
void syntax_dump_tokens(Text *out, Context *context, SourceId source);

#endif
