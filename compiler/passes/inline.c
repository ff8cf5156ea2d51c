// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Small bodies of dynamic code in place of their calls.
**
** In: instances with GLUE. Out: callers in which calls of small `def` are copies of their bodies (mir/splice.c), callees first, so
** that what a callee calls comes along. What follows sees through the call: numbers stay beside their words, what the caller
** knows of an object holds in the method, counts of arguments and results meet. Invariant: the call was one of a body that is
** known (a guard before it may have asked); nothing is inlined into itself. The surprise: the function stays, for others may
** call it; `ownc view` shows it there, so what was inlined is marked as told (`again`). */
#include "mir/splice.h"
#include "passes/count.h"

/* WEIGHT: calls in a body, more of them where the call is in a loop. A caller grows up to GROWTH times its own and ROOM more;
** BLOCKS_MOST: the pass unbox takes no more. */
enum {
  WEIGHT_MOST = 18,
  WEIGHT_IN_LOOP = 32,
  GROWTH = 2,
  ROOM = 60,
  BLOCKS_MOST = 500,
  DEPTH_MOST = 64
};

typedef enum { VISIT_NEW, VISIT_BEGUN, VISIT_DONE } Visit;

typedef struct {
  MirProgram *program;
  Closed *closed;
  Arena *scratch, *closed_arena;
  Visit *visits;    /* by FnId */
  uint32_t *weight; /* by FnId, once visited: 0 = is not inlined */
  MirCfg **cfg;     /* by FnId, of those that are inlined */
  uint32_t depth;   /* of visits in visits */
  bool any;         /* was inlined */
} Inline;

bool inline_is_def(const MirBody *body) {
  const FnDecl *fn = body && body->decl.index ? decl_fn(body->decls, body->decl) : NULL;
  return fn && !body->broken && !fn->cold && fn->def && fn->def->entry.index;
}

/* What goes round many times has no use for a call less, but for all that is known of its own variables. */
static bool has_loop(const MirCfg *cfg) {
  for (uint32_t i = 0; i < cfg->count; i++)
    if (cfg->loop_header[cfg->order[i].index]) return true;
  return false;
}

/* Calls, but those on the ways of errors. */
static uint32_t weigh(const MirBody *body, const MirCfg *cfg) {
  uint32_t weight = 1;
  for (uint32_t i = 0; i < cfg->count; i++) {
    const MirBlockInfo *block = mir_block(body, cfg->order[i]);
    for (uint32_t k = 0; k < block->instrs.count && !block->chain; k++) {
      MirOp op = block->instrs.items[k].op;
      weight += op == MIR_CALL || op == MIR_CALL_RAISES;
    }
  }
  return weight;
}

static void visit(Inline *in, uint32_t id);

/* The callee of the call that ends the block, if that may be inlined now; else 0. */
static uint32_t callee_of(Inline *in, const MirBody *body, const MirBlockInfo *block) {
  const MirInstr *last = mir_terminator(block);
  if (block->chain || last->op != MIR_CALL_RAISES || !last->dst.index) return 0;
  const MirCallee *callee = mir_callee(body, last->extra);
  if (callee->kind != CALLEE_INSTANCE ||
      !inline_is_def(in->program->instances.items[callee->instance.index]))
    return 0;
  visit(in, callee->instance.index);
  return in->weight[callee->instance.index] ? callee->instance.index : 0;
}

/* Of a method: the class whose instances it is called on, if their slots are planned. */
static ClassId self_class(const MirBody *body) {
  ClassId class = decl_fn(body->decls, body->decl)->def->method_of;
  bool planned = class.index && decl_class(body->decls, class)->planned_id;
  return planned ? class : (ClassId){0};
}

/* A copy of the callee in place of the call that ends the block. */
static void splice(Inline *in, FnId self, MirBlock block, uint32_t id) {
  MirBody *body = in->program->instances.items[self.index];
  const MirBody *callee = in->program->instances.items[id];
  in->any = true;
  ArenaMark mark = arena_mark(in->scratch);
  MirSpliced spliced = {.body = callee, .cfg = in->cfg[id], .meant = self_class(callee)};
  spliced.self = decl_fn(callee->decls, callee->decl)->def->captures ? 2 : 1;
  const uint32_t *numbers = mir_splice(body, block, &spliced, in->scratch);
  closed_adopt(in->closed, self, (FnId){id}, numbers, callee->callees.count, in->closed_arena);
  arena_rewind(in->scratch, mark);
}

/* In how many loops the block is. */
static uint32_t loops_around(const MirBody *body, MirBlock block) {
  uint32_t loops = 0;
  for (MirScope at = mir_block(body, block)->scope; at.index; at = mir_scope(body, at)->parent)
    loops += mir_scope(body, at)->kind == SCOPE_LOOP;
  return loops;
}

/* Where most rounds are the room goes first. */
static void inline_calls(Inline *in, FnId self, const MirCfg *cfg) {
  MirBody *body = in->program->instances.items[self.index];
  uint32_t room = GROWTH * weigh(body, cfg) + ROOM, depth = 0;
  uint32_t *loops = arena_make_many(in->scratch, uint32_t, cfg->count);
  for (uint32_t i = 0; i < cfg->count; i++) {
    loops[i] = loops_around(body, cfg->order[i]);
    if (loops[i] > depth) depth = loops[i];
  }
  for (uint32_t i = 0; i < cfg->count * (depth + 1); i++) {
    MirBlock block = cfg->order[i % cfg->count];
    if (loops[i % cfg->count] != depth - i / cfg->count) continue;
    uint32_t id = callee_of(in, body, mir_block(body, block));
    uint32_t most = loops[i % cfg->count] ? WEIGHT_IN_LOOP : WEIGHT_MOST;
    if (!id || in->weight[id] > most || in->weight[id] > room) continue;
    if (body->blocks.count + in->program->instances.items[id]->blocks.count > BLOCKS_MOST) continue;
    room -= in->weight[id];
    splice(in, self, block, id);
  }
}

static void visit(Inline *in, uint32_t id) {
  MirBody *body = in->program->instances.items[id];
  if (in->visits[id] != VISIT_NEW || !inline_is_def(body) || in->depth == DEPTH_MOST) return;
  in->visits[id] = VISIT_BEGUN;
  in->depth++;
  inline_calls(in, (FnId){id}, mir_cfg(in->scratch, body));
  in->depth--;
  in->visits[id] = VISIT_DONE;
  MirCfg *grown = mir_cfg(in->scratch, body);
  uint32_t weight = weigh(body, grown);
  if (weight > WEIGHT_IN_LOOP || has_loop(grown) || suspend_is_generator(body) ||
      !mir_can_splice(body))
    return;
  in->weight[id] = weight;
  in->cfg[id] = grown;
}

bool inline_run(MirProgram *program, const PassOptions *options, Closed *closed,
                Arena *closed_arena) {
  if (!options->inlines || !(options->elide >> ELIDE_UNBOXED & 1)) return false;
  Inline in = {.program = program, .scratch = arena_new(), .closed = closed};
  in.closed_arena = closed_arena;
  in.visits = arena_make_many(in.scratch, Visit, program->instances.count);
  in.weight = arena_make_many(in.scratch, uint32_t, program->instances.count);
  in.cfg = arena_make_many(in.scratch, MirCfg *, program->instances.count);
  for (uint32_t i = 1; i < program->instances.count; i++)
    if (inline_is_def(program->instances.items[i]))
      in.any = constants_fold(program->instances.items[i], closed, in.scratch) || in.any;
  for (uint32_t i = 1; i < program->instances.count; i++)
    visit(&in, i);
  arena_free(in.scratch);
  return in.any;
}
