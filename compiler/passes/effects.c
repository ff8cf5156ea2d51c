// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What code of the program may store: effects of functions, callees included.
**
** In: all instances. Out: by call, what it may store, as a CountEffect: names of attributes, items, cells, variables of modules.
** A fixpoint over functions, groups of special methods and names of methods (effects_call.c: one instruction). Invariant: what is
** not understood stores everything. The surprise: bodies go on changing behind this; calls that pass unbox adds are known by
** their entry alone. */
#include "passes/effects.h"
#include "own/value.h"

#include <string.h>

static void join_more(Effects *e, CountEffect *into, CountEffect more) {
  e->changed = effects_join(into, more) || e->changed;
}

/* ── the whole program ── */

static CountEffect *named(Effects *e, Symbol name) {
  uint32_t at = table_get(&e->names, name.index);
  if (!at) {
    array_push(e->arena, &e->named, EFFECTS_NOTHING);
    table_set(e->arena, &e->names, name.index, at = e->named.count);
  }
  return &e->named.items[at - 1];
}

static SpecialGroup group_of(const char *text) {
  static const struct {
    const char *name;
    SpecialGroup group;
  } specials[] = {
#define SPECIAL(id, name, group) {name, SPECIAL_GROUP_##group},
#include "own/specials.def"
  };
  for (size_t i = 0; i < sizeof specials / sizeof *specials; i++)
    if (strcmp(specials[i].name, text) == 0) return specials[i].group;
  return SPECIAL_GROUP_NONE;
}

static void note_init(Effects *e, const MirBody *body, const MirInstr *instr, RuntimeFn store) {
  MirOperand value = mir_operands(body, instr)[2];
  FnId fn = store == RUNTIME_own_class_set ? effects_function(e, body, value) : (FnId){0};
  join_more(e, &e->init_fresh, fn.index ? e->fresh[fn.index] : EFFECTS_EVERYTHING);
  e->wild = e->wild || !fn.index;
}

static void note_store(Effects *e, const MirBody *body, const MirInstr *instr) {
  RuntimeFn fn = mir_entry(body, instr);
  Symbol name = effects_name(body, instr, 1);
  if (fn == RUNTIME_own_class_set || fn == RUNTIME_own_set_attr) {
    const char *text = symbol_text(body->context->symbols, name);
    CountEffect effect = fn == RUNTIME_own_class_set
                             ? effects_of_value(e, body, mir_operands(body, instr)[2])
                             : EFFECTS_EVERYTHING;
    if (!name.index) {
      e->wild = true;
      return;
    }
    join_more(e, named(e, name), effect);
    if (symbol_is(name, SYM_init)) note_init(e, body, instr, fn);
    if (strncmp(text, "__class_", 8) == 0 || strcmp(text, "__missing__") == 0)
      e->closed->opaque = true;
    e->reaches = e->reaches || strcmp(text, "__new__") == 0;
    bool hook = strncmp(text, "__getattr", 9) == 0;
    e->wild = e->wild || hook;
    e->checks = e->checks || strncmp(text, "__instancecheck", 15) == 0 ||
                strncmp(text, "__subclass", 10) == 0;
    SpecialGroup group = group_of(text);
    if (group != SPECIAL_GROUP_NONE) join_more(e, &e->closed->group_effects[group], effect);
  }
}

/* Functions become methods that attributes run: property(f), p.setter(f). */
static void note_property(Effects *e, const MirBody *body, const MirInstr *instr) {
  RuntimeFn fn = mir_entry(body, instr);
  Symbol name = effects_name(body, instr, 0);
  const char *text = symbol_text(body->context->symbols, name);
  bool property = fn == RUNTIME_own_call &&
                  effects_is(effects_constant(body, instr, 0), MIR_CONST_CLASS, OWN_CLASS_PROPERTY);
  bool more =
      fn == RUNTIME_own_call_method && name.index &&
      (strcmp(text, "setter") == 0 || strcmp(text, "getter") == 0 || strcmp(text, "deleter") == 0);
  CountEffect *effect = &e->closed->group_effects[SPECIAL_GROUP_ATTRIBUTE];
  for (uint32_t i = more ? 2 : 1; (property || more) && i < instr->count; i++)
    if (!effects_is(effects_constant(body, instr, i), MIR_CONST_NONE, 0))
      join_more(e, effect, effects_of_value(e, body, mir_operands(body, instr)[i]));
  for (uint32_t i = property ? 1 : 0; i < instr->count; i++)
    if (effects_is(effects_constant(body, instr, i), MIR_CONST_CLASS, OWN_CLASS_PROPERTY))
      join_more(e, effect, EFFECTS_EVERYTHING);
}

/* What gives attributes names that are computed; what calls unknown functions while it is gone through. */
static void note_constants(Effects *e, const MirBody *body, const MirInstr *instr) {
  for (uint32_t i = 0; i < instr->count; i++) {
    const MirConstInfo *info = effects_constant(body, instr, i);
    if (!info) continue;
    bool type = effects_is(info, MIR_CONST_CLASS, OWN_CLASS_TYPE) &&
                !(mir_entry(body, instr) == RUNTIME_own_call && i == 0 && instr->count == 2);
    bool lazy = effects_is(info, MIR_CONST_CLASS, OWN_CLASS_MAP) ||
                effects_is(info, MIR_CONST_CLASS, OWN_CLASS_FILTER) ||
                effects_is(info, MIR_CONST_BUILTIN, OWN_BUILTIN_ITER);
    bool text = info->kind == MIR_CONST_STRING && info->length > 4 &&
                (strcmp(info->bytes, "__dict__") == 0 || strcmp(info->bytes, "__setattr__") == 0 ||
                 strcmp(info->bytes, "__delattr__") == 0);
    bool vars = effects_is(info, MIR_CONST_BUILTIN, OWN_BUILTIN_VARS);
    e->closed->tables = e->closed->tables || vars || text;
    e->wild = e->wild || type || text || vars ||
              effects_is(info, MIR_CONST_BUILTIN, OWN_BUILTIN_SETATTR) ||
              effects_is(info, MIR_CONST_BUILTIN, OWN_BUILTIN_DELATTR);
    if (lazy) join_more(e, &e->closed->group_effects[SPECIAL_GROUP_ITERATE], EFFECTS_EVERYTHING);
  }
}

static void note_variable(Effects *e, const MirBody *body, const MirInstr *instr, FnId self) {
  const MirLocalInfo *local = mir_local(body, mir_place(body, instr->dst)->root);
  if (local->kind != LOCAL_GLOBAL) return;
  if (!closed_is_module_of(body, local->global))
    join_more(e, &e->of[self.index], (CountEffect){.globals = count_global(local->global)});
  const MirConstInfo *info = instr->op == MIR_INIT ? effects_constant(body, instr, 0) : NULL;
  if (info && info->kind != MIR_CONST_BUILTIN && info->kind != MIR_CONST_CLASS) return;
  Symbol name = body->decls->globals.items[local->global.index].name;
  bool moved = instr->op == MIR_INIT && mir_operands(body, instr)[0].role == ROLE_MOVE;
  join_more(e, named(e, name),
            moved ? effects_of_value(e, body, mir_operands(body, instr)[0]) : EFFECTS_EVERYTHING);
}

/* Variables of modules that are lent for change, or given away, by functions. */
static void note_operands(Effects *e, const MirBody *body, const MirInstr *instr, FnId self) {
  const MirOperand *operands = mir_operands(body, instr);
  for (uint32_t i = 0; i < instr->count; i++) {
    if (operands[i].role != ROLE_MUT && operands[i].role != ROLE_MOVE) continue;
    const MirLocalInfo *local =
        mir_local(body, mir_place(body, (MirPlace){operands[i].index})->root);
    if (local->kind != LOCAL_GLOBAL || closed_is_module_of(body, local->global)) continue;
    join_more(e, &e->of[self.index], (CountEffect){.globals = count_global(local->global)});
  }
}

static void note_names(Effects *e, const MirBody *body, const MirInstr *instr, FnId self) {
  note_constants(e, body, instr);
  if (instr->dst.index) note_variable(e, body, instr, self);
  note_operands(e, body, instr, self);
  note_store(e, body, instr);
  note_property(e, body, instr);
}

/* Which names there are, before it is asked what they mean. */
static void find_names(Effects *e, const MirBody *body, FnId self) {
  effects_find_writers(e, body);
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++)
      note_names(e, body, &block->instrs.items[i], self);
  }
}

static void run_body(Effects *e, const MirBody *body, FnId self) {
  CountEffect effect = EFFECTS_NOTHING, fresh = EFFECTS_NOTHING;
  effects_find_writers(e, body);
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      /* While a generator waits, others run: what they do is theirs. */
      if (mir_entry(body, instr) != RUNTIME_own_resumed) {
        effects_join(&effect, effects_of_instr(e, body, instr));
        effects_join(&fresh, effects_of_fresh(e, body, instr));
      }
      note_names(e, body, instr, self);
    }
  }
  join_more(e, &e->of[self.index], effect);
  fresh.globals |= e->of[self.index].globals;
  join_more(e, &e->fresh[self.index], fresh);
  if (suspend_is_generator(body))
    join_more(e, &e->closed->group_effects[SPECIAL_GROUP_ITERATE], e->of[self.index]);
}

/* ── variables that hold a class ── */

/* The __init__ that the statement of the class puts into it; `made`: its own_class_new. */
static FnId init_of(const Effects *e, const MirBody *body, const MirInstr *made) {
  FnId init = {0};
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      if (mir_entry(body, instr) != RUNTIME_own_class_set) continue;
      if (!symbol_is(effects_name(body, instr, 1), SYM_init)) continue;
      if (effects_writer(e, body, mir_operands(body, instr)[0]) != made) continue;
      if (init.index) return (FnId){0};
      init = effects_function(e, body, mir_operands(body, instr)[2]);
    }
  }
  return init;
}

static void note_class_variables(Effects *e, const MirBody *body) {
  effects_find_writers(e, body);
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      const MirOperand *operands = mir_operands(body, instr);
      for (uint32_t k = 0; k < instr->count; k++) {
        if (operands[k].role != ROLE_MUT) continue;
        const MirLocalInfo *lent =
            mir_local(body, mir_place(body, (MirPlace){operands[k].index})->root);
        if (lent->kind == LOCAL_GLOBAL) e->class_variables[lent->global.index] = false;
      }
      const MirLocalInfo *local =
          instr->dst.index ? mir_local(body, mir_place(body, instr->dst)->root) : NULL;
      if (!local || local->kind != LOCAL_GLOBAL) continue;
      const MirInstr *made = instr->op == MIR_INIT ? effects_writer(e, body, operands[0]) : NULL;
      bool mark = instr->op == MIR_INIT && operands[0].role == ROLE_CONST;
      bool class = made && mir_entry(body, made) == RUNTIME_own_class_new;
      if (!mark && !class) e->class_variables[local->global.index] = false;
      if (class && !e->inits[local->global.index].index)
        e->inits[local->global.index] = init_of(e, body, made);
      else if (class)
        e->class_variables[local->global.index] = false;
    }
  }
}

/* ── by call, for the passes over counts ── */

static void note_sites(const Effects *e, const MirBody *body, CountSites *sites) {
  sites->count = body->callees.count;
  sites->effects = arena_make_many(e->arena, CountEffect, sites->count + 1);
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      if (instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES)
        effects_join(&sites->effects[instr->extra], effects_of_instr(e, body, instr));
    }
  }
}

void closed_effects(const MirProgram *program, Closed *closed, Arena *arena) {
  uint32_t count = program->instances.count, globals = program->decls->globals.count + 1;
  Effects e = {.program = program, .arena = arena, .closed = closed};
  e.of = arena_make_many(arena, CountEffect, count + 1);
  e.fresh = arena_make_many(arena, CountEffect, count + 1);
  closed->of = e.of;
  e.class_variables = arena_make_many(arena, bool, globals);
  e.inits = arena_make_many(arena, FnId, globals);
  memset(e.class_variables, true, globals * sizeof *e.class_variables);
  closed->sites = arena_make_many(arena, CountSites, count + 1);
  for (uint32_t i = 1; i < count; i++)
    if (program->instances.items[i])
      note_class_variables(&e, program->instances.items[i]);
    else
      e.of[i] = e.fresh[i] = EFFECTS_EVERYTHING; /* C, which may call back */
  /* Methods of computed names, and of structs: nobody reads them here. */
  bool unread =
      program->decls->special_groups >> EFFECTS_GROUPS != 0 || program->decls->boxed.count != 0;
  for (uint32_t group = 0; unread && group < EFFECTS_GROUPS; group++)
    closed->group_effects[group] = EFFECTS_EVERYTHING;
  for (uint32_t i = 1; i < count; i++)
    if (program->instances.items[i]) find_names(&e, program->instances.items[i], (FnId){i});
  do {
    bool wild = e.wild, checks = e.checks, opaque = closed->opaque;
    e.changed = false;
    for (uint32_t i = 1; i < count; i++)
      if (program->instances.items[i]) run_body(&e, program->instances.items[i], (FnId){i});
    e.changed = e.changed || wild != e.wild || checks != e.checks || opaque != closed->opaque;
  } while (e.changed);
  for (uint32_t i = 1; i < count; i++) {
    const MirBody *body = program->instances.items[i];
    if (!body) continue;
    effects_find_writers(&e, body);
    note_sites(&e, body, &closed->sites[i]);
    table_set(arena, &closed->body_numbers, (uint64_t)(uintptr_t)body, i);
  }
}

/* A call that a pass behind this one added. */
static CountEffect added(const Closed *closed, const MirBody *body, const MirInstr *instr) {
  switch ((unsigned)mir_entry(body, instr)) {
  case RUNTIME_NONE: {
    const MirCallee *callee = mir_callee(body, instr->extra);
    bool known = callee->kind == CALLEE_INSTANCE && !closed->opaque;
    return known ? closed->of[callee->instance.index] : EFFECTS_EVERYTHING;
  }
  case RUNTIME_own_slot_set: return (CountEffect){.attributes = effects_attribute(body, instr, 1)};
  case RUNTIME_own_item_set: return (CountEffect){.items = true};
  default: return effects_of_entry(closed, mir_entry(body, instr));
  }
}

/* A question, a number out of a word: nothing is made, so nothing is collected. */
static bool makes_nothing(RuntimeFn fn) {
  RuntimeEffect effect = mir_runtime_effect(fn);
  return effect == EFFECT_PLAIN || effect == EFFECT_COLD_NORETURN ||
         (effect == EFFECT_PURE && strchr("bdiln", mir_runtime_signature(fn)[0]));
}

CountEffect count_effect(const Closed *closed, const MirBody *body, const MirInstr *instr) {
  if (instr->op == MIR_RELEASE) return closed->loud ? EFFECTS_EVERYTHING : EFFECTS_NOTHING;
  if (instr->op != MIR_CALL && instr->op != MIR_CALL_RAISES) return EFFECTS_NOTHING;
  RuntimeFn fn = mir_entry(body, instr);
  if (fn != RUNTIME_NONE && count_is_test(fn)) return EFFECTS_NOTHING;
  const CountSites *sites =
      &closed->sites[table_get(&closed->body_numbers, (uint64_t)(uintptr_t)body)];
  /* In a loud program whatever makes an object may collect, and so run a `__del__`. */
  if (closed->loud && (fn == RUNTIME_NONE || !makes_nothing(fn))) return EFFECTS_EVERYTHING;
  return instr->extra < sites->count ? sites->effects[instr->extra] : added(closed, body, instr);
}

bool count_meets(CountEffect one, CountEffect other) {
  return (one.attributes & other.attributes) || (one.globals & other.globals) ||
         (one.items && other.items) || (one.cells && other.cells);
}

CountEffect count_both(CountEffect one, CountEffect other) {
  effects_join(&one, other);
  return one;
}

CountEffect count_kept_by(const MirBody *body, const MirInstr *load) {
  switch ((unsigned)mir_entry(body, load)) {
  case RUNTIME_own_slot_get:
  case RUNTIME_own_slot_lend:
  case RUNTIME_own_get_attr: return (CountEffect){.attributes = effects_attribute(body, load, 1)};
  case RUNTIME_own_lend_attr: return (CountEffect){.attributes = effects_attribute(body, load, 2)};
  case RUNTIME_own_item_get:
  case RUNTIME_own_item_lend:
  case RUNTIME_own_get_item:
  case RUNTIME_own_lend_item: return (CountEffect){.items = true};
  case RUNTIME_own_cell_get:
  case RUNTIME_own_cell_lend: return (CountEffect){.cells = true};
  default: return EFFECTS_EVERYTHING;
  }
}
