// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* For unit tests of the texts of dynamic code: a program without constants, texts, calls of methods, what was raised. */
#ifndef OWN_TESTS_TEXTS_H
#define OWN_TESTS_TEXTS_H

#include "dynamic/class.h"
#include "dynamic/container.h"
#include "dynamic/number.h"
#include "dynamic/text/text_internal.h"

static Word no_words[1];
static const OwnProgram no_program = {.words = no_words};

/* Group setup of cmocka; hashes are those of CPython with PYTHONHASHSEED=42. */
static inline int texts_start(void **state) {
  (void)state;
  setenv("OWN_HASH_SEED", "42", 1);
  own_start(0, NULL);
  own_dynamic_start((void *)(uintptr_t)&no_program);
  return 0;
}

/* Lets the arguments go. */
static inline Word method_of(Word self, const char *name, int64_t count, ...) {
  Word args[4];
  va_list list;
  va_start(list, count);
  for (int64_t i = 0; i < count; i++)
    args[i] = va_arg(list, Word);
  va_end(list);
  Word result = call_method(self, str_intern_text(name), args, count);
  object_release_all(args, count);
  ov_release(self);
  return result;
}

/* The result (taken) as ascii() shows it; after an error its class and text. Good until the next call. */
static inline const char *shown(Word result) {
  static char text[4096];
  if (result) {
    Word ascii = object_ascii(result);
    snprintf(text, sizeof text, "%s", str_utf8(ascii, NULL));
    ov_release(ascii);
    ov_release(result);
    return text;
  }
  Word error = error_take(), message = object_str(error);
  snprintf(text, sizeof text, "%s: %s", class_name_of(error), str_utf8(message, NULL));
  ov_release(message);
  ov_release(error);
  return text;
}

static inline Word tuple_of_two(Word first, Word second) {
  Word tuple = tuple_new(2);
  tuple_set(tuple, 0, first);
  tuple_set(tuple, 1, second);
  return tuple;
}

#endif
