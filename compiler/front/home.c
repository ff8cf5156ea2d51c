// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Where a name of the standard library lives: for the advice "write `from io import open`".
**
** In: a name. Out: the module that declares it, from the embedded texts. Only asked after an error, so the texts are read line
** by line, not parsed. The surprise: modules of the prelude never match, because their names are known everywhere. */
#include <string.h>

#include "front/compile.h"

static bool is_end_of_name(char c) { return c == '(' || c == '[' || c == ' ' || c == ':'; }

/* Does this line declare `name` at module level? */
static bool declares(const char *line, const char *name) {
  static const char *const words[] = {"fn ", "struct ", "trait ", "enum ", "alias ", "extern fn "};
  size_t length = strlen(name);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    size_t word = strlen(words[i]);
    if (strncmp(line, words[i], word) != 0) continue;
    if (strncmp(line + word, name, length) == 0 && is_end_of_name(line[word + length])) return true;
  }
  return false;
}

const char *library_home(Arena *arena, const char *name) {
  const char folder[] = "stdlib/", ending[] = ".own";
  if (*name == '_' || strncmp(name, "own_", 4) == 0) return NULL;
  for (uint32_t i = 0; i < embedded_count(); i++) {
    const char *file = embedded_name(i);
    if (strncmp(file, folder, strlen(folder)) != 0) continue;
    uint32_t length;
    const char *line = embedded_find(file, &length);
    while (line && !declares(line, name)) {
      line = strchr(line, '\n');
      if (line) line++;
    }
    if (!line) continue;
    const char *module = file + strlen(folder);
    return arena_text(arena, module, strlen(module) - strlen(ending));
  }
  return NULL;
}
