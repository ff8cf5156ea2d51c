// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What compiled code makes containers with: displays, comprehensions, splats.
**
** In: words whose owners are taken over, also when the operation raises. Out: fresh containers. The surprise: of a display
** with keys that are equal the first key stays, with the last value. */
#include "dynamic/container_internal.h"

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
  if (!raised) return dict;
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
  if (!raised) return set;
  ov_release(set);
  return 0;
}

void own_list_append(Word list, Word taken) { list_append(list, taken); }

bool own_list_extend(Word list, Word iterable) {
  Class *class = class_of(iterable);
  if (!list_extend(list, iterable)) return false;
  bool iterates = class_special(class, SPECIAL_ITER) != OWN_UNBOUND ||
                  class_special(class, SPECIAL_GETITEM) != OWN_UNBOUND;
  if (iterates || !error_is(OWN_CLASS_TYPE_ERROR)) return true;
  error_clear();
  return raise_type("Value after * must be an iterable, not %s", class_name(class)), true;
}

bool own_dict_put(Word dict, Word key_taken, Word value_taken) {
  bool raised = dict_set(dict, key_taken, value_taken);
  ov_release(key_taken);
  return raised;
}

bool own_dict_merge(Word dict, Word from, int64_t of_call) {
  return dict_merge(dict, from, of_call != 0);
}

bool own_set_add(Word set, Word taken) {
  bool raised = set_add(set, taken);
  ov_release(taken);
  return raised;
}

bool own_set_merge(Word set, Word iterable) { return set_update(set, iterable); }

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
