// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Records: tuples whose items have names, such as sys.version_info.
**
** In: names and items. Out: an object of a class of its own that answers like the tuple and has the names as attributes.
** Invariant: the tuple is the attribute HIDDEN, a name that no program can write. The surprise: it is no tuple for isinstance,
** because classes derived from tuple come with a later stage. */
#include "dynamic/class_internal.h"

#define HIDDEN "(items)"

/* Lent: the record keeps it. */
static Word items_of(Word word) {
  Word items = attribute_find(word, str_intern_text(HIDDEN));
  if (items == 0 || !is_tuple(items)) return OWN_UNBOUND;
  ov_release(items);
  return items;
}

static Word as_tuple(Word word) {
  Word items = ov_class(word) >= OWN_CLASS_FIRST_FREE ? items_of(word) : OWN_UNBOUND;
  if (items == OWN_UNBOUND && error_pending()) error_clear();
  return items == OWN_UNBOUND ? word : items;
}

#define METHOD(name) static Word record_##name(const Word *args, int64_t count, Word names)
#define COMPARISON(name, op)                                                                       \
  METHOD(name) {                                                                                   \
    (void)count, (void)names;                                                                      \
    return object_compare(op, as_tuple(args[0]), as_tuple(args[1]));                               \
  }
COMPARISON(eq, COMPARE_EQ)
COMPARISON(ne, COMPARE_NE)
COMPARISON(lt, COMPARE_LT)
COMPARISON(le, COMPARE_LE)
COMPARISON(gt, COMPARE_GT)
COMPARISON(ge, COMPARE_GE)

METHOD(len) {
  (void)count, (void)names;
  return int_new(object_length(as_tuple(args[0])));
}

METHOD(getitem) {
  (void)count, (void)names;
  return object_get_item(as_tuple(args[0]), args[1]);
}

METHOD(iter) {
  (void)count, (void)names;
  return object_iter(as_tuple(args[0]));
}

METHOD(contains) {
  (void)count, (void)names;
  int has = object_contains(as_tuple(args[0]), args[1]);
  return has < 0 ? 0 : ov_bool(has);
}

METHOD(hash) {
  (void)count, (void)names;
  int64_t hash;
  return object_hash(as_tuple(args[0]), &hash) ? 0 : int_new(hash);
}

/* sys.version_info(major=3, …): the attributes are there in the order of the items. */
METHOD(repr) {
  (void)count, (void)names;
  const Class *class = class_of(args[0]);
  StrBuilder text = builder_new(64);
  builder_text(&text, class->module);
  builder_char(&text, '.');
  builder_text(&text, class->name);
  builder_char(&text, '(');
  Word attributes = overflow_of(ov_object(args[0]));
  uint32_t at = 0;
  bool more = false;
  for (const DictEntry *entry; (entry = dict_next(attributes, &at));) {
    if (strcmp(str_utf8(entry->key, NULL), HIDDEN) == 0) continue;
    Word value = object_repr(entry->value);
    if (value == 0) {
      builder_drop(&text);
      return 0;
    }
    if (more) builder_ascii(&text, ", ", 2);
    builder_text(&text, entry->key);
    builder_char(&text, '=');
    builder_text(&text, value);
    ov_release(value);
    more = true;
  }
  builder_char(&text, ')');
  return builder_done(&text);
}

static const NativeInfo methods[] = {{"__eq__", record_eq, 2, 2, false, true},
                                     {"__ne__", record_ne, 2, 2, false, true},
                                     {"__lt__", record_lt, 2, 2, false, true},
                                     {"__le__", record_le, 2, 2, false, true},
                                     {"__gt__", record_gt, 2, 2, false, true},
                                     {"__ge__", record_ge, 2, 2, false, true},
                                     {"__len__", record_len, 1, 1, false, false},
                                     {"__getitem__", record_getitem, 2, 2, false, true},
                                     {"__iter__", record_iter, 1, 1, false, false},
                                     {"__contains__", record_contains, 2, 2, false, true},
                                     {"__hash__", record_hash, 1, 1, false, true},
                                     {"__repr__", record_repr, 1, 1, false, true},
                                     {0}};

Word record_new(const char *module, const char *name, const char *const *fields, Word taken) {
  Class *class = class_make_simple(module, name);
  class_add_methods(class->id, methods);
  Word record = instance_new(class);
  for (int64_t i = 0; i < tuple_of(taken)->length; i++)
    attribute_set(record, str_intern_text(fields[i]), ov_copy(tuple_of(taken)->items[i]));
  attribute_set(record, str_intern_text(HIDDEN), taken);
  return record;
}
