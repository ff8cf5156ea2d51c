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
  void (*more)(
      Word module); /* what few programs ask for, at the first name that is not there; or NULL */
} known_modules[] = {
    {"sys", module_fill_sys, module_fill_system}, /* first: module_sys */
    {"math", module_fill_math, NULL},
    {"time", module_fill_time, module_fill_calendar},
    {"array", module_fill_array, NULL},
    {"_struct", module_fill_struct, NULL},
    {"_os", module_fill_os, NULL},
    {"_traceback", module_fill_traceback, NULL},
    {"_sha512", module_fill_sha, NULL},
    {"_await", module_fill_await, NULL},
    {"_json", module_fill_json, NULL},
    {"_class", module_fill_class, NULL},
    {"_copy", module_fill_copy, NULL},
    {"gc", module_fill_gc, NULL},
    {"_weakref", module_fill_weakref, NULL},
    {"abc", module_fill_abc, NULL},
    {"builtins", module_fill_builtins, NULL},
    {"_typing", module_fill_typing, NULL},
    {"typing_extensions", module_fill_typing, NULL},
    {"mypy_extensions", module_fill_typing, NULL},
    {"__future__", module_fill_future, NULL},
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
  module->numbers = module->give = OWN_UNBOUND;
  module->more = NULL;
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

void module_complete(Word module) {
  void (*more)(Word module) = module_of(module)->more;
  module_of(module)->more = NULL;
  if (more) more(module);
}

/* ── modules of the program: their variables are where compiled code has them ── */

/* OWN_UNBOUND: the variable has no value now. */
static Word variable(const Module *module, Word number) {
  Word value = call(module->give, &number, 1);
  if (value != 0 || !error_is(OWN_CLASS_NAME_ERROR)) return value;
  error_clear();
  return OWN_UNBOUND;
}

Word module_find(Word module, Word name) {
  const Module *self = module_of(module);
  Word value = dict_find_str(self->attributes, name);
  if (value == OWN_UNBOUND && self->more) {
    module_complete(module);
    value = dict_find_str(self->attributes, name);
  }
  if (value != OWN_UNBOUND || self->give == OWN_UNBOUND) return ov_copy(value);
  Word number = dict_find_str(self->numbers, name);
  return number == OWN_UNBOUND ? OWN_UNBOUND : variable(self, number);
}

bool module_keeps(Word module, Word name) {
  const Module *self = module_of(module);
  if (self->give == OWN_UNBOUND || dict_find_str(self->numbers, name) == OWN_UNBOUND) return false;
  raise_attribute(name, "variable '%s' of module '%s' is set in the module, or as `module.name`",
                  str_utf8(name, NULL), str_utf8(self->name, NULL));
  return true;
}

/* What the module has, and its variables. */
static Word all_of(const Module *module) {
  Word all = dict_new();
  if (dict_update(all, module->attributes)) goto raised;
  const Dict *numbers = dict_of(module->numbers);
  for (uint32_t i = 0; i < numbers->fill; i++) {
    Word name = numbers->entries[i].key, value = variable(module, numbers->entries[i].value);
    if (value == 0) goto raised;
    if (value != OWN_UNBOUND && dict_set(all, ov_copy(name), value)) goto raised;
  }
  return all;
raised:
  ov_release(all);
  return 0;
}

static Word get_dict(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  module_complete(args[0]);
  module_touch(args[0]);
  const Module *module = module_of(args[0]);
  return module->give == OWN_UNBOUND ? ov_copy(module->attributes) : all_of(module);
}

void module_class_start(void) { class_add_getter(OWN_CLASS_MODULE, "__dict__", get_dict); }

void module_end(void) {
  for (int i = 0; i < KNOWN; i++) {
    Word module = modules.loaded[i];
    modules.loaded[i] = 0;
    module_touch(module);
    ov_release(module);
  }
  await_end();
}

Word module_sys(Word name) {
  if (!modules.loaded[0]) return OWN_UNBOUND;
  return dict_find_str(module_of(modules.loaded[0])->attributes, name);
}

/* ── entries of compiled code ── */

OwnWord own_module_new(OwnWord name, OwnWord doc, OwnWord file, OwnWord names, OwnWord give) {
  Word made = module_new(name), numbers = dict_new();
  module_add(made, "__doc__", ov_copy(doc));
  module_add(made, "__file__", ov_copy(file));
  for (int64_t i = 0; i < tuple_of(names)->length; i++)
    if (dict_set(numbers, ov_copy(tuple_of(names)->items[i]), ov_small(i))) error_clear();
  module_of(made)->numbers = numbers;
  module_of(made)->give = give;
  return made;
}

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
    module_of(modules.loaded[at])->more = known_modules[at].more;
  }
  return ov_copy(modules.loaded[at]);
}

bool own_import_no_name(OwnWord module, OwnWord file, OwnWord name) {
  raise_class(OWN_CLASS_IMPORT_ERROR, "cannot import name '%s' from '%s' (%s)",
              str_utf8(name, NULL), str_utf8(module, NULL),
              is_str(file) ? str_utf8(file, NULL) : "unknown location");
  Word exception = error_exception();
  if (exception) tuple_set(exception_of(exception)->value, 1, ov_copy(module));
  return true;
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
