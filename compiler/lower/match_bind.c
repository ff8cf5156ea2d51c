// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `match`: the subject, what the names of a case stand for, guards, bodies.
**
** By reference: a name is a reference to its part; a Trivial part is copied, unless the body changes the name. By value (`x^`,
** or a value the subject made): the subject is a local of the match; names own their parts, which leave it one by one, and
** END says that it is empty (own.move.from). Invariant: while a guard runs nothing has left the subject. The surprise: parts
** without a name get locals of their own, so that they end after those with one. */
#include "lower/match.h"

#include "mir/mutant.h"

/* ── the subject ── */

static bool is_inline(const Lower *l, MirPlace place) {
  for (const MirPlaceInfo *at = mir_place(l->body, place); at->parent.index;
       at = mir_place(l->body, at->parent))
    if (at->step != STEP_FIELD) return false;
  return true;
}

static bool is_mutable(const Lower *l, MirPlace place) {
  for (const MirPlaceInfo *at = mir_place(l->body, place); at->parent.index;
       at = mir_place(l->body, at->parent))
    if (at->step == STEP_POINTEE) return true;
  return mir_local(l->body, mir_place(l->body, place)->root)->mutable_;
}

static void refer(Lower *l, MirPlace reference, MirPlace to, bool mutable_, MirForm form,
                  Span span) {
  MirOperand operand = mutable_ ? mir_mut(to) : mir_read(to);
  lower_emit(l, (MirInstr){.op = MIR_REF, .form = form, .dst = reference, .span = span}, &operand,
             1);
}

static MirLocal add_local(Lower *l, MirLocalInfo info, TypeId type, Span span) {
  info.type = type;
  info.scope = l->at.scope;
  info.span = span;
  info.indirect = info.kind == LOCAL_REFERENCE;
  return mir_add_local(l->body, info);
}

/* A place that is looked up once: its bounds are checked before the first test. */
static Subject lent_subject(Match *m, const Ast *expr) {
  Lower *l = m->l;
  MirPlace place = lower_place(l, expr);
  Subject subject = {.place = place, .origin = mir_place(l->body, place)->root};
  subject.mutable_ = is_mutable(l, place);
  if (is_inline(l, place)) return subject;
  MirLocalInfo info = {.kind = LOCAL_REFERENCE, .mutable_ = subject.mutable_, .matched = true};
  TypeId type = mir_place(l->body, place)->type;
  subject.place = mir_root(l->body, add_local(l, info, type, expr->span));
  refer(l, subject.place, place, subject.mutable_, FORM_MATCH, expr->span);
  return subject;
}

/* `ownc view` tells of drops by name: of the variable that was given to the match, of the field that has no name. */
static void name_hidden(Lower *l, MirPlace hidden, Symbol name) {
  mir_local(l->body, mir_place(l->body, hidden)->root)->name = name;
}

static Symbol taken_name(const Lower *l, const Ast *expr) {
  expr = lower_plain(l, expr);
  VarId var = expr->kind == AST_Name ? typed_var(l->typed, expr) : (VarId){0};
  return var.index ? typed_var_info(l->typed, var)->name : (Symbol){0};
}

static Symbol field_name(const Lower *l, MirPlace part) {
  const MirPlaceInfo *info = mir_place(l->body, part);
  if (info->step != STEP_CASE) return (Symbol){0};
  const StructDecl *decl = type_enum(l->decls, mir_place(l->body, info->parent)->type);
  return decl->fields.items[info->data].name;
}

Subject match_subject(Match *m, const Ast *expr) {
  Lower *l = m->l;
  const Ast *plain = lower_plain(l, expr);
  if (!lower_adjust_count(l, expr) && lower_is_place(l, plain)) return lent_subject(m, plain);
  LowerEntry *mark = l->at.live;
  TypeId type = lower_type_after(l, expr, ALL_ADJUSTS);
  MirPlace value = lower_new_hidden(l, type, expr->span);
  LocalList kept = {{0}};
  l->lent_from.count = 0;
  if (plain->kind == AST_Transfer) name_hidden(l, value, taken_name(l, AS(Transfer, plain)->value));
  lower_into(l, expr, value);
  if (type_is_view(l->decls, type)) lower_add_kept(l, value, &kept);
  l->form = FORM_MATCH;
  lower_end_others(l, mark, kept, expr->span);
  lower_hold(l, value, REASON_SCOPE_END);
  return (Subject){value, mir_place(l->body, value)->root, true, true};
}

const Subject *match_subject_of(const Match *m, MirPlace place) {
  MirLocal root = mir_place(m->l->body, place)->root;
  for (uint32_t i = 0; i < m->subjects.count; i++) {
    const Subject *subject = &m->subjects.items[i];
    if (mir_place(m->l->body, subject->place)->root.index == root.index) return subject;
  }
  own_unreachable("a part belongs to a subject");
}

/* ── does a body change a name? ── */

typedef struct {
  const Typed *typed;
  VarId var;
  bool found;
} Change;

static bool is_rooted(const Change *change, const Ast *place) {
  for (;;) {
    if (place->kind == AST_Paren)
      place = AS(Paren, place)->value;
    else if (place->kind == AST_Attribute)
      place = AS(Attribute, place)->value;
    else if (place->kind == AST_Subscript)
      place = AS(Subscript, place)->value;
    else
      return place->kind == AST_Name && typed_var(change->typed, place).index == change->var.index;
  }
}

static void look_for_change(void *self, const Ast *node) {
  Change *change = self;
  if (change->found || !node) return;
  AstNodes targets = {NULL, 0};
  if (node->kind == AST_Assign) targets = AS(Assign, node)->targets;
  for (uint32_t i = 0; i < targets.count; i++)
    change->found = change->found || is_rooted(change, targets.items[i]);
  if (node->kind == AST_AugAssign && is_rooted(change, AS(AugAssign, node)->target))
    change->found = true;
  const CallInfo *call = typed_call(change->typed, node);
  for (uint32_t i = 0; call && i < call->arg_count; i++) {
    bool lent = call->args[i].convention == PASS_MUT && call->args[i].expr;
    if (lent && is_rooted(change, call->args[i].expr)) change->found = true;
  }
  ast_each_child(node, look_for_change, change);
}

static bool changes(const Lower *l, const Ast *body, VarId var) {
  Change change = {l->typed, var, false};
  look_for_change(&change, body);
  return change.found;
}

/* ── names ── */

static uint32_t var_number(const MatchArm *arm, VarId var) {
  for (uint32_t i = 0; i < arm->var_count; i++)
    if (arm->vars[i].index == var.index) return i;
  own_unreachable("the arm lists its names");
}

MirPlace match_local(Match *m, uint32_t arm, VarId var, MirLocalInfo info) {
  Lower *l = m->l;
  MirLocal *local = &m->arms[arm].locals[var_number(&m->info->arms[arm], var)];
  const VarInfo *name = typed_var_info(l->typed, var);
  info.name = name->name;
  info.matched = true;
  if (!local->index) *local = add_local(l, info, name->type, name->span);
  l->local_of_var[var.index] = *local;
  return mir_root(l->body, *local);
}

static void copy_part(Match *m, uint32_t arm, const Named *named, bool mutable_) {
  MirLocalInfo info = {.kind = LOCAL_VARIABLE, .mutable_ = mutable_};
  MirPlace dst = match_local(m, arm, named->var, info);
  lower_init(m->l, dst, mir_use(named->place), FORM_CASE,
             mir_local(m->l->body, mir_place(m->l->body, dst)->root)->span);
}

static void name_part(Match *m, uint32_t arm, const Named *named, bool mutable_) {
  MirLocalInfo info = {.kind = LOCAL_REFERENCE, .mutable_ = mutable_};
  MirPlace dst = match_local(m, arm, named->var, info);
  refer(m->l, dst, named->place, mutable_, FORM_CASE,
        typed_var_info(m->l->typed, named->var)->span);
}

/* For a guard: looks at a part that the body will own. */
static void look_at_part(Match *m, const Named *named) {
  Lower *l = m->l;
  const VarInfo *name = typed_var_info(l->typed, named->var);
  MirLocalInfo info = {.name = name->name, .kind = LOCAL_REFERENCE, .matched = true};
  MirLocal local = add_local(l, info, name->type, name->span);
  l->local_of_var[named->var.index] = local;
  refer(l, mir_root(l->body, local), named->place, false, FORM_CASE, name->span);
}

/* Names of what stays where it is, and copies. */
static void bind_lent(Match *m, const MatchRow *row, bool guarded) {
  Lower *l = m->l;
  const MatchArm *arm = &m->info->arms[row->arm];
  for (const Named *named = row->named; named; named = named->next) {
    const Subject *subject = match_subject_of(m, named->place);
    bool trivial = lower_trivial(l, mir_place(l->body, named->place)->type);
    if (subject->owned && !trivial) {
      if (guarded) look_at_part(m, named);
    } else if (subject->owned) {
      copy_part(m, row->arm, named, true);
    } else if (trivial && (!(subject->mutable_ && changes(l, arm->body, named->var)) ||
                           type_is_view(l->decls, mir_place(l->body, named->place)->type))) {
      copy_part(m, row->arm, named, false);
    } else {
      name_part(m, row->arm, named, subject->mutable_);
    }
  }
  match_bind_rests(m, row);
}

/* ── taking apart ── */

const Named *match_named(const MatchRow *row, MirPlace place) {
  for (const Named *named = row->named; named; named = named->next)
    if (mir_place_same(named->place, place)) return named;
  return NULL;
}

const Opened *match_opened(const MatchRow *row, MirPlace place) {
  for (const Opened *opened = row->opened; opened; opened = opened->next)
    if (mir_place_same(opened->place, place)) return opened;
  return NULL;
}

/* Have the tests shown that a linear value holds nothing that has to be used up? `None` of an Optional does not. Then it is taken
** apart, though no name wants a part. */
static bool owes_nothing(const Match *m, const MatchRow *row, MirPlace place) {
  Lower *l = m->l;
  TypeId type = mir_place(l->body, place)->type;
  const Opened *opened = match_opened(row, place);
  if (!opened || opened->list || match_named(row, place)) return false;
  uint32_t parts = type_shape_parts(l->decls, type, opened->shape);
  for (uint32_t i = 0; i < parts; i++) {
    MirPlace part = match_part(l, place, opened->shape, i);
    bool linear = type_is_linear(l->decls, mir_place(l->body, part)->type);
    if (linear && !owes_nothing(m, row, part)) return false;
  }
  return true;
}

static void tell_two_owners(Match *m, VarId part, VarId whole) {
  Diags *diags = m->l->context->diags;
  const VarInfo *info = typed_var_info(m->l->typed, part);
  Diag *diag = diag_use_after_move(diags, info->span, lower_name(m->l, info->name));
  diag_label(diags, diag, typed_var_info(m->l->typed, whole)->span,
             "this name owns all of the value");
  diag_primary(diags, diag, "a part cannot have a second owner");
}

/* A name for the whole beside names for its parts: the value cannot have two owners. */
static void check_two_owners(Match *m, const MatchRow *row, const Named *whole) {
  const MirBody *body = m->l->body;
  for (const Named *named = row->named; named; named = named->next) {
    bool part = !mir_place_same(named->place, whole->place) &&
                mir_is_prefix(body, whole->place, named->place) &&
                !lower_trivial(m->l, mir_place(body, named->place)->type);
    if (!part) continue;
    tell_two_owners(m, named->var, whole->var);
    return;
  }
  for (const Opened *opened = row->opened; opened; opened = opened->next) {
    if (!match_has_taken_rest(opened) || !mir_is_prefix(body, whole->place, opened->place))
      continue;
    tell_two_owners(m, opened->list->rest, whole->var);
    return;
  }
}

MirPlace match_new_part(Match *m, const MatchRow *row, MirPlace place, TypeId type) {
  Lower *l = m->l;
  const Named *named = match_named(row, place);
  if (named) check_two_owners(m, row, named);
  MirLocalInfo info = {.kind = LOCAL_VARIABLE, .mutable_ = true};
  if (named) return match_local(m, row->arm, named->var, info);
  ArmState *state = &m->arms[row->arm];
  for (uint32_t i = 0; i < state->parts.count; i++) {
    UnnamedPart *known = &state->parts.items[i];
    bool free = known->leaf != m->leaves;
    if (!free || !type_same(mir_place(l->body, known->place)->type, type)) continue;
    known->leaf = m->leaves;
    return known->place;
  }
  UnnamedPart part = {lower_new_hidden(l, type, m->info->subject->span), m->leaves};
  if (place.index) name_hidden(l, part.place, field_name(l, place));
  array_push(l->arena, &state->parts, part);
  return part.place;
}

MirPlace match_take_part(Match *m, const MatchRow *row, MirPlace place) {
  const Named *named = match_named(row, place);
  MirPlace part = match_new_part(m, row, place, mir_place(m->l->body, place)->type);
  Span span = named ? typed_var_info(m->l->typed, named->var)->span : m->info->subject->span;
  lower_init(m->l, part, mir_move(place), FORM_CASE, span);
  return part;
}

bool match_takes(const Match *m, const MatchRow *row, MirPlace place) {
  for (const Named *named = row->named; named; named = named->next) {
    bool inside = mir_is_prefix(m->l->body, place, named->place);
    if (inside && !lower_trivial(m->l, mir_place(m->l->body, named->place)->type)) return true;
  }
  for (const Opened *opened = row->opened; opened; opened = opened->next) {
    if (match_has_taken_rest(opened) && mir_is_prefix(m->l->body, place, opened->place))
      return true;
  }
  return false;
}

void match_take(Match *m, const MatchRow *row, MirPlace place, bool tracked) {
  Lower *l = m->l;
  TypeId type = mir_place(l->body, place)->type;
  const Named *named = match_named(row, place);
  const Opened *opened = match_opened(row, place);
  if (lower_trivial(l, type)) { /* its names are copies; boxed, it ends here unless END leaves it */
    MatchRow nameless = {.arm = row->arm};
    if (!tracked && lower_needs_drop(l, type)) match_take_part(m, &nameless, place);
    return;
  }
  bool apart =
      match_takes(m, row, place) || (type_is_linear(l->decls, type) && owes_nothing(m, row, place));
  if (named || !opened || !apart) {
    match_take_part(m, row, place);
    return;
  }
  if (opened->list) {
    match_take_list(m, row, place, opened);
    return;
  }
  bool tuple = type_info(l->decls->types, type)->kind == TYPE_KIND_TUPLE;
  uint32_t parts = type_shape_parts(l->decls, type, opened->shape);
  for (uint32_t i = 0; i < parts; i++)
    match_take(m, row, match_part(l, place, opened->shape, i), tracked && tuple);
  if (!tracked || tuple) return;
  MirOperand empty = mir_move(place);
  MirInstr end = {.op = MIR_END, .form = FORM_CASE, .type = type, .span = m->info->subject->span};
  lower_emit(l, end, &empty, 1);
}

/* What a leaf takes out of the subject, other leaves still have: the list of live things stays. */
static void bind_owned(Match *m, const MatchRow *row) {
  LowerState here = m->l->at;
  for (uint32_t i = 0; i < m->subjects.count; i++) {
    const Subject *subject = &m->subjects.items[i];
    if (!subject->owned) continue;
    TypeId type = mir_place(m->l->body, subject->place)->type;
    bool empty = type_is_linear(m->l->decls, type) && owes_nothing(m, row, subject->place);
    if (empty || match_takes(m, row, subject->place)) match_take(m, row, subject->place, true);
  }
  m->l->at = here;
}

/* ── guards ── */

enum { FAR = 16 }; /* references to references: from here on any change counts */

/* Does a place rooted in `at` lie in `root`, through `ref` bindings of inline parts? What goes through an element, a box or a
** call, borrow.c sees: it makes the reference stale. */
static bool lies_in(const Lower *l, MirLocal at, MirLocal root, uint32_t depth) {
  if (at.index == root.index || depth == FAR) return true;
  if (mir_local(l->body, at)->kind != LOCAL_REFERENCE) return false;
  for (uint32_t b = 1; b < l->body->blocks.count; b++) {
    const MirBlockInfo *block = mir_block(l->body, (MirBlock){b});
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      if (instr->op != MIR_REF || mir_place(l->body, instr->dst)->root.index != at.index) continue;
      MirOperand to = mir_operands(l->body, instr)[0];
      if (to.role == ROLE_CONST) continue;
      MirLocal from = mir_place(l->body, (MirPlace){to.index})->root;
      if (from.index != at.index && lies_in(l, from, root, depth + 1)) return true;
    }
  }
  return false;
}

static bool looked_at(const Lower *l, MirPlace place, bool given) {
  MirLocal root = mir_place(l->body, place)->root;
  const MirLocalInfo *info = mir_local(l->body, root);
  if (OWN_MUTANT(guard_may_change, !l->guard, true) || !lower_reachable(l)) return false;
  bool matched =
      info->matched || info->bound || info->kind == LOCAL_REFERENCE || (given && info->name.index);
  for (const Match *m = l->guard; m && !matched; m = m->around)
    for (uint32_t i = 0; i < m->subjects.count; i++)
      matched = matched || lies_in(l, m->subjects.items[i].origin, root, 0);
  return matched;
}

static void tell_guard(Lower *l, Span span, const char *words, const char *how) {
  Diag *diag = diag_changed_by_guard(l->context->diags, span, words);
  if (how) diag_primary(l->context->diags, diag, "%s", how);
  diag_reason(l->context->diags, diag,
              "if the guard fails, the next cases look at the same value: a guard only reads");
}

bool lower_in_guard(Lower *l, const Ast *expr, MirPlace place, bool given) {
  if (!looked_at(l, place, given)) return false;
  tell_guard(l, expr->span, lower_words(l, expr), NULL);
  return true;
}

void lower_lent_in_guard(Lower *l, MirPlace place, Span span) {
  if (!looked_at(l, place, false)) return;
  Symbol name = mir_local(l->body, mir_place(l->body, place)->root)->name;
  tell_guard(l, span, lower_name(l, name), "this closure may change it");
}

/* Goes to the body or falls through to the next case. */
static bool guard(Match *m, const MatchRow *row) {
  Lower *l = m->l;
  const Ast *condition = m->info->arms[row->arm].guard;
  LowerLabel yes = lower_label(l), no = lower_label(l);
  m->around = l->guard;
  l->guard = m;
  lower_condition(l, condition, &yes, &no);
  l->guard = m->around;
  lower_start(l, yes);
  bind_owned(m, row);
  lower_goto(l, &m->arms[row->arm].label, FORM_CASE, condition->span);
  lower_start(l, no);
  return lower_reachable(l);
}

bool match_leaf(Match *m, const MatchRow *row) {
  const MatchArm *arm = &m->info->arms[row->arm];
  m->leaves++;
  bind_lent(m, row, arm->guard != NULL);
  if (arm->guard) return guard(m, row);
  bind_owned(m, row);
  lower_goto(m->l, &m->arms[row->arm].label, FORM_CASE, arm->span);
  return false;
}

/* ── bodies ── */

static void hold_owned(Match *m, uint32_t index) {
  Lower *l = m->l;
  const MatchArm *arm = &m->info->arms[index];
  MirReason reason = l->loop_depth ? REASON_LOOP_ROUND : REASON_SCOPE_END;
  ArmState *state = &m->arms[index];
  for (uint32_t i = 0; i < state->parts.count; i++)
    lower_hold(l, state->parts.items[i].place, reason);
  for (uint32_t i = 0; i < arm->var_count; i++) {
    MirLocal local = state->locals[i];
    if (!local.index) continue; /* bound on no way that is taken */
    l->local_of_var[arm->vars[i].index] = local;
    if (!mir_local(l->body, local)->indirect) lower_hold(l, mir_root(l->body, local), reason);
  }
}

void match_bodies(Match *m) {
  Lower *l = m->l;
  for (uint32_t i = 0; i < m->info->count; i++) {
    const MatchArm *arm = &m->info->arms[i];
    if (!m->arms[i].label.block.index) continue;
    LowerState here = l->at;
    lower_start(l, m->arms[i].label);
    hold_owned(m, i);
    lower_suite(l, arm->body, SCOPE_BLOCK);
    lower_end(l, m->outer.live, FORM_SCOPE_END, lower_last(arm->body->span));
    lower_goto(l, &m->done, FORM_MATCH, lower_last(arm->body->span));
    l->at = here;
  }
}
