// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Descriptors: property, staticmethod, classmethod, and how functions become methods.
**
** In: what stands in a class. Out: what reading it through an instance or the class gives. Invariant: an attribute that the
** runtime computes is a property whose functions are natives. The surprise: natives of modules (len, math.sin) do not bind
** when they stand in a class of the program; natives of classes do. */
#include "dynamic/class/class_internal.h"

/* ── making ── */

Word property_new(Word get, Word set, Word del, Word doc) {
  Property *property = object_new(OWN_CLASS_PROPERTY, (int64_t)sizeof *property, 0);
  property->get = ov_copy(get);
  property->set = ov_copy(set);
  property->del = ov_copy(del);
  property->doc = ov_copy(doc);
  return ov_word(property);
}

Word wrapper_new(uint32_t class_id, Word function) {
  Wrapper *wrapper = object_new(class_id, (int64_t)sizeof *wrapper, 0);
  wrapper->function = ov_copy(function);
  return ov_word(wrapper);
}

/* A native with its description: both live as long as the program. */
typedef struct {
  NativeObject native;
  NativeInfo info;
} DescribedNative;

static Word accessor(const char *name, Native function, int16_t count, Word owner) {
  if (!function) return OWN_UNBOUND;
  DescribedNative *made = object_new_immortal(OWN_CLASS_BUILTIN, (int64_t)sizeof *made);
  made->info = (NativeInfo){name, function, count, count, false, false};
  made->native.info = &made->info;
  made->native.self = OWN_UNBOUND;
  made->native.owner = owner;
  return ov_word(made);
}

Word getter_new(const char *name, Native get, Native set, Word owner) {
  return property_new(accessor(name, get, 1, owner), accessor(name, set, 2, owner), OWN_UNBOUND,
                      OWN_UNBOUND);
}

void class_add_accessor(uint32_t class_id, const char *name, Native get, Native set) {
  Class *class = class_by_id(class_id);
  class_set(class, str_intern_text(name), getter_new(name, get, set, ov_word(class)));
}

void class_add_getter(uint32_t class_id, const char *name, Native get) {
  class_add_accessor(class_id, name, get, NULL);
}

/* ── reading ── */

static bool is_computed(const Property *property) {
  return ov_is(property->get, OWN_CLASS_BUILTIN);
}

static Word raise_property(Word property, Word object, Word name, const char *lacks) {
  if (is_computed(property_of(property)))
    return raise_attribute(name, "attribute '%s' of '%s' objects is not writable",
                           str_utf8(name, NULL), class_name_of(object));
  return raise_attribute(name, "property '%s' of '%s' object has no %s", str_utf8(name, NULL),
                         str_utf8(class_of(object)->qualname, NULL), lacks);
}

static Word bind_native(Word native, Word object) {
  const NativeObject *function = native_of(native);
  bool method = object != OWN_UNBOUND && function->self == OWN_UNBOUND && is_class(function->owner);
  if (!method || strcmp(function->info->name, "__new__") == 0) return ov_copy(native);
  bool own = function->owner == class_word(ov_class(object));
  return own || receiver_fits(function, &object, 1) ? native_bind(native, object) : 0;
}

static Word bind_to_class(Word function, Class *class) {
  if (ov_is(function, OWN_CLASS_BUILTIN)) return native_bind(function, ov_word(class));
  return method_new(function, ov_word(class));
}

Word descriptor_bind(Word value, Word object, Class *class, Word name) {
  if (!ov_is_pointer(value)) return value;
  bool by_class = object == OWN_UNBOUND;
  switch (ov_object_class(ov_object(value))) {
  case OWN_CLASS_FUNCTION: return by_class ? ov_copy(value) : method_new(value, object);
  case OWN_CLASS_BUILTIN: return bind_native(value, object);
  case OWN_CLASS_STATICMETHOD: return ov_copy(wrapped(value));
  case OWN_CLASS_CLASSMETHOD: return bind_to_class(wrapped(value), class);
  case OWN_CLASS_PROPERTY: {
    if (by_class) return ov_copy(value);
    Word get = property_of(value)->get;
    return get == OWN_UNBOUND || get == OWN_NONE ? raise_property(value, object, name, "getter")
                                                 : call(get, &object, 1);
  }
  default: break;
  }
  Class *kind = class_of(value);
  if (class_is_builtin(kind) || class_special(kind, SPECIAL_GET) == OWN_UNBOUND)
    return ov_copy(value);
  Word arguments[] = {by_class ? OWN_NONE : object, ov_word(class)};
  return call_special(value, SPECIAL_GET, arguments, 2);
}

/* ── writing ── */

static bool finish(Word result) {
  if (result == 0) return true;
  ov_release(result);
  return false;
}

bool descriptor_set(Word descriptor, Word object, Word name, Word taken) {
  Word arguments[] = {object, taken}, result;
  if (ov_is(descriptor, OWN_CLASS_PROPERTY)) {
    Word set = property_of(descriptor)->set;
    bool lacks = set == OWN_UNBOUND || set == OWN_NONE;
    result = lacks ? raise_property(descriptor, object, name, "setter") : call(set, arguments, 2);
  } else {
    result = call_special(descriptor, SPECIAL_SET, arguments, 2);
    if (result == OWN_UNBOUND) result = raise_attribute(name, "__set__");
  }
  ov_release(taken);
  return finish(result);
}

bool descriptor_del(Word descriptor, Word object, Word name) {
  if (ov_is(descriptor, OWN_CLASS_PROPERTY)) {
    Word del = property_of(descriptor)->del;
    bool lacks = del == OWN_UNBOUND || del == OWN_NONE;
    return finish(lacks ? raise_property(descriptor, object, name, "deleter")
                        : call(del, &object, 1));
  }
  Word method = class_lookup(class_of(descriptor), known_names()->delete);
  if (method == OWN_UNBOUND) return finish(raise_attribute(name, "__delete__"));
  return finish(call_method(descriptor, known_names()->delete, &object, 1));
}

/* ── the classes ── */

static Word given(const Word *args, int64_t count, int64_t at) {
  return count > at && args[at] != OWN_NONE ? args[at] : OWN_UNBOUND;
}

/* property(fget, fset, fdel, doc), by position or by name */
static Word new_property(const Word *args, int64_t count, Word names) {
  static const char *const parameters[] = {"fget", "fset", "fdel", "doc"};
  Word words[] = {given(args, count, 1), given(args, count, 2), given(args, count, 3),
                  given(args, count, 4)};
  for (int64_t i = 0; i < names_count(names); i++) {
    const char *name = str_utf8(tuple_of(names)->items[i], NULL);
    int at = 0;
    while (at < 4 && strcmp(parameters[at], name) != 0)
      at++;
    if (at == 4) return raise_type("'%s' is an invalid keyword argument for property()", name);
    if (at + 1 < count)
      return raise_type("argument for property() given by name ('%s') and position (%d)", name,
                        at + 1);
    words[at] = given(args, count + i + 1, count + i);
  }
  return property_new(words[0], words[1], words[2], words[3]);
}

static Word new_wrapper(uint32_t class_id, const Word *args, int64_t count) {
  if (count == 2) return wrapper_new(class_id, args[1]);
  return raise_type("%s expected 1 argument, got %lld", class_name(class_by_id(class_id)),
                    (long long)count - 1);
}

static Word new_static(const Word *args, int64_t count, Word names) {
  (void)names;
  return new_wrapper(OWN_CLASS_STATICMETHOD, args, count);
}

static Word new_class_method(const Word *args, int64_t count, Word names) {
  (void)names;
  return new_wrapper(OWN_CLASS_CLASSMETHOD, args, count);
}

static Word with_getter(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const Property *old = property_of(args[0]);
  return property_new(args[1], old->set, old->del, old->doc);
}

static Word with_setter(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const Property *old = property_of(args[0]);
  return property_new(old->get, args[1], old->del, old->doc);
}

static Word with_deleter(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const Property *old = property_of(args[0]);
  return property_new(old->get, old->set, args[1], old->doc);
}

static Word or_none(Word word) { return word == OWN_UNBOUND ? OWN_NONE : ov_copy(word); }

static Word get_fget(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return or_none(property_of(args[0])->get);
}

static Word get_fset(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return or_none(property_of(args[0])->set);
}

static Word get_fdel(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return or_none(property_of(args[0])->del);
}

static Word get_doc(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const Property *property = property_of(args[0]);
  if (property->doc != OWN_UNBOUND || property->get == OWN_UNBOUND) return or_none(property->doc);
  if (stack_check()) return 0;
  return attribute_get(property->get, known_names()->doc);
}

/* A property is abstract if one of its functions is. */
static Word get_abstract(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const Property *property = property_of(args[0]);
  Word functions[] = {property->get, property->set, property->del};
  if (stack_check()) return 0;
  for (int i = 0; i < 3; i++) {
    if (!ov_is_pointer(functions[i])) continue;
    Word mark = attribute_find(functions[i], known_names()->abstract);
    if (mark != OWN_UNBOUND && mark != OWN_FALSE) return mark;
  }
  return OWN_FALSE;
}

static Word get_wrapped(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(wrapped(args[0]));
}

static Word get_wrapped_abstract(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word mark = stack_check() ? 0 : attribute_find(wrapped(args[0]), known_names()->abstract);
  return mark == OWN_UNBOUND ? OWN_FALSE : mark;
}

static const NativeInfo property_methods[] = {{"__new__", new_property, 1, 5, true, false},
                                              {"getter", with_getter, 2, 2, false, false},
                                              {"setter", with_setter, 2, 2, false, false},
                                              {"deleter", with_deleter, 2, 2, false, false},
                                              {0}};

static void start_wrapper(uint32_t class_id, const NativeInfo *methods) {
  class_add_methods(class_id, methods);
  class_add_getter(class_id, "__func__", get_wrapped);
  class_add_getter(class_id, "__wrapped__", get_wrapped);
  class_add_getter(class_id, "__isabstractmethod__", get_wrapped_abstract);
}

void descriptor_start(void) {
  static const NativeInfo static_methods[] = {{"__new__", new_static, 1, -1, false, false}, {0}};
  static const NativeInfo class_methods[] = {{"__new__", new_class_method, 1, -1, false, false},
                                             {0}};
  class_add_methods(OWN_CLASS_PROPERTY, property_methods);
  class_add_getter(OWN_CLASS_PROPERTY, "fget", get_fget);
  class_add_getter(OWN_CLASS_PROPERTY, "fset", get_fset);
  class_add_getter(OWN_CLASS_PROPERTY, "fdel", get_fdel);
  class_add_getter(OWN_CLASS_PROPERTY, "__doc__", get_doc);
  class_add_getter(OWN_CLASS_PROPERTY, "__isabstractmethod__", get_abstract);
  start_wrapper(OWN_CLASS_STATICMETHOD, static_methods);
  start_wrapper(OWN_CLASS_CLASSMETHOD, class_methods);
}
