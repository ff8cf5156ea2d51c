// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Fixes: a copy where the type allows one, a `read` parameter where the callee would be content
** with it.
**
** In: the move that an error blames. Out: fixes of the diagnostic. A fix is offered as possible,
** never as certain: that is for whoever applies it and checks again. */
#include "passes/passes_internal.h"

void remedy_copy(Borrow *borrow, Diag *diag, Span move, MirPlace place) {
  const MirBody *body = borrow->body;
  TypeId type = mir_place(body, place)->type;
  if (!conforms_kind(body->decls, type, TRAIT_COPYABLE, body->type_params, body->type_param_count))
    return;
  if (!mir_local(body, mir_place(body, place)->root)->name.index) return;
  const char *edit = arena_format(borrow->arena, "%s.copy()", story_words(borrow, place));
  DiagFix *fix = diag_fix(borrow->diags, diag, FIX_MAYBE, move, edit, "keep a copy");
  fix->cost = "one more value to make and to drop";
}

/* Does the callee only read this parameter? Its body must be at hand; who gives it away, changes
** it or drops it early needs to own it. */
static bool only_reads(const MirProgram *program, FnDeclId fn, uint32_t param) {
  const MirBody *body = mir_body_of(program, fn);
  if (!body) return false;
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    for (uint32_t i = 0; i < body->blocks.items[b].instrs.count; i++) {
      const MirInstr *instr = &body->blocks.items[b].instrs.items[i];
      if (instr->dst.index && mir_place(body, instr->dst)->root.index == param + 1) return false;
      for (uint32_t k = 0; k < instr->count; k++) {
        MirOperand operand = mir_operands(body, instr)[k];
        if (operand.role != ROLE_MOVE && operand.role != ROLE_MUT) continue;
        if (mir_place(body, (MirPlace){operand.index})->root.index == param + 1) return false;
      }
    }
  }
  return true;
}

void remedy_lend(Borrow *borrow, Diag *diag, Cause move) {
  const MirBody *body = borrow->body;
  MirPlace given;
  const MirInstr *instr = story_taker(borrow, move, &given);
  if (!instr || (instr->op != MIR_CALL && instr->op != MIR_CALL_RAISES)) return;
  const MirCallee *callee = mir_callee(body, instr->extra);
  if (callee->kind != CALLEE_FUNCTION || !callee->fn.index) return;
  const FnDecl *fn = decl_fn(body->decls, callee->fn);
  if (fn->builtin || fn->is_init || fn->derived != DERIVED_NONE) return;
  for (uint32_t k = 0; k < instr->count && k < fn->params.count; k++) {
    const ParamDecl *param = &fn->params.items[k];
    if (mir_operands(body, instr)[k].index != given.index || param->convention != PASS_OWNED)
      continue;
    if (!only_reads(borrow->pass->program, callee->fn, k)) continue;
    const char *name = symbol_text(body->context->symbols, param->name);
    const char *type = type_text(body->decls, borrow->arena, param->type, fn->type_params.items,
                                 fn->type_params.count);
    const char *written =
        symbol_is(param->name, SYM_self) ? name : arena_format(borrow->arena, "%s: %s", name, type);
    bool alone = fn->params.count == 1;
    const char *edit = arena_format(
        borrow->arena, "fn %s%s(%s%s%s)", symbol_text(body->context->symbols, fn->name),
        fn->type_params.count > fn->owner_type_params + fn->implicit_params ? "[…]" : "",
        alone || k == 0 ? "" : "… ", written, alone || k + 1 == fn->params.count ? "" : " …");
    DiagFix *fix = diag_fix(borrow->diags, diag, FIX_MAYBE, (Span){0, 0}, edit, "lend instead");
    fix->cost = arena_format(body->context->arena, "%s only reads it", story_callee(borrow, instr));
    return;
  }
}
