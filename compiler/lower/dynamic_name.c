// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Names of dynamic code: reading, binding, unbinding.
**
** Locals are variables of the frame, cells are objects that frames share, globals are static storage, names of a class body
** are attributes of the class at hand. A name without a value holds the `unbound` word: reading it is a test and an error
** (own.dyn.def). Invariant: a store to shared storage puts the new value in before the old one ends, since ending it may run
** code that looks. The surprise: which variables are certainly bound is known from the structure of the text: loops and
** handlers bind nothing for what follows. */
#include "lower/dynamic_internal.h"

#include "own/value.h"

#include <string.h>

/* ── what is bound ── */

Bitset dynamic_bound_copy(const Lower *l) { return bitset_copy(l->arena, l->bound); }

void dynamic_bound_meet(Lower *l, Bitset other, bool other_reachable) {
  if (!other_reachable) return;
  if (!lower_reachable(l)) {
    l->bound = other;
    return;
  }
  for (uint32_t w = 0; w < (other.bits + 63) / 64; w++)
    l->bound.words[w] &= other.words[w];
}

bool dynamic_is_bound(const Lower *l, DynVarId var) { return bitset_has(l->bound, var.index); }

static void forget(Lower *l, Symbol name) {
  DynName found = dynamic_name(l->def->dynamic, l->def->scope, name);
  if (found.kind == DYN_NAME_VAR) bitset_remove(l->bound, found.var.index);
}

static void forget_target(Lower *l, const Ast *target) {
  if (target->kind == AST_Name) forget(l, AS(Name, target)->name);
  if (target->kind == AST_Paren) forget_target(l, AS(Paren, target)->value);
  if (target->kind != AST_Tuple && target->kind != AST_List) return;
  AstNodes items = target->kind == AST_Tuple ? AS(Tuple, target)->items : AS(List, target)->items;
  for (uint32_t i = 0; i < items.count; i++)
    forget_target(l, items.items[i]);
}

static void forget_child(void *self, const Ast *node) {
  Lower *l = self;
  AstKind kind = node->kind;
  if (kind == AST_Function || kind == AST_Class || kind == AST_Lambda) return;
  if (kind == AST_Del)
    for (uint32_t i = 0; i < AS(Del, node)->targets.count; i++)
      forget_target(l, AS(Del, node)->targets.items[i]);
  if (kind == AST_Handler && AS(Handler, node)->name.index) forget(l, AS(Handler, node)->name);
  ast_each_child(node, forget_child, self);
}

void dynamic_forget_deleted(Lower *l, const Ast *node) { forget_child(l, node); }

/* ── tests ── */

static void require(Lower *l, MirPlace place, RuntimeFn fail, Symbol name, Span span) {
  LowerLabel bad = lower_label(l), good = lower_label(l);
  MirOperand value = mir_read(place);
  MirPlace test = dynamic_op(
      l, (DynOp){.fn = RUNTIME_own_is_unbound, .form = FORM_NONE, .span = span}, &value, 1);
  lower_branch(l, mir_use(test), &bad, &good, span);
  lower_start(l, bad);
  MirOperand text = dynamic_symbol(l, name);
  dynamic_fail(l, (DynOp){.fn = fail, .form = FORM_NONE, .span = span}, &text, 1);
  lower_start(l, good);
}

MirPlace dynamic_hidden_global(Lower *l, GlobalId global, Symbol name, Span span) {
  uint32_t known = table_get(&l->globals, global.index);
  if (known) return mir_root(l->body, (MirLocal){known});
  MirLocalInfo info = {.name = name, .type = TYPE_OBJECT, .kind = LOCAL_GLOBAL, .global = global};
  info.mutable_ = info.indirect = true;
  info.scope = (MirScope){1};
  info.span = span;
  MirLocal local = mir_add_local(l->body, info);
  table_set(l->arena, &l->globals, global.index, local.index);
  return mir_root(l->body, local);
}

DynKept dynamic_kept_open(Lower *l, GlobalId global, Symbol name, Span span) {
  DynKept kept = {.place = dynamic_hidden_global(l, global, name, span)};
  LowerLabel first_time = lower_label(l);
  kept.known = lower_label(l);
  kept.mark = l->at.live;
  MirOperand look = mir_read(kept.place);
  DynOp test = {.fn = RUNTIME_own_is_unbound, .form = FORM_NONE, .span = span};
  lower_branch(l, mir_use(dynamic_op(l, test, &look, 1)), &first_time, &kept.known, span);
  lower_start(l, first_time);
  return kept;
}

MirOperand dynamic_kept_close(Lower *l, DynKept *kept, MirPlace made, Span span) {
  lower_init(l, kept->place, mir_move(made), FORM_LITERAL, span);
  lower_end_forwards(l, kept->mark, FORM_LITERAL, span);
  lower_join(l, &kept->known, FORM_LITERAL, span);
  return dynamic_copy(l, kept->place, span);
}

MirPlace dynamic_global_place(Lower *l, DynVarId id) {
  const DynVar *var = dynamic_var(l->typed->dynamic, id);
  return dynamic_hidden_global(l, var->global, var->name, var->span);
}

static bool bound_global(const Lower *l, DynVarId var) {
  return l->def && dynamic_is_bound(l, var) && !dynamic_var(l->def->dynamic, var)->shared;
}

void dynamic_check_global(Lower *l, DynVarId id, Span span) {
  if (bound_global(l, id)) return;
  require(l, dynamic_global_place(l, id), RUNTIME_own_unbound_global,
          dynamic_var(l->typed->dynamic, id)->name, span);
}

/* ── reading ── */

MirOperand dynamic_cell(Lower *l, DynName name) {
  MirLocal local =
      name.kind == DYN_NAME_CAPTURE ? l->def->captures[name.index] : l->def->locals[name.var.index];
  return mir_read(mir_root(l->body, local));
}

static MirOperand load_cell(Lower *l, DynName name, Span span) {
  MirOperand cell = dynamic_cell(l, name);
  DynOp get = {.fn = RUNTIME_own_cell_get, .form = FORM_NONE, .span = span};
  MirPlace value = dynamic_op(l, get, &cell, 1);
  RuntimeFn fail =
      name.kind == DYN_NAME_CAPTURE ? RUNTIME_own_unbound_free : RUNTIME_own_unbound_local;
  MirOperand held = dynamic_hold(l, value);
  require(l, value, fail, dynamic_var(l->def->dynamic, name.var)->name, span);
  return held;
}

static void check_local(Lower *l, DynVarId var, Span span) {
  if (dynamic_is_bound(l, var)) return;
  MirPlace place = mir_root(l->body, l->def->locals[var.index]);
  require(l, place, RUNTIME_own_unbound_local, dynamic_var(l->def->dynamic, var)->name, span);
}

/* `len`, where the module may have a `len` of its own. */
static MirOperand load_shadow(Lower *l, DynVarId var, DynName builtin, Symbol symbol, Span span) {
  LowerLabel other = lower_label(l), own = lower_label(l), end = lower_label(l);
  MirPlace result = lower_new_hidden(l, TYPE_OBJECT, span), place = dynamic_global_place(l, var);
  LowerEntry *mark = l->at.live;
  MirOperand value = mir_read(place);
  MirPlace test = dynamic_op(
      l, (DynOp){.fn = RUNTIME_own_is_unbound, .form = FORM_NONE, .span = span}, &value, 1);
  lower_branch(l, mir_use(test), &other, &own, span);
  lower_start(l, other);
  lower_init(l, result, dynamic_given(l, dynamic_load_name(l, builtin, symbol, span), span),
             FORM_NONE, span);
  lower_goto(l, &end, FORM_NONE, span);
  lower_start(l, own);
  lower_init(l, result, dynamic_given(l, dynamic_copy(l, place, span), span), FORM_NONE, span);
  lower_join(l, &end, FORM_NONE, span);
  l->at.live = mark;
  return dynamic_hold(l, result);
}

bool dynamic_maybe_builtin(Lower *l, DynVarId var) {
  return !bound_global(l, var) &&
         dynamic_builtin_find(l->def->dynamic, dynamic_var(l->def->dynamic, var)->name).kind !=
             DYN_NAME_UNKNOWN;
}

static MirOperand load_var(Lower *l, DynName name, Span span) {
  const DynVar *var = dynamic_var(l->def->dynamic, name.var);
  if (var->kind == DYN_GLOBAL && dynamic_maybe_builtin(l, name.var))
    return load_shadow(l, name.var, dynamic_builtin_find(l->def->dynamic, var->name), var->name,
                       span);
  if (var->kind == DYN_GLOBAL) {
    dynamic_check_global(l, name.var, span);
    return dynamic_copy(l, dynamic_global_place(l, name.var), span);
  }
  if (var->kind == DYN_CELL) return load_cell(l, name, span);
  check_local(l, name.var, span);
  return dynamic_copy(l, mir_root(l->body, l->def->locals[name.var.index]), span);
}

void dynamic_check(Lower *l, Symbol symbol, Span span) {
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, symbol);
  DynVarKind kind =
      name.kind == DYN_NAME_VAR ? dynamic_var(l->def->dynamic, name.var)->kind : DYN_CELL;
  if (kind == DYN_GLOBAL) {
    dynamic_check_global(l, name.var, span);
  } else if (kind == DYN_LOCAL) {
    check_local(l, name.var, span);
  } else if (name.kind != DYN_NAME_MEMBER) {
    LowerEntry *mark = l->at.live;
    dynamic_load_name(l, name, symbol, span);
    lower_end_forwards(l, mark, FORM_NONE, span);
  }
}

/* A name of a class body: what the class has so far, else what the name means outside. */
static MirOperand load_member(Lower *l, Symbol symbol, Span span) {
  LowerLabel outside = lower_label(l), end = lower_label(l);
  MirPlace result = lower_new_hidden(l, TYPE_OBJECT, span);
  LowerLabel inside = lower_label(l);
  LowerEntry *mark = l->at.live;
  MirOperand operands[2] = {
      mir_read(l->def->class_object),
      dynamic_symbol(l, dynamic_mangle(l->def->dynamic, l->def->scope, symbol))};
  MirPlace own = dynamic_op(
      l, (DynOp){.fn = RUNTIME_own_class_get, .form = FORM_NONE, .span = span}, operands, 2);
  MirOperand value = dynamic_hold(l, own);
  MirPlace test = dynamic_op(
      l, (DynOp){.fn = RUNTIME_own_is_unbound, .form = FORM_NONE, .span = span}, &value, 1);
  lower_branch(l, mir_use(test), &outside, &inside, span);
  lower_start(l, outside);
  LowerEntry *both = l->at.live;
  lower_end(l, mark, FORM_NONE, span);
  MirOperand other =
      dynamic_load_name(l, dynamic_outer(l->def->dynamic, l->def->scope, symbol), symbol, span);
  lower_init(l, result, dynamic_given(l, other, span), FORM_NONE, span);
  lower_end(l, mark, FORM_NONE, span);
  lower_goto(l, &end, FORM_NONE, span);
  l->at.live = both;
  lower_start(l, inside);
  lower_init(l, result, mir_move(own), FORM_NONE, span);
  lower_end(l, mark, FORM_NONE, span);
  lower_join(l, &end, FORM_NONE, span);
  return dynamic_hold(l, result);
}

MirOperand dynamic_dunder(Lower *l, uint32_t which, uint32_t unit) {
  if (which == SYM_name_dunder) {
    Symbol module = dynamic_module_name(l->def->dynamic, unit);
    if (module.index) return dynamic_symbol(l, module);
    return l->typed->bench ? dynamic_text(l, "__bench__", 9) : dynamic_text(l, "__main__", 8);
  }
  if (!l->def->dynamic->module_of[unit].index) return dynamic_none(l);
  const DynScope *module = dynamic_scope(l->def->dynamic, l->def->dynamic->module_of[unit]);
  if (which == SYM_doc_dunder) {
    const DefDecl *def = decl_fn(l->decls, module->fn)->def;
    return def->doc ? dynamic_text(l, def->doc, def->doc_length) : dynamic_none(l);
  }
  SourceId source = source_at(l->context->sources, module->ast->span.from);
  const char *file = source.index ? source_get(l->context->sources, source)->name : "";
  const Host *host = l->context->host;
  const char *whole = host->real_path(host->self, l->arena, file);
  if (whole) file = whole;
  return dynamic_text(l, file, (uint32_t)strlen(file));
}

MirOperand dynamic_load_name(Lower *l, DynName name, Symbol symbol, Span span) {
  switch (name.kind) {
  case DYN_NAME_VAR: return load_var(l, name, span);
  case DYN_NAME_CAPTURE: return load_cell(l, name, span);
  case DYN_NAME_MEMBER: return load_member(l, symbol, span);
  case DYN_NAME_BUILTIN:
    if (name.index == OWN_BUILTIN_GLOBALS || name.index == OWN_BUILTIN_LOCALS)
      diag_not_supported(l->context->diags, span,
                         arena_format(l->arena, "`%s` as a value", lower_name(l, symbol)));
    return dynamic_builtin(l, name.index);
  case DYN_NAME_CLASS: return dynamic_class(l, name.index);
  case DYN_NAME_CONST: return dynamic_mark(l, name.index);
  case DYN_NAME_DUNDER:
    return dynamic_dunder(l, name.index, dynamic_scope(l->def->dynamic, l->def->scope)->unit);
  case DYN_NAME_FN: return dynamic_fn_value(l, (FnDeclId){name.index}, span);
  case DYN_NAME_STRUCT: return dynamic_struct_class(l, (StructId){name.index}, span);
  case DYN_NAME_MODULE:
    if (dynamic_is_module(l->def->dynamic, name.index - 1))
      return dynamic_module_value(l, name.index - 1, span);
    diag_not_supported(l->context->diags, span,
                       arena_format(l->arena, "the module `%s` as a value", lower_name(l, symbol)));
    return dynamic_none(l);
  case DYN_NAME_STATIC:
    dynamic_refuse_static(l->def->dynamic, dynamic_scope(l->def->dynamic, l->def->scope)->unit,
                          symbol, span);
    return dynamic_none(l);
  case DYN_NAME_NONE:
  case DYN_NAME_UNKNOWN: break;
  }
  MirOperand text = dynamic_symbol(l, symbol);
  dynamic_fail(l, (DynOp){.fn = RUNTIME_own_unbound_global, .form = FORM_NONE, .span = span}, &text,
               1);
  return dynamic_none(l);
}

MirOperand dynamic_load(Lower *l, Symbol name, Span span) {
  DynName means = dynamic_name(l->def->dynamic, l->def->scope, name);
  uint32_t unit = dynamic_scope(l->def->dynamic, l->def->scope)->unit;
  if (means.kind == DYN_NAME_UNKNOWN && dynamic_refuse_static(l->def->dynamic, unit, name, span))
    return dynamic_none(l);
  return dynamic_load_name(l, means, name, span);
}

/* ── binding ── */

static void store_local(Lower *l, DynVarId var, MirOperand value, Span span) {
  MirPlace place = mir_root(l->body, l->def->locals[var.index]);
  MirInstr assign = {.op = MIR_ASSIGN, .form = FORM_ASSIGN, .dst = place, .span = span};
  lower_emit(l, assign, &value, 1);
  lower_release(l, &value, 1);
}

/* The new value is in place before the old one ends. */
static void store_global(Lower *l, DynVarId var, MirOperand value, Span span) {
  MirPlace place = dynamic_global_place(l, var);
  MirPlace old = dynamic_temporary(l, TYPE_OBJECT, span);
  lower_init(l, old, mir_move(place), FORM_ASSIGN, span);
  lower_init(l, place, value, FORM_ASSIGN, span);
  LowerEntry *rest = l->at.live;
  lower_hold(l, old, REASON_OVERWRITTEN);
  lower_end(l, rest, FORM_ASSIGN, span);
}

void dynamic_store_var(Lower *l, DynVarId id, MirOperand value, Span span) {
  const DynVar *var = dynamic_var(l->def->dynamic, id);
  if (var->kind == DYN_GLOBAL) {
    store_global(l, id, value, span);
  } else if (var->kind == DYN_CELL) {
    MirOperand operands[2] = {mir_read(mir_root(l->body, l->def->locals[id.index])), value};
    dynamic_op(l, (DynOp){.fn = RUNTIME_own_cell_set, .form = FORM_ASSIGN, .span = span}, operands,
               2);
  } else {
    store_local(l, id, value, span);
  }
  bitset_add(l->bound, id.index);
}

static void store_capture(Lower *l, DynName name, MirOperand value, Span span) {
  MirOperand operands[2] = {dynamic_cell(l, name), value};
  dynamic_op(l, (DynOp){.fn = RUNTIME_own_cell_set, .form = FORM_ASSIGN, .span = span}, operands,
             2);
}

static void store_member(Lower *l, Symbol symbol, MirOperand value, Span span) {
  MirOperand operands[3] = {
      mir_read(l->def->class_object),
      dynamic_symbol(l, dynamic_mangle(l->def->dynamic, l->def->scope, symbol)), value};
  dynamic_op(l, (DynOp){.fn = RUNTIME_own_class_set, .form = FORM_ASSIGN, .span = span}, operands,
             3);
}

void dynamic_store(Lower *l, Symbol symbol, MirOperand value, Span span) {
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, symbol);
  if (name.kind == DYN_NAME_VAR)
    dynamic_store_var(l, name.var, value, span);
  else if (name.kind == DYN_NAME_CAPTURE)
    store_capture(l, name, value, span);
  else if (name.kind == DYN_NAME_MEMBER)
    store_member(l, symbol, value, span);
  else
    own_check(diag_errors(l->context->diags) > 0, "what is bound is a variable");
}

void dynamic_forget_bound(Lower *l, Symbol symbol) {
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, symbol);
  if (name.kind == DYN_NAME_VAR) bitset_remove(l->bound, name.var.index);
}

/* ── unbinding ── */

void dynamic_unbind(Lower *l, Symbol symbol, Span span) {
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, symbol);
  if (name.kind == DYN_NAME_MEMBER) {
    MirOperand operands[2] = {mir_read(l->def->class_object), dynamic_symbol(l, symbol)};
    dynamic_op(l, (DynOp){.fn = RUNTIME_own_class_del, .form = FORM_NONE, .span = span}, operands,
               2);
    return;
  }
  MirOperand unbound = dynamic_mark(l, OWN_UNBOUND);
  if (name.kind == DYN_NAME_CAPTURE) {
    store_capture(l, name, unbound, span);
  } else if (name.kind == DYN_NAME_VAR) {
    dynamic_store_var(l, name.var, unbound, span);
    bitset_remove(l->bound, name.var.index);
  }
}
