// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Declarations and assignments.
**
** Order (own.eval.assign): `=` right side, target's operands, place; `op=` target's operands, right side, place once.
** Invariant: the old value of a target is alive until the new one is complete (ASSIGN of a finished operand). The surprise:
** a scalar variable is computed into directly, since nothing of its old value can end. */
#include "lower/lower_internal.h"

static TypeId target_type(const Lower *l, const Ast *target) {
  VarId var = typed_var(l->typed, target);
  return var.index ? typed_var_info(l->typed, var)->type : typed_type(l->typed, target);
}

static bool is_discard(const Lower *l, const Ast *target) {
  target = lower_plain(l, target);
  return target->kind == AST_Name && AS(Name, target)->name.index == SYM_underscore &&
         !typed_var(l->typed, target).index;
}

static void var_many(Lower *l, const AstVar *node) {
  LowerEntry *mark = l->at.live;
  MirLocal *locals = arena_make_many(l->arena, MirLocal, node->targets.count);
  MirOperand *operands = node->value ? lower_unpack(l, node->value, node->targets) : NULL;
  for (uint32_t i = 0; i < node->targets.count; i++) {
    const Ast *target = ast_unstarred(node->targets.items[i]);
    locals[i] = lower_declare(l, target, target_type(l, target));
    MirPlace place = mir_root(l->body, locals[i]);
    if (operands) {
      lower_init(l, place, operands[i], FORM_UNPACK, target->span);
      continue;
    }
    MirOperand empty = mir_use(place);
    lower_emit(l, (MirInstr){.op = MIR_END, .form = FORM_VAR, .span = target->span}, &empty, 1);
  }
  lower_end(l, mark, FORM_VAR, node->head.span);
  for (uint32_t i = 0; i < node->targets.count; i++)
    lower_declared(l, locals[i]);
}

void lower_var_stmt(Lower *l, const Ast *stmt) {
  const AstVar *node = AS(Var, stmt);
  l->form = FORM_VAR;
  if (node->targets.count != 1 || !node->value) {
    var_many(l, node);
    return;
  }
  LowerEntry *mark = l->at.live;
  const Ast *target = node->targets.items[0];
  if (target->kind == AST_Name) l->to = lower_name(l, AS(Name, target)->name);
  MirLocal local = lower_declare(l, target, target_type(l, target));
  MirPlace place = mir_root(l->body, local);
  l->lent_from.count = 0;
  lower_into(l, node->value, place);
  if (type_is_view(l->decls, mir_place(l->body, place)->type)) {
    LocalList kept = {{0}};
    l->form = FORM_VAR;
    lower_add_kept(l, place, &kept);
    lower_end_others(l, mark, kept, stmt->span);
  } else {
    lower_end(l, mark, FORM_VAR, stmt->span);
  }
  lower_declared(l, local);
}

/* `(n := e)`: n gets the value, and lends it. The reference says where a later operand changes n again (E0331). */
MirPlace lower_walrus(Lower *l, const Ast *expr) {
  MirOperand value = lower_owned(l, AS(Walrus, expr)->value, ALL_ADJUSTS);
  MirPlace place = lower_var_place(l, typed_var(l->typed, expr));
  MirInstr instr = {.op = MIR_ASSIGN, .form = FORM_ASSIGN, .dst = place, .span = expr->span};
  lower_emit(l, instr, &value, 1);
  lower_release(l, &value, 1);
  TypeId type = mir_place(l->body, place)->type;
  if (lower_scalar(l, type) || type_is_view(l->decls, type)) return place;
  MirLocalInfo info = {.type = type, .kind = LOCAL_REFERENCE, .indirect = true};
  info.scope = l->at.scope;
  info.span = expr->span;
  MirPlace lent = mir_root(l->body, mir_add_local(l->body, info));
  MirOperand looked = mir_read(place);
  lower_emit(l, (MirInstr){.op = MIR_REF, .form = FORM_ASSIGN, .dst = lent, .span = expr->span},
             &looked, 1);
  return lent;
}

/* The __setitem__ of `x[i] = …`. */
static const CallInfo *setter(const Lower *l, const Ast *target) {
  ResKind res = typed_res(l->typed, target);
  bool part = res == RES_PART || res == RES_LENT;
  return target->kind == AST_Subscript && !part ? typed_call(l->typed, target) : NULL;
}

static void assign_operand(Lower *l, const Ast *target, MirOperand operand, MirForm form) {
  target = lower_plain(l, target);
  if (is_discard(l, target)) return;
  if (typed_object(l->typed, target)) {
    lower_object_store(l, target, operand);
    return;
  }
  const CallInfo *set = setter(l, target);
  if (set) {
    LowerCall call = {.info = set, .left_value = operand, .form = FORM_INDEX, .span = target->span};
    lower_call_into(l, &call, (MirPlace){0});
    return;
  }
  MirPlace place = lower_mutable_place(l, target);
  lower_emit(l, (MirInstr){.op = MIR_ASSIGN, .form = form, .dst = place, .span = target->span},
             &operand, 1);
  lower_release(l, &operand, 1);
}

static void assign_tuple(Lower *l, const AstTuple *targets, const Ast *value) {
  if (lower_exchange(l, targets, value)) return;
  MirOperand *operands = lower_unpack(l, value, targets->items);
  for (uint32_t i = 0; i < targets->items.count; i++) {
    const Ast *target = ast_unstarred(targets->items.items[i]);
    operands[i] = lower_settle(l, operands[i], NOISE_CALLS, target->span);
  }
  for (uint32_t i = 0; i < targets->items.count; i++) {
    const Ast *target = ast_unstarred(targets->items.items[i]);
    if (is_discard(l, target) && operands[i].role == ROLE_MOVE)
      continue; /* ends with the statement */
    assign_operand(l, target, operands[i], FORM_UNPACK);
  }
}

static void assign_many(Lower *l, const AstAssign *node) {
  MirPlace value = lower_temporary(l, node->value, ALL_ADJUSTS);
  for (uint32_t i = 0; i < node->targets.count; i++) {
    bool last = i + 1 == node->targets.count;
    MirOperand operand =
        last ? lower_take(l, value) : lower_copy_owned(l, value, node->value, REASON_IMPLICIT_COPY);
    assign_operand(l, node->targets.items[i], operand, FORM_ASSIGN);
  }
}

static void assign_setter(Lower *l, const CallInfo *set, const Ast *target, const Ast *value) {
  Convention convention = set->args[set->arg_count - 1].convention;
  bool owned = convention == PASS_OWNED || convention == PASS_DEINIT;
  MirOperand operand = owned ? lower_owned(l, value, ALL_ADJUSTS)
                             : lower_read(l, value, ALL_ADJUSTS, lower_noise(l, target));
  operand = lower_settle(l, operand, lower_noise(l, target), value->span);
  assign_operand(l, target, operand, FORM_ASSIGN);
}

void lower_assign(Lower *l, const Ast *stmt) {
  const AstAssign *node = AS(Assign, stmt);
  l->form = FORM_ASSIGN;
  if (node->targets.count != 1) {
    assign_many(l, node);
    return;
  }
  const Ast *target = lower_plain(l, node->targets.items[0]);
  const CallInfo *set = setter(l, target);
  if (typed_object(l->typed, target)) {
    lower_object_assign(l, target, node->value);
  } else if (target->kind == AST_Tuple) {
    assign_tuple(l, AS(Tuple, target), node->value);
  } else if (is_discard(l, target)) {
    l->form = FORM_DISCARD;
    lower_effect(l, node->value);
  } else if (set) {
    assign_setter(l, set, target, node->value);
  } else if (typed_res(l->typed, target) == RES_VAR && lower_scalar(l, target_type(l, target))) {
    lower_into(l, node->value, lower_mutable_place(l, target));
  } else {
    l->to = lower_words(l, target);
    MirOperand operand = lower_owned(l, node->value, ALL_ADJUSTS);
    operand = lower_settle(l, operand, lower_noise(l, target), node->value->span);
    assign_operand(l, target, operand, FORM_ASSIGN);
  }
}

/* `x op= e` without an in-place method: x = x op e, with the place of x formed once. */
static void aug_link(Lower *l, const AstAugAssign *node, const LinkInfo *info) {
  const Ast *target = lower_plain(l, node->target);
  MirPlace place = lower_mutable_place(l, target);
  LowerLink link = {.info = info,
                    .left = target,
                    .left_done = true,
                    .right = node->value,
                    .span = node->head.span};
  link.left_value = lower_lend(l, place);
  MirPlace sum = lower_new_temporary(l, info->result, node->head.span);
  lower_link_into(l, &link, sum);
  lower_hold(l, sum, REASON_TEMPORARY);
  MirOperand operand = lower_take(l, sum);
  lower_emit(
      l, (MirInstr){.op = MIR_ASSIGN, .form = FORM_AUGMENTED, .dst = place, .span = target->span},
      &operand, 1);
  lower_release(l, &operand, 1);
}

/* `x[i] op= e` through methods: the place of x and the indexes once, then get, op, set. */
typedef struct {
  const CallInfo *get, *set;
  MirPlace base;
  MirOperand *operands; /* of get; the indexes serve set too */
} Item;

static bool item_operands(Lower *l, Item *item) {
  uint32_t count = item->get->arg_count;
  LowerArg *args = arena_make_many(l->arena, LowerArg, count);
  item->operands = arena_make_many(l->arena, MirOperand, count + 1);
  item->base = lower_mutable_place(l, item->get->args[0].expr);
  for (uint32_t i = 1; i < count; i++) {
    const CallArg *from = &item->get->args[i];
    args[i] = (LowerArg){.expr = from->expr,
                         .adjusts = ALL_ADJUSTS,
                         .convention = from->convention,
                         .type = from->type};
    args[i].is_default = from->is_default;
    args[i].span = from->expr->span;
    bool owned = from->convention == PASS_OWNED || item->set->args[i].convention == PASS_OWNED;
    if (owned && !lower_trivial(l, from->type)) return false;
  }
  lower_args(l, args + 1, count - 1, item->operands + 1);
  item->operands[0] = lower_lend(l, item->base);
  for (uint32_t i = 1; i < count; i++) {
    item->operands[i] = lower_settle(l, item->operands[i], NOISE_CALLS, args[i].span);
  }
  return true;
}

static MirPlace item_combine(Lower *l, const AstAugAssign *node, MirPlace old) {
  const Ast *stmt = &node->head;
  const CallInfo *in_place = typed_call(l->typed, stmt);
  if (in_place) {
    LowerCall call = {.info = in_place,
                      .right = node->target,
                      .right_value = mir_mut(old),
                      .form = FORM_AUGMENTED,
                      .span = stmt->span};
    lower_call_into(l, &call, (MirPlace){0});
    return old;
  }
  MirPlace sum = lower_new_temporary(l, mir_place(l->body, old)->type, stmt->span);
  const LinkInfo *info = typed_aug_link(l->typed, stmt);
  if (info) {
    LowerLink link = {.info = info,
                      .left = node->target,
                      .left_done = true,
                      .right = node->value,
                      .span = stmt->span};
    link.left_value = lower_take(l, old);
    lower_link_into(l, &link, sum);
    lower_hold(l, sum, REASON_TEMPORARY);
    return sum;
  }
  MirOperand operands[2] = {mir_use(old), lower_read(l, node->value, ALL_ADJUSTS, NOISE_NONE)};
  MirInstr instr = {.op = MIR_BINARY,
                    .form = FORM_AUGMENTED,
                    .dst = sum,
                    .extra = typed_binary(l->typed, stmt),
                    .span = stmt->span};
  lower_emit(l, instr, operands, 2);
  return sum;
}

static void aug_item(Lower *l, const AstAugAssign *node, const Ast *target) {
  Item item = {.get = typed_call(l->typed, target), .set = typed_setitem(l->typed, target)};
  if (!item_operands(l, &item)) {
    diag_not_built(l->context->diags, target->span, "`op=` through methods with an `owned` index");
    return;
  }
  uint32_t count = item.get->arg_count;
  MirPlace old = lower_new_temporary(l, item.get->result, target->span);
  lower_call_emit(l, item.get, (MirInstr){.form = FORM_INDEX, .dst = old, .span = target->span},
                  item.operands, count);
  lower_hold(l, old, REASON_TEMPORARY);
  MirPlace value = item_combine(l, node, old);
  bool owned = item.set->args[count].convention == PASS_OWNED;
  item.operands[0] = mir_mut(item.base);
  item.operands[count] = owned ? lower_take(l, value) : lower_lend(l, value);
  lower_call_emit(l, item.set, (MirInstr){.form = FORM_AUGMENTED, .span = node->head.span},
                  item.operands, count + 1);
}

void lower_aug_assign(Lower *l, const Ast *stmt) {
  const AstAugAssign *node = AS(AugAssign, stmt);
  const Ast *target = lower_plain(l, node->target);
  const CallInfo *in_place = typed_call(l->typed, stmt);
  const LinkInfo *info = typed_aug_link(l->typed, stmt);
  l->form = FORM_AUGMENTED;
  if (info && info->kind == LINK_OBJECT) {
    lower_object_augment(l, stmt, info);
    return;
  }
  if (setter(l, target)) {
    aug_item(l, node, target);
    return;
  }
  if (in_place) {
    LowerCall call = {.info = in_place, .form = FORM_AUGMENTED, .span = stmt->span};
    lower_call_into(l, &call, (MirPlace){0});
    return;
  }
  if (info) {
    aug_link(l, node, info);
    return;
  }
  MirPlace place = lower_mutable_place(l, target);
  MirOperand operands[2] = {mir_use(place), lower_read(l, node->value, ALL_ADJUSTS, NOISE_NONE)};
  MirInstr instr = {.op = MIR_BINARY,
                    .form = FORM_AUGMENTED,
                    .dst = place,
                    .extra = typed_binary(l->typed, stmt)};
  instr.span = stmt->span;
  lower_emit(l, instr, operands, 2);
}
