// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Which type has which trait, and through which method.
**
** In: a type, a trait, and the bounds of the parameters that occur. Out: yes or no; for a concrete
** type the method. Three sources: structure (Movable, Destructible and Trivial are never declared
** into being), the declared conformances with their conditions, and for a parameter its bounds
** with their supertraits. */
#include "types/types_internal.h"

static bool includes(const Decls *decls, TraitId trait, TraitId wanted) {
  if (trait.index == wanted.index) return true;
  DeclsMemo *memo = decls->memo;
  while (memo->seen.count < decls->traits.count)
    array_push(decls->arena, &memo->seen, 0);
  if (memo->seen.items[trait.index] == memo->search) return false;
  memo->seen.items[trait.index] = memo->search;
  const TraitDecl *decl = decl_trait(decls, trait);
  for (uint32_t i = 0; i < decl->supers.count; i++) {
    if (includes(decls, decl->supers.items[i], wanted)) return true;
  }
  return false;
}

bool type_trait_includes(const Decls *decls, TraitId trait, TraitId wanted) {
  if (!trait.index || !wanted.index) return false;
  decls->memo->search++;
  return includes(decls, trait, wanted);
}

bool type_bounds_include(const Ask *ask, TypeId type, TraitId wanted) {
  const TypeParamDecl *param = type_bounds(ask->decls, type, ask->params, ask->param_count);
  for (uint32_t i = 0; param && i < param->bounds.count; i++) {
    if (type_trait_includes(ask->decls, param->bounds.items[i], wanted)) return true;
  }
  return false;
}

static TraitKind kind_of(const Decls *decls, TraitId trait) {
  return trait.index ? decl_trait(decls, trait)->kind : TRAIT_ORDINARY;
}

/* Do the `where` conditions of a conformance hold for the arguments of the type? */
static bool conditions_hold(const Ask *ask, const ConformanceDecl *conformance, TypeId type) {
  const TypeInfo info = *type_info(ask->decls->types, type);
  for (uint32_t i = 0; i < conformance->where.count && i < info.count; i++) {
    const TypeParamDecl *condition = &conformance->where.items[i];
    for (uint32_t k = 0; k < condition->bounds.count; k++) {
      TraitId bound = condition->bounds.items[k];
      if (!type_ask_conforms(ask, info.arguments[i], bound, kind_of(ask->decls, bound)))
        return false;
    }
  }
  return true;
}

static bool declared(const Ask *ask, TypeId type, TraitId trait) {
  TypeKind kind = type_info(ask->decls->types, type)->kind;
  if (kind == TYPE_KIND_PARAMETER || kind == TYPE_KIND_PROJECTION)
    return type_bounds_include(ask, type, trait);
  StructId id = decl_of_type(ask->decls, type);
  if (!id.index) return false;
  const StructDecl *decl = decl_struct(ask->decls, id);
  for (uint32_t i = 0; i < decl->conforms.count; i++) {
    const ConformanceDecl *conformance = &decl->conforms.items[i];
    if (type_trait_includes(ask->decls, conformance->trait, trait) &&
        conditions_hold(ask, conformance, type))
      return true;
  }
  return false;
}

static bool tuple_conforms(const Ask *ask, TypeId type, TraitId trait, TraitKind kind) {
  const TypeInfo info = *type_info(ask->decls->types, type);
  if (info.kind != TYPE_KIND_TUPLE) return false;
  for (uint32_t i = 0; i < info.count; i++) {
    if (!type_ask_conforms(ask, info.arguments[i], trait, kind)) return false;
  }
  return true;
}

static bool decide(const Ask *ask, TypeId type, TraitId trait, TraitKind kind) {
  switch (kind) {
  case TRAIT_MOVABLE: return true;
  case TRAIT_DESTRUCTIBLE: return !type_ask_linear(ask, type);
  case TRAIT_TRIVIAL: return type_ask_trivial(ask, type);
  case TRAIT_IMPLICITLY_COPYABLE:
  case TRAIT_COPYABLE:
    return type_ask_trivial(ask, type) || tuple_conforms(ask, type, trait, kind) ||
           declared(ask, type, trait);
  case TRAIT_ORDINARY:
  case TRAIT_WRITABLE:
  case TRAIT_EQUATABLE:
  case TRAIT_COMPARABLE:
  case TRAIT_HASHABLE:
  case TRAIT_ERROR_TYPE:
  case TRAIT_KINDS: return declared(ask, type, trait);
  }
  return false;
}

bool type_ask_conforms(const Ask *ask, TypeId type, TraitId trait, TraitKind kind) {
  const Decls *decls = ask->decls;
  TypeKind type_kind = type_info(decls->types, type)->kind;
  if (type_kind == TYPE_KIND_ERROR || type_kind == TYPE_KIND_NEVER) return true;
  if (!trait.index) return decide(ask, type, trait, kind);
  uint64_t key = table_pair(type.index, trait.index);
  uint32_t known = table_get(&decls->memo->conforms, key);
  if (known / 2 == EPOCH_FOREVER || known / 2 == decls->memo->epoch) return known & 1;
  decls->memo->depth++;
  bool yes = decls->memo->depth < TYPE_DEPTH && decide(ask, type, trait, kind);
  decls->memo->depth--;
  table_set(decls->arena, &decls->memo->conforms, key,
            type_memo_epoch(decls, type) * 2 + (yes ? 1 : 0));
  return yes;
}

bool conforms(const Decls *decls, TypeId type, TraitId trait, const TypeParamDecl *params,
              uint32_t param_count) {
  Ask ask = {decls, params, param_count};
  type_memo_enter(decls);
  bool yes = type_ask_conforms(&ask, type, trait, kind_of(decls, trait));
  type_memo_leave(decls);
  return yes;
}

bool conforms_kind(const Decls *decls, TypeId type, TraitKind kind, const TypeParamDecl *params,
                   uint32_t param_count) {
  Ask ask = {decls, params, param_count};
  type_memo_enter(decls);
  bool yes = type_ask_conforms(&ask, type, decls->trait_of[kind], kind);
  type_memo_leave(decls);
  return yes;
}

/* The arguments `method` of `self` is instantiated with: those of the owner, then the method's
** own. */
static const TypeId *method_arguments(const Decls *decls, TypeId self, const TypeId *own,
                                      uint32_t own_count, uint32_t *count) {
  const TypeInfo info = *type_info(decls->types, self);
  TypeId *arguments = arena_make_many(decls->arena, TypeId, info.count + own_count);
  for (uint32_t i = 0; i < info.count; i++)
    arguments[i] = info.arguments[i];
  for (uint32_t i = 0; i < own_count; i++)
    arguments[info.count + i] = own[i];
  *count = info.count + own_count;
  return arguments;
}

/* A function declaration with the arguments its parameters stand for. */
typedef struct {
  const FnDecl *decl;
  const TypeId *arguments;
  uint32_t count;
} Applied;

static bool parameters_agree(const Decls *decls, const Applied *method, const Applied *wanted) {
  if (method->decl->params.count != wanted->decl->params.count) return false;
  if (method->decl->is_init != wanted->decl->is_init) return false;
  for (uint32_t i = 0; i < method->decl->params.count; i++) {
    TypeId has = type_substitute(decls->types, method->decl->params.items[i].type,
                                 method->arguments, method->count);
    TypeId wants = type_substitute(decls->types, wanted->decl->params.items[i].type,
                                   wanted->arguments, wanted->count);
    if (!type_same(has, wants)) return false;
  }
  return true;
}

static Applied requirement_of(const Decls *decls, TypeId self, FnDeclId requirement,
                              const TypeId *own, uint32_t own_count) {
  TypeId *arguments = arena_make_many(decls->arena, TypeId, own_count + 1);
  arguments[0] = self;
  for (uint32_t i = 0; i < own_count; i++)
    arguments[i + 1] = own[i];
  return (Applied){decl_fn(decls, requirement), arguments, own_count + 1};
}

typedef struct {
  const Decls *decls;
  Symbol name;
  TypeId self;
  const Applied *wanted; /* NULL: any parameters will do */
} Defaults;

/* Own type parameters of the requirement stay what they are: parameter(k) behind Self. */
static bool default_fits(const Defaults *search, const FnDecl *method) {
  if (!method->has_body || !symbol_same(method->name, search->name)) return false;
  if (!search->wanted) return true;
  Applied applied = {method, search->wanted->arguments, search->wanted->count};
  return parameters_agree(search->decls, &applied, search->wanted);
}

static FnDeclId default_in(const Defaults *search, TraitId trait) {
  DeclsMemo *memo = search->decls->memo;
  while (memo->seen.count < search->decls->traits.count)
    array_push(search->decls->arena, &memo->seen, 0);
  if (memo->seen.items[trait.index] == memo->search) return (FnDeclId){0};
  memo->seen.items[trait.index] = memo->search;
  const TraitDecl *decl = decl_trait(search->decls, trait);
  for (uint32_t i = 0; i < decl->methods.count; i++)
    if (default_fits(search, decl_fn(search->decls, decl->methods.items[i])))
      return decl->methods.items[i];
  for (uint32_t i = 0; i < decl->supers.count; i++) {
    FnDeclId found = default_in(search, decl->supers.items[i]);
    if (found.index) return found;
  }
  return (FnDeclId){0};
}

/* The traits of a struct in the order in which it names them, those below before those above. */
static FnDeclId find_default(const Defaults *search, const TypeParamDecl *params,
                             uint32_t param_count) {
  StructId owner = decl_of_type(search->decls, search->self);
  if (!owner.index) return (FnDeclId){0};
  const StructDecl *decl = decl_struct(search->decls, owner);
  for (uint32_t i = 0; i < decl->conforms.count; i++) {
    TraitId trait = decl->conforms.items[i].trait;
    if (!conforms(search->decls, search->self, trait, params, param_count)) continue;
    search->decls->memo->search++;
    FnDeclId found = default_in(search, trait);
    if (found.index) return found;
  }
  return (FnDeclId){0};
}

FnDeclId conform_default(const Decls *decls, const DefaultQuery *query) {
  Defaults search = {.decls = decls, .name = query->name, .self = query->self};
  Applied wanted = {.count = 0};
  if (query->requirement.index) {
    const FnDecl *required = decl_fn(decls, query->requirement);
    uint32_t own = required->type_params.count - required->owner_type_params;
    TypeId *arguments = arena_make_many(decls->arena, TypeId, own + 1);
    for (uint32_t i = 0; i < own; i++)
      arguments[i] = type_parameter(decls->types, query->param_count + i);
    wanted = requirement_of(decls, query->self, query->requirement, arguments, own);
    search.wanted = &wanted;
  }
  return find_default(&search, query->params, query->param_count);
}

/* Two lists make seven parameters. NOLINTNEXTLINE(readability-function-size) */
FnDeclId conform_method(const Decls *decls, TypeId self, FnDeclId requirement, const TypeId *own,
                        uint32_t own_count, const TypeId **arguments, uint32_t *count) {
  StructId owner = decl_of_type(decls, self);
  *arguments = NULL;
  *count = 0;
  if (!owner.index) return (FnDeclId){0};
  Applied wanted = requirement_of(decls, self, requirement, own, own_count);
  Applied method = {.arguments = method_arguments(decls, self, own, own_count, count)};
  method.count = *count;
  const StructDecl *decl = decl_struct(decls, owner);
  for (uint32_t i = 0; i < decl->methods.count; i++) {
    method.decl = decl_fn(decls, decl->methods.items[i]);
    if (!symbol_same(method.decl->name, wanted.decl->name)) continue;
    if (!parameters_agree(decls, &method, &wanted)) continue;
    *arguments = method.arguments;
    return decl->methods.items[i];
  }
  Defaults search = {decls, wanted.decl->name, self, &wanted};
  *arguments = wanted.arguments;
  *count = wanted.count;
  return find_default(&search, NULL, 0);
}
