// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What `.mojo` files say otherwise: traits under other names, variables that their first assignment declares.
**
** In: names, targets of assignments. Out: traits; for a target that means no variable, a variable of the function, with the type
** of the first value. Invariant: it is declared in the block of the function itself, before the statement there that the assignment is in,
** so branches and loops set one variable; whether it has a value where it is used is asked as of any other (E0304, E0305).
** The surprise: names of the library may become variables, as in Python. */
#include "sema/mojo.h"
#include "sema/sema_internal.h"

#include <string.h>

bool mojo_declares(Sema *sema, const Ast *target) {
  if (target->kind != AST_Name || !sema->here.outer || !sema_unit(sema, sema->here.unit)->is_mojo)
    return false;
  Symbol name = AS(Name, target)->name;
  if (symbol_is(name, SYM_underscore)) return false;
  Entity entity = scope_find(sema, name);
  if (entity.kind == ENTITY_NONE || entity.kind == ENTITY_WORD) return true;
  return entity.kind == ENTITY_FN && decl_fn(sema->decls, (FnDeclId){entity.index})->builtin;
}

void mojo_declare(Sema *sema, const Ast *target, TypeId type) {
  Symbol name = AS(Name, target)->name;
  VarId var = typed_add_var(
      sema->typed, (VarInfo){.name = name, .span = target->span, .type = type, .kind = VAR_LOCAL});
  if (type_is_error(type)) sema->body_broken = true;
  Entity entity = {.kind = ENTITY_VAR, .name = name, .span = target->span, .index = var.index};
  scope_declare_outer(sema, entity, sema->here.outer_depth);
  typed_set(sema->typed, target, RES_VAR, type, var.index);
  if (!type_is_error(type)) typed_add_declared(sema->typed, sema->here.outer, target);
}

TraitId mojo_trait(Sema *sema, Symbol name) {
  static const struct {
    const char *mojo;
    TraitKind kind;
  } traits[] = {
      {"Stringable", TRAIT_WRITABLE},          {"StringableRaising", TRAIT_WRITABLE},
      {"Representable", TRAIT_WRITABLE},       {"Formattable", TRAIT_WRITABLE},
      {"EqualityComparable", TRAIT_EQUATABLE}, {"CollectionElement", TRAIT_COPYABLE},
      {"ExplicitlyCopyable", TRAIT_COPYABLE},  {"KeyElement", TRAIT_HASHABLE},
  };
  if (!sema_unit(sema, sema->here.unit)->is_mojo) return (TraitId){0};
  for (size_t i = 0; i < sizeof traits / sizeof traits[0]; i++)
    if (strcmp(traits[i].mojo, sema_name(sema, name)) == 0)
      return sema->decls->trait_of[traits[i].kind];
  return (TraitId){0};
}
