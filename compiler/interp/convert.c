// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Conversions between scalars, and the payload of an Optional.
**
** In: CONVERT. Out: the value in the type of dst, or a panic if it does not fit. The surprise: what fits is decided by
** own/arith.h; a conversion that always fits only needs the right extension, which value_bits made. */
#include "interp/interp_internal.h"

#include "base/check.h"

#include <string.h>

/* From the widest value of its class to the target's type. */
#define FITTED(from, value)                                                                        \
  (is_signed    ? bits == 8    ? (uint64_t)own_i8_from_##from(value, name, site)                   \
                  : bits == 16 ? (uint64_t)own_i16_from_##from(value, name, site)                  \
                  : bits == 32 ? (uint64_t)own_i32_from_##from(value, name, site)                  \
                               : (uint64_t)own_i64_from_##from(value, name, site)                  \
      : bits == 8 ? own_u8_from_##from(value, name, site)                                          \
   : bits == 16 ? own_u16_from_##from(value, name, site)                                           \
   : bits == 32 ? own_u32_from_##from(value, name, site)                                           \
                : own_u64_from_##from(value, name, site))

static uint64_t checked_integer(Interp *in, Value value, TypeId to) {
  const Types *types = in->decls->types;
  const OwnSite *site = panic_site(in);
  void *name = (void *)(uintptr_t)type_scalar_text(type_info(types, to)->kind);
  uint32_t bits = type_bits(types, to);
  bool is_signed = type_class(types, to) == TYPE_CLASS_SIGNED;
  TypeClass class = type_class(types, value.shape->type);
  if (class == TYPE_CLASS_FLOAT) return FITTED(f, value_float(in, value));
  if (class == TYPE_CLASS_SIGNED) return FITTED(i, (int64_t)value_bits(in, value));
  return FITTED(u, value_bits(in, value));
}
#undef FITTED

static void convert_checked(Interp *in, const MirInstr *instr, Value value, TypeId to) {
  const Types *types = in->decls->types;
  if (!type_is_float(types, to)) {
    bool number = type_is_number(types, to);
    result_bits(in, instr, number ? checked_integer(in, value, to) : value_bits(in, value));
    return;
  }
  TypeClass class = type_class(types, value.shape->type);
  bool narrow = type_bits(types, to) == 32;
  if (class == TYPE_CLASS_FLOAT) {
    result_float(in, instr, value_float(in, value));
  } else if (class == TYPE_CLASS_SIGNED) {
    int64_t number = (int64_t)value_bits(in, value);
    result_float(in, instr, narrow ? (double)(float)number : (double)number);
  } else {
    uint64_t number = value_bits(in, value);
    result_float(in, instr, narrow ? (double)(float)number : (double)number);
  }
}

/* The payload comes first. */
static void unwrap(Interp *in, const MirInstr *instr, Value optional) {
  if (!optional_is_some(in, optional.shape, optional.at))
    violation(in, "takes the payload of None");
  Value payload = {
      .at = optional.at, .shape = optional.shape->parts[0].shape, .role = optional.role};
  value_put(in, place_address(in, instr->dst), payload);
  if (optional.role == ROLE_MOVE) state_gone(in, optional.at, optional.shape->size);
}

void run_convert(Interp *in, const MirInstr *instr) {
  Value value = operand_value(in, *operand_at(in, instr, 0));
  TypeId to = mir_place(in->frame->plan->body, instr->dst)->type;
  switch ((ConvertOp)instr->extra) {
  case CONVERT_NONE: break;
  case CONVERT_CHECKED: convert_checked(in, instr, value, to); return;
  case CONVERT_TRUNCATE:
  case CONVERT_POINTER: result_bits(in, instr, value_bits(in, value)); return;
  case CONVERT_BITS: {
    state_need_scalar(in, value.at, value.shape->size, value.shape->leaf, "reads a value");
    uint64_t bits = 0;
    memcpy(&bits, value.at, value.shape->size);
    result_bits(in, instr, bits);
    return;
  }
  case CONVERT_UNWRAP: unwrap(in, instr, value); return;
  }
  own_unreachable("a conversion without a case");
}
