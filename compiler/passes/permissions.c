// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc view --permissions`: what may be done with each place at the start of each line.
**
** Needs INIT; runs only if asked. In: MU, Loans. Out: MirBody.permits, one per variable and line: read, write in place, change its
** shape, give it away; and which reference forbids what is forbidden. Invariant: the answers are those of the check itself: would this
** access make a reference unusable that is used again (mir_reach)? Where several ways reach a line, what all of them allow. The
** surprise: it runs before the check, so that refused programs have permissions, too. spec own.view.permissions. */
#include "passes/loans.h"

#include <string.h>

typedef struct {
  PassBody *pass;
  MirBody *body;
  Loans *loans;
  Table row_of; /* (local, line) -> permit + 1 */
  bool *opened; /* by local: its scope began in this block, and has not ended in it */
  Bitset *full; /* by block: what may hold a value at its start                     */
  Bitset held;  /* at the instruction that is looked at                             */
} Permissions;

static uint32_t line_of(const Permissions *self, Span span) {
  return span.from ? source_position(self->body->context->sources, span.from).line : 0;
}

/* What can be said of a variable at all. Numbers are read and written, always: nothing to tell. */
static uint8_t possible(const Permissions *self, MirLocal local) {
  const MirBody *body = self->body;
  const MirLocalInfo *info = mir_local(body, local);
  bool named = info->name.index && (info->kind == LOCAL_VARIABLE || info->kind == LOCAL_PARAM ||
                                    (info->kind == LOCAL_REFERENCE && info->bound));
  bool owner = type_needs_drop(body->decls, info->type, body->type_params, body->type_param_count);
  if (!named || (!owner && info->kind != LOCAL_REFERENCE)) return 0;
  uint8_t letters = PERMIT_READ;
  if (info->mutable_) letters |= PERMIT_WRITE;
  if (info->mutable_ && !type_is_flat(body->decls, info->type)) letters |= PERMIT_SHAPE;
  bool owned = !info->indirect && info->kind != LOCAL_REFERENCE;
  if (owned && owner) letters |= PERMIT_GIVE;
  return letters;
}

/* Is the reference used again, from this instruction on? */
static bool live_here(const Permissions *self, MirLocal reference, Site site) {
  const LoanLocal *info = &self->loans->locals[reference.index];
  uint32_t number = self->pass->cfg->number[site.block.index];
  uint32_t i = live_meeting(self->loans, reference, site.block, site.at);
  for (; i < info->meetings.count && info->meetings.items[i].number == number; i++) {
    if (live_counts(self->loans, &info->meetings.items[i])) return true;
    if (info->meetings.items[i].binds) return false;
  }
  return live_at_end(self->loans, reference, site.block);
}

/* Takes away what a live reference forbids for an access to `place` through `via`. */
static void forbid(const Permissions *self, MirPermit *permit, MirPlace place, uint32_t via,
                   uint32_t version) {
  const Version *loan = &self->loans->versions.items[version];
  if (version == via) return;
  for (uint32_t i = 0; i < loan->origin_count; i++) {
    PlaceReach reach = mir_reach(self->body, place, loan->origins[i], loan->holds);
    bool ancestor = loans_derives(self->loans, via, version);
    uint8_t lost = 0;
    if (reach.interior && !ancestor) lost |= PERMIT_SHAPE;
    if (reach.overlaps) lost |= PERMIT_GIVE;
    if (!(permit->letters & lost)) continue;
    permit->letters &= (uint8_t)~lost;
    if (!permit->because.index) permit->because = loan->local;
  }
}

static void forbid_all(const Permissions *self, MirPermit *permit, Site site) {
  MirPlace named = mir_root(self->body, permit->local);
  uint32_t via = 0;
  if (loans_is_reference(self->loans, named)) via = loans_version(self->loans, permit->local, site);
  Origins origins = loans_origins(self->loans, named, site);
  for (uint32_t l = 1; l < self->loans->local_count; l++) {
    if (!self->loans->locals[l].bindings) continue;
    uint32_t version = loans_version(self->loans, (MirLocal){l}, site);
    if (!version || !live_here(self, (MirLocal){l}, site)) continue;
    for (uint32_t i = 0; i < origins.count; i++)
      forbid(self, permit, origins.items[i], via, version);
  }
}

static bool holds_value(const Permissions *self, MirLocal local, const SharedSet *state) {
  uint32_t path = self->pass->paths->of_local[local.index];
  return !path || !paths_first_unset(self->pass->init, path, state);
}

static void record(Permissions *self, MirPermit permit) {
  uint64_t key = table_pair(permit.local.index, permit.line);
  uint32_t row = table_get(&self->row_of, key);
  if (!row) {
    array_push(self->body->arena, &self->body->permits, permit);
    table_set(self->pass->scratch, &self->row_of, key, self->body->permits.count);
    return;
  }
  MirPermit *known = &self->body->permits.items[row - 1];
  known->maybe |= permit.maybe || !known->letters != !permit.letters;
  known->letters &= permit.letters;
  if (!known->because.index) known->because = permit.because;
}

/* A block knows the scope it starts in; scopes also begin and end inside of blocks. */
static void follow_scopes(Permissions *self, const MirInstr *instr) {
  const MirBody *body = self->body;
  if (instr->dst.index && !mir_place(body, instr->dst)->parent.index)
    self->opened[mir_place(body, instr->dst)->root.index] = true;
  bool ends = instr->op == MIR_END ||
              (instr->op == MIR_DROP &&
               (instr->reason == REASON_SCOPE_END || instr->reason == REASON_LOOP_ROUND));
  if (!ends) return;
  MirPlace place = {mir_operands(body, instr)[0].index};
  if (!mir_place(body, place)->parent.index)
    self->opened[mir_place(body, place)->root.index] = false;
}

static void at_line(Permissions *self, Site site, uint32_t line, const SharedSet *state) {
  MirScope scope = mir_block(self->body, site.block)->scope;
  for (uint32_t l = 1; l < self->body->locals.count; l++) {
    MirLocal local = {l};
    uint8_t letters = possible(self, local);
    const MirLocalInfo *info = mir_local(self->body, local);
    bool declared = info->kind == LOCAL_PARAM || line_of(self, info->span) < line;
    bool here = info->kind == LOCAL_REFERENCE
                    ? live_here(self, local, site)
                    : self->opened[l] || drops_in_scope(self->body, scope, local);
    if (!letters || !declared || !here) continue;
    MirPermit permit = {.local = local, .line = line, .possible = letters, .letters = letters};
    if (holds_value(self, local, state)) {
      forbid_all(self, &permit, site);
    } else {
      permit.letters = 0;
      permit.maybe = bitset_has(self->held, l);
    }
    record(self, permit);
  }
}

static void visit(void *context, MirBlock block, uint32_t at, SharedSet *before) {
  Permissions *self = context;
  const MirBlockInfo *info = mir_block(self->body, block);
  if (info->chain) return;
  const MirInstr *instrs = info->instrs.items;
  if (at) {
    follow_scopes(self, &instrs[at - 1]);
    maybe_step(self->body, &instrs[at - 1], self->held);
  } else {
    memset(self->opened, 0, self->body->locals.count * sizeof *self->opened);
    bitset_assign(self->held, self->full[block.index]);
  }
  uint32_t line = line_of(self, instrs[at].span);
  if (!line || (at && line_of(self, instrs[at - 1].span) == line)) return;
  at_line(self, (Site){block, at}, line, before);
}

void permissions_run(PassBody *pass) {
  MirBody *body = pass->body;
  if (!pass->options->permissions || !body->decl.index) return;
  const FnDecl *decl = decl_fn(body->decls, body->decl);
  if (decl->builtin || decl->def) return;
  Permissions self = {.pass = pass, .body = body, .loans = loans_solve(pass)};
  self.opened = arena_make_many(pass->scratch, bool, body->locals.count);
  self.full = maybe_solve(body, pass->cfg, pass->scratch);
  self.held = bitset_new(pass->scratch, body->locals.count);
  init_walk(pass->init, &(InitWalk){.self = &self, .instr = visit});
}
