// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Views at the border from `def` to `fn`: a Span of the items of a row, a StringSlice of a text.
**
** In: an object, and a parameter that is a view. Out: the view, as an operand. Invariant: what the view looks at stays as it is for as long
** as the call lasts: a temporary (`_Pinned`) holds it, whose end lets it go on each way out. The surprise: the numbers of a
** list are copied, for a list keeps them as objects (runtime/dynamic/bytes/span.c). */
#include "lower/dynamic_border.h"

#include "own/value.h"

enum { ITEM_FLOAT = 100 }; /* of the runtime: added to the bits of a float */

static const StructDecl *struct_of(const Lower *l, TypeId type) {
  return decl_struct(l->decls, decl_of_type(l->decls, type));
}

static bool is_view_named(const Lower *l, TypeId type, enum SymbolName name) {
  if (type_info(l->decls->types, type)->kind != TYPE_KIND_STRUCT) return false;
  const StructDecl *decl = struct_of(l, type);
  return decl->builtin && decl->view && symbol_is(decl->name, name);
}

static TypeId item_of(const Lower *l, TypeId type) {
  return type_info(l->decls->types, type)->arguments[0];
}

static TypeId list_of(Lower *l, TypeId item) {
  return type_struct(l->decls->types, l->decls->list, &item, 1);
}

bool view_crosses(Lower *l, TypeId type) {
  if (is_view_named(l, type, SYM_StringSlice)) return true;
  return is_view_named(l, type, SYM_Span) && type_has_class(l->decls, list_of(l, item_of(l, type)));
}

/* What the runtime calls an item; 0: only a List has such. */
static int64_t item_code(const Lower *l, TypeId item) {
  int64_t bits = type_bits(l->decls->types, item);
  switch (type_class(l->decls->types, item)) {
  case TYPE_CLASS_SIGNED: return bits;
  case TYPE_CLASS_UNSIGNED: return -bits;
  case TYPE_CLASS_FLOAT: return ITEM_FLOAT + bits;
  case TYPE_CLASS_BOOL:
  case TYPE_CLASS_STRUCTURED:
  case TYPE_CLASS_SPECIAL:
  case TYPE_CLASS_COUNTED: break;
  }
  return 0;
}

/* stdlib/_border.own: what holds the items while they are lent. */
static TypeId pinned_type(Lower *l, TypeId item) {
  for (uint32_t i = l->decls->structs.count; i-- > 1;) {
    const StructDecl *decl = decl_struct(l->decls, (StructId){i});
    if (decl->builtin && symbol_is(decl->module, SYM_border_module))
      return type_struct(l->decls->types, (StructId){i}, &item, 1);
  }
  own_unreachable("_Pinned is declared in the library");
}

static MirOperand span(Lower *l, MirOperand object, const BorderValue *want) {
  TypeId item = item_of(l, want->type);
  bool change = want->convention == PASS_MUT;
  MirOperand operands[5] = {object, boxed_class(l, list_of(l, item), want->span),
                            dynamic_words(l, want->what), dynamic_int(l, item_code(l, item)),
                            dynamic_int(l, change)};
  DynOp pin = {.fn = RUNTIME_own_span_pin, .form = FORM_CONVERSION, .span = want->span};
  pin.result = pinned_type(l, item);
  MirPlace pinned = dynamic_op(l, pin, operands, 5);
  lower_hold(l, pinned, REASON_TEMPORARY);
  MirOperand parts[2] = {mir_use(mir_field(l->body, pinned, 0)),
                         mir_use(mir_field(l->body, pinned, 1))};
  MirPlace view = dynamic_temporary(l, want->type, want->span);
  MirInstr make = {.op = MIR_MAKE, .form = FORM_CONVERSION, .dst = view, .span = want->span};
  lower_emit(l, make, parts, 2);
  lower_hold(l, view, REASON_TEMPORARY);
  return lower_pass(l, view, want->convention);
}

/* The constructor of StringSlice that looks at a text. */
static FnDeclId slice_of_text(const Lower *l, TypeId slice) {
  const StructDecl *decl = struct_of(l, slice);
  TypeId string = type_string(l->decls);
  for (uint32_t i = 0; i < decl->methods.count; i++) {
    const FnDecl *fn = decl_fn(l->decls, decl->methods.items[i]);
    if (fn->is_init && fn->params.count == 1 && type_same(fn->params.items[0].type, string))
      return decl->methods.items[i];
  }
  own_unreachable("a StringSlice is made of a String");
}

static MirOperand slice(Lower *l, MirOperand object, const BorderValue *want) {
  BorderValue whole = *want;
  whole.type = type_string(l->decls);
  whole.convention = PASS_READ;
  MirOperand text = border_unbox(l, object, &whole);
  CallInfo info = {.fn = slice_of_text(l, want->type), .result = want->type};
  MirPlace view = dynamic_temporary(l, want->type, want->span);
  MirInstr call = {.form = FORM_CONVERSION, .dst = view, .span = want->span};
  MirOperand operand = lower_pass(l, (MirPlace){text.index}, PASS_REF);
  lower_call_emit(l, &info, call, &operand, 1);
  lower_hold(l, view, REASON_TEMPORARY);
  return lower_pass(l, view, want->convention);
}

MirOperand view_lent(Lower *l, MirOperand object, const BorderValue *want) {
  return is_view_named(l, want->type, SYM_Span) ? span(l, object, want) : slice(l, object, want);
}

MirOperand view_fits(Lower *l, MirOperand object, TypeId type, Span at) {
  DynOp op = {.fn = RUNTIME_own_class_id, .form = FORM_CONVERSION, .span = at};
  if (is_view_named(l, type, SYM_Span)) {
    TypeId item = item_of(l, type);
    MirOperand ask[3] = {object, boxed_class(l, list_of(l, item), at),
                         dynamic_int(l, item_code(l, item))};
    op.fn = RUNTIME_own_span_fits;
    return mir_use(dynamic_op(l, op, ask, 3));
  }
  MirPlace same = dynamic_temporary(l, TYPE_BOOL, at), class = dynamic_op(l, op, &object, 1);
  MirOperand operands[2] = {mir_use(class), dynamic_int(l, OWN_CLASS_STR)};
  MirInstr equal = {.op = MIR_BINARY, .form = FORM_CONVERSION, .dst = same, .span = at};
  equal.extra = BINARY_EQ;
  lower_emit(l, equal, operands, 2);
  return mir_use(same);
}
