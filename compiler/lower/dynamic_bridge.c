// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The border from `def` to `fn`: which `fn` a call means, and its call.
**
** In: a call of a `fn` by name. Out: one conversion per argument (dynamic_convert.c), the call, the box of its result. Overloads
** are told apart by the number and names of arguments here, by the classes of their values when the program runs: the first
** one in the order of the text that fits exactly (own.dyn.overload). Refuses by name what cannot cross. Invariant: all
** arguments are evaluated before the first one is converted. The surprise: nothing is lent to the `fn` beyond its call. */
#include "lower/dynamic_border.h"
#include "lower/object.h"

#include <string.h>

static const Ast *value_of(const Ast *arg) {
  return arg->kind == AST_Arg ? AS(Arg, arg)->value : arg;
}

/* ── what may cross ── */

/* The word for what dynamic code cannot lend: `mut` of what no object holds, `ref`, `out`. */
static const char *lending_word(Lower *l, Convention convention, TypeId type) {
  switch (convention) {
  case PASS_MUT: return type_has_class(l->decls, type) || view_crosses(l, type) ? NULL : "mut";
  case PASS_REF: return "ref";
  case PASS_OUT: return "out";
  case PASS_DEINIT: return type_has_class(l->decls, type) ? NULL : "deinit";
  case PASS_READ:
  case PASS_OWNED: break;
  }
  return NULL;
}

/* Of a struct, and for parameters of function type those very types: what is given there is a value. */
void border_type_args(Lower *l, BorderFn *fn, const TypeId *given, uint32_t count) {
  uint32_t all = fn->fn->type_params.count;
  fn->type_args = given;
  fn->type_arg_count = count;
  if (!fn->fn->implicit_params || all != count + fn->fn->implicit_params) return;
  TypeId *args = arena_make_many(l->arena, TypeId, all);
  for (uint32_t i = 0; i < all; i++)
    args[i] = i < count ? given[i]
                        : type_substitute(l->decls->types, fn->fn->type_params.items[i].callable,
                                          given, count);
  fn->type_args = args;
  fn->type_arg_count = all;
}

BorderFn border_fn(Lower *l, FnDeclId id) {
  const FnDecl *fn = decl_fn(l->decls, id);
  BorderFn made = {
      .id = id, .fn = fn, .name = arena_format(l->arena, "fn %s", lower_name(l, fn->name))};
  border_type_args(l, &made, NULL, 0);
  return made;
}

static TypeId with_arguments(const Lower *l, const BorderFn *fn, TypeId type) {
  if (!fn->type_arg_count) return type;
  return type_substitute(l->decls->types, type, fn->type_args, fn->type_arg_count);
}

TypeId border_param_type(const Lower *l, const BorderFn *fn, uint32_t index) {
  return with_arguments(l, fn, fn->fn->params.items[index].type);
}

static TypeId result_type(const Lower *l, const BorderFn *fn) {
  return with_arguments(l, fn, fn->fn->result);
}

/* … of which dynamic code sees this. */
static TypeId seen_type(const Lower *l, const BorderFn *fn) {
  TypeId type = result_type(l, fn);
  return fn->nothing ? type_info(l->decls->types, type)->arguments[0] : type;
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
  bool function = type_info(l->decls->types, type)->kind == TYPE_KIND_FUNCTION;
  if (function)
    diag_reason(diags, diag,
                "what dynamic code calls may raise: write `raises` into the function type, with "
                "parameters that are looked at");
  else
    diag_reason(
        diags, diag,
        "numbers, Bool, String, object, structs, containers, and Optionals and tuples of what "
        "can be copied cross; Span and StringSlice do as parameters");
}

/* Does the struct keep what the method asks of its parameters? */
static bool fulfils_bounds(const Lower *l, const BorderFn *fn) {
  for (uint32_t i = 0; i < fn->type_arg_count && i < fn->fn->type_params.count; i++) {
    const TypeParamDecl *param = &fn->fn->type_params.items[i];
    for (uint32_t k = 0; k < param->bounds.count; k++)
      if (!conforms(l->decls, fn->type_args[i], param->bounds.items[k], NULL, 0)) return false;
  }
  return true;
}

static bool param_crosses(Lower *l, TypeId type) {
  return type_crosses(l->decls, type) || view_crosses(l, type) || callable_crosses(l, type);
}

bool border_refused(Lower *l, Span span, const BorderFn *fn, bool report) {
  Diags *diags = l->context->diags;
  const char *name = lower_name(l, fn->fn->name);
  if (is_broken(l, fn->id)) return true;
  if (fn->fn->type_params.count > fn->type_arg_count || !fulfils_bounds(l, fn)) {
    if (report) diag_generic_from_dynamic(diags, span, name);
    return true;
  }
  for (uint32_t i = 0; i < fn->fn->params.count; i++) {
    const ParamDecl *param = &fn->fn->params.items[i];
    TypeId type = border_param_type(l, fn, i);
    const char *lends = lending_word(l, param->convention, type);
    if (!lends && param_crosses(l, type)) continue;
    if (report && lends)
      diag_label(diags, diag_no_place_to_lend(diags, span, name, lower_name(l, param->name), lends),
                 param->span, "declared here");
    else if (report)
      report_stranger(l, span, fn->fn, type);
    return true;
  }
  TypeId result = seen_type(l, fn);
  if (!lower_valued(result) || type_crosses(l->decls, result)) return false;
  if (report) report_stranger(l, span, fn->fn, result);
  return true;
}

/* ── which parameter gets which argument ── */

static uint32_t param_named(const FnDecl *fn, Symbol name) {
  for (uint32_t i = 0; i < fn->params.count; i++)
    if (symbol_same(fn->params.items[i].name, name)) return i;
  return UINT32_MAX;
}

static bool take_arguments(const Candidate *candidate, const AstCall *call) {
  const FnDecl *fn = candidate->fn.fn;
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
    Candidate candidate = {.fn = border_fn(l, at)};
    candidate.arg_of = arena_make_many(l->arena, uint32_t, candidate.fn.fn->params.count + 1);
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

MirOperand border_default(Lower *l, const BorderFn *fn, uint32_t index, Span span) {
  TypeId type = border_param_type(l, fn, index);
  MirOperand value = default_of(l, fn->id, index, span);
  if (!type_same(type, TYPE_OBJECT))
    value = dynamic_hold(l, lower_object_box(l, value, type, (MirPlace){0}, span));
  return dynamic_given(l, value, span);
}

/* "argument 1 'n' of fn f"; of the receiver of a method: "Circle.area()". */
static const char *argument_words(Lower *l, const BorderFn *fn, uint32_t index) {
  Symbol name = fn->fn->params.items[index].name;
  if (fn->method && index == 0) return fn->name;
  return arena_format(l->arena, "argument %u '%s' of %s", index + !fn->method, lower_name(l, name),
                      fn->name);
}

const char *border_where(Lower *l, Span span) {
  const Sources *sources = l->context->sources;
  const char *file = source_get(sources, source_at(sources, span.from))->name;
  return arena_format(l->arena, "%s:%u", file, source_position(sources, span.from).line);
}

static const char *taker_words(Lower *l, const BorderFn *fn, Span span) {
  if (!span.from) return arena_format(l->arena, "to %s", fn->name);
  return arena_format(l->arena, "to %s at %s", fn->name, border_where(l, span));
}

/* What is in the Optional, for good; its None raises. */
static MirPlace something(Lower *l, const BorderFn *fn, MirPlace optional, const MirOperand *values,
                          Span span) {
  LowerLabel some = lower_label(l), none = lower_label(l);
  MirPlace flag = dynamic_temporary(l, TYPE_BOOL, span), part = {0};
  MirOperand asked = mir_read(optional), given = mir_move(optional);
  MirInstr instr = {.op = MIR_TAG, .form = FORM_CONVERSION, .dst = flag, .span = span};
  lower_emit(l, instr, &asked, 1);
  lower_branch(l, mir_use(flag), &some, &none, span);
  lower_start(l, none);
  MirOperand told[3] = {dynamic_int(l, fn->nothing), dynamic_words(l, fn->name),
                        dynamic_text(l, fn->name, (uint32_t)strlen(fn->name))};
  bool key = fn->fn->params.count > 1 && fn->nothing == NOTHING_KEY;
  if (key) told[2] = values[1];
  DynOp fail = {.fn = RUNTIME_own_boxed_nothing, .form = FORM_CONVERSION, .span = span};
  LowerEntry *mark = l->at.live;
  lower_hold(l, optional, REASON_TEMPORARY);
  dynamic_fail(l, fail, told, 3);
  l->at.live = mark;
  lower_start(l, some);
  part = dynamic_temporary(l, seen_type(l, fn), span);
  instr = (MirInstr){.op = MIR_CONVERT, .form = FORM_CONVERSION, .dst = part, .span = span};
  instr.extra = CONVERT_UNWRAP;
  lower_emit(l, instr, &given, 1);
  return part;
}

static MirOperand iterator(Lower *l, MirOperand value, LowerEntry *mark, Span span) {
  DynOp op = {.fn = RUNTIME_own_iter, .form = FORM_CONVERSION, .span = span};
  return dynamic_do(l, op, &value, 1, mark);
}

/* The result of a call as dynamic code sees it. */
static MirOperand seen(Lower *l, const BorderFn *fn, MirPlace result, LowerEntry *mark, Span span) {
  MirOperand value = border_box(l, result, span);
  return fn->iterates ? iterator(l, value, mark, span) : value;
}

static void make_case(Lower *l, const BorderFn *fn, MirInstr instr, const MirOperand *operands) {
  instr.op = MIR_MAKE;
  instr.extra = fn->fn->case_index;
  lower_release(l, operands, fn->fn->params.count);
  lower_emit(l, instr, operands, fn->fn->params.count);
}

MirOperand border_call(Lower *l, const BorderFn *fn, const MirOperand *values, const bool *given,
                       LowerEntry *mark, Span span) {
  uint32_t count = fn->fn->params.count;
  TypeId type = result_type(l, fn);
  MirOperand *operands = arena_make_many(l->arena, MirOperand, count + 1);
  for (uint32_t i = 0; i < count; i++) {
    BorderValue want = {.type = border_param_type(l, fn, i),
                        .convention = fn->fn->params.items[i].convention,
                        .what = argument_words(l, fn, i),
                        .taker = taker_words(l, fn, span),
                        .span = span};
    operands[i] = given[i] ? border_unbox(l, values[i], &want) : default_of(l, fn->id, i, span);
  }
  bool valued = lower_valued(type);
  MirPlace result = valued ? dynamic_temporary(l, type, span) : (MirPlace){0};
  CallInfo info = {.fn = fn->id,
                   .type_args = fn->type_args,
                   .type_arg_count = fn->type_arg_count,
                   .result = type};
  MirInstr instr = {.form = FORM_CALL, .dst = result, .span = span};
  if (fn->fn->intrinsic == INTRINSIC_MAKE_CASE)
    make_case(l, fn, instr, operands);
  else
    lower_call_emit(l, &info, instr, operands, count);
  if (fn->nothing) result = something(l, fn, result, values, span);
  MirPlace self = {0};
  if (fn->gives_self) self = lower_object_box(l, values[0], TYPE_OBJECT, self, span);
  lower_end_forwards(l, mark, FORM_CALL, span);
  if (!lower_reachable(l)) return dynamic_none(l);
  if (fn->gives_self) return dynamic_hold(l, self);
  return valued && !fn->silent ? seen(l, fn, result, mark, span) : dynamic_none(l);
}

static MirOperand call_candidate(Lower *l, const Candidate *candidate, const MirOperand *values,
                                 LowerEntry *mark, Span span) {
  uint32_t count = candidate->fn.fn->params.count;
  MirOperand *by_param = arena_make_many(l->arena, MirOperand, count + 1);
  bool *given = arena_make_many(l->arena, bool, count + 1);
  for (uint32_t i = 0; i < count; i++) {
    given[i] = candidate->arg_of[i] != 0;
    if (given[i]) by_param[i] = values[candidate->arg_of[i] - 1];
  }
  return border_call(l, &candidate->fn, by_param, given, mark, span);
}

/* ── overloads that only the values tell apart ── */

const char *border_overload_words(Lower *l, const BorderCallee *callee) {
  Text text = text_new(l->arena);
  if (!callee->fns.count) {
    text_format(&text,
                "%s cannot be made in dynamic code: its constructors take what does not cross",
                callee->qualname);
    return text.data;
  }
  text_format(&text, "no %s takes these arguments; there is ", callee->fns.items[0].name);
  for (uint32_t i = 0; i < callee->fns.count; i++) {
    const BorderFn *fn = &callee->fns.items[i];
    uint32_t first = fn->method;
    text_format(&text, "%s%s(", i ? ", " : "",
                fn->fn->is_init ? fn->name : lower_name(l, fn->fn->name));
    for (uint32_t k = first; k < fn->fn->params.count; k++)
      text_format(&text, "%s%s: %s", k > first ? ", " : "",
                  lower_name(l, fn->fn->params.items[k].name),
                  lower_type_text(l, border_param_type(l, fn, k)));
    text_char(&text, ')');
  }
  return text.data;
}

static const char *candidate_words(Lower *l, const Candidates *all) {
  BorderCallee callee = {.name = symbol_of(SYM_callee)};
  for (uint32_t i = 0; i < all->count; i++)
    array_push(l->arena, &callee.fns, all->items[i].fn);
  return border_overload_words(l, &callee);
}

MirOperand border_choose(Lower *l, const Candidates *all, const MirOperand *values,
                         LowerEntry *mark, Span span) {
  if (all->count == 1) return call_candidate(l, &all->items[0], values, mark, span);
  MirPlace result = lower_new_hidden(l, TYPE_OBJECT, span);
  LowerLabel end = lower_label(l);
  LowerEntry *held = l->at.live;
  for (uint32_t i = 0; i < all->count; i++) {
    const Candidate *candidate = &all->items[i];
    LowerLabel other = lower_label(l);
    for (uint32_t k = 0; k < candidate->fn.fn->params.count; k++) {
      if (!candidate->arg_of[k]) continue;
      TypeId type = border_param_type(l, &candidate->fn, k);
      border_test(l, values[candidate->arg_of[k] - 1], type, &other, span);
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
    if (!border_refused(l, call->callee->span, &all.items[i].fn, false))
      array_push(l->arena, &usable, all.items[i]);
  if (!all.count) report_none(l, call, first);
  if (all.count && !usable.count) border_refused(l, call->callee->span, &all.items[0].fn, true);
  if (!usable.count) return dynamic_none(l);
  LowerEntry *mark = l->at.live;
  MirOperand *values = arena_make_many(l->arena, MirOperand, call->arguments.count + 1);
  for (uint32_t i = 0; i < call->arguments.count; i++)
    values[i] = dynamic_value(l, value_of(call->arguments.items[i]));
  if (!lower_reachable(l)) return dynamic_none(l);
  return border_choose(l, &usable, values, mark, call->head.span);
}
