// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The statements of a function in C, from its plan.
**
** In: the items of plan.h. Out: lines. Invariant: each instruction is written once, in the order of its block. The surprise: the
** blocks of a compound condition stand in its text only: their instructions are expressions there (folded). */
#include "backend/c/c_internal.h"
#include <string.h>

/* ── names of places ── */

/* What the block is, as a label says it. */
static CLabelKind label_kind(const CFlow *flow, MirBlock block) {
  if (flow->header[block.index]) return LABEL_AGAIN;
  if (flow->cold[block.index]) return flow->dead_end[block.index] ? LABEL_CLEANUP : LABEL_HANDLER;
  return flow->behind_loop[block.index] ? LABEL_AFTER_LOOP : LABEL_THEN;
}

/* "cleanup", "cleanup_2", …: the first time that it is asked for, the block gets its name. */
static const char *label(CEmit *c, MirBlock block) {
  static const char *const texts[] = {"again", "after_loop", "then", "handler", "cleanup"};
  const char **name = &c->labels[block.index];
  if (*name) return *name;
  CLabelKind kind = label_kind(c->flow, block);
  uint32_t number = ++c->label_counts[kind];
  *name = number == 1 ? texts[kind] : arena_format(c->arena, "%s_%u", texts[kind], number);
  return *name;
}

static bool returns_value(const CEmit *c) {
  return c->body->result.index && abi_has_result(c->body->result_type) &&
         abi_result_by_value(c->decls, c->body->result_type, c->body->raises);
}

static const char *leave_text(CEmit *c, MirBlock block) {
  MirOp op = mir_terminator(mir_block(c->body, block))->op;
  if (op == MIR_UNREACHABLE) return "__builtin_unreachable();";
  if (op == MIR_RESUME)
    return abi_raises_as_word(c->body->result_type, c->body->raises) ? "return 0;" : "return true;";
  if (!returns_value(c)) return c->body->raises ? "return false;" : "return;";
  c->names_result = true;
  return "return result;";
}

/* The jump that is all of the item; NULL: it is none. */
static const char *jump_text(CEmit *c, const CItem *item) {
  switch (item->kind) {
  case ITEM_BREAK: return "break;";
  case ITEM_CONTINUE: return "continue;";
  case ITEM_GOTO: return arena_format(c->arena, "goto %s;", label(c, item->block));
  case ITEM_LEAVE: return leave_text(c, item->block);
  case ITEM_LABEL:
  case ITEM_CODE:
  case ITEM_IF:
  case ITEM_ELSE_IF:
  case ITEM_ELSE:
  case ITEM_RAISES:
  case ITEM_SWITCH:
  case ITEM_CASE:
  case ITEM_DEFAULT:
  case ITEM_SWITCH_END:
  case ITEM_LOOP:
  case ITEM_END: break;
  }
  return NULL;
}

/* ── conditions ── */

static void emit_code(CEmit *c, MirBlock block) {
  const MirBlockInfo *info = mir_block(c->body, block);
  for (uint32_t k = 0; k + 1 < info->instrs.count; k++)
    c_emit_instr(c, &info->instrs.items[k]);
}

static const char *opposite(BinaryOp op) {
  if (op < BINARY_EQ || op > BINARY_GE) return NULL;
  return op == BINARY_EQ   ? "!="
         : op == BINARY_NE ? "=="
         : op == BINARY_LT ? ">="
         : op == BINARY_LE ? ">"
         : op == BINARY_GT ? "<="
                           : "<";
}

/* `!condition`; of a comparison the opposite one, but not of floats: neither holds of nan. */
static const char *negated(CEmit *c, MirOperand operand, Span span) {
  const MirPlaceInfo *place =
      operand.role == ROLE_CONST ? NULL : mir_place(c->body, (MirPlace){operand.index});
  const MirInstr *setter =
      place && place->step == STEP_LOCAL ? c->uses[place->root.index].setter : NULL;
  if (setter && setter->op == MIR_UNARY && setter->extra == UNARY_NOT)
    return c_bare(c, mir_operands(c->body, setter)[0],
                  c_operand(c, mir_operands(c->body, setter)[0], setter->span));
  const char *op = setter && setter->op == MIR_BINARY ? opposite((BinaryOp)setter->extra) : NULL;
  const MirOperand *sides = op ? mir_operands(c->body, setter) : NULL;
  if (!op || type_is_float(c->decls->types, c_operand_type(c, sides[0])))
    return arena_format(c->arena, "!%s", c_operand(c, operand, span));
  return arena_format(c->arena, "%s %s %s", c_operand(c, sides[0], setter->span), op,
                      c_operand(c, sides[1], setter->span));
}

/* The condition of a branch, all of its terms; `negate`: as an operand of `!`. */
static const char *condition(CEmit *c, MirBlock block, bool negate) {
  const MirInstr *branch = mir_terminator(mir_block(c->body, block));
  MirOperand operand = mir_operands(c->body, branch)[0];
  const CTerm *term = c->flow->terms[block.index];
  if (!term && negate) return negated(c, operand, branch->span);
  const char *text = c_bare(c, operand, c_operand(c, operand, branch->span));
  for (; term; term = term->next) {
    emit_code(c, term->block);
    const char *next = condition(c, term->block, term->negated);
    if (c->flow->terms[term->block.index] && !term->negated)
      next = arena_format(c->arena, "(%s)", next);
    bool mixed = term->next && term->next->either != term->either;
    text = arena_format(c->arena, mixed ? "(%s %s %s)" : "%s %s %s", text,
                        term->either ? "||" : "&&", next);
  }
  return negate ? arena_format(c->arena, "!(%s)", text) : text;
}

static void emit_if(CEmit *c, const CItem *item) {
  const MirInstr *branch = mir_terminator(mir_block(c->body, item->block));
  const char *text = condition(c, item->block, item->negated);
  c->instr = branch;
  if (branch->form == FORM_GUARD && item->negated)
    text = arena_format(c->arena, "OWN_UNLIKELY(%s)", text);
  c_open_if(c, "if", text);
  c_end_instr(c);
}

static void emit_else_if(CEmit *c, MirBlock block) {
  emit_code(c, block);
  c->depth--;
  c->short_arm = NULL;
  c_open_if(c, "} else if", condition(c, block, false));
}

static void emit_switch(CEmit *c, MirBlock block) {
  const MirInstr *equals = c->equals[block.index];
  c->instr = equals;
  c_line(c, "switch (%s) {", c_operand(c, mir_operands(c->body, equals)[0], equals->span));
  c_end_instr(c);
}

/* "case 1: { // Rect" */
static void emit_case(CEmit *c, MirBlock block) {
  const MirInstr *equals = c->equals[block.index];
  const MirOperand *sides = mir_operands(c->body, equals);
  TypeId of = c->uses[mir_place(c->body, (MirPlace){sides[0].index})->root.index].tag_of;
  const StructDecl *decl = of.index ? type_enum(c->decls, of) : NULL;
  uint64_t number = mir_const(c->body, (MirConst){sides[1].index})->bits;
  if (decl && number < decl->cases.count) c->note = c_case_name(c, decl, (uint32_t)number);
  c_line(c, "case %s: {", c_operand(c, sides[1], equals->span));
  c->depth++;
}

/* ── items ── */

/* The one jump between an opening item and its END. */
static const char *find_short_arm(CEmit *c, const CPlan *plan, uint32_t at) {
  if (at + 2 >= plan->items.count || plan->items.items[at + 2].kind != ITEM_END) return NULL;
  return jump_text(c, &plan->items.items[at + 1]);
}

static void emit_end(CEmit *c, bool braces) {
  if (braces) {
    c->depth--;
    c_line(c, "}");
  }
  if (!c->after.length) return;
  text_add_bytes(&c->text, c->after.data, c->after.length);
  c->after = text_new(c->arena);
}

static void emit_block(CEmit *c, const CPlan *plan, uint32_t at) {
  MirBlock block = plan->items.items[at].block;
  const MirBlockInfo *info = mir_block(c->body, block);
  uint32_t count = info->instrs.count - (mir_terminator(info)->op != MIR_RAISE), last = count;
  bool leaves = at + 1 < plan->items.count && plan->items.items[at + 1].kind == ITEM_LEAVE;
  while (leaves && last > 0 && info->instrs.items[last - 1].op == MIR_END)
    last--;
  c->returned = false;
  for (uint32_t k = 0; k < count; k++) {
    MirBlock leave = leaves ? plan->items.items[at + 1].block : block;
    c->returning = k + 1 == last && returns_value(c) &&
                   mir_terminator(mir_block(c->body, leave))->op == MIR_RETURN;
    c_emit_instr(c, &info->instrs.items[k]);
  }
  c->returning = false;
}

static void emit_label(CEmit *c, MirBlock block) {
  c->depth--;
  c_line(c, "%s:;", label(c, block));
  c->depth++;
}

/* `return;` as the last line says nothing. */
static bool ends_function(const CEmit *c, const CPlan *plan, uint32_t at) {
  const CItem *item = &plan->items.items[at];
  return at + 1 == plan->items.count && item->kind == ITEM_LEAVE && !returns_value(c) &&
         !c->body->raises && mir_terminator(mir_block(c->body, item->block))->op == MIR_RETURN;
}

/* Writes the item; how many were written. */
static uint32_t emit_item(CEmit *c, const CPlan *plan, uint32_t at) {
  const CItem *item = &plan->items.items[at];
  switch (item->kind) {
  case ITEM_LABEL:
    if (plan->labelled[item->block.index]) emit_label(c, item->block);
    return 1;
  case ITEM_CODE: emit_block(c, plan, at); return 1u + c->returned;
  case ITEM_IF:
  case ITEM_RAISES:
    c->short_arm = find_short_arm(c, plan, at);
    if (item->kind == ITEM_IF)
      emit_if(c, item);
    else
      c_emit_instr(c, mir_terminator(mir_block(c->body, item->block)));
    if (!c->short_arm) return 1;
    emit_end(c, false);
    return 3;
  case ITEM_ELSE_IF: emit_else_if(c, item->block); return 1;
  case ITEM_ELSE:
    c->depth--;
    c_line(c, "} else {");
    c->depth++;
    return 1;
  case ITEM_SWITCH: emit_switch(c, item->block); return 1;
  case ITEM_CASE: emit_case(c, item->block); return 1;
  case ITEM_DEFAULT:
    c_line(c, "default: {");
    c->depth++;
    return 1;
  case ITEM_SWITCH_END: c_line(c, "}"); return 1;
  case ITEM_LOOP:
    c->instr = mir_block(c->body, item->block)->instrs.items;
    c_line(c, "for (;;) {");
    c_end_instr(c);
    c->depth++;
    return 1;
  case ITEM_END: emit_end(c, true); return 1;
  case ITEM_BREAK:
  case ITEM_CONTINUE:
  case ITEM_GOTO:
  case ITEM_LEAVE:
    if (!ends_function(c, plan, at)) c_line(c, "%s", jump_text(c, item));
    return 1;
  }
  own_unreachable("item of a plan");
}

void c_emit_statements(CEmit *c) {
  const bool *conditions = c_conditions(c);
  c->flow = c_flow(c->arena, c->body, c->cfg, conditions);
  c->labels = arena_make_many(c->arena, const char *, c->body->blocks.count);
  memset(c->label_counts, 0, sizeof c->label_counts);
  c->equals = c_equalities(c);
  const CPlan *plan = c_plan(c->arena, c->flow, (CBlocks){conditions, c->equals});
  c_declare(c, plan);
  for (uint32_t at = 0; at < plan->items.count;)
    at += emit_item(c, plan, at);
}
