// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc explain CODE`. In: a code. Out: its page (spec/errors/CODE.md, embedded), or without a code the list of all.
** The surprise: a code without a page prints its headline; a test demands that none stays so. */
#include "tools/tools.h"

#include <ctype.h>

static void print_list(Text *out) {
  for (uint32_t i = DIAG_NONE + 1; i < DIAG_CODE_COUNT; i++) {
    DiagCode code = (DiagCode)i;
    text_format(out, "%s  ", diag_code_text(code));
    diag_code_summary(out, code);
    text_char(out, '\n');
  }
}

/* "e301" and "301" are understood as "E0301". */
static const char *spelled(Arena *arena, const char *code) {
  unsigned number = 0, digits = 0;
  if (toupper((unsigned char)*code) == 'E') code++;
  for (; isdigit((unsigned char)*code) && digits < 4; code++, digits++)
    number = number * 10 + (unsigned)(*code - '0');
  return *code || !digits ? "" : arena_format(arena, "E%04u", number);
}

bool explain_print(Text *out, const char *code) {
  if (!code) {
    print_list(out);
    return true;
  }
  const char *name = spelled(out->arena, code);
  DiagCode known = diag_code_find(name);
  if (known == DIAG_NONE) return false;
  uint32_t length;
  const char *page = embedded_find(arena_format(out->arena, "errors/%s.md", name), &length);
  if (page) {
    text_add_bytes(out, page, length);
    return true;
  }
  text_format(out, "# %s\n\n", name);
  diag_code_summary(out, known);
  text_char(out, '\n');
  return true;
}
