// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Names and what they mean where.
**
** In: declarations and uses. Out: entities. Search order: local bindings, names of the file, public names of the prelude,
** words of the language. Invariant: one table for all module names and one array for all local names (symbol -> innermost
** binding); leaving a scope restores what its bindings shadowed, so entering costs nothing. The surprise: imports are
** followed when first used, which makes cycles of imports harmless. */
#include "base/check.h"
#include "sema/mojo.h"
#include "sema/sema_internal.h"
#include <string.h>

Entity *entity_get(Sema *sema, uint32_t id) { return &sema->entities.items[id]; }

uint32_t entity_add(Sema *sema, Entity entity) {
  array_push(sema->arena, &sema->entities, entity);
  return sema->entities.count - 1;
}

const char *sema_name(const Sema *sema, Symbol symbol) {
  return symbol_text(sema->context->symbols, symbol);
}

const SemaUnit *sema_unit(const Sema *sema, uint32_t unit) { return &sema->input->units[unit]; }

bool sema_builtin(const Sema *sema) { return sema_unit(sema, sema->here.unit)->builtin; }

const char *entity_words(const Entity *entity) {
  switch (entity->kind) {
  case ENTITY_FN: return "a function";
  case ENTITY_TYPE_PARAM: return entity->last ? "a value parameter" : "a type";
  case ENTITY_TYPE:
  case ENTITY_STRUCT:
  case ENTITY_SELF_TYPE: return "a type";
  case ENTITY_TRAIT: return "a trait";
  case ENTITY_ALIAS: return "a constant";
  case ENTITY_MODULE: return "a module";
  case ENTITY_VAR: return "a variable";
  case ENTITY_WORD: return "a function of the language";
  case ENTITY_GLOBAL: return "a variable of the module";
  case ENTITY_IMPORT: return "an imported name";
  case ENTITY_NONE:
  case ENTITY_BROKEN: return "nothing";
  }
  return "nothing";
}

static uint64_t unit_key(uint32_t unit_plus_1, Symbol name) {
  return table_pair(unit_plus_1, name.index);
}

/* Overloads under one name: the new one becomes the last of the chain. */
static bool join_overloads(Sema *sema, Entity *old, const Entity *entity) {
  if (old->kind != ENTITY_FN || entity->kind != ENTITY_FN) return false;
  sema->fn_infos.items[old->last].next = (FnDeclId){entity->index};
  old->last = entity->last;
  return true;
}

void scope_declare_module(Sema *sema, uint32_t unit, Entity entity) {
  uint64_t key = unit_key(unit + 1, entity.name);
  uint32_t known = table_get(&sema->module_names, key);
  if (known) {
    Entity *old = entity_get(sema, known);
    if (join_overloads(sema, old, &entity) || old->kind == ENTITY_BROKEN) return;
    Diag *diag = diag_declared_twice(sema->diags, entity.span, sema_name(sema, entity.name));
    diag_label(sema->diags, diag, old->span, "first declared here, as %s", entity_words(old));
    return;
  }
  entity.unit = unit;
  uint32_t id = entity_add(sema, entity);
  table_set(sema->arena, &sema->module_names, key, id);
  array_push(sema->arena, &sema->order, id);
}

void scope_publish(Sema *sema, Symbol name, uint32_t entity) {
  uint64_t key = unit_key(0, name);
  uint32_t known = table_get(&sema->module_names, key);
  if (known && join_overloads(sema, entity_get(sema, known), entity_get(sema, entity))) return;
  table_set(sema->arena, &sema->module_names, key, entity);
}

/* ── local names ── */

void scope_enter(Sema *sema) { sema->depth++; }

void scope_leave(Sema *sema) {
  while (sema->bindings.count > 1 && array_last(&sema->bindings).depth == sema->depth) {
    Binding *binding = &array_last(&sema->bindings);
    sema->local_of.items[binding->entity.name.index] = binding->shadowed;
    sema->bindings.count--;
  }
  sema->depth--;
}

static uint32_t local_binding(const Sema *sema, Symbol name) {
  uint32_t known = name.index < sema->local_of.count ? sema->local_of.items[name.index] : 0;
  return known >= sema->hidden ? known : 0;
}

bool scope_declare_local(Sema *sema, Entity entity) {
  while (sema->local_of.count <= entity.name.index)
    array_push(sema->arena, &sema->local_of, 0);
  uint32_t known = local_binding(sema, entity.name);
  if (known && sema->bindings.items[known].depth == sema->depth) {
    Diag *diag = diag_declared_twice(sema->diags, entity.span, sema_name(sema, entity.name));
    diag_label(sema->diags, diag, sema->bindings.items[known].entity.span, "first declared here");
    if (entity.kind == ENTITY_VAR)
      diag_reason(sema->diags, diag,
                  "an inner block may declare it again; to change it, leave out `var`");
    sema->bindings.items[known].entity = entity;
    return false;
  }
  Binding binding = {entity, sema->depth, known};
  array_push(sema->arena, &sema->bindings, binding);
  sema->local_of.items[entity.name.index] = sema->bindings.count - 1;
  return true;
}

void scope_declare_outer(Sema *sema, Entity entity, uint32_t depth) {
  while (sema->local_of.count <= entity.name.index)
    array_push(sema->arena, &sema->local_of, 0);
  array_push(sema->arena, &sema->bindings, (Binding){.depth = depth});
  uint32_t at = sema->bindings.count - 1;
  for (; at > 1 && sema->bindings.items[at - 1].depth > depth; at--) {
    Binding moved = sema->bindings.items[at - 1];
    if (moved.shadowed >= at - 1) moved.shadowed++;
    uint32_t *known = &sema->local_of.items[moved.entity.name.index];
    if (*known == at - 1) *known = at;
    sema->bindings.items[at] = moved;
  }
  sema->bindings.items[at] = (Binding){entity, depth, local_binding(sema, entity.name)};
  sema->local_of.items[entity.name.index] = at;
}

/* ── search ── */

static const Entity *declared(const Sema *sema, uint32_t unit, Symbol name) {
  uint32_t id = table_get(&sema->module_names, unit_key(unit + 1, name));
  return id ? &sema->entities.items[id] : NULL;
}

bool scope_declared(const Sema *sema, uint32_t unit, Symbol name) {
  return declared(sema, unit, name) != NULL;
}

Entity scope_find_in_prelude(Sema *sema, Symbol name) {
  uint32_t at = table_get(&sema->module_names, unit_key(0, name));
  return at ? *entity_get(sema, at) : (Entity){.kind = ENTITY_NONE};
}

bool scope_everywhere(const Sema *sema, Symbol name) {
  return table_get(&sema->module_names, unit_key(0, name)) != 0;
}

bool scope_imports_in_circle(const Sema *sema, uint32_t unit, Symbol name) {
  const Entity *start = declared(sema, unit, name), *entity = start;
  for (uint32_t steps = 0; entity && entity->kind == ENTITY_IMPORT && steps < sema->entities.count;
       steps++) {
    entity = declared(sema, entity->index, entity->symbol);
    if (entity == start) return true;
  }
  return false;
}

void scope_break(Sema *sema, uint32_t unit, Symbol name) {
  uint32_t id = table_get(&sema->module_names, unit_key(unit + 1, name));
  if (id) entity_get(sema, id)->kind = ENTITY_BROKEN;
}

Entity scope_find_below(Sema *sema, uint32_t unit, uint32_t base, Symbol name) {
  const Here here = sema->here;
  const char *dotted = arena_format(
      sema->arena, "%s.%s", sema_name(sema, sema_unit(sema, base)->module), sema_name(sema, name));
  sema->here.unit = unit; /* it decides whose modules are looked at */
  Entity found = scope_find_module(sema, dotted, (uint32_t)strlen(dotted));
  sema->here = here;
  return found;
}

/* An imported name becomes what it stands for: a name of the other module, or a module below that one. Nothing: the import was
** reported, or will be (import.c), or the name is a variable of dynamic code. */
static Entity follow(Sema *sema, uint32_t id) {
  static const Entity nothing = {.kind = ENTITY_NONE};
  Entity *entity = entity_get(sema, id);
  if (entity->kind != ENTITY_IMPORT) return *entity;
  if (entity->running) return nothing;
  entity->running = true;
  Entity target = scope_find_in_unit(sema, entity->index, entity->symbol);
  entity = entity_get(sema, id);
  entity->running = false;
  if (target.kind == ENTITY_NONE) {
    if (dynamic_binds(sema->typed->dynamic, entity->index, entity->symbol))
      return (Entity){.kind = ENTITY_BROKEN, .name = entity->name};
    target = scope_find_below(sema, entity->unit, entity->index, entity->symbol);
  }
  if (target.kind == ENTITY_NONE) return nothing;
  target.name = entity->name;
  target.unit = entity->unit;
  target.imported = true;
  *entity = target;
  return target;
}

Entity scope_find_in_unit(Sema *sema, uint32_t unit, Symbol name) {
  uint32_t id = table_get(&sema->module_names, unit_key(unit + 1, name));
  return id ? follow(sema, id) : (Entity){.kind = ENTITY_NONE};
}

uint32_t scope_module_unit(const Sema *sema, Symbol module) {
  uint32_t unit = 0;
  if (!sema_unit(sema, sema->here.unit)->builtin)
    unit = table_get(&sema->module_of, table_pair(false, module.index));
  return unit ? unit : table_get(&sema->module_of, table_pair(true, module.index));
}

Entity scope_find_module(Sema *sema, const char *dotted, uint32_t length) {
  Symbol symbol = symbol_intern(sema->context->symbols, dotted, length);
  uint32_t unit = scope_module_unit(sema, symbol);
  if (!unit) return (Entity){.kind = ENTITY_NONE};
  return (Entity){.kind = ENTITY_MODULE, .symbol = symbol, .name = symbol, .index = unit};
}

Entity scope_find(Sema *sema, Symbol name) {
  uint32_t local = local_binding(sema, name);
  if (local) return sema->bindings.items[local].entity;
  Member member = sema->here.owner.index ? member_find(sema, sema->here.owner.index, name)
                                         : (Member){MEMBER_NONE, 0};
  if (member.kind == MEMBER_ALIAS)
    return (Entity){.kind = ENTITY_ALIAS, .name = name, .index = member.index};
  uint32_t id = table_get(&sema->module_names, unit_key(sema->here.unit + 1, name));
  if (!id) id = table_get(&sema->module_names, unit_key(0, name));
  if (!id) return (Entity){.kind = ENTITY_NONE};
  return follow(sema, id);
}

/* ── the nearest name ── */

Nearest nearest_start(Sema *sema, Symbol wanted) {
  return (Nearest){sema, near_start(sema_name(sema, wanted)), {0}};
}

void nearest_offer(Nearest *nearest, Symbol candidate) {
  if (candidate.index && near_offer(&nearest->near, sema_name(nearest->sema, candidate)))
    nearest->best = candidate;
}

Symbol nearest_module_name(Sema *sema, uint32_t unit, Symbol wanted) {
  Nearest nearest = nearest_start(sema, wanted);
  for (uint32_t i = 0; i < sema->order.count; i++) {
    const Entity *entity = entity_get(sema, sema->order.items[i]);
    if (entity->unit == unit) nearest_offer(&nearest, entity->name);
  }
  return nearest.best;
}

static Symbol nearest_visible(Sema *sema, Symbol name) {
  Nearest nearest = nearest_start(sema, name);
  for (uint32_t i = sema->bindings.count; i > 1; i--)
    nearest_offer(&nearest, sema->bindings.items[i - 1].entity.name);
  for (uint32_t i = 0; i < sema->order.count; i++) {
    const Entity *entity = entity_get(sema, sema->order.items[i]);
    bool visible = entity->unit == sema->here.unit || sema_unit(sema, entity->unit)->prelude;
    if (visible && (sema_builtin(sema) || entity->kind != ENTITY_FN ||
                    !decl_fn(sema->decls, (FnDeclId){entity->index})->is_extern)) {
      nearest_offer(&nearest, entity->name);
    }
  }
  nearest_offer(&nearest, symbol_of(SYM_print));
  nearest_offer(&nearest, symbol_of(SYM_range));
  return nearest.best;
}

enum { ERRORS_WITH_ADVICE = 100 };

/* `str`, `dict`, `sorted`: dynamic code has it; what static code writes instead. */
static bool belongs_to_python(Sema *sema, Symbol name, Diag *diag) {
  static const struct {
    const char *python, *ours;
  } pairs[] = {{"str", "String"}, {"int", "Int"},          {"float", "Float64"},
               {"bool", "Bool"},  {"list", "List[T]"},     {"dict", "Dict[K, V]"},
               {"set", "Set[T]"}, {"tuple", "Tuple[A, B]"}};
  DynNameKind kind = dynamic_builtin_find(sema->typed->dynamic, name).kind;
  if (kind != DYN_NAME_BUILTIN && kind != DYN_NAME_CLASS) return false;
  for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
    if (strcmp(pairs[i].python, sema_name(sema, name)) != 0) continue;
    diag_reason(sema->diags, diag, "that is a name of `def` code; `fn` code writes `%s`",
                pairs[i].ours);
    return true;
  }
  diag_reason(sema->diags, diag,
              "that is a name of `def` code: write a `def` that uses it, and call that");
  return true;
}

/* A word of another language, and what stands for it here. */
static bool belongs_elsewhere(Sema *sema, Symbol name, Span span, Diag *diag) {
  static const struct {
    const char *theirs, *ours;
  } pairs[] = {
      {"null", "None"},     {"nil", "None"},       {"nullptr", "None"},    {"NULL", "None"},
      {"none", "None"},     {"true", "True"},      {"false", "False"},     {"this", "self"},
      {"println", "print"}, {"printf", "print"},   {"Vec", "List"},        {"vector", "List"},
      {"HashMap", "Dict"},  {"HashSet", "Set"},    {"Option", "Optional"}, {"Boolean", "Bool"},
      {"Integer", "Int"},   {"double", "Float64"}, {"Float", "Float64"},   {"Double", "Float64"},
      {"f64", "Float64"},   {"f32", "Float32"},    {"i64", "Int64"},       {"i32", "Int32"},
      {"u64", "UInt64"},    {"u32", "UInt32"},     {"u8", "UInt8"},        {"usize", "UInt"},
      {"isize", "Int"},     {"char", "String"}};
  for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
    if (strcmp(pairs[i].theirs, sema_name(sema, name)) != 0) continue;
    const char *title = arena_format(sema->arena, "write `%s`", pairs[i].ours);
    diag_fix(sema->diags, diag, FIX_MAYBE, span, pairs[i].ours, title);
    return true;
  }
  return false;
}

/* `Result[T, E]`, `Ok(x)`, `Err(e)`: errors are no values here. */
static bool belongs_to_results(Sema *sema, Symbol name, Diag *diag) {
  static const char *const words[] = {"Result", "Ok", "Err", "Expected"};
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
    if (strcmp(words[i], sema_name(sema, name)) != 0) continue;
    diag_reason(sema->diags, diag,
                "what may fail says so: `fn parse(s: String) raises -> Int`, `raise \"why\"`, "
                "`try` … `except e`");
    return true;
  }
  return false;
}

bool scope_report_library(Sema *sema, Symbol name, Diag *diag) {
  if (!sema->input->library_home) return false;
  const char *text = sema_name(sema, name);
  const char *module = sema->input->library_home(sema->arena, text);
  bool of_mojo = module && strcmp(module, MOJO_MODULE) == 0;
  if (!module || (of_mojo && dynamic_builtin_find(sema->typed->dynamic, name).kind)) return false;
  diag_reason(sema->diags, diag, "the library has it: `from %s import %s`", module, text);
  return true;
}

void scope_report_unknown(Sema *sema, Symbol name, Span span) {
  uint32_t unit = sema->here.unit;
  if (sema->holes[unit]) return; /* its declaration may be what could not be read */
  if (sema_unit(sema, unit)->is_mojo &&
      mojo_refuse_name(sema->diags, sema_name(sema, name), span)) {
    scope_declare_module(sema, unit, (Entity){.kind = ENTITY_BROKEN, .name = name, .span = span});
    return;
  }
  Diag *diag = diag_unknown_name(sema->diags, span, sema_name(sema, name));
  if (diag_errors(sema->diags) > ERRORS_WITH_ADVICE) return;
  if (belongs_elsewhere(sema, name, span, diag) || belongs_to_results(sema, name, diag)) return;
  if (scope_report_library(sema, name, diag) || belongs_to_python(sema, name, diag)) return;
  Symbol nearest = nearest_visible(sema, name);
  if (nearest.index) {
    const char *title = arena_format(sema->arena, "did you mean `%s`?", sema_name(sema, nearest));
    diag_fix(sema->diags, diag, FIX_MAYBE, span, sema_name(sema, nearest), title);
  }
}
