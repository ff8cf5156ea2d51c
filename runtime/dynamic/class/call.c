// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Calls of any value.
**
** In: a callee, positional arguments, then one value per name of `names` (0: none). Out: the result. Two families: call…
** holds callee and arguments for C code that owns nothing; call_lent, …_held and the entries of compiled code leave that to
** their callers. The surprise: natives of classes check their receiver here, once, so that list.append(5, 1) never reaches C code
** that takes 5 for a list. */
#include "dynamic/class/class_internal.h"

enum { SMALL = 9 };

bool stack_check(void) {
  if (memory_raised()) return true;
  uintptr_t here = (uintptr_t)__builtin_frame_address(0);
  /* the highest address: a MemoryError was due, which says nothing of the stack */
  if (here >= (own_stack_floor == UINTPTR_MAX ? stack_floor() : own_stack_floor)) return false;
  raise_class(OWN_CLASS_RECURSION_ERROR, "maximum recursion depth exceeded");
  return true;
}

bool own_check_stack(void) {
  return OWN_UNLIKELY((uintptr_t)__builtin_frame_address(0) < own_stack_floor) && stack_check();
}

/* ── natives ── */

/* Is one of the words an instance that holds a value of a built-in class, or the first one a class? */
static bool may_be_derived(const Word *args, int64_t total) {
  if (total > 0 && is_class(args[0])) return true;
  for (int64_t i = 0; i < total; i++)
    if (payload_of(args[i]) != args[i]) return true;
  return false;
}

Word call_native(const NativeObject *native, const Word *args, int64_t count, Word names) {
  const NativeInfo *info = native->info;
  if (names && tuple_of(names)->length == 0) names = 0;
  if (names && !info->keywords) return raise_native_keywords(native);
  if (OWN_UNLIKELY(count < info->least || (info->most >= 0 && count > info->most)))
    return raise_native_arity(native, count);
  if (class_state.derived && is_class(native->owner) &&
      may_be_derived(args, count + names_count(names)))
    return memory_result(derived_call(native, args, count, names));
  return memory_result(info->function(args, count, names));
}

bool receiver_fits(const NativeObject *native, const Word *args, int64_t count) {
  if (!is_class(native->owner)) return true;
  const Class *owner = class_of_word(native->owner);
  const char *name = native->info->name;
  if (strcmp(name, "__new__") == 0) {
    if (count == 0) return raise_type("%s.__new__(): not enough arguments", class_name(owner)) != 0;
    if (!is_class(args[0]))
      return raise_type("%s.__new__(X): X is not a type object (%s)", class_name(owner),
                        class_name_of(args[0])) != 0;
    const Class *wanted = class_of_word(args[0]);
    return class_is_subclass(wanted, owner) ||
           raise_type("%s.__new__(%s): %s is not a subtype of %s", class_name(owner),
                      class_name(wanted), class_name(wanted), class_name(owner)) != 0;
  }
  if (count == 0)
    return raise_type("unbound method %s.%s() needs an argument", class_name(owner), name) != 0;
  return class_is_subclass(class_of(args[0]), owner) ||
         raise_type("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", name,
                    class_name(owner), class_name_of(args[0])) != 0;
}

/* words = first, args. Written out: for a loop the C compiler takes an instruction that is slow to begin. */
static inline void put_behind(Word *words, Word first, const Word *args, int64_t count) {
  words[0] = first;
  if (count > 0) words[1] = args[0];
  if (count > 1) words[2] = args[1];
  if (count > 2) words[3] = args[2];
  if (OWN_UNLIKELY(count > 3)) memcpy(words + 4, args + 3, (size_t)(count - 3) * sizeof(Word));
}

Word call_native_first(const NativeObject *native, Word first, const Word *args, int64_t count,
                       Word names) {
  int64_t total = count + names_count(names) + 1;
  Word small[SMALL], *words = total <= SMALL ? small : own_alloc(total * (int64_t)sizeof(Word));
  words[0] = first;
  for (int64_t i = 1; i < total; i++)
    words[i] = args[i - 1];
  Word result = call_native(native, words, count + 1, names);
  if (words != small) own_free(words, total * (int64_t)sizeof(Word));
  return result;
}

static Word call_native_value(Word callee, const Word *args, int64_t count, Word names) {
  const NativeObject *native = native_of(callee);
  if (native->self != OWN_UNBOUND)
    return call_native_first(native, native->self, args, count, names);
  return receiver_fits(native, args, count) ? call_native(native, args, count, names) : 0;
}

/* ── any callee ── */

/* A value that is no function: its class may have __call__. */
static Word call_object(Word callee, const Word *args, int64_t count, Word names) {
  Word method = class_special(class_of(callee), SPECIAL_CALL);
  if (method == OWN_UNBOUND)
    return raise_type("'%s' object is not callable", class_name_of(callee));
  if (stack_check()) return 0;
  if (ov_is(method, OWN_CLASS_FUNCTION) || ov_is(method, OWN_CLASS_BUILTIN))
    return call_first(method, callee, args, count, names);
  Word bound = descriptor_bind(method, callee, class_of(callee), special_name(SPECIAL_CALL));
  if (bound == 0) return 0;
  Word result = call_lent(bound, args, count, names);
  ov_release(bound);
  return result;
}

Word call_lent(Word callee, const Word *args, int64_t count, Word names) {
  if (names && tuple_of(names)->length == 0) names = 0;
  switch (ov_class(callee)) {
  case OWN_CLASS_FUNCTION: return call_function(callee, args, count, names, false);
  case OWN_CLASS_BUILTIN: return call_native_value(callee, args, count, names);
  case OWN_CLASS_METHOD: {
    const Method *method = method_of(callee);
    if (!ov_is(method->function, OWN_CLASS_FUNCTION) && stack_check()) return 0;
    return call_first(method->function, method->self, args, count, names);
  }
  case OWN_CLASS_TYPE: return construct(class_of_word(callee), args, count, names);
  case OWN_CLASS_STATICMETHOD: return call_lent(wrapped(callee), args, count, names);
  default: return call_object(callee, args, count, names);
  }
}

Word call_first(Word callee, Word first, const Word *args, int64_t count, Word names) {
  int64_t total = count + names_count(names) + 1;
  Word small[SMALL], *words = total <= SMALL ? small : own_alloc(total * (int64_t)sizeof(Word));
  words[0] = first;
  if (total > 1) memcpy(words + 1, args, (size_t)(total - 1) * sizeof(Word));
  Word result = ov_is(callee, OWN_CLASS_FUNCTION)
                    ? call_function(callee, words, count + 1, names, true)
                    : call_lent(callee, words, count + 1, names);
  if (words != small) own_free(words, total * (int64_t)sizeof(Word));
  return result;
}

static void hold(Word word, const Word *args, int64_t count) {
  ov_retain(word);
  for (int64_t i = 0; i < count; i++)
    ov_retain(args[i]);
}

static void let_go(Word word, const Word *args, int64_t count) {
  object_release_all(args, count);
  ov_release(word);
}

/* What the runtime calls for an operator or an attribute checks the stack here: the code that has them may have no call. */
Word call_names(Word callee, const Word *args, int64_t count, Word names) {
  if (stack_check()) return 0;
  int64_t total = count + names_count(names);
  hold(callee, args, total);
  Word result = call_lent(callee, args, count, names);
  let_go(callee, args, total);
  return result;
}

Word call(Word callee, const Word *args, int64_t count) {
  return call_names(callee, args, count, 0);
}

Word call_method(Word object, Word name, const Word *args, int64_t count) {
  Word method = attribute_get(object, name);
  if (method == 0) return 0;
  Word result = call_names(method, args, count, 0);
  ov_release(method);
  return result;
}

Word call_method_held(Word method, const Word *words, int64_t count) {
  const Function *function = function_of(method);
  bool direct = function->capture_count == 0 && ov_takes(function->code, count);
  return direct ? function->code->entry(method, words)
                : call_function(method, words, count, 0, true);
}

/* Where None says that there is no such thing; elsewhere it is called, and cannot be. */
static bool is_denied(Word method, Special special) {
  return method == OWN_NONE && (special == SPECIAL_HASH || special == SPECIAL_ITER ||
                                special == SPECIAL_CONTAINS || special == SPECIAL_REVERSED);
}

Word call_special_held(Word object, Special special, const Word *args, int64_t count) {
  Word method = class_special(class_of(object), special), words[SMALL];
  if (method == OWN_UNBOUND || is_denied(method, special)) return OWN_UNBOUND;
  bool direct = count < SMALL && ov_is_pointer(method) &&
                (ov_is(method, OWN_CLASS_FUNCTION) || ov_is(method, OWN_CLASS_BUILTIN));
  if (direct) {
    put_behind(words, object, args, count);
    if (ov_is(method, OWN_CLASS_BUILTIN)) return call(method, words, count + 1);
    if (stack_check()) return 0;
    return call_method_held(method, words, count + 1);
  }
  Word bound = descriptor_bind(method, object, class_of(object), special_name(special));
  if (bound == 0) return 0;
  Word result = call(bound, args, count);
  ov_release(bound);
  return result;
}

Word call_special(Word object, Special special, const Word *args, int64_t count) {
  hold(object, args, count);
  Word result = call_special_held(object, special, args, count);
  let_go(object, args, count);
  return result;
}

/* ── entries of compiled code ── */

/* A native with its receiver: mostly as many arguments as it takes, all of them plain. */
static __attribute__((noinline)) Word call_bound(const NativeObject *native, const Word *args,
                                                 int64_t count) {
  const NativeInfo *info = native->info;
  bool fits = count < SMALL && count + 1 >= info->least && (info->most < 0 || count < info->most);
  if (OWN_UNLIKELY(!fits || class_state.derived))
    return call_native_first(native, native->self, args, count, 0);
  Word words[SMALL];
  put_behind(words, native->self, args, count);
  return memory_result(info->function(words, count + 1, 0));
}

/* A method that was asked of its object before it is called: mostly a function that takes as many arguments, all of them plain. */
static Word call_method_object(Word callee, const Word *args, int64_t count) {
  const Method *method = method_of(callee);
  if (OWN_UNLIKELY(count >= SMALL || !ov_is(method->function, OWN_CLASS_FUNCTION)))
    return call_lent(callee, args, count, 0);
  Word words[SMALL];
  put_behind(words, method->self, args, count);
  return call_method_held(method->function, words, count + 1);
}

static __attribute__((noinline)) Word call_other(Word callee, const Word *args, int64_t count) {
  if (ov_is(callee, OWN_CLASS_METHOD)) return call_method_object(callee, args, count);
  if (is_class(callee)) return construct(class_of_word(callee), args, count, 0);
  if (ov_is(callee, OWN_CLASS_BUILTIN) && !is_class(native_of(callee)->owner))
    return call_native(native_of(callee), args, count, 0);
  return call_lent(callee, args, count, 0);
}

OwnWord own_call(OwnWord callee, const OwnWord *args, int64_t count) {
  if (ov_is(callee, OWN_CLASS_FUNCTION)) {
    const OwnCode *code = function_of(callee)->code;
    if (ov_takes(code, count)) return code->entry(callee, args);
  } else if (ov_is(callee, OWN_CLASS_BUILTIN) && native_of(callee)->self != OWN_UNBOUND) {
    const NativeObject *native = native_of(callee);
    if (native->info->way < LIST_APPEND || class_state.derived)
      return call_bound(native, args, count);
    Word result = list_at_once(native->info->way, native->self, args, count);
    return OWN_UNLIKELY(result == OWN_UNBOUND) ? call_bound(native, args, count) : result;
  }
  return call_other(callee, args, count);
}

bool own_is_static(int64_t code, const OwnCode *of) { return code == (int64_t)(uintptr_t)of + 1; }

OwnWord own_call_names(OwnWord callee, OwnWord names, const OwnWord *args, int64_t count) {
  return call_lent(callee, args, count - names_count(names), names);
}

/* The keywords of a dict as a tuple of names and, behind the positional arguments, their values; 0: raised. */
static Word spread_names(Word keywords, Word *values) {
  Word names = tuple_new(dict_length(keywords));
  uint32_t at = 0;
  int64_t i = 0;
  for (const DictEntry *entry; (entry = dict_next(keywords, &at)); i++) {
    if (!is_str(entry->key)) {
      ov_release(names);
      return raise_type("keywords must be strings");
    }
    tuple_set(names, i, str_intern(ov_copy(entry->key)));
    values[i] = entry->value;
  }
  return names;
}

static Word spread(Word callee, Word positional, Word keywords) {
  int64_t count = tuple_of(positional)->length;
  int64_t more = is_dict(keywords) ? dict_length(keywords) : 0;
  if (more == 0) return call_lent(callee, tuple_of(positional)->items, count, 0);
  int64_t bytes = (count + more) * (int64_t)sizeof(Word);
  Word small[SMALL], *words = count + more <= SMALL ? small : own_alloc(bytes);
  memcpy(words, tuple_of(positional)->items, (size_t)count * sizeof(Word));
  Word names = spread_names(keywords, words + count), result = 0;
  if (names) {
    result = call_names(callee, words, count, names); /* holds: the dict may change */
    ov_release(names);
  }
  if (words != small) own_free(words, bytes);
  return result;
}

static Word spread_list(Word callee, Word iterable) {
  Word list = object_to_list(iterable);
  if (list == 0 && error_is(OWN_CLASS_TYPE_ERROR) && !object_is_iterable(iterable)) {
    error_clear();
    raise_type("%s argument after * must be an iterable, not %s", callee_text(callee),
               class_name_of(iterable));
  }
  return list;
}

/* A dict is copied first where the arguments before it are yet to come: making a tuple of them runs code that may change it. */
OwnWord own_call_mapping(OwnWord callee, OwnWord positional, OwnWord mapping) {
  if (is_dict(mapping) && is_tuple(positional)) return own_call_spread(callee, positional, mapping);
  Word keywords = dict_new();
  bool raised = own_dict_merge(keywords, mapping, callee);
  Word result = raised ? 0 : own_call_spread(callee, positional, keywords);
  ov_release(keywords);
  return result;
}

OwnWord own_call_spread(OwnWord callee, OwnWord positional, OwnWord keywords) {
  if (keywords != OWN_NONE && !is_dict(keywords))
    return raise_type("%s argument after ** must be a mapping, not %s", callee_text(callee),
                      class_name_of(keywords));
  Word tuple = positional;
  if (is_tuple(positional)) {
    ov_retain(tuple);
  } else {
    Word list = is_list(positional) ? ov_copy(positional) : spread_list(callee, positional);
    if (list == 0) return 0;
    tuple = tuple_from(list_of(list)->items, list_of(list)->length);
    ov_release(list);
  }
  Word result = spread(callee, tuple, keywords);
  ov_release(tuple);
  return result;
}
