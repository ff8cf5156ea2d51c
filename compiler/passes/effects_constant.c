// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Variables of modules and attributes of classes that are one number for good.
**
** In: bodies before pass unbox, what effects.c has found out. Out: Closed.constants. Invariant: the only thing that is ever written
** there is that constant, in a statement of the module or of the class; nobody stores anything under the name as an attribute, nor
** could by a computed name. The surprise: a variable may still have no value, so who reads it goes on asking for that. */
#include "own/value.h"
#include "passes/effects.h"

#include <string.h>

typedef struct {
  Effects *e;
  Constants *to;
  Table stored;  /* by symbol: stored or deleted as an attribute */
  bool *several; /* by GlobalId: written in other ways, too      */
} Search;

/* Numbers, truth, None: what has no owner. */
static const MirConstInfo *constant(const MirBody *body, MirOperand operand) {
  if (operand.role != ROLE_CONST) return NULL;
  const MirConstInfo *info = mir_const(body, (MirConst){operand.index});
  bool plain = info->kind == MIR_CONST_INT || info->kind == MIR_CONST_FLOAT ||
               info->kind == MIR_CONST_BOOL || info->kind == MIR_CONST_NONE;
  return plain && type_same(info->type, TYPE_OBJECT) ? info : NULL;
}

static uint32_t add(Search *s, const MirConstInfo *info) {
  array_push(s->e->arena, &s->to->values, *info);
  return s->to->values.count - 1;
}

/* ── variables ── */

static bool is_mark(const MirBody *body, const MirInstr *instr) {
  if (instr->op != MIR_INIT) return false;
  MirOperand value = mir_operands(body, instr)[0];
  return value.role == ROLE_CONST &&
         mir_const(body, (MirConst){value.index})->kind == MIR_CONST_WORD;
}

static void note_write(Search *s, const MirBody *body, const MirInstr *instr, GlobalId global) {
  if (is_mark(body, instr)) return;
  const MirConstInfo *info =
      instr->op == MIR_INIT ? constant(body, mir_operands(body, instr)[0]) : NULL;
  bool once = info && !s->to->variables[global.index] && closed_is_module_of(body, global);
  if (once)
    s->to->variables[global.index] = add(s, info);
  else
    s->several[global.index] = true;
}

static GlobalId global_at(const MirBody *body, MirPlace place) {
  if (!place.index) return (GlobalId){0};
  const MirLocalInfo *local = mir_local(body, mir_place(body, place)->root);
  return local->kind == LOCAL_GLOBAL ? local->global : (GlobalId){0};
}

static void note_stored(Search *s, const MirBody *body, const MirInstr *instr) {
  RuntimeFn fn = mir_entry(body, instr);
  if (fn != RUNTIME_own_set_attr && fn != RUNTIME_own_del_attr && fn != RUNTIME_own_class_del)
    return;
  Symbol name = effects_name(body, instr, 1);
  s->to->none = s->to->none || !name.index;
  table_set(s->e->arena, &s->stored, name.index, 1);
}

static void note_body(Search *s, const MirBody *body) {
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      const MirOperand *operands = mir_operands(body, instr);
      GlobalId to = global_at(body, instr->dst);
      if (to.index) note_write(s, body, instr, to);
      for (uint32_t k = 0; k < instr->count; k++)
        if (operands[k].role == ROLE_MUT)
          s->several[global_at(body, (MirPlace){operands[k].index}).index] = true;
      note_stored(s, body, instr);
    }
  }
}

/* ── classes ── */

/* It comes from nothing that could have a say in what its attributes are. */
static bool is_plain(const Effects *e, const ClassVariable *class) {
  const MirBody *body = class->body;
  if (class->made->count > 2) return false; /* keywords: a metaclass, for one */
  const MirInstr *bases = effects_writer(e, body, mir_operands(body, class->made)[0]);
  bool tuple = bases && mir_entry(body, bases) == RUNTIME_own_tuple_new;
  for (uint32_t i = 0; tuple && i < bases->count; i++)
    tuple = effects_is(effects_given(e, body, mir_operands(body, bases)[i]), MIR_CONST_CLASS,
                       OWN_CLASS_OBJECT);
  return tuple;
}

static void note_member(Search *s, const MirBody *body, const MirInstr *set, GlobalId class) {
  Symbol name = effects_name(body, set, 1);
  uint64_t key = constants_key(class, name);
  const MirConstInfo *info = constant(body, mir_operands(body, set)[2]);
  bool again = table_get(&s->to->members, key) != 0;
  if (!name.index || strncmp(symbol_text(body->context->symbols, name), "__", 2) == 0) return;
  /* The first value stands for none. */
  table_set(s->e->arena, &s->to->members, key,
            info && !again && !table_get(&s->stored, name.index) ? add(s, info) + 1 : 1);
}

static bool has_hook(const MirBody *body, const MirInstr *set) {
  Symbol name = effects_name(body, set, 1);
  return !name.index || strncmp(symbol_text(body->context->symbols, name), "__class_", 8) == 0;
}

static void note_class(Search *s, GlobalId id) {
  Effects *e = s->e;
  const ClassVariable *class = &e->classes[id.index];
  if (class->kind != VARIABLE_CLASS || class->hooked || !class->made) return;
  const MirBody *body = class->body;
  bool hook = false;
  effects_find_writers(e, body);
  if (!is_plain(e, class)) return;
  for (uint32_t round = 0; round < 2 && !hook; round++)
    for (uint32_t b = 1; b < body->blocks.count; b++) {
      const MirBlockInfo *block = &body->blocks.items[b];
      for (uint32_t i = 0; i < block->instrs.count; i++) {
        const MirInstr *instr = &block->instrs.items[i];
        if (mir_entry(body, instr) != RUNTIME_own_class_set ||
            effects_writer(e, body, mir_operands(body, instr)[0]) != class->made)
          continue;
        if (round)
          note_member(s, body, instr, id);
        else
          hook = hook || has_hook(body, instr);
      }
    }
}

void effects_find_constants(Effects *e) {
  uint32_t globals = e->program->decls->globals.count + 1;
  Constants *to = &e->closed->constants;
  Search s = {.e = e, .to = to, .several = arena_make_many(e->arena, bool, globals)};
  to->variables = arena_make_many(e->arena, uint32_t, globals);
  to->classes = arena_make_many(e->arena, GlobalId, globals);
  array_push(e->arena, &to->values, (MirConstInfo){.kind = MIR_CONST_NONE});
  to->none = e->wild || e->reaches;
  for (uint32_t i = 1; i < e->program->instances.count; i++)
    if (e->program->instances.items[i]) note_body(&s, e->program->instances.items[i]);
  for (uint32_t i = 1; i < e->program->decls->globals.count; i++) {
    Symbol name = e->program->decls->globals.items[i].name;
    if (s.several[i] || table_get(&s.stored, name.index)) to->variables[i] = 0;
    note_class(&s, (GlobalId){i});
    to->classes[i] = effects_class(e, (GlobalId){i});
  }
}
