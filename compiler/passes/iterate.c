// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What a loop goes through may not be changed under it (E0325).
**
** `for x in xs` holds a reference to the list and one to the element of the round. In the body
** of the loop the list, and what holds it, may not be changed or given away; the element's
** reference lives as long as it is used. Setting an element, or changing what lies below one, is
** fine. spec own.for, own.ref.stale, 5.2 (a). The surprise: whether a change stands in the body
** is read off the source: `break` leaves the loop in the graph at once. */
#include "passes/conflict.h"

static bool mentions(const MirBody *body, const MirInstr *instr, MirLocal local) {
  const MirOperand *operands = mir_operands(body, instr);
  for (uint32_t k = 0; k < instr->count; k++) {
    if (operands[k].role != ROLE_CONST &&
        mir_place(body, (MirPlace){operands[k].index})->root.index == local.index)
      return true;
  }
  return instr->op != MIR_REF && instr->dst.index &&
         mir_place(body, instr->dst)->root.index == local.index;
}

static bool binds(const MirBody *body, const MirInstr *instr, MirLocal local) {
  return instr->op == MIR_REF && mir_place(body, instr->dst)->root.index == local.index;
}

/* From position `from` of the block on: 1 = used, 0 = bound anew, -1 = neither. */
static int next_meeting(const MirBody *body, MirBlock block, uint32_t from, MirLocal local) {
  const MirBlockInfo *info = mir_block(body, block);
  for (uint32_t i = from; i < info->instrs.count; i++) {
    if (mentions(body, &info->instrs.items[i], local)) return 1;
    if (binds(body, &info->instrs.items[i], local)) return 0;
  }
  return -1;
}

static void find_live(Borrow *borrow, Reference *reference) {
  const MirBody *body = borrow->body;
  const MirCfg *cfg = borrow->pass->cfg;
  reference->live_in = arena_make_many(borrow->arena, bool, body->blocks.count);
  MirBlock *stack = arena_make_many(borrow->arena, MirBlock, body->blocks.count);
  uint32_t count = 0;
  for (uint32_t i = 0; i < cfg->count; i++) {
    if (next_meeting(body, cfg->order[i], 0, reference->local) != 1) continue;
    reference->live_in[cfg->order[i].index] = true;
    stack[count++] = cfg->order[i];
  }
  while (count) {
    MirBlock block = stack[--count];
    for (uint32_t k = 0; k < cfg->predecessor_count[block.index]; k++) {
      MirBlock from = cfg->predecessors[block.index][k];
      if (reference->live_in[from.index] || next_meeting(body, from, 0, reference->local) == 0)
        continue;
      reference->live_in[from.index] = true;
      stack[count++] = from;
    }
  }
}

static bool live_after(Borrow *borrow, Reference *reference, Site site) {
  int meeting = next_meeting(borrow->body, site.block, site.at + 1, reference->local);
  if (meeting >= 0) return meeting == 1;
  if (!reference->live_in) find_live(borrow, reference);
  const MirBlockInfo *block = mir_block(borrow->body, site.block);
  for (uint32_t k = 0; k < block->successors.count; k++) {
    if (reference->live_in[block->successors.items[k].index]) return true;
  }
  return false;
}

/* Does this access free, move or re-type what the reference stands for (ownership.md §5.2)? */
static bool makes_stale(const Borrow *borrow, MirPlace changed, bool given,
                        const Reference *reference) {
  uint32_t depth = conflict_depth(borrow, changed), own = conflict_depth(borrow, reference->origin);
  if (!conflict_overlap(borrow, changed, reference->origin)) return false;
  if (given || reference->coarse) return true;
  if (depth > own) return false;
  if (reference->loops) return true;
  for (MirPlace at = reference->origin; own > depth;
       own--, at = mir_place(borrow->body, at)->parent) {
    if (mir_step_is_interior(mir_place(borrow->body, at)->step)) return true;
  }
  return false;
}

static void tell_stale_name(Borrow *borrow, const MirInstr *instr, MirPlace place,
                            const MirInstr *bound) {
  const char *name = story_words(borrow, bound->dst), *changed = story_words(borrow, place);
  Diag *diag = diag_stale_reference(borrow->diags, instr->span, name, changed);
  diag_label(borrow->diags, diag, bound->span, "`%s` is a part of what is matched", name);
  diag_primary(borrow->diags, diag, "this may end the part, and `%s` is used again below", name);
  diag_fix(borrow->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
           "do this last in the case, or copy the part into a variable before", "change it later");
}

static void tell_stale(Borrow *borrow, Site site, MirPlace place, const Reference *reference) {
  if (!borrow_first(borrow, mir_place(borrow->body, place)->root.index, site)) return;
  borrow->errors++;
  const MirInstr *instr = story_instr(borrow, site), *bound = story_instr(borrow, reference->site);
  bool loop = bound->form == FORM_FOR || bound->form == FORM_FOR_NEXT;
  if (bound->form == FORM_CASE) {
    tell_stale_name(borrow, instr, place, bound);
    return;
  }
  Diag *diag =
      loop ? diag_changed_while_iterated(borrow->diags, instr->span, story_words(borrow, place))
           : diag_changed_by_operand(borrow->diags, instr->span, story_words(borrow, place));
  diag_label(
      borrow->diags, diag,
      story_span(borrow, bound, (MirPlace){mir_operands(borrow->body, bound)[0].index}, false),
      "%s", loop ? "the loop goes through it" : "still needed after the change");
  diag_primary(borrow->diags, diag, "this may move or end its elements while the loop needs them");
  if (!loop) return;
  diag_fix(borrow->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
           "collect the changes in another list and make them after the loop", "change it later");
}

/* `changed` is one of the origins of `place`. True: nothing more is to be asked about `place`. */
static bool check_origin(Borrow *borrow, Site site, MirPlace place, MirPlace changed, bool given) {
  const MirBody *body = borrow->body;
  Conflicts *conflicts = borrow->conflicts;
  uint32_t root = mir_place(body, changed)->root.index;
  if (root >= conflicts->local_count || conflict_behind_pointer(borrow, changed)) return true;
  for (uint32_t r = conflicts->of_root[root]; r; r = conflicts->references.items[r - 1].next) {
    Reference *reference = &conflicts->references.items[r - 1];
    if (reference->local.index == mir_place(body, place)->root.index && !given)
      continue; /* own.ref.lineage */
    Span span = story_instr(borrow, site)->span;
    bool in_body = span.from >= reference->body.from && span.to <= reference->body.to;
    if (!makes_stale(borrow, changed, given, reference)) continue;
    if ((reference->loops && in_body) || live_after(borrow, reference, site)) {
      tell_stale(borrow, site, place, reference);
      return true;
    }
  }
  return false;
}

static void check_change(Borrow *borrow, Site site, MirPlace place, bool given) {
  const MirBody *body = borrow->body;
  if (!given && type_is_flat(body->decls, mir_place(body, place)->type)) return;
  MirPlace changed;
  for (uint32_t i = 0; (changed = conflict_origin(borrow, place, i)).index; i++)
    if (check_origin(borrow, site, place, changed, given)) return;
}

void iterate_check(Borrow *borrow, Site site) {
  if (!borrow->conflicts->references.count) return;
  const MirInstr *instr = story_instr(borrow, site);
  for (uint32_t k = 0; k < instr->count; k++) {
    MirOperand operand = mir_operands(borrow->body, story_instr(borrow, site))[k];
    if (operand.role == ROLE_MUT && instr->op != MIR_REF)
      check_change(borrow, site, (MirPlace){operand.index}, false);
    if (operand.role == ROLE_MOVE && conflict_counts(borrow, operand))
      check_change(borrow, site, (MirPlace){operand.index}, true);
  }
  if (instr->op == MIR_ASSIGN) check_change(borrow, site, instr->dst, false);
}

/* The body of the loop whose set-up stands in `outer`: its scopes follow. */
static Span loop_body(const MirBody *body, MirScope outer) {
  for (uint32_t s = outer.index + 1; s < body->scopes.count; s++) {
    const MirScopeInfo *scope = &body->scopes.items[s];
    if (scope->parent.index == outer.index && scope->kind == SCOPE_LOOP) return scope->span;
  }
  return (Span){0, 0};
}

/* The same REF may have several origins, if what it refers to is named by a reference that has. */
static void add_origin(Borrow *borrow, Reference reference) {
  enum { MOST_ORIGINS = 32 };
  Conflicts *conflicts = borrow->conflicts;
  uint32_t count = 0;
  for (uint32_t r = conflicts->reference_of[reference.local.index]; r; count++) {
    const Reference *known = &conflicts->references.items[r - 1];
    if (mir_place_same(known->origin, reference.origin) && known->coarse >= reference.coarse)
      return;
    r = known->another;
  }
  if (count >= MOST_ORIGINS) {
    reference.coarse = true;
    reference.origin = mir_root(borrow->body, mir_place(borrow->body, reference.origin)->root);
  }
  uint32_t *first = &conflicts->of_root[mir_place(borrow->body, reference.origin)->root.index];
  uint32_t *known = &conflicts->reference_of[reference.local.index];
  reference.next = *first;
  reference.another = *known;
  array_push(borrow->arena, &conflicts->references, reference);
  *first = *known = conflicts->references.count;
}

static bool is_coarse(const Borrow *borrow, MirPlace target, uint32_t which) {
  const Conflicts *conflicts = borrow->conflicts;
  MirLocal root = mir_place(borrow->body, target)->root;
  uint32_t known = root.index < conflicts->local_count ? conflicts->reference_of[root.index] : 0;
  while (known && which--)
    known = conflicts->references.items[known - 1].another;
  return known && conflicts->references.items[known - 1].coarse;
}

void iterate_add(Borrow *borrow, Site site) {
  const MirInstr *instr = story_instr(borrow, site);
  Reference reference = {.local = mir_place(borrow->body, instr->dst)->root, .site = site};
  MirPlace target = {mir_operands(borrow->body, instr)[0].index}, origin;
  reference.loops = instr->form == FORM_FOR;
  if (reference.loops)
    reference.body = loop_body(borrow->body, mir_local(borrow->body, reference.local)->scope);
  for (uint32_t i = 0; (origin = conflict_origin(borrow, target, i)).index; i++) {
    reference.origin = origin;
    reference.coarse = is_coarse(borrow, target, i);
    add_origin(borrow, reference);
  }
}
