// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the methods of str are given: indexes, sizes, ranges, arguments by name.
**
** In: words the program wrote. Out: C numbers. Every function tells whether it raised. The surprise: __index__ may run code of
** the program; texts never change, so their views stay good meanwhile (callers hold the texts). */
#include "dynamic/container.h"
#include "dynamic/number.h"
#include "dynamic/text/text_internal.h"

bool index_like(Word word) {
  return is_int_or_bool(word) || class_special(class_of(word), SPECIAL_INDEX) != OWN_UNBOUND;
}

const char *given_name(Word word) { return word == OWN_NONE ? "None" : class_name_of(word); }

bool size_argument(Word word, int64_t *size) {
  if (int_value(word, size)) return false;
  Word number = number_index(word);
  if (!number) return true;
  bool good = int_value(number, size);
  ov_release(number);
  if (!good) raise_class(OWN_CLASS_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
  return !good;
}

bool int_argument(Word word, int32_t *value) {
  Word number = number_index(word);
  if (!number) return true;
  int64_t wide;
  bool good = int_value(number, &wide) && wide >= INT32_MIN && wide <= INT32_MAX;
  ov_release(number);
  if (good)
    *value = (int32_t)wide;
  else
    raise_class(OWN_CLASS_OVERFLOW_ERROR, "Python int too large to convert to C int");
  return !good;
}

/* An index of a slice: None leaves what is there, numbers that are too large are cut. */
static bool slice_argument(Word word, int64_t *index) {
  if (word == OWN_NONE || int_value(word, index)) return false;
  if (!index_like(word)) {
    raise_type("slice indices must be integers or None or have an __index__ method");
    return true;
  }
  Word number = number_index(word);
  if (!number) return true;
  if (!int_value(number, index)) *index = int_sign(number) < 0 ? INT64_MIN : INT64_MAX;
  ov_release(number);
  return false;
}

bool range_arguments(const Word *args, int64_t count, int64_t length, int64_t *from, int64_t *to) {
  *from = 0;
  *to = INT64_MAX;
  if (count > 0 && slice_argument(args[0], from)) return true;
  if (count > 1 && slice_argument(args[1], to)) return true;
  if (*to > length) *to = length;
  if (*to < 0) *to += length;
  if (*to < 0) *to = 0;
  if (*from < 0) *from += length;
  if (*from < 0) *from = 0;
  return false;
}

static bool too_many(const Keywords *known, int64_t given) {
  int most = 0;
  while (known->allowed[most])
    most++;
  if (given <= most) return false;
  raise_type("%s() takes at most %d %sargument%s (%lld given)", known->function, most,
             known->positional == 0 ? "keyword " : "", most == 1 ? "" : "s", (long long)given);
  return true;
}

static int64_t find_name(const Keywords *known, Word name) {
  const char *wanted = str_utf8(name, NULL);
  for (int64_t i = 0; known->allowed[i]; i++)
    if (strcmp(known->allowed[i], wanted) == 0) return i;
  return -1;
}

bool keyword_arguments(const Keywords *known, const Word *values, Word names, Word *slots) {
  if (!names) return false;
  const Tuple *tuple = tuple_of(names);
  if (too_many(known, known->positional + tuple->length)) return true;
  for (int64_t i = 0; i < tuple->length; i++) {
    int64_t place = find_name(known, tuple->items[i]);
    if (place < 0) {
      raise_type("'%s' is an invalid keyword argument for %s()", str_utf8(tuple->items[i], NULL),
                 known->function);
      return true;
    }
    if (place < known->positional) {
      raise_type("argument for %s() given by name ('%s') and position (%lld)", known->function,
                 known->allowed[place], (long long)place + 1);
      return true;
    }
    slots[place] = values[i];
  }
  return false;
}
