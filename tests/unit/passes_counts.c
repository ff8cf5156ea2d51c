// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Counts on bodies written as MIR text: what count_balance proves, by bodies with one mistake each, and that what count_elide
** makes of sound bodies passes it. A failed proof ends ownc, so each body is judged in a process of its own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "mir/text.h"
#include "passes/count.h"
#include "sample.h"
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static const Host no_host = {0};

enum { SOUND = 0, BUG = 70, TEXT_MOST = 4096 };

static int setup(void **state) {
  *state = sample_new(&no_host);
  return 0;
}

static int teardown(void **state) {
  Sample *sample = *state;
  context_free(sample->context);
  return 0;
}

/* `p` is a parameter, `x` and `y` are variables, `t` and `u` temporaries. */
#define HEAD                                                                                       \
  "fn work raises @1:1 end @9:1\n"                                                                 \
  "  facts CFG CHECKED DROPS MONO GLUE COUNTS\n"                                                   \
  "  scope 1 function @1:1\n"                                                                      \
  "  local p: object param read indirect in 1 @1:9\n"                                              \
  "  local x: object variable mutable in 1 @2:9\n"                                                 \
  "  local y: object variable mutable in 1 @3:9\n"                                                 \
  "  local t: object temporary mutable in 1 @4:9\n"                                                \
  "  local u: object temporary mutable in 1 @5:9\n"
#define MAKE_X "  x = call runtime own_list_new(1:object) @2:1 var\n"
#define END_X  "  release x @9:1 scope_end reason SCOPE_END\n"
#define END_Y  "  release y @9:1 scope_end reason SCOPE_END\n"
#define RETURN "  return @9:1 function_end\n"
#define ENTRY  "b1 in 1:\n"

typedef struct {
  MirBody *body;
  PassBody pass;
} Body;

static Body read_body(Sample *sample, const char *text, const PassOptions *options) {
  const char *error = NULL;
  Arena *arena = sample->context->arena;
  MirBody *body = mir_read_text(arena, sample->context, sample->decls, text, &error);
  if (!body) fail_msg("%s", error);
  MirProgram *program = mir_program_new(sample->context, arena, sample->decls);
  array_push(arena, &program->instances, NULL);
  array_push(arena, &program->instances, body);
  PassBody pass = {.program = program, .body = body, .scratch = arena, .options = options};
  pass.closed = closed_world(program, arena);
  return (Body){body, pass};
}

/* The status with which the proof ends, and what it says. */
static int judged(Body *body, char *said) {
  int pipes[2];
  assert_int_equal(pipe(pipes), 0);
  fflush(NULL);
  pid_t child = fork();
  if (child == 0) {
    dup2(pipes[1], STDERR_FILENO);
    count_balance_run(&body->pass);
    _exit(SOUND);
  }
  close(pipes[1]);
  ssize_t length = read(pipes[0], said, TEXT_MOST - 1);
  said[length > 0 ? length : 0] = '\0';
  close(pipes[0]);
  int status = 0;
  assert_int_equal(waitpid(child, &status, 0), child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static const PassOptions naive = {0};

static void is_sound(void **state, const char *text) {
  char said[TEXT_MOST];
  Body body = read_body(*state, text, &naive);
  if (judged(&body, said) != SOUND) fail_msg("%s", said);
}

static void is_bug(void **state, const char *text, const char *reason) {
  char said[TEXT_MOST];
  Body body = read_body(*state, text, &naive);
  int status = judged(&body, said);
  if (status != BUG || !strstr(said, reason))
    fail_msg("status %d, not `%s`: %s", status, reason, said);
}

/* ── the proof ── */

static void owners_end_once(void **state) {
  is_sound(state, HEAD ENTRY MAKE_X END_X RETURN);
  is_bug(state, HEAD ENTRY MAKE_X RETURN, "still owns an object where the function ends");
  is_bug(state, HEAD ENTRY MAKE_X END_X END_X RETURN, "used without a value");
  is_bug(state, HEAD ENTRY MAKE_X MAKE_X END_X RETURN, "overwritten while it owns an object");
  is_bug(state, HEAD ENTRY END_X RETURN, "used without a value");
}

static void each_way_is_looked_at(void **state) {
#define BRANCH                                                                                     \
  "  local c: Bool param read indirect in 1 @1:9\n" ENTRY MAKE_X                                   \
  "  branch c -> b2 b3 @4:1 condition\n"                                                           \
  "b2 in 1:\n"
  is_sound(state, HEAD BRANCH END_X RETURN "b3 in 1:\n" END_X RETURN);
  is_bug(state, HEAD BRANCH END_X RETURN "b3 in 1:\n" RETURN, "owns an object that nothing ends");
  is_bug(state,
         HEAD BRANCH END_X "  goto -> b3 @5:1 if\n"
                           "b3 in 1:\n" END_X RETURN,
         "used without a value");
#undef BRANCH
}

static void raising_ways_are_looked_at(void **state) {
#define CALL                                                                                       \
  ENTRY MAKE_X "  t = call_raises runtime own_get_item(&read x, 0:object) -> b2 b3 @4:1 call\n"    \
               "b2 in 1:\n  release t @4:1 - reason TEMPORARY\n" END_X RETURN
  is_sound(state, HEAD CALL "b3 in 1:\n" END_X "  resume @9:1 function_end\n");
  is_bug(state, HEAD CALL "b3 in 1:\n  resume @9:1 function_end\n",
         "owns an object that nothing ends");
  is_bug(state,
         HEAD CALL "b3 in 1:\n  release t @4:1 - reason TEMPORARY\n" END_X
                   "  resume @9:1 function_end\n",
         "used without a value");
#undef CALL
}

static void what_is_lent_ends_before_its_owner(void **state) {
#define LEND_T "  init t = &read x @3:1 copy\n"
#define LOOK   "  call runtime own_same(&read t, none:object) @4:1 call\n"
  is_sound(state, HEAD ENTRY MAKE_X LEND_T LOOK END_X RETURN);
  is_bug(state, HEAD ENTRY MAKE_X LEND_T END_X LOOK RETURN, "used after what it was lent from");
  is_bug(state, HEAD ENTRY MAKE_X LEND_T "  release t @4:1 - reason TEMPORARY\n" END_X RETURN,
         "released, though it is lent");
  is_bug(state, HEAD ENTRY MAKE_X LEND_T "  init y = move t @4:1 var\n" END_Y END_X RETURN,
         "given away, though it is lent");
  is_bug(state, HEAD ENTRY MAKE_X LEND_T "  init y = move x @4:1 var\n" LOOK END_Y RETURN,
         "used after what it was lent from");
  is_sound(state, HEAD ENTRY "  init t = &read p @3:1 copy\n" LOOK RETURN);
}

static void what_a_container_lends_ends_with_a_store(void **state) {
#define LOAD "  t = call runtime own_cell_lend(&read x) @3:1 var\n"
  is_sound(state, HEAD ENTRY MAKE_X LOAD LOOK END_X RETURN);
  is_bug(state,
         HEAD ENTRY MAKE_X LOAD
         "  call runtime own_cell_set(&read x, none:object) @4:1 assign\n" LOOK END_X RETURN,
         "used after what it was lent from");
  is_bug(state, HEAD ENTRY MAKE_X LOAD END_X LOOK RETURN, "used after what it was lent from");
}

/* ── the rules ── */

/* What count_elide makes of the body, which must pass the proof. */
static const char *elided(void **state, const char *text, unsigned rules) {
  char said[TEXT_MOST];
  PassOptions options = {.elide = rules};
  Body body = read_body(*state, text, &options);
  count_elide_run(&body.pass);
  if (judged(&body, said) != SOUND) fail_msg("%s", said);
  Text out = text_new(((Sample *)*state)->context->arena);
  mir_print(&out, body.body);
  return out.data;
}

static unsigned count_of(const char *text, const char *part) {
  unsigned count = 0;
  for (const char *at = text; (at = strstr(at, part)) != NULL; at++)
    count++;
  return count;
}

#define READ_X "  t = retain &read x @3:1 copy\n" LOOK "  release t @4:1 - reason TEMPORARY\n"

static void a_switch_is_a_switch(void **state) {
  const char *all = elided(state, HEAD ENTRY MAKE_X READ_X END_X RETURN, ~0U);
  assert_int_equal(count_of(all, "retain"), 0);
  assert_int_equal(count_of(all, "release"), 1);
  const char *without = elided(state, HEAD ENTRY MAKE_X READ_X END_X RETURN, ~(1U << ELIDE_LOCAL));
  assert_int_equal(count_of(without, "retain"), 1);
  assert_int_equal(count_of(without, "release"), 2);
  const char *none = elided(state, HEAD ENTRY MAKE_X READ_X END_X RETURN, 0);
  assert_string_equal(none, without);
}

/* The variable is set while the operand is in use: nothing may be lent. */
static void a_source_that_changes_lends_nothing(void **state) {
  const char *text = elided(state,
                            HEAD ENTRY MAKE_X "  t = retain &read x @3:1 copy\n" END_X MAKE_X LOOK
                                              "  release t @4:1 - reason TEMPORARY\n" END_X RETURN,
                            ~0U);
  assert_int_equal(count_of(text, "retain"), 1);
  assert_int_equal(count_of(text, "release"), 3);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(owners_end_once, setup, teardown),
      cmocka_unit_test_setup_teardown(each_way_is_looked_at, setup, teardown),
      cmocka_unit_test_setup_teardown(raising_ways_are_looked_at, setup, teardown),
      cmocka_unit_test_setup_teardown(what_is_lent_ends_before_its_owner, setup, teardown),
      cmocka_unit_test_setup_teardown(what_a_container_lends_ends_with_a_store, setup, teardown),
      cmocka_unit_test_setup_teardown(a_switch_is_a_switch, setup, teardown),
      cmocka_unit_test_setup_teardown(a_source_that_changes_lends_nothing, setup, teardown),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
