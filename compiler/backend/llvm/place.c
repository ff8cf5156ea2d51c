// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Places: from local and steps to an address.
**
** In: a place. Out: its address; the checks its steps ask for are made on the way (an element's
** index, a payload's presence). Invariant: container headers are read anew for each instruction;
** LLVM finds out which reads are the same. The surprise: a negative index counts from the end; it
** is found by the comparison with the length, as an unsigned number, that every index needs. */
#include "backend/llvm/llvm_internal.h"

#include "base/check.h"

enum { LIST_DATA = 0, LIST_SIZE = 1, LIST_CAPACITY = 2, WORD = 8 };

static TypeId parent_type(const LlvmModule *m, const MirPlaceInfo *place) {
  return mir_place(m->at.body, place->parent)->type;
}

static LLVMValueRef header_word(LlvmModule *m, LLVMValueRef header, unsigned word) {
  LLVMValueRef address = llvm_at(m, header, (uint64_t)word * WORD);
  LLVMValueRef loaded =
      LLVMBuildLoad2(m->builder, word == LIST_DATA ? m->pointer : m->i64, address, "");
  llvm_tag(m, loaded, word == LIST_DATA ? TAG_DATA : TAG_LENGTH);
  if (word == LIST_SIZE) llvm_bound(m, loaded);
  return loaded;
}

/* The value of an index local as i64. */
static LLVMValueRef index_value(LlvmModule *m, uint32_t local) {
  TypeId type = mir_local(m->at.body, (MirLocal){local})->type;
  return llvm_widen(m, type, llvm_local_value(m, (MirLocal){local}, TAG_NONE), m->i64);
}

static bool is_unsigned_index(const LlvmModule *m, uint32_t local) {
  TypeId type = mir_local(m->at.body, (MirLocal){local})->type;
  return type_class(m->decls->types, type) == TYPE_CLASS_UNSIGNED;
}

static void panic_if(LlvmModule *m, LLVMValueRef outside, LLVMValueRef index, LLVMValueRef size) {
  LLVMValueRef args[2] = {index, size};
  llvm_trap_if(m, outside, RUNTIME_own_panic_bounds, args, 2);
}

/* The place counted from the end that a negative index means. The first of the two questions needs no answer at run time:
** where LLVM knows that the index is not negative, it finds that only a panic follows. */
static LLVMValueRef counted_from_end(LlvmModule *m, LLVMValueRef index, LLVMValueRef size) {
  LLVMValueRef from_end = LLVMBuildAdd(m->builder, index, size, "");
  LLVMValueRef natural = LLVMBuildICmp(m->builder, LLVMIntSGE, index, llvm_int(m, 0), "");
  LLVMValueRef before = LLVMBuildICmp(m->builder, LLVMIntSLT, from_end, llvm_int(m, 0), "");
  panic_if(m, LLVMBuildOr(m->builder, natural, before, ""), index, size);
  return from_end;
}

/* A signed index: one comparison settles the usual case, and a pass can move it out of a loop; seldom, behind it, one that
** counts from the end. */
static LLVMValueRef signed_index(LlvmModule *m, LLVMValueRef index, LLVMValueRef size) {
  LLVMBasicBlockRef before = LLVMGetInsertBlock(m->builder);
  LLVMBasicBlockRef seldom = llvm_block_after(m, "from_end");
  LLVMValueRef outside = LLVMBuildICmp(m->builder, LLVMIntUGE, index, size, "");
  LLVMPositionBuilderAtEnd(m->builder, seldom);
  LLVMValueRef from_end = counted_from_end(m, index, size);
  LLVMBasicBlockRef behind = LLVMGetInsertBlock(m->builder), next = llvm_block_after(m, "");
  LLVMBuildBr(m->builder, next);
  LLVMPositionBuilderAtEnd(m->builder, before);
  llvm_weigh(m, LLVMBuildCondBr(m->builder, outside, seldom, next));
  LLVMPositionBuilderAtEnd(m->builder, next);
  LLVMValueRef at = LLVMBuildPhi(m->builder, m->i64, ""), values[2] = {index, from_end};
  LLVMBasicBlockRef blocks[2] = {before, behind};
  LLVMAddIncoming(at, values, blocks, 2);
  return at;
}

static LLVMValueRef checked_index(LlvmModule *m, uint32_t local, LLVMValueRef index,
                                  LLVMValueRef size) {
  bool natural = is_unsigned_index(m, local) || mir_local(m->at.body, (MirLocal){local})->natural;
  if (!natural) return signed_index(m, index, size);
  panic_if(m, LLVMBuildICmp(m->builder, LLVMIntUGE, index, size, ""), index, size);
  return index;
}

/* Both words are read before the check, so that what hoists one out of a loop may hoist the other.
** */
static LLVMValueRef element(LlvmModule *m, const MirPlaceInfo *place, LLVMValueRef list) {
  LLVMValueRef index = index_value(m, place->data);
  LLVMValueRef data = header_word(m, list, LIST_DATA);
  if (place->step == STEP_ELEMENT)
    index = checked_index(m, place->data, index, header_word(m, list, LIST_SIZE));
  LLVMTypeRef type = llvm_type(m, place->type).memory;
  LLVMGEPNoWrapFlags flags = LLVMGEPFlagInBounds | LLVMGEPFlagNUSW | LLVMGEPFlagNUW;
  return LLVMBuildGEPWithNoWrapFlags(m->builder, type, data, &index, 1, "", flags);
}

static LLVMValueRef pointer_in(LlvmModule *m, MirPlace place) {
  if (llvm_in_register(m, place))
    return llvm_local_value(m, mir_place(m->at.body, place)->root, TAG_NONE);
  LLVMValueRef pointer = LLVMBuildLoad2(m->builder, m->pointer, llvm_place(m, place), "");
  llvm_tag(m, pointer, llvm_place_tag(m, place));
  return pointer;
}

static LLVMValueRef pointee(LlvmModule *m, const MirPlaceInfo *place) {
  LLVMValueRef pointer = pointer_in(m, place->parent);
  if (!place->data) return pointer;
  LLVMValueRef index = index_value(m, place->data);
  return LLVMBuildInBoundsGEP2(m->builder, llvm_type(m, place->type).memory, pointer, &index, 1,
                               "");
}

LLVMValueRef llvm_is_some(LlvmModule *m, TypeId optional, LLVMValueRef address) {
  if (layout_optional_is_pointer(m->decls, optional)) {
    LLVMValueRef pointer = LLVMBuildLoad2(m->builder, m->pointer, address, "");
    return LLVMBuildICmp(m->builder, LLVMIntNE, pointer, LLVMConstNull(m->pointer), "");
  }
  LLVMValueRef tag_at =
      LLVMBuildStructGEP2(m->builder, llvm_type(m, optional).memory, address, 1, "");
  return llvm_load(m, TYPE_BOOL, tag_at, TAG_NONE);
}

static LLVMValueRef payload(LlvmModule *m, const MirPlaceInfo *place, LLVMValueRef optional) {
  if (!place->checked) return optional;
  LLVMValueRef some = llvm_is_some(m, parent_type(m, place), optional);
  llvm_trap_if(m, LLVMBuildNot(m->builder, some, ""), RUNTIME_own_panic_none, NULL, 0);
  return optional;
}

LLVMValueRef llvm_place(LlvmModule *m, MirPlace id) {
  const MirPlaceInfo *place = mir_place(m->at.body, id);
  if (place->step == STEP_LOCAL) return llvm_local(m, place->root);
  if (place->step == STEP_POINTEE) return pointee(m, place);
  if (place->step == STEP_PART) return llvm_local_value(m, (MirLocal){place->data}, TAG_NONE);
  LLVMValueRef parent = llvm_place(m, place->parent);
  switch (place->step) {
  case STEP_LOCAL:
  case STEP_PART:
  case STEP_BELOW:          /* no instruction names it */
  case STEP_POINTEE: break; /* above */
  case STEP_FIELD:
    return LLVMBuildStructGEP2(m->builder, llvm_type(m, parent_type(m, place)).memory, parent,
                               place->data, "");
  case STEP_ELEMENT:
  case STEP_ELEMENT_SAFE: return element(m, place, parent);
  case STEP_BOX: {
    LLVMValueRef pointer = LLVMBuildLoad2(m->builder, m->pointer, parent, "");
    LLVMSetMetadata(pointer, m->kind_nonnull, LLVMMetadataAsValue(m->context, m->empty));
    return pointer;
  }
  case STEP_CASE:
    return llvm_at(m, parent, layout_field_offset(m->decls, parent_type(m, place), place->data));
  case STEP_PAYLOAD: return payload(m, place, parent);
  }
  own_unreachable("a step without a case");
}

/* ── kinds of memory ── */

/* Storage of list elements, reached by steps that say so. Everything else carries no tag: a `mut`
** Int may be any field, what an UnsafePointer points to may be given back and used again. */
static bool is_in_element(const LlvmModule *m, MirPlace id) {
  bool element = false;
  for (MirPlace at = id; at.index; at = mir_place(m->at.body, at)->parent) {
    MirStep step = mir_place(m->at.body, at)->step;
    if (step == STEP_POINTEE || step == STEP_PAYLOAD || step == STEP_CASE || step == STEP_PART)
      return false;
    element = element || step == STEP_ELEMENT || step == STEP_ELEMENT_SAFE;
  }
  return element;
}

static LlvmTag element_tag(LlvmModule *m, TypeId type) {
  LLVMTypeRef memory = llvm_type(m, type).memory;
  const LLVMTypeRef types[] = {m->i8, LLVMInt16TypeInContext(m->context), m->i32, m->i64, m->f32,
                               m->f64};
  for (int i = 0; i < TAG_COUNT - TAG_I8; i++)
    if (memory == types[i]) return (LlvmTag)(TAG_I8 + i);
  return TAG_ELEMENT;
}

LlvmTag llvm_place_tag(LlvmModule *m, MirPlace id) {
  const MirPlaceInfo *place = mir_place(m->at.body, id);
  if (place->step == STEP_FIELD && type_builtin(m->decls, parent_type(m, place)) == BUILTIN_LIST) {
    if (place->data == LIST_DATA) return TAG_DATA;
    if (place->data == LIST_SIZE || place->data == LIST_CAPACITY) return TAG_LENGTH;
    return TAG_NONE;
  }
  return is_in_element(m, id) ? element_tag(m, place->type) : TAG_NONE;
}
