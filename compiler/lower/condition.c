// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Conditions: control flow instead of Bools for `and`, `or`, `not` and comparison chains.
**
** Temporaries (own.temp.end, own.temp.branch): a condition is a full statement. What its leftmost part leaves is alive until
** the whole is decided, on both ways out; every other operand ends its own before it jumps. Only the literals True and
** False are decided here. The surprise: where temporaries must end on both ways, each way gets a small block of drops. */
#include "lower/lower_internal.h"

/* Drops that both outcomes of a part still owe. */
typedef struct {
  LowerEntry *mark, *live;
  LowerLabel yes, no;
  LowerLabel *outer_yes, *outer_no;
} Owed;
typedef OWN_ARRAY(Owed *) OwedList;

static Owed *owe(Lower *l, LowerEntry *mark, LowerLabel *yes, LowerLabel *no) {
  Owed *owed = arena_make(l->arena, Owed);
  *owed = (Owed){
      .mark = mark, .yes = lower_label(l), .no = lower_label(l), .outer_yes = yes, .outer_no = no};
  return owed;
}

static void pay(Lower *l, Owed *owed, LowerEntry *live, Span span) {
  l->at.live = live;
  lower_start(l, owed->yes);
  lower_drops(l, owed->mark, FORM_CONDITION, span);
  lower_goto(l, owed->outer_yes, FORM_CONDITION, span);
  lower_start(l, owed->no);
  lower_drops(l, owed->mark, FORM_CONDITION, span);
  lower_goto(l, owed->outer_no, FORM_CONDITION, span);
  l->at.live = owed->mark;
}

/* A Bool that survives the drops before the jump. */
static MirOperand own_truth(Lower *l, MirOperand value, Span span) {
  if (value.role == ROLE_CONST) return value;
  const MirPlaceInfo *info = mir_place(l->body, (MirPlace){value.index});
  MirLocalKind kind = mir_local(l->body, info->root)->kind;
  if (!info->parent.index && (kind == LOCAL_TEMPORARY || kind == LOCAL_HIDDEN)) return value;
  MirPlace copy = lower_new_temporary(l, TYPE_BOOL, span);
  lower_init(l, copy, value, FORM_CONDITION, span);
  return mir_use(copy);
}

static void leaf(Lower *l, const Ast *expr, LowerLabel *yes, LowerLabel *no, bool keep) {
  LowerEntry *mark = l->at.live;
  MirOperand value = lower_read(l, expr, ALL_ADJUSTS, NOISE_NONE);
  if (!keep && l->at.live != mark) {
    value = own_truth(l, value, expr->span);
    lower_end(l, mark, FORM_CONDITION, expr->span);
  }
  lower_branch(l, value, yes, no, expr->span);
}

/* State of a < b < c: each operand once; later links are decided only if the earlier ones hold. */
typedef struct {
  const AstCompare *node;
  LowerLink link;
  OwedList owed;
  LowerEntry *mark;
  LowerLabel *yes, *no;
} Comparison;

static void read_operands(Lower *l, Comparison *c, uint32_t i) {
  AstLinks rest = c->node->rest;
  LowerLink *link = &c->link;
  link->info = &typed_links(l->typed, &c->node->head)[i];
  link->right = rest.items[i].operand;
  link->span = (Span){c->node->first->span.from, link->right->span.to};
  link->right_done = i + 1 < rest.count;
  if (!link->right_done) return;
  if (!link->left_done)
    link->left_value = lower_read(l, link->left, ALL_ADJUSTS, lower_noise(l, link->right));
  link->left_done = true;
  link->right_value =
      lower_read(l, link->right, ALL_ADJUSTS, lower_noise(l, rest.items[i + 1].operand));
}

/* What this link's operands left: ends here if it is the last, else on both ways out. */
static void settle_debts(Lower *l, Comparison *c, bool last) {
  if (l->at.live == c->mark) return;
  if (last) {
    lower_end(l, c->mark, FORM_CONDITION, c->link.span);
    return;
  }
  Owed *owed = owe(l, c->mark, c->yes, c->no);
  owed->live = l->at.live;
  array_push(l->arena, &c->owed, owed);
  c->yes = &owed->yes;
  c->no = &owed->no;
}

static void compare(Lower *l, const AstCompare *node, LowerLabel *yes, LowerLabel *no, bool keep) {
  Comparison c = {
      .node = node, .link = {.left = node->first}, .mark = l->at.live, .yes = yes, .no = no};
  for (uint32_t i = 0; i < node->rest.count && lower_reachable(l); i++) {
    bool last = i + 1 == node->rest.count;
    read_operands(l, &c, i);
    MirPlace value = lower_new_temporary(l, TYPE_BOOL, c.link.span);
    lower_link_into(l, &c.link, value);
    c.link.left_value = c.link.right_value;
    if (!(keep && i == 0)) settle_debts(l, &c, last);
    c.mark = l->at.live;
    LowerLabel next = lower_label(l);
    lower_branch(l, mir_use(value), last ? c.yes : &next, c.no, c.link.span);
    if (!last) lower_start(l, next);
  }
  while (c.owed.count) {
    Owed *owed = c.owed.items[--c.owed.count];
    pay(l, owed, owed->live, node->head.span);
  }
}

static bool is_literal(const Ast *expr) {
  return expr->kind == AST_True || expr->kind == AST_False;
}

static void tree(Lower *l, const Ast *expr, LowerLabel *yes, LowerLabel *no, bool keep);

static void bool_op(Lower *l, const AstBoolOp *node, LowerLabel *yes, LowerLabel *no, bool keep) {
  bool both = node->op == OP_LOGICAL_AND;
  for (uint32_t i = 0; i < node->operands.count && lower_reachable(l); i++) {
    bool last = i + 1 == node->operands.count;
    LowerLabel next = lower_label(l);
    LowerLabel *on_yes = both && !last ? &next : yes, *on_no = !both && !last ? &next : no;
    tree(l, node->operands.items[i], on_yes, on_no, keep && i == 0);
    if (!last) lower_start(l, next);
  }
}

static const Ast *without_not(const Lower *l, const Ast *expr, bool *negated) {
  expr = lower_plain(l, expr);
  while (expr->kind == AST_Unary && typed_res(l->typed, expr) == RES_UNARY &&
         typed_unary(l->typed, expr) == UNARY_NOT) {
    if (lower_adjust_count(l, expr)) break;
    *negated = !*negated;
    expr = lower_plain(l, AS(Unary, expr)->operand);
  }
  return expr;
}

/* `keep`: the temporaries of the leftmost leaf stay live. */
static void tree(Lower *l, const Ast *expr, LowerLabel *yes, LowerLabel *no, bool keep) {
  bool negated = false;
  expr = without_not(l, expr, &negated);
  if (negated) {
    LowerLabel *other = yes;
    yes = no;
    no = other;
  }
  bool adjusted = lower_adjust_count(l, expr) != 0;
  if (!adjusted && is_literal(expr)) {
    lower_goto(l, expr->kind == AST_True ? yes : no, FORM_CONDITION, expr->span);
  } else if (!adjusted && expr->kind == AST_BoolOp) {
    bool_op(l, AS(BoolOp, expr), yes, no, keep);
  } else if (!adjusted && expr->kind == AST_Compare && AS(Compare, expr)->rest.count > 1) {
    compare(l, AS(Compare, expr), yes, no, keep);
  } else {
    leaf(l, expr, yes, no, keep);
  }
}

static bool is_tree(const Ast *expr) {
  if (expr->kind == AST_Compare) return AS(Compare, expr)->rest.count > 1;
  return expr->kind == AST_BoolOp || expr->kind == AST_Unary;
}

void lower_condition(Lower *l, const Ast *expr, LowerLabel *yes, LowerLabel *no) {
  LowerEntry *mark = l->at.live;
  MirForm form = l->form;
  l->form = FORM_CONDITION;
  if (!is_tree(lower_plain(l, expr))) {
    tree(l, expr, yes, no, false);
  } else {
    Owed *owed = owe(l, mark, yes, no);
    tree(l, expr, &owed->yes, &owed->no, true);
    if (l->at.live == mark) {
      *yes = owed->yes;
      *no = owed->no;
    } else {
      pay(l, owed, l->at.live, expr->span);
    }
  }
  l->form = form;
}

void lower_truth_into(Lower *l, const Ast *expr, MirPlace dst) {
  LowerLabel yes = lower_label(l), no = lower_label(l), end = lower_label(l);
  MirForm form = l->form;
  tree(l, expr, &yes, &no, true);
  lower_start(l, yes);
  lower_init(l, dst, mir_constant(mir_bool(l->body, true)), form, expr->span);
  lower_goto(l, &end, FORM_CONDITION, expr->span);
  lower_start(l, no);
  lower_init(l, dst, mir_constant(mir_bool(l->body, false)), form, expr->span);
  lower_join(l, &end, FORM_CONDITION, expr->span);
}
