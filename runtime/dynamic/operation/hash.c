// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Hashes and truth of any value.
**
** In: a word, lent. Out: CPython's hash of numbers and tuples of them (the order of sets shows it), a keyed one of strings,
** the address for the rest; never -1. Invariant: values that are equal have equal hashes, also int, float and bool. The
** surprise: a class that defines __eq__ without __hash__ has None for __hash__ (class_finish.c), which makes it unhashable. */
#include "dynamic/bytes.h"
#include "dynamic/container/container_internal.h"

/* ── hash ── */

static bool tuple_hash(Word word, int64_t *hash) { /* raised */
  const Tuple *tuple = tuple_of(word);
  if (tuple_hash_quiet(word, hash)) return false;
  uint64_t mixed = HASH_MIX_START;
  if (stack_check()) return true;
  ov_retain(word);
  bool raised = false;
  for (int64_t i = 0; i < tuple->length; i++) {
    int64_t item;
    raised = object_hash(tuple->items[i], &item);
    if (raised) break;
    mixed = hash_mix(mixed, item);
  }
  *hash = hash_mix_end(mixed, tuple->length);
  ov_release(word);
  return raised;
}

/* The bits that differ most come first. An address has zeros at the top, so it is never -1. */
static int64_t address_hash(Word word) { return (int64_t)(word >> 4 | word << 60); }

static bool special_hash(Word word, int64_t *hash) { /* raised */
  Class *class = class_of(word);
  Word method = class_special(class, SPECIAL_HASH);
  if (method == OWN_NONE) return raise_type("unhashable type: '%s'", class_name(class)), true;
  if (method == class_special(class_by_id(OWN_CLASS_OBJECT), SPECIAL_HASH)) {
    if (class->payload) return object_hash(payload_of(word), hash);
    *hash = address_hash(word);
    return false;
  }
  Word result = call_special(word, SPECIAL_HASH, NULL, 0);
  if (!result) return true;
  bool good = is_int_or_bool(result);
  if (!good)
    raise_type("__hash__ method should return an integer");
  else if (!int_value(result, hash))
    *hash = int_hash(result);
  if (good && *hash == -1) *hash = -2;
  ov_release(result);
  return !good;
}

static int64_t bound_hash(const void *function, Word self) {
  uint64_t mixed = (uint64_t)(uintptr_t)function ^ self >> 4;
  return mixed == UINT64_MAX ? -2 : (int64_t)mixed;
}

bool object_hash(Word word, int64_t *hash) {
  if (hash_quick(word, hash)) return false;
  switch (ov_class(word)) {
  case OWN_CLASS_INT: *hash = int_hash(word); return false;
  case OWN_CLASS_BOOL: *hash = word == OWN_TRUE; return false;
  case OWN_CLASS_FLOAT: *hash = float_hash(float_value(word)); return false;
  case OWN_CLASS_TUPLE: return tuple_hash(word, hash);
  case OWN_CLASS_FROZENSET: *hash = set_hash(word); return false;
  case OWN_CLASS_RANGE: return range_hash(word, hash);
  case OWN_CLASS_BYTES:
  case OWN_CLASS_MEMORYVIEW: return bytes_hash(word, hash);
  case OWN_CLASS_BYTEARRAY:
  case OWN_CLASS_ARRAY:
  case OWN_CLASS_LIST:
  case OWN_CLASS_DICT:
  case OWN_CLASS_SET:
  case OWN_CLASS_SLICE:
  case OWN_CLASS_DICT_KEYS:
  case OWN_CLASS_DICT_ITEMS: return raise_type("unhashable type: '%s'", class_name_of(word)), true;
  case OWN_CLASS_METHOD: {
    const Method *method = (Method *)ov_object(word);
    *hash = bound_hash(ov_object(method->function), method->self);
    return false;
  }
  case OWN_CLASS_BUILTIN: {
    const NativeObject *native = (NativeObject *)ov_object(word);
    *hash = bound_hash(native->info, native->self);
    return false;
  }
  case OWN_CLASS_WEAKREF: return weak_hash(word, hash);
  default: break;
  }
  if (ov_class(word) >= OWN_CLASS_FIRST_FREE) return special_hash(word, hash);
  *hash = address_hash(word);
  return false;
}

bool hash_is_plain(Word key) {
  Word payload = payload_if_usual(key, SPECIAL_HASH);
  if (payload != OWN_UNBOUND) key = payload;
  if (!ov_is_pointer(key)) return ov_is_int(key) || ov_is_float(key) || ov_is_bool(key);
  switch (ov_class(key)) {
  case OWN_CLASS_INT: return true;
  case OWN_CLASS_FLOAT: return float_value(key) == float_value(key);
  case OWN_CLASS_FROZENSET: return !set_of(key)->keyed;
  case OWN_CLASS_TUPLE: break;
  default: return false;
  }
  const Tuple *tuple = tuple_of(key); /* hashing it has found enough stack */
  for (int64_t i = 0; i < tuple->length; i++)
    if (!hash_is_plain(tuple->items[i])) return false;
  return true;
}

Word builtin_HASH(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  int64_t hash;
  return object_hash(args[0], &hash) ? 0 : int_new(hash);
}

/* object.__hash__: of a built-in class its own, else the address. */
static Word method_hash(const Word *args, int64_t count, Word names) {
  Word payload = payload_of(args[0]);
  if (ov_class(payload) < OWN_CLASS_FIRST_FREE) return builtin_HASH(&payload, count, names);
  return int_new(address_hash(args[0]));
}

const NativeInfo hash_methods[] = {
    {"__hash__", method_hash, 1, 1, false, true},
    {NULL, NULL, 0, 0, false, false},
};

/* ── truth ── */

static int truth_special(Word word) {
  Class *class = class_of(word);
  bool bare = !class->payload && class_special(class, SPECIAL_BOOL) == OWN_UNBOUND &&
              class_special(class, SPECIAL_LEN) == OWN_UNBOUND;
  if (bare) return 1;
  if (payload_if_usual(word, SPECIAL_BOOL) != OWN_UNBOUND) {
    Word payload = payload_if_usual(word, SPECIAL_LEN);
    if (payload != OWN_UNBOUND) return object_truth(payload);
  }
  Word result = call_special(word, SPECIAL_BOOL, NULL, 0);
  if (ov_is_bool(result)) return result == OWN_TRUE;
  if (result == OWN_UNBOUND) {
    if (class_special(class_of(word), SPECIAL_LEN) == OWN_UNBOUND) return 1;
    int64_t length = object_length(word);
    return length < 0 ? -1 : length > 0;
  }
  if (!result) return -1;
  raise_type("__bool__ should return bool, returned %s", class_name_of(result));
  ov_release(result);
  return -1;
}

/* Of an instance of the program's: is nobody asked? */
static inline bool is_always_true(const Class *class) {
  return class->specials_epoch == class_state.special_epoch && class->specials && !class->payload &&
         class->specials[SPECIAL_BOOL] == OWN_UNBOUND &&
         class->specials[SPECIAL_LEN] == OWN_UNBOUND;
}

int object_truth(Word word) {
  if (ov_is_bool(word)) return word == OWN_TRUE;
  if (ov_is_int(word)) return word != ov_small(0);
  if (!ov_is_pointer(word)) return word != OWN_NONE && !(ov_is_float(word) && ov_float(word) == 0);
  switch (ov_class(word)) {
  case OWN_CLASS_INT:
  case OWN_CLASS_FLOAT:
  case OWN_CLASS_FUNCTION:
  case OWN_CLASS_TYPE: return 1; /* 0 and 0.0 are in place */
  case OWN_CLASS_STR: return str_length(word) != 0;
  case OWN_CLASS_BYTES:
  case OWN_CLASS_BYTEARRAY:
  case OWN_CLASS_ARRAY:
  case OWN_CLASS_MEMORYVIEW: {
    int64_t length = bytes_length(word);
    return length < 0 ? -1 : length != 0;
  }
  case OWN_CLASS_LIST: return list_of(word)->length != 0;
  case OWN_CLASS_TUPLE: return tuple_of(word)->length != 0;
  case OWN_CLASS_DICT: return dict_length(word) != 0;
  case OWN_CLASS_SET:
  case OWN_CLASS_FROZENSET: return set_length(word) != 0;
  case OWN_CLASS_RANGE: return range_of(word)->length != ov_small(0);
  case OWN_CLASS_DICT_KEYS:
  case OWN_CLASS_DICT_VALUES:
  case OWN_CLASS_DICT_ITEMS: return dict_length(view_dict(word)) != 0;
  default: return ov_class(word) < OWN_CLASS_FIRST_FREE ? 1 : truth_special(word);
  }
}

int32_t own_truth(Word word) {
  uint32_t id = ov_is_pointer(word) ? ov_object_class(ov_object(word)) : 0;
  if (id < OWN_CLASS_FIRST_FREE || !is_always_true(class_by_id(id))) return object_truth(word);
  class_note_bare(id, OWN_ALWAYS_TRUE);
  return 1;
}
bool own_is_unbound(Word word) { return word == OWN_UNBOUND; }
