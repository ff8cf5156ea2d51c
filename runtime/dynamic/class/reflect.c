// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* vars() and dir(): what attributes a value has.
**
** In: any value. Out: a dict, a sorted list of names. The surprise: names of the runtime's own classes are those that the
** runtime has, which are fewer than CPython's. */
#include "dynamic/class/class_internal.h"

Word builtin_VARS(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word dict = attribute_find(args[0], known_names()->dict);
  return dict == OWN_UNBOUND ? raise_type("vars() argument must have __dict__ attribute") : dict;
}

/* The compiler answers globals() and locals() where they are called, and lets nobody have the functions. */
Word builtin_GLOBALS(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return raise_class(OWN_CLASS_RUNTIME_ERROR, "globals() is known where it is called");
}

Word builtin_LOCALS(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return raise_class(OWN_CLASS_RUNTIME_ERROR, "locals() is known where it is called");
}

static bool add_names(Word names, Word attributes) { /* raised */
  uint32_t at = 0;
  for (const DictEntry *entry; (entry = dict_next(attributes, &at));)
    if (is_str(entry->key) && dict_set(names, entry->key, OWN_NONE)) return true;
  return false;
}

static bool add_names_of_class(Word names, const Class *class) {
  for (uint32_t i = 0; i < class->mro_count; i++)
    if (add_names(names, class->mro[i]->attributes)) return true;
  return false;
}

static bool add_all_names(Word names, Word object) {
  if (is_class(object)) return add_names_of_class(names, class_of_word(object));
  Word dict = attribute_find(object, known_names()->dict);
  bool raised = dict == 0 || (is_dict(payload_of(dict)) && add_names(names, payload_of(dict)));
  if (dict && dict != OWN_UNBOUND) ov_release(dict);
  return raised ||
         (!ov_is(object, OWN_CLASS_MODULE) && add_names_of_class(names, class_of(object)));
}

Word builtin_DIR(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word name = str_intern_text("__dir__"), found;
  if (!is_class(args[0]) && class_lookup(class_of(args[0]), name) != OWN_UNBOUND) {
    found = call_method(args[0], name, NULL, 0);
    if (found == 0) return 0;
  } else {
    found = dict_new();
    if (add_all_names(found, args[0])) {
      ov_release(found);
      return 0;
    }
  }
  Word list = object_to_list(found);
  ov_release(found);
  Word sorted = list ? list_sort(list, OWN_NONE, false) : 0;
  if (sorted) return list;
  if (list) ov_release(list);
  return 0;
}
