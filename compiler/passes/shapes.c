// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Attributes at fixed places: where the class of an object is expected, so is the slot.
**
** In: instances of dynamic code, what the whole program lets expect (expected.c), planned layouts (types/decls.h). Out: hints of
** attribute operations: compiled code compares the class of the object with a range of ids and has the place of the slot;
** without a hint the site's cache is asked. Invariant: a hint is a guess, tested at run time: a class has a planned id only if
** it has the planned slots. The surprise: nothing else changes: the operation is the same. */
#include "passes/expected.h"

#include "own/value.h"

static bool has_hint(RuntimeFn fn) {
  return fn == RUNTIME_own_get_attr || fn == RUNTIME_own_set_attr || fn == RUNTIME_own_peek_attr;
}

static uint64_t hint_of(const ClassDecl *decl, uint32_t offset) {
  return ov_hint(offset, decl->planned_id, decl->planned_last - decl->planned_id);
}

uint64_t shapes_classes(const Decls *decls, ClassId id) {
  return hint_of(decl_class(decls, id), 0);
}

static uint64_t hint_for(const PassBody *pass, Guess object, MirOperand name) {
  const MirBody *body = pass->body;
  if (object.kind != KIND_INSTANCE || name.role != ROLE_CONST) return 0;
  const MirConstInfo *info = mir_const(body, (MirConst){name.index});
  const ClassDecl *decl = decl_class(body->decls, object.of);
  if (info->kind != MIR_CONST_STRING || !decl->planned_id) return 0;
  /* What is put into a class later may be a property. */
  if (table_get(&pass->whole->on_classes, table_hash(info->bytes, info->length))) return 0;
  uint32_t slot = decl_class_slot(
      decl, symbol_intern(body->decls->context->symbols, info->bytes, info->length));
  if (slot == decl->layout.count) return 0;
  return hint_of(decl, (uint32_t)(sizeof(OwnObject) + slot * sizeof(OwnWord)));
}

static Guess expected_of(const PassBody *pass, MirOperand operand) {
  if (operand.role == ROLE_CONST) return (Guess){KIND_WORD, {0}};
  const MirPlaceInfo *place = mir_place(pass->body, (MirPlace){operand.index});
  bool known = place->step == STEP_LOCAL && type_same(place->type, TYPE_OBJECT);
  return known ? pass->expected[place->root.index].self : (Guess){KIND_WORD, {0}};
}

static void hint(const PassBody *pass, MirInstr *instr) {
  if (!has_hint(kinds_entry(pass->body, instr))) return;
  const MirOperand *operands = mir_operands(pass->body, instr);
  MirCallee callee = *mir_callee(pass->body, instr->extra);
  callee.hint = hint_for(pass, expected_of(pass, operands[0]), operands[1]);
  if (callee.hint) instr->extra = mir_add_callee(pass->body, callee);
}

void shapes_run(PassBody *pass) {
  if (!pass->expected) return;
  for (uint32_t b = 1; b < pass->body->blocks.count; b++) {
    MirBlockInfo *block = &pass->body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++)
      hint(pass, &block->instrs.items[i]);
  }
}
