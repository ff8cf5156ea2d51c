// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the runtime's own methods and functions do, by name.
**
** In: the name that a call has. Out: whether they let go of items of lists, and which special methods they call. Invariant: a name
** that is not understood is unknown, and own/natives.def lists all names. The surprise: one name stands for the methods of all
** classes, so `count` asks whatever one of them asks. */
#include "own/value.h"
#include "passes/count.h"

#include <string.h>

/* Methods and functions of the runtime that let go of no item and call only methods of these groups. */
static const struct {
  const char *name;
  uint32_t groups;
} harmless[] = {
#define MATH_ONE(name) {#name, NUMBERS},
#define MATH_TWO(name) {#name, NUMBERS},
#define MATH_INT(name) {#name, NUMBERS},
#include "own/math.def"
    {"append", NUMBERS},
    {"reverse", 0},
    {"keys", 0},
    {"values", 0},
    {"items", 0},
    {"copy", 0},
    {"add", KEYS},
    {"get", KEYS},
    {"insert", KEYS},
    {"count", KEYS},
    {"index", KEYS},
    {"extend", ITEMS},
    {"join", ITEMS},
    {"upper", 0},
    {"lower", 0},
    {"strip", 0},
    {"lstrip", 0},
    {"rstrip", 0},
    {"split", KEYS},
    {"startswith", KEYS},
    {"endswith", KEYS},
    {"isdigit", 0},
    {"isalpha", 0},
    {"isspace", 0},
    {"isupper", 0},
    {"islower", 0},
    {"isalnum", 0},
    {"capitalize", 0},
    {"title", 0},
    {"bit_length", 0},
    {"bit_count", 0},
    {"is_integer", 0},
    {"casefold", 0},
    {"isnumeric", 0},
    {"isdecimal", 0},
    {"isprintable", 0},
    {"removeprefix", 0},
    {"removesuffix", 0},
    {"rindex", KEYS},
    {"splitlines", KEYS},
    {"find", KEYS},
    {"rfind", KEYS},
    {"replace", KEYS},
    {"rsplit", KEYS},
    {"partition", KEYS},
    {"rpartition", KEYS},
    {"encode", 0},
    {"decode", 0},
    {"center", KEYS},
    {"ljust", KEYS},
    {"rjust", KEYS},
    {"zfill", KEYS},
    {"swapcase", 0},
    {"isascii", 0},
    {"isidentifier", 0},
    {"format", ALL_GROUPS},
    {"union", ITEMS},
    {"intersection", ITEMS},
    {"difference", ITEMS},
    {"issubset", ITEMS},
    {"issuperset", ITEMS},
    {"isdisjoint", ITEMS},
    {"setter", 0},
    {"hex", 0},
    {"hypot", NUMBERS},
    {"perf_counter", 0},
    {"setdefault", KEYS},
    {"own_attributes", 0},
    {"__new__", ALL_GROUPS},
    {"__hash__", ALL_GROUPS},
    {"time", 0},
};

static bool is_listed(const char *text) {
  static const char *const natives[] = {
#define NATIVE(name) name,
#include "own/natives.def"
  };
  static const char *const classes[] = {
#define CLASS(id, name, base) name,
#include "own/classes.def"
  };
  for (size_t i = 0; i < sizeof natives / sizeof *natives; i++)
    if (strcmp(natives[i], text) == 0) return true;
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
    const char *dot = strrchr(classes[i], '.');
    if (strcmp(dot ? dot + 1 : classes[i], text) == 0) return true;
  }
  return text[0] == '_' && text[1] == '_';
}

/* Special methods that the runtime's classes have for operations which keep items. */
static bool is_operation(const char *text) {
  static const struct {
    const char *name;
    SpecialGroup group;
  } specials[] = {
#define SPECIAL(id, name, group) {name, SPECIAL_GROUP_##group},
#include "own/specials.def"
  };
  for (size_t i = 0; i < sizeof specials / sizeof *specials; i++) {
    SpecialGroup group = specials[i].group;
    if (strcmp(specials[i].name, text) != 0) continue;
    return group == SPECIAL_GROUP_TEXT || group == SPECIAL_GROUP_LENGTH ||
           group == SPECIAL_GROUP_COMPARE || group == SPECIAL_GROUP_OPERATOR;
  }
  return false;
}

/* Those that let go of items, too. */
static const char *const takers[] = {"pop",
                                     "remove",
                                     "clear",
                                     "discard",
                                     "popitem",
                                     "update",
                                     "difference_update",
                                     "intersection_update"};

CountNative count_native(const char *name, uint32_t *groups) {
  *groups = ALL_GROUPS;
  if (strcmp(name, "bind_instance") == 0 || strcmp(name, "rebind") == 0 ||
      strcmp(name, "unbind") == 0)
    return NATIVE_BINDS;
  for (size_t i = 0; i < sizeof takers / sizeof *takers; i++)
    if (strcmp(takers[i], name) == 0) return NATIVE_TAKES;
  for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++) {
    if (strcmp(harmless[i].name, name) != 0) continue;
    *groups = harmless[i].groups;
    return NATIVE_KEEPS;
  }
  if (is_operation(name)) return strncmp(name, "__i", 3) == 0 ? NATIVE_TAKES : NATIVE_KEEPS;
  *groups = 0;
  return is_listed(name) ? NATIVE_UNKNOWN : NATIVE_NONE;
}

/* Those of the table of built-in functions. */
static CountNative built_in_function(uint64_t id, uint32_t arguments, uint32_t *groups) {
  switch (id) {
  case OWN_BUILTIN_ORD:
  case OWN_BUILTIN_CHR:
  case OWN_BUILTIN_ID:
  case OWN_BUILTIN_CALLABLE:
  case OWN_BUILTIN_LEN:
  case OWN_BUILTIN_HASH: *groups = KEYS; return NATIVE_KEEPS;
  case OWN_BUILTIN_ABS:
  case OWN_BUILTIN_DIVMOD:
  case OWN_BUILTIN_ROUND:
  case OWN_BUILTIN_PRINT:
  case OWN_BUILTIN_GETATTR:
  case OWN_BUILTIN_HASATTR:
  case OWN_BUILTIN_REPR:
  case OWN_BUILTIN_FORMAT:
  case OWN_BUILTIN_ANY:
  case OWN_BUILTIN_ALL:
  case OWN_BUILTIN_SUM:
  case OWN_BUILTIN_MIN:
  case OWN_BUILTIN_MAX:
  case OWN_BUILTIN_SORTED:
  case OWN_BUILTIN_NEXT: return NATIVE_KEEPS;
  case OWN_BUILTIN_ITER: return arguments == 1 ? NATIVE_KEEPS : NATIVE_UNKNOWN;
  default: return NATIVE_UNKNOWN;
  }
}

CountNative count_built_in(const MirConstInfo *callee, uint32_t arguments, uint32_t *groups) {
  *groups = ALL_GROUPS;
  if (callee->kind == MIR_CONST_BUILTIN) return built_in_function(callee->bits, arguments, groups);
  if (callee->kind != MIR_CONST_CLASS) return NATIVE_UNKNOWN;
  switch (callee->bits) {
  case OWN_CLASS_LIST:
  case OWN_CLASS_TUPLE:
  case OWN_CLASS_DICT:
  case OWN_CLASS_SET:
  case OWN_CLASS_FROZENSET:
  case OWN_CLASS_RANGE:
  case OWN_CLASS_ENUMERATE:
  case OWN_CLASS_ZIP:
  case OWN_CLASS_REVERSED:
  case OWN_CLASS_STR:
  case OWN_CLASS_BOOL: return NATIVE_KEEPS;
  case OWN_CLASS_SUPER: *groups = 0; return NATIVE_KEEPS;
  case OWN_CLASS_TYPE: *groups = 0; return arguments == 1 ? NATIVE_KEEPS : NATIVE_UNKNOWN;
  default: return callee->bits >= OWN_CLASS_BASE_EXCEPTION ? NATIVE_KEEPS : NATIVE_UNKNOWN;
  }
}
