// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Reads a format specification of the mini-language, with CPython's messages.
**
** In: a str. Out: a FormatSpec. The surprise: a `0` before the width is fill and alignment at once, but
** only where neither was given, and for texts it fills without aligning behind the sign. */
#include "dynamic/format_spec.h"
#include "dynamic/class.h"
#include "dynamic/text.h"

typedef struct {
  const Str *text;
  int64_t at, end;
} Reader;

static uint32_t peek(const Reader *reader) {
  return reader->at < reader->end ? str_char(reader->text, reader->at) : 0;
}

static bool is_align(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

static char take(Reader *reader, const char *set) {
  uint32_t c = peek(reader);
  if (c == 0 || c > 127 || !strchr(set, (int)c)) return 0;
  reader->at++;
  return (char)c;
}

/* -1 if there is no digit; raised: more than a size can be. */
static bool read_number(Reader *reader, int64_t *value) {
  *value = -1;
  for (uint32_t c = peek(reader); c >= '0' && c <= '9'; c = peek(reader)) {
    if (*value < 0) *value = 0;
    if (__builtin_mul_overflow(*value, 10, value) ||
        __builtin_add_overflow(*value, (int64_t)(c - '0'), value)) {
      raise_value_error("Too many decimal digits in format string");
      return true;
    }
    reader->at++;
  }
  return false;
}

static void read_align(Reader *reader, FormatSpec *spec, bool *filled) {
  int64_t left = reader->end - reader->at;
  *filled = left >= 2 && is_align(str_char(reader->text, reader->at + 1));
  if (*filled) spec->fill = str_char(reader->text, reader->at++);
  char align = take(reader, "<>=^");
  spec->align_given = align != 0;
  if (align) spec->align = align;
}

static bool read_group(Reader *reader, FormatSpec *spec) {
  spec->group = take(reader, ",");
  bool underscore = peek(reader) == '_';
  bool both = underscore && (spec->group || (reader->at + 1 < reader->end &&
                                             str_char(reader->text, reader->at + 1) == ','));
  if (both) {
    raise_value_error("Cannot specify both ',' and '_'.");
    return true;
  }
  if (underscore) spec->group = take(reader, "_");
  return false;
}

static bool raise_group(const FormatSpec *spec) {
  if (spec->type > 32 && spec->type < 128)
    raise_value_error("Cannot specify '%c' with '%c'.", spec->group, (char)spec->type);
  else
    raise_value_error("Cannot specify '%c' with '\\x%x'.", spec->group, (unsigned)spec->type);
  return true;
}

static bool check_group(const FormatSpec *spec) {
  if (!spec->group || !spec->type) return false;
  bool known = spec->type < 128;
  if (known && strchr("defgEGF%", (int)spec->type)) return false;
  if (known && spec->group == '_' && strchr("boxX", (int)spec->type)) return false;
  return raise_group(spec);
}

bool format_spec_parse(FormatSpec *spec, Word text, char align, const char *class_name) {
  Reader reader = {str_of(text), 0, str_length(text)};
  bool filled;
  *spec = (FormatSpec){.fill = ' ', .align = align, .width = -1, .precision = -1};
  read_align(&reader, spec, &filled);
  spec->sign = take(&reader, "+- ");
  spec->positive_zero = take(&reader, "z") != 0;
  spec->alternate = take(&reader, "#") != 0;
  if (!filled && take(&reader, "0")) {
    spec->fill = '0';
    if (!spec->align_given && align == '>') spec->align = '=';
  }
  if (read_number(&reader, &spec->width) || read_group(&reader, spec)) return true;
  if (take(&reader, ".")) {
    if (read_number(&reader, &spec->precision)) return true;
    if (spec->precision < 0) {
      raise_value_error("Format specifier missing precision");
      return true;
    }
  }
  if (reader.end - reader.at > 1) {
    raise_value_error("Invalid format specifier '%s' for object of type '%s'", str_utf8(text, NULL),
                      class_name);
    return true;
  }
  spec->type = peek(&reader);
  return check_group(spec);
}

Word format_unknown_type(const FormatSpec *spec, const char *class_name) {
  if (spec->type > 32 && spec->type < 128)
    return raise_value_error("Unknown format code '%c' for object of type '%s'", (char)spec->type,
                             class_name);
  return raise_value_error("Unknown format code '\\x%x' for object of type '%s'",
                           (unsigned)spec->type, class_name);
}
