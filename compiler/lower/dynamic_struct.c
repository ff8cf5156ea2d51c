// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The class that dynamic code sees of a struct: its constructors, methods and fields.
**
** In: structs whose values become objects (decl_boxed). Out: for each a function that fills its class with members, an entry
** behind each member, and at the start of the program the classes themselves, before any code runs. Invariant: a member uses the
** value in the object as a call of a `fn` would (dynamic_boxed.c), so the flag is asked for each. The surprise: the struct's
** destructor is the `__del__` of the class; what cannot cross is no member. */
#include "lower/dynamic_border.h"
#include "lower/object.h"

#include "own/value.h"

#include <string.h>

/* ── entries ── */

static BorderValue wanted(const BoxedClass *class, const Member *member, Convention convention) {
  return (BorderValue){.type = class->decl.type,
                       .convention = convention,
                       .what = member->callee.qualname,
                       .taker = "",
                       .span = member->callee.span};
}

/* Reading a part: what is only looked at, and may be given to dynamic code. */
static void get_entry(Lower *l, const BoxedClass *class, const Member *member) {
  BorderValue want = wanted(class, member, PASS_READ);
  TypeId type = type_field(l->decls, class->decl.type, member->field);
  if (!type_crosses_lent(l->decls, type)) {
    MirOperand text = dynamic_words(
        l, arena_format(l->arena, "%s is of type %s, which does not cross: write a method for it",
                        want.what, lower_type_text(l, type)));
    dynamic_fail(l,
                 (DynOp){.fn = RUNTIME_own_no_overload, .form = FORM_CONVERSION, .span = want.span},
                 &text, 1);
    return;
  }
  LowerEntry *mark = l->at.live;
  MirOperand value = boxed_lent(l, border_argument(l, 0, want.span), &want);
  MirPlace field = mir_field(l->body, (MirPlace){value.index}, member->field);
  MirPlace made = lower_object_box(l, lower_lend(l, field), type, (MirPlace){0}, want.span);
  lower_end_forwards(l, mark, FORM_CONVERSION, want.span);
  border_return(l, dynamic_hold(l, made), want.span);
}

/* The value is there before the struct is looked at: converting it may need the struct itself. */
static void set_entry(Lower *l, const BoxedClass *class, const Member *member) {
  BorderValue self = wanted(class, member, PASS_MUT), want = self;
  want.type = type_field(l->decls, class->decl.type, member->field);
  want.convention = PASS_OWNED;
  LowerEntry *mark = l->at.live;
  MirOperand value = border_argument(l, 1, want.span);
  if (type_same(want.type, TYPE_OBJECT))
    value = dynamic_copy(l, (MirPlace){value.index}, want.span);
  MirOperand given = border_unbox(l, value, &want);
  MirOperand place = boxed_lent(l, border_argument(l, 0, want.span), &self);
  MirInstr assign = {.op = MIR_ASSIGN,
                     .form = FORM_ASSIGN,
                     .dst = mir_field(l->body, (MirPlace){place.index}, member->field),
                     .span = want.span};
  lower_emit(l, assign, &given, 1);
  lower_release(l, &given, 1);
  lower_end_forwards(l, mark, FORM_CONVERSION, want.span);
  border_return(l, dynamic_none(l), want.span);
}

static void text_entry(Lower *l, const BoxedClass *class, const Member *member) {
  BorderValue want = wanted(class, member, PASS_READ);
  LowerEntry *mark = l->at.live;
  MirPlace text = dynamic_temporary(l, type_string(l->decls), want.span);
  lower_init(l, text, lower_string(l, "", 0), FORM_LITERAL, want.span);
  lower_hold(l, text, REASON_TEMPORARY);
  MirOperand operands[2] = {boxed_lent(l, border_argument(l, 0, want.span), &want), mir_mut(text)};
  FnDeclId write_to = lower_requirement(l, TRAIT_WRITABLE, symbol_of(SYM_write_to));
  CallInfo *info = arena_make(l->arena, CallInfo);
  *info = (CallInfo){.fn = write_to,
                     .type_args = &class->decl.type,
                     .type_arg_count = 1,
                     .result = decl_fn(l->decls, write_to)->result};
  lower_call_emit(l, info, (MirInstr){.form = FORM_CALL, .span = want.span}, operands, 2);
  MirPlace made =
      lower_object_box(l, lower_lend(l, text), type_string(l->decls), (MirPlace){0}, want.span);
  lower_end_forwards(l, mark, FORM_CONVERSION, want.span);
  border_return(l, dynamic_hold(l, made), want.span);
}

static void copy_entry(Lower *l, const BoxedClass *class, const Member *member) {
  BorderValue want = wanted(class, member, PASS_OWNED);
  MirPlace copy = boxed_copy(l, border_argument(l, 0, want.span), &want);
  border_return(l, border_box(l, copy, want.span), want.span);
}

static void self_entry(Lower *l, const Member *member) {
  MirPlace self = {border_argument(l, 0, member->callee.span).index};
  border_return(l, dynamic_copy(l, self, member->callee.span), member->callee.span);
}

/* A container of the library without items, then what `items` gives. */
static void fill_entry(Lower *l, const BoxedClass *class, const Member *member) {
  Span span = member->callee.span;
  const TypeInfo *info = type_info(l->decls->types, class->decl.type);
  LowerEntry *mark = l->at.live;
  CallInfo empty = {.fn = boxed_empty(l, class->decl.type),
                    .type_args = info->arguments,
                    .type_arg_count = info->count,
                    .result = class->decl.type};
  MirPlace value = dynamic_temporary(l, class->decl.type, span);
  lower_call_emit(l, &empty, (MirInstr){.form = FORM_CALL, .dst = value, .span = span}, NULL, 0);
  lower_hold(l, value, REASON_TEMPORARY);
  MirOperand made =
      dynamic_hold(l, boxed_new(l, lower_take(l, value), class->decl.type, (MirPlace){0}, span));
  MirOperand operands[2] = {made, border_argument(l, 0, span)};
  DynOp fill = {.fn = RUNTIME_own_boxed_fill, .form = FORM_CONVERSION, .span = span};
  dynamic_op(l, fill, operands, 2);
  MirOperand result = dynamic_copy(l, (MirPlace){made.index}, span);
  (void)mark;
  border_return(l, result, span);
}

/* A field of those cases that have it. */
static void part_entry(Lower *l, const BoxedClass *class, const Member *member) {
  BorderValue want = wanted(class, member, PASS_READ);
  const StructDecl *decl = decl_struct(l->decls, decl_of_type(l->decls, class->decl.type));
  MirPlace value = {boxed_lent(l, border_argument(l, 0, want.span), &want).index};
  MirPlace tag = lower_tag(l, value, FORM_CONVERSION, want.span);
  for (uint32_t i = 0; i < decl->fields.count; i++) {
    if (!symbol_same(decl->fields.items[i].name, member->name)) continue;
    MirPlace part = mir_case(l->body, value, i);
    TypeId type = mir_place(l->body, part)->type;
    if (!type_crosses_lent(l->decls, type)) continue;
    uint32_t at = 0;
    while (i - decl->cases.items[at].first >= decl->cases.items[at].count)
      at++;
    LowerLabel this = lower_label(l), other = lower_label(l);
    LowerEntry *mark = l->at.live;
    lower_tag_branch(l, tag, at, &this, &other, want.span);
    lower_start(l, this);
    MirPlace made = lower_object_box(l, lower_lend(l, part), type, (MirPlace){0}, want.span);
    border_return(l, dynamic_hold(l, made), want.span);
    l->at.live = mark;
    lower_start(l, other);
  }
  MirOperand told[3] = {dynamic_int(l, NOTHING_PART), dynamic_words(l, want.what), dynamic_none(l)};
  DynOp fail = {.fn = RUNTIME_own_boxed_nothing, .form = FORM_CONVERSION, .span = want.span};
  dynamic_fail(l, fail, told, 3);
}

/* `__exit__` is told nothing: an error passes as it is. */
static void exit_entry(Lower *l, const Member *member) {
  LowerEntry *mark = l->at.live;
  Span span = member->callee.span;
  MirOperand self = border_argument(l, 0, span);
  bool given = true;
  border_call(l, &member->callee.fns.items[0], &self, &given, mark, (Span){0, 0});
  border_return(l, dynamic_none(l), span);
}

/* The value ends, unless it was given away. */
static void end_entry(Lower *l, const BoxedClass *class, const Member *member) {
  BorderValue want = wanted(class, member, PASS_OWNED);
  LowerLabel there = lower_label(l), gone = lower_label(l);
  MirOperand self = border_argument(l, 0, want.span);
  DynOp has = {.fn = RUNTIME_own_boxed_has, .form = FORM_CONVERSION, .span = want.span};
  lower_branch(l, mir_use(dynamic_op(l, has, &self, 1)), &there, &gone, want.span);
  lower_start(l, there);
  LowerEntry *mark = l->at.live;
  lower_hold(l, boxed_take(l, self, &want, (MirPlace){0}), REASON_TEMPORARY);
  lower_end(l, mark, FORM_CONVERSION, want.span);
  lower_join(l, &gone, FORM_CONVERSION, want.span);
  border_return(l, dynamic_none(l), want.span);
}

/* `p == 3` is no error: Python asks the other operand, then. */
static void check_operand(Lower *l, const Member *member) {
  LowerLabel fits = lower_label(l);
  Span span = member->callee.span;
  if (member->callee.fns.count != 1) return;
  LowerLabel other = lower_label(l);
  TypeId type = border_param_type(l, &member->callee.fns.items[0], 1);
  border_test(l, border_argument(l, 1, span), type, &other, span);
  lower_goto(l, &fits, FORM_CONVERSION, span);
  if (other.block.index) {
    lower_start(l, other);
    border_return(l, dynamic_mark(l, OWN_NOT_IMPLEMENTED), span);
  }
  lower_start(l, fits);
}

static void member_body(Lower *l, const BoxedClass *class, const Member *member) {
  switch (member->kind) {
  case MEMBER_GET: get_entry(l, class, member); return;
  case MEMBER_SET: set_entry(l, class, member); return;
  case MEMBER_TEXT: text_entry(l, class, member); return;
  case MEMBER_COPY: copy_entry(l, class, member); return;
  case MEMBER_FILL: fill_entry(l, class, member); return;
  case MEMBER_PART: part_entry(l, class, member); return;
  case MEMBER_EXIT: exit_entry(l, member); return;
  case MEMBER_CASE: border_return(l, dynamic_none(l), member->callee.span); return;
  case MEMBER_SELF: self_entry(l, member); return;
  case MEMBER_END: end_entry(l, class, member); return;
  case MEMBER_OPERATOR: check_operand(l, member); break;
  case MEMBER_METHOD:
  case MEMBER_STATIC:
  case MEMBER_NEW: break;
  }
  border_calls(l, &member->callee);
}

/* ── filling the class ── */

static MirOperand called(Lower *l, uint32_t class_id, const MirOperand *values, uint32_t count,
                         Span span) {
  MirOperand operands[3] = {dynamic_class(l, class_id)};
  for (uint32_t i = 0; i < count; i++)
    operands[1 + i] = values[i];
  return dynamic_hold(
      l, dynamic_op(l, (DynOp){.fn = RUNTIME_own_call, .form = FORM_LITERAL, .span = span},
                    operands, 1 + count));
}

/* A case of an enum without fields. */
static MirOperand case_value(Lower *l, const BoxedClass *class, const Member *member) {
  Span span = member->callee.span;
  MirPlace value = dynamic_temporary(l, class->decl.type, span);
  MirInstr make = {.op = MIR_MAKE, .form = FORM_LITERAL, .dst = value, .span = span};
  make.extra = member->field;
  lower_emit(l, make, NULL, 0);
  lower_hold(l, value, REASON_TEMPORARY);
  return dynamic_hold(l, boxed_new(l, lower_take(l, value), class->decl.type, (MirPlace){0}, span));
}

/* What the class has under the name: a function, a static method, a property. */
static MirOperand member_value(Lower *l, const BoxedClass *class, uint32_t at) {
  const Member *member = &class->members.items[at];
  Span span = member->callee.span;
  if (member->kind == MEMBER_CASE) return case_value(l, class, member);
  MirOperand values[2];
  values[0] = dynamic_hold(l, border_function(l, &member->callee, member->record, span));
  if (member->kind == MEMBER_STATIC) return called(l, OWN_CLASS_STATICMETHOD, values, 1, span);
  if (member->kind != MEMBER_GET && member->kind != MEMBER_PART) return values[0];
  uint32_t count = 1;
  if (at + 1 < class->members.count && class->members.items[at + 1].kind == MEMBER_SET) {
    const Member *set = &class->members.items[at + 1];
    values[count++] = dynamic_hold(l, border_function(l, &set->callee, set->record, span));
  }
  return called(l, OWN_CLASS_PROPERTY, values, count, span);
}

static void filler_body(Lower *l, const BoxedClass *class) {
  Span span = decl_fn(l->decls, class->filler)->span;
  const char *name = decl_class(l->decls, class->decl.record)->qualname;
  dynamic_open_body(l, class->filler, arena_format(l->arena, "%s (class)", name), span);
  MirOperand object = boxed_class(l, class->decl.type, span);
  for (uint32_t i = 0; i < class->members.count; i++) {
    const Member *member = &class->members.items[i];
    if (member->kind == MEMBER_SET) continue;
    LowerEntry *mark = l->at.live;
    MirOperand operands[3] = {object, dynamic_symbol(l, member->name)};
    operands[2] = dynamic_given(l, member_value(l, class, i), span);
    dynamic_op(l, (DynOp){.fn = RUNTIME_own_class_set, .form = FORM_LITERAL, .span = span},
               operands, 3);
    lower_end_forwards(l, mark, FORM_LITERAL, span);
  }
  dynamic_op(l, (DynOp){.fn = RUNTIME_own_class_done, .form = FORM_LITERAL, .span = span}, &object,
             1);
  dynamic_close_body(l);
}

static void entry_body(Lower *l, const BoxedClass *class, const Member *member) {
  const char *name = arena_format(l->arena, "%s (entry)", member->callee.qualname);
  dynamic_open_body(l, decl_fn(l->decls, member->record)->def->entry, name, member->callee.span);
  member_body(l, class, member);
  dynamic_close_body(l);
}

bool boxed_entries(Lower *like, MirProgram *program) {
  uint32_t done = like->def->boxed.count;
  if (done == like->decls->boxed.count) return false;
  BoxedClass *class = boxed_members(like, done);
  array_push(like->arena, &like->def->boxed, class);
  for (uint32_t i = 0; i < class->members.count; i++) {
    Lower *l = dynamic_fresh(like);
    entry_body(l, class, &class->members.items[i]);
    lower_register(program, decl_fn(like->decls, class->members.items[i].record)->def->entry,
                   l->body);
  }
  Lower *l = dynamic_fresh(like);
  filler_body(l, class);
  lower_register(program, class->filler, l->body);
  return true;
}

void boxed_errors(Lower *l) {
  for (uint32_t i = 1; i < l->decls->structs.count; i++) {
    const StructDecl *decl = decl_struct(l->decls, (StructId){i});
    if (decl->builtin || decl->type_params.count) continue;
    TypeId type = type_struct(l->decls->types, (StructId){i}, NULL, 0);
    if (type_has_class(l->decls, type) && conforms_kind(l->decls, type, TRAIT_ERROR_TYPE, NULL, 0))
      decl_boxed(l->decls, type);
  }
}

/* All classes are there before the first one is filled: a default may be a struct. */
void boxed_classes(Lower *l) {
  for (uint32_t i = 0; i < l->def->boxed.count; i++) {
    const BoxedClass *class = l->def->boxed.items[i];
    const StructDecl *decl = decl_struct(l->decls, decl_of_type(l->decls, class->decl.type));
    MirOperand operands[4] = {dynamic_text(l, "__main__", 8)};
    if (decl->module.index) operands[0] = dynamic_symbol(l, decl->module);
    operands[1] = dynamic_int(l, (int64_t)layout_of(l->decls, class->decl.type).size);
    bool error = conforms_kind(l->decls, class->decl.type, TRAIT_ERROR_TYPE, NULL, 0);
    operands[2] = dynamic_int(l, error ? class->decl.type.index : 0);
    const char *handles = type_handles(l->decls, class->decl.type);
    operands[3] = dynamic_text(l, handles, (uint32_t)strlen(handles));
    DynOp make = {.fn = RUNTIME_own_boxed_class, .form = FORM_LITERAL, .span = decl->span};
    make.class_decl = class->decl.record;
    MirPlace made = dynamic_op(l, make, operands, 4);
    MirOperand place = boxed_class(l, class->decl.type, decl->span);
    lower_init(l, (MirPlace){place.index}, mir_move(made), FORM_LITERAL, decl->span);
  }
  for (uint32_t i = 0; i < l->def->boxed.count; i++) {
    CallInfo info = {.fn = l->def->boxed.items[i]->filler, .result = TYPE_OBJECT};
    MirPlace result = dynamic_temporary(l, TYPE_OBJECT, l->body->span);
    LowerEntry *mark = l->at.live;
    lower_call_emit(l, &info, (MirInstr){.form = FORM_CALL, .dst = result}, NULL, 0);
    dynamic_hold(l, result);
    lower_end(l, mark, FORM_CALL, l->body->span);
  }
}
