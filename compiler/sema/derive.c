// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Functions nobody wrote: constructors from fields, copies, comparisons, texts.
**
** In: structs with their conformances and written methods. Out: FnDecl.derived entries beside the written ones (lowering
** makes their bodies), and a check that every field can do what is derived. The surprise: a derived method of a conditional
** conformance has the bounds of its `where`, because only there it exists. */
#include "sema/sema_internal.h"

typedef struct {
  Sema *sema;
  StructId id;
  const ConformanceDecl *where; /* NULL: unconditional */
} Derive;

static bool has_method(const Derive *derive, enum SymbolName name) {
  return member_find(derive->sema, derive->id.index, symbol_of(name)).kind == MEMBER_METHOD;
}

static void copy_params(const Derive *derive, FnDecl *fn) {
  Arena *arena = derive->sema->arena;
  const StructDecl *decl = decl_struct(derive->sema->decls, derive->id);
  for (uint32_t i = 0; i < decl->type_params.count; i++) {
    TypeParamDecl param = decl->type_params.items[i];
    param.bounds.capacity = param.bounds.count;
    uint32_t extra = derive->where && i < derive->where->where.count
                         ? derive->where->where.items[i].bounds.count
                         : 0;
    for (uint32_t k = 0; k < extra; k++)
      array_push(arena, &param.bounds, derive->where->where.items[i].bounds.items[k]);
    array_push(arena, &fn->type_params, param);
  }
  fn->owner_type_params = fn->type_params.count;
}

static FnDecl start(const Derive *derive, enum SymbolName name, Derived derived) {
  const StructDecl *decl = decl_struct(derive->sema->decls, derive->id);
  FnDecl fn = {
      .name = symbol_of(name), .module = decl->module, .span = decl->span, .owner = derive->id};
  fn.builtin = decl->builtin;
  fn.derived = derived;
  fn.has_body = true;
  fn.result = TYPE_NONE;
  copy_params(derive, &fn);
  return fn;
}

static TypeId self_type(const Derive *derive) {
  return derive->sema->struct_infos.items[derive->id.index].self_type;
}

static void add_param(const Derive *derive, FnDecl *fn, Symbol name, TypeId type,
                      Convention convention) {
  ParamDecl param = {.name = name, .span = fn->span, .type = type, .convention = convention};
  array_push(derive->sema->arena, &fn->params, param);
}

static FnDeclId finish(const Derive *derive, FnDecl fn) {
  Sema *sema = derive->sema;
  FnDeclId id = declare_fn_name(sema, NULL, sema->struct_infos.items[derive->id.index].unit, fn);
  member_add_method(sema, derive->id.index, id);
  StructDecl *decl = decl_struct(sema->decls, derive->id);
  array_push(sema->arena, &decl->methods, id);
  return id;
}

/* The default of a field is written in the struct; `var a, b: Int = 0` gives it to both. */
static const Ast *field_default(const Derive *derive, Symbol name) {
  AstNodes members = derive->sema->struct_infos.items[derive->id.index].ast->members;
  for (uint32_t i = 0; i < members.count; i++) {
    if (members.items[i]->kind != AST_Var || !AS(Var, members.items[i])->value) continue;
    AstNodes targets = AS(Var, members.items[i])->targets;
    for (uint32_t k = 0; k < targets.count; k++) {
      if (targets.items[k]->kind == AST_Name &&
          symbol_same(AS(Name, targets.items[k])->name, name)) {
        return AS(Var, members.items[i])->value;
      }
    }
  }
  return NULL;
}

static void derive_init(const Derive *derive) {
  const StructDecl *decl = decl_struct(derive->sema->decls, derive->id);
  FnDecl fn = start(derive, SYM_init, DERIVED_INIT);
  fn.is_init = true;
  fn.result = self_type(derive);
  for (uint32_t i = 0; i < decl->fields.count; i++) {
    const FieldDecl *field = &decl->fields.items[i];
    add_param(derive, &fn, field->name, field->type, PASS_OWNED);
    array_last(&fn.params).span = field->span;
    array_last(&fn.params).has_default = field->has_default;
  }
  FnDeclId id = finish(derive, fn);
  for (uint32_t i = 0; i < fn.params.count; i++) {
    if (!fn.params.items[i].has_default) continue;
    declare_set_default(derive->sema, id, i, field_default(derive, fn.params.items[i].name));
  }
}

/* Mojo's `@value` makes no constructor that is written. */
static bool init_is_written(const Derive *derive) {
  const Sema *sema = derive->sema;
  const StructDecl *decl = decl_struct(sema->decls, derive->id);
  Member member = member_find(sema, derive->id.index, symbol_of(SYM_init));
  bool is_mojo = sema_unit(sema, sema->struct_infos.items[derive->id.index].unit)->is_mojo;
  if (!is_mojo || member.kind != MEMBER_METHOD) return false;
  for (FnDeclId id = {member.index}; id.index; id = sema->fn_infos.items[id.index].next) {
    const FnDecl *fn = decl_fn(sema->decls, id);
    bool same = fn->params.count == decl->fields.count;
    for (uint32_t i = 0; same && i < fn->params.count; i++)
      same = type_same(fn->params.items[i].type, decl->fields.items[i].type);
    if (same) return true;
  }
  return false;
}

static void require_fields(const Derive *derive, const FnDecl *fn, TraitKind kind) {
  Sema *sema = derive->sema;
  const StructDecl *decl = decl_struct(sema->decls, derive->id);
  TraitId trait = sema->decls->trait_of[kind];
  if (!trait.index) return;
  for (uint32_t i = 0; i < decl->fields.count; i++) {
    const FieldDecl *field = &decl->fields.items[i];
    if (conforms(sema->decls, field->type, trait, fn->type_params.items, fn->type_params.count))
      continue;
    const char *name = sema_name(sema, decl_trait(sema->decls, trait)->name);
    Diag *diag = diag_field_lacks(sema->diags, field->span, sema_name(sema, decl->name), name,
                                  sema_name(sema, field->name));
    const char *type = type_text(sema->decls, sema->arena, field->type, fn->type_params.items,
                                 fn->type_params.count);
    diag_primary(sema->diags, diag, "`%s` is not `%s`", type, name);
    diag_label(sema->diags, diag, decl->span, "`%s` is declared `%s` here",
               sema_name(sema, decl->name), name);
  }
}

static void derive_copy(const Derive *derive) {
  FnDecl fn = start(derive, SYM_copyinit, DERIVED_COPYINIT);
  fn.is_init = true;
  fn.result = self_type(derive);
  add_param(derive, &fn, symbol_of(SYM_existing), self_type(derive), PASS_READ);
  finish(derive, fn);
}

static void derive_compare(const Derive *derive, enum SymbolName name, Derived derived) {
  FnDecl fn = start(derive, name, derived);
  fn.result = TYPE_BOOL;
  add_param(derive, &fn, symbol_of(SYM_self), self_type(derive), PASS_READ);
  add_param(derive, &fn, symbol_intern(derive->sema->context->symbols, "other", 5),
            self_type(derive), PASS_READ);
  finish(derive, fn);
}

static void derive_write(const Derive *derive, Derived derived) {
  FnDecl fn = start(derive, SYM_write_to, derived);
  add_param(derive, &fn, symbol_of(SYM_self), self_type(derive), PASS_READ);
  add_param(derive, &fn, symbol_intern(derive->sema->context->symbols, "to", 2),
            type_string(derive->sema->decls), PASS_MUT);
  finish(derive, fn);
}

static void derive_hash(const Derive *derive) {
  FnDecl fn = start(derive, SYM_hash, DERIVED_HASH);
  fn.result = TYPE_UINT;
  add_param(derive, &fn, symbol_of(SYM_self), self_type(derive), PASS_READ);
  finish(derive, fn);
}

/* What a conformance to `trait` asks for and nobody wrote; supertraits as well. */
static void derive_for_trait(const Derive *derive, TraitId trait) {
  if (!trait_enter(derive->sema, trait)) return;
  const TraitDecl *decl = decl_trait(derive->sema->decls, trait);
  switch (decl->kind) {
  case TRAIT_COPYABLE:
    if (!has_method(derive, SYM_copyinit)) derive_copy(derive);
    break;
  case TRAIT_EQUATABLE:
    if (!has_method(derive, SYM_eq)) derive_compare(derive, SYM_eq, DERIVED_EQ);
    if (!has_method(derive, SYM_ne)) derive_compare(derive, SYM_ne, DERIVED_NE);
    break;
  case TRAIT_HASHABLE:
    if (!has_method(derive, SYM_hash)) derive_hash(derive);
    break;
  case TRAIT_WRITABLE:
    if (!has_method(derive, SYM_write_to)) {
      derive_write(derive, has_method(derive, SYM_str) ? DERIVED_WRITE_FROM_STR : DERIVED_WRITE);
    }
    break;
  case TRAIT_ORDINARY:
  case TRAIT_TRIVIAL:
  case TRAIT_IMPLICITLY_COPYABLE:
  case TRAIT_MOVABLE:
  case TRAIT_DESTRUCTIBLE:
  case TRAIT_COMPARABLE:
  case TRAIT_ERROR_TYPE:
  case TRAIT_KINDS: break;
  }
  for (uint32_t i = 0; i < decl->supers.count; i++)
    derive_for_trait(derive, decl->supers.items[i]);
}

/* Whoever has `__len__` is Sized; nobody has to say so. */
static void derive_sized(Sema *sema, StructId id) {
  Member member = member_find(sema, id.index, symbol_of(SYM_len));
  TraitId sized = {table_get(&sema->trait_with, (uint32_t)SYM_len)};
  if (member.kind != MEMBER_METHOD || !sized.index) return;
  const FnDecl *fn = decl_fn(sema->decls, (FnDeclId){member.index});
  StructDecl *decl = decl_struct(sema->decls, id);
  bool plain = fn->params.count == 1 && fn->params.items[0].convention == PASS_READ &&
               !fn->raises && !fn->is_static && fn->result.index == TYPE_INT.index &&
               fn->type_params.count == decl->type_params.count;
  if (!decl_fn(sema->decls, decl_trait(sema->decls, sized)->methods.items[0])->builtin || !plain)
    return;
  for (uint32_t i = 0; i < decl->conforms.count; i++) {
    if (decl->conforms.items[i].trait.index == sized.index) return;
  }
  for (uint32_t i = 0; i < fn->type_params.count; i++) {
    if (fn->type_params.items[i].bounds.count != decl->type_params.items[i].bounds.count) return;
  }
  array_push(sema->arena, &decl->conforms, (ConformanceDecl){.trait = sized});
}

void derive_all(Sema *sema) {
  for (uint32_t i = 1; i < sema->decls->structs.count; i++) {
    const StructDecl *decl = decl_struct(sema->decls, (StructId){i});
    bool machine = decl->builtin_kind == BUILTIN_SCALAR || decl->builtin_kind == BUILTIN_POINTER;
    if (machine || decl->builtin_kind == BUILTIN_TUPLE) continue;
    derive_sized(sema, (StructId){i});
    Derive derive = {sema, {i}, NULL};
    if (decl->fieldwise_init && !init_is_written(&derive)) derive_init(&derive);
    for (uint32_t k = 0; k < decl->conforms.count; k++) {
      derive.where = &decl->conforms.items[k];
      trait_walk(sema);
      derive_for_trait(&derive, decl->conforms.items[k].trait);
    }
  }
}

/* Every field must be able to do what is derived from the fields. */
void derive_check_fields(Sema *sema, StructId id) {
  const StructDecl *decl = decl_struct(sema->decls, id);
  Derive derive = {sema, id, NULL};
  for (uint32_t i = 0; i < decl->methods.count; i++) {
    const FnDecl *fn = decl_fn(sema->decls, decl->methods.items[i]);
    switch (fn->derived) {
    case DERIVED_COPYINIT: require_fields(&derive, fn, TRAIT_COPYABLE); break;
    case DERIVED_EQ: require_fields(&derive, fn, TRAIT_EQUATABLE); break;
    case DERIVED_HASH: require_fields(&derive, fn, TRAIT_HASHABLE); break;
    case DERIVED_WRITE: require_fields(&derive, fn, TRAIT_WRITABLE); break;
    case DERIVED_NONE:
    case DERIVED_INIT:
    case DERIVED_NE:
    case DERIVED_WRITE_FROM_STR:
    case DERIVED_FORWARD: break;
    }
  }
}
