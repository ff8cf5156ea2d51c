// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Calls of classes: __new__, then __init__.
**
** In: a class and the arguments of the call. Out: an instance. Built-in classes do all of it in the native __new__ of theirs.
** Invariant: __init__ sees the arguments as they were given. The surprise: exceptions keep the positional arguments before
** __init__ runs, so that a class whose __init__ forgets its base still has `args`; only OSError does not. */
#include "dynamic/class/class_internal.h"

bool own_init_done(OwnWord result) {
  if (result == OWN_NONE) return false;
  raise_type("__init__() should return None, not '%s'", class_name_of(result));
  return true;
}

/* Raised, or __init__ returned something; the result is taken. */
static bool init_failed(Word result) {
  bool failed = result == 0 || own_init_done(result);
  if (result != 0) ov_release(result);
  return failed;
}

enum { SMALL = 8 };

/* A function that takes just these arguments, and that nobody needs to keep alive: it has no captures. */
static bool is_direct(Word init, int64_t count, Word names) {
  if (!ov_is(init, OWN_CLASS_FUNCTION) || names || count >= SMALL) return false;
  const Function *function = function_of(init);
  return ov_takes(function->code, count + 1) && function->capture_count == 0;
}

static Word call_direct(Word init, Word made, const Word *args, int64_t count) {
  Word words[SMALL] = {made};
  for (int64_t i = 0; i < count; i++)
    words[i + 1] = args[i];
  return function_of(init)->code->entry(init, words);
}

static Word initialised(Class *class, Word made, const Word *args, int64_t count, Word names) {
  Word init = class_special(class, SPECIAL_INIT), result;
  if (is_direct(init, count, names)) {
    result = call_direct(init, made, args, count);
  } else if (ov_is(init, OWN_CLASS_FUNCTION) || ov_is(init, OWN_CLASS_BUILTIN)) {
    result = call_first(init, made, args, count, names);
  } else {
    Word bound = descriptor_bind(init, made, class, special_name(SPECIAL_INIT));
    result = bound ? call_lent(bound, args, count, names) : 0;
    if (bound) ov_release(bound);
  }
  if (!init_failed(result)) return made;
  ov_release(made);
  return 0;
}

/* __new__ of the program. */
static Word construct_by_new(Class *class, const Word *args, int64_t count, Word names) {
  Word new = class_special(class, SPECIAL_NEW);
  Word method = descriptor_bind(new, OWN_UNBOUND, class, special_name(SPECIAL_NEW));
  if (method == 0) return 0;
  Word made = call_first(method, ov_word(class), args, count, names);
  ov_release(method);
  if (made == 0 || !class_is_subclass(class_of(made), class)) return made;
  return initialised(class_of(made), made, args, count, names);
}

static Word construct_exception(Class *class, const Word *args, int64_t count, Word names) {
  class = exception_class_for(class, args, count);
  bool later = class->has_init && class_is_subclass(class, class_by_id(OWN_CLASS_OS_ERROR));
  Word made = exception_alloc(class, later ? tuple_empty() : tuple_from(args, count));
  if (class->has_init) return initialised(class, made, args, count, names);
  if (!exception_init(made, args, count, names)) return made;
  ov_release(made);
  return 0;
}

/* The __init__ of the built-in class, which has nothing to do with what is empty. */
static bool stays_empty(Class *class, int64_t count, Word names) {
  Word of_payload = class_special(class_by_id(class->payload), SPECIAL_INIT);
  return count == 0 && !names_count(names) && class_special(class, SPECIAL_INIT) == of_payload;
}

static Word construct_derived(Class *class, const Word *args, int64_t count, Word names) {
  Word made = derived_new(class, args, count, names);
  bool init = (class->has_init || derived_by_init(class)) && !stays_empty(class, count, names);
  return made && init ? initialised(class, made, args, count, names) : made;
}

static __attribute__((noinline)) bool is_made_by(Class *class, const OwnCode *code) {
  Word init = class_special(class, SPECIAL_INIT);
  bool plain =
      class->kind == KIND_PLAIN && !class->payload && !class->has_new && !class->has_abstract;
  if (!plain || !ov_is(init, OWN_CLASS_FUNCTION)) return false;
  const Function *function = function_of(init);
  if (function->code != code || function->capture_count) return false;
  if (!class->made_by) {
    class->next_maker = class_state.makers;
    class_state.makers = class;
  }
  class->made_by = code;
  return true;
}

static bool makes(Class *class, const OwnCode *code) {
  return class->made_by == code || is_made_by(class, code);
}

OwnWord own_instance(OwnWord callee, const OwnCode *code) {
  if (OWN_UNLIKELY(own_memory_due) || !is_class(callee)) return OWN_UNBOUND;
  Class *class = class_of_word(callee);
  return makes(class, code) ? instance_made(class, 0) : OWN_UNBOUND;
}

bool own_can_make(OwnWord callee, int64_t hint, const OwnCode *code) {
  if (own_memory_due || !is_class(callee)) return false;
  Class *class = class_of_word(callee);
  return class->id == ov_hint_first(hint) && class->instance_bytes == ov_hint_offset(hint) &&
         makes(class, code);
}

OwnWord own_made(int64_t hint) {
  Word made = instance_made(class_by_id(ov_hint_first(hint)), 0);
  if (own_memory_due) class_forget_makers(); /* so that the next one is asked for, which raises */
  return made;
}

Word construct(Class *class, const Word *args, int64_t count, Word names) {
  if (memory_raised()) return 0;
  class_refresh(class); /* has_init and has_new are those of now */
  if (class->kind == KIND_BUILTIN) {
    Word new = class_special(class, SPECIAL_NEW);
    if (new == class_special(class_by_id(OWN_CLASS_OBJECT), SPECIAL_NEW))
      return raise_type("cannot create '%s' instances", class_name(class));
    return call_native_first(native_of(new), ov_word(class), args, count, names);
  }
  if (class->has_new || class->payload) {
    Word called = class_hook(ov_word(class), known_names()->class_call, args, count, names);
    if (called != OWN_UNBOUND) return called;
    return class->has_new ? construct_by_new(class, args, count, names)
                          : construct_derived(class, args, count, names);
  }
  if (class->kind == KIND_EXCEPTION) return construct_exception(class, args, count, names);
  bool excess = count > 0 || names_count(names) > 0;
  if (excess && !class->has_init) return raise_excess(class, true);
  if (class->has_abstract && class_abstract_check(class)) return 0;
  Word made = instance_new(class);
  return class->has_init ? initialised(class, made, args, count, names) : made;
}
