// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Attributes of any value, by name, without caches.
**
** In: a value and an interned name. Out: what Python's order finds: data descriptors of the class, the instance (slots, then
** further attributes), the class; then __getattr__. OWN_UNBOUND means "there is none" until somebody has to raise. The
** surprise: what class_member gives is lent and may be gone once code of the user has run, so it is held before. */
#include "dynamic/class/class_internal.h"

Word *instance_slot(Word object, Word name) {
  uint32_t offset = class_member(class_of(object), name)->offset;
  return offset ? slot_at(object, offset) : NULL;
}

bool has_hook(Class *class, Special special) {
  if (class_is_builtin(class)) return false;
  Word method = class_special(class, special);
  return method != OWN_UNBOUND && !ov_is(method, OWN_CLASS_BUILTIN);
}

Word raise_no_attribute(Word object, Word name) {
  const char *text = str_utf8(name, NULL);
  if (is_class(object))
    return raise_attribute(name, "type object '%s' has no attribute '%s'",
                           class_name(class_of_word(object)), text);
  return raise_attribute(name, "'%s' object has no attribute '%s'", class_name_of(object), text);
}

static bool has_overflow(Word object) {
  return ov_is_pointer(object) && (ov_object(object)->tag & OWN_FLAG_OVERFLOW);
}

/* ── reading ── */

static Word find_plain(Word object, Word name) {
  Class *class = class_of(object);
  const Member *member = class_member(class, name);
  Word found = member->value;
  uint32_t offset = member->offset;
  if (value_is_data_descriptor(found)) return descriptor_bind(found, object, class, name);
  if (offset) {
    Word value = *slot_at(object, offset);
    if (value != OWN_UNBOUND) return ov_copy(value);
  }
  if (has_overflow(object)) {
    Word value = overflow_get(ov_object(object), name);
    if (value != OWN_UNBOUND) return ov_copy(value);
  }
  return found == OWN_UNBOUND ? OWN_UNBOUND : descriptor_bind(found, object, class, name);
}

/* Behind the class in the mro of the object (or of the class that the object is). */
static Word super_find(Word object, Word name) {
  const Super *super = super_of(object);
  const Class *after = class_of_word(super->class);
  bool by_class = is_class(super->object) && class_is_subclass(class_of_word(super->object), after);
  Class *start = by_class ? class_of_word(super->object) : class_of(super->object);
  uint32_t at = 0;
  while (at < start->mro_count && start->mro[at] != after)
    at++;
  if (name == known_names()->class) return find_plain(object, name);
  for (at++; at < start->mro_count; at++) {
    Word found = dict_find_str(start->mro[at]->attributes, name);
    if (found == OWN_UNBOUND) continue;
    return descriptor_bind(found, by_class ? OWN_UNBOUND : super->object, start, name);
  }
  return find_plain(object, name);
}

Word attribute_generic(Word object, Word name) {
  switch (ov_class(object)) {
  case OWN_CLASS_TYPE: return type_find(object, name);
  case OWN_CLASS_MODULE: {
    Word value = module_find(object, name);
    return value == OWN_UNBOUND ? find_plain(object, name) : value;
  }
  case OWN_CLASS_SUPER: return super_find(object, name);
  case OWN_CLASS_METHOD: {
    Word value = find_plain(object, name);
    if (value != OWN_UNBOUND) return value;
    return stack_check() ? 0 : attribute_find(method_of(object)->function, name);
  }
  default: return find_plain(object, name);
  }
}

/* Of a class with __getattr__. */
static Word find_or_ask(Word object, Word name, bool hooked) {
  ov_retain(object);
  Word value = hooked ? call_special(object, SPECIAL_GETATTRIBUTE, &name, 1)
                      : attribute_generic(object, name);
  if (value == OWN_UNBOUND || (value == 0 && error_is(OWN_CLASS_ATTRIBUTE_ERROR))) {
    if (value == 0) error_clear();
    value = call_special(object, SPECIAL_GETATTR, &name, 1);
  }
  ov_release(object);
  return value;
}

/* With the hooks of the program's classes; OWN_UNBOUND, or 0 and AttributeError: there is none. */
static Word find_hooked(Word object, Word name) {
  Class *class = class_of(object);
  if (class_is_builtin(class)) return attribute_generic(object, name);
  bool hooked = has_hook(class, SPECIAL_GETATTRIBUTE);
  if (class_special(class, SPECIAL_GETATTR) != OWN_UNBOUND)
    return find_or_ask(object, name, hooked);
  return hooked ? call_special(object, SPECIAL_GETATTRIBUTE, &name, 1)
                : attribute_generic(object, name);
}

Word attribute_find(Word object, Word name) {
  Word value = find_hooked(object, name);
  if (value != 0 || !error_is(OWN_CLASS_ATTRIBUTE_ERROR)) return value;
  error_clear();
  return OWN_UNBOUND;
}

Word attribute_get(Word object, Word name) {
  Word value = find_hooked(object, name);
  if (value != OWN_UNBOUND) return value;
  if (!ov_is(object, OWN_CLASS_MODULE)) return raise_no_attribute(object, name);
  Word module = module_find(object, known_names()->name);
  raise_attribute(name, "module '%s' has no attribute '%s'",
                  is_str(module) ? str_utf8(module, NULL) : "?", str_utf8(name, NULL));
  ov_release(module);
  return 0;
}

/* ── writing ── */

/* A value without room for the name. */
static bool raise_no_room(Word object, Word name, Word found) {
  const char *text = str_utf8(name, NULL);
  if (found == OWN_UNBOUND)
    raise_no_attribute(object, name);
  else
    raise_attribute(name, "'%s' object attribute '%s' is read-only", class_name_of(object), text);
  return true;
}

/* May its instances have attributes outside the slots? */
static bool has_room(const Class *class, Word name) {
  if (class->kind == KIND_BUILTIN) return class->id == OWN_CLASS_FUNCTION;
  return class_allows(class, name);
}

static bool set_plain(Word object, Word name, Word taken) {
  const Class *class = class_of(object);
  const Member *member = class_member(class, name);
  Word found = member->value;
  if (value_is_data_descriptor(found)) return descriptor_set(found, object, name, taken);
  if (member->offset) {
    Word *slot = slot_at(object, member->offset), old = *slot;
    object_store_note(ov_object(object), taken);
    *slot = taken;
    ov_release(old);
    return false;
  }
  if (has_room(class, name)) return overflow_set(ov_object(object), name, taken);
  ov_release(taken);
  return raise_no_room(object, name, found);
}

bool attribute_generic_set(Word object, Word name, Word taken) {
  switch (ov_class(object)) {
  case OWN_CLASS_TYPE: return type_set(object, name, taken);
  case OWN_CLASS_MODULE:
    if (module_keeps(object, name)) {
      ov_release(taken);
      return true;
    }
    module_complete(object);
    module_touch(object);
    return dict_set(module_of(object)->attributes, name, taken);
  default: return set_plain(object, name, taken);
  }
}

bool attribute_set(Word object, Word name, Word taken) {
  if (!has_hook(class_of(object), SPECIAL_SETATTR))
    return attribute_generic_set(object, name, taken);
  Word arguments[] = {name, taken};
  Word result = call_special(object, SPECIAL_SETATTR, arguments, 2);
  ov_release(taken);
  if (result == 0) return true;
  ov_release(result);
  return false;
}

/* ── deleting ── */

static bool del_plain(Word object, Word name) {
  const Class *class = class_of(object);
  const Member *member = class_member(class, name);
  Word found = member->value;
  if (value_is_data_descriptor(found)) return descriptor_del(found, object, name);
  if (member->offset) {
    Word *slot = slot_at(object, member->offset), old = *slot;
    *slot = OWN_UNBOUND;
    ov_release(old);
    if (old != OWN_UNBOUND) return false;
  }
  if (has_room(class, name)) {
    bool there = false;
    if (has_overflow(object) && overflow_del(ov_object(object), name, &there)) return true;
    if (!there && class->closed && class->kind == KIND_PLAIN)
      raise_attribute(name, "%s", str_utf8(name, NULL)); /* a slot without a value */
    else if (!there)
      raise_no_attribute(object, name);
    return !there;
  }
  return raise_no_room(object, name, found);
}

static bool del_of_module(Word object, Word name) {
  Word value = OWN_UNBOUND;
  if (module_keeps(object, name)) return true;
  module_complete(object);
  module_touch(object);
  if (dict_remove(module_of(object)->attributes, name, &value)) return true;
  if (value == OWN_UNBOUND) raise_no_attribute(object, name);
  ov_release(value);
  return value == OWN_UNBOUND;
}

bool attribute_generic_del(Word object, Word name) {
  switch (ov_class(object)) {
  case OWN_CLASS_TYPE: return type_del(object, name);
  case OWN_CLASS_MODULE: return del_of_module(object, name);
  default: return del_plain(object, name);
  }
}

bool attribute_del(Word object, Word name) {
  if (!has_hook(class_of(object), SPECIAL_DELATTR)) return attribute_generic_del(object, name);
  Word result = call_special(object, SPECIAL_DELATTR, &name, 1);
  if (result == 0) return true;
  ov_release(result);
  return false;
}

bool own_del_attr(OwnWord object, OwnWord name) { return attribute_del(object, name); }
