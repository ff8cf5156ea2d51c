// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Writing JSON: objects and arrays into a Text. Always valid, whatever the bytes: what is no UTF-8 becomes U+FFFD. */
#ifndef OWN_BASE_JSON_H
#define OWN_BASE_JSON_H

#include "base/text.h"
#include <stdbool.h>
#include <stdint.h>

typedef struct Json {
  Text *out;
  bool comma; /* a value was written: the next one needs a comma */
} Json;

/* `key` NULL inside arrays and at the top. */
void json_begin(Json *json, const char *key, char bracket);     /* '{' or '[' */
void json_end(Json *json, char bracket);                        /* '}' or ']' */
void json_text(Json *json, const char *key, const char *value); /* NULL value: null */
void json_bytes(Json *json, const char *key, const char *value, size_t length);
void json_number(Json *json, const char *key, uint64_t value);
void json_real(Json *json, const char *key, double value); /* finite; 12 digits */
void json_bool(Json *json, const char *key, bool value);
void json_null(Json *json, const char *key);

#endif
