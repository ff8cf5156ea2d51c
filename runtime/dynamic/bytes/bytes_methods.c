// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Searching in bytes and bytearrays, and changing them into others: find … count, startswith, strip, replace, justifying,
** translate, hex, decode. The algorithms are those of str (chars.h).
**
** In: args[0] is bytes or a bytearray (call.c has checked); others are anything. Out: numbers, truths, objects of the class of
** args[0]. The surprise: what is looked for may be an int, which stands for one byte. */
#include "dynamic/bytes/bytes_internal.h"

/* ── searching ── */

/* What is looked for: bytes, or one byte, which goes to `single`. Raised. */
static bool sought(Word word, Chars *part, uint8_t *single) {
  if (!index_like(word)) {
    if (bytes_chars(word, part)) return false;
    if (is_view(word)) return bytes_need(word, part);
    raise_type("argument should be integer or bytes-like object, not '%s'", class_name_of(word));
    return true;
  }
  *part = chars_of_bytes(single, 1);
  return byte_argument(word, single);
}

typedef int64_t (*Finder)(Chars text, Chars part);

static Word find_with(Finder finder, const Word *args, int64_t count, bool must) {
  int64_t from, to;
  Chars part;
  uint8_t single;
  if (sought(args[1], &part, &single) ||
      range_arguments(args + 2, count - 2, bytes_length(args[0]), &from, &to))
    return 0;
  Chars chars = bytes_view(args[0]);
  int64_t place = from > to ? -1 : finder(chars_part(chars, from, to), part);
  if (must && place < 0) return raise_value_error("subsection not found");
  return ov_small(place < 0 ? -1 : place + from);
}

METHOD(find) {
  (void)names;
  return find_with(chars_find, args, count, false);
}
METHOD(rfind) {
  (void)names;
  return find_with(chars_find_last, args, count, false);
}
METHOD(index) {
  (void)names;
  return find_with(chars_find, args, count, true);
}
METHOD(rindex) {
  (void)names;
  return find_with(chars_find_last, args, count, true);
}

METHOD(count) {
  (void)names;
  int64_t from, to;
  Chars part;
  uint8_t single;
  if (sought(args[1], &part, &single) ||
      range_arguments(args + 2, count - 2, bytes_length(args[0]), &from, &to))
    return 0;
  if (from > to) return ov_small(0);
  Chars text = chars_part(bytes_view(args[0]), from, to);
  return ov_small(part.length ? chars_count(text, part, INT64_MAX) : text.length + 1);
}

/* ── startswith, endswith, removeprefix, removesuffix ── */

static Word starts(const char *function, const Word *args, int64_t count, bool at_end) {
  int64_t from, to;
  Chars part;
  if (range_arguments(args + 2, count - 2, bytes_length(args[0]), &from, &to)) return 0;
  Chars text = bytes_view(args[0]);
  if (bytes_chars(args[1], &part)) return ov_bool(chars_affix(text, part, from, to, at_end));
  if (!is_tuple(args[1]))
    return raise_type("%s first arg must be bytes or a tuple of bytes, not %s", function,
                      class_name_of(args[1]));
  const Tuple *tuple = tuple_of(args[1]);
  for (int64_t i = 0; i < tuple->length; i++) {
    if (bytes_need(tuple->items[i], &part)) return 0;
    if (chars_affix(text, part, from, to, at_end)) return OWN_TRUE;
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

static Word remove_affix(const Word *args, bool at_end) {
  Chars part;
  if (bytes_need(args[1], &part)) return 0;
  int64_t length = bytes_length(args[0]);
  if (!chars_affix(bytes_view(args[0]), part, 0, length, at_end))
    return bytes_part(args[0], 0, length);
  return at_end ? bytes_part(args[0], 0, length - part.length)
                : bytes_part(args[0], part.length, length);
}

METHOD(removeprefix) {
  UNUSED;
  return remove_affix(args, false);
}
METHOD(removesuffix) {
  UNUSED;
  return remove_affix(args, true);
}

/* ── strip, replace ── */

static bool is_space(uint32_t code) { return code == ' ' || (code >= '\t' && code <= '\r'); }

static Word strip(const Word *args, int64_t count, int sides) {
  Chars set;
  int64_t from, to;
  bool given = count > 1 && args[1] != OWN_NONE;
  if (given && bytes_need(args[1], &set)) return 0;
  chars_strip(bytes_view(args[0]), given ? &set : NULL, is_space, sides, &from, &to);
  return bytes_part(args[0], from, to);
}

METHOD(strip) {
  (void)names;
  return strip(args, count, SIDE_LEFT | SIDE_RIGHT);
}
METHOD(lstrip) {
  (void)names;
  return strip(args, count, SIDE_LEFT);
}
METHOD(rstrip) {
  (void)names;
  return strip(args, count, SIDE_RIGHT);
}

METHOD(replace) {
  (void)names;
  Chars old, fresh;
  int64_t most = -1, times, length;
  if (count > 3 && size_argument(args[3], &most)) return 0;
  if (bytes_need(args[1], &old) || bytes_need(args[2], &fresh)) return 0;
  Chars text = bytes_view(args[0]);
  if (chars_replace_plan(text, old, fresh, most < 0 ? INT64_MAX : most, &times, &length)) return 0;
  if (times == 0) return bytes_part(args[0], 0, text.length);
  if (length > BYTES_MOST) return raise_memory();
  uint8_t *room = own_alloc(length + 1);
  chars_replace(room, 1, text, old, fresh, times);
  Word result = bytes_like(args[0], room, length);
  own_free(room, length + 1);
  return result;
}

/* ── ljust, rjust, center, zfill, expandtabs ── */

static Word padded(Word word, int64_t left, int64_t right, uint8_t fill) {
  Chars chars = bytes_view(word);
  int64_t length;
  if (left <= 0 && right <= 0) return bytes_part(word, 0, chars.length);
  if (__builtin_add_overflow(left + chars.length, right, &length) || length > BYTES_MOST)
    return raise_memory();
  uint8_t *room = own_alloc(length);
  memset(room, fill, (size_t)length);
  if (chars.length) memcpy(room + left, chars.data, (size_t)chars.length);
  Word result = bytes_like(word, room, length);
  own_free(room, length);
  return result;
}

static bool pad_arguments(const char *function, const Word *args, int64_t count, int64_t *missing,
                          uint8_t *fill) {
  int64_t width;
  Chars chars;
  *fill = ' ';
  if (size_argument(args[1], &width)) return true;
  int64_t length = bytes_length(args[0]);
  *missing = width > length ? width - length : 0;
  if (count < 3) return false;
  if (!is_byte_text(args[2]) || !bytes_chars(args[2], &chars) || chars.length != 1) {
    raise_type("%s() argument 2 must be a byte string of length 1, not %s", function,
               class_name_of(args[2]));
    return true;
  }
  *fill = chars.data[0];
  return false;
}

METHOD(ljust) {
  (void)names;
  int64_t missing;
  uint8_t fill;
  return pad_arguments("ljust", args, count, &missing, &fill) ? 0
                                                              : padded(args[0], 0, missing, fill);
}
METHOD(rjust) {
  (void)names;
  int64_t missing;
  uint8_t fill;
  return pad_arguments("rjust", args, count, &missing, &fill) ? 0
                                                              : padded(args[0], missing, 0, fill);
}
METHOD(center) {
  (void)names;
  int64_t missing;
  uint8_t fill;
  if (pad_arguments("center", args, count, &missing, &fill)) return 0;
  int64_t width = bytes_length(args[0]) + missing, left = missing / 2 + (missing & width & 1);
  return padded(args[0], left, missing - left, fill);
}

METHOD(zfill) {
  (void)names;
  int64_t missing;
  uint8_t fill;
  if (pad_arguments("zfill", args, count, &missing, &fill)) return 0;
  Word result = padded(args[0], missing, 0, '0');
  if (!result || missing == 0 || bytes_length(args[0]) == 0) return result;
  uint8_t sign = bytes_view(args[0]).data[0];
  if (sign == '+' || sign == '-') { /* fresh: nobody has seen it */
    uint8_t *data = is_bytes(result) ? bytes_of(result)->data : store_of(result)->data;
    data[0] = sign;
    data[missing] = '0';
  }
  return result;
}

/* ── translate ── */

static bool table_argument(Word table, Chars *chars) { /* raised */
  if (bytes_need(table, chars)) return true;
  if (chars->length == 256) return false;
  return raise_value_error("translation table must be 256 characters long"), true;
}

METHOD(translate) {
  static const char *const allowed[] = {"table", "delete", NULL};
  Word slots[2] = {args[1], count > 2 ? args[2] : OWN_UNBOUND};
  Keywords known = {"translate", allowed, count - 1};
  if (keyword_arguments(&known, args + count, names, slots)) return 0;
  Chars table = {0}, gone = {0};
  if (slots[0] != OWN_NONE && table_argument(slots[0], &table)) return 0;
  if (slots[1] != OWN_UNBOUND && bytes_need(slots[1], &gone)) return 0;
  Chars text = bytes_view(args[0]);
  uint8_t *room = own_alloc(text.length + 1);
  int64_t length = 0;
  for (int64_t i = 0; i < text.length; i++) {
    uint8_t byte = text.data[i];
    if (gone.length && memchr(gone.data, byte, (size_t)gone.length)) continue;
    room[length++] = table.data ? table.data[byte] : byte;
  }
  Word result = bytes_like(args[0], room, length);
  own_free(room, text.length + 1);
  return result;
}

/* ── hex, decode ── */

/* One ASCII character. Raised. */
static bool separator_of(Word word, char *separator) {
  Chars chars = {0};
  if (is_str(word) && str_length(word) == 1 && str_of(word)->ascii) {
    *separator = (char)str_of(word)->data[0];
    return false;
  }
  if (!is_str(word) && !bytes_chars(word, &chars))
    return object_length(word) >= 0 ? raise_type("sep must be str or bytes."), true : true;
  int64_t length = is_str(word) ? str_length(word) : chars.length;
  if (length != 1) return raise_value_error("sep must be length 1."), true;
  if (!chars.data || chars.data[0] > 127) return raise_value_error("sep must be ASCII."), true;
  *separator = (char)chars.data[0];
  return false;
}

/* hex(sep, bytes_per_sep): groups are counted from the right, of a negative number from the left. */
METHOD(hex) {
  static const char digits[] = "0123456789abcdef";
  static const char *const allowed[] = {"sep", "bytes_per_sep", NULL};
  Word slots[2] = {count > 1 ? args[1] : OWN_UNBOUND, count > 2 ? args[2] : ov_small(1)};
  Keywords known = {"hex", allowed, count - 1};
  char separator = 0;
  int32_t group = 1;
  if (keyword_arguments(&known, args + count, names, slots) || int_argument(slots[1], &group))
    return 0;
  if (slots[0] != OWN_UNBOUND && separator_of(slots[0], &separator)) return 0;
  Word copy = bytes_copy(args[0]);
  if (!copy) return 0;
  Chars chars = chars_of_bytes(bytes_of(copy)->data, bytes_of(copy)->length);
  StrBuilder out = builder_new(chars.length * 2);
  int64_t size = group < 0 ? -(int64_t)group : group;
  for (int64_t i = 0; i < chars.length; i++) {
    int64_t before = group < 0 ? i : chars.length - i;
    if (i && separator && size && before % size == 0) builder_char(&out, (uint32_t)separator);
    char pair[] = {digits[chars.data[i] >> 4], digits[chars.data[i] & 15]};
    builder_ascii(&out, pair, 2);
  }
  ov_release(copy);
  return builder_done(&out);
}

METHOD(decode) {
  static const char *const allowed[] = {"encoding", "errors", NULL};
  Word slots[2] = {count > 1 ? args[1] : OWN_UNBOUND, count > 2 ? args[2] : OWN_UNBOUND};
  Keywords known = {"decode", allowed, count - 1};
  if (keyword_arguments(&known, args + count, names, slots)) return 0;
  const char *given[2] = {NULL, NULL};
  for (int i = 0; i < 2; i++) {
    if (slots[i] == OWN_UNBOUND) continue;
    if (!is_str(slots[i]))
      return raise_type("decode() argument '%s' must be str, not %s", allowed[i],
                        given_name(slots[i]));
    given[i] = str_utf8(slots[i], NULL);
  }
  return bytes_decode(bytes_view(args[0]), given[0], given[1]);
}

const NativeInfo byte_text_methods[] = {{"find", method_find, 2, 4, false, true},
                                        {"rfind", method_rfind, 2, 4, false, true},
                                        {"index", method_index, 2, 4, false, true},
                                        {"rindex", method_rindex, 2, 4, false, true},
                                        {"count", method_count, 2, 4, false, true},
                                        {"startswith", method_startswith, 2, 4, false, true},
                                        {"endswith", method_endswith, 2, 4, false, true},
                                        {"removeprefix", method_removeprefix, 2, 2, false, false},
                                        {"removesuffix", method_removesuffix, 2, 2, false, false},
                                        {"strip", method_strip, 1, 2, false, false},
                                        {"lstrip", method_lstrip, 1, 2, false, false},
                                        {"rstrip", method_rstrip, 1, 2, false, false},
                                        {"replace", method_replace, 3, 4, false, true},
                                        {"ljust", method_ljust, 2, 3, false, true},
                                        {"rjust", method_rjust, 2, 3, false, true},
                                        {"center", method_center, 2, 3, false, true},
                                        {"zfill", method_zfill, 2, 2, false, true},
                                        {"translate", method_translate, 2, 3, true, false},
                                        {"hex", method_hex, 1, 3, true, true},
                                        {"decode", method_decode, 1, 3, true, false},
                                        {0}};
