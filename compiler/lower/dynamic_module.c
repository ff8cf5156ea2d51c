// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* A module of the program as a value: `getattr(m, name)`, `print(m)`, `m = json`.
**
** In: a unit with dynamic code where a value is wanted. Out: a module object, made when it is first asked for and kept in a
** hidden variable of the program; after all frames, one entry per module that was asked for: it gives the variable of a number.
** Invariant: the object holds none of the variables, which stay where the code of the module has them; it asks the entry for
** each by its place in a tuple of names. The surprise: a module that is never a value has neither object nor entry. */
#include "lower/dynamic_border.h"

#include "own/value.h"

#include <string.h>

static MirOperand names_tuple(Lower *l, const DynModuleNames *names) {
  MirConst *items = arena_make_many(l->arena, MirConst, names->count + 1);
  for (uint32_t i = 0; i < names->count; i++)
    items[i] = (MirConst){dynamic_symbol(l, names->items[i].name).index};
  return dynamic_name_tuple(l, items, names->count);
}

/* ── the value ── */

static BorderCallee callee_of(Lower *l, uint32_t unit) {
  return (BorderCallee){.name = symbol_of(SYM_module),
                        .module = dynamic_module_name(l->def->dynamic, unit),
                        .qualname = "<names of a module>",
                        .plain = 1};
}

static const ModuleValue *value_of(Lower *l, uint32_t unit) {
  for (uint32_t i = 0; i < l->def->module_values.count; i++)
    if (l->def->module_values.items[i].unit == unit) return &l->def->module_values.items[i];
  BorderCallee callee = callee_of(l, unit);
  ModuleValue made = {.unit = unit, .record = border_record(l, &callee)};
  made.names = dynamic_module_names(l->def->dynamic, unit);
  made.global = decl_add_global(l->decls, (GlobalDecl){callee.name, callee.module});
  array_push(l->arena, &l->def->module_values, made);
  return &array_last(&l->def->module_values);
}

static MirPlace make_module(Lower *l, const ModuleValue *value, const BorderCallee *callee,
                            Span span) {
  MirOperand operands[5] = {dynamic_dunder(l, SYM_name_dunder, value->unit),
                            dynamic_dunder(l, SYM_doc_dunder, value->unit),
                            dynamic_dunder(l, SYM_file_dunder, value->unit),
                            names_tuple(l, value->names)};
  operands[4] = mir_move(border_function(l, callee, value->record, span));
  DynOp make = {.fn = RUNTIME_own_module_new, .form = FORM_LITERAL, .span = span};
  return dynamic_op(l, make, operands, 5);
}

MirOperand dynamic_module_value(Lower *l, uint32_t unit, Span span) {
  BorderCallee callee = callee_of(l, unit);
  const ModuleValue value = *value_of(l, unit);
  DynKept kept = dynamic_kept_open(l, value.global, callee.name, span);
  MirPlace made = make_module(l, &value, &callee, span);
  return dynamic_kept_close(l, &kept, made, span);
}

bool dynamic_names_this_module(Lower *l, const AstSubscript *node) {
  if (node->value->kind != AST_Attribute || node->indexes.count != 1) return false;
  const AstAttribute *modules = AS(Attribute, node->value);
  const char *module = dynamic_module_of(l, modules->value);
  bool all =
      module && strcmp(module, "sys") == 0 && strcmp(lower_name(l, modules->name), "modules") == 0;
  const Ast *index = node->indexes.items[0];
  if (!all || index->kind != AST_Name) return false;
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, AS(Name, index)->name);
  return name.kind == DYN_NAME_DUNDER && name.index == SYM_name_dunder;
}

void dynamic_store_module(Lower *l, Symbol name, uint32_t unit, Span span) {
  DynName means = dynamic_name(l->def->dynamic, l->def->scope, name);
  bool variable =
      means.kind == DYN_NAME_VAR || means.kind == DYN_NAME_CAPTURE || means.kind == DYN_NAME_MEMBER;
  if (!variable || !dynamic_is_module(l->def->dynamic, unit) || !lower_reachable(l)) return;
  LowerEntry *mark = l->at.live;
  dynamic_store(l, name, dynamic_given(l, dynamic_module_value(l, unit, span), span), span);
  lower_end_forwards(l, mark, FORM_LITERAL, span);
}

/* ── the entry ── */

/* NameError: the variable has no value. */
static MirOperand named_value(Lower *l, const DynModuleName *name, Span span) {
  if (!name->var.index) return dynamic_module_value(l, name->unit, span);
  dynamic_check_global(l, name->var, span);
  return dynamic_copy(l, dynamic_global_place(l, name->var), span);
}

static void give_named(Lower *l, const DynModuleNames *names, Span span) {
  MirOperand number = border_argument(l, 0, span);
  for (uint32_t i = 0; i < names->count; i++) {
    LowerLabel this_one = lower_label(l), others = lower_label(l);
    MirOperand ask[2] = {number, dynamic_small(l, i)};
    DynOp same = {.fn = RUNTIME_own_same, .form = FORM_NONE, .span = span};
    lower_branch(l, mir_use(dynamic_op(l, same, ask, 2)), &this_one, &others, span);
    lower_start(l, this_one);
    border_return(l, named_value(l, &names->items[i], span), span);
    lower_start(l, others);
  }
  border_return(l, dynamic_none(l), span);
}

bool dynamic_module_entries(Lower *like, MirProgram *program) {
  bool any = false;
  for (uint32_t i = 0; i < like->def->module_values.count; i++) {
    if (like->def->module_values.items[i].lowered) continue;
    like->def->module_values.items[i].lowered = any = true;
    const ModuleValue value = like->def->module_values.items[i];
    Lower *l = dynamic_fresh(like);
    const Span span = {0, 0};
    FnDeclId entry = decl_fn(l->decls, value.record)->def->entry;
    dynamic_open_body(l, entry, "<names of a module>", span);
    l->bound = bitset_new(l->arena, l->def->dynamic->vars.count);
    give_named(l, value.names, span);
    dynamic_close_body(l);
    lower_register(program, entry, l->body);
  }
  return any;
}
