// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Conditions, comparisons, and, or, not, conditional expressions of dynamic code.
**
** In: an expression. Out: jumps, or the value that Python says: `a or b` is one of its operands. Invariant: on every way out of
** a condition its operands have ended. The surprise: a chain `a < b < c` keeps b for the second comparison only if the first
** one holds. */
#include "lower/dynamic_internal.h"

/* Is the value true? The value ends, and all that is live beyond `mark`. */
static MirOperand truth(Lower *l, MirOperand value, LowerEntry *mark, Span span) {
  DynOp test = {.fn = RUNTIME_own_truth, .form = FORM_CONDITION, .span = span};
  MirPlace result = dynamic_op(l, test, &value, 1);
  lower_end_forwards(l, mark, FORM_CONDITION, span);
  return mir_use(result);
}

static MirOperand as_object(Lower *l, MirPlace flag, Span span) {
  MirOperand operand = mir_use(flag);
  MirPlace word = dynamic_op(
      l, (DynOp){.fn = RUNTIME_own_box_bool, .form = FORM_CONVERSION, .span = span}, &operand, 1);
  return dynamic_hold(l, word);
}

static MirPlace negated(Lower *l, MirPlace flag, Span span) {
  MirPlace other = dynamic_temporary(l, TYPE_BOOL, span);
  MirOperand operand = mir_use(flag);
  lower_emit(
      l,
      (MirInstr){
          .op = MIR_UNARY, .form = FORM_OPERATOR, .dst = other, .extra = UNARY_NOT, .span = span},
      &operand, 1);
  return other;
}

/* ── one comparison ── */

static bool gives_flag(AstOp op) {
  return op == OP_IS || op == OP_IS_NOT || op == OP_IN || op == OP_NOT_IN;
}

/* The Bool of `is`, `in` and their opposites; operands stay live. */
static MirPlace flag_of(Lower *l, AstOp op, MirOperand left, MirOperand right, Span span) {
  bool membership = op == OP_IN || op == OP_NOT_IN;
  MirOperand operands[2] = {membership ? right : left, membership ? left : right};
  DynOp test = {.fn = membership ? RUNTIME_own_contains : RUNTIME_own_same,
                .form = FORM_OPERATOR,
                .span = span};
  MirPlace flag = dynamic_op(l, test, operands, 2);
  return op == OP_NOT_IN || op == OP_IS_NOT ? negated(l, flag, span) : flag;
}

/* left op right; what is live beyond `mark` ends. */
static MirOperand compare_once(Lower *l, const AstLink *link, MirOperand left, LowerEntry *mark,
                               Span span) {
  MirOperand operands[2] = {left, dynamic_value(l, link->operand)};
  if (gives_flag(link->op)) {
    MirPlace flag = flag_of(l, link->op, operands[0], operands[1], span);
    lower_end_forwards(l, mark, FORM_OPERATOR, span);
    return as_object(l, flag, span);
  }
  DynOp op = {.fn = dynamic_compare_fn(link->op), .form = FORM_OPERATOR, .span = span};
  return dynamic_do(l, op, operands, 2, mark);
}

/* ── chains ── */

typedef struct {
  MirPlace result;
  LowerLabel end;
  LowerEntry *mark;
} Chain;

/* All but the last comparison of a chain: leaves with its result unless that is true. */
static MirOperand chain_link(Lower *l, const AstLink *link, MirOperand left, Chain *chain,
                             Span span) {
  LowerLabel stop = lower_label(l), on = lower_label(l);
  MirOperand operands[2] = {left, dynamic_value(l, link->operand)};
  LowerEntry *both = l->at.live;
  MirOperand result;
  if (gives_flag(link->op)) {
    result = as_object(l, flag_of(l, link->op, operands[0], operands[1], span), span);
  } else {
    DynOp op = {.fn = dynamic_compare_fn(link->op), .form = FORM_OPERATOR, .span = span};
    result = dynamic_hold(l, dynamic_op(l, op, operands, 2));
  }
  LowerEntry *all = l->at.live;
  DynOp test = {.fn = RUNTIME_own_truth, .form = FORM_CONDITION, .span = span};
  MirPlace flag = dynamic_op(l, test, &result, 1);
  lower_branch(l, mir_use(flag), &on, &stop, span);
  lower_start(l, stop);
  lower_init(l, chain->result, dynamic_given(l, result, span), FORM_OPERATOR, span);
  lower_end_forwards(l, chain->mark, FORM_OPERATOR, span);
  lower_goto(l, &chain->end, FORM_OPERATOR, span);
  l->at.live = all;
  lower_start(l, on);
  lower_end_forwards(l, both, FORM_OPERATOR, span);
  return operands[1];
}

MirOperand dynamic_compare(Lower *l, const Ast *expr) {
  const AstCompare *node = AS(Compare, expr);
  LowerEntry *mark = l->at.live;
  MirOperand left = dynamic_value(l, node->first);
  if (node->rest.count == 1) return compare_once(l, &node->rest.items[0], left, mark, expr->span);
  Chain chain = {
      .result = lower_new_hidden(l, TYPE_OBJECT, expr->span), .end = lower_label(l), .mark = mark};
  for (uint32_t i = 0; i + 1 < node->rest.count; i++)
    left = chain_link(l, &node->rest.items[i], left, &chain, expr->span);
  MirOperand last =
      compare_once(l, &node->rest.items[node->rest.count - 1], left, mark, expr->span);
  lower_init(l, chain.result, dynamic_given(l, last, expr->span), FORM_OPERATOR, expr->span);
  l->at.live = mark;
  lower_join(l, &chain.end, FORM_OPERATOR, expr->span);
  return dynamic_hold(l, chain.result);
}

/* ── and, or, if ── */

MirOperand dynamic_bool_op(Lower *l, const Ast *expr) {
  const AstBoolOp *node = AS(BoolOp, expr);
  bool both = node->op == OP_LOGICAL_AND;
  MirPlace result = lower_new_hidden(l, TYPE_OBJECT, expr->span);
  LowerLabel end = lower_label(l);
  LowerEntry *mark = l->at.live;
  for (uint32_t i = 0; i < node->operands.count; i++) {
    MirOperand value = dynamic_value(l, node->operands.items[i]);
    LowerLabel take = lower_label(l), next = lower_label(l);
    bool last = i + 1 == node->operands.count;
    if (!last) {
      LowerEntry *held = l->at.live;
      MirPlace flag = dynamic_op(
          l, (DynOp){.fn = RUNTIME_own_truth, .form = FORM_CONDITION, .span = expr->span}, &value,
          1);
      lower_branch(l, mir_use(flag), both ? &next : &take, both ? &take : &next, expr->span);
      lower_start(l, take);
      lower_init(l, result, dynamic_given(l, value, expr->span), FORM_OPERATOR, expr->span);
      lower_goto(l, &end, FORM_OPERATOR, expr->span);
      l->at.live = held;
      lower_start(l, next);
      lower_end_forwards(l, mark, FORM_OPERATOR, expr->span);
    } else {
      lower_init(l, result, dynamic_given(l, value, expr->span), FORM_OPERATOR, expr->span);
    }
  }
  l->at.live = mark;
  lower_join(l, &end, FORM_OPERATOR, expr->span);
  return dynamic_hold(l, result);
}

MirOperand dynamic_if_expr(Lower *l, const Ast *expr) {
  const AstIfExpr *node = AS(IfExpr, expr);
  MirPlace result = lower_new_hidden(l, TYPE_OBJECT, expr->span);
  LowerLabel yes = lower_label(l), no = lower_label(l), end = lower_label(l);
  LowerEntry *mark = l->at.live;
  dynamic_condition(l, node->condition, &yes, &no);
  lower_start(l, yes);
  lower_init(l, result, dynamic_owned(l, node->value), FORM_IF, node->value->span);
  l->at.live = mark;
  lower_goto(l, &end, FORM_IF, node->value->span);
  lower_start(l, no);
  lower_init(l, result, dynamic_owned(l, node->otherwise), FORM_IF, node->otherwise->span);
  l->at.live = mark;
  lower_join(l, &end, FORM_IF, node->otherwise->span);
  return dynamic_hold(l, result);
}

MirOperand dynamic_not(Lower *l, const Ast *expr) {
  LowerEntry *mark = l->at.live;
  MirOperand value = dynamic_value(l, AS(Unary, expr)->operand);
  MirOperand flag = truth(l, value, mark, expr->span);
  return as_object(l, negated(l, (MirPlace){flag.index}, expr->span), expr->span);
}

MirOperand dynamic_bool_of(Lower *l, const Ast *expr, Span span) {
  LowerEntry *mark = l->at.live;
  MirOperand flag = truth(l, dynamic_value(l, expr), mark, span);
  return as_object(l, (MirPlace){flag.index}, span);
}

/* ── jumps ── */

static void condition_bool_op(Lower *l, const AstBoolOp *node, LowerLabel *yes, LowerLabel *no) {
  bool both = node->op == OP_LOGICAL_AND;
  for (uint32_t i = 0; i < node->operands.count && lower_reachable(l); i++) {
    bool last = i + 1 == node->operands.count;
    LowerLabel next = lower_label(l);
    dynamic_condition(l, node->operands.items[i], both && !last ? &next : yes,
                      !both && !last ? &next : no);
    if (!last) lower_start(l, next);
  }
}

/* `is`, `in`: their Bool decides, no object is made of it. */
static bool condition_flag(Lower *l, const Ast *expr, LowerLabel *yes, LowerLabel *no) {
  if (expr->kind != AST_Compare || AS(Compare, expr)->rest.count != 1) return false;
  const AstLink *link = &AS(Compare, expr)->rest.items[0];
  if (!gives_flag(link->op)) return false;
  LowerEntry *mark = l->at.live;
  MirOperand left = dynamic_value(l, AS(Compare, expr)->first);
  MirOperand right = dynamic_value(l, link->operand);
  MirPlace flag = flag_of(l, link->op, left, right, expr->span);
  lower_end_forwards(l, mark, FORM_CONDITION, expr->span);
  lower_branch(l, mir_use(flag), yes, no, expr->span);
  return true;
}

/* The Bool of left op right; what is live beyond `held` ends. */
static MirOperand link_flag(Lower *l, AstOp op, MirOperand left, MirOperand right, LowerEntry *held,
                            Span span) {
  if (gives_flag(op)) {
    MirPlace flag = flag_of(l, op, left, right, span);
    lower_end_forwards(l, held, FORM_CONDITION, span);
    return mir_use(flag);
  }
  MirOperand operands[2] = {left, right};
  DynOp compare = {.fn = dynamic_compare_fn(op), .form = FORM_OPERATOR, .span = span};
  return truth(l, dynamic_do(l, compare, operands, 2, held), held, span);
}

/* `a < b < c`: each comparison jumps, no object is made of them. */
static bool condition_chain(Lower *l, const Ast *expr, LowerLabel *yes, LowerLabel *no) {
  if (expr->kind != AST_Compare || AS(Compare, expr)->rest.count < 2) return false;
  const AstCompare *node = AS(Compare, expr);
  LowerEntry *mark = l->at.live;
  MirOperand left = dynamic_value(l, node->first);
  for (uint32_t i = 0; i < node->rest.count && lower_reachable(l); i++) {
    bool last = i + 1 == node->rest.count;
    const AstLink *link = &node->rest.items[i];
    MirOperand right = dynamic_value(l, link->operand);
    LowerEntry *held = l->at.live;
    MirOperand flag = link_flag(l, link->op, left, right, last ? mark : held, expr->span);
    LowerLabel on = lower_label(l), stop = lower_label(l);
    lower_branch(l, flag, last ? yes : &on, last ? no : &stop, expr->span);
    if (last) break;
    lower_start(l, stop);
    lower_end_forwards(l, mark, FORM_CONDITION, expr->span);
    lower_goto(l, no, FORM_CONDITION, expr->span);
    l->at.live = held;
    lower_start(l, on);
    left = right;
  }
  l->at.live = mark;
  return true;
}

void dynamic_condition(Lower *l, const Ast *expr, LowerLabel *yes, LowerLabel *no) {
  expr = ast_bare(expr);
  if (!lower_reachable(l)) return;
  if (expr->kind == AST_Unary && AS(Unary, expr)->op == OP_NOT) {
    dynamic_condition(l, AS(Unary, expr)->operand, no, yes);
  } else if (expr->kind == AST_True || expr->kind == AST_False) {
    lower_goto(l, expr->kind == AST_True ? yes : no, FORM_CONDITION, expr->span);
  } else if (expr->kind == AST_BoolOp) {
    condition_bool_op(l, AS(BoolOp, expr), yes, no);
  } else if (!condition_flag(l, expr, yes, no) && !condition_chain(l, expr, yes, no)) {
    LowerEntry *mark = l->at.live;
    MirOperand flag = truth(l, dynamic_value(l, expr), mark, expr->span);
    lower_branch(l, flag, yes, no, expr->span);
  }
}
