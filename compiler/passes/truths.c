// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Branches that a constant decides: `if isinstance(at, tuple)` of a tuple that was taken apart.
**
** In: a body of dynamic code with GLUE. Out: where a temporary is always the same bool, its truth is no call, a branch on that is a jump, and
** blocks that nothing leads to are gone. Invariant: only temporaries that one instruction writes are looked at. The surprise: whoever asks for
** it is sure to have made such constants: other bodies have none. */
#include "passes/passes_internal.h"

typedef enum { UNKNOWN, KNOWN_FALSE, KNOWN_TRUE } Known;

typedef struct {
  MirBody *body;
  Known *known; /* by local */
  uint32_t *writes;
} Truths;

static uint32_t temporary_of(const Truths *t, MirPlace place) {
  if (!place.index) return 0;
  const MirPlaceInfo *info = mir_place(t->body, place);
  bool whole = info->step == STEP_LOCAL;
  return whole && mir_local(t->body, info->root)->kind == LOCAL_TEMPORARY ? info->root.index : 0;
}

static Known of_operand(const Truths *t, MirOperand operand) {
  if (operand.role == ROLE_CONST) {
    const MirConstInfo *info = mir_const(t->body, (MirConst){operand.index});
    if (info->kind != MIR_CONST_BOOL) return UNKNOWN;
    return info->bits ? KNOWN_TRUE : KNOWN_FALSE;
  }
  return t->known[temporary_of(t, (MirPlace){operand.index})];
}

static void count_writes(const Truths *t) {
  for (uint32_t b = 1; b < t->body->blocks.count; b++) {
    const MirBlockInfo *block = mir_block(t->body, (MirBlock){b});
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      t->writes[temporary_of(t, instr->dst)]++;
      for (uint32_t k = 0; k < instr->count; k++) {
        MirOperand operand = mir_operands(t->body, instr)[k];
        if (operand.role == ROLE_MUT) t->writes[temporary_of(t, (MirPlace){operand.index})]++;
      }
    }
  }
}

/* Is the result always that? */
static Known result_of(const Truths *t, const MirInstr *instr) {
  bool same = instr->op == MIR_COPY || instr->op == MIR_INIT ||
              mir_entry(t->body, instr) == RUNTIME_own_truth;
  return same ? of_operand(t, mir_operands(t->body, instr)[0]) : UNKNOWN;
}

/* True: more is known. */
static bool learn(const Truths *t) {
  bool grew = false;
  for (uint32_t b = 1; b < t->body->blocks.count; b++) {
    const MirBlockInfo *block = mir_block(t->body, (MirBlock){b});
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      uint32_t local = temporary_of(t, block->instrs.items[i].dst);
      if (!local || t->writes[local] != 1 || t->known[local]) continue;
      t->known[local] = result_of(t, &block->instrs.items[i]);
      grew = grew || t->known[local];
    }
  }
  return grew;
}

/* On at that successor; what the terminator gave is written before. */
static void jump(Truths *t, MirBlock block, uint32_t which, Known result) {
  MirBlockInfo *info = mir_block(t->body, block);
  MirInstr last = *mir_terminator(info);
  MirBlock next = info->successors.items[which];
  info->instrs.count--;
  info->successors.count = 0;
  MirOperand value = mir_constant(mir_bool(t->body, result == KNOWN_TRUE));
  MirInstr set = {.op = MIR_INIT, .form = last.form, .dst = last.dst, .span = last.span};
  if (last.dst.index) mir_emit(t->body, block, set, &value, 1);
  MirInstr go = {.op = MIR_GOTO, .form = last.form, .span = last.span};
  go.again = last.again;
  mir_terminate(t->body, block, go, NULL, 0, &next, 1);
}

static void decide(Truths *t, MirBlock block) {
  if (!mir_block(t->body, block)->instrs.count) return;
  const MirInstr *last = mir_terminator(mir_block(t->body, block));
  bool branch = last->op == MIR_BRANCH;
  if (!branch && mir_entry(t->body, last) != RUNTIME_own_truth) return;
  Known known = of_operand(t, mir_operands(t->body, last)[0]);
  if (known) jump(t, block, branch && known == KNOWN_FALSE, known);
}

void truths_decide(MirBody *body, Arena *arena) {
  Truths t = {.body = body};
  t.known = arena_make_many(arena, Known, body->locals.count);
  t.writes = arena_make_many(arena, uint32_t, body->locals.count);
  count_writes(&t);
  if (!learn(&t)) return;
  while (learn(&t))
    ;
  for (uint32_t b = 1; b < body->blocks.count; b++)
    decide(&t, (MirBlock){b});
  simplify_reachable(body, mir_cfg(arena, body));
}
