// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Structs at the border: into an object, and out of it for a call or for good.
**
** In: a value of a struct, or an object that has one. Out: the object; or the place in it, as an operand for a `fn`; or the value.
** Invariant: what lends the place is a temporary (`_Lent`), whose end gives it back: on each way out, like all drops. The surprise:
** the class of a struct is a hidden variable that the start of the program sets (dynamic_struct.c). */
#include "lower/dynamic_border.h"

MirOperand boxed_class(Lower *l, TypeId type, Span span) {
  const BoxedDecl boxed = *decl_boxed(l->decls, type);
  Symbol name = l->decls->globals.items[boxed.global.index].name;
  return mir_read(dynamic_hidden_global(l, boxed.global, name, span));
}

MirPlace boxed_new(Lower *l, MirOperand given, TypeId type, MirPlace dst, Span span) {
  MirOperand operands[2] = {boxed_class(l, type, span), given};
  if (given.role == ROLE_CONST) {
    MirPlace place = dynamic_temporary(l, type, span);
    lower_init(l, place, given, FORM_CONVERSION, span);
    operands[1] = lower_take(l, place);
  }
  DynOp make = {.fn = RUNTIME_own_boxed_new, .form = FORM_CONVERSION, .span = span, .dst = dst};
  return dynamic_op(l, make, operands, 2);
}

/* The value in the object, until the temporaries end. */
static MirPlace lend(Lower *l, MirOperand object, const BorderValue *want, bool change) {
  TypeId lent = type_struct(l->decls->types, l->decls->lent, &want->type, 1);
  MirOperand operands[4] = {object, boxed_class(l, want->type, want->span),
                            dynamic_words(l, want->what), dynamic_int(l, change)};
  DynOp op = {
      .fn = RUNTIME_own_boxed_lend, .form = FORM_CONVERSION, .span = want->span, .result = lent};
  MirPlace guard = dynamic_op(l, op, operands, 4);
  lower_hold(l, guard, REASON_TEMPORARY);
  return mir_pointee(l->body, mir_field(l->body, guard, 0), (MirLocal){0});
}

MirPlace boxed_take(Lower *l, MirOperand object, const BorderValue *want, MirPlace dst) {
  MirOperand operands[4] = {object, boxed_class(l, want->type, want->span),
                            dynamic_words(l, want->what), dynamic_words(l, want->taker)};
  DynOp op = {.fn = RUNTIME_own_boxed_take,
              .form = FORM_CONVERSION,
              .span = want->span,
              .result = want->type,
              .dst = dst};
  return dynamic_op(l, op, operands, 4);
}

MirOperand boxed_lent(Lower *l, MirOperand object, const BorderValue *want) {
  bool change = want->convention == PASS_MUT;
  bool owned = want->convention == PASS_OWNED || want->convention == PASS_DEINIT;
  if (!owned) return lower_pass(l, lend(l, object, want, change), want->convention);
  if (lower_has(l, want->type, TRAIT_COPYABLE)) {
    MirOperand copy = lower_copy_part(l, lend(l, object, want, false));
    if (copy.role == ROLE_MOVE) lower_hold(l, (MirPlace){copy.index}, REASON_TEMPORARY);
    return copy;
  }
  MirPlace taken = boxed_take(l, object, want, (MirPlace){0});
  lower_hold(l, taken, REASON_TEMPORARY);
  return lower_take(l, taken);
}

MirPlace boxed_copy(Lower *l, MirOperand object, const BorderValue *want) {
  MirPlace dst = dynamic_temporary(l, want->type, want->span);
  LowerEntry *mark = l->at.live;
  lower_init(l, dst, lower_copy_part(l, lend(l, object, want, false)), FORM_CONVERSION, want->span);
  lower_end_forwards(l, mark, FORM_CONVERSION, want->span);
  return dst;
}

MirOperand dynamic_type_class(Lower *l, TypeId type, Span span) {
  if (type_is_error(type)) return dynamic_none(l);
  if (type_has_class(l->decls, type))
    return dynamic_copy(l, (MirPlace){boxed_class(l, type, span).index}, span);
  const char *why = type_why_no_class(l->decls, type);
  if (why) {
    diag_not_boxable(l->context->diags, span, lower_type_text(l, type), why);
    return dynamic_none(l);
  }
  Diag *diag = diag_static_in_dynamic(l->context->diags, span, lower_type_text(l, type), "a type");
  diag_reason(l->context->diags, diag,
              "views, closures, and structs that must be consumed stay in `fn` code");
  return dynamic_none(l);
}

MirOperand dynamic_struct_class(Lower *l, StructId id, Span span) {
  TypeId type = type_struct(l->decls->types, id, NULL, 0);
  if (type_has_class(l->decls, type) || type_why_no_class(l->decls, type))
    return dynamic_type_class(l, type, span);
  const StructDecl *decl = decl_struct(l->decls, id);
  const char *name = lower_name(l, decl->name);
  Diag *diag = diag_static_in_dynamic(l->context->diags, span, name, "a struct");
  if (decl->type_params.count)
    diag_reason(l->context->diags, diag, "say for which types: `%s[Int]`", name);
  else
    diag_reason(l->context->diags, diag,
                "views, closures, and structs that must be consumed stay in `fn` code");
  return dynamic_none(l);
}
