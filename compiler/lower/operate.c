// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Operators: chains of one precedence level, single comparisons, unary operators.
**
** In: the links sema chose (machine operators or calls of methods). Invariant: a chain is a loop; a sum of a million terms
** needs no stack here. The surprise: the left operand of a link is an expression only for the first link; later it is the
** temporary that holds the value so far. */
#include "lower/lower_internal.h"

static void binary_link(Lower *l, const LowerLink *link, MirPlace dst) {
  LowerNoise later = link->right_done ? NOISE_NONE : lower_noise(l, link->right);
  MirOperand operands[2];
  operands[0] = link->left_done ? link->left_value : lower_read(l, link->left, ALL_ADJUSTS, later);
  operands[1] =
      link->right_done ? link->right_value : lower_read(l, link->right, ALL_ADJUSTS, NOISE_NONE);
  MirInstr instr = {.op = MIR_BINARY,
                    .form = FORM_OPERATOR,
                    .dst = dst,
                    .extra = link->info->op,
                    .span = link->span};
  lower_emit(l, instr, operands, 2);
}

static void negate(Lower *l, MirPlace value, MirPlace dst, Span span) {
  MirOperand operand = mir_use(value);
  MirInstr instr = {
      .op = MIR_UNARY, .form = FORM_OPERATOR, .dst = dst, .extra = UNARY_NOT, .span = span};
  lower_emit(l, instr, &operand, 1);
}

static void call_link(Lower *l, const LowerLink *link, MirPlace dst) {
  LowerCall call = {.info = link->info->call, .form = FORM_OPERATOR, .span = link->span};
  call.left = link->left_done ? NULL : link->left;
  call.left_adjusts = ALL_ADJUSTS;
  call.left_value = link->left_value;
  call.words = link->left;
  if (link->right_done) {
    call.right = link->right;
    call.right_value = link->right_value;
  }
  if (link->info->kind != LINK_CALL_NEGATED) {
    lower_call_into(l, &call, dst);
    return;
  }
  MirPlace found = lower_new_temporary(l, TYPE_BOOL, link->span);
  lower_call_into(l, &call, found);
  negate(l, found, dst, link->span);
}

static void none_link(Lower *l, const LowerLink *link, MirPlace dst) {
  MirOperand left =
      link->left_done ? link->left_value : lower_read(l, link->left, ALL_ADJUSTS, NOISE_NONE);
  if (left.role != ROLE_READ) left = mir_read((MirPlace){left.index});
  bool is_none = link->info->kind == LINK_IS_NONE;
  MirPlace some = is_none ? lower_new_temporary(l, TYPE_BOOL, link->span) : dst;
  lower_emit(l, (MirInstr){.op = MIR_TAG, .form = FORM_OPERATOR, .dst = some, .span = link->span},
             &left, 1);
  if (is_none) negate(l, some, dst, link->span);
}

void lower_link_into(Lower *l, const LowerLink *link, MirPlace dst) {
  switch (link->info->kind) {
  case LINK_BINARY: binary_link(l, link, dst); return;
  case LINK_CALL:
  case LINK_CALL_SWAPPED:
  case LINK_CALL_NEGATED: call_link(l, link, dst); return;
  case LINK_IS_NONE:
  case LINK_IS_NOT_NONE: none_link(l, link, dst); return;
  case LINK_OBJECT: lower_object_link_into(l, link, dst); return;
  }
}

static void links_into(Lower *l, const Ast *expr, const Ast *first, AstLinks rest, MirPlace dst) {
  const LinkInfo *infos = typed_links(l->typed, expr);
  LowerLink link = {.left = first};
  for (uint32_t i = 0; i < rest.count; i++) {
    bool last = i + 1 == rest.count;
    link.info = &infos[i];
    link.right = rest.items[i].operand;
    link.span = (Span){first->span.from, link.right->span.to};
    MirPlace value = last ? dst : lower_new_temporary(l, infos[i].result, link.span);
    lower_link_into(l, &link, value);
    if (last) return;
    lower_hold(l, value, REASON_TEMPORARY);
    link.left_done = true;
    link.left_value = lower_take(l, value);
  }
}

void lower_chain_into(Lower *l, const Ast *expr, MirPlace dst) {
  if (expr->kind == AST_Chain) {
    const AstChain *chain = AS(Chain, expr);
    links_into(l, expr, chain->first, chain->rest, dst);
    return;
  }
  const AstCompare *compare = AS(Compare, expr);
  if (compare->rest.count == 1)
    links_into(l, expr, compare->first, compare->rest, dst);
  else
    lower_truth_into(l, expr, dst);
}

void lower_unary_into(Lower *l, const Ast *expr, MirPlace dst) {
  const Ast *from = AS(Unary, expr)->operand;
  UnaryOp op = typed_unary(l->typed, expr);
  if (op == UNARY_NONE) {
    lower_into(l, from, dst);
    return;
  }
  MirOperand operand = lower_read(l, from, ALL_ADJUSTS, NOISE_NONE);
  MirInstr instr = {
      .op = MIR_UNARY, .form = FORM_OPERATOR, .dst = dst, .extra = op, .span = expr->span};
  lower_emit(l, instr, &operand, 1);
}

/* ── noise ── */

static LowerNoise louder(LowerNoise a, LowerNoise b) { return a > b ? a : b; }

static LowerNoise links_noise(const Lower *l, const Ast *expr) {
  bool chain = expr->kind == AST_Chain;
  AstLinks rest = chain ? AS(Chain, expr)->rest : AS(Compare, expr)->rest;
  const LinkInfo *infos = typed_links(l->typed, expr);
  LowerNoise noise = louder(
      NOISE_TRAPS, lower_noise(l, chain ? AS(Chain, expr)->first : AS(Compare, expr)->first));
  for (uint32_t i = 0; i < rest.count && noise < NOISE_CALLS; i++) {
    bool call = infos[i].call != NULL || infos[i].kind == LINK_OBJECT;
    noise = call ? NOISE_CALLS : louder(noise, lower_noise(l, rest.items[i].operand));
  }
  return noise;
}

static LowerNoise subscript_noise(const Lower *l, const Ast *expr) {
  const AstSubscript *node = AS(Subscript, expr);
  LowerNoise noise = lower_noise(l, node->value);
  for (uint32_t i = 0; i < node->indexes.count; i++)
    noise = louder(noise, lower_noise(l, node->indexes.items[i]));
  return noise;
}

static LowerNoise argument_noise(const Lower *l, const Ast *expr) {
  const Ast *argument = AS(Call, expr)->arguments.items[0];
  if (argument->kind == AST_Arg) argument = AS(Arg, argument)->value;
  return louder(NOISE_TRAPS, lower_noise(l, argument));
}

static LowerNoise value_noise(const Lower *l, const Ast *expr) {
  if (expr->kind == AST_Paren) return lower_noise(l, AS(Paren, expr)->value);
  if (expr->kind == AST_Transfer) return lower_noise(l, AS(Transfer, expr)->value);
  if (expr->kind == AST_Call) return argument_noise(l, expr);
  return NOISE_CALLS;
}

LowerNoise lower_noise(const Lower *l, const Ast *expr) {
  uint32_t count;
  const Adjust *adjusts = typed_adjusts(l->typed, expr, &count);
  for (uint32_t i = 0; i < count; i++) {
    bool truth = adjusts[i].kind == ADJUST_NUMBER_TRUTH || adjusts[i].kind == ADJUST_OPTIONAL_TRUTH;
    if (!truth) return NOISE_CALLS;
  }
  if (expr->kind == AST_Walrus) return NOISE_CALLS;
  switch (typed_res(l->typed, expr)) {
  case RES_CONST:
  case RES_VAR:
  case RES_NONE_OPTIONAL:
  case RES_CLOSURE: /* `owned x^` in a list of captures gives away in its turn: see lower_closure_into */
  case RES_FUNCTION:
  case RES_TYPE:
  case RES_MODULE: return NOISE_NONE;
  case RES_FIELD: return lower_noise(l, AS(Attribute, expr)->value);
  case RES_ITEM: return lower_noise(l, AS(Subscript, expr)->value);
  case RES_ELEMENT:
  case RES_BOX:
  case RES_POINTEE: return subscript_noise(l, expr);
  case RES_PAYLOAD:
    return lower_noise(l, AS(Attribute, lower_plain(l, AS(Call, expr)->callee))->value);
  case RES_VALUE: return value_noise(l, expr);
  case RES_CHAIN: return links_noise(l, expr);
  case RES_UNARY: return louder(NOISE_TRAPS, lower_noise(l, AS(Unary, expr)->operand));
  case RES_BINARY:
    return louder(NOISE_TRAPS, louder(lower_noise(l, AS(Power, expr)->base),
                                      lower_noise(l, AS(Power, expr)->exponent)));
  case RES_CONVERT: return argument_noise(l, expr);
  case RES_CALL:
  case RES_LENT:
  case RES_PART:
  case RES_COPY:
  case RES_COLLECT:
  case RES_OBJECT:
  case RES_PRINT:
  case RES_NONE: return NOISE_CALLS;
  }
  return NOISE_CALLS;
}
