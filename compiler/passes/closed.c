// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Facts of the closed world: the whole program is known.
**
** In: all instances. Out: which variables of modules only their own module's statements write, whether an end of an object can
** run code. While a function runs, the statements of a module stand still: what only they write does not change. The surprise:
** `import` inside a function may start a module, but its variables had no value before. */
#include "passes/count.h"

#include "own/value.h"

bool closed_is_module_of(const MirBody *body, GlobalId global) {
  const FnDecl *fn = body->decl.index ? decl_fn(body->decls, body->decl) : NULL;
  return fn && fn->def && !fn->def->entry.index &&
         symbol_same(fn->module, body->decls->globals.items[global.index].module);
}

static void note_write(Closed *closed, const MirBody *body, MirPlace place) {
  const MirLocalInfo *local = mir_local(body, mir_place(body, place)->root);
  if (local->kind == LOCAL_GLOBAL && !closed_is_module_of(body, local->global))
    closed->shared[local->global.index] = true;
}

static void note_instr(Closed *closed, const MirBody *body, const MirInstr *instr) {
  if (instr->dst.index) note_write(closed, body, instr->dst);
  const MirOperand *operands = mir_operands(body, instr);
  for (uint32_t i = 0; i < instr->count; i++)
    if (operands[i].role == ROLE_MOVE || operands[i].role == ROLE_MUT)
      note_write(closed, body, (MirPlace){operands[i].index});
}

/* `map(f, xs)` runs code of the user while it is gone through; attributes do, if there is a property. */
static void note_const(Closed *closed, const MirConstInfo *constant) {
  bool lazy = constant->kind == MIR_CONST_CLASS &&
              (constant->bits == OWN_CLASS_MAP || constant->bits == OWN_CLASS_FILTER);
  if (lazy || (constant->kind == MIR_CONST_BUILTIN && constant->bits == OWN_BUILTIN_ITER))
    closed->groups |= 1U << SPECIAL_GROUP_ITERATE;
  if (constant->kind == MIR_CONST_CLASS && constant->bits == OWN_CLASS_PROPERTY)
    closed->groups |= 1U << SPECIAL_GROUP_ATTRIBUTE;
}

/* Going through a generator runs its code; its end does so if it may wait where an error meets more than drops, or in the
** generator of another one. */
static void note_generator(Closed *closed, const MirBody *body) {
  if (!suspend_is_generator(body)) return;
  closed->groups |= 1U << SPECIAL_GROUP_ITERATE;
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirInstr *last = mir_terminator(&body->blocks.items[b]);
    const MirCallee *callee = last->op == MIR_CALL_RAISES ? mir_callee(body, last->extra) : NULL;
    if (!callee || callee->kind != CALLEE_RUNTIME) continue;
    bool waits = callee->runtime == RUNTIME_own_resumed && suspend_runs_code(body, (MirBlock){b});
    closed->loud = closed->loud || waits || callee->runtime == RUNTIME_own_delegate;
  }
}

static void note_body(Closed *closed, const MirBody *body) {
  note_generator(closed, body);
  for (uint32_t i = 1; i < body->consts.count; i++)
    note_const(closed, &body->consts.items[i]);
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t k = 0; k < block->instrs.count; k++)
      note_instr(closed, body, &block->instrs.items[k]);
  }
}

Closed *closed_world(const MirProgram *program, Arena *arena) {
  Closed *closed = arena_make(arena, Closed);
  closed->shared = arena_make_many(arena, bool, program->decls->globals.count + 1);
  closed->groups = program->decls->special_groups;
  closed->loud = closed->groups >> SPECIAL_GROUP_RELEASE & 1;
  for (uint32_t i = 1; i < program->instances.count; i++) {
    const MirBody *body = program->instances.items[i];
    /* The start of the program only runs the modules, before anything else runs. */
    if (body && i != program->main_instance.index) note_body(closed, body);
  }
  closed_effects(program, closed, arena);
  return closed;
}
