// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Modules: objects with a dict, and the import of those that the runtime itself provides.
**
** In: names. Out: module objects; a built-in one is made when it is first imported and kept until the end. Invariant: the
** names in a module's dict are interned. The surprise: modules that only type checkers look into (typing, …) are there too,
** with stand-ins. */
#include "dynamic/bytes.h"
#include "dynamic/class/class_internal.h"

static const struct {
  const char *name;
  void (*fill)(Word module);
} known_modules[] = {
    {"sys", module_fill_sys}, /* first: module_sys */
    {"math", module_fill_math},
    {"time", module_fill_time},
    {"array", module_fill_array},
    {"_struct", module_fill_struct},
    {"_os", module_fill_os},
    {"_traceback", module_fill_traceback},
    {"_sha512", module_fill_sha},
    {"_json", module_fill_json},
    {"_class", module_fill_class},
    {"_copy", module_fill_copy},
    {"gc", module_fill_gc},
    {"_weakref", module_fill_weakref},
    {"abc", module_fill_abc},
    {"builtins", module_fill_builtins},
    {"_typing", module_fill_typing},
    {"typing_extensions", module_fill_typing},
    {"mypy_extensions", module_fill_typing},
    {"__future__", module_fill_future},
};
enum { KNOWN = sizeof known_modules / sizeof known_modules[0] };

static struct {
  Word loaded[KNOWN]; /* 0: not yet */
} modules;

Word module_new(Word name) {
  Word attributes = dict_new();
  Module *module = object_new(OWN_CLASS_MODULE, (int64_t)sizeof *module, 0);
  module->name = ov_copy(name);
  module->attributes = attributes;
  Word made = ov_word(module);
  module_add(made, "__name__", ov_copy(name));
  module_add(made, "__doc__", OWN_NONE);
  return made;
}

/* Names of the runtime: no failure is possible. */
void module_add(Word module, const char *name, Word taken) {
  if (dict_set(module_of(module)->attributes, str_intern_text(name), taken)) error_clear();
}

void module_add_natives(Word module, const NativeInfo *natives) {
  Word owner = str_intern(ov_copy(module_of(module)->name));
  for (; natives->name; natives++)
    module_add(module, natives->name, native_in(natives, owner));
}

Word module_find(Word module, Word name) {
  return ov_copy(dict_find_str(module_of(module)->attributes, name));
}

static Word get_dict(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  module_touch(args[0]);
  return ov_copy(module_of(args[0])->attributes);
}

void module_class_start(void) { class_add_getter(OWN_CLASS_MODULE, "__dict__", get_dict); }

void module_end(void) {
  for (int i = 0; i < KNOWN; i++) {
    Word module = modules.loaded[i];
    modules.loaded[i] = 0;
    module_touch(module);
    ov_release(module);
  }
}

Word module_sys(Word name) {
  if (!modules.loaded[0]) return OWN_UNBOUND;
  return dict_find_str(module_of(modules.loaded[0])->attributes, name);
}

/* ── entries of compiled code ── */

OwnWord own_module_new(OwnWord name) { return module_new(name); }

bool own_import_missing(OwnWord name) {
  raise_class(OWN_CLASS_MODULE_NOT_FOUND_ERROR, "No module named '%s'", str_utf8(name, NULL));
  Word exception = error_exception();
  if (exception) tuple_set(exception_of(exception)->value, 1, ov_copy(name));
  return true;
}

OwnWord own_import(OwnWord name) {
  const char *text = str_utf8(name, NULL);
  int at = 0;
  while (at < KNOWN && strcmp(known_modules[at].name, text) != 0)
    at++;
  if (at == KNOWN) return own_import_missing(name) ? 0 : OWN_NONE;
  if (!modules.loaded[at]) {
    modules.loaded[at] = module_new(name);
    known_modules[at].fill(modules.loaded[at]);
  }
  return ov_copy(modules.loaded[at]);
}

OwnWord own_import_name(OwnWord module, OwnWord name) {
  Word value = attribute_find(module, name);
  if (value != OWN_UNBOUND) return value;
  Word from = ov_is(module, OWN_CLASS_MODULE) ? module_of(module)->name : OWN_NONE;
  raise_class(OWN_CLASS_IMPORT_ERROR, "cannot import name '%s' from '%s' (unknown location)",
              str_utf8(name, NULL), is_str(from) ? str_utf8(from, NULL) : "<unknown module name>");
  Word exception = error_exception();
  if (exception && is_str(from)) tuple_set(exception_of(exception)->value, 1, ov_copy(from));
  return 0;
}
