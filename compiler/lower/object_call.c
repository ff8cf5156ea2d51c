// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Calls of objects from `fn` code.
**
** In: OBJECT_CALL. Out: the call of a `def` that is bound once, with its defaults; or of a method; or of any value. Arguments
** are lent. Order: callee, then arguments from left to right. The surprise: a module variable is looked at before the call, for
** its module's statements may not have come to it yet: NameError. */
#include "lower/object.h"

static const Ast *value_of(const Ast *arg) {
  return arg->kind == AST_Arg ? AS(Arg, arg)->value : arg;
}

/* `receiver` NULL: there is none. */
static uint32_t arguments(Lower *l, const AstCall *call, const Ast *receiver, MirOperand *out) {
  LowerArg *args = arena_make_many(l->arena, LowerArg, call->arguments.count + 1);
  uint32_t count = 0;
  if (receiver) args[count++] = lower_object_argument(receiver, PASS_READ);
  for (uint32_t i = 0; i < call->arguments.count; i++)
    args[count++] = lower_object_argument(value_of(call->arguments.items[i]), PASS_READ);
  lower_args(l, args, count, out);
  return count;
}

static bool has_names(const AstCall *call) {
  for (uint32_t i = 0; i < call->arguments.count; i++)
    if (call->arguments.items[i]->kind == AST_Arg) return true;
  return false;
}

static void method_into(Lower *l, const AstCall *call, const AstAttribute *callee, MirPlace dst) {
  uint32_t first = 0;
  MirOperand *operands = arena_make_many(l->arena, MirOperand, call->arguments.count + 3);
  DynOp op = {
      .fn = RUNTIME_own_call_method, .form = FORM_METHOD, .span = call->head.span, .dst = dst};
  operands[first++] = dynamic_symbol(l, callee->name);
  if (has_names(call)) {
    op.fn = RUNTIME_own_call_method_names;
    operands[first++] = dynamic_names(l, call);
  }
  first += arguments(l, call, callee->value, operands + first);
  dynamic_op(l, op, operands, first);
}

static void value_into(Lower *l, const AstCall *call, MirPlace dst) {
  uint32_t first = 1;
  MirOperand *operands = arena_make_many(l->arena, MirOperand, call->arguments.count + 3);
  DynOp op = {.fn = RUNTIME_own_call, .form = FORM_CALL, .span = call->head.span, .dst = dst};
  operands[0] = lower_object_read(l, call->callee);
  if (has_names(call)) {
    op.fn = RUNTIME_own_call_names;
    operands[first++] = dynamic_names(l, call);
  }
  first += arguments(l, call, NULL, operands + first);
  dynamic_op(l, op, operands, first);
}

static bool direct_into(Lower *l, const AstCall *call, DynVarId var, MirPlace dst) {
  DynDirect direct;
  if (!dynamic_direct(l, var, call, &direct)) return false;
  MirOperand *values = arena_make_many(l->arena, MirOperand, call->arguments.count + 1);
  dynamic_check_global(l, var, call->callee->span);
  arguments(l, call, NULL, values);
  MirPlace result = dynamic_call_direct(l, &direct, values, l->at.live, call->head.span);
  lower_init(l, dst, mir_move(result), FORM_CALL, call->head.span);
  return true;
}

void lower_object_call_into(Lower *l, const Ast *expr, MirPlace dst) {
  const AstCall *call = AS(Call, expr);
  const Ast *callee = lower_plain(l, call->callee);
  const char *to = l->to;
  const ObjectInfo *info = typed_object(l->typed, callee);
  l->to = "the call";
  if (typed_res(l->typed, callee) == RES_FUNCTION)
    method_into(l, call, AS(Attribute, callee), dst);
  else if (!info || info->kind != OBJECT_GLOBAL ||
           !direct_into(l, call, (DynVarId){info->index}, dst))
    value_into(l, call, dst);
  l->to = to;
}
