// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Variables of modules and attributes of classes that are one number for good, in place of their loads.
**
** In: bodies of `def` with GLUE, Closed.constants. Out: bodies that name the number. Invariant: whether the variable has a value was
** asked before, and still is. The surprise: a load of an attribute cannot raise any more, so its block goes on in one way. */
#include "passes/count.h"

typedef struct {
  MirBody *body;
  const Constants *constants;
  const MirInstr **writers; /* by local: what writes it, if it is one */
  bool *twice;
} Fold;

static void find_writers(Fold *f, Arena *scratch) {
  f->writers = arena_make_many(scratch, const MirInstr *, f->body->locals.count);
  f->twice = arena_make_many(scratch, bool, f->body->locals.count);
  for (uint32_t b = 1; b < f->body->blocks.count; b++) {
    const MirBlockInfo *block = &f->body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      if (!instr->dst.index) continue;
      uint32_t local = mir_place(f->body, instr->dst)->root.index;
      f->twice[local] = f->twice[local] || f->writers[local];
      f->writers[local] = instr;
    }
  }
}

/* The variable of a module that the operand is as a whole; none: it is something else. */
static GlobalId global_of(const Fold *f, MirOperand operand) {
  if (operand.role != ROLE_READ) return (GlobalId){0};
  const MirPlaceInfo *place = mir_place(f->body, (MirPlace){operand.index});
  const MirLocalInfo *local = mir_local(f->body, place->root);
  bool whole = place->step == STEP_LOCAL && local->kind == LOCAL_GLOBAL;
  return whole ? local->global : (GlobalId){0};
}

/* The class that the temporary is a copy of. */
static GlobalId class_of(const Fold *f, MirOperand operand) {
  if (operand.role != ROLE_READ) return (GlobalId){0};
  const MirPlaceInfo *place = mir_place(f->body, (MirPlace){operand.index});
  const MirInstr *writer = f->twice[place->root.index] ? NULL : f->writers[place->root.index];
  bool copy = place->step == STEP_LOCAL && writer && writer->op == MIR_COPY &&
              mir_local(f->body, place->root)->kind == LOCAL_TEMPORARY;
  GlobalId variable = copy ? global_of(f, mir_operands(f->body, writer)[0]) : (GlobalId){0};
  return variable.index ? f->constants->classes[variable.index] : (GlobalId){0};
}

/* The number among Constants.values; 0: it is none. */
static uint32_t member_of(const Fold *f, const MirInstr *instr) {
  if (mir_entry(f->body, instr) != RUNTIME_own_get_attr || instr->op != MIR_CALL_RAISES) return 0;
  const MirOperand *operands = mir_operands(f->body, instr);
  GlobalId class = class_of(f, operands[0]);
  if (!class.index || operands[1].role != ROLE_CONST) return 0;
  const MirConstInfo *name = mir_const(f->body, (MirConst){operands[1].index});
  if (name->kind != MIR_CONST_STRING) return 0;
  Symbol symbol = symbol_intern(f->body->context->symbols, name->bytes, name->length);
  uint32_t at = table_get(&f->constants->members, constants_key(class, symbol));
  return at > 1 ? at - 1 : 0;
}

static uint32_t variable_of(const Fold *f, const MirInstr *instr) {
  if (instr->op != MIR_COPY) return 0;
  GlobalId variable = global_of(f, mir_operands(f->body, instr)[0]);
  return variable.index ? f->constants->variables[variable.index] : 0;
}

static MirInstr set(const Fold *f, const MirInstr *load, uint32_t value) {
  MirInstr init = {.op = MIR_INIT, .form = load->form, .dst = load->dst, .span = load->span};
  MirConst constant = mir_add_const(f->body, f->constants->values.items[value]);
  init.again = load->again;
  init.first = f->body->operands.count;
  init.count = 1;
  array_push(f->body->arena, &f->body->operands, mir_constant(constant));
  return init;
}

static bool fold_block(Fold *f, MirBlock id) {
  MirBlockInfo *block = mir_block(f->body, id);
  bool any = false;
  for (uint32_t i = 0; i < block->instrs.count; i++) {
    MirInstr *instr = &block->instrs.items[i];
    uint32_t variable = variable_of(f, instr), member = member_of(f, instr);
    if (variable) *instr = set(f, instr, variable);
    any = any || variable || member;
    if (!member) continue;
    MirBlock next = block->successors.items[0];
    MirInstr load = set(f, instr, member);
    MirInstr jump = {.op = MIR_GOTO, .form = load.form, .span = load.span, .again = true};
    block->instrs.count--;
    block->successors.count = 0;
    array_push(f->body->arena, &block->instrs, load);
    mir_terminate(f->body, id, jump, NULL, 0, &next, 1);
    break;
  }
  return any;
}

bool constants_fold(MirBody *body, const Closed *closed, Arena *scratch) {
  Fold fold = {.body = body, .constants = &closed->constants};
  if (closed->constants.none || !closed->constants.variables) return false;
  ArenaMark mark = arena_mark(scratch);
  find_writers(&fold, scratch);
  bool any = false;
  for (uint32_t b = 1; b < body->blocks.count; b++)
    any = fold_block(&fold, (MirBlock){b}) || any;
  arena_rewind(scratch, mark);
  return any;
}
