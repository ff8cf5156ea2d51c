// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Modules of the runtime: math to the last bit of CPython 3.11, text files at the borders of their buffer, bytes that are no
** UTF-8. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "numbers.h"

/* ── math ── */

static Word module(const char *name) {
  Word text = str_from(name), made = own_import(text);
  ov_release(text);
  return made;
}

/* The arguments are values of numbers.h; "a:b" is power a ** b. */
static Word number(const char *text) {
  const char *power = strchr(text, ':');
  if (!power) return value(text);
  Word base = int_from_decimal(text, power - text), exponent = value(power + 1);
  Word result = int_binary(OPERATOR_POW, base, exponent);
  ov_release(base);
  return result;
}

static void math_agrees_to_the_last_bit(void **state) {
  (void)state;
  static const struct {
    const char *function, *args[3], *wanted;
  } cases[] = {
      {"gamma", {"0.3"}, "2.991568987687591"},
      {"gamma", {"-1.7"}, "2.513923519065202"},
      {"gamma", {"150.3"}, "1.7112969992195767e+261"},
      {"gamma", {"23.0"}, "1.1240007277776077e+21"},
      {"gamma", {"24.0"}, "2.585201673888497e+22"},
      {"gamma", {"172.0"}, "OverflowError: math range error"},
      {"gamma", {"-1.0"}, "ValueError: math domain error"},
      {"lgamma", {"-10.3"}, "-14.45751544002421"},
      {"lgamma", {"1e10"}, "220258509288.81058"},
      {"hypot", {"1e-320", "2e-320"}, "2.236e-320"},
      {"hypot", {"3.1", "4.7", "1e-9"}, "5.630275304103699"},
      {"log", {"10:400"}, "921.0340371976182"},
      {"log2", {"2:2000"}, "2000.0"},
      {"log", {"0"}, "ValueError: math domain error"},
      {"isqrt", {"10:41"}, "316227766016837933199"},
      {"isqrt", {"-1"}, "ValueError: isqrt() argument must be nonnegative"},
      {"comb", {"100", "37"}, "3420029547493938143902737600"},
      {"perm", {"30", "11"}, "2180547008640000"},
      {"lcm", {"2:70", "6:30"}, "243073345330964281680845098425778176"},
      {"gcd", {"6:60", "10:40"}, "1099511627776"},
      {"factorial", {"25"}, "15511210043330985984000000"},
      {"factorial", {"-1"}, "ValueError: factorial() not defined for negative values"},
      {"floor", {"-2.5"}, "-3"},
      {"floor", {"inf"}, "OverflowError: cannot convert float infinity to integer"},
      {"sqrt", {"'4'"}, "TypeError: must be real number, not str"},
      {"fmod", {"-7", "3"}, "-1.0"},
      {"ldexp", {"1.5", "2000"}, "OverflowError: math range error"},
  };
  Word math = module("math");
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    Word args[3], function = attribute_get(math, str_intern_text(cases[i].function));
    int64_t count = 0;
    for (; count < 3 && cases[i].args[count]; count++)
      args[count] = number(cases[i].args[count]);
    assert_string_equal(shown(call(function, args, count)), cases[i].wanted);
    object_release_all(args, count);
  }
  ov_release(math);
}

static void sums_are_rounded_once(void **state) {
  (void)state;
  static const char *const texts[] = {"1e16", "1.0", "1e-16", "-1e16"};
  Word math = module("math"), list = list_new(4);
  for (int i = 0; i < 4; i++)
    list_append(list, value(texts[i]));
  assert_string_equal(shown(call_method(math, str_intern_text("fsum"), &list, 1)), "1.0");
  list_append(list, value("inf"));
  list_append(list, value("-inf"));
  assert_string_equal(shown(call_method(math, str_intern_text("fsum"), &list, 1)),
                      "ValueError: -inf + inf in fsum");
  ov_release(list);
  ov_release(math);
}

/* ── files ── */

enum { BUFFER = 1 << 15 }; /* of file.c */
static char path[] = "/tmp/own-unit-XXXXXX";

static void fill(const char *bytes, size_t size, size_t before) {
  FILE *file = fopen(path, "w");
  for (size_t i = 0; i < before; i++)
    fputc('x', file);
  fwrite(bytes, 1, size, file);
  fclose(file);
}

static Word opened(const char *mode) {
  Word args[] = {str_from(path), str_from(mode)},
       file = own_call(own_builtins[OWN_BUILTIN_OPEN], args, 2);
  object_release_all(args, 2);
  return file;
}

static Word read_with(Word file, const char *method, int64_t most) {
  Word argument = ov_small(most);
  return call_method(file, str_intern_text(method), &argument, 1);
}

static void lines_end_at_the_border_of_the_buffer(void **state) {
  (void)state;
  fill("\r\nab\rc\r", 7, BUFFER - 1); /* "\r" is the last byte of the first buffer */
  Word file = opened("r"), line = read_with(file, "readline", -1);
  assert_int_equal(str_length(line), BUFFER);
  ov_release(line);
  assert_string_equal(shown(read_with(file, "readline", -1)), "'ab\\n'");
  assert_string_equal(shown(read_with(file, "readlines", -1)), "['c\\n']");
  assert_string_equal(shown(read_with(file, "readline", -1)), "''");
  ov_release(file);
}

static void characters_cross_the_border_of_the_buffer(void **state) {
  (void)state;
  fill("\xf0\x9f\x98\x80z", 5, BUFFER - 2);
  Word file = opened("r"), text = read_with(file, "read", BUFFER - 1);
  assert_int_equal(str_length(text), BUFFER - 1);
  assert_int_equal(str_char(str_of(text), BUFFER - 2), 0x1f600);
  ov_release(text);
  assert_string_equal(shown(read_with(file, "read", 5)), "'z'");
  ov_release(file);
}

static void wrong_bytes_are_described(void **state) {
  (void)state;
  static const struct {
    const char *bytes, *wanted;
  } cases[] = {
      {"ab\xff"
       "c",
       "byte 0xff in position 2: invalid start byte"},
      {"\xc0\x80", "byte 0xc0 in position 0: invalid start byte"},
      {"a\xe2\x28\xa1", "byte 0xe2 in position 1: invalid continuation byte"},
      {"\xed\xa0\x80", "byte 0xed in position 0: invalid continuation byte"},
      {"ab\xe2\x82", "bytes in position 2-3: unexpected end of data"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    char wanted[200];
    snprintf(wanted, sizeof wanted, "UnicodeDecodeError: 'utf-8' codec can't decode %s",
             cases[i].wanted);
    fill(cases[i].bytes, strlen(cases[i].bytes), 0);
    Word file = opened("r");
    assert_string_equal(shown(read_with(file, "read", -1)), wanted);
    ov_release(file);
  }
}

static void files_that_nobody_closes_are_written(void **state) {
  (void)state;
  Word file = opened("w"), text = str_from("kept");
  assert_string_equal(shown(call_method(file, str_intern_text("write"), &text, 1)), "4");
  assert_string_equal(shown(call_method(file, str_intern_text("read"), NULL, 0)),
                      "UnsupportedOperation: not readable");
  ov_release(file);
  ov_release(text);
  file = opened("r");
  assert_string_equal(shown(read_with(file, "read", -1)), "'kept'");
  call_method(file, str_intern_text("close"), NULL, 0);
  assert_string_equal(shown(read_with(file, "read", -1)),
                      "ValueError: I/O operation on closed file.");
  ov_release(file);
}

static int start(void **state) {
  int descriptor = mkstemp(path);
  return descriptor < 0 || close(descriptor) != 0 ? -1 : texts_start(state);
}

/* A checked runtime ends the process here if an object is left. */
static int end(void **state) {
  (void)state;
  unlink(path);
  return error_pending() ? -1 : (int)own_finish(false);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(math_agrees_to_the_last_bit),
      cmocka_unit_test(sums_are_rounded_once),
      cmocka_unit_test(lines_end_at_the_border_of_the_buffer),
      cmocka_unit_test(characters_cross_the_border_of_the_buffer),
      cmocka_unit_test(wrong_bytes_are_described),
      cmocka_unit_test(files_that_nobody_closes_are_written),
  };
  return cmocka_run_group_tests(tests, start, end);
}
