// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* A body in place of a call of it.
**
** In: a body of dynamic code with GLUE, a block of it that ends with a call, the body that is called. Out: the first one with a
** copy of the second: parameters are the operands, other locals new ones, the result is moved to where the call put it. What
** left the callee with an error gets its line of the trace for the call, then goes where the error of the call went.
** Invariant: a copy begins with no value in its locals and ends so, on each way; it can lie in a loop. The surprise: places keep
** their spans, so sites ask in whose text they are (mir_function_at). */
#include "mir/splice.h"

#include "base/check.h"
#include "mir/build.h"

typedef struct {
  MirBody *to;
  const MirBody *from;
  const MirCfg *cfg;
  Arena *arena;
  const MirOperand *args; /* of the call */
  MirLocal *locals;       /* by local of `from`: what it is in `to`; none: a parameter */
  MirPlace *places;       /* by place of `from` */
  uint32_t *consts, *callees;
  MirBlock *blocks;
  MirScope inside; /* in which its scopes lie */
  MirPlace result, dst;
  MirBlock normal, raised;
  ClassId meant;
  uint32_t self;
  Span span; /* of the call */
} Splice;

/* ── what can be spliced ── */

static bool op_can(const MirInstr *instr) {
  switch (instr->op) {
  case MIR_INIT:
  case MIR_COPY:
  case MIR_CALL:
  case MIR_DROP:
  case MIR_END:
  case MIR_CAUGHT:
  case MIR_UNARY:
  case MIR_BINARY:
  case MIR_CONVERT:
  case MIR_GOTO:
  case MIR_CALL_RAISES:
  case MIR_BRANCH:
  case MIR_RETURN:
  case MIR_RAISE:
  case MIR_RESUME:
  case MIR_UNREACHABLE: return true;
  case MIR_ASSIGN:
  case MIR_REF:
  case MIR_ADDRESS:
  case MIR_MAKE:
  case MIR_FUNCTION:
  case MIR_TAG:
  case MIR_SIZE_OF:
  case MIR_NEEDS_DROP:
  case MIR_RETAIN:
  case MIR_RELEASE:
  case MIR_ELIDED:
  case MIR_OP_COUNT: break;
  }
  return false;
}

/* A parameter, which may be a constant, is copied into a variable at the start, and not looked at otherwise. */
static bool uses_can(const MirBody *body, const MirInstr *instr) {
  for (uint32_t i = 0; i < instr->count; i++) {
    MirOperand operand = mir_operands(body, instr)[i];
    if (operand.role == ROLE_CONST) continue;
    const MirPlaceInfo *place = mir_place(body, (MirPlace){operand.index});
    if (place->root.index <= body->param_count && operand.role != ROLE_READ) return false;
    if (place->root.index <= body->param_count && instr->op != MIR_COPY) return false;
  }
  return true;
}

static bool local_can(const MirLocalInfo *local) {
  if (local->kind == LOCAL_PARAM)
    return local->convention == PASS_READ && type_same(local->type, TYPE_OBJECT);
  if (local->kind == LOCAL_GLOBAL) return true;
  return local->kind != LOCAL_REFERENCE && !local->indirect;
}

bool mir_can_splice(const MirBody *body) {
  if (!body->raises || !body->result.index || !type_same(body->result_type, TYPE_OBJECT))
    return false;
  for (uint32_t i = 1; i < body->locals.count; i++)
    if (!local_can(&body->locals.items[i])) return false;
  for (uint32_t i = 1; i < body->places.count; i++)
    if (body->places.items[i].step != STEP_LOCAL) return false;
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t k = 0; k < block->instrs.count; k++)
      if (!op_can(&block->instrs.items[k]) || !uses_can(body, &block->instrs.items[k]))
        return false;
  }
  return true;
}

/* ── what things of `from` are in `to` ── */

/* A variable of a module is one local in a body. */
static MirLocal global_of(Splice *s, const MirLocalInfo *info) {
  for (uint32_t i = 1; i < s->to->locals.count; i++) {
    const MirLocalInfo *known = &s->to->locals.items[i];
    if (known->kind == LOCAL_GLOBAL && known->global.index == info->global.index)
      return (MirLocal){i};
  }
  return (MirLocal){0};
}

static void map_locals(Splice *s) {
  s->locals = arena_make_many(s->arena, MirLocal, s->from->locals.count);
  for (uint32_t i = s->from->param_count + 1; i < s->from->locals.count; i++) {
    MirLocalInfo info = s->from->locals.items[i];
    if (info.kind == LOCAL_GLOBAL) s->locals[i] = global_of(s, &info);
    if (s->locals[i].index) continue;
    if (info.kind == LOCAL_RESULT) info.kind = LOCAL_TEMPORARY;
    info.place = (MirPlace){0};
    info.scope = (MirScope){info.scope.index ? s->inside.index + info.scope.index - 1 : 0};
    s->locals[i] = mir_add_local(s->to, info);
  }
  s->result = mir_root(s->to, s->locals[s->from->result.index]);
}

static void map_places(Splice *s) {
  s->places = arena_make_many(s->arena, MirPlace, s->from->places.count);
  for (uint32_t i = 1; i < s->from->places.count; i++) {
    MirLocal local = s->locals[s->from->places.items[i].root.index];
    if (local.index) s->places[i] = mir_root(s->to, local);
  }
}

static MirConst map_const(Splice *s, uint32_t id) {
  if (s->consts[id]) return (MirConst){s->consts[id]};
  MirConstInfo info = s->from->consts.items[id];
  if (info.kind == MIR_CONST_TUPLE) {
    MirConst *items = arena_make_many(s->to->arena, MirConst, info.length);
    for (uint32_t i = 0; i < info.length; i++)
      items[i] = map_const(s, info.items[i].index);
    info.items = items;
  }
  s->consts[id] = mir_add_const(s->to, info).index;
  return (MirConst){s->consts[id]};
}

static uint32_t map_callee(Splice *s, uint32_t id) {
  if (!s->callees[id]) s->callees[id] = mir_add_callee(s->to, *mir_callee(s->from, id));
  return s->callees[id];
}

static MirOperand map_operand(Splice *s, MirOperand operand) {
  if (operand.role == ROLE_CONST) return mir_constant(map_const(s, operand.index));
  const MirPlaceInfo *place = mir_place(s->from, (MirPlace){operand.index});
  if (place->root.index <= s->from->param_count) return s->args[place->root.index - 1];
  operand.index = s->places[operand.index].index;
  return operand;
}

static void map_scopes(Splice *s, MirScope parent) {
  const MirScopeInfo *whole = mir_scope(s->from, (MirScope){1});
  Span span = {whole->span.from, s->from->end_span.to};
  s->inside = mir_add_scope(s->to, parent, SCOPE_INLINED, span);
  mir_scope(s->to, s->inside)->name = s->from->name;
  for (uint32_t i = 2; i < s->from->scopes.count; i++) {
    MirScopeInfo info = s->from->scopes.items[i];
    info.parent.index += s->inside.index - 1;
    array_push(s->to->arena, &s->to->scopes, info);
  }
}

static void map_blocks(Splice *s) {
  s->blocks = arena_make_many(s->arena, MirBlock, s->from->blocks.count);
  for (uint32_t i = 0; i < s->cfg->count; i++) {
    MirBlock block = s->cfg->order[i];
    const MirBlockInfo *info = mir_block(s->from, block);
    uint32_t scope = info->scope.index ? s->inside.index + info->scope.index - 1 : s->inside.index;
    s->blocks[block.index] = mir_add_block(s->to, (MirScope){scope});
    mir_block(s->to, s->blocks[block.index])->chain = info->chain;
  }
}

/* ── instructions ── */

static void leave(Splice *s, MirBlock block, MirBlock target, MirForm form, Span span) {
  MirInstr jump = {.op = MIR_GOTO, .form = form, .span = span, .again = true};
  mir_terminate(s->to, block, jump, NULL, 0, &target, 1);
}

static void splice_return(Splice *s, MirBlock block, const MirInstr *instr) {
  MirOperand value = mir_move(s->result);
  MirInstr move = {.op = MIR_INIT, .form = FORM_CALL, .dst = s->dst, .span = s->span};
  move.again = true;
  mir_emit(s->to, block, move, &value, 1);
  leave(s, block, s->normal, FORM_CALL, instr->span);
}

static void splice_terminator(Splice *s, MirBlock block, MirInstr instr, const MirBlockInfo *old,
                              const MirOperand *operands) {
  MirBlock next[2] = {{0}, {0}};
  uint32_t count = old->successors.count;
  for (uint32_t i = 0; i < count; i++)
    next[i] = s->blocks[old->successors.items[i].index];
  if (instr.op == MIR_RETURN)
    splice_return(s, block, &instr);
  else if (instr.op == MIR_RESUME)
    leave(s, block, s->raised, FORM_EDGE, instr.span);
  else
    mir_terminate(s->to, block, instr, operands, instr.count, next, count);
}

static void note_argument(Splice *s, MirPlace copy, MirOperand from) {
  uint32_t root =
      from.role == ROLE_CONST ? 0 : mir_place(s->from, (MirPlace){from.index})->root.index;
  if (!root || root > s->from->param_count) return;
  MirLocalInfo *local = mir_local(s->to, mir_place(s->to, copy)->root);
  local->argument = true;
  if (root == s->self) local->meant = s->meant;
}

static void splice_instr(Splice *s, MirBlock block, const MirInstr *old, const MirBlockInfo *from) {
  ArenaMark mark = arena_mark(s->arena);
  MirOperand *operands = arena_make_many(s->arena, MirOperand, old->count + 1);
  const MirOperand *given = mir_operands(s->from, old);
  for (uint32_t i = 0; i < old->count; i++)
    operands[i] = map_operand(s, given[i]);
  MirInstr instr = *old;
  instr.again = true;
  if (instr.dst.index) instr.dst = s->places[instr.dst.index];
  if (instr.op == MIR_CALL || instr.op == MIR_CALL_RAISES) instr.extra = map_callee(s, instr.extra);
  if (instr.op == MIR_COPY) note_argument(s, instr.dst, given[0]);
  if (mir_entry(s->from, old) == RUNTIME_own_check_stack && instr.op == MIR_CALL_RAISES)
    leave(s, block, s->blocks[from->successors.items[0].index], FORM_NONE, instr.span);
  else if (mir_op_is_terminator(instr.op))
    splice_terminator(s, block, instr, from, operands);
  else if (mir_entry(s->from, old) != RUNTIME_own_check_stack)
    mir_emit(s->to, block, instr, operands, instr.count);
  arena_rewind(s->arena, mark);
}

/* The error passes through the call, too. */
static MirBlock trace_block(Splice *s, MirBlock handler) {
  const MirBlockInfo *info = mir_block(s->to, handler);
  MirScope scope = info->scope;
  bool chain = info->chain;
  MirBlock block = mir_add_block(s->to, scope);
  mir_block(s->to, block)->chain = chain;
  MirCallee callee = {.kind = CALLEE_RUNTIME, .runtime = RUNTIME_own_error_trace};
  MirInstr trace = {.op = MIR_CALL, .form = FORM_CALL, .span = s->span, .again = true};
  trace.extra = mir_add_callee(s->to, callee);
  mir_emit(s->to, block, trace, NULL, 0);
  leave(s, block, handler, FORM_EDGE, s->span);
  return block;
}

const uint32_t *mir_splice(MirBody *to, MirBlock at, const MirSpliced *spliced, Arena *scratch) {
  MirBlockInfo *block = mir_block(to, at);
  MirInstr call = *mir_terminator(block);
  const MirBody *from = spliced->body;
  const MirCfg *cfg = spliced->cfg;
  own_check(call.op == MIR_CALL_RAISES && call.count == from->param_count,
            "a call that is spliced gives each parameter an operand");
  Splice s = {.to = to, .from = from, .cfg = cfg, .arena = scratch, .dst = call.dst};
  s.span = call.span;
  s.meant = spliced->meant;
  s.self = spliced->self;
  s.normal = block->successors.items[0];
  MirBlock handler = block->successors.items[1];
  s.args = arena_copy(scratch, mir_operands(to, &call), sizeof *s.args * call.count);
  s.consts = arena_make_many(scratch, uint32_t, from->consts.count);
  s.callees = arena_make_many(scratch, uint32_t, from->callees.count);
  map_scopes(&s, block->scope);
  map_locals(&s);
  map_places(&s);
  map_blocks(&s);
  s.raised = trace_block(&s, handler);
  block = mir_block(to, at);
  block->instrs.count--;
  block->successors.count = 0;
  leave(&s, at, s.blocks[1], FORM_CALL, call.span);
  for (uint32_t i = 0; i < cfg->count; i++) {
    const MirBlockInfo *old = mir_block(from, cfg->order[i]);
    for (uint32_t k = 0; k < old->instrs.count; k++)
      splice_instr(&s, s.blocks[cfg->order[i].index], &old->instrs.items[k], old);
  }
  return s.callees;
}

const char *mir_function_at(const MirBody *body, Span span) {
  const char *name = body->name;
  uint32_t least = UINT32_MAX;
  const MirScopeInfo *own = mir_scope(body, (MirScope){1});
  if (own->span.from <= span.from && span.from < body->end_span.to)
    least = body->end_span.to - own->span.from;
  for (uint32_t i = 2; i < body->scopes.count; i++) {
    const MirScopeInfo *scope = &body->scopes.items[i];
    bool inside = scope->span.from <= span.from && span.from < scope->span.to;
    uint32_t length = scope->span.to - scope->span.from;
    if (scope->kind != SCOPE_INLINED || !inside || length >= least) continue;
    least = length;
    name = scope->name;
  }
  return name;
}
