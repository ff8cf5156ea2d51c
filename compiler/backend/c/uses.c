// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What occurs in a body: which locals need a C variable, and which temporaries stand as an
** expression where they are used.
**
** A temporary is written into its use ("folded") if it is set once and used once, by the next
** instruction of the block, as a value. Invariant: nothing happens in a different order: between
** setting and use there is nothing, the using instruction has no checks of its own, and a call
** is folded only into an instruction with no other operand. The surprise: constants are not
** folded into comparisons, where C compilers would judge them. */
#include "backend/c/c_internal.h"

/* ── names and reads ── */

static bool is_foldable_type(const CEmit *c, TypeId type) {
  TypeKind kind = type_info(c->decls->types, type)->kind;
  return kind == TYPE_KIND_POINTER || (kind >= TYPE_KIND_BOOL && kind <= TYPE_KIND_FLOAT64);
}

static void note_place(CEmit *c, MirPlace place, bool read) {
  for (MirPlace at = place; at.index; at = mir_place(c->body, at)->parent) {
    const MirPlaceInfo *info = mir_place(c->body, at);
    bool part = info->step == STEP_PART;
    bool indexed = part || info->step == STEP_ELEMENT || info->step == STEP_ELEMENT_SAFE ||
                   (info->step == STEP_POINTEE && info->data);
    if (indexed)
      c->uses[info->data].named = c->uses[info->data].read = c->uses[info->data].bound = true;
    if (part) return; /* its address says all */
    /* Writing through a pointer or into an element reads the variable that leads there. */
    if (info->step != STEP_LOCAL && info->step != STEP_FIELD) read = true;
    if (info->step != STEP_LOCAL) continue;
    CUse *use = &c->uses[info->data];
    use->named = true;
    if (at.index != place.index) use->bound = true;
    if (read || mir_local(c->body, info->root)->indirect) use->read = true;
  }
}

static void note_instr(CEmit *c, const MirInstr *instr) {
  if (instr->op == MIR_END) return;
  const MirOperand *operands = mir_operands(c->body, instr);
  for (uint32_t i = 0; i < instr->count; i++) {
    if (operands[i].role == ROLE_CONST) continue;
    MirPlace place = {operands[i].index};
    note_place(c, place, i > 0 || mir_lends(c->body, instr) != 'w');
    CUse *use = &c->uses[mir_place(c->body, place)->root.index];
    if (mir_place(c->body, place)->step == STEP_LOCAL) use->count++;
    if (operands[i].role != ROLE_USE) use->bound = true;
  }
  if (!instr->dst.index) return;
  CUse *use = &c->uses[mir_place(c->body, instr->dst)->root.index];
  if (instr->op == MIR_REF)
    use->named = use->bound = true; /* the variable, not its target */
  else
    note_place(c, instr->dst, false);
  use->writes++;
  use->perhaps = use->perhaps || (instr->op == MIR_CALL_RAISES && is_foldable_type(c, instr->type));
}

/* ── folding ── */

static bool checks_place(const CEmit *c, MirPlace place) {
  for (; place.index; place = mir_place(c->body, place)->parent) {
    const MirPlaceInfo *info = mir_place(c->body, place);
    if (info->step == STEP_ELEMENT || (info->step == STEP_PAYLOAD && info->checked)) return true;
  }
  return false;
}

static bool has_checks(const CEmit *c, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(c->body, instr);
  for (uint32_t i = 0; i < instr->count; i++)
    if (operands[i].role != ROLE_CONST && checks_place(c, (MirPlace){operands[i].index}))
      return true;
  return checks_place(c, instr->dst);
}

/* Writes one value that can stand in an expression. */
static bool is_value(const MirInstr *instr) {
  switch (instr->op) {
  case MIR_INIT:
  case MIR_UNARY:
  case MIR_BINARY:
  case MIR_CONVERT:
  case MIR_TAG: return true;
  case MIR_CALL: return true;
  case MIR_ASSIGN:
  case MIR_REF:
  case MIR_ADDRESS:
  case MIR_FUNCTION:
  case MIR_MAKE:
  case MIR_COPY:
  case MIR_DROP:
  case MIR_END:
  case MIR_CAUGHT:
  case MIR_SIZE_OF:
  case MIR_NEEDS_DROP:
  case MIR_RETAIN:
  case MIR_RELEASE:
  case MIR_ELIDED:
  case MIR_GOTO:
  case MIR_CALL_RAISES:
  case MIR_BRANCH:
  case MIR_RETURN:
  case MIR_RAISE:
  case MIR_RESUME:
  case MIR_UNREACHABLE:
  case MIR_OP_COUNT: return false;
  }
  return false;
}

static bool compares(const MirInstr *instr) {
  return instr->op == MIR_BINARY && instr->extra >= BINARY_EQ && instr->extra <= BINARY_GE;
}

/* May `from` stand inside `into`? */
static bool fits(const CEmit *c, const MirInstr *from, const MirInstr *into) {
  if (has_checks(c, into) || into->op == MIR_RAISE) return false;
  bool constant = from->op == MIR_INIT && mir_operands(c->body, from)[0].role == ROLE_CONST;
  if (constant) return !compares(into);
  if (from->op != MIR_CALL) return true;
  bool plain = into->op == MIR_BRANCH || into->op == MIR_INIT || into->op == MIR_UNARY ||
               into->op == MIR_CONVERT;
  return plain && (!into->dst.index || mir_place(c->body, into->dst)->step == STEP_LOCAL);
}

static bool uses_local(const CEmit *c, const MirInstr *instr, MirPlace place) {
  const MirOperand *operands = mir_operands(c->body, instr);
  for (uint32_t i = 0; i < instr->count; i++)
    if (operands[i].role == ROLE_USE && operands[i].index == place.index) return true;
  return false;
}

static void fold_in_block(CEmit *c, const MirBlockInfo *block) {
  for (uint32_t i = 0; i + 1 < block->instrs.count; i++) {
    const MirInstr *instr = &block->instrs.items[i];
    if (!instr->dst.index || !is_value(instr)) continue;
    const MirPlaceInfo *place = mir_place(c->body, instr->dst);
    CUse *use = &c->uses[place->root.index];
    const MirLocalInfo *local = mir_local(c->body, place->root);
    bool temporary =
        local->kind == LOCAL_TEMPORARY && place->step == STEP_LOCAL && !local->indirect;
    if (!temporary || use->writes != 1 || use->count != 1 || use->bound ||
        !is_foldable_type(c, local->type))
      continue;
    uint32_t next = i + 1;
    while (next + 1 < block->instrs.count && block->instrs.items[next].op == MIR_END)
      next++;
    const MirInstr *into = &block->instrs.items[next];
    use->folded = uses_local(c, into, instr->dst) && fits(c, instr, into);
  }
}

void c_note_uses(CEmit *c) {
  c->uses = arena_make_many(c->arena, CUse, c->body->locals.count);
  for (uint32_t i = 0; i < c->cfg->count; i++) {
    const MirBlockInfo *block = mir_block(c->body, c->cfg->order[i]);
    for (uint32_t k = 0; k < block->instrs.count; k++)
      note_instr(c, &block->instrs.items[k]);
  }
  for (uint32_t i = 0; i < c->cfg->count; i++)
    fold_in_block(c, mir_block(c->body, c->cfg->order[i]));
}

/* ── blocks that are a condition ── */

static bool is_condition(const CEmit *c, const MirBlockInfo *block) {
  if (mir_terminator(block)->op != MIR_BRANCH) return false;
  for (uint32_t i = 0; i < block->instrs.count; i++) {
    const MirInstr *instr = &block->instrs.items[i];
    if (instr->op == MIR_END) continue;
    if (has_checks(c, instr)) return false;
    if (instr->op == MIR_BRANCH) return true;
    if (!instr->dst.index || !c->uses[mir_place(c->body, instr->dst)->root.index].folded)
      return false;
  }
  return false;
}

bool *c_conditions(CEmit *c) {
  bool *found = arena_make_many(c->arena, bool, c->body->blocks.count);
  for (uint32_t i = 0; i < c->cfg->count; i++)
    found[c->cfg->order[i].index] = is_condition(c, mir_block(c->body, c->cfg->order[i]));
  return found;
}
