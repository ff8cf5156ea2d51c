// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Imports: names of one module made visible in another.
**
** In: import statements and the units of the program (files that could not be found were reported by the loader). Out: import
** entities, followed when used. Reports names that a module does not have and names that are private to it.
** The surprise: `import a.b` binds `a`; `a.b` is then found as the module of that dotted name. */
#include "sema/sema_internal.h"
#include <string.h>

static void add_path(Sema *sema, Text *text, AstNodes path) {
  for (uint32_t i = 0; i < path.count; i++) {
    if (path.items[i]->kind != AST_Name) continue;
    if (text->length) text_char(text, '.');
    text_add(text, sema_name(sema, AS(Name, path.items[i])->name));
  }
}

static bool is_package(const Sema *sema, const SemaUnit *unit) {
  const char *name = source_get(sema->context->sources, unit->ast->source)->name;
  const char *slash = strrchr(name, '/');
  return strncmp(slash ? slash + 1 : name, "__init__.", 9) == 0;
}

/* The module that `level` dots name, seen from `unit`. */
static void add_base(Sema *sema, Text *text, const SemaUnit *unit, uint32_t level) {
  if (!level) return;
  text_add(text, sema_name(sema, unit->module));
  uint32_t steps = is_package(sema, unit) ? level - 1 : level;
  for (; steps && text->length; steps--) {
    while (text->length && text->data[text->length - 1] != '.')
      text->length--;
    if (text->length) text->length--;
  }
  if (text->data) text->data[text->length] = 0;
}

/* Importing the same thing twice is harmless. */
static bool known_already(Sema *sema, uint32_t unit, const Entity *entity) {
  Entity old = scope_find_in_unit(sema, unit, entity->name);
  if (old.kind == ENTITY_NONE) return false;
  if (entity->kind == ENTITY_MODULE) return old.kind == ENTITY_MODULE;
  if (entity->kind != ENTITY_IMPORT) return false;
  Entity target = scope_find_in_unit(sema, entity->index, entity->symbol);
  return target.kind == old.kind && target.index == old.index;
}

/* `unit_plus_1` 0: nothing was found. */
static void note_import(Sema *sema, uint32_t unit, uint32_t unit_plus_1) {
  if (unit_plus_1)
    array_push(sema->arena, &sema->typed->dynamic->imports, (DynImportEdge){unit, unit_plus_1 - 1});
}

static void declare_import(Sema *sema, uint32_t unit, Entity entity) {
  if (!known_already(sema, unit, &entity)) scope_declare_module(sema, unit, entity);
}

static void import_item(Sema *sema, uint32_t unit, const AstImportItem *item) {
  if (!item->path.count || item->path.items[0]->kind != AST_Name) return;
  Text text = text_new(sema->arena);
  add_path(sema, &text, item->path);
  Entity module = scope_find_module(sema, text.data, (uint32_t)text.length);
  note_import(sema, unit, module.index);
  module.span = item->head.span;
  module.name = item->alias.index ? item->alias : AS(Name, item->path.items[0])->name;
  if (module.kind == ENTITY_NONE) {
    module.kind = ENTITY_BROKEN;
  } else if (!item->alias.index && item->path.count > 1) {
    const char *first = sema_name(sema, module.name);
    Entity head = scope_find_module(sema, first, (uint32_t)strlen(first));
    module.symbol = module.name;
    module.index = head.kind == ENTITY_MODULE ? head.index : 0;
  }
  declare_import(sema, unit, module);
}

void report_no_module_name(Sema *sema, const Entity *module, Symbol name, Span span) {
  const char *module_name = sema_name(sema, module->symbol);
  bool there =
      module->index && scope_find_in_unit(sema, module->index - 1, name).kind != ENTITY_NONE;
  if (there) {
    diag_private_name(sema->diags, span, sema_name(sema, name), module_name);
    return;
  }
  if (module->index && sema->holes[module->index - 1]) return;
  Diag *diag = diag_no_module_name(sema->diags, span, module_name, sema_name(sema, name));
  Symbol nearest = module->index ? nearest_module_name(sema, module->index - 1, name) : (Symbol){0};
  if (!nearest.index) return;
  const char *title = arena_format(sema->arena, "did you mean `%s`?", sema_name(sema, nearest));
  diag_fix(sema->diags, diag, FIX_MAYBE, span, sema_name(sema, nearest), title);
}

/* A unit with dynamic code imports a module that the runtime has, too. */
static bool dynamic_module(const Sema *sema, uint32_t unit, uint32_t from) {
  return sema->typed->dynamic->module_of[unit].index && sema_unit(sema, from)->builtin &&
         dynamic_is_builtin_module(sema_name(sema, sema_unit(sema, from)->module));
}

static void import_name(Sema *sema, uint32_t unit, uint32_t from, const AstImportItem *item) {
  if (!item->path.count || item->path.items[0]->kind != AST_Name) return;
  Symbol name = AS(Name, item->path.items[0])->name;
  Span span = item->path.items[0]->span;
  Entity entity = {.kind = ENTITY_IMPORT, .symbol = name, .index = from, .span = span};
  entity.name = item->alias.index ? item->alias : name;
  if (dynamic_module(sema, unit, from) && scope_find_in_unit(sema, from, name).kind == ENTITY_NONE)
    return; /* `from math import gcd`: Python's module has it, and only dynamic code may use it */
  if (scope_find_in_unit(sema, from, name).kind == ENTITY_NONE &&
      !dynamic_binds(sema->typed->dynamic, from, name)) {
    const char *base = sema_name(sema, sema_unit(sema, from)->module);
    const char *dotted = arena_format(sema->arena, "%s.%s", base, sema_name(sema, name));
    Entity module = scope_find_module(sema, dotted, (uint32_t)strlen(dotted));
    note_import(sema, unit, module.index);
    entity.kind = module.kind == ENTITY_MODULE ? ENTITY_MODULE : ENTITY_BROKEN;
    entity.symbol = module.symbol;
    entity.index = module.index;
    Entity source = {
        .kind = ENTITY_MODULE, .symbol = sema_unit(sema, from)->module, .index = from + 1};
    if (entity.kind == ENTITY_BROKEN) report_no_module_name(sema, &source, name, span);
  } else if (sema_name(sema, name)[0] == '_' && !sema_unit(sema, unit)->builtin) {
    diag_private_name(sema->diags, span, sema_name(sema, name),
                      sema_name(sema, sema_unit(sema, from)->module));
    entity.kind = ENTITY_BROKEN;
  }
  declare_import(sema, unit, entity);
}

/* `from m import *`: the public names that `m` itself declares. */
static void import_all(Sema *sema, uint32_t unit, uint32_t from, Span span) {
  uint32_t count = sema->order.count;
  for (uint32_t i = 0; i < count; i++) {
    const Entity entity = *entity_get(sema, sema->order.items[i]);
    if (entity.unit != from || entity.imported || entity.kind == ENTITY_IMPORT ||
        entity.kind == ENTITY_MODULE)
      continue;
    if (sema_name(sema, entity.name)[0] == '_' || symbol_is(entity.name, SYM_main)) continue;
    declare_import(sema, unit,
                   (Entity){.kind = ENTITY_IMPORT,
                            .name = entity.name,
                            .symbol = entity.name,
                            .index = from,
                            .span = span});
  }
}

/* `from . import m`: the folder itself is no module; each name is one. */
static void import_modules(Sema *sema, uint32_t unit, const AstFromImport *stmt, const Text *base) {
  for (uint32_t i = 0; i < stmt->items.count; i++) {
    const AstImportItem *item = AS(ImportItem, stmt->items.items[i]);
    Text text = text_new(sema->arena);
    if (base->length) text_add(&text, base->data);
    add_path(sema, &text, item->path);
    Entity module = scope_find_module(sema, text.data ? text.data : "", (uint32_t)text.length);
    note_import(sema, unit, module.index);
    if (module.kind == ENTITY_NONE) module.kind = ENTITY_BROKEN;
    module.span = item->head.span;
    module.name = item->alias.index ? item->alias : AS(Name, item->path.items[0])->name;
    declare_import(sema, unit, module);
  }
}

static void import_from(Sema *sema, uint32_t unit, const AstFromImport *stmt) {
  Text text = text_new(sema->arena);
  add_base(sema, &text, sema_unit(sema, unit), stmt->level);
  add_path(sema, &text, stmt->path);
  uint32_t from = 0;
  if (text.length)
    from = scope_module_unit(sema, symbol_intern(sema->context->symbols, text.data, text.length));
  note_import(sema, unit, from);
  if (!from) {
    if (!stmt->items.count) sema->holes[unit] = true; /* names of a module that was not found */
    import_modules(sema, unit, stmt, &text);
    return;
  }
  if (!stmt->items.count) import_all(sema, unit, from - 1, stmt->head.span);
  for (uint32_t i = 0; i < stmt->items.count; i++) {
    import_name(sema, unit, from - 1, AS(ImportItem, stmt->items.items[i]));
  }
}

void import_names(Sema *sema) {
  for (uint32_t unit = 0; unit < sema->input->count; unit++) {
    if (!sema_unit(sema, unit)->ast) continue;
    sema->here = (Here){.unit = unit};
    const AstNodes body = sema_unit(sema, unit)->ast->module->body;
    for (uint32_t i = 0; i < body.count; i++) {
      const Ast *stmt = body.items[i];
      if (stmt->flags & AST_ERROR) continue;
      if (stmt->kind == AST_FromImport) import_from(sema, unit, AS(FromImport, stmt));
      if (stmt->kind != AST_Import) continue;
      const AstImport *import = AS(Import, stmt);
      for (uint32_t k = 0; k < import->items.count; k++)
        import_item(sema, unit, AS(ImportItem, import->items.items[k]));
    }
  }
}
