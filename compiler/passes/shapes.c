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

/* The number of the slot; the count of slots: it has none of that name. */
static uint32_t slot_of(const Decls *decls, const ClassDecl *decl, const MirConstInfo *name) {
  Symbol symbol = symbol_intern(decls->context->symbols, name->bytes, name->length);
  uint32_t slot = 0;
  while (slot < decl->layout.count && !symbol_same(decl->layout.items[slot], symbol))
    slot++;
  return slot;
}

uint64_t shapes_classes(const Decls *decls, ClassId id) {
  const ClassDecl *decl = decl_class(decls, id);
  return (uint64_t)decl->planned_id << OWN_HINT_FIRST |
         (uint64_t)(decl->planned_last - decl->planned_id) << OWN_HINT_MORE;
}

uint64_t shapes_hint(const PassBody *pass, Guess object, MirOperand name) {
  const MirBody *body = pass->body;
  if (object.kind != KIND_INSTANCE || name.role != ROLE_CONST) return 0;
  const MirConstInfo *info = mir_const(body, (MirConst){name.index});
  const ClassDecl *decl = decl_class(body->decls, object.of);
  if (info->kind != MIR_CONST_STRING || !decl->planned_id) return 0;
  /* What is put into a class later may be a property. */
  if (table_get(&pass->whole->on_classes, table_hash(info->bytes, info->length))) return 0;
  uint32_t slot = slot_of(body->decls, decl, info);
  if (slot == decl->layout.count) return 0;
  return (sizeof(OwnObject) + slot * sizeof(OwnWord)) | shapes_classes(body->decls, object.of);
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
  callee.hint = shapes_hint(pass, expected_of(pass, operands[0]), operands[1]);
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
