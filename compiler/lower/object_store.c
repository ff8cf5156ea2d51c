// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Stores into objects from `fn` code, `op=` on objects, and the steps of a loop over one.
**
** Order (own.eval.assign): `=` the value, then the target's operands; `op=` the target's operands, then the value. What is
** stored is given away. The surprise: `o op= v` works on the variable itself, which keeps its value if the operation raises. */
#include "lower/object.h"

void lower_object_store(Lower *l, const Ast *target, MirOperand value) {
  bool attribute = target->kind == AST_Attribute;
  MirOperand operands[3];
  lower_object_part(l, target, operands);
  operands[2] = dynamic_given(l, value, target->span);
  DynOp op = {.fn = attribute ? RUNTIME_own_set_attr : RUNTIME_own_set_item,
              .form = FORM_ASSIGN,
              .span = target->span};
  dynamic_op(l, op, operands, 3);
}

void lower_object_assign(Lower *l, const Ast *target, const Ast *value) {
  l->to = "the object";
  MirOperand given;
  if (!lower_object_constant(l, lower_plain(l, value), &given)) {
    given = lower_owned(l, value, ALL_ADJUSTS);
    given = lower_settle(l, given, NOISE_CALLS, value->span);
  }
  lower_object_store(l, target, given);
}

/* ── op= ── */

/* The right operand; the variable that changes is not lent as well. */
static MirOperand right_operand(Lower *l, const Ast *expr, TypeId type, MirPlace left) {
  MirOperand value = lower_read(l, expr, ALL_ADJUSTS, NOISE_CALLS);
  if (!type_same(type, TYPE_OBJECT))
    return dynamic_hold(l, lower_object_box(l, value, type, (MirPlace){0}, expr->span));
  if (value.role == ROLE_MOVE) value = mir_read((MirPlace){value.index});
  if (value.role != ROLE_READ) return value;
  uint32_t root = mir_place(l->body, (MirPlace){value.index})->root.index;
  bool same = mir_place(l->body, left)->root.index == root;
  return same ? dynamic_copy(l, (MirPlace){value.index}, expr->span) : value;
}

static void operate(Lower *l, const AstAugAssign *node, const LinkInfo *info, MirPlace left) {
  MirOperand operands[3] = {dynamic_int(l, dynamic_operator((AstOp)node->op)), mir_mut(left)};
  operands[2] = right_operand(l, node->value, info->right, left);
  dynamic_op(l, (DynOp){.fn = RUNTIME_own_inplace, .form = FORM_AUGMENTED, .span = node->head.span},
             operands, 3);
}

/* Attribute or item: the object and the key are evaluated once. */
static void augment_part(Lower *l, const AstAugAssign *node, const LinkInfo *info,
                         const Ast *target) {
  bool attribute = target->kind == AST_Attribute;
  MirOperand operands[3];
  lower_object_part(l, target, operands);
  MirPlace left = lower_new_hidden(l, TYPE_OBJECT, target->span);
  DynOp load = {.fn = attribute ? RUNTIME_own_get_attr : RUNTIME_own_get_item,
                .form = FORM_AUGMENTED,
                .span = target->span};
  load.dst = left;
  dynamic_op(l, load, operands, 2);
  lower_hold(l, left, REASON_TEMPORARY);
  operate(l, node, info, left);
  operands[2] = mir_move(left);
  DynOp store = {.fn = attribute ? RUNTIME_own_set_attr : RUNTIME_own_set_item,
                 .form = FORM_AUGMENTED,
                 .span = target->span};
  dynamic_op(l, store, operands, 3);
}

void lower_object_augment(Lower *l, const Ast *stmt, const LinkInfo *info) {
  const AstAugAssign *node = AS(AugAssign, stmt);
  const Ast *target = lower_plain(l, node->target);
  if (typed_object(l->typed, target))
    augment_part(l, node, info, target);
  else
    operate(l, node, info, lower_mutable_place(l, target));
}

/* ── loops ── */

void lower_object_iterate(Lower *l, const Ast *iterable, MirPlace iterator) {
  MirOperand value = lower_object_read(l, iterable);
  dynamic_op(
      l, (DynOp){.fn = RUNTIME_own_iter, .form = FORM_FOR, .span = iterable->span, .dst = iterator},
      &value, 1);
}

MirOperand lower_object_next(Lower *l, MirPlace iterator, LowerLabel *done, Span span) {
  LowerLabel more = lower_label(l), end = lower_label(l);
  LowerEntry *mark = l->at.live;
  MirOperand from = mir_read(iterator);
  MirOperand item = lower_object_held(
      l, (DynOp){.fn = RUNTIME_own_next, .form = FORM_FOR_NEXT, .span = span}, &from, 1);
  LowerEntry *held = l->at.live;
  MirPlace test = dynamic_op(
      l, (DynOp){.fn = RUNTIME_own_is_end, .form = FORM_FOR_NEXT, .span = span}, &item, 1);
  lower_branch(l, mir_use(test), &end, &more, span);
  lower_start(l, end);
  lower_end(l, mark, FORM_FOR_NEXT, span);
  lower_goto(l, done, FORM_FOR_NEXT, span);
  l->at.live = held;
  lower_start(l, more);
  return mir_move((MirPlace){item.index});
}
