// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `for`: loops over ranges and over lists.
**
** In: a For node. Out: its LoopInfo and the variable of its target. A range is a form of the loop, not a value. The surprise:
** the target is declared in a scope around the body, so that the body may declare the name again. */
#include "sema/check_object.h"

static bool is_range(Sema *sema, const Ast *iterable) {
  if (iterable->kind != AST_Call || AS(Call, iterable)->callee->kind != AST_Name) return false;
  Entity entity = scope_find(sema, AS(Name, AS(Call, iterable)->callee)->name);
  return entity.kind == ENTITY_WORD && symbol_is(entity.symbol, SYM_range);
}

static bool range_loop(Sema *sema, const Ast *iterable, LoopInfo *loop) {
  const AstCall *call = AS(Call, iterable);
  AstNodes args = call->arguments;
  loop->kind = LOOP_RANGE;
  loop->item = TYPE_INT;
  bool fine = true;
  for (uint32_t i = 0; i < args.count; i++) {
    const Ast *arg = args.items[i];
    if (arg->kind == AST_Arg) {
      diag_unknown_keyword(sema->diags, arg->span, "range", sema_name(sema, AS(Arg, arg)->name));
      arg = AS(Arg, arg)->value;
      fine = false;
    }
    Want want = {TYPE_INT, WANT_OTHER, {0, 0}, {0}, "a range goes over `Int`"};
    fine = !type_is_error(check_value(sema, arg, want)) && fine;
  }
  if (args.count < 1 || args.count > 3) {
    diag_argument_count(sema->diags, iterable->span, "range", "1 to 3 arguments", args.count);
    return false;
  }
  if (!fine) return false;
  loop->start = args.count > 1 ? args.items[0] : NULL;
  loop->stop = args.items[args.count > 1 ? 1 : 0];
  loop->step = args.count == 3 ? args.items[2] : NULL;
  typed_set(sema->typed, iterable, RES_NONE, TYPE_NONE, 0);
  return true;
}

static bool value_loop(Sema *sema, const Ast *iterable, LoopInfo *loop) {
  TypeId type = check_expr(sema, iterable, WANT_ANY);
  if (type_is_error(type)) return false;
  loop->kind = is_object(type) ? LOOP_OBJECT : LOOP_LIST;
  loop->item = type;
  if (is_object(type)) return true;
  loop->item = builtin_item(sema, type, BUILTIN_LIST);
  if (loop->item.index) return true;
  Diag *diag = diag_not_iterable(sema->diags, iterable->span, text_of(sema, type));
  if (type_is_integer(sema->types, type))
    diag_reason(sema->diags, diag, "to count, write `range(…)`");
  else
    diag_reason(sema->diags, diag,
                "`for` goes over `range(…)` and lists; other iterators are not built yet");
  return false;
}

static void declare_loop_target(Sema *sema, const Ast *target, TypeId item) {
  if (target->kind != AST_Name) {
    if (!(target->flags & AST_ERROR))
      report_unbuilt(sema, target->span, "unpacking in the target of `for`");
    if (target->kind == AST_Tuple) {
      AstNodes items = AS(Tuple, target)->items;
      for (uint32_t i = 0; i < items.count; i++) {
        if (items.items[i]->kind == AST_Name)
          declare_var(sema, AS(Name, items.items[i])->name, items.items[i]->span, TYPE_ERROR,
                      VAR_LOOP);
      }
    }
    poison(sema, target);
    return;
  }
  VarId var = declare_var(sema, AS(Name, target)->name, target->span, item, VAR_LOOP);
  typed_set(sema->typed, target, RES_VAR, item, var.index);
}

static void refuse_forms(Sema *sema, const AstFor *stmt) {
  if (stmt->is_async) report_unbuilt(sema, stmt->head.span, "`async for`");
  switch ((AstForBinding)stmt->binding) {
  case FOR_PLAIN: break;
  case FOR_REF: report_unbuilt(sema, stmt->target->span, "`for ref`"); break;
  case FOR_VAR: report_unbuilt(sema, stmt->target->span, "`for var`"); break;
  }
}

void check_for(Sema *sema, const AstFor *stmt) {
  LoopInfo *loop = arena_make(sema->arena, LoopInfo);
  refuse_forms(sema, stmt);
  bool fine = is_range(sema, stmt->iterable) ? range_loop(sema, stmt->iterable, loop)
                                             : value_loop(sema, stmt->iterable, loop);
  if (!fine) loop->item = TYPE_ERROR;
  typed_set_loop(sema->typed, &stmt->head, loop);
  scope_enter(sema);
  declare_loop_target(sema, stmt->target, loop->item);
  sema->here.loops++;
  check_suite(sema, stmt->body);
  sema->here.loops--;
  scope_leave(sema);
  if (stmt->otherwise) check_suite(sema, stmt->otherwise);
}
