// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The border from `def` to `fn`: arguments are converted and checked, the result is boxed.
**
** In: a call of a `fn`. Out: one conversion per argument (TypeError, OverflowError name the argument), the call, the box. Int of
** every width, Float64, Float32, Bool, String and object cross; what else a `fn` takes is refused here by name. Invariant:
** nothing of the dynamic world is lent beyond the call. The surprise: a String is copied both ways, for each world keeps its
** own kind of text. */
#include "lower/dynamic_internal.h"

static bool crosses(const Lower *l, TypeId type) {
  TypeClass class = type_class(l->decls->types, type);
  return class == TYPE_CLASS_BOOL || class == TYPE_CLASS_SIGNED || class == TYPE_CLASS_UNSIGNED || class == TYPE_CLASS_FLOAT ||
         type_same(type, TYPE_OBJECT) || type_same(type, type_string(l->decls));
}

/* The first parameter or the result that cannot cross; none: all can. */
static TypeId stranger(const Lower *l, const FnDecl *fn) {
  for (uint32_t i = 0; i < fn->params.count; i++) {
    const ParamDecl *param = &fn->params.items[i];
    bool lends = param->convention != PASS_READ && param->convention != PASS_OWNED;
    if (lends || !crosses(l, param->type)) return param->type;
  }
  bool result = !lower_valued(fn->result) || crosses(l, fn->result);
  return result ? (TypeId){0} : fn->result;
}

/* The overload with that many parameters. */
static FnDeclId choose(Lower *l, const AstCall *call, FnDeclId first) {
  FnDeclId chosen = {0};
  uint32_t fitting = 0;
  for (FnDeclId at = first; at.index; at = dynamic_next_overload(l->def->dynamic, at)) {
    if (decl_fn(l->decls, at)->params.count != call->arguments.count) continue;
    chosen = at;
    fitting++;
  }
  const char *name = lower_name(l, decl_fn(l->decls, first)->name);
  if (fitting > 1) {
    diag_not_supported(l->context->diags, call->callee->span,
                       arena_format(l->arena, "choosing among overloads of `%s` by type from dynamic code", name));
    return (FnDeclId){0};
  }
  if (!fitting) {
    const FnDecl *fn = decl_fn(l->decls, first);
    diag_argument_count(l->context->diags, call->head.span, name, arena_format(l->arena, "%u arguments", fn->params.count),
                        call->arguments.count);
  }
  return chosen;
}

static bool refused(Lower *l, const AstCall *call, const FnDecl *fn) {
  Diags *diags = l->context->diags;
  const char *name = lower_name(l, fn->name);
  if (fn->type_params.count) {
    diag_generic_from_dynamic(diags, call->callee->span, name);
    return true;
  }
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    AstKind kind = call->arguments.items[i]->kind;
    if (kind != AST_Star && kind != AST_Arg) continue;
    diag_not_supported(diags, call->arguments.items[i]->span, "a named or spread argument of a `fn`");
    return true;
  }
  TypeId type = stranger(l, fn);
  if (!type.index) return false;
  Diag *diag = diag_no_crossing(diags, call->callee->span, name, lower_type_text(l, type));
  diag_label(diags, diag, fn->span, "declared here");
  diag_reason(diags, diag, "numbers, Bool, String and object cross the border between `def` and `fn`");
  return true;
}

/* ── into the static world ── */

static int64_t width_of(const Lower *l, TypeId type) {
  int64_t bits = type_bits(l->decls->types, type);
  return type_class(l->decls->types, type) == TYPE_CLASS_UNSIGNED ? -bits : bits;
}

/* Int64 in the width of the parameter: it was checked to fit. */
static MirPlace narrowed(Lower *l, MirPlace wide, TypeId type, Span span) {
  if (type_same(mir_place(l->body, wide)->type, type)) return wide;
  MirPlace narrow = dynamic_temporary(l, type, span);
  MirOperand operand = mir_use(wide);
  ConvertOp op = type_is_float(l->decls->types, type) ? CONVERT_CHECKED : CONVERT_TRUNCATE;
  lower_emit(l, (MirInstr){.op = MIR_CONVERT, .form = FORM_CONVERSION, .dst = narrow, .extra = op, .span = span}, &operand, 1);
  return narrow;
}

static MirOperand unboxed(Lower *l, MirOperand value, const ParamDecl *param, const char *what, Span span) {
  TypeClass class = type_class(l->decls->types, param->type);
  MirOperand operands[3] = {value, dynamic_words(l, what)};
  DynOp op = {.form = FORM_CONVERSION, .span = span};
  if (class == TYPE_CLASS_BOOL) {
    op.fn = RUNTIME_own_unbox_bool;
    op.result = TYPE_BOOL;
    return mir_use(dynamic_op(l, op, operands, 2));
  }
  if (class == TYPE_CLASS_FLOAT) {
    op.fn = RUNTIME_own_unbox_float;
    op.result = TYPE_FLOAT64;
    return mir_use(narrowed(l, dynamic_op(l, op, operands, 2), param->type, span));
  }
  if (type_same(param->type, type_string(l->decls))) {
    op.fn = RUNTIME_own_unbox_string;
    op.result = param->type;
    MirPlace text = dynamic_op(l, op, operands, 2);
    lower_hold(l, text, REASON_TEMPORARY);
    return param->convention == PASS_OWNED ? mir_move(text) : mir_read(text);
  }
  operands[2] = dynamic_int(l, width_of(l, param->type));
  op.fn = RUNTIME_own_unbox_int;
  op.result = TYPE_INT;
  return mir_use(narrowed(l, dynamic_op(l, op, operands, 3), param->type, span));
}

static MirOperand argument(Lower *l, MirOperand value, const FnDecl *fn, uint32_t index, Span span) {
  const ParamDecl *param = &fn->params.items[index];
  if (type_same(param->type, TYPE_OBJECT)) return param->convention == PASS_OWNED ? dynamic_given(l, value, span) : value;
  const char *what = arena_format(l->arena, "argument %u '%s' of fn %s", index + 1, lower_name(l, param->name),
                                  lower_name(l, fn->name));
  return unboxed(l, value, param, what, span);
}

/* ── and back ── */

MirOperand dynamic_box(Lower *l, MirPlace place, Span span) {
  TypeId type = mir_place(l->body, place)->type;
  TypeClass class = type_class(l->decls->types, type);
  MirOperand operand = mir_use(place);
  DynOp op = {.fn = RUNTIME_own_box_int, .form = FORM_CONVERSION, .span = span};
  if (type_same(type, TYPE_OBJECT)) return dynamic_hold(l, place);
  if (type_same(type, type_string(l->decls))) {
    LowerEntry *mark = l->at.live;
    lower_hold(l, place, REASON_TEMPORARY);
    operand = mir_read(place);
    op.fn = RUNTIME_own_box_string;
    return dynamic_do(l, op, &operand, 1, mark);
  }
  if (class == TYPE_CLASS_BOOL) {
    op.fn = RUNTIME_own_box_bool;
  } else if (class == TYPE_CLASS_FLOAT) {
    op.fn = RUNTIME_own_box_float;
    operand = mir_use(narrowed(l, place, TYPE_FLOAT64, span));
  } else {
    bool wide_unsigned = class == TYPE_CLASS_UNSIGNED && type_bits(l->decls->types, type) == 64;
    if (wide_unsigned) op.fn = RUNTIME_own_box_uint;
    if (!type_same(type, TYPE_INT)) {
      MirPlace wide = dynamic_temporary(l, TYPE_INT, span);
      ConvertOp convert = wide_unsigned ? CONVERT_TRUNCATE : CONVERT_CHECKED;
      lower_emit(l, (MirInstr){.op = MIR_CONVERT, .form = FORM_CONVERSION, .dst = wide, .extra = convert, .span = span}, &operand, 1);
      operand = mir_use(wide);
    }
  }
  return dynamic_hold(l, dynamic_op(l, op, &operand, 1));
}

MirOperand dynamic_call_static(Lower *l, const AstCall *call, FnDeclId first) {
  FnDeclId id = choose(l, call, first);
  if (!id.index || refused(l, call, decl_fn(l->decls, id))) return dynamic_none(l);
  const FnDecl *fn = decl_fn(l->decls, id);
  Span span = call->head.span;
  LowerEntry *mark = l->at.live;
  uint32_t count = fn->params.count;
  MirOperand *operands = arena_make_many(l->arena, MirOperand, count + 1);
  for (uint32_t i = 0; i < count; i++)
    operands[i] = dynamic_value(l, call->arguments.items[i]);
  for (uint32_t i = 0; i < count; i++)
    operands[i] = argument(l, operands[i], fn, i, call->arguments.items[i]->span);
  bool valued = lower_valued(fn->result);
  MirPlace result = valued ? dynamic_temporary(l, fn->result, span) : (MirPlace){0};
  CallInfo info = {.fn = id, .result = fn->result};
  lower_call_emit(l, &info, (MirInstr){.form = FORM_CALL, .dst = result, .span = span}, operands, count);
  lower_end_forwards(l, mark, FORM_CALL, span);
  return valued ? dynamic_box(l, result, span) : dynamic_none(l);
}
