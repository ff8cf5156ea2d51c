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
  /* What is done to a class itself. */
  static const struct {
    const char *name;
    SpecialGroup group;
  } hooks[] = {{"__class_iter__", SPECIAL_GROUP_ITERATE},
               {"__class_reversed__", SPECIAL_GROUP_ITERATE},
               {"__class_len__", SPECIAL_GROUP_LENGTH},
               {"__class_contains__", SPECIAL_GROUP_ITEM},
               {"__class_getitem__", SPECIAL_GROUP_ITEM},
               {"__class_repr__", SPECIAL_GROUP_TEXT},
               {"__class_setattr__", SPECIAL_GROUP_ATTRIBUTE},
               {"__class_delattr__", SPECIAL_GROUP_ATTRIBUTE},
               {"__missing__", SPECIAL_GROUP_ITEM}};
  for (size_t i = 0; i < sizeof specials / sizeof *specials; i++)
    if (strcmp(specials[i].name, text) == 0) return specials[i].group;
  for (size_t i = 0; i < sizeof hooks / sizeof *hooks; i++)
    if (strcmp(hooks[i].name, text) == 0) return hooks[i].group;
  return SPECIAL_GROUP_NONE;
}

static void note_init(Effects *e, const MirBody *body, const MirInstr *instr, RuntimeFn store) {
  MirOperand value = mir_operands(body, instr)[2];
  FnId fn = store == RUNTIME_own_class_set ? effects_function(e, body, value) : (FnId){0};
  join_more(e, &e->init_fresh, fn.index ? e->fresh[fn.index] : EFFECTS_EVERYTHING);
  e->wild = e->wild || !fn.index;
}

/* Names that change what looking for attributes, making instances and asking for classes means. */
static void note_hook(Effects *e, const char *text, RuntimeFn store) {
  bool makes = strcmp(text, "__new__") == 0 || strcmp(text, "__class_call__") == 0;
  e->reaches = e->reaches || (makes && store == RUNTIME_own_set_attr);
  e->wild = e->wild || strncmp(text, "__getattr", 9) == 0;
  e->checks = e->checks || strncmp(text, "__instancecheck", 15) == 0 ||
              strncmp(text, "__subclass", 10) == 0;
}

static void note_store(Effects *e, const MirBody *body, const MirInstr *instr) {
  RuntimeFn fn = mir_entry(body, instr);
  Symbol name = effects_name(body, instr, 1);
  bool taken = fn == RUNTIME_own_del_attr || fn == RUNTIME_own_class_del;
  e->reaches = e->reaches || (taken && (!name.index || symbol_is(name, SYM_init)));
  if (fn != RUNTIME_own_class_set && fn != RUNTIME_own_set_attr) return;
  if (!name.index) {
    e->wild = true;
    return;
  }
  const char *text = symbol_text(body->context->symbols, name);
  CountEffect effect = effects_of_value(e, body, mir_operands(body, instr)[2]);
  join_more(e, named(e, name), effect);
  if (symbol_is(name, SYM_init)) note_init(e, body, instr, fn);
  note_hook(e, text, fn);
  SpecialGroup group = group_of(text);
  if (group == SPECIAL_GROUP_NONE) return;
  e->closed->groups |= 1U << group;
  join_more(e, &e->closed->group_effects[group], effect);
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
  bool test = fn == RUNTIME_own_isinstance;
  for (uint32_t i = property ? 1 : 0; !test && i < instr->count; i++)
    if (effects_is(effects_constant(body, instr, i), MIR_CONST_CLASS, OWN_CLASS_PROPERTY))
      join_more(e, effect, EFFECTS_EVERYTHING);
}

/* What gives attributes names that are computed; what calls unknown functions while it is gone through. */
static void note_constants(Effects *e, const MirBody *body, const MirInstr *instr) {
  for (uint32_t i = 0; i < instr->count; i++) {
    const MirConstInfo *info = effects_constant(body, instr, i);
    if (!info) continue;
    bool once = i == 0 && instr->count == 2 && mir_entry(body, instr) == RUNTIME_own_call;
    bool type = effects_is(info, MIR_CONST_CLASS, OWN_CLASS_TYPE) && !once;
    bool lazy = effects_is(info, MIR_CONST_CLASS, OWN_CLASS_MAP) ||
                effects_is(info, MIR_CONST_CLASS, OWN_CLASS_FILTER) ||
                (effects_is(info, MIR_CONST_BUILTIN, OWN_BUILTIN_ITER) && !once);
    bool text = info->kind == MIR_CONST_STRING && info->length > 4 &&
                (strcmp(info->bytes, "__dict__") == 0 || strcmp(info->bytes, "__setattr__") == 0 ||
                 strcmp(info->bytes, "__delattr__") == 0);
    bool vars = effects_is(info, MIR_CONST_BUILTIN, OWN_BUILTIN_VARS);
    e->closed->tables = e->closed->tables || vars || text;
    e->wild = e->wild || type || text || vars;
    e->reaches = e->reaches || effects_is(info, MIR_CONST_BUILTIN, OWN_BUILTIN_DELATTR);
    e->binds = e->binds || (info->kind == MIR_CONST_STRING && info->length == 13 &&
                            strcmp(info->bytes, "bind_instance") == 0);
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

/* setattr of an object that is no class leaves alone what classes and modules have under their names. By any other one a class may get
** methods that no text names: then any operation may run code of the program. */
static void note_setattr(Effects *e, const MirBody *body, const MirInstr *instr) {
  for (uint32_t i = 0; i < instr->count; i++) {
    if (!effects_is(effects_constant(body, instr, i), MIR_CONST_BUILTIN, OWN_BUILTIN_SETATTR))
      continue;
    bool call = i == 0 && instr->count == 4 && mir_entry(body, instr) == RUNTIME_own_call;
    e->named_freely = true;
    e->wild = e->wild || !call || !effects_is_object(e, body, mir_operands(body, instr)[1]);
  }
}

/* When it is known how instances of classes are made. */
static void find_setattr(Effects *e) {
  bool wild = e->wild;
  e->wild = false;
  for (uint32_t i = 1; i < e->program->instances.count; i++) {
    const MirBody *body = e->program->instances.items[i];
    if (!body) continue;
    effects_find_writers(e, body);
    for (uint32_t b = 1; b < body->blocks.count; b++) {
      const MirBlockInfo *block = &body->blocks.items[b];
      for (uint32_t k = 0; k < block->instrs.count; k++)
        note_setattr(e, body, &block->instrs.items[k]);
    }
  }
  if (e->wild && e->program->decls->sets_names) {
    e->closed->groups = UINT32_MAX;
    e->closed->loud = true;
  }
  e->wild = e->wild || wild;
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

/* ── by call, for the passes over counts ── */

static void note_sites(const Effects *e, const MirBody *body, CountSites *sites) {
  for (uint32_t i = 0; i < body->callees.count; i++)
    array_push(e->arena, &sites->calls, (CountSite){.known = true});
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      if (instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES)
        effects_join(&sites->calls.items[instr->extra].effect, effects_of_instr(e, body, instr));
    }
  }
}

void closed_effects(const MirProgram *program, Closed *closed, Arena *arena) {
  uint32_t count = program->instances.count, globals = program->decls->globals.count + 1;
  Effects e = {.program = program, .arena = arena, .closed = closed};
  e.of = arena_make_many(arena, CountEffect, count + 1);
  e.fresh = arena_make_many(arena, CountEffect, count + 1);
  closed->of = e.of;
  e.classes = arena_make_many(arena, ClassVariable, globals);
  closed->sites = arena_make_many(arena, CountSites, count + 1);
  for (uint32_t i = 1; i < count; i++)
    if (!program->instances.items[i])
      e.of[i] = e.fresh[i] = EFFECTS_EVERYTHING; /* C, which may call back */
  e.finding = true;
  effects_find_classes(&e);
  for (uint32_t i = 1; i < count; i++)
    if (program->instances.items[i]) find_names(&e, program->instances.items[i], (FnId){i});
  e.finding = false;
  find_setattr(&e);
  /* Methods of computed names, and of structs: nobody reads them here. */
  bool unread = closed->groups >> EFFECTS_GROUPS != 0 || program->decls->boxed.count != 0;
  for (uint32_t group = 0; unread && group < EFFECTS_GROUPS; group++)
    closed->group_effects[group] = EFFECTS_EVERYTHING;
  do {
    bool wild = e.wild, checks = e.checks;
    e.changed = false;
    for (uint32_t i = 1; i < count; i++)
      if (program->instances.items[i]) run_body(&e, program->instances.items[i], (FnId){i});
    e.changed = e.changed || wild != e.wild || checks != e.checks;
  } while (e.changed);
  effects_find_constants(&e);
  for (uint32_t i = 1; i < count; i++) {
    const MirBody *body = program->instances.items[i];
    if (!body) continue;
    effects_find_writers(&e, body);
    note_sites(&e, body, &closed->sites[i]);
    table_set(arena, &closed->body_numbers, (uint64_t)(uintptr_t)body, i);
  }
}

void closed_adopt(Closed *closed, FnId caller, FnId callee, const uint32_t *numbers, uint32_t count,
                  Arena *arena) {
  CountSites *to = &closed->sites[caller.index];
  const CountSites *from = &closed->sites[callee.index];
  for (uint32_t i = 0; i < count && i < from->calls.count; i++) {
    while (to->calls.count <= numbers[i])
      array_push(arena, &to->calls, (CountSite){0});
    if (numbers[i]) to->calls.items[numbers[i]] = from->calls.items[i];
  }
}

/* A call that a pass behind this one added. */
static CountEffect added(const Closed *closed, const MirBody *body, const MirInstr *instr) {
  switch ((unsigned)mir_entry(body, instr)) {
  case RUNTIME_NONE: {
    const MirCallee *callee = mir_callee(body, instr->extra);
    bool known = callee->kind == CALLEE_INSTANCE;
    return known ? closed->of[callee->instance.index] : EFFECTS_EVERYTHING;
  }
  case RUNTIME_own_slot_set: return (CountEffect){.attributes = effects_stored(body, instr, 1)};
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
  bool known = instr->extra < sites->calls.count && sites->calls.items[instr->extra].known;
  return known ? sites->calls.items[instr->extra].effect : added(closed, body, instr);
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
  case RUNTIME_own_part_get:
  case RUNTIME_own_part_lend:
  case RUNTIME_own_get_item:
  case RUNTIME_own_lend_item: return (CountEffect){.items = true};
  case RUNTIME_own_capture:
  case RUNTIME_own_capture_lend: return EFFECTS_NOTHING; /* a function keeps what it captured */
  case RUNTIME_own_cell_get:
  case RUNTIME_own_cell_lend: return (CountEffect){.cells = true};
  default: return EFFECTS_EVERYTHING;
  }
}
