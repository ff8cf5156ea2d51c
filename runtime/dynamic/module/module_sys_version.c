// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* sys.version_info: compares, indexes and iterates like a tuple, and has names for its parts.
**
** In: nothing. Out: one object of a class whose methods look at the tuple in its first slot. The surprise: it is no tuple, so
** isinstance(sys.version_info, tuple) is False. */
#include "dynamic/class/class_internal.h"

enum { PARTS = 5 };

static Word tuple_in(Word version) { return *instance_slot(version, str_intern_text("_parts")); }

/* The other operand of a comparison, lent. */
static Word operand(Word version, Word other) {
  bool same = ov_class(version) == ov_class(other);
  return same ? tuple_in(other) : other;
}

#define COMPARISON(name, op)                                                                       \
  static Word name(const Word *args, int64_t count, Word names) {                                  \
    (void)count, (void)names;                                                                      \
    return object_compare(op, tuple_in(args[0]), operand(args[0], args[1]));                       \
  }
COMPARISON(version_eq, COMPARE_EQ)
COMPARISON(version_ne, COMPARE_NE)
COMPARISON(version_lt, COMPARE_LT)
COMPARISON(version_le, COMPARE_LE)
COMPARISON(version_gt, COMPARE_GT)
COMPARISON(version_ge, COMPARE_GE)
#undef COMPARISON

static Word version_get_item(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return object_get_item(tuple_in(args[0]), args[1]);
}

static Word version_len(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return ov_small(PARTS);
}

static Word version_iter(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return object_iter(tuple_in(args[0]));
}

static Word version_hash(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  int64_t hash;
  return object_hash(tuple_in(args[0]), &hash) ? 0 : int_new(hash);
}

static Word version_repr(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return str_from("sys.version_info(major=3, minor=11, micro=0, releaselevel='final', serial=0)");
}

static const NativeInfo methods[] = {{"__eq__", version_eq, 2, 2, false, true},
                                     {"__ne__", version_ne, 2, 2, false, true},
                                     {"__lt__", version_lt, 2, 2, false, true},
                                     {"__le__", version_le, 2, 2, false, true},
                                     {"__gt__", version_gt, 2, 2, false, true},
                                     {"__ge__", version_ge, 2, 2, false, true},
                                     {"__getitem__", version_get_item, 2, 2, false, true},
                                     {"__len__", version_len, 1, 1, false, false},
                                     {"__iter__", version_iter, 1, 1, false, false},
                                     {"__hash__", version_hash, 1, 1, false, false},
                                     {"__repr__", version_repr, 1, 1, false, false},
                                     {0}};

Word version_info_new(void) {
  static const char *const names[] = {"major", "minor", "micro", "releaselevel", "serial"};
  Word bases = tuple_empty(), name = str_intern_text("version_info");
  Word slots[] = {str_intern_text("_parts")};
  ClassPlan plan = {name, name, str_intern_text("sys"), OWN_NONE, bases, slots, 1};
  Class *class = class_make(&plan);
  ov_release(bases);
  class_add_methods(class->id, methods);
  Word level = str_from("final");
  Word parts[] = {ov_small(3), ov_small(11), ov_small(0), level, ov_small(0)};
  Word version = instance_new(class);
  attribute_set(version, slots[0], tuple_from(parts, PARTS));
  for (int i = 0; i < PARTS; i++)
    attribute_set(version, str_intern_text(names[i]), ov_copy(parts[i]));
  ov_release(level);
  return version;
}
