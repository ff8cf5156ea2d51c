// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `from m import *` in dynamic code, and which module a `from` names.
**
** In: the statement, and the walk of the module that it names, which is made first. Out: the names that it binds, in the order in
** which that module mentions them. Invariant: the names are found once, when the statement is walked, so that lowering binds the
** same. The surprise: for modules of the runtime the names stand in a table, since the compiler does not run them. */
#include "sema/dynamic_internal.h"

#include <string.h>

static const struct {
  const char *module, *names; /* between spaces */
} builtin_names[] = {
    {"math", " acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees "
             "dist e erf erfc "
             "exp exp2 expm1 fabs factorial floor fmod frexp fsum gamma gcd hypot inf isclose "
             "isfinite isinf "
             "isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf nan nextafter perm pi pow "
             "prod radians "
             "remainder sin sinh sqrt tan tanh tau trunc ulp "},
    {"time",
     " altzone asctime ctime daylight gmtime localtime mktime monotonic monotonic_ns perf_counter "
     "perf_counter_ns process_time process_time_ns sleep strftime strptime struct_time "
     "thread_time time time_ns timezone tzname "},
    {"array", " ArrayType array typecodes "},
};

const char *dynamic_from(const Dynamic *dynamic, uint32_t unit, const AstFromImport *stmt) {
  return import_from_name(dynamic->tables->sema, unit, stmt);
}

static void add(Sema *sema, DynNames *names, const char *text, size_t length) {
  Symbol name = symbol_intern(sema->context->symbols, text, length);
  for (uint32_t i = 0; i < names->count; i++)
    if (symbol_same(names->items[i], name)) return;
  array_push(sema->arena, names, name);
}

static void add_builtin(Sema *sema, DynNames *names, const char *text) {
  for (const char *at = text + 1; *at; at += strcspn(at, " ") + 1)
    add(sema, names, at, strcspn(at, " "));
}

/* ── modules of the program ── */

static bool assigns_all(const Sema *sema, const Ast *stmt) {
  if (stmt->kind != AST_Assign || AS(Assign, stmt)->targets.count != 1) return false;
  const Ast *target = AS(Assign, stmt)->targets.items[0];
  return target->kind == AST_Name &&
         strcmp(sema_name(sema, AS(Name, target)->name), "__all__") == 0;
}

/* The names of `__all__ = ["a", "b"]`; false: they are computed. */
static bool add_listed(Sema *sema, DynNames *names, const Ast *value) {
  if (value->kind != AST_List && value->kind != AST_Tuple) return false;
  AstNodes items = value->kind == AST_List ? AS(List, value)->items : AS(Tuple, value)->items;
  for (uint32_t i = 0; i < items.count; i++) {
    if (items.items[i]->kind != AST_Str) return false;
    add(sema, names, AS(Str, items.items[i])->bytes.bytes, AS(Str, items.items[i])->bytes.length);
  }
  return true;
}

/* Its variables, and its `fn`; names that begin with `_` are its own. */
static void add_public(Sema *sema, DynNames *names, uint32_t unit) {
  const struct DynTables *tables = sema->typed->dynamic->tables;
  DynScopeId module = sema->typed->dynamic->module_of[unit];
  for (uint32_t i = 1; module.index && i < tables->mentions.count; i++) {
    const Mention *mention = &tables->mentions.items[i];
    const char *text = sema_name(sema, mention->name);
    if (mention->scope.index == module.index && mention->bindings && text[0] != '_')
      add(sema, names, text, strlen(text));
  }
  const AstNodes body = sema_unit(sema, unit)->ast->module->body;
  for (uint32_t i = 0; i < body.count; i++) {
    if (body.items[i]->kind != AST_Function || AS(Function, body.items[i])->is_def) continue;
    const char *text = sema_name(sema, AS(Function, body.items[i])->name);
    if (text[0] != '_' && strcmp(text, "main") != 0) add(sema, names, text, strlen(text));
  }
}

static void add_unit(Sema *sema, DynNames *names, uint32_t unit, Span span) {
  const SemaUnit *from = sema_unit(sema, unit);
  if (!from->ast) return;
  const AstNodes body = from->ast->module->body;
  for (uint32_t i = 0; i < body.count; i++) {
    if (!assigns_all(sema, body.items[i])) continue;
    if (!add_listed(sema, names, AS(Assign, body.items[i])->value)) {
      Diag *diag =
          diag_not_supported(sema->diags, span, "`import *` of a module with a computed `__all__`");
      diag_reason(sema->diags, diag,
                  "write the names: which they are is decided when the program is compiled");
    }
    return;
  }
  add_public(sema, names, unit);
}

const DynNames *dynamic_find_star(Sema *sema, uint32_t unit, const AstFromImport *stmt) {
  Dynamic *dynamic = sema->typed->dynamic;
  struct DynTables *tables = dynamic->tables;
  DynNames names = {0};
  const char *dotted = dynamic_from(dynamic, unit, stmt);
  DynImport found = dynamic_import(dynamic, unit, dotted);
  if (found.kind == DYN_IMPORT_UNIT) {
    dynamic_walk_unit(sema, found.unit);
    sema->here = (Here){.unit = unit};
    add_unit(sema, &names, found.unit, stmt->head.span);
  } else if (found.kind == DYN_IMPORT_BUILTIN) {
    bool known = false;
    for (size_t i = 0; i < sizeof builtin_names / sizeof *builtin_names; i++) {
      if (strcmp(builtin_names[i].module, dotted) != 0) continue;
      add_builtin(sema, &names, builtin_names[i].names);
      known = true;
    }
    if (!known) {
      Diag *diag = diag_not_supported(sema->diags, stmt->head.span,
                                      arena_format(sema->arena, "`import *` of `%s`", dotted));
      diag_reason(sema->diags, diag, "write the names, or `import %s`", dotted);
    }
  }
  if (!tables->stars.count) array_push(tables->arena, &tables->stars, (DynNames){0});
  table_set(tables->arena, &tables->star_of, stmt->head.id, tables->stars.count);
  array_push(tables->arena, &tables->stars, names);
  return dynamic_star(dynamic, &stmt->head);
}

const DynNames *dynamic_star(const Dynamic *dynamic, const Ast *stmt) {
  static const DynNames none = {0};
  uint32_t at = table_get(&dynamic->tables->star_of, stmt->id);
  return at ? &dynamic->tables->stars.items[at] : &none;
}
