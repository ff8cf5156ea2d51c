// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Operations on objects: calls of own/dynops.def.
**
** In: CALL and CALL_RAISES of such an entry. Out: the same call, letter by letter of its signature, made through libffi; cells and
** handles as the letters say. Invariant: an operation takes over just the operands that MIR moves to it, and what it lends
** gets no owner. The surprise: one entry is done here: own_check_stack, because a call of `def` code by `def` code takes no
** machine stack in the interpreter. */
#include "interp/interp_internal.h"

#include "base/check.h"
#include "own/layout.h"
#include "own/value.h"

#include <string.h>

typedef struct {
  Interp *in;
  const MirInstr *instr;
  const MirCallee *callee;
  NativeCall call;
  uint32_t next;  /* operand */
  uint64_t held;  /* where the entry writes a scalar */
  MirPlace lent;  /* the variable that gets a lent word */
  OwnWord *words; /* the row of the remaining operands … */
  uint64_t row_bytes;
} Operation;

static Value next_operand(Operation *o) {
  return operand_value(o->in, *operand_at(o->in, o->instr, o->next++));
}

/* The remaining operands as an array. */
static void add_row(Operation *o) {
  uint32_t count = o->instr->count - o->next;
  o->row_bytes = count * sizeof *o->words;
  o->words = memory_new(&o->in->memory, o->row_bytes, CELL_HOLDS, o->in->site);
  if (!o->words) limit_reached(o->in, "there is no memory for %u arguments", count);
  for (uint32_t i = 0; i < count; i++)
    o->words[i] = value_bits(o->in, next_operand(o));
  native_pointer(&o->call, o->words);
  native_word(&o->call, 'i', count);
}

static const void *pointer_to(Interp *in, Value value) {
  bool pointer = value.shape->leaf == CELL_LEAF_POINTER && value.shape->kind == SHAPE_SCALAR;
  if (!pointer || value.role == ROLE_MUT) {
    if (value.role != ROLE_MUT) native_need(in, value);
    return value.at;
  }
  return (const void *)(uintptr_t)value_bits(in, value);
}

static OwnCache *cache_of(Interp *in) {
  const Plan *plan = in->frame->plan;
  OwnCache **known = &plan->caches[in->site - plan->site_from];
  if (!*known) *known = arena_make(in->arena, OwnCache);
  return *known;
}

static uint8_t *written_place(Operation *o) {
  uint8_t *to = place_address(o->in, o->instr->dst);
  const Shape *shape = place_shape(o->in, o->instr->dst);
  state_need_storage(o->in, to, shape->size, "writes a place");
  owners_need_none(o->in, to, shape, "is overwritten without an end");
  return to;
}

static void add_argument(Operation *o, char letter) {
  Interp *in = o->in;
  switch (letter) {
  case 'a':
  case 'A': add_row(o); return;
  case 's': native_pointer(&o->call, plan_site(in, in->frame->plan, o->instr, in->site)); return;
  case 'c': native_pointer(&o->call, cache_of(in)); return;
  case 'k': native_pointer(&o->call, object_code(in, o->callee->instance)); return;
  case 'K': native_pointer(&o->call, object_class_code(in, o->callee->class_decl)); return;
  case 'h': native_word(&o->call, 'i', o->callee->hint); return;
  case 'I':
  case 'D':
  case 'B': native_pointer(&o->call, &o->held); return;
  case 'P': native_pointer(&o->call, written_place(o)); return;
  case 'L': o->lent = (MirPlace){operand_at(in, o->instr, o->next++)->index}; return;
  case 'M': native_pointer(&o->call, next_operand(o).at); return;
  case 'p': native_pointer(&o->call, pointer_to(in, next_operand(o))); return;
  default: native_word(&o->call, letter, value_bits(in, next_operand(o)));
  }
}

/* ── results ── */

static bool has_raised(char letter, NativeResult result) {
  switch (letter) {
  case 'r': return result.bits == 0;
  case 't': return (int32_t)result.bits < 0;
  case 'f': return (uint8_t)result.bits != 0;
  case 'w': return result.lent.keeper == 0;
  default: return false;
  }
}

/* A word that somebody else keeps alive: it owns nothing here. */
static void take_lent(Interp *in, MirPlace dst, OwnWord word) {
  handle_result(in, dst, word);
  owners_give(in, place_address(in, dst), shape_of(in, TYPE_OBJECT));
}

/* What the entry wrote through its last parameter. */
static void take_written(Operation *o, char letter) {
  Interp *in = o->in;
  double number;
  if (letter == 'P') {
    uint8_t *to = place_address(in, o->instr->dst);
    const Shape *shape = place_shape(in, o->instr->dst);
    state_set(in, to, shape);
    owners_begin(in, to, shape);
  } else if (letter == 'D') {
    memcpy(&number, &o->held, sizeof number);
    result_float(in, o->instr, number);
  } else if (letter == 'I' || letter == 'B') {
    result_bits(in, o->instr, o->held);
  }
}

static void take_result(Operation *o, const char *letters, NativeResult result) {
  Interp *in = o->in;
  const MirInstr *instr = o->instr;
  char last = letters[strlen(letters) - 1];
  switch (letters[0]) {
  case 'r':
  case 'o':
  case 'n': handle_result(in, instr->dst, result.bits); return;
  case 'l': take_lent(in, instr->dst, result.bits); return;
  case 'w':
    take_lent(in, o->lent, result.lent.word);
    handle_result(in, instr->dst, result.lent.keeper);
    return;
  case 'f': take_written(o, last); return;
  case 't':
  case 'b':
    if (instr->dst.index) result_bits(in, instr, (uint8_t)result.bits != 0);
    return;
  case 'i':
    if (instr->dst.index) result_bits(in, instr, result.bits);
    return;
  case 'd':
    if (instr->dst.index) result_float(in, instr, result.number);
    return;
  default: return;
  }
}

/* ── the stack ── */

/* Is little left of what a compiled program would have used? A frame counts as much as a small one of compiled code. */
static bool stack_is_low(const Interp *in) {
  enum { FRAME_WORTH = 256 };
  uintptr_t here = (uintptr_t)__builtin_frame_address(0), used = in->frame_count * FRAME_WORTH;
  return here < own_stack_floor || here - own_stack_floor < used;
}

static void check_stack(Interp *in, const MirInstr *instr) {
  in->raised = stack_is_low(in);
  if (in->raised) {
    uintptr_t floor = own_stack_floor;
    own_stack_floor = UINTPTR_MAX - 1; /* so the entry finds it low, too, and raises */
    own_check_stack();
    own_stack_floor = floor;
  }
  finish_call(in, instr);
}

/* A struct goes into an object, or comes out of one: its owners go along. */
static void move_boxed(Interp *in, const MirInstr *instr, RuntimeFn fn, NativeResult result) {
  bool in_there = fn == RUNTIME_own_boxed_new, out = fn == RUNTIME_own_boxed_take;
  if (!in_there && !(out && !has_raised('f', result))) return;
  Value operand = operand_value(in, *operand_at(in, instr, in_there ? 1 : 0));
  OwnWord object = in_there ? result.bits : value_bits(in, operand);
  uint8_t *inside = (uint8_t *)(ov_object(object) + 1);
  if (out)
    owners_move(in, place_address(in, instr->dst), inside, place_shape(in, instr->dst));
  else if (operand.role == ROLE_MOVE)
    owners_move(in, inside, operand.at, operand.shape);
}

void run_operation(Interp *in, const MirInstr *instr, const MirCallee *callee) {
  RuntimeFn fn = (RuntimeFn)callee->runtime;
  if (fn == RUNTIME_own_check_stack) {
    check_stack(in, instr);
    return;
  }
  const char *letters = mir_runtime_signature(fn);
  Operation o = {.in = in, .instr = instr, .callee = callee};
  for (const char *letter = letters + 1; *letter; letter++)
    add_argument(&o, *letter);
  own_check(o.next == instr->count, "operands match the runtime entry");
  NativeResult result = native_entry(in, fn, &o.call);
  if (o.words) memory_end(&in->memory, o.words, o.row_bytes, in->site);
  move_boxed(in, instr, fn, result);
  native_settle(in, instr);
  in->raised = has_raised(letters[0], result);
  if (!in->raised) take_result(&o, letters, result);
  finish_call(in, instr);
}
