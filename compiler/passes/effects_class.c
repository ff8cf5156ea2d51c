// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Variables of modules that hold a class: which __init__ a call of them runs.
**
** In: bodies before pass unbox. Out: answers about variables. Invariant: a variable that anything but one class statement, or one
** import of such a variable, writes holds something else; bases that are no such variables make the class one that nobody
** knows. The surprise: a class statement may have several copies in MIR, as in a loop: then it is another class each time. */
#include "own/value.h"
#include "passes/effects.h"

#include <string.h>

enum { MOST_STEPS = 64 }; /* imports of imports, bases of bases */

/* ── a class statement ── */

static void note_member(const Effects *e, const MirBody *body, const MirInstr *set,
                        ClassVariable *variable) {
  Symbol name = effects_name(body, set, 1);
  const char *text = symbol_text(body->context->symbols, name);
  bool hook = !name.index || strcmp(text, "__new__") == 0 || strcmp(text, "__class_call__") == 0;
  variable->hooked = variable->hooked || hook;
  if (!symbol_is(name, SYM_init)) return;
  FnId init = effects_function(e, body, mir_operands(body, set)[2]);
  variable->hooked = variable->hooked || variable->has_init; /* twice */
  variable->has_init = true;
  variable->init = init;
}

static bool is_member(const Effects *e, const MirBody *body, const MirInstr *instr,
                      const MirInstr *made) {
  return mir_entry(body, instr) == RUNTIME_own_class_set &&
         effects_writer(e, body, mir_operands(body, instr)[0]) == made;
}

/* Does making an instance of it run nothing but methods that have groups? */
static bool is_harmless(const MirConstInfo *base) {
  uint32_t groups;
  if (!base || base->kind != MIR_CONST_CLASS) return false;
  return base->bits == OWN_CLASS_OBJECT || count_built_in(base, 0, &groups) == NATIVE_KEEPS;
}

static void note_bases(const Effects *e, const MirBody *body, const MirInstr *made,
                       ClassVariable *variable) {
  const MirInstr *bases = effects_writer(e, body, mir_operands(body, made)[0]);
  bool tuple = bases && mir_entry(body, bases) == RUNTIME_own_tuple_new;
  variable->hooked = variable->hooked || !tuple;
  for (uint32_t i = 0; tuple && i < bases->count; i++) {
    MirOperand operand = mir_operands(body, bases)[i];
    if (is_harmless(effects_given(e, body, operand))) continue;
    GlobalId base = effects_variable(e, body, operand);
    variable->hooked = variable->hooked || !base.index;
    if (base.index) array_push(e->arena, &variable->bases, base);
  }
}

/* Where the block goes on if nothing raises and all names have values; none: in several ways. */
static MirBlock next_of(const Effects *e, const MirBody *body, MirBlock block) {
  const MirBlockInfo *info = mir_block(body, block);
  const MirInstr *last = mir_terminator(info);
  if (last->op == MIR_CALL_RAISES || last->op == MIR_GOTO) return info->successors.items[0];
  const MirInstr *test =
      last->op == MIR_BRANCH ? effects_writer(e, body, mir_operands(body, last)[0]) : NULL;
  bool name = test && mir_entry(body, test) == RUNTIME_own_is_unbound;
  return name ? info->successors.items[1] : (MirBlock){0};
}

/* The members that the class gets in any case; `at`: where it is made. */
static uint32_t note_certain(const Effects *e, const MirBody *body, const MirInstr *made,
                             MirBlock at, ClassVariable *variable) {
  uint32_t count = 0;
  for (uint32_t steps = 0; at.index && steps < body->blocks.count; steps++) {
    const MirBlockInfo *block = mir_block(body, at);
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      if (!is_member(e, body, instr, made)) continue;
      note_member(e, body, instr, variable);
      count++;
    }
    at = next_of(e, body, at);
  }
  return count;
}

/* `made`: its own_class_new. A member that it may get is one more thing that nobody knows. */
static void note_statement(const Effects *e, const MirBody *body, const MirInstr *made,
                           ClassVariable *variable) {
  uint32_t count = 0;
  MirBlock at = {0};
  note_bases(e, body, made, variable);
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      if (&block->instrs.items[i] == made) at = (MirBlock){b};
      count += is_member(e, body, &block->instrs.items[i], made);
    }
  }
  bool certain = note_certain(e, body, made, at, variable) == count;
  variable->hooked = variable->hooked || !certain;
}

/* ── variables ── */

static bool is_text(const MirConstInfo *info, const char *text) {
  return info && info->kind == MIR_CONST_STRING && info->length == strlen(text) &&
         memcmp(info->bytes, text, info->length) == 0;
}

/* `from abc import abstractmethod` */
static bool is_abstract(const Effects *e, const MirBody *body, const MirInstr *made) {
  if (mir_entry(body, made) != RUNTIME_own_import_name) return false;
  const MirInstr *module = effects_writer(e, body, mir_operands(body, made)[0]);
  return module && mir_entry(body, module) == RUNTIME_own_import &&
         is_text(effects_constant(body, module, 0), "abc") &&
         is_text(effects_constant(body, made, 1), "abstractmethod");
}

/* `value`: what an `init` writes. */
static VariableKind kind_of(const Effects *e, const MirBody *body, MirOperand value,
                            ClassVariable *variable) {
  if (value.role == ROLE_CONST) {
    bool mark = mir_const(body, (MirConst){value.index})->kind == MIR_CONST_WORD;
    return mark ? VARIABLE_EMPTY : VARIABLE_OTHER;
  }
  const MirInstr *made = effects_writer(e, body, value);
  if (made && mir_entry(body, made) == RUNTIME_own_class_new) {
    note_statement(e, body, made, variable);
    variable->body = body;
    variable->made = made;
    return VARIABLE_CLASS;
  }
  if (made && is_abstract(e, body, made)) return VARIABLE_ABSTRACT;
  GlobalId same = effects_variable(e, body, value);
  if (!same.index || (variable->same.index && variable->same.index != same.index))
    return VARIABLE_OTHER;
  variable->same = same;
  return VARIABLE_SAME;
}

static void note_write(const Effects *e, const MirBody *body, const MirInstr *instr,
                       ClassVariable *variable) {
  VariableKind kind = instr->op == MIR_INIT
                          ? kind_of(e, body, mir_operands(body, instr)[0], variable)
                          : VARIABLE_OTHER;
  if (kind == VARIABLE_EMPTY) return;
  bool again = kind == variable->kind && kind != VARIABLE_CLASS;
  variable->kind = again || variable->kind == VARIABLE_EMPTY ? kind : VARIABLE_OTHER;
}

static void note_body(Effects *e, const MirBody *body) {
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
        if (lent->kind == LOCAL_GLOBAL) e->classes[lent->global.index].kind = VARIABLE_OTHER;
      }
      const MirLocalInfo *local =
          instr->dst.index ? mir_local(body, mir_place(body, instr->dst)->root) : NULL;
      if (local && local->kind == LOCAL_GLOBAL)
        note_write(e, body, instr, &e->classes[local->global.index]);
    }
  }
}

void effects_find_classes(Effects *e) {
  for (uint32_t i = 1; i < e->program->instances.count; i++)
    if (e->program->instances.items[i]) note_body(e, e->program->instances.items[i]);
}

GlobalId effects_class(const Effects *e, GlobalId variable) {
  for (uint32_t i = 0; variable.index && i < MOST_STEPS; i++) {
    const ClassVariable *at = &e->classes[variable.index];
    if (at->kind == VARIABLE_CLASS) return variable;
    variable = at->kind == VARIABLE_SAME ? at->same : (GlobalId){0};
  }
  return (GlobalId){0};
}

static bool makes_fresh(const Effects *e, GlobalId class, uint32_t *steps) {
  const ClassVariable *at = &e->classes[class.index];
  if (!class.index || at->hooked || ++*steps > MOST_STEPS) return false;
  for (uint32_t i = 0; i < at->bases.count; i++)
    if (!makes_fresh(e, effects_class(e, at->bases.items[i]), steps)) return false;
  return true;
}

bool effects_makes_fresh(const Effects *e, GlobalId class) {
  uint32_t steps = 0;
  return makes_fresh(e, class, &steps);
}

FnId effects_init(const Effects *e, GlobalId class, bool *nothing) {
  *nothing = false;
  for (uint32_t i = 0; class.index && i < MOST_STEPS; i++) {
    const ClassVariable *at = &e->classes[class.index];
    if (at->has_init) return at->init;
    if (at->bases.count != 1) {
      *nothing = !at->bases.count;
      return (FnId){0};
    }
    class = effects_class(e, at->bases.items[0]);
  }
  return (FnId){0};
}
