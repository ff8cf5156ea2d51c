// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* raise, try, except, else, finally.
**
** A handler is a target of its own: errors of the body go to it through the chains of what the body owns; its entry is a
** join (own.exit.handler), and its clauses are in except.c. Errors raised in `else` go outward. `finally` is an entry of the
** scope list: the way through falls into an inline copy, every other exit into a copy of the chain (own.exit.finally).
** The surprise: a raised value of another type than Error travels inside an Error (Error._of in stdlib/error.own). */
#include "lower/lower_internal.h"

#include <string.h>

void lower_call_error(Lower *l, const char *name, TypeId item, MirInstr instr,
                      const MirOperand *operands, uint32_t count) {
  Symbol symbol = symbol_intern(l->context->symbols, name, strlen(name));
  CallInfo info = {.fn = lower_method(l, l->decls->error, symbol, count)};
  TypeId *items = arena_make(l->arena, TypeId);
  *items = item;
  info.type_args = items;
  info.type_arg_count = item.index ? 1 : 0;
  if (instr.dst.index) info.result = mir_place(l->body, instr.dst)->type;
  lower_call_emit(l, &info, instr, operands, count);
}

/* ── raise ── */

void lower_leave_with(Lower *l, MirOperand error, MirForm form, Span span) {
  if (!lower_reachable(l)) return;
  MirBlock next = lower_chain(l, l->at.raise, span);
  MirInstr raise = {.op = MIR_RAISE, .form = form, .span = span};
  mir_terminate(l->body, l->block, raise, &error, 1, &next, 1);
  l->block = (MirBlock){0};
}

static bool may_raise_again(Lower *l, Span span) {
  for (uint32_t i = 0; i < l->at.handled->items.count; i++) {
    TypeId type = l->at.handled->items.items[i].type;
    if (!lower_may_raise(l, (LowerRaised){type, "raise", false, span, false})) return false;
  }
  return true;
}

/* What is being handled, as the one Error that it came as: what a clause took out of it is put back. */
static MirPlace handled_whole(Lower *l, Span span) {
  MirPlace error = mir_root(l->body, l->at.caught);
  if (!l->at.caught_part.index) return error;
  MirPlace part = mir_root(l->body, l->at.caught_part);
  MirOperand operands[2] = {mir_mut(error), lower_take(l, part)};
  lower_call_error(l, "_put", mir_place(l->body, part)->type,
                   (MirInstr){.form = FORM_RAISE, .span = span}, operands, 2);
  return error;
}

static void raise_again(Lower *l, const Ast *stmt) {
  if (!l->at.caught.index) {
    Diag *diag = diag_raise_nothing(l->context->diags, stmt->span);
    diag_primary(l->context->diags, diag, "no error is being handled here");
    lower_unreachable(l, FORM_RAISE, stmt->span);
    return;
  }
  if (!may_raise_again(l, stmt->span)) {
    lower_unreachable(l, FORM_RAISE, stmt->span);
    return;
  }
  lower_leave_with(l, mir_move(handled_whole(l, stmt->span)), FORM_EXCEPT, stmt->span);
}

/* The value, inside an Error if it is of another type. */
static MirOperand as_error(Lower *l, MirOperand value, TypeId type, Span span) {
  if (type_same(type, type_error_struct(l->decls))) return value;
  MirPlace error = lower_new_temporary(l, type_error_struct(l->decls), span);
  lower_call_error(l, "_of", type, (MirInstr){.form = FORM_RAISE, .dst = error, .span = span},
                   &value, 1);
  lower_hold(l, error, REASON_TEMPORARY);
  return mir_move(error);
}

/* Does the expression name what the clause around it took? */
static bool names_part(const Lower *l, const Ast *expr) {
  VarId var = typed_res(l->typed, expr) == RES_VAR ? typed_var(l->typed, expr) : (VarId){0};
  return l->at.caught_part.index && var.index &&
         l->local_of_var[var.index].index == l->at.caught_part.index;
}

/* An owned error, in the form it travels in. */
static MirOperand owned_error(Lower *l, const Ast *value, TypeId type) {
  l->giving = lower_plain(l, value);
  MirOperand error = lower_owned(l, value, ALL_ADJUSTS);
  l->giving = NULL;
  return lower_reachable(l) ? as_error(l, error, type, value->span) : error;
}

/* `raise error from cause`: the error takes it with it. */
static void add_cause(Lower *l, MirOperand error, const Ast *cause) {
  bool handled = names_part(l, lower_plain(l, cause));
  TypeId type = lower_type_after(l, cause, ALL_ADJUSTS);
  MirOperand from = handled ? mir_move(handled_whole(l, cause->span)) : owned_error(l, cause, type);
  MirOperand operands[2] = {mir_mut((MirPlace){error.index}), from};
  MirInstr instr = {.form = FORM_RAISE, .span = cause->span};
  if (lower_reachable(l)) lower_call_error(l, "_because", (TypeId){0}, instr, operands, 2);
}

void lower_raise(Lower *l, const Ast *stmt) {
  const AstRaise *node = AS(Raise, stmt);
  LowerEntry *mark = l->at.live;
  l->form = FORM_RAISE;
  if (!node->value) {
    raise_again(l, stmt);
    return;
  }
  TypeId type = lower_type_after(l, node->value, ALL_ADJUSTS);
  bool plain = type_same(type, type_error_struct(l->decls));
  LowerRaised raised = {plain ? (TypeId){0} : type, "raise", false, stmt->span, false};
  if (!lower_may_raise(l, raised)) {
    lower_unreachable(l, FORM_RAISE, stmt->span);
    return;
  }
  l->to = "whoever handles the error";
  MirOperand error = owned_error(l, node->value, type);
  if (node->cause && node->cause->kind != AST_None && lower_reachable(l))
    add_cause(l, error, node->cause);
  if (lower_reachable(l)) {
    lower_release(l, &error, 1);
    lower_leave_with(l, error, FORM_RAISE, stmt->span);
  }
  l->at.live = mark;
}

void lower_try(Lower *l, const Ast *stmt) {
  const AstTry *node = AS(Try, stmt);
  LowerState outer = l->at;
  LowerLabel end = lower_label(l);
  if (node->finally) lower_push_finally(l, node->finally);
  LowerTarget *handled = NULL;
  if (node->handlers.count) {
    l->at.raise = handled = lower_target(l, true);
    handled->raised = arena_make(l->arena, LowerRaises);
  }
  lower_suite(l, node->body, SCOPE_BLOCK);
  l->at.raise = outer.raise;
  if (node->otherwise) lower_suite(l, node->otherwise, SCOPE_BLOCK);
  if (handled && handled->label.block.index) lower_goto(l, &end, FORM_TRY, lower_last(stmt->span));
  if (handled) lower_clauses(l, stmt, handled, &end);
  lower_join(l, &end, FORM_TRY, lower_last(stmt->span));
  l->at = outer;
  if (node->finally) lower_suite(l, node->finally, SCOPE_BLOCK);
}
