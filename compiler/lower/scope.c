// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Blocks, scopes, and every way out of them.
**
** In: what is live (entries) and where an exit goes (target). Out: drops inline at the end of a scope, drop chains for all
** other exits, each built once per (entry, target). Invariant: entries form a list whose nodes never change, so the pair
** names the cleanup exactly. The surprise: a `finally` body is code of the user inside a chain; it is lowered anew for
** each target that passes through it (own.exit.finally). */
#include "lower/lower_internal.h"

enum { FINALLY_DEPTH = 6 }; /* `finally` inside `finally`: each level doubles the copies */

LowerLabel lower_label(const Lower *l) { return (LowerLabel){{0}, l->at.scope}; }

static MirBlock label_block(Lower *l, LowerLabel *label) {
  if (!label->block.index) label->block = mir_add_block(l->body, label->scope);
  return label->block;
}

void lower_goto(Lower *l, LowerLabel *label, MirForm form, Span span) {
  if (!lower_reachable(l)) return;
  MirBlock next = label_block(l, label);
  mir_terminate(l->body, l->block, (MirInstr){.op = MIR_GOTO, .form = form, .span = span}, NULL, 0,
                &next, 1);
  l->block = (MirBlock){0};
}

void lower_start(Lower *l, LowerLabel label) { l->block = label.block; }

void lower_join(Lower *l, LowerLabel *label, MirForm form, Span span) {
  if (!label->block.index)
    return; /* nobody jumped here: the current block goes on, if there is one */
  lower_goto(l, label, form, span);
  lower_start(l, *label);
}

void lower_branch(Lower *l, MirOperand condition, LowerLabel *yes, LowerLabel *no, Span span) {
  lower_branch_as(l, FORM_CONDITION, condition, yes, no, span);
}

void lower_branch_as(Lower *l, MirForm form, MirOperand condition, LowerLabel *yes, LowerLabel *no,
                     Span span) {
  if (!lower_reachable(l)) return;
  MirBlock next[2] = {label_block(l, yes), label_block(l, no)};
  MirInstr instr = {.op = MIR_BRANCH, .form = form, .span = span};
  mir_terminate(l->body, l->block, instr, &condition, 1, next, 2);
  l->block = (MirBlock){0};
}

MirInstr *lower_emit(Lower *l, MirInstr instr, const MirOperand *operands, uint32_t count) {
  if (!lower_reachable(l)) return NULL;
  return mir_emit(l->body, l->block, instr, operands, count);
}

void lower_unreachable(Lower *l, MirForm form, Span span) {
  if (!lower_reachable(l)) return;
  mir_terminate(l->body, l->block, (MirInstr){.op = MIR_UNREACHABLE, .form = form, .span = span},
                NULL, 0, NULL, 0);
  l->block = (MirBlock){0};
}

/* ── entries ── */

static LowerEntry *push(Lower *l, LowerEntry entry) {
  LowerEntry *pushed = arena_make(l->work, LowerEntry);
  entry.parent = l->at.live;
  entry.id = ++l->entry_count;
  *pushed = entry;
  l->at.live = pushed;
  return pushed;
}

void lower_hold(Lower *l, MirPlace place, MirReason reason) {
  if (!lower_reachable(l) || !lower_needs_drop(l, mir_place(l->body, place)->type)) return;
  push(l, (LowerEntry){.kind = ENTRY_DROP, .reason = reason, .place = place, .scope = l->at.scope});
}

void lower_push_result(Lower *l, MirPlace place) {
  push(l, (LowerEntry){.kind = ENTRY_RESULT,
                       .reason = REASON_FAILED_CONSTRUCTOR,
                       .place = place,
                       .scope = l->at.scope});
}

void lower_push_handled(Lower *l, MirPlace before) {
  push(l, (LowerEntry){.kind = ENTRY_HANDLED, .place = before, .scope = l->at.scope});
}

void lower_push_unbind(Lower *l, Symbol name) {
  push(l, (LowerEntry){.kind = ENTRY_UNBIND, .name = name, .scope = l->at.scope});
}

void lower_push_finally(Lower *l, const Ast *finally) {
  LowerState *at = arena_copy(l->work, &l->at, sizeof l->at);
  push(l, (LowerEntry){.kind = ENTRY_FINALLY, .scope = l->at.scope, .finally = finally, .at = at});
}

void lower_push_with(Lower *l, const LowerWith *with) {
  LowerState *at = arena_copy(l->arena, &l->at, sizeof l->at);
  push(l, (LowerEntry){.kind = ENTRY_FINALLY, .scope = l->at.scope, .with = with, .at = at});
}

/* The local whose whole value this operand takes, if that is a temporary; else none. */
static MirLocal taken_local(const Lower *l, MirOperand operand) {
  if (operand.role != ROLE_MOVE) return (MirLocal){0};
  const MirPlaceInfo *place = mir_place(l->body, (MirPlace){operand.index});
  MirLocalKind kind = mir_local(l->body, place->root)->kind;
  bool temporary = kind == LOCAL_TEMPORARY || kind == LOCAL_HIDDEN;
  return temporary && !place->parent.index ? place->root : (MirLocal){0};
}

/* Marks what the operands take with a fresh number; returns how much of it is held. */
static uint32_t mark_taken(Lower *l, const MirOperand *operands, uint32_t count) {
  uint32_t wanted = 0;
  l->taking++;
  for (uint32_t i = 0; i < count; i++) {
    MirLocal local = taken_local(l, operands[i]);
    if (!local.index || !lower_needs_drop(l, mir_local(l->body, local)->type)) continue;
    while (l->taken.count <= local.index)
      array_push(l->work, &l->taken, 0);
    l->taken.items[local.index] = l->taking;
    wanted++;
  }
  return wanted;
}

static bool is_taken(const Lower *l, const LowerEntry *entry) {
  uint32_t local = mir_place(l->body, entry->place)->root.index;
  return local < l->taken.count && l->taken.items[local] == l->taking;
}

void lower_release(Lower *l, const MirOperand *operands, uint32_t count) {
  uint32_t wanted = mark_taken(l, operands, count);
  OWN_ARRAY(LowerEntry) kept = {0};
  LowerEntry *entry = l->at.live;
  if (!wanted) return;
  for (; wanted && entry && entry->kind == ENTRY_DROP; entry = entry->parent) {
    if (is_taken(l, entry))
      wanted--;
    else
      array_push(l->work, &kept, *entry);
  }
  if (wanted) return; /* not all of them are held; a drop of an empty place does nothing */
  l->at.live = entry;
  while (kept.count)
    push(l, kept.items[--kept.count]);
}

static MirInstr drop_of(MirReason reason, MirForm form, Span span) {
  return (MirInstr){.op = MIR_DROP, .form = form, .reason = reason, .span = span};
}

/* What was handled before the handler is handled again. */
static void emit_handled(Lower *l, const LowerEntry *entry, MirBlock block, Span span) {
  MirCallee callee = {.kind = CALLEE_RUNTIME, .runtime = RUNTIME_own_handled_leave};
  MirInstr call = {.op = MIR_CALL, .form = FORM_EXCEPT, .span = span};
  call.extra = mir_add_callee(l->body, callee);
  MirOperand before = mir_read(entry->place);
  mir_emit(l->body, block, call, &before, 1);
}

void lower_drops(Lower *l, const LowerEntry *mark, MirForm form, Span span) {
  if (!lower_reachable(l)) return;
  for (const LowerEntry *entry = l->at.live; entry != mark; entry = entry->parent) {
    own_check(entry != NULL, "a scope ends inside the scopes around it");
    if (entry->kind == ENTRY_HANDLED) emit_handled(l, entry, l->block, span);
    if (entry->kind != ENTRY_DROP) continue;
    MirOperand place = mir_use(entry->place);
    mir_emit(l->body, l->block, drop_of(entry->reason, form, span), &place, 1);
  }
}

void lower_end(Lower *l, LowerEntry *mark, MirForm form, Span span) {
  lower_drops(l, mark, form, span);
  l->at.live = mark;
}

static bool is_kept(const Lower *l, const LowerEntry *entry, LocalList kept) {
  uint32_t root = mir_place(l->body, entry->place)->root.index;
  for (uint32_t i = 0; i < kept.items.count; i++)
    if (kept.items.items[i].index == root) return true;
  return false;
}

void lower_end_others(Lower *l, LowerEntry *mark, LocalList kept, Span span) {
  OWN_ARRAY(MirPlace) keep = {0};
  if (!lower_reachable(l)) return;
  for (const LowerEntry *entry = l->at.live; entry != mark; entry = entry->parent) {
    own_check(entry->kind == ENTRY_DROP, "a statement leaves values");
    if (is_kept(l, entry, kept)) {
      array_push(l->work, &keep, entry->place);
      continue;
    }
    MirOperand place = mir_use(entry->place);
    mir_emit(l->body, l->block, drop_of(entry->reason, l->form, span), &place, 1);
  }
  l->at.live = mark;
  while (keep.count)
    lower_hold(l, keep.items[--keep.count], l->loop_depth ? REASON_LOOP_ROUND : REASON_SCOPE_END);
}

void lower_end_forwards(Lower *l, LowerEntry *mark, MirForm form, Span span) {
  OWN_ARRAY(const LowerEntry *) entries = {0};
  for (const LowerEntry *entry = l->at.live; entry != mark; entry = entry->parent)
    array_push(l->work, &entries, entry);
  while (entries.count && lower_reachable(l)) {
    const LowerEntry *entry = entries.items[--entries.count];
    own_check(entry->kind == ENTRY_DROP, "operands of an operation are values");
    MirOperand place = mir_use(entry->place);
    mir_emit(l->body, l->block, drop_of(entry->reason, form, span), &place, 1);
  }
  l->at.live = mark;
}

/* ── ways out ── */

LowerTarget *lower_target(Lower *l, bool raising) {
  LowerTarget *target = arena_make(l->work, LowerTarget);
  target->id = ++l->target_count;
  target->entry = l->at.live;
  target->label = lower_label(l);
  target->raising = raising;
  return target;
}

/* A block that still needs its terminator: GOTO, or RAISE of the error that a `finally` body held back. */
typedef struct {
  MirBlock block;
  MirInstr instr;
  MirOperand operand;
  uint32_t count;
} OpenBlock;

static void close_block(Lower *l, OpenBlock open, MirBlock next) {
  if (!open.block.index) return;
  mir_terminate(l->body, open.block, open.instr, &open.operand, open.count, &next, 1);
}

static void run_finally(Lower *l, const LowerEntry *entry, MirPlace error) {
  if (entry->with) {
    if (l->def)
      dynamic_with_exit(l, entry->with, error);
    else
      lower_with_exit(l, entry->with, error);
  } else if (l->finally_depth > FINALLY_DEPTH) {
    uint32_t from = entry->finally->span.from;
    diag_not_built(l->context->diags, (Span){from, from + 1}, "`finally` inside that many others");
  } else {
    lower_suite(l, entry->finally, SCOPE_BLOCK);
  }
}

/* While a `finally` body runs, the error on its way is the one being handled. */
static MirPlace enter_handled(Lower *l, MirPlace held, Span span) {
  MirOperand error = mir_read(held);
  MirPlace before = dynamic_handled_enter(l, error, span);
  lower_hold(l, before, REASON_EARLY_EXIT);
  return before;
}

/* The copy of a `finally` body on the way to `target`; what passes through is held back while it runs. */
static OpenBlock finally_copy(Lower *l, const LowerEntry *entry, LowerTarget *target,
                              MirBlock block, Span span) {
  LowerState saved = l->at;
  MirBlock saved_block = l->block;
  OpenBlock open = {.instr = {.op = MIR_GOTO, .form = FORM_FINALLY, .span = span}};
  l->at = *entry->at;
  l->block = block;
  l->finally_depth++;
  Bitset bound = l->bound;
  if (l->def) l->bound = bitset_copy(l->work, entry->bound);
  MirPlace held = {0};
  bool result = target->returns && l->body->result.index && !decl_names_result(l->decl) &&
                lower_needs_drop(l, l->body->result_type);
  if (target->raising) {
    held = lower_new_hidden(l, l->def ? TYPE_OBJECT : type_error_struct(l->decls), span);
    lower_emit(l, (MirInstr){.op = MIR_CAUGHT, .form = FORM_FINALLY, .dst = held, .span = span},
               NULL, 0);
  } else if (result) {
    held = lower_new_hidden(l, l->body->result_type, span);
    lower_init(l, held, mir_move(mir_root(l->body, l->body->result)), FORM_FINALLY, span);
  }
  if (held.index) lower_hold(l, held, REASON_EARLY_EXIT);
  LowerEntry *rest = l->at.live;
  if (target->raising && l->def) lower_push_handled(l, enter_handled(l, held, span));
  run_finally(l, entry, target->raising ? held : (MirPlace){0});
  lower_end(l, rest, FORM_FINALLY, span);
  if (target->raising) {
    open.instr.op = MIR_RAISE;
    open.instr.span = (Span){0, 0}; /* it goes on: its trace has no line for this */
    open.operand = mir_move(held);
    open.count = 1;
  } else if (result) {
    lower_init(l, mir_root(l->body, l->body->result), mir_move(held), FORM_FINALLY, span);
  }
  open.block = l->block;
  l->finally_depth--;
  l->bound = bound;
  l->at = saved;
  l->block = saved_block;
  return open;
}

static MirBlock target_block(Lower *l, LowerTarget *target) {
  MirBlock block = label_block(l, &target->label);
  if (target->cleanup) mir_block(l->body, block)->chain = true;
  return block;
}

/* A constructor's `self` matters only where an error leaves the function. */
static bool skips(const LowerEntry *entry, const LowerTarget *target) {
  return entry->kind == ENTRY_RESULT && !(target->raising && target->cleanup);
}

/* The end of a handler's name, in a block of a chain; returns the block it ends in. */
static MirBlock unbind(Lower *l, const LowerEntry *entry, MirBlock block, Span span) {
  MirBlock saved = l->block;
  LowerEntry *live = l->at.live;
  Bitset bound = l->bound;
  l->block = block;
  l->at.live = entry->parent;
  l->bound = bitset_copy(l->work, bound);
  dynamic_unbind(l, entry->name, span);
  block = l->block;
  l->block = saved;
  l->at.live = live;
  l->bound = bound;
  return block;
}

/* One entry's block of the chain. */
static OpenBlock chain_link(Lower *l, const LowerEntry *entry, LowerTarget *target, MirBlock block,
                            Span span) {
  if (entry->kind == ENTRY_FINALLY) return finally_copy(l, entry, target, block, span);
  mir_block(l->body, block)->chain = true;
  if (entry->kind == ENTRY_UNBIND) {
    block = unbind(l, entry, block, span);
    return (OpenBlock){.block = block,
                       .instr = {.op = MIR_GOTO, .form = FORM_EARLY_EXIT, .span = span}};
  }
  if (entry->kind == ENTRY_HANDLED) {
    emit_handled(l, entry, block, span);
    return (OpenBlock){.block = block,
                       .instr = {.op = MIR_GOTO, .form = FORM_EARLY_EXIT, .span = span}};
  }
  MirReason reason = target->raising ? REASON_ERROR_EXIT : REASON_EARLY_EXIT;
  if (entry->kind == ENTRY_RESULT) reason = REASON_FAILED_CONSTRUCTOR;
  MirOperand place = mir_use(entry->place);
  mir_emit(l->body, block, drop_of(reason, FORM_EARLY_EXIT, span), &place, 1);
  return (OpenBlock){.block = block,
                     .instr = {.op = MIR_GOTO, .form = FORM_EARLY_EXIT, .span = span}};
}

MirBlock lower_chain(Lower *l, LowerTarget *target, Span span) {
  MirBlock first = {0};
  OpenBlock open = {{0}, {.op = MIR_GOTO}, {ROLE_CONST, 0}, 0};
  for (LowerEntry *entry = l->at.live; entry != target->entry; entry = entry->parent) {
    own_check(entry != NULL, "an exit leaves only scopes around it");
    if (skips(entry, target)) continue;
    uint64_t key = table_pair(entry->id, target->id);
    MirBlock known = {table_get(&l->chains, key)};
    if (known.index) {
      close_block(l, open, known);
      return first.index ? first : known;
    }
    MirBlock block = mir_add_block(l->body, entry->scope);
    table_set(l->work, &l->chains, key, block.index);
    close_block(l, open, block);
    if (!first.index) first = block;
    open = chain_link(l, entry, target, block, span);
    if (!open.block.index) return first; /* the `finally` body never ends */
  }
  MirBlock last = target_block(l, target);
  close_block(l, open, last);
  return first.index ? first : last;
}

void lower_exit(Lower *l, LowerTarget *target, MirForm form, Span span) {
  if (!lower_reachable(l)) return;
  MirBlock next = lower_chain(l, target, span);
  mir_terminate(l->body, l->block, (MirInstr){.op = MIR_GOTO, .form = form, .span = span}, NULL, 0,
                &next, 1);
  l->block = (MirBlock){0};
}

/* ── scopes ── */

LowerState lower_enter(Lower *l, MirScopeKind kind, Span span) {
  LowerState outer = l->at;
  l->at.scope = mir_add_scope(l->body, outer.scope, kind, span);
  return outer;
}

void lower_leave(Lower *l, LowerState outer, uint32_t declared, Span span) {
  lower_end(l, outer.live, FORM_SCOPE_END, lower_last(span));
  while (l->declared.count > declared) {
    MirLocal local = l->declared.items[--l->declared.count];
    if (!l->loop_depth || mir_local(l->body, local)->indirect ||
        lower_trivial(l, mir_local(l->body, local)->type))
      continue;
    MirOperand place = mir_use(mir_root(l->body, local));
    MirInstr end = {.op = MIR_END,
                    .form = FORM_SCOPE_END,
                    .type = mir_local(l->body, local)->type,
                    .span = lower_last(span)};
    lower_emit(l, end, &place, 1);
  }
  l->at = outer;
}
