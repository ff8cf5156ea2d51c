// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Class objects as values: their attributes, what `type` can do, isinstance and issubclass.
**
** In: words of classes. Out: attributes in Python's order (computed ones of `type`, the class and its bases, methods of
** `type`). The surprise: __doc__ and __module__ live among the class's own attributes, because instances find them there. */
#include "dynamic/class/class_internal.h"

static Class *self_class(const Word *args) { return class_of_word(args[0]); }

/* ── computed attributes ── */

static Word get_name(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(self_class(args)->name);
}

static Word get_qualname(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(self_class(args)->qualname);
}

static Word set_text(const Word *args, Word *field, const char *what) {
  if (!is_str(args[1]))
    return raise_type("can only assign string to %s.%s, not '%s'", class_name(self_class(args)),
                      what, class_name_of(args[1]));
  *field = str_intern(ov_copy(args[1])); /* interned strings are immortal */
  return OWN_NONE;
}

static bool is_fixed(const Class *class, const char *what) {
  if (!class_is_builtin(class)) return false;
  raise_type("cannot set '%s' attribute of immutable type '%s'", what, class_name(class));
  return true;
}

static Word set_name(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (is_fixed(self_class(args), "__name__")) return 0;
  return set_text(args, &self_class(args)->name, "__name__");
}

static Word set_qualname(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (is_fixed(self_class(args), "__qualname__")) return 0;
  return set_text(args, &self_class(args)->qualname, "__qualname__");
}

static Word own_or(const Class *class, Word name, Word otherwise) {
  Word found = dict_find_str(class->attributes, name);
  return ov_copy(found == OWN_UNBOUND ? otherwise : found);
}

static Word get_module(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return own_or(self_class(args), known_names()->module, self_class(args)->module);
}

static Word get_doc(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return own_or(self_class(args), known_names()->doc, OWN_NONE);
}

static Word set_module(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (is_fixed(self_class(args), "__module__")) return 0;
  if (class_set(self_class(args), known_names()->module, ov_copy(args[1]))) return 0;
  if (is_str(args[1])) self_class(args)->module = str_intern(ov_copy(args[1]));
  return OWN_NONE;
}

static Word set_doc(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (is_fixed(self_class(args), "__doc__")) return 0;
  return class_set(self_class(args), known_names()->doc, ov_copy(args[1])) ? 0 : OWN_NONE;
}

static Word bases_of(Class *class) {
  if (class->bases == OWN_UNBOUND || (class->base && tuple_of(class->bases)->length == 0)) {
    Word base = class->base ? ov_word(class->base) : OWN_NONE;
    Word bases = tuple_from(&base, class->base ? 1 : 0);
    ov_release(class->bases);
    class->bases = bases;
  }
  return class->bases;
}

static Word get_bases(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(bases_of(self_class(args)));
}

static Word get_base(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const Class *base = self_class(args)->base;
  return base ? ov_copy(ov_word(base)) : OWN_NONE;
}

static Word get_mro(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const Class *class = self_class(args);
  Word mro = tuple_new(class->mro_count);
  for (uint32_t i = 0; i < class->mro_count; i++)
    tuple_set(mro, i, ov_copy(ov_word(class->mro[i])));
  return mro;
}

static Word get_dict(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word copy = dict_new();
  if (!dict_update(copy, self_class(args)->attributes)) return copy;
  ov_release(copy);
  return 0;
}

/* ── methods ── */

static Word type_mro(const Word *args, int64_t count, Word names) {
  Word mro = get_mro(args, count, names), list = object_to_list(mro);
  ov_release(mro);
  return list;
}

static Word type_subclasses(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word list = list_new(0);
  for (Class *class = class_state.oldest; class; class = class->younger) {
    Word bases = bases_of(class);
    for (int64_t i = 0; i < tuple_of(bases)->length; i++)
      if (tuple_of(bases)->items[i] == args[0]) list_append(list, ov_copy(ov_word(class)));
  }
  return list;
}

static Word type_repr(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word own = class_hook(args[0], known_names()->class_repr, NULL, 0, 0);
  if (own != OWN_UNBOUND) return own;
  const Class *class = self_class(args);
  Word module = own_or(class, known_names()->module, class->module);
  bool bare = !is_str(module) || strcmp(str_utf8(module, NULL), "builtins") == 0;
  StrBuilder text = builder_new(32);
  builder_ascii(&text, "<class '", 8);
  if (!bare) builder_text(&text, module);
  if (!bare) builder_char(&text, '.');
  builder_text(&text, bare ? class->name : class->qualname);
  builder_ascii(&text, "'>", 2);
  ov_release(module);
  return builder_done(&text);
}

static Word type_instancecheck(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_bool(class_is_subclass(class_of(args[1]), self_class(args)));
}

static Word type_subclasscheck(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_class(args[1])) return raise_type("issubclass() arg 1 must be a class");
  return ov_bool(class_is_subclass(class_of_word(args[1]), self_class(args)));
}

/* type(name, bases, dict) */
static Word make_class(Word name, Word bases, Word dict) {
  if (!is_str(name))
    return raise_type("type.__new__() argument 1 must be str, not %s", class_name_of(name));
  if (!is_tuple(bases))
    return raise_type("type.__new__() argument 2 must be tuple, not %s", class_name_of(bases));
  if (!is_dict(payload_of(dict)))
    return raise_type("type.__new__() argument 3 must be dict, not %s", class_name_of(dict));
  ClassPlan plan = {.name = name,
                    .qualname = name,
                    .module = str_intern_text("__main__"),
                    .doc = OWN_NONE,
                    .bases = bases};
  Class *class = class_make(&plan);
  if (!class) return 0;
  uint32_t at = 0;
  for (const DictEntry *entry; (entry = dict_next(payload_of(dict), &at));) {
    if (!is_str(entry->key)) return raise_type("attribute name must be string");
    Word key = str_intern(ov_copy(entry->key));
    if (own_class_set(ov_word(class), key, ov_copy(entry->value))) return 0;
  }
  return class_finish(class) ? 0 : ov_copy(ov_word(class));
}

static Word type_new(const Word *args, int64_t count, Word names) {
  (void)names;
  if (count == 2) return ov_copy(class_of_object(args[1]));
  if (count != 4) return raise_type("type() takes 1 or 3 arguments");
  return make_class(args[1], args[2], args[3]);
}

Word class_of_object(Word object) { return ov_word(class_of(object)); }

static const NativeInfo type_methods[] = {
    {"__new__", type_new, 1, -1, false, true},
    {"mro", type_mro, 1, 1, false, false},
    {"__subclasses__", type_subclasses, 1, 1, false, false},
    {"__repr__", type_repr, 1, 1, false, false},
    {"__instancecheck__", type_instancecheck, 2, 2, false, false},
    {"__subclasscheck__", type_subclasscheck, 2, 2, false, false},
    {0}};

void type_start(void) {
  class_add_methods(OWN_CLASS_TYPE, type_methods);
  class_add_accessor(OWN_CLASS_TYPE, "__name__", get_name, set_name);
  class_add_accessor(OWN_CLASS_TYPE, "__qualname__", get_qualname, set_qualname);
  class_add_accessor(OWN_CLASS_TYPE, "__module__", get_module, set_module);
  class_add_accessor(OWN_CLASS_TYPE, "__doc__", get_doc, set_doc);
  class_add_getter(OWN_CLASS_TYPE, "__bases__", get_bases);
  class_add_getter(OWN_CLASS_TYPE, "__base__", get_base);
  class_add_getter(OWN_CLASS_TYPE, "__mro__", get_mro);
  class_add_getter(OWN_CLASS_TYPE, "__dict__", get_dict);
}

/* ── attributes of a class object ── */

Word type_find(Word class_object, Word name) {
  Class *class = class_of_word(class_object), *meta = class_by_id(OWN_CLASS_TYPE);
  Word computed = class_lookup(meta, name);
  if (value_is_data_descriptor(computed))
    return descriptor_bind(computed, class_object, meta, name);
  Word found = class_lookup(class, name);
  if (found != OWN_UNBOUND) return descriptor_bind(found, OWN_UNBOUND, class, name);
  if (computed != OWN_UNBOUND) return descriptor_bind(computed, class_object, meta, name);
  return OWN_UNBOUND;
}

/* A class may forbid it: raised. */
static bool is_forbidden(Word class_object, const char *hook, Word name) {
  if (class_of_word(class_object)->mro_count < 3) return false; /* no base but object */
  Word result = class_hook_text(class_object, hook, &name, 1);
  if (result != OWN_UNBOUND && result) ov_release(result);
  return result == 0;
}

bool type_set(Word class_object, Word name, Word taken) {
  Class *class = class_of_word(class_object);
  if (is_forbidden(class_object, "__class_setattr__", name)) {
    ov_release(taken);
    return true;
  }
  Word computed = class_lookup(class_by_id(OWN_CLASS_TYPE), name);
  bool data = value_is_data_descriptor(computed);
  if (!data && !is_fixed(class, str_utf8(name, NULL))) return class_set(class, name, taken);
  if (data) return descriptor_set(computed, class_object, name, taken);
  ov_release(taken);
  return true;
}

bool type_del(Word class_object, Word name) {
  Class *class = class_of_word(class_object);
  Word computed = class_lookup(class_by_id(OWN_CLASS_TYPE), name);
  bool found = false;
  if (is_forbidden(class_object, "__class_delattr__", name)) return true;
  if (value_is_data_descriptor(computed)) return descriptor_del(computed, class_object, name);
  if (is_fixed(class, str_utf8(name, NULL)) || class_remove(class, name, &found)) return true;
  if (!found) raise_no_attribute(class_object, name);
  return !found;
}

Word class_hook(Word class_object, Word name, const Word *args, int64_t count, Word names) {
  Class *class = class_of_word(class_object);
  Word found = class_lookup(class, name);
  if (found == OWN_UNBOUND) return OWN_UNBOUND;
  Word method = descriptor_bind(found, OWN_UNBOUND, class, name);
  if (method == 0) return 0;
  Word result = call_names(method, args, count, names);
  ov_release(method);
  return result;
}

Word class_hook_text(Word class_object, const char *name, const Word *args, int64_t count) {
  return class_hook(class_object, str_intern_text(name), args, count, 0);
}

/* list[int] and the like, and what is derived from them. */
static bool takes_types(const Class *class) {
  uint32_t id = class->payload ? class->payload : class->id;
  return (id >= OWN_CLASS_LIST && id <= OWN_CLASS_FROZENSET) || id == OWN_CLASS_TYPE ||
         id == OWN_CLASS_ENUMERATE;
}

Word class_subscript(Word class_object, Word key) {
  Word method = type_find(class_object, known_names()->class_getitem);
  if (method == 0) return 0;
  if (method == OWN_UNBOUND && takes_types(class_of_word(class_object)))
    return alias_new(class_object, key);
  if (method == OWN_UNBOUND)
    return raise_type("type '%s' is not subscriptable", class_name(class_of_word(class_object)));
  Word result = call(method, &key, 1);
  ov_release(method);
  return result;
}

/* ── isinstance, issubclass ── */

static bool is_registered(const Class *class, const Class *mine) {
  Word registry = dict_find_str(class->attributes, known_names()->registry);
  if (registry == OWN_UNBOUND || !is_list(registry)) return false;
  for (int64_t i = 0; i < list_of(registry)->length; i++) {
    Word one = list_of(registry)->items[i];
    if (is_class(one) && class_is_subclass(mine, class_of_word(one))) return true;
  }
  return false;
}

/* Is it a subclass, or does the class say so: by __subclasshook__, or because it was registered? -1: raised. */
static int check_class(const Class *mine, Word class) {
  const Class *wanted = class_of_word(class);
  if (class_is_subclass(mine, wanted)) return 1;
  if (class_is_builtin(wanted)) return 0;
  bool usual = class_lookup(wanted, known_names()->subclasshook) == OWN_UNBOUND &&
               class_lookup(wanted, known_names()->registry) == OWN_UNBOUND;
  if (usual) return 0;
  Word argument = ov_word(mine);
  Word answer = class_hook(class, known_names()->subclasshook, &argument, 1, 0);
  if (answer == OWN_UNBOUND || answer == OWN_NOT_IMPLEMENTED) return is_registered(wanted, mine);
  if (answer == 0) return -1;
  int truth = object_truth(answer);
  ov_release(answer);
  return truth;
}

/* With one class, or an object whose class has the hook; -2: it is neither. */
static int check_one(Word subject, Word class, Word hook_name, bool of_instance) {
  if (is_class(class))
    return check_class(of_instance ? class_of(subject) : class_of_word(subject), class);
  if (!ov_is_pointer(class)) return -2;
  Word hook = class_lookup(class_of(class), hook_name);
  if (hook == OWN_UNBOUND) return -2;
  Word result = call_method(class, hook_name, &subject, 1);
  if (result == 0) return -1;
  int truth = object_truth(result);
  ov_release(result);
  return truth;
}

static int check(Word subject, Word classes, Word hook_name, bool of_instance) {
  if (!is_tuple(classes)) return check_one(subject, classes, hook_name, of_instance);
  if (stack_check()) return -1;
  for (int64_t i = 0; i < tuple_of(classes)->length; i++) {
    int found = check(subject, tuple_of(classes)->items[i], hook_name, of_instance);
    if (found != 0) return found;
  }
  return 0;
}

int instance_check(Word object, Word classes) {
  int found = check(object, classes, special_name(SPECIAL_INSTANCECHECK), true);
  if (found != -2) return found;
  raise_type("isinstance() arg 2 must be a type, a tuple of types, or a union");
  return -1;
}

/* Of the classes from int to slice only bool comes from another one; -1: one of the two is none of them. */
static int built_in_instance(Word object, Word class) {
  if (!ov_is(class, OWN_CLASS_TYPE)) return -1;
  uint32_t of = ov_class(object), id = class_of_word(class)->id;
  if (of >= OWN_CLASS_FIRST_FREE || id < OWN_CLASS_INT || id > OWN_CLASS_SLICE) return -1;
  return of == id || (of == OWN_CLASS_BOOL && id == OWN_CLASS_INT);
}

OwnWord own_isinstance(OwnWord object, OwnWord classes) {
  int quick = built_in_instance(object, classes);
  if (quick >= 0) return ov_bool(quick);
  int found = instance_check(object, classes);
  return found < 0 ? 0 : ov_bool(found);
}

int subclass_check(Word class, Word classes) {
  if (!is_class(class)) {
    raise_type("issubclass() arg 1 must be a class");
    return -1;
  }
  int found = check(class, classes, known_names()->subclasscheck, false);
  if (found != -2) return found;
  raise_type("issubclass() arg 2 must be a class, a tuple of classes, or a union");
  return -1;
}
