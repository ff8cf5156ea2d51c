// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Conversions between scalars.
**
** In: CONVERT. Out: the value in the type of dst, or a panic if it does not fit. The surprise: a
** float fits an integer type if it does after cutting its fraction, so the bounds are the nearest
** floats that do not: -129.0 and 128.0 for Int8. */
#include "backend/llvm/llvm_internal.h"

#include "base/check.h"

#include <math.h>

static TypeClass class_of(const LlvmModule *m, TypeId type) {
  return type_class(m->decls->types, type);
}
static uint32_t bits_of(const LlvmModule *m, TypeId type) {
  return type_bits(m->decls->types, type);
}
static bool is_signed(const LlvmModule *m, TypeId type) {
  return class_of(m, type) == TYPE_CLASS_SIGNED;
}
static bool is_float(const LlvmModule *m, TypeId type) {
  return class_of(m, type) == TYPE_CLASS_FLOAT;
}

LLVMValueRef llvm_widen(LlvmModule *m, TypeId from, LLVMValueRef value, LLVMTypeRef to) {
  return LLVMBuildIntCast2(m->builder, value, to, is_signed(m, from), "");
}

static void trap_convert(LlvmModule *m, LLVMValueRef condition, TypeId to) {
  const char *name = type_scalar_text(type_info(m->decls->types, to)->kind);
  LLVMValueRef text = llvm_string(m, name, (uint32_t)__builtin_strlen(name) + 1);
  llvm_trap_if(m, condition, RUNTIME_own_panic_convert, &text, 1);
}

/* The least and greatest value of an integer type as bits of `width` bits. */
static uint64_t least(const LlvmModule *m, TypeId type) {
  return is_signed(m, type) ? 0 - (1ULL << (bits_of(m, type) - 1)) : 0;
}
static uint64_t most(const LlvmModule *m, TypeId type) {
  uint32_t bits = bits_of(m, type) - (is_signed(m, type) ? 1 : 0);
  return bits == 64 ? UINT64_MAX : (1ULL << bits) - 1;
}

static LLVMValueRef int_to_int(LlvmModule *m, TypeId from, TypeId to, LLVMValueRef value) {
  bool from_signed = is_signed(m, from);
  LLVMTypeRef type = LLVMTypeOf(value);
  LLVMValueRef bad = LLVMConstInt(m->i1, 0, false);
  if (from_signed && (!is_signed(m, to) || bits_of(m, to) < bits_of(m, from))) {
    LLVMValueRef low = LLVMConstInt(type, least(m, to), true);
    bad = LLVMBuildICmp(m->builder, LLVMIntSLT, value, low, "");
  }
  if (most(m, to) < most(m, from)) {
    LLVMValueRef high = LLVMConstInt(type, most(m, to), false);
    LLVMValueRef above =
        LLVMBuildICmp(m->builder, from_signed ? LLVMIntSGT : LLVMIntUGT, value, high, "");
    bad = LLVMBuildOr(m->builder, bad, above, "");
  }
  trap_convert(m, bad, to);
  return llvm_widen(m, from, value, llvm_type(m, to).value);
}

static LLVMValueRef float_to_int(LlvmModule *m, TypeId from, TypeId to, LLVMValueRef value) {
  LLVMTypeRef type = LLVMTypeOf(value);
  uint32_t exact = bits_of(m, from) == 32 ? 24 : 53;
  uint32_t bits = bits_of(m, to) - (is_signed(m, to) ? 1 : 0);
  double high = ldexp(1.0, (int)bits), low = is_signed(m, to) ? -high : 0.0;
  bool below_exact = bits < exact || !is_signed(m, to); /* low - 1 is a number of this type */
  LLVMValueRef low_value = LLVMConstReal(type, below_exact ? low - 1.0 : low);
  LLVMRealPredicate above = below_exact ? LLVMRealOGT : LLVMRealOGE;
  LLVMValueRef low_fits = LLVMBuildFCmp(m->builder, above, value, low_value, "");
  LLVMValueRef high_fits =
      LLVMBuildFCmp(m->builder, LLVMRealOLT, value, LLVMConstReal(type, high), "");
  LLVMValueRef fits = LLVMBuildAnd(m->builder, low_fits, high_fits, "");
  trap_convert(m, LLVMBuildNot(m->builder, fits, ""), to);
  LLVMTypeRef target = llvm_type(m, to).value;
  return is_signed(m, to) ? LLVMBuildFPToSI(m->builder, value, target, "")
                          : LLVMBuildFPToUI(m->builder, value, target, "");
}

static LLVMValueRef checked(LlvmModule *m, TypeId from, TypeId to, LLVMValueRef value) {
  LLVMTypeRef target = llvm_type(m, to).value;
  if (is_float(m, from))
    return is_float(m, to) ? LLVMBuildFPCast(m->builder, value, target, "")
                           : float_to_int(m, from, to, value);
  if (is_float(m, to))
    return is_signed(m, from) ? LLVMBuildSIToFP(m->builder, value, target, "")
                              : LLVMBuildUIToFP(m->builder, value, target, "");
  if (class_of(m, from) == TYPE_CLASS_BOOL) return LLVMBuildZExt(m->builder, value, target, "");
  return int_to_int(m, from, to, value);
}

void llvm_convert(LlvmModule *m, const MirInstr *instr) {
  MirOperand operand = mir_operands(m->at.body, instr)[0];
  TypeId from = llvm_operand_type(m, operand), to = mir_place(m->at.body, instr->dst)->type;
  switch ((ConvertOp)instr->extra) {
  case CONVERT_NONE: break;
  case CONVERT_CHECKED:
    llvm_result(m, instr, checked(m, from, to, llvm_operand(m, operand)));
    return;
  case CONVERT_TRUNCATE:
    llvm_result(m, instr, llvm_widen(m, from, llvm_operand(m, operand), llvm_type(m, to).value));
    return;
  case CONVERT_BITS: {
    LLVMValueRef value = llvm_operand(m, operand);
    llvm_result(m, instr, LLVMBuildBitCast(m->builder, value, llvm_type(m, to).value, ""));
    return;
  }
  case CONVERT_POINTER: llvm_result(m, instr, llvm_operand(m, operand)); return;
  case CONVERT_UNWRAP: {
    LLVMValueRef optional = llvm_operand_address(m, operand); /* the payload comes first */
    if (llvm_is_scalar(m, to))
      llvm_result(m, instr, llvm_load(m, to, optional, TAG_NONE));
    else
      llvm_copy(m, to, llvm_place(m, instr->dst), optional);
    return;
  }
  }
  own_unreachable("a conversion without a case");
}
