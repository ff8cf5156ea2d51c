// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the passes over counts share: facts of the closed world (closed.c), how far something holds (count_walk.c).
**
** Glossary
**   source   what a borrowed value is borrowed from: a parameter, a variable, a variable of a module, a constant
**   kill     an instruction after which the source may no longer keep the object alive
**   loud     some class of the program has __del__: then a release may run anything */
#ifndef OWN_PASSES_COUNT_H
#define OWN_PASSES_COUNT_H

#include "passes/passes_internal.h"

/* What code may store, so that an object is kept no more: a bit per name of attributes and per variable of a module (names share
** bits), items of lists, what functions share. */
typedef struct CountEffect {
  uint64_t attributes, globals;
  bool items, cells;
} CountEffect;

/* What one call may store; not known: a pass behind effects.c added it. */
typedef struct {
  CountEffect effect;
  bool known;
} CountSite;

/* By number of a callee of a body. */
typedef struct CountSites {
  OWN_ARRAY(CountSite) calls;
} CountSites;

/* What is one number for good (effects_constant.c). */
typedef struct {
  OWN_ARRAY(MirConstInfo)
  values;              /* [0] unused                                                    */
  uint32_t *variables; /* by GlobalId: in `values`; 0: it may be something else          */
  GlobalId *classes;   /* by GlobalId: the variable whose class it holds; none: unknown  */
  Table members;       /* by constants_key: in `values`, + 1; 1: it may be something else */
  bool none;           /* anything may be stored under any name                         */
} Constants;
static inline uint64_t constants_key(GlobalId class, Symbol name) {
  return (uint64_t)class.index << 32 | name.index;
}

/* Facts about the whole program; found once, before the passes over counts. */
typedef struct Closed {
  bool *shared; /* by GlobalId: written by other code than the statements of its own module */
  bool loud;
  bool tables;     /* attributes may be reached as items of a dict */
  uint32_t groups; /* Decls.special_groups, and what else makes operations run code */
  CountEffect group_effects[SPECIAL_GROUP_OPERATOR + 1]; /* by SpecialGroup */
  CountSites *sites;                                     /* by number of the body */
  Table body_numbers;                                    /* by address */
  const CountEffect *of;                                 /* by FnId: what a call of it may store */
  Constants constants;
} Closed;
Closed *closed_world(const MirProgram *program, Arena *arena);
/* Are these the statements of the variable's own module? */
bool closed_is_module_of(const MirBody *body, GlobalId global);

/* natives.c: what methods and functions of the runtime of that name do, apart from methods of the program that they call: those
** of `groups`. NONE: there are none. */
typedef enum {
  NATIVE_NONE,
  NATIVE_KEEPS, /* lets go of no item */
  NATIVE_TAKES, /* lets go of items   */
  NATIVE_BINDS, /* puts what is no function into a class, under any name: the module _class */
  NATIVE_UNKNOWN
} CountNative;
CountNative count_native(const char *name, uint32_t *groups);
/* The same for a call of a built-in function or class. */
CountNative count_built_in(const MirConstInfo *callee, uint32_t arguments, uint32_t *groups);
/* Sets of groups: what looking for a key, arithmetic, going through items may come to. */
#define COUNT_GROUP(name) (1U << SPECIAL_GROUP_##name)
enum {
  KEYS = COUNT_GROUP(ITEM) | COUNT_GROUP(COMPARE) | COUNT_GROUP(LENGTH),
  NUMBERS = COUNT_GROUP(OPERATOR) | COUNT_GROUP(ITEM),
  ITEMS = COUNT_GROUP(ITERATE) | COUNT_GROUP(ITEM) | COUNT_GROUP(COMPARE) | COUNT_GROUP(LENGTH),
  ALL_GROUPS = (1U << (SPECIAL_GROUP_OPERATOR + 1)) - 1
};

/* effects.c: fills in what calls may store. */
void closed_effects(const MirProgram *program, Closed *closed, Arena *arena);
/* A copy of the callee lies in the body of `caller`: its calls store there what they store in the callee. `numbers`: by callee of
** the callee, what it is in the caller; 0: the copy has none. */
void closed_adopt(Closed *closed, FnId caller, FnId callee, const uint32_t *numbers, uint32_t count,
                  Arena *arena);
/* constants.c: names numbers in place of loads of them; true: there were some. */
bool constants_fold(MirBody *body, const Closed *closed, Arena *scratch);
/* What the instruction may store, code of the program that it runs included. */
CountEffect count_effect(const Closed *closed, const MirBody *body, const MirInstr *instr);
bool count_meets(CountEffect one, CountEffect other);
CountEffect count_both(CountEffect one, CountEffect other);
/* What must not be stored while what the load gave is lent. */
CountEffect count_kept_by(const MirBody *body, const MirInstr *load);
static inline uint64_t count_global(GlobalId global) { return UINT64_C(1) << global.index % 64; }
/* The groups whose methods the entry may come to; does it only look? */
uint32_t count_groups(RuntimeFn fn);
bool count_is_test(RuntimeFn fn);
/* Does it write, move, lend for change or end the local as a whole? */
bool count_touches(const MirBody *body, const MirInstr *instr, MirLocal local);
/* Does the instruction kill what is borrowed from the source (ROLE_READ of a whole local, or a constant)? */
bool count_kills(const Closed *closed, const MirBody *body, const MirInstr *instr,
                 MirOperand source);

typedef enum { WALK_ON, WALK_END, WALK_FAIL } Walk;
typedef Walk (*WalkStep)(void *self, const MirInstr *instr);
/* Follows all ways from just after `from` until the step ends each of them; false: a step failed, or there was too much to
** look at. `seen`: by block, scratch of the caller, all below *round. */
bool count_walk(const MirBody *body, Site from, uint32_t *seen, uint32_t *round, WalkStep step,
                void *self);

#endif
