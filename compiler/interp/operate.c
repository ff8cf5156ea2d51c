// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Operators on scalars, with the checks operators.def asks for.
**
** In: UNARY, BINARY. Out: the value, or a panic. What signed and unsigned integers of each width do is own/arith.h, the text the
** C back end uses as well; the choice among them is made here. The surprise: narrow operations are done by functions of that
** width, so that overflow is theirs. */
#include "interp/interp_internal.h"

#include "base/check.h"

#include <math.h>
#include <string.h>

typedef struct {
  BinaryOp op;
  uint64_t left, right;
  const OwnSite *site;
  bool wraps;
} Integers;

/* One function per type, from the names of own/arith.h. */
#define SHARED_CASES(T, N)                                                                         \
  case BINARY_SHL: return (uint64_t)own_shl_##N(a, (int64_t)i->right, i->site);                    \
  case BINARY_SHR: return (uint64_t)own_shr_##N(a, (int64_t)i->right, i->site);                    \
  case BINARY_AND: return (uint64_t)(T)(a & b);                                                    \
  case BINARY_OR: return (uint64_t)(T)(a | b);                                                     \
  case BINARY_XOR: return (uint64_t)(T)(a ^ b);                                                    \
  case BINARY_EQ: return a == b;                                                                   \
  case BINARY_NE: return a != b;                                                                   \
  case BINARY_LT: return a < b;                                                                    \
  case BINARY_LE: return a <= b;                                                                   \
  case BINARY_GT: return a > b;                                                                    \
  case BINARY_GE: return a >= b;                                                                   \
  case BINARY_NONE:                                                                                \
  case BINARY_DIV:                                                                                 \
  case BINARY_OFFSET: break
#define SIGNED(T, N)                                                                               \
  static uint64_t binary_##N(const Integers *i) {                                                  \
    T a = (T)i->left, b = (T)i->right;                                                             \
    bool w = i->wraps;                                                                             \
    switch (i->op) {                                                                               \
    case BINARY_ADD: return (uint64_t)(w ? own_wrap_add_##N(a, b) : own_add_##N(a, b, i->site));   \
    case BINARY_SUB: return (uint64_t)(w ? own_wrap_sub_##N(a, b) : own_sub_##N(a, b, i->site));   \
    case BINARY_MUL: return (uint64_t)(w ? own_wrap_mul_##N(a, b) : own_mul_##N(a, b, i->site));   \
    case BINARY_FLOORDIV:                                                                          \
      return (uint64_t)(w ? own_wrap_floordiv_##N(a, b, i->site)                                   \
                          : own_floordiv_##N(a, b, i->site));                                      \
    case BINARY_MOD: return (uint64_t)own_mod_##N(a, b, i->site);                                  \
    case BINARY_POW:                                                                               \
      return (uint64_t)(w ? own_wrap_pow_##N(a, b, i->site) : own_pow_##N(a, b, i->site));         \
      SHARED_CASES(T, N);                                                                          \
    }                                                                                              \
    own_unreachable("an operator of integers");                                                    \
  }
#define UNSIGNED(T, N)                                                                             \
  static uint64_t binary_##N(const Integers *i) {                                                  \
    T a = (T)i->left, b = (T)i->right;                                                             \
    switch (i->op) {                                                                               \
    case BINARY_ADD: return own_wrap_add_##N(a, b);                                                \
    case BINARY_SUB: return own_wrap_sub_##N(a, b);                                                \
    case BINARY_MUL: return own_wrap_mul_##N(a, b);                                                \
    case BINARY_FLOORDIV: return own_floordiv_##N(a, b, i->site);                                  \
    case BINARY_MOD: return own_mod_##N(a, b, i->site);                                            \
    case BINARY_POW: return own_wrap_pow_##N(a, b, i->site); SHARED_CASES(T, N);                   \
    }                                                                                              \
    own_unreachable("an operator of integers");                                                    \
  }
SIGNED(int8_t, i8)
SIGNED(int16_t, i16)
SIGNED(int32_t, i32)
SIGNED(int64_t, i64)
UNSIGNED(uint8_t, u8)
UNSIGNED(uint16_t, u16)
UNSIGNED(uint32_t, u32)
UNSIGNED(uint64_t, u64)
#undef SHARED_CASES
#undef SIGNED
#undef UNSIGNED

static uint64_t integers(Interp *in, const Integers *i, const Shape *shape) {
  bool is_signed = type_class(in->decls->types, shape->type) == TYPE_CLASS_SIGNED;
  switch (shape->size) {
  case 1: return is_signed ? binary_i8(i) : binary_u8(i); /* Bool, too */
  case 2: return is_signed ? binary_i16(i) : binary_u16(i);
  case 4: return is_signed ? binary_i32(i) : binary_u32(i);
  default: return is_signed ? binary_i64(i) : binary_u64(i);
  }
}

static bool compares(BinaryOp op) { return op >= BINARY_EQ && op <= BINARY_GE; }

static bool float_compare(BinaryOp op, double a, double b) {
  bool less = a < b, equal = !(a < b) && !(a > b) && !isnan(a) && !isnan(b), more = a > b;
  return op == BINARY_EQ   ? equal
         : op == BINARY_NE ? !equal
         : op == BINARY_LT ? less
         : op == BINARY_LE ? less || equal
         : op == BINARY_GT ? more
                           : more || equal;
}

/* Float32 is computed in its own precision. */
static double narrow_if(double value, bool narrow) { return narrow ? (double)(float)value : value; }

static double floats(BinaryOp op, double a, double b, bool narrow) {
  float x = (float)a, y = (float)b;
  switch (op) {
  case BINARY_ADD: return narrow ? (double)(x + y) : a + b;
  case BINARY_SUB: return narrow ? (double)(x - y) : a - b;
  case BINARY_MUL: return narrow ? (double)(x * y) : a * b;
  case BINARY_DIV: return narrow ? (double)(x / y) : a / b;
  case BINARY_FLOORDIV: return narrow_if(own_float_floordiv(a, b), narrow);
  case BINARY_MOD: return narrow_if(own_float_mod(a, b), narrow);
  case BINARY_POW: return narrow_if(own_float_pow(a, b), narrow);
  case BINARY_NONE:
  case BINARY_SHL:
  case BINARY_SHR:
  case BINARY_AND:
  case BINARY_OR:
  case BINARY_XOR:
  case BINARY_EQ:
  case BINARY_NE:
  case BINARY_LT:
  case BINARY_LE:
  case BINARY_GT:
  case BINARY_GE:
  case BINARY_OFFSET: break;
  }
  own_unreachable("an operator of floats");
}

static uint64_t pointer_offset(Interp *in, const Shape *shape, uint64_t pointer, uint64_t by) {
  TypeId target = type_info(in->decls->types, shape->type)->arguments[0];
  return pointer + by * layout_of(in->decls, target).size;
}

/* `proven`: back ends may assume that it fits. Where it does not, the result is nobody's value: a use of it is a violation. */
static bool overflows(const Integers *i, const Shape *shape) {
  int64_t a = (int64_t)i->left, b = (int64_t)i->right, wide = 0;
  uint32_t unused = 64 - 8 * (uint32_t)shape->size;
  bool over = i->op == BINARY_ADD   ? __builtin_add_overflow(a, b, &wide)
              : i->op == BINARY_SUB ? __builtin_sub_overflow(a, b, &wide)
              : i->op == BINARY_MUL ? __builtin_mul_overflow(a, b, &wide)
                                    : false;
  return over || wide != (int64_t)((uint64_t)wide << unused) >> unused;
}

void run_binary(Interp *in, const MirInstr *instr) {
  BinaryOp op = (BinaryOp)instr->extra;
  Value left = operand_value(in, *operand_at(in, instr, 0));
  Value right = operand_value(in, *operand_at(in, instr, 1));
  if (type_is_float(in->decls->types, left.shape->type)) {
    double a = value_float(in, left), b = value_float(in, right);
    if (compares(op))
      result_bits(in, instr, float_compare(op, a, b));
    else
      result_float(in, instr, floats(op, a, b, left.shape->size == sizeof(float)));
    return;
  }
  Integers both = {op, value_bits(in, left), value_bits(in, right), panic_site(in),
                   in->input->overflow_wraps || instr->checked_no_overflow};
  bool is_signed = type_class(in->decls->types, left.shape->type) == TYPE_CLASS_SIGNED;
  bool nobodys = instr->checked_no_overflow && is_signed && overflows(&both, left.shape);
  result_bits(in, instr,
              op == BINARY_OFFSET ? pointer_offset(in, left.shape, both.left, both.right)
                                  : integers(in, &both, left.shape));
  if (nobodys) state_never(in, place_address(in, instr->dst), left.shape->size);
}

static uint64_t negated(Interp *in, const Shape *shape, uint64_t bits) {
  Integers zero_minus = {BINARY_SUB, 0, bits, panic_site(in), in->input->overflow_wraps};
  bool is_signed = type_class(in->decls->types, shape->type) == TYPE_CLASS_SIGNED;
  uint64_t least = (uint64_t)INT64_MIN >> (64 - 8 * shape->size);
  uint64_t mask = UINT64_MAX >> (64 - 8 * shape->size);
  if (is_signed && !zero_minus.wraps && (bits & mask) == least)
    own_panic_overflow(zero_minus.site, (void *)(uintptr_t)"negation");
  return integers(in, &zero_minus, shape);
}

void run_unary(Interp *in, const MirInstr *instr) {
  Value value = operand_value(in, *operand_at(in, instr, 0));
  bool is_float = type_is_float(in->decls->types, value.shape->type);
  switch ((UnaryOp)instr->extra) {
  case UNARY_NONE: break;
  case UNARY_NEG:
    if (is_float)
      result_float(in, instr, -value_float(in, value));
    else
      result_bits(in, instr, negated(in, value.shape, value_bits(in, value)));
    return;
  case UNARY_NOT: result_bits(in, instr, !value_bits(in, value)); return;
  case UNARY_INVERT: result_bits(in, instr, ~value_bits(in, value)); return;
  case UNARY_IS_NULL: result_bits(in, instr, value_bits(in, value) == 0); return;
  }
  own_unreachable("an operator without a case");
}
