// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* int.to_bytes and int.from_bytes.
**
** In: an int of any size, a length, "little" or "big". Out: its bytes in two's complement, or the int of such bytes. The
** surprise: both go through hexadecimal text, which libtommath's digits turn into in linear time. */
#include "dynamic/bytes/bytes_internal.h"

static int hex_value(uint8_t digit) { return digit <= '9' ? digit - '0' : digit - 'a' + 10; }

/* True and *big; raised: ValueError. */
static bool order_argument(Word word, bool *big) {
  if (!is_str(word))
    return raise_type("argument 'byteorder' must be str, not %s", class_name_of(word)) == 0;
  const char *text = str_utf8(word, NULL);
  *big = strcmp(text, "big") == 0;
  if (*big || strcmp(text, "little") == 0) return false;
  return raise_value_error("byteorder must be either 'little' or 'big'") == 0;
}

static void reverse(uint8_t *data, int64_t length) {
  for (int64_t i = 0, j = length - 1; i < j; i++, j--) {
    uint8_t byte = data[i];
    data[i] = data[j];
    data[j] = byte;
  }
}

/* The last `length` bytes of a number that is not negative, highest first. */
static void write_magnitude(Word text, uint8_t *to, int64_t length) {
  int64_t digits = str_length(text);
  const uint8_t *from = str_of(text)->data;
  memset(to, 0, (size_t)length);
  for (int64_t i = 0; i < digits && i / 2 < length; i++)
    to[length - 1 - i / 2] |= (uint8_t)(hex_value(from[digits - 1 - i]) << (i % 2 * 4));
}

/* Does it fit? Raised: OverflowError. */
static bool check_fit(Word number, int64_t length, bool is_signed) {
  if (int_sign(number) < 0 && !is_signed)
    return raise_class(OWN_CLASS_OVERFLOW_ERROR, "can't convert negative int to unsigned") == 0;
  Word shown = int_sign(number) < 0 ? int_invert(number) : ov_copy(number);
  int64_t bits = int_bit_length(shown) + (is_signed && int_sign(number) != 0);
  ov_release(shown);
  if (bits <= length * 8) return false;
  return raise_class(OWN_CLASS_OVERFLOW_ERROR, "int too big to convert") == 0;
}

static Word bytes_of_int(Word number, int64_t length, bool big, bool is_signed) {
  if (check_fit(number, length, is_signed)) return 0;
  bool negative = int_sign(number) < 0; /* -n - 1 has the inverse bits */
  Word shown = negative ? int_invert(number) : ov_copy(number);
  Word text = int_text(shown, 16);
  ov_release(shown);
  if (!text) return 0;
  Bytes *bytes = bytes_make(length);
  if (bytes) {
    write_magnitude(text, bytes->data, length);
    for (int64_t i = 0; negative && i < length; i++)
      bytes->data[i] = (uint8_t)~bytes->data[i];
    if (!big) reverse(bytes->data, length);
  }
  ov_release(text);
  return bytes ? ov_word(bytes) : 0;
}

METHOD(to_bytes) {
  static const char *const allowed[] = {"length", "byteorder", "signed", NULL};
  Word slots[3] = {ov_small(1), OWN_UNBOUND, OWN_FALSE};
  int64_t given = count - 1;
  for (int64_t i = 0; i < given; i++)
    slots[i] = args[i + 1];
  Keywords known = {"to_bytes", allowed, given};
  if (keyword_arguments(&known, args + count, names, slots)) return 0;
  int64_t length;
  bool big = true;
  if (size_argument(slots[0], &length)) return 0;
  if (slots[1] != OWN_UNBOUND && order_argument(slots[1], &big)) return 0;
  int is_signed = object_truth(slots[2]);
  if (is_signed < 0) return 0;
  if (length < 0) return raise_value_error("length argument must be non-negative");
  return bytes_of_int(int_plain(args[0]), length, big, is_signed > 0);
}

/* ── from_bytes ── */

/* The int of hexadecimal digits of the bytes, highest first; inverted if they are those of -n - 1. */
static Word int_of_bytes(const uint8_t *data, int64_t length, bool big, bool negative) {
  static const char digits[] = "0123456789abcdef";
  StrBuilder text = builder_new(length * 2 + 1);
  builder_char(&text, '0');
  for (int64_t i = 0; i < length; i++) {
    uint8_t byte = data[big ? i : length - 1 - i];
    if (negative) byte = (uint8_t)~byte;
    builder_char(&text, (uint8_t)digits[byte >> 4]);
    builder_char(&text, (uint8_t)digits[byte & 15]);
  }
  Word word = builder_done(&text);
  Word number = word ? int_parse(word, 16) : 0;
  if (word) ov_release(word);
  if (!number || !negative) return number;
  Word result = int_invert(number);
  ov_release(number);
  return result;
}

METHOD(from_bytes) {
  static const char *const allowed[] = {"bytes", "byteorder", "signed", NULL};
  Word slots[3] = {OWN_UNBOUND, OWN_UNBOUND, OWN_FALSE};
  for (int64_t i = 0; i < count; i++)
    slots[i] = args[i];
  Keywords known = {"from_bytes", allowed, count};
  if (keyword_arguments(&known, args + count, names, slots)) return 0;
  if (slots[0] == OWN_UNBOUND)
    return raise_type("from_bytes() missing required argument 'bytes' (pos 1)");
  bool big = true;
  if (slots[1] != OWN_UNBOUND && order_argument(slots[1], &big)) return 0;
  int is_signed = object_truth(slots[2]);
  Gathered bytes;
  if (is_signed < 0) return 0;
  if (is_str(slots[0]) || (!is_byte_row(slots[0]) && !object_is_iterable(slots[0])))
    return raise_type("cannot convert '%s' object to bytes", class_name_of(slots[0]));
  if (gather(slots[0], &bytes)) return 0;
  bool negative = is_signed && bytes.length && bytes.data[big ? 0 : bytes.length - 1] & 0x80;
  Word result = int_of_bytes(bytes.data, bytes.length, big, negative);
  gather_drop(&bytes);
  return result;
}

void bytes_int_start(void) {
  static const NativeInfo methods[] = {{"to_bytes", method_to_bytes, 1, 4, true, true}, {0}};
  static const NativeInfo from = {"from_bytes", method_from_bytes, 0, 3, true, true};
  class_add_methods(OWN_CLASS_INT, methods);
  class_add_static(OWN_CLASS_INT, &from);
}
