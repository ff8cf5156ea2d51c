// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The pending error: Errors of `fn` code and exceptions take each other's place and form, keep where they passed, and know
** what was being handled. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "texts.h"

static const OwnSite sites[] = {
    {"test.own", 1, 1, "inner"}, {"test.own", 2, 1, "middle"}, {"test.own", 3, 1, "outer"}};

static Exception *exception(Word word) { return (Exception *)ov_object(word); }

static Word new_exception(uint32_t class_id, const char *text) {
  Word word = str_from(text), made = exception_new(class_id, &word, 1);
  ov_release(word);
  return made;
}

static void expect_trace(const ErrorTrace *trace, uint64_t count) {
  assert_non_null(trace);
  assert_int_equal(trace->count, count);
  for (uint64_t i = 0; i < count; i++)
    assert_ptr_equal(trace->sites[i], &sites[i]);
}

/* Raised by def, taken by fn as an Error, raised again by fn, taken by def: the same exception, all calls it passed. */
static void an_exception_passes_through_fn_code(void **state) {
  (void)state;
  Word made = new_exception(OWN_CLASS_VALUE_ERROR, "text");
  assert_true(own_raise(made, OWN_UNBOUND));
  own_error_trace(&sites[0]);
  OwnError error;
  own_error_take(&error);
  assert_false(error_pending());
  Word object = own_error_object(&error);
  assert_int_equal(object, made);
  ov_release(object);
  Slice text = string_slice(&error.message);
  assert_int_equal(text.size, strlen("ValueError: text"));
  assert_memory_equal(text.data, "ValueError: text", (size_t)text.size);
  own_error_raise(&error, &sites[1]);
  own_error_trace(&sites[2]);
  assert_true(error_is(OWN_CLASS_VALUE_ERROR));
  Word taken = own_error_take_object();
  assert_int_equal(taken, made);
  expect_trace(exception(taken)->trace, 3);
  ov_release(taken);
  ov_release(made);
}

static void an_error_becomes_an_exception(void **state) {
  (void)state;
  OwnError error = {.object = OWN_NONE};
  string_init(&error.message, "a message that does not fit into 23 bytes", 41);
  own_error_raise(&error, &sites[0]);
  assert_true(error_is(OWN_CLASS_EXCEPTION));
  assert_true(error_is(OWN_CLASS_ERROR));
  assert_false(error_is(OWN_CLASS_VALUE_ERROR));
  Word taken = own_error_take_object();
  assert_int_equal(ov_class(taken), OWN_CLASS_ERROR);
  expect_trace(exception(taken)->trace, 1);
  assert_string_equal(shown(ov_copy(exception(taken)->args)),
                      "('a message that does not fit into 23 bytes',)");
  own_error_raise_object(taken, NULL);
  own_error_take(&error); /* and back */
  assert_int_equal(string_slice(&error.message).size, 41);
  string_drop(&error.message);
  ov_release(error.object);
}

static void an_error_takes_the_place_of_another(void **state) {
  (void)state;
  OwnError error = {.object = OWN_NONE};
  string_init(&error.message, "a message that does not fit into 23 bytes", 41);
  own_error_raise(&error, &sites[0]);
  raise_type("other");
  own_error_trace(&sites[0]);
  Word first = error_take();
  expect_trace(exception(first)->trace, 1);
  own_error_raise_object(first, &sites[1]);
  string_init(&error.message, "short", 5);
  error.object = OWN_NONE;
  own_error_raise(&error, &sites[0]);
  error_clear();
  assert_false(error_pending());
}

/* The innermost 32 and the outermost 32 of 100. */
static void long_traces_keep_both_ends(void **state) {
  (void)state;
  static OwnSite many[100];
  for (uint32_t i = 0; i < 100; i++)
    many[i].line = i + 1; /* a site without a line has no place in a trace */
  raise_type("deep");
  for (int i = 0; i < 50; i++)
    own_error_trace(&many[i]);
  Word taken = error_take();
  own_error_raise_object(taken, NULL);
  for (int i = 50; i < 100; i++)
    own_error_trace(&many[i]);
  taken = error_take();
  const ErrorTrace *trace = exception(taken)->trace;
  assert_int_equal(trace->count, 100);
  for (int i = 0; i < 32; i++) {
    assert_ptr_equal(trace->sites[i], &many[i]);
    assert_ptr_equal(trace->sites[32 + (68 + i) % 32], &many[68 + i]);
  }
  ov_release(taken);
}

static void what_is_handled_becomes_the_context(void **state) {
  (void)state;
  Word first = new_exception(OWN_CLASS_KEY_ERROR, "k"), before = own_handled_enter(first);
  assert_int_equal(before, OWN_NONE);
  raise_value_error("second");
  Word second = error_take();
  assert_int_equal(exception(second)->context, first);
  Word outer = own_handled_enter(second);
  assert_int_equal(outer, first);
  assert_true(own_raise(first, OWN_UNBOUND)); /* no cycle: the second lets go of the first */
  Word again = error_take();
  assert_int_equal(again, first);
  assert_int_equal(exception(first)->context, second);
  assert_int_equal(exception(second)->context, OWN_NONE);
  assert_true(own_reraise());
  Word raised = error_take();
  assert_int_equal(raised, second);
  own_handled_leave(outer);
  own_handled_leave(before);
  assert_string_equal(shown(own_reraise() ? 0 : OWN_NONE),
                      "RuntimeError: No active exception to reraise");
  Word all[] = {first, second, outer, again, raised};
  object_release_all(all, 5);
}

static void causes_are_set_and_checked(void **state) {
  (void)state;
  Word cause = new_exception(OWN_CLASS_KEY_ERROR, "k");
  assert_true(own_raise(own_classes[OWN_CLASS_VALUE_ERROR], cause));
  Word raised = error_take();
  assert_int_equal(exception(raised)->cause, cause);
  assert_true(exception(raised)->suppress_context);
  ov_release(raised);
  ov_release(cause);
  assert_string_equal(shown(own_raise(ov_small(1), OWN_UNBOUND) ? 0 : OWN_NONE),
                      "TypeError: exceptions must derive from BaseException");
  assert_string_equal(
      shown(own_raise(own_classes[OWN_CLASS_VALUE_ERROR], ov_small(1)) ? 0 : OWN_NONE),
      "TypeError: exception causes must derive from BaseException");
}

static void handlers_match_classes(void **state) {
  (void)state;
  Word raised = new_exception(OWN_CLASS_FILE_NOT_FOUND_ERROR, "f");
  Word classes = tuple_of_two(ov_copy(own_classes[OWN_CLASS_KEY_ERROR]),
                              ov_copy(own_classes[OWN_CLASS_OS_ERROR]));
  Word wrong = tuple_of_two(ov_copy(own_classes[OWN_CLASS_OS_ERROR]), ov_small(1));
  assert_int_equal(own_exception_is(raised, own_classes[OWN_CLASS_OS_ERROR]), 1);
  assert_int_equal(own_exception_is(raised, own_classes[OWN_CLASS_KEY_ERROR]), 0);
  assert_int_equal(own_exception_is(raised, classes), 1);
  assert_int_equal(own_exception_is(raised, wrong), -1);
  assert_string_equal(
      shown(0),
      "TypeError: catching classes that do not inherit from BaseException is not allowed");
  Word all[] = {raised, classes, wrong};
  object_release_all(all, 3);
}

static void errors_of_the_system_have_their_class(void **state) {
  (void)state;
  Word args[] = {ov_small(2), str_from("No such file or directory"), str_from("name")};
  Word made = own_call(own_classes[OWN_CLASS_OS_ERROR], args, 3), text = object_str(made);
  assert_int_equal(ov_class(made), OWN_CLASS_FILE_NOT_FOUND_ERROR);
  assert_string_equal(str_utf8(text, NULL), "[Errno 2] No such file or directory: 'name'");
  assert_string_equal(shown(attribute_get(made, str_intern_text("filename"))), "'name'");
  assert_string_equal(shown(attribute_get(made, str_intern_text("args"))),
                      "(2, 'No such file or directory')");
  Word all[] = {made, text, args[1], args[2]};
  object_release_all(all, 4);
}

/* A checked runtime ends the process here if an object is left. */
static int end(void **state) {
  (void)state;
  return error_pending() ? -1 : (int)own_finish(false);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_exception_passes_through_fn_code),
      cmocka_unit_test(an_error_becomes_an_exception),
      cmocka_unit_test(an_error_takes_the_place_of_another),
      cmocka_unit_test(long_traces_keep_both_ends),
      cmocka_unit_test(what_is_handled_becomes_the_context),
      cmocka_unit_test(causes_are_set_and_checked),
      cmocka_unit_test(handlers_match_classes),
      cmocka_unit_test(errors_of_the_system_have_their_class),
  };
  return cmocka_run_group_tests(tests, texts_start, end);
}
