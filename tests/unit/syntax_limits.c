// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Each limit of the lexer and the parser on both sides, long inputs that have none, and the tree's own functions. */
#include "syntax/parse.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static Context *context;

static AstUnit *parse(const Text *text) {
  context = context_new(NULL);
  SourceId source = source_add(context->sources, "test", text->data ? text->data : "",
                               (uint32_t)text->length, false);
  assert_true(syntax_validate(context, source));
  return syntax_parse(context, context->arena, source, false);
}

static void repeat(Text *text, const char *piece, uint32_t times) {
  for (uint32_t i = 0; i < times; i++)
    text_add(text, piece);
}

/* head, piece repeated, middle, tail repeated, newline. */
static Text shape(Arena *arena, const char *head, const char *piece, const char *middle,
                  const char *tail, uint32_t times) {
  Text text = text_new(arena);
  text_add(&text, head);
  repeat(&text, piece, times);
  text_add(&text, middle);
  repeat(&text, tail, times);
  text_char(&text, '\n');
  return text;
}

static void expect(Text text, const char *code) {
  AstUnit *unit = parse(&text);
  uint32_t count;
  const Diag *const *diags = diag_sorted(context->diags, &count);
  if (code) {
    assert_int_equal(count, 1);
    assert_string_equal(diag_code_text(diags[0]->code), code);
  } else {
    assert_int_equal(count, 0);
  }
  assert_int_equal(unit->broken, code != NULL);
  context_free(context);
}

static void test_limits(void **state) {
  (void)state;
  Arena *arena = arena_new();
  expect(shape(arena, "x = ", "(", "1", ")", LIMIT_BRACKETS), NULL);
  expect(shape(arena, "x = ", "(", "1", ")", LIMIT_BRACKETS + 1), "E0601");
  expect(shape(arena, "x = ", "(", "1", ")", 100000), "E0601");
  expect(shape(arena, "x = ", "1", "", "", LIMIT_DIGITS), NULL);
  expect(shape(arena, "x = ", "1", "", "", LIMIT_DIGITS + 1), "E0601");
  expect(shape(arena, "", "x", " = 1", "", LIMIT_NAME_BYTES), NULL);
  expect(shape(arena, "", "x", " = 1", "", LIMIT_NAME_BYTES + 1), "E0601");
  expect(shape(arena, "x = \"", "a", "\"", "", LIMIT_STRING_BYTES), NULL);
  expect(shape(arena, "x = \"", "a", "\"", "", LIMIT_STRING_BYTES + 1), "E0601");
  expect(shape(arena, "x = ", "f'{", "1", "}'", LIMIT_FSTRING_DEPTH), NULL);
  expect(shape(arena, "x = ", "f'{", "1", "}'", LIMIT_FSTRING_DEPTH + 1), "E0601");
  expect(shape(arena, "x = ", "-", "1", "", 1900), NULL);
  expect(shape(arena, "x = ", "-", "1", "", LIMIT_TREE_DEPTH), "E0602");
  expect(shape(arena, "x = ", "-", "1", "", 100000), "E0602");
  expect(shape(arena, "x = ", "not ", "1", "", 100000), "E0602");
  expect(shape(arena, "x = ", "2 ** ", "1", "", 100000), "E0602");
  expect(shape(arena, "x = ", "lambda: ", "1", "", 100000), "E0602");
  expect(shape(arena, "x = a", ".b", "", "", 100000), "E0602");
  expect(shape(arena, "x = a", "()", "", "", 100000), "E0602");
  arena_free(arena);
}

static Text blocks(Arena *arena, uint32_t depth) {
  Text text = text_new(arena);
  for (uint32_t i = 0; i <= depth; i++) {
    repeat(&text, " ", i);
    text_add(&text, i < depth ? "if x:\n" : "pass\n");
  }
  return text;
}

static void test_indentation(void **state) {
  (void)state;
  Arena *arena = arena_new();
  expect(blocks(arena, LIMIT_INDENTS), NULL);
  expect(blocks(arena, LIMIT_INDENTS + 1), "E0601");
  expect(blocks(arena, 3000), "E0601");
  arena_free(arena);
}

static void test_no_limit(void **state) {
  (void)state;
  Arena *arena = arena_new();
  expect(shape(arena, "x = 1", " + 1", "", "", 100000), NULL);
  expect(shape(arena, "x = a", " and a", "", "", 100000), NULL);
  expect(shape(arena, "x = a", " < a", "", "", 100000), NULL);
  expect(shape(arena, "x = (", "'ab'\n", ")", "", 100000), NULL);
  expect(shape(arena, "f(", "a, ", ")", "", 100000), NULL);
  expect(shape(arena, "a", " = a", "", "", 100000), NULL);
  expect(shape(arena, "a", "; a", "", "", 100000), NULL);
  expect(shape(arena, "if x: pass\n", "elif y: pass\n", "", "", 100000), NULL);
  expect(text_new(arena), NULL);
  arena_free(arena);
}

static void count_child(void *self, const Ast *child) {
  (void)child;
  ++*(uint32_t *)self;
}

static void test_tree(void **state) {
  (void)state;
  Arena *arena = arena_new();
  Text text = shape(arena, "x = a", " + b", "", "", 3);
  AstUnit *unit = parse(&text);
  const Ast *assign = unit->module->body.items[0];
  const AstChain *chain = AS(Chain, AS(Assign, assign)->value);
  assert_int_equal(chain->rest.count, 3);
  assert_int_equal(chain->head.depth, 2);
  uint32_t children = 0;
  ast_each_child(&chain->head, count_child, &children);
  assert_int_equal(children, 4);
  assert_true(ast_equal(assign, assign));
  assert_true(ast_equal(chain->rest.items[0].operand, chain->rest.items[2].operand));
  assert_false(ast_equal(chain->first, chain->rest.items[0].operand));
  context_free(context);
  arena_free(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_limits),
                                     cmocka_unit_test(test_indentation),
                                     cmocka_unit_test(test_no_limit), cmocka_unit_test(test_tree)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
