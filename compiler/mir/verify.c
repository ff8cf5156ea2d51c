// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Checks the promises of a body (architecture.md §7). Shares no code with the passes.
**
** In: a body and its facts. Out: NULL, or one sentence: block, instruction, what is wrong. A
** failure is a bug of ours, whatever the input was. Checked: blocks end in one terminator with the
** right number of existing successors; scopes nest; exactly one error is pending along raising
** ways and none elsewhere; index locals are written in one place; what each fact rules out is
** absent. The surprise: a block without instructions is allowed if nothing reaches it. */
#include "mir/verify_internal.h"

#include "mir/analysis.h"
#include <stdarg.h>

void mir_verify_fail(Verify *verify, const char *format, ...) {
  if (verify->failure) return;
  Text text = text_new(verify->arena);
  if (verify->block.index) {
    text_format(&text, "b%u, instruction %u", verify->block.index, verify->at + 1);
    const MirBlockInfo *block = mir_block(verify->body, verify->block);
    if (verify->at < block->instrs.count && block->instrs.items[verify->at].op < MIR_OP_COUNT) {
      text_format(&text, " (%s)", mir_op_text(block->instrs.items[verify->at].op));
    }
    text_add(&text, ": ");
  }
  va_list arguments;
  va_start(arguments, format);
  text_vformat(&text, format, arguments);
  va_end(arguments);
  verify->failure = text.data;
}

static void check_scopes(Verify *verify) {
  const MirBody *body = verify->body;
  for (uint32_t i = 1; i < body->scopes.count; i++) {
    const MirScopeInfo *scope = &body->scopes.items[i];
    bool root = i == 1;
    if (root != !scope->parent.index || root != (scope->kind == SCOPE_FUNCTION) ||
        scope->parent.index >= i) {
      mir_verify_fail(verify, "scope %u does not nest", i);
    }
  }
  for (uint32_t i = 1; i < body->locals.count; i++) {
    if (body->locals.items[i].scope.index >= body->scopes.count)
      mir_verify_fail(verify, "local %u is in no scope", i);
    bool param = body->locals.items[i].kind == LOCAL_PARAM;
    if (param != (i <= body->param_count))
      mir_verify_fail(verify, "local %u: parameters come first", i);
  }
  bool needs_result =
      !type_same(body->result_type, TYPE_NONE) && !type_same(body->result_type, TYPE_NEVER);
  if (needs_result && !body->result.index && body->result_type.index)
    mir_verify_fail(verify, "the result has no local");
}

static uint32_t successors_of(MirOp op) {
  switch (op) {
  case MIR_GOTO:
  case MIR_RAISE: return 1;
  case MIR_CALL_RAISES:
  case MIR_BRANCH: return 2;
  case MIR_RETURN:
  case MIR_RESUME:
  case MIR_UNREACHABLE:
  case MIR_INIT:
  case MIR_ASSIGN:
  case MIR_REF:
  case MIR_ADDRESS:
  case MIR_FUNCTION:
  case MIR_MAKE:
  case MIR_TAG:
  case MIR_UNARY:
  case MIR_BINARY:
  case MIR_CONVERT:
  case MIR_COPY:
  case MIR_CALL:
  case MIR_DROP:
  case MIR_END:
  case MIR_CAUGHT:
  case MIR_SIZE_OF:
  case MIR_NEEDS_DROP:
  case MIR_RETAIN:
  case MIR_RELEASE:
  case MIR_ELIDED:
  case MIR_OP_COUNT: return 0;
  }
  return 0;
}

static void check_block(Verify *verify, MirBlock id) {
  const MirBody *body = verify->body;
  const MirBlockInfo *block = mir_block(body, id);
  verify->block = id;
  if (block->scope.index >= body->scopes.count) mir_verify_fail(verify, "the block is in no scope");
  for (uint32_t i = 0; i < block->instrs.count; i++) {
    const MirInstr *instr = &block->instrs.items[i];
    verify->at = i;
    if (instr->op >= MIR_OP_COUNT || instr->form >= FORM_COUNT || instr->reason >= REASON_COUNT) {
      mir_verify_fail(verify, "unknown op, form or reason");
      return;
    }
    bool last = i + 1 == block->instrs.count;
    if (mir_op_is_terminator(instr->op) != last)
      mir_verify_fail(verify, "the terminator is the last instruction");
    if (last && block->successors.count != successors_of(instr->op))
      mir_verify_fail(verify, "wrong number of successors");
    if (instr->span.to < instr->span.from) mir_verify_fail(verify, "the span runs backwards");
    mir_verify_instr(verify, instr);
  }
  for (uint32_t i = 0; i < block->successors.count; i++) {
    uint32_t to = block->successors.items[i].index;
    if (!to || to >= body->blocks.count)
      mir_verify_fail(verify, "successor b%u does not exist", to);
  }
}

/* The pending error: a forward walk with one bit per block. */
typedef enum { PENDING_UNSEEN, PENDING_NO, PENDING_YES } Pending;

static void flow_to(Verify *verify, Pending *entry, MirBlock to, Pending state) {
  if (entry[to.index] == PENDING_UNSEEN)
    entry[to.index] = state;
  else if (entry[to.index] != state)
    mir_verify_fail(verify, "an error is pending on some ways into b%u only", to.index);
}

static Pending flow_instr(Verify *verify, const MirInstr *instr, Pending state) {
  bool pending = state == PENDING_YES;
  switch (instr->op) {
  case MIR_CAUGHT:
  case MIR_RESUME:
    if (!pending) mir_verify_fail(verify, "no error is pending");
    return PENDING_NO;
  case MIR_RETURN:
  case MIR_RAISE:
  case MIR_CALL_RAISES:
    if (pending) mir_verify_fail(verify, "an error is pending");
    return PENDING_NO;
  case MIR_INIT:
  case MIR_ASSIGN:
  case MIR_REF:
  case MIR_ADDRESS:
  case MIR_FUNCTION:
  case MIR_MAKE:
  case MIR_TAG:
  case MIR_UNARY:
  case MIR_BINARY:
  case MIR_CONVERT:
  case MIR_COPY:
  case MIR_CALL:
  case MIR_DROP:
  case MIR_END:
  case MIR_SIZE_OF:
  case MIR_NEEDS_DROP:
  case MIR_RETAIN:
  case MIR_RELEASE:
  case MIR_ELIDED:
  case MIR_GOTO:
  case MIR_BRANCH:
  case MIR_UNREACHABLE:
  case MIR_OP_COUNT: break;
  }
  return state;
}

static void check_flow(Verify *verify) {
  const MirBody *body = verify->body;
  const MirCfg *cfg = mir_cfg(verify->arena, body);
  Pending *entry = arena_make_many(verify->arena, Pending, body->blocks.count);
  if (body->blocks.count > 1) entry[1] = PENDING_NO;
  for (uint32_t i = 0; i < cfg->count && !verify->failure; i++) {
    MirBlock id = cfg->order[i];
    const MirBlockInfo *block = mir_block(body, id);
    verify->block = id;
    verify->at = 0;
    if (!block->instrs.count) {
      mir_verify_fail(verify, "a reachable block has no instructions");
      return;
    }
    Pending state = entry[id.index];
    for (verify->at = 0; verify->at < block->instrs.count; verify->at++) {
      state = flow_instr(verify, &block->instrs.items[verify->at], state);
    }
    verify->at = block->instrs.count - 1;
    MirOp op = mir_terminator(block)->op;
    if (op == MIR_RESUME && !body->raises)
      mir_verify_fail(verify, "an error leaves a function that does not raise");
    for (uint32_t k = 0; k < block->successors.count; k++) {
      bool raising = op == MIR_RAISE || (op == MIR_CALL_RAISES && k == 1);
      flow_to(verify, entry, block->successors.items[k], raising ? PENDING_YES : state);
    }
  }
}

/* Index locals: an index must not change between the place that names it and its use, so it is
** written in one place. Chains may be copied once DROPS holds, and copies of a block write it
** again. */
static void check_index_locals(Verify *verify) {
  const MirBody *body = verify->body;
  uint32_t *writes = arena_make_many(verify->arena, uint32_t, body->locals.count);
  for (uint32_t i = 1; i < body->blocks.count; i++) {
    const MirBlockInfo *block = &body->blocks.items[i];
    for (uint32_t k = 0; k < block->instrs.count; k++) {
      uint32_t dst = block->instrs.items[k].dst.index;
      if (dst && body->places.items[dst].step == STEP_LOCAL) writes[body->places.items[dst].data]++;
    }
  }
  verify->block = (MirBlock){0};
  for (uint32_t i = 1; i < body->places.count; i++) {
    const MirPlaceInfo *place = &body->places.items[i];
    if (place->step != STEP_ELEMENT && place->step != STEP_POINTEE && place->step != STEP_PART)
      continue;
    if (place->data >= body->locals.count)
      mir_verify_fail(verify, "place %u has no index", i);
    else if (place->data && writes[place->data] > 1)
      mir_verify_fail(verify, "index local %u is written twice", place->data);
  }
}

static void check_no_parameters(Verify *verify) {
  const MirBody *body = verify->body;
  const Types *types = body->decls->types;
  verify->block = (MirBlock){0};
  for (uint32_t i = 1; i < body->locals.count; i++) {
    if (!type_is_concrete(types, body->locals.items[i].type))
      mir_verify_fail(verify, "local %u has a generic type", i);
  }
  for (uint32_t i = 1; i < body->places.count; i++) {
    if (!type_is_concrete(types, body->places.items[i].type))
      mir_verify_fail(verify, "place %u has a generic type", i);
  }
  for (uint32_t i = 1; i < body->consts.count; i++) {
    if (!type_is_concrete(types, body->consts.items[i].type))
      mir_verify_fail(verify, "constant %u has a generic type", i);
  }
}

const char *mir_verify(const MirBody *body, Arena *arena) {
  Verify verify = {.body = body, .arena = arena};
  check_scopes(&verify);
  if (body->blocks.count < 2) mir_verify_fail(&verify, "there is no entry block");
  for (uint32_t i = 1; i < body->blocks.count && !verify.failure; i++)
    check_block(&verify, (MirBlock){i});
  if (!verify.failure) check_flow(&verify);
  if (!verify.failure && !(body->facts & MIR_FACT_DROPS)) check_index_locals(&verify);
  if (!verify.failure && (body->facts & MIR_FACT_MONO)) check_no_parameters(&verify);
  return verify.failure;
}
