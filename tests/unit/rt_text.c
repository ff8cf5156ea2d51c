// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Strings and numbers of the runtime: the three forms of a String, searching, case, floats,
** format specifications. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "own/own.h"

static OwnString literal(const char *text) { return OWN_TEXT(text, (int64_t)strlen(text)); }

static const char *view(const OwnString *text, int64_t *size) {
  if (text->capacity >= 0) return *size = text->size, (const char *)text->data;
  return *size = (text->capacity >> 56) & 0x7f, (const char *)text;
}

/* Compares and ends the text. */
static void expect(OwnString text, const char *wanted) {
  int64_t size;
  const char *data = view(&text, &size);
  assert_int_equal(size, strlen(wanted));
  if (size) assert_memory_equal(data, wanted, (size_t)size);
  if (text.capacity > 0) own_free(text.data, text.capacity);
}

static void texts_grow_through_their_forms(void **state) {
  (void)state;
  OwnString text = literal("abc");
  char wanted[400] = "abc";
  for (int i = 0; i < 300; i++) {
    own_append_bytes(&text, "x", 1);
    wanted[3 + i] = 'x';
    int64_t size;
    assert_memory_equal(view(&text, &size), wanted, (size_t)(4 + i));
    assert_true(i + 4 <= 23 ? text.capacity < 0 : text.capacity >= i + 4);
  }
  expect(text, wanted);
}

static void a_text_may_be_appended_to_itself(void **state) {
  (void)state;
  OwnString text = literal("0123456789");
  own_string_append(&text, &text);
  own_string_append(&text, &text);
  own_string_append(&text, &text);
  char wanted[81] = "";
  for (int i = 0; i < 8; i++)
    strcat(wanted, "0123456789");
  expect(text, wanted);
}

static void copies_are_apart(void **state) {
  (void)state;
  OwnString text = literal("a text that does not fit inline, by far"), copy;
  own_append_bytes(&text, "!", 1);
  own_string_copy(&copy, &text);
  assert_ptr_not_equal(copy.data, text.data);
  own_append_bytes(&copy, "?", 1);
  expect(text, "a text that does not fit inline, by far!");
  expect(copy, "a text that does not fit inline, by far!?");
}

static void searching_counts_bytes(void **state) {
  (void)state;
  OwnString text = literal("na\xc3\xafve banana"), part = literal("an"), none = literal(""), result;
  assert_int_equal(own_string_find(&text, &part, 0), 8);
  assert_int_equal(own_string_find(&text, &part, 9), 10);
  assert_int_equal(own_string_find(&text, &part, 11), -1);
  assert_int_equal(own_string_find(&text, &part, 99), -1);
  assert_int_equal(own_string_rfind(&text, &part), 10);
  assert_int_equal(own_string_count(&text, &part), 2);
  assert_int_equal(own_string_count(&text, &none), 13);
  assert_int_equal(own_string_characters(&text), 12);
  assert_false(own_string_boundary(&text, 3));
  assert_true(own_string_boundary(&text, 13));
  own_string_upper(&result, &text);
  expect(result, "NA\xc3\x8fVE BANANA");
  own_string_slice(&result, &text, 2, 4);
  expect(result, "\xc3\xaf");
  OwnString from = literal("an"), to = literal("AN.");
  own_string_replace(&result, &text, &from, &to);
  expect(result, "na\xc3\xafve bAN.AN.a");
}

static void foreign_bytes_are_repaired(void **state) {
  (void)state;
  static char *arguments[] = {"name", "a\xff\xc3z\xed\xa0\x80", "\xe2\x82\xac", NULL};
  own_start(3, arguments);
  OwnString text;
  own_arg(&text, 1);
  expect(text, "a\xef\xbf\xbd\xef\xbf\xbdz\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
  own_arg(&text, 2);
  expect(text, "\xe2\x82\xac");
  own_arg(&text, 3);
  expect(text, "");
}

static void floats_print_as_python(void **state) {
  (void)state;
  static const struct {
    double value;
    const char *text;
  } rows[] = {{0.1, "0.1"},
              {1, "1.0"},
              {-0.0, "-0.0"},
              {1e16, "1e+16"},
              {9999999999999998.0, "9999999999999998.0"},
              {1e-5, "1e-05"},
              {0.0001, "0.0001"},
              {0.1 + 0.2, "0.30000000000000004"},
              {5e-324, "5e-324"},
              {1.7976931348623157e308, "1.7976931348623157e+308"},
              {0x1p-44, "5.684341886080802e-14"},
              {123456789.125, "123456789.125"},
              {1e22, "1e+22"},
              {2.5e-8, "2.5e-08"},
              {100.0, "100.0"}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    OwnString text = {0};
    own_write_float(&text, rows[i].value);
    expect(text, rows[i].text);
  }
  OwnString text = {0};
  own_write_float(&text, -INFINITY);
  own_write_float(&text, NAN);
  own_write_float32(&text, (double)0.1f);
  own_write_int(&text, INT64_MIN);
  own_write_uint(&text, -1);
  expect(text, "-infnan0.1-922337203685477580818446744073709551615");
}

static void formats_are_pythons(void **state) {
  (void)state;
  static const struct {
    int64_t value;
    const char *spec, *text;
  } rows[] = {{42, "5", "   42"},
              {42, "<5", "42   "},
              {42, "^5", " 42  "},
              {42, "05", "00042"},
              {-42, "05", "-0042"},
              {42, "+", "+42"},
              {255, "#x", "0xff"},
              {1234, "010,", "00,001,234"},
              {1000000, ",", "1,000,000"},
              {65, "c", "A"},
              {5, "*>4", "***5"},
              {7, "\xc3\xa9^5",
               "\xc3\xa9\xc3\xa9"
               "7\xc3\xa9\xc3\xa9"},
              {-7, "=4", "-  7"},
              {3, ".2f", "3.00"}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    OwnString text = {0}, spec = literal(rows[i].spec);
    own_format_int(&text, rows[i].value, &spec);
    expect(text, rows[i].text);
  }
  OwnString text = {0}, spec = literal(".3"), value = literal("h\xc3\xa9llo");
  own_format_string(&text, &value, &spec);
  expect(text, "h\xc3\xa9l");
}

static void numbers_are_read(void **state) {
  (void)state;
  int64_t value = 0;
  double number = 0;
  OwnString text = literal(" -1_000 ");
  assert_int_equal(own_parse_int(&text, &value), 0);
  assert_int_equal(value, -1000);
  static const char *const bad[] = {"", " ", "-", "1__0", "_1", "1_", "12a", "1.5", "+-1"};
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
    text = literal(bad[i]);
    assert_int_equal(own_parse_int(&text, &value), 1);
  }
  text = literal("9223372036854775808");
  assert_int_equal(own_parse_int(&text, &value), 2);
  text = literal("-9223372036854775808");
  assert_int_equal(own_parse_int(&text, &value), 0);
  assert_int_equal(value, INT64_MIN);
  text = literal("1_0.5e-1");
  assert_int_equal(own_parse_float(&text, &number), 0);
  assert_true(number == 1.05);
  static const char *const not_floats[] = {"", "0x10", "1e", "nan(1)", ".", "1 2"};
  for (size_t i = 0; i < sizeof not_floats / sizeof not_floats[0]; i++) {
    text = literal(not_floats[i]);
    assert_int_equal(own_parse_float(&text, &number), 1);
  }
}

static void arithmetic_follows_python(void **state) {
  (void)state;
  static const OwnSite site = {"test", 1, 1, "test"};
  assert_int_equal(own_floordiv_i64(-7, 2, &site), -4);
  assert_int_equal(own_floordiv_i64(7, -2, &site), -4);
  assert_int_equal(own_mod_i64(-7, 3, &site), 2);
  assert_int_equal(own_mod_i64(7, -3, &site), -2);
  assert_int_equal(own_mod_i64(INT64_MIN, -1, &site), 0);
  assert_int_equal(own_wrap_add_u8(250, 10), 4);
  assert_int_equal(own_shl_i8(1, 7, &site), INT8_MIN);
  assert_int_equal(own_shr_i64(-16, 2, &site), -4);
  assert_int_equal(own_int_pow(-3, 3, &site), -27);
  assert_int_equal(own_wrap_floordiv_i64(INT64_MIN, -1, &site), INT64_MIN);
  assert_int_equal(own_u8_from_f(255.9, "UInt8", &site), 255);
  assert_int_equal(own_i64_from_f(-0x1p63, "Int", &site), INT64_MIN);
  assert_true(own_float_mod(-7.5, 2.0) == 0.5);
  assert_true(own_float_floordiv(-7.5, 2.0) == -4.0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(texts_grow_through_their_forms),
      cmocka_unit_test(a_text_may_be_appended_to_itself),
      cmocka_unit_test(copies_are_apart),
      cmocka_unit_test(searching_counts_bytes),
      cmocka_unit_test(foreign_bytes_are_repaired),
      cmocka_unit_test(floats_print_as_python),
      cmocka_unit_test(formats_are_pythons),
      cmocka_unit_test(numbers_are_read),
      cmocka_unit_test(arithmetic_follows_python),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
