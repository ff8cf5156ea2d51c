// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* MIR text: what is printed reads back as the same body, for every instruction; wrong text is
** refused with its line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "mir/build.h"
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

static MirBody *read_body(Sample *sample, const char *text) {
  const char *error = NULL;
  MirBody *body =
      mir_read_text(sample->context->arena, sample->context, sample->decls, text, &error);
  if (!body) fail_msg("%s", error);
  return body;
}

static const char *print_body(Sample *sample, const MirBody *body) {
  Text out = text_new(sample->context->arena);
  mir_print(&out, body);
  return out.data;
}

/* Every instruction, role, step, constant and flag once. */
static const char *const everything =
    "fn work -> Node raises @1:4 end @40:2\n"
    "  decl load\n"
    "  parameters T: Copyable + Equatable, U\n"
    "  facts CFG MOVES INIT\n"
    "  scope 1 function @1:1\n"
    "  scope 2 loop in 1 @2:5\n"
    "  scope 3 statement in 2 @3:5\n"
    "  local name: String param read indirect in 1 @1:9\n"
    "  local xs: List[Node] param mut indirect in 1 @1:20\n"
    "  local %3: Node result in 1 @0:0\n"
    "  local a: Node variable in 1 @2:9\n"
    "  local b%5: Node variable in 2 @3:9\n"
    "  local b%6: Point variable in 2 @4:9\n"
    "  local move%7: Int variable in 2 @5:9\n"
    "  local %8: Bool temporary in 3 @6:9\n"
    "  local x: Node reference mutable indirect in 2 @7:9\n"
    "  local o: Optional[Box[Node]] variable in 2 @7:9\n"
    "  local p: UnsafePointer[Point] hidden in 2 @7:9\n"
    "  local e: Error variable in 1 @7:9\n"
    "  local t: (Int, Float64) variable in 1 @7:9\n"
    "  local f: Float64 variable in 1 @7:9\n"
    "  local s: String variable in 1 @7:9\n"
    "  local g: T variable in 1 @7:9\n"
    "  local u: (List[U],) variable in 1 @7:9\n"
    "  local w: object variable in 1 @7:9\n"
    "  local h: fn(Int, mut Node, owned (String,)) raises -> Point variable in 1 @7:9\n"
    "  local j: fn() variable in 1 @7:9\n"
    "  local code%21: UnsafePointer[UInt8] variable in 1 @7:9\n"
    "b1 in 1:\n"
    "  call load(&read name)  @2:1 call\n"
    "  a = call_raises load(&read name) -> b2 b3 @2:13 call\n"
    "b2 in 2:\n"
    "  init move%7 = 5:Int @3:1 var\n"
    "  init move%7 = -9223372036854775808:Int @3:1 literal proven\n"
    "  assign a.name = move s @3:2 assign\n"
    "  x = ref &mut xs#elem[move%7] @3:3 for\n"
    "  x = ref &read xs#safe[move%7] @3:3 for\n"
    "  p = address &read b%6 @3:4 call\n"
    "  g = function move u @3:4 call\n"
    "  b%6 = make(float 1.5:Float64, float -0:Float64) @3:4 constructor\n"
    "  o = make() @3:4 literal\n"
    "  %8 = tag &read o @3:5 if\n"
    "  %8 = unary not %8 @3:6 operator\n"
    "  move%7 = unary - move%7 @3:6 operator\n"
    "  move%7 = binary move%7 + 1:Int @3:7 augmented\n"
    "  %8 = binary t.0 <= move%7 @3:7 operator\n"
    "  p = binary p offset move%7 @3:7 operator\n"
    "  f = convert checked move%7 @3:8 conversion\n"
    "  a = copy &read o#payload#box @3:9 copy\n"
    "  b%5 = copy &read o#payload!#box.next#payload!#box @3:9 copy\n"
    "  init p#at[move%7].x = t.1 @3:9 assign\n"
    "  init p#at.y = f @3:9 assign\n"
    "  init s = string \"a\\\"b\\\\\\n\\x00é\":String @3:9 literal\n"
    "  init p = null:UnsafePointer[Point] @3:9 literal\n"
    "  %8 = call Point.__eq__#2(&read b%6, &read p#at) @3:9 operator\n"
    "  %8 = call Equatable.__eq__[Point](&read b%6, &read b%6) @3:9 operator\n"
    "  call @1 consume(move b%5) @3:9 call\n"
    "  call @2 drop List[Node](&mut xs) @3:9 glue\n"
    "  call runtime own_print(&read s) @3:9 print\n"
    "  call runtime own_deep @2(&mut xs) @3:9 glue\n"
    "  %8 = call pointer @3(h.0, &read h, %8) @3:9 glue\n"
    "  init code%21 = code @3:UnsafePointer[UInt8] @3:9 conversion\n"
    "  j = make(code @4:UnsafePointer[UInt8], move h.1) @3:9 conversion\n"
    "  p = address &read b%6 @3:9 call\n"
    "  j = function move u @3:9 conversion\n"
    "  drop a.next @3:9 scope_end reason EARLY_EXIT\n"
    "  end b%5 @3:9 scope_end\n"
    "  move%7 = size_of List[T] @3:9 call\n"
    "  %8 = needs_drop U @3:9 call\n"
    "  w = retain &read w @3:9 copy\n"
    "  elided 3 w @3:9 copy\n"
    "  release w @3:9 scope_end\n"
    "  branch %8 -> b4 b5 @3:9 condition\n"
    "b3 in 1 chain:\n"
    "  resume @3:9 early_exit\n"
    "b4 in 1:\n"
    "  raise move e -> b6 @3:9 raise\n"
    "b5 in 1:\n"
    "  init %3 = move a @3:9 return\n"
    "  init g = none:T @3:9 literal\n"
    "  init f = float bits 0x7ff8000000000001:Float64 @3:9 literal\n"
    "  init f = float inf:Float64 @3:9 literal\n"
    "  init %8 = true:Bool @3:9 literal type Int\n"
    "  return @3:9 return\n"
    "b6 in 1:\n"
    "  e = caught @3:9 except\n"
    "  branch false:Bool -> b7 b8 @3:9 condition\n"
    "b7 in 1:\n"
    "  goto -> b5 @3:9 if\n"
    "b8 in 1:\n"
    "  unreachable @3:9 -\n"
    "b9 in 1:\n";

static void everything_reads_back(void **state) {
  Sample *sample = *state;
  MirBody *body = read_body(sample, everything);
  const char *first = print_body(sample, body);
  const char *second = print_body(sample, read_body(sample, first));
  assert_string_equal(first, second);
  /* Column widths aside, the printed text is the text above. */
  const char *a = first, *b = everything;
  while (*a && *b) {
    while (*a == ' ')
      a++;
    while (*b == ' ')
      b++;
    if (*a != *b) fail_msg("printed: %.40s\nwritten: %.40s", a, b);
    a++;
    b++;
  }
  assert_int_equal(*a, 0);
  assert_int_equal(*b, 0);
}

static void all_operations_are_covered(void **state) {
  Sample *sample = *state;
  MirBody *body = read_body(sample, everything);
  bool seen[MIR_OP_COUNT] = {0};
  for (uint32_t i = 1; i < body->blocks.count; i++) {
    const MirBlockInfo *block = &body->blocks.items[i];
    for (uint32_t k = 0; k < block->instrs.count; k++)
      seen[block->instrs.items[k].op] = true;
  }
  for (int i = 0; i < MIR_OP_COUNT; i++) {
    if (!seen[i]) fail_msg("no %s in the sample", mir_op_text((MirOp)i));
  }
}

static void details_are_read(void **state) {
  Sample *sample = *state;
  MirBody *body = read_body(sample, everything);
  assert_int_equal(body->decl.index, sample->load.index);
  assert_int_equal(body->param_count, 2);
  assert_int_equal(body->result.index, 3);
  assert_int_equal(body->facts, MIR_FACT_CFG | MIR_FACT_MOVES | MIR_FACT_INIT);
  assert_true(body->raises);
  assert_int_equal(body->type_params[0].bounds.count, 2);
  Position at = source_position(sample->context->sources, body->end_span.from);
  assert_int_equal(at.line, 40);
  assert_int_equal(at.column, 2);
  assert_int_equal(mir_local(body, (MirLocal){6})->name.index,
                   mir_local(body, (MirLocal){5})->name.index);
  assert_int_equal(mir_local(body, (MirLocal){8})->name.index, 0);
  assert_true(mir_block(body, (MirBlock){3})->chain);
  const MirInstr *call = mir_block(body, (MirBlock){2})->instrs.items;
  while (call->op != MIR_CALL)
    call++;
  assert_int_equal(call->op, MIR_CALL);
  assert_int_equal(mir_callee(body, call->extra)->fn.index, sample->equals.index);
  assert_int_equal(mir_callee(body, call[1].extra)->kind, CALLEE_REQUIREMENT);
  assert_int_equal(mir_callee(body, call[2].extra)->kind, CALLEE_INSTANCE);
  assert_int_equal(mir_callee(body, call[4].extra)->kind, CALLEE_RUNTIME);
  assert_int_equal(mir_callee(body, call[6].extra)->kind, CALLEE_POINTER);
  assert_int_equal(mir_callee(body, call[6].extra)->instance.index, 3);
}

static void instance_and_glue_headers_read_back(void **state) {
  Sample *sample = *state;
  static const char *const texts[] = {
      "fn \"drop List[Node]\" @0:0 end @0:0\n  glue List[Node]\n  facts DROPS MONO GLUE\n  scope 1 "
      "function @0:0\n"
      "  local self: List[Node] param mut indirect in 1 @0:0\nb1 in 1:\n",
      "fn Pair.first[Int] -> Int broken @0:0 end @0:0\n  arguments Int, (String, Node)\n  scope 1 "
      "function @0:0\nb1 in 1:\n",
  };
  for (size_t i = 0; i < 2; i++)
    assert_string_equal(print_body(sample, read_body(sample, texts[i])), texts[i]);
}

static void closures_have_dotted_names(void **state) {
  Sample *sample = *state;
  StructId closure = sample_struct(sample, "main.lambda", BUILTIN_NONE, NULL);
  sample_fn(sample, "lambda", closure, TYPE_NONE);
  sample_fn(sample, "lambda", closure, TYPE_NONE);
  static const char *const text = "fn main.lambda @0:0 end @0:0\n  decl main.lambda.lambda#2\n"
                                  "  glue fn(main.lambda)\n  scope 1 function @0:0\n"
                                  "  local f: main.lambda variable in 1 @0:0\nb1 in 1:\n";
  assert_string_equal(print_body(sample, read_body(sample, text)), text);
}

static void wrong_text_is_refused_with_its_line(void **state) {
  Sample *sample = *state;
  static const char *const tail =
      " @0:0 end @0:0\n  scope 1 function @0:0\n  local a: Int variable in 1 @0:0\nb1 in 1:\n";
  static const char *const wrong[][2] = {
      {"  b = a @1:1 var\n", "line 5: no local is called `b`"},
      {"  a = frobnicate a @1:1 var\n", "line 5: `frobnicate` is no instruction"},
      {"  call nobody() @1:1 call\n", "line 5: no function is called `nobody`"},
      {"  init a = 5:Foo @1:1 var\n", "line 5: no type is called `Foo`"},
      {"  init a = 5:fn(Int @1:1 var\n", "line 5: `,` expected"},
      {"  init a = code 7:Int @1:1 var\n", "line 5: `@` expected"},
      {"  init a = a.x @1:1 var\n", "line 5: no field `x`"},
      {"  init a = a#box @1:1 var\n", "line 5: this type has no such step"},
      {"  return @1:1 return\n  return @1:1 return\n",
       "line 6: an instruction stands outside a block"},
      {"  goto -> b7 @1:1 if\n", "line 6: there is no block b7"},
      {"  init a = 5:Int @1:1 what\n", "line 5: `what` is no form"},
      {"  init a = 5:Int @1:1 var !\n", "line 5: unexpected `!"},
      {"  local c: Int variable in 1 @0:0\n", "line 5: "},
      {"b3 in 1:\n", "line 5: blocks are numbered in order"},
      {"  a = make(", "line 5: "},
      {"  init a = string \"x", "line 5: `\"` expected"},
  };
  for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
    const char *error = NULL;
    const char *text = arena_format(sample->context->arena, "fn f%s%s", tail, wrong[i][0]);
    assert_null(
        mir_read_text(sample->context->arena, sample->context, sample->decls, text, &error));
    if (strncmp(error, wrong[i][1], strlen(wrong[i][1])) != 0)
      fail_msg("%s instead of %s", error, wrong[i][1]);
  }
}

/* Damaged text: every prefix of the sample, and the sample with each character replaced, is read
** or refused, never a crash. */
static void damaged_text_is_survived(void **state) {
  Sample *sample = *state;
  size_t length = strlen(everything);
  char *copy = arena_text(sample->context->arena, everything, length);
  for (size_t i = 0; i < length; i += 3) {
    const char *error = NULL;
    copy[i] = '\0';
    mir_read_text(sample->context->arena, sample->context, sample->decls, copy, &error);
    copy[i] = "(#=b 9"[i % 6];
    mir_read_text(sample->context->arena, sample->context, sample->decls, copy, &error);
    copy[i] = everything[i];
  }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(everything_reads_back),      TEST(all_operations_are_covered),
      TEST(details_are_read),           TEST(instance_and_glue_headers_read_back),
      TEST(closures_have_dotted_names), TEST(wrong_text_is_refused_with_its_line),
      TEST(damaged_text_is_survived),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
