// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What mir_text.c and mir_read.c share: the words of the text form, and the names of functions in
** it. */
#ifndef OWN_MIR_TEXT_INTERNAL_H
#define OWN_MIR_TEXT_INTERNAL_H

#include "mir/text.h"

typedef enum {
  WORDS_OPS,
  WORDS_FORMS,
  WORDS_REASONS, /* names of the enumerators: the texts have a hole for a line */
  WORDS_SCOPES,
  WORDS_LOCALS,
  WORDS_CONVENTIONS,
  WORDS_FACTS, /* by bit number */
  WORDS_BINARY,
  WORDS_UNARY,
  WORDS_CONVERT,
  WORDS_RUNTIME,
  WORDS_RESERVED /* no local prints as one of these */
} WordTable;

/* Word number `index` of a table, NULL beyond its end. */
const char *mir_word_text(WordTable table, uint32_t index);
/* The index of a word, or -1. */
int mir_word_find(WordTable table, const char *word, size_t length);

/* Name of the struct or trait a function belongs to; none for others. */
Symbol mir_fn_owner(const Decls *decls, const FnDecl *fn);
/* "Record.scaled", and "#2" for the second function of that name … */
const char *mir_fn_label(const Decls *decls, Arena *arena, FnDeclId id);

#endif
