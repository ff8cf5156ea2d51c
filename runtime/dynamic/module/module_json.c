// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* _json: the kernels of the module json (stdlib/python/json.own): texts read into plain values, and plain values written.
**
** In: a str; a value and how to write it. Out: the value or the text, or NotImplemented where something is in it that the module
** itself has to look at: an error and its place, NaN, an object of a class of the program, very deep nesting. Invariant: no code
** of the program runs here but in safe points, and what is unfinished has no other owner. The surprise: so no error is worded
** here; the module reads such a text again. */
#include "dynamic/bytes.h"
#include "dynamic/class/class_internal.h"
#include "dynamic/container/container_internal.h"

#include <math.h>
#include <stdlib.h>

enum { DEPTH_MOST = 400, KEYS = 128, DIGITS_EXACT = 15, DIGITS_WORD = 18 };

/* ── reading ── */

typedef struct {
  Chars chars;
  int64_t at;
  Word text;
  Word keys
      [KEYS]; /* names that were met, by their hash: the same ones come again and again; 0: none */
} Reader;

static Word read_value(Reader *r, int depth);

/* The character at hand; 0 at the end. */
static inline uint32_t peek(const Reader *r) {
  return r->at < r->chars.length ? chars_at(r->chars, r->at) : 0;
}

static inline uint32_t skip_blanks(Reader *r) {
  uint32_t c = peek(r);
  while (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
    r->at++;
    c = peek(r);
  }
  return c;
}

static inline bool take(Reader *r, uint32_t wanted) {
  bool there = skip_blanks(r) == wanted;
  r->at += there;
  return there;
}

/* Four hexadecimal digits, -1: they are none. */
static int32_t read_hex(Reader *r) {
  int32_t code = 0;
  for (int i = 0; i < 4; i++, r->at++) {
    uint32_t c = peek(r), small = c | 0x20;
    if (c >= '0' && c <= '9')
      code = code * 16 + (int32_t)(c - '0');
    else if (small >= 'a' && small <= 'f')
      code = code * 16 + (int32_t)(small - 'a' + 10);
    else
      return -1;
  }
  return code;
}

/* Behind \u: a character, of one escape or of two that are a pair; -1: it is none. */
static int32_t read_code(Reader *r) {
  int32_t code = read_hex(r);
  if (code < 0xD800 || code > 0xDBFF || peek(r) != '\\') return code;
  int64_t back = r->at++;
  bool escape = peek(r) == 'u';
  r->at += escape;
  int32_t low = escape ? read_hex(r) : 0;
  if (low < 0) return -1;
  if (low >= 0xDC00 && low <= 0xDFFF) return 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
  r->at = back;
  return code;
}

static int32_t read_escape(Reader *r) {
  uint32_t c = peek(r);
  r->at++;
  switch (c) {
  case '"':
  case '\\':
  case '/': return (int32_t)c;
  case 'n': return '\n';
  case 't': return '\t';
  case 'r': return '\r';
  case 'b': return '\b';
  case 'f': return '\f';
  case 'u': return read_code(r);
  default: return -1;
  }
}

/* The place of what ends a run of characters that stand for themselves. */
static inline int64_t run_end(const Reader *r, int64_t at) {
  for (; at < r->chars.length; at++) {
    uint32_t c = chars_at(r->chars, at);
    if (c == '"' || c == '\\' || c < ' ') break;
  }
  return at;
}

/* Behind the first escape of a string that begins at `start`. */
static Word read_escaped(Reader *r, int64_t start) {
  StrBuilder builder = builder_new(0);
  for (;;) {
    int64_t end = run_end(r, r->at);
    builder_part(&builder, r->text, start, end);
    r->at = end + 1;
    if (end >= r->chars.length) break;
    uint32_t c = chars_at(r->chars, end);
    if (c == '"') return builder_done(&builder);
    int32_t code = c == '\\' ? read_escape(r) : -1;
    if (code < 0) break;
    builder_char(&builder, (uint32_t)code);
    start = r->at;
  }
  builder_drop(&builder);
  return 0;
}

/* Behind its quote. */
static Word read_string(Reader *r) {
  int64_t start = r->at, end = run_end(r, start);
  r->at = end;
  if (peek(r) != '"') return read_escaped(r, start);
  r->at = end + 1;
  return str_part(r->text, start, end);
}

static uint32_t key_number(const uint8_t *data, int64_t length) {
  uint32_t hash = (uint32_t)length;
  for (int64_t i = 0; i < length; i++)
    hash = hash * 31 + data[i];
  return (hash ^ hash >> 7) & (KEYS - 1);
}

/* A name: mostly one that was there before, whose hash is known. */
static Word read_key(Reader *r) {
  enum { SHORT = 32 };
  int64_t start = r->at, end = run_end(r, start), length = end - start;
  bool plain = r->chars.width == 1 && end < r->chars.length && length < SHORT;
  if (!plain || r->chars.data[end] != '"') return read_string(r);
  Word *known = &r->keys[key_number(r->chars.data + start, length)];
  r->at = end + 1;
  const Str *str = *known ? str_of(*known) : NULL;
  if (str && (int64_t)str->length == length &&
      memcmp(str->data, r->chars.data + start, (size_t)length) == 0)
    return ov_copy(*known);
  Word key = str_part(r->text, start, end);
  if (!key) return 0;
  if (*known) ov_release(*known);
  *known = ov_copy(key);
  return key;
}

/* Skips digits: how many. */
static int64_t skip_digits(Reader *r) {
  int64_t start = r->at;
  for (uint32_t c = peek(r); c >= '0' && c <= '9'; c = peek(r))
    r->at++;
  return r->at - start;
}

static Word whole_number(const Reader *r, int64_t start) {
  bool minus = chars_at(r->chars, start) == '-';
  int64_t value = 0;
  if (r->at - start <= DIGITS_WORD) {
    for (int64_t at = start + minus; at < r->at; at++)
      value = value * 10 + (int64_t)(chars_at(r->chars, at) - '0');
    return int_new(minus ? -value : value);
  }
  Word part = str_part(r->text, start, r->at);
  Word result = part ? int_parse(part, 10) : 0;
  ov_release(part);
  return result;
}

/* With a point and no exponent: few digits are exact, and so is one division by a power of ten. */
static bool short_decimal(const Reader *r, int64_t start, double *value) {
  double digits = 0, scale = 1;
  bool minus = chars_at(r->chars, start) == '-', behind = false;
  if (r->at - start > DIGITS_EXACT) return false;
  for (int64_t at = start + minus; at < r->at; at++) {
    uint32_t c = chars_at(r->chars, at);
    if (c == '.') {
      behind = true;
      continue;
    }
    digits = digits * 10 + (double)(c - '0');
    if (behind) scale *= 10;
  }
  *value = minus ? -(digits / scale) : digits / scale;
  return true;
}

static Word read_number(Reader *r) {
  int64_t start = r->at;
  bool exponent = false;
  if (peek(r) == '-') r->at++;
  if (peek(r) == '0')
    r->at++;
  else if (skip_digits(r) == 0)
    return 0;
  uint32_t c = peek(r);
  if (c != '.' && c != 'e' && c != 'E') return whole_number(r, start);
  if (c == '.') {
    r->at++;
    if (skip_digits(r) == 0) return 0;
    c = peek(r);
  }
  if (c == 'e' || c == 'E') {
    exponent = true;
    r->at++;
    if (peek(r) == '-' || peek(r) == '+') r->at++;
    if (skip_digits(r) == 0) return 0;
  }
  double value;
  if (!exponent && short_decimal(r, start, &value)) return float_word(value);
  if (r->chars.width == 1) return float_word(strtod((const char *)r->chars.data + start, NULL));
  Word part = str_part(r->text, start, r->at), result = part ? float_parse(part) : 0;
  ov_release(part);
  return result;
}

static Word read_word(Reader *r, const char *word, Word value) {
  for (; *word; word++, r->at++)
    if (peek(r) != (uint8_t)*word) return 0;
  return value;
}

static Word given_up(Word unfinished) {
  ov_release(unfinished);
  return 0;
}

static Word read_array(Reader *r, int depth) {
  Word list = list_new(0);
  if (take(r, ']')) return list;
  for (;;) {
    Word item = read_value(r, depth + 1);
    if (!item) return given_up(list);
    list_append(list, item);
    if (take(r, ',')) continue;
    return take(r, ']') ? list : given_up(list);
  }
}

static bool read_pair(Reader *r, Word dict, int depth) { /* false: given up */
  int64_t hash;
  Word key = take(r, '"') ? read_key(r) : 0;
  if (!key) return false;
  Word value = take(r, ':') ? read_value(r, depth + 1) : 0;
  bool good = value && hash_quick(key, &hash) && !dict_put_hashed(dict, key, hash, value);
  ov_release(key);
  return good;
}

static Word read_object(Reader *r, int depth) {
  Word dict = dict_new();
  if (take(r, '}')) return dict;
  for (;;) {
    if (!read_pair(r, dict, depth)) return given_up(dict);
    if (take(r, ',')) continue;
    return take(r, '}') ? dict : given_up(dict);
  }
}

/* 0: given up, or an error is pending. */
static Word read_value(Reader *r, int depth) {
  uint32_t c = skip_blanks(r);
  if (depth > DEPTH_MOST) return 0;
  switch (c) {
  case '"': r->at++; return read_string(r);
  case '{': r->at++; return read_object(r, depth);
  case '[': r->at++; return read_array(r, depth);
  case 'n': return read_word(r, "null", OWN_NONE);
  case 't': return read_word(r, "true", OWN_TRUE);
  case 'f': return read_word(r, "false", OWN_FALSE);
  default: return read_number(r);
  }
}

static Word json_read(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_str(args[0])) return OWN_NOT_IMPLEMENTED;
  Reader r = {.text = args[0]};
  const Str *str = str_of(args[0]);
  r.chars = (Chars){str->data, (int64_t)str->length, str->width, str->ascii};
  Word value = read_value(&r, 0);
  for (int i = 0; i < KEYS; i++)
    if (r.keys[i]) ov_release(r.keys[i]);
  if (!value) return error_pending() ? 0 : OWN_NOT_IMPLEMENTED;
  if (skip_blanks(&r) == 0 && r.at == r.chars.length) return value;
  ov_release(value);
  return OWN_NOT_IMPLEMENTED;
}

/* ── writing ── */

typedef struct {
  StrBuilder text;
  bool ensure_ascii;
  Word item_separator, key_separator;
} Writer;

static bool write_value(Writer *w, Word value, int depth); /* false: given up, or raised */

static void write_unit(Writer *w, uint32_t unit) {
  static const char digits[] = "0123456789abcdef";
  char escape[6] = {'\\', 'u'};
  for (int i = 0; i < 4; i++)
    escape[2 + i] = digits[unit >> (12 - 4 * i) & 15];
  builder_ascii(&w->text, escape, 6);
}

static void write_escape(Writer *w, uint32_t c) {
  static const char plain[] = "\"\\\n\r\t\b\f", letters[] = "\"\\nrtbf";
  const char *known = c && c < 0x80 ? strchr(plain, (int)c) : NULL;
  if (known) {
    builder_ascii(&w->text, (char[]){'\\', letters[known - plain]}, 2);
  } else if (c < 0x10000) {
    write_unit(w, c);
  } else {
    write_unit(w, 0xD800 | (c - 0x10000) >> 10);
    write_unit(w, 0xDC00 | ((c - 0x10000) & 0x3FF));
  }
}

static void write_string(Writer *w, Word text) {
  const Str *str = str_of(text);
  int64_t length = (int64_t)str->length, start = 0;
  uint32_t most = w->ensure_ascii ? '~' : UINT32_MAX;
  builder_char(&w->text, '"');
  for (int64_t at = 0; at < length; at++) {
    uint32_t c = str_char(str, at);
    if (c >= ' ' && c != '"' && c != '\\' && c <= most) continue;
    if (at > start) builder_part(&w->text, text, start, at);
    write_escape(w, c);
    start = at + 1;
  }
  if (start == 0)
    builder_text(&w->text, text);
  else
    builder_part(&w->text, text, start, length);
  builder_char(&w->text, '"');
}

/* None, True, False, numbers; false: another value, or raised. */
static bool write_scalar(Writer *w, Word value) {
  const char *word = value == OWN_NONE    ? "null"
                     : value == OWN_TRUE  ? "true"
                     : value == OWN_FALSE ? "false"
                                          : NULL;
  if (word) return builder_ascii(&w->text, word, (int64_t)strlen(word)), true;
  if (is_float(value) && !isfinite(float_value(value))) return false;
  Word text = is_int(value)     ? int_text(value, 10)
              : is_float(value) ? float_text(float_value(value))
                                : 0;
  if (!text) return false;
  builder_text(&w->text, text);
  ov_release(text);
  return true;
}

static bool write_items(Writer *w, const Word *items, int64_t count, int depth) {
  builder_char(&w->text, '[');
  for (int64_t i = 0; i < count; i++) {
    if (i) builder_text(&w->text, w->item_separator);
    if (!write_value(w, items[i], depth + 1)) return false;
  }
  builder_char(&w->text, ']');
  return true;
}

/* Keys that are no texts are written between quotes. */
static bool write_name(Writer *w, Word key) {
  if (is_str(key)) return write_string(w, key), true;
  builder_char(&w->text, '"');
  bool good = write_scalar(w, key);
  builder_char(&w->text, '"');
  return good;
}

static bool write_pairs(Writer *w, Word dict, int depth) {
  uint32_t at = 0;
  const DictEntry *entry;
  bool first = true;
  builder_char(&w->text, '{');
  while ((entry = dict_next(dict, &at))) {
    Word value = entry->value;
    if (!first) builder_text(&w->text, w->item_separator);
    first = false;
    if (!write_name(w, entry->key)) return false;
    builder_text(&w->text, w->key_separator);
    if (!write_value(w, value, depth + 1)) return false;
  }
  builder_char(&w->text, '}');
  return true;
}

static bool write_value(Writer *w, Word value, int depth) {
  if (depth > DEPTH_MOST) return false;
  if (is_str(value)) return write_string(w, value), true;
  if (is_list(value)) return write_items(w, list_of(value)->items, list_of(value)->length, depth);
  if (is_tuple(value))
    return write_items(w, tuple_of(value)->items, tuple_of(value)->length, depth);
  return is_dict(value) ? write_pairs(w, value, depth) : write_scalar(w, value);
}

/* write(value, ensure_ascii, item_separator, key_separator). Making a text of a number is no safe point: no container changes. */
static Word json_write(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_str(args[2]) || !is_str(args[3])) return OWN_NOT_IMPLEMENTED;
  Writer w = {builder_new(256), args[1] == OWN_TRUE, args[2], args[3]};
  if (write_value(&w, args[0], 0)) return builder_done(&w.text);
  builder_drop(&w.text);
  return error_pending() ? 0 : OWN_NOT_IMPLEMENTED;
}

void module_fill_json(Word module) {
  static const NativeInfo natives[] = {
      {"read", json_read, 1, 1, false, false}, {"write", json_write, 4, 4, false, false}, {0}};
  module_add_natives(module, natives);
}
