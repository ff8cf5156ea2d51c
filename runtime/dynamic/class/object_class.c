// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `object`: making instances, and the methods and attributes that every class inherits.
**
** In: classes of KIND_PLAIN. Out: instances whose slots are unbound. The surprise: whether arguments that nobody takes are
** an error depends on which of __new__ and __init__ the class defines, as in CPython. (How objects compare, hash and print
** is in the files of the protocol.) */
#include "dynamic/class/class_internal.h"

Word instance_new(Class *class) {
  bool green = class->id == OWN_CLASS_OBJECT; /* cannot have attributes */
  return instance_made(class, green ? OWN_FLAG_GREEN : 0);
}

Word raise_excess(Class *class, bool in_new) {
  class_refresh(class);
  if (in_new) {
    if (class->has_new)
      return raise_type("object.__new__() takes exactly one argument (the type to instantiate)");
    return raise_type("%s() takes no arguments", class_name(class));
  }
  if (class->has_init)
    return raise_type("object.__init__() takes exactly one argument (the instance to initialize)");
  return raise_type("%s.__init__() takes exactly one argument (the instance to initialize)",
                    class_name(class));
}

static Word object_new_(const Word *args, int64_t count, Word names) {
  if (!is_class(args[0]))
    return raise_type("object.__new__(X): X is not a type object (%s)", class_name_of(args[0]));
  Class *class = class_of_word(args[0]);
  if (class->boxed)
    return raise_type("object.__new__(%s) is not safe, use %s()", class_name(class),
                      class_name(class));
  if (class->kind != KIND_PLAIN || class->payload) {
    const Class *solid = class;
    while (!class_is_builtin(solid))
      solid = solid->base;
    return raise_type("object.__new__(%s) is not safe, use %s.__new__()", class_name(class),
                      class_name(solid));
  }
  class_refresh(class);
  bool excess = count > 1 || names_count(names) > 0;
  if (excess && (class->has_new || !class->has_init)) return raise_excess(class, true);
  if (class->has_abstract && class_abstract_check(class)) return 0;
  return instance_new(class);
}

static Word object_init(const Word *args, int64_t count, Word names) {
  Class *class = class_of(args[0]);
  class_refresh(class);
  bool excess = count > 1 || names_count(names) > 0;
  if (excess && (class->has_init || !class->has_new)) return raise_excess(class, false);
  return OWN_NONE;
}

static Word object_init_subclass(const Word *args, int64_t count, Word names) {
  const char *name =
      is_class(args[0]) ? str_utf8(class_of_word(args[0])->qualname, NULL) : "object";
  if (names_count(names) > 0)
    return raise_type("%s.__init_subclass__() takes no keyword arguments", name);
  if (count > 1)
    return raise_type("%s.__init_subclass__() takes no arguments (%lld given)", name,
                      (long long)count - 1);
  return OWN_NONE;
}

/* ── attributes by name ── */

/* The interned name, lent (interned strings never end); 0: raised. */
static Word checked_name(Word name) {
  name = payload_of(name);
  if (!is_str(name))
    return raise_type("attribute name must be string, not '%s'", class_name_of(name));
  return str_intern(ov_copy(name));
}

static Word object_getattribute(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word name = checked_name(args[1]);
  if (name == 0) return 0;
  Word value = attribute_generic(args[0], name);
  return value == OWN_UNBOUND ? raise_no_attribute(args[0], name) : value;
}

static Word object_setattr(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word name = checked_name(args[1]);
  return name == 0 || attribute_generic_set(args[0], name, ov_copy(args[2])) ? 0 : OWN_NONE;
}

static Word object_delattr(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word name = checked_name(args[1]);
  return name == 0 || attribute_generic_del(args[0], name) ? 0 : OWN_NONE;
}

/* ── __class__, __dict__ ── */

static Word get_class(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(class_of_object(args[0]));
}

static bool same_layout(const Class *left, const Class *right) {
  if (left->kind != right->kind || left->slot_count != right->slot_count) return false;
  if (left->closed != right->closed || left->kind == KIND_BUILTIN) return false;
  if (left->payload != right->payload || left->boxed || right->boxed) return false;
  for (uint32_t i = 0; i < left->slot_count; i++)
    if (left->slot_names[i] != right->slot_names[i]) return false;
  return true;
}

static Word set_class(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_class(args[1]))
    return raise_type("__class__ must be set to a class, not '%s' object", class_name_of(args[1]));
  const Class *from = class_of(args[0]), *to = class_of_word(args[1]);
  if (class_is_builtin(from) || class_is_builtin(to))
    return raise_type("__class__ assignment only supported for mutable types or ModuleType "
                      "subclasses");
  if (!same_layout(from, to))
    return raise_type("__class__ assignment: '%s' object layout differs from '%s'", class_name(to),
                      class_name(from));
  OwnObject *object = ov_object(args[0]);
  uint32_t flags = object->tag & ((1U << OWN_CLASS_SHIFT) - 1);
  object->tag = to->id << OWN_CLASS_SHIFT | flags;
  if (from->payload) tuple_hashes_forget();
  return OWN_NONE;
}

static const NativeInfo object_methods[] = {
    {"__new__", object_new_, 1, -1, true, false},
    {"__init__", object_init, 1, -1, true, false},
    {"__getattribute__", object_getattribute, 2, 2, false, true},
    {"__setattr__", object_setattr, 3, 3, false, true},
    {"__delattr__", object_delattr, 2, 2, false, true},
    {0}};

static const NativeInfo init_subclass_info = {
    "__init_subclass__", object_init_subclass, 1, -1, true, false};

void object_class_start(void) {
  class_add_methods(OWN_CLASS_OBJECT, object_methods);
  class_add_accessor(OWN_CLASS_OBJECT, "__class__", get_class, set_class);
  class_add_accessor(OWN_CLASS_OBJECT, "__dict__", instance_dict_get, instance_dict_set);
  Class *object = class_by_id(OWN_CLASS_OBJECT);
  Word native = native_in(&init_subclass_info, ov_word(object));
  class_set(object, known_names()->init_subclass, wrapper_new(OWN_CLASS_CLASSMETHOD, native));
}
