// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What each name means: Python's rules of scope.
**
** In: mentions. Out: variables, and for every mention its meaning; which variables are shared by frames (cells) and what each
** frame captures. A name that a scope binds is its own; else that of the nearest function around it (class bodies are skipped
** over), else the module's, else built in. Invariant: a mention is resolved once; the order of the file decides the order of
** variables and captures. The surprise: `super()` in a method captures the class that is being made, under `__class__`. */
#include "base/check.h"
#include "own/value.h"
#include "sema/dynamic_internal.h"

#include <stdlib.h>
#include <string.h>

static Dynamic *dynamic_of(const Sema *sema) { return sema->typed->dynamic; }

static DynScope *scope_at(const Dynamic *dynamic, DynScopeId id) {
  return &dynamic->scopes.items[id.index];
}

const DynScope *dynamic_scope(const Dynamic *dynamic, DynScopeId id) {
  own_check(id.index && id.index < dynamic->scopes.count, "a scope exists");
  return scope_at(dynamic, id);
}

const DynVar *dynamic_var(const Dynamic *dynamic, DynVarId id) {
  own_check(id.index && id.index < dynamic->vars.count, "a variable exists");
  return &dynamic->vars.items[id.index];
}

DynScopeId dynamic_scope_of(const Dynamic *dynamic, const Ast *node) {
  return (DynScopeId){table_get(&dynamic->tables->scope_of, node->id)};
}

Symbol dynamic_mangle(const Dynamic *dynamic, DynScopeId scope, Symbol name) {
  Symbol class_name = scope_at(dynamic, scope)->private_class;
  Symbols *symbols = dynamic->tables->sema->context->symbols;
  const char *text = symbol_text(symbols, name);
  size_t length = symbol_length(symbols, name);
  if (!class_name.index || length < 3 || text[0] != '_' || text[1] != '_') return name;
  if (text[length - 1] == '_' && text[length - 2] == '_') return name;
  const char *prefix = symbol_text(symbols, class_name);
  while (*prefix == '_')
    prefix++;
  if (!*prefix) return name;
  const char *mangled = arena_format(dynamic->tables->arena, "_%s%s", prefix, text);
  return symbol_intern(symbols, mangled, strlen(mangled));
}

/* Structs of the program, and containers of the library: `List[Int]`. What is nothing but Python does not know these. */
static bool names_struct(Sema *sema, uint32_t unit, StructId id) {
  const StructDecl *decl = decl_struct(sema->decls, id);
  BuiltinKind kind = decl->builtin_kind;
  bool container = kind == BUILTIN_NONE || kind == BUILTIN_LIST || kind == BUILTIN_DICT ||
                   kind == BUILTIN_SET || kind == BUILTIN_ARRAY || kind == BUILTIN_BOX;
  return !decl->builtin || (container && !dynamic_fills(sema_unit(sema, unit)));
}

DynName dynamic_static_name(Sema *sema, uint32_t unit, Symbol name) {
  Entity found = scope_find_in_unit(sema, unit, name);
  if (found.kind == ENTITY_NONE) found = scope_find_in_prelude(sema, name);
  if (found.kind == ENTITY_FN && !decl_fn(sema->decls, (FnDeclId){found.index})->builtin)
    return (DynName){.kind = DYN_NAME_FN, .index = found.index};
  if (found.kind == ENTITY_STRUCT && names_struct(sema, unit, (StructId){found.index}))
    return (DynName){.kind = DYN_NAME_STRUCT, .index = found.index};
  return (DynName){.kind = DYN_NAME_NONE};
}

/* ── variables ── */

static DynVarId add_var(Dynamic *dynamic, DynVar var) {
  DynVarId id = {dynamic->vars.count};
  array_push(dynamic->tables->arena, &dynamic->vars, var);
  return id;
}

static DynVarKind kind_in(const DynScope *scope) {
  if (scope->kind == DYN_MODULE) return DYN_GLOBAL;
  return scope->kind == DYN_CLASS ? DYN_MEMBER : DYN_LOCAL;
}

/* A name of a library module that Python does not have: in dynamic code it means a `fn`, or nothing. */
static bool imports_library(Sema *sema, uint32_t unit, Mention *mention) {
  if (!dynamic_is_for_static(dynamic_of(sema), mention->scope, mention->module)) return false;
  Entity found = scope_find_in_unit(sema, unit, mention->name);
  mention->means = (DynName){.kind = DYN_NAME_STATIC};
  if (found.kind == ENTITY_FN) mention->means = (DynName){DYN_NAME_FN, found.index, {0}};
  return mention->resolved = true;
}

/* `from p import m`: a module in the folder of a package, which needs no `__init__`. */
static bool imports_below(Sema *sema, uint32_t unit, Mention *mention) {
  const char *inner =
      arena_format(sema->arena, "%s.%s", mention->module, sema_name(sema, mention->item));
  DynImport module = dynamic_import(dynamic_of(sema), unit, inner);
  if (module.kind != DYN_IMPORT_UNIT) return false;
  mention->means = (DynName){.kind = DYN_NAME_MODULE, .index = module.unit + 1};
  return mention->resolved = true;
}

static bool imports_static(Sema *sema, Mention *mention);

/* What is imported was imported there: it may be a module or a `fn` in the end. Modules may import each other. */
static bool imports_import(Sema *sema, Mention *mention, Mention *there) {
  if (there->running || !there->module) return false;
  there->running = true;
  bool found = imports_static(sema, there);
  there->running = false;
  if (found) mention->means = there->means;
  return mention->resolved = found;
}

/* `import m` of a module of the program, `from m import f` of a `fn` or of a module in a package: no variable is needed. */
static bool imports_static(Sema *sema, Mention *mention) {
  Dynamic *dynamic = dynamic_of(sema);
  uint32_t unit = scope_at(dynamic, mention->scope)->unit;
  if (!mention->module || mention->imports != mention->bindings) return false;
  if (imports_library(sema, unit, mention)) return true;
  DynImport found = dynamic_import(dynamic, unit, mention->module);
  if (found.kind != DYN_IMPORT_UNIT)
    return mention->item.index && imports_below(sema, unit, mention);
  bool attribute = scope_at(dynamic, mention->scope)->kind == DYN_CLASS;
  if (attribute && !mention->item.index) return false;
  mention->resolved = true;
  mention->means = (DynName){.kind = DYN_NAME_MODULE, .index = found.unit + 1};
  if (!mention->item.index) return true;
  Mention *variable =
      dynamic->module_of[found.unit].index
          ? dynamic_mentioned(dynamic, dynamic->module_of[found.unit], mention->item)
          : NULL;
  mention->resolved = false;
  if (variable && variable != mention && variable->bindings)
    return imports_import(sema, mention, variable);
  mention->means = dynamic_static_name(sema, found.unit, mention->item);
  if (!mention->means.kind) return imports_below(sema, unit, mention);
  mention->resolved = true;
  return true;
}

static void make_var(Sema *sema, Mention *mention) {
  Dynamic *dynamic = dynamic_of(sema);
  const DynScope *scope = scope_at(dynamic, mention->scope);
  if (imports_static(sema, mention)) return;
  DynVar var = {.name = mention->name, .span = mention->span, .scope = mention->scope};
  var.kind = kind_in(scope);
  bool imported = mention->imports == mention->bindings;
  if (imported && !mention->item.index) var.module = mention->module;
  if (imported && mention->item.index) var.from = mention->module;
  var.item = mention->item;
  var.bindings = mention->bindings;
  if (var.kind == DYN_GLOBAL) {
    GlobalDecl decl = {mention->name, sema_unit(sema, scope->unit)->module};
    var.global = decl_add_global(sema->decls, decl);
    var.shared = mention->shared;
    bool set_elsewhere = table_get(&dynamic->tables->stored, mention->name.index) != 0;
    if (mention->def && mention->bindings == 1 && !set_elsewhere) {
      var.def = scope_at(dynamic, dynamic_scope_of(dynamic, mention->def))->fn;
      var.text = AS(Function, mention->def);
    }
  }
  mention->var = add_var(dynamic, var);
  if (var.kind == DYN_LOCAL)
    array_push(dynamic->tables->arena, &scope_at(dynamic, scope->frame)->vars, mention->var);
}

/* The cell in which a class keeps itself for `super()`; made when first asked for. */
static DynVarId class_cell(Dynamic *dynamic, DynScopeId class_scope) {
  Mention *mention = dynamic_mention(dynamic, class_scope, symbol_of(SYM_class_cell), (Span){0, 0});
  if (mention->var.index) return mention->var;
  DynVar var = {.name = mention->name, .kind = DYN_CELL, .scope = class_scope};
  uint32_t at = (uint32_t)(mention - dynamic->tables->mentions.items);
  DynVarId id = add_var(dynamic, var);
  mention = &dynamic->tables->mentions.items[at];
  mention->var = id;
  mention->resolved = true;
  mention->means = (DynName){.kind = DYN_NAME_VAR, .var = id};
  DynScopeId frame = scope_at(dynamic, class_scope)->frame;
  array_push(dynamic->tables->arena, &scope_at(dynamic, frame)->vars, id);
  return id;
}

/* ── captures ── */

static uint32_t capture_in(Dynamic *dynamic, DynScopeId frame, DynVarId var) {
  DynScope *scope = scope_at(dynamic, frame);
  for (uint32_t i = 0; i < scope->captures.count; i++)
    if (scope->captures.items[i].index == var.index) return i;
  array_push(dynamic->tables->arena, &scope->captures, var);
  return scope->captures.count - 1;
}

/* `var` as code of `frame` sees it: its own, or handed in through all frames between. */
static DynName reach(Dynamic *dynamic, DynScopeId frame, DynVarId var) {
  DynVar *info = &dynamic->vars.items[var.index];
  DynScopeId owner = scope_at(dynamic, info->scope)->frame;
  if (info->kind == DYN_GLOBAL || owner.index == frame.index)
    return (DynName){.kind = DYN_NAME_VAR, .var = var};
  info->kind = DYN_CELL;
  DynName name = {.kind = DYN_NAME_CAPTURE, .var = var};
  name.index = capture_in(dynamic, frame, var);
  for (DynScopeId at = frame; at.index != owner.index;) {
    capture_in(dynamic, at, var);
    at = scope_at(dynamic, scope_at(dynamic, at)->parent)->frame;
  }
  return name;
}

/* ── resolution ── */

/* What needs no variable: a module of the program, a `fn`, … */
static bool is_no_variable(const Mention *mention) {
  return mention->resolved &&
         (mention->means.kind == DYN_NAME_MODULE || mention->means.kind == DYN_NAME_FN ||
          mention->means.kind == DYN_NAME_STATIC || mention->means.kind == DYN_NAME_STRUCT);
}

static DynName module_or_builtin(Sema *sema, DynScopeId from, Symbol name) {
  Dynamic *dynamic = dynamic_of(sema);
  uint32_t unit = scope_at(dynamic, from)->unit;
  const Mention *global = dynamic_mentioned(dynamic, dynamic->module_of[unit], name);
  if (global && global->var.index) return (DynName){.kind = DYN_NAME_VAR, .var = global->var};
  if (global && is_no_variable(global)) return global->means;
  DynName found = dynamic_static_name(sema, unit, name);
  return found.kind ? found : dynamic_builtin_find(dynamic, name);
}

/* The variable of the nearest function around `scope` that binds the name; none: no function does, or it imports what needs no
** variable: *means. */
static DynVarId enclosing(Dynamic *dynamic, DynScopeId scope, Symbol name, DynName *means) {
  for (DynScopeId at = scope_at(dynamic, scope)->parent; at.index;
       at = scope_at(dynamic, at)->parent) {
    DynScopeKind kind = scope_at(dynamic, at)->kind;
    if (kind == DYN_MODULE) break;
    if (kind == DYN_CLASS) {
      if (symbol_is(name, SYM_class_cell)) return class_cell(dynamic, at);
      continue;
    }
    const Mention *mention = dynamic_mentioned(dynamic, at, name);
    if (mention && mention->declared == DECLARED_GLOBAL) break;
    if (mention && mention->var.index) return mention->var;
    if (!mention || !mention->bindings || !is_no_variable(mention)) continue;
    *means = mention->means;
    break;
  }
  return (DynVarId){0};
}

static DynName outer_name(Sema *sema, DynScopeId scope, Symbol name) {
  Dynamic *dynamic = dynamic_of(sema);
  DynName means = {.kind = DYN_NAME_NONE};
  DynVarId var = enclosing(dynamic, scope, name, &means);
  if (var.index) return reach(dynamic, scope_at(dynamic, scope)->frame, var);
  return means.kind ? means : module_or_builtin(sema, scope, name);
}

static DynName meaning(Sema *sema, const Mention *mention, DynName *outer) {
  Dynamic *dynamic = dynamic_of(sema);
  DynScopeId scope = mention->scope;
  if (mention->declared == DECLARED_GLOBAL) return module_or_builtin(sema, scope, mention->name);
  if (mention->declared == DECLARED_NONLOCAL) {
    DynName means;
    DynVarId var = enclosing(dynamic, scope, mention->name, &means);
    if (var.index) return reach(dynamic, scope_at(dynamic, scope)->frame, var);
    diag_nonlocal_missing(sema->diags, mention->span, sema_name(sema, mention->name));
    return (DynName){.kind = DYN_NAME_UNKNOWN};
  }
  if (!mention->var.index) return outer_name(sema, scope, mention->name);
  if (dynamic->vars.items[mention->var.index].kind != DYN_MEMBER)
    return (DynName){.kind = DYN_NAME_VAR, .var = mention->var};
  *outer = module_or_builtin(sema, scope,
                             mention->name); /* variables of functions around it are skipped */
  return (DynName){.kind = DYN_NAME_MEMBER, .var = mention->var};
}

/* A name of the static library, which may stand in `List[Int]`. */
static bool is_of_static(const Sema *sema, uint32_t unit, Symbol name) {
  return scope_everywhere(sema, name) && !dynamic_fills(sema_unit(sema, unit));
}

bool dynamic_refuse_static(const Dynamic *dynamic, uint32_t unit, Symbol name, Span span) {
  Sema *sema = dynamic->tables->sema;
  sema->here = (Here){.unit = unit};
  Entity found = scope_find_in_unit(sema, unit, name);
  if (found.kind == ENTITY_NONE && is_of_static(sema, unit, name))
    diag_name_unknown_at_run_time(sema->diags, span, sema_name(sema, name));
  if (found.kind != ENTITY_STRUCT && found.kind != ENTITY_TRAIT && found.kind != ENTITY_ALIAS &&
      found.kind != ENTITY_MODULE)
    return false;
  Diag *diag =
      diag_static_in_dynamic(sema->diags, span, sema_name(sema, name), entity_words(&found));
  diag_reason(sema->diags, diag,
              "call a `fn` that takes and returns numbers, Bool, String or object");
  return true;
}

static void report_unknown(Sema *sema, const Mention *mention) {
  if (mention->means.kind != DYN_NAME_UNKNOWN || mention->declared) return;
  if (dynamic_refuse_name(sema, mention->name, mention->span)) return;
  uint32_t unit = scope_at(dynamic_of(sema), mention->scope)->unit;
  Entity found = scope_find_in_unit(sema, unit, mention->name);
  bool certain = !diag_errors(sema->diags); /* what was refused may have bound it */
  bool later = found.kind == ENTITY_STRUCT || found.kind == ENTITY_TRAIT ||
               found.kind == ENTITY_ALIAS || found.kind == ENTITY_MODULE ||
               is_of_static(sema, unit, mention->name); /* lowering knows */
  if (certain && !later && found.kind != ENTITY_BROKEN && !symbol_is(mention->name, SYM_class_cell))
    diag_name_unknown_at_run_time(sema->diags, mention->span, sema_name(sema, mention->name));
}

/* By `setattr(…)` and `type(…)` a class may get methods that no text names: then any operation may run code of the program. Those
** of Python's library only hand on what is said elsewhere. */
static void note_methods(Sema *sema, DynName means) {
  Decls *decls = sema->decls;
  bool sets = means.kind == DYN_NAME_BUILTIN && means.index == OWN_BUILTIN_SETATTR;
  decls->sets_names = decls->sets_names || sets;
  if (means.kind == DYN_NAME_CLASS && means.index == OWN_CLASS_TYPE)
    decls->special_groups = UINT32_MAX;
}

static void resolve_mention(Sema *sema, uint32_t at) {
  struct DynTables *tables = dynamic_of(sema)->tables;
  if (tables->mentions.items[at].resolved) return;
  DynName outer = {.kind = DYN_NAME_NONE};
  Mention mention = tables->mentions.items[at];
  DynName means = meaning(sema, &mention, &outer);
  Mention *kept = &tables->mentions.items[at];
  kept->means = means;
  kept->outer = outer;
  kept->resolved = true;
  if (kept->whole) note_methods(sema, means);
  report_unknown(sema, kept);
}

static int by_order(const void *a, const void *b) {
  uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
  return left < right ? -1 : left > right;
}

/* The variables of modules in the order in which they are bound: at the end of the program they end in this order. */
static void make_globals(Sema *sema) {
  const Dynamic *dynamic = dynamic_of(sema);
  const struct DynTables *tables = dynamic->tables;
  OWN_ARRAY(uint32_t) orders = {0};
  Table at = {0};
  for (uint32_t i = 1; i < tables->mentions.count; i++) {
    const Mention *mention = &tables->mentions.items[i];
    if (scope_at(dynamic, mention->scope)->kind != DYN_MODULE || !mention->bindings ||
        mention->declared)
      continue;
    uint32_t order = mention->order ? mention->order : tables->orders + i;
    array_push(sema->arena, &orders, order);
    table_set(sema->arena, &at, order, i);
  }
  if (orders.count) qsort(orders.items, orders.count, sizeof *orders.items, by_order);
  for (uint32_t i = 0; i < orders.count; i++)
    make_var(sema, &tables->mentions.items[table_get(&at, orders.items[i])]);
}

/* Parameters come first, by slot: they are mentioned before the body is. */
void dynamic_resolve(Sema *sema) {
  struct DynTables *tables = dynamic_of(sema)->tables;
  dynamic_settle_taken(dynamic_of(sema));
  make_globals(sema);
  for (uint32_t i = 1; i < tables->mentions.count; i++) {
    Mention *mention = &tables->mentions.items[i];
    bool global = scope_at(dynamic_of(sema), mention->scope)->kind == DYN_MODULE;
    if (!global && mention->bindings && !mention->declared) make_var(sema, mention);
  }
  for (uint32_t i = 1; i < tables->mentions.count; i++)
    resolve_mention(sema, i);
}

DynName dynamic_name(const Dynamic *dynamic, DynScopeId scope, Symbol name) {
  const Mention *mention = dynamic_mentioned(dynamic, scope, dynamic_mangle(dynamic, scope, name));
  own_check(mention && mention->resolved, "a name that occurs in a scope was noted there");
  return mention->means;
}

DynName dynamic_name_if(const Dynamic *dynamic, DynScopeId scope, Symbol name) {
  const Mention *mention = dynamic_mentioned(dynamic, scope, dynamic_mangle(dynamic, scope, name));
  return mention ? mention->means : (DynName){.kind = DYN_NAME_NONE};
}

DynName dynamic_outer(const Dynamic *dynamic, DynScopeId scope, Symbol name) {
  return dynamic_mentioned(dynamic, scope, dynamic_mangle(dynamic, scope, name))->outer;
}

DynVarId dynamic_global(const Dynamic *dynamic, uint32_t unit, Symbol name) {
  if (!dynamic->module_of[unit].index) return (DynVarId){0};
  const Mention *mention = dynamic_mentioned(dynamic, dynamic->module_of[unit], name);
  return mention ? mention->var : (DynVarId){0};
}

/* A module of a package, which is an attribute of it once somebody has imported it: its unit + 1. */
static uint32_t module_below(const Dynamic *dynamic, uint32_t unit, Symbol name) {
  const Sema *sema = dynamic->tables->sema;
  Symbol package = sema_unit(sema, unit)->module;
  if (!package.index) return 0;
  const char *dotted = arena_format(dynamic->tables->arena, "%s.%s", sema_name(sema, package),
                                    sema_name(sema, name));
  DynImport found = dynamic_import(dynamic, unit, dotted);
  return found.kind == DYN_IMPORT_UNIT ? found.unit + 1 : 0;
}

uint32_t dynamic_inner_module(const Dynamic *dynamic, uint32_t unit, Symbol name) {
  DynScopeId module_scope = dynamic->module_of[unit];
  const Mention *mention =
      module_scope.index ? dynamic_mentioned(dynamic, module_scope, name) : NULL;
  if (mention && mention->bindings) {
    bool module = mention->resolved && mention->means.kind == DYN_NAME_MODULE;
    return module ? mention->means.index : 0;
  }
  return module_below(dynamic, unit, name);
}

/* The last part of the name of a module in the package; none: it is in none, or another one. */
static Symbol name_below(const Sema *sema, Symbol package, Symbol module) {
  if (!package.index || !module.index) return (Symbol){0};
  const char *outer = sema_name(sema, package), *whole = sema_name(sema, module);
  size_t length = strlen(outer);
  bool below = strncmp(whole, outer, length) == 0 && whole[length] == '.';
  if (!below || strchr(whole + length + 1, '.')) return (Symbol){0};
  const char *name = whole + length + 1;
  return symbol_intern(sema->context->symbols, name, (uint32_t)strlen(name));
}

Symbol dynamic_module_name(const Dynamic *dynamic, uint32_t unit) {
  return sema_unit(dynamic->tables->sema, unit)->module;
}

bool dynamic_is_module(const Dynamic *dynamic, uint32_t unit) {
  const SemaUnit *from = sema_unit(dynamic->tables->sema, unit);
  if (dynamic->module_of[unit].index) return true;
  if (!from->ast || from->builtin) return false;
  AstNodes body = from->ast->module->body;
  for (uint32_t i = 0; i < body.count; i++)
    if (dynamic_is_static(from, body.items[i])) return false;
  return true;
}

/* The modules that a unit imports under a name. */
static void add_imported(const Dynamic *dynamic, DynScopeId scope, DynModuleNames *names) {
  const struct DynTables *tables = dynamic->tables;
  for (uint32_t i = 1; i < tables->mentions.count; i++) {
    const Mention *mention = &tables->mentions.items[i];
    if (mention->scope.index != scope.index || !mention->resolved || !mention->bindings) continue;
    if (mention->means.kind != DYN_NAME_MODULE) continue;
    DynModuleName found = {.name = mention->name, .unit = mention->means.index - 1};
    if (dynamic_is_module(dynamic, found.unit)) array_push(tables->arena, names, found);
  }
}

/* Those of the package that it is. */
static void add_below(const Dynamic *dynamic, uint32_t unit, DynModuleNames *names) {
  Sema *sema = dynamic->tables->sema;
  DynScopeId scope = dynamic->module_of[unit];
  for (uint32_t i = 0; i < sema->input->count; i++) {
    Symbol name = name_below(sema, sema_unit(sema, unit)->module, sema_unit(sema, i)->module);
    const Mention *bound =
        name.index && scope.index ? dynamic_mentioned(dynamic, scope, name) : NULL;
    if (!name.index || (bound && bound->bindings) || !dynamic_is_module(dynamic, i)) continue;
    array_push(dynamic->tables->arena, names, ((DynModuleName){.name = name, .unit = i}));
  }
}

const DynModuleNames *dynamic_module_names(const Dynamic *dynamic, uint32_t unit) {
  DynModuleNames *names = arena_make(dynamic->tables->arena, DynModuleNames);
  DynScopeId scope = dynamic->module_of[unit];
  for (uint32_t i = 1; i < dynamic->vars.count; i++) {
    const DynVar *var = dynamic_var(dynamic, (DynVarId){i});
    DynModuleName found = {.name = var->name, .var = {i}};
    if (var->kind == DYN_GLOBAL && var->scope.index == scope.index)
      array_push(dynamic->tables->arena, names, found);
  }
  add_imported(dynamic, scope, names);
  add_below(dynamic, unit, names);
  return names;
}

bool dynamic_is_class(const Dynamic *dynamic, DynVarId id) {
  const DynVar *var = dynamic_var(dynamic, id);
  for (uint32_t i = 1; i < dynamic->scopes.count; i++) {
    const DynScope *scope = &dynamic->scopes.items[i];
    bool here = scope->kind == DYN_CLASS && scope->parent.index == var->scope.index;
    if (here && symbol_same(AS(Class, scope->ast)->name, var->name)) return true;
  }
  return false;
}

bool dynamic_binds(const Dynamic *dynamic, uint32_t unit, Symbol name) {
  if (!dynamic->module_of[unit].index) return false;
  const Mention *mention = dynamic_mentioned(dynamic, dynamic->module_of[unit], name);
  return mention && mention->bindings;
}

/* A class with __getattr__, and `setattr`, make any. */
bool dynamic_may_have(const Dynamic *dynamic, Symbol name) {
  const struct DynTables *tables = dynamic->tables;
  if (table_get(&tables->stored, name.index)) return true;
  for (uint32_t i = 1; i < tables->mentions.count; i++) {
    const Mention *mention = &tables->mentions.items[i];
    const char *text = sema_name(tables->sema, mention->name);
    if (strcmp(text, "setattr") == 0) return true;
    DynScopeKind kind = scope_at(dynamic, mention->scope)->kind;
    if (!mention->bindings || (kind != DYN_CLASS && kind != DYN_MODULE)) continue;
    if (symbol_same(mention->name, name) || strcmp(text, "__getattr__") == 0 ||
        strcmp(text, "__getattribute__") == 0)
      return true;
  }
  return false;
}

FnDeclId dynamic_static_fn(const Dynamic *dynamic, uint32_t unit, Symbol name) {
  DynName found = dynamic_static_name(dynamic->tables->sema, unit, name);
  return (FnDeclId){found.kind == DYN_NAME_FN ? found.index : 0};
}

StructId dynamic_static_struct(const Dynamic *dynamic, uint32_t unit, Symbol name) {
  DynName found = dynamic_static_name(dynamic->tables->sema, unit, name);
  return (StructId){found.kind == DYN_NAME_STRUCT ? found.index : 0};
}

TypeId dynamic_static_type(const Dynamic *dynamic, uint32_t unit, const Ast *expr) {
  Sema *sema = dynamic->tables->sema;
  sema->here = (Here){.unit = unit};
  return resolve_type(sema, expr);
}

FnDeclId dynamic_next_overload(const Dynamic *dynamic, FnDeclId fn) {
  return dynamic->tables->sema->fn_infos.items[fn.index].next;
}

const Ast *dynamic_default(const Dynamic *dynamic, FnDeclId fn, uint32_t param) {
  return declare_default(dynamic->tables->sema, fn, param);
}

bool dynamic_has_static_module(const Dynamic *dynamic, uint32_t unit, const char *dotted) {
  dynamic->tables->sema->here = (Here){.unit = unit};
  return scope_find_module(dynamic->tables->sema, dotted, (uint32_t)strlen(dotted)).kind ==
         ENTITY_MODULE;
}

bool dynamic_is_for_static(const Dynamic *dynamic, DynScopeId scope, const char *dotted) {
  const DynScope *from = dynamic_scope(dynamic, scope);
  return from->kind == DYN_MODULE &&
         dynamic_import(dynamic, from->unit, dotted).kind == DYN_IMPORT_MISSING &&
         dynamic_has_static_module(dynamic, from->unit, dotted) &&
         !dynamic_fills(sema_unit(dynamic->tables->sema, from->unit));
}

bool dynamic_is_builtin_module(const char *dotted) {
  static const char *const builtin[] = {
#define MODULE(name) name,
#include "own/modules.def"
  };
  for (size_t i = 0; i < sizeof builtin / sizeof *builtin; i++)
    if (strcmp(builtin[i], dotted) == 0) return true;
  return false;
}

DynImport dynamic_import(const Dynamic *dynamic, uint32_t unit, const char *dotted) {
  Sema *sema = dynamic->tables->sema;
  sema->here = (Here){.unit = unit};
  Entity found = scope_find_module(sema, dotted, (uint32_t)strlen(dotted));
  if (found.kind == ENTITY_MODULE && !sema_unit(sema, found.index - 1)->builtin)
    return (DynImport){DYN_IMPORT_UNIT, found.index - 1};
  if (dynamic_is_builtin_module(dotted)) return (DynImport){DYN_IMPORT_BUILTIN, 0};
  return (DynImport){DYN_IMPORT_MISSING, 0};
}
