// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Operators on values of any class: the order in which they ask, what is held meanwhile, changes in place; the built-in
** functions and classes of numbers; the border. Wanted texts are CPython 3.11's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "numbers.h"

/* ── classes of the program ── */

enum {
  NAME_BASE = 1,
  NAME_DERIVED,
  NAME_MAIN,
  NAME_SELF,
  NAME_REST,
  NAME_ADD,
  NAME_RADD,
  NAME_IADD,
  NAME_INDEX,
  NAME_POW,
  NAME_COUNT
};
#define NAME(text) {OWN_CONST_STR, sizeof(text) - 1, text}
static const OwnConst constants[] = {{0},
                                     NAME("Base"),
                                     NAME("Derived"),
                                     NAME("__main__"),
                                     NAME("self"),
                                     NAME("rest"),
                                     NAME("__add__"),
                                     NAME("__radd__"),
                                     NAME("__iadd__"),
                                     NAME("__index__"),
                                     NAME("__pow__")};
static Word words[NAME_COUNT];
static const OwnProgram program = {.consts = constants, .words = words, .const_count = NAME_COUNT};
static const uint32_t parameters[] = {NAME_SELF, NAME_REST};
static const OwnSite site = {"test.own", 1, 1, "method"};
static const OwnClassCode base_code = {NAME_BASE, NAME_BASE, 0, 0, NULL, 0, 0, NULL, 0, 0, NULL},
                          derived_code = {NAME_DERIVED, NAME_DERIVED, 0, 0, NULL, 0, 0, NULL, 0, 0, NULL};

static char asked[200]; /* the methods, in their order */

static Word says(const char *name, Word result) {
  strcat(asked, name);
  return result;
}
static Word refuse_add(Word callee, const Word *args) {
  return (void)callee, (void)args, says("add ", OWN_NOT_IMPLEMENTED);
}
static Word refuse_radd(Word callee, const Word *args) {
  return (void)callee, (void)args, says("radd ", OWN_NOT_IMPLEMENTED);
}
static Word answer_add(Word callee, const Word *args) {
  return (void)callee, (void)args, says("add ", ov_small(1));
}
static Word answer_radd(Word callee, const Word *args) {
  return (void)callee, (void)args, says("radd ", ov_small(2));
}
static Word refuse_iadd(Word callee, const Word *args) {
  return (void)callee, (void)args, says("iadd ", OWN_NOT_IMPLEMENTED);
}
static Word answer_three(Word callee, const Word *args) {
  return (void)callee, (void)args, says("three ", ov_small(3));
}

#define CODE(entry_)                                                                               \
  {.entry = (entry_),                                                                              \
   .site = &site,                                                                                  \
   .names = parameters,                                                                            \
   .name = NAME_ADD,                                                                               \
   .qualname = NAME_ADD,                                                                           \
   .positional = 1,                                                                                \
   .flags = OWN_CODE_STAR}
/* Lets go of the only owner of its operand. */
static Word only_owner;
static Word drop_add(Word callee, const Word *args) {
  (void)callee;
  (void)args;
  Word dropped = only_owner;
  only_owner = OWN_NONE;
  ov_release(dropped);
  return OWN_NOT_IMPLEMENTED;
}

static const OwnCode codes[] = {CODE(refuse_add),  CODE(refuse_radd), CODE(answer_add),
                                CODE(answer_radd), CODE(refuse_iadd), CODE(answer_three),
                                CODE(drop_add)};
enum { REFUSE_ADD, REFUSE_RADD, ANSWER_ADD, ANSWER_RADD, REFUSE_IADD, ANSWER_THREE, DROP_ADD };

/* A class with up to two methods; base 0: object. */
static Word class_with(Word base, uint32_t name, int code, uint32_t other_name, int other_code) {
  Word bases = base ? tuple_from(&base, 1) : tuple_empty();
  Word class = own_class_new(base ? &derived_code : &base_code, bases, words[NAME_MAIN], NULL, 0);
  const uint32_t names[] = {name, other_name};
  const int used[] = {code, other_code};
  for (int i = 0; i < 2; i++)
    if (names[i])
      own_class_set(
          class, words[names[i]],
          own_function_new(&codes[used[i]], OWN_NONE, OWN_NONE, words[NAME_MAIN], NULL, 0));
  own_class_done(class);
  return class;
}

static const char *added(Word left, Word right) {
  asked[0] = '\0';
  return shown(own_add(left, right));
}

static void operators_ask_in_pythons_order(void **state) {
  (void)state;
  Word base = class_with(0, NAME_ADD, ANSWER_ADD, NAME_RADD, ANSWER_RADD);
  Word derived = class_with(base, NAME_RADD, ANSWER_RADD, 0, 0),
       plain = class_with(base, 0, 0, 0, 0);
  Word refusing = class_with(0, NAME_ADD, REFUSE_ADD, NAME_RADD, REFUSE_RADD);
  Word b = call(base, NULL, 0), d = call(derived, NULL, 0), p = call(plain, NULL, 0),
       r = call(refusing, NULL, 0), list = list_new(0);
  assert_string_equal(added(b, d), "2"); /* a subclass with a method of its own is asked first */
  assert_string_equal(added(b, p), "1"); /* one that inherits it is not */
  assert_string_equal(added(d, b), "1");
  assert_string_equal(added(ov_small(1), b), "2");
  assert_string_equal(added(list, b), "2"); /* before the list says that it cannot */
  assert_string_equal(added(r, b), "2");
  assert_string_equal(asked, "add radd ");
  assert_string_equal(added(r, r),
                      "TypeError: unsupported operand type(s) for +: 'Base' and 'Base'");
  assert_string_equal(asked, "add "); /* of one class: no reflected method */
  assert_string_equal(added(list, r),
                      "TypeError: can only concatenate list (not \"Base\") to list");
  assert_string_equal(asked, "radd ");
  Word all[] = {list, r, p, d, b, refusing, plain, derived, base};
  object_release_all(all, 9);
}

/* Compiled code holds what it lends: so do we. */
static Word hold(Word word) { return only_owner = word, ov_copy(word); }

static void operands_outlive_what_runs(void **state) {
  (void)state;
  Word class = class_with(0, NAME_ADD, DROP_ADD, NAME_RADD, DROP_ADD), list = list_new(0);
  Word held = hold(call(class, NULL, 0));
  assert_string_equal(added(held, list),
                      "TypeError: unsupported operand type(s) for +: 'Base' and 'list'");
  ov_release(held);
  held = hold(call(class, NULL, 0));
  assert_string_equal(added(list, held),
                      "TypeError: can only concatenate list (not \"Base\") to list");
  ov_release(held);
  held = hold(call(class, NULL, 0));
  Word variable = ov_copy(list);
  assert_true(own_inplace(OPERATOR_SUB, &variable, held));
  assert_string_equal(shown(0), "TypeError: unsupported operand type(s) for -=: 'list' and 'Base'");
  Word all[] = {variable, list, held, only_owner, class};
  object_release_all(all, 5);
}

static void in_place_falls_back(void **state) {
  (void)state;
  Word class = class_with(0, NAME_IADD, REFUSE_IADD, NAME_ADD, ANSWER_ADD),
       variable = call(class, NULL, 0);
  asked[0] = '\0';
  assert_false(own_inplace(OPERATOR_ADD, &variable, ov_small(5)));
  assert_string_equal(asked, "iadd add ");
  assert_true(variable == ov_small(1));
  Word left = value("'a'"), before = left;
  assert_true(own_inplace(OPERATOR_SUB, &left, ov_small(1)));
  assert_string_equal(shown(0), "TypeError: unsupported operand type(s) for -=: 'str' and 'int'");
  assert_true(left == before);
  ov_release(left);
  ov_release(class);
}

static void containers_change_in_place(void **state) {
  (void)state;
  const Word items[] = {ov_small(1), ov_small(2)};
  Word list = list_from(items, 2), same = list,
       count = class_with(0, NAME_INDEX, ANSWER_THREE, 0, 0), three = call(count, NULL, 0);
  assert_false(own_inplace(OPERATOR_ADD, &list, list));
  assert_false(own_inplace(OPERATOR_MUL, &list, ov_small(2)));
  assert_true(list == same && ov_object(list)->count == 1);
  assert_string_equal(shown(object_repr(list)), "'[1, 2, 1, 2, 1, 2, 1, 2]'");
  assert_true(own_inplace(OPERATOR_ADD, &list, ov_small(1)));
  assert_string_equal(shown(0), "TypeError: 'int' object is not iterable");
  assert_true(own_inplace(OPERATOR_MUL, &list, value("1.5")));
  assert_string_equal(shown(0), "TypeError: can't multiply sequence by non-int of type 'float'");
  assert_string_equal(shown(own_mul(words[NAME_SELF], three)), "'selfselfself'");
  Word set = set_new(OWN_CLASS_SET), other = set_new(OWN_CLASS_FROZENSET), kept = set;
  set_add(other, ov_small(7));
  assert_false(own_inplace(OPERATOR_OR, &set, other));
  assert_true(set == kept && set_length(set) == 1);
  assert_true(own_inplace(OPERATOR_OR, &set, list));
  assert_string_equal(shown(0), "TypeError: unsupported operand type(s) for |=: 'set' and 'list'");
  Word all[] = {list, set, other, three, count};
  object_release_all(all, 5);
}

/* ── built-in functions and classes ── */

static const char *called(Word callee, int64_t count, ...) {
  Word args[4];
  va_list list;
  va_start(list, count);
  for (int64_t i = 0; i < count; i++)
    args[i] = va_arg(list, Word);
  va_end(list);
  Word result = call(callee, args, count);
  object_release_all(args, count);
  return shown(result);
}

static void built_ins_know_numbers(void **state) {
  (void)state;
  Word *f = own_builtins;
  assert_string_equal(called(f[OWN_BUILTIN_POW], 3, ov_small(3), ov_small(-1), ov_small(-7)), "-2");
  assert_string_equal(called(f[OWN_BUILTIN_POW], 3, ov_small(2), ov_small(-1), ov_small(4)),
                      "ValueError: base is not invertible for the given modulus");
  assert_string_equal(called(f[OWN_BUILTIN_POW], 3, ov_small(7), value(BIG), value(BIG)), "1");
  assert_string_equal(
      called(f[OWN_BUILTIN_POW], 3, ov_small(2), ov_small(3), value("4.0")),
      "TypeError: pow() 3rd argument not allowed unless all arguments are integers");
  assert_string_equal(called(f[OWN_BUILTIN_DIVMOD], 2, ov_small(-7), ov_small(2)), "(-4, 1)");
  assert_string_equal(called(f[OWN_BUILTIN_DIVMOD], 2, value("'a'"), ov_small(2)),
                      "TypeError: unsupported operand type(s) for divmod(): 'str' and 'int'");
  assert_string_equal(called(f[OWN_BUILTIN_ROUND], 2, ov_small(25), ov_small(-1)), "20");
  assert_string_equal(called(f[OWN_BUILTIN_ROUND], 1, value("'a'")),
                      "TypeError: type str doesn't define __round__ method");
  assert_string_equal(called(f[OWN_BUILTIN_HEX], 1, ov_small(-255)), "'-0xff'");
  assert_string_equal(called(f[OWN_BUILTIN_BIN], 1, value("1.5")),
                      "TypeError: 'float' object cannot be interpreted as an integer");
  assert_string_equal(called(f[OWN_BUILTIN_SUM], 2,
                             list_from((const Word[]){ov_small(1), ov_small(2)}, 2), value("0.5")),
                      "3.5");
  assert_string_equal(called(f[OWN_BUILTIN_SUM], 2, list_new(0), value("'a'")),
                      "TypeError: sum() can't sum strings [use ''.join(seq) instead]");
  assert_string_equal(called(class_word(OWN_CLASS_INT), 2, value("'ff'"), ov_small(16)), "255");
  assert_string_equal(called(class_word(OWN_CLASS_INT), 2, ov_small(5), ov_small(16)),
                      "TypeError: int() can't convert non-string with explicit base");
  assert_string_equal(called(class_word(OWN_CLASS_FLOAT), 1, value("'1__0'")),
                      "ValueError: could not convert string to float: '1__0'");
  assert_string_equal(called(class_word(OWN_CLASS_BOOL), 1, value("0.0")), "False");
  assert_string_equal(shown(method_of(value("2.75"), "as_integer_ratio", 0)), "(11, 4)");
  assert_string_equal(shown(method_of(value("-0.1"), "hex", 0)), "'-0x1.999999999999ap-4'");
  assert_string_equal(shown(method_of(value("1.5"), "fromhex", 1, value("'-0x1.8p1'"))), "-3.0");
  assert_string_equal(shown(method_of(value(BIG), "bit_length", 0)), "100");
}

static void special_methods_answer_for_numbers(void **state) {
  (void)state;
  Word class = class_with(0, NAME_INDEX, ANSWER_THREE, NAME_POW, ANSWER_THREE),
       object = call(class, NULL, 0);
  assert_string_equal(called(class_word(OWN_CLASS_INT), 1, ov_copy(object)), "3");
  assert_string_equal(called(class_word(OWN_CLASS_FLOAT), 1, ov_copy(object)), "3.0");
  assert_string_equal(called(own_builtins[OWN_BUILTIN_BIN], 1, ov_copy(object)), "'0b11'");
  assert_string_equal(
      called(own_builtins[OWN_BUILTIN_POW], 3, ov_copy(object), ov_small(1), ov_small(1)), "3");
  assert_string_equal(called(own_builtins[OWN_BUILTIN_ABS], 1, ov_copy(object)),
                      "TypeError: bad operand type for abs(): 'Base'");
  assert_string_equal(shown(own_neg(object)), "TypeError: bad operand type for unary -: 'Base'");
  ov_release(object);
  ov_release(class);
}

/* ── the border ── */

static void the_border_checks_ranges(void **state) {
  (void)state;
  char what[] = "argument 1 'n' of fn f";
  int64_t whole = 0;
  double real = 0;
  bool truth = false;
  assert_true(own_unbox_int(ov_small(300), what, 8, &whole));
  assert_string_equal(shown(0),
                      "OverflowError: argument 1 'n' of fn f: 300 does not fit into Int8");
  assert_true(own_unbox_int(ov_small(-1), what, -64, &whole));
  assert_string_equal(shown(0), "OverflowError: argument 1 'n' of fn f: -1 does not fit into UInt");
  assert_true(own_unbox_int(words[NAME_SELF], what, 64, &whole));
  assert_string_equal(shown(0), "TypeError: argument 1 'n' of fn f: expected Int, got 'str'");
  Word highest = own_box_uint(-1), lowest = own_box_int(INT64_MIN);
  assert_false(own_unbox_int(highest, what, -64, &whole));
  assert_int_equal(whole, -1);
  assert_true(own_unbox_int(highest, what, 64, &whole));
  error_clear();
  assert_false(own_unbox_int(lowest, what, 64, &whole));
  assert_true(whole == INT64_MIN);
  assert_false(own_unbox_float(ov_small(3), what, 64, &real));
  assert_true(real == 3);
  assert_true(own_unbox_bool(ov_small(1), what, &truth));
  assert_string_equal(shown(0), "TypeError: argument 1 'n' of fn f: expected Bool, got 'int'");
  assert_false(own_to_int(value("-2.5"), 8, &whole));
  assert_int_equal(whole, -2);
  assert_true(own_to_int(highest, 32, &whole));
  assert_string_equal(shown(0), "OverflowError: 18446744073709551615 does not fit into Int32");
  ov_release(highest);
  ov_release(lowest);
}

static int start(void **state) {
  (void)state;
  own_start(0, NULL);
  own_dynamic_start((void *)(uintptr_t)&program);
  return 0;
}

static int end(void **state) {
  (void)state;
  return error_pending() ? -1 : 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(operators_ask_in_pythons_order),
      cmocka_unit_test(operands_outlive_what_runs),
      cmocka_unit_test(in_place_falls_back),
      cmocka_unit_test(containers_change_in_place),
      cmocka_unit_test(built_ins_know_numbers),
      cmocka_unit_test(special_methods_answer_for_numbers),
      cmocka_unit_test(the_border_checks_ranges),
  };
  return cmocka_run_group_tests(tests, start, end);
}
