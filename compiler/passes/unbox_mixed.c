// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Floats that may be ints: `total = 0` before floats are added, an attribute that holds 0 here and 0.5 there.
**
** In: raw locals of kind FLOAT. Out: those that an int may reach, each with a flag beside its twin: the number is an int, whose
** double is the same. With a float an int does what its double does, so most operations do not look at the flag. What does:
** two ints (their sum and their product are ones, if they are exact; other operators leave for the general copy), a word made of the number, `-x`,
** `is`. Invariant: where the flag is set, the twin is no more than 2 ** 53 away from 0, and not -0.0. The surprise: the
** quotient of two ints is that of their doubles, bit by bit. */
#include "passes/unbox.h"

#include "passes/expected.h"

/* ── which locals are mixed ── */

static bool is_float_local(const Unbox *u, MirPlace place) {
  uint32_t raw = raw_of(u, place);
  return raw && u->kind[u->local[raw - 1].index] == KIND_FLOAT;
}

static bool may_be_int(const Unbox *u, MirOperand operand) {
  Kind kind = kinds_operand(u, operand);
  if (operand.role == ROLE_CONST || kind != KIND_FLOAT) return kind == KIND_INT;
  return u->mixed[mir_place(u->body, (MirPlace){operand.index})->root.index];
}

/* What comes out of a word is what the program lets expect. */
static bool told_mixed(const Unbox *u, MirPlace dst) {
  uint32_t local = kinds_local(u->body, dst);
  return u->expected && u->expected[local].self.kind == KIND_NUMBER;
}

/* An attribute of the class, or of an object of which nothing is known: a float is only what would suit. */
static bool untold_attribute(const Unbox *u, const MirInstr *instr) {
  uint32_t local = kinds_local(u->body, instr->dst);
  return mir_entry(u->body, instr) == RUNTIME_own_get_attr && u->expected &&
         u->expected[local].self.kind == KIND_OPEN && !mir_callee(u->body, instr->extra)->hint;
}

static bool brings_int(const Unbox *u, const MirInstr *instr, MirPlace dst,
                       const ArithInstr *arith) {
  const MirOperand *operands = mir_operands(u->body, instr);
  if (arith) {
    bool plain = kinds_result(arith->op, kinds_operand(u, arith->left),
                              kinds_operand(u, arith->right)) == KIND_FLOAT;
    if (!plain) return told_mixed(u, dst);
    bool whole = arith->op == ARITH_ADD || arith->op == ARITH_SUB || arith->op == ARITH_MUL;
    return whole && may_be_int(u, arith->left) && may_be_int(u, arith->right);
  }
  if (instr->op != MIR_INIT && instr->op != MIR_COPY)
    return told_mixed(u, dst) || untold_attribute(u, instr);
  Kind kind = kinds_operand(u, operands[0]);
  return kind_is_raw(kind) ? may_be_int(u, operands[0]) : told_mixed(u, dst);
}

void unbox_find_mixed(Unbox *u) {
  for (bool grew = true; grew;) {
    grew = false;
    for (uint32_t i = 0; i < u->cfg->count; i++) {
      const MirBlockInfo *block = mir_block(u->body, u->cfg->order[i]);
      for (uint32_t k = 0; k < block->instrs.count; k++) {
        const MirInstr *instr = &block->instrs.items[k];
        ArithInstr arith;
        bool is_arith = kinds_arith(u->body, instr, &arith);
        MirPlace dst = is_arith ? arith.dst : instr->dst;
        if (!dst.index || !is_float_local(u, dst)) continue;
        bool *mixed = &u->mixed[mir_place(u->body, dst)->root.index];
        if (*mixed || !brings_int(u, instr, dst, is_arith ? &arith : NULL)) continue;
        *mixed = grew = true;
      }
    }
  }
}

/* ── flags ── */

static MirOperand truth(Unbox *u, bool value) { return mir_constant(mir_bool(u->body, value)); }

/* Constants take part as what they are. */
bool unbox_may_be_whole(const Unbox *u, MirOperand operand) {
  if (operand.role == ROLE_CONST) return false;
  uint32_t raw = raw_of(u, (MirPlace){operand.index});
  return raw && u->whole[raw - 1].index;
}

MirOperand unbox_whole(Unbox *u, MirOperand operand) {
  if (kinds_operand(u, operand) == KIND_INT) return truth(u, true);
  if (!unbox_may_be_whole(u, operand)) return truth(u, false);
  return mir_use(u->whole[raw_of(u, (MirPlace){operand.index}) - 1]);
}

void unbox_set_whole(Unbox *u, MirPlace dst, MirOperand flag) {
  uint32_t raw = raw_of(u, dst);
  if (!raw || !u->whole[raw - 1].index) return;
  unbox_emit(u, (MirInstr){.op = MIR_INIT, .dst = u->whole[raw - 1]}, &flag, 1);
}

static MirOperand inverse(Unbox *u, MirOperand flag) {
  MirPlace place = unbox_temporary(u, TYPE_BOOL);
  unbox_emit(u, (MirInstr){.op = MIR_UNARY, .extra = UNARY_NOT, .dst = place}, &flag, 1);
  return mir_use(place);
}

static MirOperand combine(Unbox *u, BinaryOp op, MirOperand left, MirOperand right) {
  MirPlace place = unbox_temporary(u, TYPE_BOOL);
  MirOperand operands[2] = {left, right};
  MirInstr instr = {.op = MIR_BINARY, .form = FORM_OPERATOR, .extra = op, .dst = place};
  unbox_emit(u, instr, operands, 2);
  return mir_use(place);
}

static bool is_false(const Unbox *u, MirOperand flag) {
  return flag.role == ROLE_CONST && !mir_const(u->body, (MirConst){flag.index})->bits;
}
static bool is_true(const Unbox *u, MirOperand flag) {
  return flag.role == ROLE_CONST && mir_const(u->body, (MirConst){flag.index})->bits;
}

/* Are both ints? */
static MirOperand both(Unbox *u, MirOperand left, MirOperand right) {
  MirOperand flags[2] = {unbox_whole(u, left), unbox_whole(u, right)};
  if (is_false(u, flags[0]) || is_true(u, flags[1])) return flags[0];
  if (is_false(u, flags[1]) || is_true(u, flags[0])) return flags[1];
  return combine(u, BINARY_AND, flags[0], flags[1]);
}

void unbox_not_both_whole(Unbox *u, MirOperand left, MirOperand right) {
  MirOperand flag = both(u, left, right);
  if (!is_false(u, flag)) unbox_guard(u, (MirPlace){inverse(u, flag).index}, unbox_exit(u));
}

static void go(Unbox *u, MirBlock to) {
  MirInstr jump = {.op = MIR_GOTO, .form = FORM_EDGE, .span = u->span};
  mir_terminate(u->body, u->at, jump, NULL, 0, &to, 1);
  u->at = to;
}

/* The product of two ints is 0 without a sign, where that of their doubles may have one. */
static void without_sign(Unbox *u, MirOperand flag, MirPlace product) {
  MirScope scope = mir_block(u->body, u->at)->scope;
  MirOperand zero = unbox_bits(u, mir_constant(mir_int(u->body, TYPE_OBJECT, 0)), KIND_FLOAT);
  MirBlock join = mir_add_block(u->body, scope), next[2] = {mir_add_block(u->body, scope), join};
  MirInstr branch = {.op = MIR_BRANCH, .form = FORM_OPERATOR, .span = u->span};
  mir_terminate(u->body, u->at, branch, &flag, 1, next, 2);
  u->at = next[0];
  unbox_binary(u, BINARY_ADD, product, mir_use(product), zero);
  go(u, join);
}

MirOperand unbox_both_whole(Unbox *u, const ArithInstr *arith, MirPlace result) {
  MirOperand flag = both(u, arith->left, arith->right), value = mir_use(result);
  if (is_false(u, flag)) return flag;
  if (arith->op == ARITH_MUL) without_sign(u, flag, result);
  MirOperand exact = mir_use(unbox_ask(u, RUNTIME_own_is_whole, &value, 1));
  MirOperand fine = combine(u, BINARY_OR, inverse(u, flag), exact);
  unbox_guard(u, (MirPlace){fine.index}, unbox_exit(u));
  return flag;
}

void unbox_require_float(Unbox *u, MirOperand operand) {
  if (!unbox_may_be_whole(u, operand)) return;
  unbox_guard(u, (MirPlace){inverse(u, unbox_whole(u, operand)).index}, unbox_exit(u));
}

/* ── numbers into mixed locals ── */

void unbox_set_int(Unbox *u, MirPlace dst, MirOperand operand) {
  MirOperand bits = unbox_bits(u, operand, KIND_INT);
  MirPlace test = unbox_ask(u, RUNTIME_own_is_exact, &bits, 1);
  unbox_guard(u, test, unbox_exit(u));
  unbox_set(u, dst, unbox_bits(u, operand, KIND_FLOAT), KIND_FLOAT);
  unbox_set_whole(u, dst, truth(u, true));
}

void unbox_take_mixed(Unbox *u, MirOperand word, uint32_t raw, MirBlock exit) {
  bool given = word.role == ROLE_MOVE;
  MirOperand lent = mir_read((MirPlace){word.index}), yes = truth(u, true), no = truth(u, false);
  MirScope scope = mir_block(u->body, u->at)->scope;
  MirBlock join = mir_add_block(u->body, scope), other = mir_add_block(u->body, scope);
  unbox_guard(u, unbox_ask(u, RUNTIME_own_has_float, &lent, 1), other);
  unbox_call(u, given ? RUNTIME_own_float_taken : RUNTIME_own_float_in, TYPE_FLOAT64, &word, 1,
             u->twin[raw - 1]);
  unbox_emit(u, (MirInstr){.op = MIR_INIT, .dst = u->whole[raw - 1]}, &no, 1);
  go(u, join);
  u->at = other;
  unbox_guard(u, unbox_ask(u, RUNTIME_own_has_whole, &lent, 1), exit);
  MirOperand number = mir_use(unbox_call(u, given ? RUNTIME_own_int_taken : RUNTIME_own_int_in,
                                         TYPE_INT, &word, 1, (MirPlace){0}));
  MirInstr convert = {.op = MIR_CONVERT, .extra = CONVERT_CHECKED, .dst = u->twin[raw - 1]};
  unbox_emit(u, convert, &number, 1);
  unbox_emit(u, (MirInstr){.op = MIR_INIT, .dst = u->whole[raw - 1]}, &yes, 1);
  go(u, join);
}
