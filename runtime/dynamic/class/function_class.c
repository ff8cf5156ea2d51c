// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The attributes of functions, bound methods, natives and cells.
**
** In: callable objects. Out: what CPython has under the names. Invariant: what the program assigns to __name__ and the like
** stands among the function's further attributes and wins over the constants of its code. The surprise: __code__ is a fresh
** object with the few facts that compiled code still knows. */
#include "dynamic/class/class_internal.h"

static struct {
  Class *code; /* of what __code__ gives */
} made;

/* ── functions ── */

static Word get_name(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(function_name(function_of(args[0])));
}

static Word get_qualname(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(function_qualname(function_of(args[0])));
}

static Word assigned(const Word *args, Word name, Word otherwise) {
  Word other = overflow_get(ov_object(args[0]), name);
  return ov_copy(other == OWN_UNBOUND ? otherwise : other);
}

static Word assign(const Word *args, Word name) {
  return overflow_set(ov_object(args[0]), name, ov_copy(args[1])) ? 0 : OWN_NONE;
}

static Word set_name(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_str(args[1])) return raise_type("__name__ must be set to a string object");
  return assign(args, known_names()->name);
}

static Word set_qualname(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_str(args[1])) return raise_type("__qualname__ must be set to a string object");
  return assign(args, known_names()->qualname);
}

static Word get_doc(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return assigned(args, known_names()->doc, program_word(function_of(args[0])->code->doc));
}

static Word set_doc(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return assign(args, known_names()->doc);
}

static Word get_module(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return assigned(args, known_names()->module, function_of(args[0])->module);
}

static Word set_module(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return assign(args, known_names()->module);
}

static Word get_defaults(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(function_of(args[0])->defaults);
}

static Word replace(OwnObject *owner, Word *place, Word value) {
  Word old = *place;
  object_store_note(owner, value);
  *place = ov_copy(value);
  ov_release(old);
  return OWN_NONE;
}

static Word set_defaults(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (args[1] != OWN_NONE && !is_tuple(args[1]))
    return raise_type("__defaults__ must be set to a tuple object");
  return replace(ov_object(args[0]), &function_of(args[0])->defaults, args[1]);
}

static Word get_kw_defaults(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(function_of(args[0])->kw_defaults);
}

static Word set_kw_defaults(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (args[1] != OWN_NONE && !is_dict(args[1]))
    return raise_type("__kwdefaults__ must be set to a dict object");
  return replace(ov_object(args[0]), &function_of(args[0])->kw_defaults, args[1]);
}

/* A new dict of the further attributes, without those that have a place of their own. */
static Word get_dict(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const KnownNames *known = known_names();
  Word copy = dict_new(), others = overflow_of(ov_object(args[0]));
  uint32_t at = 0;
  for (const DictEntry *entry; others != OWN_UNBOUND && (entry = dict_next(others, &at));) {
    Word name = entry->key;
    if (name == known->name || name == known->qualname || name == known->doc ||
        name == known->module)
      continue;
    if (!dict_set(copy, name, ov_copy(entry->value))) continue;
    ov_release(copy);
    return 0;
  }
  return copy;
}

static Word get_annotations(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return dict_new();
}

static void add_number(Word code, const char *name, int64_t number) {
  attribute_set(code, str_intern_text(name), ov_small(number));
}

/* In CPython's order, where the name of `*args` stands behind those after it. */
static Word parameter_names(const OwnCode *code) {
  int64_t star = code->flags & OWN_CODE_STAR ? 1 : 0,
          rest = code->flags & OWN_CODE_STARSTAR ? 1 : 0;
  int64_t named = code->positional + code->keyword_only;
  Word names = tuple_new(named + star + rest);
  for (int64_t i = 0; i < named + star + rest; i++) {
    int64_t at = i;
    if (i >= code->positional && i < named) at = i + star;
    if (i == named && star) at = code->positional;
    tuple_set(names, i, ov_copy(program_word(code->names[at])));
  }
  return names;
}

static Word get_code(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const OwnCode *code = function_of(args[0])->code;
  Word object = instance_new(made.code), parameters = parameter_names(code);
  attribute_set(object, str_intern_text("co_name"), ov_copy(program_word(code->name)));
  attribute_set(object, str_intern_text("co_qualname"), ov_copy(program_word(code->qualname)));
  attribute_set(object, str_intern_text("co_varnames"), parameters);
  add_number(object, "co_argcount", code->positional);
  add_number(object, "co_posonlyargcount", code->positional_only);
  add_number(object, "co_kwonlyargcount", code->keyword_only);
  add_number(object, "co_flags",
             3 | (code->flags & OWN_CODE_STAR ? 4 : 0) | (code->flags & OWN_CODE_STARSTAR ? 8 : 0) |
                 (code->flags & OWN_CODE_COROUTINE ? 0x80 : 0) |
                 (code->flags & OWN_CODE_ASYNC_GENERATOR ? 0x200 : 0));
  add_number(object, "co_firstlineno", code->site ? (int64_t)code->site->line : 0);
  attribute_set(object, str_intern_text("co_filename"),
                str_from(code->site ? code->site->file : ""));
  return object;
}

static Word function_get(const Word *args, int64_t count, Word names) {
  (void)names;
  if (count == 3 && args[1] == OWN_NONE && args[2] == OWN_NONE)
    return raise_type("__get__(None, None) is invalid");
  return args[1] == OWN_NONE ? ov_copy(args[0]) : method_new(args[0], args[1]);
}

/* f.__call__(…) of any callable */
static Word call_self(const Word *args, int64_t count, Word names) {
  return call_names(args[0], args + 1, count - 1, names);
}

/* ── methods and natives ── */

static Word get_function(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(method_of(args[0])->function);
}

static Word get_self(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(method_of(args[0])->self);
}

static Word get_native_name(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return str_from(native_of(args[0])->info->name);
}

static Word get_native_qualname(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const NativeObject *native = native_of(args[0]);
  if (!is_class(native->owner)) return str_from(native->info->name);
  return str_from_format("%s.%s", class_name(class_of_word(native->owner)), native->info->name);
}

static Word get_native_module(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word owner = native_of(args[0])->owner;
  return is_str(owner) ? ov_copy(owner) : str_from("builtins");
}

static Word get_native_self(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word self = native_of(args[0])->self;
  return self == OWN_UNBOUND ? OWN_NONE : ov_copy(self);
}

static Word get_none(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return OWN_NONE;
}

static Word get_content(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word content = cell_of(args[0])->content;
  return content == OWN_UNBOUND ? raise_value_error("Cell is empty") : ov_copy(content);
}

static const NativeInfo call_methods[] = {{"__call__", call_self, 1, -1, true, true}, {0}};
static const NativeInfo function_methods[] = {{"__get__", function_get, 2, 3, false, false}, {0}};

static const struct {
  uint32_t class_id;
  const char *name;
  Native get, set;
} attributes[] = {
    {OWN_CLASS_FUNCTION, "__name__", get_name, set_name},
    {OWN_CLASS_FUNCTION, "__qualname__", get_qualname, set_qualname},
    {OWN_CLASS_FUNCTION, "__doc__", get_doc, set_doc},
    {OWN_CLASS_FUNCTION, "__module__", get_module, set_module},
    {OWN_CLASS_FUNCTION, "__defaults__", get_defaults, set_defaults},
    {OWN_CLASS_FUNCTION, "__kwdefaults__", get_kw_defaults, set_kw_defaults},
    {OWN_CLASS_FUNCTION, "__dict__", get_dict, NULL},
    {OWN_CLASS_FUNCTION, "__code__", get_code, NULL},
    {OWN_CLASS_FUNCTION, "__annotations__", get_annotations, NULL},
    {OWN_CLASS_METHOD, "__func__", get_function, NULL},
    {OWN_CLASS_METHOD, "__self__", get_self, NULL},
    {OWN_CLASS_BUILTIN, "__name__", get_native_name, NULL},
    {OWN_CLASS_BUILTIN, "__qualname__", get_native_qualname, NULL},
    {OWN_CLASS_BUILTIN, "__module__", get_native_module, NULL},
    {OWN_CLASS_BUILTIN, "__self__", get_native_self, NULL},
    {OWN_CLASS_BUILTIN, "__doc__", get_none, NULL},
    {OWN_CLASS_CELL, "cell_contents", get_content, NULL},
};

void function_class_start(void) {
  for (size_t i = 0; i < sizeof attributes / sizeof attributes[0]; i++)
    class_add_accessor(attributes[i].class_id, attributes[i].name, attributes[i].get,
                       attributes[i].set);
  class_add_methods(OWN_CLASS_FUNCTION, call_methods);
  class_add_methods(OWN_CLASS_FUNCTION, function_methods);
  class_add_methods(OWN_CLASS_METHOD, call_methods);
  class_add_methods(OWN_CLASS_BUILTIN, call_methods);
  made.code = class_make_simple("builtins", "code");
}
