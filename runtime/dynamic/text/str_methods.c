// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* strip, replace, startswith, endswith, removeprefix, removesuffix, ljust, rjust, center, zfill, expandtabs.
**
** In: args[0] is a str (call.c has checked), the others are whatever the program wrote. Out: texts or truths. */
#include "dynamic/container.h"
#include "dynamic/text/text_internal.h"

#define METHOD(name) static Word method_##name(const Word *args, int64_t count, Word names)

/* ── strip ── */

static bool is_in(Chars set, uint32_t code) {
  if (set.width == 1)
    return code < 256 && set.length && memchr(set.data, (int)code, (size_t)set.length);
  for (int64_t i = 0; i < set.length; i++)
    if (chars_at(set, i) == code) return true;
  return false;
}

void chars_strip(Chars chars, const Chars *set, CharTest is_space, int sides, int64_t *from,
                 int64_t *to) {
  *from = 0;
  *to = chars.length;
#define GOES(code) (set ? is_in(*set, code) : is_space(code))
  while ((sides & SIDE_LEFT) && *from < *to && GOES(chars_at(chars, *from)))
    ++*from;
  while ((sides & SIDE_RIGHT) && *to > *from && GOES(chars_at(chars, *to - 1)))
    --*to;
#undef GOES
}

static Word strip(const char *function, const Word *args, int64_t count, int sides) {
  Word what = count > 1 ? args[1] : OWN_NONE;
  if (what != OWN_NONE && !is_str(what)) return raise_type("%s arg must be None or str", function);
  Chars set = what == OWN_NONE ? (Chars){0} : chars_of(what);
  int64_t from, to;
  chars_strip(chars_of(args[0]), what == OWN_NONE ? NULL : &set, unicode_is_space, sides, &from,
              &to);
  return str_part(args[0], from, to);
}

METHOD(strip) {
  (void)names;
  return strip("strip", args, count, SIDE_LEFT | SIDE_RIGHT);
}

METHOD(lstrip) {
  (void)names;
  return strip("lstrip", args, count, SIDE_LEFT);
}

METHOD(rstrip) {
  (void)names;
  return strip("rstrip", args, count, SIDE_RIGHT);
}

/* ── replace ── */

/* Writes characters one view after the other. */
typedef struct {
  uint8_t *to;
  uint32_t width;
} Writer;

static void write_chars(Writer *writer, Chars chars) {
  chars_copy(writer->to, writer->width, chars);
  writer->to += chars.length * writer->width;
}

/* `fresh` before each of the first `times` characters, and at the end if there are fewer. */
static void write_between(Writer *writer, Chars text, Chars fresh, int64_t times) {
  for (int64_t i = 0; i < times; i++) {
    write_chars(writer, fresh);
    if (i < text.length) write_chars(writer, chars_part(text, i, i + 1));
  }
  if (times < text.length) write_chars(writer, chars_part(text, times, text.length));
}

static void write_replaced(Writer *writer, Chars text, Chars old, Chars fresh, int64_t times) {
  int64_t at = 0;
  while (times-- > 0) {
    int64_t place = chars_find(chars_part(text, at, text.length), old);
    write_chars(writer, chars_part(text, at, at + place));
    write_chars(writer, fresh);
    at += place + old.length;
  }
  write_chars(writer, chars_part(text, at, text.length));
}

bool chars_replace_plan(Chars text, Chars old, Chars fresh, int64_t most, int64_t *times,
                        int64_t *length) {
  int64_t added;
  if (old.length == 0)
    *times = most <= text.length ? most : text.length + 1;
  else
    *times = chars_count(text, old, most);
  if (!__builtin_mul_overflow(*times, fresh.length - old.length, &added) &&
      !__builtin_add_overflow(text.length, added, length))
    return false;
  raise_class(OWN_CLASS_OVERFLOW_ERROR, "replace string is too long");
  return true;
}

void chars_replace(uint8_t *to, uint32_t width, Chars text, Chars old, Chars fresh, int64_t times) {
  Writer writer = {to, width};
  if (old.length == 0)
    write_between(&writer, text, fresh, times);
  else
    write_replaced(&writer, text, old, fresh, times);
}

/* One character by another one, all of a byte. */
static Word replace_bytes(Word text, uint8_t old, uint8_t fresh) {
  Chars chars = chars_of(text);
  if (!chars.length || !memchr(chars.data, old, (size_t)chars.length)) return ov_copy(text);
  Str *str = str_make(chars.length, chars_most(chars) | fresh);
  if (!str) return 0;
  for (int64_t i = 0; i < chars.length; i++)
    str->data[i] = chars.data[i] == old ? fresh : chars.data[i];
  return str_settle(str);
}

static Word replace(Word text, Word old, Word fresh, int64_t most) {
  Chars chars = chars_of(text), from = chars_of(old), to = chars_of(fresh);
  int64_t times, length;
  bool single = from.length == 1 && to.length == 1 && chars.width == 1 && to.width == 1;
  if (single && from.width == 1 && most >= chars.length && from.data[0] != to.data[0])
    return replace_bytes(text, from.data[0], to.data[0]);
  if (chars_replace_plan(chars, from, to, most, &times, &length)) return 0;
  if (times == 0 || str_equal(old, fresh)) return ov_copy(text);
  Str *str = str_make(length, chars_most(chars) | chars_most(to));
  if (!str) return 0;
  chars_replace(str->data, str->width, chars, from, to, times);
  return str_settle(str);
}

METHOD(replace) {
  (void)names;
  int64_t most = -1;
  for (int i = 1; i <= 2; i++)
    if (!is_str(args[i]))
      return raise_type("replace() argument %d must be str, not %s", i, given_name(args[i]));
  if (count > 3 && size_argument(args[3], &most)) return 0;
  return replace(args[0], args[1], args[2], most < 0 ? INT64_MAX : most);
}

/* ── startswith, endswith, removeprefix, removesuffix ── */

bool chars_affix(Chars text, Chars part, int64_t from, int64_t to, bool at_end) {
  if (from > to || part.length > to - from) return false;
  return chars_match(text, part, at_end ? to - part.length : from);
}

static Word starts(const char *function, const Word *args, int64_t count, bool at_end) {
  int64_t from, to;
  if (range_arguments(args + 2, count - 2, str_length(args[0]), &from, &to)) return 0;
  Chars text = chars_of(args[0]);
  if (is_str(args[1])) return ov_bool(chars_affix(text, chars_of(args[1]), from, to, at_end));
  if (!is_tuple(args[1]))
    return raise_type("%s first arg must be str or a tuple of str, not %s", function,
                      class_name_of(args[1]));
  const Tuple *tuple = tuple_of(args[1]);
  for (int64_t i = 0; i < tuple->length; i++) {
    if (!is_str(tuple->items[i]))
      return raise_type("tuple for %s must only contain str, not %s", function,
                        class_name_of(tuple->items[i]));
    if (chars_affix(text, chars_of(tuple->items[i]), from, to, at_end)) return OWN_TRUE;
  }
  return OWN_FALSE;
}

METHOD(startswith) {
  (void)names;
  return starts("startswith", args, count, false);
}

METHOD(endswith) {
  (void)names;
  return starts("endswith", args, count, true);
}

static Word remove_affix(const char *function, const Word *args, bool at_end) {
  if (!is_str(args[1]))
    return raise_type("%s() argument must be str, not %s", function, given_name(args[1]));
  int64_t length = str_length(args[0]), part = str_length(args[1]);
  if (!chars_affix(chars_of(args[0]), chars_of(args[1]), 0, length, at_end))
    return ov_copy(args[0]);
  return at_end ? str_part(args[0], 0, length - part) : str_part(args[0], part, length);
}

METHOD(removeprefix) {
  (void)count;
  (void)names;
  return remove_affix("removeprefix", args, false);
}

METHOD(removesuffix) {
  (void)count;
  (void)names;
  return remove_affix("removesuffix", args, true);
}

/* ── ljust, rjust, center, zfill ── */

static bool pad_arguments(const Word *args, int64_t count, int64_t *missing, uint32_t *fill) {
  int64_t width;
  *fill = ' ';
  if (size_argument(args[1], &width)) return true;
  int64_t length = str_length(args[0]);
  *missing = width > length ? width - length : 0;
  if (count < 3) return false;
  if (!is_str(args[2]))
    return !raise_type("The fill character must be a unicode character, not %s",
                       class_name_of(args[2]));
  if (str_length(args[2]) != 1)
    return !raise_type("The fill character must be exactly one character long");
  *fill = str_char(str_of(args[2]), 0);
  return false;
}

Word str_pad(Word text, int64_t left, int64_t right, uint32_t fill) {
  Chars chars = chars_of(text);
  int64_t length;
  if (left <= 0 && right <= 0) return ov_copy(text);
  if (__builtin_add_overflow(left, right, &length) ||
      __builtin_add_overflow(length, chars.length, &length))
    return raise_memory();
  Str *str = str_make(length, chars_most(chars) | fill);
  if (!str) return 0;
  chars_fill(str->data, str->width, fill, left);
  chars_copy(str->data + left * str->width, str->width, chars);
  chars_fill(str->data + (left + chars.length) * str->width, str->width, fill, right);
  return str_settle(str);
}

METHOD(ljust) {
  (void)names;
  int64_t missing;
  uint32_t fill;
  if (pad_arguments(args, count, &missing, &fill)) return 0;
  return str_pad(args[0], 0, missing, fill);
}

METHOD(rjust) {
  (void)names;
  int64_t missing;
  uint32_t fill;
  if (pad_arguments(args, count, &missing, &fill)) return 0;
  return str_pad(args[0], missing, 0, fill);
}

METHOD(center) {
  (void)names;
  int64_t missing;
  uint32_t fill;
  if (pad_arguments(args, count, &missing, &fill)) return 0;
  int64_t width = str_length(args[0]) + missing, left = missing / 2 + (missing & width & 1);
  return str_pad(args[0], left, missing - left, fill);
}

METHOD(zfill) {
  (void)names;
  int64_t missing;
  uint32_t fill;
  if (pad_arguments(args, count, &missing, &fill)) return 0;
  Word padded = str_pad(args[0], missing, 0, '0');
  if (!padded || missing == 0 || str_length(args[0]) == 0) return padded;
  uint32_t sign = str_char(str_of(args[0]), 0);
  if (sign == '+' || sign == '-') { /* a fresh text of two characters or more: nobody has seen it */
    Str *str = str_of(padded);
    chars_put(str->data, str->width, 0, sign);
    chars_put(str->data, str->width, missing, '0');
  }
  return padded;
}

/* ── expandtabs ── */

METHOD(expandtabs) {
  static const char *const allowed[] = {"tabsize", NULL};
  Word slots[1] = {count > 1 ? args[1] : ov_small(8)};
  Keywords known = {"expandtabs", allowed, count - 1};
  int32_t size;
  if (keyword_arguments(&known, args + count, names, slots) || int_argument(slots[0], &size))
    return 0;
  Chars chars = chars_of(args[0]);
  StrBuilder builder = builder_new(chars.length);
  int64_t column = 0;
  for (int64_t i = 0; i < chars.length; i++) {
    uint32_t code = chars_at(chars, i);
    if (code == '\t') {
      int64_t spaces = size > 0 ? size - column % size : 0;
      builder_repeat(&builder, ' ', spaces);
      column += spaces;
    } else {
      builder_char(&builder, code);
      column = code == '\n' || code == '\r' ? 0 : column + 1;
    }
  }
  return builder_done(&builder);
}

static const NativeInfo methods[] = {
    {"strip", method_strip, 1, 2, false, false},
    {"lstrip", method_lstrip, 1, 2, false, false},
    {"rstrip", method_rstrip, 1, 2, false, false},
    {"replace", method_replace, 3, 4, false, false},
    {"startswith", method_startswith, 2, 4, false, false},
    {"endswith", method_endswith, 2, 4, false, false},
    {"removeprefix", method_removeprefix, 2, 2, false, false},
    {"removesuffix", method_removesuffix, 2, 2, false, false},
    {"ljust", method_ljust, 2, 3, false, false},
    {"rjust", method_rjust, 2, 3, false, false},
    {"center", method_center, 2, 3, false, false},
    {"zfill", method_zfill, 2, 2, false, false},
    {"expandtabs", method_expandtabs, 1, 2, true, false},
    {NULL, NULL, 0, 0, false, false},
};

void str_methods_start(void) { class_add_methods(OWN_CLASS_STR, methods); }
