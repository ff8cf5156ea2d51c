// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* How far a borrowed object is kept alive: what kills a source, and a walk over all ways from a point.
**
** In: bodies with COUNTS. Out: answers. Invariant: when in doubt, something kills. The surprise: a variable of a frame is never
** changed by a call: what frames share lies in cells and in variables of modules. */
#include "passes/count.h"

enum { WALK_MOST = 20000 };

/* ── user code ── */

#define GROUP(name) (1U << SPECIAL_GROUP_##name)

/* The groups whose methods an operation may come to: `in` falls back to iterating, `%` formats. */
static uint32_t groups_of(RuntimeEffect effect) {
  switch (effect) {
  case EFFECT_PLAIN:
  case EFFECT_ALLOC:
  case EFFECT_FREE:
  case EFFECT_PURE:
  case EFFECT_STORE_CELL:
  case EFFECT_COLD_NORETURN: return 0;
  case EFFECT_OPERATOR:
    return GROUP(OPERATOR) | GROUP(TEXT) | GROUP(ITERATE) | GROUP(ITEM) | GROUP(COMPARE) |
           GROUP(LENGTH);
  case EFFECT_COMPARE: return GROUP(COMPARE) | GROUP(LENGTH);
  case EFFECT_STORE_ITEM:
  case EFFECT_ITEM:
  case EFFECT_ITERATE: return GROUP(ITEM) | GROUP(ITERATE) | GROUP(COMPARE) | GROUP(LENGTH);
  case EFFECT_LENGTH: return GROUP(LENGTH);
  case EFFECT_TEXT: return GROUP(TEXT) | GROUP(LENGTH);
  case EFFECT_STORE_ATTRIBUTE:
  case EFFECT_ATTRIBUTE: return GROUP(ATTRIBUTE);
  case EFFECT_CALLS: return UINT32_MAX;
  }
  return UINT32_MAX;
}

uint32_t count_groups(RuntimeFn fn) { return groups_of(mir_runtime_effect(fn)); }

bool count_is_test(RuntimeFn fn) {
  return fn == RUNTIME_own_kept || fn == RUNTIME_own_slot_get || fn == RUNTIME_own_slot_lend ||
         fn == RUNTIME_own_item_get || fn == RUNTIME_own_item_lend || fn == RUNTIME_own_slot_put ||
         fn == RUNTIME_own_item_put || fn == RUNTIME_own_part_get || fn == RUNTIME_own_part_lend ||
         fn == RUNTIME_own_is_unbound || fn == RUNTIME_own_is_end || fn == RUNTIME_own_same ||
         fn == RUNTIME_own_method_code || fn == RUNTIME_own_super_code ||
         fn == RUNTIME_own_class_code || fn == RUNTIME_own_is_code || fn == RUNTIME_own_is_static;
}

/* ── kills ── */

static bool is_whole(const MirBody *body, MirPlace place, MirLocal local) {
  const MirPlaceInfo *info = mir_place(body, place);
  return info->step == STEP_LOCAL && info->root.index == local.index;
}

bool count_touches(const MirBody *body, const MirInstr *instr, MirLocal local) {
  if (instr->dst.index && is_whole(body, instr->dst, local)) return true;
  bool ends = instr->op == MIR_RELEASE || instr->op == MIR_END;
  const MirOperand *operands = mir_operands(body, instr);
  for (uint32_t i = 0; i < instr->count; i++) {
    if (operands[i].role == ROLE_CONST || !is_whole(body, (MirPlace){operands[i].index}, local))
      continue;
    if (ends || operands[i].role == ROLE_MOVE || operands[i].role == ROLE_MUT) return true;
  }
  return false;
}

bool count_kills(const Closed *closed, const MirBody *body, const MirInstr *instr,
                 MirOperand source) {
  if (source.role == ROLE_CONST) return false;
  MirLocal root = mir_place(body, (MirPlace){source.index})->root;
  const MirLocalInfo *local = mir_local(body, root);
  if (local->kind == LOCAL_PARAM && local->convention == PASS_READ) return false;
  if (count_touches(body, instr, root)) return true;
  return local->kind == LOCAL_GLOBAL && closed->shared[local->global.index] &&
         (count_effect(closed, body, instr).globals & count_global(local->global)) != 0;
}

/* ── walking ── */

typedef struct {
  const MirBody *body;
  OWN_ARRAY(MirBlock) open;
  uint32_t *seen, round, budget;
  Arena *arena;
} Walker;

static void open_next(Walker *walker, const MirBlockInfo *block) {
  for (uint32_t i = 0; i < block->successors.count; i++) {
    MirBlock next = block->successors.items[i];
    if (walker->seen[next.index] == walker->round) continue;
    walker->seen[next.index] = walker->round;
    array_push(walker->arena, &walker->open, next);
  }
}

static bool walk_block(Walker *walker, MirBlock id, uint32_t from, WalkStep step, void *self) {
  const MirBlockInfo *block = mir_block(walker->body, id);
  for (uint32_t i = from; i < block->instrs.count; i++) {
    if (!walker->budget--) return false;
    Walk walk = step(self, &block->instrs.items[i]);
    if (walk != WALK_ON) return walk == WALK_END;
  }
  open_next(walker, block);
  return true;
}

bool count_walk(const MirBody *body, Site from, uint32_t *seen, uint32_t *round, WalkStep step,
                void *self) {
  Arena *arena = arena_new();
  Walker walker = {
      .body = body, .seen = seen, .round = ++*round, .budget = WALK_MOST, .arena = arena};
  bool whole = walk_block(&walker, from.block, from.at + 1, step, self);
  while (whole && walker.open.count)
    whole = walk_block(&walker, walker.open.items[--walker.open.count], 0, step, self);
  arena_free(arena);
  return whole;
}
