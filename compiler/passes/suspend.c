// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Generators as state machines: they leave at `yield` and go on there.
**
** In: bodies of generators, where own_resumed waits for what is sent. Out: at each such call the frame (parameter 1) takes what is
** live across it, the function leaves with the mark `unbound`; called again it goes on by the state of the frame, with everything
** back in its locals. Needs GLUE, comes before COUNTS: what is moved to the frame and back is not counted, and nothing borrowed
** crosses a `yield`. spec 65-dynamic, own.def.yield.
**
** Before   v = own_resumed(&read frame) → go on | error
** After    own_frame_put(&read frame, 0, move x)   own_suspend(&read frame, 1, false)   init result = unbound   return
**          1: x = own_frame_take(&read frame, 0)   v = own_resumed(&read frame) → go on | error
**
** The surprise: no edge is made for a generator that ends while it is suspended. Its slots are released like those of any
** object, in the order in which the error's way out drops them; where more than drops lies on that way, the runtime throws
** GeneratorExit in. */
#include "passes/passes_internal.h"

#include "base/check.h"
#include "own/value.h"

typedef struct {
  MirBody *body;
  Arena *arena;
  const MirCfg *cfg;
  uint32_t locals; /* before words for numbers came */
  Bitset *live;    /* by block: locals that are live at its start */
  OWN_ARRAY(MirBlock) points;
  MirBlock *back;    /* by point: where it goes on                */
  uint32_t *slot_of; /* by local: number of its slot + 1, 0: none */
  uint32_t slots;
} Suspend;

bool suspend_is_generator(const MirBody *body) {
  FnDeclId of = body->decl.index ? decl_fn(body->decls, body->decl)->entry_of : (FnDeclId){0};
  const DefDecl *def = of.index ? decl_fn(body->decls, of)->def : NULL;
  return def && def->resume.index == body->decl.index;
}

static bool is_point(const MirBody *body, MirBlock block) {
  const MirInstr *last = mir_terminator(mir_block(body, block));
  return last->op == MIR_CALL_RAISES && mir_entry(body, last) == RUNTIME_own_resumed;
}

/* ── what lives across a point ── */

static void use(const Suspend *s, Bitset live, MirPlace place) {
  for (; place.index; place = mir_place(s->body, place)->parent) {
    const MirPlaceInfo *info = mir_place(s->body, place);
    bool indexed = info->step == STEP_ELEMENT || info->step == STEP_ELEMENT_SAFE ||
                   info->step == STEP_PART || info->step == STEP_POINTEE;
    if (indexed && info->data) bitset_add(live, info->data);
    bitset_add(live, info->root.index);
  }
}

static void set(const Suspend *s, Bitset live, MirPlace place) {
  if (!place.index) return;
  if (mir_place(s->body, place)->step == STEP_LOCAL)
    bitset_remove(live, mir_place(s->body, place)->root.index);
  else
    use(s, live, place);
}

/* Live behind the terminator; along its raising edge it has written nothing. */
static Bitset live_at_end(const Suspend *s, const MirBlockInfo *block) {
  Bitset live = bitset_new(s->arena, s->locals);
  const MirInstr *last = mir_terminator(block);
  if (block->successors.count) bitset_assign(live, s->live[block->successors.items[0].index]);
  set(s, live, last->dst);
  for (uint32_t k = 1; k < block->successors.count; k++)
    bitset_unite(live, s->live[block->successors.items[k].index]);
  return live;
}

static Bitset live_at_start(const Suspend *s, const MirBlockInfo *block) {
  Bitset live = live_at_end(s, block);
  for (uint32_t i = block->instrs.count; i-- > 0;) {
    const MirInstr *instr = &block->instrs.items[i];
    const MirOperand *operands = mir_operands(s->body, instr);
    if (i + 1 < block->instrs.count) set(s, live, instr->dst);
    for (uint32_t k = 0; k < instr->count; k++) {
      if (operands[k].role == ROLE_CONST) continue;
      if (instr->op == MIR_END)
        set(s, live, (MirPlace){operands[k].index});
      else
        use(s, live, (MirPlace){operands[k].index});
    }
  }
  return live;
}

static void find_live(Suspend *s) {
  s->live = arena_make_many(s->arena, Bitset, s->body->blocks.count);
  for (uint32_t b = 1; b < s->body->blocks.count; b++)
    s->live[b] = bitset_new(s->arena, s->locals);
  for (bool grew = true; grew;) {
    grew = false;
    for (uint32_t i = s->cfg->count; i-- > 0;) {
      MirBlock block = s->cfg->order[i];
      Bitset live = live_at_start(s, mir_block(s->body, block));
      grew = bitset_unite(s->live[block.index], live) || grew;
    }
  }
}

/* Does the local have a value of its own that the frame has to keep? */
static bool is_kept(const Suspend *s, uint32_t local) {
  const MirLocalInfo *info = mir_local(s->body, (MirLocal){local});
  if (info->kind == LOCAL_PARAM || info->kind == LOCAL_GLOBAL) return false;
  bool word = type_same(info->type, TYPE_OBJECT) || type_same(info->type, TYPE_INT);
  own_check(word && !info->indirect && info->kind != LOCAL_RESULT,
            "only objects and numbers live across a yield");
  return true;
}

/* ── slots ── */

static void give_slot(Suspend *s, Bitset kept, uint32_t local) {
  if (bitset_has(kept, local) && !s->slot_of[local]) s->slot_of[local] = ++s->slots;
}

/* What is dropped where an error leaves from that point, in that order. */
static void follow_drops(Suspend *s, Bitset kept, MirBlock block) {
  for (uint32_t steps = 0; steps < s->body->blocks.count; steps++) {
    const MirBlockInfo *info = mir_block(s->body, block);
    for (uint32_t i = 0; i < info->instrs.count; i++) {
      const MirInstr *instr = &info->instrs.items[i];
      if (instr->op != MIR_DROP) continue;
      MirPlace place = {mir_operands(s->body, instr)[0].index};
      give_slot(s, kept, mir_place(s->body, place)->root.index);
    }
    if (mir_terminator(info)->op != MIR_GOTO) return;
    block = info->successors.items[0];
  }
}

static void make_slots(Suspend *s) {
  Bitset kept = bitset_new(s->arena, s->locals);
  for (uint32_t i = 0; i < s->points.count; i++)
    bitset_unite(kept, live_at_end(s, mir_block(s->body, s->points.items[i])));
  for (uint32_t local = 1; local < kept.bits; local++)
    if (bitset_has(kept, local) && !is_kept(s, local)) bitset_remove(kept, local);
  s->slot_of = arena_make_many(s->arena, uint32_t, kept.bits);
  for (uint32_t i = 0; i < s->points.count; i++)
    follow_drops(s, kept, mir_block(s->body, s->points.items[i])->successors.items[1]);
  for (uint32_t local = 1; local < kept.bits; local++)
    give_slot(s, kept, local);
}

/* Cells and arguments, as long as it has not started. */
static uint32_t first_slots(const MirBody *body) {
  const FnDecl *fn = decl_fn(body->decls, decl_fn(body->decls, body->decl)->entry_of);
  uint32_t hidden = fn->def->captures ? 1 : 0, iterator = fn->def->entry.index ? 0 : 1;
  return fn->def->captures + fn->params.count - hidden + iterator;
}

bool suspend_runs_code(const MirBody *body, MirBlock block) {
  block = mir_block(body, block)->successors.items[1];
  for (uint32_t steps = 0; steps < body->blocks.count; steps++) {
    const MirBlockInfo *info = mir_block(body, block);
    for (uint32_t i = 0; i + 1 < info->instrs.count; i++)
      if (info->instrs.items[i].op != MIR_DROP && info->instrs.items[i].op != MIR_END) return true;
    if (mir_terminator(info)->op != MIR_GOTO) return mir_terminator(info)->op != MIR_RESUME;
    block = info->successors.items[0];
  }
  return true;
}

/* ── leaving and coming back ── */

static MirOperand frame_of(const Suspend *s) { return mir_read(mir_root(s->body, (MirLocal){1})); }
static MirOperand number(const Suspend *s, uint32_t value) {
  return mir_constant(mir_int(s->body, TYPE_INT, value));
}

static void call(const Suspend *s, MirBlock block, RuntimeFn fn, MirPlace dst,
                 const MirOperand *operands, uint32_t count) {
  MirCallee callee = {.kind = CALLEE_RUNTIME, .runtime = fn};
  MirInstr instr = {.op = MIR_CALL, .dst = dst};
  if (dst.index) instr.type = mir_place(s->body, dst)->type;
  instr.extra = mir_add_callee(s->body, callee);
  mir_emit(s->body, block, instr, operands, count);
}

/* The word for a local that is an Int: it has one in place. */
static MirPlace word_for(const Suspend *s, MirBlock block) {
  MirLocalInfo word = {
      .type = TYPE_OBJECT, .kind = LOCAL_TEMPORARY, .scope = mir_block(s->body, block)->scope};
  return mir_root(s->body, mir_add_local(s->body, word));
}

static bool is_int(const Suspend *s, uint32_t local) {
  return type_same(mir_local(s->body, (MirLocal){local})->type, TYPE_INT);
}

static void put(const Suspend *s, MirBlock block, uint32_t local) {
  MirPlace kept = mir_root(s->body, (MirLocal){local});
  if (is_int(s, local)) {
    MirOperand value = mir_use(kept);
    kept = word_for(s, block);
    call(s, block, RUNTIME_own_box_int, kept, &value, 1);
  }
  MirOperand operands[3] = {frame_of(s), number(s, s->slot_of[local] - 1), mir_move(kept)};
  call(s, block, RUNTIME_own_frame_put, (MirPlace){0}, operands, 3);
}

static void take(const Suspend *s, MirBlock block, uint32_t local) {
  MirPlace back = mir_root(s->body, (MirLocal){local});
  MirPlace word = is_int(s, local) ? word_for(s, block) : back;
  MirOperand operands[2] = {frame_of(s), number(s, s->slot_of[local] - 1)};
  call(s, block, RUNTIME_own_frame_take, word, operands, 2);
  MirOperand taken = mir_move(word);
  if (is_int(s, local)) call(s, block, RUNTIME_own_int_taken, back, &taken, 1);
}

static void leave(const Suspend *s, MirBlock block, uint32_t state, bool runs_code) {
  MirOperand operands[3] = {frame_of(s), number(s, state),
                            mir_constant(mir_bool(s->body, runs_code))};
  call(s, block, RUNTIME_own_suspend, (MirPlace){0}, operands, 3);
  MirConstInfo unbound = {.kind = MIR_CONST_WORD, .type = TYPE_OBJECT, .bits = OWN_UNBOUND};
  MirOperand mark = mir_constant(mir_add_const(s->body, unbound));
  MirInstr result = {
      .op = MIR_INIT, .dst = mir_root(s->body, s->body->result), .type = TYPE_OBJECT};
  mir_emit(s->body, block, result, &mark, 1);
  mir_terminate(s->body, block, (MirInstr){.op = MIR_RETURN, .form = FORM_RETURN}, NULL, 0, NULL,
                0);
}

static void split(Suspend *s, uint32_t index) {
  MirBlock block = s->points.items[index];
  Bitset live = live_at_end(s, mir_block(s->body, block));
  bool runs_code = suspend_runs_code(s->body, block);
  MirBlock back = mir_add_block(s->body, mir_block(s->body, block)->scope);
  MirBlockInfo *info = mir_block(s->body, block);
  MirInstr resumed = *mir_terminator(info);
  MirBlock next[2] = {info->successors.items[0], info->successors.items[1]};
  info->instrs.count--;
  info->successors.count = 0;
  for (uint32_t local = 1; local < live.bits; local++) {
    if (!bitset_has(live, local) || !s->slot_of[local]) continue;
    put(s, block, local);
    take(s, back, local);
  }
  leave(s, block, index + 1, runs_code);
  MirOperand frame = frame_of(s);
  mir_terminate(s->body, back, resumed, &frame, 1, next, 2);
  s->back[index] = back;
}

/* The first block asks the frame where to go on. */
static void dispatch(Suspend *s) {
  MirBlock at = {1}, start = mir_clone_block(s->body, at);
  mir_block(s->body, at)->instrs.count = mir_block(s->body, at)->successors.count = 0;
  MirScope scope = mir_block(s->body, at)->scope;
  MirLocalInfo state = {.type = TYPE_INT, .kind = LOCAL_TEMPORARY, .scope = scope},
               same = {.type = TYPE_BOOL, .kind = LOCAL_TEMPORARY, .scope = scope};
  MirPlace now = mir_root(s->body, mir_add_local(s->body, state));
  MirOperand frame = frame_of(s);
  call(s, at, RUNTIME_own_frame_state, now, &frame, 1);
  for (uint32_t i = 0; i < s->points.count; i++) {
    MirPlace equal = mir_root(s->body, mir_add_local(s->body, same));
    MirBlock next[2] = {s->back[i],
                        i + 1 < s->points.count ? mir_add_block(s->body, scope) : start};
    MirOperand operands[2] = {mir_use(now), number(s, i + 1)}, test = mir_use(equal);
    MirInstr compare = {.op = MIR_BINARY, .extra = BINARY_EQ, .dst = equal, .type = TYPE_BOOL};
    mir_emit(s->body, at, compare, operands, 2);
    mir_terminate(s->body, at, (MirInstr){.op = MIR_BRANCH}, &test, 1, next, 2);
    at = next[1];
  }
}

void suspend_run(PassBody *pass) {
  MirBody *body = pass->body;
  if (!suspend_is_generator(body)) return;
  Suspend s = {.body = body,
               .arena = pass->scratch,
               .cfg = mir_cfg(pass->scratch, body),
               .locals = body->locals.count};
  for (uint32_t i = 0; i < s.cfg->count; i++)
    if (is_point(body, s.cfg->order[i])) array_push(s.arena, &s.points, s.cfg->order[i]);
  body->frame_slots = first_slots(body);
  if (!s.points.count) return;
  find_live(&s);
  make_slots(&s);
  if (s.slots > body->frame_slots) body->frame_slots = s.slots;
  s.back = arena_make_many(s.arena, MirBlock, s.points.count);
  for (uint32_t i = 0; i < s.points.count; i++)
    split(&s, i);
  dispatch(&s);
}
