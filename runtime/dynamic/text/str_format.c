// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* "…".format(…) and format_map.
**
** In: a text with fields {name.attribute[index]!conversion:specification}, positional arguments, arguments by name or a
** mapping. Out: a text. Fields inside specifications are filled in first, one level deep. The surprise: the text between two
** fields is copied when the next brace is found, so a doubled brace costs a piece of its own. */
#include "dynamic/container.h"
#include "dynamic/format_spec.h"
#include "dynamic/number.h"
#include "dynamic/text/text_internal.h"

enum { LEVELS = 2 };

typedef enum { NUMBERING_OPEN, NUMBERING_AUTO, NUMBERING_MANUAL } Numbering;

typedef struct {
  const Word *args; /* positional; NULL: format_map */
  int64_t count;
  const Word *values; /* by name */
  Word names;         /* tuple or 0 */
  Word mapping;       /* of format_map; 0: none */
  Numbering numbering;
  int64_t next; /* of automatic numbering */
} Fields;

/* A text and how far it is read. */
typedef struct {
  Chars chars;
  int64_t at;
} Reader;

typedef struct {
  Chars name, spec;
  uint32_t conversion; /* 0: none */
  bool nested;         /* fields in the specification */
} Field;

static bool more(const Reader *reader) { return reader->at < reader->chars.length; }
static uint32_t peek(const Reader *reader) { return chars_at(reader->chars, reader->at); }

static bool read_decimal(Chars chars, int64_t *at, int64_t *number) {
  int64_t value = 0;
  for (; *at < chars.length; ++*at) {
    int digit = unicode_decimal(chars_at(chars, *at));
    if (digit < 0) break;
    if (value > (INT64_MAX - digit) / 10)
      return !raise_value_error("Too many decimal digits in format string");
    value = value * 10 + digit;
  }
  *number = value;
  return false;
}

/* The number that is the whole of a name, -1: it is none. */
static bool whole_number(Chars name, int64_t *number) {
  *number = -1;
  for (int64_t i = 0; i < name.length; i++)
    if (unicode_decimal(chars_at(name, i)) < 0) return false;
  int64_t at = 0;
  return name.length > 0 && read_decimal(name, &at, number);
}

/* ── finding fields ── */

/* The name, up to the character that ends it, which is the result; 0: raised. */
static uint32_t read_name(Reader *reader, Chars *name) {
  int64_t from = reader->at;
  while (more(reader)) {
    uint32_t code = peek(reader);
    reader->at++;
    if (code == '{') return raise_value_error("unexpected '{' in field name"), 0;
    if (code == '[')
      while (more(reader) && peek(reader) != ']')
        reader->at++;
    if (code != '}' && code != ':' && code != '!') continue;
    *name = chars_part(reader->chars, from, reader->at - 1);
    return code;
  }
  return raise_value_error("expected '}' before end of string"), 0;
}

static bool read_spec(Reader *reader, Field *field) {
  int64_t from = reader->at, depth = 1;
  while (more(reader)) {
    uint32_t code = peek(reader);
    reader->at++;
    if (code == '{') {
      field->nested = true;
      depth++;
    } else if (code == '}' && --depth == 0) {
      field->spec = chars_part(reader->chars, from, reader->at - 1);
      return false;
    }
  }
  return !raise_value_error("unmatched '{' in format spec");
}

/* A field; the reader stands behind its `{`. */
static bool read_field(Reader *reader, Field *field) {
  *field = (Field){.spec = {NULL, 0, 1, true}};
  uint32_t end = read_name(reader, &field->name);
  if (end == 0 || end == '}') return end == 0;
  if (end == '!') {
    if (!more(reader))
      return !raise_value_error("end of string while looking for conversion specifier");
    field->conversion = peek(reader);
    reader->at++;
    if (more(reader)) {
      end = peek(reader);
      reader->at++;
      if (end == '}') return false;
      if (end != ':') return !raise_value_error("expected ':' after conversion specifier");
    }
  }
  return read_spec(reader, field);
}

/* Copies text up to the next field and reads that; *found: there is one. */
static bool next_field(Reader *reader, StrBuilder *out, Field *field, bool *found) {
  int64_t from = reader->at;
  uint32_t code = 0;
  *found = false;
  while (more(reader) && code != '{' && code != '}') {
    code = peek(reader);
    reader->at++;
  }
  bool brace = code == '{' || code == '}', doubled = brace && more(reader) && peek(reader) == code;
  if (brace && !doubled && (code == '}' || !more(reader)))
    return !raise_value_error("Single '%c' encountered in format string", (int)code);
  builder_chars(out, chars_part(reader->chars, from, reader->at - (brace && !doubled)));
  if (doubled) reader->at++;
  *found = brace && !doubled;
  return *found && read_field(reader, field);
}

/* ── values of fields ── */

static bool check_numbering(Fields *fields, bool automatic) {
  Numbering wanted = automatic ? NUMBERING_AUTO : NUMBERING_MANUAL;
  if (fields->numbering == NUMBERING_OPEN) fields->numbering = wanted;
  if (fields->numbering == wanted) return false;
  raise_value_error(
      automatic ? "cannot switch from manual field specification to automatic field numbering"
                : "cannot switch from automatic field numbering to manual field specification");
  return true;
}

static Word positional_value(const Fields *fields, int64_t index) {
  if (!fields->args) return raise_value_error("Format string contains positional fields");
  if (index < fields->count) return ov_copy(fields->args[index]);
  return raise_class(OWN_CLASS_INDEX_ERROR,
                     "Replacement index %lld out of range for positional args tuple",
                     (long long)index);
}

static Word named_value(const Fields *fields, Chars name) {
  Word key = str_of_chars(name), value = 0;
  if (fields->mapping) {
    value = object_get_item(fields->mapping, key);
  } else {
    int64_t names = fields->names ? tuple_of(fields->names)->length : 0;
    for (int64_t i = 0; i < names && !value; i++)
      if (str_equal(tuple_of(fields->names)->items[i], key)) value = ov_copy(fields->values[i]);
    if (!value) raise_key(key);
  }
  ov_release(key);
  return value;
}

static Word first_value(Fields *fields, Chars name) {
  int64_t index;
  if (whole_number(name, &index)) return 0;
  if (index < 0 && name.length > 0) return named_value(fields, name);
  if (fields->args && check_numbering(fields, name.length == 0)) return 0;
  return positional_value(fields, index < 0 ? fields->next++ : index);
}

/* `.name` or `[key]` of a value (taken). */
static Word step(Word value, Reader *path) {
  bool attribute = peek(path) == '.';
  if (!attribute && peek(path) != '[') {
    ov_release(value);
    return raise_value_error("Only '.' or '[' may follow ']' in format field specifier");
  }
  int64_t from = ++path->at, index = -1;
  while (more(path) && (attribute ? peek(path) != '.' && peek(path) != '[' : peek(path) != ']'))
    path->at++;
  Chars name = chars_part(path->chars, from, path->at);
  Word result = 0;
  if (!attribute && !more(path)) {
    raise_value_error("Missing ']' in format string");
  } else if (name.length == 0) {
    raise_value_error("Empty attribute in format string");
  } else if (attribute) {
    Word key = str_intern(str_of_chars(name));
    result = attribute_get(value, key);
    ov_release(key);
  } else if (!whole_number(name, &index)) {
    Word key = index < 0 ? str_of_chars(name) : int_new(index);
    result = object_get_item(value, key);
    ov_release(key);
  }
  if (!attribute && more(path)) path->at++;
  ov_release(value);
  return result;
}

static Word field_value(Fields *fields, Chars name) {
  Reader path = {name, 0};
  while (more(&path) && peek(&path) != '.' && peek(&path) != '[')
    path.at++;
  Word value = first_value(fields, chars_part(name, 0, path.at));
  while (value && more(&path))
    value = step(value, &path);
  return value;
}

static Word convert(Word taken, uint32_t conversion) {
  Word result = 0;
  switch (conversion) {
  case 0: return taken;
  case 'r': result = object_repr(taken); break;
  case 's': result = object_str(taken); break;
  case 'a': result = object_ascii(taken); break;
  default:
    if (conversion > 32 && conversion < 127)
      raise_value_error("Unknown conversion specifier %c", (int)conversion);
    else
      raise_value_error("Unknown conversion specifier \\x%x", conversion);
  }
  ov_release(taken);
  return result;
}

/* ── putting together ── */

static bool build(Fields *fields, Chars text, StrBuilder *out, int level);

/* The specification as a text, fields in it filled in. */
static Word spec_text(Fields *fields, const Field *field, int level) {
  if (!field->nested) return str_of_chars(field->spec);
  StrBuilder out = builder_new(field->spec.length);
  if (!build(fields, field->spec, &out, level + 1)) return builder_done(&out);
  builder_drop(&out);
  return 0;
}

static bool add_field(Fields *fields, const Field *field, StrBuilder *out, int level) {
  Word value = field_value(fields, field->name);
  if (value) value = convert(value, field->conversion);
  if (!value) return true;
  Word spec = spec_text(fields, field, level);
  Word text = spec ? object_format(value, spec) : 0;
  ov_release(spec);
  ov_release(value);
  if (!text) return true;
  builder_text(out, text);
  ov_release(text);
  return false;
}

static bool build(Fields *fields, Chars text, StrBuilder *out, int level) {
  if (level >= LEVELS) return !raise_value_error("Max string recursion exceeded");
  Reader reader = {text, 0};
  Field field = {.nested = false};
  bool found;
  while (more(&reader)) {
    if (next_field(&reader, out, &field, &found)) return true;
    if (found && add_field(fields, &field, out, level)) return true;
  }
  return false;
}

static Word format_text(Fields *fields, Word text) {
  StrBuilder out = builder_new(str_length(text) + 16);
  if (!build(fields, chars_of(text), &out, 0)) return builder_done(&out);
  builder_drop(&out);
  return 0;
}

static Word method_format(const Word *args, int64_t count, Word names) {
  Fields fields = {.args = args + 1, .count = count - 1, .values = args + count, .names = names};
  return format_text(&fields, args[0]);
}

static Word method_format_map(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  Fields fields = {.mapping = args[1]};
  return format_text(&fields, args[0]);
}

/* ── format() of a text ── */

static bool refuse(const FormatSpec *spec) {
  if (spec->type && spec->type != 's') return !format_unknown_type(spec, "str");
  if (spec->group) return !raise_value_error("Cannot specify '%c' with 's'.", spec->group);
  const char *what = spec->sign == ' '     ? "Space"
                     : spec->sign          ? "Sign"
                     : spec->positive_zero ? "Negative zero coercion (z)"
                     : spec->alternate     ? "Alternate form (#)"
                     : spec->align == '='  ? "'=' alignment"
                                           : NULL;
  if (what) raise_value_error("%s not allowed in string format specifier", what);
  return what != NULL;
}

Word str_format_spec(Word text, Word spec) {
  FormatSpec read;
  if (str_length(spec) == 0) return ov_copy(text);
  if (format_spec_parse(&read, spec, '<', "str") || refuse(&read)) return 0;
  int64_t length = str_length(text);
  if (read.precision >= 0 && read.precision < length) length = read.precision;
  Word part = str_part(text, 0, length);
  int64_t missing = read.width > length ? read.width - length : 0;
  int64_t left = read.align == '>' ? missing : read.align == '^' ? missing / 2 : 0;
  Word result = str_pad(part, left, missing - left, read.fill);
  ov_release(part);
  return result;
}

static const NativeInfo methods[] = {
    {"format", method_format, 1, -1, true, true},
    {"format_map", method_format_map, 2, 2, false, true},
    {NULL, NULL, 0, 0, false, false},
};

void str_format_start(void) { class_add_methods(OWN_CLASS_STR, methods); }
