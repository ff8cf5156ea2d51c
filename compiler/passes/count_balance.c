// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The second opinion on counts: on every path each owner ends exactly once, and nothing lent is used after its source.
**
** An abstract run of a body with COUNTS, naive or elided, one local that holds an object after the other. It may own the object,
** may be empty, or may have it lent: from which source, or stale once the source keeps it no more. Words that are numbers or marks
** are none of these. Shares nothing with count_elide but the facts of the closed world. In: a body. Out: nothing; a failure is a
** bug of ours and stops ownc.
**
** What is lent holds until an owner up the chain of sources is written, moved, lent for change or ended, until something is stored
** that was loaded on the way, and until the keeper of the local is touched; while it is loose, also until a keeper on the way is:
** own_kept makes it firm. Invariant: a local that is made firm somewhere lends nothing while it is loose. The surprise: only the
** blocks from which a mention of the local is still ahead are looked at; an owner that leaves them is a leak. */
#include "passes/count.h"

#include "base/check.h"
#include "own/value.h"

#include <string.h>

typedef uint64_t State;
enum { OWNS = 1, EMPTY = 2, STALE = 4, FOR_EVER = 8, LENT_FROM = 4, MOST_SOURCES = 30 };
static const State LOOSE = 0x5555555555555550, LENT = ~(State)(OWNS | EMPTY | STALE);
static State loose_from(uint32_t source) { return (State)1 << (LENT_FROM + 2 * source); }
static State firm_from(uint32_t source) { return loose_from(source) << 1; }

typedef struct {
  MirLocal from;
  State held;       /* what `from` may hold where it lends */
  CountEffect kept; /* what must not be stored             */
} Lender;

/* What has been followed through a local, from the chain `number`. */
typedef struct {
  uint32_t number;
  State any, loose;
} Visit;

/* What ends what is lent from a source. */
typedef struct {
  OWN_ARRAY(MirLocal) roots;   /* owners                                            */
  OWN_ARRAY(MirLocal) keepers; /* … which matter no more once it is firm            */
  CountEffect kept;
} Chain;

typedef struct {
  const MirBody *body;
  const Closed *closed;
  Arena *arena;
  const MirCfg *cfg;
  OWN_ARRAY(uint32_t) * blocks_of; /* by local: blocks that mention it                      */
  OWN_ARRAY(Lender) * sources;     /* by local: what it is lent from                        */
  MirLocal *keeper;                /* by local: owns it if its container does not           */
  bool *firm;                      /* by local: it is made firm where it may be loose       */
  bool *counted;                   /* by local: it may hold something that does not live for ever */
  MirLocal local;                  /* the one at hand                                       */
  Chain *chains;                   /* … by its sources                                      */
  Visit *visited;                  /* by local                                              */
  uint32_t visit;                  /* number of the chain at hand                           */
  bool *begun, *checked;           /* by local                                              */
  uint32_t *mentions;              /* by block: number of the local at hand if it does      */
  uint32_t *live;                  /* by block: number of the local it is live into         */
  State *state;                    /* by block: of the local at hand; only where it is live */
  OWN_ARRAY(uint32_t) open;
  uint32_t *done; /* by local: the block noted last, so that none stands twice */
  bool *leaves;   /* by block: the function's end can be reached from it      */
  MirBlock block;
} Counts;

static void fail_if(const Counts *c, bool wrong, const char *what) {
  if (!wrong) return;
  const MirLocalInfo *info = mir_local(c->body, c->local);
  const char *name =
      info->name.index ? symbol_text(c->body->context->symbols, info->name) : "a temporary";
  own_check_failed(__FILE__, __LINE__,
                   arena_format(c->arena, "counts: in `%s`, block %u: %s: `%s` (local %u)",
                                c->body->name, c->block.index, what, name, c->local.index));
}

/* Locals that hold an object in storage of this frame. */
static bool is_tracked(const MirBody *body, MirLocal id) {
  const MirLocalInfo *local = mir_local(body, id);
  return type_same(local->type, TYPE_OBJECT) && !local->indirect && local->kind != LOCAL_GLOBAL;
}

static bool is_whole(const Counts *c, MirPlace place, MirLocal local) {
  const MirPlaceInfo *info = mir_place(c->body, place);
  return info->step == STEP_LOCAL && info->root.index == local.index;
}

static MirLocal root_of(const Counts *c, MirPlace place) { return mir_place(c->body, place)->root; }

/* ── what is lent, and from what ── */

static bool is_counted_constant(const Counts *c, MirOperand operand) {
  const MirConstInfo *info = mir_const(c->body, (MirConst){operand.index});
  switch (info->kind) {
  case MIR_CONST_INT:
  case MIR_CONST_BOOL:
  case MIR_CONST_NULL:
  case MIR_CONST_NONE:
  case MIR_CONST_PARAMETER:
  case MIR_CONST_CODE:
  case MIR_CONST_WORD: return false;
  case MIR_CONST_FLOAT: {
    double value;
    memcpy(&value, &info->bits, sizeof value);
    return ov_try_float(value) == 0;
  }
  case MIR_CONST_STRING:
  case MIR_CONST_DIGITS:
  case MIR_CONST_BYTES:
  case MIR_CONST_BUILTIN:
  case MIR_CONST_CLASS:
  case MIR_CONST_TUPLE: return true;
  }
  return true;
}

static uint32_t source_of(const Counts *c, MirLocal local, MirLocal from) {
  for (uint32_t i = 0; i < c->sources[local.index].count; i++)
    if (c->sources[local.index].items[i].from.index == from.index) return i;
  return UINT32_MAX;
}

/* The operand that is lent, to dst or to the variable of a load; NULL: none is. */
static const MirOperand *lent_operand(const Counts *c, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(c->body, instr);
  char lent = mir_lends(c->body, instr);
  if (lent) return &operands[lent == 'w'];
  return instr->op == MIR_INIT && operands[0].role == ROLE_READ ? &operands[0] : NULL;
}

static State lent_from(const Counts *c, MirOperand operand) {
  if (operand.role == ROLE_CONST) return FOR_EVER;
  MirLocal from = root_of(c, (MirPlace){operand.index});
  if (is_whole(c, (MirPlace){operand.index}, from) && !c->counted[from.index]) return FOR_EVER;
  uint32_t source = source_of(c, c->local, from);
  return c->chains[source].keepers.count ? loose_from(source) : firm_from(source);
}

/* What an instruction leaves in its destination, or in the variable of a load. */
static State written(const Counts *c, const MirInstr *instr) {
  const MirOperand *lent = lent_operand(c, instr);
  bool keeper = instr->dst.index && is_whole(c, instr->dst, c->local);
  if (keeper && mir_lends(c->body, instr) == 'w') return OWNS;
  if (lent) return lent_from(c, *lent);
  if (mir_gives_number(c->body, instr)) return 0;
  if (instr->op != MIR_INIT) return OWNS;
  MirOperand operand = mir_operands(c->body, instr)[0];
  if (operand.role == ROLE_CONST) return is_counted_constant(c, operand) ? FOR_EVER : 0;
  return OWNS;
}

/* k = own_kept(…, …, local): k is its keeper. None: it is something else. */
static MirLocal kept_local(const Counts *c, const MirInstr *instr) {
  if (mir_entry(c->body, instr) != RUNTIME_own_kept) return (MirLocal){0};
  return root_of(c, (MirPlace){mir_operands(c->body, instr)[2].index});
}

/* Does it look at another keeper? */
static bool makes_firm(const Counts *c, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(c->body, instr);
  return operands[0].role != ROLE_CONST || operands[1].role != ROLE_CONST;
}

static void note_keeper(Counts *c, MirLocal local, MirLocal keeper) {
  c->local = local;
  fail_if(c, c->keeper[local.index].index && c->keeper[local.index].index != keeper.index,
          "has two keepers");
  c->keeper[local.index] = keeper;
}

static void note_source(Counts *c, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(c->body, instr), *object = lent_operand(c, instr);
  MirLocal to = root_of(c, instr->dst), kept = kept_local(c, instr);
  if (kept.index) {
    c->firm[kept.index] = c->firm[kept.index] || makes_firm(c, instr);
    note_keeper(c, kept, to);
  }
  if (!object) return;
  if (mir_lends(c->body, instr) == 'w') {
    note_keeper(c, root_of(c, (MirPlace){operands[0].index}), to);
    to = root_of(c, (MirPlace){operands[0].index});
  }
  if (object->role == ROLE_CONST) return;
  MirLocal from = root_of(c, (MirPlace){object->index});
  uint32_t at = source_of(c, to, from);
  if (at == UINT32_MAX) {
    at = c->sources[to.index].count;
    array_push(c->arena, &c->sources[to.index], ((Lender){.from = from}));
  }
  c->local = to;
  fail_if(c, at >= MOST_SOURCES, "lent from too many sources");
  Lender *source = &c->sources[to.index].items[at];
  if (mir_lends(c->body, instr))
    source->kept = count_both(source->kept, count_kept_by(c->body, instr));
}

/* Constants, and what is lent from a local with nothing else: whatever they replace, what was lent before stays. */
static bool writes_constant(const Counts *c, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(c->body, instr);
  if (instr->op != MIR_INIT || !is_whole(c, instr->dst, root_of(c, instr->dst))) return false;
  if (operands[0].role == ROLE_CONST) return true;
  if (operands[0].role != ROLE_READ) return false;
  MirPlace place = {operands[0].index};
  return is_whole(c, place, root_of(c, place)) && !c->counted[root_of(c, place).index];
}

static bool note_counted(Counts *c, const MirInstr *instr) {
  bool any = false;
  for (uint32_t o = 0; o <= instr->count; o++) {
    MirOperand operand = {ROLE_MUT, instr->dst.index};
    if (o < instr->count) operand = mir_operands(c->body, instr)[o];
    if (operand.role != ROLE_MUT || !operand.index) continue;
    if (o == instr->count && writes_constant(c, instr)) continue;
    bool *counted = &c->counted[root_of(c, (MirPlace){operand.index}).index];
    any = any || !*counted;
    *counted = true;
  }
  return any;
}

static void find_counted(Counts *c) {
  for (uint32_t i = 1; i <= c->body->param_count; i++)
    c->counted[i] = true;
  for (bool again = true; again;) {
    again = false;
    for (uint32_t i = 0; i < c->cfg->count; i++) {
      const MirBlockInfo *block = mir_block(c->body, c->cfg->order[i]);
      for (uint32_t k = 0; k < block->instrs.count; k++)
        again = note_counted(c, &block->instrs.items[k]) || again;
    }
  }
}

static void note_mention(Counts *c, MirPlace place, uint32_t block) {
  MirLocal local = root_of(c, place);
  if (!is_tracked(c->body, local) || c->done[local.index] == block) return;
  c->done[local.index] = block;
  array_push(c->arena, &c->blocks_of[local.index], block);
}

static void collect(Counts *c) {
  for (uint32_t i = 0; i < c->cfg->count; i++) {
    uint32_t b = c->cfg->order[i].index;
    const MirBlockInfo *block = mir_block(c->body, (MirBlock){b});
    for (uint32_t k = 0; k < block->instrs.count; k++) {
      const MirInstr *instr = &block->instrs.items[k];
      for (uint32_t o = 0; o < instr->count; o++) {
        MirOperand operand = mir_operands(c->body, instr)[o];
        if (operand.role != ROLE_CONST) note_mention(c, (MirPlace){operand.index}, b);
      }
      if (instr->dst.index) {
        note_mention(c, instr->dst, b);
        note_source(c, instr);
      }
      if (instr->op == MIR_RETURN && c->body->result.index)
        note_mention(c, mir_root((MirBody *)(uintptr_t)c->body, c->body->result), b);
    }
  }
}

/* A loop without an end and a call that never comes back need not end anything. */
static void find_leaves(Counts *c) {
  for (uint32_t i = 0; i < c->cfg->count; i++) {
    MirOp op = mir_terminator(mir_block(c->body, c->cfg->order[i]))->op;
    if (op != MIR_RETURN && op != MIR_RESUME) continue;
    c->leaves[c->cfg->order[i].index] = true;
    array_push(c->arena, &c->open, c->cfg->order[i].index);
  }
  while (c->open.count) {
    uint32_t block = c->open.items[--c->open.count];
    for (uint32_t i = 0; i < c->cfg->predecessor_count[block]; i++) {
      uint32_t before = c->cfg->predecessors[block][i].index;
      if (c->leaves[before]) continue;
      c->leaves[before] = true;
      array_push(c->arena, &c->open, before);
    }
  }
}

/* ── where the local at hand is live ── */

static bool uses(const Counts *c, const MirInstr *instr) {
  if (instr->op == MIR_RETURN) return c->body->result.index == c->local.index;
  for (uint32_t i = 0; i < instr->count; i++) {
    MirOperand operand = mir_operands(c->body, instr)[i];
    if (i == 0 && mir_lends(c->body, instr) == 'w') continue;
    if (operand.role != ROLE_CONST && root_of(c, (MirPlace){operand.index}).index == c->local.index)
      return true;
  }
  return false;
}

static bool gets_lent(const Counts *c, const MirInstr *instr) {
  return mir_lends(c->body, instr) == 'w' &&
         is_whole(c, (MirPlace){mir_operands(c->body, instr)[0].index}, c->local);
}

static bool sets(const Counts *c, const MirInstr *instr) {
  return (instr->dst.index && is_whole(c, instr->dst, c->local)) || gets_lent(c, instr);
}

/* Is the local live at the start of the block, if it is (`after`) live at the end of the edge `which`? */
static bool live_at_start(const Counts *c, uint32_t id, bool after, uint32_t which) {
  const MirBlockInfo *block = mir_block(c->body, (MirBlock){id});
  if (c->mentions[id] != c->local.index) return after;
  for (uint32_t i = 0; i < block->instrs.count; i++) {
    const MirInstr *instr = &block->instrs.items[i];
    bool unwritten = instr->op == MIR_CALL_RAISES && which == 1;
    if (uses(c, instr)) return true;
    if (sets(c, instr) && !unwritten) return false;
  }
  return after;
}

static void make_live(Counts *c, uint32_t block) {
  if (c->live[block] == c->local.index) return;
  c->live[block] = c->local.index;
  c->state[block] = 0;
  array_push(c->arena, &c->open, block);
}

static void find_live(Counts *c) {
  for (uint32_t i = 0; i < c->blocks_of[c->local.index].count; i++)
    c->mentions[c->blocks_of[c->local.index].items[i]] = c->local.index;
  for (uint32_t i = 0; i < c->blocks_of[c->local.index].count; i++) {
    uint32_t block = c->blocks_of[c->local.index].items[i];
    if (live_at_start(c, block, false, 0)) make_live(c, block);
  }
  while (c->open.count) {
    uint32_t block = c->open.items[--c->open.count];
    for (uint32_t i = 0; i < c->cfg->predecessor_count[block]; i++) {
      uint32_t before = c->cfg->predecessors[block][i].index;
      const MirBlockInfo *info = mir_block(c->body, (MirBlock){before});
      for (uint32_t k = 0; k < info->successors.count; k++)
        if (info->successors.items[k].index == block && live_at_start(c, before, true, k))
          make_live(c, before);
    }
  }
}

/* ── up the chain ── */

static bool is_lent(const Counts *c, MirLocal local) { return c->sources[local.index].count > 0; }

/* What of `held` is new to the chain at hand; with `loose`, keepers on the way matter, too. */
static State first_visit(Counts *c, MirLocal local, State held, bool loose) {
  Visit *visit = &c->visited[local.index];
  if (visit->number != c->visit) *visit = (Visit){.number = c->visit};
  State fresh = held & ~(loose ? visit->loose : visit->any);
  visit->any |= held;
  if (loose) visit->loose |= held;
  return fresh;
}

/* `held`: what `from` may hold where it lends. In a circle of sources nothing is known of that: all that it ever holds. */
static void follow(Counts *c, Chain *chain, const Lender *lender, bool loose) {
  MirLocal from = lender->from, keeper = c->keeper[from.index];
  State held = first_visit(c, from, c->checked[from.index] ? lender->held : ~(State)0, loose);
  if (!held) return;
  bool owns = !is_lent(c, from) || (c->checked[from.index] && (held & OWNS));
  bool owner = owns && c->counted[from.index];
  if (owner) array_push(c->arena, &chain->roots, from);
  if (keeper.index && loose) array_push(c->arena, &chain->keepers, keeper);
  for (uint32_t i = 0; i < c->sources[from.index].count; i++) {
    const Lender *source = &c->sources[from.index].items[i];
    if (!(held & (loose_from(i) | firm_from(i)))) continue;
    chain->kept = count_both(chain->kept, source->kept);
    if (source->from.index != keeper.index) follow(c, chain, source, loose && !c->firm[from.index]);
  }
}

static void find_chains(Counts *c) {
  uint32_t count = c->sources[c->local.index].count;
  c->chains = arena_make_many(c->arena, Chain, count + 1);
  for (uint32_t i = 0; i < count; i++) {
    const Lender *source = &c->sources[c->local.index].items[i];
    c->visit++;
    c->chains[i].kept = source->kept;
    follow(c, &c->chains[i], source, true);
  }
}

/* ── an instruction ── */

static bool ends_owner(const Counts *c, const MirInstr *instr, MirLocal owner) {
  const MirLocalInfo *info = mir_local(c->body, owner);
  if (info->kind == LOCAL_PARAM && info->convention == PASS_READ) return false;
  if (count_touches(c->body, instr, owner)) return true;
  bool shared = info->kind == LOCAL_GLOBAL && c->closed->shared[info->global.index];
  return shared && (count_effect(c->closed, c->body, instr).globals & count_global(info->global));
}

static bool ends_chain(const Counts *c, const MirInstr *instr, const Chain *chain, bool loose) {
  if (count_meets(count_effect(c->closed, c->body, instr), chain->kept)) return true;
  for (uint32_t i = 0; i < chain->roots.count; i++)
    if (ends_owner(c, instr, chain->roots.items[i])) return true;
  for (uint32_t i = 0; loose && i < chain->keepers.count; i++)
    if (count_touches(c->body, instr, chain->keepers.items[i])) return true;
  return false;
}

/* own_kept answers for one keeper: that of the source, if no other one is on the way. */
static State make_firm(const Counts *c, State state, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(c->body, instr);
  for (uint32_t i = 0; i < c->sources[c->local.index].count; i++) {
    if (!(state & loose_from(i)) || c->chains[i].keepers.count != 1) continue;
    MirLocal keeper = c->chains[i].keepers.items[0];
    for (uint32_t k = 0; k < 2; k++)
      if (operands[k].role != ROLE_CONST && is_whole(c, (MirPlace){operands[k].index}, keeper))
        state = (state & ~loose_from(i)) | firm_from(i);
  }
  fail_if(c, (state & LOOSE) != 0, "kept against another keeper than that on the way");
  return state;
}

/* What is left of what is lent behind the instruction. */
static State outlive(const Counts *c, State state, const MirInstr *instr) {
  MirLocal keeper = c->keeper[c->local.index];
  if (kept_local(c, instr).index == c->local.index)
    return makes_firm(c, instr) ? make_firm(c, state, instr) : state;
  if (keeper.index && count_touches(c->body, instr, keeper)) return (state & ~LENT) | STALE;
  for (uint32_t i = 0; i < c->sources[c->local.index].count; i++) {
    State loose = state & loose_from(i), both = state & (loose_from(i) | firm_from(i));
    if (both && ends_chain(c, instr, &c->chains[i], loose != 0)) state = (state & ~both) | STALE;
  }
  return state;
}

static State operand(const Counts *c, State state, const MirInstr *instr, MirOperand op) {
  if (op.role == ROLE_CONST || instr->op == MIR_ELIDED ||
      !is_whole(c, (MirPlace){op.index}, c->local))
    return state;
  bool ends = instr->op == MIR_RELEASE || op.role == ROLE_MOVE;
  if (instr->op == MIR_END) {
    fail_if(c, state & OWNS, "its storage ends while it owns an object");
    return EMPTY;
  }
  fail_if(c, state & EMPTY, "used without a value");
  fail_if(c, state & STALE, "used after what it was lent from");
  fail_if(c, ends && (state & LENT),
          instr->op == MIR_RELEASE ? "released, though it is lent"
                                   : "given away, though it is lent");
  fail_if(c, op.role == ROLE_MUT && (state & LENT), "lent for change, though it is lent itself");
  const MirOperand *lent = lent_operand(c, instr);
  fail_if(c, lent && lent->index == op.index && c->firm[c->local.index] && (state & LOOSE),
          "lends before it is kept itself");
  if (ends) return EMPTY;
  return op.role == ROLE_MUT ? state | OWNS : state;
}

static State leave(const Counts *c, State state, const MirInstr *instr) {
  bool result = instr->op == MIR_RETURN && c->local.index == c->body->result.index;
  fail_if(c, !result && (state & OWNS), "still owns an object where the function ends");
  fail_if(c, result && (state & (EMPTY | STALE | LENT)), "the result is not the caller's");
  return state;
}

static void flow(Counts *c, MirBlock to, State state) {
  if (c->live[to.index] != c->local.index) {
    fail_if(c, c->leaves[to.index] && (state & OWNS), "owns an object that nothing ends");
    return;
  }
  if ((c->state[to.index] | state) == c->state[to.index]) return;
  c->state[to.index] |= state;
  array_push(c->arena, &c->open, to.index);
}

/* The local lends: what it may hold here is what the other one has from it. */
static void note_held(const Counts *c, State state, const MirInstr *instr) {
  const MirOperand *object = lent_operand(c, instr);
  if (!object || object->role == ROLE_CONST) return;
  if (root_of(c, (MirPlace){object->index}).index != c->local.index) return;
  bool written = mir_lends(c->body, instr) == 'w';
  MirPlace place = written ? (MirPlace){mir_operands(c->body, instr)[0].index} : instr->dst;
  MirLocal to = root_of(c, place);
  c->sources[to.index].items[source_of(c, to, c->local)].held |= state;
}

static State run_instrs(Counts *c, const MirBlockInfo *block, State state) {
  for (uint32_t i = 0; i < block->instrs.count; i++) {
    const MirInstr *instr = &block->instrs.items[i];
    note_held(c, state, instr);
    for (uint32_t k = mir_lends(c->body, instr) == 'w'; k < instr->count; k++)
      state = operand(c, state, instr, mir_operands(c->body, instr)[k]);
    if (state & LENT) state = outlive(c, state, instr);
    if (instr->op == MIR_CALL_RAISES) flow(c, block->successors.items[1], state);
    if (sets(c, instr)) {
      fail_if(c, state & OWNS, "overwritten while it owns an object");
      state = written(c, instr);
    }
    if (instr->op == MIR_RETURN || instr->op == MIR_RESUME) state = leave(c, state, instr);
  }
  return state;
}

/* A word that is no object may flow, too: then nothing needs to be known, and the block is run once. A block that does not mention
** the local changes nothing but what is lent. */
static void run_block(Counts *c, uint32_t id) {
  const MirBlockInfo *block = mir_block(c->body, (MirBlock){id});
  State state = c->live[id] == c->local.index ? c->state[id] : 0;
  bool passes = c->mentions[id] != c->local.index && !(state & LENT);
  c->block = (MirBlock){id};
  if (!passes) state = run_instrs(c, block, state);
  uint32_t ways =
      mir_terminator(block)->op == MIR_CALL_RAISES && !passes ? 1 : block->successors.count;
  for (uint32_t k = 0; k < ways; k++)
    flow(c, block->successors.items[k], state);
}

static void check_local(Counts *c, MirLocal local) {
  c->local = local;
  find_live(c);
  find_chains(c);
  const MirLocalInfo *info = mir_local(c->body, local);
  if (c->live[1] == local.index) c->state[1] = info->kind == LOCAL_PARAM ? OWNS : EMPTY;
  for (uint32_t i = 0; i < c->blocks_of[local.index].count; i++)
    array_push(c->arena, &c->open, c->blocks_of[local.index].items[i]);
  if (c->live[1] == local.index) array_push(c->arena, &c->open, 1);
  while (c->open.count)
    run_block(c, c->open.items[--c->open.count]);
  c->checked[local.index] = true;
}

/* Sources first: what they hold where they lend is then known. */
static void check_from_sources(Counts *c, MirLocal local) {
  if (c->begun[local.index]) return;
  c->begun[local.index] = true;
  for (uint32_t i = 0; i < c->sources[local.index].count; i++)
    check_from_sources(c, c->sources[local.index].items[i].from);
  if (is_tracked(c->body, local)) check_local(c, local);
}

void count_balance_run(PassBody *pass) {
  Counts c = {.body = pass->body, .closed = pass->closed, .arena = pass->scratch};
  uint32_t locals = c.body->locals.count, blocks = c.body->blocks.count;
  bool any = false;
  for (uint32_t i = 1; i < locals; i++)
    any = any || is_tracked(c.body, (MirLocal){i});
  if (!any) return;
  c.cfg = mir_cfg(c.arena, c.body);
  c.blocks_of = arena_alloc(c.arena, sizeof *c.blocks_of * locals);
  c.sources = arena_alloc(c.arena, sizeof *c.sources * locals);
  memset(c.sources, 0, sizeof *c.sources * locals);
  c.keeper = arena_make_many(c.arena, MirLocal, locals);
  c.firm = arena_make_many(c.arena, bool, locals);
  c.visited = arena_make_many(c.arena, Visit, locals);
  c.begun = arena_make_many(c.arena, bool, locals);
  c.checked = arena_make_many(c.arena, bool, locals);
  c.done = arena_make_many(c.arena, uint32_t, locals);
  c.mentions = arena_make_many(c.arena, uint32_t, blocks);
  c.live = arena_make_many(c.arena, uint32_t, blocks);
  c.state = arena_make_many(c.arena, State, blocks);
  memset(c.blocks_of, 0, sizeof *c.blocks_of * locals);
  c.leaves = arena_make_many(c.arena, bool, blocks);
  c.counted = arena_make_many(c.arena, bool, locals);
  find_leaves(&c);
  find_counted(&c);
  collect(&c);
  for (uint32_t i = 1; i < locals; i++)
    check_from_sources(&c, (MirLocal){i});
}
