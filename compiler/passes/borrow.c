// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The check: every place that an instruction names is compared with MU, every exit with what it
** owes, every call with the rules of exclusivity (conflict.c).
**
** Needs INIT. Gives CHECKED, or marks the body broken after reporting E0301 E0303–E0306 E0308
** E0310 E0314, from conflict.c E0330 E0331, from stale.c E0320 E0321 E0325. One sweep; why something is empty is
** searched only once an error exists (search.c), its words are made in story.c. spec own.use.*,
** own.move.*, own.init.*. The surprise: `drop x` and `end x` are no uses: before DROPS holds
** they mean "if it still owns a value". */
#include "mir/mutant.h"
#include "passes/loans.h"

/* Each error costs searches of the body. All are told as long as all blocks that were searched are not too many. */
enum { ALWAYS_TOLD = 64, MOST_SEARCHED = 8000000 };

bool borrow_first(Borrow *borrow, uint32_t what, Site cause) {
  uint32_t numbers[3] = {what, cause.block.index, cause.at};
  uint64_t key = table_hash(numbers, sizeof numbers);
  if (table_get(&borrow->reported, key)) return false;
  table_set(borrow->arena, &borrow->reported, key, 1);
  return true;
}

static uint64_t told_key(Site site) {
  uint32_t numbers[3] = {UINT32_MAX, site.block.index, site.at};
  return table_hash(numbers, sizeof numbers);
}

void borrow_tell(Borrow *borrow, Site site) {
  table_set(borrow->arena, &borrow->reported, told_key(site), 1);
}

bool borrow_told(const Borrow *borrow, Site site) {
  return borrow->reported.count && table_get(&borrow->reported, told_key(site)) != 0;
}

/* What the place names and may not be there, or 0. */
static uint32_t unset_by_use(const Borrow *borrow, MirPlace place, const SharedSet *state) {
  const Paths *paths = borrow->pass->paths;
  bool whole;
  uint32_t path = paths_above(paths, borrow->body, place, &whole);
  if (!path) return 0;
  const Path *info = &paths->items.items[path];
  uint32_t unset = OWN_MUTANT(shell_not_asked,
                              !info->by_parts && init_unset(borrow->pass->init, state, path), false)
                       ? path
                       : 0;
  if (!unset && OWN_MUTANT(whole_is_part, whole, false))
    unset = paths_first_unset(borrow->pass->init, path, state);
  return unset;
}

static void check_use(Borrow *borrow, Site site, MirOperand operand, const SharedSet *state) {
  MirPlace place = {operand.index};
  uint32_t unset = unset_by_use(borrow, place, state);
  if (unset) story_empty_use(borrow, (EmptyUse){site, unset, place, operand.role});
}

/* Setting a part of something that as a whole holds nothing; or an element of such a list. */
static void check_store(Borrow *borrow, Site site, MirPlace place, SharedSet *before) {
  const Paths *paths = borrow->pass->paths;
  MirPlace parent = mir_place(borrow->body, place)->parent;
  if (!parent.index) return;
  if (OWN_MUTANT(element_store_not_asked, !paths_trackable(borrow->body, place), false)) {
    check_use(borrow, site, (MirOperand){ROLE_MUT, place.index}, before);
    return;
  }
  bool whole;
  uint32_t path = paths_above(paths, borrow->body, parent, &whole);
  if (!path || paths->items.items[path].by_parts) return;
  Init *init = borrow->pass->init;
  SharedSet state = shared_set_copy(&init->sets, before);
  init_operands(init, &state, story_instr(borrow, site));
  if (OWN_MUTANT(part_of_empty, init_unset(init, &state, path), false))
    story_part_of_empty(borrow, site, place, path);
  shared_set_free(&init->sets, state);
}

/* A change through a view of what is lent for reading only. What lowering could see it has told. */
static void check_through_view(Borrow *borrow, Site site, MirPlace place) {
  const MirLocalInfo *root = mir_local(borrow->body, mir_place(borrow->body, place)->root);
  if (!root->mutable_ || !loans_is_fixed(borrow->loans, place, site)) return;
  const MirInstr *instr = story_instr(borrow, site);
  borrow->errors++;
  Diag *diag = diag_immutable(borrow->diags, story_span(borrow, instr, place, false),
                              story_words(borrow, place), "its view is for reading only");
  diag_primary(borrow->diags, diag, "changed here");
  diag_reason(borrow->diags, diag,
              "a view changes what it refers to if all that it may refer to can be changed");
}

/* Is the storage of a view lent for change, and what it refers to of a type that can be? */
static bool lends_view_for_change(const Borrow *borrow, MirPlace place) {
  const Types *types = borrow->body->decls->types;
  return loans_is_view_storage(borrow->loans, place) &&
         type_info(types, mir_place(borrow->body, place)->type)->count;
}

/* `s = other` of a parameter `mut s`: what the caller's view refers to may change, not which one that is. */
static void check_rebound(Borrow *borrow, Site site, MirPlace place) {
  const MirLocalInfo *root = mir_local(borrow->body, mir_place(borrow->body, place)->root);
  bool callers = root->kind == LOCAL_PARAM && root->convention == PASS_MUT;
  if (!callers || mir_place(borrow->body, place)->parent.index) return;
  const MirInstr *instr = story_instr(borrow, site);
  borrow->errors++;
  Diag *diag =
      diag_immutable(borrow->diags, story_span(borrow, instr, place, false),
                     story_words(borrow, place), "it is the caller's view, whose items may change");
  diag_primary(borrow->diags, diag, "changed here");
  diag_reason(borrow->diags, diag, "a view of your own: `var t = …`");
}

static void check_changes(Borrow *borrow, Site site) {
  const MirInstr *instr = story_instr(borrow, site);
  if (instr->op == MIR_REF || instr->op == MIR_ADDRESS) return;
  if (instr->dst.index && !loans_is_view_storage(borrow->loans, instr->dst))
    check_through_view(borrow, site, instr->dst);
  else if (instr->dst.index)
    check_rebound(borrow, site, instr->dst);
  uint32_t count = story_instr(borrow, site)->count;
  for (uint32_t k = 0; k < count; k++) {
    MirOperand operand = mir_operands(borrow->body, story_instr(borrow, site))[k];
    MirPlace place = {operand.index};
    if (operand.role != ROLE_MUT) continue;
    if (!loans_is_view_storage(borrow->loans, place) || lends_view_for_change(borrow, place))
      check_through_view(borrow, site, place);
  }
}

static bool is_destructor(const MirBody *body) {
  return body->decl.index && symbol_is(decl_fn(body->decls, body->decl)->name, SYM_del);
}

static void check_self_in_destructor(Borrow *borrow, Site site) {
  const MirBody *body = borrow->body;
  const MirInstr *instr = story_instr(borrow, site);
  for (uint32_t k = 0; k < instr->count; k++) {
    MirOperand operand = mir_operands(body, instr)[k];
    if (OWN_MUTANT(del_gives_self, operand.role != ROLE_MOVE, true)) continue;
    const MirPlaceInfo *place = mir_place(body, (MirPlace){operand.index});
    if (place->parent.index || place->root.index != 1) continue;
    Diag *diag = diag_self_moved_in_del(borrow->diags,
                                        story_span(borrow, instr, (MirPlace){operand.index}, true));
    diag_primary(borrow->diags, diag, "given away here");
    diag_reason(borrow->diags, diag,
                "whoever received `self` would end it, and its destructor would run again");
    diag_reason(borrow->diags, diag, "its fields may be given away one by one");
    borrow->errors++;
  }
}

/* What the function owes at its exits: `mut` parameters always, a constructor's `self` at normal
** ones. */
static void check_exit(Borrow *borrow, Site site, const SharedSet *state) {
  const Paths *paths = borrow->pass->paths;
  bool returns = story_instr(borrow, site)->op == MIR_RETURN;
  for (uint32_t i = 0; i < borrow->owed.count; i++) {
    uint32_t path = borrow->owed.items[i];
    bool made = paths->items.items[path].local.index == borrow->body->result.index;
    if (OWN_MUTANT(raise_owes_self, made && !returns, false)) continue;
    for (uint32_t p = path; p < paths->items.items[path].end;) {
      bool unset = init_unset(borrow->pass->init, state, p) && !paths->items.items[p].by_parts;
      if (unset) story_exit(borrow, site, p);
      p = unset ? paths->items.items[p].end : p + 1;
    }
  }
}

static void collect_owed(Borrow *borrow) {
  const MirBody *body = borrow->body;
  const Paths *paths = borrow->pass->paths;
  for (uint32_t p = 1; p < paths->items.count; p = paths->items.items[p].end) {
    MirLocal local = paths->items.items[p].local;
    bool lent = OWN_MUTANT(mut_not_owed,
                           mir_local(body, local)->kind == LOCAL_PARAM &&
                               mir_local(body, local)->convention == PASS_MUT,
                           false);
    bool made = OWN_MUTANT(constructor_not_owed, local.index == body->result.index, false) &&
                body->decl.index && decl_names_result(decl_fn(body->decls, body->decl));
    if (lent || made) array_push(borrow->arena, &borrow->owed, p);
  }
}

static bool costs_too_much(const Borrow *borrow) {
  return borrow->errors >= ALWAYS_TOLD &&
         (uint64_t)borrow->errors * borrow->body->blocks.count > MOST_SEARCHED;
}

/* Counts what is used and may not be there, each value once. */
static void count_untold(Borrow *borrow, const MirInstr *instr, const SharedSet *before) {
  for (uint32_t k = 0; k < instr->count; k++) {
    MirOperand operand = mir_operands(borrow->body, instr)[k];
    if (operand.role == ROLE_CONST || instr->op == MIR_DROP || instr->op == MIR_END) continue;
    uint32_t unset = unset_by_use(borrow, (MirPlace){operand.index}, before);
    if (unset && borrow_first(borrow, unset, (Site){{UINT32_MAX}, 0}))
      diag_leave_open(borrow->diags);
  }
}

static void check_instr(void *self, MirBlock block, uint32_t at, SharedSet *before) {
  Borrow *borrow = self;
  Site site = {block, at};
  const MirInstr *instr = story_instr(borrow, site);
  if (costs_too_much(borrow)) {
    count_untold(borrow, instr, before);
    return;
  }
  if (instr->op == MIR_DROP || instr->op == MIR_END) return;
  conflict_check(borrow, site); /* first: what it reports is not told again as a move */
  instr = story_instr(borrow, site);
  bool tracked = borrow->pass->paths->items.count > 1;
  for (uint32_t k = 0; tracked && k < instr->count; k++) {
    MirOperand operand = mir_operands(borrow->body, instr)[k];
    if (operand.role != ROLE_CONST) check_use(borrow, site, operand, before);
  }
  if (tracked && instr->dst.index) check_store(borrow, site, instr->dst, before);
  if (instr->op == MIR_RETURN || OWN_MUTANT(raise_owes_nothing, instr->op == MIR_RESUME, false))
    check_exit(borrow, site, before);
  if (borrow->destructor) check_self_in_destructor(borrow, site);
  if (borrow->loans->any_view) check_changes(borrow, site);
}

/* A local may be a view, but hold none. */
static void check_held_views(Borrow *borrow) {
  const MirBody *body = borrow->body;
  for (uint32_t l = 1; l < body->locals.count && body->decls->any_view; l++) {
    const MirLocalInfo *local = mir_local(body, (MirLocal){l});
    if (!type_holds_view(body->decls, local->type) || type_is_view(body->decls, local->type))
      continue;
    borrow->errors++;
    const char *type = type_text(body->decls, borrow->arena, local->type, body->type_params,
                                 body->type_param_count);
    Diag *diag = diag_reference_kept(borrow->diags, local->span,
                                     arena_format(borrow->arena, "a view inside `%s`", type));
    diag_reason(borrow->diags, diag,
                "a view refers to what somebody else owns: it is a variable, a parameter or a "
                "result");
    return;
  }
}

void borrow_run(PassBody *pass) {
  Borrow borrow = {.pass = pass,
                   .body = pass->body,
                   .arena = pass->scratch,
                   .diags = pass->body->context->diags,
                   .destructor = is_destructor(pass->body)};
  collect_owed(&borrow);
  check_held_views(&borrow);
  borrow.loans = loans_solve(pass);
  returned_check(&borrow);
  stale_check(&borrow);
  conflict_prepare(&borrow);
  init_walk(pass->init, &(InitWalk){.self = &borrow, .instr = check_instr});
  if (borrow.errors) pass->body->broken = true;
}
