// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Tuples that nobody sees: `a[x, y]` of a special method that was inlined, `x, y = both()`.
**
** In: instances, after inline. Out: where all that becomes of a tuple is known, its items lie in locals of their own, and copies and drops of it
** are those of its items. An operation that wants the tuple gets one that is made there. Invariant: no way leads by two such operations with
** the same tuple, so nobody can tell that it was not there before. The surprise: locals between which a tuple goes are a web: it is taken apart
** as a whole or not at all, and several tuples of so many items may meet in it. */
#include "base/partition.h"
#include "passes/passes_internal.h"

#include "own/value.h"

enum { ITEMS_MOST = 4, LOOKS_MOST = 8, OPERANDS_MOST = 8, BLOCKS_MOST = 600 };

typedef struct {
  MirBlock block;
  uint32_t at;
} Look;

typedef struct {
  uint32_t items;   /* of its tuples; 0: there are none */
  uint32_t partial; /* operations that want an item, or know the answer */
  uint32_t looks;   /* operations that want the tuple */
  bool refused;
  bool unbound; /* a variable that may have no value */
  Look look[LOOKS_MOST];
} Web;

typedef struct {
  MirBody *body;
  Arena *arena;
  MirCfg *cfg;
  uint32_t *to;    /* by local: its web */
  Web *webs;       /* by local that stands for one */
  Bitset *held;    /* by block: locals that may hold a value; NULL: not asked yet */
  uint32_t told;   /* locals of the body as it was */
  MirPlace *parts; /* by local: the first of its items' places; they follow one another */
  uint32_t
      *taken; /* by block: the local whose items are taken from the row at its start; 0: none */
  bool any;
} Tuples;

/* ── webs ── */

/* The local that the place is as a whole, if it may be one of a web; else 0. */
static uint32_t local_of(const Tuples *t, MirPlace place) {
  if (!place.index) return 0;
  const MirPlaceInfo *info = mir_place(t->body, place);
  if (info->step != STEP_LOCAL || !type_same(info->type, TYPE_OBJECT)) return 0;
  MirLocalKind kind = mir_local(t->body, info->root)->kind;
  bool own = kind == LOCAL_TEMPORARY || kind == LOCAL_VARIABLE || kind == LOCAL_HIDDEN;
  return own && info->root.index < t->told ? info->root.index : 0;
}

static uint32_t local_in(const Tuples *t, MirOperand operand) {
  return operand.role == ROLE_CONST ? 0 : local_of(t, (MirPlace){operand.index});
}

static Web *web_of(const Tuples *t, uint32_t local) {
  return &t->webs[partition_find(t->to, local)];
}

/* A place in a local, but not all of it: or a local of another kind. */
static uint32_t root_in(const Tuples *t, MirOperand operand) {
  if (operand.role == ROLE_CONST || !operand.index) return 0;
  uint32_t root = mir_place(t->body, (MirPlace){operand.index})->root.index;
  return root < t->told ? root : 0;
}

static bool passes_on(const MirInstr *instr) {
  return instr->op == MIR_COPY || instr->op == MIR_INIT;
}

static void unite(const Tuples *t, const MirInstr *instr) {
  if (!passes_on(instr)) return;
  uint32_t dst = local_of(t, instr->dst), from = local_in(t, mir_operands(t->body, instr)[0]);
  if (dst && from) partition_join(t->to, from, dst);
}

/* ── what becomes of a tuple ── */

static int64_t bits_of(const Tuples *t, MirOperand operand) {
  return (int64_t)mir_const(t->body, (MirConst){operand.index})->bits;
}

static bool is_int(const Tuples *t, MirOperand operand) {
  return operand.role == ROLE_CONST &&
         mir_const(t->body, (MirConst){operand.index})->kind == MIR_CONST_INT;
}

/* Of own_get_item: which item; -1: none that is known to be there. */
static int64_t index_of(const Tuples *t, const MirInstr *instr, uint32_t items) {
  MirOperand index = mir_operands(t->body, instr)[1];
  if (!is_int(t, index)) return -1;
  int64_t at = bits_of(t, index);
  if (at < 0) at += items;
  return at < items ? at : -1;
}

/* All items are taken in the block behind it, first of all. */
static bool takes_all(const Tuples *t, const MirInstr *instr, MirBlock next, uint32_t items) {
  const MirOperand *operands = mir_operands(t->body, instr);
  const MirBlockInfo *block = mir_block(t->body, next);
  bool plain = bits_of(t, operands[1]) == items && bits_of(t, operands[2]) < 0;
  if (!plain || t->cfg->predecessor_count[next.index] != 1 || block->instrs.count <= items)
    return false;
  for (uint32_t i = 0; i < items; i++)
    if (mir_entry(t->body, &block->instrs.items[i]) != RUNTIME_own_row_take) return false;
  return mir_entry(t->body, &block->instrs.items[items]) != RUNTIME_own_row_take;
}

/* Does the operation on a tuple of so many items need none? */
static bool is_partial(const Tuples *t, MirBlock block, const MirInstr *instr, uint32_t items) {
  const MirOperand *operands = mir_operands(t->body, instr);
  switch (mir_entry(t->body, instr)) {
  case RUNTIME_own_unpack_row:
    return takes_all(t, instr, mir_block(t->body, block)->successors.items[0], items);
  case RUNTIME_own_get_item:
  case RUNTIME_own_peek_item: return index_of(t, instr, items) >= 0;
  case RUNTIME_own_isinstance:
    return operands[1].role == ROLE_CONST &&
           mir_const(t->body, (MirConst){operands[1].index})->kind == MIR_CONST_CLASS;
  case RUNTIME_own_len:
  case RUNTIME_own_is_unbound: return true;
  default: return false;
  }
}

static bool is_call(const MirInstr *instr) {
  return instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES;
}

/* It is lent the tuple once, for the call. */
static bool is_look(const Tuples *t, const MirInstr *instr, uint32_t at) {
  const MirOperand *operands = mir_operands(t->body, instr);
  RuntimeFn fn = mir_entry(t->body, instr);
  if (!is_call(instr) || operands[at].role != ROLE_READ || mir_lends(t->body, instr) ||
      fn == RUNTIME_own_unpack_row || instr->count > OPERANDS_MOST)
    return false;
  for (uint32_t i = 0; i < instr->count; i++) {
    uint32_t other = i == at ? 0 : local_in(t, operands[i]);
    if (other && partition_find(t->to, other) == partition_find(t->to, local_in(t, operands[at])))
      return false;
  }
  return true;
}

static void note_look(Web *web, MirBlock block, uint32_t at) {
  if (web->looks == LOOKS_MOST)
    web->refused = true;
  else
    web->look[web->looks++] = (Look){block, at};
}

static void note_use(const Tuples *t, MirBlock block, uint32_t at, const MirInstr *instr,
                     uint32_t operand) {
  uint32_t root = root_in(t, mir_operands(t->body, instr)[operand]);
  if (!root) return;
  Web *web = web_of(t, root);
  bool whole = local_in(t, mir_operands(t->body, instr)[operand]) != 0;
  bool passes = passes_on(instr) && local_of(t, instr->dst) &&
                (instr->op == MIR_COPY || mir_operands(t->body, instr)[0].role == ROLE_MOVE);
  if (!whole)
    web->refused = true;
  else if (passes || instr->op == MIR_DROP)
    return;
  else if (operand == 0 && is_partial(t, block, instr, web->items))
    web->partial++;
  else if (is_look(t, instr, operand))
    note_look(web, block, at);
  else
    web->refused = true;
}

static void note_value(const Tuples *t, const MirInstr *instr) {
  uint32_t root = instr->dst.index ? mir_place(t->body, instr->dst)->root.index : 0;
  if (!root || root >= t->told) return;
  Web *web = web_of(t, root);
  const MirOperand *operands = mir_operands(t->body, instr);
  bool constant = instr->op == MIR_INIT && operands[0].role == ROLE_CONST;
  bool empty = constant &&
               mir_const(t->body, (MirConst){operands[0].index})->kind == MIR_CONST_WORD &&
               bits_of(t, operands[0]) == OWN_UNBOUND;
  if (empty)
    web->unbound = true;
  else if (!local_of(t, instr->dst) || !(passes_on(instr) && local_in(t, operands[0])))
    web->refused = web->refused || mir_entry(t->body, instr) != RUNTIME_own_tuple_new;
}

/* How many items, before anything else is asked. */
static void note_tuple(const Tuples *t, const MirInstr *instr) {
  uint32_t local = local_of(t, instr->dst);
  if (!local || mir_entry(t->body, instr) != RUNTIME_own_tuple_new) return;
  Web *web = web_of(t, local);
  bool few = instr->count && instr->count <= ITEMS_MOST;
  for (uint32_t i = 0; i < instr->count; i++) {
    MirRole role = mir_operands(t->body, instr)[i].role;
    few = few && (role == ROLE_MOVE || role == ROLE_CONST);
  }
  if (!few || (web->items && web->items != instr->count)) web->refused = true;
  web->items = instr->count;
}

/* ── made where it is looked at ── */

static bool makes(const Tuples *t, const MirInstr *instr, const Web *web) {
  uint32_t local = local_of(t, instr->dst);
  return local && mir_entry(t->body, instr) == RUNTIME_own_tuple_new && web_of(t, local) == web;
}

static bool looks(const Web *web, MirBlock block, uint32_t at) {
  for (uint32_t i = 0; i < web->looks; i++)
    if (web->look[i].block.index == block.index && web->look[i].at == at) return true;
  return false;
}

/* From there on in the block: is the tuple looked at? *ends: another one is made before its end. */
static bool looked_in(const Tuples *t, const Web *web, MirBlock block, uint32_t from, bool *ends) {
  const MirBlockInfo *info = mir_block(t->body, block);
  *ends = false;
  for (uint32_t i = from; i < info->instrs.count && !*ends; i++) {
    if (looks(web, block, i)) return true;
    *ends = makes(t, &info->instrs.items[i], web);
  }
  return false;
}

/* A second look on some way from that one, before there is another tuple? */
static bool looked_again(const Tuples *t, const Web *web, Look look) {
  ArenaMark mark = arena_mark(t->arena);
  Bitset seen = bitset_new(t->arena, t->body->blocks.count);
  MirBlock *todo = arena_make_many(t->arena, MirBlock, t->body->blocks.count + 1);
  uint32_t count = 0, from = look.at + 1;
  bool again = false, ends = false;
  for (MirBlock block = look.block;; from = 0) {
    again = looked_in(t, web, block, from, &ends);
    const MirBlockInfo *info = mir_block(t->body, block);
    for (uint32_t i = 0; i < info->successors.count && !ends; i++) {
      MirBlock next = info->successors.items[i];
      if (bitset_has(seen, next.index)) continue;
      bitset_add(seen, next.index);
      todo[count++] = next;
    }
    if (again || !count) break;
    block = todo[--count];
  }
  arena_rewind(t->arena, mark);
  return again;
}

/* No local of the web holds a tuple when the next one is made: one behind the other. */
static bool one_by_one(const Tuples *t, const Web *web) {
  Bitset now = bitset_new(t->arena, t->told);
  bool alone = true;
  for (uint32_t i = 0; i < t->cfg->count && alone; i++) {
    const MirBlockInfo *block = mir_block(t->body, t->cfg->order[i]);
    bitset_assign(now, t->held[t->cfg->order[i].index]);
    for (uint32_t k = 0; k < block->instrs.count; k++) {
      const MirInstr *instr = &block->instrs.items[k];
      for (uint32_t l = 1; l < t->told && makes(t, instr, web); l++)
        alone = alone && !(bitset_has(now, l) && web_of(t, l) == web);
      maybe_step(t->body, instr, now);
    }
  }
  return alone;
}

static bool may_be_made(Tuples *t, const Web *web) {
  if (!web->looks) return true;
  if (web->unbound) return false;
  if (!t->held) t->held = maybe_solve(t->body, t->cfg, t->arena);
  for (uint32_t i = 0; i < web->looks; i++)
    if (looked_again(t, web, web->look[i])) return false;
  return one_by_one(t, web);
}

/* ── taking apart ── */

static bool is_apart(const Tuples *t, uint32_t local) { return local && t->parts[local].index; }

static MirPlace part(const Tuples *t, uint32_t local, uint32_t item) {
  MirLocal first = mir_place(t->body, t->parts[local])->root;
  return mir_root(t->body, (MirLocal){first.index + item});
}

static void make_parts(Tuples *t) {
  for (uint32_t l = 1; l < t->told; l++) {
    const Web *web = web_of(t, l);
    if (web->refused || !web->items || !web->partial) continue;
    for (uint32_t i = 0; i < web->items; i++) {
      MirLocalInfo info = *mir_local(t->body, (MirLocal){l});
      info.place = (MirPlace){0};
      MirPlace place = mir_root(t->body, mir_add_local(t->body, info));
      if (!i) t->parts[l] = place;
    }
    t->any = true;
  }
}

typedef struct {
  Tuples *t;
  MirBlock block;
  MirInstr instr;
  const MirOperand *operands;
} Spot;

static void emit(const Spot *s, MirOp op, MirPlace dst, MirOperand operand) {
  MirInstr instr = {.op = op, .form = s->instr.form, .dst = dst, .span = s->instr.span};
  instr.reason = op == MIR_DROP ? s->instr.reason : 0;
  instr.again = s->instr.again;
  mir_emit(s->t->body, s->block, instr, &operand, 1);
}

static void call(const Spot *s, RuntimeFn fn, MirPlace dst, const MirOperand *operands,
                 uint32_t count) {
  MirInstr instr = {.op = MIR_CALL, .form = s->instr.form, .dst = dst, .span = s->instr.span};
  instr.again = s->instr.again;
  instr.extra = mir_add_callee(s->t->body, (MirCallee){.kind = CALLEE_RUNTIME, .runtime = fn});
  mir_emit(s->t->body, s->block, instr, operands, count);
}

/* The result is there; on at the first successor. */
static void go_on(const Spot *s, const MirBlock *next) {
  MirInstr instr = {.op = MIR_GOTO, .form = s->instr.form, .span = s->instr.span};
  instr.again = s->instr.again;
  mir_terminate(s->t->body, s->block, instr, NULL, 0, next, 1);
}

static void make(const Spot *s, uint32_t local) {
  for (uint32_t i = 0; i < s->instr.count; i++)
    emit(s, s->operands[i].role == ROLE_CONST ? MIR_COPY : MIR_INIT, part(s->t, local, i),
         s->operands[i]);
}

static void pass_on(const Spot *s, uint32_t dst, uint32_t from) {
  bool copies = s->instr.op == MIR_COPY;
  for (uint32_t i = 0; i < web_of(s->t, dst)->items; i++) {
    MirOperand value = s->operands[0];
    if (from) value.index = part(s->t, from, i).index;
    emit(s, copies ? MIR_COPY : MIR_INIT, part(s->t, dst, i), value);
  }
}

static MirOperand known(const Spot *s, MirConstKind kind, uint64_t bits) {
  MirConstInfo info = {.kind = kind, .type = TYPE_OBJECT, .bits = bits};
  return mir_constant(mir_add_const(s->t->body, info));
}

static bool is_class_of_tuples(const Spot *s) {
  int64_t id = bits_of(s->t, s->operands[1]);
  return id == OWN_CLASS_TUPLE || id == OWN_CLASS_OBJECT;
}

static void partial(const Spot *s, uint32_t local, const MirBlock *next) {
  Tuples *t = s->t;
  uint32_t items = web_of(t, local)->items;
  MirOperand first = mir_read(part(t, local, 0));
  switch (mir_entry(t->body, &s->instr)) {
  case RUNTIME_own_is_unbound: call(s, RUNTIME_own_is_unbound, s->instr.dst, &first, 1); return;
  case RUNTIME_own_peek_item:
    first = mir_read(part(t, local, (uint32_t)index_of(t, &s->instr, items)));
    call(s, RUNTIME_own_peek, s->instr.dst, &first, 1);
    return;
  case RUNTIME_own_get_item:
    emit(s, MIR_COPY, s->instr.dst,
         mir_read(part(t, local, (uint32_t)index_of(t, &s->instr, items))));
    break;
  case RUNTIME_own_isinstance:
    emit(s, MIR_COPY, s->instr.dst, known(s, MIR_CONST_BOOL, is_class_of_tuples(s)));
    break;
  case RUNTIME_own_len: emit(s, MIR_COPY, s->instr.dst, known(s, MIR_CONST_INT, items)); break;
  default: break; /* what takes the items knows them */
  }
  go_on(s, next);
}

/* Where the operation ends, its tuple does. */
static void drop_behind(const Spot *s, MirPlace tuple, MirBlock block) {
  Spot end = *s;
  end.block = block;
  end.instr.reason = REASON_TEMPORARY;
  emit(&end, MIR_DROP, (MirPlace){0}, mir_use(tuple));
}

static MirPlace temporary(const Spot *s) {
  MirLocalInfo info = {.type = TYPE_OBJECT, .kind = LOCAL_TEMPORARY, .mutable_ = true};
  info.scope = mir_block(s->t->body, s->block)->scope;
  info.span = s->instr.span;
  return mir_root(s->t->body, mir_add_local(s->t->body, info));
}

static void look(const Spot *s, uint32_t local, const MirBlock *next, uint32_t next_count) {
  MirBody *body = s->t->body;
  MirOperand items[ITEMS_MOST], operands[OPERANDS_MOST];
  uint32_t count = web_of(s->t, local)->items;
  for (uint32_t i = 0; i < count; i++) {
    MirPlace copy = temporary(s);
    emit(s, MIR_COPY, copy, mir_read(part(s->t, local, i)));
    items[i] = mir_move(copy);
  }
  MirPlace tuple = temporary(s);
  call(s, RUNTIME_own_tuple_new, tuple, items, count);
  for (uint32_t i = 0; i < s->instr.count; i++)
    operands[i] = local_in(s->t, s->operands[i]) == local ? mir_read(tuple) : s->operands[i];
  if (!next_count) {
    mir_emit(body, s->block, s->instr, operands, s->instr.count);
    drop_behind(s, tuple, s->block);
    return;
  }
  MirBlock behind[2];
  for (uint32_t i = 0; i < next_count; i++) {
    behind[i] = mir_add_block(body, mir_block(body, next[i])->scope);
    mir_block(body, behind[i])->chain = mir_block(body, next[i])->chain;
    drop_behind(s, tuple, behind[i]);
    Spot end = *s;
    end.block = behind[i];
    go_on(&end, next + i);
  }
  mir_terminate(body, s->block, s->instr, operands, s->instr.count, behind, next_count);
}

static void drop_parts(const Spot *s, uint32_t local) {
  for (uint32_t i = 0; i < web_of(s->t, local)->items; i++)
    emit(s, MIR_DROP, (MirPlace){0}, mir_use(part(s->t, local, i)));
}

/* The local that is taken apart among the operands; 0: none. */
static uint32_t apart_in(const Spot *s) {
  for (uint32_t i = 0; i < s->instr.count; i++) {
    uint32_t local = local_in(s->t, s->operands[i]);
    if (is_apart(s->t, local)) return local;
  }
  return 0;
}

static void keep(const Spot *s, const MirBlock *next, uint32_t next_count) {
  MirBody *body = s->t->body;
  if (next_count)
    mir_terminate(body, s->block, s->instr, s->operands, s->instr.count, next, next_count);
  else
    mir_emit(body, s->block, s->instr, s->operands, s->instr.count);
}

static void note(const Spot *s, uint32_t local) {
  MirPlace place = mir_root(s->t->body, (MirLocal){local});
  mir_log(s->t->body, (MirEvent){.kind = EVENT_ELIDED,
                                 .reason = REASON_ELIDED_UNBOXED,
                                 .place = place,
                                 .span = s->instr.span,
                                 .temporary = true});
}

static void rewrite_instr(const Spot *s, const MirBlock *next, uint32_t next_count) {
  Tuples *t = s->t;
  uint32_t dst = local_of(t, s->instr.dst), local = apart_in(s), row = t->taken[s->block.index];
  if (row && mir_entry(t->body, &s->instr) == RUNTIME_own_row_take) {
    uint32_t item = (uint32_t)bits_of(t, s->operands[0]);
    emit(s, MIR_COPY, s->instr.dst, mir_read(part(t, row, item)));
  } else if (is_apart(t, dst) && passes_on(&s->instr)) {
    pass_on(s, dst, local);
  } else if (is_apart(t, dst)) {
    make(s, dst);
    note(s, dst);
  } else if (!local) {
    keep(s, next, next_count);
  } else if (s->instr.op == MIR_DROP) {
    drop_parts(s, local);
  } else if (local_in(t, s->operands[0]) == local &&
             is_partial(t, s->block, &s->instr, web_of(t, local)->items)) {
    partial(s, local, next);
  } else {
    look(s, local, next, next_count);
  }
}

static bool touches(const Tuples *t, const MirInstr *instr) {
  if (is_apart(t, local_of(t, instr->dst))) return true;
  for (uint32_t i = 0; i < instr->count; i++)
    if (is_apart(t, local_in(t, mir_operands(t->body, instr)[i]))) return true;
  return false;
}

static void rewrite_block(Tuples *t, MirBlock block) {
  const MirBlockInfo *info = mir_block(t->body, block);
  bool any = t->taken[block.index] != 0;
  for (uint32_t i = 0; i < info->instrs.count; i++)
    any = any || touches(t, &info->instrs.items[i]);
  if (!any) return;
  ArenaMark mark = arena_mark(t->arena);
  uint32_t count = info->instrs.count, next_count = info->successors.count;
  MirInstr *old = arena_copy(t->arena, info->instrs.items, sizeof *old * count);
  MirBlock *next = arena_copy(t->arena, info->successors.items, sizeof *next * next_count);
  mir_block(t->body, block)->instrs.count = 0;
  mir_block(t->body, block)->successors.count = 0;
  for (uint32_t i = 0; i < count; i++) {
    Spot s = {.t = t, .block = block, .instr = old[i]};
    s.operands =
        arena_copy(t->arena, mir_operands(t->body, &old[i]), sizeof *s.operands * old[i].count);
    rewrite_instr(&s, next, i + 1 == count ? next_count : 0);
  }
  arena_rewind(t->arena, mark);
}

static void rewrite(Tuples *t) {
  uint32_t blocks = t->body->blocks.count;
  t->taken = arena_make_many(t->arena, uint32_t, blocks);
  for (uint32_t b = 1; b < blocks; b++) {
    const MirBlockInfo *block = mir_block(t->body, (MirBlock){b});
    const MirInstr *last = mir_terminator(block);
    if (mir_entry(t->body, last) != RUNTIME_own_unpack_row) continue;
    uint32_t local = local_in(t, mir_operands(t->body, last)[0]);
    if (is_apart(t, local)) t->taken[block->successors.items[0].index] = local;
  }
  for (uint32_t b = 1; b < blocks; b++)
    rewrite_block(t, (MirBlock){b});
}

/* ── the body ── */

static void each_instr(const Tuples *t, void (*visit)(const Tuples *t, const MirInstr *instr)) {
  for (uint32_t b = 1; b < t->body->blocks.count; b++) {
    const MirBlockInfo *block = mir_block(t->body, (MirBlock){b});
    for (uint32_t i = 0; i < block->instrs.count; i++)
      visit(t, &block->instrs.items[i]);
  }
}

static void note_uses(const Tuples *t) {
  for (uint32_t b = 1; b < t->body->blocks.count; b++) {
    const MirBlockInfo *block = mir_block(t->body, (MirBlock){b});
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      for (uint32_t k = 0; k < instr->count; k++)
        note_use(t, (MirBlock){b}, i, instr, k);
      note_value(t, instr);
    }
  }
}

static bool makes_any(const MirBody *body) {
  for (uint32_t b = 1; b < body->blocks.count; b++)
    for (uint32_t i = 0; i < body->blocks.items[b].instrs.count; i++)
      if (mir_entry(body, &body->blocks.items[b].instrs.items[i]) == RUNTIME_own_tuple_new)
        return true;
  return false;
}

static bool run(MirBody *body, Arena *arena) {
  Tuples t = {.body = body, .arena = arena, .told = body->locals.count};
  t.cfg = mir_cfg(arena, body);
  t.to = partition_new(arena, t.told);
  t.webs = arena_make_many(arena, Web, t.told);
  t.parts = arena_make_many(arena, MirPlace, t.told);
  each_instr(&t, unite);
  each_instr(&t, note_tuple);
  note_uses(&t);
  for (uint32_t l = 1; l < t.told; l++) {
    Web *web = &t.webs[l];
    if (web->items && web->partial && !web->refused) web->refused = !may_be_made(&t, web);
  }
  make_parts(&t);
  if (t.any) rewrite(&t);
  if (t.any) truths_decide(body, arena);
  return t.any;
}

bool tuples_run(MirProgram *program, const PassOptions *options) {
  if (!options->inlines || !(options->elide >> ELIDE_UNBOXED & 1)) return false;
  Arena *arena = arena_new();
  bool any = false;
  for (uint32_t i = 1; i < program->instances.count; i++) {
    MirBody *body = program->instances.items[i];
    bool takes = inline_is_def(body) && !suspend_is_generator(body);
    if (!takes || body->blocks.count > BLOCKS_MOST || !makes_any(body)) continue;
    ArenaMark mark = arena_mark(arena);
    any = run(body, arena) || any;
    arena_rewind(arena, mark);
  }
  arena_free(arena);
  return any;
}
