// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Built-in functions about texts: chr, ord, ascii, repr, format; and str(…).
**
** Natives: arguments are counted by call.c, the values are checked here. */
#include "dynamic/bytes.h"
#include "dynamic/number.h"
#include "dynamic/text/text_internal.h"

Word builtin_CHR(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  int32_t code;
  if (int_argument(args[0], &code)) return 0;
  if (code < 0 || code > 0x10ffff) return raise_value_error("chr() arg not in range(0x110000)");
  return str_character((uint32_t)code);
}

Word builtin_ORD(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  Word text = payload_of(args[0]);
  Chars bytes;
  bool is_text = is_str(text);
  if (!is_text && !(is_byte_text(text) && bytes_chars(text, &bytes)))
    return raise_type("ord() expected string of length 1, but %s found", class_name_of(args[0]));
  int64_t length = is_text ? str_length(text) : bytes.length;
  if (length != 1)
    return raise_type("ord() expected a character, but string of length %lld found",
                      (long long)length);
  return ov_small(is_text ? (int64_t)str_char(str_of(text), 0) : bytes.data[0]);
}

OwnWord own_chr(OwnWord word) { return builtin_CHR(&word, 1, 0); }
OwnWord own_ord(OwnWord word) { return builtin_ORD(&word, 1, 0); }

Word builtin_ASCII(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  return object_ascii(args[0]);
}

Word builtin_REPR(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  return object_repr(args[0]);
}

Word builtin_FORMAT(const Word *args, int64_t count, Word names) {
  (void)names;
  if (count > 1 && !is_str(args[1]))
    return raise_type("format() argument 2 must be str, not %s", given_name(args[1]));
  Word spec = count > 1 ? ov_copy(args[1]) : str_empty();
  Word text = object_format(args[0], spec);
  ov_release(spec);
  return text;
}

/* ── str(object='', encoding, errors) ── */

static Word str_class_new(const Word *args, int64_t count, Word names) {
  static const char *const allowed[] = {"object", "encoding", "errors", NULL};
  Word slots[3] = {OWN_UNBOUND, OWN_UNBOUND, OWN_UNBOUND};
  for (int64_t i = 1; i < count; i++)
    slots[i - 1] = args[i];
  Keywords known = {"str", allowed, count - 1};
  if (keyword_arguments(&known, args + count, names, slots)) return 0;
  for (int i = 1; i < 3; i++)
    if (slots[i] != OWN_UNBOUND && !is_str(slots[i]))
      return raise_type("str() argument '%s' must be str, not %s", allowed[i],
                        given_name(slots[i]));
  if (slots[0] == OWN_UNBOUND) return str_empty();
  if (slots[1] == OWN_UNBOUND && slots[2] == OWN_UNBOUND) return object_str(slots[0]);
  if (is_str(slots[0])) return raise_type("decoding str is not supported");
  if (!is_byte_row(slots[0]))
    return raise_type("decoding to str: need a bytes-like object, %s found",
                      class_name_of(slots[0]));
  Word bytes = bytes_copy(slots[0]);
  Chars chars;
  if (!bytes || !bytes_chars(bytes, &chars)) return 0;
  const char *encoding = slots[1] == OWN_UNBOUND ? NULL : str_utf8(slots[1], NULL);
  Word text =
      bytes_decode(chars, encoding, slots[2] == OWN_UNBOUND ? NULL : str_utf8(slots[2], NULL));
  ov_release(bytes);
  return text;
}

static Word method_len(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  return ov_small(str_length(args[0]));
}

static Word method_get_item(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  return str_get_item(args[0], args[1]);
}

static Word method_iter(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  return str_iter(args[0]);
}

static Word iterator_iter(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  return ov_copy(args[0]);
}

static Word iterator_next(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  Word next = str_iter_next((StrIterator *)ov_object(args[0]));
  if (next != OWN_END) return next;
  return raise_value(exception_new(OWN_CLASS_STOP_ITERATION, NULL, 0));
}

static const NativeInfo methods[] = {
    {"__new__", str_class_new, 1, 4, true, true},
    {"__len__", method_len, 1, 1, false, false},
    {"__getitem__", method_get_item, 2, 2, false, true},
    {"__iter__", method_iter, 1, 1, false, false},
    {NULL, NULL, 0, 0, false, false},
};

static const NativeInfo iterator_methods[] = {
    {"__iter__", iterator_iter, 1, 1, false, false},
    {"__next__", iterator_next, 1, 1, false, false},
    {NULL, NULL, 0, 0, false, false},
};

void text_start(void) {
  str_hash_start();
  str_start();
  class_add_methods(OWN_CLASS_STR, methods);
  class_add_methods(OWN_CLASS_STR_ITERATOR, iterator_methods);
  str_case_start();
  str_find_start();
  str_format_start();
  str_methods_start();
  str_split_start();
  str_translate_start();
  represent_start();
}

void text_end(void) {
  str_hash_end();
  str_utf8_end();
}
