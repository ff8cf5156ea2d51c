// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What compiled code makes containers with: displays, comprehensions, splats.
**
** In: words whose owners are taken over, also when the operation raises. Out: fresh containers. The surprise: of a display
** with keys that are equal the first key stays, with the last value. */
#include "dynamic/container/container_internal.h"

Word own_list_new(const Word *items, int64_t count) { return list_take(items, count); }
Word own_tuple_new(const Word *items, int64_t count) { return tuple_take(items, count); }

Word own_dict_new(const Word *items, int64_t count) {
  Word dict = dict_new();
  bool raised = false;
  dict_reserve(dict, count / 2);
  for (int64_t i = 0; i < count; i += 2) {
    if (raised)
      ov_release(items[i + 1]);
    else
      raised = dict_set(dict, items[i], items[i + 1]);
    ov_release(items[i]);
  }
  if (!raised && !memory_raised()) return dict;
  ov_release(dict);
  return 0;
}

Word own_set_new(const Word *items, int64_t count) {
  Word set = set_new(OWN_CLASS_SET);
  bool raised = false;
  for (int64_t i = 0; i < count; i++) {
    if (!raised) raised = set_add(set, items[i]);
    ov_release(items[i]);
  }
  if (!raised && !memory_raised()) return set;
  ov_release(set);
  return 0;
}

/* Numbers that have a place of their own in the smallest table of such a set; some other item. */
enum { PLACED = 8 };
#define SPREAD (UINT64_C(1) << 63)

static Word small_constant(int64_t as_it_is, uint64_t bits) {
  Word set = set_new(OWN_CLASS_SET);
  set_add_bits(set_of(set), bits);
  if (as_it_is) return memory_result(set);
  Word copy = set_copy(set, OWN_CLASS_SET);
  ov_release(set);
  return memory_result(copy);
}

/* CPython makes such a set when it compiles, and makes it again of its own items when it joins equal constants; a display
** copies it when it runs. Each step may change the order of the items. */
Word own_set_constant(int64_t as_it_is, const Word *items, int64_t count) {
  uint64_t bits = 0;
  for (int64_t i = 0; i < count; i++)
    bits |= ov_is_int(items[i]) && items[i] < ov_small(PLACED) ? set_bit(ov_int(items[i])) : SPREAD;
  if (count && !(bits & SPREAD)) return small_constant(as_it_is, bits);
  Word first = own_set_new(items, count);
  if (!first || set_of(first)->keyed) return first; /* in the order of insertion */
  Word set = set_new(OWN_CLASS_SET);
  uint32_t at = 0;
  bool raised = false;
  const SetEntry *entry;
  while (!raised && (entry = set_next_entry(set_of(first), &at)))
    raised = set_add_hashed(set_of(set), entry->key, entry->hash);
  ov_release(first);
  if (raised || as_it_is) {
    if (!raised) return set;
    ov_release(set);
    return 0;
  }
  Word copy = set_copy(set, OWN_CLASS_SET);
  ov_release(set);
  return memory_result(copy);
}

bool own_list_append(Word list, Word taken) {
  list_append(list, taken);
  return memory_raised();
}

bool own_list_extend(Word list, Word iterable) {
  if (!list_extend(list, iterable)) return memory_raised();
  if (error_is(OWN_CLASS_TYPE_ERROR) && !object_is_iterable(iterable)) {
    error_clear();
    raise_type("Value after * must be an iterable, not %s", class_name_of(iterable));
  }
  return true;
}

bool own_dict_put(Word dict, Word key_taken, Word value_taken) {
  bool raised = value_taken != OWN_UNBOUND && dict_set(dict, key_taken, value_taken);
  ov_release(key_taken);
  return raised || memory_raised();
}

bool own_dict_merge(Word dict, Word from, Word callee) {
  return dict_merge(dict, from, callee) || memory_raised();
}

bool own_set_merge(Word set, Word iterable) { return set_update(set, iterable) || memory_raised(); }

/* Without copying counts if nobody else owns the list. */
Word own_list_to_tuple(Word taken) {
  List *list = list_of(taken);
  if (list->head.count != 1) {
    Word tuple = list_to_tuple(taken);
    ov_release(taken);
    return tuple;
  }
  Word *items = list->items;
  int64_t count = list->length, capacity = list->capacity;
  list->items = NULL;
  list->length = list->capacity = 0;
  ov_release(taken);
  Word tuple = tuple_take(items, count);
  own_free(items, capacity * (int64_t)sizeof(Word));
  return tuple;
}
