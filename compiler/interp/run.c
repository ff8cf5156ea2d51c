// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The loop: one instruction after the other, one function per operation of mir.def. Start here.
**
** In: a program. Out: its exit status. Invariant: `site` is the number of the instruction that runs. The surprise: a plain
** instruction goes on by itself; a call goes on when it has returned (finish_call). */
#include "interp/interp_internal.h"

#include "base/check.h"

static void go_to(Frame *frame, const MirBlockInfo *block, uint32_t successor) {
  frame->block = block->successors.items[successor];
  frame->at = 0;
}

static void run_init(Interp *in, const MirInstr *instr) {
  Value value = operand_value(in, *operand_at(in, instr, 0));
  value_put(in, place_address(in, instr->dst), value);
}

static void run_ref(Interp *in, const MirInstr *instr) {
  uint32_t local = mir_place(in->frame->plan->body, instr->dst)->root.index;
  MirOperand target = *operand_at(in, instr, 0);
  if (target.role != ROLE_CONST && age_inherit(in, local, (MirPlace){target.index})) return;
  in->frame->locals[local] = operand_value(in, target).at;
  age_bind(in, local);
}

static void run_address(Interp *in, const MirInstr *instr) {
  result_bits(in, instr, (uintptr_t)operand_value(in, *operand_at(in, instr, 0)).at);
}

static uint64_t part_offset(const Shape *shape, uint32_t first, uint32_t index) {
  return shape->parts[first + index].offset;
}

/* The parts first come together elsewhere: `p = (p.1, p.0)`. */
static void run_make(Interp *in, const MirInstr *instr) {
  const Shape *shape = place_shape(in, instr->dst);
  uint8_t *scratch = scratch_for(in, shape->size);
  state_never(in, scratch, shape->size);
  uint32_t first = 0;
  uint64_t tag = instr->count ? 1 : 0;
  const StructDecl *cases = type_enum(in->decls, shape->type);
  if (cases) {
    first = cases->cases.items[instr->extra].first;
    tag = instr->extra;
  }
  if (shape->kind != SHAPE_FIELDS) {
    bool some_pointer = shape->kind == SHAPE_OPTIONAL_POINTER && instr->count;
    for (uint64_t i = 0; !some_pointer && i < shape->tag_size; i++)
      scratch[shape->tag_offset + i] = (uint8_t)(tag >> 8 * i);
    state_set_scalar(in, scratch + shape->tag_offset, shape->tag_size, shape->leaf);
    if (some_pointer) state_never(in, scratch, shape->tag_size);
  }
  for (uint32_t i = 0; i < instr->count; i++)
    value_put(in, scratch + part_offset(shape, first, i),
              operand_value(in, *operand_at(in, instr, i)));
  owners_begin(in, scratch, shape);
  view_made(in, scratch, shape);
  value_put(in, place_address(in, instr->dst),
            (Value){.at = scratch, .shape = shape, .role = ROLE_MOVE});
}

static void run_tag(Interp *in, const MirInstr *instr) {
  Value value = operand_value(in, *operand_at(in, instr, 0));
  if (value.shape->kind != SHAPE_ENUM) {
    result_bits(in, instr, optional_is_some(in, value.shape, value.at));
    return;
  }
  state_need_scalar(in, value.at, value.shape->tag_size, value.shape->leaf, "asks an enum");
  result_bits(in, instr, shape_tag(value.shape, value.at));
}

static void run_end(Interp *in, const MirInstr *instr) {
  MirOperand operand = *operand_at(in, instr, 0);
  uint32_t local = mir_place(in->frame->plan->body, (MirPlace){operand.index})->root.index;
  if (in->frame->plan->lent[local]) return; /* the round's reference ends, not what it refers to */
  Value value = operand_value(in, operand);
  owners_need_none(in, value.at, value.shape, "is forgotten: the storage of its variable ends");
  if (operand.role == ROLE_MOVE)
    state_gone(in, value.at, value.shape->size);
  else
    state_never(in, value.at, value.shape->size);
  memory_renew(&in->memory, value.at, value.shape->size);
}

static void run_branch(Interp *in, const MirInstr *instr, const MirBlockInfo *block) {
  bool yes = value_bits(in, operand_value(in, *operand_at(in, instr, 0))) != 0;
  go_to(in->frame, block, yes ? 0 : 1);
}

static void run_size_of(Interp *in, const MirInstr *instr) {
  result_bits(in, instr, layout_of(in->decls, instr->type).size);
}

static void run_needs_drop(Interp *in, const MirInstr *instr) {
  result_bits(in, instr, type_needs_drop(in->decls, instr->type, NULL, 0));
}

/* An instruction after which the next one comes. False: it goes on by itself. */
static bool run_plain(Interp *in, const MirInstr *instr) {
  switch (instr->op) {
  case MIR_INIT: run_init(in, instr); return true;
  case MIR_REF: run_ref(in, instr); return true;
  case MIR_ADDRESS: run_address(in, instr); return true;
  case MIR_MAKE: run_make(in, instr); return true;
  case MIR_TAG: run_tag(in, instr); return true;
  case MIR_UNARY: run_unary(in, instr); return true;
  case MIR_BINARY: run_binary(in, instr); return true;
  case MIR_CONVERT: run_convert(in, instr); return true;
  case MIR_END: run_end(in, instr); return true;
  case MIR_CAUGHT: run_caught(in, instr); return true;
  case MIR_SIZE_OF: run_size_of(in, instr); return true;
  case MIR_NEEDS_DROP: run_needs_drop(in, instr); return true;
  case MIR_RETAIN: run_retain(in, instr); return true;
  case MIR_RELEASE: run_release(in, instr); return true;
  case MIR_ELIDED: return true;
  case MIR_CALL:
  case MIR_GOTO:
  case MIR_CALL_RAISES:
  case MIR_BRANCH:
  case MIR_RETURN:
  case MIR_RAISE:
  case MIR_RESUME:
  case MIR_UNREACHABLE: return false;
  case MIR_ASSIGN:
  case MIR_FUNCTION:
  case MIR_COPY:
  case MIR_DROP:
  case MIR_OP_COUNT: break;
  }
  own_unreachable("an instruction that GLUE or COUNTS removes");
}

static void run_terminator(Interp *in, const MirInstr *instr, const MirBlockInfo *block) {
  if (instr->op == MIR_GOTO) {
    go_to(in->frame, block, 0);
  } else if (instr->op == MIR_BRANCH) {
    run_branch(in, instr, block);
  } else if (instr->op == MIR_RAISE) {
    run_raise(in, instr);
    go_to(in->frame, block, 0);
  } else if (instr->op == MIR_UNREACHABLE) {
    violation(in, "comes to a place that control never reaches");
  } else if (instr->op == MIR_RETURN || instr->op == MIR_RESUME) {
    run_return(in, instr->op == MIR_RESUME);
  } else {
    run_call(in, instr);
  }
}

void run_step(Interp *in) {
  Frame *frame = in->frame;
  const MirBlockInfo *block = mir_block(frame->plan->body, frame->block);
  const MirInstr *instr = &block->instrs.items[frame->at];
  in->site = frame->plan->first_site[frame->block.index] + frame->at;
  if (in->input->steps && ++in->steps > in->input->steps)
    limit_reached(in, "stopped after %llu steps; `--interp=NUMBER` allows more, 0 any number",
                  (unsigned long long)in->input->steps);
  if (run_plain(in, instr))
    frame->at++;
  else
    run_terminator(in, instr, block);
}

/* ── what cannot run ── */

const char *interp_unbuilt(const MirProgram *program, Span *span) {
  for (uint32_t id = 1; id < program->instances.count; id++) {
    const FnDecl *fn = abi_decl(program, (FnId){id});
    bool foreign = fn && !program->instances.items[id];
    if (!foreign || fn->params.count < NATIVE_ARGUMENTS_MOST) continue;
    *span = fn->span;
    return "a C function with so many parameters, in the interpreter,";
  }
  const Decls *decls = program->decls;
  for (uint32_t i = 0; i < decls->boxed.count; i++) {
    TypeId type = decls->boxed.items[i].type; /* its value moves where no MIR says so */
    if (!conforms_kind(decls, type, TRAIT_ERROR_TYPE, NULL, 0)) continue;
    *span = decl_struct(decls, decl_of_type(decls, type))->span;
    return "a struct that is an exception, in the interpreter,";
  }
  return NULL;
}

int interp_run(const MirProgram *program, const InterpInput *input, Arena *arena) {
  Interp *in = arena_make(arena, Interp);
  in->program = program;
  in->input = input;
  in->decls = program->decls;
  in->arena = arena;
  in->next_site = 1;
  in->plans = arena_make_many(arena, Plan *, program->instances.count);
  in->takes_site = abi_site_takers(program, arena);
  array_push(arena, &in->owners, (Owner){.alive = false});
  if (!memory_start(&in->memory, arena))
    limit_reached(in, "the system does not give enough address space");
  heap_start(in);
  own_start(input->argc, input->argv);
  objects_start(in);
  bool raised = program->main_instance.index && !call_from_native(in, program->main_instance, NULL);
  in->in_native = 1;
  int status = (int)own_finish(raised);
  owners_audit(in);
  own_runtime_heap(NULL);
  map_free(&in->owner_at);
  map_free(&in->seen);
  memory_stop(&in->memory);
  return status;
}
