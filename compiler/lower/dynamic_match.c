// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `match` of dynamic code: patterns from top to bottom, parts from left to right.
**
** In: a Match node. Out: tests and jumps. What a pattern binds waits in hidden variables, so that the names get their values when all
** of it fits and not before; then the guard is asked. Invariant: on each way out of a pattern its temporaries have ended. The
** surprise: the questions are those of Python's library: `isinstance`, `len`, `getattr` with a default, `in`. */
#include "lower/dynamic_internal.h"

#include "own/value.h"

typedef struct {
  Symbol name;
  MirPlace place; /* holds the value that waits, or UNBOUND */
} Capture;
typedef struct {
  OWN_ARRAY(Capture) captures; /* of the arm */
  LowerLabel *fail;
  LowerEntry *mark; /* what lives at `fail` */
} Arm;

static void fits(Lower *l, Arm *arm, const Ast *pattern, MirOperand value);

/* ── tests ── */

static MirOperand held(Lower *l, RuntimeFn fn, const MirOperand *operands, uint32_t count,
                       Span span) {
  return dynamic_hold(
      l, dynamic_op(l, (DynOp){.fn = fn, .form = FORM_MATCH, .span = span}, operands, count));
}

static void require(Lower *l, const Arm *arm, MirPlace flag, bool wanted, Span span) {
  LowerLabel yes = lower_label(l), no = lower_label(l);
  LowerEntry *live = l->at.live;
  lower_branch(l, mir_use(flag), wanted ? &yes : &no, wanted ? &no : &yes, span);
  lower_start(l, no);
  lower_end(l, arm->mark, FORM_MATCH, span);
  lower_goto(l, arm->fail, FORM_MATCH, span);
  l->at.live = live;
  lower_start(l, yes);
}

static void require_op(Lower *l, const Arm *arm, RuntimeFn fn, MirOperand left, MirOperand right,
                       Span span) {
  MirOperand operands[2] = {left, right};
  MirPlace flag = dynamic_op(l, (DynOp){.fn = fn, .form = FORM_MATCH, .span = span}, operands, 2);
  require(l, arm, flag, true, span);
}

/* Of a word: is it true? */
static MirPlace truth(Lower *l, MirOperand value, Span span) {
  DynOp ask = {.fn = RUNTIME_own_truth, .form = FORM_MATCH, .span = span};
  return dynamic_op(l, ask, &value, 1);
}

static void require_true(Lower *l, const Arm *arm, MirOperand value, Span span) {
  require(l, arm, truth(l, value, span), true, span);
}

/* An owner of its own of what is looked at, to be stored. */
static MirOperand kept(Lower *l, MirOperand value, Span span) {
  if (value.role == ROLE_READ) value = dynamic_copy(l, (MirPlace){value.index}, span);
  return dynamic_given(l, value, span);
}

/* TypeError: the pattern gives `given` parts by position, and the class takes `takes`. */
static void refuse_parts(Lower *l, const char *class, const char *takes, uint32_t given,
                         Span span) {
  MirOperand words =
      dynamic_words(l, arena_format(l->arena, "%s() accepts %s positional sub-patterns (%u given)",
                                    class, takes, given));
  DynOp fail = {.fn = RUNTIME_own_no_overload, .form = FORM_MATCH, .span = span};
  dynamic_fail(l, fail, &words, 1);
}

static void require_instance(Lower *l, const Arm *arm, MirOperand value, MirOperand classes,
                             Span span) {
  MirOperand operands[2] = {value, classes};
  require_true(l, arm, held(l, RUNTIME_own_isinstance, operands, 2, span), span);
}

static MirOperand classes_of(Lower *l, const uint32_t *ids, uint32_t count, Span span) {
  MirOperand *items = arena_make_many(l->arena, MirOperand, count);
  for (uint32_t i = 0; i < count; i++)
    items[i] = dynamic_given(l, dynamic_class(l, ids[i]), span);
  return held(l, RUNTIME_own_tuple_new, items, count, span);
}

/* getattr(object, name, END) */
static MirOperand attribute_or_end(Lower *l, MirOperand object, MirOperand name, Span span) {
  MirOperand operands[4] = {dynamic_builtin(l, OWN_BUILTIN_GETATTR), object, name,
                            dynamic_mark(l, OWN_END)};
  return held(l, RUNTIME_own_call, operands, 4, span);
}

static MirPlace is_end(Lower *l, MirOperand value, Span span) {
  return dynamic_op(l, (DynOp){.fn = RUNTIME_own_is_end, .form = FORM_MATCH, .span = span}, &value,
                    1);
}

/* ── names and values ── */

static void capture(Lower *l, const Arm *arm, Symbol name, MirOperand value, Span span) {
  for (uint32_t i = 0; i < arm->captures.count; i++) {
    if (!symbol_same(arm->captures.items[i].name, name)) continue;
    LowerEntry *mark = l->at.live;
    MirOperand given = kept(l, value, span);
    MirInstr assign = {
        .op = MIR_ASSIGN, .form = FORM_MATCH, .dst = arm->captures.items[i].place, .span = span};
    lower_emit(l, assign, &given, 1);
    lower_release(l, &given, 1);
    lower_end(l, mark, FORM_MATCH, span);
  }
}

static void fits_value(Lower *l, const Arm *arm, const Ast *pattern, MirOperand value) {
  Span span = pattern->span;
  bool same = pattern->kind == AST_None || pattern->kind == AST_True || pattern->kind == AST_False;
  MirOperand wanted = dynamic_value(l, pattern);
  if (same) {
    require_op(l, arm, RUNTIME_own_same, value, wanted, span);
    return;
  }
  MirOperand operands[2] = {value, wanted};
  require_true(l, arm, held(l, RUNTIME_own_eq, operands, 2, span), span);
}

/* ── sequences ── */

static void fits_sequence(Lower *l, Arm *arm, AstNodes items, MirOperand value, Span span) {
  static const uint32_t sequences[] = {OWN_CLASS_LIST, OWN_CLASS_TUPLE, OWN_CLASS_RANGE,
                                       OWN_CLASS_MEMORYVIEW, OWN_CLASS_ARRAY};
  int64_t star = -1;
  for (uint32_t i = 0; i < items.count; i++)
    if (items.items[i]->kind == AST_Star) star = i;
  require_instance(l, arm, value, classes_of(l, sequences, 5, span), span);
  MirOperand length = held(l, RUNTIME_own_len, &value, 1, span);
  MirOperand ask[2] = {length, dynamic_small(l, (int64_t)items.count - (star >= 0))};
  RuntimeFn compare = star >= 0 ? RUNTIME_own_ge : RUNTIME_own_eq;
  require_true(l, arm, held(l, compare, ask, 2, span), span);
  if (!items.count) return;
  MirOperand split[3] = {value, dynamic_int(l, items.count), dynamic_int(l, star)};
  MirOperand parts = held(l, RUNTIME_own_unpack, split, 3, span);
  for (uint32_t i = 0; i < items.count; i++) {
    const Ast *item = items.items[i];
    MirOperand get[2] = {parts, dynamic_int(l, i)};
    MirOperand part = held(l, RUNTIME_own_unpacked, get, 2, item->span);
    fits(l, arm, item->kind == AST_Star ? AS(Star, item)->value : item, part);
  }
}

/* ── dicts ── */

static void fits_mapping(Lower *l, Arm *arm, AstNodes items, MirOperand value, Span span) {
  MirOperand *keys = arena_make_many(l->arena, MirOperand, items.count + 1);
  require_instance(l, arm, value, dynamic_class(l, OWN_CLASS_DICT), span);
  for (uint32_t i = 0; i < items.count; i++) {
    const Ast *item = items.items[i];
    if (item->kind != AST_DictItem) continue;
    keys[i] = dynamic_value(l, AS(DictItem, item)->key);
    require_op(l, arm, RUNTIME_own_contains, value, keys[i], item->span);
  }
  for (uint32_t i = 0; i < items.count; i++) {
    const Ast *item = items.items[i];
    MirOperand get[2] = {value, keys[i]};
    if (item->kind == AST_DictItem) {
      fits(l, arm, AS(DictItem, item)->value, held(l, RUNTIME_own_get_item, get, 2, item->span));
      continue;
    }
    MirOperand copy[2] = {dynamic_class(l, OWN_CLASS_DICT), value};
    MirOperand rest = held(l, RUNTIME_own_call, copy, 2, item->span);
    for (uint32_t k = 0; k < i; k++) {
      MirOperand remove[2] = {rest, keys[k]};
      dynamic_op(l, (DynOp){.fn = RUNTIME_own_del_item, .form = FORM_MATCH, .span = item->span},
                 remove, 2);
    }
    fits(l, arm, AS(Star, item)->value, rest);
  }
}

/* ── classes ── */

/* int(x), str(x) …: these have no attributes that are parts; the part is the value itself. */
static void require_whole(Lower *l, MirOperand class, const char *text, uint32_t given, Span span) {
  static const uint32_t whole[] = {
      OWN_CLASS_INT,  OWN_CLASS_FLOAT, OWN_CLASS_STR, OWN_CLASS_BYTES,     OWN_CLASS_BYTEARRAY,
      OWN_CLASS_DICT, OWN_CLASS_LIST,  OWN_CLASS_SET, OWN_CLASS_FROZENSET, OWN_CLASS_TUPLE};
  LowerLabel fine = lower_label(l), bad = lower_label(l);
  LowerEntry *live = l->at.live;
  if (given == 1) {
    MirOperand ask[3] = {dynamic_builtin(l, OWN_BUILTIN_ISSUBCLASS), class,
                         classes_of(l, whole, sizeof whole / sizeof *whole, span)};
    MirOperand is = held(l, RUNTIME_own_call, ask, 3, span);
    MirPlace flag = truth(l, is, span);
    lower_end(l, live, FORM_MATCH, span);
    lower_branch(l, mir_use(flag), &fine, &bad, span);
    lower_start(l, bad);
  }
  refuse_parts(l, text, "0", given, span);
  l->at.live = live;
  lower_start(l, fine);
}

/* The attribute that positional part number `index` is; or the value itself. */
static MirOperand positional_part(Lower *l, const Arm *arm, MirOperand value, MirOperand names,
                                  uint32_t index, Span span) {
  LowerLabel whole = lower_label(l), part = lower_label(l), end = lower_label(l);
  MirPlace result = lower_new_hidden(l, TYPE_OBJECT, span);
  LowerEntry *mark = l->at.live;
  lower_branch(l, mir_use(is_end(l, names, span)), &whole, &part, span);
  lower_start(l, whole);
  lower_init(l, result, kept(l, value, span), FORM_MATCH, span);
  lower_end(l, mark, FORM_MATCH, span);
  lower_goto(l, &end, FORM_MATCH, span);
  l->at.live = mark;
  lower_start(l, part);
  MirOperand get[2] = {names, dynamic_small(l, index)};
  MirOperand name = held(l, RUNTIME_own_get_item, get, 2, span);
  MirOperand found = attribute_or_end(l, value, name, span);
  require(l, arm, is_end(l, found, span), false, span);
  MirOperand given = dynamic_given(l, found, span);
  lower_init(l, result, given, FORM_MATCH, span);
  lower_release(l, &given, 1);
  lower_end(l, mark, FORM_MATCH, span);
  lower_join(l, &end, FORM_MATCH, span);
  return dynamic_hold(l, result);
}

static uint32_t positional_count(const AstCall *call) {
  uint32_t count = 0;
  while (count < call->arguments.count && call->arguments.items[count]->kind != AST_Arg)
    count++;
  return count;
}

/* `__match_args__` of the class, which are enough names; or END: it is a class of the built-in ones. */
static MirOperand names_of(Lower *l, MirOperand class, const AstCall *call, uint32_t count) {
  Span span = call->head.span;
  const char *text = lower_span_words(l, call->callee->span);
  MirOperand names = attribute_or_end(l, class, dynamic_text(l, "__match_args__", 14), span);
  LowerLabel none = lower_label(l), some = lower_label(l), end = lower_label(l);
  LowerLabel few = lower_label(l), enough = lower_label(l);
  lower_branch(l, mir_use(is_end(l, names, span)), &none, &some, span);
  lower_start(l, none);
  require_whole(l, class, text, count, span);
  lower_goto(l, &end, FORM_MATCH, span);
  lower_start(l, some);
  LowerEntry *live = l->at.live;
  MirOperand ask[2] = {held(l, RUNTIME_own_len, &names, 1, span), dynamic_small(l, count)};
  MirOperand fits = held(l, RUNTIME_own_ge, ask, 2, span);
  MirPlace flag = truth(l, fits, span);
  lower_end(l, live, FORM_MATCH, span);
  lower_branch(l, mir_use(flag), &enough, &few, span);
  lower_start(l, few);
  refuse_parts(l, text, "fewer", count, span);
  l->at.live = live;
  lower_start(l, enough);
  lower_join(l, &end, FORM_MATCH, span);
  return names;
}

static void fits_class(Lower *l, Arm *arm, const AstCall *call, MirOperand value) {
  MirOperand class = dynamic_value(l, call->callee);
  require_instance(l, arm, value, class, call->callee->span);
  uint32_t count = positional_count(call);
  MirOperand names = dynamic_none(l);
  if (count) names = names_of(l, class, call, count);
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    const Ast *argument = call->arguments.items[i];
    if (i < count) {
      fits(l, arm, argument, positional_part(l, arm, value, names, i, argument->span));
      continue;
    }
    MirOperand part =
        attribute_or_end(l, value, dynamic_symbol(l, AS(Arg, argument)->name), argument->span);
    require(l, arm, is_end(l, part, argument->span), false, argument->span);
    fits(l, arm, AS(Arg, argument)->value, part);
  }
}

/* ── patterns ── */

static void fits_any(Lower *l, Arm *arm, const AstChain *chain, MirOperand value) {
  LowerLabel done = lower_label(l);
  LowerEntry *mark = l->at.live;
  for (uint32_t i = 0; i <= chain->rest.count; i++) {
    const Ast *item = i ? chain->rest.items[i - 1].operand : chain->first;
    LowerLabel next = lower_label(l);
    Arm inner = {.captures = arm->captures, .fail = &next, .mark = mark};
    fits(l, &inner, item, value);
    lower_end(l, mark, FORM_MATCH, item->span);
    lower_goto(l, &done, FORM_MATCH, item->span);
    l->at.live = mark;
    lower_start(l, next);
  }
  lower_end(l, arm->mark, FORM_MATCH, chain->head.span);
  lower_goto(l, arm->fail, FORM_MATCH, chain->head.span);
  l->at.live = mark;
  lower_start(l, done);
}

/* Goes on if the value fits, else to the arm's `fail`. */
static void fits(Lower *l, Arm *arm, const Ast *pattern, MirOperand value) {
  if (!lower_reachable(l)) return;
  switch ((unsigned)pattern->kind) {
  case AST_Name: capture(l, arm, AS(Name, pattern)->name, value, pattern->span); return;
  case AST_Paren: fits(l, arm, AS(Paren, pattern)->value, value); return;
  case AST_WithItem:
    fits(l, arm, AS(WithItem, pattern)->value, value);
    fits(l, arm, AS(WithItem, pattern)->target, value);
    return;
  case AST_Tuple: fits_sequence(l, arm, AS(Tuple, pattern)->items, value, pattern->span); return;
  case AST_List: fits_sequence(l, arm, AS(List, pattern)->items, value, pattern->span); return;
  case AST_Dict: fits_mapping(l, arm, AS(Dict, pattern)->items, value, pattern->span); return;
  case AST_Call: fits_class(l, arm, AS(Call, pattern), value); return;
  default: break;
  }
  if (dynamic_is_alternatives(pattern))
    fits_any(l, arm, AS(Chain, pattern), value);
  else
    fits_value(l, arm, pattern, value);
}

/* ── the statement ── */

typedef struct {
  Lower *l;
  Arm *arm;
} Gather;

static void add_capture(void *self, Symbol name, Span span) {
  const Gather *gather = self;
  Lower *l = gather->l;
  for (uint32_t i = 0; i < gather->arm->captures.count; i++)
    if (symbol_same(gather->arm->captures.items[i].name, name)) return;
  Capture made = {name, lower_new_hidden(l, TYPE_OBJECT, span)};
  lower_init(l, made.place, dynamic_mark(l, OWN_UNBOUND), FORM_MATCH, span);
  lower_hold(l, made.place, REASON_TEMPORARY);
  array_push(l->arena, &gather->arm->captures, made);
}

static void skip_value(void *self, const Ast *node) {
  (void)self;
  (void)node;
}

static void bind_names(Lower *l, const Arm *arm, Span span) {
  for (uint32_t i = 0; i < arm->captures.count; i++) {
    LowerEntry *mark = l->at.live;
    MirOperand value = dynamic_copy(l, arm->captures.items[i].place, span);
    dynamic_store(l, arm->captures.items[i].name, dynamic_given(l, value, span), span);
    lower_end(l, mark, FORM_MATCH, span);
  }
}

/* One arm; control that it refuses comes to `fail`. */
static void arm_of(Lower *l, const AstCase *node, MirOperand value, LowerLabel *fail) {
  Span span = node->pattern->span;
  LowerEntry *mark = l->at.live;
  Arm arm = {.fail = fail, .mark = mark};
  Gather gather = {l, &arm};
  PatternVisitor visitor = {add_capture, skip_value, &gather};
  dynamic_pattern_parts(node->pattern, &visitor);
  fits(l, &arm, node->pattern, value);
  if (lower_reachable(l)) bind_names(l, &arm, span);
  lower_end(l, mark, FORM_MATCH, span);
  if (node->guard && lower_reachable(l)) {
    LowerLabel yes = lower_label(l);
    dynamic_condition(l, node->guard, &yes, fail);
    lower_start(l, yes);
  }
  lower_suite(l, node->body, SCOPE_BLOCK);
}

void dynamic_match(Lower *l, const Ast *stmt) {
  const AstMatch *node = AS(Match, stmt);
  LowerLabel end = lower_label(l);
  MirOperand value = dynamic_value(l, node->subject);
  if (!lower_reachable(l)) return;
  LowerState outer = l->at;
  Bitset before = dynamic_bound_copy(l), after = {NULL, 0};
  bool any = false;
  for (uint32_t i = 0; i < node->cases.count && lower_reachable(l); i++) {
    LowerLabel fail = lower_label(l);
    arm_of(l, AS(Case, node->cases.items[i]), value, &fail);
    if (lower_reachable(l)) dynamic_bound_meet(l, after, any);
    if (lower_reachable(l)) after = l->bound;
    any = any || lower_reachable(l);
    lower_goto(l, &end, FORM_MATCH, lower_last(node->cases.items[i]->span));
    l->at = outer;
    l->bound = bitset_copy(l->arena, before);
    lower_start(l, fail);
  }
  dynamic_bound_meet(l, after, any);
  lower_join(l, &end, FORM_MATCH, lower_last(stmt->span));
}
