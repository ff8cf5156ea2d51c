// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Which paths may hold no value, at each point.
**
** MU, a set of paths, forward, union at joins. A path's bit speaks of its own shell: giving a
** path away, dropping it or declaring it without a value sets its subtree; writing it clears its
** subtree and nothing above it. Sets are stored at joins only; between joins they are recomputed
** by walking (init_walk). Needs MOVES. Gives INIT. spec own.state.definite.
**
** Before   b1: x = call make()  branch c b2 b3      b2: call eat(move x)  goto b3      b3: drop x
** After    in(b3) = {x}: some way to b3 leaves x without a value
**
** The surprise: the destination of a call that may raise is written on its normal edge only. */
#include "mir/mutant.h"
#include "passes/passes_internal.h"

static void set_subtree(Init *init, SharedSet *state, uint32_t path, bool unset) {
  uint32_t whole = init->paths->items.items[path].end;
  uint32_t end =
      OWN_MUTANT(parts_survive, OWN_MUTANT(parts_not_filled, whole, unset ? whole : path + 1),
                 unset ? path + 1 : whole);
  for (uint32_t p = path; p < end; p++) {
    if (unset)
      shared_set_add(&init->sets, state, p);
    else
      shared_set_remove(&init->sets, state, p);
  }
}

void init_operands(Init *init, SharedSet *state, const MirInstr *instr) {
  bool ends = OWN_MUTANT(drop_keeps, instr->op == MIR_DROP, false) ||
              OWN_MUTANT(end_keeps, instr->op == MIR_END, false);
  const MirOperand *operands = mir_operands(init->body, instr);
  for (uint32_t k = 0; k < instr->count; k++) {
    if (operands[k].role != ROLE_MOVE && !(ends && operands[k].role == ROLE_USE)) continue;
    uint32_t path = paths_exact(init->paths, (MirPlace){operands[k].index});
    if (!path) continue;
    TypeId type = mir_place(init->body, (MirPlace){operands[k].index})->type;
    bool stays = !ends && type_is_bits(init->body->decls, type, init->body->type_params,
                                       init->body->type_param_count);
    if (OWN_MUTANT(move_keeps, !stays, ends)) set_subtree(init, state, path, true);
  }
}

void init_destination(Init *init, SharedSet *state, const MirInstr *instr) {
  if (!instr->dst.index) return;
  uint32_t path = paths_exact(init->paths, instr->dst);
  if (OWN_MUTANT(assignment_does_not_fill, path != 0, false)) set_subtree(init, state, path, false);
}

/* Can init_operands change anything? Most instructions give nothing away. */
static inline bool gives(const Init *init, const MirInstr *instr) {
  if (instr->op == MIR_DROP || instr->op == MIR_END) return true;
  const MirOperand *operands = mir_operands(init->body, instr);
  for (uint32_t k = 0; k < instr->count; k++)
    if (operands[k].role == ROLE_MOVE) return true;
  return false;
}

typedef struct {
  MirBlock block;
  SharedSet state;
} Pending;
typedef OWN_ARRAY(Pending) PendingStack;

/* Steps through one block and its edges; successors that are no joins are pushed with their
** state. */
static void walk_block(Init *init, Pending pending, const InitWalk *walk, PendingStack *stack) {
  SharedSet state = pending.state;
  const MirBlockInfo *block = mir_block(init->body, pending.block);
  const MirInstr *instrs = block->instrs.items;
  uint32_t last = block->instrs.count - 1;
  bool tracked = init->paths->items.count > 1;
  for (uint32_t i = 0; i <= last; i++) {
    if (walk->instr) walk->instr(walk->self, pending.block, i, &state);
    if (!tracked) continue;
    if (gives(init, &instrs[i])) init_operands(init, &state, &instrs[i]);
    if (i < last && paths_exact(init->paths, instrs[i].dst))
      init_destination(init, &state, &instrs[i]);
  }
  for (uint32_t which = block->successors.count; which-- > 0;) {
    if (which == 0) init_destination(init, &state, &instrs[last]);
    MirBlock to = block->successors.items[which];
    if (walk->edge) walk->edge(walk->self, pending.block, which, &state);
    if (init_joins(init, to)) continue;
    bool last_use = which == 0;
    SharedSet next = last_use ? state : shared_set_copy(&init->sets, &state);
    array_push(init->arena, stack, (Pending){to, next});
    if (last_use) return;
  }
  shared_set_free(&init->sets, state);
}

static void walk_from(Init *init, MirBlock root, const InitWalk *walk, PendingStack *stack) {
  array_push(init->arena, stack,
             (Pending){root, shared_set_copy(&init->sets, &init->in[root.index])});
  while (stack->count)
    walk_block(init, stack->items[--stack->count], walk, stack);
}

void init_walk(Init *init, const InitWalk *walk) {
  PendingStack stack = {0};
  for (uint32_t i = 0; i < init->cfg->count; i++) {
    if (init_joins(init, init->cfg->order[i])) walk_from(init, init->cfg->order[i], walk, &stack);
  }
}

typedef struct {
  Init *init;
  bool *dirty; /* by block */
  bool changed;
} Solve;

static void flow(void *self, MirBlock from, uint32_t which, SharedSet *out) {
  Solve *solve = self;
  Init *init = solve->init;
  MirBlock to = mir_block(solve->init->body, from)->successors.items[which];
  if (OWN_MUTANT(join_forgets, false, which == 1)) return;
  if (OWN_MUTANT(init_ignores_back_edge, false,
                 solve->init->cfg->number[from.index] >= solve->init->cfg->number[to.index]))
    return;
  if (!init_joins(init, to) || !shared_set_unite(&init->sets, &init->in[to.index], out)) return;
  solve->dirty[to.index] = true;
  solve->changed = OWN_MUTANT(init_one_round, true, false);
}

/* At the entry only parameters hold values. */
static SharedSet entry_state(Init *init) {
  SharedSet state = shared_set_new(&init->sets);
  for (uint32_t p = 1; p < init->paths->items.count; p++) {
    MirLocal local = init->paths->items.items[p].local;
    if (OWN_MUTANT(declared_holds, mir_local(init->body, local)->kind != LOCAL_PARAM, false))
      shared_set_add(&init->sets, &state, p);
  }
  return state;
}

Init *init_solve(const MirBody *body, const Paths *paths, const MirCfg *cfg, Arena *arena) {
  Init *init = arena_make(arena, Init);
  *init = (Init){.body = body, .paths = paths, .cfg = cfg, .arena = arena};
  init->sets = shared_sets(arena, paths->items.count);
  init->in = arena_make_many(arena, SharedSet, body->blocks.count);
  Solve solve = {
      .init = init, .dirty = arena_make_many(arena, bool, body->blocks.count), .changed = true};
  for (uint32_t i = 0; i < cfg->count; i++) {
    MirBlock block = cfg->order[i];
    if (i > 0 && cfg->predecessor_count[block.index] < 2) continue;
    init->in[block.index] = i == 0 ? entry_state(init) : shared_set_new(&init->sets);
    solve.dirty[block.index] = true;
  }
  InitWalk walk = {.self = &solve, .edge = flow};
  PendingStack stack = {0};
  while (solve.changed) {
    solve.changed = false;
    for (uint32_t i = 0; i < cfg->count; i++) {
      MirBlock block = cfg->order[i];
      if (!solve.dirty[block.index]) continue;
      solve.dirty[block.index] = false;
      walk_from(init, block, &walk, &stack);
    }
  }
  return init;
}

void init_run(PassBody *pass) {
  pass->init = init_solve(pass->body, pass->paths, pass->cfg, pass->scratch);
}
