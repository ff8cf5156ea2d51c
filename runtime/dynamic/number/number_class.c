// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The calls of the classes: int(), float(), bool(); and how built-ins read their arguments.
**
** In: args[0] is the class (a call of `__new__`), then what the program wrote. Out: the number. The
** surprise: arity is checked here, not by call.c, because the messages name the class. */
#include "dynamic/bytes.h"
#include "dynamic/container.h"
#include "dynamic/number/big.h"
#include "dynamic/number/number_internal.h"
#include "dynamic/text.h"

/* ── arguments ── */

static int parameter_of(const Signature *signature, Word name) {
  const char *text = str_utf8(name, NULL);
  for (int i = signature->positional; i < 3 && signature->names[i]; i++)
    if (strcmp(signature->names[i], text) == 0) return i;
  return -1;
}

static bool read_names(const Signature *signature, const Word *values, int64_t count, Word names,
                       Word *slots) {
  for (int64_t i = 0; i < tuple_of(names)->length; i++) {
    Word name = tuple_of(names)->items[i];
    int at = parameter_of(signature, name);
    if (at < 0) {
      raise_type("'%s' is an invalid keyword argument for %s()", str_utf8(name, NULL),
                 signature->function);
      return true;
    }
    if (at < count) {
      raise_type("argument for %s() given by name ('%s') and position (%d)", signature->function,
                 signature->names[at], at + 1);
      return true;
    }
    slots[at] = values[i];
  }
  return false;
}

bool arguments_read(const Signature *signature, const Word *args, int64_t count, Word names,
                    Word *slots) {
  int parameters = 0;
  while (parameters < 3 && signature->names[parameters])
    slots[parameters++] = OWN_UNBOUND;
  int64_t given = count + (names ? tuple_of(names)->length : 0);
  if (given > parameters) {
    raise_type("%s() takes at most %d argument%s (%lld given)", signature->function, parameters,
               parameters == 1 ? "" : "s", (long long)given);
    return true;
  }
  for (int64_t i = 0; i < count; i++)
    slots[i] = args[i];
  if (names && read_names(signature, args + count, count, names, slots)) return true;
  for (int i = 0; i < signature->required; i++) {
    if (slots[i] != OWN_UNBOUND) continue;
    if (i < signature->positional)
      raise_type("%s() takes at least %d positional argument%s (%lld given)", signature->function,
                 signature->positional, signature->positional == 1 ? "" : "s", (long long)count);
    else
      raise_type("%s() missing required argument '%s' (pos %d)", signature->function,
                 signature->names[i], i + 1);
    return true;
  }
  return false;
}

Word pair_new(Word first, Word second) {
  Word items[2] = {first, second};
  Word result = first && second ? tuple_from(items, 2) : 0;
  if (first) ov_release(first);
  if (second) ov_release(second);
  return result;
}

/* ── constructors ── */

static Word parse_in_base(Word text, Word base_word) {
  int64_t base;
  Word index = number_index(base_word);
  if (!index) return 0;
  bool good = int_value(index, &base) && (base == 0 || (base >= 2 && base <= 36));
  ov_release(index);
  if (!good) return raise_value_error("int() base must be >= 2 and <= 36, or 0");
  if (!is_str(text) && !is_byte_text(text))
    return raise_type("int() can't convert non-string with explicit base");
  return int_parse(text, (int)base);
}

static Word int_construct(const Word *args, int64_t count, Word names) {
  static const Signature signature = {"int", {"x", "base"}, 1, 0};
  Word slots[2];
  if (arguments_read(&signature, args + 1, count - 1, names, slots)) return 0;
  if (slots[1] == OWN_UNBOUND) return slots[0] == OWN_UNBOUND ? ov_small(0) : number_int(slots[0]);
  if (slots[0] == OWN_UNBOUND) return raise_type("int() missing string argument");
  ov_retain(slots[0]);
  Word result = parse_in_base(slots[0], slots[1]);
  ov_release(slots[0]);
  return result;
}

/* At most one argument, without a name; raised. */
static bool check_single(const char *name, int64_t count, Word names) {
  if (names && tuple_of(names)->length > 0)
    raise_type("%s() takes no keyword arguments", name);
  else if (count > 2)
    raise_type("%s expected at most 1 argument, got %lld", name, (long long)count - 1);
  else
    return false;
  return true;
}

static Word float_construct(const Word *args, int64_t count, Word names) {
  if (check_single("float", count, names)) return 0;
  return count < 2 ? float_word(0) : number_real(args[1]);
}

static Word bool_construct(const Word *args, int64_t count, Word names) {
  if (check_single("bool", count, names)) return 0;
  int truth = count < 2 ? 0 : object_truth(args[1]);
  return truth < 0 ? 0 : ov_bool(truth);
}

const NativeInfo int_constructor[] = {{"__new__", int_construct, 1, -1, true, true}, {0}};
const NativeInfo float_constructor[] = {{"__new__", float_construct, 1, -1, true, true}, {0}};
const NativeInfo bool_constructor[] = {{"__new__", bool_construct, 1, -1, true, true}, {0}};
