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

static inline bool guess_same(Guess a, Guess b) {
  return a.kind == b.kind && a.of.index == b.of.index;
}

/* Of a value: what it is; what its items are, if it has some. */
typedef struct Expect {
  Guess self, item;
  bool pinned; /* `self` of a method: whatever is given, it is meant to be that */
} Expect;

typedef struct Expected {
  Expect **locals; /* by FnId, by local; NULL: not of dynamic code  */
  Expect *globals; /* by GlobalId                                   */
  /* By hash: names of attributes that are stored in class objects, beside their bodies. */
  Table on_classes;
  Table instance_of; /* by FnDeclId of a `def`: FnId */
} Expected;

/* NULL: numbers stay in their words. */
const Expected *expected_find(const MirProgram *program, const PassOptions *options, Arena *arena);

/* shapes.c: a hint of own/value.h for the class and what comes from it, without a place. */
uint64_t shapes_classes(const Decls *decls, ClassId id);

#endif
