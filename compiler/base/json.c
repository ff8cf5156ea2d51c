// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: values in order. Out: their JSON text. Invariant: commas and escapes are right by construction, also for bytes that
** are no UTF-8. The surprise: nothing checks that braces match; each caller opens and closes in one function. */
#include "base/json.h"

#include <string.h>
#include <utf8proc.h>

static void add_string(Text *out, const char *value, size_t length) {
  text_char(out, '"');
  for (size_t at = 0; at < length;) {
    unsigned char c = (unsigned char)value[at];
    utf8proc_int32_t point;
    utf8proc_ssize_t bytes = 1;
    if (c >= 0x80) {
      size_t rest = length - at;
      bytes = utf8proc_iterate((const utf8proc_uint8_t *)value + at,
                               (utf8proc_ssize_t)(rest < 4 ? rest : 4), &point);
    }
    if (bytes <= 0) {
      text_add(out, "\xef\xbf\xbd");
      bytes = 1;
    } else if (c == '"' || c == '\\') {
      text_char(out, '\\');
      text_char(out, (char)c);
    } else if (c == '\n') {
      text_add(out, "\\n");
    } else if (c < 0x20 || c == 0x7f) {
      text_format(out, "\\u%04x", c);
    } else {
      text_add_bytes(out, value + at, (size_t)bytes);
    }
    at += (size_t)bytes;
  }
  text_char(out, '"');
}

static void add_key(Json *json, const char *key) {
  if (json->comma) text_char(json->out, ',');
  if (key) {
    add_string(json->out, key, strlen(key));
    text_char(json->out, ':');
  }
  json->comma = true;
}

void json_begin(Json *json, const char *key, char bracket) {
  add_key(json, key);
  text_char(json->out, bracket);
  json->comma = false;
}

void json_end(Json *json, char bracket) {
  text_char(json->out, bracket);
  json->comma = true;
}

void json_bytes(Json *json, const char *key, const char *value, size_t length) {
  add_key(json, key);
  add_string(json->out, value, length);
}

void json_text(Json *json, const char *key, const char *value) {
  if (value)
    json_bytes(json, key, value, strlen(value));
  else
    json_null(json, key);
}

void json_number(Json *json, const char *key, uint64_t value) {
  add_key(json, key);
  text_format(json->out, "%llu", (unsigned long long)value);
}

void json_real(Json *json, const char *key, double value) {
  add_key(json, key);
  text_format(json->out, "%.12g", value);
}

void json_bool(Json *json, const char *key, bool value) {
  add_key(json, key);
  text_add(json->out, value ? "true" : "false");
}

void json_null(Json *json, const char *key) {
  add_key(json, key);
  text_add(json->out, "null");
}
