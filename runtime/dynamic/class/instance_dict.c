// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* o.__dict__ of an instance.
**
** In: an instance whose class has no closed __slots__. Out: a dict of its attributes, whose changes are changes of the instance; or
** all attributes are replaced by those of a dict. Invariant: the values live in the slots of the instance; the dict holds a copy,
** made anew before each question and each change. The surprise: it is an instance of a class derived from dict that is called
** `dict`, too; o.__dict__ is another one each time. */
#include "dynamic/class/class_internal.h"

static Class *made; /* its class, made once; NULL: not yet */

/* Is it an attribute that the layout has a place for, though no __slots__ names it? */
static bool is_in_dict(const Class *class, uint32_t slot) {
  return class->slot_names[slot] && !class_names_slot(class, class->slot_names[slot]);
}

/* Slots in layout order, then the others. */
static Word copied(Word object) {
  const Class *class = class_of(object);
  Word copy = dict_new();
  Word *slots = slot_at(object, class->slot_offset);
  bool raised = false;
  for (uint32_t i = 0; !raised && i < class->slot_count; i++)
    if (slots[i] != OWN_UNBOUND && is_in_dict(class, i))
      raised = dict_set(copy, class->slot_names[i], ov_copy(slots[i]));
  Word others = overflow_of(ov_object(object));
  uint32_t at = 0;
  for (const DictEntry *entry; others != OWN_UNBOUND && (entry = dict_next(others, &at));)
    if (!raised && !class_names_slot(class, entry->key))
      raised = dict_set(copy, entry->key, ov_copy(entry->value));
  if (!raised) return copy;
  ov_release(copy);
  return 0;
}

/* Further attributes end, but those that some __slots__ names. */
static void clear_others(OwnObject *object, const Class *class) {
  Word others = overflow_of(object), names = list_new(0);
  uint32_t at = 0;
  for (const DictEntry *entry; others != OWN_UNBOUND && (entry = dict_next(others, &at));)
    if (!class_names_slot(class, entry->key)) list_append(names, ov_copy(entry->key));
  bool found, raised = false;
  for (int64_t i = 0; i < list_of(names)->length && !raised; i++)
    raised = overflow_del(object, list_of(names)->items[i], &found);
  ov_release(names);
}

static bool store(Word object, Word key, Word taken) { /* raised */
  Word name = str_intern(ov_copy(key)), *slot = instance_slot(object, name);
  if (!slot) return overflow_set(ov_object(object), name, taken);
  Word old = *slot;
  object_store_note(ov_object(object), taken);
  *slot = taken;
  ov_release(old);
  return false;
}

/* The caller holds both: what ends may run code of the program. */
static bool replace_all(Word object, Word dict) { /* raised */
  const Class *class = class_of(object);
  Word *slots = slot_at(object, class->slot_offset);
  for (uint32_t i = class->payload ? 1 : 0; i < class->slot_count; i++) {
    Word old = slots[i];
    if (!is_in_dict(class, i)) continue;
    slots[i] = OWN_UNBOUND;
    ov_release(old);
  }
  clear_others(ov_object(object), class);
  uint32_t at = 0;
  for (const DictEntry *entry; (entry = dict_next(dict, &at));)
    if (is_str(entry->key) && store(object, entry->key, ov_copy(entry->value))) return true;
  return false;
}

/* ── changes through the dict ── */

static Word *owner_of(Word dict) { return slot_at(dict, made->slot_offset) + 1; }
static Word *payload_at(Word dict) { return slot_at(dict, made->slot_offset); }

/* A dict of what the instance has now. */
static bool refresh(Word dict) { /* raised */
  Word fresh = copied(*owner_of(dict)), old = *payload_at(dict);
  if (fresh == 0) return true;
  *payload_at(dict) = fresh;
  ov_release(old);
  return false;
}

static Word of_dict(const char *method, Word dict, const Word *args, int64_t count, Word names) {
  Word native = class_lookup(class_by_id(OWN_CLASS_DICT), str_intern_text(method));
  return call_native_first(native_of(native), dict, args, count, names);
}

static Word asked(const char *method, const Word *args, int64_t count, Word names) {
  if (refresh(args[0])) return 0;
  Word dict = ov_copy(*payload_at(args[0]));
  Word result = of_dict(method, dict, args + 1, count - 1, names);
  ov_release(dict);
  return result;
}

/* What is left of the copy is what the instance has then. */
static Word changed(const char *method, const Word *args, int64_t count, Word names) {
  if (refresh(args[0])) return 0;
  Word dict = ov_copy(*payload_at(args[0])), object = ov_copy(*owner_of(args[0]));
  Word result = of_dict(method, dict, args + 1, count - 1, names);
  if (result && replace_all(object, dict)) {
    ov_release(result);
    result = 0;
  }
  ov_release(dict);
  ov_release(object);
  return result;
}

#define NATIVE(how, name)                                                                          \
  static Word how##_##name(const Word *args, int64_t count, Word names) {                          \
    return how(#name, args, count, names);                                                         \
  }
NATIVE(asked, __contains__)
NATIVE(asked, __getitem__)
NATIVE(asked, __iter__)
NATIVE(asked, __len__)
NATIVE(asked, get)
NATIVE(asked, items)
NATIVE(asked, keys)
NATIVE(asked, values)
NATIVE(changed, clear)
NATIVE(changed, pop)
NATIVE(changed, popitem)
NATIVE(changed, setdefault)
NATIVE(changed, update)
#undef NATIVE

static Word set_item(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_str(args[1]))
    return raise_type("attribute names are texts, not '%s'", class_name_of(args[1]));
  Word object = ov_copy(*owner_of(args[0]));
  bool raised = store(object, args[1], ov_copy(args[2]));
  ov_release(object);
  return raised ? 0 : OWN_NONE;
}

static Word del_item(const Word *args, int64_t count, Word names) {
  Word popped = changed("pop", args, count, names);
  if (popped) ov_release(popped);
  return popped ? OWN_NONE : 0;
}

static Word update_itself(const Word *args, int64_t count, Word names) {
  Word nothing = changed("update", args, count, names);
  return nothing ? ov_copy(args[0]) : 0;
}

static Word plain(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return copied(*owner_of(args[0]));
}

static Word equals(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (refresh(args[0])) return 0;
  int equal = object_equal(*payload_at(args[0]), instance_dict_plain(args[1]));
  return equal < 0 ? 0 : ov_bool(equal);
}

static Word text(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return refresh(args[0]) ? 0 : object_repr(*payload_at(args[0]));
}

static const NativeInfo methods[] = {{"__contains__", asked___contains__, 2, 2, false, true},
                                     {"__getitem__", asked___getitem__, 2, 2, false, true},
                                     {"__iter__", asked___iter__, 1, 1, false, true},
                                     {"__len__", asked___len__, 1, 1, false, true},
                                     {"__eq__", equals, 2, 2, false, true},
                                     {"__repr__", text, 1, 1, false, true},
                                     {"__setitem__", set_item, 3, 3, false, true},
                                     {"__delitem__", del_item, 2, 2, false, true},
                                     {"__ior__", update_itself, 2, 2, false, true},
                                     {"__copy__", plain, 1, 1, false, true},
                                     {"copy", plain, 1, 1, false, true},
                                     {"get", asked_get, 2, 3, false, true},
                                     {"items", asked_items, 1, 1, false, true},
                                     {"keys", asked_keys, 1, 1, false, true},
                                     {"values", asked_values, 1, 1, false, true},
                                     {"clear", changed_clear, 1, 1, false, true},
                                     {"pop", changed_pop, 2, 3, false, true},
                                     {"popitem", changed_popitem, 1, 1, false, true},
                                     {"setdefault", changed_setdefault, 2, 3, false, true},
                                     {"update", changed_update, 1, 2, true, true},
                                     {0}};

static void make_class(void) {
  if (made) return;
  Word base = class_word(OWN_CLASS_DICT), bases = tuple_from(&base, 1),
       name = str_intern_text("dict");
  Word slot = str_intern_text("__object__");
  ClassPlan plan = {.name = name,
                    .qualname = name,
                    .module = str_intern_text("builtins"),
                    .doc = OWN_NONE,
                    .bases = bases,
                    .slots = &slot,
                    .slot_count = 1};
  made = class_make(&plan);
  class_add_methods(made->id, methods);
  ov_release(bases);
}

Word instance_dict_plain(Word word) {
  bool is = made && ov_is_pointer(word) && class_of(word) == made;
  return is && !refresh(word) ? *payload_at(word) : word;
}

Word instance_dict_get(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const Class *class = class_of(args[0]);
  if (class->closed || class->kind == KIND_BUILTIN)
    return raise_no_attribute(args[0], known_names()->dict);
  make_class();
  Word copy = copied(args[0]);
  if (copy == 0) return 0;
  Word dict = instance_new(made);
  *payload_at(dict) = copy;
  *owner_of(dict) = ov_copy(args[0]);
  return dict;
}

Word instance_dict_set(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const Class *class = class_of(args[0]);
  Word dict = payload_of(args[1]);
  if (class->closed || class->kind == KIND_BUILTIN)
    return raise_no_attribute(args[0], known_names()->dict);
  if (!is_dict(dict))
    return raise_type("__dict__ must be set to a dictionary, not a '%s'", class_name_of(args[1]));
  return replace_all(args[0], dict) ? 0 : OWN_NONE;
}
