// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Operators of scalars and pointers, and the names of the methods that stand for operators elsewhere.
**
** In: an operator of the tree and operand types. Out: the machine's operator and its result type, or none. Invariant: both
** operands have the same type; nothing is converted. The surprise: `/` of integers is none, so the message can advise. */
#include "sema/sema_internal.h"

static BinaryOp plain(AstOp op) {
  switch (op) {
  case OP_ADD: return BINARY_ADD;
  case OP_SUB: return BINARY_SUB;
  case OP_MUL: return BINARY_MUL;
  case OP_DIV: return BINARY_DIV;
  case OP_FLOORDIV: return BINARY_FLOORDIV;
  case OP_MOD: return BINARY_MOD;
  case OP_POW: return BINARY_POW;
  case OP_SHL: return BINARY_SHL;
  case OP_SHR: return BINARY_SHR;
  case OP_AND: return BINARY_AND;
  case OP_OR: return BINARY_OR;
  case OP_XOR: return BINARY_XOR;
  case OP_EQ: return BINARY_EQ;
  case OP_NE: return BINARY_NE;
  case OP_LT: return BINARY_LT;
  case OP_LE: return BINARY_LE;
  case OP_GT: return BINARY_GT;
  case OP_GE: return BINARY_GE;
  case OP_NONE:
  case OP_MATMUL:
  case OP_IN:
  case OP_NOT_IN:
  case OP_IS:
  case OP_IS_NOT:
  case OP_NEG:
  case OP_POS:
  case OP_INVERT:
  case OP_NOT:
  case OP_LOGICAL_AND:
  case OP_LOGICAL_OR: break;
  }
  return BINARY_NONE;
}

static bool is_comparison(BinaryOp op) { return op >= BINARY_EQ && op <= BINARY_GE; }
static bool is_bitwise(BinaryOp op) {
  return op == BINARY_AND || op == BINARY_OR || op == BINARY_XOR;
}

BinaryOp builtin_binary(Sema *sema, AstOp op, TypeId left, TypeId right, TypeId *result) {
  BinaryOp binary = plain(op);
  bool pointer = pointer_target(sema, left).index;
  if (pointer && op == OP_ADD && type_same(right, TYPE_INT)) {
    *result = left;
    return BINARY_OFFSET;
  }
  if (!binary || !type_same(left, right)) return BINARY_NONE;
  *result = is_comparison(binary) ? TYPE_BOOL : left;
  if (pointer) return binary == BINARY_EQ || binary == BINARY_NE ? binary : BINARY_NONE;
  switch (type_class(sema->types, left)) {
  case TYPE_CLASS_BOOL:
    return binary == BINARY_EQ || binary == BINARY_NE || is_bitwise(binary) ? binary : BINARY_NONE;
  case TYPE_CLASS_SIGNED:
  case TYPE_CLASS_UNSIGNED: return binary == BINARY_DIV ? BINARY_NONE : binary;
  case TYPE_CLASS_FLOAT:
    return is_bitwise(binary) || binary == BINARY_SHL || binary == BINARY_SHR ? BINARY_NONE
                                                                              : binary;
  case TYPE_CLASS_SPECIAL:
  case TYPE_CLASS_COUNTED:
  case TYPE_CLASS_STRUCTURED: break;
  }
  return BINARY_NONE;
}

UnaryOp builtin_unary(Sema *sema, AstOp op, TypeId type) {
  if (op == OP_NEG &&
      (type_is_float(sema->types, type) || type_class(sema->types, type) == TYPE_CLASS_SIGNED))
    return UNARY_NEG;
  if (op == OP_INVERT && type_is_integer(sema->types, type)) return UNARY_INVERT;
  return UNARY_NONE;
}

typedef struct {
  AstOp op;
  enum SymbolName method, reflected, in_place;
} OperatorRow;

static const OperatorRow rows[] = {
    {OP_ADD, SYM_add, SYM_radd, SYM_iadd},
    {OP_SUB, SYM_sub, SYM_rsub, SYM_isub},
    {OP_MUL, SYM_mul, SYM_rmul, SYM_imul},
    {OP_DIV, SYM_truediv, SYM_rtruediv, SYM_itruediv},
    {OP_FLOORDIV, SYM_floordiv, SYM_rfloordiv, SYM_ifloordiv},
    {OP_MOD, SYM_mod, SYM_rmod, SYM_imod},
    {OP_POW, SYM_pow, SYM_rpow, SYM_ipow},
    {OP_MATMUL, SYM_matmul, SYM_rmatmul, SYM_imatmul},
    {OP_SHL, SYM_lshift, SYM_none, SYM_ilshift},
    {OP_SHR, SYM_rshift, SYM_none, SYM_irshift},
    {OP_AND, SYM_and_, SYM_none, SYM_iand},
    {OP_OR, SYM_or_, SYM_none, SYM_ior},
    {OP_XOR, SYM_xor, SYM_none, SYM_ixor},
    {OP_EQ, SYM_eq, SYM_eq, SYM_none},
    {OP_NE, SYM_ne, SYM_ne, SYM_none},
    {OP_LT, SYM_lt, SYM_gt, SYM_none},
    {OP_LE, SYM_le, SYM_ge, SYM_none},
    {OP_GT, SYM_gt, SYM_lt, SYM_none},
    {OP_GE, SYM_ge, SYM_le, SYM_none},
};

static const OperatorRow *row_of(AstOp op) {
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    if (rows[i].op == op) return &rows[i];
  }
  return NULL;
}

Symbol operator_method(AstOp op) {
  const OperatorRow *row = row_of(op);
  return symbol_of(row ? row->method : SYM_none);
}

Symbol operator_reflected(AstOp op) {
  const OperatorRow *row = row_of(op);
  return symbol_of(row ? row->reflected : SYM_none);
}

Symbol operator_in_place(AstOp op) {
  const OperatorRow *row = row_of(op);
  return symbol_of(row ? row->in_place : SYM_none);
}

Symbol operator_unary_method(AstOp op) {
  if (op == OP_NEG) return symbol_of(SYM_neg);
  if (op == OP_POS) return symbol_of(SYM_pos);
  if (op == OP_INVERT) return symbol_of(SYM_invert);
  return (Symbol){0};
}
