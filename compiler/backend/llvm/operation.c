// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Operations on objects: calls of own/dynops.def.
**
** In: CALL and CALL_RAISES of such an entry. Out: the call, its result stored, the raising branch. The letters of the entry's
** signature say what stands for each parameter. Invariant: an operation that raises leaves its destination as it was. The
** surprise: tests for a mark and `is` are comparisons of words, so they are no calls at all. */
#include "backend/llvm/llvm_internal.h"

#include "base/check.h"
#include "own/value.h"

#include <string.h>

enum { ARGS_MOST = 12 };

typedef struct {
  LlvmModule *m;
  const MirInstr *instr;
  const MirCallee *callee;
  const char *letters; /* of the parameters */
  const MirOperand *operands;
  uint32_t next; /* operand */
  LLVMValueRef args[ARGS_MOST];
  unsigned count;
  LLVMValueRef out; /* where the entry writes its result */
  char out_letter;
  const MirOperand *lent; /* the variable that gets a lent word; NULL: none */
  LLVMValueRef copy;      /* of the variable that is changed; NULL: none    */
  LLVMValueRef variable;
} Operation;

/* The remaining operands in a row; all calls of a function use the same row. */
static void add_row(Operation *o) {
  LlvmModule *m = o->m;
  uint32_t count = o->instr->count - o->next;
  for (uint32_t i = 0; i < count; i++) {
    LLVMValueRef value = llvm_operand(m, o->operands[o->next++]);
    LLVMBuildStore(m->builder, value, llvm_at(m, m->at.words, i * sizeof(OwnWord)));
  }
  o->args[o->count++] = count ? m->at.words : LLVMConstNull(m->pointer);
  o->args[o->count++] = llvm_int(m, count);
}

/* The address of a variable that is changed: of a copy, unless it is one that others see. So the variable itself may lie in a
** register: nobody outside of the function knows its address. */
static LLVMValueRef changed_variable(Operation *o, MirOperand operand) {
  LlvmModule *m = o->m;
  LLVMValueRef address = llvm_operand_address(m, operand);
  const MirPlaceInfo *place = mir_place(m->at.body, (MirPlace){operand.index});
  bool shared = place->step != STEP_LOCAL || mir_local(m->at.body, place->root)->indirect;
  if (shared || !m->dynamic.quick) return address;
  o->variable = address;
  o->copy = LLVMBuildAlloca(m->allocas, m->i64, "");
  LLVMBuildStore(m->builder, LLVMBuildLoad2(m->builder, m->i64, address, ""), o->copy);
  return o->copy;
}

static LLVMTypeRef out_type(const LlvmModule *m, char letter) {
  return letter == 'I' ? m->i64 : letter == 'D' ? m->f64 : m->i8;
}

/* Results of scalar types go through a word of their own: the destination may be narrower, or a register. */
static LLVMValueRef result_address(Operation *o, char letter) {
  o->out_letter = letter;
  o->out = letter == 'P' ? llvm_place(o->m, o->instr->dst)
                         : LLVMBuildAlloca(o->m->allocas, out_type(o->m, letter), "");
  return o->out;
}

static LLVMValueRef pointer_to(const Operation *o, MirOperand operand) {
  TypeId type = llvm_operand_type(o->m, operand);
  bool value =
      type_info(o->m->decls->types, type)->kind == TYPE_KIND_POINTER && operand.role != ROLE_MUT;
  return value ? llvm_operand(o->m, operand) : llvm_operand_address(o->m, operand);
}

static void add_argument(Operation *o, char letter) {
  LlvmModule *m = o->m;
  LLVMValueRef *arg = &o->args[o->count++];
  switch (letter) {
  case 'L':
    o->lent = &o->operands[o->next++];
    o->count--;
    return;
  case 's': *arg = llvm_site(m, o->instr->span); return;
  case 'c': *arg = llvm_cache(m); return;
  case 'k': *arg = llvm_code(m, o->callee->instance); return;
  case 'K': *arg = llvm_class_code(m, o->callee->class_decl); return;
  case 'h': *arg = llvm_int(m, (int64_t)o->callee->hint); return;
  case 'I':
  case 'D':
  case 'B':
  case 'P': *arg = result_address(o, letter); return;
  case 'M': *arg = changed_variable(o, o->operands[o->next++]); return;
  case 'p': *arg = pointer_to(o, o->operands[o->next++]); return;
  case 'i': {
    MirOperand operand = o->operands[o->next++];
    *arg = llvm_widen(m, llvm_operand_type(m, operand), llvm_operand(m, operand), m->i64);
    return;
  }
  default: *arg = llvm_operand(m, o->operands[o->next++]); return;
  }
}

static LLVMValueRef compare(const Operation *o, LLVMIntPredicate predicate, LLVMValueRef value,
                            int64_t with) {
  return LLVMBuildICmp(o->m->builder, predicate, value,
                       LLVMConstInt(LLVMTypeOf(value), (uint64_t)with, true), "");
}

/* Tests that are one comparison. */
static LLVMValueRef plain_test(Operation *o, RuntimeFn fn) {
  bool code = (fn == RUNTIME_own_is_code && !o->callee->hint) || fn == RUNTIME_own_is_static;
  if (fn != RUNTIME_own_is_end && fn != RUNTIME_own_is_unbound && fn != RUNTIME_own_same && !code)
    return NULL;
  LLVMValueRef left = llvm_operand(o->m, o->operands[0]);
  if (code) {
    LLVMValueRef of = LLVMConstPtrToInt(llvm_code(o->m, o->callee->instance), o->m->i64);
    if (fn == RUNTIME_own_is_static) of = LLVMConstAdd(of, LLVMConstInt(o->m->i64, 1, false));
    return LLVMBuildICmp(o->m->builder, LLVMIntEQ, left, of, "");
  }
  if (fn == RUNTIME_own_is_end) return compare(o, LLVMIntEQ, left, OWN_END);
  if (fn == RUNTIME_own_is_unbound) return compare(o, LLVMIntEQ, left, OWN_UNBOUND);
  return LLVMBuildICmp(o->m->builder, LLVMIntEQ, left, llvm_operand(o->m, o->operands[1]), "");
}

static LLVMValueRef raised_test(const Operation *o, char result, LLVMValueRef value) {
  if (result == 'w') value = LLVMBuildExtractValue(o->m->builder, value, 1, "");
  if (result == 'r' || result == 'w') return compare(o, LLVMIntEQ, value, 0);
  return result == 't' ? compare(o, LLVMIntSLT, value, 0) : value;
}

/* What came through a pointer, or as a truth. */
static LLVMValueRef result_of(const Operation *o, char result, LLVMValueRef value) {
  LlvmModule *m = o->m;
  if (result == 'w') return LLVMBuildExtractValue(m->builder, value, 1, "");
  if (result == 't') return LLVMBuildTrunc(m->builder, value, m->i1, "");
  if (!o->out) return value;
  LLVMValueRef loaded = LLVMBuildLoad2(m->builder, out_type(m, o->out_letter), o->out, "");
  TypeId type = mir_place(m->at.body, o->instr->dst)->type;
  if (o->out_letter == 'D') {
    return type_same(type, TYPE_FLOAT32) ? LLVMBuildFPTrunc(m->builder, loaded, m->f32, "")
                                         : loaded;
  }
  return LLVMBuildTrunc(m->builder, loaded, llvm_type(m, type).value, "");
}

static void finish(Operation *o, char result, LLVMValueRef value) {
  if (o->lent)
    LLVMBuildStore(o->m->builder, LLVMBuildExtractValue(o->m->builder, value, 0, ""),
                   llvm_operand_address(o->m, *o->lent));
  bool none = result == 'v' || (result == 'f' && !o->out);
  if (o->instr->dst.index && !none && o->out_letter != 'P')
    llvm_result(o->m, o->instr, result_of(o, result, value));
}

void llvm_operation(LlvmModule *m, const MirInstr *instr, const MirCallee *callee,
                    const MirBlock *next) {
  RuntimeFn fn = (RuntimeFn)callee->runtime;
  const char *signature = runtime_signature(fn);
  Operation o = {.m = m, .instr = instr, .callee = callee, .letters = signature + 1};
  o.operands = mir_operands(m->at.body, instr);
  LLVMValueRef value = plain_test(&o, fn);
  if (!value) value = llvm_slot(m, instr, callee);
  if (!value) {
    for (const char *letter = o.letters; *letter; letter++) {
      if (*letter == 'a' || *letter == 'A')
        add_row(&o);
      else
        add_argument(&o, *letter);
    }
    own_check(o.next == instr->count, "operands match the runtime entry");
    value = llvm_call_runtime(m, fn, o.args, o.count);
    if (o.copy)
      LLVMBuildStore(m->builder, LLVMBuildLoad2(m->builder, m->i64, o.copy, ""), o.variable);
  }
  if (mir_runtime_raises(fn)) {
    own_check(next != NULL, "an operation that may raise has two ways on");
    llvm_branch_raised(m, raised_test(&o, signature[0], value), instr->span, next[1]);
  }
  finish(&o, signature[0], value);
  if (next) LLVMBuildBr(m->builder, m->at.blocks[next[0].index]);
}

/* ── the row ── */

/* The longest row that a call of the body needs. */
static uint32_t longest_row(const MirBody *body) {
  uint32_t most = 0;
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      if (instr->op != MIR_CALL && instr->op != MIR_CALL_RAISES) continue;
      const MirCallee *callee = mir_callee(body, instr->extra);
      bool row = callee->kind == CALLEE_RUNTIME &&
                 strpbrk(runtime_signature((RuntimeFn)callee->runtime), "aA");
      if (row && instr->count > most) most = instr->count;
    }
  }
  return most;
}

void llvm_make_row(LlvmModule *m) {
  uint32_t count = longest_row(m->at.body);
  if (count) m->at.words = LLVMBuildAlloca(m->allocas, LLVMArrayType2(m->i64, count), "row");
}
