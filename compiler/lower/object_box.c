// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Static values become objects: numbers, Bool, String; Optionals and tuples part by part; structs with all they are.
**
** In: a value that crosses the border (types/crossing.c). Out: a new owner of the object. Invariant: the value is only looked at; it
** ends where it would have ended: a struct is copied, unless it is given (dynamic_boxed.c). The surprise: an Optional is no
** object of its own: it becomes None, or what it holds. */
#include "lower/dynamic_border.h"
#include "lower/object.h"

#include "own/value.h"

/* ── numbers and texts ── */

int64_t lower_object_width(const Lower *l, TypeId type) {
  int64_t bits = type_bits(l->decls->types, type);
  return type_class(l->decls->types, type) == TYPE_CLASS_UNSIGNED ? -bits : bits;
}

void lower_object_narrow(Lower *l, MirPlace wide, MirPlace dst, Span span) {
  bool is_float = type_is_float(l->decls->types, mir_place(l->body, dst)->type);
  MirOperand operand = mir_use(wide);
  MirInstr instr = {.op = MIR_CONVERT, .form = FORM_CONVERSION, .dst = dst, .span = span};
  instr.extra = is_float ? CONVERT_CHECKED : CONVERT_TRUNCATE;
  lower_emit(l, instr, &operand, 1);
}

/* A number in the type that the entry of the runtime takes. */
static MirOperand widened(Lower *l, MirOperand value, TypeId type, TypeId wide, ConvertOp convert,
                          Span span) {
  if (type_same(type, wide)) return value;
  MirPlace place = dynamic_temporary(l, wide, span);
  MirInstr instr = {
      .op = MIR_CONVERT, .form = FORM_CONVERSION, .dst = place, .extra = convert, .span = span};
  lower_emit(l, instr, &value, 1);
  return mir_use(place);
}

static MirPlace box_scalar(Lower *l, MirOperand value, TypeId type, MirPlace dst, Span span) {
  DynOp op = {.fn = RUNTIME_own_box_int, .form = FORM_CONVERSION, .span = span, .dst = dst};
  TypeClass class = type_class(l->decls->types, type);
  bool wide = class == TYPE_CLASS_UNSIGNED && type_bits(l->decls->types, type) == 64;
  if (class == TYPE_CLASS_BOOL) {
    op.fn = RUNTIME_own_box_bool;
  } else if (class == TYPE_CLASS_FLOAT) {
    op.fn = RUNTIME_own_box_float;
    value = widened(l, value, type, TYPE_FLOAT64, CONVERT_CHECKED, span);
  } else if (class == TYPE_CLASS_STRUCTURED) {
    op.fn = RUNTIME_own_box_string;
  } else {
    if (wide) op.fn = RUNTIME_own_box_uint;
    value = widened(l, value, type, TYPE_INT, wide ? CONVERT_TRUNCATE : CONVERT_CHECKED, span);
  }
  return dynamic_op(l, op, &value, 1);
}

/* ── Optionals and tuples ── */

static MirPlace box_optional(Lower *l, MirPlace from, TypeId type, MirPlace dst, Span span) {
  LowerLabel some = lower_label(l), none = lower_label(l), end = lower_label(l);
  MirPlace made = lower_new_hidden(l, TYPE_OBJECT, span),
           flag = dynamic_temporary(l, TYPE_BOOL, span);
  MirOperand value = mir_read(from);
  lower_emit(l, (MirInstr){.op = MIR_TAG, .form = FORM_CONVERSION, .dst = flag, .span = span},
             &value, 1);
  lower_branch(l, mir_use(flag), &some, &none, span);
  lower_start(l, none);
  lower_init(l, made, dynamic_none(l), FORM_CONVERSION, span);
  lower_goto(l, &end, FORM_CONVERSION, span);
  lower_start(l, some);
  LowerEntry *mark = l->at.live;
  TypeId payload = type_info(l->decls->types, type)->arguments[0];
  MirPlace part = lower_object_box(l, lower_lend(l, mir_payload(l->body, from, false)), payload,
                                   (MirPlace){0}, span);
  lower_init(l, made, mir_move(part), FORM_CONVERSION, span);
  lower_end_forwards(l, mark, FORM_CONVERSION, span);
  lower_join(l, &end, FORM_CONVERSION, span);
  if (!dst.index) return made;
  lower_init(l, dst, mir_move(made), FORM_CONVERSION, span);
  return dst;
}

static MirPlace box_tuple(Lower *l, MirPlace from, TypeId type, MirPlace dst, Span span) {
  uint32_t count = type_field_count(l->decls, type);
  MirOperand *parts = arena_make_many(l->arena, MirOperand, count + 1);
  for (uint32_t i = 0; i < count; i++) {
    MirOperand part = lower_lend(l, mir_field(l->body, from, i));
    MirPlace boxed = lower_object_box(l, part, type_field(l->decls, type, i), (MirPlace){0}, span);
    lower_hold(l, boxed, REASON_TEMPORARY);
    parts[i] = mir_move(boxed);
  }
  return dynamic_op(
      l, (DynOp){.fn = RUNTIME_own_tuple_new, .form = FORM_CONVERSION, .span = span, .dst = dst},
      parts, count);
}

/* A constant is an object from the start. */
static bool box_constant(Lower *l, MirOperand value, MirPlace dst, Span span) {
  MirConstInfo info = *mir_const(l->body, (MirConst){value.index});
  bool negative = (int64_t)info.bits < 0,
       is_unsigned = type_class(l->decls->types, info.type) == TYPE_CLASS_UNSIGNED;
  bool small =
      info.kind == MIR_CONST_INT && ov_fits((int64_t)info.bits) && !(negative && is_unsigned);
  bool known = small || info.kind == MIR_CONST_BOOL || info.kind == MIR_CONST_FLOAT ||
               info.kind == MIR_CONST_STRING;
  if (!known) return false;
  info.type = TYPE_OBJECT;
  MirOperand constant = mir_constant(mir_add_const(l->body, info));
  if (dynamic_in_place(l, constant))
    lower_init(l, dst, constant, FORM_CONVERSION, span);
  else
    lower_emit(l, (MirInstr){.op = MIR_COPY, .form = FORM_CONVERSION, .dst = dst, .span = span},
               &constant, 1);
  return true;
}

MirPlace lower_object_box(Lower *l, MirOperand value, TypeId type, MirPlace dst, Span span) {
  if (value.role == ROLE_CONST) {
    if (!dst.index) dst = dynamic_temporary(l, TYPE_OBJECT, span);
    return box_constant(l, value, dst, span) ? dst : box_scalar(l, value, type, dst, span);
  }
  if (value.role == ROLE_MOVE) value = mir_read((MirPlace){value.index});
  if (type_same(type, TYPE_OBJECT)) {
    if (!dst.index) dst = dynamic_temporary(l, TYPE_OBJECT, span);
    lower_emit(l, (MirInstr){.op = MIR_COPY, .form = FORM_COPY, .dst = dst, .span = span}, &value,
               1);
    return dst;
  }
  if (type_builtin(l->decls, type) == BUILTIN_OPTIONAL)
    return box_optional(l, (MirPlace){value.index}, type, dst, span);
  if (type_has_class(l->decls, type))
    return boxed_new(l, lower_copy_part(l, (MirPlace){value.index}), type, dst, span);
  bool tuple = type_info(l->decls->types, type)->kind == TYPE_KIND_TUPLE;
  return tuple ? box_tuple(l, (MirPlace){value.index}, type, dst, span)
               : box_scalar(l, value, type, dst, span);
}

void lower_object_box_adjust(Lower *l, const Ast *expr, uint32_t adjusts, MirPlace dst) {
  TypeId type = lower_type_after(l, expr, adjusts);
  if (type_has_class(l->decls, type))
    boxed_new(l, lower_owned(l, expr, adjusts), type, dst, expr->span);
  else
    lower_object_box(l, lower_read(l, expr, adjusts, NOISE_NONE), type, dst, expr->span);
}
