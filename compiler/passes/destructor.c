// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Written destructors of recursive types: who ends the fields.
**
** In: checked bodies of `__del__`, in which `drops` has put the ends of what is left of self. Out: which of them end every
** field at every exit; from their instances these ends are taken away, and whoever calls them ends the fields. So the loop
** that ends a chain (drop_loop.c) can go on with a field instead of recursing inside of the destructor. Invariant: the order
** is the same, because fields end after all locals of `__del__`. The surprise: one that gives a part of self away keeps its
** drops: what is left depends on the path. spec own.del.deep. */
#include "passes/passes_internal.h"

static bool is_of_self(const MirBody *body, MirPlace place) {
  return mir_place(body, place)->root.index == 1;
}

/* Ends a field of self at the end of the destructor. */
static bool is_end_of_field(const MirBody *body, const MirInstr *instr) {
  if (instr->op != MIR_DROP || instr->reason == REASON_OVERWRITTEN) return false;
  const MirPlaceInfo *place = mir_place(body, (MirPlace){mir_operands(body, instr)[0].index});
  return place->root.index == 1 && place->step == STEP_FIELD &&
         mir_place(body, place->parent)->step == STEP_LOCAL;
}

/* Gives self or a part of it away, or ends it where it is not sure that all fields are left. */
static bool takes_of_self(const MirBody *body, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(body, instr);
  for (uint32_t i = 0; i < instr->count; i++) {
    bool place = operands[i].role != ROLE_CONST && is_of_self(body, (MirPlace){operands[i].index});
    if (place && operands[i].role == ROLE_MOVE) return true;
  }
  if (instr->op != MIR_DROP || !is_of_self(body, (MirPlace){operands[0].index})) return false;
  bool whole = mir_place(body, (MirPlace){operands[0].index})->step == STEP_LOCAL;
  return whole || (instr->reason != REASON_OVERWRITTEN && !is_end_of_field(body, instr));
}

bool del_leaves_fields(const MirProgram *program, TypeId type) {
  const TypeInfo *info = type_info(program->decls->types, type);
  if (info->kind != TYPE_KIND_STRUCT) return false;
  const StructDecl *decl = decl_struct(program->decls, (StructId){info->declaration});
  if (!decl->del.index || decl->is_enum || decl->builtin_kind != BUILTIN_NONE) return false;
  if (!type_is_recursive(program->decls, type)) return false;
  const MirBody *body = mir_body_of(program, decl->del);
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = mir_block(body, (MirBlock){b});
    for (uint32_t i = 0; i < block->instrs.count; i++)
      if (takes_of_self(body, &block->instrs.items[i])) return false;
  }
  return true;
}

void del_leave_fields(MirBody *body) {
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    MirBlockInfo *block = mir_block(body, (MirBlock){b});
    uint32_t kept = 0;
    for (uint32_t i = 0; i < block->instrs.count; i++)
      if (!is_end_of_field(body, &block->instrs.items[i]))
        block->instrs.items[kept++] = block->instrs.items[i];
    block->instrs.count = kept;
  }
}
