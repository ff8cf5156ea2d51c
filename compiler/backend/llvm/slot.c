// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Slots of objects whose class is known, as loads and stores.
**
** In: own_slot_lend and own_slot_put, whose hint says where the slot is. Out: one load or store, whose tag is that of all slots with
** this offset. Invariant: two slots with different offsets are never the same memory: objects do not overlap. The surprise: the
** tags are below the one that clang gives to words (own/quick.h), which therefore may be any slot, while parts of lists and the
** like are none. */
#include "backend/llvm/llvm_internal.h"

#include "own/value.h"

#include <string.h>

static LLVMMetadataRef node(LlvmModule *m, const char *name, LLVMMetadataRef parent) {
  LLVMMetadataRef parts[3] = {LLVMMDStringInContext2(m->context, name, strlen(name)), parent,
                              LLVMValueAsMetadata(llvm_int(m, 0))};
  return LLVMMDNodeInContext2(m->context, parts, parent ? 3 : 1);
}

static void tag(LlvmModule *m, LLVMValueRef access, uint32_t offset) {
  if (m->options->opt_level < 2 || !m->options->alias_facts) return;
  LLVMMetadataRef word = node(m, "Simple C/C++ TBAA", NULL);
  word = node(m, "long", node(m, "omnipotent char", word));
  LLVMMetadataRef slot = node(m, arena_format(m->arena, "slot %u", offset), word);
  LLVMMetadataRef whole[3] = {slot, slot, LLVMValueAsMetadata(llvm_int(m, 0))};
  LLVMMetadataRef of = LLVMMDNodeInContext2(m->context, whole, 3);
  LLVMSetMetadata(access, m->kind_tbaa, LLVMMetadataAsValue(m->context, of));
}

LLVMValueRef llvm_slot(LlvmModule *m, const MirInstr *instr, const MirCallee *callee) {
  bool put = callee->runtime == RUNTIME_own_slot_put;
  if (!m->dynamic.quick || m->at.plain || (!put && callee->runtime != RUNTIME_own_slot_lend))
    return NULL;
  const MirOperand *operands = mir_operands(m->at.body, instr);
  uint32_t offset = ov_hint_offset((int64_t)callee->hint);
  LLVMValueRef object = LLVMBuildAdd(m->builder, llvm_operand(m, operands[0]), llvm_int(m, -1), "");
  LLVMValueRef place = llvm_at(m, LLVMBuildIntToPtr(m->builder, object, m->pointer, ""), offset);
  LLVMValueRef access = put ? LLVMBuildStore(m->builder, llvm_operand(m, operands[2]), place)
                            : LLVMBuildLoad2(m->builder, m->i64, place, "");
  tag(m, access, offset);
  return access;
}
