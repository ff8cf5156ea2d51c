// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Operators on scalars, with the checks operators.def asks for.
**
** In: UNARY, BINARY. Out: the value, stored. Signed integers trap on overflow unless
** --overflow=wrap or a pass has proven them safe; unsigned ones wrap. Invariant: nothing emitted
** here is undefined in LLVM's sense for any operands: MIN // -1 and MIN % -1 never reach a
** division. The surprise: `//` and `%` round down, so the machine's result is corrected by the
** signs. */
#include "backend/llvm/llvm_internal.h"

#include "base/check.h"

#include <string.h>

typedef struct {
  LlvmModule *m;
  const MirInstr *instr;
  BinaryOp op;
  TypeId type; /* of the left operand */
  TypeClass class;
  LLVMValueRef left, right;
} Binary;

void llvm_result(LlvmModule *m, const MirInstr *instr, LLVMValueRef value) {
  if (llvm_in_register(m, instr->dst)) {
    m->at.locals[mir_place(m->at.body, instr->dst)->root.index] = value;
    return;
  }
  llvm_store(m, mir_place(m->at.body, instr->dst)->type, value, llvm_place(m, instr->dst),
             llvm_place_tag(m, instr->dst));
}

static LLVMValueRef c_text(LlvmModule *m, const char *text) {
  return llvm_string(m, text, (uint32_t)strlen(text) + 1);
}

static void trap_overflow(LlvmModule *m, LLVMValueRef condition, const char *what) {
  if (m->options->overflow_wraps) return;
  LLVMValueRef text = c_text(m, what);
  llvm_trap_if(m, condition, RUNTIME_own_panic_overflow, &text, 1);
}

/* ── + - * ── */

static LLVMValueRef plain_arithmetic(const Binary *b) {
  LLVMBuilderRef builder = b->m->builder;
  bool is_signed = b->class == TYPE_CLASS_SIGNED && b->instr->checked_no_overflow;
  LLVMValueRef result = b->op == BINARY_ADD   ? LLVMBuildAdd(builder, b->left, b->right, "")
                        : b->op == BINARY_SUB ? LLVMBuildSub(builder, b->left, b->right, "")
                                              : LLVMBuildMul(builder, b->left, b->right, "");
  if (is_signed && LLVMIsAInstruction(result)) LLVMSetNSW(result, true);
  return result;
}

static LLVMValueRef with_overflow(LlvmModule *m, const char *name, LLVMValueRef left,
                                  LLVMValueRef right, const char *what) {
  LLVMTypeRef type = LLVMTypeOf(left);
  unsigned id = LLVMLookupIntrinsicID(name, strlen(name));
  LLVMValueRef fn = LLVMGetIntrinsicDeclaration(m->module, id, &type, 1);
  LLVMTypeRef fn_type = LLVMIntrinsicGetType(m->context, id, &type, 1);
  LLVMValueRef args[2] = {left, right};
  LLVMValueRef both = LLVMBuildCall2(m->builder, fn_type, fn, args, 2, "");
  trap_overflow(m, LLVMBuildExtractValue(m->builder, both, 1, ""), what);
  return LLVMBuildExtractValue(m->builder, both, 0, "");
}

static LLVMValueRef float_arithmetic(const Binary *b) {
  LLVMBuilderRef builder = b->m->builder;
  if (b->op == BINARY_ADD) return LLVMBuildFAdd(builder, b->left, b->right, "");
  if (b->op == BINARY_SUB) return LLVMBuildFSub(builder, b->left, b->right, "");
  if (b->op == BINARY_MUL) return LLVMBuildFMul(builder, b->left, b->right, "");
  return LLVMBuildFDiv(builder, b->left, b->right, "");
}

static LLVMValueRef arithmetic(const Binary *b) {
  if (b->class == TYPE_CLASS_FLOAT) return float_arithmetic(b);
  bool checks = b->class == TYPE_CLASS_SIGNED && !b->m->options->overflow_wraps &&
                !b->instr->checked_no_overflow;
  if (!checks) return plain_arithmetic(b);
  const char *name = b->op == BINARY_ADD   ? "llvm.sadd.with.overflow"
                     : b->op == BINARY_SUB ? "llvm.ssub.with.overflow"
                                           : "llvm.smul.with.overflow";
  return with_overflow(b->m, name, b->left, b->right, binary_words(b->op));
}

/* ── // % ── */

static LLVMValueRef by_runtime(const Binary *b, RuntimeFn fn) {
  LlvmModule *m = b->m;
  LLVMTypeRef type = LLVMTypeOf(b->left);
  LLVMValueRef args[2] = {LLVMBuildFPCast(m->builder, b->left, m->f64, ""),
                          LLVMBuildFPCast(m->builder, b->right, m->f64, "")};
  return LLVMBuildFPCast(m->builder, llvm_call_runtime(m, fn, args, 2), type, "");
}

static void trap_zero(const Binary *b) {
  LlvmModule *m = b->m;
  LLVMValueRef zero =
      LLVMBuildICmp(m->builder, LLVMIntEQ, b->right, LLVMConstNull(LLVMTypeOf(b->right)), "");
  LLVMValueRef text = c_text(m, b->op == BINARY_MOD ? "remainder" : "division");
  llvm_trap_if(m, zero, RUNTIME_own_panic_zero, &text, 1);
}

/* The remainder has the wrong sign for rounding down: it is not zero and differs in sign from the
** divisor. */
static LLVMValueRef is_wrong_sign(const Binary *b, LLVMValueRef remainder) {
  LLVMBuilderRef builder = b->m->builder;
  LLVMValueRef zero = LLVMConstNull(LLVMTypeOf(remainder));
  LLVMValueRef some = LLVMBuildICmp(builder, LLVMIntNE, remainder, zero, "");
  LLVMValueRef mixed = LLVMBuildXor(builder, remainder, b->right, "");
  return LLVMBuildAnd(builder, some, LLVMBuildICmp(builder, LLVMIntSLT, mixed, zero, ""), "");
}

static LLVMValueRef is_minus_one(const Binary *b) {
  return LLVMBuildICmp(b->m->builder, LLVMIntEQ, b->right, LLVMConstAllOnes(LLVMTypeOf(b->right)),
                       "");
}

/* The divisor, 1 instead of -1. */
static LLVMValueRef safe_divisor(const Binary *b, LLVMValueRef minus_one) {
  if (LLVMIsConstant(minus_one) && LLVMIsNull(minus_one)) return b->right;
  return LLVMBuildSelect(b->m->builder, minus_one, LLVMConstInt(LLVMTypeOf(b->right), 1, false),
                         b->right, "");
}

static LLVMValueRef signed_floordiv(const Binary *b) {
  LLVMBuilderRef builder = b->m->builder;
  LLVMTypeRef type = LLVMTypeOf(b->left);
  LLVMValueRef minus_one = is_minus_one(b), divisor = b->right;
  if (b->m->options->overflow_wraps) {
    divisor = safe_divisor(b, minus_one);
  } else if (!(LLVMIsConstant(minus_one) && LLVMIsNull(minus_one))) {
    LLVMValueRef least = LLVMConstInt(type, 1ULL << (LLVMGetIntTypeWidth(type) - 1), false);
    LLVMValueRef is_least = LLVMBuildICmp(builder, LLVMIntEQ, b->left, least, "");
    trap_overflow(b->m, LLVMBuildAnd(builder, is_least, minus_one, ""),
                  binary_words(BINARY_FLOORDIV));
  }
  LLVMValueRef quotient = LLVMBuildSDiv(builder, b->left, divisor, "");
  LLVMValueRef remainder = LLVMBuildSRem(builder, b->left, divisor, "");
  LLVMValueRef correction = LLVMBuildSExt(builder, is_wrong_sign(b, remainder), type, "");
  LLVMValueRef floored = LLVMBuildAdd(builder, quotient, correction, "");
  if (divisor == b->right) return floored;
  return LLVMBuildSelect(builder, minus_one, LLVMBuildNeg(builder, b->left, ""), floored, "");
}

static LLVMValueRef signed_modulo(const Binary *b) {
  LLVMBuilderRef builder = b->m->builder;
  LLVMValueRef remainder = LLVMBuildSRem(builder, b->left, safe_divisor(b, is_minus_one(b)), "");
  LLVMValueRef corrected = LLVMBuildAdd(builder, remainder, b->right, "");
  return LLVMBuildSelect(builder, is_wrong_sign(b, remainder), corrected, remainder, "");
}

/* Nothing to round down: the machine's unsigned division does. */
static bool is_natural(const Binary *b) {
  const MirOperand *operands = mir_operands(b->m->at.body, b->instr);
  return mir_is_natural(b->m->at.body, operands[0]) && mir_is_natural(b->m->at.body, operands[1]);
}

static LLVMValueRef division(const Binary *b) {
  bool modulo = b->op == BINARY_MOD;
  if (b->class == TYPE_CLASS_FLOAT)
    return by_runtime(b, modulo ? RUNTIME_own_float_mod : RUNTIME_own_float_floordiv);
  trap_zero(b);
  if (b->class == TYPE_CLASS_SIGNED && !is_natural(b))
    return modulo ? signed_modulo(b) : signed_floordiv(b);
  return modulo ? LLVMBuildURem(b->m->builder, b->left, b->right, "")
                : LLVMBuildUDiv(b->m->builder, b->left, b->right, "");
}

static LLVMValueRef power(const Binary *b) {
  LlvmModule *m = b->m;
  if (b->class == TYPE_CLASS_FLOAT) return by_runtime(b, RUNTIME_own_float_pow);
  bool wraps = b->class == TYPE_CLASS_UNSIGNED || m->options->overflow_wraps;
  LLVMValueRef args[3] = {llvm_widen(m, b->type, b->left, m->i64),
                          llvm_widen(m, b->type, b->right, m->i64),
                          llvm_panic_site(m, b->instr->span)};
  LLVMValueRef wide =
      llvm_call_runtime(m, wraps ? RUNTIME_own_int_pow_wrap : RUNTIME_own_int_pow, args, 3);
  LLVMTypeRef type = LLVMTypeOf(b->left);
  if (type == m->i64) return wide;
  LLVMValueRef narrow = LLVMBuildTrunc(m->builder, wide, type, "");
  if (wraps) return narrow;
  LLVMValueRef again = LLVMBuildSExt(m->builder, narrow, m->i64, "");
  trap_overflow(m, LLVMBuildICmp(m->builder, LLVMIntNE, again, wide, ""), binary_words(BINARY_POW));
  return narrow;
}

/* ── shifts, comparisons, pointers ── */

static LLVMValueRef shift(const Binary *b) {
  LlvmModule *m = b->m;
  TypeId count_type = llvm_operand_type(m, mir_operands(m->at.body, b->instr)[1]);
  LLVMTypeRef type = LLVMTypeOf(b->left);
  LLVMValueRef bits = LLVMConstInt(LLVMTypeOf(b->right), LLVMGetIntTypeWidth(type), false);
  LLVMValueRef outside = LLVMBuildICmp(m->builder, LLVMIntUGE, b->right, bits, "");
  LLVMValueRef count = llvm_widen(m, count_type, b->right, m->i64);
  llvm_trap_if(m, outside, RUNTIME_own_panic_shift, &count, 1);
  LLVMValueRef by = llvm_widen(m, count_type, b->right, type);
  if (b->op == BINARY_SHL) return LLVMBuildShl(m->builder, b->left, by, "");
  return b->class == TYPE_CLASS_SIGNED ? LLVMBuildAShr(m->builder, b->left, by, "")
                                       : LLVMBuildLShr(m->builder, b->left, by, "");
}

static LLVMValueRef compare(const Binary *b) {
  static const LLVMRealPredicate floats[] = {LLVMRealOEQ, LLVMRealUNE, LLVMRealOLT,
                                             LLVMRealOLE, LLVMRealOGT, LLVMRealOGE};
  static const LLVMIntPredicate signeds[] = {LLVMIntEQ,  LLVMIntNE,  LLVMIntSLT,
                                             LLVMIntSLE, LLVMIntSGT, LLVMIntSGE};
  static const LLVMIntPredicate unsigneds[] = {LLVMIntEQ,  LLVMIntNE,  LLVMIntULT,
                                               LLVMIntULE, LLVMIntUGT, LLVMIntUGE};
  unsigned which = (unsigned)b->op - BINARY_EQ;
  if (b->class == TYPE_CLASS_FLOAT)
    return LLVMBuildFCmp(b->m->builder, floats[which], b->left, b->right, "");
  const LLVMIntPredicate *ints = b->class == TYPE_CLASS_SIGNED ? signeds : unsigneds;
  return LLVMBuildICmp(b->m->builder, ints[which], b->left, b->right, "");
}

static LLVMValueRef offset(const Binary *b) {
  LlvmModule *m = b->m;
  TypeId count_type = llvm_operand_type(m, mir_operands(m->at.body, b->instr)[1]);
  TypeId target = type_info(m->decls->types, b->type)->arguments[0];
  LLVMValueRef index = llvm_widen(m, count_type, b->right, m->i64);
  return LLVMBuildGEP2(m->builder, llvm_type(m, target).memory, b->left, &index, 1, "");
}

static LLVMValueRef binary_value(const Binary *b) {
  LLVMBuilderRef builder = b->m->builder;
  switch (b->op) {
  case BINARY_NONE: break;
  case BINARY_ADD:
  case BINARY_SUB:
  case BINARY_MUL:
  case BINARY_DIV: return arithmetic(b);
  case BINARY_FLOORDIV:
  case BINARY_MOD: return division(b);
  case BINARY_POW: return power(b);
  case BINARY_SHL:
  case BINARY_SHR: return shift(b);
  case BINARY_AND: return LLVMBuildAnd(builder, b->left, b->right, "");
  case BINARY_OR: return LLVMBuildOr(builder, b->left, b->right, "");
  case BINARY_XOR: return LLVMBuildXor(builder, b->left, b->right, "");
  case BINARY_EQ:
  case BINARY_NE:
  case BINARY_LT:
  case BINARY_LE:
  case BINARY_GT:
  case BINARY_GE: return compare(b);
  case BINARY_OFFSET: return offset(b);
  }
  own_unreachable("an operator without a case");
}

void llvm_binary(LlvmModule *m, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(m->at.body, instr);
  Binary b = {.m = m,
              .instr = instr,
              .op = (BinaryOp)instr->extra,
              .type = llvm_operand_type(m, operands[0])};
  b.class = type_class(m->decls->types, b.type);
  b.left = llvm_operand(m, operands[0]);
  b.right = llvm_operand(m, operands[1]);
  llvm_result(m, instr, binary_value(&b));
}

static LLVMValueRef negate(LlvmModule *m, const MirInstr *instr, TypeId type, LLVMValueRef value) {
  TypeClass class = type_class(m->decls->types, type);
  if (class == TYPE_CLASS_FLOAT) return LLVMBuildFNeg(m->builder, value, "");
  LLVMValueRef zero = LLVMConstNull(LLVMTypeOf(value));
  if (class == TYPE_CLASS_SIGNED && !m->options->overflow_wraps && !instr->checked_no_overflow)
    return with_overflow(m, "llvm.ssub.with.overflow", zero, value, "negation");
  return LLVMBuildNeg(m->builder, value, "");
}

void llvm_unary(LlvmModule *m, const MirInstr *instr) {
  MirOperand operand = mir_operands(m->at.body, instr)[0];
  LLVMValueRef value = llvm_operand(m, operand);
  switch ((UnaryOp)instr->extra) {
  case UNARY_NONE: break;
  case UNARY_NEG:
    llvm_result(m, instr, negate(m, instr, llvm_operand_type(m, operand), value));
    return;
  case UNARY_NOT:
  case UNARY_INVERT: llvm_result(m, instr, LLVMBuildNot(m->builder, value, "")); return;
  case UNARY_IS_NULL:
    llvm_result(m, instr,
                LLVMBuildICmp(m->builder, LLVMIntEQ, value, LLVMConstNull(m->pointer), ""));
    return;
  }
  own_unreachable("an operator without a case");
}
