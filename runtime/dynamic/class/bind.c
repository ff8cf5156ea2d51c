// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Binding: from the arguments of a call to the parameter slots of a function.
**
** In: positional arguments, then values with names. Out: all parameters in place, in the order of OwnCode. Invariant: a slot
** holds a lent word (an argument, or a default that `defaults` keeps alive), or one of the two fresh objects for *rest and
** **rest, which are released at the end. The surprise: the function may be given other defaults while it runs, so the
** binding holds those it uses. */
#include "dynamic/class/class_internal.h"

enum { SMALL = 12 };

typedef struct {
  const Function *function;
  const OwnCode *code;
  Word *slots;
  int64_t star, keyword_only, starstar; /* places; star, starstar -1: none */
  int64_t total;
  int64_t keyword_only_given;
  int64_t positional_given;
} Binding;

static void lay_out(Binding *binding) {
  const OwnCode *code = binding->code;
  int64_t at = code->positional;
  binding->star = code->flags & OWN_CODE_STAR ? at++ : -1;
  binding->keyword_only = at;
  at += code->keyword_only;
  binding->starstar = code->flags & OWN_CODE_STARSTAR ? at++ : -1;
  binding->total = at;
}

static bool bind_positional(Binding *binding, const Word *args, int64_t count) {
  int64_t most = binding->code->positional, taken = count < most ? count : most;
  for (int64_t i = 0; i < taken; i++)
    binding->slots[i] = args[i];
  for (int64_t i = taken; i < binding->total; i++)
    binding->slots[i] = OWN_UNBOUND;
  binding->positional_given = count;
  if (binding->star >= 0)
    binding->slots[binding->star] =
        count > most ? tuple_from(args + most, count - most) : tuple_empty();
  if (binding->starstar >= 0) binding->slots[binding->starstar] = dict_new();
  return false;
}

/* The place of the parameter with that name among those that may be given by name; -1: none. */
static int64_t find_parameter(const Binding *binding, Word name) {
  const OwnCode *code = binding->code;
  for (int pass = 0; pass < 2; pass++)
    for (int64_t i = code->positional_only; i < binding->total; i++) {
      if (i == binding->star || i == binding->starstar) continue;
      Word parameter = program_word(code->names[i]);
      if (pass == 0 ? parameter == name : str_equal(parameter, name)) return i;
    }
  return -1;
}

static bool is_positional_only(const Binding *binding, Word name) {
  for (uint32_t i = 0; i < binding->code->positional_only; i++)
    if (str_equal(program_word(binding->code->names[i]), name)) return true;
  return false;
}

/* Raised. */
static bool bind_name(Binding *binding, Word name, Word value, Word names) {
  int64_t at = find_parameter(binding, name);
  if (at >= 0) {
    if (binding->slots[at] != OWN_UNBOUND)
      return raise_type("%s() got multiple values for argument '%s'",
                        str_utf8(function_qualname(binding->function), NULL),
                        str_utf8(name, NULL)) == 0;
    binding->slots[at] = value;
    if (at >= binding->keyword_only) binding->keyword_only_given++;
    return false;
  }
  if (binding->starstar >= 0)
    return dict_set(binding->slots[binding->starstar], name, ov_copy(value));
  if (is_positional_only(binding, name))
    return raise_positional_only(binding->function, names) == 0;
  return raise_type("%s() got an unexpected keyword argument '%s'",
                    str_utf8(function_qualname(binding->function), NULL),
                    str_utf8(name, NULL)) == 0;
}

static bool bind_names(Binding *binding, const Word *values, Word names) {
  for (int64_t i = 0; i < names_count(names); i++)
    if (bind_name(binding, tuple_of(names)->items[i], values[i], names)) return true;
  return false;
}

/* The rest from the defaults. Raised: something is missing. */
static bool bind_defaults(Binding *binding, Word defaults, Word kw_defaults) {
  const OwnCode *code = binding->code;
  int64_t default_count = is_tuple(defaults) ? tuple_of(defaults)->length : 0;
  int64_t first = code->positional - default_count;
  bool missing = false;
  for (int64_t i = binding->positional_given; i < code->positional; i++) {
    if (binding->slots[i] != OWN_UNBOUND) continue;
    if (i >= first)
      binding->slots[i] = tuple_of(defaults)->items[i - first];
    else
      missing = true;
  }
  if (missing) return raise_missing(binding->function, binding->slots, false) == 0;
  for (int64_t i = 0; i < code->keyword_only; i++) {
    Word *slot = &binding->slots[binding->keyword_only + i];
    if (*slot != OWN_UNBOUND) continue;
    Word name = program_word(code->names[binding->keyword_only + i]);
    if (is_dict(kw_defaults)) *slot = dict_find_str(kw_defaults, name);
    missing = missing || *slot == OWN_UNBOUND;
  }
  return missing &&
         raise_missing(binding->function, binding->slots + binding->keyword_only, true) == 0;
}

/* Raised. `defaults` and `kw_defaults` are held by the caller. */
static bool bind(Binding *binding, const Word *args, int64_t count, Word names, const Word *held) {
  if (bind_positional(binding, args, count)) return true;
  if (names && bind_names(binding, args + count, names)) return true;
  if (count > binding->code->positional && binding->star < 0)
    return raise_too_many(binding->function, count, binding->keyword_only_given) == 0;
  return bind_defaults(binding, held[0], held[1]);
}

static Word bind_into(Binding *binding, const Word *args, int64_t count, Word names) {
  const Function *function = binding->function;
  Word held[] = {ov_copy(function->defaults), ov_copy(function->kw_defaults)}, result = 0;
  bool raised = bind(binding, args, count, names, held);
  Word star = binding->star >= 0 ? binding->slots[binding->star] : OWN_NONE;
  Word starstar = binding->starstar >= 0 ? binding->slots[binding->starstar] : OWN_NONE;
  if (!raised) result = binding->code->entry(ov_word(function), binding->slots);
  ov_release(star);
  ov_release(starstar);
  object_release_all(held, 2);
  return result;
}

static __attribute__((noinline)) Word bind_and_call(const Function *function, const Word *args,
                                                    int64_t count, Word names) {
  Word small[SMALL];
  Binding binding = {.function = function, .code = function->code};
  lay_out(&binding);
  int64_t bytes = binding.total * (int64_t)sizeof(Word);
  binding.slots = binding.total <= SMALL ? small : own_alloc(bytes);
  Word result = bind_into(&binding, args, count, names);
  if (binding.slots != small) own_free(binding.slots, bytes);
  return result;
}

/* Positional arguments that only lack defaults: the common case of a call that is not exact. */
static bool lacks_defaults(const Function *function, int64_t count, int64_t *missing) {
  const OwnCode *code = function->code;
  *missing = code->positional - count;
  return *missing > 0 && code->positional <= SMALL && ov_takes(code, code->positional) &&
         is_tuple(function->defaults) && *missing <= tuple_of(function->defaults)->length;
}

static Word call_with_defaults(const Function *function, const Word *args, int64_t count,
                               int64_t missing) {
  Word slots[SMALL], held = ov_copy(function->defaults);
  const Tuple *defaults = tuple_of(held);
  for (int64_t i = 0; i < count; i++)
    slots[i] = args[i];
  for (int64_t i = 0; i < missing; i++)
    slots[count + i] = defaults->items[defaults->length - missing + i];
  Word result = function->code->entry(ov_word(function), slots);
  ov_release(held);
  return result;
}

Word call_function(Word callee, const Word *args, int64_t count, Word names, bool held) {
  const Function *function = function_of(callee);
  held =
      held && function->capture_count > 0; /* code without captures never looks at its function */
  bool exact = !names && ov_takes(function->code, count);
  if (exact && !held) return function->code->entry(callee, args);
  int64_t missing;
  ov_retain(callee);
  Word result = exact ? function->code->entry(callee, args)
                : !names && lacks_defaults(function, count, &missing)
                    ? call_with_defaults(function, args, count, missing)
                    : bind_and_call(function, args, count, names);
  ov_release(callee);
  return result;
}
