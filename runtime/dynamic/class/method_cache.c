// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Methods as compiled code calls them: each site remembers what it found, by classes of receivers.
**
** In: a name, the site's cache, the receiver and the arguments. Out: what the call gives; or only the code of the callee,
** for sites that call it themselves (lower/dynamic_guess.c). Invariant: the row of a call has no offset and holds what is
** called with the receiver in front, or a static or class method. The surprise: an object with further attributes may hide
** what its class has, so it never hits. */
#include "dynamic/class/cache.h"

/* A callee that nobody may keep alive meanwhile. */
static Word call_held(Word callee, const Word *args, int64_t count, Word names) {
  if (ov_is(callee, OWN_CLASS_FUNCTION)) {
    const Function *function = function_of(callee);
    if (names || !ov_takes(function->code, count))
      return call_function(callee, args, count, names, true);
    ov_retain(callee);
    Word result = function->code->entry(callee, args);
    ov_release(callee);
    return result;
  }
  ov_retain(callee);
  Word result = call_lent(callee, args, count, names);
  ov_release(callee);
  return result;
}

static Word call_found(Word callee_owned, const Word *args, int64_t count, Word names) {
  if (callee_owned == 0) return 0;
  Word result = call_lent(callee_owned, args, count, names);
  ov_release(callee_owned);
  return result;
}

/* Class.name(…): `value` is what the class has. */
static Word call_of_class(Word value, Word name, const Word *args, int64_t count, Word names) {
  if (ov_is(value, OWN_CLASS_CLASSMETHOD)) {
    Word function = wrapped(value);
    if (ov_is(function, OWN_CLASS_FUNCTION))
      return call_function(function, args, count, names, true);
  }
  if (ov_is(value, OWN_CLASS_FUNCTION) || ov_is(value, OWN_CLASS_BUILTIN))
    return call_held(value, args + 1, count - 1, names);
  Word callee = descriptor_bind(value, OWN_UNBOUND, class_of_word(args[0]), name);
  return call_found(callee, args + 1, count - 1, names);
}

/* No further attribute of the receiver hides what its class has. */
static bool overflow_free(Word receiver, Word name) {
  return !has_overflow(receiver) || overflow_get(ov_object(receiver), name) == OWN_UNBOUND;
}

/* Is it called with the receiver in front when found in the receiver's class, or is it a static or class method? */
static bool is_method(Word value, const Class *of) {
  switch (ov_class(value)) {
  case OWN_CLASS_FUNCTION:
  case OWN_CLASS_STATICMETHOD: return true;
  case OWN_CLASS_CLASSMETHOD: return ov_is(wrapped(value), OWN_CLASS_FUNCTION);
  case OWN_CLASS_BUILTIN: break;
  default: return false;
  }
  const NativeObject *native = native_of(value);
  return native->self == OWN_UNBOUND && is_class(native->owner) &&
         class_is_subclass(of, class_of_word(native->owner)) &&
         strcmp(native->info->name, "__new__") != 0;
}

static Word call_method_value(Word value, const Word *args, int64_t count, Word names) {
  if (ov_is(value, OWN_CLASS_FUNCTION)) return call_function(value, args, count, names, true);
  if (ov_is(value, OWN_CLASS_BUILTIN)) return call_native(native_of(value), args, count, names);
  Word function = wrapped(value);
  if (ov_is(value, OWN_CLASS_STATICMETHOD)) return call_held(function, args + 1, count - 1, names);
  ov_retain(function);
  Word result = call_first(function, ov_word(class_of(args[0])), args + 1, count - 1, names);
  ov_release(function);
  return result;
}

static Word call_usual(Word name, OwnCacheRow *row, const Word *args, int64_t count, Word names) {
  Word receiver = args[0];
  if (cache_note(class_of(receiver), name, row)) {
    if (row->offset) {
      Word value = *slot_at(receiver, row->offset);
      if (value != OWN_UNBOUND) return call_held(value, args + 1, count - 1, names);
    } else if (is_method(row->value, class_of(receiver)) && overflow_free(receiver, name)) {
      return call_method_value(row->value, args, count, names);
    } else {
      row->class_id = 0; /* a hit must be a method */
    }
  }
  return call_found(attribute_get(receiver, name), args + 1, count - 1, names);
}

static __attribute__((noinline)) Word call_slowly(Word name, OwnCache *cache, const Word *args,
                                                  int64_t count, Word names) {
  Word receiver = args[0];
  OwnCacheRow *row = cache_row(cache, receiver);
  uint32_t id = ov_class(receiver);
  class_refresh(class_by_id(id));
  if (class_by_id(id)->usual_get) return call_usual(name, row, args, count, names);
  Word value = OWN_UNBOUND;
  if (id == OWN_CLASS_TYPE) {
    value = cache_of_class(receiver, name, row);
    if (value != OWN_UNBOUND) return call_of_class(value, name, args, count, names);
  } else if (id == OWN_CLASS_MODULE) {
    value = cache_of_module(receiver, name, row);
    if (value != OWN_UNBOUND) return call_held(value, args + 1, count - 1, names);
  }
  return call_found(attribute_get(receiver, name), args + 1, count - 1, names);
}

const OwnCode *function_plain_code(Word value) {
  if (!ov_is(value, OWN_CLASS_FUNCTION)) return NULL;
  return function_of(value)->capture_count == 0 ? function_of(value)->code : NULL;
}

/* The same of what a static or class method has. */
static const OwnCode *wrapped_code(Word value, uint32_t class_id) {
  return ov_is(value, class_id) ? function_plain_code(wrapped(value)) : NULL;
}

/* The __init__ of `object` itself. */
static bool is_nothing(Word value) {
  if (!ov_is(value, OWN_CLASS_BUILTIN)) return false;
  const NativeObject *native = native_of(value);
  return native->self == OWN_UNBOUND && native->owner == ov_word(class_by_id(OWN_CLASS_OBJECT)) &&
         strcmp(native->info->name, "__init__") == 0;
}

int64_t own_method_code(OwnWord object, OwnWord name, OwnCache *cache, int64_t hint) {
  if (!ov_is_pointer(object)) return 0;
  Class *class = class_of(object);
  if (hint && ov_hint_has(hint, class->id)) return OWN_CODE_AS_PLANNED;
  const OwnCacheRow *row = ov_row(cache, class->id);
  if (row->class_id == class->id && row->epoch == own_shape_epoch &&
      !(ov_object(object)->tag & OWN_FLAG_OVERFLOW))
    return (int64_t)row->value;
  class_refresh(class);
  if (!class->usual_get) return 0;
  const Member *member = class_member(class, name);
  const OwnCode *code = member->offset ? NULL : function_plain_code(member->value);
  const OwnCode *fixed =
      member->offset ? NULL : wrapped_code(member->value, OWN_CLASS_STATICMETHOD);
  Word word = fixed ? (Word)(uintptr_t)fixed + 1 : (Word)(uintptr_t)code;
  *ov_row(cache, class->id) = (OwnCacheRow){class->id, 0, word, own_shape_epoch, 0};
  return overflow_free(object, name) ? (int64_t)word : 0;
}

int64_t own_super_code(OwnWord class_object, OwnWord object, OwnWord name, OwnCache *cache) {
  bool usual = ov_is_pointer(object) && !is_class(object) && is_class(class_object);
  if (!usual || name == known_names()->class) return 0;
  Class *start = class_of(object);
  const Class *after = class_of_word(class_object);
  class_refresh(start);
  uint32_t at = 0;
  while (at < start->mro_count && start->mro[at] != after)
    at++;
  Word found = OWN_UNBOUND;
  for (at++; at < start->mro_count && found == OWN_UNBOUND; at++)
    found = dict_find_str(start->mro[at]->attributes, name);
  Word code = is_nothing(found) ? OWN_CODE_NOTHING : (Word)(uintptr_t)function_plain_code(found);
  *ov_row(cache, start->id) = (OwnCacheRow){start->id, after->id, code, own_shape_epoch, 0};
  return (int64_t)code;
}

int64_t own_class_code(OwnWord class_object, OwnWord name, OwnCache *cache) {
  if (!is_class(class_object)) return 0;
  Class *class = class_of_word(class_object);
  if (value_is_data_descriptor(class_lookup(class_by_id(OWN_CLASS_TYPE), name))) return 0;
  class_refresh(class);
  Word value = class_member(class, name)->value;
  const OwnCode *code = function_plain_code(value);
  if (!code) code = wrapped_code(value, OWN_CLASS_STATICMETHOD);
  const OwnCode *of_class = wrapped_code(value, OWN_CLASS_CLASSMETHOD);
  Word word = of_class ? (Word)(uintptr_t)of_class + 1 : (Word)(uintptr_t)code;
  *ov_row(cache, class->id) = (OwnCacheRow){class->id, 0, word, own_shape_epoch, 0};
  return (int64_t)word;
}

/* `math.sqrt(x)`, most of what modules are asked for. */
static Word call_in_module(Word value, const Word *args, int64_t count) {
  if (!ov_is(value, OWN_CLASS_BUILTIN)) return call_held(value, args, count, 0);
  const NativeObject *native = native_of(value);
  if (native->self != OWN_UNBOUND || is_class(native->owner))
    return call_held(value, args, count, 0);
  ov_retain(value);
  Word result = call_native(native, args, count, 0);
  ov_release(value);
  return result;
}

/* Class.name(…) where the row knows the function, and it takes just those arguments; OWN_UNBOUND: look closer. */
static Word call_class_quickly(const OwnCacheRow *row, const Word *args, int64_t count) {
  if (row->class_id != (class_of_word(args[0])->id | OF_CLASS) || row->epoch != own_shape_epoch)
    return OWN_UNBOUND;
  Word value = row->value;
  bool bound = ov_is(value, OWN_CLASS_CLASSMETHOD);
  if (bound) value = wrapped(value);
  if (!ov_is(value, OWN_CLASS_FUNCTION)) return OWN_UNBOUND;
  const Function *function = function_of(value);
  if (function->capture_count || !ov_takes(function->code, bound ? count : count - 1))
    return OWN_UNBOUND;
  return function->code->entry(value, bound ? args : args + 1);
}

OwnWord own_call_method(OwnWord name, OwnCache *cache, const OwnWord *args, int64_t count) {
  Word receiver = args[0];
  OwnCacheRow *row = cache_row(cache, receiver);
  if (OWN_LIKELY(row->epoch == own_shape_epoch) && row->class_id == ov_class(receiver) &&
      !has_overflow(receiver)) {
    Word value = row->value;
    if (ov_is(value, OWN_CLASS_BUILTIN) && !class_state.derived) { /* call_native, mostly */
      const NativeInfo *info = native_of(value)->info;
      if (info->way >= LIST_APPEND && is_list(receiver)) {
        Word result = list_at_once(info->way, receiver, args + 1, count - 1);
        if (result != OWN_UNBOUND) return result;
      }
      if (OWN_LIKELY(count >= info->least && (info->most < 0 || count <= info->most)))
        return memory_result(info->function(args, count, 0));
    }
    if (!ov_is(value, OWN_CLASS_FUNCTION)) return call_method_value(value, args, count, 0);
    const Function *function = function_of(value);
    if (OWN_LIKELY(ov_takes(function->code, count) && function->capture_count == 0))
      return function->code->entry(value, args);
    return call_function(value, args, count, 0, true);
  }
  if (row->offset && row->class_id == ov_class(receiver)) { /* it is about a slot */
    Word value = *slot_at(receiver, row->offset);
    if (OWN_LIKELY(value != OWN_UNBOUND)) return call_held(value, args + 1, count - 1, 0);
  }
  if (ov_is(receiver, OWN_CLASS_TYPE)) {
    Word result = call_class_quickly(row, args, count);
    if (OWN_LIKELY(result != OWN_UNBOUND)) return result;
  }
  if (row->class_id == OF_MODULE && ov_is(receiver, OWN_CLASS_MODULE)) {
    Word value = cache_of_module(receiver, name, row);
    if (OWN_LIKELY(value != OWN_UNBOUND)) return call_in_module(value, args + 1, count - 1);
  }
  return call_slowly(name, cache, args, count, 0);
}

/* The list of a receiver whose class derives from list and does not say what `append` is; OWN_UNBOUND: another receiver. */
static Word derived_list(OwnCache *cache, Word receiver) {
  Word payload = payload_of(receiver);
  if (!is_list(payload) || payload == receiver || has_overflow(receiver)) return OWN_UNBOUND;
  const OwnCacheRow *row = ov_row(cache, ov_class(receiver));
  bool known = row->class_id == ov_class(receiver) && row->epoch == own_shape_epoch;
  return known && ov_is(row->value, OWN_CLASS_BUILTIN) &&
                 native_of(row->value)->info->way == LIST_APPEND
             ? payload
             : OWN_UNBOUND;
}

OwnWord own_append(OwnWord name, OwnCache *cache, OwnWord receiver, OwnWord item) {
  Word list = is_list(receiver) ? receiver : derived_list(cache, receiver);
  if (list != OWN_UNBOUND) {
    list_append(list, ov_copy(item));
    return memory_result(OWN_NONE);
  }
  return own_call_method(name, cache, (Word[]){receiver, item}, 2);
}

OwnWord own_call_method_names(OwnWord name, OwnWord names, OwnCache *cache, const OwnWord *args,
                              int64_t count) {
  return call_slowly(name, cache, args, count - names_count(names), names);
}
