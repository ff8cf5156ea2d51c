// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The renderers of diagnostics: the exact terminal form, cutting, wide and dangerous characters, JSON. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/context.h"
#include "base/display.h"
#include <string.h>

static Host host;

typedef struct {
  Context *context;
  const Source *source;
} Case;

static Case open_case(const char *text, size_t length) {
  Context *context = context_new(&host);
  SourceId id = source_add(context->sources, "demo.own", text, (uint32_t)length, false);
  return (Case){context, source_get(context->sources, id)};
}

static Span find(const Case *test, const char *words) {
  uint32_t at =
      test->source->base + (uint32_t)(strstr(test->source->text, words) - test->source->text);
  return (Span){at, at + (uint32_t)strlen(words)};
}

static const DiagStyle style = {.color = false, .utf8 = true, .width = 100, .limit = 20};

static const char *human(const Case *test, DiagStyle with) {
  Text out = text_new(test->context->arena);
  diag_print_human(&out, test->context->diags, test->context->sources, with);
  return out.length ? out.data : "";
}

static const char program[] =
    "fn main():\n    var names = load()\n    archive(names^)\n    print(names)\n";

static Diag *report_story(const Case *test) {
  Diags *diags = test->context->diags;
  Span use = find(test, "names)");
  use.to = use.from + 5;
  Diag *diag = diag_use_after_move(diags, use, "names");
  diag_primary(diags, diag, "used again here");
  diag_label(diags, diag, find(test, "names^"), "given to `archive` here");
  diag_reason(diags, diag, "`List[String]` is not copied implicitly, so after ① `names` is empty");
  Span moved = find(test, "names^");
  diag_fix(diags, diag, FIX_MAYBE, moved, "names.copy()", "keep a copy")->cost = "one allocation";
  diag_fix(diags, diag, FIX_MAYBE, (Span){0, 0}, "fn archive(list: List[String])", "lend instead");
  return diag;
}

static void test_story(void **state) {
  (void)state;
  Case test = open_case(program, strlen(program));
  report_story(&test);
  assert_string_equal(human(&test, style),
                      "error[E0301]: `names` was already given away\n"
                      "  --> demo.own:4:11\n"
                      "3 |     archive(names^)\n"
                      "  |             ^^^^^^ ① given to `archive` here\n"
                      "4 |     print(names)\n"
                      "  |           ^^^^^ ② used again here\n"
                      "  = `List[String]` is not copied implicitly, so after ① `names` is empty\n"
                      "fix: keep a copy      archive(names.copy())           one allocation\n"
                      "fix: lend instead     fn archive(list: List[String])\n"
                      "  = more: ownc explain E0301\n");
  context_free(test.context);
}

static void test_not_utf8(void **state) {
  (void)state;
  Case test = open_case(program, strlen(program));
  report_story(&test);
  DiagStyle plain = style;
  plain.utf8 = false;
  const char *text = human(&test, plain);
  assert_non_null(strstr(text, "^^^^^^ (1) given to"));
  assert_non_null(strstr(text, "so after (1) `names`"));
  context_free(test.context);
}

/* Without its escapes the coloured form is the plain form. */
static void test_color(void **state) {
  (void)state;
  Case test = open_case(program, strlen(program));
  report_story(&test);
  DiagStyle colored = style;
  colored.color = true;
  const char *text = human(&test, colored), *plain = human(&test, style);
  Text stripped = text_new(test.context->arena);
  for (const char *at = text; *at; at++) {
    if (*at == '\033')
      at = strchr(at, 'm');
    else
      text_char(&stripped, *at);
  }
  assert_string_equal(stripped.data, plain);
  context_free(test.context);
}

static void test_long_line(void **state) {
  (void)state;
  size_t length = 10u << 20;
  Context *context = context_new(&host);
  char *text = arena_alloc(context->arena, length + 1);
  memset(text, 'x', length);
  memcpy(text + length / 2, " names ", 7);
  SourceId id = source_add(context->sources, "demo.own", text, (uint32_t)length, false);
  Case test = {context, source_get(context->sources, id)};
  Span use = find(&test, "names");
  diag_use_after_move(context->diags, use, "names");
  DiagStyle narrow = style;
  narrow.width = 60;
  const char *out = human(&test, narrow);
  for (const char *line = out; *line; line = strchr(line, '\n') + 1) {
    size_t bytes = (size_t)(strchr(line, '\n') - line);
    assert_true(display_width(line, bytes, true) <= 60);
  }
  const char *row = strstr(out, "1 | …"), *caret = strstr(out, "^^^^^");
  assert_non_null(row);
  assert_non_null(strstr(row, "names"));
  assert_non_null(strstr(row, "…\n"));
  const char *caret_row = caret;
  while (caret_row[-1] != '\n')
    caret_row--;
  assert_int_equal(display_width(row, (size_t)(strstr(row, "names") - row), true),
                   caret - caret_row);
  context_free(context);
}

static void test_dangerous_characters(void **state) {
  (void)state;
  const char *text = "\tvar 変数 = \"\u202e\x01\" + names\n";
  Case test = open_case(text, strlen(text));
  diag_use_after_move(test.context->diags, find(&test, "names"), "a\nb\033[31m");
  const char *out = human(&test, style);
  assert_non_null(strstr(out, "`a<U+000A>b<U+001B>[31m` was"));
  assert_non_null(strstr(out, "1 |     var 変数 = \"<U+202E><U+0001>\" + names\n"));
  assert_non_null(strstr(out, "\n  |                                     ^^^^^\n"));
  context_free(test.context);
}

/* Several labels on one line: one row each, in execution order. */
static void test_one_line(void **state) {
  (void)state;
  const char *text = "    f(a^, a)\n";
  Case test = open_case(text, strlen(text));
  Span use = find(&test, "a)");
  Diag *diag = diag_use_after_move(test.context->diags, (Span){use.from, use.from + 1}, "a");
  diag_label(test.context->diags, diag, find(&test, "a^"), "given away here");
  assert_non_null(strstr(human(&test, style), "1 |     f(a^, a)\n"
                                              "  |       ^^ ① given away here\n"
                                              "  |           ^ ②\n"));
  context_free(test.context);
}

static void test_limit(void **state) {
  (void)state;
  Case test = open_case(program, strlen(program));
  for (uint32_t i = 0; i < 25; i++)
    diag_use_after_move(test.context->diags,
                        (Span){test.source->base + i, test.source->base + i + 1}, "x");
  const char *said = human(&test, style);
  assert_non_null(strstr(said, "and 23 more like this"));
  Text out = text_new(test.context->arena);
  diag_print_short(&out, test.context->diags, test.context->sources, style);
  assert_memory_equal(out.data, "demo.own:1:1: error[E0301]: `x` was already given away\n", 55);
  context_free(test.context);
}

static void test_json(void **state) {
  (void)state;
  const char *text = "print(\"\xff\x01\\\")\n";
  Case test = open_case(text, strlen(text));
  diag_use_after_move(test.context->diags, find(&test, "print"), "\"\xff");
  Text out = text_new(test.context->arena);
  diag_print_json(&out, test.context->diags, test.context->sources, style);
  assert_non_null(
      strstr(out.data, "{\"$message_type\":\"diagnostic\",\"message\":\"`\\\"\xef\xbf\xbd` was"));
  assert_non_null(strstr(out.data, "\"byte_start\":0,\"byte_end\":5,\"line_start\":1,\"line_end\":"
                                   "1,\"column_start\":1,\"column_end\":6"));
  assert_non_null(strstr(out.data, "\"errors\":1,\"warnings\":0"));
  context_free(test.context);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_story),
      cmocka_unit_test(test_not_utf8),
      cmocka_unit_test(test_color),
      cmocka_unit_test(test_long_line),
      cmocka_unit_test(test_dangerous_characters),
      cmocka_unit_test(test_one_line),
      cmocka_unit_test(test_limit),
      cmocka_unit_test(test_json),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
