// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The methods of the containers put into their classes, and what all natives here need: arguments by name, room.
**
** The special methods (list.__len__ …) are one set of natives for all classes: they call the protocol, which knows the
** classes. So operations never come through here; only programs that name such a method do. */
#include "dynamic/container/container_internal.h"

/* ── arguments ── */

static Keyword *find_keyword(Keyword *keywords, int count, Word name) {
  const char *text = str_utf8(name, NULL);
  for (int i = 0; i < count; i++)
    if (strcmp(keywords[i].name, text) == 0) return &keywords[i];
  return NULL;
}

bool keywords_read(const char *function, Word names, const Word *values, Keyword *keywords,
                   int count) {
  int64_t given = names ? tuple_of(names)->length : 0;
  for (int64_t i = 0; i < given; i++) {
    Word name = tuple_of(names)->items[i];
    Keyword *keyword = find_keyword(keywords, count, name);
    if (!keyword)
      return raise_type("'%s' is an invalid keyword argument for %s()", str_utf8(name, NULL),
                        function),
             true;
    keyword->value = values[i];
  }
  return false;
}

static const int64_t MOST = INT64_C(16) << 30;

bool container_room(int64_t count, int64_t each) {
  int64_t bytes;
  if (!__builtin_mul_overflow(count, each, &bytes) && bytes <= MOST) return memory_room(bytes);
  raise_value(exception_new(OWN_CLASS_MEMORY_ERROR, NULL, 0));
  return true;
}

/* ── special methods ── */

#define SPECIAL_METHOD(name) static Word name(const Word *args, int64_t count, Word names)
#define UNUSED               (void)count, (void)names

SPECIAL_METHOD(special_len) { return builtin_LEN(args, count, names); }

SPECIAL_METHOD(special_getitem) {
  UNUSED;
  return object_get_item(args[0], args[1]);
}

SPECIAL_METHOD(special_setitem) {
  UNUSED;
  return object_set_item(args[0], args[1], ov_copy(args[2])) ? 0 : OWN_NONE;
}

SPECIAL_METHOD(special_delitem) {
  UNUSED;
  return object_del_item(args[0], args[1]) ? 0 : OWN_NONE;
}

SPECIAL_METHOD(special_contains) {
  UNUSED;
  int contains = object_contains(args[0], args[1]);
  return contains < 0 ? 0 : ov_bool(contains);
}

SPECIAL_METHOD(special_iter) {
  UNUSED;
  return object_iter(args[0]);
}

SPECIAL_METHOD(special_next) { return builtin_NEXT(args, count, names); }

SPECIAL_METHOD(special_reversed) {
  UNUSED;
  return reversed_of(args[0]);
}

/* What follows is one row per method: which classes have it is below. */
enum {
  LEN = 1,
  GETITEM = 2,
  SETITEM = 4,
  DELITEM = 8,
  CONTAINS = 16,
  ITER = 32,
  NEXT = 64,
  REVERSED = 128
};
static const struct {
  int bit;
  NativeInfo methods[2];
} special_methods[] = {
    {LEN, {{"__len__", special_len, 1, 1, false, true}}},
    {GETITEM, {{"__getitem__", special_getitem, 2, 2, false, true}}},
    {SETITEM, {{"__setitem__", special_setitem, 3, 3, false, true}}},
    {DELITEM, {{"__delitem__", special_delitem, 2, 2, false, true}}},
    {CONTAINS, {{"__contains__", special_contains, 2, 2, false, true}}},
    {ITER, {{"__iter__", special_iter, 1, 1, false, false}}},
    {NEXT, {{"__next__", special_next, 1, 1, false, true}}},
    {REVERSED, {{"__reversed__", special_reversed, 1, 1, false, false}}},
};

static void add_specials(uint32_t class_id, int bits) {
  for (size_t i = 0; i < sizeof special_methods / sizeof special_methods[0]; i++)
    if (bits & special_methods[i].bit) class_add_methods(class_id, special_methods[i].methods);
}

/* ── classes ── */

typedef struct {
  uint32_t class_id;
  int specials;
  const NativeInfo *methods;
} ClassRow;

enum {
  SEQUENCE = LEN | GETITEM | CONTAINS | ITER,
  MUTABLE = SETITEM | DELITEM,
  SET_LIKE = LEN | CONTAINS | ITER,
  ITERATOR = ITER | NEXT
};

static const ClassRow rows[] = {
    {OWN_CLASS_LIST, SEQUENCE | MUTABLE | REVERSED, list_methods},
    {OWN_CLASS_TUPLE, SEQUENCE, tuple_methods},
    {OWN_CLASS_STR, SEQUENCE, NULL},
    {OWN_CLASS_BYTES, SEQUENCE, NULL},
    {OWN_CLASS_BYTEARRAY, SEQUENCE | MUTABLE, NULL},
    {OWN_CLASS_ARRAY, SEQUENCE | MUTABLE, NULL},
    {OWN_CLASS_MEMORYVIEW, SEQUENCE | MUTABLE, NULL},
    {OWN_CLASS_DICT, SEQUENCE | MUTABLE | REVERSED, dict_methods},
    {OWN_CLASS_DICT_KEYS, SET_LIKE | REVERSED, dict_view_methods},
    {OWN_CLASS_DICT_ITEMS, SET_LIKE | REVERSED, dict_view_methods},
    {OWN_CLASS_DICT_VALUES, LEN | ITER | REVERSED, NULL},
    {OWN_CLASS_SET, SET_LIKE, set_methods},
    {OWN_CLASS_FROZENSET, SET_LIKE, frozenset_methods},
    {OWN_CLASS_RANGE, SEQUENCE | REVERSED, range_methods},
    {OWN_CLASS_SLICE, 0, slice_methods},
    {OWN_CLASS_ENUMERATE, ITERATOR, enumerate_methods},
    {OWN_CLASS_ZIP, ITERATOR, zip_methods},
    {OWN_CLASS_MAP, ITERATOR, map_methods},
    {OWN_CLASS_FILTER, ITERATOR, filter_methods},
    {OWN_CLASS_REVERSED, ITERATOR, reversed_methods},
    {OWN_CLASS_LIST_ITERATOR, ITERATOR, NULL},
    {OWN_CLASS_LIST_REVERSE, ITERATOR, NULL},
    {OWN_CLASS_TUPLE_ITERATOR, ITERATOR, NULL},
    {OWN_CLASS_STR_ITERATOR, ITERATOR, NULL},
    {OWN_CLASS_BYTES_ITERATOR, ITERATOR, NULL},
    {OWN_CLASS_RANGE_ITERATOR, ITERATOR, NULL},
    {OWN_CLASS_SET_ITERATOR, ITERATOR, NULL},
    {OWN_CLASS_SEQUENCE_ITERATOR, ITERATOR, NULL},
    {OWN_CLASS_CALL_ITERATOR, ITERATOR, NULL},
    {OWN_CLASS_DICT_KEY_ITERATOR, ITERATOR, NULL},
    {OWN_CLASS_DICT_VALUE_ITERATOR, ITERATOR, NULL},
    {OWN_CLASS_DICT_ITEM_ITERATOR, ITERATOR, NULL},
    {OWN_CLASS_DICT_REVERSE_KEY_ITERATOR, ITERATOR, NULL},
    {OWN_CLASS_OBJECT, 0, compare_methods},
    {OWN_CLASS_OBJECT, 0, hash_methods},
};

static const NativeInfo fromkeys_info = {"fromkeys", dict_fromkeys, 2, 3, false, true};

static void add_fromkeys(void) {
  Word native = native_new(&fromkeys_info, OWN_UNBOUND);
  Word method = wrapper_new(OWN_CLASS_CLASSMETHOD, native);
  ov_release(native);
  if (class_set(class_by_id(OWN_CLASS_DICT), str_intern_text("fromkeys"), method)) error_clear();
}

void container_start(void) {
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    if (rows[i].methods) class_add_methods(rows[i].class_id, rows[i].methods);
    add_specials(rows[i].class_id, rows[i].specials);
  }
  const uint32_t unhashable[] = {OWN_CLASS_LIST, OWN_CLASS_DICT, OWN_CLASS_SET, OWN_CLASS_DICT_KEYS,
                                 OWN_CLASS_DICT_ITEMS};
  for (int i = 0; i < 5; i++)
    class_set(class_by_id(unhashable[i]), str_intern_text("__hash__"), OWN_NONE);
  container_operators_start();
  add_fromkeys();
  range_start();
  slice_start();
}
