// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Counts that nobody needs go.
**
** In: bodies with the naive counts. Out: the same program with fewer count writes, each removal with its rule in the log.
** Rules (own/elisions.def): a value that is only looked at while its source keeps the object alive is borrowed from it:
** `param`, `local` (a temporary), `pair` (another variable), `global`, `immortal` (a constant); the last use of a variable
** gives its owner away: `move`; what containers keep is in count_lend.c. Needs COUNTS. Proven by count_balance. spec 70-counting.
**
** Before   t = retain &read x    own_add(&read t, …)    release t        After    init t = &read x    own_add(&read t, …)
**
** Invariant: all decisions are made on the naive body, where a release still shows where each value ends; therefore they hold
** together. The surprise: after a move the variable holds the mark `unbound`, whose release writes nothing, so that no path has
** to be split. */
#include "passes/count_elide.h"

#include "base/check.h"
#include "own/value.h"

#include <string.h>

MirInstr *elide_at(const Elide *e, Site site) {
  return &mir_block(e->body, site.block)->instrs.items[site.at];
}

static bool is_object(const Elide *e, MirLocal local) {
  return type_same(mir_local(e->body, local)->type, TYPE_OBJECT);
}

bool elide_enabled(const Elide *e, Elision rule) { return e->pass->options->elide >> rule & 1; }

MirEdit *elide_edit(const Elide *e, MirBlock block) {
  if (!e->edits[block.index]) e->edits[block.index] = mir_edit_new(e->body, block);
  return e->edits[block.index];
}

static void apply_edits(const Elide *e) {
  for (uint32_t b = 1; b < e->body->blocks.count; b++) {
    if (e->edits[b]) mir_edit_apply(e->edits[b]);
    e->edits[b] = NULL;
  }
}

MirOperand elide_source(const Elide *e, MirPlace place) {
  MirOperand at = mir_read(place);
  for (uint32_t depth = 0; depth < e->body->locals.count; depth++) {
    const MirPlaceInfo *info = mir_place(e->body, (MirPlace){at.index});
    if (info->step != STEP_LOCAL || !e->rule[info->root.index]) return at;
    const Mentions *of = &e->of[info->root.index];
    for (uint32_t i = 0; i < of->count; i++)
      if (of->items[i].kind == MENTION_RETAIN)
        at = mir_operands(e->body, elide_at(e, of->items[i].site))[0];
    if (at.role == ROLE_CONST) return at;
  }
  return at;
}

/* ── who is mentioned where ── */

static void mention(Elide *e, MirPlace place, MentionKind kind, Site site) {
  const MirPlaceInfo *info = mir_place(e->body, place);
  if (!is_object(e, info->root)) return;
  if (info->step != STEP_LOCAL) kind = MENTION_OTHER;
  array_push(e->arena, &e->of[info->root.index], ((Mention){kind, site}));
}

static MentionKind operand_kind(const MirInstr *instr, MirRole role) {
  if (instr->op == MIR_RELEASE) return MENTION_RELEASE;
  if (instr->op == MIR_RETAIN) return MENTION_RETAINED;
  if (role == ROLE_MOVE) return MENTION_MOVE;
  bool call = instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES;
  return role == ROLE_READ && call ? MENTION_READ : MENTION_OTHER;
}

static bool in_place_constant(const Elide *e, const MirInstr *instr) {
  if (instr->op != MIR_INIT || mir_operands(e->body, instr)[0].role != ROLE_CONST) return false;
  const MirConstInfo *info = mir_const(e->body, (MirConst){mir_operands(e->body, instr)[0].index});
  MirConstKind kind = info->kind;
  if (kind == MIR_CONST_FLOAT) {
    double value;
    memcpy(&value, &info->bits, sizeof value);
    return ov_try_float(value) != 0;
  }
  return kind == MIR_CONST_WORD || kind == MIR_CONST_INT || kind == MIR_CONST_BOOL ||
         kind == MIR_CONST_NONE;
}

static void collect_instr(Elide *e, const MirInstr *instr, Site site) {
  const MirOperand *operands = mir_operands(e->body, instr);
  for (uint32_t i = 0; i < instr->count; i++) {
    if (operands[i].role == ROLE_CONST) continue;
    mention(e, (MirPlace){operands[i].index}, operand_kind(instr, operands[i].role), site);
  }
  if (!instr->dst.index) return;
  MentionKind kind = instr->op == MIR_RETAIN       ? MENTION_RETAIN
                     : in_place_constant(e, instr) ? MENTION_CONST
                                                   : MENTION_OWNED;
  mention(e, instr->dst, kind, site);
}

void elide_collect(Elide *e) {
  e->of = arena_make_many(e->arena, Mentions, e->body->locals.count);
  for (uint32_t b = 1; b < e->body->blocks.count; b++) {
    const MirBlockInfo *block = &e->body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++)
      collect_instr(e, &block->instrs.items[i], (Site){{b}, i});
  }
}

/* ── what was made last ends first ── */

static bool ends_temporary(const Elide *e, const MirInstr *instr) {
  if (instr->op != MIR_RELEASE || instr->reason != REASON_TEMPORARY) return false;
  const MirPlaceInfo *place = mir_place(e->body, (MirPlace){mir_operands(e->body, instr)[0].index});
  return place->step == STEP_LOCAL && mir_local(e->body, place->root)->kind == LOCAL_TEMPORARY;
}

/* Temporaries that end in a row do so from the last on: then parts end before what they are parts of, which can lend them. Where
** no end runs code of the program, nobody sees the order. */
static void turn_ends(Elide *e) {
  for (uint32_t b = 1; b < e->body->blocks.count && !e->closed->loud; b++) {
    MirBlockInfo *block = &e->body->blocks.items[b];
    for (uint32_t first = 0, end; first < block->instrs.count; first = end + 1) {
      MirInstr *instrs = block->instrs.items;
      for (end = first; end < block->instrs.count && ends_temporary(e, &instrs[end]);)
        end++;
      for (uint32_t last = end; first + 1 < last; first++) {
        MirInstr other = instrs[first];
        instrs[first] = instrs[--last];
        instrs[last] = other;
      }
    }
  }
}

/* ── a retain into a temporary that a variable takes over at once is a retain into the variable ── */

static bool is_read_param(const Elide *e, MirOperand source) {
  if (source.role == ROLE_CONST) return false;
  const MirLocalInfo *local =
      mir_local(e->body, mir_place(e->body, (MirPlace){source.index})->root);
  return local->kind == LOCAL_PARAM && local->convention == PASS_READ;
}

/* The `init v = move t` that takes t over, if that is all that ever happens to t: of a parameter, also of a body that was
** inlined, it may do so in both copies of a body (pass unbox). Elsewhere t is better moved. */
static bool taken_by_variable(const Elide *e, Site retain, Site *init) {
  MirLocal t = mir_place(e->body, elide_at(e, retain)->dst)->root;
  const Mentions *of = &e->of[t.index];
  if (mir_local(e->body, t)->kind != LOCAL_TEMPORARY || of->count % 2) return false;
  if (of->count > 2 && !mir_local(e->body, t)->argument &&
      !is_read_param(e, mir_operands(e->body, elide_at(e, retain))[0]))
    return false;
  *init = (Site){{0}, 0};
  for (uint32_t i = 0; i < of->count; i += 2) {
    Site set = of->items[i].site, taken = of->items[i + 1].site;
    MentionKind kind = of->items[i].kind;
    bool sets = kind == MENTION_RETAIN || kind == MENTION_CONST || kind == MENTION_OWNED;
    bool pair = sets && of->items[i + 1].kind == MENTION_MOVE &&
                set.block.index == taken.block.index && set.at < taken.at;
    if (!pair) return false;
    if (set.block.index == retain.block.index && set.at == retain.at) *init = taken;
  }
  if (!init->block.index) return false;
  const MirInstr *to = elide_at(e, *init);
  const MirPlaceInfo *dst = mir_place(e->body, to->dst);
  return to->op == MIR_INIT && dst->step == STEP_LOCAL &&
         mir_local(e->body, dst->root)->kind != LOCAL_GLOBAL;
}

static void join(Elide *e, Site retain) {
  Site init;
  if (!taken_by_variable(e, retain, &init)) return;
  MirInstr *from = elide_at(e, retain), *to = elide_at(e, init);
  MirOperand source = mir_operands(e->body, from)[0];
  MirLocal dst = mir_place(e->body, to->dst)->root;
  if (source.role != ROLE_CONST &&
      mir_place(e->body, (MirPlace){source.index})->root.index == dst.index)
    return;
  for (uint32_t at = retain.at + 1; at < init.at; at++)
    if (count_kills(e->closed, e->body, elide_at(e, (Site){init.block, at}), source)) return;
  MirInstr joined = *from;
  joined.dst = to->dst;
  *to = joined;
  mir_edit_remove(elide_edit(e, retain.block), retain.at);
}

static void join_all(Elide *e) {
  for (uint32_t b = 1; b < e->body->blocks.count; b++) {
    uint32_t count = e->body->blocks.items[b].instrs.count;
    for (uint32_t i = 0; i < count; i++)
      if (e->body->blocks.items[b].instrs.items[i].op == MIR_RETAIN) join(e, (Site){{b}, i});
  }
  apply_edits(e);
}

/* ── borrowing ── */

/* Only set from what is not counted or from retains, only looked at, and ended. */
bool elide_may_borrow(const Elide *e, MirLocal local) {
  const Mentions *of = &e->of[local.index];
  MirLocalKind kind = mir_local(e->body, local)->kind;
  bool retained = false;
  if (kind == LOCAL_PARAM || kind == LOCAL_GLOBAL || kind == LOCAL_RESULT ||
      kind == LOCAL_REFERENCE)
    return false;
  for (uint32_t i = 0; i < of->count; i++) {
    MentionKind mentioned = of->items[i].kind;
    if (mentioned == MENTION_OWNED || mentioned == MENTION_MOVE || mentioned == MENTION_OTHER)
      return false;
    retained = retained || mentioned == MENTION_RETAIN;
  }
  return retained;
}

bool elide_rule_of(const Elide *e, MirLocal local, MirOperand source, Elision *rule) {
  if (source.role == ROLE_CONST) {
    *rule = ELIDE_IMMORTAL;
    return true;
  }
  const MirPlaceInfo *place = mir_place(e->body, (MirPlace){source.index});
  const MirLocalInfo *from = mir_local(e->body, place->root);
  if (place->step != STEP_LOCAL || from->kind == LOCAL_REFERENCE) return false;
  bool by_read = from->convention == PASS_READ;
  if (from->kind == LOCAL_PARAM && (!by_read && from->indirect)) return false;
  *rule = from->kind == LOCAL_GLOBAL                          ? ELIDE_GLOBAL
          : from->kind == LOCAL_PARAM && by_read              ? ELIDE_PARAM
          : mir_local(e->body, local)->kind == LOCAL_VARIABLE ? ELIDE_PAIR
                                                              : ELIDE_LOCAL;
  return true;
}

typedef struct {
  const Elide *e;
  MirLocal local;
  MirOperand source;
} Range;

static Walk range_step(void *self, const MirInstr *instr) {
  const Range *range = self;
  const MirBody *body = range->e->body;
  bool release = instr->op == MIR_RELEASE;
  MirPlace ended = {release ? mir_operands(body, instr)[0].index : 0};
  if (release && mir_place(body, ended)->root.index == range->local.index) return WALK_END;
  if (count_kills(range->e->closed, body, instr, range->source)) return WALK_FAIL;
  return instr->dst.index && mir_place(body, instr->dst)->root.index == range->local.index
             ? WALK_END
             : WALK_ON;
}

static bool borrows(Elide *e, MirLocal local, Site retain, Elision *rule) {
  MirOperand source = mir_operands(e->body, elide_at(e, retain))[0];
  if (!elide_rule_of(e, local, source, rule) || !elide_enabled(e, *rule)) return false;
  Range range = {e, local, source};
  return count_walk(e->body, retain, e->seen, &e->round, range_step, &range);
}

/* What is lent has one source, so that count_balance can follow it. */
static bool one_source(const Elide *e, const Mentions *of) {
  uint32_t source = 0;
  for (uint32_t i = 0; i < of->count; i++) {
    if (of->items[i].kind != MENTION_RETAIN) continue;
    MirOperand operand = mir_operands(e->body, elide_at(e, of->items[i].site))[0];
    uint32_t root = operand.role == ROLE_CONST
                        ? UINT32_MAX
                        : mir_place(e->body, (MirPlace){operand.index})->root.index;
    if (source && source != root) return false;
    source = root;
  }
  return true;
}

static void decide_borrow(Elide *e, MirLocal local) {
  const Mentions *of = &e->of[local.index];
  Elision rule = ELIDE_LOCAL;
  if (!elide_may_borrow(e, local) || !one_source(e, of)) return;
  for (uint32_t i = 0; i < of->count; i++)
    if (of->items[i].kind == MENTION_RETAIN && !borrows(e, local, of->items[i].site, &rule)) return;
  e->rule[local.index] = (uint32_t)rule + 1;
}

/* ── what is noted ── */

static void mark(const Elide *e, MirPlace place, uint32_t extra, Span span, Site before) {
  MirOperand operand = mir_use(place);
  MirInstr instr = {.op = MIR_ELIDED, .extra = extra, .span = span};
  mir_edit_insert_before(elide_edit(e, before.block), before.at, instr, &operand, 1);
}

void elide_mark(const Elide *e, MirPlace place, Elision rule, Span span, Site before) {
  if (e->pass->options->mark_elided) mark(e, place, rule, span, before);
}

void elide_witness(const Elide *e, MirPlace place, Elision rule, MirWitness what, Span span,
                   Site before) {
  if (e->pass->options->witness) mark(e, place, (uint32_t)rule | what, span, before);
}

void elide_note(const Elide *e, MirPlace place, MirPlace name, Elision rule,
                const MirInstr *instr) {
  if (instr->again) return;
  MirReason reason = (MirReason)(REASON_ELIDED_PARAM + (uint32_t)rule);
  MirEvent event = {.kind = EVENT_ELIDED, .reason = reason, .place = place, .span = instr->span};
  event.on_raise = instr->reason == REASON_ERROR_EXIT;
  bool loaded = name.index && name.index == place.index; /* the reader knows it by its text */
  event.name = loaded       ? NULL
               : name.index ? mir_place_words(e->body, e->body->arena, name)
                            : "a constant";
  event.temporary = !mir_local(e->body, mir_place(e->body, place)->root)->name.index;
  mir_log(e->body, event);
}

void elide_set_operands(Elide *e, MirInstr *instr, const MirOperand *operands, uint32_t count) {
  instr->first = e->body->operands.count;
  instr->count = count;
  for (uint32_t i = 0; i < count; i++)
    array_push(e->body->arena, &e->body->operands, operands[i]);
}

/* ── what was decided ── */

static MirPlace reader_name(const Elide *e, MirLocal local) {
  const Mentions *of = &e->of[local.index];
  if (mir_local(e->body, local)->name.index) return mir_root(e->body, local);
  for (uint32_t i = 0; i < of->count; i++) {
    if (of->items[i].kind != MENTION_RETAIN) continue;
    MirOperand source = mir_operands(e->body, elide_at(e, of->items[i].site))[0];
    return (MirPlace){source.role == ROLE_CONST ? 0 : source.index};
  }
  return (MirPlace){0};
}

static void rewrite(Elide *e, MirLocal local) {
  const Mentions *of = &e->of[local.index];
  Elision rule = (Elision)(e->rule[local.index] - 1);
  MirPlace name = reader_name(e, local);
  for (uint32_t i = 0; i < of->count; i++) {
    Site site = of->items[i].site;
    MirInstr *instr = elide_at(e, site);
    if (of->items[i].kind == MENTION_RETAIN) {
      instr->op = MIR_INIT;
      elide_note(e, instr->dst, name, rule, instr);
      elide_mark(e, instr->dst, rule, instr->span, (Site){site.block, site.at + 1});
      elide_witness(e, instr->dst, rule, WITNESS_BEGIN, instr->span,
                    (Site){site.block, site.at + 1});
    } else if (of->items[i].kind == MENTION_RELEASE) {
      MirPlace place = {mir_operands(e->body, instr)[0].index};
      elide_note(e, place, name, rule, instr);
      elide_mark(e, place, rule, instr->span, site);
      elide_witness(e, place, rule, WITNESS_END, instr->span, site);
      mir_edit_remove(elide_edit(e, site.block), site.at);
    }
  }
}

static void log_count(const Elide *e, const MirInstr *instr) {
  if ((instr->op != MIR_RETAIN && instr->op != MIR_RELEASE) || instr->again) return;
  MirOperand operand = mir_operands(e->body, instr)[0];
  bool keeper = e->kept && operand.role != ROLE_CONST &&
                mir_place(e->body, (MirPlace){operand.index})->root.index >= e->kept;
  if (keeper) return; /* noted as elided */
  MirPlace place = operand.role == ROLE_CONST ? instr->dst : (MirPlace){operand.index};
  MirEvent event = {
      .reason = instr->reason, .form = instr->form, .place = place, .span = instr->span};
  event.kind = instr->op == MIR_RETAIN ? EVENT_RETAIN : EVENT_RELEASE;
  event.on_raise = instr->reason == REASON_ERROR_EXIT;
  event.name = mir_place_words(e->body, e->body->arena, place);
  event.temporary = !mir_local(e->body, mir_place(e->body, place)->root)->name.index;
  mir_log(e->body, event);
}

static void log_counts(const Elide *e) {
  for (uint32_t b = 1; b < e->body->blocks.count; b++) {
    const MirBlockInfo *block = &e->body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++)
      log_count(e, &block->instrs.items[i]);
  }
}

static void decide_lent(Elide *e) {
  elide_collect(e);
  memset(e->rule, 0, sizeof *e->rule * e->body->locals.count);
  for (uint32_t i = 1; i < e->body->locals.count; i++)
    if (is_object(e, (MirLocal){i})) decide_borrow(e, (MirLocal){i});
  elide_lend(e);
}

void count_elide_run(PassBody *pass) {
  Elide e = {.pass = pass, .body = pass->body, .arena = pass->scratch, .closed = pass->closed};
  e.rule = arena_make_many(e.arena, uint32_t, e.body->locals.count);
  e.lending = arena_make_many(e.arena, Lending, e.body->locals.count);
  e.gave = arena_make_many(e.arena, bool, e.body->locals.count);
  e.ways_into = arena_make_many(e.arena, uint32_t, e.body->blocks.count);
  e.seen = arena_make_many(e.arena, uint32_t, e.body->blocks.count);
  e.edits = arena_make_many(e.arena, MirEdit *, e.body->blocks.count);
  if (pass->options->elide) turn_ends(&e);
  elide_collect(&e);
  if (pass->options->elide) {
    join_all(&e);
    decide_lent(&e); /* what is lent is not moved */
    elide_moves(&e);
    decide_lent(&e);
    elide_rewrite_lent(&e);
    for (uint32_t i = 1; i < e.kept; i++)
      if (e.rule[i]) rewrite(&e, (MirLocal){i});
    apply_edits(&e);
  }
  log_counts(&e);
}
