// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The border from `def` to `fn`: which `fn` a call means, and its call.
**
** In: a call of a `fn` by name. Out: one conversion per argument (dynamic_convert.c), the call, the box of its result. Overloads
** are told apart by the number and names of arguments here, by the classes of their values when the program runs: the first
** one in the order of the text that fits exactly (own.dyn.overload). Refuses by name what cannot cross. Invariant: all
** arguments are evaluated before the first one is converted. The surprise: nothing is lent to the `fn` beyond its call. */
#include "lower/dynamic_border.h"
#include "lower/object.h"

static const Ast *value_of(const Ast *arg) {
  return arg->kind == AST_Arg ? AS(Arg, arg)->value : arg;
}

/* ── what may cross ── */

static const char *lending_word(Convention convention) {
  switch (convention) {
  case PASS_MUT: return "mut";
  case PASS_REF: return "ref";
  case PASS_OUT: return "out";
  case PASS_DEINIT: return "deinit";
  case PASS_READ:
  case PASS_OWNED: break;
  }
  return NULL;
}

/* Something about it was reported. */
static bool is_broken(const Lower *l, FnDeclId id) {
  const FnDecl *fn = decl_fn(l->decls, id);
  bool broken = type_is_error(fn->result);
  for (uint32_t i = 0; i < fn->params.count; i++) {
    const Ast *value =
        fn->params.items[i].has_default ? dynamic_default(l->typed->dynamic, id, i) : NULL;
    broken = broken || type_is_error(fn->params.items[i].type) ||
             (value && type_is_error(typed_type(l->typed, value)));
  }
  return broken;
}

static void report_stranger(Lower *l, Span span, const FnDecl *fn, TypeId type) {
  Diags *diags = l->context->diags;
  Diag *diag = diag_no_crossing(diags, span, lower_name(l, fn->name), lower_type_text(l, type));
  diag_label(diags, diag, fn->span, "declared here");
  diag_reason(
      diags, diag,
      "numbers, Bool, String, object, and Optionals and tuples of them cross; structs do not yet");
}

bool border_refused(Lower *l, Span span, FnDeclId id, bool report) {
  const FnDecl *fn = decl_fn(l->decls, id);
  Diags *diags = l->context->diags;
  const char *name = lower_name(l, fn->name);
  if (is_broken(l, id)) return true;
  if (fn->type_params.count) {
    if (report) diag_generic_from_dynamic(diags, span, name);
    return true;
  }
  for (uint32_t i = 0; i < fn->params.count; i++) {
    const ParamDecl *param = &fn->params.items[i];
    const char *lends = lending_word(param->convention);
    if (!lends && type_crosses(l->decls, param->type)) continue;
    if (report && lends)
      diag_label(diags, diag_no_place_to_lend(diags, span, name, lower_name(l, param->name), lends),
                 param->span, "declared here");
    else if (report)
      report_stranger(l, span, fn, param->type);
    return true;
  }
  if (!lower_valued(fn->result) || type_crosses(l->decls, fn->result)) return false;
  if (report) report_stranger(l, span, fn, fn->result);
  return true;
}

/* ── which parameter gets which argument ── */

typedef struct {
  FnDeclId id;
  const FnDecl *fn;
  uint32_t *arg_of; /* by parameter: number of the argument + 1; 0: its default */
} Candidate;
typedef OWN_ARRAY(Candidate) Candidates;

static uint32_t param_named(const FnDecl *fn, Symbol name) {
  for (uint32_t i = 0; i < fn->params.count; i++)
    if (symbol_same(fn->params.items[i].name, name)) return i;
  return UINT32_MAX;
}

static bool take_arguments(const Candidate *candidate, const AstCall *call) {
  const FnDecl *fn = candidate->fn;
  uint32_t next = 0;
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    const Ast *arg = call->arguments.items[i];
    bool named = arg->kind == AST_Arg;
    while (!named && next < fn->params.count && fn->params.items[next].keyword_only)
      next++;
    uint32_t at = named ? param_named(fn, AS(Arg, arg)->name) : next++;
    if (at >= fn->params.count || candidate->arg_of[at]) return false;
    candidate->arg_of[at] = i + 1;
  }
  for (uint32_t i = 0; i < fn->params.count; i++)
    if (!candidate->arg_of[i] && !fn->params.items[i].has_default) return false;
  return true;
}

static Candidates fitting(Lower *l, const AstCall *call, FnDeclId first) {
  Candidates all = {0};
  for (FnDeclId at = first; at.index; at = dynamic_next_overload(l->typed->dynamic, at)) {
    Candidate candidate = {.id = at, .fn = decl_fn(l->decls, at)};
    candidate.arg_of = arena_make_many(l->arena, uint32_t, candidate.fn->params.count + 1);
    if (take_arguments(&candidate, call)) array_push(l->arena, &all, candidate);
  }
  return all;
}

/* The reason why the arguments do not fit the only `fn` of that name. */
static void report_misfit(Lower *l, const AstCall *call, const FnDecl *fn) {
  Diags *diags = l->context->diags;
  const char *name = lower_name(l, fn->name);
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    const Ast *arg = call->arguments.items[i];
    if (arg->kind != AST_Arg || param_named(fn, AS(Arg, arg)->name) != UINT32_MAX) continue;
    diag_unknown_keyword(diags, arg->span, name, lower_name(l, AS(Arg, arg)->name));
    return;
  }
  uint32_t least = 0, most = fn->params.count;
  for (uint32_t i = 0; i < most; i++)
    least += !fn->params.items[i].has_default;
  const char *wanted = arena_format(l->arena, "%u argument%s", most, most == 1 ? "" : "s");
  if (least != most) wanted = arena_format(l->arena, "%u to %u arguments", least, most);
  Diag *diag = diag_argument_count(diags, call->head.span, name, wanted, call->arguments.count);
  diag_label(diags, diag, fn->span, "declared here");
}

static void report_none(Lower *l, const AstCall *call, FnDeclId first) {
  const FnDecl *fn = decl_fn(l->decls, first);
  if (dynamic_next_overload(l->typed->dynamic, first).index)
    diag_no_overload(l->context->diags, call->head.span, lower_name(l, fn->name));
  else
    report_misfit(l, call, fn);
}

/* ── the call ── */

/* A default belongs to the static world: it is evaluated as the caller of a `fn` would. */
static MirOperand default_of(Lower *l, FnDeclId id, uint32_t index, Span span) {
  const ParamDecl *param = &decl_fn(l->decls, id)->params.items[index];
  LowerArg arg = {.expr = dynamic_default(l->typed->dynamic, id, index),
                  .adjusts = ALL_ADJUSTS,
                  .is_default = true};
  arg.convention = param->convention;
  arg.type = param->type;
  arg.span = span;
  l->form = FORM_DEFAULT;
  MirOperand out;
  lower_args(l, &arg, 1, &out);
  return out;
}

MirOperand border_default(Lower *l, FnDeclId id, uint32_t index, Span span) {
  TypeId type = decl_fn(l->decls, id)->params.items[index].type;
  MirOperand value = default_of(l, id, index, span);
  if (!type_same(type, TYPE_OBJECT))
    value = dynamic_hold(l, lower_object_box(l, value, type, (MirPlace){0}, span));
  return dynamic_given(l, value, span);
}

MirOperand border_call(Lower *l, FnDeclId id, const MirOperand *values, const bool *given,
                       LowerEntry *mark, Span span) {
  const FnDecl *fn = decl_fn(l->decls, id);
  uint32_t count = fn->params.count;
  MirOperand *operands = arena_make_many(l->arena, MirOperand, count + 1);
  for (uint32_t i = 0; i < count; i++) {
    const ParamDecl *param = &fn->params.items[i];
    const char *what = arena_format(l->arena, "argument %u '%s' of fn %s", i + 1,
                                    lower_name(l, param->name), lower_name(l, fn->name));
    BorderValue want = {
        .type = param->type, .owned = param->convention == PASS_OWNED, .what = what, .span = span};
    operands[i] = given[i] ? border_unbox(l, values[i], &want) : default_of(l, id, i, span);
  }
  bool valued = lower_valued(fn->result);
  MirPlace result = valued ? dynamic_temporary(l, fn->result, span) : (MirPlace){0};
  CallInfo info = {.fn = id, .result = fn->result};
  lower_call_emit(l, &info, (MirInstr){.form = FORM_CALL, .dst = result, .span = span}, operands,
                  count);
  lower_end_forwards(l, mark, FORM_CALL, span);
  if (!valued || !lower_reachable(l)) return dynamic_none(l);
  return border_box(l, result, span);
}

static MirOperand call_candidate(Lower *l, const Candidate *candidate, const MirOperand *values,
                                 LowerEntry *mark, Span span) {
  uint32_t count = candidate->fn->params.count;
  MirOperand *by_param = arena_make_many(l->arena, MirOperand, count + 1);
  bool *given = arena_make_many(l->arena, bool, count + 1);
  for (uint32_t i = 0; i < count; i++) {
    given[i] = candidate->arg_of[i] != 0;
    if (given[i]) by_param[i] = values[candidate->arg_of[i] - 1];
  }
  return border_call(l, candidate->id, by_param, given, mark, span);
}

/* ── overloads that only the values tell apart ── */

static const char *candidate_words(Lower *l, const Candidates *all) {
  Text text = text_new(l->arena);
  text_format(&text, "no fn %s takes these arguments; there is ",
              lower_name(l, all->items[0].fn->name));
  for (uint32_t i = 0; i < all->count; i++) {
    const FnDecl *fn = all->items[i].fn;
    text_format(&text, "%s%s(", i ? ", " : "", lower_name(l, fn->name));
    for (uint32_t k = 0; k < fn->params.count; k++)
      text_format(&text, "%s%s: %s", k ? ", " : "", lower_name(l, fn->params.items[k].name),
                  lower_type_text(l, fn->params.items[k].type));
    text_char(&text, ')');
  }
  return text.data;
}

static MirOperand choose_by_value(Lower *l, const Candidates *all, const MirOperand *values,
                                  LowerEntry *mark, Span span) {
  MirPlace result = lower_new_hidden(l, TYPE_OBJECT, span);
  LowerLabel end = lower_label(l);
  LowerEntry *held = l->at.live;
  for (uint32_t i = 0; i < all->count; i++) {
    const Candidate *candidate = &all->items[i];
    LowerLabel other = lower_label(l);
    for (uint32_t k = 0; k < candidate->fn->params.count; k++) {
      if (!candidate->arg_of[k]) continue;
      border_test(l, values[candidate->arg_of[k] - 1], candidate->fn->params.items[k].type, &other,
                  span);
    }
    MirOperand value = call_candidate(l, candidate, values, mark, span);
    lower_init(l, result, dynamic_given(l, value, span), FORM_CALL, span);
    lower_goto(l, &end, FORM_CALL, span);
    l->at.live = held;
    lower_start(l, other);
  }
  MirOperand text = dynamic_words(l, candidate_words(l, all));
  dynamic_fail(l, (DynOp){.fn = RUNTIME_own_no_overload, .form = FORM_CALL, .span = span}, &text,
               1);
  l->at.live = mark;
  lower_join(l, &end, FORM_CALL, span);
  return dynamic_hold(l, result);
}

MirOperand dynamic_call_static(Lower *l, const AstCall *call, FnDeclId first) {
  Candidates all = fitting(l, call, first), usable = {0};
  for (uint32_t i = 0; i < all.count; i++)
    if (!border_refused(l, call->callee->span, all.items[i].id, false))
      array_push(l->arena, &usable, all.items[i]);
  if (!all.count) report_none(l, call, first);
  if (all.count && !usable.count) border_refused(l, call->callee->span, all.items[0].id, true);
  if (!usable.count) return dynamic_none(l);
  LowerEntry *mark = l->at.live;
  MirOperand *values = arena_make_many(l->arena, MirOperand, call->arguments.count + 1);
  for (uint32_t i = 0; i < call->arguments.count; i++)
    values[i] = dynamic_value(l, value_of(call->arguments.items[i]));
  if (!lower_reachable(l)) return dynamic_none(l);
  if (usable.count > 1) return choose_by_value(l, &usable, values, mark, call->head.span);
  return call_candidate(l, &usable.items[0], values, mark, call->head.span);
}
