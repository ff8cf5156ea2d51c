// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The module sys.
**
** In: the arguments of the program, limits it sets. Out: constants, the standard streams, SystemExit. The surprise: the
** recursion limit is a number of frames for the program and 4 KiB of stack each for us. */
#include "dynamic/class/class_internal.h"

#include <float.h>

enum { FRAME = 4096, DEFAULT_LIMIT = 1000, LEAST_DIGITS = 640 };

static struct {
  int64_t recursion_limit;
} limits = {DEFAULT_LIMIT};

static Word sys_exit(const Word *args, int64_t count, Word names) {
  (void)names;
  return raise_value(exception_new(OWN_CLASS_SYSTEM_EXIT, args, count));
}

Word builtin_EXIT(const Word *args, int64_t count, Word names) {
  (void)names;
  Word code = count ? args[0] : OWN_NONE;
  return raise_value(exception_new(OWN_CLASS_SYSTEM_EXIT, &code, 1));
}

static Word sys_intern(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_str(args[0]))
    return raise_type("intern() argument must be str, not %s", class_name_of(args[0]));
  return ov_copy(str_intern(ov_copy(args[0])));
}

/* An int of 64 bits. Raised. */
static bool int_given(Word word, int64_t *value) {
  Word index = number_index(word);
  if (index == 0) return true;
  bool fits = int_value(index, value);
  ov_release(index);
  if (!fits) raise_class(OWN_CLASS_OVERFLOW_ERROR, "Python int too large to convert to C int");
  return !fits;
}

static Word set_recursion_limit(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  int64_t limit;
  if (int_given(args[0], &limit)) return 0;
  if (limit > INT32_MAX)
    return raise_class(OWN_CLASS_OVERFLOW_ERROR, "Python int too large to convert to C int");
  if (limit < 1) return raise_value_error("recursion limit must be greater or equal than 1");
  if (stack_in_use() >= (uint64_t)limit * FRAME)
    return raise_class(OWN_CLASS_RECURSION_ERROR,
                       "cannot set the recursion limit to %lld at the recursion depth %llu: the "
                       "limit is too low",
                       (long long)limit, (unsigned long long)(stack_in_use() / FRAME));
  limits.recursion_limit = limit;
  stack_set_use((uint64_t)limit * FRAME);
  return OWN_NONE;
}

static Word get_recursion_limit(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return int_new(limits.recursion_limit);
}

static Word set_max_digits(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  int64_t digits;
  if (int_given(args[0], &digits)) return 0;
  if (digits != 0 && digits < LEAST_DIGITS)
    return raise_value_error("maxdigits must be 0 or larger than %d", LEAST_DIGITS);
  int_set_max_digits(digits);
  return OWN_NONE;
}

static Word get_max_digits(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return int_new(int_max_digits());
}

/* The type, the exception, its traceback. */
static Word exc_info(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  Word handled = exception_handled(), words[] = {OWN_NONE, OWN_NONE, OWN_NONE};
  if (handled != OWN_NONE) {
    words[0] = class_of_object(handled);
    words[1] = handled;
  }
  return tuple_from(words, 3);
}

static Word exception_now(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return ov_copy(exception_handled());
}

static Word size_of(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return int_new(ov_is_pointer(args[0]) && !is_class(args[0]) ? object_size(ov_object(args[0]))
                                                              : 8);
}

static Word reference_count(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return int_new(ov_is_pointer(args[0]) ? (int64_t)ov_object(args[0])->count + 1 : 1);
}

static Word default_encoding(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return str_from("utf-8");
}

static const NativeInfo natives[] = {{"exit", sys_exit, 0, 1, false, false},
                                     {"intern", sys_intern, 1, 1, false, false},
                                     {"setrecursionlimit", set_recursion_limit, 1, 1, false, true},
                                     {"getrecursionlimit", get_recursion_limit, 0, 0, false, false},
                                     {"set_int_max_str_digits", set_max_digits, 1, 1, false, true},
                                     {"get_int_max_str_digits", get_max_digits, 0, 0, false, false},
                                     {"exc_info", exc_info, 0, 0, false, false},
                                     {"exception", exception_now, 0, 0, false, false},
                                     {"getsizeof", size_of, 1, 2, false, false},
                                     {"getrefcount", reference_count, 1, 1, false, false},
                                     {"getdefaultencoding", default_encoding, 0, 0, false, false},
                                     {0}};

/* ── constants ── */

static Word arguments(void) {
  Arguments given = start_arguments();
  Word list = list_new(given.count);
  for (int64_t i = 0; i < given.count; i++) {
    OwnString text;
    own_arg(&text, i);
    Slice slice = string_slice(&text);
    list_append(list, str_new((const char *)slice.data, slice.size));
    string_drop(&text);
  }
  return list;
}

/* An object that has just these attributes. */
static Word record(const char *name) { return instance_new(class_make_simple("sys", name)); }

static void set(Word object, const char *name, Word taken) {
  attribute_set(object, str_intern_text(name), taken);
}

static Word implementation(Word version) {
  Word object = record("implementation");
  set(object, "name", str_from("own"));
  set(object, "version", ov_copy(version));
  return object;
}

static Word float_info(void) {
  Word object = record("float_info");
  set(object, "max", float_new(DBL_MAX));
  set(object, "min", float_new(DBL_MIN));
  set(object, "epsilon", float_new(DBL_EPSILON));
  set(object, "dig", ov_small(DBL_DIG));
  set(object, "mant_dig", ov_small(DBL_MANT_DIG));
  set(object, "max_exp", ov_small(DBL_MAX_EXP));
  set(object, "min_exp", ov_small(DBL_MIN_EXP));
  set(object, "max_10_exp", ov_small(DBL_MAX_10_EXP));
  set(object, "min_10_exp", ov_small(DBL_MIN_10_EXP));
  set(object, "radix", ov_small(FLT_RADIX));
  set(object, "rounds", ov_small(1));
  return object;
}

static Word version_info(void) {
  static const char *const names[] = {"major", "minor", "micro", "releaselevel", "serial"};
  enum { PARTS = sizeof names / sizeof *names };
  Word level = str_from("final");
  Word parts[PARTS] = {ov_small(OWN_PYTHON_MAJOR), ov_small(OWN_PYTHON_MINOR), ov_small(0), level,
                       ov_small(0)};
  Class *class = struct_sequence_class("sys", "version_info", names, PARTS);
  Word version = struct_sequence_new(class, parts, PARTS);
  ov_release(level);
  return version;
}

void module_fill_sys(Word module) {
  module_add_natives(module, natives);
  module_add(module, "argv", arguments());
  module_add(module, "stdin", ov_copy(file_standard(0)));
  module_add(module, "stdout", ov_copy(file_standard(1)));
  module_add(module, "stderr", ov_copy(file_standard(2)));
  module_add(module, "maxsize", int_new(INT64_MAX));
  module_add(module, "path", list_new(0));
}

void module_fill_system(Word module) {
  Word version = version_info();
  module_add(module, "maxunicode", ov_small(0x10ffff));
  module_add(module, "byteorder", str_from("little"));
  module_add(module, "platform", str_from("linux"));
  module_add(module, "version", str_from("3.11.0 (Own)"));
  module_add(module, "executable", str_from(""));
  module_add(module, "implementation", implementation(version));
  module_add(module, "float_info", float_info());
  module_add(module, "hexversion", ov_small(OWN_PYTHON_HEX));
  module_add(module, "version_info", version);
}

void recursion_start(void) {
  limits.recursion_limit = DEFAULT_LIMIT;
  stack_set_use((uint64_t)DEFAULT_LIMIT * FRAME);
}
