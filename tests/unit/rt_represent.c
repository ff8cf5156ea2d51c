// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* repr, str, format, % and print of values: containers inside of themselves, special methods that misbehave, what is held
** while code of the program runs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "texts.h"

/* ── a class of the program whose special methods are `special_method` ── */

enum {
  NAME_CLASS = 1,
  NAME_MAIN,
  NAME_SELF,
  NAME_REST,
  NAME_REPR,
  NAME_STR,
  NAME_FORMAT,
  NAME_COUNT
};

#define NAME(text) {OWN_CONST_STR, sizeof(text) - 1, text}
static const OwnConst constants[] = {
    {0},          NAME("C"),        NAME("__main__"), NAME("self"),
    NAME("rest"), NAME("__repr__"), NAME("__str__"),  NAME("__format__")};
static Word words[NAME_COUNT];
static const OwnProgram program = {.consts = constants, .words = words, .const_count = NAME_COUNT};
static const uint32_t parameters[] = {NAME_SELF, NAME_REST};
static const OwnSite site = {"test.own", 1, 1, "method"};
static Word (*special_method)(Word self, Word rest);

static Word entry(Word callee, const Word *args) {
  (void)callee;
  return special_method(args[0], args[1]);
}
static const OwnCode code = {.entry = entry,
                             .site = &site,
                             .names = parameters,
                             .name = NAME_REPR,
                             .qualname = NAME_REPR,
                             .positional = 1,
                             .flags = OWN_CODE_STAR};
static const OwnClassCode class_code = {NAME_CLASS, NAME_CLASS, 0, 0, NULL, 0, 0, NULL, 0, 0, NULL};

/* An instance of a new class that has the method. */
static Word instance_with(uint32_t name, Word (*method)(Word self, Word rest)) {
  special_method = method;
  Word bases = tuple_empty(), class = own_class_new(&class_code, bases, words[NAME_MAIN], NULL, 0);
  if (name)
    own_class_set(class, words[name],
                  own_function_new(&code, OWN_NONE, OWN_NONE, words[NAME_MAIN], NULL, 0));
  own_class_done(class);
  Word instance = call(class, NULL, 0);
  ov_release(bases);
  ov_release(class);
  return instance;
}

/* Of a text that holds an address: up to that. */
static const char *before_address(const char *text) {
  static char cut[4096];
  snprintf(cut, sizeof cut, "%s", text);
  char *address = strstr(cut, "0x");
  if (address) *address = '\0';
  return cut;
}

static Word repr_taken(Word value) {
  Word text = object_repr(value);
  ov_release(value);
  return text;
}

static const char *plain(Word text) { /* taken */
  static char copy[4096];
  snprintf(copy, sizeof copy, "%s", str_utf8(text, NULL));
  ov_release(text);
  return copy;
}

/* ── repr ── */

static void containers_may_hold_themselves(void **state) {
  (void)state;
  Word list = list_new(0), dict = dict_new(), tuple = tuple_new(1);
  list_append(list, ov_small(1));
  list_append(list, ov_copy(list));
  tuple_set(tuple, 0, ov_copy(dict));
  dict_set(dict, str_intern_text("t"), ov_copy(tuple));
  assert_string_equal(plain(object_repr(list)), "[1, [...]]");
  assert_string_equal(plain(object_repr(dict)), "{'t': ({...},)}");
  assert_string_equal(plain(object_repr(tuple)), "({'t': (...)},)");
  object_release_all((Word[]){list, dict, tuple}, 3);
  cycle_collect();
}

static void depth_is_no_crash(void **state) {
  (void)state;
  Word list = list_new(0);
  for (int i = 0; i < 200000; i++) {
    Word outer = list_new(1);
    list_append(outer, list);
    list = outer;
  }
  assert_string_equal(shown(object_repr(list)), "RecursionError: maximum recursion depth exceeded");
  ov_release(list);
  assert_string_equal(shown(repr_taken(list_new(0))),
                      "'[]'"); /* nothing is being printed any more */
}

static Word gives_an_int(Word self, Word rest) {
  (void)self, (void)rest;
  return ov_small(5);
}

static void special_methods_must_give_texts(void **state) {
  (void)state;
  assert_string_equal(shown(repr_taken(instance_with(NAME_REPR, gives_an_int))),
                      "TypeError: __repr__ returned non-string (type int)");
  Word instance = instance_with(NAME_STR, gives_an_int), empty = str_empty();
  assert_string_equal(shown(object_str(instance)),
                      "TypeError: __str__ returned non-string (type int)");
  assert_string_equal(before_address(plain(object_repr(instance))), "<__main__.C object at ");
  ov_release(instance);
  instance = instance_with(NAME_FORMAT, gives_an_int);
  assert_string_equal(shown(object_format(instance, empty)),
                      "TypeError: __format__ must return a str, not int");
  ov_release(instance);
  ov_release(empty);
}

static Word gives_spec(Word self, Word rest) {
  (void)self;
  return str_concat(str_intern_text("spec "), tuple_of(rest)->items[0]);
}

static void specifications_reach_the_method(void **state) {
  (void)state;
  Word instance = instance_with(NAME_FORMAT, gives_spec), spec = str_from("x y");
  assert_string_equal(shown(object_format(instance, spec)), "'spec x y'");
  assert_string_equal(
      shown(method_of(str_from("[{:{}}]"), "format", 2, ov_copy(instance), ov_small(3))),
      "'[spec 3]'");
  ov_release(instance);
  instance = instance_with(0, NULL);
  assert_string_equal(shown(object_format(instance, spec)),
                      "TypeError: unsupported format string passed to C.__format__");
  ov_release(instance);
  ov_release(spec);
}

static Word victim; /* what the method empties */

static Word empties(Word self, Word rest) {
  (void)self, (void)rest;
  Word slice = slice_new(OWN_NONE, OWN_NONE, OWN_NONE), nothing = list_new(0);
  object_set_item(victim, slice, nothing);
  ov_release(slice);
  return str_from("gone");
}

static void what_is_printed_may_change(void **state) {
  (void)state;
  victim = list_new(0);
  list_append(victim, instance_with(NAME_REPR, empties)); /* the list is its only owner */
  list_append(victim, str_from("never shown"));
  assert_string_equal(shown(object_repr(victim)), "'[gone]'");
  Word format = str_from("%s %r"), args = tuple_of_two(ov_copy(victim), str_from("a"));
  list_append(victim, instance_with(NAME_REPR, empties));
  assert_string_equal(shown(str_percent(format, args, false)), "\"[gone] 'a'\"");
  object_release_all((Word[]){format, args, victim}, 3);
}

/* ── % and format: what the fuzzer against CPython cannot reach ── */

static void formats_need_what_they_name(void **state) {
  (void)state;
  static const char *const rows[][2] = {
      {"%(a)s", "TypeError: format requires a mapping"},
      {"%d", "TypeError: %d format: a real number is required, not C"},
      {"%x", "TypeError: %x format: an integer is required, not C"},
      {"%f", "TypeError: must be real number, not C"},
      {"%c", "TypeError: %c requires int or char"},
      {"%s %s", "TypeError: not enough arguments for format string"},
      {"%", "ValueError: incomplete format"},
      {"%99999999999s", "MemoryError: "}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    Word format = str_from(rows[i][0]), instance = instance_with(0, NULL);
    assert_string_equal(shown(str_percent(format, instance, false)), rows[i][1]);
    ov_release(format);
    ov_release(instance);
  }
}

/* ── print ── */

static char *printed(Word (*print)(void)) {
  static char text[4096];
  FILE *file = tmpfile();
  own_flush();
  int saved = dup(STDOUT_FILENO);
  dup2(fileno(file), STDOUT_FILENO);
  Word result = print();
  own_flush();
  dup2(saved, STDOUT_FILENO);
  close(saved);
  assert_int_equal(result, OWN_NONE);
  rewind(file);
  text[fread(text, 1, sizeof text - 1, file)] = '\0';
  fclose(file);
  return text;
}

static Word print_plain(void) {
  Word args[] = {str_from("na\u00efve"), ov_small(-1), OWN_NONE};
  Word result = builtin_PRINT(args, 3, 0);
  ov_release(args[0]);
  return result;
}

static Word print_with_options(void) {
  Word args[] = {ov_small(1), ov_small(2), str_from("\u20ac"), str_from("")};
  Word names = tuple_of_two(str_intern_text("sep"), str_intern_text("end"));
  Word result = builtin_PRINT(args, 2, names);
  object_release_all(args, 4);
  ov_release(names);
  return result;
}

static void print_writes_utf8(void **state) {
  (void)state;
  assert_string_equal(printed(print_plain), "na\u00efve -1 None\n");
  assert_string_equal(printed(print_with_options), "1\u20ac2");
}

static void print_refuses(void **state) {
  (void)state;
  Word args[] = {ov_small(1), ov_small(2)},
       names = tuple_of_two(str_intern_text("sep"), str_intern_text("colour"));
  assert_string_equal(shown(builtin_PRINT(args, 0, names)),
                      "TypeError: 'colour' is an invalid keyword argument for print()");
  tuple_of(names)->items[1] = str_intern_text("end");
  assert_string_equal(shown(builtin_PRINT(args, 0, names)),
                      "TypeError: sep must be None or a string, not int");
  Word surrogate = str_character(0xdc80);
  assert_string_equal(shown(builtin_PRINT(&surrogate, 1, 0)),
                      "UnicodeEncodeError: 'utf-8' codec can't encode character '\\udc80' in "
                      "position 0: surrogates not allowed");
  ov_release(surrogate);
  ov_release(names);
}

static int start(void **state) {
  (void)state;
  own_start(0, NULL);
  own_dynamic_start((void *)(uintptr_t)&program);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(containers_may_hold_themselves),
      cmocka_unit_test(depth_is_no_crash),
      cmocka_unit_test(special_methods_must_give_texts),
      cmocka_unit_test(specifications_reach_the_method),
      cmocka_unit_test(what_is_printed_may_change),
      cmocka_unit_test(formats_need_what_they_name),
      cmocka_unit_test(print_writes_utf8),
      cmocka_unit_test(print_refuses),
  };
  return cmocka_run_group_tests(tests, start, NULL);
}
