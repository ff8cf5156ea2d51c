// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Making bytes and bytearrays of anything: bytes(x), bytearray(x), fromhex, maketrans; hex().
**
** In: a number, a text with its encoding, an object with a buffer, or ints one by one. Out: objects, or raw bytes that are
** gathered outside of the heap of objects. The surprise: a list that changes while its items' __index__ run is read as it
** then is. */
#include "dynamic/bytes/bytes_internal.h"

bool byte_argument(Word word, uint8_t *byte) {
  int64_t value;
  if (!ov_is_int(word)) {
    if (!index_like(word))
      return raise_type("'%s' object cannot be interpreted as an integer", class_name_of(word)),
             true;
    if (object_index(word, &value, true, NULL)) return true;
  } else {
    value = ov_int(word);
  }
  *byte = (uint8_t)value;
  if (value >= 0 && value <= 255) return false;
  return raise_value_error("byte must be in range(0, 256)"), true;
}

/* ── gathering ── */

void gather_drop(Gathered *gathered) {
  if (gathered->data) own_free(gathered->data, gathered->capacity);
}

static void gather_room(Gathered *to, int64_t capacity) {
  to->data = to->data ? own_realloc(to->data, to->capacity, capacity) : own_alloc(capacity);
  to->capacity = capacity;
}

static bool gather_item(void *self, Word item) {
  Gathered *to = self;
  uint8_t byte;
  if (!ov_is_int(item) && !index_like(item))
    return raise_type("'%s' object cannot be interpreted as an integer", class_name_of(item)), true;
  if (byte_argument(item, &byte)) {
    if (!error_is(OWN_CLASS_VALUE_ERROR)) return true;
    error_clear();
    return raise_value_error("bytes must be in range(0, 256)"), true;
  }
  if (to->length == to->capacity) gather_room(to, to->capacity ? to->capacity * 2 : 64);
  to->data[to->length++] = byte;
  return false;
}

static void gather_bytes(Gathered *to, const uint8_t *data, int64_t length) {
  if (!length) return;
  gather_room(to, length);
  memcpy(to->data, data, (size_t)length);
  to->length = length;
}

bool gather(Word source, Gathered *to) {
  *to = (Gathered){0};
  Chars chars;
  if (bytes_chars(source, &chars)) {
    gather_bytes(to, chars.data, chars.length);
    return false;
  }
  if (is_view(source)) {
    Word copy = bytes_copy(source);
    if (!copy) return true;
    gather_bytes(to, bytes_of(copy)->data, bytes_of(copy)->length);
    ov_release(copy);
    return false;
  }
  bool raised = object_each_item(source, gather_item, to);
  if (raised) gather_drop(to);
  return raised;
}

/* ── bytes(…), bytearray(…) ── */

static Word of_gathered(uint32_t class_id, Gathered *gathered) {
  Word result = class_id == OWN_CLASS_BYTES
                    ? bytes_new(gathered->data, gathered->length)
                    : store_new(OWN_CLASS_BYTEARRAY, 'B', gathered->data, gathered->length);
  gather_drop(gathered);
  return result;
}

static Word of_zeros(uint32_t class_id, Word count_word) {
  int64_t count;
  Word number = number_index(count_word);
  if (!number) return 0;
  bool known = int_value(number, &count);
  ov_release(number);
  if (!known)
    return raise_class(OWN_CLASS_OVERFLOW_ERROR, "cannot fit 'int' into an index-sized integer");
  if (count < 0) return raise_value_error("negative count");
  if (count > BYTES_MOST) return raise_memory();
  Gathered zeros = {0};
  if (count) gather_room(&zeros, count);
  if (count) memset(zeros.data, 0, (size_t)count);
  zeros.length = count;
  return of_gathered(class_id, &zeros);
}

static Word of_text(uint32_t class_id, const Word *slots) {
  if (slots[1] == OWN_UNBOUND) return raise_type("string argument without an encoding");
  const char *errors = slots[2] == OWN_UNBOUND ? NULL : str_utf8(slots[2], NULL);
  Word bytes = bytes_encode(slots[0], str_utf8(slots[1], NULL), errors);
  if (!bytes || class_id == OWN_CLASS_BYTES) return bytes;
  Word result = store_new(OWN_CLASS_BYTEARRAY, 'B', bytes_of(bytes)->data, bytes_of(bytes)->length);
  ov_release(bytes);
  return result;
}

/* What __bytes__ gives; OWN_UNBOUND: there is none. */
static Word ask_bytes(Word source) {
  Word method = class_lookup(class_of(source), str_intern_text("__bytes__"));
  if (method == OWN_UNBOUND || is_byte_row(source)) return OWN_UNBOUND;
  Word result = call(method, &source, 1);
  if (!result || is_bytes(result)) return result;
  raise_type("__bytes__ returned non-bytes (type %s)", class_name_of(result));
  ov_release(result);
  return 0;
}

static Word of_any(uint32_t class_id, Word source) {
  Gathered gathered;
  if (class_id == OWN_CLASS_BYTES) {
    if (is_bytes(source)) return ov_copy(source);
    Word asked = ask_bytes(source);
    if (asked != OWN_UNBOUND) return asked;
  }
  bool row = is_byte_row(source);
  if (!row && index_like(source)) return of_zeros(class_id, source);
  if (!row && !object_is_iterable(source))
    return raise_type("cannot convert '%s' object to %s", class_name_of(source),
                      class_id == OWN_CLASS_BYTES ? "bytes" : "bytearray");
  return gather(source, &gathered) ? 0 : of_gathered(class_id, &gathered);
}

static Word construct_as(uint32_t class_id, const Word *args, int64_t count, Word names) {
  static const char *const allowed[] = {"source", "encoding", "errors", NULL};
  Word slots[3] = {OWN_UNBOUND, OWN_UNBOUND, OWN_UNBOUND};
  for (int64_t i = 1; i < count; i++)
    slots[i - 1] = args[i];
  Keywords known = {class_id == OWN_CLASS_BYTES ? "bytes" : "bytearray", allowed, count - 1};
  if (keyword_arguments(&known, args + count, names, slots)) return 0;
  for (int i = 1; i < 3; i++)
    if (slots[i] != OWN_UNBOUND && !is_str(slots[i]))
      return raise_type("%s() argument '%s' must be str, not %s", known.function, allowed[i],
                        given_name(slots[i]));
  bool coded = slots[1] != OWN_UNBOUND || slots[2] != OWN_UNBOUND;
  if (slots[0] == OWN_UNBOUND && !coded) return of_any(class_id, str_empty());
  if (slots[0] != OWN_UNBOUND && is_str(slots[0])) return of_text(class_id, slots);
  if (coded)
    return raise_type(slots[1] == OWN_UNBOUND ? "errors without a string argument"
                                              : "encoding without a string argument");
  ov_retain(slots[0]);
  Word result = of_any(class_id, slots[0]);
  ov_release(slots[0]);
  return result;
}

METHOD(new_bytes) { return construct_as(OWN_CLASS_BYTES, args, count, names); }
METHOD(new_bytearray) { return construct_as(OWN_CLASS_BYTEARRAY, args, count, names); }

/* ── hexadecimal ── */

static int hex_digit(uint32_t code) {
  if (code >= '0' && code <= '9') return (int)code - '0';
  code |= 0x20;
  return code >= 'a' && code <= 'f' ? (int)code - 'a' + 10 : -1;
}

static Word from_hex(uint32_t class_id, Word text) {
  if (!is_str(text))
    return raise_type("fromhex() argument must be str, not %s", class_name_of(text));
  Gathered to = {0};
  int64_t length = str_length(text), at = 0;
  if (length) gather_room(&to, length);
  while (at < length) {
    uint32_t code = str_char(str_of(text), at);
    if (code == ' ' || (code >= '\t' && code <= '\r')) {
      at++;
      continue;
    }
    int high = hex_digit(code);
    int low = high >= 0 && at + 1 < length ? hex_digit(str_char(str_of(text), at + 1)) : -1;
    if (low < 0) {
      gather_drop(&to);
      if (high >= 0) at++;
      return raise_value_error("non-hexadecimal number found in fromhex() arg at position %lld",
                               (long long)at);
    }
    to.data[to.length++] = (uint8_t)(high << 4 | low);
    at += 2;
  }
  return of_gathered(class_id, &to);
}

METHOD(bytes_fromhex) {
  UNUSED;
  return from_hex(OWN_CLASS_BYTES, args[0]);
}
METHOD(bytearray_fromhex) {
  UNUSED;
  return from_hex(OWN_CLASS_BYTEARRAY, args[0]);
}

/* ── maketrans ── */

METHOD(maketrans) {
  UNUSED;
  Chars from, to;
  uint8_t table[256];
  if (bytes_need(args[0], &from) || bytes_need(args[1], &to)) return 0;
  if (from.length != to.length)
    return raise_value_error("maketrans arguments must have same length");
  for (int i = 0; i < 256; i++)
    table[i] = (uint8_t)i;
  for (int64_t i = 0; i < from.length; i++)
    table[from.data[i]] = to.data[i];
  return bytes_new(table, 256);
}

const NativeInfo bytes_methods[] = {{"__new__", method_new_bytes, 1, 4, true, true}, {0}};
static const NativeInfo new_bytearray[] = {{"__new__", method_new_bytearray, 1, 4, true, true},
                                           {0}};
static const NativeInfo bytes_fromhex = {"fromhex", method_bytes_fromhex, 1, 1, false, false};
static const NativeInfo array_fromhex = {"fromhex", method_bytearray_fromhex, 1, 1, false, false};
static const NativeInfo maketrans = {"maketrans", method_maketrans, 2, 2, false, false};

void bytes_new_start(void) {
  class_add_methods(OWN_CLASS_BYTES, bytes_methods);
  class_add_methods(OWN_CLASS_BYTEARRAY, new_bytearray);
  class_add_static(OWN_CLASS_BYTES, &bytes_fromhex);
  class_add_static(OWN_CLASS_BYTEARRAY, &array_fromhex);
  class_add_static(OWN_CLASS_BYTES, &maketrans);
  class_add_static(OWN_CLASS_BYTEARRAY, &maketrans);
}

void bytes_start(void) {
  static const uint32_t texts[] = {OWN_CLASS_BYTES, OWN_CLASS_BYTEARRAY};
  bytes_new_start();
  for (int i = 0; i < 2; i++) {
    class_add_methods(texts[i], byte_text_methods);
    class_add_methods(texts[i], byte_split_methods);
    class_add_methods(texts[i], byte_case_methods);
  }
  class_add_methods(OWN_CLASS_BYTEARRAY, bytearray_methods);
  class_add_methods(OWN_CLASS_MEMORYVIEW, view_methods);
  class_add_methods(OWN_CLASS_ARRAY, array_methods);
  view_start();
  array_start();
  bytes_int_start();
  codec_start();
}
