// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The ownership passes on bodies written as MIR text: where drops end up, and which errors are told.
** `verify` and `balance` run after every case, so each accepted one is also proven. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "mir/text.h"
#include "passes/passes.h"
#include "sample.h"
#include <stdio.h>

static const Host no_host = {0};

static int setup(void **state) {
  *state = sample_new(&no_host);
  return 0;
}

static int teardown(void **state) {
  Sample *sample = *state;
  context_free(sample->context);
  return 0;
}

/* Runs the generic stage on one body; returns it as text. */
static const char *elaborated(Sample *sample, const char *text) {
  const char *error = NULL;
  Arena *arena = sample->context->arena;
  MirBody *body = mir_read_text(arena, sample->context, sample->decls, text, &error);
  if (!body) fail_msg("%s", error);
  MirProgram *program = mir_program_new(sample->context, arena, sample->decls);
  array_push(arena, &program->bodies, body);
  PassOptions options = {.verify = true};
  assert_true(passes_run(program, STAGE_GENERIC, &options));
  Text out = text_new(arena);
  mir_print(&out, body);
  return out.data;
}

static void expect_error(Sample *sample, const char *text, DiagCode code, const char *headline) {
  elaborated(sample, text);
  uint32_t count;
  const Diag *const *all = diag_sorted(sample->context->diags, &count);
  if (count != 1) fail_msg("%u diagnostics", count);
  if (all[0]->code != code) fail_msg("%s: %s", diag_code_text(all[0]->code), all[0]->message);
  assert_string_equal(all[0]->message, headline);
}

#define expect_part(text, part)                                                                    \
  do {                                                                                             \
    if (!strstr(text, part)) fail_msg("missing:\n%s\nin:\n%s", part, text);                        \
  } while (0)

/* The number of `drop PLACE` instructions. */
static unsigned drops_of(const char *text, const char *place) {
  char wanted[64];
  snprintf(wanted, sizeof wanted, "  drop %s ", place);
  unsigned count = 0;
  for (const char *at = text; (at = strstr(at, wanted)) != NULL; at++)
    count++;
  return count;
}

/* `n` is a Node to copy from, `m` one that is lent for change; `c` decides. */
#define HEAD                                                                                       \
  "fn work @1:1 end @9:1\n"                                                                        \
  "  facts CFG\n"                                                                                  \
  "  scope 1 function @1:1\n"                                                                      \
  "  scope 2 block in 1 @1:1\n"                                                                    \
  "  local c: Bool param read indirect in 1 @1:9\n"                                                \
  "  local n: Node param read indirect in 1 @1:9\n"                                                \
  "  local m: Node param mut indirect in 1 @1:9\n"                                                 \
  "  local x: Node variable in 1 @2:9\n"                                                           \
  "  local y: Node variable in 1 @3:9\n"
#define NEW_X "  x = copy &read n @2:1 var\n"
#define NEW_Y "  y = copy &read n @3:1 var\n"
#define EAT_X "  call consume(move x) @5:1 call\n"

/* Given away on one way only: the other way drops it on its edge, the join drops nothing. */
static void edge_drop(void **state) {
  const char *text =
      elaborated(*state, HEAD "b1 in 1:\n" NEW_X "  branch c -> b2 b3 @4:1 condition\n"
                              "b2 in 2:\n" EAT_X "  goto -> b3 @5:1 if\n"
                              "b3 in 1:\n"
                              "  drop x @9:1 scope_end reason SCOPE_END\n"
                              "  return @9:1 function_end\n");
  assert_int_equal(drops_of(text, "x"), 1);
  expect_part(text, "branch c -> b2 b4");
  expect_part(text, "b4 in 1:\n  drop x");
  expect_part(text, "edge reason EDGE");
}

/* Kept everywhere: the drop stays where it was, nothing is added. */
static void certain_drop(void **state) {
  const char *text =
      elaborated(*state, HEAD "b1 in 1:\n" NEW_X "  drop x @9:1 scope_end reason SCOPE_END\n"
                              "  return @9:1 function_end\n");
  assert_int_equal(drops_of(text, "x"), 1);
  expect_part(text, "reason SCOPE_END");
}

/* One field is gone: the others end in declaration order. */
static void partial_drop(void **state) {
  const char *text =
      elaborated(*state, HEAD "  local s: String variable in 1 @3:9\n"
                              "b1 in 1:\n" NEW_X "  init s = move x.name @4:1 transfer\n"
                              "  drop s @9:1 scope_end reason SCOPE_END\n"
                              "  drop x @9:1 scope_end reason SCOPE_END\n"
                              "  return @9:1 function_end\n");
  expect_part(text, "  drop x.next ");
  assert_true(strstr(text, "  drop x.next ") < strstr(text, "  drop x.items "));
  assert_int_equal(drops_of(text, "x.name"), 0);
  assert_int_equal(drops_of(text, "x"), 0);
  expect_part(text, "reason REST");
}

/* The old value ends after the new one is ready; a place without a value is only set. */
static void assignment(void **state) {
  const char *text =
      elaborated(*state, HEAD "b1 in 1:\n" NEW_X NEW_Y "  assign x = move y @4:1 assign\n"
                              "  y = copy &read n @5:1 assign\n"
                              "  drop y @9:1 scope_end reason SCOPE_END\n"
                              "  drop x @9:1 scope_end reason SCOPE_END\n"
                              "  return @9:1 function_end\n");
  expect_part(text, "reason OVERWRITTEN");
  expect_part(text, "  init x = move y");
  assert_int_equal(drops_of(text, "x"), 2);
  assert_int_equal(drops_of(text, "y"), 1);
}

/* Two exits share a chain and disagree about x: the chain is split, and no drop stands on an edge (y ends before x). */
static void split_chain(void **state) {
  const char *text =
      elaborated(*state, HEAD "b1 in 1:\n" NEW_X NEW_Y "  branch c -> b2 b3 @4:1 condition\n"
                              "b2 in 2:\n" EAT_X "  goto -> b4 @5:1 return\n"
                              "b3 in 2:\n"
                              "  goto -> b4 @6:1 return\n"
                              "b4 in 1 chain:\n"
                              "  drop y @6:1 early_exit reason EARLY_EXIT\n"
                              "  goto -> b5 @6:1 early_exit\n"
                              "b5 in 1 chain:\n"
                              "  drop x @6:1 early_exit reason EARLY_EXIT\n"
                              "  goto -> b6 @6:1 early_exit\n"
                              "b6 in 1 chain:\n"
                              "  return @6:1 return\n");
  assert_int_equal(drops_of(text, "y"), 2);
  assert_int_equal(drops_of(text, "x"), 1);
  assert_null(strstr(text, "reason EDGE"));
}

/* A loop gives away what it then sets again: fine, and dropped once at the end. */
static void renewed_in_loop(void **state) {
  const char *text = elaborated(*state, HEAD "b1 in 1:\n" NEW_X "  goto -> b2 @4:1 while\n"
                                             "b2 in 1:\n"
                                             "  branch c -> b3 b4 @4:1 condition\n"
                                             "b3 in 2:\n" EAT_X "  x = copy &read n @6:1 assign\n"
                                             "  goto -> b2 @6:1 while\n"
                                             "b4 in 1:\n"
                                             "  drop x @9:1 scope_end reason SCOPE_END\n"
                                             "  return @9:1 function_end\n");
  assert_int_equal(drops_of(text, "x"), 1);
}

/* `mut m` may be given away and put back. */
static void put_back(void **state) {
  const char *text = elaborated(*state, HEAD "b1 in 1:\n"
                                             "  init x = move m @2:1 transfer\n" NEW_Y
                                             "  assign m = move y @4:1 assign\n"
                                             "  drop y @9:1 scope_end reason SCOPE_END\n"
                                             "  drop x @9:1 scope_end reason SCOPE_END\n"
                                             "  return @9:1 function_end\n");
  assert_int_equal(drops_of(text, "m"), 0);
  assert_int_equal(drops_of(text, "x"), 1);
}

static void use_after_move(void **state) {
  expect_error(*state,
               HEAD "b1 in 1:\n" NEW_X EAT_X "  y = copy &read x @6:1 copy\n"
                    "  drop y @9:1 scope_end\n"
                    "  drop x @9:1 scope_end\n"
                    "  return @9:1 function_end\n",
               DIAG_E0301, "`x` was already given away");
}

static void moved_in_loop(void **state) {
  expect_error(*state,
               HEAD "b1 in 1:\n" NEW_X "  goto -> b2 @4:1 while\n"
                    "b2 in 1:\n"
                    "  branch c -> b3 b4 @4:1 condition\n"
                    "b3 in 2:\n" EAT_X "  goto -> b2 @6:1 while\n"
                    "b4 in 1:\n"
                    "  drop x @9:1 scope_end\n"
                    "  return @9:1 function_end\n",
               DIAG_E0303, "`x` is given away in one round of the loop and used again in the next");
}

/* Both branches inside the loop give it away: one error. */
static void moved_in_both_branches_of_a_loop(void **state) {
  expect_error(*state,
               HEAD "b1 in 1:\n" NEW_X "  goto -> b2 @4:1 while\n"
                    "b2 in 1:\n"
                    "  branch c -> b3 b6 @4:1 condition\n"
                    "b3 in 2:\n"
                    "  branch c -> b4 b5 @4:1 condition\n"
                    "b4 in 2:\n" EAT_X "  goto -> b2 @6:1 while\n"
                    "b5 in 2:\n"
                    "  call consume(move x) @7:1 call\n"
                    "  goto -> b2 @7:1 while\n"
                    "b6 in 1:\n"
                    "  drop x @9:1 scope_end\n"
                    "  return @9:1 function_end\n",
               DIAG_E0303, "`x` is given away in one round of the loop and used again in the next");
}

static void never_set(void **state) {
  expect_error(*state,
               HEAD "b1 in 1:\n"
                    "  end x @2:1 var\n"
                    "  y = copy &read x @6:1 copy\n"
                    "  drop y @9:1 scope_end\n"
                    "  return @9:1 function_end\n",
               DIAG_E0304, "`x` has no value yet");
}

static void set_in_a_loop(void **state) {
  expect_error(*state,
               HEAD "b1 in 1:\n"
                    "  end x @2:1 var\n"
                    "  goto -> b2 @4:1 while\n"
                    "b2 in 1:\n"
                    "  branch c -> b3 b4 @4:1 condition\n"
                    "b3 in 2:\n" NEW_Y "  assign x = move y @5:1 assign\n"
                    "  goto -> b2 @6:1 while\n"
                    "b4 in 1:\n"
                    "  y = copy &read x @7:1 copy\n"
                    "  drop y @9:1 scope_end\n"
                    "  drop x @9:1 scope_end\n"
                    "  return @9:1 function_end\n",
               DIAG_E0305, "`x` has no value when the loop runs 0 times");
}

static void partly_moved(void **state) {
  expect_error(*state,
               HEAD "  local s: String variable in 1 @3:9\n"
                    "b1 in 1:\n" NEW_X "  init s = move x.name @4:1 transfer\n"
                    "  y = copy &read x @6:1 copy\n"
                    "  drop y @9:1 scope_end\n"
                    "  drop s @9:1 scope_end\n"
                    "  drop x @9:1 scope_end\n"
                    "  return @9:1 function_end\n",
               DIAG_E0306, "`x` is incomplete: `x.name` was given away on line 4");
}

static void not_put_back(void **state) {
  expect_error(*state,
               HEAD "b1 in 1:\n"
                    "  init x = move m @2:1 transfer\n"
                    "  drop x @9:1 scope_end\n"
                    "  return @9:1 function_end\n",
               DIAG_E0308, "`m` has no value at this exit (the function ends)");
}

static void part_of_empty(void **state) {
  expect_error(*state,
               HEAD "  local s: String variable in 1 @3:9\n"
                    "b1 in 1:\n" NEW_X EAT_X "  s = copy &read n.name @6:1 copy\n"
                    "  assign x.name = move s @6:1 assign\n"
                    "  drop s @9:1 scope_end\n"
                    "  drop x @9:1 scope_end\n"
                    "  return @9:1 function_end\n",
               DIAG_E0310, "`x.name` is set while `x` as a whole holds no value");
}

static void order_is_right(void **state) {
  (void)state;
  assert_null(passes_check_order());
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(order_is_right),
      CASE(edge_drop),
      CASE(certain_drop),
      CASE(partial_drop),
      CASE(assignment),
      CASE(split_chain),
      CASE(renewed_in_loop),
      CASE(put_back),
      CASE(use_after_move),
      CASE(moved_in_loop),
      CASE(moved_in_both_branches_of_a_loop),
      CASE(never_set),
      CASE(set_in_a_loop),
      CASE(partly_moved),
      CASE(not_put_back),
      CASE(part_of_empty),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
