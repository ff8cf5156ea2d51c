// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Count writes as a few instructions.
**
** In: words. Out: calls of two helpers that LLVM takes in: the same as ov_retain and ov_release of own/value.h. Invariant:
** where counts are watched (a checked runtime, one with statistics) they are calls of own_retain and own_release. The surprise:
** the way to own_dead is not weighed as unlikely: most objects die young. */
#include "backend/llvm/llvm_internal.h"

#include "own/value.h"

static LLVMValueRef runtime_function(LlvmModule *m, const char *name, LLVMTypeRef param) {
  LLVMValueRef known = LLVMGetNamedFunction(m->module, name);
  if (known) return known;
  LLVMValueRef fn = LLVMAddFunction(m->module, name, LLVMFunctionType(m->none, &param, 1, false));
  llvm_attribute(m, fn, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, ATTRIBUTE_nounwind, 0);
  return fn;
}

static void call_runtime(LlvmModule *m, LLVMBuilderRef builder, const char *name, LLVMTypeRef param,
                         LLVMValueRef value) {
  LLVMTypeRef type = LLVMFunctionType(m->none, &param, 1, false);
  LLVMBuildCall2(builder, type, runtime_function(m, name, param), &value, 1, "");
}

typedef struct {
  LlvmModule *m;
  LLVMBuilderRef builder;
  LLVMValueRef fn, object;
  LLVMBasicBlockRef done;
} Helper;

static LLVMBasicBlockRef new_block(const Helper *h, const char *name) {
  return LLVMAppendBasicBlockInContext(h->m->context, h->fn, name);
}

/* Opens the helper: the builder stands where the word is known to be an object. */
static Helper open_helper(LlvmModule *m, const char *name) {
  LLVMAttributeIndex whole = (LLVMAttributeIndex)LLVMAttributeFunctionIndex;
  Helper h = {.m = m, .builder = LLVMCreateBuilderInContext(m->context)};
  h.fn = LLVMAddFunction(m->module, name, LLVMFunctionType(m->none, &m->i64, 1, false));
  LLVMSetLinkage(h.fn, LLVMInternalLinkage);
  llvm_attribute(m, h.fn, whole, ATTRIBUTE_alwaysinline, 0);
  llvm_attribute(m, h.fn, whole, ATTRIBUTE_nounwind, 0);
  LLVMBasicBlockRef entry = new_block(&h, "entry"), counted = new_block(&h, "counted");
  h.done = new_block(&h, "done");
  LLVMPositionBuilderAtEnd(h.builder, h.done);
  LLVMBuildRetVoid(h.builder);
  LLVMPositionBuilderAtEnd(h.builder, entry);
  LLVMValueRef word = LLVMGetParam(h.fn, 0);
  LLVMValueRef low = LLVMBuildAnd(h.builder, word, llvm_int(m, 7), "");
  LLVMBuildCondBr(h.builder, LLVMBuildICmp(h.builder, LLVMIntEQ, low, llvm_int(m, 1), ""), counted, h.done);
  LLVMPositionBuilderAtEnd(h.builder, counted);
  LLVMValueRef address = LLVMBuildSub(h.builder, word, llvm_int(m, 1), "");
  h.object = LLVMBuildIntToPtr(h.builder, address, m->pointer, "");
  return h;
}

/* The count after adding `by`, stored. */
static LLVMValueRef change_count(const Helper *h, int by) {
  LLVMValueRef count = LLVMBuildLoad2(h->builder, h->m->i32, h->object, "count");
  count = LLVMBuildAdd(h->builder, count, LLVMConstInt(h->m->i32, (unsigned long long)by, true), "");
  LLVMBuildStore(h->builder, count, h->object);
  return count;
}

static LLVMValueRef make_retain(LlvmModule *m) {
  Helper h = open_helper(m, "count_up");
  change_count(&h, 1);
  LLVMBuildBr(h.builder, h.done);
  LLVMDisposeBuilder(h.builder);
  return h.fn;
}

static LLVMValueRef make_release(LlvmModule *m) {
  Helper h = open_helper(m, "count_down");
  LLVMBasicBlockRef dead = new_block(&h, "dead"), alive = new_block(&h, "alive"), candidate = new_block(&h, "candidate");
  LLVMValueRef count = change_count(&h, -1);
  LLVMValueRef none = LLVMBuildICmp(h.builder, LLVMIntEQ, count, LLVMConstNull(m->i32), "");
  LLVMBuildCondBr(h.builder, none, dead, alive);
  LLVMPositionBuilderAtEnd(h.builder, dead);
  call_runtime(m, h.builder, "own_dead", m->pointer, h.object);
  LLVMBuildBr(h.builder, h.done);
  LLVMPositionBuilderAtEnd(h.builder, alive);
  LLVMValueRef at = llvm_int(m, offsetof(OwnObject, tag));
  LLVMValueRef tag_at = LLVMBuildInBoundsGEP2(h.builder, m->i8, h.object, &at, 1, "");
  LLVMValueRef tag = LLVMBuildLoad2(h.builder, m->i32, tag_at, "tag");
  LLVMValueRef marks = LLVMBuildAnd(h.builder, tag, LLVMConstInt(m->i32, OWN_NO_CANDIDATE, false), "");
  LLVMValueRef known = LLVMBuildICmp(h.builder, LLVMIntNE, marks, LLVMConstNull(m->i32), "");
  LLVMBuildCondBr(h.builder, known, h.done, candidate);
  LLVMPositionBuilderAtEnd(h.builder, candidate);
  call_runtime(m, h.builder, "own_candidate", m->pointer, h.object);
  LLVMBuildBr(h.builder, h.done);
  LLVMDisposeBuilder(h.builder);
  return h.fn;
}

static void count(LlvmModule *m, LLVMValueRef word, LLVMValueRef *helper, LLVMValueRef (*make)(LlvmModule *m),
                  const char *watched) {
  if (LLVMIsConstant(word)) return; /* a number in place */
  if (!m->options->plain_heap) {
    call_runtime(m, m->builder, watched, m->i64, word);
    return;
  }
  if (!*helper) *helper = make(m);
  LLVMTypeRef type = LLVMFunctionType(m->none, &m->i64, 1, false);
  LLVMBuildCall2(m->builder, type, *helper, &word, 1, "");
}

void llvm_retain(LlvmModule *m, LLVMValueRef word) { count(m, word, &m->dynamic.retain, make_retain, "own_retain"); }

void llvm_release(LlvmModule *m, LLVMValueRef word) { count(m, word, &m->dynamic.release, make_release, "own_release"); }
