// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Bodies of Own under the rules of Rust (edition 2021): for rust_loans.c (what would be lent, how long) and rust_rules.c (which
** access would be refused).
**
** Glossary
**   loan      one `&` or `&mut` that the same text has in Rust: a binding of a reference, what a call lends, what a closure captures
**   base      what is lent, as the text names it. Behind a look-up in a container Rust sees no further: the container is lent
**   changes   the loan is a `&mut`: some change goes through it, or through what was bound through it
**   holder    who keeps the loan alive: versions of references (all that it may have come to), or a closure */
#ifndef OWN_PASSES_RUST_H
#define OWN_PASSES_RUST_H

#include "passes/loans.h"

typedef struct {
  MirPlace named;        /* what is lent, as the text names it */
  MirPlace base;         /* that, up to the first look-up    */
  uint32_t base_version; /* if the base starts at a reference: the version it had */
  Site site;             /* where it is lent */
  Span span;
  MirLocal closure; /* the holder, or none: versions            */
  Bitset live_in;   /* of a closure: blocks at whose start it is used again */
  Bitset reached;   /* of what is returned: blocks that come after it       */
  OWN_ARRAY(uint32_t) holders;
  uint32_t next; /* loan with the same root */
  bool changes, by_call, returned;
} RustLoan;

typedef struct {
  PassBody *pass;
  MirBody *body;
  Arena *arena;
  Loans *loans;
  OWN_ARRAY(RustLoan) items; /* [0] unused */
  uint32_t *first;           /* by root local: a loan of something in it, or 0 */
} RustLoans;

RustLoans *rust_loans(PassBody *pass);
/* The place as far as Rust tells it apart. */
MirPlace rust_place(const RustLoans *loans, MirPlace place);
/* Is the loan still needed when operand `operand` of the instruction is taken? *by: the reference or closure that needs it; none:
** it is returned on another way. */
bool rust_needs(const RustLoans *loans, const RustLoan *loan, Site site, uint32_t operand,
                MirLocal *by);
/* The version of the reference that a place starts at; 0: it starts at storage. */
uint32_t rust_version(const RustLoans *loans, MirPlace place, Site site);
/* Does the instruction bind a reference or view: is its destination none that changes? */
bool rust_binds(const RustLoans *loans, const MirInstr *instr);
/* How many operands are arguments; behind them stands what closures among them capture. */
uint32_t rust_arguments(const MirBody *body, const MirInstr *instr);
/* Is operand `index` lent for change, with nothing else left open? What goes to a `ref` parameter may stay unchanged. */
bool rust_changes(const MirBody *body, const MirInstr *instr, uint32_t index);

static inline bool rust_is_call(const MirInstr *instr) {
  return instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES;
}

#endif
