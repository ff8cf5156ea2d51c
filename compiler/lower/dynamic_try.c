// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* raise, try, except, else, finally of dynamic code.
**
** A handler's entry takes the pending error as an object; `except T` clauses are asked in order; without a match the error goes
** on. While a handler runs, its error is the one being handled (bare `raise`, implicit context); on every way out what was
** handled before is so again. Invariant: what is bound where a handler or a `finally` begins is what was bound before `try`,
** less what may be deleted inside. The surprise: `except T as e` unbinds e on every way out, like a `finally`. */
#include "lower/dynamic_internal.h"

#include "own/value.h"

void dynamic_raise(Lower *l, const Ast *stmt) {
  const AstRaise *node = AS(Raise, stmt);
  if (!node->value) {
    dynamic_fail(l, (DynOp){.fn = RUNTIME_own_reraise, .form = FORM_RAISE, .span = stmt->span},
                 NULL, 0);
    return;
  }
  MirOperand operands[2] = {dynamic_value(l, node->value)};
  operands[1] = node->cause ? dynamic_value(l, node->cause) : dynamic_mark(l, OWN_UNBOUND);
  dynamic_fail(l, (DynOp){.fn = RUNTIME_own_raise, .form = FORM_RAISE, .span = stmt->span},
               operands, 2);
}

MirOperand dynamic_caught(Lower *l, MirForm form, Span span) {
  MirPlace error = lower_new_hidden(l, TYPE_OBJECT, span);
  lower_emit(l, (MirInstr){.op = MIR_CAUGHT, .form = form, .dst = error, .span = span}, NULL, 0);
  return dynamic_given(l, dynamic_hold(l, error), span);
}

/* ── handlers ── */

typedef struct {
  const AstTry *node;
  LowerState outer;
  LowerLabel end;
  Bitset before; /* bound at the entry of a handler                 */
  Bitset after;  /* bound on all ways that have reached `end` so far */
  bool any;      /* there is such a way                             */
  MirPlace error;
} Try;

/* One way to the end of the statement. */
static void reach_end(Lower *l, Try *t, Span span) {
  if (!lower_reachable(l)) return;
  if (t->any) {
    for (uint32_t w = 0; w < (t->after.bits + 63) / 64; w++)
      t->after.words[w] &= l->bound.words[w];
  } else {
    t->after = bitset_copy(l->arena, l->bound);
  }
  t->any = true;
  lower_goto(l, &t->end, FORM_TRY, span);
}

static void handler_body(Lower *l, const Try *t, const AstHandler *handler) {
  LowerEntry *mark = l->at.live;
  if (handler->name.index) {
    MirOperand copy =
        dynamic_given(l, dynamic_copy(l, t->error, handler->head.span), handler->head.span);
    dynamic_store(l, handler->name, copy, handler->head.span);
    lower_push_unbind(l, handler->name);
  }
  lower_suite(l, handler->body, SCOPE_HANDLER);
  if (handler->name.index && lower_reachable(l)) {
    l->at.live = mark;
    dynamic_unbind(l, handler->name, handler->head.span);
  }
  l->at.live = mark;
}

/* Leaves with the error pending again. */
static void pass_on(Lower *l, const Try *t, Span span) {
  if (!lower_reachable(l)) return;
  MirOperand error = mir_move(t->error);
  MirBlock next = lower_chain(l, l->at.raise, span);
  mir_terminate(l->body, l->block, (MirInstr){.op = MIR_RAISE, .form = FORM_RAISE, .span = span},
                &error, 1, &next, 1);
  l->block = (MirBlock){0};
}

static void try_handler(Lower *l, Try *t, const AstHandler *handler, LowerEntry *around) {
  LowerLabel yes = lower_label(l), no = lower_label(l);
  Bitset bound = dynamic_bound_copy(l);
  LowerEntry *mark = l->at.live;
  if (handler->type) {
    MirOperand operands[2] = {mir_read(t->error), dynamic_value(l, handler->type)};
    DynOp match = {
        .fn = RUNTIME_own_exception_is, .form = FORM_EXCEPT, .span = handler->type->span};
    MirPlace flag = dynamic_op(l, match, operands, 2);
    lower_end_forwards(l, mark, FORM_EXCEPT, handler->type->span);
    lower_branch(l, mir_use(flag), &yes, &no, handler->type->span);
    lower_start(l, yes);
  }
  handler_body(l, t, handler);
  LowerEntry *live = l->at.live;
  lower_end(l, around, FORM_EXCEPT, lower_last(handler->head.span));
  reach_end(l, t, lower_last(handler->head.span));
  l->at.live = live;
  l->bound = bound;
  lower_start(l, no);
}

MirPlace dynamic_handled_enter(Lower *l, MirOperand error, Span span) {
  return dynamic_op(l, (DynOp){.fn = RUNTIME_own_handled_enter, .form = FORM_EXCEPT, .span = span},
                    &error, 1);
}

static void handlers(Lower *l, Try *t) {
  Span span = t->node->handlers.items[0]->span;
  LowerEntry *around = l->at.live;
  t->error = lower_new_hidden(l, TYPE_OBJECT, span);
  l->bound = bitset_copy(l->arena, t->before);
  lower_emit(l, (MirInstr){.op = MIR_CAUGHT, .form = FORM_EXCEPT, .dst = t->error, .span = span},
             NULL, 0);
  MirOperand error = dynamic_hold(l, t->error);
  MirPlace before = dynamic_handled_enter(l, error, span);
  dynamic_hold(l, before);
  lower_push_handled(l, before);
  for (uint32_t i = 0; i < t->node->handlers.count && lower_reachable(l); i++)
    try_handler(l, t, AS(Handler, t->node->handlers.items[i]), around);
  pass_on(l, t, span);
  l->at.live = around;
}

/* Does it catch the class, ImportError or AttributeError? What is computed may. */
static bool catches(Lower *l, const Ast *type, uint32_t class_id) {
  if (!type) return true;
  if (type->kind == AST_Paren) return catches(l, AS(Paren, type)->value, class_id);
  if (type->kind == AST_Tuple) {
    AstNodes items = AS(Tuple, type)->items;
    for (uint32_t i = 0; i < items.count; i++)
      if (catches(l, items.items[i], class_id)) return true;
    return false;
  }
  if (type->kind != AST_Name) return true;
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, AS(Name, type)->name);
  if (name.kind != DYN_NAME_CLASS) return true;
  bool missing =
      name.index == OWN_CLASS_MODULE_NOT_FOUND_ERROR && class_id == OWN_CLASS_IMPORT_ERROR;
  return missing || name.index == OWN_CLASS_BASE_EXCEPTION || name.index == OWN_CLASS_EXCEPTION ||
         name.index == class_id;
}

static bool is_probe(Lower *l, AstNodes handlers, uint32_t class_id) {
  for (uint32_t i = 0; i < handlers.count; i++)
    if (catches(l, AS(Handler, handlers.items[i])->type, class_id)) return true;
  return false;
}

void dynamic_try(Lower *l, const Ast *stmt) {
  Try t = {.node = AS(Try, stmt), .outer = l->at};
  LowerTarget *handled = NULL;
  Bitset bound = dynamic_bound_copy(l);
  dynamic_forget_deleted(l, stmt);
  t.before = dynamic_bound_copy(l);
  l->bound = bound;
  t.end = lower_label(l);
  if (t.node->finally) {
    lower_push_finally(l, t.node->finally);
    l->at.live->bound = t.before;
  }
  if (t.node->handlers.count) l->at.raise = handled = lower_target(l, true);
  bool probing = l->def->probing, asking = l->def->asking, missing = l->def->missing;
  bool probe = is_probe(l, t.node->handlers, OWN_CLASS_IMPORT_ERROR);
  l->def->probing = probing || probe;
  l->def->missing = false;
  l->def->asking = asking || is_probe(l, t.node->handlers, OWN_CLASS_ATTRIBUTE_ERROR);
  lower_suite(l, t.node->body, SCOPE_BLOCK);
  bool never = probe && !l->def->missing; /* do the handlers run: as units.c has it */
  l->def->missing = l->def->missing || missing;
  l->def->probing = probing;
  l->def->asking = asking;
  l->at.raise = t.outer.raise;
  if (t.node->otherwise) lower_suite(l, t.node->otherwise, SCOPE_BLOCK);
  reach_end(l, &t, lower_last(stmt->span));
  l->def->probing = probing || never;
  if (handled && handled->label.block.index) {
    lower_start(l, handled->label);
    handlers(l, &t);
  }
  l->def->probing = probing;
  lower_start(l, t.end);
  if (t.any) l->bound = t.after;
  l->at = t.outer;
  if (t.node->finally) lower_suite(l, t.node->finally, SCOPE_BLOCK);
}
