// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What one instruction may store, from what is known so far of the functions it may come to.
**
** In: an instruction of a body before pass unbox, Effects. Out: a CountEffect. Invariant: what is not understood stores everything:
** a callee in a variable, a native that is not in the list of natives.c. The surprises: a call of a method by its name means
** every function that some class or module has under that name, and what else of that name there is makes it unknown; and the
** first test of a guessed call stands for all its ways. */
#include "mir/mutant.h"
#include "own/value.h"
#include "passes/effects.h"

#include <string.h>

bool effects_join(CountEffect *into, CountEffect more) {
  CountEffect old = *into;
  into->attributes |= more.attributes;
  into->globals |= more.globals;
  into->items = into->items || more.items;
  into->cells = into->cells || more.cells;
  return old.attributes != into->attributes || old.globals != into->globals ||
         old.items != into->items || old.cells != into->cells;
}

/* ── operands ── */

const MirConstInfo *effects_constant(const MirBody *body, const MirInstr *instr, uint32_t at) {
  if (at >= instr->count) return NULL;
  MirOperand operand = mir_operands(body, instr)[at];
  return operand.role == ROLE_CONST ? mir_const(body, (MirConst){operand.index}) : NULL;
}

const MirConstInfo *effects_given(const Effects *e, const MirBody *body, MirOperand operand) {
  effects_source(e, body, &operand);
  return operand.role == ROLE_CONST ? mir_const(body, (MirConst){operand.index}) : NULL;
}

bool effects_is(const MirConstInfo *info, MirConstKind kind, uint64_t bits) {
  return info && info->kind == kind && info->bits == bits;
}

Symbol effects_name(const MirBody *body, const MirInstr *instr, uint32_t at) {
  const MirConstInfo *info = effects_constant(body, instr, at);
  if (!info || info->kind != MIR_CONST_STRING) return (Symbol){0};
  return symbol_intern(body->context->symbols, info->bytes, info->length);
}

uint64_t effects_attribute(const MirBody *body, const MirInstr *instr, uint32_t at) {
  Symbol name = effects_name(body, instr, at);
  const char *text = symbol_text(body->context->symbols, name);
  bool hooked = !name.index || (text[0] == '_' && text[1] == '_');
  return hooked ? UINT64_MAX : UINT64_C(1) << name.index % 64;
}

uint64_t effects_stored(const MirBody *body, const MirInstr *instr, uint32_t at) {
  static const char *const others[] = {"__class__", "__dict__",  "__bases__", "__slots__",
                                       "__getattr", "__setattr", "__delattr"};
  Symbol name = effects_name(body, instr, at);
  const char *text = symbol_text(body->context->symbols, name);
  for (size_t i = 0; name.index && i < sizeof others / sizeof *others; i++)
    if (strncmp(text, others[i], strlen(others[i])) == 0) return UINT64_MAX;
  return name.index ? UINT64_C(1) << name.index % 64 : UINT64_MAX;
}

void effects_find_writers(Effects *e, const MirBody *body) {
  e->writers = arena_make_many(e->arena, const MirInstr *, body->locals.count);
  e->twice = arena_make_many(e->arena, bool, body->locals.count);
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      for (uint32_t k = 0; k < instr->count; k++) {
        MirOperand operand = mir_operands(body, instr)[k];
        if (operand.role == ROLE_MUT)
          e->twice[mir_place(body, (MirPlace){operand.index})->root.index] = true;
      }
      if (!instr->dst.index) continue;
      uint32_t local = mir_place(body, instr->dst)->root.index;
      e->twice[local] = e->twice[local] || e->writers[local];
      e->writers[local] = instr;
    }
  }
}

const MirInstr *effects_writer(const Effects *e, const MirBody *body, MirOperand operand) {
  if (operand.role == ROLE_CONST) return NULL;
  const MirPlaceInfo *place = mir_place(body, (MirPlace){operand.index});
  MirLocalKind kind = mir_local(body, place->root)->kind;
  bool temporary = kind == LOCAL_TEMPORARY || kind == LOCAL_HIDDEN || kind == LOCAL_VARIABLE;
  if (place->step != STEP_LOCAL || !temporary || e->twice[place->root.index]) return NULL;
  return e->writers[place->root.index];
}

const MirInstr *effects_source(const Effects *e, const MirBody *body, MirOperand *operand) {
  const MirInstr *made = effects_writer(e, body, *operand);
  while (made && (made->op == MIR_INIT || made->op == MIR_COPY)) {
    *operand = mir_operands(body, made)[0];
    made = effects_writer(e, body, *operand);
  }
  return made;
}

/* Does the callee hand on the function that it gets, for calls? */
static bool wraps(const Effects *e, const MirBody *body, const MirInstr *call) {
  const MirConstInfo *callee = effects_constant(body, call, 0);
  if (callee)
    return effects_is(callee, MIR_CONST_CLASS, OWN_CLASS_STATICMETHOD) ||
           effects_is(callee, MIR_CONST_CLASS, OWN_CLASS_CLASSMETHOD);
  GlobalId variable = effects_variable(e, body, mir_operands(body, call)[0]);
  return variable.index && !e->finding && e->classes[variable.index].kind == VARIABLE_ABSTRACT;
}

FnId effects_function(const Effects *e, const MirBody *body, MirOperand operand) {
  enum { MOST_WRAPPERS = 3 };
  const MirInstr *made = effects_source(e, body, &operand);
  for (uint32_t i = 0; made && i < MOST_WRAPPERS; i++) {
    if (mir_entry(body, made) != RUNTIME_own_call || made->count != 2 || !wraps(e, body, made))
      break;
    operand = mir_operands(body, made)[1];
    made = effects_source(e, body, &operand);
  }
  if (!made || mir_entry(body, made) != RUNTIME_own_function_new) return (FnId){0};
  return mir_callee(body, made->extra)->instance;
}

/* ── names ── */

static CountEffect of_groups(const Closed *closed, uint32_t groups) {
  CountEffect all = EFFECTS_NOTHING;
  for (uint32_t group = 1; group < EFFECTS_GROUPS; group++)
    if (OWN_MUTANT(operators_are_quiet, (groups & closed->groups & 1U << group) != 0, false))
      effects_join(&all, closed->group_effects[group]);
  return all;
}

static CountEffect of_native(const Effects *e, CountNative native, uint32_t groups) {
  if (native == NATIVE_UNKNOWN) return EFFECTS_EVERYTHING;
  CountEffect effect = of_groups(e->closed, groups);
  effect.items = effect.items || native == NATIVE_TAKES;
  if (native == NATIVE_BINDS) effect.attributes = UINT64_MAX;
  return effect;
}

static void join_named(const Effects *e, Symbols *symbols, CountEffect *into, const char *text) {
  uint32_t at = table_get(&e->names, symbol_intern(symbols, text, (uint32_t)strlen(text)).index);
  if (at) effects_join(into, e->named.items[at - 1]);
}

/* What an __init__ that nobody knows runs with a new object. */
static CountEffect of_any_init(const Effects *e) {
  CountEffect effect = of_groups(e->closed, ALL_GROUPS);
  if (e->wild) return EFFECTS_EVERYTHING;
  effects_join(&effect, e->init_fresh);
  return effect;
}

/* … with an object that others may have: one of a class that is a list loses its items. */
static CountEffect of_init_again(const Effects *e, Symbols *symbols) {
  CountEffect effect = of_any_init(e);
  effect.items = true;
  join_named(e, symbols, &effect, "__init__");
  return effect;
}

/* What making an instance of a class runs; none: of any class. */
static CountEffect of_construction(const Effects *e, Symbols *symbols, GlobalId class) {
  if (e->wild) return EFFECTS_EVERYTHING;
  if (!class.index || e->reaches || !effects_makes_fresh(e, class)) {
    CountEffect effect = of_init_again(e, symbols);
    join_named(e, symbols, &effect, "__new__");
    join_named(e, symbols, &effect, "__class_call__");
    return effect;
  }
  bool nothing = false;
  FnId init = effects_init(e, class, &nothing);
  if (!init.index && !nothing) return of_any_init(e);
  CountEffect effect = of_groups(e->closed, ALL_GROUPS);
  if (init.index) effects_join(&effect, e->fresh[init.index]);
  return effect;
}

static CountEffect of_name(const Effects *e, const MirBody *body, Symbol name) {
  if (!name.index || e->wild || e->named_freely) return EFFECTS_EVERYTHING;
  Symbols *symbols = body->context->symbols;
  uint32_t at = table_get(&e->names, name.index), groups;
  CountNative native = count_native(symbol_text(symbols, name), &groups);
  bool init = symbol_is(name, SYM_init);
  if (!at && !init && native == NATIVE_NONE) return EFFECTS_EVERYTHING;
  CountEffect effect = init ? of_init_again(e, symbols) : of_native(e, native, groups);
  if (at) effects_join(&effect, e->named.items[at - 1]);
  if (e->binds) join_named(e, symbols, &effect, "__call__");
  return effect;
}

/* ── values ── */

/* What was an attribute does what attributes of that name do. */
CountEffect effects_of_value(const Effects *e, const MirBody *body, MirOperand operand) {
  FnId fn = effects_function(e, body, operand);
  if (fn.index) return e->of[fn.index];
  const MirInstr *made = effects_source(e, body, &operand);
  RuntimeFn from = made ? mir_entry(body, made) : RUNTIME_NONE;
  bool attribute = from == RUNTIME_own_get_attr || from == RUNTIME_own_class_get;
  if (attribute && e->finding) return EFFECTS_NOTHING;
  return attribute ? of_name(e, body, effects_name(body, made, 1)) : EFFECTS_EVERYTHING;
}

/* ── calls ── */

GlobalId effects_variable(const Effects *e, const MirBody *body, MirOperand operand) {
  if (effects_source(e, body, &operand) || operand.role == ROLE_CONST) return (GlobalId){0};
  const MirPlaceInfo *place = mir_place(body, (MirPlace){operand.index});
  const MirLocalInfo *local = mir_local(body, place->root);
  bool variable = place->step == STEP_LOCAL && local->kind == LOCAL_GLOBAL;
  return variable ? local->global : (GlobalId){0};
}

static CountEffect of_built_in(const Effects *e, Symbols *symbols, const MirConstInfo *callee,
                               uint32_t arguments) {
  uint32_t groups;
  bool print =
      effects_is(callee, MIR_CONST_BUILTIN, OWN_BUILTIN_PRINT); /* sys.stdout may be other */
  if (print && table_get(&e->names, symbol_intern(symbols, "stdout", 6).index))
    return EFFECTS_EVERYTHING;
  if (effects_is(callee, MIR_CONST_BUILTIN, OWN_BUILTIN_ISSUBCLASS) && !e->checks)
    return EFFECTS_NOTHING;
  return count_built_in(callee, arguments, &groups) == NATIVE_KEEPS ? of_groups(e->closed, groups)
                                                                    : EFFECTS_EVERYTHING;
}

static CountEffect of_call(const Effects *e, const MirBody *body, const MirInstr *instr) {
  MirOperand callee = mir_operands(body, instr)[0];
  const MirConstInfo *info = effects_constant(body, instr, 0);
  if (info) return of_built_in(e, body->context->symbols, info, instr->count - 1);
  GlobalId class = effects_class(e, effects_variable(e, body, callee));
  if (class.index) return of_construction(e, body->context->symbols, class);
  const MirInstr *made = effects_source(e, body, &callee);
  bool attribute = made && mir_entry(body, made) == RUNTIME_own_get_attr;
  return attribute ? of_name(e, body, effects_name(body, made, 1)) : EFFECTS_EVERYTHING;
}

/* `list *= 0` lets go of items; += and the others of a list do not. */
static CountEffect of_inplace(const Effects *e, const MirBody *body, const MirInstr *instr) {
  enum { ADD = 0, SUB = 1, TRUEDIV = 3, FLOORDIV = 4 };
  const MirConstInfo *op = effects_constant(body, instr, 0);
  CountEffect effect = of_groups(e->closed, ALL_GROUPS);
  bool keeps = op && op->kind == MIR_CONST_INT &&
               (op->bits == ADD || op->bits == SUB || op->bits == TRUEDIV || op->bits == FLOORDIV);
  effect.items = effect.items || !keeps;
  return keeps || !e->closed->tables ? effect : EFFECTS_EVERYTHING;
}

CountEffect effects_of_entry(const Closed *closed, RuntimeFn fn) {
  bool loads = fn == RUNTIME_own_get_item || fn == RUNTIME_own_lend_item;
  CountEffect effect = of_groups(closed, loads ? KEYS : count_groups(fn));
  switch (mir_runtime_effect(fn)) {
  case EFFECT_CALLS: return count_is_test(fn) ? EFFECTS_NOTHING : EFFECTS_EVERYTHING;
  case EFFECT_STORE_ATTRIBUTE: return EFFECTS_EVERYTHING;
  case EFFECT_STORE_ITEM:
    if (closed->tables) return EFFECTS_EVERYTHING;
    effect.items = true;
    break;
  case EFFECT_STORE_CELL: effect.cells = true; break;
  case EFFECT_PLAIN:
  case EFFECT_ALLOC:
  case EFFECT_FREE:
  case EFFECT_PURE:
  case EFFECT_COLD_NORETURN:
  case EFFECT_OPERATOR:
  case EFFECT_COMPARE:
  case EFFECT_ITEM:
  case EFFECT_LENGTH:
  case EFFECT_ITERATE:
  case EFFECT_TEXT:
  case EFFECT_ATTRIBUTE: break;
  }
  return effect;
}

/* Variables of modules that an attribute of that name may be. */
static uint64_t variables_named(const MirBody *body, Symbol name) {
  uint64_t found = name.index ? 0 : UINT64_MAX;
  for (uint32_t i = 1; name.index && i < body->decls->globals.count; i++)
    if (symbol_same(body->decls->globals.items[i].name, name)) found |= count_global((GlobalId){i});
  return found;
}

/* int(x), math.floor(x): methods that have no group are asked by name. */
static CountEffect of_number(const Effects *e, const MirBody *body) {
  static const char *const asked[] = {"__trunc__", "__floor__", "__ceil__", "__int__", "__float__"};
  for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
    Symbol name = symbol_intern(body->context->symbols, asked[i], (uint32_t)strlen(asked[i]));
    if (table_get(&e->names, name.index)) return EFFECTS_EVERYTHING;
  }
  return of_groups(e->closed, ALL_GROUPS);
}

/* A function of the module `math`, or what else an attribute of its name is. */
static CountEffect of_math(const Effects *e, const MirBody *body, const MirInstr *instr) {
  MirOperand callee = mir_operands(body, instr)[1];
  const MirInstr *made = effects_source(e, body, &callee);
  if (!made || mir_entry(body, made) != RUNTIME_own_get_attr) return EFFECTS_EVERYTHING;
  CountEffect effect = of_number(e, body);
  effects_join(&effect, of_name(e, body, effects_name(body, made, 1)));
  return effect;
}

/* Does the call make an object of a class? */
static bool makes_object(const Effects *e, const MirBody *body, const MirInstr *instr) {
  RuntimeFn fn = mir_entry(body, instr);
  if (fn == RUNTIME_own_instance || fn == RUNTIME_own_made) return true;
  if (fn != RUNTIME_own_call && fn != RUNTIME_own_call_names) return false;
  const MirConstInfo *callee = effects_constant(body, instr, 0);
  if (callee) return callee->kind == MIR_CONST_CLASS && callee->bits >= OWN_CLASS_BASE_EXCEPTION;
  GlobalId class = effects_class(e, effects_variable(e, body, mir_operands(body, instr)[0]));
  return class.index && !e->reaches && effects_makes_fresh(e, class);
}

/* Is the local lent for change? */
static bool changes(const MirBody *body, const MirInstr *instr, MirLocal local) {
  for (uint32_t i = 0; i < instr->count; i++) {
    MirOperand operand = mir_operands(body, instr)[i];
    if (operand.role == ROLE_MUT &&
        mir_place(body, (MirPlace){operand.index})->root.index == local.index)
      return true;
  }
  return false;
}

/* Does the local get nothing but such objects? */
static bool is_object(const Effects *e, const MirBody *body, MirOperand operand, uint32_t depth) {
  if (operand.role == ROLE_CONST)
    return mir_const(body, (MirConst){operand.index})->kind == MIR_CONST_WORD;
  MirLocal local = mir_place(body, (MirPlace){operand.index})->root;
  MirLocalKind kind = mir_local(body, local)->kind;
  if (!depth || (kind != LOCAL_TEMPORARY && kind != LOCAL_HIDDEN && kind != LOCAL_VARIABLE))
    return false;
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      if (changes(body, instr, local)) return false;
      if (!instr->dst.index || mir_place(body, instr->dst)->root.index != local.index) continue;
      bool handed = instr->op == MIR_INIT || instr->op == MIR_COPY;
      if (!(handed ? is_object(e, body, mir_operands(body, instr)[0], depth - 1)
                   : makes_object(e, body, instr)))
        return false;
    }
  }
  return true;
}

bool effects_is_object(const Effects *e, const MirBody *body, MirOperand operand) {
  enum { MOST_MOVES = 4 };
  return is_object(e, body, operand, MOST_MOVES);
}

/* … or a built-in class, which makes one? */
static bool is_raised(const Effects *e, const MirBody *body, MirOperand operand) {
  bool class = operand.role == ROLE_CONST &&
               mir_const(body, (MirConst){operand.index})->kind == MIR_CONST_CLASS;
  return class || effects_is_object(e, body, operand);
}

/* A class that is raised, or the cause, is called. */
static CountEffect of_raise(const Effects *e, const MirBody *body, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(body, instr);
  bool none = effects_is(effects_constant(body, instr, 1), MIR_CONST_NONE, 0);
  if (is_raised(e, body, operands[0]) && (none || is_raised(e, body, operands[1])))
    return EFFECTS_NOTHING;
  return of_construction(e, body->context->symbols, (GlobalId){0});
}

static CountEffect of_runtime(const Effects *e, const MirBody *body, const MirInstr *instr,
                              RuntimeFn fn) {
  CountEffect effect = of_groups(e->closed, count_groups(fn));
  switch ((unsigned)fn) {
  case RUNTIME_own_set_attr:
  case RUNTIME_own_del_attr:
    effect.attributes |= effects_stored(body, instr, 1);
    effect.globals |= variables_named(body, effects_name(body, instr, 1));
    return effect;
  case RUNTIME_own_class_set:
  case RUNTIME_own_class_del:
  case RUNTIME_own_class_hint: effect.attributes |= effects_stored(body, instr, 1); return effect;
  case RUNTIME_own_inplace: return of_inplace(e, body, instr);
  case RUNTIME_own_range_iter:
  case RUNTIME_own_range_back: return of_groups(e->closed, NUMBERS);
  case RUNTIME_own_int_of: return of_number(e, body);
  case RUNTIME_own_math_one:
  case RUNTIME_own_math_two: return of_math(e, body, instr);
  case RUNTIME_own_call_names:
    return effects_constant(body, instr, 0) ? EFFECTS_EVERYTHING : of_call(e, body, instr);
  case RUNTIME_own_call: return of_call(e, body, instr);
  case RUNTIME_own_call_method: return of_name(e, body, effects_name(body, instr, 0));
  case RUNTIME_own_append: return of_name(e, body, effects_name(body, instr, 0));
  case RUNTIME_own_raise: return of_raise(e, body, instr);
  case RUNTIME_own_isinstance: return e->checks ? EFFECTS_EVERYTHING : EFFECTS_NOTHING;
  default: return effects_of_entry(e->closed, fn);
  }
}

/* A call of an __init__ with a fresh instance is one, too. */
static bool makes_fresh(const Effects *e, const MirBody *body, const MirInstr *instr) {
  if (!instr->count) return false;
  MirOperand first = mir_operands(body, instr)[0];
  const MirInstr *made = effects_source(e, body, &first);
  RuntimeFn fn = made ? mir_entry(body, made) : RUNTIME_NONE;
  return fn == RUNTIME_own_instance || fn == RUNTIME_own_made;
}

CountEffect effects_of_instr(const Effects *e, const MirBody *body, const MirInstr *instr) {
  if (e->closed->loud) return EFFECTS_EVERYTHING;
  if (instr->op != MIR_CALL && instr->op != MIR_CALL_RAISES) return EFFECTS_NOTHING;
  const MirCallee *callee = mir_callee(body, instr->extra);
  if (callee->kind == CALLEE_RUNTIME) return of_runtime(e, body, instr, (RuntimeFn)callee->runtime);
  if (callee->kind != CALLEE_INSTANCE) return EFFECTS_EVERYTHING;
  return makes_fresh(e, body, instr) ? e->fresh[callee->instance.index]
                                     : e->of[callee->instance.index];
}

/* ── an object that nobody else has yet ── */

/* Is it what the function got as its first argument? */
static bool is_first(const Effects *e, const MirBody *body, MirOperand operand) {
  if (effects_source(e, body, &operand) || operand.role == ROLE_CONST) return false;
  const MirPlaceInfo *place = mir_place(body, (MirPlace){operand.index});
  bool kept = !e->writers[place->root.index] && !e->twice[place->root.index];
  return place->step == STEP_LOCAL && body->param_count && place->root.index == 1 && kept;
}

/* … or super() of it? */
static bool is_first_or_super(const Effects *e, const MirBody *body, MirOperand operand) {
  MirOperand at = operand;
  const MirInstr *made = effects_source(e, body, &at);
  bool super = made && mir_entry(body, made) == RUNTIME_own_call && made->count == 3 &&
               effects_is(effects_constant(body, made, 0), MIR_CONST_CLASS, OWN_CLASS_SUPER);
  super = super || (made && mir_entry(body, made) == RUNTIME_own_super);
  return is_first(e, body, super ? mir_operands(body, made)[made->count - 1] : operand);
}

CountEffect effects_of_fresh(const Effects *e, const MirBody *body, const MirInstr *instr) {
  RuntimeFn fn = mir_entry(body, instr);
  const FnDecl *decl = body->decl.index ? decl_fn(body->decls, body->decl) : NULL;
  bool entry = decl && decl->entry_of.index;
  bool call = instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES;
  const MirCallee *callee = call ? mir_callee(body, instr->extra) : NULL;
  if (e->closed->loud || !call || !instr->count) return effects_of_instr(e, body, instr);
  MirOperand first = mir_operands(body, instr)[0];
  if (fn == RUNTIME_own_set_attr && is_first(e, body, first))
    return of_groups(e->closed, count_groups(RUNTIME_own_get_attr));
  if (callee->kind == CALLEE_INSTANCE && (entry || is_first_or_super(e, body, first)))
    return e->fresh[callee->instance.index];
  bool init = fn == RUNTIME_own_call_method && instr->count > 1 &&
              symbol_is(effects_name(body, instr, 0), SYM_init) &&
              is_first_or_super(e, body, mir_operands(body, instr)[1]);
  return init && !e->named_freely ? of_any_init(e) : effects_of_instr(e, body, instr);
}
