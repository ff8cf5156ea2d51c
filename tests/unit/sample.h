// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* A small world for the tests of types/ and mir/: the traits and containers of the standard
** library as declarations, and `struct Node { name: String; next: Optional[Box[Node]]; items:
** List[Node]; id: Int }`. */
#ifndef OWN_TESTS_SAMPLE_H
#define OWN_TESTS_SAMPLE_H

#include "types/decls.h"
#include <string.h>

typedef struct {
  Context *context;
  Decls *decls;
  StructId node, pair, point;
  TypeId t_string, t_node, t_point;
  FnDeclId scaled, consume, load, equals, equals_requirement;
} Sample;

static inline Symbol sample_symbol(Sample *sample, const char *text) {
  return symbol_intern(sample->context->symbols, text, strlen(text));
}

static inline TraitId sample_trait(Sample *sample, const char *name, TraitKind kind,
                                   TraitId super) {
  Decls *decls = sample->decls;
  TraitDecl decl = {.name = sample_symbol(sample, name), .kind = kind};
  if (super.index) array_push(decls->arena, &decl.supers, super);
  TraitId id = decl_add_trait(decls, decl);
  decls->trait_of[kind] = id;
  return id;
}

static inline StructId sample_struct(Sample *sample, const char *name, BuiltinKind kind,
                                     const char *const *params) {
  StructDecl decl = {.name = sample_symbol(sample, name), .builtin_kind = kind};
  for (; params && *params; params++) {
    array_push(sample->decls->arena, &decl.type_params,
               (TypeParamDecl){.name = sample_symbol(sample, *params)});
  }
  return decl_add_struct(sample->decls, decl);
}

static inline void sample_field(Sample *sample, StructId owner, const char *name, TypeId type) {
  array_push(sample->decls->arena, &decl_struct(sample->decls, owner)->fields,
             (FieldDecl){.name = sample_symbol(sample, name), .type = type});
}

static inline FnDeclId sample_fn(Sample *sample, const char *name, StructId owner, TypeId result) {
  FnDecl decl = {.name = sample_symbol(sample, name), .owner = owner, .result = result};
  if (owner.index) {
    StructDecl *of = decl_struct(sample->decls, owner);
    for (uint32_t i = 0; i < of->type_params.count; i++) {
      array_push(sample->decls->arena, &decl.type_params, of->type_params.items[i]);
    }
    decl.owner_type_params = of->type_params.count;
  }
  FnDeclId id = decl_add_fn(sample->decls, decl);
  if (owner.index)
    array_push(sample->decls->arena, &decl_struct(sample->decls, owner)->methods, id);
  return id;
}

static inline void sample_param(Sample *sample, FnDeclId fn, const char *name, TypeId type,
                                Convention convention) {
  array_push(
      sample->decls->arena, &decl_fn(sample->decls, fn)->params,
      (ParamDecl){.name = sample_symbol(sample, name), .type = type, .convention = convention});
}

static inline void sample_conforms(Sample *sample, StructId id, TraitId trait, TraitId where) {
  Decls *decls = sample->decls;
  ConformanceDecl conformance = {.trait = trait};
  if (where.index) {
    TypeParamDecl condition = {.name = {0}};
    array_push(decls->arena, &condition.bounds, where);
    array_push(decls->arena, &conformance.where, condition);
  }
  array_push(decls->arena, &decl_struct(decls, id)->conforms, conformance);
}

static inline void sample_containers(Sample *sample) {
  Decls *decls = sample->decls;
  static const char *const one[] = {"T", NULL};
  TypeId t = type_parameter(decls->types, 0), pointer = type_pointer(decls->types, t);
  decls->string = sample_struct(sample, "String", BUILTIN_STRING, NULL);
  sample_field(sample, decls->string, "data", type_pointer(decls->types, TYPE_UINT8));
  sample_field(sample, decls->string, "size", TYPE_INT);
  sample_field(sample, decls->string, "capacity", TYPE_INT);
  decls->error = sample_struct(sample, "Error", BUILTIN_ERROR, NULL);
  sample_field(sample, decls->error, "message", type_string(decls));
  decls->list = sample_struct(sample, "List", BUILTIN_LIST, one);
  sample_field(sample, decls->list, "data", pointer);
  sample_field(sample, decls->list, "size", TYPE_INT);
  sample_field(sample, decls->list, "capacity", TYPE_INT);
  decls->box = sample_struct(sample, "Box", BUILTIN_BOX, one);
  sample_field(sample, decls->box, "pointer", pointer);
  decls->optional = sample_struct(sample, "Optional", BUILTIN_OPTIONAL, one);
  decls->pointer = sample_struct(sample, "UnsafePointer", BUILTIN_POINTER, one);
  TraitId copyable = decls->trait_of[TRAIT_COPYABLE];
  StructId owners[] = {decls->string, decls->list, decls->box};
  for (int i = 0; i < 3; i++) {
    decl_struct(decls, owners[i])->del = sample_fn(sample, "__del__", owners[i], TYPE_NONE);
    sample_conforms(sample, owners[i], copyable, i ? copyable : (TraitId){0});
  }
  sample_conforms(sample, decls->optional, copyable, copyable);
}

static inline void sample_functions(Sample *sample) {
  Decls *decls = sample->decls;
  sample->scaled = sample_fn(sample, "scaled", sample->point, sample->t_point);
  sample_param(sample, sample->scaled, "self", sample->t_point, PASS_READ);
  sample_param(sample, sample->scaled, "factor", TYPE_FLOAT64, PASS_READ);
  sample->consume = sample_fn(sample, "consume", (StructId){0}, TYPE_NONE);
  sample_param(sample, sample->consume, "node", sample->t_node, PASS_OWNED);
  sample->load = sample_fn(sample, "load", (StructId){0}, sample->t_node);
  sample_param(sample, sample->load, "name", sample->t_string, PASS_READ);
  decl_fn(decls, sample->load)->raises = true;
  TraitId equatable = decls->trait_of[TRAIT_EQUATABLE];
  FnDecl requirement = {
      .name = sample_symbol(sample, "__eq__"), .trait = equatable, .result = TYPE_BOOL};
  sample->equals_requirement = decl_add_fn(decls, requirement);
  TypeId self = type_parameter(decls->types, 0);
  sample_param(sample, sample->equals_requirement, "self", self, PASS_READ);
  sample_param(sample, sample->equals_requirement, "other", self, PASS_READ);
  array_push(decls->arena, &decl_trait(decls, equatable)->methods, sample->equals_requirement);
  /* An overload that does not fulfil the requirement stands first. */
  FnDeclId other = sample_fn(sample, "__eq__", sample->point, TYPE_BOOL);
  sample_param(sample, other, "self", sample->t_point, PASS_READ);
  sample_param(sample, other, "other", TYPE_INT, PASS_READ);
  sample->equals = sample_fn(sample, "__eq__", sample->point, TYPE_BOOL);
  sample_param(sample, sample->equals, "self", sample->t_point, PASS_READ);
  sample_param(sample, sample->equals, "other", sample->t_point, PASS_READ);
  sample_conforms(sample, sample->point, equatable, (TraitId){0});
}

static inline Sample *sample_new(const Host *host) {
  Context *context = context_new(host);
  Sample *sample = arena_make(context->arena, Sample);
  sample->context = context;
  Decls *decls = sample->decls = decls_new(context, context->arena);
  sample_trait(sample, "Movable", TRAIT_MOVABLE, (TraitId){0});
  TraitId copyable = sample_trait(sample, "Copyable", TRAIT_COPYABLE, (TraitId){0});
  TraitId implicit =
      sample_trait(sample, "ImplicitlyCopyable", TRAIT_IMPLICITLY_COPYABLE, copyable);
  sample_trait(sample, "Trivial", TRAIT_TRIVIAL, implicit);
  TraitId equatable = sample_trait(sample, "Equatable", TRAIT_EQUATABLE, (TraitId){0});
  sample_trait(sample, "Comparable", TRAIT_COMPARABLE, equatable);
  sample_containers(sample);
  sample->t_string = type_string(decls);
  sample->node = sample_struct(sample, "Node", BUILTIN_NONE, NULL);
  sample->t_node = type_struct(decls->types, sample->node, NULL, 0);
  sample_field(sample, sample->node, "name", sample->t_string);
  sample_field(sample, sample->node, "next", type_optional(decls, type_box(decls, sample->t_node)));
  sample_field(sample, sample->node, "items", type_list(decls, sample->t_node));
  sample_field(sample, sample->node, "id", TYPE_INT);
  sample->point = sample_struct(sample, "Point", BUILTIN_NONE, NULL);
  sample->t_point = type_struct(decls->types, sample->point, NULL, 0);
  sample_field(sample, sample->point, "x", TYPE_FLOAT64);
  sample_field(sample, sample->point, "y", TYPE_FLOAT64);
  static const char *const two[] = {"A", "B", NULL};
  sample->pair = sample_struct(sample, "Pair", BUILTIN_NONE, two);
  sample_field(sample, sample->pair, "first", type_parameter(decls->types, 0));
  sample_field(sample, sample->pair, "second", type_parameter(decls->types, 1));
  sample_functions(sample);
  decls->complete = true;
  return sample;
}

#endif
