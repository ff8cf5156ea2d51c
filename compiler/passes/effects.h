// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the rooms about effects share: what is known so far (effects.c), of classes (effects_class.c), what one instruction may store
** (effects_call.c).
**
** In: bodies before pass unbox. Out: CountEffect. Invariant: facts only grow until nothing changes any more, so each answer is asked
** again; what is not understood stores everything. */
#ifndef OWN_PASSES_EFFECTS_H
#define OWN_PASSES_EFFECTS_H

#include "passes/count.h"

enum { EFFECTS_GROUPS = SPECIAL_GROUP_OPERATOR + 1 };
static const CountEffect EFFECTS_NOTHING = {0};
static const CountEffect EFFECTS_EVERYTHING = {UINT64_MAX, UINT64_MAX, true, true};

/* What a variable of a module holds. */
typedef enum {
  VARIABLE_EMPTY,    /* nothing                         */
  VARIABLE_CLASS,    /* the class that a statement makes */
  VARIABLE_SAME,     /* what another one holds: imports */
  VARIABLE_ABSTRACT, /* the runtime's abstractmethod    */
  VARIABLE_OTHER     /* something else                  */
} VariableKind;

typedef struct {
  VariableKind kind;
  GlobalId same;
  OWN_ARRAY(GlobalId) bases;
  bool hooked;   /* the class has a __new__ or a __class_call__, or bases that nobody knows  */
  bool has_init; /* … and an __init__ of its own                                            */
  FnId init;     /* … which that is, if it is known                                         */
  const MirBody *body;  /* CLASS: where it is made */
  const MirInstr *made; /* … by what               */
} ClassVariable;

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
  ClassVariable *classes;   /* by GlobalId */
  bool wild;         /* attributes get names that are computed: any function under any name */
  bool named_freely; /* … of objects that are no classes: calls by name may mean any  */
  bool checks;       /* isinstance may run code                                             */
  bool reaches;      /* any class may get a __new__, or lose its __init__                   */
  bool binds;        /* objects get names that are computed: what they do when called       */
  bool finding;      /* not all names are known yet                                         */
  bool changed;
} Effects;

/* ── effects_class.c ── */
/* Fills in `classes`. */
void effects_find_classes(Effects *e);
/* The variable, through imports, that holds nothing but one class of the program; none: it may hold something else. */
GlobalId effects_class(const Effects *e, GlobalId variable);
/* Is an object of that class made anew, with nothing but __init__ run on it? */
bool effects_makes_fresh(const Effects *e, GlobalId class);
/* The only __init__ that is run; none: nobody knows. `nothing`: the class has none. */
FnId effects_init(const Effects *e, GlobalId class, bool *nothing);
/* ── effects_constant.c: when all the others are known ── */
void effects_find_constants(Effects *e);
/* ── effects_call.c ── */
/* The variable of a module that the operand was read from; none: it is something else. */
GlobalId effects_variable(const Effects *e, const MirBody *body, MirOperand operand);
/* What gave the temporary its value, through moves and copies; NULL: it is something else. `operand`: the last of them. */
const MirInstr *effects_source(const Effects *e, const MirBody *body, MirOperand *operand);
/* Did anything come to `into`? */
bool effects_join(CountEffect *into, CountEffect more);
/* The operand, if it is a constant; NULL: there is none. Is it that one? */
const MirConstInfo *effects_constant(const MirBody *body, const MirInstr *instr, uint32_t at);
bool effects_is(const MirConstInfo *info, MirConstKind kind, uint64_t bits);
/* … or if it is the copy of one. */
const MirConstInfo *effects_given(const Effects *e, const MirBody *body, MirOperand operand);
/* The text of a name among the operands; none: it is computed. */
Symbol effects_name(const MirBody *body, const MirInstr *instr, uint32_t at);
/* A bit for the name of an attribute that is loaded; all bits: it is computed, or the runtime may store it, too. The same for one
** that is stored: all bits if that changes others. */
uint64_t effects_stored(const MirBody *body, const MirInstr *instr, uint32_t at);
uint64_t effects_attribute(const MirBody *body, const MirInstr *instr, uint32_t at);
/* Fills in writers and twice for the body at hand. */
void effects_find_writers(Effects *e, const MirBody *body);
/* The only instruction of the body at hand that writes the local; NULL: it is something else. */
const MirInstr *effects_writer(const Effects *e, const MirBody *body, MirOperand operand);
/* The entry of the def that the operand is a fresh function of, bare or as a static or class method; none: it is something else. */
FnId effects_function(const Effects *e, const MirBody *body, MirOperand operand);
/* Is it, whatever gave it its value, an object that was made by calling a class, and no class itself? */
bool effects_is_object(const Effects *e, const MirBody *body, MirOperand operand);
/* What a call of the value may store. */
CountEffect effects_of_value(const Effects *e, const MirBody *body, MirOperand operand);
/* What the entry may store, by its table alone. */
CountEffect effects_of_entry(const Closed *closed, RuntimeFn fn);
/* What the instruction may store; the same in others than what the function got as its first argument. */
CountEffect effects_of_instr(const Effects *e, const MirBody *body, const MirInstr *instr);
CountEffect effects_of_fresh(const Effects *e, const MirBody *body, const MirInstr *instr);

#endif
