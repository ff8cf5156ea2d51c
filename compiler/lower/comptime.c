// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `comptime if` and `comptime assert`.
**
** In: conditions that sema has computed. Out: of a known condition the branch that is taken, alone; of one that depends on
** parameters a branch on a constant, which each instance decides (passes/instances.c). The surprise: a failing assertion is a
** dead end that must not be reached: an instance in which it is reachable is reported. */
#include "lower/lower_internal.h"

void lower_comptime_if(Lower *l, const Ast *stmt) {
  const AstComptimeIf *node = AS(ComptimeIf, stmt);
  LowerLabel end = lower_label(l);
  const Ast *otherwise = node->otherwise;
  for (uint32_t i = 0; i < node->arms.count && lower_reachable(l); i++) {
    const AstIfArm *arm = AS(IfArm, node->arms.items[i]);
    const ConstValue *value = typed_const(l->typed, arm->condition);
    if (value->kind != CONST_PARAM && !value->bits) continue;
    if (value->kind != CONST_PARAM) {
      otherwise = arm->body;
      break;
    }
    LowerLabel yes = lower_label(l), no = lower_label(l);
    lower_branch(l, lower_const(l, value), &yes, &no, arm->condition->span);
    lower_start(l, yes);
    lower_suite(l, arm->body, SCOPE_BLOCK);
    lower_goto(l, &end, FORM_COMPTIME, lower_last(arm->head.span));
    lower_start(l, no);
  }
  if (otherwise) lower_suite(l, otherwise, SCOPE_BLOCK);
  lower_join(l, &end, FORM_COMPTIME, lower_last(stmt->span));
}

static void report_failed(Lower *l, const AstComptimeAssert *node, const ConstValue *text) {
  if (!lower_reachable(l)) return;
  Diag *diag = diag_comptime_assert(l->context->diags, node->condition->span);
  if (text) diag_reason(l->context->diags, diag, "%.*s", (int)text->text.length, text->text.bytes);
}

void lower_comptime_assert(Lower *l, const Ast *stmt) {
  const AstComptimeAssert *node = AS(ComptimeAssert, stmt);
  const ConstValue *value = typed_const(l->typed, node->condition);
  const ConstValue *text = node->message ? typed_const(l->typed, node->message) : NULL;
  if (value->kind != CONST_PARAM) {
    if (!value->bits) report_failed(l, node, text);
    return;
  }
  if (!lower_reachable(l)) return;
  LowerLabel yes = lower_label(l), no = lower_label(l);
  lower_branch(l, lower_const(l, value), &yes, &no, node->condition->span);
  lower_start(l, no);
  MirInstr dead = {.op = MIR_UNREACHABLE, .form = FORM_COMPTIME, .span = node->condition->span};
  if (text) dead.extra = lower_const(l, text).index;
  mir_terminate(l->body, l->block, dead, NULL, 0, NULL, 0);
  l->block = (MirBlock){0};
  lower_start(l, yes);
}
