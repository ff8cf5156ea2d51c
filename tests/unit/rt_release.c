// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The heap of objects and their ends: storage, order, depth, __del__. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "objects.h"

#if OWN_FROM_MALLOC
enum { DEPTH = 300000 };
#else
enum { DEPTH = 10000000 };
#endif

/* ── storage ── */

static void objects_of_all_sizes_are_apart_and_come_back(void **state) {
  (void)state;
  enum { COUNT = 3000 };
  static Word *objects[COUNT];
  int64_t before = object_heap_bytes(), live = object_live_count();
  for (int i = 0; i < COUNT; i++) {
    int64_t bytes = 16 + 8 * (i % 150);
    objects[i] = object_new(OWN_CLASS_STR_ITERATOR, bytes, OWN_FLAG_GREEN);
    assert_int_equal((uintptr_t)objects[i] % 8, 0);
    for (int64_t at = 1; at < bytes / 8; at++)
      objects[i][at] = (Word)i;
  }
  assert_int_equal(object_live_count(), live + COUNT);
  for (int i = 0; i < COUNT; i++) {
    int64_t bytes = 16 + 8 * (i % 150);
    for (int64_t at = 1; at < bytes / 8; at++)
      assert_int_equal(objects[i][at], i);
    object_free(objects[i], bytes);
  }
  assert_int_equal(object_live_count(), live);
  assert_int_equal(object_heap_bytes(), before);
}

/* ── depth ── */

static void store_in(Word into, Word taken) {
  if (is_list(into))
    list_append(into, taken);
  else if (is_dict(into))
    assert_false(dict_set(into, ov_small(1), taken));
  else
    slot_store(into, 0, taken);
}

static Word link_new(int kind) {
  if (kind == 0) return list_new(0);
  return kind == 1 ? dict_new() : instance_of(class_of_nodes);
}

/* No recursion: neither where the end is known at once … */
static void a_chain_of_millions_ends_without_stack(void **state) {
  (void)state;
  int64_t live = object_live_count();
  for (int kind = 0; kind < 3; kind++) {
    Word chain = OWN_NONE;
    for (int i = 0; i < (kind == 2 ? DEPTH : DEPTH / 10); i++) {
      Word link = link_new(kind);
      store_in(link, chain);
      chain = link;
    }
    ov_release(chain);
  }
  assert_int_equal(object_live_count(), live);
}

/* … nor where the collector has to find out. */
static void a_ring_of_millions_is_collected_without_stack(void **state) {
  (void)state;
  int64_t live = object_live_count();
  Word last = link_new(0), chain = ov_copy(last);
  for (int i = 0; i < DEPTH / 10; i++) {
    Word link = link_new(i % 3);
    store_in(link, chain);
    chain = link;
  }
  store_in(last, chain);
  ov_release(last);
  assert_int_equal(cycle_collect(), DEPTH / 10 + 1);
  assert_int_equal(object_live_count(), live);
}

/* ── order ── */

static struct {
  int64_t numbers[256];
  int count;
} ends;

static bool note_end(Word self) {
  ends.numbers[ends.count++ % 256] = ov_int(*slot_of(self, 0));
  return false;
}

static Word loud(int64_t number) {
  Word made = instance_of(class_of_loud);
  slot_store(made, 0, ov_small(number));
  return made;
}

static Word loud_with(int64_t number, Word taken) {
  Word made = loud(number);
  slot_store(made, 1, taken);
  return made;
}

static void expect_ends(const int64_t *wanted, int count) {
  assert_int_equal(ends.count, count);
  for (int i = 0; i < count; i++)
    assert_int_equal(ends.numbers[i], wanted[i]);
  ends.count = 0;
}

static void ends_come_in_cpythons_order(void **state) {
  (void)state;
  on_del = note_end;
  ends.count = 0;
  Word list = list_new(0);
  list_append(list, loud_with(1, loud(2)));
  list_append(list, loud_with(3, loud(4)));
  ov_release(list);
  expect_ends((const int64_t[]){3, 4, 1, 2}, 4);
  Word items[] = {loud(1), loud_with(2, loud(3)), loud(4)};
  Word tuple = tuple_from(items, 3);
  object_release_all(items, 3);
  ov_release(tuple);
  expect_ends((const int64_t[]){4, 2, 3, 1}, 4);
  Word dict = dict_new();
  for (int i = 0; i < 5; i++)
    assert_false(dict_set(dict, ov_small(i), loud(i)));
  ov_release(dict);
  expect_ends((const int64_t[]){0, 1, 2, 3, 4}, 5);
  Word node = instance_of(class_of_nodes);
  assert_false(attribute_set(node, words[NAME_MORE], loud(3)));
  slot_store(node, 1, loud(2));
  slot_store(node, 0, loud_with(0, loud(1)));
  ov_release(node);
  expect_ends((const int64_t[]){0, 1, 2, 3}, 4);
  on_del = NULL;
}

static bool drop_next(Word self) {
  int64_t number = ov_int(*slot_of(self, 0));
  slot_store(self, 1, OWN_NONE);
  ends.numbers[ends.count++] = number;
  return false;
}

/* Fifty deep, then the rest waits: exactly what CPython 3.11 prints for this program. */
static void finalisers_that_end_others_are_nested_fifty_deep(void **state) {
  (void)state;
  on_del = drop_next;
  ends.count = 0;
  Word chain = OWN_NONE;
  for (int i = 0; i < 170; i++)
    chain = loud_with(i, chain);
  ov_release(chain);
  int64_t wanted[170];
  const int ranges[][2] = {{120, 170}, {71, 120}, {22, 71}, {0, 22}};
  int count = 0;
  for (int range = 0; range < 4; range++)
    for (int i = ranges[range][0]; i < ranges[range][1]; i++)
      wanted[count++] = i;
  expect_ends(wanted, 170);
  on_del = NULL;
}

/* ── __del__ ── */

static Word kept = OWN_NONE;
static bool keep_self(Word self) {
  ends.count++;
  store(&kept, ov_copy(self));
  return false;
}

static void a_del_may_keep_its_object_and_runs_once(void **state) {
  (void)state;
  on_del = keep_self;
  ends.count = 0;
  ov_release(loud_with(5, list_new(0)));
  assert_int_equal(ends.count, 1);
  assert_int_equal(ov_object(kept)->count, 1);
  assert_int_equal(*slot_of(kept, 0), ov_small(5));
  assert_true(is_list(*slot_of(kept, 1)));
  store(&kept, OWN_NONE);
  assert_int_equal(ends.count, 1);
  on_del = NULL;
}

static bool collect_in_del(Word self) {
  (void)self;
  ends.count++;
  cycle_collect();
  return false;
}

/* The parent is half gone while the collector runs, and so are shells in its buffer. */
static void a_collection_in_a_del_does_not_see_dying_objects(void **state) {
  (void)state;
  cycle_collect();
  int64_t live = object_live_count();
  on_del = collect_in_del;
  ends.count = 0;
  Word outer = list_new(0), buffered = list_new(0);
  list_append(buffered, loud(1));
  list_append(buffered, list_new(0));
  list_append(outer, ov_copy(buffered));
  list_append(outer, loud(2));
  ov_release(buffered); /* to 1: a candidate */
  ov_release(ov_copy(outer));
  ov_release(outer);
  assert_int_equal(ends.count, 2);
  cycle_collect();
  assert_int_equal(object_live_count(), live);
  on_del = NULL;
}

static bool clear_errors(Word self) {
  (void)self;
  assert_false(error_pending());
  return false;
}

static void a_pending_error_outlives_a_del(void **state) {
  (void)state;
  on_del = clear_errors;
  Word list = list_new(0);
  list_append(list, loud(1));
  raise_value_error("kept");
  ov_release(list);
  assert_true(error_is(OWN_CLASS_VALUE_ERROR));
  Word error = error_take(), text = object_str(error);
  assert_string_equal(str_utf8(text, NULL), "kept");
  ov_release(text);
  ov_release(error);
  on_del = NULL;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(objects_of_all_sizes_are_apart_and_come_back),
      cmocka_unit_test(a_chain_of_millions_ends_without_stack),
      cmocka_unit_test(a_ring_of_millions_is_collected_without_stack),
      cmocka_unit_test(ends_come_in_cpythons_order),
      cmocka_unit_test(finalisers_that_end_others_are_nested_fifty_deep),
      cmocka_unit_test(a_del_may_keep_its_object_and_runs_once),
      cmocka_unit_test(a_collection_in_a_del_does_not_see_dying_objects),
      cmocka_unit_test(a_pending_error_outlives_a_del),
  };
  return cmocka_run_group_tests(tests, objects_start, NULL);
}
