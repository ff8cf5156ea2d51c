// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The heap of the program, and the entries of the runtime that are about memory or code of the program.
**
** In: own_alloc, own_realloc, own_free, own_move_bytes, own_deep, own_error_hold from MIR; the first three from native code as
** well. Out: blocks. Invariant: a block is given back once, with its size, and with no live owner in it. The surprise: MIR says
** of what type the bytes are, so owners are moved one by one; native code only allocates bytes. */
#include "interp/interp_internal.h"

#include "base/check.h"

#include <string.h>

static int64_t operand_integer(Interp *in, const MirInstr *instr, uint32_t index) {
  return (int64_t)value_bits(in, operand_value(in, *operand_at(in, instr, index)));
}

static uint8_t *operand_pointer(Interp *in, const MirInstr *instr, uint32_t index) {
  return (uint8_t *)(uintptr_t)operand_integer(in, instr, index);
}

/* What the pointer operand points to. */
static const Shape *operand_target(Interp *in, const MirInstr *instr, uint32_t index) {
  Value value = operand_value(in, *operand_at(in, instr, index));
  return shape_of(in, type_info(in->decls->types, value.shape->type)->arguments[0]);
}

static uint8_t *heap_new(Interp *in, int64_t bytes, CellState state) {
  if (bytes < 0) limit_reached(in, "%lld bytes were asked for", (long long)bytes);
  uint8_t *block = memory_new(&in->memory, (uint64_t)bytes, state, in->site);
  if (!block) limit_reached(in, "out of memory: %lld bytes were asked for", (long long)bytes);
  memory_note(&in->memory, block, (Block){(uint64_t)bytes, in->site});
  return block;
}

/* It must be a block that was asked for with just so many bytes. */
static void need_block(Interp *in, const uint8_t *at, int64_t bytes) {
  const Block *block = memory_noted(&in->memory, at);
  if (block && block->bytes == (uint64_t)bytes) return;
  if (block)
    violation(in, "gives %lld bytes back that were asked for as %llu", (long long)bytes,
              (unsigned long long)block->bytes);
  if (memory_cell(&in->memory, at)) violation_at(in, "gives memory back", at);
  violation(in, "gives memory back that was never asked for");
}

static void heap_end(Interp *in, uint8_t *at, int64_t bytes) {
  memory_forget(&in->memory, at);
  memory_end(&in->memory, at, (uint64_t)bytes, in->site);
}

static void *hook_alloc(void *self, int64_t bytes) {
  return heap_new(self, bytes, ((Interp *)self)->in_native ? CELL_HOLDS : CELL_NEVER);
}

static void hook_free(void *self, void *pointer, int64_t bytes) {
  Interp *in = self;
  need_block(in, pointer, bytes);
  heap_end(in, pointer, bytes);
}

void heap_start(Interp *in) {
  OwnHeapHooks *hooks = arena_make(in->arena, OwnHeapHooks);
  *hooks = (OwnHeapHooks){in, hook_alloc, hook_free};
  own_runtime_heap(hooks);
}

/* ── entries ── */

static void give_pointer(Interp *in, const MirInstr *instr, void *pointer) {
  if (instr->dst.index) result_bits(in, instr, (uintptr_t)pointer);
}

static void entry_alloc(Interp *in, const MirInstr *instr) {
  give_pointer(in, instr, heap_new(in, operand_integer(in, instr, 0), CELL_NEVER));
}

/* `count` values in a row go elsewhere; the rows may overlap. */
static void move_row(Interp *in, uint8_t *to, uint8_t *from, int64_t bytes, const Shape *item) {
  int64_t size = (int64_t)item->size, count = bytes / size;
  bool up = to > from;
  for (int64_t i = 0; item->has_owners && i < count; i++) {
    int64_t at = (up ? count - 1 - i : i) * size;
    owners_need_none(in, to + at, item, "is overwritten without an end");
    owners_move(in, to + at, from + at, item);
  }
  state_copy(in, to, from, (uint64_t)bytes);
  memory_renew(&in->memory, from, (uint64_t)bytes);
  memory_renew(&in->memory, to, (uint64_t)bytes);
  if (!item->has_owners) return;
  uint8_t *begin = from, *end = from + bytes; /* what no new place covers */
  if (up && to < end) end = to;
  if (!up && to + bytes > begin) begin = to + bytes;
  if (end > begin) state_gone(in, begin, (uint64_t)(end - begin));
}

static void entry_move(Interp *in, const MirInstr *instr) {
  uint8_t *to = operand_pointer(in, instr, 0), *from = operand_pointer(in, instr, 1);
  int64_t bytes = operand_integer(in, instr, 2);
  if (bytes <= 0 || to == from) return;
  state_need_storage(in, to, (uint64_t)bytes, "moves values");
  state_need_storage(in, from, (uint64_t)bytes, "moves values");
  move_row(in, to, from, bytes, operand_target(in, instr, 1));
}

static void entry_realloc(Interp *in, const MirInstr *instr) {
  uint8_t *old = operand_pointer(in, instr, 0);
  int64_t old_bytes = operand_integer(in, instr, 1), bytes = operand_integer(in, instr, 2);
  uint8_t *fresh = heap_new(in, bytes, CELL_NEVER);
  if (old) {
    need_block(in, old, old_bytes);
    move_row(in, fresh, old, old_bytes < bytes ? old_bytes : bytes, operand_target(in, instr, 0));
    heap_end(in, old, old_bytes);
  }
  give_pointer(in, instr, fresh);
}

static void entry_free(Interp *in, const MirInstr *instr) {
  uint8_t *old = operand_pointer(in, instr, 0);
  int64_t bytes = operand_integer(in, instr, 1);
  const Shape *item = operand_target(in, instr, 0);
  if (!old) return;
  need_block(in, old, bytes);
  for (int64_t at = 0; item->has_owners && at + (int64_t)item->size <= bytes;
       at += (int64_t)item->size) {
    if (in->frame->plan->ends_chain) owners_give_boxes(in, old + at, item);
    owners_need_none(in, old + at, item, "is in memory that is given back");
  }
  heap_end(in, old, bytes);
}

static void entry_stack_low(Interp *in, const MirInstr *instr) { result_bits(in, instr, 0); }

/* Operands: the Error, the storage of the value, which the Error owns from now on. */
static void entry_error_hold(Interp *in, const MirInstr *instr) {
  const MirCallee *callee = mir_callee(in->frame->plan->body, instr->extra);
  TypeId type = callee->type_args[0];
  Value error = operand_value(in, *operand_at(in, instr, 0));
  void *name = (void *)(uintptr_t)type_text(in->decls, in->arena, type, NULL, 0);
  in->in_native++;
  own_error_hold(callback_error(in, callee->instance), name, type.index,
                 (int64_t)layout_of(in->decls, type).size, error.at, operand_pointer(in, instr, 1));
  in->in_native--;
}

typedef struct {
  RuntimeFn fn;
  void (*run)(Interp *in, const MirInstr *instr);
} Modelled;

static const Modelled modelled[] = {
    {RUNTIME_own_alloc, entry_alloc},         {RUNTIME_own_realloc, entry_realloc},
    {RUNTIME_own_free, entry_free},           {RUNTIME_own_move_bytes, entry_move},
    {RUNTIME_own_stack_low, entry_stack_low}, {RUNTIME_own_error_hold, entry_error_hold},
};

bool run_modelled(Interp *in, const MirInstr *instr, const MirCallee *callee) {
  if (callee->runtime ==
      RUNTIME_own_deep) { /* frames are no machine stack: the glue just goes on */
    Value self = operand_value(in, *operand_at(in, instr, 0));
    call_deep(in, callee->instance, self.at);
    return true;
  }
  for (size_t i = 0; i < sizeof modelled / sizeof *modelled; i++) {
    if ((uint32_t)modelled[i].fn != callee->runtime) continue;
    modelled[i].run(in, instr);
    in->raised = false;
    finish_call(in, instr);
    return true;
  }
  return false;
}
