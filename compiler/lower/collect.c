// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Loops as expressions: comprehensions, and folds over generators.
**
** In: RES_COLLECT. Out: one loop per clause, each in the body of the one before; in the innermost the element is computed and
** taken. Invariant: what is collected is in a hidden local that is held while the loops run, for an element may raise; the value
** moves to its place at the end. The surprise: room for the items is made before the first round where their number is known,
** that is, with one clause and no condition over a list or a range from 0. */
#include "lower/loops.h"

typedef struct Collect {
  Lower *l;
  const CollectInfo *info;
  const AstComprehension *node; /* NULL: the items of the source as they are */
  Span span;
  MirPlace result, found; /* found: of MIN and MAX              */
  LowerTarget *leave;     /* of ANY and ALL                     */
  const LowerItem *item;  /* of the round, where there is no node */
} Collect;

static MirPlace hidden(const Collect *c, TypeId type) {
  return lower_new_hidden(c->l, type, c->span);
}

static void set_bool(const Collect *c, MirPlace place, bool value) {
  lower_init(c->l, place, mir_constant(mir_bool(c->l->body, value)), FORM_FOR, c->span);
}

static void set_number(const Collect *c, MirPlace place) {
  TypeId type = mir_place(c->l->body, place)->type;
  bool real = type_is_float(c->l->decls->types, type);
  MirConstInfo zero = {.kind = real ? MIR_CONST_FLOAT : MIR_CONST_INT, .type = type};
  lower_init(c->l, place, mir_constant(mir_add_const(c->l->body, zero)), FORM_FOR, c->span);
}

/* A method of the set or dict that is built. */
static void call_method(Collect *c, MirPlace dst, enum SymbolName name, MirOperand *operands,
                        uint32_t count) {
  Lower *l = c->l;
  const TypeInfo *type = type_info(l->decls->types, mir_place(l->body, c->result)->type);
  MirCallee callee = {
      .kind = CALLEE_FUNCTION, .type_args = type->arguments, .type_arg_count = type->count};
  callee.fn = lower_method(l, (StructId){type->declaration}, symbol_of(name), count);
  MirInstr call = {.op = MIR_CALL, .form = FORM_LITERAL, .dst = dst, .span = c->span};
  call.extra = mir_add_callee(l->body, callee);
  lower_release(l, operands, count);
  lower_emit(l, call, operands, count);
}

/* ── what becomes of an item ── */

static Span item_span(const Collect *c) { return c->node ? c->node->value->span : c->span; }

/* An owned part of the element; a variable that owns its item gives it away. */
static MirOperand element(Collect *c, const Ast *expr, LowerNoise later) {
  Lower *l = c->l;
  l->giving = lower_plain(l, expr);
  MirOperand value = lower_settle(l, lower_owned(l, expr, ALL_ADJUSTS), later, expr->span);
  l->giving = NULL;
  return value;
}

static void take_into_list(Collect *c) {
  Lower *l = c->l;
  MirOperand item =
      c->node ? element(c, c->node->value, NOISE_NONE) : item_owned(l, c->item, c->span);
  lower_list_append(l, c->result, item, item_span(c));
  lower_release(l, &item, 1);
}

static void take_into_set(Collect *c) {
  MirOperand operands[2] = {mir_mut(c->result)};
  operands[1] = element(c, c->node->value, NOISE_NONE);
  call_method(c, (MirPlace){0}, SYM_add_method, operands, 2);
}

static void take_into_dict(Collect *c) {
  MirOperand operands[3] = {mir_mut(c->result)};
  /* a variable as the key is given away last: `{w: len(w) for w in ws^}` */
  bool last = typed_res(c->l->typed, lower_plain(c->l, c->node->key)) == RES_VAR &&
              !lower_trivial(c->l, c->info->item);
  if (!last) operands[1] = element(c, c->node->key, lower_noise(c->l, c->node->value));
  operands[2] = element(c, c->node->value, NOISE_NONE);
  if (last) operands[1] = element(c, c->node->key, NOISE_NONE);
  call_method(c, (MirPlace){0}, SYM_insert, operands, 3);
}

static MirOperand number(Collect *c) {
  if (c->node) return lower_read(c->l, c->node->value, ALL_ADJUSTS, NOISE_NONE);
  return mir_use(c->item->place);
}

static void take_into_sum(Collect *c) {
  MirOperand item = number(c);
  MirInstr instr = {.op = MIR_BINARY,
                    .form = FORM_OPERATOR,
                    .dst = c->result,
                    .extra = BINARY_ADD,
                    .span = c->span};
  MirOperand operands[2] = {mir_use(c->result), item};
  lower_emit(c->l, instr, operands, 2);
}

static void take_into_best(Collect *c) {
  Lower *l = c->l;
  LowerLabel compare = lower_label(l), better = lower_label(l), end = lower_label(l);
  MirOperand item = number(c);
  MirPlace test = lower_new_temporary(l, TYPE_BOOL, c->span);
  lower_branch(l, mir_use(c->found), &compare, &better, c->span);
  lower_start(l, compare);
  loop_binary(l, c->info->kind == COLLECT_MIN ? BINARY_LT : BINARY_GT, test, item,
              mir_use(c->result), c->span);
  lower_branch(l, mir_use(test), &better, &end, c->span);
  lower_start(l, better);
  lower_init(l, c->result, item, FORM_FOR_NEXT, c->span);
  set_bool(c, c->found, true);
  lower_join(l, &end, FORM_FOR_NEXT, c->span);
}

static void take_into_answer(Collect *c) {
  Lower *l = c->l;
  bool any = c->info->kind == COLLECT_ANY;
  LowerLabel yes = lower_label(l), no = lower_label(l);
  if (c->node)
    lower_condition(l, c->node->value, &yes, &no);
  else
    lower_branch(l, mir_use(c->item->place), &yes, &no, c->span);
  lower_start(l, any ? yes : no);
  if (lower_reachable(l)) set_bool(c, c->result, any);
  lower_exit(l, c->leave, FORM_BREAK, c->span);
  lower_start(l, any ? no : yes);
}

static void take(Collect *c) {
  LowerEntry *mark = c->l->at.live;
  switch (c->info->kind) {
  case COLLECT_LIST: take_into_list(c); break;
  case COLLECT_SET: take_into_set(c); break;
  case COLLECT_DICT: take_into_dict(c); break;
  case COLLECT_SUM: take_into_sum(c); break;
  case COLLECT_MIN:
  case COLLECT_MAX: take_into_best(c); break;
  case COLLECT_ANY:
  case COLLECT_ALL: take_into_answer(c); break;
  }
  /* an item that was given away is no longer among what ends: then the round ends the rest */
  if (c->node) lower_end(c->l, mark, FORM_FOR_NEXT, item_span(c));
}

/* ── the loops ── */

static void start(Collect *c) {
  Lower *l = c->l;
  switch (c->info->kind) {
  case COLLECT_LIST:
    lower_list_start(l, c->result, (MirOperand){0}, c->span);
    lower_hold(l, c->result, REASON_TEMPORARY);
    return;
  case COLLECT_SET:
  case COLLECT_DICT:
    call_method(c, c->result, SYM_init, NULL, 0);
    lower_hold(l, c->result, REASON_TEMPORARY);
    return;
  case COLLECT_MIN:
  case COLLECT_MAX:
    c->found = hidden(c, TYPE_BOOL);
    set_bool(c, c->found, false);
    set_number(c, c->result);
    return;
  case COLLECT_SUM: set_number(c, c->result); return;
  case COLLECT_ANY:
  case COLLECT_ALL: set_bool(c, c->result, c->info->kind == COLLECT_ALL); return;
  }
}

static void clauses(Collect *c, uint32_t at);

/* The conditions of a clause, then the next clause. */
static void inside(Collect *c, const LowerRounds *r, uint32_t at) {
  Lower *l = c->l;
  AstNodes conditions = {NULL, 0};
  if (c->node) conditions = AS(CompFor, c->node->clauses.items[at])->conditions;
  for (uint32_t i = 0; i < conditions.count && lower_reachable(l); i++) {
    const Ast *condition = conditions.items[i];
    LowerLabel yes = lower_label(l), no = lower_label(l);
    lower_condition(l, condition, &yes, &no);
    lower_start(l, no);
    lower_exit(l, r->next, FORM_CONTINUE, condition->span);
    lower_start(l, yes);
  }
  if (lower_reachable(l)) clauses(c, at + 1);
}

/* Room for as many items as there are rounds, if that is known. */
static void reserve_items(Collect *c, LowerRounds *rounds, Span span) {
  Lower *l = c->l;
  MirOperand count = rounds_count(rounds);
  if (!count.index) return;
  MirOperand operands[2] = {mir_mut(c->result), count};
  MirCallee callee = {.kind = CALLEE_FUNCTION,
                      .fn = lower_method(l, l->decls->list, symbol_of(SYM_reserve), 2),
                      .type_arg_count = 1,
                      .type_args = arena_copy(l->arena, &c->info->item, sizeof(TypeId))};
  MirInstr call = {.op = MIR_CALL, .form = FORM_LITERAL, .span = span};
  call.extra = mir_add_callee(l->body, callee);
  lower_emit(l, call, operands, 2);
}

static void clause(Collect *c, uint32_t at) {
  Lower *l = c->l;
  const AstCompFor *node = c->node ? AS(CompFor, c->node->clauses.items[at]) : NULL;
  const LoopSource *source = node ? typed_loop(l->typed, &node->head) : c->info->source;
  Span span = node ? span_join(node->target->span, node->iterable->span) : c->span;
  LowerRounds rounds = {.l = l};
  if (!rounds_open(&rounds, source, span, c->span)) return;
  bool plain = !node || (!node->conditions.count && c->node->clauses.count == 1);
  if (at == 0 && c->info->kind == COLLECT_LIST && plain) reserve_items(c, &rounds, span);
  rounds_begin(&rounds);
  LowerState header = lower_enter(l, SCOPE_LOOP, c->span);
  l->loop_depth++;
  c->item = &rounds.source.item;
  if (node && lower_reachable(l)) loop_bind(l, node->target, c->item, FOR_PLAIN);
  if (lower_reachable(l)) inside(c, &rounds, at);
  l->loop_depth--;
  l->at.scope = header.scope;
  rounds_close(&rounds, lower_last(c->span));
  c->item = NULL;
}

static void clauses(Collect *c, uint32_t at) {
  if (at < (c->node ? c->node->clauses.count : 1))
    clause(c, at);
  else
    take(c);
}

static void require_found(Collect *c) {
  Lower *l = c->l;
  static const char least[] = "min() of an empty list", greatest[] = "max() of an empty list";
  LowerLabel fine = lower_label(l), none = lower_label(l);
  lower_branch(l, mir_use(c->found), &fine, &none, c->span);
  lower_start(l, none);
  MirPlace message = lower_new_temporary(l, type_string(l->decls), c->span);
  const char *text = c->info->kind == COLLECT_MIN ? least : greatest;
  lower_init(l, message, lower_string(l, text, sizeof least - 1), FORM_FOR, c->span);
  MirOperand operand = mir_read(message);
  lower_call_runtime(l, RUNTIME_own_panic, (MirPlace){0}, &operand, 1, c->span);
  lower_unreachable(l, FORM_FOR, c->span);
  lower_start(l, fine);
}

void lower_collect_into(Lower *l, const Ast *expr, MirPlace dst) {
  const CollectInfo *info = typed_collect(l->typed, expr);
  Collect c = {.l = l, .info = info, .span = expr->span};
  if (info->comprehension) c.node = AS(Comprehension, info->comprehension);
  MirForm form = l->form;
  const char *to = l->to;
  const Ast *giving = l->giving;
  l->to = "the list";
  l->giving = NULL;
  c.result = hidden(&c, typed_type(l->typed, expr));
  start(&c);
  c.leave = lower_target(l, false);
  clauses(&c, 0);
  lower_join(l, &c.leave->label, FORM_FOR, c.span);
  if (c.found.index) require_found(&c);
  l->form = form;
  l->to = to;
  l->giving = giving;
  MirOperand value = lower_take(l, c.result);
  lower_init(l, dst, value, form == FORM_NONE ? FORM_LITERAL : form, expr->span);
  lower_release(l, &value, 1);
}
