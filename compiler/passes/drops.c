// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Drop elaboration: drops that mean "if it still owns a value" -> drops that are certain.
**
** Lowering writes `drop x` at every scope end. Where x may be empty, some path gave it away; on
** the edges where the other paths join, x is dropped (edge drop), so the drop below has nothing
** left to do. No flag exists at run time. `assign` becomes: drop what the target holds, then
** `init`. Every drop gets its reason here and its line in the log. Needs INIT, CHECKED. Gives
** DROPS. Breaks INIT (new blocks). spec 3.3, own.drop.*, own.assign.order.
**
** Before   b0: branch c b1 b2      b1: call send(move x)  goto b2      b2: drop x  return
** After    b0: branch c b1 b3      b1: call send(move x)  goto b2      b3: drop x  goto b2      b2: return
**
** The surprise: cleanup chains are split first (chains.c); then no edge into a chain ever needs
** an edge drop. */
#include "base/check.h"
#include "mir/mutant.h"
#include "passes/passes_internal.h"

typedef OWN_ARRAY(MirPlace) Places;

/* One move of a path: for "a part was given away on line n". */
typedef struct {
  uint32_t number; /* of the block in reverse postorder */
  Span span;
  uint32_t next; /* of the same path, + 1             */
} Given;

typedef struct {
  MirBlock from;
  uint32_t which;
  Places places;
} EdgeDrops;

typedef struct {
  PassBody *pass;
  MirBody *body;
  Arena *arena;
  const Paths *paths;
  MirEdit **edits; /* by block */
  uint32_t edit_count;
  bool *raising; /* by block: an error is pending there */
  OWN_ARRAY(EdgeDrops) edges;
  OWN_ARRAY(Given) given;   /* collected when first asked for: most functions never are */
  uint32_t *given_of;       /* by path: its last move in `given` + 1 */
  OWN_ARRAY(EarlyEnd) ends; /* drops of values that may not end there */
} Drops;

static bool needs_drop(const Drops *drops, MirPlace place) {
  const MirBody *body = drops->body;
  return type_needs_drop(body->decls, mir_place(body, place)->type, body->type_params,
                         body->type_param_count);
}

/* ── what there is to drop ── */

static bool untouched(const Drops *drops, uint32_t path, const SharedSet *state) {
  for (uint32_t p = path; path && p < drops->paths->items.items[path].end; p++) {
    if (init_unset(drops->pass->init, state, p)) return false;
  }
  return true;
}

/* `self` of a destructor or of a `deinit` method: its own destructor must not run, only its
** fields end. */
static bool dissolves(const Drops *drops, MirPlace place) {
  const MirBody *body = drops->body;
  const MirPlaceInfo *info = mir_place(body, place);
  const MirLocalInfo *local = mir_local(body, info->root);
  if (info->parent.index || info->root.index != 1 || local->kind != LOCAL_PARAM ||
      !body->decl.index)
    return false;
  const TypeInfo *type = type_info(body->decls->types, info->type);
  if (type->kind != TYPE_KIND_STRUCT) return false;
  const StructDecl *decl = decl_struct(body->decls, (StructId){type->declaration});
  bool destructor = decl->del.index && decl->del.index == body->decl.index;
  return destructor || ((decl->del.index || decl->linear) && local->convention == PASS_DEINIT);
}

/* The maximal parts of `place` that hold a value, in declaration order. */
static void add_parts(Drops *drops, Places *parts, MirPlace place, const SharedSet *state) {
  if (!needs_drop(drops, place)) return;
  uint32_t path = paths_exact(drops->paths, place);
  if (OWN_MUTANT(rest_dropped_whole, untouched(drops, path, state), true) &&
      !dissolves(drops, place)) {
    array_push(drops->arena, parts, place);
    return;
  }
  if (path && init_unset(drops->pass->init, state, path) &&
      !drops->paths->items.items[path].by_parts)
    return;
  uint32_t fields = type_field_count(drops->body->decls, mir_place(drops->body, place)->type);
  for (uint32_t i = 0; i < fields; i++)
    add_parts(drops, parts,
              mir_field(drops->body, place, OWN_MUTANT(fields_backwards, i, fields - 1 - i)),
              state);
}

/* ── reasons ── */

static void add_given(Drops *drops, MirBlock block, const MirInstr *instr) {
  for (uint32_t k = 0; k < instr->count; k++) {
    MirOperand operand = mir_operands(drops->body, instr)[k];
    uint32_t path =
        operand.role == ROLE_MOVE ? paths_exact(drops->paths, (MirPlace){operand.index}) : 0;
    if (!path) continue;
    Given given = {drops->pass->cfg->number[block.index], instr->span, drops->given_of[path]};
    array_push(drops->arena, &drops->given, given);
    drops->given_of[path] = drops->given.count;
  }
}

/* Before any block is changed. */
static void collect_given(Drops *drops) {
  if (drops->given_of) return;
  drops->given_of = arena_make_many(drops->arena, uint32_t, drops->paths->items.count);
  for (uint32_t i = 0; i < drops->pass->cfg->count; i++) {
    MirBlock block = drops->pass->cfg->order[i];
    const MirBlockInfo *info = mir_block(drops->body, block);
    for (uint32_t k = 0; k < info->instrs.count; k++)
      add_given(drops, block, &info->instrs.items[k]);
  }
}

/* Where the path, one above or one below it was given away on the way to block number `before`. */
static Span given_away(Drops *drops, uint32_t path, uint32_t before) {
  collect_given(drops);
  const Path *info = &drops->paths->items.items[path];
  Span span = {0, 0};
  uint32_t root = drops->paths->of_local[info->local.index],
           end = drops->paths->items.items[root].end;
  for (uint32_t p = root; p < end; p++) {
    bool related =
        (p <= path && path < drops->paths->items.items[p].end) || (p > path && p < info->end);
    for (uint32_t g = related ? drops->given_of[p] : 0; g; g = drops->given.items[g - 1].next) {
      const Given *given = &drops->given.items[g - 1];
      if (!span.from || given->number < before) span = given->span;
    }
  }
  return span;
}

/* What is @linear is never dropped, what is @scoped on no edge. */
static void note_end(Drops *drops, EarlyEnd end) {
  TypeId type = mir_place(drops->body, end.place)->type;
  const Decls *decls = drops->body->decls;
  if (OWN_MUTANT(linear_may_end, type_is_linear(decls, type), false) ||
      OWN_MUTANT(scoped_on_edge, end.on_edge && type_is_scoped(decls, type), false))
    array_push(drops->arena, &drops->ends, end);
}

static void log_drop(Drops *drops, const MirInstr *drop, MirPlace place, Span cause,
                     bool on_raise) {
  if (!drops->pass->options->log_drops) return;
  const MirLocalInfo *local = mir_local(drops->body, mir_place(drops->body, place)->root);
  MirEvent event = {.kind = EVENT_DROP, .reason = drop->reason, .form = drop->form, .place = place};
  if (drop->reason == REASON_EDGE || drop->reason == REASON_EDGE_UNSET)
    event.kind = EVENT_EDGE_DROP;
  if (drop->reason == REASON_TEMPORARY) cause = local->span;
  event.name = mir_place_words(drops->body, drops->body->arena, place);
  event.span = drop->span;
  event.cause = cause;
  event.on_raise = on_raise;
  event.temporary = !local->name.index && local->kind != LOCAL_RESULT;
  mir_log(drops->body, event);
}

static MirReason reason_by_form(MirForm form) {
  return form == FORM_EARLY_EXIT ? REASON_EARLY_EXIT
         : form == FORM_DISCARD  ? REASON_DISCARDED
                                 : REASON_SCOPE_END;
}

/* ── one instruction ── */

static MirEdit *edit_of(Drops *drops, MirBlock block) {
  own_check(block.index < drops->edit_count, "edits are queued for blocks that were there");
  if (!drops->edits[block.index]) drops->edits[block.index] = mir_edit_new(drops->body, block);
  return drops->edits[block.index];
}

static void insert_drop(Drops *drops, Site at, MirInstr drop, MirPlace place, Span cause) {
  MirOperand operand = mir_use(place);
  mir_edit_insert_before(edit_of(drops, at.block), at.at, drop, &operand, 1);
  note_end(drops, (EarlyEnd){.site = at, .place = place, .reason = drop.reason, .cause = cause});
  log_drop(drops, &drop, place, cause, drops->raising[at.block.index]);
}

static void settle_drop(Drops *drops, Site site, const SharedSet *state) {
  MirInstr *instr = &mir_block(drops->body, site.block)->instrs.items[site.at];
  MirPlace place = {mir_operands(drops->body, instr)[0].index};
  Places parts = {0};
  add_parts(drops, &parts, place, state);
  if (instr->reason == REASON_NONE) instr->reason = reason_by_form(instr->form);
  MirInstr drop = {
      .op = MIR_DROP, .form = instr->form, .reason = instr->reason, .span = instr->span};
  if (OWN_MUTANT(empty_dropped, parts.count == 1 && mir_place_same(parts.items[0], place), true)) {
    log_drop(drops, &drop, place, (Span){0, 0}, drops->raising[site.block.index]);
    note_end(drops, (EarlyEnd){.site = site, .place = place, .reason = drop.reason});
    return;
  }
  mir_edit_remove(edit_of(drops, site.block),
                  site.at); /* what it may not hold, the edges into a join have dropped */
  uint32_t path = paths_exact(drops->paths, place);
  Span cause =
      path ? given_away(drops, path, drops->pass->cfg->number[site.block.index]) : (Span){0, 0};
  if (cause.from && drop.reason != REASON_FAILED_CONSTRUCTOR) drop.reason = REASON_REST;
  for (uint32_t i = 0; i < parts.count; i++)
    insert_drop(drops, site, drop, parts.items[i], cause);
}

/* The new value is ready in the operand: the old one ends, then the new one moves in. */
static void settle_assign(Drops *drops, Site site, SharedSet *before) {
  MirInstr *instr = &mir_block(drops->body, site.block)->instrs.items[site.at];
  instr->op = MIR_INIT;
  if (!OWN_MUTANT(overwritten_stays, needs_drop(drops, instr->dst), false)) return;
  Init *init = drops->pass->init;
  SharedSet state = shared_set_copy(&init->sets, before);
  if (OWN_MUTANT(assignment_before_operand, true, false)) init_operands(init, &state, instr);
  MirInstr drop = {
      .op = MIR_DROP, .form = instr->form, .reason = REASON_OVERWRITTEN, .span = instr->span};
  Places parts = {0};
  MirPlace target = instr->dst;
  add_parts(drops, &parts, target, &state);
  shared_set_free(&init->sets, state);
  for (uint32_t i = 0; i < parts.count; i++)
    insert_drop(drops, site, drop, parts.items[i], (Span){0, 0});
}

static void settle_instr(void *self, MirBlock block, uint32_t at, SharedSet *before) {
  Drops *drops = self;
  switch (mir_block(drops->body, block)->instrs.items[at].op) {
  case MIR_DROP: settle_drop(drops, (Site){block, at}, before); break;
  case MIR_ASSIGN: settle_assign(drops, (Site){block, at}, before); break;
  case MIR_INIT:
  case MIR_REF:
  case MIR_ADDRESS:
  case MIR_FUNCTION:
  case MIR_MAKE:
  case MIR_TAG:
  case MIR_UNARY:
  case MIR_BINARY:
  case MIR_CONVERT:
  case MIR_COPY:
  case MIR_CALL:
  case MIR_END:
  case MIR_CAUGHT:
  case MIR_SIZE_OF:
  case MIR_NEEDS_DROP:
  case MIR_RETAIN:
  case MIR_RELEASE:
  case MIR_ELIDED:
  case MIR_GOTO:
  case MIR_CALL_RAISES:
  case MIR_BRANCH:
  case MIR_RETURN:
  case MIR_RAISE:
  case MIR_RESUME:
  case MIR_UNREACHABLE:
  case MIR_OP_COUNT: break;
  }
}

/* ── edges ── */

bool drops_in_scope(const MirBody *body, MirScope scope, MirLocal local) {
  MirScope declared = mir_local(body, local)->scope;
  for (; scope.index; scope = mir_scope(body, scope)->parent) {
    if (scope.index == declared.index) return true;
  }
  return false;
}

/* Where `out` stands on an edge into `to`. */
typedef struct {
  MirBlock to;
  const SharedSet *out;
} Edge;

static bool is_lost(const Drops *drops, Edge edge, uint32_t path) {
  const Init *init = drops->pass->init;
  return init_unset(init, &init->in[edge.to.index], path) && !init_unset(init, edge.out, path);
}

/* What is held of this path before the edge and may not be held behind it. */
static void add_lost(Drops *drops, Places *lost, uint32_t path, Edge edge) {
  const Path *info = &drops->paths->items.items[path];
  if (!info->needs_drop) return;
  bool all = true, none = true; /* of the subtree: differs everywhere, nowhere */
  for (uint32_t p = path; p < info->end; p++) {
    bool differs = is_lost(drops, edge, p);
    all = all && differs;
    none = none && !differs;
  }
  if (none) return;
  if (is_lost(drops, edge, path) && (all || !info->by_parts)) {
    add_parts(drops, lost, info->place, edge.out);
    return;
  }
  for (uint32_t p = path + 1; OWN_MUTANT(lost_parts_stay, p < info->end, false);
       p = drops->paths->items.items[p].end)
    add_lost(drops, lost, p, edge);
}

static void settle_edge(void *self, MirBlock from, uint32_t which, SharedSet *out) {
  Drops *drops = self;
  const Init *init = drops->pass->init;
  MirBlock to = mir_block(drops->body, from)->successors.items[which];
  if (!init_joins(init, to) ||
      OWN_MUTANT(chains_are_joins, mir_block(drops->body, to)->chain, false))
    return;
  OWN_ARRAY(uint32_t) roots = {0};
  for (uint32_t p = 0; (p = init_next_lost(init, to, out, p + 1)) != 0;) {
    MirLocal local = drops->paths->items.items[p].local;
    uint32_t root = drops->paths->of_local[local.index];
    if (drops_in_scope(drops->body, mir_block(drops->body, to)->scope, local))
      array_push(drops->arena, &roots, root);
    p = drops->paths->items.items[root].end - 1;
  }
  EdgeDrops edge = {.from = from, .which = which};
  while (roots.count) /* reverse order of declaration */
    add_lost(drops, &edge.places, roots.items[--roots.count], (Edge){to, out});
  if (OWN_MUTANT(no_edge_drops, edge.places.count > 0, false))
    array_push(drops->arena, &drops->edges, edge);
}

/* Why the path of an edge drop is dropped there: given away on another way, or never set. */
static Span edge_cause(Drops *drops, const EdgeDrops *edge, MirPlace place) {
  MirBlock to = mir_block(drops->body, edge->from)->successors.items[edge->which];
  bool whole;
  return given_away(drops, paths_above(drops->paths, drops->body, place, &whole),
                    drops->pass->cfg->number[to.index]);
}

/* Before blocks are added: what is reported is searched for in the body as it is. */
static void note_edge_ends(Drops *drops, const EdgeDrops *edge) {
  if (!drops->body->decls->any_linear && !drops->body->decls->any_scoped) return;
  for (uint32_t i = 0; i < edge->places.count; i++) {
    EarlyEnd end = {.place = edge->places.items[i], .reason = REASON_EDGE, .on_edge = true};
    end.site = (Site){edge->from, mir_block(drops->body, edge->from)->instrs.count - 1};
    end.which = edge->which;
    end.cause = edge_cause(drops, edge, end.place);
    note_end(drops, end);
  }
}

static void insert_edge_drops(Drops *drops, const EdgeDrops *edge) {
  const MirBlockInfo *from = mir_block(drops->body, edge->from);
  const MirInstr *last = mir_terminator(from);
  bool splits = from->successors.count > 1;
  Span *causes = arena_make_many(drops->arena, Span, edge->places.count);
  for (uint32_t i = 0; i < edge->places.count; i++)
    causes[i] = edge_cause(drops, edge, edge->places.items[i]);
  bool on_raise = drops->raising[edge->from.index] || last->op == MIR_RAISE ||
                  (last->op == MIR_CALL_RAISES && edge->which == 1);
  MirInstr drop = {.op = MIR_DROP, .form = FORM_EDGE, .span = last->span};
  uint32_t at = splits ? 0 : from->instrs.count - 1;
  MirEdit *edit =
      splits ? mir_edit_new(drops->body, mir_split_edge(drops->body, edge->from, edge->which))
             : edit_of(drops, edge->from);
  for (uint32_t i = 0; i < edge->places.count; i++) {
    MirPlace place =
        edge->places.items[OWN_MUTANT(edge_drops_forwards, i, edge->places.count - 1 - i)];
    drop.reason = causes[i].from ? REASON_EDGE : REASON_EDGE_UNSET;
    MirOperand operand = mir_use(place);
    mir_edit_insert_before(edit, at, drop, &operand, 1);
    log_drop(drops, &drop, place, causes[i], on_raise);
  }
  if (splits) mir_edit_apply(edit);
}

/* ── preparation ── */

bool *drops_raising(const MirBody *body, const MirCfg *cfg, Arena *arena) {
  bool *raising = arena_make_many(arena, bool, body->blocks.count);
  for (uint32_t i = 0; i < cfg->count;
       i++) { /* pending errors travel forwards only: loops inside them lie in handlers */
    const MirBlockInfo *info = mir_block(body, cfg->order[i]);
    bool pending = raising[cfg->order[i].index];
    for (uint32_t k = 0; k < info->instrs.count; k++)
      pending = pending && info->instrs.items[k].op != MIR_CAUGHT;
    raising[cfg->order[i].index] = pending;
    MirOp op = mir_terminator(info)->op;
    for (uint32_t k = 0; k < info->successors.count; k++) {
      bool raises = op == MIR_RAISE || (op == MIR_CALL_RAISES && k == 1);
      if (pending || raises) raising[info->successors.items[k].index] = true;
    }
  }
  return raising;
}

static void prepare(Drops *drops, PassBody *pass) {
  if (chains_split(pass)) {
    pass->cfg = mir_cfg(pass->scratch, pass->body);
    pass->init = init_solve(pass->body, pass->paths, pass->cfg, pass->scratch);
  }
  uint32_t blocks = pass->body->blocks.count;
  *drops = (Drops){.pass = pass,
                   .body = pass->body,
                   .arena = pass->scratch,
                   .paths = pass->paths,
                   .edit_count = blocks};
  drops->edits = arena_make_many(drops->arena, MirEdit *, blocks);
  drops->raising = drops_raising(pass->body, pass->cfg, drops->arena);
}

void drops_run(PassBody *pass) {
  Drops drops;
  prepare(&drops, pass);
  init_walk(pass->init, &(InitWalk){.self = &drops, .instr = settle_instr, .edge = settle_edge});
  if (drops.edges.count) collect_given(&drops);
  for (uint32_t i = 0; i < drops.edges.count; i++)
    note_edge_ends(&drops, &drops.edges.items[i]);
  if (drops.ends.count) linear_report(pass, drops.ends.items, drops.ends.count);
  for (uint32_t i = 0; i < drops.edges.count; i++)
    insert_edge_drops(&drops, &drops.edges.items[i]);
  for (uint32_t b = 1; b < drops.edit_count; b++) {
    if (drops.edits[b]) mir_edit_apply(drops.edits[b]);
  }
}
