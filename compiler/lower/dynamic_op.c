// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Dynamic operations as MIR, and the operands they take.
**
** In: an entry of own/dynops.def and operands. Out: CALL or CALL_RAISES, by the entry's signature; its result in a temporary.
** Invariant: what an operation is given ends with it on both ways, so it leaves the list of live things before the raising edge
** is built. The surprise: numbers in place, True and None are operands as they are; only constants that are objects are
** counted like everything else. */
#include "lower/dynamic_internal.h"

#include "own/value.h"

#include <stdlib.h>
#include <string.h>

/* ── operations ── */

static TypeId result_type(DynOp op) {
  if (op.result.index) return op.result;
  switch (mir_runtime_signature(op.fn)[0]) {
  case 'r':
  case 'o': return TYPE_OBJECT;
  case 't':
  case 'b': return TYPE_BOOL;
  case 'i': return TYPE_INT;
  case 'd': return TYPE_FLOAT64;
  default: return (TypeId){0}; /* f, v */
  }
}

MirPlace dynamic_temporary(Lower *l, TypeId type, Span span) {
  return lower_new_temporary(l, type, span);
}

MirPlace dynamic_op(Lower *l, DynOp op, const MirOperand *operands, uint32_t count) {
  TypeId type = result_type(op);
  MirPlace dst = op.dst;
  if (!dst.index && type.index) dst = dynamic_temporary(l, type, op.span);
  if (!lower_reachable(l)) return dst;
  MirCallee callee = {
      .kind = CALLEE_RUNTIME, .runtime = op.fn, .fn = op.code, .class_decl = op.class_decl};
  MirInstr instr = {.op = MIR_CALL, .form = op.form, .dst = dst, .span = op.span};
  instr.extra = mir_add_callee(l->body, callee);
  lower_release(l, operands, count);
  if (!mir_runtime_raises(op.fn)) {
    lower_emit(l, instr, operands, count);
    return dst;
  }
  MirBlock next[2] = {mir_add_block(l->body, l->at.scope), {0}};
  next[1] = lower_raising_edge(
      l, (LowerRaised){.callee = lower_span_words(l, op.span), .dynamic = true, .span = op.span});
  instr.op = MIR_CALL_RAISES;
  mir_terminate(l->body, l->block, instr, operands, count, next, 2);
  l->block = next[0];
  return dst;
}

MirOperand dynamic_hold(Lower *l, MirPlace place) {
  lower_hold(l, place, REASON_TEMPORARY);
  return mir_read(place);
}

MirOperand dynamic_do(Lower *l, DynOp op, const MirOperand *operands, uint32_t count,
                      LowerEntry *mark) {
  MirPlace result = dynamic_op(l, op, operands, count);
  lower_end_forwards(l, mark, op.form, op.span);
  return dynamic_hold(l, result);
}

void dynamic_fail(Lower *l, DynOp op, const MirOperand *operands, uint32_t count) {
  dynamic_op(l, op, operands, count);
  lower_unreachable(l, op.form, op.span);
}

MirOperand dynamic_copy(Lower *l, MirPlace place, Span span) {
  MirPlace copy = dynamic_temporary(l, TYPE_OBJECT, span);
  MirOperand from = mir_read(place);
  lower_emit(l, (MirInstr){.op = MIR_COPY, .form = FORM_COPY, .dst = copy, .span = span}, &from, 1);
  return dynamic_hold(l, copy);
}

/* A constant object gets an owner of its own. */
static MirOperand copy_const(Lower *l, MirOperand constant, Span span) {
  MirPlace copy = dynamic_temporary(l, TYPE_OBJECT, span);
  lower_emit(l, (MirInstr){.op = MIR_COPY, .form = FORM_COPY, .dst = copy, .span = span}, &constant,
             1);
  return dynamic_hold(l, copy);
}

bool dynamic_in_place(const Lower *l, MirOperand constant) {
  const MirConstInfo *info = mir_const(l->body, (MirConst){constant.index});
  switch (info->kind) {
  case MIR_CONST_INT:
  case MIR_CONST_BOOL:
  case MIR_CONST_NONE:
  case MIR_CONST_WORD: return true;
  case MIR_CONST_FLOAT: {
    double value;
    memcpy(&value, &info->bits, sizeof value);
    return ov_try_float(value) != 0;
  }
  case MIR_CONST_STRING:
  case MIR_CONST_PARAMETER:
  case MIR_CONST_CODE:
  case MIR_CONST_NULL:
  case MIR_CONST_DIGITS:
  case MIR_CONST_BYTES:
  case MIR_CONST_BUILTIN:
  case MIR_CONST_CLASS:
  case MIR_CONST_TUPLE: return false;
  }
  return false;
}

MirOperand dynamic_given(Lower *l, MirOperand value, Span span) {
  if (value.role == ROLE_CONST && !dynamic_in_place(l, value)) value = copy_const(l, value, span);
  return value.role == ROLE_READ ? mir_move((MirPlace){value.index}) : value;
}

/* ── constants ── */

static MirOperand constant(Lower *l, MirConstInfo info) {
  info.type = TYPE_OBJECT;
  return mir_constant(mir_add_const(l->body, info));
}

MirOperand dynamic_int(Lower *l, int64_t value) { return lower_int(l, TYPE_INT, (uint64_t)value); }

MirOperand dynamic_small(Lower *l, int64_t value) {
  return constant(l, (MirConstInfo){.kind = MIR_CONST_INT, .bits = (uint64_t)value});
}

MirOperand dynamic_mark(Lower *l, uint64_t word) {
  return constant(l, (MirConstInfo){.kind = MIR_CONST_WORD, .bits = word});
}

MirOperand dynamic_none(Lower *l) { return constant(l, (MirConstInfo){.kind = MIR_CONST_NONE}); }

MirOperand dynamic_bool(Lower *l, bool value) {
  return constant(l, (MirConstInfo){.kind = MIR_CONST_BOOL, .bits = value});
}

MirOperand dynamic_text(Lower *l, const char *bytes, uint32_t length) {
  return constant(l, (MirConstInfo){.kind = MIR_CONST_STRING, .bytes = bytes, .length = length});
}

MirOperand dynamic_bytes(Lower *l, const char *bytes, uint32_t length) {
  return constant(l, (MirConstInfo){.kind = MIR_CONST_BYTES, .bytes = bytes, .length = length});
}

MirOperand dynamic_symbol(Lower *l, Symbol name) {
  return dynamic_text(l, lower_name(l, name), symbol_length(l->context->symbols, name));
}

MirOperand dynamic_class(Lower *l, uint32_t class_id) {
  return constant(l, (MirConstInfo){.kind = MIR_CONST_CLASS, .bits = class_id});
}

MirOperand dynamic_builtin(Lower *l, uint32_t builtin) {
  return constant(l, (MirConstInfo){.kind = MIR_CONST_BUILTIN, .bits = builtin});
}

MirOperand dynamic_name_tuple(Lower *l, const MirConst *names, uint32_t count) {
  MirConstInfo info = {
      .kind = MIR_CONST_TUPLE, .type = TYPE_OBJECT, .items = names, .length = count};
  return mir_constant(mir_add_const(l->body, info));
}

MirOperand dynamic_words(Lower *l, const char *text) {
  TypeId pointer = type_pointer(l->decls->types, TYPE_UINT8);
  MirConstInfo info = {
      .kind = MIR_CONST_STRING, .type = pointer, .bytes = text, .length = (uint32_t)strlen(text)};
  return mir_constant(mir_add_const(l->body, info));
}

/* ── numbers ── */

enum { CHUNK_DIGITS = 9, CHUNK = 1000000000, BASE_MOST = 16 };

/* Multiplies the number (chunks of nine decimal digits, least first) by `by` and adds `add`. */
static uint32_t multiply_add(uint32_t *chunks, uint32_t count, uint32_t by, uint32_t add) {
  uint64_t carry = add;
  for (uint32_t i = 0; i < count; i++) {
    carry += (uint64_t)chunks[i] * by;
    chunks[i] = (uint32_t)(carry % CHUNK);
    carry /= CHUNK;
  }
  if (carry) chunks[count++] = (uint32_t)carry;
  return count;
}

static uint32_t digit_value(char c) {
  if (c <= '9') return (uint32_t)(c - '0');
  return (uint32_t)((c | 0x20) - 'a') + 10;
}

/* The decimal digits of a literal in base 2, 8 or 16. */
static const char *to_decimal(Lower *l, const char *digits, uint32_t length, uint32_t base) {
  uint32_t *chunks = arena_make_many(l->arena, uint32_t, length / 7 + 2);
  uint32_t count = 0;
  for (uint32_t i = 0; i < length; i++)
    count = multiply_add(chunks, count, base, digit_value(digits[i]));
  Text text = text_new(l->arena);
  text_format(&text, "%u", count ? chunks[count - 1] : 0);
  for (uint32_t i = count; i-- > 1;)
    text_format(&text, "%09u", chunks[i - 1]);
  return text.data;
}

static MirOperand integer(Lower *l, AstText text, bool negative) {
  const char *digits = text.bytes;
  uint32_t length = text.length, base = 10;
  if (length > 2 && digits[0] == '0' && (digits[1] | 0x20) >= 'a') {
    char prefix = digits[1] | 0x20;
    base = prefix == 'x' ? 16 : prefix == 'o' ? 8 : 2;
    digits += 2;
    length -= 2;
  }
  char *end = NULL;
  const char *from = base == 10 ? digits : arena_text(l->arena, digits, length);
  unsigned long long value = strtoull(from, &end, (int)base);
  bool small = length <= 64 && value < (1ULL << 61) && (base != 10 || length <= 19);
  if (small) {
    int64_t number = negative ? -(int64_t)value : (int64_t)value;
    return constant(l, (MirConstInfo){.kind = MIR_CONST_INT, .bits = (uint64_t)number});
  }
  const char *decimal = base == 10 ? digits : to_decimal(l, digits, length, base);
  if (negative) decimal = arena_format(l->arena, "-%s", decimal);
  return constant(l, (MirConstInfo){.kind = MIR_CONST_DIGITS,
                                    .bytes = decimal,
                                    .length = (uint32_t)strlen(decimal)});
}

MirOperand dynamic_number(Lower *l, const Ast *literal, bool negative) {
  if (literal->kind == AST_Int) return integer(l, AS(Int, literal)->digits, negative);
  double value = strtod(AS(Float, literal)->digits.bytes, NULL);
  if (negative) value = -value;
  MirConstInfo info = {.kind = MIR_CONST_FLOAT};
  memcpy(&info.bits, &value, sizeof info.bits);
  return constant(l, info);
}
