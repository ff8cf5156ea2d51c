// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The names that dynamic code finds without a declaration, from the tables that the runtime shares.
**
** In: own/builtins.def, own/classes.def, own/specials.def. Out: name -> what it means. The surprise: names of classes that
** begin with `-` are the runtime's own (`-function`) and are not offered. */
#include "sema/dynamic_internal.h"

#include "own/value.h"

#include <string.h>

enum { NUMBER_BITS = 16 }; /* of a value in the table: kind << NUMBER_BITS | number */

static void offer(Dynamic *dynamic, Symbols *symbols, const char *text, DynNameKind kind,
                  uint32_t number) {
  if (text[0] == '-') return;
  Symbol name = symbol_intern(symbols, text, strlen(text));
  table_set(dynamic->tables->arena, &dynamic->tables->builtin_of, name.index,
            (uint32_t)kind << NUMBER_BITS | number);
}

void dynamic_builtin_start(Dynamic *dynamic, Symbols *symbols) {
  static const char *const functions[] = {
#define BUILTIN(id, name, least, most) name,
#include "own/builtins.def"
  };
  static const char *const classes[] = {
      "-",
#define CLASS(id, name, base) name,
#include "own/classes.def"
  };
  for (uint32_t i = 0; i < sizeof functions / sizeof *functions; i++)
    offer(dynamic, symbols, functions[i], DYN_NAME_BUILTIN, i);
  for (uint32_t i = 1; i < sizeof classes / sizeof *classes; i++)
    offer(dynamic, symbols, classes[i], DYN_NAME_CLASS, i);
  offer(dynamic, symbols, "IOError", DYN_NAME_CLASS, OWN_CLASS_OS_ERROR);
  offer(dynamic, symbols, "EnvironmentError", DYN_NAME_CLASS, OWN_CLASS_OS_ERROR);
  offer(dynamic, symbols, "Error", DYN_NAME_CLASS, OWN_CLASS_ERROR); /* what `fn` code raises */
  offer(dynamic, symbols, "NotImplemented", DYN_NAME_CONST, (uint32_t)OWN_NOT_IMPLEMENTED);
  offer(dynamic, symbols, "Ellipsis", DYN_NAME_CONST, (uint32_t)OWN_ELLIPSIS);
  offer(dynamic, symbols, "__name__", DYN_NAME_DUNDER, SYM_name_dunder);
  offer(dynamic, symbols, "__file__", DYN_NAME_DUNDER, SYM_file_dunder);
  offer(dynamic, symbols, "__doc__", DYN_NAME_DUNDER, SYM_doc_dunder);
}

DynName dynamic_builtin_find(const Dynamic *dynamic, Symbol name) {
  uint32_t found = table_get(&dynamic->tables->builtin_of, name.index);
  if (!found) return (DynName){.kind = DYN_NAME_UNKNOWN};
  return (DynName){.kind = (DynNameKind)(found >> NUMBER_BITS),
                   .index = found & ((1U << NUMBER_BITS) - 1)};
}

SpecialGroup dynamic_special_group(const char *text) {
  static const struct {
    const char *name;
    SpecialGroup group;
  } specials[] = {
#define SPECIAL(id, name, group) {name, SPECIAL_GROUP_##group},
#include "own/specials.def"
  };
  if (text[0] != '_' || text[1] != '_') return SPECIAL_GROUP_NONE;
  for (size_t i = 0; i < sizeof specials / sizeof *specials; i++)
    if (strcmp(specials[i].name, text) == 0) return specials[i].group;
  return SPECIAL_GROUP_NONE;
}
