// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The cursor over MIR text, shared by mir_read.c (lines) and read_parts.c (types, constants,
** places, operands).
**
** The first error is kept; after it every reader returns something harmless and the line loop
** ends. */
#ifndef OWN_MIR_READ_INTERNAL_H
#define OWN_MIR_READ_INTERNAL_H

#include "mir/build.h"
#include "mir/text_internal.h"

typedef struct {
  const char *text;
  size_t length;
} Word;

typedef struct {
  Arena *arena;
  Context *context;
  Decls *decls;
  MirBody *body;
  const char *at;
  uint32_t line;
  const char *error;
  Table labels;          /* symbol of a label -> local             */
  uint32_t *line_starts; /* of the made-up source: see read_places */
  uint32_t line_count;
  uint32_t base;
} Reader;

void mir_read_fail(Reader *reader, const char *format, ...) OWN_PRINTF(2, 3);
/* Blanks of this line. */
void mir_read_blanks(Reader *reader);
/* Takes `sign` if it comes next. */
bool mir_read_sign(Reader *reader, const char *sign);
void mir_read_expect(Reader *reader, const char *sign);
/* Name characters: letters, digits, `_`, `%`, `$`, non-ASCII. May be empty. */
Word mir_read_word(Reader *reader);
/* Takes `word` if it comes next as a whole. */
bool mir_read_keyword(Reader *reader, const char *word);
/* Everything up to the next blank. */
Word mir_read_token(Reader *reader);
uint32_t mir_read_number(Reader *reader);
uint32_t mir_read_choice(Reader *reader, WordTable table, Word word, const char *what);
Symbol mir_read_symbol(Reader *reader, Word word);
char *mir_read_string(Reader *reader, uint32_t *length);

TypeId mir_read_type(Reader *reader);
const TypeId *mir_read_types(Reader *reader, uint32_t *count);
FnDeclId mir_read_fn(Reader *reader);
/* The name of a case of the enum. */
uint32_t mir_read_case(Reader *reader, const StructDecl *decl);
MirPlace mir_read_place(Reader *reader);
MirOperand mir_read_operand(Reader *reader);

#endif
