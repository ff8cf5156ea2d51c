// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Arithmetic on floats that never become objects.
**
** In: a tree of + - * / and unary - over names, attributes, items and numbers. Out: code that looks at the leaves first; if
** all of them are floats in place it calculates with Float64 and makes one value of the result, else it does what the text
** says, operation by operation. Invariant: looking runs no code, raises nothing and counts nothing, so whatever is unusual (a
** missing attribute, an int, a division by zero) is found again on the slow way, in the order of the text. The surprise: an
** int literal takes part as the float it would become. */
#include "lower/dynamic_internal.h"

#include <stdlib.h>
#include <string.h>

enum { LEAVES_MOST = 12, EXACT_DIGITS = 15 };

typedef struct {
  const Ast *ast;
  MirOperand value; /* Float64, once looked at */
} Leaf;

typedef struct {
  Lower *l;
  Leaf leaves[LEAVES_MOST];
  uint32_t count, operations;
  bool unfit, variable, likely; /* likely: something says that these are floats, not ints */
  bool whole;                   /* has an int literal                                     */
  LowerLabel slow;
  Span span;
} Tree;

/* ── is it such a tree? ── */

/* A variable whose storage can be looked at: of this frame or of a module. */
static bool is_variable(const Tree *tree, const Ast *expr) {
  if (expr->kind != AST_Name) return false;
  DynName name = dynamic_name(tree->l->def->dynamic, tree->l->def->scope, AS(Name, expr)->name);
  if (name.kind != DYN_NAME_VAR) return false;
  DynVarKind kind = dynamic_var(tree->l->def->dynamic, name.var)->kind;
  return kind == DYN_GLOBAL || (kind == DYN_LOCAL && dynamic_is_bound(tree->l, name.var));
}

static bool is_index(const Tree *tree, const AstNodes *indexes) {
  if (indexes->count != 1) return false;
  const Ast *index = ast_bare(indexes->items[0]);
  return index->kind == AST_Int || is_variable(tree, index);
}

static bool same_leaf(const Ast *left, const Ast *right) {
  if (left->kind != right->kind) return false;
  if (left->kind == AST_Name) return symbol_same(AS(Name, left)->name, AS(Name, right)->name);
  return left->kind == AST_Attribute &&
         symbol_same(AS(Attribute, left)->name, AS(Attribute, right)->name) &&
         same_leaf(AS(Attribute, left)->value, AS(Attribute, right)->value);
}

static Leaf *find_leaf(Tree *tree, const Ast *expr) {
  for (uint32_t i = 0; i < tree->count; i++)
    if (same_leaf(tree->leaves[i].ast, expr) || tree->leaves[i].ast == expr)
      return &tree->leaves[i];
  return NULL;
}

static bool can_look_at(const Tree *tree, const Ast *expr) {
  if (expr->kind == AST_Attribute) {
    const AstAttribute *node = AS(Attribute, expr);
    return is_variable(tree, node->value) && !dynamic_module_of(tree->l, node->value);
  }
  if (expr->kind == AST_Subscript) {
    const AstSubscript *node = AS(Subscript, expr);
    return is_variable(tree, node->value) && is_index(tree, &node->indexes);
  }
  return is_variable(tree, expr);
}

static void collect_leaf(Tree *tree, const Ast *expr) {
  if (expr->kind == AST_Float) {
    tree->likely = true;
  } else if (expr->kind == AST_Int) {
    tree->whole = true;
    tree->unfit = tree->unfit || AS(Int, expr)->digits.length > EXACT_DIGITS ||
                  strpbrk(AS(Int, expr)->digits.bytes, "xXoObB_") != NULL;
  } else {
    tree->unfit = tree->unfit || !can_look_at(tree, expr);
    tree->variable = true;
    tree->likely = tree->likely || expr->kind == AST_Attribute;
    if (find_leaf(tree, expr)) return;
    if (tree->count == LEAVES_MOST) tree->unfit = true;
    if (!tree->unfit) tree->leaves[tree->count++].ast = expr;
  }
}

static void collect(Tree *tree, const Ast *expr) {
  expr = ast_bare(expr);
  if (tree->unfit) return;
  if (expr->kind == AST_Unary && AS(Unary, expr)->op == OP_NEG) {
    tree->operations++;
    collect(tree, AS(Unary, expr)->operand);
  } else if (expr->kind == AST_Chain) {
    const AstChain *chain = AS(Chain, expr);
    collect(tree, chain->first);
    for (uint32_t i = 0; i < chain->rest.count; i++) {
      AstOp op = chain->rest.items[i].op;
      tree->operations++;
      tree->likely = tree->likely || op == OP_DIV;
      tree->unfit = tree->unfit || (op != OP_ADD && op != OP_SUB && op != OP_MUL && op != OP_DIV);
      collect(tree, chain->rest.items[i].operand);
    }
  } else {
    collect_leaf(tree, expr);
  }
}

/* ── the fast way ── */

static MirPlace operation(Tree *tree, RuntimeFn fn, MirOperand *operands, uint32_t count) {
  return dynamic_op(tree->l, (DynOp){.fn = fn, .form = FORM_OPERATOR, .span = tree->span}, operands,
                    count);
}

static MirOperand storage(const Tree *tree, const Ast *name) {
  Lower *l = tree->l;
  DynVarId var = dynamic_name(l->def->dynamic, l->def->scope, AS(Name, name)->name).var;
  bool global = dynamic_var(l->def->dynamic, var)->kind == DYN_GLOBAL;
  return mir_read(global ? dynamic_global_place(l, var)
                         : mir_root(l->body, l->def->locals[var.index]));
}

/* The word of the leaf as bits; those of a mark if there is nothing usual. */
static MirPlace bits_of(Tree *tree, const Ast *leaf) {
  MirOperand operands[2];
  if (leaf->kind == AST_Attribute) {
    const AstAttribute *node = AS(Attribute, leaf);
    Lower *l = tree->l;
    operands[0] = storage(tree, node->value);
    operands[1] = dynamic_symbol(l, dynamic_mangle(l->def->dynamic, l->def->scope, node->name));
    return operation(tree, RUNTIME_own_peek_attr, operands, 2);
  }
  if (leaf->kind == AST_Subscript) {
    const AstSubscript *node = AS(Subscript, leaf);
    const Ast *index = ast_bare(node->indexes.items[0]);
    operands[0] = storage(tree, node->value);
    operands[1] =
        index->kind == AST_Int ? dynamic_number(tree->l, index, false) : storage(tree, index);
    return operation(tree, RUNTIME_own_peek_item, operands, 2);
  }
  operands[0] = storage(tree, leaf);
  return operation(tree, RUNTIME_own_peek, operands, 1);
}

/* Goes on where the condition is as wanted, else on the slow way. */
static void require(Tree *tree, MirPlace condition, bool wanted) {
  LowerLabel on = lower_label(tree->l);
  lower_branch(tree->l, mir_use(condition), wanted ? &on : &tree->slow, wanted ? &tree->slow : &on,
               tree->span);
  lower_start(tree->l, on);
}

static void look_at(Tree *tree, Leaf *leaf) {
  MirOperand bits = mir_use(bits_of(tree, leaf->ast));
  require(tree, operation(tree, RUNTIME_own_bits_are_float, &bits, 1), true);
  leaf->value = mir_use(operation(tree, RUNTIME_own_float_of_bits, &bits, 1));
}

static MirOperand number(Lower *l, double value) {
  MirConstInfo info = {.kind = MIR_CONST_FLOAT, .type = TYPE_FLOAT64};
  memcpy(&info.bits, &value, sizeof info.bits);
  return mir_constant(mir_add_const(l->body, info));
}

static MirOperand emit(Tree *tree, MirOp op, uint32_t extra, TypeId type, MirOperand left,
                       MirOperand right) {
  MirOperand operands[2] = {left, right};
  MirPlace dst = dynamic_temporary(tree->l, type, tree->span);
  MirInstr instr = {.op = op, .form = FORM_OPERATOR, .dst = dst, .extra = extra};
  instr.span = tree->span;
  lower_emit(tree->l, instr, operands, op == MIR_UNARY ? 1 : 2);
  return mir_use(dst);
}

static BinaryOp binary_of(AstOp op) {
  return op == OP_ADD   ? BINARY_ADD
         : op == OP_SUB ? BINARY_SUB
         : op == OP_MUL ? BINARY_MUL
                        : BINARY_DIV;
}

static MirOperand calculate(Tree *tree, const Ast *expr);

static MirOperand calculate_chain(Tree *tree, const AstChain *chain) {
  MirOperand value = calculate(tree, chain->first);
  for (uint32_t i = 0; i < chain->rest.count; i++) {
    AstOp op = chain->rest.items[i].op;
    MirOperand right = calculate(tree, chain->rest.items[i].operand);
    if (op == OP_DIV) {
      MirOperand zero = emit(tree, MIR_BINARY, BINARY_EQ, TYPE_BOOL, right, number(tree->l, 0));
      require(tree, (MirPlace){zero.index}, false);
    }
    value = emit(tree, MIR_BINARY, binary_of(op), TYPE_FLOAT64, value, right);
  }
  return value;
}

static MirOperand calculate(Tree *tree, const Ast *expr) {
  expr = ast_bare(expr);
  MirOperand none = {ROLE_CONST, 0};
  if (expr->kind == AST_Chain) return calculate_chain(tree, AS(Chain, expr));
  if (expr->kind == AST_Unary)
    return emit(tree, MIR_UNARY, UNARY_NEG, TYPE_FLOAT64, calculate(tree, AS(Unary, expr)->operand),
                none);
  if (expr->kind == AST_Float) return number(tree->l, strtod(AS(Float, expr)->digits.bytes, NULL));
  if (expr->kind == AST_Int) return number(tree->l, strtod(AS(Int, expr)->digits.bytes, NULL));
  const Leaf *leaf = find_leaf(tree, expr);
  own_check(leaf != NULL, "every leaf was collected");
  return leaf->value;
}

/* ── both ways ── */

static bool fits(const Tree *tree) {
  bool ints = tree->whole && !tree->likely;
  return !tree->unfit && tree->variable && tree->operations >= 2 && !ints && !tree->l->def->slowly;
}

/* What was looked at is calculated into `result`; then the slow way is at hand. */
static void close_fast_way(Tree *tree, MirOperand value, MirPlace result, DynFloats *floats) {
  Lower *l = tree->l;
  MirPlace boxed = operation(tree, RUNTIME_own_box_float, &value, 1);
  lower_init(l, result, mir_move(boxed), FORM_OPERATOR, tree->span);
  lower_goto(l, &floats->end, FORM_OPERATOR, tree->span);
  lower_start(l, tree->slow);
  l->def->slowly = true;
}

static void open_fast_way(Tree *tree, DynFloats *floats) {
  *floats = (DynFloats){.end = lower_label(tree->l), .span = tree->span};
  tree->slow = lower_label(tree->l);
  for (uint32_t i = 0; i < tree->count; i++)
    look_at(tree, &tree->leaves[i]);
}

void dynamic_float_end(Lower *l, DynFloats *floats) {
  l->def->slowly = false;
  lower_join(l, &floats->end, FORM_OPERATOR, floats->span);
}

bool dynamic_float_update(Lower *l, const AstAugAssign *node, MirPlace result, DynFloats *floats) {
  const Ast *target = ast_bare(node->target);
  AstOp op = (AstOp)node->op;
  Tree tree = {.l = l, .span = node->head.span, .operations = 1};
  if (op != OP_ADD && op != OP_SUB && op != OP_MUL) return false;
  collect(&tree, target);
  collect(&tree, node->value);
  if (!fits(&tree)) return false;
  open_fast_way(&tree, floats);
  MirOperand right = calculate(&tree, node->value), left = calculate(&tree, target);
  MirOperand value = emit(&tree, MIR_BINARY, binary_of(op), TYPE_FLOAT64, left, right);
  close_fast_way(&tree, value, result, floats);
  return true;
}

bool dynamic_float_tree(Lower *l, const Ast *expr, MirOperand *value) {
  Tree tree = {.l = l, .span = expr->span};
  DynFloats floats;
  collect(&tree, expr);
  if (!fits(&tree)) return false;
  LowerEntry *mark = l->at.live;
  MirPlace result = lower_new_hidden(l, TYPE_OBJECT, expr->span);
  open_fast_way(&tree, &floats);
  close_fast_way(&tree, calculate(&tree, expr), result, &floats);
  MirOperand slow = dynamic_given(l, dynamic_value(l, expr), expr->span);
  lower_init(l, result, slow, FORM_OPERATOR, expr->span);
  dynamic_float_end(l, &floats);
  l->at.live = mark;
  *value = dynamic_hold(l, result);
  return true;
}
