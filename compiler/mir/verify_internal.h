// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What verify.c (structure, flow, facts) and mir_verify_instr.c (one instruction) share. The first
** failure is kept. */
#ifndef OWN_MIR_VERIFY_INTERNAL_H
#define OWN_MIR_VERIFY_INTERNAL_H

#include "mir/text.h"

typedef struct {
  const MirBody *body;
  Arena *arena;
  MirBlock block; /* where we are, for the message */
  uint32_t at;
  const char *failure;
} Verify;

void mir_verify_fail(Verify *verify, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Operands, destination, roles and types of one instruction. */
void mir_verify_instr(Verify *verify, const MirInstr *instr);

#endif
