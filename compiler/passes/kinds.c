// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Which locals of a dynamic body hold numbers.
**
** In: an instance with objects. Out: a kind for each local: what all its values are, as far as they are known, and are expected
** to be where they are not. First what is certain spreads forwards; then locals of which nothing is known take the kind of the
** numbers they meet, floats first. Invariant: kinds only grow: open, a number, a word. The surprise: a guess may be wrong: the
** pass unbox tests each value that comes from elsewhere. */
#include "passes/expected.h"

#include "own/value.h"

enum { ROUNDS_MOST = 40 };

uint32_t kinds_local(const MirBody *body, MirPlace place) {
  if (!place.index) return 0;
  const MirPlaceInfo *info = mir_place(body, place);
  const MirLocalInfo *local = mir_local(body, info->root);
  bool frame = local->kind == LOCAL_VARIABLE || local->kind == LOCAL_TEMPORARY ||
               local->kind == LOCAL_HIDDEN;
  bool object = info->step == STEP_LOCAL && type_same(local->type, TYPE_OBJECT);
  return frame && object && !local->indirect ? info->root.index : 0;
}

Kind kinds_constant(const MirConstInfo *info) {
  switch (info->kind) {
  case MIR_CONST_INT: return KIND_INT;
  case MIR_CONST_FLOAT: return KIND_FLOAT;
  case MIR_CONST_BOOL: return KIND_BOOL;
  case MIR_CONST_STRING:
  case MIR_CONST_BYTES:
  case MIR_CONST_NULL:
  case MIR_CONST_NONE:
  case MIR_CONST_PARAMETER:
  case MIR_CONST_CODE:
  case MIR_CONST_DIGITS:
  case MIR_CONST_WORD:
  case MIR_CONST_BUILTIN:
  case MIR_CONST_CLASS:
  case MIR_CONST_TUPLE: break;
  }
  return KIND_WORD;
}

Kind kinds_operand(const Unbox *u, MirOperand operand) {
  if (operand.role == ROLE_CONST)
    return kinds_constant(mir_const(u->body, (MirConst){operand.index}));
  uint32_t local = kinds_local(u->body, (MirPlace){operand.index});
  return local && local < u->told && !u->fixed[local] ? u->kind[local] : KIND_WORD;
}

bool kinds_arith(const MirBody *body, const MirInstr *instr, ArithInstr *arith) {
  RuntimeFn fn = mir_entry(body, instr);
  const MirOperand *operands = mir_operands(body, instr);
  if (fn >= RUNTIME_own_add && fn <= RUNTIME_own_mod) {
    *arith = (ArithInstr){.op = (Arith)(fn - RUNTIME_own_add),
                          .left = operands[0],
                          .right = operands[1],
                          .dst = instr->dst};
    return true;
  }
  if (fn != RUNTIME_own_binary && fn != RUNTIME_own_inplace) return false;
  *arith = (ArithInstr){.left = operands[1], .right = operands[2], .dst = instr->dst};
  arith->op = (Arith)mir_const(body, (MirConst){operands[0].index})->bits;
  arith->in_place = fn == RUNTIME_own_inplace;
  if (arith->in_place) {
    arith->dst = (MirPlace){operands[1].index};
    arith->left.role = ROLE_READ;
  }
  return true;
}

bool kinds_compare(const MirBody *body, const MirInstr *instr, BinaryOp *op) {
  RuntimeFn fn = mir_entry(body, instr);
  if (fn < RUNTIME_own_eq || fn > RUNTIME_own_ge) return false;
  *op = (BinaryOp)(BINARY_EQ + (fn - RUNTIME_own_eq));
  return true;
}

static bool is_number(Kind kind) { return kind == KIND_INT || kind == KIND_FLOAT; }

Kind kinds_result(Arith op, Kind left, Kind right) {
  if (!is_number(left) || !is_number(right)) return KIND_WORD;
  bool ints = left == KIND_INT && right == KIND_INT;
  switch (op) {
  case ARITH_ADD:
  case ARITH_SUB:
  case ARITH_MUL: return ints ? KIND_INT : KIND_FLOAT;
  case ARITH_TRUEDIV: return KIND_FLOAT;
  case ARITH_FLOORDIV:
  case ARITH_MOD:
  case ARITH_SHL:
  case ARITH_SHR:
  case ARITH_AND:
  case ARITH_OR:
  case ARITH_XOR: return ints ? KIND_INT : KIND_WORD;
  case ARITH_POW: return ints ? KIND_WORD : KIND_FLOAT;
  case ARITH_MATMUL: break;
  }
  return KIND_WORD;
}

/* ── what is certain ── */

/* A kind that says something of the value; else OPEN. */
static Kind known(const Unbox *u, MirOperand operand) {
  Kind kind = kinds_operand(u, operand);
  if (operand.role == ROLE_CONST) {
    const MirConstInfo *info = mir_const(u->body, (MirConst){operand.index});
    return info->kind == MIR_CONST_WORD && info->bits == OWN_UNBOUND ? KIND_OPEN : kind;
  }
  return kind == KIND_WORD ? KIND_OPEN : kind;
}

static Kind arith_kind(const Unbox *u, const ArithInstr *arith) {
  Kind left = known(u, arith->left), right = known(u, arith->right);
  Kind result = kinds_result(arith->op, left, right);
  if (result != KIND_WORD) return result;
  bool any_float = left == KIND_FLOAT || right == KIND_FLOAT;
  bool pure = arith->op == ARITH_ADD || arith->op == ARITH_SUB || arith->op == ARITH_MUL ||
              arith->op == ARITH_POW || arith->op == ARITH_TRUEDIV;
  if (any_float && pure) return KIND_FLOAT;
  return arith->op == ARITH_TRUEDIV && (is_number(left) || is_number(right)) ? KIND_FLOAT
                                                                             : KIND_OPEN;
}

bool kinds_makes_range(const MirBody *body, const MirInstr *instr) {
  RuntimeFn fn = mir_entry(body, instr);
  return fn == RUNTIME_own_range_iter || fn == RUNTIME_own_range_back;
}

/* A float tree (lower/dynamic_arith.c) gives a float only if its leaves are some; the slow way beside it tells. */
static bool is_of_tree(const MirInstr *instr, RuntimeFn fn) {
  return fn == RUNTIME_own_box_float && instr->form == FORM_OPERATOR;
}

uint32_t kinds_math(const MirBody *body, const MirInstr *instr) {
  uint64_t number = mir_const(body, (MirConst){mir_operands(body, instr)[0].index})->bits;
  return (uint32_t)(number % OWN_MATH_COUNT);
}

static Kind entry_kind(const Unbox *u, const MirInstr *instr, RuntimeFn fn) {
  const MirOperand *operands = mir_operands(u->body, instr);
  BinaryOp op;
  if (fn == RUNTIME_own_box_float) return is_of_tree(instr, fn) ? KIND_OPEN : KIND_FLOAT;
  if (fn == RUNTIME_own_box_int) return KIND_INT;
  if (fn == RUNTIME_own_box_bool) return KIND_BOOL;
  if (kinds_makes_range(u->body, instr)) return KIND_RANGE;
  if (fn == RUNTIME_own_neg) return known(u, operands[0]);
  if (fn == RUNTIME_own_len || fn == RUNTIME_own_ord || fn == RUNTIME_own_int_of) return KIND_INT;
  if (fn == RUNTIME_own_float_of) return KIND_FLOAT;
  if (fn == RUNTIME_own_abs) return known(u, operands[0]);
  if (fn == RUNTIME_own_min || fn == RUNTIME_own_max)
    return known(u, operands[0]) == known(u, operands[1]) ? known(u, operands[0]) : KIND_OPEN;
  if (fn == RUNTIME_own_math_one || fn == RUNTIME_own_math_two)
    return kinds_math(u->body, instr) >= OWN_MATH_ceil ? KIND_INT : KIND_FLOAT;
  if (fn == RUNTIME_own_next)
    return kinds_operand(u, operands[0]) == KIND_RANGE ? KIND_INT : KIND_WORD;
  if (fn == RUNTIME_own_walk_next) return KIND_WORD;
  if (!kinds_compare(u->body, instr, &op)) return KIND_OPEN;
  bool numbers = is_number(known(u, operands[0])) && is_number(known(u, operands[1]));
  return numbers ? KIND_BOOL : KIND_OPEN;
}

/* What the instruction gives its destination. */
static Kind written_kind(const Unbox *u, const MirInstr *instr) {
  ArithInstr arith;
  if (instr->op == MIR_INIT || instr->op == MIR_COPY)
    return known(u, mir_operands(u->body, instr)[0]);
  if (kinds_arith(u->body, instr, &arith)) return arith_kind(u, &arith);
  RuntimeFn fn = mir_entry(u->body, instr);
  return fn == RUNTIME_NONE ? KIND_OPEN : entry_kind(u, instr, fn);
}

/* The place is of that kind, too. `counted`: ints that are no constants. True: something is new. */
static bool join(Unbox *u, MirPlace place, Kind kind, bool counted) {
  uint32_t local = kinds_local(u->body, place);
  if (!local || u->fixed[local] || kind == KIND_OPEN || u->kind[local] == KIND_WORD) return false;
  Kind old = u->kind[local], *now = &u->kind[local];
  bool grew = counted && kind == KIND_INT && !u->counted[local];
  if (grew) u->counted[local] = true;
  if (old == KIND_OPEN)
    *now = kind;
  else if (old != kind || (old == KIND_FLOAT && u->counted[local]))
    *now = is_number(old) && is_number(kind) && !u->counted[local] ? KIND_FLOAT : KIND_WORD;
  return grew || *now != old;
}

/* Does the instruction give ints that are no constants, if it gives ints? */
static bool counts(const Unbox *u, const MirInstr *instr) {
  if (instr->op != MIR_INIT && instr->op != MIR_COPY) return true;
  MirOperand operand = mir_operands(u->body, instr)[0];
  if (operand.role == ROLE_CONST) return false;
  uint32_t local = kinds_local(u->body, (MirPlace){operand.index});
  return !local || u->fixed[local] || u->counted[local];
}

/* Of what the function alone does not know: as the whole program lets expect it. */
static Kind told(const Unbox *u, const MirInstr *instr, MirPlace dst) {
  uint32_t local = kinds_local(u->body, dst);
  if (!u->expected || !local || is_of_tree(instr, mir_entry(u->body, instr))) return KIND_OPEN;
  Kind kind = u->expected[local].self.kind;
  if (kind == KIND_NUMBER) return KIND_FLOAT; /* beside a flag */
  /* Beside arrays nothing is said of numbers (expected.c): what an operator gets is rather one of those. */
  if (unbox_is_array(kind) && u->reckoned[local]) return KIND_OPEN;
  if (kind >= KIND_NONE) return KIND_WORD;
  return kind_is_raw(kind) ? kind : KIND_OPEN;
}

static bool forwards(Unbox *u, const MirInstr *instr) {
  ArithInstr arith;
  MirPlace dst = instr->dst;
  if (kinds_arith(u->body, instr, &arith)) dst = arith.dst;
  if (!dst.index) return false;
  Kind kind = written_kind(u, instr);
  return kind == KIND_OPEN ? join(u, dst, told(u, instr, dst), true)
                           : join(u, dst, kind, counts(u, instr));
}

/* ── what is expected ── */

/* An operand of which nothing is known is expected to be of that kind. */
static bool expect(Unbox *u, MirOperand operand, Kind kind) {
  if (operand.role == ROLE_CONST) return false;
  uint32_t local = kinds_local(u->body, (MirPlace){operand.index});
  return local && u->kind[local] == KIND_OPEN && join(u, (MirPlace){operand.index}, kind, true);
}

static bool expect_both(Unbox *u, MirOperand left, MirOperand right, Kind result, Kind wanted) {
  bool meets = known(u, left) == wanted || known(u, right) == wanted || result == wanted;
  if (!meets) return false;
  bool grew = expect(u, left, wanted);
  return expect(u, right, wanted) || grew;
}

/* range() takes nothing but ints. */
static bool expect_range(Unbox *u, const MirInstr *instr) {
  bool grew = false;
  if (!kinds_makes_range(u->body, instr)) return false;
  for (uint32_t i = 0; i < instr->count; i++)
    grew = expect(u, mir_operands(u->body, instr)[i], KIND_INT) || grew;
  return grew;
}

/* Arrays of numbers take ints as places, and what their items are. */
static bool expect_item(Unbox *u, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(u->body, instr);
  RuntimeFn fn = mir_entry(u->body, instr);
  if (!u->expected || (fn != RUNTIME_own_get_item && fn != RUNTIME_own_set_item)) return false;
  uint32_t local =
      operands[0].role == ROLE_CONST ? 0 : kinds_local(u->body, (MirPlace){operands[0].index});
  Kind row = local ? u->expected[local].self.kind : KIND_WORD;
  if (!unbox_is_array(row)) return false;
  bool grew = expect(u, operands[1], KIND_INT);
  Kind item = row == KIND_DOUBLES ? KIND_FLOAT : KIND_INT;
  return (fn == RUNTIME_own_set_item && expect(u, operands[2], item)) || grew;
}

/* Leaves of the tree (own_peek of its span) that are ints. */
static uint32_t count_ints(const Unbox *u, const MirInstr *tree) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < u->cfg->count; i++) {
    const MirBlockInfo *block = mir_block(u->body, u->cfg->order[i]);
    for (uint32_t k = 0; k < block->instrs.count; k++) {
      const MirInstr *leaf = &block->instrs.items[k];
      if (leaf->span.from != tree->span.from || leaf->span.to != tree->span.to) continue;
      bool peek = mir_entry(u->body, leaf) == RUNTIME_own_peek;
      count += peek && kinds_operand(u, mir_operands(u->body, leaf)[0]) == KIND_INT;
    }
  }
  return count;
}

/* What a float tree gives, and nothing else so far. An int may stand beside floats; several are an index (`y * self.w + x`). */
static bool expect_tree(Unbox *u, const MirInstr *instr) {
  enum { INTS_MOST = 1 };
  if (!is_of_tree(instr, mir_entry(u->body, instr))) return false;
  uint32_t local = kinds_local(u->body, instr->dst);
  return local && u->kind[local] == KIND_OPEN && count_ints(u, instr) <= INTS_MOST &&
         join(u, instr->dst, KIND_FLOAT, true);
}

/* Functions of floats. */
static bool expect_math(Unbox *u, const MirInstr *instr) {
  RuntimeFn fn = mir_entry(u->body, instr);
  bool grew = false;
  if (fn != RUNTIME_own_math_one && fn != RUNTIME_own_math_two) return false;
  for (uint32_t i = 2; i < instr->count; i++)
    grew = expect(u, mir_operands(u->body, instr)[i], KIND_FLOAT) || grew;
  return grew;
}

/* What is divided, or divides, and is nothing else so far. */
static bool expect_quotient(Unbox *u, const MirInstr *instr) {
  ArithInstr arith;
  if (!kinds_arith(u->body, instr, &arith) || arith.op != ARITH_TRUEDIV) return false;
  bool number = is_number(known(u, arith.left)) || is_number(known(u, arith.right));
  bool grew = number && expect(u, arith.left, KIND_FLOAT);
  return (number && expect(u, arith.right, KIND_FLOAT)) || grew;
}

static bool has_weight(Arith op) {
  return op != ARITH_POW && op != ARITH_MATMUL && op != ARITH_TRUEDIV;
}

static bool is_loaded(const Unbox *u, MirOperand operand) {
  if (operand.role == ROLE_CONST) return false;
  uint32_t local = kinds_local(u->body, (MirPlace){operand.index});
  return local && u->loaded[local];
}

/* `self.x == 0`: an int would be no better than a word here, and a float, which may well come, would leave for nothing. */
static bool is_asked_once(const Unbox *u, const MirOperand *operands) {
  return (operands[0].role == ROLE_CONST && is_loaded(u, operands[1])) ||
         (operands[1].role == ROLE_CONST && is_loaded(u, operands[0]));
}

/* How a number that is wanted spreads from what it meets, and from what becomes of it. */
static bool backwards(Unbox *u, const MirInstr *instr, Kind wanted) {
  const MirOperand *operands = mir_operands(u->body, instr);
  ArithInstr arith;
  BinaryOp op;
  Kind result = KIND_OPEN;
  if (kinds_arith(u->body, instr, &arith)) {
    uint32_t local = kinds_local(u->body, arith.dst);
    if (!has_weight(arith.op)) return false;
    if (local) result = u->kind[local];
    return expect_both(u, arith.left, arith.right, result, wanted);
  }
  if (kinds_compare(u->body, instr, &op))
    return !(wanted == KIND_INT && is_asked_once(u, operands)) &&
           expect_both(u, operands[0], operands[1], KIND_OPEN, wanted);
  uint32_t dst = kinds_local(u->body, instr->dst);
  RuntimeFn fn = mir_entry(u->body, instr);
  if (dst && (fn == RUNTIME_own_min || fn == RUNTIME_own_max))
    return expect_both(u, operands[0], operands[1], u->kind[dst], wanted);
  bool same = instr->op == MIR_INIT || instr->op == MIR_COPY || fn == RUNTIME_own_neg ||
              fn == RUNTIME_own_abs;
  return same && dst && u->kind[dst] == wanted && expect(u, operands[0], wanted);
}

/* What is expected, from the surest sign to the weakest. */
typedef enum {
  SIGN_NONE,
  SIGN_TREE,
  SIGN_RANGE,
  SIGN_FLOAT,
  SIGN_INT,
  SIGN_QUOTIENT,
  SIGN_COUNT
} Sign;

static bool expected(Unbox *u, const MirInstr *instr, Sign sign) {
  switch (sign) {
  case SIGN_TREE: return expect_tree(u, instr);
  case SIGN_RANGE: return expect_range(u, instr) || expect_item(u, instr);
  case SIGN_FLOAT: return expect_math(u, instr) || backwards(u, instr, KIND_FLOAT);
  case SIGN_INT: return backwards(u, instr, KIND_INT);
  case SIGN_QUOTIENT: return expect_quotient(u, instr);
  case SIGN_NONE:
  case SIGN_COUNT: break;
  }
  return false;
}

/* Until nothing is new. */
static bool spread(Unbox *u, Sign sign) {
  bool grew = true;
  for (uint32_t round = 0; grew; round++) {
    if (round == ROUNDS_MOST) return false;
    grew = false;
    for (uint32_t i = 0; i < u->cfg->count; i++) {
      const MirBlockInfo *block = mir_block(u->body, u->cfg->order[i]);
      for (uint32_t k = 0; k < block->instrs.count; k++) {
        grew = forwards(u, &block->instrs.items[k]) || grew;
        grew = expected(u, &block->instrs.items[k], sign) || grew;
      }
    }
  }
  return true;
}

static void note_reckoned(Unbox *u, const MirInstr *instr) {
  ArithInstr arith;
  if (!kinds_arith(u->body, instr, &arith)) return;
  MirOperand operands[2] = {arith.left, arith.right};
  for (uint32_t i = 0; i < 2; i++) {
    if (operands[i].role == ROLE_CONST) continue;
    uint32_t local = kinds_local(u->body, (MirPlace){operands[i].index});
    u->reckoned[local] = mir_local(u->body, (MirLocal){local})->kind == LOCAL_TEMPORARY;
  }
}

/* Temporaries that a call gave, of an attribute for example; those that are operands of operators. */
static void find_loaded(Unbox *u) {
  u->loaded = arena_make_many(u->arena, bool, u->body->locals.count);
  u->reckoned = arena_make_many(u->arena, bool, u->body->locals.count);
  for (uint32_t i = 0; i < u->cfg->count; i++) {
    const MirBlockInfo *block = mir_block(u->body, u->cfg->order[i]);
    for (uint32_t k = 0; k < block->instrs.count; k++) {
      uint32_t local = kinds_local(u->body, block->instrs.items[k].dst);
      bool called = mir_entry(u->body, &block->instrs.items[k]) != RUNTIME_NONE;
      bool temporary = mir_local(u->body, (MirLocal){local})->kind == LOCAL_TEMPORARY;
      u->loaded[local] = u->loaded[local] || (local && called && temporary);
      note_reckoned(u, &block->instrs.items[k]);
    }
  }
}

bool kinds_find(Unbox *u) {
  find_loaded(u);
  for (uint32_t i = 0; i < u->body->locals.count; i++) {
    u->kind[i] = KIND_OPEN;
    u->counted[i] = false;
  }
  for (Sign sign = SIGN_NONE; sign < SIGN_COUNT; sign++)
    if (!spread(u, sign)) return false;
  return true;
}
