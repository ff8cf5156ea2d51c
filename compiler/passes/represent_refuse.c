// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What no model but `own` can represent: refused by name, where it stands (E0642).
**
** In: declarations of C functions, instances before they are rewritten. Out: reports. Who looks at the memory of a struct
** without going through Own (C, dynamic code, raw memory that was never initialised) would find the address of a block
** there. spec own.model.refused. */
#include "passes/counted.h"

static const char *model_name(const Decls *decls) { return decls->model == MODEL_RC ? "rc" : "gc"; }

static void refuse(MirProgram *program, Span span, TypeId type, const char *why) {
  Diags *diags = program->context->diags;
  const char *text = type_text(program->decls, program->arena, type, NULL, 0);
  Diag *diag = diag_not_in_model(diags, span, text, model_name(program->decls));
  diag_reason(diags, diag, "%s", why);
}

static bool is_kept_otherwise(Decls *decls, TypeId type) {
  return type.index && type_is_concrete(decls->types, type) &&
         !type_same(type_represented(decls, type), type);
}

void represent_refuse_foreign(MirProgram *program) {
  Decls *decls = program->decls;
  for (uint32_t i = 1; i < decls->fns.count; i++) {
    const FnDecl *fn = decl_fn(decls, (FnDeclId){i});
    if (fn->builtin || (!fn->is_extern && !fn->exported)) continue;
    for (uint32_t p = 0; p < fn->params.count; p++)
      if (is_kept_otherwise(decls, fn->params.items[p].type))
        refuse(program, fn->params.items[p].span, fn->params.items[p].type,
               "C would find the address of a block where it looks for the fields");
  }
}

static bool is_raw(const MirBody *body, MirPlace place) {
  return mir_place(body, place)->step == STEP_POINTEE;
}

/* Where the struct is declared: what makes it an object may be written nowhere (its class, its methods there). Once for each. */
static void refuse_object(MirProgram *program, TypeId type, Table *told) {
  if (table_get(told, type.index)) return;
  table_set(program->arena, told, type.index, 1);
  StructId declared = {type_info(program->decls->types, type)->declaration};
  refuse(program, decl_struct(program->decls, declared)->span, type,
         "dynamic code, which keeps structs as they are, takes it for an object");
}

static void refuse_operation(MirProgram *program, const MirBody *body, const MirInstr *instr,
                             Table *told) {
  for (uint32_t i = 0; i < instr->count; i++) {
    MirOperand operand = mir_operands(body, instr)[i];
    if (operand.role == ROLE_CONST) continue;
    TypeId type = mir_place(body, (MirPlace){operand.index})->type;
    if (type_is_boxed(body->decls, type)) refuse_object(program, type, told);
  }
}

void represent_refuse_body(MirProgram *program, const MirBody *body, Table *told) {
  if (!body->decl.index || decl_fn(body->decls, body->decl)->builtin) return;
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = mir_block(body, (MirBlock){b});
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      bool calls = instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES;
      const MirCallee *callee = calls ? mir_callee(body, instr->extra) : NULL;
      if (callee && callee->kind == CALLEE_RUNTIME && callee->runtime >= RUNTIME_own_add)
        refuse_operation(program, body, instr, told);
      if (instr->op != MIR_DROP || instr->reason != REASON_OVERWRITTEN) continue;
      MirPlace place = {mir_operands(body, instr)[0].index};
      TypeId type = mir_place(body, place)->type;
      if (is_raw(body, place) && type_is_boxed(body->decls, type) &&
          type_is_trivial(body->decls, type, NULL, 0))
        refuse(program, instr->span, type,
               "assigned to raw memory: it would have to hold a value before; use `init`");
    }
  }
}
