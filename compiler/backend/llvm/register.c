// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Which locals need no storage: scalar temporaries that are written once and used only later in the
** same block.
**
** In: a body. Out: at.in_register, by local. Invariant: their address is never asked for. The
** surprise: this is for compile time at -O0, where nobody removes a store and the load behind it;
** from -O1 on `sroa` would do the same. */
#include "backend/llvm/llvm_internal.h"

typedef struct {
  const MirBody *body;
  uint32_t *block_of; /* by local: where it is written, 0: not yet */
  bool *unfit;
  uint32_t block;
} Scan;

static void value_use(Scan *s, MirLocal local) {
  if (s->block_of[local.index] != s->block) s->unfit[local.index] = true;
}

/* Steps read locals too: indexes, and the pointer a pointee hangs on. Every other step needs the
** root's address. */
static void scan_steps(Scan *s, MirPlace id) {
  const MirPlaceInfo *place = mir_place(s->body, id);
  for (; place->step != STEP_LOCAL; place = mir_place(s->body, place->parent)) {
    if (place->step == STEP_PART) { /* its address says all */
      value_use(s, (MirLocal){place->data});
      return;
    }
    bool indexed = place->step == STEP_ELEMENT || place->step == STEP_ELEMENT_SAFE ||
                   place->step == STEP_POINTEE;
    if (indexed && place->data) value_use(s, (MirLocal){place->data});
    if (mir_place(s->body, place->parent)->step != STEP_LOCAL) continue;
    if (place->step == STEP_POINTEE)
      value_use(s, place->root);
    else
      s->unfit[place->root.index] = true;
  }
}

static void scan_operand(Scan *s, MirOperand operand) {
  if (operand.role == ROLE_CONST) return;
  MirPlace id = {operand.index};
  const MirPlaceInfo *place = mir_place(s->body, id);
  scan_steps(s, id);
  if (place->step != STEP_LOCAL) return;
  if (operand.role == ROLE_USE)
    value_use(s, place->root);
  else
    s->unfit[place->root.index] = true;
}

static void scan_instr(Scan *s, const MirInstr *instr) {
  if (instr->op == MIR_END) return;
  for (uint32_t i = 0; i < instr->count; i++)
    scan_operand(s, mir_operands(s->body, instr)[i]);
  if (!instr->dst.index) return;
  scan_steps(s, instr->dst);
  const MirPlaceInfo *dst = mir_place(s->body, instr->dst);
  if (dst->step != STEP_LOCAL) return;
  bool again = s->block_of[dst->root.index] != 0;
  bool edge = instr->op == MIR_CALL_RAISES || instr->op == MIR_CAUGHT || instr->op == MIR_MAKE;
  if (again || edge) s->unfit[dst->root.index] = true;
  s->block_of[dst->root.index] = s->block;
}

void llvm_choose_registers(LlvmModule *m, const MirCfg *cfg) {
  const MirBody *body = m->at.body;
  uint32_t count = body->locals.count;
  Scan scan = {.body = body};
  scan.block_of = arena_make_many(m->arena, uint32_t, count);
  scan.unfit = arena_make_many(m->arena, bool, count);
  for (uint32_t i = 0; i < cfg->count; i++) {
    scan.block = cfg->order[i].index;
    const MirBlockInfo *block = mir_block(body, cfg->order[i]);
    for (uint32_t k = 0; k < block->instrs.count; k++)
      scan_instr(&scan, &block->instrs.items[k]);
  }
  m->at.in_register = arena_make_many(m->arena, bool, count);
  for (uint32_t i = 1; i < count; i++) {
    const MirLocalInfo *local = &body->locals.items[i];
    bool plain =
        local->kind == LOCAL_TEMPORARY && !local->indirect && llvm_is_scalar(m, local->type);
    m->at.in_register[i] = plain && !scan.unfit[i];
  }
}

bool llvm_in_register(const LlvmModule *m, MirPlace place) {
  const MirPlaceInfo *info = mir_place(m->at.body, place);
  return info->step == STEP_LOCAL && m->at.in_register[info->root.index];
}
