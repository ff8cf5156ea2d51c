// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Numbers of dynamic code: where ints leave the word, signs of division, rounding, texts and formats.
** Wanted values are CPython 3.11's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "numbers.h"

static Operator operator_of(const char *name) {
  static const char *const names[OPERATOR_COUNT] = {"+", "-",  "*",  "/", "//", "%", "**",
                                                    "@", "<<", ">>", "&", "|",  "^"};
  for (int i = 0; i < OPERATOR_COUNT; i++)
    if (strcmp(names[i], name) == 0) return (Operator)i;
  fail_msg("no operator %s", name);
  return OPERATOR_COUNT;
}

/* As compiled code calls it. */
static Word operate(Operator op, Word left, Word right) {
  switch (op) {
  case OPERATOR_ADD: return own_add(left, right);
  case OPERATOR_SUB: return own_sub(left, right);
  case OPERATOR_MUL: return own_mul(left, right);
  case OPERATOR_TRUEDIV: return own_truediv(left, right);
  case OPERATOR_FLOORDIV: return own_floordiv(left, right);
  case OPERATOR_MOD: return own_mod(left, right);
  default: return own_binary(op, left, right);
  }
}

typedef struct {
  const char *left, *op, *right, *wanted;
} Case;

/* The operator, and the same one in place, which must not lose the variable when it raises. */
static void check_cases(const Case *cases, size_t count) {
  for (size_t i = 0; i < count; i++) {
    Word left = value(cases[i].left), right = value(cases[i].right);
    Operator op = operator_of(cases[i].op);
    assert_string_equal(shown(operate(op, left, right)), cases[i].wanted);
    Word variable = ov_copy(left);
    if (own_inplace(op, &variable, right)) {
      assert_true(variable == left);
      error_clear();
    } else {
      assert_string_equal(shown(ov_copy(variable)), cases[i].wanted);
    }
    ov_release(variable);
    ov_release(right);
    ov_release(left);
  }
}
#define CHECK(...)                                                                                 \
  do {                                                                                             \
    static const Case cases[] = {__VA_ARGS__};                                                     \
    check_cases(cases, sizeof cases / sizeof cases[0]);                                            \
  } while (0)

#define MOST    "2305843009213693951" /* 2^61 - 1: the largest int in a word */
#define BEYOND  "2305843009213693952"
#define LEAST   "-2305843009213693952"
#define BENEATH "-2305843009213693953"

static void ints_leave_the_word_and_come_back(void **state) {
  (void)state;
  CHECK({MOST, "+", "1", BEYOND}, {BEYOND, "-", "1", MOST}, {LEAST, "-", "1", BENEATH},
        {BENEATH, "+", "1", LEAST}, {LEAST, "*", "-1", BEYOND}, {LEAST, "//", "-1", BEYOND},
        {BEYOND, "*", "-1", LEAST}, {"1", "<<", "61", BEYOND}, {"-1", "<<", "61", LEAST},
        {BEYOND, ">>", "1", "1152921504606846976"},
        {"3037000500", "*", "3037000500", "9223372037000250000"}, {BIG, "-", BIG, "0"},
        {BIG, "*", "0", "0"}, {"True", "+", "True", "2"},
        {"1", "<<", "'a'", "TypeError: unsupported operand type(s) for <<: 'int' and 'str'"});
  assert_true(own_neg(value(LEAST)) != value(LEAST));
  assert_string_equal(shown(own_neg(value(LEAST))), BEYOND);
  Word beyond = value(BEYOND), back = own_neg(beyond);
  assert_true(ov_is_int(back));
  assert_true(ov_is(beyond, OWN_CLASS_INT));
  ov_release(beyond);
  assert_string_equal(shown(own_invert(value(LEAST))), MOST);
}

static void division_has_pythons_signs(void **state) {
  (void)state;
  CHECK({"-7", "//", "2", "-4"}, {"-7", "%", "3", "2"}, {"7", "%", "-3", "-2"},
        {"-7.5", "%", "2.0", "0.5"}, {"-7.5", "//", "2", "-4.0"},
        {BIG, "//", "-7", "-142857142857142857142857142858"}, {BIG, "%", "-7", "-6"},
        {"-1", "//", BIG, "-1"}, {"-1", "%", BIG, "999999999999999999999999999999"},
        {"1", "%", "0", "ZeroDivisionError: integer modulo by zero"},
        {"1", "//", "0", "ZeroDivisionError: integer division or modulo by zero"},
        {"1", "/", "0", "ZeroDivisionError: division by zero"},
        {"1.0", "//", "0", "ZeroDivisionError: float floor division by zero"},
        {"-7", "%", "inf", "inf"});
}

static void true_division_rounds_once(void **state) {
  (void)state;
  CHECK({"9007199254740993", "/", "1", "9007199254740992.0"},
        {"9007199254740995", "/", "1", "9007199254740996.0"},
        {BIG, "/", "3", "3.333333333333333e+29"}, {"0", "/", "-5", "-0.0"},
        {"10000000000000001", "/", "3", "3333333333333333.5"}, {"1", "/", BIG, "1e-30"});
  Word huge = own_binary(OPERATOR_LSHIFT, ov_small(1), ov_small(1074)),
       huger = own_binary(OPERATOR_LSHIFT, ov_small(1), ov_small(1076));
  assert_string_equal(shown(own_truediv(ov_small(1), huge)), "5e-324");
  assert_string_equal(shown(own_truediv(ov_small(3), huger)), "5e-324");
  assert_string_equal(shown(own_truediv(huge, ov_small(1))),
                      "OverflowError: integer division result too large for a float");
  assert_string_equal(shown(own_mul(huge, value("1.0"))),
                      "OverflowError: int too large to convert to float");
  ov_release(huge);
  ov_release(huger);
}

static void bits_of_negatives_go_on_for_ever(void **state) {
  (void)state;
  CHECK({"-1", "&", BIG, BIG}, {"-" BIG, "|", "255", "-999999999999999999999999999745"},
        {"-" BIG, "^", BIG, "-2147483648"}, {"-1", ">>", "100", "-1"}, {"-" BIG, ">>", "99", "-2"},
        {"-" BIG, ">>", "1000", "-1"}, {"1", "<<", "-1", "ValueError: negative shift count"},
        {"1", "<<", "1180591620717411303424", "OverflowError: too many digits in integer"},
        {"1", "<<", "4611686018427387904", "MemoryError: "},
        {"3", "**", "1000000000000", "MemoryError: "}, {"2", "**", "-1", "0.5"},
        {"0", "**", "-1", "ZeroDivisionError: 0.0 cannot be raised to a negative power"},
        {"2.0", "**", "10000", "OverflowError: (34, 'Numerical result out of range')"},
        {"-3", "**", "41", "-36472996377170786403"});
}

/* ── text ── */

static void texts_of_huge_ints_are_limited(void **state) {
  (void)state;
  enum { DIGITS = 50000 };
  char *digits = malloc(DIGITS + 1);
  assert_non_null(digits);
  for (int i = 0; i < DIGITS; i++)
    digits[i] = (char)('1' + i * 7 % 9);
  Word number = int_from_decimal(digits, DIGITS);
  assert_string_equal(shown(int_text(number, 10)),
                      "ValueError: Exceeds the limit (4300 digits) for integer string conversion; "
                      "use sys.set_int_max_str_digits() to increase the limit");
  Word text = str_new(digits, DIGITS);
  assert_string_equal(shown(int_parse(text, 10)),
                      "ValueError: Exceeds the limit (4300 digits) for integer string conversion: "
                      "value has 50000 digits; use "
                      "sys.set_int_max_str_digits() to increase the limit");
  int_set_max_digits(0);
  Word back = int_text(number, 10), again = int_parse(text, 10);
  assert_true(str_equal(back, text));
  assert_int_equal(int_compare(again, number), 0);
  Word square = own_mul(number, number), half = own_floordiv(square, number);
  assert_int_equal(int_compare(half, number), 0);
  int_set_max_digits(4300);
  Word words[] = {number, text, back, again, square, half};
  object_release_all(words, 6);
  free(digits);
}

static const char *parsed(const char *text, int base) {
  Word word = str_from(text), result = int_parse(word, base);
  ov_release(word);
  return shown(result);
}

static void ints_are_read_as_literals(void **state) {
  (void)state;
  assert_string_equal(parsed(" -1_000\n", 10), "-1000");
  assert_string_equal(parsed("0x_ff", 16), "255");
  assert_string_equal(parsed("0b101", 0), "5");
  assert_string_equal(parsed("00", 0), "0");
  assert_string_equal(parsed("\xd9\xa3\xe3\x80\x80", 10), "3"); /* an Arabic digit, a wide space */
  assert_string_equal(parsed("zz", 36), "1295");
  static const char *const wrong[] = {"", "010", "0x", "1__0", "_1", "1_", "+-1", "1 1"};
  for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
    char message[100];
    snprintf(message, sizeof message, "ValueError: invalid literal for int() with base 0: '%s'",
             wrong[i]);
    assert_string_equal(parsed(wrong[i], 0), message);
  }
}

static void floats_round_and_hash_as_pythons(void **state) {
  (void)state;
  assert_string_equal(shown(float_round(2.675, ov_small(2))), "2.67");
  assert_string_equal(shown(float_round(2.5, OWN_UNBOUND)), "2");
  assert_string_equal(shown(float_round(150, ov_small(-2))), "200.0");
  assert_string_equal(shown(float_round(50, ov_small(-2))), "0.0");
  assert_string_equal(shown(float_round(1.7e308, ov_small(-308))),
                      "OverflowError: rounded value too large to represent");
  assert_string_equal(shown(float_text(5e-324)), "'5e-324'");
  assert_string_equal(shown(float_text(0x1p-1000)), "'9.332636185032189e-302'");
  assert_string_equal(shown(float_text(0.1 + 0.2)), "'0.30000000000000004'");
  Word big = value(BIG);
  assert_int_equal(int_hash(big), 465258685558744706);
  assert_int_equal(float_hash(0.5), 1152921504606846976);
  assert_int_equal(float_hash(-1), -2);
  assert_int_equal(float_hash(0x1p100), INT64_C(1) << 39);
  assert_int_equal(int_compare_double(big, 1e30),
                   -1); /* the double is 1000000000000000019884624838656 */
  ov_release(big);
}

/* ── formats ── */

static const char *formatted(const char *number, const char *spec_text) {
  Word word = value(number), spec = str_from(spec_text);
  Word result = is_float(word) ? float_format(float_value(word), spec) : int_format(word, spec);
  ov_release(spec);
  ov_release(word);
  return shown(result);
}

static void numbers_are_formatted(void **state) {
  (void)state;
  static const char *const rows[][3] = {
      {"1234", "08,", "'0,001,234'"},
      {"255", "#012_b", "'0b0_1111_1111'"},
      {"-5", "=6", "'-    5'"},
      {"65", "*^5c", "'**A**'"},
      {"True", "", "'True'"},
      {"True", "3d", "'  1'"},
      {"1234567.891", "020,.2f", "'0,000,001,234,567.89'"},
      {"-0.04", "z.1f", "'0.0'"},
      {"123456.0", ".3", "'1.23e+05'"},
      {"1.0", ".0", "'1e+00'"},
      {"999999.5", "#g", "'1.00000e+06'"},
      {"inf", "010", "'0000000inf'"},
      {"0.5", "%", "'50.000000%'"},
      {"12", ".2", "ValueError: Precision not allowed in integer format specifier"},
      {"12", ",x", "ValueError: Cannot specify ',' with 'x'."},
      {"12", "s", "ValueError: Unknown format code 's' for object of type 'int'"},
      {"1.5", "5 5", "ValueError: Invalid format specifier '5 5' for object of type 'float'"},
      {"1", "99999999999999999999", "ValueError: Too many decimal digits in format string"},
      {"1.0", ".9999999999f", "ValueError: precision too big"},
      {"1", "99999999999999", "MemoryError: "},
      {"-1", "c", "OverflowError: %c arg not in range(0x110000)"}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
    assert_string_equal(formatted(rows[i][0], rows[i][1]), rows[i][2]);
  Word word = value("-255");
  PercentSpec percent = {.alternate = true, .zero = true, .width = 10, .precision = 4, .kind = 'x'};
  assert_string_equal(shown(int_percent(word, &percent)), "'-0x00000ff'");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(ints_leave_the_word_and_come_back),
      cmocka_unit_test(division_has_pythons_signs),
      cmocka_unit_test(true_division_rounds_once),
      cmocka_unit_test(bits_of_negatives_go_on_for_ever),
      cmocka_unit_test(texts_of_huge_ints_are_limited),
      cmocka_unit_test(ints_are_read_as_literals),
      cmocka_unit_test(floats_round_and_hash_as_pythons),
      cmocka_unit_test(numbers_are_formatted),
  };
  return cmocka_run_group_tests(tests, texts_start, NULL);
}
