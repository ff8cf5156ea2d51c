// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Operands, constants, results.
**
** In: operands of the running frame. Out: values in memory; what a role says happens to their places. Invariant: a value that
** owns something is at one place at a time: its bits are never copied. The surprise: moving is the only act that changes the
** cells of a source. */
#include "interp/interp_internal.h"

#include "base/check.h"

#include <string.h>

/* ── constants: foreign memory, made once ── */

static void constant_bytes(Interp *in, const MirConstInfo *info, uint8_t *to, uint64_t size) {
  switch (info->kind) {
  case MIR_CONST_INT:
  case MIR_CONST_BOOL:
    memcpy(to, &info->bits, size < sizeof info->bits ? size : sizeof info->bits);
    return;
  case MIR_CONST_FLOAT: {
    double value;
    memcpy(&value, &info->bits, sizeof value);
    float narrow = (float)value;
    if (size == sizeof narrow)
      memcpy(to, &narrow, size);
    else
      memcpy(to, &value, size);
    return;
  }
  case MIR_CONST_STRING: {
    bool raw = size == sizeof(void *);
    OwnString text = {(uint8_t *)arena_text(in->arena, info->bytes, info->length), info->length, 0};
    memcpy(to, &text, raw ? sizeof text.data : sizeof text);
    return;
  }
  case MIR_CONST_CODE: {
    void *code = code_address(in, (FnId){(uint32_t)info->bits});
    memcpy(to, &code, sizeof code);
    return;
  }
  case MIR_CONST_NULL:
  case MIR_CONST_NONE: return; /* zeros */
  case MIR_CONST_PARAMETER:
  case MIR_CONST_DIGITS:
  case MIR_CONST_BYTES:
  case MIR_CONST_WORD:
  case MIR_CONST_BUILTIN:
  case MIR_CONST_CLASS:
  case MIR_CONST_TUPLE: break; /* objects only */
  }
  own_unreachable("a constant of static code");
}

static Value constant(Interp *in, uint32_t index) {
  const Plan *plan = in->frame->plan;
  const MirConstInfo *info = mir_const(plan->body, (MirConst){index});
  const Shape *shape = shape_of(in, info->type);
  if (!plan->constants[index]) {
    if (shape->counted) {
      plan->constants[index] = object_constant(in, plan->body, info);
    } else {
      plan->constants[index] = arena_alloc(in->arena, shape->size);
      constant_bytes(in, info, plan->constants[index], shape->size);
    }
  }
  return (Value){.at = plan->constants[index], .shape = shape, .role = ROLE_CONST};
}

/* ── operands ── */

const MirOperand *operand_at(const Interp *in, const MirInstr *instr, uint32_t index) {
  return &mir_operands(in->frame->plan->body, instr)[index];
}

Value operand_value(Interp *in, MirOperand operand) {
  if (operand.role == ROLE_CONST) return constant(in, operand.index);
  MirPlace place = {operand.index};
  return (Value){place_address(in, place), place_shape(in, place), operand.role, place};
}

/* The bits of a word may be lent. */
static void need_trivial(Interp *in, const Value *value) {
  if (value->shape->has_owners && !value->shape->counted)
    violation(in, "copies the bits of a value of type %s, which owns something",
              type_text(in->decls, in->arena, value->shape->type, NULL, 0));
}

static bool is_array(const Interp *in, const Value *value) {
  return type_builtin(in->decls, value->shape->type) == BUILTIN_ARRAY;
}

/* The library makes room for an Array, moves it where it belongs, and only then fills it. */
static bool is_empty_room(const Interp *in, const Value *value) {
  if (!in->frame || !is_array(in, value)) return false;
  const FnDeclId decl = in->frame->plan->body->decl;
  return decl.index && decl_fn(in->decls, decl)->builtin;
}

void value_put(Interp *in, uint8_t *to, Value value) {
  if (to == value.at && value.role == ROLE_MOVE) return; /* `xs[i], xs[j] = xs[j], xs[i]`, i = j */
  state_need_storage(in, to, value.shape->size, "writes a place");
  if (value.shape->has_owners)
    owners_need_none(in, to, value.shape, "is overwritten without an end");
  age_written(in, to, value.shape);
  if (value.role == ROLE_CONST) {
    memcpy(to, value.at, value.shape->size);
    if (is_array(in, &value)) return; /* room for one */
    state_set(in, to, value.shape);
    owners_begin(in, to, value.shape);
    return;
  }
  if (!is_empty_room(in, &value)) state_need(in, value.at, value.shape, "reads a value");
  if (value.role != ROLE_MOVE) {
    need_trivial(in, &value);
    state_copy(in, to, value.at, value.shape->size);
    view_copied(in, to, value.at, value.shape);
    return;
  }
  owners_move(in, to, value.at, value.shape);
  state_copy(in, to, value.at, value.shape->size);
  view_copied(in, to, value.at, value.shape);
  state_gone(in, value.at, value.shape->size);
  age_moved(in, value);
}

/* ── scalars ── */

uint64_t value_bits(Interp *in, Value value) {
  state_need_scalar(in, value.at, value.shape->size, value.shape->leaf, "reads a value");
  if (value.shape->counted) object_need_alive(in, value.at, "uses an object");
  uint64_t bits = 0;
  memcpy(&bits, value.at, value.shape->size < sizeof bits ? value.shape->size : sizeof bits);
  bool is_signed = type_class(in->decls->types, value.shape->type) == TYPE_CLASS_SIGNED;
  uint32_t unused = 64 - 8 * (uint32_t)value.shape->size;
  return is_signed && unused ? (uint64_t)((int64_t)(bits << unused) >> unused) : bits;
}

double value_float(Interp *in, Value value) {
  state_need_scalar(in, value.at, value.shape->size, value.shape->leaf, "reads a value");
  double number;
  float narrow;
  if (value.shape->size == sizeof narrow) {
    memcpy(&narrow, value.at, sizeof narrow);
    return (double)narrow;
  }
  memcpy(&number, value.at, sizeof number);
  return number;
}

static void result_scalar(Interp *in, const MirInstr *instr, const void *bytes) {
  uint8_t *to = place_address(in, instr->dst);
  const Shape *shape = place_shape(in, instr->dst);
  state_need_storage(in, to, shape->size, "writes a place");
  memcpy(to, bytes, shape->size);
  state_set_scalar(in, to, shape->size, shape->leaf);
}

void result_bits(Interp *in, const MirInstr *instr, uint64_t bits) {
  result_scalar(in, instr, &bits);
}

void result_float(Interp *in, const MirInstr *instr, double number) {
  float narrow = (float)number;
  bool small = place_shape(in, instr->dst)->size == sizeof narrow;
  result_scalar(in, instr, small ? (const void *)&narrow : &number);
}

uint8_t *scratch_for(Interp *in, uint64_t bytes) {
  if (bytes > in->scratch_bytes) {
    if (in->scratch) memory_end(&in->memory, in->scratch, in->scratch_bytes, 0);
    in->scratch = memory_new(&in->memory, 2 * bytes, CELL_NEVER, 0);
    in->scratch_bytes = in->scratch ? 2 * bytes : 0;
    if (!in->scratch)
      limit_reached(in, "there is no memory for a value of %llu bytes", (unsigned long long)bytes);
  }
  return in->scratch;
}
