// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ref r = e`: a local that stands for a place.
**
** In: the statement. Out: one REF per way on which r is bound (`a if c else b` has two). Invariant: r may be changed only if
** all it may refer to can be. The surprise: a temporary that r refers to, or refers into, lives to the end of the block
** (own.temp.keep); the other temporaries of the statement end with it. */
#include "lower/lower_internal.h"

/* What the binding may refer to, from left to right; true: all of it is a place. */
static bool is_choice(const Lower *l, const Ast *expr) {
  if (expr->kind != AST_IfExpr || lower_adjust_count(l, expr)) return false;
  const AstIfExpr *node = AS(IfExpr, expr);
  const Ast *ways[2] = {lower_plain(l, node->value), lower_plain(l, node->otherwise)};
  for (uint32_t i = 0; i < 2; i++) {
    bool place = !lower_adjust_count(l, ways[i]) && lower_is_place(l, ways[i]);
    if (!place && !is_choice(l, ways[i])) return false;
  }
  return true;
}

static void log_lend(Lower *l, MirPlace place, MirPlace dst, const Ast *expr) {
  MirEvent event = {.kind = EVENT_LEND, .form = FORM_REF, .place = place};
  event.name = lower_words(l, expr);
  event.to = lower_name(l, mir_local(l->body, mir_place(l->body, dst)->root)->name);
  event.span = expr->span;
  mir_log(l->body, event);
}

static void bind(Lower *l, const Ast *expr, MirPlace dst) {
  if (!lower_reachable(l)) return;
  bool direct = !lower_adjust_count(l, expr) && lower_is_place(l, expr);
  MirPlace place = direct ? lower_place(l, expr) : lower_temporary(l, expr, ALL_ADJUSTS);
  bool changes = lower_changeable(l, place);
  MirOperand operand = changes ? mir_mut(place) : mir_read(place);
  MirLocal root = mir_place(l->body, dst)->root;
  mir_local(l->body, root)->mutable_ = mir_local(l->body, root)->mutable_ && changes;
  if (lower_reachable(l)) log_lend(l, place, dst, expr);
  lower_emit(l, (MirInstr){.op = MIR_REF, .form = FORM_REF, .dst = dst, .span = expr->span},
             &operand, 1);
}

static void bind_choice(Lower *l, const Ast *expr, MirPlace dst) {
  expr = lower_plain(l, expr);
  if (!is_choice(l, expr)) {
    LowerEntry *mark = l->at.live;
    bind(l, expr, dst);
    lower_end(l, mark, FORM_REF, expr->span);
    return;
  }
  const AstIfExpr *node = AS(IfExpr, expr);
  LowerLabel yes = lower_label(l), no = lower_label(l), end = lower_label(l);
  lower_condition(l, node->condition, &yes, &no);
  lower_start(l, yes);
  bind_choice(l, node->value, dst);
  lower_goto(l, &end, FORM_REF, expr->span);
  lower_start(l, no);
  bind_choice(l, node->otherwise, dst);
  lower_join(l, &end, FORM_REF, expr->span);
}

/* The local whose value a reference made by this statement lies in: through references without a name. */
static MirLocal kept_by(const Lower *l, MirPlace dst) {
  const MirInstr *last = NULL;
  const MirBlockInfo *block = lower_reachable(l) ? mir_block(l->body, l->block) : NULL;
  if (block && block->instrs.count) last = &array_last(&block->instrs);
  if (!last || last->op != MIR_REF || !mir_place_same(last->dst, dst)) return (MirLocal){0};
  return mir_place(l->body, (MirPlace){mir_operands(l->body, last)[0].index})->root;
}

void lower_ref_bind(Lower *l, const Ast *stmt) {
  const AstRefBind *node = AS(RefBind, stmt);
  const VarInfo *var = typed_var_info(l->typed, typed_var(l->typed, stmt));
  LowerEntry *mark = l->at.live;
  MirLocalInfo info = {.name = var->name,
                       .type = var->type,
                       .kind = LOCAL_REFERENCE,
                       .indirect = true,
                       .mutable_ = true,
                       .bound = true,
                       .scope = l->at.scope,
                       .span = var->span};
  MirLocal local = mir_add_local(l->body, info);
  MirPlace dst = mir_root(l->body, local);
  const Ast *value = lower_plain(l, node->value);
  l->form = FORM_REF;
  if (is_choice(l, value))
    bind_choice(l, value, dst);
  else
    bind(l, value, dst);
  lower_end_others(l, mark, kept_by(l, dst), stmt->span);
  l->local_of_var[typed_var(l->typed, stmt).index] = local;
}
