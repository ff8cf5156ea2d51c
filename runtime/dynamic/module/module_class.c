// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* _class: what Python's library does to classes under names that it computes (stdlib/python/enum.own).
**
** In: classes, names. Out: their attributes. Invariant: passes/natives.c takes these functions at their word: no computed name
** becomes that of a function here, except where the text of the class bound the name to something that is none. What would
** break this raises. The surprise: nothing here is Python's own; `setattr`, `__dict__` do the same for all values, and so make
** calls of methods by any name unknown. */
#include "dynamic/class/class_internal.h"

static bool is_text_name(Word class, Word name) {
  if (is_class(class) && is_str(name)) return true;
  raise_type("expected a class and a name");
  return false;
}

/* own_attributes(class): a new dict. */
static Word own_attributes(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_class(args[0])) return raise_type("expected a class");
  Word copy = dict_new();
  if (!dict_update(copy, class_of_word(args[0])->attributes)) return copy;
  ov_release(copy);
  return 0;
}

/* bind_instance(class, name, object): of an object of that class only, and of no special name. */
static Word bind_instance(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_text_name(args[0], args[1])) return 0;
  Class *class = class_of_word(args[0]);
  if (!class_is_subclass(class_of(args[2]), class) ||
      strncmp(str_utf8(args[1], NULL), "__", 2) == 0)
    return raise_type("%s: %s is no member", class_name(class), str_utf8(args[1], NULL));
  Word name = str_intern(ov_copy(args[1]));
  return class_set(class, name, ov_copy(args[2])) ? 0 : OWN_NONE;
}

static bool is_function_like(Word value) {
  return value == OWN_UNBOUND || ov_is(value, OWN_CLASS_FUNCTION) ||
         ov_is(value, OWN_CLASS_STATICMETHOD) || ov_is(value, OWN_CLASS_CLASSMETHOD);
}

/* rebind(class, name, value): only what the class itself has under that name, and what is no function. */
static Word rebind(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_text_name(args[0], args[1])) return 0;
  Class *class = class_of_word(args[0]);
  Word name = str_intern(ov_copy(args[1]));
  if (is_function_like(dict_find_str(class->attributes, name)))
    return raise_type("%s: %s cannot be bound again", class_name(class), str_utf8(name, NULL));
  return class_set(class, name, ov_copy(args[2])) ? 0 : OWN_NONE;
}

/* unbind(class, name): no special name. */
static Word unbind(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_text_name(args[0], args[1])) return 0;
  bool found = false;
  Word name = str_intern(ov_copy(args[1]));
  if (strncmp(str_utf8(name, NULL), "__", 2) == 0)
    return raise_type("%s: %s cannot be taken away", class_name(class_of_word(args[0])),
                      str_utf8(name, NULL));
  return class_remove(class_of_word(args[0]), name, &found) ? 0 : OWN_NONE;
}

void module_fill_class(Word module) {
  static const NativeInfo natives[] = {{"own_attributes", own_attributes, 1, 1, false, false},
                                       {"bind_instance", bind_instance, 3, 3, false, false},
                                       {"rebind", rebind, 3, 3, false, false},
                                       {"unbind", unbind, 2, 2, false, false},
                                       {0}};
  module_add_natives(module, natives);
}
