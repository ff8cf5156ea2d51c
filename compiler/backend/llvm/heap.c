// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Allocation without calls (performance.md §3.7, §4.1).
**
** In: an optimised module. Out: the same; own_alloc and own_free of small constant sizes take and
** give blocks of own_heap's free lists themselves. Until here they are calls, so that LLVM can
** delete a pair nobody needs. Invariant: facts about memory (TBAA, alias scopes) go first: from
** here on a block that is freed and used again has one address under two types. The surprise: the
** two helpers work for any size; a constant one makes them a few instructions. */
#include "backend/llvm/llvm_internal.h"

#include <string.h>

enum { GRAIN = 16, SMALL_MOST = 1024, HEAP_CLASSES = 105 }; /* own/own.h */

typedef struct {
  LlvmModule *m;
  LLVMValueRef heap;
  LLVMBuilderRef builder;
} Heap;

static LLVMValueRef heap_global(LlvmModule *m) {
  LLVMValueRef global =
      LLVMAddGlobal(m->module, LLVMArrayType2(m->pointer, HEAP_CLASSES), "own_heap");
  if (!m->in_memory)
    LLVMSetVisibility(global, LLVMHiddenVisibility); /* no detour over the table of addresses */
  return global;
}

static LLVMValueRef new_helper(const Heap *h, const char *name, LLVMTypeRef type) {
  LLVMValueRef fn = LLVMAddFunction(h->m->module, name, type);
  LLVMAttributeIndex whole = (LLVMAttributeIndex)LLVMAttributeFunctionIndex;
  LLVMSetLinkage(fn, LLVMInternalLinkage);
  llvm_attribute(h->m, fn, whole, ATTRIBUTE_alwaysinline, 0);
  llvm_attribute(h->m, fn, whole, ATTRIBUTE_nounwind, 0);
  return fn;
}

static LLVMBasicBlockRef new_block(const Heap *h, LLVMValueRef fn) {
  return LLVMAppendBasicBlockInContext(h->m->context, fn, "");
}

/* Head of the list of free blocks for `bytes`. */
static LLVMValueRef head_of(const Heap *h, LLVMValueRef bytes) {
  LLVMValueRef up = LLVMBuildAdd(h->builder, bytes, llvm_int(h->m, GRAIN - 1), "");
  LLVMValueRef class = LLVMBuildUDiv(h->builder, up, llvm_int(h->m, GRAIN), "");
  return LLVMBuildInBoundsGEP2(h->builder, h->m->pointer, h->heap, &class, 1, "");
}

static LLVMValueRef make_pop(const Heap *h, LLVMValueRef slow, LLVMTypeRef type) {
  LLVMValueRef fn = new_helper(h, "heap_pop", type), bytes = LLVMGetParam(fn, 0);
  LLVMBasicBlockRef entry = new_block(h, fn), call = new_block(h, fn), take = new_block(h, fn);
  LLVMPositionBuilderAtEnd(h->builder, entry);
  LLVMValueRef head = head_of(h, bytes);
  LLVMValueRef first = LLVMBuildLoad2(h->builder, h->m->pointer, head, "");
  llvm_weigh(h->m, LLVMBuildCondBr(h->builder, LLVMBuildIsNull(h->builder, first, ""), call, take));
  LLVMPositionBuilderAtEnd(h->builder, call);
  LLVMBuildRet(h->builder, LLVMBuildCall2(h->builder, type, slow, &bytes, 1, ""));
  LLVMPositionBuilderAtEnd(h->builder, take);
  LLVMBuildStore(h->builder, LLVMBuildLoad2(h->builder, h->m->pointer, first, ""), head);
  LLVMBuildRet(h->builder, first);
  return fn;
}

static LLVMValueRef make_push(const Heap *h, LLVMTypeRef type) {
  LLVMValueRef fn = new_helper(h, "heap_push", type), block = LLVMGetParam(fn, 0);
  LLVMBasicBlockRef entry = new_block(h, fn), give = new_block(h, fn), done = new_block(h, fn);
  LLVMPositionBuilderAtEnd(h->builder, entry);
  LLVMBuildCondBr(h->builder, LLVMBuildIsNull(h->builder, block, ""), done, give);
  LLVMPositionBuilderAtEnd(h->builder, give);
  LLVMValueRef head = head_of(h, LLVMGetParam(fn, 1));
  LLVMBuildStore(h->builder, LLVMBuildLoad2(h->builder, h->m->pointer, head, ""), block);
  LLVMBuildStore(h->builder, block, head);
  LLVMBuildBr(h->builder, done);
  LLVMPositionBuilderAtEnd(h->builder, done);
  LLVMBuildRetVoid(h->builder);
  return fn;
}

typedef OWN_ARRAY(LLVMValueRef) Calls;

/* Calls of `fn` whose argument number `size` is a small constant. */
static void find_calls(LlvmModule *m, LLVMValueRef fn, unsigned size, Calls *calls) {
  for (LLVMUseRef use = fn ? LLVMGetFirstUse(fn) : NULL; use; use = LLVMGetNextUse(use)) {
    LLVMValueRef call = LLVMGetUser(use);
    if (!LLVMIsACallInst(call) || LLVMGetCalledValue(call) != fn) continue;
    LLVMValueRef bytes = LLVMGetOperand(call, size);
    if (!LLVMIsAConstantInt(bytes)) continue;
    long long value = LLVMConstIntGetSExtValue(bytes);
    if (value >= 1 && value <= SMALL_MOST) array_push(m->arena, calls, call);
  }
}

static void redirect(const Calls *calls, LLVMValueRef to) {
  for (uint32_t i = 0; i < calls->count; i++) {
    LLVMValueRef call = calls->items[i];
    LLVMSetOperand(call, (unsigned)LLVMGetNumOperands(call) - 1, to);
  }
}

static void forget_facts_of(LLVMValueRef instruction, const unsigned *kinds, unsigned count) {
  if (!LLVMHasMetadata(instruction)) return;
  for (unsigned i = 0; i < count; i++)
    LLVMSetMetadata(instruction, kinds[i], NULL);
}

static void forget_facts(LlvmModule *m) {
  const unsigned kinds[3] = {m->kind_tbaa, LLVMGetMDKindIDInContext(m->context, "alias.scope", 11),
                             LLVMGetMDKindIDInContext(m->context, "noalias", 7)};
  for (LLVMValueRef fn = LLVMGetFirstFunction(m->module); fn; fn = LLVMGetNextFunction(fn)) {
    for (LLVMBasicBlockRef block = LLVMGetFirstBasicBlock(fn); block;
         block = LLVMGetNextBasicBlock(block)) {
      for (LLVMValueRef at = LLVMGetFirstInstruction(block); at; at = LLVMGetNextInstruction(at))
        forget_facts_of(at, kinds, 3);
    }
  }
}

bool llvm_heap_inline(LlvmModule *m) {
  Calls allocs = {.count = 0}, frees = {.count = 0};
  LLVMValueRef alloc = LLVMGetNamedFunction(m->module, runtime_name(RUNTIME_own_alloc));
  LLVMValueRef give = LLVMGetNamedFunction(m->module, runtime_name(RUNTIME_own_free));
  find_calls(m, alloc, 0, &allocs);
  find_calls(m, give, 1, &frees);
  if (!allocs.count && !frees.count) return false;
  forget_facts(m);
  Heap h = {.m = m, .heap = heap_global(m), .builder = LLVMCreateBuilderInContext(m->context)};
  if (allocs.count) redirect(&allocs, make_pop(&h, alloc, LLVMGlobalGetValueType(alloc)));
  if (frees.count) redirect(&frees, make_push(&h, LLVMGlobalGetValueType(give)));
  LLVMDisposeBuilder(h.builder);
  return true;
}
