// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc view --as=rust`: what the borrow checker of Rust (NLL, edition 2021) would refuse in a body that Own accepts.
**
** Needs CHECKED; runs only if asked. In: RustLoans. Out: MirBody.rust, one per line and loan. The rule is Rust's: an access conflicts with
** a loan that is still needed if one of both changes, and their places overlap. Moves out of what is only lent are refused too.
** spec own.view.rust. The surprise: Rust lends each argument in its turn, so that a later one can conflict; only the receiver of a
** method waits (two-phase borrows). */
#include "passes/rust.h"

#include <stdlib.h>

/* What an access does, as Rust sees it. */
typedef enum { TOUCH_COPY, TOUCH_READ, TOUCH_WRITE, TOUCH_LEND } TouchKind;

typedef struct {
  TouchKind kind;
  Site site;
  uint32_t operand; /* number of operands: the destination */
  MirPlace place;
  Span span;
  bool flat; /* writes a value without owned parts */
} Touch;

typedef struct {
  PassBody *pass;
  MirBody *body;
  RustLoans *loans;
  Table seen;
  OWN_ARRAY(Touch) touches; /* of named variables, by their text once all are there */
} Rules;

static const MirInstr *instr_at(const Rules *rules, Site site) {
  return &mir_block(rules->body, site.block)->instrs.items[site.at];
}

static uint32_t line_of(const Rules *rules, Span span) {
  return source_position(rules->body->context->sources, span.from).line;
}

static void record(Rules *rules, RustRefusal refusal) {
  uint32_t numbers[3] = {line_of(rules, refusal.span), refusal.rule, refusal.lent.index};
  uint64_t key = table_hash(numbers, sizeof numbers);
  if (!refusal.span.from || table_get(&rules->seen, key)) return;
  table_set(rules->pass->scratch, &rules->seen, key, 1);
  array_push(rules->body->arena, &rules->body->rust, refusal);
}

static bool changes(TouchKind kind) { return kind == TOUCH_WRITE || kind == TOUCH_LEND; }

/* A look-up in a container is a call in Rust: it lends the container. */
static TouchKind through_call(const Rules *rules, MirPlace place, TouchKind kind) {
  if (mir_place_same(rust_place(rules->loans, place), place)) return kind;
  return changes(kind) ? TOUCH_LEND : TOUCH_READ;
}

static uint32_t code_of(TouchKind kind, bool lent_for_change) {
  switch (kind) {
  case TOUCH_COPY: return 503;
  case TOUCH_READ: return 502;
  case TOUCH_WRITE: return 506;
  case TOUCH_LEND: return lent_for_change ? 499 : 502;
  }
  return 0;
}

/* ── one access against the loans of its variable ── */

static RustRule rule_of(const RustLoan *loan, const Touch *touch, MirLocal by) {
  if (loan->closure.index) return RUST_CLOSURE;
  if (!by.index) return RUST_RETURNED;
  if (!changes(touch->kind)) return RUST_READ;
  const bool assigns = touch->flat || touch->kind == TOUCH_WRITE;
  if (!assigns) return RUST_TWO;
  return touch->flat ? RUST_WRITE_FLAT : RUST_WRITE_PLACE;
}

static bool conflicts(const Rules *rules, const RustLoan *loan, const Touch *touch) {
  bool itself =
      loan->site.block.index == touch->site.block.index && loan->site.at == touch->site.at;
  if (itself || !(changes(touch->kind) || loan->changes)) return false;
  if (loan->base_version != rust_version(rules->loans, touch->place, touch->site)) return false;
  return mir_overlap(rules->body, loan->base, rust_place(rules->loans, touch->place));
}

static void check_touch(Rules *rules, Touch touch) {
  const RustLoans *loans = rules->loans;
  MirLocal root = mir_place(rules->body, touch.place)->root, by;
  for (uint32_t l = loans->first[root.index]; l; l = loans->items.items[l].next) {
    const RustLoan *loan = &loans->items.items[l];
    if (!conflicts(rules, loan, &touch) || !rust_needs(loans, loan, touch.site, touch.operand, &by))
      continue;
    RustRefusal refusal = {.rule = rule_of(loan, &touch, by), .span = touch.span};
    refusal.code = code_of(through_call(rules, touch.place, touch.kind), loan->changes);
    refusal.place = touch.place;
    refusal.lent = loan->named;
    bool looked_up = !mir_place_same(loan->base, loan->named) &&
                     !mir_place_same(rust_place(loans, touch.place), touch.place);
    if (looked_up) refusal.all = loan->base;
    refusal.by = by;
    refusal.lent_at = loan->span;
    record(rules, refusal);
  }
}

/* Is what the instruction lends here changed later? */
static bool lends_for_change(const Rules *rules, Site site, MirPlace place) {
  const RustLoans *loans = rules->loans;
  uint32_t l = loans->first[mir_place(rules->body, place)->root.index];
  for (; l; l = loans->items.items[l].next) {
    const RustLoan *loan = &loans->items.items[l];
    if (loan->site.block.index == site.block.index && loan->site.at == site.at && loan->changes)
      return true;
  }
  return false;
}

static TouchKind kind_of(const Rules *rules, Site site, uint32_t index) {
  const MirInstr *instr = instr_at(rules, site);
  MirOperand operand = mir_operands(rules->body, instr)[index];
  MirPlace place = {operand.index};
  if (rust_changes(rules->body, instr, index) || lends_for_change(rules, site, place))
    return TOUCH_LEND;
  bool shown = instr->form == FORM_PRINT || instr->form == FORM_FSTRING;
  bool trivial = type_is_trivial(rules->body->decls, mir_place(rules->body, place)->type,
                                 rules->body->type_params, rules->body->type_param_count);
  bool binds = instr->op == MIR_REF || instr->op == MIR_ADDRESS;
  return trivial && !shown && !binds ? TOUCH_COPY : TOUCH_READ;
}

static void touch(Rules *rules, Touch touch) {
  const MirLocalInfo *root = mir_local(rules->body, mir_place(rules->body, touch.place)->root);
  touch.flat =
      touch.flat && type_is_flat(rules->body->decls, mir_place(rules->body, touch.place)->type);
  if (root->name.index) array_push(rules->pass->scratch, &rules->touches, touch);
  check_touch(rules, touch);
}

static void touch_operand(Rules *rules, Site site, uint32_t index) {
  const MirInstr *instr = instr_at(rules, site);
  MirOperand operand = mir_operands(rules->body, instr)[index];
  if (operand.role == ROLE_CONST) return;
  Touch it = {.site = site, .operand = index, .place = {operand.index}, .span = instr->span};
  it.kind = kind_of(rules, site, index);
  touch(rules, it);
}

static void touch_target(Rules *rules, Site site) {
  const MirInstr *instr = instr_at(rules, site);
  if (!instr->dst.index || rust_binds(rules->loans, instr)) return;
  touch(rules, (Touch){TOUCH_WRITE, site, instr->count, instr->dst, instr->span, true});
}

/* ── the arguments of one call ── */

/* A receiver is lent when the call begins, if no look-up comes before it. */
static bool waits(const Rules *rules, const MirInstr *instr, uint32_t index) {
  MirPlace place = {mir_operands(rules->body, instr)[index].index};
  bool receiver = index == 0 && (instr->form == FORM_METHOD || instr->form == FORM_AUGMENTED);
  return receiver && mir_place_same(rust_place(rules->loans, place), place);
}

static bool same_base(const Rules *rules, MirPlace a, MirPlace b, Site at_a, Site at_b) {
  return rust_version(rules->loans, a, at_a) == rust_version(rules->loans, b, at_b) &&
         mir_overlap(rules->body, rust_place(rules->loans, a), rust_place(rules->loans, b));
}

static void check_pair(Rules *rules, Site site, uint32_t i, uint32_t j) {
  const MirInstr *instr = instr_at(rules, site);
  const MirOperand *operands = mir_operands(rules->body, instr);
  MirPlace first = {operands[i].index}, second = {operands[j].index};
  TouchKind earlier = kind_of(rules, site, i), later = kind_of(rules, site, j);
  if (earlier == TOUCH_COPY || !(changes(earlier) || changes(later))) return;
  if (later == TOUCH_COPY && waits(rules, instr, i)) return;
  if (!same_base(rules, first, second, site, site)) return;
  RustRefusal refusal = {.span = instr->span, .place = second, .lent = first};
  refusal.rule = changes(later) || later == TOUCH_READ ? RUST_APART : RUST_ARGUMENT;
  refusal.code = code_of(through_call(rules, second, later), changes(earlier));
  refusal.lent_at = instr->span;
  record(rules, refusal);
}

static void check_arguments(Rules *rules, Site site) {
  const MirInstr *instr = instr_at(rules, site);
  const MirOperand *operands = mir_operands(rules->body, instr);
  uint32_t count = rust_is_call(instr) ? rust_arguments(rules->body, instr) : 0;
  for (uint32_t j = 1; j < count; j++)
    for (uint32_t i = 0; i < j; i++)
      if (operands[i].role != ROLE_CONST && operands[j].role != ROLE_CONST)
        check_pair(rules, site, i, j);
}

static bool inside(Span inner, Span outer) {
  return inner.from >= outer.from && inner.to <= outer.to &&
         inner.to - inner.from < outer.to - outer.from;
}

static bool comes_before(const Rules *rules, Site a, Site b) {
  const uint32_t *number = rules->pass->cfg->number;
  if (a.block.index == b.block.index) return a.at < b.at;
  return number[a.block.index] < number[b.block.index];
}

/* What later arguments did to a place that was lent in its turn. */
static void check_order(Rules *rules, Site site, uint32_t lent, const Touch *it) {
  const MirInstr *instr = instr_at(rules, site);
  MirPlace place = {mir_operands(rules->body, instr)[lent].index};
  if (!inside(it->span, instr->span) || !comes_before(rules, it->site, site)) return;
  if (conflict_operand_at(rules->body, instr, it->span) <= lent) return;
  if (!changes(it->kind) && waits(rules, instr, lent)) return;
  if (!same_base(rules, place, it->place, site, it->site)) return;
  RustRefusal refusal = {.rule = RUST_ORDER, .span = it->span, .place = it->place, .lent = place};
  refusal.code = code_of(through_call(rules, it->place, it->kind), true);
  refusal.lent_at = instr->span;
  record(rules, refusal);
}

static int by_text(const void *left, const void *right) {
  const Touch *a = left, *b = right;
  return (a->span.from > b->span.from) - (a->span.from < b->span.from);
}

static uint32_t first_touch(const Rules *rules, uint32_t from) {
  uint32_t low = 0, high = rules->touches.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (rules->touches.items[middle].span.from < from)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static void check_orders(Rules *rules, Site site) {
  const MirInstr *instr = instr_at(rules, site);
  if (!rust_is_call(instr) || !instr->span.from) return;
  for (uint32_t k = 0; k < rust_arguments(rules->body, instr); k++) {
    if (!rust_changes(rules->body, instr, k)) continue;
    for (uint32_t t = first_touch(rules, instr->span.from); t < rules->touches.count; t++) {
      if (rules->touches.items[t].span.from >= instr->span.to) break;
      check_order(rules, site, k, &rules->touches.items[t]);
    }
  }
}

/* ── moves ── */

static void check_move(Rules *rules, const MirInstr *instr, MirOperand operand) {
  const MirBody *body = rules->body;
  if (operand.role != ROLE_MOVE) return;
  MirPlace place = {operand.index};
  const MirPlaceInfo *info = mir_place(body, place);
  const MirLocalInfo *root = mir_local(body, info->root);
  bool trivial =
      type_is_trivial(body->decls, info->type, body->type_params, body->type_param_count);
  if (trivial || loans_is_unowned(rules->loans->loans, place)) return;
  bool held = !mir_place_same(rust_place(rules->loans, place), place) && instr->form == FORM_UNPACK;
  bool lent = root->indirect && (root->kind == LOCAL_PARAM || root->kind == LOCAL_REFERENCE);
  bool ends = root->kind == LOCAL_PARAM && info->parent.index && body->decl.index &&
              symbol_is(decl_fn(body->decls, body->decl)->name, SYM_del);
  if (!held && !lent && !ends) return;
  RustRefusal refusal = {.code = 507, .span = instr->span, .place = place, .lent = place};
  bool exchange = held || (lent && instr->form == FORM_UNPACK);
  refusal.rule = exchange ? RUST_EXCHANGE : ends ? RUST_DESTRUCTOR : RUST_HOLE;
  record(rules, refusal);
}

/* ── temporaries that outlive their statement ── */

static void check_temporary(Rules *rules, const RustLoan *loan) {
  const Loans *all = rules->loans->loans;
  const MirLocalInfo *root = mir_local(rules->body, mir_place(rules->body, loan->base)->root);
  bool temporary = root->kind == LOCAL_TEMPORARY || root->kind == LOCAL_HIDDEN;
  if (!loan->by_call || root->name.index || !temporary) return;
  for (uint32_t i = 0; i < loan->holders.count; i++) {
    const Version *version = &all->versions.items[loan->holders.items[i]];
    if (version->site.at == AT_START || !version->used) continue;
    const MirInstr *bound = instr_at(rules, version->site);
    if (!mir_local(rules->body, version->local)->name.index || bound->form != FORM_REF) continue;
    record(rules, (RustRefusal){RUST_TEMPORARY,
                                716,
                                bound->span,
                                loan->base,
                                loan->base,
                                {0},
                                version->local,
                                loan->span});
  }
}

static void check_instr(Rules *rules, Site site) {
  const MirInstr *instr = instr_at(rules, site);
  if (instr->op == MIR_DROP || instr->op == MIR_END || !instr->span.from) return;
  uint32_t count = rust_arguments(rules->body, instr);
  for (uint32_t k = 0; k < count; k++) {
    touch_operand(rules, site, k);
    check_move(rules, instr, mir_operands(rules->body, instr)[k]);
  }
  touch_target(rules, site);
  check_arguments(rules, site);
}

typedef void (*Visit)(Rules *rules, Site site);

static void visit_all(Rules *rules, Visit visit) {
  const MirCfg *cfg = rules->pass->cfg;
  for (uint32_t b = 0; b < cfg->count; b++)
    for (uint32_t i = 0; i < mir_block(rules->body, cfg->order[b])->instrs.count; i++)
      visit(rules, (Site){cfg->order[b], i});
}

static int by_place_in_text(const void *left, const void *right) {
  const RustRefusal *a = left, *b = right;
  if (a->span.from != b->span.from) return a->span.from < b->span.from ? -1 : 1;
  return (a->rule > b->rule) - (a->rule < b->rule);
}

void rust_run(PassBody *pass) {
  MirBody *body = pass->body;
  if (!pass->options->as_rust || !body->decl.index) return;
  const FnDecl *decl = decl_fn(body->decls, body->decl);
  if (decl->builtin || decl->def) return;
  Rules rules = {.pass = pass, .body = body, .loans = rust_loans(pass)};
  visit_all(&rules, check_instr);
  if (rules.touches.count > 1)
    qsort(rules.touches.items, rules.touches.count, sizeof(Touch), by_text);
  visit_all(&rules, check_orders);
  for (uint32_t l = 1; l < rules.loans->items.count; l++)
    check_temporary(&rules, &rules.loans->items.items[l]);
  if (body->rust.count > 1)
    qsort(body->rust.items, body->rust.count, sizeof *body->rust.items, by_place_in_text);
}
