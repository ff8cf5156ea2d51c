// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Cutting texts into pieces and putting pieces together: split, rsplit, splitlines, partition, rpartition, join, f-strings.
**
** Out: lists or tuples of parts (a part that is the whole text is the text itself); a text that is measured first, then
** written, so that each piece is copied once. Making a text runs no code of the program, so what was measured is what is
** written. */
#include "dynamic/container.h"
#include "dynamic/text/text_internal.h"

static void add_part(Word list, Word text, int64_t from, int64_t to) {
  list_append(list, str_part(text, from, to));
}

/* ── split ── */

static void split_space(Word list, Word text, int64_t most) {
  Chars chars = chars_of(text);
  int64_t at = 0;
  for (;;) {
    while (at < chars.length && unicode_is_space(chars_at(chars, at)))
      at++;
    if (at == chars.length) return;
    int64_t from = at;
    if (most-- <= 0) break;
    while (at < chars.length && !unicode_is_space(chars_at(chars, at)))
      at++;
    add_part(list, text, from, at);
  }
  add_part(list, text, at, chars.length); /* the rest, with the space behind it */
}

static void split_at(Word list, Word text, Word separator, int64_t most) {
  Chars chars = chars_of(text), part = chars_of(separator);
  int64_t from = 0;
  for (; most > 0; most--) {
    int64_t place = chars_find(chars_part(chars, from, chars.length), part);
    if (place < 0) break;
    add_part(list, text, from, from + place);
    from += place + part.length;
  }
  add_part(list, text, from, chars.length);
}

/* ── rsplit: the pieces come last first ── */

static void rsplit_space(Word list, Word text, int64_t most) {
  Chars chars = chars_of(text);
  int64_t at = chars.length;
  for (;;) {
    while (at > 0 && unicode_is_space(chars_at(chars, at - 1)))
      at--;
    if (at == 0) return;
    int64_t to = at;
    if (most-- <= 0) break;
    while (at > 0 && !unicode_is_space(chars_at(chars, at - 1)))
      at--;
    add_part(list, text, at, to);
  }
  add_part(list, text, 0, at);
}

static void rsplit_at(Word list, Word text, Word separator, int64_t most) {
  Chars chars = chars_of(text), part = chars_of(separator);
  int64_t to = chars.length;
  for (; most > 0; most--) {
    int64_t place = chars_find_last(chars_part(chars, 0, to), part);
    if (place < 0) break;
    add_part(list, text, place + part.length, to);
    to = place;
  }
  add_part(list, text, 0, to);
}

static void reverse(Word list) {
  List *items = list_of(list);
  for (int64_t i = 0, j = items->length - 1; i < j; i++, j--) {
    Word item = items->items[i];
    items->items[i] = items->items[j];
    items->items[j] = item;
  }
}

typedef struct {
  Word separator; /* None: white space */
  int64_t most;
} SplitArguments;

static bool split_arguments(const char *function, const Word *args, int64_t count, Word names,
                            SplitArguments *split) {
  static const char *const allowed[] = {"sep", "maxsplit", NULL};
  Word slots[2] = {count > 1 ? args[1] : OWN_NONE, count > 2 ? args[2] : OWN_UNBOUND};
  Keywords known = {function, allowed, count - 1};
  if (keyword_arguments(&known, args + count, names, slots)) return true;
  split->separator = slots[0];
  split->most = -1;
  if (slots[1] != OWN_UNBOUND && size_argument(slots[1], &split->most)) return true;
  if (split->most < 0) split->most = INT64_MAX;
  if (slots[0] == OWN_NONE) return false;
  if (!is_str(slots[0]))
    raise_type("must be str or None, not %s", class_name_of(slots[0]));
  else if (str_length(slots[0]) == 0)
    raise_value_error("empty separator");
  else
    return false;
  return true;
}

static Word method_split(const Word *args, int64_t count, Word names) {
  SplitArguments split;
  if (split_arguments("split", args, count, names, &split)) return 0;
  Word list = list_new(0);
  if (split.separator == OWN_NONE)
    split_space(list, args[0], split.most);
  else
    split_at(list, args[0], split.separator, split.most);
  return list;
}

static Word method_rsplit(const Word *args, int64_t count, Word names) {
  SplitArguments split;
  if (split_arguments("rsplit", args, count, names, &split)) return 0;
  Word list = list_new(0);
  if (split.separator == OWN_NONE)
    rsplit_space(list, args[0], split.most);
  else
    rsplit_at(list, args[0], split.separator, split.most);
  reverse(list);
  return list;
}

/* ── lines ── */

static bool ends_line(uint32_t code) {
  return (code >= 0x0a && code <= 0x0d) || (code >= 0x1c && code <= 0x1e) || code == 0x85 ||
         code == 0x2028 || code == 0x2029;
}

static Word method_splitlines(const Word *args, int64_t count, Word names) {
  static const char *const allowed[] = {"keepends", NULL};
  Word slots[1] = {count > 1 ? args[1] : OWN_FALSE};
  Keywords known = {"splitlines", allowed, count - 1};
  int32_t keep;
  if (keyword_arguments(&known, args + count, names, slots) || int_argument(slots[0], &keep))
    return 0;
  Chars chars = chars_of(args[0]);
  Word list = list_new(0);
  for (int64_t at = 0; at < chars.length;) {
    int64_t from = at;
    while (at < chars.length && !ends_line(chars_at(chars, at)))
      at++;
    int64_t to = at;
    if (at < chars.length) {
      bool two =
          chars_at(chars, at) == '\r' && at + 1 < chars.length && chars_at(chars, at + 1) == '\n';
      at += two ? 2 : 1;
    }
    add_part(list, args[0], from, keep ? at : to);
  }
  return list;
}

/* ── partition ── */

static Word three(Word first, Word second, Word third) { /* taken */
  Word tuple = tuple_new(3);
  tuple_set(tuple, 0, first);
  tuple_set(tuple, 1, second);
  tuple_set(tuple, 2, third);
  return tuple;
}

static bool separator_argument(Word separator) {
  if (!is_str(separator))
    raise_type("must be str, not %s", class_name_of(separator));
  else if (str_length(separator) == 0)
    raise_value_error("empty separator");
  else
    return false;
  return true;
}

static Word cut_around(Word text, Word separator, int64_t place) {
  return three(str_part(text, 0, place), ov_copy(separator),
               str_part(text, place + str_length(separator), str_length(text)));
}

static Word method_partition(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  if (separator_argument(args[1])) return 0;
  int64_t place = chars_find(chars_of(args[0]), chars_of(args[1]));
  if (place < 0) return three(ov_copy(args[0]), str_empty(), str_empty());
  return cut_around(args[0], args[1], place);
}

static Word method_rpartition(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  if (separator_argument(args[1])) return 0;
  int64_t place = chars_find_last(chars_of(args[0]), chars_of(args[1]));
  if (place < 0) return three(str_empty(), str_empty(), ov_copy(args[0]));
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
  if (!result) panic_text(NULL, "out of memory: a text of %lld pieces", (long long)count);
  return result;
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
