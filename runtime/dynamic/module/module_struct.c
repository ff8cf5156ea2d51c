// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* _struct: the kernel of the module struct (stdlib/python/struct.own): formats, packing, unpacking.
**
** In: the class struct.error, a format, values or a buffer. Out: sizes, bytes, tuples. Invariant: a format is read once per
** call, field by field; all sizes stay below 2^31. The surprise: without a mark, or with '@', fields are aligned as a C
** compiler of this machine does it; with '=', '<', '>' or '!' they are not, and l and L have 4 bytes. */
#include "dynamic/bytes/bytes_internal.h"
#include "dynamic/class/class_internal.h"

#include <stdio.h>

enum { MOST_SIZE = 8, MOST_BYTES = INT32_MAX };

typedef struct {
  Word error;     /* the class */
  const char *at; /* behind the mark */
  bool native, big;
} Format;

typedef struct {
  char code;
  int64_t count; /* of items; of s and p: bytes of the one item */
  int size;      /* of an item */
} Field;

static Word raise_struct(Word error, const char *text) {
  Word message = str_from(text);
  Word exception = call(error, &message, 1);
  ov_release(message);
  return exception ? raise_value(exception) : 0;
}

/* The text of the format; raised. A copy in `room`, since code of the program may run while it is read. */
static bool format_open(Format *format, Word error, Word given, char **room, int64_t *bytes) {
  Chars chars;
  *room = NULL;
  *bytes = 0;
  if (is_str(given))
    chars = chars_of_bytes(str_utf8(given, bytes), 0);
  else if (!is_bytes(given) || !bytes_chars(given, &chars))
    return raise_type("Struct() argument 1 must be a str or bytes object, not %s",
                      class_name_of(given)) == 0;
  if (!is_str(given)) *bytes = chars.length;
  *room = own_alloc(*bytes + 1);
  memcpy(*room, chars.data, (size_t)*bytes);
  (*room)[*bytes] = '\0';
  *format = (Format){error, *room, true, false};
  switch (**room) {
  case '@': format->at++; break;
  case '=':
  case '<':
    format->native = false;
    format->at++;
    break;
  case '>':
  case '!':
    format->native = false;
    format->big = true;
    format->at++;
    break;
  default: break;
  }
  return false;
}

static int item_size(const Format *format, char code) {
  if (strchr("xsp", code)) return 1;
  if (!format->native && strchr("nNP", code)) return 0;
  if (!format->native && strchr("lL", code)) return 4;
  return code == 'u' ? 0 : format_size(code);
}

/* The next field: 1, 0 at the end, -1 raised. */
static int next_field(Format *format, Field *field) {
  while (*format->at == ' ' || (*format->at >= '\t' && *format->at <= '\r'))
    format->at++;
  if (!*format->at) return 0;
  field->count = 1;
  if (*format->at >= '0' && *format->at <= '9') {
    field->count = 0;
    for (; *format->at >= '0' && *format->at <= '9'; format->at++) {
      field->count = field->count * 10 + (*format->at - '0');
      if (field->count > MOST_BYTES)
        return raise_struct(format->error, "total struct size too long"), -1;
    }
    if (!*format->at)
      return raise_struct(format->error, "repeat count given without format specifier"), -1;
  }
  field->code = *format->at++;
  field->size = item_size(format, field->code);
  if (field->size) return 1;
  return raise_struct(format->error, "bad char in struct format"), -1;
}

/* Where the field begins if the one before ends at `at`. */
static int64_t aligned(const Format *format, const Field *field, int64_t at) {
  return format->native ? (at + field->size - 1) & -(int64_t)field->size : at;
}

static bool is_text(char code) { return code == 's' || code == 'p'; }

/* How many bytes the format has, and how many values. -1: raised. */
static int64_t measure(Format format, int64_t *values) {
  Field field;
  int64_t size = 0;
  int more;
  *values = 0;
  while ((more = next_field(&format, &field)) > 0) {
    size = aligned(&format, &field, size) + field.count * field.size;
    if (size > MOST_BYTES) return raise_struct(format.error, "total struct size too long"), -1;
    if (field.code != 'x') *values += is_text(field.code) ? 1 : field.count;
  }
  return more < 0 ? -1 : size;
}

static void swap(uint8_t *item, int size) {
  for (int i = 0, j = size - 1; i < j; i++, j--) {
    uint8_t byte = item[i];
    item[i] = item[j];
    item[j] = byte;
  }
}

/* l and L of 4 bytes are i and I. */
static char machine_code(const Field *field) {
  if (field->code == 'l' && field->size == 4) return 'i';
  return field->code == 'L' && field->size == 4 ? 'I' : field->code;
}

/* ── packing ── */

/* Has the C type that CPython goes through no room for it? */
static bool is_out_of_type(const Field *field, Word value) {
  int64_t number;
  Word index = number_index(value);
  if (!index) return true;
  bool negative = int_sign(index) < 0, fits = int_value(index, &number);
  bool large = int_bit_length(index) > 64;
  ov_release(index);
  return strchr("ILQNP", field->code) ? negative || large || field->size == 8 : !fits;
}

static Word raise_item(Word error, const Field *field, ItemError kind, Word value) {
  char text[120];
  static const char *const names[] = {"b", "byte", "B", "ubyte", "h", "short", "H", "ushort"};
  int64_t low = 0;
  uint64_t high = 0;
  char code = field->code;
  if (code == 'c') return raise_struct(error, "char format requires a bytes object of length 1");
  if (is_text(code)) {
    snprintf(text, sizeof text, "argument for '%c' must be a bytes object", code);
    return raise_struct(error, text);
  }
  if (strchr("efd", code))
    return kind == ITEM_RANGE ? raise_class(OWN_CLASS_OVERFLOW_ERROR,
                                            "float too large to pack with %c format", code)
                              : raise_struct(error, "required argument is not a float");
  if (kind == ITEM_TYPE) return raise_struct(error, "required argument is not an integer");
  if (is_out_of_type(field, value)) return raise_struct(error, "argument out of range");
  format_limits(machine_code(field), &low, &high);
  for (size_t i = 0; i < sizeof names / sizeof *names; i += 2)
    if (names[i][0] == code) {
      if (low)
        snprintf(text, sizeof text, "%s format requires %lld <= number <= %llu", names[i + 1],
                 (long long)low, (unsigned long long)high);
      else
        snprintf(text, sizeof text, "%s format requires 0 <= number <= %llu", names[i + 1],
                 (unsigned long long)high);
      return raise_struct(error, text);
    }
  if (low)
    snprintf(text, sizeof text, "'%c' format requires %lld <= number <= %llu", code, (long long)low,
             (unsigned long long)high);
  else
    snprintf(text, sizeof text, "'%c' format requires 0 <= number <= %llu", code,
             (unsigned long long)high);
  return raise_struct(error, text);
}

/* s and p: cut to what there is room for. Raised. */
static bool pack_text(Word error, const Field *field, uint8_t *to, Word value) {
  Chars chars;
  if (!is_byte_text(value) || !bytes_chars(value, &chars))
    return raise_item(error, field, ITEM_TYPE, value) == 0;
  int64_t room = field->count, before = field->code == 'p' && room > 0;
  int64_t length = chars.length < room - before ? chars.length : room - before;
  if (before) *to = (uint8_t)(length < 255 ? length : 255);
  if (length > 0) memcpy(to + before, chars.data, (size_t)length);
  return false;
}

/* The values of one field, from values[*at] on. Raised. */
static bool pack_field(const Format *format, const Field *field, uint8_t *to, const Word *values,
                       int64_t *at) {
  if (field->code == 'x') return false;
  if (is_text(field->code)) return pack_text(format->error, field, to, values[(*at)++]);
  for (int64_t i = 0; i < field->count; i++, to += field->size) {
    Word value = ov_copy(values[(*at)++]);
    ItemError kind = item_write(machine_code(field), to, value);
    if (kind == ITEM_TYPE || kind == ITEM_RANGE) raise_item(format->error, field, kind, value);
    ov_release(value);
    if (kind != ITEM_GOOD) return true;
    if (format->big) swap(to, field->size);
  }
  return false;
}

static bool pack_all(Format format, uint8_t *to, const Word *values) { /* raised */
  Field field;
  int64_t size = 0, at = 0;
  while (next_field(&format, &field) > 0) {
    size = aligned(&format, &field, size);
    if (pack_field(&format, &field, to + size, values, &at)) return true;
    size += field.count * field.size;
  }
  return false;
}

/* pack(error, format, values): bytes. `values` is a tuple. */
static Word struct_pack(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Format format;
  char *room;
  int64_t bytes = 0, wanted, given = tuple_of(args[2])->length;
  if (format_open(&format, args[0], args[1], &room, &bytes)) return 0;
  int64_t size = measure(format, &wanted);
  uint8_t *to = size < 0 ? NULL : own_alloc(size + 1);
  Word result = 0;
  if (to) memset(to, 0, (size_t)size);
  if (to && wanted != given) {
    char text[100];
    snprintf(text, sizeof text, "pack expected %lld items for packing (got %lld)",
             (long long)wanted, (long long)given);
    raise_struct(args[0], text);
  } else if (to && !pack_all(format, to, tuple_of(args[2])->items)) {
    result = bytes_new(to, size);
  }
  if (to) own_free(to, size + 1);
  own_free(room, bytes + 1);
  return result;
}

/* ── unpacking ── */

static Word unpack_text(const Field *field, const uint8_t *from) {
  if (field->code == 's' || field->count == 0) return bytes_new(from, field->count);
  int64_t length = *from < field->count - 1 ? *from : field->count - 1;
  return bytes_new(from + 1, length);
}

static Word unpack_item(const Format *format, const Field *field, const uint8_t *from) {
  uint8_t item[MOST_SIZE];
  memcpy(item, from, (size_t)field->size);
  if (format->big) swap(item, field->size);
  return item_read(machine_code(field), item);
}

static void unpack_all(Format format, const uint8_t *from, Word list) {
  Field field;
  int64_t size = 0;
  while (next_field(&format, &field) > 0) {
    size = aligned(&format, &field, size);
    if (is_text(field.code)) list_append(list, unpack_text(&field, from + size));
    bool items = !is_text(field.code) && field.code != 'x';
    for (int64_t i = 0; items && i < field.count; i++)
      list_append(list, unpack_item(&format, &field, from + size + i * field.size));
    size += field.count * field.size;
  }
}

/* unpack(error, format, buffer, offset): a list; the caller has checked that so many bytes are there. */
static Word struct_unpack(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Format format;
  char *room;
  int64_t bytes = 0, values, offset;
  Chars chars;
  if (bytes_need(args[2], &chars) || size_argument(args[3], &offset)) return 0;
  if (format_open(&format, args[0], args[1], &room, &bytes)) return 0;
  int64_t size = measure(format, &values);
  Word list = 0;
  if (size >= 0 && offset >= 0 && offset <= chars.length - size) {
    Word held =
        bytes_new(chars.data + offset, size); /* making items may end what the buffer looks at */
    list = list_new(values);
    unpack_all(format, bytes_of(held)->data, list);
    ov_release(held);
  } else if (size >= 0) {
    raise_struct(args[0], "unpack requires a larger buffer");
  }
  own_free(room, bytes + 1);
  return list;
}

static Word struct_size(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Format format;
  char *room;
  int64_t bytes = 0, values;
  if (format_open(&format, args[0], args[1], &room, &bytes)) return 0;
  int64_t size = measure(format, &values);
  own_free(room, bytes + 1);
  return size < 0 ? 0 : int_new(size);
}

/* length(buffer): in bytes. */
static Word buffer_length(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Chars chars;
  return bytes_need(args[0], &chars) ? 0 : int_new(chars.length);
}

void module_fill_struct(Word module) {
  static const NativeInfo natives[] = {{"calcsize", struct_size, 2, 2, false, true},
                                       {"length", buffer_length, 1, 1, false, false},
                                       {"pack", struct_pack, 3, 3, false, true},
                                       {"unpack", struct_unpack, 4, 4, false, true},
                                       {0}};
  module_add_natives(module, natives);
}

void module_fill_array(Word module) {
  module_add(module, "array", ov_copy(class_word(OWN_CLASS_ARRAY)));
  module_add(module, "ArrayType", ov_copy(class_word(OWN_CLASS_ARRAY)));
  module_add(module, "typecodes", str_from("bBuhHiIlLqQfd"));
}
