// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Temporaries that are written into the instruction that uses them ("folded"): one statement of C for one of the source.
**
** In: the uses of a body. Out: CUse.folded. A temporary is folded if it is set once and used once, later in its block, and all that
** stands between is folded into the same statement. Invariant: nothing observable happens in a different order, though the order of
** C's operands is open: of what is folded into one statement, one thing may panic or be a call, and what comes before it stands
** inside of it. The surprise: constants are not folded into comparisons, where C compilers would judge them. */
#include "backend/c/c_internal.h"

/* A statement of more instructions would be a long line. */
enum { MOST_FOLDED = 8 };

/* The statement that is being put together, from its last instruction backwards. */
typedef struct {
  CEmit *c;
  const MirInstr *root;
  const MirInstr *effect; /* the earliest one so far that may panic or is a call */
  uint32_t count;         /* folded into it */
  bool checked;           /* something folded has checks: they stand before the statement */
  bool called;            /* a call is folded: only what stands inside of it may come before */
} Statement;

/* Writes one value that can stand in an expression. */
static bool is_value(const MirInstr *instr) {
  switch (instr->op) {
  case MIR_INIT:
  case MIR_UNARY:
  case MIR_BINARY:
  case MIR_CONVERT:
  case MIR_TAG:
  case MIR_RETAIN:
  case MIR_CALL: return true;
  case MIR_ASSIGN:
  case MIR_REF:
  case MIR_ADDRESS:
  case MIR_FUNCTION:
  case MIR_MAKE:
  case MIR_COPY:
  case MIR_DROP:
  case MIR_END:
  case MIR_CAUGHT:
  case MIR_SIZE_OF:
  case MIR_NEEDS_DROP:
  case MIR_RELEASE:
  case MIR_ELIDED:
  case MIR_GOTO:
  case MIR_CALL_RAISES:
  case MIR_BRANCH:
  case MIR_RETURN:
  case MIR_RAISE:
  case MIR_RESUME:
  case MIR_UNREACHABLE:
  case MIR_OP_COUNT: return false;
  }
  return false;
}

static bool compares(const MirInstr *instr) {
  return instr->op == MIR_BINARY && instr->extra >= BINARY_EQ && instr->extra <= BINARY_GE;
}

/* Arithmetic of integers and conversions may panic; comparisons and the like not. */
static bool has_effect(const CEmit *c, const MirInstr *instr) {
  if (instr->op == MIR_CALL) return true;
  if (type_is_float(c->decls->types, instr->type) && instr->op != MIR_CONVERT) return false;
  if (instr->op == MIR_BINARY)
    return !compares(instr) && instr->extra != BINARY_OFFSET && !instr->checked_no_overflow;
  return instr->op == MIR_CONVERT || (instr->op == MIR_UNARY && instr->extra == UNARY_NEG);
}

static const CUse *set_by(const CEmit *c, const MirInstr *instr) {
  return &c->uses[mir_place(c->body, instr->dst)->root.index];
}

/* The call of an operation of the runtime that returns what it gives. */
static bool returns_value(const CEmit *c, const MirInstr *call) {
  const MirCallee *callee = mir_callee(c->body, call->extra);
  if (callee->kind != CALLEE_RUNTIME) return true;
  char result = runtime_signature((RuntimeFn)callee->runtime)[0];
  return result != 'v' && result != 'w' && !mir_runtime_raises((RuntimeFn)callee->runtime);
}

/* A temporary that is set here, all of it, and used once. */
static bool is_single(const CEmit *c, const MirInstr *instr) {
  if (!instr->dst.index || !is_value(instr)) return false;
  if (instr->op == MIR_CALL && !returns_value(c, instr)) return false;
  const MirPlaceInfo *place = mir_place(c->body, instr->dst);
  const MirLocalInfo *local = mir_local(c->body, place->root);
  const CUse *use = &c->uses[place->root.index];
  bool temporary = local->kind == LOCAL_TEMPORARY && place->step == STEP_LOCAL && !local->indirect;
  return temporary && use->writes == 1 && use->count == 1 && !use->bound &&
         (c_is_number(c, local->type) || type_same(local->type, TYPE_OBJECT));
}

static bool uses_value(const CEmit *c, const MirInstr *into, MirPlace place) {
  const MirOperand *operands = mir_operands(c->body, into);
  for (uint32_t i = 0; i < into->count; i++)
    if (operands[i].role != ROLE_CONST && operands[i].index == place.index) return true;
  return false;
}

/* May a call be evaluated before or after the operand? */
static bool is_steady(const CEmit *c, MirOperand operand) {
  if (operand.role == ROLE_CONST) return true;
  const MirPlaceInfo *place = mir_place(c->body, (MirPlace){operand.index});
  const MirLocalInfo *local = mir_local(c->body, place->root);
  return place->step == STEP_LOCAL && operand.role == ROLE_USE && !local->indirect &&
         local->kind != LOCAL_GLOBAL && !c->uses[place->root.index].bound;
}

/* A call is folded only where everything else of the statement is steady, and the destination is a variable. */
static bool call_fits(const Statement *s, const MirInstr *call) {
  const CEmit *c = s->c;
  if (s->root->dst.index && mir_place(c->body, s->root->dst)->step != STEP_LOCAL) return false;
  const MirInstr *at = call;
  for (uint32_t depth = 0; at != s->root; depth++) {
    const MirInstr *user = set_by(c, at)->user;
    if (depth > MOST_FOLDED || user->op == MIR_CALL || user->op == MIR_CALL_RAISES ||
        compares(user))
      return false;
    const MirOperand *operands = mir_operands(c->body, user);
    for (uint32_t i = 0; i < user->count; i++)
      if (operands[i].index != at->dst.index && !is_steady(c, operands[i])) return false;
    at = user;
  }
  return true;
}

/* Does `instr` stand inside of `outer`, as an operand or in one? */
static bool stands_in(const Statement *s, const MirInstr *instr, const MirInstr *outer) {
  for (uint32_t depth = 0; instr != s->root && depth <= MOST_FOLDED; depth++) {
    instr = set_by(s->c, instr)->user;
    if (instr == outer) return true;
  }
  return false;
}

/* May `instr`, which comes before all that is folded already, be folded, too? */
static bool fits(const Statement *s, const MirInstr *instr) {
  const CEmit *c = s->c;
  const MirInstr *into = set_by(c, instr)->user;
  if (into < instr || into > s->root || into->op == MIR_RAISE || s->count >= MOST_FOLDED ||
      !uses_value(c, into, instr->dst))
    return false;
  bool constant = instr->op == MIR_INIT && mir_operands(c->body, instr)[0].role == ROLE_CONST;
  if (constant && compares(into)) return false;
  bool effect = has_effect(c, instr), checks = c_has_checks(c, instr);
  if (s->effect && s->effect != s->root && (effect || s->called) && !stands_in(s, instr, s->effect))
    return false;
  if (s->checked && (effect || checks)) return false;
  if (c_has_checks(c, s->root) && (effect || checks || s->called)) return false;
  return instr->op != MIR_CALL || (!s->checked && call_fits(s, instr));
}

static void fold_in(Statement *s, const MirInstr *instr) {
  CUse *use = &s->c->uses[mir_place(s->c->body, instr->dst)->root.index];
  use->folded = true;
  use->setter = c_has_checks(s->c, instr) ? NULL : instr;
  s->count++;
  if (has_effect(s->c, instr)) s->effect = instr;
  s->checked = s->checked || c_has_checks(s->c, instr);
  s->called = s->called || instr->op == MIR_CALL;
}

static void fold_in_block(CEmit *c, const MirBlockInfo *block) {
  const MirInstr *instrs = block->instrs.items;
  uint32_t at = block->instrs.count;
  while (at > 0) {
    Statement s = {.c = c, .root = &instrs[--at]};
    for (; at > 0; at--) {
      const MirInstr *instr = &instrs[at - 1];
      if (instr->op == MIR_END) continue;
      if (!is_single(c, instr) || !fits(&s, instr)) break;
      fold_in(&s, instr);
    }
  }
}

void c_fold(CEmit *c) {
  for (uint32_t i = 0; i < c->cfg->count; i++)
    fold_in_block(c, mir_block(c->body, c->cfg->order[i]));
}
