// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The exception classes: what their constructors keep, how they print, their attributes.
**
** In: arguments of the call. Out: `args`, and in `value` what only some classes have: OSError (errno, strerror, filename,
** filename2), ImportError (msg, name, path), the Unicode errors their five arguments, StopIteration.value, SystemExit.code,
** the name of AttributeError and NameError. The surprise: OSError(2, …) is a FileNotFoundError. */
#include "dynamic/bytes.h"
#include "dynamic/class/class_internal.h"

#include <errno.h>
#include <stdio.h>

/* Which of the classes with something of their own it is, or derives from. */
static uint32_t family(Word exception) {
  const Class *class = class_of(exception);
  while (!class_is_builtin(class))
    class = class->base;
  for (; class; class = class->base) {
    switch (class->id) {
    case OWN_CLASS_OS_ERROR:
    case OWN_CLASS_IMPORT_ERROR:
    case OWN_CLASS_UNICODE_DECODE_ERROR:
    case OWN_CLASS_UNICODE_ENCODE_ERROR:
    case OWN_CLASS_STOP_ITERATION:
    case OWN_CLASS_SYSTEM_EXIT:
    case OWN_CLASS_ATTRIBUTE_ERROR:
    case OWN_CLASS_NAME_ERROR: return class->id;
    default: break;
    }
  }
  return OWN_CLASS_NONE_;
}

/* ── what is kept ── */

static void set_value(Word exception, Word taken) {
  Word old = exception_of(exception)->value;
  exception_of(exception)->value = taken;
  ov_release(old);
}

static void set_args(Word exception, Word taken) {
  Word old = exception_of(exception)->args;
  exception_of(exception)->args = taken;
  ov_release(old);
}

/* The arguments as a tuple of `length`, filled up with None. */
static Word padded(const Word *args, int64_t count, int64_t length) {
  Word tuple = tuple_new(length);
  for (int64_t i = 0; i < count && i < length; i++)
    tuple_set(tuple, i, ov_copy(args[i]));
  return tuple;
}

static void fill_os(Word exception, const Word *args, int64_t count) {
  if (count < 2 || count > 5) return;
  Word fields = padded(args, count < 3 ? count : 3, 4);
  if (count == 5) tuple_set(fields, 3, ov_copy(args[4])); /* args[3] is Windows' error number */
  set_value(exception, fields);
  if (count > 2) set_args(exception, tuple_from(args, 2));
}

void exception_fill(Word exception, const Word *args, int64_t count) {
  switch (family(exception)) {
  case OWN_CLASS_OS_ERROR: fill_os(exception, args, count); return;
  case OWN_CLASS_IMPORT_ERROR: set_value(exception, padded(args, count == 1, 3)); return;
  case OWN_CLASS_UNICODE_DECODE_ERROR:
  case OWN_CLASS_UNICODE_ENCODE_ERROR:
    if (count == 5) set_value(exception, tuple_from(args, 5));
    return;
  case OWN_CLASS_STOP_ITERATION: set_value(exception, count ? ov_copy(args[0]) : OWN_NONE); return;
  case OWN_CLASS_SYSTEM_EXIT:
    set_value(exception, count > 1    ? ov_copy(exception_of(exception)->args)
                         : count == 1 ? ov_copy(args[0])
                                      : OWN_NONE);
    return;
  default: return;
  }
}

/* Keywords that only some classes take. Raised. */
static bool fill_named(Word exception, uint32_t kind, Word name, Word value) {
  const char *text = str_utf8(name, NULL);
  if (kind == OWN_CLASS_IMPORT_ERROR) {
    int at = strcmp(text, "name") == 0 ? 1 : strcmp(text, "path") == 0 ? 2 : 0;
    if (at) tuple_set(exception_of(exception)->value, at, ov_copy(value));
    if (at) return false;
  } else if (strcmp(text, "name") == 0) {
    set_value(exception, ov_copy(value));
    return false;
  } else if (kind == OWN_CLASS_ATTRIBUTE_ERROR && strcmp(text, "obj") == 0) {
    return false;
  }
  return raise_type("'%s' is an invalid keyword argument for %s()", text,
                    class_name(class_by_id(kind))) == 0;
}

bool exception_init(Word exception, const Word *args, int64_t count, Word names) {
  uint32_t kind = family(exception);
  bool named = kind == OWN_CLASS_IMPORT_ERROR || kind == OWN_CLASS_ATTRIBUTE_ERROR ||
               kind == OWN_CLASS_NAME_ERROR;
  if (names_count(names) > 0 && !named)
    return raise_type("%s() takes no keyword arguments", class_name_of(exception)) == 0;
  bool unicode = kind == OWN_CLASS_UNICODE_DECODE_ERROR || kind == OWN_CLASS_UNICODE_ENCODE_ERROR;
  if (unicode && count != 5)
    return raise_type("function takes exactly 5 arguments (%lld given)", (long long)count) == 0;
  const Tuple *kept = tuple_of(exception_of(exception)->args);
  size_t bytes = (size_t)count * sizeof(Word);
  if (kept->length != count || (count && memcmp(kept->items, args, bytes) != 0))
    set_args(exception, tuple_from(args, count));
  exception_fill(exception, args, count);
  for (int64_t i = 0; i < names_count(names); i++)
    if (fill_named(exception, kind, tuple_of(names)->items[i], args[count + i])) return true;
  return false;
}

/* ── text ── */

/* str() of some values in between literal text: %s is the next of them, %r its repr. */
static Word compose(const char *format, const Word *values) {
  StrBuilder text = builder_new(64);
  for (const char *at = format; *at; at++) {
    if (*at != '%') {
      builder_char(&text, (uint8_t)*at);
      continue;
    }
    Word part = *++at == 'r' ? object_repr(*values) : object_str(*values);
    values++;
    if (part == 0) {
      builder_drop(&text);
      return 0;
    }
    builder_text(&text, part);
    ov_release(part);
  }
  return builder_done(&text);
}

static Word base_text(Word exception) {
  Word args = exception_of(exception)->args;
  if (tuple_of(args)->length == 0) return ov_copy(str_empty());
  return tuple_of(args)->length == 1 ? object_str(tuple_of(args)->items[0]) : object_str(args);
}

static Word os_text(Word exception) {
  if (!is_tuple(exception_of(exception)->value)) return base_text(exception);
  const Word *fields = tuple_of(exception_of(exception)->value)->items;
  if (fields[3] != OWN_NONE) return compose("[Errno %s] %s: %r -> %r", fields);
  return compose(fields[2] != OWN_NONE ? "[Errno %s] %s: %r" : "[Errno %s] %s", fields);
}

/* '\x..', '\u....' or '\U........' of one character */
static Word escaped(Word text, int64_t at) {
  uint32_t code = str_char(str_of(text), at);
  return code < 0x100     ? str_from_format("\\x%02x", code)
         : code < 0x10000 ? str_from_format("\\u%04x", code)
                          : str_from_format("\\U%08x", code);
}

static Word unicode_text(Word exception, bool decode) {
  if (!is_tuple(exception_of(exception)->value)) return base_text(exception);
  const Word *fields = tuple_of(exception_of(exception)->value)->items;
  int64_t start, end;
  Chars bytes = {0};
  if (decode ? !bytes_chars(fields[1], &bytes) : !is_str(fields[1])) return base_text(exception);
  int64_t length = decode ? bytes.length : str_length(fields[1]);
  if (!int_value(fields[2], &start) || !int_value(fields[3], &end)) return base_text(exception);
  const char *verb = decode ? "decode byte" : "encode character";
  Word last = int_new(end - 1), what, result;
  if (end == start + 1 && start >= 0 && start < length) {
    what = decode ? str_from_format("0x%02x", bytes.data[start]) : escaped(fields[1], start);
    Word verb_word = str_from(verb), quote = str_from(decode ? "" : "'");
    Word values[] = {fields[0], verb_word, quote, what, quote, fields[2], fields[4]};
    result = compose("'%s' codec can't %s %s%s%s in position %s: %s", values);
    ov_release(verb_word);
    ov_release(quote);
  } else {
    what = str_from_format("%ss", verb);
    Word values[] = {fields[0], what, fields[2], last, fields[4]};
    result = compose("'%s' codec can't %s in position %s-%s: %s", values);
  }
  ov_release(what);
  ov_release(last);
  return result;
}

static Word base_str(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return base_text(args[0]);
}

static Word key_str(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const Tuple *given = tuple_of(exception_of(args[0])->args);
  return given->length == 1 ? object_repr(given->items[0]) : base_text(args[0]);
}

static Word os_str(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return os_text(args[0]);
}

static Word import_str(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word value = exception_of(args[0])->value;
  Word message = is_tuple(value) ? tuple_of(value)->items[0] : OWN_NONE;
  return is_str(message) ? ov_copy(message) : base_text(args[0]);
}

static Word decode_str(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return unicode_text(args[0], true);
}

static Word encode_str(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return unicode_text(args[0], false);
}

static const struct {
  uint32_t class_id;
  NativeInfo methods[2];
} strings[] = {
    {OWN_CLASS_BASE_EXCEPTION, {{"__str__", base_str, 1, 1, false, true}}},
    {OWN_CLASS_KEY_ERROR, {{"__str__", key_str, 1, 1, false, true}}},
    {OWN_CLASS_OS_ERROR, {{"__str__", os_str, 1, 1, false, true}}},
    {OWN_CLASS_IMPORT_ERROR, {{"__str__", import_str, 1, 1, false, true}}},
    {OWN_CLASS_UNICODE_DECODE_ERROR, {{"__str__", decode_str, 1, 1, false, true}}},
    {OWN_CLASS_UNICODE_ENCODE_ERROR, {{"__str__", encode_str, 1, 1, false, true}}},
};

static Word exception_repr(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word values[] = {class_of(args[0])->name, exception_of(args[0])->args};
  if (tuple_of(values[1])->length != 1) return compose("%s%r", values);
  values[1] = tuple_of(values[1])->items[0];
  return compose("%s(%r)", values);
}

/* ── making ── */

static uint32_t class_of_errno(int64_t number) {
  switch (number) {
  case EEXIST: return OWN_CLASS_FILE_EXISTS_ERROR;
  case ENOENT: return OWN_CLASS_FILE_NOT_FOUND_ERROR;
  case EISDIR: return OWN_CLASS_IS_A_DIRECTORY_ERROR;
  case ENOTDIR: return OWN_CLASS_NOT_A_DIRECTORY_ERROR;
  case EACCES:
  case EPERM: return OWN_CLASS_PERMISSION_ERROR;
  default: return OWN_CLASS_OS_ERROR;
  }
}

Class *exception_class_for(Class *class, const Word *args, int64_t count) {
  int64_t number;
  if (class->id != OWN_CLASS_OS_ERROR || count < 2 || count > 5) return class;
  return int_value(args[0], &number) ? class_by_id(class_of_errno(number)) : class;
}

Word raise_errno_of_two(int number, Word from, Word to) {
  Word text = str_from(strerror(number));
  Word args[] = {ov_small(number), text, from, OWN_NONE, to};
  int count = from == OWN_UNBOUND ? 2 : to == OWN_UNBOUND ? 3 : 5;
  Word made = exception_new(class_of_errno(number), args, count);
  ov_release(text);
  return raise_value(made);
}

Word raise_errno(int number, Word filename) {
  return raise_errno_of_two(number, filename, OWN_UNBOUND);
}

static Word exception_new_(const Word *args, int64_t count, Word names) {
  (void)names;
  Class *class = exception_class_for(class_of_word(args[0]), args + 1, count - 1);
  Word made = exception_alloc(class, tuple_from(args + 1, count - 1));
  exception_fill(made, args + 1, count - 1);
  return made;
}

static Word exception_init_(const Word *args, int64_t count, Word names) {
  return exception_init(args[0], args + 1, count - 1, names) ? 0 : OWN_NONE;
}

static Word with_traceback(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return exception_set_traceback(args[0], args[1]) ? 0 : ov_copy(args[0]);
}

static Word add_note(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_str(args[1])) return raise_type("note must be a str, not '%s'", class_name_of(args[1]));
  Word notes = attribute_find(args[0], known_names()->notes);
  if (notes == 0) return 0;
  if (notes == OWN_UNBOUND) {
    notes = list_new(1);
    if (attribute_set(args[0], known_names()->notes, ov_copy(notes))) {
      ov_release(notes);
      return 0;
    }
  }
  if (is_list(notes)) list_append(notes, ov_copy(args[1]));
  bool wrong = !is_list(notes);
  ov_release(notes);
  return wrong ? raise_type("Cannot add note: __notes__ is not a list") : OWN_NONE;
}

static const NativeInfo exception_methods[] = {
    {"__new__", exception_new_, 1, -1, true, false},
    {"__init__", exception_init_, 1, -1, true, false},
    {"__repr__", exception_repr, 1, 1, false, true},
    {"with_traceback", with_traceback, 2, 2, false, false},
    {"add_note", add_note, 2, 2, false, false},
    {0}};

void exception_class_start(void) {
  class_add_methods(OWN_CLASS_BASE_EXCEPTION, exception_methods);
  for (size_t i = 0; i < sizeof strings / sizeof strings[0]; i++)
    class_add_methods(strings[i].class_id, strings[i].methods);
  exception_attributes_start();
}
