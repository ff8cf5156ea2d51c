// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What is expected of classes before any of them is made: ids so that what comes from a class stands behind it, slots in order,
** methods.
**
** In: declared classes; bases as the text names them. Out: the plan in each ClassDecl (types/decls.h). Invariant: the plan of a
** class begins with the slots of its parent, so whoever has an id of the family has them at the same places. The surprise: all
** this may turn out wrong, for a name may mean something else when the statement runs; the runtime gives the planned id only to a
** class that has the planned slots and methods (runtime/dynamic/class/planned.c). */
#include "sema/dynamic_internal.h"

#include "own/value.h"

enum { SLOTS_MOST = 1000, DEPTH_MOST = 100 };
static const uint32_t HIDDEN = UINT32_MAX; /* stands for a scope that is no method */

/* What has too many slots or parents gets no plan, nor does what comes from it. */
typedef enum { PLAN_NONE, PLAN_BEGUN, PLAN_MADE, PLAN_TOO_LARGE } PlanState;

typedef struct {
  Sema *sema;
  const Dynamic *dynamic;
  Table in_unit, anywhere; /* by name: scope of a class */
  PlanState *state;        /* by scope                 */
  uint32_t *depth;         /* by scope: parents        */
  DynScopeId *parent;      /* by scope */
  uint32_t *child,
      *sibling; /* by scope: the first class that has it as parent, the next one; 0: none */
  uint32_t next_id;
  uint32_t nested; /* bases of bases that are laid out just now */
} Plan;

static uint64_t unit_key(uint32_t unit, Symbol name) { return (uint64_t)unit << 32 | name.index; }

static ClassDecl *class_at(const Plan *l, DynScopeId scope) {
  return decl_class(l->sema->decls, dynamic_scope(l->dynamic, scope)->class_decl);
}

/* The class that the base of a class in the unit may mean; none: another kind of thing. */
static DynScopeId base_of(const Plan *l, uint32_t unit, const Ast *base) {
  if (base->kind == AST_Name) {
    Symbol name = AS(Name, base)->name;
    uint32_t here = table_get(&l->in_unit, unit_key(unit, name));
    return (DynScopeId){here ? here : table_get(&l->anywhere, name.index)};
  }
  if (base->kind != AST_Attribute) return (DynScopeId){0};
  return (DynScopeId){table_get(&l->anywhere, AS(Attribute, base)->name.index)};
}

/* False: they are too many. */
static bool add_slots(const Plan *l, ClassDecl *decl, const Symbol *slots, uint32_t count) {
  if (count > SLOTS_MOST) return false;
  for (uint32_t i = 0; i < count; i++)
    if (decl_class_slot(decl, slots[i]) == decl->layout.count)
      array_push(l->sema->arena, &decl->layout, slots[i]);
  return decl->layout.count <= SLOTS_MOST;
}

static bool lay_out_base(Plan *l, DynScopeId id, DynScopeId base, bool first);

/* The order of runtime/dynamic/class/class_make.c: slots of the first base, of the others, its own. */
static void lay_out(Plan *l, DynScopeId id) {
  if (l->state[id.index] != PLAN_NONE) return;
  l->state[id.index] = PLAN_BEGUN;
  const DynScope *scope = dynamic_scope(l->dynamic, id);
  AstNodes bases = AS(Class, scope->ast)->arguments;
  ClassDecl *decl = class_at(l, id);
  bool fits = true;
  for (uint32_t i = 0; i < bases.count && fits; i++)
    fits = lay_out_base(l, id, base_of(l, scope->unit, bases.items[i]), i == 0);
  fits = fits && add_slots(l, decl, decl->slots.items, decl->slots.count);
  if (!fits) decl->layout.count = 0;
  if (!fits) l->parent[id.index] = (DynScopeId){0};
  l->state[id.index] = fits ? PLAN_MADE : PLAN_TOO_LARGE;
}

/* False: too much comes together. A base that is not known here, or comes from the class itself, is left out. */
static bool lay_out_base(Plan *l, DynScopeId id, DynScopeId base, bool first) {
  if (!base.index) return true;
  if (l->state[base.index] == PLAN_NONE) {
    if (++l->nested < DEPTH_MOST) lay_out(l, base);
    l->nested--;
  }
  if (l->state[base.index] == PLAN_BEGUN) return true;
  if (l->state[base.index] != PLAN_MADE || l->depth[base.index] == DEPTH_MOST) return false;
  const ClassDecl *of = class_at(l, base);
  if (first) {
    l->parent[id.index] = base;
    l->depth[id.index] = l->depth[base.index] + 1;
  }
  return add_slots(l, class_at(l, id), of->layout.items, of->layout.count);
}

static void number(Plan *l, DynScopeId id) {
  ClassDecl *decl = class_at(l, id);
  decl->planned_id = l->next_id++;
  for (uint32_t child = l->child[id.index]; child; child = l->sibling[child]) {
    number(l, (DynScopeId){child});
    class_at(l, (DynScopeId){child})->parent = dynamic_scope(l->dynamic, id)->class_decl;
  }
  decl->planned_last = l->next_id - 1;
}

static bool is_class(const Plan *l, uint32_t scope) {
  return l->dynamic->scopes.items[scope].kind == DYN_CLASS;
}

static void name_classes(Plan *l) {
  for (uint32_t i = l->dynamic->scopes.count; i-- > 1;) {
    if (!is_class(l, i)) continue;
    const DynScope *scope = &l->dynamic->scopes.items[i];
    Symbol name = AS(Class, scope->ast)->name;
    table_set(l->sema->arena, &l->in_unit, unit_key(scope->unit, name), i);
    table_set(l->sema->arena, &l->anywhere, name.index, i);
  }
}

/* A `def` that the body of a class binds its name to, and that is called with the object first. */
static bool is_method(const Plan *l, const DynScope *scope) {
  if (scope->kind != DYN_FUNCTION || scope->broken || !scope->parent.index) return false;
  const FnDecl *fn = decl_fn(l->sema->decls, scope->fn);
  if (!fn->def || !fn->def->entry.index || fn->def->captures || !fn->def->method_of.index)
    return false;
  const Mention *name = dynamic_mentioned(l->dynamic, scope->parent, fn->name);
  bool hidden = table_get(&l->dynamic->tables->stored_outside, fn->name.index);
  return !hidden && !AS(Function, scope->ast)->decorators.count && name && name->bindings == 1 &&
         name->def == scope->ast;
}

static uint64_t member_key(DynScopeId class, Symbol name) {
  return (uint64_t)class.index << 32 | name.index;
}

/* Methods that all classes derived from theirs either inherit or define as methods, too: for others compiled code would have to
** know who does not. `methods`: by member_key, scope. */
static void forget_hidden(const Plan *l, Table *methods) {
  const struct DynTables *tables = l->dynamic->tables;
  for (uint32_t i = 1; i < tables->mentions.count; i++) {
    const Mention *bound = &tables->mentions.items[i];
    if (!bound->bindings || !is_class(l, bound->scope.index)) continue;
    if (table_get(methods, member_key(bound->scope, bound->name))) continue;
    for (DynScopeId at = l->parent[bound->scope.index]; at.index; at = l->parent[at.index])
      if (table_get(methods, member_key(at, bound->name)))
        table_set(l->sema->arena, methods, member_key(at, bound->name), HIDDEN);
  }
}

static void plan_methods(const Plan *l) {
  Table methods = {0};
  uint32_t count = l->dynamic->scopes.count;
  for (uint32_t i = 1; i < count; i++) {
    const DynScope *scope = &l->dynamic->scopes.items[i];
    if (!is_method(l, scope) || !class_at(l, scope->parent)->planned_id) continue;
    Symbol name = decl_fn(l->sema->decls, scope->fn)->name;
    table_set(l->sema->arena, &methods, member_key(scope->parent, name), i);
  }
  forget_hidden(l, &methods);
  for (uint32_t i = 1; i < count; i++) {
    const DynScope *scope = &l->dynamic->scopes.items[i];
    FnDecl *fn = scope->kind == DYN_FUNCTION ? decl_fn(l->sema->decls, scope->fn) : NULL;
    if (!fn || table_get(&methods, member_key(scope->parent, fn->name)) != i) continue;
    DefDecl *def = arena_copy(l->sema->arena, fn->def, sizeof *def);
    def->planned = true;
    fn->def = def;
    array_push(l->sema->arena, &class_at(l, scope->parent)->methods, scope->fn);
  }
}

void dynamic_plan_layouts(Sema *sema) {
  Plan l = {.sema = sema, .dynamic = sema->typed->dynamic, .next_id = OWN_CLASS_FIRST_FREE};
  uint32_t count = l.dynamic->scopes.count;
  l.state = arena_make_many(sema->arena, PlanState, count);
  l.depth = arena_make_many(sema->arena, uint32_t, count);
  l.parent = arena_make_many(sema->arena, DynScopeId, count);
  l.child = arena_make_many(sema->arena, uint32_t, count);
  l.sibling = arena_make_many(sema->arena, uint32_t, count);
  name_classes(&l);
  for (uint32_t i = 1; i < count; i++)
    if (is_class(&l, i)) lay_out(&l, (DynScopeId){i});
  for (uint32_t i = count; i-- > 1;) {
    uint32_t parent = l.parent[i].index;
    if (!parent) continue;
    l.sibling[i] = l.child[parent];
    l.child[parent] = i;
  }
  for (uint32_t i = 1; i < count; i++)
    if (l.state[i] == PLAN_MADE && !l.parent[i].index) number(&l, (DynScopeId){i});
  plan_methods(&l);
  sema->decls->planned_classes = l.next_id - OWN_CLASS_FIRST_FREE;
}
