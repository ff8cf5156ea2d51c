// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: pieces of text. Out: one growing text in an arena. Invariant: data[length] is NUL. */
#include "base/text.h"

#include <stdio.h>
#include <string.h>

Text text_new(Arena *arena) { return (Text){.arena = arena, .data = arena_alloc(arena, 1)}; }

static void reserve(Text *text, size_t more) {
  size_t need = text->length + more + 1;
  if (need <= text->capacity) return;
  size_t capacity = text->capacity ? text->capacity * 2 : 64;
  if (capacity < need) capacity = need;
  char *data = arena_alloc(text->arena, capacity);
  if (text->length) memcpy(data, text->data, text->length);
  text->data = data;
  text->capacity = capacity;
}

void text_add_bytes(Text *text, const char *bytes, size_t length) {
  reserve(text, length);
  if (length) memcpy(text->data + text->length, bytes, length);
  text->length += length;
  text->data[text->length] = '\0';
}

void text_add(Text *text, const char *string) { text_add_bytes(text, string, strlen(string)); }

void text_char(Text *text, char c) {
  reserve(text, 1);
  text->data[text->length++] = c;
  text->data[text->length] = '\0';
}

void text_vformat(Text *text, const char *format, va_list arguments) {
  va_list again;
  va_copy(again, arguments);
  reserve(text, 80);
  size_t room = text->capacity - text->length;
  int wanted = vsnprintf(text->data + text->length, room, format, arguments);
  if (wanted > 0 && (size_t)wanted >= room) {
    reserve(text, (size_t)wanted);
    vsnprintf(text->data + text->length, (size_t)wanted + 1, format, again);
  }
  if (wanted > 0) text->length += (size_t)wanted;
  text->data[text->length] = '\0';
  va_end(again);
}

void text_format(Text *text, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  text_vformat(text, format, arguments);
  va_end(arguments);
}

void text_pad(Text *text, size_t column) {
  size_t start = text->length;
  while (start > 0 && text->data[start - 1] != '\n')
    start--;
  for (size_t at = text->length - start; at < column; at++)
    text_char(text, ' ');
}
