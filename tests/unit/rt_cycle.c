// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The cycle collector: random graphs against reachability, finalisers, what may not be garbage, when it runs by itself. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "objects.h"

enum { VARIABLES = 8, MOST_REACHED = 4096, SAVED = 64 };

static struct {
  uint64_t random;
  Word variables[VARIABLES];
  Word saved[SAVED]; /* what a __del__ kept */
  int saved_count;
} graph;

static uint32_t pick(uint32_t below) {
  graph.random ^= graph.random << 13;
  graph.random ^= graph.random >> 7;
  graph.random ^= graph.random << 17;
  return (uint32_t)(graph.random >> 33) % below;
}

/* ── what is reached ── */

typedef struct {
  Word found[MOST_REACHED];
  int count;
} Reached;
static Reached reached;

static void reach(void *self, Word *word) {
  (void)self;
  if (!ov_is_pointer(*word) || (ov_object(*word)->tag & OWN_FLAG_IMMORTAL)) return;
  for (int i = 0; i < reached.count; i++)
    if (reached.found[i] == *word) return;
  assert_true(reached.count < MOST_REACHED);
  reached.found[reached.count++] = *word;
}

static int count_reached(void) {
  reached.count = 0;
  for (int i = 0; i < VARIABLES; i++)
    reach(NULL, &graph.variables[i]);
  for (int i = 0; i < graph.saved_count; i++)
    reach(NULL, &graph.saved[i]);
  for (int i = 0; i < reached.count; i++)
    object_each_word(ov_object(reached.found[i]), reach, NULL);
  return reached.count;
}

/* ── random programs ── */

/* Keeps itself, lets something go, makes an object with a __del__, or makes a new cycle with itself. */
static bool random_del(Word self) {
  switch (pick(5)) {
  case 0:
    if (graph.saved_count < SAVED) graph.saved[graph.saved_count++] = ov_copy(self);
    return false;
  case 1: slot_store(self, 0, OWN_NONE); return false;
  case 2: slot_store(self, 1, instance_of(class_of_loud)); return false;
  case 3: {
    Word list = list_new(0);
    list_append(list, ov_copy(self));
    slot_store(self, 0, list);
    return false;
  }
  default: return false;
  }
}

static void random_put(Word into, Word value) {
  if (is_list(into))
    list_append(into, ov_copy(value));
  else if (is_dict(into))
    assert_false(dict_set(into, ov_small(pick(4)), ov_copy(value)));
  else if (ov_is_pointer(into) && ov_class(into) >= OWN_CLASS_FIRST_FREE && pick(4))
    slot_store(into, (int)pick(2), ov_copy(value));
  else if (ov_is_pointer(into) && ov_class(into) >= OWN_CLASS_FIRST_FREE)
    assert_false(attribute_set(into, words[NAME_MORE], ov_copy(value)));
}

static Word random_new(bool loud) {
  Word *a = &graph.variables[pick(VARIABLES)], *b = &graph.variables[pick(VARIABLES)];
  switch (pick(5)) {
  case 0: return list_new(0);
  case 1: return dict_new();
  case 2: return tuple_from((Word[]){*a, *b}, 2);
  default: return instance_of(loud && pick(3) == 0 ? class_of_loud : class_of_nodes);
  }
}

/* One of each kind; the user of this is sometimes inside of one. */
static void random_collection(void) {
  switch (pick(8)) {
  case 0: cycle_collect(); return;
  case 1:
  case 2:
  case 3:
    if (!cycle_runs()) cycle_minor();
    return;
  case 4:
    cycle_slices_begin();
    if (!cycle_runs() && cycle_slices_left()) cycle_slice();
    return;
  default: return;
  }
}

static void random_step(bool loud) {
  Word *a = &graph.variables[pick(VARIABLES)], *b = &graph.variables[pick(VARIABLES)];
  switch (pick(9)) {
  case 0:
  case 1:
  case 2: store(a, random_new(loud)); return;
  case 3:
  case 4:
  case 5: random_put(*a, *b); return;
  case 6: store(a, ov_copy(*b)); return;
  case 7: store(a, OWN_NONE); return;
  default:
    if (graph.saved_count && pick(2)) ov_release(graph.saved[--graph.saved_count]);
    random_collection();
    return;
  }
}

static void collect_all(void) {
  for (int i = 0; i < 12; i++)
    cycle_collect();
}

static void random_program(bool loud) {
  int64_t before = object_live_count();
  int steps = 5 + (int)pick(150);
  for (int i = 0; i < steps; i++)
    random_step(loud);
  collect_all();
  assert_int_equal(object_live_count() - before, count_reached());
  for (int i = 0; i < VARIABLES; i++)
    store(&graph.variables[i], OWN_NONE);
  for (int i = 0; i < 20; i++) {
    while (graph.saved_count)
      ov_release(graph.saved[--graph.saved_count]);
    cycle_collect();
  }
  assert_int_equal(object_live_count(), before);
}

static void random_programs(int count, bool loud) {
  graph.random = 88172645463325252u;
  for (int i = 0; i < VARIABLES; i++)
    graph.variables[i] = OWN_NONE;
  for (int i = 0; i < count; i++)
    random_program(loud);
}

static void what_is_left_is_what_is_reached(void **state) {
  (void)state;
  random_programs(4000, false);
}

static void the_same_with_finalisers_that_do_harm(void **state) {
  (void)state;
  on_del = random_del;
  random_programs(4000, true);
  on_del = NULL;
}

/* ── single cases ── */

static void a_cycle_that_points_into_live_data_leaves_its_counts(void **state) {
  (void)state;
  Word live = list_new(0);
  list_append(live, instance_of(class_of_nodes));
  slot_store(list_of(live)->items[0], 0, ov_copy(live));
  uint32_t count = ov_object(live)->count;
  for (int i = 0; i < 100; i++) {
    Word a = instance_of(class_of_nodes), b = instance_of(class_of_nodes);
    slot_store(a, 0, ov_copy(b));
    slot_store(b, 0, a);
    slot_store(a, 1, ov_copy(live));
    slot_store(b, 1, ov_copy(list_of(live)->items[0]));
    ov_release(b);
  }
  assert_int_equal(cycle_collect(), 200);
  assert_int_equal(ov_object(live)->count, count);
  assert_int_equal(ov_object(list_of(live)->items[0])->count, 1);
  assert_int_equal(*slot_of(list_of(live)->items[0], 0), live);
  ov_release(live);
  assert_int_equal(cycle_collect(), 2);
}

/* Both are green until they hold something that is not. */
static void two_empty_lists_that_take_each_other_in_are_garbage(void **state) {
  (void)state;
  Word a = list_new(0), b = dict_new(), pair = tuple_from(&a, 1);
  list_append(a, ov_copy(b));
  assert_false(dict_set(b, ov_small(1), pair));
  ov_release(a);
  ov_release(b);
  assert_int_equal(cycle_collect(), 3);
}

static void a_function_that_captures_its_own_cell_is_garbage(void **state) {
  (void)state;
  Word cell = own_cell_new(OWN_UNBOUND), captured = ov_copy(cell);
  own_cell_set(cell,
               own_function_new(&del_code, OWN_NONE, OWN_NONE, words[NAME_MAIN], &captured, 1));
  ov_release(cell);
  assert_int_equal(cycle_collect(), 2);
}

static int loud_ends;
static Word resurrected = OWN_NONE;
static bool keep_self(Word self) {
  loud_ends++;
  store(&resurrected, ov_copy(self));
  return false;
}

static void a_resurrected_cycle_is_whole_and_is_not_finalised_again(void **state) {
  (void)state;
  on_del = keep_self;
  loud_ends = 0;
  Word a = instance_of(class_of_loud), items = list_new(0);
  list_append(items, ov_copy(a));
  slot_store(a, 0, items);
  slot_store(a, 1, ov_small(7));
  ov_release(a);
  assert_int_equal(cycle_collect(), 0);
  assert_int_equal(loud_ends, 1);
  assert_int_equal(resurrected, a);
  assert_int_equal(list_of(*slot_of(a, 0))->items[0], a);
  assert_int_equal(*slot_of(a, 1), ov_small(7));
  store(&resurrected, OWN_NONE);
  assert_int_equal(cycle_collect(), 2);
  assert_int_equal(loud_ends, 1);
  on_del = NULL;
}

/* ── young and old ── */

static Word pair_of_nodes(void) {
  Word a = instance_of(class_of_nodes), b = instance_of(class_of_nodes);
  slot_store(a, 0, ov_copy(b));
  slot_store(b, 0, ov_copy(a));
  ov_release(b);
  return a;
}

static void what_survives_a_minor_is_left_to_majors(void **state) {
  (void)state;
  cycle_collect();
  Word young = pair_of_nodes(), old = pair_of_nodes();
  cycle_minor();
  assert_true(ov_object(old)->tag & OWN_FLAG_OLD);
  assert_false(ov_object(old)->tag & OWN_FLAG_BUFFERED); /* proven to live */
  ov_release(old);
  assert_int_equal(cycle_minor(), 0);
  assert_int_equal(candidates_of(CANDIDATES_OLD)->count, 1);
  cycle_slices_begin();
  assert_int_equal(cycle_slice(), 2);
  assert_false(cycle_slices_left());
  ov_release(young);
  assert_int_equal(cycle_collect(), 2);
}

static void young_garbage_that_points_to_old_objects_is_freed_by_a_minor(void **state) {
  (void)state;
  Word old = pair_of_nodes();
  cycle_minor();
  Word young = pair_of_nodes();
  slot_store(young, 1, ov_copy(old));
  ov_release(young);
  assert_int_equal(cycle_minor(), 2);
  assert_int_equal(ov_object(old)->count, 2);
  ov_release(old);
  assert_int_equal(cycle_collect(), 2);
}

/* A ring that lives, of which each node has lost an owner: once it was gone through, nobody of it is a candidate. */
static void a_slice_looks_once_at_what_lives(void **state) {
  (void)state;
  cycle_collect();
  enum { NODES = 300 };
  Word nodes[NODES];
  for (int i = 0; i < NODES; i++)
    nodes[i] = instance_of(class_of_nodes);
  for (int i = 0; i < NODES; i++)
    slot_store(nodes[i], 0, ov_copy(nodes[(i + 1) % NODES]));
  for (int i = 0; i < NODES; i++) {
    ov_retain(nodes[i]);
    ov_object(nodes[i])->tag |= OWN_FLAG_OLD;
    ov_release(nodes[i]);
  }
  assert_int_equal(cycle_minor(), 0);
  assert_int_equal(candidates_of(CANDIDATES_OLD)->count, NODES);
  cycle_slices_begin();
  int64_t touched = cycle_totals()->touched;
  assert_int_equal(cycle_slice(), 0);
  assert_int_equal(cycle_totals()->touched - touched, NODES);
  assert_false(cycle_slices_left());
  for (int i = 0; i < NODES; i++) {
    assert_int_equal(ov_object(nodes[i])->count, 2);
    assert_false(ov_object(nodes[i])->tag & (OWN_FLAG_BUFFERED | OWN_FLAG_SETTLED));
  }
  for (int i = 0; i < NODES; i++)
    ov_release(nodes[i]);
  assert_int_equal(cycle_collect(), NODES);
}

/* A ring of 20,000: no minor and no slice looks at all of it, a full pass does. */
static void large_rings_wait_for_a_full_pass(void **state) {
  (void)state;
  cycle_collect();
  Word first = instance_of(class_of_nodes), last = ov_copy(first);
  for (int i = 1; i < 20000; i++) {
    Word next = instance_of(class_of_nodes);
    slot_store(next, 0, last);
    last = next;
  }
  slot_store(first, 0, last);
  ov_release(first);
  CycleTotals before = *cycle_totals();
  for (int i = 0; i < 9; i++)
    assert_int_equal(cycle_minor(), 0);
  assert_int_equal(candidates_of(CANDIDATES_YOUNG)->count, 0);
  cycle_slices_begin();
  assert_int_equal(cycle_slice(), 0);
  assert_int_equal(cycle_totals()->deferred - before.deferred, 1);
  assert_int_equal(candidates_of(CANDIDATES_DEFERRED)->count, 1);
  assert_int_equal(cycle_collect(), 20000);
}

/* ── gradual passes ── */

/* Two rings, one of which owns the other: whichever comes first in memory, one pass frees both. */
static void a_pass_frees_what_garbage_owns_that_comes_later(void **state) {
  (void)state;
  for (int later = 0; later < 2; later++) {
    cycle_collect();
    Word first = pair_of_nodes(), second = pair_of_nodes();
    Word owner = later ? second : first, owned = later ? first : second;
    slot_store(owner, 1, ov_copy(owned));
    cycle_minor();
    ov_release(owned);
    ov_release(owner);
    cycle_minor();
    pass_begin();
    int64_t freed = 0;
    while (pass_runs())
      freed += cycle_pass(1 << 20);
    assert_int_equal(freed, 4);
  }
}

/* ── when it runs ── */

static void the_collector_keeps_the_heap_small(void **state) {
  (void)state;
  cycle_collect();
  int64_t before = object_heap_bytes();
  for (int i = 0; i < 1000000; i++) {
    Word a = instance_of(class_of_nodes);
    slot_store(a, 0, ov_copy(a));
    ov_release(a);
  }
  assert_true(object_heap_bytes() - before < 8 << 20);
  cycle_set_enabled(false);
  for (int i = 0; i < 1000000; i++) {
    Word a = instance_of(class_of_nodes);
    slot_store(a, 0, ov_copy(a));
    ov_release(a);
  }
  assert_true(object_heap_bytes() - before >= 24000000);
  cycle_set_enabled(true);
  assert_true(cycle_collect() >= 1000000);
  assert_true(object_heap_bytes() - before < 1 << 20);
}

/* Rings that no slice can decide about die one after the other, and what they had is used again. */
static void a_pass_ends_while_nothing_new_is_taken(void **state) {
  (void)state;
  enum { RINGS = 300, NODES = 10000 };
  cycle_collect();
  int64_t before = object_heap_taken();
  for (int ring = 0; ring < RINGS; ring++) {
    Word first = instance_of(class_of_nodes), last = ov_copy(first);
    for (int i = 1; i < NODES; i++) {
      Word next = instance_of(class_of_nodes);
      slot_store(next, 0, ov_copy(last));
      ov_release(last);
      last = next;
    }
    slot_store(first, 0, last);
    ov_release(first);
  }
  assert_true(object_heap_taken() - before < 7 << 20);
  cycle_collect();
}

/* Few objects, but large ones behind them. */
static void raw_storage_counts_too(void **state) {
  (void)state;
  int64_t before = heap_system_bytes();
  for (int i = 0; i < 2000; i++) {
    Word list = list_new(100000);
    list_append(list, ov_copy(list));
    ov_release(list);
  }
  assert_true(heap_system_bytes() - before < 64 << 20);
  cycle_collect();
}

/* ── what checked builds assert ── */

static bool dies(void (*function)(int64_t), int64_t argument) {
  pid_t child = fork();
  if (child == 0) {
    signal(SIGABRT, SIG_DFL);
    fclose(stderr);
    function(argument);
    _exit(0);
  }
  int status = 0;
  assert_int_equal(waitpid(child, &status, 0), child);
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
}

static void more_words_than_the_budget_end_a_checked_program(void **state) {
  (void)state;
  assert_false(dies(cycle_check_budget, 8 << 10));
  assert_true(dies(cycle_check_budget, (8 << 10) + 1));
}

enum { LIVE = 40 << 20, PROMISED = 82 << 20 }; /* 1.25 * 40 + 32 */
static void check_footprint(int64_t taken) { pace_check_footprint(taken, LIVE); }

static void a_footprint_beyond_the_bound_ends_a_checked_program(void **state) {
  (void)state;
  assert_false(dies(check_footprint, PROMISED));
  assert_true(dies(check_footprint, PROMISED + 1));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_left_is_what_is_reached),
      cmocka_unit_test(the_same_with_finalisers_that_do_harm),
      cmocka_unit_test(a_cycle_that_points_into_live_data_leaves_its_counts),
      cmocka_unit_test(two_empty_lists_that_take_each_other_in_are_garbage),
      cmocka_unit_test(a_function_that_captures_its_own_cell_is_garbage),
      cmocka_unit_test(a_resurrected_cycle_is_whole_and_is_not_finalised_again),
      cmocka_unit_test(what_survives_a_minor_is_left_to_majors),
      cmocka_unit_test(young_garbage_that_points_to_old_objects_is_freed_by_a_minor),
      cmocka_unit_test(a_slice_looks_once_at_what_lives),
      cmocka_unit_test(large_rings_wait_for_a_full_pass),
      cmocka_unit_test(a_pass_frees_what_garbage_owns_that_comes_later),
      cmocka_unit_test(a_pass_ends_while_nothing_new_is_taken),
      cmocka_unit_test(the_collector_keeps_the_heap_small),
      cmocka_unit_test(raw_storage_counts_too),
      cmocka_unit_test(more_words_than_the_budget_end_a_checked_program),
      cmocka_unit_test(a_footprint_beyond_the_bound_ends_a_checked_program),
  };
  return cmocka_run_group_tests(tests, objects_start, NULL);
}
