// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The table of the built-in functions, and those that are about attributes and classes.
**
** In: own/builtins.def. Out: own_builtins. Invariant: every entry is an immortal native; the implementations are
** builtin_ID, spread over the parts of the runtime. The surprise: None and its like have classes that can be called too. */
#include "dynamic/class/class_internal.h"

Word own_builtins[OWN_BUILTIN_COUNT];

/* Which of them take names: the others are refused by call.c. */
static bool takes_names(int builtin) {
  switch (builtin) {
  case OWN_BUILTIN_MAX:
  case OWN_BUILTIN_MIN:
  case OWN_BUILTIN_OPEN:
  case OWN_BUILTIN_POW:
  case OWN_BUILTIN_PRINT:
  case OWN_BUILTIN_ROUND:
  case OWN_BUILTIN_SORTED:
  case OWN_BUILTIN_SUM: return true;
  default: return false;
  }
}

static NativeInfo infos[OWN_BUILTIN_COUNT] = {
#define BUILTIN(id, name, least, most) {name, builtin_##id, least, most, false, true},
#include "own/builtins.def"
};

/* ── attributes ── */

/* The interned name, lent; 0: raised. */
static Word checked_name(Word name) {
  name = payload_of(name);
  if (!is_str(name))
    return raise_type("attribute name must be string, not '%s'", class_name_of(name));
  return str_intern(ov_copy(name));
}

Word builtin_GETATTR(const Word *args, int64_t count, Word names) {
  (void)names;
  Word name = checked_name(args[1]);
  if (name == 0) return 0;
  if (count < 3) return attribute_get(args[0], name);
  Word value = attribute_find(args[0], name);
  return value == OWN_UNBOUND ? ov_copy(args[2]) : value;
}

Word builtin_HASATTR(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word name = checked_name(args[1]);
  Word value = name ? attribute_find(args[0], name) : 0;
  if (value == 0) return 0;
  if (value == OWN_UNBOUND) return OWN_FALSE;
  ov_release(value);
  return OWN_TRUE;
}

Word builtin_SETATTR(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word name = checked_name(args[1]);
  return name == 0 || attribute_set(args[0], name, ov_copy(args[2])) ? 0 : OWN_NONE;
}

Word builtin_DELATTR(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word name = checked_name(args[1]);
  return name == 0 || attribute_del(args[0], name) ? 0 : OWN_NONE;
}

/* ── classes ── */

Word builtin_ISINSTANCE(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  int found = instance_check(args[0], args[1]);
  return found < 0 ? 0 : ov_bool(found);
}

Word builtin_ISSUBCLASS(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  int found = subclass_check(args[0], args[1]);
  return found < 0 ? 0 : ov_bool(found);
}

Word builtin_CALLABLE(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  switch (ov_class(args[0])) {
  case OWN_CLASS_FUNCTION:
  case OWN_CLASS_BUILTIN:
  case OWN_CLASS_METHOD:
  case OWN_CLASS_TYPE:
  case OWN_CLASS_STATICMETHOD: return OWN_TRUE;
  default: return ov_bool(class_special(class_of(args[0]), SPECIAL_CALL) != OWN_UNBOUND);
  }
}

/* Ints, floats and one-character strings have identity by value. */
Word builtin_ID(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (ov_is_pointer(args[0])) return int_new_unsigned((uint64_t)(uintptr_t)ov_object(args[0]));
  return int_new_unsigned(args[0]);
}

/* ── classes of single values ── */

static Word new_single(const Word *args, int64_t count, Word names) {
  if (count > 1 || names_count(names) > 0)
    return raise_type("%s takes no arguments", class_name(class_of_word(args[0])));
  switch (class_of_word(args[0])->id) {
  case OWN_CLASS_NONE_TYPE: return OWN_NONE;
  case OWN_CLASS_ELLIPSIS: return OWN_ELLIPSIS;
  default: return OWN_NOT_IMPLEMENTED;
  }
}

/* super(class, object), written out. */
static Word new_super(const Word *args, int64_t count, Word names) {
  (void)names;
  if (count < 2) return raise_class(OWN_CLASS_RUNTIME_ERROR, "super(): no arguments");
  if (!is_class(args[1]))
    return raise_type("super() argument 1 must be a type, not %s", class_name_of(args[1]));
  return own_super(args[1], count > 2 ? args[2] : OWN_NONE);
}

OwnWord own_super(OwnWord class, OwnWord object) {
  const Class *after = class_of_word(class);
  bool by_class = is_class(object) && class_is_subclass(class_of_word(object), after);
  if (!by_class && !class_is_subclass(class_of(object), after))
    return raise_type("super(type, obj): obj must be an instance or subtype of type");
  Super *super = object_new(OWN_CLASS_SUPER, (int64_t)sizeof *super, 0);
  super->class = ov_copy(class);
  super->object = ov_copy(object);
  return ov_word(super);
}

/* The module `builtins`. */
void module_fill_builtins(Word module) {
  static const char *const visible[] = {
      "",
#define CLASS(id, name, base) name,
#include "own/classes.def"
  };
  for (int i = 0; i < OWN_BUILTIN_COUNT; i++)
    module_add(module, infos[i].name, ov_copy(own_builtins[i]));
  for (uint32_t id = 1; id < OWN_CLASS_FIRST_FREE; id++)
    if (visible[id][0] != '-') module_add(module, visible[id], ov_copy(class_word(id)));
  module_add(module, "IOError", ov_copy(class_word(OWN_CLASS_OS_ERROR)));
  module_add(module, "EnvironmentError", ov_copy(class_word(OWN_CLASS_OS_ERROR)));
  module_add(module, "NotImplemented", OWN_NOT_IMPLEMENTED);
  module_add(module, "Ellipsis", OWN_ELLIPSIS);
  module_add(module, "None", OWN_NONE);
  module_add(module, "True", OWN_TRUE);
  module_add(module, "False", OWN_FALSE);
}

void builtin_start(void) {
  static const NativeInfo single[] = {{"__new__", new_single, 1, -1, true, false}, {0}};
  static const NativeInfo super_methods[] = {{"__new__", new_super, 1, 3, false, false}, {0}};
  class_add_methods(OWN_CLASS_NONE_TYPE, single);
  class_add_methods(OWN_CLASS_ELLIPSIS, single);
  class_add_methods(OWN_CLASS_NOT_IMPLEMENTED, single);
  class_add_methods(OWN_CLASS_SUPER, super_methods);
  infos[OWN_BUILTIN_OPEN].least = 0; /* it complains itself */
  infos[OWN_BUILTIN_OPEN].most = 8;
  for (int i = 0; i < OWN_BUILTIN_COUNT; i++) {
    infos[i].keywords = takes_names(i);
    own_builtins[i] = native_in(&infos[i], OWN_UNBOUND);
  }
}
