// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* dict from other values (dict(…), update, |) and its methods as natives.
**
** In: dicts, other mappings (what has keys()), iterables of pairs. Invariant: what is read from is held, and a dict that
** changes while it is read raises RuntimeError. The surprise: an update that fails in the middle keeps what it has done, as in
** CPython. */
#include "dynamic/container/container_internal.h"

/* ── from other values ── */

static bool merge_entry(Word dict, const DictEntry *entry, Word callee) {
  if (callee != OWN_UNBOUND) {
    int there = dict_has(dict, entry->key);
    if (there > 0)
      raise_type("%s got multiple values for keyword argument '%s'", callee_text(callee),
                 is_str(entry->key) ? str_utf8(entry->key, NULL) : "?");
    if (there != 0) return true;
  }
  return dict_put_hashed(dict, entry->key, entry->hash, ov_copy(entry->value));
}

/* Into an empty dict, from one without removed entries that is not much too large. */
static bool can_clone(Word dict, Word from) {
  const Dict *source = dict_of(from);
  if (dict_length(dict) > 0 || source->used == 0 || source->fill > source->used) return false;
  uint64_t size = (uint64_t)source->mask + 1;
  return size <= 8 || size / 3 < source->used;
}

static bool merge_dict(Word dict, Word from, Word callee) {
  uint32_t at = 0, version = dict_of(from)->version;
  bool raised = false;
  const DictEntry *entry;
  if (dict == from || dict_length(from) == 0) return false;
  if (can_clone(dict, from)) {
    dict_clone(dict, from);
    return false;
  }
  dict_reserve(dict, dict_length(from));
  while (!raised && (entry = dict_next(from, &at))) {
    DictEntry held = {entry->hash, ov_copy(entry->key), ov_copy(entry->value)};
    raised = merge_entry(dict, &held, callee);
    ov_release(held.key);
    ov_release(held.value);
    if (!raised && version != dict_of(from)->version) {
      raise_class(OWN_CLASS_RUNTIME_ERROR, "dict mutated during update");
      raised = true;
    }
  }
  return raised;
}

typedef struct {
  Word dict, from; /* from: the mapping */
  int64_t number;  /* of the pair       */
  Word callee;
} Merge;

static bool merge_key(void *self, Word key) {
  Merge *merge = self;
  DictEntry entry = {0, key, object_get_item(merge->from, key)};
  if (!entry.value) return true;
  bool raised = object_hash(key, &entry.hash) || merge_entry(merge->dict, &entry, merge->callee);
  ov_release(entry.value);
  return raised;
}

/* By keys() and subscripts. */
static bool merge_mapping(Merge *merge) {
  Word keys = call_method(merge->from, str_intern_text("keys"), NULL, 0);
  if (!keys) return true;
  Word list = object_to_list(keys);
  if (!list && error_is(OWN_CLASS_TYPE_ERROR) &&
      class_special(class_of(keys), SPECIAL_ITER) == OWN_UNBOUND) {
    error_clear();
    raise_type("%s.keys() returned a non-iterable (type %s)", class_name_of(merge->from),
               class_name_of(keys));
  }
  ov_release(keys);
  if (!list) return true;
  bool raised = object_each_item(list, merge_key, merge);
  ov_release(list);
  return raised;
}

static bool merge_pair(void *self, Word pair) {
  Merge *merge = self;
  Word list = object_to_list(pair);
  int64_t number = merge->number++;
  if (!list) {
    if (!error_is(OWN_CLASS_TYPE_ERROR)) return true;
    error_clear();
    raise_type("cannot convert dictionary update sequence element #%lld to a sequence",
               (long long)number);
    return true;
  }
  const List *items = list_of(list);
  bool raised = items->length != 2;
  if (raised)
    raise_value_error("dictionary update sequence element #%lld has length %lld; 2 is required",
                      (long long)number, (long long)items->length);
  else
    raised = dict_set(merge->dict, items->items[0], ov_copy(items->items[1]));
  ov_release(list);
  return raised;
}

/* 1: the value has a method keys; -1 raised */
static int has_keys(Word value) {
  Word keys = attribute_find(value, str_intern_text("keys"));
  if (!keys) return -1;
  ov_release(keys);
  return keys != OWN_UNBOUND;
}

bool dict_merge(Word dict, Word from, Word callee) {
  Word payload = payload_if_usual(from, SPECIAL_ITER);
  if (is_dict(payload)) from = payload;
  ov_retain(dict);
  ov_retain(from);
  bool raised;
  if (is_dict(from)) {
    raised = merge_dict(dict, from, callee);
  } else {
    int mapping = has_keys(from);
    if (mapping == 0 && callee == OWN_UNBOUND)
      raise_type("'%s' object is not a mapping", class_name_of(from));
    else if (mapping == 0)
      raise_type("%s argument after ** must be a mapping, not %s", callee_text(callee),
                 class_name_of(from));
    raised = mapping != 1 || merge_mapping(&(Merge){dict, from, 0, callee});
  }
  ov_release(from);
  ov_release(dict);
  return raised;
}

bool dict_update(Word dict, Word from) {
  Word payload = payload_if_usual(from, SPECIAL_ITER);
  if (is_dict(payload)) from = payload;
  if (is_dict(from)) return dict_merge(dict, from, OWN_UNBOUND);
  int mapping = has_keys(from);
  if (mapping) return mapping < 0 || dict_merge(dict, from, OWN_UNBOUND);
  ov_retain(dict);
  bool raised = object_each_item(from, merge_pair, &(Merge){dict, from, 0, OWN_UNBOUND});
  ov_release(dict);
  return raised;
}

Word dict_union(Word left, Word right) {
  ov_retain(right);
  Word result = dict_copy(left);
  bool raised = dict_update(result, right);
  ov_release(right);
  if (!raised) return result;
  ov_release(result);
  return 0;
}

/* The arguments of dict(…) and update(…): at most one positional, then keywords. */
static bool update_with(Word dict, const Word *args, int64_t count, Word names) {
  if (count && dict_update(dict, args[0])) return true;
  int64_t named = names ? tuple_of(names)->length : 0;
  for (int64_t i = 0; i < named; i++)
    if (dict_set(dict, tuple_of(names)->items[i], ov_copy(args[count + i]))) return true;
  return false;
}

/* ── methods ── */

static Word dict_construct(const Word *args, int64_t count, Word names) {
  Word dict = dict_new();
  if (!update_with(dict, args + 1, count - 1, names)) return dict;
  ov_release(dict);
  return 0;
}

static Word native_update(const Word *args, int64_t count, Word names) {
  return update_with(args[0], args + 1, count - 1, names) ? 0 : OWN_NONE;
}

static Word native_clear(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  dict_clear(args[0]);
  return OWN_NONE;
}

static Word native_copy(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  return dict_copy(args[0]);
}

static Word native_get(const Word *args, int64_t count, Word names) {
  (void)names;
  Word value = dict_get(args[0], args[1]);
  if (value != OWN_UNBOUND) return value;
  return count == 3 ? ov_copy(args[2]) : OWN_NONE;
}

static Word native_pop(const Word *args, int64_t count, Word names) {
  (void)names;
  Word value;
  if (dict_remove(args[0], args[1], &value)) return 0;
  if (value != OWN_UNBOUND) return value;
  return count == 3 ? ov_copy(args[2]) : raise_key(args[1]);
}

static Word native_popitem(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  DictEntry entry;
  if (dict_last(args[0], &entry)) return tuple_pair(entry.key, entry.value);
  return raise_class(OWN_CLASS_KEY_ERROR, "popitem(): dictionary is empty");
}

static Word native_setdefault(const Word *args, int64_t count, Word names) {
  (void)names;
  return dict_set_default(args[0], args[1], count == 3 ? args[2] : OWN_NONE);
}

static Word native_keys(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  return dict_view_new(OWN_CLASS_DICT_KEYS, args[0]);
}

static Word native_values(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  return dict_view_new(OWN_CLASS_DICT_VALUES, args[0]);
}

static Word native_items(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  return dict_view_new(OWN_CLASS_DICT_ITEMS, args[0]);
}

/* dict.fromkeys(iterable, value=None) */
typedef struct {
  Word dict, value;
} FromKeys;

static bool from_key(void *self, Word key) {
  FromKeys *keys = self;
  return dict_set(keys->dict, key, ov_copy(keys->value));
}

static bool from_key_of_class(void *self, Word key) {
  FromKeys *keys = self;
  return object_set_item(keys->dict, key, ov_copy(keys->value));
}

/* The class first: dict or one that derives from it. */
Word dict_fromkeys(const Word *args, int64_t count, Word names) {
  (void)names;
  bool plain = args[0] == class_word(OWN_CLASS_DICT);
  FromKeys keys = {plain ? dict_new() : call(args[0], NULL, 0), count == 3 ? args[2] : OWN_NONE};
  if (keys.dict == 0) return 0;
  if (!object_each_item(args[1], plain ? from_key : from_key_of_class, &keys)) return keys.dict;
  ov_release(keys.dict);
  return 0;
}

const NativeInfo dict_methods[] = {
    {"__new__", dict_construct, 1, 2, true, true},
    {"__init__", native_update, 1, 2, true, true},
    {"clear", native_clear, 1, 1, false, true},
    {"copy", native_copy, 1, 1, false, true},
    {"get", native_get, 2, 3, false, true},
    {"items", native_items, 1, 1, false, false},
    {"keys", native_keys, 1, 1, false, false},
    {"pop", native_pop, 2, 3, false, true},
    {"popitem", native_popitem, 1, 1, false, false},
    {"setdefault", native_setdefault, 2, 3, false, true},
    {"update", native_update, 1, 2, true, true},
    {"values", native_values, 1, 1, false, false},
    {NULL, NULL, 0, 0, false, false},
};
