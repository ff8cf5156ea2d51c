// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* repr, str and format of any value: which method decides.
**
** In: any value, lent. Out: a str. Values of built-in classes are told apart by their class id; the program's classes have a
** special method or inherit the ones of `object`, which are defined here. The surprise: the methods of `object` look at the
** kind of their receiver, so list.__repr__, which is found there too, prints a list. */
#include "dynamic/container.h"
#include "dynamic/number.h"
#include "dynamic/text/text_internal.h"

/* Has the class no special method but the one of `object`? */
static bool is_plain(Class *class, Special special) {
  Word method = class_special(class, special);
  return method == OWN_UNBOUND || method == class_special(class_by_id(OWN_CLASS_OBJECT), special);
}

/* The text that a special method gave (taken), 0 if it is none: `complaint` is about its class. */
static Word checked(Word text, const char *complaint) {
  if (!text || is_str(text)) return text;
  Word payload = text == OWN_UNBOUND ? text : payload_of(text);
  if (is_str(payload)) {
    ov_retain(payload);
    ov_release(text);
    return payload;
  }
  if (text == OWN_UNBOUND) return raise_type("'NoneType' object is not callable");
  Word class = ov_copy(class_word(ov_class(text)));
  ov_release(text);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  raise_type(complaint, class_name(class_of_word(class)));
#pragma GCC diagnostic pop
  ov_release(class);
  return 0;
}

static Word by_method(Word word, Special special, const char *complaint) {
  if (stack_check()) return 0;
  return checked(call_special(word, special, NULL, 0), complaint);
}

/* What `object` says of the value, or the class that it derives from: sets alone say the class's own name. */
static Word represent_usual(Word word) {
  Word payload = payload_of(word);
  if (payload == word || is_set(payload)) return represent_kind(word);
  return is_str(payload) ? str_repr(payload, false) : represent_kind(payload);
}

Word object_repr(Word word) {
  if (is_str(word)) return str_repr(word, false);
  if (!ov_is_pointer(word) || is_plain(class_of(word), SPECIAL_REPR)) return represent_usual(word);
  return by_method(word, SPECIAL_REPR, "__repr__ returned non-string (type %s)");
}

Word object_str(Word word) {
  if (is_str(word)) return ov_copy(word);
  if (!ov_is_pointer(word)) return represent_kind(word);
  if (is_plain(class_of(word), SPECIAL_STR)) {
    Word payload = payload_of(word);
    return is_str(payload) ? ov_copy(payload) : object_repr(word);
  }
  return by_method(word, SPECIAL_STR, "__str__ returned non-string (type %s)");
}

/* format() of a value by its kind. */
static Word format_kind(Word word, Word spec) {
  if (is_str(word)) return str_format_spec(word, spec);
  if (str_length(spec) == 0) return object_str(word);
  Word payload = payload_of(word);
  if (payload != word && ov_class(payload) <= OWN_CLASS_STR) return format_kind(payload, spec);
  if (is_int_or_bool(word)) return int_format(word, spec);
  if (is_float(word)) return float_format(float_value(word), spec);
  return raise_type("unsupported format string passed to %s.__format__", class_name_of(word));
}

Word object_format(Word word, Word spec) {
  if (!ov_is_pointer(word) || is_plain(class_of(word), SPECIAL_FORMAT))
    return format_kind(word, spec);
  if (stack_check()) return 0;
  return checked(call_special(word, SPECIAL_FORMAT, &spec, 1),
                 "__format__ must return a str, not %s");
}

/* ── the methods of `object` ── */

static Word method_repr(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  return is_str(args[0]) ? str_repr(args[0], false) : represent_usual(args[0]);
}

static Word method_str(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  Word payload = payload_of(args[0]);
  return is_str(payload) ? ov_copy(payload) : object_repr(args[0]);
}

static Word method_format(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  if (is_str(args[1])) return format_kind(args[0], args[1]);
  return raise_type("__format__() argument must be str, not %s", given_name(args[1]));
}

static const NativeInfo methods[] = {
    {"__repr__", method_repr, 1, 1, false, true},
    {"__str__", method_str, 1, 1, false, true},
    {"__format__", method_format, 2, 2, false, true},
    {NULL, NULL, 0, 0, false, false},
};

void represent_start(void) { class_add_methods(OWN_CLASS_OBJECT, methods); }
