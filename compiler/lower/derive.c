// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Bodies of functions nobody wrote: constructor, copy, equality, printing, from the fields.
**
** In: FnDecl.derived. Out: a body like any other; its spans are those of the struct's name. Invariant: a field is compared
** and printed through its trait, so the same body serves every instance. The surprise: tuples have no methods, so they are
** taken apart here. */
#include "lower/lower_internal.h"

static MirPlace param(Lower *l, uint32_t index) { return mir_root(l->body, (MirLocal){index + 1}); }
static Span here(const Lower *l) { return l->decl->span; }

FnDeclId lower_requirement(const Lower *l, TraitKind trait, Symbol name) {
  const TraitDecl *decl = decl_trait(l->decls, l->decls->trait_of[trait]);
  for (uint32_t i = 0; i < decl->methods.count; i++) {
    if (decl_fn(l->decls, decl->methods.items[i])->name.index == name.index)
      return decl->methods.items[i];
  }
  own_unreachable("the prelude lacks a trait method that the language needs");
}

/* Calls the method that fulfils a trait's requirement for `self`. */
static void call_requirement(Lower *l, FnDeclId fn, TypeId self, MirPlace dst,
                             const MirOperand *operands, uint32_t count) {
  CallInfo *info = arena_make(l->arena, CallInfo);
  info->fn = fn;
  info->type_args = arena_copy(l->arena, &self, sizeof self);
  info->type_arg_count = 1;
  info->result = decl_fn(l->decls, fn)->result;
  lower_call_emit(l, info, (MirInstr){.form = FORM_DERIVED, .dst = dst, .span = here(l)}, operands,
                  count);
}

static void derive_init(Lower *l, MirPlace result) {
  uint32_t count = l->body->param_count;
  MirOperand *operands = arena_make_many(l->arena, MirOperand, count);
  for (uint32_t i = 0; i < count; i++)
    operands[i] = lower_take(l, param(l, i));
  lower_emit(l, (MirInstr){.op = MIR_MAKE, .form = FORM_DERIVED, .dst = result, .span = here(l)},
             operands, count);
}

MirOperand lower_copy_part(Lower *l, MirPlace part) {
  TypeId type = mir_place(l->body, part)->type;
  if (lower_trivial(l, type)) return mir_use(part);
  MirPlace copy = lower_new_temporary(l, type, here(l));
  MirOperand from = mir_read(part);
  lower_emit(l, (MirInstr){.op = MIR_COPY, .form = FORM_DERIVED, .dst = copy, .span = here(l)},
             &from, 1);
  return mir_move(copy);
}

static void derive_copy(Lower *l, MirPlace result) {
  TypeId type = l->body->result_type;
  if (type_enum(l->decls, type)) {
    lower_copy_enum(l, param(l, 0), result);
    return;
  }
  uint32_t count = type_field_count(l->decls, type);
  MirOperand *operands = arena_make_many(l->arena, MirOperand, count);
  for (uint32_t i = 0; i < count; i++)
    operands[i] = lower_copy_part(l, mir_field(l->body, param(l, 0), i));
  lower_emit(l, (MirInstr){.op = MIR_MAKE, .form = FORM_DERIVED, .dst = result, .span = here(l)},
             operands, count);
}

/* ── equality ── */

static void parts_equal(Lower *l, MirPlace a, MirPlace b, LowerLabel *differ) {
  if (type_enum(l->decls, mir_place(l->body, a)->type)) {
    lower_equal_enum(l, a, b, differ);
    return;
  }
  uint32_t count = type_field_count(l->decls, mir_place(l->body, a)->type);
  for (uint32_t i = 0; i < count; i++)
    lower_equal(l, mir_field(l->body, a, i), mir_field(l->body, b, i), differ);
}

void lower_equal(Lower *l, MirPlace a, MirPlace b, LowerLabel *differ) {
  TypeId type = mir_place(l->body, a)->type;
  if (type_info(l->decls->types, type)->kind == TYPE_KIND_TUPLE) {
    parts_equal(l, a, b, differ);
    return;
  }
  MirPlace same = lower_new_temporary(l, TYPE_BOOL, here(l));
  MirOperand operands[2] = {lower_lend(l, a), lower_lend(l, b)};
  if (lower_scalar(l, type)) {
    MirInstr instr = {
        .op = MIR_BINARY, .form = FORM_DERIVED, .dst = same, .extra = BINARY_EQ, .span = here(l)};
    lower_emit(l, instr, operands, 2);
  } else {
    call_requirement(l, lower_requirement(l, TRAIT_EQUATABLE, symbol_of(SYM_eq)), type, same,
                     operands, 2);
  }
  LowerLabel next = lower_label(l);
  lower_branch(l, mir_use(same), &next, differ, here(l));
  lower_start(l, next);
}

static void derive_eq(Lower *l, MirPlace result) {
  LowerLabel differ = lower_label(l), end = lower_label(l);
  parts_equal(l, param(l, 0), param(l, 1), &differ);
  lower_init(l, result, mir_constant(mir_bool(l->body, true)), FORM_DERIVED, here(l));
  lower_goto(l, &end, FORM_DERIVED, here(l));
  lower_start(l, differ);
  lower_init(l, result, mir_constant(mir_bool(l->body, false)), FORM_DERIVED, here(l));
  lower_join(l, &end, FORM_DERIVED, here(l));
}

static void derive_ne(Lower *l, MirPlace result) {
  TypeId self = l->decl->params.items[0].type;
  MirPlace same = lower_new_temporary(l, TYPE_BOOL, here(l));
  MirOperand operands[2] = {lower_lend(l, param(l, 0)), lower_lend(l, param(l, 1))};
  call_requirement(l, lower_requirement(l, TRAIT_EQUATABLE, symbol_of(SYM_eq)), self, same,
                   operands, 2);
  MirOperand truth = mir_use(same);
  MirInstr instr = {
      .op = MIR_UNARY, .form = FORM_DERIVED, .dst = result, .extra = UNARY_NOT, .span = here(l)};
  lower_emit(l, instr, &truth, 1);
}

/* ── hashing ── */

/* One part, mixed in with a key; tuples are taken apart. */
void lower_hash_part(Lower *l, MirPlace part, MirOperand *so_far) {
  TypeId type = mir_place(l->body, part)->type;
  if (type_info(l->decls->types, type)->kind == TYPE_KIND_TUPLE) {
    uint32_t count = type_field_count(l->decls, type);
    for (uint32_t i = 0; i < count; i++)
      lower_hash_part(l, mir_field(l->body, part, i), so_far);
    return;
  }
  MirPlace hash = lower_new_temporary(l, TYPE_UINT, here(l));
  MirPlace mixed = lower_new_temporary(l, TYPE_UINT, here(l));
  MirOperand operand = lower_lend(l, part);
  call_requirement(l, lower_requirement(l, TRAIT_HASHABLE, symbol_of(SYM_hash)), type, hash,
                   &operand, 1);
  MirOperand both[2] = {*so_far, mir_use(hash)};
  lower_call_runtime(l, RUNTIME_own_hash_mix, mixed, both, 2, here(l));
  *so_far = mir_use(mixed);
}

static void derive_hash(Lower *l, MirPlace result) {
  MirPlace self = param(l, 0);
  if (type_enum(l->decls, mir_place(l->body, self)->type)) {
    lower_hash_enum(l, self, result);
    return;
  }
  MirOperand hash = lower_int(l, TYPE_UINT, 0);
  uint32_t count = type_field_count(l->decls, mir_place(l->body, self)->type);
  for (uint32_t i = 0; i < count; i++)
    lower_hash_part(l, mir_field(l->body, self, i), &hash);
  lower_init(l, result, hash, FORM_DERIVED, here(l));
}

/* ── printing ── */

void lower_write_text(Lower *l, const char *text) {
  uint32_t length = 0;
  while (text[length])
    length++;
  lower_append_text(l, param(l, 1), text, length, here(l));
}

void lower_write_part(Lower *l, MirPlace value) {
  TypeId type = mir_place(l->body, value)->type;
  if (type_info(l->decls->types, type)->kind != TYPE_KIND_TUPLE) {
    MirOperand operands[2] = {lower_lend(l, value), mir_mut(param(l, 1))};
    FnDeclId repr_to = lower_requirement(l, TRAIT_WRITABLE, symbol_of(SYM_repr_to));
    call_requirement(l, repr_to, type, (MirPlace){0}, operands, 2);
    return;
  }
  uint32_t count = type_field_count(l->decls, type);
  lower_write_text(l, "(");
  for (uint32_t i = 0; i < count; i++) {
    if (i) lower_write_text(l, ", ");
    lower_write_part(l, mir_field(l->body, value, i));
  }
  lower_write_text(l, count == 1 ? ",)" : ")");
}

static void derive_write(Lower *l) {
  const StructDecl *decl = decl_struct(l->decls, l->decl->owner);
  if (decl->is_enum) {
    lower_write_enum(l, param(l, 0));
    return;
  }
  for (uint32_t i = 0; i < decl->fields.count; i++) {
    const char *start = i ? ", " : arena_format(l->arena, "%s(", lower_name(l, decl->name));
    lower_write_text(
        l, arena_format(l->arena, "%s%s=", start, lower_name(l, decl->fields.items[i].name)));
    lower_write_part(l, mir_field(l->body, param(l, 0), i));
  }
  lower_write_text(
      l, decl->fields.count ? ")" : arena_format(l->arena, "%s()", lower_name(l, decl->name)));
}

static void derive_write_from_str(Lower *l) {
  LowerEntry *mark = l->at.live;
  FnDeclId str = lower_method(l, l->decl->owner, symbol_of(SYM_str), 1);
  TypeId self = l->decl->params.items[0].type;
  CallInfo *info = arena_make(l->arena, CallInfo);
  info->fn = str;
  info->type_args = type_info(l->decls->types, self)->arguments;
  info->type_arg_count = type_info(l->decls->types, self)->count;
  info->result = type_string(l->decls);
  MirPlace text = lower_new_temporary(l, type_string(l->decls), here(l));
  MirOperand receiver = lower_lend(l, param(l, 0));
  lower_call_emit(l, info, (MirInstr){.form = FORM_DERIVED, .dst = text, .span = here(l)},
                  &receiver, 1);
  lower_hold(l, text, REASON_TEMPORARY);
  MirOperand operands[2] = {lower_lend(l, text), mir_mut(param(l, 1))};
  FnDeclId write_to = lower_requirement(l, TRAIT_WRITABLE, symbol_of(SYM_write_to));
  call_requirement(l, write_to, type_string(l->decls), (MirPlace){0}, operands, 2);
  lower_end(l, mark, FORM_DERIVED, here(l));
}

void lower_derived(Lower *l) {
  MirPlace result = l->body->result.index ? mir_root(l->body, l->body->result) : (MirPlace){0};
  switch (l->decl->derived) {
  case DERIVED_INIT: derive_init(l, result); return;
  case DERIVED_COPYINIT: derive_copy(l, result); return;
  case DERIVED_EQ: derive_eq(l, result); return;
  case DERIVED_NE: derive_ne(l, result); return;
  case DERIVED_HASH: derive_hash(l, result); return;
  case DERIVED_WRITE: derive_write(l); return;
  case DERIVED_WRITE_FROM_STR: derive_write_from_str(l); return;
  case DERIVED_FORWARD:
  case DERIVED_NONE: break;
  }
  own_unreachable("a function without a text that is not derived");
}
