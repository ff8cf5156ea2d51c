// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What occurs in a body: which locals need a C variable, how often each is set and used, and which blocks are a condition only.
**
** In: a body. Out: CUse of each local. The surprise: a check that a place carries is a statement of its own in C, so a block with
** one is no mere condition. */
#include "backend/c/c_internal.h"
#include <string.h>

/* ── names and reads ── */

bool c_is_number(const CEmit *c, TypeId type) {
  TypeKind kind = type_info(c->decls->types, type)->kind;
  return kind == TYPE_KIND_POINTER || (kind >= TYPE_KIND_BOOL && kind <= TYPE_KIND_FLOAT64);
}

static void note_index(CUse *use) {
  use->named = use->bound = true;
  use->reads++;
}

static void note_place(CEmit *c, MirPlace place, bool read) {
  for (MirPlace at = place; at.index; at = mir_place(c->body, at)->parent) {
    const MirPlaceInfo *info = mir_place(c->body, at);
    bool part = info->step == STEP_PART;
    bool indexed = part || info->step == STEP_ELEMENT || info->step == STEP_ELEMENT_SAFE ||
                   (info->step == STEP_POINTEE && info->data);
    if (indexed) note_index(&c->uses[info->data]);
    if (part) return; /* its address says all */
    /* Writing through a pointer or into an element reads the variable that leads there. */
    if (info->step != STEP_LOCAL && info->step != STEP_FIELD) read = true;
    if (info->step != STEP_LOCAL) continue;
    CUse *use = &c->uses[info->data];
    use->named = true;
    if (at.index != place.index) use->bound = true;
    if (read || mir_local(c->body, info->root)->indirect) use->reads++;
  }
}

/* An object travels as its word: to the operations that take no address, and to functions that are lent it. */
static bool is_word(const CEmit *c, const MirInstr *instr, MirOperand operand) {
  if (instr->op != MIR_CALL && instr->op != MIR_CALL_RAISES) return false;
  if (!type_same(c_operand_type(c, operand), TYPE_OBJECT)) return false;
  const MirCallee *callee = mir_callee(c->body, instr->extra);
  if (callee->kind == CALLEE_INSTANCE) return operand.role == ROLE_READ;
  return callee->kind == CALLEE_RUNTIME && callee->runtime >= RUNTIME_own_add &&
         operand.role != ROLE_MUT &&
         !strpbrk(runtime_signature((RuntimeFn)callee->runtime), "pPMLw");
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
    bool value = operands[i].role == ROLE_USE || is_word(c, instr, operands[i]);
    use->bound = use->bound || !value;
    use->lent = use->lent || (!value && operands[i].role != ROLE_MOVE);
    use->user = instr;
  }
  if (!instr->dst.index) return;
  CUse *use = &c->uses[mir_place(c->body, instr->dst)->root.index];
  if (instr->op == MIR_REF)
    use->named = use->bound = true; /* the variable, not its target */
  else
    note_place(c, instr->dst, false);
  use->writes++;
  use->writer = instr;
  if (instr->op == MIR_TAG) use->tag_of = c_operand_type(c, mir_operands(c->body, instr)[0]);
  use->perhaps = use->perhaps || (instr->op == MIR_CALL_RAISES && c_is_number(c, instr->type));
}

/* ── checks ── */

static bool checks_place(const CEmit *c, MirPlace place) {
  for (; place.index; place = mir_place(c->body, place)->parent) {
    const MirPlaceInfo *info = mir_place(c->body, place);
    if (info->step == STEP_ELEMENT || (info->step == STEP_PAYLOAD && info->checked)) return true;
  }
  return false;
}

bool c_has_checks(const CEmit *c, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(c->body, instr);
  for (uint32_t i = 0; i < instr->count; i++)
    if (operands[i].role != ROLE_CONST && checks_place(c, (MirPlace){operands[i].index}))
      return true;
  return checks_place(c, instr->dst);
}

/* A temporary that nobody reads, set to another local or a constant: it needs neither variable nor statement. */
static bool is_idle(const CEmit *c, MirLocal local) {
  const CUse *use = &c->uses[local.index];
  if (mir_local(c->body, local)->kind != LOCAL_TEMPORARY || use->folded || use->reads ||
      use->lent || use->writes != 1 || use->writer->op != MIR_INIT)
    return false;
  MirOperand from = mir_operands(c->body, use->writer)[0];
  return mir_place(c->body, use->writer->dst)->step == STEP_LOCAL &&
         (from.role == ROLE_CONST ||
          mir_place(c->body, (MirPlace){from.index})->step == STEP_LOCAL);
}

/* What an idle temporary was set to may be idle without it. */
static void drop_idle(CEmit *c, MirLocal local) {
  while (is_idle(c, local)) {
    c->uses[local.index].folded = true;
    MirOperand from = mir_operands(c->body, c->uses[local.index].writer)[0];
    if (from.role == ROLE_CONST) return;
    local = mir_place(c->body, (MirPlace){from.index})->root;
    c->uses[local.index].reads--;
  }
}

void c_note_uses(CEmit *c) {
  c->uses = arena_make_many(c->arena, CUse, c->body->locals.count);
  for (uint32_t i = 0; i < c->cfg->count; i++) {
    const MirBlockInfo *block = mir_block(c->body, c->cfg->order[i]);
    for (uint32_t k = 0; k < block->instrs.count; k++)
      note_instr(c, &block->instrs.items[k]);
  }
  for (uint32_t i = 1; i < c->body->locals.count; i++)
    drop_idle(c, (MirLocal){i});
}

/* ── blocks that are a condition ── */

static bool is_condition(const CEmit *c, const MirBlockInfo *block) {
  if (mir_terminator(block)->op != MIR_BRANCH) return false;
  for (uint32_t i = 0; i < block->instrs.count; i++) {
    const MirInstr *instr = &block->instrs.items[i];
    if (instr->op == MIR_END) continue;
    if (c_has_checks(c, instr)) return false;
    if (instr->op == MIR_BRANCH) return true;
    if (!instr->dst.index || !c->uses[mir_place(c->body, instr->dst)->root.index].folded)
      return false;
  }
  return false;
}

/* "local == number", folded into the branch. */
static const MirInstr *equality(const CEmit *c, const MirBlockInfo *block) {
  const MirInstr *branch = mir_terminator(block);
  if (branch->op != MIR_BRANCH || branch->form == FORM_GUARD) return NULL;
  MirOperand asked = mir_operands(c->body, branch)[0];
  if (asked.role == ROLE_CONST) return NULL;
  const MirPlaceInfo *place = mir_place(c->body, (MirPlace){asked.index});
  const MirInstr *setter = place->step == STEP_LOCAL && c->uses[place->root.index].folded
                               ? c->uses[place->root.index].setter
                               : NULL;
  if (!setter || setter->op != MIR_BINARY || setter->extra != BINARY_EQ) return NULL;
  const MirOperand *sides = mir_operands(c->body, setter);
  if (sides[0].role != ROLE_USE || sides[1].role != ROLE_CONST) return NULL;
  const MirPlaceInfo *left = mir_place(c->body, (MirPlace){sides[0].index});
  bool variable = left->step == STEP_LOCAL && !c->uses[left->root.index].folded;
  return variable && type_is_integer(c->decls->types, left->type) &&
                 mir_const(c->body, (MirConst){sides[1].index})->kind == MIR_CONST_INT
             ? setter
             : NULL;
}

const MirInstr **c_equalities(CEmit *c) {
  const MirInstr **found = arena_make_many(c->arena, const MirInstr *, c->body->blocks.count);
  for (uint32_t i = 0; i < c->cfg->count; i++)
    found[c->cfg->order[i].index] = equality(c, mir_block(c->body, c->cfg->order[i]));
  return found;
}

bool *c_conditions(CEmit *c) {
  bool *found = arena_make_many(c->arena, bool, c->body->blocks.count);
  for (uint32_t i = 0; i < c->cfg->count; i++)
    found[c->cfg->order[i].index] = is_condition(c, mir_block(c->body, c->cfg->order[i]));
  return found;
}
