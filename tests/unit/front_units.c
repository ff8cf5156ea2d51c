// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Which files make a program, on a disk that does not exist: links, packages with two names, too much text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/check.h"
#include "front/compile.h"
#include <string.h>

typedef struct {
  const char *path, *real, *text;
  uint32_t length; /* 0: that of the text */
} File;

typedef struct {
  const File *files;
  uint32_t count;
} Disk;

static const File *find(const Disk *disk, const char *path) {
  for (uint32_t i = 0; i < disk->count; i++)
    if (strcmp(disk->files[i].path, path) == 0) return &disk->files[i];
  return NULL;
}

static HostStatus read_file(void *self, Arena *arena, const char *path, uint32_t limit, char **text,
                            uint32_t *length) {
  (void)limit;
  const File *file = find(self, path);
  if (!file) return HOST_MISSING;
  *text = arena_text(arena, file->text, strlen(file->text));
  *length = file->length ? file->length : (uint32_t)strlen(file->text);
  return HOST_OK;
}

static const char *real_path(void *self, Arena *arena, const char *path) {
  (void)arena;
  const File *file = find(self, path);
  return file ? file->real : NULL;
}

typedef struct {
  bool accepted;
  uint32_t user_units;
  uint32_t errors;
  DiagCode first;
} Outcome;

static Outcome check(const File *files, uint32_t count) {
  Disk disk = {files, count};
  Host host = {.self = &disk, .read_file = read_file, .real_path = real_path};
  Context *context = context_new(&host);
  Program program = {.context = context, .arena = context->arena};
  FrontOptions options = {.path = files[0].path};
  Outcome outcome = {.accepted = compile(&program, &options)};
  for (uint32_t i = 0; i < program.unit_count; i++)
    outcome.user_units += !program.units[i].builtin;
  const Diag *const *all = diag_sorted(context->diags, &outcome.errors);
  if (outcome.errors) outcome.first = all[0]->code;
  context_free(context);
  return outcome;
}
#define CHECK(files) check(files, sizeof(files) / sizeof *(files))

static const char point[] = "@fieldwise_init\nstruct Point:\n    var x: Int\n";

/* Gives a Point of one module to a function that wants that of the other. */
static const char both[] =
    "import one, again\nfn f(p: one.Point) -> Int:\n    return p.x\nfn main():\n"
    "    print(f(again.Point(1)))\n";

/* A file and a link to it are one module, so its types are one type. */
static void test_link(void **state) {
  (void)state;
  const File files[] = {
      {"m.own", "/m.own", both, 0},
      {"one.own", "/one.own", point, 0},
      {"again.own", "/one.own", point, 0},
  };
  Outcome outcome = CHECK(files);
  assert_true(outcome.accepted);
  assert_int_equal(outcome.user_units, 2);
}

/* Equal texts in two files are two modules. */
static void test_copy(void **state) {
  (void)state;
  const File files[] = {
      {"m.own", "/m.own", both, 0},
      {"one.own", "/one.own", point, 0},
      {"again.own", "/again.own", point, 0},
  };
  Outcome outcome = CHECK(files);
  assert_false(outcome.accepted);
  assert_int_equal(outcome.first, DIAG_E0203);
  assert_int_equal(outcome.user_units, 3);
}

/* A package that is found under two names has each module once. */
static void test_linked_package(void **state) {
  (void)state;
  const File files[] = {
      {"m.own", "/m.own",
       "import p\nimport q.part\nfrom q import part\nfrom p.part import Point\n"
       "fn f(p: Point) -> Int:\n    return p.x\nfn main():\n"
       "    print(f(q.part.Point(1)), f(part.Point(1)), q.one)\n",
       0},
      {"p/__init__.own", "/p/__init__.own", "alias one = 1\n", 0},
      {"p/part.own", "/p/part.own", point, 0},
      {"q/__init__.own", "/p/__init__.own", "alias one = 1\n", 0},
      {"q/part.own", "/p/part.own", point, 0},
  };
  Outcome outcome = CHECK(files);
  assert_true(outcome.accepted);
  assert_int_equal(outcome.user_units, 3);
}

/* The root file is a module like another for those who import it; a program of Python's is not. */
static void test_root(void **state) {
  (void)state;
  const File files[] = {
      {"m.own", "/m.own",
       "import b\nfn one() -> Int:\n    return 1\nfn main():\n    print(b.two())\n", 0},
      {"b.own", "/b.own", "from m import one\nfn two() -> Int:\n    return one() + 1\n", 0},
  };
  assert_true(CHECK(files).accepted);
  const File python[] = {
      {"m.py", "/m.py", "import b\n", 0},
      {"b.py", "/b.py", "import m\nprint(m.__name__)\n", 0},
  };
  assert_int_equal(CHECK(python).first, DIAG_E0501);
}

/* E0516. Only the length is looked at: the text is not there. */
static void test_too_large(void **state) {
  (void)state;
  const File files[] = {
      {"m.own", "/m.own", "import big\nfn main():\n    pass\n", 0},
      {"big.own", "/big.own", "", LIMIT_SOURCE_BYTES},
  };
  Outcome outcome = CHECK(files);
  assert_false(outcome.accepted);
  assert_int_equal(outcome.first, DIAG_E0516);
  assert_int_equal(outcome.errors, 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_link),           cmocka_unit_test(test_copy),
      cmocka_unit_test(test_linked_package), cmocka_unit_test(test_root),
      cmocka_unit_test(test_too_large),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
