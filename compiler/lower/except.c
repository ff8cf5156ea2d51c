// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The `except` clauses of a `try`.
**
** In: the errors that may come (lower/raising.c). Out: the error becomes an Error; `except e: T` asks whether that holds a T and
** takes it out; what no clause takes goes on, outward. Invariant: l->at.caught is that Error, so a bare `raise` goes on with it
** and its trace. The surprise: a clause that the types rule out is reported, and left out. */
#include "lower/lower_internal.h"

typedef struct {
  OWN_ARRAY(TypeId) items;
} TypeIds;

typedef struct {
  Lower *l;
  const LowerRaises *came; /* all that may come in           */
  const LowerRaises *left; /* what no clause has taken yet   */
  const AstHandler *any;   /* the clause that takes any      */
  LowerEntry *outside;     /* what stays after the clauses   */
  LowerLabel *end;
  bool entered; /* the error is in l->at.caught   */
} Clauses;

/* The types that the clause takes; none: any. */
static TypeIds clause_types(const Lower *l, const AstHandler *node) {
  TypeIds types = {0};
  if (!node->type || typed_res(l->typed, &node->head) == RES_NONE) return types;
  const Ast *written = ast_bare(node->type);
  bool several = written->kind == AST_Tuple;
  uint32_t count = several ? AS(Tuple, written)->items.count : 1;
  for (uint32_t i = 0; i < count; i++) {
    TypeId type = several ? typed_type(l->typed, ast_bare(AS(Tuple, written)->items.items[i]))
                          : typed_type(l->typed, &node->head);
    if (type_same(type, type_error_struct(l->decls))) return (TypeIds){0};
    array_push(l->arena, &types.items, type);
  }
  return types;
}

/* Storage for the error of a clause: its variable, or a local without a name. */
static MirLocal clause_local(Lower *l, const AstHandler *node, TypeId type) {
  MirLocalInfo info = {.type = type,
                       .kind = LOCAL_HIDDEN,
                       .mutable_ = true,
                       .scope = l->at.scope,
                       .span = node->head.span};
  VarId var = typed_var(l->typed, &node->head);
  if (var.index) {
    info.name = typed_var_info(l->typed, var)->name;
    info.span = typed_var_info(l->typed, var)->span;
    info.kind = LOCAL_VARIABLE;
  }
  MirLocal local = mir_add_local(l->body, info);
  if (var.index) l->local_of_var[var.index] = local;
  return local;
}

static void catch_into(Clauses *c, MirLocal local) {
  Lower *l = c->l;
  MirPlace error = mir_root(l->body, local);
  MirInstr caught = {
      .op = MIR_CAUGHT, .form = FORM_EXCEPT, .dst = error, .span = mir_local(l->body, local)->span};
  lower_emit(l, caught, NULL, 0);
  lower_hold(l, error, REASON_SCOPE_END);
  l->at.caught = local;
  l->at.caught_part = (MirLocal){0};
  c->entered = true;
}

/* Some clause before took a look: the error gets the name of this one. Its place before stays in the scopes around this one:
** it is empty here only. */
static void rename_caught(Lower *l, const AstHandler *node) {
  MirOperand before = mir_move(mir_root(l->body, l->at.caught));
  l->at.caught = clause_local(l, node, type_error_struct(l->decls));
  MirPlace error = mir_root(l->body, l->at.caught);
  MirInstr init = {.op = MIR_INIT, .form = FORM_EXCEPT, .dst = error, .span = node->head.span};
  lower_emit(l, init, &before, 1);
  lower_hold(l, error, REASON_SCOPE_END);
  MirOperand self = mir_mut(error);
  MirInstr name = {.form = FORM_EXCEPT, .span = node->head.span};
  lower_call_error(l, "_name", (TypeId){0}, name, &self, 1);
}

/* `except:`, `except e`, `except e: Error`. */
static void clause_any(Clauses *c, const AstHandler *node) {
  Lower *l = c->l;
  if (!c->entered)
    catch_into(c, clause_local(l, node, type_error_struct(l->decls)));
  else if (typed_var(l->typed, &node->head).index)
    rename_caught(l, node);
  l->at.handled = c->left;
  lower_suite(l, node->body, SCOPE_BLOCK);
  c->left = arena_make(l->arena, LowerRaises);
  c->any = node;
}

/* `e` of `except e: T`, where the error is a T: that comes out of it. */
static void take_part(Lower *l, const AstHandler *node, TypeId type) {
  MirOperand self = mir_mut(mir_root(l->body, l->at.caught));
  l->at.caught_part = clause_local(l, node, type);
  MirPlace part = mir_root(l->body, l->at.caught_part);
  MirInstr take = {
      .form = FORM_EXCEPT, .dst = part, .span = mir_local(l->body, l->at.caught_part)->span};
  lower_call_error(l, "_take", type, take, &self, 1);
  lower_hold(l, part, REASON_SCOPE_END);
}

/* The body of a clause, where the error is one of `types`. Without a name it stays where it is. */
static void clause_body(Lower *l, const AstHandler *node, TypeIds types) {
  uint32_t declared = l->declared.count;
  LowerState outer = lower_enter(l, SCOPE_BLOCK, node->head.span);
  LowerRaises *handled = arena_make(l->arena, LowerRaises);
  for (uint32_t i = 0; i < types.items.count; i++)
    array_push(l->arena, &handled->items, (LowerRaised){.type = types.items.items[i]});
  l->at.handled = handled;
  if (typed_var(l->typed, &node->head).index) {
    if (types.items.count == 1)
      take_part(l, node, types.items.items[0]);
    else
      rename_caught(l, node);
  }
  lower_suite(l, node->body, SCOPE_BLOCK);
  lower_leave(l, outer, declared, node->head.span);
}

static void ask(Clauses *c, TypeId type, LowerLabel *yes, LowerLabel *no, Span span) {
  Lower *l = c->l;
  MirPlace holds = lower_new_temporary(l, TYPE_BOOL, span);
  MirOperand self = mir_read(mir_root(l->body, l->at.caught));
  MirInstr has = {.form = FORM_EXCEPT, .dst = holds, .span = span};
  lower_call_error(l, "_has", type, has, &self, 1);
  lower_branch(l, mir_use(holds), yes, no, span);
}

static void clause_typed(Clauses *c, const AstHandler *node, TypeIds types) {
  Lower *l = c->l;
  Span span = node->head.span;
  for (uint32_t i = 0; i < types.items.count; i++)
    c->left = lower_raises_without(l, c->left, types.items.items[i]);
  if (!c->left->items.count) { /* it can be nothing else */
    clause_body(l, node, types);
    return;
  }
  LowerLabel yes = lower_label(l), no = lower_label(l);
  for (uint32_t i = 0; i < types.items.count; i++) {
    ask(c, types.items.items[i], &yes, &no, span);
    lower_start(l, no);
    no = lower_label(l);
  }
  lower_goto(l, &no, FORM_EXCEPT, span);
  lower_start(l, yes);
  clause_body(l, node, types);
  lower_drops(l, c->outside, FORM_SCOPE_END, lower_last(span));
  lower_goto(l, c->end, FORM_TRY, lower_last(span));
  lower_start(l, no);
}

/* ── what the types rule out ── */

static const char *list_raises(const Lower *l, const LowerRaises *raises) {
  Text text = text_new(l->arena);
  for (uint32_t i = 0; i < raises->items.count; i++)
    text_format(&text, "%s`%s`", i ? ", " : "", lower_type_text(l, raises->items.items[i].type));
  return text.data;
}

static void report_never(const Clauses *c, const AstHandler *node) {
  Lower *l = c->l;
  Diags *diags = l->context->diags;
  Span word = {node->head.span.from, node->head.span.from + 6};
  Diag *diag = diag_except_never(diags, word);
  if (c->any) {
    Span span = {c->any->head.span.from, c->any->head.span.from + 6};
    diag_label(diags, diag, span, "this one takes every error");
  } else if (c->came->items.count) {
    diag_primary(diags, diag, "what may come here is %s", list_raises(l, c->came));
    if (c->left->items.count != c->came->items.count)
      diag_reason(diags, diag, "clauses are tried in order; one before takes the rest");
  } else {
    diag_primary(diags, diag, "nothing in the body of this `try` raises");
    diag_reason(diags, diag, "what a test could have prevented is a panic, which nobody catches");
  }
}

/* Errors that no clause takes go on. */
static void leave(Clauses *c) {
  Lower *l = c->l;
  if (!lower_reachable(l) || !c->left->items.count) return;
  for (uint32_t i = 0; i < c->left->items.count; i++) {
    LowerRaised raised = c->left->items.items[i];
    raised.left = true;
    if (lower_may_raise(l, raised)) continue;
    lower_unreachable(l, FORM_EXCEPT, c->left->items.items[i].span);
    return;
  }
  Span span = c->left->items.items[0].span;
  lower_leave_with(l, mir_move(mir_root(l->body, l->at.caught)), FORM_EXCEPT, span);
}

/* Can an error that is left be one of `types`? */
static bool may_come(const Clauses *c, TypeIds types) {
  if (!types.items.count) return lower_raises_include(c->l, c->left, (TypeId){0});
  for (uint32_t i = 0; i < types.items.count; i++)
    if (lower_raises_include(c->l, c->left, types.items.items[i])) return true;
  return false;
}

static void clause(Clauses *c, const AstHandler *node) {
  TypeIds types = clause_types(c->l, node);
  if (!may_come(c, types)) {
    report_never(c, node);
    return;
  }
  if (!c->entered && types.items.count) {
    MirLocalInfo info = {.type = type_error_struct(c->l->decls),
                         .kind = LOCAL_HIDDEN,
                         .mutable_ = true,
                         .scope = c->l->at.scope,
                         .span = node->head.span};
    catch_into(c, mir_add_local(c->l->body, info));
  }
  if (types.items.count)
    clause_typed(c, node, types);
  else
    clause_any(c, node);
}

void lower_clauses(Lower *l, const Ast *stmt, LowerTarget *from, LowerLabel *end) {
  AstNodes handlers = AS(Try, stmt)->handlers;
  Clauses c = {.l = l, .came = from->raised, .left = from->raised, .end = end};
  if (c.came->items.count && !from->label.block.index) return; /* what raises is never reached */
  if (from->label.block.index) lower_start(l, from->label);
  c.outside = l->at.live;
  uint32_t declared = l->declared.count;
  LowerState outer = lower_enter(l, SCOPE_HANDLER, handlers.items[0]->span);
  for (uint32_t i = 0; i < handlers.count; i++)
    clause(&c, AS(Handler, handlers.items[i]));
  leave(&c);
  lower_leave(l, outer, declared, handlers.items[handlers.count - 1]->span);
}
