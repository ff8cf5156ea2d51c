// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the containers, their views and iterators consist of: for release.c and cycle.c.
**
** Invariant: each word that an object owns is visited once, in the order in which CPython lets go of them. */
#include "dynamic/container/container_internal.h"

typedef void (*Visit)(void *self, Word *word);

int64_t container_size(const OwnObject *object) {
  switch (ov_object_class(object)) {
  case OWN_CLASS_LIST: return sizeof(List);
  case OWN_CLASS_TUPLE: {
    const Tuple *tuple = (const void *)object;
    return (int64_t)sizeof(Tuple) + tuple->length * (int64_t)sizeof(Word);
  }
  case OWN_CLASS_DICT: return sizeof(Dict);
  case OWN_CLASS_SET:
  case OWN_CLASS_FROZENSET: return sizeof(Set);
  case OWN_CLASS_RANGE: return sizeof(Range);
  case OWN_CLASS_SLICE: return sizeof(Slice3);
  case OWN_CLASS_RANGE_ITERATOR: return sizeof(RangeIterator);
  case OWN_CLASS_SET_ITERATOR:
  case OWN_CLASS_DICT_KEY_ITERATOR:
  case OWN_CLASS_DICT_VALUE_ITERATOR:
  case OWN_CLASS_DICT_ITEM_ITERATOR:
  case OWN_CLASS_DICT_REVERSE_KEY_ITERATOR: return sizeof(TableIterator);
  case OWN_CLASS_DICT_KEYS:
  case OWN_CLASS_DICT_VALUES:
  case OWN_CLASS_DICT_ITEMS: return sizeof(DictView);
  case OWN_CLASS_ENUMERATE: return sizeof(Enumerate);
  case OWN_CLASS_CALL_ITERATOR: return sizeof(CallIterator);
  case OWN_CLASS_ZIP:
  case OWN_CLASS_MAP:
  case OWN_CLASS_FILTER: return sizeof(Adapter);
  default: return sizeof(SequenceIterator);
  }
}

static void visit_back(Word *words, int64_t count, Visit visit, void *self) {
  for (int64_t i = count; i-- > 0;)
    visit(self, &words[i]);
}

static void visit_dict(Dict *dict, Visit visit, void *self) {
  for (uint32_t at = 0; at < dict->fill; at++) {
    visit(self, &dict->entries[at].key);
    visit(self, &dict->entries[at].value);
  }
}

static void visit_set(Set *set, Visit visit, void *self) {
  for (uint32_t at = 0; at < set->count; at++)
    visit(self, &set->order[at].key);
}

/* Classes that begin with one, two … words. */
static int64_t word_count(uint32_t class_id) {
  switch (class_id) {
  case OWN_CLASS_RANGE_ITERATOR: return 0;
  case OWN_CLASS_RANGE: return 4;
  case OWN_CLASS_SLICE: return 3;
  case OWN_CLASS_ENUMERATE:
  case OWN_CLASS_CALL_ITERATOR:
  case OWN_CLASS_ZIP:
  case OWN_CLASS_MAP:
  case OWN_CLASS_FILTER: return 2;
  default: return 1;
  }
}

void container_each_word(OwnObject *object, Visit visit, void *self) {
  void *start = object;
  switch (ov_object_class(object)) {
  case OWN_CLASS_LIST:
    visit_back(((List *)start)->items, ((List *)start)->length, visit, self);
    return;
  case OWN_CLASS_TUPLE:
    visit_back(((Tuple *)start)->items, ((Tuple *)start)->length, visit, self);
    return;
  case OWN_CLASS_DICT: visit_dict(start, visit, self); return;
  case OWN_CLASS_SET:
  case OWN_CLASS_FROZENSET: visit_set(start, visit, self); return;
  default: break;
  }
  Word *words = &((DictView *)start)->dict;
  int64_t count = word_count(ov_object_class(object));
  for (int64_t i = 0; i < count; i++)
    visit(self, &words[i]);
}

void container_free_parts(OwnObject *object) {
  void *start = object;
  switch (ov_object_class(object)) {
  case OWN_CLASS_LIST: {
    List *list = start;
    own_free(list->items, list->capacity * (int64_t)sizeof(Word));
    return;
  }
  case OWN_CLASS_DICT: dict_free_tables(start); return;
  case OWN_CLASS_SET:
  case OWN_CLASS_FROZENSET: set_free_tables(start); return;
  default: return;
  }
}
