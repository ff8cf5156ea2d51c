// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Containers of dynamic code where a program cannot easily look: what survives code that changes or drops a container in the
** middle of an operation, green marks and room, identity by value, hashes, the order of sets, absurd sizes. Wanted values are
** CPython 3.11's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "dynamic/container/container_internal.h"
#include "texts.h"

/* ── values ── */

static Word number(int64_t value) { return ov_small(value); }
static Word big(const char *digits) { return int_from_decimal(digits, (int64_t)strlen(digits)); }

/* The integers of from … to - 1 by `step`. */
static Word list_of_numbers(int64_t from, int64_t to, int64_t step) {
  Word list = list_new(0);
  for (int64_t i = from; i < to; i += step)
    list_append(list, number(i));
  return list;
}
static Word list_of_one(Word taken) { return own_list_new(&taken, 1); }
static Word tuple_of_one(Word taken) { return own_tuple_new(&taken, 1); }
static Word set_of_one(Word taken) { return own_set_new(&taken, 1); }
static Word dict_of_one(Word key_taken, Word value_taken) {
  return own_dict_new((Word[]){key_taken, value_taken}, 2);
}

/* The result (taken) must look so. */
#define assert_shown(result, wanted) assert_string_equal(shown(result), wanted)
/* … an operation that only tells whether it raised. */
#define assert_raised(raised, wanted)                                                              \
  do {                                                                                             \
    assert_true(raised);                                                                           \
    assert_string_equal(shown(0), wanted);                                                         \
  } while (0)

/* ── a class whose special methods do what the test says ── */

enum { NAME_AGENT = 1, NAME_COUNT };
static const OwnConst agent_constants[] = {{0}, {OWN_CONST_STR, 5, "Agent"}};
static Word agent_words[NAME_COUNT];
static const OwnProgram agent_program = {
    .consts = agent_constants, .words = agent_words, .const_count = NAME_COUNT};

static struct {
  Word class;
  Word target;       /* the only owner of a container, or what the method changes */
  Word (*act)(void); /* the answer of each special method                         */
} agent;

static Word agent_acts(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return agent.act();
}

#define METHOD(name) {name, agent_acts, 0, -1, true, true}
static const NativeInfo agent_methods[] = {
    METHOD("__eq__"),   METHOD("__lt__"),   METHOD("__hash__"),    METHOD("__index__"),
    METHOD("__next__"), METHOD("__bool__"), METHOD("__getitem__"), METHOD("__setitem__")};

static void agent_start(void) {
  static const OwnClassCode code = {NAME_AGENT, NAME_AGENT, 0, 0, NULL, 0, 0, NULL, 0, 0, NULL};
  Word bases = tuple_empty();
  agent.class = own_class_new(&code, bases, agent_words[NAME_AGENT], NULL, 0);
  for (size_t i = 0; i < sizeof agent_methods / sizeof agent_methods[0]; i++)
    own_class_set(agent.class, str_intern_text(agent_methods[i].name),
                  native_new(&agent_methods[i], OWN_UNBOUND));
  own_class_done(agent.class);
  agent.target = OWN_NONE;
}

static Word agent_new(void) { return own_call(agent.class, NULL, 0); }

static Word drop_target(void) {
  Word target = agent.target;
  agent.target = OWN_NONE;
  ov_release(target);
  return number(1);
}

static Word clear_target(void) {
  ov_release(method_of(ov_copy(agent.target), "clear", 0));
  return OWN_FALSE;
}

/* Makes the container (taken) the one that the agent acts on. */
static Word target(Word (*act)(void), Word container) {
  Word old = agent.target;
  agent.act = act;
  agent.target = container;
  ov_release(old);
  return container;
}
/* Compiled code holds what it lends: so do we, until something else is lent. */
static Word held = OWN_NONE;
static Word lent(Word container) {
  Word before = held;
  held = ov_copy(container);
  ov_release(before);
  return target(drop_target, container);
}
static void let_go(void) {
  Word before = held;
  held = OWN_NONE;
  ov_release(before);
}

/* ── dropped or changed in the middle ── */

static void containers_live_as_long_as_the_operation(void **state) {
  (void)state;
  Word key = agent_new(), slice = own_slice(key, OWN_NONE, OWN_NONE);
  assert_shown(own_get_item(lent(list_of_numbers(0, 5, 1)), key), "1");
  assert_shown(own_get_item(lent(list_of_numbers(0, 5, 1)), slice), "[1, 2, 3, 4]");
  assert_shown(own_get_item(lent(tuple_of_two(number(3), number(4))), key), "4");
  assert_shown(own_get_item(lent(range_new(number(5), number(9), number(1))), key), "6");
  assert_shown(own_get_item(lent(dict_of_one(number(1), str_from("one"))), key), "'one'");
  assert_false(own_set_item(lent(list_of_numbers(0, 5, 1)), key, number(7)));
  assert_false(own_set_item(lent(list_of_numbers(0, 5, 1)), slice, list_of_numbers(0, 3, 1)));
  assert_false(own_set_item(lent(dict_new()), key, number(7)));
  assert_false(own_del_item(lent(list_of_numbers(0, 5, 1)), slice));
  assert_int_equal(own_contains(lent(list_of_one(ov_copy(key))), number(4)), 1);
  assert_int_equal(own_contains(lent(tuple_of_one(ov_copy(key))), number(4)), 1);
  Word other = list_of_one(number(3));
  assert_shown(own_eq(lent(list_of_one(ov_copy(key))), other), "True");
  assert_shown(own_lt(lent(list_of_one(ov_copy(key))), other), "False");
  ov_release(other);
  ov_release(slice);
  ov_release(key);
  let_go();
}

static void iterators_live_as_long_as_next(void **state) {
  (void)state;
  Word key = agent_new();
  Word sequence = own_call(class_word(OWN_CLASS_ENUMERATE), &key, 1); /* by __getitem__ */
  assert_shown(own_next(lent(sequence)), "(0, 1)");
  Word pair[] = {OWN_NONE, key};
  assert_shown(own_next(lent(own_call(class_word(OWN_CLASS_FILTER), pair, 2))), "1");
  assert_shown(own_next(lent(own_iter(key))), "1");
  ov_release(key);
  let_go();
}

static void searches_begin_again_when_the_table_changes(void **state) {
  (void)state;
  Word key = agent_new();
  agent.act = drop_target; /* hashes are 1 */
  Word dict = dict_of_one(ov_copy(key), number(5));
  target(clear_target, dict);
  assert_shown(dict_find(dict, number(1)) == OWN_UNBOUND ? OWN_NONE : 0, "None");
  assert_int_equal(dict_length(dict), 0);
  agent.act = drop_target;
  Word set = set_of_one(ov_copy(key));
  target(clear_target, set);
  assert_int_equal(own_contains(set, number(1)), 0);
  assert_false(own_set_add(set, number(1)));
  assert_shown(ov_copy(set), "{1}");
  target(clear_target, list_of_one(ov_copy(key)));
  list_append(agent.target, number(2));
  assert_int_equal(own_contains(agent.target, number(2)), 0);
  assert_shown(ov_copy(agent.target), "[]");
  target(NULL, OWN_NONE);
  ov_release(key);
}

static Word append_to_target(void) {
  list_append(agent.target, number(9));
  return OWN_TRUE;
}
static Word raise_it(void) { return raise_value_error("enough"); }

static void a_list_is_empty_while_it_is_sorted(void **state) {
  (void)state;
  Word list = list_of_one(agent_new());
  list_append(list, agent_new());
  target(append_to_target, list);
  assert_shown(list_sort(list, OWN_NONE, false), "ValueError: list modified during sort");
  assert_int_equal(list_of(list)->length, 2);
  agent.act = raise_it;
  assert_shown(list_sort(list, OWN_NONE, true), "ValueError: enough");
  assert_int_equal(list_of(list)->length, 2);
  target(NULL, OWN_NONE);
}

/* ── room and marks ── */

static bool is_green(Word word) { return (ov_object(word)->tag & OWN_FLAG_GREEN) != 0; }

static void containers_are_green_until_they_hold_others(void **state) {
  (void)state;
  Word list = list_of_numbers(0, 3, 1), agent_word = agent_new();
  agent.act = drop_target; /* its hash is 1 */
  assert_true(is_green(list));
  Word outer = list_of_one(tuple_of_two(str_from("a"), number(1)));
  assert_true(is_green(outer));
  Word tuple = tuple_of_one(ov_copy(list));
  assert_false(is_green(tuple)); /* the list may become part of a cycle */
  Word iterator = own_iter(list);
  assert_false(is_green(iterator)); /* what it walks over may change */
  own_set_item(list, number(1), ov_copy(agent_word));
  assert_false(is_green(list));
  Word dict = dict_of_one(number(1), ov_copy(list));
  assert_false(is_green(dict));
  Word set = set_of_one(number(2)), agents = set_of_one(ov_copy(agent_word));
  assert_true(is_green(set));
  assert_false(is_green(agents));
  assert_false(set_inplace(OPERATOR_OR, set, agents));
  assert_false(is_green(set));
  const Word words[] = {list, agent_word, outer, tuple, iterator, dict, set, agents};
  object_release_all(words, sizeof words / sizeof words[0]);
}

static void room_follows_the_length(void **state) {
  (void)state;
  Word list = list_of_numbers(0, 1000, 1);
  assert_in_range(list_of(list)->capacity, 1000, 1300);
  while (list_of(list)->length > 3)
    ov_release(method_of(ov_copy(list), "pop", 0));
  assert_in_range(list_of(list)->capacity, 3, 16);
  ov_release(list);
  Word dict = dict_new();
  assert_null(dict_of(dict)->entries);
  for (int64_t i = 0; i < 5; i++)
    own_set_item(dict, number(i), number(i));
  assert_null(dict_of(dict)->index); /* few keys are searched in order */
  for (int64_t i = 5; i < 100; i++)
    own_set_item(dict, number(i), number(i));
  for (int64_t i = 0; i < 100000; i++) { /* the same room is used again and again */
    own_del_item(dict, number(i));
    own_set_item(dict, number(i + 100), number(i));
  }
  assert_in_range(dict_of(dict)->capacity, 100, 341);
  for (int64_t i = 0; i < 100000; i++) {
    ov_release(method_of(ov_copy(dict), "popitem", 0));
    own_set_item(dict, number(-i), number(i));
  }
  assert_in_range(dict_of(dict)->capacity, 100, 341);
  assert_int_equal(dict_length(dict), 100);
  ov_release(dict);
}

/* ── identity, hashes, order ── */

static void numbers_and_characters_are_what_they_are(void **state) {
  (void)state;
  Word words[] = {big("1000000000000000000000"),
                  big("1000000000000000000000"),
                  float_new(1e300),
                  float_new(1e300),
                  str_from("\u20ac"),
                  str_from("\u20ac"),
                  str_from("\u20ac\u20ac"),
                  str_from("\u20ac\u20ac")};
  for (int i = 0; i < 6; i += 2)
    assert_true(object_is_same(words[i], words[i + 1]));
  assert_false(object_is_same(words[6], words[7]));
  assert_false(object_is_same(words[0], words[2]));
  assert_false(own_same(OWN_TRUE, number(1)));
  assert_false(own_same(float_new(0.0), float_new(-0.0)));
  Word nan = float_new(__builtin_nan("")), list = list_of_one(nan);
  assert_shown(own_eq(nan, nan), "False");
  assert_shown(own_eq(list, list), "True");
  assert_int_equal(own_contains(list, nan), 1);
  ov_release(list);
  object_release_all(words, 8);
}

static void assert_hash(Word taken, int64_t wanted) {
  int64_t hash = 0;
  assert_false(object_hash(taken, &hash));
  assert_int_equal(hash, wanted);
  ov_release(taken);
}

static void hashes_are_cpythons(void **state) {
  (void)state;
  assert_hash(number(-1), -2);
  assert_hash(number((INT64_C(1) << 61) - 1), 0);
  assert_hash(number(-(INT64_C(1) << 61)), -2);
  assert_hash(big("18446744073709551616"), 8);
  assert_hash(tuple_empty(), 5740354900026072187);
  assert_hash(own_tuple_new((Word[]){number(1), number(2), number(3)}, 3), 529344067295497451);
  assert_hash(tuple_of_two(number(1), tuple_of_two(float_new(2.5), number(-1))),
              5356097903715399607);
  Word frozen = own_call(class_word(OWN_CLASS_FROZENSET), NULL, 0);
  assert_hash(ov_copy(frozen), 133146708735736);
  for (int64_t i = 1; i <= 3; i++)
    assert_false(set_add(frozen, number(i)));
  set_of(frozen)->hash = -1;
  assert_hash(frozen, -272375401224217160);
  assert_hash(range_new(number(0), number(3), number(1)), -8338477496398685190);
  int64_t hash;
  Word list = list_new(0), tuple = tuple_of_one(ov_copy(list));
  assert_raised(object_hash(tuple, &hash), "TypeError: unhashable type: 'list'");
  ov_release(tuple);
  ov_release(list);
}

static Word set_of_numbers(int64_t from, int64_t to, int64_t step) {
  Word list = list_of_numbers(from, to, step), set = set_new(OWN_CLASS_SET);
  assert_false(own_set_merge(set, list));
  ov_release(list);
  return set;
}

static void sets_of_numbers_come_in_cpythons_order(void **state) {
  (void)state;
  Word set = set_of_numbers(0, 200, 17);
  assert_shown(ov_copy(set), "{0, 34, 68, 102, 136, 170, 17, 51, 85, 119, 153, 187}");
  for (int64_t i = 0; i < 200; i += 34)
    ov_release(method_of(ov_copy(set), "discard", 1, number(i)));
  own_set_add(set, number(5));
  own_set_add(set, number(68));
  assert_shown(ov_copy(set), "{5, 68, 17, 51, 85, 119, 153, 187}");
  Word more = set_of_numbers(1000, 4000, 1000), below = set_of_numbers(0, 100, 1);
  assert_shown(own_binary(OPERATOR_OR, set, more),
               "{68, 5, 1000, 2000, 17, 51, 85, 119, 3000, 153, 187}");
  assert_shown(own_binary(OPERATOR_AND, set, below), "{68, 5, 17, 51, 85}");
  for (int64_t i = 0; i < 3; i++)
    assert_shown(method_of(ov_copy(set), "pop", 0), i == 0 ? "5" : i == 1 ? "68" : "17");
  own_set_add(set, str_from("text")); /* from here on: the order of insertion */
  own_set_add(set, number(1));
  assert_shown(set, "{51, 85, 119, 153, 187, 'text', 1}");
  ov_release(more);
  ov_release(below);
}

/* ── limits ── */

static void absurd_sizes_raise(void **state) {
  (void)state;
  Word list = list_of_numbers(0, 2, 1), tuple = tuple_of_two(number(1), number(2));
  assert_shown(list_repeat(list, INT64_C(1) << 60), "MemoryError: ");
  assert_shown(list_repeat(list, INT64_MAX), "MemoryError: ");
  assert_raised(list_repeat_in_place(list, INT64_C(1) << 62), "MemoryError: ");
  assert_shown(tuple_repeat(tuple, INT64_MAX), "MemoryError: ");
  assert_shown(list_repeat(list, -1), "[]");
  Word range = range_new(number(0), number(INT64_C(1) << 50), number(1));
  assert_shown(object_to_list(range), "MemoryError: ");
  ov_release(range);
  ov_release(tuple);
  ov_release(list);
}

static void deep_nesting_raises(void **state) {
  (void)state;
  Word left = list_new(0), right = list_new(0), tuple = tuple_empty();
  for (int i = 0; i < 1000000; i++) {
    left = list_of_one(left);
    right = list_of_one(right);
    tuple = tuple_of_one(tuple);
  }
  int64_t hash;
  assert_shown(own_eq(left, right),
               "RecursionError: maximum recursion depth exceeded in comparison");
  assert_raised(object_hash(tuple, &hash), "RecursionError: maximum recursion depth exceeded");
  Word iterator = own_iter(left);
  for (int i = 0; i < 100000; i++) {
    Word outer = own_call(class_word(OWN_CLASS_ENUMERATE), &iterator, 1);
    ov_release(iterator);
    iterator = outer;
  }
  assert_shown(own_next(iterator), "RecursionError: maximum recursion depth exceeded");
  const Word words[] = {left, right, tuple, iterator};
  object_release_all(words, 4);
}

static void an_exhausted_iterator_lets_go(void **state) {
  (void)state;
  Word list = list_of_one(number(1)), iterator = own_iter(list);
  assert_int_equal(ov_object(list)->count, 2);
  assert_int_equal(own_next(iterator), number(1));
  assert_true(own_is_end(own_next(iterator)));
  assert_int_equal(ov_object(list)->count, 1);
  own_list_append(list, number(2));
  assert_true(own_is_end(own_next(iterator)));
  ov_release(iterator);
  ov_release(list);
}

/* Nothing above may keep an object. */
static void nothing_is_left(void **state) {
  (void)state;
  cycle_collect();
  assert_int_equal(object_live_count(), *(int64_t *)*state);
}

static int64_t live_before;
static int start(void **state) {
  own_start(0, NULL);
  own_dynamic_start((void *)(uintptr_t)&agent_program);
  agent_start();
  cycle_collect();
  live_before = object_live_count();
  *state = &live_before;
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(containers_live_as_long_as_the_operation),
      cmocka_unit_test(iterators_live_as_long_as_next),
      cmocka_unit_test(searches_begin_again_when_the_table_changes),
      cmocka_unit_test(a_list_is_empty_while_it_is_sorted),
      cmocka_unit_test(containers_are_green_until_they_hold_others),
      cmocka_unit_test(room_follows_the_length),
      cmocka_unit_test(numbers_and_characters_are_what_they_are),
      cmocka_unit_test(hashes_are_cpythons),
      cmocka_unit_test(sets_of_numbers_come_in_cpythons_order),
      cmocka_unit_test(absurd_sizes_raise),
      cmocka_unit_test(deep_nesting_raises),
      cmocka_unit_test(an_exhausted_iterator_lets_go),
      cmocka_unit_test(nothing_is_left),
  };
  return cmocka_run_group_tests(tests, start, NULL);
}
