// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Slots for attributes that are stored from outside of a class: `node.mark = 1` where node is somebody's variable.
**
** In: attributes of named things, as the walks met them; members of classes. Out: further slots of classes. What is asked of
** one name in one scope is taken for one object, and so is what is asked of one attribute in the whole program: the class by
** whose call it is made is meant, and any class that has all of it. Invariant: slots only make room; what has none, or one too many, works the same. The surprise: a class
** counts for an attribute only where no other look at that attribute fits fewer classes. */
#include "sema/dynamic_internal.h"

enum { CLASSES_MOST = 4, BASES_DEEP = 8, NAMES_MOST = 16 };

typedef struct {
  Sema *sema;
  const Dynamic *dynamic;
  struct DynTables *tables;
  Table class_named, member_somewhere; /* by symbol */
  Table fewest;                        /* by attribute: how many classes fit, + 1 */
} Slots;

static DynScopeId class_of(const Slots *s, const Ast *name) {
  bool known = name->kind == AST_Name;
  return (DynScopeId){known ? table_get(&s->class_named, AS(Name, name)->name.index) : 0};
}

static bool has_symbol(const Symbol *items, uint32_t count, Symbol name) {
  for (uint32_t i = 0; i < count; i++)
    if (symbol_same(items[i], name)) return true;
  return false;
}

/* Does the class, or a base that is seen, have a member of that name? */
static bool has_member(const Slots *s, DynScopeId id, Symbol name, uint32_t depth) {
  const ScopeNotes *notes = &s->tables->notes.items[id.index];
  const Mention *bound = dynamic_mentioned(s->dynamic, id, name);
  if ((bound && bound->bindings) ||
      has_symbol(notes->first_slots.items, notes->first_slots.count, name) ||
      has_symbol(notes->slots.items, notes->slots.count, name))
    return true;
  AstNodes bases = AS(Class, dynamic_scope(s->dynamic, id)->ast)->arguments;
  for (uint32_t i = 0; i < bases.count && depth; i++) {
    DynScopeId base = class_of(s, bases.items[i]);
    if (base.index && has_member(s, base, name, depth - 1)) return true;
  }
  return false;
}

static void note_symbols(Slots *s, const Symbol *items, uint32_t count) {
  for (uint32_t i = 0; i < count; i++)
    table_set(s->sema->arena, &s->member_somewhere, items[i].index, 1);
}

static void note_classes(Slots *s) {
  for (uint32_t i = 1; i < s->dynamic->scopes.count; i++) {
    const DynScope *scope = &s->dynamic->scopes.items[i];
    if (scope->kind != DYN_CLASS) continue;
    const ScopeNotes *notes = &s->tables->notes.items[i];
    table_set(s->sema->arena, &s->class_named, AS(Class, scope->ast)->name.index, i);
    note_symbols(s, notes->first_slots.items, notes->first_slots.count);
    note_symbols(s, notes->slots.items, notes->slots.count);
  }
  for (uint32_t i = 1; i < s->tables->mentions.count; i++) {
    const Mention *mention = &s->tables->mentions.items[i];
    bool member = dynamic_scope(s->dynamic, mention->scope)->kind == DYN_CLASS;
    if (member && mention->bindings) note_symbols(s, &mention->name, 1);
  }
}

/* Does the class have all that is asked of the thing, `but` left out? */
static bool fits(const Slots *s, DynScopeId id, uint32_t access, Symbol but) {
  bool any = false;
  for (uint32_t i = access; i; i = s->tables->accesses.items[i].next) {
    Symbol name = s->tables->accesses.items[i].name;
    if (symbol_same(name, but) || !table_get(&s->member_somewhere, name.index)) continue;
    if (!has_member(s, id, name, BASES_DEEP)) return false;
    any = true;
  }
  return any;
}

/* The classes that may be meant by what has the attribute `name`; more than a few: none. */
static uint32_t classes_meant(const Slots *s, uint32_t access, Symbol name, DynScopeId *out) {
  uint32_t count = 0;
  for (uint32_t i = 1; i < s->dynamic->scopes.count; i++) {
    DynScopeId id = {i};
    if (dynamic_scope(s->dynamic, id)->kind != DYN_CLASS || !fits(s, id, access, name)) continue;
    if (count == CLASSES_MOST) return 0;
    out[count++] = id;
  }
  return count;
}

static bool is_stored_outside(const Slots *s, Symbol name) {
  return table_get(&s->tables->stored_outside, name.index);
}

static void add_slot(Slots *s, DynScopeId id, Symbol name) {
  if (!has_member(s, id, name, BASES_DEEP))
    array_push(s->sema->arena, &s->tables->notes.items[id.index].slots, name);
}

/* Once to find how few classes fit, once to give them the slots. */
static void look(Slots *s, uint32_t access, bool give) {
  DynScopeId classes[CLASSES_MOST];
  for (uint32_t i = access; i; i = s->tables->accesses.items[i].next) {
    Symbol name = s->tables->accesses.items[i].name;
    if (!is_stored_outside(s, name)) continue;
    uint32_t count = classes_meant(s, access, name, classes);
    uint32_t fewest = table_get(&s->fewest, name.index);
    if (!count) continue;
    if (!give && (!fewest || count + 1 < fewest))
      table_set(s->sema->arena, &s->fewest, name.index, count + 1);
    for (uint32_t k = 0; give && count + 1 == fewest && k < count; k++)
      add_slot(s, classes[k], name);
  }
}

/* `thing = Class(…)`: of a class that stores something in `self`, so that others keep the order in which they get all they have. */
static void look_at_made(Slots *s, const Thing *thing) {
  Symbol names[NAMES_MOST];
  uint32_t count = 0;
  DynScopeId id = {thing->made.index ? table_get(&s->class_named, thing->made.index) : 0};
  if (!id.index) return;
  const ScopeNotes *notes = &s->tables->notes.items[id.index];
  if (!notes->first_slots.count && !notes->slots.count) return;
  for (uint32_t i = thing->accesses; i && count < NAMES_MOST;
       i = s->tables->accesses.items[i].next) {
    Symbol name = s->tables->accesses.items[i].name;
    if (is_stored_outside(s, name)) names[count++] = name;
  }
  while (count) /* the last one was met first */
    add_slot(s, id, names[--count]);
}

void dynamic_find_slots(Sema *sema) {
  Slots s = {.sema = sema, .dynamic = sema->typed->dynamic};
  s.tables = sema->typed->dynamic->tables;
  if (!s.tables->stored_outside.count) return;
  note_classes(&s);
  for (uint32_t give = 0; give < 2; give++)
    for (uint32_t i = 1; i < s.tables->things.count; i++)
      look(&s, s.tables->things.items[i].accesses, give);
  for (uint32_t i = 1; i < s.tables->things.count; i++)
    look_at_made(&s, &s.tables->things.items[i]);
}
