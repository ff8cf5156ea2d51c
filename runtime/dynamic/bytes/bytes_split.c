// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Cutting bytes and bytearrays into pieces and putting pieces together: split, rsplit, splitlines, partition, join.
**
** The cutting is that of str (chars.h); pieces are of the class of the whole. The surprise: white space and line ends are those
** of ASCII, and only "\n", "\r" and "\r\n" end a line. */
#include "dynamic/bytes/bytes_internal.h"

static bool is_space(uint32_t code) { return code == ' ' || (code >= '\t' && code <= '\r'); }
static bool ends_line(uint32_t code) { return code == '\n' || code == '\r'; }

static Cut cut_of(Word whole, CharTest ends) {
  return (Cut){whole, list_new(0), bytes_view(whole), bytes_part, ends};
}

static bool separator_argument(Word word, Chars *separator) { /* raised */
  if (bytes_need(word, separator)) return true;
  return separator->length == 0 && !raise_value_error("empty separator");
}

/* The list, unless a piece could not be made. */
static Word cut_done(const Cut *cut) {
  if (!error_pending()) return cut->list;
  ov_release(cut->list);
  return 0;
}

static Word split(const char *function, const Word *args, int64_t count, Word names, bool last) {
  SplitArguments split;
  Chars separator;
  if (split_arguments(function, args, count, names, &split)) return 0;
  bool given = split.separator != OWN_NONE;
  if (given && separator_argument(split.separator, &separator)) return 0;
  Cut cut = cut_of(args[0], is_space);
  if (given)
    (last ? cut_at_last : cut_at)(&cut, separator, split.most);
  else
    (last ? cut_space_last : cut_space)(&cut, split.most);
  return cut_done(&cut);
}

METHOD(split) { return split("split", args, count, names, false); }
METHOD(rsplit) { return split("rsplit", args, count, names, true); }

METHOD(splitlines) {
  bool keep;
  if (lines_argument(args, count, names, &keep)) return 0;
  Cut cut = cut_of(args[0], ends_line);
  cut_lines(&cut, keep);
  return cut_done(&cut);
}

/* ── partition ── */

static Word partition(const Word *args, bool last) {
  Chars separator;
  if (separator_argument(args[1], &separator)) return 0;
  Chars chars = bytes_view(args[0]);
  int64_t place = (last ? chars_find_last : chars_find)(chars, separator), length = chars.length;
  int64_t ends[] = {place, place + separator.length};
  if (place < 0) ends[0] = ends[1] = last ? 0 : length;
  Word first = bytes_part(args[0], 0, ends[0]);
  Word middle = place < 0 ? bytes_like(args[0], NULL, 0)
                          : bytes_like(args[0], separator.data, separator.length);
  Word rest = bytes_part(args[0], ends[1], length);
  if (first && middle && rest) return tuple_three(first, middle, rest);
  if (first) ov_release(first);
  if (middle) ov_release(middle);
  if (rest) ov_release(rest);
  return 0;
}

METHOD(partition) {
  UNUSED;
  return partition(args, false);
}
METHOD(rpartition) {
  UNUSED;
  return partition(args, true);
}

/* ── join ── */

/* How long the result is; -1: raised. */
static int64_t joined_length(const Word *items, int64_t count, int64_t between) {
  int64_t length = 0;
  for (int64_t i = 0; i < count; i++) {
    Chars item;
    if (!bytes_chars(items[i], &item))
      return raise_type("sequence item %lld: expected a bytes-like object, %s found", (long long)i,
                        class_name_of(items[i])),
             -1;
    length += item.length + (i ? between : 0);
    if (length > BYTES_MOST) return raise_memory(), -1;
  }
  return length;
}

static Word join_items(Word separator, const Word *items, int64_t count) {
  Chars between = bytes_view(separator), item;
  int64_t length = joined_length(items, count, between.length), at = 0;
  if (length < 0) return 0;
  if (count == 1 && is_bytes(separator) && is_bytes(items[0])) return ov_copy(items[0]);
  uint8_t *room = own_alloc(length + 1);
  for (int64_t i = 0; i < count; i++) {
    if (i && between.length) memcpy(room + at, between.data, (size_t)between.length);
    if (i) at += between.length;
    bytes_chars(items[i], &item);
    if (item.length) memcpy(room + at, item.data, (size_t)item.length);
    at += item.length;
  }
  Word result = bytes_like(separator, room, length);
  own_free(room, length + 1);
  return result;
}

METHOD(join) {
  UNUSED;
  if (!is_list(args[1]) && !is_tuple(args[1]) && !object_is_iterable(args[1]))
    return raise_type("can only join an iterable");
  Word list = is_tuple(args[1]) ? ov_copy(args[1]) : object_to_list(args[1]);
  if (!list) return 0;
  Word result = is_tuple(list) ? join_items(args[0], tuple_of(list)->items, tuple_of(list)->length)
                               : join_items(args[0], list_of(list)->items, list_of(list)->length);
  ov_release(list);
  return result;
}

const NativeInfo byte_split_methods[] = {{"split", method_split, 1, 3, true, true},
                                         {"rsplit", method_rsplit, 1, 3, true, true},
                                         {"splitlines", method_splitlines, 1, 2, true, true},
                                         {"partition", method_partition, 2, 2, false, false},
                                         {"rpartition", method_rpartition, 2, 2, false, false},
                                         {"join", method_join, 2, 2, false, true},
                                         {0}};
