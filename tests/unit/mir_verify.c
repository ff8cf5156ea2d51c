// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The verifier accepts what holds and names what does not: one broken body per rule. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "mir/text.h"
#include "sample.h"

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

static const char *verdict(Sample *sample, const char *text) {
  const char *error = NULL;
  MirBody *body =
      mir_read_text(sample->context->arena, sample->context, sample->decls, text, &error);
  if (!body) fail_msg("%s in\n%s", error, text);
  return mir_verify(body, sample->context->arena);
}

#define HEAD                                                                                       \
  "  scope 1 function @0:0\n"                                                                      \
  "  local name: String param read indirect in 1 @0:0\n"                                           \
  "  local xs: List[Node] param mut indirect in 1 @0:0\n"                                          \
  "  local a: Node variable in 1 @0:0\n"                                                           \
  "  local n: Int variable in 1 @0:0\n"                                                            \
  "  local c: Bool variable in 1 @0:0\n"                                                           \
  "  local e: Error variable in 1 @0:0\n"                                                          \
  "  local o: Optional[Int] variable in 1 @0:0\n"                                                  \
  "  local q: Point variable in 1 @0:0\n"                                                          \
  "  local p: UnsafePointer[Int] variable in 1 @0:0\n"                                             \
  "  local w: object variable in 1 @0:0\n"                                                         \
  "b1 in 1:\n"

static const char *body_text(Sample *sample, const char *facts, const char *code) {
  return arena_format(sample->context->arena,
                      "fn f raises @0:0 end @0:0\n  facts CFG%s\n" HEAD "%s", facts, code);
}

static void sound_bodies_pass(void **state) {
  Sample *sample = *state;
  static const char *const sound[] = {
      "  return @0:0 return\n",
      "  a = call_raises load(&read name) -> b2 b3 @0:0 call\nb2 in 1:\n  call consume(move a) "
      "@0:0 call\n"
      "  return @0:0 return\nb3 in 1:\n  resume @0:0 raise\n",
      "  raise move e -> b2 @0:0 raise\nb2 in 1:\n  drop a @0:0 early_exit\n  e = caught @0:0 "
      "except\n  return @0:0 return\n",
      "  o = make(n) @0:0 var\n  o = make() @0:0 var\n  c = tag &read o @0:0 if\n  branch c -> b2 "
      "b2 @0:0 if\n"
      "b2 in 1:\n  return @0:0 return\n",
      "  p = binary p offset n @0:0 call\n  n = binary n << n @0:0 call\n  c = binary n < 3:Int "
      "@0:0 call\n"
      "  c = call Point.__eq__#2(&read q, q) @0:0 operator\n  c = call "
      "Equatable.__eq__[Point](&read q, &read q) @0:0 call\n"
      "  return @0:0 return\nb2 in 1:\n",
  };
  const char *counted = "  w = retain &read w @0:0 copy\n  elided 3 w @0:0 copy\n  release w @0:0 "
                        "scope_end\n  return @0:0 return\n";
  const char *refused = verdict(sample, body_text(sample, " DROPS MONO GLUE COUNTS", counted));
  if (refused) fail_msg("%s", refused);
  for (size_t i = 0; i < sizeof sound / sizeof sound[0]; i++) {
    const char *failure = verdict(sample, body_text(sample, "", sound[i]));
    if (failure) fail_msg("%zu: %s", i, failure);
  }
}

typedef struct {
  const char *facts, *code, *says;
} Broken;

static void check_broken(Sample *sample, const Broken *broken, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const char *failure = verdict(sample, body_text(sample, broken[i].facts, broken[i].code));
    if (!failure) fail_msg("accepted: %s", broken[i].code);
    if (!strstr(failure, broken[i].says)) fail_msg("`%s` instead of `%s`", failure, broken[i].says);
  }
}

static void structure_is_checked(void **state) {
  static const Broken broken[] = {
      {"", "  init n = 1:Int @0:0 var\n", "the terminator is the last instruction"},
      {"", "", "a reachable block has no instructions"},
      {"", "  goto @0:0 if\n", "wrong number of successors"},
      {"", "  return -> b1 @0:0 if\n", "wrong number of successors"},
      {"", "  return @0:0 return\nb2 in 9:\n  return @0:0 return\n", "the block is in no scope"},
  };
  check_broken(*state, broken, sizeof broken / sizeof broken[0]);
}

static void operands_are_checked(void **state) {
  static const Broken broken[] = {
      {"", "  init a = &mut a @0:0 var\n  return @0:0 return\n",
       "a role this instruction does not know"},
      {" DROPS MONO GLUE COUNTS", "  init a = &read a @0:0 var\n  return @0:0 return\n",
       "only an object is lent to a variable"},
      {"", "  init a = a @0:0 var\n  return @0:0 return\n", "bits of `Node`, which is not Trivial"},
      {"", "  init n = true:Bool @0:0 var\n  return @0:0 return\n",
       "the operand is `Bool`, not `Int`"},
      {"", "  branch n -> b1 b1 @0:0 if\n", "the condition is `Int`, not `Bool`"},
      {"", "  n = binary n + true:Bool @0:0 call\n  return @0:0 return\n",
       "the right operand is `Bool`"},
      {"", "  n = binary n < n @0:0 call\n  return @0:0 return\n",
       "the result is `Int`, not `Bool`"},
      {"", "  q = make(float 1:Float64) @0:0 call\n  return @0:0 return\n",
       "1 operands for 2 fields"},
      {"", "  o = make(c) @0:0 call\n  return @0:0 return\n", "the payload is `Bool`, not `Int`"},
      {"", "  n = make() @0:0 call\n  return @0:0 return\n", "`Int` has no fields"},
      {"", "  c = tag &read q @0:0 call\n  return @0:0 return\n", "only an Optional and an enum have a tag"},
      {"", "  end a.id @0:0 call\n  return @0:0 return\n", "only a local ends"},
      {"", "  drop move a @0:0 call\n  return @0:0 return\n",
       "a role this instruction does not know"},
      {"", "  n = drop a @0:0 call\n  return @0:0 return\n", "there is a destination"},
      {"", "  raise move a -> b1 @0:0 raise\n", "the error is `Node`, not `Error`"},
  };
  check_broken(*state, broken, sizeof broken / sizeof broken[0]);
}

static void calls_are_checked(void **state) {
  static const Broken broken[] = {
      {"", "  a = call load(&read name) @0:0 call\n  return @0:0 return\n", "`load` may raise"},
      {"", "  call_raises consume(move a) -> b1 b1 @0:0 call\n", "`consume` does not raise"},
      {"", "  call consume() @0:0 call\n  return @0:0 return\n", "takes 1 operands, not 0"},
      {"", "  call consume(&read a) @0:0 call\n  return @0:0 return\n",
       "does not fit the parameter's convention"},
      {"", "  call consume(move e) @0:0 call\n  return @0:0 return\n",
       "an argument is `Error`, not `Node`"},
      {"", "  call consume[Int](move a) @0:0 call\n  return @0:0 return\n",
       "takes 0 type arguments, not 1"},
      {"", "  n = call Point.__eq__#2(&read q, &read q) @0:0 call\n  return @0:0 return\n",
       "the result is `Int`"},
  };
  check_broken(*state, broken, sizeof broken / sizeof broken[0]);
}

static void pending_errors_are_checked(void **state) {
  static const Broken broken[] = {
      {"", "  resume @0:0 raise\n", "no error is pending"},
      {"", "  e = caught @0:0 except\n  return @0:0 return\n", "no error is pending"},
      {"", "  raise move e -> b2 @0:0 raise\nb2 in 1:\n  return @0:0 return\n",
       "an error is pending"},
      {"", "  raise move e -> b2 @0:0 raise\nb2 in 1:\n  raise move e -> b2 @0:0 raise\n",
       "an error is pending"},
      {"",
       "  a = call_raises load(&read name) -> b2 b2 @0:0 call\nb2 in 1:\n  return @0:0 return\n",
       "on some ways into b2 only"},
  };
  check_broken(*state, broken, sizeof broken / sizeof broken[0]);
  Sample *sample = *state;
  const char *text = "fn f @0:0 end @0:0\n" HEAD
                     "  raise move e -> b2 @0:0 raise\nb2 in 1:\n  resume @0:0 raise\n";
  assert_non_null(strstr(verdict(sample, text), "leaves a function that does not raise"));
}

static void facts_are_checked(void **state) {
  static const Broken broken[] = {
      {" DROPS", "  assign n = 1:Int @0:0 assign\n  return @0:0 return\n",
       "there is an assignment"},
      {" DROPS MONO GLUE", "  drop a @0:0 scope_end\n  return @0:0 return\n", "should be gone"},
      {" DROPS MONO GLUE", "  n = size_of Int @0:0 call\n  return @0:0 return\n", "should be gone"},
      {" DROPS MONO GLUE", "  w = retain &read w @0:0 copy\n  return @0:0 return\n",
       "a count before COUNTS holds"},
      {" DROPS MONO", "  call consume(move a) @0:0 call\n  return @0:0 return\n",
       "the callee is no instance"},
      {"",
       "  init n = 1:Int @0:0 var\n  init n = 2:Int @0:0 var\n  init a = move xs#elem[n] @0:0 "
       "var\n  return @0:0 return\n",
       "is written twice"},
  };
  check_broken(*state, broken, sizeof broken / sizeof broken[0]);
  Sample *sample = *state;
  const char *text =
      "fn f @0:0 end @0:0\n  parameters T\n  facts DROPS MONO\n  scope 1 function @0:0\n"
      "  local t: List[T] variable in 1 @0:0\nb1 in 1:\n  return @0:0 return\n";
  assert_non_null(strstr(verdict(sample, text), "local 1 has a generic type"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(sound_bodies_pass), TEST(structure_is_checked),       TEST(operands_are_checked),
      TEST(calls_are_checked), TEST(pending_errors_are_checked), TEST(facts_are_checked),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
