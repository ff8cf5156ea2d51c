// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Values at the border from `def` to `fn`: objects become numbers, texts, Optionals, tuples, after a check of their class.
**
** In: an object, and what a `fn` wants. Out: an operand for it. A number out of range raises OverflowError, a value of another class
** TypeError; both name the argument. The surprise: a String is a copy in both directions, for each world keeps its own kind of
** text; None is an Optional without value, whatever it could hold. */
#include "lower/dynamic_border.h"
#include "lower/object.h"

#include "own/value.h"

static MirPlace unbox(Lower *l, MirOperand value, TypeId type, const BorderValue *want);

static void make(Lower *l, MirPlace dst, const MirOperand *operands, uint32_t count, Span span) {
  lower_emit(l, (MirInstr){.op = MIR_MAKE, .form = FORM_CONVERSION, .dst = dst, .span = span},
             operands, count);
  lower_release(l, operands, count);
}

static bool is_string(const Lower *l, TypeId type) {
  return type_same(type, type_string(l->decls));
}

static bool is_optional(const Lower *l, TypeId type) {
  return type_builtin(l->decls, type) == BUILTIN_OPTIONAL;
}

static TypeId payload_of(const Lower *l, TypeId type) {
  return type_info(l->decls->types, type)->arguments[0];
}

/* ── into the static world ── */

static MirPlace unbox_scalar(Lower *l, MirOperand value, TypeId type, const BorderValue *want) {
  TypeClass class = type_class(l->decls->types, type);
  MirOperand operands[3] = {value, dynamic_words(l, want->what)};
  DynOp op = {
      .fn = RUNTIME_own_unbox_int, .form = FORM_CONVERSION, .span = want->span, .result = TYPE_INT};
  uint32_t count = 2;
  if (class == TYPE_CLASS_BOOL) {
    op.fn = RUNTIME_own_unbox_bool;
    op.result = TYPE_BOOL;
  } else if (class == TYPE_CLASS_FLOAT) {
    op.fn = RUNTIME_own_unbox_float;
    operands[count++] = dynamic_int(l, type_bits(l->decls->types, type));
    op.result = TYPE_FLOAT64;
  } else if (is_string(l, type)) {
    op.fn = RUNTIME_own_unbox_string;
    op.result = type;
  } else {
    operands[count++] = dynamic_int(l, lower_object_width(l, type));
  }
  MirPlace wide = dynamic_op(l, op, operands, count);
  if (type_same(op.result, type)) return wide;
  MirPlace narrow = dynamic_temporary(l, type, want->span);
  lower_object_narrow(l, wide, narrow, want->span);
  return narrow;
}

static MirOperand is_none(Lower *l, MirOperand value, Span span) {
  MirOperand operands[2] = {value, dynamic_none(l)};
  return mir_use(dynamic_op(
      l, (DynOp){.fn = RUNTIME_own_same, .form = FORM_CONVERSION, .span = span}, operands, 2));
}

static MirPlace unbox_optional(Lower *l, MirOperand value, TypeId type, const BorderValue *want) {
  LowerLabel none = lower_label(l), some = lower_label(l), end = lower_label(l);
  MirPlace dst = lower_new_hidden(l, type, want->span);
  lower_branch(l, is_none(l, value, want->span), &none, &some, want->span);
  lower_start(l, none);
  make(l, dst, NULL, 0, want->span);
  lower_goto(l, &end, FORM_CONVERSION, want->span);
  lower_start(l, some);
  LowerEntry *mark = l->at.live;
  MirOperand payload = lower_take(l, unbox(l, value, payload_of(l, type), want));
  make(l, dst, &payload, 1, want->span);
  lower_end_forwards(l, mark, FORM_CONVERSION, want->span);
  lower_join(l, &end, FORM_CONVERSION, want->span);
  return dst;
}

static MirPlace unbox_tuple(Lower *l, MirOperand value, TypeId type, const BorderValue *want) {
  uint32_t count = type_field_count(l->decls, type);
  LowerEntry *mark = l->at.live;
  MirOperand check[3] = {value, dynamic_words(l, want->what), dynamic_int(l, count)};
  dynamic_op(l, (DynOp){.fn = RUNTIME_own_unbox_tuple, .form = FORM_CONVERSION, .span = want->span},
             check, 3);
  MirOperand *parts = arena_make_many(l->arena, MirOperand, count + 1);
  for (uint32_t i = 0; i < count; i++) {
    BorderValue part = *want;
    part.what = arena_format(l->arena, "item %u of %s", i + 1, want->what);
    MirOperand get[2] = {value, dynamic_int(l, i)};
    MirOperand item = dynamic_hold(
        l,
        dynamic_op(
            l, (DynOp){.fn = RUNTIME_own_tuple_item, .form = FORM_CONVERSION, .span = want->span},
            get, 2));
    MirPlace place = unbox(l, item, type_field(l->decls, type, i), &part);
    lower_hold(l, place, REASON_TEMPORARY);
    parts[i] = lower_take(l, place);
  }
  MirPlace dst = dynamic_temporary(l, type, want->span);
  make(l, dst, parts, count, want->span);
  lower_end_forwards(l, mark, FORM_CONVERSION, want->span);
  return dst;
}

/* A value of that type in a temporary that nobody holds yet. */
static MirPlace unbox(Lower *l, MirOperand value, TypeId type, const BorderValue *want) {
  if (type_same(type, TYPE_OBJECT)) {
    MirPlace copy = dynamic_temporary(l, TYPE_OBJECT, want->span);
    lower_emit(l, (MirInstr){.op = MIR_COPY, .form = FORM_COPY, .dst = copy, .span = want->span},
               &value, 1);
    return copy;
  }
  if (is_optional(l, type)) return unbox_optional(l, value, type, want);
  if (type_has_class(l->decls, type)) {
    BorderValue copied = *want;
    copied.type = type;
    return boxed_copy(l, value, &copied);
  }
  bool tuple = type_info(l->decls->types, type)->kind == TYPE_KIND_TUPLE;
  return tuple ? unbox_tuple(l, value, type, want) : unbox_scalar(l, value, type, want);
}

MirOperand border_unbox(Lower *l, MirOperand value, const BorderValue *want) {
  bool owned = want->convention == PASS_OWNED;
  if (type_same(want->type, TYPE_OBJECT))
    return owned ? dynamic_given(l, value, want->span) : value;
  if (type_has_class(l->decls, want->type)) return boxed_lent(l, value, want);
  if (view_crosses(l, want->type)) return view_lent(l, value, want);
  if (callable_crosses(l, want->type)) return callable_value(l, value, want);
  MirPlace place = unbox(l, value, want->type, want);
  lower_hold(l, place, REASON_TEMPORARY);
  return owned ? lower_take(l, place) : lower_lend(l, place);
}

/* ── and back ── */

MirOperand border_box(Lower *l, MirPlace place, Span span) {
  TypeId type = mir_place(l->body, place)->type;
  if (type_same(type, TYPE_OBJECT)) return dynamic_hold(l, place);
  if (type_has_class(l->decls, type))
    return dynamic_hold(l, boxed_new(l, lower_take(l, place), type, (MirPlace){0}, span));
  LowerEntry *mark = l->at.live;
  lower_hold(l, place, REASON_TEMPORARY);
  MirPlace boxed = lower_object_box(l, lower_lend(l, place), type, (MirPlace){0}, span);
  lower_end_forwards(l, mark, FORM_CONVERSION, span);
  return dynamic_hold(l, boxed);
}

/* ── which class of Python it is ── */

static uint32_t class_of(const Lower *l, TypeId type) {
  switch (type_class(l->decls->types, type)) {
  case TYPE_CLASS_BOOL: return OWN_CLASS_BOOL;
  case TYPE_CLASS_SIGNED:
  case TYPE_CLASS_UNSIGNED: return OWN_CLASS_INT;
  case TYPE_CLASS_FLOAT: return OWN_CLASS_FLOAT;
  case TYPE_CLASS_STRUCTURED: return is_string(l, type) ? OWN_CLASS_STR : OWN_CLASS_TUPLE;
  case TYPE_CLASS_SPECIAL:
  case TYPE_CLASS_COUNTED: break;
  }
  own_unreachable("a type that crosses and is no object");
}

void border_test(Lower *l, MirOperand value, TypeId type, LowerLabel *other, Span span) {
  LowerLabel fits = lower_label(l), some = lower_label(l);
  if (type_same(type, TYPE_OBJECT) || callable_crosses(l, type)) return;
  if (is_optional(l, type)) {
    lower_branch(l, is_none(l, value, span), &fits, &some, span);
    lower_start(l, some);
    border_test(l, value, payload_of(l, type), other, span);
    lower_join(l, &fits, FORM_CONVERSION, span);
    return;
  }
  if (type_has_class(l->decls, type)) {
    MirOperand ask[2] = {value, boxed_class(l, type, span)};
    DynOp is = {.fn = RUNTIME_own_boxed_is, .form = FORM_CONVERSION, .span = span};
    lower_branch(l, mir_use(dynamic_op(l, is, ask, 2)), &fits, other, span);
    lower_start(l, fits);
    return;
  }
  if (view_crosses(l, type)) {
    lower_branch(l, view_fits(l, value, type, span), &fits, other, span);
    lower_start(l, fits);
    return;
  }
  MirPlace class = dynamic_op(
      l, (DynOp){.fn = RUNTIME_own_class_id, .form = FORM_CONVERSION, .span = span}, &value, 1);
  MirPlace same = dynamic_temporary(l, TYPE_BOOL, span);
  MirOperand operands[2] = {mir_use(class), dynamic_int(l, class_of(l, type))};
  MirInstr equal = {
      .op = MIR_BINARY, .form = FORM_CONVERSION, .dst = same, .extra = BINARY_EQ, .span = span};
  lower_emit(l, equal, operands, 2);
  lower_branch(l, mir_use(same), &fits, other, span);
  lower_start(l, fits);
}
