// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Whose line a panic names: never one of the standard library, but that of the call from outside.
**
** In: all instances. Out: the functions of the library that take a hidden last parameter, the place of the call that led into the
** library; what they call of their like gets the same. Invariant: only functions that nothing but calls refers to. The
** surprise: sums and differences do not count, they are counters: so `append` and its like stay as they are, and where the
** others are inlined nothing is left of it. */
#include "backend/backend.h"

#include <string.h>

static bool is_library(const MirProgram *program, uint32_t id) {
  const MirBody *body = program->instances.items[id];
  FnDeclId decl = program->instance_decls.items[id];
  if (!body || body->glue_of.index || !decl.index || id == program->main_instance.index)
    return false;
  const FnDecl *fn = decl_fn(program->decls, decl);
  return fn->builtin && !fn->addressed && !fn->def && !fn->entry_of.index;
}

static bool place_panics(const MirBody *body, MirPlace place) {
  for (; place.index; place = mir_place(body, place)->parent) {
    const MirPlaceInfo *info = mir_place(body, place);
    if (info->step == STEP_ELEMENT || (info->step == STEP_PAYLOAD && info->checked)) return true;
  }
  return false;
}

static bool call_panics(const MirBody *body, const MirInstr *instr, const bool *takes) {
  const MirCallee *callee = mir_callee(body, instr->extra);
  if (callee->kind == CALLEE_INSTANCE) return takes[callee->instance.index];
  return callee->kind == CALLEE_RUNTIME && callee->runtime < RUNTIME_own_add &&
         strchr(runtime_signature((RuntimeFn)callee->runtime), 's');
}

static bool operator_panics(const MirBody *body, const MirInstr *instr) {
  if (type_is_float(body->decls->types, instr->type)) return false;
  if (instr->op == MIR_CONVERT) return instr->extra == CONVERT_CHECKED;
  return instr->op == MIR_BINARY && instr->extra >= BINARY_MUL && instr->extra <= BINARY_SHR &&
         instr->extra != BINARY_DIV;
}

static bool instr_panics(const MirBody *body, const MirInstr *instr, const bool *takes) {
  if (instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES)
    if (call_panics(body, instr, takes)) return true;
  if (operator_panics(body, instr) || place_panics(body, instr->dst)) return true;
  const MirOperand *operands = mir_operands(body, instr);
  for (uint32_t i = 0; i < instr->count; i++)
    if (operands[i].role != ROLE_CONST && place_panics(body, (MirPlace){operands[i].index}))
      return true;
  return false;
}

static bool body_panics(const MirBody *body, const bool *takes) {
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++)
      if (instr_panics(body, &block->instrs.items[i], takes)) return true;
  }
  return false;
}

bool *abi_site_takers(const MirProgram *program, Arena *arena) {
  bool *takes = arena_make_many(arena, bool, program->instances.count + 1);
  for (bool changed = true; changed;) {
    changed = false;
    for (uint32_t id = 1; id < program->instances.count; id++) {
      if (takes[id] || !is_library(program, id)) continue;
      takes[id] = body_panics(program->instances.items[id], takes);
      changed = changed || takes[id];
    }
  }
  return takes;
}
