// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Types: interning, substitution, layout, cost (trivial, needs_drop, flat, recursive),
** conformance. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "sample.h"

static const Host no_host = {0};

static int setup(void **state) {
  *state = sample_new(&no_host);
  return 0;
}

static int teardown(void **state) {
  Sample *sample = *state;
  context_free(sample->context);
  return 0;
}

static void equal_types_have_equal_ids(void **state) {
  Sample *sample = *state;
  Types *types = sample->decls->types;
  TypeId parts[] = {TYPE_INT, sample->t_string};
  assert_int_equal(type_tuple(types, parts, 2).index, type_tuple(types, parts, 2).index);
  assert_int_not_equal(type_tuple(types, parts, 2).index, type_tuple(types, parts, 1).index);
  assert_int_equal(type_list(sample->decls, TYPE_INT).index,
                   type_list(sample->decls, TYPE_INT).index);
  assert_int_not_equal(type_list(sample->decls, TYPE_INT).index,
                       type_box(sample->decls, TYPE_INT).index);
  assert_int_equal(TYPE_INT.index, (uint32_t)type_info(types, TYPE_INT)->kind);
}

static void substitution_replaces_parameters(void **state) {
  Sample *sample = *state;
  Decls *decls = sample->decls;
  TypeId a = type_parameter(decls->types, 0), b = type_parameter(decls->types, 1);
  TypeId pair[] = {type_list(decls, b), type_pointer(decls->types, a)};
  TypeId generic = type_struct(decls->types, sample->pair, pair, 2);
  TypeId arguments[] = {TYPE_BOOL, sample->t_string};
  TypeId whole = type_substitute(decls->types, generic, arguments, 2);
  assert_string_equal(type_text(decls, decls->arena, whole, NULL, 0),
                      "Pair[List[String], UnsafePointer[Bool]]");
  TypeId half = type_substitute(decls->types, generic, arguments, 1);
  assert_string_equal(type_text(decls, decls->arena, half, NULL, 0),
                      "Pair[List[$1], UnsafePointer[Bool]]");
  assert_false(type_is_concrete(decls->types, half));
  assert_int_equal(type_field(decls, whole, 0).index, type_list(decls, sample->t_string).index);
}

/* Doubling a tuple 60 times over: linear only if every part is looked at once. */
static void shared_parts_are_visited_once(void **state) {
  Sample *sample = *state;
  Decls *decls = sample->decls;
  TypeId type = type_parameter(decls->types, 0);
  for (int i = 0; i < 60; i++)
    type = type_tuple(decls->types, (TypeId[]){type, type}, 2);
  TypeId ints = type_substitute(decls->types, type, &TYPE_INT, 1);
  assert_true(type_is_trivial(decls, ints, NULL, 0));
  assert_false(type_is_trivial(decls, type, NULL, 0));
  assert_true(type_needs_drop(decls, type, NULL, 0));
  assert_true(type_is_flat(decls, ints));
  assert_true(layout_of(decls, ints).size >= LIMIT_TYPE_BYTES);
  assert_true(conforms_kind(decls, ints, TRAIT_COPYABLE, NULL, 0));
}

static void check_layout(Sample *sample, TypeId type, uint64_t size, uint64_t align) {
  Layout layout = layout_of(sample->decls, type);
  assert_int_equal(layout.size, size);
  assert_int_equal(layout.align, align);
}

static void layout_follows_c(void **state) {
  Sample *sample = *state;
  Decls *decls = sample->decls;
  check_layout(sample, TYPE_BOOL, 1, 1);
  check_layout(sample, TYPE_INT16, 2, 2);
  check_layout(sample, TYPE_FLOAT64, 8, 8);
  check_layout(sample, type_pointer(decls->types, TYPE_INT8), 8, 8);
  check_layout(sample, sample->t_string, 24, 8);
  TypeId mixed[] = {TYPE_INT8, TYPE_INT32, TYPE_INT8, TYPE_INT64, TYPE_BOOL};
  TypeId tuple = type_tuple(decls->types, mixed, 5);
  check_layout(sample, tuple, 32, 8);
  uint64_t offsets[] = {0, 4, 8, 16, 24};
  for (uint32_t i = 0; i < 5; i++)
    assert_int_equal(layout_field_offset(decls, tuple, i), offsets[i]);
  check_layout(sample, type_tuple(decls->types, NULL, 0), 1, 1);
  check_layout(sample, sample->t_node, 24 + 8 + 24 + 8, 8);
}

static void optional_is_payload_and_flag_or_pointer(void **state) {
  Sample *sample = *state;
  Decls *decls = sample->decls;
  check_layout(sample, type_optional(decls, TYPE_INT), 16, 8);
  check_layout(sample, type_optional(decls, TYPE_BOOL), 2, 1);
  check_layout(sample, type_optional(decls, sample->t_string), 32, 8);
  TypeId boxed = type_optional(decls, type_box(decls, sample->t_node));
  check_layout(sample, boxed, 8, 8);
  assert_true(layout_optional_is_pointer(decls, boxed));
  assert_true(layout_optional_is_pointer(
      decls, type_optional(decls, type_pointer(decls->types, TYPE_INT))));
  assert_false(layout_optional_is_pointer(decls, type_optional(decls, TYPE_INT)));
  assert_false(layout_optional_is_pointer(decls, type_optional(decls, boxed)));
  check_layout(sample, type_optional(decls, boxed), 16, 8);
}

static void by_value_is_trivial_and_small(void **state) {
  Sample *sample = *state;
  Decls *decls = sample->decls;
  assert_true(layout_by_value(decls, sample->t_point));
  assert_true(layout_by_value(decls, type_optional(decls, TYPE_INT)));
  assert_false(layout_by_value(decls, sample->t_string));
  assert_false(layout_by_value(decls, type_box(decls, TYPE_INT)));
  assert_false(layout_by_value(
      decls, type_tuple(decls->types, (TypeId[]){TYPE_INT, TYPE_INT, TYPE_INT}, 3)));
}

static void cost_follows_the_parts(void **state) {
  Sample *sample = *state;
  Decls *decls = sample->decls;
  TypeId ints = type_optional(decls, TYPE_INT), strings = type_optional(decls, sample->t_string);
  assert_true(type_is_trivial(decls, ints, NULL, 0));
  assert_false(type_is_trivial(decls, strings, NULL, 0));
  assert_false(type_needs_drop(decls, ints, NULL, 0));
  assert_true(type_needs_drop(decls, strings, NULL, 0));
  assert_true(type_needs_drop(decls, sample->t_node, NULL, 0));
  assert_true(type_needs_drop(decls, type_list(decls, TYPE_INT), NULL, 0));
  assert_true(type_is_trivial(decls, type_pointer(decls->types, sample->t_node), NULL, 0));
  assert_true(type_is_flat(decls, sample->t_point));
  assert_false(type_is_flat(decls, ints));
  assert_false(type_is_flat(decls, type_pointer(decls->types, TYPE_INT)));
}

static void a_written_destructor_or_copy_is_not_trivial(void **state) {
  Sample *sample = *state;
  Decls *decls = sample->decls;
  StructId handle = sample_struct(sample, "Handle", BUILTIN_NONE, NULL);
  TypeId type = type_struct(decls->types, handle, NULL, 0);
  sample_field(sample, handle, "fd", TYPE_INT32);
  decl_struct(decls, handle)->copyinit = sample_fn(sample, "__copyinit__", handle, type);
  assert_false(type_is_trivial(decls, type, NULL, 0));
  assert_false(type_needs_drop(decls, type, NULL, 0));
  StructId guard = sample_struct(sample, "Guard", BUILTIN_NONE, NULL);
  type = type_struct(decls->types, guard, NULL, 0);
  decl_struct(decls, guard)->del = sample_fn(sample, "__del__", guard, TYPE_NONE);
  assert_false(type_is_trivial(decls, type, NULL, 0));
  assert_true(type_needs_drop(decls, type, NULL, 0));
}

static void parameters_answer_by_their_bounds(void **state) {
  Sample *sample = *state;
  Decls *decls = sample->decls;
  TypeParamDecl params[2] = {{.name = sample_symbol(sample, "T")},
                             {.name = sample_symbol(sample, "U")}};
  array_push(decls->arena, &params[0].bounds, decls->trait_of[TRAIT_TRIVIAL]);
  array_push(decls->arena, &params[1].bounds, decls->trait_of[TRAIT_COMPARABLE]);
  TypeId t = type_parameter(decls->types, 0), u = type_parameter(decls->types, 1);
  assert_true(type_is_trivial(decls, t, params, 2));
  assert_false(type_needs_drop(decls, t, params, 2));
  assert_false(type_is_flat(decls, t));
  assert_true(conforms_kind(decls, t, TRAIT_COPYABLE, params, 2));
  assert_true(type_needs_drop(decls, u, params, 2));
  assert_true(conforms_kind(decls, u, TRAIT_EQUATABLE, params, 2));
  assert_false(conforms_kind(decls, u, TRAIT_COPYABLE, params, 2));
  assert_true(conforms_kind(decls, u, TRAIT_MOVABLE, params, 2));
  TypeId both[] = {t, u};
  assert_true(type_needs_drop(decls, type_struct(decls->types, sample->pair, both, 2), params, 2));
  both[1] = t;
  assert_true(type_is_trivial(decls, type_struct(decls->types, sample->pair, both, 2), params, 2));
  assert_string_equal(type_text(decls, decls->arena, type_list(decls, u), params, 2), "List[U]");
}

static void conditions_are_asked_of_the_arguments(void **state) {
  Sample *sample = *state;
  Decls *decls = sample->decls;
  TypeId strings = type_list(decls, type_list(decls, sample->t_string));
  assert_true(conforms_kind(decls, strings, TRAIT_COPYABLE, NULL, 0));
  assert_false(conforms_kind(decls, type_list(decls, sample->t_node), TRAIT_COPYABLE, NULL, 0));
  assert_false(conforms_kind(decls, strings, TRAIT_IMPLICITLY_COPYABLE, NULL, 0));
  assert_true(conforms_kind(decls, type_list(decls, TYPE_INT), TRAIT_COPYABLE, NULL, 0));
  TypeId tuple = type_tuple(decls->types, (TypeId[]){TYPE_INT, sample->t_string}, 2);
  assert_true(conforms_kind(decls, tuple, TRAIT_COPYABLE, NULL, 0));
  assert_false(conforms_kind(decls, tuple, TRAIT_EQUATABLE, NULL, 0));
}

static void the_method_is_chosen_by_parameter_types(void **state) {
  Sample *sample = *state;
  const TypeId *arguments = NULL;
  uint32_t count = 9;
  FnDeclId method = conform_method(sample->decls, sample->t_point, sample->equals_requirement, NULL,
                                   0, &arguments, &count);
  assert_int_equal(method.index, sample->equals.index);
  assert_int_equal(count, 0);
  method = conform_method(sample->decls, sample->t_node, sample->equals_requirement, NULL, 0,
                          &arguments, &count);
  assert_int_equal(method.index, 0);
}

static void recursion_goes_through_boxes_and_lists(void **state) {
  Sample *sample = *state;
  Decls *decls = sample->decls;
  assert_true(type_is_recursive(decls, sample->t_node));
  assert_true(type_is_recursive(decls, type_list(decls, sample->t_node)));
  assert_false(type_is_recursive(decls, sample->t_string));
  assert_false(type_is_recursive(decls, type_list(decls, sample->t_string)));
  assert_false(type_is_recursive(decls, type_pointer(decls->types, sample->t_node)));
  /* struct Grow[T]: next: Box[Grow[List[T]]] never comes back to itself, and never ends. */
  static const char *const one[] = {"T", NULL};
  StructId grow = sample_struct(sample, "Grow", BUILTIN_NONE, one);
  TypeId larger = type_list(decls, type_parameter(decls->types, 0));
  sample_field(sample, grow, "next", type_box(decls, type_struct(decls->types, grow, &larger, 1)));
  assert_true(type_is_recursive(decls, type_struct(decls->types, grow, &TYPE_INT, 1)));
}

static void a_struct_inside_itself_ends(void **state) {
  Sample *sample = *state;
  Decls *decls = sample->decls;
  StructId loop = sample_struct(sample, "Loop", BUILTIN_NONE, NULL);
  TypeId type = type_struct(decls->types, loop, NULL, 0);
  sample_field(sample, loop, "again", type);
  sample_field(sample, loop, "name", sample->t_string);
  assert_true(layout_of(decls, type).size >= 24);
  assert_true(type_needs_drop(decls, type, NULL, 0));
  assert_false(type_is_trivial(decls, type, NULL, 0));
}

/* 50,000 structs, each inside the next: answered right, without as many calls inside each other. */
static void deep_structs_are_answered(void **state) {
  Sample *sample = *state;
  Decls *decls = sample->decls;
  TypeId inner = sample->t_string, flat = TYPE_INT;
  for (int i = 0; i < 50000; i++) {
    StructId one = sample_struct(sample, "Deep", BUILTIN_NONE, NULL);
    sample_field(sample, one, "inner", inner);
    inner = type_struct(decls->types, one, NULL, 0);
    StructId other = sample_struct(sample, "Flat", BUILTIN_NONE, NULL);
    sample_field(sample, other, "inner", i % 2 ? flat : type_tuple(decls->types, &flat, 1));
    flat = type_struct(decls->types, other, NULL, 0);
  }
  assert_false(type_is_trivial(decls, inner, NULL, 0));
  assert_true(type_needs_drop(decls, inner, NULL, 0));
  assert_int_equal(layout_of(decls, inner).size, 24);
  assert_true(type_is_trivial(decls, flat, NULL, 0));
  assert_false(type_needs_drop(decls, flat, NULL, 0));
  assert_true(type_is_flat(decls, flat));
  assert_true(layout_by_value(decls, flat));
}

/* Before the declarations are complete, an answer holds for one question only. */
static void nothing_is_remembered_too_early(void **state) {
  Sample *sample = *state;
  Decls *decls = sample->decls;
  decls->complete = false;
  StructId late = sample_struct(sample, "Late", BUILTIN_NONE, NULL);
  TypeId type = type_struct(decls->types, late, NULL, 0);
  assert_true(type_is_trivial(decls, type, NULL, 0));
  assert_false(conforms_kind(decls, type, TRAIT_EQUATABLE, NULL, 0));
  sample_field(sample, late, "name", sample->t_string);
  sample_conforms(sample, late, decls->trait_of[TRAIT_COMPARABLE], (TraitId){0});
  assert_false(type_is_trivial(decls, type, NULL, 0));
  assert_true(conforms_kind(decls, type, TRAIT_EQUATABLE, NULL, 0));
  assert_int_equal(layout_of(decls, type).size, 24);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(equal_types_have_equal_ids),
      TEST(substitution_replaces_parameters),
      TEST(shared_parts_are_visited_once),
      TEST(layout_follows_c),
      TEST(optional_is_payload_and_flag_or_pointer),
      TEST(by_value_is_trivial_and_small),
      TEST(cost_follows_the_parts),
      TEST(a_written_destructor_or_copy_is_not_trivial),
      TEST(parameters_answer_by_their_bounds),
      TEST(conditions_are_asked_of_the_arguments),
      TEST(the_method_is_chosen_by_parameter_types),
      TEST(recursion_goes_through_boxes_and_lists),
      TEST(a_struct_inside_itself_ends),
      TEST(deep_structs_are_answered),
      TEST(nothing_is_remembered_too_early),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
