// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Numbers leave their words.
**
** In: instances of dynamic code with GLUE. Out: bodies in two copies. In the fast one locals of a known or expected kind lie in
** Float64, Int and Bool twins, arithmetic on them is plain, and they have no counts; where a value is not what was expected or
** a result does not fit, it leaves for the general copy, which is the body as it was, at the same point. Loops may lead back.
** Needs GLUE, stands before count_insert. spec 70-counting.
**
** Before   t = own_lt(&read i, 50)  -> b2 | b9        After    t' = i' < 50
**          own_inplace(+, &mut s, &read x) -> b3 | b9          guard own_has_float(&read x) -> b2 | spill, general
**                                                              s' = s' + own_float_in(&read x)
**
** Invariant: a fast block keeps the number of its block, the general copies get new ones. The surprise: an error leaves the fast
** copy for good, too: what handles it is general. */
#include "passes/unbox.h"

#include "base/check.h"

/* BLOCKS_MOST: two copies are not to be more than the back end optimizes. */
enum { ROUNDS_MOST = 8, FEWEST = 2, MANY = 6, OPERANDS_MOST = 64, BLOCKS_MOST = 600 };

/* ── what is worth it ── */

/* Statements of a module run once, on variables that are no locals. */
static bool is_def(const MirBody *body) {
  const FnDecl *fn = body->decl.index ? decl_fn(body->decls, body->decl) : NULL;
  return fn && !fn->cold && ((fn->def && fn->def->entry.index) || suspend_is_generator(body));
}

/* Operators and comparisons; `numbers`: only those on numbers. */
static uint32_t count_operations(const Unbox *u, bool numbers) {
  uint32_t count = 0;
  for (uint32_t b = 1; b < u->body->blocks.count; b++) {
    const MirBlockInfo *block = &u->body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      ArithInstr arith;
      BinaryOp op;
      const MirInstr *instr = &block->instrs.items[i];
      const MirOperand *operands = mir_operands(u->body, instr);
      if (kinds_makes_range(u->body, instr))
        count++;
      else if (kinds_arith(u->body, instr, &arith))
        count += !numbers || kinds_result(arith.op, kinds_operand(u, arith.left),
                                          kinds_operand(u, arith.right)) != KIND_WORD;
      else if (kinds_compare(u->body, instr, &op))
        count += !numbers || kinds_result(ARITH_ADD, kinds_operand(u, operands[0]),
                                          kinds_operand(u, operands[1])) != KIND_WORD;
    }
  }
  return count;
}

/* Two copies take longer to compile: they are for what is done again and again, or is mostly arithmetic. */
static bool is_worth_it(const Unbox *u) {
  uint32_t fewest = MANY;
  for (uint32_t i = 0; i < u->cfg->count; i++)
    if (u->cfg->loop_header[u->cfg->order[i].index]) fewest = FEWEST;
  return count_operations(u, true) + unbox_count_objects(u, false) >= fewest;
}

/* Locals that are lent for change, or used in ways that this pass does not know, stay words. */
static void fix_unusual(Unbox *u) {
  for (uint32_t b = 1; b < u->body->blocks.count; b++) {
    const MirBlockInfo *block = &u->body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      bool call = instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES;
      bool usual = call || instr->op == MIR_INIT || instr->op == MIR_COPY ||
                   instr->op == MIR_DROP || instr->op == MIR_END;
      bool in_place = mir_entry(u->body, instr) == RUNTIME_own_inplace;
      for (uint32_t k = 0; k < instr->count; k++) {
        MirOperand operand = mir_operands(u->body, instr)[k];
        bool fine =
            operand.role == ROLE_CONST ||
            (usual && (operand.role != ROLE_MUT || in_place) && instr->count <= OPERANDS_MOST);
        if (!fine) u->fixed[mir_place(u->body, (MirPlace){operand.index})->root.index] = true;
      }
      if (!usual && instr->dst.index) u->fixed[mir_place(u->body, instr->dst)->root.index] = true;
    }
  }
}

/* Blocks that begin with an error pending. */
static void find_pending(Unbox *u) {
  for (uint32_t i = 0; i < u->cfg->count; i++) {
    const MirBlockInfo *block = mir_block(u->body, u->cfg->order[i]);
    bool now = u->pending[u->cfg->order[i].index];
    for (uint32_t k = 0; k < block->instrs.count; k++)
      now = now && block->instrs.items[k].op != MIR_CAUGHT;
    MirOp op = mir_terminator(block)->op;
    for (uint32_t k = 0; k < block->successors.count; k++) {
      bool raises = op == MIR_RAISE || (op == MIR_CALL_RAISES && k == 1);
      if (now || raises) u->pending[block->successors.items[k].index] = true;
    }
  }
}

/* ── the fast form of an instruction ── */

static void note_elided(Unbox *u, const MirInstr *instr, MirPlace place) {
  if (instr->reason == REASON_ERROR_EXIT) return;
  MirEvent event = {
      .kind = EVENT_ELIDED, .reason = REASON_ELIDED_UNBOXED, .place = place, .span = instr->span};
  bool named = mir_local(u->body, mir_place(u->body, place)->root)->name.index;
  event.name = named ? mir_place_words(u->body, u->body->arena, place) : NULL;
  event.temporary = !named;
  mir_log(u->body, event);
}

/* INIT, COPY */
static bool copy_value(Unbox *u, const MirInstr *instr) {
  MirOperand from = mir_operands(u->body, instr)[0];
  uint32_t to_raw = raw_of(u, instr->dst);
  Kind kind = kinds_operand(u, from);
  bool from_raw = from.role != ROLE_CONST && raw_of(u, (MirPlace){from.index});
  if (!to_raw && !from_raw) return false;
  if (to_raw && instr->op == MIR_COPY) note_elided(u, instr, instr->dst);
  if (from.role == ROLE_CONST && kind == KIND_WORD) return true; /* unbound */
  bool same = !to_raw || u->kind[u->local[to_raw - 1].index] == kind;
  if (kind_is_raw(kind) && same) {
    unbox_copy(u, instr->dst, from, kind);
    return true;
  }
  if (to_raw && u->whole[to_raw - 1].index && kind == KIND_INT) {
    unbox_set_int(u, instr->dst, from);
    return true;
  }
  own_check(!kind_is_raw(kind), "kinds of a local and of what it is set from agree");
  unbox_take(u, from, instr->dst, unbox_exit(u));
  return true;
}

static bool end_value(Unbox *u, const MirInstr *instr) {
  MirPlace place = {mir_operands(u->body, instr)[0].index};
  if (!raw_of(u, place)) return false;
  if (instr->op == MIR_DROP) note_elided(u, instr, place);
  return true;
}

static void set_flag(Unbox *u, MirPlace dst, bool value) {
  MirOperand constant = mir_constant(mir_bool(u->body, value));
  unbox_emit(u, (MirInstr){.op = MIR_INIT, .dst = dst}, &constant, 1);
}

/* The next number of a range, and whether there is one. */
static bool next_of_range(Unbox *u, const MirInstr *instr) {
  MirOperand iterator = mir_operands(u->body, instr)[0];
  uint32_t raw = raw_of(u, instr->dst);
  if (kinds_operand(u, iterator) != KIND_RANGE || !raw) return false;
  MirPlace left = unbox_call(u, RUNTIME_own_range_left, TYPE_BOOL, &iterator, 1, (MirPlace){0});
  MirPlace end = unbox_temporary(u, TYPE_BOOL);
  MirOperand operand = mir_use(left);
  unbox_emit(u, (MirInstr){.op = MIR_UNARY, .extra = UNARY_NOT, .dst = end}, &operand, 1);
  unbox_call(u, RUNTIME_own_range_take, TYPE_INT, &iterator, 1, u->twin[raw - 1]);
  u->ends[u->local[raw - 1].index] = end;
  return true;
}

/* Tests for marks, which numbers are none of. */
static bool test_mark(Unbox *u, const MirInstr *instr, RuntimeFn fn) {
  uint32_t raw = raw_of(u, (MirPlace){mir_operands(u->body, instr)[0].index});
  if (!raw) return false;
  MirPlace end = u->ends[u->local[raw - 1].index];
  if (fn == RUNTIME_own_is_unbound) {
    set_flag(u, instr->dst, !bitset_has(u->now.number, raw - 1));
  } else if (end.index) {
    MirOperand flag = mir_use(end);
    unbox_emit(u, (MirInstr){.op = MIR_INIT, .dst = instr->dst}, &flag, 1);
  } else {
    set_flag(u, instr->dst, false);
  }
  return true;
}

/* own_peek and what asks about its bits (lower/dynamic_arith.c). */
static bool peek(Unbox *u, const MirInstr *instr, RuntimeFn fn) {
  MirPlace place = {mir_operands(u->body, instr)[0].index};
  if (fn == RUNTIME_own_peek) {
    uint32_t raw = raw_of(u, place);
    if (!raw) return false;
    MirPlace number = {UINT32_MAX}; /* no float */
    MirOperand flag = unbox_whole(u, mir_operands(u->body, instr)[0]);
    if (u->kind[u->local[raw - 1].index] == KIND_FLOAT) {
      MirOperand bits = mir_use(u->twin[raw - 1]);
      number = unbox_temporary(u, TYPE_FLOAT64);
      unbox_emit(u, (MirInstr){.op = MIR_INIT, .dst = number}, &bits, 1);
    }
    u->peeked[mir_place(u->body, instr->dst)->root.index] = number;
    MirPlace whole = {0};
    if (flag.role != ROLE_CONST) {
      whole = unbox_temporary(u, TYPE_BOOL);
      unbox_emit(u, (MirInstr){.op = MIR_INIT, .dst = whole}, &flag, 1);
    }
    u->peeked_whole[mir_place(u->body, instr->dst)->root.index] = whole;
    return true;
  }
  MirPlace number = u->peeked[mir_place(u->body, place)->root.index];
  if (!number.index) return false;
  MirPlace whole = u->peeked_whole[mir_place(u->body, place)->root.index];
  if (fn == RUNTIME_own_bits_are_float && whole.index) {
    MirOperand flag = mir_use(whole);
    unbox_emit(u, (MirInstr){.op = MIR_UNARY, .extra = UNARY_NOT, .dst = instr->dst}, &flag, 1);
    return true;
  }
  if (fn == RUNTIME_own_bits_are_float) {
    set_flag(u, instr->dst, number.index != UINT32_MAX);
    return true;
  }
  MirOperand bits = number.index == UINT32_MAX ? mir_constant((MirConst){0}) : mir_use(number);
  if (number.index == UINT32_MAX)
    bits = unbox_bits(u, mir_constant(mir_int(u->body, TYPE_OBJECT, 0)), KIND_FLOAT);
  unbox_emit(u, (MirInstr){.op = MIR_INIT, .dst = instr->dst}, &bits, 1);
  return true;
}

static bool box_value(Unbox *u, const MirInstr *instr, Kind kind) {
  uint32_t raw = raw_of(u, instr->dst);
  if (!raw || u->kind[u->local[raw - 1].index] != kind) return false;
  unbox_set(u, instr->dst, mir_operands(u->body, instr)[0], kind);
  return true;
}

static bool special(Unbox *u, const MirInstr *instr) {
  RuntimeFn fn = mir_entry(u->body, instr);
  if (instr->op == MIR_INIT || instr->op == MIR_COPY) return copy_value(u, instr);
  if (instr->op == MIR_DROP || instr->op == MIR_END) return end_value(u, instr);
  if (fn == RUNTIME_own_next) return next_of_range(u, instr);
  if (fn == RUNTIME_own_is_end || fn == RUNTIME_own_is_unbound) return test_mark(u, instr, fn);
  if (fn == RUNTIME_own_peek || fn == RUNTIME_own_bits_are_float || fn == RUNTIME_own_float_of_bits)
    return peek(u, instr, fn);
  if (fn == RUNTIME_own_box_float) return box_value(u, instr, KIND_FLOAT);
  if (fn == RUNTIME_own_box_int) return box_value(u, instr, KIND_INT);
  if (fn == RUNTIME_own_box_bool) return box_value(u, instr, KIND_BOOL);
  return fn != RUNTIME_NONE && unbox_arithmetic(u, instr);
}

/* ── operations on objects ── */

/* Numbers that are lent as words need words in place: asked before anything is made. */
static void require_words(Unbox *u, const MirInstr *instr) {
  for (uint32_t i = 0; i < instr->count; i++) {
    MirOperand operand = mir_operands(u->body, instr)[i];
    uint32_t raw = operand.role == ROLE_READ ? raw_of(u, (MirPlace){operand.index}) : 0;
    Kind kind = raw ? u->kind[u->local[raw - 1].index] : KIND_WORD;
    if (kind != KIND_INT && kind != KIND_FLOAT) continue;
    bool mixed = unbox_may_be_whole(u, operand);
    MirOperand bits[2] = {mir_use(u->twin[raw - 1]), unbox_whole(u, operand)};
    RuntimeFn fits = kind == KIND_INT ? RUNTIME_own_int_fits
                     : mixed          ? RUNTIME_own_number_fits
                                      : RUNTIME_own_float_fits;
    MirPlace test = unbox_ask(u, fits, bits, mixed ? 2 : 1);
    unbox_guard(u, test, unbox_exit(u));
  }
}

static void drop_word(Unbox *u, MirBlock block, MirPlace word) {
  MirOperand operand = mir_use(word);
  MirInstr drop = {.op = MIR_DROP, .reason = REASON_TEMPORARY, .span = u->span, .again = true};
  mir_emit(u->body, block, drop, &operand, 1);
}

/* The word that an operation gave for a raw local: its number, or on in the general copy behind the instruction. */
static void settle_result(Unbox *u, const MirInstr *instr, MirPlace word, MirPlace dst) {
  const MirBlockInfo *old = &u->old[u->from.index];
  bool last = instr->op == MIR_CALL_RAISES;
  uint32_t raw = raw_of(u, dst);
  MirBlock to =
      last ? unbox_split(u, old->successors.items[0], 0) : unbox_split(u, u->from, u->index + 1);
  Held held = held_new(u);
  held_copy(held, u->now);
  held_operands(u, held, instr);
  held_result(u, held, instr);
  Bitset live = last ? u->live[old->successors.items[0].index] : u->live_at[u->index + 1];
  MirBlock spill = unbox_spill(u, held, live, raw, to);
  MirBlock wrong = mir_add_block(u->body, mir_block(u->body, to)->scope);
  RuntimeFn fn = mir_entry(u->body, instr);
  bool lendable = fn == RUNTIME_own_get_attr || fn == RUNTIME_own_get_item ||
                  fn == RUNTIME_own_cell_get; /* then count_lend wants it to be looked at only */
  MirOperand operand = mir_read(word);
  MirInstr copy = {.op = MIR_COPY, .dst = mir_root(u->body, u->local[raw - 1]), .span = u->span};
  copy.again = true;
  mir_emit(u->body, wrong, copy, &operand, 1);
  drop_word(u, wrong, word);
  MirInstr jump = {.op = MIR_GOTO, .form = FORM_EDGE, .span = u->span, .again = true};
  mir_terminate(u->body, wrong, jump, NULL, 0, &spill, 1);
  unbox_take(u, lendable ? operand : mir_move(word), mir_root(u->body, u->local[raw - 1]), wrong);
  if (lendable) drop_word(u, u->at, word);
}

/* Its operands as words; `changed`: the word of a raw local that is changed in place, or none. */
static void word_operands(Unbox *u, const MirInstr *instr, MirOperand *operands,
                          MirPlace *changed) {
  require_words(u, instr);
  for (uint32_t i = 0; i < instr->count; i++) {
    operands[i] = unbox_word(u, mir_operands(u->body, instr)[i]);
    if (operands[i].role == ROLE_MUT && operands[i].index != mir_operands(u->body, instr)[i].index)
      *changed = (MirPlace){operands[i].index};
  }
}

/* Where an operation that raises goes: the changed word ends first, the raw local still has its number. */
static MirBlock raised_block(Unbox *u, MirBlock to, MirPlace changed) {
  MirBlock spill = unbox_raised(u, to);
  if (!changed.index) return spill;
  MirBlock block = mir_add_block(u->body, mir_block(u->body, to)->scope);
  mir_block(u->body, block)->chain = mir_block(u->body, to)->chain;
  drop_word(u, block, changed);
  mir_terminate(u->body, block, (MirInstr){.op = MIR_GOTO, .form = FORM_EDGE, .span = u->span},
                NULL, 0, &spill, 1);
  return block;
}

static void require_range(Unbox *u, const MirInstr *instr) {
  const MirBlockInfo *old = &u->old[u->from.index];
  MirOperand iterator = mir_read(instr->dst);
  MirBlock next = old->successors.items[0];
  Held held = held_new(u);
  held_copy(held, u->now);
  held_operands(u, held, instr);
  MirPlace test = unbox_call(u, RUNTIME_own_has_range, TYPE_BOOL, &iterator, 1, (MirPlace){0});
  unbox_guard(u, test, unbox_spill(u, held, u->live[next.index], 0, unbox_split(u, next, 0)));
}

/* Any call: operands become words, a raw result is taken out of its word. */
static void call(Unbox *u, const MirInstr *instr) {
  MirOperand operands[OPERANDS_MOST];
  MirPlace changed = {0}, dst = instr->dst, word = {0};
  MirInstr copy = *instr;
  const MirOperand *given = mir_operands(u->body, instr);
  if (instr->count <= OPERANDS_MOST) {
    word_operands(u, instr, operands, &changed);
    given = operands;
  }
  if (raw_of(u, dst)) copy.dst = word = unbox_temporary(u, TYPE_OBJECT);
  if (changed.index) {
    ArithInstr arith;
    kinds_arith(u->body, instr, &arith);
    dst = arith.dst;
    word = changed;
  }
  if (instr->op == MIR_CALL_RAISES) {
    const MirBlockInfo *old = &u->old[u->from.index];
    MirBlock next[2] = {mir_add_block(u->body, old->scope)};
    next[1] = raised_block(u, old->successors.items[1], changed);
    mir_terminate(u->body, u->at, copy, given, instr->count, next, 2);
    u->at = next[0];
  } else {
    mir_emit(u->body, u->at, copy, given, instr->count);
  }
  if (word.index) settle_result(u, instr, word, dst);
  if (kinds_makes_range(u->body, instr) && !word.index) require_range(u, instr);
}

/* ── blocks ── */

/* A branch on a flag that is a constant by now goes one way. */
static bool known_flag(const Unbox *u, const MirInstr *branch, bool *value) {
  const MirBlockInfo *block = mir_block(u->body, u->at);
  if (!block->instrs.count) return false;
  const MirInstr *last = &array_last(&block->instrs);
  if (last->op != MIR_INIT ||
      !mir_place_same(last->dst, (MirPlace){mir_operands(u->body, branch)[0].index}))
    return false;
  MirOperand operand = mir_operands(u->body, last)[0];
  if (operand.role != ROLE_CONST) return false;
  *value = mir_const(u->body, (MirConst){operand.index})->bits != 0;
  return true;
}

static void terminate(Unbox *u, const MirInstr *instr) {
  const MirBlockInfo *old = &u->old[u->from.index];
  MirBlock next[2] = {{0}, {0}};
  MirInstr copy = *instr;
  uint32_t count = old->successors.count, operands = instr->count;
  bool value = false;
  for (uint32_t i = 0; i < count; i++)
    next[i] = old->successors.items[i];
  if (instr->op == MIR_CALL_RAISES || (instr->op == MIR_BRANCH && known_flag(u, instr, &value))) {
    if (instr->op == MIR_BRANCH && !value) next[0] = next[1];
    copy = (MirInstr){.op = MIR_GOTO, .form = instr->form, .span = instr->span};
    count = 1;
    operands = 0;
  }
  if (instr->op == MIR_RAISE) next[0] = unbox_raised(u, next[0]);
  mir_terminate(u->body, u->at, copy, mir_operands(u->body, instr), operands, next, count);
}

static void rewrite_instr(Unbox *u, const MirInstr *instr) {
  u->span = instr->span;
  u->exit = (MirBlock){0};
  bool is_call = instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES;
  MirInstr fast = unbox_on_twins(u, instr);
  if (!unbox_range(u, instr) && !unbox_parts(u, instr, &fast) && !unbox_object(u, instr, &fast) &&
      !special(u, &fast)) {
    if (is_call)
      call(u, &fast);
    else if (!mir_op_is_terminator(fast.op))
      mir_emit(u->body, u->at, fast, mir_operands(u->body, &fast), fast.count);
  }
  if (mir_op_is_terminator(instr->op)) terminate(u, &fast);
  held_operands(u, u->now, instr);
  held_result(u, u->now, instr);
  unbox_sure_after(u, u->sure_now, instr);
}

/* The first block asks what `self` is. */
static void begin_block(Unbox *u, MirBlock id) {
  u->index = 0;
  if (id.index == u->cfg->order[0].index) {
    u->span = u->old[id.index].instrs.items[0].span;
    u->exit = (MirBlock){0};
    unbox_ask_self(u);
  }
  bitset_assign(u->sure_now, u->sure[id.index]);
}

static void rewrite_block(Unbox *u, MirBlock id) {
  MirBlockInfo *block = mir_block(u->body, id);
  u->from = u->at = id;
  u->live_at = live_in_block(u, &u->old[id.index]);
  held_copy(u->now, u->held[id.index]);
  block->instrs.items = NULL;
  block->instrs.count = block->instrs.capacity = 0;
  block->successors.items = NULL;
  block->successors.count = block->successors.capacity = 0;
  begin_block(u, id);
  for (; u->index < u->old[id.index].instrs.count; u->index++)
    rewrite_instr(u, &u->old[id.index].instrs.items[u->index]);
}

static MirPlace make_twin(Unbox *u, MirLocal local, TypeId type) {
  MirLocalInfo info = *mir_local(u->body, local);
  info.type = type;
  info.place = (MirPlace){0};
  info.kind = LOCAL_TEMPORARY;
  info.mutable_ = true;
  info.name = (Symbol){0};
  return mir_root(u->body, mir_add_local(u->body, info));
}

static void make_twins(Unbox *u) {
  u->twin = arena_make_many(u->arena, MirPlace, u->count);
  u->whole = arena_make_many(u->arena, MirPlace, u->count);
  u->left = arena_make_many(u->arena, MirPlace, u->count);
  u->step = arena_make_many(u->arena, MirPlace, u->count);
  for (uint32_t i = 0; i < u->count; i++) {
    bool range = u->range[u->local[i].index];
    u->twin[i] =
        make_twin(u, u->local[i], range ? TYPE_INT : unbox_type(u->kind[u->local[i].index]));
    if (range) u->left[i] = make_twin(u, u->local[i], TYPE_INT);
    if (range) u->step[i] = make_twin(u, u->local[i], TYPE_INT);
    if (u->mixed[u->local[i].index]) u->whole[i] = make_twin(u, u->local[i], TYPE_BOOL);
  }
}

static void rewrite(Unbox *u) {
  uint32_t blocks = u->body->blocks.count, locals = u->body->locals.count;
  u->old_count = blocks;
  u->old = arena_copy(u->arena, u->body->blocks.items, sizeof *u->old * blocks);
  u->first_split = arena_make_many(u->arena, uint32_t, blocks);
  u->spills = arena_make_many(u->arena, MirBlock, blocks);
  u->backs = arena_make_many(u->arena, MirBlock, blocks);
  u->ends = arena_make_many(u->arena, MirPlace, locals);
  u->parted = arena_make_many(u->arena, MirOperand, blocks);
  u->parts = arena_make_many(u->arena, int64_t, blocks);
  u->items = arena_make_many(u->arena, MirPlace, blocks);
  u->peeked = arena_make_many(u->arena, MirPlace, locals);
  u->peeked_whole = arena_make_many(u->arena, MirPlace, locals);
  array_push(u->arena, &u->splits, (Split){0});
  u->now = held_new(u);
  unbox_find_mixed(u);
  unbox_find_sure(u);
  make_twins(u);
  for (uint32_t i = 0; i < u->cfg->count; i++)
    if (!u->pending[u->cfg->order[i].index]) rewrite_block(u, u->cfg->order[i]);
  unbox_general(u);
}

void unbox_run(PassBody *pass) {
  Unbox u = {.body = pass->body, .arena = pass->scratch, .expected = pass->expected};
  uint32_t locals = u.body->locals.count, blocks = u.body->blocks.count;
  if (!(pass->options->elide >> ELIDE_UNBOXED & 1) || !is_def(u.body)) return;
  u.told = locals;
  unbox_note_objects(&u);
  if (blocks > BLOCKS_MOST || count_operations(&u, false) + unbox_count_objects(&u, true) < FEWEST)
    return;
  u.cfg = mir_cfg(u.arena, u.body);
  u.pending = arena_make_many(u.arena, bool, blocks);
  u.fixed = arena_make_many(u.arena, bool, locals);
  u.kind = arena_make_many(u.arena, Kind, locals);
  u.object = arena_make_many(u.arena, bool, locals);
  u.range = arena_make_many(u.arena, bool, locals);
  u.counted = arena_make_many(u.arena, bool, locals);
  u.mixed = arena_make_many(u.arena, bool, locals);
  u.raw = arena_make_many(u.arena, uint32_t, locals);
  u.local = arena_make_many(u.arena, MirLocal, locals);
  u.held = arena_make_many(u.arena, Held, blocks);
  u.live = arena_make_many(u.arena, Bitset, blocks);
  find_pending(&u);
  fix_unusual(&u);
  unbox_find_backs(&u);
  bool settled = false;
  for (uint32_t round = 0; round < ROUNDS_MOST && !settled; round++) {
    if (!kinds_find(&u)) return;
    unbox_find_objects(&u);
    unbox_find_ranges(&u);
    settled = unbox_flow(&u) && !unbox_fix_kept(&u);
  }
  if (settled && is_worth_it(&u)) rewrite(&u);
}
