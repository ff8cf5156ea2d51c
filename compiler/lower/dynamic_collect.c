// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Comprehensions, and built-ins that take the items of a generator expression as they come.
**
** In: a node; `sum(x * x for x in xs)` is its comprehension with another end (sema/dynamic_taken.c). Out: loops, and at their
** core what becomes of an item: it is appended, added, compared, or ends the loops. Invariants: no function is made, the
** variables are locals of the frame around it, one set per comprehension; what leaves the loops of a generator expression as
** StopIteration is RuntimeError, but not what the built-in itself raises. The surprise: the iterator of the first loop is made
** before anything else, in the scope around it. */
#include "lower/dynamic_internal.h"

#include "own/value.h"

#include <string.h>

typedef enum {
  SINK_LIST,
  SINK_SET,
  SINK_DICT,
  SINK_YIELD,
  SINK_SUM,
  SINK_ANY,
  SINK_ALL,
  SINK_MIN,
  SINK_MAX
} Sink;

typedef struct {
  const AstComprehension *node;
  Sink sink;
  MirOperand made;    /* the container; of SUM, MIN, MAX what there is so far */
  LowerTarget *raise; /* where what the built-in raises goes                  */
  LowerTarget *found; /* of ANY, ALL: the answer is known                     */
  uint32_t clause;
} Collect;

/* ── what becomes of an item ── */

static void put_yield(Lower *l, const Collect *c) {
  dynamic_yield_value(l, dynamic_owned(l, c->node->value), c->node->value->span);
}

/* `(k, v) for …` and `k: v for …` */
static void put_pair(Lower *l, const Collect *c, MirOperand *operands) {
  const Ast *key = c->node->key, *value = c->node->value;
  if (!key) {
    AstNodes items = AS(Tuple, ast_bare(value))->items;
    key = items.items[0];
    value = items.items[1];
  }
  operands[1] = dynamic_owned(l, key);
  operands[2] = dynamic_owned(l, value);
}

static void put_into(Lower *l, const Collect *c) {
  MirOperand operands[3] = {c->made};
  if (c->sink == SINK_DICT)
    put_pair(l, c, operands);
  else
    operands[1] = dynamic_owned(l, c->node->value);
  RuntimeFn fn = c->sink == SINK_LIST  ? RUNTIME_own_list_append
                 : c->sink == SINK_SET ? RUNTIME_own_set_add
                                       : RUNTIME_own_dict_put;
  l->at.raise = c->raise;
  dynamic_op(l, (DynOp){.fn = fn, .form = FORM_LITERAL, .span = c->node->value->span}, operands,
             c->sink == SINK_DICT ? 3 : 2);
}

static void set_so_far(Lower *l, const Collect *c, MirOperand given, Span span) {
  MirInstr assign = {.op = MIR_ASSIGN, .form = FORM_ASSIGN, .dst = {c->made.index}, .span = span};
  lower_emit(l, assign, &given, 1);
  lower_release(l, &given, 1);
}

static void put_sum(Lower *l, const Collect *c) {
  Span span = c->node->value->span;
  MirOperand operands[2] = {c->made, dynamic_value(l, c->node->value)};
  l->at.raise = c->raise;
  DynOp add = {.fn = RUNTIME_own_add, .form = FORM_CALL, .span = span};
  MirOperand sum = dynamic_hold(l, dynamic_op(l, add, operands, 2));
  set_so_far(l, c, dynamic_given(l, sum, span), span);
}

/* The first item is the best one, as long as there is no other. */
static void put_best(Lower *l, const Collect *c) {
  Span span = c->node->value->span;
  MirOperand operands[2] = {c->made, dynamic_value(l, c->node->value)};
  LowerEntry *held = l->at.live;
  LowerLabel first = lower_label(l), more = lower_label(l), end = lower_label(l);
  l->at.raise = c->raise;
  DynOp unbound = {.fn = RUNTIME_own_is_unbound, .form = FORM_CALL, .span = span};
  MirPlace test = dynamic_op(l, unbound, &c->made, 1);
  lower_branch(l, mir_use(test), &first, &more, span);
  lower_start(l, first);
  set_so_far(l, c, dynamic_given(l, dynamic_copy(l, (MirPlace){operands[1].index}, span), span),
             span);
  lower_goto(l, &end, FORM_CALL, span);
  l->at.live = held;
  lower_start(l, more);
  RuntimeFn fn = c->sink == SINK_MIN ? RUNTIME_own_min : RUNTIME_own_max;
  DynOp compare = {.fn = fn, .form = FORM_CALL, .span = span};
  MirOperand best = dynamic_hold(l, dynamic_op(l, compare, operands, 2));
  set_so_far(l, c, dynamic_given(l, best, span), span);
  l->at.live = held;
  lower_join(l, &end, FORM_CALL, span);
}

/* Truth may run a method of the program, whose errors are the built-in's: it is asked beside the item, then. */
static void put_question(Lower *l, const Collect *c) {
  Span span = c->node->value->span;
  LowerLabel yes = lower_label(l), no = lower_label(l);
  if (l->decls->special_groups >> SPECIAL_GROUP_LENGTH & 1 || l->decls->sets_names) {
    LowerEntry *mark = l->at.live;
    MirOperand value = dynamic_value(l, c->node->value);
    l->at.raise = c->raise;
    DynOp truth = {.fn = RUNTIME_own_truth, .form = FORM_CALL, .span = span};
    MirPlace test = dynamic_op(l, truth, &value, 1);
    lower_end_forwards(l, mark, FORM_CALL, span);
    lower_branch(l, mir_use(test), &yes, &no, span);
  } else {
    dynamic_condition(l, c->node->value, &yes, &no);
  }
  lower_start(l, c->sink == SINK_ANY ? yes : no);
  lower_exit(l, c->found, FORM_CALL, span);
  lower_start(l, c->sink == SINK_ANY ? no : yes);
}

static void put_item(Lower *l, const Collect *c) {
  LowerEntry *mark = l->at.live;
  LowerTarget *raise = l->at.raise;
  switch (c->sink) {
  case SINK_YIELD: put_yield(l, c); break;
  case SINK_LIST:
  case SINK_SET:
  case SINK_DICT: put_into(l, c); break;
  case SINK_SUM: put_sum(l, c); break;
  case SINK_MIN:
  case SINK_MAX: put_best(l, c); break;
  case SINK_ANY:
  case SINK_ALL: put_question(l, c); break;
  }
  l->at.raise = raise;
  lower_end_forwards(l, mark, FORM_LITERAL, c->node->value->span);
}

static void collect_round(Lower *l, void *self) {
  Collect *c = self;
  const AstCompFor *clause = AS(CompFor, c->node->clauses.items[c->clause]);
  LowerLabel skip = lower_label(l);
  for (uint32_t i = 0; i < clause->conditions.count; i++) {
    LowerLabel yes = lower_label(l);
    dynamic_condition(l, clause->conditions.items[i], &yes, &skip);
    lower_start(l, yes);
  }
  if (c->clause + 1 < c->node->clauses.count) {
    c->clause++;
    dynamic_each(l, AS(CompFor, c->node->clauses.items[c->clause]), (DynEach){0}, collect_round, c);
    c->clause--;
  } else {
    put_item(l, c);
  }
  lower_join(l, &skip, FORM_FOR, c->node->head.span);
}

/* ── the loops ── */

/* Its variables have no value before it, and none after it; shared ones get a fresh cell each time. */
static void reset_variables(Lower *l, DynScopeId scope, Span span) {
  const DynScope *frame = dynamic_scope(l->def->dynamic, l->def->frame);
  for (uint32_t i = 0; i < frame->vars.count; i++) {
    DynVarId id = frame->vars.items[i];
    const DynVar *var = dynamic_var(l->def->dynamic, id);
    if (var->scope.index != scope.index) continue;
    MirOperand value = dynamic_mark(l, OWN_UNBOUND);
    if (var->kind == DYN_CELL) {
      MirPlace cell = dynamic_op(
          l, (DynOp){.fn = RUNTIME_own_cell_new, .form = FORM_NONE, .span = span}, &value, 1);
      value = mir_move(cell);
    }
    MirInstr assign = {.op = MIR_ASSIGN,
                       .form = FORM_NONE,
                       .dst = mir_root(l->body, l->def->locals[id.index]),
                       .span = span};
    lower_emit(l, assign, &value, 1);
    bitset_remove(l->bound, id.index);
  }
}

void dynamic_generator_loops(Lower *l, const Ast *expr, MirPlace iterator) {
  Collect c = {.node = AS(Comprehension, expr), .sink = SINK_YIELD, .raise = l->at.raise};
  l->def->comprehension = l->def->scope;
  dynamic_each(l, AS(CompFor, c.node->clauses.items[0]), (DynEach){.iterator = iterator},
               collect_round, &c);
}

/* What the loops of a generator expression raise; StopIteration may not leave them. */
static void pass_error_on(Lower *l, LowerTarget *raised, Span span) {
  if (!raised->label.block.index) return;
  LowerState state = l->at;
  LowerLabel after = lower_label(l);
  if (lower_reachable(l)) lower_goto(l, &after, FORM_FOR, span);
  lower_start(l, raised->label);
  MirOperand given = dynamic_caught(l, FORM_FOR, span);
  DynOp fail = {.fn = RUNTIME_own_generator_failed, .form = FORM_FOR, .span = span};
  dynamic_fail(l, fail, &given, 1);
  l->at = state;
  lower_start(l, after);
}

/* All loops of the comprehension, `c->made` is there. */
static void collect(Lower *l, Collect *c, const Ast *expr) {
  DynScopeId around = l->def->comprehension, inner = dynamic_scope_of(l->def->dynamic, expr);
  bool generator = c->node->kind == COMP_GENERATOR;
  DynEach each = {.raise = generator ? lower_target(l, true) : NULL};
  bool all = c->sink == SINK_LIST && c->node->clauses.count == 1 &&
             !AS(CompFor, c->node->clauses.items[0])->conditions.count;
  if (all) each.gets_all = &c->made;
  c->raise = l->at.raise;
  reset_variables(l, inner, expr->span);
  l->def->comprehension = inner;
  dynamic_each(l, AS(CompFor, c->node->clauses.items[0]), each, collect_round, c);
  l->def->comprehension = around;
  if (generator) pass_error_on(l, each.raise, expr->span);
}

static MirOperand collect_into(Lower *l, Sink sink, const Ast *expr) {
  Collect c = {.node = AS(Comprehension, expr), .sink = sink};
  DynOp make = {.form = FORM_LITERAL, .span = expr->span};
  make.fn = sink == SINK_LIST  ? RUNTIME_own_list_new
            : sink == SINK_SET ? RUNTIME_own_set_new
                               : RUNTIME_own_dict_new;
  c.made = dynamic_hold(l, dynamic_op(l, make, NULL, 0));
  collect(l, &c, expr);
  reset_variables(l, dynamic_scope_of(l->def->dynamic, expr), expr->span);
  return c.made;
}

MirOperand dynamic_comprehension(Lower *l, const Ast *expr) {
  switch ((AstCompKind)AS(Comprehension, expr)->kind) {
  case COMP_GENERATOR:
    if (!dynamic_is_taken(l->def->dynamic, expr)) return dynamic_generator(l, expr);
    return collect_into(l, SINK_LIST, expr);
  case COMP_LIST: return collect_into(l, SINK_LIST, expr);
  case COMP_SET: return collect_into(l, SINK_SET, expr);
  case COMP_DICT: return collect_into(l, SINK_DICT, expr);
  }
  own_unreachable("a comprehension is of some kind");
}

/* ── built-ins that take items ── */

static MirOperand hidden(Lower *l, MirOperand value, Span span) {
  MirPlace place = lower_new_hidden(l, TYPE_OBJECT, span);
  mir_local(l->body, mir_place(l->body, place)->root)->mutable_ = true;
  lower_init(l, place, value, FORM_CALL, span);
  return dynamic_hold(l, place);
}

/* any, all: the answer is the other one if the loops come to their end. */
static MirOperand take_question(Lower *l, Sink sink, const Ast *expr) {
  Collect c = {.node = AS(Comprehension, expr), .sink = sink, .made = {0}};
  Span span = expr->span;
  c.made = hidden(l, dynamic_bool(l, sink == SINK_ANY), span);
  c.found = lower_target(l, false);
  Bitset bound = dynamic_bound_copy(l);
  collect(l, &c, expr);
  if (lower_reachable(l)) set_so_far(l, &c, dynamic_bool(l, sink == SINK_ALL), span);
  lower_join(l, &c.found->label, FORM_CALL, span);
  l->bound = bound;
  reset_variables(l, dynamic_scope_of(l->def->dynamic, expr), span);
  return c.made;
}

static void fail_empty(Lower *l, Sink sink, Span span) {
  const char *text =
      sink == SINK_MIN ? "min() arg is an empty sequence" : "max() arg is an empty sequence";
  MirOperand make[2] = {dynamic_class(l, OWN_CLASS_VALUE_ERROR),
                        dynamic_text(l, text, (uint32_t)strlen(text))};
  DynOp call = {.fn = RUNTIME_own_call, .form = FORM_CALL, .span = span};
  MirOperand raise[2] = {dynamic_hold(l, dynamic_op(l, call, make, 2)),
                         dynamic_mark(l, OWN_UNBOUND)};
  dynamic_fail(l, (DynOp){.fn = RUNTIME_own_raise, .form = FORM_CALL, .span = span}, raise, 2);
}

static MirOperand take_best(Lower *l, Sink sink, const Ast *expr) {
  Collect c = {.node = AS(Comprehension, expr), .sink = sink};
  Span span = expr->span;
  c.made = hidden(l, dynamic_mark(l, OWN_UNBOUND), span);
  collect(l, &c, expr);
  reset_variables(l, dynamic_scope_of(l->def->dynamic, expr), span);
  LowerLabel none = lower_label(l), some = lower_label(l);
  DynOp unbound = {.fn = RUNTIME_own_is_unbound, .form = FORM_CALL, .span = span};
  MirPlace test = dynamic_op(l, unbound, &c.made, 1);
  LowerEntry *held = l->at.live;
  lower_branch(l, mir_use(test), &none, &some, span);
  lower_start(l, none);
  fail_empty(l, sink, span);
  l->at.live = held;
  lower_start(l, some);
  return c.made;
}

static MirOperand take_sum(Lower *l, const AstCall *call) {
  const Ast *expr = call->arguments.items[0];
  Collect c = {.node = AS(Comprehension, expr), .sink = SINK_SUM};
  MirOperand start =
      call->arguments.count > 1 ? dynamic_owned(l, call->arguments.items[1]) : dynamic_small(l, 0);
  c.made = hidden(l, start, expr->span);
  collect(l, &c, expr);
  reset_variables(l, dynamic_scope_of(l->def->dynamic, expr), expr->span);
  return c.made;
}

static bool take_class(Lower *l, uint32_t class_id, const Ast *expr, MirOperand *result) {
  if (class_id == OWN_CLASS_SET || class_id == OWN_CLASS_DICT) {
    *result = collect_into(l, class_id == OWN_CLASS_SET ? SINK_SET : SINK_DICT, expr);
    return true;
  }
  if (class_id != OWN_CLASS_LIST && class_id != OWN_CLASS_TUPLE) return false;
  *result = collect_into(l, SINK_LIST, expr);
  if (class_id == OWN_CLASS_LIST) return true;
  MirOperand list = dynamic_given(l, *result, expr->span);
  DynOp make = {.fn = RUNTIME_own_list_to_tuple, .form = FORM_CALL, .span = expr->span};
  *result = dynamic_hold(l, dynamic_op(l, make, &list, 1));
  return true;
}

bool dynamic_take(Lower *l, const AstCall *call, DynName callee, MirOperand *result) {
  const Ast *expr = call->arguments.count ? call->arguments.items[0] : NULL;
  if (!expr || !dynamic_is_taken(l->def->dynamic, expr)) return false;
  if (callee.kind == DYN_NAME_CLASS) return take_class(l, callee.index, expr, result);
  if (callee.kind != DYN_NAME_BUILTIN) return false;
  switch (callee.index) {
  case OWN_BUILTIN_SUM: *result = take_sum(l, call); return true;
  case OWN_BUILTIN_ANY: *result = take_question(l, SINK_ANY, expr); return true;
  case OWN_BUILTIN_ALL: *result = take_question(l, SINK_ALL, expr); return true;
  case OWN_BUILTIN_MIN: *result = take_best(l, SINK_MIN, expr); return true;
  case OWN_BUILTIN_MAX: *result = take_best(l, SINK_MAX, expr); return true;
  default: return false; /* sorted takes a list */
  }
}
