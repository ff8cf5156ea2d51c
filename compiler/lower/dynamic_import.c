// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `import` in dynamic code.
**
** In: an import statement. Out: for a module of the program its statements run (once: the module sees to that) and names are
** bound to copies of its variables; for a module of the runtime its object or attribute. A module that is not there raises
** ModuleNotFoundError inside a `try` with handlers, where programs probe for it; elsewhere it was an error. The surprise: the
** name of a module of the program is no variable: `m.x` is the variable x of that module. */
#include "lower/dynamic_internal.h"

#include <string.h>

static const char *dotted_of(Lower *l, AstNodes path) {
  Text text = text_new(l->arena);
  for (uint32_t i = 0; i < path.count; i++) {
    if (i) text_char(&text, '.');
    text_add(&text, lower_name(l, AS(Name, path.items[i])->name));
  }
  return text.data;
}

static uint32_t unit_at_hand(const Lower *l) {
  return dynamic_scope(l->def->dynamic, l->def->scope)->unit;
}

static void run_unit(Lower *l, uint32_t unit, Bitset seen, Span span);

/* A module without statements has none to run; those that it imports may have. */
static void run_imports(Lower *l, uint32_t unit, Bitset seen, Span span) {
  const Dynamic *dynamic = l->def->dynamic;
  for (uint32_t i = 0; i < dynamic->imports.count; i++)
    if (dynamic->imports.items[i].from == unit)
      run_unit(l, dynamic->imports.items[i].to, seen, span);
}

static void run_unit(Lower *l, uint32_t unit, Bitset seen, Span span) {
  DynScopeId module = l->def->dynamic->module_of[unit];
  if (!lower_reachable(l) || bitset_has(seen, unit)) return;
  bitset_add(seen, unit);
  if (!module.index) {
    run_imports(l, unit, seen, span);
    return;
  }
  CallInfo info = {.fn = dynamic_scope(l->def->dynamic, module)->fn, .result = TYPE_OBJECT};
  MirPlace result = dynamic_temporary(l, TYPE_OBJECT, span);
  LowerEntry *mark = l->at.live;
  lower_call_emit(l, &info, (MirInstr){.form = FORM_CALL, .dst = result, .span = span}, NULL, 0);
  dynamic_hold(l, result);
  lower_end(l, mark, FORM_CALL, span);
}

/* Of `a.b.c` first the packages a and a.b. */
static void run_module(Lower *l, uint32_t unit, const char *dotted, Span span) {
  Bitset seen = bitset_new(l->arena, l->def->unit_count);
  for (const char *dot = strchr(dotted, '.'); dot; dot = strchr(dot + 1, '.')) {
    const char *name = arena_text(l->arena, dotted, (size_t)(dot - dotted));
    DynImport package = dynamic_import(l->def->dynamic, unit_at_hand(l), name);
    if (package.kind == DYN_IMPORT_UNIT) run_unit(l, package.unit, seen, span);
  }
  run_unit(l, unit, seen, span);
}

static MirOperand builtin_module(Lower *l, const char *dotted, Span span) {
  /* The callbacks of weak references run where their targets end. */
  if (strcmp(dotted, "_weakref") == 0) l->decls->special_groups |= 1U << SPECIAL_GROUP_RELEASE;
  MirOperand name = dynamic_text(l, dotted, (uint32_t)strlen(dotted));
  return dynamic_hold(
      l,
      dynamic_op(l, (DynOp){.fn = RUNTIME_own_import, .form = FORM_CALL, .span = span}, &name, 1));
}

/* The package that is missing, of `a.b.c` perhaps `a`. */
static const char *first_missing(Lower *l, const char *dotted) {
  for (const char *dot = strchr(dotted, '.'); dot; dot = strchr(dot + 1, '.')) {
    const char *package = arena_text(l->arena, dotted, (size_t)(dot - dotted));
    if (dynamic_import(l->def->dynamic, unit_at_hand(l), package).kind == DYN_IMPORT_MISSING)
      return package;
  }
  return dotted;
}

static void missing(Lower *l, const char *dotted, Span span) {
  if (dynamic_is_for_static(l->def->dynamic, l->def->scope, dotted)) return;
  l->def->missing = true;
  bool handled = l->def->probing || dynamic_refuse_module(l->context->diags, dotted, span);
  if (!handled && dynamic_has_static_module(l->def->dynamic, unit_at_hand(l), dotted))
    diag_reason(l->context->diags,
                diag_not_supported(l->context->diags, span,
                                   arena_format(l->arena, "module `%s` in dynamic code", dotted)),
                "beside `fn` code `%s` is Own's module of that name", dotted);
  else if (!handled)
    diag_module_missing(l->context->diags, span, dotted);
  const char *package = first_missing(l, dotted);
  MirOperand name = dynamic_text(l, package, (uint32_t)strlen(package));
  dynamic_fail(l, (DynOp){.fn = RUNTIME_own_import_missing, .form = FORM_CALL, .span = span}, &name,
               1);
}

/* `import a.b` binds `a`, `import a.b as c` binds `a.b`; where the name means the module anyway, nothing. */
static void bind_module(Lower *l, const AstImportItem *item, uint32_t unit) {
  Symbol first = AS(Name, item->path.items[0])->name;
  if (!item->alias.index && item->path.count > 1) {
    DynImport package = dynamic_import(l->def->dynamic, unit_at_hand(l), lower_name(l, first));
    if (package.kind != DYN_IMPORT_UNIT) return;
    unit = package.unit;
  }
  dynamic_store_module(l, item->alias.index ? item->alias : first, unit, item->head.span);
}

void dynamic_import_statement(Lower *l, const Ast *stmt) {
  AstNodes items = AS(Import, stmt)->items;
  for (uint32_t i = 0; i < items.count && lower_reachable(l); i++) {
    const AstImportItem *item = AS(ImportItem, items.items[i]);
    const char *dotted = dotted_of(l, item->path);
    DynImport found = dynamic_import(l->def->dynamic, unit_at_hand(l), dotted);
    if (found.kind == DYN_IMPORT_UNIT) {
      run_module(l, found.unit, dotted, item->head.span);
      bind_module(l, item, found.unit);
    } else if (found.kind == DYN_IMPORT_MISSING) {
      missing(l, dotted, item->head.span);
    } else {
      Symbol name = item->alias.index ? item->alias : AS(Name, item->path.items[0])->name;
      MirOperand module = builtin_module(l, dotted, item->head.span);
      dynamic_store(l, name, dynamic_given(l, module, item->head.span), item->head.span);
    }
  }
}

/* A name that is imported. */
typedef struct {
  Symbol name, as;
  Span span;
  bool star; /* by `*`: what has no value is left out */
} Imported;

static void store_variable(Lower *l, DynVarId var, const Imported *item) {
  DynName name = {.kind = DYN_NAME_VAR, .var = var};
  MirOperand value = dynamic_load_name(l, name, item->name, item->span);
  dynamic_store(l, item->as, dynamic_given(l, value, item->span), item->span);
}

static void store_if_bound(Lower *l, DynVarId var, const Imported *item) {
  LowerLabel none = lower_label(l), some = lower_label(l);
  Bitset before = dynamic_bound_copy(l);
  LowerEntry *mark = l->at.live;
  MirOperand place = mir_read(dynamic_global_place(l, var));
  MirPlace test = dynamic_op(
      l, (DynOp){.fn = RUNTIME_own_is_unbound, .form = FORM_NONE, .span = item->span}, &place, 1);
  lower_branch(l, mir_use(test), &none, &some, item->span);
  lower_start(l, some);
  store_variable(l, var, item);
  lower_end_forwards(l, mark, FORM_CALL, item->span);
  lower_join(l, &none, FORM_NONE, item->span);
  dynamic_bound_meet(l, before, true);
}

/* The module has no such name, and the program may be about to find that out. */
static void fail_import(Lower *l, uint32_t unit, const char *dotted, const Imported *item) {
  l->def->missing = true;
  MirOperand operands[3] = {dynamic_text(l, dotted, (uint32_t)strlen(dotted)),
                            dynamic_dunder(l, SYM_file_dunder, unit),
                            dynamic_symbol(l, item->name)};
  DynOp fail = {.fn = RUNTIME_own_import_no_name, .form = FORM_CALL, .span = item->span};
  dynamic_fail(l, fail, operands, 3);
}

/* `from m import x` of a module of the program. */
static void import_variable(Lower *l, uint32_t unit, const char *dotted, const Imported *item) {
  Symbol name = item->name;
  DynVarId var = dynamic_global(l->def->dynamic, unit, name);
  if (var.index && item->star) {
    store_if_bound(l, var, item);
    return;
  }
  if (var.index) {
    store_variable(l, var, item);
    return;
  }
  if (dynamic_static_fn(l->def->dynamic, unit, name).index) return; /* the name means the `fn` */
  DynName means = dynamic_name(l->def->dynamic, l->def->scope, item->as);
  if (means.kind == DYN_NAME_MODULE) run_module(l, means.index - 1, "", item->span);
  if (means.kind == DYN_NAME_MODULE || means.kind == DYN_NAME_STRUCT) return;
  const char *inner = arena_format(l->arena, "%s.%s", dotted, lower_name(l, name));
  DynImport module = dynamic_import(l->def->dynamic, unit_at_hand(l), inner);
  if (module.kind == DYN_IMPORT_UNIT) {
    run_module(l, module.unit, inner, item->span);
    dynamic_store_module(l, item->as, module.unit, item->span);
  } else if (l->def->probing) {
    fail_import(l, unit, dotted, item);
  } else if (!dynamic_refuse_member(l->context->diags, dotted, lower_name(l, name), item->span)) {
    diag_no_module_name(l->context->diags, item->span, dotted, lower_name(l, name));
  }
}

/* Of the name of the module, where units.c reports it, too: said once. */
static Span path_span(AstNodes path) {
  return span_join(path.items[0]->span, path.items[path.count - 1]->span);
}

/* The names of the statement. */
static Imported *imported(Lower *l, const AstFromImport *node, uint32_t *count) {
  const DynNames *star = dynamic_star(l->def->dynamic, &node->head);
  *count = node->items.count ? node->items.count : star->count;
  Imported *all = arena_make_many(l->arena, Imported, *count + 1);
  for (uint32_t i = 0; i < *count; i++) {
    if (!node->items.count) {
      all[i] = (Imported){star->items[i], star->items[i], node->head.span, true};
      continue;
    }
    const AstImportItem *item = AS(ImportItem, node->items.items[i]);
    Symbol name = AS(Name, item->path.items[0])->name;
    all[i] = (Imported){name, item->alias.index ? item->alias : name, item->head.span, false};
  }
  return all;
}

/* Modules in a folder that is no module itself. False: not all of them are there. */
static bool import_below(Lower *l, const char *dotted, const Imported *all, uint32_t count) {
  bool found = count > 0;
  for (uint32_t i = 0; i < count && lower_reachable(l); i++) {
    const char *name = lower_name(l, all[i].name);
    const char *inner = dotted[0] ? arena_format(l->arena, "%s.%s", dotted, name) : name;
    DynImport module = dynamic_import(l->def->dynamic, unit_at_hand(l), inner);
    found = found && module.kind == DYN_IMPORT_UNIT;
    if (module.kind != DYN_IMPORT_UNIT) continue;
    run_module(l, module.unit, inner, all[i].span);
    dynamic_store_module(l, all[i].as, module.unit, all[i].span);
  }
  return found;
}

static void import_member(Lower *l, MirOperand module, const char *dotted, const Imported *item) {
  if (dynamic_refuse_member(l->context->diags, dotted, lower_name(l, item->name), item->span))
    return;
  MirOperand operands[2] = {module, dynamic_symbol(l, item->name)};
  LowerEntry *held = l->at.live;
  MirPlace value =
      dynamic_op(l, (DynOp){.fn = RUNTIME_own_import_name, .form = FORM_CALL, .span = item->span},
                 operands, 2);
  dynamic_store(l, item->as, dynamic_given(l, dynamic_hold(l, value), item->span), item->span);
  lower_end_forwards(l, held, FORM_CALL, item->span);
}

void dynamic_from_import(Lower *l, const Ast *stmt) {
  const AstFromImport *node = AS(FromImport, stmt);
  const char *dotted = dynamic_from(l->def->dynamic, unit_at_hand(l), node);
  DynImport found = dynamic_import(l->def->dynamic, unit_at_hand(l), dotted);
  uint32_t count = 0;
  const Imported *all = imported(l, node, &count);
  if (found.kind == DYN_IMPORT_MISSING) {
    if (!import_below(l, dotted, all, count))
      missing(l, dotted[0] ? dotted : ".", node->path.count ? path_span(node->path) : stmt->span);
    return;
  }
  if (found.kind == DYN_IMPORT_UNIT) run_module(l, found.unit, dotted, stmt->span);
  LowerEntry *mark = l->at.live;
  MirOperand module = {ROLE_CONST, 0};
  if (found.kind == DYN_IMPORT_BUILTIN) module = builtin_module(l, dotted, stmt->span);
  for (uint32_t i = 0; i < count && lower_reachable(l); i++) {
    if (found.kind == DYN_IMPORT_UNIT)
      import_variable(l, found.unit, dotted, &all[i]);
    else
      import_member(l, module, dotted, &all[i]);
  }
  lower_end_forwards(l, mark, FORM_CALL, stmt->span);
}
