// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the two rooms about effects share: what is known so far (effects.c), what one instruction may store (effects_call.c).
**
** In: bodies before pass unbox. Out: CountEffect. Invariant: facts only grow until nothing changes any more, so each answer is asked
** again; what is not understood stores everything. */
#ifndef OWN_PASSES_EFFECTS_H
#define OWN_PASSES_EFFECTS_H

#include "passes/count.h"

enum { EFFECTS_GROUPS = SPECIAL_GROUP_OPERATOR + 1 };
static const CountEffect EFFECTS_NOTHING = {0};
static const CountEffect EFFECTS_EVERYTHING = {UINT64_MAX, UINT64_MAX, true, true};

typedef struct Effects {
  const MirProgram *program;
  Arena *arena;
  Closed *closed;
  CountEffect *of;        /* by FnId                                                         */
  CountEffect *fresh;     /* by FnId: in all objects but its first argument                  */
  CountEffect init_fresh; /* of all __init__                                                 */
  Table names;            /* by symbol: number in `named` of what is called by the name      */
  OWN_ARRAY(CountEffect) named;
  const MirInstr **writers; /* of the body at hand, by local: its only writer                  */
  bool *twice;              /* … it has several                                                */
  FnId *inits;              /* by GlobalId: the __init__ in the statement of that class, or none */
  bool *class_variables;    /* by GlobalId: holds nothing but a class of the program           */
  bool wild;    /* attributes get names that are computed: any function under any name */
  bool checks;  /* isinstance may run code                                             */
  bool reaches; /* a class has __new__: what an __init__ gets may be known to others   */
  bool changed;
} Effects;

/* ── effects_call.c ── */
/* Did anything come to `into`? */
bool effects_join(CountEffect *into, CountEffect more);
/* The operand, if it is a constant; NULL: there is none. Is it that one? */
const MirConstInfo *effects_constant(const MirBody *body, const MirInstr *instr, uint32_t at);
bool effects_is(const MirConstInfo *info, MirConstKind kind, uint64_t bits);
/* The text of a name among the operands; none: it is computed. */
Symbol effects_name(const MirBody *body, const MirInstr *instr, uint32_t at);
/* A bit for the name of an attribute; all bits: it is computed, or a hook of the runtime. */
uint64_t effects_attribute(const MirBody *body, const MirInstr *instr, uint32_t at);
/* Fills in writers and twice for the body at hand. */
void effects_find_writers(Effects *e, const MirBody *body);
/* The only instruction of the body at hand that writes the local; NULL: it is something else. */
const MirInstr *effects_writer(const Effects *e, const MirBody *body, MirOperand operand);
/* The entry of the def that the operand is a fresh function of, bare or as a static or class method; none: it is something else. */
FnId effects_function(const Effects *e, const MirBody *body, MirOperand operand);
/* What a call of the value may store. */
CountEffect effects_of_value(const Effects *e, const MirBody *body, MirOperand operand);
/* What the entry may store, by its table alone. */
CountEffect effects_of_entry(const Closed *closed, RuntimeFn fn);
/* What the instruction may store; the same in others than what the function got as its first argument. */
CountEffect effects_of_instr(const Effects *e, const MirBody *body, const MirInstr *instr);
CountEffect effects_of_fresh(const Effects *e, const MirBody *body, const MirInstr *instr);

#endif
