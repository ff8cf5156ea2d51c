// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* --drop=last-use: values end after their last use instead of where their scope ends, as in Mojo.
**
** In: a user's body with DROPS. Out: the same body in which each variable and owned parameter that
** can move its end ends with the full statement that is the last to use it, or refer into it, on each
** way; right there, if the statement gives it away or sets it; on an edge where only some ways go on
** using it. Invariant: on each path as many drops of
** each value as before; `balance` proves it again. Kept where they are: temporaries, what is hidden
** (subjects of `with`, loops, `match`), @scoped types, values given away in parts, and values whose
** address somebody took. The surprise: a value that is dead holds nothing any more, so all drops
** of it that were there are needless, on edges, too. spec own.last.*. Liveness: Appel, Modern
** Compiler Implementation, ch. 10. */
#include "passes/passes_internal.h"

/* What a statement uses and neither gives away nor sets. */
typedef struct {
  uint32_t bit;
  uint32_t next; /* of the same statement, + 1 */
} Used;

typedef struct {
  PassBody *pass;
  MirBody *body;
  Arena *arena;
  const MirCfg *cfg;
  uint32_t *bit_of;           /* by local: its number here, or 0                       */
  OWN_ARRAY(MirLocal) locals; /* [0] unused                                       */
  Statements statements;
  OWN_ARRAY(Used) used;
  uint32_t *used_of; /* by statement: the first in `used`, + 1                 */
  Bitset *refers;    /* by local: what a reference may refer into; or no words */
  Bitset *live;      /* by block: alive at its start                           */
  MirEdit **edits;   /* by block                                               */
  uint32_t block_count;
  bool *raising; /* by block: an error is pending there */
} LastUse;

static MirPlace operand_place(MirOperand operand) {
  return (MirPlace){operand.role == ROLE_CONST ? 0 : operand.index};
}

static MirLocal root_of(const LastUse *self, MirPlace place) {
  return place.index ? mir_place(self->body, place)->root : (MirLocal){0};
}

static bool is_whole(const LastUse *self, MirPlace place) {
  return place.index && !mir_place(self->body, place)->parent.index;
}

/* ── which values move their end ── */

/* A value without a destructor that holds an address: who knows what it is used for. */
static bool keeps_address(const Decls *decls, TypeId type) {
  const TypeInfo info = *type_info(decls->types, type);
  if (info.kind == TYPE_KIND_POINTER || info.kind == TYPE_KIND_FUNCTION) return true;
  if (info.kind != TYPE_KIND_STRUCT && info.kind != TYPE_KIND_TUPLE) return false;
  if (info.kind == TYPE_KIND_STRUCT) {
    const StructDecl *decl = decl_struct(decls, (StructId){info.declaration});
    if (decl->lends) return true;
    if (decl->del.index) return false;
  }
  uint32_t count = type_field_count(decls, type);
  for (uint32_t i = 0; i < count; i++) {
    if (keeps_address(decls, type_field(decls, type, i))) return true;
  }
  return false;
}

static bool may_move(const LastUse *self, MirLocal local) {
  const MirLocalInfo *info = mir_local(self->body, local);
  bool named = info->kind == LOCAL_VARIABLE || (info->kind == LOCAL_PARAM && !info->indirect);
  bool by_parts = info->kind == LOCAL_PARAM && info->convention == PASS_DEINIT;
  return named && !by_parts && !info->indirect && !type_is_scoped(self->body->decls, info->type) &&
         type_needs_drop(self->body->decls, info->type, self->body->type_params,
                         self->body->type_param_count);
}

/* The declaration that a call names, or NULL. */
static const FnDecl *called(const LastUse *self, const MirInstr *instr) {
  if (instr->op != MIR_CALL && instr->op != MIR_CALL_RAISES) return NULL;
  const MirCallee *callee = mir_callee(self->body, instr->extra);
  return callee->kind == CALLEE_FUNCTION ? decl_fn(self->body->decls, callee->fn) : NULL;
}

/* The address that it gives is followed: as a part of its container, or as a reference. */
static bool gives_place(const LastUse *self, const MirInstr *instr) {
  const FnDecl *fn = called(self, instr);
  return fn && (fn->is_place || fn->lends);
}

static void keep(LastUse *self, MirLocal local) { self->bit_of[local.index] = 0; }

/* Its address goes where nobody follows it, a reference goes through a pointer in it, or it is taken apart. */
static void keep_by_instr(LastUse *self, const MirInstr *instr) {
  MirPlace first =
      instr->op == MIR_REF ? operand_place(mir_operands(self->body, instr)[0]) : (MirPlace){0};
  bool hides = instr->op == MIR_ADDRESS || mir_behind_pointer(self->body, first) ||
               (instr->op != MIR_REF && instr->dst.index && !gives_place(self, instr) &&
                keeps_address(self->body->decls, mir_place(self->body, instr->dst)->type));
  for (uint32_t k = 0; k < instr->count; k++) {
    MirOperand operand = mir_operands(self->body, instr)[k];
    MirPlace place = operand_place(operand);
    if (!place.index) continue;
    bool part = !is_whole(self, place);
    bool apart = part && (operand.role == ROLE_MOVE ||
                          (instr->op == MIR_DROP && instr->reason != REASON_OVERWRITTEN));
    if (hides || apart) keep(self, root_of(self, place));
  }
}

/* What a reference may refer into, whatever it was bound to last. */
static bool refer_to(LastUse *self, MirLocal to, MirLocal from) {
  Bitset *set = &self->refers[to.index];
  if (!set->words) *set = bitset_new(self->arena, self->body->locals.count);
  bool grew = !bitset_has(*set, from.index);
  bitset_add(*set, from.index);
  if (self->refers[from.index].words) grew = bitset_unite(*set, self->refers[from.index]) || grew;
  return grew;
}

static bool refer(LastUse *self, const MirInstr *instr) {
  const FnDecl *fn = called(self, instr);
  bool lends = fn && fn->lends && instr->dst.index, grew = false;
  if (instr->op != MIR_REF && !lends) return false;
  for (uint32_t k = 0; k < instr->count; k++) {
    MirPlace place = operand_place(mir_operands(self->body, instr)[k]);
    if (place.index) grew = refer_to(self, root_of(self, instr->dst), root_of(self, place)) || grew;
  }
  return grew;
}

typedef void (*Visit)(LastUse *self, const MirInstr *instr);

static bool each_instr(LastUse *self, Visit visit, bool (*grows)(LastUse *, const MirInstr *)) {
  bool grew = false;
  for (uint32_t i = 0; i < self->cfg->count; i++) {
    const MirBlockInfo *block = mir_block(self->body, self->cfg->order[i]);
    for (uint32_t k = 0; k < block->instrs.count; k++) {
      if (visit) visit(self, &block->instrs.items[k]);
      if (grows) grew = grows(self, &block->instrs.items[k]) || grew;
    }
  }
  return grew;
}

static bool choose(LastUse *self) {
  for (uint32_t l = 1; l < self->body->locals.count; l++)
    self->bit_of[l] = may_move(self, (MirLocal){l});
  each_instr(self, keep_by_instr, NULL);
  array_push(self->arena, &self->locals, (MirLocal){0});
  for (uint32_t l = 1; l < self->body->locals.count; l++) {
    if (!self->bit_of[l]) continue;
    self->bit_of[l] = self->locals.count;
    array_push(self->arena, &self->locals, (MirLocal){l});
  }
  while (each_instr(self, NULL, refer))
    continue;
  return self->locals.count > 1;
}

/* ── liveness ── */

/* A drop that somebody wrote is a use; all others are what this pass places. */
static bool is_placed_drop(const LastUse *self, const MirInstr *instr) {
  if (instr->op != MIR_DROP || instr->reason == REASON_DISCARDED) return false;
  MirPlace place = operand_place(mir_operands(self->body, instr)[0]);
  return is_whole(self, place) && self->bit_of[root_of(self, place).index];
}

static void use_local(const LastUse *self, Bitset set, MirLocal local) {
  if (self->bit_of[local.index]) bitset_add(set, self->bit_of[local.index]);
  Bitset refers = self->refers[local.index];
  for (uint32_t bit = 1; refers.words && bit < self->locals.count; bit++) {
    if (bitset_has(refers, self->locals.items[bit].index)) bitset_add(set, bit);
  }
}

/* Adds what the instruction uses. `MIR_END` only says that storage ends. */
static void add_uses(const LastUse *self, Bitset set, const MirInstr *instr) {
  if (is_placed_drop(self, instr) || instr->op == MIR_END) return;
  for (uint32_t k = 0; k < instr->count; k++) {
    MirPlace place = operand_place(mir_operands(self->body, instr)[k]);
    if (place.index) use_local(self, set, root_of(self, place));
  }
  if (!instr->dst.index) return;
  bool through = mir_local(self->body, root_of(self, instr->dst))->kind == LOCAL_REFERENCE &&
                 instr->op != MIR_REF; /* `r = e` writes where r refers to */
  if (through || !is_whole(self, instr->dst)) use_local(self, set, root_of(self, instr->dst));
}

static uint32_t defined(const LastUse *self, const MirInstr *instr) {
  if (!is_whole(self, instr->dst)) return 0;
  return self->bit_of[root_of(self, instr->dst).index];
}

static bool gives_away(const LastUse *self, const MirInstr *instr, uint32_t bit) {
  bool ends = instr->op == MIR_END || (instr->op == MIR_DROP && instr->reason == REASON_DISCARDED);
  for (uint32_t k = 0; k < instr->count; k++) {
    MirOperand operand = mir_operands(self->body, instr)[k];
    if (operand.role != ROLE_MOVE && !ends) continue;
    MirPlace place = operand_place(operand);
    if (is_whole(self, place) && self->bit_of[root_of(self, place).index] == bit) return true;
  }
  return false;
}

/* ── what a statement uses lives until it is done ── */

/* The statement that the instruction works for, or 0. The way out of an error is none of it. */
static uint32_t statement_at(const LastUse *self, const MirBlockInfo *block, uint32_t at) {
  const MirInstr *instr = &block->instrs.items[at];
  return !block->chain && statements_works(instr) ? statements_of(&self->statements, instr->span)
                                                  : 0;
}

/* Is it the last instruction of its statement in the block? */
static uint32_t statement_done(const LastUse *self, MirBlock in, uint32_t at) {
  const MirBlockInfo *block = mir_block(self->body, in);
  uint32_t statement = statement_at(self, block, at), next = 0;
  for (uint32_t k = at + 1; statement && !next && k < block->instrs.count; k++)
    next = statement_at(self, block, k);
  return statement == next ? 0 : statement;
}

/* `uses`: empty, before and after. `noted`: pairs of a statement and a bit that are settled. */
static void note_used(LastUse *self, const MirInstr *instr, uint32_t statement, Bitset uses,
                      Table *noted) {
  add_uses(self, uses, instr);
  for (uint32_t bit = 1; bit < self->locals.count; bit++) {
    uint64_t key = table_pair(statement, bit);
    if (!bitset_has(uses, bit)) continue;
    bitset_remove(uses, bit);
    if (table_get(noted, key)) continue;
    table_set(self->arena, noted, key, 1);
    array_push(self->arena, &self->used, (Used){bit, self->used_of[statement]});
    self->used_of[statement] = self->used.count;
  }
}

static void note_changed(const LastUse *self, const MirInstr *instr, uint32_t statement,
                         Table *noted) {
  uint32_t made = defined(self, instr);
  if (made) table_set(self->arena, noted, table_pair(statement, made), 1);
  for (uint32_t k = 0; k < instr->count; k++) {
    MirPlace place = operand_place(mir_operands(self->body, instr)[k]);
    uint32_t bit = self->bit_of[root_of(self, place).index];
    if (bit && gives_away(self, instr, bit))
      table_set(self->arena, noted, table_pair(statement, bit), 1);
  }
}

/* First what the statements change, then what else they use. */
static void collect_used(LastUse *self) {
  Bitset uses = bitset_new(self->arena, self->locals.count);
  Table noted = {0};
  self->statements = statements_outermost(self->body, self->arena);
  self->used_of = arena_make_many(self->arena, uint32_t, self->statements.count + 1);
  for (int round = 0; round < 2; round++) {
    for (uint32_t i = 0; i < self->cfg->count; i++) {
      const MirBlockInfo *block = mir_block(self->body, self->cfg->order[i]);
      for (uint32_t k = 0; k < block->instrs.count; k++) {
        const MirInstr *instr = &block->instrs.items[k];
        uint32_t statement = statements_of(&self->statements, instr->span);
        if (statement && round == 0)
          note_changed(self, instr, statement, &noted);
        else if (statement && statement_at(self, block, k))
          note_used(self, instr, statement, uses, &noted);
      }
    }
  }
}

/* What is used until the instruction is done. */
static void add_uses_at(const LastUse *self, Bitset set, MirBlock block, uint32_t at) {
  add_uses(self, set, &mir_block(self->body, block)->instrs.items[at]);
  uint32_t statement = statement_done(self, block, at);
  for (uint32_t u = statement ? self->used_of[statement] : 0; u; u = self->used.items[u - 1].next)
    bitset_add(set, self->used.items[u - 1].bit);
}

static bool writes_on(const MirInstr *terminator, uint32_t which) {
  return terminator->op != MIR_CALL_RAISES || which == 0;
}

/* Alive just before the terminator. */
static void live_at_end(const LastUse *self, Bitset set, MirBlock block) {
  const MirBlockInfo *info = mir_block(self->body, block);
  const MirInstr *last = mir_terminator(info);
  uint32_t def = defined(self, last);
  for (uint32_t k = 0; k < info->successors.count; k++) {
    Bitset in = self->live[info->successors.items[k].index];
    bool had = def && bitset_has(set, def);
    bitset_unite(set, in);
    if (def && writes_on(last, k) && !had) bitset_remove(set, def);
  }
  add_uses_at(self, set, block, info->instrs.count - 1);
}

static void live_before(const LastUse *self, Bitset set, MirBlock block, uint32_t at) {
  uint32_t def = defined(self, &mir_block(self->body, block)->instrs.items[at]);
  if (def) bitset_remove(set, def);
  add_uses_at(self, set, block, at);
}

static void solve(LastUse *self) {
  uint32_t bits = self->locals.count;
  self->live = arena_make_many(self->arena, Bitset, self->block_count);
  for (uint32_t b = 0; b < self->block_count; b++)
    self->live[b] = bitset_new(self->arena, bits);
  Bitset now = bitset_new(self->arena, bits), none = bitset_new(self->arena, bits);
  for (bool grew = true; grew;) {
    grew = false;
    for (uint32_t i = self->cfg->count; i-- > 0;) {
      MirBlock block = self->cfg->order[i];
      const MirBlockInfo *info = mir_block(self->body, block);
      bitset_assign(now, none);
      live_at_end(self, now, block);
      for (uint32_t k = info->instrs.count - 1; k-- > 0;)
        live_before(self, now, block, k);
      grew = bitset_unite(self->live[block.index], now) || grew;
    }
  }
}

/* ── placing ── */

static void place_drop(LastUse *self, MirEdit *edit, uint32_t at, uint32_t bit, Span span,
                       bool on_raise) {
  MirPlace place = mir_root(self->body, self->locals.items[bit]);
  MirInstr drop = {.op = MIR_DROP, .form = FORM_SCOPE_END, .reason = REASON_LAST_USE, .span = span};
  MirOperand operand = mir_use(place);
  mir_edit_insert_before(edit, at, drop, &operand, 1);
  if (!self->pass->options->log_drops) return;
  MirEvent event = {.kind = EVENT_DROP, .reason = REASON_LAST_USE, .place = place, .span = span};
  event.form = drop.form;
  event.name = mir_place_words(self->body, self->body->arena, place);
  event.on_raise = on_raise;
  mir_log(self->body, event);
}

static MirEdit *edit_of(LastUse *self, MirBlock block) {
  if (!self->edits[block.index]) self->edits[block.index] = mir_edit_new(self->body, block);
  return self->edits[block.index];
}

/* After instruction `at`: what it used or made, and nobody uses below. */
static void place_after(LastUse *self, MirBlock block, uint32_t at, Bitset after, Bitset touched) {
  const MirInstr instr = mir_block(self->body, block)->instrs.items[at];
  uint32_t done = statement_done(self, block, at);
  Span span = done ? self->statements.items[done - 1] : instr.span;
  if (done) span.from = span.to - 1; /* below its last line */
  for (uint32_t bit = self->locals.count; bit-- > 1;) {
    bool made = defined(self, &instr) == bit;
    if (!bitset_has(touched, bit) || bitset_has(after, bit)) continue;
    if (!made && gives_away(self, &instr, bit)) continue;
    place_drop(self, edit_of(self, block), at + 1, bit, span, self->raising[block.index]);
  }
}

static void place_in_block(LastUse *self, MirBlock block, Bitset now, Bitset touched, Bitset none) {
  bitset_assign(now, none);
  live_at_end(self, now, block);
  for (uint32_t k = mir_block(self->body, block)->instrs.count - 1; k-- > 0;) {
    const MirInstr *instr = &mir_block(self->body, block)->instrs.items[k];
    if (is_placed_drop(self, instr)) {
      mir_edit_remove(edit_of(self, block), k);
      continue;
    }
    bitset_assign(touched, none);
    add_uses_at(self, touched, block, k);
    if (defined(self, instr)) bitset_add(touched, defined(self, instr));
    place_after(self, block, k, now, touched);
    live_before(self, now, block, k);
  }
}

typedef struct {
  MirBlock from;
  uint32_t which;
  Bitset lost;
} LostOnEdge;

/* What is there at the end of `from`, and nobody uses beyond this edge. */
static bool lost_on_edge(const LastUse *self, MirBlock from, uint32_t which, Bitset lost,
                         Bitset at_end) {
  const MirBlockInfo *info = mir_block(self->body, from);
  const MirInstr *last = mir_terminator(info);
  Bitset in = self->live[info->successors.items[which].index];
  bool some = false;
  for (uint32_t bit = 1; bit < self->locals.count; bit++) {
    bool made = writes_on(last, which) && defined(self, last) == bit;
    bool there = made || (bitset_has(at_end, bit) && !gives_away(self, last, bit));
    if (!there || bitset_has(in, bit)) continue;
    bitset_add(lost, bit);
    some = true;
  }
  return some;
}

static void place_on_edge(LastUse *self, const LostOnEdge *edge) {
  const MirBlockInfo *info = mir_block(self->body, edge->from);
  const MirInstr *last = mir_terminator(info);
  MirBlock to = info->successors.items[edge->which];
  bool raises =
      !writes_on(last, edge->which) || last->op == MIR_RAISE || self->raising[edge->from.index];
  Span span = last->span;
  bool own_block = self->cfg->predecessor_count[to.index] == 1 && to.index < self->block_count;
  MirEdit *edit =
      own_block ? edit_of(self, to)
                : mir_edit_new(self->body, mir_split_edge(self->body, edge->from, edge->which));
  for (uint32_t bit = self->locals.count; bit-- > 1;) {
    if (bitset_has(edge->lost, bit)) place_drop(self, edit, 0, bit, span, raises);
  }
  if (!own_block) mir_edit_apply(edit);
}

/* Parameters that nobody uses end at the start. */
static void place_at_entry(LastUse *self) {
  MirBlock entry = self->cfg->order[0];
  for (uint32_t bit = self->locals.count; bit-- > 1;) {
    const MirLocalInfo *info = mir_local(self->body, self->locals.items[bit]);
    if (info->kind == LOCAL_PARAM && !bitset_has(self->live[entry.index], bit))
      place_drop(self, edit_of(self, entry), 0, bit, info->span, false);
  }
}

/* The log forgets the drops that are placed anew. */
static void forget_events(LastUse *self) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < self->body->events.count; i++) {
    MirEvent event = self->body->events.items[i];
    bool drop = event.kind == EVENT_DROP || event.kind == EVENT_EDGE_DROP;
    bool anew = drop && event.reason != REASON_DISCARDED && is_whole(self, event.place) &&
                self->bit_of[root_of(self, event.place).index];
    if (!anew) self->body->events.items[kept++] = event;
  }
  self->body->events.count = kept;
}

static void place_all(LastUse *self) {
  uint32_t bits = self->locals.count;
  Bitset now = bitset_new(self->arena, bits), touched = bitset_new(self->arena, bits);
  Bitset none = bitset_new(self->arena, bits);
  OWN_ARRAY(LostOnEdge) edges = {0};
  for (uint32_t i = 0; i < self->cfg->count; i++) {
    MirBlock block = self->cfg->order[i];
    bitset_assign(now, none);
    live_at_end(self, now, block);
    for (uint32_t k = 0; k < mir_block(self->body, block)->successors.count; k++) {
      LostOnEdge edge = {block, k, bitset_new(self->arena, bits)};
      if (lost_on_edge(self, block, k, edge.lost, now)) array_push(self->arena, &edges, edge);
    }
    place_in_block(self, block, now, touched, none);
  }
  place_at_entry(self);
  for (uint32_t i = 0; i < edges.count; i++)
    place_on_edge(self, &edges.items[i]);
  for (uint32_t b = 1; b < self->block_count; b++) {
    if (self->edits[b]) mir_edit_apply(self->edits[b]);
  }
}

void last_use_run(PassBody *pass) {
  MirBody *body = pass->body;
  if (!pass->options->last_use || !body->decl.index) return;
  const FnDecl *decl = decl_fn(body->decls, body->decl);
  if (decl->builtin || decl->def) return;
  LastUse self = {.pass = pass, .body = body, .arena = pass->scratch};
  self.cfg = mir_cfg(self.arena, body);
  self.block_count = body->blocks.count;
  self.bit_of = arena_make_many(self.arena, uint32_t, body->locals.count);
  self.refers = arena_make_many(self.arena, Bitset, body->locals.count);
  self.edits = arena_make_many(self.arena, MirEdit *, self.block_count);
  self.raising = drops_raising(body, self.cfg, self.arena);
  if (!choose(&self)) return;
  collect_used(&self);
  solve(&self);
  forget_events(&self);
  place_all(&self);
}
