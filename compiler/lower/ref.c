// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ref r = e`: a local that stands for a place.
**
** In: the statement. Out: one REF per way on which r is bound (`a if c else b` has two). Invariant: r may be changed only if
** all it may refer to can be. The surprise: a temporary that r refers to, or refers into, lives to the end of the block
** (own.temp.keep); the other temporaries of the statement end with it. */
#include "lower/lower_internal.h"

#include "mir/mutant.h"

/* What the binding may refer to, from left to right; true: all of it is a place. */
static bool is_choice(const Lower *l, const Ast *expr) {
  if (expr->kind != AST_IfExpr || lower_adjust_count(l, expr)) return false;
  const AstIfExpr *node = AS(IfExpr, expr);
  const Ast *ways[2] = {lower_plain(l, node->value), lower_plain(l, node->otherwise)};
  for (uint32_t i = 0; i < 2; i++) {
    bool place = !lower_adjust_count(l, ways[i]) && lower_is_place(l, ways[i]);
    if (!place && !is_choice(l, ways[i])) return false;
  }
  return true;
}

static void log_lend(Lower *l, MirPlace place, const char *to, const Ast *expr) {
  MirEvent event = {.kind = EVENT_LEND, .form = FORM_REF, .place = place};
  event.name = lower_words(l, expr);
  event.to = to;
  event.span = expr->span;
  if (lower_reachable(l)) mir_log(l->body, event);
}

/* One way of what is bound or returned. */
typedef void (*BindFn)(Lower *l, const Ast *expr, MirPlace place, MirPlace dst);

static void bind_name(Lower *l, const Ast *expr, MirPlace place, MirPlace dst) {
  Changeable may = lower_may_change(l, place);
  MirLocalInfo *local = mir_local(l->body, mir_place(l->body, dst)->root);
  MirOperand operand = may == CHANGE_YES ? mir_mut(place) : mir_read(place);
  local->relays = (local->relays || local->mutable_) && may != CHANGE_NO;
  local->mutable_ = local->mutable_ && OWN_MUTANT(mutabilities_united, may == CHANGE_YES, true);
  log_lend(l, place, lower_name(l, local->name), expr);
  lower_emit(l, (MirInstr){.op = MIR_REF, .form = FORM_REF, .dst = dst, .span = expr->span},
             &operand, 1);
}

/* A caller may change what comes back as it may change the arguments. */
static void check_returned_change(Lower *l, const Ast *expr, MirPlace place) {
  Changeable may = lower_may_change(l, place), promised = CHANGE_NO;
  MirLocal root = mir_place(l->body, place)->root;
  bool named = mir_local(l->body, root)->kind != LOCAL_PARAM; /* another parameter is E0323 */
  for (uint32_t i = 0; i < l->decl->origins.count; i++) {
    named = named || l->decl->origins.items[i].param + 1 == root.index;
    const ParamDecl *param = &l->decl->params.items[l->decl->origins.items[i].param];
    Changeable here = param->convention == PASS_MUT ? CHANGE_YES
                      : param->only_looked_at       ? CHANGE_NO
                                                    : CHANGE_AS_ARGUMENT;
    if (i == 0 || here < promised) promised = here;
  }
  if (may >= promised || !named || !lower_reachable(l)) return;
  Diag *diag = diag_immutable(l->context->diags, expr->span, lower_words(l, expr),
                              "it is lent for reading only");
  diag_primary(l->context->diags, diag, "returned here, where callers may change it");
}

static void bind_result(Lower *l, const Ast *expr, MirPlace place, MirPlace dst) {
  MirOperand operand = mir_read(place);
  check_returned_change(l, expr, place);
  log_lend(l, place, "the caller", expr);
  lower_emit(l, (MirInstr){.op = MIR_ADDRESS, .form = FORM_RETURN, .dst = dst, .span = expr->span},
             &operand, 1);
}

/* A value that is no place is kept in a temporary. */
static MirPlace place_of(Lower *l, const Ast *expr) {
  bool direct = !lower_adjust_count(l, expr) && lower_is_place(l, expr);
  return direct ? lower_place(l, expr) : lower_temporary(l, expr, ALL_ADJUSTS);
}

static MirPlace bind_to(Lower *l, const Ast *expr, MirPlace dst, BindFn emit) {
  MirPlace place = place_of(l, expr);
  if (lower_reachable(l)) emit(l, expr, place, dst);
  return place;
}

static void bind_choice(Lower *l, const Ast *expr, MirPlace dst, BindFn emit) {
  expr = lower_plain(l, expr);
  if (!lower_reachable(l)) return;
  if (!is_choice(l, expr)) {
    LowerEntry *mark = l->at.live;
    bind_to(l, expr, dst, emit);
    lower_end(l, mark, FORM_REF, expr->span);
    return;
  }
  const AstIfExpr *node = AS(IfExpr, expr);
  LowerLabel yes = lower_label(l), no = lower_label(l), end = lower_label(l);
  lower_condition(l, node->condition, &yes, &no);
  lower_start(l, yes);
  bind_choice(l, node->value, dst, emit);
  lower_goto(l, &end, FORM_REF, expr->span);
  lower_start(l, no);
  bind_choice(l, node->otherwise, dst, emit);
  lower_join(l, &end, FORM_REF, expr->span);
}

/* The locals that the place lies in: through references that calls of the statement gave. */
void lower_add_kept(const Lower *l, MirPlace place, LocalList *kept) {
  MirLocal root = mir_place(l->body, place)->root;
  bool given = false;
  for (uint32_t i = 0; i < l->lent_from.count; i++) {
    if (l->lent_from.items[i].reference.index != root.index) continue;
    given = true;
    lower_add_kept(l, l->lent_from.items[i].from, kept);
  }
  if (!given) array_push(l->work, &kept->items, root);
}

static MirLocal add_reference(Lower *l, const VarInfo *var) {
  MirLocalInfo info = {.name = var->name,
                       .type = var->type,
                       .kind = LOCAL_REFERENCE,
                       .indirect = true,
                       .mutable_ = true,
                       .bound = true,
                       .scope = l->at.scope,
                       .span = var->span};
  return mir_add_local(l->body, info);
}

void lower_ref_bind(Lower *l, const Ast *stmt) {
  const AstRefBind *node = AS(RefBind, stmt);
  const VarInfo *var = typed_var_info(l->typed, typed_var(l->typed, stmt));
  LowerEntry *mark = l->at.live;
  MirLocal local = add_reference(l, var);
  MirPlace dst = mir_root(l->body, local);
  const Ast *value = lower_plain(l, node->value);
  LocalList kept = {{0}};
  l->form = FORM_REF;
  l->lent_from.count = 0;
  if (is_choice(l, value))
    bind_choice(l, value, dst, bind_name);
  else
    lower_add_kept(l, bind_to(l, value, dst, bind_name), &kept);
  lower_end_others(l, mark, kept, stmt->span);
  l->local_of_var[typed_var(l->typed, stmt).index] = local;
}

/* A view is held beside the temporaries that it refers to: they end behind the body, or where there is nothing. */
static MirPlace hold_view(Lower *l, const AstRefBind *node) {
  MirPlace view =
      lower_new_hidden(l, lower_type_after(l, node->value, ALL_ADJUSTS), node->head.span);
  lower_into(l, node->value, view);
  return view;
}

static void bind_target(Lower *l, MirPlace view, MirPlace dst, Span span) {
  MirPlace pointer = mir_field(l->body, mir_payload(l->body, view, false), 0);
  MirOperand target = mir_mut(mir_pointee(l->body, pointer, (MirLocal){0}));
  MirInstr bind = {.op = MIR_REF, .form = FORM_REF, .dst = dst, .span = span};
  lower_emit(l, bind, &target, 1);
}

LowerEntry *lower_ref_condition(Lower *l, const AstRefBind *node, LowerLabel *nothing) {
  const VarInfo *var = typed_var_info(l->typed, typed_var(l->typed, &node->head));
  LowerEntry *mark = l->at.live;
  Span span = node->head.span;
  TypeId type = lower_type_after(l, node->value, ALL_ADJUSTS);
  bool view = type_maybe_target(l->decls, type).index != 0;
  LocalList kept = {{0}};
  l->form = FORM_REF;
  l->lent_from.count = 0;
  MirPlace asked = view ? hold_view(l, node) : place_of(l, node->value);
  lower_add_kept(l, asked, &kept);
  lower_end_others(l, mark, kept, span);
  MirPlace there = lower_tag(l, asked, FORM_REF, span);
  LowerLabel something = lower_label(l);
  lower_branch(l, mir_use(there), &something, nothing, span);
  lower_start(l, something);
  MirPlace dst = mir_root(l->body, add_reference(l, var));
  if (view)
    bind_target(l, asked, dst, span);
  else
    bind_name(l, node->value, mir_payload(l->body, asked, false), dst);
  MirLocal local = mir_place(l->body, dst)->root;
  l->local_of_var[typed_var(l->typed, &node->head).index] = local;
  return l->at.live;
}

void lower_return_lent(Lower *l, const Ast *expr) {
  const Ast *value = lower_plain(l, expr);
  MirPlace dst = mir_root(l->body, l->body->result);
  if (is_choice(l, value))
    bind_choice(l, value, dst, bind_result);
  else
    bind_to(l, value, dst, bind_result);
}
