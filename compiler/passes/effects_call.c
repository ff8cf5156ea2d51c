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

/* What gave the temporary its value, through moves and copies; NULL: it is something else. `operand`: the last of them. */
static const MirInstr *source_of(const Effects *e, const MirBody *body, MirOperand *operand) {
  const MirInstr *made = effects_writer(e, body, *operand);
  while (made && (made->op == MIR_INIT || made->op == MIR_COPY)) {
    *operand = mir_operands(body, made)[0];
    made = effects_writer(e, body, *operand);
  }
  return made;
}

FnId effects_function(const Effects *e, const MirBody *body, MirOperand operand) {
  const MirInstr *made = source_of(e, body, &operand);
  if (made && mir_entry(body, made) == RUNTIME_own_call && made->count == 2) {
    const MirConstInfo *callee = effects_constant(body, made, 0);
    bool wraps = effects_is(callee, MIR_CONST_CLASS, OWN_CLASS_STATICMETHOD) ||
                 effects_is(callee, MIR_CONST_CLASS, OWN_CLASS_CLASSMETHOD);
    operand = mir_operands(body, made)[1];
    made = wraps ? source_of(e, body, &operand) : NULL;
  }
  if (!made || mir_entry(body, made) != RUNTIME_own_function_new) return (FnId){0};
  return mir_callee(body, made->extra)->instance;
}

CountEffect effects_of_value(const Effects *e, const MirBody *body, MirOperand operand) {
  FnId fn = effects_function(e, body, operand);
  return fn.index ? e->of[fn.index] : EFFECTS_EVERYTHING;
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
  return effect;
}

/* What making an instance of a class of the program runs. */
static CountEffect of_construction(const Effects *e, FnId init) {
  CountEffect effect = of_groups(e->closed, ALL_GROUPS);
  if (e->wild || e->reaches) return EFFECTS_EVERYTHING;
  effects_join(&effect, init.index ? e->fresh[init.index] : e->init_fresh);
  effect.items = true; /* of a class that is a list */
  return effect;
}

static CountEffect of_name(const Effects *e, const MirBody *body, Symbol name) {
  if (!name.index || e->wild) return EFFECTS_EVERYTHING;
  uint32_t at = table_get(&e->names, name.index), groups;
  CountNative native = count_native(symbol_text(body->context->symbols, name), &groups);
  bool init = symbol_is(name, SYM_init);
  if (!at && !init && native == NATIVE_NONE) return EFFECTS_EVERYTHING;
  CountEffect effect = init ? of_construction(e, (FnId){0}) : of_native(e, native, groups);
  if (at) effects_join(&effect, e->named.items[at - 1]);
  return effect;
}

/* ── calls ── */

/* The variable of a module that the operand was read from; none: it is something else. */
static GlobalId variable_of(const Effects *e, const MirBody *body, MirOperand operand) {
  if (source_of(e, body, &operand) || operand.role == ROLE_CONST) return (GlobalId){0};
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
  return count_built_in(callee, arguments, &groups) == NATIVE_KEEPS ? of_groups(e->closed, groups)
                                                                    : EFFECTS_EVERYTHING;
}

static CountEffect of_call(const Effects *e, const MirBody *body, const MirInstr *instr) {
  MirOperand callee = mir_operands(body, instr)[0];
  const MirConstInfo *info = effects_constant(body, instr, 0);
  if (info) return of_built_in(e, body->context->symbols, info, instr->count - 1);
  GlobalId variable = variable_of(e, body, callee);
  if (!variable.index || !e->class_variables[variable.index]) return EFFECTS_EVERYTHING;
  return of_construction(e, e->inits[variable.index]);
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
  if (closed->opaque && mir_runtime_effect(fn) != EFFECT_PURE) return EFFECTS_EVERYTHING;
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
  const MirInstr *made = source_of(e, body, &callee);
  if (!made || mir_entry(body, made) != RUNTIME_own_get_attr) return EFFECTS_EVERYTHING;
  CountEffect effect = of_number(e, body);
  effects_join(&effect, of_name(e, body, effects_name(body, made, 1)));
  return effect;
}

static CountEffect of_runtime(const Effects *e, const MirBody *body, const MirInstr *instr,
                              RuntimeFn fn) {
  CountEffect effect = of_groups(e->closed, count_groups(fn));
  switch ((unsigned)fn) {
  case RUNTIME_own_set_attr:
  case RUNTIME_own_del_attr:
    effect.attributes |= effects_attribute(body, instr, 1);
    effect.globals |= variables_named(body, effects_name(body, instr, 1));
    return effect;
  case RUNTIME_own_class_set:
  case RUNTIME_own_class_del:
  case RUNTIME_own_class_hint:
    effect.attributes |= effects_attribute(body, instr, 1);
    return effect;
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
  case RUNTIME_own_raise: return of_construction(e, (FnId){0});
  case RUNTIME_own_isinstance: return e->checks ? EFFECTS_EVERYTHING : EFFECTS_NOTHING;
  default: return effects_of_entry(e->closed, fn);
  }
}

/* A call of an __init__ with a fresh instance is one, too. */
static bool makes_fresh(const Effects *e, const MirBody *body, const MirInstr *instr) {
  if (!instr->count) return false;
  MirOperand first = mir_operands(body, instr)[0];
  const MirInstr *made = source_of(e, body, &first);
  return made && mir_entry(body, made) == RUNTIME_own_instance;
}

CountEffect effects_of_instr(const Effects *e, const MirBody *body, const MirInstr *instr) {
  if (e->closed->loud || e->closed->opaque) return EFFECTS_EVERYTHING;
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
  if (source_of(e, body, &operand) || operand.role == ROLE_CONST) return false;
  const MirPlaceInfo *place = mir_place(body, (MirPlace){operand.index});
  bool kept = !e->writers[place->root.index] && !e->twice[place->root.index];
  return place->step == STEP_LOCAL && body->param_count && place->root.index == 1 && kept;
}

/* … or super() of it? */
static bool is_first_or_super(const Effects *e, const MirBody *body, MirOperand operand) {
  MirOperand at = operand;
  const MirInstr *made = source_of(e, body, &at);
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
  if (e->closed->loud || e->closed->opaque || !call || !instr->count)
    return effects_of_instr(e, body, instr);
  MirOperand first = mir_operands(body, instr)[0];
  if (fn == RUNTIME_own_set_attr && is_first(e, body, first))
    return of_groups(e->closed, count_groups(RUNTIME_own_get_attr));
  if (callee->kind == CALLEE_INSTANCE && (entry || is_first_or_super(e, body, first)))
    return e->fresh[callee->instance.index];
  bool init = fn == RUNTIME_own_call_method && instr->count > 1 &&
              symbol_is(effects_name(body, instr, 0), SYM_init) &&
              is_first_or_super(e, body, mir_operands(body, instr)[1]);
  return init ? of_construction(e, (FnId){0}) : effects_of_instr(e, body, instr);
}
