// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What is wrong with the arguments of a call, in CPython's words.
**
** In: the function or native and what it was given. Out: a pending TypeError; every function returns 0. The surprise: a
** native is described in three ways: with "takes" if it has no or one parameter, without its class if it has more. */
#include "dynamic/class/class_internal.h"

#include <stdio.h>

static const char *plural(int64_t count) { return count == 1 ? "" : "s"; }

static const char *qualname_of(const Function *function) {
  return str_utf8(function_qualname(function), NULL);
}

Word raise_too_many(const Function *function, int64_t given, int64_t keyword_only_given) {
  const OwnCode *code = function->code;
  int64_t most = code->positional;
  int64_t least = most - (is_tuple(function->defaults) ? tuple_of(function->defaults)->length : 0);
  char takes[64], also[96] = "";
  if (least < most)
    snprintf(takes, sizeof takes, "from %lld to %lld positional arguments", (long long)least,
             (long long)most);
  else
    snprintf(takes, sizeof takes, "%lld positional argument%s", (long long)most, plural(most));
  if (keyword_only_given > 0)
    snprintf(also, sizeof also, " positional argument%s (and %lld keyword-only argument%s)",
             plural(given), (long long)keyword_only_given, plural(keyword_only_given));
  bool one = given == 1 && keyword_only_given == 0;
  return raise_type("%s() takes %s but %lld%s %s given", qualname_of(function), takes,
                    (long long)given, also, one ? "was" : "were");
}

/* 'a', 'b', and 'c' */
static Word listed(const Function *function, const Word *slots, int64_t first, int64_t total,
                   int64_t missing) {
  StrBuilder text = builder_new(32);
  int64_t done = 0;
  for (int64_t i = 0; i < total; i++) {
    if (slots[i] != OWN_UNBOUND) continue;
    if (done && missing > 2) builder_ascii(&text, ", ", 2);
    if (done && missing == 2) builder_char(&text, ' ');
    if (done && done == missing - 1) builder_ascii(&text, "and ", 4);
    builder_char(&text, '\'');
    builder_text(&text, program_word(function->code->names[first + i]));
    builder_char(&text, '\'');
    done++;
  }
  return builder_done(&text);
}

Word raise_missing(const Function *function, const Word *slots, bool keyword_only) {
  const OwnCode *code = function->code;
  int64_t first = keyword_only ? code->positional + (code->flags & OWN_CODE_STAR ? 1 : 0) : 0;
  int64_t total = keyword_only ? code->keyword_only : code->positional, missing = 0;
  for (int64_t i = 0; i < total; i++)
    missing += slots[i] == OWN_UNBOUND;
  Word names = listed(function, slots, first, total, missing);
  if (names == 0) return 0;
  raise_type("%s() missing %lld required %s argument%s: %s", qualname_of(function),
             (long long)missing, keyword_only ? "keyword-only" : "positional", plural(missing),
             str_utf8(names, NULL));
  ov_release(names);
  return 0;
}

Word raise_positional_only(const Function *function, Word names) {
  StrBuilder text = builder_new(32);
  const OwnCode *code = function->code;
  bool some = false;
  for (uint32_t i = 0; i < code->positional_only; i++) {
    Word parameter = program_word(code->names[i]);
    for (int64_t j = 0; j < names_count(names); j++) {
      if (!str_equal(tuple_of(names)->items[j], parameter)) continue;
      if (some) builder_ascii(&text, ", ", 2);
      builder_text(&text, parameter);
      some = true;
    }
  }
  Word listed_names = builder_done(&text);
  if (listed_names == 0) return 0;
  raise_type("%s() got some positional-only arguments passed as keyword arguments: '%s'",
             qualname_of(function), str_utf8(listed_names, NULL));
  ov_release(listed_names);
  return 0;
}

/* ── natives ── */

/* "list." or "math." */
static const char *owner_prefix(const NativeObject *native, const char **dot) {
  *dot = native->owner == OWN_UNBOUND ? "" : ".";
  if (native->owner == OWN_UNBOUND) return "";
  if (is_class(native->owner)) return class_name(class_of_word(native->owner));
  return str_utf8(native->owner, NULL);
}

Word raise_native_keywords(const NativeObject *native) {
  const char *dot, *prefix = owner_prefix(native, &dot);
  if (strcmp(native->info->name, "__new__") == 0)
    return raise_type("%s() takes no keyword arguments", prefix);
  return raise_type("%s%s%s() takes no keyword arguments", prefix, dot, native->info->name);
}

/* CPython counts arguments in more than one place, and each has its own words. */
typedef struct {
  const char *name;
  bool unpacked;           /* counted like a function without names                      */
  const char *required[2]; /* names of the arguments that must be there, if it says them */
} Wording;

static const Wording *wording_of(const NativeObject *native) {
  static const Wording wordings[] = {
      {"max", true, {NULL}},     {"min", true, {NULL}},        {"sorted", true, {NULL}},
      {"update", true, {NULL}},  {"round", false, {"number"}}, {"pow", false, {"base", "exp"}},
      {"open", false, {"file"}},
  };
  for (size_t i = 0; i < sizeof wordings / sizeof *wordings; i++)
    if (strcmp(wordings[i].name, native->info->name) == 0) return &wordings[i];
  return NULL;
}

/* str.find and its like, which take a text and a range. */
static bool is_search(const NativeObject *native) {
  bool of_text = native->owner == class_word(OWN_CLASS_STR) ||
                 native->owner == class_word(OWN_CLASS_BYTES) ||
                 native->owner == class_word(OWN_CLASS_BYTEARRAY);
  return of_text && native->info->least == 2 && native->info->most == 4;
}

static bool is_parsed(const NativeObject *native, const Wording *wording) {
  return is_search(native) || (native->info->keywords && !(wording && wording->unpacked));
}

/* Counted by the parser of arguments: "f() takes at most 2 arguments (3 given)". */
static Word raise_parsed(const NativeObject *native, const Wording *wording, int64_t given,
                         int64_t limit, bool few) {
  const char *name = native->info->name;
  if (few && wording && given < 2 && wording->required[given])
    return raise_type("%s() missing required argument '%s' (pos %lld)", name,
                      wording->required[given], (long long)given + 1);
  bool positional = few && strcmp(name, "sum") == 0;
  return raise_type("%s() takes at %s %lld %sargument%s (%lld given)", name, few ? "least" : "most",
                    (long long)limit, positional ? "positional " : "", plural(limit),
                    (long long)given);
}

Word raise_native_arity(const NativeObject *native, int64_t given) {
  const NativeInfo *info = native->info;
  const char *dot, *prefix = owner_prefix(native, &dot), *name = info->name;
  int64_t receiver = native->owner != OWN_UNBOUND && is_class(native->owner) ? 1 : 0;
  int64_t least = info->least - receiver, most = info->most < 0 ? -1 : info->most - receiver;
  given -= receiver;
  bool few = given < least;
  int64_t limit = few ? least : most;
  bool class = strcmp(name, "__new__") == 0;
  const Wording *wording = class ? NULL : wording_of(native);
  if (class) name = prefix;
  if (!class && is_parsed(native, wording)) return raise_parsed(native, wording, given, limit, few);
  if (most == 0 && !class)
    return raise_type("%s%s%s() takes no arguments (%lld given)", prefix, dot, name,
                      (long long)given);
  if (most == 1 && least == 1 && !class && !wording)
    return raise_type("%s%s%s() takes exactly one argument (%lld given)", prefix, dot, name,
                      (long long)given);
  if (least == most)
    return raise_type("%s expected %lld argument%s, got %lld", name, (long long)most, plural(most),
                      (long long)given);
  return raise_type("%s expected at %s %lld argument%s, got %lld", name, few ? "least" : "most",
                    (long long)limit, plural(limit), (long long)given);
}

/* A class or function of the module `builtins` goes without it. */
static void write_text(char *text, size_t size, Word module, const char *name) {
  const char *prefix = is_str(module) ? str_utf8(module, NULL) : "builtins";
  bool bare = strcmp(prefix, "builtins") == 0;
  snprintf(text, size, "%s%s%s()", bare ? "" : prefix, bare ? "" : ".", name);
}

static struct {
  char callee[200];
} texts;

const char *callee_text(Word callee) {
  char *text = texts.callee;
  const size_t size = sizeof texts.callee;
  if (ov_is(callee, OWN_CLASS_METHOD)) callee = method_of(callee)->function;
  if (ov_is(callee, OWN_CLASS_FUNCTION)) {
    const Function *function = function_of(callee);
    write_text(text, size, function->module, qualname_of(function));
  } else if (is_class(callee)) {
    const Class *class = class_of_word(callee);
    write_text(text, size, class->module, str_utf8(class->qualname, NULL));
  } else if (ov_is(callee, OWN_CLASS_BUILTIN)) {
    const NativeObject *native = native_of(callee);
    const char *dot, *prefix = owner_prefix(native, &dot);
    snprintf(text, size, "%s%s%s()", prefix, dot, native->info->name);
  } else {
    snprintf(text, size, "%s object", class_name_of(callee));
  }
  return text;
}
