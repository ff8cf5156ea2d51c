// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Searches behind an error: backwards from a use to what emptied the path, forwards along the
** shortest way that leaves it so.
**
** In: a use and a path that may be empty there. Out: the causes nearest to the use on every way,
** or the blocks of one way. Both are breadth-first over blocks and run only once an error
** exists; linear in the body. The surprise: path 0 asks for no path at all: then only the entry
** of a cleanup chain is searched. */
#include "passes/passes_internal.h"

typedef enum { EFFECT_NONE, EFFECT_EMPTIES, EFFECT_FILLS } Effect;

static bool covers(const Borrow *borrow, MirPlace place, uint32_t path) {
  uint32_t other = paths_exact(borrow->pass->paths, place);
  return other && other <= path && path < borrow->pass->paths->items.items[other].end;
}

/* The operand that empties the path, or NULL. */
static const MirOperand *emptying(const Borrow *borrow, const MirInstr *instr, uint32_t path) {
  bool ends = instr->op == MIR_DROP || instr->op == MIR_END;
  const MirOperand *operands = mir_operands(borrow->body, instr);
  for (uint32_t k = 0; k < instr->count; k++) {
    if (operands[k].role != ROLE_MOVE && !(ends && operands[k].role == ROLE_USE)) continue;
    if (covers(borrow, (MirPlace){operands[k].index}, path)) return &operands[k];
  }
  return NULL;
}

static Effect effect_of(const Borrow *borrow, const MirInstr *instr, uint32_t path, bool writes) {
  if (!path) return EFFECT_NONE;
  if (writes && instr->dst.index && covers(borrow, instr->dst, path)) return EFFECT_FILLS;
  return emptying(borrow, instr, path) ? EFFECT_EMPTIES : EFFECT_NONE;
}

static bool writes_on_edge(const MirInstr *terminator, uint32_t which) {
  return terminator->op != MIR_CALL_RAISES || which == 0;
}

typedef struct {
  const Borrow *borrow;
  uint32_t path;
  CauseSearch result;
  bool *seen; /* by block: will be or was scanned from its terminator back */
  MirBlock *queue;
  uint32_t head, tail;
} Back;

static void add_cause(Back *back, Site site) {
  Cause cause = {.kind = CAUSE_NEVER, .site = site};
  if (site.block.index) {
    const MirInstr *instr = story_instr(back->borrow, site);
    const MirOperand *operand = emptying(back->borrow, instr, back->path);
    bool given =
        operand->role == ROLE_MOVE || (instr->op == MIR_DROP && instr->form == FORM_DISCARD);
    if (given) cause = (Cause){CAUSE_MOVE, site, {operand->index}};
  }
  for (uint32_t i = 0; i < back->result.causes.count; i++) {
    Site old = back->result.causes.items[i].site;
    if (old.block.index == site.block.index && old.at == site.at) return;
  }
  array_push(back->borrow->arena, &back->result.causes, cause);
}

/* True if the instruction decides this way. */
static bool back_step(Back *back, Site site, bool writes) {
  switch (effect_of(back->borrow, story_instr(back->borrow, site), back->path, writes)) {
  case EFFECT_NONE: return false;
  case EFFECT_FILLS: back->result.filled = true; return true;
  case EFFECT_EMPTIES: add_cause(back, site); return true;
  }
  return false;
}

static void back_edges(Back *back, MirBlock block) {
  const MirBody *body = back->borrow->body;
  const MirCfg *cfg = back->borrow->pass->cfg;
  for (uint32_t k = 0; k < cfg->predecessor_count[block.index]; k++) {
    MirBlock from = cfg->predecessors[block.index][k];
    const MirBlockInfo *info = mir_block(body, from);
    Site last = {from, info->instrs.count - 1};
    for (uint32_t which = 0; which < info->successors.count; which++) {
      if (info->successors.items[which].index != block.index) continue;
      bool enters = mir_block(body, block)->chain && !info->chain && !back->result.exit.block.index;
      if (enters) {
        back->result.exit = last;
        back->result.exit_raises = !writes_on_edge(story_instr(back->borrow, last), which);
      }
      if (back_step(back, last, writes_on_edge(story_instr(back->borrow, last), which)) ||
          back->seen[from.index])
        continue;
      back->seen[from.index] = true;
      back->queue[back->tail++] = from;
    }
  }
}

static void back_scan(Back *back, MirBlock block, uint32_t before) {
  for (uint32_t i = before; i-- > 0;) {
    if (back_step(back, (Site){block, i}, true)) return;
  }
  back->result.open[block.index] = true;
  if (block.index == back->borrow->pass->cfg->order[0].index && back->path) {
    MirLocal local = back->borrow->pass->paths->items.items[back->path].local;
    if (mir_local(back->borrow->body, local)->kind == LOCAL_PARAM)
      back->result.filled = true;
    else
      add_cause(back, (Site){{0}, 0});
  }
  back_edges(back, block);
}

CauseSearch search_causes(const Borrow *borrow, Site use, uint32_t path) {
  uint32_t blocks = borrow->body->blocks.count;
  Back back = {.borrow = borrow, .path = path};
  back.seen = arena_make_many(borrow->arena, bool, blocks);
  back.queue = arena_make_many(borrow->arena, MirBlock, blocks);
  back.result.open = arena_make_many(borrow->arena, bool, blocks);
  if (!mir_block(borrow->body, use.block)->chain) back.result.exit = use;
  back_scan(&back, use.block, use.at);
  while (back.head < back.tail) {
    MirBlock block = back.queue[back.head++];
    back_scan(&back, block, mir_block(borrow->body, block)->instrs.count - 1);
  }
  return back.result;
}

typedef struct {
  const Borrow *borrow;
  uint32_t path;
  Site use;
  bool forward;
  uint32_t *parent; /* by block: the block before it on the way, 0 = not reached */
  MirBlock *queue;
  uint32_t head, tail;
} Ahead;

static void ahead_edges(Ahead *ahead, MirBlock block, bool own_terminator) {
  const Borrow *borrow = ahead->borrow;
  const MirBlockInfo *info = mir_block(borrow->body, block);
  const uint32_t *number = borrow->pass->cfg->number;
  const MirInstr *last = mir_terminator(info);
  for (uint32_t which = 0; which < info->successors.count; which++) {
    MirBlock to = info->successors.items[which];
    bool writes = writes_on_edge(last, which);
    Effect effect = effect_of(borrow, last, ahead->path, writes);
    if (effect == EFFECT_FILLS || (effect == EFFECT_EMPTIES && !own_terminator)) continue;
    if (ahead->parent[to.index] || (ahead->forward && number[to.index] <= number[block.index]))
      continue;
    ahead->parent[to.index] = block.index;
    ahead->queue[ahead->tail++] = to;
  }
}

/* Scans from `from`; true: the use is there. `started`: the cause is the terminator itself. */
static bool ahead_scan(Ahead *ahead, MirBlock block, uint32_t from) {
  uint32_t last = mir_block(ahead->borrow->body, block)->instrs.count - 1;
  for (uint32_t i = from; i <= last; i++) {
    if (block.index == ahead->use.block.index && i == ahead->use.at) return true;
    if (i == last) break;
    if (effect_of(ahead->borrow, story_instr(ahead->borrow, (Site){block, i}), ahead->path, true) !=
        EFFECT_NONE)
      return false;
  }
  ahead_edges(ahead, block, from > last);
  return false;
}

static MirBlock *way_back(const Ahead *ahead, MirBlock start, bool direct, uint32_t *count) {
  uint32_t length = 1;
  MirBlock at = ahead->use.block;
  if (!direct) {
    do {
      at = (MirBlock){ahead->parent[at.index]};
      length++;
    } while (at.index != start.index);
  }
  MirBlock *way = arena_make_many(ahead->borrow->arena, MirBlock, length);
  *count = length;
  at = ahead->use.block;
  for (uint32_t i = length; i-- > 0;) {
    way[i] = at;
    at = (MirBlock){ahead->parent[at.index]};
  }
  return way;
}

MirBlock *search_way(const Borrow *borrow, Site from, Site use, uint32_t path, bool forward,
                     uint32_t *count) {
  uint32_t blocks = borrow->body->blocks.count;
  Ahead ahead = {.borrow = borrow, .path = path, .use = use, .forward = forward};
  ahead.parent = arena_make_many(borrow->arena, uint32_t, blocks);
  ahead.queue = arena_make_many(borrow->arena, MirBlock, blocks + 1);
  MirBlock start = from.block.index ? from.block : borrow->pass->cfg->order[0];
  if (ahead_scan(&ahead, start, from.block.index ? from.at + 1 : 0))
    return way_back(&ahead, start, true, count);
  while (ahead.head < ahead.tail) {
    MirBlock block = ahead.queue[ahead.head++];
    if (ahead_scan(&ahead, block, 0)) return way_back(&ahead, start, false, count);
  }
  return NULL;
}

bool *search_within_round(const Borrow *borrow, MirBlock site) {
  const MirCfg *cfg = borrow->pass->cfg;
  bool *reaching = arena_make_many(borrow->arena, bool, borrow->body->blocks.count);
  reaching[site.index] = true;
  for (uint32_t b = cfg->number[site.index]; b-- > 0;) { /* forward edges lead to later ones */
    const MirBlockInfo *block = mir_block(borrow->body, cfg->order[b]);
    for (uint32_t k = 0; k < block->successors.count; k++) {
      MirBlock to = block->successors.items[k];
      if (cfg->number[to.index] > b + 1 && reaching[to.index]) reaching[cfg->order[b].index] = true;
    }
  }
  return reaching;
}

bool search_in_loop(const Borrow *borrow, MirBlock header, MirBlock block) {
  const MirCfg *cfg = borrow->pass->cfg;
  bool *seen = arena_make_many(borrow->arena, bool, borrow->body->blocks.count);
  MirBlock *stack = arena_make_many(borrow->arena, MirBlock, borrow->body->blocks.count);
  uint32_t count = 0;
  seen[header.index] = true;
  for (MirBlock at = header;; at = stack[--count]) {
    for (uint32_t k = 0; k < cfg->predecessor_count[at.index]; k++) {
      MirBlock from = cfg->predecessors[at.index][k];
      bool back_edge = cfg->number[from.index] >= cfg->number[header.index];
      if (seen[from.index] || !back_edge) continue;
      seen[from.index] = true;
      stack[count++] = from;
    }
    if (!count) return seen[block.index];
  }
}
