// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Text: the string builder through which every dump and emitter prints. Grows in an arena; never fails. */
#ifndef OWN_BASE_TEXT_H
#define OWN_BASE_TEXT_H

#include "base/arena.h"
#include <stdarg.h>

typedef struct {
  Arena *arena;
  char *data; /* NUL-terminated */
  size_t length, capacity;
} Text;

Text text_new(Arena *arena);
void text_add(Text *text, const char *string);
void text_add_bytes(Text *text, const char *bytes, size_t length);
void text_char(Text *text, char c);
void text_format(Text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_vformat(Text *text, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));
/* Pads with blanks until the current line (since the last newline) is `column` bytes long. */
void text_pad(Text *text, size_t column);

#endif
