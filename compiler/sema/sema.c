// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* sema_check: names, then declarations, then bodies.
**
** In: the units of a program. Out: Typed with its Decls. Invariant: each step reports and goes on; what it could not make
** sense of is poison for the next. The surprise: a program without the standard library (a test of this folder) works as far
** as it does not need it. */
#include "sema/dynamic_internal.h"

Typed *sema_check(Context *context, Arena *arena, const SemaInput *input) {
  Sema *sema = arena_make(arena, Sema);
  sema->context = context;
  sema->arena = arena;
  sema->diags = context->diags;
  sema->input = arena_copy(arena, input, sizeof *input);
  sema->decls = decls_new(context, arena);
  sema->types = sema->decls->types;
  types_set_overflow_wraps(sema->types, input->overflow_wraps);
  sema->decls->model = input->model;
  sema->typed = typed_new(arena, sema->decls, context->node_count);
  array_push(arena, &sema->entities, (Entity){.kind = ENTITY_NONE});
  array_push(arena, &sema->bindings, (Binding){.depth = 0});
  array_push(arena, &sema->members, (Member){MEMBER_NONE, 0});
  array_push(arena, &sema->fn_infos, (FnInfo){.ast = NULL});
  array_push(arena, &sema->struct_infos, (StructInfo){.ast = NULL});
  array_push(arena, &sema->trait_infos, (TraitInfo){.ast = NULL});
  array_push(arena, &sema->default_of, NULL);
  sema->typed->sema = sema;
  sema->typed->unit_count = input->count;
  sema->typed->bench = input->bench;
  sema->typed->dynamic = dynamic_new(sema);
  damage_collect(sema);
  collect_names(sema);
  import_names(sema);
  dynamic_resolve(sema);
  dynamic_find_slots(sema);
  dynamic_declare(sema);
  dynamic_plan_layouts(sema);
  declare_all(sema);
  check_bodies(sema);
  return sema->typed;
}
