// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Mojo's modules and names as Own has them.
**
** In: names as a `.mojo` file spells them. Out: the module of Own's library, or a report that says what is left out. Invariant:
** only spelling differs; what has another meaning in Own is no entry here. The surprise: a file of the user comes first, so
** `utils` stands for Mojo's module only where no file has that name. */
#include "sema/mojo.h"

#include <stdio.h>
#include <string.h>

enum { MOST_NAME = 200 };

const char *mojo_without_std(const char *dotted) {
  return strncmp(dotted, "std.", 4) == 0 ? dotted + 4 : dotted;
}

/* Is `name`, or the package that it is in, one of those in `names`, each between two spaces? */
static bool lists(const char *names, const char *name) {
  char word[MOST_NAME];
  snprintf(word, sizeof word, " %.*s ", (int)strcspn(name, "."), name);
  return strlen(word) + 1 < sizeof word && strstr(names, word);
}

const char *mojo_stand_in(const char *dotted) {
  return lists(" collections builtin utils ", dotted) ? MOJO_MODULE : NULL;
}

const char *mojo_type_name(const char *name) {
  if (strcmp(name, "OwnedPointer") == 0) return "Box";
  return strcmp(name, "ArcPointer") == 0 ? "Rc" : NULL;
}

typedef struct {
  const char *names, *what;
} LeftOut;

static bool refuse(Diags *diags, const LeftOut *table, size_t count, const char *name, Span span) {
  for (size_t i = 0; i < count; i++) {
    if (!lists(table[i].names, name)) continue;
    char feature[MOST_NAME + 40];
    snprintf(feature, sizeof feature, "`%.*s` (%s)", MOST_NAME, name, table[i].what);
    diag_not_built(diags, span, feature);
    return true;
  }
  return false;
}

bool mojo_refuse_module(Diags *diags, const char *dotted, Span span) {
  static const LeftOut modules[] = {
      {" gpu max layout tensor buffer compiler_internal ", "Mojo's GPU code"},
      {" reflection ", "Mojo's reflection"},
      {" python ", "Mojo's bridge to CPython"},
      {" asyncrt runtime ", "Mojo's async"},
      {" simd complex ", "Mojo's SIMD"},
  };
  return refuse(diags, modules, sizeof modules / sizeof *modules, dotted, span);
}

bool mojo_refuse_name(Diags *diags, const char *name, Span span) {
  static const LeftOut names[] = {
      {" SIMD DType Scalar SIMDSize simd_width_of simdwidthof vectorize Float16 BFloat16 Int128 "
       "Int256 UInt128 UInt256 ",
       "Mojo's SIMD"},
      {" DeviceContext DeviceBuffer thread_idx block_idx block_dim global_idx barrier "
       "has_accelerator ",
       "Mojo's GPU code"},
      {" Origin ImmutOrigin MutOrigin AnyOrigin MutUntrackedOrigin ImmutUntrackedOrigin "
       "MutAnyOrigin ImmutAnyOrigin "
       "MutableAnyOrigin ImmutableAnyOrigin origin_of __origin_of ",
       "Mojo's pointer origins"},
      {" reflect type_of struct_field_names get_type_name ", "Mojo's reflection"},
      {" parallelize ", "Mojo's threads"},
  };
  return refuse(diags, names, sizeof names / sizeof *names, name, span);
}
