// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Kinds of values, as the whole program lets expect them. Guesses: whoever uses one tests the value.
**
** In: instances before unbox. Out: Expected, for kinds.c. */
#ifndef OWN_PASSES_EXPECTED_H
#define OWN_PASSES_EXPECTED_H

#include "base/table.h"
#include "passes/unbox.h"

/* INSTANCE, CLASS: of that class. */
typedef struct Guess {
  Kind kind;
  ClassId of;
} Guess;

/* Of a value: what it is; what its items are, if it has some. */
typedef struct Expect {
  Guess self, item;
  bool pinned; /* `self` of a method: whatever is given, it is meant to be that */
} Expect;

typedef struct Expected {
  Expect **locals; /* by FnId, by local; NULL: not of dynamic code  */
  Expect *globals; /* by GlobalId                                   */
  Table
      on_classes; /* by hash: names of attributes that are stored in class objects, beside their bodies */
} Expected;

/* NULL: numbers stay in their words. */
const Expected *expected_find(const MirProgram *program, const PassOptions *options, Arena *arena);

/* shapes.c: where an object of that kind has the attribute: a hint of own/value.h; 0: not known. */
uint64_t shapes_classes(const Decls *decls, ClassId id); /* the hint's part about classes alone */
uint64_t shapes_hint(const PassBody *pass, Guess object, MirOperand name);

#endif
