// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Imports: names of one module made visible in another.
**
** In: import statements and the units of the program (files that could not be found were reported by the loader). Out: import
** entities, followed when used. Reports names that a module does not have and names that are private to it.
** The surprise: `import a.b` binds `a`; `a.b` is then found as the module of that dotted name. */
#include "sema/mojo.h"
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

typedef struct {
  uint32_t unit;
  Entity entity;
} Again;

typedef struct {
  uint32_t unit, from;
  Span span;
} StarImport;

/* One run over all units: names first, what they mean afterwards, so that imports may go in circles. */
typedef struct {
  Sema *sema;
  OWN_ARRAY(Again) again; /* names that were there already */
  OWN_ARRAY(StarImport) stars;
} Imports;

/* `unit_plus_1` 0: nothing was found. */
static void note_import(Sema *sema, uint32_t unit, uint32_t unit_plus_1) {
  if (unit_plus_1)
    array_push(sema->arena, &sema->typed->dynamic->imports, (DynImportEdge){unit, unit_plus_1 - 1});
}

static void declare_import(Imports *imports, uint32_t unit, Entity entity) {
  Sema *sema = imports->sema;
  if (scope_declared(sema, unit, entity.name))
    array_push(sema->arena, &imports->again, (Again){unit, entity});
  else
    scope_declare_module(sema, unit, entity);
}

/* Importing the same thing twice is harmless. */
static bool same_again(Sema *sema, uint32_t unit, const Entity *entity) {
  Entity old = scope_find_in_unit(sema, unit, entity->name);
  if (entity->kind == ENTITY_MODULE) return old.kind == ENTITY_MODULE;
  if (entity->kind != ENTITY_IMPORT)
    return old.kind == ENTITY_BROKEN || entity->kind == ENTITY_BROKEN;
  Entity target = scope_find_in_unit(sema, entity->index, entity->symbol);
  return (target.kind == old.kind && target.index == old.index) || target.kind == ENTITY_NONE;
}

static void import_item(Imports *imports, uint32_t unit, const AstImportItem *item) {
  Sema *sema = imports->sema;
  if (!item->path.count || item->path.items[0]->kind != AST_Name) return;
  Text text = text_new(sema->arena);
  add_path(sema, &text, item->path);
  bool renamed = sema_unit(sema, unit)->is_mojo && item->alias.index;
  const char *dotted = renamed ? mojo_without_std(text.data) : text.data;
  Entity module = scope_find_module(sema, dotted, (uint32_t)strlen(dotted));
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
  declare_import(imports, unit, module);
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
  if (dynamic_refuse_member(sema->diags, module_name, sema_name(sema, name), span)) return;
  Diag *diag = diag_no_module_name(sema->diags, span, module_name, sema_name(sema, name));
  if (scope_everywhere(sema, name)) {
    diag_reason(sema->diags, diag, "`%s` is known everywhere: leave its import out",
                sema_name(sema, name));
    return;
  }
  bool library = module->index && sema_unit(sema, module->index - 1)->builtin;
  if (library && scope_report_library(sema, name, diag)) return;
  Symbol nearest = module->index ? nearest_module_name(sema, module->index - 1, name) : (Symbol){0};
  if (symbol_same(nearest, name)) return;
  if (!nearest.index) {
    scope_report_library(sema, name, diag);
    return;
  }
  const char *title = arena_format(sema->arena, "did you mean `%s`?", sema_name(sema, nearest));
  diag_fix(sema->diags, diag, FIX_MAYBE, span, sema_name(sema, nearest), title);
}

/* A unit with dynamic code imports a module that the runtime has, too. */
static bool dynamic_module(const Sema *sema, uint32_t unit, uint32_t from) {
  return sema->typed->dynamic->module_of[unit].index && sema_unit(sema, from)->builtin &&
         dynamic_is_builtin_module(sema_name(sema, sema_unit(sema, from)->module));
}

static uint32_t unit_of_text(Sema *sema, const char *dotted) {
  return scope_module_unit(sema, symbol_intern(sema->context->symbols, dotted, strlen(dotted)));
}

const char *import_from_name(Sema *sema, uint32_t unit, const AstFromImport *stmt) {
  Text text = text_new(sema->arena);
  add_base(sema, &text, sema_unit(sema, unit), stmt->level);
  add_path(sema, &text, stmt->path);
  return text.length ? text.data : "";
}

/* The unit + 1 of `from …`; 0: there is none. */
static uint32_t from_unit(Sema *sema, uint32_t unit, const AstFromImport *stmt, Text *text) {
  add_base(sema, text, sema_unit(sema, unit), stmt->level);
  add_path(sema, text, stmt->path);
  if (!text->length) return 0;
  if (!sema_unit(sema, unit)->is_mojo) return unit_of_text(sema, text->data);
  const char *dotted = mojo_without_std(text->data), *other = mojo_stand_in(dotted);
  uint32_t found = unit_of_text(sema, dotted);
  return found || !other ? found : unit_of_text(sema, other);
}

/* `from collections import List`: Own knows the name without an import. */
static bool known_everywhere(const Sema *sema, uint32_t unit, uint32_t from,
                             const AstImportItem *item) {
  Symbol name = AS(Name, item->path.items[0])->name;
  return sema_unit(sema, unit)->is_mojo && sema_unit(sema, from)->builtin && !item->alias.index &&
         !scope_declared(sema, from, name) && scope_everywhere(sema, name);
}

/* `from std.memory import ArcPointer`: a name of Own's prelude, under the name that Mojo has for it. */
static const char *respelled(const Sema *sema, uint32_t unit, uint32_t from,
                             const AstImportItem *item) {
  if (!sema_unit(sema, unit)->is_mojo || !sema_unit(sema, from)->builtin) return NULL;
  return mojo_type_name(sema_name(sema, AS(Name, item->path.items[0])->name));
}

static void import_name(Imports *imports, uint32_t unit, uint32_t from, const AstImportItem *item) {
  Sema *sema = imports->sema;
  if (!item->path.count || item->path.items[0]->kind != AST_Name) return;
  Symbol name = AS(Name, item->path.items[0])->name;
  if (known_everywhere(sema, unit, from, item)) return;
  const char *own = respelled(sema, unit, from, item);
  if (own) {
    Symbol there = symbol_intern(sema->context->symbols, own, strlen(own));
    Entity type = scope_find_in_prelude(sema, there);
    type.name = item->alias.index ? item->alias : name;
    declare_import(imports, unit, type);
    return;
  }
  if (dynamic_module(sema, unit, from) && !scope_declared(sema, from, name))
    return; /* `from math import gcd`: Python's module has it, and only dynamic code may use it */
  Entity entity = {.kind = ENTITY_IMPORT,
                   .name = item->alias.index ? item->alias : name,
                   .symbol = name,
                   .index = from,
                   .span = item->path.items[0]->span};
  declare_import(imports, unit, entity);
}

/* Once all names are there: is `name` in `from`, or a module below it, and public? A chain of imports that ends nowhere is
** reported at its end. */
static void verify_name(Sema *sema, uint32_t unit, Entity source, const AstImportItem *item) {
  uint32_t from = source.index - 1;
  if (!item->path.count || item->path.items[0]->kind != AST_Name) return;
  Symbol name = AS(Name, item->path.items[0])->name, as = item->alias.index ? item->alias : name;
  if (dynamic_module(sema, unit, from) && !scope_declared(sema, from, name)) return;
  if (known_everywhere(sema, unit, from, item) || respelled(sema, unit, from, item)) return;
  Span span = item->path.items[0]->span;
  Entity found = scope_find_in_unit(sema, from, name);
  if (found.kind == ENTITY_NONE && !dynamic_binds(sema->typed->dynamic, from, name)) {
    Entity below = scope_find_below(sema, unit, from, name);
    note_import(sema, unit, below.index);
    if (below.kind != ENTITY_NONE) return;
    bool left_out = sema_unit(sema, unit)->is_mojo && sema_unit(sema, from)->builtin &&
                    mojo_refuse_name(sema->diags, sema_name(sema, name), span);
    if (left_out) {
      scope_break(sema, unit, as);
      return;
    }
    if (!scope_declared(sema, from, name) || scope_imports_in_circle(sema, unit, as))
      report_no_module_name(sema, &source, name, span);
    scope_break(sema, unit, as);
  } else if (sema_name(sema, name)[0] == '_' && !sema_unit(sema, unit)->builtin &&
             !dynamic_binds(sema->typed->dynamic, from, name)) {
    diag_private_name(sema->diags, span, sema_name(sema, name), sema_name(sema, source.symbol));
    scope_break(sema, unit, as);
  }
}

/* How the library is made is its own business. */
static bool is_inside(const Sema *sema, const Entity *entity) {
  return entity->kind == ENTITY_FN && sema_unit(sema, entity->unit)->builtin &&
         strncmp(sema_name(sema, entity->name), "own_", 4) == 0;
}

/* `from m import *`: the public names of `m`; of an `__init__.own` also those that it imports. What the importer declares
** itself comes first. True: there was a name more. */
static bool import_all(Imports *imports, const StarImport *star) {
  Sema *sema = imports->sema;
  bool package = is_package(sema, sema_unit(sema, star->from)), more = false;
  uint32_t count = sema->order.count;
  for (uint32_t i = 0; i < count; i++) {
    const Entity entity = *entity_get(sema, sema->order.items[i]);
    bool imported = entity.kind == ENTITY_IMPORT || entity.kind == ENTITY_MODULE;
    if (entity.unit != star->from || (imported && !package) || is_inside(sema, &entity)) continue;
    if (sema_name(sema, entity.name)[0] == '_' || symbol_is(entity.name, SYM_main)) continue;
    if (scope_declared(sema, star->unit, entity.name)) continue;
    more = true;
    scope_declare_module(sema, star->unit,
                         (Entity){.kind = ENTITY_IMPORT,
                                  .name = entity.name,
                                  .symbol = entity.name,
                                  .index = star->from,
                                  .span = star->span});
  }
  return more;
}

/* `from . import m`: the folder itself is no module; each name is one. */
static void import_modules(Imports *imports, uint32_t unit, const AstFromImport *stmt,
                           const Text *base) {
  Sema *sema = imports->sema;
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
    declare_import(imports, unit, module);
  }
}

/* A `.mojo` file sees the names of one library module without an import; its own come first. */
static void import_mojo(Imports *imports) {
  Sema *sema = imports->sema;
  uint32_t from = unit_of_text(sema, MOJO_MODULE);
  for (uint32_t unit = 0; from && unit < sema->input->count; unit++)
    if (sema_unit(sema, unit)->is_mojo && sema_unit(sema, from - 1)->builtin)
      array_push(sema->arena, &imports->stars, (StarImport){unit, from - 1, (Span){0, 0}});
}

static void import_from(Imports *imports, uint32_t unit, const AstFromImport *stmt) {
  Sema *sema = imports->sema;
  Text text = text_new(sema->arena);
  uint32_t from = from_unit(sema, unit, stmt, &text);
  note_import(sema, unit, from);
  if (!from) {
    if (!stmt->items.count) sema->holes[unit] = true; /* names of a module that was not found */
    import_modules(imports, unit, stmt, &text);
    return;
  }
  if (!stmt->items.count && dynamic_module(sema, unit, from - 1))
    sema->holes[unit] = true; /* refused (dynamic_refuse.c): its names are not there */
  else if (!stmt->items.count)
    array_push(sema->arena, &imports->stars, (StarImport){unit, from - 1, stmt->head.span});
  for (uint32_t i = 0; i < stmt->items.count; i++)
    import_name(imports, unit, from - 1, AS(ImportItem, stmt->items.items[i]));
}

static void verify_from(Imports *imports, uint32_t unit, const AstFromImport *stmt) {
  Sema *sema = imports->sema;
  Text text = text_new(sema->arena);
  uint32_t from = from_unit(sema, unit, stmt, &text);
  if (!from) return;
  Symbol written = symbol_intern(sema->context->symbols, text.data, (uint32_t)text.length);
  Entity source = {.kind = ENTITY_MODULE, .symbol = written, .index = from};
  for (uint32_t i = 0; i < stmt->items.count; i++)
    verify_name(sema, unit, source, AS(ImportItem, stmt->items.items[i]));
}

static void import_statement(Imports *imports, uint32_t unit, const AstImport *stmt) {
  for (uint32_t i = 0; i < stmt->items.count; i++)
    import_item(imports, unit, AS(ImportItem, stmt->items.items[i]));
}

typedef struct {
  void (*plain)(Imports *imports, uint32_t unit, const AstImport *stmt);
  void (*from)(Imports *imports, uint32_t unit, const AstFromImport *stmt);
} ImportVisit;

static void each_import(Imports *imports, ImportVisit visit) {
  Sema *sema = imports->sema;
  for (uint32_t unit = 0; unit < sema->input->count; unit++) {
    if (!sema_unit(sema, unit)->ast) continue;
    sema->here = (Here){.unit = unit};
    const AstNodes body = sema_unit(sema, unit)->ast->module->body;
    for (uint32_t i = 0; i < body.count; i++) {
      const Ast *stmt = body.items[i];
      if ((stmt->flags & AST_ERROR) || dynamic_is_left_out(sema->typed->dynamic, stmt)) continue;
      if (stmt->kind == AST_FromImport) visit.from(imports, unit, AS(FromImport, stmt));
      if (stmt->kind == AST_Import && visit.plain) visit.plain(imports, unit, AS(Import, stmt));
    }
  }
}

void import_names(Sema *sema) {
  Imports imports = {.sema = sema};
  each_import(&imports, (ImportVisit){import_statement, import_from});
  import_mojo(&imports);
  for (bool more = true; more;) {
    more = false;
    for (uint32_t i = 0; i < imports.stars.count; i++)
      more |= import_all(&imports, &imports.stars.items[i]);
  }
  each_import(&imports, (ImportVisit){NULL, verify_from});
  for (uint32_t i = 0; i < imports.again.count; i++) {
    const Again *again = &imports.again.items[i];
    sema->here = (Here){.unit = again->unit};
    if (!same_again(sema, again->unit, &again->entity))
      scope_declare_module(sema, again->unit, again->entity);
  }
}
