// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the parts of the pass unbox share.
**
** Glossary
**   raw      an object local whose number lies beside it, in a local of type Float64, Int or Bool: its twin
**   fast     the copy of the body in which raw locals have twins and hold no word
**   general  the body as it was: it takes over, at the same point, where something is not as expected
**   spill    raw locals become words again on the way from one to the other
**   open     nothing is known of the local yet
**   counted  the iterator of a range, raw: its next number, how many are left and its step lie beside it (unbox_range.c)
**   mixed    a raw local that may hold an int in its Float64: a flag beside it says so (unbox_mixed.c)
**   pending  of blocks: they begin with an error pending; fast and general code share them */
#ifndef OWN_PASSES_UNBOX_H
#define OWN_PASSES_UNBOX_H

#include "passes/passes_internal.h"

/* From NUMBER to INSTANCE: guesses of expected.c, no kinds of locals. NUMBER: an int or a float; DOUBLES, INTS: an array.array
** of them, ARRAY_CLASS: what makes one; CLASS: a class object of
** the program, INSTANCE: an instance of one. */
typedef enum {
  KIND_OPEN,
  KIND_BOOL,
  KIND_INT,
  KIND_FLOAT,
  KIND_RANGE,
  KIND_NUMBER,
  KIND_NONE,
  KIND_LIST,
  KIND_DOUBLES,
  KIND_INTS,
  KIND_ARRAY_CLASS,
  KIND_CLASS,
  KIND_INSTANCE,
  KIND_WORD
} Kind;

/* By point: which raw locals hold the word `unbound`, which a number; those in neither set are empty. */
typedef struct {
  Bitset unbound, number;
} Held;

/* A point of the general copy: before instruction `at` of a block. */
typedef struct {
  uint32_t at, next;    /* next split of the same block, 0: none */
  MirBlock block, from; /* where it begins; whose it is       */
} Split;

typedef struct {
  MirBody *body;
  Arena *arena;
  const MirCfg *cfg;
  const struct Expect *expected; /* by local: see expected.h; NULL: nothing is known */
  bool *pending;                 /* by block                                          */
  bool *fixed;                   /* by local: it stays a word, whatever it holds      */
  bool *loaded;                  /* by local: a temporary that a call gave            */
  bool *reckoned;                /* by local: a temporary that is an operand          */
  Kind *kind;                    /* by local                                          */
  bool *counted;                 /* by local: ints that are no constants reach it     */
  bool *mixed;                   /* by local                                          */
  uint32_t *raw;                 /* by local: number of the raw local + 1, 0: none    */
  MirLocal *local;               /* by number of the raw local                        */
  uint32_t count;                /* of raw locals                                     */
  Held *held;                    /* by block: at its start                            */
  Bitset *live;                  /* by block: raw locals whose number is asked for    */
  uint32_t told;                 /* locals of the body as it was                      */
  bool *object;                  /* by local: raw, but no number: its twin is a word     */
  bool *range;                   /* by local: raw, an iterator that is counted            */
  bool *wanted;                  /* by local: something of it could be plain             */
  Bitset *sure;                  /* by block, at its start: who is as expected           */
  /* of the rewriting */
  Bitset sure_now;         /* before the instruction at hand         */
  MirPlace *twin;          /* by number of the raw local             */
  MirPlace *whole;         /* by number of the raw local: its flag, if it is mixed */
  MirPlace *left, *step;   /* by number of the raw local: of a range */
  MirOperand *parted;      /* by block that takes items of the row: what was unpacked, lent; */
  int64_t *parts;          /* … into so many; 0: by way of the row                           */
  MirPlace *items;         /* … and where they lie                                           */
  MirPlace *ends;          /* by local: Bool, the iterator that it came from was exhausted */
  MirPlace *peeked;        /* by local: the Float64 of which own_peek gave the bits        */
  MirPlace *peeked_whole;  /* … its flag, if it may be an int                              */
  MirBlockInfo *old;       /* by block: as it was                    */
  uint32_t old_count;      /* blocks of the general copy are numbered from here on         */
  uint32_t *first_split;   /* by block */
  OWN_ARRAY(Split) splits; /* [0] unused */
  MirBlock *spills;        /* by pending block: what spills before it, or none */
  bool *calling;           /* by block: begins a loop that has a way back              */
  MirBlock *backs;         /* by block: what asks whether the fast copy may go on there, or none */
  MirBlock from, at;       /* the block at hand, where its fast form has got to */
  uint32_t index;          /* of the instruction at hand                        */
  Held now;                /* before it                                         */
  Bitset *live_at;         /* by instruction of the block at hand               */
  MirBlock exit;           /* to the general copy, before that instruction      */
  Span span;
} Unbox;

/* ── kinds.c ── */
/* Kinds of all locals; false: it took too long. */
bool kinds_find(Unbox *u);
/* Of an operand: what it certainly is in the fast copy. */
Kind kinds_operand(const Unbox *u, MirOperand operand);
Kind kinds_constant(const MirConstInfo *info);
static inline bool kind_is_raw(Kind kind) {
  return kind == KIND_BOOL || kind == KIND_INT || kind == KIND_FLOAT;
}
/* The object local that is the place as a whole, if it is one of the frame; else 0. */
uint32_t kinds_local(const MirBody *body, MirPlace place);

/* Python's operators, by their numbers for own_binary. */
typedef enum {
  ARITH_ADD,
  ARITH_SUB,
  ARITH_MUL,
  ARITH_TRUEDIV,
  ARITH_FLOORDIV,
  ARITH_MOD,
  ARITH_POW,
  ARITH_MATMUL,
  ARITH_SHL,
  ARITH_SHR,
  ARITH_AND,
  ARITH_OR,
  ARITH_XOR
} Arith;
typedef struct {
  Arith op;
  MirOperand left, right;
  MirPlace dst;
  bool in_place;
} ArithInstr;
/* Is it an operator on two values? */
bool kinds_arith(const MirBody *body, const MirInstr *instr, ArithInstr *arith);
bool kinds_compare(const MirBody *body, const MirInstr *instr, BinaryOp *op);
/* What numbers of these kinds give; WORD: no plain number. */
Kind kinds_result(Arith op, Kind left, Kind right);
/* Of a call of own_math_one or own_math_two: the function's number in own/math.def. */
uint32_t kinds_math(const MirBody *body, const MirInstr *instr);
/* Does it make the iterator of a range? */
bool kinds_makes_range(const MirBody *body, const MirInstr *instr);

/* ── unbox_flow.c ── */
/* Numbers raw locals, finds what they hold and where they are live. False: some of them cannot be raw: they are fixed now. */
bool unbox_flow(Unbox *u);
Held held_new(const Unbox *u);
void held_copy(Held to, Held from);
/* Up to the result of the instruction, and with it. */
void held_operands(const Unbox *u, Held held, const MirInstr *instr);
void held_result(const Unbox *u, Held held, const MirInstr *instr);
/* By instruction of a block as it was: what is live before it. One more at the end. */
Bitset *live_in_block(const Unbox *u, const MirBlockInfo *block);
uint32_t raw_of(const Unbox *u, MirPlace place); /* number + 1, 0: not raw */

/* ── unbox_value.c: instructions of the fast copy ── */
void unbox_emit(Unbox *u, MirInstr instr, const MirOperand *operands, uint32_t count);
MirPlace unbox_temporary(Unbox *u, TypeId type);
MirPlace unbox_call(Unbox *u, RuntimeFn fn, TypeId type, const MirOperand *operands, uint32_t count,
                    MirPlace dst);
/* Goes on if the Bool is true, else at `exit`. */
MirPlace unbox_ask(Unbox *u, RuntimeFn fn, const MirOperand *operands, uint32_t count);
void unbox_guard(Unbox *u, MirPlace condition, MirBlock exit);
/* An operand of kind INT, FLOAT or BOOL as bits of the wanted kind. */
MirOperand unbox_bits(Unbox *u, MirOperand operand, Kind wanted);
/* to = left op right, which does not overflow. */
void unbox_binary(Unbox *u, BinaryOp op, MirPlace to, MirOperand left, MirOperand right);
/* Goes on if the runtime says yes, else in the general copy. */
void unbox_require(Unbox *u, RuntimeFn fn, const MirOperand *operands, uint32_t count);
/* The operand for an operation on objects: lent, or given. */
MirOperand unbox_word(Unbox *u, MirOperand operand);
/* … as a word that takes the place of a number: what does not fit into one leaves first. */
MirOperand unbox_stored(Unbox *u, MirOperand operand);
/* The number in a word that is lent or given: after a test that leaves for `exit`. */
void unbox_take(Unbox *u, MirOperand word, MirPlace raw_local, MirBlock exit);
/* dst (an object local) = bits of the kind. */
void unbox_set(Unbox *u, MirPlace dst, MirOperand bits, Kind kind);
/* dst = a number in a raw local, or a constant. */
void unbox_copy(Unbox *u, MirPlace dst, MirOperand from, Kind kind);
/* Arithmetic, comparisons, truth, functions of math on raw values; false: it is something else. */
bool unbox_arithmetic(Unbox *u, const MirInstr *instr);
TypeId unbox_type(Kind kind);

/* ── unbox_array.c ── */
bool unbox_is_array(Kind kind);
/* What asks whether a word is such an array. */
RuntimeFn unbox_array_test(Kind kind);
/* Does the operation on such an array have a plain form? It is emitted, on the array that `object` names. */
bool unbox_array_wants(const Unbox *u, const MirInstr *instr, Kind array);
void unbox_array(Unbox *u, const MirInstr *instr, Kind array, MirOperand object);

/* ── unbox_mixed.c: floats that may be ints ── */
void unbox_find_mixed(Unbox *u);
/* The flag of an operand, as a Bool operand; a constant where it is known. False: it is certainly no int. */
bool unbox_may_be_whole(const Unbox *u, MirOperand operand);
MirOperand unbox_whole(Unbox *u, MirOperand operand);
/* A mixed local = an int. */
void unbox_set_int(Unbox *u, MirPlace dst, MirOperand operand);
void unbox_set_whole(Unbox *u, MirPlace dst, MirOperand flag);
/* Goes on if not both are ints, else at `exit`; gives the flag of a sum, difference or product, of which `result` is the
** double, if a mixed local gets it. */
void unbox_not_both_whole(Unbox *u, MirOperand left, MirOperand right);
MirOperand unbox_both_whole(Unbox *u, const ArithInstr *arith, MirPlace result);
/* The operand is certainly a float behind this. */
void unbox_require_float(Unbox *u, MirOperand operand);
/* The number in a word, an int too. */
void unbox_take_mixed(Unbox *u, MirOperand word, uint32_t raw, MirBlock exit);

/* ── unbox_object.c: objects whose class is known ── */
/* Temporaries that are expected to be objects: their ends are to be fast rather than short. */
void unbox_note_objects(Unbox *u);
/* Locals that get their word from a plain load, and are only looked at. Kinds are known. */
void unbox_find_objects(Unbox *u);
/* The same instruction on twins that are words. */
MirInstr unbox_on_twins(Unbox *u, const MirInstr *instr);
/* Operations that could be plain; `any`: whatever they are done to. */
uint32_t unbox_count_objects(const Unbox *u, bool any);
void unbox_find_sure(Unbox *u);
/* `sure` behind the instruction. */
void unbox_sure_after(const Unbox *u, Bitset sure, const MirInstr *instr);
/* Goes on if these locals are what is expected of them, else at `exit`. */
void unbox_ask_sure(Unbox *u, Bitset sure);
/* At the start of the fast copy. */
void unbox_ask_self(Unbox *u);
/* Attributes, items, lengths in their plain forms; false: it is something else. `on_twins`: the same instruction. */
bool unbox_object(Unbox *u, const MirInstr *instr, const MirInstr *on_twins);

/* ── unbox_range.c: iterators of ranges that no object stands for ── */
/* Kinds are known. */
void unbox_find_ranges(Unbox *u);
/* Makes, moves, asks, ends a counted iterator; false: it is something else. */
bool unbox_range(Unbox *u, const MirInstr *instr);

/* ── unbox_parts.c: a, b = pair ── */
/* Unpacking of tuples and lists that have so many items, and what is taken of them; false: it is something else. `on_twins`: the
** same instruction. */
bool unbox_parts(Unbox *u, const MirInstr *instr, const MirInstr *on_twins);

/* ── unbox_split.c: the general copy ── */
MirBlock unbox_split(Unbox *u, MirBlock from, uint32_t at);
/* Where the general code goes on before the instruction at hand, raw locals spilt. */
MirBlock unbox_exit(Unbox *u);
/* Spills what is held and live, then goes to `to`. `but`: a raw local that is set already (number + 1), or 0. */
MirBlock unbox_spill(Unbox *u, Held held, Bitset live, uint32_t but, MirBlock to);
/* Before a block with a pending error. */
MirBlock unbox_raised(Unbox *u, MirBlock to);
void unbox_general(Unbox *u);

/* ── unbox_kept.c ── */
/* Numbers that nobody counts with stay words. Flow and loops that have ways back are known. True: some are fixed now. */
bool unbox_fix_kept(Unbox *u);

/* ── unbox_back.c: from the general copy to the fast one ── */
/* Which loops have ways back, if the numbers there allow it. */
void unbox_find_backs(Unbox *u);
/* Where the general copy goes on at the block: a block that asks, if it begins a loop that has a way back. */
MirBlock unbox_back(Unbox *u, MirBlock to);

#endif
