// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What dynamic code sees of a struct: which members its class has.
**
** In: a struct whose values become objects. Out: its constructors, methods, operators and fields as members, each with the record of a
** function. Invariant: what cannot cross is no member. The surprise: containers of the library have members that the library
** writes for dynamic code only (stdlib/_border.own): their None is an IndexError or KeyError there, where the methods panic. */
#include "lower/dynamic_border.h"

#include <string.h>

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
  if (kind == MEMBER_EXIT) member.callee.plain = 4;
  if (kind == MEMBER_FILL) member.callee.plain = 0;
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

/* ── methods ── */

static BorderFn border_method(Lower *l, const BoxedClass *class, FnDeclId id) {
  const FnDecl *fn = decl_fn(l->decls, id);
  const TypeInfo *info = type_info(l->decls->types, class->decl.type);
  const char *owner = decl_class(l->decls, class->decl.record)->qualname;
  BorderFn method = {.id = id, .fn = fn};
  border_type_args(l, &method, info->arguments, info->count);
  method.method = !fn->is_static && !fn->is_init;
  method.name =
      fn->is_init ? owner : arena_format(l->arena, "%s.%s()", owner, lower_name(l, fn->name));
  const char *name = lower_name(l, fn->name);
  bool in_place = dynamic_special_group(name) == SPECIAL_GROUP_OPERATOR && name[2] == 'i' &&
                  !symbol_is(fn->name, SYM_invert);
  bool for_effect = in_place || symbol_is(fn->name, SYM_enter);
  method.gives_self = for_effect && !lower_valued(fn->result);
  if (symbol_is(fn->name, SYM_next)) method.nothing = NOTHING_STOP;
  return method;
}

/* Containers have many methods, each with its code: those that nobody can ask for are left out. Special methods are asked for by
** operations, `append` and `add` by the runtime, which fills containers (own_boxed_fill). */
static bool is_asked_for(const Lower *l, const BoxedClass *class, Symbol name) {
  const char *text = lower_name(l, name);
  bool fills = strcmp(text, "append") == 0 || strcmp(text, "add") == 0;
  return !struct_of(l, class->decl.type)->builtin || (text[0] == '_' && text[1] == '_') || fills ||
         dynamic_occurs(l->def->dynamic, name);
}

static void add_callee(Lower *l, BoxedClass *class, const BorderFn *method) {
  const FnDecl *fn = method->fn;
  if (!fn->is_init && !is_asked_for(l, class, fn->name)) return;
  if (border_refused(l, fn->span, method, false)) return;
  Symbol name = fn->is_init ? symbol(l, "__new__") : fn->name;
  MemberKind kind = kind_of_method(fn, lower_name(l, name));
  if (symbol_is(name, SYM_exit)) kind = MEMBER_EXIT;
  Member *member = member_named(class, name);
  if (!member) member = add_member(l, class, kind, name);
  if (member->kind == kind) array_push(l->arena, &member->callee.fns, *method);
}

static bool is_iterator(const Lower *l, TypeId type) {
  if (!type_has_class(l->decls, type)) return false;
  const StructDecl *decl = struct_of(l, type);
  for (uint32_t i = 0; i < decl->methods.count; i++)
    if (symbol_is(decl_fn(l->decls, decl->methods.items[i])->name, SYM_next)) return true;
  return false;
}

/* What Python means by these names is something else, unless they are what a loop asks for. */
static bool means_else(const Lower *l, const FnDecl *fn) {
  if (symbol_is(fn->name, SYM_iter))
    return fn->params.items[0].convention == PASS_OWNED || !is_iterator(l, fn->result);
  if (symbol_is(fn->name, SYM_next)) return type_builtin(l->decls, fn->result) != BUILTIN_OPTIONAL;
  bool owns = fn->params.count && fn->params.items[0].convention == PASS_OWNED;
  if (symbol_is(fn->name, SYM_enter)) return owns;
  return symbol_is(fn->name, SYM_copyinit) || symbol_is(fn->name, SYM_del) ||
         (symbol_is(fn->name, SYM_exit) && (owns || fn->params.count > 1));
}

static void add_method(Lower *l, BoxedClass *class, FnDeclId id) {
  const FnDecl *fn = decl_fn(l->decls, id);
  bool case_with_parts = fn->intrinsic == INTRINSIC_MAKE_CASE && fn->params.count;
  if (means_else(l, fn) || fn->is_place || fn->lends) return;
  if (fn->intrinsic && !case_with_parts) return;
  BorderFn method = border_method(l, class, id);
  add_callee(l, class, &method);
}

/* ── containers of the library ── */

/* Which exception a None is. */
static BorderNothing nothing_of(const Lower *l, const BoxedClass *class, const FnDecl *fn) {
  const char *name = lower_name(l, fn->name);
  BuiltinKind kind = struct_of(l, class->decl.type)->builtin_kind;
  if (type_builtin(l->decls, fn->result) != BUILTIN_OPTIONAL) return NOTHING_NONE;
  if (kind == BUILTIN_DICT || kind == BUILTIN_SET) return NOTHING_KEY;
  return strcmp(name, "index") == 0 || strcmp(name, "remove") == 0 ? NOTHING_VALUE : NOTHING_INDEX;
}

static bool is_of_border(const Lower *l, const FnDecl *fn, StructId id) {
  if (!fn->builtin || !fn->params.count || !symbol_is(fn->module, SYM_border_module)) return false;
  const TypeInfo *first = type_info(l->decls->types, fn->params.items[0].type);
  return first->kind == TYPE_KIND_STRUCT && first->declaration == id.index;
}

static bool has_variadic(const FnDecl *fn) {
  for (uint32_t i = 0; i < fn->params.count; i++)
    if (fn->params.items[i].variadic) return true;
  return false;
}

FnDeclId boxed_empty(const Lower *l, TypeId type) {
  const StructDecl *decl = struct_of(l, type);
  bool items = decl->builtin_kind != BUILTIN_NONE || symbol_is(decl->name, SYM_Deque);
  for (uint32_t i = 0; items && i < decl->methods.count; i++) {
    const FnDecl *fn = decl_fn(l->decls, decl->methods.items[i]);
    if (fn->is_init && fn->params.count == 0) return decl->methods.items[i];
  }
  return (FnDeclId){0};
}

/* What the library writes for dynamic code comes first, then the methods that everybody may call. */
static void add_library_methods(Lower *l, BoxedClass *class) {
  StructId id = decl_of_type(l->decls, class->decl.type);
  for (uint32_t i = 1; i < l->decls->fns.count; i++) {
    const FnDecl *fn = decl_fn(l->decls, (FnDeclId){i});
    if (!is_of_border(l, fn, id)) continue;
    BorderFn method = border_method(l, class, (FnDeclId){i});
    method.method = true;
    method.nothing = nothing_of(l, class, fn);
    method.silent = method.nothing &&
                    type_same(type_info(l->decls->types, fn->result)->arguments[0], TYPE_BOOL);
    method.iterates = symbol_is(fn->name, SYM_iter);
    add_callee(l, class, &method);
  }
  uint32_t written = class->members.count;
  FnDeclId empty = boxed_empty(l, class->decl.type);
  if (empty.index) add_member(l, class, MEMBER_FILL, symbol(l, "__new__"));
  const StructDecl *decl = decl_struct(l->decls, id);
  for (uint32_t i = 0; i < decl->methods.count; i++) {
    const FnDecl *fn = decl_fn(l->decls, decl->methods.items[i]);
    const char *name = lower_name(l, fn->name);
    bool hidden = (name[0] == '_' && name[1] != '_') || (fn->is_init && fn->params.count == 0);
    for (uint32_t k = 0; k < written; k++)
      hidden = hidden || symbol_same(class->members.items[k].name, fn->name);
    if (hidden || symbol_is(fn->name, SYM_iter) || (fn->is_init && empty.index)) continue;
    if (!has_variadic(fn)) add_method(l, class, decl->methods.items[i]);
  }
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
  if (decl->is_enum || decl->builtin || decl->call.index) return;
  if (decl->fields.count) l->decls->special_groups |= 1U << SPECIAL_GROUP_ATTRIBUTE;
  for (uint32_t i = 0; i < decl->fields.count; i++) {
    add_member(l, class, MEMBER_GET, decl->fields.items[i].name)->field = i;
    if (type_crosses(l->decls, type_field(l->decls, class->decl.type, i)))
      add_member(l, class, MEMBER_SET, decl->fields.items[i].name)->field = i;
  }
}

/* Cases, and the fields of all of them: one name may stand in several. */
static void add_cases(Lower *l, BoxedClass *class) {
  const StructDecl *decl = struct_of(l, class->decl.type);
  for (uint32_t i = 0; i < decl->cases.count; i++)
    if (!decl->cases.items[i].count)
      add_member(l, class, MEMBER_CASE, decl->cases.items[i].name)->field = i;
  for (uint32_t i = 0; i < decl->fields.count; i++)
    if (!member_named(class, decl->fields.items[i].name))
      add_member(l, class, MEMBER_PART, decl->fields.items[i].name);
  l->decls->special_groups |= 1U << SPECIAL_GROUP_ATTRIBUTE;
}

/* Methods with a body that traits give to all that conform. */
static void add_defaults(Lower *l, BoxedClass *class, TraitId id) {
  const TraitDecl *trait = decl_trait(l->decls, id);
  for (uint32_t i = 0; i < trait->supers.count; i++)
    add_defaults(l, class, trait->supers.items[i]);
  for (uint32_t i = 0; i < trait->methods.count; i++) {
    const FnDecl *fn = decl_fn(l->decls, trait->methods.items[i]);
    if (!fn->has_body || member_named(class, fn->name) || means_else(l, fn) || fn->is_place ||
        fn->lends || fn->intrinsic)
      continue;
    BorderFn method = border_method(l, class, trait->methods.items[i]);
    border_type_args(l, &method, &class->decl.type, 1);
    add_callee(l, class, &method);
  }
}

static void add_traits(Lower *l, BoxedClass *class) {
  const StructDecl *decl = struct_of(l, class->decl.type);
  for (uint32_t i = 0; i < decl->conforms.count; i++) {
    TraitId trait = decl->conforms.items[i].trait;
    if (conforms(l->decls, class->decl.type, trait, NULL, 0)) add_defaults(l, class, trait);
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
  Symbol iter = symbol_of(SYM_iter);
  if (member_named(class, symbol_of(SYM_next)) && !member_named(class, iter))
    add_member(l, class, MEMBER_SELF, iter);
  if (type_needs_drop(l->decls, type, NULL, 0))
    add_member(l, class, MEMBER_END, symbol_of(SYM_del));
}

/* A closure is what its code is called with. */
static void add_call(Lower *l, BoxedClass *class, FnDeclId code) {
  BorderFn method = border_method(l, class, code);
  method.method = true;
  method.name = arena_format(l->arena, "fn %s", lower_name(l, method.fn->name));
  if (border_refused(l, method.fn->span, &method, false)) return;
  Member *member = add_member(l, class, MEMBER_METHOD, symbol(l, "__call__"));
  array_push(l->arena, &member->callee.fns, method);
}

static void add_methods(Lower *l, BoxedClass *class) {
  const StructDecl *decl = struct_of(l, class->decl.type);
  if (decl->call.index) {
    add_call(l, class, decl->call);
    return;
  }
  for (uint32_t i = 0; i < decl->methods.count; i++)
    add_method(l, class, decl->methods.items[i]);
}

BoxedClass *boxed_members(Lower *l, uint32_t index) {
  BoxedClass *class = arena_make(l->arena, BoxedClass);
  class->decl = l->decls->boxed.items[index];
  const StructDecl *decl = struct_of(l, class->decl.type);
  if (decl->builtin)
    add_library_methods(l, class);
  else
    add_methods(l, class);
  add_traits(l, class);
  if (decl->is_enum) add_cases(l, class);
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
