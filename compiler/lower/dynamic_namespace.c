// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* globals(), locals(), vars() and dir() without an object: the variables around the call.
**
** In: the call, and the scope that it stands in. Out: a new dict of the variables that have a value there, or the sorted list of
** their names. Invariant: only the names that the text has are in it. The surprise: variables are no dict, so that what is stored
** in one would be lost: stores in `globals()`, and in `locals()` of a module, are refused. */
#include "lower/dynamic_internal.h"

#include "own/value.h"

#include <string.h>

typedef enum { NAMESPACE_NONE, NAMESPACE_GLOBALS, NAMESPACE_LOCALS, NAMESPACE_NAMES } Namespace;

/* What the call asks for. */
static Namespace asked(const Lower *l, const Ast *expr) {
  if (expr->kind != AST_Call || AS(Call, expr)->arguments.count) return NAMESPACE_NONE;
  const Ast *callee = AS(Call, expr)->callee;
  if (callee->kind != AST_Name) return NAMESPACE_NONE;
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, AS(Name, callee)->name);
  if (name.kind != DYN_NAME_BUILTIN) return NAMESPACE_NONE;
  if (name.index == OWN_BUILTIN_GLOBALS) return NAMESPACE_GLOBALS;
  if (name.index == OWN_BUILTIN_LOCALS || name.index == OWN_BUILTIN_VARS) return NAMESPACE_LOCALS;
  return name.index == OWN_BUILTIN_DIR ? NAMESPACE_NAMES : NAMESPACE_NONE;
}

/* dict[name] = value, unless the value is UNBOUND. */
static void put(Lower *l, MirOperand dict, Symbol name, MirOperand value, Span span) {
  MirOperand operands[3] = {dict, dynamic_given(l, dynamic_symbol(l, name), span),
                            dynamic_given(l, value, span)};
  dynamic_op(l, (DynOp){.fn = RUNTIME_own_dict_put, .form = FORM_CALL, .span = span}, operands, 3);
}

static void put_variable(Lower *l, MirOperand dict, DynName name, Span span) {
  const DynVar *var = dynamic_var(l->def->dynamic, name.var);
  LowerEntry *mark = l->at.live;
  MirOperand value;
  if (var->kind == DYN_CELL) {
    MirOperand cell = dynamic_cell(l, name);
    DynOp get = {.fn = RUNTIME_own_cell_get, .form = FORM_NONE, .span = span};
    value = dynamic_hold(l, dynamic_op(l, get, &cell, 1));
  } else {
    MirPlace place = var->kind == DYN_GLOBAL ? dynamic_global_place(l, name.var)
                                             : mir_root(l->body, l->def->locals[name.var.index]);
    value = dynamic_copy(l, place, span);
  }
  put(l, dict, var->name, value, span);
  lower_end_forwards(l, mark, FORM_CALL, span);
}

static void put_globals(Lower *l, MirOperand dict, Span span) {
  static const uint32_t dunders[] = {SYM_name_dunder, SYM_doc_dunder, SYM_file_dunder};
  uint32_t unit = dynamic_scope(l->def->dynamic, l->def->scope)->unit;
  for (size_t i = 0; i < sizeof dunders / sizeof *dunders; i++) {
    LowerEntry *mark = l->at.live;
    put(l, dict, symbol_of(dunders[i]), dynamic_dunder(l, dunders[i], unit), span);
    lower_end_forwards(l, mark, FORM_CALL, span);
  }
  const DynModuleNames *names = dynamic_module_names(l->def->dynamic, unit);
  for (uint32_t i = 0; i < names->count; i++)
    if (names->items[i].var.index)
      put_variable(l, dict, (DynName){.kind = DYN_NAME_VAR, .var = names->items[i].var}, span);
}

/* Variables of comprehensions in the frame are theirs; the class of a method is none that the text has. */
static bool is_here(const Lower *l, DynVarId id) {
  const DynVar *var = dynamic_var(l->def->dynamic, id);
  return var->scope.index == l->def->scope.index && !symbol_is(var->name, SYM_class_cell);
}

/* Python's order: parameters, `*rest`, `**named`, variables, those that inner functions share. */
enum { RANK_STAR = 1, RANK_NAMED, RANK_LOCAL, RANK_CELL, RANKS };

static int rank_of(const DynVar *var, const Ast *frame) {
  if (!var->param) return var->kind == DYN_CELL ? RANK_CELL : RANK_LOCAL;
  AstNodes params =
      frame->kind == AST_Function ? AS(Function, frame)->params : AS(Lambda, frame)->params;
  for (uint32_t i = 0; i < params.count; i++) {
    const AstParam *param = AS(Param, params.items[i]);
    if (!symbol_same(param->name, var->name)) continue;
    return param->kind == PARAM_STAR ? RANK_STAR : param->kind == PARAM_STARSTAR ? RANK_NAMED : 0;
  }
  return 0;
}

static void put_locals(Lower *l, MirOperand dict, Span span) {
  const DynScope *frame = dynamic_scope(l->def->dynamic, l->def->frame);
  for (int rank = 0; rank < RANKS; rank++)
    for (uint32_t i = 0; i < frame->vars.count; i++) {
      DynVarId id = frame->vars.items[i];
      if (is_here(l, id) && rank_of(dynamic_var(l->def->dynamic, id), frame->ast) == rank)
        put_variable(l, dict, (DynName){.kind = DYN_NAME_VAR, .var = id}, span);
    }
  for (uint32_t i = 0; i < frame->captures.count; i++)
    if (!symbol_is(dynamic_var(l->def->dynamic, frame->captures.items[i])->name, SYM_class_cell))
      put_variable(l, dict,
                   (DynName){.kind = DYN_NAME_CAPTURE, .index = i, .var = frame->captures.items[i]},
                   span);
}

/* The variables of a class body, and of a comprehension, are in no row of their own. */
static bool refused(Lower *l, const AstCall *node, DynScopeKind kind) {
  if (kind != DYN_CLASS && kind != DYN_COMPREHENSION && kind != DYN_GENERATOR) return false;
  diag_not_supported(l->context->diags, node->head.span,
                     arena_format(l->arena, "`%s()` in %s",
                                  lower_name(l, AS(Name, node->callee)->name),
                                  kind == DYN_CLASS ? "the body of a class" : "a comprehension"));
  return true;
}

bool dynamic_namespace(Lower *l, const AstCall *node, MirOperand *result) {
  Namespace what = asked(l, &node->head);
  if (what == NAMESPACE_NONE) return false;
  Span span = node->head.span;
  DynScopeKind kind = dynamic_scope(l->def->dynamic, l->def->scope)->kind;
  bool globals = what == NAMESPACE_GLOBALS || kind == DYN_MODULE;
  if (!globals && refused(l, node, kind)) {
    *result = dynamic_none(l);
    return true;
  }
  DynOp make = {.fn = RUNTIME_own_dict_new, .form = FORM_CALL, .span = span};
  MirOperand dict = dynamic_hold(l, dynamic_op(l, make, NULL, 0));
  if (globals)
    put_globals(l, dict, span);
  else
    put_locals(l, dict, span);
  *result = dict;
  if (what != NAMESPACE_NAMES) return true;
  MirOperand sort[2] = {dynamic_builtin(l, OWN_BUILTIN_SORTED), dict};
  DynOp call = {.fn = RUNTIME_own_call, .form = FORM_CALL, .span = span};
  *result = dynamic_hold(l, dynamic_op(l, call, sort, 2));
  return true;
}

/* `m.__dict__`, `vars(m)` of a module of the program. */
static bool is_dict_of_module(Lower *l, const Ast *expr) {
  const Ast *module = NULL;
  if (expr->kind == AST_Attribute && symbol_is(AS(Attribute, expr)->name, SYM_dict_dunder)) {
    module = AS(Attribute, expr)->value;
  } else if (expr->kind == AST_Call && AS(Call, expr)->callee->kind == AST_Name &&
             AS(Call, expr)->arguments.count == 1) {
    DynName callee =
        dynamic_name(l->def->dynamic, l->def->scope, AS(Name, AS(Call, expr)->callee)->name);
    if (callee.kind == DYN_NAME_BUILTIN && callee.index == OWN_BUILTIN_VARS)
      module = AS(Call, expr)->arguments.items[0];
  }
  return module && dynamic_module_named(l, module).kind == DYN_NAME_MODULE;
}

bool dynamic_refused_store(Lower *l, const Ast *container) {
  if (is_dict_of_module(l, container)) {
    diag_reason(
        l->context->diags,
        diag_not_supported(l->context->diags, container->span, "a store in the dict of a module"),
        "it is a new dict of the variables: write `module.name = value`");
    return true;
  }
  Namespace what = asked(l, container);
  bool module = dynamic_scope(l->def->dynamic, l->def->scope)->kind == DYN_MODULE;
  if (what != NAMESPACE_GLOBALS && (what != NAMESPACE_LOCALS || !module)) return false;
  diag_reason(
      l->context->diags,
      diag_not_supported(l->context->diags, container->span,
                         arena_format(l->arena, "a store in `%s()`",
                                      lower_name(l, AS(Name, AS(Call, container)->callee)->name))),
      "it gives a new dict of the variables: assign to the variable");
  return true;
}

bool dynamic_refused_change(Lower *l, const AstAttribute *callee) {
  static const char *const changes[] = {"update",  "setdefault", "pop",
                                        "popitem", "clear",      "__setitem__"};
  for (size_t i = 0; i < sizeof changes / sizeof *changes; i++)
    if (strcmp(lower_name(l, callee->name), changes[i]) == 0)
      return dynamic_refused_store(l, callee->value);
  return false;
}
