// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* keys(), values(), items(); iterators of dicts, their views and sets; comparison of dicts and views.
**
** In: dicts and sets that may change at any time. Out: items, or RuntimeError once the size has changed. Invariant: an
** iterator's place is only a number, so a table that was made anew under it is never read beyond its end. The surprise: an
** iterator that has raised because of the size raises again and again. */
#include "dynamic/container/container_internal.h"

Word dict_view_new(uint32_t class_id, Word dict) {
  ov_retain(dict);
  DictView *view = object_new(class_id, sizeof *view, 0);
  view->dict = dict;
  return ov_word(view);
}

/* ── iterators ── */

/* `gives`: the class of the view whose items they are; OWN_CLASS_SET: of a set. */
Word table_iterator_new(uint32_t class_id, Word table, uint32_t gives) {
  ov_retain(table);
  TableIterator *iterator = object_new(class_id, sizeof *iterator, 0);
  bool set = gives == OWN_CLASS_SET;
  uint32_t used = set ? set_of(table)->used : dict_of(table)->used;
  uint32_t first = class_id == OWN_CLASS_DICT_REVERSE_KEY_ITERATOR ? dict_of(table)->fill : 0;
  iterator->table = table;
  iterator->pair = OWN_UNBOUND;
  iterator->at = first;
  iterator->used = iterator->left = used;
  iterator->gives = gives;
  return ov_word(iterator);
}

static Word table_exhausted(TableIterator *iterator) {
  Word table = iterator->table, pair = iterator->pair;
  iterator->table = iterator->pair = OWN_UNBOUND;
  ov_release(pair);
  ov_release(table);
  return OWN_END;
}

static Word raise_changed(TableIterator *iterator, const char *what) {
  iterator->used = UINT32_MAX;
  return raise_class(OWN_CLASS_RUNTIME_ERROR, "%s changed size during iteration", what);
}

Word set_iterator_next(TableIterator *iterator) {
  if (iterator->table == OWN_UNBOUND) return OWN_END;
  Set *set = set_of(iterator->table);
  if (iterator->used != set->used) return raise_changed(iterator, "Set");
  const SetEntry *entry = set_next_entry(set, &iterator->at);
  return entry ? ov_copy(entry->key) : table_exhausted(iterator);
}

static const DictEntry *previous_entry(const Dict *dict, uint32_t *at) {
  if (*at > dict->fill) *at = dict->fill;
  while (*at > 0) {
    const DictEntry *entry = &dict->entries[--*at];
    if (entry->key != OWN_DELETED) return entry;
  }
  return NULL;
}

/* A tuple that nobody but the iterator has is filled again. It is held meanwhile: what ends may run code that asks for the next. */
static Word next_pair(TableIterator *iterator, Word key_taken, Word value_taken) {
  Word pair = iterator->pair;
  bool again = pair != OWN_UNBOUND && ov_object(pair)->count == 1 &&
               !(ov_object(pair)->tag & OWN_FLAG_HASHED);
  if (again) {
    Word old[] = {tuple_of(pair)->items[0], tuple_of(pair)->items[1]};
    ov_retain(pair);
    tuple_set(pair, 0, key_taken);
    tuple_set(pair, 1, value_taken);
    ov_release(old[0]);
    ov_release(old[1]);
    return pair;
  }
  Word made = tuple_pair(key_taken, value_taken);
  if (pair == OWN_UNBOUND) iterator->pair = ov_copy(made);
  return made;
}

/* The next entry of a dict that has not changed, forwards; NULL: it is another case. */
static inline const DictEntry *entry_at_once(TableIterator *iterator) {
  bool reversed = ov_object_class(&iterator->head) == OWN_CLASS_DICT_REVERSE_KEY_ITERATOR;
  if (iterator->table == OWN_UNBOUND || reversed) return NULL;
  const Dict *dict = dict_of(iterator->table);
  if (iterator->used != dict->used || !iterator->left || iterator->at >= dict->fill) return NULL;
  const DictEntry *entry = &dict->entries[iterator->at];
  if (entry->key == OWN_DELETED) return NULL;
  iterator->at++;
  iterator->left--;
  return entry;
}

static inline Word give_entry(TableIterator *iterator, const DictEntry *entry) {
  if (iterator->gives == OWN_CLASS_DICT_KEYS) return ov_copy(entry->key);
  if (iterator->gives == OWN_CLASS_DICT_VALUES) return ov_copy(entry->value);
  return next_pair(iterator, ov_copy(entry->key), ov_copy(entry->value));
}

Word table_iterator_next(TableIterator *iterator) {
  const DictEntry *quick = entry_at_once(iterator);
  if (quick) return give_entry(iterator, quick);
  if (iterator->table == OWN_UNBOUND) return OWN_END;
  const Dict *dict = dict_of(iterator->table);
  if (iterator->used != dict->used) return raise_changed(iterator, "dictionary");
  bool reversed = ov_object_class(&iterator->head) == OWN_CLASS_DICT_REVERSE_KEY_ITERATOR;
  const DictEntry *entry =
      reversed ? previous_entry(dict, &iterator->at) : dict_next(iterator->table, &iterator->at);
  bool moved =
      !entry && iterator->left > 0 && !reversed; /* others took the places of removed keys */
  if (!entry && !moved) return table_exhausted(iterator);
  if (moved || iterator->left == 0) {
    table_exhausted(iterator);
    return raise_class(OWN_CLASS_RUNTIME_ERROR, "dictionary keys changed during iteration");
  }
  iterator->left--;
  bool pairs = iterator->gives != OWN_CLASS_DICT_KEYS && iterator->gives != OWN_CLASS_DICT_VALUES;
  if (reversed && pairs) return tuple_pair(ov_copy(entry->key), ov_copy(entry->value));
  return give_entry(iterator, entry);
}

/* ── membership and comparison ── */

static int has_item(Word dict, Word item) {
  if (!is_tuple(item) || tuple_of(item)->length != 2) return 0;
  Word value = dict_get(dict, tuple_of(item)->items[0]);
  if (value == OWN_UNBOUND || !value) return value ? 0 : -1;
  int equal = item_equal(value, tuple_of(item)->items[1]);
  ov_release(value);
  return equal;
}

int dict_view_has(Word view, Word item) {
  Word dict = ov_copy(view_dict(view));
  ov_retain(item);
  int has = ov_is(view, OWN_CLASS_DICT_ITEMS) ? has_item(dict, item) : dict_has(dict, item);
  ov_release(item);
  ov_release(dict);
  return has;
}

typedef struct {
  Word container;
  int wanted;   /* whether each item is to be in the container */
  bool differs; /* one is not as wanted                        */
} Inside;

/* True stops the round: raised, or an item is not as wanted. */
static bool check_inside(void *self, Word item) {
  Inside *inside = self;
  int has = object_contains(inside->container, item);
  inside->differs = has >= 0 && has != inside->wanted;
  return has != inside->wanted;
}

/* Are all items of `items` in the container (wanted 1), or none of them (wanted 0)? -1 raised */
static int all_inside(Word items, Word container, int wanted) {
  Inside inside = {container, wanted, false};
  if (!object_each_item(items, check_inside, &inside)) return 1;
  return inside.differs ? 0 : -1;
}

Word view_compare(CompareOp op, Word view, Word other) {
  if (!is_set(other) && !is_dict_view(other)) return OWN_NOT_IMPLEMENTED;
  int64_t left = dict_length(view_dict(view));
  int64_t right = is_set(other) ? set_length(other) : dict_length(view_dict(other));
  int result = 0;
  switch (op) {
  case COMPARE_EQ:
  case COMPARE_NE: result = left == right ? all_inside(view, other, 1) : 0; break;
  case COMPARE_LT: result = left < right ? all_inside(view, other, 1) : 0; break;
  case COMPARE_LE: result = left <= right ? all_inside(view, other, 1) : 0; break;
  case COMPARE_GT: result = left > right ? all_inside(other, view, 1) : 0; break;
  case COMPARE_GE: result = left >= right ? all_inside(other, view, 1) : 0; break;
  }
  if (result < 0) return 0;
  return ov_bool(op == COMPARE_NE ? !result : result);
}

/* Is what the other dict has under the key equal? -1 raised */
static int entry_equal(Word other, const DictEntry *entry) {
  Word key = ov_copy(entry->key), value = ov_copy(entry->value);
  Word found = dict_get_hashed(other, key, entry->hash);
  int equal = found ? 0 : -1;
  if (found && found != OWN_UNBOUND) equal = item_equal(value, found);
  ov_release(found);
  ov_release(value);
  ov_release(key);
  return equal;
}

Word dict_compare(CompareOp op, Word left, Word right) {
  if (op != COMPARE_EQ && op != COMPARE_NE) return OWN_NOT_IMPLEMENTED;
  int equal = dict_length(left) == dict_length(right);
  uint32_t at = 0;
  const DictEntry *entry;
  while (equal == 1 && (entry = dict_next(left, &at)))
    equal = entry_equal(right, entry);
  if (equal < 0) return 0;
  return ov_bool(op == COMPARE_NE ? !equal : equal);
}

/* ── methods ── */

static Word native_isdisjoint(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  int none = all_inside(args[1], args[0], 0);
  return none < 0 ? 0 : ov_bool(none);
}

const NativeInfo dict_view_methods[] = {
    {"isdisjoint", native_isdisjoint, 2, 2, false, true},
    {NULL, NULL, 0, 0, false, false},
};
