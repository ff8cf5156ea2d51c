// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* raise, try, except, else, finally.
**
** A handler is a target of its own: errors of the body go to it through the chains of what the body owns; its entry is a
** join (own.exit.handler). `finally` is an entry of the scope list: the way through falls into an inline copy, every other
** exit into a copy of the chain (own.exit.finally). Errors raised in a handler or in `else` go outward. */
#include "lower/lower_internal.h"

static void raise_again(Lower *l, const Ast *stmt) {
  if (!l->at.caught.index) {
    Diag *diag = diag_raise_nothing(l->context->diags, stmt->span);
    diag_primary(l->context->diags, diag, "no error is being handled here");
    lower_unreachable(l, FORM_RAISE, stmt->span);
    return;
  }
  MirPlace error = mir_root(l->body, l->at.caught);
  MirOperand operand = mir_move(error);
  MirBlock next = lower_chain(l, l->at.raise, stmt->span);
  MirInstr raise = {.op = MIR_RAISE, .form = FORM_RAISE, .span = stmt->span};
  mir_terminate(l->body, l->block, raise, &operand, 1, &next, 1);
  l->block = (MirBlock){0};
}

void lower_raise(Lower *l, const Ast *stmt) {
  const AstRaise *node = AS(Raise, stmt);
  LowerEntry *mark = l->at.live;
  l->form = FORM_RAISE;
  if (!lower_may_raise(l, "raise", false, stmt->span)) {
    lower_unreachable(l, FORM_RAISE, stmt->span);
    return;
  }
  if (!node->value) {
    raise_again(l, stmt);
    return;
  }
  l->to = "whoever handles the error";
  l->giving = lower_plain(l, node->value);
  MirOperand error = lower_owned(l, node->value, ALL_ADJUSTS);
  l->giving = NULL;
  if (!lower_reachable(l)) {
    l->at.live = mark;
    return;
  }
  lower_release(l, &error, 1);
  MirBlock next = lower_chain(l, l->at.raise, stmt->span);
  mir_terminate(l->body, l->block,
                (MirInstr){.op = MIR_RAISE, .form = FORM_RAISE, .span = stmt->span}, &error, 1,
                &next, 1);
  l->block = (MirBlock){0};
  l->at.live = mark;
}

static void handler_variable(Lower *l, const AstHandler *handler) {
  MirLocalInfo info = {.type = type_error_struct(l->decls),
                       .kind = LOCAL_HIDDEN,
                       .mutable_ = true,
                       .scope = l->at.scope};
  VarId var = typed_var(l->typed, &handler->head);
  info.span = handler->head.span;
  if (var.index) {
    info.name = typed_var_info(l->typed, var)->name;
    info.span = typed_var_info(l->typed, var)->span;
    info.kind = LOCAL_VARIABLE;
  }
  MirLocal local = mir_add_local(l->body, info);
  if (var.index) l->local_of_var[var.index] = local;
  MirInstr caught = {
      .op = MIR_CAUGHT, .form = FORM_EXCEPT, .dst = mir_root(l->body, local), .span = info.span};
  lower_emit(l, caught, NULL, 0);
  l->at.caught = local;
  lower_hold(l, mir_root(l->body, local), REASON_SCOPE_END);
}

static void handler(Lower *l, const AstHandler *node) {
  uint32_t declared = l->declared.count;
  LowerState outer = lower_enter(l, SCOPE_HANDLER, node->head.span);
  handler_variable(l, node);
  lower_suite(l, node->body, SCOPE_BLOCK);
  lower_leave(l, outer, declared, node->head.span);
}

void lower_try(Lower *l, const Ast *stmt) {
  const AstTry *node = AS(Try, stmt);
  LowerState outer = l->at;
  LowerLabel end = lower_label(l);
  if (node->finally) lower_push_finally(l, node->finally);
  LowerTarget *handled = NULL;
  if (node->handlers.count) l->at.raise = handled = lower_target(l, true);
  lower_suite(l, node->body, SCOPE_BLOCK);
  l->at.raise = outer.raise;
  if (node->otherwise) lower_suite(l, node->otherwise, SCOPE_BLOCK);
  if (handled && handled->label.block.index) {
    lower_goto(l, &end, FORM_TRY, lower_last(stmt->span));
    lower_start(l, handled->label);
    handler(l, AS(Handler, node->handlers.items[0]));
  }
  lower_join(l, &end, FORM_TRY, lower_last(stmt->span));
  l->at = outer;
  if (node->finally) lower_suite(l, node->finally, SCOPE_BLOCK);
}
