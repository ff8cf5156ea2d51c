// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Objects whose class is known in the fast copy: attributes and items without questions.
**
** In: what the program lets expect of each local (expected.c), hints of attributes (shapes.c). Out: in the fast copy `self` is
** asked for its class once, at the start, another local where its attribute or item is wanted; from there on, until it is
** written, its slots and items are reached by plain loads and stores. What is not there (an attribute without a value, an index
** beyond the end) leaves for the general copy, before anything was done. Invariant: a local in `sure` is what is expected of
** it, on all ways through the fast copy. The surprise: nothing of this raises, so the fast copy has no way out here but one. */
#include "passes/expected.h"

#include "base/check.h"
#include "own/value.h"

/* ── which locals ── */

/* The object local that the operand is as a whole, parameters too; 0: it is none of the body as it was. */
static uint32_t local_of(const Unbox *u, MirOperand operand) {
  if (operand.role == ROLE_CONST || !operand.index) return 0;
  const MirPlaceInfo *place = mir_place(u->body, (MirPlace){operand.index});
  if (place->step != STEP_LOCAL || !type_same(place->type, TYPE_OBJECT)) return 0;
  const MirLocalInfo *local = mir_local(u->body, place->root);
  bool changed = local->kind == LOCAL_GLOBAL || local->kind == LOCAL_REFERENCE ||
                 local->kind == LOCAL_RESULT ||
                 (local->kind == LOCAL_PARAM && local->convention != PASS_READ);
  return changed || place->root.index >= u->told ? 0 : place->root.index;
}

/* A number is no object, whatever was meant to be there. */
static Guess guess_of(const Unbox *u, uint32_t local) {
  bool known = u->expected && !kind_is_raw(u->kind[local]);
  return known ? u->expected[local].self : (Guess){.kind = KIND_OPEN};
}

void unbox_note_objects(Unbox *u) {
  for (uint32_t i = 1; u->expected && i < u->told; i++) {
    Kind kind = u->expected[i].self.kind;
    bool object = kind == KIND_INSTANCE || kind == KIND_LIST || unbox_is_array(kind);
    if (object) mir_local(u->body, (MirLocal){i})->seldom_number = true;
  }
}

static bool is_sure(const Unbox *u, uint32_t local) { return bitset_has(u->sure_now, local); }

static bool is_attribute(RuntimeFn fn) {
  return fn == RUNTIME_own_get_attr || fn == RUNTIME_own_set_attr;
}

static bool is_item(RuntimeFn fn) {
  return fn == RUNTIME_own_get_item || fn == RUNTIME_own_set_item;
}

/* The bits of what is there are looked at (lower/dynamic_arith.c). */
static bool is_peek(RuntimeFn fn) {
  return fn == RUNTIME_own_peek_attr || fn == RUNTIME_own_peek_item;
}

/* The class of the object decides where the code goes on. */
static bool asks_class(RuntimeFn fn) {
  return fn == RUNTIME_own_method_code || fn == RUNTIME_own_has_class;
}

static bool could_be_plain(RuntimeFn fn) {
  return is_attribute(fn) || is_item(fn) || asks_class(fn) || fn == RUNTIME_own_len || is_peek(fn);
}

/* Of the classes that it may be an instance of: have all of them (any) an id of the hint's? */
static bool has_all(const Unbox *u, uint64_t hint, Guess guess) {
  const Decls *decls = u->body->decls;
  return ov_hint_has((int64_t)hint, guess_first(decls, guess)) &&
         ov_hint_has((int64_t)hint, guess_last(decls, guess));
}
static bool has_any(const Unbox *u, uint64_t hint, Guess guess) {
  const Decls *decls = u->body->decls;
  uint32_t first = ov_hint_first((int64_t)hint), last = first + ov_hint_more((int64_t)hint);
  return first <= guess_last(decls, guess) && guess_first(decls, guess) <= last;
}

/* Does it make an instance of a class that is among those expected of its result? */
static bool makes(const Unbox *u, const MirInstr *instr) {
  if (mir_entry(u->body, instr) != RUNTIME_own_instance) return false;
  uint64_t hint = mir_callee(u->body, instr->extra)->hint;
  uint32_t local = local_of(u, mir_use(instr->dst));
  if (!hint || !local) return false;
  Guess guess = guess_of(u, local);
  return guess.kind == KIND_INSTANCE && has_any(u, hint, guess);
}

/* The local that has to be what is expected of it, so that the instruction has a plain form; 0: it has none. */
static uint32_t wanted(const Unbox *u, const MirInstr *instr) {
  RuntimeFn fn = mir_entry(u->body, instr);
  if (!could_be_plain(fn)) return 0;
  const MirOperand *operands = mir_operands(u->body, instr);
  uint32_t local = local_of(u, operands[0]);
  if (!local) return 0;
  Kind kind = guess_of(u, local).kind;
  uint64_t hint = mir_callee(u->body, instr->extra)->hint;
  if (is_attribute(fn) || fn == RUNTIME_own_peek_attr)
    return hint && kind == KIND_INSTANCE ? local : 0;
  if (asks_class(fn))
    return hint && kind == KIND_INSTANCE && has_any(u, hint, guess_of(u, local)) ? local : 0;
  if (unbox_is_array(kind)) return unbox_array_wants(u, instr, kind) ? local : 0;
  bool index = fn == RUNTIME_own_len || kinds_operand(u, operands[1]) == KIND_INT;
  return kind == KIND_LIST && index ? local : 0;
}

/* How much is to be had; an item of an array makes a number each time, and is a call else; beside what is looked at there is the
** load. */
static uint32_t gain(const Unbox *u, const MirInstr *instr) {
  enum { OF_ARRAY = 4, MAKING = 3 };
  if (makes(u, instr)) return MAKING;
  uint32_t local = wanted(u, instr);
  if (!local) return 0;
  if (unbox_is_array(guess_of(u, local).kind)) return OF_ARRAY;
  return is_peek(mir_entry(u->body, instr)) ? 0 : 1;
}

uint32_t unbox_count_objects(const Unbox *u, bool any) {
  uint32_t count = 0;
  for (uint32_t b = 1; u->expected && b < u->body->blocks.count; b++) {
    const MirBlockInfo *block = &u->body->blocks.items[b];
    for (uint32_t k = 0; k < block->instrs.count; k++) {
      const MirInstr *instr = &block->instrs.items[k];
      RuntimeFn fn = mir_entry(u->body, instr);
      count += any ? could_be_plain(fn) || fn == RUNTIME_own_instance : gain(u, instr);
    }
  }
  return count;
}

/* ── words that may be lent ── */

typedef struct {
  uint32_t loads, others;
} Uses;

/* Loaded by a plain form, and otherwise only looked at, copied and ended. */
static void note_uses(const Unbox *u, const MirInstr *instr, Uses *uses) {
  RuntimeFn fn = mir_entry(u->body, instr);
  uint32_t to = instr->dst.index ? local_of(u, mir_use(instr->dst)) : 0;
  bool load = (fn == RUNTIME_own_get_attr || fn == RUNTIME_own_get_item) && wanted(u, instr);
  if (load)
    uses[to].loads++;
  else
    uses[to].others++;
  bool call = instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES;
  for (uint32_t i = 0; i < instr->count; i++) {
    MirOperand operand = mir_operands(u->body, instr)[i];
    bool looked = instr->op == MIR_DROP || instr->op == MIR_END || instr->op == MIR_COPY || call;
    if (!looked || operand.role == ROLE_MOVE || operand.role == ROLE_MUT)
      uses[local_of(u, operand)].others++;
  }
}

void unbox_find_objects(Unbox *u) {
  ArenaMark mark = arena_mark(u->arena);
  Uses *uses = arena_make_many(u->arena, Uses, u->told);
  for (uint32_t i = 0; i < u->cfg->count; i++) {
    const MirBlockInfo *block = mir_block(u->body, u->cfg->order[i]);
    for (uint32_t k = 0; k < block->instrs.count; k++)
      note_uses(u, &block->instrs.items[k], uses);
  }
  for (uint32_t i = 1; i < u->told; i++)
    u->object[i] = uses[i].loads == 1 && !uses[i].others && !kind_is_raw(u->kind[i]) &&
                   mir_local(u->body, (MirLocal){i})->kind == LOCAL_TEMPORARY;
  arena_rewind(u->arena, mark);
}

static bool is_object(const Unbox *u, uint32_t local) { return local && u->object[local]; }

/* Where the word of a local is in the fast copy. */
static MirPlace word_of(const Unbox *u, uint32_t local) {
  return is_object(u, local) ? u->twin[u->raw[local] - 1] : mir_root(u->body, (MirLocal){local});
}

MirInstr unbox_on_twins(Unbox *u, const MirInstr *instr) {
  MirInstr fast = *instr;
  bool any = false;
  for (uint32_t i = 0; i < instr->count; i++)
    any = any || is_object(u, local_of(u, mir_operands(u->body, instr)[i]));
  if (!any) return fast;
  fast.first = u->body->operands.count;
  for (uint32_t i = 0; i < instr->count; i++) {
    MirOperand operand = mir_operands(u->body, instr)[i];
    uint32_t local = local_of(u, operand);
    if (is_object(u, local)) operand.index = word_of(u, local).index;
    array_push(u->body->arena, &u->body->operands, operand);
  }
  return fast;
}

/* A variable of which a temporary is made that has to be known: it is asked, so that the next one need not be. */
static uint32_t copied(const Unbox *u, const MirInstr *instr) {
  if (instr->op != MIR_COPY) return 0;
  uint32_t to = local_of(u, mir_use(instr->dst)),
           from = local_of(u, mir_operands(u->body, instr)[0]);
  bool same = to && from && u->wanted[to] && guess_same(guess_of(u, to), guess_of(u, from));
  return same ? from : 0;
}

/* ── on all ways ── */

static void forget(const Unbox *u, Bitset sure, MirOperand operand) {
  uint32_t local = local_of(u, operand);
  if (local) bitset_remove(sure, local);
}

/* The value of `from` is in `to` as well: is it known to be what is expected there? */
static bool implies(const Unbox *u, uint32_t from, uint32_t to) {
  Guess a = guess_of(u, from), b = guess_of(u, to);
  if (a.kind != b.kind) return false;
  if (a.kind != KIND_INSTANCE) return a.kind == KIND_LIST || unbox_is_array(a.kind);
  return guess_within(u->body->decls, a, b);
}

void unbox_sure_after(const Unbox *u, Bitset sure, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(u->body, instr);
  uint32_t use = wanted(u, instr), asked = copied(u, instr);
  if (use) bitset_add(sure, use);
  if (asked) bitset_add(sure, asked);
  bool takes = instr->op == MIR_INIT || instr->op == MIR_COPY;
  uint32_t from = takes ? local_of(u, operands[0]) : 0;
  bool known = from && bitset_has(sure, from);
  bool ends = instr->op == MIR_DROP || instr->op == MIR_END;
  for (uint32_t i = 0; i < instr->count; i++)
    if (ends || operands[i].role == ROLE_MOVE || operands[i].role == ROLE_MUT)
      forget(u, sure, operands[i]);
  if (!instr->dst.index) return;
  forget(u, sure, mir_use(instr->dst));
  uint32_t to = local_of(u, mir_use(instr->dst));
  if (to && (makes(u, instr) || (known && implies(u, from, to)))) bitset_add(sure, to);
}

static void fill(Bitset set) {
  for (uint32_t i = 0; i < set.bits; i++)
    bitset_add(set, i);
}

static bool intersect(Bitset to, Bitset from) {
  bool shrank = false;
  for (uint32_t w = 0; w < (to.bits + 63) / 64; w++) {
    shrank = shrank || (to.words[w] & ~from.words[w]);
    to.words[w] &= from.words[w];
  }
  return shrank;
}

/* Errors leave the fast copy: only the first way of an operation that raises stays in it. */
static bool flow(Unbox *u, MirBlock id, Bitset now) {
  const MirBlockInfo *block = mir_block(u->body, id);
  bool shrank = false;
  bitset_assign(now, u->sure[id.index]);
  for (uint32_t k = 0; k < block->instrs.count; k++)
    unbox_sure_after(u, now, &block->instrs.items[k]);
  MirOp op = mir_terminator(block)->op;
  uint32_t ways = op == MIR_CALL_RAISES ? 1 : op == MIR_RAISE ? 0 : block->successors.count;
  for (uint32_t k = 0; k < ways; k++)
    shrank = intersect(u->sure[block->successors.items[k].index], now) || shrank;
  return shrank;
}

static void find_wanted(Unbox *u) {
  u->wanted = arena_make_many(u->arena, bool, u->told);
  for (uint32_t i = 0; i < u->cfg->count; i++) {
    const MirBlockInfo *block = mir_block(u->body, u->cfg->order[i]);
    for (uint32_t k = 0; k < block->instrs.count; k++)
      u->wanted[wanted(u, &block->instrs.items[k])] = true;
  }
}

/* The parameter that a method is called on; 0: it is none. */
static uint32_t self_of(const Unbox *u) {
  for (uint32_t i = 1; u->expected && i < u->told && i <= u->body->param_count; i++)
    if (u->expected[i].pinned) return i;
  return 0;
}

void unbox_find_sure(Unbox *u) {
  u->sure = arena_make_many(u->arena, Bitset, u->body->blocks.count);
  u->sure_now = bitset_new(u->arena, u->told);
  find_wanted(u);
  for (uint32_t b = 1; b < u->body->blocks.count; b++) {
    u->sure[b] = bitset_new(u->arena, u->told);
    if (b != u->cfg->order[0].index) fill(u->sure[b]);
  }
  uint32_t self = self_of(u);
  if (self) bitset_add(u->sure[u->cfg->order[0].index], self);
  for (bool shrank = true; shrank;) {
    shrank = false;
    for (uint32_t i = 0; i < u->cfg->count; i++)
      if (!u->pending[u->cfg->order[i].index])
        shrank = flow(u, u->cfg->order[i], u->sure_now) || shrank;
  }
}

/* ── questions ── */

/* An operation of the runtime on objects that are known. */
typedef struct {
  RuntimeFn fn;
  uint64_t hint; /* 0: none */
  const MirOperand *operands;
  uint32_t count;
} Plain;

/* dst = what it gives; none: it gives nothing. */
static void plain_into(Unbox *u, Plain plain, MirPlace dst) {
  MirCallee callee = {.kind = CALLEE_RUNTIME, .runtime = plain.fn, .hint = plain.hint};
  MirInstr instr = {.op = MIR_CALL, .form = FORM_FIELD, .dst = dst};
  instr.extra = mir_add_callee(u->body, callee);
  unbox_emit(u, instr, plain.operands, plain.count);
}

static MirPlace plain_call(Unbox *u, Plain plain, TypeId type) {
  MirPlace dst = unbox_temporary(u, type);
  plain_into(u, plain, dst);
  return dst;
}

static void ask(Unbox *u, uint32_t local) {
  Guess guess = guess_of(u, local);
  MirOperand operand = mir_read(word_of(u, local));
  RuntimeFn fn = guess.kind == KIND_LIST      ? RUNTIME_own_has_list
                 : unbox_is_array(guess.kind) ? unbox_array_test(guess.kind)
                                              : RUNTIME_own_has_class;
  bool class = guess.kind == KIND_INSTANCE;
  uint64_t hint = class ? shapes_guess(u->body->decls, guess) : 0;
  unbox_guard(u, plain_call(u, (Plain){fn, hint, &operand, 1}, TYPE_BOOL), unbox_exit(u));
}

void unbox_ask_sure(Unbox *u, Bitset sure) {
  for (uint32_t i = 1; i < u->told; i++)
    if (bitset_has(sure, i)) ask(u, i);
}

void unbox_ask_self(Unbox *u) {
  uint32_t self = self_of(u);
  if (self) ask(u, self);
}

/* ── plain forms ── */

static MirOperand read_again(MirOperand operand) {
  return operand.role == ROLE_CONST ? operand : mir_read((MirPlace){operand.index});
}

/* Does it lie beside its word as a number? */
static bool is_number(const Unbox *u, MirPlace place) {
  uint32_t raw = raw_of(u, place);
  return raw && !u->object[u->local[raw - 1].index];
}

/* dst = what is lent, if that is a number that dst takes beside its word; else as an owner of its own. */
static void load(Unbox *u, const MirInstr *instr, uint64_t hint, const MirOperand *operands) {
  bool slot = hint != 0;
  RuntimeFn lend = slot ? RUNTIME_own_slot_lend : RUNTIME_own_item_lend;
  if (is_number(u, instr->dst)) {
    MirPlace word = plain_call(u, (Plain){lend, hint, operands, 2}, TYPE_OBJECT);
    unbox_take(u, mir_read(word), instr->dst, unbox_exit(u));
    return;
  }
  RuntimeFn get = slot ? RUNTIME_own_slot_get : RUNTIME_own_item_get;
  uint32_t local = local_of(u, mir_use(instr->dst));
  MirPlace dst = local ? word_of(u, local) : instr->dst;
  plain_into(u, (Plain){get, hint, operands, 2}, dst);
}

static void get_slot(Unbox *u, const MirInstr *instr, const MirOperand *operands) {
  uint64_t hint = mir_callee(u->body, instr->extra)->hint;
  if (!is_number(u, instr->dst)) /* a number is no mark either */
    unbox_guard(u, plain_call(u, (Plain){RUNTIME_own_slot_bound, hint, operands, 2}, TYPE_BOOL),
                unbox_exit(u));
  load(u, instr, hint, operands);
}

/* The index as an Int; it leads into the list behind this. */
static MirOperand index_in(Unbox *u, const MirOperand *operands) {
  MirOperand question[2] = {read_again(operands[0]), unbox_bits(u, operands[1], KIND_INT)};
  unbox_guard(u, plain_call(u, (Plain){RUNTIME_own_item_in, 0, question, 2}, TYPE_BOOL),
              unbox_exit(u));
  return question[1];
}

/* An empty slot has no bits of a float. */
static void peek(Unbox *u, const MirInstr *instr, RuntimeFn lend, const MirOperand *operands) {
  uint64_t hint = mir_callee(u->body, instr->extra)->hint;
  MirOperand word = mir_read(plain_call(u, (Plain){lend, hint, operands, 2}, TYPE_OBJECT));
  plain_into(u, (Plain){RUNTIME_own_peek, 0, &word, 1}, instr->dst);
}

/* Nothing ends where the number is stored, or on in the general copy. */
static void require_plain(Unbox *u, const MirOperand *operands, uint64_t hint, Kind kind) {
  MirOperand there[2] = {read_again(operands[0]), read_again(operands[1])};
  RuntimeFn fn = hint ? RUNTIME_own_slot_plain : RUNTIME_own_item_plain;
  MirPlace plain;
  if (kind == KIND_FLOAT) {
    RuntimeFn lend = hint ? RUNTIME_own_slot_lend : RUNTIME_own_item_lend;
    MirOperand word = mir_read(plain_call(u, (Plain){lend, hint, there, 2}, TYPE_OBJECT));
    plain = plain_call(u, (Plain){RUNTIME_own_ends_nothing, 0, &word, 1}, TYPE_BOOL);
  } else {
    plain = plain_call(u, (Plain){fn, hint, there, 2}, TYPE_BOOL);
  }
  unbox_guard(u, plain, unbox_exit(u));
}

/* A number is mostly stored where there is one: then nothing ends there. */
static void store(Unbox *u, const MirInstr *instr, MirOperand *operands) {
  uint64_t hint = mir_callee(u->body, instr->extra)->hint;
  Kind kind = kinds_operand(u, mir_operands(u->body, instr)[2]);
  bool put = kind_is_raw(kind);
  RuntimeFn fn = hint  ? put ? RUNTIME_own_slot_put : RUNTIME_own_slot_set
                 : put ? RUNTIME_own_item_put
                       : RUNTIME_own_item_set;
  if (put) require_plain(u, operands, hint, kind);
  operands[2] = put ? unbox_stored(u, operands[2]) : unbox_word(u, operands[2]);
  plain_into(u, (Plain){fn, hint, operands, 3}, (MirPlace){0});
}

/* The methods of its class are those of its statement, or on in the general copy. */
static void find_method(Unbox *u, const MirInstr *on_twins) {
  unbox_emit(u, *on_twins, mir_operands(u->body, on_twins), on_twins->count);
  MirOperand both[2] = {mir_use(on_twins->dst),
                        mir_constant(mir_int(u->body, TYPE_INT, (uint64_t)OWN_CODE_AS_PLANNED))};
  MirPlace same = unbox_temporary(u, TYPE_BOOL);
  unbox_emit(u, (MirInstr){.op = MIR_BINARY, .extra = BINARY_EQ, .dst = same, .type = TYPE_BOOL},
             both, 2);
  unbox_guard(u, same, unbox_exit(u));
}

/* own_is_code, behind that, and own_has_class: what is known of the class decides. False: it is something else. */
static bool test_class(Unbox *u, const MirInstr *instr, const MirInstr *on_twins) {
  RuntimeFn fn = mir_entry(u->body, instr);
  if (fn != RUNTIME_own_is_code && fn != RUNTIME_own_has_class) return false;
  uint32_t at = fn == RUNTIME_own_is_code ? 1 : 0;
  uint64_t hint = mir_callee(u->body, instr->extra)->hint;
  uint32_t local = local_of(u, mir_operands(u->body, instr)[at]);
  if (!hint || !local || !is_sure(u, local)) return false;
  Guess guess = guess_of(u, local);
  if (guess.kind != KIND_INSTANCE) return false;
  MirOperand object = mir_operands(u->body, on_twins)[at];
  if (has_any(u, hint, guess) && !has_all(u, hint, guess)) {
    plain_into(u, (Plain){RUNTIME_own_has_class, hint, &object, 1}, instr->dst);
    return true;
  }
  MirOperand flag = mir_constant(mir_bool(u->body, has_any(u, hint, guess)));
  unbox_emit(u, (MirInstr){.op = MIR_INIT, .dst = instr->dst}, &flag, 1);
  return true;
}

/* ── making ── */

/* Where the fast copy goes on, the class was asked, so the instance is of it. */
static void make(Unbox *u, const MirInstr *instr, const MirInstr *on_twins) {
  MirOperand class = mir_operands(u->body, on_twins)[0];
  MirCallee callee = *mir_callee(u->body, instr->extra);
  MirInstr question = {.op = MIR_CALL, .form = FORM_CALL, .dst = unbox_temporary(u, TYPE_BOOL)};
  callee.runtime = RUNTIME_own_can_make;
  question.extra = mir_add_callee(u->body, callee);
  unbox_emit(u, question, &class, 1);
  unbox_guard(u, question.dst, unbox_exit(u));
  plain_into(u, (Plain){RUNTIME_own_made, callee.hint, NULL, 0}, instr->dst);
}

/* What is known to be an object is no mark. */
static bool is_no_mark(Unbox *u, const MirInstr *instr) {
  if (mir_entry(u->body, instr) != RUNTIME_own_is_unbound) return false;
  uint32_t local = local_of(u, mir_operands(u->body, instr)[0]);
  if (!local || !is_sure(u, local)) return false;
  MirOperand flag = mir_constant(mir_bool(u->body, false));
  unbox_emit(u, (MirInstr){.op = MIR_INIT, .dst = instr->dst}, &flag, 1);
  return true;
}

bool unbox_object(Unbox *u, const MirInstr *instr, const MirInstr *on_twins) {
  if (is_no_mark(u, instr)) return true;
  if (makes(u, instr)) {
    make(u, instr, on_twins);
    return true;
  }
  uint32_t asked = copied(u, instr), use = wanted(u, instr);
  if (asked && !is_sure(u, asked)) ask(u, asked);
  if (!use) return test_class(u, instr, on_twins);
  MirOperand operands[3] = {{ROLE_CONST, 0}};
  for (uint32_t i = 0; i < instr->count && i < 3; i++)
    operands[i] = mir_operands(u->body, on_twins)[i];
  RuntimeFn fn = mir_entry(u->body, instr);
  if (!is_sure(u, use)) ask(u, use);
  bitset_add(u->sure_now, use);
  Kind kind = guess_of(u, use).kind;
  if (unbox_is_array(kind)) {
    unbox_array(u, instr, kind, operands[0]);
    return true;
  }
  switch (fn) {
  case RUNTIME_own_has_class: return test_class(u, instr, on_twins);
  case RUNTIME_own_method_code: find_method(u, on_twins); return true;
  case RUNTIME_own_get_attr: get_slot(u, instr, operands); return true;
  case RUNTIME_own_set_attr: store(u, instr, operands); return true;
  case RUNTIME_own_peek_attr: peek(u, instr, RUNTIME_own_slot_lend, operands); return true;
  case RUNTIME_own_peek_item:
    operands[1] = index_in(u, operands);
    peek(u, instr, RUNTIME_own_item_lend, operands);
    return true;
  case RUNTIME_own_get_item:
    operands[1] = index_in(u, operands);
    load(u, instr, 0, operands);
    return true;
  case RUNTIME_own_set_item:
    operands[1] = index_in(u, operands);
    store(u, instr, operands);
    return true;
  case RUNTIME_own_len:
    unbox_set(u, instr->dst,
              mir_use(plain_call(u, (Plain){RUNTIME_own_list_length, 0, operands, 1}, TYPE_INT)),
              KIND_INT);
    return true;
  default: return false;
  }
}
