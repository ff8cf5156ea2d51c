// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Cutting texts into pieces and putting pieces together: split, rsplit, splitlines, partition, rpartition, join, f-strings.
**
** Out: lists or tuples of parts (a part that is the whole text is the text itself); a text that is measured first, then
** written, so that each piece is copied once. Making a text runs no code of the program, so what was measured is what is
** written. */
#include "dynamic/container.h"
#include "dynamic/text/text_internal.h"

/* A piece; one that could not be made is left out, and its error stays pending. */
static void add_part(const Cut *cut, int64_t from, int64_t to) {
  Word part = cut->part(cut->whole, from, to);
  if (part) list_append(cut->list, part);
}

/* ── split ── */

/* Letters and digits of ASCII end nothing, whatever is asked for. */
static inline bool ends_at(const Cut *cut, int64_t at) {
  uint32_t code = chars_at(cut->chars, at);
  return code - 0x21 > 0x7e - 0x21 && (code == ' ' || cut->ends(code));
}

/* Cuts at space, which ' ' is for texts and bytes. */
void cut_space(const Cut *cut, int64_t most) {
  Chars chars = cut->chars;
  int64_t at = 0;
  for (;;) {
    while (at < chars.length && ends_at(cut, at))
      at++;
    if (at == chars.length) return;
    int64_t from = at;
    if (most-- <= 0) break;
    while (at < chars.length && !ends_at(cut, at))
      at++;
    add_part(cut, from, at);
  }
  add_part(cut, at, chars.length); /* the rest, with the space behind it */
}

void cut_at(const Cut *cut, Chars separator, int64_t most) {
  Chars chars = cut->chars;
  int64_t from = 0;
  for (; most > 0; most--) {
    int64_t place = chars_find(chars_part(chars, from, chars.length), separator);
    if (place < 0) break;
    add_part(cut, from, from + place);
    from += place + separator.length;
  }
  add_part(cut, from, chars.length);
}

/* ── rsplit: the pieces come last first ── */

static void reverse(Word list) {
  List *items = list_of(list);
  for (int64_t i = 0, j = items->length - 1; i < j; i++, j--) {
    Word item = items->items[i];
    items->items[i] = items->items[j];
    items->items[j] = item;
  }
}

void cut_space_last(const Cut *cut, int64_t most) {
  Chars chars = cut->chars;
  int64_t at = chars.length;
  for (;;) {
    while (at > 0 && cut->ends(chars_at(chars, at - 1)))
      at--;
    if (at == 0) break;
    int64_t to = at;
    if (most-- > 0)
      while (at > 0 && !cut->ends(chars_at(chars, at - 1)))
        at--;
    else
      at = 0; /* the rest */
    add_part(cut, at, to);
  }
  reverse(cut->list);
}

void cut_at_last(const Cut *cut, Chars separator, int64_t most) {
  int64_t to = cut->chars.length;
  for (; most > 0; most--) {
    int64_t place = chars_find_last(chars_part(cut->chars, 0, to), separator);
    if (place < 0) break;
    add_part(cut, place + separator.length, to);
    to = place;
  }
  add_part(cut, 0, to);
  reverse(cut->list);
}

bool split_arguments(const char *function, const Word *args, int64_t count, Word names,
                     SplitArguments *split) {
  static const char *const allowed[] = {"sep", "maxsplit", NULL};
  Word slots[2] = {count > 1 ? args[1] : OWN_NONE, count > 2 ? args[2] : OWN_UNBOUND};
  Keywords known = {function, allowed, count - 1};
  if (keyword_arguments(&known, args + count, names, slots)) return true;
  split->separator = slots[0];
  split->most = -1;
  if (slots[1] != OWN_UNBOUND && size_argument(slots[1], &split->most)) return true;
  if (split->most < 0) split->most = INT64_MAX;
  return false;
}

static Cut cut_of(Word text, CharTest ends) {
  return (Cut){text, list_new(0), chars_of(text), str_part, ends};
}

static bool separator_argument(Word separator, const char *wanted) {
  if (!is_str(separator))
    raise_type("must be %s, not %s", wanted, class_name_of(separator));
  else if (str_length(separator) == 0)
    raise_value_error("empty separator");
  else
    return false;
  return true;
}

static Word split(const char *function, const Word *args, int64_t count, Word names, bool last) {
  SplitArguments split;
  if (split_arguments(function, args, count, names, &split)) return 0;
  if (split.separator != OWN_NONE && separator_argument(split.separator, "str or None")) return 0;
  Cut cut = cut_of(args[0], unicode_is_space);
  if (split.separator == OWN_NONE)
    (last ? cut_space_last : cut_space)(&cut, split.most);
  else
    (last ? cut_at_last : cut_at)(&cut, chars_of(split.separator), split.most);
  return cut.list;
}

static Word method_split(const Word *args, int64_t count, Word names) {
  return split("split", args, count, names, false);
}

static Word method_rsplit(const Word *args, int64_t count, Word names) {
  return split("rsplit", args, count, names, true);
}

/* ── lines ── */

static bool ends_line(uint32_t code) {
  return (code >= 0x0a && code <= 0x0d) || (code >= 0x1c && code <= 0x1e) || code == 0x85 ||
         code == 0x2028 || code == 0x2029;
}

bool lines_argument(const Word *args, int64_t count, Word names, bool *keep) {
  static const char *const allowed[] = {"keepends", NULL};
  Word slots[1] = {count > 1 ? args[1] : OWN_FALSE};
  Keywords known = {"splitlines", allowed, count - 1};
  int32_t value;
  if (keyword_arguments(&known, args + count, names, slots) || int_argument(slots[0], &value))
    return true;
  *keep = value != 0;
  return false;
}

void cut_lines(const Cut *cut, bool keep) {
  Chars chars = cut->chars;
  for (int64_t at = 0; at < chars.length;) {
    int64_t from = at;
    while (at < chars.length && !cut->ends(chars_at(chars, at)))
      at++;
    int64_t to = at;
    if (at < chars.length) {
      bool two =
          chars_at(chars, at) == '\r' && at + 1 < chars.length && chars_at(chars, at + 1) == '\n';
      at += two ? 2 : 1;
    }
    add_part(cut, from, keep ? at : to);
  }
}

static Word method_splitlines(const Word *args, int64_t count, Word names) {
  bool keep;
  if (lines_argument(args, count, names, &keep)) return 0;
  Cut cut = cut_of(args[0], ends_line);
  cut_lines(&cut, keep);
  return cut.list;
}

/* ── partition ── */

Word tuple_three(Word first, Word second, Word third) {
  Word tuple = tuple_new(3);
  tuple_set(tuple, 0, first);
  tuple_set(tuple, 1, second);
  tuple_set(tuple, 2, third);
  return tuple;
}

static Word cut_around(Word text, Word separator, int64_t place) {
  return tuple_three(str_part(text, 0, place), ov_copy(separator),
                     str_part(text, place + str_length(separator), str_length(text)));
}

static Word method_partition(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  if (separator_argument(args[1], "str")) return 0;
  int64_t place = chars_find(chars_of(args[0]), chars_of(args[1]));
  if (place < 0) return tuple_three(ov_copy(args[0]), str_empty(), str_empty());
  return cut_around(args[0], args[1], place);
}

static Word method_rpartition(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  if (separator_argument(args[1], "str")) return 0;
  int64_t place = chars_find_last(chars_of(args[0]), chars_of(args[1]));
  if (place < 0) return tuple_three(str_empty(), str_empty(), ov_copy(args[0]));
  return cut_around(args[0], args[1], place);
}

/* ── join ── */

static void write_items(Str *str, const Str *between, const Word *items, int64_t count) {
  uint8_t *to = str->data;
  uint32_t width = str->width;
  for (int64_t i = 0; i < count; i++) {
    if (i && between->length) {
      chars_copy_text(to, width, between);
      to += between->length * width;
    }
    const Str *item = str_of(payload_of(items[i]));
    chars_copy_text(to, width, item);
    to += item->length * width;
  }
}

static Word join_items(Word separator, const Word *items, int64_t count) {
  const Str *between = str_of(separator);
  int64_t length = 0;
  uint32_t bits = count > 1 && between->length ? most_bits(between->width, between->ascii) : 0;
  for (int64_t i = 0; i < count; i++) {
    Word word = payload_of(items[i]);
    if (OWN_UNLIKELY(!is_str(word)))
      return raise_type("sequence item %lld: expected str instance, %s found", (long long)i,
                        class_name_of(items[i]));
    const Str *item = str_of(word);
    bits |= most_bits(item->width, item->ascii);
    length += (int64_t)(item->length + (i ? between->length : 0));
    if (OWN_UNLIKELY(length > TEXT_BYTES_MOST)) return raise_memory();
  }
  if (count == 1) return ov_copy(payload_of(items[0]));
  if (length == 0) return str_empty();
  Str *str = str_make(length, bits);
  if (!str) return 0;
  write_items(str, between, items, count);
  return length > 1 ? ov_word(str) : str_settle(str);
}

static Word join_iterable(Word separator, Word iterable) {
  Word iterator = object_iter(iterable);
  if (!iterator && error_is(OWN_CLASS_TYPE_ERROR)) {
    error_clear();
    return raise_type("can only join an iterable");
  }
  if (!iterator) return 0;
  Word list = object_to_list(iterator);
  ov_release(iterator);
  if (!list) return 0;
  Word result = join_items(separator, list_of(list)->items, list_of(list)->length);
  ov_release(list);
  return result;
}

static Word method_join(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  if (is_list(args[1]))
    return join_items(args[0], list_of(args[1])->items, list_of(args[1])->length);
  if (is_tuple(args[1]))
    return join_items(args[0], tuple_of(args[1])->items, tuple_of(args[1])->length);
  return join_iterable(args[0], args[1]);
}

Word own_text_join(const OwnWord *words, int64_t count) {
  Word empty = str_empty();
  Word result = join_items(empty, words, count);
  object_release_all(words, count);
  ov_release(empty);
  return memory_result(result);
}

static const NativeInfo methods[] = {
    {"split", method_split, 1, 3, true, false},
    {"rsplit", method_rsplit, 1, 3, true, false},
    {"splitlines", method_splitlines, 1, 2, true, false},
    {"partition", method_partition, 2, 2, false, false},
    {"rpartition", method_rpartition, 2, 2, false, false},
    {"join", method_join, 2, 2, false, true},
    {NULL, NULL, 0, 0, false, false},
};

void str_split_start(void) { class_add_methods(OWN_CLASS_STR, methods); }
