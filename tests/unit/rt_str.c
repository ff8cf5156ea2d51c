// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Texts of dynamic code: widths, sharing, growing in place, hashes, interning, UTF-8, searching, Unicode, the border. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "texts.h"

static void expect_form(Word text, uint32_t width, bool ascii) {
  Chars chars = chars_of(text);
  assert_int_equal(chars.width, width);
  assert_int_equal(chars.ascii, ascii);
  assert_int_equal(chars_at(chars, chars.length), 0);
  ov_release(text);
}

static void widths_are_the_least_that_fit(void **state) {
  (void)state;
  expect_form(str_from("abc"), 1, true);
  expect_form(str_from("ab\u00e9"), 1, false);
  expect_form(str_from("ab\u20ac"), 2, false);
  expect_form(str_from("ab\U0001f600"), 4, false);
  Word wide = str_from("ab\u00e9\u20ac\U0001f600z");
  expect_form(str_part(wide, 0, 2), 1, true);
  expect_form(str_part(wide, 1, 3), 1, false);
  expect_form(str_part(wide, 1, 4), 2, false);
  expect_form(str_concat(wide, wide), 4, false);
  Word slice = slice_new(OWN_NONE, OWN_NONE, ov_small(5));
  expect_form(str_get_item(wide, slice), 1, true); /* "az" */
  ov_release(slice);
  expect_form(method_of(ov_copy(wide), "replace", 2, str_from("\U0001f600"), str_from("")), 2,
              false);
  expect_form(method_of(str_from("\u00e9\u00e9"), "replace", 2, str_from("\u00e9"), str_from("e")),
              1, true);
  expect_form(method_of(str_from("\u00b5\u00b5"), "upper", 0), 2,
              false); /* micro sign: Greek capital */
  ov_release(wide);
}

static void short_texts_exist_once(void **state) {
  (void)state;
  Word text = str_from("abc"), part = str_part(text, 1, 2), item = str_get_item(text, ov_small(-2));
  assert_true(part == item);
  assert_true(part == str_intern_text("b"));
  assert_true(ov_object(part)->tag & OWN_FLAG_IMMORTAL);
  ov_release(part);
  ov_release(item);
  Word empty = str_part(text, 3, 3);
  assert_true(empty == str_intern_text(""));
  ov_release(empty);
  Word whole = str_part(text, 0, 3);
  assert_true(whole == text);
  ov_release(whole);
  ov_release(text);
}

static void appending_grows_in_place(void **state) {
  (void)state;
  Word text = str_from("start:"), piece = str_from("0123456789");
  int64_t moves = 0;
  for (int i = 0; i < 10000; i++) {
    Word old = text;
    text = str_append(text, piece);
    moves += text != old;
    assert_int_equal(str_length(text), 6 + 10 * (i + 1));
  }
  assert_in_range(moves, 10, 100);
  assert_int_equal(str_char(str_of(text), 100005), '9');
  assert_int_equal(str_char(str_of(text), 100006), 0);
  ov_release(text);
  ov_release(piece);
}

static void only_texts_of_one_owner_are_changed(void **state) {
  (void)state;
  Word text = str_from("abcdefg"), before = ov_copy(text), dot = str_from("."),
       wide = str_from("\u20ac");
  str_hash(text);
  Word longer = str_append(text, dot);
  assert_true(longer != before);
  assert_string_equal(shown(before), "'abcdefg'");
  str_hash(longer);
  longer = str_append(longer, dot);
  Word same = str_from("abcdefg..");
  assert_true(str_equal(longer, same));
  assert_int_equal(str_hash(longer), str_hash(same)); /* the hash was forgotten */
  longer = str_append(longer, longer);
  longer = str_append(longer, wide);
  assert_string_equal(shown(longer), "'abcdefg..abcdefg..\\u20ac'");
  Word latin = str_append(str_from("abc"), str_intern_text("\u00e9"));
  expect_form(latin, 1, false);
  ov_release(same);
  ov_release(dot);
  ov_release(wide);
}

static void hashes_are_siphash(void **state) {
  (void)state;
  static const struct {
    const char *text;
    int64_t hash;
  } rows[] = {{"a", -123207753977932514},
              {"hello", 841626496250501200},
              {"0123456789abcdef", -340665684943043982},
              {"\u00e9", 5653850369683463245},
              {"\u20ac5", -3834338422457722165},
              {"\U0001f600", 6601963133753205906}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    Word text = str_from(rows[i].text);
    assert_int_equal((int64_t)str_hash(text), rows[i].hash);
    ov_release(text);
  }
}

static void equal_interned_texts_are_one(void **state) {
  (void)state;
  static Word first[5000];
  char name[32];
  for (int round = 0; round < 2; round++)
    for (int i = 0; i < 5000; i++) {
      snprintf(name, sizeof name, "name_%d", i);
      Word text = str_intern(str_from(name));
      if (round == 0) first[i] = text;
      assert_true(text == first[i]);
      assert_true(ov_object(text)->tag & OWN_FLAG_IMMORTAL);
      ov_release(text);
    }
}

static void utf8_goes_both_ways(void **state) {
  (void)state;
  static const char *const rows[][2] = {
      {"a\xff\xc3z", "'a\\ufffd\\ufffdz'"}, /* cut, foreign                  */
      {"\xe2\x82", "'\\ufffd\\ufffd'"},
      {"\xc0\x80", "'\\ufffd\\ufffd'"}, /* overlong                      */
      {"\xf4\x90\x80\x80", "'\\ufffd\\ufffd\\ufffd\\ufffd'"},
      {"\xed\xa0\x80", "'\\ud800'"}, /* a lone surrogate is let in    */
      {"\xf0\x9f\x98\x80", "'\\U0001f600'"}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
    assert_string_equal(shown(str_from(rows[i][0])), rows[i][1]);
  Word text = str_from("a\xed\xa0\x80\xed\xbf\xbf\u20ac");
  int64_t bytes;
  assert_string_equal(str_utf8(text, &bytes), "a\\ud800\\udfff\u20ac");
  assert_int_equal(bytes, 16);
  assert_null(str_encode(text, &bytes));
  assert_string_equal(shown(0), "UnicodeEncodeError: 'utf-8' codec can't encode characters in "
                                "position 1-2: surrogates not allowed");
  ov_release(text);
}

static int64_t find_slowly(Chars text, Chars part) {
  for (int64_t at = 0; at + part.length <= text.length; at++)
    if (chars_match(text, part, at)) return at;
  return -1;
}

/* Texts of two characters whose bytes look alike from an odd place, so that memmem finds parts between characters. */
static void searching_is_the_same_in_all_widths(void **state) {
  (void)state;
  static const uint32_t alphabets[][2] = {
      {'a', 'b'}, {0x4241, 0x4142}, {0x0101, 0x1001}, {0x10101, 0x10010}, {'a', 0x20ac}};
  uint32_t random = 1;
  for (int round = 0; round < 20000; round++) {
    const uint32_t *alphabet = alphabets[round % 5];
    StrBuilder text = builder_new(0), part = builder_new(0);
    for (uint32_t i = 0, n = (random >> 8) % 40; i < n; i++)
      builder_char(&text, alphabet[(random = random * 1664525 + 1013904223) >> 31]);
    for (uint32_t i = 0, n = 1 + (random >> 8) % 4; i < n; i++)
      builder_char(&part, alphabet[(random = random * 1664525 + 1013904223) >> 31]);
    Word words[] = {builder_done(&text), builder_done(&part)};
    Chars whole = chars_of(words[0]), wanted = chars_of(words[1]);
    assert_int_equal(chars_find(whole, wanted), find_slowly(whole, wanted));
    int64_t last = chars_find_last(whole, wanted);
    assert_int_equal(last < 0, chars_find(whole, wanted) < 0);
    if (last >= 0)
      assert_int_equal(find_slowly(chars_part(whole, last + 1, whole.length), wanted), -1);
    object_release_all(words, 2);
  }
}

/* Quadratic search would take minutes. */
static void searching_takes_linear_time(void **state) {
  (void)state;
  Word unit = str_character(0x4241), other = str_character(0x4142);
  Word text = str_repeat(unit, 2000000), part = str_repeat(other, 100000);
  assert_int_equal(str_find(text, part, 0, str_length(text)), -1);
  object_release_all((Word[]){unit, other, text, part}, 4);
}

static uint64_t mixed(uint64_t hash, uint64_t value) {
  return (hash ^ value) * UINT64_C(0x100000001b3);
}

/* The number comes from CPython 3.11: its answers about every code point, in the same order. */
static void unicode_is_cpythons(void **state) {
  (void)state;
  static const CharTest tests[] = {
      unicode_is_alpha,   unicode_is_alnum, unicode_is_decimal,   unicode_is_digit,
      unicode_is_numeric, unicode_is_space, unicode_is_printable, unicode_is_upper,
      unicode_is_lower,   unicode_is_title, unicode_starts_name,  unicode_continues_name};
  static const CaseMap maps[] = {unicode_upper, unicode_lower, unicode_title, unicode_fold};
  uint64_t hash = UINT64_C(0xcbf29ce484222325);
  for (uint32_t code = 0; code < 0x110000; code++) {
    uint64_t bits = 0;
    for (int i = 0; i < 12; i++)
      bits |= (uint64_t)tests[i](code) << i;
    hash = mixed(mixed(hash, bits), (uint64_t)(unicode_decimal(code) + 1));
    for (int i = 0; i < 4; i++) {
      uint32_t to[3];
      int count = maps[i](code, to);
      for (int k = 0; k < count; k++)
        hash = mixed(hash, to[k]);
    }
  }
  assert_true(hash == UINT64_C(0x8a9b82a85ac8fedc));
}

static void a_sigma_ends_a_word(void **state) {
  (void)state;
  static const char *const rows[][2] = {{"\u03a3", "\u03c3"},
                                        {"A\u03a3", "a\u03c2"},
                                        {"A\u03a3B", "a\u03c3b"},
                                        {"A'\u03a3'", "a'\u03c2'"},
                                        {"A\u03a3'B", "a\u03c3'b"},
                                        {"A \u03a3", "a \u03c3"},
                                        {"A\u0301\u03a3", "a\u0301\u03c2"},
                                        {"\u0130\u03a3", "i\u0307\u03c2"}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    Word lower = method_of(str_from(rows[i][0]), "lower", 0), wanted = str_from(rows[i][1]);
    assert_true(str_equal(lower, wanted));
    ov_release(lower);
    ov_release(wanted);
  }
}

static void absurd_sizes_raise(void **state) {
  (void)state;
  Word text = str_from("ab");
  assert_string_equal(shown(str_repeat(text, INT64_MAX)),
                      "OverflowError: repeated string is too long");
  assert_string_equal(shown(str_repeat(text, INT64_MAX / 2)), "MemoryError: ");
  StrBuilder builder = builder_new(INT64_MAX);
  builder_text(&builder, text);
  builder_repeat(&builder, 'x', INT64_MAX);
  builder_text(&builder, text);
  assert_string_equal(shown(builder_done(&builder)), "MemoryError: ");
  assert_string_equal(shown(method_of(text, "ljust", 1, ov_small(INT64_C(1) << 60))),
                      "MemoryError: ");
}

static void the_border_copies(void **state) {
  (void)state;
  OwnString from = OWN_TEXT("na\u00efve", 6), to;
  Word text = own_box_string(&from);
  assert_int_equal(str_length(text), 5);
  assert_false(own_unbox_string(text, "argument 1 's' of fn f", &to));
  assert_true(own_string_equal(&from, &to));
  string_drop(&to);
  ov_release(text);
  assert_true(own_unbox_string(OWN_NONE, "argument 1 's' of fn f", &to));
  assert_string_equal(shown(0),
                      "TypeError: argument 1 's' of fn f: expected String, got 'NoneType'");
  assert_false(own_to_string(OWN_TRUE, &to));
  OwnString truth = OWN_TEXT("True", 4);
  assert_true(own_string_equal(&truth, &to));
  string_drop(&to);
  Word surrogate = str_character(0xd800);
  assert_true(own_to_string(surrogate, &to));
  assert_string_equal(shown(0), "UnicodeEncodeError: 'utf-8' codec can't encode character "
                                "'\\ud800' in position 0: surrogates not allowed");
  ov_release(surrogate);
}

static void pieces_are_joined(void **state) {
  (void)state;
  Word spec = str_from(">6"), text = str_from("\u00e9'");
  Word pieces[] = {own_format(text, 'r', spec), own_format(ov_small(-7), 0, spec),
                   own_format(OWN_NONE, 's', OWN_NONE), own_format(text, 'a', OWN_NONE)};
  assert_string_equal(shown(own_text_join(pieces, 4)), "'  \"\\xe9\\'\"    -7None\"\\\\xe9\\'\"'");
  ov_release(spec);
  ov_release(text);
}

/* Nothing above may keep an object. */
static void nothing_is_left(void **state) {
  (void)state;
  assert_int_equal(object_live_count(), *(int64_t *)*state);
}

static int64_t live_before;
static int start(void **state) {
  texts_start(state);
  live_before = object_live_count();
  *state = &live_before;
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(widths_are_the_least_that_fit),
      cmocka_unit_test(short_texts_exist_once),
      cmocka_unit_test(appending_grows_in_place),
      cmocka_unit_test(only_texts_of_one_owner_are_changed),
      cmocka_unit_test(hashes_are_siphash),
      cmocka_unit_test(equal_interned_texts_are_one),
      cmocka_unit_test(utf8_goes_both_ways),
      cmocka_unit_test(searching_is_the_same_in_all_widths),
      cmocka_unit_test(searching_takes_linear_time),
      cmocka_unit_test(unicode_is_cpythons),
      cmocka_unit_test(a_sigma_ends_a_word),
      cmocka_unit_test(absurd_sizes_raise),
      cmocka_unit_test(the_border_copies),
      cmocka_unit_test(pieces_are_joined),
      cmocka_unit_test(nothing_is_left),
  };
  return cmocka_run_group_tests(tests, start, NULL);
}
