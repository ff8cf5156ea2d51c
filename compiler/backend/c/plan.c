// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Statements from a CFlow (after Ramsey, "Beyond Relooper"): what an edge leads to stands there, or apart behind the region of its
** dominator, and falling off the end of a region is the jump to what stands next.
**
** In: loops, dominators, the lists of blocks that stand apart. Out: the row of items. Invariant: recursion goes as deep as braces
** do, MOST_BRACES; what would be deeper is put off to the end of the function, behind a label. The surprise:
** a level keeps its own stack of what stands behind, so a sequence of any length is a loop here. */
#include "backend/c/plan.h"
#include "base/check.h"

/* clang refuses 256 open brackets. */
enum { MOST_BRACES = 60 };

/* Where control is, seen from inside of a level. */
typedef struct {
  MirBlock next;        /* what falling off its end leads to; none: nothing may fall */
  MirBlock break_to;    /* … `break` of the innermost loop */
  MirBlock continue_to; /* … `continue` */
  uint32_t depth;       /* open braces */
} Around;

typedef struct {
  Arena *arena;
  const CFlow *flow;
  CBlocks blocks;
  CPlan *plan;
  OWN_ARRAY(MirBlock) behind; /* what stands next, last one first; levels have their part of it */
  OWN_ARRAY(MirBlock) put_off;
} Planner;

static bool level(Planner *p, MirBlock start, Around around, bool inside_loop);

static void add(Planner *p, CItemKind kind, MirBlock block, bool negated) {
  array_push(p->arena, &p->plan->items, (CItem){kind, negated, block});
}

static MirOp last_op(const Planner *p, MirBlock block) {
  return mir_terminator(mir_block(p->flow->body, block))->op;
}

/* What stands in a list is put on the stack so that its first item comes off first. */
static void stand_behind(Planner *p, MirBlock first) {
  uint32_t base = p->behind.count;
  for (MirBlock block = first; block.index; block = p->flow->next_apart[block.index])
    array_push(p->arena, &p->behind, block);
  for (uint32_t i = base, k = p->behind.count; i + 1 < k; i++, k--) {
    MirBlock swap = p->behind.items[i];
    p->behind.items[i] = p->behind.items[k - 1];
    p->behind.items[k - 1] = swap;
  }
}

static bool continues(const Planner *p, MirBlock from, MirBlock to, const Around *around) {
  const MirInstr *last = mir_terminator(mir_block(p->flow->body, from));
  return last->op == MIR_GOTO && last->form == FORM_CONTINUE &&
         to.index == around->continue_to.index;
}

/* The statement that goes to a block that does not stand there; true: none, control falls to it. What the user wrote as
** `continue` is one. */
static bool jump(Planner *p, MirBlock from, MirBlock to, const Around *around) {
  if (p->flow->leaves[to.index]) {
    add(p, ITEM_LEAVE, to, false);
    return false;
  }
  if (around->next.index == to.index && !continues(p, from, to, around)) return true;
  if (around->break_to.index == to.index)
    add(p, ITEM_BREAK, to, false);
  else if (around->continue_to.index == to.index)
    add(p, ITEM_CONTINUE, to, false);
  else {
    add(p, ITEM_GOTO, to, false);
    p->plan->labelled[to.index] = true;
  }
  return false;
}

/* Does an edge from `from` to `to` lead to what stands there? An edge back never does. */
static bool is_here(const Planner *p, MirBlock from, MirBlock to) {
  const uint32_t *number = p->flow->cfg->number;
  return c_stands_there(p->flow, to) && number[to.index] > number[from.index];
}

static bool falls_to(const Planner *p, MirBlock from, MirBlock to, const Around *around) {
  return to.index == around->next.index && !is_here(p, from, to) && !p->flow->leaves[to.index];
}

static bool put_off(Planner *p, MirBlock block) {
  add(p, ITEM_GOTO, block, false);
  p->plan->labelled[block.index] = true;
  array_push(p->arena, &p->put_off, block);
  return false;
}

/* One arm: what stands there, one brace deeper, or the jump to it. */
static bool arm(Planner *p, MirBlock from, MirBlock to, const Around *around) {
  if (!is_here(p, from, to)) return jump(p, from, to, around);
  Around deeper = *around;
  deeper.depth++;
  return deeper.depth < MOST_BRACES ? level(p, to, deeper, false) : put_off(p, to);
}

/* Does control probably not fall off what stands at `block`? Looks a few blocks ahead. */
static bool ends_soon(const Planner *p, MirBlock block, const Around *around) {
  for (int i = 0; i < 8; i++) {
    if (p->flow->leaves[block.index]) return true;
    MirOp op = last_op(p, block);
    if (op != MIR_GOTO && op != MIR_RAISE) return op != MIR_BRANCH && op != MIR_CALL_RAISES;
    MirBlock to = p->flow->to[block.index][0];
    if (!is_here(p, block, to)) return to.index != around->next.index || p->flow->leaves[to.index];
    block = to;
  }
  return false;
}

/* Where a run of blocks goes on: at `on` if there is one, else `falls` says whether it falls off its end. */
typedef struct {
  MirBlock on;
  bool falls;
} Flowing;

static Flowing follow(Planner *p, MirBlock from, MirBlock to, const Around *around) {
  if (is_here(p, from, to)) return (Flowing){to, false};
  return (Flowing){{0}, jump(p, from, to, around)};
}

/* Is it no more than a further condition behind `else`? */
static bool is_else_if(const Planner *p, MirBlock from, MirBlock block) {
  const CFlow *flow = p->flow;
  return is_here(p, from, block) && p->blocks.conditions[block.index] &&
         !flow->header[block.index] && !flow->inside[block.index].index &&
         last_op(p, block) == MIR_BRANCH;
}

/* The first way falls to what is next, so the others stand behind `else if` and `else`. */
static void ladder(Planner *p, MirBlock block, const Around *around) {
  for (;;) {
    MirBlock no = p->flow->to[block.index][1];
    if (falls_to(p, block, no, around)) return;
    if (!is_else_if(p, block, no)) {
      add(p, ITEM_ELSE, no, false);
      arm(p, block, no, around);
      return;
    }
    add(p, ITEM_ELSE_IF, no, false);
    arm(p, no, p->flow->to[no.index][0], around);
    block = no;
  }
}

/* ── switch ── */

/* More would be looked through too often for a number that stands twice. */
enum { MOST_CASES = 64 };

static MirOperand compared(const Planner *p, MirBlock block, int side) {
  return mir_operands(p->flow->body, p->blocks.equals[block.index])[side];
}

static uint64_t case_bits(const Planner *p, MirBlock block) {
  return mir_const(p->flow->body, (MirConst){compared(p, block, 1).index})->bits;
}

static bool is_test(const Planner *p, MirBlock block) {
  return p->blocks.equals[block.index] && !p->flow->terms[block.index];
}

/* The next question after that of `block` in a row from `first`, or none: of the same variable, for another number. */
static MirBlock next_case(const Planner *p, MirBlock first, MirBlock block) {
  MirBlock next = p->flow->to[block.index][1];
  if (!is_else_if(p, block, next) || !is_test(p, next) ||
      compared(p, next, 0).index != compared(p, first, 0).index)
    return (MirBlock){0};
  uint32_t count = 1;
  for (MirBlock at = first;; at = p->flow->to[at.index][1], count++) {
    if (case_bits(p, at) == case_bits(p, next) || count == MOST_CASES) return (MirBlock){0};
    if (at.index == block.index) return next;
  }
}

static bool is_switch(const Planner *p, MirBlock block) {
  return is_test(p, block) && next_case(p, block, block).index;
}

/* One case; in it `break` leads to what stands behind the switch. */
static void one_case(Planner *p, MirBlock block, int side, const Around *inner) {
  add(p, side ? ITEM_DEFAULT : ITEM_CASE, block, false);
  arm(p, block, p->flow->to[block.index][side], inner);
  add(p, ITEM_END, block, false);
}

static Flowing switch_(Planner *p, MirBlock first, const Around *around) {
  Around inner = *around;
  inner.next = (MirBlock){0};
  inner.break_to = around->next;
  uint32_t start = p->plan->items.count;
  add(p, ITEM_SWITCH, first, false);
  MirBlock last = first;
  for (MirBlock block = first; block.index; block = next_case(p, first, block)) {
    one_case(p, block, 0, &inner);
    last = block;
  }
  bool falls = falls_to(p, last, p->flow->to[last.index][1], around);
  if (!falls) one_case(p, last, 1, &inner);
  add(p, ITEM_SWITCH_END, first, false);
  for (uint32_t i = start; i < p->plan->items.count && !falls; i++)
    falls = p->plan->items.items[i].kind == ITEM_BREAK &&
            p->plan->items.items[i].block.index == around->next.index;
  return (Flowing){{0}, falls};
}

/* `if`: the way that ends stands in braces and the other one goes on without. */
static Flowing branch(Planner *p, MirBlock block, const Around *around) {
  MirBlock yes = p->flow->to[block.index][0], no = p->flow->to[block.index][1];
  bool yes_here = is_here(p, block, yes), no_here = is_here(p, block, no);
  bool no_first = falls_to(p, block, yes, around) ||
                  (yes_here && !falls_to(p, block, no, around) && !ends_soon(p, yes, around) &&
                   (!no_here || ends_soon(p, no, around)));
  MirBlock first = no_first ? no : yes, other = no_first ? yes : no;
  add(p, ITEM_IF, block, no_first);
  bool falls = arm(p, block, first, around);
  bool both = falls && !falls_to(p, block, other, around);
  if (both && no_first) {
    add(p, ITEM_ELSE, other, false);
    arm(p, block, other, around);
  } else if (both) {
    ladder(p, block, around);
  }
  add(p, ITEM_END, block, false);
  return both ? (Flowing){{0}, true} : follow(p, block, other, around);
}

/* What a raising edge leads to never falls: the way on stands behind it. */
static Flowing call_raises(Planner *p, MirBlock block, const Around *around) {
  MirBlock normal = p->flow->to[block.index][0], raising = p->flow->to[block.index][1];
  Around cold = *around;
  cold.next = (MirBlock){0};
  add(p, ITEM_RAISES, block, false);
  arm(p, block, raising, &cold);
  add(p, ITEM_END, block, false);
  return follow(p, block, normal, around);
}

static Flowing terminator(Planner *p, MirBlock block, const Around *around) {
  MirOp op = last_op(p, block);
  if (op == MIR_BRANCH && is_switch(p, block)) return switch_(p, block, around);
  if (op == MIR_BRANCH) return branch(p, block, around);
  if (op == MIR_CALL_RAISES) return call_raises(p, block, around);
  if (op == MIR_GOTO || op == MIR_RAISE)
    return follow(p, block, p->flow->to[block.index][0], around);
  add(p, ITEM_LEAVE, block, false);
  return (Flowing){{0}, false};
}

static MirBlock next_of(const Planner *p, uint32_t base, const Around *around) {
  return p->behind.count > base ? array_last(&p->behind) : around->next;
}

/* A loop: its round ends by falling off the end, what stands behind it is where `break` leads. */
static void loop(Planner *p, MirBlock header, uint32_t base, const Around *around) {
  stand_behind(p, p->flow->after[header.index]);
  Around round = {.next = header, .continue_to = header, .depth = around->depth + 1};
  round.break_to = next_of(p, base, around);
  add(p, ITEM_LOOP, header, false);
  level(p, header, round, true);
  add(p, ITEM_END, header, false);
}

/* The block and what stands at the end of it, and of that, at the same depth. Does it fall off its end? */
static bool run(Planner *p, MirBlock block, uint32_t base, const Around *around, bool inside_loop) {
  for (;;) {
    bool opens = p->flow->header[block.index] && !inside_loop;
    if (opens && around->depth + 1 >= MOST_BRACES) return put_off(p, block);
    if (!inside_loop) add(p, ITEM_LABEL, block, false);
    if (opens) {
      loop(p, block, base, around);
      return true;
    }
    inside_loop = false;
    add(p, ITEM_CODE, block, false);
    stand_behind(p, p->flow->inside[block.index]);
    Around here = *around;
    here.next = next_of(p, base, around);
    Flowing flowing = terminator(p, block, &here);
    if (!flowing.on.index) return flowing.falls;
    block = flowing.on;
  }
}

static bool level(Planner *p, MirBlock start, Around around, bool inside_loop) {
  uint32_t base = p->behind.count;
  bool falls = run(p, start, base, &around, inside_loop);
  while (p->behind.count > base) {
    MirBlock block = array_last(&p->behind);
    p->behind.count--;
    falls = run(p, block, base, &around, false);
  }
  return falls;
}

CPlan *c_plan(Arena *arena, const CFlow *flow, CBlocks blocks) {
  CPlan *plan = arena_make(arena, CPlan);
  plan->labelled = arena_make_many(arena, bool, flow->body->blocks.count);
  Planner p = {.arena = arena, .flow = flow, .blocks = blocks, .plan = plan};
  level(&p, (MirBlock){1}, (Around){.depth = 1}, false);
  for (uint32_t i = 0; i < p.put_off.count; i++)
    level(&p, p.put_off.items[i], (Around){.depth = 1}, false);
  return plan;
}
