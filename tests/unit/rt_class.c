// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Classes and attributes: what caches of sites still know after a change, layouts of several bases, the order of bases,
** attributes beside the slots. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "texts.h"

enum {
  NAME_A = 1,
  NAME_B,
  NAME_C,
  NAME_MAIN,
  NAME_X,
  NAME_Y,
  NAME_Z,
  NAME_SELF,
  NAME_GET,
  NAME_COUNT
};
#define NAME(text) {OWN_CONST_STR, sizeof(text) - 1, text}
static const OwnConst constants[] = {
    {0},       NAME("A"), NAME("B"), NAME("C"),    NAME("__main__"),
    NAME("x"), NAME("y"), NAME("z"), NAME("self"), NAME("get")};
static Word words[NAME_COUNT];
static const OwnProgram program = {.consts = constants, .words = words, .const_count = NAME_COUNT};
static const uint32_t slots_xy[] = {NAME_X, NAME_Y}, slots_yz[] = {NAME_Y, NAME_Z},
                      parameters[] = {NAME_SELF};
static const OwnClassCode code_a = {NAME_A, NAME_A, 0, 2, slots_xy, 0, 0, NULL, 0, 0, NULL},
                          code_b = {NAME_B, NAME_B, 0, 2, slots_yz, 0, 0, NULL, 0, 0, NULL},
                          code_c = {NAME_C, NAME_C, 0, 0, NULL, 0, 0, NULL, 0, 0, NULL};
static const OwnSite site = {"test.own", 1, 1, "get"};

static Word get_one(Word callee, const Word *args) { return (void)callee, (void)args, ov_small(1); }
static Word get_two(Word callee, const Word *args) { return (void)callee, (void)args, ov_small(2); }
#define METHOD(function)                                                                           \
  {.entry = (function),                                                                            \
   .site = &site,                                                                                  \
   .names = parameters,                                                                            \
   .name = NAME_GET,                                                                               \
   .qualname = NAME_GET,                                                                           \
   .positional = 1}
static const OwnCode code_one = METHOD(get_one), code_two = METHOD(get_two);

static Word function(const OwnCode *code) {
  return own_function_new(code, OWN_NONE, OWN_NONE, words[NAME_MAIN], NULL, 0);
}

/* With up to two bases; 0: raised. */
static Word make_class(const OwnClassCode *code, Word first, Word second) {
  Word bases = !first   ? tuple_empty()
               : second ? tuple_of_two(ov_copy(first), ov_copy(second))
                        : tuple_from(&first, 1);
  Word class = own_class_new(code, bases, words[NAME_MAIN], NULL, 0);
  if (class) assert_false(own_class_done(class));
  return class;
}

static Word new_of(Word class) { return own_call(class, NULL, 0); }

static void sites_see_changes_of_the_class(void **state) {
  (void)state;
  Word class = make_class(&code_c, 0, 0), object = new_of(class);
  OwnCache read = {0}, called = {0};
  own_class_set(class, words[NAME_X], ov_small(5));
  own_class_set(class, words[NAME_GET], function(&code_one));
  for (int i = 0; i < 3; i++) {
    assert_int_equal(own_get_attr(object, words[NAME_X], &read, 0), ov_small(5));
    assert_int_equal(own_call_method(words[NAME_GET], &called, &object, 1), ov_small(1));
  }
  uint64_t epoch = ov_row(&called, ov_class(object))->epoch;
  OwnCache written = {0};
  for (int i = 0; i < 3; i++) {
    own_set_attr(class, words[NAME_X], ov_small(6 + i), &written, 0);
    assert_int_equal(own_get_attr(object, words[NAME_X], &read, 0), ov_small(6 + i));
  }
  assert_int_equal(own_shape_epoch,
                   epoch); /* a plain value for a plain one: methods are as they were */
  own_set_attr(class, words[NAME_GET], function(&code_two), &written, 0);
  assert_int_equal(own_call_method(words[NAME_GET], &called, &object, 1), ov_small(2));
  own_set_attr(object, words[NAME_GET], ov_copy(own_classes[OWN_CLASS_INT]), &written,
               0); /* hides the method */
  assert_int_equal(own_call_method(words[NAME_GET], &called, &object, 1), ov_small(0));
  assert_false(own_del_attr(object, words[NAME_GET]));
  assert_int_equal(own_call_method(words[NAME_GET], &called, &object, 1), ov_small(2));
  own_del_attr(class, words[NAME_X]);
  assert_string_equal(shown(own_get_attr(object, words[NAME_X], &read, 0)),
                      "AttributeError: 'C' object has no attribute 'x'");
  ov_release(object);
  ov_release(class);
}

static void one_site_serves_several_classes(void **state) {
  (void)state;
  Word classes[] = {make_class(&code_a, 0, 0), make_class(&code_b, 0, 0)};
  Word objects[] = {new_of(classes[0]), new_of(classes[1])};
  OwnCache written = {0}, read = {0};
  for (int i = 0; i < 6; i++) {
    Word object = objects[i & 1];
    assert_false(own_set_attr(object, words[NAME_Y], ov_small(i), &written, 0));
    assert_int_equal(own_get_attr(object, words[NAME_Y], &read, 0), ov_small(i));
  }
  assert_int_equal(own_get_attr(objects[0], words[NAME_Y], &read, 0), ov_small(4));
  object_release_all(objects, 2);
  object_release_all(classes, 2);
}

static void layouts_of_several_bases_are_joined(void **state) {
  (void)state;
  Word a = make_class(&code_a, 0, 0), b = make_class(&code_b, 0, 0), c = make_class(&code_c, a, b),
       object = new_of(c);
  static const uint32_t names[] = {NAME_X, NAME_Y, NAME_Z};
  assert_int_equal(class_of(object)->slot_count, 3);
  for (int i = 0; i < 3; i++) {
    OwnCache cache = {0};
    assert_false(own_set_attr(object, words[names[i]], ov_small(i), &cache, 0));
    assert_int_not_equal(ov_row(&cache, ov_class(object))->offset, 0);
  }
  assert_string_equal(shown(attribute_get(object, str_intern_text("__dict__"))),
                      "{'x': 0, 'y': 1, 'z': 2}");
  assert_string_equal(
      shown(attribute_get(c, str_intern_text("__mro__"))),
      "(<class '__main__.C'>, <class '__main__.A'>, <class '__main__.B'>, <class 'object'>)");
  Word classes[] = {object, a, b, c};
  object_release_all(classes, 4);
}

static void bases_that_do_not_agree_are_refused(void **state) {
  (void)state;
  Word a = make_class(&code_a, 0, 0), b = make_class(&code_b, a, 0);
  assert_string_equal(
      shown(make_class(&code_c, a, b)),
      "TypeError: Cannot create a consistent method resolution\norder (MRO) for bases A, B");
  assert_string_equal(shown(make_class(&code_c, a, a)), "TypeError: duplicate base class A");
  assert_string_equal(shown(make_class(&code_c, own_classes[OWN_CLASS_OS_ERROR],
                                       own_classes[OWN_CLASS_STOP_ITERATION])),
                      "TypeError: multiple bases have instance lay-out conflict");
  assert_string_equal(shown(make_class(&code_c, own_classes[OWN_CLASS_BOOL], 0)),
                      "TypeError: type 'bool' is not an acceptable base type");
  assert_string_equal(shown(make_class(&code_c, ov_small(1), 0)), "TypeError: bases must be types");
  ov_release(a);
  ov_release(b);
}

/* Objects come and go in the table by address; each keeps its own. */
static void attributes_beside_the_slots(void **state) {
  (void)state;
  enum { COUNT = 500, STEPS = 20000 };
  static Word objects[COUNT];
  Word class = make_class(&code_c, 0, 0);
  uint32_t random = 1;
  for (int i = 0; i < COUNT; i++)
    objects[i] = OWN_NONE;
  for (int step = 0; step < STEPS; step++) {
    random = random * 1664525 + 1013904223;
    int at = (int)(random >> 8) % COUNT;
    ov_release(objects[at]);
    objects[at] = step % 3 ? new_of(class) : OWN_NONE;
    if (objects[at] == OWN_NONE) continue;
    assert_false(attribute_set(objects[at], words[NAME_Z], ov_small(at)));
    int other = (int)(random >> 4) % COUNT;
    if (objects[other] != OWN_NONE)
      assert_int_equal(attribute_get(objects[other], words[NAME_Z]), ov_small(other));
  }
  object_release_all(objects, COUNT);
  ov_release(class);
}

static void classes_are_made_by_calling_type(void **state) {
  (void)state;
  Word base = make_class(&code_a, 0, 0), dict = dict_new(), name = str_from("Made");
  assert_false(dict_set(dict, words[NAME_Z], ov_small(7)));
  Word args[] = {name, tuple_from(&base, 1), dict};
  Word made = own_call(own_classes[OWN_CLASS_TYPE], args, 3);
  assert_int_equal(attribute_get(made, words[NAME_Z]), ov_small(7));
  assert_true(class_is_subclass(class_of_word(made), class_of_word(base)));
  assert_string_equal(shown(made), "<class '__main__.Made'>");
  args[1] = (ov_release(args[1]), ov_small(1));
  assert_string_equal(shown(own_call(own_classes[OWN_CLASS_TYPE], args, 3)),
                      "TypeError: type.__new__() argument 2 must be tuple, not int");
  object_release_all(args, 3);
  ov_release(base);
}

static void every_module_of_the_table_can_be_imported(void **state) {
  (void)state;
  static const char *const names[] = {
#define MODULE(name) name,
#include "own/modules.def"
  };
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    Word name = str_from(names[i]), module = own_import(name);
    assert_int_not_equal(module, 0);
    ov_release(module);
    ov_release(name);
  }
}

static int start(void **state) {
  (void)state;
  own_start(0, NULL);
  own_dynamic_start((void *)(uintptr_t)&program);
  return 0;
}

/* A checked runtime ends the process here if an object is left. */
static int end(void **state) {
  (void)state;
  return error_pending() ? -1 : (int)own_finish(false);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(sites_see_changes_of_the_class),
      cmocka_unit_test(one_site_serves_several_classes),
      cmocka_unit_test(layouts_of_several_bases_are_joined),
      cmocka_unit_test(bases_that_do_not_agree_are_refused),
      cmocka_unit_test(attributes_beside_the_slots),
      cmocka_unit_test(classes_are_made_by_calling_type),
      cmocka_unit_test(every_module_of_the_table_can_be_imported),
  };
  return cmocka_run_group_tests(tests, start, end);
}
