// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The variables of a round.
**
** In: a target and the item it gets. Out: a variable per name: a copy of a Trivial item, a reference to one that is lent, the owner
** of one that was made. Invariant: what a variable owns ends with the round. The surprise: the tuple of `zip` is no value; its
** parts are bound one by one, and a tuple is made only for a target that is one name. */
#include "lower/loops.h"

LowerItem item_part(Lower *l, const LowerItem *item, uint32_t at) {
  if (item->kind == ITEM_TUPLE) return item->parts[at];
  LowerItem part = *item;
  part.place = mir_field(l->body, item->place, at);
  part.type = mir_place(l->body, part.place)->type;
  return part;
}

/* A copy of a lent item: implicit ones only; E0302 says what else could be done. */
static MirOperand lent_owned(Lower *l, const LowerItem *item) {
  own_check(item->source != NULL, "a lent item comes from a source");
  return lower_copy_owned(l, item->place, item->source->value, REASON_IMPLICIT_COPY);
}

static MirOperand tuple_owned(Lower *l, const LowerItem *item, Span span) {
  MirOperand *parts = arena_make_many(l->arena, MirOperand, item->count);
  for (uint32_t i = 0; i < item->count; i++)
    parts[i] = item_owned(l, &item->parts[i], span);
  MirPlace tuple = lower_new_hidden(l, item->type, span);
  lower_emit(l, (MirInstr){.op = MIR_MAKE, .form = FORM_FOR_NEXT, .dst = tuple, .span = span},
             parts, item->count);
  lower_release(l, parts, item->count);
  lower_hold(l, tuple, REASON_LOOP_ROUND);
  return lower_take(l, tuple);
}

MirOperand item_owned(Lower *l, const LowerItem *item, Span span) {
  if (item->kind == ITEM_TUPLE) return tuple_owned(l, item, span);
  if (lower_trivial(l, item->type)) return mir_use(item->place);
  return item->kind == ITEM_LENT ? lent_owned(l, item) : mir_move(item->place);
}

static MirPlace variable(Lower *l, const Ast *target, const LowerItem *item, bool reference,
                         AstForBinding binding) {
  VarId var = typed_var(l->typed, target);
  MirLocalInfo info = {.type = item->type,
                       .kind = reference ? LOCAL_REFERENCE : LOCAL_VARIABLE,
                       .indirect = reference,
                       .mutable_ = reference ? binding == FOR_REF : binding == FOR_VAR};
  info.scope = l->at.scope;
  info.span = target->span;
  if (var.index) info.name = typed_var_info(l->typed, var)->name;
  MirLocal local = mir_add_local(l->body, info);
  if (var.index) l->local_of_var[var.index] = local;
  return mir_root(l->body, local);
}

static void bind_reference(Lower *l, const Ast *target, const LowerItem *item,
                           AstForBinding binding) {
  MirPlace dst = variable(l, target, item, true, binding);
  MirOperand operand = binding == FOR_REF ? mir_mut(item->place) : mir_read(item->place);
  MirInstr instr = {.op = MIR_REF, .form = FORM_FOR_NEXT, .dst = dst, .span = target->span};
  lower_emit(l, instr, &operand, 1);
}

void loop_bind_name(Lower *l, const Ast *target, const LowerItem *item, AstForBinding binding) {
  VarId var = typed_var(l->typed, target);
  bool discard = !var.index || symbol_is(typed_var_info(l->typed, var)->name, SYM_underscore);
  bool trivial = lower_trivial(l, item->type);
  bool fixed = item->source && item->source->fixed;
  if (binding == FOR_REF && fixed) binding = FOR_PLAIN;
  bool lent = item->kind == ITEM_LENT && binding != FOR_VAR && (!trivial || binding == FOR_REF);
  if (lent) {
    bind_reference(l, target, item, binding);
    return;
  }
  if (discard && (item->kind == ITEM_TUPLE || !trivial)) return; /* it ends with the round */
  MirOperand value = item_owned(l, item, target->span);
  MirPlace dst = variable(l, target, item, false, binding);
  lower_init(l, dst, value, FORM_FOR_NEXT, target->span);
  lower_release(l, &value, 1);
  lower_hold(l, dst, REASON_LOOP_ROUND);
}

void loop_bind(Lower *l, const Ast *target, const LowerItem *item, AstForBinding binding) {
  AstNodes names = {NULL, 0};
  target = ast_bare(target);
  if (target->kind == AST_Name) loop_bind_name(l, target, item, binding);
  if (target->kind == AST_Tuple) names = AS(Tuple, target)->items;
  if (target->kind == AST_List) names = AS(List, target)->items;
  for (uint32_t i = 0; i < names.count; i++) {
    LowerItem part = item_part(l, item, i);
    loop_bind(l, names.items[i], &part, binding);
  }
}
