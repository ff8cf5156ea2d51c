// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Calls of instances: frames, arguments, results.
**
** In: CALL, CALL_RAISES, RETURN, RESUME. Out: a frame more or less. Invariant: a frame's storage is a block of its own; what a
** local still owns when it ends was forgotten. The surprise: calls do not nest in the interpreter, so the program recurses as
** deep as memory goes, and drop glue never has to look for another stack. */
#include "interp/interp_internal.h"

#include "base/check.h"

#include <stdlib.h>

static const uint64_t FRAME_BYTES_MOST = UINT64_C(512) << 20;
enum { LOCAL_BYTES = sizeof(uint8_t *) + sizeof(uint32_t) }; /* its address and its age */
static const char FORGOTTEN[] = "is forgotten: its variable's function returns";

/* ── frames ── */

static _Noreturn void stack_overflow(void) {
  static char text[] = "stack overflow";
  OwnString message = OWN_TEXT(text, sizeof text - 1);
  own_panic(NULL, &message);
}

static Frame *new_frame(Interp *in, FnId fn) {
  const Plan *plan = plan_of(in, fn);
  uint32_t locals = plan->body->locals.count;
  Frame *frame = calloc(1, sizeof *frame + (size_t)locals * LOCAL_BYTES);
  in->frame_count++;
  in->frame_bytes += plan->frame_bytes + sizeof *frame + (size_t)locals * LOCAL_BYTES;
  if (in->frame_bytes > FRAME_BYTES_MOST || !frame) stack_overflow();
  frame->plan = plan;
  frame->ages = (uint32_t *)(frame->locals + locals);
  frame->caller = in->frame;
  frame->block = (MirBlock){1};
  if (plan->frame_bytes) {
    frame->storage = memory_new(&in->memory, plan->frame_bytes, CELL_NEVER, in->site);
    if (!frame->storage) stack_overflow();
  }
  for (uint32_t i = 1; i < locals; i++) {
    const MirLocalInfo *local = &plan->body->locals.items[i];
    if (local->kind == LOCAL_GLOBAL) frame->locals[i] = object_global(in, local->global);
    if (!plan->lent[i]) frame->locals[i] = frame->storage + plan->offsets[i];
  }
  return frame;
}

static void end_frame(Interp *in, Frame *frame) {
  const Plan *plan = frame->plan;
  uint32_t locals = plan->body->locals.count;
  in->frame_count--;
  in->frame_bytes -= plan->frame_bytes + sizeof *frame + (size_t)locals * LOCAL_BYTES;
  if (frame->storage) memory_end(&in->memory, frame->storage, plan->frame_bytes, in->site);
  free(frame);
}

/* What the running frame still owns, but for its result, nobody can end any more. */
static void need_all_ended(Interp *in, const Frame *frame) {
  const MirBody *body = frame->plan->body;
  for (uint32_t i = 1; i < body->locals.count; i++) {
    if (frame->plan->lent[i] || i == body->result.index) continue;
    bool in_place = frame->locals[i] != frame->storage + frame->plan->offsets[i];
    if (in_place) continue; /* of `__del__`: see pass */
    const Shape *shape = shape_of(in, body->locals.items[i].type);
    if (shape->has_owners) owners_need_none(in, frame->locals[i], shape, FORGOTTEN);
  }
}

/* ── calls ── */

/* Arguments are read in the caller, whose frame still runs. */
static void pass(Interp *in, Frame *frame, uint32_t index, Value value) {
  const Plan *plan = frame->plan;
  bool in_place =
      value.role == ROLE_MUT; /* of `__del__`: its caller ends the fields (passes/destructor.c) */
  if (plan->lent[index] || in_place) {
    state_need(in, value.at, value.shape, "lends a value");
    frame->locals[index] = value.at;
    return;
  }
  value_put(in, frame->locals[index], value);
}

static void call_instance(Interp *in, const MirInstr *instr, FnId fn, uint32_t first) {
  Frame *frame = new_frame(in, fn);
  own_check(frame->plan->body->param_count + first == instr->count,
            "operands match the parameters");
  if (frame->plan->takes_site) frame->site = panic_site(in);
  for (uint32_t i = first; i < instr->count; i++)
    pass(in, frame, i - first + 1, operand_value(in, *operand_at(in, instr, i)));
  in->frame = frame;
}

void *code_address(Interp *in, FnId fn) { return &in->plans[fn.index]; }

static FnId fn_of_code(Interp *in, uint64_t address) {
  uint64_t offset = address - (uintptr_t)in->plans;
  if (address < (uintptr_t)in->plans || offset % sizeof *in->plans ||
      offset / sizeof *in->plans >= in->program->instances.count)
    violation(in, "calls what is no function");
  return (FnId){(uint32_t)(offset / sizeof *in->plans)};
}

void run_call(Interp *in, const MirInstr *instr) {
  const MirCallee *callee = mir_callee(in->frame->plan->body, instr->extra);
  switch (callee->kind) {
  case CALLEE_RUNTIME: run_runtime(in, instr, callee); return;
  case CALLEE_POINTER: {
    uint64_t code = value_bits(in, operand_value(in, *operand_at(in, instr, 0)));
    call_instance(in, instr, fn_of_code(in, code), 1);
    return;
  }
  case CALLEE_INSTANCE:
    if (in->program->instances.items[callee->instance.index])
      call_instance(in, instr, callee->instance, 0);
    else
      run_extern(in, instr, callee->instance);
    return;
  case CALLEE_FUNCTION:
  case CALLEE_REQUIREMENT: break;
  }
  own_unreachable("a callee that MONO should have bound");
}

bool call_from_native(Interp *in, FnId fn, uint8_t *const *args) {
  Frame *stop = in->frame, *frame = new_frame(in, fn);
  uint32_t site = in->site, in_native = in->in_native;
  frame->native = true;
  for (uint32_t i = 1; i <= frame->plan->body->param_count; i++) {
    const Shape *shape = shape_of(in, frame->plan->body->locals.items[i].type);
    pass(in, frame, i, (Value){.at = args[i - 1], .shape = shape, .role = ROLE_USE});
  }
  in->frame = frame;
  in->in_native = 0;
  while (in->frame != stop)
    run_step(in);
  in->site = site;
  in->in_native = in_native;
  return !in->raised;
}

void call_deep(Interp *in, FnId glue, uint8_t *self) {
  Frame *frame = new_frame(in, glue);
  frame->locals[1] = self;
  in->frame = frame;
}

/* ── ends ── */

static const MirInstr *running(const Frame *frame) {
  return &mir_block(frame->plan->body, frame->block)->instrs.items[frame->at];
}

/* The caller goes on behind its call. */
void finish_call(Interp *in, const MirInstr *instr) {
  Frame *frame = in->frame;
  if (instr->op == MIR_CALL) {
    if (in->raised) violation(in, "a function that does not raise has raised");
    frame->at++;
    return;
  }
  if (in->raised && instr->span.from) own_error_trace(plan_site(in, frame->plan, instr, in->site));
  frame->block = mir_block(frame->plan->body, frame->block)->successors.items[in->raised ? 1 : 0];
  frame->at = 0;
}

static void deliver(Interp *in, const MirInstr *instr, Frame *ended) {
  const MirBody *body = ended->plan->body;
  if (!instr->dst.index) return;
  if (!body->result.index) { /* a value of type None is nothing the callee returns */
    result_bits(in, instr, 0);
    return;
  }
  Value result = {.at = ended->locals[body->result.index],
                  .shape = shape_of(in, body->result_type),
                  .role = ROLE_MOVE};
  value_put(in, place_address(in, instr->dst), result);
}

/* To native code, which only ever asks for words. */
static void deliver_to_native(Interp *in, const Frame *ended) {
  const MirBody *body = ended->plan->body;
  if (!body->result.index) return;
  uint8_t *at = ended->locals[body->result.index];
  const Shape *shape = shape_of(in, body->result_type);
  if (!shape->counted) return;
  in->native_result = value_bits(in, (Value){.at = at, .shape = shape, .role = ROLE_MOVE});
  owners_give(in, at, shape);
}

/* Glue has ended a value, all of it. */
static void end_dropped(Interp *in, const Frame *glue, const MirInstr *call) {
  const Shape *shape = shape_of(in, glue->plan->body->glue_of);
  if (glue->plan->ends_chain) owners_give(in, glue->locals[1], shape);
  owners_need_none(in, glue->locals[1], shape, "is left by its own drop");
  state_ended(in, glue->locals[1], shape->size);
  age_dropped(in, in->frame, call, glue->locals[1], shape);
}

/* A constructor has filled its fields one by one. */
static void begin_made(Interp *in, uint8_t *at, const Shape *shape) {
  owners_begin(in, at, shape);
  view_made(in, at, shape);
}

void run_return(Interp *in, bool raised) {
  Frame *frame = in->frame;
  const MirBody *body = frame->plan->body;
  in->raised = raised;
  if (frame->plan->ends_self) {
    const Shape *self = shape_of(in, body->locals.items[1].type);
    if (self->owner) owner_end(in, frame->locals[1], self);
  }
  if (!raised && body->result.index && body->decl.index && decl_fn(in->decls, body->decl)->is_init)
    begin_made(in, frame->locals[body->result.index], shape_of(in, body->result_type));
  need_all_ended(in, frame);
  in->frame = frame->caller;
  if (frame->native) {
    if (!raised) deliver_to_native(in, frame);
    end_frame(in, frame);
    return;
  }
  const MirInstr *call = running(in->frame);
  in->site = in->frame->plan->first_site[in->frame->block.index] + in->frame->at;
  if (!raised) deliver(in, call, frame);
  if (body->glue_of.index) end_dropped(in, frame, call);
  end_frame(in, frame);
  finish_call(in, call);
}
