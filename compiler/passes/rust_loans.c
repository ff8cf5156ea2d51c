// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the same text would lend in Rust, to whom, and for how long.
**
** In: Loans (versions of references). Out: RustLoans. A loan is carried by every version it may have come to, through copies, joins and
** calls that return a reference (`'a: 'b`), and lives while one of them is used again; a loan that is returned on some way lives on all
** ways from where it was made, which is what NLL cannot tell apart. Whether it is `&` or `&mut` is what a programmer would have to
** write: `&mut` if something is changed through it. The surprise: a closure is a holder like a reference, from where it is made. */
#include "passes/rust.h"

MirPlace rust_place(const RustLoans *loans, MirPlace place) {
  const MirBody *body = loans->body;
  MirPlace end = place;
  for (MirPlace at = place; mir_place(body, at)->parent.index; at = mir_place(body, at)->parent) {
    const MirPlaceInfo *info = mir_place(body, at);
    TypeId owner = mir_place(body, info->parent)->type;
    bool element = info->step == STEP_ELEMENT || info->step == STEP_ELEMENT_SAFE;
    bool looked_up = info->step == STEP_PART || info->step == STEP_PAYLOAD ||
                     info->step == STEP_POINTEE || info->step == STEP_BELOW ||
                     (element && type_builtin(body->decls, owner) != BUILTIN_ARRAY);
    if (looked_up) end = info->parent;
  }
  return end;
}

uint32_t rust_version(const RustLoans *loans, MirPlace place, Site site) {
  if (!loans_is_reference(loans->loans, place)) return 0;
  return loans_version(loans->loans, mir_place(loans->body, place)->root, site);
}

static const MirInstr *instr_at(const RustLoans *loans, Site site) {
  return &mir_block(loans->body, site.block)->instrs.items[site.at];
}

static const FnDecl *callee_of(const MirBody *body, const MirInstr *instr) {
  if (!rust_is_call(instr)) return NULL;
  const MirCallee *callee = mir_callee(body, instr->extra);
  bool declared = callee->kind == CALLEE_FUNCTION || callee->kind == CALLEE_REQUIREMENT;
  return declared ? decl_fn(body->decls, callee->fn) : NULL;
}

bool rust_binds(const RustLoans *loans, const MirInstr *instr) {
  bool view = instr->dst.index && loans_is_view_storage(loans->loans, instr->dst);
  return view || instr->op == MIR_REF || instr->op == MIR_ADDRESS;
}

uint32_t rust_arguments(const MirBody *body, const MirInstr *instr) {
  const FnDecl *fn = callee_of(body, instr);
  return fn && fn->params.count < instr->count ? fn->params.count : instr->count;
}

bool rust_changes(const MirBody *body, const MirInstr *instr, uint32_t index) {
  if (mir_operands(body, instr)[index].role != ROLE_MUT || instr->op == MIR_REF) return false;
  const FnDecl *fn = callee_of(body, instr);
  return !fn || index >= fn->params.count || fn->params.items[index].convention != PASS_REF;
}

/* ── making loans ── */

static RustLoan *add_loan(RustLoans *loans, MirPlace place, Site site) {
  const MirPlaceInfo *info = mir_place(loans->body, place);
  RustLoan loan = {.named = place, .base = rust_place(loans, place), .site = site};
  loan.base_version = rust_version(loans, place, site);
  loan.span = instr_at(loans, site)->span;
  loan.next = loans->first[info->root.index];
  loans->first[info->root.index] = loans->items.count;
  array_push(loans->arena, &loans->items, loan);
  return &loans->items.items[loans->items.count - 1];
}

static void add_holder(RustLoans *loans, uint32_t loan, uint32_t version) {
  array_push(loans->arena, &loans->items.items[loan].holders, version);
}

static const FnDecl *lender(const MirBody *body, const MirInstr *call) {
  return decl_fn(body->decls, mir_callee(body, call->extra)->fn);
}

/* Argument `index` of those that the result of a call may lie in; none: it lends nothing. */
static MirPlace given(const RustLoans *loans, const MirInstr *call, uint32_t index) {
  const FnDecl *fn = lender(loans->body, call);
  uint32_t param = fn->origins.count ? fn->origins.items[index].param : index;
  MirOperand operand = mir_operands(loans->body, call)[param];
  bool lent =
      operand.role == ROLE_READ || operand.role == ROLE_MUT ||
      (operand.role != ROLE_CONST && loans_is_view(loans->loans, (MirPlace){operand.index}));
  return (MirPlace){lent ? operand.index : 0};
}

static uint32_t given_count(const RustLoans *loans, const MirInstr *call) {
  const FnDecl *fn = lender(loans->body, call);
  return fn->origins.count ? fn->origins.count : rust_arguments(loans->body, call);
}

/* What the call whose result the version names lends on. */
static void lend_by_call(RustLoans *loans, uint32_t version, const MirInstr *call, Site site) {
  const FnDecl *fn = lender(loans->body, call);
  for (uint32_t i = 0; i < given_count(loans, call); i++) {
    MirPlace place = given(loans, call, i);
    if (!place.index) continue;
    uint32_t param = fn->origins.count ? fn->origins.items[i].param : i;
    RustLoan *loan = add_loan(loans, place, site);
    loan->by_call = true;
    loan->changes = fn->params.items[param].convention == PASS_MUT;
    add_holder(loans, loans->items.count - 1, version);
  }
}

static bool is_view(const RustLoans *loans, uint32_t version) {
  return loans->loans->views[loans->loans->versions.items[version].local.index];
}

/* The call that makes a version: of a view its own instruction, of a reference what returned it. NULL: none does. */
static const MirInstr *making_call(const RustLoans *loans, uint32_t version, Site *site) {
  *site = loans->loans->versions.items[version].site;
  const MirInstr *instr = instr_at(loans, *site);
  if (is_view(loans, version)) return callee_of(loans->body, instr) ? instr : NULL;
  return loans_lending_call(loans->loans, (MirPlace){mir_operands(loans->body, instr)[0].index},
                            site);
}

static void lend_to_version(RustLoans *loans, uint32_t version) {
  Site site = loans->loans->versions.items[version].site, called;
  if (site.at == AT_START) return;
  const MirInstr *call = making_call(loans, version, &called);
  if (call) {
    lend_by_call(loans, version, call, called);
    return;
  }
  if (is_view(loans, version)) return; /* a copy of another: it carries what that carries */
  MirPlace place = {mir_operands(loans->body, instr_at(loans, site))[0].index};
  if (loans_is_unowned(loans->loans, place)) return;
  add_loan(loans, place, site);
  add_holder(loans, loans->items.count - 1, version);
}

/* ── closures ── */

static uint32_t root_of(const MirBody *body, MirPlace place) {
  return mir_place(body, place)->root.index;
}

/* `f` is made from what was captured: pointers go into an environment, that into a variable. */
static void pass_on(RustLoans *loans, const MirInstr *instr) {
  if (!instr->dst.index) return;
  for (uint32_t k = 0; k < instr->count; k++) {
    MirOperand operand = mir_operands(loans->body, instr)[k];
    if (operand.role == ROLE_CONST) continue;
    uint32_t from = root_of(loans->body, (MirPlace){operand.index});
    for (uint32_t l = 1; l < loans->items.count; l++)
      if (loans->items.items[l].closure.index == from)
        loans->items.items[l].closure.index = root_of(loans->body, instr->dst);
  }
}

static void find_captures(RustLoans *loans, Site site) {
  const MirInstr *instr = instr_at(loans, site);
  bool variable = instr->op == MIR_INIT && instr->form == FORM_VAR;
  if (instr->op == MIR_ADDRESS && instr->form == FORM_CAPTURE) {
    MirLocal pointer = mir_place(loans->body, instr->dst)->root;
    MirPlace place = {mir_operands(loans->body, instr)[0].index};
    add_loan(loans, place, site)->closure = pointer;
  } else if ((instr->op == MIR_MAKE && instr->form == FORM_CAPTURE) || variable) {
    pass_on(loans, instr);
  }
}

static bool uses(const MirBody *body, const MirInstr *instr, MirLocal local) {
  if (instr->op == MIR_DROP || instr->op == MIR_END) return false;
  for (uint32_t k = 0; k < instr->count; k++) {
    MirOperand operand = mir_operands(body, instr)[k];
    if (operand.role != ROLE_CONST && root_of(body, (MirPlace){operand.index}) == local.index)
      return true;
  }
  return false;
}

/* From an instruction on: is the closure used before it is made anew? `else_`: neither in this block. */
static bool used_from(const RustLoans *loans, MirLocal closure, Site site, bool else_) {
  const MirBlockInfo *block = mir_block(loans->body, site.block);
  for (uint32_t i = site.at; i < block->instrs.count; i++) {
    const MirInstr *instr = &block->instrs.items[i];
    if (uses(loans->body, instr, closure)) return true;
    if (instr->dst.index && root_of(loans->body, instr->dst) == closure.index) return false;
  }
  return else_;
}

static bool used_behind(const RustLoans *loans, const RustLoan *loan, MirBlock block) {
  const MirBlockInfo *info = mir_block(loans->body, block);
  for (uint32_t k = 0; k < info->successors.count; k++)
    if (bitset_has(loan->live_in, info->successors.items[k].index)) return true;
  return false;
}

static void find_live(RustLoans *loans, RustLoan *loan) {
  const MirCfg *cfg = loans->pass->cfg;
  loan->live_in = bitset_new(loans->arena, loans->body->blocks.count);
  for (bool changed = true; changed;) {
    changed = false;
    for (uint32_t b = cfg->count; b-- > 0;) {
      MirBlock block = cfg->order[b];
      if (bitset_has(loan->live_in, block.index) ||
          !used_from(loans, loan->closure, (Site){block, 0}, used_behind(loans, loan, block)))
        continue;
      bitset_add(loan->live_in, block.index);
      changed = true;
    }
  }
}

/* ── who carries what ── */

static bool carry_from(Bitset *carried, uint32_t to, uint32_t from) {
  return from && to != from && bitset_unite(carried[to], carried[from]);
}

static bool carry_operand(RustLoans *loans, Bitset *carried, uint32_t version, MirPlace place,
                          Site site) {
  return carry_from(carried, version, rust_version(loans, place, site));
}

static bool carry_join(const RustLoans *loans, Bitset *carried, uint32_t id) {
  const Version *version = &loans->loans->versions.items[id];
  const MirCfg *cfg = loans->pass->cfg;
  uint32_t block = version->site.block.index;
  bool grown = false;
  for (uint32_t k = 0; k < cfg->predecessor_count[block]; k++) {
    Site end = {cfg->predecessors[block][k], AT_START};
    grown = carry_from(carried, id, loans_version(loans->loans, version->local, end)) || grown;
  }
  return grown;
}

static bool carry(RustLoans *loans, Bitset *carried, uint32_t id) {
  Site site = loans->loans->versions.items[id].site, called;
  bool grown = false;
  if (site.at == AT_START) return carry_join(loans, carried, id);
  const MirInstr *call = making_call(loans, id, &called);
  for (uint32_t i = 0; call && i < given_count(loans, call); i++) {
    MirPlace place = given(loans, call, i);
    if (place.index) grown = carry_operand(loans, carried, id, place, called) || grown;
  }
  const MirInstr *instr = instr_at(loans, site);
  for (uint32_t k = 0; !call && k < instr->count; k++) {
    MirOperand operand = mir_operands(loans->body, instr)[k];
    if (operand.role == ROLE_CONST) continue;
    grown = carry_operand(loans, carried, id, (MirPlace){operand.index}, site) || grown;
  }
  return grown;
}

static Bitset *solve_carried(RustLoans *loans) {
  uint32_t count = loans->loans->versions.count;
  Bitset *carried = arena_make_many(loans->arena, Bitset, count);
  for (uint32_t v = 1; v < count; v++)
    carried[v] = bitset_new(loans->arena, loans->items.count);
  for (uint32_t l = 1; l < loans->items.count; l++)
    for (uint32_t i = 0; i < loans->items.items[l].holders.count; i++)
      bitset_add(carried[loans->items.items[l].holders.items[i]], l);
  for (bool changed = true; changed;) {
    changed = false;
    for (uint32_t v = 1; v < count; v++)
      changed = carry(loans, carried, v) || changed;
  }
  for (uint32_t l = 1; l < loans->items.count; l++) {
    loans->items.items[l].holders.count = 0;
    for (uint32_t v = 1; v < count; v++)
      if (bitset_has(carried[v], l)) add_holder(loans, l, v);
  }
  return carried;
}

/* ── `&` or `&mut` ── */

static void changed_through(RustLoans *loans, const Bitset *carried, MirPlace place, Site site) {
  uint32_t version = rust_version(loans, place, site);
  for (uint32_t l = 1; version && l < loans->items.count; l++)
    if (bitset_has(carried[version], l)) loans->items.items[l].changes = true;
}

/* Does a call change what its closure captured? */
static void changed_by_closure(RustLoans *loans, const MirInstr *instr, MirPlace captured) {
  for (uint32_t l = 1; l < loans->items.count; l++) {
    RustLoan *loan = &loans->items.items[l];
    bool here = loan->closure.index && uses(loans->body, instr, loan->closure);
    if (here && mir_is_prefix(loans->body, loan->base, rust_place(loans, captured)))
      loan->changes = true;
  }
}

static void find_changes(RustLoans *loans, const Bitset *carried, Site site) {
  const MirInstr *instr = instr_at(loans, site);
  uint32_t arguments = rust_arguments(loans->body, instr);
  for (uint32_t k = 0; k < instr->count; k++) {
    MirOperand operand = mir_operands(loans->body, instr)[k];
    bool gives = operand.role == ROLE_MOVE;
    if (!gives && !rust_changes(loans->body, instr, k)) continue;
    changed_through(loans, carried, (MirPlace){operand.index}, site);
    if (k >= arguments) changed_by_closure(loans, instr, (MirPlace){operand.index});
  }
  if (instr->dst.index && !rust_binds(loans, instr))
    changed_through(loans, carried, instr->dst, site);
}

/* ── what is returned ── */

static void find_reached(RustLoans *loans, RustLoan *loan) {
  OWN_ARRAY(MirBlock) queue = {0};
  loan->reached = bitset_new(loans->arena, loans->body->blocks.count);
  MirBlock block = loan->site.block;
  for (uint32_t i = 0;; block = queue.items[i++]) {
    const MirBlockInfo *info = mir_block(loans->body, block);
    for (uint32_t k = 0; k < info->successors.count; k++) {
      MirBlock next = info->successors.items[k];
      if (bitset_has(loan->reached, next.index)) continue;
      bitset_add(loan->reached, next.index);
      array_push(loans->arena, &queue, next);
    }
    if (i == queue.count) return;
  }
}

static void find_returned(RustLoans *loans, const Bitset *carried) {
  MirLocal result = loans->loans->returned;
  for (uint32_t v = 1; result.index && v < loans->loans->versions.count; v++) {
    if (loans->loans->versions.items[v].local.index != result.index) continue;
    for (uint32_t l = 1; l < loans->items.count; l++) {
      RustLoan *loan = &loans->items.items[l];
      const MirLocalInfo *root = mir_local(loans->body, mir_place(loans->body, loan->base)->root);
      if (!bitset_has(carried[v], l)) continue;
      loan->returned = true;
      if (root->kind == LOCAL_PARAM && root->convention == PASS_MUT) loan->changes = true;
    }
  }
}

/* ── how long ── */

/* The local is used again behind operand `operand` of the instruction: by the same instruction, … */
static bool used_here(const MirBody *body, const MirInstr *instr, uint32_t operand,
                      MirLocal local) {
  uint32_t arguments = rust_arguments(body, instr);
  for (uint32_t k = 0; k < arguments; k++) {
    MirOperand other = mir_operands(body, instr)[k];
    if (k == operand || other.role == ROLE_CONST) continue;
    bool waits = k > operand || other.role == ROLE_READ || other.role == ROLE_MUT;
    if (waits && root_of(body, (MirPlace){other.index}) == local.index) return true;
  }
  bool binds = instr->op == MIR_REF || instr->op == MIR_ADDRESS;
  return operand < instr->count && instr->dst.index && !binds &&
         root_of(body, instr->dst) == local.index;
}

/* … or behind it. */
static bool version_needed(const RustLoans *loans, uint32_t version, Site site, uint32_t operand) {
  const Loans *all = loans->loans;
  MirLocal local = all->versions.items[version].local;
  if (loans_version(all, local, site) != version) return false;
  if (used_here(loans->body, instr_at(loans, site), operand, local)) return true;
  uint32_t number = loans->pass->cfg->number[site.block.index];
  const LoanLocal *info = &all->locals[local.index];
  for (uint32_t i = live_meeting(all, local, site.block, site.at + 1);
       i < info->meetings.count && info->meetings.items[i].number == number; i++) {
    if (live_counts(all, &info->meetings.items[i])) return true;
    if (info->meetings.items[i].binds) return false;
  }
  return live_at_end(all, local, site.block);
}

static bool closure_needed(const RustLoans *loans, const RustLoan *loan, Site site,
                           uint32_t operand) {
  if (used_here(loans->body, instr_at(loans, site), operand, loan->closure)) return true;
  return used_from(loans, loan->closure, (Site){site.block, site.at + 1},
                   used_behind(loans, loan, site.block));
}

bool rust_needs(const RustLoans *loans, const RustLoan *loan, Site site, uint32_t operand,
                MirLocal *by) {
  *by = loan->closure;
  if (loan->closure.index) return closure_needed(loans, loan, site, operand);
  for (uint32_t i = 0; i < loan->holders.count; i++) {
    *by = loans->loans->versions.items[loan->holders.items[i]].local;
    if (version_needed(loans, loan->holders.items[i], site, operand)) return true;
  }
  *by = (MirLocal){0};
  bool after = site.block.index == loan->site.block.index && site.at > loan->site.at;
  return loan->returned && (after || bitset_has(loan->reached, site.block.index));
}

RustLoans *rust_loans(PassBody *pass) {
  RustLoans *loans = arena_make(pass->scratch, RustLoans);
  *loans = (RustLoans){.pass = pass, .body = pass->body, .arena = pass->scratch};
  loans->loans = loans_solve(pass);
  loans->first = arena_make_many(loans->arena, uint32_t, loans->body->locals.count);
  array_push(loans->arena, &loans->items, (RustLoan){0});
  for (uint32_t v = 1; v < loans->loans->versions.count; v++)
    lend_to_version(loans, v);
  const MirCfg *cfg = pass->cfg;
  for (uint32_t b = 0; b < cfg->count; b++)
    for (uint32_t i = 0; i < mir_block(loans->body, cfg->order[b])->instrs.count; i++)
      find_captures(loans, (Site){cfg->order[b], i});
  const Bitset *carried = solve_carried(loans);
  for (uint32_t b = 0; b < cfg->count; b++)
    for (uint32_t i = 0; i < mir_block(loans->body, cfg->order[b])->instrs.count; i++)
      find_changes(loans, carried, (Site){cfg->order[b], i});
  find_returned(loans, carried);
  for (uint32_t l = 1; l < loans->items.count; l++) {
    RustLoan *loan = &loans->items.items[l];
    if (loan->closure.index) find_live(loans, loan);
    if (loan->returned) find_reached(loans, loan);
  }
  return loans;
}
