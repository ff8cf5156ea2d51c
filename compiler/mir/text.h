// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* MIR as text: `--dump=mir[:PASS][@FN]`, tests, the crash report. What mir_print writes mir_read_text accepts; ids are
** renumbered in order, no addresses. The grammar stands at the top of mir_text.c. */
#ifndef OWN_MIR_TEXT_H
#define OWN_MIR_TEXT_H

#include "base/text.h"
#include "mir/mir.h"

void mir_print(Text *out, const MirBody *body);
/* Reads one body; struct, function and type names are looked up in `decls`. NULL: *error says what and on which line. */
MirBody *mir_read_text(Arena *arena, Context *context, Decls *decls, const char *text,
                       const char **error);

/* Checks the promises of body->facts; returns NULL or what is wrong (verify.c). Shares no code with the passes. */
const char *mir_verify(const MirBody *body, Arena *arena);

#endif
