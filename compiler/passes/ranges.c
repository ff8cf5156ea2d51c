// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Which integers are never negative, in the whole program.
**
** In: all instances. Out: locals with `natural` set; back ends then take an index as it is and divide without the correction
** that rounding down needs. `proven` not to overflow are differences of two such integers, none of which is below -Int.MAX, and
** `i + 1` where `i` was less than something. Needs GLUE. Each signed local is held to be natural until one of its writes may
** store less than 0; arguments are writes of parameters, since every call of a function of ours is known.
**
** Before   local i: Int variable            i starts at 0, grows by 1 and a `proven` addition
** After    local i: Int variable natural
**
** The surprise: with --overflow=wrap a sum of naturals may be negative; only additions proven not to overflow count then. */
#include "passes/passes_internal.h"

#include "types/operators.h"

typedef struct {
  MirProgram *program;
  const MirBody *body;
  bool **negative; /* by FnId, by local: may be below 0, or nothing is known of it */
  bool **below; /* by FnId, by local: always less than something, so one more does not overflow */
  bool *at;     /* negative, of `body` */
  bool *under;  /* below, of `body` */
  bool wraps, changed;
} Ranges;

/* More rounds than a chain of calls usually needs; if they do not do, nothing is natural. */
enum { ROUNDS_MOST = 32 };

static bool is_signed(const MirBody *body, TypeId type) {
  return type_class(body->decls->types, type) == TYPE_CLASS_SIGNED;
}

static bool constant_is_natural(const MirBody *body, MirConst id) {
  const MirConstInfo *info = mir_const(body, id);
  uint32_t bits = type_bits(body->decls->types, info->type);
  return info->kind == MIR_CONST_INT && bits && !(info->bits >> (bits - 1) & 1);
}

/* The length or capacity of a list. */
static bool is_length(const MirBody *body, const MirPlaceInfo *place) {
  return place->step == STEP_FIELD && place->data > 0 &&
         type_builtin(body->decls, mir_place(body, place->parent)->type) == BUILTIN_LIST;
}

static bool place_is_natural(const Ranges *r, MirPlace id) {
  const MirPlaceInfo *place = mir_place(r->body, id);
  if (type_class(r->body->decls->types, place->type) == TYPE_CLASS_UNSIGNED) return true;
  if (place->step != STEP_LOCAL) return is_length(r->body, place);
  return !r->at[place->root.index];
}

static bool is_natural(const Ranges *r, MirOperand operand) {
  return operand.role == ROLE_CONST ? constant_is_natural(r->body, (MirConst){operand.index})
                                    : place_is_natural(r, (MirPlace){operand.index});
}

/* `i + 1` of something that is less than another. */
static bool is_next(const Ranges *r, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(r->body, instr);
  if ((BinaryOp)instr->extra != BINARY_ADD || operands[0].role != ROLE_USE ||
      operands[1].role != ROLE_CONST)
    return false;
  const MirPlaceInfo *place = mir_place(r->body, (MirPlace){operands[0].index});
  const MirConstInfo *step = mir_const(r->body, (MirConst){operands[1].index});
  return step->kind == MIR_CONST_INT && step->bits == 1 && place->step == STEP_LOCAL &&
         r->under[place->root.index] && !r->at[place->root.index];
}

static bool binary_is_natural(const Ranges *r, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(r->body, instr);
  bool left = is_natural(r, operands[0]), right = is_natural(r, operands[1]);
  bool stays = !r->wraps || instr->checked_no_overflow || is_next(r, instr);
  switch ((BinaryOp)instr->extra) {
  case BINARY_ADD:
  case BINARY_MUL: return left && right && stays;
  case BINARY_FLOORDIV:
  case BINARY_OR:
  case BINARY_XOR: return left && right;
  case BINARY_MOD: return right; /* it has the sign of the divisor */
  case BINARY_AND: return left || right;
  case BINARY_SHR: return left;
  case BINARY_NONE:
  case BINARY_SUB:
  case BINARY_DIV:
  case BINARY_POW:
  case BINARY_SHL:
  case BINARY_EQ:
  case BINARY_NE:
  case BINARY_LT:
  case BINARY_LE:
  case BINARY_GT:
  case BINARY_GE:
  case BINARY_OFFSET: break;
  }
  return false;
}

/* A conversion that does not panic keeps the value; floats are rounded towards 0. */
static bool convert_is_natural(const Ranges *r, const MirInstr *instr) {
  MirOperand operand = mir_operands(r->body, instr)[0];
  return (ConvertOp)instr->extra == CONVERT_CHECKED && is_natural(r, operand);
}

static bool result_is_natural(const Ranges *r, const MirInstr *instr) {
  const MirCallee *callee = mir_callee(r->body, instr->extra);
  if (callee->kind != CALLEE_INSTANCE) return false;
  const MirBody *to = r->program->instances.items[callee->instance.index];
  return to && to->result.index && !r->negative[callee->instance.index][to->result.index];
}

static bool writes_natural(const Ranges *r, const MirInstr *instr) {
  if (instr->op == MIR_INIT) return is_natural(r, mir_operands(r->body, instr)[0]);
  if (instr->op == MIR_BINARY) return binary_is_natural(r, instr);
  if (instr->op == MIR_CONVERT) return convert_is_natural(r, instr);
  if (instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES) return result_is_natural(r, instr);
  return instr->op == MIR_SIZE_OF; /* nothing is known of what others write */
}

static void set_negative(Ranges *r, bool *negative) {
  r->changed = r->changed || !*negative;
  *negative = true;
}

static void pass_arguments(Ranges *r, const MirInstr *instr) {
  const MirCallee *callee = mir_callee(r->body, instr->extra);
  if (callee->kind != CALLEE_INSTANCE) return;
  const MirBody *to = r->program->instances.items[callee->instance.index];
  for (uint32_t i = 0; to && i < instr->count && i < to->param_count; i++) {
    if (!is_signed(to, mir_local(to, (MirLocal){i + 1})->type)) continue;
    if (!is_natural(r, mir_operands(r->body, instr)[i]))
      set_negative(r, &r->negative[callee->instance.index][i + 1]);
  }
}

/* What an address is taken of may become anything. */
static void refuse_addressed(Ranges *r, const MirInstr *instr) {
  MirOperand operand = mir_operands(r->body, instr)[0];
  if (operand.role != ROLE_CONST)
    set_negative(r, &r->at[mir_place(r->body, (MirPlace){operand.index})->root.index]);
}

static void follow_instr(Ranges *r, const MirInstr *instr) {
  if (instr->op == MIR_ADDRESS) refuse_addressed(r, instr);
  if (instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES) pass_arguments(r, instr);
  if (!instr->dst.index) return;
  const MirPlaceInfo *dst = mir_place(r->body, instr->dst);
  if (dst->step != STEP_LOCAL || r->at[dst->root.index]) return;
  if (!writes_natural(r, instr)) set_negative(r, &r->at[dst->root.index]);
}

static void enter(Ranges *r, FnId id) {
  r->body = r->program->instances.items[id.index];
  r->at = r->negative[id.index];
  r->under = r->below[id.index];
}

static void follow_body(Ranges *r, FnId id) {
  enter(r, id);
  for (uint32_t b = 1; b < r->body->blocks.count; b++) {
    const MirBlockInfo *block = &r->body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++)
      follow_instr(r, &block->instrs.items[i]);
  }
}

/* Only calls of instances call it: neither C knows it nor the runtime. */
static bool is_ours(const MirProgram *program, FnId id) {
  FnDeclId decl_id = program->instance_decls.items[id.index];
  if (!decl_id.index) return false;
  const FnDecl *decl = decl_fn(program->decls, decl_id);
  return decl->has_body && !decl->exported && !decl->addressed && !decl->entry_of.index &&
         !decl->def;
}

static bool is_candidate(const MirBody *body, const MirLocalInfo *local, bool ours) {
  if (!is_signed(body, local->type)) return false;
  bool value = local->convention == PASS_READ || local->convention == PASS_OWNED;
  if (local->kind == LOCAL_PARAM) return ours && value;
  return local->kind != LOCAL_REFERENCE && local->kind != LOCAL_GLOBAL && !local->indirect;
}

/* What is lent for change may become anything. */
static void refuse_lent(const MirBody *body, bool *negative) {
  for (uint32_t i = 0; i < body->operands.count; i++) {
    MirOperand operand = body->operands.items[i];
    if (operand.role == ROLE_MUT)
      negative[mir_place(body, (MirPlace){operand.index})->root.index] = true;
  }
}

/* ── what is less than something ── */

/* The local that an instruction writes as a whole; 0: none. */
static uint32_t written(const MirBody *body, const MirInstr *instr) {
  const MirPlaceInfo *dst = instr->dst.index ? mir_place(body, instr->dst) : NULL;
  return dst && dst->step == STEP_LOCAL ? dst->root.index : 0;
}

/* The local that is less than something if the branch at the end of the block goes to its first successor; 0: none. */
static uint32_t tested_less(const MirBody *body, const MirBlockInfo *block) {
  const MirInstr *last = mir_terminator(block);
  if (last->op != MIR_BRANCH || block->instrs.count < 2) return 0;
  const MirInstr *test = last - 1;
  bool less = test->op == MIR_BINARY && (BinaryOp)test->extra == BINARY_LT &&
              test->dst.index == mir_operands(body, last)[0].index;
  MirOperand left = less ? mir_operands(body, test)[0] : (MirOperand){ROLE_CONST, 0};
  if (left.role != ROLE_USE) return 0;
  const MirPlaceInfo *place = mir_place(body, (MirPlace){left.index});
  return place->step == STEP_LOCAL && is_signed(body, place->type) ? place->root.index : 0;
}

/* Counts the copies of `tested` that stand at the start of the block, before it changes. */
static void count_copies(const MirBody *body, const MirBlockInfo *block, uint32_t tested,
                         uint32_t *copies) {
  for (uint32_t i = 0; i < block->instrs.count; i++) {
    const MirInstr *instr = &block->instrs.items[i];
    uint32_t to = written(body, instr);
    if (instr->op == MIR_INIT && to && mir_operands(body, instr)[0].role == ROLE_USE &&
        mir_operands(body, instr)[0].index == mir_local(body, (MirLocal){tested})->place.index)
      copies[to]++;
    if (to == tested) return;
  }
}

/* Locals of which each write copies what a comparison has just found to be less than something: `i` of `for i in range(n)`. */
static void find_below(const MirBody *body, bool *below, Arena *arena) {
  const MirCfg *cfg = mir_cfg(arena, body);
  uint32_t *copies = arena_make_many(arena, uint32_t, body->locals.count);
  uint32_t *writes = arena_make_many(arena, uint32_t, body->locals.count);
  for (uint32_t b = 0; b < cfg->count; b++) {
    const MirBlockInfo *block = mir_block(body, cfg->order[b]);
    for (uint32_t i = 0; i < block->instrs.count; i++)
      writes[written(body, &block->instrs.items[i])]++;
    uint32_t tested = tested_less(body, block);
    if (!tested) continue;
    MirBlock then = block->successors.items[0];
    if (cfg->predecessor_count[then.index] == 1)
      count_copies(body, mir_block(body, then), tested, copies);
  }
  for (uint32_t i = 1; i < body->locals.count; i++)
    below[i] = body->locals.items[i].kind != LOCAL_PARAM && copies[i] && copies[i] == writes[i];
}

static void prepare(Ranges *r, Arena *arena) {
  uint32_t count = r->program->instances.count;
  r->negative = arena_make_many(arena, bool *, count);
  r->below = arena_make_many(arena, bool *, count);
  for (uint32_t f = 1; f < count; f++) {
    const MirBody *body = r->program->instances.items[f];
    if (!body) continue;
    r->negative[f] = arena_make_many(arena, bool, body->locals.count);
    for (uint32_t i = 1; i < body->locals.count; i++)
      r->negative[f][i] =
          !is_candidate(body, &body->locals.items[i], is_ours(r->program, (FnId){f}));
    refuse_lent(body, r->negative[f]);
    r->below[f] = arena_make_many(arena, bool, body->locals.count);
    find_below(body, r->below[f], arena);
  }
}

static bool solve(Ranges *r) {
  for (uint32_t round = 0; round < ROUNDS_MOST; round++) {
    r->changed = false;
    for (uint32_t f = 1; f < r->program->instances.count; f++) {
      if (r->program->instances.items[f]) follow_body(r, (FnId){f});
    }
    if (!r->changed) return true;
  }
  return false;
}

static void prove(Ranges *r, MirInstr *instr) {
  if (instr->op != MIR_BINARY || !is_signed(r->body, instr->type)) return;
  const MirOperand *operands = mir_operands(r->body, instr);
  bool difference = (BinaryOp)instr->extra == BINARY_SUB && is_natural(r, operands[0]) &&
                    is_natural(r, operands[1]);
  if (difference || is_next(r, instr)) instr->checked_no_overflow = true;
}

static void prove_body(Ranges *r, FnId id) {
  enter(r, id);
  for (uint32_t b = 1; b < r->body->blocks.count; b++) {
    MirBlockInfo *block = &r->body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++)
      prove(r, &block->instrs.items[i]);
  }
}

void ranges_run(MirProgram *program, bool wraps) {
  Arena *arena = arena_new();
  Ranges ranges = {.program = program, .wraps = wraps};
  prepare(&ranges, arena);
  bool solved = solve(&ranges);
  for (uint32_t f = 1; solved && f < program->instances.count; f++) {
    MirBody *body = program->instances.items[f];
    for (uint32_t i = 1; body && i < body->locals.count; i++)
      body->locals.items[i].natural = !ranges.negative[f][i];
    if (body) prove_body(&ranges, (FnId){f});
  }
  arena_free(arena);
}
