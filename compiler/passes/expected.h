// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Kinds of values, as the whole program lets expect them. Guesses: whoever uses one tests the value.
**
** In: instances before unbox. Out: Expected, for kinds.c. */
#ifndef OWN_PASSES_EXPECTED_H
#define OWN_PASSES_EXPECTED_H

#include "base/table.h"
#include "passes/unbox.h"

/* INSTANCE, CLASS: of that class. INSTANCE, `to`: of one of the classes that come from no other, from `of` to that one, which
** have the same slots, or of what comes from them. */
typedef struct Guess {
  Kind kind;
  ClassId of, to;
} Guess;

static inline bool guess_same(Guess a, Guess b) {
  return a.kind == b.kind && a.of.index == b.of.index && a.to.index == b.to.index;
}
/* INSTANCE: the planned ids of the classes that are meant. */
static inline uint32_t guess_first(const Decls *decls, Guess guess) {
  return decl_class(decls, guess.of)->planned_id;
}
static inline uint32_t guess_last(const Decls *decls, Guess guess) {
  return decl_class(decls, guess.to.index ? guess.to : guess.of)->planned_last;
}
/* Is all that `a` may be an instance of among that of `b`? */
static inline bool guess_within(const Decls *decls, Guess a, Guess b) {
  return guess_first(decls, b) <= guess_first(decls, a) &&
         guess_last(decls, a) <= guess_last(decls, b);
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

/* owners.c: parameters of which nothing is known, by the attributes that are asked of them. True: there were some. */
bool owners_guess(const MirProgram *program, const Expected *e, Arena *arena);

/* shapes.c: a hint of own/value.h for the class and what comes from it, without a place. */
uint64_t shapes_classes(const Decls *decls, ClassId id);
uint64_t shapes_guess(const Decls *decls, Guess guess);

#endif
