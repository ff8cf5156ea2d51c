// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Calls: of instances, of the runtime; traps.
**
** In: CALL and CALL_RAISES. Out: the call, its result stored, the raising branch. Invariant: what a
** callee gets a pointer to is not reached by another way during the call: a value moved out of
** storage that others own, and a result whose place takes part in the call, go through a temporary.
** The surprise: every panic has a block of its own: shared ones would tie up registers of the code
** around them. */
#include "backend/llvm/llvm_internal.h"

#include "base/check.h"

#include <string.h>

enum { ARGS_MOST = 12 };

/* ── runtime ── */

static LLVMTypeRef letter_type(const LlvmModule *m, char letter) {
  switch (letter) {
  case 'i':
  case 'h':
  case 'r':
  case 'o':
  case 'O':
  case 'l':
  case 'n': return m->i64;
  case 't': return m->i32;
  case 'f':
  case 'b': return m->i1;
  case 'd': return m->f64;
  case 'v': return m->none;
  case 'w': return LLVMStructTypeInContext(m->context, (LLVMTypeRef[]){m->i64, m->i64}, 2, false);
  default: return m->pointer; /* p, s, places for results */
  }
}

static bool is_row(char letter) { return letter == 'a' || letter == 'A'; }

LlvmRuntime llvm_runtime(LlvmModule *m, RuntimeFn fn) {
  LlvmRuntime *runtime = &m->runtime[m->at.plain][fn];
  if (runtime->value) return *runtime;
  const char *signature = runtime_signature(fn);
  LLVMTypeRef types[ARGS_MOST];
  unsigned count = 0;
  own_check(strlen(signature) < ARGS_MOST, "runtime entries have few parameters");
  for (const char *letter = signature + 1; *letter; letter++) {
    if (*letter == 'L') continue;
    types[count++] = letter_type(m, *letter);
    if (is_row(*letter)) types[count++] = m->i64;
  }
  runtime->type = LLVMFunctionType(letter_type(m, signature[0]), types, count, false);
  runtime->value = llvm_quick(m, fn);
  if (runtime->value) return *runtime;
  /* A program may have declared the entry `extern`. */
  LLVMValueRef known = LLVMGetNamedFunction(m->module, runtime_name(fn));
  runtime->value = known ? known : LLVMAddFunction(m->module, runtime_name(fn), runtime->type);
  llvm_attributes_of_runtime(m, fn, runtime->value);
  return *runtime;
}

LLVMValueRef llvm_call_runtime(LlvmModule *m, RuntimeFn fn, LLVMValueRef *args, unsigned count) {
  LlvmRuntime runtime = llvm_runtime(m, fn);
  LLVMValueRef call = LLVMBuildCall2(m->builder, runtime.type, runtime.value, args, count, "");
  const char *signature = runtime_signature(fn);
  LLVMAttributeRef extends =
      LLVMCreateEnumAttribute(m->context, m->attributes[ATTRIBUTE_zeroext], 0);
  LLVMAttributeIndex at = 0; /* the result */
  for (const char *letter = signature; *letter; at += is_row(*letter) ? 2 : 1, letter++) {
    if (*letter == 'b' || *letter == 'f') LLVMAddCallSiteAttribute(call, at, extends);
  }
  return call;
}

void llvm_trap_if(LlvmModule *m, LLVMValueRef condition, RuntimeFn fn, const LLVMValueRef *args,
                  unsigned count) {
  if (LLVMIsConstant(condition) && LLVMIsNull(condition)) return;
  LLVMBasicBlockRef next = llvm_block_after(m, "");
  LLVMBasicBlockRef trap = LLVMAppendBasicBlockInContext(m->context, m->at.fn->value, "trap");
  llvm_weigh(m, LLVMBuildCondBr(m->builder, condition, trap, next));
  LLVMPositionBuilderAtEnd(m->builder, trap);
  LLVMValueRef all[ARGS_MOST] = {llvm_panic_site(m, m->at.span)};
  for (unsigned i = 0; i < count; i++)
    all[i + 1] = args[i];
  llvm_call_runtime(m, fn, all, count + 1);
  LLVMBuildUnreachable(m->builder);
  LLVMPositionBuilderAtEnd(m->builder, next);
}

/* An operand as the parameter `letter` of a runtime entry: pointers by value, other things by their
** address. */
static LLVMValueRef runtime_arg(LlvmModule *m, char letter, MirOperand operand) {
  TypeId type = llvm_operand_type(m, operand);
  if (letter == 'p') {
    bool lent = operand.role == ROLE_READ || operand.role == ROLE_MUT || operand.role == ROLE_MOVE;
    return !lent && llvm_is_scalar(m, type) ? llvm_operand(m, operand)
                                            : llvm_operand_address(m, operand);
  }
  LLVMValueRef value = llvm_operand(m, operand);
  if (letter == 'i') return llvm_widen(m, type, value, m->i64);
  return value;
}

static LLVMValueRef type_name(LlvmModule *m, TypeId type) {
  const char *name = type_text(m->decls, m->arena, type, NULL, 0);
  return llvm_string(m, name, (uint32_t)strlen(name) + 1);
}

static LLVMValueRef call_entry(LlvmModule *m, const MirInstr *instr, const MirCallee *callee) {
  RuntimeFn fn = (RuntimeFn)callee->runtime;
  const char *letters = runtime_signature(fn) + 1;
  const MirOperand *operands = mir_operands(m->at.body, instr);
  LLVMValueRef args[ARGS_MOST];
  unsigned count = 0;
  uint32_t next = 0;
  bool hold = fn == RUNTIME_own_error_hold;
  TypeId type = callee->type_arg_count ? callee->type_args[0] : TYPE_NONE;
  for (; letters[count]; count++) {
    if (letters[count] == 's')
      args[count] = llvm_panic_site(m, instr->span);
    else if ((fn == RUNTIME_own_deep || hold) && count == 0)
      args[count] = m->fns[callee->instance.index].value;
    else if (hold && count == 1)
      args[count] = type_name(m, type_source(m->decls, type));
    else if ((hold && count == 2) || (fn == RUNTIME_own_error_holds && count == 1))
      args[count] = llvm_int(m, type.index);
    else if (hold && count == 3)
      args[count] = llvm_int(m, (int64_t)layout_of(m->decls, type).size);
    else
      args[count] = runtime_arg(m, letters[count], operands[next++]);
  }
  own_check(next == instr->count, "operands match the runtime entry");
  return llvm_call_runtime(m, fn, args, count);
}

/* ── instances ── */

static bool is_inline_step(MirStep step) { return step == STEP_LOCAL || step == STEP_FIELD; }

/* Is the place part of a local's own storage, or of what a parameter refers to, with nothing owned
** on the way? */
static bool is_inline_place(const LlvmModule *m, MirPlace id) {
  for (; id.index; id = mir_place(m->at.body, id)->parent) {
    if (!is_inline_step(mir_place(m->at.body, id)->step)) return false;
  }
  return true;
}

/* A pointer argument. Moved values may be changed by the callee, so they must be nobody else's. */
static LLVMValueRef pointer_arg(LlvmModule *m, const LlvmParam *param, MirOperand operand) {
  bool lent = operand.role == ROLE_READ || operand.role == ROLE_MUT;
  bool owned = param->convention == PASS_OWNED || param->convention == PASS_DEINIT;
  if (lent || (operand.role == ROLE_CONST && !owned)) return llvm_operand_address(m, operand);
  if (operand.role == ROLE_MOVE) {
    MirPlace place = {operand.index};
    if (is_inline_place(m, place)) return llvm_place(m, place);
  }
  LLVMValueRef temporary = llvm_alloca(m, param->type);
  llvm_operand_into(m, operand, temporary, TAG_NONE);
  return temporary;
}

static unsigned value_args(LlvmModule *m, const LlvmParam *param, MirOperand operand,
                           LLVMValueRef *args) {
  if (llvm_is_scalar(m, param->type)) {
    args[0] = llvm_operand(m, operand);
    return 1;
  }
  LLVMValueRef address = llvm_operand_address(m, operand);
  unsigned align = (unsigned)llvm_type(m, param->type).layout.align;
  for (uint32_t i = 0; i < param->parts.count; i++) {
    args[i] =
        LLVMBuildLoad2(m->builder, param->parts.types[i], llvm_at(m, address, (uint64_t)i * 8), "");
    LLVMSetAlignment(args[i], align);
  }
  return param->parts.count;
}

static bool is_pointer_to(const LlvmModule *m, MirOperand operand, MirLocal root) {
  if (operand.role == ROLE_CONST) return false;
  return mir_place(m->at.body, (MirPlace){operand.index})->root.index == root.index;
}

/* May the callee build its result where the caller wants it? */
static bool builds_in_place(const LlvmModule *m, const MirInstr *instr) {
  const MirBody *body = m->at.body;
  if (!instr->dst.index || !is_inline_place(m, instr->dst)) return false;
  MirLocal root = mir_place(body, instr->dst)->root;
  const MirLocalInfo *local = mir_local(body, root);
  if (local->indirect) return false;
  /* A call that raises leaves its destination as it was; a Trivial variable may hold a value that
     is seen afterwards. */
  bool seen = local->kind != LOCAL_TEMPORARY &&
              type_is_trivial(m->decls, mir_place(body, instr->dst)->type, NULL, 0);
  if (instr->op == MIR_CALL_RAISES && seen) return false;
  for (uint32_t i = 0; i < instr->count; i++) {
    if (is_pointer_to(m, mir_operands(body, instr)[i], root)) return false;
  }
  return true;
}

typedef struct {
  const LlvmFn *fn;
  LLVMValueRef value; /* of the call */
  LLVMValueRef slot;  /* NULL: the result comes in registers */
  bool in_place;
} Called;

/* Through a pointer, the first operand is the code, and the instance tells how it is called. */
static Called call_instance(LlvmModule *m, const MirInstr *instr, const MirCallee *callee) {
  Called called = {.fn = &m->fns[callee->instance.index]};
  const LlvmFn *fn = called.fn;
  uint32_t first = callee->kind == CALLEE_POINTER ? 1 : 0;
  const MirOperand *operands = mir_operands(m->at.body, instr) + first;
  LLVMValueRef code = first ? llvm_operand(m, operands[-1]) : fn->value;
  own_check(fn->param_count + first == instr->count, "operands match the parameters");
  LLVMValueRef *args = arena_make_many(m->arena, LLVMValueRef, 2 * fn->param_count + 2);
  unsigned count = 0;
  if (fn->result_in_slot) {
    called.in_place = builds_in_place(m, instr);
    called.slot = called.in_place ? llvm_place(m, instr->dst) : llvm_alloca(m, fn->result);
    args[count++] = called.slot;
  }
  for (uint32_t i = 0; i < fn->param_count; i++) {
    MirOperand operand = operands[i];
    const LlvmParam *param = &fn->params[i];
    if (param->mode == PASS_BY_POINTER)
      args[count++] = pointer_arg(m, param, operand);
    else
      count += value_args(m, param, operand, args + count);
  }
  if (fn->takes_site) args[count++] = llvm_panic_site(m, instr->span);
  called.value = LLVMBuildCall2(m->builder, fn->type, code, args, count, "");
  LLVMSetInstructionCallConv(called.value, LLVMGetFunctionCallConv(fn->value));
  llvm_attributes_of_call(m, fn, called.value);
  return called;
}

/* Register number `index` of the result. */
static LLVMValueRef result_part(LlvmModule *m, const Called *called, uint32_t index) {
  bool alone = LLVMGetTypeKind(called->fn->result_type) != LLVMStructTypeKind;
  return alone ? called->value : LLVMBuildExtractValue(m->builder, called->value, index, "");
}

static void store_result(LlvmModule *m, const MirInstr *instr, const Called *called) {
  const LlvmFn *fn = called->fn;
  if (!instr->dst.index || called->in_place) return;
  TypeId type = mir_place(m->at.body, instr->dst)->type;
  if (llvm_is_scalar(m, type)) { /* a value of type None is nothing the callee returns */
    llvm_result(m, instr,
                abi_has_result(fn->result) ? result_part(m, called, 0)
                                           : LLVMConstNull(llvm_type(m, type).value));
    return;
  }
  LLVMValueRef to = llvm_place(m, instr->dst);
  if (called->slot) {
    llvm_copy(m, type, to, called->slot);
    return;
  }
  for (uint32_t i = 0; i < fn->result_parts.count; i++) {
    LLVMValueRef stored =
        LLVMBuildStore(m->builder, result_part(m, called, i), llvm_at(m, to, (uint64_t)i * 8));
    LLVMSetAlignment(stored, (unsigned)llvm_type(m, type).layout.align);
  }
}

static void store_entry_result(LlvmModule *m, const MirInstr *instr, RuntimeFn fn,
                               LLVMValueRef value) {
  if (instr->dst.index && runtime_signature(fn)[0] != 'v') llvm_result(m, instr, value);
}

/* Where the errors go that end up in one block: their line of the trace is made there, once for all. */
static LLVMBasicBlockRef trace_block(LlvmModule *m, LLVMValueRef site, MirBlock handler) {
  LLVMBasicBlockRef from = LLVMGetInsertBlock(m->builder);
  LLVMValueRef *sites = &m->at.traces[handler.index];
  if (!*sites) {
    LLVMBasicBlockRef trace = LLVMAppendBasicBlockInContext(m->context, m->at.fn->value, "raised");
    LLVMPositionBuilderAtEnd(m->builder, trace);
    *sites = LLVMBuildPhi(m->builder, m->pointer, "");
    llvm_call_runtime(m, RUNTIME_own_error_trace, sites, 1);
    LLVMBuildBr(m->builder, m->at.blocks[handler.index]);
    LLVMPositionBuilderAtEnd(m->builder, from);
  }
  LLVMAddIncoming(*sites, &site, &from, 1);
  return LLVMGetInstructionParent(*sites);
}

void llvm_branch_raised(LlvmModule *m, LLVMValueRef raised, Span span, MirBlock handler) {
  LLVMBasicBlockRef normal = llvm_block_after(m, "");
  /* What starts the program has no place. */
  LLVMBasicBlockRef trace =
      span.from ? trace_block(m, llvm_site(m, span), handler) : m->at.blocks[handler.index];
  llvm_weigh(m, LLVMBuildCondBr(m->builder, raised, trace, normal));
  LLVMPositionBuilderAtEnd(m->builder, normal);
}

void llvm_call(LlvmModule *m, const MirInstr *instr) {
  const MirCallee *callee = mir_callee(m->at.body, instr->extra);
  if (callee->kind == CALLEE_RUNTIME && callee->runtime >= RUNTIME_own_add) {
    llvm_operation(m, instr, callee, NULL);
    return;
  }
  if (callee->kind == CALLEE_RUNTIME) {
    LLVMValueRef value = call_entry(m, instr, callee);
    store_entry_result(m, instr, (RuntimeFn)callee->runtime, value);
    return;
  }
  own_check(callee->instance.index, "callees are instances after MONO");
  Called called = call_instance(m, instr, callee);
  store_result(m, instr, &called);
}

void llvm_call_raises(LlvmModule *m, const MirInstr *instr, const MirBlock *next) {
  const MirCallee *callee = mir_callee(m->at.body, instr->extra);
  if (callee->kind == CALLEE_RUNTIME) {
    llvm_operation(m, instr, callee, next);
    return;
  }
  own_check(callee->instance.index, "callees are instances after MONO");
  Called called = call_instance(m, instr, callee);
  if (!called.fn->raises) {
    store_result(m, instr, &called);
    LLVMBuildBr(m->builder, m->at.blocks[next[0].index]);
    return;
  }
  uint32_t flag = called.slot ? 0 : called.fn->result_parts.count;
  LLVMValueRef raised =
      called.fn->raises_as_word
          ? LLVMBuildICmp(m->builder, LLVMIntEQ, called.value, LLVMConstNull(m->i64), "")
          : result_part(m, &called, flag);
  llvm_branch_raised(m, raised, instr->span, next[1]);
  store_result(m, instr, &called);
  LLVMBuildBr(m->builder, m->at.blocks[next[0].index]);
}
