// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Binding of arguments to parameters, and what is said when they do not fit: CPython 3.11's words. Bound methods, natives,
** values kept alive during calls. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "texts.h"

enum {
  NAME_F = 1,
  NAME_A,
  NAME_B,
  NAME_C,
  NAME_REST,
  NAME_K,
  NAME_L,
  NAME_MORE,
  NAME_MAIN,
  NAME_COUNT
};
#define NAME(text) {OWN_CONST_STR, sizeof(text) - 1, text}
static const OwnConst constants[] = {{0},          NAME("f"),       NAME("a"), NAME("b"),
                                     NAME("c"),    NAME("rest"),    NAME("k"), NAME("l"),
                                     NAME("more"), NAME("__main__")};
static Word words[NAME_COUNT];
static const OwnProgram program = {.consts = constants, .words = words, .const_count = NAME_COUNT};
static const OwnSite site = {"test.own", 1, 1, "f"};

/* f(a, /, b, c=1, *rest, k, l=2, **more), and f(a, /, b, c=1, *, k, l=2): they give their parameters. */
static const uint32_t names_all[] = {NAME_A, NAME_B, NAME_C, NAME_REST, NAME_K, NAME_L, NAME_MORE},
                      names_few[] = {NAME_A, NAME_B, NAME_C, NAME_K, NAME_L},
                      names_two[] = {NAME_A, NAME_B};
static Word give_seven(Word callee, const Word *args) { return (void)callee, tuple_from(args, 7); }
static Word give_five(Word callee, const Word *args) { return (void)callee, tuple_from(args, 5); }
static Word give_two(Word callee, const Word *args) { return (void)callee, tuple_from(args, 2); }
static const OwnCode code_all = {give_seven, &site,
                                 names_all,  NAME_F,
                                 NAME_F,     0,
                                 1,          3,
                                 2,          OWN_CODE_STAR | OWN_CODE_STARSTAR,
                                 0,          0},
                     code_few = {give_five, &site, names_few, NAME_F, NAME_F, 0, 1, 3, 2, 0, 0, 0},
                     code_two = {give_two, &site, names_two, NAME_F, NAME_F, 0, 0, 2, 0, 0, 0, 0};

static Word function(const OwnCode *code) {
  Word one = ov_small(1), defaults = tuple_from(&one, 1), keywords = dict_new();
  assert_false(dict_set(keywords, words[NAME_L], ov_small(2)));
  bool simple = code == &code_two;
  Word made = own_function_new(code, simple ? OWN_NONE : defaults, simple ? OWN_NONE : keywords,
                               words[NAME_MAIN], NULL, 0);
  ov_release(defaults);
  ov_release(keywords);
  return made;
}

/* Calls with `count` positional arguments 10, 11, … and one argument 20, 21, … per letter of `names`. */
static const char *called(const OwnCode *code, int64_t count, const char *names) {
  Word args[20], callee = function(code), tuple = tuple_new((int64_t)strlen(names));
  for (int64_t i = 0; i < count; i++)
    args[i] = ov_small(10 + i);
  for (int64_t i = 0; names[i]; i++) {
    tuple_set(tuple, i, str_intern(str_new(names + i, 1)));
    args[count + i] = ov_small(20 + i);
  }
  Word result = own_call_names(callee, tuple, args, count + (int64_t)strlen(names));
  ov_release(tuple);
  ov_release(callee);
  return shown(result);
}

static void arguments_find_their_parameters(void **state) {
  (void)state;
  assert_string_equal(called(&code_all, 2, "k"), "(10, 11, 1, (), 20, 2, {})");
  assert_string_equal(called(&code_all, 5, "lk"), "(10, 11, 12, (13, 14), 21, 20, {})");
  assert_string_equal(called(&code_all, 1, "kbaz"), "(10, 21, 1, (), 20, 2, {'a': 22, 'z': 23})");
  assert_string_equal(called(&code_few, 1, "cbk"), "(10, 21, 20, 22, 2)");
  assert_string_equal(called(&code_two, 2, ""), "(10, 11)");
  assert_string_equal(called(&code_two, 0, "ba"), "(21, 20)");
}

static void wrong_arguments_are_named(void **state) {
  (void)state;
  assert_string_equal(called(&code_few, 0, ""),
                      "TypeError: f() missing 2 required positional arguments: 'a' and 'b'");
  assert_string_equal(called(&code_few, 2, ""),
                      "TypeError: f() missing 1 required keyword-only argument: 'k'");
  assert_string_equal(called(&code_few, 4, ""),
                      "TypeError: f() takes from 2 to 3 positional arguments but 4 were given");
  assert_string_equal(called(&code_few, 4, "kl"),
                      "TypeError: f() takes from 2 to 3 positional arguments but 4 positional "
                      "arguments (and 2 keyword-only arguments) were given");
  assert_string_equal(called(&code_few, 2, "bk"),
                      "TypeError: f() got multiple values for argument 'b'");
  assert_string_equal(called(&code_few, 2, "z"),
                      "TypeError: f() got an unexpected keyword argument 'z'");
  assert_string_equal(
      called(&code_few, 0, "abk"),
      "TypeError: f() got some positional-only arguments passed as keyword arguments: 'a'");
  assert_string_equal(called(&code_two, 1, ""),
                      "TypeError: f() missing 1 required positional argument: 'b'");
  assert_string_equal(called(&code_two, 3, ""),
                      "TypeError: f() takes 2 positional arguments but 3 were given");
}

static void arguments_are_spread(void **state) {
  (void)state;
  Word callee = function(&code_all), list = list_new(0), keywords = dict_new();
  for (int64_t i = 0; i < 30; i++)
    list_append(list, ov_small(i));
  assert_false(dict_set(keywords, words[NAME_K], ov_small(5)));
  Word result = own_call_spread(callee, list, keywords);
  assert_int_equal(tuple_of(tuple_of(result)->items[3])->length, 27);
  ov_release(result);
  assert_false(dict_set(keywords, ov_small(1), ov_small(5)));
  assert_string_equal(shown(own_call_spread(callee, list, keywords)),
                      "TypeError: keywords must be strings");
  assert_string_equal(shown(own_call_spread(callee, ov_small(1), OWN_NONE)),
                      "TypeError: __main__.f() argument after * must be an iterable, not int");
  assert_string_equal(shown(own_call_spread(callee, list, ov_small(1))),
                      "TypeError: __main__.f() argument after ** must be a mapping, not int");
  Word all[] = {callee, list, keywords};
  object_release_all(all, 3);
}

static void natives_count_and_check_their_receiver(void **state) {
  (void)state;
  Word append = attribute_get(own_classes[OWN_CLASS_LIST], str_intern_text("append")),
       list = list_new(0);
  Word args[] = {list, ov_small(1), ov_small(2)}, wrong[] = {ov_small(5), ov_small(1)};
  assert_string_equal(shown(own_call(append, args, 2)), "None");
  assert_string_equal(shown(own_call(append, args, 3)),
                      "TypeError: list.append() takes exactly one argument (2 given)");
  assert_string_equal(
      shown(own_call(append, wrong, 2)),
      "TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object");
  assert_string_equal(shown(own_call(append, args, 0)),
                      "TypeError: unbound method list.append() needs an argument");
  Word bound = attribute_get(list, str_intern_text("append"));
  ov_release(list); /* the bound method keeps it */
  assert_string_equal(shown(own_call(bound, args + 1, 1)), "None");
  assert_string_equal(shown(own_call(own_builtins[OWN_BUILTIN_LEN], args, 0)),
                      "TypeError: len() takes exactly one argument (0 given)");
  assert_string_equal(shown(own_call(own_builtins[OWN_BUILTIN_ISINSTANCE], wrong, 1)),
                      "TypeError: isinstance expected 2 arguments, got 1");
  assert_string_equal(shown(own_call(ov_small(3), args, 0)),
                      "TypeError: 'int' object is not callable");
  ov_release(bound);
}

/* Callable objects may hold each other without end. */
static void endless_calls_end(void **state) {
  (void)state;
  Word method = function(&code_two);
  for (int64_t i = 0; i < 200000; i++) {
    Word outer = method_new(method, ov_small(i));
    ov_release(method);
    method = outer;
  }
  assert_string_equal(shown(own_call(method, NULL, 0)),
                      "RecursionError: maximum recursion depth exceeded");
  ov_release(method);
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
      cmocka_unit_test(arguments_find_their_parameters),
      cmocka_unit_test(wrong_arguments_are_named),
      cmocka_unit_test(arguments_are_spread),
      cmocka_unit_test(natives_count_and_check_their_receiver),
      cmocka_unit_test(endless_calls_end),
  };
  return cmocka_run_group_tests(tests, start, end);
}
