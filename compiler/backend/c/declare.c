// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Where each local is declared: at the statement that first sets it, or on top of the function.
**
** In: the plan. Out: CUse.declared_by, the instruction that declares the local. Invariant: a local is declared inside of braces only
** if all of it stands there and no label in between may be jumped to, so its value never outlives the braces. The surprise: a
** local that is lent may be referred to by others for longer than it is named: inside of braces it needs an end of its own
** (a drop) to be declared there. */
#include "backend/c/c_internal.h"

typedef struct {
  const MirInstr *first; /* that names it */
  uint32_t first_item, last_item, scope;
} Mention;

typedef struct {
  CEmit *c;
  const CPlan *plan;
  Mention *mentions;        /* by local */
  uint32_t *labels;         /* by item: labels that are jumped to before it */
  uint32_t *ends;           /* by scope: the item that closes it; scope 0 is the function */
  OWN_ARRAY(uint32_t) open; /* scopes */
  uint32_t scope_count, item;
} Declare;

static void mention(Declare *d, MirLocal local, const MirInstr *instr) {
  Mention *m = &d->mentions[local.index];
  if (!m->first) {
    m->first = instr;
    m->first_item = d->item;
    m->scope = array_last(&d->open);
  }
  m->last_item = d->item;
}

static void mention_place(Declare *d, MirPlace place, const MirInstr *instr) {
  for (; place.index; place = mir_place(d->c->body, place)->parent) {
    const MirPlaceInfo *info = mir_place(d->c->body, place);
    bool part = info->step == STEP_PART;
    bool indexed = part || info->step == STEP_ELEMENT || info->step == STEP_ELEMENT_SAFE ||
                   (info->step == STEP_POINTEE && info->data);
    if (indexed) mention(d, (MirLocal){info->data}, instr);
    if (info->step == STEP_LOCAL) mention(d, info->root, instr);
    if (part) return;
  }
}

static void mention_instr(Declare *d, const MirInstr *instr) {
  const CEmit *c = d->c;
  if (instr->op == MIR_END) return;
  for (uint32_t i = 0; i < instr->count; i++) {
    MirOperand operand = mir_operands(c->body, instr)[i];
    if (operand.role != ROLE_CONST) mention_place(d, (MirPlace){operand.index}, instr);
  }
  if (instr->dst.index) mention_place(d, instr->dst, instr);
}

static void mention_block(Declare *d, MirBlock block, bool all) {
  const MirBlockInfo *info = mir_block(d->c->body, block);
  for (uint32_t k = 0; k + !all < info->instrs.count; k++)
    mention_instr(d, &info->instrs.items[k]);
}

/* A condition and its terms. */
static void mention_condition(Declare *d, MirBlock block) {
  mention_instr(d, mir_terminator(mir_block(d->c->body, block)));
  for (const CTerm *term = d->c->flow->terms[block.index]; term; term = term->next) {
    mention_block(d, term->block, false);
    mention_condition(d, term->block); /* as deep as conditions are: MOST_TERMS */
  }
}

static void open_scope(Declare *d) { array_push(d->c->arena, &d->open, ++d->scope_count); }

static void close_scope(Declare *d) {
  d->ends[array_last(&d->open)] = d->item;
  d->open.count--;
}

static void visit(Declare *d, const CItem *item) {
  switch (item->kind) {
  case ITEM_CODE:
    mention_block(d, item->block,
                  mir_terminator(mir_block(d->c->body, item->block))->op == MIR_RAISE);
    return;
  case ITEM_IF: mention_condition(d, item->block); break;
  case ITEM_RAISES: mention_instr(d, mir_terminator(mir_block(d->c->body, item->block))); break;
  case ITEM_ELSE_IF:
    close_scope(d);
    mention_block(d, item->block, false);
    mention_condition(d, item->block);
    break;
  case ITEM_ELSE: close_scope(d); break;
  case ITEM_SWITCH: mention_instr(d, mir_terminator(mir_block(d->c->body, item->block))); return;
  case ITEM_CASE: mention_block(d, item->block, false); break;
  case ITEM_DEFAULT: break;
  case ITEM_LOOP: break;
  case ITEM_END: close_scope(d); return;
  case ITEM_LEAVE:
  case ITEM_LABEL:
  case ITEM_BREAK:
  case ITEM_CONTINUE:
  case ITEM_SWITCH_END:
  case ITEM_GOTO: return;
  }
  open_scope(d);
}

/* Does the instruction set all of the local, and read nothing of it? */
static bool sets(const CEmit *c, const MirInstr *instr, MirLocal local) {
  if (!instr->dst.index) return false;
  const MirPlaceInfo *dst = mir_place(c->body, instr->dst);
  if (dst->step != STEP_LOCAL || dst->root.index != local.index) return false;
  for (uint32_t i = 0; i < instr->count; i++) {
    MirOperand operand = mir_operands(c->body, instr)[i];
    for (MirPlace at = {operand.role == ROLE_CONST ? 0 : operand.index}; at.index;
         at = mir_place(c->body, at)->parent) {
      const MirPlaceInfo *info = mir_place(c->body, at);
      if (info->root.index == local.index ||
          (info->step != STEP_FIELD && info->data == local.index))
        return false;
    }
  }
  return true;
}

static bool may_stand_there(const Declare *d, MirLocal local) {
  const CEmit *c = d->c;
  const Mention *m = &d->mentions[local.index];
  const MirLocalInfo *info = mir_local(c->body, local);
  if (!m->first || c->uses[local.index].folded || !abi_has_result(info->type) ||
      info->kind == LOCAL_PARAM || info->kind == LOCAL_GLOBAL ||
      local.index == c->body->result.index || !sets(c, m->first, local))
    return false;
  if (m->scope == 0) return true;
  bool ends = !type_is_trivial(c->decls, info->type, NULL, 0) || info->kind == LOCAL_REFERENCE;
  return m->last_item < d->ends[m->scope] &&
         d->labels[m->first_item] == d->labels[m->last_item + 1] &&
         (ends || !c->uses[local.index].lent);
}

void c_declare(CEmit *c, const CPlan *plan) {
  Declare d = {.c = c, .plan = plan};
  d.mentions = arena_make_many(c->arena, Mention, c->body->locals.count);
  d.labels = arena_make_many(c->arena, uint32_t, plan->items.count + 2);
  d.ends = arena_make_many(c->arena, uint32_t, plan->items.count + 1);
  array_push(c->arena, &d.open, 0);
  for (d.item = 0; d.item < plan->items.count; d.item++) {
    const CItem *item = &plan->items.items[d.item];
    bool labelled = item->kind == ITEM_LABEL && plan->labelled[item->block.index];
    d.labels[d.item + 1] = d.labels[d.item] + labelled;
    visit(&d, item);
  }
  for (uint32_t i = 1; i < c->body->locals.count; i++)
    if (may_stand_there(&d, (MirLocal){i})) c->uses[i].declared_by = d.mentions[i].first;
}
