// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* A `fn` as a value of dynamic code: a function object whose entry converts, calls and boxes.
**
** In: the name of a `fn` where a value is wanted. Out: a function object, made when it is first asked for and kept in a hidden
** variable of the program, so that it is always the same one; after all frames, one entry per `fn` that was asked for. Invariant:
** the record of the `fn` describes its parameters to callers through the value, who fill in defaults and check the number; several
** of one name take `*args`, and their entry chooses. The surprise: the record is a `def` without a body; nobody calls it. */
#include "lower/dynamic_border.h"

#include "own/value.h"

/* ── the record ── */

static void add_param(Lower *l, FnDecl *fn, Symbol name, TypeId type) {
  ParamDecl param = {.name = name, .span = fn->span, .type = type, .convention = PASS_READ};
  array_push(l->decls->arena, &fn->params, param);
}

static void add_params(Lower *l, FnDecl *record, DefDecl *def, const BorderCallee *callee) {
  for (uint32_t i = 0; i < callee->plain; i++) {
    add_param(l, record, symbol_of(i ? SYM_value : SYM_self), TYPE_OBJECT);
    def->positional++;
  }
  if (callee->plain) return;
  if (callee->fns.count != 1) {
    add_param(l, record, symbol_of(SYM_arguments), TYPE_OBJECT);
    def->star = true;
    return;
  }
  if (callee->first.index) {
    add_param(l, record, callee->first, TYPE_OBJECT);
    def->positional++;
  }
  const FnDecl *fn = callee->fns.items[0].fn;
  for (uint32_t i = 0; i < fn->params.count; i++) {
    add_param(l, record, fn->params.items[i].name, TYPE_OBJECT);
    if (fn->params.items[i].keyword_only)
      def->keyword_only++;
    else
      def->positional++;
  }
}

FnDeclId border_record(Lower *l, const BorderCallee *callee) {
  DefDecl *def = arena_make(l->decls->arena, DefDecl);
  FnDecl record = {.name = callee->name,
                   .module = callee->module,
                   .span = callee->span,
                   .result = TYPE_OBJECT,
                   .raises = true,
                   .def = def};
  def->qualname = callee->qualname;
  add_params(l, &record, def, callee);
  FnDeclId id = decl_add_fn(l->decls, record);
  FnDecl entry = {.name = callee->name,
                  .module = callee->module,
                  .span = callee->span,
                  .result = TYPE_OBJECT,
                  .entry_of = id};
  entry.raises = entry.has_body = true;
  add_param(l, &entry, symbol_of(SYM_callee), TYPE_OBJECT);
  add_param(l, &entry, symbol_of(SYM_arguments), type_pointer(l->decls->types, TYPE_OBJECT));
  def->entry = decl_add_fn(l->decls, entry);
  return id;
}

/* ── the function object ── */

/* Defaults of the static world, boxed: positional ones as a tuple or None. */
static MirOperand positional_defaults(Lower *l, const BorderFn *fn, Span span) {
  uint32_t most = fn->fn->params.count, count = 0;
  MirOperand *values = arena_make_many(l->arena, MirOperand, most + 1);
  for (uint32_t i = 0; i < most; i++)
    if (fn->fn->params.items[i].has_default && !fn->fn->params.items[i].keyword_only)
      values[count++] = border_default(l, fn, i, span);
  if (!count) return dynamic_none(l);
  return dynamic_hold(
      l, dynamic_op(l, (DynOp){.fn = RUNTIME_own_tuple_new, .form = FORM_DEFAULT, .span = span},
                    values, count));
}

static MirOperand keyword_defaults(Lower *l, const BorderFn *fn, Span span) {
  uint32_t most = fn->fn->params.count, count = 0;
  MirOperand *values = arena_make_many(l->arena, MirOperand, 2 * most + 1);
  for (uint32_t i = 0; i < most; i++) {
    const ParamDecl *param = &fn->fn->params.items[i];
    if (!param->has_default || !param->keyword_only) continue;
    values[count++] = dynamic_given(l, dynamic_symbol(l, param->name), span);
    values[count++] = border_default(l, fn, i, span);
  }
  if (!count) return dynamic_none(l);
  return dynamic_hold(
      l, dynamic_op(l, (DynOp){.fn = RUNTIME_own_dict_new, .form = FORM_DEFAULT, .span = span},
                    values, count));
}

MirPlace border_function(Lower *l, const BorderCallee *callee, FnDeclId record, Span span) {
  bool one = callee->fns.count == 1;
  MirOperand operands[3] = {dynamic_none(l), dynamic_none(l), dynamic_text(l, "__main__", 8)};
  if (one) operands[0] = positional_defaults(l, &callee->fns.items[0], span);
  if (one) operands[1] = keyword_defaults(l, &callee->fns.items[0], span);
  if (callee->module.index) operands[2] = dynamic_symbol(l, callee->module);
  DynOp make = {.fn = RUNTIME_own_function_new, .form = FORM_LITERAL, .span = span};
  make.code = decl_fn(l->decls, record)->def->entry;
  return dynamic_op(l, make, operands, 3);
}

/* ── its entry ── */

MirOperand border_argument(Lower *l, uint32_t index, Span span) {
  MirPlace array = mir_root(l->body, (MirLocal){2}), at = dynamic_temporary(l, TYPE_INT, span);
  lower_init(l, at, dynamic_int(l, index), FORM_NONE, span);
  return mir_read(mir_pointee(l->body, array, mir_place(l->body, at)->root));
}

void border_return(Lower *l, MirOperand result, Span span) {
  lower_init(l, mir_root(l->body, l->body->result), dynamic_given(l, result, span), FORM_RETURN,
             span);
  lower_exit(l, l->return_target, FORM_FUNCTION_END, span);
}

static void call_one(Lower *l, const BorderCallee *callee) {
  const BorderFn *fn = &callee->fns.items[0];
  uint32_t count = fn->fn->params.count, first = callee->first.index ? 1 : 0;
  LowerEntry *mark = l->at.live;
  MirOperand *values = arena_make_many(l->arena, MirOperand, count + 1);
  bool *given = arena_make_many(l->arena, bool, count + 1);
  for (uint32_t i = 0; i < count; i++) {
    values[i] = border_argument(l, first + i, callee->span);
    if (fn->fn->params.items[i].convention == PASS_OWNED &&
        type_same(border_param_type(l, fn, i), TYPE_OBJECT))
      values[i] = dynamic_copy(l, (MirPlace){values[i].index}, callee->span);
    given[i] = true;
  }
  border_return(l, border_call(l, fn, values, given, mark, (Span){0, 0}), callee->span);
}

/* Those that take `count` arguments: keyword-only ones have their defaults. */
static Candidates taking(Lower *l, const BorderCallee *callee, uint32_t count) {
  Candidates all = {0};
  for (uint32_t i = 0; i < callee->fns.count; i++) {
    Candidate candidate = {.fn = callee->fns.items[i]};
    const FnDecl *fn = candidate.fn.fn;
    candidate.arg_of = arena_make_many(l->arena, uint32_t, fn->params.count + 1);
    uint32_t next = 0;
    bool fits = true;
    for (uint32_t k = 0; k < fn->params.count; k++) {
      if (next < count && !fn->params.items[k].keyword_only) candidate.arg_of[k] = ++next;
      fits = fits && (candidate.arg_of[k] || fn->params.items[k].has_default);
    }
    if (fits && next == count) array_push(l->arena, &all, candidate);
  }
  return all;
}

static void call_with(Lower *l, const BorderCallee *callee, const Candidates *all, MirOperand tuple,
                      uint32_t count) {
  uint32_t first = callee->first.index ? 1 : 0;
  LowerEntry *mark = l->at.live;
  MirOperand *values = arena_make_many(l->arena, MirOperand, count + 1);
  for (uint32_t i = 0; i < count; i++) {
    MirOperand get[2] = {tuple, dynamic_int(l, first + i)};
    DynOp item = {.fn = RUNTIME_own_tuple_item, .form = FORM_CONVERSION, .span = callee->span};
    values[i] = dynamic_hold(l, dynamic_op(l, item, get, 2));
  }
  border_return(l, border_choose(l, all, values, mark, (Span){0, 0}), callee->span);
}

/* One of several: by the number of arguments, then by their classes. */
static void call_several(Lower *l, const BorderCallee *callee) {
  uint32_t most = 0, first = callee->first.index ? 1 : 0;
  MirOperand tuple = border_argument(l, 0, callee->span);
  for (uint32_t i = 0; i < callee->fns.count; i++)
    if (callee->fns.items[i].fn->params.count > most) most = callee->fns.items[i].fn->params.count;
  for (uint32_t count = 0; count <= most; count++) {
    Candidates all = taking(l, callee, count);
    if (!all.count) continue;
    LowerLabel these = lower_label(l), others = lower_label(l);
    MirOperand ask[2] = {tuple, dynamic_int(l, first + count)};
    DynOp of = {.fn = RUNTIME_own_tuple_is_of, .form = FORM_CONVERSION, .span = callee->span};
    lower_branch(l, mir_use(dynamic_op(l, of, ask, 2)), &these, &others, callee->span);
    lower_start(l, these);
    call_with(l, callee, &all, tuple, count);
    lower_start(l, others);
  }
  MirOperand text = dynamic_words(l, border_overload_words(l, callee));
  dynamic_fail(l, (DynOp){.fn = RUNTIME_own_no_overload, .form = FORM_CALL, .span = callee->span},
               &text, 1);
}

void border_calls(Lower *l, const BorderCallee *callee) {
  if (callee->fns.count == 1)
    call_one(l, callee);
  else
    call_several(l, callee);
}

/* ── values ── */

static BorderCallee callee_of(Lower *l, FnDeclId first) {
  const FnDecl *fn = decl_fn(l->decls, first);
  BorderCallee callee = {.name = fn->name,
                         .module = fn->module,
                         .span = fn->span,
                         .qualname = lower_name(l, fn->name)};
  for (FnDeclId at = first; at.index; at = dynamic_next_overload(l->typed->dynamic, at)) {
    BorderFn one = border_fn(l, at);
    if (!border_refused(l, fn->span, &one, false)) array_push(l->arena, &callee.fns, one);
  }
  return callee;
}

static const FnValue *value_of(Lower *l, const BorderCallee *callee) {
  FnDeclId first = callee->fns.items[0].id;
  for (uint32_t i = 0; i < l->def->fn_values.count; i++)
    if (l->def->fn_values.items[i].fn.index == first.index) return &l->def->fn_values.items[i];
  FnValue made = {.fn = first, .record = border_record(l, callee)};
  made.global = decl_add_global(l->decls, (GlobalDecl){callee->name, callee->module});
  array_push(l->arena, &l->def->fn_values, made);
  return &array_last(&l->def->fn_values);
}

MirOperand dynamic_fn_value(Lower *l, FnDeclId first, Span span) {
  BorderCallee callee = callee_of(l, first);
  BorderFn one = border_fn(l, first);
  if (!callee.fns.count) {
    border_refused(l, span, &one, true);
    return dynamic_none(l);
  }
  const FnValue value = *value_of(l, &callee);
  DynKept kept = dynamic_kept_open(l, value.global, callee.name, span);
  MirPlace made = border_function(l, &callee, value.record, span);
  return dynamic_kept_close(l, &kept, made, span);
}

/* The list grows if a default names another one. */
void border_entries(Lower *like, MirProgram *program) {
  for (uint32_t i = 0; i < like->def->fn_values.count; i++) {
    if (like->def->fn_values.items[i].lowered) continue;
    like->def->fn_values.items[i].lowered = true;
    const FnValue value = like->def->fn_values.items[i];
    Lower *l = dynamic_fresh(like);
    BorderCallee callee = callee_of(l, value.fn);
    dynamic_open_body(l, decl_fn(l->decls, value.record)->def->entry,
                      arena_format(l->arena, "%s (entry)", callee.qualname), callee.span);
    border_calls(l, &callee);
    dynamic_close_body(l);
    lower_register(program, decl_fn(like->decls, value.record)->def->entry, l->body);
  }
}
