// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* A `fn` as a value of dynamic code: a function object whose entry converts, calls and boxes.
**
** In: the name of a `fn` where a value is wanted. Out: a function object, made when it is first asked for and kept in a hidden
** variable of the program, so that it is always the same one; after all frames, one entry per `fn` that was asked for. Invariant:
** the record of the `fn` describes its parameters to callers through the value, who fill in defaults and check the number. The
** surprise: the record is a `def` without a body; nobody calls it. */
#include "lower/dynamic_border.h"

#include "own/value.h"

/* ── the record ── */

static void add_param(Lower *l, FnDecl *fn, Symbol name, TypeId type) {
  ParamDecl param = {.name = name, .span = fn->span, .type = type, .convention = PASS_READ};
  array_push(l->decls->arena, &fn->params, param);
}

static FnDeclId declare_record(Lower *l, const FnDecl *fn) {
  DefDecl *def = arena_make(l->decls->arena, DefDecl);
  FnDecl record = {.name = fn->name,
                   .module = fn->module,
                   .span = fn->span,
                   .result = TYPE_OBJECT,
                   .raises = true,
                   .def = def};
  def->qualname = lower_name(l, fn->name);
  for (uint32_t i = 0; i < fn->params.count; i++) {
    add_param(l, &record, fn->params.items[i].name, TYPE_OBJECT);
    if (fn->params.items[i].keyword_only)
      def->keyword_only++;
    else
      def->positional++;
  }
  FnDeclId id = decl_add_fn(l->decls, record);
  FnDecl entry = {.name = fn->name,
                  .module = fn->module,
                  .span = fn->span,
                  .result = TYPE_OBJECT,
                  .entry_of = id};
  entry.raises = entry.has_body = true;
  add_param(l, &entry, symbol_of(SYM_callee), TYPE_OBJECT);
  add_param(l, &entry, symbol_of(SYM_arguments), type_pointer(l->decls->types, TYPE_OBJECT));
  def->entry = decl_add_fn(l->decls, entry);
  return id;
}

static FnValue *value_of(Lower *l, FnDeclId id) {
  for (uint32_t i = 0; i < l->def->fn_values.count; i++)
    if (l->def->fn_values.items[i].fn.index == id.index) return &l->def->fn_values.items[i];
  const FnDecl *fn = decl_fn(l->decls, id);
  FnValue made = {.fn = id, .record = declare_record(l, fn)};
  made.global = decl_add_global(l->decls, (GlobalDecl){fn->name, fn->module});
  array_push(l->arena, &l->def->fn_values, made);
  return &array_last(&l->def->fn_values);
}

/* ── the value ── */

/* Defaults of the static world, boxed: positional ones as a tuple or None. */
static MirOperand positional_defaults(Lower *l, FnDeclId id, Span span) {
  const FnDecl *fn = decl_fn(l->decls, id);
  MirOperand *values = arena_make_many(l->arena, MirOperand, fn->params.count + 1);
  uint32_t count = 0;
  for (uint32_t i = 0; i < fn->params.count; i++)
    if (fn->params.items[i].has_default && !fn->params.items[i].keyword_only)
      values[count++] = border_default(l, id, i, span);
  if (!count) return dynamic_none(l);
  return dynamic_hold(
      l, dynamic_op(l, (DynOp){.fn = RUNTIME_own_tuple_new, .form = FORM_DEFAULT, .span = span},
                    values, count));
}

static MirOperand keyword_defaults(Lower *l, FnDeclId id, Span span) {
  const FnDecl *fn = decl_fn(l->decls, id);
  MirOperand *values = arena_make_many(l->arena, MirOperand, 2 * fn->params.count + 1);
  uint32_t count = 0;
  for (uint32_t i = 0; i < fn->params.count; i++) {
    if (!fn->params.items[i].has_default || !fn->params.items[i].keyword_only) continue;
    values[count++] = dynamic_given(l, dynamic_symbol(l, fn->params.items[i].name), span);
    values[count++] = border_default(l, id, i, span);
  }
  if (!count) return dynamic_none(l);
  return dynamic_hold(
      l, dynamic_op(l, (DynOp){.fn = RUNTIME_own_dict_new, .form = FORM_DEFAULT, .span = span},
                    values, count));
}

static MirPlace make_function(Lower *l, const FnValue *value, Span span) {
  const FnDecl *fn = decl_fn(l->decls, value->fn);
  MirOperand operands[3] = {positional_defaults(l, value->fn, span),
                            keyword_defaults(l, value->fn, span)};
  operands[2] = fn->module.index ? dynamic_symbol(l, fn->module) : dynamic_text(l, "__main__", 8);
  DynOp make = {.fn = RUNTIME_own_function_new, .form = FORM_LITERAL, .span = span};
  make.code = decl_fn(l->decls, value->record)->def->entry;
  return dynamic_op(l, make, operands, 3);
}

MirOperand dynamic_fn_value(Lower *l, FnDeclId first, Span span) {
  const FnDecl *fn = decl_fn(l->decls, first);
  if (dynamic_next_overload(l->typed->dynamic, first).index) {
    const char *feature = arena_format(
        l->arena, "the overloaded `fn` `%s` as a value of dynamic code", lower_name(l, fn->name));
    diag_not_supported(l->context->diags, span, feature);
    return dynamic_none(l);
  }
  if (border_refused(l, span, first, true)) return dynamic_none(l);
  const FnValue value = *value_of(l, first);
  MirPlace place = dynamic_hidden_global(l, value.global, fn->name, span);
  LowerLabel first_time = lower_label(l), known = lower_label(l);
  LowerEntry *mark = l->at.live;
  MirOperand look = mir_read(place);
  DynOp test = {.fn = RUNTIME_own_is_unbound, .form = FORM_NONE, .span = span};
  lower_branch(l, mir_use(dynamic_op(l, test, &look, 1)), &first_time, &known, span);
  lower_start(l, first_time);
  lower_init(l, place, mir_move(make_function(l, &value, span)), FORM_LITERAL, span);
  lower_end_forwards(l, mark, FORM_LITERAL, span);
  lower_join(l, &known, FORM_LITERAL, span);
  return dynamic_copy(l, place, span);
}

/* ── its entry ── */

static void lower_entry(Lower *l, const FnValue *value) {
  const FnDecl *fn = decl_fn(l->decls, value->fn);
  uint32_t count = fn->params.count;
  dynamic_open_body(l, decl_fn(l->decls, value->record)->def->entry,
                    arena_format(l->arena, "%s (entry)", lower_name(l, fn->name)), fn->span);
  MirPlace array = mir_root(l->body, (MirLocal){2});
  LowerEntry *mark = l->at.live;
  MirOperand *values = arena_make_many(l->arena, MirOperand, count + 1);
  bool *given = arena_make_many(l->arena, bool, count + 1);
  for (uint32_t i = 0; i < count; i++) {
    MirPlace index = dynamic_temporary(l, TYPE_INT, fn->span);
    lower_init(l, index, dynamic_int(l, i), FORM_NONE, fn->span);
    values[i] = mir_read(mir_pointee(l->body, array, mir_place(l->body, index)->root));
    if (fn->params.items[i].convention == PASS_OWNED &&
        type_same(fn->params.items[i].type, TYPE_OBJECT))
      values[i] = dynamic_copy(l, (MirPlace){values[i].index}, fn->span);
    given[i] = true;
  }
  MirOperand result = border_call(l, value->fn, values, given, mark, (Span){0, 0});
  lower_init(l, mir_root(l->body, l->body->result), dynamic_given(l, result, fn->span), FORM_RETURN,
             fn->span);
  lower_exit(l, l->return_target, FORM_FUNCTION_END, fn->span);
  dynamic_close_body(l);
}

void border_entries(Lower *like, MirProgram *program) {
  for (uint32_t i = 0; i < like->def->fn_values.count;
       i++) { /* the list grows if a default names another one */
    const FnValue value = like->def->fn_values.items[i];
    Lower *l = dynamic_fresh(like);
    lower_entry(l, &value);
    lower_register(program, decl_fn(like->decls, value.record)->def->entry, l->body);
  }
}
