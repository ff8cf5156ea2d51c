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

typedef enum {
  MEMBER_METHOD,
  MEMBER_STATIC,
  MEMBER_OPERATOR, /* a method of two operands: NotImplemented for another class */
  MEMBER_NEW,
  MEMBER_GET, /* of a field */
  MEMBER_SET,
  MEMBER_TEXT, /* what `print` shows */
  MEMBER_COPY,
  MEMBER_END
} MemberKind;

typedef struct {
  MemberKind kind;
  Symbol name;
  BorderCallee callee;
  uint32_t field;
  FnDeclId record;
} Member;

typedef struct BoxedClass {
  BoxedDecl decl;
  FnDeclId filler; /* sets the members */
  OWN_ARRAY(Member) members;
} BoxedClass;

static Symbol symbol(const Lower *l, const char *text) {
  return symbol_intern(l->context->symbols, text, strlen(text));
}

static const StructDecl *struct_of(const Lower *l, TypeId type) {
  return decl_struct(l->decls, decl_of_type(l->decls, type));
}

/* ── which members there are ── */

static Member *member_named(BoxedClass *class, Symbol name) {
  for (uint32_t i = 0; i < class->members.count; i++)
    if (symbol_same(class->members.items[i].name, name)) return &class->members.items[i];
  return NULL;
}

static Member *add_member(Lower *l, BoxedClass *class, MemberKind kind, Symbol name) {
  const StructDecl *decl = struct_of(l, class->decl.type);
  const char *owner = decl_class(l->decls, class->decl.record)->qualname;
  Member member = {.kind = kind, .name = name};
  member.callee = (BorderCallee){.name = name, .module = decl->module, .span = decl->span};
  member.callee.qualname = arena_format(l->arena, "%s.%s", owner, lower_name(l, name));
  l->decls->special_groups |= 1U << dynamic_special_group(lower_name(l, name));
  if (kind >= MEMBER_GET) member.callee.plain = kind == MEMBER_SET ? 2 : 1;
  array_push(l->arena, &class->members, member);
  return &array_last(&class->members);
}

static MemberKind kind_of_method(const FnDecl *fn, const char *name) {
  if (fn->is_init) return MEMBER_NEW;
  if (fn->is_static) return MEMBER_STATIC;
  SpecialGroup group = dynamic_special_group(name);
  bool binary = group == SPECIAL_GROUP_OPERATOR || group == SPECIAL_GROUP_COMPARE;
  return binary && fn->params.count == 2 ? MEMBER_OPERATOR : MEMBER_METHOD;
}

/* What Python means by these names is something else: positions instead of items, no end. */
static bool means_else(Symbol name) {
  return symbol_is(name, SYM_copyinit) || symbol_is(name, SYM_del) || symbol_is(name, SYM_iter) ||
         symbol_is(name, SYM_next) || symbol_is(name, SYM_exit) || symbol_is(name, SYM_enter);
}

static void add_method(Lower *l, BoxedClass *class, FnDeclId id) {
  const FnDecl *fn = decl_fn(l->decls, id);
  const TypeInfo *info = type_info(l->decls->types, class->decl.type);
  const char *owner = decl_class(l->decls, class->decl.record)->qualname;
  if (means_else(fn->name) || fn->is_place || fn->lends || fn->intrinsic) return;
  BorderFn method = {
      .id = id, .fn = fn, .type_args = info->arguments, .type_arg_count = info->count};
  method.name =
      fn->is_init ? owner : arena_format(l->arena, "%s.%s()", owner, lower_name(l, fn->name));
  if (border_refused(l, fn->span, &method, false)) return;
  Symbol name = fn->is_init ? symbol(l, "__new__") : fn->name;
  MemberKind kind = kind_of_method(fn, lower_name(l, name));
  Member *member = member_named(class, name);
  if (!member) member = add_member(l, class, kind, name);
  if (member->kind == kind) array_push(l->arena, &member->callee.fns, method);
}

static void add_constructors(Lower *l, BoxedClass *class) {
  Symbol name = symbol(l, "__new__");
  Member *member = member_named(class, name);
  if (!member) member = add_member(l, class, MEMBER_NEW, name);
  const ClassDecl *record = decl_class(l->decls, class->decl.record);
  member->callee.name = record->name;
  member->callee.qualname = record->qualname;
  member->callee.first = symbol(l, "cls");
}

static void add_fields(Lower *l, BoxedClass *class) {
  const StructDecl *decl = struct_of(l, class->decl.type);
  if (decl->is_enum) return;
  if (decl->fields.count) l->decls->special_groups |= 1U << SPECIAL_GROUP_ATTRIBUTE;
  for (uint32_t i = 0; i < decl->fields.count; i++) {
    add_member(l, class, MEMBER_GET, decl->fields.items[i].name)->field = i;
    if (type_crosses(l->decls, type_field(l->decls, class->decl.type, i)))
      add_member(l, class, MEMBER_SET, decl->fields.items[i].name)->field = i;
  }
}

/* What the struct has without a method of that name. */
static void add_derived(Lower *l, BoxedClass *class) {
  TypeId type = class->decl.type;
  Symbol str = symbol_of(SYM_str), repr = symbol_of(SYM_repr), copy = symbol_of(SYM_copy);
  bool writable = conforms_kind(l->decls, type, TRAIT_WRITABLE, NULL, 0);
  if (writable && !member_named(class, str)) add_member(l, class, MEMBER_TEXT, str);
  if (writable && !member_named(class, repr)) add_member(l, class, MEMBER_TEXT, repr);
  bool copyable = conforms_kind(l->decls, type, TRAIT_COPYABLE, NULL, 0);
  if (copyable && !member_named(class, copy)) add_member(l, class, MEMBER_COPY, copy);
  if (copyable) add_member(l, class, MEMBER_COPY, symbol(l, "__copy__"));
  if (type_needs_drop(l->decls, type, NULL, 0))
    add_member(l, class, MEMBER_END, symbol_of(SYM_del));
}

static BoxedClass *class_of(Lower *l, uint32_t index) {
  BoxedClass *class = arena_make(l->arena, BoxedClass);
  class->decl = l->decls->boxed.items[index];
  const StructDecl *decl = struct_of(l, class->decl.type);
  for (uint32_t i = 0; i < decl->methods.count; i++)
    add_method(l, class, decl->methods.items[i]);
  add_constructors(l, class);
  add_fields(l, class);
  add_derived(l, class);
  for (uint32_t i = 0; i < class->members.count; i++)
    class->members.items[i].record = border_record(l, &class->members.items[i].callee);
  FnDecl filler = {
      .name = decl->name, .module = decl->module, .span = decl->span, .result = TYPE_OBJECT};
  filler.raises = filler.has_body = true;
  class->filler = decl_add_fn(l->decls, filler);
  return class;
}

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

/* What the class has under the name: a function, a static method, a property. */
static MirOperand member_value(Lower *l, const BoxedClass *class, uint32_t at) {
  const Member *member = &class->members.items[at];
  Span span = member->callee.span;
  MirOperand values[2];
  values[0] = dynamic_hold(l, border_function(l, &member->callee, member->record, span));
  if (member->kind == MEMBER_STATIC) return called(l, OWN_CLASS_STATICMETHOD, values, 1, span);
  if (member->kind != MEMBER_GET) return values[0];
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
  BoxedClass *class = class_of(like, done);
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

/* All classes are there before the first one is filled: a default may be a struct. */
void boxed_classes(Lower *l) {
  for (uint32_t i = 0; i < l->def->boxed.count; i++) {
    const BoxedClass *class = l->def->boxed.items[i];
    const StructDecl *decl = struct_of(l, class->decl.type);
    MirOperand operands[2] = {dynamic_text(l, "__main__", 8)};
    if (decl->module.index) operands[0] = dynamic_symbol(l, decl->module);
    operands[1] = dynamic_int(l, (int64_t)layout_of(l->decls, class->decl.type).size);
    DynOp make = {.fn = RUNTIME_own_boxed_class, .form = FORM_LITERAL, .span = decl->span};
    make.class_decl = class->decl.record;
    MirPlace made = dynamic_op(l, make, operands, 2);
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
