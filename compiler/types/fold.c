// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Arithmetic at compile time: what programs would compute, or the panic they would end with.
**
** In: an operator and values of integers or Bools. Out: the value, or the trap in words. Invariant: bits are sign- or
** zero-extended from the type. Used by constant expressions (sema/constant.c) and where values of parameters are put in
** (types/type.c), so that both agree. The surprise: with --overflow=wrap signed overflow is no trap here either. */
#include "types/fold.h"
#include "base/check.h"

__extension__ typedef __int128 Wide;

static Folded trap(TypeId type, const char *what) { return (Folded){type, 0, what}; }

static bool is_signed(const Types *types, TypeId type) {
  return type_class(types, type) == TYPE_CLASS_SIGNED;
}

static Wide wide(const Types *types, Folded value) {
  return is_signed(types, value.type) ? (Wide)(int64_t)value.bits : (Wide)value.bits;
}

static Folded of_bool(bool value) { return (Folded){TYPE_BOOL, value, NULL}; }

static Folded of_wide(const Types *types, TypeId type, Wide value, const char *overflow) {
  uint32_t bits = type_bits(types, type);
  uint64_t mask = bits == 64 ? UINT64_MAX : (UINT64_C(1) << bits) - 1;
  uint64_t low = (uint64_t)value & mask;
  if (is_signed(types, type)) {
    Wide top = (Wide)1 << (bits - 1);
    bool fits = value < top && value >= -top;
    if (!fits && !types_overflow_wraps(types)) return trap(type, overflow);
    if (low >> (bits - 1)) low |= ~mask;
  }
  return (Folded){type, low, NULL};
}

static Wide floor_div(Wide a, Wide b) {
  Wide quotient = a / b;
  return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

static Folded power(const Types *types, Folded base, Wide exponent) {
  static const char *const overflow = "overflow in power";
  if (exponent < 0) return trap(base.type, "a negative exponent");
  Folded result = of_wide(types, base.type, 1, overflow);
  Folded square = base;
  for (; exponent; exponent >>= 1) {
    if (exponent & 1)
      result = of_wide(types, base.type, wide(types, result) * wide(types, square), overflow);
    if (result.trap) return result;
    if (exponent > 1)
      square = of_wide(types, base.type, wide(types, square) * wide(types, square), overflow);
    if (square.trap) return square;
  }
  return result;
}

static Folded shift(const Types *types, BinaryOp op, Folded a, Wide count) {
  uint32_t bits = type_bits(types, a.type);
  if (count < 0 || count >= bits) return trap(a.type, "a shift by more than the width");
  if (op == BINARY_SHR) return of_wide(types, a.type, wide(types, a) >> count, "");
  uint64_t mask = bits == 64 ? UINT64_MAX : (UINT64_C(1) << bits) - 1;
  uint64_t low = (a.bits << count) & mask;
  if (is_signed(types, a.type) && (low >> (bits - 1))) low |= ~mask;
  return (Folded){a.type, low, NULL};
}

static Folded divide(const Types *types, BinaryOp op, TypeId type, Wide x, Wide y) {
  if (y == 0) return trap(type, "division by zero");
  if (op == BINARY_MOD)
    return of_wide(types, type, x - floor_div(x, y) * y, "overflow in remainder");
  return of_wide(types, type, floor_div(x, y), "overflow in floor division");
}

static Folded integers(const Types *types, BinaryOp op, Folded a, Folded b) {
  Wide x = wide(types, a), y = wide(types, b);
  switch (op) {
  case BINARY_ADD: return of_wide(types, a.type, x + y, "overflow in addition");
  case BINARY_SUB: return of_wide(types, a.type, x - y, "overflow in subtraction");
  case BINARY_MUL: return of_wide(types, a.type, x * y, "overflow in multiplication");
  case BINARY_FLOORDIV:
  case BINARY_MOD: return divide(types, op, a.type, x, y);
  case BINARY_POW: return power(types, a, y);
  case BINARY_SHL:
  case BINARY_SHR: return shift(types, op, a, y);
  case BINARY_AND: return of_wide(types, a.type, x & y, "");
  case BINARY_OR: return of_wide(types, a.type, x | y, "");
  case BINARY_XOR: return of_wide(types, a.type, x ^ y, "");
  case BINARY_EQ: return of_bool(x == y);
  case BINARY_NE: return of_bool(x != y);
  case BINARY_LT: return of_bool(x < y);
  case BINARY_LE: return of_bool(x <= y);
  case BINARY_GT: return of_bool(x > y);
  case BINARY_GE: return of_bool(x >= y);
  case BINARY_DIV:
  case BINARY_OFFSET:
  case BINARY_NONE: break;
  }
  return trap(a.type, "these values have no such operator");
}

Folded fold_binary(const Types *types, BinaryOp op, Folded a, Folded b) {
  if (a.trap) return a;
  if (b.trap) return b;
  if (type_same(a.type, TYPE_BOOL)) { /* 0 and 1 are closed under what Bools have */
    Folded x = {TYPE_UINT8, a.bits, NULL}, y = {TYPE_UINT8, b.bits, NULL};
    Folded value = integers(types, op, x, y);
    return value.trap ? value : of_bool(value.bits & 1);
  }
  return integers(types, op, a, b);
}

Folded fold_unary(const Types *types, UnaryOp op, Folded value) {
  if (value.trap) return value;
  switch (op) {
  case UNARY_NEG: return of_wide(types, value.type, -wide(types, value), "overflow in negation");
  case UNARY_INVERT: return of_wide(types, value.type, ~wide(types, value), "");
  case UNARY_NOT: return of_bool(!value.bits);
  case UNARY_NONE:
  case UNARY_IS_NULL: break;
  }
  return trap(value.type, "this value has no such operator");
}

Folded fold_convert(const Types *types, ConvertOp op, TypeId type, Folded value) {
  if (value.trap) return value;
  Wide whole = wide(types, value);
  uint32_t bits = type_bits(types, type);
  bool negative = is_signed(types, type);
  Wide top = (Wide)1 << (bits - (negative ? 1 : 0)), bottom = negative ? -top : 0;
  if (op == CONVERT_CHECKED && (whole >= top || whole < bottom))
    return trap(type, "a value that does not fit its type");
  uint64_t mask = bits == 64 ? UINT64_MAX : (UINT64_C(1) << bits) - 1;
  uint64_t low = (uint64_t)whole & mask;
  if (negative && (low >> (bits - 1))) low |= ~mask;
  return (Folded){type, low, NULL};
}
