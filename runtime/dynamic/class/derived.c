// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Classes that the program derives from list, tuple, dict, set, frozenset, str, int, float.
**
** In: such a class, its instances, natives of the class it derives from. Out: the same as if instances were such values.
** Invariant: slot 0 of an instance, which has no name, holds its payload: a value of exactly the built-in class, from
** derived_new on and for as long as the instance lives. So nothing that works on exact lists, dicts, ints … knows of derived
** ones; operations and natives get the payload where the program has no method of its own. The surprise: methods of str, int
** and float get the payloads of all their arguments, since they only look at them; what a list takes in stays as it is. */
#include "dynamic/class/class_internal.h"

enum { SMALL = 9 };

bool class_may_derive(uint32_t id) {
  switch (id) {
  case OWN_CLASS_LIST:
  case OWN_CLASS_TUPLE:
  case OWN_CLASS_DICT:
  case OWN_CLASS_SET:
  case OWN_CLASS_FROZENSET:
  case OWN_CLASS_STR:
  case OWN_CLASS_INT:
  case OWN_CLASS_FLOAT: return true;
  default: return false;
  }
}

/* Is what the arguments hold all that the native of the class asks them for? Formatting asks their __str__. */
static bool only_looks(uint32_t owner, const char *name) {
  if (owner == OWN_CLASS_INT || owner == OWN_CLASS_FLOAT) return true;
  return owner == OWN_CLASS_STR && strcmp(name, "format") != 0 && strcmp(name, "__mod__") != 0;
}

Word payload_if_usual(Word word, Special special) {
  Word payload = payload_of(word);
  if (payload == word) return OWN_UNBOUND;
  Class *class = class_of(word);
  Word method = class_special(class, special);
  if (method == OWN_UNBOUND) return payload;
  /* a native of the class itself looks at the instance (instance_dict.c) */
  bool usual = ov_is(method, OWN_CLASS_BUILTIN) && native_of(method)->owner != ov_word(class);
  return usual ? payload : OWN_UNBOUND;
}

/* ── making ── */

/* `native` is the __new__ of the class that `class` derives from. */
static Word make(Class *class, const NativeObject *native, const Word *args, int64_t count,
                 Word names) {
  class_refresh(class);
  if (class->has_abstract && class_abstract_check(class)) return 0;
  int64_t total = count + names_count(names) + 1;
  Word small[SMALL], *words = total <= SMALL ? small : own_alloc(total * (int64_t)sizeof(Word));
  words[0] = class_word(class->payload);
  if (total > 1) memcpy(words + 1, args, (size_t)(total - 1) * sizeof(Word));
  bool later = derived_by_init(class);
  Word payload =
      later ? native->info->function(words, 1, 0) : native->info->function(words, count + 1, names);
  if (words != small) own_free(words, total * (int64_t)sizeof(Word));
  if (payload == 0) return 0;
  Word made = instance_new(class);
  *slot_at(made, class->slot_offset) = payload;
  return made;
}

Word derived_new(Class *class, const Word *args, int64_t count, Word names) {
  Word native = class_special(class_by_id(class->payload), SPECIAL_NEW);
  const NativeInfo *info = native_of(native)->info;
  bool fits = derived_by_init(class) || info->most < 0 || count < info->most;
  if (!fits) return raise_native_arity(native_of(native), count + 1);
  if (names_count(names) > 0 && !info->keywords && !derived_by_init(class))
    return raise_native_keywords(native_of(native));
  return make(class, native_of(native), args, count, names);
}

/* ── operations ── */

Word derived_subscript(Word instance, Word key) {
  Word value = dict_find(payload_of(instance), key);
  if (value != OWN_UNBOUND) return value ? ov_copy(value) : 0;
  Word method = class_lookup(class_of(instance), known_names()->missing);
  if (method == OWN_UNBOUND) return raise_key(key);
  return call_method(instance, known_names()->missing, &key, 1);
}

/* ── natives ── */

static Word call_with_payloads(const NativeObject *native, const Word *args, int64_t count,
                               Word names) {
  bool all = only_looks(class_of_word(native->owner)->id, native->info->name);
  int64_t total = count + names_count(names);
  Word small[SMALL], *words = total <= SMALL ? small : own_alloc(total * (int64_t)sizeof(Word));
  Word receiver = payload_of(args[0]);
  words[0] = receiver;
  for (int64_t i = 1; i < total; i++)
    words[i] = all ? payload_of(args[i]) : args[i];
  Word result = native->info->function(words, count, names);
  if (words != small) own_free(words, total * (int64_t)sizeof(Word));
  if (result != receiver || all || receiver == args[0]) return result;
  /* a list that gives itself: the instance does */
  bool itself = ov_is(receiver, OWN_CLASS_LIST) || ov_is(receiver, OWN_CLASS_DICT) ||
                ov_is(receiver, OWN_CLASS_SET);
  if (!itself) return result;
  ov_release(result);
  return ov_copy(args[0]);
}

Word derived_call(const NativeObject *native, const Word *args, int64_t count, Word names) {
  const NativeInfo *info = native->info;
  uint32_t owner = class_of_word(native->owner)->id;
  if (!class_may_derive(owner) || count == 0) return info->function(args, count, names);
  if (is_class(args[0]) && strcmp(info->name, "__new__") == 0) {
    Class *class = class_of_word(args[0]);
    if (class->payload != owner) return info->function(args, count, names);
    return make(class, native, args + 1, count - 1, names);
  }
  bool subscript = owner == OWN_CLASS_DICT && strcmp(info->name, "__getitem__") == 0;
  if (subscript && payload_of(args[0]) != args[0]) return derived_subscript(args[0], args[1]);
  return call_with_payloads(native, args, count, names);
}
