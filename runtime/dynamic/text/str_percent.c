// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* text % arguments.
**
** In: a format, and a tuple of values, a mapping, or one value. Out: a text. The format, the arguments and a value that came
** out of a mapping are held while repr, __str__, __getitem__ … of the program run. The surprise: after %(key) the value found
** is the one argument for what follows, so %(a)*d takes its width from it. */
#include "dynamic/bytes.h"
#include "dynamic/container.h"
#include "dynamic/number.h"
#include "dynamic/text/text_internal.h"

typedef struct {
  Chars format;
  int64_t at;   /* the next character of it */
  Word mapping; /* lent; OWN_UNBOUND: keys are refused */
  Word values;  /* owned: a tuple, or if `single` the value itself */
  int64_t next, count;
  bool single;
  bool of_bytes; /* the texts stand for bytes */
  StrBuilder out;
} Percent;

static bool is_mapping(Word word, bool of_bytes) {
  if (is_str(payload_of(word))) return false;
  if (is_byte_text(word)) return !of_bytes;
  if (is_list(word) || is_dict(word) || ov_is(word, OWN_CLASS_RANGE)) return true;
  return !is_tuple(word) && class_special(class_of(word), SPECIAL_GETITEM) != OWN_UNBOUND;
}

/* The next value, lent from `values`; 0: raised. */
static Word next_value(Percent *percent) {
  if (percent->next >= percent->count) return raise_type("not enough arguments for format string");
  int64_t at = percent->next++;
  return percent->single ? percent->values : tuple_of(percent->values)->items[at];
}

static bool incomplete(void) { return !raise_value_error("incomplete format"); }

/* ── reading a conversion ── */

/* `(key)`: the value of the mapping becomes the only argument. */
static bool read_key(Percent *percent) {
  if (percent->mapping == OWN_UNBOUND) return !raise_type("format requires a mapping");
  int64_t from = percent->at, depth = 1;
  for (; depth > 0 && percent->at < percent->format.length; percent->at++) {
    uint32_t code = chars_at(percent->format, percent->at);
    depth += (code == '(') - (code == ')');
  }
  if (depth > 0) return !raise_value_error("incomplete format key");
  Word key = str_of_chars(chars_part(percent->format, from, percent->at - 1));
  if (key && percent->of_bytes) {
    Word bytes = bytes_new(str_of(key)->data, str_length(key));
    ov_release(key);
    key = bytes;
  }
  Word value = key ? object_get_item(percent->mapping, key) : 0;
  if (key) ov_release(key);
  if (!value) return true;
  Word old = percent->values;
  percent->values = value;
  percent->single = true;
  percent->next = 0;
  percent->count = 1;
  ov_release(old);
  return false;
}

static void read_flags(Percent *percent, PercentSpec *spec) {
  for (; percent->at < percent->format.length; percent->at++) {
    switch (chars_at(percent->format, percent->at)) {
    case '-': spec->left = true; break;
    case '+': spec->plus = true; break;
    case ' ': spec->space = true; break;
    case '#': spec->alternate = true; break;
    case '0': spec->zero = true; break;
    default: return;
    }
  }
}

/* `*`: from the arguments. */
static bool read_star(Percent *percent, bool width, int64_t *number) {
  Word value = next_value(percent);
  if (!value) return true;
  if (!is_int_or_bool(value)) return !raise_type("* wants int");
  if (width) return size_argument(value, number);
  int32_t narrow;
  if (int_argument(value, &narrow)) return true;
  *number = narrow;
  return false;
}

static bool read_number(Percent *percent, int64_t most, const char *what, int64_t *number) {
  for (; percent->at < percent->format.length; percent->at++) {
    uint32_t digit = chars_at(percent->format, percent->at) - '0';
    if (digit > 9) break;
    if (*number > (most - (int64_t)digit) / 10) return !raise_value_error("%s too big", what);
    *number = *number * 10 + (int64_t)digit;
  }
  return false;
}

static uint32_t look(const Percent *percent) {
  return percent->at < percent->format.length ? chars_at(percent->format, percent->at) : 0;
}

static bool read_width(Percent *percent, PercentSpec *spec) {
  if (look(percent) == '*') {
    percent->at++;
    if (read_star(percent, true, &spec->width)) return true;
    if (spec->width < 0) {
      spec->left = true;
      spec->width = spec->width == INT64_MIN ? INT64_MAX : -spec->width;
    }
  } else if (look(percent) - '0' < 10) {
    spec->width = 0;
    if (read_number(percent, INT64_MAX, "width", &spec->width)) return true;
  }
  if (look(percent) != '.') return false;
  percent->at++;
  spec->precision = 0;
  if (look(percent) != '*') return read_number(percent, INT32_MAX, "precision", &spec->precision);
  percent->at++;
  if (read_star(percent, false, &spec->precision)) return true;
  if (spec->precision < 0) spec->precision = 0;
  return false;
}

/* ── converting ── */

static Word wrong_number(char kind, const char *wanted, Word value) {
  return raise_type("%%%c format: %s is required, not %s", kind, wanted, class_name_of(value));
}

static Word to_int(Word value, char kind) {
  if (is_int_or_bool(value)) return ov_copy(int_plain(value));
  bool exact = kind == 'x' || kind == 'X' || kind == 'o';
  const char *wanted = exact ? "an integer" : "a real number";
  if (!exact && is_float(value)) return int_from_float(float_value(value));
  bool can =
      index_like(value) || (!exact && class_special(class_of(value), SPECIAL_INT) != OWN_UNBOUND);
  if (!can) return wrong_number(kind, wanted, value);
  Word number = exact ? number_index(value) : number_int(value);
  if (number || !error_is(OWN_CLASS_TYPE_ERROR)) return number;
  error_clear();
  return wrong_number(kind, wanted, value);
}

static bool to_double(Word value, double *number) {
  bool raised = false;
  if (number_value(value, number, &raised) || raised) return raised;
  if (!index_like(value) && class_special(class_of(value), SPECIAL_FLOAT) == OWN_UNBOUND)
    return !raise_type("must be real number, not %s", class_name_of(value));
  Word converted = number_real(value);
  if (!converted) return true;
  *number = float_value(converted);
  ov_release(converted);
  return false;
}

static Word to_character(Word value) {
  if (is_str(payload_of(value))) value = payload_of(value);
  if (is_str(value) && str_length(value) == 1) return ov_copy(value);
  if (is_str(value) || !index_like(value)) return raise_type("%%c requires int or char");
  Word number = number_index(value);
  if (!number) return 0;
  int64_t code;
  bool good = int_value(number, &code) && code >= 0 && code <= 0x10ffff;
  ov_release(number);
  if (!good) return raise_class(OWN_CLASS_OVERFLOW_ERROR, "%%c arg not in range(0x110000)");
  return str_character((uint32_t)code);
}

/* %b and %s of bytes. */
static Word to_bytes(Word value) {
  Chars chars;
  if (bytes_chars(value, &chars)) return bytes_latin(chars);
  Word method = attribute_find(value, str_intern_text("__bytes__"));
  if (!method) return 0;
  if (method == OWN_UNBOUND)
    return raise_type("%%b requires a bytes-like object, or an object that implements __bytes__, "
                      "not '%s'",
                      class_name_of(value));
  Word result = call(method, NULL, 0);
  ov_release(method);
  Word text = !result ? 0
              : bytes_chars(result, &chars)
                  ? bytes_latin(chars)
                  : raise_type("__bytes__ returned non-bytes (type %s)", class_name_of(result));
  if (result) ov_release(result);
  return text;
}

static Word to_byte(Word value) {
  Chars chars;
  int64_t code;
  if (is_byte_text(value) && bytes_chars(value, &chars) && chars.length == 1)
    return bytes_latin(chars);
  if (is_byte_text(value) || !index_like(value))
    return raise_type("%%c requires an integer in range(256) or a single byte");
  if (object_index(value, &code, true, NULL)) return 0;
  if (code < 0 || code > 255)
    return raise_class(OWN_CLASS_OVERFLOW_ERROR, "%%c arg not in range(256)");
  return str_character((uint32_t)code);
}

/* Conversions that are not the ones of texts; OWN_UNBOUND: they are. */
static Word convert_bytes(Word value, uint32_t code, PercentSpec *spec) {
  switch (code) {
  case 'b':
  case 's': return to_bytes(value);
  case 'r': return object_ascii(value);
  case 'c': spec->precision = -1; return to_byte(value);
  default: return OWN_UNBOUND;
  }
}

static Word unsupported(const Percent *percent, uint32_t code) {
  return raise_value_error("unsupported format character '%c' (0x%x) at index %lld",
                           code > 31 && code < 127 ? (int)code : '?', code,
                           (long long)percent->at - 1);
}

static bool is_plain(const PercentSpec *spec) {
  return spec->kind == 'd' && spec->width < 0 && spec->precision < 0 && !spec->plus && !spec->space;
}

/* The text of the value before it is cut and padded; numbers are padded already. */
static Word convert(const Percent *percent, Word value, uint32_t code, PercentSpec *spec) {
  Word number, text = percent->of_bytes ? convert_bytes(value, code, spec) : OWN_UNBOUND;
  double real;
  if (text != OWN_UNBOUND) return text;
  spec->kind = code == 'u' || code == 'i' ? 'd' : (char)code;
  switch (code) {
  case 's': return object_str(value);
  case 'r': return object_repr(value);
  case 'a': return object_ascii(value);
  case 'c': spec->precision = -1; return to_character(value);
  case 'd':
  case 'i':
  case 'u':
  case 'o':
  case 'x':
  case 'X':
    number = to_int(value, (char)code);
    text = !number ? 0 : is_plain(spec) ? int_text(number, 10) : int_percent(number, spec);
    ov_release(number);
    spec->width = spec->precision = -1;
    return text;
  case 'e':
  case 'E':
  case 'f':
  case 'F':
  case 'g':
  case 'G':
    if (to_double(value, &real)) return 0;
    text = float_percent(real, spec);
    spec->width = spec->precision = -1;
    return text;
  default: return unsupported(percent, code);
  }
}

static void add_text(StrBuilder *out, Chars chars, const PercentSpec *spec) {
  if (spec->precision >= 0 && spec->precision < chars.length)
    chars = chars_part(chars, 0, spec->precision);
  int64_t missing = spec->width - chars.length;
  if (!spec->left) builder_repeat(out, ' ', missing);
  builder_chars(out, chars);
  if (spec->left) builder_repeat(out, ' ', missing);
}

/* One conversion; `at` stands behind its %. */
static bool format_one(Percent *percent) {
  PercentSpec spec = {.width = -1, .precision = -1};
  if (look(percent) == '%') {
    percent->at++;
    builder_char(&percent->out, '%');
    return false;
  }
  if (look(percent) == '(') {
    percent->at++;
    if (read_key(percent)) return true;
  }
  read_flags(percent, &spec);
  if (read_width(percent, &spec)) return true;
  uint32_t code = look(percent);
  if (code == 'h' || code == 'l' || code == 'L') percent->at++;
  if (percent->at >= percent->format.length) return incomplete();
  code = chars_at(percent->format, percent->at++);
  Word value = next_value(percent);
  if (!value) return true;
  Word text = convert(percent, value, code, &spec);
  if (!text) return true;
  add_text(&percent->out, chars_of(text), &spec);
  ov_release(text);
  return false;
}

static int64_t find_sign(Chars format, int64_t from) {
  if (format.width == 1) {
    const uint8_t *at = memchr(format.data + from, '%', (size_t)(format.length - from));
    return at ? at - format.data : format.length;
  }
  static const uint8_t sign[] = "%";
  int64_t place = chars_find(chars_part(format, from, format.length), (Chars){sign, 1, 1, true});
  return place < 0 ? format.length : from + place;
}

static bool format_all(Percent *percent) {
  while (percent->at < percent->format.length) {
    int64_t sign = find_sign(percent->format, percent->at);
    builder_chars(&percent->out, chars_part(percent->format, percent->at, sign));
    percent->at = sign + 1;
    if (sign < percent->format.length && percent->at == percent->format.length) return incomplete();
    if (sign < percent->format.length && format_one(percent)) return true;
  }
  if (percent->next < percent->count && percent->mapping == OWN_UNBOUND)
    return !raise_type("not all arguments converted during %s formatting",
                       percent->of_bytes ? "bytes" : "string");
  return false;
}

/* ── short texts of numbers and texts: no code of the program runs, nothing is held ── */

enum { QUICK_MOST = 256, QUICK_NUMBER = FLOAT_FIXED_ROOM };

typedef struct {
  const uint8_t *format, *end;
  const Word *values, *last;
  int64_t length;
  char text[QUICK_MOST + QUICK_NUMBER];
} Quick;

/* Characters that are there, `-` before those of a number below 0. */
static int64_t quick_number(char *to, Word value, uint32_t code, int64_t places) {
  bool whole = code == 'd' || code == 's' || code == 'r' || code == 'i';
  if (whole && places < 0 && ov_is_int(value)) {
    int64_t number = ov_int(value);
    *to = '-';
    return number < 0 ? number_digits(to + 1, 0 - (uint64_t)number) + 1
                      : number_digits(to, (uint64_t)number);
  }
  if (code != 'f' || !is_float(value)) return 0;
  double number = float_value(value);
  bool negative = __builtin_signbit(number);
  *to = '-';
  int64_t digits = float_fixed(to + negative, negative ? -number : number, places < 0 ? 6 : places);
  return digits ? digits + negative : 0;
}

/* So many characters in a field, as the flags say; false: there is no room. */
static bool quick_field(Quick *quick, int64_t count, int64_t width, bool left, bool zero) {
  int64_t missing = width - count;
  char *field = quick->text + quick->length;
  quick->length += count;
  if (missing <= 0) return quick->length <= QUICK_MOST;
  if (quick->length + missing > QUICK_MOST) return false;
  quick->length += missing;
  int64_t sign = zero && !left && *field == '-';
  if (!left) memmove(field + sign + missing, field + sign, (size_t)(count - sign));
  memset(left ? field + count : field + sign, zero && !left ? '0' : ' ', (size_t)missing);
  return true;
}

static bool quick_is_digit(const Quick *quick) {
  return quick->format < quick->end && *quick->format >= '0' && *quick->format <= '9';
}

static int64_t quick_digits(Quick *quick) {
  int64_t number = 0;
  for (; quick_is_digit(quick) && number < QUICK_MOST; quick->format++)
    number = number * 10 + *quick->format - '0';
  return number;
}

/* One conversion; false: it is none of the usual ones. */
static bool quick_one(Quick *quick) {
  int64_t width = -1, places = -1;
  if (quick->format < quick->end && *quick->format == '%') {
    quick->text[quick->length++] = (char)*quick->format++;
    return quick->length <= QUICK_MOST;
  }
  bool left = quick->format < quick->end && *quick->format == '-';
  quick->format += left;
  bool zero = quick->format < quick->end && *quick->format == '0';
  if (quick_is_digit(quick)) width = quick_digits(quick);
  if (quick->format < quick->end && *quick->format == '.') {
    quick->format++;
    places = quick_digits(quick);
  }
  if (quick->format == quick->end || quick->values == quick->last) return false;
  uint32_t code = *quick->format++;
  Word value = *quick->values++;
  char *to = quick->text + quick->length;
  if (code == 's' && is_str(value)) {
    Chars chars = chars_of(value);
    if (!chars.ascii || places >= 0 || chars.length > QUICK_MOST - quick->length) return false;
    memcpy(to, chars.data, (size_t)chars.length);
    return quick_field(quick, chars.length, width, left, false);
  }
  int64_t count = quick_number(to, value, code, places);
  return count && quick_field(quick, count, width, left, zero && code != 's' && code != 'r');
}

static bool quick_all(Quick *quick) {
  while (quick->format < quick->end) {
    const uint8_t *sign = memchr(quick->format, '%', (size_t)(quick->end - quick->format));
    int64_t plain = (sign ? sign : quick->end) - quick->format;
    if (plain > QUICK_MOST - quick->length) return false;
    memcpy(quick->text + quick->length, quick->format, (size_t)plain);
    quick->length += plain;
    quick->format += plain + (sign != NULL);
    if (sign && !quick_one(quick)) return false;
  }
  return quick->values == quick->last;
}

/* OWN_UNBOUND: it is another case. */
static Word percent_quick(Word format, Word arguments) {
  Chars chars = chars_of(format);
  bool many = is_tuple(arguments);
  if (!chars.ascii || !(many || is_str(arguments) || ov_is_int(arguments) || is_float(arguments)))
    return OWN_UNBOUND;
  Quick quick;
  quick.format = chars.data;
  quick.end = chars.data + chars.length;
  quick.values = many ? tuple_of(arguments)->items : &arguments;
  quick.last = quick.values + (many ? tuple_of(arguments)->length : 1);
  quick.length = 0;
  if (!quick_all(&quick)) return OWN_UNBOUND;
  return str_of_chars((Chars){(const uint8_t *)quick.text, quick.length, 1, true});
}

Word str_percent(Word format, Word arguments, bool of_bytes) {
  if (is_tuple(payload_of(arguments))) arguments = payload_of(arguments);
  Word quick = of_bytes ? OWN_UNBOUND : percent_quick(format, arguments);
  if (quick != OWN_UNBOUND) return quick;
  Word held[] = {ov_copy(format), ov_copy(arguments)};
  bool single = !is_tuple(arguments);
  Percent percent = {.format = chars_of(format),
                     .mapping = is_mapping(arguments, of_bytes) ? arguments : OWN_UNBOUND,
                     .values = ov_copy(arguments),
                     .count = single ? 1 : tuple_of(arguments)->length,
                     .single = single,
                     .of_bytes = of_bytes,
                     .out = builder_new(str_length(format) + 16)};
  bool raised = format_all(&percent);
  ov_release(percent.values);
  object_release_all(held, 2);
  if (!raised) return builder_done(&percent.out);
  builder_drop(&percent.out);
  return 0;
}
