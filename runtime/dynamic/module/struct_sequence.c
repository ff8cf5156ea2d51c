// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Tuples whose parts have names: sys.version_info, time.struct_time.
**
** In: names, values. Out: classes whose methods look at the tuple in the first slot of an instance, and instances. Invariant: an
** attribute has the value of the part of its name. The surprise: they are no tuples, so isinstance(sys.version_info, tuple) is
** False. */
#include "dynamic/class/class_internal.h"
#include "dynamic/text.h"

static Word tuple_in(Word sequence) { return *instance_slot(sequence, str_intern_text("_parts")); }

static Word names_of(Word sequence) {
  return dict_find_str(class_of(sequence)->attributes, str_intern_text("__match_args__"));
}

/* The other operand of a comparison, lent. */
static Word operand(Word sequence, Word other) {
  bool same = ov_class(sequence) == ov_class(other);
  return same ? tuple_in(other) : other;
}

#define COMPARISON(name, op)                                                                       \
  static Word name(const Word *args, int64_t count, Word names) {                                  \
    (void)count, (void)names;                                                                      \
    return object_compare(op, tuple_in(args[0]), operand(args[0], args[1]));                       \
  }
COMPARISON(sequence_eq, COMPARE_EQ)
COMPARISON(sequence_ne, COMPARE_NE)
COMPARISON(sequence_lt, COMPARE_LT)
COMPARISON(sequence_le, COMPARE_LE)
COMPARISON(sequence_gt, COMPARE_GT)
COMPARISON(sequence_ge, COMPARE_GE)
#undef COMPARISON

static Word sequence_get_item(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return object_get_item(tuple_in(args[0]), args[1]);
}

static Word sequence_len(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_small(tuple_of(tuple_in(args[0]))->length);
}

static Word sequence_iter(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return object_iter(tuple_in(args[0]));
}

static Word sequence_hash(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  int64_t hash;
  return object_hash(tuple_in(args[0]), &hash) ? 0 : int_new(hash);
}

/* "time.struct_time(tm_year=2026, …)" */
static Word sequence_repr(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const Tuple *parts = tuple_of(tuple_in(args[0])), *fields = tuple_of(names_of(args[0]));
  const Class *class = class_of(args[0]);
  StrBuilder out = builder_new(0);
  Word module = dict_find_str(class->attributes, str_intern_text("__module__"));
  if (is_str(module)) builder_text(&out, module);
  builder_char(&out, '.');
  builder_text(&out, class->name);
  for (int64_t i = 0; i < parts->length; i++) {
    builder_ascii(&out, i ? ", " : "(", i ? 2 : 1);
    builder_text(&out, fields->items[i]);
    builder_char(&out, '=');
    if (builder_taken(&out, object_repr(parts->items[i]))) {
      builder_drop(&out);
      return 0;
    }
  }
  builder_char(&out, ')');
  return builder_done(&out);
}

/* Parts and attributes from a tuple of as many. False: raised. */
static bool fill(Word sequence, Word tuple_taken) {
  const Tuple *fields = tuple_of(names_of(sequence)), *parts = tuple_of(tuple_taken);
  bool raised = attribute_set(sequence, str_intern_text("_parts"), tuple_taken);
  for (int64_t i = 0; !raised && i < fields->length; i++)
    raised = attribute_set(sequence, fields->items[i], ov_copy(parts->items[i]));
  return !raised;
}

/* struct_time((2026, 11, 30, …)) */
static Word sequence_init(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word list = object_to_list(args[1]);
  if (list == 0) return 0;
  int64_t expected = tuple_of(names_of(args[0]))->length, length = list_of(list)->length;
  bool fits = length == expected && fill(args[0], tuple_from(list_of(list)->items, length));
  if (length != expected)
    raise_type("%s() takes a %lld-sequence (%lld-sequence given)", class_name(class_of(args[0])),
               (long long)expected, (long long)length);
  ov_release(list);
  return fits ? OWN_NONE : 0;
}

static const NativeInfo methods[] = {{"__init__", sequence_init, 2, 2, false, true},
                                     {"__eq__", sequence_eq, 2, 2, false, true},
                                     {"__ne__", sequence_ne, 2, 2, false, true},
                                     {"__lt__", sequence_lt, 2, 2, false, true},
                                     {"__le__", sequence_le, 2, 2, false, true},
                                     {"__gt__", sequence_gt, 2, 2, false, true},
                                     {"__ge__", sequence_ge, 2, 2, false, true},
                                     {"__getitem__", sequence_get_item, 2, 2, false, true},
                                     {"__len__", sequence_len, 1, 1, false, false},
                                     {"__iter__", sequence_iter, 1, 1, false, false},
                                     {"__hash__", sequence_hash, 1, 1, false, false},
                                     {"__repr__", sequence_repr, 1, 1, false, false},
                                     {0}};

Class *struct_sequence_class(const char *module, const char *name, const char *const *fields,
                             int64_t count) {
  Word bases = tuple_empty(), text = str_intern_text(name);
  Word slots[] = {str_intern_text("_parts")};
  ClassPlan plan = {text, text, str_intern_text(module), OWN_NONE, bases, slots, 1};
  Class *class = class_make(&plan);
  ov_release(bases);
  class_add_methods(class->id, methods);
  Word names[STRUCT_SEQUENCE_MOST];
  for (int64_t i = 0; i < count; i++)
    names[i] = str_intern_text(fields[i]);
  class_set(class, str_intern_text("__match_args__"), tuple_from(names, count));
  return class;
}

Word struct_sequence_new(Class *class, const Word *parts, int64_t count) {
  Word sequence = instance_new(class);
  if (fill(sequence, tuple_from(parts, count))) return sequence;
  ov_release(sequence);
  return 0;
}

Word struct_sequence_tuple(Word sequence) { return tuple_in(sequence); }
