// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Attributes as compiled code reads, writes and calls them: each site remembers what it found last.
**
** In: a value, an interned name, the site's cache. Out: the same as attribute.c, mostly after one comparison. Invariant: a
** cache with an offset is about a slot that no data descriptor hides; one without is about a value in the class, good while
** the epoch is the same. For a class object the cache holds its own id with the mark OF_CLASS, and for a plain value of its
** own the place in its dict + 1; for a module the mark OF_MODULE and the place. A cache about a slot keeps the two classes
** before the last one, too, in `value` and `epoch`. The surprise: a slot that is not bound, or an object with further attributes, never hits. */
#include "dynamic/class/class_internal.h"

#define OWN_LIKELY(condition) __builtin_expect(!!(condition), 1)

static const uint32_t OF_CLASS = UINT32_C(1) << 31, OF_MODULE = UINT32_C(1) << 30;

static inline bool has_overflow(Word object) {
  return ov_is_pointer(object) && (ov_object(object)->tag & OWN_FLAG_OVERFLOW);
}

static inline bool in_time(const OwnCache *cache) {
  return cache->epoch == own_shape_epoch || cache->epoch == class_state.data_epoch;
}

/* ── what a site has found, or finds now ── */

/* The value of a module's entry, lent; OWN_UNBOUND: none. */
static Word of_module(Word module, Word name, OwnCache *cache) {
  const Module *self = module_of(module);
  const Dict *dict = dict_of(self->attributes);
  if (cache->class_id == OF_MODULE && cache->offset < dict->fill &&
      dict->entries[cache->offset].key == name)
    return dict->entries[cache->offset].value;
  for (uint32_t i = 0; i < dict->fill; i++) {
    if (dict->entries[i].key != name) continue;
    *cache = (OwnCache){.class_id = OF_MODULE, .offset = i};
    return dict->entries[i].value;
  }
  return OWN_UNBOUND;
}

/* The entry of a class object that its cache points to; NULL: it does not. */
static DictEntry *entry_of_class(const Class *class, Word name, const OwnCache *cache) {
  if (cache->class_id != (class->id | OF_CLASS) || !cache->offset) return NULL;
  if (cache->epoch != own_shape_epoch) return NULL;
  const Dict *dict = dict_of(class->attributes);
  DictEntry *entry = &dict->entries[cache->offset - 1];
  return cache->offset <= dict->fill && entry->key == name ? entry : NULL;
}

/* Notes where a plain value of the class itself lies; false: it is none. */
static bool note_entry(const Class *class, Word name, OwnCache *cache) {
  const Dict *dict = dict_of(class->attributes);
  for (uint32_t i = 0; i < dict->fill; i++) {
    if (dict->entries[i].key != name) continue;
    if (name_is_special(name) || !value_is_plain(dict->entries[i].value)) return false;
    *cache = (OwnCache){class->id | OF_CLASS, i + 1, 0, own_shape_epoch};
    return true;
  }
  return false;
}

/* What the class and its bases have under the name, lent and not bound; OWN_UNBOUND: ask type_find. */
static Word of_class(Word class_object, Word name, OwnCache *cache) {
  const Class *class = class_of_word(class_object);
  const DictEntry *entry = entry_of_class(class, name, cache);
  if (entry) return entry->value;
  if (cache->class_id == (class->id | OF_CLASS) && !cache->offset && in_time(cache))
    return cache->value;
  if (value_is_data_descriptor(class_lookup(class_by_id(OWN_CLASS_TYPE), name))) return OWN_UNBOUND;
  const Member *member = class_member(class, name);
  if (member->value != OWN_UNBOUND && !note_entry(class, name, cache))
    *cache = (OwnCache){class->id | OF_CLASS, 0, member->value, member->epoch};
  return member->value;
}

/* ── slots of several classes ── */

static bool is_about_slot(const OwnCache *cache) {
  return cache->offset && !(cache->class_id & (OF_CLASS | OF_MODULE));
}

static void note_slot(const Class *class, uint32_t offset, OwnCache *cache) {
  OwnCache old = *cache;
  *cache = (OwnCache){.class_id = class->id, .offset = offset};
  if (!is_about_slot(&old) || old.class_id == class->id) return;
  cache->value = (uint64_t)old.class_id << 32 | old.offset;
  cache->epoch = old.value;
}

/* The slot of an object of one of the two classes before; NULL: of another one. */
static Word *slot_before(Word object, const OwnCache *cache) {
  if (!ov_is_pointer(object) || !is_about_slot(cache)) return NULL;
  uint32_t id = ov_object_class(ov_object(object));
  uint64_t entry = cache->value >> 32 == id ? cache->value : cache->epoch;
  return entry >> 32 == id ? slot_at(object, (uint32_t)entry) : NULL;
}

/* Notes what is known about the name in objects of the class; false: nothing that stays. */
static bool note(const Class *class, Word name, OwnCache *cache) {
  const Member *member = class_member(class, name);
  bool data = value_is_data_descriptor(member->value);
  if (member->offset && !data)
    note_slot(class, member->offset, cache);
  else if (member->value != OWN_UNBOUND)
    *cache = (OwnCache){class->id, 0, member->value, member->epoch};
  else
    return false;
  return true;
}

/* ── reading ── */

/* A hit of another kind than a slot; OWN_UNBOUND: none. */
static Word get_of_class(Word object, Word name, const OwnCache *cache) {
  if (cache->offset || !in_time(cache)) return OWN_UNBOUND;
  if (cache->epoch == class_state.data_epoch)
    return has_overflow(object) ? OWN_UNBOUND : ov_copy(cache->value);
  bool hidden = has_overflow(object) && !ov_is(cache->value, OWN_CLASS_PROPERTY);
  return hidden ? OWN_UNBOUND : descriptor_bind(cache->value, object, class_of(object), name);
}

static __attribute__((noinline)) Word get_slowly(Word object, Word name, OwnCache *cache) {
  uint32_t id = ov_class(object);
  if (cache->class_id == id) {
    Word value = get_of_class(object, name, cache);
    if (value != OWN_UNBOUND) return value;
  }
  if (id == OWN_CLASS_TYPE) {
    Word value = of_class(object, name, cache);
    if (value == OWN_UNBOUND) return attribute_get(object, name);
    return descriptor_bind(value, OWN_UNBOUND, class_of_word(object), name);
  }
  if (id == OWN_CLASS_MODULE) {
    Word value = of_module(object, name, cache);
    return value == OWN_UNBOUND ? attribute_get(object, name) : ov_copy(value);
  }
  Class *class = class_by_id(id);
  class_refresh(class);
  if (class->usual_get && note(class, name, cache) && cache->offset) {
    Word value = *slot_at(object, cache->offset);
    if (value != OWN_UNBOUND) return ov_copy(value);
  }
  return attribute_get(object, name);
}

OwnWord own_get_attr(OwnWord object, OwnWord name, OwnCache *cache) {
  if (ov_is_pointer(object) && cache->class_id == ov_object_class(ov_object(object)) &&
      cache->offset) {
    Word value = *slot_at(object, cache->offset);
    if (OWN_LIKELY(value != OWN_UNBOUND)) return ov_copy(value);
  }
  if (ov_is(object, OWN_CLASS_TYPE)) {
    const DictEntry *entry = entry_of_class(class_of_word(object), name, cache);
    if (OWN_LIKELY(entry != NULL)) return ov_copy(entry->value); /* note_entry: it is plain */
  }
  const Word *slot = slot_before(object, cache);
  return slot && *slot != OWN_UNBOUND ? ov_copy(*slot) : get_slowly(object, name, cache);
}

OwnLent own_lend_attr(OwnWord object, OwnWord name, OwnCache *cache) {
  if (ov_is_pointer(object) && cache->class_id == ov_object_class(ov_object(object)) &&
      cache->offset) {
    Word value = *slot_at(object, cache->offset);
    if (OWN_LIKELY(value != OWN_UNBOUND)) {
      count_lent(ELISION_FIELD, value);
      return (OwnLent){value, OWN_UNBOUND};
    }
  }
  const Word *slot = slot_before(object, cache);
  if (slot && *slot != OWN_UNBOUND) {
    count_lent(ELISION_FIELD, *slot);
    return (OwnLent){*slot, OWN_UNBOUND};
  }
  Word value = get_slowly(object, name, cache);
  return (OwnLent){value, value};
}

/* Only slots are looked at; what the site finds out stays with it. */
int64_t own_peek_attr(OwnWord object, OwnWord name, OwnCache *cache) {
  if (!ov_is_pointer(object)) return OWN_UNBOUND;
  const Word *slot = slot_before(object, cache);
  if (slot) return (int64_t)*slot;
  Class *class = class_by_id(ov_object_class(ov_object(object)));
  if (cache->class_id != class->id || !cache->offset) {
    class_refresh(class);
    if (!class->usual_get || is_class(object) || !note(class, name, cache)) return OWN_UNBOUND;
  }
  return (int64_t)(cache->offset ? *slot_at(object, cache->offset) : OWN_UNBOUND);
}

/* ── writing ── */

/* Both values are plain, the name is not special: only the epoch of data goes on. */
static bool replace_entry(const Class *class, DictEntry *entry, Word taken) {
  Word old = entry->value;
  object_store_note(ov_object(class->attributes), taken);
  entry->value = taken;
  class_state.data_epoch++;
  ov_release(old);
  return false;
}

static __attribute__((noinline)) bool set_slowly(Word object, Word name, Word taken,
                                                 OwnCache *cache) {
  Class *class = class_of(object);
  class_refresh(class);
  if (is_class(object)) {
    DictEntry *entry = entry_of_class(class_of_word(object), name, cache);
    if (entry && value_is_plain(taken)) return replace_entry(class_of_word(object), entry, taken);
    bool raised = attribute_set(object, name, taken);
    if (!raised) note_entry(class_of_word(object), name, cache);
    return raised;
  }
  if (class->usual_set && !class_is_builtin(class)) {
    const Member *member = class_member(class, name);
    if (member->offset && !value_is_data_descriptor(member->value))
      note_slot(class, member->offset, cache);
  }
  return attribute_set(object, name, taken);
}

static inline void store_slot(Word *slot, Word taken) {
  Word old = *slot;
  *slot = taken;
  ov_release(old);
}

bool own_set_attr(OwnWord object, OwnWord name, OwnWord taken, OwnCache *cache) {
  if (ov_is_pointer(object) && cache->class_id == ov_object_class(ov_object(object)) &&
      cache->offset) {
    store_slot(slot_at(object, cache->offset), taken);
    return false;
  }
  Word *slot = slot_before(object, cache);
  if (!slot) return set_slowly(object, name, taken, cache);
  store_slot(slot, taken);
  return false;
}

/* ── calling ── */

/* A callee that nobody may keep alive meanwhile. */
static Word call_held(Word callee, const Word *args, int64_t count, Word names) {
  if (ov_is(callee, OWN_CLASS_FUNCTION)) return call_function(callee, args, count, names, true);
  ov_retain(callee);
  Word result = call_lent(callee, args, count, names);
  ov_release(callee);
  return result;
}

static Word call_found(Word callee_owned, const Word *args, int64_t count, Word names) {
  if (callee_owned == 0) return 0;
  Word result = call_lent(callee_owned, args, count, names);
  ov_release(callee_owned);
  return result;
}

/* Class.name(…): `value` is what the class has. */
static Word call_of_class(Word value, Word name, const Word *args, int64_t count, Word names) {
  if (ov_is(value, OWN_CLASS_CLASSMETHOD)) {
    Word function = wrapped(value);
    if (ov_is(function, OWN_CLASS_FUNCTION))
      return call_function(function, args, count, names, true);
  }
  if (ov_is(value, OWN_CLASS_FUNCTION) || ov_is(value, OWN_CLASS_BUILTIN))
    return call_held(value, args + 1, count - 1, names);
  Word callee = descriptor_bind(value, OWN_UNBOUND, class_of_word(args[0]), name);
  return call_found(callee, args + 1, count - 1, names);
}

/* No further attribute of the receiver hides what its class has. */
static bool overflow_free(Word receiver, Word name) {
  return !has_overflow(receiver) || overflow_get(ov_object(receiver), name) == OWN_UNBOUND;
}

/* Does it take the receiver as its first argument when found in the receiver's class? */
static bool is_method(Word value) {
  if (ov_is(value, OWN_CLASS_FUNCTION)) return true;
  if (!ov_is(value, OWN_CLASS_BUILTIN)) return false;
  const NativeObject *native = native_of(value);
  return native->self == OWN_UNBOUND && is_class(native->owner) &&
         strcmp(native->info->name, "__new__") != 0;
}

static Word call_method_value(Word value, const Word *args, int64_t count, Word names) {
  if (ov_is(value, OWN_CLASS_FUNCTION)) return call_function(value, args, count, names, true);
  return call_native(native_of(value), args, count, names);
}

static Word call_usual(Word name, OwnCache *cache, const Word *args, int64_t count, Word names) {
  Word receiver = args[0];
  if (note(class_of(receiver), name, cache)) {
    if (cache->offset) {
      Word value = *slot_at(receiver, cache->offset);
      if (value != OWN_UNBOUND) return call_held(value, args + 1, count - 1, names);
    } else if (is_method(cache->value) && overflow_free(receiver, name)) {
      return call_method_value(cache->value, args, count, names);
    } else {
      cache->class_id = 0; /* a hit must be a method */
    }
  }
  return call_found(attribute_get(receiver, name), args + 1, count - 1, names);
}

static __attribute__((noinline)) Word call_slowly(Word name, OwnCache *cache, const Word *args,
                                                  int64_t count, Word names) {
  Word receiver = args[0];
  uint32_t id = ov_class(receiver);
  class_refresh(class_by_id(id));
  if (class_by_id(id)->usual_get) return call_usual(name, cache, args, count, names);
  Word value = OWN_UNBOUND;
  if (id == OWN_CLASS_TYPE) {
    value = of_class(receiver, name, cache);
    if (value != OWN_UNBOUND) return call_of_class(value, name, args, count, names);
  } else if (id == OWN_CLASS_MODULE) {
    value = of_module(receiver, name, cache);
    if (value != OWN_UNBOUND) return call_held(value, args + 1, count - 1, names);
  }
  return call_found(attribute_get(receiver, name), args + 1, count - 1, names);
}

/* The code of a function that needs nothing of its object; NULL: it is no such function. */
static const OwnCode *plain_code(Word value) {
  if (!ov_is(value, OWN_CLASS_FUNCTION)) return NULL;
  return function_of(value)->capture_count == 0 ? function_of(value)->code : NULL;
}

int64_t own_method_code(OwnWord object, OwnWord name, OwnCache *cache) {
  if (!ov_is_pointer(object)) return 0;
  Class *class = class_of(object);
  class_refresh(class);
  if (!class->usual_get) return 0;
  const Member *member = class_member(class, name);
  const OwnCode *code = member->offset ? NULL : plain_code(member->value);
  *cache = (OwnCache){class->id, 0, (Word)(uintptr_t)code, own_shape_epoch};
  return overflow_free(object, name) ? (int64_t)(uintptr_t)code : 0;
}

int64_t own_super_code(OwnWord class_object, OwnWord object, OwnWord name, OwnCache *cache) {
  bool usual = ov_is_pointer(object) && !is_class(object) && is_class(class_object);
  if (!usual || name == known_names()->class) return 0;
  Class *start = class_of(object);
  const Class *after = class_of_word(class_object);
  class_refresh(start);
  uint32_t at = 0;
  while (at < start->mro_count && start->mro[at] != after)
    at++;
  Word found = OWN_UNBOUND;
  for (at++; at < start->mro_count && found == OWN_UNBOUND; at++)
    found = dict_find_str(start->mro[at]->attributes, name);
  const OwnCode *code = plain_code(found);
  *cache = (OwnCache){start->id, after->id, (Word)(uintptr_t)code, own_shape_epoch};
  return (int64_t)(uintptr_t)code;
}

int64_t own_class_code(OwnWord class_object, OwnWord name, OwnCache *cache) {
  if (!is_class(class_object)) return 0;
  Class *class = class_of_word(class_object);
  if (value_is_data_descriptor(class_lookup(class_by_id(OWN_CLASS_TYPE), name))) return 0;
  class_refresh(class);
  const OwnCode *code = plain_code(class_member(class, name)->value);
  *cache = (OwnCache){class->id, 0, (Word)(uintptr_t)code, own_shape_epoch};
  return (int64_t)(uintptr_t)code;
}

/* `math.sqrt(x)`, most of what modules are asked for. */
static Word call_in_module(Word value, const Word *args, int64_t count) {
  if (!ov_is(value, OWN_CLASS_BUILTIN)) return call_held(value, args, count, 0);
  const NativeObject *native = native_of(value);
  if (native->self != OWN_UNBOUND || is_class(native->owner))
    return call_held(value, args, count, 0);
  ov_retain(value);
  Word result = call_native(native, args, count, 0);
  ov_release(value);
  return result;
}

OwnWord own_call_method(OwnWord name, OwnCache *cache, const OwnWord *args, int64_t count) {
  Word receiver = args[0];
  if (OWN_LIKELY(cache->epoch == own_shape_epoch) && cache->class_id == ov_class(receiver) &&
      !has_overflow(receiver)) {
    Word value = cache->value;
    if (!ov_is(value, OWN_CLASS_FUNCTION)) return call_method_value(value, args, count, 0);
    const Function *function = function_of(value);
    if (OWN_LIKELY(code_is_exact(function->code, count) && function->capture_count == 0))
      return function->code->entry(value, args);
    return call_function(value, args, count, 0, true);
  }
  if (cache->class_id == OF_MODULE && ov_is(receiver, OWN_CLASS_MODULE)) {
    Word value = of_module(receiver, name, cache);
    if (OWN_LIKELY(value != OWN_UNBOUND)) return call_in_module(value, args + 1, count - 1);
  }
  return call_slowly(name, cache, args, count, 0);
}

OwnWord own_append(OwnWord name, OwnCache *cache, OwnWord receiver, OwnWord item) {
  if (is_list(receiver)) {
    list_append(receiver, ov_copy(item));
    return OWN_NONE;
  }
  return own_call_method(name, cache, (Word[]){receiver, item}, 2);
}

OwnWord own_call_method_names(OwnWord name, OwnWord names, OwnCache *cache, const OwnWord *args,
                              int64_t count) {
  return call_slowly(name, cache, args, count - names_count(names), names);
}
