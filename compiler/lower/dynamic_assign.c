// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Assignments of dynamic code: targets of every kind, unpacking, `op=`, `del`.
**
** Order: the value, then the targets from left to right; `op=` target's operands, value, operation, store. The surprise: `x op= v`
** takes x out of its variable while it runs and puts it back, also when the operation raises, so a text that only x holds can
** grow in place. */
#include "lower/dynamic_internal.h"

#include "own/layout.h"
#include "own/value.h"

#include <string.h>

static AstNodes items_of(const Ast *target) {
  if (target->kind == AST_Tuple) return AS(Tuple, target)->items;
  return target->kind == AST_List ? AS(List, target)->items : (AstNodes){NULL, 0};
}

/* Stores that would change what the program was compiled with: `builtins.len = f`, `sys.modules[…] = m`; or be lost:
** `globals()[…] = v`. */
static bool refused_store(Lower *l, const Ast *target) {
  if (target->kind == AST_Subscript && dynamic_refused_store(l, AS(Subscript, target)->value))
    return true;
  const Ast *part = target->kind == AST_Subscript ? AS(Subscript, target)->value : target;
  if (part->kind != AST_Attribute) return false;
  const char *module = dynamic_module_of(l, AS(Attribute, part)->value);
  if (!module) return false;
  return dynamic_refuse_member_store(l->context->diags, module,
                                     lower_name(l, AS(Attribute, part)->name), target->span);
}

/* ── one target: what is evaluated for it stays live; the caller's mark lies below the value ── */

/* `m.x = v` of a module of the program. */
static bool store_in_module(Lower *l, const AstAttribute *target, MirOperand value) {
  DynName name = dynamic_module_named(l, target->value);
  if (name.kind != DYN_NAME_MODULE) return false;
  DynVarId var = dynamic_global(l->def->dynamic, name.index - 1, target->name);
  if (var.index)
    dynamic_store_var(l, var, value, target->head.span);
  else
    diag_not_supported(l->context->diags, target->head.span, "a new attribute of a module");
  return true;
}

static void store_attribute(Lower *l, const AstAttribute *target, MirOperand value) {
  if (store_in_module(l, target, value)) return;
  MirOperand operands[3] = {dynamic_value(l, target->value)};
  operands[1] = dynamic_symbol(l, dynamic_mangle(l->def->dynamic, l->def->scope, target->name));
  operands[2] = value;
  dynamic_op(l, (DynOp){.fn = RUNTIME_own_set_attr, .form = FORM_ASSIGN, .span = target->head.span},
             operands, 3);
}

static void store_item(Lower *l, const AstSubscript *target, MirOperand value) {
  MirOperand operands[5] = {dynamic_value(l, target->value)};
  const AstSlice *slice = dynamic_only_slice(target);
  if (slice) {
    dynamic_slice_parts(l, slice, operands + 1);
    operands[4] = value;
    dynamic_op(l,
               (DynOp){.fn = RUNTIME_own_set_slice, .form = FORM_ASSIGN, .span = target->head.span},
               operands, 5);
    return;
  }
  operands[1] = dynamic_index(l, target);
  operands[2] = value;
  dynamic_op(l, (DynOp){.fn = RUNTIME_own_set_item, .form = FORM_ASSIGN, .span = target->head.span},
             operands, 3);
}

/* The items, each with an owner, from the sequence `split[0]`: by way of the row of the runtime, if they are not too many. */
static void split_items(Lower *l, AstNodes items, Span span, const MirOperand split[3],
                        MirOperand *parts) {
  bool row = items.count <= OWN_ROW_MOST;
  DynOp divide = {
      .fn = row ? RUNTIME_own_unpack_row : RUNTIME_own_unpack, .form = FORM_UNPACK, .span = span};
  MirPlace whole = dynamic_op(l, divide, split, 3);
  MirOperand sequence = row ? (MirOperand){0} : dynamic_hold(l, whole);
  for (uint32_t i = 0; i < items.count; i++) {
    MirOperand get[2] = {row ? dynamic_int(l, i) : sequence, dynamic_int(l, i)};
    DynOp item = {.fn = row ? RUNTIME_own_row_take : RUNTIME_own_unpacked,
                  .form = FORM_UNPACK,
                  .span = items.items[i]->span};
    parts[i] = dynamic_hold(l, dynamic_op(l, item, get, row ? 1 : 2));
  }
}

/* All items are read before the first is stored: a list may be changed by what the stores run. */
static void unpack(Lower *l, const Ast *target, MirOperand value) {
  AstNodes items = items_of(target);
  int64_t star = -1;
  for (uint32_t i = 0; i < items.count; i++)
    if (items.items[i]->kind == AST_Star) star = i;
  MirOperand lent = value.role == ROLE_MOVE ? mir_read((MirPlace){value.index}) : value;
  MirOperand operands[3] = {lent, dynamic_int(l, items.count), dynamic_int(l, star)};
  MirOperand *parts = arena_make_many(l->arena, MirOperand, items.count + 1);
  split_items(l, items, target->span, operands, parts);
  for (uint32_t i = 0; i < items.count && lower_reachable(l); i++) {
    const Ast *to =
        items.items[i]->kind == AST_Star ? AS(Star, items.items[i])->value : items.items[i];
    dynamic_assign_to(l, to, dynamic_given(l, parts[i], to->span));
  }
}

void dynamic_assign_to(Lower *l, const Ast *target, MirOperand value) {
  target = ast_bare(target);
  if (!lower_reachable(l) || refused_store(l, target)) return;
  if (target->kind == AST_Name)
    dynamic_store(l, AS(Name, target)->name, value, target->span);
  else if (target->kind == AST_Attribute)
    store_attribute(l, AS(Attribute, target), value);
  else if (target->kind == AST_Subscript)
    store_item(l, AS(Subscript, target), value);
  else
    unpack(l, target, value);
}

/* ── a = b = value ── */

/* `a, b = x, y`: no tuple is made. */
static bool assign_pairwise(Lower *l, const Ast *target, const Ast *value) {
  target = ast_bare(target);
  value = ast_bare(value);
  AstNodes to = items_of(target), from = items_of(value);
  if (!to.count || to.count != from.count || dynamic_has_star(to) || dynamic_has_star(from))
    return false;
  MirOperand *values = dynamic_items(l, from);
  for (uint32_t i = 0; i < to.count; i++)
    dynamic_assign_to(l, to.items[i], values[i]);
  return true;
}

/* ── x[i:j] = x[k:l:-1] ── */

/* A local that has a value for sure: nothing that an expression does changes it. */
static bool is_plain_local(Lower *l, const Ast *expr) {
  if (expr->kind != AST_Name) return false;
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, AS(Name, expr)->name);
  return name.kind == DYN_NAME_VAR && dynamic_var(l->def->dynamic, name.var)->kind == DYN_LOCAL &&
         dynamic_is_bound(l, name.var);
}

/* 0 stands for nothing that is added. */
static bool has_zero(const Ast *literal) { return AS(Int, literal)->digits.bytes[0] == '0'; }

static bool is_backwards(const AstSlice *slice) {
  if (!slice->step || slice->step->kind != AST_Unary) return false;
  const AstUnary *step = AS(Unary, slice->step);
  return step->op == OP_NEG && step->operand->kind == AST_Int &&
         strcmp(AS(Int, step->operand)->digits.bytes, "1") == 0;
}

/* Part of the slice that is assigned: nothing, a local, a literal, or (`more`) a local + a literal. */
static bool is_plain_bound(Lower *l, const Ast *part, const Ast **more) {
  if (part && more && part->kind == AST_Chain) {
    const AstChain *chain = AS(Chain, part);
    bool sum = chain->rest.count == 1 && chain->rest.items[0].op == OP_ADD &&
               chain->rest.items[0].operand->kind == AST_Int &&
               !has_zero(chain->rest.items[0].operand);
    if (!sum || !is_plain_local(l, chain->first)) return false;
    *more = chain->rest.items[0].operand;
    return true;
  }
  return !part || part->kind == AST_Int || is_plain_local(l, part);
}

/* Of one list: mostly its items only change places. What the target needs is read before the value is made, which shows nowhere. */
static bool assign_turned(Lower *l, const Ast *target, const Ast *value) {
  target = ast_bare(target);
  value = ast_bare(value);
  if (target->kind != AST_Subscript || value->kind != AST_Subscript) return false;
  const Ast *to = AS(Subscript, target)->value, *from = AS(Subscript, value)->value;
  const AstSlice *place = dynamic_only_slice(AS(Subscript, target));
  const AstSlice *source = dynamic_only_slice(AS(Subscript, value));
  const Ast *more = NULL;
  if (!place || !source || place->step || !is_backwards(source) || !is_plain_local(l, to) ||
      from->kind != AST_Name || AS(Name, from)->name.index != AS(Name, to)->name.index ||
      !is_plain_bound(l, place->from, NULL) || !is_plain_bound(l, place->to, &more))
    return false;
  const Ast *stop = more ? AS(Chain, place->to)->first : place->to;
  MirOperand operands[6] = {dynamic_value(l, to)};
  operands[1] = place->from ? dynamic_value(l, place->from) : dynamic_none(l);
  operands[2] = stop ? dynamic_value(l, stop) : dynamic_none(l);
  operands[3] = more ? dynamic_value(l, more) : dynamic_small(l, 0);
  operands[4] = source->from ? dynamic_value(l, source->from) : dynamic_none(l);
  operands[5] = source->to ? dynamic_value(l, source->to) : dynamic_none(l);
  dynamic_op(l, (DynOp){.fn = RUNTIME_own_turn_slice, .form = FORM_ASSIGN, .span = target->span},
             operands, 6);
  return true;
}

void dynamic_assign(Lower *l, const Ast *stmt) {
  const AstAssign *node = AS(Assign, stmt);
  if (node->targets.count == 1 && assign_pairwise(l, node->targets.items[0], node->value)) return;
  if (node->targets.count == 1 && assign_turned(l, node->targets.items[0], node->value)) return;
  MirOperand value = dynamic_value(l, node->value);
  for (uint32_t i = 0; i + 1 < node->targets.count; i++) {
    LowerEntry *mark = l->at.live;
    MirOperand copy =
        value.role == ROLE_READ ? dynamic_copy(l, (MirPlace){value.index}, stmt->span) : value;
    dynamic_assign_to(l, node->targets.items[i], dynamic_given(l, copy, stmt->span));
    lower_end_forwards(l, mark, FORM_ASSIGN, stmt->span);
  }
  dynamic_assign_to(l, node->targets.items[node->targets.count - 1],
                    dynamic_given(l, value, stmt->span));
}

/* ── op= ── */

static int operator_of(const AstAugAssign *node) {
  int number = dynamic_operator((AstOp)node->op);
  own_check(number >= 0, "an operator that assigns");
  return number;
}

/* left op= right, in a variable that holds `left`: the new value is in the same place. */
static void operate(Lower *l, const AstAugAssign *node, MirPlace left, MirOperand right) {
  MirOperand operands[3] = {dynamic_int(l, operator_of(node)), mir_mut(left), right};
  dynamic_op(l, (DynOp){.fn = RUNTIME_own_inplace, .form = FORM_AUGMENTED, .span = node->head.span},
             operands, 3);
}

/* The variable gives its value away for the operation, and has one again on both ways out of it. */
static void augment_local(Lower *l, const AstAugAssign *node, MirPlace variable) {
  Span span = node->head.span;
  LowerEntry *mark = l->at.live;
  MirOperand right = dynamic_value(l, node->value);
  MirPlace left = lower_new_hidden(l, TYPE_OBJECT, span);
  lower_init(l, left, mir_move(variable), FORM_AUGMENTED, span);
  if (!lower_reachable(l)) return;
  MirOperand operands[3] = {dynamic_int(l, operator_of(node)), mir_mut(left), right};
  MirCallee callee = {.kind = CALLEE_RUNTIME, .runtime = RUNTIME_own_inplace};
  MirInstr call = {.op = MIR_CALL_RAISES, .form = FORM_AUGMENTED, .span = span};
  call.extra = mir_add_callee(l->body, callee);
  MirBlock next[2] = {mir_add_block(l->body, l->at.scope), mir_add_block(l->body, l->at.scope)};
  mir_terminate(l->body, l->block, call, operands, 3, next, 2);
  MirOperand back = mir_move(left);
  MirInstr put_back = {.op = MIR_INIT, .form = FORM_AUGMENTED, .dst = variable, .span = span};
  mir_emit(l->body, next[1], put_back, &back, 1);
  MirBlock out = lower_chain(l, l->at.raise, span);
  mir_terminate(l->body, next[1], (MirInstr){.op = MIR_GOTO, .form = FORM_AUGMENTED, .span = span},
                NULL, 0, &out, 1);
  l->block = next[0];
  lower_emit(l, put_back, &back, 1);
  lower_end_forwards(l, mark, FORM_AUGMENTED, span);
}

static void augment_name(Lower *l, const AstAugAssign *node, const Ast *target) {
  Symbol name = AS(Name, target)->name;
  DynName found = dynamic_name(l->def->dynamic, l->def->scope, name);
  bool local =
      found.kind == DYN_NAME_VAR && dynamic_var(l->def->dynamic, found.var)->kind == DYN_LOCAL;
  if (local) {
    dynamic_check(l, name, target->span);
    augment_local(l, node, mir_root(l->body, l->def->locals[found.var.index]));
    return;
  }
  MirPlace left = lower_new_hidden(l, TYPE_OBJECT, target->span);
  lower_init(l, left, dynamic_given(l, dynamic_load(l, name, target->span), target->span),
             FORM_AUGMENTED, target->span);
  lower_hold(l, left, REASON_TEMPORARY);
  operate(l, node, left, dynamic_value(l, node->value));
  dynamic_store(l, name, mir_move(left), target->span);
}

/* Attribute or item: the object and the key are evaluated once. */
static void augment_part(Lower *l, const AstAugAssign *node, const Ast *target) {
  bool attribute = target->kind == AST_Attribute;
  MirOperand get[3] = {
      dynamic_value(l, attribute ? AS(Attribute, target)->value : AS(Subscript, target)->value)};
  get[1] = attribute ? dynamic_symbol(l, dynamic_mangle(l->def->dynamic, l->def->scope,
                                                        AS(Attribute, target)->name))
                     : dynamic_index(l, AS(Subscript, target));
  DynOp load = {.fn = attribute ? RUNTIME_own_get_attr : RUNTIME_own_get_item,
                .form = FORM_AUGMENTED,
                .span = target->span};
  MirPlace left = lower_new_hidden(l, TYPE_OBJECT, target->span);
  LowerEntry *mark = l->at.live;
  DynFloats floats;
  bool two_ways = dynamic_float_update(l, node, left, &floats);
  lower_init(l, left, mir_move(dynamic_op(l, load, get, 2)), FORM_AUGMENTED, target->span);
  lower_hold(l, left, REASON_TEMPORARY);
  LowerEntry *held = l->at.live;
  operate(l, node, left, dynamic_value(l, node->value));
  lower_end_forwards(l, held, FORM_AUGMENTED, node->head.span);
  if (two_ways) {
    dynamic_float_end(l, &floats);
    l->at.live = mark;
    lower_hold(l, left, REASON_TEMPORARY);
  }
  get[2] = mir_move(left);
  DynOp store = {.fn = attribute ? RUNTIME_own_set_attr : RUNTIME_own_set_item,
                 .form = FORM_AUGMENTED,
                 .span = target->span};
  dynamic_op(l, store, get, 3);
}

void dynamic_augment(Lower *l, const Ast *stmt) {
  const AstAugAssign *node = AS(AugAssign, stmt);
  const Ast *target = ast_bare(node->target);
  if (refused_store(l, target)) return;
  if (target->kind == AST_Name)
    augment_name(l, node, target);
  else
    augment_part(l, node, target);
}

/* ── del ── */

static void delete_target(Lower *l, const Ast *target) {
  target = ast_bare(target);
  AstNodes items = items_of(target);
  for (uint32_t i = 0; i < items.count; i++)
    delete_target(l, items.items[i]);
  if (items.count || !lower_reachable(l) || refused_store(l, target)) return;
  LowerEntry *mark = l->at.live;
  if (target->kind == AST_Name) {
    dynamic_check(l, AS(Name, target)->name, target->span);
    dynamic_unbind(l, AS(Name, target)->name, target->span);
    return;
  }
  bool attribute = target->kind == AST_Attribute;
  if (!attribute && target->kind != AST_Subscript) return; /* `del ()` */
  MirOperand operands[2] = {
      dynamic_value(l, attribute ? AS(Attribute, target)->value : AS(Subscript, target)->value)};
  operands[1] = attribute ? dynamic_symbol(l, dynamic_mangle(l->def->dynamic, l->def->scope,
                                                             AS(Attribute, target)->name))
                          : dynamic_index(l, AS(Subscript, target));
  DynOp drop = {.fn = attribute ? RUNTIME_own_del_attr : RUNTIME_own_del_item,
                .form = FORM_NONE,
                .span = target->span};
  dynamic_op(l, drop, operands, 2);
  lower_end_forwards(l, mark, FORM_NONE, target->span);
}

void dynamic_delete(Lower *l, const Ast *stmt) {
  AstNodes targets = AS(Del, stmt)->targets;
  for (uint32_t i = 0; i < targets.count; i++)
    delete_target(l, targets.items[i]);
}
